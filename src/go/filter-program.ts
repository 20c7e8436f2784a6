/**
 * What stands before a command so that probes/filter runs it under programs of classic BPF.
 *
 * @param program the compiled probes/filter
 * @param files the programs, in the order of their installation
 * @param say where it tells what its exit code cannot; absent: on its standard error
 */
export function underFilters(program: string, files: readonly string[], say?: string): string[] {
  return [program, ...(say === undefined ? [] : ['-say', say]), ...files.map((file) => `file:${file}`), '--'];
}

/** How far probes/filter came. */
export type FilterWord =
  /** It died before it installed anything. */
  | { readonly state: 'not-ready' }
  /** From here on the filters decide: the command was executed, or its execution ended the program. */
  | { readonly state: 'ready' }
  /** Why it did not execute the command. */
  | { readonly state: 'failed'; readonly reason: string; readonly installed: boolean };

/** Reads what it said. */
export function readFilterWord(said: string): FilterWord {
  const [, reason] = /^filter: (.*)$/m.exec(said) ?? [];
  const isReady = /^ready$/m.test(said);
  if (reason !== undefined) return { state: 'failed', reason, installed: isReady && !/^filter \d+ of /.test(reason) };
  return { state: isReady ? 'ready' : 'not-ready' };
}
