import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { DownloadFailure, Network } from '../../src/go/download.js';
import { ChecksumDatabase, parseChecksumDatabase } from '../../src/go/sumdb.js';
import { openNote, openTreeHead, parseVerifier } from '../../src/go/sumdb-note.js';
import { knownChecksumDatabases } from '../../src/knowledge/checksum-database.js';
import { ChecksumLog } from '../support/checksum-log.js';

/** What sum.golang.org answered (scripts/capture-checksum-database.ts). */
const captured: Record<string, string> = JSON.parse(readFileSync('__tests__/fixtures/checksum-database.json', 'utf8'));
const older = 'v0.0.1-go1.25.12.linux-amd64';
const newer = 'v0.0.1-go1.27.4.linux-amd64';
const lookupOf = (version: string) => `lookup/golang.org/toolchain@${version}`;
const proxies = [{ kind: 'proxy', url: 'https://proxy.example.com', anyErrorFallsThrough: false }] as const;

/** Answers from a table of paths below `sumdb/<name>`. */
class FakeNetwork extends Network {
  readonly answers: Record<string, Buffer | undefined>;
  readonly asked: string[] = [];

  constructor(answers: Record<string, Buffer | undefined>) {
    super({});
    this.answers = answers;
  }

  override async lookup(url: string): Promise<Uint8Array> {
    this.asked.push(url);
    const answer = this.answers[url.replace(/^https:\/\/(proxy\.example\.com\/sumdb\/)?[^/]+\//, '')];
    if (answer === undefined) throw new DownloadFailure('absent', `${url}: HTTP 404`, { status: 404 });
    return answer;
  }
}

class Memory {
  readonly place = 'the memory of the test';
  note: string | undefined;
  read = async () => this.note;
  write = async (note: string) => {
    this.note = note;
  };
}

let memory: Memory;
let network: FakeNetwork;
let database: ChecksumDatabase;

function use(answers: Record<string, Buffer | undefined>, setting = 'sum.golang.org'): void {
  network = new FakeNetwork(answers);
  database = new ChecksumDatabase(setting, proxies, network, () => memory);
}

/** Changes a text among the captured answers. */
function alter(path: string, change: (text: string) => string): void {
  const before = network.answers[path]!.toString('utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  network.answers[path] = Buffer.from(after);
}

beforeEach(() => {
  memory = new Memory();
  use(Object.fromEntries(Object.entries(captured).map(([path, base64]) => [path, Buffer.from(base64, 'base64')])));
});

describe('the real checksum database, from captured answers', () => {
  test('proves a record up to the signed head, through the proxy', async () => {
    expect(await database.record(older)).toEqual({
      h1: 'h1:AipLNAZSwISqkbKBzTKHeWQG/R608fShRbc3RaxOL38=',
      authority: 'sum.golang.org, tree of 56956853 records',
      history: 'no earlier tree head was known to compare with',
    });
    expect(network.asked.every((url) => url.startsWith('https://proxy.example.com/sumdb/sum.golang.org/'))).toBe(true);
  });

  test('proves that the tree only grew, and remembers the newer head', async () => {
    await database.record(older);
    const first = memory.note;
    expect((await database.record(newer)).history).toBe('consistent with the tree of 56956853 records seen before');
    expect(memory.note).not.toBe(first);
    // The other way round the remembered head stays.
    const newest = memory.note;
    expect((await database.record(older)).history).toMatch(/^consistent with the tree of 71769961 records/);
    expect(memory.note).toBe(newest);
  });

  test('refuses an altered hash beside a genuine note', async () => {
    alter(lookupOf(older), (text) => text.replace('h1:Aip', 'h1:Bip'));
    await expect(database.record(older)).rejects.toThrow('the inclusion proof fails');
  });

  test('refuses a genuine record under another number', async () => {
    alter(lookupOf(older), (text) => text.replace(/^\d+/, (id) => String(Number(id) + 1)));
    await expect(database.record(older)).rejects.toThrow('the inclusion proof fails');
  });

  test('refuses a number outside the tree', async () => {
    alter(lookupOf(older), (text) => text.replace(/^\d+/, '999999999'));
    await expect(database.record(older)).rejects.toThrow('is not in a tree of 56956853 records');
  });

  test('refuses a genuine record of another version', async () => {
    network.answers[lookupOf(older)] = network.answers[lookupOf(newer)];
    await expect(database.record(older)).rejects.toThrow(`does not name one hash of ${older}`);
  });

  test('refuses a wrong tree size, because the signature no longer fits', async () => {
    alter(lookupOf(older), (text) => text.replace('\n56956853\n', '\n56956854\n'));
    await expect(database.record(older)).rejects.toThrow('the signature of sum.golang.org on the tree head is false');
  });

  test('refuses an altered signature', async () => {
    alter(lookupOf(older), (text) => text.replace(/(— sum\.golang\.org .{20})./, (_, start) => `${start}!`.replace('!', 'x')));
    await expect(database.record(older)).rejects.toThrow(/signature|signed/);
  });

  test.each(Object.keys(captured).filter((path) => path.startsWith('tile/')))('refuses an altered %s', async (path) => {
    await database.record(older);
    const bytes = Buffer.from(network.answers[path]!);
    // Every hash of the tile is damaged, so that whichever one the proof uses is.
    for (let at = 0; at < bytes.length; at += 32) bytes[at]! ^= 1;
    network.answers[path] = bytes;
    const results = await Promise.allSettled([database.record(older), database.record(newer)]);
    expect(results.some(({ status }) => status === 'rejected')).toBe(true);
  });

  test('refuses a tile of the wrong length', async () => {
    const path = 'tile/8/3/000.p/3';
    network.answers[path] = network.answers[path]!.subarray(1);
    await expect(database.record(older)).rejects.toThrow(`${path} has 95 bytes instead of 96`);
  });

  test('takes the full tile where a partial one is gone', async () => {
    delete network.answers['tile/8/0/x222/487.p/181'];
    expect((await database.record(older)).authority).toContain('56956853');
  });

  test('an unknown version is an absence', async () => {
    await expect(database.record('v0.0.1-go9.9.9.linux-amd64')).rejects.toThrow(DownloadFailure);
    expect(await database.knows('v0.0.1-go9.9.9.linux-amd64')).toBe(false);
    expect(await database.knows(newer)).toBe(true);
  });

  test('asks directly where the proxy does not support the database', async () => {
    delete network.answers.supported;
    await database.record(older);
    expect(network.asked.slice(1).every((url) => url.startsWith('https://sum.golang.org/'))).toBe(true);
  });
});

describe("a database of one's own", () => {
  const version = 'v0.0.1-go1.99.1.linux-amd64';
  let log: ChecksumLog;

  /** Serves whatever the log holds now. */
  function serve(head = log.head(), id = 5): void {
    const tiles = new Proxy({} as Record<string, Buffer | undefined>, {
      get: (_, path: string) => {
        if (path === 'supported') return Buffer.alloc(0);
        return path === lookupOf(version) ? Buffer.from(log.lookup(id, head)) : log.tile(path);
      },
    });
    use(tiles, log.verifier);
  }

  beforeEach(() => {
    log = new ChecksumLog();
    for (let index = 0; index < 9; index++) log.records.push(ChecksumLog.record(index === 5 ? version : `v${index}`, `h1:record${index}=`));
    serve();
  });

  test('its name and key in GOSUMDB are honoured', async () => {
    expect(await database.record(version)).toMatchObject({ h1: 'h1:record5=', authority: 'sum.example.com, tree of 9 records' });
  });

  test('its address in GOSUMDB is asked instead of the proxies', async () => {
    database = new ChecksumDatabase(`${log.verifier} https://mirror.example.com`, proxies, network, () => memory);
    await database.record(version);
    expect(network.asked.every((url) => url.startsWith('https://mirror.example.com/'))).toBe(true);
  });

  test('a note that another key signed is refused', async () => {
    const stranger = new ChecksumLog();
    stranger.records.push(...log.records);
    serve(stranger.head());
    await expect(database.record(version)).rejects.toThrow('not signed by the key of sum.example.com');
  });

  test('a signed head that does not fit the log is refused', async () => {
    serve(log.head(9, log.rootOf(0, 8)));
    await expect(database.record(version)).rejects.toThrow('the inclusion proof fails');
  });

  test('two histories under one key are refused', async () => {
    await database.record(version);
    log.records[8] = 'rewritten\n';
    log.records.push('another\n');
    serve();
    await expect(database.record(version)).rejects.toThrow('not one history');
  });

  test('the same size with another root is refused', async () => {
    await database.record(version);
    log.records[8] = 'rewritten\n';
    serve();
    await expect(database.record(version)).rejects.toThrow('not one history');
  });

  test('a remembered head that cannot be believed stops everything, and names its place', async () => {
    memory.note = log.head().replace('sum.example.com', 'sum.example.org');
    await expect(database.record(version)).rejects.toThrow(/remembered in the memory of the test cannot be believed/);
  });

  test('a history that cannot be checked is said, not hidden', async () => {
    while (log.records.length < 300) log.records.push(`more ${log.records.length}\n`);
    serve();
    await database.record(version);
    while (log.records.length < 600) log.records.push(`more ${log.records.length}\n`);
    serve();
    const { answers } = network;
    // The second tile holds the old tree's end; the record itself is proved without it.
    use(new Proxy(answers, { get: (all, path: string) => (path === 'tile/8/0/001' ? undefined : all[path]) }), log.verifier);
    expect((await database.record(version)).history).toMatch(
      /^consistency with the tree of 300 records seen before could not be checked: .*404/,
    );
  });

  test.each([
    ['5\n\n', 'malformed'],
    ['', 'malformed'],
    ['x\nrecord\n\nnote\n', 'malformed'],
    ['05\nrecord\n\nnote\n', 'malformed'],
  ])('the answer %j is refused', async (answer, text) => {
    use({ supported: Buffer.alloc(0), [lookupOf(version)]: Buffer.from(answer) }, log.verifier);
    await expect(database.record(version)).rejects.toThrow(text);
  });
});

describe('notes and keys', () => {
  const verifier = parseVerifier(knownChecksumDatabases['sum.golang.org']!);
  const note = Buffer.from(captured[lookupOf(newer)]!, 'base64').toString().split('\n').slice(4).join('\n');

  test('a genuine note opens', () => {
    expect(openTreeHead(note, verifier).size).toBe(71_769_961);
  });

  test('signatures of strangers are passed over', () => {
    expect(openNote(`${note}— other.example.com AAAAAAAAAAAA\n`, verifier)).toMatch(/^go\.sum database tree\n/);
  });

  test.each([
    ['no signature', (text: string) => text.split('\n\n')[0]!],
    ['a control character', (text: string) => text.replace('tree', 'tr\u0001ee')],
    ['a line that is no signature', (text: string) => `${text}nonsense\n`],
    ['too many signatures', (text: string) => text + '— other.example.com AAAAAAAAAAAA\n'.repeat(100)],
    ['no end of line', (text: string) => text.slice(0, -1)],
  ])('malformed: %s', (_, change) => {
    expect(() => openNote(change(note), verifier)).toThrow('malformed');
  });

  test('a signed text that is no tree head is refused', () => {
    const log = new ChecksumLog();
    log.records.push('one\n');
    expect(() => openTreeHead(log.head(1, Buffer.alloc(5)), parseVerifier(log.verifier))).toThrow('not a tree head');
    expect(() => openTreeHead(log.head(1, log.rootOf(0, 1), -1), parseVerifier(log.verifier))).toThrow('not a tree head');
  });

  test.each([
    ['sum.example.com', 'not an Ed25519 verifier key'],
    ['sum.example.com+00000000+AbAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=', 'not an Ed25519|does not fit'],
    [knownChecksumDatabases['sum.golang.org']!.replace('033de0ae', '033de0af'), 'does not fit the key'],
  ])('the key %s is refused', (key, text) => {
    expect(() => parseVerifier(key)).toThrow(new RegExp(text));
  });

  test.each([
    ['off', 'switches the checksum database off'],
    ['', 'malformed'],
    ['a b c', 'malformed'],
    ['sum.example.com', 'the key of the checksum database sum.example.com is not known'],
    ['sum.golang.org nonsense', 'not a URL'],
  ])('GOSUMDB=%j is refused', (value, text) => {
    expect(() => parseChecksumDatabase(value)).toThrow(text);
  });
});
