import { type CommandResult, outcomeText } from '../host/host.js';
import { runtimeEnd } from '../knowledge/test-output.js';

/**
 * Why a failed go command failed: the line with which its runtime gave up, else the last that it wrote, which mostly says it; how it
 * ended where it wrote nothing.
 */
export function lastWords(command: CommandResult): string {
  const lines = command.stderr.trimEnd().split('\n');
  const line = (lines.find((each) => runtimeEnd.test(each)) ?? lines.at(-1))?.replace(/^go: /, '').trim();
  return line ? line : outcomeText(command);
}
