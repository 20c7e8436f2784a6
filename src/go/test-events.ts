/** One event of `go test -json`; every release's fields, absent where the release or the action has none. */
export interface TestEvent {
  /** start run pause cont pass bench fail output skip attr artifacts build-output build-fail, and whatever comes later. */
  readonly action: string;
  readonly package?: string;
  readonly test?: string;
  /** Seconds. */
  readonly elapsed?: number;
  readonly output?: string;
  /** Of build events: a package ID such as `m/p [m/p.test]` (1.24 and later). */
  readonly importPath?: string;
  /** The ID of the build that made this package fail (1.24 and later). */
  readonly failedBuild?: string;
  /** `frame`, `error`, `error-continue` (1.27 and later). */
  readonly outputType?: string;
}

/**
 * Reads one line of stdout. Fields of a wrong type count as absent, so that no release's change can stop the reader.
 * @returns undefined for what is not an event: the go command and wrappers print plain lines too (`go help buildjson`)
 * @see cmd/internal/test2json, cmd/go/internal/load (build events)
 */
export function readEvent(line: string): TestEvent | undefined {
  if (!line.startsWith('{')) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  const fields = value as Record<string, unknown>;
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : undefined);
  const action = text('Action');
  if (action === undefined) return undefined;
  const elapsed = fields.Elapsed;
  return withoutAbsent({
    action,
    package: text('Package'),
    test: text('Test'),
    elapsed: typeof elapsed === 'number' && elapsed >= 0 ? elapsed : undefined,
    output: text('Output'),
    importPath: text('ImportPath'),
    failedBuild: text('FailedBuild'),
    outputType: text('OutputType'),
  }) as unknown as TestEvent;
}

function withoutAbsent(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
