import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { goFilesBelow, mayHoldGoFiles } from '../../src/go/go-files.js';
import type { Host } from '../../src/host/host.js';
import { LocalHost } from '../../src/host/local.js';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'go-files-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function written(...files: string[]): Promise<Host> {
  for (const file of files) {
    await mkdir(path.join(root, path.dirname(file)), { recursive: true });
    await writeFile(path.join(root, file), '');
  }
  return new LocalHost(root);
}

test('Go files are found where the go command looks for packages, whatever excludes them', async () => {
  const seen = ['a.go', 'cmd/x/main_windows.go', 'cmd/x/x_test.go'];
  const host = await written(...seen, '_off.go', '.hidden.go', 'README.md', 'testdata/t.go', 'vendor/v/v.go', 'sub/go.mod', 'sub/s.go');
  expect(await goFilesBelow(host, root)).toEqual({ files: seen, complete: true });
  expect((await goFilesBelow(host, path.join(root, 'testdata'))).files).toEqual(['t.go']);
  expect(await mayHoldGoFiles(host, path.join(root, 'cmd'))).toBe(false);
  expect(await mayHoldGoFiles(host, path.join(root, 'cmd/x'))).toBe(true);
});

test('what could not be read is not taken for empty', async () => {
  const inner = await written('a.txt', 'closed/b.go');
  const readdir: Host['readdir'] = async (folder) =>
    folder.endsWith('closed') ? { state: 'denied', reason: 'EACCES' } : inner.readdir(folder);
  const closed = { readdir } as Host;
  expect(await goFilesBelow(closed, root)).toEqual({ files: [], complete: false });
  expect(await mayHoldGoFiles(closed, path.join(root, 'closed'))).toBe(true);
});

test('the search has bounds', async () => {
  const endless = { readdir: async () => ({ state: 'present', value: [{ name: 'a', kind: 'directory' }] }) } as unknown as Host;
  expect(await goFilesBelow(endless, '/r')).toEqual({ files: [], complete: false });
});
