import { setTimeout as sleep } from 'node:timers/promises';
import { type Host, presentValue } from '../host/host.js';
import { buildInfoMark, dumpLimits, quitMask, terminals } from '../knowledge/waiting.js';
import { ConfigurationError } from '../model/errors.js';
import { readDump, type Waits } from './goroutines.js';
import type { SeenProcess } from './waiting.js';

/** What came of asking a Go program for its goroutines. */
export interface Dump {
  /** What was done to the process, and where its goroutines were printed. */
  readonly notes: readonly string[];
  readonly waits: Waits | undefined;
}

/**
 * Sends SIGQUIT to a Go program, which prints its goroutines to its standard error and ends with exit code 2 (package os/signal). Where
 * these words go to a file, directly or by way of the go command, they are read there.
 *
 * @throws ConfigurationError when it is no Go program, passes over the signal, may not be signalled, or would print into nothing
 */
export async function dumpGoroutines(host: Host, { pid, name, frozen }: SeenProcess): Promise<Dump> {
  const self = await ancestors(host);
  if (pid === 1 || self.includes(pid))
    throw refused(pid, pid === 1 ? 'it is the first process, and ends all others' : 'this program runs below it');
  if (frozen === true) throw refused(pid, 'its cgroup is frozen, and it takes no signal');
  const read = async (file: string) => presentValue(await host.readFile(`/proc/${pid}/${file}`)) ?? '';
  const [status, environment] = await Promise.all(['status', 'environ'].map(read));
  await refuseUnfit(host, pid, status!, environment!, name);
  const sinks = await sinksOf(host, pid);
  const [nearest] = sinks;
  if (nearest?.target === '/dev/null') throw refused(pid, 'its standard error is /dev/null: what it prints would be lost');
  const born = await startTime(host, pid);
  const sent = await host.run(['sh', '-c', 'kill -QUIT "$1"', 'sh', String(pid)]);
  if (sent.exit !== 0) throw refused(pid, `it may not be signalled: ${sent.stderr.trim()}`);
  const files = sinks.filter(({ position }) => position !== undefined);
  let waits: Waits | undefined;
  let isAlive = true;
  for (
    const end = performance.now() + dumpLimits.waitMs;
    performance.now() < end && (isAlive || (waits === undefined && files.length > 0));
  ) {
    await sleep(dumpLimits.pauseMs);
    isAlive = (await startTime(host, pid)) === born && !/^State:\s*[ZX]/m.test(await read('status'));
    // What is still being printed is read when it has ended.
    if (!isAlive) for (const { target, position } of files) waits ??= await dumpIn(host, target, position!);
  }
  const ended = isAlive
    ? `process ${pid} was sent SIGQUIT and has not ended: it takes the signal itself, or cannot act`
    : `process ${pid} was sent SIGQUIT and has ended, as Go programs do (exit code 2)`;
  return { notes: [ended, whereabouts(sinks, waits !== undefined)], waits };
}

function refused(pid: number, why: string): ConfigurationError {
  return new ConfigurationError('--allow-signal', `process ${pid} is not signalled: ${why}`, 'without --allow-signal it is only looked at');
}

/** This process and those above it. */
async function ancestors(host: Host): Promise<number[]> {
  const found: number[] = [];
  for (let pid = process.pid; pid > 0 && found.length < dumpLimits.ancestors; ) {
    found.push(pid);
    pid = Number(/^PPid:\s*(\d+)/m.exec(presentValue(await host.readFile(`/proc/${pid}/status`)) ?? '')?.[1] ?? 0);
  }
  return found;
}

async function refuseUnfit(host: Host, pid: number, status: string, environment: string, name: string): Promise<void> {
  const mask = (row: string) => BigInt(`0x${new RegExp(`^${row}:\\s*([\\da-f]+)`, 'm').exec(status)?.[1] ?? '0'}`);
  if (/^State:\s*[TtZ]/m.test(status)) throw refused(pid, 'it is stopped or has ended, and takes no signal');
  if (!(await isGoProgram(host, pid))) throw refused(pid, `${name} is no program that Go has built, or may not be read`);
  // cmd/go/internal/base/signal.go: the go command stops its work on SIGQUIT, prints nothing and hides what its tests print.
  if (name === 'go') throw refused(pid, `the go command prints nothing on SIGQUIT: name the program that it runs (pgrep -P ${pid} -a)`);
  if ((mask('SigCgt') & quitMask) === 0n || (mask('SigIgn') & quitMask) !== 0n) throw refused(pid, 'it does not handle SIGQUIT');
  const traceback = /(?:^|\0)GOTRACEBACK=([^\0]*)/.exec(environment)?.[1];
  if (traceback === 'none' || traceback === '0') throw refused(pid, `GOTRACEBACK=${traceback}: it would end and print nothing`);
}

/** By the mark that Go's linker leaves in every program. */
async function isGoProgram(host: Host, pid: number): Promise<boolean> {
  const overlap = buildInfoMark.length - 1;
  for (let offset = 0; offset < dumpLimits.executableBytes; offset += dumpLimits.chunkBytes - overlap) {
    const bytes = presentValue(await host.readBytes(`/proc/${pid}/exe`, dumpLimits.chunkBytes, offset));
    if (bytes === undefined || bytes.length === 0) return false;
    if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(buildInfoMark, 0, 'latin1')) return true;
    if (bytes.length < dumpLimits.chunkBytes) return false;
  }
  return false;
}

/** Clock ticks after boot (proc_pid_stat(5), field 22): a number is used again by another process. */
async function startTime(host: Host, pid: number): Promise<string | undefined> {
  const stat = presentValue(await host.readFile(`/proc/${pid}/stat`)) ?? '';
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}

/** Where something is written to. */
interface Sink {
  readonly of: string;
  readonly target: string;
  /** Where it goes on in a file that can be read. */
  readonly position: number | undefined;
}

/** Standard error of a process; where that is a pipe to its parent, as of a test binary to `go test`, also what that one writes to. */
async function sinksOf(host: Host, pid: number): Promise<Sink[]> {
  const own = await sinkOf(host, pid, 2);
  if (!own?.target.startsWith('pipe:')) return own === undefined ? [] : [own];
  const parent = Number(/^PPid:\s*(\d+)/m.exec(presentValue(await host.readFile(`/proc/${pid}/status`)) ?? '')?.[1]);
  const descriptors = presentValue(await host.readdir(`/proc/${parent}/fd`)) ?? [];
  const targets = await Promise.all(descriptors.map(async ({ name }) => presentValue(await host.readLink(`/proc/${parent}/fd/${name}`))));
  if (!targets.includes(own.target)) return [own];
  const further = await Promise.all([1, 2].map((descriptor) => sinkOf(host, parent, descriptor)));
  return [own, ...further.filter((sink) => sink !== undefined)];
}

async function sinkOf(host: Host, pid: number, descriptor: number): Promise<Sink | undefined> {
  const target = presentValue(await host.readLink(`/proc/${pid}/fd/${descriptor}`));
  if (target === undefined) return undefined;
  const [stat, info, name] = await Promise.all([
    host.stat(`/proc/${pid}/fd/${descriptor}`),
    host.readFile(`/proc/${pid}/fdinfo/${descriptor}`),
    host.readFile(`/proc/${pid}/comm`),
  ]);
  const isFile = presentValue(stat)?.kind === 'file' && presentValue(await host.stat(target)) !== undefined;
  const position = isFile ? Number(/^pos:\s*(\d+)/m.exec(presentValue(info) ?? '')?.[1] ?? 0) : undefined;
  return { of: `${(presentValue(name) ?? '').trim()} (process ${pid})`, target, position };
}

async function dumpIn(host: Host, file: string, position: number): Promise<Waits | undefined> {
  const bytes = presentValue(await host.readBytes(file, dumpLimits.bytes, position));
  return bytes === undefined ? undefined : readDump(Buffer.from(bytes).toString('utf8'));
}

function whereabouts(sinks: readonly Sink[], isRead: boolean): string {
  const [own, ...further] = sinks;
  if (own === undefined) return 'its goroutines went to its standard error, which cannot be seen';
  const last = further.find(({ position }) => position !== undefined) ?? further[0];
  const through = last === undefined ? '' : `, and from ${last.of} to ${last.target}`;
  const kind = terminals.test(own.target) ? 'the terminal ' : '';
  return `its goroutines went to ${kind}${own.target}${through}${isRead ? ', where they were read' : ': look there'}`;
}
