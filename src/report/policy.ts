import { minorOf } from '../go/version.js';
import { endsPackage } from '../knowledge/policy-limits.js';
import type { BaselineEntry } from '../model/baseline.js';
import { cellId } from '../model/cell.js';
import type { Acceptance, CellKey, Finding, NotRun, PlannedCell, Policy, ReportFinding, Result, TestCase } from '../model/report.js';
import type { BaselineState, WaiverState } from '../model/words.js';
import { releaseGlob } from '../settings/globs.js';
import { globMatches } from '../settings/load.js';
import { groupFindings, isReason, type Member } from './findings.js';

type WaiverEntry = NonNullable<Policy['waivers']>['entries'][number];
type Baseline = NonNullable<Policy['baseline']>['entries'][number];

/** Results and findings with what waivers and baseline say of them, and what became of each waiver and entry. */
export interface Judged {
  readonly results: Result[];
  readonly findings: ReportFinding[];
  readonly policy: Policy;
}

/** What a run left behind. */
export interface Ran {
  readonly results: readonly Result[];
  readonly notRun: readonly NotRun[];
  readonly cells: readonly PlannedCell[];
  /** When it began: a waiver counts up to and with its day in UTC. */
  readonly startedAt: string;
}

/**
 * Judges results by waivers and baseline. A waiver covers what failed or warned, never a cell without a result, and with the name of a test
 * never an end of the whole package, after which other tests have no result. A failure is known when the baseline has its fingerprint
 * and did not say that this release line, target or set of limits was free of it.
 */
export function judge(ran: Ran, policy: Policy): Judged {
  const today = ran.startedAt.slice(0, 10);
  const waivers = policy.waivers?.entries.filter(({ expires }) => expires >= today) ?? [];
  const entries = policy.baseline && new Map(policy.baseline.entries.map((entry) => [entry.fingerprint, entry]));
  const used = new Set<WaiverEntry>();
  const shown = new Set<Baseline>();
  const marks = new Map<Result, Map<number, Mark>>();
  const results = ran.results.map(unmarked);
  const findings = groupFindings(results).map(({ finding, members }) => {
    const entry = entries?.get(finding.fingerprint);
    const own = members.map((member): Mark => {
      const waiver = isCounted(member) ? waivers.find((each) => covers(each, member, finding.fingerprint)) : undefined;
      const isKnown = entry !== undefined && standsFor(entry, member.result.cell);
      if (waiver !== undefined) used.add(waiver);
      if (isKnown) shown.add(entry);
      return { waiver, known: entries === undefined || !isFailure(member) ? undefined : isKnown };
    });
    members.forEach(({ result, index }, position) => {
      const ofResult = marks.get(result) ?? new Map<number, Mark>();
      marks.set(result, ofResult.set(index, own[position]!));
    });
    return marked(finding, members, own);
  });
  const cells = cellsOf(ran);
  return {
    results: results.map((result) => markedResult(result, marks.get(result))),
    findings,
    policy: {
      ...policy,
      ...(policy.waivers && {
        waivers: {
          ...policy.waivers,
          entries: policy.waivers.entries.map((waiver) => ({
            ...waiver,
            state: waiver.expires < today ? 'expired' : used.has(waiver) ? 'used' : idleState(waiver, cells, policy),
          })),
        },
      }),
      ...(policy.baseline && {
        baseline: {
          ...policy.baseline,
          entries: policy.baseline.entries.map((entry) => ({ ...entry, state: shown.has(entry) ? 'known' : absentState(entry, cells) })),
        },
      }),
    },
  };
}

/** Whether a failure that an earlier run saw is gone from a run that does not show it: all that showed it ran, and does not any more. */
export function isGone(entry: BaselineEntry, ran: Pick<Ran, 'results' | 'notRun' | 'cells'>): boolean {
  return absentState(entry, cellsOf(ran)) === 'fixed';
}

/** Whether a run asked, and got an answer, anywhere that a failure was seen: without one it says nothing of whether the failure was there. */
export function isAsked(entry: BaselineEntry, ran: Pick<Ran, 'results' | 'notRun' | 'cells'>): boolean {
  const here = cellsOf(ran).filter(({ check, cell }) => entry.checks.includes(check) && showedOn(entry, cell));
  return here.some((cell) => answered([cell]) !== undefined);
}

/** The order of findings of equal weight: regressions, then what the baseline knows, then what is waived. */
export function acceptanceRank({ waiver, known }: Pick<Finding, 'waiver' | 'known'>): number {
  return waiver !== undefined ? 2 : known === true ? 1 : 0;
}

/** What is said of one finding of one result. */
interface Mark {
  readonly waiver: WaiverEntry | undefined;
  /** Undefined: there is no baseline, or it is no failure of a required check. */
  readonly known: boolean | undefined;
}

// ── waivers and findings ────────────────────────────────────────────────────────────────────────────────────────────────

function covers(waiver: WaiverEntry, { result, finding }: Member, fingerprint: string): boolean {
  return (
    globMatches(waiver.check, result.check) &&
    fits(waiver.cell, result.cell) &&
    (waiver.package === undefined || globMatches(waiver.package, finding.package ?? '')) &&
    (waiver.test === undefined || (testFits(waiver.test, finding.test) && !endsPackage.has(finding.cause))) &&
    (waiver.fingerprint === undefined || fingerprint.startsWith(waiver.fingerprint))
  );
}

function fits(asked: WaiverEntry['cell'] = {}, cell: CellKey = {}): boolean {
  return goFits(asked.go, cell.go) && globFits(asked.module, cell.module) && globFits(asked.target, cell.target);
}

function globFits(glob: string | undefined, name: string | undefined): boolean {
  return glob === undefined || (name !== undefined && globMatches(glob, name));
}

/** A line means each of its releases, also `1.20` and `1.27rc1`, which have no third number. */
function goFits(asked: string | undefined, go: string | undefined): boolean {
  if (asked === undefined || go === undefined) return asked === undefined;
  const glob = releaseGlob(asked);
  return globMatches(glob, go) || glob === `${minorOf(go)}.*`;
}

/** A test means its subtests too. */
function testFits(glob: string, test: string | undefined): boolean {
  return test !== undefined && (globMatches(glob, test) || globMatches(`${glob}/*`, test));
}

/** Whether the finding is a part of why its result is not a pass. */
function isCounted({ result, index }: Pick<Member, 'result' | 'index'>): boolean {
  return index < 0 || isReason(result, result.findings![index]!);
}

/** Whether the finding makes the verdict `failures`: what a baseline is about. */
function isFailure({ result, index }: Pick<Member, 'result' | 'index'>): boolean {
  return result.level === 'required' && result.status === 'fail' && isCounted({ result, index });
}

/** A waived finding does not count, and so it is a note; it stays in every output, and says who accepted it. */
function marked(finding: ReportFinding, members: readonly Member[], own: readonly Mark[]): ReportFinding {
  const counted = own.filter((_, index) => isCounted(members[index]!));
  if (counted.length > 0 && counted.every(({ waiver }) => waiver !== undefined))
    return Object.assign(finding, { severity: 'note' as const, waiver: acceptance(counted[0]!.waiver!) });
  const failures = own.filter(({ waiver, known }) => waiver === undefined && known !== undefined);
  return failures.length === 0 ? finding : Object.assign(finding, { known: failures.every(({ known }) => known === true) });
}

function acceptance({ owner, reason, expires }: WaiverEntry): Acceptance {
  return { owner, reason, expires };
}

// ── results ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The result as its check gave it, whatever an earlier judgement said. */
function unmarked(result: Result): Result {
  const { waiver: _, known: __, ...rest } = result;
  if (!result.findings?.some(({ waiver, known }) => waiver !== undefined || known !== undefined)) return rest;
  return { ...rest, findings: result.findings.map(({ waiver: _, known: __, ...finding }) => finding) };
}

function markedResult(result: Result, marks: ReadonlyMap<number, Mark> | undefined): Result {
  if (marks === undefined) return result;
  const findings = result.findings?.map((finding, index) => ({ ...finding, ...ofFinding(marks.get(index)) }));
  const reasons = [...marks].filter(([index]) => isCounted({ result, index })).map(([, mark]) => mark);
  const isWhole = reasons.every(({ waiver }) => waiver !== undefined && !isNarrow(waiver)) || marks.has(-1) || !hasUnnamedFailure(result);
  const waiver = isWhole && reasons.every((mark) => mark.waiver !== undefined) ? reasons[0]?.waiver : undefined;
  const isJudged = waiver === undefined && reasons.some(({ known }) => known !== undefined);
  return {
    ...result,
    ...(findings === undefined ? {} : { findings }),
    ...(waiver === undefined ? {} : { waiver: acceptance(waiver) }),
    ...(isJudged ? { known: isWhole && reasons.every((mark) => mark.waiver !== undefined || mark.known === true) } : {}),
  };
}

function isNarrow({ package: name, test, fingerprint }: WaiverEntry): boolean {
  return name !== undefined || test !== undefined || fingerprint !== undefined;
}

function ofFinding(mark: Mark | undefined): Pick<Finding, 'waiver' | 'known'> {
  if (mark?.waiver !== undefined) return { waiver: acceptance(mark.waiver) };
  return mark?.known === undefined ? {} : { known: mark.known };
}

/** Whether a test failed that no finding names, neither itself nor one of its subtests: what covers the findings does not cover it. */
function hasUnnamedFailure({ tests, findings = [] }: Result): boolean {
  const named = findings.filter(({ severity }) => severity !== 'note');
  const isNamed = ({ package: name, name: test }: TestCase) =>
    named.some(
      (finding) => finding.package === name && (finding.test === undefined || finding.test === test || finding.test.startsWith(`${test}/`)),
    );
  return (tests?.tests ?? []).some((test) => (test.status === 'fail' || test.status === 'unfinished') && !isNamed(test));
}

// ── what is not in use ──────────────────────────────────────────────────────────────────────────────────────────────────

/** A cell of the run; without a result it did not run. */
interface Cell {
  readonly check: string;
  readonly cell: CellKey | undefined;
  readonly result: Result | undefined;
}

function cellsOf({ results, notRun, cells }: Pick<Ran, 'results' | 'notRun' | 'cells'>): Cell[] {
  const all = new Map<string, Cell>();
  for (const { check, cell } of [...cells, ...notRun.filter(({ leftOut }) => leftOut !== true)])
    all.set(cellId(check, cell), { check, cell, result: undefined });
  for (const result of results) all.set(cellId(result.check, result.cell), { check: result.check, cell: result.cell, result });
  return [...all.values()];
}

function idleState(waiver: WaiverEntry, cells: readonly Cell[], policy: Policy): WaiverState {
  const asked = cells.filter(({ check }) => globMatches(waiver.check, check));
  if (asked.length === 0) return 'open';
  const here = asked.filter(({ cell }) => fits(waiver.cell, cell));
  if (here.length === 0) return isNowhere(waiver.cell ?? {}, asked, policy) ? 'unmatched' : 'open';
  const ran = answered(here);
  if (ran === undefined || !ran.every((result) => isAbsent(waiver, result))) return 'open';
  if (waiver.test === undefined || ran.some((result) => testsOf(waiver, result).length > 0)) return 'unneeded';
  return policy.everyTest ? 'unmatched' : 'open';
}

/** No run of these modules could have such a cell; another release is another job's business. */
function isNowhere({ module, target }: NonNullable<WaiverEntry['cell']>, asked: readonly Cell[], policy: Policy): boolean {
  if (module !== undefined && !policy.modules.some((folder) => globMatches(module, folder))) return true;
  const ofModule = asked.filter(({ cell }) => globFits(module, cell?.module));
  return ofModule.length > 0 && !ofModule.some(({ cell }) => globFits(target, cell?.target));
}

/** An entry is fixed only where all that showed it ran, and does not show it. */
function absentState(entry: BaselineEntry, cells: readonly Cell[]): BaselineState {
  const here = cells.filter(({ check, cell }) => entry.checks.includes(check) && showedOn(entry, cell));
  const complete =
    entry.checks.every((check) => here.some((each) => each.check === check)) &&
    facets.every(({ of, value }) => (of(entry) ?? []).every((wanted) => here.some(({ cell }) => value(cell) === wanted)));
  const ran = complete ? answered(here) : undefined;
  return ran?.every((result) => isAbsent(entry, result)) === true ? 'fixed' : 'open';
}

/** The results of cells that apply; undefined when one gave no answer, or none applies. */
function answered(cells: readonly Cell[]): Result[] | undefined {
  const results = cells.map(({ result }) => result);
  if (results.some((result) => result === undefined || result.status === 'unknown')) return undefined;
  const ran = results.filter((result) => result !== undefined && result.status !== 'skip') as Result[];
  return ran.length === 0 ? undefined : ran;
}

type Sought = Pick<WaiverEntry, 'package' | 'test'>;

/** In a result that failed otherwise only a test that passed is proved not to fail. */
function isAbsent(sought: Sought, result: Result): boolean {
  return result.status !== 'fail' || (sought.test !== undefined && testsOf(sought, result).some(({ status }) => status === 'pass'));
}

function testsOf({ package: name, test }: Sought, { tests }: Result): TestCase[] {
  return (tests?.tests ?? []).filter((each) => testFits(test!, each.name) && (name === undefined || globMatches(name, each.package)));
}

// ── the baseline ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What a finding is seen on beside its check. */
const facets: readonly {
  readonly of: (entry: BaselineEntry) => readonly string[] | undefined;
  readonly value: (cell: CellKey | undefined) => string | undefined;
}[] = [
  { of: ({ go }) => go, value: (cell) => cell?.go && minorOf(cell.go) },
  { of: ({ modules }) => modules, value: (cell) => cell?.module },
  { of: ({ targets }) => targets, value: (cell) => cell?.target },
  { of: ({ limits }) => limits, value: (cell) => cell?.limits },
];

function showedOn(entry: BaselineEntry, cell: CellKey | undefined): boolean {
  return facets.every(({ of, value }) => of(entry)?.includes(value(cell) ?? '') ?? true);
}

/** Release lines come and go; one that was seen to be free of it is not. Targets and limits are as they were. */
function standsFor({ notOn = [], targets, limits }: Baseline, { go, target, limits: set }: CellKey = {}): boolean {
  return (
    (go === undefined || !notOn.includes(minorOf(go))) &&
    (target === undefined || targets === undefined || targets.includes(target)) &&
    (set === undefined || limits === undefined || limits.includes(set))
  );
}
