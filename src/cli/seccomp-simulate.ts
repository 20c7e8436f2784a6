import { type SimulationMode, simulate, simulationModes } from '../checks/seccomp/simulation.js';
import { parseRequests, type VersionRequest } from '../go/requests.js';
import { compareVersions, minorOf } from '../go/version.js';
import { oldestReadLine, supportedLines } from '../knowledge/go-releases.js';
import { ConfigurationError } from '../model/errors.js';
import type { Simulation } from '../model/seccomp.js';
import { sanitizeJson } from '../redact/log.js';
import { simulationText } from '../report/simulation-text.js';
import { packageInfo } from '../settings/package-root.js';
import { command, oneOf } from './command.js';
import { addPlaceOptions, filterFile, profilesOption, readPlace, readProfiles } from './seccomp-place.js';

/** `go-wsl-conform seccomp simulate --profile FILE [--go LIST]` */
export async function main(parameters: string[]): Promise<number> {
  const parsed = addPlaceOptions(
    command('seccomp simulate', 'What Go releases make of a seccomp profile, without running anything.')
      .addOption(profilesOption(filterFile))
      .option('--go <list>', 'releases: 1.26.3, 1.26.x, >=1.24, stable, oldstable, supported', 'supported')
      .option('--mode <mode>', `kind of program: ${Object.keys(simulationModes).join(', ')}`, 'plain')
      .option('--all', 'tell the calls that are made as usual one by one, with who makes them')
      .option('--format <format>', 'text or json: all calls', 'text'),
  )
    .addHelpText(
      'after',
      '\nExit code: 0 all releases work; 1 with less, or open, also because a filter ends who makes a call that it does not name; 2 one cannot\n' +
        'work; 64 the profile or an option is wrong.',
    )
    .parse(parameters, { from: 'user' });
  const options = parsed.opts<{ profile: string[]; go: string; mode: string; all?: boolean; format: string }>();
  const format = oneOf('--format', options.format, ['text', 'json'], 'format');
  const mode = oneOf('--mode', options.mode, Object.keys(simulationModes) as SimulationMode[], 'mode');
  if (options.profile.length === 0)
    throw new ConfigurationError('--profile', 'no file is named', 'as in: seccomp simulate --profile default.json --go 1.26.x,1.27.x');
  const releases = releasesOf(parseRequests(options.go, '--go'));
  const place = readPlace(parsed);
  const files = await readProfiles(options.profile);
  const simulation = simulate({ files, releases, mode, place, tool: packageInfo() });
  process.stdout.write(
    format === 'json' ? sanitizeJson(`${JSON.stringify(simulation, null, 2)}\n`) : simulationText(simulation, options.all),
  );
  return exitCode(simulation);
}

function exitCode({ releases }: Simulation): number {
  const codes = { works: 0, worse: 1, 'known-only': 1, open: 1, breaks: 2 } as const;
  return Math.max(...releases.map(({ verdict }) => codes[verdict]));
}

/** Releases without a catalogue: behaviour is known by line, so that a line is its newest patch. */
function releasesOf(requests: readonly VersionRequest[]): string[] {
  const [newest, second] = supportedLines.lines;
  const known = Array.from({ length: minor(newest) - minor(oldestReadLine) + 1 }, (_, index) => `1.${minor(newest) - index}`);
  const found = requests.flatMap((request): readonly string[] => {
    if (request.kind === 'release') return [request.version];
    if (request.kind === 'chosen') return [...request.versions];
    if (request.kind === 'line') return [`${request.line}.x`];
    if (request.kind === 'from') {
      const lines = known.filter((line) => compareVersions(line, minorOf(request.version)) >= 0);
      return lines.length > 0 ? lines.map((line) => `${line}.x`) : [request.version];
    }
    const lines: Readonly<Record<string, readonly string[]>> = { stable: [newest], oldstable: [second], supported: supportedLines.lines };
    const named = lines[request.alias];
    if (named !== undefined) return named.map((line) => `${line}.x`);
    throw new ConfigurationError(
      '--go',
      `"${request.alias}" needs a module or a machine, and nothing is run here`,
      'name releases, as in 1.26.x,1.27.x',
    );
  });
  const unknown = found.find((release) => !known.includes(minorOf(release.replace(/\.x$/, ''))));
  if (unknown !== undefined)
    throw new ConfigurationError('--go', `nothing is known of ${unknown}`, `the known lines are ${oldestReadLine} to ${newest}`);
  return [...new Set(found)];
}

function minor(line: string): number {
  return Number(line.split('.')[1]);
}
