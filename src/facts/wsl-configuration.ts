import { type Host, presentValue } from '../host/host.js';
import type { MountEntry } from '../host/mount-table.js';
import type { WslFile } from '../knowledge/wsl-keys.js';
import { dnsTunnelAddress } from '../knowledge/wsl-keys.js';
import { wslLimits } from '../knowledge/wsl-limits.js';
import { UnrecordedError } from '../model/errors.js';
import type { Evidence } from '../model/report.js';
import { withoutWindowsUsers } from '../redact/windows-users.js';
import { type Fact, type FactsOf, known, undetermined } from './fact.js';
import { driveMounts, observeWindowsPath } from './wsl-drives.js';
import type { DriveMount, WslConfigurationFacts } from './wsl-facts.js';
import { distributionFile, machineFile, shownText, type WslFileText } from './wsl-files.js';
import { networkingName, pendingSettings, value, type WslBasis } from './wsl-pending.js';
import { noConfiguration, readWslConfiguration, type WslConfiguration, wslBoolean } from './wsl-settings.js';

type WslFactsFound = FactsOf<WslConfigurationFacts>;

/** Reads how WSL is configured, and what of it is in force. Looks at no Windows drive outside WSL. */
export async function observeWslConfiguration(host: Host, basis: WslBasis, mounts: readonly MountEntry[]): Promise<WslFactsFound> {
  const wsl = basis['platform.wsl'];
  if (wsl.value === 'none') return allUnknown('this is not WSL');
  const version = value(basis['wsl.package']);
  const conf = configuration(await distributionFile(host), 'wsl.conf', version);
  // A host that is not known to be WSL and has no wsl.conf is asked nothing more.
  if (wsl.reason !== undefined && value(conf)?.exists !== true) return allUnknown(wsl.reason);
  const drives = transports(basis['wsl.windowsDrives'], mounts);
  const [config, tunneling, absence, path, drift, cmdline] = await Promise.all([
    machineFile(host, value(drives)).then((file) => configuration(file, '.wslconfig', version)),
    dnsTunneling(host),
    interopAbsence(host, basis, conf),
    observeWindowsPath(host, drives),
    clockDrift(host),
    host.readFile('/proc/cmdline'),
  ]);
  return {
    'wsl.conf': conf,
    'wsl.config': config,
    'wsl.systemdConfigured': derived(conf, ({ settings }) => wslBoolean(settings['boot.systemd']) ?? false),
    'wsl.networkingConfigured': derived(config, ({ settings }) => networkingName(settings['wsl2.networkingMode'] ?? 'nat')),
    'wsl.dnsTunneling': tunneling,
    'wsl.pending': pendingSettings({ conf, config, mounts: drives, basis, path: host.env.PATH, cmdline: presentValue(cmdline) }),
    'wsl.interopAbsence': absence,
    'wsl.driveMounts': drives,
    'wsl.windowsPath': path,
    'wsl.clockDrift': drift,
  };
}

const ids = [
  'wsl.conf',
  'wsl.config',
  'wsl.systemdConfigured',
  'wsl.networkingConfigured',
  'wsl.dnsTunneling',
  'wsl.pending',
  'wsl.interopAbsence',
  'wsl.driveMounts',
  'wsl.windowsPath',
  'wsl.clockDrift',
] as const satisfies readonly (keyof WslConfigurationFacts)[];

function allUnknown(reason: string): WslFactsFound {
  return Object.fromEntries(ids.map((id) => [id, undetermined(reason)])) as unknown as WslFactsFound;
}

function derived<T, R>(from: Fact<T>, derive: (value: T) => R): Fact<R> {
  return from.reason === undefined ? known(derive(from.value), ...from.evidence) : undetermined(from.reason, ...from.evidence);
}

/** How the drives come over; df(1) names drives and not their options. */
function transports(drives: WslBasis['wsl.windowsDrives'], mounts: readonly MountEntry[]): Fact<readonly DriveMount[]> {
  const seen = driveMounts(mounts);
  const silent = (value(drives) ?? []).filter((drive) => !seen.some(({ mountPoint }) => mountPoint === drive));
  if (silent.length > 0) return undetermined(`the options of ${silent.join(', ')} were not seen`, ...drives.evidence);
  return derived(drives, () => seen);
}

function configuration({ name, answer }: WslFileText, file: WslFile, version: string | undefined): Fact<WslConfiguration> {
  if (answer.state === 'missing') return known(noConfiguration, { source: name, value: 'absent' });
  if (answer.state !== 'present') return undetermined(`${name}: ${answer.reason}`);
  const found = readWslConfiguration(withoutWindowsUsers(answer.value), file, version);
  const shown = Object.entries(found.settings).map(([setting, text]) => `${setting}=${text}`);
  return known(found, { source: name, value: shown.length === 0 ? 'no setting in force' : shown.join('; ') });
}

async function dnsTunneling(host: Host): Promise<Fact<boolean>> {
  const answer = await shownText(host, ['/etc/resolv.conf']);
  if (answer.state !== 'present') return undetermined(`/etc/resolv.conf: ${answer.state === 'missing' ? 'absent' : answer.reason}`);
  const servers = [...answer.value.matchAll(/^\s*nameserver\s+(\S+)/gm)].map(([, address]) => address!);
  return known(servers.includes(dnsTunnelAddress), { source: '/etc/resolv.conf', value: `nameserver ${servers.join(', ') || 'none'}` });
}

interface Session {
  readonly interop: boolean;
  readonly sudo: boolean;
  readonly unit: boolean;
  readonly ssh: boolean;
}

async function interopAbsence(
  host: Host,
  basis: WslBasis,
  conf: Fact<WslConfiguration>,
): Promise<Fact<WslConfigurationFacts['wsl.interopAbsence']>> {
  const { env } = host;
  const session = await recorded<Session>(host, 'wsl.session', async () => ({
    interop: env.WSL_INTEROP !== undefined,
    sudo: env.SUDO_UID !== undefined,
    unit: env.INVOCATION_ID !== undefined,
    ssh: env.SSH_CONNECTION !== undefined,
  }));
  const evidence: Evidence[] = session === undefined ? [] : [{ source: 'environment', value: JSON.stringify(session) }];
  const works = value(basis['wsl.interop']);
  // The kernel hands Windows programs to /init, which finds the way to Windows by WSL_INTEROP (src/linux/init of microsoft/WSL).
  if (works === true && session?.interop !== false) return known('none', ...basis['wsl.interop'].evidence);
  if (works === undefined) return undetermined(basis['wsl.interop'].reason ?? 'whether interop works is not known', ...evidence);
  if (conf.reason === undefined && wslBoolean(conf.value.settings['interop.enabled']) === false) return known('disabled', ...conf.evidence);
  const entries = await Promise.all(['WSLInterop', 'WSLInterop-late'].map((name) => host.readFile(`/proc/sys/fs/binfmt_misc/${name}`)));
  if (works !== true && entries.every(({ state }) => state === 'missing'))
    return known('not-registered', { source: '/proc/sys/fs/binfmt_misc/WSLInterop', value: 'absent' });
  if (session === undefined) return undetermined('how this session began is not known');
  const way = session.sudo ? 'sudo' : session.ssh ? 'ssh' : session.unit ? 'systemd-unit' : 'other-session';
  return known(way, ...evidence);
}

async function clockDrift(host: Host): Promise<Fact<number>> {
  const file = '/sys/class/rtc/rtc0/since_epoch';
  const seen = await recorded(host, 'wsl.clock', async () => {
    const answer = await host.readFile(file);
    return { hardware: Number.parseInt(presentValue(answer) ?? '', 10) || null, system: Math.round(Date.now() / 1000) };
  });
  if (seen === undefined || seen.hardware === null) return undetermined(`${file} was not read`);
  const drift = seen.system - seen.hardware;
  const evidence = { source: file, value: `${seen.hardware}; the clock said ${seen.system}` };
  const offZone = Math.abs(drift - Math.round(drift / wslLimits.zoneStepSeconds) * wslLimits.zoneStepSeconds);
  if (Math.abs(drift) > wslLimits.zoneStepSeconds / 2 && offZone <= wslLimits.clockDriftSeconds)
    return undetermined('the hardware clock differs by whole quarters of an hour: it may keep local time', evidence);
  return known(drift, evidence);
}

/** An answer that only the running machine has; undefined where a snapshot lacks it. */
async function recorded<T>(host: Host, name: string, act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await host.probe(name, {}, act);
  } catch (error) {
    if (error instanceof UnrecordedError) return undefined;
    throw error;
  }
}
