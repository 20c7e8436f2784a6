import { environmentLimits } from './environment-limits.js';

export const waitingLimits = {
  /** Our own choice: more processes and threads than any go command has below it. */
  processes: 200,
  threads: 500,
  files: 200,
  /** Our own choice: how long a cgroup with a quota of processor time is looked at: ten of the kernel's periods (100 ms). */
  throttlingMs: 1000,
  /** As for `cpu.throttle`: share of the periods from which on the quota decides how long something takes. */
  throttledShare: environmentLimits.throttledShare,
} as const;

/** Programs that ask a person for a password or a key's passphrase when git is called by the go command. */
export const askingPrograms: RegExp = /^(?:git(?:-remote-\w+|-credential\S*|-askpass)?|ssh|ssh-askpass|gpg|pinentry\S*)$/;

/** Where a person types (tty(4), pts(4)). */
export const terminals: RegExp = /^\/dev\/(?:tty\w*|pts\/\d+|console)$/;

/** Connection states of /proc/net/tcp (include/net/tcp_states.h). */
export const tcpStates = { established: '01', synSent: '02', listen: '0A' } as const;

/** File systems behind which another machine or Windows answers. */
export const remoteFileSystems: RegExp = /^(?:9p|drvfs|virtiofs|nfs4?|cifs|smb3?|fuse\.\w+)$/;

/** A Go program that is asked for its goroutines. */
export const dumpLimits = {
  /** Our own choice: how long it may take to print them and to end, and how often it is looked. */
  waitMs: 10_000,
  pauseMs: 50,
  /** Our own choice: bytes that are read of them: some 10,000 goroutines. */
  bytes: 16 * 1024 * 1024,
  /** Bytes of an executable that are read at once, and at most, to find the mark. */
  chunkBytes: 4 * 1024 * 1024,
  executableBytes: 512 * 1024 * 1024,
  /** Groups of goroutines that are told. */
  groups: 20,
  /** Ancestors of this program that are looked for: more than any shell and job has above it. */
  ancestors: 64,
} as const;

/** What every program that Go has linked since 1.18 carries (debug/buildinfo). */
export const buildInfoMark = '\xff Go buildinf:';

/** SIGQUIT in the masks of /proc/PID/status (signal(7), 3 on all architectures of Linux). */
export const quitMask = 1n << 2n;

/** Goroutines that the runtime keeps for itself (runtime/runtime2.go, waitReasonStrings). */
export const ownGoroutines: RegExp =
  /^(?:force gc \(idle\)|GC .*|finalizer wait|cleanup wait|debug call|idle|trace (?:reader|proc status) .*|trace reader.*)$/;

/** What goroutines wait for, by the runtime's words and by the calls that they are in; first match wins. */
export const goroutineWaits: readonly {
  readonly cause: 'hang.lock' | 'hang.network';
  readonly state: RegExp;
  readonly frame?: RegExp;
  readonly what: string;
}[] = [
  {
    cause: 'hang.lock',
    state: /^syscall$/,
    frame: /\b(?:filelock\.|lockedfile\.|syscall\.Flock|unix\.Flock|FcntlFlock)/,
    what: 'a lock of a file',
  },
  { cause: 'hang.network', state: /^(?:IO wait|syscall)$/, frame: /^(?:net|crypto\/tls|net\/http)\./, what: 'the network' },
  {
    cause: 'hang.lock',
    state: /^(?:sync\.(?:Mutex|RWMutex)\.\w+|semacquire)$/,
    frame: /^(?:internal\/)?sync\.\(\*(?:RW)?Mutex\)\./,
    what: 'a mutex',
  },
];
