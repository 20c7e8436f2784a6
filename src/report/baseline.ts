import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { compareVersions, minorOf } from '../go/version.js';
import { baselineMessageCharacters } from '../knowledge/policy-limits.js';
import type { BaselineEntry, BaselineFile } from '../model/baseline.js';
import { ConfigurationError, errorText } from '../model/errors.js';
import type { Policy, Report, ReportFinding } from '../model/report.js';
import { baselineSchemaVersion } from '../model/schema-versions.js';
import { plainLine } from '../redact/escape.js';
import { sanitizeJson } from '../redact/log.js';
import { writeWhole } from './whole-file.js';

/**
 * The baseline after a run: the failures that it saw and that no waiver covers, and the earlier entries of which it says nothing,
 * because their cells did not run. Fixed entries are gone.
 *
 * @param report judged by the earlier baseline, or by an empty one
 */
export function baselineOf(report: Report): BaselineFile {
  const earlier = report.policy?.baseline?.entries ?? [];
  const before = new Map(earlier.map((entry) => [entry.fingerprint, entry]));
  const shown = report.findings
    .filter(({ known }) => known !== undefined)
    .map((finding) => entryOf(finding, before.get(finding.fingerprint)));
  const seen = new Set(shown.map(({ fingerprint }) => fingerprint));
  const open = earlier
    .filter(({ fingerprint, state }) => state === 'open' && !seen.has(fingerprint))
    .map(({ state: _, ...entry }) => entry);
  return {
    schemaVersion: baselineSchemaVersion,
    modules: sorted(report.modules.map(({ path: name }) => name)),
    failures: [...shown, ...open].sort((a, b) => compare(sortKey(a), sortKey(b))),
  };
}

/** One line for each failure, so that two branches change the same line only for the same failure. */
export function baselineText({ schemaVersion, modules, failures }: BaselineFile): string {
  const lines = failures.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
  const list = failures.length === 0 ? '[]' : `[\n${lines}\n  ]`;
  return sanitizeJson(`{\n  "schemaVersion": ${schemaVersion},\n  "modules": ${JSON.stringify(modules)},\n  "failures": ${list}\n}\n`);
}

/** A report judged by a baseline that has just been made of it. */
export function baselinePolicy({ policy, modules }: Report, file: string, { failures }: BaselineFile): Policy {
  const known = policy ?? { modules: modules.map(({ directory }) => directory), everyTest: true };
  return { ...known, baseline: { file: known.baseline?.file ?? file, entries: failures } };
}

/**
 * Proves that the baseline can be written, before hours of work and not after.
 * @throws ConfigurationError when it cannot
 */
export async function prepareBaseline(file: string): Promise<void> {
  await access(file, constants.W_OK)
    .catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return access(path.dirname(file), constants.W_OK);
    })
    .catch((error: unknown) => {
      throw unwritable(file, error);
    });
}

/** Writes the file as a whole or not at all. @throws ConfigurationError when it cannot be written */
export async function writeBaseline(file: string, baseline: BaselineFile): Promise<void> {
  await writeWhole(file, baselineText(baseline)).catch((error: unknown) => {
    throw unwritable(file, error);
  });
}

function unwritable(file: string, error: unknown): ConfigurationError {
  return new ConfigurationError('--write-baseline', `${file} cannot be written: ${errorText(error)}`, 'name another file by --baseline');
}

/**
 * A finding as an entry.
 *
 * @param before what the baseline had of it
 */
export function entryOf(finding: ReportFinding, before?: BaselineEntry): BaselineEntry {
  const seen = linesOf(finding.toolchains);
  const free = linesOf(finding.notOn);
  // What an earlier run saw on releases that did not run now stays.
  const go = lines([...seen, ...(before?.go ?? []).filter((line) => !free.includes(line))]);
  const notOn = lines([...free, ...(before?.notOn ?? [])]).filter((line) => !go.includes(line));
  const entry = {
    fingerprint: finding.fingerprint,
    checks: sorted([...finding.checks, ...(before?.checks ?? [])]),
    modules: sorted([...finding.modules, ...(before?.modules ?? [])]),
    go,
    notOn,
    targets: sorted([...finding.targets, ...(before?.targets ?? [])]),
    limits: sorted([...(finding.limits ?? []), ...(before?.limits ?? [])]),
    cause: finding.cause,
    package: finding.package,
    test: finding.test,
    // Of an entry that stays the text stays too: where a line moved, the file need not change.
    message:
      before?.message ??
      plainLine(finding.message)
        .slice(0, baselineMessageCharacters)
        .replace(/[\ud800-\udbff]$/, ''),
  };
  const empty = ([, value]: [string, unknown]) => value === undefined || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(entry).filter((member) => !empty(member))) as BaselineEntry;
}

function linesOf(versions: readonly string[]): string[] {
  return lines(versions.map(minorOf));
}

function lines(all: readonly string[]): string[] {
  return [...new Set(all)].sort(compareVersions);
}

function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort(compare);
}

function sortKey({ checks, modules, package: name, test, fingerprint }: BaselineEntry): string {
  return [checks[0], modules?.[0], name, test, fingerprint].join('\0');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
