import { createHash } from 'node:crypto';
import path from 'node:path';
import { type Host, presentValue, type RunOptions } from '../host/host.js';
import { runProcess } from '../host/process.js';
import { writeWhole } from '../host/unpack-store.js';
import { downloadBaseUrl as goDownloads } from '../knowledge/checksum-database.js';
import { downloadLimits, listingLifetimes } from '../knowledge/toolchain-limits.js';
import { ConfigurationError, errorText, UnrecordedError } from '../model/errors.js';
import { DownloadFailure, Network } from './download.js';
import { findHostToolchains, type HostToolchains } from './host-toolchains.js';
import { indexSource } from './index-source.js';
import { lookupIn } from './name-lookup.js';
import { proxySource } from './proxy.js';
import { parseProxyList } from './proxy-entries.js';
import { type ProxyEnvironment, readProxyEnvironment, usesNetrc } from './proxy-environment.js';
import { directorySource } from './sources/directory-source.js';
import { hostSource } from './sources/host-source.js';
import type { Confirmation, InstallProgress, KnownRelease, Listing, SourceContext, SourceName, ToolchainSource } from './sources/source.js';
import { toolCacheSource } from './sources/tool-cache-source.js';
import { Turns } from './sources/turns.js';
import { archiveTreeName, proxyTreeName } from './tool-cache.js';
import { compareVersions } from './version.js';

/** Where toolchains may come from and go to. */
export interface ToolchainOptions {
  /** The side that downloads and keeps the tool cache. */
  readonly host: Host;
  /** Where the toolchains are wanted, when that is another place. */
  readonly inside?: Host | undefined;
  /** `auto`, `host`, `tool-cache`, `go.dev`, `proxy`, a folder, or the URL of a mirror of the download index. */
  readonly source: string;
  /** Where `source` was written, for error messages. */
  readonly sourcePlace?: string | undefined;
  /** Ask nothing of the network; `file://` proxies are still used. */
  readonly offline: boolean;
  /** Base URL of a mirror of the Go download index. */
  readonly downloadBaseUrl?: string | undefined;
  /** Absolute path of the tool cache. */
  readonly toolCache: string;
  readonly platform: { readonly os: string; readonly arch: string };
  readonly onProgress?: ((progress: InstallProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** One source and what it answered. */
export interface SourceState {
  readonly source: SourceName;
  /** For people: folders, or addresses without secrets. */
  readonly place: string;
  /** Why it gave no answer. */
  readonly failure?: string;
  /** How many releases it knows. */
  readonly listed: number;
  readonly notes: readonly string[];
}

/** Which releases exist and where, in the order in which sources are tried. */
export interface Catalogue {
  /** Newest first; of one release, the preferred source first. */
  readonly releases: readonly KnownRelease[];
  readonly sources: readonly SourceState[];
  /**
   * Asks about a release that no listing has. `absent` only when every source that answered says so and at least one of them
   * can know.
   */
  confirm(release: string): Promise<Confirmation>;
  /** What `installToolchain` tries, in this order. */
  readonly from: readonly ToolchainSource[];
}

/** Sources whose listings say which releases exist at all, not only which are here. */
export const indexSources: readonly SourceName[] = ['index', 'proxy'];

/**
 * Asks every selected source, all at the same time, which releases it knows. Answers from the network are kept in the tool
 * cache for an hour. A source that fails is part of the answer, never an error.
 *
 * @throws DownloadFailure of kind `cancelled` when the signal came
 */
export async function readCatalogue(options: ToolchainOptions): Promise<Catalogue> {
  const { host, inside, offline, toolCache, platform, signal } = options;
  const [onThisSide, onHost] = await findBoth(host, inside);
  const goEnvironment = await readProxyEnvironment(
    host,
    onThisSide.found.map(({ goroot }) => goroot),
  );
  // Not by the host, whose commands are recorded: which addresses a proxy has here is nobody's business.
  const here = { run: (argv: readonly string[], how: RunOptions = {}) => runProcess(argv, host.env, how, signal) };
  const lookup = lookupIn(here, downloadLimits.connectMs, 'told');
  const network = new Network(host.env, { signal, netrc: usesNetrc(goEnvironment), lookup });
  const context: SourceContext = { host, network, platform, toolCache, foreign: inside !== undefined, goEnvironment, offline, signal };
  const candidates = selectSources(options, goEnvironment).map((choice) => createSource(choice, options, context, onHost));
  const first = await Promise.all(candidates.map((candidate) => listingOf(candidate, context)));
  const listings = await askAgain(candidates, first, context);
  const from = candidates.map(({ source }) => source);
  return buildCatalogue(from, listings, host);
}

/** What tells of settings of Go on this side, and what can be used where the toolchains are wanted. */
async function findBoth(host: Host, inside: Host | undefined): Promise<[HostToolchains, HostToolchains]> {
  const here = findHostToolchains(host);
  return Promise.all([here, inside === undefined ? here : findHostToolchains(inside)]);
}

/** The catalogue over some sources and their listings. */
export function buildCatalogue(from: readonly ToolchainSource[], listings: readonly Listing[], host: Host): Catalogue {
  const sources = from.map(({ name, place }, index): SourceState => {
    const { failure, releases, notes } = listings[index] ?? { releases: [], notes: [] };
    return { source: name, place, listed: releases.length, notes, ...(failure === undefined ? {} : { failure }) };
  });
  return {
    // Stable: of one release, the preferred source stays first.
    releases: listings.flatMap(({ releases }) => releases).sort((a, b) => compareVersions(b.version, a.version)),
    sources,
    from,
    confirm: async (release) => confirmRelease(release, from, sources, host),
  };
}

async function confirmRelease(
  release: string,
  from: readonly ToolchainSource[],
  sources: readonly SourceState[],
  host: Host,
): Promise<Confirmation> {
  const able = from.filter(({ name, confirm }) => indexSources.includes(name) || confirm !== undefined);
  const answers = await Promise.all(
    able.map(async (source): Promise<Confirmation> => {
      const state = sources.find(({ source: name }) => name === source.name);
      if (state?.failure !== undefined) return { answer: 'undetermined', reason: `${source.place}: ${state.failure}` };
      // A listing without a way to ask further is complete.
      if (source.confirm === undefined) return { answer: 'absent', reason: `${source.place} does not list it` };
      return host
        .probe('toolchain.exists', { release, source: source.name }, () => source.confirm!(release))
        .catch((error) => ({ answer: 'undetermined', reason: unrecorded(error) }));
    }),
  );
  // A source that could not be reached at all does not keep the others from denying.
  const reachable = answers.filter((_, index) => !isFailed(able[index], sources));
  const isDenied = reachable.length > 0 && reachable.every(({ answer }) => answer === 'absent');
  const answer = answers.some((candidate) => candidate.answer === 'exists') ? 'exists' : isDenied ? 'absent' : 'undetermined';
  const saying = answers.filter((candidate) => candidate.answer === answer);
  return { answer, reason: saying.map(({ reason }) => reason).join('; ') || 'no source that was asked can know' };
}

function isFailed(source: ToolchainSource | undefined, sources: readonly SourceState[]): boolean {
  return sources.find((state) => state.source === source?.name)?.failure !== undefined;
}

type SourceChoice =
  | { readonly kind: 'host' | 'tool-cache' | 'proxy' }
  | { readonly kind: 'index'; readonly baseUrl?: string }
  | { readonly kind: 'directory' };

const choices: Readonly<Record<string, SourceChoice>> = {
  host: { kind: 'host' },
  'tool-cache': { kind: 'tool-cache' },
  'go.dev': { kind: 'index' },
  proxy: { kind: 'proxy' },
};

/** GOPROXY set by the user comes before the download index: the user has said where Go things come from. */
function selectSources(options: ToolchainOptions, goEnvironment: ProxyEnvironment): SourceChoice[] {
  if (options.source === 'auto') {
    const isProxyFirst = goEnvironment.proxy?.byUser === true && options.downloadBaseUrl === undefined;
    const fromNetwork: SourceChoice[] = isProxyFirst ? [{ kind: 'proxy' }, { kind: 'index' }] : [{ kind: 'index' }, { kind: 'proxy' }];
    return [{ kind: 'host' }, { kind: 'tool-cache' }, ...fromNetwork];
  }
  const named = choices[options.source];
  if (named !== undefined) return [named];
  return [/^https?:\/\//.test(options.source) ? { kind: 'index', baseUrl: options.source } : { kind: 'directory' }];
}

interface Candidate {
  readonly source: ToolchainSource;
  /** Set for sources on the network: what their listing is remembered under. */
  readonly key?: string;
  /** Known beforehand: it cannot be asked. */
  readonly unavailable?: string;
}

/**
 * A module zip is unpacked by every core at once, and shares files with the one before it. A whole archive, most often a tarball, has
 * one thread, so that all that are under way go side by side.
 */
const unpackTurns = { module: new Turns(1), whole: new Turns(downloadLimits.parallelToolchains) };

function createSource(
  choice: SourceChoice,
  options: ToolchainOptions,
  context: SourceContext,
  onHost: Awaited<ReturnType<typeof findHostToolchains>>,
): Candidate {
  const mirror = choice.kind === 'index' && choice.baseUrl !== undefined ? choice.baseUrl : options.downloadBaseUrl;
  switch (choice.kind) {
    case 'host':
      return { source: hostSource(onHost) };
    case 'tool-cache':
      return { source: toolCacheSource(context, [archiveTreeName(mirror), proxyTreeName]) };
    case 'index': {
      const baseUrl = mirror ?? goDownloads;
      const source = indexSource(context, baseUrl, archiveTreeName(mirror), unpackTurns.whole);
      return { source, key: `index ${baseUrl}`, ...offlineUnless(context, baseUrl.startsWith('file://')) };
    }
    case 'proxy':
      return createProxySource(context);
    case 'directory':
      return { source: directorySource(context, { folder: options.source, place: options.sourcePlace ?? '--source' }, unpackTurns) };
  }
}

function createProxySource(context: SourceContext): Candidate {
  const { proxy } = context.goEnvironment;
  if (proxy === undefined) {
    return unavailableSource(
      'proxy',
      'GOPROXY',
      'nothing sets GOPROXY: neither the environment, nor the GOENV file, nor a toolchain on the host',
    );
  }
  const entries = parseProxyList(proxy.value);
  const headMemory = (database: string) => headMemoryOf(context, database);
  return {
    source: proxySource({ ...context, entries, headMemory }, unpackTurns.module),
    key: `proxy ${proxy.value}`,
    ...offlineUnless(
      context,
      entries.every(({ url }) => url === '' || url.startsWith('file://')),
    ),
  };
}

function offlineUnless(context: SourceContext, isLocal: boolean): { unavailable?: string } {
  return context.offline && !isLocal ? { unavailable: 'not asked: the run is offline' } : {};
}

function unavailableSource(name: SourceName, place: string, reason: string): Candidate {
  const refuse = async () => {
    throw new Error(reason);
  };
  return { source: { name, place, list: refuse, install: refuse }, unavailable: reason };
}

async function listingOf({ source, key, unavailable }: Candidate, context: SourceContext): Promise<RememberedAnswer> {
  if (unavailable !== undefined) return { releases: [], notes: [], failure: unavailable };
  if (key === undefined) return source.list().catch(failedListing);
  const parameters = { source: source.name, ...context.platform };
  return context.host.probe('toolchain.listing', parameters, () => rememberedListing(source, key, context)).catch(unrecordedListing);
}

function failedListing(error: unknown): Listing {
  if (error instanceof ConfigurationError) throw error;
  return { releases: [], notes: [], failure: errorText(error) };
}

/** On replay, a source that the recorded run did not ask is one that gave no answer. */
function unrecordedListing(error: unknown): Listing {
  return { releases: [], notes: [], failure: unrecorded(error) };
}

function unrecorded(error: unknown): string {
  if (error instanceof UnrecordedError) return error.message;
  throw error;
}

/** A remembered failure is good enough only as long as another index answers. */
async function askAgain(
  candidates: readonly Candidate[],
  listings: readonly RememberedAnswer[],
  context: SourceContext,
): Promise<Listing[]> {
  const isAnswered = candidates.some(({ key }, index) => key !== undefined && listings[index]?.failure === undefined);
  const ask = async ({ source, key }: Candidate, listing: RememberedAnswer): Promise<Listing> => {
    if (isAnswered || key === undefined || listing.isOldFailure !== true) return listing;
    const parameters = { source: source.name, ...context.platform, again: true };
    return context.host
      .probe('toolchain.listing', parameters, () => freshListing(source, listingFile(key, context)))
      .catch(unrecordedListing);
  };
  return Promise.all(candidates.map((candidate, index) => ask(candidate, listings[index]!)));
}

/** What a network source answered, now or within the last hour; JSON. */
interface RememberedAnswer extends Listing {
  readonly isOldFailure?: boolean;
}

/** A file of ours in the tool cache. */
interface RememberedListing {
  /** Milliseconds since 1970. */
  readonly askedAt: number;
  readonly versions: readonly string[];
  readonly failure?: string;
}

function listingFile(key: string, context: SourceContext): string {
  const { os, arch } = context.platform;
  const name = createHash('sha256').update(`${key} ${os} ${arch}`).digest('hex').slice(0, 16);
  return path.join(stateFolder(context), `listing-${name}.json`);
}

async function rememberedListing(source: ToolchainSource, key: string, context: SourceContext): Promise<RememberedAnswer> {
  const file = listingFile(key, context);
  const known = parseRemembered(presentValue(await context.host.readFile(file)));
  if (known === undefined || !isFresh(known)) return freshListing(source, file);
  const listing = listingFrom(known, source.name);
  return known.failure === undefined ? listing : { ...listing, isOldFailure: true };
}

async function freshListing(source: ToolchainSource, file: string): Promise<Listing> {
  const answer = await ask(source);
  const listing = listingFrom(answer, source.name);
  try {
    await writeWhole(file, JSON.stringify(answer));
    return listing;
  } catch (error) {
    return { ...listing, notes: [`the listing could not be kept for the next run: ${errorText(error)}`] };
  }
}

async function ask(source: ToolchainSource): Promise<RememberedListing> {
  try {
    const { releases } = await source.list();
    return { askedAt: Date.now(), versions: releases.map(({ version }) => version) };
  } catch (error) {
    if (error instanceof DownloadFailure && error.kind === 'cancelled') throw error;
    return { askedAt: Date.now(), versions: [], failure: errorText(error) };
  }
}

function listingFrom({ versions, failure, askedAt }: RememberedListing, source: SourceName): Listing {
  const releases = versions.map((version) => ({ version, source }));
  if (failure === undefined) return { releases, notes: [] };
  const minutes = Math.round((Date.now() - askedAt) / 60_000);
  return { releases, notes: [], failure: minutes === 0 ? failure : `${failure} (asked ${minutes} min ago)` };
}

function isFresh({ askedAt, failure }: RememberedListing): boolean {
  const age = Date.now() - askedAt;
  return age >= 0 && age < (failure === undefined ? listingLifetimes.answerMs : listingLifetimes.failureMs);
}

/** Undefined for a file that is damaged, or of another version of this program: then the source is asked again. */
function parseRemembered(text: string | undefined): RememberedListing | undefined {
  if (text === undefined) return undefined;
  try {
    const { askedAt, versions, failure } = JSON.parse(text);
    const isListing = typeof askedAt === 'number' && Array.isArray(versions) && versions.every((version) => typeof version === 'string');
    if (!isListing || !['undefined', 'string'].includes(typeof failure)) return undefined;
    return { askedAt, versions, ...(failure === undefined ? {} : { failure }) };
  } catch {
    return undefined;
  }
}

function headMemoryOf(context: SourceContext, database: string) {
  const place = path.join(stateFolder(context), `tree-head-${database.replaceAll(/[^\w.+-]/g, '_')}`);
  return {
    place,
    read: async () => presentValue(await context.host.readFile(place)),
    write: (note: string) => writeWhole(place, note),
  };
}

/** Beside the trees, under a name that no tool has. */
function stateFolder({ toolCache }: SourceContext): string {
  return path.join(toolCache, 'go-wsl-conform');
}
