import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readText } from '../../src/settings/read-text.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'read-text-'));
});
afterAll(() => rm(folder, { recursive: true }));

const text = '{"a": "ü€"}\n';
const bigEndian = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
  ['UTF-16 of PowerShell', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16 the other way round', bigEndian],
])('%s is read', async (name, bytes) => {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  expect(await readText(file)).toBe(text);
});

test('what is not there is undefined, what never ends is refused', async () => {
  expect(await readText(path.join(folder, 'none'))).toBeUndefined();
  await expect(readText('/dev/zero')).rejects.toThrow('it is a device and no file');
  await expect(readText(folder)).rejects.toThrow('EISDIR');
});
