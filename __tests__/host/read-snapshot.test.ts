import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readSnapshot } from '../../src/host/read-snapshot.js';
import { ConfigurationError } from '../../src/model/errors.js';

const read = async (text: string) => {
  const notes: string[] = [];
  return { snapshot: await readSnapshot('s.json', text, (note) => notes.push(note)), notes };
};

describe('reading a snapshot', () => {
  test('says which fields it ignores', async () => {
    expect((await read('{"files":{},"extra":1}')).notes).toEqual(['s.json: ignored, because this version does not know it: "extra"']);
    const many = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`x${index}\n`, 1]));
    expect((await read(JSON.stringify(many))).notes[0]).toMatch(/them: "x0.*" and 4 more$/);
    expect((await read('{}')).notes).toEqual([]);
  });

  test.each([
    ['["x"', /not valid JSON/],
    ['[1]', /expected object/],
    ['{"schemaVersion":99}', /newer version/],
    ['{"files":{"/a":1}}', /\/a/],
    [`{"files":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, /levels of brackets/],
    ['['.repeat(1_000_000), /levels of brackets/],
  ])('refuses %.20s', async (text, message) => {
    await expect(read(text)).rejects.toThrow(ConfigurationError);
    await expect(read(text)).rejects.toThrow(message);
  });

  test('does not count brackets in strings', async () => {
    const note = `${'['.repeat(500)}\\"${'{'.repeat(500)}\\\\`;
    expect((await read(JSON.stringify({ note }))).snapshot.note).toBe(note);
  });

  test('ends with a snapshot or a mistake of the user, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => {
        await read(text).catch((error) => expect(error).toBeInstanceOf(ConfigurationError));
      }),
      { numRuns: 200 },
    );
  });
});
