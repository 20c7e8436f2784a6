import { availableParallelism } from 'node:os';
import { refusedVariables } from './knowledge/go-variables.js';
import { policyLimits } from './knowledge/policy-limits.js';
import { goCommandsAtOnce } from './knowledge/process-limits.js';
import { testFlags } from './knowledge/test-flags.js';
import type { SettingRules } from './settings/load.js';

/** What settings are judged by; definitions of files are loaded when there is a file. */
export const settingRules: SettingRules = {
  testFlags,
  refusedVariables,
  defaultJobs: goCommandsAtOnce(availableParallelism()),
  policyLimits,
  configFile: async () => (await import('./checks/definitions.js')).ConfigFileDefinition,
  profile: async () => (await import('./checks/definitions.js')).ProfileDefinition,
};
