/** One event of `go test -json`; every release's fields, absent where the release or the action has none. */
export interface TestEvent {
  /** start run pause cont pass bench fail output skip attr artifacts build-output build-fail, and whatever comes later. */
  readonly action: string;
  readonly package?: string | undefined;
  readonly test?: string | undefined;
  /** Seconds. */
  readonly elapsed?: number | undefined;
  readonly output?: string | undefined;
  /** Of build events: a package ID such as `m/p [m/p.test]` (1.24 and later). */
  readonly importPath?: string | undefined;
  /** The ID of the build that made this package fail (1.24 and later). */
  readonly failedBuild?: string | undefined;
  /** `frame`, `error`, `error-continue` (1.27 and later). */
  readonly outputType?: string | undefined;
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
  // Read member by member: this runs for every line that a test prints.
  const { Action, Package, Test, Elapsed, Output, ImportPath, FailedBuild, OutputType } = value as Record<string, unknown>;
  if (typeof Action !== 'string') return undefined;
  return {
    action: Action,
    package: text(Package),
    test: text(Test),
    elapsed: typeof Elapsed === 'number' && Elapsed >= 0 ? Elapsed : undefined,
    output: text(Output),
    importPath: text(ImportPath),
    failedBuild: text(FailedBuild),
    outputType: text(OutputType),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/**
 * Whether a line of the stream is the output by which `testing` frames a test that began or passed. The events `run` and `pass`
 * beside it say the same, and half of the lines of most streams are such: they need not be parsed.
 */
export function isFraming(line: string): boolean {
  const key = line.indexOf(outputKey);
  if (key < 0 || !line.startsWith('{"')) return false;
  let start = key + outputKey.length;
  while (line[start] === ' ') start++;
  if (!line.startsWith('=== RUN   ', start) && !line.startsWith('--- PASS: ', start)) return false;
  const end = line.indexOf('\\n', start);
  return end >= 0 && frameEnds.has(line.slice(end));
}

const outputKey = ',"Output":"';
/** With OutputType since 1.27; anything after the first line end is more than a frame. */
const frameEnds: ReadonlySet<string> = new Set(['\\n"}', '\\n","OutputType":"frame"}']);
