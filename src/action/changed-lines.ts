import type { Host } from '../host/host.js';
import { eventLimits } from '../knowledge/github-limits.js';
import type { ChangedLines } from '../report/annotations.js';

/**
 * The lines that a pull request, a merge group or a push changed. The event file names the commits and no files (for pushes GitHub leaves
 * the lists of files out: https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#push), so git is
 * asked, read-only and without network; with the checkout of one commit, which is the default, it cannot tell.
 *
 * @param event text of the event file, undefined when there is none
 * @returns undefined when it is not known
 */
export async function changedLines(host: Host, workspace: string, event: string | undefined): Promise<ChangedLines | undefined> {
  const base = event === undefined ? undefined : baseOf(event);
  if (base === undefined) return undefined;
  const argv = [
    ...['git', '--no-optional-locks', '-c', 'core.quotePath=false', 'diff', '--unified=0', '--no-color', '--no-ext-diff', '--no-textconv'],
    ...['--no-renames', '--no-relative', '--src-prefix=a/', '--dst-prefix=b/', `${base}...HEAD`, '--'],
  ];
  // What is not in the checkout must not be fetched for it (git 2.44).
  const env = { GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' };
  const { timeoutMs, diffBytes: tailBytes } = eventLimits;
  const diff = await host.run(argv, { cwd: workspace, env, timeoutMs, tailBytes }).catch(() => undefined);
  if (diff?.outcome !== 'exited' || diff.exit !== 0) return undefined;
  return parseDiff(diff.stdout);
}

/** The commit that the change starts from. */
function baseOf(event: string): string | undefined {
  try {
    const { pull_request: pull, merge_group: group, before } = JSON.parse(event) as Event;
    const base = pull?.base?.sha ?? group?.base_sha ?? before;
    // All zeros: the branch is new.
    return typeof base === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(base) && !/^0+$/.test(base) ? base : undefined;
  } catch {
    return undefined;
  }
}

interface Event {
  readonly pull_request?: { readonly base?: { readonly sha?: unknown } };
  readonly merge_group?: { readonly base_sha?: unknown };
  readonly before?: unknown;
}

/**
 * New lines by file, from `git diff --unified=0`. Content is counted off, so that no line of it is taken for a header; a diff of which
 * the beginning is lost is read from its next file on.
 */
export function parseDiff(diff: string): ChangedLines {
  const changed = new Map<string, Set<number>>();
  let lines: Set<number> | undefined;
  let content = 0;
  for (const line of diff.split('\n')) {
    if (content > 0) {
      // `\ No newline at end of file` belongs to no count.
      if (!line.startsWith('\\')) content--;
      continue;
    }
    const [, file] = /^\+\+\+ b\/(.*?)\t?$/.exec(line) ?? [];
    if (file !== undefined) {
      lines = changed.get(file) ?? new Set();
      changed.set(file, lines);
    } else if (line.startsWith('diff --git ')) lines = undefined;
    const [, removed, start, added] = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
    if (start === undefined) continue;
    const count = Number(added ?? 1);
    content = Number(removed ?? 1) + count;
    for (let index = 0; index < count; index++) lines?.add(Number(start) + index);
  }
  return changed;
}
