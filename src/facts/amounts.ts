const units: Readonly<Record<string, number>> = { '': 1, b: 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30, t: 2 ** 40, p: 2 ** 50 };

/** `15Gi`, `7.6G`, `964Mi`, `3.732GiB`, `0B`, `16196780 kB` → bytes; powers of 1024, as free(1), df(1) and docker print them. */
export function parseBytes(text: string, unit = ''): number | undefined {
  const match = /^\s*(\d{1,20}(?:[.,]\d{1,6})?)\s*([kmgtp]?)(?:i?b?)\s*$/i.exec(text);
  if (match === null) return undefined;
  const factor = units[(match[2] === '' ? unit : match[2]!).toLowerCase()];
  return factor === undefined ? undefined : Math.round(Number(match[1]!.replace(',', '.')) * factor);
}
