import { runUnderLimits } from '../limits.js';
import { ConfigurationError } from '../model/errors.js';
import { limitNames, limitRows } from '../model/limit-rows.js';
import type { LimitSet } from '../model/limits.js';
import { sanitizeJson } from '../redact/log.js';
import { limitsText } from '../report/limits-text.js';
import { parseLimitValue } from '../settings/limit-sets.js';
import { packageInfo } from '../settings/package-root.js';
import { command, once, oneOf, splitAtCommand } from './command.js';

const example = 'as in: limits --cpu 0.5 --memory 256M -- go test ./...';

/** `go-wsl-conform limits [--cpu 0.5] [--memory 512M] [--pids 64] -- CMD…` */
export async function main(parameters: string[]): Promise<number> {
  const { own, argv } = splitAtCommand(parameters);
  const parsed = command('limits', 'Run a command under real limits, and say which of them bit.')
    .usage('[options] -- command...')
    .allowExcessArguments();
  for (const name of limitNames) parsed.option(`--${name} <${limitRows[name].metavariable}>`, limitRows[name].help, once(`--${name}`));
  parsed
    .option(
      '--format <format>',
      'what the result is: text on standard error, json on standard output (that of the command then goes to standard error)',
      'text',
    )
    .addHelpText(
      'after',
      '\nLimits stand in a cgroup of their own below ours (systemd scope, cgroup v2 or v1, whatever works here), which is gone afterwards with\n' +
        'everything that runs in it. Without limits, only what is used is counted. Exit code: that of the command, 128 and the number of the\n' +
        'signal that ended it, 125 when nothing here can hold it to the limits or it could not be started, 126 and 127 when it cannot be\n' +
        'executed or is not found.',
    )
    .parse(own, { from: 'user' });
  const { format: written, ...values } = parsed.opts<{ format: string } & Partial<Record<keyof LimitSet, string>>>();
  const format = oneOf('--format', written, ['text', 'json'], 'format');
  if (argv === undefined) throw new ConfigurationError('limits', 'has no `--` before the command', example);
  if (argv.length === 0) throw new ConfigurationError('limits', 'names no command after `--`', example);
  const limits: LimitSet = {};
  for (const name of limitNames) if (values[name] !== undefined) limits[name] = parseLimitValue(name, values[name], `--${name}`);
  const report = await runUnderLimits({
    limits,
    place: (name) => `--${name}`,
    argv,
    tool: packageInfo(),
    env: process.env,
    stdout: format === 'json' ? 2 : 'inherit',
  });
  const { createRedactor, redactReport } = await import('../redact/secrets.js');
  const redacted = redactReport(report, createRedactor(process.env));
  if (format === 'text') process.stderr.write(limitsText(redacted));
  else process.stdout.write(sanitizeJson(`${JSON.stringify(redacted, null, 2)}\n`));
  return report.exit;
}
