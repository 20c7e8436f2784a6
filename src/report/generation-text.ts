import type { GenerationReport, ProfileReason, RecordedRunReport } from '../model/seccomp.js';
import { codeFence, codeSpan, escapeMarkdown } from '../redact/escape.js';
import { sanitizeLog, sanitizeLogPart } from '../redact/log.js';
import { callText } from './verification-text.js';
import { counted, duration } from './words.js';

/** What was recorded and written, for the terminal: names of programs and files in it are foreign. */
export function generationText(report: GenerationReport): string {
  const { profile, provenance, apply, notes, runs, rules, leftOut } = report;
  const lines = [
    `seccomp generate · linux/${report.arch} · Linux ${report.kernel} · ${sanitizeLogPart(stateText(report))}`,
    ...runs.map((run) => `  ${sanitizeLogPart(runText(run))}`),
    ...rules.map((rule) => `  ${ruleText(rule)}`),
    ...leftOut.map(({ name, why }) => `  not allowed: ${name}: ${why}`),
    ...findingTexts(report).map((text) => `  ${sanitizeLogPart(text)}`),
    ...(profile === undefined
      ? []
      : [`  profile: ${sanitizeLogPart(profile)}`, `  why each call is in it: ${sanitizeLogPart(provenance ?? '')}`]),
    ...apply.flatMap(({ what, text }) => [
      `  ${sanitizeLogPart(what)}:`,
      ...text.split('\n').map((line) => `    ${sanitizeLogPart(line)}`),
    ]),
    ...verifiedTexts(report).map((text) => `  ${sanitizeLogPart(text)}`),
    ...[...notes, ...meaning(report)].map((note) => `note: ${sanitizeLogPart(note)}`),
  ];
  return sanitizeLog(`${lines.join('\n')}\n`);
}

/** The same as Markdown. */
export function generationMarkdown(report: GenerationReport): string {
  const { command, apply, notes, runs, rules, leftOut } = report;
  const lines = [
    '# seccomp generate',
    '',
    `${codeSpan(command.join(' '))} on linux/${report.arch}, Linux ${escapeMarkdown(report.kernel)}: ${escapeMarkdown(stateText(report))}`,
    '',
    ...runs.map((run) => `- ${escapeMarkdown(runText(run))}`),
    ...rules.map((rule) => `- ${escapeMarkdown(ruleText(rule))}`),
    ...leftOut.map(({ name, why }) => `- not allowed: ${codeSpan(name)}: ${escapeMarkdown(why)}`),
    ...[...findingTexts(report), ...verifiedTexts(report)].map((text) => `- ${escapeMarkdown(text)}`),
    ...apply.flatMap(({ what, text }) => ['', `${escapeMarkdown(what)}:`, '', codeFence(text)]),
    ...[...notes, ...meaning(report)].flatMap((text) => ['', escapeMarkdown(text)]),
  ];
  return sanitizeLog(`${lines.join('\n')}\n`);
}

function stateText({ state, reason, rules, profile }: GenerationReport): string {
  const names = new Set(rules.flatMap((rule) => rule.names)).size;
  return state === 'written' ? `${counted(names, 'system call')} allowed by ${profile}` : `nothing written: ${reason}`;
}

function runText({ go, run, exit, durationMs, programs, added }: RecordedRunReport): string {
  const names = [...new Set(programs.map(({ program }) => program))].join(', ');
  const news = added.length === 0 ? 'no call that was not known' : `${counted(added.length, 'call')} beyond those that are allowed anyway`;
  return `run ${run}${go === undefined ? '' : ` with go${go}`}: exit ${exit} after ${duration(durationMs)}, ${news} (${names})`;
}

function ruleText({ id, why, names, when }: ProfileReason): string {
  const which = names.length === 1 ? names[0]! : counted(names.length, 'call');
  return `${id}: ${which}, ${why}${when === undefined ? '' : `: ${when}`}`;
}

function findingTexts({ findings }: GenerationReport): string[] {
  return findings.map(({ severity, message }) => `${severity}: ${message}`);
}

function verifiedTexts({ verified }: GenerationReport): string[] {
  if (verified === undefined) return [];
  const { state, reason, runs } = verified;
  const texts = {
    same: 'verified: under exactly this profile it ended as when it was recorded',
    other: `under exactly this profile it does not end as when it was recorded: ${reason}`,
    'not-run': `not verified: ${reason}`,
  };
  // The calls that the profile lacks are what to look at.
  const missed = state === 'same' ? [] : runs.flatMap(({ refused = [] }) => refused.filter(({ by }) => by === 'filter').map(callText));
  return [texts[state], ...missed, ...runs.flatMap(({ meaning: said }) => said)];
}

function meaning({ state }: GenerationReport): string[] {
  return state === 'written'
    ? [
        'the profile holds what these runs did and what is known to be needed besides, not what the program might do at another time or place',
      ]
    : [];
}
