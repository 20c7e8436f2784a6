import path from 'node:path';
import { BaselineFile } from '../model/baseline.js';
import { ConfigurationError, errorText } from '../model/errors.js';
import { suggestion } from '../model/nearest.js';
import { baselineSchemaVersion, waiversSchemaVersion } from '../model/schema-versions.js';
import type { Settings } from '../model/settings.js';
import { type Waiver, WaiverFile } from '../model/waivers.js';
import { globsMeet, releaseGlob } from './globs.js';
import { globMatches, type PolicyLimits, placeOf } from './load.js';
import type { PolicyFiles } from './policy.js';
import { type PlacedData, readYaml } from './yaml-file.js';

/** The baseline where one is needed and none is named. */
const baselineName = 'go-conform-baseline.json';

export interface PolicySources {
  readonly settings: Settings;
  /** Whether the baseline is to be written: then it need not exist. */
  readonly writing: boolean;
  /** The text of a file; undefined when it does not exist; throws when it cannot be read. */
  readonly readText: (file: string) => Promise<string | undefined>;
  /** The ids of all checks. */
  readonly checks: readonly string[];
  readonly limits: PolicyLimits;
}

/**
 * Reads the waivers and the baseline that the settings name. Files are named absolutely; the pipelines make them relative to the repository.
 *
 * @throws ConfigurationError with file and line of the mistake
 */
export async function readPolicy(sources: PolicySources): Promise<PolicyFiles> {
  const { settings, writing, checks, limits } = sources;
  const waivers = settings.waivers === undefined ? undefined : await readWaivers(sources, settings.waivers);
  const needed = settings.baseline !== undefined || settings.failOn === 'regression' || writing;
  if (!needed) return { ...waiversPart(waivers, checks, limits), writtenFor: forModules(waivers) };
  const baselinePath = settings.baseline ?? path.join(settings.directory, baselineName);
  const baseline = await readBaseline(sources, baselinePath);
  return {
    baselinePath,
    ...waiversPart(waivers, checks, limits),
    baseline: { file: baselinePath, entries: baseline?.failures ?? [] },
    writtenFor: [...forModules(waivers), ...(baseline === undefined ? [] : [{ file: baselinePath, modules: baseline.modules }])],
  };
}

interface ReadWaivers extends PlacedData<WaiverFile> {
  readonly file: string;
}

function forModules(waivers: ReadWaivers | undefined): PolicyFiles['writtenFor'] {
  return waivers?.data.modules === undefined ? [] : [{ file: waivers.file, modules: waivers.data.modules }];
}

async function readWaivers({ settings, readText, limits }: PolicySources, file: string): Promise<ReadWaivers> {
  const place = placeOf(settings, 'waivers');
  const text = await textOf(file, place, readText, limits.waivers.characters);
  if (text === undefined) throw new ConfigurationError(place, `there is no file ${file}`);
  return { file, ...readYaml(file, text, WaiverFile, { schemaVersion: waiversSchemaVersion }) };
}

function waiversPart(read: ReadWaivers | undefined, checks: readonly string[], limits: PolicyLimits): Pick<PolicyFiles, 'waivers'> {
  if (read === undefined) return {};
  const { file, data, line } = read;
  refuseTooMany(file, data.waivers.length, limits.waivers.entries);
  const entries = data.waivers.map((waiver, index) => ({ ...waiver, line: line(['waivers', index]) }));
  for (const { check, line: at } of entries) {
    if (!checks.some((id) => globMatches(check, id)))
      throw new ConfigurationError(`${file}:${at}`, `no check matches "${check}"`, suggestion(check, checks));
  }
  refuseOverlaps(file, entries);
  return { waivers: { file, entries } };
}

/** Each failure has one owner and one day: what two waivers cover would be accepted by whichever is read first. */
function refuseOverlaps(file: string, entries: readonly (Waiver & { readonly line: number })[]): void {
  entries.forEach((waiver, index) => {
    const other = entries.slice(0, index).find((earlier) => overlap(earlier, waiver));
    if (other === undefined) return;
    const same = JSON.stringify(selector(other)) === JSON.stringify(selector(waiver));
    const agree = other.expires === waiver.expires && other.owner === waiver.owner && other.reason === waiver.reason;
    const found = !same ? 'overlaps' : agree ? 'repeats' : 'contradicts';
    throw new ConfigurationError(
      `${file}:${waiver.line}`,
      `this waiver ${found} the one at line ${other.line}`,
      same ? 'keep one of them' : 'narrow one of them, so that each failure has one owner and one expiry',
    );
  });
}

function selector({ check, cell = {}, package: name, test, fingerprint }: Waiver): (string | undefined)[] {
  return [
    check,
    cell.go && releaseGlob(cell.go),
    cell.module?.replace(/^\.\/(?=.)/, ''),
    cell.target,
    name,
    test,
    fingerprint && `${fingerprint}*`,
  ];
}

function overlap(one: Waiver, other: Waiver): boolean {
  const others = selector(other);
  return selector(one).every((glob, index) => {
    const facing = others[index];
    if (glob === undefined || facing === undefined) return true;
    const isTest = index === 5;
    return globsMeet(glob, facing) || (isTest && (globsMeet(`${glob}/*`, facing) || globsMeet(glob, `${facing}/*`)));
  });
}

async function readBaseline({ settings, writing, readText, limits }: PolicySources, file: string): Promise<BaselineFile | undefined> {
  const place = placeOf(settings, 'baseline');
  const text = await textOf(file, place, readText, limits.baseline.characters);
  if (text === undefined) {
    if (writing) return undefined;
    const named = settings.baseline !== undefined;
    throw new ConfigurationError(
      named ? place : placeOf(settings, 'fail-on'),
      named ? `there is no file ${file}` : `regression needs a baseline, and there is no ${file}`,
      'go-wsl-conform run --write-baseline records the failures of today',
    );
  }
  const baseline = parseBaseline(file, text);
  refuseTooMany(file, baseline.failures.length, limits.baseline.entries);
  const seen = new Map<string, number>();
  baseline.failures.forEach(({ fingerprint }, index) => {
    const earlier = seen.get(fingerprint);
    seen.set(fingerprint, index);
    if (earlier === undefined) return;
    const { line } = placedBaseline(file, text);
    throw new ConfigurationError(
      `${file}:${line(['failures', index])}`,
      `${fingerprint} stands here a second time; first at line ${line(['failures', earlier])}`,
      'remove one of them, or write the baseline anew: go-wsl-conform run --write-baseline',
    );
  });
  return baseline;
}

/** Read as JSON, which is fast; only a file with a mistake is read again for the place of it. */
function parseBaseline(file: string, text: string): BaselineFile {
  try {
    const parsed = BaselineFile.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
  } catch {
    // Told below, with its line.
  }
  return placedBaseline(file, text).data;
}

function placedBaseline(file: string, text: string): PlacedData<BaselineFile> {
  return readYaml(file, text, BaselineFile, { schemaVersion: baselineSchemaVersion });
}

async function textOf(file: string, place: string, readText: PolicySources['readText'], most: number): Promise<string | undefined> {
  const text = await readText(file).catch((error: unknown) => {
    throw new ConfigurationError(place, `${file} cannot be read: ${errorText(error)}`);
  });
  if (text !== undefined && text.length > most)
    throw new ConfigurationError(place, `${file} is too large: ${text.length} characters`, `at most ${most} are read`);
  return text;
}

function refuseTooMany(file: string, count: number, most: number): void {
  if (count > most) throw new ConfigurationError(file, `has ${count} entries`, `at most ${most} are read`);
}
