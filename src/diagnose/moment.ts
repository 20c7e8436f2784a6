import { type ActiveFamily, activeFamilies } from '../facts/active.js';
import { type Facts, known, undetermined } from '../facts/fact.js';
import { observeFacts } from '../facts/index.js';
import { addressesOf } from '../go/name-lookup.js';
import { type Host, presentValue } from '../host/host.js';
import { placeLimits } from '../knowledge/place-limits.js';
import { tcpStates } from '../knowledge/waiting.js';
import { UnrecordedError } from '../model/errors.js';
import type { ExplainedCause } from '../model/explanation.js';
import { createLogReader } from './log-reader.js';
import type { KernelRecord, Moment, Place } from './place.js';
import { placeRules, unresolvedName } from './place-rules.js';
import { packageStates } from './unread-packages.js';

/** What is known before the log is read. */
export interface Beginning {
  readonly at: number;
  readonly counters: Readonly<Partial<Facts>>;
}

/** Notes what the kernel has counted so far, so that it shows what it counts while the log is read. */
export async function beginHere(host: Host): Promise<Beginning> {
  return { at: Date.now(), counters: await observeFacts(readingOnly(host), { offline: true, active: new Set() }) };
}

/**
 * Looks at this machine for what the causes of a log leave open, and at nothing else. Nothing is written, changed or signalled.
 *
 * @param loggedAt when the log was written, milliseconds since 1970; undefined: it was written by a program that has just ended
 */
export async function observeHere(
  host: Host,
  causes: readonly ExplainedCause[],
  beginning: Beginning,
  { offline, loggedAt }: { readonly offline: boolean; readonly loggedAt: number | undefined },
): Promise<Place> {
  const asked = placeRules.filter((rule) => causes.some(({ id }) => rule.asked.includes(id)));
  const words = new Set(asked.flatMap(({ facts }) => facts.map((id) => id.split('.')[0])));
  const active = new Set<ActiveFamily>(activeFamilies.filter((family) => words.has(family)));
  const [facts, uptime, userTasks, lookups, listeners, packages, kernel] = await Promise.all([
    observeFacts(readingOnly(host), { offline, active }),
    host.readFile('/proc/uptime'),
    countUserTasks(host),
    offline ? new Map<string, never>() : lookUp(host, causes),
    listen(host),
    packageStates(host, causes.flatMap(wordsOf)),
    readKernelLog(host),
  ]);
  const seconds = Number(/^(\d+(?:\.\d+)?) /.exec(presentValue(uptime) ?? '')?.[1] ?? Number.NaN);
  const bootedAt = Number.isNaN(seconds) ? undefined : Math.round(Date.now() - seconds * 1000);
  const moment: Moment = {
    bootedAt,
    loggedAt: loggedAt ?? Date.now(),
    before: beginning.counters as Moment['before'],
    userTasks,
    lookups,
    listeners,
    packages,
    kernel: typeof kernel === 'string' ? { reason: kernel } : { records: kernelRecords(kernel, bootedAt, beginning.at) },
  };
  return { when: 'here', facts: facts as unknown as Place['facts'], moment };
}

/** Acts of doctor that write, if only for a moment and in a folder of their own. */
const writing: ReadonlySet<string> = new Set(['fs.trial', 'fs.speed']);

/** The host without them: they answer as if nobody had asked. */
function readingOnly(host: Host): Host {
  return new Proxy(host, {
    get: (target, name) => {
      if (name === 'probe')
        return <T>(what: string, parameters: unknown, act: () => Promise<T>) =>
          writing.has(what) ? Promise.reject(new UnrecordedError(what)) : target.probe(what, parameters, act);
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** Tasks of the user, as RLIMIT_NPROC counts them by the real user id (setrlimit(2)); of another PID namespace they are not seen. */
async function countUserTasks(host: Host): Promise<Moment['userTasks']> {
  const uid = /^Uid:\s+(\d+)/m.exec(presentValue(await host.readFile('/proc/self/status')) ?? '')?.[1];
  const argv = ['ps', '-eLo', 'ruid='];
  const { outcome, exit, stdout } = await host.run(argv, { timeoutMs: placeLimits.commandMs, tailBytes: placeLimits.listBytes });
  if (uid === undefined || outcome !== 'exited' || exit !== 0) return undetermined('ps does not list threads here');
  const count = stdout.split('\n').filter((line) => line.trim() === uid).length;
  return known(count, { source: argv.join(' '), value: `${count} of user ${uid}` });
}

function wordsOf({ because, messages }: ExplainedCause): string[] {
  return [...because.map(({ text }) => text), ...messages];
}

async function lookUp(host: Host, causes: readonly ExplainedCause[]): Promise<Moment['lookups']> {
  const lines = causes.filter(({ id }) => id === 'net.dns').flatMap(wordsOf);
  const names = new Set(lines.flatMap((line) => unresolvedName.exec(line)?.[1] ?? []));
  const asked = [...names].slice(0, placeLimits.names);
  return new Map(await Promise.all(asked.map(async (name) => [name, await addressesOf(host, name, placeLimits.commandMs)] as const)));
}

/** `sl local_address rem_address st …` (Documentation/networking/proc_net_tcp.rst). */
async function listen(host: Host): Promise<ReadonlySet<number> | undefined> {
  const tables = await Promise.all(['/proc/net/tcp', '/proc/net/tcp6'].map((file) => host.readFile(file)));
  const texts = tables.map(presentValue).filter((text) => text !== undefined);
  if (texts.length === 0) return undefined;
  const row = new RegExp(`^\\s*\\d+: [0-9A-F]+:([0-9A-F]{4}) [0-9A-F]+:[0-9A-F]{4} ${tcpStates.listen} `, 'gm');
  return new Set(texts.flatMap((text) => [...text.matchAll(row)].map(([, port]) => Number.parseInt(port!, 16))));
}

/** Lines with their seconds since boot, or why there are none. */
async function readKernelLog(host: Host): Promise<readonly string[] | string> {
  let reason = '';
  for (const argv of [
    ['dmesg'],
    ['journalctl', '--dmesg', '--boot', '--no-pager', '--output=short-monotonic', `--lines=${placeLimits.kernelLines}`],
  ]) {
    const options = { timeoutMs: placeLimits.commandMs, env: { LC_ALL: 'C' }, tailBytes: placeLimits.listBytes };
    const { outcome, exit, stdout, stderr, reason: why } = await host.run(argv, options);
    if (outcome === 'exited' && exit === 0 && stdout.trim() !== '') return stdout.split('\n').slice(-placeLimits.kernelLines);
    reason ||= (why ?? stderr.trim().split('\n')[0]) || outcome;
  }
  return reason;
}

function kernelRecords(lines: readonly string[], bootedAt: number | undefined, began: number): KernelRecord[] {
  return lines.flatMap((line) => {
    const reader = createLogReader();
    if (!kernelWords.test(line)) return [];
    reader.line(line);
    const [finding] = reader.end().findings;
    const seconds = Number(/^(?:<\d+>)?\[\s*(\d+\.\d+)\]/.exec(line)?.[1] ?? Number.NaN);
    const at = Number.isNaN(seconds) || bootedAt === undefined ? undefined : bootedAt + seconds * 1000;
    // Between two readings of the clocks lie some milliseconds.
    return finding === undefined ? [] : [{ finding, at, isNew: at !== undefined && at >= began - placeLimits.clockMs }];
  });
}

/** What is looked for in the kernel's log: rows of log-signatures.ts that begin with `kernel-`. */
const kernelWords = /out of memory|oom-kill|fork rejected|type=1326|type=SECCOMP/i;
