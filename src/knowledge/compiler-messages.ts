/**
 * Old wordings of the type checker and their present form, so that one mistake reads the same on every release.
 * Source: captured from 1.19 to 1.27 (scripts/capture-go-test.mjs, cases build-errors, vet-types, build-cgo); cmd/compile/internal/types2.
 */
export const messageForms: readonly (readonly [old: RegExp, present: string])[] = [
  [/^imported and not used: ("[^"]*")(.*)$/, '$1 imported and not used$2'],
  [/^("[^"]*") imported but not used(.*)$/, '$1 imported and not used$2'],
  [/^(\w+) declared (?:but|and) not used$/, 'declared and not used: $1'],
  [/^undeclared name: /, 'undefined: '],
  [/\((value|variable|constant \S+) of \w+ type /g, '($1 of type '],
  [/\) as type (.+?) in /, ') as $1 value in '],
  [/\(missing (\w+) method\)/, '(missing method $1)'],
  [/^(syntax error: unexpected .*), expecting /, '$1, expected '],
  [/^could not determine kind of name for (\S+)$/, 'could not determine what $1 refers to'],
];

/** Messages that only the type checker gives: `go vet` prints them for packages that it cannot analyze. */
export const typeErrors: RegExp =
  /^(?:undefined: |cannot use |declared and not used: |"[^"]*" imported and not used|missing return$|syntax error: |not enough (?:arguments|return values)|too many (?:arguments|return values)|invalid operation: |cannot convert |.* redeclared in this block|.* (?:is not a type|undefined \(type .*)$)/;
