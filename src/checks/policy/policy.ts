import { cellName } from '../../model/cell.js';
import type { Finding, Policy } from '../../model/report.js';
import type { WaiverState } from '../../model/words.js';
import type { Check } from '../check.js';
import { count, pass, skip } from '../outcomes.js';

type WaiverEntry = NonNullable<Policy['waivers']>['entries'][number];
type ReportCheck = Extract<Check, { scope: 'report' }>;

/** Is every accepted failure still one, and accepted for today? */
const waivers: ReportCheck = {
  id: 'policy.waivers',
  suite: 'policy',
  title: 'Is every waiver still in force, and still needed?',
  scope: 'report',
  sideEffects: ['reads'],
  page: {
    why: 'A waiver that outlives its reason hides the next failure of the same kind.',
    how: [
      'Asked where `--waivers`, the input `waivers` or the key `waivers` of go-conform.yml names a file; judged when all other checks have ended.',
      'A waiver counts up to and with the day that it names, by the date in UTC at which the run began. After it the failure counts again.',
      'It is not needed any more when everything that it is about ran and nothing of it failed. It matches nothing when it names a module or a target that there is not, or a test that none of the cells ran.',
      'Of a waiver whose cells did not run, were skipped or gave no answer nothing is said: another job may need it.',
      'A waiver never stands for a missing result: it covers what failed or warned, not what was not run.',
    ],
    statuses: {
      pass: 'every waiver that could be judged covers a failure',
      warn: 'a waiver is not needed any more, or matches nothing',
      fail: 'a waiver has expired',
    },
    sources: [
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html',
      'https://github.com/cncf/k8s-conformance/blob/master/instructions.md',
    ],
  },
  run: ({ waivers }) => {
    const { file, entries } = waivers!;
    const findings = entries.flatMap((waiver) => waiverFinding(file, waiver));
    const inState = (state: WaiverState) => entries.filter((entry) => entry.state === state).length;
    const evidence = entries.map(({ line, state, ...waiver }) => ({
      source: `${file}:${line}`,
      value: `${state}: ${waiverName(waiver)}; ${waiver.owner}, until ${waiver.expires}: ${waiver.reason}`,
    }));
    const summary = [
      `${count(inState('used'), 'waiver')} in use`,
      ...(['expired', 'unneeded', 'unmatched', 'open'] as const).flatMap((state) =>
        inState(state) === 0 ? [] : [`${inState(state)} ${stateWords[state]}`],
      ),
    ].join(', ');
    const status = inState('expired') > 0 ? 'fail' : findings.length > 0 ? 'warn' : 'pass';
    return { status, summary, evidence, findings };
  },
};

const stateWords: Readonly<Record<Exclude<WaiverState, 'used'>, string>> = {
  expired: 'expired',
  unneeded: 'not needed any more',
  unmatched: 'without anything that it matches',
  open: 'not judged, because what they are about did not run here',
};

/** What is wrong with a waiver, by its state. */
const waiverFindings: Readonly<
  Partial<
    Record<WaiverState, Pick<Finding, 'cause' | 'severity'> & { readonly told: (waiver: WaiverEntry) => string; readonly fix: string }>
  >
> = {
  expired: {
    cause: 'waiver.expired',
    severity: 'fail',
    told: ({ expires }) => `expired after ${expires}`,
    fix: 'Repair what it accepts; or let its owner decide anew, with a new day and a reason that holds.',
  },
  unneeded: {
    cause: 'waiver.unneeded',
    severity: 'warn',
    told: () => 'is not needed any more: what it is about ran, and nothing of it failed',
    fix: 'Take it out of the file.',
  },
  unmatched: {
    cause: 'waiver.unmatched',
    severity: 'warn',
    told: () => 'matches nothing that there is',
    fix: 'Correct the names in it, or take it out of the file.',
  },
};

function waiverFinding(file: string, waiver: WaiverEntry): Finding[] {
  const row = waiverFindings[waiver.state ?? 'open'];
  if (row === undefined) return [];
  return [
    {
      cause: row.cause,
      severity: row.severity,
      message: `the waiver of ${waiver.owner} for ${waiverName(waiver)} ${row.told(waiver)}`,
      location: { file, line: waiver.line },
      remedies: [{ kind: 'fix', summary: row.fix, commands: [] }],
    },
  ];
}

/** `test.race · ./tools · go1.26.x · TestDrain`: what a waiver is about. */
function waiverName({ check, cell, package: name, test, fingerprint }: Omit<WaiverEntry, 'line' | 'state'>): string {
  const go = cell?.go?.replace(/^go/, '');
  const place = cellName(check, { ...cell, ...(cell?.module === undefined ? {} : { module: cell.module.replace(/^\.\/(?=.)/, '') }), go });
  return [place, name, test, fingerprint?.slice(0, 12)].filter((part) => part !== undefined).join(' · ');
}

/** Does the baseline hold what is repaired? */
const baseline: ReportCheck = {
  id: 'policy.baseline',
  suite: 'policy',
  title: 'Is every failure of the baseline still there?',
  scope: 'report',
  sideEffects: ['reads'],
  page: {
    why: 'A failure that is repaired and stays in the baseline could come back unseen.',
    how: [
      'Asked where there is a baseline: `--baseline`, the input or the key `baseline`, `--fail-on regression` or `--write-baseline`; judged when all other checks have ended.',
      'An entry is known while a finding with its fingerprint shows. It is fixed when all its checks, modules, release lines and targets ran and did not show it.',
      'An entry whose cells did not run, or gave no answer, is neither.',
    ],
    statuses: {
      pass: 'no entry that could be judged is fixed',
      warn: 'entries are fixed; `run --write-baseline` leaves them out',
      skip: 'nothing of what the entries are about ran here',
    },
    sources: ['https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html'],
  },
  run: ({ baseline }) => {
    const { file, entries } = baseline!;
    const [known, fixed, open] = (['known', 'fixed', 'open'] as const).map((wanted) => entries.filter(({ state }) => state === wanted));
    const apart = open!.length === 0 ? '' : `, ${open!.length} not judged, because what they are about did not run here`;
    const evidence = fixed!.map(({ fingerprint, checks, test, package: name, message }) => ({
      source: `${file}: ${fingerprint.slice(0, 12)}`,
      value: ['fixed', checks.join(', '), test ?? name, message].filter((part) => part !== undefined).join(' · '),
    }));
    if (fixed!.length > 0) {
      const summary = `${fixed!.length} of ${count(entries.length, 'failure')} in the baseline ${fixed!.length === 1 ? 'is' : 'are'} fixed${apart}`;
      const remedies = [
        { kind: 'fix' as const, summary: 'Write the baseline anew; it shrinks.', commands: ['go-wsl-conform run --write-baseline'] },
      ];
      const output = evidence.map(({ value }) => value).join('\n');
      const finding: Finding = { cause: 'baseline.fixed', severity: 'warn', message: summary, location: { file }, output, remedies };
      return { status: 'warn', summary, evidence, findings: [finding] };
    }
    if (known!.length === 0 && open!.length > 0) return skip(`of the baseline nothing was judged${apart}`);
    return pass(`${count(known!.length, 'failure')} of the baseline still there${apart}`);
  },
};

export const policyChecks: readonly ReportCheck[] = [waivers, baseline];
