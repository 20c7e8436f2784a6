import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { doctor } from '../../src/doctor.js';
import type { Facts } from '../../src/facts/fact.js';
import { readWslConfiguration } from '../../src/facts/wsl-settings.js';
import { type FixPlan, formatFixPlan, makeFixPlan, plannedIds, progressOf } from '../../src/fix-plan.js';
import { SnapshotHost } from '../../src/host/snapshot.js';
import type { Report } from '../../src/model/report.js';
import { packageInfo } from '../../src/settings/package-root.js';
import { benchOn } from '../checks/bench.js';
import { forbiddenRemedies } from '../support/forbidden-remedies.js';
import { fileStat, type WslHostChanges, wslHost } from '../support/wsl-hosts.js';

async function planOf(changes: WslHostChanges, forWsl = true): Promise<{ plan: FixPlan; report: Report }> {
  const host = new SnapshotHost(wslHost(changes));
  const { settings, profile } = benchOn(host);
  const report = await doctor({
    host,
    settings: { ...settings, checks: ['wsl.*', 'advice.*'] },
    profile,
    tool: packageInfo(),
    cancel: new AbortController().signal,
    onCell: () => undefined,
  });
  return { plan: await makeFixPlan(host, report.facts as unknown as Facts, report, forWsl), report };
}

const file = ({ files }: FixPlan, name: string) => files.find((each) => each.name.endsWith(name));
const states = ({ items }: FixPlan) => Object.fromEntries(items.map(({ id, state }) => [id, state]));

describe('a host that needs nothing', () => {
  test('gets no file and no command, and is told what is applied', async () => {
    const { plan } = await planOf({ conf: '[boot]\nsystemd=true\n' });
    expect(plan.files).toEqual([]);
    expect(states(plan)).toEqual({ 'wsl.conf/boot.systemd': 'applied' });
  });
});

describe('wsl.conf', () => {
  test('gets systemd where the package has it', async () => {
    const { plan } = await planOf({ systemd: false });
    expect(file(plan, 'wsl.conf')!.after).toMatch(/^\[boot\]\n# systemd .*\nsystemd=true\n$/);
    const { plan: older } = await planOf({ systemd: false, version: '0.66.0' });
    expect(file(older, 'wsl.conf')).toBeUndefined();
    const { plan: general } = await planOf({ systemd: false }, false);
    expect(file(general, 'wsl.conf')).toBeUndefined();
  });

  test('keeps comments and loses what WSL would not read', async () => {
    const conf = '# mine\n; old remark\n[boot]\nsystemd = false # why not\n[boot]\nsystemd=true\n[automount]\nenabled=yes\n';
    const { plan } = await planOf({ conf, systemd: false, driveOptions: '' });
    const { before, after } = file(plan, 'wsl.conf')!;
    expect(before).toBe(conf);
    expect(after).toContain('# mine\n# ; old remark\n[boot]\nsystemd = true # why not\n');
    expect(readWslConfiguration(after, 'wsl.conf', '2.6.3')).toEqual({
      exists: true,
      settings: { 'boot.systemd': 'true', 'automount.enabled': 'true', 'automount.options': 'metadata' },
      problems: [],
    });
  });

  test('is told apart by what is in force: to do, written down, applied', async () => {
    expect(states((await planOf({ systemd: false })).plan)['wsl.conf/boot.systemd']).toBe('to do');
    expect(states((await planOf({ systemd: false, conf: '[boot]\nsystemd=true\n' })).plan)['wsl.conf/boot.systemd']).toBe(
      'written down, not in force',
    );
    expect(states((await planOf({ conf: '[boot]\nsystemd=true\n' })).plan)['wsl.conf/boot.systemd']).toBe('applied');
  });

  test('keeps the PATH of Windows out where a program of it stands in for one of Linux', async () => {
    const { plan } = await planOf({ stats: { '/mnt/c/Windows/system32/go': { value: fileStat } } });
    expect(file(plan, 'wsl.conf')!.after).toContain('appendWindowsPath=false');
  });

  test('that cannot be read is not planned over', async () => {
    const { plan } = await planOf({ files: { '/etc/wsl.conf': { denied: 'permission denied' } } });
    expect(file(plan, 'wsl.conf')).toBeUndefined();
    expect(states(plan)['wsl.conf/boot.systemd']).toBe('not known');
  });
});

describe('.wslconfig', () => {
  const hybrid =
    '68 64 8:32 / / rw - ext4 /dev/sdc rw\n90 68 0:46 / /mnt/c rw - 9p C:\\134 rw,aname=drvfs;path=C:\\;metadata,trans=fd\n91 68 0:30 / /sys/fs/cgroup rw - tmpfs tmpfs rw\n92 91 0:31 / /sys/fs/cgroup/unified rw - cgroup2 cgroup2 rw\n93 91 0:32 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory\n';
  const files = { '/proc/self/cgroup': '4:memory:/\n0::/\n' };

  test('turns cgroup v1 off only on packages that need it', async () => {
    const { plan } = await planOf({ version: '2.4.13', mounts: hybrid, files, config: '[wsl2]\nkernelCommandLine=vsyscall=emulate\n' });
    expect(file(plan, '.wslconfig')!.after).toBe('[wsl2]\nkernelCommandLine=vsyscall=emulate cgroup_no_v1=all\n');
    const { plan: newer } = await planOf({ version: '2.6.3', mounts: hybrid, files });
    expect(file(newer, '.wslconfig')).toBeUndefined();
  });

  test('loses that advice again on packages that do without it', async () => {
    const cmdline = { '/proc/cmdline': 'WSL_ROOT_INIT=1 cgroup_no_v1=all\n' };
    const { plan } = await planOf({ config: '[wsl2]\nmemory=8GB\nkernelCommandLine=cgroup_no_v1=all\n', files: cmdline });
    expect(file(plan, '.wslconfig')!.after).toBe('[wsl2]\nmemory=8GB\n');
  });

  test('moves and mends what was meant, and comments out the rest', async () => {
    const { plan } = await planOf({ config: '[wsl2]\nmemory=8gb\npageReporting=true\n[experimental]\nfirewall=true\n' });
    const { after } = file(plan, '.wslconfig')!;
    expect(after).toContain('memory=8GB\n');
    expect(after).toContain('# pageReporting=true\n');
    expect(readWslConfiguration(after, '.wslconfig', '2.6.3')).toMatchObject({
      settings: { 'wsl2.memory': '8GB', 'wsl2.firewall': 'true' },
      problems: [],
    });
  });
});

test('whatever stands in the files, the plan ends, and the planned files are read without a problem that it can mend', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.constantFrom(
          '; x',
          '[boot]',
          'systemd=true',
          'systemd=yes',
          '[wsl2]',
          'memory=8 gb',
          'pageReporting=1',
          '[experimental]',
          'networkingMode=nat',
          'x',
          'a="',
          'kernel=C:\\U\\x',
          '\uFEFF',
          '',
        ),
        { maxLength: 8 },
      ),
      async (lines) => {
        const text = lines.join('\n');
        const { plan } = await planOf({ conf: text, config: text });
        for (const { name, after } of plan.files) {
          const kind = name.endsWith('wsl.conf') ? 'wsl.conf' : '.wslconfig';
          const { problems } = readWslConfiguration(after, kind, '2.6.3');
          expect(problems.filter(({ kind: problem }) => problem !== 'obsolete-value')).toEqual([]);
        }
      },
    ),
    { numRuns: 60 },
  ));

describe('variables and kernel settings', () => {
  test('harmful variables are taken away, the rest of GODEBUG stays', async () => {
    const { plan } = await planOf({ env: { GOSUMDB: 'off', GODEBUG: 'asyncpreemptoff=1,netdns=go' } });
    const { after } = file(plan, 'zz-go-conform.sh')!;
    expect(after).toContain('\nunset GOSUMDB\n');
    expect(after).toContain('\nexport GODEBUG=netdns=go\n');
  });

  test('settings get back what the kernel chooses, with the lines that would win', async () => {
    const { plan } = await planOf({ files: { '/etc/sysctl.conf': 'vm.overcommit_memory=1\n', '/proc/sys/vm/overcommit_memory': '1\n' } });
    const { after, notes } = file(plan, '60-go-conform.conf')!;
    expect(after).toContain('vm.overcommit_memory = 0\n');
    expect(notes.join('\n')).toContain('/etc/sysctl.conf:1 (vm.overcommit_memory=1)');
    expect(states(plan)['sysctl/vm.overcommit_memory']).toBe('to do');
    const mended = { '/etc/sysctl.d/60-go-conform.conf': after };
    expect(states((await planOf({ files: mended })).plan)['sysctl/vm.overcommit_memory']).toBe('applied');
    const pending = { ...mended, '/proc/sys/vm/overcommit_memory': '1\n' };
    expect(states((await planOf({ files: pending })).plan)['sysctl/vm.overcommit_memory']).toBe('written down, not in force');
  });
});

describe('the printed plan', () => {
  const broken: WslHostChanges = {
    conf: '[boot]\nsystemd=false\n',
    systemd: false,
    config: '[wsl2]\nnetworkingMode=mirrored\npageReporting=true\n',
    files: { '/etc/fstab': 'LABEL=root / ext4 defaults 0 1\ntmpfs /tmp tmpfs mode=1777 0 0\n' },
    env: { GOSUMDB: 'off', LD_PRELOAD: '/opt/x.so' },
  };

  test('holds no advice that does harm, and nothing but comments, diffs and commands for bash', async () => {
    const { plan } = await planOf(broken);
    const text = formatFixPlan(plan, []);
    const advised = text.split('\n').filter((line) => !line.startsWith('#') && !line.startsWith('-') && !line.startsWith(' '));
    for (const { id, pattern } of forbiddenRemedies) expect([id, advised.filter((line) => pattern.test(line))]).toEqual([id, []]);
    expect(advised.filter((line) => /\bwsl(\.exe)? --shutdown/.test(line))).toEqual([]);
    expect(text).toContain('That stops every distribution');
    expect(text).toContain("patch /etc/wsl.conf <<'END_OF_DIFF'");
    expect(text).not.toContain('Jane');
  });

  test('a later run says item by item what became of it', async () => {
    const { plan, report } = await planOf(broken);
    const earlier = plannedIds(formatFixPlan(plan, []));
    expect(earlier).toEqual(plan.items.map(({ id }) => id));
    expect(new Set(progressOf(earlier, plan, report).map(({ state }) => state))).toEqual(new Set(['to do', 'written down, not in force']));
    const later = await planOf({
      conf: '[boot]\nsystemd=true\n',
      systemd: false,
      networking: 'mirrored',
      config: '[wsl2]\nnetworkingMode=mirrored\n',
    });
    const progress = Object.fromEntries(progressOf(earlier, later.plan, later.report).map(({ id, state }) => [id, state]));
    expect(progress).toMatchObject({
      'wsl.conf/boot.systemd': 'written down, not in force',
      '.wslconfig/wsl2.networkingMode': 'applied',
      'check/advice.tmp-mount': 'applied',
      'environment/GOSUMDB': 'applied',
    });
    expect(formatFixPlan(later.plan, progressOf(earlier, later.plan, later.report))).toContain(
      '#   wsl.conf/boot.systemd: written down, not in force',
    );
    const blind = progressOf(['check/advice.tmp-mount'], later.plan, { ...later.report, results: [] });
    expect(blind).toEqual([{ id: 'check/advice.tmp-mount', state: 'not known' }]);
  });
});
