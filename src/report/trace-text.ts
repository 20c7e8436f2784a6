import type { TracedRefusal, TraceReport } from '../model/seccomp.js';
import { codeSpan, escapeMarkdown } from '../redact/escape.js';
import { sanitizeLog, sanitizeLogPart } from '../redact/log.js';
import { counted, duration } from './words.js';

const byTexts: Readonly<Record<TracedRefusal['by'], string>> = {
  filter: 'by a seccomp filter',
  kernel: 'by the kernel',
  capability: 'for want of a capability',
  'security-module': 'by a security module',
  unknown: 'by whom cannot be told',
};

/** Which calls of a command were refused, for the terminal: names of programs in it are foreign. */
export function traceText(report: TraceReport): string {
  const lines = [
    `seccomp trace · linux/${report.arch} · Linux ${report.kernel} · ${sanitizeLogPart(endText(report))}`,
    ...(report.state === 'traced' ? [`  ${placeText(report)}`, `  ${seenText(report)}`] : []),
    ...alike(report.refused).flatMap(refusalLines),
    ...comparisonTexts(report).map((text) => `  ${sanitizeLogPart(text)}`),
    ...leftText(report).map((text) => `  ${sanitizeLogPart(text)}`),
    ...report.notes.map((note) => `note: ${sanitizeLogPart(note)}`),
  ];
  return sanitizeLog(`${lines.join('\n')}\n`);
}

/** The same as Markdown. */
export function traceMarkdown(report: TraceReport): string {
  const lines = [
    '# seccomp trace',
    '',
    `${codeSpan(report.command.join(' '))} on linux/${report.arch}, Linux ${escapeMarkdown(report.kernel)}: ${escapeMarkdown(endText(report))}`,
    ...(report.state === 'traced' ? ['', `${placeText(report)}; ${seenText(report)}`] : []),
    ...(report.refused.length === 0
      ? []
      : [
          '',
          '| call | answer | times | by | phase | program | because |',
          '|---|---|---|---|---|---|---|',
          ...report.refused.map(
            (each) =>
              `| ${codeSpan(callText(each))} | ${each.answer} | ${each.times} | ${byTexts[each.by]} | ${escapeMarkdown(each.phase)} | ${codeSpan(each.program.replaceAll('|', '¦'))} | ${escapeMarkdown(each.because)} |`,
          ),
        ]),
    ...[...comparisonTexts(report), ...leftText(report), ...report.notes].flatMap((text) => ['', escapeMarkdown(text)]),
  ];
  return sanitizeLog(`${lines.join('\n')}\n`);
}

function endText({ state, reason, exit, durationMs }: TraceReport): string {
  return state === 'traced' ? `exit ${exit} after ${duration(durationMs)}` : `not traced: ${reason} (exit ${exit})`;
}

function placeText({ seccomp, noNewPrivs }: TraceReport): string {
  const filters = {
    disabled: 'no filter is in force here',
    filter: 'a filter is in force here',
    strict: 'strict mode is in force here',
    unknown: 'whether a filter is in force here could not be read',
  }[seccomp];
  return `${filters}; no_new_privs: ${noNewPrivs}`;
}

function seenText({ calls, different, refused, programs }: TraceReport): string {
  const what = `${counted(calls, 'call')} of ${different} kinds by ${counted(programs.length, 'program')}`;
  return refused.length === 0 ? `${what}; none was answered EPERM, ENOSYS or SIGSYS` : what;
}

function callText({ call, arch, with: facts }: TracedRefusal): string {
  return `${call} (${arch})${facts === undefined ? '' : ` with ${facts}`}`;
}

/** Refusals that differ in who met them alone. */
function alike(refused: readonly TracedRefusal[]): TracedRefusal[][] {
  const groups = new Map<string, TracedRefusal[]>();
  for (const each of refused) {
    const { call, arch, with: facts, answer, by, because, rules } = each;
    const key = JSON.stringify([call, arch, facts, answer, by, because, rules]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
}

/** `go, build, main and thread; link, build, thread`. */
function whoText(group: readonly TracedRefusal[]): string {
  const roles = new Map<string, string[]>();
  for (const { program, phase, role } of group) {
    const who = `${program}, ${phase}`;
    roles.set(who, [...(roles.get(who) ?? []), role]);
  }
  return [...roles].map(([who, all]) => `${who}, ${all.join(' and ')}`).join('; ');
}

function refusalLines(group: readonly TracedRefusal[]): string[] {
  const [each] = group;
  const { answer, by, because, rules = [] } = each!;
  const times = group.reduce((sum, { times: some }) => sum + some, 0);
  return [
    `  ${by === 'filter' ? '✗' : by === 'unknown' ? '?' : '·'} ${callText(each!)}: ${answer} ${counted(times, 'time')} ${byTexts[by]} (${sanitizeLogPart(whoText(group))})`,
    `      ${sanitizeLogPart(because)}`,
    ...rules.map(
      ({ answer: said, by: decides, place }) => `      ${said}: ${decides}${place === undefined ? '' : `, ${sanitizeLogPart(place)}`}`,
    ),
  ];
}

function comparisonTexts({ withNoNewPrivs, exit }: TraceReport): string[] {
  if (withNoNewPrivs === undefined) return [];
  const { added, missing, reason, exit: other } = withNoNewPrivs;
  if (reason !== undefined) return [`with no_new_privs: ${reason}`];
  const ends = other === exit ? `it ends as without (exit ${exit})` : `it ends with ${other}, without with ${exit}`;
  const listed = (word: string, all: readonly TracedRefusal[]) =>
    all.map((each) => `with no_new_privs ${word}: ${callText(each)} ${each.answer} (${each.program})`);
  return [`with no_new_privs ${ends}`, ...listed('refused too', added), ...listed('not refused', missing)];
}

function leftText({ left }: TraceReport): string[] {
  return left.length === 0 ? [] : [`still running when the command had ended, and killed: ${left.join(', ')}`];
}
