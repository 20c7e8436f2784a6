import { parametersForV1 } from '../../knowledge/bad-advice.js';
import { documentedVersions, environmentLimits } from '../../knowledge/environment-limits.js';
import { quotaRule } from '../../knowledge/gomaxprocs.js';
import {
  delegateControllers,
  environmentVariables,
  investigation,
  raiseCpuLimit,
  unifiedByBoot,
  unifiedByWslConfig,
  wslConfig,
  wslUpdate,
} from '../../knowledge/remedies.js';
import type { Remedy } from '../../model/report.js';
import { isOlder } from '../../model/versions.js';
import type { Check } from '../check.js';
import { pass, skip } from '../outcomes.js';
import { type FactReader, factCheck, unfit, warn } from './fact-check.js';
import { limitSetter } from './places.js';

const kernelDocumentation = 'https://docs.kernel.org/admin-guide/cgroup-v2.html';

/** Which version of cgroups holds the controllers. */
const mode = factCheck({
  id: 'cgroup.mode',
  title: 'Does cgroup v2 hold all controllers?',
  page: {
    why: 'Limits decide how many tests run at once and what is killed. Go reads both versions since 1.25, but 1.25 misses v1 limits where the cgroup mount does not begin at the root (fixed in 1.26), and tools that Go developers run beside it (kubelet from 1.35, systemd from 258) refuse v1.',
    how: [
      'Mounts and hierarchies come from /proc/self/mountinfo and /proc/self/cgroup: a controller on a hierarchy with a number is v1, whatever else is mounted.',
      '`unified`: v2 alone. `hybrid`: a v2 mount beside v1 controllers. `legacy`: v1 alone. `none`: no cgroup is mounted.',
      'The parameter `mode: unified` makes everything else a failure; profiles whose use needs v2 set it.',
    ],
    statuses: {
      pass: 'unified',
      warn: 'hybrid, legacy or none',
      fail: 'not unified, where the profile asks for it',
      skip: 'WSL 1, which has no cgroups',
      unknown: 'what could be read leaves more than one mode possible',
    },
    sources: [
      kernelDocumentation,
      'https://kubernetes.io/docs/concepts/architecture/cgroups/',
      'https://go.dev/issue/76390',
      'https://github.com/systemd/systemd/blob/main/NEWS',
    ],
  },
  judge: (facts, { parameters }) => {
    const found = facts('cgroup.mode');
    if (found === 'unified') return pass('cgroup v2 holds all controllers');
    if (parameters.mode === undefined && facts.aside('platform.wsl') === '1') return skip(withoutCgroups);
    const summary = modeTrouble(facts, found);
    return parameters.mode === 'unified'
      ? unfit(`${summary}; this use needs v2 alone`, modeRemedies(facts))
      : warn(summary, modeRemedies(facts));
  },
});

/** What is wrong with a mode, and who asks for it; in the same words for every check, for reports fold what says the same. */
export function modeTrouble(facts: FactReader, mode: 'hybrid' | 'legacy' | 'none'): string {
  const asking = parametersAskingForV1(facts);
  return `${troubles[mode]}${mode === 'none' || asking.length === 0 ? '' : `: the command line of the kernel asks for it (${asking.join(' ')})`}`;
}

const troubles = {
  hybrid: 'cgroup v1 holds controllers, beside a v2 mount (hybrid)',
  legacy: 'cgroup v1 holds all controllers (legacy)',
  none: 'no cgroup is mounted: limits cannot be seen',
} as const;

function parametersAskingForV1(facts: FactReader): string[] {
  return (facts.ifKnown('kernel.cmdline') ?? []).filter((parameter) => parametersForV1.test(parameter));
}

/** Whatever is mounted there limits nothing, and wsl.version tells it. */
const withoutCgroups = 'WSL 1 has no cgroups';

/** What turns v1 off here; only where it is known who turned it on. */
function modeRemedies(facts: FactReader): Remedy[] {
  const expect = 'cgroup.mode is unified';
  if (facts.aside('platform.wsl') === '2') {
    const asking = parametersAskingForV1(facts);
    if (asking.length > 0) return [unifiedByWslConfig(asking, expect)];
    const version = facts.aside('wsl.package');
    if (version === undefined) return [wslUpdate(expect)];
    const byKernel = wslConfig(
      'Turn cgroup v1 off for the kernel of WSL',
      'kernelCommandLine=cgroup_no_v1=all',
      expect,
      'programs that only know cgroup v1 lose their limits; a kernelCommandLine that is there already must be kept on the same line',
    );
    if (isOlder(version, documentedVersions.wslUnified)) return [wslUpdate(expect), byKernel];
    const look = investigation(
      'See whether wsl.conf asks for v1',
      ["grep -n 'cgroups' /etc/wsl.conf"],
      'a line cgroups=v1 is to be taken out',
    );
    return isOlder(version, documentedVersions.wslCgroupsKey) ? [byKernel] : [look];
  }
  const asking = parametersAskingForV1(facts);
  if (asking.length > 0 && facts.aside('platform.container') === 'no') return [unifiedByBoot(asking)];
  return [
    investigation(
      'See what is mounted, and who mounts it: in a container the machine that runs it decides',
      ['grep cgroup /proc/self/mountinfo', "tr ' ' '\\n' < /proc/cmdline | grep -i cgroup"],
      'lines of type cgroup are v1; parameters of the kernel or the init system explain them',
    ),
  ];
}

/** The controllers that limits need. */
const controllers = factCheck({
  id: 'cgroup.controllers',
  title: 'Are the controllers there that limits need?',
  page: {
    why: 'Without the cpu, memory and pids controllers nothing keeps a test run from taking the whole machine, and limits that a job asks for are not in force.',
    how: [
      'Each controller is looked for where it lives: in cgroup.controllers of v2 or on a hierarchy of v1. No version of the kernel is asked.',
      'The parameter `controllers` lists what the use needs.',
    ],
    statuses: {
      pass: 'all of them are there',
      warn: 'some are missing',
      fail: 'some are missing that the profile asks for by the parameter',
      skip: 'no cgroup is mounted, or WSL 1, which has none that limits',
      unknown: 'the hierarchies could not be read',
    },
    sources: [kernelDocumentation, 'https://man7.org/linux/man-pages/man7/cgroups.7.html'],
  },
  judge: (facts, { parameters }) => {
    if (facts.ifKnown('cgroup.mode') === 'none') return skip('no cgroup is mounted');
    if (parameters.controllers === undefined && facts.aside('platform.wsl') === '1') return skip(withoutCgroups);
    const there = facts('cgroup.controllers');
    const asked = parameters.controllers as string[] | undefined;
    const missing = (asked ?? ['cpu', 'memory', 'pids']).filter((name) => !Object.hasOwn(there, name));
    if (missing.length === 0) return pass(`controllers: ${Object.keys(there).sort().join(', ')}`);
    const summary = `no controller ${missing.join(', ')} for this cgroup`;
    const remedy = investigation(
      'See which level does not hand the controllers down',
      [
        'cat /proc/cgroups',
        "find /sys/fs/cgroup -maxdepth 2 -name 'cgroup.*' \\( -name '*.controllers' -o -name '*.subtree_control' \\) | xargs grep -H .",
      ],
      'a level whose cgroup.controllers has the name and whose cgroup.subtree_control does not is the one; the kernel command line may turn one off (cgroup_disable=)',
    );
    return asked === undefined ? warn(summary, [remedy]) : unfit(summary, [remedy]);
  },
});

/** What rootless managers of containers may limit. */
const delegation = factCheck({
  id: 'cgroup.delegation',
  title: 'May this user limit what it starts?',
  onlyWhenNamed: true,
  page: {
    why: 'Rootless engines (podman, BuildKit, kind) limit containers only with the controllers that are delegated to the user; without them --memory and --cpus fail or are ignored.',
    how: [
      'A cgroup of v2 must belong to the user: that of the process, or that of the manager of the user (user@UID.service), to which systemd delegates (Delegate=). Its cgroup.controllers are what the user may hand on.',
      'Root owns every cgroup, but can make none where the tree is mounted read-only, as in most containers.',
    ],
    statuses: {
      pass: 'cpu, memory and pids are delegated',
      fail: 'they are not',
      unknown: 'the cgroup could not be examined',
    },
    sources: [`${kernelDocumentation}#delegation`, 'https://rootlesscontaine.rs/getting-started/common/cgroup2/'],
  },
  judge: (facts) => {
    const delegated = facts('cgroup.delegated');
    const missing = ['cpu', 'memory', 'pids'].filter((name) => !delegated.includes(name));
    if (missing.length === 0) return pass(`delegated: ${delegated.join(', ')}`);
    const summary = `not delegated to this user: ${missing.join(', ')}`;
    const systemd = facts.ifKnown('systemd.state');
    return unfit(summary, [systemd === undefined || systemd === 'absent' || systemd === 'offline' ? seeOwner : delegateControllers]);
  },
});

/** Without systemd, whoever manages the cgroups must give one away. */
const seeOwner = investigation(
  'See whose the cgroup is; who manages it can give it to this user, with its cgroup.procs and cgroup.subtree_control',
  ['cat /proc/self/cgroup', `ls -ld "/sys/fs/cgroup$(sed -n 's/^0:://p' /proc/self/cgroup)"`],
  'a folder that belongs to this user',
);

/** A quota of CPU time. */
const cpuLimit = factCheck({
  id: 'cgroup.cpu-limit',
  title: 'Is there CPU time enough for a build?',
  page: {
    why: 'Two threads is the least that Go runs under a quota (GOMAXPROCS since 1.25); below one CPU they stand still most of every period, and tests with time limits fail by chance. Releases before 1.25 do not see a quota at all.',
    how: [
      'The least quota over all visible levels of the cgroup counts, not that of the innermost one alone.',
      'A quota within 0.05 of all CPUs counts as none: WSL sets one.',
    ],
    statuses: {
      pass: 'no quota, or one CPU and more',
      warn: `less than ${environmentLimits.cpus} CPU`,
      unknown: 'the quota could not be read',
    },
    sources: ['https://go.dev/doc/go1.25#container-aware-gomaxprocs', `${kernelDocumentation}#cpu`],
  },
  judge: (facts) => {
    const limit = facts('cgroup.cpuLimit');
    if (limit === null) return pass(`no CPU quota${hidden(facts)}`);
    if (limit >= environmentLimits.cpus) return pass(`a quota of ${cpus(limit)}${hidden(facts)}`);
    return warn(`a quota of ${cpus(limit)}: builds and tests stand still most of the time`, [
      raiseCpuLimit(limitSetter(facts)),
      environmentVariables(
        'Run one thing at a time',
        { GOMAXPROCS: '1', GOFLAGS: '"$GOFLAGS -p=1"' },
        'cpu.stat shows fewer throttled periods',
        'builds take longer, and the tests see one CPU',
      ),
    ]);
  },
});

/** Quotas that Go does not see. */
const blindSpot = factCheck({
  id: 'gomaxprocs.blindspot',
  title: 'Does Go see the CPU quota that is in force?',
  page: {
    why: 'Since 1.25 Go sets GOMAXPROCS by the quota of its own cgroup, and of that alone. A tighter quota further up is not seen: Go runs more threads at once than it feeds, and when all are busy the kernel stops them until the period ends; cpu.throttle tells whether it did.',
    how: [
      'The quota of the own cgroup, which is what Go reads, is compared with the least over all visible levels.',
      'Where the mount shows only a part of the hierarchy (its root in mountinfo is not /), Go 1.25 finds no quota at all; 1.26 does.',
      'Releases before 1.25 see no quota anywhere, nor do programs whose go line is below 1.25. `run --suite runtime` measures each release (gomaxprocs.effective) and asks each module (gomaxprocs.awareness).',
    ],
    statuses: {
      pass: 'no quota, one that feeds as many threads as there are CPUs, or one that Go sees',
      warn: 'a quota is in force that Go does not see, or Go 1.25 does not',
      unknown: 'the quota or the cgroup of the process could not be read',
    },
    sources: ['https://go.dev/issue/81180', 'https://go.dev/issue/76390', 'https://go.dev/doc/go1.25#container-aware-gomaxprocs'],
  },
  judge: (facts) => {
    const limit = facts('cgroup.cpuLimit');
    if (limit === null) return pass(`no CPU quota${hidden(facts)}`);
    const procs = Math.max(environmentLimits.leastProcs, Math.ceil(limit));
    const available = facts.ifKnown('cpu.affinity');
    if (available !== undefined && procs >= available) return pass(`${cpus(limit)}: Go runs no more threads than that without seeing it`);
    const own = facts('cgroup.cpuLeafLimit');
    const root = facts.ifKnown('cgroup.cpuMountRoot') ?? '/';
    const above = own === null || own > limit;
    if (!above && root === '/')
      return pass(
        `a quota of ${cpus(limit)}, which Go ${quotaRule.since} and later see; older releases, and programs with an older go line, do not`,
      );
    return warn(
      above
        ? `a quota of ${cpus(limit)} is set further up than Go looks: it sees ${own === null ? 'none' : cpus(own)}, and runs more threads at once than the quota feeds`
        : `a quota of ${cpus(limit)} that Go 1.25 does not see, because only ${root} of the hierarchy is mounted`,
      [
        environmentVariables(
          'Tell Go how many threads the quota feeds',
          { GOMAXPROCS: String(procs) },
          'cpu.throttle shows fewer periods that were cut short',
          'programs that set GOMAXPROCS themselves go on doing so',
        ),
        investigation(
          'See which level sets the quota',
          ['cat /proc/self/cgroup', "find /sys/fs/cgroup \\( -name cpu.max -o -name cpu.cfs_quota_us \\) -exec grep -H '^[0-9]' {} +"],
          'the innermost cgroup of the process has the quota itself',
        ),
      ],
    );
  },
});

/** What the quota has cost until now. */
const throttle = factCheck({
  id: 'cpu.throttle',
  title: 'Has the CPU quota stopped this place in its work?',
  page: {
    why: 'A cgroup that has used up its quota stands still until the period ends: tests with time limits fail by chance, and benchmarks measure the quota.',
    how: [
      `The counters of cpu.stat since the cgroup was made: above ${environmentLimits.throttledShare * 100} % of the periods there is a warning. They are history; what a run itself suffers is the difference.`,
    ],
    statuses: {
      pass: 'no quota, or few periods were cut short',
      warn: 'many periods were cut short',
      unknown: 'no counters could be read',
    },
    sources: [`${kernelDocumentation}#cpu`, 'https://docs.kernel.org/scheduler/sched-bwc.html#statistics'],
  },
  judge: (facts) => {
    const counted = facts.ifKnown('cgroup.throttling');
    if (counted === undefined && facts.ifKnown('cgroup.cpuLimit') === null) return pass('no CPU quota, so nothing was stopped');
    const { periods, throttled, seconds } = counted ?? facts('cgroup.throttling');
    if (throttled === 0) return pass('no period was cut short');
    const share = throttled / periods;
    const summary = `${throttled} of ${periods} periods (${(share * 100).toFixed(1)} %) were cut short by the CPU quota, ${seconds.toFixed(1)} s in all`;
    if (share <= environmentLimits.throttledShare) return pass(summary);
    return warn(summary, [raiseCpuLimit(limitSetter(facts))]);
  },
});

function cpus(limit: number): string {
  const rounded = Number(limit.toFixed(2));
  return `${rounded} ${rounded === 1 ? 'CPU' : 'CPUs'}`;
}

/** What is said beside a limit where levels above cannot be seen. */
function hidden(facts: FactReader): string {
  return facts.ifKnown('cgroup.hiddenAncestors') === true ? ' at the levels that can be seen; others above are hidden' : '';
}

export const cgroupChecks: readonly Check[] = [mode, controllers, delegation, cpuLimit, blindSpot, throttle];
