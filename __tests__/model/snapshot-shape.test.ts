import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Settings } from '../../src/model/settings.js';
import { Snapshot } from '../../src/model/snapshot.js';
import { plainSettings, plainSnapshot, unknownFields } from '../../src/model/snapshot-shape.js';
import { root } from '../support/snapshots.js';

const folder = join(root, '__tests__/fixtures/snapshots');
const recordings = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

/** Small, with everything that a snapshot can hold. */
const everything = {
  schemaVersion: 1,
  tool: { name: 'x', version: '1' },
  platform: { os: 'linux', arch: 'amd64', processors: 2 },
  workspace: '/w',
  settings: { jobs: 1 },
  files: { '/a': 'x', '/b': { base64: 'eA==' }, '/c': { missing: true }, '/d': { denied: 'EACCES' }, '/e': { unknown: 'why' } },
  links: { '/a': 'b', '/c': { missing: true } },
  realPaths: { '/a': '/b' },
  stats: { '/a': { value: { kind: 'file', size: 1, mode: 420, uid: 0, gid: 0, mtimeMs: 1.5 } }, '/b': { missing: true } },
  statfs: { '/': { value: { type: 1, blockSize: 2, blocks: 3, availableBlocks: 4, files: 5, freeFiles: 6 } } },
  dirs: { '/': { value: [{ name: 'a', kind: 'directory' }] } },
  commands: [
    { argv: ['a'], env: { A: null, B: 'x' }, outcome: 'exited', exit: 0, stdout: { head: 'a', dropped: 1, tail: 'b' } },
    { argv: [] },
  ],
  probes: { 'a {}': [1, { b: null }] },
  env: { PATH: '/bin' },
  note: 'x',
};
const byHand = { files: {}, commands: { 'uname -r': '6.1', mount: { stdout: 'x', exit: 1 }, id: {} } };

/** Puts another value at one of the places of the document. */
function changed(document: unknown, at: number, value: unknown): unknown {
  const copy = structuredClone(document);
  const places: [Record<string, unknown>, string][] = [];
  const visit = (inner: unknown): void => {
    if (typeof inner !== 'object' || inner === null) return;
    for (const key of Object.keys(inner)) {
      places.push([inner as Record<string, unknown>, key]);
      visit((inner as Record<string, unknown>)[key]);
    }
  };
  visit(copy);
  const [holder, key] = places[at % places.length]!;
  holder[key] = value;
  return copy;
}

const values = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    Number.POSITIVE_INFINITY,
    1.5,
    -1,
    '',
    'exited',
    [],
    {},
    { missing: false, denied: 'x' },
    { value: 1 },
    { missing: true, x: 1 },
  ),
);

describe('the plain shape of a snapshot', () => {
  test.each(recordings)('takes the recording %s as the schema does', (name) => {
    const value = read(name);
    expect(plainSnapshot(value)).toEqual(Snapshot.parse(value));
  });

  test.each([everything, byHand, {}])('takes %j as the schema does', (value) => {
    expect(plainSnapshot(value)).toEqual(Snapshot.parse(value));
  });

  test('never takes what the schema refuses or understands otherwise', () => {
    fc.assert(
      fc.property(fc.constantFrom<unknown>(everything, byHand), fc.nat(500), values, (document, at, value) => {
        const broken = changed(document, at, value);
        const plain = plainSnapshot(broken);
        if (plain !== undefined) expect(plain).toEqual(Snapshot.parse(broken));
      }),
      { numRuns: 1000 },
    );
  });

  test('names fields that no snapshot has', () => {
    expect(unknownFields({ files: {}, extra: 1, constructor: 2 })).toEqual(['extra', 'constructor']);
    expect(unknownFields([1])).toEqual([]);
  });
});

describe('the plain shape of settings', () => {
  const recorded = recordings.map((name) => read(name).settings).find((settings) => settings?.directory !== undefined);
  const settings = Settings.parse({ ...recorded, failOn: 'warn' });

  test('takes those of a recording', () => expect(plainSettings(settings)).toEqual(settings));

  test('never takes what the schema refuses', () => {
    fc.assert(
      fc.property(fc.nat(100), values, (at, value) => {
        const broken = changed(settings, at, value);
        const plain = plainSettings(broken);
        if (plain !== undefined) expect(plain).toEqual(Settings.parse(broken));
      }),
      { numRuns: 1000 },
    );
  });
});
