import path from 'node:path';

/**
 * The folder of installed releases: the runner's tool cache, else one of our own in the user's cache folder, where operating
 * systems expect things that can be made anew.
 *
 * @param home the user's home folder
 */
export function toolCacheFolder(env: Readonly<Record<string, string | undefined>>, os: string, home: string): string {
  const runner = env.RUNNER_TOOL_CACHE || env.AGENT_TOOLSDIRECTORY;
  if (runner) return runner;
  const caches: Readonly<Record<string, string | undefined>> = { darwin: path.join(home, 'Library', 'Caches'), windows: env.LOCALAPPDATA };
  return path.join(env.XDG_CACHE_HOME || caches[os] || path.join(home, '.cache'), 'go-wsl-conform');
}
