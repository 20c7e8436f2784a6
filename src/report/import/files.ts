import { createReadStream, type Stats } from 'node:fs';
import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Gunzip } from 'node:zlib';
import type { ReadEntry } from 'tar';
import { readTar } from '../../host/read-tar.js';
import { importLimits, resultFiles } from '../../knowledge/kubernetes-results.js';
import { ConfigurationError, errorText } from '../../model/errors.js';
import { sizeText } from '../../model/sizes.js';
import { plainLine } from '../../redact/escape.js';

/** A file of foreign results. */
export interface ResultFile {
  readonly bytes: Buffer;
  readonly modified: Date | undefined;
}

/** Files by the name that they have below the root of the results, with `/`. */
export type ResultFiles = ReadonlyMap<string, ResultFile>;

/**
 * The files of a folder or a tarball (.tar.gz) that tell something of its results; others are passed over. Nothing is unpacked: what is
 * read stays in memory, within limits, and no link is followed.
 *
 * @throws ConfigurationError that names the place: nothing is there, it cannot be read, or it must not be
 */
export async function readResultFiles(place: string): Promise<ResultFiles> {
  const about = await stat(place).catch((error: unknown) => refuse(place, `cannot be read: ${errorText(error)}`, help));
  if (!about.isDirectory() && !about.isFile()) refuse(place, 'is neither a file nor a folder', help);
  const kept = new Kept(place);
  if (about.isDirectory()) await takeFolder(kept, place, '');
  else await takeArchive(kept, place);
  return kept.belowRoot();
}

const help = 'give the tarball of `sonobuoy retrieve`, a folder that it was unpacked into, or the output folder of hydrophone';

function refuse(place: string, found: string, advice?: string): never {
  throw new ConfigurationError(plainLine(place), found, advice);
}

/** What is read, by where it lies: at the root of the results, or in the folder of a plugin. */
const wanted = [
  new RegExp(
    `^(?:${[resultFiles.log, resultFiles.junit, resultFiles.readme, resultFiles.product, resultFiles.config, resultFiles.serverVersion].map(literal).join('|')})$`,
  ),
  /^plugins\/[^/]+\/sonobuoy_results\.yaml$/,
  /^plugins\/[^/]+\/results\/(?:[^/]+\/)*[^/]+\.xml$/,
  /^plugins\/[^/]+\/results\/(?:[^/]+\/)*e2e\.log$/,
  /^plugins\/[^/]+\/errors\/(?:[^/]+\/)*error\.json$/,
];

function literal(text: string): string {
  return text.replaceAll('.', '\\.');
}

function isWanted(name: string): boolean {
  return wanted.some((pattern) => pattern.test(name));
}

/** Where the results begin in a name: at its start, or below the folder that was packed as a whole. */
function split(name: string): { root: string; below: string } | undefined {
  const parts = name.split('/');
  for (let at = 0; at < Math.min(parts.length, importLimits.depth); at++) {
    const below = parts.slice(at).join('/');
    if (isWanted(below)) return { root: parts.slice(0, at).join('/'), below };
  }
  return undefined;
}

/** What has been read so far. */
class Kept {
  readonly #place: string;
  readonly #files = new Map<string, { root: string; below: string; file: ResultFile }>();
  #bytes = 0;

  constructor(place: string) {
    this.#place = place;
  }

  /** @throws ConfigurationError when it is too much */
  admit(name: string, size: number): void {
    if (size > importLimits.fileBytes)
      refuse(this.#place, `${quoted(name)} is too large: ${sizeText(size)}`, `at most ${sizeText(importLimits.fileBytes)} are read`);
    this.#bytes += size;
    if (this.#bytes > importLimits.readBytes)
      refuse(this.#place, `its results are more than ${sizeText(importLimits.readBytes)}`, 'give results of one run');
    if (this.#files.has(name)) refuse(this.#place, `holds ${quoted(name)} twice`);
  }

  add(name: string, bytes: Buffer, modified: Date | undefined): void {
    this.#files.set(name, { ...split(name)!, file: { bytes, modified } });
  }

  /** By names below the root that all of them have: two sets of results are not one. */
  belowRoot(): ResultFiles {
    const results = [...this.#files.values()].filter(({ below }) => below !== resultFiles.readme);
    const roots = [...new Set(results.map(({ root }) => root))].sort((a, b) => a.length - b.length);
    const root = roots[0] ?? '';
    const apart = roots.filter((other) => other !== root && !isPartOf(other, root));
    if (apart.length > 0)
      refuse(
        this.#place,
        `holds several results: ${[root, ...apart].slice(0, importLimits.namesListed).map(quoted).join(', ')}`,
        'give one of them',
      );
    return new Map([...this.#files.values()].filter((one) => one.root === root).map(({ below, file }) => [below, file]));
  }
}

/** A submission may hold what Sonobuoy brought, unpacked, beside what was taken out of it. */
function isPartOf(other: string, root: string): boolean {
  return root === '' ? other !== '' : other.startsWith(`${root}/`);
}

function quoted(name: string): string {
  return JSON.stringify(plainLine(name).slice(0, 200));
}

async function takeFolder(kept: Kept, folder: string, inside: string): Promise<void> {
  const entries = await readdir(path.join(folder, inside), { withFileTypes: true }).catch((error: unknown) =>
    refuse(path.join(folder, inside), `cannot be read: ${errorText(error)}`),
  );
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = inside === '' ? entry.name : `${inside}/${entry.name}`;
    if (entry.isDirectory() && mayHold(name)) await takeFolder(kept, folder, name);
    if (!isWanted(name)) continue;
    const file = path.join(folder, name);
    const about: Stats = await lstat(file);
    if (!about.isFile()) refuse(file, 'is no plain file', 'links are not followed');
    kept.admit(name, about.size);
    kept.add(name, await readFile(file).catch((error: unknown) => refuse(file, `cannot be read: ${errorText(error)}`)), about.mtime);
  }
}

/** Whether files that are read may lie in a folder. The logs and objects of a whole cluster are never walked. */
function mayHold(folder: string): boolean {
  const parts = folder.split('/');
  if (parts.length > importLimits.depth) return false;
  return folder === 'meta' || (parts[0] === 'plugins' && (parts.length <= 2 || parts[2] === 'results' || parts[2] === 'errors'));
}

async function takeArchive(kept: Kept, file: string): Promise<void> {
  let entries = 0;
  try {
    await readTar(
      (into) => {
        const bytes = createReadStream(file);
        bytes.on('error', (error) => (into as Gunzip).destroy(error));
        bytes.pipe(into);
      },
      {
        inflatedLimit: importLimits.bytes,
        take: (entry) => {
          if (++entries > importLimits.entries) refuse(file, `holds more than ${importLimits.entries} entries`, help);
          return take(kept, file, entry);
        },
        refuse: ({ path: name, type }) => refuse(file, `${quoted(name)} is a ${type}`, help),
      },
    );
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    refuse(file, `is no archive of results that can be read to its end: ${plainLine(errorText(error))}`, help);
  }
}

/** @throws ConfigurationError for an entry that no archive of results has */
function take(kept: Kept, file: string, entry: ReadEntry): ((parts: Buffer[]) => void) | undefined {
  const name = entry.path.replace(/^(?:\.\/)+/, '').replace(/\/$/, '');
  if (name === '' || name === '.') return undefined;
  if (name.length > importLimits.nameCharacters || /^[/~]|^[a-z]:|\\|(?:^|\/)\.{1,2}(?:\/|$)/i.test(name))
    refuse(file, `holds the name ${quoted(name)}, which leads elsewhere`, 'archives of Sonobuoy hold no such names');
  if (split(name) === undefined || entry.type === 'Directory') return undefined;
  if (entry.type !== 'File' && entry.type !== 'OldFile')
    refuse(file, `${quoted(name)} is a ${entry.type} and no plain file`, 'links are not followed');
  kept.admit(name, entry.size);
  return (parts) => kept.add(name, Buffer.concat(parts), entry.mtime);
}
