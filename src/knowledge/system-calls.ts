import type { CauseId } from '../model/words.js';

/**
 * The system calls that Go relies on, and what each release makes of a refusal. Every row was tried with a seccomp filter on
 * go1.19.13, 1.20.14, 1.21.13, 1.22.12, 1.23.12, 1.24.13, 1.25.14, 1.26.11 and 1.27.4 (linux/amd64, Linux 6.18, glibc 2.36); the
 * end-to-end tests try it again. Numbers: arch/x86/entry/syscalls/syscall_64.tbl, include/uapi/asm-generic/unistd.h.
 */
export interface SystemCall {
  readonly name: string;
  /** By GOARCH; a call that an architecture does not have is absent. */
  readonly numbers: { readonly amd64?: number; readonly arm64?: number };
  /** Arguments that do no harm, none of which is valid where the call would do anything. */
  readonly parameters: readonly number[];
  /** How a kernel answers them: names of errno(3), or `ok`. A filter answers before the kernel looks at arguments. */
  readonly answers: readonly string[];
  /** The first kernel that has it, where that is younger than the oldest that Go runs on. */
  readonly since?: readonly [major: number, minor: number];
  /** What a release does with it; releases and programs that no row names do without. */
  readonly uses: readonly SystemCallUse[];
}

export interface SystemCallUse {
  readonly by: SystemCallUser;
  /** Release lines, the first that does and the first that does no longer. */
  readonly since?: string;
  readonly until?: string;
  /** What happens when it is refused. */
  readonly refused: Effect;
  /** The same for one errno, where it is another. */
  readonly other?: { readonly errno: string; readonly refused: Effect; readonly text?: string };
  /** What no longer works, or works otherwise; half a sentence. */
  readonly text: string;
  /** Which of these programs make it, where not all do: then it depends whether a filter that ends who calls does harm. */
  readonly where?: string;
  /** On which machines alone they make it, which no profile tells. */
  readonly machines?: string;
  readonly cause?: CauseId;
}

/** Which programs make the call. */
export type SystemCallUser = 'programs' | 'children' | 'profiles' | 'network' | 'cgo' | 'files';

/** `breaks`: it does not work; `degrades`: it works worse and says nothing; `copes`: there is another way. */
export type Effect = 'breaks' | 'degrades' | 'copes';

/** Errno numbers of Linux that tell something here (asm-generic/errno-base.h, errno.h). */
export const errnoNames: Readonly<Record<number, string>> = {
  0: 'ok',
  1: 'EPERM',
  3: 'ESRCH',
  9: 'EBADF',
  11: 'EAGAIN',
  12: 'ENOMEM',
  13: 'EACCES',
  14: 'EFAULT',
  22: 'EINVAL',
  38: 'ENOSYS',
  95: 'EOPNOTSUPP',
  97: 'EAFNOSUPPORT',
};

/** SIGSYS on every processor that Go runs on but mips (signal(7)); besides seccomp only who calls kill(2) sends it. */
export const sigsys = 31;

/** With these a call is refused whatever its arguments; any other errno that is not expected may be another kernel's way. */
export const refusals: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'ENOSYS']);

const start = (text: string, cause?: CauseId): readonly SystemCallUse[] => [
  { by: 'programs', refused: 'breaks', text, ...(cause === undefined ? {} : { cause }) },
];
const without = (text: string): readonly SystemCallUse[] => [{ by: 'programs', refused: 'copes', text }];
const connections = (text: string): readonly SystemCallUse[] => [{ by: 'network', refused: 'breaks', text }];

const uninterrupted: readonly SystemCallUse[] = [
  {
    by: 'programs',
    refused: 'degrades',
    text: 'a loop that calls nothing is not interrupted: others wait for it, the garbage collector too',
  },
];

export const systemCalls: readonly SystemCall[] = [
  {
    name: 'clone',
    numbers: { amd64: 56, arm64: 220 },
    parameters: [0x800],
    answers: ['EINVAL'],
    uses: start('no thread can be started ("failed to create new OS thread")', 'seccomp.clone'),
  },
  {
    name: 'clone3',
    numbers: { amd64: 435, arm64: 435 },
    parameters: [0, 0],
    answers: ['EINVAL'],
    since: [5, 3],
    uses: [
      {
        by: 'cgo',
        refused: 'breaks',
        other: { errno: 'ENOSYS', refused: 'copes', text: 'the C library takes clone' },
        text: 'the C library (glibc 2.34 and later) starts threads by it, and takes clone only after ENOSYS ("pthread_create failed")',
        cause: 'seccomp.clone3',
      },
    ],
  },
  {
    name: 'futex',
    numbers: { amd64: 202, arm64: 98 },
    parameters: [1, 129, 1],
    answers: ['EINVAL'],
    uses: start('threads cannot wake each other ("futexwakeup … returned", SIGSEGV)', 'seccomp.futex'),
  },
  {
    name: 'mmap',
    numbers: { amd64: 9, arm64: 222 },
    parameters: [0, 0],
    answers: ['EINVAL'],
    uses: start('there is no memory ("cannot allocate memory")'),
  },
  {
    name: 'mprotect',
    numbers: { amd64: 10, arm64: 226 },
    parameters: [1, 0, 0],
    answers: ['EINVAL'],
    uses: [{ by: 'cgo', refused: 'breaks', text: 'the loader of the C library gives up' }],
  },
  {
    name: 'madvise',
    numbers: { amd64: 28, arm64: 233 },
    parameters: [0, 0, -1],
    answers: ['EINVAL'],
    uses: without('memory is given back to the kernel late or not at all'),
  },
  {
    name: 'rt_sigaction',
    numbers: { amd64: 13, arm64: 134 },
    parameters: [0, 0, 0, 8],
    answers: ['EINVAL'],
    uses: start('no handler of signals can be set ("sigaction failed")'),
  },
  {
    name: 'rt_sigprocmask',
    numbers: { amd64: 14, arm64: 135 },
    parameters: [0, 0, 0, 0],
    answers: ['EINVAL'],
    uses: start('programs die without a word (SIGSEGV)'),
  },
  {
    name: 'sigaltstack',
    numbers: { amd64: 131, arm64: 132 },
    parameters: [1, 0],
    answers: ['EFAULT'],
    uses: start('programs die without a word (SIGSEGV)'),
  },
  {
    name: 'arch_prctl',
    numbers: { amd64: 158 },
    parameters: [-1, 0],
    answers: ['EINVAL'],
    uses: start('programs die without a word (SIGSEGV)'),
  },
  {
    name: 'sched_getaffinity',
    numbers: { amd64: 204, arm64: 123 },
    parameters: [0, 0, 0],
    answers: ['EINVAL'],
    uses: [{ by: 'programs', refused: 'degrades', text: 'Go takes the machine for one with a single CPU (GOMAXPROCS 1)' }],
  },
  {
    name: 'sched_yield',
    numbers: { amd64: 24, arm64: 124 },
    parameters: [],
    answers: ['ok'],
    uses: without('threads spin a little longer'),
  },
  {
    name: 'epoll_create1',
    numbers: { amd64: 291, arm64: 20 },
    parameters: [-1],
    answers: ['EINVAL'],
    uses: [
      { by: 'programs', until: '1.20', refused: 'copes', text: 'epoll_create takes its place' },
      { by: 'programs', since: '1.20', refused: 'breaks', text: 'timers, pipes and connections end the program ("netpollinit failed")' },
    ],
  },
  {
    name: 'epoll_ctl',
    numbers: { amd64: 233, arm64: 21 },
    parameters: [-1, 1, -1, 0],
    answers: ['EFAULT'],
    uses: start('timers, pipes and connections end the program ("epollctl failed")'),
  },
  {
    name: 'epoll_pwait',
    numbers: { amd64: 281, arm64: 22 },
    parameters: [-1, 0, 0, 0, 0, 0],
    answers: ['EINVAL', 'EBADF'],
    uses: start('timers, pipes and connections end the program ("netpoll failed")'),
  },
  {
    name: 'eventfd2',
    numbers: { amd64: 290, arm64: 19 },
    parameters: [0, -1],
    answers: ['EINVAL'],
    uses: [
      {
        by: 'programs',
        since: '1.23',
        refused: 'breaks',
        text: 'timers, pipes and connections end the program ("eventfd failed")',
        cause: 'seccomp.eventfd',
      },
    ],
  },
  {
    name: 'pipe2',
    numbers: { amd64: 293, arm64: 59 },
    parameters: [0, -1],
    answers: ['EINVAL'],
    uses: [
      { by: 'programs', until: '1.23', refused: 'breaks', text: 'timers, pipes and connections end the program ("pipe failed")' },
      { by: 'children', since: '1.23', refused: 'breaks', text: 'os.Pipe fails, and no child process can be started' },
    ],
  },
  {
    name: 'fcntl',
    numbers: { amd64: 72, arm64: 25 },
    parameters: [-1, 1],
    answers: ['EBADF'],
    uses: [
      { by: 'programs', until: '1.22', refused: 'degrades', text: 'files and pipes have no deadlines, and reading from them may hang' },
      { by: 'programs', since: '1.22', refused: 'breaks', text: 'programs end at start ("cannot open standard fds")' },
    ],
  },
  {
    name: 'nanosleep',
    numbers: { amd64: 35, arm64: 101 },
    parameters: [0, 0],
    answers: ['EFAULT'],
    uses: without('threads spin instead of sleeping'),
  },
  { name: 'getpid', numbers: { amd64: 39, arm64: 172 }, parameters: [], answers: ['ok'], uses: uninterrupted },
  { name: 'gettid', numbers: { amd64: 186, arm64: 178 }, parameters: [], answers: ['ok'], uses: uninterrupted },
  {
    name: 'tgkill',
    numbers: { amd64: 234, arm64: 131 },
    parameters: [-1, -1, 0],
    answers: ['EINVAL'],
    uses: uninterrupted,
  },
  {
    name: 'openat',
    numbers: { amd64: 257, arm64: 56 },
    parameters: [-1, 0, 0],
    answers: ['EFAULT'],
    uses: start('no file can be opened'),
  },
  { name: 'read', numbers: { amd64: 0, arm64: 63 }, parameters: [-1, 0, 0], answers: ['EBADF'], uses: start('nothing can be read') },
  { name: 'write', numbers: { amd64: 1, arm64: 64 }, parameters: [-1, 0, 0], answers: ['EBADF'], uses: start('nothing can be written') },
  {
    name: 'close',
    numbers: { amd64: 3, arm64: 57 },
    parameters: [-1],
    answers: ['EBADF'],
    uses: [{ by: 'programs', refused: 'degrades', text: 'files stay open until there are too many' }],
  },
  {
    name: 'pread64',
    numbers: { amd64: 17, arm64: 67 },
    parameters: [-1, 0, 0, 0],
    answers: ['EBADF'],
    uses: [
      { by: 'programs', since: '1.25', refused: 'degrades', text: 'the quota of the cgroup is not read again' },
      { by: 'cgo', refused: 'breaks', text: 'the loader of the C library gives up' },
    ],
  },
  {
    name: 'newfstatat',
    numbers: { amd64: 262, arm64: 79 },
    parameters: [-1, 0, 0, 0],
    answers: ['EFAULT'],
    uses: [{ by: 'cgo', refused: 'breaks', text: 'the loader of the C library gives up' }],
  },
  {
    name: 'readlinkat',
    numbers: { amd64: 267, arm64: 78 },
    parameters: [-1, 0, 0, 0],
    answers: ['EINVAL'],
    uses: [{ by: 'children', refused: 'degrades', text: 'os.Executable fails, and links cannot be read' }],
  },
  {
    name: 'prlimit64',
    numbers: { amd64: 302, arm64: 261 },
    parameters: [0, 9999, 0, 0],
    answers: ['EINVAL'],
    uses: [{ by: 'programs', refused: 'degrades', text: 'the soft limit of open files is not raised to the hard one', since: '1.24' }],
  },
  {
    name: 'timer_create',
    numbers: { amd64: 222, arm64: 107 },
    parameters: [1000, 0, 0],
    answers: ['EINVAL'],
    uses: [{ by: 'profiles', refused: 'copes', text: 'setitimer takes its place' }],
  },
  {
    name: 'timer_settime',
    numbers: { amd64: 223, arm64: 110 },
    parameters: [-1, 0, 0, 0],
    answers: ['EINVAL'],
    uses: [{ by: 'profiles', refused: 'breaks', text: 'a CPU profile ends the program ("failed to configure profiling timer")' }],
  },
  {
    name: 'timer_delete',
    numbers: { amd64: 226, arm64: 111 },
    parameters: [-1],
    answers: ['EINVAL'],
    uses: [{ by: 'profiles', refused: 'breaks', text: 'a CPU profile ends the program ("failed to disable profiling timer")' }],
  },
  {
    name: 'setitimer',
    numbers: { amd64: 38, arm64: 103 },
    parameters: [-1, 1, 0],
    answers: ['EFAULT'],
    uses: [{ by: 'profiles', refused: 'copes', text: 'the timers of threads take its place' }],
  },
  {
    name: 'execve',
    numbers: { amd64: 59, arm64: 221 },
    parameters: [0, 0, 0],
    answers: ['EFAULT'],
    uses: [{ by: 'children', refused: 'breaks', text: 'no program can be started' }],
  },
  {
    name: 'dup3',
    numbers: { amd64: 292, arm64: 24 },
    parameters: [-1, -1, 0],
    answers: ['EINVAL'],
    uses: [{ by: 'children', refused: 'breaks', text: 'no child process can be started with files of its own' }],
  },
  {
    name: 'wait4',
    numbers: { amd64: 61, arm64: 260 },
    parameters: [-1, 0, -1, 0],
    answers: ['EINVAL'],
    uses: [
      { by: 'children', until: '1.23', refused: 'breaks', text: 'no child process can be waited for' },
      { by: 'children', since: '1.23', refused: 'copes', text: 'waitid is enough while pidfds work' },
    ],
  },
  {
    name: 'waitid',
    numbers: { amd64: 247, arm64: 95 },
    parameters: [99, 0, 0, 4, 0],
    answers: ['EINVAL'],
    uses: [
      {
        by: 'children',
        refused: 'breaks',
        other: { errno: 'ENOSYS', refused: 'copes', text: 'wait4 takes its place' },
        text: 'no child process can be waited for ("waitid")',
      },
    ],
  },
  {
    name: 'pidfd_open',
    numbers: { amd64: 434, arm64: 434 },
    parameters: [-1, 0],
    answers: ['EINVAL'],
    since: [5, 3],
    uses: [
      { by: 'children', since: '1.23', refused: 'copes', text: 'child processes are known by their numbers alone', cause: 'seccomp.pidfd' },
    ],
  },
  {
    name: 'pidfd_send_signal',
    numbers: { amd64: 424, arm64: 424 },
    parameters: [-1, 0, 0, 0],
    answers: ['EBADF'],
    since: [5, 1],
    uses: [
      { by: 'children', since: '1.23', refused: 'copes', text: 'child processes are known by their numbers alone', cause: 'seccomp.pidfd' },
    ],
  },
  {
    name: 'kill',
    numbers: { amd64: 62, arm64: 129 },
    parameters: [2147483647, 0],
    answers: ['ESRCH'],
    uses: [
      { by: 'children', until: '1.23', refused: 'breaks', text: 'no signal can be sent to a child process' },
      { by: 'children', since: '1.23', refused: 'copes', text: 'pidfd_send_signal is enough while pidfds work' },
    ],
  },
  {
    name: 'socket',
    numbers: { amd64: 41, arm64: 198 },
    parameters: [-1, 0, 0],
    answers: ['EAFNOSUPPORT'],
    uses: connections('there are no connections'),
  },
  {
    name: 'bind',
    numbers: { amd64: 49, arm64: 200 },
    parameters: [-1, 0, 0],
    answers: ['EBADF'],
    uses: connections('servers cannot listen'),
  },
  {
    name: 'listen',
    numbers: { amd64: 50, arm64: 201 },
    parameters: [-1, 0],
    answers: ['EBADF'],
    uses: connections('servers cannot listen'),
  },
  {
    name: 'accept4',
    numbers: { amd64: 288, arm64: 242 },
    parameters: [-1, 0, 0, 0],
    answers: ['EBADF'],
    uses: connections('servers accept nobody, and clients wait'),
  },
  {
    name: 'connect',
    numbers: { amd64: 42, arm64: 203 },
    parameters: [-1, 0, 0],
    answers: ['EBADF'],
    uses: connections('clients cannot connect'),
  },
  {
    name: 'getsockopt',
    numbers: { amd64: 55, arm64: 209 },
    parameters: [-1, 0, 0, 0, 0],
    answers: ['EBADF'],
    uses: connections('clients cannot connect'),
  },
  {
    name: 'setsockopt',
    numbers: { amd64: 54, arm64: 208 },
    parameters: [-1, 0, 0, 0, 0],
    answers: ['EBADF', 'EINVAL'],
    uses: connections('servers cannot listen'),
  },
  {
    name: 'getsockname',
    numbers: { amd64: 51, arm64: 204 },
    parameters: [-1, 0, 0],
    answers: ['EBADF'],
    uses: connections('servers do not know their address'),
  },
  {
    name: 'getpeername',
    numbers: { amd64: 52, arm64: 205 },
    parameters: [-1, 0, 0],
    answers: ['EBADF'],
    uses: connections('clients wait until their time is over'),
  },
];

/**
 * Calls that cannot be asked with harmless arguments, or whose refusal matters only where it ends who makes it. Seen by strace with 1.24.13,
 * 1.26.11 and 1.27.4, and tried with filters (KILL_PROCESS, EPERM, ENOSYS) on linux/amd64, Linux 6.18, glibc 2.36.
 */
export const unaskedCalls: readonly Pick<SystemCall, 'name' | 'uses'>[] = [
  { name: 'exit_group', uses: start('programs do not end') },
  // runtime.mexit: threads whose goroutine ended while it was locked to them.
  {
    name: 'exit',
    uses: [
      {
        by: 'programs',
        refused: 'breaks',
        text: 'programs die when a thread ends (SIGTRAP)',
        where: 'where a goroutine ends that is locked to its thread',
      },
    ],
  },
  // Each signal, that which interrupts a goroutine (since 1.14) too.
  { name: 'rt_sigreturn', uses: start('programs die at the first signal, as the garbage collector and os/exec send (SIGSEGV, SIGTRAP)') },
  // runtime/set_vma_name_linux.go; internal/godebugs: decoratemappings, Changed 25.
  {
    name: 'prctl',
    uses: [
      {
        by: 'programs',
        since: '1.25',
        refused: 'copes',
        text: 'memory has no names in /proc/PID/maps',
        where: 'where the go line of the module is 1.25 or later',
      },
    ],
  },
  // The vDSO makes the call itself then, and Go does not look at what it answers (runtime/time_linux_amd64.s, sys_linux_386.s). Tried in
  // guests with hpet and acpi_pm, 1.21 to 1.27. gettimeofday is made by syscall.Gettimeofday alone, which tells its caller.
  {
    name: 'clock_gettime',
    uses: [
      {
        by: 'programs',
        refused: 'breaks',
        text: 'Go takes for the time whatever stood in memory: programs hang or go on, by chance',
        machines: 'where reading the clock is a system call (clock source hpet or acpi_pm, see clock.vdso)',
      },
    ],
  },
  ...(
    [
      ['uname', 'copes', 'the kernel is taken for an old one', 'where files are copied'],
      ['copy_file_range', 'copes', 'files are copied by read and write', 'where files are copied'],
      ['fstat', 'copes', 'files are read without knowing their size', 'where whole files are read'],
      ['newfstatat', 'breaks', 'os.Stat fails', 'where files are looked at'],
      ['getdents64', 'breaks', 'folders cannot be read', 'where folders are read'],
      ['mkdirat', 'breaks', 'folders cannot be made', 'where folders are made'],
      ['unlinkat', 'breaks', 'files and folders cannot be removed', 'where files are removed'],
    ] as const
  ).map(([name, refused, text, where]) => ({ name, uses: [{ by: 'files' as const, refused, text, where }] })),
  {
    name: 'getrandom',
    uses: [
      {
        by: 'files',
        refused: 'breaks',
        other: { errno: 'ENOSYS', refused: 'copes', text: '/dev/urandom takes its place' },
        text: 'crypto/rand ends the program since 1.24',
        where: 'where random numbers are asked for',
      },
    ],
  },
  { name: 'uname', uses: [{ by: 'network', since: '1.21', refused: 'copes', text: 'the kernel is taken for an old one' }] },
  ...['brk', 'munmap', 'access', 'set_tid_address', 'set_robust_list', 'rseq', 'getrandom', 'exit'].map((name) => ({
    name,
    uses: [{ by: 'cgo' as const, refused: 'copes' as const, text: 'the C library does without' }],
  })),
];
