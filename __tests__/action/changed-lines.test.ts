import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { changedLines, parseDiff } from '../../src/action/changed-lines.js';
import { LocalHost } from '../../src/host/local.js';

const repository = mkdtempSync(join(tmpdir(), 'changed-lines-'));
const git = (...argv: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...argv], { cwd: repository, encoding: 'utf8' }).trim();
const host = new LocalHost(repository);
let base = '';

beforeAll(() => {
  git('init', '--quiet');
  writeFileSync(join(repository, 'a.go'), 'one\ntwo\nthree\n');
  writeFileSync(join(repository, 'größe x.go'), 'one\n');
  git('add', '.');
  git('commit', '--quiet', '-m', 'base');
  base = git('rev-parse', 'HEAD');
  writeFileSync(join(repository, 'a.go'), 'one\n2\nthree\n++ b/forged.go\n@@ -1 +1,9 @@\n');
  writeFileSync(join(repository, 'größe x.go'), 'one\ntwo');
  git('commit', '--quiet', '--all', '-m', 'change');
});
afterAll(async () => {
  await host.close();
  rmSync(repository, { recursive: true });
});

const seen = async (event: unknown) => {
  const changed = await changedLines(host, repository, typeof event === 'string' ? event : JSON.stringify(event));
  return changed && Object.fromEntries([...changed].map(([file, lines]) => [file, [1, 2, 3, 4, 5, 6].filter((line) => lines.has(line))]));
};

describe('the lines of a change', () => {
  test.each([
    ['a pull request', (sha: string) => ({ pull_request: { base: { sha } } })],
    ['a merge group', (sha: string) => ({ merge_group: { base_sha: sha } })],
    ['a push', (before: string) => ({ before })],
  ])('of %s', async (_, event) => {
    expect(await seen(event(base))).toEqual({ 'a.go': [2, 4, 5], 'größe x.go': [2] });
  });

  test.each([
    ['where the base is not in the checkout', { pull_request: { base: { sha: 'a'.repeat(40) } } }],
    ['for a new branch', { before: '0'.repeat(40) }],
    ['for a base that is an option', { pull_request: { base: { sha: '--output=x' } } }],
    ['for an event without a base', { schedule: '0 3 * * *' }],
    ['for an event that is no object', null],
    ['for an event that is no JSON', '{'],
  ])('are not known %s', async (_, event) => {
    expect(await seen(event)).toBeUndefined();
  });
});

test('a diff whose beginning is lost is read from its next file on', () => {
  const diff = '+lost\n@@ -1 +1,2 @@\n-x\n+y\n+z\ndiff --git a/b.go b/b.go\n--- a/b.go\n+++ b/b.go\n@@ -0,0 +8 @@\n+new\n';
  expect([...parseDiff(diff).keys()]).toEqual(['b.go']);
  expect(parseDiff(diff).get('b.go')!.has(8)).toBe(true);
});
