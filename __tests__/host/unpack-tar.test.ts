import { existsSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { unpackTarball } from '../../src/host/unpack-tar.js';
import { type TarFile, tarball } from '../support/tar-archive.js';
import { temporaryFolder } from '../support/temporary-folder.js';

let folder: string;
beforeEach(() => {
  folder = join(temporaryFolder('untar'), 'tree');
});

const files: TarFile[] = [
  { name: 'go/', type: '5' },
  { name: 'go/VERSION', content: 'go1.99.1\n' },
  { name: 'go/bin/', type: '5' },
  { name: 'go/bin/go', content: '#!/bin/sh\n', mode: 0o755 },
  { name: 'go/bin/alias', type: '2', link: 'go' },
  { name: 'go/bin/up', type: '2', link: '../VERSION' },
];

describe('a Go tarball', () => {
  test('is unpacked without its top folder, with its modes and links', async () => {
    const progress: number[][] = [];
    await unpackTarball(tarball(files), folder, 'go', { onBytes: (...count) => progress.push(count) });
    expect(readFileSync(join(folder, 'VERSION'), 'utf8')).toBe('go1.99.1\n');
    expect(statSync(join(folder, 'bin/go')).mode & 0o777).toBe(0o755);
    expect(readlinkSync(join(folder, 'bin/alias'))).toBe('go');
    expect(readFileSync(join(folder, 'bin/up'), 'utf8')).toBe('go1.99.1\n');
    expect(progress.at(-1)?.[0]).toBe(progress.at(-1)?.[1]);
  });

  const refused: [string, TarFile[], string][] = [
    ['a path that climbs', [{ name: 'go/../../evil', content: 'x' }], 'leaves the tree'],
    ['an absolute name', [{ name: '/evil', content: 'x' }], 'does not lie in go/'],
    ['another top folder', [{ name: 'evil/x', content: 'x' }], 'does not lie in go/'],
    ['a link that climbs', [{ name: 'go/link', type: '2', link: '../evil' }], 'leaves the tree'],
    ['an absolute link', [{ name: 'go/link', type: '2', link: '/etc/passwd' }], 'leaves the tree'],
    [
      'a link that climbs behind another link',
      [
        { name: 'go/d/here', type: '2', link: '.' },
        { name: 'go/out', type: '2', link: 'd/here/../..' },
      ],
      'leaves the tree',
    ],
    [
      'a link below a link',
      [
        { name: 'go/d', type: '2', link: 'e' },
        { name: 'go/d/up', type: '2', link: '../x' },
      ],
      'lies below the link',
    ],
    ['a hard link', [files[1]!, { name: 'go/hard', type: '1', link: 'go/VERSION' }], 'is a Link'],
    ['a device', [{ name: 'go/null', type: '3' }], 'is a CharacterDevice'],
    ['two entries of one name', [files[1]!, files[1]!], 'two entries are called'],
  ];
  test.each(refused)('is refused for %s', async (_, entries, text) => {
    await expect(unpackTarball(tarball(entries), folder, 'go')).rejects.toThrow(text);
    expect(existsSync(join(dirname(folder), 'evil'))).toBe(false);
    expect(existsSync('/evil')).toBe(false);
  });

  test('what is no tarball, or a part of one, is refused', async () => {
    await expect(unpackTarball(Buffer.from('not gzip at all, only a text'), folder, 'go')).rejects.toThrow();
    const whole = tarball([...files, { name: 'go/big', content: Buffer.alloc(100_000, 'x') }]);
    await expect(unpackTarball(whole.subarray(0, whole.length - 50), folder, 'go')).rejects.toThrow();
  });

  test('what it holds is counted', async () => {
    expect(await unpackTarball(tarball(files), folder, 'go')).toEqual({ files: 2, bytes: 19 });
  });

  test.each<[string, TarFile[], string]>([
    ['an absurd size', [{ name: 'go/big', content: 'x', claimedSize: 0o77777777777 }], 'claims 8589934591 bytes'],
    [
      'an absurdly long header',
      [{ name: 'go/pax', type: 'x', content: Buffer.alloc(3_000_000, 'x') }, files[1]!],
      'which no Go release contains',
    ],
    [
      'an absurdly long name',
      [{ name: '././@LongLink', type: 'L', content: Buffer.alloc(3_000_000, 'x') }, files[1]!],
      'which no Go release contains',
    ],
    [
      'a long name that leaves the tree',
      [{ name: '././@LongLink', type: 'L', content: `go/${'../'.repeat(9)}evil` }, files[1]!],
      'leaves the tree',
    ],
    ['a sparse file', [{ name: 'go/sparse', type: 'S', content: 'x' }], 'which no Go release contains'],
  ])('is refused for %s', async (_, entries, text) => {
    await expect(unpackTarball(tarball(entries), folder, 'go')).rejects.toThrow(text);
  });

  test('endless zeros behind its end are refused, in little memory', async () => {
    const bomb = Buffer.concat([tarball(files), ...Array<Buffer>(100).fill(gzipSync(Buffer.alloc(16 * 1024 * 1024)))]);
    const before = process.memoryUsage.rss();
    await expect(unpackTarball(bomb, folder, 'go')).rejects.toThrow('too much lies behind its end');
    expect(process.memoryUsage.rss() - before).toBeLessThan(100_000_000);
  });

  test('a signal stops it', async () => {
    const controller = new AbortController();
    controller.abort(new Error('stop'));
    await expect(unpackTarball(tarball(files), folder, 'go', { signal: controller.signal })).rejects.toThrow('stop');
  });
});
