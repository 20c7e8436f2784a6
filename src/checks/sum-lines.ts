import path from 'node:path';
import { parseSumFile } from '../go/sum-file.js';
import { presentValue } from '../host/host.js';
import type { Finding } from '../model/report.js';
import type { ModuleContext, Outcome } from './check.js';

/** Gives findings about go.sum the line that they are about: the go command names the module only. */
export async function withSumLines(context: ModuleContext, outcome: Outcome): Promise<Outcome> {
  const { findings = [] } = outcome;
  if (!findings.some(isAboutSum)) return outcome;
  const text = presentValue(await context.host.readFile(path.posix.join(context.directory, 'go.sum'))) ?? '';
  const lines = new Map(parseSumFile(text).lines.map(({ key, line }) => [key.replace(' ', '@'), line]));
  const placed = findings.map((finding): Finding => {
    const [, module] = /(\S+@v[^\s:,)]+)/.exec(finding.message) ?? [];
    const line = isAboutSum(finding) && module !== undefined ? lines.get(module) : undefined;
    return line === undefined ? finding : { ...finding, location: context.locationOf('go.sum', line) };
  });
  return { ...outcome, findings: placed };
}

function isAboutSum({ cause, location }: Finding): boolean {
  return cause === 'mod.sum-mismatch' && location?.line === undefined;
}
