/**
 * The events that `go test -json` would have printed for the plain output of a package that failed, so that both are read by the same code.
 *
 * @param lines all that was printed of the package, without its last line
 * @see cmd/internal/test2json
 */
export function plainTestEvents(lines: readonly string[], name: string): string[] {
  const events: string[] = [];
  const ended = new Map<string, string>();
  const started = new Set<string>();
  let current: string | undefined;
  const emit = (action: string, more: object = {}) => events.push(JSON.stringify({ Action: action, Package: name, ...more }));
  const start = (test: string) => {
    if (started.has(test)) return;
    started.add(test);
    emit('run', { Test: test });
  };
  emit('start');
  for (const line of lines) {
    const frame = /^=== (RUN|CONT|PAUSE|NAME) +(\S+)/.exec(line);
    const result = /^ *--- (FAIL|PASS|SKIP): (\S+)(?: \(|$)/.exec(line);
    if (frame !== null) {
      current = frame[1] === 'PAUSE' ? undefined : frame[2]!;
      if (frame[1] === 'RUN') start(frame[2]!);
    } else if (result !== null) {
      current = result[2]!;
      start(current);
      ended.set(current, result[1]!.toLowerCase());
    } else if (ended.has(current ?? '') && !/^\s/.test(line)) current = undefined;
    if (frame === null) emit('output', { ...(current === undefined ? {} : { Test: current }), Output: `${line}\n` });
  }
  for (const [test, result] of ended) emit(result, { Test: test });
  emit('fail');
  return events;
}
