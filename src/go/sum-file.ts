/** One line of go.sum (https://go.dev/ref/mod#go-sum-files). */
export interface SumLine {
  /** `golang.org/x/sync v0.10.0` or `golang.org/x/sync v0.10.0/go.mod`. */
  readonly key: string;
  readonly hash: string;
  /** From 1. */
  readonly line: number;
}

/** Reads go.sum; lines of another shape are returned apart. */
export function parseSumFile(text: string): { lines: SumLine[]; malformed: number[] } {
  const lines: SumLine[] = [];
  const malformed: number[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const fields = raw.trim().split(/\s+/);
    if (fields[0] === '') continue;
    if (fields.length === 3) lines.push({ key: `${fields[0]} ${fields[1]}`, hash: fields[2]!, line: index + 1 });
    else malformed.push(index + 1);
  }
  return { lines, malformed };
}
