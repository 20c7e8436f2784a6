/** Whether some name fits both globs (`*` is anything, `?` one character). */
export function globsMeet(one: string, other: string): boolean {
  // reached[j]: whether some text fits the signs of one so far and the first j signs of the other.
  let reached = [true];
  for (const sign of other) reached.push(sign === '*' && reached.at(-1)!);
  for (const sign of one) {
    const before = reached;
    reached = [sign === '*' && before[0]!];
    for (let j = 1; j <= other.length; j++) {
      const facing = other[j - 1]!;
      const oneStands = sign === '*' || facing === '*';
      const same = sign === facing || sign === '?' || facing === '?';
      // A star stands for nothing, or for what the other glob has there.
      reached.push(oneStands ? before[j]! || reached[j - 1]! : before[j - 1]! && same);
    }
  }
  return reached[other.length]!;
}

/** A release or a line as a glob over releases: `1.26` and `1.26.x` are all releases of the line. */
export function releaseGlob(written: string): string {
  const version = written.replace(/^go(?=[\d*])/, '');
  return /^\d+\.\d+(?:\.x)?$/.test(version) ? version.replace(/(?:\.x)?$/, '.*') : version;
}
