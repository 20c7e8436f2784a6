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

/**
 * The layout that a system with v1 controllers has by default. systemd's own default became hybrid with 233 (NEWS); Red Hat builds
 * systemd of RHEL 8 with default-hierarchy=legacy, RHEL 7 and Amazon Linux 2 have 219, Ubuntu 16.04 has 229, Debian 9 has 232; the
 * machine of Docker Desktop mounts v1 alone (linuxkit's init).
 */
export const defaultV1Layouts: readonly { readonly pattern: RegExp; readonly layout: 'hybrid' | 'legacy' }[] = [
  { pattern: /Docker Desktop|LinuxKit|boot2docker/i, layout: 'legacy' },
  { pattern: /^Debian.* 10\b|^Ubuntu (?:18|19|20|21\.04)|^Raspbian.* 10\b|^Linux Mint (?:19|20)/i, layout: 'hybrid' },
  {
    pattern:
      /^(?:Red Hat Enterprise|CentOS|Rocky|AlmaLinux|Oracle Linux|Scientific)\D* [678]\b|^Amazon Linux (?:2\b(?!0)|AMI)|^Debian.* [89]\b|^Ubuntu 1[46]\./i,
    layout: 'legacy',
  },
];
