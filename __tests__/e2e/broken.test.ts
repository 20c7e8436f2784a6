import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import type { Report } from '../../src/model/report.js';
import { CauseId, Status, Verdict } from '../../src/model/words-schema.js';
import { runExample } from './support/cli.js';
import { root } from './support/folders.js';

/** `expected.json`, explained in examples/README.md. */
const Expected = z.strictObject({
  arguments: z.array(z.string()),
  exit: z.number(),
  verdict: Verdict,
  results: z.record(z.string(), Status),
  findings: z.array(
    z.strictObject({
      cause: CauseId,
      check: z.string(),
      file: z.string().optional(),
      line: z.number().optional(),
      test: z.string().optional(),
    }),
  ),
});
type Expected = z.infer<typeof Expected>;

const broken = join(root, 'examples/broken');
const names = readdirSync(broken).sort();

describe('examples/broken: each failure is named with its place', () => {
  test.each(names)('%s', async (name) => {
    const expected = Expected.parse(JSON.parse(readFileSync(join(broken, name, 'expected.json'), 'utf8')));
    const run = await runExample(`broken/${name}`, expected.arguments);
    if (run.report === undefined) throw new Error(`no report.json; exit ${run.exit}, ${run.signal}\n${run.stdout}\n${run.stderr}`);
    expect(outcome(run.exit, run.report, expected)).toEqual(expected);
  });
});

/** What was observed, in the form of `expected`: the same results, and every finding of severity `fail`. */
function outcome(exit: number | null, report: Report, expected: Expected): object {
  return {
    arguments: expected.arguments,
    exit,
    verdict: report.verdict,
    results: Object.fromEntries(Object.keys(expected.results).map((check) => [check, statusesOf(report, check)])),
    findings: report.findings
      .filter(({ severity }) => severity === 'fail')
      .map(({ cause, checks, location, test: testName }) => ({
        cause,
        // One finding may show in several checks: the expected one is enough.
        check: expected.findings.map(({ check }) => check).find((check) => checks.includes(check)) ?? checks.join(' '),
        ...(location && { file: location.file }),
        ...(location?.line && { line: location.line }),
        ...(testName && { test: testName }),
      })),
  };
}

/** The status of a check, which is one module's on one release; several statuses are all shown. */
function statusesOf(report: Report, check: string): string {
  const statuses = new Set(report.results.filter((result) => result.check === check).map(({ status }) => status));
  return statuses.size === 0 ? 'no result' : [...statuses].join(' ');
}
