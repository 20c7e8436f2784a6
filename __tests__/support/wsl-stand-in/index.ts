import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from '@jest/globals';
import { root } from '../../../scripts/support/root.js';
import { kernelSuites, sourceOf } from '../../lab/kernel.js';

/** A distribution as Windows has it registered. */
export interface StandInDistribution {
  readonly name: string;
  /** Folder of its root file system, which stays as it is: what is written goes elsewhere. */
  readonly root: string;
  readonly default?: boolean;
  /** 1 or 2. */
  readonly version?: number;
  /** Default user. */
  readonly user?: string;
  /** What Windows says of it; Stopped and Running are seen from what runs. */
  readonly state?: 'Stopped' | 'Running' | 'Installing' | 'Uninstalling' | 'Converting';
  readonly fault?: 'disk-full' | 'read-only' | 'init-hangs' | 'mount-failed';
  readonly interop?: boolean;
}

/** The machine that the stand-in pretends to be. */
export interface StandInState {
  readonly distributions?: readonly StandInDistribution[];
  /** What each start costs. */
  readonly startMs?: number;
  readonly fault?:
    | 'not-installed'
    | 'no-virtualization'
    | 'no-virtualization-old'
    | 'access-denied'
    | 'package-broken'
    | 'policy'
    | 'service-stopped';
  /** False: an old wsl.exe, which prints UTF-16 whatever WSL_UTF8 says. */
  readonly knowsUtf8?: boolean;
  /** null: the wsl.exe of Windows itself, which has no --version. */
  readonly version?: string | null;
  /** Folder that stands for drive C:. */
  readonly drive?: string;
  /** Words of another language for the headings and the states of --list --verbose. */
  readonly headings?: readonly [string, string, string];
  readonly states?: Readonly<Record<string, string>>;
}

/** A wsl.exe that is not one. */
export interface StandIn {
  /** Folder with `wsl.exe`, for PATH. */
  readonly folder: string;
  readonly program: string;
  /** The argument lists of all starts so far. */
  readonly starts: () => string[][];
  /** Command lines of what still runs inside, but for the first process and its sleep. */
  readonly running: (name: string) => string[];
}

/** Makes one; its distributions are stopped after the tests of the file. */
export function standIn(state: StandInState): StandIn {
  const folder = mkdtempSync(join(tmpdir(), 'wsl-stand-in-'));
  const [file, program] = [join(folder, 'state.json'), join(folder, 'bin/wsl.exe')];
  mkdirSync(dirname(program));
  writeFileSync(file, JSON.stringify(state));
  const main = join(dirname(fileURLToPath(import.meta.url)), 'wsl.mjs');
  writeFileSync(program, `#!/bin/sh\nWSL_STAND_IN='${file}' exec '${process.execPath}' '${main}' "$@"\n`);
  chmodSync(program, 0o755);
  stopAfterwards.push(program);
  const lines = (name: string) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8').trim().split('\n') : []);
  return {
    folder: dirname(program),
    program,
    starts: () => lines('starts').map((line) => JSON.parse(line) as string[]),
    running: (name) => {
      const index = (state.distributions ?? []).findIndex((each) => each.name === name);
      const [init] = lines(`distribution-${index}/pid`);
      if (init === undefined) return [];
      const namespace = execFileSync('readlink', [`/proc/${init}/ns/pid`], { encoding: 'utf8' }).trim();
      const script =
        'for each in /proc/[0-9]*; do [ "$(readlink $each/ns/pid)" = "$1" ] && tr "\\0\\n" "  " <$each/cmdline && echo; done 2>/dev/null; :';
      const all = execFileSync('sh', ['-c', script, 'sh', namespace], { encoding: 'utf8' }).split('\n');
      return all
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('sleep 1000000') && !line.includes('mount --make-rprivate'));
    },
  };
}

const stopAfterwards: string[] = [];
const copies: string[] = [];

afterAll(() => {
  for (const program of stopAfterwards) {
    // With the first process go all others, and the mounts.
    spawnSync(program, ['--shutdown'], { stdio: 'ignore' });
    rmSync(dirname(dirname(program)), { recursive: true, force: true });
  }
  for (const folder of copies) rmSync(folder, { recursive: true, force: true });
});

/** Whether distributions can be run here: root, namespaces, and what makes a Debian. */
export const canRunDistributions =
  process.getuid?.() === 0 &&
  ['unshare', 'nsenter', 'chroot', 'mmdebstrap', 'apt-get'].every((name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0);

const cache = join(root, '.cache/wsl-roots');
const accounts = [
  'root:x:0:0:root:/root:/bin/sh',
  'gopher:x:1000:1000:Gopher,,,:/home/gopher:/bin/sh',
  'nobody:x:65534:65534:nobody:/tmp:/bin/sh',
];

/** The root of a small Debian (glibc, tar, gzip, no certificates, no Go), made once for this tree from packages. */
export function debianRoot(): string {
  return madeOnce('debian', (folder) => {
    const suite = kernelSuites['6.1'];
    const options = ['--quiet', '--variant=minbase', '--dpkgopt=force-unsafe-io', '--aptopt=APT::Sandbox::User "root"'];
    execFileSync('mmdebstrap', [...options, suite, folder, sourceOf(suite)], { stdio: ['ignore', 'ignore', 'inherit'] });
    writeFileSync(join(folder, 'etc/passwd'), `${accounts.join('\n')}\n`);
    mkdirSync(join(folder, 'home/gopher'), { recursive: true });
    execFileSync('chown', ['1000:1000', join(folder, 'home/gopher')]);
  });
}

/**
 * A root of one static busybox: no glibc, no bash, nothing of coreutils and util-linux, no GNU tar, no certificates. It stands for
 * Alpine, whose packages this machine's sources do not have.
 */
export function busyboxRoot(): string {
  return madeOnce('busybox', (folder) => {
    for (const name of ['bin', 'sbin', 'etc', 'root', 'home/gopher', 'usr/bin', 'var', 'tmp', 'proc', 'sys', 'dev', 'run', 'mnt'])
      mkdirSync(join(folder, name), { recursive: true });
    const busybox = join(folder, 'bin/busybox');
    execFileSync('apt-get', ['--quiet=2', '-o', 'APT::Sandbox::User=root', 'download', 'busybox-static'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [archive] = readdirSync(folder).filter((name) => name.endsWith('.deb'));
    execFileSync('dpkg-deb', ['--extract', join(folder, archive!), join(folder, 'package')]);
    const [packed] = ['bin/busybox', 'usr/bin/busybox'].map((name) => join(folder, 'package', name)).filter((name) => existsSync(name));
    renameSync(packed!, busybox);
    for (const name of [archive!, 'package']) rmSync(join(folder, name), { recursive: true });
    for (const name of execFileSync(busybox, ['--list'], { encoding: 'utf8' }).trim().split('\n'))
      if (name !== 'busybox') symlinkSync('busybox', join(folder, 'bin', name));
    chmodSync(join(folder, 'tmp'), 0o1777);
    writeFileSync(join(folder, 'etc/passwd'), `${accounts.join('\n')}\n`);
    writeFileSync(join(folder, 'etc/group'), 'root:x:0:\ngopher:x:1000:\n');
    writeFileSync(join(folder, 'etc/os-release'), 'ID=alpine\nVERSION_ID=3.22\nPRETTY_NAME="Alpine stand-in"\n');
    writeFileSync(join(folder, 'etc/hosts'), '127.0.0.1 localhost\n::1 localhost\n');
    execFileSync('chown', ['1000:1000', join(folder, 'home/gopher')]);
  });
}

/** A root with something more: files by path, on a copy. */
export function rootWith(base: string, files: Readonly<Record<string, string>>): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'wsl-root-')), 'root');
  copies.push(dirname(folder));
  execFileSync('cp', ['--archive', base, folder]);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

function madeOnce(name: string, make: (folder: string) => void): string {
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const partial = `${folder}.partial-${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial);
  make(partial);
  try {
    renameSync(partial, folder);
  } catch (error) {
    // Another test was quicker.
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
