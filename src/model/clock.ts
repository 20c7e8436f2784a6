/** Milliseconds on a clock that never goes back. `performance.now()` would do, and loads node:perf_hooks, 2 ms of a replay. */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
