/** What is wrong with a pattern of GOPRIVATE and its neighbours: it fits every module, or none although it names some. */
export interface PatternProblem {
  readonly pattern: string;
  readonly fits: 'everything' | 'nothing';
  readonly why: string;
}

/**
 * The patterns of a list that do not do what their author wants, by the go command's own reading (module.MatchPrefixPatterns of
 * golang.org/x/mod): split at commas, nothing trimmed but one slash at the end, each matched by path.Match with as many leading
 * elements of the module path as it has itself; malformed ones are ignored without a word.
 */
export function patternProblems(list: string): PatternProblem[] {
  return list.split(',').flatMap((written): PatternProblem[] => {
    const pattern = written.replace(/\/$/, '');
    // Documented for GONOPROXY and GONOSUMDB: it fits no module.
    if (pattern === '' || pattern === 'none') return [];
    if (/^\*+(?:\/\*+)*$/.test(pattern.trim()) || pattern === '*.*') return [{ pattern, fits: 'everything', why: 'it has no name in it' }];
    const why = mistakes.find(({ found }) => found(pattern))?.why;
    return why === undefined ? [] : [{ pattern, fits: 'nothing', why }];
  });
}

const mistakes: readonly { readonly found: (pattern: string) => boolean; readonly why: string }[] = [
  { found: (pattern) => /^\w+:\/\//.test(pattern), why: 'module paths have no scheme (https://)' },
  { found: (pattern) => /\s/.test(pattern), why: 'white space belongs to the pattern; the list is separated by commas alone' },
  { found: (pattern) => pattern.includes(';'), why: 'the list is separated by commas, not by semicolons' },
  {
    found: (pattern) => /(?:^|\/)\.\.\.(?:$|\/)/.test(pattern),
    why: '... is no wildcard here; leave /... away, for a pattern fits everything below it',
  },
  { found: (pattern) => pattern.startsWith('/'), why: 'module paths do not begin with a slash' },
  { found: isMalformed, why: 'it is malformed, and the go command ignores it without a word' },
];

/** By path.Match: a backslash escapes a character that must follow, a class needs a character and its end. */
function isMalformed(pattern: string): boolean {
  return !/^(?:\\.|[^\\[]|\[\^?(?:(?:\\.|[^\\\]-])(?:-(?:\\.|[^\\\]-]))?)+\])*$/s.test(pattern);
}
