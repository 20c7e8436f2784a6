import type { Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { shardLimits } from './knowledge/shard-limits.js';
import { ConfigurationError, errorText } from './model/errors.js';
import type { Report } from './model/report.js';
import { shardPlanSchemaVersion } from './model/schema-versions.js';
import { ShardPlan } from './model/shard-plan.js';
import { sizeText } from './model/sizes.js';
import { plainLine } from './redact/escape.js';
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
  await refuseHuge(files);
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

/** The reports of all places, each file once. */
async function reportFiles(places: readonly string[]): Promise<string[]> {
  const files = new Set<string>();
  for (const place of places) {
    const isFolder = (await about(place)).isDirectory();
    const found = isFolder ? await reportsBelow(place, 0) : [path.resolve(place)];
    if (found.length === 0)
      throw new ConfigurationError(plainLine(place), 'there is no report.json in it', 'give the folders that the shards wrote with --out');
    for (const file of found) files.add(file);
  }
  if (files.size > shardLimits.reports)
    throw new ConfigurationError('merge', `found ${files.size} reports`, `at most ${shardLimits.reports} are merged at once`);
  return [...files];
}

/** What is deeper belongs to something else; links are not followed, so that no folder is walked twice. */
async function reportsBelow(folder: string, depth: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new ConfigurationError(plainLine(folder), `cannot be read: ${errorText(error)}`);
  });
  const own = entries.filter((entry) => entry.name === 'report.json' && !entry.isDirectory()).map(({ name }) => path.resolve(folder, name));
  if (depth >= shardLimits.depth) return own;
  const inner: string[] = [];
  for (const entry of entries.filter((each) => each.isDirectory()).sort((a, b) => (a.name < b.name ? -1 : 1)))
    inner.push(...(await reportsBelow(path.join(folder, entry.name), depth + 1)));
  return [...own, ...inner];
}

async function refuseHuge(files: readonly string[]): Promise<void> {
  let total = 0;
  for (const file of files) {
    const { size } = await about(file);
    total += size;
    const help = `at most ${sizeText(shardLimits.reportBytes)} each and ${sizeText(shardLimits.totalBytes)} together are merged`;
    if (size > shardLimits.reportBytes) throw new ConfigurationError(plainLine(file), `is too large: ${sizeText(size)}`, help);
    if (total > shardLimits.totalBytes)
      throw new ConfigurationError(plainLine(file), `the reports are too large together: over ${sizeText(total)}`, help);
  }
}

async function about(file: string): Promise<Stats> {
  try {
    return await stat(file);
  } catch (error) {
    throw new ConfigurationError(plainLine(file), `cannot be read: ${errorText(error)}`, 'give folders of reports, or report.json files');
  }
}
