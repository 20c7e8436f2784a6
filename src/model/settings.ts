import * as z from 'zod';
import { LimitSet } from './limits.js';
import { shardKinds } from './shard.js';
import { FailOn } from './words-schema.js';

/** What a run is asked to do: inputs or options, the config file and the defaults, merged. */
export const Settings = z.object({
  /** Absolute path of DIR. */
  directory: z.string(),
  /** Requests for releases, as written. */
  go: z.string(),
  /** Where `go` comes from, for error messages. */
  goPlace: z.string(),
  /** Where other settings were written, by name, for error messages. */
  places: z.record(z.string(), z.string()).default({}),
  suites: z.array(z.string()),
  /** Nobody chose the suites: of the environment only the checks are asked that count in the verdict. */
  defaultSuites: z.boolean().optional(),
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
  /** Sets of limits that the matrix runs under, each; absent: none. */
  limits: z.array(LimitSet).optional(),
  /** Absolute path of a seccomp profile that releases are tried under. */
  seccompProfile: z.string().optional(),
  /** Distribution of WSL that everything is about, reached from Windows: a name, or `default`. */
  wslDistribution: z.string().optional(),
  /** How often failed tests are run again. */
  rerunFailed: z.number().int().nonnegative().default(0),
  /** The part of the plan that is run; absent: all of it. */
  shard: z.object({ index: z.number().int().positive(), count: z.number().int().positive(), by: z.enum(shardKinds).optional() }).optional(),
  /** Parameters of single checks, by check id. */
  parameters: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  /** Names of the settings that an option or input set: those win over parameters of single checks. */
  overrides: z.array(z.string()).default([]),
  failOn: FailOn.optional(),
  /** Absolute path of a file of accepted failures. */
  waivers: z.string().optional(),
  /** Absolute path of the baseline. */
  baseline: z.string().optional(),
  /** Folder for the report files; undefined: a new folder in the temporary directory. */
  out: z.string().optional(),
  dryRun: z.boolean(),
});
export type Settings = z.infer<typeof Settings>;

/** go-conform.yml; which parameters a check has, the checks themselves say. */
export const ConfigFile = z.strictObject({
  go: z
    .union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))])
    .optional()
    .describe('releases to test, as for --go'),
  suites: z.array(z.string()).optional().describe('suites to run: toolchain, modules, matrix, environment, runtime, seccomp'),
  checks: z.array(z.string()).optional().describe('globs over check ids, ! excludes'),
  modules: z.array(z.string()).optional().describe('globs over module folders, ! excludes'),
  profile: z.string().optional().describe('name of a shipped profile, or a file'),
  source: z.string().optional().describe('where releases come from, as for --source'),
  'download-base-url': z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('mirror of the Go download site'),
  offline: z.boolean().optional().describe('use only what is on this machine'),
  'cross-targets': z.array(z.string()).optional().describe('targets of cross-compilation, as linux/arm64'),
  'test-flags': z
    .union([z.string(), z.array(z.string())])
    .optional()
    .describe('flags for go test; those that go build has too (-tags) go to every check that builds'),
  packages: z.array(z.string()).optional().describe('package patterns, relative to each module or import paths'),
  environment: z
    .record(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/), z.union([z.string().regex(/^.*$/, 'has a line break'), z.number(), z.boolean()]))
    .optional()
    .describe('further variables for the go commands and the tests, as GOEXPERIMENT'),
  jobs: z.number().int().positive().optional().describe('go commands at a time'),
  timeout: z.string().optional().describe('wall-clock limit of one cell, as 90s or 20m'),
  limits: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .describe('limits that the matrix runs under, as cpu=1,memory=1Gi; a list of such sets: under each'),
  'seccomp-profile': z
    .string()
    .min(1)
    .optional()
    .describe(
      'a seccomp profile of Docker, Podman or Kubernetes, or a BPF program: adds the suite seccomp, which tries every release under it',
    ),
  'wsl-distribution': z
    .string()
    .min(1)
    .optional()
    .describe('from Windows: the WSL distribution in which everything is examined and tested, by its name, or default'),
  'rerun-failed': z.number().int().min(0).max(99).optional().describe('how often failed tests are run again'),
  parameters: z.record(z.string(), z.record(z.string(), z.unknown())).optional().describe('parameters of single checks, by check id'),
  'fail-on': FailOn.optional().describe('what makes the exit code non-zero'),
  waivers: z.string().min(1).optional().describe('file of accepted failures, as waivers.yml'),
  baseline: z
    .string()
    .min(1)
    .optional()
    .describe('file of the failures that --write-baseline recorded; go-conform-baseline.json where one is needed'),
  out: z.string().optional().describe('folder for the report files'),
});
export type ConfigFile = z.infer<typeof ConfigFile>;
