import path from 'node:path';
import type { CommandResult } from '../../host/host.js';
import { presentValue } from '../../host/host.js';
import type { ModuleContext } from '../check.js';
import { succeeded } from '../outcomes.js';

/** A build of the whole module and the binaries that it left in a temporary folder. */
export interface Build {
  readonly command: CommandResult;
  readonly lines: readonly string[];
  /** Absolute paths; empty when the module has no main package, undefined when that cannot be told. */
  readonly binaries: readonly string[] | undefined;
}

/**
 * `go build` of the packages that the user asked for, with outputs in a temporary folder. `-o` is given only where there are main
 * packages: without them the go command refuses it, and with them it would otherwise write a binary into the user's tree.
 *
 * @param label names the temporary folder
 */
export async function build(
  context: ModuleContext,
  label: string,
  options: { cgo: boolean; env?: Record<string, string> },
): Promise<Build> {
  const { packages, command: listing } = await context.shared.packages(options.cgo);
  const mains = packages.filter(({ name }) => name === 'main');
  const folder = await context.temporaryFolder(label);
  const output = mains.length > 0 ? ['-o', `${folder}/`] : [];
  const lines: string[] = [];
  const command = await context.go.run(['build', context.modFlag, ...context.buildFlags, ...output, ...context.packages], {
    cgo: options.cgo,
    ...(options.env === undefined ? {} : { env: options.env }),
    onLine: ({ text }) => lines.push(text),
  });
  const isListed = succeeded(listing) || packages.length > 0;
  const entries = mains.length > 0 ? presentValue(await context.host.readdir(folder)) : isListed ? [] : undefined;
  return { command, lines, binaries: entries?.filter(({ kind }) => kind === 'file').map(({ name }) => path.posix.join(folder, name)) };
}

/** The build for the host itself, once per toolchain, as the user would get it: with cgo where it can be used. */
export function nativeBuild(context: ModuleContext): Promise<Build> {
  return context.shared.once('build', async () => build(context, 'build', { cgo: await context.shared.cgo() }));
}
