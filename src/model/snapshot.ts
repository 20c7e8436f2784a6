import * as z from 'zod';
import { snapshotSchemaVersion } from './schema-versions.js';

const Absent = z.union([z.object({ missing: z.literal(true) }), z.object({ denied: z.string() }), z.object({ unknown: z.string() })]);

/** What a file, link, folder or file system answered: its value, or that it is conclusively missing, denied, or unknown. */
const answer = <T extends z.ZodType>(value: T) => z.union([z.object({ value }), Absent]);

export const RecordedStream = z.union([
  z.string(),
  /** `dropped` characters between `head` and `tail` exceeded the cap. */
  z.object({ head: z.string(), dropped: z.number().int(), tail: z.string() }),
]);
export type RecordedStream = z.infer<typeof RecordedStream>;

/** One command as it ran; told apart from equal ones by the order in the list. */
export const RecordedCommand = z.object({
  argv: z.array(z.string()),
  cwd: z.string().optional(),
  /** Variables that differed from the host's environment; null: removed. */
  env: z.record(z.string(), z.string().nullable()).optional(),
  outcome: z.enum(['exited', 'signalled', 'timed-out', 'cancelled', 'not-found', 'not-started', 'unknown']).default('exited'),
  exit: z.number().int().nullable().default(null),
  signal: z.string().nullable().default(null),
  reason: z.string().optional(),
  /** State letters of its threads at the time limit. */
  threads: z.array(z.string()).optional(),
  stdout: RecordedStream.default(''),
  stderr: RecordedStream.default(''),
  durationMs: z.number().nonnegative().default(0),
});
export type RecordedCommand = z.infer<typeof RecordedCommand>;

/** What a person pasted: the output alone, or with its exit code. */
const PastedCommand = z.union([
  z.string(),
  z.object({ stdout: z.string().default(''), stderr: z.string().default(''), exit: z.number().int().nullable().optional() }),
]);

/**
 * Everything a host was asked during a run, so that the run can be replayed without it. A recording holds `commands` as a list;
 * a file written by hand may use a map from the line as typed to its output, and plain texts in `files`.
 */
export const Snapshot = z.object({
  schemaVersion: z.literal(snapshotSchemaVersion).default(snapshotSchemaVersion),
  tool: z.object({ name: z.string(), version: z.string() }).optional(),
  recordedAt: z.string().optional(),
  platform: z.object({ os: z.string(), arch: z.string(), processors: z.number().int().positive() }).optional(),
  workspace: z.string().optional(),
  /** The settings of the recorded run; a replay uses them again. */
  settings: z.record(z.string(), z.unknown()).optional(),
  files: z.record(z.string(), z.union([z.string(), z.object({ base64: z.string() }), Absent])).default({}),
  links: z.record(z.string(), z.union([z.string(), Absent])).default({}),
  realPaths: z.record(z.string(), z.union([z.string(), Absent])).default({}),
  stats: z
    .record(
      z.string(),
      answer(
        z.object({
          kind: z.enum(['file', 'directory', 'link', 'other']),
          size: z.number(),
          mode: z.number(),
          uid: z.number(),
          gid: z.number(),
          mtimeMs: z.number(),
        }),
      ),
    )
    .default({}),
  statfs: z
    .record(
      z.string(),
      answer(
        z.object({
          type: z.number(),
          blockSize: z.number(),
          blocks: z.number(),
          availableBlocks: z.number(),
          files: z.number(),
          freeFiles: z.number(),
        }),
      ),
    )
    .default({}),
  dirs: z
    .record(z.string(), answer(z.array(z.object({ name: z.string(), kind: z.enum(['file', 'directory', 'link', 'other']) }))))
    .default({}),
  commands: z.union([z.array(RecordedCommand), z.record(z.string(), PastedCommand)]).default([]),
  /** `name parameters-as-JSON` → answer. */
  probes: z.record(z.string(), z.unknown()).default({}),
  env: z.record(z.string(), z.string()).default({}),
  /** Free text of the person who wrote it down. */
  note: z.string().optional(),
});
export type Snapshot = z.infer<typeof Snapshot>;
