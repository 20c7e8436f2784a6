import type { CauseId } from '../model/words.js';

/** Causes that say something of the machine's network and nothing of the module, whichever import shows them: said once, and they leave questions open. */
export const machineCauses: ReadonlySet<CauseId> = new Set(['net.dns', 'net.tls', 'net.proxy', 'mod.offline']);
