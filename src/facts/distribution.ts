import { engineInfo } from './engine-info.js';
import { type Fact, known, type PlatformFacts, undetermined } from './fact.js';
import { evidenceOf, type Observed, type SeenFile } from './observe.js';
import { toldOfNodes } from './told.js';

type Distribution = PlatformFacts['platform.distribution'];

/** os-release(5), and where it is missing what older systems and tools tell. */
export function distribution(observed: Observed): Fact<Distribution> {
  for (const path of [
    '/etc/os-release',
    '/usr/lib/os-release',
    '/etc/lsb-release',
    '/etc/redhat-release',
    '/etc/centos-release',
    '/etc/alpine-release',
  ]) {
    const answer = observed.file(path);
    if (answer.state !== 'present') continue;
    const found = fromFile(path, answer.value);
    if (found !== undefined) return found;
  }
  for (const { text, source, command } of observed.texts) {
    const found = fromText(text);
    if (found !== undefined && !/^wsl\b/.test(command)) return known(found, { source, value: found.name });
  }
  const engine = engineInfo(observed);
  const told = engine?.operatingSystem === undefined ? undefined : fromName(engine.operatingSystem.replace(/ \(containerized\)$/, ''));
  if (told !== undefined) return known(told, engine!.evidence('Operating System'));
  // A pod has a user space of its own.
  const image = observed.containers.length > 0 ? undefined : toldOfNodes(observed.nodes, ({ osImage }) => osImage);
  const named = image === undefined || image.value === 'unknown' ? undefined : fromName(image.value);
  return named === undefined ? undetermined('nothing names the distribution') : known(named, ...image!.evidence);
}

/** `KEY=value` rows with the quotes of a shell. */
export function parseAssignments(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split('\n').flatMap((line): [string, string][] => {
      const [, key, value] = /^\s*([A-Z][A-Z_0-9]*)=(.*?)\s*$/.exec(line) ?? [];
      return key === undefined ? [] : [[key, value!.replace(/^(["'])(.*)\1$/, '$2').replaceAll(/\\(["'$`\\])/g, '$1')]];
    }),
  );
}

function fromFile(path: string, file: SeenFile): Fact<Distribution> | undefined {
  const found =
    path.endsWith('os-release') || path === '/etc/lsb-release'
      ? fromAssignments(file.text)
      : fromName(path === '/etc/alpine-release' ? `Alpine Linux ${file.text.trim()}` : file.text.trim());
  return found === undefined ? undefined : known(found, evidenceOf(file, /^(?:PRETTY_NAME|DISTRIB_DESCRIPTION)=/));
}

function fromAssignments(text: string): Distribution | undefined {
  const values = parseAssignments(text);
  const id = values.get('ID') ?? values.get('DISTRIB_ID')?.toLowerCase();
  const version = values.get('VERSION_ID') ?? values.get('DISTRIB_RELEASE') ?? null;
  const name =
    values.get('PRETTY_NAME') ?? values.get('DISTRIB_DESCRIPTION') ?? [values.get('NAME') ?? id, version].filter(Boolean).join(' ');
  if (id !== undefined) return { id, version, name };
  return name === '' ? undefined : fromName(name);
}

function fromText(text: string): Distribution | undefined {
  if (/^(?:PRETTY_NAME|DISTRIB_DESCRIPTION)=/m.test(text)) return fromAssignments(text);
  const [, name] =
    /^\s*(?:Description|Operating System|OS):[ \t]+(\S[^\n]{2,100})$/m.exec(text) ??
    /^\s*distribution:[\s'"]*(\w[\w-]*)['"]*\s*$/m.exec(text) ??
    [];
  return name === undefined ? undefined : fromName(name.replace(/\s+(?:x86_64|aarch64|\(containerized\)).*$/, '').trim());
}

/** Ids of os-release by the names that people and tools write. */
const names: readonly (readonly [RegExp, string])[] = [
  [/^Debian/i, 'debian'],
  [/^Ubuntu/i, 'ubuntu'],
  [/^(?:Red Hat Enterprise Linux CoreOS|RHCOS)/i, 'rhcos'],
  [/^(?:Red Hat Enterprise|RHEL)/i, 'rhel'],
  [/^CentOS/i, 'centos'],
  [/^Rocky/i, 'rocky'],
  [/^AlmaLinux/i, 'almalinux'],
  [/^Fedora/i, 'fedora'],
  [/^Amazon Linux/i, 'amzn'],
  [/^Alpine/i, 'alpine'],
  [/^Arch/i, 'arch'],
  [/^openSUSE Leap/i, 'opensuse-leap'],
  [/^openSUSE Tumbleweed/i, 'opensuse-tumbleweed'],
  [/^(?:SUSE|SLES)/i, 'sles'],
  [/^Oracle Linux/i, 'ol'],
  [/^NixOS/i, 'nixos'],
  [/^(?:Raspbian|Raspberry)/i, 'raspbian'],
  [/^Linux Mint/i, 'linuxmint'],
  [/^Kali/i, 'kali'],
  [/^Gentoo/i, 'gentoo'],
  [/^(?:CBL-Mariner|Azure Linux)/i, 'azurelinux'],
  [/^Scientific/i, 'scientific'],
];

function fromName(name: string): Distribution | undefined {
  const id = names.find(([pattern]) => pattern.test(name))?.[1];
  return id === undefined ? undefined : { id, version: versionOf(id, name), name };
}

/** VERSION_ID of os-release by the number in a name. */
function versionOf(id: string, name: string): string | null {
  const number = /(?<![\w.])v?(\d+(?:\.\d+)*)\b/.exec(name)?.[1] ?? null;
  // 22.04.4 is a point release of 22.04, which os-release does not tell apart.
  if (id === 'ubuntu') return /^\d+\.\d+/.exec(number ?? '')?.[0] ?? number;
  // 414.92.… is a build of OpenShift 4.14, whose number VERSION_ID has.
  return id === 'rhcos'
    ? (/^(\d)(\d{1,2})\./
        .exec(number ?? '')
        ?.slice(1)
        .join('.') ?? null)
    : number;
}
