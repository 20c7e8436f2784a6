/** Bounds on child processes; chosen so that hostile output cannot exhaust memory and a report stays readable. */
export const processLimits = {
  /** A longer line is cut: test2json itself cuts at 4 KiB, so only raw output of other programs gets here. */
  lineCharacters: 1024 * 1024,
  /** What is kept of the end of each stream for evidence. */
  tailBytes: 64 * 1024,
  /** Between TERM and KILL; the same as systemd-run's users and CI runners allow for clean-up of small tools. */
  graceMs: 2000,
  /** How long a grandchild may hold the pipes after the command itself has ended, before its group is killed. */
  pipeGraceMs: 2000,
  /** What a recording keeps of one stream: half from its start, half from its end. */
  recordedCharacters: 4 * 1024 * 1024,
} as const;
