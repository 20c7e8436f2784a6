import { expect, test } from '@jest/globals';
import { observeThrottling } from '../../src/diagnose/throttling.js';
import type { Host } from '../../src/host/host.js';
import type { MountEntry } from '../../src/host/mount-table.js';

/** A host whose cpu.stat differs from one look to the next. */
function hostWith(files: Readonly<Record<string, string | readonly string[]>>): Host {
  const looks = new Map<string, number>();
  const readFile: Host['readFile'] = async (file) => {
    const text = files[file];
    if (text === undefined) return { state: 'missing' };
    const look = looks.get(file) ?? 0;
    looks.set(file, look + 1);
    return { state: 'present', value: typeof text === 'string' ? text : (text[look] ?? '') };
  };
  return { readFile } as Host;
}

const v2: MountEntry = { source: 'cgroup2', mountPoint: '/sys/fs/cgroup', type: 'cgroup2', options: [], root: '/' };
const v1: MountEntry = { source: 'cgroup', mountPoint: '/sys/fs/cgroup/cpu', type: 'cgroup', options: ['cpu'], root: '/' };
const stat = (periods: number, throttled: number) => `usage_usec 1\nnr_periods ${periods}\nnr_throttled ${throttled}\nthrottled_usec 5\n`;

test('each level with a quota is looked at twice, for all that stand below it', async () => {
  const host = hostWith({
    '/sys/fs/cgroup/a/cpu.max': '5000 100000\n',
    '/sys/fs/cgroup/a/cpu.stat': [stat(100, 40), stat(110, 49)],
    '/sys/fs/cgroup/a/b/cpu.max': 'max 100000\n',
    '/sys/fs/cgroup/a/b/cpu.stat': [stat(0, 0), stat(0, 0)],
  });
  const cgroups = new Map([
    [42, '0::/a/b\n'],
    [43, '0::/a\n'],
    [44, '0::/c\n'],
    [45, ''],
  ]);
  expect(await observeThrottling(host, cgroups, [v2])).toEqual([
    { folder: '/sys/fs/cgroup/a', quota: 0.05, periods: 10, throttled: 9, pids: [42, 43] },
  ]);
});

test('of v1, too', async () => {
  const host = hostWith({
    '/sys/fs/cgroup/cpu/a/cpu.cfs_quota_us': '50000\n',
    '/sys/fs/cgroup/cpu/a/cpu.cfs_period_us': '100000\n',
    '/sys/fs/cgroup/cpu/a/cpu.stat': ['', 'nr_periods 3\nnr_throttled 1\nthrottled_time 9\n'],
  });
  expect(await observeThrottling(host, new Map([[42, '3:cpu:/a\n0::/\n']]), [v1, v2])).toEqual([
    { folder: '/sys/fs/cgroup/cpu/a', quota: 0.5, periods: 3, throttled: 1, pids: [42] },
  ]);
});

test('a process outside of what can be seen, and no quota, are not looked at', async () => {
  expect(await observeThrottling(hostWith({}), new Map([[42, '0::/../x\n']]), [v2])).toEqual([]);
  expect(await observeThrottling(hostWith({}), new Map([[42, '0::/a\n']]), [v2])).toEqual([]);
});
