import * as z from 'zod';
import { FailOn } from './words-schema.js';

/** What a run is asked to do: inputs or options, the config file and the defaults, merged. */
export const Settings = z.object({
  /** Absolute path of DIR. */
  directory: z.string(),
  /** Requests for releases, as written. */
  go: z.string(),
  /** Where `go` comes from, for error messages. */
  goPlace: z.string(),
  suites: z.array(z.string()),
  /** Globs over check ids; `!` excludes. */
  checks: z.array(z.string()),
  /** Globs over module folders; `!` excludes. */
  modules: z.array(z.string()),
  profile: z.string(),
  source: z.string(),
  downloadBaseUrl: z.string().optional(),
  offline: z.boolean(),
  crossTargets: z.array(z.string()),
  testFlags: z.array(z.string()),
  packages: z.array(z.string()),
  /** Added to the environment of every go command. */
  environment: z.record(z.string(), z.string()),
  /** Go commands at a time. */
  jobs: z.number().int().positive(),
  /** Wall-clock limit of one cell. */
  timeoutMs: z.number().positive(),
  failOn: FailOn.optional(),
  /** Folder for the report files; undefined: a new folder in the temporary directory. */
  out: z.string().optional(),
  dryRun: z.boolean(),
});
export type Settings = z.infer<typeof Settings>;

/** go-conform.yml. */
export const ConfigFile = z.strictObject({
  go: z
    .union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))])
    .optional()
    .describe('releases to test, as for --go'),
  suites: z.array(z.string()).optional(),
  checks: z.array(z.string()).optional().describe('globs over check ids, ! excludes'),
  modules: z.array(z.string()).optional().describe('globs over module folders, ! excludes'),
  profile: z.string().optional().describe('name of a shipped profile, or a file'),
  source: z.string().optional(),
  'download-base-url': z.url({ protocol: /^https?$/ }).optional(),
  offline: z.boolean().optional(),
  'cross-targets': z.array(z.string()).optional(),
  'test-flags': z.union([z.string(), z.array(z.string())]).optional(),
  packages: z.array(z.string()).optional(),
  environment: z
    .record(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/), z.union([z.string().regex(/^.*$/, 'has a line break'), z.number(), z.boolean()]))
    .optional(),
  jobs: z.number().int().positive().optional(),
  timeout: z.string().optional().describe('wall-clock limit of one cell, as 90s or 20m'),
  'fail-on': FailOn.optional(),
  out: z.string().optional(),
});
export type ConfigFile = z.infer<typeof ConfigFile>;
