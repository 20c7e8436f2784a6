type Mode = 'unified' | 'hybrid' | 'legacy' | 'none';

/** What the type of the file system at /sys/fs/cgroup leaves open: names of stat(1), magic numbers of include/uapi/linux/magic.h in hex. */
export const cgroupFileSystemTypes: Readonly<Record<string, readonly Mode[]>> = {
  cgroup2fs: ['unified'],
  '63677270': ['unified'],
  tmpfs: ['hybrid', 'legacy', 'none', 'unified'],
  '1021994': ['hybrid', 'legacy', 'none', 'unified'],
  cgroupfs: ['legacy', 'hybrid'],
  '27e0eb': ['legacy', 'hybrid'],
};

/** Words of systemd for what it found (src/basic/cgroup-util.c, and the taints of src/core/manager.c: v1 in any form). */
export const systemdWords: readonly { readonly pattern: RegExp; readonly possible: readonly Mode[] }[] = [
  { pattern: /^Found cgroup2 on \/sys\/fs\/cgroup\/?, full unified hierarchy/m, possible: ['unified'] },
  { pattern: /^Found cgroup2 on \/sys\/fs\/cgroup\/unified, unified hierarchy for systemd controller/m, possible: ['hybrid'] },
  { pattern: /^\s*Tainted: (?:\S+:)*cgroupsv1\b/m, possible: ['legacy', 'hybrid'] },
];
