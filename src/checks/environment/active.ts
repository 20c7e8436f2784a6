import type { Check } from '../check.js';
import { folderChecks } from './folders.js';
import { containerChecks, goEnvironmentChecks } from './go-environment.js';
import { networkChecks } from './network.js';

/** The checks of the host that rest on acts. */
export const activeChecks: readonly Check[] = [...folderChecks, ...goEnvironmentChecks, ...networkChecks, ...containerChecks];
