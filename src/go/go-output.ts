import type { Finding } from '../model/report.js';
import { type CompilerContext, readCompilerOutput } from './compiler-lines.js';
import { readGoCommandErrors } from './module-errors.js';

/** Everything that lines of the go command complain of: errors in files first, then refusals of the command; each once. */
export function readGoOutput(lines: readonly string[], context: CompilerContext): Finding[] {
  const findings = readCompilerOutput(lines, context);
  const seen = new Set(findings.map(key));
  return [...findings, ...readGoCommandErrors(lines.join('\n'), context).filter((finding) => !seen.has(key(finding)))];
}

function key(finding: Finding): string {
  return JSON.stringify([finding.cause, finding.message, finding.location?.file, finding.location?.line]);
}
