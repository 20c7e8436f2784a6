/** Bounds on child processes; chosen so that hostile output cannot exhaust memory and a report stays readable. */
export const processLimits = {
  /** A longer line is cut: test2json itself cuts at 4 KiB, so only raw output of other programs gets here. */
  lineCharacters: 1024 * 1024,
  /** What is kept of the end of each stream for evidence. */
  tailBytes: 64 * 1024,
  /** For commands whose whole output is read (go list, go mod download -json): a list of 20,000 packages is about 20 MiB. */
  wholeOutputBytes: 64 * 1024 * 1024,
  /** Between TERM and KILL; the same as systemd-run's users and CI runners allow for clean-up of small tools. */
  graceMs: 2000,
  /** A signal that comes again this soon is the same: timeout(1) sends its own to the command and to the command's group. */
  sameSignalMs: 300,
  /** How long a grandchild may hold the pipes after the command itself has ended, before its group is killed. */
  pipeGraceMs: 2000,
  /**
   * Added to oom_score_adj of what we start, so that a kernel short of memory ends that and not the one who reports it: thousandths of
   * the allowed memory (Documentation/filesystems/proc.rst §3.1), as many as GitHub's runner gives its steps (actions/runner, ProcessInvoker.cs).
   */
  outOfMemoryScore: 500,
  /** The most that oom_score_adj takes (OOM_SCORE_ADJ_MAX, include/uapi/linux/oom.h). */
  outOfMemoryScoreMost: 1000,
  /** What a recording keeps of one stream: half from its start, half from its end. */
  recordedCharacters: 4 * 1024 * 1024,
} as const;

/**
 * `go test -timeout` stands this much below the limit of the cell, so that Go's own goroutine dump is seen: a fifth of the limit,
 * at most a minute. The limit of the cell also covers compiling.
 */
export function testTimeout(cellMs: number): number {
  return cellMs - Math.min(60_000, cellMs / 5);
}

/** Installations at a time: unpacking one keeps one processor busy, and the runners in use have two. */
export const installsAtOnce = 2;

/**
 * Go commands at a time. One that compiles a lot keeps all processors busy (its -p is their number), but warm ones do not: they
 * start, list and link on one processor, and wait for the disk. Measured warm on 2 processors (Go 1.26, medians of 3, alternating):
 * twelve small modules take 27.6 s with one at a time, 15.5 s with two, 13.1 s with three; one module of 4 packages on two releases,
 * whose tests wait for each other, 19.9 s with one, 16.3 s with two. A half of more processors than four bounds what several big ones need of memory.
 */
export function goCommandsAtOnce(processors: number): number {
  return processors < 2 ? 1 : Math.max(2, Math.floor(processors / 2));
}

/** The largest file that is read whole: go.sum of the largest known repositories is below 1 MiB, a kernel log below 16 MiB. */
export const fileBytes = 64 * 1024 * 1024;

/** Files of a tree outside git that are looked at for changes, before and after a run: 20,000 take 0.2 s (measured). */
export const watchedFiles = 20_000;
/** Temporary folders of runs that were killed. */
export const temporaryRoots = {
  /** Without a word from the owner's own boot and namespace: no run goes a week without making or removing a folder. */
  abandonedMs: 7 * 24 * 3600 * 1000,
} as const;
