import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createTemporaryRoot, removeAbandonedRoots, removeTree } from '../../src/host/temporary-root.js';
import { temporaryRoots } from '../../src/knowledge/process-limits.js';

let directory: string;
let self: { pid: number; started: string; boot: string; namespace: string };
beforeEach(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'temporary-root-'));
  const own = await createTemporaryRoot();
  self = JSON.parse(readFileSync(path.join(own, '.owner.json'), 'utf8'));
  await removeTree(own);
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** The number of a process that has ended. */
const deadPid = () => spawnSync('true').pid;

function folder(name: string, owner: object | undefined, { mode = 0o700, ageMs = 0 } = {}): void {
  const made = path.join(directory, name);
  mkdirSync(path.join(made, 'inside'), { recursive: true });
  if (owner !== undefined) writeFileSync(path.join(made, '.owner.json'), JSON.stringify(owner));
  chmodSync(made, mode);
  const when = (Date.now() - ageMs) / 1000;
  utimesSync(made, when, when);
}

describe('folders that killed runs left', () => {
  const old = temporaryRoots.abandonedMs + 60_000;

  test('are removed when their owner is dead', async () => {
    folder('go-wsl-conform-dead00', { ...self, pid: deadPid() });
    folder('go-wsl-conform-reused', { ...self, started: '1' });
    chmodSync(path.join(directory, 'go-wsl-conform-dead00/inside'), 0o500);
    await removeAbandonedRoots(directory);
    expect(readdirSync(directory)).toEqual([]);
  });

  test('are left alone when their owner lives, or may live, or is somebody else', async () => {
    folder('go-wsl-conform-living', self);
    folder('go-wsl-conform-else01', { ...self, pid: deadPid(), namespace: 'pid:[1]' });
    folder('go-wsl-conform-else02', { ...self, pid: deadPid(), boot: 'another' });
    folder('go-wsl-conform-nobody', undefined);
    folder('go-wsl-conform-broken', { pid: -1 });
    folder('go-wsl-conform-public', { ...self, pid: deadPid() }, { mode: 0o777, ageMs: old });
    folder('go-wsl-conform-report-dead00', { ...self, pid: deadPid() });
    folder('target', { ...self, pid: deadPid() });
    symlinkSync('target', path.join(directory, 'go-wsl-conform-linked'));
    const before = readdirSync(directory);
    await removeAbandonedRoots(directory);
    expect(readdirSync(directory)).toEqual(before);
  });

  test('are removed after long when nobody can tell whose they are', async () => {
    folder('go-wsl-conform-nobody', undefined, { ageMs: old });
    folder('go-wsl-conform-else01', { ...self, boot: 'another' }, { ageMs: old });
    folder('go-wsl-conform-living', self, { ageMs: old });
    await removeAbandonedRoots(directory);
    expect(readdirSync(directory)).toEqual(['go-wsl-conform-living']);
  });

  test('in a directory that cannot be read are nobody’s business', async () => {
    await expect(removeAbandonedRoots(path.join(directory, 'none'))).resolves.toBeUndefined();
  });
});
