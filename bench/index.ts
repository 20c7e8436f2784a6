/**
 * Benchmarks that print ratios, each measured side by side in one run:
 *
 *     npm run bench                    all
 *     npm run bench -- start overhead  some
 */

import { overhead } from './overhead.js';
import { start } from './start.js';

const benchmarks: Readonly<Record<string, () => string[] | Promise<string[]>>> = { start, overhead };

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) throw new Error(`no benchmark ${unknown.join(', ')}; there are ${Object.keys(benchmarks).join(', ')}`);
for (const [name, benchmark] of Object.entries(benchmarks)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`── ${name}`);
  for (const line of await benchmark()) console.log(`   ${line}`);
}
