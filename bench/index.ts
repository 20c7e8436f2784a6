/**
 * Benchmarks that print ratios, each measured side by side in one run:
 *
 *     npm run bench                    all
 *     npm run bench -- start overhead  some
 */

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { detectorScores } from './detectors.js';
import { doctor } from './doctor.js';
import { explain } from './explain.js';
import { merge } from './merge.js';
import { modules } from './modules.js';
import { output } from './output.js';
import { overhead } from './overhead.js';
import { report } from './report.js';
import { runtime } from './runtime.js';
import { seccomp } from './seccomp.js';
import { start } from './start.js';
import { stream } from './stream.js';
import { trace } from './trace.js';

/** In a process of its own: it compiles the product and fills a gigabyte of fresh folders. */
function install(): string[] {
  const script = fileURLToPath(new URL('install.ts', import.meta.url));
  return execFileSync('npx', ['tsx', script], { encoding: 'utf8' }).trimEnd().split('\n');
}

const benchmarks: Readonly<Record<string, () => string[] | Promise<string[]>>> = {
  start,
  doctor,
  modules,
  overhead,
  install,
  output,
  stream,
  report,
  runtime,
  seccomp,
  explain,
  trace,
  merge,
  detectors: detectorScores,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) throw new Error(`no benchmark ${unknown.join(', ')}; there are ${Object.keys(benchmarks).join(', ')}`);
for (const [name, benchmark] of Object.entries(benchmarks)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`── ${name}`);
  for (const line of await benchmark()) console.log(`   ${line}`);
}
