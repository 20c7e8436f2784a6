import Table from 'cli-table3';
import { checkById, checks } from '../checks/index.js';
import { ConfigurationError } from '../model/errors.js';
import { suggestion } from '../model/nearest.js';
import { policyOf } from '../model/policy.js';
import { checkPage } from '../report/check-page.js';
import { settingRules } from '../rules.js';
import { loadProfile } from '../settings/profile.js';
import { readText } from '../settings/read-text.js';
import { command } from './command.js';

/** `go-wsl-conform checks [ID]`: the registry, or one check's page. */
export async function main(parameters: string[]): Promise<number> {
  const parsed = command('checks', "The checks there are with their level in a profile, or one check's page.")
    .argument('[id]', 'id of a check')
    .option('--profile <name|file>', 'levels of the checks', 'default')
    .parse(parameters, { from: 'user' });
  const [id] = parsed.processedArgs as [string | undefined];
  const ids = checks.map((check) => check.id);
  const profile = await loadProfile(parsed.opts<{ profile: string }>().profile, settingRules, readText, process.cwd());
  if (id !== undefined) {
    const check = checkById(id);
    if (check === undefined) throw new ConfigurationError('ID', `there is no check "${id}"`, suggestion(id, ids));
    const [{ parameterRows }, { remedyExamples }] = await Promise.all([
      import('../checks/definitions.js'),
      import('../checks/remedy-examples.js'),
    ]);
    process.stdout.write(checkPage(check, policyOf(profile, id), parameterRows(id), await remedyExamples(check)));
    return 0;
  }
  const table = new Table({ head: ['check', 'suite', `level in ${profile.name}`, 'question'], style: { head: [], border: [] } });
  for (const check of checks) {
    const { level, maySkip } = policyOf(profile, check.id);
    table.push([check.id, check.suite, maySkip ? `${level}, may be skipped` : level, check.title]);
  }
  process.stdout.write(`${table.toString()}\n`);
  return 0;
}
