import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runExampleIn } from './support/cli.js';
import { runAction } from './support/fake-runner.js';
import { copyOfExample } from './support/folders.js';

const parts = ['--go', '1.26.x', '--check', 'build,test.race'];
const waiverOf = (test: string, expires: string) =>
  `waivers:\n  - check: test.race\n    test: ${test}\n    reason: the counter goes\n    owner: counters\n    expires: ${expires}\n`;

test('a baseline is written when asked for, tolerates what it knows, fails for what is new, and says what is fixed', async () => {
  const folder = copyOfExample('broken/race');
  const written = await runExampleIn(folder, [...parts, '--write-baseline']);
  expect({ exit: written.exit, said: written.stderr.includes('(1 failure, 1 new; 0 fixed and left out)') }).toEqual({
    exit: 2,
    said: true,
  });
  const source = join(folder, 'counter.go');
  const racy = readFileSync(source, 'utf8');
  writeFileSync(source, `// Lines have moved.\n\n${racy}`);
  const known = await runExampleIn(folder, [...parts, '--fail-on', 'regression']);
  expect([known.exit, known.report!.verdict, known.report!.findings[0]!.known]).toEqual([0, 'failures', true]);
  writeFileSync(source, `${racy}\nvar unused int = "text"\n`);
  const regression = await runExampleIn(folder, [...parts, '--fail-on', 'regression']);
  expect([regression.exit, regression.report!.findings[0]!.known]).toEqual([2, false]);
  expect(regression.report!.policy!.baseline!.entries[0]!.state).toBe('open');
  const guarded = racy
    .replace('package counter', 'package counter\n\nimport "sync"')
    .replace('value int', 'value int\n\tmutex sync.Mutex')
    .replace('c.value++', 'c.mutex.Lock()\n\tdefer c.mutex.Unlock()\n\tc.value++');
  writeFileSync(source, guarded);
  const fixed = await runExampleIn(folder, [...parts, '--write-baseline']);
  expect([fixed.exit, fixed.stderr.includes('(0 failures, 0 new; 1 fixed and left out)')]).toEqual([0, true]);
  expect(JSON.parse(readFileSync(join(folder, 'go-conform-baseline.json'), 'utf8')).failures).toEqual([]);
});

test('the Action accepts what a waiver covers, and fails once it has expired or belongs to others', async () => {
  const workspace = copyOfExample('broken/race');
  const inputs = { 'go-versions': '1.26.x', checks: 'build test.race', waivers: 'waivers.yml', 'upload-artifact': 'false' };
  writeFileSync(join(workspace, 'waivers.yml'), waiverOf('TestCounter', '2999-12-31'));
  const accepted = await runAction({ workspace, inputs });
  expect({ exit: accepted.exit, ...accepted.outputs }).toMatchObject({ exit: 0, verdict: 'partial', 'failed-checks': '[]' });
  expect(JSON.parse(accepted.outputs.counts!)).toMatchObject({ fail: 0, waived: 1 });
  expect(accepted.annotations.map(({ name }) => name)).toEqual(['notice']);
  expect(accepted.summary).toContain('waived, not passed: test.race');
  writeFileSync(join(workspace, 'waivers.yml'), waiverOf('TestCounter', '2020-01-31'));
  const expired = await runAction({ workspace, inputs });
  expect([expired.exit, expired.outputs.verdict]).toEqual([1, 'failures']);
  expect(expired.annotations.map(({ properties }) => properties.file)).toContain('waivers.yml');
  writeFileSync(join(workspace, 'waivers.yml'), `modules: [example.com/other]\n${waiverOf('TestCounter', '2999-12-31')}`);
  const foreign = await runAction({ workspace, inputs });
  expect(foreign.annotations.map(({ message }) => message).join()).toContain('was written for other modules: example.com/other');
});

test('lines of the pull request are annotated first', async () => {
  const workspace = copyOfExample('broken/failing-subtests');
  const git = (...argv: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...argv], { cwd: workspace, encoding: 'utf8' }).trim();
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'base');
  const sha = git('rev-parse', 'HEAD');
  const [clause] = /^package \w+$/m.exec(readFileSync(join(workspace, 'price_test.go'), 'utf8'))!;
  writeFileSync(join(workspace, 'zz_test.go'), `${clause}\n\nimport "testing"\n\nfunc TestZ(t *testing.T) {\n\tt.Error("new")\n}\n`);
  git('add', '.');
  git('commit', '--quiet', '-m', 'change');
  const event = join(workspace, '.git', 'event.json');
  writeFileSync(event, JSON.stringify({ pull_request: { base: { sha } } }));
  const inputs = { 'go-versions': '1.26.x', checks: 'test', 'upload-artifact': 'false' };
  const run = await runAction({ workspace, inputs, env: { GITHUB_EVENT_PATH: event } });
  expect(run.annotations[0]!.properties.file).toBe('zz_test.go');
});
