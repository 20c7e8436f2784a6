import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createProgress } from '../../src/cli/progress.js';
import type { Result } from '../../src/model/report.js';
import { statuses } from '../../src/model/words.js';
import type { RunEvent } from '../../src/run.js';
import { runnerCommands, setupGoMatcher } from '../support/runner-commands.js';
import { recorded, replay } from '../support/snapshots.js';

/** A stream that keeps what is written. */
function kept(isTTY: boolean, columns?: number) {
  const stream = { isTTY, columns, text: '', write: (chunk: string) => (stream.text += chunk) };
  return stream as typeof stream & NodeJS.WriteStream;
}

const cell = { check: 'build', level: 'required', cell: { go: '1.26.11', module: '.' } } as const;
const result = (more: Partial<Result>): Result => ({
  ...cell,
  status: 'pass',
  summary: 'fine',
  evidence: [],
  locations: [],
  remedies: [],
  durationMs: 1500,
  ...more,
});
const ended = (more: Partial<Result>): RunEvent => ({ kind: 'cell', cell, result: result(more) });
const shown = { shown: true, verbose: false };

function lineOf(more: Partial<Result>, options = shown): string {
  const stream = kept(false);
  createProgress(stream, options).event(ended(more));
  return stream.text;
}

describe('a line of a finished cell', () => {
  test.each([
    ['a pass', { status: 'pass' }, '✓ build · . · go1.26.11  1.5 s\n'],
    ['a failure', { status: 'fail', summary: '1 error' }, '✗ build · . · go1.26.11  1.5 s  | 1 error\n'],
    ['a warning', { status: 'warn', summary: 'hm' }, '! build · . · go1.26.11  1.5 s  | hm\n'],
    ['what stays open', { status: 'unknown', summary: 'not determined' }, '? build · . · go1.26.11  1.5 s  | not determined\n'],
    ['a skip, which is no news', { status: 'skip' }, ''],
  ] as const)('tells %s', (_, more, line) => {
    expect(lineOf(more)).toBe(line);
  });

  test('tells more when it is to be verbose', () => {
    const verbose = { shown: true, verbose: true };
    expect(lineOf({ status: 'pass', summary: '3 packages built' }, verbose)).toBe('✓ build · . · go1.26.11  1.5 s  | 3 packages built\n');
    expect(lineOf({ status: 'skip', summary: 'no C compiler' }, verbose)).toContain('no C compiler');
  });
});

describe('on a pipe', () => {
  test('a whole run is plain lines: what is run, then each cell', async () => {
    const stream = kept(false);
    const progress = createProgress(stream, shown);
    const report = await replay(recorded('race'), { onEvent: progress.event });
    progress.end();
    const lines = stream.text.trimEnd().split('\n');
    expect(lines[0]).toBe(`go1.26.11: ${report.plan.cells.length} cells in 1 module`);
    expect(lines.slice(1)).toHaveLength(report.results.filter(({ status }) => status !== 'skip').length);
    expect(stream.text).not.toContain('\u001b');
    expect(stream.text).not.toContain('\r');
  });

  test('a run without a release says so', async () => {
    const stream = kept(false);
    await replay(
      recorded('go-line-newer', ({ settings }) => void Object.assign(settings!, { go: 'go.mod' })),
      { onEvent: createProgress(stream, shown).event },
    );
    expect(stream.text).toMatch(/^no release: 1 cell in 1 module\n/);
  });
});

describe('on a terminal', () => {
  test('a live line shows what runs and what is downloaded, and goes away at the end', async () => {
    const stream = kept(true, 200);
    const progress = createProgress(stream, shown);
    progress.event({ kind: 'cell', cell });
    progress.event({
      kind: 'download',
      progress: { version: '1.27.4', phase: 'download', bytes: 12e6, totalBytes: 60e6, bytesPerSecond: 30e6 },
    });
    progress.event({
      kind: 'download',
      progress: { version: '1.25.1', phase: 'unpack', bytes: 0, totalBytes: undefined, bytesPerSecond: 0 },
    });
    await sleep(150);
    expect(stream.text.split('\r\u001b[K').at(-1)).toMatch(
      /^\[0\/0\] {2}build · \. · go1\.26\.11 \(\d+\.\d s\) {2}download go1\.27\.4 12 MB of 60 MB, 30 MB\/s {2}unpack go1\.25\.1 0 MB$/,
    );
    progress.event({ kind: 'installed', release: '1.27.4', installation: { attempts: [], evidence: [] } });
    progress.event(ended({}));
    stream.text = '';
    await sleep(150);
    expect(stream.text).toMatch(/\[1\/0\] {2}unpack go1\.25\.1 0 MB$/);
    progress.end();
    expect(stream.text.endsWith('\r\u001b[K')).toBe(true);
    const length = stream.text.length;
    await sleep(150);
    expect(stream.text).toHaveLength(length);
  });

  test('the live line never wraps', async () => {
    const stream = kept(true, 30);
    const progress = createProgress(stream, shown);
    progress.event({ kind: 'cell', cell: { ...cell, cell: { go: '1.26.11', module: 'a-folder-with-a-long-name' } } });
    await sleep(150);
    progress.end();
    for (const drawn of stream.text.split('\r\u001b[K')) expect(drawn.length).toBeLessThan(30);
  });

  test('lines are written over the live line', () => {
    const stream = kept(true);
    const progress = createProgress(stream, shown);
    progress.event(ended({}));
    progress.end();
    expect(stream.text).toBe('\r\u001b[K✓ build · . · go1.26.11  1.5 s\n\r\u001b[K');
  });
});

test('nothing is shown when nothing is to be shown', () => {
  const stream = kept(true);
  const progress = createProgress(stream, { shown: false, verbose: true });
  progress.event(ended({ status: 'fail' }));
  progress.end();
  expect(stream.text).toBe('');
});

describe('no line is a command to a CI runner, whatever a program under test printed', () => {
  const hostile = fc.string({
    unit: fc.oneof(
      fc.constantFrom('::error::', '##[', 'error]', '::', '\n', '\r', ' ', '\u200b', '\u001b[2K', 'main.go:3:4: x', '.go: '),
      fc.string({ maxLength: 3 }),
    ),
  });

  test.each([
    ['plain', kept(false)],
    ['live', kept(true)],
  ])('%s', (_, stream) => {
    fc.assert(
      fc.property(hostile, hostile, fc.constantFrom(...statuses), fc.boolean(), (summary, module, status, verbose) => {
        stream.text = '';
        const progress = createProgress(stream, { shown: true, verbose });
        progress.event({ kind: 'cell', cell: { ...cell, cell: { go: '1.26.11', module } }, result: result({ summary, status }) });
        progress.end();
        const text = stream.text.replaceAll('\r\u001b[K', '');
        expect(runnerCommands(text)).toEqual([]);
        expect(text.split('\n').length).toBeLessThanOrEqual(2);
        expect(setupGoMatcher.test(text)).toBe(false);
      }),
    );
  });
});
