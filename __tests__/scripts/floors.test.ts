import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import configuration from '../../.dependency-cruiser.mjs';

/** Names of the rules that a tree of path → text breaks. */
async function brokenRules(files: Record<string, string>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'floors-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { tsConfig: _, ...options } = configuration.options as Record<string, unknown>;
    const ruleSet = { forbidden: configuration.forbidden ?? [] };
    const { output } = await cruise(['src'], { ...options, ruleSet, validate: true, baseDir: folder });
    return [...new Set((output as ICruiseResult).summary.violations.map(({ rule }) => rule.name))].sort();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const words = { 'src/model/words.ts': 'export type Word = string;\nexport const word = 1;\n' };

test.each([
  ['a floor below', { 'src/checks/a.ts': "import { word } from '../model/words.js';\nexport const a = word;" }, []],
  ['the own folder', { 'src/model/a.ts': "import { word } from './words.js';\nexport const a = word;" }, []],
  ['the machine, in host/', { 'src/host/a.ts': "import 'node:fs';" }, []],
  ['a floor above', { 'src/model/a.ts': "import '../checks/b.js';", 'src/checks/b.ts': 'export {};' }, ['floor-of-model']],
  [
    'types of a floor above',
    { 'src/model/a.ts': "import type { B } from '../go/b.js';\nexport type A = B;", 'src/go/b.ts': 'export type B = 1;' },
    ['floor-of-model'],
  ],
  ['a neighbour', { 'src/go/a.ts': "import '../cgroup/b.js';", 'src/cgroup/b.ts': 'export {};' }, ['floor-of-go']],
  ['an entry, from a pipeline', { 'src/run.ts': "import './cli/b.js';", 'src/cli/b.ts': 'export {};' }, ['floor-of-pipelines']],
  ['anything, from a folder without a floor', { 'src/util/a.ts': "import '../model/words.js';" }, ['unknown-folder']],
  ['the machine, in a check', { 'src/checks/a.ts': "import 'node:child_process';" }, ['only-through-the-host']],
  ['the machine, in a fact', { 'src/facts/a.ts': "await import('fs/promises');\nexport {};" }, ['only-through-the-host']],
  ['in a circle', { 'src/go/a.ts': "import './b.js';", 'src/go/b.ts': "import './a.js';" }, ['no-cycles']],
  ['what does not exist', { 'src/go/a.ts': "import './nothing.js';" }, ['resolvable']],
])('importing %s', async (_, files, rules) => {
  expect(await brokenRules({ ...words, ...files })).toEqual(rules);
});
