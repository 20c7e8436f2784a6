/**
 * When Go sets GOMAXPROCS by the CPU quota of a cgroup (src/runtime/cgroup_linux.go, src/internal/runtime/cgroup).
 * It is measured too: 1.24 gives 8 on 8 CPUs under any quota; 1.25 and later give 2, 2, 3, 4 under 0.5, 1.5, 2.5, 4 CPUs.
 */
export const quotaRule = {
  /** https://go.dev/doc/go1.25#container-aware-gomaxprocs */
  since: '1.25',
  /** Off in programs whose main module has an older go line (GODEBUG's defaults): https://go.dev/doc/godebug#go-125 */
  language: '1.25',
  /** The setting that turns it on and off. */
  setting: 'containermaxprocs',
  /** It never chooses fewer. */
  least: 2,
  /** Before, no quota is found where the mount of the hierarchy shows only a part of it: https://go.dev/issue/76390 */
  partialMountsSince: '1.26',
  /** No release looks at levels further up: https://go.dev/issue/81180 */
  ancestors: 'https://go.dev/issue/81180',
} as const;
