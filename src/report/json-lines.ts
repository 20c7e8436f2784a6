import type { Report } from '../model/report.js';
import { sanitizeJson } from '../redact/log.js';

/**
 * JSON lines for log stores: one object per line, each with `type`, the time at which the run began and the run's own identity, so that every
 * line can be found alone. Types: run, toolchain, result, test, finding, cause, not-run.
 */
export function toJsonLines(report: Report): string {
  const { tool, profile, startedAt, durationMs, verdict, verdictReason, counts, toolchains, results, findings, causes, notRun } = report;
  const run = { time: startedAt, tool: tool.name, toolVersion: tool.version, profile: profile.name };
  const lines: string[] = [];
  /** Members that lines share are made a text once: there may be 100,000 tests. */
  const add = (shared: object, rows: readonly object[]) => {
    const start = JSON.stringify(shared).slice(0, -1);
    for (const row of rows) lines.push(`${start},${JSON.stringify(row).slice(1)}\n`);
  };
  add({ type: 'run', ...run }, [{ durationMs, verdict, verdictReason, counts }]);
  add({ type: 'toolchain', ...run }, toolchains);
  for (const { tests, findings: _, ...result } of results) {
    add({ type: 'result', ...run }, [result]);
    add({ type: 'test', ...run, check: result.check, cell: result.cell }, tests?.tests ?? []);
  }
  add({ type: 'finding', ...run }, findings);
  add({ type: 'cause', ...run }, causes);
  add({ type: 'not-run', ...run }, notRun);
  return sanitizeJson(lines.join(''));
}
