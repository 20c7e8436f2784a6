import { archiveArchitectures } from '../knowledge/ports.js';
import { downloadLimits } from '../knowledge/toolchain-limits.js';
import { displayUrl, joinUrl } from './download.js';
import { InstallFailure, type SourceContext, type ToolchainSource } from './sources/source.js';
import { installTree } from './sources/tree.js';
import type { Turns } from './sources/turns.js';
import { isValidRelease } from './version.js';
import { archiveKinds, requireSha256, unpackWhole } from './whole-archive.js';

/** The archive of one release for one platform. */
export interface IndexedArchive {
  readonly version: string;
  readonly filename: string;
  /** Hexadecimal; empty for files of long ago, which cannot be verified and are refused. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Reads the JSON of the download index. The order of its rows means nothing, rows that are no release are passed over.
 *
 * @throws Error when it has another form
 */
export async function parseDownloadIndex(text: string, platform: { os: string; arch: string }): Promise<IndexedArchive[]> {
  const { DownloadIndex } = await import('./download-index.js');
  const arch = archiveArchitectures[platform.arch] ?? platform.arch;
  return DownloadIndex.parse(JSON.parse(text)).flatMap(({ version, files }) => {
    const release = version.replace(/^go/, '');
    const file = files.find((candidate) => candidate.kind === 'archive' && candidate.os === platform.os && candidate.arch === arch);
    if (file === undefined || !isValidRelease(release) || !/^[\w.-]+$/.test(file.filename)) return [];
    return [{ version: release, filename: file.filename, sha256: file.sha256.toLowerCase(), size: file.size }];
  });
}

/**
 * The Go download index, or a mirror of it.
 *
 * @param cacheName the tool-cache name of its trees
 * @param turns for unpacking, shared by all sources
 */
export function indexSource(context: SourceContext, baseUrl: string, cacheName: string, turns: Turns): ToolchainSource {
  const place = displayUrl(baseUrl);
  const read = async () =>
    parseDownloadIndex(await context.network.text(`${joinUrl(baseUrl, '')}?mode=json&include=all`), context.platform);
  let known: ReturnType<typeof read> | undefined;
  const readOnce = () => {
    known ??= read();
    return known;
  };
  return {
    name: 'index',
    place,
    list: async () => ({ releases: (await readOnce()).map(({ version }) => ({ version, source: 'index' })), notes: [] }),
    install: async (job) => {
      const { release, onProgress } = job;
      const archive = (await readOnce()).find(({ version }) => version === release);
      if (archive === undefined)
        throw new InstallFailure(`the index lists no archive of go${release} for ${context.platform.os}/${context.platform.arch}`);
      const { filename, sha256, size } = archive;
      if (!/^[0-9a-f]{64}$/.test(sha256)) throw new InstallFailure(`the index has no SHA-256 of ${filename}, so it cannot be verified`);
      if (!archiveKinds.some((kind) => filename.endsWith(kind)))
        throw new InstallFailure(`${filename} is neither a tar.gz nor a zip archive`);
      return installTree(context, turns, {
        release,
        source: 'index',
        cacheName,
        expected: sha256,
        fetch: async () => {
          const bytes = await context.network.bytes(joinUrl(baseUrl, filename), {
            maximumBytes: Math.min(size, downloadLimits.archiveBytes),
            onBytes: (count, total) => onProgress('download', count, total ?? size),
          });
          onProgress('verify', bytes.length, bytes.length);
          if (bytes.length !== size) throw new InstallFailure(`${filename} has ${bytes.length} bytes, the index says ${size}`);
          requireSha256(bytes, filename, sha256, 'the index');
          return bytes;
        },
        unpack: async (bytes, folder) => ({
          contents: await unpackWhole(bytes, filename, folder, job),
          verified: { by: 'sha256', detail: sha256, authority: place },
        }),
      });
    },
  };
}
