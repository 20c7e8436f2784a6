import * as z from 'zod';

// In a file of its own: loading zod takes as long as starting Node, and only files with parameters need it.

const timeout = z
  .string()
  .regex(/^(\d+|(\d+(\.\d+)?(ms|s|m|h))+)$/, 'is not a duration: write 90s, 20m or 1h30m')
  .optional()
  .describe('wall-clock limit of one cell of this check');
/** What every check has. */
export const Common = z.strictObject({ timeout });
const targets = z
  .array(z.string().regex(/^[a-z0-9]+\/[a-z0-9]+$/, 'is not a target: write GOOS/GOARCH, as linux/arm64'))
  .optional()
  .describe('targets of this check instead of cross-targets');
const testing = {
  timeout,
  packages: z.array(z.string()).min(1).optional().describe('package patterns of this check instead of packages'),
  flags: z.array(z.string()).optional().describe('further flags for go test, after test-flags, so that they win'),
  count: z.number().int().min(1).optional().describe('how often each test runs, as -count'),
  parallel: z.number().int().min(1).optional().describe('tests of one package at a time, as -parallel'),
  cache: z.boolean().optional().describe('accept results of the test cache, which are marked'),
  'rerun-failed': z.number().int().min(0).max(99).optional().describe('how often failed tests are run again'),
};

/** The parameters of `test` and `test.race`. */
const Testing = z.strictObject(testing);
export type TestParameters = z.infer<typeof Testing>;

const Cross = z.strictObject({ timeout, targets });

const argumentList = z.array(z.string().regex(/^[^\0\r\n]+$/, 'is empty or has a line break')).min(1);
const CrossTest = z.strictObject({
  ...testing,
  targets,
  exec: z
    .union([argumentList, z.record(z.string(), argumentList)])
    .optional()
    .describe('what runs programs of the target: a program and its arguments as a list, or such a list for each target'),
});
export type CrossTestParameters = z.infer<typeof CrossTest>;
const CgroupMode = z.strictObject({ timeout, mode: z.enum(['unified']).optional().describe('the only mode that will do') });
const CgroupControllers = z.strictObject({
  timeout,
  controllers: z.array(z.string()).min(1).optional().describe('the controllers that the use needs, instead of cpu, memory and pids'),
});
const MemAvailable = z.strictObject({
  timeout,
  'least-mib': z.number().int().positive().optional().describe('the least memory that will do, in MiB'),
});
const BuildStamp = z.strictObject({
  timeout,
  release: z.boolean().optional().describe('warn of binaries whose origin cannot be told from them'),
});
const SignedArtifact = z.strictObject({
  timeout,
  targets,
  files: z
    .array(z.string().regex(/^(?![/\\]|[A-Za-z]:)[^\0\r\n]+$/, 'is not a relative path'))
    .min(1)
    .optional()
    .describe('signed programs, relative to the module, instead of those that are built here'),
});
export type SignedArtifactParameters = z.infer<typeof SignedArtifact>;
const WslPackage = z.strictObject({
  timeout,
  least: z
    .string()
    .regex(/^\d+(\.\d+)*$/, 'is not a version: write 2.5 or 2.6.2')
    .optional()
    .describe('the oldest WSL package that will do'),
});

/** The checks that have parameters beside the time limit, by id. */
export const ownParameters: Readonly<Record<string, z.ZodObject>> = {
  test: Testing,
  'test.race': Testing,
  cross: Cross,
  'cross.test': CrossTest,
  'artifact.pe': Cross,
  'artifact.authenticode': SignedArtifact,
  'build.stamp': BuildStamp,
  'cgroup.mode': CgroupMode,
  'cgroup.controllers': CgroupControllers,
  'mem.available': MemAvailable,
  'wsl.package': WslPackage,
};
