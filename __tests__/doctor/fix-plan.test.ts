import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { doctor } from '../../src/doctor.js';
import type { Facts } from '../../src/facts/fact.js';
import { readWslConfiguration } from '../../src/facts/wsl-settings.js';
import { type FixPlan, makeFixPlan } from '../../src/fix-plan.js';
import { progressOf } from '../../src/fix-plan-progress.js';
import { formatFixPlan, plannedIds } from '../../src/fix-plan-text.js';
import { SnapshotHost } from '../../src/host/snapshot.js';
import type { Report } from '../../src/model/report.js';
import { shellWord } from '../../src/model/shell.js';
import { Snapshot } from '../../src/model/snapshot.js';
import { packageInfo } from '../../src/settings/package-root.js';
import { benchOn } from '../checks/bench.js';
import { forbiddenRemedies } from '../support/forbidden-remedies.js';
import { fileStat, type WslHostChanges, wslHost } from '../support/wsl-hosts.js';

interface Planned {
  readonly plan: FixPlan;
  readonly facts: Facts;
  readonly report: Report;
}

const planOf = (changes: WslHostChanges, forWsl = true) => planOn(wslHost(changes), forWsl);

async function planOn(snapshot: Snapshot, forWsl = true): Promise<Planned> {
  const host = new SnapshotHost(snapshot);
  const { settings, profile } = benchOn(host);
  const report = await doctor({
    host,
    settings: { ...settings, checks: ['wsl.*', 'advice.*'] },
    profile,
    tool: packageInfo(),
    cancel: new AbortController().signal,
  });
  const facts = report.facts as unknown as Facts;
  return { plan: await makeFixPlan({ host, facts, report, redact: (text) => text }, forWsl), facts, report };
}

const command = 'go-wsl-conform doctor --for wsl --fix-plan';
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

  test('gets the package that systemd as init needs, before and after the file asks for it', async () => {
    const host = { systemd: false, init: null, stats: { '/usr/lib/systemd/systemd': { value: fileStat } } };
    const commands = ({ items }: FixPlan) =>
      items.filter(({ id }) => id === 'check/wsl.systemd').flatMap(({ remedies = [] }) => remedies.flatMap((remedy) => remedy.commands));
    const install = ['apt-get install --no-install-recommends systemd-sysv', 'wsl --list --running', 'wsl --terminate $distribution'];
    expect(commands((await planOf(host)).plan)).toEqual(install);
    expect(commands((await planOf({ ...host, conf: '[boot]\nsystemd=true\n' })).plan)).toEqual(install);
    const mended = await planOf({ conf: '[boot]\nsystemd=true\n', init: '/usr/lib/systemd/systemd' });
    expect(progressOf(['check/wsl.systemd'], mended.plan, mended.facts, mended.report)).toEqual([
      { id: 'check/wsl.systemd', state: 'applied' },
    ]);
    expect(commands((await planOf({ systemd: false, init: '/lib/systemd/systemd' })).plan)).toEqual([]);
    expect(commands((await planOf(host, false)).plan)).toEqual([]);
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
      repeated: [{ section: 'boot', lines: [3, 5] }],
    });
  });

  test('is told apart by what is in force: to do, written down, applied', async () => {
    expect(states((await planOf({ systemd: false })).plan)['wsl.conf/boot.systemd']).toBe('to do');
    expect(states((await planOf({ systemd: false, conf: '[boot]\nsystemd=true\n' })).plan)['wsl.conf/boot.systemd']).toBe(
      'file changed, not active yet',
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
    expect(states(plan)['wsl.conf/boot.systemd']).toBe('not seen: permission denied');
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
    expect(states((await planOf({ files: pending })).plan)['sysctl/vm.overcommit_memory']).toBe('file changed, not active yet');
  });
});

describe('the printed plan', () => {
  test('has a remedy once, whoever asks for it', async () => {
    const { plan } = await planOf({ version: '1.2.5', probes: { 'wsl.clock {}': { hardware: 1000, system: 1100 } } });
    const text = formatFixPlan(plan, [], command);
    expect(text.split('# PS> wsl --update\n')).toHaveLength(2);
    expect(text).toContain('# check/wsl.clock-drift, check/wsl.known-issues · fix: Update WSL');
  });

  const broken: WslHostChanges = {
    conf: '[boot]\nsystemd=false\n',
    systemd: false,
    config: '[wsl2]\nnetworkingMode=mirrored\npageReporting=true\n',
    files: { '/etc/fstab': 'LABEL=root / ext4 defaults 0 1\ntmpfs /tmp tmpfs mode=1777 0 0\n' },
    env: { GOSUMDB: 'off', LD_PRELOAD: '/opt/x.so' },
  };

  test('holds no advice that does harm, and nothing but comments, diffs and commands for bash', async () => {
    const { plan } = await planOf(broken);
    const text = formatFixPlan(plan, [], command);
    const advised = text.split('\n').filter((line) => !line.startsWith('#') && !line.startsWith('-') && !line.startsWith(' '));
    for (const { id, pattern } of forbiddenRemedies) expect([id, advised.filter((line) => pattern.test(line))]).toEqual([id, []]);
    expect(advised.filter((line) => /\bwsl(\.exe)? --shutdown/.test(line))).toEqual([]);
    expect(text).toContain('That stops every distribution');
    expect(text).toContain("patch /etc/wsl.conf <<'END_OF_DIFF'");
    expect(text).not.toContain('Jane');
  });

  test('a later run says item by item what became of it', async () => {
    const { plan, facts, report } = await planOf(broken);
    const earlier = plannedIds(formatFixPlan(plan, [], command))!;
    expect(earlier).toEqual(plan.items.map(({ id }) => id));
    expect(new Set(progressOf(earlier, plan, facts, report).map(({ state }) => state))).toEqual(
      new Set(['to do', 'file changed, not active yet']),
    );
    const later = await planOf({
      conf: '[boot]\nsystemd=true\n',
      systemd: false,
      networking: 'mirrored',
      config: '[wsl2]\nnetworkingMode=mirrored\n',
    });
    const progress = progressOf(earlier, later.plan, later.facts, later.report);
    expect(Object.fromEntries(progress.map(({ id, state }) => [id, state]))).toMatchObject({
      'wsl.conf/boot.systemd': 'file changed, not active yet',
      '.wslconfig/wsl2.networkingMode': 'applied',
      'check/advice.tmp-mount': 'applied',
      'environment/GOSUMDB': 'applied',
    });
    expect(formatFixPlan(later.plan, progress, command)).toContain('#   wsl.conf/boot.systemd: file changed, not active yet');
  });

  const every = [
    'wsl.conf/boot.systemd',
    'wsl.conf/automount.options',
    'wsl.conf/interop.appendWindowsPath',
    'wsl.conf/automount.cgroups',
    'wsl.conf/duplicate-systemd=true',
    '.wslconfig/wsl2.kernelCommandLine',
    '.wslconfig/wsl2.networkingMode',
    '.wslconfig/take-out-kernelcommandline=x',
    'environment/GOSUMDB',
    'sysctl/vm.panic_on_oom',
    'check/advice.tmp-mount',
    'nonsense',
  ];

  test('nothing is applied of which nothing was seen: not on a host that shows nothing, and not on one that is no WSL', async () => {
    for (const snapshot of [{ files: {} }, { commands: { 'uname -a': 'Linux x 6.12.1-amd64 #1 SMP Debian x86_64 GNU/Linux' } }]) {
      const { plan, facts, report } = await planOn(Snapshot.parse(snapshot));
      const progress = progressOf(every, plan, facts, report);
      expect(progress.filter(({ state }) => !state.startsWith('not seen: '))).toEqual([]);
    }
  });

  test('an item that the asked use leaves out is not applied by that', async () => {
    const { plan, facts, report } = await planOf({ conf: '[boot]\nsystemd=false\n', systemd: false });
    expect(progressOf(['wsl.conf/boot.systemd'], plan, facts, report)).toEqual([{ id: 'wsl.conf/boot.systemd', state: 'to do' }]);
  });

  test('a setting that is written down and whose effect is not shown is not applied', async () => {
    const snapshot = wslHost({ conf: '[boot]\nsystemd=true\n' });
    const hidden = { ...snapshot, stats: {}, commands: { 'wslinfo --version': '2.6.3\n' }, files: { ...snapshot.files } };
    delete hidden.files['/proc/1/comm'];
    const { plan } = await planOn(hidden);
    expect(states(plan)['wsl.conf/boot.systemd']).toMatch(/^not seen: it is written down/);
  });

  test('names the command of a later run, and is known again by its first line', async () => {
    const { plan } = await planOf(broken);
    expect(formatFixPlan(plan, [], command)).toContain(`# Save it: ${command} FILE says item by item`);
    expect(plannedIds('[wsl2]\n# item check/x: to do\n')).toBeUndefined();
  });

  test('outside of WSL says that it has no files of WSL', async () => {
    const { plan } = await planOn(Snapshot.parse({ files: {} }));
    expect(formatFixPlan(plan, [], command)).toMatch(/^# Whether this is WSL was not seen .*: the plan has no files of WSL\.$/m);
  });

  test('lets a look be a look', async () => {
    const { plan } = await planOf({ files: { '/proc/sys/vm/panic_on_oom': '1\n', '/etc/sysctl.conf': 'kernel.threads-max = 5\n' } });
    for (const { expect: shows, remedies = [] } of plan.items)
      if (remedies.length > 0 && remedies.every(({ kind }) => kind === 'investigate')) expect(shows).not.toMatch(/ passes$/);
    expect(plan.items.length).toBeGreaterThan(0);
  });

  test('keeps the line ends of Windows to the last line', async () => {
    const { plan } = await planOf({ conf: '[boot]\r\nsystemd=false\r\n', systemd: false });
    const lines = formatFixPlan(plan, [], command).split('\n');
    expect(lines.filter((line) => /systemd *= *(true|false)/.test(line) && /^[-+]/.test(line))).toEqual([
      '-systemd=false\r',
      '+systemd=true\r',
    ]);
  });
});

describe('the line of .wslconfig for the kernel', () => {
  const mounts =
    '68 64 8:32 / / rw - ext4 /dev/sdc rw\n90 68 0:46 / /mnt/c rw - 9p C:\\134 rw,aname=drvfs;path=C:\\;metadata,trans=fd\n91 68 0:30 / /sys/fs/cgroup rw - tmpfs tmpfs rw\n92 91 0:31 / /sys/fs/cgroup/unified rw - cgroup2 cgroup2 rw\n93 91 0:32 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory\n';
  const files = { '/proc/self/cgroup': '4:memory:/\n0::/\n' };
  const after = async (version: string, words: string) =>
    file((await planOf({ version, mounts, files, config: `[wsl2]\nkernelCommandLine=${words}\nmemory=8GB\n` })).plan, '.wslconfig')?.after;

  test.each([
    ['2.4.13', 'systemd.unified_cgroup_hierarchy=1', 'cgroup_no_v1=all'],
    ['2.4.13', 'systemd.unified_cgroup_hierarchy=0 a=b', 'a=b cgroup_no_v1=all'],
    ['2.6.1', 'systemd.unified_cgroup_hierarchy=0 a=b', 'a=b'],
    ['2.6.1', 'systemd.unified_cgroup_hierarchy=0', undefined],
  ])('on %s, %s becomes %s', async (version, words, wanted) => {
    expect(await after(version, words)).toBe(`[wsl2]\n${wanted === undefined ? '' : `kernelCommandLine=${wanted}\n`}memory=8GB\n`);
  });

  test('is the only advice then: no restart of a machine, no boot loader', async () => {
    const { plan } = await planOf({
      version: '2.6.1',
      mounts,
      files: { ...files, '/proc/cmdline': 'WSL_ROOT_INIT=1 systemd.unified_cgroup_hierarchy=0\n' },
      config: '[wsl2]\nkernelCommandLine=systemd.unified_cgroup_hierarchy=0\n',
    });
    expect(formatFixPlan(plan, [], command)).not.toMatch(/grub|reboot|cgroup_no_v1/);
  });
});

describe('what a host tells', () => {
  // Each would run `canary`, if a shell read it as anything but text.
  const hostile = fc
    .array(
      fc.constantFrom(
        '$(canary)',
        '`canary`',
        "'",
        '"',
        '\n',
        '\r',
        '\u2028',
        '; canary;',
        '\\',
        'a',
        '\nEND_OF_DIFF\ncanary\n',
        ' #',
        '***',
      ),
      {
        maxLength: 5,
      },
    )
    .map((parts) => parts.join(''));
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'fix-plan-'));
    await writeFile(path.join(folder, 'canary'), `#!/bin/sh\n: > '${folder}/ran'\n`, { mode: 0o755 });
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** Runs a script in a restricted shell, which writes no file and starts nothing but the canary. */
  async function sang(script: string): Promise<boolean> {
    const syntax = spawnSync('/bin/sh', ['-n'], { input: script, encoding: 'utf8' });
    expect(syntax.stderr).toBe('');
    spawnSync('/bin/bash', ['-r'], { input: script, env: { PATH: folder }, cwd: folder });
    return rm(path.join(folder, 'ran')).then(
      () => true,
      () => false,
    );
  }

  test('the canary sings when a shell reads it', async () => {
    expect(await sang('export A=$(canary)\n')).toBe(true);
  });

  test('never becomes a command of the plan, nor of the files that it makes', () =>
    fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, async (a, b, c) => {
        const snapshot = wslHost({
          env: { GODEBUG: `asyncpreemptoff=1,x=${a}`, LD_PRELOAD: b || 'x', GOPRIVATE: `*,${c}`, TMPDIR: `/tmp/${a}` },
          conf: `[boot]\n${a}\nsystemd=${b}\n[${c}]\n`,
          config: `[wsl2]\nmemory=${a}\nkernelCommandLine=systemd.unified_cgroup_hierarchy=0 ${b}\n${c}\n`,
          systemd: false,
          files: {
            '/etc/fstab': `tmpfs /tmp tmpfs ${a} 0 0\n`,
            [`/etc/sysctl.d/${b}.conf`]: 'vm.panic_on_oom = 1\n',
            '/proc/cmdline': `WSL_ROOT_INIT=1 systemd.unified_cgroup_hierarchy=0 ${c}\n`,
          },
        });
        const { plan } = await planOn({ ...snapshot, dirs: { '/etc/sysctl.d': { value: [{ name: `${b}.conf`, kind: 'file' }] } } });
        expect(await sang(formatFixPlan(plan, [{ id: c, state: `not seen: ${a}` }], `${command} ${shellWord(b)}`))).toBe(false);
        for (const { name, after } of plan.files) if (name.endsWith('.sh')) expect(await sang(after)).toBe(false);
      }),
      { numRuns: 60 },
    ));
});
