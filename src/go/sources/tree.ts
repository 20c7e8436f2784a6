import path from 'node:path';
import { presentValue } from '../../host/host.js';
import { createStaging, discard, publish } from '../../host/unpack-store.js';
import type { Verification } from '../../model/report.js';
import { askGoVersion } from '../host-toolchains.js';
import { treeFolder } from '../tool-cache.js';
import { goCommand, type Installed, InstallFailure, type SourceContext, type SourceName } from './source.js';
import type { Turns } from './turns.js';

/** What lies beside a tree of ours in the tool cache: where it came from and how it was proved. */
interface Provenance {
  readonly source: 'index' | 'proxy';
  readonly release: string;
  readonly verified: Verification;
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
 * Takes a tree of the tool cache into use: the go command is asked for its version again, for a shared cache is no safe place.
 *
 * @throws InstallFailure when it names another release
 */
export async function useTree(context: SourceContext, release: string, tree: CachedTree, source: SourceName): Promise<Installed> {
  const reported = await requireVersion(context, tree.goroot, release);
  return {
    toolchain: {
      version: release,
      goroot: tree.goroot,
      source,
      verified: tree.provenance?.verified ?? { by: 'none', detail: 'found in the tool cache, put there by another program' },
      reported,
    },
    evidence: [{ source: `${tree.goroot}/bin/go version`, value: reported, exit: 0 }],
  };
}

/** How a download becomes a tree in the tool cache. */
export interface TreeRecipe<Archive> {
  readonly release: string;
  readonly source: 'index' | 'proxy';
  readonly cacheName: string;
  readonly fetch: () => Promise<Archive>;
  /** Fills a new folder, and throws unless every byte of it is proved genuine. */
  readonly unpack: (archive: Archive, folder: string) => Promise<Verification>;
  /** Told where the tree is, when it is this one that is in place and not another process's. */
  readonly onPublished?: (goroot: string) => void;
}

/**
 * Fetches an archive, fills a staging folder from it, asks the new go command for its version, and only then moves the tree
 * into place, the `.complete` marker last. Nothing is left behind when anything fails.
 *
 * @param turns for unpacking, shared by all sources: fetching overlaps, unpacking takes its turn
 * @throws InstallFailure, or what `fetch` and `unpack` throw
 */
export async function installTree<Archive>(context: SourceContext, turns: Turns, recipe: TreeRecipe<Archive>): Promise<Installed> {
  const { release, source, cacheName } = recipe;
  const known = await findTree(context, cacheName, release);
  if (known !== undefined) {
    if (known.provenance?.source === source) return useTree(context, release, known, source);
    throw new InstallFailure(
      `the tool cache holds this release already (${known.goroot}), put there by another program: use the source tool-cache`,
    );
  }
  const archive = await recipe.fetch();
  return turns.take(() => unpackIntoPlace(context, recipe, archive));
}

async function unpackIntoPlace<Archive>(context: SourceContext, recipe: TreeRecipe<Archive>, archive: Archive): Promise<Installed> {
  const { release, source, cacheName } = recipe;
  const goroot = treeFolder(context.toolCache, cacheName, release, context.platform);
  const staging = await createStaging(context.toolCache);
  try {
    const tree = path.join(staging, 'go');
    const verified = await recipe.unpack(archive, tree);
    const reported = await requireVersion(context, tree, release);
    const isOurs = await publish(tree, goroot, { source, release, verified } satisfies Provenance);
    if (isOurs) recipe.onPublished?.(goroot);
    return {
      toolchain: { version: release, goroot, source, verified, reported },
      evidence: [{ source: `${goroot}/bin/go version`, value: reported, exit: 0 }],
    };
  } finally {
    await discard(staging);
  }
}

async function requireVersion(context: SourceContext, goroot: string, release: string): Promise<string> {
  const answer = await askGoVersion(context.host, goCommand(goroot, context.platform.os));
  if ('reason' in answer) throw new InstallFailure(answer.reason);
  if (answer.version !== release) throw new InstallFailure(`it says of itself \`${answer.line}\`, expected go${release}`);
  return answer.line;
}

/** Undefined when it was written by another program, or is damaged: then the origin is unknown, which is what undefined says. */
function parseProvenance(text: string): Provenance | undefined {
  try {
    const { source, release, verified } = JSON.parse(text);
    const isOurs = ['index', 'proxy'].includes(source) && typeof release === 'string';
    const isVerified = ['sha256', 'h1'].includes(verified?.by) && typeof verified.detail === 'string';
    return isOurs && isVerified ? { source, release, verified } : undefined;
  } catch {
    return undefined;
  }
}
