import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';

const page = readFileSync('docs/scale.md', 'utf8');
const job = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => parse(text)).find(({ kind }) => kind === 'Job');
const [container] = job.spec.template.spec.containers;

test('the Job has as many indexes as the plan and the merge have shards, and reports of another Job are told apart', () => {
  const { completionMode, completions } = job.spec;
  expect([completionMode, completions]).toEqual(['Indexed', 500]);
  expect(page).toContain(`plan . --go 'go.mod stable' --shards ${completions} --format json`);
  expect(page).toContain(`--expect ${completions} --plan plan.json`);
  const run = container.env.find(({ name }: { name: string }) => name === 'GO_CONFORM_RUN_ID');
  expect(run.valueFrom.fieldRef.fieldPath).toBe("metadata.labels['batch.kubernetes.io/controller-uid']");
});

test.each([
  ['0', '1/500'],
  ['499', '500/500'],
])('the pod of index %s runs shard %s into a folder of its own', (index, shard) => {
  const folder = mkdtempSync(join(tmpdir(), 'scale-'));
  try {
    const node = join(folder, 'node');
    writeFileSync(node, '#!/bin/sh\nprintf "%s\\n" "$@"\n');
    chmodSync(node, 0o755);
    const env = {
      PATH: `${folder}:${process.env.PATH}`,
      JOB_COMPLETION_INDEX: index,
      GO_CONFORM_RUN_ID: 'uid',
      GO_RELEASES: 'go.mod=1.25.11 stable=1.27.4',
    };
    const { stdout, status } = spawnSync(container.command[0], [...container.command.slice(1), ...container.args], {
      env,
      encoding: 'utf8',
    });
    const words = stdout.trimEnd().split('\n');
    const optionOf = (option: string) => words[words.indexOf(option) + 1];
    expect([status, optionOf('--shard'), optionOf('--go'), optionOf('--out'), optionOf('--fail-on')]).toEqual([
      0,
      shard,
      'go.mod=1.25.11 stable=1.27.4',
      `/reports/uid/${index}`,
      'never',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
