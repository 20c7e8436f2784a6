import { guestSize } from './guest.js';
import type { Expectation, Place, Situation } from './situation.js';

/** True of every guest: QEMU emulates its processors, and its PID 1 is a script. */
const guest: Expectation['facts'] = {
  'platform.os': 'linux',
  'platform.arch': 'amd64',
  'platform.wsl': 'none',
  'platform.virtualization': 'qemu',
  'pid1.command': 'init',
  'systemd.state': 'absent',
  'seccomp.mode': 'disabled',
  'cpu.affinity': guestSize.cpus,
  'memory.swapBytes': 0,
  // The kernel's own (INR_OPEN_MAX).
  'limits.nofile': { hard: 4096 },
};
const noContainer: Expectation['facts'] = {
  'platform.container': 'no',
  'platform.containerRuntime': 'none',
  'cgroup.hiddenAncestors': false,
};
const noLimits: Expectation['facts'] = { 'cgroup.cpuLimit': null, 'cgroup.memoryLimitBytes': null, 'cgroup.pidsLimit': null };

/** Below Docker's usual names, so that no path gives anything away. */
const limitedV2 = `cd /sys/fs/cgroup
mkdir -p limited/child
echo '+cpu +cpuset +memory +pids' >cgroup.subtree_control
echo '+cpu +memory +pids' >limited/cgroup.subtree_control
echo '150000 100000' >limited/cpu.max
echo 600M >limited/memory.max
echo 500M >limited/memory.high
echo 300 >limited/pids.max
echo 0-2 >limited/cpuset.cpus
# Looser than the parent: it changes nothing.
echo '300000 100000' >limited/child/cpu.max
echo 700M >limited/child/memory.max
cd /
echo 0 >/sys/fs/cgroup/limited/child/cgroup.procs
`;
const limitedV1 = `cd /sys/fs/cgroup
mkdir -p cpu/limited/child memory/limited/child pids/limited/child cpuset/limited/child
echo 150000 >cpu/limited/cpu.cfs_quota_us
echo 100000 >cpu/limited/cpu.cfs_period_us
echo 600M >memory/limited/memory.limit_in_bytes
echo 300 >pids/limited/pids.max
for level in limited limited/child; do
  echo 0-2 >cpuset/$level/cpuset.cpus
  echo 0 >cpuset/$level/cpuset.mems
done
cd /
for controller in cpu memory pids cpuset; do echo 0 >/sys/fs/cgroup/$controller/limited/child/cgroup.procs; done
`;
const limits: Expectation['facts'] = {
  'cgroup.cpuLimit': 1.5,
  'cgroup.memoryLimitBytes': 600 * 1024 ** 2,
  'cgroup.pidsLimit': 300,
  'cgroup.cpuset': 3,
  'cpu.affinity': 3,
};

/** A new mount of the hierarchy in a new namespace: what containers see. */
const ownCgroups = (then: string) => `unshare --cgroup --mount --propagation private sh -e <<'INSIDE'
umount -l /sys/fs/cgroup
mount -t cgroup2 cgroup /sys/fs/cgroup
${then}
INSIDE
`;

const cgroups: readonly Situation[] = [
  {
    name: 'plain',
    places: ['systemd'],
    script: 'doctor',
    expected: {
      facts: {
        ...guest,
        ...noContainer,
        'pid1.command': 'systemd',
        'systemd.state': 'running',
        'cgroup.mode': 'unified',
        'cgroup.cpuLimit': null,
        'cgroup.memoryLimitBytes': null,
        // DefaultLimitNOFILE= of Debian's build (systemd-system.conf(5)).
        'limits.nofile': { hard: 524288 },
      },
    },
  },
  {
    name: 'plain',
    places: ['v2'],
    script: 'doctor',
    expected: { facts: { ...guest, ...noContainer, ...noLimits, 'cgroup.mode': 'unified', 'userns.unprivileged': { allowed: true } } },
  },
  {
    name: 'plain',
    places: ['hybrid'],
    script: 'doctor',
    expected: { facts: { ...guest, ...noContainer, ...noLimits, 'cgroup.mode': 'hybrid' } },
  },
  {
    name: 'plain',
    places: ['v1'],
    script: 'doctor',
    expected: { facts: { ...guest, ...noContainer, ...noLimits, 'cgroup.mode': 'legacy' } },
  },
  {
    name: 'parent-limits',
    places: ['v2'],
    script: `${limitedV2}doctor`,
    expected: { facts: { ...guest, ...noContainer, ...limits, 'cgroup.mode': 'unified', 'cgroup.memoryHighBytes': 500 * 1024 ** 2 } },
  },
  {
    name: 'parent-limits',
    places: ['hybrid'],
    script: `${limitedV1}doctor`,
    expected: { facts: { ...guest, ...noContainer, ...limits, 'cgroup.mode': 'hybrid' } },
  },
  {
    name: 'parent-limits',
    places: ['v1'],
    script: `${limitedV1}doctor`,
    expected: { facts: { ...guest, ...noContainer, ...limits, 'cgroup.mode': 'legacy' } },
  },
  {
    // The namespace shows the level where it was made, and what is above stays out of sight.
    name: 'nested-namespaces',
    places: ['v2'],
    script: `cd /sys/fs/cgroup
mkdir -p outer
echo '+cpu +memory +pids' >cgroup.subtree_control
echo 700M >outer/memory.max
echo 0 >outer/cgroup.procs
cd /
${ownCgroups(`mkdir /sys/fs/cgroup/middle /sys/fs/cgroup/rest
echo 0 >/sys/fs/cgroup/rest/cgroup.procs
for process in $(cat /sys/fs/cgroup/cgroup.procs); do echo $process >/sys/fs/cgroup/rest/cgroup.procs || :; done
echo '+memory +pids' >/sys/fs/cgroup/cgroup.subtree_control
echo 250 >/sys/fs/cgroup/middle/pids.max
echo 0 >/sys/fs/cgroup/middle/cgroup.procs
unshare --cgroup --mount --propagation private sh -e -c 'umount -l /sys/fs/cgroup; mount -t cgroup2 cgroup /sys/fs/cgroup; doctor'`)}`,
    expected: {
      facts: { ...guest, 'cgroup.mode': 'unified', 'platform.container': 'yes', 'cgroup.hiddenAncestors': true, 'cgroup.pidsLimit': 250 },
      open: ['platform.containerRuntime'],
    },
  },
  {
    // The mount of before shows levels above the namespace, by names that nobody can follow.
    name: 'namespace-with-the-old-mount',
    places: ['v2'],
    script: `${limitedV2}unshare --cgroup doctor`,
    expected: {
      facts: { ...guest, 'cpu.affinity': 3, 'cgroup.mode': 'unified', 'platform.container': 'yes', 'cgroup.hiddenAncestors': true },
      open: ['cgroup.cpuLimit', 'cgroup.memoryLimitBytes', 'cgroup.pidsLimit', 'platform.containerRuntime'],
    },
  },
  {
    name: 'nested-namespaces',
    places: ['hybrid', 'v1'],
    script: `${limitedV1}unshare --cgroup --mount --propagation private sh -e -c '
for controller in cpu memory pids; do umount -l /sys/fs/cgroup/$controller; mount -t cgroup -o $controller cgroup /sys/fs/cgroup/$controller; done
doctor'`,
    // The kernel's own walk tells the memory limit of the parent, which cannot be seen from here.
    expected: {
      facts: {
        ...guest,
        'cpu.affinity': 3,
        'platform.container': 'yes',
        'cgroup.hiddenAncestors': true,
        'cgroup.memoryLimitBytes': 600 * 1024 ** 2,
      },
      open: ['platform.containerRuntime'],
    },
  },
];

const machines: readonly Situation[] = [
  {
    // A microVM, hybrid without delegation: no emulator of ours looks like it. What names its owner is hidden before.
    name: 'firecracker',
    places: ['here'],
    kept: true,
    script: `try grep -q -- -fc /proc/sys/kernel/osrelease
try test -d /sys/fs/cgroup/unified -a -d /sys/fs/cgroup/memory
sed -E 's/ (rd)?init=.*//' /proc/cmdline >"$WORK/cmdline"
mount --bind "$WORK/cmdline" /proc/cmdline
echo init >"$WORK/comm"
mount --bind "$WORK/comm" /proc/1/comm
awk '$5 ~ "^/mnt/" { print $5 }' /proc/self/mountinfo | while read -r place; do umount -l "$place"; done
for folder in /sys/fs/cgroup/*/; do if [ -f "$folder/cgroup.procs" ]; then echo 0 >"$folder/cgroup.procs"; fi; done
mkdir "$WORK/home"
cd "$WORK/home"
env -i PATH=/usr/bin:/usr/sbin LANG=C.UTF-8 HOME="$WORK/home" OUT="$OUT" PRODUCT="$PRODUCT" "$(command -v doctor)"`,
    expected: {
      facts: {
        ...noContainer,
        'platform.virtualization': 'firecracker',
        'platform.wsl': 'none',
        'cgroup.mode': 'hybrid',
        ...noLimits,
        'seccomp.mode': 'disabled',
        'systemd.state': 'offline',
        'userns.unprivileged': { allowed: true, deniedBy: null },
      },
    },
  },
];

const allNamespaces = `try unshare -U -r -m -p -f -i -u -C -n true
unshare -U -r -m -p -f -i -u -C -n --mount-proc doctor`;

const namespaces: readonly Situation[] = [
  {
    name: 'user-namespace',
    places: ['v2', 'here'],
    script: 'try unshare -U -r true\nunshare -U -r doctor',
    expected: { facts: { 'platform.container': 'yes' }, open: ['platform.containerRuntime'] },
  },
  {
    // Made at the real root, whose mount is still there: nothing is hidden.
    name: 'all-namespaces',
    places: ['v2'],
    script: allNamespaces,
    expected: { facts: { 'platform.container': 'yes', 'cgroup.hiddenAncestors': false }, open: ['platform.containerRuntime'] },
  },
  {
    name: 'all-namespaces',
    places: ['here'],
    script: allNamespaces,
    expected: { facts: { 'platform.container': 'yes' }, open: ['platform.containerRuntime'] },
  },
  {
    name: 'user-namespaces-used-up',
    places: ['v2'],
    script: 'echo 0 >/proc/sys/user/max_user_namespaces\ndoctor\necho 1000 >/proc/sys/user/max_user_namespaces',
    expected: { facts: { 'kernel.maxUserNamespaces': 0, 'userns.unprivileged': { allowed: false, deniedBy: 'limit' } } },
  },
  {
    name: 'user-namespaces-forbidden',
    places: ['v2'],
    script: 'echo 0 >/proc/sys/kernel/unprivileged_userns_clone\ndoctor\necho 1 >/proc/sys/kernel/unprivileged_userns_clone',
    expected: { facts: { 'kernel.unprivilegedUsernsClone': 0, 'userns.unprivileged': { allowed: false, deniedBy: 'sysctl' } } },
  },
];

/** The command with its environment. */
const inside = 'env -i PATH=/usr/bin HOME=/home/user OUT=/lab doctor';

/** Points the folders of Go at one folder, so that all of them are tried there. */
const goIn = (folder: string) => `export TMPDIR=${folder} GOTMPDIR=${folder} GOCACHE=${folder} GOMODCACHE=${folder}\n`;
const tmpfs = (options: string, ballast = '') => `mkdir "$WORK/mount"
try mount -t tmpfs -o ${options} none "$WORK/mount"
${ballast}export GOCACHE="$WORK/mount" GOTMPDIR="$WORK/mount"
doctor`;
const tree: readonly Place[] = ['v2', 'here'];

const fileSystems: readonly Situation[] = [
  {
    name: 'noexec',
    places: tree,
    script: tmpfs('noexec,size=2g'),
    expected: {
      facts: {
        'fs.goTmpDir': { type: 'tmpfs', kind: 'memory', exists: true, trial: { steps: { create: 'ok', write: 'ok', execute: 'EACCES' } } },
      },
    },
  },
  {
    name: 'full',
    places: tree,
    script: tmpfs('size=1m', 'dd if=/dev/zero of="$WORK/mount/ballast" bs=64k count=32 2>/dev/null || :\n'),
    expected: { facts: { 'fs.goCache': { type: 'tmpfs', availableBytes: 0, trial: { steps: { write: 'ENOSPC' } } } } },
  },
  {
    name: 'no-inode',
    places: tree,
    script: tmpfs('size=64m,nr_inodes=2', 'touch "$WORK/mount/one"\n'),
    expected: {
      facts: { 'fs.goCache': { type: 'tmpfs', freeInodes: 0, totalBytes: 64 * 1024 ** 2, trial: { steps: { create: 'ENOSPC' } } } },
    },
  },
  {
    name: 'vfat',
    places: ['v2'],
    script: `mkdir "$WORK/mount"
dd if=/dev/zero of="$WORK/image" bs=1M count=0 seek=64 2>/dev/null
mkfs.vfat "$WORK/image"
mount -t vfat -o loop "$WORK/image" "$WORK/mount"
${goIn('"$WORK/mount"')}doctor`,
    expected: {
      facts: {
        'fs.tempDir': {
          type: 'vfat',
          kind: 'fat',
          freeInodes: null,
          access: 'ok',
          trial: {
            steps: { create: 'ok', write: 'ok', execute: 'ok', lock: 'ok', rename: 'ok', symlink: 'EPERM', hardlink: 'EPERM' },
            caseSensitive: false,
            timeGranularityNs: 2_000_000_000,
          },
        },
      },
    },
  },
  {
    name: '9p',
    places: ['v2'],
    script: `mkdir /lab/work
${goIn('/lab/work')}doctor`,
    expected: {
      facts: {
        'fs.tempDir': {
          type: '9p',
          kind: 'shared',
          mountPoint: '/lab',
          trial: { steps: { create: 'ok', write: 'ok' }, caseSensitive: true },
        },
        'fs.project': { type: 'ext4', kind: 'disk', mountPoint: '/' },
      },
    },
  },
  {
    name: 'read-only-root',
    places: tree,
    script: `mkdir "$WORK/root"
mount --bind "$TREE" "$WORK/root"
mount -o remount,bind,ro "$WORK/root"
mount --bind "$OUT" "$WORK/root/lab"
mount -t proc proc "$WORK/root/proc"
mount --rbind /sys "$WORK/root/sys"
chroot "$WORK/root" ${inside}`,
    expected: {
      facts: { 'fs.tempDir': { path: '/tmp', access: 'EROFS', exists: true }, 'fs.goCache': { exists: false, access: 'EROFS' } },
    },
  },
];

/** runc alone, by its own sample of a configuration, with limits. Nothing in it names what runs it. */
const runc = (prepare: string) => `mkdir "$WORK/root"
mount --bind "$TREE" "$WORK/root"
${prepare}cd "$WORK"
runc spec
node -e '
const spec = JSON.parse(fs.readFileSync("config.json", "utf8"));
spec.process.terminal = false;
spec.process.args = process.argv.slice(3);
spec.root = { path: process.argv[1], readonly: false };
spec.mounts.push({ destination: "/lab", type: "bind", source: process.argv[2], options: ["rbind", "rw"] });
spec.linux.resources = { ...spec.linux.resources, memory: { limit: 512 * 2 ** 20 }, cpu: { quota: 75000, period: 50000 }, pids: { limit: 200 } };
fs.writeFileSync("config.json", JSON.stringify(spec));
' "$WORK/root" "$OUT" ${inside}
runc --root "$WORK/state" run lab-$$`;
const inRunc: Expectation = {
  facts: {
    'platform.container': 'yes',
    'cgroup.cpuLimit': 1.5,
    'cgroup.memoryLimitBytes': 512 * 1024 ** 2,
    'cgroup.pidsLimit': 200,
    'cgroup.hiddenAncestors': true,
    'limits.nofile': { soft: 1024, hard: 1024 },
    'seccomp.noNewPrivs': true,
  },
  open: ['platform.containerRuntime'],
};

const containers: readonly Situation[] = [
  {
    name: 'bwrap',
    places: tree,
    needs: ['bwrap'],
    script: `try bwrap --bind "$TREE" / --unshare-all true
bwrap --bind "$TREE" / --dev /dev --proc /proc --bind "$OUT" /lab --unshare-all ${inside}`,
    expected: { facts: { 'platform.container': 'yes' }, open: ['platform.containerRuntime'] },
  },
  {
    name: 'systemd-nspawn',
    places: tree,
    needs: ['systemd-nspawn'],
    script: `mkdir "$WORK/root"
mount --bind "$TREE" "$WORK/root"
run() { systemd-nspawn --quiet --register=no --keep-unit --machine=lab --directory="$WORK/root" --bind="$OUT:/lab" "$@"; }
try run true
run ${inside}`,
    expected: { facts: { 'platform.container': 'yes', 'platform.containerRuntime': 'systemd-nspawn' } },
  },
  { name: 'runc', places: [...tree, 'v1'], needs: ['runc'], script: runc(''), expected: inRunc },
  {
    name: 'runc-with-a-stale-marker',
    places: ['v2'],
    needs: ['runc'],
    script: runc('touch "$WORK/root/run/.containerenv"\n'),
    expected: inRunc,
  },
  {
    name: 'podman',
    places: ['here'],
    needs: ['podman'],
    script: `mkdir "$WORK/storage" "$WORK/run"
run() {
  podman --root "$WORK/storage" --runroot "$WORK/run" --storage-driver vfs --cgroup-manager cgroupfs --events-backend file run --rm --network none --ulimit nofile=1024:4096 --ulimit nproc=1024:4096 \\
    --memory 512m --cpus 1.5 --pids-limit 200 --volume "$OUT:/lab" --rootfs "$TREE:O" "$@"
}
# podman leaves these behind; what still holds a container is not empty, and stays.
leave() { sleep 1; for parent in /sys/fs/cgroup/libpod_parent /sys/fs/cgroup/*/libpod_parent; do rmdir $parent/conmon $parent 2>/dev/null || :; done; }
trap leave EXIT
try run true
run ${inside}`,
    expected: {
      facts: {
        'platform.container': 'yes',
        'platform.containerRuntime': 'podman',
        'cgroup.cpuLimit': 1.5,
        'cgroup.memoryLimitBytes': 512 * 1024 ** 2,
        'cgroup.pidsLimit': 200,
        'seccomp.mode': 'filter',
      },
    },
  },
];

export const situations: readonly Situation[] = [...machines, ...cgroups, ...namespaces, ...fileSystems, ...containers];
