import { parseCgroupRows } from '../cgroup/membership.js';
import { parseLimit } from '../cgroup/values.js';
import { mountOf } from '../host/mount-table.js';
import {
  cgroupPaths,
  containerInits,
  containerRoots,
  containerVariants,
  defaultCapabilities,
  dockerCapabilityNames,
  hostNames,
  initialNamespaces,
  kernelsOfDistributions,
  machineSystems,
  machineVariants,
  mountTraces,
  proxmoxGuests,
  systemInits,
  toolbxHostNames,
  windowsHostName,
} from '../knowledge/containers.js';
import { gvisorVersion } from '../knowledge/kernel-releases.js';
import { nodeProviders } from '../knowledge/kubernetes.js';
import type { Evidence } from '../model/report.js';
import { cgroupNamespaceIsInitial } from './cgroup-root.js';
import { distribution } from './distribution.js';
import { engineInfo } from './engine-info.js';
import { type Fact, known, undetermined } from './fact.js';
import { builderOf, ownKernel, type SeenKernel } from './kernel-seen.js';
import { evidenceOf, type Observed, shortened } from './observe.js';
import { fileServerOfWsl, firstProcess, programName, seenProcesses } from './processes.js';
import { decide, type Signal } from './signals.js';
import { detectVirt, virtWhat } from './virtualization-tools.js';
import { isBootMount, isWsl2DistributionMount } from './whose-kernel.js';

/** A sign for or against a container; `runtime` where it names one. */
type Sign = Signal<'yes' | 'no'> & { readonly runtime?: string };

const notAnInit = 'PID 1 is no init of a system';
const engineShm = 'a /dev/shm of 64 MiB, as engines make it';

/** The most telling name first: what runs the container, before what starts it, before what only a tool concluded. */
const runtimeOrder = ['gvisor', 'kata', 'lxc', 'systemd-nspawn', 'openvz', 'kubernetes', 'podman', 'docker', 'containerd'];

/**
 * Container or not, and which. Namespaces and a foreign kernel (gVisor) prove; then what managers leave in cgroup paths, mounts and
 * files; marker files alone prove nothing, because images that boot as machines carry them too.
 */
export function container(
  observed: Observed,
  seen: readonly SeenKernel[],
  wsl: Fact<string>,
): { container: Fact<'yes' | 'no'>; runtime: Fact<string> } {
  const signs: Sign[] = [
    ...kernelSigns(observed, seen, wsl),
    ...namespaceSigns(observed, wsl),
    ...managerSigns(observed),
    ...cgroupSigns(observed),
    ...mountSigns(observed, wsl),
    ...processSigns(observed),
    ...toolSigns(observed),
    ...engineSigns(observed, seen, wsl),
    ...userSpaceSigns(observed, seen),
    ...capabilitySigns(observed),
    ...placeSigns(observed, seen, wsl),
    ...toldSigns(observed),
    ...markerSigns(observed),
  ];
  const decided = decide(signs, 'no sign of a container was seen, and nothing that excludes one');
  const found = decided.value === 'no' ? staleMarkers(decided, signs) : decided;
  return { container: found, runtime: runtimeOf(found, signs) };
}

function runtimeOf(decided: Fact<'yes' | 'no'>, signs: readonly Sign[]): Fact<string> {
  if (decided.value === 'no') return known('none', ...decided.evidence);
  if (decided.value === 'unknown') return undetermined(decided.reason!, ...decided.evidence);
  const named = signs.filter(({ value, runtime }) => value === 'yes' && runtime !== undefined && runtime !== 'unknown');
  const best =
    runtimeOrder.map((name) => named.find(({ runtime }) => runtime === name)).find((sign) => sign !== undefined) ??
    named.find(({ runtime }) => runtime !== 'other');
  // A marker file may be a leftover of the image: it names the engine only where the root or the host name speak of one too.
  const hints = new Set(signs.filter(({ value, strength }) => value === 'yes' && strength === 'hint').map(({ shows }) => shows));
  // Common to all that runc starts, with an engine and without.
  for (const common of [notAnInit, engineShm]) hints.delete(common);
  if (best === undefined || (best.strength === 'hint' && hints.size < 2))
    return undetermined(
      `a container, but ${best === undefined ? 'nothing' : `only ${best.shows}`} names what runs it`,
      ...decided.evidence,
    );
  return known(best.runtime!, best.evidence);
}

/** Marker files on what is no container are worth a word: tools that trust them are wrong here. */
function staleMarkers(decided: Fact<'yes' | 'no'>, signs: readonly Sign[]): Fact<'yes' | 'no'> {
  const markers = signs.filter(({ value, shows }) => value === 'yes' && shows.startsWith('marker file'));
  return known(
    decided.value as 'no',
    ...decided.evidence.filter(({ source }) => !markers.some(({ evidence }) => evidence.source === source)),
    ...markers.map(({ evidence }) => ({ ...evidence, value: `${evidence.value} (stale marker)` })),
  );
}

function kernelSigns({ texts }: Observed, seen: readonly SeenKernel[], wsl: Fact<string>): Sign[] {
  // pkg/sentry/kernel/syslog.go of gVisor.
  const log = texts.find(({ text }) => /^\[ +0\.0+\] Starting gVisor\.\.\./m.test(text));
  if (log !== undefined)
    return [
      {
        value: 'yes',
        strength: 'proof',
        shows: "gVisor's messages of the kernel",
        runtime: 'gvisor',
        evidence: { source: log.source, value: 'Starting gVisor...' },
      },
    ];
  const kernel = ownKernel(seen);
  if (wsl.value === '1')
    return [{ value: 'no', strength: 'proof', shows: 'WSL 1, which has no namespaces to make a container of', evidence: wsl.evidence[0]! }];
  if (kernel === undefined || kernel === 'contradiction') return [];
  if (/-gvisor$/.test(kernel.release) || gvisorVersion.test(kernel.build))
    return [{ value: 'yes', strength: 'proof', shows: "gVisor's kernel", runtime: 'gvisor', evidence: kernel.evidence }];
  return [];
}

/** env: ids of include/linux/proc_ns.h. A WSL 2 distribution has its own pid, ipc, uts and mnt, and the initial user and cgroup. */
function namespaceSigns({ namespace }: Observed, wsl: Fact<string>): Sign[] {
  const initial = (name: keyof typeof initialNamespaces) =>
    namespace(name) === undefined ? undefined : namespace(name) === initialNamespaces[name];
  const evidence = (names: readonly (keyof typeof initialNamespaces)[]): Evidence => ({
    source: '/proc/self/ns',
    value: names.map((name) => `${name}:[${namespace(name)}]`).join(' '),
  });
  if (initial('user') === false)
    return [{ value: 'yes', strength: 'strong', shows: 'a user namespace of its own', evidence: evidence(['user']) }];
  if (initial('cgroup') === false)
    return [{ value: 'yes', strength: 'strong', shows: 'a cgroup namespace of its own', evidence: evidence(['cgroup']) }];
  if (initial('pid') === false && wsl.value !== '2' && wsl.value !== 'unknown')
    return [{ value: 'yes', strength: 'strong', shows: 'a pid namespace of its own', evidence: evidence(['pid']) }];
  const all = ['user', 'cgroup', 'pid', 'ipc', 'uts'] as const;
  if (all.every((name) => initial(name) === true))
    return [{ value: 'no', strength: 'proof', shows: 'all namespaces are the initial ones', evidence: evidence(all) }];
  return [];
}

/** What container managers say to the system inside. */
function managerSigns(observed: Observed): Sign[] {
  const signs: Sign[] = [];
  const say = (name: string, evidence: Evidence) => {
    const runtime = name === 'lxc-libvirt' || name === 'lxd' || name === 'incus' ? 'lxc' : name;
    if (name === 'wsl') signs.push({ value: 'no', strength: 'strong', shows: 'systemd was started by WSL', evidence });
    else if (/^[a-z][\w-]{1,30}$/.test(name))
      signs.push({ value: 'yes', strength: 'strong', shows: 'the container manager names itself', runtime, evidence });
  };
  for (const path of ['/run/systemd/container', '/run/host/container-manager']) {
    const named = observed.file(path);
    if (named.state === 'present' && named.value.text.trim() !== '') say(named.value.text.trim(), evidenceOf(named.value));
  }
  const environ = observed.file('/proc/1/environ');
  if (environ.state === 'present') {
    const [, name] = /(?:^|[\0\n ])container=([\w-]+)/.exec(environ.value.text) ?? [];
    if (name !== undefined) say(name, { source: environ.value.source, value: `container=${name}` });
  }
  const own = observed.env.container;
  if (own !== undefined && own !== '') say(own, { source: '$container', value: own });
  if (observed.env.KUBERNETES_SERVICE_HOST !== undefined)
    signs.push({
      value: 'yes',
      strength: 'strong',
      shows: 'the variables that Kubernetes gives to pods',
      runtime: 'kubernetes',
      evidence: { source: '$KUBERNETES_SERVICE_HOST', value: 'set' },
    });
  if (observed.env.CODESPACES === 'true')
    signs.push({
      value: 'yes',
      strength: 'strong',
      shows: 'GitHub Codespaces, which works in a container',
      runtime: 'docker',
      evidence: { source: '$CODESPACES', value: 'true' },
    });
  for (const name of ['WSL_DISTRO_NAME', 'WSL_INTEROP'] as const) {
    const value = observed.env[name];
    if (value !== undefined)
      signs.push({
        value: 'no',
        strength: 'strong',
        shows: 'variables that WSL gives to its distributions',
        evidence: { source: `$${name}`, value },
      });
  }
  return signs;
}

/** Limits at the top of v1 hierarchies; the kernel refuses to set them on the real root (mm/memcontrol.c, kernel/sched/core.c). */
const limitsOfTop = ['memory/memory.limit_in_bytes', 'cpu/cpu.cfs_quota_us', 'cpu,cpuacct/cpu.cfs_quota_us'].map(
  (name) => `/sys/fs/cgroup/${name}`,
);

function cgroupSigns(observed: Observed): Sign[] {
  const signs: Sign[] = [];
  for (const path of ['/proc/self/cgroup', '/proc/1/cgroup']) {
    const file = observed.file(path);
    if (file.state !== 'present') continue;
    for (const row of parseCgroupRows(file.value.text)) {
      const made = cgroupPaths.find(({ pattern }) => pattern.test(row.path));
      if (made === undefined) continue;
      const evidence = { source: file.value.source, value: shortened(`${row.hierarchy}:${row.controllers.join(',')}:${row.path}`) };
      // PID 1 itself in such a cgroup is a container's first process, whatever tools did not find.
      const strength = path === '/proc/1/cgroup' ? 'proof' : 'strong';
      signs.push({ value: 'yes', strength, shows: 'a cgroup that a container manager made', runtime: made.runtime, evidence });
      break;
    }
  }
  for (const path of limitsOfTop) {
    const file = observed.file(path);
    if (file.state === 'present' && typeof parseLimit(file.value.text) === 'number')
      signs.push({
        value: 'yes',
        strength: 'strong',
        shows: 'the top of a hierarchy carries a limit, which the real root cannot',
        evidence: evidenceOf(file.value),
      });
  }
  for (const { type, root: top, source, mountPoint } of observed.mounts.entries) {
    const made = /^cgroup2?$/.test(type) && top !== undefined ? cgroupPaths.find(({ pattern }) => pattern.test(top)) : undefined;
    if (made === undefined) continue;
    const evidence = { source: observed.mounts.sources.join(', '), value: shortened(`${source} on ${mountPoint}, root ${top}`) };
    signs.push({
      value: 'yes',
      strength: 'strong',
      shows: 'a mounted cgroup that a container manager made',
      runtime: made.runtime,
      evidence,
    });
    break;
  }
  const outside = observed.mounts.entries.find(({ type, root: top }) => /^cgroup2?$/.test(type) && top?.startsWith('/..'));
  if (outside !== undefined)
    signs.push({
      value: 'yes',
      strength: 'strong',
      shows: 'a cgroup tree that was mounted outside of the own cgroup namespace',
      evidence: { source: observed.mounts.sources.join(', '), value: `${outside.mountPoint}, root ${shortened(outside.root!)}` },
    });
  const root = cgroupNamespaceIsInitial(observed);
  if (root?.value === false)
    signs.push({
      value: 'yes',
      strength: 'strong',
      shows: 'the top of the cgroup tree carries limits, which the real root does not',
      evidence: root.evidence,
    });
  return signs;
}

function mountSigns({ mounts }: Observed, wsl: Fact<string>): Sign[] {
  const signs: Sign[] = [];
  const source = mounts.sources.join(', ');
  const root = mounts.entries.findLast(({ mountPoint }) => mountPoint === '/');
  for (const entry of mounts.entries) {
    const text = [
      entry.root,
      entry.source,
      ...entry.options.filter((option) => /^(?:lowerdir|upperdir|workdir|subvol)=/.test(option)),
    ].join(' ');
    const isRoot = entry === root;
    const evidence = {
      source,
      value: shortened(
        `${entry.source} on ${entry.mountPoint} type ${entry.type}${entry.root === undefined ? '' : `, root ${entry.root}`}`,
      ),
    };
    const inside = isRoot || /^\/etc\/(?:resolv\.conf|hosts|hostname)$|^\/dev\/termination-log$/.test(entry.mountPoint);
    const trace = inside ? mountTraces.find(({ pattern }) => pattern.test(text)) : undefined;
    if (trace !== undefined)
      signs.push({ value: 'yes', strength: 'strong', shows: 'a mount that a container manager made', runtime: trace.runtime, evidence });
    if (entry.mountPoint.startsWith('/var/run/secrets/kubernetes.io') || entry.mountPoint.startsWith('/run/secrets/kubernetes.io'))
      signs.push({ value: 'yes', strength: 'strong', shows: 'a mount that Kubernetes gives to pods', runtime: 'kubernetes', evidence });
    if (isRoot && /^kataShared/.test(entry.source))
      signs.push({
        value: 'yes',
        strength: 'strong',
        shows: 'the root that Kata Containers share into their machine',
        runtime: 'kata',
        evidence,
      });
    const made = isRoot ? containerRoots.find(({ pattern }) => pattern.test(entry.source)) : undefined;
    if (made !== undefined)
      signs.push({ value: 'yes', strength: 'strong', shows: 'a root that a container manager made', runtime: made.runtime, evidence });
    // Both belong to root, and an owner is only written down when it is another: root of a user namespace.
    if (/^\/(?:dev|sys\/fs\/cgroup)$/.test(entry.mountPoint) && entry.options.some((option) => /^uid=[1-9]\d*$/.test(option)))
      signs.push({ value: 'yes', strength: 'strong', shows: 'a mount whose owner is mapped into a user namespace', evidence });
    if (trace === undefined && /^\/etc\/host(?:s|name)$/.test(entry.mountPoint))
      signs.push({ value: 'yes', strength: 'strong', shows: 'a file of /etc that is mounted by itself, as engines do it', evidence });
    if (entry.type === 'fuse.lxcfs' && /^\/proc\//.test(entry.mountPoint))
      signs.push({ value: 'yes', strength: 'strong', shows: 'files of /proc that lxcfs replaces', evidence });
    if (
      isRoot &&
      (entry.type === 'overlay' || entry.type === 'aufs' || entry.source === 'overlay') &&
      !/^(?:\/cow|overlayroot|airootfs|overlayfs:)/.test(entry.source) &&
      trace === undefined
    )
      signs.push({ value: 'yes', strength: 'hint', shows: 'an overlay as the root', evidence });
    if (isBootMount(entry)) signs.push({ value: 'no', strength: 'strong', shows: 'the boot partition is mounted', evidence });
    if (isWsl2DistributionMount(entry))
      signs.push({ value: 'no', strength: 'strong', shows: 'a mount that every WSL 2 distribution has', evidence });
    if (wsl.value === '2' && isRoot && /^\/dev\/sd[a-z]+$/.test(entry.source) && (entry.root ?? '/') === '/')
      signs.push({ value: 'no', strength: 'strong', shows: 'the root is the disk of a WSL 2 distribution', evidence });
  }
  const shm = mountOf(mounts.entries, '/dev/shm');
  if (shm?.mountPoint === '/dev/shm' && shm.options.includes('size=65536k'))
    signs.push({
      value: 'yes',
      strength: 'hint',
      shows: engineShm,
      evidence: { source, value: `/dev/shm ${shm.options.join(',')}` },
    });
  return signs;
}

function processSigns(observed: Observed): Sign[] {
  const signs: Sign[] = [];
  const first = firstProcess(observed);
  if (first !== undefined) {
    const name = programName(first.command);
    const evidence = { source: first.source, value: shortened(`PID 1: ${first.command}`) };
    if (Object.hasOwn(containerInits, name))
      signs.push({
        value: 'yes',
        strength: 'strong',
        shows: 'PID 1 is a program made for containers',
        runtime: containerInits[name]!,
        evidence,
      });
    else if (!systemInits.has(name) && !/init/.test(name) && !/systemd/.test(first.command))
      signs.push({ value: 'yes', strength: 'hint', shows: notAnInit, evidence });
  }
  const server = fileServerOfWsl(observed);
  if (server !== undefined)
    signs.push({
      value: 'no',
      strength: 'strong',
      shows: "a process that WSL's init starts in distributions",
      evidence: { source: server.source, value: shortened(`${server.pid} ${server.command}`) },
    });
  const kthreadd = seenProcesses(observed).find(({ command }) => /^\[kthreadd\]/.test(command));
  if (kthreadd !== undefined)
    signs.push({
      value: 'no',
      strength: 'strong',
      shows: 'threads of the kernel are visible',
      evidence: { source: kthreadd.source, value: `${kthreadd.pid} ${kthreadd.command}` },
    });
  return signs;
}

function toolSigns(observed: Observed): Sign[] {
  const signs: Sign[] = [];
  for (const { kind, name, asked, evidence } of [...detectVirt(observed), ...virtWhat(observed)]) {
    const runtime = name === 'lxc-libvirt' ? 'lxc' : name === 'container-other' ? 'unknown' : name;
    if (name === 'wsl')
      signs.push({ value: 'no', strength: 'hint', shows: 'a tool calls it WSL, as it would in a container of WSL too', evidence });
    else if (kind === 'container') signs.push({ value: 'yes', strength: 'strong', shows: 'a tool found a container', runtime, evidence });
    else if (asked === 'both' || (asked === 'container' && kind === 'none'))
      signs.push({ value: 'no', strength: 'strong', shows: 'systemd-detect-virt, which looks for containers first, found none', evidence });
  }
  for (const { text, source } of observed.texts) {
    const [chassis] = /^\s*Chassis: (?:container|vm|desktop|laptop|server)\b/m.exec(text) ?? [];
    if (chassis !== undefined)
      signs.push({
        value: chassis.includes('container') ? 'yes' : 'no',
        strength: 'strong',
        shows: 'hostnamectl names the chassis',
        evidence: { source, value: chassis.trim() },
      });
    const [virtualization, kind] = /^\s*Virtualization: ([a-z][\w-]*)\s*$/m.exec(text) ?? [];
    if (kind !== undefined && /^(?:docker|podman|lxc|lxc-libvirt|systemd-nspawn|openvz|container-other|proot)$/.test(kind))
      signs.push({
        value: 'yes',
        strength: 'strong',
        shows: 'a tool found a container',
        runtime: kind,
        evidence: { source, value: virtualization!.trim() },
      });
  }
  return signs;
}

/** What `docker info` and `podman info` say about the place of the engine. */
function engineSigns(observed: Observed, seen: readonly SeenKernel[], wsl: Fact<string>): Sign[] {
  const engine = engineInfo(observed);
  if (engine === undefined) return [];
  const { operatingSystem, variant } = engine;
  // Images for WSL were made of those for containers, and kept the name.
  if (variant !== undefined && wsl.value === 'none') {
    const evidence = engine.evidence('variant');
    if (containerVariants.has(variant))
      return [{ value: 'yes', strength: 'strong', shows: 'a distribution as it is made for containers', evidence }];
    if (machineVariants.has(variant))
      return [{ value: 'no', strength: 'strong', shows: 'a distribution as it is made for machines', evidence }];
  }
  // The engine of Docker Desktop runs in a machine of its own, so that it tells nothing about the place of the one who asks.
  if (operatingSystem === undefined || /Docker Desktop|Rancher Desktop|boot2docker/i.test(operatingSystem)) return [];
  const evidence = engine.evidence('Operating System');
  if (/\(containerized\)/.test(operatingSystem))
    return engine.executionDriver
      ? []
      : [{ value: 'yes', strength: 'strong', shows: 'the container engine says that it runs in a container', runtime: 'docker', evidence }];
  const kernel = ownKernel(seen);
  if (kernel !== undefined && kernel !== 'contradiction' && builderOf(kernel) === 'Proxmox') return [];
  // The name of a container: of the engine's own, or of the one whose client speaks to the engine of the host.
  const names = [engine.name, ...seen.map(({ hostName }) => hostName), ...observed.texts.map(({ promptHost }) => promptHost)];
  if (names.some((name) => name !== undefined && /^[0-9a-f]{12}$/.test(name))) return [];
  const shows = 'a container engine runs here and does not call its system containerized';
  if (isSystemOfMachine(operatingSystem, distribution(observed), kernel, wsl))
    return [{ value: 'no', strength: 'strong', shows, evidence }];
  // In a cgroup namespace of its own the engine does not see that it runs in a container (moby, IsContainerized reads /proc/1/cgroup).
  return [{ value: 'no', strength: 'hint', shows: `${shows}, which in LXC it does not either`, evidence }];
}

/** Whether the system that an engine names is the machine's own: made for machines alone, or by the maker of the kernel. */
function isSystemOfMachine(
  name: string,
  { value }: ReturnType<typeof distribution>,
  kernel: ReturnType<typeof ownKernel>,
  wsl: Fact<string>,
): boolean {
  if (wsl.value === '2' || machineSystems.test(name)) return true;
  if (value === 'unknown' || kernel === undefined || kernel === 'contradiction') return false;
  return kernelsOfDistributions.some(({ id, release }) => id.test(value.id) && release.test(kernel.release));
}

/** Containers bring a user space of their own: another distribution's than the kernel's. */
function userSpaceSigns(observed: Observed, seen: readonly SeenKernel[]): Sign[] {
  const { value, evidence } = distribution(observed);
  const kernel = ownKernel(seen);
  if (value === 'unknown' || kernel === undefined || kernel === 'contradiction') return [];
  if (builderOf(kernel) !== 'Proxmox' || !proxmoxGuests.test(value.id)) return [];
  return [
    {
      value: 'yes',
      strength: 'strong',
      shows: "a distribution that does not run on Proxmox's kernel but in its containers",
      runtime: 'lxc',
      evidence: { source: evidence[0]!.source, value: `${value.name} on ${kernel.release}` },
    },
  ];
}

function capabilitySigns(observed: Observed): Sign[] {
  const status = observed.file('/proc/self/status');
  const signs: Sign[] = [];
  const texts = [...(status.state === 'present' ? [status.value] : []), ...observed.texts];
  for (const { text, source } of texts) {
    const [row, set] = /^CapBnd:\s*0*([0-9a-f]+)\s*$/m.exec(text) ?? [];
    if (set !== undefined && Object.hasOwn(defaultCapabilities, set))
      signs.push({
        value: 'yes',
        strength: 'strong',
        shows: "the bounding set is an engine's default",
        runtime: defaultCapabilities[set]!,
        evidence: { source, value: row!.trim() },
      });
    const [line, names] = /^(?:Current: =|Bounding set =)\s*(cap_[\w,]+)/m.exec(text) ?? [];
    const list = names?.split(',') ?? [];
    if (list.length === dockerCapabilityNames.size && list.every((name) => dockerCapabilityNames.has(name)))
      signs.push({
        value: 'yes',
        strength: 'strong',
        shows: "the capabilities are an engine's default",
        runtime: 'docker',
        evidence: { source, value: shortened(line!) },
      });
  }
  return signs;
}

/** Names that services give, together with the kernel of their cloud. */
function placeSigns({ texts }: Observed, seen: readonly SeenKernel[], wsl: Fact<string>): Sign[] {
  const signs: Sign[] = [];
  for (const { hostName, release, evidence } of seen) {
    if (wsl.value === '2' && hostName !== undefined && windowsHostName.test(hostName))
      signs.push({ value: 'no', strength: 'hint', shows: 'the name of the Windows machine, which distributions share', evidence });
    const named = hostNames.find(({ pattern }) => hostName !== undefined && pattern.test(hostName));
    if (named !== undefined && /-azure\b/.test(release))
      signs.push({
        value: named.container,
        strength: 'strong',
        shows: named.place,
        ...(named.container === 'yes' ? { runtime: named.runtime } : {}),
        evidence,
      });
    else if (hostName !== undefined && /^[0-9a-f]{12}$/.test(hostName))
      signs.push({ value: 'yes', strength: 'hint', shows: 'a host name as Docker gives it', runtime: 'docker', evidence });
  }
  for (const { promptHost: prompt, source, place, command, text } of texts) {
    const promptHost = prompt ?? (/^(?:hostname|cat \/etc\/hostname)$/.test(command) ? text.trim() : undefined);
    if (promptHost !== undefined && /^[0-9a-f]{12}$/.test(promptHost))
      signs.push({
        value: 'yes',
        strength: 'hint',
        shows: 'a host name as Docker gives it',
        runtime: 'docker',
        evidence: { source, value: promptHost },
      });
    if (promptHost !== undefined && toolbxHostNames.has(promptHost))
      signs.push({
        value: 'yes',
        strength: 'strong',
        shows: 'the prompt of Toolbx',
        runtime: 'podman',
        evidence: { source, value: promptHost },
      });
    if (place === 'container')
      signs.push({
        value: 'yes',
        strength: 'strong',
        shows: 'it was typed into a container',
        evidence: { source, value: shortened(command) },
      });
  }
  return signs;
}

/** Containers that a text describes; beside what was typed somewhere, they need not be that place. */
function toldSigns({ containers, nodes, texts }: Observed): Sign[] {
  const sources = new Set([...containers, ...nodes].map(({ evidence }) => evidence.source));
  const alone = texts.every(({ place, source }) => place !== 'here' || sources.has(source));
  const strength = alone ? 'strong' : 'hint';
  const signs = containers.map(
    ({ runtime, evidence }): Sign => ({ value: 'yes', strength, shows: 'a container that is described', runtime, evidence }),
  );
  // The machine below pods is no place of theirs.
  if (containers.length > 0 || texts.some(({ place }) => place === 'container')) return signs;
  return nodes.flatMap(({ providerId = '', osImage = '', evidence }): Sign[] => {
    const provider = nodeProviders.find(({ pattern }) => pattern.test(providerId));
    if (provider !== undefined)
      return [{ value: provider.container, strength, shows: 'where the node comes from', runtime: provider.runtime ?? 'none', evidence }];
    return machineSystems.test(osImage) ? [{ value: 'no', strength, shows: 'a system that is made for machines alone', evidence }] : [];
  });
}

function markerSigns(observed: Observed): Sign[] {
  // binfmt_misc is mounted in distributions, and by no engine in its containers.
  const interop = observed.file('/proc/sys/fs/binfmt_misc/WSLInterop');
  if (interop.state === 'present' && /^interpreter \/init$/m.test(interop.value.text))
    return [
      {
        value: 'no',
        strength: 'strong',
        shows: 'the entry for Windows programs, as only distributions see it',
        evidence: evidenceOf(interop.value, /^interpreter/),
      },
    ];
  const written = observed.file('/run/.containerenv');
  if (written.state === 'present' && /^id="[0-9a-f]{64}"$/m.test(written.value.text))
    return [
      {
        value: 'yes',
        strength: 'strong',
        shows: 'the file that podman writes when it starts a container',
        runtime: 'podman',
        evidence: evidenceOf(written.value, /^engine=/),
      },
    ];
  const markers: readonly (readonly [string, string])[] = [
    ['/.dockerenv', 'docker'],
    ['/run/.containerenv', 'podman'],
  ];
  return markers.flatMap(([path, runtime]): Sign[] =>
    observed.exists(path) === true
      ? [{ value: 'yes', strength: 'hint', shows: `marker file ${path}`, runtime, evidence: { source: path, value: 'exists' } }]
      : [],
  );
}
