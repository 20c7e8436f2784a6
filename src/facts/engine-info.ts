import type { Evidence } from '../model/report.js';
import type { Observed } from './observe.js';

/** What `docker info` or `podman info` say of the machine that the engine runs on. */
export interface EngineInfo {
  readonly engine: 'docker' | 'podman';
  /** 1 or 2, undefined when it does not say. */
  readonly cgroupVersion: 1 | 2 | undefined;
  /** The row of the security options that says that containers get a cgroup namespace by default. */
  readonly privateCgroups: Evidence | undefined;
  readonly cgroupDriver: string | undefined;
  readonly operatingSystem: string | undefined;
  /** VARIANT_ID of the distribution, which podman tells. */
  readonly variant: string | undefined;
  /** The host's name. */
  readonly name: string | undefined;
  /** Docker before 1.11, which called systems with a new systemd containerized: https://github.com/moby/moby/issues/17037 */
  readonly executionDriver: boolean;
  readonly architecture: string | undefined;
  readonly cpus: number | undefined;
  readonly memory: string | undefined;
  readonly evidence: (key: string) => Evidence;
}

/** The first `docker info` or `podman info` among the texts, whole or in part. */
export function engineInfo({ texts }: Observed): EngineInfo | undefined {
  for (const { command, text: shown, source } of texts) {
    const asked = /^(?:docker|podman|nerdctl)\b.*\b(?:info|version)\b/.test(command);
    if (!asked && !/^\s*Cgroup (?:Driver|Version): /m.test(shown)) continue;
    const text = asked ? inWords(command, shown) : shown;
    const value = (key: string) => new RegExp(`^\\s*${key}:[ \\t]*(\\S[^\\n]*?)\\s*$`, 'mi').exec(text)?.[1];
    const podman = /^\s*(?:cgroupVersion|cgroupManager|ociRuntime):/m.test(text);
    const version = /^v?([12])$/.exec((podman ? value('cgroupVersion') : value('Cgroup Version')) ?? '')?.[1];
    if (!podman && value('Operating System') === undefined && version === undefined && value('Kernel Version') === undefined) continue;
    const cpus = Number(value('CPUs'));
    return {
      engine: podman ? 'podman' : 'docker',
      cgroupVersion: version === undefined ? undefined : (Number(version) as 1 | 2),
      privateCgroups: version === undefined && /^\s*cgroupns\s*$/m.test(text) ? { source, value: 'Security Options: cgroupns' } : undefined,
      cgroupDriver: podman ? value('cgroupManager') : (value('Cgroup Driver') ?? value('Execution Driver')),
      operatingSystem: podman ? undefined : value('Operating System'),
      variant: podman ? value('variant') : undefined,
      name: podman ? value('hostname') : value('Name'),
      executionDriver: value('Execution Driver') !== undefined,
      architecture: podman ? value('arch') : value('Architecture'),
      cpus: Number.isInteger(cpus) && cpus > 0 ? cpus : undefined,
      memory: podman ? value('memTotal') : value('Total Memory'),
      evidence: (key) => ({ source, value: `${key}: ${value(key) ?? ''}`.trim() }),
    };
  }
  return undefined;
}

/** The same as without `--format`: `{"CgroupVersion":"2"}` → `Cgroup Version: 2`; podman's keys are the same in both. */
function inWords(command: string, text: string): string {
  const one = /\.(?:Host\.)?Cgroups?Version\}\}["']?$/.test(command) ? /(?:^|\s)v?([12])\s*$/.exec(text) : null;
  if (one !== null) return `Cgroup Version: ${one[1]}`;
  if (!/^\s*\{/.test(text)) return text;
  return [...text.matchAll(/"(\w{2,40})"\s*:\s*"?([^"{}[\],\n]{1,200})"?/g)]
    .map(([, key, value]) => `${/^[A-Z]/.test(key!) ? key!.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ') : key}: ${value!.trim()}`)
    .join('\n');
}
