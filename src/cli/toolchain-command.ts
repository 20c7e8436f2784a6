import Table from 'cli-table3';
import { type Catalogue, readCatalogue } from '../go/catalogue.js';
import { installToolchain } from '../go/install.js';
import { findModules } from '../go/modules.js';
import { parseRequests, type VersionRequest } from '../go/requests.js';
import { resolveRequests, wantedReleases } from '../go/resolve.js';
import { findDisagreements } from '../go/version-disagreements.js';
import { type ModuleVersionFiles, readVersionFiles, versionFileNames } from '../go/version-files.js';
import type { Host } from '../host/host.js';
import { ConfigurationError } from '../model/errors.js';
import { suggestion } from '../model/nearest.js';
import { command, splitAtCommand } from './command.js';
import { addSettingOptions } from './options.js';
import { inSession } from './session.js';
import { launch, prepareLaunch } from './toolchain-exec.js';

const actions = ['list', 'resolve', 'install', 'exec'] as const;
type Action = (typeof actions)[number];

/** `go-wsl-conform toolchain list|resolve|install [VERSION…]`, `toolchain exec VERSION -- CMD…`. */
export async function main(parameters: string[]): Promise<number> {
  const { own, argv } = splitAtCommand(parameters);
  const parsed = addSettingOptions(
    command('toolchain', 'List the Go releases there are, resolve versions to releases, install releases, or run a command with one.')
      .usage('[options] <action> [versions...] [-- command...]')
      .argument('<action>', actions.join(', '))
      .argument('[versions...]', 'as for run --go; exec takes one, and a command after --')
      .addHelpText(
        'after',
        '\nexec runs the command with exactly that release: its bin first on PATH, GOTOOLCHAIN=local, no GOROOT. Exit code: that of the\n' +
          'command, 128 and the number of the signal that ended it, or 125, 126, 127 when it could not be started, cannot be executed,\n' +
          'is not found.',
      ),
    ['source'],
  ).parse(own, { from: 'user' });
  const [action, versions] = parsed.processedArgs as [string, string[]];
  const requests = checked(action, versions, argv);

  return inSession(parsed, async ({ host, directory, tools, interrupted, leaveSignals }) => {
    if (action === 'exec') {
      const prepared = await prepareLaunch(requests[0]!, argv!, tools, () => versionFilesFor(requests, host, directory));
      leaveSignals();
      await host.close();
      return typeof prepared === 'number' ? (interrupted() ?? prepared) : await launch(prepared);
    }
    const catalogue = await readCatalogue(tools);
    if (action === 'list') return list(catalogue);
    const resolutions = await resolveRequests(requests, await versionFilesFor(requests, host, directory), catalogue);
    for (const { entry, releases, problem } of resolutions) {
      for (const { version, why } of releases) process.stdout.write(`${entry}\tgo${version}\t${why}\n`);
      if (problem !== undefined) process.stderr.write(`${entry}: ${problem.text}\n`);
    }
    const isOpen = resolutions.some(({ problem }) => problem !== undefined);
    if (action === 'resolve') return isOpen ? 2 : 0;
    const installations = await Promise.all(wantedReleases(resolutions).map(({ version }) => installToolchain(version, tools, catalogue)));
    for (const { toolchain, problem, repaired } of installations) {
      if (repaired !== undefined) process.stderr.write(`${repaired}\n`);
      if (toolchain === undefined) process.stderr.write(`${problem}\n`);
      else process.stdout.write(`go${toolchain.version}\t${toolchain.goroot}\t${toolchain.source}\t${toolchain.verified.detail}\n`);
    }
    return isOpen || installations.some(({ toolchain }) => toolchain === undefined) ? 2 : 0;
  });
}

/** The entries of the list, once the form of the command line is right. */
function checked(action: string, versions: readonly string[], argv: readonly string[] | undefined): VersionRequest[] {
  if (!actions.includes(action as Action))
    throw new ConfigurationError('toolchain', `there is no action "${action}"`, suggestion(action, actions));
  const place = `toolchain ${action}`;
  if (action !== 'list' && versions.length === 0) throw new ConfigurationError(place, 'names no version', examples[action as Action]);
  if (action !== 'exec') {
    if (argv !== undefined) throw new ConfigurationError(place, 'takes no command', examples.exec);
    return versions.length === 0 ? [] : parseRequests(versions.join(' '), 'VERSION');
  }
  // `exec 1.26.x go version` is what fingers type; go is no version, so that it would be refused for the wrong reason.
  if (argv === undefined) throw new ConfigurationError(place, 'has no `--` before the command', examples.exec);
  if (argv.length === 0) throw new ConfigurationError(place, 'names no command after `--`', examples.exec);
  const requests = parseRequests(versions.join(' '), 'VERSION');
  if (requests.length > 1) throw new ConfigurationError(place, `takes one version, not ${requests.length}`, examples.exec);
  return requests;
}

const examples: Readonly<Record<Action, string>> = {
  list: 'as in: toolchain list',
  resolve: 'as in: toolchain resolve go.mod stable',
  install: 'as in: toolchain install 1.26.x',
  exec: 'as in: toolchain exec 1.26.x -- go version',
};

/** The version files that entries of a list ask for; what is odd in them goes to standard error. */
export async function versionFilesFor(
  requests: readonly VersionRequest[],
  host: Host,
  directory: string,
): Promise<readonly ModuleVersionFiles[]> {
  const names: readonly string[] = versionFileNames;
  if (!requests.some((request) => request.kind === 'alias' && names.includes(request.alias))) return [];
  const { modules, notes } = await readVersionFiles(host, directory, await findModules(host, directory));
  for (const note of [...notes, ...findDisagreements(modules).map(({ message }) => message)]) process.stderr.write(`${note}\n`);
  return modules;
}

function list({ releases, sources }: Catalogue): number {
  const table = new Table({ head: ['release', 'source', 'kept by', 'GOROOT'], style: { head: [], border: [] } });
  for (const { version, source, keptBy, goroot } of releases) table.push([`go${version}`, source, keptBy ?? '', goroot ?? '']);
  process.stdout.write(`${table.toString()}\n`);
  for (const { notes } of sources) for (const note of notes) process.stdout.write(`${note}\n`);
  for (const { source, place, failure } of sources) if (failure !== undefined) process.stderr.write(`${source} (${place}): ${failure}\n`);
  return 0;
}
