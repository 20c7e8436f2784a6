import type { CgroupSystem } from '../host/cgroup-system.js';
import type { Host } from '../host/host.js';
import { parseMounts } from '../host/mount-table.js';
import { wrappedHost } from '../host/wrapped.js';
import { launcherCodes } from '../knowledge/exit-codes.js';
import { UnrecordedError } from '../model/errors.js';
import { limitNames } from '../model/limit-rows.js';
import type { CellResources, Counters, LimitSet } from '../model/limits.js';
import type { CellKey } from '../model/report.js';
import { type CgroupLimit, controllerFiles, needsCgroup, type Place } from './controllers.js';
import { difference, readCounters } from './counters.js';
import { parentsOf, type Site } from './direct.js';
import { openSite } from './drivers.js';
import { enterArgv, entered } from './enter.js';
import type { Group, Refusal } from './group.js';
import { limitOutcomes } from './judgement.js';
import { exemptFromNproc } from './machine.js';
import { parseCgroupRows } from './membership.js';

/** A cell by its name. */
export interface MeteredCell extends CellKey {
  readonly check: string;
}

/** Counts what cells use, and holds them to limits. */
export interface Metering {
  /**
   * @param limits those of the cell, none of them: a group of its own where one can be had; undefined: it runs where we run
   * @returns where it is to run, or why nothing here can hold it to the limits
   */
  start(cell: MeteredCell, limits: LimitSet | undefined): Promise<Meter | { readonly problem: string }>;
  /** Removes every group. */
  close(): Promise<void>;
}

export interface Meter {
  readonly host: Host;
  /** What the cell used; undefined where nothing counts. */
  end(): Promise<CellResources | undefined>;
}

/**
 * @param system absent on replay, where the recording has the answers
 * @param sets every set of limits that cells will have
 */
export function createMetering(host: Host, system: CgroupSystem | undefined, sets: readonly LimitSet[]): Metering {
  const recorded = async <T>(name: string, cell: MeteredCell, act: () => Promise<T>): Promise<T | undefined> => {
    try {
      return (await host.probe(name, cell, async () => (await act()) ?? null)) ?? undefined;
    } catch (error) {
      if (error instanceof UnrecordedError) return undefined;
      throw error;
    }
  };
  const limited = system === undefined ? undefined : new LimitedCells(host, system, sets);
  const shared = system === undefined ? undefined : sharedCounters(system);
  return {
    start: async (cell, limits) => {
      let running: Running | string | undefined;
      if (limits !== undefined) {
        const problem = await recorded('limits.refused', cell, async () => {
          running = await limited?.start(limits);
          return typeof running === 'string' ? running : undefined;
        });
        if (problem !== undefined) return { problem };
      }
      const own = running as Running | undefined;
      const finish = own?.finish ?? withOutcomes(shared?.(), limits);
      return {
        host: own?.host ?? host,
        end: () => recorded('cell.resources', cell, async () => finish?.()),
      };
    },
    close: async () => limited?.close(),
  };
}

interface Running {
  readonly host: Host;
  /** Absent where no cgroup could be had and none is needed: resource limits alone hold it. */
  readonly finish?: () => Promise<CellResources>;
}

type Finish = () => Promise<CellResources | undefined>;

/** Shared counters tell nothing of limits; that nobody counts these is said. */
function withOutcomes(finish: Finish | undefined, limits: LimitSet = {}): Finish | undefined {
  const outcomes = limitOutcomes({ limits, counted: {}, seen: {} });
  if (finish === undefined || outcomes.length === 0) return finish;
  return async () => {
    const resources = await finish();
    return resources && { ...resources, outcomes };
  };
}

/** Groups of cells at one site, which is made when the first cell needs it. */
class LimitedCells {
  readonly #host: Host;
  readonly #system: CgroupSystem;
  readonly #sets: readonly LimitSet[];
  readonly #open = new Set<Group>();
  readonly #tried = new Map<string, Promise<string | undefined>>();
  #site: Promise<Site | readonly Refusal[]> | undefined;
  #count = 0;

  constructor(host: Host, system: CgroupSystem, sets: readonly LimitSet[]) {
    this.#host = host;
    this.#system = system;
    this.#sets = sets;
  }

  /** @returns why it cannot be, as a text */
  async start(limits: LimitSet): Promise<Running | string> {
    const exempt = limits.nproc === undefined ? undefined : exemptFromNproc(this.#system.uid, this.#system.read('/proc/self/status'));
    if (exempt !== undefined) return `RLIMIT_NPROC: ${exempt} (limit the tasks with pids, or run as another user)`;
    this.#site ??= this.#openSite();
    const site = await this.#site;
    const label = `cell${++this.#count}`;
    const group = 'open' in site ? await site.open({ limits, label }) : site;
    const isGroup = 'enter' in group;
    if (!isGroup && needsCgroup(limits)) {
      const refusals = 'reason' in group ? [group] : group;
      return refusals.map(({ driver, reason, remedy }) => `${driver}: ${reason} (${remedy})`).join('; ');
    }
    if (isGroup) this.#open.add(group);
    if (!isGroup && Object.keys(limits).length === 0) return { host: this.#host };
    const word = `${await this.#host.temporaryFolder('limits')}/${label}`;
    const wrap = enterArgv(word, isGroup ? group.enter : [], limits);
    const key = JSON.stringify(limits);
    const tried = this.#tried.get(key) ?? this.#try(wrap, word);
    this.#tried.set(key, tried);
    const problem = await tried;
    if (problem !== undefined) {
      if (isGroup) await this.#end(group);
      return problem;
    }
    const limitedHost = wrappedHost(this.#host, wrap, (result) => {
      // Of our own shell, not of the command.
      const said = result.exit === launcherCodes.failed ? this.#system.read(word)?.trim() : entered;
      if (said === entered) return result;
      return { ...result, outcome: 'not-started', exit: null, reason: said || 'the limits could not be entered' };
    });
    if (!isGroup) return { host: limitedHost };
    const before = group.counters();
    return {
      host: limitedHost,
      finish: async () => {
        const after = group.counters();
        await this.#end(group);
        const counted = difference(before, after);
        return {
          scope: 'own',
          driver: group.driver,
          counters: { before, after, difference: counted },
          outcomes: limitOutcomes({ limits, counted, seen: {} }),
          ...(group.outer.length === 0 ? {} : { outer: [...group.outer] }),
          ...(group.notes.length === 0 ? {} : { notes: [...group.notes] }),
        };
      },
    };
  }

  async close(): Promise<void> {
    for (const group of [...this.#open]) await this.#end(group);
    const site = await this.#site;
    if (site !== undefined && 'close' in site) await site.close();
  }

  async #end(group: Group): Promise<void> {
    await group.close();
    this.#open.delete(group);
  }

  async #openSite(): Promise<Site | readonly Refusal[]> {
    // Each limit that some set has, with the value of the first.
    const wanted = Object.fromEntries(
      limitNames.flatMap((name) => this.#sets.flatMap((set) => (set[name] ? [[name, set[name]]] : [])).slice(0, 1)),
    );
    const opened = await openSite(this.#system, { limits: wanted, label: 'site' }, (group) => group.trial());
    if (!('site' in opened)) return opened;
    await opened.group.close();
    return opened.site;
  }

  async #try(wrap: readonly string[], word: string): Promise<string | undefined> {
    const failed = await this.#system.run([...wrap, 'true']);
    return failed === undefined ? undefined : this.#system.read(word)?.trim() || failed || 'the limits could not be entered';
  }
}

/** Counts in the cgroups that we stand in, with all that stands there beside the cell. */
function sharedCounters(system: CgroupSystem): () => () => Promise<CellResources | undefined> {
  let places: readonly Place[] | undefined;
  let running = 0;
  let started = 0;
  return () => {
    places ??= ownPlaces(system);
    const seen = places;
    const before = readCounters(seen, system.read);
    const first = ++started;
    const alone = running++ === 0;
    return async () => {
      running--;
      const after = readCounters(seen, system.read);
      if (Object.keys(after).length === 0) return undefined;
      const counted = withoutOldPeaks(before, difference(before, after));
      return { scope: 'shared', alone: alone && started === first, counters: { before, after, difference: counted } };
    };
  };
}

/** A peak of before the cell says nothing of it. */
function withoutOldPeaks(before: Counters, counted: Counters): Counters {
  const part = <T extends object>(old: object | undefined, now: T | undefined): T | undefined =>
    now &&
    (Object.fromEntries(
      Object.entries(now).filter(
        ([name, value]) => !name.startsWith('peak') || value > ((old as Record<string, number> | undefined)?.[name] ?? 0),
      ),
    ) as T);
  const [memory, pids] = [part(before.memory, counted.memory), part(before.pids, counted.pids)];
  return { ...counted, ...(memory === undefined ? {} : { memory }), ...(pids === undefined ? {} : { pids }) };
}

/** Where the limits that hold us are counted: at the nearest level that has one, else at our own. */
function ownPlaces(system: CgroupSystem): Place[] {
  const mounts = parseMounts(system.read('/proc/self/mountinfo') ?? '').entries;
  const parents = parentsOf(parseCgroupRows(system.read('/proc/self/cgroup') ?? ''), mounts, [1, 2]);
  return [...parents].map(([controller, { version, folders }]): Place => {
    const files = controller === 'cpuacct' ? undefined : controllerFiles[controller satisfies CgroupLimit][version];
    const limiting = folders.find((folder) => typeof files?.value((file) => system.read(`${folder}/${file}`)) === 'number');
    return { controller, version, folder: limiting ?? folders[0]! };
  });
}
