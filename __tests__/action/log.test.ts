import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { logProgress } from '../../src/action/log.js';
import type { Result } from '../../src/model/report.js';
import { statuses } from '../../src/model/words.js';
import type { RunEvent } from '../../src/run.js';
import { captured } from '../cli/captured.js';
import { runnerCommands, setupGoMatcher } from '../support/runner-commands.js';
import { recorded, replay } from '../support/snapshots.js';

const cell = { check: 'test', level: 'required', cell: { go: '1.26.11', module: '.' } } as const;
const ended = (more: Partial<Result>): RunEvent => ({
  kind: 'cell',
  cell,
  result: { ...cell, status: 'pass', summary: 'fine', evidence: [], locations: [], remedies: [], durationMs: 1500, ...more },
});
const logged = async (event: RunEvent) => (await captured(() => logProgress(event))).stdout;

describe('the log of the step', () => {
  test.each([
    ['a pass, without its summary', ended({}), '| pass    test · . · go1.26.11 (1.5 s) \n'],
    [
      'a failure, with its summary',
      ended({ status: 'fail', summary: '1 test failed' }),
      '| fail    test · . · go1.26.11 (1.5 s) 1 test failed\n',
    ],
    ['a skip: nothing', ended({ status: 'skip' }), ''],
    ['a cell that begins: nothing', { kind: 'cell', cell }, ''],
    [
      'a release that could not be installed',
      { kind: 'installed', release: '1.26.3', installation: { problem: 'h1 mismatch', attempts: [], evidence: [] } },
      '| go1.26.3: h1 mismatch\n',
    ],
  ] as [string, RunEvent, string][])('has %s', async (_, event, line) => {
    expect((await logged(event)).trimEnd()).toBe(line.trimEnd());
  });

  test('has a line for each toolchain and each finished cell of a run', async () => {
    const { stdout, value } = await captured(() => replay(recorded('race'), { onEvent: logProgress }));
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^\| pass {4}toolchain\.resolve|^\| go1\.26\.11 from tool-cache: /);
    expect(lines).toHaveLength(1 + value.results.filter(({ status }) => status !== 'skip').length);
  });

  test('holds no command to the runner, whatever a program under test printed', async () => {
    const hostile = fc.string({
      unit: fc.oneof(
        fc.constantFrom('::error::', '##[', 'error]', '\n', '\r', ' ', '\u200b', 'main.go:3:4: x'),
        fc.string({ maxLength: 3 }),
      ),
    });
    await fc.assert(
      fc.asyncProperty(hostile, hostile, fc.constantFrom(...statuses), async (summary, module, status) => {
        const text = await logged({ ...ended({ summary, status }), cell: { ...cell, cell: { go: '1.26.11', module } } } as RunEvent);
        expect(runnerCommands(text)).toEqual([]);
        expect(setupGoMatcher.test(text)).toBe(false);
        expect(text.split('\n').length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
