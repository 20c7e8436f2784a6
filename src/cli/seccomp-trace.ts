import { traceMarkdown, traceText } from '../report/trace-text.js';
import { loadFilter } from '../seccomp/filter.js';
import { traceCommand } from '../seccomp-trace.js';
import { packageInfo } from '../settings/package-root.js';
import { command, splitAtCommand } from './command.js';
import { addSettingOptions, outputFormat } from './options.js';
import { localToolchain, ownProgram } from './own-programs.js';
import { addContainerOptions, profilesOption, readPlace, readProfiles } from './seccomp-place.js';
import {
  checkedCommand,
  chosenTracer,
  compiledTracer,
  folderProblem,
  refuse,
  resultFormatOption,
  show,
  tracerOption,
} from './seccomp-runs.js';
import { inSession } from './session.js';

interface Options {
  readonly profile: readonly string[];
  readonly compareNoNewPrivs?: boolean;
  readonly tracer: string;
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
        .addOption(tracerOption())
        .addOption(resultFormatOption()),
    ),
    ['source'],
  )
    .addHelpText(
      'after',
      '\nThe command runs under whatever filter is there already, with ptrace, several times slower than alone. Its streams and its exit code\n' +
        'are kept; 128 and the number of the signal that ended it, 126 and 127 when it cannot be executed or is not found; 64 when it cannot be\n' +
        'traced (ptrace is forbidden, or there is neither Go to compile our tracer with nor strace) and was not run, or an option is wrong.',
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
    const { tracer, otherwise } = await chosenTracer(
      'seccomp trace',
      options.tracer,
      async () => compiledTracer(toolchain, tools, settings.timeoutMs),
      { host, arch: place.arch, untraced: [] },
    );
    const system = toolchain === undefined ? undefined : await ownProgram('system', toolchain, tools, settings.timeoutMs);
    const early = interrupted();
    if (early !== undefined) return early;
    leaveSignals();
    const report = await traceCommand({
      argv: traced,
      environment: host.env,
      host,
      tracer,
      ...(otherwise === undefined ? {} : { otherwise }),
      ...(system === undefined || system.problem !== undefined ? {} : { system: system.path }),
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
