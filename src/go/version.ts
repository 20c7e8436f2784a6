import { firstLineWithPatchZero } from '../knowledge/go-releases.js';

/** Parts of a Go version; numbers stay decimal text, for the go command compares them that way and knows no largest one. */
export interface Version {
  readonly major: string;
  readonly minor: string;
  /** Empty for a language version (`1.21`) and for a pre-release. */
  readonly patch: string;
  /** `alpha`, `beta`, `rc`, or empty. */
  readonly kind: string;
  /** Number of the pre-release, or empty. */
  readonly pre: string;
}

/**
 * Parts of a version without its `go` prefix, or undefined when it is none by the rules of Go's internal/gover. A suffix
 * after a hyphen (`1.21.0-custom`) is dropped.
 */
export function parseVersion(text: string): Version | undefined {
  const match = /^(0|[1-9]\d*)(?:\.(0|[1-9]\d*)(?:\.(0|[1-9]\d*)|([a-z]+)(0|[1-9]\d*)?)?)?(?:-.*)?$/s.exec(text);
  if (match === null) return undefined;
  const [, major = '', minor = '0', patch, kind = '', pre = ''] = match;
  return { major, minor, patch: patch ?? impliedPatch(match[2], kind), kind, pre };
}

/** `1` means 1.0.0 and `1.20` means 1.20.0; from 1.21 on, `1.N` is older than any release of its line. */
function impliedPatch(minor: string | undefined, kind: string): string {
  if (minor === undefined) return '0';
  const hasPatchZero = compareNumbers(minor, firstLineWithPatchZero.slice('1.'.length)) >= 0;
  return kind !== '' || hasPatchZero ? '' : '0';
}

/** Negative, zero or positive, in the order of Go releases: `1.21` < `1.21rc1` < `1.21.0`. What is no version comes first. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parseVersion(a), parseVersion(b)];
  if (left === undefined || right === undefined) return Number(left !== undefined) - Number(right !== undefined);
  return (
    compareNumbers(left.major, right.major) ||
    compareNumbers(left.minor, right.minor) ||
    compareNumbers(left.patch, right.patch) ||
    compareTexts(left.kind, right.kind) ||
    compareNumbers(left.pre, right.pre)
  );
}

/** True for alpha, beta and rc. */
export function isPrerelease(version: string): boolean {
  return (parseVersion(version)?.kind ?? '') !== '';
}

/** The line that a release belongs to: `1.26.3` → `1.26`; empty when it is no version. */
export function minorOf(version: string): string {
  const parsed = parseVersion(version);
  return parsed === undefined ? '' : `${parsed.major}.${parsed.minor}`;
}

/** True when something with this name can be installed: `1.20`, `1.21.0`, `1.27rc1`; false for `1.21`, `1.20.0`, `1`, `1.21x`. */
export function isValidRelease(version: string): boolean {
  const parsed = parseVersion(version);
  if (parsed === undefined || version.includes('-') || !version.includes('.')) return false;
  if (parsed.kind !== '') return ['alpha', 'beta', 'rc'].includes(parsed.kind) && parsed.pre !== '';
  return parsed.patch !== '' && version === canonicalRelease(version);
}

/** The name that the Go project gives a release: `1.20.0` → `1.20`, as first releases were called up to 1.20. */
export function canonicalRelease(version: string): string {
  const { major, minor, patch, kind } = parseVersion(version) ?? {};
  const isFirst = kind === '' && patch === '0' && compareVersions(`${major}.${minor}`, firstLineWithPatchZero) < 0;
  return isFirst ? `${major}.${minor}` : version;
}

/** The newest of some versions. */
export function newestOf(versions: Iterable<string>): string | undefined {
  return [...versions].sort(compareVersions).at(-1);
}

function compareNumbers(a: string, b: string): number {
  return a.length - b.length || compareTexts(a, b);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
