import { commandEvidence } from '../go/go-command.js';
import { lastWords } from '../go/last-words.js';
import { readGoCommandErrors } from '../go/module-errors.js';
import type { CommandResult } from '../host/host.js';
import { machineCauses } from '../knowledge/machine-causes.js';
import type { Finding } from '../model/report.js';
import type { ModuleContext, Outcome } from './check.js';
import { fail, tail, unknown } from './outcomes.js';

/** Why a go command that reads modules failed, as findings; `unknown` when only the network stood in the way. */
export async function goCommandFailure(
  context: ModuleContext,
  command: CommandResult,
  what: string,
  known?: readonly Finding[],
): Promise<Outcome> {
  const findings = known ?? (await commandFindings(context, command));
  const evidence = [commandEvidence(command, tail(command.stderr || command.stdout))];
  if (isOutOfReach(findings)) {
    return unknown(`${what}: not determined, ${findings[0]!.message}`, evidence, findings);
  }
  const summary =
    findings.length === 1 ? findings[0]!.message : `${what}: ${findings.length === 0 ? lastWords(command) : `${findings.length} problems`}`;
  return fail(summary, evidence, findings);
}

/** The outcome of a check whose question a failed command leaves open; the check that the failure belongs to has the finding. */
export async function leftOpen(context: ModuleContext, command: CommandResult, what: string): Promise<Outcome> {
  const [first] = await commandFindings(context, command);
  return unknown(`not determined: ${what}: ${first === undefined ? lastWords(command) : placed(first)}`, [
    commandEvidence(command, tail(command.stderr || command.stdout)),
  ]);
}

/** Findings of what the go command itself said, before any compiler. */
export async function commandFindings(context: ModuleContext, command: CommandResult): Promise<Finding[]> {
  return readGoCommandErrors(command.stderr, { cwd: context.directory, locate: await context.shared.locator() });
}

function placed({ location, message }: Finding): string {
  return location?.line === undefined ? message : `${location.file}:${location.line}: ${message}`;
}

/** Whether only the network or the proxy stood in the way. */
export function isOutOfReach(findings: readonly Finding[]): boolean {
  return findings.length > 0 && findings.every(({ cause }) => machineCauses.has(cause));
}
