import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { info, setOutput } from '@actions/core';
import { LocalHost } from '../host/local.js';
import type { Profile } from '../model/profile.js';
import type { Settings } from '../model/settings.js';
import { planShards, shardMatrix } from '../plan-shards.js';
import { sanitizeJson, sanitizeLogLine } from '../redact/log.js';
import { toolCacheFolder } from '../settings/folders.js';
import { packageInfo } from '../settings/package-root.js';
import { readDivision } from '../settings/shards.js';
import type { Inputs } from './inputs.js';

interface PlanStep {
  readonly inputs: Inputs;
  readonly workspace: string;
  readonly settings: Settings;
  readonly profile: Profile;
  readonly cancel: AbortSignal;
}

/** Plans the jobs of a matrix: output `matrix`, and plan.json for the merge in output `plan`. */
export async function planMatrix({ inputs, workspace, settings, profile, cancel }: PlanStep): Promise<void> {
  const place = inputs.shards === undefined ? 'input shard-by' : 'input shards';
  const division = readDivision({ shards: inputs.shards, by: inputs.shardBy }, { shards: 'input shards', by: 'input shard-by' });
  const host = new LocalHost(settings.directory, cancel);
  try {
    const toolCache = toolCacheFolder(host.env, host.platform.os, homedir());
    const plan = await planShards({
      host,
      settings,
      profile,
      toolCache,
      cancel,
      onProgress: () => undefined,
      tool: packageInfo(),
      division,
      place,
    });
    const matrix = shardMatrix(plan, place);
    for (const { shard, name, cells } of plan.shards) info(sanitizeLogLine(`${shard}: ${name}, ${cells.length} cells`));
    const folder =
      inputs.reportDirectory === undefined
        ? await mkdtemp(path.join(process.env.RUNNER_TEMP || tmpdir(), 'go-wsl-conform-plan-'))
        : path.resolve(workspace, inputs.reportDirectory);
    await mkdir(folder, { recursive: true });
    const file = path.join(folder, 'plan.json');
    await writeFile(file, sanitizeJson(`${JSON.stringify(plan, null, 2)}\n`));
    setOutput('matrix', JSON.stringify(matrix));
    setOutput('shards', String(plan.shards.length));
    setOutput('plan', file);
  } finally {
    await host.close();
  }
}
