/** Answers that are computed when they are first asked for, once for each key. */
export function eachOnce(): <T>(key: string, compute: () => Promise<T>) => Promise<T> {
  const answers = new Map<string, Promise<unknown>>();
  return <T>(key: string, compute: () => Promise<T>): Promise<T> => {
    const known = answers.get(key) as Promise<T> | undefined;
    if (known !== undefined) return known;
    const answer = compute();
    answers.set(key, answer);
    return answer;
  };
}
