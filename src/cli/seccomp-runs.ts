import { Option } from 'commander';
import { type Catalogue, readCatalogue, type ToolchainOptions } from '../go/catalogue.js';
import { overrulingGoroot } from '../go/go-command.js';
import { installToolchain } from '../go/install.js';
import type { ProbeProgram } from '../go/probe-programs.js';
import type { VersionRequest } from '../go/requests.js';
import { resolveRequests, wantedReleases } from '../go/resolve.js';
import type { Host } from '../host/host.js';
import { launcherCodes } from '../knowledge/exit-codes.js';
import type { SeccompArch } from '../knowledge/seccomp.js';
import { ConfigurationError, errorText } from '../model/errors.js';
import { sanitizeJson } from '../redact/log.js';
import type { VerifiedRelease } from '../seccomp-verify.js';
import { probeTracer, type Tracer, type Untraceable, workingStrace } from '../tracer.js';
import { oneOf } from './command.js';
import type { OutputFormat } from './options.js';
import { type Compiling, ownProgram } from './own-programs.js';
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
  if (ownArch() === undefined) throw new ConfigurationError(name, `has no table of the system calls of ${process.arch}`);
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

/** `--tracer` of what records system calls. */
export function tracerOption(): Option {
  return new Option(
    '--tracer <tracer>',
    'auto, probe (a program in Go of ours) or strace, which tells less: auto takes it where the other cannot be had',
  ).default('auto');
}

/** What traces a command, and what does where that may not. */
export interface ChosenTracer {
  readonly tracer: Tracer;
  readonly otherwise?: () => Promise<Tracer | Untraceable>;
}

/**
 * The tracer that was asked for, or the first that can be had: ours, then strace.
 *
 * @param probe compiled probes/trace, or why there is none
 * @throws ConfigurationError where there is none
 */
export async function chosenTracer(
  name: string,
  written: string,
  probe: () => Promise<ProbeProgram | Untraceable>,
  { host, arch, untraced }: { readonly host: Host; readonly arch: SeccompArch; readonly untraced: readonly string[] },
): Promise<ChosenTracer> {
  const choice = oneOf('--tracer', written, ['auto', 'probe', 'strace'], 'tracer');
  const strace = () => workingStrace(host, arch, untraced);
  const compiled = choice === 'strace' ? undefined : await probe();
  if (compiled !== undefined && compiled.problem === undefined)
    return { tracer: probeTracer(compiled.path, host), ...(choice === 'auto' ? { otherwise: strace } : {}) };
  const other = choice === 'probe' ? undefined : await strace();
  if (other !== undefined && !('problem' in other)) return { tracer: other };
  const problems = [...(compiled?.problem === undefined ? [] : [compiled.problem]), ...(other === undefined ? [] : [other.problem])];
  throw new ConfigurationError(name, `the command cannot be traced: ${problems.join('; ')}`, 'seccomp simulate needs no tracer');
}

/** Our tracer, compiled; its problem where there is nothing to compile it with, or none for this processor. */
export async function compiledTracer(
  toolchain: Compiling | undefined,
  options: ToolchainOptions,
  timeoutMs: number,
): Promise<ProbeProgram | Untraceable> {
  if (ownArch() !== 'amd64' && ownArch() !== 'arm64') return { problem: `there is no tracer of ours for ${process.arch}` };
  if (toolchain === undefined) return { problem: 'there is no Go here to compile our tracer with' };
  const program = await ownProgram('trace', toolchain, options, timeoutMs);
  return program.problem === undefined ? program : { problem: `our tracer could not be compiled: ${program.problem}` };
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
