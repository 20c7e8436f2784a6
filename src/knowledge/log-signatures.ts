import type { CauseId } from '../model/words.js';
import { deathSignatures, type LogSignature, whichFilter, whichTaskLimit, whoIsFirst } from './death-signatures.js';
import { freshIndex } from './go-command-errors.js';
import { fix, investigate, none, workaround } from './short-remedies.js';
import { standardImportMissing, standardPackageMissing } from './standard-library.js';

const whoKilled = investigate(
  'See whether the kernel killed it for want of memory, and which limits apply.',
  "sudo dmesg -T | grep -iE 'out of memory|oom-kill|killed process' | tail",
  'cat /sys/fs/cgroup/memory.events 2>/dev/null; ulimit -a',
);
const lessMemory = workaround('Need less memory at a time: build one package after the other.', 'GOFLAGS=-p=1 go build ./...');
const memoryLimit = investigate(
  'See what the group used and may use.',
  'cat /sys/fs/cgroup/memory.max /sys/fs/cgroup/memory.peak /sys/fs/cgroup/memory.events',
);
const whereGo = investigate('See whether a Go toolchain is there, and what PATH holds.', 'ls /usr/local/go/bin', 'echo "$PATH"');
const whoMayMakeNamespaces = investigate(
  'See what denies it.',
  'sysctl user.max_user_namespaces kernel.unprivileged_userns_clone kernel.apparmor_restrict_unprivileged_userns',
  'grep -E "Seccomp|NoNewPrivs" /proc/self/status',
);
const whichClock = investigate('Compare the clock with another one.', 'date -u', 'curl -sI https://go.dev | grep -i ^date');
const credentials = investigate(
  'See what counts as private and which credentials git has here.',
  'go env GOPRIVATE GOPROXY',
  'git config --get-regexp "url|credential"',
);
/**
 * Texts of logs that tell a cause, besides those of the go command (go-command-errors.ts): dying programs, C tools, the kernel, container
 * runtimes, git and WSL. First match wins: narrow rows stand above wide ones.
 */
export const logSignatures: readonly LogSignature[] = [
  ...deathSignatures,
  // The kernel's own records.
  {
    id: 'kernel-memcg',
    pattern: /Memory cgroup out of memory: Kill(?:ed)? process (\d+) \(([^)]*)\)/,
    cause: 'oom.cgroup',
    confidence: 'established',
    message: ([, pid, name]) => `the kernel killed ${name} (process ${pid}), because its cgroup had reached its limit of memory`,
    remedies: () => [memoryLimit, lessMemory],
    source: 'linux mm/oom_kill.c, memory cgroups',
    seen: [
      '[12345.678901] Memory cgroup out of memory: Killed process 4242 (compile) total-vm:1840212kB, anon-rss:262144kB, file-rss:0kB, shmem-rss:0kB, UID:0 pgtables:1000kB oom_score_adj:0',
      'Memory cgroup out of memory: Kill process 77 (link) score 1999 or sacrifice child',
    ],
  },
  {
    id: 'kernel-memcg-constraint',
    pattern: /oom-kill:constraint=CONSTRAINT_MEMCG\b.*\btask=([^,]*),pid=(\d+)/,
    cause: 'oom.cgroup',
    confidence: 'established',
    message: ([, name, pid]) => `the kernel killed ${name} (process ${pid}), because its cgroup had reached its limit of memory`,
    remedies: () => [memoryLimit, lessMemory],
    source: 'linux mm/oom_kill.c dump_oom_summary',
    seen: [
      'oom-kill:constraint=CONSTRAINT_MEMCG,nodemask=(null),cpuset=docker-1.scope,mems_allowed=0,oom_memcg=/docker/1,task_memcg=/docker/1,task=m.test,pid=42,uid=0',
    ],
  },
  {
    id: 'kernel-oom',
    pattern: /(?<!cgroup )[Oo]ut of memory: Kill(?:ed)? process (\d+) \(([^)]*)\)/,
    cause: 'oom.global',
    confidence: 'established',
    message: ([, pid, name]) => `the kernel killed ${name} (process ${pid}), because the whole machine had no memory left`,
    remedies: () => [investigate('See who used it.', 'free -h', 'ps -eo rss,comm --sort=-rss | head'), lessMemory],
    source: 'linux mm/oom_kill.c',
    seen: [
      'Nov 30 06:00:00 host kernel: Out of memory: Killed process 812 (compile) total-vm:3145728kB, anon-rss:2097152kB',
      '[Mon Nov 30 06:00:00 2026] Out of memory: Kill process 812 (link) score 900 or sacrifice child',
    ],
  },
  {
    id: 'kernel-oom-constraint',
    pattern: /oom-kill:constraint=CONSTRAINT_NONE\b.*\btask=([^,]*),pid=(\d+)/,
    cause: 'oom.global',
    confidence: 'established',
    message: ([, name, pid]) => `the kernel killed ${name} (process ${pid}), because the whole machine had no memory left`,
    remedies: () => [investigate('See who used it.', 'free -h', 'ps -eo rss,comm --sort=-rss | head'), lessMemory],
    source: 'linux mm/oom_kill.c dump_oom_summary',
    seen: [
      'oom-kill:constraint=CONSTRAINT_NONE,nodemask=(null),cpuset=/,mems_allowed=0,global_oom,task_memcg=/user.slice,task=compile,pid=812,uid=1000',
    ],
  },
  {
    id: 'kernel-fork-rejected',
    pattern: /cgroup: fork rejected by pids controller in (\S+)/,
    cause: 'pids.cgroup',
    confidence: 'established',
    message: ([, group]) => `the cgroup ${group} had reached its limit of tasks`,
    remedies: () => [investigate('See the limit and who uses it.', 'cat /sys/fs/cgroup/pids.max /sys/fs/cgroup/pids.current')],
    source: 'linux kernel/cgroup/pids.c',
    seen: ['[  99.000001] cgroup: fork rejected by pids controller in /docker/0123456789ab'],
  },
  {
    id: 'kernel-seccomp',
    pattern: /type=(?:1326|SECCOMP)\b.*?\bcomm="([^"]*)".*?\bsig=31\b.*?\barch=(\S+).*?\bsyscall=(\d+)/,
    cause: 'seccomp.killed',
    confidence: 'established',
    message: ([, name, arch, call]) => `a seccomp filter killed ${name} for system call ${call} (architecture ${arch})`,
    remedies: ([, , arch, call]) => [
      investigate(
        'See the name of the call, and allow it in the profile, or answer it with ENOSYS.',
        `scmp_sys_resolver ${call} # ${arch}`,
      ),
    ],
    source: 'linux kernel/auditsc.c audit_seccomp',
    seen: [
      'audit: type=1326 audit(1700000000.123:45): auid=1000 uid=1000 gid=1000 ses=1 subj=unconfined pid=4242 comm="m.test" exe="/tmp/m.test" sig=31 arch=c000003e syscall=435 compat=0 ip=0x7f code=0x80000000',
    ],
  },
  {
    id: 'pidfd-trial',
    // It is in a stack only where the program died in it: it takes no time.
    pattern: /^(?:os\.checkPidfd|internal\/syscall\/unix\.PidFD(?:Open|SendSignal))\(/,
    cause: 'seccomp.pidfd',
    confidence: 'likely',
    message: () =>
      'the program died while it tried whether process descriptors work (pidfd_open), as Go 1.23 and later do: an error would have been fine',
    remedies: () => [whichFilter],
    source: 'go/src/os/pidfd_linux.go checkPidfd',
    seen: ['os.checkPidfd()', 'internal/syscall/unix.PidFDOpen(0x27?, 0x0?)'],
  },
  // Container runtimes.
  {
    id: 'oom-killed',
    pattern: /\bOOMKilled\b(?!"?: ?false)/,
    cause: 'oom.cgroup',
    confidence: 'likely',
    message: () => 'the container was ended by the out-of-memory killer',
    remedies: () => [memoryLimit, lessMemory],
    source: 'Kubernetes ContainerStateTerminated.reason; docker inspect State.OOMKilled',
    seen: ['    Reason:       OOMKilled', '"OOMKilled": true,'],
  },
  {
    id: 'slurm-oom',
    pattern: /Detected \d+ oom[_-]kill event/,
    cause: 'oom.cgroup',
    confidence: 'likely',
    message: () => 'the job was ended at its limit of memory',
    remedies: () => [memoryLimit, lessMemory],
    source: 'Slurm task/cgroup',
    seen: ['slurmstepd: error: Detected 1 oom_kill event in StepId=1.batch. Some of the step tasks have been OOM Killed.'],
  },
  {
    id: 'exit-137',
    pattern: /(?:exit(?:ed with)? (?:code|status):? ?|Exit Code:\s+|returned a non-zero code: |exit code )137\b/i,
    cause: 'kill.external',
    confidence: 'possible',
    message: () => 'it ended with 137, which is 128 and SIGKILL; who sent the signal is not known',
    remedies: () => [whoKilled],
    source: 'signal(7), https://docs.docker.com/engine/containers/run/#exit-status',
    seen: [
      'Error: Process completed with exit code 137.',
      "The command '/bin/sh -c go build ./...' returned a non-zero code: 137",
      '    Exit Code:    137',
    ],
  },
  {
    id: 'pivot-root',
    pattern: /pivot_root\b.*?(?:[Ii]nvalid argument|EINVAL)/,
    cause: 'runc.pivot',
    confidence: 'likely',
    message: () => 'pivot_root was refused: the root of this place is the initramfs, or its mounts are shared',
    remedies: () => [
      investigate('See what the root is.', 'findmnt -no FSTYPE,PROPAGATION /'),
      workaround('Let the container be made without pivot_root (less isolation).', 'runc run --no-pivot NAME'),
    ],
    source: 'pivot_root(2), EINVAL; https://github.com/opencontainers/runc',
    seen: [
      'runc run failed: unable to start container process: error during container init: error jailing process inside rootfs: pivot_root .: invalid argument',
    ],
  },
  {
    id: 'listener-busy',
    pattern: /(?:seccomp|NEW_LISTENER).*(?:EBUSY|[Dd]evice or resource busy)/,
    cause: 'seccomp.listener-busy',
    confidence: 'likely',
    message: () => 'a second seccomp listener was refused: one is installed already, as WSL with mirrored networking does',
    remedies: () => [
      fix('In WSL: use NAT networking, in .wslconfig `[wsl2] networkingMode=nat`, and restart WSL from Windows.', 'wsl.exe --shutdown'),
    ],
    source: 'https://github.com/microsoft/WSL/issues/9548; seccomp(2), EBUSY',
    seen: ['error loading seccomp filter: seccomp notify: device or resource busy'],
  },
  // Threads and processes that cannot be made.
  {
    id: 'fork-eagain',
    pattern: /(?:fork\/exec \S+|fork: retry|fork|vfork|clone): ?(?:.*: )?[Rr]esource temporarily unavailable|\bCannot fork\b/,
    cause: 'pids.undetermined',
    confidence: 'possible',
    message: () => 'a process could not be made: a limit on tasks is reached, of the cgroup, of the user or of the kernel',
    remedies: () => [whichTaskLimit],
    source: 'fork(2), EAGAIN',
    seen: [
      'fork/exec /bin/sleep: resource temporarily unavailable',
      'bash: fork: retry: Resource temporarily unavailable',
      'sh: 1: Cannot fork',
    ],
  },
  {
    id: 'fork-enomem',
    pattern: /(?:fork\/exec \S+|fork|clone): [Cc]annot allocate memory/,
    cause: 'pids.namespace',
    confidence: 'possible',
    message: () =>
      'a process could not be made for want of memory: the first process of a PID namespace has ended, or overcommitment is forbidden',
    remedies: () => [whoIsFirst],
    source: 'fork(2), ENOMEM; pid_namespaces(7)',
    seen: ['fork/exec /usr/bin/git: cannot allocate memory', 'bash: fork: Cannot allocate memory'],
  },
  {
    id: 'userns-enospc',
    pattern:
      /(?:fork\/exec \/proc\/self\/exe|unshare(?: failed)?|clone): [Nn]o space left on device|nesting depth or \/proc\/sys\/user\/max_\*_namespaces exceeded/,
    cause: 'userns.denied',
    confidence: 'likely',
    message: () => 'no further user namespace is allowed: user.max_user_namespaces is reached or zero, which is told as ENOSPC',
    remedies: () => [whoMayMakeNamespaces],
    source: 'user_namespaces(7), ENOSPC',
    seen: [
      'fork/exec /proc/self/exe: no space left on device',
      'unshare: unshare failed: No space left on device',
      'bwrap: Creating new namespace failed: nesting depth or /proc/sys/user/max_*_namespaces exceeded (ENOSPC)',
    ],
  },
  {
    id: 'exec-eperm',
    pattern: /fork\/exec (?!\/proc\/self\/exe)\S+: operation not permitted/,
    cause: 'seccomp.denied',
    confidence: 'possible',
    message: () =>
      'a program could not be started as it was asked to (EPERM): a filter or a missing capability refuses ptrace, a namespace or another user',
    remedies: () => [whichFilter],
    source: 'clone(2), ptrace(2), EPERM',
    seen: ['could not launch process: fork/exec /tmp/__debug_bin: operation not permitted'],
  },
  {
    id: 'userns-denied',
    pattern:
      /fork\/exec \/proc\/self\/exe: operation not permitted|unshare(?: failed)?: Operation not permitted|cannot clone: Operation not permitted|No permissions to create(?: a)? new namespace|(?:newuidmap|newgidmap|uid_map|gid_map).*Operation not permitted|user namespaces are not enabled/,
    cause: 'userns.denied',
    confidence: 'likely',
    message: () => 'this user may not make a user namespace here',
    remedies: () => [whoMayMakeNamespaces],
    source: 'user_namespaces(7); bubblewrap.c; rootlesskit',
    seen: [
      'fork/exec /proc/self/exe: operation not permitted',
      'bwrap: No permissions to create new namespace, likely because the kernel does not allow non-privileged user namespaces.',
      'newuidmap: write to uid_map failed: Operation not permitted',
      'cannot clone: Operation not permitted',
    ],
  },
  // What the runtime says before it dies.
  {
    id: 'futex-enosys',
    pattern: /futexwakeup addr=\s*\S+ returned\s+-38\b/,
    cause: 'seccomp.time64',
    confidence: 'likely',
    message: () =>
      'futex was answered with ENOSYS: a filter, or a kernel without 32-bit time, refuses the call that this 32-bit program makes',
    remedies: () => [whichFilter],
    source: 'go/src/runtime/os_linux.go futexwakeup; https://github.com/golang/go/issues/77931',
    seen: ['futexwakeup addr=0x8230a2c returned -38'],
  },
  {
    id: 'futex-denied',
    pattern: /futexwakeup addr=\s*\S+ returned\s+(-\d+)/,
    cause: 'seccomp.futex',
    confidence: 'likely',
    message: ([, code]) => `the system call futex was refused (${code}), without which no Go program runs`,
    remedies: () => [whichFilter],
    source: 'go/src/runtime/os_linux.go futexwakeup',
    seen: ['futexwakeup addr=0x5a2d68 returned -1'],
  },
  {
    id: 'address-space',
    pattern:
      /failed to reserve page summary memory|cannot reserve arena virtual address space|cannot map pages in arena address space|cannot allocate heap metadata/,
    cause: 'oom.rlimit',
    confidence: 'likely',
    message: () => 'the runtime could not reserve address space: ulimit -v (RLIMIT_AS) is too small',
    remedies: () => [fix('Lift the limit of address space; Go limits memory by GOMEMLIMIT.', 'ulimit -v unlimited')],
    source: 'go/src/runtime/mpagealloc_64bit.go, malloc.go',
    seen: ['fatal error: failed to reserve page summary memory'],
  },
  {
    id: 'mlock',
    pattern: /runtime: (?:mlock of signal stack failed|increase the mlock limit)|fatal error: mlock failed/,
    cause: 'oom.rlimit',
    confidence: 'likely',
    message: () => 'the runtime may not lock memory (ulimit -l), which Go 1.14 does on kernels with a fault of 5.2 to 5.4',
    remedies: () => [fix('Use a newer release of Go, or a kernel from 5.3.15, 5.4.2 or 5.5 on.', 'go version; uname -r', 'ulimit -l')],
    source: 'https://go.dev/wiki/LinuxKernelSignalVectorBug',
    seen: ['runtime: mlock of signal stack failed: 12', 'runtime: increase the mlock limit (ulimit -l) or'],
  },
  {
    id: 'processor-level',
    pattern: /This program can only be run on \w+ processors with (\S+)/,
    cause: 'exec.format',
    confidence: 'likely',
    message: ([, level]) => `the program is built for processors that have ${level}, which this one has not`,
    remedies: () => [fix('Build for any processor of this architecture.', 'go env GOAMD64; GOAMD64=v1 go build ./...')],
    source: 'go/src/runtime/asm_amd64.s; https://go.dev/wiki/MinimumRequirements#amd64',
    seen: ['This program can only be run on AMD64 processors with v3 microarchitecture support.'],
  },
  {
    id: 'runtime-oom',
    pattern:
      /fatal error: (?:runtime: )?(?:out of memory|cannot allocate memory)|runtime: out of memory: cannot allocate|(?:mmap|mapping output file)\S*.*cannot allocate memory/,
    cause: 'oom.rlimit',
    confidence: 'possible',
    message: () => 'the kernel gave the program no more memory: a limit of address space or of overcommitment is reached',
    remedies: () => [investigate('See the limits.', 'ulimit -v', 'cat /proc/sys/vm/overcommit_memory; grep -i commit /proc/meminfo')],
    source: 'go/src/runtime/mem_linux.go, malloc.go; mmap(2), ENOMEM',
    seen: ['fatal error: runtime: out of memory', 'runtime: out of memory: cannot allocate 4194304-byte block (66781184 in use)'],
  },
  {
    id: 'shell-killed',
    pattern: /^(?:\S+: line \d+: +\d+ )?Killed(?:$|\s+(?:\S*\/)?go\b)|\*\*\* \[[^\]]*\] (?:Killed|Error 137)/,
    cause: 'kill.external',
    confidence: 'possible',
    message: () => 'a program was killed (SIGKILL); who sent the signal is not known: the out-of-memory killer, a supervisor or a person',
    remedies: () => [whoKilled],
    ofGoOnly: true,
    source: 'bash, make; signal(7)',
    seen: [
      '$ go build ./...\nKilled',
      '$ go test\nscript.sh: line 3: 4242 Killed                  go test ./...',
      '$ go build\nmake: *** [Makefile:2: build] Error 137',
    ],
  },
  {
    id: 'killed',
    pattern: /\bsignal: killed\b/,
    cause: 'kill.external',
    confidence: 'possible',
    message: () => 'a program was killed (SIGKILL); who sent the signal is not known: the out-of-memory killer, a supervisor or a person',
    remedies: () => [whoKilled],
    ofGoOnly: true,
    source: 'os/exec ExitError; signal(7)',
    seen: ['go build example.com/m: /usr/local/go/pkg/tool/linux_amd64/compile: signal: killed'],
  },
  // Toolchains.
  {
    id: 'go-not-found',
    pattern:
      /\bgo: (?:command )?not found\b|command not found: go\b|exec: "go": executable file not found|'go' is not recognized as an internal or external command|env: .?go.?: No such file or directory|make: go: (?:Command not found|No such file or directory)|The term 'go' is not recognized/,
    cause: 'go.not-found',
    confidence: 'likely',
    message: () => 'there is no go command on PATH',
    remedies: () => [whereGo, fix('Put the toolchain on PATH.', 'export PATH="$PATH:/usr/local/go/bin"')],
    source: 'bash, dash, zsh, make and os/exec, as they word it',
    seen: [
      'bash: go: command not found',
      'zsh: command not found: go',
      'sh: 1: go: not found',
      "'go' is not recognized as an internal or external command,",
      'make: go: No such file or directory',
      '/usr/bin/env: ‘go’: No such file or directory',
      'exec: "go": executable file not found in $PATH',
    ],
  },
  {
    id: 'std-package-newer',
    pattern:
      /package (slices|maps|cmp|log\/slog|iter|unique|structs|weak|crypto\/ecdh|crypto\/mlkem|crypto\/hkdf|crypto\/pbkdf2|crypto\/sha3|testing\/slogtest|testing\/synctest|math\/rand\/v2|go\/version|runtime\/coverage) is not in (?:std|GOROOT)/,
    cause: 'go.too-old',
    confidence: 'likely',
    message: ([, name]) => `the standard library of this release has no ${name} yet: a newer one has`,
    remedies: ([, name]) => [fix('Use a newer release.', 'go version', `go doc ${name}`)],
    source: 'https://go.dev/doc/devel/release: packages new since Go 1.20',
    seen: [
      'main.go:5:2: package slices is not in GOROOT (/usr/local/go/src/slices)',
      'main.go:5:2: package math/rand/v2 is not in std (/usr/local/go/src/math/rand/v2)',
    ],
  },
  {
    id: 'std-package-missing',
    pattern: new RegExp(`${standardPackageMissing.source}|${standardImportMissing.source}`),
    cause: 'toolchain.mismatch',
    confidence: 'possible',
    message: ([, one, two]) =>
      `the standard library of every release has ${one ?? two}: the folder that GOROOT names is incomplete, or of another release`,
    remedies: () => [
      investigate('See where the go command looks, and whether the package is there.', 'go env GOROOT', 'ls "$(go env GOROOT)/src"'),
      fix('Let nothing name another GOROOT.', 'unset GOROOT; go env -u GOROOT'),
    ],
    source: 'cmd/go/internal/modload/import.go',
    seen: [
      'main.go:4:2: package fmt is not in GOROOT (/usr/lib/go/src/fmt)',
      '/usr/local/go/src/os/exec.go:8:2: package errors is not in std (/usr/local/go/src/errors)',
      '/usr/local/go/src/internal/runtime/maps/runtime.go:10:2: package internal/msan is not in std (/usr/local/go/src/internal/msan)',
    ],
  },
  {
    id: 'index-no-package',
    pattern: /(?:^|\/)src\/[\w/]+\.go:\d+:\d+: cannot find package(?: in:)?$/,
    cause: 'cache.index',
    confidence: 'likely',
    message: () => 'the go command remembers in its build cache that a package could not be read, whatever is there now',
    remedies: () => freshIndex,
    source: 'cmd/go/internal/modindex/scan.go importRaw',
    seen: ['crypto/internal/fips140/hmac: /usr/local/go/src/crypto/internal/fips140/check/check.go:17:2: cannot find package'],
  },
  {
    id: 'experiment-unknown',
    pattern: /\bgo: unknown GOEXPERIMENT (\S+)/,
    cause: 'go.experiment',
    confidence: 'likely',
    message: ([, name]) => `this release has no experiment ${name}, which GOEXPERIMENT names`,
    remedies: () => [
      fix('Unset it, or use a release that has the experiment.', 'unset GOEXPERIMENT; go env -u GOEXPERIMENT', 'go version'),
    ],
    source: 'go/src/internal/buildcfg/exp.go',
    seen: ['go: unknown GOEXPERIMENT nonesuch'],
  },
  {
    id: 'go-line-newer',
    pattern: /go\.mod file indicates go (\S+), but maximum/,
    cause: 'go.too-old',
    confidence: 'likely',
    message: ([, needed]) => `the module needs Go ${needed} or later, which is newer than the release that runs`,
    remedies: () => [fix('Use a release that is new enough.', 'go version', "grep -nE '^(go|toolchain) ' go.mod")],
    source: 'cmd/go/internal/modload of 1.16 to 1.20',
    seen: ['go: go.mod file indicates go 1.21, but maximum supported version is 1.20'],
  },
  {
    id: 'requires-go-note',
    pattern: /note: module requires Go (\d\S*)/,
    cause: 'go.too-old',
    confidence: 'likely',
    message: ([, needed]) => `the module needs Go ${needed} or later, which is newer than the release that runs`,
    remedies: () => [fix('Use a release that is new enough.', 'go version', "grep -nE '^(go|toolchain) ' go.mod")],
    source: 'cmd/go/internal/work/exec.go',
    seen: ['note: module requires Go 1.22'],
  },
  {
    id: 'tool-version',
    pattern:
      /compile: version "(\S+?)" does not match go tool version "(\S+?)"|object is \[[^\]]*\] expected \[|cannot find GOROOT directory: (\S+)|no such tool "(?:compile|link|asm)"/,
    cause: 'toolchain.mismatch',
    confidence: 'likely',
    message: ([, compiler, go]) =>
      compiler === undefined
        ? 'the go command and its tools are not of one installation'
        : `the compiler is ${compiler} and the go command ${go}: parts of two installations are mixed`,
    remedies: () => [
      fix(
        'Let nothing name another GOROOT, and remove what is left of older installations.',
        'unset GOROOT; go env -u GOROOT',
        'type -a go; go env GOROOT',
      ),
    ],
    source: 'cmd/go/internal/work/buildid.go, gc.go',
    seen: [
      'compile: version "go1.21.0" does not match go tool version "go1.20.5"',
      'go: no such tool "compile"',
      'go: cannot find GOROOT directory: /usr/local/old',
    ],
  },
  // git, and what it is asked for by the go command.
  {
    id: 'tool-built-by-older-go',
    pattern:
      /used to build \S+ is lower than the targeted Go version|unsupported version(?: of export data|: \d+\); please report)|was built with a newer version of Go|export data is newer version/,
    cause: 'toolchain.mismatch',
    confidence: 'likely',
    message: () => 'a tool reads packages of a newer release of Go than the one that it was built with',
    remedies: () => [
      fix(
        'Build or install the tool with the release that builds the module.',
        'go version -m "$(command -v golangci-lint)" | head -n 1; go version',
      ),
    ],
    source: 'golang.org/x/tools/go/gcexportdata; golangci-lint',
    seen: [
      "Error: can't load config: the Go language version (go1.22) used to build golangci-lint is lower than the targeted Go version (1.23.0)",
      'internal error in importing "internal/abi" (unsupported version: 2); please report an issue',
    ],
  },
  {
    id: 'sumdb-private',
    pattern: /verifying (\S+?)(?:\/go\.mod)?: .*sum\.golang\.org\/lookup\/\S*: (?:404|410)/,
    cause: 'mod.private',
    confidence: 'possible',
    message: ([, module]) => `the public checksum database cannot see ${module}: it is private, or the version does not exist`,
    remedies: () => [fix('Say that such modules are private.', 'go env GOPRIVATE', 'go env -w GOPRIVATE=example.com/yours/*')],
    source: 'https://go.dev/ref/mod#private-modules',
    seen: [
      'verifying example.com/private@v1.0.0: example.com/private@v1.0.0: reading https://sum.golang.org/lookup/example.com/private@v1.0.0: 410 Gone',
    ],
  },
  {
    id: 'repository-not-found',
    pattern: /remote: (?:Repository not found|The project you were looking for could not be found)|fatal: repository '[^']*' not found/,
    cause: 'mod.private',
    confidence: 'possible',
    message: () => 'the repository does not exist, or is private and the credentials of this place do not reach it',
    remedies: () => [credentials],
    ofGoOnly: true,
    source: 'GitHub and GitLab over git',
    seen: [
      'go: module example.com/x: git ls-remote\nremote: Repository not found.',
      "go: downloading\nfatal: repository 'https://example.com/x/' not found",
    ],
  },
  {
    id: 'import-path',
    pattern: /unrecognized import path "([^"]+)"|malformed module path "([^"]+)": missing dot in first path element/,
    cause: 'mod.import-unresolved',
    confidence: 'likely',
    message: ([, one, two]) => `the import path ${one ?? two} leads to no module`,
    remedies: ([, one, two]) => [
      investigate('Correct the path, or see what its server says.', `grep -rn '"${one ?? two}' --include='*.go' . | head`),
    ],
    source: 'cmd/go/internal/vcs, golang.org/x/mod/module',
    seen: [
      'main.go:3:8: unrecognized import path "example.com/x": reading https://example.com/x?go-get=1: 404 Not Found',
      'go: malformed module path "x/y": missing dot in first path element',
    ],
  },
  {
    id: 'build-refusal',
    pattern:
      /use of internal package \S+ not allowed|found packages \S+ \(\S+\) and \S+ \(\S+\) in |is not a main package|no required module provides package .*; relative import|expected 'package', found/,
    cause: 'build.error',
    confidence: 'likely',
    message: ([text]) => `the go command cannot build this: ${text}`,
    remedies: () => [investigate('See what it takes for the packages.', "go list -e -f '{{.ImportPath}}: {{.Error}}' ./...")],
    source: 'cmd/go/internal/load, go/build',
    seen: [
      'package example.com/m\n\tmain.go:3:8: use of internal package example.com/o/internal/x not allowed',
      'found packages a (a.go) and b (b.go) in /src',
      'package command-line-arguments is not a main package',
    ],
  },
  {
    id: 'module-server',
    pattern:
      /(?:^go: |@v\S+: ).*(?:Get|Head|reading) "?https?:\S+ (?!proxyconnect|.*\blookup )(?:.*\b)?(?:connection reset by peer|EOF|context deadline exceeded|TLS handshake timeout|connection refused|connection timed out|i\/o timeout|no route to host|network is unreachable)$/,
    cause: 'mod.offline',
    confidence: 'likely',
    message: () => 'the server that modules come from cannot be reached, or breaks off',
    remedies: () => [
      investigate('See where modules are fetched from, and whether it answers.', 'go env GOPROXY GOSUMDB', 'env | grep -i _proxy'),
    ],
    ofGoOnly: true,
    source: 'cmd/go/internal/modfetch, net/http',
    seen: [
      'go: example.com/x@v1.0.0: Get "https://example.com/x/@v/v1.0.0.mod": read tcp 10.0.0.2:1->10.0.0.1:443: read: connection reset by peer',
    ],
  },
  {
    id: 'git-credentials',
    pattern:
      /could not read (?:Username|Password) for|terminal prompts disabled|Permission denied \(publickey|Host key verification failed|fatal: Authentication failed for/,
    cause: 'mod.private',
    confidence: 'likely',
    message: ([text]) =>
      text.startsWith('Host key')
        ? 'ssh does not know the key of the server, and asks nobody'
        : 'git needs credentials that it does not have here',
    remedies: () => [credentials],
    ofGoOnly: true,
    source: 'git credential.c, ssh(1)',
    seen: [
      "go: module example.com/private: git ls-remote -q origin in /go/pkg/mod/cache/vcs/x: exit status 128:\n\tfatal: could not read Username for 'https://example.com': terminal prompts disabled",
      'go: downloading example.com/x v1.0.0\n\tgit@example.com: Permission denied (publickey).',
      'go: downloading example.com/x v1.0.0\n\tHost key verification failed.',
    ],
  },
  {
    id: 'git-owner',
    pattern: /detected dubious ownership in repository/,
    cause: 'vcs.ownership',
    confidence: 'likely',
    message: () => 'git does not trust this folder, which belongs to another user',
    remedies: () => [fix('Say that the folder is trusted.', 'git config --global --add safe.directory "$PWD"')],
    source: 'git setup.c (CVE-2022-24765)',
    seen: ["fatal: detected dubious ownership in repository at '/src'"],
  },
  {
    id: 'cache-undefined',
    pattern: /GOCACHE is not defined and neither \$XDG_CACHE_HOME nor \$HOME are defined|\$HOME is not defined/,
    cause: 'env.home-missing',
    confidence: 'likely',
    message: () => 'neither HOME nor GOCACHE is set: the go command finds no place for its caches',
    remedies: () => [fix('Set HOME, or the caches themselves.', 'export HOME="$(getent passwd "$(id -u)" | cut -d: -f6)"')],
    source: 'cmd/go/internal/cache/default.go; os.UserCacheDir',
    seen: ['GOCACHE is not defined and neither $XDG_CACHE_HOME nor $HOME are defined', 'panic: $HOME is not defined'],
  },
  {
    id: 'cache-off',
    pattern: /build cache is disabled by GOCACHE=off|GOCACHE is not an absolute path/,
    cause: 'env.gocache',
    confidence: 'likely',
    message: () => 'GOCACHE holds a value that the go command refuses',
    remedies: () => [fix('Unset GOCACHE, or let it name a folder.', 'unset GOCACHE', 'go env -u GOCACHE')],
    source: 'cmd/go/internal/cache/default.go',
    seen: ['build cache is disabled by GOCACHE=off, but required as of Go 1.12', 'go: GOCACHE is not an absolute path'],
  },
  {
    id: 'mod-updates',
    pattern: /updates to go\.mod needed|malformed module path|module declares its path as:/,
    cause: 'mod.invalid',
    confidence: 'likely',
    message: ([text]) => `the go command cannot use go.mod as it stands: ${text}`,
    remedies: () => [fix('Write it anew and look at the difference.', 'go mod tidy', 'git diff go.mod go.sum')],
    source: 'cmd/go/internal/modload',
    seen: ['go: updates to go.mod needed; to update it:'],
  },
  {
    id: 'import-cycle',
    pattern: /import(?:s \S+)?:? ?(?:import )?cycle not allowed/,
    cause: 'build.error',
    confidence: 'likely',
    message: () => 'packages import each other in a circle',
    remedies: () => [fix('Move what both need into a package of its own; the lines above name the circle.')],
    source: 'cmd/go/internal/load',
    seen: ['package example.com/m/a\n\timports example.com/m/b\n\timports example.com/m/a: import cycle not allowed'],
  },
  // C tools.
  {
    id: 'c-compiler',
    pattern: /(?:cgo: )?C compiler "([^"]+)" not found|exec: "(gcc|g\+\+|cc|clang|[\w.-]+-gcc)": executable file not found/,
    cause: 'cgo.no-compiler',
    confidence: 'likely',
    message: ([, one, other]) => `cgo needs the C compiler ${one ?? other}, which is not on PATH`,
    remedies: () => [
      fix('Install a C compiler.', 'sudo apt-get install -y gcc libc6-dev # Alpine: apk add gcc musl-dev'),
      workaround('Build without C code, where the packages allow it.', 'CGO_ENABLED=0 go build ./...'),
    ],
    source: 'cmd/cgo/gcc.go; os/exec',
    seen: [
      'cgo: C compiler "gcc" not found: exec: "gcc": executable file not found in $PATH',
      'exec: "aarch64-linux-gnu-gcc": executable file not found in $PATH',
    ],
  },
  {
    id: 'cgo-off',
    pattern:
      /compiled with 'CGO_ENABLED=0'|requires cgo to work|-[ma]san requires cgo|requires external \(cgo\) linking, but cgo is not enabled|loadinternal: cannot find runtime\/cgo|import "C": .*CGO_ENABLED|_cgo_\w+ not defined|relocation target (?:runtime\/cgo|_cgo_)\S* not defined/,
    cause: 'cgo.disabled',
    confidence: 'likely',
    message: () => 'a package that needs C code was built without it: CGO_ENABLED is 0, by itself where there is no C compiler',
    remedies: () => [fix('Switch cgo on and have a C compiler.', 'CGO_ENABLED=1 go build ./...', 'command -v gcc')],
    source: 'https://pkg.go.dev/cmd/cgo; github.com/mattn/go-sqlite3',
    seen: [
      "Binary was compiled with 'CGO_ENABLED=0', go-sqlite3 requires cgo to work. This is a stub",
      'runtime/cgo(.text): relocation target _cgo_init not defined',
      '-buildmode=c-shared requires external (cgo) linking, but cgo is not enabled',
      'loadinternal: cannot find runtime/cgo',
      'go: -asan requires cgo; enable cgo by setting CGO_ENABLED=1',
    ],
  },
  {
    id: 'c-header',
    pattern:
      /fatal error: '?([\w./+-]+\.h(?:pp)?)'?(?: file not found|: No such file or directory)|No package '([^']+)' found|Package ([\w.+-]+) was not found in the pkg-config search path|exec: "(pkg-config)": executable file not found/,
    cause: 'cgo.missing-header',
    confidence: 'likely',
    message: ([, header, one, two, tool]) =>
      tool !== undefined
        ? 'cgo asks pkg-config for the flags of a C library, and there is no pkg-config'
        : header !== undefined
          ? `the C header ${header} is not found`
          : `the C library ${one ?? two} is not known to pkg-config: its development files are not installed`,
    remedies: ([, header, one, two]) => [
      investigate('Find the package that holds it.', `apt-file search ${header ?? `${one ?? two ?? 'pkg-config'}.pc`}`),
    ],
    ofGoOnly: true,
    source: 'gcc, clang, pkg-config',
    seen: [
      'db.go:9:11: fatal error: sqlite3.h: No such file or directory',
      "# runtime/cgo\n./a.h:1:10: fatal error: 'stdlib.h' file not found",
      '# runtime/cgo\nPackage libgit2 was not found in the pkg-config search path.',
      "# runtime/cgo\nNo package 'gtk+-3.0' found",
      '# runtime/cgo\npkg-config: exec: "pkg-config": executable file not found in $PATH',
    ],
  },
  {
    id: 'c-link',
    pattern:
      /ld: (?:cannot find|library not found for|unable to find library) -l(\S+?):?(?:\s|$)|undefined reference to [`'"]?([^`'"\s]+)|version [`']?(GLIBC(?:XX)?_[\d.]+)['`]? not found|error while loading shared libraries: (\S+?):/,
    cause: 'cgo.link',
    confidence: 'likely',
    message: ([, library, symbol, glibc, shared]) =>
      library !== undefined
        ? `the C library ${library} is not found by the linker`
        : symbol !== undefined
          ? `the C symbol ${symbol} is defined by none of the libraries that are linked`
          : glibc !== undefined
            ? `the program was linked with a newer C library (${glibc}) than this system has`
            : `the shared library ${shared} is not found where the program runs`,
    remedies: ([, library, , glibc]) => [
      glibc === undefined
        ? investigate(
            'Find the package that holds it.',
            ...(library === undefined ? ['ldd PROGRAM'] : [`apt-file search lib${library}.so`]),
          )
        : fix('Build on a system that is not newer than the oldest on which it runs, or without C code.', 'CGO_ENABLED=0 go build ./...'),
    ],
    ofGoOnly: true,
    source: 'ld, ld.so',
    seen: [
      '# runtime/cgo\n/usr/bin/ld: cannot find -lpcap: No such file or directory',
      "# runtime/cgo\n/usr/bin/ld: main.o: undefined reference to `pcap_open'",
      "# runtime/cgo\n./app: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.34' not found (required by ./app)",
      '# runtime/cgo\n./app: error while loading shared libraries: libssl.so.1.1: cannot open shared object file: No such file or directory',
    ],
  },
  // Files and programs.
  {
    id: 'loader-missing',
    pattern:
      /exec user process caused:? "?no such file or directory|exec \/\S+: no such file or directory|cannot execute: required file not found/,
    cause: 'cgo.link',
    confidence: 'possible',
    message: () =>
      'the program is there and its loader is not: it is linked with another C library than this system has, or it is a script whose interpreter is missing',
    remedies: () => [
      investigate('See what it wants.', 'file PROGRAM; ldd PROGRAM; head -c 60 PROGRAM'),
      fix('Build it without C code.', 'CGO_ENABLED=0 go build ./...'),
    ],
    source: 'execve(2), ENOENT',
    seen: [
      'exec /app/server: no such file or directory',
      'standard_init_linux.go:228: exec user process caused: no such file or directory',
      'bash: ./app: cannot execute: required file not found',
    ],
  },
  {
    id: 'noexec',
    pattern: /fork\/exec (\S*(?:go-build\S*|\.test|\/exe\/\S+)): permission denied/,
    cause: 'fs.noexec',
    confidence: 'likely',
    message: () => 'a program that was just built may not run: its folder does not allow execution',
    remedies: () => [
      investigate('See how the folder is mounted.', 'findmnt -T "$(dirname "$(mktemp -u)")" -o TARGET,OPTIONS'),
      fix(
        'Let the go command build in a folder that allows programs to run.',
        'mkdir -p "$HOME/.cache/go-tmp"',
        'export GOTMPDIR="$HOME/.cache/go-tmp"',
      ),
    ],
    source: 'execve(2), EACCES on a file system mounted noexec',
    seen: ['fork/exec /tmp/go-build123/b001/m.test: permission denied', 'fork/exec /tmp/go-build.../pkg.test: permission denied'],
  },
  {
    id: 'windows-program',
    // Any other program for Windows is one for another system (exec-format).
    pattern:
      /(?:\/mnt\/[a-z]\/\S+|\b(?:cmd|powershell|pwsh|wsl|explorer|clip))\.exe: (?:cannot execute binary file: )?Exec format error|WSL Interoperability is disabled|UtilAcceptVsock:\d+: accept4 failed|UtilConnect(?:Unix|Vsock):\d+: connect failed/,
    cause: 'wsl.interop',
    confidence: 'likely',
    message: () => 'a Windows program could not be started: the interoperability of WSL is off or broken here',
    remedies: () => [
      investigate('See whether it is on.', 'cat /proc/sys/fs/binfmt_misc/WSLInterop*', 'grep -A3 "\\[interop\\]" /etc/wsl.conf'),
    ],
    source: 'https://github.com/microsoft/WSL src/linux/init',
    seen: [
      '/mnt/c/Windows/System32/cmd.exe: cannot execute binary file: Exec format error',
      'WSL Interoperability is disabled. Please enable it before running Windows programs.',
      '<3>WSL (42) ERROR: UtilAcceptVsock:271: accept4 failed 110',
    ],
  },
  {
    id: 'exec-format',
    pattern: /[Ee]xec format error/,
    cause: 'exec.format',
    confidence: 'likely',
    message: () => 'a program is made for another system or processor than this one, or is no program',
    remedies: () => [investigate('See what is built for and what runs here.', 'go env GOOS GOARCH GOHOSTOS GOHOSTARCH', 'uname -sm')],
    source: 'execve(2), ENOEXEC',
    seen: [
      'bash: ./app.exe: cannot execute binary file: Exec format error',
      'standard_init_linux.go:228: exec user process caused: exec format error',
      'bash: ./app: cannot execute binary file: Exec format error',
    ],
  },
  {
    id: 'text-busy',
    pattern: /[Tt]ext file busy/,
    cause: 'fs.text-busy',
    confidence: 'likely',
    message: () => 'a program was still open for writing while it was started or replaced',
    remedies: () => [workaround('Try again: another process held it open while it was being started.')],
    ofGoOnly: true,
    source: 'execve(2), ETXTBSY; https://github.com/golang/go/issues/22315',
    seen: ['go: fork/exec /tmp/x: text file busy'],
  },
  {
    id: 'too-many-files',
    pattern: /[Tt]oo many open files/,
    cause: 'fs.too-many-files',
    confidence: 'likely',
    message: () => 'the limit of open files is reached, of the process or of the system, or that of inotify watchers',
    remedies: () => [
      investigate('See the limits.', 'ulimit -n; ulimit -Hn', 'sysctl fs.file-nr fs.inotify.max_user_instances'),
      fix('Lift the limit of this shell.', 'ulimit -n "$(ulimit -Hn)"'),
    ],
    ofGoOnly: true,
    source: 'open(2), EMFILE and ENFILE; inotify(7)',
    seen: ['go: open /src/a.go: too many open files'],
  },
  {
    id: 'no-locking',
    pattern: /[Ll]ock\S* \S+: (?:[Ff]unction not implemented|[Nn]o locks available|[Oo]peration not supported)/,
    cause: 'fs.no-locking',
    confidence: 'likely',
    message: () => 'files cannot be locked there, which the go command needs for its caches',
    remedies: () => [fix('Put the caches on a local disk.', 'go env GOCACHE GOMODCACHE', 'findmnt -T "$(go env GOCACHE)"')],
    source: 'cmd/go/internal/lockedfile; flock(2)',
    seen: ['go: RLock /go/pkg/mod/cache/lock: function not implemented', 'go: Lock /nfs/cache/lock: no locks available'],
  },
  {
    id: 'watches',
    pattern: /\b(?:inotify\w*|[Ww]atch(?:er|es)?)\b.*[Nn]o space left on device|[Nn]o space left on device.*\binotify/,
    cause: 'fs.too-many-files',
    confidence: 'likely',
    message: () => 'the limit of inotify watches is reached, which is told as ENOSPC: no disk is full',
    remedies: () => [investigate('See the limit and who uses it.', 'sysctl fs.inotify.max_user_watches fs.inotify.max_user_instances')],
    source: 'inotify_add_watch(2), ENOSPC',
    seen: ['inotify_add_watch /src: no space left on device', 'error creating watcher: no space left on device'],
  },
  {
    id: 'no-space',
    pattern: /[Nn]o space left on device|[Dd]isk quota exceeded/,
    cause: 'fs.no-space',
    confidence: 'likely',
    message: () => 'no space is left where it is written to, of blocks, of inodes or of a quota',
    remedies: () => [
      investigate('See which file system is full, of blocks or of inodes.', 'df -h . /tmp "$(go env GOCACHE)"', 'df -i . /tmp'),
    ],
    ofGoOnly: true,
    source: 'write(2), ENOSPC and EDQUOT',
    seen: ['mkdir /tmp/go-build: no space left on device', 'go: write /tmp/go-build1/b001/x.o: disk quota exceeded'],
  },
  {
    id: 'windows-drive',
    pattern: /(?:chmod|utime|rename|symlink)\S* (?:on )?\S*\/mnt\/[a-z]\/\S*.*(?:[Oo]peration not permitted|[Pp]ermission denied)/,
    cause: 'wsl.windows-drive',
    confidence: 'possible',
    message: () => 'a Windows drive refuses what Linux programs do to their files',
    remedies: () => [
      fix('Work below HOME, on the file system of the distribution.', 'git clone "$(git remote get-url origin)" ~/"$(basename "$PWD")"'),
    ],
    source: 'https://learn.microsoft.com/windows/wsl/file-permissions',
    seen: ['error: chmod on /mnt/c/src/.git/config.lock failed: Operation not permitted'],
  },
  {
    id: 'read-only',
    pattern: /[Rr]ead-only file system/,
    cause: 'fs.read-only',
    confidence: 'likely',
    message: () => 'a folder that must be written lies on a read-only file system',
    remedies: () => [
      investigate('See where it is.', 'go env GOTMPDIR GOCACHE GOMODCACHE', 'findmnt -T "$(go env GOCACHE)" -o TARGET,OPTIONS'),
    ],
    ofGoOnly: true,
    source: 'open(2), EROFS',
    seen: ['go: creating work dir: mkdir /tmp/go-build1: read-only file system'],
  },
  // Network and clock.
  {
    id: 'clock-certificate',
    pattern: /x509: certificate has expired or is not yet valid: current time \S+ is before \S+/,
    cause: 'clock.skew',
    confidence: 'likely',
    message: () => 'the clock of this machine is behind: a certificate is not valid yet',
    remedies: () => [whichClock],
    source: 'crypto/x509 CertificateInvalidError',
    seen: [
      'tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2020-01-01T00:00:00Z is before 2026-01-01T00:00:00Z',
    ],
  },
  {
    id: 'clock-make',
    pattern: /Clock skew detected|has modification time \S+ s in the future|Release file for \S+ is not valid yet/,
    cause: 'clock.skew',
    confidence: 'likely',
    message: () => 'files or servers are ahead of the clock of this machine',
    remedies: () => [whichClock, fix('In WSL: set it from the hardware clock.', 'sudo hwclock -s')],
    source: 'make, apt',
    seen: [
      'make: warning:  Clock skew detected.  Your build may be incomplete.',
      "make: Warning: File 'Makefile' has modification time 3600 s in the future",
      'E: Release file for http://deb.example.com/dists/x/InRelease is not valid yet (invalid for another 2h 3min 4s).',
    ],
  },
  {
    id: 'port-busy',
    pattern: /bind: address already in use|listen \w+ \S+: bind: Only one usage of each socket address/,
    cause: 'net.port-busy',
    confidence: 'likely',
    message: () => 'a port is taken by another program',
    remedies: () => [
      investigate('See who listens.', 'ss -ltnp'),
      fix('Let tests listen on port 0, and ask for the port that they got.', "grep -rn 'Listen(\"tcp\", \":[1-9]' --include='*_test.go' ."),
    ],
    source: 'bind(2), EADDRINUSE',
    seen: ['listen tcp :8080: bind: address already in use'],
  },
  {
    id: 'proxy',
    pattern: /proxyconnect tcp: |Received HTTP code 407 from proxy|Proxy Authentication Required/,
    cause: 'net.proxy',
    confidence: 'likely',
    message: () => 'the HTTP proxy cannot be reached, or wants credentials',
    remedies: () => [fix('Correct the proxy variables.', 'env | grep -i _proxy')],
    ofGoOnly: true,
    source: 'net/http Transport; curl',
    seen: ['go: example.com/x@v1.0.0: Get "https://example.com/": proxyconnect tcp: dial tcp 10.0.0.1:3128: connect: connection refused'],
  },
  {
    id: 'tls',
    pattern: /(?:tls: .*)?x509: (.+)$|server certificate verification failed|SSL certificate problem: (.+)$/,
    cause: 'net.tls',
    confidence: 'likely',
    message: ([, why, git]) =>
      `the certificate of the other side is not accepted${why === undefined && git === undefined ? '' : `: ${why ?? git}`}`,
    remedies: () => [
      investigate(
        'See which certificates are trusted here; a proxy that inspects traffic needs its own among them.',
        'ls -l /etc/ssl/certs/ca-certificates.crt',
        'env | grep -i ssl_cert',
      ),
    ],
    ofGoOnly: true,
    source: 'crypto/x509, crypto/tls, git',
    seen: [
      'go: example.com/x@v1.0.0: Get "https://example.com/": tls: failed to verify certificate: x509: certificate signed by unknown authority',
    ],
  },
  {
    id: 'dns',
    pattern:
      /lookup (\S+?)(?: on \S+)?: (?:(?:dial|read|write) udp \S+ (?:\w+: )?)?(?:no such host|server misbehaving|i\/o timeout|network is unreachable|connection refused|Temporary failure in name resolution)|Could not resolve host: (\S+)|Temporary failure resolving '([^']+)'/,
    cause: 'net.dns',
    confidence: 'likely',
    message: ([, one, two, three]) => `the name ${one ?? two ?? three} cannot be resolved here`,
    remedies: ([, one, two, three]) => [
      investigate('See who answers for names here.', `getent hosts ${one ?? two ?? three}`, 'cat /etc/resolv.conf'),
    ],
    ofGoOnly: true,
    source: 'net.DNSError; curl; getaddrinfo(3)',
    seen: [
      'go: example.com/x@v1.0.0: Get "https://example.com/": dial tcp: lookup example.com on 10.0.0.1:53: read udp 10.0.0.2:1->10.0.0.1:53: i/o timeout',
      'go: example.com/x@v1.0.0: Get "https://example.com/": dial tcp: lookup example.com on 127.0.0.53:53: no such host',
      'go: example.com/x@v1.0.0: Get "https://example.com/": dial tcp: lookup example.com on 10.0.0.1:53: dial udp 10.0.0.1:53: connect: network is unreachable',
      'go: downloading example.com/x v1.0.0\nfatal: unable to access: Could not resolve host: example.com',
    ],
  },
  {
    id: 'go-test-quit',
    pattern: /\*\*\* Test killed(?: with quit)?: ran too long/,
    cause: 'test.timeout',
    confidence: 'likely',
    message: () => 'a test binary did not stop at its own time limit and was killed by the go command',
    remedies: none,
    source: 'cmd/go/internal/test/test.go',
    seen: ['*** Test killed with quit: ran too long (11m0s).'],
  },
];

/** Texts that leave one cause more possible, which is told beside that of the first row that they fit. */
export const furtherSignatures: readonly LogSignature[] = [
  {
    id: 'toolchain-download',
    pattern:
      /^go: download go1\.\S+(?: for \S+)?: .*(?:lookup |x509: |proxyconnect |connection re|i\/o timeout|EOF|unreachable|no route|disabled by GOPROXY)/,
    cause: 'toolchain.unavailable',
    confidence: 'likely',
    message: () => 'the toolchain that a module asks for cannot be fetched',
    remedies: () => [
      investigate(
        'See which line asks for it, and where toolchains come from.',
        "grep -nE '^(go|toolchain) ' go.mod",
        'go env GOTOOLCHAIN GOPROXY',
      ),
    ],
    source: 'cmd/go/internal/toolchain/select.go',
    seen: [
      'go: download go1.24.3: golang.org/toolchain@v0.0.1-go1.24.3.linux-amd64: Get "https://proxy.example.com/x.zip": dial tcp 192.0.2.1:443: connect: connection refused',
    ],
  },
  {
    id: 'only-cgo-files',
    pattern: /build constraints exclude all Go files in /,
    cause: 'cgo.disabled',
    confidence: 'possible',
    message: () =>
      'files that import "C" are left out where CGO_ENABLED is 0, by itself where there is no C compiler or for another platform',
    remedies: () => [
      investigate(
        'See whether it is on, and what was left out.',
        'go env CGO_ENABLED CC',
        "go list -e -f '{{.ImportPath}} {{.IgnoredGoFiles}} {{.CgoFiles}}' ./...",
      ),
    ],
    source: 'https://pkg.go.dev/cmd/cgo',
    seen: ['main.go:3:8: build constraints exclude all Go files in /src/checksum'],
  },
  {
    id: 'kept-in-index',
    // The go command says it when it happens, and long afterwards from the index of packages in its build cache.
    pattern: new RegExp(
      `(?:^|: )open /\\S+\\.go: (?:too many open files(?: in system)?|permission denied|input/output error|stale NFS file handle)$|${standardPackageMissing.source}|${standardImportMissing.source}`,
    ),
    cause: 'cache.index',
    confidence: 'possible',
    message: () => 'if nothing is wrong any more, the go command remembers in its build cache that a package could not be read',
    remedies: () => freshIndex,
    ofGoOnly: true,
    source: 'cmd/go/internal/modindex/scan.go importRaw',
    seen: [
      '/usr/local/go/src/internal/reflectlite/type.go:10:2: open /usr/local/go/src/internal/abi/abi_arm64.go: too many open files',
      'main.go:3:8: open /src/m/b/b.go: permission denied',
      '/usr/local/go/src/os/exec.go:8:2: package errors is not in std (/usr/local/go/src/errors)',
    ],
  },
];

/** Marks of a log in which Go has its say. */
export const goMarks: RegExp =
  /\bgo(?:\.mod|\.sum|\.work|-build\d|lang\.org\/)|\bgo(?:1\.\d+|: | build| test| vet| run| mod| install| get| list| generate)\b|\.go:\d+|goroutine \d+ \[|^(?:ok|FAIL)[ \t]+\S+[ \t]+(?:\d|\(cached|\[)|initialize build cache|^(?:pattern|main module) \S+: |^ *--- (?:FAIL|PASS): |\bGO(?:FLAGS|PROXY|PATH|ROOT|CACHE|SUMDB|TOOLCHAIN)\b|\/go-build\b|\/pkg\/tool\/|^# (?:runtime\/)?cgo|\/go\/pkg\/mod/;

/**
 * What comes of what: where both are in one log, the second is a symptom and is told below the first. Without circles.
 */
export const explains: Readonly<Partial<Record<CauseId, readonly CauseId[]>>> = {
  'oom.cgroup': ['kill.external', 'test.failed', 'build.error'],
  'oom.global': ['kill.external', 'test.failed', 'build.error'],
  'pids.cgroup': ['pids.undetermined', 'test.panic', 'test.failed', 'build.error'],
  'pids.rlimit': ['pids.undetermined', 'test.panic', 'test.failed', 'build.error'],
  'pids.kernel': ['pids.undetermined', 'test.panic', 'test.failed', 'build.error'],
  'kill.external': ['build.error'],
  'go.too-old': ['mod.invalid', 'mod.import-unresolved', 'build.error'],
  'go.not-found': ['build.error'],
  'cache.index': ['build.error'],
  'fs.no-space': ['build.error'],
  'fs.read-only': ['build.error'],
  'cgo.no-compiler': ['cgo.disabled', 'race.needs-cgo', 'build.error'],
  'cgo.missing-header': ['cgo.link', 'build.error'],
  'cgo.link': ['build.error'],
  'net.dns': ['mod.offline', 'mod.import-unresolved', 'mod.private', 'toolchain.unavailable'],
  'net.proxy': ['mod.offline', 'mod.import-unresolved', 'toolchain.unavailable'],
  'clock.skew': ['net.tls'],
  'net.tls': ['mod.offline', 'mod.import-unresolved', 'toolchain.unavailable'],
  'mod.offline': ['toolchain.unavailable'],
  'mod.private': ['mod.import-unresolved'],
  'vcs.ownership': ['vcs.status'],
  'seccomp.pidfd': ['seccomp.killed'],
  'seccomp.killed': ['test.panic', 'test.failed'],
  'test.panic': ['test.failed'],
  'race.detected': ['test.failed'],
};
