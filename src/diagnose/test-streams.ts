import { isFraming, readEvent, type TestEvent } from '../go/test-events.js';
import { createTestReader, type TestReader } from '../go/test-run.js';
import type { OutputLine } from '../host/host.js';
import { logLimits } from '../knowledge/log-limits.js';
import type { Finding } from '../model/report.js';
import { printedLocator } from './printed-locations.js';

/** The events of one package that has not ended. */
interface OpenPackage {
  readonly reader: TestReader;
  readonly running: Set<string>;
  tests: number;
  failed: number;
  /** Characters of output that its tests have printed, but for those that passed one after the other. */
  characters: number;
  latest: { readonly test: string; characters: number } | undefined;
}

/**
 * Reads events of `go test -json` of many packages, in memory that does not depend on their number: a package is done with when it ends.
 * Of one that prints or fails without end, what follows the limits is passed over.
 */
export class TestStreams {
  readonly #tell: (finding: Finding) => void;
  readonly #open = new Map<string, OpenPackage>();
  /** What belongs to no package: builds, and packages that were not built. */
  readonly #rest = newReader();
  #characters = 0;

  /** @param tell called with each finding; `undetermined` is a failure without a reason */
  constructor(tell: (finding: Finding) => void) {
    this.#tell = tell;
  }

  /** A line of the stream: an event, or what the go command prints between them. */
  line(text: string): void {
    if (isFraming(text)) return;
    const event = readEvent(text);
    if (event?.package === undefined || event.action.startsWith('build-')) this.#rest.line(asLine(text));
    else this.#ofPackage(event.package, event, text);
  }

  /** Events of a package that has ended, all at once. */
  whole(events: readonly string[]): void {
    const reader = newReader();
    for (const text of events) reader.line(asLine(text));
    this.#conclude(reader);
  }

  end(): void {
    for (const { reader } of this.#open.values()) this.#conclude(reader);
    this.#open.clear();
    this.#conclude(this.#rest);
  }

  #ofPackage(name: string, event: TestEvent, text: string): void {
    const open = this.#open.get(name) ?? this.#begin(name);
    if (open === undefined) return;
    const isEnd = (event.test ?? '') === '' && ends.has(event.action);
    // Why a package was not built stands in events of the build.
    const reader = isEnd && event.failedBuild !== undefined ? this.#rest : open.reader;
    if (isEnd || this.#isWorthReading(open, event)) reader.line(asLine(text));
    if (!isEnd) return;
    this.#open.delete(name);
    this.#characters -= open.characters;
    if (reader === open.reader) this.#conclude(reader);
  }

  #begin(name: string): OpenPackage | undefined {
    if (this.#open.size >= logLimits.openPackages) return undefined;
    const open: OpenPackage = { reader: newReader(), running: new Set(), tests: 0, failed: 0, characters: 0, latest: undefined };
    this.#open.set(name, open);
    return open;
  }

  /** Beyond the limits no further test begins; those that have begun come to their ends, or they would look as if they had died. */
  #isWorthReading(open: OpenPackage, { action, test = '', output = '' }: TestEvent): boolean {
    const isFull = open.tests >= logLimits.testsPerPackage || open.failed >= logLimits.findings;
    if (test !== '' && isFull && !open.running.has(test)) return false;
    if (action === 'run') {
      open.tests++;
      open.running.add(test);
    } else if (ends.has(action)) open.running.delete(test);
    if (action === 'fail') open.failed++;
    if (action === 'pass' && open.latest?.test === test) this.#count(open, test, -open.latest.characters);
    return action !== 'output' || this.#count(open, test, output.length);
  }

  /** What a test that passed had printed is kept no longer. */
  #count(open: OpenPackage, test: string, characters: number): boolean {
    if (this.#characters + characters > logLimits.openCharacters) return false;
    if (open.latest?.test !== test) open.latest = { test, characters: 0 };
    open.latest.characters += characters;
    open.characters += characters;
    this.#characters += characters;
    return true;
  }

  #conclude(reader: TestReader): void {
    for (const finding of reader.end(undefined).findings) this.#tell(finding);
  }
}

const ends: ReadonlySet<string> = new Set(['pass', 'fail', 'skip']);

function newReader(): TestReader {
  return createTestReader({ packages: [], locate: printedLocator(), cwd: '/' });
}

function asLine(text: string): OutputLine {
  return { stream: 'stdout', text, cut: false };
}
