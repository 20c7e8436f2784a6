import type { Location } from '../model/report.js';
import { isVendored, type Locator } from './source-locations.js';

/** One call of a stack. */
export interface Frame {
  /** `example.com/module.(*Store).Put`, without arguments. */
  readonly function: string;
  readonly file: string;
  readonly line: number;
}

export interface Goroutine {
  readonly id: number;
  /** `running`, `chan receive`, `select (no cases)`; without the time it has waited. */
  readonly state: string;
  /** How long it has waited, where that is a minute or more. */
  readonly minutes?: number;
  /** Innermost first. */
  readonly frames: readonly Frame[];
  /** The `go` statement that started it. */
  readonly createdBy?: Frame;
}

/** What the runtime printed when a program died. */
export interface Crash {
  readonly kind: 'panic' | 'fatal error' | 'signal';
  /** The value of the panic or the text of the error, lines joined by a line end; without `[recovered]` marks. */
  readonly message: string;
  /** `[signal SIGSEGV: …]`, when a signal became a panic. */
  readonly signal?: string;
  readonly goroutines: readonly Goroutine[];
  /** Names under `running tests:` of a timeout (Go 1.21 and later). */
  readonly runningTests: readonly string[];
}

/**
 * Reads what the runtime prints at its death.
 * @param lines from the line with `panic: `, `fatal error: ` or `SIG…: ` on; text before these words on that line is ignored
 * @returns undefined when no goroutine follows: such a text was only printed by the program
 * @see go/src/runtime/panic.go printpanics, traceback.go
 */
export function readCrash(lines: readonly string[]): Crash | undefined {
  const start = /(panic|fatal error|SIG[A-Z]+): (.*)$/s.exec(lines[0] ?? '');
  const goroutines = readGoroutines(lines);
  if (start === null || goroutines.length === 0) return undefined;
  const preamble = lines.slice(
    0,
    firstIndex(lines, (line) => endOfMessage.test(line)),
  );
  const signal = lines.find((line) => line.startsWith('[signal '));
  const word = start[1]!;
  return {
    kind: word === 'panic' || word === 'fatal error' ? word : 'signal',
    message: word.startsWith('SIG') ? `${word}: ${start[2]}` : messageOf(start[2]!, preamble.slice(1)),
    ...(signal === undefined ? {} : { signal }),
    goroutines,
    runningTests: runningTests(lines),
  };
}

/** Blocks of `goroutine N [state]:` and of pairs of a call and its place; anything else between them is passed over. */
export function readGoroutines(lines: readonly string[]): Goroutine[] {
  const goroutines: { id: number; state: string; minutes?: number; frames: Frame[]; createdBy?: Frame }[] = [];
  for (let index = 0; index < lines.length; index++) {
    const header = goroutineHeader.exec(lines[index]!);
    if (header !== null) {
      const minutes = /, (\d{1,9}) minutes/.exec(header[2]!)?.[1];
      goroutines.push({
        id: Number(header[1]),
        ...(minutes === undefined ? {} : { minutes: Number(minutes) }),
        state: header[2]!.replace(/, (?:\d+ minutes|locked to thread|synctest bubble \d+).*$/, ''),
        frames: [],
      });
      continue;
    }
    const current = goroutines.at(-1);
    const frame = current === undefined ? undefined : readFrame(lines[index]!, lines[index + 1]);
    if (frame === undefined) continue;
    index++;
    if (frame.created) current!.createdBy = frame.value;
    else current!.frames.push(frame.value);
  }
  return goroutines;
}

/** A call and the line below it, as stacks of the runtime and of the race detector print them. */
export function readFrame(call: string, place: string | undefined): { created: boolean; value: Frame } | undefined {
  const at = /^\s+(.+):(\d+)(?: \+0x[0-9a-f]+)?(?: .*)?$/.exec(place ?? '');
  if (at === null || /^\s*$/.test(call)) return undefined;
  const created = /^\s*created by (\S+)(?: in goroutine \d+)?$/.exec(call);
  const called = /^\s*(\S.*)\(.*\)$/.exec(call);
  const name = created?.[1] ?? called?.[1];
  return name === undefined ? undefined : { created: created !== null, value: { function: name, file: at[1]!, line: Number(at[2]) } };
}

/** The innermost frame in a file of the user; vendored code only when nothing else is there. */
export function locateFrames(frames: readonly Frame[], locate: Locator): { location: Location; frame: Frame } | undefined {
  let vendored: { location: Location; frame: Frame } | undefined;
  for (const frame of frames) {
    const location = locate({ file: frame.file, line: frame.line });
    if (location === undefined) continue;
    if (!isVendored(location)) return { location, frame };
    vendored ??= { location, frame };
  }
  return vendored;
}

/** `Start` or `(*Pool).run` of `example.com/module.(*Pool).run.func1`: closures are numbered differently by release. */
export function shortFunction(name: string): string {
  const base = name.slice(name.lastIndexOf('/') + 1);
  return base
    .slice(base.indexOf('.') + 1)
    .replace(/\[\.\.\.\]/g, '')
    .replace(/(\.(func|gowrap|deferwrap)?\d+|-fm|-range\d+)+$/, '');
}

/** The test function of the package that these frames run in: `TestX` of `example.com/module.TestX.func1`. */
export function testFunction(frames: readonly Frame[]): string | undefined {
  for (const frame of [...frames].reverse()) {
    const name = /\.((?:Test|Benchmark|Fuzz|Example)[^.(]*)(?:\.func\d+(?:\.\d+)*|\.gowrap\d+|-range\d+)*$/.exec(frame.function)?.[1];
    if (name !== undefined) return name;
  }
  return undefined;
}

const goroutineHeader = /^goroutine (\d+)(?: gp=\S+ m=\S+(?: mp=\S+)?)? \[([^\]]*)\]:/;
const endOfMessage = /^(?:goroutine \d+|\[signal |running tests:|runtime stack:|\t?panic: |PC=|$)/;

/** `panic: X [recovered]`, then `\tpanic: X` (up to 1.24) or `[recovered, repanicked]` (1.25): the first value is what happened. */
function messageOf(first: string, rest: readonly string[]): string {
  const lines = [first];
  for (const line of rest.slice(
    0,
    firstIndex(rest, (text) => endOfMessage.test(text)),
  ))
    lines.push(line);
  return lines.join('\n').replace(/ \[recovered(?:, repanicked)?\]$/, '');
}

function runningTests(lines: readonly string[]): string[] {
  const names: string[] = [];
  const start = lines.findIndex((line) => /^\t?running tests:/.test(line));
  if (start < 0) return names;
  for (const line of lines.slice(start + 1)) {
    const name = /^\t+(.+) \([\d.]+\S*\)$/.exec(line)?.[1];
    if (name === undefined) break;
    names.push(name);
  }
  return names;
}

function firstIndex(lines: readonly string[], matches: (line: string) => boolean): number {
  const index = lines.findIndex((line, position) => position > 0 && matches(line));
  return index < 0 ? lines.length : index;
}
