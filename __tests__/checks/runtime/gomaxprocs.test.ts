import { describe, expect, test } from '@jest/globals';
import type { Status } from '../../../src/model/words.js';
import { type Ending, type Probed, probed } from './probed.js';

const told = (cpus: number, gomaxprocs: number, allowed = '0-7') => `cpus=${cpus}\ngomaxprocs=${gomaxprocs}\nallowed=${allowed}\n`;
const both = (plain: Ending, aware: Ending) => ({ processors: plain, 'processors-aware': aware });
const quota = (limit: number, own: number | null = limit) => ({ 'cgroup.cpuLimit': limit, 'cgroup.cpuLeafLimit': own });

describe('gomaxprocs.effective', () => {
  const cases: readonly (readonly [string, Probed, Status, RegExp])[] = [
    [
      'no quota: all CPUs',
      { programs: both(told(8, 8), told(8, 8)) },
      'pass',
      /^GOMAXPROCS 8 on 8 CPUs: all of them, for there is no quota$/,
    ],
    [
      'a quota that the release follows',
      { programs: both(told(8, 8), told(8, 2)), facts: quota(0.5) },
      'pass',
      /^GOMAXPROCS 2 on 8 CPUs: its own cgroup has a quota of 0\.5 CPUs; 8 under a go line below 1\.25$/,
    ],
    [
      'a quota that the release is too old to read',
      { go: '1.24.13', programs: { processors: told(8, 8) }, facts: quota(2.5) },
      'warn',
      /^GOMAXPROCS 8 on 8 CPUs, though a quota of 2\.5 CPUs feeds 3: Go before 1\.25 reads no quota$/,
    ],
    [
      'a quota of a level further up',
      { programs: both(told(8, 8), told(8, 8)), facts: quota(2, null) },
      'warn',
      /though a quota of 2 CPUs feeds 2: its own cgroup has no quota$/,
    ],
    [
      'a mount of a part of the hierarchy, which 1.25 does not find its way in',
      { go: '1.25.14', programs: both(told(8, 8), told(8, 8)), facts: { ...quota(2), 'cgroup.cpuMountRoot': '/docker/1' } },
      'warn',
      /Go before 1\.26 finds no quota where only \/docker\/1 of the hierarchy is mounted/,
    ],
    [
      'the same with 1.26, which does',
      { programs: both(told(8, 8), told(8, 2)), facts: { ...quota(2), 'cgroup.cpuMountRoot': '/docker/1' } },
      'pass',
      /its own cgroup has a quota of 2 CPUs/,
    ],
    [
      'GOMAXPROCS of the environment',
      { programs: both(told(8, 2), told(8, 2)), facts: quota(2), environment: { GOMAXPROCS: '2' } },
      'pass',
      /GOMAXPROCS=2 is set/,
    ],
    [
      'GOMAXPROCS of the environment that is too large for the quota',
      { programs: both(told(8, 6), told(8, 6)), facts: quota(2), environment: { GOMAXPROCS: '6' } },
      'warn',
      /GOMAXPROCS 6 on 8 CPUs, though a quota of 2 CPUs feeds 2: GOMAXPROCS=6 is set/,
    ],
    [
      'two CPUs, where a quota does not show',
      { programs: both(told(2, 2, '0-1'), told(2, 2, '0-1')), facts: { ...quota(0.5), 'cpu.affinity': 2 } },
      'pass',
      /a quota of 0\.5 CPUs would not show, for Go never chooses fewer than 2 by one$/,
    ],
    [
      'more threads than CPUs',
      { programs: both(told(2, 99, '0-1'), told(2, 99, '0-1')), environment: { GOMAXPROCS: '99' } },
      'warn',
      /^GOMAXPROCS 99 on 2 CPUs: more threads at once than CPUs/,
    ],
    ['sched_getaffinity that is refused', { programs: both(told(1, 1), told(1, 1)) }, 'warn', /^Go sees 1 CPU of 8: sched_getaffinity/],
    [
      'another choice than that of the rule',
      { programs: both(told(8, 8), told(8, 5)) },
      'warn',
      /^GOMAXPROCS 5 on 8 CPUs; the rule gives 8, because its own cgroup has no quota$/,
    ],
    [
      'a quota that is not known',
      { programs: both(told(8, 8), told(8, 8)), facts: { 'cgroup.cpuLimit': 'unknown' } },
      'unknown',
      /knows no cgroup\.cpuLimit/,
    ],
    ['a program that says nothing', { programs: both('', '') }, 'unknown', /did not say what it chose/],
    [
      'a program that dies',
      { programs: both({ exit: 2, stderr: 'runtime: eventfd failed with 1\nfatal error: runtime: eventfd failed\n' }, '') },
      'fail',
      /does not survive here: exit 2: runtime: eventfd failed with 1/,
    ],
    ['a program that cannot be compiled', { refused: { plain: 'no space left on device' } }, 'unknown', /could not be compiled: no space/],
    ['a program that does not run', { programs: {} }, 'unknown', /the recording has no run of/],
  ];
  test.each(cases)('%s', async (_, given, status, summary) => {
    const result = await probed('gomaxprocs.effective', given);
    expect([result.status, result.summary]).toEqual([status, expect.stringMatching(summary)]);
  });

  test('names the cause where a filter is in force, and otherwise none', async () => {
    const refused = { programs: both(told(1, 1), told(1, 1)) };
    const filtered = await probed('gomaxprocs.effective', { ...refused, facts: { 'seccomp.mode': 'filter' } });
    expect(filtered.findings).toMatchObject([{ cause: 'seccomp.denied' }]);
    expect((await probed('gomaxprocs.effective', refused)).findings).toMatchObject([{ cause: 'undetermined' }]);
  });

  test('what a seccomp filter ended is told by the words of the runtime', async () => {
    const died = { exit: 2, stderr: 'fatal error: runtime: eventfd failed\n' };
    const { findings } = await probed('gomaxprocs.effective', { programs: both(died, died) });
    expect(findings).toMatchObject([{ cause: 'seccomp.eventfd', severity: 'fail' }]);
  });
});

describe('gomaxprocs.awareness', () => {
  const list = (stdout: string, more: Record<string, unknown> = {}) => ({
    commands: [
      {
        argv: [
          ...['/toolchain/bin/go', 'list', '-e', '-test', '-mod=readonly'],
          ...['-f', '{{if eq .Name "main"}}{{.ImportPath}} {{.DefaultGODEBUG}}{{end}}', './...'],
        ],
        exit: 0,
        stdout,
        ...more,
      },
    ],
  });
  const off = 'example.com/m.test asynctimerchan=1,containermaxprocs=0,updatemaxprocs=0\n';
  const cases: readonly (readonly [string, Probed, Status, RegExp])[] = [
    ['an old release, no quota', { go: '1.24.13' }, 'pass', /^Go before 1\.25 reads no quota; there is no quota here$/],
    ['an old release under a quota', { go: '1.24.13', facts: quota(2) }, 'warn', /reads no quota, and a quota of 2 CPUs is in force$/],
    ['defaults that leave it on', { ...list('example.com/m.test \n'), goLine: '1.25' }, 'pass', /^1 program and tests follow quotas/],
    [
      'defaults of an old go line under a quota',
      { ...list(off), facts: quota(2) },
      'warn',
      /^programs of this module do not follow quotas, for the go line is 1\.24, and a quota of 2 CPUs is in force$/,
    ],
    [
      'the same without a quota',
      list(off),
      'pass',
      /^programs of this module do not follow quotas, for the go line is 1\.24; there is no quota here$/,
    ],
    [
      'one program of two with a comment of its own; what is compiled for another test counts once',
      {
        ...list(`${off}example.com/m/cmd containermaxprocs=1\nexample.com/m/cmd [example.com/m.test] containermaxprocs=0\n`),
        facts: quota(2),
      },
      'warn',
      /^example\.com\/m\.test does not follow quotas/,
    ],
    [
      'GODEBUG that turns it on',
      { environment: { GODEBUG: 'containermaxprocs=1' }, facts: quota(2) },
      'pass',
      /^programs of this module follow quotas: GODEBUG turns it on; a quota of 2 CPUs is in force$/,
    ],
    [
      'GODEBUG that turns it off',
      { environment: { GODEBUG: 'x=1,containermaxprocs=0' }, facts: quota(2) },
      'warn',
      /^GODEBUG turns reading/,
    ],
    ['a module without programs and tests', list('\n'), 'skip', /neither programs nor tests/],
    ['packages that cannot be listed', list('', { exit: 1, stderr: 'go: boom\n' }), 'unknown', /^not determined/],
    ['a command that was ended', list('', { outcome: 'timed-out', exit: null }), 'unknown', /^not determined/],
    ['CPUs that are not known', { ...list(off), facts: { 'cpu.affinity': 'unknown' } }, 'unknown', /knows no cpu\.affinity/],
  ];
  test.each(cases)('%s', async (_, given, status, summary) => {
    const result = await probed('gomaxprocs.awareness', given);
    expect([result.status, result.summary]).toEqual([status, expect.stringMatching(summary)]);
  });

  test('says how to raise the go line of that module', async () => {
    const { findings } = await probed('gomaxprocs.awareness', { ...list(off), facts: quota(2) });
    expect(findings![0]!.remedies!.flatMap(({ commands }) => commands)).toContain('go -C . get go@1.25.0');
  });
});
