import { parseBuildInfo } from '../go/build-info.js';
import type { ToolchainOptions } from '../go/catalogue.js';
import { goCommand } from '../go/go-command.js';
import type { ProbeProgram } from '../go/probe-programs.js';
import { parseRequests } from '../go/requests.js';
import type { Host } from '../host/host.js';
import { goVersionTimeoutMs } from '../knowledge/toolchain-limits.js';
import { ConfigurationError } from '../model/errors.js';
import { isOlder } from '../model/versions.js';
import { verificationMarkdown, verificationText } from '../report/verification-text.js';
import { prepareFilters, type VerificationRequest, verify } from '../seccomp-verify.js';
import { timeLimit } from '../settings/durations.js';
import { packageInfo } from '../settings/package-root.js';
import { probeTracer, type Untraceable } from '../tracer.js';
import { command, splitAtCommand } from './command.js';
import { addSettingOptions, outputFormat } from './options.js';
import { type Compiling, localToolchain, ownProgram } from './own-programs.js';
import { addContainerOptions, filterFile, ownArch, profilesOption, readPlace, readProfiles } from './seccomp-place.js';
import { askedToolchains, asRelease, compiledTracer, folderProblem, refuse, resultFormatOption, show } from './seccomp-runs.js';
import { inSession } from './session.js';

const example = 'as in: seccomp verify --profile default.json -- go test ./...';

interface Options {
  readonly profile: readonly string[];
  readonly emulateKernel?: string;
  readonly go?: string;
  readonly trace: boolean;
  readonly timeout?: string;
  readonly format: string;
}

/** `go-wsl-conform seccomp verify --profile FILE -- CMD…` */
export async function main(parameters: string[]): Promise<number> {
  const { own, argv } = splitAtCommand(parameters);
  const parsed = addSettingOptions(
    addContainerOptions(
      command('seccomp verify', 'Run a command under a seccomp profile for real, or as on an older kernel, and say what became of it.')
        .usage('[options] -- command...')
        .allowExcessArguments()
        .addOption(profilesOption(filterFile))
        .option('--emulate-kernel <release>', 'answer ENOSYS to every call that a kernel of this age lacked, as 4.19')
        .option('--go <list>', 'run it with each of these releases first on PATH, as for run --go')
        .option('--no-trace', 'do not watch the system calls: quicker, and for programs that trace others themselves')
        .option('--timeout <duration>', 'stop it after this long, as 90s or 20m, and look whether its threads were ended')
        .addOption(resultFormatOption()),
    ),
    ['source'],
  )
    .addHelpText(
      'after',
      '\nThe filters are installed without root, with no_new_privs, and hold for the command and all that it starts. They are compiled for this\n' +
        'machine as runc and libseccomp would. Its system calls are watched by ptrace, which makes it several times slower. Exit code: that of the command, with several releases that of the first which did not end with\n' +
        '0; 128 and the number of the signal that ended it, 124 when it was stopped after --timeout, 125 when the filters could not be\n' +
        'installed, 126 and 127 when it cannot be executed (also because a filter refuses execve) or is not found; 64 when a profile or an\n' +
        'option is wrong, or there is no Go to compile the loader of the filters with.',
    )
    .parse(own, { from: 'user' });
  const options = parsed.opts<Options>();
  const format = outputFormat(options.format);
  if (process.platform !== 'linux')
    throw new ConfigurationError('seccomp verify', 'runs commands on Linux only', 'seccomp simulate runs anywhere');
  if (ownArch() === undefined)
    throw new ConfigurationError(
      'seccomp verify',
      `has no table of the system calls of ${process.arch}`,
      'it has those of amd64, 386, arm64 and arm',
    );
  if (argv === undefined) throw new ConfigurationError('seccomp verify', 'has no `--` before the command', example);
  if (argv.length === 0) throw new ConfigurationError('seccomp verify', 'names no command after `--`', example);
  if (options.profile.length === 0 && options.emulateKernel === undefined)
    throw new ConfigurationError('seccomp verify', 'names neither --profile nor --emulate-kernel', example);
  const place = readPlace(parsed);
  const filters = {
    files: await readProfiles(options.profile),
    ...(options.emulateKernel === undefined ? {} : { emulatedKernel: emulatedKernel(options.emulateKernel, place.kernel.join('.')) }),
    place,
  };
  const timeoutMs = limitOf(options.timeout);
  // What is wrong with a profile is said before anything is fetched or compiled.
  prepareFilters(filters);
  const requests = options.go === undefined ? [] : parseRequests(options.go, '--go');

  return inSession(parsed, async ({ host, directory, settings, tools, interrupted, leaveSignals }) => {
    const homeless = await folderProblem(host);
    if (homeless !== undefined) return refuse(homeless);
    const found = requests.length === 0 ? await anyToolchain(tools) : await askedToolchains(requests, tools, directory);
    if (typeof found === 'string') return interrupted() ?? refuse(found);
    const loader = await ownProgram('filter', found[0]!, tools, settings.timeoutMs);
    if (loader.problem !== undefined) return interrupted() ?? refuse(`the loader of the filters could not be compiled: ${loader.problem}`);
    const tracer = options.trace
      ? tracerOf(host, await compiledTracer(found[0]!, tools, settings.timeoutMs))
      : { untraced: 'it was not traced (--no-trace)' };
    const releases = requests.length === 0 ? [] : await Promise.all(found.map((toolchain) => asRelease(host, toolchain)));
    const early = interrupted();
    if (early !== undefined) return early;
    leaveSignals();
    const verification = await verify({
      ...filters,
      argv,
      releases,
      host,
      loader: loader.path,
      tracer,
      builtBy: (file) => builtBy(host, found[0]!, file),
      stdout: format === 'text' ? 'inherit' : 2,
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
      tool: packageInfo(),
    });
    await show(verification, format, { text: verificationText, markdown: verificationMarkdown });
    return verification.exit;
  });
}

function emulatedKernel(written: string, real: string): string {
  const [kernel] = /^\d{1,3}\.\d{1,3}(?=$|\.\d{1,3}$)/.exec(written) ?? [];
  if (kernel === undefined) throw new ConfigurationError('--emulate-kernel', `"${written}" is no release of Linux`, 'as in 4.19');
  if (!isOlder(kernel, real))
    throw new ConfigurationError(
      '--emulate-kernel',
      `${kernel} is not older than this kernel, ${real}`,
      'calls can be taken away, not added',
    );
  return kernel;
}

function limitOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const milliseconds = timeLimit(written);
  if (milliseconds === undefined) throw new ConfigurationError('--timeout', `"${written}" is not a duration`, 'write 90s, 20m or 1h30m');
  return milliseconds;
}

function tracerOf(host: Host, program: ProbeProgram | Untraceable): VerificationRequest['tracer'] {
  return program.problem === undefined ? probeTracer(program.path, host) : { untraced: program.problem };
}

/** `FILE: go1.26.3`, which any release says of programs of all others; the go command itself is one of them. */
async function builtBy(host: Host, { goroot }: Compiling, file: string): Promise<string | undefined> {
  const { outcome, exit, stdout } = await goCommand(host, { goroot }).run(['version', file], { timeoutMs: goVersionTimeoutMs });
  if (outcome !== 'exited' || exit !== 0) return undefined;
  return parseBuildInfo(stdout)?.goVersion.replace(/^go/, '');
}

async function anyToolchain(options: ToolchainOptions): Promise<readonly Compiling[]> {
  const toolchain = await localToolchain(options);
  if (toolchain !== undefined) return [toolchain];
  throw new ConfigurationError(
    'seccomp verify',
    'there is no Go here to compile the loader of the filters with',
    'install Go, or name a release that is fetched: --go stable',
  );
}
