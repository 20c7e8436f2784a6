import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCompilerOutput } from '../../src/go/compiler-lines.js';
import type { Locator, PackageInfo } from '../../src/go/source-locations.js';
import { createLocator } from '../../src/go/source-locations.js';
import { createTestReader, type TestRunOutcome } from '../../src/go/test-run.js';
import type { CommandResult } from '../../src/host/host.js';
import type { Finding } from '../../src/model/report.js';

/** Reads what scripts/capture-go-test.mjs wrote. */
export interface Capture {
  readonly name: string;
  readonly minor: string;
  readonly release: string;
  readonly argv: readonly string[];
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'fixtures', 'go-test');

/** Every capture, or those of one case. */
export function captures(name?: string): Capture[] {
  const index = JSON.parse(read('captures.json')) as Record<string, Record<string, { release: string; argv: string[]; exit: number }>>;
  return Object.entries(index)
    .filter(([own]) => name === undefined || own === name)
    .flatMap(([own, releases]) =>
      Object.entries(releases).map(([minor, { release, argv, exit }]) => ({
        name: own,
        minor,
        release,
        argv,
        exit,
        stdout: read(`${own}.${minor}.jsonl`),
        stderr: read(`${own}.${minor}.stderr`),
      })),
    );
}

/** The hand-written expectation of a case; undefined when it has none. */
export function expectation(name: string): unknown {
  const text = read(`${name}.expected.json`);
  return text === '' ? undefined : JSON.parse(text);
}

function read(file: string): string {
  const path = join(folder, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

export const moduleDirectory = '/example/module';

/** The packages that the captured modules consist of. */
export const packages: readonly PackageInfo[] = [
  ['', ['counter.go', 'id.go', 'main.go', 'queue.go', 'stop.go', 'store.go', 'sum.go', 'worker.go']],
  ...['a', 'b', 'c', 'd', 'bad', 'check', 'early', 'good', 'late', 'lib', 'table'].map((name) => [`/${name}`, [`${name}.go`]] as const),
].map(([path, files]) => ({
  importPath: `example.com/module${path as string}`,
  dir: `${moduleDirectory}${path as string}`,
  goFiles: files as string[],
  testGoFiles: [
    'a_test.go',
    'counter_test.go',
    'id_test.go',
    'queue_test.go',
    'store_test.go',
    'sum_test.go',
    'worker_test.go',
    `${(path as string).slice(1)}_test.go`,
  ],
}));

export const locate: Locator = createLocator({
  moduleDirectory,
  reportRoot: moduleDirectory,
  goroot: '/example/goroot',
  modulePath: 'example.com/module',
  packages,
});

export function exited(exit: number): CommandResult {
  return { argv: ['go', 'test'], outcome: 'exited', exit, signal: null, stdout: '', stderr: '', droppedBytes: 0, durationMs: 1 };
}

/** What the reader makes of these streams. */
export function readStreams(stdout: string, stderr: string, how: CommandResult | undefined, go?: string): TestRunOutcome {
  const reader = createTestReader({ packages, locate, ...(go === undefined ? {} : { go }) });
  for (const text of lines(stderr)) reader.line({ stream: 'stderr', text, cut: false });
  for (const text of lines(stdout)) reader.line({ stream: 'stdout', text, cut: false });
  return reader.end(how);
}

export function readCapture(capture: Capture): TestRunOutcome {
  return readStreams(capture.stdout, capture.stderr, exited(capture.exit), capture.release);
}

function lines(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

/** What the hand-checked expectations hold of an outcome: columns, output and remedies have tests of their own. */
export function observed(capture: Capture): unknown {
  if (capture.stdout.startsWith('{') || capture.argv[1] === 'test') {
    const outcome = readCapture(capture);
    return {
      findings: outcome.findings.map(brief),
      packages: Object.fromEntries(
        outcome.report.packages.map((run) => [run.package, `${run.status}${run.cached === true ? ' (cached)' : ''}`]),
      ),
      tests: Object.fromEntries(outcome.report.tests.map((item) => [`${item.package}.${item.name}`, item.status])),
    };
  }
  const kind = capture.argv[1] === 'vet' ? 'vet' : 'build';
  return { findings: readCompilerOutput(lines(capture.stderr), { cwd: moduleDirectory, locate, kind }).map(brief) };
}

function brief(finding: Finding): unknown {
  const at = (place: { file: string; line?: number | undefined }) =>
    place.line === undefined ? place.file : `${place.file}:${place.line}`;
  return {
    cause: finding.cause,
    message: finding.message,
    ...(finding.package === undefined ? {} : { package: finding.package }),
    ...(finding.test === undefined ? {} : { test: finding.test }),
    ...(finding.location === undefined ? {} : { at: at(finding.location) }),
    ...(finding.related === undefined ? {} : { related: finding.related.map((item) => `${at(item.location)} ${item.message}`) }),
  };
}
