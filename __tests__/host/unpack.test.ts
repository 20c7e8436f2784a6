import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { transformFileSync } from '@swc/core';
import fc from 'fast-check';
import { availableThreads, bundledWorker, unpackTar, unpackZip } from '../../src/host/unpack.js';
import { unpackWhileArriving } from '../../src/host/unpack-arrival.js';
import { createArrivingJob, unpackArriving } from '../../src/host/unpack-arriving.js';
import { ArchiveError, ArchiveGuard } from '../../src/host/unpack-names.js';
import { prepareWorkers } from '../../src/host/unpack-threads.js';
import { readZipDirectory, type ZipTarget } from '../../src/host/unpack-zip.js';
import { archiveLimits } from '../../src/knowledge/toolchain-limits.js';
import { tarball } from '../support/tar-archive.js';
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
// Threads start late on a machine that is busy.
jest.setTimeout(60_000);
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

  test('other content with the same length and CRC-32 (plumless, buckeroo): the hash is that of the tree', async () => {
    const [one, other] = ['plumless', 'buckeroo'].map((content) => [{ name: `${prefix}word`, content }]) as [ZipFile[], ZipFile[]];
    const first = await unpackZip(zipArchive(one), { folder: join(folder, 'a'), prefix }, onThisThread);
    const second = await unpackZip(zipArchive(other), { folder: join(folder, 'b'), prefix }, { ...onThisThread, earlier: first.unpacked });
    expect(readFileSync(join(folder, 'b/word'), 'utf8')).toBe('plumless');
    expect(second.h1).toBe(hash1(one));
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
    const many = Array.from({ length: 2000 }, (_, index) => ({ name: `${prefix}f${index}`, content: 'x' }));
    const running = unpackZip(zipArchive(many), { folder, prefix }, { ...onThisThread, signal: later.signal });
    setImmediate(() => later.abort(new Error('stop later')));
    await expect(running).rejects.toThrow('stop later');
    expect(existsSync(join(folder, 'f1999'))).toBe(false);
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
    'host/unpack-arriving',
    'host/unpack-share',
    'host/read-tar',
    'host/unpack-tar',
    'host/unpack-zip',
    'host/unpack-files',
    'host/unpack-names',
    'knowledge/toolchain-limits',
    'model/errors',
  ];
  writeFileSync(join(target, 'package.json'), '{"type":"module"}');
  symlinkSync(resolve('node_modules'), join(target, 'node_modules'));
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

describe('a module zip that arrives', () => {
  const many: ZipFile[] = Array.from({ length: 300 }, (_, index) => ({
    name: `${prefix}d${index % 7}/f${index}`,
    content: createHash('sha512').update(`${index}`).digest('hex').repeat(index),
    ...(index % 50 === 0 ? { mode: 0o100755 } : {}),
    ...(index % 3 === 0 ? {} : { described: index % 3 === 1 || ('without signature' as const) }),
  }));
  let workerFile: string;
  beforeEach(() => {
    workerFile = compiledWorker();
  });

  /** Lets an archive arrive in pieces, with a breath after each. */
  async function arrive(whole: Uint8Array, target: ZipTarget, pieces: readonly number[]) {
    const bytes = shared(new Uint8Array(whole.length));
    const arrival = unpackWhileArriving(target, workerFile);
    arrival.begin(bytes);
    let at = 0;
    for (const piece of pieces) {
      bytes.set(whole.subarray(at, at + piece), at);
      at = Math.min(whole.length, at + piece);
      arrival.arrived(at);
      await sleep(1);
    }
    bytes.set(whole);
    return { arrival, bytes };
  }

  test('in whatever pieces, gives what it gives when it is there at once', async () => {
    const whole = zipArchive([...files, ...many]);
    const inOrder = zipArchive([...many, ...files]);
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 400_000 }), { minLength: 1, maxLength: 30 }), async (pieces) => {
        // The first one has a file that is not packed, at which waiting for the list begins.
        for (const archive of [whole, inOrder]) {
          const target = { folder: join(folder, `${round++}`), prefix };
          const { arrival, bytes } = await arrive(archive, target, pieces);
          const entries = readZipDirectory(bytes);
          const beginning = await arrival.settle(bytes, entries);
          const { h1, contents } = await unpackZip(bytes, target, { ...onThisThread, entries, beginning });
          expect(h1).toBe(hash1([...files, ...many]));
          expect(contents.files).toBe(files.length + many.length);
          expect(['bin/go', 'd1/f50', 'd1/f1'].map((name) => statSync(join(target.folder, name)).mode & 0o777)).toEqual([
            0o755, 0o755, 0o644,
          ]);
        }
      }),
      { numRuns: 15 },
    );
  });

  test('is unpacked before it is whole, and the rest afterwards', async () => {
    const whole = zipArchive(many);
    const target = { folder, prefix };
    const progress: number[][] = [];
    const { arrival, bytes } = await arrive(whole, target, [whole.length / 2]);
    while (!existsSync(join(folder, 'd2/f100'))) await sleep(5);
    const entries = readZipDirectory(bytes);
    const beginning = await arrival.settle(bytes, entries);
    expect(beginning!.count).toBeGreaterThan(100);
    expect(beginning!.count).toBeLessThan(many.length);
    const onBytes = (...count: number[]) => progress.push(count);
    expect((await unpackZip(bytes, target, { ...onThisThread, entries, beginning, onBytes })).h1).toBe(hash1(many));
    const total = many.reduce((sum, { content }) => sum + content.length, 0);
    expect(progress.at(-1)).toEqual([total, total]);
  });

  test('does not stay when its list names it otherwise', async () => {
    const whole = zipArchive([{ ...many[1]!, localName: `${prefix}other` }]);
    const { arrival, bytes } = await arrive(whole, { folder, prefix }, [whole.length]);
    while (!existsSync(join(folder, 'other'))) await sleep(5);
    expect(await arrival.settle(bytes, readZipDirectory(bytes))).toBeUndefined();
    expect(existsSync(folder)).toBe(false);
  });

  test.each<[string, readonly ZipFile[], string]>([
    ['a path that climbs', [many[1]!, { name: `${prefix}x`, localName: `${prefix}../../evil`, content: 'x' }], 'leaves the tree'],
    ['another prefix', [{ name: `${prefix}x`, localName: 'example.com/evil', content: 'x' }], 'does not begin with'],
    ['two files of one name', [many[1]!, { ...many[1]!, name: `${prefix}x`, localName: many[1]!.name }], 'two entries are called'],
    [
      'what is no deflated file',
      [{ name: `${prefix}x`, content: '\xff\xff\xff', described: true, method: 0, localMethod: 8 }],
      'is damaged',
    ],
  ])('with %s is refused', (_, list, text) => {
    const whole = zipArchive(list);
    const job = createArrivingJob(whole, { folder, prefix });
    job.arrived[0] = whole.length;
    expect(() => unpackArriving(job)).toThrow(text);
    expect(existsSync(join(folder, '../../evil'))).toBe(false);
  });

  test('that begins anew counts no more', async () => {
    const whole = zipArchive(many);
    const { arrival, bytes } = await arrive(whole, { folder, prefix }, [whole.length / 2]);
    arrival.begin(shared(whole));
    expect(await arrival.settle(bytes, readZipDirectory(bytes))).toBeUndefined();
    expect(existsSync(folder)).toBe(false);
  });

  test('that is not wanted any more writes nothing', async () => {
    const whole = zipArchive(many);
    const arrival = unpackWhileArriving({ folder, prefix }, workerFile);
    await arrival.close();
    arrival.begin(whole);
    arrival.arrived(whole.length);
    await sleep(50);
    expect(existsSync(folder)).toBe(false);
    expect(await arrival.settle(whole, readZipDirectory(whole))).toBeUndefined();
  });
});

describe('a tarball on a thread', () => {
  const content = (index: number) => `${index}`.repeat(2000);
  const many = Array.from({ length: 2000 }, (_, index) => ({ name: `go/d${index % 7}/f${index}`, content: content(index) }));

  test('is unpacked as on this one, several at once', async () => {
    const workerFile = compiledWorker();
    const progress: number[][] = [];
    const bytes = shared(tarball(many));
    const run = (name: string) => unpackTar(bytes, join(folder, name), 'go', { workerFile, onBytes: (...count) => progress.push(count) });
    const here = await unpackTar(bytes, join(folder, 'here'), 'go', {});
    expect(here.files).toBe(2000);
    expect(await Promise.all([run('one'), run('two'), run('three')])).toEqual([here, here, here]);
    for (const name of ['here', 'one', 'two', 'three']) expect(readFileSync(join(folder, name, 'd2/f9'), 'utf8')).toBe(content(9));
    expect(progress.at(-1)).toEqual([bytes.length, bytes.length]);
  });

  test('what must not be unpacked is refused, and the next archive gets a thread all the same', async () => {
    const workerFile = compiledWorker();
    const evil = shared(tarball([{ name: 'go/../../evil', content: 'x' }]));
    await expect(unpackTar(evil, folder, 'go', { workerFile })).rejects.toThrow('"../../evil" leaves the tree');
    expect((await unpackTar(shared(tarball(many)), folder, 'go', { workerFile })).files).toBe(2000);
  });

  test('a signal stops it', async () => {
    const stop = new AbortController();
    const running = unpackTar(shared(tarball(many)), folder, 'go', {
      workerFile: compiledWorker(),
      signal: stop.signal,
      onBytes: () => stop.abort(new Error('stop')),
    });
    stop.abort(new Error('stop'));
    await expect(running).rejects.toThrow('stop');
    expect(existsSync(join(folder, 'd4/f1999'))).toBe(false);
    await expect(unpackTar(shared(tarball(many)), folder, 'go', { signal: stop.signal, workerFile: compiledWorker() })).rejects.toThrow(
      'stop',
    );
  });
});
