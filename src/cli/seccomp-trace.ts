import { ConfigurationError } from '../model/errors.js';
import { traceMarkdown, traceText } from '../report/trace-text.js';
import { loadFilter } from '../seccomp/filter.js';
import { traceCommand } from '../seccomp-trace.js';
import { packageInfo } from '../settings/package-root.js';
import { command, splitAtCommand } from './command.js';
import { addSettingOptions, outputFormat } from './options.js';
import { localToolchain, ownProgram } from './own-programs.js';
import { addContainerOptions, profilesOption, readPlace, readProfiles } from './seccomp-place.js';
import { checkedCommand, folderProblem, refuse, resultFormatOption, show } from './seccomp-runs.js';
import { inSession } from './session.js';

interface Options {
  readonly profile: readonly string[];
  readonly compareNoNewPrivs?: boolean;
  readonly format: string;
}

/** `go-wsl-conform seccomp trace -- CMD…` */
export async function main(parameters: string[]): Promise<number> {
  const { own, argv } = splitAtCommand(parameters);
  const parsed = addSettingOptions(
    addContainerOptions(
      command('seccomp trace', 'Run a command and list the system calls that are refused (EPERM, ENOSYS, SIGSYS), and by whom.')
        .usage('[options] -- command...')
        .allowExcessArguments()
        .addOption(profilesOption('what is in force here as far as you know, so that its rules are named'))
        .option('--compare-no-new-privs', 'run the command a second time, with no_new_privs, and say what changes')
        .addOption(resultFormatOption()),
    ),
    ['source'],
  )
    .addHelpText(
      'after',
      '\nThe command runs under whatever filter is there already, with ptrace, several times slower than alone. Its streams and its exit code\n' +
        'are kept; 128 and the number of the signal that ended it, 125 when it cannot be traced, 126 and 127 when it cannot be executed or is\n' +
        'not found; 64 when an option is wrong, or there is no Go to compile the tracer with.',
    )
    .parse(own, { from: 'user' });
  const options = parsed.opts<Options>();
  const format = outputFormat(options.format);
  const traced = checkedCommand('seccomp trace', argv);
  const place = readPlace(parsed);
  const filters = (await readProfiles(options.profile)).map(({ name, bytes }) => loadFilter(name, bytes, place));

  return inSession(parsed, async ({ host, settings, tools, interrupted, leaveSignals }) => {
    const homeless = await folderProblem(host);
    if (homeless !== undefined) return refuse(homeless);
    const toolchain = await localToolchain(tools);
    if (toolchain === undefined)
      throw new ConfigurationError(
        'seccomp trace',
        'there is no Go here to compile the tracer with',
        'install Go; seccomp simulate needs none',
      );
    const [tracer, system] = [
      await ownProgram('trace', toolchain, tools, settings.timeoutMs),
      await ownProgram('system', toolchain, tools, settings.timeoutMs),
    ];
    const problem = tracer.problem ?? system.problem;
    const early = interrupted();
    if (early !== undefined) return early;
    if (tracer.problem !== undefined || system.problem !== undefined) return refuse(`the tracer could not be compiled: ${problem}`);
    leaveSignals();
    const report = await traceCommand({
      argv: traced,
      environment: host.env,
      host,
      tracer: tracer.path,
      system: system.path,
      place,
      filters,
      comparesNoNewPrivs: options.compareNoNewPrivs === true,
      stdout: format === 'text' ? 'inherit' : 2,
      tool: packageInfo(),
    });
    await show(report, format, { text: traceText, markdown: traceMarkdown });
    return report.exit;
  });
}
