import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { transformFileSync } from '@swc/core';
import fc from 'fast-check';
import { availableThreads, bundledWorker, prepareWorkers, unpackZip } from '../../src/host/unpack.js';
import { ArchiveError, ArchiveGuard } from '../../src/host/unpack-names.js';
import { readZipDirectory } from '../../src/host/unpack-zip.js';
import { archiveLimits } from '../../src/knowledge/toolchain-limits.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { shared, type ZipFile, zipArchive } from '../support/zip-archive.js';

const prefix = 'golang.org/toolchain@v0.0.1-go1.99.1.linux-amd64/';
const files: ZipFile[] = [
  { name: `${prefix}VERSION`, content: 'go1.99.1\n' },
  { name: `${prefix}bin/go`, content: '#!/bin/sh\n', mode: 0o100755 },
  { name: `${prefix}src/_go.mod`, content: 'module std\n' },
  { name: `${prefix}src/not_go.mod`, content: 'x', method: 0 },
  { name: `${prefix}src/empty`, content: '' },
];
const onThisThread = { threads: 0 };
let folder: string;

beforeEach(() => {
  folder = join(temporaryFolder('unpack'), 'tree');
});

/** A bomb without recursion: every entry is the same megabyte (https://www.bamsoftware.com/hacks/zipbomb/). */
function overlapping(): ZipFile[] {
  const content = Buffer.alloc(1_000_000, 'x');
  return Array.from({ length: 50 }, (_, index) => ({ name: `${prefix}f${index}`, content, ...(index > 0 && { sharesWith: 0 }) }));
}

/** Hash1 of golang.org/x/mod/sumdb/dirhash, the plain way. */
function hash1(all: readonly ZipFile[]): string {
  const lines = all.map(({ name, content }) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`);
  return `h1:${createHash('sha256')
    .update(lines.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join(''))
    .digest('base64')}`;
}

describe('a module zip', () => {
  test('is unpacked without its prefix, hashed, with its execute bits, and go.mod under its own name', async () => {
    const progress: number[][] = [];
    const result = await unpackZip(zipArchive(files), { folder, prefix }, { ...onThisThread, onBytes: (...count) => progress.push(count) });
    expect(result.h1).toBe(hash1(files));
    expect(readFileSync(join(folder, 'VERSION'), 'utf8')).toBe('go1.99.1\n');
    expect(readFileSync(join(folder, 'src/go.mod'), 'utf8')).toBe('module std\n');
    expect(existsSync(join(folder, 'src/not_go.mod'))).toBe(true);
    expect(statSync(join(folder, 'bin/go')).mode & 0o777).toBe(0o755);
    expect(statSync(join(folder, 'VERSION')).mode & 0o111).toBe(0);
    const total = files.reduce((sum, { content }) => sum + content.length, 0);
    expect(progress.at(-1)).toEqual([total, total]);
  });

  test('gives the same hash on worker threads, which serve again', async () => {
    const workerFile = compiledWorker();
    const many = Array.from({ length: 500 }, (_, index) => ({
      name: `${prefix}d${index % 7}/f${index}`,
      content: `${index}`.repeat(index),
    }));
    prepareWorkers(workerFile, 2);
    prepareWorkers(undefined, 2);
    for (const name of ['one', 'two']) {
      const target = { folder: join(folder, name), prefix };
      expect((await unpackZip(zipArchive(many), target, { threads: 2, workerFile })).h1).toBe(hash1(many));
      expect(readFileSync(join(target.folder, 'd3/f3'), 'utf8')).toBe('333');
    }
    const bad = zipArchive([...many, { name: `${prefix}bad`, content: 'x', claimedSize: 5 }]);
    await expect(unpackZip(bad, { folder: join(folder, 'bad'), prefix }, { threads: 2, workerFile })).rejects.toThrow(
      'is not as long as the archive says',
    );
  });

  test('links what an earlier archive holds too, however it was packed, and writes what differs in content, mode or place', async () => {
    const later = 'golang.org/toolchain@v0.0.1-go1.99.2.linux-amd64/';
    const earlierFiles: ZipFile[] = [
      { name: `${prefix}same`, content: 'same' },
      { name: `${prefix}src/_go.mod`, content: 'module std\n' },
      { name: `${prefix}other`, content: 'one!' },
      { name: `${prefix}mode`, content: 'mode' },
      { name: `${prefix}gone`, content: 'gone' },
      { name: `${prefix}lost`, content: 'lost' },
      { name: `${prefix}stored`, content: 'packed otherwise', method: 0 },
    ];
    const laterFiles: ZipFile[] = [
      { name: `${later}other`, content: 'two!' },
      { name: `${later}mode`, content: 'mode', mode: 0o100755 },
      { name: `${later}src/_go.mod`, content: 'module std\n' },
      { name: `${later}same`, content: 'same' },
      { name: `${later}new`, content: 'new' },
      { name: `${later}lost`, content: 'lost' },
      { name: `${later}stored`, content: 'packed otherwise' },
    ];
    const first = await unpackZip(zipArchive(earlierFiles), { folder: join(folder, 'a'), prefix }, onThisThread);
    rmSync(join(folder, 'a/lost'));
    const target = { folder: join(folder, 'b'), prefix: later };
    const second = await unpackZip(zipArchive(laterFiles), target, { ...onThisThread, earlier: first.unpacked });
    expect(second.h1).toBe(hash1(laterFiles));
    const names = ['same', 'src/go.mod', 'other', 'mode', 'new', 'lost', 'stored'];
    expect(names.map((name) => readFileSync(join(folder, 'b', name), 'utf8'))).toEqual([
      'same',
      'module std\n',
      'two!',
      'mode',
      'new',
      'lost',
      'packed otherwise',
    ]);
    expect(names.map((name) => statSync(join(folder, 'b', name)).nlink)).toEqual([2, 2, 1, 1, 1, 1, 2]);
    expect(statSync(join(folder, 'b/mode')).mode & 0o777).toBe(0o755);
  });

  test('a thread that cannot run is an error, not a hang', async () => {
    const workerFile = join(dirname(folder), 'worker.mjs');
    writeFileSync(workerFile, 'process.exit(3);');
    await expect(unpackZip(zipArchive(files), { folder, prefix }, { threads: 1, workerFile })).rejects.toThrow(ArchiveError);
    writeFileSync(workerFile, 'throw new Error("no such luck");');
    await expect(unpackZip(zipArchive(files), { folder, prefix }, { threads: 1, workerFile })).rejects.toThrow('no such luck');
  });

  test('TypeScript sources have no worker of their own', () => {
    expect(bundledWorker()).toBeUndefined();
    expect(availableThreads()).toBeGreaterThan(0);
  });

  test('a signal stops it', async () => {
    const controller = new AbortController();
    controller.abort(new Error('stop'));
    await expect(unpackZip(zipArchive(files), { folder, prefix }, { ...onThisThread, signal: controller.signal })).rejects.toThrow('stop');
    const later = new AbortController();
    const many = Array.from({ length: 5000 }, (_, index) => ({ name: `${prefix}f${index}`, content: 'x' }));
    const running = unpackZip(zipArchive(many), { folder, prefix }, { ...onThisThread, signal: later.signal });
    setImmediate(() => later.abort(new Error('stop later')));
    await expect(running).rejects.toThrow('stop later');
    expect(existsSync(join(folder, 'f4999'))).toBe(false);
  });

  const refused: [string, ZipFile[], string][] = [
    ['a path that climbs', [{ name: `${prefix}../../evil`, content: 'x' }], 'leaves the tree'],
    ['an absolute name', [{ name: '/etc/evil', content: 'x' }], 'leaves the tree'],
    ['a drive letter', [{ name: 'C:/evil', content: 'x' }], 'leaves the tree'],
    ['a backslash', [{ name: `${prefix}a\\..\\evil`, content: 'x' }], 'malformed'],
    ['a folder entry', [{ name: `${prefix}dir/`, content: '' }], 'malformed'],
    ['an empty name', [{ name: '', content: '' }], 'malformed'],
    ['a control character', [{ name: `${prefix}a\u0000b`, content: '' }], 'malformed'],
    ['an absurdly long name', [{ name: 'x'.repeat(2000), content: '' }], 'absurdly long'],
    ['another prefix', [{ name: 'example.com/evil', content: 'x' }], 'does not begin with'],
    ['two entries of one name', [files[0]!, files[0]!], 'two entries are called'],
    ['two names that become one', [files[2]!, { name: `${prefix}src/go.mod`, content: 'x' }], 'EEXIST'],
    ['a link', [{ name: `${prefix}link`, content: '/etc/passwd', mode: 0o120777 }], 'a link or a special file'],
    ['an absurd size', [{ name: `${prefix}big`, content: 'x', claimedSize: 0xfffffff0 }], 'claims 4294967280 bytes'],
    ['a size that is too small', [{ name: `${prefix}f`, content: 'xxxx'.repeat(100), claimedSize: 5 }], 'is damaged'],
    ['a size that is too large', [{ name: `${prefix}f`, content: 'x', claimedSize: 5 }], 'is not as long'],
    ['a size that deflate cannot reach', [{ name: `${prefix}f`, content: 'x', claimedSize: 100_000_000 }], 'more bytes than it can hold'],
    ['entries that share bytes', overlapping(), 'its entries share bytes'],
    ['a folder that is a file', [{ name: `${prefix}f`, content: 'x', mode: 0o040755 }], 'a link or a special file'],
    [
      'a file below a file',
      [
        { name: `${prefix}f`, content: 'x' },
        { name: `${prefix}f/g`, content: 'x' },
      ],
      'E',
    ],
    ['encryption', [{ name: `${prefix}f`, content: 'x', flags: 1 }], 'encrypted'],
    ['an unknown method', [{ name: `${prefix}f`, content: 'x', method: 12 }], 'method 12'],
  ];
  test.each(refused)('is refused for %s', async (_, entries, text) => {
    await expect(unpackZip(zipArchive(entries), { folder, prefix }, onThisThread)).rejects.toThrow(text);
    expect(existsSync(join(dirname(folder), 'evil'))).toBe(false);
  });

  test('a file that inflates beyond its size takes no more memory than it says', async () => {
    const bomb = zipArchive([{ name: `${prefix}bomb`, content: Buffer.alloc(200_000_000), claimedSize: 1000 }]);
    const before = process.memoryUsage.rss();
    await expect(unpackZip(bomb, { folder, prefix }, onThisThread)).rejects.toThrow('is damaged');
    expect(process.memoryUsage.rss() - before).toBeLessThan(50_000_000);
  });

  test('may name folders where that is usual', async () => {
    const whole = zipArchive([
      { name: 'go/', content: '', mode: 0o040755 },
      { name: 'go/bin/', content: '' },
      { name: 'go/bin/go', content: 'x' },
    ]);
    const { contents } = await unpackZip(whole, { folder, prefix: 'go/' }, { ...onThisThread, folders: 'skipped' });
    expect(contents).toEqual({ files: 1, bytes: 1 });
    const evil = zipArchive([{ name: 'go/../../evil/', content: '' }]);
    await expect(unpackZip(evil, { folder, prefix: 'go/' }, { ...onThisThread, folders: 'skipped' })).rejects.toThrow('leaves the tree');
  });

  test('damage is an error, wherever it is', () => {
    expect(() => readZipDirectory(new Uint8Array(100))).toThrow('not a zip archive');
    const good = zipArchive(files);
    fc.assert(
      fc.property(fc.nat({ max: good.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const damaged = Uint8Array.from(good);
        damaged[at]! ^= flip;
        try {
          readZipDirectory(damaged);
        } catch (error) {
          expect(error).toBeInstanceOf(ArchiveError);
        }
      }),
    );
  });

  test('damage in the content or the headers is an error', async () => {
    const good = zipArchive(files);
    for (const at of [0, 27, 30 + files[0]!.name.length]) {
      const damaged = shared(good);
      damaged[at] = 0xff;
      const unpacking = unpackZip(damaged, { folder: join(folder, `${at}`), prefix }, onThisThread);
      await expect(unpacking).rejects.toThrow(ArchiveError);
    }
  });
});

describe('the guard', () => {
  test('stops at too many entries and at too many bytes', () => {
    const guard = new ArchiveGuard();
    for (let index = 0; index < archiveLimits.entries; index++) guard.admit(`f${index}`, 0);
    expect(() => guard.admit('one more', 0)).toThrow('entries');
    const big = new ArchiveGuard();
    expect(() => {
      for (let index = 0; index < 10; index++) big.admit(`f${index}`, archiveLimits.entryBytes);
    }).toThrow('bytes unpacked');
  });

  test.each([
    ['a/b', '../c', true],
    ['a/b', 'c', true],
    ['a/b', '../../c', false],
    ['a', '..', false],
    ['a', '/etc', false],
    ['a', 'b\\c', false],
  ])('a link %s to %s is admitted: %s', (name, target, expected) => {
    const admit = () => new ArchiveGuard().admitLink(name, target);
    if (expected) expect(admit).not.toThrow();
    else expect(admit).toThrow('leaves the tree');
  });

  test('no admitted name ever leaves a folder', () => {
    const part = fc.constantFrom('a', '.', '..', '', 'b.go', '~', 'C:', 'x\\y');
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const name = parts.join('/');
        try {
          new ArchiveGuard().admit(name, 0);
        } catch {
          return;
        }
        expect(join('/root/of/it', name)).toBe(`/root/of/it/${name}`);
      }),
    );
  });
});

/** The worker as a bundle has it: JavaScript files in one folder. */
function compiledWorker(): string {
  const target = temporaryFolder('worker');
  const sources = [
    'host/unpack-worker',
    'host/unpack-share',
    'host/unpack-zip',
    'host/unpack-files',
    'host/unpack-names',
    'knowledge/toolchain-limits',
    'model/errors',
  ];
  writeFileSync(join(target, 'package.json'), '{"type":"module"}');
  for (const source of sources) {
    const { code } = transformFileSync(`src/${source}.ts`, {
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'es6' },
    });
    mkdirSync(dirname(join(target, source)), { recursive: true });
    writeFileSync(join(target, `${source}.js`), code);
  }
  return join(target, 'host/unpack-worker.js');
}
