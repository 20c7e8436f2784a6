import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { factsOf } from './pasted-facts.js';

const v2 = '30 23 0:26 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw';
const files = (values: Record<string, unknown>, mount = v2, rows = '0::/a/b\n') => ({
  files: { '/proc/self/mountinfo': `1 0 8:1 / / rw - ext4 /dev/sda1 rw\n${mount}`, '/proc/self/cgroup': rows, ...values },
});
const top = '/sys/fs/cgroup';

describe('what Go sees of a quota', () => {
  it('is that of the own cgroup alone', async () => {
    const found = await factsOf(
      files({ [`${top}/a/b/cpu.max`]: 'max 100000\n', [`${top}/a/cpu.max`]: '50000 100000\n', [`${top}/cpu.max`]: { missing: true } }),
    );
    expect(found['cgroup.cpuLeafLimit'].value).toBe(null);
    expect(found['cgroup.cpuLimit'].value).toBe(0.5);
    expect(found['cgroup.cpuMountRoot'].value).toBe('/');
  });

  it('is a quota of v1, by its period', async () => {
    const mount = '31 23 0:27 /docker/x /sys/fs/cgroup/cpu rw - cgroup cgroup rw,cpu';
    const values = { [`${top}/cpu/cpu.cfs_quota_us`]: '150000\n', [`${top}/cpu/cpu.cfs_period_us`]: '100000\n' };
    const found = await factsOf(files(values, mount, '4:cpu:/docker/x\n'));
    expect(found['cgroup.cpuLeafLimit'].value).toBe(1.5);
    expect(found['cgroup.cpuMountRoot'].value).toBe('/docker/x');
  });

  it('is unknown where nobody looked', async () => {
    const found = await factsOf(files({}));
    for (const id of ['cgroup.cpuLeafLimit', 'cgroup.throttling', 'cgroup.pidsCurrent'] as const) expect(found[id].value).toBe('unknown');
  });
});

describe('what was used', () => {
  it('counts throttled periods at the level that has them, in seconds', async () => {
    const found = await factsOf(
      files({
        [`${top}/a/b/cpu.stat`]: 'usage_usec 5\nnr_periods 0\nnr_throttled 0\nthrottled_usec 0\n',
        [`${top}/a/cpu.stat`]: 'usage_usec 5\nnr_periods 40\nnr_throttled 30\nthrottled_usec 2500000\n',
      }),
    );
    expect(found['cgroup.throttling'].value).toEqual({ periods: 40, throttled: 30, seconds: 2.5 });
  });

  it('reads nanoseconds in v1', async () => {
    const mount = '31 23 0:27 / /sys/fs/cgroup/cpu rw - cgroup cgroup rw,cpu';
    const values = { [`${top}/cpu/x/cpu.stat`]: 'nr_periods 4\nnr_throttled 2\nthrottled_time 1500000000\n' };
    expect((await factsOf(files(values, mount, '4:cpu:/x\n')))['cgroup.throttling'].value).toEqual({
      periods: 4,
      throttled: 2,
      seconds: 1.5,
    });
  });

  it('counts tasks at the level with the strictest limit', async () => {
    const found = await factsOf(
      files({
        [`${top}/a/b/pids.max`]: 'max\n',
        [`${top}/a/b/pids.current`]: '3\n',
        [`${top}/a/pids.max`]: '100\n',
        [`${top}/a/pids.current`]: '70\n',
      }),
    );
    expect(found['cgroup.pidsCurrent'].value).toBe(70);
  });

  it('never makes a number of what is none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        const found = await factsOf(
          files({ [`${top}/a/b/cpu.stat`]: text, [`${top}/a/b/pids.current`]: text, [`${top}/a/b/cpu.max`]: text }),
        );
        const { value } = found['cgroup.pidsCurrent'];
        expect(value === 'unknown' || Number.isInteger(value)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('pressure', () => {
  const row = (share: string) => `some avg10=${share} avg60=0.00 avg300=0.00 total=1\n`;

  it('is that of the own cgroup, and of the machine where that has none', async () => {
    const machine = { '/proc/pressure/cpu': row('7.00'), '/proc/pressure/memory': row('1.00') };
    const v1 = await factsOf(files(machine, '31 23 0:27 / /sys/fs/cgroup/cpu rw - cgroup cgroup rw,cpu', '4:cpu:/x\n'));
    expect(v1['cgroup.pressure'].value).toEqual({ cpu: 7, memory: 1 });
    const own = await factsOf(files({ ...machine, [`${top}/a/b/cpu.pressure`]: row('3.50') }));
    expect(own['cgroup.pressure'].value).toEqual({ cpu: 3.5, memory: 1 });
  });
});

describe('/proc', () => {
  it.each([
    [{ '/proc/self/status': 'Name:\tx\n' }, 'proc /proc proc rw 0 0', 'whole'],
    [{ '/proc/self/status': 'Name:\tx\n' }, '25 1 0:5 / /proc rw - proc proc rw,hidepid=invisible', 'own-processes'],
    [{ '/proc/self/status': { missing: true } }, '', 'absent'],
    [{}, '', 'unknown'],
  ])('is told by %j', async (values, mount, expected) => {
    expect((await factsOf(files(values, mount)))['kernel.proc'].value).toBe(expected);
  });
});

describe('what the kernel has counted', () => {
  it('are kills in the own cgroup, and refusals at the nearest level that has some', async () => {
    const found = await factsOf(
      files({
        [`${top}/a/b/memory.events`]: 'low 0\nhigh 0\nmax 12\noom 2\noom_kill 2\n',
        [`${top}/a/memory.events`]: 'low 0\noom_kill 9\n',
        [`${top}/a/b/pids.events`]: 'max 0\n',
        [`${top}/a/pids.events`]: 'max 7\n',
        '/proc/vmstat': 'nr_free_pages 5\noom_kill 11\nnuma_hit 3\n',
        '/proc/loadavg': '0.20 0.18 0.12 1/80 11206\n',
      }),
    );
    expect(found['cgroup.memoryKills']).toEqual({ value: 2, evidence: [{ source: `${top}/a/b/memory.events`, value: 'oom_kill 2' }] });
    expect(found['cgroup.pidsRefused']).toEqual({ value: 7, evidence: [{ source: `${top}/a/pids.events`, value: 'max 7' }] });
    expect(found['memory.kills'].value).toBe(11);
    expect(found['kernel.tasks'].value).toBe(80);
  });

  it('stands in other files in v1', async () => {
    const mounts = [
      '31 23 0:27 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory',
      '32 23 0:28 / /sys/fs/cgroup/pids rw - cgroup cgroup rw,pids',
    ].join('\n');
    const values = {
      [`${top}/memory/x/memory.oom_control`]: 'oom_kill_disable 0\nunder_oom 0\noom_kill 3\n',
      [`${top}/pids/x/pids.events`]: 'max 0\n',
    };
    const found = await factsOf(files(values, mounts, '4:memory:/x\n5:pids:/x\n'));
    expect(found['cgroup.memoryKills'].value).toBe(3);
    expect(found['cgroup.pidsRefused'].value).toBe(0);
  });

  it('is unknown where no counter is', async () => {
    const found = await factsOf(files({ '/proc/vmstat': 'nr_free_pages 5\n', '/proc/loadavg': 'busy\n' }));
    for (const id of ['cgroup.memoryKills', 'cgroup.pidsRefused', 'memory.kills', 'kernel.tasks'] as const)
      expect(found[id].value).toBe('unknown');
  });
});

describe('the limit of tasks of the user binds', () => {
  const first = '         0          0 4294967295\n';
  it.each([
    ['an ordinary user', '1000', '0000000000000000', first, true],
    ['root of the machine', '0', '0000000000000000', first, false],
    ['who may exceed resources', '1000', '0000000001000000', first, false],
    ['who administers the machine', '1000', '0000000000200000', first, false],
    ['root of a user namespace', '0', '000001ffffffffff', '         0       1000          1\n', true],
  ])('%s', async (_, uid, capabilities, map, binds) => {
    const status = `Name:\tx\nUid:\t${uid}\t${uid}\t${uid}\t${uid}\nCapEff:\t${capabilities}\n`;
    const found = await factsOf(files({ '/proc/self/status': status, '/proc/self/uid_map': map }));
    expect(found['limits.nprocBinds'].value).toBe(binds);
  });
});
