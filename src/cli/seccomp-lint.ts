import { ConfigurationError } from '../model/errors.js';
import { seccompSchemaVersion } from '../model/schema-versions.js';
import type { LintReport } from '../model/seccomp.js';
import { sanitizeJson } from '../redact/log.js';
import { lintSarif, lintText } from '../report/lint.js';
import { profileText } from '../seccomp/filter.js';
import { lintProfile } from '../seccomp/lint.js';
import { packageInfo } from '../settings/package-root.js';
import { command, oneOf } from './command.js';
import { addPlaceOptions, readPlace, readProfileFile } from './seccomp-place.js';

/** `go-wsl-conform seccomp lint PROFILE` */
export async function main(parameters: string[]): Promise<number> {
  const parsed = addPlaceOptions(
    command('seccomp lint', 'What is wrong with a seccomp profile, with line and column.')
      .argument('[profile]', 'an OCI, Docker or Podman profile')
      .option('--format <format>', 'text, json or sarif', 'text'),
  )
    .addHelpText('after', '\nExit code: 0 nothing, or notes only; 1 warnings; 2 errors; 64 the file is no JSON, or an option is wrong.')
    .parse(parameters, { from: 'user' });
  const [file] = parsed.processedArgs as [string | undefined];
  if (file === undefined) throw new ConfigurationError('PROFILE', 'no file is named', 'as in: seccomp lint default.json');
  const format = oneOf('--format', parsed.opts<{ format: string }>().format, ['text', 'json', 'sarif'], 'format');
  const place = readPlace(parsed);
  const text = profileText(file, await readProfileFile('PROFILE', file));
  if (text === undefined) throw new ConfigurationError(file, 'is no profile in JSON', 'seccomp show disassembles BPF programs');
  const report: LintReport = { schemaVersion: seccompSchemaVersion, tool: packageInfo(), file, findings: lintProfile(file, text, place) };
  const json = (value: object) => sanitizeJson(`${JSON.stringify(value, null, 2)}\n`);
  process.stdout.write(format === 'text' ? lintText(report) : json(format === 'sarif' ? lintSarif(report) : report));
  const codes = { note: 0, warning: 1, error: 2 } as const;
  return Math.max(0, ...report.findings.map(({ severity }) => codes[severity]));
}
