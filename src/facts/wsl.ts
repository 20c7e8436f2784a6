import { type Fact, type FactsOf, known, undetermined, type WslFacts } from './fact.js';
import { ownKernel, type SeenKernel } from './kernel-seen.js';
import { evidenceOf, type Observed, shortened } from './observe.js';
import { isWindowsDrive } from './whose-kernel.js';

/** Facts that only WSL has. @param wsl platform.wsl @param container platform.container */
export function wslFacts(
  observed: Observed,
  kernels: readonly SeenKernel[],
  wsl: Fact<string>,
  container: Fact<string>,
): FactsOf<WslFacts> {
  const none = wsl.value === 'none' ? undetermined('this is not WSL', ...wsl.evidence) : undefined;
  return {
    'wsl.networkingMode': none ?? networkingMode(observed, wsl),
    'wsl.package': none ?? packageVersion(observed),
    'wsl.kernel': none ?? kernel(kernels, wsl),
    'wsl.windowsDrives': none ?? windowsDrives(observed),
    'wsl.interop': none ?? interop(observed, container),
  };
}

type Mode = WslFacts['wsl.networkingMode'];
const modes: readonly Mode[] = ['nat', 'mirrored', 'bridged', 'virtioproxy', 'consomme', 'none'];

/** The answer of wslinfo is that of the whole virtual machine; a message of falling back tells what was configured and what is in force. */
function networkingMode({ texts }: Observed, wsl: Fact<string>): Fact<Mode> {
  if (wsl.value === '1') return undetermined('WSL 1 shares the network of Windows and has no mode');
  for (const { command, text, source } of texts) {
    const evidence = { source, value: shortened(text) };
    const mode = /^wslinfo\s+--networking-mode\b/.test(command)
      ? modes.find((candidate) => candidate === text.trim().toLowerCase())
      : undefined;
    if (mode !== undefined) return known(mode, evidence);
  }
  for (const { text, source } of texts) {
    const falls = [...text.matchAll(/falling back to (?:networkingMode )?["']?(\w+)["']?(?: networking)?\b/gi)].at(-1);
    const mode = modes.find((candidate) => candidate === falls?.[1]?.toLowerCase());
    if (mode !== undefined) return known(mode, { source, value: shortened(falls![0]) });
  }
  for (const { text, source } of texts) {
    // In whatever language: messages of WSL name NAT as what it falls back to, or as what is in force.
    const [line] = /^wsl: [^\n]*(?:\n(?!wsl: )[^\n]*){0,1}?\bNAT\b[^\n]*/m.exec(text) ?? [];
    if (line !== undefined) return known('nat', { source, value: shortened(line) });
  }
  for (const { text, source } of texts) {
    const [line] = /^\s*(?:\d+:\s+)?loopback0:[^\n]*(?:\n[ \t]+[^\n]*)*/m.exec(text) ?? [];
    if (line === undefined) continue;
    const evidence = { source, value: shortened(line) };
    // Mirrored and virtioproxy networking have this interface; in mirrored networking it is Hyper-V's own, without an address of IPv4.
    const others = text.replace(line, '');
    if (/\bether /.test(line) && !/\binet /.test(line) && (/\bether 00:15:5d:/.test(line) || /\binet /.test(others)))
      return known('mirrored', evidence);
    return undetermined('loopback0 exists in mirrored and in virtioproxy networking', evidence);
  }
  return undetermined('wslinfo --networking-mode was not asked or does not exist');
}

/** `wsl --version`, whose words Windows translates, or wslinfo inside. Always four numbers in the one, three in the other. */
function packageVersion({ texts }: Observed): Fact<string> {
  for (const { command, text, source } of texts) {
    const inside = /^wslinfo\s+--(?:wsl-)?version\b/.test(command) ? /^\s*(\d{1,4}(?:\.\d{1,5}){2,3})\s*$/.exec(text) : null;
    const outside =
      /^wsl(?:\.exe)?\s+(?:--version|-v)\b/.test(command) || /\bWSLg\b/.test(text)
        ? /^(?=[^\n:：]*\bWSL(?!g))[^\n:：]{2,40}[:：]\s*(\d{1,4}(?:\.\d{1,5}){2,3})\s*$/m.exec(text)
        : null;
    const found = inside ?? outside;
    if (found !== null) return known(found[1]!.split('.').slice(0, 3).join('.'), { source, value: found[0].trim() });
  }
  return undetermined('neither wsl --version nor wslinfo --version were seen');
}

function kernel(kernels: readonly SeenKernel[], wsl: Fact<string>): Fact<WslFacts['wsl.kernel']> {
  const own = ownKernel(kernels);
  if (own === undefined || own === 'contradiction' || wsl.value !== '2')
    return undetermined(wsl.value === '1' ? 'WSL 1 has no kernel of its own' : 'nothing names the kernel release');
  const [, version, suffix] = /^(\d+(?:\.\d+)*)(.*)$/.exec(own.release) ?? [];
  if (version === undefined) return undetermined('the release has no numbers', own.evidence);
  // Microsoft's builds are #1 and carry exactly one of two suffixes.
  const custom = !/^-microsoft-standard(?:-WSL2)?$/.test(suffix!) || /#(?:[2-9]|\d\d)\b/.test(own.build);
  return known({ version, custom }, own.evidence);
}

function windowsDrives({ mounts }: Observed): Fact<readonly string[]> {
  const drives = [...new Set(mounts.entries.filter(isWindowsDrive).map(({ mountPoint }) => mountPoint))].sort();
  const evidence = { source: mounts.sources.join(', '), value: drives.length === 0 ? 'no Windows drive is mounted' : drives.join(' ') };
  // Drives are mounted below /mnt unless wsl.conf moves them, and the line of /mnt/wsl shows that the list was searched for it.
  const below =
    mounts.wholeFor.some((word) => ['mnt', '/mnt', '/mnt/'].includes(word)) &&
    mounts.entries.some(({ mountPoint }) => mountPoint.startsWith('/mnt/'));
  const complete = mounts.whole || mounts.wholeDisks || below || mounts.wholeFor.some((word) => word === 'drvfs');
  if (complete && mounts.entries.length > 0) return known(drives, evidence);
  return undetermined(
    drives.length === 0 ? 'no whole list of mounts was seen' : 'the list of mounts is not whole: there can be more',
    ...(drives.length === 0 ? [] : [evidence]),
  );
}

/** Windows programs start through binfmt_misc, by an entry that WSL's init makes. */
function interop(observed: Observed, container: Fact<string>): Fact<boolean> {
  for (const path of ['/proc/sys/fs/binfmt_misc/WSLInterop', '/proc/sys/fs/binfmt_misc/WSLInterop-late']) {
    const entry = observed.file(path);
    if (entry.state === 'present') return known(/^enabled/m.test(entry.value.text), evidenceOf(entry.value));
  }
  const status = observed.file('/proc/sys/fs/binfmt_misc/WSLInterop');
  if (status.state === 'missing' && container.value === 'no')
    return known(false, { source: '/proc/sys/fs/binfmt_misc/WSLInterop', value: 'does not exist' });
  return undetermined('the entry of WSL in binfmt_misc was not seen');
}
