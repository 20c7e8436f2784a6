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
 * Lines of our own with parts of foreign ones, already plain but for our colours, made safe for the log of a job in which they may
 * stand: a part may have come to the start of a line by wrapping.
 */
export function sanitizeLog(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replaceAll('##[', '##\\[').replace(matcherColon, '$1 :').replace(commandStart, '$1| ::'))
    .join('\n');
}

/** A JSON document that means the same and that a log takes for no command and no place. */
export function sanitizeJson(json: string): string {
  return json.replace(oldCommandBracket, '$1\\u005b').replace(matcherColon, '$1\\u003a');
}

/** The same for an XML document, whose texts have lines of their own. */
export function sanitizeXml(xml: string): string {
  return xml
    .replace(oldCommandBracket, '$1&#91;')
    .replace(/^((?:(?!\n)[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}])*)::/gmu, '$1&#58;:')
    .replace(matcherColon, '$1&#58;');
}

/** The bracket of `##[command]`, also behind what a comparison by the rules of a culture passes over. */
const oldCommandBracket = /(#[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*#[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*)\[/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: our own colours begin with one
const commandStart = /^((?:\s|\u001b\[[\d;]*m)*)::/u;

/**
 * The colon that lets `^\s*(.+\.go):(?:(\d+):(\d+):)? (.*)` (actions/setup-go matchers.json) match; a space before it breaks
 * the match, and the place stays readable and clickable.
 */
const matcherColon = /(\.go(?::\p{Nd}+:\p{Nd}+)?):(?= )/gu;
