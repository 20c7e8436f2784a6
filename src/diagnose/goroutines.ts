import { type Goroutine, locateFrames, readGoroutines } from '../go/stack-traces.js';
import { investigate } from '../knowledge/short-remedies.js';
import { dumpLimits, goroutineWaits, ownGoroutines } from '../knowledge/waiting.js';
import type { Explanation } from '../model/explanation.js';
import type { LogFinding } from './log-reader.js';
import { printedLocator } from './printed-locations.js';

type Group = NonNullable<Explanation['goroutines']>[number];

/** What the goroutines of a program wait for that was asked to print them. */
export interface Waits {
  readonly goroutines: readonly Group[];
  readonly findings: readonly LogFinding[];
}

/**
 * Reads what the runtime prints on SIGQUIT.
 *
 * @returns undefined when it is no such text
 * @see go/src/runtime/traceback.go tracebackothers
 */
export function readDump(text: string): Waits | undefined {
  const start = text.lastIndexOf('SIGQUIT: quit');
  if (start < 0) return undefined;
  const all = readGoroutines(text.slice(start).split('\n'));
  const own = all.filter(({ id, state, frames }) => id !== 0 && !ownGoroutines.test(state) && frames.length > 0);
  if (own.length === 0) return undefined;
  const groups = new Map<string, Goroutine[]>();
  for (const goroutine of own) {
    const key = `${goroutine.state} ${placeOf(goroutine)}`;
    groups.set(key, [...(groups.get(key) ?? []), goroutine]);
  }
  const sorted = [...groups.values()].sort((a, b) => longest(b) - longest(a) || b.length - a.length);
  return {
    goroutines: sorted.slice(0, dumpLimits.groups).map((group) => ({
      state: group[0]!.state,
      count: group.length,
      ...(longest(group) > 0 ? { minutes: longest(group) } : {}),
      at: placeOf(group[0]!),
    })),
    findings: sorted.flatMap(waitFinding),
  };
}

/** A wait of less than a minute may be none: the runtime does not tell how short it is. */
function waitFinding(group: readonly Goroutine[]): LogFinding[] {
  const [first] = group as readonly [Goroutine];
  const wait = goroutineWaits.find(
    ({ state, frame }) => state.test(first.state) && (frame === undefined || first.frames.some((each) => frame.test(each.function))),
  );
  if (wait === undefined) return [];
  const minutes = longest(group);
  const [time, confidence] =
    minutes > 0 ? ([`for ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`, 'likely'] as const) : (['', 'possible'] as const);
  const who = group.length === 1 ? `goroutine ${first.id} waits` : `${group.length} goroutines wait`;
  return [
    {
      cause: wait.cause,
      confidence,
      message: `${who}${time === '' ? '' : ` ${time}`} for ${wait.what} in ${placeOf(first)}`,
      remedies: [
        investigate(
          'See who should have ended the wait: the other goroutines at the same time.',
          'go test -timeout=60s -run=NAME ./... # prints them',
        ),
      ],
      times: group.length,
      lines: [{ text: `goroutine ${first.id} [${first.state}${minutes > 0 ? `, ${minutes} minutes` : ''}]` }],
    },
  ];
}

function longest(group: readonly Goroutine[]): number {
  return Math.max(...group.map(({ minutes = 0 }) => minutes));
}

/** The innermost call in a file of the user; where there is none, the outermost that is not of the runtime. */
function placeOf({ frames }: Goroutine): string {
  const frame =
    locateFrames(frames, locate)?.frame ?? frames.findLast(({ function: name }) => !name.startsWith('runtime.')) ?? frames.at(-1)!;
  return `${frame.function} (${frame.file}:${frame.line})`;
}

const locate = printedLocator();
