import { ConfigurationError } from '../model/errors.js';
import { sanitizeLog } from '../redact/log.js';
import { createRedactor } from '../redact/secrets.js';
import { writeBundle } from '../report/bundle.js';
import { counted } from '../report/words.js';
import { packageInfo } from '../settings/package-root.js';
import { command, once } from './command.js';

/** `go-wsl-conform bundle DIR [FILE…]` */
export async function main(parameters: string[]): Promise<number> {
  const parsed = command(
    'bundle',
    'One archive (.tar.gz) of the files of a run, with a manifest of their SHA-256; every file is redacted once more.',
  )
    .argument('[folder]', "the folder of a run: --out, or the Action's report-directory")
    .argument('[files...]', 'further texts, as logs')
    .option('--out <file>', 'the archive (default: go-conform-bundle.tar.gz)', once('--out'))
    .parse(parameters, { from: 'user' });
  const [folder, files] = parsed.processedArgs as [string | undefined, string[]];
  if (folder === undefined) throw new ConfigurationError('DIR', 'no folder is named', 'as in: bundle report/ build.log');
  const { out = 'go-conform-bundle.tar.gz' } = parsed.opts<{ out?: string }>();
  const { GITHUB_REPOSITORY: repository, GITHUB_SHA: commit, GITHUB_RUN_ID: run } = process.env;
  const subject = { ...(repository && { repository }), ...(commit && { commit }), ...(run && { run }) };
  const manifest = await writeBundle({ folder, files, tool: packageInfo(), subject, redact: createRedactor(process.env) }, out);
  process.stdout.write(sanitizeLog(`${out}: ${counted(manifest.files.length, 'file')}, ${manifest.verdict}\n`));
  return 0;
}
