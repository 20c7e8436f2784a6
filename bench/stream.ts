import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../scripts/support/root.js';
import { cost, environment, pairs, spread } from './measure.js';

const gotestsum = 'gotest.tools/gotestsum@v1.13.0';

/** The product compiled to JavaScript: from the stream to the files of a report, with all that a run does to the result. */
const program = `
  const [root, stream, out, formats] = process.argv.slice(1);
  const { LocalHost } = await import(root + '/host/local.js');
  const { createTestReader } = await import(root + '/go/test-run.js');
  const { createLocator } = await import(root + '/go/source-locations.js');
  const { writeReports } = await import(root + '/report/write.js');
  const { buildReport } = await import(root + '/report/build.js');
  const { createRedactor, redactReport } = await import(root + '/redact/secrets.js');
  const host = new LocalHost('/');
  const locate = createLocator({ moduleDirectory: '/m', aliases: [], reportRoot: '/m', goroot: '/go', modulePath: 'example.com/large', packages: [] });
  const reader = createTestReader({ packages: [], locate, go: '1.26.11', cwd: '/m' });
  const how = await host.run(['sh', '-c', 'cat "$1"; exit 1', 'sh', stream], { onLine: (line) => reader.line(line) });
  const { report: tests, findings } = reader.end(how);
  const cell = { go: '1.26.11', module: '.' };
  const planned = { check: 'test', cell, level: 'required' };
  const result = { ...planned, status: 'fail', summary: 'tests failed', evidence: [], locations: [], remedies: [], findings, durationMs: 1, tests };
  const report = buildReport({
    tool: { name: 'bench', version: '0' }, profile: { name: 'default', note: '' }, startedAt: new Date().toISOString(), durationMs: 1,
    facts: {}, modules: [], toolchains: [], plan: { cells: [planned], required: ['test'] }, notes: [], notRun: [],
    results: [redactReport(result, createRedactor(process.env))],
  });
  await writeReports(report, out, formats.split(',').filter(Boolean));
  await host.close();
  if (tests.tests.length !== 100000) throw new Error('read ' + tests.tests.length + ' tests');
`;

/** 100,000 tests of a real \`go test -json\`, one in a hundred failing: read and written by us, and by gotestsum. */
export function stream(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-stream-'));
  try {
    execFileSync('go', ['install', gotestsum], { env: { ...process.env, GOBIN: folder, GOFLAGS: '' }, stdio: 'ignore' });
    const file = capture(folder);
    const ours = fromStream(file, join(folder, 'out'), ['json', 'junit']);
    // It ends with the failures of the stream; its cost counts all the same.
    const command = `'${join(folder, 'gotestsum')}' --junitfile '${join(folder, 'junit.xml')}' --format none --raw-command -- cat '${file}'; test -s '${join(folder, 'junit.xml')}'`;
    const theirs = ['sh', '-c', command];
    cost(ours);
    cost(theirs);
    const measured = pairs(
      7,
      () => cost(ours),
      () => cost(theirs),
    );
    const processor = measured.ours.map(({ processor }, index) => processor / measured.reference[index]!.processor);
    return [
      `report.json and JUnit of 100,000 tests / ${gotestsum} --junitfile, wall: ${spread(measured.ratios)}`,
      `the same, processor time: ${spread(processor)}`,
      `wall, s: ours ${spread(measured.ours.map(({ wall }) => wall))}; gotestsum ${spread(measured.reference.map(({ wall }) => wall))}`,
      environment(),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The command that reads a stream and writes a report in so many formats, its program compiled. */
export function fromStream(file: string, out: string, formats: readonly string[]): string[] {
  const compiled = join(root, '.cache/bench');
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--noCheck', '--outDir', compiled], { cwd: root });
  return ['node', '--input-type=module', '-e', program, pathToFileURL(compiled).href, file, out, formats.join(',')];
}

/** 20 packages of 50 tests of 99 subtests each. */
export function capture(folder: string): string {
  writeFileSync(join(folder, 'go.mod'), 'module example.com/large\n\ngo 1.22\n');
  for (let index = 0; index < 20; index++) {
    const name = `part${index}`;
    mkdirSync(join(folder, name));
    const tests = Array.from({ length: 50 }, (_, test) => `\nfunc TestSomething${test}(t *testing.T) { cases(t) }\n`);
    writeFileSync(
      join(folder, name, `${name}_test.go`),
      `package ${name}\n\nimport (\n\t"fmt"\n\t"testing"\n)\n\nfunc cases(t *testing.T) {\n\tfor i := range 99 {\n\t\tt.Run(fmt.Sprintf("case_%d", i), func(t *testing.T) {\n\t\t\tif i == 7 {\n\t\t\t\tt.Errorf("got %d, want 0", i)\n\t\t\t}\n\t\t})\n\t}\n}\n${tests.join('')}`,
    );
  }
  const file = join(folder, 'stream.json');
  try {
    execFileSync('go', ['test', '-json', '-count=1', './...'], { cwd: folder, stdio: ['ignore', openSync(file, 'w'), 'ignore'] });
  } catch {
    // The tests fail on purpose.
  }
  return file;
}
