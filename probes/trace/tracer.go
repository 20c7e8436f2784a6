//go:build linux && (amd64 || arm64)

package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/signal"
	"path"
	"sort"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"
	"unsafe"
)

// role is what a thread is in its process.
type role uint8

const (
	roleMain role = iota
	roleThread
	roleChild
)

var roleNames = [...]string{"main", "thread", "child"}

// Architectures, linux/audit.h. x32 has amd64's, and is told by a bit of the number.
const (
	archAMD64 = 0xc000003e
	arch386   = 0x40000003
	archARM64 = 0xc00000b7
	archARM   = 0x40000028
	archX32   = 0xffffffff
	x32Bit    = 0x40000000
)

var archNames = map[uint32]string{archAMD64: "amd64", arch386: "386", archX32: "x32", archARM64: "arm64", archARM: "arm"}

// Results by which the kernel says that a call is to be made again (include/linux/errno.h).
const (
	restartFirst = 512
	restartLast  = 516
	// noIoctl lies between them and is none.
	noIoctl = 515
)

// returns are the calls that bring a thread back from a signal handler: their result is whatever the register had before it.
var returns = map[uint32]map[uint64]bool{
	archAMD64: {15: true}, archX32: {513: true}, archARM64: {139: true}, arch386: {119: true, 173: true}, archARM: {119: true, 173: true},
}

const (
	sigsys     = 31
	sysSeccomp = 1
	errnoNone  = 38
)

// process is a group of threads.
type process struct {
	id      int
	program *program
	// forked: nothing was executed since it was forked.
	forked  bool
	threads int
	// gone are calls at which a thread was ended, perhaps by a filter that ends threads: if so, the others live on.
	gone []key
}

// thread is what is traced.
type thread struct {
	id      int
	process *process
	// isIn: it is inside of a call, the one of `entered`.
	isIn    bool
	entered key
	// first is the first argument of it.
	first uint64
	// last is what was added for the call before, which SIGSYS may correct.
	last    key
	isAdded bool
}

type tracer struct {
	options
	recorder  *recorder
	filters   filterSets
	threads   map[int]*thread
	lock      sync.Mutex
	processes map[int]*process
	root      int
	rootExit  syscall.WaitStatus
	isStarted bool
	isEnded   bool
	// isSent: SIGSYS came from a process, not from a filter.
	isSent bool
	left   map[string]bool
	seen   struct{ processes, threads uint64 }
	reader reader
}

type startLine struct {
	Kind           string `json:"kind"`
	Version        int    `json:"version"`
	Arch           string `json:"arch"`
	By             string `json:"by"`
	MayTraceSetuid bool   `json:"mayTraceSetuid"`
}

type problemLine struct {
	Kind  string `json:"kind"`
	Step  string `json:"step,omitempty"`
	Errno int    `json:"errno"`
}

type endLine struct {
	Kind      string   `json:"kind"`
	Exit      int      `json:"exit"`
	Signal    int      `json:"signal"`
	Processes uint64   `json:"processes"`
	Threads   uint64   `json:"threads"`
	Left      []string `json:"left,omitempty"`
	Sent      bool     `json:"sent,omitempty"`
	Cut       bool     `json:"cut,omitempty"`
}

// trace runs the command and gives its exit code.
func trace(asked options) int {
	to, err := create(asked.output)
	if err != nil {
		fail(asked.output + ": " + err.Error())
	}
	write := func(line interface{}) {
		encoder := json.NewEncoder(to)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(line); err != nil {
			fail(err.Error())
		}
	}
	t := &tracer{
		options: asked, recorder: newRecorder(), threads: map[int]*thread{}, processes: map[int]*process{}, left: map[string]bool{},
	}
	child, err := startWaiting(asked)
	if err != nil {
		// What starts it asks for a signal at our end first, and does not say that this is what failed.
		if errno := endsWithParent(0); errno != 0 {
			write(problemLine{"refused", stepPrctl, int(errno)})
			return exitFailed
		}
		fail(err.Error())
	}
	t.root = child.pid
	t.reader.registers = asked.registers
	if errno := seize(child.pid, len(asked.untraced) > 0); errno != 0 {
		syscall.Kill(child.pid, syscall.SIGKILL)
		syscall.Wait4(child.pid, nil, 0, nil)
		write(problemLine{"refused", "PTRACE_SEIZE", int(errno)})
		return exitFailed
	}
	status := statusText(readFile("/proc/self/status"))
	t.adopt(child.pid, &process{id: child.pid, program: t.recorder.intern(program{"trace", "", phaseCommand})})
	stop := t.passSignals()
	syscall.Write(child.goOn, []byte{1})
	syscall.Close(child.goOn)
	t.run()
	stop()
	if !t.isStarted {
		step, digits, _ := strings.Cut(string(file(child.word).readAll()), " ")
		errno, _ := strconv.Atoi(digits)
		if step != stepExec {
			write(problemLine{"refused", step, errno})
			return exitFailed
		}
		write(problemLine{Kind: "not-started", Errno: errno})
		switch syscall.Errno(errno) {
		case 0:
			return exitFailed
		case syscall.ENOENT:
			return exitNotFound
		}
		return exitNotExecutable
	}
	write(startLine{"start", 1, archNames[nativeArch], t.reader.by(), hasCapability(status, capSysPtrace)})
	if err := t.recorder.write(to); err != nil {
		fail(err.Error())
	}
	for _, line := range t.filters.lines {
		write(line)
	}
	end := endLine{Kind: "end", Processes: t.seen.processes, Threads: t.seen.threads, Cut: t.recorder.cut, Sent: t.isSent}
	for name := range t.left {
		end.Left = append(end.Left, name)
	}
	sort.Strings(end.Left)
	if t.rootExit.Signaled() {
		end.Signal = int(t.rootExit.Signal())
		end.Exit = exitSignalBase + end.Signal
	} else {
		end.Exit = t.rootExit.ExitStatus()
	}
	write(end)
	return end.Exit
}

// passSignals passes on what we are sent. A terminal sends SIGINT and SIGQUIT to the command itself.
func (t *tracer) passSignals() (stop func()) {
	isTerminal := false
	for fd := 0; fd < 3; fd++ {
		isTerminal = isTerminal || hasTerminal(fd)
	}
	came := make(chan os.Signal, 16)
	signal.Notify(came, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT, syscall.SIGUSR1, syscall.SIGUSR2)
	go func() {
		for each := range came {
			number := each.(syscall.Signal)
			if isTerminal && (number == syscall.SIGINT || number == syscall.SIGQUIT) {
				continue
			}
			t.lock.Lock()
			if !t.isEnded {
				syscall.Kill(t.root, number)
			}
			t.lock.Unlock()
		}
	}()
	return func() { signal.Stop(came) }
}

// run waits for stops until nothing is left that is traced.
func (t *tracer) run() {
	for {
		var status syscall.WaitStatus
		id, err := syscall.Wait4(-1, &status, syscall.WALL, nil)
		if err == syscall.EINTR {
			continue
		}
		if err != nil {
			return
		}
		if status.Stopped() {
			t.stopped(id, status)
		} else {
			t.ended(id, status)
		}
	}
}

// adopt begins to follow a thread.
func (t *tracer) adopt(id int, of *process) *thread {
	one := &thread{id: id, process: of}
	t.threads[id] = one
	t.seen.threads++
	t.lock.Lock()
	if t.processes[of.id] == nil {
		t.seen.processes++
		t.processes[of.id] = of
	}
	of.threads++
	t.lock.Unlock()
	return one
}

// abandon no longer follows a thread.
func (t *tracer) abandon(one *thread) {
	delete(t.threads, one.id)
	t.lock.Lock()
	if one.process.threads--; one.process.threads == 0 && t.processes[one.process.id] == one.process {
		delete(t.processes, one.process.id)
	}
	t.lock.Unlock()
}

// find gives a thread, also one that stops for the first time: whose it is, the kernel tells.
func (t *tracer) find(id int) *thread {
	if one := t.threads[id]; one != nil {
		return one
	}
	values := statusOf(id)
	group, parent := values.number("Tgid:"), values.number("PPid:")
	if group == 0 {
		group = id
	}
	of := t.processes[group]
	if of == nil {
		of = &process{id: group, program: t.executable(group, t.processes[parent]), forked: true}
	}
	return t.adopt(id, of)
}

func (t *tracer) stopped(id int, status syscall.WaitStatus) {
	one := t.find(id)
	number := status.StopSignal()
	event := int(status>>16) & 0xff
	if len(one.process.gone) > 0 && event != syscall.PTRACE_EVENT_EXIT {
		t.settle(one.process, resultSignal)
	}
	switch {
	case number == syscall.SIGTRAP|0x80:
		t.atCall(one)
		t.resume(one, 0)
	case event == eventSeccomp:
		t.atCall(one)
		t.resume(one, 0)
	case event == eventStop:
		if number == syscall.SIGTRAP {
			t.resume(one, 0)
			return
		}
		// The process is stopped by a signal and stays so until SIGCONT comes.
		ptrace(ptraceListen, one.id, 0, 0)
	case event == syscall.PTRACE_EVENT_EXEC:
		t.resume(t.executed(one), 0)
	case event == syscall.PTRACE_EVENT_EXIT:
		t.exiting(one)
		ptrace(syscall.PTRACE_CONT, one.id, 0, 0)
	case event != 0:
		t.resume(one, 0)
	default:
		if number == sigsys {
			t.trapped(one)
		}
		t.resume(one, number)
	}
}

// resume lets a thread go on to its next stop. What was killed meanwhile tells so by its end.
func (t *tracer) resume(one *thread, with syscall.Signal) {
	request := uintptr(syscall.PTRACE_SYSCALL)
	isStoppedByFilter := len(t.untraced) > 0 && !one.isIn
	if !t.isStarted || isStoppedByFilter {
		request = syscall.PTRACE_CONT
	}
	ptrace(request, one.id, 0, uintptr(with))
}

// atCall is where a call begins or comes back.
func (t *tracer) atCall(one *thread) {
	seen, ok := t.reader.read(one)
	if !ok || !t.isStarted {
		return
	}
	if seen.begins {
		t.begin(one, seen)
		return
	}
	if one.isIn {
		t.finish(one, seen.value)
	}
}

func (t *tracer) begin(one *thread, seen seen) {
	one.isIn, one.isAdded, one.first = true, false, seen.arguments[0]
	one.entered = key{program: one.process.program, arch: seen.arch, number: seen.number, role: roleOf(one)}
	if seen.arch == archAMD64 && seen.number&x32Bit != 0 && seen.number>>32 == 0 {
		one.entered.arch, one.entered.number = archX32, seen.number&^x32Bit
	}
	if t.facts.fields == nil {
		return
	}
	for _, asked := range t.facts.fields[call{archNames[one.entered.arch], one.entered.number}] {
		value := seen.arguments[asked.index]
		if asked.pointer {
			value, _ = peek(one.id, value)
		}
		if one.entered.arch == arch386 || one.entered.arch == archARM {
			value = uint64(uint32(value))
		}
		one.entered.values[one.entered.given] = value & asked.mask
		one.entered.given++
	}
}

func roleOf(one *thread) role {
	switch {
	case one.process.forked:
		return roleChild
	case one.id == one.process.id:
		return roleMain
	}
	return roleThread
}

// finish adds what came of a call.
func (t *tracer) finish(one *thread, value int64) {
	k := one.entered
	if k.arch == arch386 || k.arch == archARM {
		value = int64(int32(value))
	}
	switch errno := -value; {
	case returns[k.arch][k.number]:
	case errno >= restartFirst && errno <= restartLast && errno != noIoctl:
		k.result = resultRestart
	case errno > 0 && errno < 4096:
		k.result, k.code = resultErrno, int32(errno)
		if mayBeFilter(syscall.Errno(errno)) {
			status := statusOf(one.id)
			if k.filter = filterIn(status); k.filter == filterYes {
				t.filters.read(one)
			}
			if errno == int64(syscall.EPERM) {
				k.rights = rightsOf(one.id, status)
			}
		}
	}
	t.add(one, k)
}

// mayBeFilter: answers with which a call is refused whatever its arguments.
func mayBeFilter(errno syscall.Errno) bool {
	return errno == syscall.EPERM || errno == syscall.EACCES || errno == errnoNone
}

func (t *tracer) add(one *thread, k key) {
	t.recorder.add(k)
	one.last, one.isAdded, one.isIn = k, true, false
}

// trapped is where SIGSYS comes: from a filter, when what was taken for the result of the call is none (SECCOMP_RET_TRAP), or from who calls
// kill(2).
func (t *tracer) trapped(one *thread) {
	var info signalInfo
	if errno := ptrace(syscall.PTRACE_GETSIGINFO, one.id, 0, uintptr(unsafe.Pointer(&info))); errno != 0 {
		return
	}
	if info.code != sysSeccomp {
		t.isSent = true
		return
	}
	k := one.entered
	if one.isAdded {
		t.recorder.take(one.last)
		k = one.last
	} else if !one.isIn {
		return
	}
	t.addSignal(one, k)
}

func (t *tracer) addSignal(one *thread, k key) {
	k.result, k.code, k.filter = resultSignal, sigsys, filterUnasked
	t.filters.read(one)
	t.add(one, k)
	one.isAdded = false
}

// executed is where a program has taken the place of another one. Of several threads, the one that executes it becomes the first; it is
// given back.
func (t *tracer) executed(one *thread) *thread {
	former, errno := eventMessage(one.id)
	if caller := t.threads[int(former)]; errno == 0 && int(former) != one.id && caller != nil {
		t.giveUp(one)
		t.abandon(one)
		t.abandon(caller)
		caller.id = one.id
		t.threads[one.id] = caller
		t.lock.Lock()
		caller.process.threads = 1
		t.processes[one.id] = caller.process
		t.lock.Unlock()
		one = caller
	}
	one.process.program = t.executable(one.id, one.process)
	one.process.forked = false
	t.lookAt(one.process)
	if !t.isStarted {
		t.isStarted = true
		// This is the call that executes the command.
		one.isIn, one.entered = true, key{program: one.process.program, arch: nativeArch, number: syscall.SYS_EXECVE}
	}
	return one
}

// exiting is where a thread is about to end. A filter that ends the process has put its registers back as they were before the call,
// after the call seemed to have come back; one that ends the thread leaves it inside of the call (kernel/seccomp.c, __seccomp_filter).
// Other threads that end with the process have the result of what they were interrupted in.
func (t *tracer) exiting(one *thread) {
	status, errno := eventMessage(one.id)
	of := one.process
	if errno != 0 || status&0x7f != sigsys {
		t.settle(of, resultSignal)
		t.giveUp(one)
		return
	}
	at, ok := readRegisters(one.id)
	switch {
	case ok && (one.isIn || one.isAdded) && isRolledBack(one, at):
		if one.isAdded {
			t.recorder.take(one.last)
		}
		t.addSignal(one, one.entered)
		t.settle(of, resultNone)
	case ok && one.isIn && isUndecided(one, at):
		of.gone = append(of.gone, one.entered)
		one.isIn = false
	default:
		t.giveUp(one)
	}
}

// settle adds the calls at which threads of a process were ended.
func (t *tracer) settle(of *process, came result) {
	for _, k := range of.gone {
		if k.result = came; came == resultSignal {
			k.code = sigsys
		}
		t.recorder.add(k)
	}
	of.gone = nil
}

// giveUp is where a call does not come back any more.
func (t *tracer) giveUp(one *thread) {
	if one.isIn && t.isStarted {
		k := one.entered
		k.result = resultNone
		t.add(one, k)
	}
}

func (t *tracer) ended(id int, status syscall.WaitStatus) {
	if one := t.threads[id]; one != nil {
		// Killed so fast that its end was not announced.
		t.giveUp(one)
		t.abandon(one)
		if one.process.threads == 0 {
			t.settle(one.process, resultNone)
		}
	}
	if id != t.root {
		return
	}
	t.rootExit = status
	t.lock.Lock()
	t.isEnded = true
	t.lock.Unlock()
	// Also where nothing is known of: a process that was just forked has not stopped yet.
	go t.endLeft()
}

// killPause lies between two looks at what is left.
const killPause = 10 * time.Millisecond

// endLeft kills what outlives the command for too long, and what comes of it meanwhile.
func (t *tracer) endLeft() {
	pause(t.linger)
	for {
		t.lock.Lock()
		for id, of := range t.processes {
			t.left[of.program.name] = true
			syscall.Kill(id, syscall.SIGKILL)
		}
		t.lock.Unlock()
		pause(killPause)
	}
}

// pause waits without the runtime's timers, which need epoll.
func pause(long time.Duration) {
	left := syscall.NsecToTimespec(int64(long))
	for syscall.Nanosleep(&left, &left) == syscall.EINTR {
	}
}

// Phases.
const (
	phaseBuild   = "build"
	phaseTest    = "test"
	phaseCommand = "command"
)

// executable gives the program of a process, and its phase, which depends on who started it.
func (t *tracer) executable(id int, from *process) *program {
	file, err := os.Readlink("/proc/" + strconv.Itoa(id) + "/exe")
	of := program{path: file, name: path.Base(strings.TrimSuffix(file, " (deleted)")), phase: phaseCommand}
	if err != nil {
		of.name, of.path = "?", ""
	}
	if t.phases {
		before := phaseCommand
		if from != nil {
			before = from.program.phase
		}
		of.phase = phaseOf(before, of.name, of.path)
	}
	if of.phase != phaseCommand && strings.Contains(of.path, "/go-build") {
		// What the go command has made has another folder each time.
		of.path = of.name
	}
	return t.recorder.intern(of)
}

// phaseOf: what the go command starts belongs to the build but for what it has made.
func phaseOf(before, name, file string) string {
	isMade := strings.HasSuffix(name, ".test") || strings.Contains(file, "/go-build") && strings.Contains(file, "/exe/")
	switch {
	case before == phaseTest:
		return phaseTest
	case before == phaseBuild && isMade:
		return phaseTest
	case name == "go":
		return phaseBuild
	}
	return before
}

// lookAt tells what rights the file of a program gives.
func (t *tracer) lookAt(of *process) {
	more := t.recorder.known[of.program]
	if more.starts++; more.starts > 1 {
		return
	}
	file := "/proc/" + strconv.Itoa(of.id) + "/exe"
	if info, err := os.Stat(file); err == nil {
		more.setid = info.Mode()&(os.ModeSetuid|os.ModeSetgid) != 0
	}
	size, err := syscall.Getxattr(file, "security.capability", nil)
	more.capabilities = err == nil && size > 0
}

// statusText is a file /proc/PID/status.
type statusText []byte

func statusOf(id int) statusText {
	return readFile("/proc/" + strconv.Itoa(id) + "/status")
}

// field gives what follows a name; empty when there is none.
func (s statusText) field(name string) string {
	at := bytes.Index(s, []byte("\n"+name))
	if at < 0 {
		return ""
	}
	line := s[at+1+len(name):]
	if end := bytes.IndexByte(line, '\n'); end >= 0 {
		line = line[:end]
	}
	return strings.TrimSpace(string(line))
}

func (s statusText) number(name string) int {
	value, _ := strconv.Atoi(s.field(name))
	return value
}

// initialUserNamespace is PROC_USER_INIT_INO, include/linux/proc_ns.h.
const initialUserNamespace = "user:[4026531837]"

// mostLabel bounds what a security module calls a thread.
const mostLabel = 200

func rightsOf(id int, status statusText) rights {
	effective, err := strconv.ParseUint(status.field("CapEff:"), 16, 64)
	if err != nil {
		return rights{}
	}
	folder := "/proc/" + strconv.Itoa(id)
	namespace, _ := os.Readlink(folder + "/ns/user")
	label := strings.TrimRight(string(readFile(folder+"/attr/current")), "\x00\n")
	if len(label) > mostLabel {
		label = label[:mostLabel]
	}
	return rights{true, effective, namespace == initialUserNamespace, label}
}

func filterIn(status statusText) underFilter {
	switch status.field("Seccomp:") {
	case "2":
		return filterYes
	case "0":
		return filterNo
	}
	return filterUnasked
}

// capSysPtrace is CAP_SYS_PTRACE, linux/capability.h.
const capSysPtrace = 19

func hasCapability(status statusText, number uint) bool {
	set, err := strconv.ParseUint(status.field("CapEff:"), 16, 64)
	return err == nil && set>>number&1 == 1
}

func hasTerminal(fd int) bool {
	var settings syscall.Termios
	_, _, errno := syscall.Syscall(syscall.SYS_IOCTL, uintptr(fd), syscall.TCGETS, uintptr(unsafe.Pointer(&settings)))
	return errno == 0
}
