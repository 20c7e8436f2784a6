import path from 'node:path';
import { presentValue } from '../../host/host.js';
import { availableThreads, bundledWorker, unpackZip } from '../../host/unpack.js';
import { readArchiveFile } from '../../host/unpack-store.js';
import { savedIndexName } from '../../knowledge/archives.js';
import { toolchainModule, toolchainVersionPrefix } from '../../knowledge/checksum-database.js';
import { archiveArchitectures } from '../../knowledge/ports.js';
import { downloadLimits } from '../../knowledge/toolchain-limits.js';
import { ConfigurationError, errorText } from '../../model/errors.js';
import { isChecksumFile, type NamedHash, parseChecksums } from '../checksum-files.js';
import { parseDownloadIndex } from '../index-source.js';
import { archiveTreeName, proxyTreeName } from '../tool-cache.js';
import { isValidRelease } from '../version.js';
import { archiveKinds, requireSha256, unpackWhole } from '../whole-archive.js';
import { InstallFailure, type InstallJob, type SourceContext, type ToolchainSource } from './source.js';
import { installTree, type TreeRecipe } from './tree.js';
import type { Turns } from './turns.js';

/** An archive in the folder, for this platform. */
interface FoundArchive {
  readonly release: string;
  readonly filename: string;
  /** `module`: a version of golang.org/toolchain, as module proxies serve it. */
  readonly kind: 'whole' | 'module';
  readonly hashes: readonly NamedHash[];
}

interface Folder {
  /** Of one release, the whole archive first. */
  readonly archives: readonly FoundArchive[];
  readonly notes: readonly string[];
}

/**
 * A folder of archives, as for machines without network: what https://go.dev/dl offers (`go1.26.3.linux-amd64.tar.gz`, `.zip`)
 * and module zips (`v0.0.1-go1.26.3.linux-amd64.zip`), with checksum files or a saved index beside them. An archive whose hash is
 * named nowhere is not used.
 *
 * @param written the folder, absolute, and where it was named
 * @param turns for unpacking, by the kind of archive; shared by all sources
 */
export function directorySource(
  context: SourceContext,
  written: { readonly folder: string; readonly place: string },
  turns: Readonly<Record<FoundArchive['kind'], Turns>>,
): ToolchainSource {
  const { folder } = written;
  let known: Promise<Folder> | undefined;
  const readOnce = () => {
    known ??= readFolder(context, written);
    return known;
  };
  return {
    name: 'directory',
    place: folder,
    list: async () => {
      const { archives, notes } = await readOnce();
      const usable = archives.filter((archive) => hashOf(archive) !== undefined);
      const versions = [...new Set(usable.map(({ release }) => release))];
      return { releases: versions.map((version) => ({ version, source: 'directory' })), notes };
    },
    confirm: async (release) => {
      const found = (await readOnce()).archives.find((archive) => archive.release === release);
      if (found !== undefined) return { answer: 'exists', reason: `${path.join(folder, found.filename)} is there` };
      return { answer: 'undetermined', reason: `${folder} holds no archive of it for ${context.platform.os}/${context.platform.arch}` };
    },
    install: async (job) => {
      const ofRelease = (await readOnce()).archives.filter(({ release }) => release === job.release);
      const archive = ofRelease.find((candidate) => hashOf(candidate) !== undefined) ?? ofRelease[0];
      if (archive === undefined) throw new InstallFailure(`${folder} holds no archive of go${job.release} for this platform`);
      const hash = hashOf(archive);
      if (hash === undefined) throw new InstallFailure(`${path.join(folder, archive.filename)} is refused: ${problemOf(archive)}`);
      return installTree(context, turns[archive.kind], recipeFor(folder, archive, hash, job));
    },
  };
}

function recipeFor(folder: string, archive: FoundArchive, hash: NamedHash, job: InstallJob): TreeRecipe<Uint8Array<SharedArrayBuffer>> {
  const { release, filename, kind } = archive;
  const authority = path.join(folder, hash.from);
  return {
    release,
    source: 'directory',
    cacheName: kind === 'whole' ? archiveTreeName(folder) : archiveTreeName(folder, proxyTreeName),
    expected: hash.value,
    fetch: async () => {
      const bytes = await readArchive(path.join(folder, filename));
      job.onProgress('verify', bytes.length, bytes.length);
      if (hash.by === 'sha256') requireSha256(bytes, filename, hash.value, authority);
      return bytes;
    },
    unpack: async (bytes, target) => {
      const verified = { by: hash.by, detail: hash.value, authority };
      if (kind === 'whole') return { verified, contents: await unpackWhole(bytes, filename, target, job) };
      const prefix = `${toolchainModule}@${filename.replace(/\.zip$/, '')}/`;
      const { h1, contents } = await unpackZip(
        bytes,
        { folder: target, prefix },
        {
          threads: availableThreads(),
          workerFile: bundledWorker(),
          signal: job.signal,
          onBytes: (count, total) => job.onProgress('unpack', count, total),
        },
      );
      if (hash.by === 'h1' && h1 !== hash.value)
        throw new InstallFailure(`the hash of ${filename} is ${h1}, ${authority} says ${hash.value}: refused`);
      return { verified, contents };
    },
  };
}

async function readArchive(file: string): Promise<Uint8Array<SharedArrayBuffer>> {
  const answer = await readArchiveFile(file, downloadLimits.archiveBytes);
  if (answer.state === 'present') return answer.value;
  throw new InstallFailure(`${file}: ${answer.state === 'missing' ? 'is gone' : answer.reason}`);
}

/** The hash that an archive must have; undefined when none is named, or two that differ. */
function hashOf({ hashes }: FoundArchive): NamedHash | undefined {
  const ofKind = (kind: NamedHash['by']) => hashes.filter(({ by }) => by === kind);
  const isClear = [ofKind('sha256'), ofKind('h1')].every((list) => new Set(list.map(({ value }) => value)).size <= 1);
  return isClear ? (ofKind('sha256')[0] ?? ofKind('h1')[0]) : undefined;
}

function problemOf({ hashes, filename }: FoundArchive): string {
  if (hashes.length === 0)
    return `no SHA256SUMS, ${filename}.sha256 or ${savedIndexName} beside it names its SHA-256, so it cannot be verified`;
  return `${hashes.map(({ from }) => from).join(' and ')} name different hashes of it`;
}

async function readFolder(context: SourceContext, { folder, place }: { folder: string; place: string }): Promise<Folder> {
  const { host, platform } = context;
  const answer = await host.readdir(folder);
  if (answer.state === 'missing') throw new ConfigurationError(place, `there is no folder ${folder}`);
  if (answer.state !== 'present') throw new Error(answer.reason);
  const names = answer.value.filter(({ kind }) => kind !== 'directory').map(({ name }) => name);
  const notes: string[] = [];
  const named: (readonly [string, NamedHash])[] = [];
  for (const name of names.filter(isChecksumFile)) {
    const text = presentValue(await host.readFile(path.join(folder, name)));
    if (text === undefined) notes.push(`${path.join(folder, name)} cannot be read`);
    else named.push(...parseChecksums(name, text));
  }
  if (names.includes(savedIndexName)) {
    try {
      const text = presentValue(await host.readFile(path.join(folder, savedIndexName))) ?? '';
      for (const { filename, sha256 } of await parseDownloadIndex(text, platform))
        if (sha256 !== '') named.push([filename, { by: 'sha256', value: sha256, from: savedIndexName }]);
    } catch (error) {
      notes.push(`${path.join(folder, savedIndexName)} is not the Go download index: ${errorText(error).slice(0, 200)}`);
    }
  }
  const archives = names
    .flatMap((filename) => archiveOf(filename, platform))
    .map((archive) => ({ ...archive, hashes: named.filter(([name]) => name === archive.filename).map(([, hash]) => hash) }))
    .sort((a, b) => Number(a.kind === 'module') - Number(b.kind === 'module'));
  for (const archive of archives)
    if (hashOf(archive) === undefined) notes.push(`${path.join(folder, archive.filename)} is not used: ${problemOf(archive)}`);
  return { archives, notes };
}

function archiveOf(filename: string, { os, arch }: { os: string; arch: string }): Omit<FoundArchive, 'hashes'>[] {
  const [stem, kind]: [string | undefined, FoundArchive['kind']] = filename.startsWith(toolchainVersionPrefix)
    ? [between(filename, toolchainVersionPrefix, `.${os}-${arch}.zip`), 'module']
    : [
        archiveKinds
          .map((ending) => between(filename, 'go', `.${os}-${archiveArchitectures[arch] ?? arch}${ending}`))
          .find((name) => name !== undefined),
        'whole',
      ];
  return stem !== undefined && isValidRelease(stem) ? [{ release: stem, filename, kind }] : [];
}

function between(text: string, start: string, end: string): string | undefined {
  return text.startsWith(start) && text.endsWith(end) ? text.slice(start.length, -end.length) : undefined;
}
