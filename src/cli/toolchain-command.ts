import { homedir } from 'node:os';
import Table from 'cli-table3';
import { type Catalogue, readCatalogue } from '../go/catalogue.js';
import { installToolchain } from '../go/install.js';
import { findModules } from '../go/modules.js';
import { parseRequests, type VersionRequest } from '../go/requests.js';
import { resolveRequests, wantedReleases } from '../go/resolve.js';
import { findDisagreements } from '../go/version-disagreements.js';
import { type ModuleVersionFiles, readVersionFiles, versionFileNames } from '../go/version-files.js';
import type { Host } from '../host/host.js';
import { LocalHost } from '../host/local.js';
import { ConfigurationError } from '../model/errors.js';
import { suggestion } from '../model/nearest.js';
import { toolchainOptions } from '../plan.js';
import { toolCacheFolder } from '../settings/folders.js';
import { addSettingOptions, command, readSettings } from './options.js';
import { cancelOnSignals } from './signals.js';

const actions = ['list', 'resolve', 'install'] as const;

/** `go-wsl-conform toolchain list|resolve|install [VERSION…]`. */
export async function main(parameters: string[]): Promise<number> {
  const parsed = addSettingOptions(
    command('toolchain', 'List the Go releases there are, resolve versions to releases, or install releases.')
      .argument('<action>', actions.join(', '))
      .argument('[versions...]', 'as for run --go'),
    ['source'],
  ).parse(parameters, { from: 'user' });
  const [action, versions] = parsed.processedArgs as [string, string[]];
  if (!(actions as readonly string[]).includes(action))
    throw new ConfigurationError('toolchain', `there is no action "${action}"`, suggestion(action, actions));
  if (action !== 'list' && versions.length === 0)
    throw new ConfigurationError(`toolchain ${action}`, 'names no version', 'as in: toolchain install 1.26.x');

  const cancel = new AbortController();
  const stop = cancelOnSignals(cancel);
  const directory = process.cwd();
  const host = new LocalHost(directory, cancel.signal);
  try {
    const settings = await readSettings(parsed, directory);
    const options = toolchainOptions({
      host,
      settings,
      toolCache: toolCacheFolder(host.env, host.platform.os, homedir()),
      cancel: cancel.signal,
      onProgress: () => undefined,
    });
    const catalogue = await readCatalogue(options);
    if (action === 'list') return list(catalogue);
    const requests = parseRequests(versions.join(' '), 'VERSION');
    const resolutions = await resolveRequests(requests, namesFiles(requests) ? await versionFilesIn(host, directory) : [], catalogue);
    for (const { entry, releases, problem } of resolutions) {
      for (const { version, why } of releases) process.stdout.write(`${entry}\tgo${version}\t${why}\n`);
      if (problem !== undefined) process.stderr.write(`${entry}: ${problem.text}\n`);
    }
    const isOpen = resolutions.some(({ problem }) => problem !== undefined);
    if (action === 'resolve') return isOpen ? 2 : 0;
    const installations = await Promise.all(
      wantedReleases(resolutions).map(({ version }) => installToolchain(version, options, catalogue)),
    );
    for (const { toolchain, problem } of installations) {
      if (toolchain === undefined) process.stderr.write(`${problem}\n`);
      else process.stdout.write(`go${toolchain.version}\t${toolchain.goroot}\t${toolchain.source}\t${toolchain.verified.detail}\n`);
    }
    return isOpen || installations.some(({ toolchain }) => toolchain === undefined) ? 2 : 0;
  } finally {
    stop();
    await host.close();
  }
}

function namesFiles(requests: readonly VersionRequest[]): boolean {
  const names: readonly string[] = versionFileNames;
  return requests.some((request) => request.kind === 'alias' && names.includes(request.alias));
}

async function versionFilesIn(host: Host, directory: string): Promise<readonly ModuleVersionFiles[]> {
  const { modules, notes } = await readVersionFiles(host, directory, await findModules(host, directory));
  for (const note of [...notes, ...findDisagreements(modules).map(({ message }) => message)]) process.stderr.write(`${note}\n`);
  return modules;
}

function list({ releases, sources }: Catalogue): number {
  const table = new Table({ head: ['release', 'source', 'GOROOT'], style: { head: [], border: [] } });
  for (const { version, source, goroot } of releases) table.push([`go${version}`, source, goroot ?? '']);
  process.stdout.write(`${table.toString()}\n`);
  for (const { source, place, failure } of sources) if (failure !== undefined) process.stderr.write(`${source} (${place}): ${failure}\n`);
  return 0;
}
