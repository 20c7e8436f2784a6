import { timeGranularities } from '../../knowledge/file-systems.js';
import { type FolderTrial, type TrialAnswer, trialSteps } from '../folder-trial.js';
import { saidCode } from '../said-code.js';

/** What a shell inside told of its trial of a folder, see `trial` in scripts.ts: `STEP ok` or `STEP failed TEXT`. */
export function readTrial(lines: readonly string[]): FolderTrial {
  const told = new Map(
    lines.map((line) => /^(\w+) (.*)$/.exec(line)?.slice(1, 3) as [string, string] | undefined).filter((pair) => pair !== undefined),
  );
  const create = told.get('create');
  const rest = create === 'ok' ? 'a shell cannot try it' : 'no file could be made';
  const steps = Object.fromEntries(
    trialSteps.map((step) => [step, answerOf(told.get(step)) ?? `untried: ${rest}`]),
  ) as FolderTrial['steps'];
  const other = told.get('case');
  const grain = granularityOf(told.get('time'));
  return {
    steps,
    ...(other === undefined ? {} : { caseSensitive: other === 'yes' }),
    ...(grain === undefined ? {} : { timeGranularityNs: grain }),
  };
}

function answerOf(told: string | undefined): TrialAnswer | undefined {
  if (told === undefined || told === 'ok') return told;
  const said = told.replace(/^failed ?/, '');
  return said === 'kept-not' ? said : (saidCode(said) ?? `untried: ${said || 'it failed without saying why'}`);
}

/** What became of second 400000001 and 123456700 ns: `400000001 1982-09-04 07:06:41.123456700 +0000`. */
function granularityOf(told: string | undefined): number | undefined {
  const [, seconds, fraction] = /^(\d+) .*\.(\d{9}) /.exec(told ?? '') ?? [];
  if (seconds === undefined) return undefined;
  const lost = Math.abs((Number(seconds) - 400_000_001) * 1e9 + Number(fraction) - 123_456_700);
  return timeGranularities.find((granularity) => lost <= (granularity === 1 ? 0 : granularity));
}
