import { commandEvidence } from '../go/go-command.js';
import { type CommandResult, outcomeText } from '../host/host.js';
import type { Evidence, Finding } from '../model/report.js';
import type { Outcome } from './check.js';

export function pass(summary: string, evidence: readonly Evidence[] = []): Outcome {
  return { status: 'pass', summary, evidence };
}

export function skip(summary: string, evidence: readonly Evidence[] = []): Outcome {
  return { status: 'skip', summary, evidence };
}

export function unknown(summary: string, evidence: readonly Evidence[] = [], findings: readonly Finding[] = []): Outcome {
  return { status: 'unknown', summary, evidence, findings };
}

export function fail(summary: string, evidence: readonly Evidence[], findings: readonly Finding[]): Outcome {
  return { status: 'fail', summary, evidence, findings };
}

/** Whether the command ended by itself with exit code 0. */
export function succeeded(command: CommandResult): boolean {
  return command.outcome === 'exited' && command.exit === 0;
}

/**
 * The outcome of a command that did not come to an end of its own, or undefined when it did. A time limit or a command that
 * could not start leaves the question open; a signal that we did not send is a failure of this machine.
 */
export function interrupted(command: CommandResult): Outcome | undefined {
  const evidence = [commandEvidence(command, tail(command.stderr))];
  switch (command.outcome) {
    case 'exited':
      return undefined;
    case 'signalled':
      return fail(`the go command was ended by ${command.signal}`, evidence, [
        {
          cause: 'kill.external',
          severity: 'fail',
          message: `the go command was ended by ${command.signal}; who sent it is not known`,
          remedies: [
            {
              kind: 'investigate',
              summary: 'Look for an out-of-memory kill at that time',
              commands: ["dmesg --ctime | grep -i -E 'killed process|out of memory'"],
              shell: 'bash',
              root: true,
            },
          ],
        },
      ]);
    default:
      return unknown(`not determined: the go command ${outcomeText(command)}`, evidence);
  }
}

/** The last lines of an output, for evidence. */
export function tail(text: string, lines = 20): string {
  return text.trimEnd().split('\n').slice(-lines).join('\n');
}

/** `1 package`, `2 packages`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
