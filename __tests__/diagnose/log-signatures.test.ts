import { describe, expect, test } from '@jest/globals';
import { createLogReader } from '../../src/diagnose/log-reader.js';
import { explains, furtherSignatures, logSignatures } from '../../src/knowledge/log-signatures.js';
import { causeIds } from '../../src/model/words.js';
import { forbiddenRemedies } from '../support/forbidden-remedies.js';

function read(text: string) {
  const reader = createLogReader();
  for (const line of text.split('\n')) reader.line(line);
  return reader.end();
}

test('every row has a text', () => {
  expect([...logSignatures, ...furtherSignatures].filter(({ seen }) => seen.length === 0)).toEqual([]);
});

const rows = [...logSignatures, ...furtherSignatures].flatMap((row) => row.seen.map((text) => ({ ...row, text })));

test.each(rows)('$id: $text', ({ id, cause, text }) => {
  expect(read(text).rules.map(({ rule, cause: named, times }) => ({ rule, cause: named, times }))).toContainEqual({
    rule: id,
    cause,
    times: 1,
  });
});

test.each([
  ['a stamp of GitHub', (text: string) => `2026-11-30T06:00:00.1234567Z ${text}`],
  ['an error of GitHub', (text: string) => `2026-11-30T06:00:00.1234567Z ##[error]${text}`],
  ['gh run view --log', (text: string) => `build\tRun tests\t2026-11-30T06:00:00.1234567Z ${text}`],
  ['GitLab', (text: string) => `2026-11-30T06:00:00.123456Z 00O ${text}`],
  ['a build step of Docker', (text: string) => `#12 34.56 ${text}`],
  ['Docker Compose', (text: string) => `app-1  | ${text}`],
  ['kubectl logs --prefix', (text: string) => `[pod/app-0/app] ${text}`],
  ['journald', (text: string) => `Nov 30 06:00:00 host app[42]: ${text}`],
  ['colour', (text: string) => `\u001b[31m${text}\u001b[0m`],
])('behind the decoration of %s', (_, decorated) => {
  for (const { id, text } of rows.filter(({ text: plain }) => !plain.includes('\n')))
    expect([id, read(decorated(text)).rules.map(({ rule }) => rule)]).toEqual([id, expect.arrayContaining([id])]);
});

describe('the table', () => {
  test('names no forbidden remedy, and each remedy with its commands says what it is for', () => {
    const remedies = rows.flatMap(({ pattern, remedies: make, text }) =>
      make(
        text
          .split('\n')
          .map((line) => pattern.exec(line))
          .find((match) => match !== null)!,
      ),
    );
    expect(remedies.length).toBeGreaterThan(60);
    for (const { summary, commands } of remedies) {
      expect(summary).toMatch(/^[A-Z].*\.$/);
      for (const { id, pattern } of forbiddenRemedies) expect([id, commands.filter((line) => pattern.test(line))]).toEqual([id, []]);
    }
  });

  test('says what comes of what without circles, in known causes', () => {
    const reaches = (from: string, to: string, seen: readonly string[] = []): boolean =>
      (explains[from as keyof typeof explains] ?? []).some(
        (next) => next === to || (!seen.includes(next) && reaches(next, to, [...seen, next])),
      );
    for (const [id, symptoms] of Object.entries(explains)) {
      expect(causeIds).toContain(id);
      for (const symptom of symptoms) expect(causeIds).toContain(symptom);
      expect([id, reaches(id, id)]).toEqual([id, false]);
    }
  });
});
