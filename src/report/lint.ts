import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lintRules } from '../knowledge/seccomp-lint.js';
import type { LintReport } from '../model/seccomp.js';
import { sanitizeLog, sanitizeLogPart } from '../redact/log.js';

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

/** The same as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), as code scanning takes it. */
export function lintSarif({ tool, file, findings }: LintReport): object {
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            rules: rules.map((rule) => ({
              id: `seccomp.${rule}`,
              shortDescription: { text: lintRules[rule as keyof typeof lintRules].why },
            })),
          },
        },
        // As JavaScript counts.
        columnKind: 'utf16CodeUnits',
        results: findings.map(({ rule, severity, message, help, line, column }) => ({
          ruleId: `seccomp.${rule}`,
          ruleIndex: rules.indexOf(rule),
          level: severity,
          message: { text: help === undefined ? message : `${message}; ${help}` },
          locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: { startLine: line, startColumn: column } } }],
        })),
      },
    ],
  };
}

/** A relative name stays one: code scanning looks for it in the repository. */
function uriOf(file: string): string {
  return isAbsolute(file) ? pathToFileURL(file).href : file.split(sep).map(encodeURIComponent).join('/');
}
