import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Facts } from '../../src/facts/fact.js';
import { observeFacts } from '../../src/facts/index.js';
import { SnapshotHost } from '../../src/host/snapshot.js';
import { parseSnapshot } from '../../src/host/snapshot-file.js';

/**
 * Environments that people pasted in public places, with what is known to be true of each. They lie beside the repository, not in it:
 * GO_WSL_CONFORM_CORPUS names another place.
 */
const corpus = process.env.GO_WSL_CONFORM_CORPUS ?? path.resolve('..', 'shared', 'corpus');

interface Case {
  readonly file: string;
  readonly text: string;
  readonly expected: Readonly<Record<string, unknown>>;
}

function readCases(): Case[] {
  let names: string[];
  try {
    names = readdirSync(corpus);
  } catch {
    return [];
  }
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      const text = readFileSync(path.join(corpus, file), 'utf8');
      const value = JSON.parse(text) as { kind?: string; expected?: { facts?: Record<string, unknown> } };
      return value.kind === 'env' ? [{ file, text, expected: value.expected?.facts ?? {} }] : [];
    });
}

/** A list means that any of its values is right, but for a fact whose value is a list itself. */
function isRight(id: string, found: unknown, expected: unknown): boolean {
  const any = Array.isArray(expected) && id !== 'wsl.windowsDrives' ? expected : [expected];
  return any.some((value) => JSON.stringify(value) === JSON.stringify(found));
}

const cases = readCases();
const present = cases.length > 0;
if (!present) process.stderr.write(`skipped: no corpus in ${corpus} (GO_WSL_CONFORM_CORPUS names another place)\n`);

(present ? describe : describe.skip)('environments of the corpus', () => {
  it('are told right or not at all, and mostly told', async () => {
    const lines: Record<'right' | 'unknown' | 'wrong', string[]> = { right: [], unknown: [], wrong: [] };
    for (const { file, text, expected } of cases) {
      const facts: Facts = await observeFacts(new SnapshotHost(parseSnapshot(file, text)), { offline: true });
      for (const [id, wanted] of Object.entries(expected)) {
        const { value, reason } = facts[id as keyof Facts];
        const outcome = value === 'unknown' ? 'unknown' : isRight(id, value, wanted) ? 'right' : 'wrong';
        lines[outcome].push(
          `${file} ${id}: ${JSON.stringify(value)}, wanted ${JSON.stringify(wanted)}${reason === undefined ? '' : ` (${reason})`}`,
        );
      }
    }
    const { right, unknown, wrong } = lines;
    const share = (right.length / (right.length + unknown.length + wrong.length)) * 100;
    process.stdout.write(
      `${[`corpus: ${right.length} right, ${unknown.length} unknown, ${wrong.length} wrong: ${share.toFixed(1)} % determined`, ...unknown, ...wrong].join('\n  ')}\n`,
    );
    expect(wrong).toEqual([]);
    expect(share).toBeGreaterThanOrEqual(85);
  });
});
