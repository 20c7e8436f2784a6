import { availableThreads, bundledWorker, type UnpackOptions, unpackZip } from '../host/unpack.js';
import { type Arrival, unpackWhileArriving } from '../host/unpack-arrival.js';
import type { Beginning, UnpackedZip } from '../host/unpack-share.js';
import { discard } from '../host/unpack-store.js';
import { prepareWorkers } from '../host/unpack-threads.js';
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
      const isFirst = underWay++ === 0;
      try {
        return await installTree(context, turns, {
          release: job.release,
          source: 'proxy',
          cacheName: proxyTreeName,
          // Only the first of several: the others link to it, and its unpacking has the threads while they arrive.
          fetch: (folder) => fetchArchive(context, job, isFirst ? folder : undefined),
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
  /** What was unpacked while it arrived. */
  readonly beginning?: Beginning | undefined;
}

/** @param folder to unpack into while the archive arrives; undefined to wait for its turn */
async function fetchArchive(context: ProxyContext, job: InstallJob, folder: string | undefined): Promise<Archive> {
  const version = moduleVersion(context, job.release);
  const waived = isChecksumDatabaseWaived(context.goEnvironment);
  // Opened before the download, so that a useless one is never begun.
  const database = waived ? undefined : openDatabase(context);
  const workerFile = bundledWorker();
  prepareWorkers(workerFile, availableThreads());
  const arrival =
    folder === undefined || workerFile === undefined ? undefined : unpackWhileArriving({ folder, prefix: prefixOf(version) }, workerFile);
  try {
    const [bytes, record] = await Promise.all([
      downloadZip(context, version, job, arrival),
      database === undefined ? undefined : provedRecord(database, version),
    ]);
    const entries = readZipDirectory(bytes);
    return { bytes, entries, record, beginning: await arrival?.settle(bytes, entries) };
  } finally {
    await arrival?.close();
  }
}

async function unpackArchive(
  context: ProxyContext,
  job: InstallJob,
  { bytes, entries, record, beginning }: Archive,
  folder: string,
  neighbour: UnpackedZip | undefined,
): Promise<Unpacked & { zip: UnpackedZip }> {
  const unpack = (help: Pick<UnpackOptions, 'earlier' | 'beginning'>) =>
    unpackZip(
      bytes,
      { folder, prefix: prefixOf(moduleVersion(context, job.release)) },
      {
        threads: availableThreads(),
        workerFile: bundledWorker(),
        signal: context.signal,
        onBytes: (count, total) => job.onProgress('unpack', count, total),
        entries,
        ...help,
      },
    );
  const earlier = record && neighbour;
  let result = await unpack({ earlier, beginning });
  if ((earlier ?? beginning) !== undefined && record !== undefined && result.h1 !== record.h1) {
    // Either it is not the archive that it should be, or a file was taken for another one with the same CRC-32.
    await discard(folder);
    result = await unpack({});
  }
  const { h1, unpacked: zip, contents } = result;
  job.onProgress('verify', bytes.length, bytes.length);
  return { zip, contents, verified: verify(h1, record) };
}

function verify(h1: string, record: ProvedRecord | undefined): Verification {
  if (record === undefined) return { by: 'none', detail: `${h1}; GOPROXY is one file:// URL and the checksum database is switched off` };
  if (h1 !== record.h1) throw new InstallFailure(`the zip's hash is ${h1}, the checksum database says ${record.h1}: refused`);
  return { by: 'h1', detail: `${h1}; ${record.history}`, authority: record.authority };
}

async function downloadZip(context: ProxyContext, version: string, job: InstallJob, arrival: Arrival | undefined) {
  return askProxies(context.entries, ({ url }) =>
    context.network.bytes(moduleUrl(url, `${version}.zip`), {
      maximumBytes: downloadLimits.archiveBytes,
      onBegin: arrival?.begin,
      onBytes: (count, total) => {
        arrival?.arrived(count);
        job.onProgress('download', count, total);
      },
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

/** What the names in the zip begin with (https://go.dev/ref/mod#zip-files). */
function prefixOf(version: string): string {
  return `${toolchainModule}@${version}/`;
}

function moduleUrl(base: string, file: string): string {
  return joinUrl(base, `${toolchainModule}/@v/${file}`);
}
