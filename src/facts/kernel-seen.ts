import { gvisorVersion, kernelBuilders, wsl1FirstBuild, wsl1Release } from '../knowledge/kernel-releases.js';
import { sandboxes } from '../knowledge/kubernetes.js';
import type { Evidence } from '../model/report.js';
import { type Observed, shortened } from './observe.js';

/** A kernel release that something named. */
export interface SeenKernel {
  readonly release: string;
  /** `uname -m`. */
  readonly machine?: string;
  readonly hostName?: string;
  /** What follows the release: build number and date. */
  readonly build: string;
  /** `own`: the kernel that runs here; `daemon`: that of a container engine, which may be another machine; `trace`: a name in a path. */
  readonly by: 'own' | 'daemon' | 'trace';
  readonly evidence: Evidence;
}

const release = String.raw`(\d{1,2}\.\d{1,3}(?:\.\d{1,4})*[\w.+~-]*)`;
/** How texts name the kernel that runs; group 1 (2 for uname -a, after the host name) is the release. */
const forms: readonly { readonly pattern: RegExp; readonly by: SeenKernel['by']; readonly host?: boolean }[] = [
  { pattern: new RegExp(`^Linux version ${release}`), by: 'own' },
  { pattern: new RegExp(String.raw`^\[\s*0\.0+\] Linux version ${release}`), by: 'own' },
  { pattern: new RegExp(String.raw`^Linux (\S{1,80}) ${release} .*(?:#\d|Linux)`), by: 'own', host: true },
  // `go bug` writes the command before.
  { pattern: new RegExp(String.raw`^(?:uname -sr: )?Linux ${release}(?: [a-z]\w+)?(?: GNU/Linux)?$`), by: 'own' },
  { pattern: new RegExp(String.raw`^Linux ${release} #\d`), by: 'own' },
  { pattern: new RegExp(String.raw`^\s*Kernel(?: Release)?:\s+(?:Linux\s+|x86_64 Linux\s+|aarch64 Linux\s+)?${release}`, 'i'), by: 'own' },
  { pattern: new RegExp(String.raw`^.{0,80}\bKernel:\s+(?:\w+ )?(?:Linux )?${release}`), by: 'own' },
  { pattern: new RegExp(String.raw`^\s*Kernel Version:\s+${release}`), by: 'daemon' },
  { pattern: new RegExp(String.raw`^\s*kernel:\s+${release}\s*$`), by: 'daemon' },
  // However a tool words it, the suffix is Microsoft's alone.
  { pattern: /^.{0,60}\bkernel\b.{0,40}?[ '"](\d{1,2}\.\d{1,3}\.\d[\w.+~-]{0,40}microsoft[\w.+~-]*)/i, by: 'trace' },
];

/** Every kernel release that was seen. */
export function seenKernels({ file, texts, mounts, containers, nodes }: Observed): SeenKernel[] {
  const found: SeenKernel[] = [];
  const osrelease = file('/proc/sys/kernel/osrelease');
  if (osrelease.state === 'present') {
    const { text, source } = osrelease.value;
    const [, name] = new RegExp(`^${release}\\s*$`).exec(text.trim()) ?? [];
    if (name !== undefined) found.push({ release: name, build: '', by: 'own', evidence: { source, value: name } });
  }
  const version = file('/proc/version');
  if (version.state === 'present') found.push(...kernelsIn(version.value.text, version.value.source));
  for (const { text, source, command } of texts) {
    if (/^cat \/proc\/version$/.test(command) || /^(?:wsl(?:\.exe)?|file|rpm|dpkg|apt|grub\w*|cat \/(?!proc\/version))\b/.test(command))
      continue;
    found.push(...kernelsIn(text, source));
    const [, told] = new RegExp(`"(?:KernelVersion|kernel)"\\s*:\\s*"${release}"`).exec(text) ?? [];
    if (told !== undefined) found.push({ release: told, build: '', by: 'daemon', evidence: { source, value: told } });
    const [, name] = bareRelease(command, text) ?? [];
    if (name !== undefined) found.push({ release: name, build: '', by: 'own', evidence: { source, value: name } });
  }
  for (const { mountPoint } of mounts.entries) {
    const [, name] = new RegExp(`^/(?:usr/)?lib/modules/${release}$`).exec(mountPoint) ?? [];
    if (name !== undefined)
      found.push({ release: name, build: '', by: 'trace', evidence: { source: mounts.sources.join(', '), value: mountPoint } });
  }
  for (const { kernel, evidence } of nodes) if (kernel !== undefined) found.push({ release: kernel, build: '', by: 'daemon', evidence });
  // A sandbox has a kernel of its own, which is not that of the machine around it.
  const sandboxed = containers.some(({ runtime }) => sandboxes.some((sandbox) => sandbox.runtime === runtime));
  return sandboxed ? found.filter(({ by }) => by !== 'daemon') : found;
}

/** The answer of `uname -r`; among those of other commands it is the line that has more than two numbers. */
function bareRelease(command: string, text: string): RegExpExecArray | null {
  if (/^uname -s?r$/.test(command)) return new RegExp(`^${release}$`).exec(text.trim());
  return /(?:;|&&) *uname -r\b|^uname -r *(?:;|&&)/.test(command) ? new RegExp(`^(?=\\d+\\.\\d+[-.])${release}$`, 'm').exec(text) : null;
}

/** The kernel that runs here, when all that name it agree; a container engine's and a trace only where nothing nearer does. */
export function ownKernel(seen: readonly SeenKernel[]): SeenKernel | 'contradiction' | undefined {
  for (const by of ['own', 'daemon', 'trace'] as const) {
    const candidates = seen.filter((kernel) => kernel.by === by);
    if (candidates.length === 0) continue;
    if (new Set(candidates.map((kernel) => kernel.release)).size > 1) return 'contradiction';
    // The one that tells most: uname -a knows machine and host name.
    return candidates.find(({ machine }) => machine !== undefined) ?? candidates.find(({ build }) => build !== '') ?? candidates[0];
  }
  return undefined;
}

/** Who builds kernels with such a release; undefined when nobody known does. */
export function builderOf({ release: name, build }: SeenKernel): string | undefined {
  if (gvisorVersion.test(build)) return 'gVisor';
  if (/ synology_\w+\+?$/.test(build)) return 'Synology';
  if (/ Android$/.test(build)) return 'Android';
  return kernelBuilders.find(({ pattern }) => pattern.test(name))?.builder;
}

/** Whether this is the constant kernel of WSL 1. */
export function isWsl1Kernel({ release: name, build }: SeenKernel): boolean {
  return wsl1Release.test(name) || wsl1FirstBuild.test(`${name}${build}`);
}

/** Whether a release is older than another, by its first two numbers; undefined when it begins with no two numbers. */
export function isOlder(name: string, [major, minor]: readonly [number, number]): boolean | undefined {
  const [, first, second] = /^(\d+)\.(\d+)/.exec(name) ?? [];
  return first === undefined ? undefined : Number(first) < major || (Number(first) === major && Number(second) < minor);
}

function kernelsIn(text: string, source: string): SeenKernel[] {
  return text.split('\n').flatMap((line): SeenKernel[] => {
    if (line.length > 2000 || !/linux|kernel/i.test(line)) return [];
    for (const { pattern, by, host } of forms) {
      const match = pattern.exec(line.trimEnd());
      if (match === null) continue;
      const [name, hostName] = host === true ? [match[2]!, match[1]!] : [match[1]!, undefined];
      const build = line.slice(line.indexOf(name) + name.length);
      const machine = /\b(x86_64|aarch64|arm64|armv[678]l|riscv64|ppc64le|s390x|i[36]86|loongarch64|mips64)\b/.exec(line)?.[1];
      return [
        {
          release: name,
          build,
          by,
          evidence: { source, value: shortened(line) },
          ...(machine === undefined ? {} : { machine }),
          ...(hostName === undefined ? {} : { hostName }),
        },
      ];
    }
    return [];
  });
}
