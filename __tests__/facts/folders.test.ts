import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { runGlobalCells } from '../../src/checks/cells.js';
import { folderChecks } from '../../src/checks/environment/folders.js';
import type { Facts } from '../../src/facts/fact.js';
import { observeFacts } from '../../src/facts/index.js';
import type { Host } from '../../src/host/host.js';
import { LocalHost } from '../../src/host/local.js';
import { RecordingHost } from '../../src/host/recording.js';
import { SnapshotHost } from '../../src/host/snapshot.js';
import { Snapshot } from '../../src/model/snapshot.js';
import { benchOn, cellOf } from '../checks/bench.js';

jest.setTimeout(60_000);

/** Undone in reverse order after each test. */
const undo: (() => void)[] = [];
afterEach(() => {
  for (const step of undo.splice(0).reverse()) step();
});

function newFolder(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'folders-test-')));
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Mounts at a new folder, or says why that is refused here. */
function mount(...parameters: string[]): string | { refused: string } {
  const folder = newFolder();
  try {
    execFileSync('mount', [...parameters, folder], { stdio: 'pipe' });
  } catch (error) {
    return { refused: String((error as { stderr?: Buffer }).stderr ?? error).trim() };
  }
  undo.push(() => execFileSync('umount', ['-l', folder]));
  return folder;
}

/** Tried before the tests are defined: only root may mount, not in every container, and not every kernel has vfat. */
function testWhere(what: string, mounted: string | { refused: string }): typeof test | typeof test.skip {
  for (const step of undo.splice(0).reverse()) step();
  if (typeof mounted === 'string') return test;
  process.stderr.write(`skipped: ${what} cannot be mounted here: ${mounted.refused}\n`);
  return test.skip;
}

function vfat(): string | { refused: string } {
  const image = path.join(newFolder(), 'image');
  writeFileSync(image, '');
  truncateSync(image, 64 * 2 ** 20);
  try {
    execFileSync('mkfs.vfat', [image], { stdio: 'pipe' });
  } catch (error) {
    return { refused: String((error as { stderr?: Buffer }).stderr ?? error).trim() };
  }
  return mount('-t', 'vfat', '-o', 'loop', image);
}

const mountTest = testWhere('tmpfs', mount('-t', 'tmpfs', 'none'));
const vfatTest = testWhere('vfat', vfat());

async function lookAt(
  folder: string,
  env: Record<string, string> = {},
): Promise<{ facts: Facts; host: Host; of: (id: string) => Promise<string> }> {
  const host = new LocalHost(process.cwd());
  undo.push(() => void host.close());
  Object.assign(host, { env: { ...host.env, TMPDIR: undefined, GOCACHE: folder, GOTMPDIR: folder, GOMODCACHE: folder, ...env } });
  return lookThrough(host);
}

async function lookThrough(host: Host) {
  const facts = await observeFacts(host, { offline: true, active: new Set(['fs']) });
  const of = async (id: string) => {
    const check = folderChecks.find((each) => each.id === id)!;
    const { results } = await runGlobalCells(benchOn(host, { checks: [check], facts: () => Promise.resolve(facts) }), [cellOf(check)]);
    return `${results[0]!.status}: ${results[0]!.summary}`;
  };
  return { facts, host, of };
}

describe('folders as they are made', () => {
  test('an ordinary one passes, and nothing is left in it', async () => {
    const folder = newFolder();
    const { of, facts } = await lookAt(folder);
    expect(await of('fs.gotmpdir')).toMatch(/^pass: .*works/);
    expect(await of('fs.gocache')).toMatch(/^pass: /);
    expect(facts['fs.goCache'].value).toMatchObject({ exists: true, access: 'ok', trial: { caseSensitive: true } });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('the folder that was asked about is looked at and not touched', async () => {
    const folder = newFolder();
    const host = new LocalHost(folder);
    undo.push(() => void host.close());
    const { facts } = await lookThrough(host);
    expect(facts['fs.project'].value).toMatchObject({ path: folder, trial: null, access: null, speed: null });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a cache that does not exist yet is judged by the folder above', async () => {
    const folder = newFolder();
    const { of } = await lookAt(path.join(folder, 'a/b'));
    expect(await of('fs.gocache')).toMatch(/^pass: .* does not exist yet and can be made/);
    expect(await of('fs.gotmpdir')).toMatch(/^fail: .* does not exist, and the go command does not make it/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('what killed runs left there is cleared away', async () => {
    const folder = newFolder();
    const left = path.join(folder, 'go-wsl-conform-abcdef');
    mkdirSync(left, { mode: 0o700 });
    const boot = execFileSync('cat', ['/proc/sys/kernel/random/boot_id'], { encoding: 'utf8' }).trim();
    const namespace = execFileSync('readlink', ['/proc/self/ns/pid'], { encoding: 'utf8' }).trim();
    writeFileSync(path.join(left, '.owner.json'), JSON.stringify({ pid: 999_999_999, started: '1', boot, namespace }));
    await lookAt(folder);
    expect(existsSync(left)).toBe(false);
  });

  test('a recording of it gives the same facts', async () => {
    const folder = newFolder();
    const { host } = await lookAt(folder);
    const recording = new RecordingHost(host);
    const before = await lookThrough(recording);
    const snapshot = Snapshot.parse({
      ...recording.snapshot((text) => text, {}),
      env: { GOCACHE: folder, GOTMPDIR: folder, GOMODCACHE: folder },
    });
    const after = await lookThrough(new SnapshotHost(snapshot));
    for (const id of ['fs.tempDir', 'fs.goTmpDir', 'fs.goCache', 'fs.goModCache', 'fs.project'] as const)
      expect(after.facts[id]).toEqual(before.facts[id]);
  });

  test('so does one whose HOME does not exist, although a recording has another name for it', async () => {
    const home = path.join(newFolder(), 'nobody/home');
    const { host } = await lookAt(path.join(home, '.cache'));
    const recording = new RecordingHost(host);
    recording.nameFolder(home, '{home}');
    const before = await lookThrough(recording);
    const env = { GOCACHE: '/{home}/.cache', GOTMPDIR: '/{home}/.cache', GOMODCACHE: '/{home}/.cache' };
    const after = await lookThrough(new SnapshotHost(Snapshot.parse({ ...recording.snapshot((text) => text, {}), env })));
    expect(after.facts['fs.goCache'].value).toMatchObject({ exists: false, access: 'ok' });
    expect(after.facts['fs.goCache'].value).toEqual({ ...(before.facts['fs.goCache'].value as object), path: '/{home}/.cache' });
  });
});

describe('file systems that are mounted for it', () => {
  mountTest('noexec', async () => {
    const folder = mount('-t', 'tmpfs', '-o', 'noexec,size=4g', 'none') as string;
    const { of } = await lookAt(folder);
    expect(await of('fs.gotmpdir')).toMatch(/^fail: .*mounted noexec: test binaries cannot be run/);
    expect(await of('fs.gocache')).toMatch(/^pass: /);
  });

  mountTest('full', async () => {
    const folder = mount('-t', 'tmpfs', '-o', 'size=1m', 'none') as string;
    try {
      writeFileSync(path.join(folder, 'ballast'), Buffer.alloc(2 ** 20));
    } catch {
      // ENOSPC is what is wanted.
    }
    const { of } = await lookAt(folder);
    expect(await of('fs.gocache')).toMatch(/^fail: .*nothing can be written \(ENOSPC\)/);
  });

  mountTest('small', async () => {
    const { of } = await lookAt(mount('-t', 'tmpfs', '-o', 'size=64m', 'none') as string);
    expect(await of('fs.gocache')).toMatch(/^warn: .*only 64 MiB free, in memory \(tmpfs\)/);
  });

  mountTest('without a free inode', async () => {
    const folder = mount('-t', 'tmpfs', '-o', 'size=4g,nr_inodes=3', 'none') as string;
    writeFileSync(path.join(folder, '1'), '');
    writeFileSync(path.join(folder, '2'), '');
    const { of } = await lookAt(folder);
    expect(await of('fs.gocache')).toMatch(/^fail: .*no file can be made \(no inode is left\)/);
  });

  mountTest('read-only', async () => {
    const { of } = await lookAt(mount('-t', 'tmpfs', '-o', 'ro', 'none') as string);
    expect(await of('fs.gocache')).toMatch(/^fail: .*make nothing in it \(EROFS\)/);
  });

  mountTest('a name with a blank and a backslash', async () => {
    const folder = mount('-t', 'tmpfs', '-o', 'noexec', 'none') as string;
    const odd = path.join(newFolder(), 'a b\\c');
    mkdirSync(odd);
    execFileSync('mount', ['--bind', folder, odd]);
    undo.push(() => execFileSync('umount', ['-l', odd]));
    const { facts } = await lookAt(odd);
    expect(facts['fs.goCache'].value).toMatchObject({ mountPoint: odd, type: 'tmpfs' });
  });

  vfatTest('vfat: no links, no permissions, no case', async () => {
    const folder = vfat() as string;
    const { of } = await lookAt(folder, { TMPDIR: folder });
    expect(await of('fs.features')).toMatch(/^warn: .*no symbolic link.*upper and lower case are the same.*kept to 2 s/);
  });
});

describe('folders of what was written down', () => {
  const places = async (pasted: object) => {
    const host = new SnapshotHost(Snapshot.parse(pasted));
    const facts = await observeFacts(host, { offline: true });
    const { 'fs.project': project, 'fs.tempDir': temporary } = facts;
    return [project, temporary].map(({ value, reason }) => reason ?? value.type);
  };
  const root = '/dev/sda1 on / type ext4 (rw)\ntmpfs on /run type tmpfs (rw)\n';
  const nothing = 'nothing that was written down tells about /tmp';

  test.each([
    ['a whole list of mounts', { commands: { mount: root } }, 'ext4'],
    ['a part of one, where /tmp may be another mount', { commands: { 'mount | grep sda': root } }, nothing],
    ['a part of one that names the folder', { commands: { 'mount | grep tmp': `${root}tmpfs on /tmp type tmpfs (rw)` } }, 'tmpfs'],
    [
      'the folder by name',
      { commands: { 'df -hT /tmp': 'Filesystem Type Size Used Avail Use% Mounted on\n/dev/sda1 xfs 9G 1G 8G 9% /' } },
      'xfs',
    ],
  ])('%s', async (_, pasted, expected) => {
    // Nobody says where the module is, so that no file system can be said of it.
    expect(await places(pasted)).toEqual(['nobody wrote down which folder it is', expected]);
  });
});
