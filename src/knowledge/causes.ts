import type { Remedy } from '../model/report.js';
import type { CauseId } from '../model/words.js';
import { freshIndex } from './go-command-errors.js';
import { fix, investigate, workaround } from './short-remedies.js';

/** A cause, beside what the tables of texts say of it (log-signatures.ts, go-command-errors.ts). */
export interface KnownCause {
  /** What happened, in one sentence. */
  readonly what: string;
  /** How it comes about. */
  readonly mechanism: string;
  /** What names it beside the texts of the tables: readers of test events and of compilers, observations, checks. */
  readonly told: readonly string[];
  /** Texts that name it, as programs print them, beside those of the tables; with a line of Go beside it where any program prints it. */
  readonly seen: readonly string[];
  /** Texts that people see of it, and that leave it open. */
  readonly symptoms?: readonly string[];
  /** Where nothing is known of the place, and no text has its own. */
  readonly remedies: readonly Remedy[];
  readonly sources: readonly string[];
}

const goSource = 'https://go.dev/src';
const signals = 'https://man7.org/linux/man-pages/man7/signal.7.html';
const seccompManual = 'https://man7.org/linux/man-pages/man2/seccomp.2.html';
const cgroupManual = 'https://docs.kernel.org/admin-guide/cgroup-v2.html';
const modules = 'https://go.dev/ref/mod';
const cgoManual = 'https://pkg.go.dev/cmd/cgo';
const raceManual = 'https://go.dev/doc/articles/race_detector';
const wslManual = 'https://learn.microsoft.com/windows/wsl';

const eagain = [
  'runtime: failed to create new OS thread (have 7 already; errno=11)',
  'fork/exec /usr/local/go/pkg/tool/linux_amd64/compile: resource temporarily unavailable',
  'runtime/cgo: pthread_create failed: Resource temporarily unavailable',
];
const killed = [
  'go build example.com/m: /usr/local/go/pkg/tool/linux_amd64/compile: signal: killed',
  'FAIL\texample.com/m\t12.3s\nsignal: killed',
];
const byFilter = 'The run of `seccomp verify` or the check `syscall.matrix` shows the filter’s own answer, which establishes it.';
const seccompRemedies = [
  investigate(
    'See which filter is installed, and which call it refuses.',
    'grep -E "Seccomp|NoNewPrivs" /proc/self/status',
    'sudo ausearch -m SECCOMP -ts recent || sudo dmesg | grep type=1326',
  ),
];

/** One row for each cause. */
export const causes: Readonly<Record<CauseId, KnownCause>> = {
  'build.error': {
    what: 'the code, or what the go command is told to build, cannot be compiled',
    mechanism:
      'The compiler, the linker or the go command itself refuses: a type error, an import cycle, constraints that leave no file, a flag that this release does not know.',
    told: ['Lines of the compiler at a place in a file (`x.go:3:5: …`) below the heading of a package, and `build-fail` events.'],
    seen: ['# example.com/m\n./area.go:4:9: undefined: width', '# example.com/m\n./a.go:3:2: "os" imported and not used'],
    remedies: [investigate('See all that the compiler says of the package.', 'go build -gcflags=-e ./...')],
    sources: ['https://pkg.go.dev/cmd/go', 'https://go.dev/ref/spec'],
  },
  'vet.error': {
    what: 'vet found a construct that compiles and is wrong',
    mechanism: '`go vet` checks what types cannot, and `go test` runs a part of it before each test binary.',
    told: ['A message of one of vet’s analysers at a place in a file, with the heading `# package` or, since Go 1.26, without.'],
    seen: ['# example.com/m\n# [example.com/m]\n./user.go:9:2: fmt.Printf format %d has arg name of wrong type string'],
    remedies: [investigate('See what the analyser wants.', 'go tool vet help', 'go vet ./...')],
    sources: ['https://pkg.go.dev/cmd/vet'],
  },
  'test.failed': {
    what: 'a test failed by its own judgement',
    mechanism: 'The test called t.Error or t.Fatal, or an example printed something else than it promises.',
    told: ['A `fail` event of a test, or `--- FAIL:` in a package that failed.'],
    seen: ['--- FAIL: TestPrice (0.00s)\n    price_test.go:12: got 3, want 4\nFAIL\nexit status 1\nFAIL\texample.com/m\t0.005s'],
    remedies: [investigate('Run the one test, without the cache.', 'go test -run TestName -count=1 -v ./...')],
    sources: ['https://pkg.go.dev/testing', 'https://pkg.go.dev/cmd/test2json'],
  },
  'test.panic': {
    what: 'a Go program or a test died of a panic or of a fatal error of the runtime',
    mechanism: 'A nil pointer, an index out of range, a concurrent map write, a deadlock: the runtime prints the stacks and exits with 2.',
    told: ['`panic:` or `fatal error:` with the stack of a goroutine behind it; the words alone, in what a program logs, tell nothing.'],
    seen: [
      '--- FAIL: TestTree (0.00s)\npanic: runtime error: invalid memory address or nil pointer dereference [recovered]\n\ngoroutine 18 [running]:\nexample.com/m.find(...)\n\t/src/tree.go:9\nFAIL\texample.com/m\t0.005s',
      'panic: runtime error: index out of range [3] with length 3\n\ngoroutine 1 [running]:\nmain.main()\n\t/src/main.go:7 +0x1d\nexit status 2',
    ],
    remedies: [investigate('See all stacks of the one test.', 'GOTRACEBACK=all go test -run TestName -count=1 ./...')],
    sources: ['https://pkg.go.dev/runtime#hdr-Environment_Variables'],
  },
  'test.timeout': {
    what: 'a test was still running at its time limit',
    mechanism:
      'The testing package panics at `-timeout` (10 minutes by default) and prints what each goroutine waits for. A deadlock, a lock, a network, or too little processor time.',
    told: ['`panic: test timed out after` of the testing package, or the kill by the go command a minute later.'],
    seen: [
      'panic: test timed out after 10m0s\n\trunning tests:\n\t\tTestQueue (10m0s)\n\ngoroutine 17 [running]:\nFAIL\texample.com/m\t600.01s',
    ],
    remedies: [
      investigate('See what the test waits for: run it alone, with a short limit.', 'go test -run TestName -timeout=30s -count=1 ./...'),
      workaround('Give it more time, where the machine is slow.', 'go test -timeout=30m ./...'),
    ],
    sources: ['https://pkg.go.dev/cmd/go#hdr-Testing_flags'],
  },
  'test.exit-called': {
    what: 'a test binary ended by os.Exit or log.Fatal instead of by its tests',
    mechanism: 'The process is gone before the testing package can say which tests passed.',
    told: ['`unexpected call to os.Exit(0) during test`, or a package that fails with an exit status while a test has no end.'],
    seen: [
      '=== RUN   TestConfig\n2026/11/30 06:00:00 no file\nexit status 1\nFAIL\texample.com/m\t0.005s',
      'panic: unexpected call to os.Exit(0) during test\n\ngoroutine 18 [running]:\nFAIL\texample.com/m\t0.005s',
    ],
    remedies: [investigate('Find who ends the program.', "grep -rnE 'os\\.Exit|log\\.Fatal' --include='*.go' .")],
    sources: ['https://pkg.go.dev/testing#hdr-Main'],
  },
  'test.flaky': {
    what: 'a test failed and passed with the same code on the same machine',
    mechanism: 'It depends on time, order, ports or on other tests.',
    told: ['`run --rerun-failed N`: a rerun of the test that failed has passed. A log of one run never tells it.'],
    seen: [],
    symptoms: ['--- FAIL: TestRetry (0.00s)'],
    remedies: [investigate('Run it often, in random order.', 'go test -run TestName -count=100 -shuffle=on ./...')],
    sources: ['https://pkg.go.dev/cmd/go#hdr-Testing_flags'],
  },
  'race.detected': {
    what: 'two goroutines used the same memory at once, and one of them wrote',
    mechanism: 'The race detector saw both accesses without anything that orders them.',
    told: ['`WARNING: DATA RACE` with its stacks in a package that failed.'],
    seen: [
      '==================\nWARNING: DATA RACE\nWrite at 0x00c000014128 by goroutine 8:\n  example.com/m.add()\n      /src/counter.go:9 +0x44\n\nPrevious read at 0x00c000014128 by goroutine 7:\n  example.com/m.add()\n      /src/counter.go:9 +0x30\n==================\n--- FAIL: TestCounter (0.00s)\n    testing.go:1617: race detected during execution of test\nFAIL\nFAIL\texample.com/m\t0.020s',
    ],
    remedies: [investigate('Run the one test under the race detector, often.', 'go test -race -run TestName -count=20 ./...')],
    sources: [raceManual],
  },
  'go.not-found': {
    what: 'there is no go command where it is looked for',
    mechanism: 'PATH has no folder of a Go toolchain: services, cron and non-login shells read no profile.',
    told: [],
    seen: [],
    remedies: [],
    sources: ['https://go.dev/doc/install'],
  },
  'go.too-old': {
    what: 'the code or the module needs a newer release of Go than the one that runs',
    mechanism: 'The go line of a module is a minimum since Go 1.21; older releases only note it, or cannot read the line.',
    told: ['Findings of `toolchain.resolve` and of the reader of go.mod.'],
    seen: [],
    remedies: [],
    sources: ['https://go.dev/doc/toolchain'],
  },
  'go.experiment': {
    what: 'GOEXPERIMENT names an experiment that this release does not have',
    mechanism: 'Experiments come and go with releases; the go command refuses unknown names.',
    told: ['Each check of a release that refuses the value of GOEXPERIMENT says so.'],
    seen: [],
    remedies: [],
    sources: ['https://pkg.go.dev/internal/goexperiment'],
  },
  'toolchain.mismatch': {
    what: 'parts of two Go installations are mixed',
    mechanism:
      'GOROOT, an unpacked archive over an older one, or a tool that was built by an older release than the packages that it reads.',
    told: ['The check `toolchain.install` compares `go version` with the release that was asked for.'],
    seen: [],
    remedies: [],
    sources: ['https://go.dev/doc/install'],
  },
  'toolchain.unavailable': {
    what: 'the toolchain that a module asks for cannot be had here',
    mechanism: 'The go command switches to the release that go.mod names, and finds it neither on PATH nor where modules come from.',
    told: ['Results of `toolchain.install`, with each source that was asked.'],
    seen: ['go: download go1.99.0 for linux/amd64: toolchain not available', 'go: cannot find "go1.99.0" in PATH'],
    remedies: [],
    sources: ['https://go.dev/doc/toolchain'],
  },
  'env.home-missing': {
    what: 'neither HOME nor the variables of the caches are set',
    mechanism: 'GOCACHE is below the user’s cache folder by default, which is below HOME; services and containers often have none.',
    told: ['The check `env.home`.'],
    seen: ['build cache is required, but could not be located: GOCACHE is not defined and neither $XDG_CACHE_HOME nor $HOME are defined'],
    remedies: [],
    sources: [`${goSource}/cmd/go/internal/cache/default.go`],
  },
  'env.gocache': {
    what: 'GOCACHE holds a value that the go command refuses',
    mechanism: 'The build cache cannot be switched off since Go 1.12, and its path must be absolute.',
    told: [],
    seen: [],
    remedies: [],
    sources: [`${goSource}/cmd/go/internal/cache/default.go`],
  },
  'cache.index': {
    what: 'the go command remembers in its build cache that a package could not be read, although it can be read now',
    mechanism:
      'Since Go 1.19 the build cache holds an index of what is in each package. What went wrong while a package was read (no descriptor left, no permission) is kept there like its imports, under a key of names, sizes and times: lifting the limit or chmod changes none of them, so that every later build with that cache fails in the same words.',
    told: [
      'The text, which is the same as on the day when it was true: *possible*. `explain --here` looks whether the file or the folder can be read now: *likely*. `GODEBUG=goindex=0` leaves the index out, and settles it.',
      '`run` gives cells under a limit of open files a build cache of their own, so that they leave nothing behind.',
    ],
    seen: [],
    remedies: [...freshIndex],
    sources: [`${goSource}/cmd/go/internal/modindex/scan.go`, `${goSource}/cmd/go/internal/modindex/read.go`],
  },
  'mod.missing': {
    what: 'the go command finds no module here',
    mechanism: 'No folder from the current one upwards holds go.mod, or go.work lists a folder without one.',
    told: [],
    seen: [
      "go: go.mod file not found in current directory or any parent directory; see 'go help modules'",
      'pattern ./...: directory prefix . does not contain main module or its selected dependencies',
      'go: cannot find main module, but found .git/config in /src',
    ],
    remedies: [],
    sources: [`${modules}#go-mod-file`],
  },
  'mod.invalid': {
    what: 'go.mod or go.work cannot be used as it stands',
    mechanism: 'A line that cannot be parsed, a path that does not fit, or requirements that -mod=readonly may not correct.',
    told: [],
    seen: ['go: errors parsing go.mod:\ngo.mod:3: unknown directive: frobnicate'],
    remedies: [],
    sources: [`${modules}#go-mod-file-grammar`],
  },
  'mod.outside-workspace': {
    what: 'the go.work file that governs here does not list this module',
    mechanism: 'In a workspace only the modules of its use lines are main modules; GOWORK or a folder above brings one in.',
    told: [],
    seen: ['pattern ./...: directory prefix . does not contain modules listed in go.work or their selected dependencies'],
    remedies: [],
    sources: [`${modules}#workspaces`],
  },
  'mod.import-unresolved': {
    what: 'an imported package is in no module that is required, or in none at all',
    mechanism: 'A missing requirement, a misspelt path, a version that does not exist, or a path whose server names no repository.',
    told: [],
    seen: ['main.go:4:2: no required module provides package example.com/x; to add it:\n\tgo get example.com/x'],
    remedies: [],
    sources: [`${modules}#resolve-pkg-mod`],
  },
  'mod.sum-missing': {
    what: 'go.sum lacks the hash of a module that is needed',
    mechanism: 'With -mod=readonly, the default, the go command adds nothing to go.sum by itself.',
    told: ['The check `mod.sum`.'],
    seen: [
      'id.go:4:8: missing go.sum entry for module providing package github.com/google/uuid (imported by example.com/m); to add:\n\tgo get example.com/m',
      'go: github.com/google/uuid@v1.6.0: missing go.sum entry for go.mod file; to add it:\n\tgo mod download github.com/google/uuid',
    ],
    remedies: [],
    sources: [`${modules}#go-sum-files`],
  },
  'mod.sum-mismatch': {
    what: 'a module is not what go.sum or the checksum database says it was',
    mechanism: 'go.sum was edited, a version was published anew, a cache is damaged, or somebody changed the download.',
    told: ['The check `mod.sum` compares the module cache with go.sum (`go mod verify`).'],
    seen: ['verifying github.com/google/uuid@v1.6.0: checksum mismatch\n\tdownloaded: h1:aaa=\n\tgo.sum:     h1:bbb='],
    remedies: [],
    sources: [`${modules}#checksum-database`],
  },
  'mod.vendor-inconsistent': {
    what: 'vendor/modules.txt does not agree with go.mod',
    mechanism: 'go.mod was changed and `go mod vendor` not run; the go command builds from vendor by itself.',
    told: [],
    seen: [
      'go: inconsistent vendoring in /src:\n\tgithub.com/google/uuid@v1.6.0: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt',
    ],
    remedies: [],
    sources: [`${modules}#vendoring`],
  },
  'mod.offline': {
    what: 'a module is not in the module cache, and where modules come from cannot be asked',
    mechanism: 'GOPROXY=off, no network, or a server that refuses or breaks off.',
    told: ['The check `net.goproxy` asks the proxy as the go command does.'],
    seen: ['main.go:2:8: module lookup disabled by GOPROXY=off'],
    remedies: [],
    sources: [`${modules}#environment-variables`],
  },
  'mod.private': {
    what: 'a module is private, and this place has no credentials for it',
    mechanism:
      'Public proxies and the checksum database answer 404 or 410 for it; git asks for a password, or fails where nobody can type.',
    told: ['`explain --pid`: git or ssh below a go command reads from a terminal.'],
    seen: [],
    remedies: [],
    sources: [`${modules}#private-modules`, 'https://go.dev/doc/faq#git_https'],
  },
  'mod.replaced-path': {
    what: 'go.mod replaces a module by a folder that does not exist here',
    mechanism: 'The replace line names a folder of the machine on which it was written.',
    told: [],
    seen: ['main.go:2:8: example.com/x@v1.0.0: replacement directory ../absent does not exist'],
    remedies: [],
    sources: [`${modules}#go-mod-file-replace`],
  },
  'cgo.no-compiler': {
    what: 'a package has C code, and there is no C compiler',
    mechanism: 'CGO_ENABLED is 1, and what CC names (gcc) is not on PATH.',
    told: ['The check `cgo.compiler`.'],
    seen: [],
    remedies: [],
    sources: [cgoManual],
  },
  'cgo.disabled': {
    what: 'a package that needs C code was built without it',
    mechanism:
      'CGO_ENABLED is 0: set so, by cross-compiling, or by itself since Go 1.20 where there is no C compiler. Files that import "C" are left out then.',
    told: ['The check `cgo.off` builds each package without cgo.'],
    seen: [],
    remedies: [],
    sources: [cgoManual, 'https://go.dev/doc/go1.20#cgo'],
  },
  'cgo.missing-header': {
    what: 'a C header or the description of a C library is not installed',
    mechanism: 'Distributions keep headers and .pc files in packages of their own (-dev, -devel).',
    told: [],
    seen: [],
    remedies: [],
    sources: [cgoManual],
  },
  'cgo.link': {
    what: 'a C library is missing, or is of another kind, when the program is linked or started',
    mechanism: 'The linker does not find it, it lacks a symbol, or the program was linked against a newer C library than runs here.',
    told: [],
    seen: [],
    remedies: [],
    sources: [cgoManual],
  },
  'race.needs-cgo': {
    what: 'the race detector needs cgo, which is off',
    mechanism: 'Its runtime is C++; on Linux it is linked by way of cgo. Without a C compiler CGO_ENABLED is 0 by itself.',
    told: [],
    seen: ['go: -race requires cgo; enable cgo by setting CGO_ENABLED=1'],
    remedies: [],
    sources: [`${raceManual}#Requirements`],
  },
  'race.unsupported-platform': {
    what: 'this release has no race detector for the platform',
    mechanism: 'Its runtime is there for some pairs of system and processor only.',
    told: [],
    seen: ['-race is not supported on linux/386'],
    remedies: [investigate('See what the detector runs on.', 'go env GOOS GOARCH'), workaround('Test without it there.', 'go test ./...')],
    sources: [`${raceManual}#Requirements`],
  },
  'race.goroutine-limit': {
    what: 'more goroutines were alive at once than the race detector of this release can follow',
    mechanism: 'Up to Go 1.18 its runtime had room for 8128; since 1.19 there is no such limit but on Windows.',
    told: [],
    seen: [],
    remedies: [],
    sources: ['https://go.dev/doc/go1.19#race', 'https://go.dev/issue/47056'],
  },
  'race.address-layout': {
    what: 'the race detector could not lay out its memory in the address space',
    mechanism: 'Its shadow memory stands at fixed places, where the kernel has put something else, or a limit (ulimit -v) leaves no room.',
    told: ['The check `race.address-layout` compares how far addresses are shuffled with what is proved to work.'],
    seen: [],
    remedies: [],
    sources: ['https://github.com/google/sanitizers/issues/1716', 'https://go.dev/issue/54757'],
  },
  'fs.noexec': {
    what: 'what was just built may not run where it was built',
    mechanism:
      '`go test` and `go run` execute from the folder for temporary files; on a file system mounted noexec the kernel answers EACCES.',
    told: ['The checks `fs.gotmpdir` and `fs.tempdir` execute a file there.'],
    seen: [],
    remedies: [],
    sources: ['https://man7.org/linux/man-pages/man2/execve.2.html'],
  },
  'fs.no-space': {
    what: 'a file system is full: of blocks, of inodes, or of a quota',
    mechanism: 'A build writes objects, archives and binaries to the folder for temporary files and to the build cache.',
    told: ['The checks of folders write as much as a build does.'],
    seen: [],
    remedies: [],
    sources: ['https://man7.org/linux/man-pages/man2/write.2.html'],
  },
  'fs.read-only': {
    what: 'a folder that must be written is on a read-only file system',
    mechanism: 'A read-only container, a mount that is so, or a disk that the kernel mounted read-only after an error.',
    told: ['The checks of folders make a file there.'],
    seen: [],
    remedies: [],
    sources: ['https://man7.org/linux/man-pages/man2/open.2.html'],
  },
  'fs.permission': {
    what: 'this user may not use a file or a folder',
    mechanism: 'It belongs to somebody else, often to root, who once ran the go command there.',
    told: ['The checks of folders try it. A log has only the words, which any program prints: the cause stays *possible*.'],
    seen: ['failed to initialize build cache at /root/.cache/go-build: mkdir /root/.cache/go-build: permission denied'],
    remedies: [],
    sources: ['https://man7.org/linux/man-pages/man2/open.2.html'],
  },
  'fs.no-locking': {
    what: 'files cannot be locked where the caches are',
    mechanism: 'The go command locks files of its caches; some network and FUSE file systems do not support that.',
    told: ['The checks of folders lock a file.'],
    seen: [],
    remedies: [],
    sources: [`${goSource}/cmd/go/internal/lockedfile/internal/filelock/filelock.go`],
  },
  'fs.text-busy': {
    what: 'a program was executed while somebody had it open for writing',
    mechanism: 'A child that was forked meanwhile holds the descriptor until it executes; the kernel answers ETXTBSY.',
    told: [],
    seen: [],
    remedies: [workaround('Try again; where a test writes programs, let it close and retry.')],
    sources: ['https://go.dev/issue/22315'],
  },
  'fs.too-many-files': {
    what: 'a limit of open files, or of watches, is reached',
    mechanism:
      'EMFILE is the limit of the process, ENFILE that of the system; inotify has limits of its own, of which one is told as ENOSPC.',
    told: ['The check `limits.nofile`.'],
    seen: [],
    remedies: [],
    sources: ['https://man7.org/linux/man-pages/man7/inotify.7.html', 'https://go.dev/issue/46279'],
  },
  'exec.format': {
    what: 'a program is made for another system or processor, or is none',
    mechanism: 'GOOS or GOARCH are set, an image is for another processor, or a script has no first line; the kernel answers ENOEXEC.',
    told: ['The check `cross.test` runs tests of other platforms, by an emulator where there is one.'],
    seen: [],
    remedies: [],
    sources: ['https://man7.org/linux/man-pages/man2/execve.2.html'],
  },
  'vcs.ownership': {
    what: 'git does not trust a folder that belongs to another user',
    mechanism: 'Since 2.35.2 git refuses it; the go command asks git for the build stamp, and fails with it.',
    told: ['The check `build.stamp` asks git itself: the go command hides its words before Go 1.24 and says only `exit status 128`.'],
    seen: [],
    symptoms: ['error obtaining VCS status: exit status 128\n\tUse -buildvcs=false to disable VCS stamping.'],
    remedies: [],
    sources: ['https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory', 'https://go.dev/issue/53640'],
  },
  'vcs.status': {
    what: 'the state of the version control could not be read for the build stamp',
    mechanism: 'git is missing, refuses the folder, or the repository is incomplete.',
    told: ['The check `build.stamp`.'],
    seen: ['error obtaining VCS status: exit status 128\n\tUse -buildvcs=false to disable VCS stamping.'],
    remedies: [],
    sources: ['https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies'],
  },
  'oom.cgroup': {
    what: 'the kernel killed a process, because its cgroup had reached its limit of memory',
    mechanism:
      'When a cgroup is at its limit and nothing can be reclaimed, the kernel kills a process in it with SIGKILL and counts that in memory.events (oom_kill).',
    told: [
      '`run` and `limits` read memory.events of the cell’s own cgroup before and after: oom_kill that rose establishes it.',
      'Counters that others share leave it *possible*, as does a limit of an outer cgroup.',
    ],
    seen: [],
    symptoms: killed,
    remedies: [],
    sources: [`${cgroupManual}#memory-interface-files`],
  },
  'oom.global': {
    what: 'the kernel killed a process, because the whole machine had no memory left',
    mechanism:
      'With no memory and no swap left the kernel kills the process with the highest badness, which is often the compiler or the linker.',
    told: ['The kernel’s own record, `Out of memory: Killed process`; no counter of a cgroup tells it from a kill at an outer limit.'],
    seen: [],
    symptoms: killed,
    remedies: [],
    sources: ['https://docs.kernel.org/admin-guide/mm/concepts.html#oom-killer'],
  },
  'oom.rlimit': {
    what: 'the kernel gave the program no more memory: a limit of address space or of overcommitment',
    mechanism: 'Go reserves much more address space than it uses; `ulimit -v` and vm.overcommit_memory=2 count the reservation.',
    told: ['The checks `limits.as` and `mem.overcommit`.'],
    seen: [],
    remedies: [],
    sources: ['https://man7.org/linux/man-pages/man2/getrlimit.2.html', 'https://docs.kernel.org/mm/overcommit-accounting.html'],
  },
  'kill.external': {
    what: 'a program was killed by SIGKILL, and nothing says by whom',
    mechanism: 'The out-of-memory killer, a supervisor’s time limit, a killer in user space (systemd-oomd, earlyoom), or a person.',
    told: ['The signal alone. It becomes `oom.cgroup` or `oom.global` when a counter or the kernel’s log shows the kill.'],
    seen: [],
    remedies: [],
    sources: [signals],
  },
  'pids.cgroup': {
    what: 'the cgroup had reached its limit of tasks',
    mechanism: 'pids.max counts threads too; fork and clone answer EAGAIN, and pids.events counts it (max).',
    told: ['`run` and `limits` read pids.events of the cell’s own cgroup before and after: `max` that rose establishes it.'],
    seen: [],
    symptoms: eagain,
    remedies: [],
    sources: [`${cgroupManual}#pid`],
  },
  'pids.rlimit': {
    what: 'the user has as many tasks as RLIMIT_NPROC allows',
    mechanism: 'All tasks of the user id count, in all containers that share it; fork and clone answer EAGAIN. Root is exempt.',
    told: ['An observation: the user’s tasks stand at `ulimit -u`, and the user is not exempt. No text tells it from the other limits.'],
    seen: [],
    symptoms: eagain,
    remedies: [
      investigate('Compare the limit with what the user has.', 'ulimit -u', 'ps -L -u "$(id -u)" --no-headers | wc -l'),
      fix('Let the user have as many as the hard limit allows.', 'ulimit -u "$(ulimit -Hu)"'),
    ],
    sources: ['https://man7.org/linux/man-pages/man2/getrlimit.2.html'],
  },
  'pids.kernel': {
    what: 'the kernel has no more numbers for tasks, or allows no more threads',
    mechanism: 'kernel.pid_max and kernel.threads-max bound the whole machine; fork and clone answer EAGAIN.',
    told: [
      'An observation: the tasks of the machine stand at kernel.pid_max or kernel.threads-max. No text tells it from the other limits.',
    ],
    seen: [],
    symptoms: eagain,
    remedies: [
      investigate('Compare the limits with what there is.', 'sysctl kernel.pid_max kernel.threads-max', 'ps -eL --no-headers | wc -l'),
      investigate('See who has so many threads.', 'ps -eo nlwp,pid,comm --sort=-nlwp | head'),
    ],
    sources: ['https://docs.kernel.org/admin-guide/sysctl/kernel.html#pid-max'],
  },
  'pids.namespace': {
    what: 'no process can be made, because the first one of the PID namespace has ended',
    mechanism:
      'When process 1 of a namespace dies, clone there answers ENOMEM; `unshare --pid` without `--fork` makes the first child process 1.',
    told: ['ENOMEM of fork or clone; overcommitment that is forbidden gives the same answer, so that it stays *possible*.'],
    seen: [],
    remedies: [],
    sources: ['https://man7.org/linux/man-pages/man7/pid_namespaces.7.html'],
  },
  'pids.undetermined': {
    what: 'a process or a thread was refused with EAGAIN, and nothing says by which limit',
    mechanism:
      'The limit of the cgroup (pids.max), of the user (RLIMIT_NPROC) and of the kernel (pid_max, threads-max) give the same answer.',
    told: ['The errno alone. Counters, limits and what is in use tell which it was.'],
    seen: [],
    remedies: [],
    sources: ['https://man7.org/linux/man-pages/man2/fork.2.html'],
  },
  'cpu.throttled': {
    what: 'the quota of processor time was used up while it ran',
    mechanism: 'A cgroup that has used its quota stands still until the period ends; what measures time fails by chance.',
    told: [
      'cpu.stat of the cell’s own cgroup: nr_throttled against nr_periods. It says that the quota was met, never that a test timed out by it: only a run without the quota that passes tells.',
      '`explain --pid`: cpu.stat of a cgroup of the process, looked at for a second: *likely* where a quarter of the periods and more were cut short and the process would run, else *possible*.',
    ],
    seen: [],
    symptoms: ['panic: test timed out after 10m0s', 'context deadline exceeded'],
    remedies: [
      investigate('See how many periods were cut short.', 'cat /sys/fs/cgroup/cpu.max /sys/fs/cgroup/cpu.stat'),
      investigate('Run the test again without the quota, or with a longer time limit.', 'go test -timeout=30m -count=1 ./...'),
    ],
    sources: [`${cgroupManual}#cpu-interface-files`, 'https://docs.kernel.org/scheduler/sched-bwc.html'],
  },
  'hang.lock': {
    what: 'a process waits for a lock of a file that another one holds',
    mechanism: 'The go command locks its build and module caches; one that hangs or is stopped holds up all others.',
    told: ['`explain --pid`: /proc/locks shows that it waits, and who holds the lock, which establishes it.'],
    seen: [],
    symptoms: ['(nothing is printed, and nothing goes on)'],
    remedies: [investigate('See who waits for a lock, and who holds it.', 'cat /proc/locks', 'go-wsl-conform explain --pid PID')],
    sources: ['https://man7.org/linux/man-pages/man5/proc_locks.5.html'],
  },
  'hang.network': {
    what: 'a process waits for a network that does not answer',
    mechanism: 'Packets are dropped on the way: a firewall, a dead name server, a proxy, a route of a VPN.',
    told: [
      '`explain --pid`: a connection that was asked for more than once without an answer (/proc/net/tcp) establishes it; one that is open and silent is only *possible*.',
    ],
    seen: [],
    symptoms: ['go: downloading example.com/x v1.0.0', '(nothing more is printed)'],
    remedies: [
      investigate('See where modules are fetched from, and whether it answers.', 'go env GOPROXY GOSUMDB', 'env | grep -i _proxy'),
    ],
    sources: ['https://docs.kernel.org/networking/proc_net_tcp.html'],
  },
  'hang.frozen': {
    what: 'a process is stopped or its cgroup is frozen',
    mechanism: 'SIGSTOP or SIGTSTP, a debugger, a paused container, or the freezer of a cgroup.',
    told: ['`explain --pid`: the state T or t of its first thread, or `frozen 1` of its cgroup, establishes it.'],
    seen: [],
    symptoms: ['(nothing is printed, and it takes no processor time)'],
    remedies: [investigate('See its state, and its cgroup.', 'ps -o pid,stat,wchan,args -p PID', 'cat /proc/PID/cgroup')],
    sources: [signals, `${cgroupManual}#core-interface-files`],
  },
  'seccomp.killed': {
    what: 'a system call was answered with SIGSYS by a seccomp filter',
    mechanism: 'The filter kills, or traps to a handler that Go programs do not have.',
    told: [byFilter, 'An audit record of the kernel (type=1326) names the call.'],
    seen: ['SIGSYS: bad system call\nPC=0x4a1b2c m=0 sigcode=1'],
    remedies: [],
    sources: [seccompManual],
  },
  'seccomp.clone3': {
    what: 'the C library could not make a thread: clone3 is refused with EPERM',
    mechanism:
      'glibc since 2.34 tries clone3 first, and falls back to clone only for ENOSYS. Old profiles answer EPERM to calls that they do not know.',
    told: [byFilter],
    seen: [],
    remedies: [],
    sources: ['https://github.com/moby/moby/issues/42680'],
  },
  'seccomp.clone': {
    what: 'no thread can be made: clone is refused with EPERM or ENOSYS',
    mechanism: 'No limit gives these answers; a filter does.',
    told: [byFilter],
    seen: [],
    remedies: [],
    sources: ['https://man7.org/linux/man-pages/man2/clone.2.html'],
  },
  'seccomp.futex': {
    what: 'futex is refused, without which no Go program runs',
    mechanism: 'The runtime parks and wakes its threads by it.',
    told: [byFilter],
    seen: [],
    remedies: [],
    sources: [`${goSource}/runtime/os_linux.go`],
  },
  'seccomp.eventfd': {
    what: 'eventfd2 is refused, which Go 1.23 and later need',
    mechanism: 'The network poller wakes itself by an eventfd since 1.23, by a pipe before: newer releases die where older ones run.',
    told: [byFilter],
    seen: [],
    remedies: [],
    sources: [`${goSource}/runtime/netpoll_epoll.go`],
  },
  'seccomp.time64': {
    what: 'a 32-bit program is refused the calls with 64-bit time, or those without',
    mechanism: 'Releases of Go differ in which of both they make; a profile or a kernel that has one alone kills the others.',
    told: ['The check `time64.futex` runs programs for 386 under both.'],
    seen: [],
    remedies: [],
    sources: ['https://github.com/golang/go/issues/77931'],
  },
  'seccomp.pidfd': {
    what: 'pidfd_open, pidfd_send_signal or waitid of a pidfd is killed instead of refused',
    mechanism: 'Go 1.23 and later try whether pidfds work when the first process is started; an error is fine, a kill is not.',
    told: ['The checks `syscall.matrix` and `syscall.pidfd` let a Go program start a child under the filter, and see which call ended it.'],
    seen: [],
    symptoms: ['SIGSYS: bad system call', 'signal: bad system call (core dumped)'],
    remedies: seccompRemedies,
    sources: [`${goSource}/os/pidfd_linux.go`],
  },
  'seccomp.denied': {
    what: 'a system call that the program needs is refused by a filter',
    mechanism: 'The answer is an errno that the call itself would not give here.',
    told: [byFilter],
    seen: [],
    remedies: [],
    sources: [seccompManual],
  },
  'seccomp.hang': {
    what: 'a filter ended single threads of a program, and the others wait for them',
    mechanism:
      'SECCOMP_RET_KILL_THREAD ends the calling thread alone; the runtime does not learn of it. A supervisor that never answers does the same.',
    told: [
      '`seccomp verify` sees a program hang under a profile that kills threads.',
      '`explain --pid`: the first thread has ended under a filter and others are left, which is only *possible*.',
    ],
    seen: [],
    symptoms: ['(nothing is printed, and nothing goes on)'],
    remedies: seccompRemedies,
    sources: [seccompManual],
  },
  'seccomp.listener-busy': {
    what: 'a second seccomp listener was refused with EBUSY',
    mechanism: 'A process tree has one listener at most; WSL with mirrored networking puts one on process 1.',
    told: ['The check `seccomp.listener`.'],
    seen: [],
    remedies: [],
    sources: ['https://github.com/microsoft/WSL/issues/9548'],
  },
  'runc.pivot': {
    what: 'a container could not change its root: pivot_root was refused with EINVAL',
    mechanism: 'The root is the initramfs, which cannot be left in this way, or its mount is shared.',
    told: [],
    seen: [],
    remedies: [],
    sources: ['https://man7.org/linux/man-pages/man2/pivot_root.2.html'],
  },
  'userns.denied': {
    what: 'this user may not make a user namespace here',
    mechanism: 'user.max_user_namespaces, a sysctl of Debian or Ubuntu, AppArmor, or a seccomp filter of a container.',
    told: ['The check `userns.unprivileged` makes one.'],
    seen: [],
    remedies: [],
    sources: ['https://man7.org/linux/man-pages/man7/user_namespaces.7.html'],
  },
  'net.dns': {
    what: 'a name cannot be resolved here',
    mechanism: 'The name server does not answer, cannot be reached, or does not know the name.',
    told: ['The checks `net.nameserver`, `net.resolver` and `net.localhost`.'],
    seen: [],
    remedies: [],
    sources: ['https://pkg.go.dev/net#hdr-Name_Resolution'],
  },
  'net.tls': {
    what: 'the certificate of the other side is not accepted',
    mechanism: 'No certificates of authorities are installed, a proxy signs with its own, or the clock is wrong.',
    told: ['The check `net.tls-roots`.'],
    seen: [],
    remedies: [],
    sources: [`${goSource}/crypto/x509/root_linux.go`],
  },
  'net.proxy': {
    what: 'the HTTP proxy cannot be reached, or wants credentials',
    mechanism: 'The go command, git and curl follow HTTP_PROXY, HTTPS_PROXY and NO_PROXY.',
    told: ['The checks `net.proxy` and `net.goproxy`.'],
    seen: [],
    remedies: [],
    sources: ['https://pkg.go.dev/golang.org/x/net/http/httpproxy#FromEnvironment'],
  },
  'net.port-busy': {
    what: 'a port is taken, or no port is free',
    mechanism: 'Another program listens on it, or a test that runs at the same time; ports of closed connections stay taken for a minute.',
    told: ['The check `net.ports`.'],
    seen: [],
    remedies: [],
    sources: ['https://man7.org/linux/man-pages/man2/bind.2.html'],
  },
  'clock.skew': {
    what: 'the clock of this machine is wrong, or jumps',
    mechanism: 'Certificates are not valid yet, files are from the future, times go back. WSL lags after the machine slept.',
    told: ['The checks `clock.sanity`, `wsl.clock-drift` and `clock.monotonic`.'],
    seen: [],
    remedies: [],
    sources: [`${wslManual}/troubleshooting`],
  },
  'wsl.interop': {
    what: 'a Windows program could not be started from WSL',
    mechanism:
      'The registration with binfmt_misc is gone (systemd or another engine took it away), the interoperability is off, or its socket is stale.',
    told: ['The check `wsl.interop`.'],
    seen: [],
    remedies: [],
    sources: [`${wslManual}/wsl-config#interop-settings`],
  },
  'wsl.windows-drive': {
    what: 'the work lies on a Windows drive, which refuses what Linux programs do there, or is slow',
    mechanism: 'Modes, owners and links are kept only with `metadata`; each file goes through the other system.',
    told: ['The checks of folders; `explain --pid` where a process cannot be interrupted and has such a file open.'],
    seen: [],
    remedies: [],
    sources: [`${wslManual}/file-permissions`, `${wslManual}/filesystems`],
  },
  'waiver.expired': {
    what: 'a failure is accepted by a waiver whose time is over',
    mechanism: 'Each waiver has a last day, after which what it covers counts again.',
    told: ['The check `policy.waivers` compares its day with that of the run.'],
    seen: [],
    symptoms: ['the waiver of ann@example.com for test.race · TestDrain expired after 2026-01-31'],
    remedies: [fix('Repair what it accepts; or let its owner decide anew, with a new day and a reason that holds.')],
    sources: [],
  },
  'waiver.unneeded': {
    what: 'a waiver accepts what does not fail any more',
    mechanism: 'What it is about ran on all that it names, and nothing of it failed.',
    told: ['The check `policy.waivers`, when all others have ended.'],
    seen: [],
    symptoms: [
      'the waiver of ann@example.com for test.race · TestDrain is not needed any more: what it is about ran, and nothing of it failed',
    ],
    remedies: [fix('Take it out of the file.')],
    sources: [],
  },
  'waiver.unmatched': {
    what: 'a waiver is about something that there is not',
    mechanism: 'A check, a module, a target or a test was renamed or is gone, or its name is misspelt.',
    told: ['The check `policy.waivers` compares its names with the plan and with what ran.'],
    seen: [],
    symptoms: ['the waiver of ann@example.com for test · TestGone matches nothing that there is'],
    remedies: [fix('Correct the names in it, or take it out of the file.')],
    sources: [],
  },
  'baseline.fixed': {
    what: 'the baseline holds a failure that is repaired',
    mechanism: 'While it stays there, the failure could come back unseen.',
    told: ['The check `policy.baseline`: all cells of the entry ran, and did not show its fingerprint.'],
    seen: [],
    symptoms: ['1 of 3 failures in the baseline is fixed'],
    remedies: [fix('Write the baseline anew; it shrinks.', 'go-wsl-conform run --write-baseline')],
    sources: ['https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html'],
  },
  undetermined: {
    what: 'something failed, and nothing says why',
    mechanism: 'No text that is known, no counter that moved. It is listed under what is not explained.',
    told: ['What is left when every rule has looked. `explain --debug` shows which did.'],
    seen: [],
    symptoms: ['make: *** [Makefile:3: all] Error 1'],
    remedies: [investigate('Show what it did, step by step.', 'go build -x ./...', 'go test -v -count=1 ./...')],
    sources: ['https://pkg.go.dev/cmd/go'],
  },
};
