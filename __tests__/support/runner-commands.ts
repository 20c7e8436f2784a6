/**
 * What the Actions runner takes from the output of a step: both command syntaxes of actions/runner
 * src/Runner.Common/ActionCommand.cs, and the problem matcher of actions/setup-go. Stricter than the runner on purpose: any
 * command name counts, and characters that a culture-sensitive comparison may skip are skipped.
 */
export interface RunnerCommand {
  readonly syntax: '::' | '##[';
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Every command in an output of any number of lines. */
export function runnerCommands(output: string): RunnerCommand[] {
  return output.split(/\r\n|\n|\r/).flatMap((line) => parseV2(line) ?? parseV1(line) ?? []);
}

/** `matchers.json` of actions/setup-go; it is active for the whole job. */
export const setupGoMatcher = /^\s*(.+\.go):(?:(\d+):(\d+):)? (.*)/;

const ignorable = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

function parseV2(line: string): RunnerCommand | undefined {
  const text = line.replace(ignorable, '').trimStart();
  if (!text.startsWith('::')) return undefined;
  const end = text.indexOf('::', 2);
  if (end < 0) return undefined;
  const [name, rest] = atFirstSpace(text.slice(2, end));
  return { syntax: '::', name, properties: propertiesOf(rest, ','), message: decoded(text.slice(end + 2)) };
}

function parseV1(line: string): RunnerCommand | undefined {
  const text = line.replace(ignorable, '');
  const start = text.indexOf('##[');
  if (start < 0) return undefined;
  const end = text.indexOf(']', start);
  if (end < 0) return undefined;
  const [name, rest] = atFirstSpace(text.slice(start + 3, end));
  return { syntax: '##[', name, properties: propertiesOf(rest, ';'), message: text.slice(end + 1) };
}

function atFirstSpace(text: string): [string, string] {
  const space = text.indexOf(' ');
  return space < 0 ? [text, ''] : [text.slice(0, space), text.slice(space + 1)];
}

function propertiesOf(text: string, separator: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split(separator)
      .filter((pair) => pair.includes('='))
      .map((pair) => {
        const equals = pair.indexOf('=');
        return [pair.slice(0, equals).trim(), decoded(pair.slice(equals + 1))];
      }),
  );
}

function decoded(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
}
