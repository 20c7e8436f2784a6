import { createReadStream, promises as fs } from 'node:fs';
import { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { explainedCauses } from './diagnose/explained-causes.js';
import { createLogReader, type LogFindings, type LogReader } from './diagnose/log-reader.js';
import type { Place } from './diagnose/place.js';
import { type ContextReader, createContextReader, inContext } from './diagnose/remedy-context.js';
import { remedyContexts } from './facts/remedy-context.js';
import type { Host } from './host/host.js';
import { LineSplitter } from './host/lines.js';
import type { RemedyContext } from './knowledge/context-remedies.js';
import { logLimits } from './knowledge/log-limits.js';
import { ConfigurationError, errorText } from './model/errors.js';
import type { ExplainedCause, Explanation } from './model/explanation.js';
import type { Report } from './model/report.js';
import { explanationSchemaVersion } from './model/schema-versions.js';

export interface ExplainRequest {
  /** A file, or `-` for standard input. */
  readonly name: string;
  readonly stdin: Readable;
  readonly tool: Explanation['tool'];
  /** Which rules looked at what. */
  readonly debug: boolean;
  /** Told what is ignored of a snapshot. */
  readonly note: (message: string) => void;
  /** Looks at this machine for what the log leaves open; `offline`: and asks no network. */
  readonly here?: { readonly host: Host; readonly offline: boolean };
}

/**
 * Names the causes of what failed in a log of any tool that calls Go, in a stream of test events, in report.json, or in a snapshot.
 * Memory does not depend on the length of a log.
 *
 * @throws ConfigurationError when the input cannot be read
 */
export async function explain(request: ExplainRequest): Promise<Explanation> {
  const { name, stdin, tool, here } = request;
  const moment = here === undefined ? undefined : await import('./diagnose/moment.js');
  const beginning = here === undefined ? undefined : await moment!.beginHere(here.host);
  const source = name === '-' ? stdin : createReadStream(name);
  const about = { schemaVersion: explanationSchemaVersion, tool } as const;
  try {
    const { document, log, context, notes } = await readInput(source);
    const shownName = name === '-' ? 'standard input' : name;
    if (document !== undefined && here !== undefined)
      throw new ConfigurationError('--here', `${shownName} tells of its own place`, 'leave --here away');
    if (document !== undefined) return { ...about, ...(await explainDocument(document, shownName, request)) };
    const read = log.end();
    const place = async (causes: readonly ExplainedCause[]) =>
      here === undefined
        ? undefined
        : moment!.observeHere(here.host, causes, beginning!, { offline: here.offline, loggedAt: await timeOf(name) });
    return {
      ...about,
      input: { name: shownName, kind: read.kind, lines: read.lines, notes },
      ...(await concluded(explainedCauses(read.findings), place, { ...read, contexts: context.contexts }, request)),
    };
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined && !code?.startsWith('Z_')) throw error;
    throw new ConfigurationError(
      'explain',
      `${name} cannot be read: ${errorText(error)}`,
      'give the file of a log, or - for standard input',
    );
  }
}

/** What a log and its place tell together. */
async function concluded(
  causes: readonly ExplainedCause[],
  place: (causes: readonly ExplainedCause[]) => Promise<Place | undefined>,
  { failures, rules, contexts = [] }: Pick<LogFindings, 'failures' | 'rules'> & { readonly contexts?: readonly RemedyContext[] },
  { debug }: ExplainRequest,
): Promise<Pick<Explanation, 'causes' | 'unexplained' | 'place' | 'ruledOut' | 'rules'>> {
  const seen = causes.length === 0 ? undefined : await place(causes);
  const settled = seen === undefined ? undefined : (await import('./diagnose/settle.js')).settle(causes, seen);
  // A log shows the inner place, as a build of Docker on this machine.
  const byFacts = () => (seen === undefined ? [] : remedyContexts((id) => seen.facts[id]?.value));
  const told = inContext(settled?.causes ?? causes, contexts.length > 0 ? contexts : byFacts());
  return {
    causes: told,
    ...(settled === undefined ? {} : { place: settled.place, ruledOut: settled.ruledOut }),
    // Words like `exit status 1` are explained by any cause.
    unexplained: told.length > 0 ? [] : [...failures],
    ...(debug ? { rules: [...rules, ...(settled?.rules ?? [])] } : {}),
  };
}

/** When a log was written; undefined for one that is being written. */
async function timeOf(name: string): Promise<number | undefined> {
  return name === '-' ? undefined : (await fs.stat(name)).mtimeMs;
}

/** How a process is looked at. */
export interface ProcessRequest {
  readonly tool: Explanation['tool'];
  readonly debug: boolean;
  /** A Go program is ended, so that it prints what its goroutines wait for. */
  readonly allowSignal: boolean;
}

/**
 * Names what a process that does not respond waits for, with all that it started. Nothing is signalled unless that is allowed.
 *
 * @throws ConfigurationError when there is no such process, or it may not be signalled
 */
export async function explainProcess(host: Host, pid: number, { tool, debug, allowSignal }: ProcessRequest): Promise<Explanation> {
  const { observeWaiting, waitingFindings, waitingLines, waitingTrace } = await import('./diagnose/waiting.js');
  const seen = await observeWaiting(host, pid);
  if (seen === undefined)
    throw new ConfigurationError('--pid', `there is no process ${pid}, or it may not be looked at`, 'ps shows the numbers');
  const dump = allowSignal ? await (await import('./diagnose/dump.js')).dumpGoroutines(host, seen.processes[0]!) : undefined;
  const causes = inContext(explainedCauses([...waitingFindings(seen), ...(dump?.waits?.findings ?? [])]), []);
  const processes = waitingLines(seen);
  return {
    schemaVersion: explanationSchemaVersion,
    tool,
    input: { name: `process ${pid}`, kind: 'process', lines: processes.length, notes: [...(dump?.notes ?? [])] },
    causes,
    ...(dump?.waits === undefined ? {} : { goroutines: [...dump.waits.goroutines] }),
    unexplained: causes.length > 0 ? [] : processes,
    ...(debug ? { rules: waitingTrace(seen) } : {}),
  };
}

interface Input {
  /** Text and value, where the input is a report or a snapshot; it was not read as a log then. */
  readonly document: Document | undefined;
  readonly log: LogReader;
  readonly context: ContextReader;
  readonly notes: string[];
}

interface Document {
  readonly text: string;
  readonly value: Readonly<Record<string, unknown>>;
}

async function readInput(source: Readable): Promise<Input> {
  const notes: string[] = [];
  const log = createLogReader();
  const context = createContextReader();
  let cutLines = 0;
  const lines = new LineSplitter(logLimits.lineCharacters, (text, cut) => {
    if (cut) cutLines++;
    context.line(text);
    log.line(text);
  });
  let decode: ((chunk: Buffer) => Buffer) | undefined;
  // What may be a document is held back until it has ended, or is too large for one.
  let held: Buffer[] = [];
  let size = 0;
  let mayBeDocument = false;
  const release = () => {
    for (const bytes of held) lines.write(bytes);
    held = [];
    mayBeDocument = false;
  };
  for await (const chunk of unzipped(source, notes)) {
    const isFirst = decode === undefined;
    if (isFirst && !isUtf16(chunk) && isBinary(chunk.subarray(0, logLimits.headBytes))) {
      notes.push('this is no text: it holds many zero bytes');
      source.destroy();
      break;
    }
    if (isFirst && isUtf16(chunk)) notes.push('read as UTF-16');
    decode ??= isUtf16(chunk) ? utf16Decoder() : (bytes) => bytes;
    const bytes = decode(chunk);
    if (isFirst) mayBeDocument = beginsDocument(plain(bytes.subarray(0, logLimits.headBytes)));
    if (!mayBeDocument) {
      lines.write(bytes);
      continue;
    }
    held.push(bytes);
    size += bytes.length;
    if (size > logLimits.documentBytes) release();
  }
  const document = mayBeDocument ? documentIn(plain(Buffer.concat(held))) : undefined;
  if (document === undefined) release();
  lines.end();
  if (cutLines > 0) notes.push(`lines longer than ${logLimits.lineCharacters} characters, which were cut: ${cutLines}`);
  return { document, log, context, notes };
}

/** As PowerShell redirects output. */
function utf16Decoder(): (chunk: Buffer) => Buffer {
  const decoder = new StringDecoder('utf16le');
  return (chunk) => Buffer.from(decoder.write(chunk));
}

function plain(bytes: Buffer): string {
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}

/** Whether a JSON object begins that is more than a line: a log may consist of objects, one on each. */
function beginsDocument(head: string): boolean {
  const [first = '', ...more] = head.trimStart().split('\n');
  return first.startsWith('{') && (parsed(first) === undefined || more.every((line) => line.trim() === ''));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What is packed by gzip is unpacked, as far as it is there. */
async function* unzipped(source: Readable, notes: string[]): AsyncGenerator<Buffer> {
  const iterator = source[Symbol.asyncIterator]();
  const { value: head, done } = (await iterator.next()) as IteratorResult<Buffer>;
  if (done === true) return;
  const all = async function* () {
    yield head;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value as Buffer;
  };
  if (head[0] !== 0x1f || head[1] !== 0x8b) return yield* all();
  const gunzip = (await import('node:zlib')).createGunzip();
  const packed = Readable.from(all());
  packed.on('error', (error) => gunzip.destroy(error));
  try {
    yield* packed.pipe(gunzip) as AsyncIterable<Buffer>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'Z_BUF_ERROR') throw error;
    notes.push('the gzip file ends before its end');
  }
}

/** Programs under test may print a zero byte; archives and executables begin with many. */
function isBinary(head: Buffer): boolean {
  return head.reduce((zeros, byte) => (byte === 0 ? zeros + 1 : zeros), 0) > head.length * logLimits.binaryShare;
}

/** By its byte order mark, or by the zero bytes of ASCII letters. */
function isUtf16(chunk: Buffer): boolean {
  return (
    (chunk[0] === 0xff && chunk[1] === 0xfe) || (chunk.length > 3 && chunk[0] !== 0 && chunk[1] === 0 && chunk[2] !== 0 && chunk[3] === 0)
  );
}

/** A report or a snapshot; undefined for any other text. */
function documentIn(text: string): Document | undefined {
  const value = parsed(text) as Document['value'] | undefined;
  const isOurs = ['results', 'commands', 'files'].some((member) => typeof value?.[member] === 'object');
  return isOurs ? { text, value: value! } : undefined;
}

async function explainDocument(
  { text, value }: Document,
  name: string,
  request: ExplainRequest,
): Promise<Omit<Explanation, 'schemaVersion' | 'tool'>> {
  if (Array.isArray(value.results)) {
    return explainReport((await import('./report/read.js')).checkReport(name, value), name, request);
  }
  const [{ readSnapshot }, { SnapshotHost }] = await Promise.all([import('./host/read-snapshot.js'), import('./host/snapshot.js')]);
  const snapshot = await readSnapshot(name, text, request.note);
  const host = new SnapshotHost(snapshot);
  const log = createLogReader();
  for (const { kind, title, text: output, exit } of host.pasted()) {
    const speaks = kind === 'command' ? exit !== 0 || /^(?:sudo )?(?:dmesg|journalctl)\b/.test(title) : /\.log$/.test(title);
    // The command as it was typed says whose words these are.
    if (speaks) for (const line of [`$ ${title}`, ...output.split('\n')]) log.line(line);
  }
  const read = log.end();
  const place = async () => (await import('./diagnose/recorded-place.js')).placeOfSnapshot(host, snapshot.settings);
  return {
    input: { name, kind: 'snapshot', lines: read.lines, notes: [] },
    ...(await concluded(explainedCauses(read.findings), place, read, request)),
  };
}

/** A report has its causes already. */
async function explainReport(report: Report, name: string, request: ExplainRequest): Promise<Omit<Explanation, 'schemaVersion' | 'tool'>> {
  const causes = report.causes.map(
    ({ id, confidence, summary, because, explains, remedies }): ExplainedCause => ({
      id,
      confidence,
      messages: [summary],
      times: Math.max(1, explains.length),
      because: because.slice(0, logLimits.shownLines).map(({ source, value }) => ({
        text: `${source}: ${typeof value === 'string' ? value : JSON.stringify(value)}`.slice(0, logLimits.shownCharacters),
      })),
      symptoms: [],
      remedies,
    }),
  );
  const known = causes.filter(({ id }) => id !== 'undetermined');
  const open = causes.filter(({ id }) => id === 'undetermined').flatMap(({ messages }) => messages.map((text) => ({ text })));
  const place = async () => (await import('./diagnose/recorded-place.js')).placeOfReport(report);
  const rules = causes.map(({ id, times, messages }) => ({ rule: 'causes of the report', cause: id, times, looked: messages[0]! }));
  return {
    input: { name, kind: 'report', lines: 0, notes: [] },
    ...(await concluded(known, place, { failures: open, rules }, request)),
    // Each result of a report has a cause of its own.
    unexplained: open,
  };
}
