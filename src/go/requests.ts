import { ConfigurationError } from '../model/errors.js';
import { nearest } from '../model/nearest.js';
import { canonicalRelease, isValidRelease, minorOf, parseVersion } from './version.js';

/** Names that stand for releases. */
export const releaseAliases = ['stable', 'oldstable', 'supported', 'go.mod', 'go.work', '.go-version', '.tool-versions', 'local'] as const;
export type ReleaseAlias = (typeof releaseAliases)[number];

/** One entry of a release list. */
export type VersionRequest =
  /** Exactly this release: `1.26.3`, `1.27rc1`. */
  | { readonly kind: 'release'; readonly entry: string; readonly version: string }
  /** The newest patch of a line: `1.26`, `1.26.x`. */
  | { readonly kind: 'line'; readonly entry: string; readonly line: string }
  /** The newest patch of each line from this version on: `>=1.24`. */
  | { readonly kind: 'from'; readonly entry: string; readonly version: string }
  | { readonly kind: 'alias'; readonly entry: string; readonly alias: ReleaseAlias }
  /** What an entry stood for in the plan of several machines: `stable=1.27.4`, `>=1.25=1.25.14+1.26.11`. */
  | { readonly kind: 'chosen'; readonly entry: string; readonly request: VersionRequest; readonly versions: readonly string[] };

const acceptedForms =
  '1.26.3, 1.26, 1.26.x, 1.27rc1, >=1.24, stable, oldstable, supported, go.mod, go.work, .go-version, .tool-versions, local';

/**
 * Reads a list of releases: entries separated by commas, white space or new lines, each with or without `go` before the number.
 *
 * @param place the option or input that carries the list, for the error
 * @throws ConfigurationError that names every bad entry with the nearest valid form
 */
export function parseRequests(text: string, place: string): VersionRequest[] {
  const entries = text
    .replaceAll(/>=\s+/g, '>=')
    .split(/[\s,]+/)
    .filter((entry) => entry !== '');
  if (entries.length === 0) throw new ConfigurationError(place, 'the list names no Go release', `accepted: ${acceptedForms}`);
  const requests = entries.map((entry) => ({ entry, request: parseChosen(entry) ?? parseRequest(entry) }));
  const bad = requests.filter(({ request }) => request === undefined).map(({ entry }) => entry);
  if (bad.length > 0) {
    const found = bad.map((entry) => `"${entry}" is not a Go release${help(entry)}`).join('; ');
    throw new ConfigurationError(place, found, `accepted: ${acceptedForms}`);
  }
  return requests.flatMap(({ request }) => request ?? []);
}

/** The text of an entry whose releases are chosen, for machines that must not choose others. */
export function chosenText(entry: string, versions: readonly string[]): string {
  return `${entry}=${versions.join('+')}`;
}

function parseChosen(text: string): VersionRequest | undefined {
  const [, entry, list] = /^(.+)=([^=]+)$/.exec(text) ?? [];
  if (entry === undefined || list === undefined) return undefined;
  const request = parseRequest(entry);
  const versions = list.split('+');
  if (request === undefined || request.kind === 'release' || !versions.every(isRelease)) return undefined;
  return { kind: 'chosen', entry, request, versions: versions.map(canonicalRelease) };
}

/** One entry of a list, or undefined when it has no accepted form. */
export function parseRequest(entry: string): VersionRequest | undefined {
  const alias = releaseAliases.find((name) => name === entry);
  if (alias !== undefined) return { kind: 'alias', entry, alias };
  const [, atLeast, number = ''] = /^(>=)?(?:go)?(\d.*)$/.exec(entry) ?? [];
  if (atLeast !== undefined) return isLine(number) || isRelease(number) ? { kind: 'from', entry, version: number } : undefined;
  const line = number.replace(/\.x$/, '');
  if (isLine(line)) return { kind: 'line', entry, line };
  return isRelease(number) ? { kind: 'release', entry, version: canonicalRelease(number) } : undefined;
}

function isLine(text: string): boolean {
  return /^\d+\.\d+$/.test(text) && parseVersion(text) !== undefined;
}

function isRelease(text: string): boolean {
  return text.includes('.') && isValidRelease(canonicalRelease(text));
}

function help(entry: string): string {
  const near = nearestForm(entry);
  return near === undefined ? '' : ` (did you mean "${near}"?)`;
}

/** What other tools accept and what fingers slip on, and the form that means it here; first match wins. */
const mistakes: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/^(latest|newest|current|1|1\.x|1\.\*|x|\*)$/i, () => 'stable'],
  [/^(previous|old-?stable|stable-1)$/i, () => 'oldstable'],
  [/^(all|maintained)$/i, () => 'supported'],
  [/^(go-?mod|mod|auto)$/i, () => 'go.mod'],
  [/^(go-?work|work|workspace)$/i, () => 'go.work'],
  [/^go-?version(-file)?$/i, () => '.go-version'],
  [/^(tool-?versions|asdf|mise)$/i, () => '.tool-versions'],
  [/^(host|installed|system)$/i, () => 'local'],
  // npm's spelling of a pre-release, which the tool cache uses too.
  [/^(?:v|go)?(\d+\.\d+)\.0-?(alpha|beta|rc)\.?(\d+)$/i, ([, line, kind, number]) => `${line}${kind?.toLowerCase()}${number}`],
  [/^(?:v|go)?(\d+\.\d+)\.\d+-?(?:alpha|beta|rc)\.?\d*$/i, ([, line]) => `${line}.x`],
  [/^[\^>]=?\s*(?:v|go)?(\d+\.\d+)/i, ([, line]) => `>=${line}`],
  [/^[~=]=?\s*(?:v|go)?(\d+\.\d+)(?:\.[x*])?$/i, ([, line]) => `${line}.x`],
  [/^[~=v]*(?:go)?\s*(\d+\.\d+\.\d+)(?:[-+].*)?$/i, ([, release]) => withoutLeadingZeros(release ?? '')],
  [/^v?(?:go)?\s*(\d+\.\d+)(?:\.[x*])?$/i, ([, line]) => withoutLeadingZeros(line ?? '')],
  [/^v?(?:go)?-?(\d+\.\d+)[.-]?(alpha|beta|rc)[.-]?(\d+)$/i, ([, line, kind, number]) => `${line}${kind?.toLowerCase()}${number}`],
  [/^(?:go-?)?(\d+)$/i, ([, number]) => (number?.startsWith('1') && number.length > 1 ? `1.${number.slice(1)}` : 'stable')],
];

/** The accepted form that comes nearest to an entry, when one does. */
export function nearestForm(entry: string): string | undefined {
  for (const [pattern, form] of mistakes) {
    const match = pattern.exec(entry);
    if (match === null) continue;
    const near = form(match);
    if (parseRequest(near) !== undefined) return near;
  }
  return nearest(entry, releaseAliases) ?? (parseVersion(entry) === undefined ? undefined : minorOf(entry));
}

function withoutLeadingZeros(version: string): string {
  return version.replaceAll(/(^|\.)0+(?=\d)/g, '$1');
}
