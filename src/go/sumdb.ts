import { defaultChecksumDatabase, knownChecksumDatabases, toolchainModule } from '../knowledge/checksum-database.js';
import { errorText } from '../model/errors.js';
import { DownloadFailure, joinUrl, type Network } from './download.js';
import type { ProxyEntry } from './proxy-entries.js';
import { askProxies, ProxyListFailure } from './proxy-list.js';
import { ChecksumDatabaseError, openTreeHead, parseVerifier, type TreeHead, type Verifier } from './sumdb-note.js';
import { fullWidth, proveGrowth, proveRecord, type ReadTile, recordHash, type Tile, tilePath } from './sumdb-tree.js';

/** Keeps the newest tree head that was verified, so that a database cannot show different histories at different times. */
export interface HeadMemory {
  /** Where it is kept, for people. */
  readonly place: string;
  /** The signed note, or undefined. */
  read(): Promise<string | undefined>;
  write(note: string): Promise<void>;
}

/** A record of the database that was proved. */
export interface ProvedRecord {
  /** Hash of the module zip, `h1:…`. */
  readonly h1: string;
  /** Name of the database and size of the signed tree, for people. */
  readonly authority: string;
  /** What was proved beyond the record itself, or why not. */
  readonly history: string;
}

/** Reads GOSUMDB: a name, a verifier key, or either with a URL. */
export function parseChecksumDatabase(value: string): { verifier: Verifier; url: string | undefined } {
  if (value === 'off') {
    throw new ChecksumDatabaseError(
      'GOSUMDB=off switches the checksum database off, and no toolchain is installed from a module proxy without it',
    );
  }
  const [name = '', url, ...rest] = value.split(/\s+/).filter((field) => field !== '');
  if (name === '' || rest.length > 0) throw new ChecksumDatabaseError('GOSUMDB is malformed: a name or a key, and at most one URL');
  if (url !== undefined && !URL.canParse(url)) throw new ChecksumDatabaseError('the address in GOSUMDB is not a URL');
  const key = knownChecksumDatabases[name] ?? name;
  if (!key.includes('+')) {
    throw new ChecksumDatabaseError(
      `the key of the checksum database ${name} is not known: set GOSUMDB to name+hash+key, or to ${defaultChecksumDatabase}`,
    );
  }
  return { verifier: parseVerifier(key), url };
}

/** A checksum database whose answers are proved before they are believed. */
export class ChecksumDatabase {
  readonly #network: Network;
  readonly #verifier: Verifier;
  readonly #memory: HeadMemory;
  readonly #base: () => Promise<string>;

  /**
   * @param setting value of GOSUMDB
   * @param proxies through which the database is asked, where they support it
   * @param memoryOf where the newest tree head of a database (name and key hash) is kept
   * @throws ChecksumDatabaseError when GOSUMDB is off or cannot be used
   */
  constructor(setting: string, proxies: readonly ProxyEntry[], network: Network, memoryOf: (database: string) => HeadMemory) {
    const { verifier, url } = parseChecksumDatabase(setting);
    this.#network = network;
    this.#verifier = verifier;
    this.#memory = memoryOf(`${verifier.name}+${verifier.hash.toString(16).padStart(8, '0')}`);
    let base: Promise<string> | undefined;
    this.#base = () => {
      base ??= url === undefined ? findBase(verifier.name, proxies, network) : Promise.resolve(url);
      return base;
    };
  }

  get name(): string {
    return this.#verifier.name;
  }

  /** Whether the database knows a version of the toolchain module at all; not proved. @throws DownloadFailure, ProxyListFailure */
  async knows(version: string): Promise<boolean> {
    try {
      await this.#lookup(version);
      return true;
    } catch (error) {
      if (error instanceof DownloadFailure && error.kind === 'absent') return false;
      throw error;
    }
  }

  /**
   * The hash of a version of the toolchain module: the tree head's signature, the record's place in that tree, and that the
   * tree continues the newest one seen before.
   *
   * @throws ChecksumDatabaseError when something is not proved; DownloadFailure or ProxyListFailure when it cannot be asked
   */
  async record(version: string): Promise<ProvedRecord> {
    const { id, text, note } = parseLookup(await this.#lookup(version));
    const head = openTreeHead(note, this.#verifier);
    const readTile = await this.#tileReader();
    await proveRecord(head, id, recordHash(text), readTile);
    const history = await this.#proveHistory(head, note, readTile);
    return { h1: zipHash(text, version), authority: `${this.name}, tree of ${head.size} records`, history };
  }

  async #lookup(version: string): Promise<string> {
    return this.#network.text(joinUrl(await this.#base(), `lookup/${toolchainModule}@${version}`));
  }

  async #tileReader(): Promise<ReadTile> {
    const base = await this.#base();
    const get = (tile: Tile) => this.#network.lookup(joinUrl(base, tilePath(tile)));
    return async (tile) => {
      try {
        return await get(tile);
      } catch (error) {
        if (!(error instanceof DownloadFailure && error.kind === 'absent') || tile.width === fullWidth) throw error;
        // A tile that has filled up since begins with the same hashes.
        return (await get({ ...tile, width: fullWidth })).subarray(0, tile.width * 32);
      }
    };
  }

  async #proveHistory(head: TreeHead, note: string, readTile: ReadTile): Promise<string> {
    const remembered = await this.#memory.read();
    if (remembered === undefined) {
      await this.#memory.write(note);
      return 'no earlier tree head was known to compare with';
    }
    let known: TreeHead;
    try {
      known = openTreeHead(remembered, this.#verifier);
    } catch (error) {
      throw new ChecksumDatabaseError(`the tree head remembered in ${this.#memory.place} cannot be believed: ${errorText(error)}`);
    }
    try {
      await proveGrowth(known, head, readTile);
    } catch (error) {
      if (error instanceof ChecksumDatabaseError) throw error;
      return `consistency with the tree of ${known.size} records seen before could not be checked: ${errorText(error)}`;
    }
    if (head.size > known.size) await this.#memory.write(note);
    return `consistent with the tree of ${known.size} records seen before`;
  }
}

/** Where the database is asked: through the first proxy that supports it, else directly (cmd/go/internal/modfetch/sumdb.go, initBase). */
async function findBase(name: string, proxies: readonly ProxyEntry[], network: Network): Promise<string> {
  const end = proxies.findIndex(({ kind }) => kind !== 'proxy');
  const throughProxies = end < 0 ? proxies : proxies.slice(0, end);
  try {
    return await askProxies(throughProxies, async ({ url }) => {
      const base = joinUrl(url, `sumdb/${name}`);
      await network.text(joinUrl(base, 'supported'));
      return base;
    });
  } catch (error) {
    if (error instanceof ProxyListFailure && error.isEndReached) return `https://${name}`;
    throw error;
  }
}

/** `id`, record text, blank line, signed tree head (golang.org/x/mod/sumdb/tlog, ParseRecord). */
function parseLookup(answer: string): { id: number; text: string; note: string } {
  const [, id = '', text = '', note = ''] = /^(0|[1-9]\d{0,11})\n((?:[^\n]+\n)+)\n(.+)$/s.exec(answer) ?? [];
  if (note === '') throw new ChecksumDatabaseError('the answer of the checksum database is malformed');
  return { id: Number(id), text, note };
}

function zipHash(record: string, version: string): string {
  const start = `${toolchainModule} ${version} `;
  const hashes = record.split('\n').filter((line) => line.startsWith(start));
  const [line = ''] = hashes;
  if (hashes.length !== 1 || !line.startsWith(`${start}h1:`))
    throw new ChecksumDatabaseError(`the proved record does not name one hash of ${version}`);
  return line.slice(start.length);
}
