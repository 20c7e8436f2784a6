import { findingLimits } from '../knowledge/test-output.js';
import type { Location } from '../model/report.js';
import { plainText } from './kept-lines.js';
import type { Locator } from './source-locations.js';
import { ancestors } from './test-names.js';
import { type PackageRecord, raceNotice, type TestRecord } from './test-records.js';

/** What a test said was wrong, and where. */
export interface Assertion {
  readonly text: string;
  readonly location?: Location;
}

/**
 * The error line of a test: the last one, since t.Fatal ends a test and since up to 1.26 nothing tells t.Log from t.Error. Its
 * parents' output is looked at too: lines of parallel subtests may be given to the wrong test (go.dev/issue/57305).
 */
export function assertionOf(record: PackageRecord, test: TestRecord, locate: Locator): Assertion | undefined {
  const sources = [ownErrors(test), ...ancestors(test.name).map((name) => record.tests.get(name)?.output?.lines() ?? [])];
  for (const lines of sources) {
    const found = lastAssertion(lines, record.name, locate);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Lines that the release itself marks as errors of this test, other than the notice of a race. */
export function ownErrors(test: TestRecord): string[] {
  return (test.errors?.lines() ?? []).filter((line) => !line.includes(raceNotice));
}

function lastAssertion(lines: readonly string[], packageName: string, locate: Locator): Assertion | undefined {
  for (let index = lines.length - 1; index >= 0; index--) {
    const start = assertionStart(lines[index]!, packageName, locate);
    if (start === undefined || start.text.includes(raceNotice)) continue;
    const end = lines.findIndex((line, position) => position > index && !/^ {8}/.test(line));
    const rest = lines.slice(index + 1, end < 0 ? lines.length : end);
    const framework = testifyText(rest);
    const words = [start.text, ...rest].map((line) => line.trim()).filter((line) => line !== '');
    const text = framework ?? words.slice(0, findingLimits.messageLines).join(' ');
    if (text !== '') return { text: plainText(text), ...(start.location === undefined ? {} : { location: start.location }) };
  }
  return undefined;
}

/** `    file.go:11: text`, also behind output without a line end; there only if it is a file of the user. */
function assertionStart(line: string, packageName: string, locate: Locator): Assertion | undefined {
  if (!line.includes('.go:')) return undefined;
  const own = /^ {4}(\S.*?\.go):(\d+): (.*)$/s.exec(line);
  if (own !== null) {
    const location = locate({ file: own[1]!, line: Number(own[2]), package: packageName });
    if (location !== undefined || !/ {4}/.test(own[1]!)) return { text: own[3]!, ...(location === undefined ? {} : { location }) };
  }
  for (const match of line.matchAll(/([^\s:"'()]+\.go):(\d+): (?=(.*)$)/gs)) {
    const location = locate({ file: match[1]!, line: Number(match[2]), package: packageName });
    if (location !== undefined) return { text: match[3]!, location };
  }
  return undefined;
}

/** The `Error:` and `Messages:` fields of github.com/stretchr/testify (assert.Fail), the most used assertion library. */
function testifyText(lines: readonly string[]): string | undefined {
  const fields = new Map<string, string[]>();
  let current: string[] | undefined;
  for (const line of lines) {
    const field = /^\s*\t(Error Trace|Error|Test|Messages):\s*\t(.*)$/s.exec(line);
    if (field !== null) {
      current = [field[2]!];
      fields.set(field[1]!, current);
    } else current?.push(line);
  }
  const error = fields.get('Error');
  if (error === undefined) return undefined;
  const message = fields.get('Messages');
  const words = (part: readonly string[]) => part.map((line) => line.trim()).filter((line) => line !== '');
  const text = words(error).slice(0, findingLimits.messageLines).join(' ');
  return message === undefined ? text : `${text} (${words(message).join(' ')})`;
}

/** An example that printed something else: `got:`, lines, `want:`, lines. */
export function exampleText(output: string): string | undefined {
  const found = /(?:^|\n)got:\n([\s\S]*?)\nwant:\n([\s\S]*)$/.exec(output);
  return found === null ? undefined : `the example printed ${JSON.stringify(found[1])} instead of ${JSON.stringify(found[2]!.trimEnd())}`;
}
