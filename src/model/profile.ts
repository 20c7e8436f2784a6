import * as z from 'zod';
import { Level } from './words-schema.js';

/** A level, or a level with more; which parameters a check has, the checks themselves say. */
export const CheckSetting = (parameters: z.ZodType<Record<string, unknown>> = z.record(z.string(), z.unknown())) =>
  z.union([
    Level,
    z.strictObject({
      level: Level,
      'may-skip': z.boolean().optional().describe('skipped in all its cells, the check does not make the verdict undetermined'),
      parameters: parameters.optional(),
    }),
  ]);

/** One demand of a use, and the checks that tell whether it is met. */
export const Clause = z.strictObject({
  id: z
    .string()
    .regex(/^[a-zA-Z0-9][\w.-]*$/, 'letters, digits, ".", "-" and "_", beginning with a letter or digit')
    .describe('names the clause in reports'),
  text: z.string().min(1).describe('what is demanded, one sentence'),
  source: z.string().min(1).describe('who demands it: a URL, or the name and place of a document'),
  checks: z.array(z.string()).min(1).describe('ids of the checks that tell, which must have a level in this profile'),
});
export type Clause = z.infer<typeof Clause>;

/** A list of checks with their levels and parameters. Checks that it does not name are informational. */
export const Profile = z.strictObject({
  name: z.string().min(1),
  extends: z
    .string()
    .min(1)
    .optional()
    .describe('name of a shipped profile, or a file relative to this one, whose checks count where this one names none'),
  note: z.string().default('own profile, not a CNCF certification'),
  checks: z.record(z.string(), CheckSetting()).describe('check id → level, or level with may-skip and parameters'),
  clauses: z.array(Clause).optional().describe('demands of this use with their sources, each told by some of the checks'),
});
export type Profile = z.infer<typeof Profile>;
