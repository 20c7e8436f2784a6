/** Builds dist/ again beside the committed one and compares them byte for byte. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.js';
import { compareTrees } from './support/compare.js';
import { root } from './support/root.js';

/** Kept on a difference, so that a workflow can upload what belongs into dist/. */
const expected = join(root, '.cache/dist');

build(expected);
const differences = compareTrees(expected, join(root, 'dist'));
if (differences.length > 0) {
  console.error(`dist/ is not what the sources give; run: npm run build\n${differences.map((line) => `  ${line}`).join('\n')}`);
  process.exitCode = 1;
} else {
  rmSync(expected, { recursive: true });
}
