import { cellName } from '../model/cell.js';
import type { NotRun, Report, Result } from '../model/report.js';
import type { Level } from '../model/words.js';
import { plainLine, plainText } from '../redact/escape.js';
import { sanitizeLog } from '../redact/log.js';
import { acceptanceText, verdictWord } from './words.js';

/**
 * Test Anything Protocol, version 13 (https://testanything.org/tap-version-13-specification.html): a point per cell. TAP knows no
 * levels: what fails without counting as a failure is `TODO`, with its level or its waiver, which readers do not count either.
 */
export function toTap(report: Report): string {
  const points = [...report.results.map(pointOf), ...report.notRun.map(notRunPoint)];
  const lines = points.map(({ ok, name, directive, diagnosis }, index) =>
    [
      `${ok ? 'ok' : 'not ok'} ${index + 1} - ${escaped(name)}${directive === undefined ? '' : ` # ${directive}`}`,
      ...(diagnosis === undefined
        ? []
        : ['  ---', ...diagnosis.map(([key, value]) => `  ${key}: ${JSON.stringify(plainText(value))}`), '  ...']),
    ].join('\n'),
  );
  return sanitizeLog(
    `${['TAP version 13', `1..${points.length}`, ...lines, `# ${escaped(verdictWord(report))}: ${escaped(report.verdictReason)}`].join('\n')}\n`,
  );
}

interface Point {
  readonly ok: boolean;
  readonly name: string;
  readonly directive?: string;
  /** Key and text of each line of the YAML block. */
  readonly diagnosis?: readonly (readonly [string, string])[];
}

function pointOf({ check, cell, level, status, summary, findings = [], waiver }: Result): Point {
  const name = cellName(check, cell);
  if (status === 'skip') return { ok: true, name, directive: `SKIP ${escaped(summary)}` };
  if (status === 'pass') return { ok: true, name };
  const causes = [...new Set(findings.map(({ cause }) => cause))].join(', ');
  const diagnosis = [['status', status], ['message', summary], ...(causes === '' ? [] : ([['causes', causes]] as const))] as const;
  if (waiver !== undefined) return { ok: false, name, diagnosis, directive: `TODO ${escaped(acceptanceText({ waiver }))}` };
  return { ok: status === 'warn', name, diagnosis, ...(status !== 'warn' && uncounted(level)) };
}

function notRunPoint({ check, cell, level, why, leftOut }: NotRun): Point {
  if (leftOut === true) return { ok: true, name: cellName(check, cell), directive: `SKIP ${escaped(why)}` };
  const diagnosis = [
    ['status', 'not-run'],
    ['message', why],
  ] as const;
  return { ok: false, name: cellName(check, cell), diagnosis, ...uncounted(level) };
}

function uncounted(level: Level): { readonly directive?: string } {
  return level === 'required' ? {} : { directive: `TODO ${level}` };
}

/** On one line; a bare # would begin a directive. */
function escaped(text: string): string {
  return plainLine(text).replace(/[\\#]/g, '\\$&');
}
