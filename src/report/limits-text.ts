import type { LimitOutcome, LimitSet, LimitsReport } from '../model/limits.js';
import { sizeText } from '../model/sizes.js';
import { sanitizeLog, sanitizeLogPart } from '../redact/log.js';
import { limitSetText } from '../settings/limit-sets.js';
import { counted, duration } from './words.js';

const marks: Readonly<Record<LimitOutcome['state'], string>> = { bit: '!', 'not-reached': '✓', unknown: '?' };

/** What became of a command under limits, for the terminal: names of processes and folders in it are foreign. */
export function limitsText(report: LimitsReport): string {
  const { limits, driver, outcomes, outer, notes, left, meaning, advice, drivers } = report;
  const width = Math.max(0, ...outcomes.map(({ limit }) => limit.length));
  const lines = [
    [`limits ${limitSetText(limits)}`, driver, endText(report)].filter((part) => part !== undefined).join(' · '),
    ...outcomes.map((outcome) => `  ${marks[outcome.state]} ${outcome.limit.padEnd(width)}  ${outcome.summary}${whenText(outcome)}`),
    ...usedText(report),
    ...outer.map(
      ({ limit, value, folder }) => `  an outer cgroup allows less: ${limit} ${limitText(limit, value)} (${folder}); that is what held`,
    ),
    ...(left.length === 0 ? [] : [`  still running when the command had ended, and stopped: ${left.join(', ')}`]),
    ...notes.map((note) => `  ${note}`),
    ...meaning.map((text) => `  ${text}`),
    ...advice.map((text) => `  → ${text}`),
    ...(drivers.length > 0 && report.state === 'ran' ? ['  nothing was counted, because no cgroup could be had:'] : []),
    ...drivers.flatMap(({ driver: name, reason, remedy }) => [`  ${name}: ${reason}`, `    → ${remedy}`]),
  ];
  // Every line has foreign parts: names of commands, of folders, words of systemd.
  return sanitizeLog(`${lines.map(sanitizeLogPart).join('\n')}\n`);
}

function endText({ state, reason, signal, exit, durationMs }: LimitsReport): string {
  if (state !== 'ran') return `${state === 'unknown' ? 'unknown' : 'not started'}: ${reason}`;
  const how = signal === undefined ? `exit ${exit}` : `ended by ${signal} (exit ${exit})`;
  return `${how} after ${duration(durationMs)}`;
}

function whenText({ firstSeconds, lastSeconds }: LimitOutcome): string {
  if (firstSeconds === undefined) return '';
  const last = lastSeconds === undefined || lastSeconds === firstSeconds ? '' : `, last at ${lastSeconds.toFixed(1)} s`;
  return `; first seen at ${firstSeconds.toFixed(1)} s${last}`;
}

/** What was used of what was not limited. */
function usedText({ limits, counters }: LimitsReport): string[] {
  const { cpu, memory, pids } = counters?.difference ?? {};
  const parts = [
    cpu?.usedSeconds === undefined ? undefined : `${cpu.usedSeconds.toFixed(1)} s of processor time`,
    limits.memory !== undefined || memory?.peakBytes === undefined ? undefined : `memory up to ${sizeText(memory.peakBytes)}`,
    limits.pids !== undefined || pids?.peak === undefined ? undefined : `up to ${counted(pids.peak, 'task')}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? [] : [`  used: ${parts.join(', ')}`];
}

function limitText(limit: string, value: number): string {
  return limit === ('memory' satisfies keyof LimitSet) ? sizeText(value) : String(Math.round(value * 100) / 100);
}
