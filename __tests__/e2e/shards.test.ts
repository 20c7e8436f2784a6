import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { cellId } from '../../src/model/cell.js';
import { Report } from '../../src/model/report.js';
import { ShardMatrix, ShardPlan } from '../../src/model/shard-plan.js';
import { runCli, runExampleIn } from './support/cli.js';
import { copyOfExample, temporaryFolder } from './support/folders.js';

const minutes = 15 * 60_000;

test(
  'a plan, its shards and their merge say of examples/service what one run says, and a lost shard leaves it open',
  async () => {
    const directory = copyOfExample('service');
    const settings = ['--check', 'toolchain.* build vet test cross', '--cross-targets', 'linux/arm64 windows/amd64'];
    const planned = ['plan', directory, '--go', '1.26.x', '--by', 'target', ...settings];
    const [matrix, json] = await Promise.all([runCli(planned), runCli([...planned, '--format', 'json'])]);
    const { include } = ShardMatrix.parse(JSON.parse(matrix.stdout));
    expect(include.map(({ shard }) => shard)).toEqual(['target:1/3', 'target:2/3', 'target:3/3']);
    expect(include[1]!.name).toMatch(/^go1\.26\.\d+ · linux\/arm64$/);
    expect(ShardPlan.parse(JSON.parse(json.stdout)).shards).toHaveLength(3);

    const shards = [];
    for (const { shard, go } of include) shards.push(await runExampleIn(directory, ['--shard', shard, '--go', go, ...settings]));
    expect(shards.map(({ exit, report }) => [exit, report?.verdict])).toEqual(Array(3).fill([0, 'partial']));
    const whole = await runExampleIn(directory, ['--go', '1.26.x', ...settings]);

    const out = temporaryFolder('merged');
    const merged = await runCli(['merge', ...shards.map((shard) => shard.out), '--out', out]);
    expect([merged.exit, whole.exit]).toEqual([0, 0]);
    for (const file of ['junit.xml', 'summary.md']) expect(readFileSync(join(out, file), 'utf8')).toContain('cross');
    const report = Report.parse(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')));
    const said = ({ results }: Report) =>
      [
        ...new Set(
          results
            .filter(({ check }) => check !== 'shards.reported')
            .map(({ check, cell, status }) => `${cellId(check, { ...cell, shard: undefined })} ${status}`),
        ),
      ].sort();
    expect(said(report)).toEqual(said(whole.report!));
    expect(report.verdict).toBe(whole.report!.verdict);

    const plan = join(out, 'plan.json');
    await import('node:fs/promises').then(({ writeFile }) => writeFile(plan, json.stdout));
    const lost = await runCli(['merge', shards[0]!.out, shards[2]!.out, '--plan', plan]);
    expect(lost.exit).toBe(3);
    expect(lost.stdout).toContain('2 of 3 shards reported; missing is shard target:2/3');
    expect(lost.stdout).toMatch(/cross .*linux\/arm64.*: shard target:2\/3 never reported/);
  },
  minutes,
);
