import { isVetMessage, presentForm, readCompilerOutput } from '../go/compiler-lines.js';
import { explainGoError, splitPlace } from '../go/module-errors.js';
import { typeErrors } from '../knowledge/compiler-messages.js';
import type { LogSignature } from '../knowledge/death-signatures.js';
import { type GoCommandError, goCommandErrors } from '../knowledge/go-command-errors.js';
import { logLimits } from '../knowledge/log-limits.js';
import { furtherSignatures, goMarks, logSignatures } from '../knowledge/log-signatures.js';
import type { RuleTrace, ShownLine } from '../model/explanation.js';
import type { Finding, Remedy } from '../model/report.js';
import { type CauseId, type Confidence, confidences } from '../model/words.js';
import { isSharedSymptom } from './causes.js';
import { LiteralIndex } from './literals.js';
import { undecorated } from './log-lines.js';
import { plainTestEvents } from './plain-tests.js';
import { printedLocator } from './printed-locations.js';
import { TestStreams } from './test-streams.js';

/** Something that a log tells, however often. */
export interface LogFinding {
  readonly cause: CauseId;
  confidence: Confidence;
  readonly message: string;
  readonly remedies: readonly Remedy[];
  times: number;
  readonly lines: ShownLine[];
}

export interface LogFindings {
  /** In the order of the log. */
  readonly findings: readonly LogFinding[];
  /** Last words of commands that failed, for which nothing above stands. */
  readonly failures: readonly ShownLine[];
  readonly rules: readonly RuleTrace[];
  readonly lines: number;
  readonly kind: 'log' | 'test events';
}

/** Reads a log line by line, in bounded memory. */
export interface LogReader {
  line(text: string): void;
  end(): LogFindings;
}

/** A rule that matched a line. */
interface Hit extends Readonly<Pick<LogFinding, 'cause' | 'confidence' | 'message' | 'remedies'>> {
  readonly rule: string;
  readonly ofGoOnly: boolean;
}

/** The last line of a package: `ok  \tm/p\t0.1s`, `FAIL\tm/p\t0.1s`; collectors may have made spaces of its tabs. */
const packageEnd: RegExp = /^(ok|FAIL)[ \t]+(\S+)[ \t]+(?:\(cached\)|\d+(?:\.\d+)?s)\b/;
const buildFailed: RegExp = /^(?:FAIL|---)[ \t]+\S+ \[(?:build|setup) failed\]$/;
/** Commands that a shell or a CI job shows, and what make and the go command say of others: what stands above is no output of these tests. */
const notOfTests: RegExp = /^(?:[$>%#] \S|\+{1,3} \S|R(?:un|UN) \S|make(?:\[\d+\])?: |\?[ \t]+\S+[ \t]+\[no test files\])/;
/** What testing says when all tests have ended; behind it the go command tells the exit status. */
const inOrder: RegExp = /^FAIL$/;
const afterTests: RegExp = /^(?:exit status \d+|coverage: .*|\s*)$/;
/** Frames of `go test -v`. */
const frameLine: RegExp = /^=== (RUN|CONT|PAUSE|NAME) +(\S+)/;
const resultLine: RegExp = /^ *--- (FAIL|PASS|SKIP): (\S+) \(/;
const heading: RegExp = /^# (?!\d)\S+(?: \[\S+\])?$/;
const lastWords: RegExp =
  /^(?:make(?:\[\d+\])?: \*\*\* |exit status \d+$|Error: Process completed with exit code |ERROR: .*did not complete successfully)/;

/**
 * A tolerant reader of what a terminal, a CI job, a container or a collector of logs kept: texts are looked for anywhere, whatever stands
 * before them. What a test that passed had printed tells nothing. Nothing throws.
 */
export function createLogReader(): LogReader {
  const found = new Findings();
  const silent: Finding[] = [];
  const tests = new TestStreams((finding) => {
    if (finding.cause !== 'undetermined') found.add(told(finding, undefined));
    else if (silent.length < logLimits.unexplained) silent.push(finding);
  });
  const builds: Build[] = [];
  const failures: ShownLine[] = [];
  let lines = 0;
  let events = 0;
  let hasGo = false;
  let block = new PackageBlock();

  const endPackage = (name: string, failed: boolean) => {
    if (failed && !found.isFull) tests.whole(plainTestEvents(block.last(), name));
    block.end(failed, found);
    block = new PackageBlock();
  };
  const shown = (text: string): ShownLine => ({ line: lines, text: cut(text) });

  const onLine = (text: string) => {
    hasGo ||= goMarks.test(text);
    const end = packageEnd.exec(text);
    if (end !== null) return endPackage(end[2]!, end[1] === 'FAIL');
    if (buildFailed.test(text)) {
      tests.line(text.replace(/^(\S+)[ \t]+/, '$1\t'));
      // What stands above is of the build; what follows is of other packages.
      addToBuild(builds.at(-1), text);
      block.end(true, found);
      block = new PackageBlock();
      return undefined;
    }
    const build = builds.length >= logLimits.findings ? undefined : beginsBuild(text, builds.at(-1)?.open === true);
    if (build !== undefined) builds.push({ ...build, first: lines });
    addToBuild(builds.at(-1), text);
    block.add(text);
    // The go command's usage; other programs complain of flags in the same words.
    const usage = /^usage: go \w/.test(text) ? ofGoCommand(block.printed.at(-2) ?? '') : undefined;
    for (const hit of usage === undefined ? rulesFor(text, block.isFull) : [usage]) block.hit(hit, shown(text));
    if (notOfTests.test(text) || progress.test(text)) block.trust();
    if (lastWords.test(text) && failures.length < logLimits.unexplained) failures.push(shown(text));
    return undefined;
  };

  return {
    line: (raw) => {
      lines++;
      const text = undecorated(raw);
      // Half of an event at the end of a log that was cut is a line like any other.
      if (!/^\{"(?:Time|Action|ImportPath)":/.test(text) || !text.endsWith('}')) return onLine(text);
      events++;
      hasGo = true;
      return tests.line(text);
    },
    end: () => {
      const died = block.isTest();
      if (died) tests.whole(plainTestEvents(block.last(), unnamedPackage));
      const crash = died ? undefined : crashOf(block.printed);
      block.end(true, found);
      for (const { first, lines: text, kind } of builds)
        for (const finding of readCompilerOutput(text, { cwd: '', locate: printedLocator(), kind })) found.add(told(finding, first));
      tests.end();
      if (events > 0 || died) failures.push(...silent.map((finding) => told(finding, undefined).line));
      if (crash !== undefined && !found.hasDeath) found.add(crash);
      return { ...found.list(hasGo), failures, lines, kind: events > 0 ? 'test events' : 'log' };
    },
  };
}

/** What is under a heading of the compiler. */
interface Build {
  readonly first: number;
  readonly lines: string[];
  open: boolean;
  readonly kind: 'test' | 'vet';
}

/** A heading of the compiler, or a message that has none. */
function beginsBuild(text: string, isOpen: boolean): Omit<Build, 'first'> | undefined {
  if (heading.test(text)) return { lines: [], open: true, kind: 'test' };
  const kind = isOpen ? undefined : bareKind(text);
  return kind === undefined ? undefined : { lines: [text.slice(0, logLimits.buildLineCharacters)], open: false, kind };
}

/** Whose a line without a heading is, as vet prints them since 1.26; linters print such places too, with words of their own. */
function bareKind(text: string): Build['kind'] | undefined {
  const said = /^(?:vet: )?\S+\.go:\d+(?::\d+)?: (.+)$/.exec(text)?.[1];
  if (said === undefined) return undefined;
  const message = presentForm(said);
  if (typeErrors.test(message)) return 'test';
  return isVetMessage(message) ? 'vet' : undefined;
}

function addToBuild(build: Build | undefined, text: string): void {
  if (build?.open !== true) return;
  if (/^(?:=== |---|ok\s|FAIL\b|\?\s|process ".*" did not complete successfully)/.test(text) || build.lines.length >= logLimits.buildLines)
    build.open = false;
  else build.lines.push(text.slice(0, logLimits.buildLineCharacters));
}

/** What was printed since the last package ended; what rules say of it counts when it is known whether its tests failed. */
class PackageBlock {
  printed: string[] = [];
  #characters = 0;
  #hits: Told[] = [];
  readonly #printedByPassed: Hit[] = [];
  /** The test whose output the lines are, as far as the log tells, and the tests that failed and lived on. */
  #current: string | undefined;
  readonly #survived = new Set<string>();
  /** How many rules had matched when the first test began, and when the latest did. */
  #before: number | undefined;
  #latest: { readonly name: string; readonly hits: number } | undefined;
  /** How many rules had matched in lines that are no output of its tests. */
  #trusted = 0;

  add(text: string): void {
    const frame = text.startsWith('=== ') ? frameLine.exec(text) : null;
    const result = frame === null && text.includes('--- ') ? resultLine.exec(text) : null;
    if (frame !== null) this.#begins(frame[1]!, frame[2]!);
    else if (result !== null) this.#ends(result[1]!, result[2]!);
    // What a test had logged stands below its result, indented.
    else if (this.#survived.has(this.#current ?? '') && !/^\s/.test(text)) this.#current = undefined;
    this.printed.push(text);
    this.#characters += text.length;
    if (this.printed.length > 2 * logLimits.packageLines || this.#characters > 2 * logLimits.packageCharacters) this.#forget();
  }

  #begins(word: string, test: string): void {
    this.#current = word === 'PAUSE' ? undefined : test;
    if (word !== 'RUN') return;
    this.#before ??= this.#hits.length;
    this.#latest = { name: test, hits: this.#hits.length };
  }

  #ends(word: string, test: string): void {
    this.#current = test;
    if (word === 'FAIL' && this.#survived.size < logLimits.testsPerPackage) this.#survived.add(test);
    if (word !== 'PASS' || test !== this.#latest?.name) return;
    const hits = this.#hits.splice(this.#latest.hits);
    if (this.#printedByPassed.length < logLimits.hits) this.#printedByPassed.push(...hits);
  }

  /** The lines that are kept. */
  last(): readonly string[] {
    if (this.printed.length > logLimits.packageLines || this.#characters > logLimits.packageCharacters) this.#forget();
    return this.printed;
  }

  /** Keeps the end, which says how it ended. */
  #forget(): void {
    let [first, kept] = [this.printed.length, 0];
    while (first > 0 && this.printed.length - first < logLimits.packageLines && kept < logLimits.packageCharacters)
      kept += this.printed[--first]!.length;
    this.printed = this.printed.slice(first);
    this.#characters = kept;
  }

  /** Only what the kernel itself says is still taken in. */
  get isFull(): boolean {
    return this.#hits.length >= logLimits.hits;
  }

  hit(hit: Hit, line: ShownLine): void {
    if (!this.isFull || (hit.confidence === 'established' && this.#hits.length < logLimits.hits + logLimits.findings))
      this.#hits.push({ ...hit, line, ...(this.#current === undefined ? {} : { test: this.#current }) });
  }

  /** What was told so far is not of the tests that follow. */
  trust(): void {
    this.#trusted = this.#hits.length;
  }

  /** The log ends in the middle of tests that fail. */
  isTest(): boolean {
    const isTest = this.#before !== undefined || this.printed.some((text) => /^ *--- (?:FAIL|PASS): /.test(text));
    return isTest && this.printed.some((text) => /^ *--- FAIL: |^panic: |^fatal error: /.test(text));
  }

  end(failed: boolean, found: Findings): void {
    const counted = failed ? this.#hits.length : (this.#before ?? this.#hits.length);
    const trusted = this.printed.findLast((text) => !afterTests.test(text))?.match(inOrder) ? this.#trusted : counted;
    for (const [index, told] of this.#hits.slice(0, counted).entries()) {
      // Whoever dies of what is told cannot fail in order: a test may print any words.
      if (index >= trusted || (told.test !== undefined && this.#survived.has(told.test))) found.doubt(told);
      else found.add(told);
    }
    for (const told of [...this.#hits.slice(counted), ...this.#printedByPassed]) found.leave(told);
  }
}

/** What is told, each thing once. */
class Findings {
  readonly #list = new Map<string, LogFinding & { readonly ofGoOnly: boolean; readonly rule: string }>();
  readonly #rules = new Map<string, { rule: string; cause: CauseId; times: number; passed: number; doubted: number }>();

  add({ line, test: _, ...told }: Told): void {
    this.#rule(told).times++;
    const key = `${told.cause} ${told.message}`;
    const known = this.#list.get(key);
    if (known === undefined && this.isFull) return;
    const entry = known ?? { ...told, times: 0, lines: [] };
    entry.times++;
    if (confidences.indexOf(told.confidence) < confidences.indexOf(entry.confidence)) entry.confidence = told.confidence;
    if (entry.lines.length < logLimits.shownLines) entry.lines.push(line);
    this.#list.set(key, entry);
  }

  /** A rule matched what a test had printed that lived on, or one of a package whose tests all did. */
  doubt(told: Told): void {
    this.#rule(told).doubted++;
    this.add({ ...told, confidence: 'possible' });
  }

  /** A rule matched what a test that passed had printed. */
  leave(hit: Hit): void {
    this.#rule(hit).passed++;
  }

  /** Nothing further is told. */
  get isFull(): boolean {
    return this.#list.size >= logLimits.findings;
  }

  /** Whether anything says why a program died. */
  get hasDeath(): boolean {
    return [...this.#list.values()].some(({ cause }) => /^(?:test|seccomp|pids|oom|race|kill)\./.test(cause));
  }

  list(hasGo: boolean): Pick<LogFindings, 'findings' | 'rules'> {
    const all = [...this.#list.values()];
    return {
      findings: all.filter(({ ofGoOnly }) => hasGo || !ofGoOnly).map(({ ofGoOnly: _, rule: __, ...finding }) => finding),
      rules: [...this.#rules.values()].map(({ rule, cause, times, passed, doubted }) => {
        const foreign = !hasGo && all.some((entry) => entry.rule === rule && entry.ofGoOnly);
        const why = [
          ...(passed > 0 ? [`${passed === 1 ? 'once' : `${passed} times`} in what a test that passed had printed`] : []),
          ...(doubted > 0
            ? [`at most possible ${doubted === 1 ? 'once' : `${doubted} times`}: in what tests had printed that ended in order`]
            : []),
          ...(foreign ? ['any program prints it, and nothing in the log is of Go'] : []),
        ].join('; ');
        return { rule, cause, times: foreign ? 0 : times, ...(why === '' ? {} : { left: why }) };
      }),
    };
  }

  #rule({ rule, cause }: Pick<Hit, 'rule' | 'cause'>) {
    const key = `${rule} ${cause}`;
    const known = this.#rules.get(key) ?? { rule, cause, times: 0, passed: 0, doubted: 0 };
    this.#rules.set(key, known);
    return known;
  }
}

/** One thing that is told, with the line that shows it. */
interface Told extends Hit {
  readonly line: ShownLine;
  /** The test that had printed it. */
  readonly test?: string;
}

/** A finding of the readers that `run` uses, too. */
function told(finding: Finding, first: number | undefined): Told {
  const { cause, location, test, message, remedies = [], output = message } = finding;
  const name = finding.package === unnamedPackage ? undefined : finding.package;
  const place = location === undefined ? undefined : `${location.file}${location.line === undefined ? '' : `:${location.line}`}`;
  const where = [name, test, place].filter((part) => part !== undefined && part !== '').join(' · ');
  const text = cut(output.split('\n').find((line) => line.trim() !== '') ?? message);
  return {
    rule: 'reader of tests and compilers',
    cause,
    confidence: isSharedSymptom(cause) || isSilentEnd(finding) ? 'possible' : 'likely',
    message: where === '' ? message : `${where}: ${message}`,
    remedies,
    ofGoOnly: false,
    line: first === undefined ? { text } : { line: first, text },
  };
}

/** Before Go 1.21 a test binary that was killed looks like one that called os.Exit, and a log seldom tells the release. */
function isSilentEnd({ cause, message }: Finding): boolean {
  return cause === 'test.exit-called' && !message.includes('unexpected call to os.Exit');
}

function cut(text: string): string {
  return text.trim().slice(0, logLimits.shownCharacters);
}

/** The log ended before the go command named the package. */
const unnamedPackage = '?';

/** What the go command says most of, while all is well (cmd/go/internal/modfetch, modget). */
const progress: RegExp = /^go: (?:downloading|finding|extracting|added|upgraded|found) \S+(?: \S+| in \S+ \S+| \S+ => \S+)?$/;

/** Every row of a text, by the words that a line must have to fit it: nearly all lines of nearly all logs fit none. */
const textRows = new LiteralIndex(
  [
    ...logSignatures.map((row): TextRow => ({ of: 'first', row })),
    ...goCommandErrors.map((row): TextRow => ({ of: 'go', row })),
    ...furtherSignatures.map((row): TextRow => ({ of: 'further', row })),
  ],
  ({ of, row }) => (of === 'go' && row.placedIn !== undefined ? [row.pattern, row.placedIn] : [row.pattern]),
  (rows) => ({
    first: rows.flatMap(({ of, row }) => (of === 'first' ? [row] : [])),
    ofGo: rows.flatMap(({ of, row }) => (of === 'go' ? [row] : [])),
    further: rows.flatMap(({ of, row }) => (of === 'further' ? [row] : [])),
  }),
);
const establishedRows = new LiteralIndex(
  logSignatures.filter(({ confidence }) => confidence === 'established'),
  ({ pattern }) => [pattern],
  (rows) => rows,
);
type TextRow = { readonly of: 'first' | 'further'; readonly row: LogSignature } | { readonly of: 'go'; readonly row: GoCommandError };

/**
 * The first rule that a line fits, and what it leaves possible besides.
 *
 * @param onlyEstablished so much is told already that nothing else counts
 */
function rulesFor(text: string, onlyEstablished: boolean): readonly Hit[] {
  if (onlyEstablished) return [hitOf(establishedRows.candidates(text) ?? [], text)].filter((hit) => hit !== undefined);
  const rows = textRows.candidates(text);
  if (rows === undefined || progress.test(text)) return [];
  const first = hitOf(rows.first, text) ?? (rows.ofGo.length === 0 || notInLogs.test(text) ? undefined : ofGoCommand(text, rows.ofGo));
  const further = first === undefined ? undefined : hitOf(rows.further, text);
  return [first, further?.cause === first?.cause ? undefined : further].filter((hit) => hit !== undefined);
}

function hitOf(rows: readonly LogSignature[], text: string): Hit | undefined {
  for (const { id, pattern, cause, confidence, message, remedies, ofGoOnly = false } of rows) {
    const match = pattern.exec(text);
    if (match !== null) return { rule: id, cause, confidence, message: message(match), remedies: remedies(match), ofGoOnly };
  }
  return undefined;
}

/** The row of the go command's own table. */
function ofGoCommand(text: string, rows?: readonly GoCommandError[]): Hit | undefined {
  const known = explainGoError(splitPlace(text), rows);
  if (known === undefined) return undefined;
  const { row, match } = known;
  const generic = genericRows.has(row.id);
  return {
    rule: row.id,
    cause: row.cause,
    confidence: generic || isSharedSymptom(row.cause) ? 'possible' : 'likely',
    message: row.message(match),
    remedies: row.remedies(match),
    ofGoOnly: generic || /^(?:fs|net|exec)\./.test(row.cause),
  };
}

/** Rows of the go command's table that other programs print too; without its exit code they tell nothing for sure. */
const genericRows: ReadonlySet<string> = new Set(['permission', 'unreachable', 'pattern-folder', 'module-file-missing']);
/** Package flag says it for every Go program. */
const notInLogs: RegExp = /^flag provided but not defined/;

/** A program that died outside of a test: its last words with the stack that follows. */
function crashOf(printed: readonly string[]): Told | undefined {
  const start = printed.findLastIndex((text) => /^(?:panic: |fatal error: )/.test(text));
  if (start < 0 || !printed.slice(start, start + logLimits.stackWithin).some((text) => /^goroutine \d+ .*\[/.test(text))) return undefined;
  const text = cut(printed[start]!);
  const message = `a Go program died: ${text}`;
  return { rule: 'stack', cause: 'test.panic', confidence: 'likely', message, remedies: [], ofGoOnly: false, line: { text } };
}
