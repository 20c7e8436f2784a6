import { type Fact, type Facts, known, undetermined } from './fact.js';
import { windowsFolders } from './wsl-drives.js';
import type { DriveMount, PendingSetting } from './wsl-facts.js';
import { type WslConfiguration, wslBoolean, wslSize } from './wsl-settings.js';

/** What was found out before: the facts that configuration is compared with. */
export type WslBasis = Pick<
  Facts,
  | 'platform.wsl'
  | 'wsl.package'
  | 'wsl.interop'
  | 'wsl.networkingMode'
  | 'wsl.windowsDrives'
  | 'systemd.state'
  | 'memory.totalBytes'
  | 'cpu.affinity'
  | 'cgroup.mode'
>;

export interface Configured {
  readonly conf: Fact<WslConfiguration>;
  readonly config: Fact<WslConfiguration>;
  readonly mounts: Fact<readonly DriveMount[]>;
  readonly basis: WslBasis;
  /** PATH of the session. */
  readonly path: string | undefined;
  /** Text of /proc/cmdline. */
  readonly cmdline: string | undefined;
}

/** Each setting that can be compared with what the machine shows; one side unknown: no statement. */
export function pendingSettings({ conf, config, mounts, basis, path, cmdline }: Configured): Fact<readonly PendingSetting[]> {
  if (conf.reason !== undefined && config.reason !== undefined) return undetermined(`${conf.reason}; ${config.reason}`);
  const inConf = value(conf)?.settings ?? {};
  const inConfig = value(config)?.settings ?? {};
  const found: PendingSetting[] = [];
  const compare = (
    file: PendingSetting['file'],
    setting: string,
    differs: (configured: string) => string | undefined,
    configured = (file === 'wsl.conf' ? inConf : inConfig)[setting],
  ) => {
    const effective = configured === undefined ? undefined : differs(configured);
    if (effective !== undefined) found.push({ file, setting, configured: configured!, effective });
  };
  const systemd = value(basis['systemd.state']);
  compare('wsl.conf', 'boot.systemd', (text) => {
    const runs = systemd === undefined ? undefined : systemd !== 'absent' && systemd !== 'offline';
    return runs === undefined || runs === wslBoolean(text) ? undefined : runs ? 'systemd is PID 1' : 'systemd is not PID 1';
  });
  const drives = value(mounts) ?? [];
  compare('wsl.conf', 'automount.options', (text) => {
    const wanted = text.split(',').map((word) => word.trim());
    const without = drives.filter(({ metadata }) => !metadata).map(({ mountPoint }) => mountPoint);
    return wanted.includes('metadata') && without.length > 0 && without.length === drives.length
      ? `no metadata on ${without.join(', ')}`
      : undefined;
  });
  const onPath = windowsFolders(path ?? '', drives).length;
  compare('wsl.conf', 'interop.appendWindowsPath', (text) =>
    wslBoolean(text) === false && onPath > 0 ? `PATH has ${onPath} Windows folders` : undefined,
  );
  const mode = value(basis['cgroup.mode']);
  compare('wsl.conf', 'automount.cgroups', (text) => {
    if (mode === undefined || mode === 'none') return undefined;
    return (text.toLowerCase() === 'v2') === (mode === 'unified') ? undefined : `cgroup mode ${mode}`;
  });
  const networking = value(basis['wsl.networkingMode']);
  compare('.wslconfig', 'wsl2.networkingMode', (text) =>
    networking === undefined || networkingName(networking) === networkingName(text) ? undefined : networking,
  );
  const memory = value(basis['memory.totalBytes']);
  compare('.wslconfig', 'wsl2.memory', (text) => {
    const wanted = wslSize(text);
    // The kernel keeps part for itself, so less is normal; more than was allowed is not.
    return wanted === undefined || wanted === 0 || memory === undefined || memory <= wanted ? undefined : `${memory} bytes`;
  });
  const processors = value(basis['cpu.affinity']);
  compare('.wslconfig', 'wsl2.processors', (text) => {
    const wanted = Number(text);
    return !(wanted > 0) || processors === undefined || processors <= wanted ? undefined : `${processors} CPUs`;
  });
  compare('.wslconfig', 'wsl2.kernelCommandLine', (text) => {
    const there = cmdline?.split(/\s+/);
    const missing = there === undefined ? [] : text.split(/\s+/).filter((word) => word !== '' && !there.includes(word));
    return missing.length === 0 ? undefined : `/proc/cmdline lacks ${missing.join(' ')}`;
  });
  return known(found, ...conf.evidence, ...config.evidence);
}

/** `virtioproxy` is what `consomme` was called before. */
export function networkingName(mode: string): string {
  const lower = mode.toLowerCase();
  return lower === 'virtioproxy' ? 'consomme' : lower;
}

/** The value of a fact, or undefined. */
export function value<T>(fact: Fact<T>): T | undefined {
  return fact.reason === undefined ? fact.value : undefined;
}
