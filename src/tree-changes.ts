import { listFiles, stampFiles } from './host/file-stamps.js';
import type { Host } from './host/host.js';
import { processLimits, watchedFiles } from './knowledge/process-limits.js';
import { UnrecordedError } from './model/errors.js';

/** What can be seen of a working tree at one moment; JSON. */
type TreeState = { readonly files: Readonly<Record<string, SeenFile>> } | { readonly unseen: string };

interface SeenFile {
  /** The two letters of `git status`; `??` for every file where git does not know the tree. */
  readonly code: string;
  readonly stamp: string;
}

/**
 * Looks at the working tree now and says later what became different: what programs under test wrote there. In a repository
 * that is everything that git does not ignore; elsewhere every file.
 *
 * @param repository absolute path of the repository that holds `directory`, if any
 * @returns asks again, and gives notes for the report
 */
export async function watchTree(host: Host, directory: string, repository: string | undefined): Promise<() => Promise<string[]>> {
  const before = await treeState(host, directory, repository, 'before');
  return async () => notesOf(before, await treeState(host, directory, repository, 'after'));
}

function notesOf(before: TreeState, after: TreeState): string[] {
  if ('unseen' in before) return [`what the run changed in the working tree is not known: ${before.unseen}`];
  if ('unseen' in after) return [`what the run changed in the working tree is not known: ${after.unseen}`];
  const names = [...new Set([...Object.keys(before.files), ...Object.keys(after.files)])].sort();
  const changes = names.flatMap((name) => {
    const change = changeOf(before.files[name], after.files[name]);
    return change === undefined ? [] : [`${name} (${change})`];
  });
  return changes.length === 0 ? [] : [`the working tree changed during the run: ${changes.join(', ')}`];
}

function changeOf(before: SeenFile | undefined, after: SeenFile | undefined): string | undefined {
  if (before === undefined) return after?.code === '??' ? 'new' : after?.code.includes('D') ? 'removed' : 'changed';
  if (after === undefined) return before.code === '??' ? 'removed' : 'back to what is committed';
  return before.stamp === after.stamp ? undefined : 'changed';
}

async function treeState(host: Host, directory: string, repository: string | undefined, moment: string): Promise<TreeState> {
  const status = repository === undefined ? undefined : await statusOf(host, directory);
  const look = async (): Promise<TreeState> => {
    const root = status === undefined ? directory : repository!;
    const codes = status ?? new Map((await listFiles(root, watchedFiles))?.map((file) => [file, '??']));
    if (codes.size === 0 && status === undefined)
      return { unseen: `no repository, and more than ${watchedFiles} files or folders that cannot be read` };
    const stamps = await stampFiles(root, [...codes.keys()]);
    return { files: Object.fromEntries([...codes].map(([file, code]) => [file, { code, stamp: stamps[file] ?? 'absent' }])) };
  };
  return host.probe('tree.state', { moment }, look).catch((error) => {
    if (error instanceof UnrecordedError) return { files: {} };
    throw error;
  });
}

/** The files that `git status` names, without touching git's index, by path from the root of the repository; undefined when git does not answer. */
async function statusOf(host: Host, directory: string): Promise<Map<string, string> | undefined> {
  const argv = ['git', '--no-optional-locks', 'status', '--porcelain=v1', '-z', '--untracked-files=all', '--', '.'];
  const status = await host.run(argv, { cwd: directory, tailBytes: processLimits.wholeOutputBytes });
  if (status.outcome !== 'exited' || status.exit !== 0) return undefined;
  const files = new Map<string, string>();
  const fields = status.stdout.split('\0');
  for (let field = fields.shift(); field !== undefined; field = fields.shift()) {
    const code = field.slice(0, 2);
    if (field !== '') files.set(field.slice(3), code);
    // A renamed or copied file is followed by the name that it had (git-status(1), "Pathname Format Notes and -z").
    if (/[RC]/.test(code)) fields.shift();
  }
  return files;
}
