import path from 'node:path';
import type { GoPackage } from '../../go/packages.js';
import { targetEnvironment } from '../../go/target.js';
import type { CommandResult, DirectoryEntry } from '../../host/host.js';
import { presentValue } from '../../host/host.js';
import type { ModuleContext } from '../check.js';
import { succeeded } from '../outcomes.js';

/** A build of the whole module and the binaries that it left in a temporary folder. */
export interface Build {
  readonly command: CommandResult;
  readonly lines: readonly string[];
  /** Packages that there are for the target. */
  readonly packages: readonly GoPackage[];
  /** Empty when the module has no main package, undefined when that cannot be told. */
  readonly binaries: readonly Binary[] | undefined;
  /** How many main packages should have left a binary. */
  readonly programs: number;
}

export interface Binary {
  /** Absolute. */
  readonly path: string;
  /** The name of the file; the import path where several packages have that name. */
  readonly name: string;
}

interface BuildOptions {
  readonly cgo: boolean;
  /** `linux/arm64`; undefined: the host itself. */
  readonly target?: string;
}

/**
 * `go build` of the packages that the user asked for, with outputs in a temporary folder. `-o` is given only where there are main
 * packages: without them the go command refuses it, and with them it would otherwise write a binary into the user's tree.
 *
 * @param label names the temporary folder
 */
export async function build(context: ModuleContext, label: string, { cgo, target }: BuildOptions): Promise<Build> {
  const { packages, command: listing } = await context.shared.packages(cgo, target);
  const mains = packages.filter(isProgram);
  const folder = await context.temporaryFolder(label);
  const lines: string[] = [];
  const run = (output: string, patterns: readonly string[]) =>
    context.go.run(['build', context.modFlag, ...context.buildFlags, ...(mains.length > 0 ? ['-o', `${output}/`] : []), ...patterns], {
      cgo,
      ...(target === undefined ? {} : { env: targetEnvironment(target) }),
      onLine: ({ text }) => lines.push(text),
    });
  let command = await run(folder, context.packages);
  // Of several programs with one name, the go command keeps the last one that it links and says nothing.
  const apart = ofOneName(mains).map((main, index) => ({ main, folder: path.posix.join(folder, String(index)) }));
  for (const { main, folder } of apart) if (succeeded(command)) command = await run(folder, [main.importPath]);
  const outcome = { command, lines, packages, programs: mains.length };
  if (mains.length === 0) return { ...outcome, binaries: succeeded(listing) || packages.length > 0 ? [] : undefined };
  const shared = new Set(apart.map(({ main }) => programName(main)));
  const entries = await Promise.all([
    filesOf(context, folder, (file) => (shared.has(lowered(file)) ? undefined : file)),
    ...apart.map(({ main, folder }) => filesOf(context, folder, () => main.importPath)),
  ]);
  return { ...outcome, binaries: entries.some((list) => list === undefined) ? undefined : entries.flatMap((list) => list!) };
}

/** The build for the host itself, once per toolchain, as the user would get it: with cgo where it can be used. */
export function nativeBuild(context: ModuleContext): Promise<Build> {
  return context.shared.once('build', async () => build(context, 'build', { cgo: await context.shared.cgo() }));
}

/** The build for the target of the cell, without cgo, once per toolchain. */
export function targetBuild(context: ModuleContext): Promise<Build> {
  const target = context.target!;
  return context.shared.once(`build ${target}`, () => build(context, `cross-${target}`, { cgo: false, target }));
}

/** A main package of tests alone leaves no binary. */
export function isProgram({ name, goFiles, cgoFiles }: GoPackage): boolean {
  return name === 'main' && goFiles.length + cgoFiles.length > 0;
}

/** Programs whose file name another one has too, also where the file system takes upper and lower case for the same. */
function ofOneName(mains: readonly GoPackage[]): GoPackage[] {
  const names = mains.map(programName);
  return mains.filter((_, index) => names.indexOf(names[index]!) !== names.lastIndexOf(names[index]!));
}

/** Last element of the import path, but not a major version (cmd/go/internal/load/pkg.go, DefaultExecName). */
function programName({ importPath }: GoPackage): string {
  const elements = importPath.split('/');
  const isVersion = elements.length > 1 && /^v(?:[2-9]|[1-9]\d+)$/.test(elements.at(-1)!);
  return elements.at(isVersion ? -2 : -1)!.toLowerCase();
}

function lowered(file: string): string {
  return file.replace(/\.exe$/, '').toLowerCase();
}

/** @param nameOf undefined leaves the file out */
async function filesOf(
  { host }: ModuleContext,
  folder: string,
  nameOf: (file: string) => string | undefined,
): Promise<Binary[] | undefined> {
  const isFile = ({ kind }: DirectoryEntry) => kind === 'file';
  return presentValue(await host.readdir(folder))
    ?.filter(isFile)
    .flatMap(({ name: file }) => {
      const name = nameOf(file);
      return name === undefined ? [] : [{ path: path.posix.join(folder, file), name }];
    });
}
