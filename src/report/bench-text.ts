import Table from 'cli-table3';
import type { BenchReport, BenchRow } from '../model/bench.js';
import { sizeText } from '../model/sizes.js';
import { plainLine } from '../redact/escape.js';
import { sanitizeLog } from '../redact/log.js';
import { bordersOff } from './layout.js';
import { counted, duration } from './words.js';

/** A comparison for the terminal: names of folders and last words of commands in it are foreign. */
export function benchText(report: BenchReport): string {
  const { kind, module, go, rounds, environment, caches, mounts, rows, conclusions, interrupted } = report;
  const table = new Table({ chars: bordersOff, style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] } });
  const typeOf = (place: string) => mounts.find((mount) => mount.place === place)?.type ?? '-';
  const mount = kind === 'fs' ? ['mount'] : [];
  table.push(['step', kind === 'fs' ? 'folder' : 'limits', ...mount, 'n', 'median', 'from', 'to', 'throttled', 'peak memory', 'failed']);
  for (const row of rows)
    table.push([row.step, plainLine(row.place), ...(kind === 'fs' ? [plainLine(typeOf(row.place))] : []), ...numbers(row)]);
  const { processors, kernel, loadAverage } = environment;
  const lines = [
    `bench ${kind} · ${plainLine(module)} · ${plainLine(go)}`,
    `  ${counted(rounds, 'round')} in turn, ${processors} processors, kernel ${kernel}, load average ${loadAverage.toFixed(1)} at the start`,
    `  ${caches}`,
    '',
    ...table
      .toString()
      .split('\n')
      .map((line) => `  ${line.trimEnd()}`),
    '',
    ...rows.flatMap(({ step, place, failure }) => (failure === undefined ? [] : [`  ${step} ${plainLine(place)}: ${plainLine(failure)}`])),
    ...conclusions.map((text) => `  ${plainLine(text)}`),
    ...(interrupted === undefined ? [] : [`  interrupted by ${interrupted}: the rounds so far`]),
  ];
  return sanitizeLog(`${lines.join('\n')}\n`);
}

function numbers({ n, medianMs, leastMs, mostMs, throttledShare, peakBytes, failures }: BenchRow): string[] {
  return [
    String(n),
    ...[medianMs, leastMs, mostMs].map((value) => (value === undefined ? '-' : duration(value))),
    throttledShare === undefined ? '-' : `${Math.round(throttledShare * 100)} %`,
    peakBytes === undefined ? '-' : sizeText(peakBytes),
    String(failures),
  ];
}
