import type { Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { shardLimits } from '../knowledge/shard-limits.js';
import { ConfigurationError, errorText } from '../model/errors.js';
import { sizeText } from '../model/sizes.js';
import { plainLine } from '../redact/escape.js';
import { reportFormats } from './formats.js';

/**
 * The reports at some places, each file once: files, and every report.json in folders, however deep it lies.
 *
 * @throws ConfigurationError that names the place: nothing is there, it cannot be read, or it is more than is read at once
 */
export async function reportFiles(places: readonly string[]): Promise<string[]> {
  const files = new Set<string>();
  for (const place of places) {
    const isFolder = (await about(place)).isDirectory();
    const found = isFolder ? await reportsBelow(place, 0) : [path.resolve(place)];
    if (found.length === 0)
      throw new ConfigurationError(plainLine(place), 'there is no report.json in it', 'give folders that runs wrote with --out');
    for (const file of found) files.add(file);
  }
  if (files.size > shardLimits.reports)
    throw new ConfigurationError('reports', `found ${files.size} reports`, `at most ${shardLimits.reports} are read at once`);
  await refuseHuge([...files]);
  return [...files];
}

/** What is deeper belongs to something else; links are not followed, so that no folder is walked twice. */
async function reportsBelow(folder: string, depth: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new ConfigurationError(plainLine(folder), `cannot be read: ${errorText(error)}`);
  });
  const own = entries
    .filter((entry) => entry.name === reportFormats.json.file && !entry.isDirectory())
    .map(({ name }) => path.resolve(folder, name));
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
    const help = `at most ${sizeText(shardLimits.reportBytes)} each and ${sizeText(shardLimits.totalBytes)} together are read`;
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
