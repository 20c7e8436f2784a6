import type { Check } from '../check.js';
import { childChecks } from './children.js';
import { clockChecks } from './clock.js';
import { gomaxprocsChecks } from './gomaxprocs.js';
import { memoryChecks } from './memory.js';
import { networkChecks } from './network.js';
import { pluginChecks } from './plugin.js';
import { signalChecks } from './signals.js';
import { startChecks } from './start.js';
import { systemCallChecks } from './system-calls.js';
import { time64Checks } from './time64.js';

/** What each release makes of this host, asked through programs that it compiles. */
export const runtimeChecks: readonly Check[] = [
  ...gomaxprocsChecks,
  ...memoryChecks,
  ...clockChecks,
  ...systemCallChecks,
  ...time64Checks,
  ...startChecks,
  ...pluginChecks,
  ...signalChecks,
  ...childChecks,
  ...networkChecks,
];
