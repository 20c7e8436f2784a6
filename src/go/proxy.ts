import { availableThreads, bundledWorker, prepareWorkers, unpackZip } from '../host/unpack.js';
import type { UnpackedZip } from '../host/unpack-share.js';
import { readZipDirectory, type ZipEntry } from '../host/unpack-zip.js';
import { toolchainModule, toolchainVersionPrefix } from '../knowledge/checksum-database.js';
import { downloadLimits } from '../knowledge/toolchain-limits.js';
import { errorText } from '../model/errors.js';
import type { Verification } from '../model/report.js';
import { DownloadFailure, joinUrl } from './download.js';
import type { ProxyEntry } from './proxy-entries.js';
import { isChecksumDatabaseWaived } from './proxy-environment.js';
import { askProxies, displayProxies, ProxyListFailure } from './proxy-list.js';
import { type Confirmation, InstallFailure, type InstallJob, type SourceContext, type ToolchainSource } from './sources/source.js';
import { installTree, type Unpacked } from './sources/tree.js';
import type { Turns } from './sources/turns.js';
import { ChecksumDatabase, type HeadMemory, type ProvedRecord } from './sumdb.js';
import { proxyTreeName } from './tool-cache.js';
import { isValidRelease } from './version.js';

/** What the proxy source needs beside the common context. */
export interface ProxyContext extends SourceContext {
  readonly entries: readonly ProxyEntry[];
  /** Where the newest tree head of a checksum database is kept. */
  readonly headMemory: (database: string) => HeadMemory;
}

/** The releases for a platform in a proxy's `@v/list` of the toolchain module. */
export function parseToolchainList(text: string, platform: { os: string; arch: string }): string[] {
  const suffix = `.${platform.os}-${platform.arch}`;
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith(toolchainVersionPrefix) && line.endsWith(suffix))
    .map((line) => line.slice(toolchainVersionPrefix.length, -suffix.length))
    .filter(isValidRelease);
}

/** The module proxies of GOPROXY, which serve toolchains as versions of the module golang.org/toolchain. */
export function proxySource(context: ProxyContext, turns: Turns): ToolchainSource {
  // The release that was installed last, kept while others are under way: they link to the files that both have.
  let neighbour: UnpackedZip | undefined;
  let underWay = 0;
  return {
    name: 'proxy',
    place: `GOPROXY (${displayProxies(context.entries)})`,
    list: async () => {
      const text = await askProxies(context.entries, ({ url }) => context.network.text(moduleUrl(url, 'list')));
      return { releases: parseToolchainList(text, context.platform).map((version) => ({ version, source: 'proxy' })), notes: [] };
    },
    confirm: (release) => confirm(context, release),
    install: async (job) => {
      let unpacked: UnpackedZip | undefined;
      underWay++;
      try {
        return await installTree(context, turns, {
          release: job.release,
          source: 'proxy',
          cacheName: proxyTreeName,
          fetch: () => fetchArchive(context, job),
          unpack: async (archive, folder) => {
            const { zip, ...proved } = await unpackArchive(context, job, archive, folder, neighbour);
            unpacked = zip;
            return proved;
          },
          onPublished: (goroot) => {
            neighbour = unpacked && { ...unpacked, target: { ...unpacked.target, folder: goroot } };
          },
        });
      } finally {
        underWay--;
        if (underWay === 0) neighbour = undefined;
      }
    },
  };
}

/** Proxies may leave releases out of their list, and may refuse with other answers than 404 what does not exist: then the checksum database knows. */
async function confirm(context: ProxyContext, release: string): Promise<Confirmation> {
  const version = moduleVersion(context, release);
  try {
    await askProxies(context.entries, ({ url }) => context.network.text(moduleUrl(url, `${version}.info`)));
    return { answer: 'exists', reason: 'the module proxy has it' };
  } catch (error) {
    if (error instanceof ProxyListFailure && error.absent) return { answer: 'absent', reason: errorText(error) };
    try {
      const isKnown = await openDatabase(context).knows(version);
      return isKnown
        ? { answer: 'undetermined', reason: `the checksum database knows it, but ${errorText(error)}` }
        : { answer: 'absent', reason: `the checksum database has no record of it; ${errorText(error)}` };
    } catch (databaseError) {
      return { answer: 'undetermined', reason: `${errorText(error)}; ${errorText(databaseError)}` };
    }
  }
}

/** A downloaded release, and what the checksum database says of it; undefined where it is waived. */
interface Archive {
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  /** Read at once, while an earlier archive is being unpacked. */
  readonly entries: readonly ZipEntry[];
  readonly record: ProvedRecord | undefined;
}

async function fetchArchive(context: ProxyContext, job: InstallJob): Promise<Archive> {
  const version = moduleVersion(context, job.release);
  const waived = isChecksumDatabaseWaived(context.goEnvironment);
  // Opened before the download, so that a useless one is never begun.
  const database = waived ? undefined : openDatabase(context);
  prepareWorkers(bundledWorker(), availableThreads());
  const [bytes, record] = await Promise.all([
    downloadZip(context, version, job),
    database === undefined ? undefined : provedRecord(database, version),
  ]);
  return { bytes, entries: readZipDirectory(bytes), record };
}

async function unpackArchive(
  context: ProxyContext,
  job: InstallJob,
  { bytes, entries, record }: Archive,
  folder: string,
  neighbour: UnpackedZip | undefined,
): Promise<Unpacked & { zip: UnpackedZip }> {
  const target = { folder, prefix: `${toolchainModule}@${moduleVersion(context, job.release)}/` };
  const {
    h1,
    unpacked: zip,
    contents,
  } = await unpackZip(bytes, target, {
    threads: availableThreads(),
    workerFile: bundledWorker(),
    signal: context.signal,
    onBytes: (count, total) => job.onProgress('unpack', count, total),
    earlier: neighbour,
    entries,
  });
  job.onProgress('verify', bytes.length, bytes.length);
  return { zip, contents, verified: verify(h1, record) };
}

function verify(h1: string, record: ProvedRecord | undefined): Verification {
  if (record === undefined) return { by: 'none', detail: `${h1}; GOPROXY is one file:// URL and the checksum database is switched off` };
  if (h1 !== record.h1) throw new InstallFailure(`the zip's hash is ${h1}, the checksum database says ${record.h1}: refused`);
  return { by: 'h1', detail: `${h1}; ${record.history}`, authority: record.authority };
}

async function downloadZip(context: ProxyContext, version: string, job: InstallJob) {
  return askProxies(context.entries, ({ url }) =>
    context.network.bytes(moduleUrl(url, `${version}.zip`), {
      maximumBytes: downloadLimits.archiveBytes,
      onBytes: (count, total) => job.onProgress('download', count, total),
    }),
  );
}

async function provedRecord(database: ChecksumDatabase, version: string): Promise<ProvedRecord> {
  try {
    return await database.record(version);
  } catch (error) {
    if (error instanceof DownloadFailure && error.kind === 'cancelled') throw error;
    throw new InstallFailure(`no proved hash from the checksum database ${database.name}: ${errorText(error)}`);
  }
}

function openDatabase(context: ProxyContext): ChecksumDatabase {
  return new ChecksumDatabase(context.goEnvironment.checksumDatabase.value, context.entries, context.network, context.headMemory);
}

function moduleVersion(context: SourceContext, release: string): string {
  return `${toolchainVersionPrefix}${release}.${context.platform.os}-${context.platform.arch}`;
}

function moduleUrl(base: string, file: string): string {
  return joinUrl(base, `${toolchainModule}/@v/${file}`);
}
