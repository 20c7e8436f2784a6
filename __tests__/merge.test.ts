import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { checks } from '../src/checks/index.js';
import { planCells, requiredChecks } from '../src/checks/plan.js';
import { divide, planDigest } from '../src/checks/shards.js';
import { shardLimits } from '../src/knowledge/shard-limits.js';
import { merge } from '../src/merge.js';
import { ConfigurationError } from '../src/model/errors.js';
import type { Report } from '../src/model/report.js';
import { buildReport } from '../src/report/build.js';
import { toJson } from '../src/report/json.js';
import { parts, result } from './support/reports.js';
import { shardReports } from './support/shards.js';
import { defaultProfile } from './support/snapshots.js';

const modules = Array.from({ length: 250 }, (_, index) => ({
  directory: `services/s${index}`,
  path: `example.com/s${index}`,
  workspace: false,
  vendored: false,
}));
const asked = checks.filter(({ id }) => ['toolchain.install', 'mem.available', 'build', 'test'].includes(id));

function wholeReport(): Report {
  const cells = planCells({
    checks: asked,
    profile: defaultProfile,
    releases: ['1.25.11', '1.26.8'].map((version) => ({ version, pinned: false })),
    modules,
    targetsOf: () => [],
    platform: { os: 'linux', arch: 'amd64', processors: 2 },
    cgoEnabled: undefined,
    compiler: { command: 'gcc', found: true },
  });
  const required = requiredChecks(asked, defaultProfile, cells);
  return buildReport(parts({ modules, plan: { cells, required }, results: cells.map((cell) => ({ ...result(cell.check), ...cell })) }));
}
const whole = wholeReport();
const shards = (count: number) => shardReports(whole, divide(asked, whole.plan.cells, { count }));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'merge-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(name: string, text: string): Promise<string> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
  return file;
}

/** The folders that machines leave: one for each index, as `--out $REPORTS/$JOB_COMPLETION_INDEX` does. */
async function writeShards(reports: readonly Report[], lost: ReadonlySet<number> = new Set()): Promise<void> {
  for (const [index, report] of reports.entries()) {
    if (lost.has(index)) await mkdir(path.join(folder, String(index)));
    else await write(`${index}/report.json`, toJson(report));
  }
}

describe('500 machines', () => {
  test('are one report, and those that never reported are named', async () => {
    const reports = shards(500);
    const lost = new Set([7, 99, 498]);
    await writeShards(reports, lost);
    const merged = await merge({ places: [folder] });
    expect(merged.verdict).toBe('undetermined');
    expect(merged.results[0]!.summary).toBe('not determined: 497 of 500 shards reported; missing are shards 8/500, 100/500, 499/500');
    expect(merged.shards!.filter(({ reported }) => !reported)).toHaveLength(3);
    const ofModules = merged.results.filter(({ cell }) => cell?.module !== undefined);
    const lostCells = [...lost].flatMap((index) => reports[index]!.results.filter(({ cell }) => cell?.module !== undefined));
    expect(ofModules.length + lostCells.length).toBe(whole.results.filter(({ cell }) => cell?.module !== undefined).length);
    expect(lostCells.length).toBeGreaterThan(0);

    for (const index of lost) await write(`${index}/report.json`, toJson(reports[index]!));
    const complete = await merge({ places: [folder], count: 500 });
    expect([complete.verdict, complete.results[0]!.summary]).toEqual(['conformant', '500 shards reported']);
  }, 60_000);
});

describe('reports are found', () => {
  test('in files, in folders, below them as artifacts lie, and each once', async () => {
    const [first, second, third] = shards(3).map(toJson) as [string, string, string];
    await write('a/report.json', first);
    await write('a/summary.md', 'not read');
    await write('b/artifact-2/deeper/report.json', second);
    const file = await write('third.json', third);
    await symlink(folder, path.join(folder, 'a', 'loop'));
    const merged = await merge({
      places: [path.join(folder, 'a'), path.join(folder, 'b'), file, file, path.join(folder, 'a', 'report.json')],
    });
    expect(merged.results[0]!.summary).toBe('3 shards reported');
  });

  test('and what a plan says of lost ones is read', async () => {
    const division = divide(asked, whole.plan.cells, { count: 2 });
    await write('0/report.json', toJson(shards(2)[0]!));
    const plan = {
      schemaVersion: 1,
      tool: whole.tool,
      profile: 'default',
      plan: planDigest(whole.plan.cells),
      go: '1.25.11 1.26.8',
      required: whole.plan.required,
      shards: division.map((cells, index) => ({ shard: `${index + 1}/2`, name: 'x', cells: cells.map(({ skip: _, ...cell }) => cell) })),
    };
    const file = await write('plan.json', JSON.stringify(plan));
    const merged = await merge({ places: [path.join(folder, '0')], plan: file });
    expect(merged.notRun).toHaveLength(division[1]!.length);
    const newer = await write('newer.json', JSON.stringify({ ...plan, schemaVersion: 2 }));
    await expect(merge({ places: [folder], plan: newer })).rejects.toThrow(/newer\.json: was written by a newer version/);
    await expect(merge({ places: [folder], plan: path.join(folder, 'none.json') })).rejects.toThrow(/none\.json: there is no such file/);
    await expect(merge({ places: [folder], plan: folder })).rejects.toThrow(ConfigurationError);
  });
});

describe('a clear error names the file', () => {
  const bad: readonly [what: string, text: () => string, error: RegExp][] = [
    ['no JSON', () => '{"schemaVersion": 1,\n oops', /bad\/report\.json.*: is not valid JSON/],
    ['cut off', () => toJson(shards(2)[1]!).slice(0, 2_000), /bad\/report\.json.*: is not valid JSON/],
    ['empty', () => '', /bad\/report\.json.*: is not valid JSON/],
    ['another document', () => '[]', /bad\/report\.json: the file: /],
    [
      'a newer schema',
      () => JSON.stringify({ ...shards(2)[1], schemaVersion: 2 }),
      /bad\/report\.json: was written by a newer version \(schema 2/,
    ],
    ['a wrong field', () => JSON.stringify({ ...shards(2)[1], results: [{ check: 1 }] }), /bad\/report\.json: "results\.0\.check"/],
    ['a shard without an index', () => JSON.stringify({ ...shards(2)[1], shard: { count: 2 } }), /bad\/report\.json: "shard\.index"/],
  ];
  test.each(bad)('%s', async (_, text, error) => {
    await write('good/report.json', toJson(shards(2)[0]!));
    await write('bad/report.json', text());
    const merged = merge({ places: [folder] });
    await expect(merged).rejects.toThrow(ConfigurationError);
    await expect(merged).rejects.toThrow(error);
  });

  test('of one that is too large, before it is read', async () => {
    const file = await write('huge/report.json', '');
    await truncate(file, shardLimits.reportBytes + 1);
    await expect(merge({ places: [folder] })).rejects.toThrow(/huge\/report\.json: is too large: 128/);
  });

  test('of a place that is not there, or has no report', async () => {
    await expect(merge({ places: [path.join(folder, 'none')] })).rejects.toThrow(/none: cannot be read: .*ENOENT/);
    await mkdir(path.join(folder, 'empty'));
    await expect(merge({ places: [path.join(folder, 'empty')] })).rejects.toThrow(/empty: there is no report\.json in it/);
    await expect(merge({ places: ['/dev/zero'] })).rejects.toThrow(ConfigurationError);
  });
});
