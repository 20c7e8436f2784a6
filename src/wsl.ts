import type { Host } from './host/host.js';
import { findDistribution, WslError, wslProgram } from './host/wsl/program.js';
import { unreachableHost } from './host/wsl/unreachable.js';
import { WslHost } from './host/wsl/wsl-host.js';
import { unsupportedImage, type WslFailureKind } from './knowledge/wsl-failures.js';

/** What was asked for and cannot be is a failure; a machine without WSL, or without a distribution, leaves the question open. */
const kinds: Readonly<Record<WslFailureKind, 'fails' | 'open' | 'unsupported'>> = {
  'unknown-distribution': 'fails',
  unavailable: 'fails',
  'no-wsl': 'open',
  'no-distribution': 'open',
  unsupported: 'unsupported',
};

/**
 * Reaches a distribution from Windows.
 *
 * @param asked its name, or `default`
 * @param host this side
 * @returns a host that answers, or one that only says why none does
 */
export async function reachDistribution(asked: string, host: Host, cancel: AbortSignal): Promise<WslHost | Host> {
  try {
    if (isArm64Image(host)) throw new WslError(unsupportedImage, asked);
    const program = wslProgram(host.env);
    return await WslHost.open({ program, distribution: findDistribution(program, asked), cancel });
  } catch (error) {
    if (!(error instanceof WslError)) throw error;
    const { message, failure, said, remedies } = error;
    return unreachableHost(host.workspace, { name: asked, problem: message, kind: kinds[failure.kind], said, remedies });
  }
}

/** GitHub names its images in ImageOS: win11-arm64 and the like (actions/runner-images, images/windows). */
function isArm64Image({ env, platform }: Pick<Host, 'env' | 'platform'>): boolean {
  const isImage = env.RUNNER_ENVIRONMENT === 'github-hosted' || /^win/i.test(env.ImageOS ?? '');
  return isImage && (env.RUNNER_ARCH === 'ARM64' || platform.arch === 'arm64') && (env.RUNNER_OS ?? 'Windows') === 'Windows';
}
