import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { toSummary } from '../../src/report/markdown.js';
import { failingReport } from '../support/reports.js';
import { temporaryFolder } from '../support/temporary-folder.js';

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

/** The jobs that may write, and what: those that open an issue or attest, and those that publish a release once somebody has approved it. */
const writers: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'examples/workflows/nightly-issue.yml issue': [['issues', 'write']],
  'examples/workflows/release.yml attest': [
    ['id-token', 'write'],
    ['attestations', 'write'],
  ],
  '.github/workflows/release.yml package': [['id-token', 'write']],
  '.github/workflows/release.yml release': [['contents', 'write']],
};

interface Job {
  readonly permissions: Record<string, string>;
  readonly environment?: string;
  readonly steps?: (Used & { readonly run?: string; readonly env?: Record<string, string> })[];
}

describe.each(workflows)('%s', (path) => {
  test('starts without permissions, and no job may write but those that are documented, which run nothing of the repository', () => {
    const { permissions, jobs } = read(path);
    expect(permissions).toEqual({});
    for (const [name, job] of Object.entries<Job>(jobs)) {
      const may = Object.entries(job.permissions).filter(([, access]) => access !== 'read');
      expect([name, may]).toEqual([name, writers[`${path} ${name}`] ?? []]);
      if (may.length === 0) continue;
      for (const { uses } of job.steps!)
        expect(uses ?? '').toMatch(/^(?:|actions\/(?:download-artifact|setup-node|attest-build-provenance)@.*)$/);
      if (path === '.github/workflows/release.yml') expect(job.environment).toBe('release');
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

describe('the workflow that keeps an issue', () => {
  const { jobs } = read('examples/workflows/nightly-issue.yml') as { jobs: Record<string, Job> };
  const step = jobs.issue!.steps!.find(({ run }) => run !== undefined)!;

  /** What the script asks of `gh`, one call a line, and the text that it gives it. */
  function calls(
    verdict: string,
    summary: string | undefined,
    issue: { number: string; state: string } | undefined,
  ): { asked: string[]; body: string } {
    const folder = temporaryFolder('issue');
    if (summary !== undefined) {
      mkdirSync(join(folder, 'report'));
      writeFileSync(join(folder, 'report/summary.md'), summary);
    }
    mkdirSync(join(folder, 'bin'));
    const answers = `case "$1 $2" in 'issue list') echo '${issue?.number ?? ''}' ;; 'issue view') echo '${issue?.state ?? ''}' ;; esac`;
    writeFileSync(join(folder, 'bin/gh'), `#!/bin/sh\necho "$*" >>"${folder}/calls"\n${answers}\n`, { mode: 0o755 });
    // As the runner starts it: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax, jobs.<job_id>.steps[*].shell
    execFileSync('bash', ['--norc', '-e', '-c', step.run!], {
      cwd: folder,
      env: { PATH: `${join(folder, 'bin')}:${process.env.PATH}`, VERDICT: verdict, RUN: 'https://example.com/run' },
    });
    return {
      asked: readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n').slice(1),
      body: readFileSync(join(folder, 'body.md'), 'utf8'),
    };
  }

  const list = 'issue list --label go-conformance --state all --limit 1 --json number --jq .[0].number // empty';
  const view = 'issue view 7 --json state --jq .state';

  test('has nothing of the report or the event in a command', () => {
    expect(step.run).not.toContain('${{');
    expect(step.env!.VERDICT).toMatch(/^\$\{\{ needs\.conformance\.outputs\.verdict \}\}$/);
  });

  test.each([
    [
      'opens one when something is wrong',
      'failures',
      undefined,
      ['issue create --title Go conformance, nightly --label go-conformance --body-file body.md'],
    ],
    [
      'opens one when there is no verdict',
      '',
      undefined,
      ['issue create --title Go conformance, nightly --label go-conformance --body-file body.md'],
    ],
    ['opens none when nothing is', 'conformant', undefined, []],
    ['updates the one that there is', 'undetermined', { number: '7', state: 'OPEN' }, ['issue edit 7 --body-file body.md', view]],
    [
      'opens a closed one again',
      'failures',
      { number: '7', state: 'CLOSED' },
      ['issue edit 7 --body-file body.md', view, 'issue reopen 7'],
    ],
    [
      'closes it when nothing is wrong any more',
      'warnings',
      { number: '7', state: 'OPEN' },
      ['issue edit 7 --body-file body.md', view, 'issue close 7'],
    ],
  ])('%s', (_, verdict, issue, asked) => {
    expect(calls(verdict, '# ❌ not conformant\n', issue).asked).toEqual([list, ...asked]);
  });

  test('has a text that GitHub takes, whatever the summary holds', () => {
    const summary = toSummary(failingReport());
    expect(calls('failures', summary, undefined).body).toContain(summary);
    const long = calls('failures', `# ❌ not conformant\n\n### one\n\n$(touch owned)\n${'x'.repeat(100_000)}\n`, undefined).body;
    expect(long).toContain('# ❌ not conformant');
    expect(long).toContain('The findings are in the artifact of the run.');
    expect(long.length).toBeLessThan(1000);
    expect(calls('', undefined, undefined).body).toBe('The newest [run](https://example.com/run) ended as **without a report**.\n\n');
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
