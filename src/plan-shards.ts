import { weightsBy } from './checks/shard-weights.js';
import { type Division, divideBy, planDigest } from './checks/shards.js';
import { chosenRequests } from './go/resolve.js';
import { versionFileNames } from './go/version-files.js';
import { githubLimits } from './knowledge/github-limits.js';
import { ConfigurationError } from './model/errors.js';
import type { PlannedCell, Report } from './model/report.js';
import { shardPlanSchemaVersion } from './model/schema-versions.js';
import { shardArgument } from './model/shard.js';
import type { ShardMatrix, ShardPlan } from './model/shard-plan.js';
import { makePlan, type Plan, type PlanRequest } from './plan.js';
import { plainLine } from './redact/escape.js';
import { moduleList, releases } from './report/words.js';

export interface ShardPlanRequest extends PlanRequest {
  readonly tool: Report['tool'];
  readonly division: Division;
  /** A report of the same repository: shards take about as long as each other by what its cells took. */
  readonly earlier?: Pick<Report, 'results'>;
  /** Where the number of shards was written, for errors. */
  readonly place: string;
}

/**
 * Plans a run once for several machines: what each of them does, and the releases that the entries of the list stand for, which no
 * machine chooses again.
 *
 * @throws ConfigurationError when a release is not known, or there is not enough to divide
 */
export async function planShards(request: ShardPlanRequest): Promise<ShardPlan> {
  const { division, place, settings, earlier } = request;
  const plan = await makePlan(request);
  refuseOpen(plan, settings.goPlace);
  const parts = divideBy(plan.checks, plan.cells, division, earlier === undefined ? (unit) => unit.length : weightsBy(earlier));
  const count = division.count ?? parts.length;
  if (parts.length < count)
    throw new ConfigurationError(
      place,
      `the plan cannot be divided into ${count}${division.by === undefined ? '' : ` by ${division.by}`}`,
      `there are at most ${parts.length} parts`,
    );
  return {
    schemaVersion: shardPlanSchemaVersion,
    tool: request.tool,
    profile: request.profile.name,
    plan: planDigest(plan.cells),
    go: chosenRequests(plan.resolutions),
    ...(division.by === undefined ? {} : { by: division.by }),
    required: [...plan.required],
    shards: parts.map(({ cells, units, weight }, index) => ({
      shard: shardArgument({ index: index + 1, count, by: division.by, ...(earlier === undefined ? {} : { units }) }),
      name: nameOf(cells, plan),
      ...(earlier === undefined ? {} : { expectedMs: weight }),
      cells: cells.map(({ skip: _, ...cell }) => cell),
    })),
  };
}

/**
 * The plan as the matrix of a workflow.
 *
 * @throws ConfigurationError when GitHub would not take it
 */
export function shardMatrix({ shards, go }: ShardPlan, place: string): ShardMatrix {
  const most = githubLimits.matrixJobs;
  if (shards.length > most)
    throw new ConfigurationError(
      place,
      `${shards.length} shards are too many for one matrix`,
      `GitHub makes at most ${most} jobs: --shards ${most}`,
    );
  const matrix = { include: shards.map(({ shard, name }) => ({ shard, name, go })) };
  const bytes = JSON.stringify(matrix).length * 2;
  if (bytes > githubLimits.jobOutputBytes)
    throw new ConfigurationError(
      place,
      `the matrix has ${bytes} bytes in UTF-16, and GitHub keeps ${githubLimits.jobOutputBytes} of a job's outputs`,
      'ask for fewer shards',
    );
  return matrix;
}

/** What each machine would have to find out by itself, another could answer otherwise. What files leave open, they leave open everywhere. */
function refuseOpen({ resolutions }: Plan, place: string): void {
  const files: readonly string[] = versionFileNames;
  const open = resolutions.filter(({ entry, problem }) => problem !== undefined && !files.includes(entry));
  if (open.length > 0)
    throw new ConfigurationError(
      place,
      open.map(({ entry, problem }) => `${entry}: ${problem!.text}`).join('; '),
      'a plan for several machines needs every release to be known; name them exactly, as 1.26.3',
    );
}

/** `go1.25.11, go1.26.8 · ./api, ./core`; what is the same in the whole plan is left out, and of a machine alone it is said. */
function nameOf(cells: readonly PlannedCell[], plan: Plan): string {
  const of = (list: readonly PlannedCell[], name: 'go' | 'module' | 'target') =>
    [...new Set(list.map(({ cell }) => cell?.[name]))].filter((value) => value !== undefined);
  const modules = of(cells, 'module');
  const targets = of(cells, 'target');
  const parts = [
    releases(of(cells, 'go')),
    modules.length === of(plan.cells, 'module').length ? '' : moduleList(modules),
    targets.length === of(plan.cells, 'target').length ? '' : targets.join(', '),
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'this machine' : plainLine(parts.join(' · '));
}
