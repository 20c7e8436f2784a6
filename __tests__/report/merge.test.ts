import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checks } from '../../src/checks/index.js';
import { planCells, requiredChecks } from '../../src/checks/plan.js';
import { divide, planDigest } from '../../src/checks/shards.js';
import { cellId, cellName } from '../../src/model/cell.js';
import { ConfigurationError } from '../../src/model/errors.js';
import { type PlannedCell, Report } from '../../src/model/report.js';
import { shardKinds, shardText } from '../../src/model/shard.js';
import type { ShardPlan } from '../../src/model/shard-plan.js';
import { statuses } from '../../src/model/words.js';
import { buildReport } from '../../src/report/build.js';
import { toJunit } from '../../src/report/junit.js';
import { toSummary } from '../../src/report/markdown.js';
import { mergeReports, shardsCheck } from '../../src/report/merge.js';
import { toTable } from '../../src/report/table.js';
import { finding, parts, result } from '../support/reports.js';
import { shardReports } from '../support/shards.js';
import { defaultProfile } from '../support/snapshots.js';

const modules = ['.', 'tools'].map((directory) => ({ directory, path: `example.com/m/${directory}`, workspace: false, vendored: false }));
const asked = checks.filter(
  ({ suite, id }) => ['toolchain', 'modules', 'matrix'].includes(suite) || ['mem.available', 'cgroup.mode'].includes(id),
);
const cells = planCells({
  checks: asked,
  profile: defaultProfile,
  releases: ['1.25.11', '1.26.8'].map((version) => ({ version, pinned: false })),
  modules,
  targetsOf: () => ['linux/arm64'],
  platform: { os: 'linux', arch: 'amd64', processors: 2 },
  cgoEnabled: undefined,
  compiler: { command: 'gcc', found: true },
}).map(({ skip: _, ...cell }) => cell);
const plan = { cells, required: requiredChecks(asked, defaultProfile, cells) };

/** A run of the plan; `endings` says how its cells ended, over and over: a status, or not at all. */
function whole(endings: readonly (Report['results'][number]['status'] | 'not-run')[] = ['pass']): Report {
  const ended = plan.cells.map((cell, index) => ({ cell, ending: endings[index % endings.length]! }));
  return buildReport(
    parts({
      modules,
      plan,
      facts: { 'platform.os': { value: 'linux', evidence: [] } },
      results: ended.flatMap(({ cell, ending }) =>
        ending === 'not-run'
          ? []
          : [
              {
                ...result(cell.check, { status: ending, summary: `${cell.check} ${ending}` }),
                ...cell,
                ...(ending === 'fail' ? { findings: [finding({ message: `${cell.check} failed`, package: cell.cell?.module })] } : {}),
              },
            ],
      ) as Report['results'],
      notRun: ended.flatMap(({ cell, ending }) => (ending === 'not-run' ? [{ ...cell, why: 'the run was interrupted' }] : [])),
    }),
  );
}

const read = (reports: readonly Report[]) => reports.map((report, index) => ({ file: `shard-${index + 1}/report.json`, report }));
const shardsOf = (report: Report, count: number) => shardReports(report, divide(asked, report.plan.cells, { count }));

/** What a report says, whatever machine said it. */
function said(report: Report) {
  const strip = <T extends { check: string; cell?: PlannedCell['cell'] }>(items: readonly T[]) => {
    const plain = items
      .filter(({ check }) => check !== shardsCheck)
      .map((item) => {
        const { shard: _, ...cell } = item.cell ?? {};
        const { cell: _tagged, ...rest } = item;
        return JSON.stringify({ ...rest, cell });
      });
    return [...new Set(plain)].sort();
  };
  return {
    verdict: report.verdict,
    cells: strip(report.plan.cells),
    results: strip(report.results),
    notRun: strip(report.notRun),
    findings: report.findings
      .map(({ fingerprint, severity, toolchains, modules, notOn }) => JSON.stringify([fingerprint, severity, toolchains, modules, notOn]))
      .sort(),
    required: report.plan.required.filter((check) => check !== shardsCheck).sort(),
    causes: report.causes.map(({ id, confidence }) => `${id} ${confidence}`).sort(),
  };
}

test('what was left out of a plan is left out once in the merged report, whose verdict does not speak for it', () => {
  const { schemaVersion: _, verdict: _1, verdictReason: _2, findings: _3, causes: _4, counts: _5, limits: _6, ...own } = whole(['pass']);
  const left = { check: 'vet', level: 'required', why: 'left out by --check', leftOut: true } as const;
  const merged = mergeReports(read(shardsOf(buildReport({ ...own, notRun: [left] }), 3)));
  expect(merged.notRun).toEqual([left]);
  expect(merged.verdict).toBe('partial');
});

const anyEndings = fc.array(fc.constantFrom(...statuses, 'not-run' as const, 'pass' as const, 'pass' as const), {
  minLength: 1,
  maxLength: 20,
});

describe('the shards of a run, merged, say what the run says', () => {
  test('for every division that the planner makes', () => {
    fc.assert(
      fc.property(
        anyEndings,
        fc.integer({ min: 1, max: 7 }),
        fc.option(fc.constantFrom(...shardKinds), { nil: undefined }),
        (endings, count, by) => {
          const report = whole(endings);
          const division = divide(asked, cells, { count, by });
          expect(said(mergeReports(read(shardReports(report, division, by))))).toEqual(said(report));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('for any partition of the cells, in any order of the files, each read once or twice', () => {
    fc.assert(
      fc.property(
        anyEndings,
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.nat(), { minLength: cells.length, maxLength: cells.length }),
        fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
        fc.boolean(),
        (endings, count, choices, twice, backwards) => {
          const report = whole(endings);
          const division = Array.from({ length: count }, (_, shard) => cells.filter((_, index) => choices[index]! % count === shard));
          const once = read(shardReports(report, division));
          const files = [...once, ...once.filter((_, index) => twice[index])];
          const merged = mergeReports(backwards ? files.reverse() : files);
          expect(said(merged)).toEqual(said(report));
          expect(Report.parse(JSON.parse(JSON.stringify(merged)))).toBeDefined();
        },
      ),
      { numRuns: 60 },
    );
  });

  test('in the order of the run', () => {
    const merged = mergeReports(read(shardsOf(whole(), 4)));
    const order = merged.results
      .filter(({ check, cell }) => check !== shardsCheck && cell?.shard === undefined)
      .map(({ check, cell }) => cellName(check, cell));
    expect(order).toEqual(
      cells.filter(({ check, cell }) => order.includes(cellName(check, cell))).map(({ check, cell }) => cellName(check, cell)),
    );
    expect(order.length).toBeGreaterThan(cells.length / 2);
  });
});

describe('a shard that never reported', () => {
  const reports = shardsOf(whole(), 4);
  const merged = mergeReports(read([reports[0]!, reports[1]!, reports[3]!]));

  test('leaves the verdict undetermined, and is named with what to do', () => {
    expect(merged.verdict).toBe('undetermined');
    expect(merged.verdictReason).toBe('could not be determined: shards.reported');
    const [about] = merged.results;
    expect(about).toMatchObject({
      check: shardsCheck,
      level: 'required',
      status: 'unknown',
      summary: 'not determined: 3 of 4 shards reported; missing is shard 3/4',
    });
    expect(about!.remedies[0]!.commands).toEqual(['go-wsl-conform run --shard 3/4 --out shard-3-4']);
    expect(merged.shards!.map(({ shard, reported }) => [shard, reported])).toEqual([
      ['1/4', true],
      ['2/4', true],
      ['3/4', false],
      ['4/4', true],
    ]);
    for (const render of [toSummary, toJunit, (report: Report) => toTable(report, { width: 120, color: false })])
      expect(render(merged)).toContain('missing is shard 3/4');
  });

  test('does not hide a failure', () => {
    const failed = shardsOf(whole(['fail']), 4).slice(0, 3);
    expect(mergeReports(read(failed)).verdict).toBe('failures');
  });

  test('leaves the cells of the plan without an answer, by name', () => {
    const division = divide(asked, cells, { count: 4 });
    const known: ShardPlan = {
      schemaVersion: 1,
      tool: merged.tool,
      profile: 'default',
      plan: planDigest(cells),
      go: "1.26.x=1.26.8 it's",
      required: plan.required,
      shards: division.map((own, index) => ({ shard: `${index + 1}/4`, name: `part ${index + 1}`, cells: [...own] })),
    };
    const withPlan = mergeReports(read([reports[0]!, reports[1]!, reports[3]!]), { plan: known });
    expect(withPlan.notRun.map(({ check, cell }) => cellId(check, { ...cell, shard: undefined })).sort()).toEqual(
      division[2]!.map(({ check, cell }) => cellId(check, cell)).sort(),
    );
    expect(withPlan.notRun.every(({ why }) => why === 'shard 3/4 never reported')).toBe(true);
    expect(withPlan.results[0]!.evidence).toEqual([{ source: 'shard 3/4', value: 'part 3' }]);
    expect(withPlan.results[0]!.remedies[0]!.commands[0]).toContain("--go '1.26.x=1.26.8 it'\\''s'");
    expect(withPlan.verdictReason).toMatch(/^could not be determined: shards\.reported; did not run: .*build \(1 of 4\)/);
    expect(mergeReports(read(reports), { plan: known }).verdict).toBe('conformant');
  });
});

describe('the machines of the shards', () => {
  const [first, second] = shardsOf(whole(), 2) as [Report, Report];
  const fact = (value: unknown) => ({ 'cgroup.mode': { value, evidence: [{ source: '/proc/mounts', value: 'x' }] } });

  test('answer for themselves, and a failure on one of them is named with its shard', () => {
    const failing: Report = {
      ...second,
      results: second.results.map((one) =>
        one.check === 'mem.available'
          ? { ...one, status: 'fail', findings: [finding({ cause: 'oom.global', message: 'no memory is left' })] }
          : one,
      ),
    };
    const merged = mergeReports(read([first, failing]));
    expect(merged.results.filter(({ check }) => check === 'mem.available').map(({ cell, status }) => [cell?.shard, status])).toEqual([
      ['1/2', 'pass'],
      ['2/2', 'fail'],
    ]);
    expect(merged.findings.map(({ message, shards }) => [message, shards])).toEqual([['no memory is left', ['2/2']]]);
    expect(toTable(merged, { width: 120, color: false })).toContain('shard 2/2');
  });

  test('share a fact, or the merged report says how they differ', () => {
    const alike = mergeReports(
      read([
        { ...first, facts: fact('unified') },
        { ...second, facts: fact('unified') },
      ]),
    );
    expect(alike.facts).toEqual(fact('unified'));
    expect(alike.shards!.map(({ facts }) => facts)).toEqual([{}, {}]);
    const other = mergeReports(
      read([
        { ...first, facts: fact('unified') },
        { ...second, facts: fact('hybrid') },
      ]),
    );
    expect(other.facts['cgroup.mode']).toEqual({
      value: 'unknown',
      evidence: [],
      reason: 'the machines differ: "unified" on shard 1/2; "hybrid" on shard 2/2',
    });
    expect(other.shards!.map(({ facts }) => facts)).toEqual([{ 'cgroup.mode': 'unified' }, { 'cgroup.mode': 'hybrid' }]);
  });

  test('have a release as well proved as on the machine with the weakest proof', () => {
    const toolchain = (by: 'h1' | 'none') => ({
      version: '1.26.8',
      goroot: `/${by}`,
      source: 'proxy' as const,
      verified: { by, detail: by },
      requestedBy: ['stable'],
      pinned: false,
    });
    const merged = mergeReports(
      read([
        { ...first, toolchains: [toolchain('h1')] },
        { ...second, toolchains: [toolchain('none')] },
      ]),
    );
    expect(merged.toolchains).toEqual([toolchain('none')]);
  });

  test('worked from the first beginning to the last end, and what some of them noted is told with them', () => {
    const merged = mergeReports(
      read([
        {
          ...first,
          startedAt: '2026-11-30T10:00:10.000Z',
          durationMs: 5_000,
          notes: ['both', 'this is shard 1/2 of a plan: 3 of 4 cells'],
        },
        { ...second, startedAt: '2026-11-30T10:00:00.000Z', durationMs: 2_000, notes: ['both', 'one'], interrupted: 'SIGTERM' },
      ]),
    );
    expect([merged.startedAt, merged.durationMs]).toEqual(['2026-11-30T10:00:00.000Z', 15_000]);
    expect(merged.notes).toEqual(['both', 'one (shard 2/2)']);
    expect(merged.results[0]!.summary).toBe('2 shards reported; shard 2/2 ended early');
    expect(merged.interrupted).toBeUndefined();
  });
});

describe('nothing is merged, and the file is named, of', () => {
  const [first, second] = shardsOf(whole(), 2) as [Report, Report];
  const stranger = (changes: Partial<Report['shard'] & object>) => ({ ...second, shard: { ...second.shard!, ...changes } });

  test.each<[what: string, reports: readonly Report[], error: RegExp]>([
    ['no reports', [], /^merge: there is no report to merge/],
    ['whole runs', [whole()], /^shard-1\/report\.json: is the report of a whole run, and no shard/],
    ['merged reports', [mergeReports(read([first, second]))], /is a merged report already/],
    [
      'another tool',
      [first, { ...second, tool: { name: 'go-wsl-conform', version: '9.9.9' } }],
      /^shard-2\/report\.json: .*version of the tool differs: go-wsl-conform 9\.9\.9, not/,
    ],
    ['another repository', [first, stranger({ repository: 'other/one' })], /the repository differs: other\/one, not none/],
    ['other modules', [first, { ...second, modules: [] }], /the modules differs: none, not example\.com/],
    ['another commit', [first, stranger({ commit: 'abc' })], /the commit differs: abc/],
    ['another run', [first, stranger({ run: '7' })], /the run differs: 7/],
    ['another profile', [first, { ...second, profile: { name: 'strict', note: '' } }], /the profile differs: strict, not default/],
    ['another number of shards', [first, stranger({ count: 3 })], /the number of shards differs: 3, not 2/],
    ['another division', [first, stranger({ by: 'release' })], /what the plan is divided by differs: release, not none/],
    ['another plan', [first, stranger({ plan: 'other' })], /the plan differs: other/],
    ['a shard that cannot be', [{ ...first, shard: { ...first.shard!, index: 3 } }], /there is no shard 3\/2/],
    [
      'one shard with two stories',
      [first, { ...first, durationMs: 1 }],
      /shard 1\/2 reported twice, and otherwise in shard-1\/report\.json/,
    ],
    ['two results for a cell', [{ ...first, results: [...first.results, first.results[0]!] }], /says two things of /],
    [
      'a result without a plan',
      [{ ...first, results: [...first.results, result('vet', { cell: { go: '1.1' } })] }],
      /vet · go1\.1 is not in its plan/,
    ],
    [
      'shards that lost cells',
      [first, { ...second, plan: { ...second.plan, cells: second.plan.cells.slice(0, -1) }, results: second.results.slice(0, -1) }],
      /the 2 shards together are not the plan/,
    ],
  ])('%s', (_, reports, error) => {
    const merge = () => mergeReports(read(reports));
    expect(merge).toThrow(ConfigurationError);
    expect(merge).toThrow(error);
  });

  test('more or fewer shards than expected, or those of another plan', () => {
    expect(() => mergeReports(read([first, second]), { count: 3 })).toThrow('is shard 1/2, and 3 shards were expected');
    expect(mergeReports(read([first, second]), { count: 2 }).verdict).toBe('conformant');
    const other: ShardPlan = { schemaVersion: 1, tool: first.tool, profile: 'default', plan: 'other', go: '', required: [], shards: [] };
    expect(() => mergeReports(read([first, second]), { plan: other })).toThrow('is no shard of the plan of 0 shards');
  });
});

test('the names of shards are those of the plan', () => {
  const reports = shardReports(whole(), divide(asked, cells, { by: 'release' }), 'release');
  expect(mergeReports(read(reports)).shards!.map(({ shard }) => shard)).toEqual(
    [1, 2].map((index) => shardText({ index, count: 2, by: 'release' })),
  );
});
