import { posix } from 'node:path';
import type { Location } from '../model/report.js';

/** The part of `go list -json` that locations need; more members do not matter. */
export interface PackageInfo {
  readonly importPath: string;
  /** Absolute. */
  readonly dir: string;
  /** Base names by the kinds of `go list`; with all of them absent, any name is taken to be of this package. */
  readonly goFiles?: readonly string[];
  readonly cgoFiles?: readonly string[];
  readonly testGoFiles?: readonly string[];
  readonly xTestGoFiles?: readonly string[];
}

/** A place as some Go program printed it. */
export interface SourcePlace {
  /** Absolute, relative, a base name only, or based on the module path (-trimpath). */
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** Import path of the package whose test printed it: resolves base names. */
  readonly package?: string | undefined;
  /** Absolute folder in which the command ran: resolves relative names, which mean nothing without it. */
  readonly cwd?: string | undefined;
}

/** Finds the file of the user that a printed place means. */
export interface Locator {
  /** Undefined for what is not a file of the user: GOROOT, the module cache, generated files, names that fit nothing. */
  (place: SourcePlace): Location | undefined;
  /** The package as typed in the module's folder: `./pkg`, or its import path when it lies elsewhere. */
  readonly pattern: (importPath: string) => string;
  /** Import path of the package that a Go file belongs to. */
  readonly packageOf: (location: Location) => string | undefined;
}

export interface LocatorOptions {
  /** Absolute folder of go.mod. */
  readonly moduleDirectory: string;
  /** Absolute; locations are relative to it. */
  readonly reportRoot: string;
  readonly goroot: string;
  readonly modulePath: string;
  readonly packages: readonly PackageInfo[];
  /** Other absolute names of the same folders (symlinked workspace): each `from` reads as `to`. */
  readonly aliases?: readonly { readonly from: string; readonly to: string }[];
}

/** Knows no file system: everything follows from the names, so that a recorded run gives the same locations. */
export function createLocator(options: LocatorOptions): Locator {
  const root = normal(options.reportRoot);
  const moduleDirectory = normal(options.moduleDirectory);
  const byPath = new Map(options.packages.map((info) => [info.importPath, info]));

  const absolute = (place: SourcePlace): string | undefined => {
    const file = place.file.replaceAll('\\', '/');
    if (posix.isAbsolute(file)) return file;
    if (file.startsWith(`${options.modulePath}/`)) return `${moduleDirectory}/${file.slice(options.modulePath.length + 1)}`;
    if (place.cwd !== undefined) return posix.join(place.cwd, file);
    // Without a folder only a base name means something: `runtime/proc.go` is how -trimpath names the standard library.
    return file.includes('/') ? undefined : inPackage(file, place.package);
  };

  const inPackage = (name: string, importPath: string | undefined): string | undefined => {
    // The test variants of a package have names of their own: `m/p_test`, `m/p [m/p.test]`.
    const own =
      importPath === undefined ? undefined : (byPath.get(importPath) ?? byPath.get(importPath.replace(/ \[.*$/, '').replace(/_test$/, '')));
    if (own !== undefined && holds(own, name)) return `${own.dir}/${name}`;
    const others = options.packages.filter((info) => info.goFiles !== undefined && holds(info, name));
    return others.length === 1 ? `${others[0]!.dir}/${name}` : undefined;
  };

  const locate = (place: SourcePlace): Location | undefined => {
    const found = absolute(place);
    if (found === undefined || generated.test(found)) return undefined;
    const file = unalias(normal(found), options.aliases ?? []);
    if (!isBelow(file, root) || (options.goroot !== '' && isBelow(file, normal(options.goroot))) || moduleCache.test(file))
      return undefined;
    return {
      file: file.slice(root === '/' ? 1 : root.length + 1),
      ...(place.line !== undefined && place.line > 0 ? { line: place.line } : {}),
      ...(place.column !== undefined && place.column > 0 ? { column: place.column } : {}),
    };
  };

  const pattern = (importPath: string): string => {
    const dir = byPath.get(importPath)?.dir;
    if (dir === undefined) return importPath;
    const file = unalias(normal(dir), options.aliases ?? []);
    if (file === moduleDirectory) return '.';
    return isBelow(file, moduleDirectory) ? `./${file.slice(moduleDirectory.length + 1)}` : importPath;
  };

  const byFolder = new Map(options.packages.map((info) => [unalias(normal(info.dir), options.aliases ?? []), info.importPath]));
  const packageOf = (location: Location): string | undefined =>
    location.file.endsWith('.go') ? byFolder.get(posix.dirname(`${root === '/' ? '' : root}/${location.file}`)) : undefined;

  return Object.assign(locate, { pattern, packageOf });
}

/** In a vendor folder: a file of the user's repository, but not where to look first. */
export function isVendored(location: Location): boolean {
  return /(^|\/)vendor\//.test(location.file);
}

/** `go test` writes _testmain.go, cgo _cgo_*.go and *.cgo1.go; the compiler names wrappers <autogenerated>. */
const generated = /(^|\/)(_testmain\.go|_cgo_[^/]*|[^/]*\.cgo\d\.go|<[^/]*>)$/;

/** Every folder of the module cache holds an `@version`; only there may a path element of sources contain it. */
const moduleCache = /@v\d[^/]*\//;

function holds(info: PackageInfo, name: string): boolean {
  const lists = [info.goFiles, info.cgoFiles, info.testGoFiles, info.xTestGoFiles];
  return lists.every((list) => list === undefined) || lists.some((list) => list?.includes(name));
}

function unalias(file: string, aliases: readonly { readonly from: string; readonly to: string }[]): string {
  for (const { from, to } of aliases) {
    const base = normal(from);
    if (file === base || isBelow(file, base)) return normal(to) + file.slice(base.length);
  }
  return file;
}

function isBelow(file: string, folder: string): boolean {
  return file.startsWith(folder === '/' ? '/' : `${folder}/`);
}

function normal(path: string): string {
  const result = posix.normalize(path.replaceAll('\\', '/'));
  return result.length > 1 && result.endsWith('/') ? result.slice(0, -1) : result;
}
