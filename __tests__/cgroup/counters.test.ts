import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Place } from '../../src/cgroup/controllers.js';
import { difference, readCounters } from '../../src/cgroup/counters.js';

const v1: Place[] = [
  { controller: 'cpu', version: 1, folder: '/c' },
  { controller: 'memory', version: 1, folder: '/m' },
  { controller: 'pids', version: 1, folder: '/p' },
  { controller: 'cpuacct', version: 1, folder: '/c' },
];
const v2: Place[] = (['cpu', 'memory', 'pids'] as const).map((controller) => ({ controller, version: 2, folder: '/g' }));
const from = (files: Readonly<Record<string, string>>) => (path: string) => files[path];

describe('counters', () => {
  test('of v1', () => {
    // Read on a 6.18 kernel while a group of three v1 hierarchies ran a command.
    const files = {
      '/c/cpu.stat': 'nr_periods 20\nnr_throttled 18\nthrottled_time 412345678\nnr_bursts 0\nburst_time 0\n',
      '/c/cpuacct.usage': '1034567890\n',
      '/m/memory.failcnt': '74\n',
      '/m/memory.oom_control': 'oom_kill_disable 0\nunder_oom 0\noom_kill 1\n',
      '/m/memory.max_usage_in_bytes': '67108864\n',
      '/p/pids.events': 'max 3\n',
      '/p/pids.peak': '20\n',
    };
    expect(readCounters(v1, from(files))).toEqual({
      cpu: { periods: 20, throttled: 18, throttledSeconds: 0.412, usedSeconds: 1.035 },
      memory: { killed: 1, limitReached: 74, peakBytes: 67108864 },
      pids: { refused: 3, peak: 20 },
    });
  });

  test('of v2', () => {
    const files = {
      '/g/cpu.stat':
        'usage_usec 1500000\nuser_usec 1\nsystem_usec 2\nnr_periods 24\nnr_throttled 23\nthrottled_usec 4526897\nnr_bursts 0\nburst_usec 0\n',
      '/g/memory.events': 'low 0\nhigh 0\nmax 12\noom 1\noom_kill 2\noom_group_kill 0\n',
      '/g/memory.peak': '67108864\n',
      '/g/pids.events': 'max 7\n',
    };
    expect(readCounters(v2, from(files))).toEqual({
      cpu: { periods: 24, throttled: 23, throttledSeconds: 4.527, usedSeconds: 1.5 },
      memory: { killed: 2, outOfMemory: 1, limitReached: 12, peakBytes: 67108864 },
      pids: { refused: 7 },
    });
  });

  test('of cgroups inside, where the kernel counts only there', () => {
    const counts = (killed: number, reached: number) => ({ killed: `oom_kill ${killed}\n`, reached: `${reached}\n` });
    const groups = { '/m': counts(0, 7), '/m/a': counts(2, 0), '/m/a/b': counts(3, 1) };
    const files = Object.fromEntries(
      Object.entries(groups).flatMap(([folder, { killed, reached }]) => [
        [`${folder}/memory.oom_control`, killed],
        [`${folder}/memory.failcnt`, reached],
      ]),
    );
    const below = (folder: string) => (folder === '/m' ? ['/m/a/b', '/m/a'] : ['/p/a']);
    const pids = { '/p/pids.events': 'max 1\n', '/p/a/pids.events': 'max 4\n' };
    expect(readCounters(v1, from({ ...files, ...pids }), below)).toEqual({
      memory: { killed: 5, killedByInner: 3, limitReached: 7 },
      pids: { refused: 5 },
    });
    expect(readCounters(v1, from({ ...files, ...pids, '/p/pids.events.local': 'max 1\n' }), below).pids).toEqual({
      refused: 1,
      limitReached: 1,
    });
  });

  test('that a kernel does not have are absent, not zero', () => {
    expect(readCounters(v2, from({ '/g/memory.events': 'low 0\nhigh 0\nmax 0\noom 0\n' }))).toEqual({
      memory: { outOfMemory: 0, limitReached: 0 },
    });
    expect(readCounters(v2, from({}))).toEqual({});
  });

  test('rise between two readings; peaks are those of the second', () => {
    const before = { cpu: { periods: 5, throttled: 1, throttledSeconds: 0.1 }, memory: { killed: 1, peakBytes: 10 } };
    const after = { cpu: { periods: 9, throttled: 4, throttledSeconds: 0.4 }, memory: { killed: 1, peakBytes: 30 }, pids: { refused: 2 } };
    expect(difference(before, after)).toEqual({
      cpu: { periods: 4, throttled: 3, throttledSeconds: 0.3 },
      memory: { killed: 0, peakBytes: 30 },
      pids: { refused: 2 },
    });
  });

  test('whatever the files hold, they are numbers that are not negative', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (first, second) => {
        const read = (text: string) => readCounters([...v1, ...v2], () => text);
        const numbers = Object.values(difference(read(first), read(second))).flatMap((part) => Object.values(part ?? {}));
        expect(numbers.every((number = Number.NaN) => Number.isFinite(number) && number >= 0)).toBe(true);
      }),
    );
  });
});
