import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { allowCommands } from '../../host/execute-bits.js';
import { presentValue } from '../../host/host.js';
import { findDamage, type TreeContents } from '../../host/tree-contents.js';
import { createStaging, discard, publish, setAside } from '../../host/unpack-store.js';
import { downloadLimits } from '../../knowledge/toolchain-limits.js';
import type { Evidence, Verification } from '../../model/report.js';
import { askGoVersion } from '../host-toolchains.js';
import { treeFolder } from '../tool-cache.js';
import { goCommand, type Installed, InstallFailure, type SourceContext, type SourceName } from './source.js';
import type { Turns } from './turns.js';

/** What lies beside a tree of ours in the tool cache: where it came from, how it was proved and what it held then. */
interface Provenance {
  readonly source: TreeRecipe<never>['source'];
  readonly release: string;
  readonly verified: Verification;
  /** Absent beside trees of the first version of this program. */
  readonly contents?: TreeContents;
}

/** A complete tree in the tool cache, with what is known about its origin. */
export interface CachedTree {
  readonly goroot: string;
  /** Undefined for a tree that another program put there. */
  readonly provenance: Provenance | undefined;
}

/** The tree of a release under a tool-cache name, or undefined when there is none or it is incomplete. */
export async function findTree(context: SourceContext, cacheName: string, release: string): Promise<CachedTree | undefined> {
  const goroot = treeFolder(context.toolCache, cacheName, release, context.platform);
  if ((await context.host.stat(`${goroot}.complete`)).state !== 'present') return undefined;
  if ((await context.host.stat(goroot)).state !== 'present') return undefined;
  const text = presentValue(await context.host.readFile(`${goroot}.provenance.json`));
  return { goroot, provenance: text === undefined ? undefined : parseProvenance(text) };
}

/**
 * Takes a tree of the tool cache into use after looking it over again, for a shared cache is no safe place.
 *
 * @throws InstallFailure when it is damaged
 */
export async function useTree(context: SourceContext, release: string, tree: CachedTree, source: SourceName): Promise<Installed> {
  const condition = await inspectTree(context, release, tree);
  if ('damage' in condition) throw new InstallFailure(`${tree.goroot} is damaged: ${condition.damage}`);
  return inUse(release, tree, source, condition.reported);
}

function inUse(release: string, { goroot, provenance }: CachedTree, source: SourceName, reported: string): Installed {
  const verified = provenance?.verified ?? { by: 'none', detail: 'found in the tool cache, put there by another program' };
  return { toolchain: { version: release, goroot, source, verified, reported }, evidence: [versionEvidence(goroot, reported)] };
}

/** What the tree says of itself, in three ways that each cost little: its VERSION file, its go command, its files. */
async function inspectTree(
  context: SourceContext,
  release: string,
  { goroot, provenance }: CachedTree,
): Promise<{ reported: string } | { damage: string }> {
  if (provenance !== undefined && provenance.release !== release)
    return { damage: `the record beside it is of go${provenance.release}, expected go${release}` };
  const version = presentValue(await context.host.readFile(path.join(goroot, 'VERSION')))
    ?.split('\n')[0]
    ?.trim();
  if (version !== undefined && version !== `go${release}`) return { damage: `its VERSION file says "${version}", expected go${release}` };
  try {
    const reported = await requireVersion(context, goroot, release);
    const damage = provenance?.contents && findDamage(goroot, provenance.contents);
    return damage === undefined ? { reported } : { damage };
  } catch (error) {
    if (error instanceof InstallFailure) return { damage: error.message };
    throw error;
  }
}

function versionEvidence(goroot: string, reported: string): Evidence {
  return { source: `${goroot}/bin/go version`, value: reported, exit: 0 };
}

/** How an archive becomes a tree in the tool cache. */
export interface TreeRecipe<Archive> {
  readonly release: string;
  readonly source: 'index' | 'proxy' | 'directory';
  readonly cacheName: string;
  /** The hash that the source names now: a tree that was proved by another one is of another archive. */
  readonly expected?: string | undefined;
  /** @param folder where the tree will be unpacked; may be filled already */
  readonly fetch: (folder: string) => Promise<Archive>;
  /** Fills the folder, and throws unless every byte of it is proved genuine. */
  readonly unpack: (archive: Archive, folder: string) => Promise<Unpacked>;
  /** Told where the tree is, when it is this one that is in place and not another process's. */
  readonly onPublished?: (goroot: string) => void;
}

/** A tree that was proved. */
export interface Unpacked {
  readonly verified: Verification;
  readonly contents: TreeContents;
}

/**
 * Fetches an archive, fills a staging folder from it, asks the new go command for its version, and only then moves the tree
 * into place, the `.complete` marker last. Nothing is left behind when anything fails. A tree that is there already is used,
 * unless it is damaged: then it is set aside.
 *
 * @param turns for unpacking, shared by all sources: fetching overlaps, unpacking takes its turn
 * @throws InstallFailure, or what `fetch` and `unpack` throw
 */
export async function installTree<Archive>(context: SourceContext, turns: Turns, recipe: TreeRecipe<Archive>): Promise<Installed> {
  const { release, source, cacheName } = recipe;
  const known = await findTree(context, cacheName, release);
  let repaired: string | undefined;
  if (known !== undefined) {
    const condition = await inspectTree(context, release, known);
    const damage = 'damage' in condition ? condition.damage : outdated(known, recipe);
    if (damage === undefined && 'reported' in condition) {
      if (known.provenance?.source === source) return inUse(release, known, source, condition.reported);
      throw new InstallFailure(
        `the tool cache holds this release already (${known.goroot}), put there by another program: use the source tool-cache`,
      );
    }
    const aside = await setAside(known.goroot);
    repaired = `${damage}; set aside${aside === undefined ? ' by another process' : ` as ${aside}`}, installed anew`;
  }
  const installed = await installAnew(context, turns, recipe);
  if (known === undefined || repaired === undefined) return installed;
  const evidence = [{ source: known.goroot, value: repaired }, ...installed.evidence];
  return { ...installed, evidence, repaired: `${known.goroot}: ${repaired}` };
}

let lastDownload: Promise<unknown> = Promise.resolve();

/** A download has the line to itself for a moment, so that unpacking begins as early as can be. */
async function inTurn<T>(fetch: () => Promise<T>): Promise<T> {
  const before = lastDownload;
  const download = Promise.race([before, sleep(downloadLimits.headStartMs, undefined, { ref: false })]).then(fetch);
  lastDownload = download.catch(() => undefined);
  return download;
}

/** Why a sound tree is not the one that the source has now. */
function outdated({ provenance }: CachedTree, { expected, source }: Pick<TreeRecipe<never>, 'expected' | 'source'>): string | undefined {
  const detail = provenance?.source === source ? provenance.verified.detail : undefined;
  if (expected === undefined || detail === undefined || detail === expected) return undefined;
  return `it was installed from another archive (${detail}) than the one that is there now (${expected})`;
}

async function installAnew<Archive>(context: SourceContext, turns: Turns, recipe: TreeRecipe<Archive>): Promise<Installed> {
  const staging = await createStaging(context.toolCache);
  try {
    const tree = path.join(staging, 'go');
    const archive = await inTurn(() => recipe.fetch(tree));
    return await turns.take(() => unpackIntoPlace(context, recipe, archive, tree));
  } finally {
    await discard(staging);
  }
}

async function unpackIntoPlace<Archive>(
  context: SourceContext,
  recipe: TreeRecipe<Archive>,
  archive: Archive,
  tree: string,
): Promise<Installed> {
  const { release, source, cacheName } = recipe;
  const goroot = treeFolder(context.toolCache, cacheName, release, context.platform);
  const { verified, contents } = await recipe.unpack(archive, tree);
  allowCommands(tree);
  const reported = await requireVersion(context, tree, release);
  if (await publish(tree, goroot, { source, release, verified, contents } satisfies Provenance)) {
    recipe.onPublished?.(goroot);
    return { toolchain: { version: release, goroot, source, verified, reported }, evidence: [versionEvidence(goroot, reported)] };
  }
  const quicker = await findTree(context, cacheName, release);
  if (quicker === undefined) throw new InstallFailure(`another process put ${goroot} there and took it away again`);
  return useTree(context, release, quicker, source);
}

async function requireVersion(context: SourceContext, goroot: string, release: string): Promise<string> {
  if (context.foreign) return declaredVersion(context, goroot, release);
  const answer = await askGoVersion(context.host, goCommand(goroot, context.platform.os));
  if ('reason' in answer) throw new InstallFailure(answer.reason);
  const { os, arch } = context.platform;
  if (answer.version !== release || answer.os !== os || answer.arch !== arch)
    throw new InstallFailure(`it says of itself \`${answer.line}\`, expected go${release} ${os}/${arch}`);
  return answer.line;
}

/** What the VERSION file says, where the go command cannot be asked: whoever takes the tree to its place asks it there. */
async function declaredVersion(context: SourceContext, goroot: string, release: string): Promise<string> {
  const text = presentValue(await context.host.readFile(path.join(goroot, 'VERSION')));
  const line = text?.split('\n')[0]?.trim();
  if (line !== `go${release}`) throw new InstallFailure(`its VERSION file says "${line ?? ''}", expected go${release}`);
  return line;
}

/** Undefined when it was written by another program, or is damaged: then the origin is unknown, which is what undefined says. */
function parseProvenance(text: string): Provenance | undefined {
  try {
    const { source, release, verified, contents } = JSON.parse(text);
    const isOurs = ['index', 'proxy', 'directory'].includes(source) && typeof release === 'string';
    const isVerified = ['sha256', 'h1', 'none'].includes(verified?.by) && typeof verified.detail === 'string';
    if (!isOurs || !isVerified) return undefined;
    const isMeasured = Number.isSafeInteger(contents?.files) && Number.isSafeInteger(contents.bytes);
    return { source, release, verified, ...(isMeasured ? { contents } : {}) };
  } catch {
    return undefined;
  }
}
