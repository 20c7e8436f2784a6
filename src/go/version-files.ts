import path from 'node:path';
import { type Host, presentValue } from '../host/host.js';
import { impliedGoLine, impliedWorkspaceGoLine } from '../knowledge/go-releases.js';
import { goToolNames, wordsWithoutRelease } from '../knowledge/version-files.js';
import type { ModuleInfo } from '../model/report.js';
import { parseModFile } from './mod-file.js';
import { findUp } from './modules.js';
import { nearestForm, parseRequest, type VersionRequest } from './requests.js';
import { compareVersions, parseVersion } from './version.js';

/** Files that say which Go a module wants, those that count more first. */
export const versionFileNames = ['go.work', 'go.mod', '.go-version', '.tool-versions'] as const;
export type VersionFileName = (typeof versionFileNames)[number];

/** One thing that a version file asks for. */
export interface VersionClaim {
  /** As written, with its keyword: `go 1.25.0`, `toolchain go1.26.7`, `1.26.3`, `golang 1.26.3`. */
  readonly text: string;
  /** Line of the file, from 1, where it is known. */
  readonly line?: number;
  /** `least`: this version or a newer one, as go and toolchain lines mean it · `choice`: what a version switcher runs. */
  readonly meaning: { readonly rule: 'least'; readonly version: string } | { readonly rule: 'choice'; readonly request: VersionRequest };
}

/** A version file with what it asks for; of several choices the first one is what a switcher runs. */
export interface VersionFile {
  readonly name: VersionFileName;
  /** Relative to DIR, with `/`; `../.go-version` above it. */
  readonly path: string;
  /** What it says; for go.mod and go.work the go line, written or implied, then the toolchain line when it has an effect. */
  readonly claims: readonly VersionClaim[];
  /** The go line is only implied: the file has none. */
  readonly implied?: boolean;
  /** Entries that name no release, and why; a sentence each. */
  readonly notUnderstood: readonly string[];
}

/** The version files that concern one module. */
export interface ModuleVersionFiles {
  /** Folder of go.mod relative to DIR. */
  readonly directory: string;
  /** Whether a go.work governs the module: then its lines count instead of those of go.mod. */
  readonly workspace: boolean;
  /** At most one of each name. */
  readonly files: readonly VersionFile[];
}

export interface VersionFiles {
  readonly modules: readonly ModuleVersionFiles[];
  /** What could not be read or understood, a sentence each. */
  readonly notes: readonly string[];
}

/**
 * Reads the version files of each module: its go.mod, the go.work that governs it, and the nearest `.go-version` and
 * `.tool-versions` (one that names Go) at or above its folder, but not above the repository, or DIR where there is none.
 *
 * @param directory absolute path of DIR
 * @param found the modules below it and the go.work that the go command would use
 */
export async function readVersionFiles(
  host: Host,
  directory: string,
  found: { readonly modules: readonly ModuleInfo[]; readonly workFile?: string },
): Promise<VersionFiles> {
  const git = await findUp(host, directory, '.git');
  const top = git === undefined ? directory : path.posix.dirname(git);
  const read = once((file: string) => host.readFile(file));
  const isRepository = once(async (folder: string) => (await host.stat(path.posix.join(folder, '.git'))).state === 'present');
  const unreadable = new Map<string, string>();
  const named = (file: string) => path.posix.relative(directory, file);

  const versionFile = async (file: string, name: VersionFileName): Promise<VersionFile | undefined> => {
    const answer = await read(file);
    if (answer.state === 'denied' || answer.state === 'unknown') unreadable.set(named(file), answer.reason);
    const text = presentValue(answer);
    return text === undefined ? undefined : parseVersionFile(name, named(file), text);
  };
  const nearest = async (from: string, name: VersionFileName): Promise<VersionFile | undefined> => {
    for (let folder = from; ; folder = path.posix.dirname(folder)) {
      const file = await versionFile(path.posix.join(folder, name), name);
      // A .tool-versions without an entry for Go leaves the question to the folders above it, as asdf does.
      if (file !== undefined && (file.claims.length > 0 || file.notUnderstood.length > 0)) return file;
      if (folder === top || folder === path.posix.dirname(folder) || (await isRepository(folder))) return undefined;
    }
  };
  const modules = await Promise.all(
    found.modules.map(async (module): Promise<ModuleVersionFiles> => {
      const folder = path.posix.join(directory, module.directory);
      const workspace = module.workspace && found.workFile !== undefined;
      const files = await Promise.all([
        workspace ? versionFile(found.workFile!, 'go.work') : undefined,
        versionFile(path.posix.join(folder, 'go.mod'), 'go.mod'),
        nearest(folder, '.go-version'),
        nearest(folder, '.tool-versions'),
      ]);
      return { directory: module.directory, workspace, files: files.filter((file) => file !== undefined) };
    }),
  );
  const odd = distinctFiles(modules).flatMap((file) => file.notUnderstood.map((sentence) => `${file.path}: ${sentence}`));
  const [first, ...more] = unreadable;
  const open = more.length === 0 ? '' : ` (nor could ${more.length} more places be looked at)`;
  const notes = [...(first === undefined ? [] : [`${first[0]} could not be read: ${first[1]}${open}`]), ...odd];
  return { modules, notes };
}

/** Each version file once. */
export function distinctFiles(modules: readonly ModuleVersionFiles[]): VersionFile[] {
  return [...new Map(modules.flatMap(({ files }) => files.map((file) => [file.path, file]))).values()];
}

/** The file whose lines the go command follows in a module. */
export function governingFile({ files, workspace }: ModuleVersionFiles): VersionFile | undefined {
  return files.find(({ name }) => name === (workspace ? 'go.work' : 'go.mod'));
}

/** What a version file says; entries that it does not understand are part of the answer. */
export function parseVersionFile(name: VersionFileName, path: string, text: string): VersionFile {
  return { name, path, ...parsers[name](text) };
}

type Parsed = Pick<VersionFile, 'claims' | 'notUnderstood' | 'implied'>;

const parsers: Readonly<Record<VersionFileName, (text: string) => Parsed>> = {
  'go.work': (text) => parseGoLines(text, impliedWorkspaceGoLine),
  'go.mod': (text) => parseGoLines(text, impliedGoLine),
  '.go-version': parseGoVersionFile,
  '.tool-versions': parseToolVersions,
};

/** The lines of a go.mod or go.work (https://go.dev/doc/toolchain#config): a toolchain line older than the go line has no effect. */
function parseGoLines(text: string, implied: string): Parsed {
  const { go, toolchain } = parseModFile(text);
  const least = (claim: string, version: string): VersionClaim => {
    const line = text.split('\n').findIndex((candidate) => candidate.trim().replaceAll(/\s+/g, ' ').startsWith(claim)) + 1;
    return { text: claim, ...(line > 0 ? { line } : {}), meaning: { rule: 'least', version } };
  };
  const goClaim =
    go === undefined ? ({ text: `go ${implied}`, meaning: { rule: 'least', version: implied } } as const) : least(`go ${go}`, go);
  const named = toolchain?.replace(/^go/, '').replace(/-.*$/, '');
  const hasToolchain = named !== undefined && named !== 'default';
  const isOlder = hasToolchain && parseVersion(named) !== undefined && compareVersions(named, go ?? implied) < 0;
  return {
    claims: hasToolchain && !isOlder ? [goClaim, least(`toolchain ${toolchain}`, named)] : [goClaim],
    ...(go === undefined ? { implied: true } : {}),
    notUnderstood: isOlder ? [`\`toolchain ${toolchain}\` is older than \`${goClaim.text}\` and has no effect`] : [],
  };
}

/**
 * The first word of each line but comments, as goenv reads it (go-nv/goenv libexec/goenv-version-file-read); actions/setup-go
 * and gvm take a file of one word.
 */
function parseGoVersionFile(text: string): Parsed {
  const entries = linesOf(text).flatMap(({ words, line }) => words.slice(0, 1).map((word) => ({ text: word, word, line })));
  return entries.length === 0 ? { claims: [], notUnderstood: ['it is empty'] } : choicesOf(entries);
}

/** The versions of the lines for Go, in their order (https://asdf-vm.com/manage/configuration.html#tool-versions). */
function parseToolVersions(text: string): Parsed {
  return choicesOf(
    linesOf(text).flatMap(({ words: [tool = '', ...versions], line }) =>
      goToolNames.includes(tool) ? versions.map((word) => ({ text: `${tool} ${word}`, word, line })) : [],
    ),
  );
}

/** Words of each line without its comment. */
function linesOf(text: string): { words: string[]; line: number }[] {
  return text
    .replace(/^\u{FEFF}/u, '')
    .split('\n')
    .map((line, index) => ({ words: line.replace(/#.*/, '').split(/\s+/).filter(Boolean), line: index + 1 }));
}

function choicesOf(entries: readonly { text: string; word: string; line: number }[]): Parsed {
  const read = entries.map((entry) => ({ ...entry, request: chosenRelease(entry.word) }));
  return {
    claims: read.flatMap(({ text, line, request }) =>
      request === undefined ? [] : [{ text, line, meaning: { rule: 'choice', request } }],
    ),
    notUnderstood: read.flatMap(({ text, word, request }) =>
      request === undefined ? [`"${text}" is not understood: ${reasonFor(word)}`] : [],
    ),
  };
}

/** A release, a line, or a word that stands for one release; the switchers' own words for them too. */
function chosenRelease(word: string): VersionRequest | undefined {
  const [, newest, line] = /^(?:(latest)|(?:latest|prefix):(\d+\.\d+))$/.exec(word) ?? [];
  const request = parseRequest(newest === undefined ? (line ?? word) : 'stable');
  if (request === undefined || request.kind === 'from') return undefined;
  const isOne = request.kind !== 'alias' || request.alias === 'stable' || request.alias === 'oldstable';
  return isOne ? { ...request, entry: word } : undefined;
}

function reasonFor(word: string): string {
  const known = wordsWithoutRelease.find(({ pattern }) => pattern.test(word));
  const near = nearestForm(word);
  return known?.reason ?? (near === undefined ? 'it names no Go release' : `it names no Go release (did you mean "${near}"?)`);
}

/** Asks each question once. */
function once<T>(ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (key) => {
    const answer = answers.get(key) ?? ask(key);
    answers.set(key, answer);
    return answer;
  };
}
