import { describe, expect, test } from '@jest/globals';
import { checks } from '../../src/checks/index.js';
import { leftOut, type PlanInput, planCells, requiredChecks } from '../../src/checks/plan.js';
import { cellName } from '../../src/model/cell.js';
import type { ModuleInfo } from '../../src/model/report.js';
import { defaultProfile, profileWith } from '../support/snapshots.js';

const linux = { os: 'linux', arch: 'amd64', processors: 2 };
const module: ModuleInfo = { directory: '.', path: 'example.com/m', goLine: '1.24', workspace: false, vendored: false };
const service: ModuleInfo = { ...module, directory: 'service', path: 'example.com/m/service' };

function plan(more: Partial<PlanInput> = {}) {
  return planCells({
    checks,
    profile: defaultProfile,
    releases: [{ version: '1.26.11', pinned: false }],
    modules: [module],
    targetsOf: () => ['linux/arm64'],
    platform: linux,
    cgoEnabled: undefined,
    compiler: { command: 'gcc', found: true },
    ...more,
  });
}

const skipOf = (cells: ReturnType<typeof plan>, check: string, target?: string) =>
  cells.find((cell) => cell.check === check && (target === undefined || cell.cell?.target === target))!.skip;

describe('the plan has a cell', () => {
  test('once per run, per release, per module and release, and per target, in this order', () => {
    const cells = plan({
      checks: checks.filter(({ id }) => ['toolchain.resolve', 'toolchain.install', 'build', 'cross'].includes(id)),
      releases: [
        { version: '1.25.14', pinned: false },
        { version: '1.26.11', pinned: false },
      ],
      modules: [module, service],
      targetsOf: () => ['linux/arm64', 'windows/amd64'],
    });
    const ofRelease = (go: string) => [
      `toolchain.install · ${go}`,
      ...['.', './service'].flatMap((name) => [
        `build · ${name} · ${go}`,
        `cross · ${name} · ${go} · linux/arm64`,
        `cross · ${name} · ${go} · windows/amd64`,
      ]),
    ];
    expect(cells.map(({ check, cell }) => cellName(check, cell))).toEqual([
      'toolchain.resolve',
      ...ofRelease('go1.25.14'),
      ...ofRelease('go1.26.11'),
    ]);
  });

  test('per set of limits, for the matrix alone', () => {
    const cells = plan({ checks: checks.filter(({ id }) => ['mod.graph', 'build', 'cross'].includes(id)), limits: ['none', 'cpu=1'] });
    expect(cells.map(({ check, cell }) => cellName(check, cell))).toEqual([
      'mod.graph · . · go1.26.11',
      'build · . · go1.26.11 · none',
      'build · . · go1.26.11 · cpu=1',
      'cross · . · go1.26.11 · linux/arm64 · none',
      'cross · . · go1.26.11 · linux/arm64 · cpu=1',
    ]);
  });

  test('with the level of the profile, and may-skip only where it says so', () => {
    const cells = plan({ profile: profileWith({ build: 'informational', vet: { level: 'recommended' } }) });
    expect(cells.find(({ check }) => check === 'build')).toEqual({
      check: 'build',
      cell: { go: '1.26.11', module: '.' },
      level: 'informational',
    });
    expect(cells.find(({ check }) => check === 'vet')!.level).toBe('recommended');
    expect(cells.find(({ check }) => check === 'cross')).toMatchObject({ level: 'required', maySkip: true });
  });

  test('only for the modules that a release was asked for', () => {
    const cells = plan({ modules: [module, service], releases: [{ version: '1.26.11', pinned: false, onlyModules: ['service'] }] });
    expect(new Set(cells.filter(({ check }) => check === 'build').map(({ cell }) => cell!.module))).toEqual(new Set(['service']));
  });

  test('for nothing but the run when there is no release', () => {
    const hostChecks = checks.filter(({ scope }) => scope === 'host').map(({ id }) => id);
    expect(plan({ releases: [] }).map(({ check }) => check)).toEqual([
      'toolchain.resolve',
      'seccomp.profile',
      ...hostChecks,
      'policy.waivers',
      'policy.baseline',
    ]);
  });
});

describe('a release that is older than the go line', () => {
  const needsNewer = { modules: [{ ...module, goLine: '1.27.1' }] };

  test('does not apply to any check of the module, but is installed all the same', () => {
    const cells = plan(needsNewer);
    expect(new Set(cells.filter(({ cell }) => cell?.module === '.').map(({ skip }) => skip))).toEqual(
      new Set(['the module needs go 1.27.1 (its go line); go1.26.11 is older']),
    );
    expect(skipOf(cells, 'toolchain.install')).toBeUndefined();
  });

  test('is tried when the user pinned it: the refusal is to be seen', () => {
    expect(skipOf(plan({ ...needsNewer, releases: [{ version: '1.26.11', pinned: true }] }), 'build')).toBeUndefined();
  });

  test.each([
    ['1.26', '1.26.11'],
    ['1.26rc1', '1.26.0'],
    ['1.26.11', '1.26.11'],
  ])('a go line %s is satisfied by go%s', (goLine, version) => {
    expect(skipOf(plan({ modules: [{ ...module, goLine }], releases: [{ version, pinned: false }] }), 'build')).toBeUndefined();
  });

  test('a release candidate does not satisfy the go line of its release', () => {
    expect(
      skipOf(plan({ modules: [{ ...module, goLine: '1.26.0' }], releases: [{ version: '1.26rc1', pinned: false }] }), 'build'),
    ).toBeDefined();
  });

  test('a module without a go line takes any release', () => {
    const { goLine: _, ...without } = module;
    expect(skipOf(plan({ modules: [without], releases: [{ version: '1.19.13', pinned: false }] }), 'build')).toBeUndefined();
  });
});

describe('the race detector is known beforehand not to work', () => {
  const race = (more: Partial<PlanInput>) => skipOf(plan(more), 'test.race');

  test.each([
    [
      'on a platform without it',
      { platform: { ...linux, arch: 'riscv64' }, releases: [{ version: '1.25.1', pinned: false }] },
      'the race detector supports linux/riscv64 since Go 1.26',
    ],
    ['on a platform that lost it', { platform: { ...linux, os: 'openbsd' } }, 'the race detector supported openbsd/amd64 before Go 1.22'],
    ['on a platform that never had it', { platform: { ...linux, arch: '386' } }, 'Go has no race detector for linux/386'],
    ['with CGO_ENABLED=0', { cgoEnabled: '0' }, 'CGO_ENABLED=0, and the race detector needs cgo'],
    [
      'without a C compiler',
      { compiler: { command: 'clang', found: false } },
      'no C compiler: clang is not on PATH, and the race detector needs cgo',
    ],
  ] as const)('%s', (_, more, why) => {
    expect(race(more)).toBe(why);
  });

  test('but not on macOS, which needs no cgo for it', () => {
    expect(race({ platform: { ...linux, os: 'darwin' }, cgoEnabled: '0', compiler: { command: 'clang', found: false } })).toBeUndefined();
  });

  test('nor where everything is there', () => {
    expect(race({})).toBeUndefined();
    expect(race({ platform: { ...linux, arch: 'riscv64' } })).toBeUndefined();
    expect(race({ platform: { ...linux, os: 'openbsd' }, releases: [{ version: '1.21.1', pinned: true }] })).toBeUndefined();
  });
});

describe('a target', () => {
  const cross = (target: string, version: string) =>
    skipOf(plan({ targetsOf: () => [target], releases: [{ version, pinned: false }], modules: [{ ...module, goLine: '1.18' }] }), 'cross');

  test.each([
    ['linux/sparc64', '1.26.11', 'Go 1.26 has no port linux/sparc64'],
    ['wasip1/wasm', '1.20.14', 'Go 1.20 has no port wasip1/wasm'],
    ['freebsd/riscv64', '1.26.11', 'Go 1.26 has no port freebsd/riscv64'],
    ['freebsd/riscv64', '1.19.13', 'Go 1.19 has no port freebsd/riscv64'],
  ])('%s is unknown to go%s', (target, version, why) => {
    expect(cross(target, version)).toBe(why);
  });

  test.each([
    ['linux/arm64', '1.19.13'],
    ['wasip1/wasm', '1.21.0'],
    ['freebsd/riscv64', '1.25.1'],
    ['linux/sparc64', '1.99.0'],
  ])('%s is tried with go%s', (target, version) => {
    expect(cross(target, version)).toBeUndefined();
  });
});

describe('what is left out', () => {
  const placeOf = (setting: string) => `--${setting}`;
  const without = (asked: readonly string[], patterns: string[] = []) =>
    leftOut(
      checks.filter(({ suite }) => suite !== 'policy'),
      checks.filter(({ id }) => asked.includes(id)),
      defaultProfile,
      { checks: patterns },
      placeOf,
    );

  test('is every check that the profile requires and nobody asked, with the reason', () => {
    const ids = without(['build', 'mod.tidy'], ['build', 'mod.tidy']).map(({ check }) => check);
    expect(ids).toEqual([
      ...['toolchain.resolve', 'toolchain.install', 'mod.mode', 'mod.graph', 'mod.cache', 'mod.sum', 'build.stamp', 'vet'],
      ...['test', 'test.race', 'cgo.off', 'cross'],
    ]);
    expect(without([], ['build']).find(({ check }) => check === 'vet')).toEqual({
      check: 'vet',
      level: 'required',
      why: 'left out by --checks',
      leftOut: true,
    });
    expect(without([]).find(({ check }) => check === 'cross')).toMatchObject({
      maySkip: true,
      why: 'its suite matrix was not asked for (--suites)',
    });
  });

  test('is nothing where all of them are asked', () => {
    expect(without(checks.map(({ id }) => id))).toEqual([]);
  });
});

describe('the required checks', () => {
  test('are those of the profile that were selected', () => {
    const selected = checks.filter(({ id }) => ['build', 'mod.tidy', 'toolchain.supported'].includes(id));
    expect(requiredChecks(selected, defaultProfile, plan({ checks: selected }))).toEqual(['build']);
  });

  test('include one that has no cell, so that nothing was proved without it', () => {
    expect(requiredChecks(checks, defaultProfile, plan({ releases: [] }))).toContain('build');
  });

  test('leave out one without a cell that may be skipped', () => {
    const withoutTargets = plan({ targetsOf: () => [] });
    expect(requiredChecks(checks, defaultProfile, withoutTargets)).not.toContain('cross');
    expect(requiredChecks(checks, defaultProfile, plan())).toContain('cross');
  });
});
