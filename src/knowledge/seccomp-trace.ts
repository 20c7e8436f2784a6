/** Arguments that are recorded where they matter: by index, or the first word that one points to. */
export const callFacts: Readonly<Record<string, readonly { readonly name: string; readonly argument: number; readonly pointer?: true }[]>> =
  {
    clone: [{ name: 'flags', argument: 0 }],
    // struct clone_args begins with the flags (clone3(2)).
    clone3: [{ name: 'flags', argument: 0, pointer: true }],
    unshare: [{ name: 'flags', argument: 0 }],
    setns: [{ name: 'type', argument: 1 }],
    socket: [
      { name: 'family', argument: 0 },
      { name: 'type', argument: 1 },
      { name: 'protocol', argument: 2 },
    ],
    socketpair: [
      { name: 'family', argument: 0 },
      { name: 'type', argument: 1 },
    ],
    socketcall: [{ name: 'code', argument: 0 }],
    ipc: [{ name: 'code', argument: 0 }],
    personality: [{ name: 'persona', argument: 0 }],
    prctl: [{ name: 'option', argument: 0 }],
    arch_prctl: [{ name: 'code', argument: 0 }],
    ioctl: [{ name: 'request', argument: 1 }],
    mmap: [{ name: 'protection', argument: 2 }],
    mprotect: [{ name: 'protection', argument: 2 }],
    ptrace: [{ name: 'request', argument: 0 }],
    bpf: [{ name: 'command', argument: 0 }],
    seccomp: [{ name: 'operation', argument: 0 }],
    keyctl: [{ name: 'operation', argument: 0 }],
    prlimit64: [{ name: 'resource', argument: 1 }],
  };

/** Flags of clone that make namespaces: what Moby's default profile forbids (github.com/moby/profiles, seccomp/default.json, 2114060288). */
export const namespaceFlags = 0x7e020000n;

/** Flags of clone3 alone, which nobody can have from clone: CLONE_INTO_CGROUP, and CLONE_NEWTIME (linux/sched.h). */
export const clone3OnlyFlags = 0x200000080n;

/**
 * Calls that make nearly all stops of a tracer: 95 of 100 of a `go test` (measured, go1.26 on linux/amd64, 113,000 calls). Each stop costs
 * some 20 µs, and a profile allows them anyway, so that a recording leaves them out.
 */
export const frequentCalls: readonly string[] = [
  ...['fcntl', 'nanosleep', 'read', 'lseek', 'newfstatat', 'close', 'openat', 'epoll_ctl', 'futex', 'rt_sigaction', 'mmap', 'getdents64'],
  ...['fstat', 'sched_yield', 'rt_sigreturn', 'epoll_pwait', 'getpid', 'tgkill', 'write', 'pread64', 'rt_sigprocmask'],
];

/** A reason to allow calls that were not seen. */
export interface SafetyGroup {
  readonly id: string;
  readonly why: string;
  readonly source: string;
  readonly names: readonly string[];
  /** Only for this runtime of containers; absent: for all. */
  readonly runtime?: 'crun';
}

export const safetyGroups: readonly SafetyGroup[] = [
  {
    id: 'end',
    why: 'programs end and come back from signals and stops by them',
    source: 'signal(7), restart_syscall(2)',
    names: ['exit', 'exit_group', 'rt_sigreturn', 'restart_syscall'],
  },
  {
    id: 'container',
    why: 'runc makes them between the filter and the program',
    source:
      'github.com/kubernetes-sigs/security-profiles-operator examples/baseprofile-runc.yaml (runc 1.2.3); openat2 and statx since 1.2.8 and 1.3.3 (pull request 3041 there)',
    names: [
      ...['arch_prctl', 'brk', 'capget', 'capset', 'chdir', 'close', 'close_range', 'epoll_ctl', 'epoll_pwait', 'execve', 'exit_group'],
      ...['faccessat2', 'fcntl', 'fstat', 'fstatfs', 'futex', 'getcwd', 'getdents64', 'getpid', 'getppid', 'getuid', 'mmap', 'mprotect'],
      ...['nanosleep', 'newfstatat', 'openat', 'openat2', 'prctl', 'read', 'recvfrom', 'rt_sigreturn', 'sched_yield', 'set_tid_address'],
      ...['setgid', 'setgroups', 'setuid', 'statx', 'tgkill', 'write'],
    ],
  },
  {
    id: 'crun',
    why: 'crun makes them between the filter and the program',
    source: 'github.com/kubernetes-sigs/security-profiles-operator examples/baseprofile-crun.yaml (crun 1.21)',
    runtime: 'crun',
    names: [
      ...['access', 'chmod', 'chown', 'dup2', 'fchdir', 'fchown', 'getegid', 'geteuid', 'getgid', 'ioctl', 'lseek', 'mkdirat', 'mknodat'],
      ...['mount', 'pivot_root', 'pselect6', 'readlink', 'rt_sigaction', 'rt_sigprocmask', 'setns', 'setresgid', 'setresuid', 'setsid'],
      ...['sethostname', 'statfs', 'symlinkat', 'umask', 'umount2', 'unshare'],
    ],
  },
  {
    id: 'runtime',
    why: "Go's runtime makes them, some only under memory pressure, for signals, or where the vDSO is missing",
    source: 'runtime/sys_linux_amd64.s, internal/runtime/syscall/linux (go1.26)',
    names: [
      ...['arch_prctl', 'brk', 'clock_gettime', 'clone', 'close', 'epoll_create1', 'epoll_ctl', 'epoll_pwait', 'epoll_pwait2', 'eventfd2'],
      ...['exit', 'exit_group', 'faccessat', 'fcntl', 'futex', 'getpid', 'getrandom', 'gettid', 'gettimeofday', 'kill', 'madvise'],
      ...['mincore', 'mmap', 'mprotect', 'munmap', 'nanosleep', 'openat', 'pipe2', 'prctl', 'pread64', 'prlimit64', 'read', 'rt_sigaction'],
      ...['rt_sigprocmask', 'rt_sigreturn', 'sched_getaffinity', 'sched_yield', 'setitimer', 'sigaltstack', 'tgkill', 'timer_create'],
      ...['timer_delete', 'timer_settime', 'uname', 'write'],
    ],
  },
  {
    id: 'files',
    why: 'package os reads files and folders by them',
    source: 'os/file_unix.go, os/dir_unix.go, internal/poll/fd_unix.go (go1.26)',
    names: ['fstat', 'getdents64', 'lseek', 'newfstatat', 'pread64', 'pwrite64', 'readlinkat'],
  },
];

/** What of the table of Go's calls a profile allows, seen or not: children too, because go test and the tests of many modules start some. */
export const alwaysNeeded: ReadonlySet<string> = new Set(['programs', 'children', 'cgo', 'profiles']);

/** Folder of the kubelet below which `localhostProfile` names a file (kubernetes.io/docs/tutorials/security/seccomp). */
export const kubeletProfiles = '/var/lib/kubelet/seccomp';

/** Runs of a command that a profile is made of, where nobody says: which calls a run makes is partly chance. */
export const recordedRuns = { usual: 3, most: 99 } as const;

/** Our own choices: how long strace may take to show that it can trace, and how often what it writes is read meanwhile. */
export const straceLimits = { trialMs: 60_000, readEveryMs: 250, lingerMs: 1000 } as const;

/** Refusals that every program of a kind meets on every kernel, and that are no fault. */
export const usualRefusals: Readonly<Record<string, string>> = {
  // epoll_ctl(2), EPERM; os.File registers what it opens (internal/poll/fd_poll_runtime.go).
  'epoll_ctl EPERM': 'the kernel answers so for files that cannot be polled, as regular ones, and Go goes on without',
};
