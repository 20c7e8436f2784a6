import { plainLine } from './escape.js';

/**
 * A line that a program under test printed, made safe for the log of a job: it never is a runner command and never matches
 * setup-go's problem matcher, which stays active for the whole job.
 *
 * The runner obeys `::command::` at the start of a line (after white space, and skipping invisible characters) and
 * `##[command]` anywhere (actions/runner src/Runner.Common/ActionCommand.cs).
 */
export function sanitizeLogLine(text: string): string {
  return `| ${sanitizeLogPart(text)}`;
}

/** The same for a part of a line that does not stand at its start, as the name of a folder. */
export function sanitizeLogPart(text: string): string {
  return plainLine(text).replaceAll('##[', '##\\[').replace(matcherColon, '$1 :');
}

/**
 * The colon that lets `^\s*(.+\.go):(?:(\d+):(\d+):)? (.*)` (actions/setup-go matchers.json) match; a space before it breaks
 * the match, and the place stays readable and clickable.
 */
const matcherColon = /(\.go(?::\p{Nd}+:\p{Nd}+)?):(?= )/gu;
