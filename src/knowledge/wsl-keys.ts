/** What WSL lets people set, and what it no longer knows. */

export type WslFile = 'wsl.conf' | '.wslconfig';

/** How WSL reads a value: `configfile.cpp` and `stringshared.h` of its source. */
export type WslType =
  | 'boolean'
  | 'integer'
  | 'size'
  | 'text'
  | 'path'
  | 'ports'
  | 'address'
  | 'octal'
  | { readonly oneOf: readonly string[] };

export interface WslKey {
  readonly file: WslFile;
  /** Section and key, as WSL writes it; it compares without case. */
  readonly name: string;
  readonly type: WslType;
  /** The first WSL package that knows it; absent where that is not documented. */
  readonly since?: string;
  /** The first Windows build that knew it, for what is older than the package. */
  readonly build?: number;
  readonly source: string;
}

/** A key that WSL once knew, or that it knows under another name. */
export interface ObsoleteWslKey {
  readonly file: WslFile;
  readonly name: string;
  /** What to write instead; absent: take it out. */
  readonly instead?: string;
  readonly what: string;
  /** WSL still obeys the old name. */
  readonly stillRead: boolean;
  readonly source: string;
}

const documentation = 'https://learn.microsoft.com/windows/wsl/wsl-config';
const distributionSource = 'https://github.com/microsoft/WSL/blob/master/src/linux/init/WslDistributionConfig.cpp';
const machineSource = 'https://github.com/microsoft/WSL/blob/master/src/windows/common/WslCoreConfig.cpp';
const buildNotes = 'https://learn.microsoft.com/windows/wsl/release-notes';
const release2 = 'https://github.com/microsoft/WSL/releases/tag/2.0.0';

type Row = readonly [name: string, type: WslType, more?: { readonly since?: string; readonly build?: number; readonly source?: string }];

const distributionRows: readonly Row[] = [
  ['automount.enabled', 'boolean', { build: 17093 }],
  ['automount.root', 'text', { build: 17093 }],
  ['automount.options', 'text', { build: 17093 }],
  ['automount.mountFsTab', 'boolean', { build: 17093 }],
  ['automount.ldconfig', 'boolean', { source: distributionSource }],
  ['automount.cgroups', { oneOf: ['v1', 'v2'] }, { since: '2.6.2', source: distributionSource }],
  ['filesystem.umask', 'octal', { build: 18945, source: buildNotes }],
  ['interop.enabled', 'boolean', { build: 17713 }],
  ['interop.appendWindowsPath', 'boolean', { build: 17713 }],
  ['network.generateHosts', 'boolean', { build: 17093 }],
  ['network.generateResolvConf', 'boolean', { build: 17093 }],
  ['network.hostname', 'text'],
  ['time.useWindowsTimezone', 'boolean'],
  ['fileServer.enabled', 'boolean', { source: distributionSource }],
  ['fileServer.logFile', 'path', { source: distributionSource }],
  ['fileServer.logLevel', 'integer', { source: distributionSource }],
  ['fileServer.logTruncate', 'boolean', { source: distributionSource }],
  ['gpu.enabled', 'boolean'],
  ['gpu.appendLibPath', 'boolean', { source: distributionSource }],
  ['user.default', 'text', { build: 18980, source: buildNotes }],
  ['boot.command', 'text', { build: 21286, source: buildNotes }],
  ['boot.systemd', 'boolean', { since: '0.67.6', source: 'https://learn.microsoft.com/windows/wsl/systemd' }],
  ['boot.initTimeout', 'integer', { source: distributionSource }],
  ['boot.protectBinfmt', 'boolean'],
  ['general.guiApplications', 'boolean', { source: distributionSource }],
];

/** `virtioproxy` is the older name of `consomme`; an unknown word means nat. */
export const networkingModes: readonly string[] = ['none', 'nat', 'bridged', 'mirrored', 'consomme', 'virtioproxy'];

const machineRows: readonly Row[] = [
  ['wsl2.kernel', 'path', { build: 18945 }],
  ['wsl2.kernelCommandLine', 'text', { build: 18995, source: buildNotes }],
  ['wsl2.kernelModules', 'path'],
  ['wsl2.memory', 'size', { build: 18945 }],
  ['wsl2.processors', 'integer', { build: 18945 }],
  ['wsl2.swap', 'size', { build: 18945 }],
  ['wsl2.swapFile', 'path', { build: 18945 }],
  ['wsl2.localhostForwarding', 'boolean', { build: 18945 }],
  ['wsl2.nestedVirtualization', 'boolean', { build: 20175, source: buildNotes }],
  ['wsl2.vmIdleTimeout', 'integer', { build: 20190, source: buildNotes }],
  ['wsl2.safeMode', 'boolean', { since: '0.66.2' }],
  ['wsl2.guiApplications', 'boolean'],
  ['wsl2.debugConsole', 'boolean'],
  ['wsl2.maxCrashDumpCount', 'integer'],
  ['wsl2.dnsProxy', 'boolean'],
  ['wsl2.networkingMode', { oneOf: networkingModes }, { since: '2.0.0', source: release2 }],
  ['wsl2.firewall', 'boolean', { since: '2.0.0', source: release2 }],
  ['wsl2.dnsTunneling', 'boolean', { since: '2.0.0', source: release2 }],
  ['wsl2.autoProxy', 'boolean', { since: '2.0.0', source: release2 }],
  ['wsl2.defaultVhdSize', 'size'],
  ...(
    [
      ['earlyBootLogging', 'boolean'],
      ['virtio', 'boolean'],
      ['virtio9p', 'boolean'],
      ['virtiofs', 'boolean'],
      ['kernelDebugPort', 'integer'],
      ['gpuSupport', 'boolean'],
      ['systemDistro', 'path'],
      ['telemetry', 'boolean'],
      ['debugConsoleLogFile', 'path'],
      ['kernelBootTimeout', 'integer'],
      ['distributionStartTimeout', 'integer'],
      ['hostFileSystemAccess', 'boolean'],
      ['mountDeviceTimeout', 'integer'],
      ['hardwarePerformanceCounters', 'boolean'],
      ['vmSwitch', 'text'],
      ['macAddress', 'text'],
      ['dhcp', 'boolean'],
      ['dhcpTimeout', 'integer'],
      ['ipv6', 'boolean'],
      ['crashDumpFolder', 'path'],
      ['loadKernelModules', 'text'],
      ['loadDefaultKernelModules', 'boolean'],
    ] satisfies [string, WslType][]
  ).map(([key, type]): Row => [`wsl2.${key}`, type, { source: machineSource }]),
  ['wsl2.isolateDistroCgroup', 'boolean', { since: '2.9.0', source: machineSource }],
  ['general.distributionInstallPath', 'path', { source: machineSource }],
  ['general.instanceIdleTimeout', 'integer', { source: machineSource }],
  ['experimental.autoMemoryReclaim', { oneOf: ['disabled', 'gradual', 'dropCache'] }, { since: '2.0.0', source: release2 }],
  ['experimental.sparseVhd', 'boolean', { since: '2.0.0' }],
  ['experimental.bestEffortDnsParsing', 'boolean', { since: '2.0.0' }],
  ['experimental.dnsTunnelingIpAddress', 'address', { since: '2.0.0' }],
  ['experimental.initialAutoProxyTimeout', 'integer', { since: '2.0.0' }],
  ['experimental.ignoredPorts', 'ports', { since: '2.0.0' }],
  ['experimental.hostAddressLoopback', 'boolean', { since: '2.0.0' }],
  ['experimental.setVersionDebug', 'boolean', { source: machineSource }],
  ['experimental.swiotlb', 'text', { source: machineSource }],
  ['experimental.virtioFsAggregateShares', 'boolean', { source: machineSource }],
];

export const wslKeys: readonly WslKey[] = [
  ...distributionRows.map(([name, type, more]) => ({ file: 'wsl.conf' as const, name, type, source: documentation, ...more })),
  ...machineRows.map(([name, type, more]) => ({ file: '.wslconfig' as const, name, type, source: documentation, ...more })),
];

/** Keys that guides still name. */
export const obsoleteWslKeys: readonly ObsoleteWslKey[] = [
  ...['networkingMode', 'dnsTunneling', 'firewall', 'autoProxy'].map((key) => ({
    file: '.wslconfig' as const,
    name: `experimental.${key}`,
    instead: `wsl2.${key}`,
    what: 'it was an experiment in WSL 2.0.0 and stands below [wsl2] now',
    stillRead: true,
    source: machineSource,
  })),
  {
    file: '.wslconfig',
    name: 'wsl2.pageReporting',
    what: 'Windows build 19013 had it; the WSL package answers "Unknown key"',
    stillRead: false,
    source: buildNotes,
  },
  {
    file: '.wslconfig',
    name: 'wsl2.idleThreshold',
    what: 'Windows build 19013 had it; the WSL package does not know it',
    stillRead: false,
    source: buildNotes,
  },
  {
    file: '.wslconfig',
    name: 'experimental.useWindowsDnsCache',
    what: 'an experiment of WSL 2.0 that was dropped',
    stillRead: false,
    source: machineSource,
  },
  {
    file: 'wsl.conf',
    name: 'automount.crossDistro',
    what: 'Windows build 18970 had it for Docker Desktop; build 19018 brought /mnt/wsl in its place',
    stillRead: false,
    source: buildNotes,
  },
  {
    file: '.wslconfig',
    name: 'wsl2.virtio9p',
    what: 'WSL turns it off again with a warning',
    stillRead: false,
    source: machineSource,
  },
];

/** Words of a value that WSL obeys and advises against. */
export const obsoleteWslValues: readonly {
  readonly name: string;
  readonly value: string;
  readonly since: string;
  readonly what: string;
  readonly source: string;
}[] = [
  {
    name: 'wsl2.networkingMode',
    value: 'bridged',
    since: '2.4.5',
    what: 'deprecated since WSL 2.4.5',
    source: documentation,
  },
];

/** The nameserver that WSL writes into resolv.conf when DNS goes through Windows. */
export const dnsTunnelAddress = '10.255.255.254';
