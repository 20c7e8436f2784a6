import { describe, expect, test } from '@jest/globals';
import { checks } from '../../src/checks/index.js';
import { createLogReader } from '../../src/diagnose/log-reader.js';
import { causes } from '../../src/knowledge/causes.js';
import { contextRemedies, remedyContexts } from '../../src/knowledge/context-remedies.js';
import { furtherSignatures, logSignatures } from '../../src/knowledge/log-signatures.js';
import { type CauseId, causeIds } from '../../src/model/words.js';

function told(text: string) {
  const reader = createLogReader();
  for (const line of text.split('\n')) reader.line(line);
  return reader.end().findings;
}

const rows = causeIds.map((id) => ({ id, ...causes[id] }));
const each = (texts: (row: (typeof rows)[number]) => readonly string[]) =>
  rows.flatMap((row) => texts(row).map((text) => ({ id: row.id, text })));

test.each(each(({ seen }) => seen))('$id is told by: $text', ({ id, text }) => {
  expect(told(text).map(({ cause }) => cause)).toContain(id);
});

test.each(each(({ symptoms = [] }) => symptoms))('$id is not told for sure by: $text', ({ id, text }) => {
  expect(told(text).filter(({ cause, confidence }) => cause === id && confidence !== 'possible')).toEqual([]);
});

describe('each cause', () => {
  test.each(rows)(
    '$id has texts, says how it is told and what to do, and where it was read',
    ({ id, what, mechanism, told: how, seen, symptoms = [], remedies, sources }) => {
      const signatures = [...logSignatures, ...furtherSignatures].filter(({ cause }) => cause === id);
      expect([...signatures.flatMap((row) => row.seen), ...seen, ...symptoms]).not.toEqual([]);
      expect([...signatures, ...how, ...seen]).not.toEqual([]);
      expect(what).toMatch(/^(?:[a-z]|GO[A-Z])[^\n]*[^.]$/);
      expect(mechanism).toMatch(/\.$/);
      for (const text of how) expect(text).toMatch(/\.$/);
      const ofTexts = told([...signatures.flatMap((row) => row.seen), ...seen].join('\n')).filter(({ cause }) => cause === id);
      expect([...remedies, ...ofTexts.flatMap((finding) => finding.remedies)]).not.toEqual([]);
      for (const source of sources) expect(source).toMatch(/^https:\/\/\S+$/);
    },
  );

  test('names only checks that there are', () => {
    const ids = new Set(checks.map(({ id }) => id));
    const named = rows.flatMap(({ told: how }) =>
      how.flatMap((text) => (/checks? `/.test(text) ? [...text.matchAll(/`([a-z\d]+\.[a-z\d-]+)`/g)].map((match) => match[1]!) : [])),
    );
    const expected = Object.values(contextRemedies)
      .flatMap((places) => Object.values(places).flat())
      .flatMap((remedy) =>
        / pass(?:es)?$/.test(remedy.expect ?? '') ? remedy.expect!.replace(/ pass(?:es)?$/, '').split(/, | and /) : [],
      );
    expect(named.length).toBeGreaterThan(20);
    expect(
      [...named, ...expected].filter(
        (name) => /^[a-z\d]+\.[a-z\d-]+$/.test(name) && !ids.has(name) && !(causeIds as readonly string[]).includes(name),
      ),
    ).toEqual([]);
  });
});

test('what depends on the place has rows for the places that people come from', () => {
  const asked: readonly CauseId[] = [
    'oom.cgroup',
    'pids.cgroup',
    'cpu.throttled',
    'fs.noexec',
    'fs.no-space',
    'net.dns',
    'userns.denied',
    'seccomp.killed',
  ];
  for (const id of asked) expect([id, Object.keys(contextRemedies[id] ?? {}).sort()]).toEqual([id, [...remedyContexts].sort()]);
});
