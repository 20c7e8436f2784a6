/** What Go makes of memory limits; https://go.dev/doc/gc-guide#Memory_limit */
export const memoryBudget = {
  /** What the runtime keeps when nobody set a limit: math.MaxInt64 (runtime/debug.SetMemoryLimit), which a double rounds up. */
  unset: 2 ** 62,
  /** What GOMEMLIMIT may be (runtime/mgcpacer.go, readGOMEMLIMIT; runtime/string.go, parseByteCount); with anything else every program ends at start. */
  setting: /^(?:off|\d{1,19}(?:B|[KMGT]iB)?)?$/,
  /** The words with which it does. */
  malformed: 'malformed GOMEMLIMIT',
  /** The guide's own advice: 5 to 10 % of headroom for what the runtime does not know of. */
  share: 0.9,
  /** A limit that a program which makes 64 MiB of garbage passes at once, and that one which does nothing does not. */
  trialBytes: 16 * 1024 * 1024,
} as const;
