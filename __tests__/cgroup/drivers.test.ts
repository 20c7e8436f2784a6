import { describe, expect, test } from '@jest/globals';
import { openSite } from '../../src/cgroup/drivers.js';
import type { Group, Refusal } from '../../src/cgroup/group.js';
import { type FakeCgroups, fakeCgroups } from '../support/cgroup-v2.js';

const limits = { cpu: 0.5, memory: 64 * 2 ** 20, pids: 20 };
const name = 'go-wsl-conform-4026531836-100-7-a';
const byTrial = (group: Group) => group.trial();

async function open(system: FakeCgroups, wanted = limits) {
  const opened = await openSite(system, { limits: wanted, label: 'a' }, byTrial);
  if (!('site' in opened)) throw new Error(JSON.stringify(opened, null, 1));
  return opened;
}

async function refusals(system: FakeCgroups, wanted = limits): Promise<readonly Refusal[]> {
  const opened = await openSite(system, { limits: wanted, label: 'a' }, byTrial);
  if ('site' in opened) throw new Error(`opened by ${opened.group.driver}`);
  return opened;
}

describe('cgroup v2', () => {
  test('nests a group with the limits under the own cgroup, and leaves nothing', async () => {
    const system = fakeCgroups({ own: '' });
    const before = [...system.groups];
    const { site, group } = await open(system);
    expect(group.driver).toBe('cgroup v2');
    const read = (file: string) => system.read(`/sys/fs/cgroup/${name}/${file}`)?.trim();
    expect([read('cpu.max'), read('memory.max'), read('memory.swap.max'), read('pids.max')]).toEqual([
      '50000 100000',
      '67108864',
      '0',
      '20',
    ]);
    expect([...system.guarded]).toEqual([`/sys/fs/cgroup/${name}`]);
    expect(group.enter).toEqual(['join', `/sys/fs/cgroup/${name}/cgroup.procs`]);
    await group.close();
    await site.close();
    expect([...system.groups]).toEqual(before);
    expect([...system.subtree.get('')!]).toEqual([]);
    expect(system.guarded.size).toBe(0);
  });

  test('goes one level down where nobody else stands in the own cgroup, and comes back', async () => {
    const system = fakeCgroups({ own: '/mine', handedDown: [''] });
    const { site, group } = await open(system);
    expect(system.where.get(system.pid)).toBe('/mine/go-wsl-conform-4026531836-100-7-aside');
    await group.close();
    await site.close();
    expect(system.where.get(system.pid)).toBe('/mine');
    expect([...system.groups].filter((group) => group.startsWith('/mine/'))).toEqual([]);
  });

  test('kills what is in the group when it is closed', async () => {
    const system = fakeCgroups({ own: '' });
    const { group } = await open(system);
    system.write(`/sys/fs/cgroup/${name}/cgroup.procs`, '555');
    expect([...group.processes()]).toEqual([[555, 'sleep']]);
    await group.close();
    expect(system.where.has(555)).toBe(false);
    expect(system.groups.has(`/${name}`)).toBe(false);
  });

  test('removes what a dead run left, with what runs in it, and not what a living one has', async () => {
    const system = fakeCgroups({ own: '' });
    for (const group of ['go-wsl-conform-4026531836-99-7-a', 'go-wsl-conform-4026531836-98-7-a', 'go-wsl-conform-notes'])
      system.make(`/sys/fs/cgroup/${group}`);
    system.make('/sys/fs/cgroup/go-wsl-conform-4026531836-99-7-a/inner');
    system.write('/sys/fs/cgroup/go-wsl-conform-4026531836-99-7-a/inner/cgroup.procs', '555');
    const { group } = await open(system);
    await group.close();
    expect([...system.groups]).toEqual(['', '/go-wsl-conform-4026531836-98-7-a', '/go-wsl-conform-notes']);
    expect(system.where.has(555)).toBe(false);
  });

  test('names an outer limit that is stricter', async () => {
    const system = fakeCgroups({ own: '/outer/mine', handedDown: ['/outer'], limits: { '/sys/fs/cgroup/outer/memory.max': '1048576' } });
    const { group } = await open(system);
    expect(group.outer).toEqual([{ limit: 'memory', value: 1048576, folder: '/sys/fs/cgroup/outer' }]);
  });

  test('several groups at one site keep their limits when one of them closes', async () => {
    const system = fakeCgroups({ own: '' });
    const { site, group } = await open(system);
    const other = (await site.open({ limits: { pids: 5 }, label: 'b' })) as Group;
    await group.close();
    expect(system.read('/sys/fs/cgroup/go-wsl-conform-4026531836-100-7-b/pids.max')).toBe('5\n');
    await other.close();
    await site.close();
    expect([...system.groups]).toEqual(['']);
  });
});

describe('what cannot be had is refused with what would help, and nothing is left', () => {
  test.each<[string, Parameters<typeof fakeCgroups>[0], RegExp, RegExp]>([
    ['a read-only file system', { own: '', readOnly: true }, /\(EROFS\)/, /writable/],
    ['others in the own cgroup', { own: '/mine', pids: [55], handedDown: [''] }, /processes stand in it.*\(EBUSY\)/, /systemd-run --scope/],
    [
      'a controller that is not delegated',
      { own: '/mine', controllers: 'memory pids', handedDown: [''] },
      /the cpu controller is not delegated to \/sys\/fs\/cgroup\/mine: its cgroup\.controllers has memory, pids/,
      /systemctl edit user@\.service, with \[Service\] Delegate=.*log in again/,
    ],
    [
      'a controller that is not delegated to a service',
      { own: '/system.slice/ci.service', controllers: 'memory pids', handedDown: ['/system.slice'] },
      /the cpu controller is not delegated/,
      /systemctl edit ci\.service, with \[Service\] Delegate=.*systemctl restart ci\.service/,
    ],
    ['no permission to move processes', { own: '', uid: 1000, locked: () => true }, /\(EACCES\)/, /root/],
  ])('%s', async (_what, options, reason, remedy) => {
    const system = fakeCgroups(options);
    const before = [...system.groups];
    const refused = await refusals(system);
    const direct = refused.find(({ driver }) => driver === 'cgroup v2')!;
    expect(direct.reason).toMatch(reason);
    expect(direct.remedy).toMatch(remedy);
    expect(refused.at(-1)).toMatchObject({ driver: 'cgroup v1', reason: expect.stringContaining('no hierarchy of cgroup v1') });
    expect([...system.groups]).toEqual(before);
    expect(system.where.get(system.pid)).toBe(options.own);
    expect(system.guarded.size).toBe(0);
  });

  const withFiles = (files: Readonly<Record<string, string>>) => {
    const system = fakeCgroups({ own: '' });
    return { ...system, read: (path: string) => files[path] ?? (path.startsWith('/proc/self/') ? '' : system.read(path)) };
  };
  const v1Mount = '31 23 0:27 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory\n';

  test('nothing of v2 is to be mounted over v1, which has the controllers', async () => {
    const rows = '8:pids:/\n7:cpu,cpuacct:/\n4:memory:/\n0::/\n';
    const refused = await refusals(withFiles({ '/proc/self/cgroup': rows, '/proc/self/mountinfo': v1Mount }));
    const of = (name: string) => refused.find(({ driver }) => driver === name)!;
    expect(of('cgroup v2').remedy).not.toContain('mount -t cgroup2');
    expect(of('cgroup v1')).toEqual({
      driver: 'cgroup v1',
      reason: 'no hierarchy with the cpu controller is mounted',
      remedy:
        'mount the hierarchy of cgroup v1 that has it as root: mkdir -p /sys/fs/cgroup/cpu && mount -t cgroup -o cpu,cpuacct cgroup /sys/fs/cgroup/cpu',
    });
  });

  test('where no hierarchy of v1 has the controller, v2 is to be mounted', async () => {
    const refused = await refusals(withFiles({ '/proc/self/cgroup': '0::/\n' }));
    expect(refused.find(({ driver }) => driver === 'cgroup v2')!.remedy).toContain('mount -t cgroup2 cgroup2 /sys/fs/cgroup');
  });

  test('a value that reads back as another', async () => {
    const system = fakeCgroups({ own: '' });
    const stubborn = { ...system, read: (path: string) => (path.endsWith(`${name}/cpu.max`) ? 'max 100000\n' : system.read(path)) };
    const refused = await refusals(stubborn);
    expect(refused.map(({ reason }) => reason)).toContain(`cpu was set to 0.5 and reads back as no limit in /sys/fs/cgroup/${name}`);
    expect([...system.groups]).toEqual(['']);
  });

  test('a process that does not stay where it was put', async () => {
    const system = fakeCgroups({ own: '' });
    const moved = { ...system, read: (path: string) => (/^\/proc\/\d+\/cgroup$/.test(path) ? '0::/elsewhere\n' : system.read(path)) };
    const refused = await refusals(moved);
    expect(refused.map(({ reason }) => reason)).toContain(`a process that was put into /sys/fs/cgroup/${name} is not in it`);
  });
});

describe('systemd', () => {
  const scopes = '/system.slice';

  test('a delegated scope in the slice of the caller, whose holder does not count', async () => {
    const system = fakeCgroups({ own: '/system.slice/ci.service', scopes });
    const { site, group } = await open(system);
    expect(group.driver).toBe('systemd scope');
    expect(system.commands[0]).toBe(
      'systemd-run --scope --quiet --collect --no-ask-password --unit=go-wsl-conform-4026531836-100-7-limits.scope --property=Delegate=yes --slice=system.slice --',
    );
    const scope = '/system.slice/go-wsl-conform-4026531836-100-7-limits.scope';
    expect(group.places.map(({ folder }) => folder)).toEqual(Array(3).fill(`/sys/fs/cgroup${scope}/${name}`));
    expect(system.where.get(1000)).toBe(`${scope}/go-wsl-conform-4026531836-100-7-aside`);
    await group.close();
    await site.close();
    expect([...system.groups].filter((each) => each.includes('go-wsl-conform'))).toEqual([]);
  });

  test('the manager of the user is asked to move what we may not', async () => {
    const inSession = (from: string, to: string) => from.includes('session') && to.includes('user@');
    const own = '/user.slice/user-1000.slice/session-3.scope';
    const system = fakeCgroups({ own, uid: 1000, scopes: '/user.slice/user-1000.slice/user@1000.service/app.slice', locked: inSession });
    const { group } = await open(system);
    expect(group.driver).toBe('systemd user scope');
    const bus =
      'busctl --user call org.freedesktop.systemd1 /org/freedesktop/systemd1 org.freedesktop.systemd1.Manager AttachProcessesToUnit ssau go-wsl-conform-4026531836-100-7-limits.scope';
    expect(system.commands.at(-1)).toBe(`${bus} /${name} 1 1001`);
    expect(group.enter.slice(0, 2)).toEqual(['ask', `${bus} /${name} 1`]);
  });

  test('the manager of the user is found without a session too', async () => {
    const scopes = '/user.slice/user-1000.slice/user@1000.service/app.slice';
    const system = fakeCgroups({ own: '/system.slice/ci.service', uid: 1000, scopes, userFolder: true });
    const { group } = await open(system);
    expect(group.driver).toBe('systemd user scope');
    const manager = 'env XDG_RUNTIME_DIR=/run/user/1000';
    expect(system.commands[0]).toMatch(new RegExp(`^${manager} systemd-run --user --scope `));
    expect(group.enter[1]).toMatch(new RegExp(`^${manager} busctl --user call `));
  });

  test('a scope of the user never escapes a limit of the unit that we stand in, and keeps those of the manager', async () => {
    const scopes = '/user.slice/user-1000.slice/user@1000.service/app.slice';
    const under = (own: string, limited: string) =>
      fakeCgroups({ own, uid: 1000, scopes, handedDown: ['/user.slice'], limits: { [`/sys/fs/cgroup${limited}/memory.max`]: '1048576' } });
    const session = '/user.slice/user-1000.slice/session-3.scope';
    const [escaping, kept] = [under(session, session), under(session, '/user.slice')];
    expect((await refusals(escaping))[0]).toMatchObject({
      driver: 'systemd user scope',
      reason: `a scope would escape the limit of memory of /sys/fs/cgroup${session}`,
    });
    expect((await open(kept)).group.driver).toBe('systemd user scope');
  });

  test('a scope never escapes a limit of the unit that we stand in', async () => {
    const own = '/system.slice/ci.service';
    const system = fakeCgroups({
      own,
      scopes,
      handedDown: ['/system.slice'],
      limits: { '/sys/fs/cgroup/system.slice/ci.service/memory.max': '1048576' },
    });
    const { group } = await open(system);
    // Alone in the unit, so that a group fits below it.
    expect(group.driver).toBe('cgroup v2');
    expect(system.commands.filter((line) => line.startsWith('systemd-run'))).toEqual([]);
  });

  test('what systemd-run says is the reason', async () => {
    const system = fakeCgroups({
      own: '/x',
      pids: [5],
      handedDown: [''],
      scopes: { problem: 'Failed to connect to bus: No medium found' },
    });
    expect((await refusals(system))[0]).toEqual({
      driver: 'systemd scope',
      reason: 'systemd-run: Failed to connect to bus: No medium found',
      remedy: 'run as root',
    });
  });
});
