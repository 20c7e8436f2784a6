import { expect, test } from '@jest/globals';
import type { LimitsReport } from '../../src/model/limits.js';
import { limitsText } from '../../src/report/limits-text.js';

const hostile = 'x\r::error::pwn\u001b[31m';
const report: LimitsReport = {
  schemaVersion: 1,
  tool: { name: 'go-wsl-conform', version: '0.0.0' },
  command: [hostile],
  limits: { memory: 2 ** 20 },
  startedAt: '2026-11-30T06:00:00.000Z',
  durationMs: 0,
  state: 'not-started',
  reason: `${hostile}: command not found`,
  exit: 127,
  driver: hostile,
  cgroups: [],
  outer: [{ limit: 'memory', value: 4096, folder: hostile }],
  drivers: [{ driver: hostile, reason: hostile, remedy: hostile }],
  outcomes: [{ limit: 'memory', asked: 2 ** 20, state: 'unknown', summary: hostile }],
  meaning: [hostile],
  causes: [],
  advice: [hostile],
  left: [hostile],
  notes: [`${hostile}\n::error::again`],
};

test('names of commands, folders and processes, and the words of others, are plain text on the line that they belong to', () => {
  const text = limitsText(report);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(text).not.toMatch(/[\r\u001b]/);
  expect(text.split('\n').filter((line) => /^\s*::/.test(line))).toEqual([]);
  expect(text.split('\n')).toHaveLength(10);
});
