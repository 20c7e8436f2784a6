/**
 * `npm test`: every step that must pass, one after the other, all of them even when one fails. Each is also an npm script of
 * its own. The last line is the total: tests, and one for every other step.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { outcomeOfStep, outcomeOfTests, type StepOutcome, totalLine } from './support/outcome.js';
import { root } from './support/root.js';

interface Step {
  /** Name of the npm script. */
  readonly script: string;
  readonly what: string;
  /** The script runs jest, whose report has the counts. */
  readonly tests?: boolean;
}

const steps: readonly Step[] = [
  { script: 'types', what: 'TypeScript, sources and tests' },
  { script: 'lint', what: 'formatting and lint rules' },
  { script: 'floors', what: 'who may import whom' },
  { script: 'dead-code', what: 'unused files, exports, dependencies' },
  { script: 'check-generated', what: 'schemas and pages are what src/ gives' },
  { script: 'check-dist', what: 'dist/ is what src/ gives' },
  { script: 'workflows', what: 'actionlint and zizmor' },
  { script: 'coverage', what: 'unit tests with the coverage gate', tests: true },
  { script: 'e2e', what: 'the built dist/ as a user runs it', tests: true },
];

const reports = join(root, '.cache/check');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const outcomes = steps.map((step) => ({ step, ...run(step) }));

console.log(`\n${'step'.padEnd(16)}${'result'.padEnd(9)}${'seconds'.padStart(8)}  `);
for (const { step, passed, failed, skipped, seconds } of outcomes) {
  const result = failed > 0 ? 'FAILED' : passed > 0 ? 'ok' : 'skipped';
  const counts = step.tests ? `, ${passed} passed, ${failed} failed, ${skipped} skipped` : '';
  console.log(`${step.script.padEnd(16)}${result.padEnd(9)}${seconds.toFixed(1).padStart(8)}  ${step.what}${counts}`);
}
console.log(`\n${totalLine(outcomes)}`);
process.exitCode = outcomes.some(({ failed }) => failed > 0) ? 1 : 0;

function run({ script, tests }: Step): StepOutcome & { seconds: number } {
  console.log(`\n── npm run ${script}`);
  const started = performance.now();
  const report = join(reports, `${script}.json`);
  const options = tests ? ['--', '--json', `--outputFile=${report}`] : [];
  const { status } = spawnSync('npm', ['run', '--silent', script, ...options], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  const outcome = tests ? outcomeOfTests(status, readIfPresent(report)) : outcomeOfStep(status);
  return { ...outcome, seconds: (performance.now() - started) / 1000 };
}

function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
