import type { Report } from '../model/report.js';
import { sanitizeJson } from '../redact/log.js';

/**
 * JSON lines for log stores: one object per line, each with `type`, the time at which the run began and the run's own identity, so that every
 * line can be found alone. Types: run, toolchain, result, test, finding, cause, not-run.
 */
export function toJsonLines(report: Report): string {
  const { tool, profile, startedAt, durationMs, verdict, verdictReason, counts, toolchains, results, findings, causes, notRun } = report;
  const lines = [
    { type: 'run', durationMs, verdict, verdictReason, counts },
    ...toolchains.map((toolchain) => ({ type: 'toolchain', ...toolchain })),
    ...results.flatMap(({ tests, findings: _, ...result }) => [
      { type: 'result', ...result },
      ...(tests?.tests ?? []).map((test) => ({ type: 'test', check: result.check, cell: result.cell, ...test })),
    ]),
    ...findings.map((finding) => ({ type: 'finding', ...finding })),
    ...causes.map((cause) => ({ type: 'cause', ...cause })),
    ...notRun.map((cell) => ({ type: 'not-run', ...cell })),
  ];
  const run = { time: startedAt, tool: tool.name, toolVersion: tool.version, profile: profile.name };
  return lines.map(({ type, ...line }) => `${sanitizeJson(JSON.stringify({ type, ...run, ...line }))}\n`).join('');
}
