import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

const read = (path: string) => parse(readFileSync(path, 'utf8'));
const workflows = ['.github/workflows', 'examples/workflows'].flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));

test('the last job of ci.yml waits for every other job', () => {
  const { jobs } = read('.github/workflows/ci.yml');
  expect([...jobs.passed.needs, 'passed'].sort()).toEqual(Object.keys(jobs).sort());
});

describe.each(workflows)('%s', (path) => {
  test('starts without permissions, and no job may write', () => {
    const { permissions, jobs } = read(path);
    expect(permissions).toEqual({});
    for (const job of Object.values<{ permissions: Record<string, string> }>(jobs)) {
      expect(Object.values(job.permissions).filter((access) => access !== 'read')).toEqual([]);
    }
  });

  test('hands only declared inputs to the Action', () => {
    const declared = Object.keys(read('action.yml').inputs);
    const steps = Object.values<{ steps: { uses?: string; with?: object }[] }>(read(path).jobs).flatMap((job) => job.steps);
    for (const { uses, with: inputs } of steps) {
      if (uses === './' || uses?.startsWith('org/go-wsl-conform@'))
        expect(declared).toEqual(expect.arrayContaining(Object.keys(inputs ?? {})));
    }
  });
});

test('every example has what its README says', () => {
  for (const name of readdirSync('examples/broken')) {
    const holdsModule = readdirSync(`examples/broken/${name}`, { recursive: true }).some((file) => /(^|\/)go\.mod$/.test(String(file)));
    expect([name, existsSync(`examples/broken/${name}/expected.json`), holdsModule]).toEqual([name, true, true]);
  }
});

test('no go.mod above the examples makes them part of another module', () => {
  expect([existsSync('go.mod'), existsSync('examples/go.mod'), existsSync('examples/broken/go.mod')]).toEqual([false, false, false]);
});
