import { ConfigurationError, errorText } from './model/errors.js';
import type { Report } from './model/report.js';
import { shardPlanSchemaVersion } from './model/schema-versions.js';
import { ShardPlan } from './model/shard-plan.js';
import { plainLine } from './redact/escape.js';
import { reportFiles } from './report/find.js';
import { type Expected, mergeReports, type ReadReport } from './report/merge.js';
import { readReport } from './report/read.js';
import { parseJsonFile } from './settings/json-file.js';
import { readText } from './settings/read-text.js';

export interface MergeRequest {
  /** Files, and folders in which each report.json counts, however deep it lies. */
  readonly places: readonly string[];
  /** How many shards there must be. */
  readonly count?: number;
  /** File of `plan --format json`. */
  readonly plan?: string;
}

/**
 * Joins the reports of shards, read one after the other, into one. Nothing is written: what cannot be merged leaves nothing behind.
 *
 * @throws ConfigurationError that names the file
 */
export async function merge({ places, count, plan }: MergeRequest): Promise<Report> {
  const expected: Expected = {
    ...(count === undefined ? {} : { count }),
    ...(plan === undefined ? {} : { plan: await readShardPlan(plan) }),
  };
  const files = await reportFiles(places);
  const read: ReadReport[] = [];
  for (const file of files) read.push({ file: plainLine(file), report: await readReport(file) });
  return mergeReports(read, expected);
}

async function readShardPlan(file: string): Promise<ShardPlan> {
  const place = plainLine(file);
  const help = '`plan --format json` prints it';
  const text = await readText(file).catch((error: unknown) => {
    throw new ConfigurationError(place, `cannot be read: ${errorText(error)}`, help);
  });
  if (text === undefined) throw new ConfigurationError(place, 'there is no such file', help);
  return parseJsonFile(place, text, { definition: ShardPlan, schemaVersion: shardPlanSchemaVersion, schema: 'plan.schema.json' });
}
