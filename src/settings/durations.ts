/** Milliseconds per unit of Go's duration syntax (https://pkg.go.dev/time#ParseDuration), without the sub-millisecond units. */
const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** Milliseconds of `90s`, `1h30m`, `1.5m`; undefined when it is not a positive duration. */
export function parseDuration(text: string): number | undefined {
  if (!/^(\d+(\.\d+)?(ms|s|m|h))+$/.test(text)) return undefined;
  const total = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)].reduce((sum, [, amount, unit]) => sum + Number(amount) * units[unit!]!, 0);
  return total > 0 ? total : undefined;
}

/** Milliseconds of a time limit; a number alone is minutes, as the input of the Action says. */
export function timeLimit(text: string): number | undefined {
  return parseDuration(/^\d+$/.test(text) ? `${text}m` : text);
}

/** `1h2m3s`: a duration as the go command writes and reads it. */
export function goDuration(milliseconds: number): string {
  return milliseconds % 1000 === 0 ? `${milliseconds / 1000}s` : `${Math.max(1, Math.round(milliseconds))}ms`;
}
