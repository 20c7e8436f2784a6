/** One row of /proc/PID/cgroup. */
export interface CgroupRow {
  /** 0 is the unified hierarchy. */
  readonly hierarchy: number;
  /** Controllers, or `name=systemd` of a hierarchy without any; empty in the unified one. */
  readonly controllers: readonly string[];
  /** As seen from the reader's cgroup namespace; begins with `/../` outside of it. */
  readonly path: string;
}

/** The rows of /proc/PID/cgroup (cgroups(7)) in any text; other lines are skipped. */
export function parseCgroupRows(text: string): CgroupRow[] {
  return text.split('\n').flatMap((line) => {
    const match = /^\s*(\d{1,9}):([\w=,.-]*):(\/.*?)\s*$/.exec(line);
    if (match === null) return [];
    const [, hierarchy, controllers, path] = match;
    return [{ hierarchy: Number(hierarchy), controllers: controllers === '' ? [] : controllers!.split(','), path: path! }];
  });
}
