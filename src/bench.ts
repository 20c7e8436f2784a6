import { promises as fs } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { machineFiles, readMachine, refuseBeyond } from './cgroup/machine.js';
import { createMetering, type Meter } from './cgroup/metering.js';
import { findUp } from './go/modules.js';
import { localCgroupSystem } from './host/cgroup-system.js';
import { type CommandResult, type Host, outcomeText, presentValue } from './host/host.js';
import { type MountEntry, mountOf, parseMounts } from './host/mount-table.js';
import { createTemporaryRoot, removeAbandonedRoots, removeTree } from './host/temporary-root.js';
import type { BenchReport, BenchRow } from './model/bench.js';
import { ConfigurationError, errorText } from './model/errors.js';
import type { CellResources, Counters, LimitSet } from './model/limits.js';
import { benchSchemaVersion } from './model/schema-versions.js';
import { spreadOf } from './model/statistics.js';
import { limitSetText } from './settings/limit-sets.js';

export interface BenchRequest {
  readonly host: Host;
  readonly tool: BenchReport['tool'];
  /** The folder whose module is built; `fallback` when it is in none. */
  readonly directory: string;
  readonly fallback: string;
  readonly rounds: number;
  readonly timeoutMs: number;
  readonly cancel: AbortSignal;
  /** Called when a step has ended. */
  readonly onStep: (round: number, place: string, step: BenchRow['step'], result: CommandResult) => void;
}

/** Where a round is built: a file system, or a set of limits. */
interface Place {
  readonly name: string;
  /** Folder in which folders for the round are made. */
  readonly folder: string;
  /** The module is copied there; else it is built where it is. */
  readonly copied: boolean;
  readonly limits?: LimitSet;
}

/** Compares file systems: the module, the build cache and the temporary files of a round stand on each. */
export async function benchFileSystems(request: BenchRequest, folders: readonly string[]): Promise<BenchReport> {
  const module = await moduleFolder(request);
  const places = await Promise.all(folders.map((folder) => checkedFolder(folder, module)));
  const caches =
    'build cache empty for each build, and on the file system that is measured, with the module and the temporary files; module cache and page cache as they are';
  return bench(request, 'fs', module, places, caches);
}

/** Compares sets of limits: the module is built where it is, with a build cache in the temporary folder. */
export async function benchLimits(request: BenchRequest, sets: readonly LimitSet[]): Promise<BenchReport> {
  const { host } = request;
  const texts = new Map<string, string | undefined>(
    await Promise.all(machineFiles.map(async (file) => [file, presentValue(await host.readFile(file))] as const)),
  );
  const machine = readMachine(host.platform.processors, (file) => texts.get(file));
  for (const set of sets) refuseBeyond(machine, set, (name) => `SET (${name})`);
  const module = await moduleFolder(request);
  const places = sets.map((limits): Place => ({ name: limitSetText(limits), folder: os.tmpdir(), copied: false, limits }));
  const caches = 'build cache empty for each build, in the temporary folder; module cache and page cache as they are';
  return bench(request, 'limits', module, places, caches);
}

async function bench(
  request: BenchRequest,
  kind: BenchReport['kind'],
  module: string,
  places: readonly Place[],
  caches: string,
): Promise<BenchReport> {
  const { host, tool, rounds, cancel } = request;
  const startedAt = new Date().toISOString();
  const loadAverage = os.loadavg()[0]!;
  const go = await goVersion(host, module);
  const mounts = parseMounts(presentValue(await host.readFile('/proc/self/mountinfo')) ?? '').entries;
  const metering = createMetering(
    host,
    localCgroupSystem(host.env),
    places.map(({ limits }) => limits ?? {}),
  );
  const measured = places.map(({ name }) => ({ name, build: new Measurements(), 'test-compile': new Measurements() }));
  try {
    for (let round = 0; round < rounds && !cancel.aborted; round++) {
      for (let turn = 0; turn < places.length && !cancel.aborted; turn++) {
        // Each round begins with another place, so that what else the machine does meets all alike.
        const index = (round + turn) % places.length;
        await inRoot(places[index]!, async (root) => {
          for await (const { step, result, ...counted } of steps(request, metering, module, places[index]!, root)) {
            if (cancel.aborted) return;
            measured[index]![step].add(result, counted);
            request.onStep(round + 1, places[index]!.name, step, result);
          }
        });
      }
    }
  } finally {
    await metering.close();
  }
  const rows = (['build', 'test-compile'] as const).flatMap((step) =>
    measured.map(({ name, [step]: measurements }): BenchRow => ({ place: name, step, ...measurements.summary() })),
  );
  return {
    schemaVersion: benchSchemaVersion,
    tool,
    kind,
    startedAt,
    module,
    go,
    rounds,
    environment: { processors: host.platform.processors, kernel: os.release(), loadAverage },
    caches,
    mounts: places.flatMap(({ name, folder }) => mountRow(name, mountOf(mounts, folder))),
    rows,
    conclusions: conclusions(rows),
    ...(cancel.aborted ? { interrupted: String(cancel.reason) } : {}),
  };
}

/** A folder of our own at the place, which is removed with all that the round made there. */
async function inRoot(place: Place, use: (root: string) => Promise<void>): Promise<void> {
  const root = await inPlace(place, () => createTemporaryRoot(place.folder));
  try {
    await use(root);
  } finally {
    await removeTree(root);
  }
}

/** What the file system of a place refuses us, a full one for instance, is no fault of ours. */
async function inPlace<T>({ name, folder, copied }: Place, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new ConfigurationError(
      copied ? 'DIR' : 'TMPDIR',
      `nothing can be built in ${copied ? name : folder}: ${errorText(error)}`,
      'it needs room for the module, a build cache and temporary files',
    );
  }
}

/** A step that was run, and what was counted meanwhile. */
interface Step extends Counted {
  readonly step: BenchRow['step'];
  readonly result: CommandResult;
}

interface Counted {
  /** In the group of the step; where none could be made, in the cgroup that we stand in. */
  readonly resources: CellResources | undefined;
  /** In the cgroup that we stand in: where the quota is that held the step, when it has none of its own. */
  readonly around: CellResources | undefined;
}

/** The two steps of a round; the second only when the first succeeded. */
async function* steps(
  { timeoutMs }: BenchRequest,
  metering: ReturnType<typeof createMetering>,
  module: string,
  place: Place,
  root: string,
): AsyncGenerator<Step> {
  const cwd = place.copied ? path.join(root, 'module') : module;
  const env = { GOCACHE: path.join(root, 'cache'), GOTMPDIR: path.join(root, 'temporary') };
  await inPlace(place, async () => {
    // A link is copied as a link, else a link to an ancestor would copy without end.
    if (place.copied)
      await fs.cp(module, cwd, { recursive: true, verbatimSymlinks: true, filter: (source) => path.basename(source) !== '.git' });
    await fs.mkdir(env.GOTMPDIR);
  });
  const commands: Record<BenchRow['step'], string[]> = {
    build: ['go', 'build', '-buildvcs=false', '-o', os.devNull, './...'],
    // Linked, and `true` is run in their place.
    'test-compile': ['go', 'test', '-buildvcs=false', '-vet=off', '-count=1', '-exec=true', './...'],
  };
  for (const [step, argv] of Object.entries(commands) as [BenchRow['step'], string[]][]) {
    const meter = await metering.start({ check: `bench.${step}`, limits: place.name }, place.limits ?? {});
    if ('problem' in meter) throw new ConfigurationError('SET', `nothing here can hold a build to ${place.name}`, meter.problem);
    const around = (await metering.start({ check: `bench.${step}.around` }, undefined)) as Meter;
    const result = await meter.host.run(argv, { cwd, env, timeoutMs });
    yield { step, result, around: await around.end(), resources: await meter.end() };
    if (result.outcome !== 'exited' || result.exit !== 0) return;
  }
}

class Measurements {
  readonly #rounds: number[] = [];
  readonly #counters: Counters[] = [];
  readonly #failures: string[] = [];

  add(result: CommandResult, { resources, around }: Counted): void {
    this.#counters.push(countersOf({ resources, around }));
    if (result.outcome === 'exited' && result.exit === 0) this.#rounds.push(Math.round(result.durationMs));
    else this.#failures.push(failureText(result, resources));
  }

  summary(): Omit<BenchRow, 'place' | 'step'> {
    const spread = spreadOf(this.#rounds);
    const counted = this.#counters;
    const sum = (pick: (each: (typeof counted)[number]) => number | undefined) =>
      counted.reduce((total, each) => total + (pick(each) ?? 0), 0);
    const periods = sum(({ cpu }) => cpu?.periods);
    const peaks = counted.flatMap(({ memory }) => memory?.peakBytes ?? []);
    return {
      n: this.#rounds.length,
      ...(spread === undefined ? {} : { medianMs: spread.median, leastMs: spread.least, mostMs: spread.most }),
      roundsMs: this.#rounds,
      ...(counted.some(({ cpu }) => cpu?.periods !== undefined)
        ? { throttledShare: periods === 0 ? 0 : Math.min(1, sum(({ cpu }) => cpu?.throttled) / periods) }
        : {}),
      ...(peaks.length === 0 ? {} : { peakBytes: Math.max(...peaks) }),
      failures: this.#failures.length,
      ...(this.#failures.length === 0 ? {} : { failure: this.#failures[0]! }),
    };
  }
}

/** The peak of the step alone, and the throttling by the quota that held it, its own or that of an outer cgroup. */
function countersOf({ resources, around }: Counted): Counters {
  const own = resources?.scope === 'own' ? resources.counters.difference : {};
  const hasQuota = (own.cpu?.periods ?? 0) > 0;
  const { cpu } = hasQuota ? own : (around?.counters.difference ?? own);
  return { ...(own.memory === undefined ? {} : { memory: own.memory }), ...(cpu === undefined ? {} : { cpu }) };
}

/** The last words of a command that failed, and the limit that bit meanwhile. */
function failureText(result: CommandResult, resources: CellResources | undefined): string {
  const words = (result.stderr || result.stdout).trimEnd().split('\n').at(-1)?.trim();
  const bit = (resources?.outcomes ?? []).filter(({ state, limit }) => state === 'bit' && limit !== 'cpu');
  return [outcomeText(result), words, ...bit.map(({ limit, summary }) => `${limit}: ${summary}`)].filter(Boolean).join('; ');
}

/** What may be said of two places: only of ranges that do not overlap, and of enough rounds, that one is slower. */
export function conclusions(rows: readonly BenchRow[]): string[] {
  return (['build', 'test-compile'] as const).flatMap((step) => {
    const measured = rows.filter((row) => row.step === step && row.medianMs !== undefined).sort((a, b) => a.medianMs! - b.medianMs!);
    const [best, ...others] = measured;
    if (best === undefined || others.length === 0) return [];
    return others.map((other) => {
      if (best.n < 2 || other.n < 2) return `${step}: one round tells nothing of ${other.place} against ${best.place}`;
      if (other.leastMs! <= best.mostMs!) return `${step}: ${other.place} and ${best.place} cannot be told apart, their ranges overlap`;
      return `${step}: ${other.place} takes ${(other.medianMs! / best.medianMs!).toFixed(1)} times as long as ${best.place}`;
    });
  });
}

function mountRow(place: string, mount: MountEntry | undefined): BenchReport['mounts'] {
  return mount === undefined ? [] : [{ place, type: mount.type, source: mount.source, mountPoint: mount.mountPoint }];
}

async function moduleFolder({ host, directory, fallback }: BenchRequest): Promise<string> {
  const file = await findUp(host, directory, 'go.mod');
  const folder = file === undefined ? fallback : path.dirname(file);
  return presentValue(await host.realPath(folder)) ?? folder;
}

async function checkedFolder(written: string, module: string): Promise<Place> {
  const folder = await fs.realpath(written).catch((error: NodeJS.ErrnoException) => {
    throw new ConfigurationError('DIR', error.code === 'ENOENT' ? `there is no folder ${written}` : `${written}: ${error.message}`);
  });
  if (!(await fs.stat(folder)).isDirectory()) throw new ConfigurationError('DIR', `${written} is no folder`);
  if (folder === module || folder.startsWith(`${module}${path.sep}`))
    throw new ConfigurationError(
      'DIR',
      `${written} is in the module, whose tree is never written to`,
      'name a folder beside it on the same file system',
    );
  await fs.access(folder, fs.constants.W_OK | fs.constants.X_OK).catch((error: Error) => {
    throw new ConfigurationError('DIR', `nothing can be written to ${written}: ${error.message}`);
  });
  // What a killed run left.
  await removeAbandonedRoots(folder);
  return { name: written, folder, copied: true };
}

/** Downloads what the module needs, so that no round waits for the network, and says which go it is. */
async function goVersion(host: Host, cwd: string): Promise<string> {
  const version = await host.run(['go', 'version'], { cwd });
  if (version.outcome !== 'exited' || version.exit !== 0)
    throw new ConfigurationError(
      'bench',
      `go version: ${version.stderr.trim() || outcomeText(version)}`,
      'as in: toolchain exec 1.26.x -- go-wsl-conform bench …',
    );
  // `go mod download` of older releases would write to go.sum.
  await host.run(['go', 'list', '-deps', '-test', './...'], { cwd });
  return version.stdout.trim();
}
