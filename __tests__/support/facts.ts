import type { FolderFact } from '../../src/facts/active-values.js';
import { type Fact, type FactId, type Facts, type FactValues, known, undetermined } from '../../src/facts/fact.js';

/** Facts of a healthy machine: a virtual machine with cgroup v2 and no limits. */
export const healthy: Partial<FactValues> = {
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
  'cgroup.cpuLeafLimit': null,
  'cgroup.cpuMountRoot': '/',
  'cgroup.throttling': { periods: 0, throttled: 0, seconds: 0 },
  'cgroup.memoryKills': 0,
  'cgroup.pidsRefused': 0,
  'clock.realtime': '2026-11-24T12:00:00.000Z',
  'clock.monotonic': true,
  'kernel.proc': 'whole',
  'cpu.affinity': 8,
  'memory.totalBytes': 16 * 1024 ** 3,
  'memory.swapBytes': 0,
  'memory.kills': 0,
  'limits.nofile': { soft: 1024, hard: 1_048_576 },
  'limits.nproc': { soft: null, hard: null },
  'limits.nprocBinds': true,
  'limits.as': { soft: null, hard: null },
  'limits.stack': { soft: 8_388_608, hard: null },
  'kernel.release': { major: 6, minor: 12, patch: 9, suffix: '-amd64' },
  'kernel.pidMax': 4_194_304,
  'kernel.threadsMax': 126_000,
  'kernel.tasks': 300,
  'kernel.overcommit': 0,
  'kernel.lsm': ['capability', 'apparmor'],
  'kernel.mmapRndBits': 28,
  'kernel.clocksource': 'kvm-clock',
  'kernel.cmdline': [],
  'kernel.livepatch': [],
  'kernel.namespaceLimits': { cgroup: 96_365, ipc: 96_365, mnt: 96_365, net: 96_365, pid: 96_365, time: 96_365, uts: 96_365 },
  'kernel.psi': true,
  'seccomp.mode': 'disabled',
  'seccomp.filters': 0,
  'seccomp.threads': [{ threads: 11, mode: 'disabled', filters: 0 }],
  'seccomp.noNewPrivs': false,
  'systemd.state': 'running',
  'systemd.version': 257,
  'systemd.installed': true,
  'systemd.initProgram': '/usr/lib/systemd/systemd',
  'systemd.userManager': true,
  'pid1.command': 'systemd',
};

/** A folder of Go on a healthy machine. */
export const healthyFolder: FolderFact = {
  path: '/home/user/.cache/go-build',
  setBy: 'the default below HOME',
  exists: true,
  examined: '/home/user/.cache/go-build',
  type: 'ext4',
  kind: 'disk',
  mountPoint: '/',
  source: '/dev/sda1',
  options: ['rw', 'relatime'],
  totalBytes: 100 * 1024 ** 3,
  availableBytes: 50 * 1024 ** 3,
  freeInodes: 6_000_000,
  access: 'ok',
  trial: {
    steps: {
      create: 'ok',
      write: 'ok',
      execute: 'ok',
      unnamed: 'ok',
      lock: 'ok',
      rename: 'ok',
      symlink: 'ok',
      hardlink: 'ok',
      chmod: 'ok',
    },
    caseSensitive: true,
    timeGranularityNs: 1,
  },
  speed: { files: 40, createMicroseconds: 60, statMicroseconds: 5 },
  timesSlower: 1,
};

/** What acts find on a healthy machine. */
export const healthyActs: Partial<FactValues> = {
  'fs.tempDir': { ...healthyFolder, path: '/tmp', setBy: 'the default', examined: '/tmp' },
  'fs.goTmpDir': { ...healthyFolder, path: '/tmp', setBy: 'the default', examined: '/tmp' },
  'fs.goCache': healthyFolder,
  'fs.goModCache': { ...healthyFolder, path: '/home/user/go/pkg/mod', examined: '/home/user/go/pkg/mod' },
  'fs.project': { ...healthyFolder, path: '/home/user/service', examined: '/home/user/service', access: null, trial: null, speed: null },
  'net.resolver': { withCgo: 'go', because: 'nothing that Go does not understand', order: ['files', 'dns'] },
  'net.localhost': { file: ['127.0.0.1', '::1'], lookup: ['127.0.0.1'] },
  'net.nameservers': ['192.0.2.53'],
  'net.nameserverAnswers': [
    { server: '192.0.2.53', asked: 20, answered: 20, timeouts: 0, error: null, code: 0, medianMs: 2, slowMs: 9, slowIs: 'p95' },
  ],
  'net.proxy': {},
  'net.tlsRoots': ['/etc/ssl/certs/ca-certificates.crt'],
  'net.goproxy': [{ url: 'https://proxy.example/golang.org/x/mod/@v/list', state: 'answers', said: 'versions' }],
  'net.sumdb': [{ url: 'https://sum.golang.org/latest', state: 'answers', said: 'a signed tree' }],
  'net.ipv6': { loopback: true, route: true, localhostNamesIt: true },
  'net.ports': { first: 32_768, last: 60_999, sockets: 20, bindable: true },
  'net.iptables': { backend: 'nf_tables', mixed: false },
  'env.go': [{ command: '/usr/local/go/bin/go', kind: 'toolchain', goroot: '/usr/local/go', version: '1.26.8' }],
  'env.goExe': [],
  'env.variables': {},
  'env.goroot': null,
  'env.home': '/home/user',
  'env.preload': null,
  'cgo.compiler': { command: 'gcc', state: 'works', said: null },
  'container.cgroupDrivers': [{ runtime: 'docker', driver: 'systemd', file: '/etc/docker/daemon.json' }],
  'userns.unprivileged': { allowed: true, deniedBy: null },
};

/** The values of facts that differ; `unknown` for what could not be determined. */
export type FactChanges = { readonly [Id in FactId]?: FactValues[Id] | 'unknown' };

/** Facts of a healthy machine with changes; what neither names is unknown. */
export function factsWith(changes: FactChanges = {}): Facts {
  const values: Readonly<Record<string, unknown>> = { ...healthy, ...healthyActs, ...changes };
  return new Proxy({} as Facts, {
    get: (_, id: string): Fact =>
      values[id] === undefined || values[id] === 'unknown'
        ? undetermined(`the test knows no ${id}`, { source: `where ${id} is`, value: 'nothing' })
        : known(values[id], { source: `where ${id} is`, value: JSON.stringify(values[id]) }),
  });
}
