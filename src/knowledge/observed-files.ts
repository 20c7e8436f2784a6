/** Kinds of namespaces, beside that of users, whose number the kernel limits for each user: user.max_KIND_namespaces (namespaces(7)). */
export const limitedNamespaces = ['cgroup', 'ipc', 'mnt', 'net', 'pid', 'time', 'uts'] as const;

/** What doctor reads of a machine; every one is optional. proc(5), sysfs(5) and the kernel's Documentation/admin-guide describe them. */
export const observedFiles: readonly string[] = [
  '/proc/version',
  '/proc/sys/kernel/osrelease',
  '/proc/cmdline',
  '/proc/cpuinfo',
  '/proc/meminfo',
  '/proc/vmstat',
  '/proc/loadavg',
  '/proc/self/mountinfo',
  '/proc/self/cgroup',
  '/proc/1/comm',
  '/proc/self/status',
  '/proc/self/limits',
  '/proc/self/uid_map',
  '/proc/self/oom_score_adj',
  '/proc/sys/kernel/pid_max',
  '/proc/sys/kernel/threads-max',
  '/proc/sys/vm/overcommit_memory',
  '/proc/sys/vm/mmap_rnd_bits',
  '/proc/sys/user/max_user_namespaces',
  ...limitedNamespaces.map((kind) => `/proc/sys/user/max_${kind}_namespaces`),
  '/proc/sys/kernel/unprivileged_userns_clone',
  '/proc/sys/kernel/apparmor_restrict_unprivileged_userns',
  '/proc/sys/kernel/seccomp/actions_avail',
  '/proc/sys/fs/binfmt_misc/WSLInterop',
  '/proc/sys/fs/binfmt_misc/WSLInterop-late',
  '/proc/pressure/cpu',
  '/proc/pressure/memory',
  '/proc/pressure/io',
  '/sys/kernel/security/lsm',
  '/sys/devices/system/clocksource/clocksource0/current_clocksource',
  '/sys/devices/system/clocksource/clocksource0/available_clocksource',
  '/sys/class/dmi/id/sys_vendor',
  '/sys/class/dmi/id/product_name',
  '/sys/hypervisor/type',
  '/etc/os-release',
  '/usr/lib/os-release',
  '/run/systemd/container',
  '/run/host/container-manager',
  '/run/.containerenv',
  '/proc/device-tree/hypervisor/compatible',
];

/** Namespaces of a process whose links tell which one it is in. */
export const observedNamespaces = ['cgroup', 'ipc', 'net', 'mnt', 'pid', 'time', 'user', 'uts'] as const;

/** What a kernel starts, and WSL where wsl.conf asks for systemd (microsoft/WSL, doc/docs/technical-documentation/systemd.md). */
export const initPath = '/sbin/init';

/** Where systemd is installed, with /usr merged and without. */
export const systemdPaths: readonly string[] = ['/usr/lib/systemd/systemd', '/lib/systemd/systemd'];

/** Paths of which only the existence counts. */
export const observedPaths: readonly string[] = [
  ...systemdPaths,
  '/.dockerenv',
  '/run/.containerenv',
  '/run/.toolboxenv',
  '/run/systemd/system',
  '/proc/vz',
  '/proc/bc',
  '/run/WSL',
  '/usr/bin/wslinfo',
  '/usr/bin/systemctl',
  '/proc/pressure',
  '/proc/sys/kernel',
  '/sys/kernel/livepatch',
  '/dev/.cros_milestone',
  '/system/build.prop',
  '/sys/fs/cgroup/cgroup.events',
  '/sys/fs/cgroup/cgroup.type',
  '/sys/fs/cgroup/cgroup.controllers',
];

/** Programs that tell about the system: of a recording, only their outputs are read for facts, never what programs under test wrote. */
export const observingPrograms: ReadonlySet<string> = new Set(
  'uname cat mount findmnt df free ps top lscpu lsblk nproc hostname hostnamectl lsb_release systemctl systemd-detect-virt virt-what docker podman kubectl wsl wsl.exe wslinfo dmesg sysctl ulimit ls stat'.split(
    ' ',
  ),
);

/** Folders that tell about the system. */
export const systemFolders = /^\/(?:proc|sys|etc|run|dev|var\/run|usr\/lib|system)\//;

/** What stands for the folder of a run in recordings, and for that of a snapshot that names none. */
export const workspacePlaceholder = '{workspace}';

/** Files of manifests that somebody wrote down. */
export const manifestNames = /\.(?:ya?ml|json)(?:\s*\([^()]*\))?$/;

/** .wslconfig, wherever somebody says that it lies: below a drive, or as Windows names it. */
export const wslConfigNames = /(?:^|[\\/])\.wslconfig$/i;

/** What is read of pastes at most: a bug report has a few dozen commands, and more must not cost minutes. */
export const pasteLimits = {
  pastes: 1000,
  bytes: 8 * 1024 * 1024,
  /** Characters and lines of one text, characters of one line, and prompts in one text. */
  text: 4 * 1024 * 1024,
  lines: 30_000,
  line: 8192,
  commands: 200,
  /** Characters of all manifests together, and aliases in one: what describes one place is a page or two, and more costs seconds. */
  manifestCharacters: 256 * 1024,
  manifestAliases: 100,
  /** Brackets within brackets of a snapshot: a recording has less than ten, and each level of a hostile one costs memory. */
  brackets: 100,
} as const;
