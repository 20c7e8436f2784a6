import { parseCgroupRows } from '../cgroup/membership.js';
import type { MountEntry } from '../host/mount-table.js';
import { oldestWsl2, wsl2Release } from '../knowledge/kernel-releases.js';
import { dmiVendors, foreignDisks } from '../knowledge/virtualization.js';
import type { Fact } from './fact.js';
import { builderOf, isOlder, isWsl1Kernel, ownKernel, type SeenKernel } from './kernel-seen.js';
import { evidenceOf, type Observed } from './observe.js';
import { fileServerOfWsl, firstProcess } from './processes.js';
import { decide, type Signal } from './signals.js';
import { detectVirt, virtWhat } from './virtualization-tools.js';

type Wsl = 'none' | '1' | '2';

/**
 * Whose kernel this is. A container on a WSL 2 kernel is `2`: the kernel is what Go meets. Microsoft's releases, the command line
 * and mounts that only WSL makes prove it; a distributor's release, DMI tables (WSL 2 has none) and hypervisors other than
 * Hyper-V speak for `none`. The word "microsoft" alone does not: kernels for Azure carry it too.
 */
export function whoseKernel(observed: Observed, seen: readonly SeenKernel[]): Fact<Wsl> {
  return decide(
    [
      ...releaseSignals(seen),
      ...commandLineSignals(observed),
      ...mountSignals(observed),
      ...toolSignals(observed),
      ...otherSignals(observed, seen),
    ],
    'nothing names the kernel, and no mount of WSL was seen',
  );
}

/** A mount that only WSL 1 makes. */
export function isWsl1Mount({ type }: MountEntry): boolean {
  return type === 'lxfs' || type === 'wslfs' || type === 'drvfs';
}

/** A mount that WSL 2 makes in every distribution, and that no container gets by itself. */
export function isWsl2DistributionMount({ source, mountPoint, type, options }: MountEntry): boolean {
  return (
    mountPoint === '/mnt/wsl' ||
    mountPoint.startsWith('/mnt/wsl/') ||
    (mountPoint === '/init' &&
      (type === '9p' || type === 'rootfs' || source === 'rootfs' || source === 'tools' || options.includes('aname=tools')))
  );
}

/** A Windows drive on WSL 2: 9p over a file descriptor or virtio, or virtiofs. */
export function isWindowsDrive({ source, mountPoint, type, options }: MountEntry): boolean {
  if (type === 'drvfs') return true;
  const letter = /^[A-Z]:(?:\\|\/|$)/i.test(source);
  if (type === '9p' || type === 'v9fs') return letter || options.some((option) => option.startsWith('aname=drvfs'));
  if (type === 'virtiofs') return letter || /^drvfs/.test(source);
  // df without types shows the drive's letter alone.
  return type === '' && letter && mountPoint.startsWith('/');
}

/** A partition that something boots from. */
export function isBootMount({ source, mountPoint }: MountEntry): boolean {
  return /^\/boot(?:\/efi|\/firmware)?$|^\/efi$/.test(mountPoint) && source.startsWith('/dev/');
}

function releaseSignals(seen: readonly SeenKernel[]): Signal<Wsl>[] {
  const own = seen.filter(({ by }) => by === 'own');
  // The first builds named one kernel in two ways.
  const kernel = own.length > 0 && own.every(isWsl1Kernel) ? own[0] : ownKernel(seen);
  if (kernel === undefined || kernel === 'contradiction') return [];
  const { release, evidence, machine } = kernel;
  if (isWsl1Kernel(kernel)) return [{ value: '1', strength: 'proof', shows: 'the constant release of WSL 1', evidence }];
  if (wsl2Release.test(release)) return [{ value: '2', strength: 'proof', shows: 'a release of the WSL 2 kernel', evidence }];
  const builder = builderOf(kernel);
  if (builder !== undefined) return [{ value: 'none', strength: 'strong', shows: `a kernel release of ${builder}`, evidence }];
  if (machine !== undefined && !/^(?:x86_64|aarch64|arm64)$/.test(machine))
    return [{ value: 'none', strength: 'proof', shows: 'a machine that WSL does not run on', evidence }];
  if (isOlder(release, oldestWsl2) === true)
    return [{ value: 'none', strength: 'strong', shows: 'a kernel older than any of WSL 2', evidence }];
  return [];
}

function commandLineSignals({ file }: Observed): Signal<Wsl>[] {
  const line = file('/proc/cmdline');
  if (line.state !== 'present') return [];
  const evidence = evidenceOf(line.value);
  if (/\bWSL_ROOT_INIT=1\b/.test(line.value.text))
    return [{ value: '2', strength: 'proof', shows: 'the command line that WSL gives its kernel', evidence }];
  // WSL 1 has a command line of its own making, BOOT_IMAGE=/kernel init=/init.
  if (!line.value.whole || line.value.text.trim() === '' || /^BOOT_IMAGE=\/kernel init=\/init/.test(line.value.text)) return [];
  return [{ value: 'none', strength: 'strong', shows: 'a command line without WSL_ROOT_INIT, which WSL 2 always gives', evidence }];
}

function mountSignals({ mounts }: Observed): Signal<Wsl>[] {
  const evidence = (entry: MountEntry) => ({
    source: mounts.sources.join(', '),
    value: `${entry.source} on ${entry.mountPoint} type ${entry.type || '?'}`,
  });
  const root = mounts.entries.findLast(({ mountPoint }) => mountPoint === '/');
  return mounts.entries.flatMap((entry): Signal<Wsl>[] => {
    if (isWsl1Mount(entry))
      return [{ value: '1', strength: 'proof', shows: 'a file system that only WSL 1 has', evidence: evidence(entry) }];
    // df without types shows a drive alike in both versions.
    const drive = isWindowsDrive(entry);
    if (drive && entry.type === '' && /^(?:rootfs|lxfs|wslfs)$/.test(root?.source ?? ''))
      return [{ value: '1', strength: 'strong', shows: 'a Windows drive beside the root of WSL 1', evidence: evidence(entry) }];
    const isSecond = drive && (entry.type !== '' || /^\/dev\/sd[a-z]+$/.test(root?.source ?? ''));
    if (isWsl2DistributionMount(entry) || entry.mountPoint.startsWith('/usr/lib/wsl/') || isSecond)
      return [{ value: '2', strength: 'proof', shows: 'a mount that WSL 2 makes', evidence: evidence(entry) }];
    if (foreignDisks.test(entry.source))
      return [
        { value: 'none', strength: 'strong', shows: 'a disk that WSL 2, whose disks are SCSI, does not have', evidence: evidence(entry) },
      ];
    if (isBootMount(entry))
      return [{ value: 'none', strength: 'strong', shows: 'a boot partition, which WSL does not have', evidence: evidence(entry) }];
    return [];
  });
}

function toolSignals(observed: Observed): Signal<Wsl>[] {
  const signals: Signal<Wsl>[] = [];
  for (const { command, text, source } of observed.texts) {
    const evidence = { source, value: text.trim().slice(0, 80) };
    if (/^wslinfo\s+--networking-mode\b/.test(command)) {
      const mode = text.trim().toLowerCase();
      if (mode === 'wsl1') signals.push({ value: '1', strength: 'proof', shows: 'the answer of WSL itself', evidence });
      else if (/^(?:nat|mirrored|bridged|virtioproxy|consomme|none)$/.test(mode))
        signals.push({ value: '2', strength: 'proof', shows: 'the answer of WSL itself', evidence });
    }
    // sys-utils/lscpu-virt.c of util-linux looks for "Microsoft", which version 2 writes small.
    const [line] = /^Hypervisor vendor:\s+Windows Subsystem for Linux\s*$/m.exec(text) ?? [];
    if (line !== undefined)
      signals.push({ value: '1', strength: 'strong', shows: 'what lscpu calls version 1', evidence: { source, value: line.trim() } });
  }
  const virtualization = [...detectVirt(observed), ...virtWhat(observed)];
  for (const { name, evidence, kind } of virtualization) {
    // Hyper-V and "none" do not exclude a WSL kernel of one's own making.
    if (kind === 'vm' && !['microsoft', 'hyperv', 'vm-other'].includes(name))
      signals.push({ value: 'none', strength: 'strong', shows: 'a hypervisor that is not that of WSL', evidence });
  }
  const server = fileServerOfWsl(observed);
  const first = firstProcess(observed);
  if (server !== undefined && first !== undefined && !/^\/?init\b/.test(first.command))
    signals.push({
      value: '2',
      strength: 'strong',
      shows: "a distribution of WSL with an init that is not WSL's own, as version 1 cannot have it",
      evidence: { source: first.source, value: `PID 1: ${first.command}`.slice(0, 80) },
    });
  // In a distribution of which only the version is open, a list of distributions that all have one version tells it.
  const inWsl =
    observed.env.WSL_DISTRO_NAME !== undefined || virtualization.some(({ name }) => name === 'wsl') || observed.exists('/run/WSL') === true;
  const name = observed.env.WSL_DISTRO_NAME;
  const rows = distributionList(observed).filter((row) => name === undefined || row.name === name);
  const versions = new Set(rows.map(({ version }) => version));
  if (inWsl && versions.size === 1) {
    const [version] = versions;
    signals.push({ value: version!, strength: 'strong', shows: 'the list of distributions', evidence: rows[0]!.evidence });
  }
  return signals;
}

/** What `wsl --list --verbose` shows, whatever language Windows speaks. */
export function distributionList({
  texts,
}: Observed): { name: string; version: '1' | '2'; current: boolean; evidence: { source: string; value: string } }[] {
  return texts
    .filter(({ command }) => /^wsl(?:\.exe)?\s+(?:-l|--list)\b/.test(command))
    .flatMap(({ text, source }) =>
      text.split('\n').flatMap((line) => {
        const match = /^\s*(\*)?\s*(\S[^\t\n]{0,80}?)\s{2,}\S[^\n]{0,40}?\s{2,}([12])\s*$/.exec(line);
        return match === null
          ? []
          : [
              {
                name: match[2]!,
                version: match[3] as '1' | '2',
                current: match[1] !== undefined,
                evidence: { source, value: line.trim() },
              },
            ];
      }),
    );
}

function otherSignals(observed: Observed, seen: readonly SeenKernel[]): Signal<Wsl>[] {
  const signals: Signal<Wsl>[] = [];
  const product = observed.file('/sys/class/dmi/id/product_name');
  const vendor = observed.file('/sys/class/dmi/id/sys_vendor');
  for (const dmi of [product, vendor]) {
    if (dmi.state !== 'present' || dmi.value.text.trim() === '') continue;
    if (dmiVendors.some(({ pattern, name }) => name === 'microsoft' && pattern.test(dmi.value.text))) continue;
    signals.push({ value: 'none', strength: 'strong', shows: 'DMI tables, which WSL 2 does not have', evidence: evidenceOf(dmi.value) });
  }
  const rows = observed.file('/proc/self/cgroup');
  if (rows.state === 'present') {
    const joint = parseCgroupRows(rows.value.text).find(
      ({ controllers }) => controllers.includes('cpu') && controllers.includes('cpuacct'),
    );
    if (joint !== undefined)
      signals.push({
        value: 'none',
        strength: 'strong',
        shows: 'cpu and cpuacct in one hierarchy, as systemd mounts them and WSL does not',
        evidence: { source: rows.value.source, value: `${joint.hierarchy}:${joint.controllers.join(',')}:${joint.path}` },
      });
  }
  if (observed.platform?.os !== undefined && observed.platform.os !== 'linux' && seen.length === 0)
    signals.push({
      value: 'none',
      strength: 'proof',
      shows: 'a system that is not Linux',
      evidence: { source: 'the process', value: observed.platform.os },
    });
  return signals;
}
