/** What the product needs of a go.mod or go.work file (https://go.dev/ref/mod#go-mod-file-lexical). */
export interface ModFile {
  readonly module?: string;
  /** The `go` line as written. */
  readonly go?: string;
  /** The `toolchain` line as written: `go1.26.7` or `default`. */
  readonly toolchain?: string;
  /** Folders of `use` directives, as written. */
  readonly use: readonly string[];
}

/** Reads a go.mod or go.work file; lines that it does not know are passed over, as the go command judges them itself. */
export function parseModFile(text: string): ModFile {
  const found: { module?: string; go?: string; toolchain?: string } = {};
  const use: string[] = [];
  let block: string | undefined;
  for (const raw of text.split('\n')) {
    const tokens = tokensOf(raw);
    if (tokens.length === 0) continue;
    if (block !== undefined && tokens[0] === ')') {
      block = undefined;
      continue;
    }
    if (block === undefined && tokens[1] === '(') {
      block = tokens[0];
      continue;
    }
    const [verb, value] = block === undefined ? tokens : [block, tokens[0]];
    if (value === undefined) continue;
    if (verb === 'use') use.push(value);
    else if (verb === 'module' || verb === 'go' || verb === 'toolchain') found[verb] ??= value;
  }
  return { ...found, use };
}

/** Words, quoted strings and parentheses of a line without its comment. */
function tokensOf(line: string): string[] {
  const tokens = line.match(/\/\/.*|"(?:[^"\\]|\\.)*"|`[^`]*`|[()]|(?:(?!\/\/)[^\s()"`])+/g) ?? [];
  const comment = tokens.findIndex((token) => token.startsWith('//'));
  return (comment < 0 ? tokens : tokens.slice(0, comment)).map((token) => (/^["`]/.test(token) ? token.slice(1, -1) : token));
}
