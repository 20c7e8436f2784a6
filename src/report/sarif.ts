import { isAbsolute } from 'node:path';
import type { CheckPage } from '../checks/check.js';
import { checkById } from '../checks/index.js';
import { githubLimits } from '../knowledge/github-limits.js';
import { cellName } from '../model/cell.js';
import type { Location, Report, ReportFinding } from '../model/report.js';
import { plainText } from '../redact/escape.js';
import { sanitizeJson } from '../redact/log.js';
import { importCheckById } from './import/checks.js';
import { type SarifRule, sarifLog, sarifUri } from './sarif-log.js';
import { counted, verdictWord, whereabouts } from './words.js';

/**
 * SARIF within what code scanning takes: a rule per check with
 * the text of its page, a result per finding, and as notifications what did not run.
 */
export function toSarif(report: Report): string {
  const shown = report.findings.slice(0, githubLimits.sarifResults);
  const ids = [...new Set(shown.map(ruleOf))];
  const log = sarifLog(report.tool, ids.map(rule), {
    automationDetails: { id: `${report.tool.name}/${report.profile.name}/` },
    invocations: [
      {
        executionSuccessful: report.interrupted === undefined,
        startTimeUtc: report.startedAt,
        endTimeUtc: new Date(Date.parse(report.startedAt) + report.durationMs).toISOString(),
        toolExecutionNotifications: notifications(report, shown.length),
      },
    ],
    results: shown.map((finding) => ({
      ruleId: ruleOf(finding),
      ruleIndex: ids.indexOf(ruleOf(finding)),
      level: levels[finding.severity],
      message: { text: messageOf(finding) },
      locations: [finding.location ?? home(finding, report)].flatMap((location) => (location === undefined ? [] : physical(location))),
      ...relatedLocations(finding),
      ...acceptance(finding),
      // The one that code scanning compares; what it computes itself changes with the lines around.
      partialFingerprints: { primaryLocationLineHash: finding.fingerprint },
      properties: { cause: finding.cause, releases: finding.toolchains, tags: [finding.cause] },
    })),
  });
  return `${sanitizeJson(JSON.stringify(log, null, 2))}\n`;
}

const levels: Readonly<Record<ReportFinding['severity'], string>> = { fail: 'error', warn: 'warning', note: 'note' };

/** What somebody accepts is suppressed, and what a baseline knows unchanged, in the words of the standard (sections 3.27.23 and 3.27.24). */
function acceptance({ waiver, known }: ReportFinding): object {
  const justification = waiver && plainText(`${waiver.reason} (${waiver.owner}, until ${waiver.expires})`);
  return {
    ...(justification === undefined ? {} : { suppressions: [{ kind: 'external', status: 'accepted', justification }] }),
    ...(known === undefined ? {} : { baselineState: known ? 'unchanged' : 'new' }),
  };
}

function ruleOf({ checks, cause }: ReportFinding): string {
  return checks[0] ?? cause;
}

function rule(id: string): SarifRule {
  const check = checkById(id) ?? importCheckById(id);
  if (check === undefined) return { id, shortDescription: { text: id } };
  return { id, shortDescription: { text: check.title }, help: { text: helpText(check.page), markdown: helpMarkdown(check.page) } };
}

type Page = Pick<CheckPage, 'why' | 'how' | 'sources'>;

function helpText({ why, how, sources }: Page): string {
  return [why, '', ...how, '', ...sources].join('\n');
}

function helpMarkdown({ why, how, sources }: Page): string {
  const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');
  return `${why}\n\n**How it is determined**\n\n${list(how)}\n\n**Sources**\n\n${list(sources)}\n`;
}

function messageOf(finding: ReportFinding): string {
  const remedies = (finding.remedies ?? []).map(({ summary, commands }) => [`→ ${summary}`, ...commands].join('\n    '));
  return plainText([finding.message, whereabouts(finding), ...remedies].filter((part) => part !== '').join('\n'));
}

/** Code scanning shows no result without a place: what belongs to a whole module is said at its go.mod. */
function home({ modules }: ReportFinding, report: Report): Location | undefined {
  const directory = modules[0] ?? report.modules[0]?.directory;
  return directory === undefined ? undefined : { file: directory === '.' ? 'go.mod' : `${directory}/go.mod` };
}

function physical({ file, line, column }: Location): object[] {
  // What lies outside of the repository is nobody's line there; the message names it.
  if (isAbsolute(file)) return [];
  const region = line === undefined ? {} : { region: { startLine: line, ...(column !== undefined && { startColumn: column }) } };
  return [{ physicalLocation: { artifactLocation: { uri: sarifUri(file), uriBaseId: '%SRCROOT%' }, ...region } }];
}

function relatedLocations({ related = [] }: ReportFinding): object {
  const places = related.flatMap(({ message, location }) =>
    physical(location).map((place) => ({ ...place, message: { text: plainText(message) } })),
  );
  return places.length === 0 ? {} : { relatedLocations: places.slice(0, githubLimits.sarifLocations) };
}

function notifications(report: Report, shown: number): object[] {
  const { notRun, findings, verdictReason } = report;
  const rest = findings.length - shown;
  return [
    { level: 'note', message: { text: plainText(`${verdictWord(report)}: ${verdictReason}`) } },
    ...(rest === 0
      ? []
      : [{ level: 'warning', message: { text: `${counted(rest, 'more finding')} in report.json: code scanning keeps ${shown}` } }]),
    ...notRun.map(({ check, cell, why, leftOut }) => ({
      level: leftOut === true ? 'note' : 'warning',
      message: { text: plainText(`${cellName(check, cell)} did not run: ${why}`) },
    })),
  ];
}
