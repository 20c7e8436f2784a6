import { type Fact, type FactId, type Facts, type FactValues, known, undetermined } from '../../src/facts/fact.js';

/** Facts of a healthy machine: a virtual machine with cgroup v2 and no limits. */
const healthy: Partial<FactValues> = {
  'platform.os': 'linux',
  'platform.arch': 'amd64',
  'platform.kernel': '6.12.9-amd64',
  'platform.wsl': 'none',
  'platform.container': 'no',
  'platform.containerRuntime': 'none',
  'platform.virtualization': 'kvm',
  'cgroup.mode': 'unified',
  'cgroup.controllers': Object.fromEntries(
    ['cpu', 'cpuset', 'io', 'memory', 'pids', 'hugetlb'].map((name) => [name, { version: 2, mountPoint: '/sys/fs/cgroup' }]),
  ),
  'cgroup.cpuLimit': null,
  'cgroup.memoryLimitBytes': null,
  'cgroup.memoryHighBytes': null,
  'cgroup.swapLimitBytes': null,
  'cgroup.pidsLimit': null,
  'cgroup.cpuset': 8,
  'cgroup.delegated': ['cpu', 'memory', 'pids'],
  'cgroup.hiddenAncestors': false,
  'cgroup.pressure': { cpu: 0, memory: 0, io: 0 },
  'cpu.affinity': 8,
  'memory.totalBytes': 16 * 1024 ** 3,
  'memory.swapBytes': 0,
  'limits.nofile': { soft: 1024, hard: 1_048_576 },
  'limits.nproc': { soft: null, hard: null },
  'limits.as': { soft: null, hard: null },
  'kernel.release': { major: 6, minor: 12, patch: 9, suffix: '-amd64' },
  'kernel.pidMax': 4_194_304,
  'kernel.threadsMax': 126_000,
  'kernel.overcommit': 0,
  'kernel.lsm': ['capability', 'apparmor'],
  'kernel.mmapRndBits': 28,
  'kernel.clocksource': 'kvm-clock',
  'kernel.cmdline': [],
  'kernel.livepatch': [],
  'kernel.psi': true,
  'seccomp.mode': 'disabled',
  'seccomp.filters': 0,
  'seccomp.noNewPrivs': false,
  'systemd.state': 'running',
  'systemd.version': 257,
  'systemd.userManager': true,
  'pid1.command': 'systemd',
};

/** The values of facts that differ; `unknown` for what could not be determined. */
export type FactChanges = { readonly [Id in FactId]?: FactValues[Id] | 'unknown' };

/** Facts of a healthy machine with changes; what neither names is unknown. */
export function factsWith(changes: FactChanges = {}): Facts {
  const values: Readonly<Record<string, unknown>> = { ...healthy, ...changes };
  return new Proxy({} as Facts, {
    get: (_, id: string): Fact =>
      values[id] === undefined || values[id] === 'unknown'
        ? undetermined(`the test knows no ${id}`, { source: `where ${id} is`, value: 'nothing' })
        : known(values[id], { source: `where ${id} is`, value: JSON.stringify(values[id]) }),
  });
}
