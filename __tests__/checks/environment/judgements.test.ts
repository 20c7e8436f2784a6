import { describe, expect, test } from '@jest/globals';
import { runGlobalCells } from '../../../src/checks/cells.js';
import { environmentChecks } from '../../../src/checks/environment/index.js';
import { SnapshotHost } from '../../../src/host/snapshot.js';
import { systemOfQuestion } from '../../../src/knowledge/question-systems.js';
import type { Result } from '../../../src/model/report.js';
import { Snapshot } from '../../../src/model/snapshot.js';
import type { Status } from '../../../src/model/words.js';
import { type FactChanges, factsWith } from '../../support/facts.js';
import { forbiddenRemedies } from '../../support/forbidden-remedies.js';
import { notOnPage } from '../../support/remedy-shapes.js';
import { benchOn, cellOf } from '../bench.js';

interface Case {
  readonly check: string;
  readonly changes?: FactChanges;
  readonly status: Status;
  readonly summary: RegExp;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly host?: Partial<Snapshot>;
}

/** A check without a row for one of its statuses is noticed below. */
const cases: readonly Case[] = [
  { check: 'kernel.version', status: 'pass', summary: /^Linux 6\.12\.9 \(amd64\)$/ },
  { check: 'kernel.version', changes: { 'kernel.release': 'unknown' }, status: 'unknown', summary: /the test knows no kernel\.release/ },

  { check: 'kernel.min-go', status: 'pass', summary: /need Linux 3\.2/ },
  {
    check: 'kernel.min-go',
    changes: { 'kernel.release': { major: 2, minor: 6, patch: 32, suffix: '' } },
    status: 'fail',
    summary: /Linux 2\.6 is too old/,
  },
  {
    check: 'kernel.min-go',
    changes: { 'platform.arch': 'loong64', 'kernel.release': { major: 5, minor: 18, patch: 0, suffix: '' } },
    status: 'fail',
    summary: /loong64 need Linux 5\.19/,
  },
  { check: 'kernel.min-go', changes: { 'platform.wsl': '1' }, status: 'skip', summary: /constant/ },
  { check: 'kernel.min-go', changes: { 'platform.containerRuntime': 'gvisor' }, status: 'skip', summary: /constant/ },
  { check: 'kernel.min-go', changes: { 'platform.os': 'windows' }, status: 'skip', summary: /not Linux/ },
  { check: 'kernel.min-go', changes: { 'kernel.release': 'unknown' }, status: 'unknown', summary: /^not determined/ },

  { check: 'kernel.livepatch', status: 'pass', summary: /^no live patch$/ },
  { check: 'kernel.livepatch', changes: { 'kernel.livepatch': ['kpatch_1'] }, status: 'pass', summary: /kpatch_1/ },
  { check: 'kernel.livepatch', changes: { 'kernel.livepatch': 'unknown' }, status: 'unknown', summary: /^not determined/ },

  { check: 'kernel.lsm', status: 'pass', summary: /capability, apparmor/ },
  { check: 'kernel.lsm', changes: { 'kernel.lsm': [] }, status: 'pass', summary: /^no security module$/ },
  { check: 'kernel.lsm', changes: { 'kernel.lsm': 'unknown' }, status: 'unknown', summary: /^not determined/ },

  { check: 'race.address-layout', status: 'pass', summary: /28/ },
  { check: 'race.address-layout', changes: { 'kernel.mmapRndBits': 32 }, status: 'unknown', summary: /32/ },

  { check: 'clock.source', status: 'pass', summary: /kvm-clock/ },
  { check: 'clock.source', changes: { 'kernel.clocksource': 'hpet' }, status: 'warn', summary: /hpet: every reading/ },
  { check: 'clock.source', changes: { 'kernel.clocksource': 'unknown' }, status: 'unknown', summary: /^not determined/ },

  { check: 'clock.sanity', status: 'pass', summary: /can be right; clock source kvm-clock/ },
  { check: 'clock.sanity', changes: { 'clock.realtime': '1970-01-01T00:04:00.000Z' }, status: 'fail', summary: /says 1970-01-01/ },
  { check: 'clock.sanity', changes: { 'clock.realtime': '2062-01-01T00:04:00.000Z' }, status: 'fail', summary: /says 2062-01-01/ },
  { check: 'clock.sanity', changes: { 'clock.monotonic': false }, status: 'fail', summary: /MONOTONIC went back/ },
  { check: 'clock.sanity', changes: { 'clock.realtime': 'unknown' }, status: 'unknown', summary: /^not determined/ },

  { check: 'kernel.proc', status: 'pass', summary: /is mounted$/ },
  { check: 'kernel.proc', changes: { 'kernel.proc': 'own-processes' }, status: 'pass', summary: /hidepid/ },
  { check: 'kernel.proc', changes: { 'kernel.proc': 'absent' }, status: 'fail', summary: /not mounted/ },
  { check: 'kernel.proc', changes: { 'platform.os': 'darwin' }, status: 'skip', summary: /not Linux/ },
  { check: 'kernel.proc', changes: { 'kernel.proc': 'unknown' }, status: 'unknown', summary: /^not determined/ },

  { check: 'gomaxprocs.blindspot', status: 'pass', summary: /no CPU quota/ },
  {
    check: 'gomaxprocs.blindspot',
    changes: { 'cgroup.cpuLimit': 2, 'cgroup.cpuLeafLimit': 2 },
    status: 'pass',
    summary: /2 CPUs, which Go 1\.25/,
  },
  { check: 'gomaxprocs.blindspot', changes: { 'cgroup.cpuLimit': 7.5 }, status: 'pass', summary: /no more threads/ },
  { check: 'gomaxprocs.blindspot', changes: { 'cgroup.cpuLimit': 2 }, status: 'warn', summary: /further up than Go looks: it sees none/ },
  {
    check: 'gomaxprocs.blindspot',
    changes: { 'cgroup.cpuLimit': 0.5, 'cgroup.cpuLeafLimit': 4 },
    status: 'warn',
    summary: /it sees 4 CPUs/,
  },
  {
    check: 'gomaxprocs.blindspot',
    changes: { 'cgroup.cpuLimit': 2, 'cgroup.cpuLeafLimit': 2, 'cgroup.cpuMountRoot': '/docker/1' },
    status: 'warn',
    summary: /Go 1\.25 does not see, because only \/docker\/1/,
  },
  {
    check: 'gomaxprocs.blindspot',
    changes: { 'cgroup.cpuLimit': 2, 'cgroup.cpuLeafLimit': 'unknown' },
    status: 'unknown',
    summary: /cpuLeafLimit/,
  },

  { check: 'cpu.throttle', status: 'pass', summary: /no period was cut short/ },
  { check: 'cpu.throttle', changes: { 'cgroup.throttling': 'unknown' }, status: 'pass', summary: /no CPU quota/ },
  {
    check: 'cpu.throttle',
    changes: { 'cgroup.throttling': { periods: 100, throttled: 10, seconds: 1.5 } },
    status: 'pass',
    summary: /10 of 100 periods \(10\.0 %\).*1\.5 s/,
  },
  {
    check: 'cpu.throttle',
    changes: { 'cgroup.throttling': { periods: 100, throttled: 90, seconds: 12 } },
    status: 'warn',
    summary: /90\.0 %/,
  },
  {
    check: 'cpu.throttle',
    changes: { 'cgroup.throttling': 'unknown', 'cgroup.cpuLimit': 1 },
    status: 'unknown',
    summary: /throttling/,
  },

  { check: 'pids.limit', changes: { 'cgroup.pidsLimit': 1000, 'cgroup.pidsCurrent': 990 }, status: 'warn', summary: /990 of them in use/ },
  { check: 'pids.limit', changes: { 'cgroup.pidsLimit': 1000, 'cgroup.pidsCurrent': 10 }, status: 'pass', summary: /1000 .*, 10 of them/ },

  { check: 'wsl.version', status: 'skip', summary: /not WSL/ },
  { check: 'wsl.version', changes: { 'platform.wsl': '2' }, status: 'pass', summary: /WSL 2/ },
  { check: 'wsl.version', changes: { 'platform.wsl': '1' }, status: 'warn', summary: /WSL 1/ },
  { check: 'wsl.version', changes: { 'platform.wsl': 'unknown' }, status: 'unknown', summary: /^not determined/ },

  { check: 'wsl.package', status: 'skip', summary: /not WSL 2/ },
  { check: 'wsl.package', changes: { 'platform.wsl': '2', 'wsl.package': '2.6.2' }, status: 'pass', summary: /^WSL 2\.6\.2$/ },
  { check: 'wsl.package', changes: { 'platform.wsl': '2', 'wsl.package': '0.67.6.0' }, status: 'pass', summary: /0\.67\.6\.0/ },
  { check: 'wsl.package', changes: { 'platform.wsl': '2', 'wsl.package': '0.64.0' }, status: 'warn', summary: /no systemd/ },
  {
    check: 'wsl.package',
    changes: { 'platform.wsl': '2', 'wsl.package': '2.4.10' },
    parameters: { least: '2.5' },
    status: 'fail',
    summary: /older than 2\.5/,
  },
  { check: 'wsl.package', changes: { 'platform.wsl': '2' }, status: 'unknown', summary: /wsl\.package/ },

  { check: 'cgroup.mode', status: 'pass', summary: /v2 holds all/ },
  { check: 'cgroup.mode', changes: { 'cgroup.mode': 'hybrid' }, status: 'warn', summary: /hybrid/ },
  { check: 'cgroup.mode', changes: { 'cgroup.mode': 'legacy', 'platform.wsl': '1' }, status: 'skip', summary: /WSL 1/ },
  { check: 'cgroup.controllers', changes: { 'cgroup.controllers': {}, 'platform.wsl': '1' }, status: 'skip', summary: /WSL 1/ },
  { check: 'cgroup.mode', changes: { 'cgroup.mode': 'none' }, status: 'warn', summary: /no cgroup/ },
  {
    check: 'cgroup.mode',
    changes: { 'cgroup.mode': 'legacy' },
    parameters: { mode: 'unified' },
    status: 'fail',
    summary: /needs v2 alone/,
  },
  { check: 'cgroup.mode', changes: { 'cgroup.mode': 'unknown' }, status: 'unknown', summary: /^not determined/ },

  { check: 'cgroup.controllers', status: 'pass', summary: /cpu, cpuset/ },
  {
    check: 'cgroup.controllers',
    changes: { 'cgroup.controllers': { cpu: { version: 2, mountPoint: null } } },
    status: 'warn',
    summary: /memory, pids/,
  },
  { check: 'cgroup.controllers', parameters: { controllers: ['cpu', 'rdma'] }, status: 'fail', summary: /no controller rdma/ },
  { check: 'cgroup.controllers', changes: { 'cgroup.mode': 'none' }, status: 'skip', summary: /no cgroup/ },
  { check: 'cgroup.controllers', changes: { 'cgroup.controllers': 'unknown' }, status: 'unknown', summary: /^not determined/ },

  { check: 'cgroup.delegation', status: 'pass', summary: /cpu, memory, pids/ },
  { check: 'cgroup.delegation', changes: { 'cgroup.delegated': ['pids'] }, status: 'fail', summary: /cpu, memory$/ },
  { check: 'cgroup.delegation', changes: { 'cgroup.delegated': 'unknown' }, status: 'unknown', summary: /^not determined/ },

  { check: 'cgroup.cpu-limit', status: 'pass', summary: /^no CPU quota$/ },
  { check: 'cgroup.cpu-limit', changes: { 'cgroup.hiddenAncestors': true }, status: 'pass', summary: /others above are hidden/ },
  { check: 'cgroup.cpu-limit', changes: { 'cgroup.cpuLimit': 1 }, status: 'pass', summary: /1 CPU$/ },
  { check: 'cgroup.cpu-limit', changes: { 'cgroup.cpuLimit': 0.25 }, status: 'warn', summary: /0\.25 CPUs/ },
  { check: 'cgroup.cpu-limit', changes: { 'cgroup.cpuLimit': 'unknown' }, status: 'unknown', summary: /^not determined/ },

  { check: 'mem.available', status: 'pass', summary: /^16 GiB of memory$/ },
  {
    check: 'mem.available',
    changes: { 'cgroup.memoryLimitBytes': 512 * 1024 ** 2 },
    status: 'warn',
    summary: /512 MiB of memory \(limit of the cgroup\)/,
  },
  { check: 'mem.available', changes: { 'cgroup.memoryHighBytes': 256 * 1024 ** 2 }, status: 'warn', summary: /memory\.high/ },
  { check: 'mem.available', changes: { 'cgroup.memoryLimitBytes': 'unknown' }, status: 'unknown', summary: /^not determined/ },

  {
    check: 'mem.available',
    changes: { 'memory.totalBytes': 1536 * 1024 ** 2 },
    parameters: { 'least-mib': 1907 },
    status: 'fail',
    summary: /1\.5 GiB of memory; this use needs 1\.9 GiB/,
  },

  { check: 'mem.overcommit', status: 'pass', summary: /is 0/ },
  { check: 'mem.overcommit', changes: { 'kernel.overcommit': 1 }, status: 'pass', summary: /is 1/ },
  { check: 'mem.overcommit', changes: { 'kernel.overcommit': 2 }, status: 'warn', summary: /is 2/ },
  { check: 'mem.overcommit', changes: { 'kernel.overcommit': 'unknown' }, status: 'unknown', summary: /^not determined/ },

  { check: 'node.swap', status: 'pass', summary: /no swap/ },
  { check: 'node.swap', changes: { 'memory.swapBytes': 2 ** 30 }, status: 'fail', summary: /1 GiB of swap/ },
  { check: 'node.swap', changes: { 'memory.swapBytes': 'unknown' }, status: 'unknown', summary: /^not determined/ },

  { check: 'pids.limit', status: 'pass', summary: /no limit/ },
  { check: 'pids.limit', changes: { 'cgroup.pidsLimit': 96 }, status: 'pass', summary: /^96 tasks/ },
  { check: 'pids.limit', changes: { 'cgroup.pidsLimit': 95 }, status: 'warn', summary: /only 95 tasks.*about 96/ },
  { check: 'pids.limit', changes: { 'cgroup.pidsLimit': 72, 'cgroup.cpuLimit': 1.5 }, status: 'pass', summary: /72/ },
  { check: 'pids.limit', changes: { 'cgroup.pidsLimit': 'unknown' }, status: 'unknown', summary: /^not determined/ },

  { check: 'limits.nproc', status: 'pass', summary: /no limit/ },
  { check: 'limits.nproc', changes: { 'limits.nproc': { soft: 50, hard: null } }, status: 'warn', summary: /only 50/ },
  {
    check: 'limits.nproc',
    changes: { 'limits.nproc': { soft: 500, hard: 500 }, 'cpu.affinity': 'unknown' },
    status: 'unknown',
    summary: /cpu\.affinity/,
  },

  { check: 'kernel.pid-max', status: 'pass', summary: /4194304/ },
  { check: 'kernel.pid-max', changes: { 'kernel.pidMax': 80 }, status: 'warn', summary: /only 80/ },
  { check: 'kernel.pid-max', changes: { 'kernel.pidMax': 'unknown' }, status: 'unknown', summary: /^not determined/ },

  { check: 'kernel.threads-max', status: 'pass', summary: /126000/ },
  { check: 'kernel.threads-max', changes: { 'kernel.threadsMax': 60 }, status: 'warn', summary: /only 60/ },
  { check: 'kernel.threads-max', changes: { 'kernel.threadsMax': 'unknown' }, status: 'unknown', summary: /^not determined/ },

  { check: 'limits.nofile', status: 'pass', summary: /1024, at most 1048576/ },
  { check: 'limits.nofile', changes: { 'limits.nofile': { soft: 256, hard: null } }, status: 'pass', summary: /at most unlimited/ },
  { check: 'limits.nofile', changes: { 'limits.nofile': { soft: 64, hard: 64 } }, status: 'warn', summary: /at most 64/ },
  { check: 'limits.nofile', changes: { 'limits.nofile': { soft: 1024, hard: 'unknown' } }, status: 'pass', summary: /1024/ },
  { check: 'limits.nofile', changes: { 'limits.nofile': { soft: 64, hard: 'unknown' } }, status: 'unknown', summary: /was not seen/ },
  { check: 'limits.nofile', changes: { 'limits.nofile': 'unknown' }, status: 'unknown', summary: /^not determined/ },

  { check: 'limits.as', status: 'pass', summary: /no limit/ },
  { check: 'limits.as', changes: { 'limits.as': { soft: 8e9, hard: null } }, status: 'pass', summary: /7\.5 GiB/ },
  { check: 'limits.as', changes: { 'limits.as': { soft: 1e9, hard: null } }, status: 'warn', summary: /only 953\.7 MiB/ },
  { check: 'limits.as', changes: { 'limits.as': 'unknown' }, status: 'unknown', summary: /^not determined/ },
  { check: 'limits.stack', status: 'pass', summary: /^8 MiB of stack/ },
  { check: 'limits.stack', changes: { 'limits.stack': { soft: null, hard: null } }, status: 'pass', summary: /^no limit/ },
  { check: 'limits.stack', changes: { 'limits.stack': { soft: 131_072, hard: 131_072 } }, status: 'pass', summary: /^128 KiB/ },
  { check: 'limits.stack', changes: { 'limits.stack': { soft: 65_536, hard: null } }, status: 'warn', summary: /^only 64 KiB of stack/ },
  { check: 'limits.stack', changes: { 'limits.stack': 'unknown' }, status: 'unknown', summary: /^not determined/ },

  ...(['cpu', 'mem', 'io'] as const).flatMap((name): Case[] => {
    const key = name === 'mem' ? 'memory' : name;
    return [
      { check: `${name}.pressure`, status: 'pass', summary: /in 0 %/ },
      { check: `${name}.pressure`, changes: { 'cgroup.pressure': { [key]: 75.5 } }, status: 'warn', summary: /in 75\.5 %/ },
      { check: `${name}.pressure`, changes: { 'cgroup.pressure': {} }, status: 'skip', summary: /no pressure stall/ },
      { check: `${name}.pressure`, changes: { 'kernel.psi': false }, status: 'skip', summary: /the kernel gives no/ },
      { check: `${name}.pressure`, changes: { 'cgroup.pressure': 'unknown' }, status: 'unknown', summary: /^not determined/ },
    ];
  }),

  { check: 'seccomp.state', status: 'pass', summary: /^no seccomp filter$/ },
  {
    check: 'seccomp.state',
    changes: { 'seccomp.mode': 'filter', 'seccomp.filters': 2, 'seccomp.noNewPrivs': true },
    status: 'pass',
    summary: /^2 filters.*NoNewPrivs/,
  },
  {
    check: 'seccomp.state',
    changes: { 'seccomp.mode': 'filter', 'seccomp.filters': 'unknown' },
    status: 'pass',
    summary: /unknown number/,
  },
  {
    check: 'seccomp.state',
    changes: {
      'seccomp.mode': 'filter',
      'seccomp.filters': 1,
      'seccomp.threads': [
        { threads: 10, mode: 'filter', filters: 1 },
        { threads: 1, mode: 'filter', filters: 2 },
      ],
    },
    status: 'pass',
    summary: /^1 filter of seccomp; its threads differ: 10 under 1 filter, 1 under 2 filters$/,
  },
  {
    check: 'seccomp.state',
    changes: {
      'seccomp.threads': [
        { threads: 1, mode: 'disabled', filters: 0 },
        { threads: 2, mode: 'filter', filters: 1 },
      ],
    },
    status: 'pass',
    summary: /^no seccomp filter on the first thread; its threads differ: 1 under none, 2 under 1 filter$/,
  },
  { check: 'seccomp.state', changes: { 'seccomp.mode': 'strict' }, status: 'fail', summary: /strict/ },
  { check: 'seccomp.state', changes: { 'seccomp.mode': 'unknown' }, status: 'unknown', summary: /^not determined/ },

  { check: 'seccomp.listener', status: 'skip', summary: /not WSL 2/ },
  {
    check: 'seccomp.listener',
    changes: { 'platform.wsl': '2', 'wsl.networkingMode': 'mirrored' },
    status: 'pass',
    summary: /no seccomp filter/,
  },
  {
    check: 'seccomp.listener',
    changes: { 'platform.wsl': '2', 'seccomp.mode': 'filter', 'wsl.networkingMode': 'nat' },
    status: 'pass',
    summary: /nat needs no/,
  },
  {
    check: 'seccomp.listener',
    changes: { 'platform.wsl': '2', 'seccomp.mode': 'filter', 'wsl.networkingMode': 'mirrored' },
    status: 'warn',
    summary: /EBUSY/,
  },
  { check: 'seccomp.listener', changes: { 'platform.wsl': '2', 'seccomp.mode': 'filter' }, status: 'unknown', summary: /networkingMode/ },

  { check: 'systemd.state', status: 'pass', summary: /^systemd 257 runs$/ },
  {
    check: 'systemd.state',
    changes: { 'systemd.state': 'degraded', 'systemd.version': 'unknown' },
    status: 'pass',
    summary: /^systemd runs.*degraded/,
  },
  { check: 'systemd.state', changes: { 'systemd.state': 'starting' }, status: 'unknown', summary: /still starting/ },
  { check: 'systemd.state', changes: { 'systemd.state': 'absent', 'pid1.command': 'tini' }, status: 'skip', summary: /tini is/ },
  { check: 'systemd.state', changes: { 'systemd.state': 'offline', 'pid1.command': 'unknown' }, status: 'skip', summary: /not process 1$/ },
  { check: 'systemd.state', changes: { 'systemd.state': 'unknown' }, status: 'unknown', summary: /^not determined/ },

  { check: 'systemd.user-manager', status: 'pass', summary: /runs/ },
  { check: 'systemd.user-manager', changes: { 'systemd.userManager': false }, status: 'fail', summary: /no systemd user manager/ },
  { check: 'systemd.user-manager', changes: { 'systemd.state': 'absent' }, status: 'skip', summary: /not process 1/ },
  { check: 'systemd.user-manager', changes: { 'systemd.userManager': 'unknown' }, status: 'unknown', summary: /^not determined/ },

  { check: 'node.ip-forward', host: { files: { '/proc/sys/net/ipv4/ip_forward': '1\n' } }, status: 'pass', summary: /is 1/ },
  { check: 'node.ip-forward', host: { files: { '/proc/sys/net/ipv4/ip_forward': '0\n' } }, status: 'fail', summary: /is 0/ },
  { check: 'node.ip-forward', status: 'unknown', summary: /^not determined/ },
  {
    check: 'node.bridge-netfilter',
    host: { files: { '/proc/sys/net/bridge/bridge-nf-call-iptables': '1\n' } },
    status: 'pass',
    summary: /is 1/,
  },
  {
    check: 'node.bridge-netfilter',
    host: { files: { '/proc/sys/net/bridge/bridge-nf-call-iptables': { missing: true }, '/proc/sys/kernel/osrelease': '6.1.0\n' } },
    status: 'fail',
    summary: /is absent/,
  },
  {
    check: 'node.bridge-netfilter',
    host: { files: { '/proc/sys/net/bridge/bridge-nf-call-iptables': { missing: true } } },
    status: 'unknown',
    summary: /neither is the rest/,
  },
];

async function judge({ check: id, changes = {}, parameters = {}, host = {} }: Case): Promise<Result> {
  const check = environmentChecks.find((each) => each.id === id)!;
  const snapshot = Snapshot.parse({ platform: { os: 'linux', arch: 'amd64', processors: 8 }, ...host });
  const bench = benchOn(
    new SnapshotHost(snapshot),
    { checks: [check], facts: () => Promise.resolve(factsWith(changes)) },
    { parameters: { [id]: { ...parameters } } },
  );
  const { results } = await runGlobalCells(bench, [cellOf(check)]);
  return results[0]!;
}

describe('each check judges the facts', () => {
  test.each(cases)('$check is $status: $summary', async (row) => {
    const result = await judge(row);
    expect({ status: result.status, summary: result.summary }).toEqual({ status: row.status, summary: expect.stringMatching(row.summary) });
    if (result.status !== 'unknown') expect(result.evidence.length).toBeGreaterThan(0);
    if (result.status === 'warn' || result.status === 'fail') expect(result.findings).toHaveLength(1);
  });

  test.each(environmentChecks.filter(({ id }) => !id.startsWith('ebpf.')))(
    '$id: the page has every status that was shown, and no other',
    ({ id, page }) => {
      const shown = new Set(cases.filter(({ check }) => check === id).map(({ status }) => status));
      // other-systems.test.ts shows it.
      if (systemOfQuestion(id) !== undefined) shown.add('skip');
      expect(Object.keys(page.statuses).sort()).toEqual([...shown].sort());
    },
  );
});

describe('every remedy', () => {
  const places: readonly FactChanges[] = [
    {},
    { 'platform.container': 'yes', 'platform.containerRuntime': 'docker' },
    { 'platform.container': 'yes', 'platform.containerRuntime': 'podman' },
    { 'platform.container': 'yes', 'platform.containerRuntime': 'kubernetes' },
    { 'platform.container': 'yes', 'platform.containerRuntime': 'unknown' },
    { 'platform.wsl': '2', 'wsl.package': '2.4.0' },
    { 'platform.wsl': '2', 'wsl.package': '2.5.7' },
    { 'platform.wsl': '2', 'wsl.package': '2.7.0' },
    { 'platform.wsl': '2' },
    { 'systemd.state': 'absent' },
    { 'kernel.cmdline': ['systemd.unified_cgroup_hierarchy=0'] },
  ];

  test.each(places)('says at %j what it does and how to go back, and is none that does harm', async (place) => {
    const results = await Promise.all(cases.map((row) => judge({ ...row, changes: { ...place, ...row.changes } })));
    expect(new Set((await Promise.all(results.map(notOnPage))).flat())).toEqual(new Set());
    const remedies = results.flatMap(({ remedies, findings = [] }) => [...remedies, ...findings.flatMap((each) => each.remedies ?? [])]);
    expect(remedies.length).toBeGreaterThan(20);
    for (const remedy of remedies) {
      expect(remedy).toEqual({
        kind: expect.stringMatching(/^(fix|workaround|investigate)$/),
        summary: expect.stringMatching(/^[A-Z].*[^.]$/),
        commands: expect.any(Array),
        shell: expect.stringMatching(/^(bash|powershell)$/),
        root: expect.any(Boolean),
        effect: expect.stringMatching(/\w/),
        undo: expect.stringMatching(/\w/),
        risk: expect.stringMatching(/\w/),
        reversible: expect.any(Boolean),
        expect: expect.stringMatching(/\w/),
      });
      for (const { id, pattern } of forbiddenRemedies) expect([id, remedy.commands.filter((line) => pattern.test(line))]).toEqual([id, []]);
    }
  });
});
