import { mayBeFilter, type Verification, type VerifiedRefusal, type VerifiedRun } from '../model/seccomp.js';
import { codeSpan, escapeMarkdown } from '../redact/escape.js';
import { sanitizeLog, sanitizeLogPart } from '../redact/log.js';
import { counted, duration } from './words.js';

const byTexts: Readonly<Record<VerifiedRefusal['by'], string>> = {
  filter: 'by the filters',
  kernel: 'by the kernel itself',
  capability: 'for want of a capability',
  'security-module': 'by a security module',
  unknown: 'by whom cannot be told',
};

/** What became of a command under filters, for the terminal: names of files and programs in it are foreign. */
export function verificationText(verification: Verification): string {
  const { runs, notes } = verification;
  const lines = [
    `seccomp verify ${filtersText(verification).join(' + ')} · linux/${verification.arch} · Linux ${verification.kernel}`,
    ...runs.flatMap((run) => [
      runText(run),
      ...told(run).flatMap((call) => [
        `  ${markOf(call)} ${callText(call)}`,
        ...rulesOf(call).map(({ answer, by, place }) => `      ${answer}: ${by}${place === undefined ? '' : `, ${place}`}`),
      ]),
      ...run.meaning.map((text) => `  ${text}`),
      ...causesText(run).map((text) => `  ${text}`),
      ...untold(verification, run).map((text) => `  ${text}`),
      ...leftText(run).map((text) => `  ${text}`),
    ]),
    ...notes.map((note) => `note: ${note}`),
  ];
  return sanitizeLog(`${lines.map(sanitizeLogPart).join('\n')}\n`);
}

/** The same as Markdown. */
export function verificationMarkdown(verification: Verification): string {
  const { command, runs, notes } = verification;
  const lines = [
    `# seccomp verify ${filtersText(verification).map(codeSpan).join(' + ')}`,
    '',
    `${codeSpan(command.join(' '))} on linux/${verification.arch}, Linux ${verification.kernel}`,
    ...runs.flatMap((run) => [
      '',
      `## ${escapeMarkdown(runText(run))}`,
      '',
      ...told(run).map(
        (call) =>
          `- ${escapeMarkdown(callText(call))}${rulesOf(call)
            .map(({ answer, place }) => ` ${codeSpan(place === undefined ? answer : `${answer} ${place}`)}`)
            .join('')}`,
      ),
      ...[...run.meaning, ...causesText(run), ...untold(verification, run), ...leftText(run)].map((text) => `- ${escapeMarkdown(text)}`),
    ]),
    ...(notes.length === 0
      ? []
      : ['', ...notes.map((note) => (note.startsWith('- ') ? `  - ${escapeMarkdown(note.slice(2))}` : `- ${escapeMarkdown(note)}`))]),
  ];
  return sanitizeLog(`${lines.join('\n')}\n`);
}

function filtersText({ filters }: Verification): string[] {
  return filters.map(({ file, instructions }) => `${file} (${counted(instructions, 'instruction')})`);
}

function runText({ go, state, reason, signal, exit, durationMs }: VerifiedRun): string {
  const release = go === undefined ? '' : `go${go}: `;
  if (state === 'not-started') return `${release}not started: ${reason} (exit ${exit})`;
  const how =
    state === 'timed-out' ? 'stopped at its time limit' : signal === undefined ? `exit ${exit}` : `ended by ${signal} (exit ${exit})`;
  return `${release}${how} after ${duration(durationMs)}`;
}

/** Those that the filters answered, or may have, whichever thread made them. */
function told({ refused = [] }: VerifiedRun): VerifiedRefusal[] {
  const alike = new Map<string, VerifiedRefusal>();
  for (const each of refused.filter(mayBeFilter)) {
    const key = JSON.stringify({ ...each, role: '', times: 0 });
    alike.set(key, { ...each, times: each.times + (alike.get(key)?.times ?? 0) });
  }
  return [...alike.values()];
}

/** What decides, where that is one thing: else the reason says more. */
function rulesOf({ by, rules = [] }: VerifiedRefusal): NonNullable<VerifiedRefusal['rules']> {
  return by === 'filter' ? rules : [];
}

/** A refusal in one line. */
export function callText({ call, arch, with: facts, answer, times, by, because, text, program, phase }: VerifiedRefusal): string {
  const what = `${call} (${arch})${facts === undefined ? '' : ` with ${facts}`}`;
  const means = text === undefined ? '' : `: ${text}`;
  const why = by === 'filter' ? '' : ` (${because})`;
  return `${what}: ${answer} ${counted(times, 'time')} ${byTexts[by]}${why}, in ${program} (${phase})${means}`;
}

const marks = { allowed: '✓', copes: '✓', degrades: '!', depends: '?', unknown: '?', breaks: '✗' } as const;

function markOf({ effect, by }: VerifiedRefusal): string {
  return effect === undefined ? (by === 'filter' ? '!' : '?') : marks[effect];
}

/** What was seen of all calls, and what would tell more where they were not seen. */
function untold({ filters, emulatedKernel }: Verification, { refused, untraced, state, exit }: VerifiedRun): string[] {
  if (refused !== undefined) {
    const others = refused.reduce((sum, { by, times }) => sum + (mayBeFilter({ by }) ? 0 : times), 0);
    return [
      ...(refused.length === 0 ? ['no call was refused'] : []),
      ...(others === 0 ? [] : [`${counted(others, 'call')} ${others === 1 ? 'was' : 'were'} refused by the kernel, not by a filter`]),
    ];
  }
  if (state === 'not-started') return [];
  const hasProfile = filters.length > (emulatedKernel === undefined ? 0 : 1);
  return [
    `which calls were refused is not known: ${untraced}`,
    ...(exit !== 0 && hasProfile ? ['seccomp simulate with the same profiles tells what each Go release makes of them'] : []),
  ];
}

function causesText({ causes }: VerifiedRun): string[] {
  return causes.length === 0 ? [] : [`cause: ${causes.map(({ id, confidence }) => `${id} (${confidence})`).join(', ')}`];
}

function leftText({ left }: VerifiedRun): string[] {
  return left.length === 0 ? [] : [`still running when the command had ended, and stopped: ${left.join(', ')}`];
}
