/**
 * Takes out what a stream of `go test -json` lets through piece by piece: test2json cuts a long line into events of 1 KiB
 * (cmd/internal/test2json outBuffer), in the midst of a word that may be a secret, and gives each line of a private key an
 * event of its own. Text that is no such stream stays as it is.
 */
export function withoutSplitSecrets(text: string, mask: string): string {
  if (!text.includes('"Output":"')) return text;
  const lines = text.split('\n');
  /** By package and test: the line whose output goes on in the next event of the same. */
  const open = new Map<string, number>();
  const inKey = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const [, before, output, after] = outputEvent.exec(line) ?? [];
    if (before === undefined || output === undefined || after === undefined) continue;
    const owner = before.replace(/"Time":"[^"]*",/, '');
    let body = output;
    const cutLine = open.get(owner);
    if (cutLine !== undefined) {
      lines[cutLine] = lines[cutLine]!.replace(outputEvent, (_, start, cut, end) => `${start}${withoutLastWord(cut, mask)}${end}`);
      body = withoutFirstWord(body, mask);
    }
    // In the midst of a line every further piece counts, however short: test2json passes on what it has read.
    if (!output.endsWith('\\n') && (cutLine !== undefined || output.length >= cutAt)) open.set(owner, index);
    else open.delete(owner);
    const ends = body.includes('-----END ');
    const goesOn = inKey.has(owner) && (ends || keyLine.test(body));
    if (goesOn) body = `${mask}\\n`;
    if (!ends && (goesOn || keyStart.test(body))) inKey.add(owner);
    else inKey.delete(owner);
    if (body !== output) lines[index] = `${before}${body}${after}`;
  }
  return lines.join('\n');
}

/** Shorter output without a line end is a program's own, not a piece of a long line: 1 KiB is at least 256 characters. */
const cutAt = 256;
/** Longer words are not looked at: a secret has fewer characters. */
const wordCharacters = 1024;

const outputEvent = /^(\{.*"Output":")((?:[^"\\]|\\.)*)(".*)$/;
const keyStart = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----/;
const keyLine = /^(?:[\w+/=\s:,.-]|\\[tnr])*$/;

function withoutFirstWord(json: string, mask: string): string {
  const letters = json.match(jsonLetter) ?? [];
  const end = letters.findIndex((letter, index) => index >= wordCharacters || isSpace(letter));
  return end === 0 ? json : mask + (end < 0 ? '' : letters.slice(end).join(''));
}

function withoutLastWord(json: string, mask: string): string {
  const letters = json.match(jsonLetter) ?? [];
  const start = letters.findLastIndex((letter, index) => letters.length - index > wordCharacters || isSpace(letter));
  return start === letters.length - 1 ? json : letters.slice(0, start + 1).join('') + mask;
}

const jsonLetter = /\\u[0-9a-f]{4}|\\.|[^\\]/gsu;

function isSpace(letter: string): boolean {
  return /^(?:\s|\\[tnrfb])$/.test(letter);
}
