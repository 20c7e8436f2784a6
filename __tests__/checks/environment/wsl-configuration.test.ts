import { describe, expect, test } from '@jest/globals';
import { runGlobalCells } from '../../../src/checks/cells.js';
import { adviceChecks } from '../../../src/checks/environment/advice.js';
import { environmentChecks } from '../../../src/checks/environment/index.js';
import { wslConfigurationChecks } from '../../../src/checks/environment/wsl-configuration.js';
import { observeFacts } from '../../../src/facts/index.js';
import { SnapshotHost } from '../../../src/host/snapshot.js';
import type { Result } from '../../../src/model/report.js';
import { Snapshot } from '../../../src/model/snapshot.js';
import type { Status } from '../../../src/model/words.js';
import { aggregateFindings } from '../../../src/report/findings.js';
import { forbiddenRemedies } from '../../support/forbidden-remedies.js';
import { notOnPage } from '../../support/remedy-shapes.js';
import { fileStat, type WslHostChanges, wslHost } from '../../support/wsl-hosts.js';
import { benchOn, cellOf } from '../bench.js';

type Row = readonly [check: string, host: WslHostChanges | 'debian' | 'nothing', status: Status, summary: RegExp];

const linux = Snapshot.parse({
  platform: { os: 'linux', arch: 'amd64', processors: 2 },
  files: { '/proc/sys/kernel/osrelease': '6.1.0-13-amd64\n' },
});
const wsl1 = {
  files: { '/proc/sys/kernel/osrelease': '4.4.0-19041-Microsoft\n', '/proc/cmdline': 'BOOT_IMAGE=/kernel init=/init\n' },
  networking: 'wsl1',
  mounts: '1 0 0:1 / / rw - wslfs rootfs rw\n2 1 0:2 / /mnt/c rw - drvfs C:\\134 rw,uid=1000,case=off\n',
};
const tmpfs = 'LABEL=root / ext4 defaults 0 1\ntmpfs /tmp tmpfs mode=1777 0 0\n';
/** A session without WSL_INTEROP, and how it began. */
const session = (began: Readonly<Partial<Record<'sudo' | 'unit' | 'ssh', boolean>>>) => ({
  probes: { 'wsl.session {}': { interop: false, sudo: false, unit: false, ssh: false, ...began } },
});
/** systemd is asked for and installed, and does not run. */
const withoutInit: WslHostChanges = {
  conf: '[boot]\nsystemd=true\n',
  systemd: false,
  stats: { '/usr/lib/systemd/systemd': { value: fileStat } },
};
const noSystemd = { '/usr/lib/systemd/systemd': { missing: true as const }, '/lib/systemd/systemd': { missing: true as const } };
const noBinfmt = {
  '/proc/sys/fs/binfmt_misc/WSLInterop': { missing: true as const },
  '/proc/sys/fs/binfmt_misc/WSLInterop-late': { missing: true as const },
};

const rows: readonly Row[] = [
  ['wsl.conf', {}, 'pass', /there is no wsl\.conf/],
  ['wsl.conf', { conf: '[boot]\nsystemd=true\n' }, 'pass', /read to its end/],
  [
    'wsl.conf',
    { conf: '[boot]\nsystemd=true\n', systemd: false },
    'warn',
    /boot\.systemd=true is written down and not in force: systemd is not PID 1/,
  ],
  ['wsl.conf', { conf: '; x\n[boot]\nsystemd=true\n' }, 'warn', /2 lines/],
  ['wsl.conf', { conf: '[automount]\noptions="metadata"\n', driveOptions: '' }, 'warn', /no metadata on \/mnt\/c/],
  ['wsl.conf', { conf: '[interop]\nappendWindowsPath=false\n' }, 'warn', /PATH has 2 Windows folders/],
  ['wsl.conf', { conf: '[automount]\ncgroups=v1\n' }, 'warn', /cgroup mode unified/],
  ['wsl.conf', { files: { '/etc/wsl.conf': { denied: 'permission denied' } } }, 'unknown', /permission denied/],
  ['wsl.conf', 'debian', 'skip', /not WSL/],

  // What keeps systemd away is told once.
  ['wsl.conf', { conf: '[boot]\nsystemd=true\n', systemd: false, init: null }, 'pass', /read to its end/],
  ['wsl.conf', { conf: '[boot]\nsystemd=true\n', systemd: false, init: '/usr/lib/systemd/systemd' }, 'warn', /not in force/],

  ['wsl.systemd', { conf: '[boot]\nsystemd=true\n' }, 'pass', /^systemd runs$/],
  ['wsl.systemd', { conf: '[boot]\nsystemd=true\n', systemd: false, init: '/lib/systemd/systemd' }, 'pass', /does not run yet/],
  ['wsl.systemd', { ...withoutInit, init: null }, 'warn', /there is no \/sbin\/init .*: systemd is installed without systemd-sysv$/],
  ['wsl.systemd', { ...withoutInit, init: null, stats: noSystemd }, 'warn', /there is no \/sbin\/init .*: systemd is not installed$/],
  ['wsl.systemd', { ...withoutInit, init: null, stats: {} }, 'warn', /there is no \/sbin\/init for WSL to start$/],
  ['wsl.systemd', { ...withoutInit, init: '/usr/bin/busybox' }, 'warn', /\/sbin\/init is \/usr\/bin\/busybox: systemd is installed/],
  ['wsl.systemd', withoutInit, 'unknown', /not in the snapshot|was not seen/],
  ['wsl.systemd', { conf: '[boot]\nsystemd=false\n' }, 'skip', /does not ask/],
  ['wsl.systemd', wsl1, 'skip', /WSL 1 starts no/],
  ['wsl.systemd', 'debian', 'skip', /not WSL/],

  ['wsl.config-keys', { conf: '[boot]\nsystemd=true\n', config: '[wsl2]\nmemory=8GB\n' }, 'pass', /every key is known/],
  ['wsl.config-keys', { env: { PATH: '/usr/bin' } }, 'pass', /\.wslconfig could not be read/],
  ['wsl.config-keys', { config: '[wsl2]\npageReporting=true\n' }, 'warn', /pageReporting is obsolete/],
  ['wsl.config-keys', { config: '[wsl2]\nmemory=8gb\nx=1\n' }, 'warn', /2 settings/],
  ['wsl.config-keys', { files: { '/etc/wsl.conf': { denied: 'no' } }, env: { PATH: '/usr/bin' } }, 'unknown', /not determined/],
  ['wsl.config-keys', 'debian', 'skip', /not WSL/],

  ['wsl.networking', {}, 'pass', /^nat, DNS through Windows$/],
  ['wsl.networking', { networking: 'mirrored', config: '[wsl2]\nnetworkingMode=Mirrored\n' }, 'pass', /::1 does not/],
  ['wsl.networking', { networking: 'consomme', config: '[wsl2]\nnetworkingMode=VirtioProxy\n' }, 'pass', /consomme/],
  ['wsl.networking', { config: '[wsl2]\nnetworkingMode=mirrored\n' }, 'warn', /asks for mirrored/],
  ['wsl.networking', wsl1, 'skip', /WSL 1/],
  ['wsl.networking', { networking: '' }, 'unknown', /not determined/],

  ['wsl.interop', { probes: { 'wsl.session {}': { interop: true, sudo: false, unit: false, ssh: false } } }, 'pass', /can be started/],
  ['wsl.interop', session({ sudo: true }), 'pass', /sudo/],
  ['wsl.interop', session({ unit: true }), 'pass', /unit of systemd/],
  ['wsl.interop', session({ ssh: true }), 'pass', /session of ssh/],
  ['wsl.interop', session({ sudo: true, ssh: true }), 'pass', /sudo/],
  ['wsl.interop', session({}), 'pass', /not in this session/],
  ['wsl.interop', { files: noBinfmt }, 'warn', /does not know them/],
  ['wsl.interop', 'debian', 'skip', /not WSL/],

  ['wsl.windows-drives', {}, 'pass', /\/mnt\/c \(9p over fd, with metadata, case off\)/],
  ['wsl.windows-drives', wsl1, 'pass', /\/mnt\/c \(drvfs, without metadata, case off\)/],
  [
    'wsl.windows-drives',
    { mounts: '68 64 8:32 / / rw - ext4 /dev/sdc rw\n91 68 0:30 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw\n' },
    'pass',
    /no Windows drive/,
  ],
  [
    'wsl.windows-drives',
    { mounts: '1 0 8:32 / / rw - ext4 /dev/sdc rw\n2 1 0:4 / /mnt/d rw - virtiofs drvfsD1 rw,metadata,case=dir\n' },
    'pass',
    /\/mnt\/d \(virtiofs/,
  ],
  ['wsl.windows-drives', 'debian', 'skip', /not WSL/],
  ['wsl.windows-drives', { mounts: '' }, 'unknown', /not determined/],

  ['wsl.path-pollution', {}, 'pass', /2 Windows folders on PATH, and none/],
  ['wsl.path-pollution', { env: { PATH: '/usr/bin' } }, 'pass', /no Windows folder/],
  ['wsl.path-pollution', { stats: { '/mnt/c/Windows/system32/go': { value: fileStat } } }, 'warn', /\/mnt\/c\/Windows\/system32\/go/],
  [
    'wsl.path-pollution',
    { stats: { '/mnt/c/Windows/system32/go': { value: fileStat }, '/usr/bin/go': { value: fileStat } } },
    'pass',
    /none/,
  ],
  ['wsl.path-pollution', 'debian', 'skip', /not WSL/],

  ['wsl.clock-drift', {}, 'pass', /agrees/],
  ['wsl.clock-drift', { probes: { 'wsl.clock {}': { hardware: 10_000, system: 9_400 } } }, 'warn', /600 s behind/],
  ['wsl.clock-drift', { probes: { 'wsl.clock {}': { hardware: 10_000, system: 13_600 } } }, 'unknown', /local time/],
  ['wsl.clock-drift', { probes: { 'wsl.clock {}': { hardware: null, system: 13_600 } } }, 'unknown', /not read/],
  ['wsl.clock-drift', 'debian', 'skip', /not WSL/],

  ['wsl.known-issues', {}, 'pass', /none is known of WSL 2\.6\.3/],
  ['wsl.known-issues', { version: '2.0.0' }, 'warn', /2 known troubles/],
  ['wsl.known-issues', { version: '1.2.5' }, 'warn', /may stay behind/],
  ['wsl.known-issues', { version: '2.9.3', networking: 'mirrored' }, 'warn', /publishes/],
  ['wsl.known-issues', { version: '2.9.3' }, 'pass', /none is known/],
  ['wsl.known-issues', wsl1, 'skip', /WSL 2/],
  ['wsl.known-issues', { version: '' }, 'unknown', /not determined/],

  ['wsl.cgroup', {}, 'pass', /v2 alone/],
  ['wsl.cgroup', wsl1, 'skip', /WSL 1/],

  [
    'wsl.conf',
    { conf: '[boot]\nsystemd=true\n[network]\nhostname=a\n[Boot]\ncommand=ls\n' },
    'pass',
    /read to its end; \[boot\] stands in lines 1 and 5, which WSL reads as one section/,
  ],
  ['advice.preload', {}, 'pass', /nothing of the kind/],
  [
    'advice.preload',
    { files: { '/etc/environment': 'LD_PRELOAD=/opt/wrapper.so\n' } },
    'warn',
    /LD_PRELOAD=\/opt\/wrapper\.so: a Go program makes its system calls itself/,
  ],
  [
    'advice.preload',
    { env: { LD_PRELOAD: '/opt/wrapper.so' } },
    'pass',
    /nothing that other checks do not tell: LD_PRELOAD of the environment \(env\.preload\)/,
  ],
  ['advice.preload', { files: { '/etc/ld.so.preload': '/opt/wrapper.so\n' } }, 'warn', /ld\.so\.preload:1/],
  ['advice.tmp-mount', {}, 'pass', /fstab/],
  ['advice.tmp-mount', { files: { '/etc/fstab': tmpfs } }, 'warn', /fstab:2/],
  [
    'advice.tmp-mount',
    { conf: '[boot]\ncommand="service cron start; mount -t tmpfs -o size=8G tmpfs /tmp"\n' },
    'warn',
    /wsl\.conf: command=/,
  ],
  ['advice.tmp-mount', { conf: '[boot]\ncommand=mount -t tmpfs none /run/user && ls /tmp\n' }, 'pass', /nothing of the kind/],
  ['advice.sysctl', {}, 'pass', /nothing/],
  ['advice.sysctl', { files: { '/etc/sysctl.d/10-a.conf': 'vm.overcommit_memory = 1\n' } }, 'warn', /10-a\.conf:1/],
  ['advice.sysctl', { files: { '/proc/sys/vm/overcommit_memory': '2\n' } }, 'pass', /\(mem\.overcommit\)/],
  ['advice.sysctl', { files: { '/proc/sys/kernel/pid_max': '4096\n' } }, 'warn', /kernel\.pid_max = 4096/],
  ['advice.kernel-cmdline', {}, 'pass', /\/proc\/cmdline/],
  ['advice.kernel-cmdline', { files: { '/proc/cmdline': 'quiet systemd.unified_cgroup_hierarchy=0\n' } }, 'warn', /v1 holds/],
  ['advice.kernel-cmdline', { files: { '/proc/cmdline': 'quiet systemd.unified_cgroup_hierarchy=1\n' } }, 'pass', /nothing/],
  ['advice.kernel-cmdline', { files: { '/proc/cmdline': 'cgroup_disable=memory\n' } }, 'warn', /memory limit/],
  ['advice.wsl-workarounds', {}, 'pass', /nothing/],
  ['advice.wsl-workarounds', { conf: '[boot]\ncommand="/usr/bin/genie -i"\n' }, 'warn', /second systemd/],
  ['advice.wsl-workarounds', { files: { '/etc/fstab': 'cgroup2 /sys/fs/cgroup cgroup2 rw 0 0\n' } }, 'warn', /fstab:1/],
  ['advice.wsl-workarounds', { files: { '/etc/fstab': 'drvfs /mnt/wslg 9p trans=virtio 0 0\n' } }, 'warn', /wslg/],
  ...adviceChecks.map(({ id }): Row => [id, 'nothing', 'unknown', /not determined/]),
];

const all = [...wslConfigurationChecks, ...adviceChecks];
const judged = [...all, ...environmentChecks];

async function judge(id: string, changes: Row[1]): Promise<Result> {
  const check = judged.find((each) => each.id === id)!;
  const host = new SnapshotHost(changes === 'debian' ? linux : changes === 'nothing' ? Snapshot.parse({}) : wslHost(changes));
  const { results } = await runGlobalCells(benchOn(host, { checks: [check], facts: () => observeFacts(host, { offline: true }) }), [
    cellOf(check),
  ]);
  return results[0]!;
}

test.each(rows)('%s on %j is %s', async (id, host, status, summary) => {
  const result = await judge(id, host);
  expect({ status: result.status, summary: result.summary }).toEqual({ status, summary: expect.stringMatching(summary) });
  expect(JSON.stringify(result)).not.toContain('Jane');
  expect(await notOnPage(result)).toEqual([]);
  for (const remedy of [...result.remedies, ...(result.findings ?? []).flatMap(({ remedies = [] }) => remedies)]) {
    expect(remedy).toMatchObject({
      kind: expect.any(String),
      shell: expect.any(String),
      root: expect.any(Boolean),
      effect: expect.stringMatching(/\w/),
    });
    expect(remedy).toMatchObject({
      undo: expect.stringMatching(/\w/),
      risk: expect.stringMatching(/\w/),
      expect: expect.stringMatching(/\w/),
    });
    for (const { id: rule, pattern } of forbiddenRemedies)
      expect([rule, remedy.commands.filter((line) => pattern.test(line))]).toEqual([rule, []]);
    if (remedy.commands.some((line) => line.includes('wsl --shutdown'))) expect(remedy.effect).toContain('every distribution');
  }
});

describe('every check', () => {
  test.each(all)('$id warns on a host broken on purpose, or only describes', ({ id, page }) => {
    const shown = new Set(rows.filter(([check]) => check === id).map(([, , status]) => status));
    if (page.statuses.warn !== undefined && id !== 'wsl.cgroup') expect(shown).toContain('warn');
    expect(shown).toContain('pass');
  });
});

describe('cgroups of WSL', () => {
  const hybrid =
    '68 64 8:32 / / rw - ext4 /dev/sdc rw\n91 68 0:30 / /sys/fs/cgroup rw - tmpfs tmpfs rw\n92 91 0:31 / /sys/fs/cgroup/unified rw - cgroup2 cgroup2 rw\n93 91 0:32 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory\n';
  const files = { '/proc/self/cgroup': '4:memory:/\n0::/\n' };
  test.each([
    ['2.4.13', undefined, 'wsl --update'],
    ['2.6.3', '[automount]\ncgroups=v1\n', 'sudoedit /etc/wsl.conf'],
    ['2.6.3', undefined, 'grep -n cgroup'],
  ])('on %s with %j the remedy is %s', async (version, conf, command) => {
    const result = await judge('wsl.cgroup', { version, mounts: hybrid, files, ...(conf === undefined ? {} : { conf }) });
    expect(result.status).toBe('warn');
    expect(result.remedies.flatMap(({ commands }) => commands).join('\n')).toContain(command);
  });

  const asking = { ...files, '/proc/cmdline': 'WSL_ROOT_INIT=1 systemd.unified_cgroup_hierarchy=0\n' };
  test.each([
    ['wsl.known-issues', files],
    ['wsl.cgroup', files],
    ['advice.kernel-cmdline', asking],
  ])('are one finding, whether cgroup.mode tells it or %s', async (id, seen) => {
    const host = { version: '2.4.13', mounts: hybrid, files: seen };
    const found = aggregateFindings([await judge('cgroup.mode', host), await judge(id, host)]);
    expect(found.map(({ message, checks }) => ({ message, checks }))).toEqual([
      { message: expect.stringMatching(/^cgroup v1 holds controllers, beside a v2 mount \(hybrid\)/), checks: ['cgroup.mode', id] },
    ]);
  });

  test('a release that would mount both is no trouble where v2 alone is mounted', async () => {
    expect((await judge('wsl.known-issues', { version: '2.4.13' })).status).toBe('pass');
  });
});
