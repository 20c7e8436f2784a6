import type { FlagValue } from '../model/flags.js';

/** Why a value is not one of its kind, and what is accepted; undefined when it is. */
export async function valueProblem(kind: FlagValue, value: string): Promise<{ found: string; accepted: string } | undefined> {
  const { pattern, accepted } = kinds[kind];
  if (!pattern.test(value)) return { found: `"${value}" is not ${accepted.split(',')[0]!}`, accepted: `write ${accepted}` };
  const wrong = kind === 'expression' ? await expressionProblem(value) : undefined;
  return wrong === undefined ? undefined : { found: wrong, accepted: 'https://pkg.go.dev/regexp/syntax describes the expressions of Go' };
}

/** As cmd/go, the testing package and strconv.ParseBool read them; the first words of `accepted` complete "is not …". */
const kinds: Readonly<Record<FlagValue, { readonly pattern: RegExp; readonly accepted: string }>> = {
  switch: { pattern: /^(1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/, accepted: 'true or false' },
  'switch-or-auto': { pattern: /^(true|false|auto|1|0)$/, accepted: 'true, false or auto' },
  text: { pattern: /^[^\0]*$/, accepted: 'text' },
  tags: { pattern: /^([\p{L}\p{N}_.]+(,[\p{L}\p{N}_.]+)*)?$/u, accepted: 'a list of build tags, as integration,linux' },
  expression: { pattern: /^[^\0]*$/, accepted: 'an expression' },
  duration: { pattern: /^(0|((\d+(\.\d*)?|\.\d+)(ns|us|µs|ms|s|m|h))+)$/, accepted: 'a duration, as 90s, 20m or 1h30m' },
  'duration-or-times': {
    pattern: /^([1-9]\d*x|((\d+(\.\d*)?|\.\d+)(ns|us|µs|ms|s|m|h))+)$/,
    accepted: 'a duration or a number of times, as 2s or 100x',
  },
  natural: { pattern: /^[1-9]\d{0,8}$/, accepted: 'a whole number from 1' },
  naturals: { pattern: /^[1-9]\d{0,4}(,[1-9]\d{0,4})*$/, accepted: 'a list of numbers of processors, as 1,2,4' },
  shuffle: { pattern: /^(on|off|-?\d{1,19})$/, accepted: 'on, off or the number to begin with' },
  'cover-mode': { pattern: /^(set|count|atomic)$/, accepted: 'set, count or atomic' },
};

/** A slash outside of brackets and parentheses sets the levels of subtests apart (testing/match.go, splitRegexp). */
export function expressionLevels(expression: string): string[] {
  const levels = [''];
  let brackets = 0;
  let parentheses = 0;
  for (let index = 0; index < expression.length; index++) {
    const character = expression[index]!;
    if (character === '[') brackets++;
    else if (character === ']') brackets = Math.max(0, brackets - 1);
    else if (character === '(' && brackets === 0) parentheses++;
    else if (character === ')' && brackets === 0) parentheses--;
    else if (character === '/' && brackets === 0 && parentheses === 0) {
      levels.push('');
      continue;
    }
    levels[levels.length - 1] += character === '\\' ? character + (expression[++index] ?? '') : character;
  }
  return levels;
}

/** Go's expressions are RE2: no look-around, no back-references. Loaded only when there is one to check. */
async function expressionProblem(expression: string): Promise<string | undefined> {
  const { RE2JS } = await import('re2js');
  for (const level of expressionLevels(expression)) {
    try {
      RE2JS.compile(level);
    } catch (error) {
      return `"${level}" is not an expression of Go: ${(error as Error).message.replace(/^error parsing regexp: /, '')}`;
    }
  }
  return undefined;
}
