import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checks } from '../../src/checks/index.js';
import { planCells } from '../../src/checks/plan.js';
import { weightsBy } from '../../src/checks/shard-weights.js';
import { balanced, divide, divideBy, namedPart, planDigest } from '../../src/checks/shards.js';
import { cellId, cellName } from '../../src/model/cell.js';
import type { PlannedCell } from '../../src/model/report.js';
import { parseShard, shardArgument, shardKinds } from '../../src/model/shard.js';
import { result } from '../support/reports.js';
import { defaultProfile } from '../support/snapshots.js';

interface Shape {
  readonly suites: readonly string[];
  readonly releases: readonly string[];
  readonly modules: readonly string[];
  readonly targets: readonly string[];
}

function cellsOf({ suites, releases, modules, targets }: Shape): PlannedCell[] {
  return planCells({
    checks: checks.filter(({ suite }) => suites.includes(suite)),
    profile: defaultProfile,
    releases: releases.map((version) => ({ version, pinned: false })),
    modules: modules.map((directory) => ({ directory, path: `example.com/${directory}`, workspace: false, vendored: false })),
    targetsOf: () => targets,
    platform: { os: 'linux', arch: 'amd64', processors: 2 },
    cgoEnabled: undefined,
    compiler: { command: 'gcc', found: true },
  });
}

const matrix: Shape = {
  suites: ['toolchain', 'modules', 'matrix'],
  releases: ['1.25.11', '1.26.8'],
  modules: ['.', 'tools'],
  targets: ['linux/arm64', 'windows/amd64'],
};
const scopeOf = (id: string) => checks.find((check) => check.id === id)!.scope;
const names = (cells: readonly PlannedCell[]) => cells.map(({ check, cell }) => cellName(check, cell));
const distinct = (cells: readonly PlannedCell[], name: 'go' | 'module' | 'target') =>
  [...new Set(cells.map(({ cell }) => cell?.[name]))].filter((value) => value !== undefined);

const anyShape: fc.Arbitrary<Shape> = fc.record({
  suites: fc.subarray(['toolchain', 'modules', 'matrix', 'environment', 'runtime'], { minLength: 1 }),
  releases: fc.subarray(['1.24.13', '1.25.11', '1.26.8', '1.27rc1']),
  modules: fc.subarray(['.', 'a', 'b/c', 'd']),
  targets: fc.subarray(['linux/arm64', 'windows/amd64']),
});
const anyDivision = fc.record({
  count: fc.integer({ min: 1, max: 12 }),
  by: fc.option(fc.constantFrom(...shardKinds), { nil: undefined }),
});

describe('any plan, however it is divided', () => {
  test('is there in whole, and every shard has the releases and the builds that its cells need', () => {
    fc.assert(
      fc.property(anyShape, anyDivision, (shape, division) => {
        const cells = cellsOf(shape);
        const shards = divide(checks, cells, division);
        expect(planDigest(shards.flat())).toBe(planDigest(cells));
        for (const shard of shards) {
          const own = new Set(shard.map(({ check, cell }) => cellId(check, cell)));
          expect(shard).toEqual(cells.filter((cell) => own.has(cellId(cell.check, cell.cell))));
          for (const { check, cell } of shard) {
            if (cell?.go !== undefined && shape.suites.includes('toolchain'))
              expect(own).toContain(cellId('toolchain.install', { go: cell.go }));
            if (cell?.target !== undefined) expect(own).toContain(cellId('build', { go: cell.go!, module: cell.module! }));
            expect(own).toContain(cellId(check, cell));
          }
          for (const { id, scope, suite } of checks)
            if (scope === 'host' && shape.suites.includes(suite)) expect(own).toContain(cellId(id, undefined));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('has shards as many as asked for, or all that there can be, none of them empty', () => {
    fc.assert(
      fc.property(anyShape, anyDivision, (shape, division) => {
        const cells = cellsOf(shape);
        const shards = divide(checks, cells, division);
        expect(shards.length).toBeLessThanOrEqual(division.count);
        if (cells.length > 0) for (const shard of shards) expect(shard.length).toBeGreaterThan(0);
        const isWhole = shards.length < division.count;
        if (isWhole) expect(divide(checks, cells, { ...division, count: division.count + 1 }).length).toBe(shards.length);
      }),
      { numRuns: 60 },
    );
  });

  test('leads to the same shards on another machine, where other cells cannot work', () => {
    fc.assert(
      fc.property(anyShape, anyDivision, fc.array(fc.boolean(), { minLength: 1 }), (shape, division, skips) => {
        const cells = cellsOf(shape);
        const elsewhere = cells.map((cell, index) => ({
          ...cell,
          ...(skips[index % skips.length] === true ? { skip: 'no compiler' } : {}),
        }));
        expect(divide(checks, elsewhere, division).map(names)).toEqual(divide(checks, cells, division).map(names));
        expect(planDigest(elsewhere)).toBe(planDigest(cells));
      }),
      { numRuns: 30 },
    );
  });
});

describe('a plan of two releases and two modules', () => {
  const cells = cellsOf(matrix);

  test('in four has one release of one module in each, and the question of the run once', () => {
    const shards = divide(checks, cells, { count: 4 });
    expect(shards.map((shard) => [distinct(shard, 'go'), distinct(shard, 'module')])).toEqual([
      [['1.25.11'], ['.']],
      [['1.25.11'], ['tools']],
      [['1.26.8'], ['.']],
      [['1.26.8'], ['tools']],
    ]);
    expect(shards.map((shard) => names(shard).includes('toolchain.resolve'))).toEqual([true, false, false, false]);
  });

  test('in two is cut between the releases, so that each is installed once', () => {
    expect(divide(checks, cells, { count: 2 }).map((shard) => distinct(shard, 'go'))).toEqual([['1.25.11'], ['1.26.8']]);
  });

  test.each([
    ['release', 2, [['1.25.11'], ['1.26.8']]],
    ['module', 2, [['.'], ['tools']]],
    ['target', 3, [[], ['linux/arm64'], ['windows/amd64']]],
  ] as const)('by %s has a shard for each', (by, count, expected) => {
    const shards = divide(checks, cells, { by });
    expect(shards).toHaveLength(count);
    expect(shards.map((shard) => distinct(shard, by === 'release' ? 'go' : by))).toEqual(expected);
  });

  test('by target builds before it builds for the target, and asks nothing else that is not for it', () => {
    const [, arm] = divide(checks, cells, { by: 'target' });
    expect(new Set(arm!.map(({ check }) => check).filter((check) => scopeOf(check) !== 'toolchain'))).toEqual(
      new Set(['build', 'cross', 'cross.test']),
    );
  });

  test('by release and in one is the whole', () => {
    expect(divide(checks, cells, { by: 'release', count: 1 })).toEqual([cells]);
  });
});

test('a plan of the machine alone has as many shards as there are machines', () => {
  const shards = divide(checks, cellsOf({ ...matrix, suites: ['environment'], releases: [] }), { count: 500 });
  expect(shards).toHaveLength(500);
  expect(new Set(shards.map((shard) => names(shard).join()))).toHaveProperty('size', 1);
});

test('a plan of toolchains alone installs each release once', () => {
  const shards = divide(checks, cellsOf({ ...matrix, suites: ['toolchain'] }), { count: 2 });
  expect(shards.map((shard) => distinct(shard, 'go'))).toEqual([['1.25.11'], ['1.26.8']]);
});

test('the digest of a plan changes with a cell, a level and what may be skipped', () => {
  const cells = cellsOf(matrix);
  const [first, ...rest] = cells;
  const others = [
    rest,
    [{ ...first!, level: 'informational' as const }, ...rest],
    [{ ...first!, maySkip: true }, ...rest],
    [{ ...first!, check: 'other' }, ...rest],
  ];
  for (const other of others) expect(planDigest(other)).not.toBe(planDigest(cells));
  expect(planDigest([...rest, first!, first!])).toBe(planDigest(cells));
});

describe('shards balanced by weights of their own', () => {
  const anyWeight = fc.func(fc.integer({ min: 0, max: 1000 }));

  test('are the whole plan together, and each is found again by the parts that it names', () => {
    fc.assert(
      fc.property(anyShape, anyDivision, anyWeight, (shape, division, weight) => {
        const cells = cellsOf(shape);
        const parts = divideBy(checks, cells, division, (unit) => weight(names(unit)));
        expect(planDigest(parts.flatMap((part) => part.cells))).toBe(planDigest(cells));
        for (const [at, { cells: own, units }] of parts.entries()) {
          const written = shardArgument({ index: at + 1, count: parts.length, by: division.by, units });
          expect(names(namedPart(checks, cells, parseShard(written)!)!)).toEqual(names(own));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('weigh about the same by what an earlier report says', () => {
    const shape = { ...matrix, modules: ['a', 'b', 'c', 'd'], releases: ['1.26.8'] };
    const cells = cellsOf(shape);
    // The release is newer than that of the report, and one module takes as long as all others together.
    const results = cellsOf({ ...shape, releases: ['1.26.7'] }).map(({ check, cell }) =>
      result(check, { ...(cell && { cell }), durationMs: cell?.module === 'a' ? 300 : 100 }),
    );
    const parts = divideBy(checks, cells, { count: 2 }, weightsBy({ results }));
    expect(parts.map(({ cells: own }) => distinct(own, 'module'))).toEqual([['a'], ['b', 'c', 'd']]);
    expect(parts[0]!.weight).toBe(parts[1]!.weight);
    expect(divide(checks, cells, { count: 2 }).map((own) => distinct(own, 'module'))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('take what the report does not know for as long as others of its check, and what cannot work for nothing', () => {
    const weigh = weightsBy({
      results: [
        result('build', { durationMs: 400 }),
        result('vet', { durationMs: 100 }),
        result('test', { status: 'skip', durationMs: 0 }),
      ],
    });
    const planned = (check: string, skip?: string): PlannedCell => ({
      check,
      cell: { module: 'new' },
      level: 'required',
      ...(skip && { skip }),
    });
    expect([weigh([planned('build')]), weigh([planned('vet')]), weigh([planned('test')]), weigh([planned('build', 'no cgo')])]).toEqual([
      400, 100, 250, 1,
    ]);
    expect(weightsBy({ results: [] })([planned('build'), planned('vet')])).toBe(2);
  });

  test.each(['2/3@5-9', 'release:1/3@0-0'])('%s is a shard as it is written', (text) => {
    expect(shardArgument(parseShard(text)!)).toBe(text);
  });

  test.each(['2/3@9-5', '2/3@5', '2/3@-1-5', '2/3@a-b', '2/3@5-9 '.repeat(2)])('%s is none', (text) => {
    expect(parseShard(text)).toBeUndefined();
  });

  test('a shard of another plan is none of this one', () => {
    expect(namedPart(checks, cellsOf(matrix), parseShard('1/2@0-400')!)).toBeUndefined();
  });
});

test('neighbours are cut so that the heaviest run is as light as can be', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 10 }),
      (weights, count) => {
        const runs = balanced(weights, count);
        expect(runs).toHaveLength(Math.min(count, weights.length));
        expect(runs.flatMap(([begin, end]) => weights.slice(begin, end))).toEqual(weights);
        const load = (of: readonly (readonly [number, number])[]) =>
          Math.max(...of.map(([begin, end]) => weights.slice(begin, end).reduce((sum, weight) => sum + weight, 0)));
        expect(load(runs)).toBe(Math.min(...allCuts(weights.length, runs.length).map(load)));
      },
    ),
    { numRuns: 100 },
  );
});

/** Every way to cut so many items into so many runs of neighbours. */
function allCuts(length: number, runs: number, begin = 0): [number, number][][] {
  if (runs === 1) return [[[begin, length]]];
  return Array.from({ length: length - begin - runs + 1 }, (_, index) => begin + index + 1).flatMap((end) =>
    allCuts(length, runs - 1, end).map((rest): [number, number][] => [[begin, end], ...rest]),
  );
}
