import { cellId } from '../model/cell.js';
import type { CellKey, NotRun, PlannedCell, Result } from '../model/report.js';
import type { FailOn, Level, Status, Verdict } from '../model/words.js';

/**
 * The verdict over (level, status), first match wins:
 *
 * | when | verdict |
 * |---|---|
 * | a required result is `fail` and not waived | failures |
 * | a required check has a cell that is `unknown` or without a result, has no cell at all, or was skipped in all its cells and may not be | undetermined |
 * | a recommended result is `fail`, or a required or recommended one is `warn`, and it is not waived | warnings |
 * | not one required or recommended check could be determined | undetermined |
 * | a required check was left out of what was asked | partial |
 * | otherwise | conformant |
 *
 * Informational results never count. A waiver covers a result, never the want of one; the reason says what is waived, whatever the verdict.
 * @param notRun cells that have no result, and why
 * @param planned every cell that should have one
 * @param required ids of checks that the profile requires, whether or not they got a cell
 * @param options `knownCounts: false`: failures that the baseline knows do not count, as if they were waived
 */
export function verdict(
  results: readonly Result[],
  notRun: readonly NotRun[],
  planned: readonly PlannedCell[],
  required: readonly string[] = [],
  { knownCounts = true }: { readonly knownCounts?: boolean } = {},
): { verdict: Verdict; reason: string } {
  const checks = gather(results, notRun, planned, required, knownCounts);
  for (const { verdict, states } of rules) {
    const reasons = states.flatMap(({ what, state, applies }) => named(checks, what, state, applies));
    if (reasons.length > 0) return { verdict, reason: [...reasons, ...accepted(checks)].join('; ') };
  }
  if (checks.length === 0) return { verdict: 'undetermined', reason: 'nothing was checked' };
  const without = checks.filter((check) => check.level === 'required' && isLeftOut(check)).map(({ check }) => check);
  const counting = checks.filter((check) => check.level !== 'informational' && !isLeftOut(check));
  if (counting.length > 0 && counting.every(isOpen)) return { verdict: 'undetermined', reason: 'not one check could be determined' };
  const reason = conformantReason(checks.filter((check) => !isLeftOut(check)));
  if (without.length > 0) return { verdict: 'partial', reason: `${reason}; required and not asked: ${without.join(', ')}` };
  return { verdict: 'conformant', reason };
}

/**
 * What is tolerated becomes 0: `fail` tolerates warnings, `regression` also failures that the baseline knows, `warn` nothing,
 * `never` everything.
 * @param againstBaseline the verdict when those do not count
 */
export function exitCode(verdict: Verdict, failOn: FailOn = 'warn', againstBaseline: Verdict = verdict): number {
  return exitCodes[failOn][failOn === 'regression' ? againstBaseline : verdict];
}

const plainCodes = { conformant: 0, partial: 0, warnings: 1, failures: 2, undetermined: 3 } as const;
const exitCodes: Readonly<Record<FailOn, Readonly<Record<Verdict, number>>>> = {
  warn: plainCodes,
  fail: { ...plainCodes, warnings: 0 },
  regression: { ...plainCodes, warnings: 0 },
  never: { conformant: 0, partial: 0, warnings: 0, failures: 0, undetermined: 0 },
};

/** What a cell counts as: `known` only where failures of the baseline do not count. */
type State = Status | 'missing' | 'waived' | 'known' | 'leftOut';

/** A check with the number of its cells in each state. */
interface CheckCells {
  readonly check: string;
  readonly level: Level;
  readonly maySkip: boolean;
  readonly cells: Record<State, number>;
}

interface Rule {
  readonly verdict: Verdict;
  readonly states: readonly {
    /** What befell the checks that are listed after it. */
    readonly what: string;
    readonly state: State;
    readonly applies: (check: CheckCells) => boolean;
  }[];
}

const rules: readonly Rule[] = [
  {
    verdict: 'failures',
    states: [{ what: 'failed', state: 'fail', applies: ({ level, cells }) => level === 'required' && cells.fail > 0 }],
  },
  {
    verdict: 'undetermined',
    states: [
      { what: 'could not be determined', state: 'unknown', applies: ({ level, cells }) => level === 'required' && cells.unknown > 0 },
      { what: 'did not run', state: 'missing', applies: ({ level, cells }) => level === 'required' && cells.missing > 0 },
      { what: 'had nothing to run on', state: 'missing', applies: (check) => check.level === 'required' && total(check) === 0 },
      {
        what: 'skipped everywhere',
        state: 'skip',
        applies: (check) => check.level === 'required' && !check.maySkip && total(check) > 0 && check.cells.skip === total(check),
      },
    ],
  },
  {
    verdict: 'warnings',
    states: [
      { what: 'recommended, failed', state: 'fail', applies: ({ level, cells }) => level === 'recommended' && cells.fail > 0 },
      { what: 'warned', state: 'warn', applies: ({ level, cells }) => level !== 'informational' && cells.warn > 0 },
    ],
  },
];

/** Nobody asked it: it is neither open nor answered. */
function isLeftOut({ cells }: CheckCells): boolean {
  return cells.leftOut > 0;
}

/** ` (2 of 3)`, or nothing when it is all of them. */
function share(check: CheckCells, state: State): string {
  const all = total(check);
  return check.cells[state] === all ? '' : ` (${check.cells[state]} of ${all})`;
}

/** Nothing is known of it: a machine that denies every look is not called conformant. */
function isOpen(check: CheckCells): boolean {
  const open = check.cells.unknown + check.cells.missing;
  return open > 0 && open === total(check);
}

/** `failed: build (1 of 2), vet`, or nothing when it applies to no check. */
function named(checks: readonly CheckCells[], what: string, state: State, applies = ({ cells }: CheckCells) => cells[state] > 0): string[] {
  const found = checks.filter(applies).map((check) => `${check.check}${share(check, state)}`);
  return found.length === 0 ? [] : [`${what}: ${found.join(', ')}`];
}

/** What does not count and did not pass all the same. */
function accepted(checks: readonly CheckCells[]): string[] {
  return [...named(checks, 'waived, not passed', 'waived'), ...named(checks, 'known, not passed', 'known')];
}

function total({ cells }: CheckCells): number {
  return Object.values(cells).reduce((sum, count) => sum + count, 0);
}

function conformantReason(checks: readonly CheckCells[]): string {
  const required = checks.filter(({ level }) => level === 'required');
  if (required.length === 0) return [uncountedText(checks), 'no check was required', ...accepted(checks)].join('; ');
  const skipped = required.filter((check) => check.cells.skip === total(check)).map(({ check }) => check);
  const passed = required.filter((check) => check.cells.skip < total(check) && check.cells.waived + check.cells.known === 0).length;
  const apart = skipped.length === 0 ? [] : [`${skipped.join(', ')} ${skipped.length === 1 ? 'does' : 'do'} not apply here`];
  return [`${passed} required ${passed === 1 ? 'check' : 'checks'} passed`, ...apart, ...accepted(checks)].join('; ');
}

/** What befell checks that do not count: a reader who sees `conformant` must not take it for theirs. */
function uncountedText(checks: readonly CheckCells[]): string {
  const open = checks.filter(({ cells }) => cells.unknown + cells.missing > 0).length;
  const parts = [
    ...named(checks, 'for information, failed', 'fail'),
    ...(open === 0
      ? []
      : [`${open} of ${checks.length} ${checks.length === 1 ? 'check' : 'checks'} could not be determined or did not run`]),
  ];
  return parts.length === 0 ? 'nothing failed' : parts.join('; ');
}

function gather(
  results: readonly Result[],
  notRun: readonly NotRun[],
  planned: readonly PlannedCell[],
  required: readonly string[],
  knownCounts: boolean,
): CheckCells[] {
  const checks = new Map<string, CheckCells>();
  const of = (check: string, level: Level, maySkip: boolean | undefined): CheckCells => {
    const known = checks.get(check);
    if (known !== undefined) return known;
    const cells = { pass: 0, warn: 0, fail: 0, skip: 0, unknown: 0, missing: 0, waived: 0, known: 0, leftOut: 0 };
    const fresh = { check, level: required.includes(check) ? 'required' : level, maySkip: maySkip === true, cells } as const;
    checks.set(check, fresh);
    return fresh;
  };
  const seen = new Set<string>();
  const isNew = (check: string, cell: CellKey | undefined): boolean => {
    const id = cellId(check, cell);
    const fresh = !seen.has(id);
    seen.add(id);
    return fresh;
  };
  for (const { check, cell, level, maySkip, status, waiver, known } of results) {
    isNew(check, cell);
    const state = waiver !== undefined ? 'waived' : known === true && !knownCounts ? 'known' : status;
    of(check, level, maySkip).cells[state]++;
  }
  for (const { check, cell, level, maySkip, leftOut } of notRun) {
    if (isNew(check, cell)) of(check, level, maySkip).cells[leftOut === true ? 'leftOut' : 'missing']++;
  }
  for (const { check, cell, level, maySkip, skip } of planned) {
    if (isNew(check, cell)) of(check, level, maySkip).cells[skip === undefined ? 'missing' : 'skip']++;
  }
  for (const check of required) of(check, 'required', false);
  return [...checks.values()];
}
