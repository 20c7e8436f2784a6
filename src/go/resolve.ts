import { oldestReadLine, supportedLines } from '../knowledge/go-releases.js';
import { type Catalogue, indexSources } from './catalogue.js';
import { chosenText, parseRequest, type ReleaseAlias, type VersionRequest } from './requests.js';
import { canonicalRelease, compareVersions, isPrerelease, isValidRelease, minorOf, newestOf, parseVersion } from './version.js';
import { governingFile, type ModuleVersionFiles, type VersionClaim, type VersionFile, type VersionFileName } from './version-files.js';

/** A release that an entry led to. */
export interface ResolvedRelease {
  readonly version: string;
  /** Which rule won and why, one sentence. */
  readonly why: string;
  /** The user named exactly this release: a module that refuses it fails. Aliases and ranges only offer. */
  readonly pinned: boolean;
  /** Folders of the modules it is meant for; absent means all. */
  readonly onlyModules?: readonly string[];
}

/** Why an entry did not lead to all the releases it asks for. */
export interface ResolutionProblem {
  /**
   * `unknown-release`: there is no such release, the user's mistake · `unreachable`: no source that could know was reachable ·
   * `unsatisfied`: no known release satisfies a go line · `nothing-found`: the alias stands for nothing here.
   */
  readonly kind: 'unknown-release' | 'unreachable' | 'unsatisfied' | 'nothing-found';
  readonly text: string;
  /** The release that comes nearest, when one is known. */
  readonly nearest?: string | undefined;
}

/** What became of one entry. */
export interface Resolution {
  readonly entry: string;
  readonly releases: readonly ResolvedRelease[];
  readonly problem?: ResolutionProblem;
}

/**
 * Turns the entries of a release list into releases. A range takes the newest patch that any index or this machine knows, and
 * never a pre-release. Nothing here installs anything.
 *
 * @param modules the version files of each module, for `go.mod` and the other names of files
 */
export async function resolveRequests(
  requests: readonly VersionRequest[],
  modules: readonly ModuleVersionFiles[],
  catalogue: Catalogue,
): Promise<Resolution[]> {
  const known = knowledgeOf(catalogue);
  return Promise.all(requests.map((request) => resolveRequest(request, known, modules)));
}

async function resolveRequest(request: VersionRequest, known: Knowledge, modules: readonly ModuleVersionFiles[]): Promise<Resolution> {
  switch (request.kind) {
    case 'release':
      return resolveRelease(request.entry, request.version, known);
    case 'line':
      return resolveLine(request.entry, request.line, known);
    case 'from':
      return resolveFrom(request.entry, request.version, known);
    case 'alias':
      return aliasRules[request.alias](request.entry, known, modules);
    case 'chosen':
      return resolveChosen(request, known, modules);
  }
}

/**
 * A list of releases that leads to the same ones on every machine: each entry with what it stood for here. Exact releases and entries
 * that led to none stay as they are.
 */
export function chosenRequests(resolutions: readonly Resolution[]): string {
  return resolutions
    .map(({ entry, releases }) =>
      releases.length === 0 || parseRequest(entry)?.kind === 'release'
        ? entry
        : chosenText(
            entry,
            releases.map(({ version }) => version),
          ),
    )
    .join(' ');
}

/** Files are read again, to know which release is for which module, but lead to no other releases than those chosen. */
async function resolveChosen(
  { entry, request, versions }: Extract<VersionRequest, { kind: 'chosen' }>,
  known: Knowledge,
  modules: readonly ModuleVersionFiles[],
): Promise<Resolution> {
  const why = `chosen for "${entry}" when the plan was made`;
  if (request.kind !== 'alias' || !isFile(request.alias))
    return found(
      entry,
      versions.map((version) => offer(version, why)),
    );
  const { catalogue } = known;
  const chosen: Knowledge = {
    ...known,
    basis: 'chosen when the plan was made',
    stable: versions
      .filter((version) => !isPrerelease(version))
      .sort(compareVersions)
      .reverse(),
    catalogue: {
      ...catalogue,
      releases: catalogue.releases.filter(({ version }) => versions.includes(version)),
      confirm: async (version) => ({ answer: versions.includes(version) ? 'exists' : 'absent', reason: why }),
    },
  };
  return resolveRequest(request, chosen, modules);
}

function isFile(alias: ReleaseAlias): alias is VersionFileName {
  return alias.startsWith('.') || alias.startsWith('go.');
}

/** A release with everything that asked for it. */
export interface WantedRelease {
  readonly version: string;
  readonly requestedBy: readonly string[];
  readonly pinned: boolean;
  readonly onlyModules?: readonly string[];
}

/** Each release once, oldest first. One entry that means all modules outweighs entries that mean some. */
export function wantedReleases(resolutions: readonly Resolution[]): WantedRelease[] {
  const all = resolutions.flatMap(({ entry, releases }) => releases.map((release) => ({ ...release, entry })));
  const versions = [...new Set(all.map(({ version }) => version))].sort(compareVersions);
  return versions.map((version) => {
    const same = all.filter((release) => release.version === version);
    const scopes = same.map(({ onlyModules }) => onlyModules);
    const onlyModules = scopes.every((scope) => scope !== undefined) ? { onlyModules: [...new Set(scopes.flat())] } : {};
    return {
      version,
      requestedBy: [...new Set(same.map(({ entry }) => entry))],
      pinned: same.some(({ pinned }) => pinned),
      ...onlyModules,
    };
  });
}

interface Knowledge {
  readonly catalogue: Catalogue;
  /** No pre-releases, newest first, each once. */
  readonly stable: readonly string[];
  /** Which listings a range was chosen from; part of each `why`. */
  readonly basis: string;
  /** An index answered: what no listing has probably does not exist. */
  readonly isIndexKnown: boolean;
}

function knowledgeOf(catalogue: Catalogue): Knowledge {
  const answered = catalogue.sources.filter(({ source, failure }) => indexSources.includes(source) && failure === undefined);
  const failures = catalogue.sources.filter(({ source, failure }) => indexSources.includes(source) && failure !== undefined);
  const stable = [...new Set(catalogue.releases.map(({ version }) => version))]
    .filter((version) => !isPrerelease(version))
    .sort(compareVersions)
    .reverse();
  const isIndexKnown = answered.length > 0;
  const reasons = failures.map(({ place, failure }) => `${place}: ${failure}`).join('; ');
  // A folder given as the source is the only one.
  const folder = catalogue.sources.find(({ source }) => source === 'directory');
  const basis = isIndexKnown
    ? `listed by ${answered.map(({ place }) => place).join(' and ')}`
    : `${folder === undefined ? 'on this machine' : `in ${folder.place}`}; newer ones are unknown (${reasons || folder?.failure || 'no index was asked'})`;
  return { catalogue, stable, basis, isIndexKnown };
}

async function resolveRelease(entry: string, version: string, known: Knowledge): Promise<Resolution> {
  const answer = await lookUp(version, known);
  if (answer.exists) return found(entry, [{ version, why: `"${entry}" names this release (${answer.reason})`, pinned: true }]);
  const kind = answer.isDenied ? 'unknown-release' : 'unreachable';
  const text = answer.isDenied
    ? `there is no Go release ${version} for this platform (${answer.reason})`
    : `whether Go ${version} exists could not be found out, and it is not on this machine (${answer.reason}); ${byHand}`;
  return failed(entry, { kind, text, nearest: nearestRelease(version, known) });
}

async function resolveLine(entry: string, line: string, known: Knowledge): Promise<Resolution> {
  const version = newestOfLine(line, known);
  if (version !== undefined) return found(entry, [offer(version, `the newest release of Go ${line} ${known.basis}`)]);
  // A listing may leave out a whole line: its first release tells whether the line exists.
  const first = canonicalRelease(`${line}.0`);
  const { exists, isDenied, reason } = await lookUp(first, known);
  if (exists) return found(entry, [offer(first, `no release of Go ${line} is ${known.basis}, but its first one exists (${reason})`)]);
  return failed(entry, {
    kind: isDenied ? 'unknown-release' : 'unreachable',
    // Where no index answered, the basis says so already.
    text: `no release of Go ${line} is ${known.basis}${known.isIndexKnown ? ` (${reason})` : ''}`,
    nearest: nearestRelease(line, known),
  });
}

async function resolveFrom(entry: string, version: string, known: Knowledge): Promise<Resolution> {
  const enough = known.stable.filter((candidate) => compareVersions(candidate, version) >= 0);
  const lines = [...new Set(enough.map(minorOf))].reverse();
  if (lines.length === 0) return resolveLine(entry, minorOf(version), known);
  return found(
    entry,
    lines.flatMap((line) => {
      const newest = newestOf(enough.filter((candidate) => minorOf(candidate) === line));
      return newest === undefined
        ? []
        : [offer(newest, `"${entry}" means the newest release of each line from ${version} on, here of Go ${line}, ${known.basis}`)];
    }),
  );
}

type AliasRule = (entry: string, known: Knowledge, modules: readonly ModuleVersionFiles[]) => Resolution | Promise<Resolution>;

const aliasRules: Readonly<Record<ReleaseAlias, AliasRule>> = {
  stable: (entry, known) => {
    const [newest] = known.stable;
    return newest === undefined ? failed(entry, nothingKnown(known)) : found(entry, [offer(newest, `the newest release ${known.basis}`)]);
  },
  oldstable: (entry, known) => {
    const [newest] = known.stable;
    if (newest === undefined) return failed(entry, nothingKnown(known));
    const line = lineBefore(minorOf(newest));
    const version = newestOfLine(line, known);
    if (version === undefined) return failed(entry, missingLine(line, known));
    return found(entry, [offer(version, `the newest release of Go ${line}, the line before the newest, ${known.basis}`)]);
  },
  supported: (entry, known) => resolveSupported(entry, known),
  'go.mod': (entry, known, modules) => resolveFiles(entry, known, modules.map(decidingFile)),
  'go.work': (entry, known, modules) => resolveFiles(entry, known, modules.map(fileNamed('go.work'))),
  '.go-version': (entry, known, modules) => resolveFiles(entry, known, modules.map(fileNamed('.go-version'))),
  '.tool-versions': (entry, known, modules) => resolveFiles(entry, known, modules.map(fileNamed('.tool-versions'))),
  local: (entry, known) => {
    // Where the tool cache alone was selected, it is what "here" means.
    const here = known.catalogue.sources.some(({ source }) => source === 'host') ? 'host' : 'tool-cache';
    const releases = known.catalogue.releases.filter(({ source }) => source === here);
    const versions = [...new Set(releases.map(({ version }) => version))].reverse();
    if (versions.length === 0) return failed(entry, { kind: 'nothing-found', text: 'no Go toolchain was found on this host' });
    return found(
      entry,
      versions.map((version) => offer(version, `found on this host (${releases.find((release) => release.version === version)?.goroot})`)),
    );
  },
};

/** The dated table, unless the catalogue knows a newer line: then that line and the one before it. */
function resolveSupported(entry: string, known: Knowledge): Resolution {
  const tableNewest = supportedLines.lines[0];
  const listedNewest = known.stable[0] === undefined ? tableNewest : minorOf(known.stable[0]);
  const isNewer = compareVersions(listedNewest, tableNewest) > 0;
  const lines = isNewer ? [listedNewest, lineBefore(listedNewest)] : supportedLines.lines;
  const rule = isNewer
    ? `the Go project supports two lines, and ${listedNewest} is out`
    : `the Go project supports ${lines.join(' and ')} (as of ${supportedLines.asOf})`;
  const resolved = lines.toReversed().map((line) => ({ line, version: newestOfLine(line, known) }));
  const releases = resolved.flatMap(({ version }) => (version === undefined ? [] : [offer(version, `${rule}; the newest ${known.basis}`)]));
  const missing = resolved.find(({ version }) => version === undefined);
  return { entry, releases, ...(missing === undefined ? {} : { problem: missingLine(missing.line, known) }) };
}

/** A file that decides for a module; undefined when there is none. */
interface Deciding {
  readonly directory: string;
  readonly file: VersionFile | undefined;
}

function fileNamed(name: VersionFileName): (module: ModuleVersionFiles) => Deciding {
  return ({ directory, files }) => ({ directory, file: files.find((file) => file.name === name) });
}

/** go.work or go.mod; where that has no go line of its own, what the files of version switchers say. */
function decidingFile(module: ModuleVersionFiles): Deciding {
  const governing = governingFile(module);
  const isSilent = governing?.implied === true && governing.claims.length === 1;
  const chosen = module.files.find(({ claims }) => claims.some(({ meaning }) => meaning.rule === 'choice'));
  return { directory: module.directory, file: isSilent ? (chosen ?? governing) : governing };
}

async function resolveFiles(entry: string, known: Knowledge, deciding: readonly Deciding[]): Promise<Resolution> {
  const wishes = deciding.flatMap(({ directory, file }) => (file?.claims ?? []).map((claim) => ({ directory, file: file!, claim })));
  if (wishes.length === 0) return failed(entry, { kind: 'nothing-found', text: nothingIn(entry, deciding) });
  const answers = await Promise.all(wishes.map(async (wish) => ({ ...wish, answer: await resolveClaim(wish.file, wish.claim, known) })));
  const releases = new Map<string, ResolvedRelease>();
  for (const { answer, directory } of answers) {
    if ('problem' in answer) continue;
    const before = releases.get(answer.version);
    const onlyModules = [...new Set([...(before?.onlyModules ?? []), directory])];
    releases.set(answer.version, { ...offer(answer.version, before?.why ?? answer.why), onlyModules });
  }
  const sorted = [...releases.values()].sort((a, b) => compareVersions(a.version, b.version));
  const problem = answers
    .map(({ answer }) => ('problem' in answer ? answer.problem : undefined))
    .find((candidate) => candidate !== undefined);
  return { entry, releases: sorted, ...(problem === undefined ? {} : { problem }) };
}

function nothingIn(entry: string, deciding: readonly Deciding[]): string {
  const silent = deciding.flatMap(({ file }) => (file === undefined ? [] : [`${file.path}: ${file.notUnderstood.join(', ')}`]));
  if (silent.length > 0) return `no release is named by ${[...new Set(silent)].join('; ')}`;
  return deciding.length === 0 ? 'there is no module whose version files could be read' : `no ${entry} concerns any of the modules`;
}

/** A release for one claim, never pinned: what a file wishes, the module may refuse. */
async function resolveClaim(
  file: VersionFile,
  claim: VersionClaim,
  known: Knowledge,
): Promise<{ version: string; why: string } | { problem: ResolutionProblem }> {
  const { meaning } = claim;
  const isImplied = file.implied === true && claim === file.claims[0];
  const origin = isImplied
    ? `${file.path} has no go line, which means ${meaning.rule === 'least' ? meaning.version : ''}`
    : `${file.path} says \`${claim.text}\``;
  if (meaning.rule === 'least') return resolveGoLine({ version: meaning.version, origin }, known);
  const { releases, problem } = await resolveRequest(meaning.request, known, []);
  const [release] = releases;
  if (release !== undefined) return { version: release.version, why: `${origin}: ${release.why}` };
  // The mistake is in a file of the repository, not in the list of releases.
  return { problem: { kind: 'unsatisfied', nearest: problem?.nearest, text: `${origin}: ${problem?.text ?? 'no release'}` } };
}

interface GoLine {
  readonly version: string;
  /** For people: the file and what it says. */
  readonly origin: string;
}

async function resolveGoLine(
  { version, origin }: GoLine,
  known: Knowledge,
): Promise<{ version: string; why: string } | { problem: ResolutionProblem }> {
  if (parseVersion(version) === undefined) return { problem: { kind: 'unsatisfied', text: `${origin}, which is no Go version` } };
  if (compareVersions(minorOf(version), oldestReadLine) < 0) {
    const oldest = newestOfLine(oldestReadLine, known);
    if (oldest !== undefined)
      return { version: oldest, why: `${origin}; the oldest line that is tested is ${oldestReadLine}, its newest release ${known.basis}` };
  }
  if (isExact(version)) {
    const answer = await lookUp(version, known);
    if (answer.exists) return { version, why: `${origin} (${answer.reason})` };
  } else {
    const newest = newestOfLine(version, known);
    if (newest !== undefined) return { version: newest, why: `${origin}; the newest release of that line ${known.basis}` };
  }
  return satisfying(version, origin, known);
}

/** Any newer release satisfies a go line too: the newest of its own line, else the oldest newer line. */
function satisfying(version: string, origin: string, known: Knowledge): { version: string; why: string } | { problem: ResolutionProblem } {
  const enough = known.stable.filter((candidate) => compareVersions(candidate, version) >= 0);
  const lines = [...new Set(enough.map(minorOf))].sort(compareVersions);
  const nearest = newestOf(enough.filter((candidate) => minorOf(candidate) === lines[0]));
  if (nearest !== undefined)
    return {
      version: nearest,
      why: `${origin}; that release is not to be had, this one satisfies the line and is the nearest ${known.basis}`,
    };
  const newest = known.stable[0];
  const text = `${origin}, and no release satisfies it: the newest one ${known.basis} is ${newest ?? 'none'}`;
  return { problem: { kind: 'unsatisfied', text, nearest: newest } };
}

/** `1.25.0`, `1.23rc1`; `1.25` and, in a go line, `1.20` mean a line. */
function isExact(version: string): boolean {
  const isBareLine = /^\d+\.\d+$/.test(version);
  return !isBareLine && isValidRelease(version);
}

async function lookUp(version: string, known: Knowledge): Promise<{ exists: boolean; isDenied: boolean; reason: string }> {
  const listed = known.catalogue.releases.find((release) => release.version === version);
  if (listed !== undefined) {
    const reason = listed.goroot === undefined ? `listed by ${placeOf(listed.source, known)}` : `found in ${listed.goroot}`;
    return { exists: true, isDenied: false, reason };
  }
  const { answer, reason } = await known.catalogue.confirm(version);
  return { exists: answer === 'exists', isDenied: answer === 'absent', reason };
}

function placeOf(source: string, known: Knowledge): string {
  return known.catalogue.sources.find((state) => state.source === source)?.place ?? source;
}

function newestOfLine(line: string, known: Knowledge): string | undefined {
  return known.stable.find((version) => minorOf(version) === line);
}

/** 1.27 → 1.26. */
function lineBefore(line: string): string {
  const { major, minor } = parseVersion(line) ?? { major: '1', minor: '1' };
  return `${major}.${Math.max(0, Number(minor) - 1)}`;
}

/** For lines that an alias leads to: no mistake of the user. */
function missingLine(line: string, known: Knowledge): ResolutionProblem {
  const kind = known.isIndexKnown ? 'nothing-found' : 'unreachable';
  return { kind, text: `no release of Go ${line} is ${known.basis}`, nearest: nearestRelease(line, known) };
}

/** What is left when no source answers. */
const byHand = '--source DIR takes archives from a folder';

function nothingKnown(known: Knowledge): ResolutionProblem {
  return { kind: 'unreachable', text: `no Go release is ${known.basis}; ${byHand}` };
}

/** In the same line the nearest patch or pre-release, else the newest release of the nearest line, of the newest one for another major. */
function nearestRelease(version: string, known: Knowledge): string | undefined {
  const wanted = parseVersion(version);
  const distance = (candidate: string): number[] => {
    const parsed = parseVersion(candidate);
    const apart = (part: 'major' | 'minor' | 'patch' | 'pre') => Math.abs(Number(parsed?.[part] || 0) - Number(wanted?.[part] || 0));
    if (apart('major') > 0) return [apart('major'), -Number(parsed?.minor)];
    return minorOf(candidate) === minorOf(version) ? [0, 0, apart('patch'), apart('pre')] : [0, apart('minor')];
  };
  const { releases } = known.catalogue;
  const samePhase = wanted?.kind ? releases.filter((release) => parseVersion(release.version)?.kind === wanted.kind) : [];
  const candidates = [
    ...samePhase.map((release) => release.version).filter((release) => minorOf(release) === minorOf(version)),
    ...known.stable,
  ];
  return candidates
    .map((candidate) => ({ candidate, distance: distance(candidate) }))
    .sort((a, b) => firstDifference(a.distance, b.distance))[0]?.candidate;
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((part, at) => part !== (b[at] ?? 0));
  return index < 0 ? 0 : a[index]! - (b[index] ?? 0);
}

function offer(version: string, why: string): ResolvedRelease {
  return { version, why, pinned: false };
}

function found(entry: string, releases: readonly ResolvedRelease[]): Resolution {
  return { entry, releases };
}

function failed(entry: string, problem: ResolutionProblem): Resolution {
  return { entry, releases: [], problem };
}
