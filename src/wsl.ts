import path from 'node:path';
import { wslDistribution } from './checks/environment/wsl-distribution.js';
import { type DoctorRequest, doctor } from './doctor.js';
import { askGoVersion } from './go/host-toolchains.js';
import type { Installation } from './go/install.js';
import { findUp } from './go/modules.js';
import type { Host } from './host/host.js';
import { packModule, packToolchain } from './host/wsl/pack.js';
import { pathInside } from './host/wsl/paths.js';
import { findDistribution, WslError, wslProgram } from './host/wsl/program.js';
import { unreachableHost } from './host/wsl/unreachable.js';
import { WslHost } from './host/wsl/wsl-host.js';
import { unsupportedImage, type WslFailureKind } from './knowledge/wsl-failures.js';
import { ConfigurationError, errorText } from './model/errors.js';
import type { Report } from './model/report.js';
import type { Settings } from './model/settings.js';
import type { ThisSide } from './plan.js';
import { placeOf } from './settings/load.js';

/** What was asked for and cannot be is a failure; a machine without WSL, or without a distribution, leaves the question open. */
const kinds: Readonly<Record<WslFailureKind, 'fails' | 'open' | 'unsupported'>> = {
  'unknown-distribution': 'fails',
  unavailable: 'fails',
  'no-wsl': 'open',
  'no-distribution': 'open',
  unsupported: 'unsupported',
};

/**
 * Reaches a distribution from Windows.
 *
 * @param asked its name, or `default`
 * @param host this side
 * @returns a host that answers, or one that only says why none does
 */
export async function reachDistribution(asked: string, host: Host, cancel: AbortSignal): Promise<WslHost | Host> {
  try {
    const program = wslProgram(host.env);
    return await WslHost.open({ program, distribution: findDistribution(program, asked), cancel });
  } catch (error) {
    if (!(error instanceof WslError)) throw error;
    // The name of an image explains why nothing answers; whether something does is tried.
    const isOfImage = error.failure.kind !== 'unknown-distribution' && isArm64Image(host);
    const { message, failure, said, remedies } = isOfImage ? new WslError(unsupportedImage, asked, error.said) : error;
    return unreachableHost(host.workspace, { name: asked, problem: message, kind: kinds[failure.kind], said, remedies });
  }
}

/** GitHub names its images in ImageOS: win11-arm64 and the like (actions/runner-images, images/windows). */
function isArm64Image({ env, platform }: Pick<Host, 'env' | 'platform'>): boolean {
  const isImage = env.RUNNER_ENVIRONMENT === 'github-hosted' || /^win/i.test(env.ImageOS ?? '');
  return isImage && (env.RUNNER_ARCH === 'ARM64' || platform.arch === 'arm64') && (env.RUNNER_OS ?? 'Windows') === 'Windows';
}

/** Where a run takes place: parts of its request. */
export interface RunPlace {
  readonly host: Host;
  readonly settings: Settings;
  readonly toolCache: string;
  readonly thisSide?: ThisSide;
  readonly root?: string;
}

/**
 * Reaches the distribution, and copies the repository into its own file system: on a Windows drive every file would go through the
 * other system. Go releases are downloaded and verified on this side, once, whatever the number of distributions.
 *
 * @returns see `isUnreached`
 * @throws ConfigurationError for what a run inside cannot do
 */
export async function prepareInside({
  asked,
  local,
  settings,
  toolCache,
  cancel,
}: {
  /** Name of the distribution, or `default`. */
  readonly asked: string;
  readonly local: Host;
  readonly settings: Settings;
  readonly toolCache: string;
  readonly cancel: AbortSignal;
}): Promise<RunPlace> {
  refuseOutside(settings);
  const host = await reachDistribution(asked, local, cancel);
  if (!(host instanceof WslHost)) return { host, settings, toolCache };
  try {
    const { directory, root } = await modulePlace(host, local, settings.directory);
    host.workIn(directory);
    return {
      host,
      settings: { ...settings, directory },
      // Trees of Linux, apart from those that other programs keep for this system under the same names.
      toolCache: path.join(toolCache, 'go-wsl-conform-linux'),
      thisSide: { host: local, bring: (installation) => bringInside(host, installation) },
      root,
    };
  } catch (error) {
    await host.close();
    throw new ConfigurationError(placeOf(settings, 'wsl-distribution'), errorText(error));
  }
}

/** Where the module is inside: in place when DIR lies in the distribution already, else in a copy. */
async function modulePlace(host: WslHost, local: Host, directory: string): Promise<{ directory: string; root: string }> {
  const there = pathInside(directory, host.distribution.name);
  if (there !== undefined) return { directory: there, root: there };
  const git = await findUp(local, directory, '.git');
  const repository = git === undefined ? directory : path.dirname(git);
  const root = await host.place('module', packModule(repository));
  return { directory: path.posix.join(root, path.relative(repository, directory).replaceAll(path.sep, '/')), root };
}

/** The distribution cannot be reached, and there is nothing to run. */
export function isUnreached({ host, thisSide }: RunPlace): boolean {
  return host.kind === 'wsl' && thisSide === undefined;
}

/** The report of a distribution that cannot be reached: the one result that says why. */
export function unreachedReport(request: DoctorRequest): Promise<Report> {
  return doctor({ ...request, settings: { ...request.settings, checks: [wslDistribution.id] } });
}

/** Things that need programs or cgroups of this machine at hand. */
function refuseOutside(settings: Settings): void {
  const refuse = (place: string, what: string) => {
    throw new ConfigurationError(place, `${what} cannot be had from Windows`, 'run go-wsl-conform inside the distribution for that');
  };
  if (settings.limits !== undefined) refuse(placeOf(settings, 'limits'), 'limits');
  if (settings.seccompProfile !== undefined) refuse(placeOf(settings, 'seccomp-profile'), 'a trial of a seccomp profile');
  for (const suite of ['runtime', 'seccomp'])
    if (settings.suites.includes(suite)) refuse(placeOf(settings, 'suites'), `the suite ${suite}`);
}

/** Unpacks an installed tree inside, and asks its go command there what it is. */
async function bringInside(host: WslHost, installation: Installation): Promise<Installation> {
  const { toolchain } = installation;
  if (toolchain === undefined || toolchain.source === 'host') return installation;
  const refused = (problem: string): Installation => ({ problem, attempts: installation.attempts, evidence: installation.evidence });
  try {
    const goroot = await host.place(`go${toolchain.version}`, packToolchain(toolchain.goroot));
    const answer = await askGoVersion(host, path.posix.join(goroot, 'bin/go'));
    if ('reason' in answer) return refused(`go${toolchain.version} does not work inside ${host.distribution.name}: ${answer.reason}`);
    const evidence = [...installation.evidence, { source: `${goroot}/bin/go version`, value: answer.line, exit: 0 }];
    return { ...installation, toolchain: { ...toolchain, goroot, reported: answer.line }, evidence };
  } catch (error) {
    return refused(`go${toolchain.version} could not be brought into ${host.distribution.name}: ${errorText(error)}`);
  }
}
