import { lintRules } from '../knowledge/seccomp-lint.js';
import type { LintReport } from '../model/seccomp.js';
import { sanitizeLog, sanitizeLogPart } from '../redact/log.js';
import { sarifLog, sarifUri } from './sarif-log.js';

/** What is wrong with a profile, for the terminal; the name of the file is foreign. */
export function lintText({ file, findings }: LintReport): string {
  const name = sanitizeLogPart(file);
  const lines = findings.flatMap(({ line, column, severity, message, help, rule }) => [
    `${name}:${line}:${column}: ${severity}: ${message} [${rule}]`,
    ...(help === undefined ? [] : [`  → ${help}`]),
  ]);
  const rules = [...new Set(findings.map(({ rule }) => rule))].map((rule) => `${rule}: ${lintRules[rule as keyof typeof lintRules].why}`);
  return sanitizeLog(`${[...lines, ...(rules.length === 0 ? [`${name}: nothing is wrong`] : ['', ...rules])].join('\n')}\n`);
}

/** The same as SARIF, as code scanning takes it. */
export function lintSarif({ tool, file, findings }: LintReport): object {
  const ids = [...new Set(findings.map(({ rule }) => rule))];
  const rules = ids.map((id) => ({ id: `seccomp.${id}`, shortDescription: { text: lintRules[id as keyof typeof lintRules].why } }));
  return sarifLog(tool, rules, {
    results: findings.map(({ rule, severity, message, help, line, column }) => ({
      ruleId: `seccomp.${rule}`,
      ruleIndex: ids.indexOf(rule),
      level: severity,
      message: { text: help === undefined ? message : `${message}; ${help}` },
      locations: [{ physicalLocation: { artifactLocation: { uri: sarifUri(file) }, region: { startLine: line, startColumn: column } } }],
    })),
  });
}
