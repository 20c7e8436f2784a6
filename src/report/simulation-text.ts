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
 * @param isWhole whether calls that are made as usual are told one by one too, not those that are decided alike together
 */
export function simulationText({ profiles, arch, kernel, mode, releases, unnamed, notes }: Simulation, isWhole = false): string {
  const lines = [
    `seccomp simulate ${profiles.map(sanitizeLogPart).join(' + ')} · linux/${arch} · Linux ${kernel} · ${mode}`,
    ...releases.flatMap((release, index) => releaseLines(release, releases.slice(0, index), unnamed, isWhole)),
    ...notes.map((note) => `note: ${note}`),
  ];
  return sanitizeLog(`${lines.join('\n')}\n`);
}

function releaseLines(
  { go, verdict, calls }: SimulatedRelease,
  before: readonly SimulatedRelease[],
  unnamed: FilterAnswer | undefined,
  isWhole: boolean,
): string[] {
  const told = calls.filter(({ effect }) => effect !== 'allowed');
  const elsewhere = verdict !== 'breaks' && told.some(({ machines }) => machines !== undefined) ? '; not on all machines, see below' : '';
  return [
    `go${go}: ${verdicts[verdict]}${elsewhere}`,
    ...(verdict === 'known-only' && unnamed !== undefined ? [answerLine(unnamed)] : []),
    ...(isWhole ? calls : told).flatMap((call) => [callLine(call), ...call.answers.map(answerLine)]),
    `  ${calls.length - told.length} of ${calls.length} calls are made as usual${isWhole || told.length === calls.length ? '' : ':'}`,
    ...(isWhole ? [] : usualLines(calls, before)),
  ];
}

/** What decides about a call: `rule of default.json`, and where in it. */
interface Decided {
  readonly head: string;
  readonly at: string;
  readonly name: string;
}

/** `default.json:12:5`, `filter.bpf: instruction 7`: the file, and the place in it. */
const placeInFile = /^(.*?):(?:(\d+:\d+)| instruction (\d+))$/s;

function decidedBy({ name, with: what, answers }: SimulatedCall): Decided {
  const parts = answers.map(({ answer, by, place = '' }) => {
    const [, file, position, instruction] = placeInFile.exec(place) ?? [];
    return { answer, of: file === undefined ? by : `${by} of ${sanitizeLogPart(file)}`, at: position ?? instruction ?? '' };
  });
  return {
    head: [...new Set(parts.map(({ answer, of }) => `${answer} by ${of}`))].join(' or '),
    at: parts.map(({ at }) => at).join(' '),
    name: what === undefined ? name : `${name} (${what})`,
  };
}

/** What lets calls through, or the release before of which the same is told. */
function usualLines(calls: readonly SimulatedCall[], before: readonly SimulatedRelease[]): string[] {
  const lines = usualGroups(calls);
  const same = before.find((release) => usualGroups(release.calls).join('\n') === lines.join('\n'));
  return same === undefined || lines.length === 0 ? lines : [`    as with go${same.go}`];
}

/** Calls that are made as usual, those that the same kind of decision lets through together, each with its place where they differ. */
function usualGroups(calls: readonly SimulatedCall[]): string[] {
  const usual = calls.filter(({ effect }) => effect === 'allowed');
  const groups = new Map<string, Decided[]>();
  for (const decided of usual.map(decidedBy)) groups.set(decided.head, [...(groups.get(decided.head) ?? []), decided]);
  return [...groups].flatMap(([head, all]) => {
    const places = [...new Set(all.map(({ at }) => at))];
    const isOne = places.length === 1;
    const names = [...new Set(all.map(({ name, at }) => (isOne || at === '' ? name : `${name} ${at}`)))];
    return [`    ${head}${isOne && places[0] !== '' ? `, ${places[0]}` : ''}:`, ...filled(names)];
  });
}

/** Our own choice: what a wide terminal shows without a break. */
const lineWidth = 120;

/** Words with commas between them, as many in a line as fit. */
function filled(words: readonly string[]): string[] {
  const lines: string[] = [];
  for (const [index, word] of words.entries()) {
    const text = index === words.length - 1 ? word : `${word},`;
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + text.length > lineWidth) lines.push(`      ${text}`);
    else lines[lines.length - 1] = `${last} ${text}`;
  }
  return lines;
}

function callLine({ name, with: what, effect, text, usedBy, needed, machines }: SimulatedCall): string {
  const where = machines === undefined ? '' : `${machines}: `;
  const mark = machines === undefined ? marks[effect] : '?';
  return `  ${mark} ${name}${what === undefined ? '' : ` (${what})`}: ${where}${text}${needed ? '' : ` (${usedBy})`}`;
}

function answerLine({ answer, by, place }: FilterAnswer): string {
  return `      ${answer}: ${by}${place === undefined ? '' : `, ${sanitizeLogPart(place)}`}`;
}
