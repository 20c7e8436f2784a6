import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { explain } from '../src/explain.js';
import { type CauseId, causeIds } from '../src/model/words.js';
import { captured, elsewhere, reproductions } from './support/reproductions.js';
import { root } from './support/snapshots.js';

const logs = join(root, '__tests__/fixtures/logs/captured');

/** How a cause was seen: made to happen, or as somebody pasted it. */
function coverage(id: CauseId): string[] {
  return [
    ...(reproductions.some(({ cause }) => cause === id) ? ['real: e2e/reproductions.test.ts'] : []),
    ...(elsewhere[id] === undefined ? [] : [`real: ${elsewhere[id].file}`]),
    ...captured.filter(({ cause }) => cause === id).map(({ source }) => `captured: ${source}`),
  ];
}

test.each(causeIds)('%s was seen, for real or with its source', (id) => {
  expect(coverage(id)).not.toEqual([]);
});

test.each(Object.entries(elsewhere))('%s is shown', (_, { file, shows }) => {
  expect(readFileSync(join(root, '__tests__', file), 'utf8')).toContain(shows);
});

describe('as people pasted it', () => {
  test.each(captured)('$cause: $source', async ({ cause, source }) => {
    expect(source).toMatch(/^https:\/\/\S+$/);
    const name = join(logs, `${cause}.log`);
    const told = await explain({
      name,
      stdin: Readable.from([]),
      tool: { name: 'go-wsl-conform', version: '0.0.0' },
      debug: false,
      note: () => undefined,
    });
    expect(told.causes[0]?.id).toBe(cause);
  });

  test('each file has its row', () => {
    expect(existsSync(logs)).toBe(true);
    expect(readdirSync(logs).sort()).toEqual(captured.map(({ cause }) => `${cause}.log`).sort());
  });
});
