import { quotaRule } from '../knowledge/gomaxprocs.js';
import { compareVersions } from './version.js';

/** What decides how many threads run Go code at once. */
export interface ProcessorsInput {
  /** The release without `go`. */
  readonly go: string;
  /** Whether GODEBUG lets the program read quotas (`containermaxprocs`). */
  readonly aware: boolean;
  /** What the runtime counts by the affinity of the process. */
  readonly cpus: number;
  /** Quota of the own cgroup in CPUs; null: none. */
  readonly ownQuota: number | null;
  /** The part of the hierarchy that is mounted. */
  readonly mountRoot: string;
  /** GOMAXPROCS of the environment. */
  readonly variable: string | undefined;
}

export interface ChosenProcessors {
  readonly procs: number;
  /** Half a sentence. */
  readonly because: string;
}

/** GOMAXPROCS as the runtime of the release chooses it at start (src/runtime/proc.go, procresize and defaultGOMAXPROCS). */
export function chosenProcessors({ go, aware, cpus, ownQuota, mountRoot, variable }: ProcessorsInput): ChosenProcessors {
  const asked = parseAsked(variable);
  if (asked !== undefined) return { procs: asked, because: `GOMAXPROCS=${variable} is set` };
  if (compareVersions(go, quotaRule.since) < 0) return { procs: cpus, because: `Go before ${quotaRule.since} reads no quota` };
  if (!aware) return { procs: cpus, because: `a go line below ${quotaRule.language} turns reading quotas off` };
  if (ownQuota === null) return { procs: cpus, because: 'its own cgroup has no quota' };
  if (mountRoot !== '/' && compareVersions(go, quotaRule.partialMountsSince) < 0)
    return {
      procs: cpus,
      because: `Go before ${quotaRule.partialMountsSince} finds no quota where only ${mountRoot} of the hierarchy is mounted`,
    };
  return { procs: fedProcessors(cpus, ownQuota), because: `its own cgroup has a quota of ${cpuCount(ownQuota)}` };
}

/** How many threads a quota feeds, by Go's own rule. */
export function fedProcessors(cpus: number, quota: number | null): number {
  return quota === null ? cpus : Math.min(cpus, Math.max(quotaRule.least, Math.ceil(quota)));
}

/** `0.5 CPUs`, `1 CPU`. */
export function cpuCount(cpus: number): string {
  const rounded = Number(cpus.toFixed(2));
  return `${rounded} ${rounded === 1 ? 'CPU' : 'CPUs'}`;
}

/** What the GODEBUG settings of a program, as `a=1,b=0`, say of reading quotas; undefined when nothing. The last one counts. */
export function quotaSetting(godebug: string): boolean | undefined {
  const values = godebug.split(',').flatMap((setting) => {
    const [name, value] = setting.trim().split('=');
    return name === quotaRule.setting && value !== undefined ? [value] : [];
  });
  const last = values.at(-1);
  return last === undefined ? undefined : last !== '0';
}

/** The runtime takes positive 32-bit numbers and ignores everything else (runtime/proc.go, schedinit). */
function parseAsked(variable: string | undefined): number | undefined {
  const value = /^[+-]?\d{1,10}$/.test(variable ?? '') ? Number(variable) : 0;
  return value > 0 && value < 2 ** 31 ? value : undefined;
}
