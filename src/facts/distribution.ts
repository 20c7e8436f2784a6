import { type Fact, known, type PlatformFacts, undetermined } from './fact.js';
import { evidenceOf, type Observed, type SeenFile } from './observe.js';

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
  return undetermined('nothing names the distribution');
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
    /^\s*(?:Description|Operating System|OS):[ \t]+(\S[^\n]{2,100})$/m.exec(text) ?? /^\s*distribution:\s*(\w[\w-]*)\s*$/m.exec(text) ?? [];
  return name === undefined ? undefined : fromName(name.replace(/\s+(?:x86_64|aarch64|\(containerized\)).*$/, '').trim());
}

/** Ids of os-release by the names that people and tools write. */
const names: readonly (readonly [RegExp, string])[] = [
  [/^Debian/i, 'debian'],
  [/^Ubuntu/i, 'ubuntu'],
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
  return id === undefined ? undefined : { id, version: /\b(\d+(?:\.\d+)*)\b/.exec(name)?.[1] ?? null, name };
}
