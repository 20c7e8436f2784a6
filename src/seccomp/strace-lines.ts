import path from 'node:path';
import { errnoName, errnoOf } from '../knowledge/errno.js';
import { launcherCodes } from '../knowledge/exit-codes.js';
import { type SeccompArch, seccompArchitectures, x32Bit } from '../knowledge/seccomp.js';
import { callFacts } from '../knowledge/seccomp-trace.js';
import { systemCallName } from '../knowledge/system-call-numbers.js';
import type { Trace, TracedCall, TracedProgram } from './trace-lines.js';

/** What is known of the place where strace ran, which its lines do not say. */
export interface StracePlace {
  readonly arch: SeccompArch;
  /** Whether who traces is under a filter, which what it starts has too; undefined: it could not be read. */
  readonly filtered: boolean | undefined;
  readonly mayTraceSetuid: boolean;
  /** Numbers of signals by name. */
  readonly signals: Readonly<Record<string, number | undefined>>;
}

/** A program in a phase, as probes/trace tells phases (its package comment). */
interface Program {
  readonly name: string;
  readonly file: string;
  readonly phase: string;
}

interface Process {
  readonly id: number;
  program: Program;
  /** Nothing was executed since it was forked. */
  forked: boolean;
  /** One of its threads has installed a filter, which the others may have got too. */
  isFilterPut: boolean;
  /** Threads that it had, and those of them that live. */
  threads: number;
  living: number;
  /** Calls inside of which threads were ended by SIGSYS, perhaps by a filter. */
  gone: Omit<TracedCall, 'count'>[];
  /** It was ended as a whole: by a filter that is known, or by who sent SIGSYS. */
  isOver: boolean;
}

interface Entered {
  readonly arch: SeccompArch;
  readonly number: number;
  readonly name: string;
  /** What stands between the parentheses as far as it was written. */
  readonly text: string;
  readonly program: Program;
  readonly role: string;
}

interface Thread {
  readonly id: number;
  process: Process;
  arch: SeccompArch;
  filtered: boolean | undefined;
  inside?: Entered | undefined;
  /** What was added last, which SIGSYS may correct. */
  last?: { readonly call: Omit<TracedCall, 'count'>; readonly value: number } | undefined;
}

const threadFlag = 0x10000n;
const forks: ReadonlySet<string> = new Set(['clone', 'clone3', 'fork', 'vfork']);
/** Their result is whatever a register had before a signal came. */
const returns: ReadonlySet<string> = new Set(['rt_sigreturn', 'sigreturn']);
/** EPERM, EACCES and ENOSYS: answers with which a filter refuses. */
const refusing: ReadonlySet<number | undefined> = new Set(['EPERM', 'EACCES', 'ENOSYS'].map(errnoOf));

const line = /^(\d+) +\[ *(0x[0-9a-f]+|\d+)\] (.*)$/s;
const ended = /^\+\+\+ (?:exited with (\d+)|killed by (SIG\w+)(?: \(core dumped\))?) \+\+\+$/;
const superseded = /^\+\+\+ superseded by execve in pid (\d+) \+\+\+$/;
const resumed = /^<\.\.\. (\w+) resumed>(.*)$/s;
const begun = /^(\w+)\((.*)$/s;
const result = /^(.*)\) += (?:(\?)(?: (ERESTART\w*))?|(-?(?:0x[0-9a-f]+|\d+))(?: (E[A-Z0-9]+)| \(errno (\d+)\))?)(?: \([^()]*\))?$/s;
const unfinished = ' <unfinished ...>';

/** Reads what strace writes with `straceFlags` of go/strace.ts, line by line, as what probes/trace would have written. */
export class StraceReader {
  readonly #place: StracePlace;
  readonly #other: SeccompArch | undefined;
  readonly #threads = new Map<number, Thread>();
  /** Lines of threads whose beginning was not told yet: who starts one comes back from that after it has begun. */
  readonly #early = new Map<number, string[]>();
  readonly #calls = new Map<string, { call: Omit<TracedCall, 'count'>; count: number }>();
  readonly #programs = new Map<string, { program: Program; starts: number }>();
  #forking = 0;
  #root: number | undefined;
  #isStarted = false;
  #notStarted: string | undefined;
  #sent = false;
  #seen = { processes: 0, threads: 0 };
  #end: { exit: number; signal: number } | undefined;

  constructor(place: StracePlace) {
    this.#place = place;
    this.#other = place.arch === 'amd64' ? '386' : place.arch === 'arm64' ? 'arm' : undefined;
  }

  /** One line, without its end. */
  read(text: string): void {
    const [, id, number, rest] = line.exec(text) ?? [];
    if (rest === undefined) return;
    const tid = Number(id);
    if (this.#root === undefined) {
      this.#root = tid;
      this.#adopt(tid, undefined, false);
    }
    const thread = this.#threads.get(tid);
    if (thread !== undefined) this.#told(thread, Number(number), rest);
    else if (this.#forking > 0) {
      const early = this.#early.get(tid) ?? [];
      early.push(text);
      this.#early.set(tid, early);
    } else if (!ended.test(rest)) {
      // It is numbered otherwise where it was started, as in another PID namespace.
      this.#adopt(tid, this.#threads.get(this.#root), false);
      this.read(text);
    }
  }

  /** What all lines together say. */
  trace(): Trace {
    if (this.#notStarted !== undefined) return { state: 'not-started', reason: this.#notStarted };
    if (!this.#isStarted || this.#end === undefined) return { state: 'cut' };
    const programs = [...this.#programs.values()].map(
      ({ program, starts }): TracedProgram => ({
        kind: 'program',
        program: program.name,
        path: program.file,
        phase: program.phase,
        starts,
        setid: false,
        capabilities: false,
      }),
    );
    return {
      state: 'traced',
      start: { kind: 'start', version: 1, arch: this.#place.arch, by: 'strace', mayTraceSetuid: this.#place.mayTraceSetuid },
      programs,
      calls: [...this.#calls.values()].flatMap(({ call, count }) => (count > 0 ? [{ ...call, count }] : [])),
      filters: [],
      end: { kind: 'end', ...this.#end, ...this.#seen, left: [], sent: this.#sent, cut: false },
    };
  }

  /** The process of the command; undefined before it is there and after it has ended, whatever of it still runs. */
  get command(): number | undefined {
    return this.#end === undefined ? this.#root : undefined;
  }

  /** Whether the command itself has ended. */
  get isEnded(): boolean {
    return this.#end !== undefined;
  }

  #adopt(id: number, parent: Thread | undefined, isThread: boolean): void {
    const unknown: Program = { name: '?', file: '', phase: 'command' };
    const process: Process =
      isThread && parent !== undefined
        ? parent.process
        : {
            id,
            program: parent?.process.program ?? unknown,
            forked: parent !== undefined,
            isFilterPut: parent?.process.isFilterPut ?? false,
            ...{ threads: 0, living: 0, gone: [], isOver: false },
          };
    const filtered = parent === undefined ? this.#place.filtered : parent.filtered;
    this.#threads.set(id, { id, process, arch: parent?.arch ?? this.#place.arch, filtered });
    this.#seen.threads++;
    process.threads++;
    process.living++;
    if (!isThread) this.#seen.processes++;
    const early = this.#early.get(id) ?? [];
    this.#early.delete(id);
    for (const text of early) this.read(text);
  }

  #told(thread: Thread, number: number, rest: string): void {
    if (rest.startsWith('+++ ')) this.#ends(thread, rest);
    else if (rest.startsWith('--- ')) this.#signalled(thread, rest);
    else {
      if (thread.process.gone.length > 0) this.#settle(thread.process);
      this.#called(thread, number, rest);
    }
  }

  #called(thread: Thread, number: number, rest: string): void {
    const [, again, tail] = resumed.exec(rest) ?? [];
    if (again !== undefined && tail !== undefined) {
      const inside = thread.inside;
      if (inside !== undefined) this.#came(thread, { ...inside, text: `${inside.text}${tail}` });
      return;
    }
    const [, name, text] = begun.exec(rest) ?? [];
    if (name === undefined || text === undefined) return;
    const { arch, number: own } = this.#callOf(thread, number, name);
    thread.arch = arch;
    const { process } = thread;
    const role = process.forked ? 'child' : thread.id === process.id ? 'main' : 'thread';
    const entered: Entered = { arch, number: own, name, text: text.replace(unfinished, ''), program: process.program, role };
    if (!text.endsWith(unfinished)) {
      this.#came(thread, entered);
      return;
    }
    thread.inside = entered;
    if (forks.has(name)) this.#forking++;
  }

  /** strace does not say by which interface a call was made; its number and its name together do. */
  #callOf({ arch }: Thread, number: number, name: string): { readonly arch: SeccompArch; readonly number: number } {
    if (this.#place.arch === 'amd64' && number >= x32Bit) return { arch: 'x32', number: number - x32Bit };
    const fits = [this.#place.arch, this.#other].filter((each) => each !== undefined && systemCallName(each, number) === name);
    return { arch: fits.includes(arch) || fits[0] === undefined ? arch : fits[0], number };
  }

  #came(thread: Thread, entered: Entered): void {
    const [, text, unknown, restart, value, errno, errnoNumber] = result.exec(entered.text) ?? [];
    if (thread.inside !== undefined && forks.has(entered.name)) this.#forking--;
    thread.inside = undefined;
    if (text === undefined) return;
    const { arch, number, name, program, role } = entered;
    const isReturn = returns.has(name);
    const failed = isReturn ? undefined : errno === undefined ? Number(errnoNumber ?? 0) : errnoOf(errno);
    const isFailed = value === '-1' && failed !== undefined && failed > 0;
    if (name === 'execve' || name === 'execveat') {
      if (!this.#executes(thread, entered, isFailed ? failed : value === '0' ? 0 : undefined)) return;
    }
    const known = isFailed && refusing.has(failed) ? this.#isFiltered(thread) : undefined;
    const call: Omit<TracedCall, 'count'> = {
      kind: 'call',
      arch,
      number,
      // The call that executes the command is the first that counts, and is its own.
      program: program.name === '?' ? thread.process.program.name : program.name,
      phase: program.name === '?' ? thread.process.program.phase : program.phase,
      role,
      result: isFailed ? 'errno' : restart !== undefined ? 'restart' : unknown !== undefined ? 'none' : 'ok',
      ...(isFailed ? { errno: failed } : {}),
      ...(known === undefined ? {} : { filter: known }),
      facts: factsOf(arch, name, text),
    };
    this.#add(call, 1);
    thread.last = { call, value: Number(value ?? Number.NaN) };
    if (isFailed || value === undefined) return;
    this.#installs(thread, name, text);
    if (!forks.has(name) || Number(value) <= 0) return;
    const flags = BigInt(/\bflags=(0x[0-9a-f]+|\d+)/.exec(text)?.[1] ?? (name === 'clone' ? firstWord(text) : '0'));
    if (!this.#threads.has(Number(value))) this.#adopt(Number(value), thread, (flags & threadFlag) !== 0n);
    if (this.#forking > 0) return;
    // Nobody is left who could have started these under the number that they have here.
    for (const id of [...this.#early.keys()]) this.#adopt(id, thread, false);
  }

  /** Whether the call counts: before the command itself is executed, strace is at work. */
  #executes(thread: Thread, { text }: Entered, errno: number | undefined): boolean {
    const isFirst = !this.#isStarted;
    if (errno !== 0) {
      if (isFirst && errno !== undefined) this.#notStarted = errnoName(errno);
      return !isFirst;
    }
    this.#isStarted = true;
    const { process } = thread;
    const file = /"((?:[^"\\]|\\.)*)"/.exec(text)?.[1] ?? '';
    process.program = this.#program(file, process.program.phase);
    process.forked = false;
    return true;
  }

  #program(file: string, before: string): Program {
    const name = path.posix.basename(file) || '?';
    const phase = phaseOf(before, name, file);
    const program = { name, file: phase !== 'command' && file.includes('/go-build') ? name : file, phase };
    const key = JSON.stringify(program);
    const known = this.#programs.get(key) ?? { program, starts: 0 };
    known.starts++;
    this.#programs.set(key, known);
    return known.program;
  }

  /** SECCOMP_SET_MODE_FILTER of seccomp(2), PR_SET_SECCOMP of prctl(2). */
  #installs(thread: Thread, name: string, text: string): void {
    const first = name === 'seccomp' || name === 'prctl' ? Number(firstWord(text)) : Number.NaN;
    if (!(name === 'seccomp' ? first === 1 : first === 22)) return;
    thread.filtered = true;
    thread.process.isFilterPut = true;
  }

  #isFiltered({ filtered, process }: Thread): boolean | undefined {
    return filtered === false && process.isFilterPut ? undefined : filtered;
  }

  #signalled(thread: Thread, rest: string): void {
    if (!rest.startsWith('--- SIGSYS ')) return;
    // SYS_SECCOMP of siginfo_t (signal.h): a filter; all else was sent by somebody.
    if (!/\bsi_code=(?:0x1|1|SYS_SECCOMP)\b/.test(rest)) {
      this.#sent = true;
      thread.process.isOver = true;
      return;
    }
    this.#correct(thread);
  }

  /** The call that was last was not made: a filter answered it with SIGSYS. */
  #correct(thread: Thread): void {
    if (thread.last !== undefined) this.#becomesSignal(thread.last.call);
    thread.last = undefined;
  }

  #ends(thread: Thread, rest: string): void {
    const [, successor] = superseded.exec(rest) ?? [];
    if (successor !== undefined) {
      // Another thread executes a program and takes the number of the first one.
      const caller = this.#threads.get(Number(successor));
      if (caller === undefined) return;
      caller.process.living = 1;
      this.#threads.delete(caller.id);
      this.#threads.set(thread.id, { ...caller, id: thread.id });
      return;
    }
    const [, code, signal] = ended.exec(rest) ?? [];
    if (code === undefined && signal === undefined) return;
    if (signal === 'SIGSYS') this.#endedBySignal(thread);
    else this.#settle(thread.process);
    if (thread.inside !== undefined && this.#isStarted) {
      const { arch, number, name, text, program, role } = thread.inside;
      if (forks.has(name)) this.#forking--;
      this.#add(
        { kind: 'call', arch, number, program: program.name, phase: program.phase, role, result: 'none', facts: factsOf(arch, name, text) },
        1,
      );
    }
    this.#threads.delete(thread.id);
    const { process } = thread;
    if (--process.living === 0 && process.threads === 1 && !process.isOver) this.#settle(process);
    if (thread.id !== this.#root) return;
    const number = signal === undefined ? 0 : (this.#place.signals[signal] ?? 0);
    this.#end = { exit: signal === undefined ? Number(code) : launcherCodes.signalBase + number, signal: number };
  }

  /**
   * A filter that ends the process puts the registers back as they were before the call (kernel/seccomp.c): its number seems to be the
   * result. One that ends the thread leaves it inside, and the others live on, which shows only later.
   */
  #endedBySignal(thread: Thread): void {
    const { last, process } = thread;
    if (last === undefined || thread.inside !== undefined) return;
    const { arch, number, result: came } = last.call;
    if (came === 'ok' && last.value === number) {
      process.isOver = true;
      this.#correct(thread);
    } else if (came === 'none' && !endsItself.has(systemCallName(arch, number) ?? '')) process.gone.push(last.call);
  }

  /** Others live on, so that it was a filter that ended the threads of a process that are gone. */
  #settle(process: Process): void {
    for (const call of process.gone) this.#becomesSignal(call);
    process.gone = [];
  }

  #becomesSignal(told: Omit<TracedCall, 'count'>): void {
    this.#add(told, -1);
    const { errno: _errno, filter: _filter, ...call } = told;
    this.#add({ ...call, result: 'signal' }, 1);
  }

  #add(call: Omit<TracedCall, 'count'>, count: number): void {
    const key = [call.arch, call.number, call.program, call.phase, call.role, call.result, call.errno, call.filter, ...call.facts].join(
      '\0',
    );
    const known = this.#calls.get(key);
    if (known === undefined) this.#calls.set(key, { call, count });
    else known.count += count;
  }
}

/** Calls from which nobody comes back. */
const endsItself: ReadonlySet<string> = new Set(['exit', 'exit_group']);

/** What the go command starts belongs to the build but for what it has made (probes/trace/tracer.go, phaseOf). */
function phaseOf(before: string, name: string, file: string): string {
  const isMade = name.endsWith('.test') || (file.includes('/go-build') && file.includes('/exe/'));
  if (before === 'test' || (before === 'build' && isMade)) return 'test';
  return name === 'go' ? 'build' : before;
}

function firstWord(text: string): string {
  return /^(0x[0-9a-f]+|\d+)/.exec(text)?.[1] ?? '0';
}

/** Arguments that are recorded, as hexadecimal digits; strace writes them in the order of the processor. */
function factsOf(arch: SeccompArch, name: string, text: string): string[] {
  const wanted = callFacts[name] ?? [];
  if (wanted.length === 0) return [];
  const bits = seccompArchitectures.find(({ goarch }) => goarch === arch)?.bits ?? 64;
  const words = text.replace(/\).*$/s, '').split(', ');
  return wanted.flatMap(({ argument, pointer }) => {
    const word = pointer === true ? /\bflags=(0x[0-9a-f]+|\d+)/.exec(text)?.[1] : words[argument];
    return word === undefined || !/^(?:0x[0-9a-f]{1,16}|\d{1,20})$/.test(word)
      ? []
      : [`0x${BigInt.asUintN(bits, BigInt(word)).toString(16)}`];
  });
}
