import path from 'node:path';
import pLimit from 'p-limit';
import { type CommandResult, type Host, outcomeText } from '../host/host.js';
import { areKept, digestOf, digestOfFiles, keepPrograms, removeOlder, stampOf } from '../host/kept-programs.js';
import {
  codeVariables,
  type ProbeBuild,
  type ProbeBuildId,
  type ProbeProgramId,
  type ProbeProgramRow,
  probeBuilds,
  probeLimits,
  probePrograms,
} from '../knowledge/probe-programs.js';
import { runtimeEnd } from '../knowledge/test-output.js';
import type { Toolchain } from '../model/report.js';
import { packageRoot } from '../settings/package-root.js';
import { goCommand, overrulingGoroot } from './go-command.js';
import { noGoFlags } from './go-flags.js';
import { readUserEnvironment } from './proxy-environment.js';
import { compareVersions } from './version.js';

/** The programs of probes/, compiled by one toolchain. */
export interface ProbePrograms {
  /** Waits until these programs are compiled, or cannot be; those that are compiled on demand are not waited for. */
  ready(ids: readonly ProbeProgramId[]): Promise<void>;
  /** Waits until the program is compiled. */
  get(id: ProbeProgramId): Promise<ProbeProgram>;
}

export type ProbeProgram =
  | { readonly path: string; readonly problem?: undefined }
  /** Why there is none: the last words of the go command, or the reason why it has no answer. */
  | { readonly problem: string; readonly refused: boolean };

export interface ProbeProgramOptions {
  readonly host: Host;
  readonly toolchain: Pick<Toolchain, 'version' | 'goroot'>;
  /** Folder of the tool cache, where compiled programs are kept. */
  readonly toolCache: string;
  /** All that will be asked for: what is compiled alike is compiled by one call of the go command. */
  readonly programs: readonly ProbeProgramId[];
  /** Variables that the user added for this run. */
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** Takes a place among what runs at once, for what is compiled before anybody asks for it: who asks has a place already. */
  readonly working: <T>(work: () => Promise<T>) => Promise<T>;
}

/** What a call of the go command gave, as a recording keeps it. */
type Built = { readonly folder: string } | { readonly problem: string; readonly refused: boolean };

/**
 * Begins to compile, one call of the go command after the other; what was compiled from the same sources before is taken as it is. What
 * is compiled on demand waits until it is asked for.
 */
export function compileProbes(options: ProbeProgramOptions): ProbePrograms {
  // The same for every build.
  let digest: Promise<string> | undefined;
  const sourcesDigest = () => {
    digest ??= digestOfFiles(sources());
    return digest;
  };
  const builds = Object.keys(probeBuilds) as ProbeBuildId[];
  const folders = new Map<ProbeBuildId, Promise<Built>>();
  const begin = (build: ProbeBuildId, working: ProbeProgramOptions['working']): Promise<Built> => {
    const packages = packagesOf(options.programs, build);
    const parameters = { go: options.toolchain.version, build, packages };
    const built = options.host.probe<Built>('runtime.programs', parameters, () =>
      compile(options, build, packages, { sourcesDigest, working }),
    );
    // Whoever asks for a program hears of the failure; nobody may ask.
    built.catch(() => undefined);
    folders.set(build, built);
    return built;
  };
  // Two compilers at once gain nothing: each keeps all processors busy.
  const compiler = pLimit(1);
  const ahead = pLimit(1);
  /** Takes a place first: a compiler that waits for one would hold up those who have theirs. */
  const aheadOfNeed: ProbeProgramOptions['working'] = (work) => ahead(() => options.working(() => compiler(work)));
  for (const build of builds) {
    const { onDemand, since }: ProbeBuild = probeBuilds[build];
    const isPossible = compareVersions(options.toolchain.version, since) >= 0;
    if (isPossible && onDemand !== true && packagesOf(options.programs, build).length > 0) begin(build, aheadOfNeed);
  }
  return {
    ready: async (ids) => {
      await Promise.allSettled(ids.map((id) => folders.get(probePrograms[id].build)));
    },
    get: async (id) => {
      const { build, folder, file }: ProbeProgramRow = probePrograms[id];
      if (!packagesOf(options.programs, build).includes(folder)) throw new Error(`nobody said that ${id} would be asked for`);
      const built = await (folders.get(build) ?? begin(build, compiler));
      return 'folder' in built ? { path: path.posix.join(built.folder, file ?? path.posix.basename(folder)) } : built;
    },
  };
}

/** Folders of the programs that are compiled alike, sorted. */
function packagesOf(programs: readonly ProbeProgramId[], build: ProbeBuildId): string[] {
  return [...new Set(programs.filter((id) => probePrograms[id].build === build).map((id) => probePrograms[id].folder))].sort();
}

/** Variables that the programs are compiled with on top of the user's, whose flags and go.work are about other code. */
function fixedEnvironment({ host }: ProbeProgramOptions, build: ProbeBuildId): Record<string, string> {
  return {
    GOOS: host.platform.os,
    GOARCH: host.platform.arch,
    GOWORK: 'off',
    GO111MODULE: 'on',
    GOFLAGS: noGoFlags,
    ...probeBuilds[build].env,
  };
}

function sources(): string {
  return path.join(packageRoot(), 'probes');
}

async function compile(
  options: ProbeProgramOptions,
  build: ProbeBuildId,
  packages: readonly string[],
  { sourcesDigest, working }: { readonly sourcesDigest: () => Promise<string>; readonly working: ProbeProgramOptions['working'] },
): Promise<Built> {
  const { host, toolchain, toolCache, environment, timeoutMs } = options;
  const env = { ...environment, ...(await overrulingGoroot(host, toolchain.goroot)), ...fixedEnvironment(options, build) };
  const go = goCommand(host, { goroot: toolchain.goroot, cwd: sources(), env });
  const { cgo, flags } = probeBuilds[build];
  const digest = digestOf({ sources: await sourcesDigest(), packages, cgo, flags, ...(await identity(options, env, go.binary, cgo)) });
  const target = path.join(toolCache, 'go-wsl-conform-probes', toolchain.version, `${build}-${digest}`);
  if (await areKept(target)) return { folder: target };
  let command: CommandResult | undefined;
  const make = async (folder: string): Promise<boolean> => {
    const parameters = [
      'build',
      '-buildvcs=false',
      '-ldflags=-s -w',
      ...flags,
      // The trailing separator says that it is a folder, whatever the number of programs.
      ...['-o', `${folder}${path.sep}`],
      ...packages.map((name) => `./${name}`),
    ];
    command = await working(() => go.run(parameters, { cgo, timeoutMs }));
    return command.outcome === 'exited' && command.exit === 0;
  };
  const folder = await keepPrograms(toolCache, target, make).catch((error) => withoutCache(options, build, make, error));
  if (folder === undefined) return failure(command);
  await removeOlder(target, `${build}-`, probeLimits.keptMs);
  return { folder };
}

/** A tool cache that cannot be written, as in a container whose image is read-only: the programs last as long as the run. */
async function withoutCache(
  { host, toolchain }: ProbeProgramOptions,
  build: ProbeBuildId,
  make: (folder: string) => Promise<boolean>,
  error: unknown,
): Promise<string | undefined> {
  if (!['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  const folder = await host.temporaryFolder(`probes-${toolchain.version}-${build}`);
  return (await make(folder)) ? folder : undefined;
}

function failure(command: CommandResult | undefined): Built {
  if (command === undefined) return { problem: 'the go command was not called', refused: false };
  const lines = command.stderr.trim().split('\n');
  const end = lines.find((line) => runtimeEnd.test(line));
  const words = end ?? lines.slice(-3).join('; ');
  return { problem: words === '' ? outcomeText(command) : words, refused: command.outcome === 'exited' };
}

/** What tells one toolchain and its environment from another: the same sources are other programs there. */
async function identity(
  { host, toolchain, environment }: ProbeProgramOptions,
  env: Readonly<Record<string, string>>,
  binary: string,
  cgo: boolean,
): Promise<Readonly<Record<string, unknown>>> {
  const all = { ...(await readUserEnvironment(host)), ...host.env, ...environment, ...env };
  return {
    goroot: toolchain.goroot,
    go: await stampOf(binary),
    code: Object.entries(all)
      .filter(([name]) => codeVariables.test(name) || /^GO(?:OS|ARCH)$/.test(name))
      .sort(),
    // Programs with cgo are linked with this system's C library; a tool cache may be shared between systems.
    system: cgo ? await host.readFile('/etc/os-release') : undefined,
  };
}
