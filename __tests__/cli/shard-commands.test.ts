import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { main as mergeMain } from '../../src/cli/merge-command.js';
import { main as planMain } from '../../src/cli/plan-command.js';
import { main as runMain } from '../../src/cli/run-command.js';
import { Report } from '../../src/model/report.js';
import { ShardMatrix, ShardPlan } from '../../src/model/shard-plan.js';
import { buildReport } from '../../src/report/build.js';
import { toJson } from '../../src/report/json.js';
import { parts, result } from '../support/reports.js';
import { root } from '../support/snapshots.js';
import { captured } from './captured.js';

let folder: string;
let modules: string;

/** Two modules, and an archive of each of two releases, which are named and never installed. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'shards-'));
  modules = path.join(folder, 'modules');
  for (const [name, go] of [
    ['.', '1.26'],
    ['tools', '1.25'],
  ] as const) {
    await mkdir(path.join(modules, name), { recursive: true });
    await writeFile(path.join(modules, name, 'go.mod'), `module example.com/m/${name}\n\ngo ${go}\n`);
  }
  await mkdir(path.join(folder, 'archives'));
  const archives = ['1.25.11', '1.26.8'].map((version) => `go${version}.linux-amd64.tar.gz`);
  for (const archive of archives) await writeFile(path.join(folder, 'archives', archive), '');
  const hash = createHash('sha256').update('').digest('hex');
  await writeFile(path.join(folder, 'archives', 'SHA256SUMS'), archives.map((archive) => `${hash}  ${archive}\n`).join(''));
});
afterAll(() => rm(folder, { recursive: true }));

const plan = (...more: string[]) =>
  captured(() => planMain([modules, '--go', 'go.mod', '--source', path.join(folder, 'archives'), '--suite', 'toolchain modules', ...more]));

describe('plan', () => {
  test('prints one line for a matrix, with the releases chosen for all jobs', async () => {
    const { value, stdout } = await plan('--shards', '2');
    expect([value, stdout.split('\n').length]).toEqual([0, 2]);
    const go = 'go.mod=1.25.11+1.26.8';
    expect(ShardMatrix.parse(JSON.parse(stdout))).toEqual({
      include: [
        { shard: '1/2', name: 'go1.25.11 · ./tools', go },
        { shard: '2/2', name: 'go1.26.8 · .', go },
      ],
    });
    expect((await plan('--shards', '2')).stdout).toBe(stdout);
  });

  test('by a kind has a part for each, and says the same as a table and in full', async () => {
    const { stdout } = await plan('--by', 'module', '--format', 'text');
    expect(stdout).toMatch(/module:1\/2 .* go1\.25\.11 · \.\/tools/);
    const full = ShardPlan.parse(JSON.parse((await plan('--by', 'module', '--format', 'json')).stdout));
    expect([full.by, full.shards.length, full.required]).toEqual(['module', 2, expect.arrayContaining(['toolchain.install', 'mod.sum'])]);
    const again = await plan('--by', 'module', '--format', 'json', '--go', full.go);
    expect(JSON.parse(again.stdout).plan).toBe(full.plan);
  });

  test('is balanced by what an earlier report took, and its parts are run as they are written', async () => {
    const cells = ShardPlan.parse(JSON.parse((await plan('--shards', '1', '--format', 'json')).stdout)).shards[0]!.cells;
    const results = cells.map(({ check, cell }) =>
      result(check, { ...(cell && { cell }), durationMs: cell?.module === 'tools' ? 90_000 : 1000 }),
    );
    const file = path.join(folder, 'earlier.json');
    await writeFile(file, toJson(buildReport(parts({ results }))));
    const full = ShardPlan.parse(JSON.parse((await plan('--shards', '2', '--by-report', file, '--format', 'json')).stdout));
    expect(full.shards.map(({ shard, expectedMs }) => [shard, expectedMs! > 60_000])).toEqual([
      ['1/2@0-1', true],
      ['2/2@1-2', false],
    ]);
    expect((await plan('--shards', '2', '--by-report', file, '--format', 'text')).stdout).toMatch(/1\/2@0-1 .*\dm \d\ds/);
    const dry = ['--dry-run', '--format', 'json', '--source', path.join(folder, 'archives'), '--suite', 'toolchain modules'];
    const { stdout } = await captured(() => runMain([modules, ...dry, '--go', full.go, '--shard', '2/2@1-2']));
    expect(JSON.parse(stdout).notes).toContainEqual(expect.stringMatching(/^this is shard 2\/2 of a plan: /));
    await expect(runMain([modules, ...dry, '--go', full.go, '--shard', '2/2@1-9'])).rejects.toThrow(/^--shard: is no shard of this plan/);
  });

  test.each([
    [['--by', 'module', '--by-report', 'x'], /^--by-report: there is nothing to balance\n {2}say with --shards/],
    [['--shards', '2', '--by-report', 'none.json'], /^none\.json: there is no such file/],
    [[], /^--shards: is missing: how many parts shall the plan have\?/],
    [['--shards', 'two'], /^--shards: "two" is not a whole number/],
    [['--shards', '3'], /^--shards: the plan cannot be divided into 3\n {2}there are at most 2 parts/],
    [['--by', 'modul'], /^--by: unknown kind "modul"\n {2}did you mean "module"\?/],
    [['--shards', '300', '--suite', 'environment'], /^--shards: 300 shards are too many for one matrix\n {2}GitHub makes at most 256 jobs/],
    [['--shards', '2', '--go', '1.24.x'], /1\.24\.x: /],
    [['--shards', '2', '--format', 'yaml'], /^--format: unknown format "yaml"/],
  ])('refuses %j', async (more, error) => {
    await expect(plan(...more)).rejects.toThrow(error);
  });

  test('has no limit of GitHub where no workflow reads it', async () => {
    const { stdout } = await plan('--shards', '500', '--suite', 'environment', '--format', 'json');
    expect(JSON.parse(stdout).shards).toHaveLength(500);
  });
});

describe('run --shard', () => {
  const dryRun = (...more: string[]) =>
    captured(() =>
      runMain([
        modules,
        '--dry-run',
        '--source',
        path.join(folder, 'archives'),
        '--suite',
        'toolchain modules',
        '--format',
        'json',
        ...more,
      ]),
    );

  test('plans its part alone, and names it', async () => {
    const { stdout } = await dryRun('--go', 'go.mod=1.25.11+1.26.8', '--shard', '2/2');
    const { cells, notes } = JSON.parse(stdout);
    expect(new Set(cells.map(({ cell }: Report['results'][number]) => cell?.go))).toEqual(new Set(['1.26.8']));
    expect(notes).toContainEqual(expect.stringMatching(/^this is shard 2\/2 of a plan: \d+ of \d+ cells$/));
  });

  test.each([
    ['3/2', /^--shard: "3\/2" is not a shard\n {2}write I\/N, as 2\/3/],
    ['1/9', /^--shard: the plan cannot be divided into 9\n {2}there are at most 2 parts/],
  ])('refuses %s', async (shard, error) => {
    await expect(dryRun('--go', 'go.mod', '--shard', shard)).rejects.toThrow(error);
  });
});

describe('merge', () => {
  const snapshot = path.join(root, '__tests__', 'fixtures', 'snapshots', 'race.json');
  const out = (name: string) => path.join(folder, name);

  test('ends as a run ends: the parts of a replayed run are the run', async () => {
    const whole = await captured(() => runMain(['--snapshot', snapshot, '--out', out('whole'), '--no-progress']));
    for (const index of [1, 2])
      await captured(() =>
        runMain(['--snapshot', snapshot, '--shard', `target:${index}/2`, '--out', out(`parts/${index}`), '--no-progress']),
      );
    const merged = await captured(() => mergeMain([out('parts'), '--out', out('merged'), '--format', 'json']));
    const report = Report.parse(JSON.parse(merged.stdout));
    expect([merged.value, report.verdict]).toEqual([whole.value, 'failures']);
    expect(report.shards).toHaveLength(2);
    const wholeReport = Report.parse(JSON.parse(await readFile(path.join(out('whole'), 'report.json'), 'utf8')));
    const ids = ({ findings }: Report) => findings.map(({ fingerprint, severity }) => `${fingerprint} ${severity}`).sort();
    expect(ids(report)).toEqual(ids(wholeReport));
    for (const file of ['report.json', 'junit.xml', 'summary.md']) expect(merged.stderr).toContain(path.join(out('merged'), file));
    const tolerated = await captured(() => mergeMain([out('parts'), '--out', out('merged'), '--fail-on', 'never']));
    expect(tolerated.value).toBe(0);
    const half = await captured(() => mergeMain([out('parts/2'), '--out', out('half'), '--format', 'markdown']));
    expect([half.value, half.stdout.includes('1 of 2 shards reported')]).toEqual([3, true]);
  });

  test('writes nothing when it cannot merge', async () => {
    await expect(mergeMain([out('whole'), '--out', out('nothing')])).rejects.toThrow(/is the report of a whole run/);
    await expect(readFile(path.join(out('nothing'), 'report.json'))).rejects.toThrow('ENOENT');
  });

  test.each([
    [['--expect', 'many'], /^--expect: "many" is not a whole number/],
    [['--expect', '3'], /is shard target:1\/2, and 3 shards were expected/],
    [['--fail-on', 'fial'], /^--fail-on: unknown value "fial"\n {2}did you mean "fail"/],
  ])('refuses %j', async (more, error) => {
    await expect(mergeMain([out('parts/1'), ...more])).rejects.toThrow(error);
  });
});
