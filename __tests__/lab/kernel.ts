import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../../scripts/support/root.js';

/** A kernel of Debian, unpacked and not installed. */
export interface Kernel {
  /** The bootable file. */
  readonly image: string;
  /** Module files, each after those that it needs. */
  readonly modules: readonly string[];
}

const cache = join(root, '.cache/lab');

/** Of the package debian-archive-keyring, which every Debian has. */
const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';

/** What a guest needs to reach its disk and the folder that it shares, and what situations mount. `crc32c_generic` is what ext4 checks sums with. */
const wanted = [
  'virtio_pci',
  'virtio_blk',
  'crc32c_generic',
  'ext4',
  '9pnet_virtio',
  '9p',
  'loop',
  'vfat',
  'nls_cp437',
  'nls_ascii',
  'nls_utf8',
  'overlay',
];

/** Suites of Debian by the kernels that they bring: the oldest that is still in use, the ones that most machines run, the newest. */
export const kernelSuites = { '5.10': 'bullseye', '6.1': 'bookworm', '6.12': 'trixie', newest: 'sid' } as const;
export type KernelName = keyof typeof kernelSuites;

/**
 * A kernel package, downloaded once. Debian's cloud kernels have no 9p, so that it is one of the general ones.
 *
 * @param name undefined for that of this machine's own suite
 * @throws Error where this is not Debian, or its mirror cannot be reached
 */
export function fetchKernel(name?: KernelName): Kernel {
  const options = name === undefined ? [] : listsOf(kernelSuites[name]);
  const depends = execFileSync('apt-cache', [...options, 'depends', 'linux-image-amd64'], { encoding: 'utf8' });
  const own = /^ +Depends: (linux-image-\d\S+)$/m.exec(depends)?.[1];
  if (own === undefined) throw new Error(`no kernel package in Debian ${name === undefined ? 'here' : kernelSuites[name]}`);
  const folder = join(cache, own);
  if (!existsSync(folder)) download(own, folder, options);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const image = files.find((file) => /\/vmlinuz(?:-[^/]*)?$/.test(file));
  if (image === undefined) throw new Error(`${own} holds no kernel`);
  return { image: join(folder, image), modules: modulesInOrder(folder) };
}

/** Options of apt for a suite beside those of this machine, with lists of their own. */
function listsOf(suite: string): string[] {
  const folder = join(cache, 'apt', suite);
  const lists = join(folder, 'lists');
  const options = [
    `Dir::Etc::sourcelist=${folder}/sources.list`,
    'Dir::Etc::sourceparts=-',
    `Dir::State::lists=${lists}`,
    'Dir::State::status=/dev/null',
    'Dir::Cache::pkgcache=',
    'Dir::Cache::srcpkgcache=',
  ].flatMap((option) => ['-o', option]);
  if (existsSync(join(lists, 'complete'))) return options;
  mkdirSync(join(lists, 'partial'), { recursive: true });
  writeFileSync(join(folder, 'sources.list'), `${sourceOf(suite)}\n`);
  execFileSync('apt-get', ['-qq', ...options, 'update'], { stdio: 'pipe' });
  writeFileSync(join(lists, 'complete'), '');
  return options;
}

/** The line of sources.list for a suite, from the mirror that this machine uses itself. */
export function sourceOf(suite: string): string {
  const targets = execFileSync('apt-get', ['indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages', 'Component: main'], {
    encoding: 'utf8',
  });
  const mirror = targets.split('\n').find((uri) => /\/debian\/?$/.test(uri));
  if (mirror === undefined) throw new Error('apt knows no mirror of Debian');
  return `deb [arch=amd64 signed-by=${keyring}] ${mirror} ${suite} main`;
}

function download(own: string, folder: string, options: readonly string[]): void {
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  // Since 7.x the kernel and its modules are packages of their own beside linux-image-VERSION.
  const parts = execFileSync('apt-cache', [...options, 'depends', own], { encoding: 'utf8' }).matchAll(
    /^ +(?:Pre)?Depends: (linux-(?:binary|modules)-\S+)$/gm,
  );
  execFileSync('apt-get', ['-qq', ...options, 'download', own, ...[...parts].map(([, name]) => name!)], { cwd: partial, stdio: 'pipe' });
  for (const deb of readdirSync(partial)) {
    execFileSync('dpkg-deb', ['--extract', deb, '.'], { cwd: partial });
    rmSync(join(partial, deb));
  }
  renameSync(partial, folder);
}

function modulesInOrder(folder: string): string[] {
  const files = new Map(
    readdirSync(join(folder, existsSync(join(folder, 'lib')) ? 'lib/modules' : 'usr/lib/modules'), { recursive: true, withFileTypes: true })
      .filter(({ name }) => /\.ko(?:\.xz)?$/.test(name))
      .map((entry) => [moduleName(entry.name), join(entry.parentPath, entry.name)]),
  );
  const ordered = new Set<string>();
  const add = (name: string) => {
    const file = files.get(name);
    // What is no file is built in.
    if (file === undefined || ordered.has(plain(file))) return;
    for (const needed of needs(plain(file))) add(needed);
    ordered.add(plain(file));
  };
  for (const name of wanted) add(moduleName(name));
  return [...ordered];
}

/** The kernel takes `-` and `_` in names of modules for the same. */
function moduleName(file: string): string {
  return basename(file)
    .replace(/\.ko(?:\.xz)?$/, '')
    .replaceAll('-', '_');
}

function plain(file: string): string {
  if (!file.endsWith('.xz')) return file;
  const unpacked = file.slice(0, -'.xz'.length);
  if (!existsSync(unpacked)) execFileSync('xz', ['--decompress', '--keep', file]);
  return unpacked;
}

/** The line `depends=` of the section .modinfo (include/linux/module.h). */
function needs(file: string): string[] {
  const [, names = ''] = /\0depends=([\w,-]*)\0/.exec(readFileSync(file, 'latin1')) ?? [];
  return names
    .split(',')
    .filter((name) => name !== '')
    .map(moduleName);
}
