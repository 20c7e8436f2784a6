import type { GuestKind } from './situation.js';

/** What an init system does for its mode. `cgroup_no_v1` keeps v1 away from the controllers, as systemd's documentation advises for v2. */
export const layouts: Readonly<Record<GuestKind, { readonly parameters: readonly string[]; readonly script: string }>> = {
  v2: { parameters: ['cgroup_no_v1=all'], script: 'mount -t cgroup2 cgroup /sys/fs/cgroup\n' },
  hybrid: { parameters: [], script: mountV1(' unified') },
  v1: { parameters: [], script: mountV1('') },
  // It mounts them itself.
  systemd: { parameters: [], script: '' },
};

function mountV1(more: string): string {
  return `mount -t tmpfs -o mode=755 tmpfs /sys/fs/cgroup
for name in cpu cpuacct cpuset memory pids devices freezer blkio systemd${more}; do mkdir /sys/fs/cgroup/$name; done
for name in cpu cpuacct cpuset memory pids devices freezer blkio; do mount -t cgroup -o $name cgroup /sys/fs/cgroup/$name; done
mount -t cgroup -o none,name=systemd cgroup /sys/fs/cgroup/systemd
${more === '' ? '' : 'mount -t cgroup2 cgroup2 /sys/fs/cgroup/unified\n'}`;
}
