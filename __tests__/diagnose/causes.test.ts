import { describe, expect, test } from '@jest/globals';
import { deriveCauses } from '../../src/diagnose/causes.js';
import type { Result } from '../../src/model/report.js';
import { aggregateFindings } from '../../src/report/findings.js';
import { finding, result } from '../support/reports.js';

const causes = (results: Result[]) => deriveCauses(results, aggregateFindings(results));
const cell = (go: string) => ({ go, module: '.' });

describe('deriveCauses', () => {
  test('one cause explains every cell that shows it, with the findings as evidence and their remedies once', () => {
    const remedies = [{ kind: 'fix' as const, summary: 'lock', commands: [] }];
    const race = (test: string) =>
      finding({
        cause: 'race.detected',
        message: `race in ${test}`,
        package: 'example.com/q',
        test,
        output: 'WARNING: DATA RACE',
        remedies,
        location: { file: 'q.go', line: 3 },
      });
    const [only, ...others] = causes([
      result('test.race', { status: 'fail', cell: cell('1.26.8'), findings: [race('TestA'), race('TestB')] }),
      result('test.race', { status: 'fail', cell: cell('1.27.0'), findings: [race('TestA')] }),
      result('build', { cell: cell('1.27.0') }),
    ]);
    expect(others).toEqual([]);
    expect(only).toEqual({
      id: 'race.detected',
      confidence: 'established',
      summary: 'race in TestA (and 1 more)',
      because: ['TestA', 'TestB'].map((test) => ({ source: `test.race · example.com/q · ${test} · q.go:3`, value: 'WARNING: DATA RACE' })),
      explains: [
        { check: 'test.race', cell: cell('1.26.8') },
        { check: 'test.race', cell: cell('1.27.0') },
      ],
      remedies,
    });
  });

  test.each([
    ['build.error', 'main.go:1:1: x', 'established'],
    ['build.error', undefined, 'likely'],
    ['kill.external', 'signal: killed', 'possible'],
    ['pids.undetermined', 'fork: resource temporarily unavailable', 'possible'],
    ['undetermined', 'exit 1', 'possible'],
  ] as const)('%s with the output %j is %s', (cause, output, confidence) => {
    const [found] = causes([result('test', { status: 'fail', findings: [finding({ cause, ...(output !== undefined && { output }) })] })]);
    expect(found).toMatchObject({ id: cause, confidence });
  });

  test('a failure without findings is undetermined, with its cell', () => {
    expect(causes([result('test', { status: 'fail', summary: 'exit 1' })])).toEqual([
      {
        id: 'undetermined',
        confidence: 'possible',
        summary: 'exit 1',
        because: [{ source: 'test', value: 'exit 1' }],
        explains: [{ check: 'test' }],
        remedies: [],
      },
    ]);
  });

  test('notes are no causes', () => {
    const noted = { findings: [finding({ severity: 'note' })] };
    expect(causes([result('test.none', { status: 'pass', ...noted })])).toEqual([]);
    // What is warned of then has none that is known, and names its result.
    expect(causes([result('test.none', { status: 'warn', ...noted })])).toMatchObject([
      { id: 'undetermined', explains: [{ check: 'test.none' }] },
    ]);
  });

  test('evidence is bounded', () => {
    const many = Array.from({ length: 20 }, (_, index) => finding({ test: `Test${index}` }));
    expect(causes([result('test', { status: 'fail', findings: many })])[0]!.because).toHaveLength(5);
  });
});
