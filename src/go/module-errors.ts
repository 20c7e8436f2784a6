import { type GoCommandError, goCommandErrors } from '../knowledge/go-command-errors.js';
import { machineCauses } from '../knowledge/machine-causes.js';
import { findingLimits, testOutputLimits } from '../knowledge/test-output.js';
import type { Finding } from '../model/report.js';
import { sentence, shortened } from './kept-lines.js';
import type { Locator } from './source-locations.js';

/** Where a command of the go tool ran. */
export interface GoCommandContext {
  /** Absolute folder of the module: relative names in messages start there. */
  readonly cwd: string;
  readonly locate: Locator;
}

/** A line of the go command, taken apart. */
export interface PlacedMessage {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** Without the place, `go: ` and `vet: `. */
  readonly message: string;
  readonly vet: boolean;
}

/**
 * The refusals of the go command that are known, in the order of the text; each once.
 * @param text stderr of any command of the go tool; lines that say something else are passed over
 */
export function readGoCommandErrors(text: string, context: GoCommandContext): Finding[] {
  const lines = text.split('\n');
  const findings = new Map<string, Finding>();
  for (const [index, line] of lines.entries()) {
    const placed = splitPlace(line);
    const finding = explained(placed, context, [line, ...continuation(lines, index)]);
    if (finding === undefined) continue;
    const key = JSON.stringify([finding.cause, finding.message, finding.location]);
    if (!findings.has(key)) findings.set(key, finding);
  }
  return [...findings.values()];
}

/** The finding for a message that the table knows; undefined for all others. */
export function explained(placed: PlacedMessage, context: GoCommandContext, output: readonly string[]): Finding | undefined {
  const known = explainGoError(placed);
  if (known === undefined) return undefined;
  const { row, match } = known;
  const place = placed.file === undefined || machineCauses.has(row.cause) ? { file: row.file } : placed;
  const location = place.file === undefined ? undefined : context.locate({ ...place, file: place.file, cwd: context.cwd });
  const remedies = row.remedies(match);
  const owner = location === undefined ? undefined : context.locate.packageOf(location);
  return {
    cause: row.cause,
    severity: 'fail',
    message: sentence(row.message(match), findingLimits.messageCharacters),
    ...(owner === undefined ? {} : { package: owner }),
    ...(location === undefined ? {} : { location }),
    output: shortened(output, findingLimits.output),
    ...(remedies.length === 0 ? {} : { remedies: [...remedies] }),
  };
}

/**
 * The row of the table that a message of the go command fits, with what it matched.
 *
 * @param rows those that it may fit, in the order of the table
 */
export function explainGoError(
  { message, file = '' }: Pick<PlacedMessage, 'message' | 'file'>,
  rows: readonly GoCommandError[] = goCommandErrors,
): { row: GoCommandError; match: RegExpExecArray } | undefined {
  for (const row of rows) {
    if (row.placedIn !== undefined && !row.placedIn.test(file)) continue;
    const match = row.pattern.exec(message);
    if (match !== null) return { row, match };
  }
  return undefined;
}

/**
 * `file:line:column: message`, `file:line: message`, `go: message`, `go: module: message`, each possibly after `vet: ` or (1.24 and
 * later, `go list -test`) after `go: can't load test package: `.
 */
export function splitPlace(line: string): PlacedMessage {
  const [prefix = ''] = /^(?:vet: |go: can't load test package: )/.exec(line) ?? [];
  const vet = prefix === 'vet: ';
  // Some patterns of the table take a time that grows with the square of a line's length.
  const text = line.slice(prefix.length, testOutputLimits.build.lineCharacters);
  const placed = /^(\S[^:]*\.(?:go|mod|work|sum|c|cc|cpp|cxx|h|hh|hpp|hxx|m|s|S|sx|f|F|f90|swig|swigcxx)):(\d+)(?::(\d+))?: (.*)$/s.exec(
    text,
  );
  if (placed === null) return { message: text.replace(/^go: /, ''), vet };
  const column = placed[3];
  return {
    file: placed[1]!,
    line: Number(placed[2]),
    ...(column === undefined ? {} : { column: Number(column) }),
    message: placed[4]!,
    vet,
  };
}

/** The indented lines that go with a line; a blank one between them belongs to them. */
function continuation(lines: readonly string[], index: number): string[] {
  const rest: string[] = [];
  for (const line of lines.slice(index + 1)) {
    if (!/^\s/.test(line)) break;
    rest.push(line);
  }
  return rest;
}
