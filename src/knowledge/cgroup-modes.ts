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
