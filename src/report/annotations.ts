import { causeStage } from '../knowledge/cause-order.js';
import { githubLimits } from '../knowledge/github-limits.js';
import type { Finding, Report, ReportFinding } from '../model/report.js';
import { plainLine, plainText } from '../redact/escape.js';
import { acceptanceRank } from './policy.js';
import { counted, whereabouts } from './words.js';

/** A remark that GitHub shows at a line of a file. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  /** Relative to the root of the repository. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** What of a pull request or a push changed: by path from the root of the repository the new lines. */
export type ChangedLines = ReadonlyMap<string, { readonly has: (line: number) => boolean }>;

/** How annotations are chosen and placed. */
export interface AnnotationOptions {
  /** The path of a reported file relative to the root of the repository, undefined outside of it. */
  readonly pathOf: (file: string) => string | undefined;
  /** Undefined: not known. */
  readonly changed?: ChangedLines | undefined;
}

/**
 * One annotation per finding with the releases it happens on, as many of each type as GitHub keeps; when there are more findings the
 * last place says how many and where they are. First come regressions, then lines that the change touched, then what explains other
 * findings. What the baseline knows warns, what is waived is a notice: the places for errors are for what is new.
 */
export function annotations(report: Report, { pathOf, changed }: AnnotationOptions): Annotation[] {
  const ranked = report.findings
    .map((finding) => ({ finding, rank: rankOf(finding, pathOf, changed) }))
    .sort((a, b) => a.rank.reduce((order, value, index) => order || value - b.rank[index]!, 0))
    .map(({ finding }) => finding);
  return annotationLevels.flatMap((level) => {
    const found = ranked.filter((finding) => levelOf(finding) === level);
    const most = githubLimits.annotationsPerType;
    if (found.length <= most) return found.map((finding) => annotation(finding, level, pathOf));
    const shown = found.slice(0, most - 1).map((finding) => annotation(finding, level, pathOf));
    const rest = counted(found.length - shown.length, `more ${words[level]}`, `more ${words[level]}s`);
    return [
      ...shown,
      { level, title: rest, message: `${rest} in the job summary and in report.json: GitHub keeps ${most} of a kind per step.` },
    ];
  });
}

const annotationLevels = ['error', 'warning', 'notice'] as const;
const levels: Readonly<Record<Finding['severity'], Annotation['level']>> = { fail: 'error', warn: 'warning', note: 'notice' };

function levelOf({ severity, known }: ReportFinding): Annotation['level'] {
  return known === true ? 'warning' : levels[severity];
}

/** Least first. */
function rankOf(finding: ReportFinding, pathOf: AnnotationOptions['pathOf'], changed: ChangedLines | undefined): readonly number[] {
  return [acceptanceRank(finding), changeRank(finding, pathOf, changed), causeStage(finding.cause)];
}

/** 0: a line that the change wrote, 1: another line of a file that it touched, 2: elsewhere, or not known. */
function changeRank(
  { location, related = [] }: ReportFinding,
  pathOf: AnnotationOptions['pathOf'],
  changed: ChangedLines | undefined,
): number {
  if (changed === undefined) return 2;
  const places = [location, ...related.map((other) => other.location)];
  const ranks = places.map((place) => {
    const lines = place && changed.get(pathOf(place.file) ?? '');
    return lines === undefined ? 2 : place?.line !== undefined && lines.has(place.line) ? 0 : 1;
  });
  return Math.min(...ranks);
}
const words: Readonly<Record<Annotation['level'], string>> = { error: 'failure', warning: 'warning', notice: 'note' };

function annotation(finding: ReportFinding, level: Annotation['level'], pathOf: (file: string) => string | undefined): Annotation {
  const { location, cause, message, remedies = [] } = finding;
  const file = location === undefined ? undefined : pathOf(location.file);
  const text = [message, whereabouts(finding), ...remedies.map(({ summary, commands }) => [`→ ${summary}`, ...commands].join('\n    '))];
  return {
    level,
    title: plainLine(finding.test ?? finding.package ?? cause),
    message: cut(plainText(text.join('\n'))),
    ...(file !== undefined && { file }),
    ...(file !== undefined && location?.line !== undefined && { line: location.line }),
    ...(file !== undefined && location?.line !== undefined && location.column !== undefined && { column: location.column }),
  };
}

function cut(text: string): string {
  const most = githubLimits.annotationCharacters;
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The workflow command that makes the annotation, escaped as `@actions/core` does (toolkit packages/core/src/command.ts). */
export function renderAnnotation({ level, message, file, line, column, title }: Annotation): string {
  const properties = Object.entries({ file, line, col: column, title }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
  );
  return `::${level} ${properties.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
