import { spawnSync } from 'node:child_process';
import path from 'node:path';
import {
  ambiguousDistribution,
  unknownWslFailure,
  type WslFailure,
  wslFailureOf,
  wslReach,
  wslRemedy,
} from '../../knowledge/wsl-failures.js';
import type { Remedy } from '../../model/report.js';
import { parseDistributions, type RegisteredDistribution } from './listing.js';
import { decodeWslText } from './text.js';

/** A distribution cannot be reached, and what to do about it. */
export class WslError extends Error {
  readonly failure: WslFailure;
  /** What wsl.exe said, cut. */
  readonly said: string;
  readonly remedies: readonly Remedy[];

  constructor(failure: WslFailure, distribution: string, said = '', help = '') {
    super(`${distribution}: ${failure.means}${help}`);
    this.failure = failure;
    this.said = said.trim().slice(0, 2000);
    this.remedies = [wslRemedy(failure, distribution)];
  }
}

/** wsl.exe and the environment that it is started in. */
export interface WslProgram {
  readonly path: string;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * By its place in Windows, for a search would begin in the current folder (libuv, uv_spawn). Elsewhere as the interop of WSL and the
 * tests have it, from PATH.
 */
export function wslProgram(env: NodeJS.ProcessEnv): WslProgram {
  const { SystemRoot } = env;
  const place = process.platform === 'win32' ? path.win32.join(SystemRoot ?? 'C:\\Windows', 'System32', 'wsl.exe') : 'wsl.exe';
  return { path: place, env: { ...env, WSL_UTF8: '1' } };
}

/**
 * The distribution of that name.
 *
 * @param asked its name, or `default`
 * @throws WslError when there is none, or no WSL
 */
export function findDistribution(program: WslProgram, asked: string): RegisteredDistribution {
  const { error, status, stdout } = spawnSync(program.path, ['--list', '--verbose'], {
    env: program.env,
    timeout: wslReach.listMs,
    killSignal: 'SIGKILL',
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const said = error === undefined ? decodeWslText(stdout) : `${(error as NodeJS.ErrnoException).code}: ${error.message}`;
  const distributions = error === undefined && status === 0 ? parseDistributions(said) : [];
  if (distributions.length === 0) {
    const failure = error === undefined && status === 0 ? unknownWslFailure : wslFailureOf(said);
    throw new WslError(failure, asked, said);
  }
  const found = distributions.filter(({ name, isDefault }) =>
    asked === 'default' ? isDefault : name.toLowerCase() === asked.toLowerCase(),
  );
  if (found.length > 1) throw new WslError(ambiguousDistribution, asked, said);
  const [one] = found;
  if (one !== undefined) return one;
  const names = distributions.map(({ name }) => name).join(', ');
  throw new WslError(wslFailureOf('WSL_E_DISTRO_NOT_FOUND'), asked, said, `; there are: ${names}`);
}
