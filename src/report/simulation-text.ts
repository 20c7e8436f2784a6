import type { SimulatedCall, SimulatedRelease, Simulation } from '../model/seccomp.js';
import { sanitizeLog, sanitizeLogPart } from '../redact/log.js';

const verdicts: Readonly<Record<SimulatedRelease['verdict'], string>> = {
  works: '✓ works',
  worse: '! works, with less',
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

/** What releases make of filters, for the terminal: names of files in it are foreign. */
export function simulationText({ profiles, arch, kernel, mode, releases, notes }: Simulation): string {
  const lines = [
    `seccomp simulate ${profiles.map(sanitizeLogPart).join(' + ')} · linux/${arch} · Linux ${kernel} · ${mode}`,
    ...releases.flatMap(releaseLines),
    ...notes.map((note) => `note: ${note}`),
  ];
  return sanitizeLog(`${lines.join('\n')}\n`);
}

function releaseLines({ go, verdict, calls }: SimulatedRelease): string[] {
  const told = calls.filter(({ effect }) => effect !== 'allowed');
  return [
    `go${go}: ${verdicts[verdict]}`,
    ...told.flatMap(({ name, with: what, answers, effect, text, usedBy, needed }) => [
      `  ${marks[effect]} ${name}${what === undefined ? '' : ` (${what})`}: ${text}${needed ? '' : ` (${usedBy})`}`,
      ...answers.map(({ answer, by, place }) => `      ${answer}: ${by}${place === undefined ? '' : `, ${sanitizeLogPart(place)}`}`),
    ]),
    `  ${calls.length - told.length} of ${calls.length} calls are made as usual`,
  ];
}
