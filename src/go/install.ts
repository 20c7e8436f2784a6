import { downloadLimits } from '../knowledge/toolchain-limits.js';
import { errorText, UnrecordedError } from '../model/errors.js';
import type { Evidence, Toolchain } from '../model/report.js';
import { archiveName } from './archive-name.js';
import type { Catalogue, ToolchainOptions } from './catalogue.js';
import type { InstallJob, InstallProgress } from './sources/source.js';
import { Turns } from './sources/turns.js';

/** What became of the wish for a release. */
export interface Installation {
  readonly toolchain?: Pick<Toolchain, 'version' | 'goroot' | 'source' | 'verified' | 'reported'>;
  /** Why there is no toolchain, one sentence. */
  readonly problem?: string;
  /** That a damaged tree was in its place and what became of that, one sentence. */
  readonly repaired?: string;
  /** Set on replay when the recorded run did not ask for the release: then nothing is known of it. */
  readonly unrecorded?: boolean;
  /** What was tried, in order. */
  readonly attempts: readonly { readonly source: string; readonly outcome: string }[];
  readonly evidence: readonly Evidence[];
}

const underWay = new Turns(downloadLimits.parallelToolchains);

/**
 * Takes a release from the first source that can give it, proved before it is used. Several may be asked for at once: one
 * downloads while another unpacks.
 *
 * @param release `1.26.3`, `1.27rc1`
 * @returns a problem instead of an error whenever no source can give it
 */
export async function installToolchain(release: string, options: ToolchainOptions, catalogue: Catalogue): Promise<Installation> {
  return options.host
    .probe('toolchain.install', { release }, () => underWay.take(() => install(release, options, catalogue)))
    .catch((error: unknown): Installation => {
      if (!(error instanceof UnrecordedError)) throw error;
      return { problem: error.message, unrecorded: true, attempts: [], evidence: [] };
    });
}

async function install(release: string, options: ToolchainOptions, catalogue: Catalogue): Promise<Installation> {
  const attempts: Installation['attempts'][number][] = [];
  const job: InstallJob = { release, signal: options.signal, onProgress: progressOf(release, options.onProgress) };
  for (const source of catalogue.from) {
    const failure = catalogue.sources.find((state) => state.source === source.name)?.failure;
    if (failure !== undefined) {
      attempts.push({ source: source.name, outcome: failure });
      continue;
    }
    try {
      const { evidence, ...installed } = await source.install(job);
      attempts.push({ source: source.name, outcome: 'installed' });
      return { ...installed, attempts, evidence: [...evidence] };
    } catch (error) {
      attempts.push({ source: source.name, outcome: options.signal?.aborted ? 'cancelled' : errorText(error) });
      if (options.signal?.aborted) break;
    }
  }
  const tried = attempts.map(({ source, outcome }) => `${source}: ${outcome}`).join('; ');
  const problem = `go${release} could not be installed: ${tried}. By hand: ${byHand(release, options.platform)}`;
  return { problem, attempts, evidence: attempts.map(({ source, outcome }) => ({ source, value: outcome })) };
}

function byHand(release: string, platform: ToolchainOptions['platform']): string {
  return `put ${archiveName(release, platform)} with its line of SHA256SUMS into a folder, and name the folder by --source`;
}

function progressOf(version: string, onProgress: ((progress: InstallProgress) => void) | undefined): InstallJob['onProgress'] {
  let current: InstallProgress['phase'] | undefined;
  let startedAt = 0;
  return (phase, bytes, totalBytes) => {
    if (phase !== current) startedAt = performance.now();
    current = phase;
    const seconds = Math.max(0.001, (performance.now() - startedAt) / 1000);
    onProgress?.({ version, phase, bytes, totalBytes, bytesPerSecond: Math.round(bytes / seconds) });
  };
}
