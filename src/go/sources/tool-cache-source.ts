import path from 'node:path';
import { presentValue } from '../../host/host.js';
import { cacheArchitecture, releaseOf, treeFolder } from '../tool-cache.js';
import { InstallFailure, type KnownRelease, type SourceContext, type ToolchainSource } from './source.js';
import { findTree, useTree } from './tree.js';

/**
 * The runner's tool cache.
 *
 * @param names tool-cache names that are looked at, the preferred one first
 */
export function toolCacheSource(context: SourceContext, names: readonly string[]): ToolchainSource {
  return {
    name: 'tool-cache',
    place: context.toolCache,
    list: async () => ({ releases: (await Promise.all(names.map((name) => releasesUnder(context, name)))).flat(), notes: [] }),
    install: async ({ release }) => {
      const problems: string[] = [];
      for (const name of names) {
        const tree = await findTree(context, name, release);
        if (tree === undefined) continue;
        try {
          return await useTree(context, release, tree, 'tool-cache');
        } catch (error) {
          if (!(error instanceof InstallFailure)) throw error;
          problems.push(error.message);
        }
      }
      throw new InstallFailure(problems.join('; ') || 'not in the tool cache');
    },
  };
}

async function releasesUnder(context: SourceContext, name: string): Promise<KnownRelease[]> {
  const folders = presentValue(await context.host.readdir(path.join(context.toolCache, name))) ?? [];
  const releases = folders.flatMap((folder) => releaseOf(folder.name) ?? []);
  const marker = `${cacheArchitecture(context.platform.arch)}.complete`;
  const complete = await Promise.all(
    releases.map(async (release) => {
      const goroot = treeFolder(context.toolCache, name, release, context.platform);
      const isComplete = (await context.host.stat(path.join(path.dirname(goroot), marker))).state === 'present';
      return isComplete ? [{ version: release, source: 'tool-cache' as const, goroot }] : [];
    }),
  );
  return complete.flat();
}
