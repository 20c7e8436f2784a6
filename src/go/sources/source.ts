import path from 'node:path';
import type { Host } from '../../host/host.js';
import type { Evidence, Toolchain } from '../../model/report.js';
import type { Network } from '../download.js';
import type { ProxyEnvironment } from '../proxy-environment.js';

export type SourceName = Toolchain['source'];

/** A release that a source can give. */
export interface KnownRelease {
  readonly version: string;
  readonly source: SourceName;
  /** For a toolchain that is on this machine already. */
  readonly goroot?: string;
  /** The version switcher that keeps it, for one on the host. */
  readonly keptBy?: string;
}

/** What a source knows; JSON. */
export interface Listing {
  readonly releases: readonly KnownRelease[];
  /** Why there is no answer. */
  readonly failure?: string;
  /** Something worth saying although it answered. */
  readonly notes: readonly string[];
}

/** Whether a source has a release that its listing may have left out; JSON. */
export interface Confirmation {
  readonly answer: 'exists' | 'absent' | 'undetermined';
  readonly reason: string;
}

export interface InstallProgress {
  readonly version: string;
  readonly phase: 'download' | 'verify' | 'unpack';
  readonly bytes: number;
  readonly totalBytes?: number | undefined;
  readonly bytesPerSecond: number;
}

export interface InstallJob {
  readonly release: string;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: (phase: InstallProgress['phase'], bytes: number, totalBytes?: number) => void;
}

/** A toolchain that is in place, proved as far as its source can, and that named the expected release itself. */
export interface Installed {
  readonly toolchain: Pick<Toolchain, 'version' | 'goroot' | 'source' | 'verified' | 'reported'>;
  readonly evidence: readonly Evidence[];
  /** That a damaged tree was in its place and what became of that, one sentence. */
  readonly repaired?: string;
}

/** A place that toolchains come from. */
export interface ToolchainSource {
  readonly name: SourceName;
  /** For people: folders, or addresses without secrets. */
  readonly place: string;
  list(): Promise<Listing>;
  /** Only for sources whose listing may leave releases out. */
  confirm?(release: string): Promise<Confirmation>;
  /** @throws any error, whose text says why this source cannot give the release */
  install(job: InstallJob): Promise<Installed>;
}

/** What all sources work with. */
export interface SourceContext {
  readonly host: Host;
  readonly network: Network;
  readonly platform: { readonly os: string; readonly arch: string };
  readonly toolCache: string;
  /** The trees are for another place than this one: their programs are not started here. */
  readonly foreign: boolean;
  readonly goEnvironment: ProxyEnvironment;
  readonly offline: boolean;
  readonly signal: AbortSignal | undefined;
}

/** Why a source cannot give a release. */
export class InstallFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InstallFailure';
  }
}

/** The go command of a GOROOT. */
export function goCommand(goroot: string, os: string): string {
  return os === 'windows' ? path.win32.join(goroot, 'bin', 'go.exe') : path.posix.join(goroot, 'bin', 'go');
}
