import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
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

/**
 * A kernel package, downloaded once. Debian's cloud kernels have no 9p, so that it is one of the general ones.
 *
 * @param name of the metapackage, or of one kernel
 */
export function fetchKernel(name = 'linux-image-amd64'): Kernel {
  const depends = execFileSync('apt-cache', ['depends', name], { encoding: 'utf8' });
  const own = /^ +Depends: (linux-image-\d\S+)$/m.exec(depends)?.[1] ?? name;
  const folder = join(cache, own);
  if (!existsSync(folder)) download(own, folder);
  const image = readdirSync(join(folder, 'boot')).find((file) => file.startsWith('vmlinuz-'))!;
  return { image: join(folder, 'boot', image), modules: modulesInOrder(folder) };
}

function download(own: string, folder: string): void {
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  execFileSync('apt-get', ['-qq', 'download', own], { cwd: partial, stdio: 'pipe' });
  const [deb] = readdirSync(partial);
  execFileSync('dpkg-deb', ['--extract', deb!, '.'], { cwd: partial });
  rmSync(join(partial, deb!));
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
