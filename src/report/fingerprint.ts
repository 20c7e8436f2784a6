import { createHash } from 'node:crypto';
import { machineCauses } from '../knowledge/machine-causes.js';
import type { Finding } from '../model/report.js';

/**
 * Identifies a failure over runs: sha256 (hex) over what stays the same when lines move, tests take longer, addresses and
 * temporary folders change.
 * @param scope what tells findings without a file apart: the module, and the family of the check
 * @param ordinal the how-manieth of several that are otherwise equal
 */
export function fingerprint(finding: Finding, scope: string, ordinal: number): string {
  return createHash('sha256')
    .update(JSON.stringify([...parts(finding, scope), ordinal]))
    .digest('hex');
}

/** What a fingerprint rests on, but for the ordinal. */
export function identity(finding: Finding, scope: string): string {
  return JSON.stringify(parts(finding, scope));
}

function parts(finding: Finding, scope: string): string[] {
  const isRace = finding.cause === 'race.detected';
  return [
    finding.cause,
    machineCauses.has(finding.cause) ? '' : packageName(finding.package),
    finding.test ?? '',
    isRace ? raceFiles(finding) : (finding.location?.file ?? ''),
    finding.location === undefined ? scope : '',
    isRace ? '' : stableMessage(finding.message),
  ];
}

/**
 * Tells failures of one run apart: the same place in the same files is the same failure, whatever the release calls it.
 * Within a run the sources do not change, so lines count here.
 */
export function occurrence(finding: Finding, scope: string): string {
  const { cause, location } = finding;
  if (cause === 'race.detected') return JSON.stringify([cause, finding.test ?? '', racePlaces(finding)]);
  // Compilers of different releases word the same mistake differently: "x declared but not used", "declared and not used: x".
  if (byPlace.has(cause) && location?.column !== undefined) return JSON.stringify([cause, location.file, location.line, location.column]);
  return JSON.stringify([
    cause,
    machineCauses.has(cause) ? '' : packageName(finding.package),
    finding.test ?? '',
    location?.file ?? scope,
    location?.line ?? 0,
    normalizeMessage(finding.message),
  ]);
}

const byPlace: ReadonlySet<string> = new Set(['build.error', 'vet.error']);

/** The race detector names the two accesses in the order in which it saw them. */
function racePlaces(finding: Finding): string[] {
  const places = [finding.location, ...(finding.related ?? []).map(({ location }) => location)];
  return [...new Set(places.flatMap((place) => (place === undefined ? [] : [`${place.file}:${place.line ?? 0}`])))].sort();
}

/** The files of a race, whichever access was seen first; lines move. */
function raceFiles(finding: Finding): string {
  return [...new Set(racePlaces(finding).map((place) => place.replace(/:\d+$/, '')))].join(' ');
}

/** `pkg [pkg.test]` and `pkg_test` are the package to its reader. */
function packageName(name: string | undefined): string {
  return (name ?? '').replace(/ \[.*$/, '').replace(/_test$|\.test$/, '');
}

/** What changes from run to run, in the order of replacement. */
const volatileParts: readonly (readonly [RegExp, string])[] = [
  // Colours: since 1.27 `go test -json` drops the escape character before them.
  [/\[\d{1,3}(?:;\d{1,3})*m/g, ''],
  [/0x[0-9a-f]+/gi, '<address>'],
  [/(?:\/private)?\/(?:tmp|var\/tmp|var\/folders)\/[^\s:;,'"`)\]}]+/g, '<temporary>'],
  [/[A-Z]:\\Users\\[^\\\s]+\\AppData\\Local\\Temp\\[^\s:;,'"`)\]}]+/gi, '<temporary>'],
  [/\b(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h))+\b/g, '<duration>'],
  [/\d+(?:\.\d+)*/g, '<number>'],
  [/\s+/g, ' '],
];

/** A message without addresses, temporary folders, durations and numbers. */
export function normalizeMessage(message: string): string {
  return volatileParts.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), message).trim();
}

/** Folders that are made anew for each run, wherever they lie: those of testing.T.TempDir, of the go command, of runners and our own. */
const madeAnew = /\/(?:tmp|_temp|go-build\d+|go-wsl-conform-[^/]*|Test[^/]*\d\/\d{3})(?:\/|$)/i;
const absolutePath = /(?<![\w./:~-])(?:[A-Za-z]:[\\/]|\/)[^\s:;,'"`)\]}]+/g;
const randomName = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\b(?=[0-9a-f]*\d)[0-9a-f]{12,}\b/gi;

/** The same from run to run and from checkout to checkout: of an absolute path its last part stays, of random names nothing. */
export function stableMessage(message: string): string {
  const placed = message.replace(absolutePath, (path) => {
    const parts = path.replaceAll('\\', '/');
    return madeAnew.test(parts) ? '<temporary>' : `<path>/${parts.slice(parts.lastIndexOf('/') + 1)}`;
  });
  return normalizeMessage(placed.replace(randomName, '<random>'));
}
