import { everyRun, reportFormats } from '../../../src/report/formats.js';

/** Names of the files that a run writes, in the order of letters. */
export const reportFiles: readonly string[] = everyRun.map((name) => reportFormats[name].file).sort();
