import * as z from 'zod';
import { bundleSchemaVersion } from './schema-versions.js';
import { Verdict } from './words-schema.js';

/** manifest.json of a bundle. */
export const BundleManifest = z.object({
  schemaVersion: z.literal(bundleSchemaVersion),
  tool: z.object({ name: z.string(), version: z.string() }),
  /** What the report is about; `repository` and `commit` are known in a job of GitHub Actions. */
  subject: z.object({
    modules: z.array(z.string()),
    repository: z.string().optional(),
    commit: z.string().optional(),
    run: z.string().optional(),
  }),
  verdict: Verdict,
  startedAt: z.string(),
  /** All files but the manifest itself, by name. */
  files: z.array(z.object({ path: z.string(), bytes: z.number().int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
});
export type BundleManifest = z.infer<typeof BundleManifest>;
