import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Report, type Result } from '../../src/model/report.js';
import { runCli } from './support/cli.js';
import { root, temporaryFolder } from './support/folders.js';

/** `first(name)` is true the first time that it is called in a run of ours: the state stands outside of the tree. */
const state = `package flaky

import (
	"os"
	"path/filepath"
)

func First(name string) bool {
	file := filepath.Join(os.Getenv("FLAKY_STATE"), name)
	if _, err := os.Stat(file); err == nil {
		return false
	}
	return os.WriteFile(file, nil, 0o600) == nil
}
`;
const head = (name: string, ...imports: string[]) =>
  `package ${name}\n\nimport (\n${['example.com/flaky', ...imports].map((path) => `\t"${path}"\n`).join('')})\n\n`;

const sometimes = `${head('sometimes', 'fmt', 'testing')}
func TestSteady(t *testing.T) {}

func TestOnce(t *testing.T) {
	if flaky.First("once") {
		t.Fatal("only the first time")
	}
}

func TestTable(t *testing.T) {
	t.Run("one case", func(t *testing.T) {
		if flaky.First("table") {
			t.Error("lost the first time")
		}
	})
	t.Run("other", func(t *testing.T) {})
}

func Example() {
	if flaky.First("example") {
		fmt.Println("wrong")
	}
	fmt.Println("right")
	// Output: right
}

func FuzzSeeds(f *testing.F) {
	f.Add("seed")
	f.Fuzz(func(t *testing.T, s string) {
		if flaky.First("fuzz") {
			t.Errorf("%q the first time", s)
		}
	})
}
`;
const panics = `${head('panics', 'testing')}
func TestPanics(t *testing.T) {
	if flaky.First("panics") {
		panic("the first time")
	}
}

func TestAfter(t *testing.T) {}
`;
const always = `${head('always', 'testing')}
func TestOnce(t *testing.T) {
	if flaky.First("always-once") {
		t.Fatal("only the first time")
	}
}

func TestAlways(t *testing.T) {
	t.Fatal("each time")
}
`;
const race = `${head('race', 'testing')}
func TestRace(t *testing.T) {
	if !flaky.First("race") {
		return
	}
	count, done := 0, make(chan bool)
	go func() { count++; done <- true }()
	count++
	<-done
}
`;

/** Runs the tests of these packages in a new module. */
async function run(packages: Readonly<Record<string, string>>, ...options: string[]) {
  const folder = temporaryFolder('flaky');
  const files: Record<string, string> = { 'go.mod': 'module example.com/flaky\n\ngo 1.21\n', 'state.go': state };
  for (const [name, text] of Object.entries(packages)) files[`${name}/${name}_test.go`] = text;
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const out = temporaryFolder('report');
  const ended = await runCli([
    'run',
    folder,
    '--go',
    '1.26.x',
    '--environment',
    `FLAKY_STATE=${temporaryFolder('state')}`,
    '--out',
    out,
    ...options,
  ]);
  const report = Report.parse(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')));
  return { ...ended, out, report, result: report.results.find(({ tests }) => tests !== undefined)! };
}

const statuses = ({ tests }: Result) => Object.fromEntries(tests!.tests.map(({ name, status }) => [name, status]));
const why = ({ evidence }: Result) => evidence.find(({ source }) => source === 'running failed tests again')?.value;

describe('--rerun-failed', () => {
  test('reports tests that pass then as flaky, wherever a result is shown, and never hides them', async () => {
    const { exit, stdout, out, result } = await run({ sometimes, panics }, '--check', 'test', '--rerun-failed', '2');
    expect(exit).toBe(1);
    expect(result.status).toBe('warn');
    expect(statuses(result)).toEqual({
      TestSteady: 'pass',
      TestOnce: 'flaky',
      TestTable: 'flaky',
      'TestTable/one_case': 'flaky',
      'TestTable/other': 'pass',
      Example: 'flaky',
      FuzzSeeds: 'flaky',
      'FuzzSeeds/seed#0': 'flaky',
      TestPanics: 'flaky',
      // The binary had died before it ran, so the whole package was run again.
      TestAfter: 'pass',
    });
    const once = result.tests!.tests.find(({ name }) => name === 'TestOnce')!;
    expect(once.attempts!.map(({ status }) => status)).toEqual(['fail', 'pass']);
    expect(once.output).toContain('only the first time');
    const commands = result.evidence.map(({ source }) => source).filter((source) => source.startsWith('go test'));
    expect(commands).toHaveLength(3);
    expect(commands[1]).toMatch(/-count=1 .*'-run=\^\(Test.*\)\$' example\.com\/flaky\/sometimes$|example\.com\/flaky\/panics$/);
    for (const text of [stdout, readFileSync(join(out, 'summary.md'), 'utf8')]) {
      expect(text).toMatch(/test\.flaky/);
      expect(text).toMatch(/passed in run 2, failed before/);
      expect(text).toContain('TestPanics');
    }
    const junit = readFileSync(join(out, 'junit.xml'), 'utf8');
    expect(junit.match(/<flakyFailure type="test\.flaky" message="run 1 of 2: the test failed"/g)!.length).toBeGreaterThanOrEqual(6);
    expect(junit).toContain('failures="0" errors="0"');
    const valid = spawnSync(
      'xmllint',
      ['--noout', '--schema', join(root, '__tests__/fixtures/junit/junit-10.xsd'), join(out, 'junit.xml')],
      { encoding: 'utf8' },
    );
    expect({ status: valid.status, stderr: valid.status === 0 ? '' : valid.stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('does not make a failure pass: what fails each time has failed, beside what is flaky', async () => {
    const { exit, result, report, out } = await run({ always }, '--check', 'test', '--rerun-failed', '2');
    expect(exit).toBe(2);
    expect(statuses(result)).toEqual({ TestOnce: 'flaky', TestAlways: 'fail' });
    expect(result.tests!.tests.find(({ name }) => name === 'TestAlways')!.attempts).toHaveLength(3);
    expect(report.findings.map(({ severity, cause, test: of }) => [severity, cause, of])).toEqual([
      ['fail', 'test.failed', 'TestAlways'],
      ['warn', 'test.flaky', 'TestOnce'],
    ]);
    expect(readFileSync(join(out, 'junit.xml'), 'utf8').match(/<rerunFailure /g)).toHaveLength(2);
  });

  test.each<[string, Readonly<Record<string, string>>, string[], string]>([
    ['after a data race', { race }, ['--check', 'test.race'], 'not done: a data race was found'],
    ['with -failfast', { always }, ['--check', 'test', '--test-flags', '-failfast'], 'not done: with -failfast not every test has run'],
    [
      'where a package does not build',
      { always, broken: 'package broken\n\nvar x int = "x"\n' },
      ['--check', 'test'],
      'not done: example.com/flaky/broken failed outside',
    ],
  ])('does nothing %s', async (_, packages, options, reason) => {
    const { exit, result } = await run(packages, ...options, '--rerun-failed', '2');
    expect(exit).toBe(2);
    expect(result.status).toBe('fail');
    expect(why(result)).toContain(reason);
  });

  test('leaves other flags as they are, but runs each test once and only those that failed', async () => {
    const flags = '-run=TestTable/one -shuffle=7 -count=2 -v';
    const { result } = await run({ sometimes }, '--check', 'test', '--rerun-failed', '1', '--test-flags', flags);
    expect(statuses(result)).toEqual({ TestTable: 'flaky', 'TestTable/one_case': 'flaky' });
    const again = result.evidence.map(({ source }) => source).filter((source) => source.startsWith('go test'))[1];
    expect(again).toMatch(/-count=1 .*-run=TestTable\/one -shuffle=7 -v example\.com\/flaky\/sometimes$/);
  });

  test('without it a test that fails in one of several runs has failed', async () => {
    const { result } = await run({ sometimes }, '--check', 'test', '--test-flags', '-count=2 -run=TestOnce');
    expect(statuses(result)).toEqual({ TestOnce: 'fail' });
    expect(result.findings![0]).toMatchObject({ cause: 'test.failed', test: 'TestOnce', message: 'only the first time' });
  });
});
