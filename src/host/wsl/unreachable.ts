import { OutOfReachError } from '../../model/errors.js';
import type { Host, ReachedDistribution } from '../host.js';

/** A distribution that was asked for and cannot be reached: nothing is known of it but that, and why. */
export function unreachableHost(workspace: string, reached: ReachedDistribution): Host {
  const { problem } = reached;
  const unknown = async () => ({ state: 'unknown', reason: problem! }) as const;
  const refuse = async () => {
    throw new Error(problem);
  };
  return {
    kind: 'wsl',
    platform: { os: 'linux', arch: 'unknown', processors: 1 },
    env: {},
    workspace,
    readFile: unknown,
    readBytes: unknown,
    readLink: unknown,
    stat: unknown,
    statfs: unknown,
    readdir: unknown,
    realPath: unknown,
    temporaryFolder: refuse,
    writeFile: refuse,
    copyTree: refuse,
    remove: refuse,
    run: async (argv) => ({
      argv,
      outcome: 'not-started',
      exit: null,
      signal: null,
      stdout: '',
      stderr: '',
      droppedBytes: 0,
      durationMs: 0,
      reason: problem!,
    }),
    probe: async <T>(name: string) => {
      if (name !== 'wsl.distribution') throw new OutOfReachError(name);
      return reached as T;
    },
    pasted: () => [],
    close: async () => undefined,
  };
}
