import * as z from 'zod';
import { baselineSchemaVersion } from './schema-versions.js';
import { CauseId } from './words-schema.js';

/** A failure that was there when the baseline was written; lists are sorted, and absent when empty. */
export const BaselineEntry = z.strictObject({
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/, 'is not a fingerprint: 64 hexadecimal digits'),
  checks: z.array(z.string()).min(1),
  modules: z.array(z.string()).optional().describe('folders'),
  go: z.array(z.string()).optional().describe('release lines that showed it, as 1.26'),
  notOn: z.array(z.string()).optional().describe('release lines that did not show it: there it would be a regression'),
  targets: z.array(z.string()).optional(),
  limits: z.array(z.string()).optional(),
  cause: CauseId,
  package: z.string().optional(),
  test: z.string().optional(),
  message: z.string(),
});
export type BaselineEntry = z.infer<typeof BaselineEntry>;

/** go-conform-baseline.json */
export const BaselineFile = z.strictObject({
  schemaVersion: z.literal(baselineSchemaVersion),
  modules: z.array(z.string()).describe('module paths that it was written for; a run that has none of them refuses it'),
  failures: z.array(BaselineEntry).describe('sorted, one line each, so that changes of two branches can be merged'),
});
export type BaselineFile = z.infer<typeof BaselineFile>;
