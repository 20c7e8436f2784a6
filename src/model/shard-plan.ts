import * as z from 'zod';
import { PlannedCell } from './report.js';
import { shardPlanSchemaVersion } from './schema-versions.js';
import { shardKinds } from './shard.js';

/** What `plan --format json` prints, and `merge --plan` reads. */
export const ShardPlan = z.object({
  schemaVersion: z.literal(shardPlanSchemaVersion),
  tool: z.object({ name: z.string(), version: z.string() }),
  profile: z.string(),
  /** Digest of all cells of the plan; the reports of its shards carry the same. */
  plan: z.string(),
  /** For `--go` of every shard: the entries with the releases that they stood for, `go.mod=1.25.11 stable=1.27.4`. */
  go: z.string(),
  /** What is never spread over two shards; absent: one release of one module. */
  by: z.enum(shardKinds).optional(),
  /** Checks that the profile requires. */
  required: z.array(z.string()),
  shards: z.array(
    z.object({
      /** For `--shard`: `2/3`, `release:2/3`; `2/3@5-9` where it was balanced by durations. */
      shard: z.string(),
      /** What is in it, for people. */
      name: z.string(),
      /** How long its cells took in the report that it was balanced by; those of the machine and of its releases do not count. */
      expectedMs: z.number().nonnegative().optional(),
      /** Some checks of the plan are asked by several shards, each on its own machine. */
      cells: z.array(PlannedCell.omit({ skip: true })),
    }),
  ),
});
export type ShardPlan = z.infer<typeof ShardPlan>;

/** What `plan` prints for `strategy.matrix` of GitHub Actions. */
export const ShardMatrix = z.object({
  include: z.array(
    z.object({
      /** For the input `shard`. */
      shard: z.string(),
      /** For the name of the job. */
      name: z.string(),
      /** For the input `go-versions`. */
      go: z.string(),
    }),
  ),
});
export type ShardMatrix = z.infer<typeof ShardMatrix>;
