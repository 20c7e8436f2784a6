import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { exitCode } from '../../src/report/verdict.js';
import { recorded, replay, root, snapshotNames } from '../support/snapshots.js';

interface Expected {
  readonly exit: number;
  readonly verdict: string;
  readonly results: Readonly<Record<string, string>>;
  readonly findings: readonly {
    readonly cause: string;
    readonly check: string;
    readonly file?: string;
    readonly line?: number;
    readonly test?: string;
  }[];
}

const others = ['service', 'go-line-newer-pinned', 'go-line-newer-offered', 'vendored', 'workspace', 'cgo-only'];

describe('the recording of a broken example replays to what the example promises', () => {
  test.each(snapshotNames.filter((name) => !others.includes(name)))('%s', async (name) => {
    const folder = `examples/broken/${name}`;
    const expected = JSON.parse(readFileSync(join(root, folder, 'expected.json'), 'utf8')) as Expected;
    const report = await replay(recorded(name));
    const failures = report.findings.filter(({ severity }) => severity === 'fail');

    expect(report.verdict).toBe(expected.verdict);
    expect(exitCode(report.verdict, undefined)).toBe(expected.exit);
    expect(report.results.map(({ check, status }) => [check, status])).toEqual(expect.arrayContaining(Object.entries(expected.results)));
    expect(
      failures.map(({ cause, location, test: testName }) => ({
        cause,
        ...(location === undefined ? {} : { file: location.file, line: location.line }),
        ...(testName === undefined ? {} : { test: testName }),
      })),
    ).toEqual(
      expected.findings.map(({ check: _, ...rest }) => (rest.file === undefined ? rest : { ...rest, file: `${folder}/${rest.file}` })),
    );
    for (const [index, { check }] of expected.findings.entries()) expect(failures[index]!.checks).toContain(check);
  });
});

describe('a healthy module', () => {
  test('passes every check', async () => {
    const report = await replay(recorded('service'));
    expect(report.verdict).toBe('conformant');
    expect(new Set(report.results.map(({ status }) => status))).toEqual(new Set(['pass']));
    expect(report.results).toHaveLength(17);
    expect(report.findings).toEqual([]);
    expect(report.notRun).toEqual([]);
  });
});
