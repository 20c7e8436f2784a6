import type { FolderFact } from '../../facts/active-values.js';
import type { AppliedAdvice, Leftover } from '../../facts/advice-facts.js';
import type { FactValues } from '../../facts/fact.js';
import type { WslProblem } from '../../facts/wsl-settings.js';
import { probeKey } from '../../host/snapshot.js';
import { adviceFamilies, badAdvice } from '../../knowledge/bad-advice.js';
import { documentedVersions } from '../../knowledge/environment-limits.js';
import { type WslFailure, wslFailures, wslRemedy } from '../../knowledge/wsl-failures.js';
import type { RecordedCommand, Snapshot } from '../../model/snapshot.js';

/** A host on which a check has something to say. What is not named is unknown there. */
export interface Situation {
  /** What sets it apart from the others of the check: `on WSL 2`. */
  readonly where?: string;
  readonly facts?: Partial<FactValues>;
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** For checks that look at the host themselves. */
  readonly snapshot?: Partial<Snapshot>;
}

function windows(facts: Partial<FactValues>): Situation {
  return { facts: { 'platform.os': 'windows', ...facts } };
}

function distributions(changes: Partial<FactValues['windows.wsl']['distributions'][number]>): FactValues['windows.wsl'] {
  const debian = { name: 'Debian', version: 2, state: 'installed', isDefault: true } as const;
  return { package: '2.6.2', defaultVersion: 2, distributions: [{ ...debian, ...changes }] };
}

/** Who sets the limits, see `limitSetter`. */
const setters: readonly Situation[] = [
  { where: 'in a container of Docker', facts: { 'platform.container': 'yes', 'platform.containerRuntime': 'docker' } },
  { where: 'in a container of Podman', facts: { 'platform.container': 'yes', 'platform.containerRuntime': 'podman' } },
  { where: 'in a pod', facts: { 'platform.container': 'yes', 'platform.containerRuntime': 'kubernetes' } },
  { where: 'on WSL 2', facts: { 'platform.container': 'no', 'platform.wsl': '2' } },
  { where: 'with systemd', facts: { 'platform.container': 'no', 'platform.wsl': 'none', 'systemd.state': 'running' } },
  { where: 'elsewhere', facts: { 'platform.container': 'yes', 'platform.containerRuntime': 'lxc' } },
];

function everywhere(facts: Partial<FactValues>): Situation[] {
  return setters.map((setter) => ({ ...setter, facts: { ...setter.facts, ...facts } }));
}

function folder(changes: Partial<FolderFact>): FolderFact {
  return {
    path: '/data/go',
    setBy: 'the default below HOME',
    exists: true,
    examined: '/data/go',
    type: 'ext4',
    kind: 'disk',
    mountPoint: '/data',
    source: '/dev/sdb1',
    options: ['rw'],
    totalBytes: null,
    availableBytes: null,
    freeInodes: null,
    access: 'ok',
    trial: null,
    speed: null,
    timesSlower: null,
    ...changes,
  };
}

function folderSituations(fact: 'fs.tempDir' | 'fs.goTmpDir' | 'fs.goCache' | 'fs.goModCache', path: string): Situation[] {
  const place = { path, examined: path };
  return [
    { [fact]: folder({ ...place, access: 'EACCES' }) },
    { [fact]: folder({ ...place, access: 'EROFS', setBy: 'the environment' }) },
    { [fact]: folder({ ...place, access: 'EACCES' }), 'env.home': path },
    { [fact]: folder({ ...place, availableBytes: 100 * 1024 ** 2 }) },
  ].map((facts) => ({ facts }));
}

function variable(name: string, value: string): Situation[] {
  return ['the environment', '~/.config/go/env'].map((setBy) => ({
    where: setBy,
    facts: { 'env.variables': { [name]: { value, setBy } } },
  }));
}

const wsl = { 'platform.wsl': '2' } as const;

/** What is said of lines of both files of WSL. */
function problems(file: 'wsl.conf' | '.wslconfig', kinds: readonly WslProblem['kind'][]): Situation[] {
  return kinds.map((kind) => {
    const found = { exists: true, settings: {}, problems: [{ kind, line: 3, message: `line 3 (${kind})`, remove: true }] };
    return { facts: { ...wsl, 'wsl.pending': [], [file === 'wsl.conf' ? 'wsl.conf' : 'wsl.config']: found } };
  });
}

const written = { exists: true, settings: {}, problems: [] };

/** Everything that guides advise and that does harm, each applied alone. */
function adviceSituations(family: keyof AppliedAdvice): Situation[] {
  const nothing = { found: [], looked: [], closed: [] };
  return badAdvice
    .filter((row) => row.family === family)
    .flatMap(({ id, what, undoOnWsl }) => {
      const found: Leftover = { advice: id, place: 'the place', text: what };
      const families = Object.fromEntries(adviceFamilies.map((each) => [each, each === family ? { ...nothing, found: [found] } : nothing]));
      const facts = { 'advice.applied': families as unknown as AppliedAdvice };
      return [{ facts }, ...(undoOnWsl === undefined ? [] : [{ where: 'on WSL 2', facts: { ...facts, ...wsl } }])];
    });
}

const release = (major: number, minor: number) => ({ major, minor, patch: 0, suffix: '' });
const hybrid = { 'cgroup.mode': 'hybrid' } as const;
const byParameter = { 'kernel.cmdline': ['systemd.unified_cgroup_hierarchy=0'] };
const denied = (deniedBy: FactValues['userns.unprivileged']['deniedBy'], more: Partial<FactValues> = {}): Situation => ({
  facts: { 'platform.os': 'linux', 'userns.unprivileged': { allowed: false, deniedBy }, ...more },
});
const absent = { missing: true } as const;
const withoutClang: RecordedCommand = {
  argv: 'clang -O2 -g -target bpf -c /{temp}/ebpf/answer.c -o /{temp}/ebpf/answer.o'.split(' '),
  outcome: 'not-found',
  exit: null,
  signal: null,
  stdout: '',
  stderr: '',
  durationMs: 0,
};

/** Reaching a distribution from Windows ends like this. */
const unreached = (failure: WslFailure): Situation => {
  const reached = { name: 'Debian', problem: failure.means, kind: 'fails', remedies: [wslRemedy(failure, 'Debian')] };
  return { snapshot: { probes: { [probeKey('wsl.distribution', {})]: reached } } };
};

/**
 * For each check of the environment that can find something: hosts on which it does. Its page shows what it says there, so that the
 * remedies of the page are those that the check gives.
 */
export const situations: Readonly<Record<string, readonly Situation[]>> = {
  'kernel.proc': [{ facts: { 'platform.os': 'linux', 'kernel.proc': 'absent' } }],
  'kernel.min-go': [{ facts: { 'platform.os': 'linux', 'platform.arch': 'amd64', 'kernel.release': release(2, 6) } }],
  'race.address-layout': [{ facts: { 'kernel.mmapRndBits': 32 } }],
  'clock.source': [{ facts: { 'kernel.clocksource': 'hpet' } }],
  'clock.sanity': [
    { facts: { 'clock.realtime': '1970-01-01T00:00:00.000Z' } },
    { facts: { 'clock.realtime': '2026-11-24T12:00:00.000Z', 'clock.monotonic': false } },
  ],
  'wsl.version': [{ facts: { 'platform.wsl': '1' } }],
  'wsl.package': [{ facts: { ...wsl, 'wsl.package': '0.66.2' } }],
  'cgroup.mode': [
    { facts: hybrid },
    { where: 'on a machine', facts: { ...hybrid, ...byParameter, 'platform.container': 'no' } },
    { where: 'on WSL 2', facts: { ...hybrid, ...byParameter, ...wsl } },
    { where: 'on WSL 2.4.13', facts: { ...hybrid, ...wsl, 'wsl.package': '2.4.13' } },
    { where: `on WSL ${documentedVersions.wslCgroupsKey}`, facts: { ...hybrid, ...wsl, 'wsl.package': documentedVersions.wslCgroupsKey } },
  ],
  'cgroup.controllers': [{ facts: { 'cgroup.mode': 'unified', 'cgroup.controllers': { cpu: { version: 2, mountPoint: null } } } }],
  'cgroup.delegation': [
    { facts: { 'cgroup.delegated': ['pids'], 'systemd.state': 'running' } },
    { where: 'without systemd', facts: { 'cgroup.delegated': [], 'systemd.state': 'absent' } },
  ],
  'cgroup.cpu-limit': everywhere({ 'cgroup.cpuLimit': 0.5 }),
  'gomaxprocs.blindspot': [{ facts: { 'cgroup.cpuLimit': 2, 'cgroup.cpuLeafLimit': null, 'cpu.affinity': 8 } }],
  'cpu.throttle': everywhere({ 'cgroup.throttling': { periods: 1000, throttled: 600, seconds: 30 } }),
  'mem.available': everywhere({ 'memory.totalBytes': 4 * 1024 ** 3, 'cgroup.memoryLimitBytes': 512 * 1024 ** 2 }),
  'mem.overcommit': [{ facts: { 'kernel.overcommit': 2 } }],
  'node.swap': [{ facts: { 'memory.swapBytes': 1024 ** 3 } }],
  'pids.limit': everywhere({ 'cgroup.pidsLimit': 64, 'cpu.affinity': 8 }),
  'limits.nproc': [{ facts: { 'limits.nproc': { soft: 64, hard: 64 }, 'cpu.affinity': 8 } }],
  'kernel.pid-max': [{ facts: { 'kernel.pidMax': 64, 'cpu.affinity': 8 } }],
  'kernel.threads-max': [{ facts: { 'kernel.threadsMax': 64, 'cpu.affinity': 8 } }],
  'limits.nofile': [{ facts: { 'limits.nofile': { soft: 256, hard: 256 } } }],
  'limits.as': [{ facts: { 'limits.as': { soft: 1_000_000_000, hard: null } } }],
  'limits.stack': [{ facts: { 'limits.stack': { soft: 65_536, hard: null } } }],
  'cpu.pressure': [{ facts: { 'cgroup.pressure': { cpu: 60 } } }],
  'mem.pressure': [{ facts: { 'cgroup.pressure': { memory: 60 } } }],
  'io.pressure': [{ facts: { 'cgroup.pressure': { io: 60 } } }],
  'seccomp.state': [{ facts: { 'seccomp.mode': 'strict' } }],
  'seccomp.listener': [{ facts: { ...wsl, 'seccomp.mode': 'filter', 'wsl.networkingMode': 'mirrored' } }],
  'systemd.user-manager': [{ facts: { 'systemd.state': 'running', 'systemd.userManager': false } }],
  'node.ip-forward': [{ snapshot: { files: { '/proc/sys/net/ipv4/ip_forward': '0\n' } } }],
  'node.bridge-netfilter': [{ snapshot: { files: { '/proc/sys/net/bridge/bridge-nf-call-iptables': '0\n' } } }],
  'ebpf.btf': [{ snapshot: { files: { '/sys/kernel/btf/vmlinux#0+2': absent }, dirs: { '/sys/kernel': { value: [] } } } }],
  'ebpf.toolchain': [{ snapshot: { commands: [withoutClang] } }],
  'fs.tempdir': [
    ...folderSituations('fs.tempDir', '/tmp'),
    { facts: { ...wsl, 'fs.tempDir': folder({ path: '/tmp', examined: '/tmp', kind: 'memory', type: 'tmpfs', mountPoint: '/tmp' }) } },
  ],
  'fs.gotmpdir': folderSituations('fs.goTmpDir', '/tmp'),
  'fs.gocache': folderSituations('fs.goCache', '/data/go-build'),
  'fs.gomodcache': folderSituations('fs.goModCache', '/data/mod'),
  'fs.project': [
    { facts: { 'fs.project': folder({ path: '/mnt/c/service', kind: 'windows', type: '9p', mountPoint: '/mnt/c' }) } },
    { facts: { 'fs.project': folder({ path: '/net/service', kind: 'network', type: 'nfs4' }) } },
  ],
  'fs.features': [
    {
      facts: {
        'fs.tempDir': folder({
          path: '/tmp',
          trial: {
            steps: {
              create: 'ok',
              write: 'ok',
              execute: 'ok',
              unnamed: 'ok',
              lock: 'ok',
              rename: 'ok',
              symlink: 'EPERM',
              hardlink: 'ok',
              chmod: 'ok',
            },
          },
        }),
      },
    },
  ],
  'net.localhost': [{ facts: { 'net.localhost': { file: ['192.0.2.7'], lookup: null } } }],
  'net.nameserver': [
    {
      facts: {
        'net.nameserverAnswers': [
          {
            server: '192.0.2.53',
            asked: 2,
            answered: 0,
            timeouts: 2,
            error: null,
            code: null,
            medianMs: null,
            slowMs: null,
            slowIs: 'maximum',
          },
        ],
      },
    },
  ],
  'net.proxy': [{ facts: { 'net.proxy': { HTTPS_PROXY: 'http://a.example:3128', https_proxy: 'http://b.example:3128' } } }],
  'net.tls-roots': [{ facts: { 'net.tlsRoots': [] } }],
  'net.goproxy': [{ facts: { 'net.goproxy': [{ url: 'https://proxy.example/', state: 'fails', said: 'ENOTFOUND' }] } }],
  'net.sumdb': [{ facts: { 'net.sumdb': [{ url: 'https://sum.example/latest', state: 'fails', said: 'ENOTFOUND' }] } }],
  'net.ipv6': [{ facts: { 'net.ipv6': { loopback: false, route: false, localhostNamesIt: true } } }],
  'net.ports': [{ facts: { 'net.ports': { first: 32_768, last: 60_999, sockets: 28_000, bindable: true } } }],
  'net.iptables': [{ facts: { 'net.iptables': { backend: 'nf_tables', mixed: true } } }],
  'env.go': [{ facts: { 'env.go': [], 'env.goExe': ['/mnt/c/Program Files/Go/bin/go.exe'] } }],
  'env.goroot': ['the environment', '~/.config/go/env'].map((setBy) => ({
    where: setBy,
    facts: { 'env.goroot': { value: '/usr/lib/go-1.19', setBy, version: null } },
  })),
  'env.gotoolchain': variable('GOTOOLCHAIN', '1.26'),
  'env.goflags': [...variable('GOFLAGS', '-mod=mod'), ...variable('GOFLAGS', 'trimpath')],
  'env.godebug': ['netdns=go,asyncpreemptoff=1', 'asyncpreemptoff=1'].flatMap((value) => variable('GODEBUG', value).slice(0, 1)),
  'env.gomemlimit': variable('GOMEMLIMIT', '2G').slice(0, 1),
  'env.goproxy': variable('GOPROXY', 'ftp://proxy.example'),
  'env.gosumdb': variable('GOSUMDB', 'off'),
  'env.goprivate': [...variable('GONOSUMDB', '*'), ...variable('GOPRIVATE', 'https://git.example.com')],
  'env.home': [{ facts: { 'env.home': null, 'env.variables': {} } }],
  'env.gocache': variable('GOCACHE', 'off'),
  'env.gopath': [
    {
      facts: {
        'fs.project': folder({ path: '/home/me/go/pkg/mod/a.example@v1.0.0' }),
        'fs.goModCache': folder({ path: '/home/me/go/pkg/mod' }),
      },
    },
  ],
  'env.preload': [{ facts: { 'env.preload': '/opt/wrapper.so' } }],
  'cgo.compiler': (['no-headers', 'fails'] as const).map((state) => ({
    facts: { 'cgo.compiler': { command: 'gcc', state, said: 'an error' } },
  })),
  'wsl.distribution': wslFailures.map(unreached),
  'userns.unprivileged': [
    { facts: { 'platform.os': 'linux', 'userns.unprivileged': { allowed: true, deniedBy: null }, 'kernel.namespaceLimits': { net: 0 } } },
    denied('sysctl'),
    denied('apparmor'),
    denied('limit', { 'kernel.maxUserNamespaces': 0 }),
    denied('seccomp'),
  ],
  'container.runtime-driver': [
    {
      facts: {
        'container.cgroupDrivers': [{ runtime: 'docker', driver: 'cgroupfs', file: '/etc/docker/daemon.json' }],
        'systemd.state': 'running',
        'cgroup.mode': 'unified',
      },
    },
  ],
  'wsl.conf': [
    ...problems('wsl.conf', ['unreadable-line', 'duplicate']),
    {
      facts: {
        ...wsl,
        'wsl.conf': written,
        'wsl.pending': [{ file: 'wsl.conf', setting: 'boot.systemd', configured: 'true', effective: 'systemd is not PID 1' }],
      },
    },
  ],
  'wsl.config-keys': [...problems('wsl.conf', ['unknown-key']), ...problems('.wslconfig', ['wrong-value'])],
  'wsl.systemd': (
    [
      [null, true],
      ['/usr/bin/busybox', false],
    ] as const
  ).map(([init, installed]) => ({
    facts: {
      ...wsl,
      'wsl.systemdConfigured': true,
      'systemd.state': 'absent',
      'systemd.initProgram': init,
      'systemd.installed': installed,
    },
  })),
  'wsl.networking': [{ facts: { ...wsl, 'wsl.networkingMode': 'none', 'wsl.networkingConfigured': 'mirrored' } }],
  'wsl.interop': [{ facts: { ...wsl, 'wsl.interopAbsence': 'not-registered' } }],
  'wsl.path-pollution': [
    { facts: { ...wsl, 'wsl.windowsPath': { folders: 9, shadowing: [{ program: 'git', path: '/mnt/c/Git/cmd/git' }] } } },
  ],
  'wsl.clock-drift': [{ facts: { ...wsl, 'wsl.clockDrift': -600, 'wsl.package': '2.0.14' } }],
  'wsl.known-issues': [
    { facts: { ...wsl, 'wsl.package': '1.2.5' } },
    { facts: { ...wsl, 'wsl.package': '2.9.9', 'wsl.networkingMode': 'mirrored' } },
  ],
  'wsl.cgroup': [
    { facts: { ...wsl, ...hybrid, 'wsl.package': '2.4.13' } },
    { facts: { ...wsl, ...hybrid, 'wsl.package': '2.7.0', 'wsl.conf': { ...written, settings: { 'automount.cgroups': 'v1' } } } },
    { facts: { ...wsl, ...hybrid, 'wsl.package': '2.7.0' } },
  ],
  'windows.wsl': [
    windows({ 'windows.wsl': distributions({ version: 1 }) }),
    windows({ 'windows.wsl': distributions({ state: 'converting' }) }),
  ],
  'windows.wsl-config': [
    windows({
      'windows.wslConfig': { ...written, problems: [{ kind: 'wrong-value', line: 3, message: 'line 3 (wrong-value)', remove: false }] },
    }),
  ],
  'windows.wsl-networking': [
    windows({
      'windows.wslConfig': { ...written, settings: { 'wsl2.networkingMode': 'mirrored' } },
      'windows.release': { name: 'Microsoft Windows 10 Pro', build: 19_045 },
    }),
  ],
  'windows.virtualization': [windows({ 'windows.virtualization': { hypervisor: false, firmware: false, platform: false } })],
  'windows.app-control': (
    [
      ['off', 'on'],
      ['enforced', 'absent'],
    ] as const
  ).map(([userMode, smartAppControl]) =>
    windows({ 'windows.appControl': { userMode, kernelMode: userMode, memoryIntegrity: 'running', smartAppControl } }),
  ),
  'windows.defender': [
    windows({
      'windows.defender': { realTime: true, exclusions: [] },
      'fs.goCache': folder({
        path: 'C:\\Users\\{user}\\AppData\\Local\\go-build',
        speed: { files: 40, createMicroseconds: 4200, statMicroseconds: 90 },
      }),
    }),
  ],
  'windows.long-paths': [windows({ 'windows.longPaths': false })],
  'windows.symlinks': [windows({ 'windows.symlink': 'EPERM', 'windows.developerMode': false })],
  ...Object.fromEntries(
    (['preload', 'tmp-mount', 'sysctl', 'kernel-cmdline', 'wsl-workarounds'] as const).map((family) => [
      `advice.${family}`,
      adviceSituations(family),
    ]),
  ),
};
