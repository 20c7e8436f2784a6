import { Option } from 'commander';
import { type Catalogue, readCatalogue, type ToolchainOptions } from '../go/catalogue.js';
import { overrulingGoroot } from '../go/go-command.js';
import { installToolchain } from '../go/install.js';
import type { VersionRequest } from '../go/requests.js';
import { resolveRequests, wantedReleases } from '../go/resolve.js';
import type { Host } from '../host/host.js';
import { launcherCodes } from '../knowledge/exit-codes.js';
import { ConfigurationError, errorText } from '../model/errors.js';
import { sanitizeJson } from '../redact/log.js';
import type { VerifiedRelease } from '../seccomp-verify.js';
import type { OutputFormat } from './options.js';
import type { Compiling } from './own-programs.js';
import { ownArch } from './seccomp-place.js';
import { versionFilesFor } from './toolchain-command.js';
import { announcer } from './toolchain-exec.js';

/**
 * The command after `--`, where it can be traced.
 *
 * @throws ConfigurationError
 */
export function checkedCommand(name: string, argv: readonly string[] | undefined): readonly string[] {
  if (process.platform !== 'linux') throw new ConfigurationError(name, 'runs commands on Linux only', 'seccomp simulate runs anywhere');
  if (ownArch() !== 'amd64' && ownArch() !== 'arm64')
    throw new ConfigurationError(name, `has no tracer for ${process.arch}`, 'it has those of amd64 and arm64');
  if (argv === undefined) throw new ConfigurationError(name, 'has no `--` before the command', `as in: ${name} -- go test ./...`);
  if (argv.length === 0) throw new ConfigurationError(name, 'names no command after `--`', `as in: ${name} -- go test ./...`);
  return argv;
}

/** `--format` of what runs a command: its standard output is the command's, unless a document stands there (`show`). */
export function resultFormatOption(): Option {
  const help =
    'what the result is: text on standard error, json or markdown on standard output (that of the command then goes to standard error)';
  return new Option('--format <format>', help).default('text');
}

/** Writes what became of a command: text beside its own words, or a document on standard output, which it has not then. */
export async function show<T extends object>(
  report: T,
  format: OutputFormat,
  writers: { readonly text: (report: T) => string; readonly markdown: (report: T) => string },
): Promise<void> {
  const { createRedactor, redactReport } = await import('../redact/secrets.js');
  const redacted = redactReport(report, createRedactor(process.env));
  if (format === 'text') process.stderr.write(writers.text(redacted));
  else process.stdout.write(format === 'json' ? sanitizeJson(`${JSON.stringify(redacted, null, 2)}\n`) : writers.markdown(redacted));
}

/** All releases that were asked for, or why there is none of them. */
export async function askedToolchains(
  requests: readonly VersionRequest[],
  options: ToolchainOptions,
  directory: string,
): Promise<readonly Compiling[] | string> {
  const catalogue: Catalogue = await readCatalogue(options);
  const resolutions = await resolveRequests(requests, await versionFilesFor(requests, options.host, directory), catalogue);
  const problem = resolutions.find((resolution) => resolution.problem !== undefined);
  if (problem !== undefined) return `${problem.entry}: ${problem.problem!.text}`;
  const wanted = wantedReleases(resolutions);
  if (wanted.length === 0) return `${requests.map(({ entry }) => entry).join(', ')}: means no release here`;
  const installations = await Promise.all(
    wanted.map(({ version }) => installToolchain(version, { ...options, onProgress: announcer() }, catalogue)),
  );
  const failed = installations.find(({ toolchain }) => toolchain === undefined);
  if (failed !== undefined) return failed.problem!;
  return installations.map(({ toolchain }) => toolchain!);
}

/** It as one that comes first on PATH. */
export async function asRelease(host: Host, { version, goroot }: Compiling): Promise<VerifiedRelease> {
  return { version, goroot, environment: await overrulingGoroot(host, goroot) };
}

/** Says why nothing was run. */
export function refuse(problem: string): number {
  process.stderr.write(`go-wsl-conform: ${problem}\n`);
  return launcherCodes.failed;
}

/**
 * Why there is nowhere to keep filters and recordings, as where a filter refuses mkdir; undefined where there is. Asked before anything
 * is compiled.
 */
export async function folderProblem(host: Host): Promise<string | undefined> {
  try {
    await host.temporaryFolder('first');
    return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    return `no temporary folder can be made (${errorText(error)}), which it takes to run a command; seccomp simulate runs none`;
  }
}
