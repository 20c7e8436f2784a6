import { describe, expect, it } from '@jest/globals';
import { factsOf, namespaces, type Pasted } from './pasted-facts.js';

type Row = readonly [name: string, pasted: Pasted, expected: Readonly<Record<string, unknown>>];

const v2Mount = '30 23 0:26 / /sys/fs/cgroup rw,nosuid,nodev,noexec,relatime - cgroup2 cgroup2 rw,nsdelegate';
const root = '1 0 8:1 / / rw - ext4 /dev/sda1 rw';
const v1Mount = (controllers: string, mountRoot = '/') =>
  `31 23 0:27 ${mountRoot} /sys/fs/cgroup/${controllers} rw - cgroup cgroup rw,${controllers}`;
const mounts = (...lines: string[]) => [root, ...lines].join('\n');
const none = { missing: true };
const asV2 = (path: string, files: Record<string, unknown>): Pasted => ({
  files: { '/proc/self/mountinfo': mounts(v2Mount), '/proc/self/cgroup': `0::${path}\n`, ...files },
});
const at = (folder: string, values: Record<string, string>) =>
  Object.fromEntries(
    ['cpu.max', 'memory.max', 'memory.high', 'memory.swap.max', 'pids.max'].map((name) => [
      `/sys/fs/cgroup${folder}/${name}`,
      values[name] ?? none,
    ]),
  );

const modes: readonly Row[] = [
  ['unified', asV2('/user.slice', {}), { 'cgroup.mode': 'unified' }],
  ['hybrid by its rows', { files: { '/proc/self/cgroup': '2:cpu,cpuacct:/\n1:name=systemd:/\n0::/' } }, { 'cgroup.mode': 'hybrid' }],
  [
    'hybrid of systemd with all controllers in v2',
    { files: { '/proc/self/cgroup': '1:name=systemd:/\n0::/' } },
    { 'cgroup.mode': 'hybrid' },
  ],
  [
    'a net_cls of a VPN beside v2',
    { files: { '/proc/self/cgroup': '1:net_cls:/\n0::/user.slice', '/proc/self/mountinfo': mounts(v2Mount, v1Mount('net_cls')) } },
    { 'cgroup.mode': 'unified' },
  ],
  ['the same, without mounts', { files: { '/proc/self/cgroup': '1:net_cls:/\n0::/user.slice' } }, { 'cgroup.mode': 'unknown' }],
  ['legacy', { files: { '/proc/self/cgroup': '2:memory:/\n1:name=systemd:/' } }, { 'cgroup.mode': 'legacy' }],
  [
    'legacy rows that were cut',
    { files: { '/proc/self/cgroup (first rows)': '2:memory:/\n1:name=systemd:/' } },
    { 'cgroup.mode': 'unknown' },
  ],
  [
    'a grep for cgroup2 that finds it beside v1',
    {
      commands: {
        'mount | grep cgroup':
          'tmpfs on /sys/fs/cgroup type tmpfs (ro)\ncgroup2 on /sys/fs/cgroup/unified type cgroup2 (rw)\ncgroup on /sys/fs/cgroup/memory type cgroup (rw,memory)',
      },
    },
    { 'cgroup.mode': 'hybrid' },
  ],
  [
    'a grep for cgroup2 alone',
    { commands: { 'mount | grep cgroup2': 'cgroup2 on /sys/fs/cgroup/unified type cgroup2 (rw)' } },
    { 'cgroup.mode': 'unknown' },
  ],
  [
    'folders that ls -F marks',
    { commands: { 'ls -F /sys/fs/cgroup': 'cpu@  cpu,cpuacct/  cpuset/  memory/  systemd/  unified/' } },
    { 'cgroup.mode': 'hybrid' },
  ],
  [
    'v2 below v1, that ls -R shows',
    { commands: { 'ls -R /sys/fs/cgroup': '/sys/fs/cgroup:\ncpuset\nmemory\nunified\n\n/sys/fs/cgroup/unified:\ncgroup.controllers' } },
    { 'cgroup.mode': 'hybrid' },
  ],
  [
    'an engine on a kernel without v2',
    { commands: { 'docker info': 'Cgroup Driver: cgroupfs\nKernel Version: 4.4.302+\nOperating System: linux' } },
    { 'cgroup.mode': 'legacy' },
  ],
  ['such a kernel alone', { commands: { 'uname -r': '4.4.302+' } }, { 'cgroup.mode': 'unknown' }],
  [
    'the taint of systemd',
    { commands: { 'systemctl status': '  State: running\n  Tainted: unmerged-bin:cgroupsv1' } },
    { 'cgroup.mode': 'unknown' },
  ],
  [
    'the taint of systemd beside a file of v2',
    { commands: { 'systemctl status': '  Tainted: cgroupsv1' }, files: { '/proc/self/cgroup': '2:memory:/\n0::/' } },
    { 'cgroup.mode': 'hybrid' },
  ],
  [
    'systemd that explains itself',
    { commands: { 'systemd-detect-virt': 'Found cgroup2 on /sys/fs/cgroup/unified, unified hierarchy for systemd controller\nnone' } },
    { 'cgroup.mode': 'hybrid' },
  ],
  ['the version alone', { commands: { "docker info -f '{{.CgroupVersion}}'": '2' } }, { 'cgroup.mode': 'unified' }],
  [
    'values behind their paths',
    {
      commands: {
        'grep . /sys/fs/cgroup/cpu.max /sys/fs/cgroup/memory.max': '/sys/fs/cgroup/cpu.max:max 100000\n/sys/fs/cgroup/memory.max:4096',
      },
    },
    { 'cgroup.mode': 'unified', 'cgroup.memoryLimitBytes': 4096, 'cgroup.cpuLimit': null },
  ],
  [
    'v1 at the place of RHEL 6',
    { commands: { mount: '/dev/sda1 on / type ext4 (rw)\ncgroup on /cgroup/memory type cgroup (rw,memory)' } },
    { 'cgroup.mode': 'legacy' },
  ],
  [
    'nothing is mounted',
    {
      commands: {
        mount: '/dev/sda1 on / type ext4 (rw)\nproc on /proc type proc (rw)\nsys on /sys type sysfs (rw)\ndev on /dev type devtmpfs (rw)',
      },
    },
    { 'cgroup.mode': 'none' },
  ],
  [
    'a list of mounts that was cut',
    {
      commands: {
        mount:
          '/dev/sda1 on / type ext4 (rw)\nproc on /proc type proc (rw)\nsys on /sys type sysfs (rw)\ndev on /dev type devtmpfs (rw)\n[...]',
      },
    },
    { 'cgroup.mode': 'unknown' },
  ],
  ['stat of coreutils', { commands: { 'stat -fc %T /sys/fs/cgroup': 'cgroup2fs' } }, { 'cgroup.mode': 'unified' }],
  ['stat of busybox', { commands: { 'stat -fc %T /sys/fs/cgroup': 'UNKNOWN' } }, { 'cgroup.mode': 'unknown' }],
  ['stat says tmpfs', { commands: { 'stat -fc %T /sys/fs/cgroup/': 'tmpfs' } }, { 'cgroup.mode': 'unknown' }],
  ['a listing', { commands: { 'ls /sys/fs/cgroup': 'blkio cpu cpuset memory pids systemd unified' } }, { 'cgroup.mode': 'hybrid' }],
  [
    'podman info',
    { commands: { 'podman info': 'host:\n  arch: amd64\n  cgroupManager: systemd\n  cgroupVersion: v2\n  kernel: 6.1.0-27-amd64' } },
    { 'cgroup.mode': 'unified', 'platform.kernel': '6.1.0-27-amd64' },
  ],
  [
    'docker info on RHEL 8, whose default layout may have been changed',
    { commands: { 'docker info': ' Cgroup Version: 1\n Operating System: Rocky Linux 8.9 (Green Obsidian)' } },
    { 'cgroup.mode': 'unknown' },
  ],
  [
    'docker info on a system that nobody knows',
    { commands: { 'docker info': ' Cgroup Version: 1\n Operating System: Something' } },
    { 'cgroup.mode': 'unknown' },
  ],
  [
    'observations that cannot all be true',
    { commands: { 'stat -fc %T /sys/fs/cgroup': 'cgroup2fs' }, files: { '/proc/self/cgroup': '2:memory:/\n0::/' } },
    { 'cgroup.mode': 'unknown' },
  ],
];

const limits: readonly Row[] = [
  [
    'the least of all levels, whichever sets it',
    asV2('/a/b', {
      ...at('/a/b', { 'memory.max': 'max', 'cpu.max': 'max 100000' }),
      ...at('/a', { 'memory.max': '1048576', 'cpu.max': '150000 100000', 'pids.max': '50' }),
      ...at('', {}),
    }),
    { 'cgroup.memoryLimitBytes': 1048576, 'cgroup.cpuLimit': 1.5, 'cgroup.pidsLimit': 50, 'cgroup.memoryHighBytes': null },
  ],
  [
    'no level limits',
    asV2('/a', { ...at('/a', { 'memory.max': 'max' }), ...at('', {}) }),
    { 'cgroup.memoryLimitBytes': null, 'cgroup.cpuLimit': null },
  ],
  [
    'a level that could not be read',
    asV2('/a/b', { ...at('/a/b', { 'memory.max': '1000' }), ...at('', {}) }),
    { 'cgroup.memoryLimitBytes': 'unknown' },
  ],
  [
    'a level that denied',
    asV2('/a', { ...at('/a', { 'memory.max': '1000' }), ...at('', {}), '/sys/fs/cgroup/memory.max': { denied: 'EACCES' } }),
    { 'cgroup.memoryLimitBytes': 'unknown' },
  ],
  [
    'a value that is none',
    asV2('/', at('', { 'cpu.max': 'half', 'memory.max': '12 34' })),
    { 'cgroup.cpuLimit': 'unknown', 'cgroup.memoryLimitBytes': 'unknown' },
  ],
  ['outside of the namespace', asV2('/../../system.slice', at('', { 'memory.max': 'max' })), { 'cgroup.memoryLimitBytes': 'unknown' }],
  ['a quota of one number', asV2('/', at('', { 'cpu.max': '50000' })), { 'cgroup.cpuLimit': 0.5 }],
  [
    "WSL's own quota of all CPUs but a hundredth",
    asV2('/wsl-user/distro-7', {
      ...at('/wsl-user/distro-7', {}),
      ...at('/wsl-user', { 'cpu.max': '799000 100000', 'memory.max': '16000000000' }),
      ...at('', {}),
      '/proc/self/status': 'Cpus_allowed_list:\t0-7\n',
    }),
    { 'cgroup.cpuLimit': null, 'cgroup.memoryLimitBytes': 16000000000 },
  ],
  [
    'a part of the tree is mounted',
    {
      files: {
        '/proc/self/mountinfo': mounts(v2Mount.replace(' / /sys', ' /docker/ab /sys')),
        '/proc/self/cgroup': '0::/docker/ab/child',
        ...at('/child', { 'pids.max': '7' }),
        ...at('', {}),
      },
    },
    { 'cgroup.pidsLimit': 7 },
  ],
  [
    'v1: the kernel has done the walk',
    {
      files: {
        '/proc/self/mountinfo': mounts(v1Mount('memory')),
        '/proc/self/cgroup': '3:memory:/a/b',
        '/sys/fs/cgroup/memory/a/b/memory.stat': 'cache 0\nhierarchical_memory_limit 2097152\n',
      },
    },
    { 'cgroup.memoryLimitBytes': 2097152 },
  ],
  [
    'v1: no limit is a huge number',
    {
      files: {
        '/proc/self/mountinfo': mounts(v1Mount('memory')),
        '/proc/self/cgroup': '3:memory:/',
        '/sys/fs/cgroup/memory/memory.limit_in_bytes': '9223372036854771712\n',
      },
    },
    { 'cgroup.memoryLimitBytes': null },
  ],
  [
    'v1 in a container without a namespace',
    {
      files: {
        '/proc/self/mountinfo': mounts(v1Mount('cpu,cpuacct', '/docker/ab')),
        '/proc/self/cgroup': '3:cpu,cpuacct:/docker/ab',
        '/sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us': '25000',
        '/sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us': '50000',
      },
    },
    { 'cgroup.cpuLimit': 0.5 },
  ],
  [
    'pasted in a container of v1',
    { commands: { 'cat /sys/fs/cgroup/memory/memory.limit_in_bytes': '536870912' } },
    { 'cgroup.memoryLimitBytes': 536870912, 'cgroup.mode': 'unknown' },
  ],
  [
    'lists with headings',
    {
      commands: {
        'tail -n +1 /sys/fs/cgroup/cpu.max /sys/fs/cgroup/memory.max':
          '==> /sys/fs/cgroup/cpu.max <==\n200000 100000\n\n==> /sys/fs/cgroup/memory.max <==\nmax\n',
      },
    },
    { 'cgroup.cpuLimit': 2, 'cgroup.memoryLimitBytes': null, 'cgroup.mode': 'unified', 'platform.container': 'yes' },
  ],
  [
    'cpuset of a level above',
    asV2('/a', { '/sys/fs/cgroup/a/cpuset.cpus.effective': none, '/sys/fs/cgroup/cpuset.cpus.effective': '0-2,5\n' }),
    { 'cgroup.cpuset': 4 },
  ],
  [
    'controllers of both versions',
    {
      files: {
        '/proc/self/mountinfo': mounts(v1Mount('memory'), v2Mount.replace('/sys/fs/cgroup', '/sys/fs/cgroup/unified')),
        '/proc/self/cgroup': '3:memory:/\n0::/',
        '/sys/fs/cgroup/unified/cgroup.controllers': 'pids\n',
      },
    },
    {
      'cgroup.controllers': {
        memory: { version: 1, mountPoint: '/sys/fs/cgroup/memory' },
        pids: { version: 2, mountPoint: '/sys/fs/cgroup/unified' },
      },
    },
  ],
  ['hidden ancestors', { links: namespaces('cgroup') }, { 'cgroup.hiddenAncestors': true }],
  [
    "a container's own part of v1, without a namespace",
    {
      links: namespaces(),
      files: {
        '/proc/self/cgroup': '4:memory:/lab-7\n',
        '/proc/self/mountinfo': '61 60 0:30 /lab-7 /sys/fs/cgroup/memory ro,relatime - cgroup cgroup rw,memory\n',
      },
    },
    { 'cgroup.hiddenAncestors': true },
  ],
  [
    'a namespace that was made at the real root',
    {
      links: namespaces('cgroup'),
      files: { '/proc/self/mountinfo': '61 60 0:30 / /sys/fs/cgroup rw,relatime - cgroup2 cgroup rw\n' },
      stats: {
        '/sys/fs/cgroup/cgroup.controllers': { value: { kind: 'file', size: 0, mode: 0o444, uid: 0, gid: 0, mtimeMs: 0 } },
        '/sys/fs/cgroup/cgroup.events': { missing: true },
      },
    },
    { 'cgroup.hiddenAncestors': false },
  ],
  ['no hidden ancestors', { links: namespaces() }, { 'cgroup.hiddenAncestors': false }],
];

describe.each<[string, readonly Row[]]>([
  ['mode', modes],
  ['limits', limits],
])('%s', (_, rows) => {
  it.each(rows)('%s', async (_name, pasted, expected) => {
    const facts = (await factsOf(pasted)) as Readonly<Record<string, { value: unknown }>>;
    expect(Object.fromEntries(Object.keys(expected).map((id) => [id, facts[id]!.value]))).toEqual(expected);
  });
});

it('names the level that sets a limit', async () => {
  const facts = await factsOf(limits[0]![1]);
  expect(facts['cgroup.memoryLimitBytes'].evidence).toEqual([{ source: '/sys/fs/cgroup/a/memory.max', value: '1048576' }]);
});

describe('what a user may limit', () => {
  const session = '/sys/fs/cgroup/user.slice/user-1000.slice/session-1.scope';
  const manager = '/sys/fs/cgroup/user.slice/user-1000.slice/user@1000.service';
  const folder = (uid: number) => ({ value: { kind: 'directory', size: 0, mode: 0o755, uid, gid: uid, mtimeMs: 0 } });
  const place = (uid: number, stats: Record<string, unknown>, more: Pasted = {}, mount = 'rw'): Pasted => ({
    files: {
      '/proc/self/status': `Name:\tx\nUid:\t${uid}\t${uid}\t${uid}\t${uid}\n`,
      '/proc/self/cgroup': '0::/user.slice/user-1000.slice/session-1.scope\n',
      '/proc/self/mountinfo': `30 23 0:26 / /sys/fs/cgroup ${mount},nosuid - cgroup2 cgroup2 rw\n`,
      [`${session}/cgroup.controllers`]: 'memory pids\n',
      [`${manager}/cgroup.controllers`]: 'cpu memory pids\n',
    },
    stats,
    ...more,
  });

  it.each<[string, Pasted, unknown]>([
    // The scope of a session belongs to root: its controllers are of no use to the user.
    ["the user's manager, not the session", place(1000, { [session]: folder(0), [manager]: folder(1000) }), ['cpu', 'memory', 'pids']],
    ['a cgroup of its own', place(1000, { [session]: folder(1000) }), ['memory', 'pids']],
    ['no cgroup of the user', place(1000, { [session]: folder(0), [manager]: { missing: true } }), []],
    ['an owner that nobody saw', place(1000, {}), 'unknown'],
    ['root of the machine', place(0, { [session]: folder(1000) }, { links: namespaces() }), ['memory', 'pids']],
    ['root of a user namespace, in a cgroup of another', place(0, { [session]: folder(65_534) }, { links: namespaces('user') }), []],
    ['root, where the tree is mounted read-only', place(0, { [session]: folder(0) }, { links: namespaces() }, 'ro'), []],
  ])('%s', async (_, pasted, expected) => {
    expect((await factsOf(pasted))['cgroup.delegated'].value).toEqual(expected);
  });
});
