import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Finding } from '../../src/model/report.js';
import { annotations, renderAnnotation } from '../../src/report/annotations.js';
import { buildReport } from '../../src/report/build.js';
import { anyReport, hostileText } from '../support/arbitrary-reports.js';
import { failingReport, finding, parts, result } from '../support/reports.js';
import { runnerCommands } from '../support/runner-commands.js';

const asIs = { pathOf: (file: string) => file };
const reportOf = (findings: Finding[]) =>
  buildReport(parts({ results: [result('test', { status: 'fail', cell: { go: '1.26.8', module: '.' }, findings })] }));

test('one per finding, at its place, with the releases it happens on and what to do', () => {
  const [compile, second, first, ...rest] = annotations(failingReport(), { pathOf: (file) => `sub/${file}` });
  expect(first).toEqual({
    level: 'error',
    title: 'TestDrain/empty',
    message: 'queue_test.go:42: want 3 items, got 2\nexample.com/service/internal/queue · test, test.race · go1.27.0 · not on go1.26.8',
    file: 'sub/internal/queue/queue_test.go',
    line: 42,
  });
  expect(second?.message).toContain('→ Run the test until the race shows:\n    GOTOOLCHAIN=local go test -race');
  expect(rest.map(({ level }) => level)).toEqual(['warning', 'notice']);
  expect(compile).toMatchObject({ title: 'example.com/service/tools/cmd/probe', line: 17, column: 10 });
});

test('a file outside the repository has no place', () => {
  const [only] = annotations(reportOf([finding({ location: { file: '/usr/lib/go/src/a.go', line: 3 } })]), { pathOf: () => undefined });
  expect(only).not.toHaveProperty('file');
  expect(only).not.toHaveProperty('line');
});

test.each([
  [10, 10, undefined],
  [11, 10, '2 more failures'],
  [500, 10, '491 more failures'],
])('%i findings give %i annotations', (count, expected, last) => {
  const made = annotations(
    reportOf(Array.from({ length: count }, (_, index) => finding({ test: `Test${String.fromCodePoint(0x4e00 + index)}` }))),
    asIs,
  );
  expect(made).toHaveLength(expected);
  if (last !== undefined) expect(made.at(-1)?.title).toBe(last);
});

describe('the places are for what matters most', () => {
  const at = (test: string, file: string, line: number, changes: Partial<Finding> = {}) =>
    finding({ test, message: test, location: { file, line }, ...changes });
  const titles = (findings: Finding[], changed?: ReadonlyMap<string, Set<number>>) =>
    annotations(reportOf(findings), { ...asIs, changed }).map(({ level, title }) => `${level} ${title}`);

  test('lines that the change wrote, then its files, then the rest', () => {
    const findings = [at('TestA', 'a.go', 1), at('TestB', 'b.go', 5), at('TestC', 'c.go', 7)];
    const changed = new Map([
      ['c.go', new Set([7])],
      ['b.go', new Set([4])],
    ]);
    expect(titles(findings, changed)).toEqual(['error TestC', 'error TestB', 'error TestA']);
    expect(titles(findings)).toEqual(['error TestA', 'error TestB', 'error TestC']);
  });

  test('what explains comes before what it explains', () => {
    expect(
      titles([at('TestA', 'a.go', 1), at('TestB', 'b.go', 2, { cause: 'fs.no-space' }), at('TestC', 'c.go', 3, { cause: 'build.error' })]),
    ).toEqual(['error TestB', 'error TestC', 'error TestA']);
  });

  test('regressions before all; what is known warns, what is waived is a notice', () => {
    const findings = [at('TestKnown', 'a.go', 1), at('TestWaived', 'b.go', 2), at('TestNew', 'c.go', 3)];
    const results = [result('test', { status: 'fail', cell: { go: '1.26.8', module: '.' }, findings })];
    const { fingerprint } = buildReport(parts({ results })).findings[0]!;
    const policy = {
      modules: ['.'],
      everyTest: true,
      waivers: { file: 'w.yml', entries: [{ check: 'test', test: 'TestWaived', reason: 'r', owner: 'o', expires: '2099-01-01', line: 1 }] },
      baseline: { file: 'b.json', entries: [{ fingerprint, checks: ['test'], cause: 'test.failed' as const, message: 'm' }] },
    };
    const made = annotations(buildReport(parts({ results, policy })), { ...asIs, changed: new Map([['a.go', new Set([1])]]) });
    expect(made.map(({ level, title }) => `${level} ${title}`)).toEqual(['error TestNew', 'warning TestKnown', 'notice TestWaived']);
    expect(made[2]!.message).toContain('waived until 2099-01-01 by o: r');
  });
});

test('messages are as long as GitHub keeps, and never cut inside a character', () => {
  const [only] = annotations(reportOf([finding({ message: `x${'😀'.repeat(3000)}` })]), asIs);
  expect(only!.message.length).toBeLessThanOrEqual(4096);
  expect(only!.message).not.toMatch(/\p{Cs}/u);
});

describe('the command', () => {
  test('escapes as the toolkit does', () => {
    expect(
      renderAnnotation({ level: 'warning', title: 'a:b,c%', message: 'one\r\ntwo: 100%, ok', file: 'a,b.go', line: 3, column: 4 }),
    ).toBe('::warning file=a%2Cb.go,line=3,col=4,title=a%3Ab%2Cc%25::one%0D%0Atwo: 100%25, ok');
  });

  test('is read back by the runner as it was meant', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (title, message) => {
        const clean = (text: string) => text.replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Cs}]/gu, '');
        const [only, ...others] = runnerCommands(
          renderAnnotation({ level: 'error', title: `t${clean(title)}`, message: clean(message), file: 'a.go', line: 1 }),
        );
        expect(others).toEqual([]);
        expect(only).toEqual({
          syntax: '::',
          name: 'error',
          properties: { file: 'a.go', line: '1', title: `t${clean(title)}` },
          message: clean(message),
        });
      }),
    );
  });

  test('stays one command for any report, at most ten of a kind', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const made = annotations(report, asIs);
        for (const level of ['error', 'warning', 'notice'])
          expect(made.filter((each) => each.level === level).length).toBeLessThanOrEqual(10);
        for (const each of made) {
          const rendered = renderAnnotation(each);
          expect(rendered).not.toMatch(/[\r\n]/);
          expect(runnerCommands(rendered)).toMatchObject([{ name: each.level }]);
        }
      }),
    );
  });
});
