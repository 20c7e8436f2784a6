import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { LocalHost } from '../../src/host/local.js';
import { watchedFiles } from '../../src/knowledge/process-limits.js';
import { watchTree } from '../../src/tree-changes.js';
import { temporaryFolder } from '../support/temporary-folder.js';

let folder: string;
let host: LocalHost;
beforeEach(() => {
  folder = temporaryFolder('tree');
  host = new LocalHost(folder);
  mkdirSync(join(folder, 'module'));
  for (const name of ['kept', 'edited', 'dropped', 'dirty', 'moved']) write(name, name);
});
afterEach(() => host.close());

function write(name: string, text: string): void {
  writeFileSync(join(folder, 'module', name), text);
}

function git(...words: string[]): void {
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...words], { cwd: folder, stdio: 'ignore' });
}

test('in a repository: new, changed and removed files, and files that were dirty before', async () => {
  git('init');
  git('add', '.');
  git('commit', '-m', 'all');
  write('dirty', 'edited by hand');
  write('undone', 'untracked');
  write('moved', 'edited by hand');
  const changes = await watchTree(host, join(folder, 'module'), folder);
  write('dirty', 'overwritten by a test');
  write('edited', 'by a test');
  write('made.golden', 'by a test');
  write('moved', 'moved');
  rmSync(join(folder, 'module/dropped'));
  rmSync(join(folder, 'module/undone'));
  writeFileSync(join(folder, 'outside'), 'another folder of the repository');
  expect(await changes()).toEqual([
    'the working tree changed during the run: module/dirty (changed), module/dropped (removed), module/edited (changed), ' +
      'module/made.golden (new), module/moved (back to what is committed), module/undone (removed)',
  ]);
});

test('a renamed file and what follows it in the list of git', async () => {
  git('init');
  git('add', '.');
  git('commit', '-m', 'all');
  renameSync(join(folder, 'module/kept'), join(folder, 'module/a new name'));
  git('add', '-A');
  const changes = await watchTree(host, folder, folder);
  expect(await changes()).toEqual([]);
  write('a new name', 'changed');
  expect(await changes()).toEqual(['the working tree changed during the run: module/a new name (changed)']);
});

test('outside a repository every file counts', async () => {
  const changes = await watchTree(host, folder, undefined);
  expect(await changes()).toEqual([]);
  write('edited', 'by a test');
  write('made', 'by a test');
  rmSync(join(folder, 'module/dropped'));
  expect(await changes()).toEqual([
    'the working tree changed during the run: module/dropped (removed), module/edited (changed), module/made (new)',
  ]);
});

test('a tree that cannot be seen is said', async () => {
  const changes = await watchTree(host, join(folder, 'absent'), undefined);
  expect(await changes()).toEqual([expect.stringMatching(`what the run changed in the working tree is not known: .*${watchedFiles}`)]);
});
