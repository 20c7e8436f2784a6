import { findingLimits } from '../knowledge/test-output.js';
import type { Finding, Location } from '../model/report.js';
import { shortened } from './kept-lines.js';
import type { Locator } from './source-locations.js';
import { type Frame, locateFrames, readFrame, shortFunction } from './stack-traces.js';

/** One of the two accesses of a data race, or the start of one of its goroutines. */
export interface RaceStack {
  readonly role: 'read' | 'write' | 'created';
  /** Innermost first; empty when the detector could not restore it. */
  readonly frames: readonly Frame[];
}

/** What the race detector prints between two lines of `=`. */
export interface RaceReport {
  /** The access that was noticed and the previous one. */
  readonly accesses: readonly RaceStack[];
  /** Where goroutines of these accesses were started. */
  readonly created: readonly RaceStack[];
  readonly lines: readonly string[];
}

/** The line that begins a report. */
export const raceStart = 'WARNING: DATA RACE';

/** The line that ends it. */
export function isRaceEnd(line: string): boolean {
  return /^={10,}$/.test(line);
}

/**
 * @param lines from `WARNING: DATA RACE` on, without the lines of `=`
 * @returns undefined when there are not two accesses with a stack or a note that it is lost
 * @see compiler-rt lib/tsan/go, https://go.dev/doc/articles/race_detector
 */
export function readRace(lines: readonly string[]): RaceReport | undefined {
  const stacks: { role: RaceStack['role']; frames: Frame[] }[] = [];
  for (let index = 0; index < lines.length; index++) {
    const role = roleOf(lines[index]!);
    if (role !== undefined) {
      stacks.push({ role, frames: [] });
      continue;
    }
    const frame = readFrame(lines[index]!, lines[index + 1]);
    if (frame === undefined) continue;
    index++;
    stacks.at(-1)?.frames.push(frame.value);
  }
  const accesses = stacks.filter((stack) => stack.role !== 'created');
  if (accesses.length < 2) return undefined;
  return { accesses: accesses.slice(0, 2), created: stacks.filter((stack) => stack.role === 'created'), lines };
}

/** The same for the same two places, whichever goroutine came first and however the release names its closures. */
export function raceKey(race: RaceReport, locate: Locator): string {
  return race.accesses
    .map((access) => accessPlace(access, locate))
    .sort()
    .join(' ');
}

/** A race as a finding: the write first, since that is what needs a guard; ties in the order of their places. */
export function raceFinding(race: RaceReport, locate: Locator): Finding {
  const located = race.accesses
    .map((access) => ({ access, place: accessPlace(access, locate), location: locateFrames(access.frames, locate)?.location }))
    .sort((a, b) => (a.access.role === b.access.role ? (a.place < b.place ? -1 : 1) : a.access.role === 'write' ? -1 : 1));
  const [first, second] = [located[0]!, located[1]!];
  const main = first.location === undefined ? second : first;
  const other = main === first ? second : first;
  const related = [
    ...(other.location === undefined ? [] : [{ message: `the ${other.access.role} on the other side`, location: other.location }]),
    ...race.created.flatMap((stack) => startedAt(stack, locate)),
  ];
  return {
    cause: 'race.detected',
    severity: 'fail',
    message: `data race: ${first.access.role} at ${first.place} and ${second.access.role} at ${second.place} without synchronization`,
    ...(main.location === undefined ? {} : { location: main.location }),
    ...(related.length === 0 ? {} : { related: distinct(related) }),
    output: shortened(race.lines, findingLimits.output),
  };
}

function accessPlace(access: RaceStack, locate: Locator): string {
  const found = locateFrames(access.frames, locate)?.location;
  if (found !== undefined) return `${found.file}:${found.line}`;
  const frame = access.frames[0];
  return frame === undefined ? 'an unknown place' : shortFunction(frame.function);
}

function startedAt(stack: RaceStack, locate: Locator): { message: string; location: Location }[] {
  const location = locateFrames(stack.frames, locate)?.location;
  return location === undefined ? [] : [{ message: 'a goroutine of this race is started here', location }];
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

function roleOf(line: string): RaceStack['role'] | undefined {
  if (/^Goroutine \d+ \(.*\) created at:$/.test(line)) return 'created';
  const access = /^(?:Previous )?(?:atomic )?(read|write) at 0x[0-9a-f]+ by /i.exec(line)?.[1];
  return access === undefined ? undefined : (access.toLowerCase() as 'read' | 'write');
}
