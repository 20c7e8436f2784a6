import type { Check } from './check.js';
import { hostChecks } from './host.js';
import { artifactAuthenticode, artifactPe } from './matrix/artifacts.js';
import { buildCheck, vet } from './matrix/build.js';
import { cgoOff } from './matrix/cgo.js';
import { cross } from './matrix/cross.js';
import { crossTest } from './matrix/cross-test.js';
import { noTests } from './matrix/no-tests.js';
import { buildStamp } from './matrix/stamp.js';
import { test, testRace } from './matrix/test.js';
import { cache } from './modules/cache.js';
import { graph } from './modules/graph.js';
import { mode } from './modules/mode.js';
import { sum } from './modules/sum.js';
import { tidyDrift } from './modules/tidy.js';
import { policyChecks } from './policy/policy.js';
import { runtimeChecks } from './runtime/index.js';
import { seccompProfileChecks } from './seccomp/checks.js';
import { toolchainChecks } from './toolchain/toolchain.js';

/**
 * The registry: every check, in the order in which it runs within a module and toolchain. Cheap refusals come first, then what
 * shares one build of the standard library, then what needs another (race, without cgo, foreign targets). Those of the
 * host depend on nothing; they are run before all others, and stand last because they interest least while all is well.
 */
export const checks: readonly Check[] = [
  ...toolchainChecks,
  mode,
  graph,
  cache,
  sum,
  tidyDrift,
  noTests,
  buildCheck,
  buildStamp,
  vet,
  test,
  testRace,
  cgoOff,
  cross,
  crossTest,
  artifactPe,
  artifactAuthenticode,
  ...runtimeChecks,
  ...seccompProfileChecks,
  ...hostChecks,
  ...policyChecks,
];

/** The check of that id. */
export function checkById(id: string): Check | undefined {
  return checks.find((check) => check.id === id);
}
