import { expect, test } from '@jest/globals';
import type { Explanation } from '../../src/model/explanation.js';
import { explanationText } from '../../src/report/explanation-text.js';

const explanation = (changes: Partial<Explanation>): Explanation => ({
  schemaVersion: 1,
  tool: { name: 'go-wsl-conform', version: '0.0.0' },
  input: { name: 'a.log', kind: 'log', lines: 3, notes: [] },
  causes: [],
  unexplained: [],
  ...changes,
});
const text = (changes: Partial<Explanation>) => explanationText(explanation(changes), { width: 100, color: false });
const seen = (says: string, effect: 'proves' | 'hints' | 'against' | 'excludes') => ({
  says,
  effect,
  evidence: [{ source: '/proc/x', value: '1\n::error::' }],
});

test('what was seen of the place stands below the cause, and what it rules out behind all', () => {
  const cause = { id: 'oom.cgroup' as const, confidence: 'possible' as const, times: 1, because: [], symptoms: [], remedies: [] };
  const told = text({
    place: 'here',
    causes: [{ ...cause, messages: ['the counter rose'], observed: [seen('the counter rose', 'hints'), seen('no filter', 'against')] }],
    ruledOut: [{ id: 'wsl.interop', observed: [seen('this is not WSL', 'excludes')] }],
  });
  // Said once where it is the cause's own sentence.
  expect(told.match(/the counter rose/g)).toHaveLength(1);
  expect(told).toMatch(/│ \/proc\/x: 1 ::error::\n {4}here, now: no filter, which speaks against it\n/);
  expect(told).toMatch(/Ruled out\n {4}wsl\.interop\n {4}here, now: this is not WSL\n/);
  expect(told).not.toMatch(/^::/m);
  expect(text({ place: 'pasted', causes: [{ ...cause, messages: ['x'], observed: [seen('y', 'proves')] }] })).toContain(
    'as written down: y',
  );
});

test('goroutines and rules are listed with what they rest on', () => {
  const told = text({
    goroutines: [
      { state: 'sync.Mutex.Lock', count: 2, minutes: 12, at: 'main.work (/a.go:3)' },
      { state: 'sleep', count: 1, at: 'main.main (/a.go:9)' },
    ],
    rules: [{ rule: 'lock', cause: 'hang.lock', times: 0, looked: '/proc/locks: 3 rows', left: 'nothing of that kind is there' }],
  });
  expect(told).toMatch(
    /Goroutines\n {4}2 goroutines: sync\.Mutex\.Lock for 12 minutes, in main\.work \(\/a\.go:3\)\n {4}1 goroutine: sleep, in main/,
  );
  expect(told).toMatch(/lock → hang\.lock: 0 times \(left out: nothing of that kind is there\)\n {6}looked at: \/proc\/locks: 3 rows/);
});
