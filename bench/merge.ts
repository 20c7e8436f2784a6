import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/support/root.js';
import { checks } from '../src/checks/index.js';
import { planCells, requiredChecks } from '../src/checks/plan.js';
import { divide, planDigest } from '../src/checks/shards.js';
import type { PlannedCell, Report, Result } from '../src/model/report.js';
import { buildReport } from '../src/report/build.js';
import { toJson } from '../src/report/json.js';
import { cost, environment, peakMegabytes, spread } from './measure.js';

const count = 500;

/** What `merge` costs for the reports of 500 machines: 250 modules on two releases, 100 tests of each module, 60 facts of each machine. */
export function merge(): string[] {
  const cli = join(root, 'dist/cli/index.js');
  const folder = mkdtempSync(join(tmpdir(), 'bench-merge-'));
  try {
    const reports = join(folder, 'reports');
    const bytes = writeShards(reports);
    const command = ['node', cli, 'merge', reports, '--out', join(folder, 'merged')];
    const costs = Array.from({ length: 5 }, () => cost(command));
    return [
      `merge of ${count} reports, ${Math.round(bytes / 1e6)} MB, s: ${spread(costs.map(({ wall }) => wall))}; processor ${spread(costs.map(({ processor }) => processor))}`,
      `peak memory: ${peakMegabytes(command)} MB`,
      environment(),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeShards(folder: string): number {
  const profile = JSON.parse(readFileSync(join(root, 'profiles/generated/default.json'), 'utf8'));
  const modules = Array.from({ length: count / 2 }, (_, index) => ({
    directory: `services/s${index}`,
    path: `example.com/s${index}`,
    workspace: false,
    vendored: false,
  }));
  const asked = checks.filter(({ suite, id }) => ['toolchain', 'modules', 'matrix'].includes(suite) || Object.hasOwn(profile.checks, id));
  const cells = planCells({
    checks: asked,
    profile,
    releases: ['1.25.11', '1.26.8'].map((version) => ({ version, pinned: false })),
    modules,
    targetsOf: () => ['linux/arm64', 'windows/amd64', 'darwin/arm64'],
    platform: { os: 'linux', arch: 'amd64', processors: 2 },
    cgoEnabled: undefined,
    compiler: { command: 'gcc', found: true },
  }).map(({ skip: _, ...cell }) => cell);
  const required = requiredChecks(asked, profile, cells);
  let bytes = 0;
  for (const [index, own] of divide(asked, cells, { count }).entries()) {
    const planned = new Set(own.map(({ check }) => check));
    const report = buildReport({
      tool: { name: 'go-wsl-conform', version: '0.1.0' },
      profile: { name: profile.name, note: profile.note },
      startedAt: '2026-11-30T03:00:00.000Z',
      durationMs: 60_000 + index,
      shard: { index: index + 1, count, plan: planDigest(cells), required },
      facts: facts(index),
      modules,
      toolchains: [],
      plan: { cells: own, required: required.filter((check) => planned.has(check)) },
      results: own.map(result),
      notRun: [],
      notes: [],
    });
    mkdirSync(join(folder, String(index)), { recursive: true });
    const file = join(folder, String(index), 'report.json');
    writeFileSync(file, toJson(report));
    bytes += statSync(file).size;
  }
  return bytes;
}

function facts(machine: number): Report['facts'] {
  const evidence = [{ source: '/proc/self/mountinfo', value: 'x'.repeat(200) }];
  return Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [`platform.fact${index}`, { value: index < 10 ? machine * index : 'the same', evidence }]),
  );
}

function result(planned: PlannedCell): Result {
  const isTest = planned.check === 'test' || planned.check === 'test.race';
  const tests = Array.from({ length: 100 }, (_, index) => ({
    package: `example.com/${planned.cell?.module}`,
    name: `TestOf${index}`,
    status: 'pass' as const,
    seconds: 0.01,
  }));
  return {
    ...planned,
    status: 'pass',
    summary: `${planned.check} passed`,
    evidence: [{ source: `go ${planned.check}`, value: 'ok', exit: 0 }],
    locations: [],
    remedies: [],
    durationMs: 1_200,
    ...(isTest ? { tests: { packages: [], tests, counts: { pass: 100, fail: 0, skip: 0, unfinished: 0 } } } : {}),
  };
}
