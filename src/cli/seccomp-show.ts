import { observeFacts } from '../facts/index.js';
import { ConfigurationError } from '../model/errors.js';
import { sanitizeJson, sanitizeLog } from '../redact/log.js';
import { installedText } from '../report/installed-text.js';
import { disassemble } from '../seccomp/disassemble.js';
import { loadFilter } from '../seccomp/filter.js';
import { decodeProgram, encodeProgram } from '../seccomp/instruction.js';
import { installedFilters } from '../seccomp-installed.js';
import { packageInfo } from '../settings/package-root.js';
import { command, oneOf } from './command.js';
import { localToolchain, ownProgram } from './own-programs.js';
import { addPlaceOptions, filterFile, readPlace, readProfileFile } from './seccomp-place.js';
import { inSession } from './session.js';

interface Options {
  readonly profile?: string;
  readonly pid?: string;
  readonly format: string;
}

/** `go-wsl-conform seccomp show [--profile FILE | --pid N]` */
export async function main(parameters: string[]): Promise<number> {
  const parsed = addPlaceOptions(
    command(
      'seccomp show',
      'A profile, compiled, or a filter: the program of classic BPF that the kernel runs. Without --profile: which filters are installed here.',
    )
      .option('--profile <file>', filterFile)
      .option('--pid <n>', 'which filters are installed on this process; as root also their programs')
      .option(
        '--format <format>',
        'text: disassembled; hex: as simulate --profile takes it, each program on a line of its own; json: what is installed',
        'text',
      ),
  ).parse(parameters, { from: 'user' });
  const { profile, pid, format } = parsed.opts<Options>();
  if (profile === undefined) return showInstalled(parsed, pid, oneOf('--format', format, ['text', 'hex', 'json'], 'format'));
  if (pid !== undefined)
    throw new ConfigurationError('--pid', 'does not go with --profile', 'a profile is in a file, what is installed is not');
  const shown = oneOf('--format', format, ['text', 'hex'], 'format');
  const place = readPlace(parsed);
  const program = loadFilter(profile, await readProfileFile('--profile', profile), place).program();
  const text =
    shown === 'hex' ? Buffer.from(encodeProgram(program)).toString('hex') : sanitizeLog(disassemble(program, place.arch).join('\n'));
  process.stdout.write(`${text}\n`);
  return 0;
}

async function showInstalled(
  parsed: ReturnType<typeof command>,
  pid: string | undefined,
  format: 'text' | 'hex' | 'json',
): Promise<number> {
  if (process.platform !== 'linux')
    throw new ConfigurationError(
      '--profile',
      'no file is named, and filters are installed on Linux only',
      'as in: seccomp show --profile default.json',
    );
  if (pid !== undefined && !/^[1-9]\d{0,9}$/.test(pid)) throw new ConfigurationError('--pid', `"${pid}" is no number of a process`);
  const { arch } = readPlace(parsed);
  return inSession(parsed, async ({ host, settings, tools, interrupted }) => {
    const installed = await installedFilters({
      host,
      ...(pid === undefined ? {} : { pid: Number(pid) }),
      ownPid: process.pid,
      arch,
      program: async () => {
        const toolchain = await localToolchain(tools);
        if (toolchain === undefined) return { problem: 'there is no Go here to compile the program that reads them with', refused: false };
        return ownProgram('installed', toolchain, tools, settings.timeoutMs);
      },
      facts: () => observeFacts(host, { offline: true, active: new Set() }),
      tool: packageInfo(),
    });
    const programs = installed.groups.flatMap((group) => group.programs ?? []);
    const lines = (program: string) => disassemble(decodeProgram('filter', Buffer.from(program, 'hex')), arch);
    const texts = {
      text: () => installedText(installed, lines),
      json: () => sanitizeJson(`${JSON.stringify(installed, null, 2)}\n`),
      hex: () => programs.map((program) => `${program}\n`).join(''),
    };
    process.stdout.write(texts[format]());
    return interrupted() ?? 0;
  });
}
