import { snapshotSchemaVersion } from './schema-versions.js';
import type { Settings } from './settings.js';
import type { RecordedCommand, Snapshot } from './snapshot.js';
import { failOnWords } from './words.js';

/**
 * The schemas of Snapshot and Settings once more, as plain predicates: loading zod and running it takes as long as all the rest of a
 * replay. What they accept, the schemas accept and mean alike (a property test holds them together); what they refuse, the schemas
 * judge, and say what is wrong with it.
 */
type Shape = (value: unknown) => boolean;

const text: Shape = (value) => typeof value === 'string';
const number: Shape = (value) => Number.isFinite(value);
const integer: Shape = (value) => Number.isSafeInteger(value);
const positive: Shape = (value) => integer(value) && (value as number) > 0;
const truth: Shape = (value) => typeof value === 'boolean';
const either =
  (...shapes: readonly Shape[]): Shape =>
  (value) =>
    shapes.some((shape) => shape(value));
const only =
  (...words: readonly unknown[]): Shape =>
  (value) =>
    words.includes(value);
const list =
  (each: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(each);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !Object.hasOwn(value, '__proto__');
const record =
  (each: Shape): Shape =>
  (value) =>
    isObject(value) && Object.values(value).every(each);
/** Exactly these keys, some of which may be absent. */
const object =
  (required: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape =>
  (value) =>
    isObject(value) &&
    Object.keys(required).every((key) => Object.hasOwn(value, key)) &&
    Object.entries(value).every(([key, inner]) => (Object.hasOwn(required, key) ? required[key] : optional[key])?.(inner) === true);

const absent = either(object({ missing: only(true) }), object({ denied: text }), object({ unknown: text }));
const answer = (value: Shape) => either(object({ value }), absent);
const kind = only('file', 'directory', 'link', 'other');
const stream = either(text, object({ head: text, dropped: integer, tail: text }));
const outcome = only('exited', 'signalled', 'timed-out', 'cancelled', 'not-found', 'not-started', 'unknown');
const recordedCommand = object(
  { argv: list(text) },
  {
    cwd: text,
    env: record(either(text, only(null))),
    outcome,
    exit: either(integer, only(null)),
    signal: either(text, only(null)),
    reason: text,
    threads: list(text),
    stdout: stream,
    stderr: stream,
    durationMs: (value) => number(value) && (value as number) >= 0,
  },
);
const pastedCommand = either(text, object({}, { stdout: text, stderr: text, exit: either(integer, only(null)) }));

const fields: Readonly<Record<keyof Snapshot, Shape>> = {
  schemaVersion: only(snapshotSchemaVersion),
  tool: object({ name: text, version: text }),
  recordedAt: text,
  platform: object({ os: text, arch: text, processors: positive }),
  workspace: text,
  settings: isObject,
  files: record(either(text, object({ base64: text }), absent)),
  links: record(either(text, absent)),
  realPaths: record(either(text, absent)),
  stats: record(answer(object({ kind, size: number, mode: number, uid: number, gid: number, mtimeMs: number }))),
  statfs: record(
    answer(object({ type: number, blockSize: number, blocks: number, availableBlocks: number, files: number, freeFiles: number })),
  ),
  dirs: record(answer(list(object({ name: text, kind })))),
  commands: either(list(recordedCommand), record(pastedCommand)),
  probes: isObject,
  env: record(text),
  note: text,
};

/** The names of a file's fields that no snapshot has. */
export function unknownFields(value: unknown): string[] {
  return isObject(value) ? Object.keys(value).filter((key) => !Object.hasOwn(fields, key)) : [];
}

/** The value as the schema would give it; undefined where the schema has to be asked. */
export function plainSnapshot(value: unknown): Snapshot | undefined {
  if (!isObject(value)) return undefined;
  const known = Object.fromEntries(Object.entries(value).filter(([key]) => Object.hasOwn(fields, key)));
  if (!Object.entries(known).every(([key, inner]) => fields[key as keyof Snapshot](inner))) return undefined;
  const snapshot = { ...emptySnapshot(), ...known } as Snapshot;
  const commands = Array.isArray(snapshot.commands)
    ? snapshot.commands.map((command) => ({ ...emptyCommand, ...command }))
    : Object.fromEntries(
        Object.entries(snapshot.commands).map(([line, pasted]) => [
          line,
          typeof pasted === 'string' ? pasted : { ...emptyPasted, ...pasted },
        ]),
      );
  return { ...snapshot, commands };
}

const emptyCommand = { outcome: 'exited', exit: null, signal: null, stdout: '', stderr: '', durationMs: 0 } as const;
const emptyPasted = { stdout: '', stderr: '' } as const;

/** A snapshot of which nothing was recorded. */
export function emptySnapshot(): Snapshot & { commands: RecordedCommand[] } {
  return {
    schemaVersion: snapshotSchemaVersion,
    files: {},
    links: {},
    realPaths: {},
    stats: {},
    statfs: {},
    dirs: {},
    commands: [],
    probes: {},
    env: {},
  };
}

const positiveNumber: Shape = (value) => number(value) && (value as number) > 0;
const limitSet = object({}, { cpu: positiveNumber, memory: positive, pids: positive, nofile: positive, nproc: positive, as: positive });
const settings = object(
  {
    directory: text,
    go: text,
    goPlace: text,
    suites: list(text),
    checks: list(text),
    modules: list(text),
    profile: text,
    source: text,
    offline: truth,
    crossTargets: list(text),
    testFlags: list(text),
    packages: list(text),
    environment: record(text),
    jobs: positive,
    timeoutMs: (value) => number(value) && (value as number) > 0,
    rerunFailed: (value) => integer(value) && (value as number) >= 0,
    parameters: record(isObject),
    overrides: list(text),
    places: record(text),
    dryRun: truth,
  },
  {
    defaultSuites: truth,
    downloadBaseUrl: text,
    failOn: either(only(...failOnWords)),
    waivers: text,
    baseline: text,
    out: text,
    limits: list(limitSet),
  },
);

/** The settings, when the schema would give them back as they are. */
export function plainSettings(value: unknown): Settings | undefined {
  return settings(value) ? (value as Settings) : undefined;
}
