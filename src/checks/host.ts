import type { Check } from './check.js';
import { activeChecks } from './environment/active.js';
import { adviceChecks } from './environment/advice.js';
import { environmentChecks } from './environment/index.js';
import { wslConfigurationChecks } from './environment/wsl-configuration.js';
import { wslDistribution } from './environment/wsl-distribution.js';
import { windowsChecks } from './windows/windows.js';

/** The checks of the host, which need no Go and no module; apart, so that `doctor` loads nothing of the others. */
export const hostChecks: readonly Check[] = [
  wslDistribution,
  ...environmentChecks,
  ...activeChecks,
  ...wslConfigurationChecks,
  ...windowsChecks,
  ...adviceChecks,
];
