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

/** What a job or a step calls. */
interface Used {
  readonly uses?: string;
  readonly with?: object;
}

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
    const shared = Object.keys(read('.github/workflows/conform.yml').on.workflow_call.inputs);
    const jobs = Object.values<Used & { steps?: Used[] }>(read(path).jobs);
    for (const { uses, with: inputs = {} } of jobs.flatMap((job) => [job, ...(job.steps ?? [])])) {
      if (uses === './' || uses?.startsWith('org/go-wsl-conform@')) expect(declared).toEqual(expect.arrayContaining(Object.keys(inputs)));
      if (uses?.includes('/conform.yml@')) expect(shared).toEqual(expect.arrayContaining(Object.keys(inputs)));
    }
  });
});

test('the workflow for others plans and runs each shard with the same settings, and reads only outputs that the Action has', () => {
  const text = readFileSync('.github/workflows/conform.yml', 'utf8');
  const { jobs } = read('.github/workflows/conform.yml');
  const inputsOf = (job: string): Record<string, string> =>
    jobs[job].steps.find(({ uses }: Used) => uses?.startsWith('org/go-wsl-conform@')).with;
  const deciding = ['working-directory', 'profile', 'suites', 'checks'];
  for (const name of deciding) expect([name, inputsOf('shard')[name]]).toEqual([name, inputsOf('plan')[name]]);
  expect(inputsOf('shard')).toMatchObject({
    shard: expect.stringMatching(/^\$\{\{ matrix\.shard \}\}$/),
    'go-versions': expect.stringMatching(/^\$\{\{ matrix\.go \}\}$/),
    'fail-on': 'never',
  });
  const outputs = Object.keys(read('action.yml').outputs);
  for (const [, name] of text.matchAll(/steps\.(?:plan|conformance|merge)\.outputs\.([\w-]+)/g)) expect(outputs).toContain(name);
  expect(jobs.merge.permissions).toEqual({});
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
