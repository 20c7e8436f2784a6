import type { FilterAnswer, SimulatedCall, SimulatedRelease, Simulation } from '../model/seccomp.js';
import { sanitizeLog, sanitizeLogPart } from '../redact/log.js';

const verdicts: Readonly<Record<SimulatedRelease['verdict'], string>> = {
  works: '✓ works',
  worse: '! works, with less',
  'known-only': '? works with the calls that are known; one that a filter does not name ends it',
  open: '? cannot be told',
  breaks: '✗ cannot work',
};

const marks: Readonly<Record<SimulatedCall['effect'], string>> = {
  allowed: '✓',
  copes: '✓',
  degrades: '!',
  depends: '?',
  unknown: '?',
  breaks: '✗',
};

/**
 * What releases make of filters, for the terminal: names of files in it are foreign.
 *
 * @param isWhole whether calls that are made as usual are told too
 */
export function simulationText({ profiles, arch, kernel, mode, releases, unnamed, notes }: Simulation, isWhole = false): string {
  const lines = [
    `seccomp simulate ${profiles.map(sanitizeLogPart).join(' + ')} · linux/${arch} · Linux ${kernel} · ${mode}`,
    ...releases.flatMap((release) => releaseLines(release, unnamed, isWhole)),
    ...notes.map((note) => `note: ${note}`),
  ];
  return sanitizeLog(`${lines.join('\n')}\n`);
}

function releaseLines({ go, verdict, calls }: SimulatedRelease, unnamed: FilterAnswer | undefined, isWhole: boolean): string[] {
  const told = calls.filter(({ effect }) => effect !== 'allowed');
  const elsewhere = verdict !== 'breaks' && told.some(({ machines }) => machines !== undefined) ? '; not on all machines, see below' : '';
  return [
    `go${go}: ${verdicts[verdict]}${elsewhere}`,
    ...(verdict === 'known-only' && unnamed !== undefined ? [answerLine(unnamed)] : []),
    ...(isWhole ? calls : told).flatMap((call) => [callLine(call), ...call.answers.map(answerLine)]),
    `  ${calls.length - told.length} of ${calls.length} calls are made as usual`,
  ];
}

function callLine({ name, with: what, effect, text, usedBy, needed, machines }: SimulatedCall): string {
  const where = machines === undefined ? '' : `${machines}: `;
  const mark = machines === undefined ? marks[effect] : '?';
  return `  ${mark} ${name}${what === undefined ? '' : ` (${what})`}: ${where}${text}${needed ? '' : ` (${usedBy})`}`;
}

function answerLine({ answer, by, place }: FilterAnswer): string {
  return `      ${answer}: ${by}${place === undefined ? '' : `, ${sanitizeLogPart(place)}`}`;
}
