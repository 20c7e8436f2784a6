import { type Catalogue, readCatalogue, type ToolchainOptions } from '../go/catalogue.js';
import { overrulingGoroot, pinningEnvironment } from '../go/go-command.js';
import { installToolchain } from '../go/install.js';
import type { VersionRequest } from '../go/requests.js';
import { type Resolution, resolveRequests, wantedReleases } from '../go/resolve.js';
import type { ModuleVersionFiles } from '../go/version-files.js';
import { runInForeground } from '../host/foreground.js';
import { launcherCodes } from '../knowledge/exit-codes.js';

/** A command with everything that makes its `go` exactly one release. */
export interface Launch {
  readonly argv: readonly string[];
  /** Complete. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Finds or installs the one release that an entry means.
 *
 * @returns what to run, or the exit code when there is no such release here; the reason is on standard error then
 */
export async function prepareLaunch(
  request: VersionRequest,
  argv: readonly string[],
  options: ToolchainOptions,
  versionFiles: () => Promise<readonly ModuleVersionFiles[]>,
): Promise<Launch | number> {
  const catalogue = (await localCatalogue(request, options)) ?? (await readCatalogue(options));
  const needsFiles = request.kind === 'alias';
  const [resolution] = await resolveRequests([request], needsFiles ? await versionFiles() : [], catalogue);
  const release = onlyRelease(resolution!);
  if ('problem' in release) return refuse(release.problem);
  const { toolchain, problem, repaired } = await installToolchain(release.version, { ...options, onProgress: announcer() }, catalogue);
  if (toolchain === undefined) return refuse(problem!);
  if (repaired !== undefined) process.stderr.write(`go-wsl-conform: ${repaired}\n`);
  const { host } = options;
  const { goroot } = toolchain;
  return { argv, environment: { ...host.env, ...pinningEnvironment(host, goroot), ...(await overrulingGoroot(host, goroot)) } };
}

/** Runs it in our place; its exit code is ours. */
export async function launch({ argv, environment }: Launch): Promise<number> {
  const end = await runInForeground(argv, environment);
  switch (end.outcome) {
    case 'exited':
      return end.exit;
    case 'signalled':
      return launcherCodes.signalBase + end.number;
    default:
      process.stderr.write(`go-wsl-conform: ${end.reason}\n`);
      return { 'not-found': launcherCodes.notFound, 'not-executable': launcherCodes.notExecutable, 'not-started': launcherCodes.failed }[
        end.outcome
      ];
  }
}

/** An exact release that is on this machine needs no word from the network; the order of sources stays the same. */
async function localCatalogue(request: VersionRequest, options: ToolchainOptions): Promise<Catalogue | undefined> {
  if (request.kind !== 'release' || options.source !== 'auto') return undefined;
  const catalogue = await readCatalogue({ ...options, offline: true });
  const isHere = catalogue.releases.some(
    ({ version, source }) => version === request.version && (source === 'host' || source === 'tool-cache'),
  );
  return isHere ? catalogue : undefined;
}

function onlyRelease(resolution: Resolution): { version: string } | { problem: string } {
  const [release, ...more] = wantedReleases([resolution]);
  if (resolution.problem !== undefined) return { problem: `${resolution.entry}: ${resolution.problem.text}` };
  if (release === undefined) return { problem: `${resolution.entry} means no release here` };
  if (more.length === 0) return { version: release.version };
  const versions = [release, ...more].map(({ version }) => version).join(', ');
  return { problem: `${resolution.entry} means ${more.length + 1} releases (${versions}): name one of them` };
}

/** Says once per release that one is fetched: it takes a while, and the command's own output comes only then. */
export function announcer(): NonNullable<ToolchainOptions['onProgress']> {
  let isSaid = false;
  return ({ version }) => {
    if (!isSaid) process.stderr.write(`go-wsl-conform: installing go${version}\n`);
    isSaid = true;
  };
}

function refuse(problem: string): number {
  process.stderr.write(`go-wsl-conform: ${problem}\n`);
  return launcherCodes.failed;
}
