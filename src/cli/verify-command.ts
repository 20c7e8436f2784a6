import { ConfigurationError } from '../model/errors.js';
import { plainLine } from '../redact/escape.js';
import { sanitizeJson, sanitizeLog } from '../redact/log.js';
import { type BundleVerification, verifyBundle } from '../report/bundle.js';
import { counted, verdictTitle } from '../report/words.js';
import { packageInfo } from '../settings/package-root.js';
import { command, once, oneOf } from './command.js';

interface Options {
  readonly repository?: string;
  readonly commit?: string;
  readonly format: string;
}

/** `go-wsl-conform verify BUNDLE` */
export async function main(parameters: string[]): Promise<number> {
  const parsed = command(
    'verify',
    'Check a bundle without a network: its hashes, that its verdict follows from its results, that nothing required is missing.',
  )
    .argument('[bundle]', 'an archive that `bundle` wrote')
    .option('--repository <name>', 'owner/name that it must be of', once('--repository'))
    .option('--commit <hash>', 'commit that it must be of', once('--commit'))
    .option('--format <format>', 'text or json', 'text')
    .addHelpText(
      'after',
      '\nExit code: 0 whole and complete; 2 altered or unreadable; 3 something required has no answer; 64 there is no such file.',
    )
    .parse(parameters, { from: 'user' });
  const [file] = parsed.processedArgs as [string | undefined];
  if (file === undefined) throw new ConfigurationError('BUNDLE', 'no bundle is named', 'as in: verify go-conform-bundle.tar.gz');
  const { format, ...expected } = parsed.opts<Options>();
  const kind = oneOf('--format', format, ['text', 'json'], 'format');
  const verification = await verifyBundle(file, packageInfo().version, expected);
  const { manifest, faults, notes } = verification;
  process.stdout.write(
    kind === 'text'
      ? text(file, verification)
      : sanitizeJson(`${JSON.stringify({ schemaVersion: 1, manifest, faults, notes }, null, 2)}\n`),
  );
  if (faults.some((fault) => fault.kind === 'altered')) return 2;
  return faults.length > 0 ? 3 : 0;
}

function text(file: string, { manifest, report, faults, notes }: BundleVerification): string {
  const { repository, commit, modules } = manifest?.subject ?? {};
  const subject = [repository, commit?.slice(0, 12), ...(modules ?? [])].filter((part) => part !== undefined).join(' · ');
  const head =
    manifest === undefined
      ? 'is no bundle that can be read'
      : `${faults.length === 0 ? 'whole and complete' : counted(faults.length, 'fault')}; ${counted(manifest.files.length, 'file')}, ${verdictTitle(report ?? manifest)}, begun ${manifest.startedAt}`;
  const lines = [
    `${file}: ${head}`,
    ...(subject === '' ? [] : [`  ${subject}`]),
    ...faults.map(({ kind, what }) => `  ${kind}: ${what}`),
    ...notes.map((note) => `  ${note}`),
  ];
  const note =
    'Hashes show that files are as they were bundled, not who bundled them: `gh attestation verify` shows that, where the archive was attested.';
  return sanitizeLog(`${[...lines, `  ${note}`].map(plainLine).join('\n')}\n`);
}
