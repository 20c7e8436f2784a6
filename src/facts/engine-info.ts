import type { Evidence } from '../model/report.js';
import type { Observed } from './observe.js';

/** What `docker info` or `podman info` say of the machine that the engine runs on. */
export interface EngineInfo {
  readonly engine: 'docker' | 'podman';
  /** 1 or 2, undefined when it does not say. */
  readonly cgroupVersion: 1 | 2 | undefined;
  /** The row of the security options that says that containers get a cgroup namespace by default. */
  readonly privateCgroups: Evidence | undefined;
  readonly operatingSystem: string | undefined;
  readonly architecture: string | undefined;
  readonly cpus: number | undefined;
  readonly memory: string | undefined;
  readonly evidence: (key: string) => Evidence;
}

/** The first `docker info` or `podman info` among the texts, whole or in part. */
export function engineInfo({ texts }: Observed): EngineInfo | undefined {
  for (const { command, text, source } of texts) {
    if (!/^(?:docker|podman|nerdctl)\b.*\b(?:info|version)\b/.test(command) && !/^\s*Cgroup (?:Driver|Version): /m.test(text)) continue;
    const value = (key: string) => new RegExp(`^\\s*${key}:[ \\t]*(\\S[^\\n]*?)\\s*$`, 'mi').exec(text)?.[1];
    const podman = /^\s*(?:cgroupVersion|cgroupManager|ociRuntime):/m.test(text);
    const version = /^v?([12])$/.exec((podman ? value('cgroupVersion') : value('Cgroup Version')) ?? '')?.[1];
    if (!podman && value('Operating System') === undefined && version === undefined && value('Kernel Version') === undefined) continue;
    const cpus = Number(value('CPUs'));
    return {
      engine: podman ? 'podman' : 'docker',
      cgroupVersion: version === undefined ? undefined : (Number(version) as 1 | 2),
      privateCgroups: version === undefined && /^\s*cgroupns\s*$/m.test(text) ? { source, value: 'Security Options: cgroupns' } : undefined,
      operatingSystem: podman ? undefined : value('Operating System'),
      architecture: podman ? value('arch') : value('Architecture'),
      cpus: Number.isInteger(cpus) && cpus > 0 ? cpus : undefined,
      memory: value('Total Memory'),
      evidence: (key) => ({ source, value: `${key}: ${value(key) ?? ''}`.trim() }),
    };
  }
  return undefined;
}
