import * as z from 'zod';
import { waiversSchemaVersion } from './schema-versions.js';

/** As long as a path may be in practice; comparing two globs takes the product of their lengths. */
const Glob = z.string().min(1).max(500);
const Text = z.string().regex(/\S/, 'is empty');

/** A failure that somebody accepts for a time. Everything that is named must fit; what is not named is any. */
export const Waiver = z.strictObject({
  check: Glob.describe('id of a check, or a glob over ids, as test.*'),
  cell: z
    .strictObject({
      go: Glob.optional().describe('release or line, as 1.26.3, 1.26 or 1.26.x'),
      module: Glob.optional().describe('folder of the module, or a glob over folders'),
      target: Glob.optional().describe('GOOS/GOARCH, or a glob'),
    })
    .optional()
    .describe('where it is accepted; everywhere when absent'),
  package: Glob.optional().describe('import path of the package, or a glob'),
  test: Glob.optional().describe('name of the test, with its subtests, or a glob'),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{12,64}$/, 'is not a fingerprint: 12 to 64 hexadecimal digits, as report.json has them')
    .optional()
    .describe('fingerprint of the finding, or how it begins'),
  reason: Text.describe('why it is accepted'),
  owner: Text.describe('who answers for it'),
  expires: z.iso.date().describe('the last day on which it counts (UTC), as 2027-03-31'),
});
export type Waiver = z.infer<typeof Waiver>;

/** waivers.yml */
export const WaiverFile = z.strictObject({
  schemaVersion: z.literal(waiversSchemaVersion).default(waiversSchemaVersion),
  modules: z.array(z.string()).optional().describe('module paths that it was written for; a run that has none of them refuses it'),
  waivers: z.array(Waiver),
});
export type WaiverFile = z.infer<typeof WaiverFile>;
