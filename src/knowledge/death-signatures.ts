import type { Remedy } from '../model/report.js';
import type { CauseId } from '../model/words.js';
import { fix, investigate, workaround } from './short-remedies.js';

/** A text that tells a cause, whoever prints it. */
export interface LogSignature {
  /** Names the row in tests and in `explain --debug`. */
  readonly id: string;
  /** Matched anywhere in a line without decoration; never anchored to what log collectors write before it. */
  readonly pattern: RegExp;
  readonly cause: CauseId;
  /** `established`: the line is the mechanism's own record; `likely`: this text has one known cause; `possible`: it has several. */
  readonly confidence: 'established' | 'likely' | 'possible';
  readonly message: (match: RegExpExecArray) => string;
  readonly remedies: (match: RegExpExecArray) => readonly Remedy[];
  /** Programs of every kind print it: it counts only in a log in which Go has its say. */
  readonly ofGoOnly?: boolean;
  readonly source: string;
  /** As the programs print it; where it is of Go only, with a line of Go beside it. */
  readonly seen: readonly string[];
}

export const whichTaskLimit = investigate(
  'Three limits give this answer. See which one is reached: that of the cgroup, of the user, or of the kernel.',
  'cat /sys/fs/cgroup/pids.max /sys/fs/cgroup/pids.events /sys/fs/cgroup/pids/pids.max 2>/dev/null; cat /proc/self/cgroup',
  'ulimit -u; ps -L -u "$(id -u)" --no-headers | wc -l',
  'cat /proc/sys/kernel/pid_max /proc/sys/kernel/threads-max; ps -eL --no-headers | wc -l',
);
export const whichFilter = investigate(
  'See which filter is installed, and which call it refuses.',
  'grep -E "Seccomp|NoNewPrivs" /proc/self/status',
  'sudo ausearch -m SECCOMP -ts recent || sudo dmesg | grep type=1326',
);
const freshProfile = fix(
  'Update the container engine and libseccomp: their profile must answer calls that it does not know with ENOSYS.',
  'docker version; runc --version',
);
export const whoIsFirst = investigate(
  'See whether process 1 of this place is alive, and how memory is promised.',
  'ps -o pid,stat,comm -p 1',
  'grep -i commit /proc/meminfo',
  'cat /proc/sys/vm/overcommit_memory',
);

/**
 * What the runtime, the C library and the race detector say before a program dies, where the machine is to blame rather than the program.
 * First match wins.
 */
export const deathSignatures: readonly LogSignature[] = [
  {
    id: 'race-goroutines',
    pattern: /race: limit on \d+ simultaneously alive goroutines is exceeded/,
    cause: 'race.goroutine-limit',
    confidence: 'likely',
    message: () => 'the race detector gave up: more than 8128 goroutines were alive at once',
    remedies: () => [
      investigate('See where goroutines pile up.', 'go test -run TestName -timeout 30s ./... 2>&1 | grep -c "^goroutine "'),
      fix('Stop what each test starts, or use Go 1.19 or later.'),
    ],
    source: 'https://go.dev/doc/go1.19#runtime; go/src/runtime/race',
    seen: ['race: limit on 8128 simultaneously alive goroutines is exceeded, dying'],
  },
  {
    id: 'tsan-memory',
    pattern:
      /ThreadSanitizer(?:: | )(?:unexpected memory mapping|failed to allocate|CHECK failed|can not )|too many address space collisions for -race mode/,
    cause: 'race.address-layout',
    confidence: 'likely',
    message: () => 'the race detector could not lay out its memory in this process',
    remedies: () => [
      investigate('See how far addresses are shuffled; 28 bits are known to work.', 'sysctl vm.mmap_rnd_bits', 'ulimit -v'),
      workaround('Run one command without shuffled addresses.', 'setarch -R go test -race ./...'),
    ],
    source: 'https://github.com/google/sanitizers/issues/1716; https://github.com/golang/go/issues/54757',
    seen: [
      'FATAL: ThreadSanitizer: unexpected memory mapping 0x5c8442139000-0x5c844213e000',
      '==4242==ERROR: ThreadSanitizer failed to allocate 0x10000 (65536) bytes of shadow memory (errno: 12)',
      'runtime: too many address space collisions for -race mode',
    ],
  },
  {
    id: 'no-descriptor',
    pattern: /runtime: (?:eventfd|epollcreate) failed with (?:23|24)\b/,
    cause: 'fs.too-many-files',
    confidence: 'likely',
    message: () => 'the runtime got no further descriptor: the limit of open files is reached, of the process or of the system',
    remedies: () => [
      investigate('See the limits.', 'ulimit -n; ulimit -Hn', 'sysctl fs.file-nr'),
      fix('Lift the limit of this shell.', 'ulimit -n "$(ulimit -Hn)"'),
    ],
    source: 'go/src/runtime/netpoll_epoll.go; eventfd(2), EMFILE and ENFILE',
    seen: ['runtime: eventfd failed with 24', 'runtime: epollcreate failed with 23'],
  },
  {
    id: 'eventfd',
    pattern: /runtime: eventfd failed/,
    cause: 'seccomp.eventfd',
    confidence: 'likely',
    message: () => 'the runtime could not create an eventfd, which Go 1.23 and later need: the system call is refused here',
    remedies: () => [whichFilter],
    source: 'go/src/runtime/netpoll_epoll.go',
    seen: ['runtime: eventfd failed with 1'],
  },
  {
    id: 'epoll',
    pattern: /runtime: epoll\w+(?: on fd \d+)? failed/,
    cause: 'seccomp.denied',
    confidence: 'likely',
    message: () => 'the runtime could not use epoll: the system call is refused here',
    remedies: () => [whichFilter],
    source: 'go/src/runtime/netpoll_epoll.go',
    seen: ['runtime: epollcreate failed with 38', 'runtime: epollctl failed with 1', 'runtime: epollwait on fd 3 failed with 38'],
  },
  {
    id: 'thread-eperm',
    pattern: /failed to create new OS thread \(have \d+ already; errno=(1|38)\)/,
    cause: 'seccomp.clone',
    confidence: 'likely',
    message: ([, errno]) =>
      `the kernel refused clone with ${errno === '1' ? 'EPERM' : 'ENOSYS'}, as a seccomp filter does: no limit gives this answer`,
    remedies: () => [whichFilter],
    source: 'go/src/runtime/os_linux.go newosproc; clone(2)',
    seen: [
      'runtime: failed to create new OS thread (have 2 already; errno=1)',
      'runtime: failed to create new OS thread (have 5 already; errno=38)',
    ],
  },
  {
    id: 'thread-enomem',
    pattern: /failed to create new OS thread \(have \d+ already; errno=12\)/,
    cause: 'pids.namespace',
    confidence: 'possible',
    message: () =>
      'a thread could not be made for want of memory: the first process of a PID namespace has ended, or overcommitment is forbidden',
    remedies: () => [whoIsFirst],
    source: 'go/src/runtime/os_linux.go newosproc; clone(2), ENOMEM; pid_namespaces(7)',
    seen: ['runtime: failed to create new OS thread (have 2 already; errno=12)'],
  },
  {
    id: 'thread-eagain',
    pattern:
      /failed to create new OS thread|pthread_create failed: (?:Resource temporarily unavailable|.*\berror 11\b)|runtime: may need to increase max user processes/,
    cause: 'pids.undetermined',
    confidence: 'possible',
    message: () => 'the runtime could not create a thread: a limit on processes or threads is reached',
    remedies: () => [whichTaskLimit],
    source: 'go/src/runtime/os_linux.go newosproc; pthread_create(3)',
    seen: [
      'runtime: failed to create new OS thread (have 7 already; errno=11)',
      'runtime: may need to increase max user processes (ulimit -u)',
      'runtime/cgo: pthread_create failed: Resource temporarily unavailable',
    ],
  },
  {
    id: 'clone3-eperm',
    pattern: /pthread_create failed: Operation not permitted|pthread_create: (?:Operation not permitted|.*\berror 1\b)/,
    cause: 'seccomp.clone3',
    confidence: 'likely',
    message: () => 'the C library could not create a thread: the clone3 system call is refused with EPERM',
    remedies: () => [freshProfile, workaround('Build without C code, where the packages allow it.', 'CGO_ENABLED=0 go build ./...')],
    source: 'https://github.com/moby/moby/issues/42680',
    seen: ['runtime/cgo: pthread_create failed: Operation not permitted'],
  },
  {
    id: 'sigsys',
    pattern: /SIGSYS: bad system call|signal: bad system call|\bBad system call\b/,
    cause: 'seccomp.killed',
    confidence: 'likely',
    message: () => 'a system call was refused with SIGSYS, as a seccomp filter does',
    remedies: () => [whichFilter],
    source: 'seccomp(2); signal(7)',
    seen: ['SIGSYS: bad system call', 'signal: bad system call (core dumped)', 'Bad system call (core dumped)'],
  },
];

/** The first of them that a text holds. */
export function deathIn(text: string): { readonly cause: CauseId; readonly message: string } | undefined {
  for (const { pattern, cause, message } of deathSignatures) {
    const match = pattern.exec(text);
    if (match !== null) return { cause, message: message(match) };
  }
  return undefined;
}
