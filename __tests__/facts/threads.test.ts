import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { observeFacts } from '../../src/facts/index.js';
import { threadGroups } from '../../src/facts/threads.js';
import { SnapshotHost } from '../../src/host/snapshot.js';
import { environmentLimits } from '../../src/knowledge/environment-limits.js';
import { Snapshot } from '../../src/model/snapshot.js';

const status = (mode: number, filters?: number) =>
  `Name:\tnode\nNoNewPrivs:\t0\nSeccomp:\t${mode}\n${filters === undefined ? '' : `Seccomp_filters:\t${filters}\n`}`;

/** What `seccomp.threads` is where the threads have these status files; undefined: the folder was not recorded. */
async function byThread(threads: Readonly<Record<string, string | object>> | undefined | 'missing') {
  const tasks = Object.keys(typeof threads === 'object' ? threads : {});
  const folder = threads === 'missing' ? { missing: true } : { value: tasks.map((name) => ({ name, kind: 'directory' })) };
  const snapshot = Snapshot.parse({
    platform: { os: 'linux', arch: 'amd64', processors: 2 },
    files: Object.fromEntries(tasks.map((task) => [`/proc/self/task/${task}/status`, (threads as Record<string, string>)[task]])),
    dirs: threads === undefined ? {} : { '/proc/self/task': folder },
  });
  const facts = await observeFacts(new SnapshotHost(snapshot), { offline: true, active: new Set() });
  return facts['seccomp.threads'];
}

describe('filters by thread', () => {
  test('threads that are alike make one row', async () => {
    const fact = await byThread({ 10: status(2, 1), 11: status(2, 1), 12: status(2, 1) });
    expect(fact.value).toEqual([{ threads: 3, mode: 'filter', filters: 1 }]);
  });

  test('threads that differ make a row each, with a thread of each as evidence', async () => {
    const fact = await byThread({ 10: status(0, 0), 11: status(2, 1), 12: status(0, 0) });
    expect(fact.value).toEqual([
      { threads: 2, mode: 'disabled', filters: 0 },
      { threads: 1, mode: 'filter', filters: 1 },
    ]);
    expect(fact.evidence).toEqual([
      { source: '/proc/self/task/10/status', value: 'Seccomp: disabled, Seccomp_filters: 0; so for 2 of 3 threads' },
      { source: '/proc/self/task/11/status', value: 'Seccomp: filter, Seccomp_filters: 1; so for 1 of 3 threads' },
    ]);
  });

  test('a thread that ended meanwhile counts for nothing', async () => {
    expect((await byThread({ 10: status(0, 0), 11: { missing: true } })).value).toEqual([{ threads: 1, mode: 'disabled', filters: 0 }]);
  });

  test.each([
    ['a kernel that does not count', { 10: status(2) }, /does not tell Seccomp_filters/],
    ['no task folder', 'missing', /there is no \/proc\/self\/task/],
    ['a paste', undefined, /not in the snapshot/],
    ['a thread that may not be looked at', { 10: status(0, 0), 11: { denied: 'EACCES' } }, /EACCES/],
    ['threads that all ended', { 10: { missing: true } }, /it has ended/],
    ['a mode that nobody knows', { 10: status(7, 1) }, /does not tell/],
    [
      'too many threads',
      Object.fromEntries(Array.from({ length: environmentLimits.threads + 1 }, (_, task) => [task + 1, status(0, 0)])),
      /more than/,
    ],
  ] as const)('%s leaves it open', async (_, threads, reason) => {
    expect((await byThread(threads as Parameters<typeof byThread>[0])).reason).toMatch(reason);
  });

  test('whatever the files say, each thread is counted once', () => {
    const text = fc.oneof(
      fc.string(),
      fc.tuple(fc.nat(3), fc.option(fc.nat(99_999), { nil: undefined })).map((row) => status(...row)),
    );
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        const groups = threadGroups(texts.map((each, index) => ({ task: index + 1, text: each })));
        expect(groups.reduce((sum, { threads }) => sum + threads, 0)).toBe(texts.length);
      }),
    );
  });
});
