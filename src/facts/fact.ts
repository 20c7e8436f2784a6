import type { limitedNamespaces } from '../knowledge/observed-files.js';
import type { Evidence } from '../model/report.js';
import type { ActiveFacts } from './active-values.js';
import type { AdviceFacts } from './advice-facts.js';
import type { WindowsFacts } from './windows-facts.js';
import type { WslConfigurationFacts } from './wsl-facts.js';

/** What can be known about a host: fact id → type of its value. Ids and values are promises to users. */
export interface FactValues
  extends PlatformFacts,
    CgroupFacts,
    CgroupUseFacts,
    ClockFacts,
    ResourceFacts,
    KernelFacts,
    SeccompFacts,
    SystemdFacts,
    WslFacts,
    ActiveFacts,
    WslConfigurationFacts,
    WindowsFacts,
    AdviceFacts {}

export interface PlatformFacts {
  /** GOOS and GOARCH of the host. */
  readonly 'platform.os': string;
  readonly 'platform.arch': string;
  /** Kernel release as `uname -r` prints it. */
  readonly 'platform.kernel': string;
  /** ID and VERSION_ID of os-release, and what people call it: `{ id: 'debian', version: '12', name: 'Debian GNU/Linux 12 (bookworm)' }`. */
  readonly 'platform.distribution': { readonly id: string; readonly version: string | null; readonly name: string };
  /** Whose kernel this is: a container on a WSL 2 kernel is `2`. */
  readonly 'platform.wsl': 'none' | '1' | '2';
  readonly 'platform.container': 'yes' | 'no';
  /** `docker`, `podman`, `kubernetes`, `lxc`, `gvisor`, `systemd-nspawn`, …; `none` outside a container. */
  readonly 'platform.containerRuntime': string;
  /** systemd's names: `none`, `kvm`, `microsoft` is `hyperv` here, `vmware`, `oracle`, `xen`, `amazon`, `firecracker`, … */
  readonly 'platform.virtualization': string;
  /** Whose CI job this is: `github-hosted`, `self-hosted` (both of GitHub Actions), or `none`. */
  readonly 'platform.runner': string;
}

/** A limit of all cgroup levels that can be seen; null: none of them limits. */
export interface CgroupFacts {
  readonly 'cgroup.mode': 'unified' | 'hybrid' | 'legacy' | 'none';
  /** Controller → where it lives; `mountPoint` is null where the paste does not tell. */
  readonly 'cgroup.controllers': Readonly<Record<string, { readonly version: 1 | 2; readonly mountPoint: string | null }>>;
  /** CPUs, fractions included, or null for no limit. A quota within 0.05 of all CPUs (WSL sets one) counts as none. */
  readonly 'cgroup.cpuLimit': number | null;
  readonly 'cgroup.memoryLimitBytes': number | null;
  /** memory.high: above it the kernel throttles and reclaims, and never kills. */
  readonly 'cgroup.memoryHighBytes': number | null;
  readonly 'cgroup.swapLimitBytes': number | null;
  /** Tasks, threads included. */
  readonly 'cgroup.pidsLimit': number | null;
  /** CPUs of the cpuset that is in force, as a count. */
  readonly 'cgroup.cpuset': number;
  /** The user may make cgroups below its own and enable these controllers for them. */
  readonly 'cgroup.delegated': readonly string[];
  /** Levels above, whose limits cannot be seen: a cgroup namespace or the mount of a part of the tree hides them. */
  readonly 'cgroup.hiddenAncestors': boolean;
  /** Share of the last 10 s in which some task waited, in per cent, by resource. */
  readonly 'cgroup.pressure': Readonly<Partial<Record<'cpu' | 'memory' | 'io', number>>>;
}

/** What the cgroup of the process has used, and what Go sees of its quota. */
export interface CgroupUseFacts {
  /** CPUs by the quota of the own cgroup alone, which is all that Go reads; null: none there. */
  readonly 'cgroup.cpuLeafLimit': number | null;
  /** Which cgroup the mount of the cpu controller's hierarchy shows at its top: `/`, or a path where only a part is mounted. */
  readonly 'cgroup.cpuMountRoot': string;
  /** Since the cgroup was made: periods with something to run, those in which the quota was used up, and the time lost. */
  readonly 'cgroup.throttling': { readonly periods: number; readonly throttled: number; readonly seconds: number };
  /** Tasks now, at the level that limits them. */
  readonly 'cgroup.pidsCurrent': number;
  /** Processes of the own cgroup, in v2 also of those below it, that were killed for want of memory since it was made, by whatever limit. */
  readonly 'cgroup.memoryKills': number;
  /**
   * Tasks that a limit of pids refused since the cgroup was made, at the nearest level that counted any; 0: no level did. Up to Linux
   * 6.10 a refusal is counted where the task was to be, whichever level's limit it was (kernel/cgroup/pids.c).
   */
  readonly 'cgroup.pidsRefused': number;
}

export interface ClockFacts {
  /** CLOCK_REALTIME when the host was examined, RFC 3339 in UTC. */
  readonly 'clock.realtime': string;
  /** CLOCK_MONOTONIC never went back while it was read. */
  readonly 'clock.monotonic': boolean;
}

/** A resource limit; null: unlimited. The shell's `ulimit -a` shows the soft one alone. */
export interface ResourceLimit {
  readonly soft: number | null;
  readonly hard: number | null | 'unknown';
}

export interface ResourceFacts {
  /** CPUs that the process may run on. */
  readonly 'cpu.affinity': number;
  readonly 'memory.totalBytes': number;
  /** 0: no swap. */
  readonly 'memory.swapBytes': number;
  /** Processes of the whole machine that the kernel killed for want of memory since it was booted, at limits of cgroups too. */
  readonly 'memory.kills': number;
  /** Open files. Node raises its soft limit to the hard one when it starts, as programs of Go do (Go's os/rlimit.go): what Go work gets. */
  readonly 'limits.nofile': ResourceLimit;
  /** Tasks of the user. */
  readonly 'limits.nproc': ResourceLimit;
  /** Whether that limit binds the process: not root of the machine, nor who has CAP_SYS_RESOURCE or CAP_SYS_ADMIN there (kernel/fork.c). */
  readonly 'limits.nprocBinds': boolean;
  /** Address space, bytes. */
  readonly 'limits.as': ResourceLimit;
  /** Core file, bytes. */
  readonly 'limits.core': ResourceLimit;
  /** Stack, bytes. */
  readonly 'limits.stack': ResourceLimit;
}

type LimitedNamespace = (typeof limitedNamespaces)[number];

export interface KernelFacts {
  /** What /proc shows: everything, only the own processes (hidepid), or nothing, because it is not mounted. */
  readonly 'kernel.proc': 'whole' | 'own-processes' | 'absent';
  /** The release, parsed; on WSL 1 and gVisor a constant that says nothing about features. */
  readonly 'kernel.release': { readonly major: number; readonly minor: number; readonly patch: number; readonly suffix: string };
  readonly 'kernel.pidMax': number;
  readonly 'kernel.threadsMax': number;
  /** Tasks of the whole machine when it was examined, threads included. */
  readonly 'kernel.tasks': number;
  /** vm.overcommit_memory. */
  readonly 'kernel.overcommit': 0 | 1 | 2;
  /** user.max_user_namespaces; 0 turns them off. */
  readonly 'kernel.maxUserNamespaces': number;
  /** user.max_KIND_namespaces of the other kinds, as far as the kernel has them; 0 turns a kind off. */
  readonly 'kernel.namespaceLimits': Readonly<Partial<Record<LimitedNamespace, number>>>;
  /** A Debian sysctl; `absent` on other kernels, where it forbids nothing. */
  readonly 'kernel.unprivilegedUsernsClone': 0 | 1 | 'absent';
  /** An Ubuntu sysctl; `absent` on other kernels. */
  readonly 'kernel.apparmorRestrictUserns': 0 | 1 | 2 | 'absent';
  /** Security modules in force, in the kernel's order. */
  readonly 'kernel.lsm': readonly string[];
  /** vm.mmap_rnd_bits: what the race detector's address layout depends on. */
  readonly 'kernel.mmapRndBits': number;
  readonly 'kernel.clocksource': string;
  /** Parameters of the kernel command line that change what Go meets, `systemd.unified_cgroup_hierarchy=0`. */
  readonly 'kernel.cmdline': readonly string[];
  /** Names of loaded live patches. */
  readonly 'kernel.livepatch': readonly string[];
  /** Pressure stall information is there to be read. */
  readonly 'kernel.psi': boolean;
}

export interface SeccompFacts {
  readonly 'seccomp.mode': 'disabled' | 'strict' | 'filter';
  /** Filters stacked on the process; kernels before 5.9 do not say. */
  readonly 'seccomp.filters': number;
  /** Threads of the process by the filters on them; one row: all are alike. */
  readonly 'seccomp.threads': readonly ThreadFilters[];
  readonly 'seccomp.noNewPrivs': boolean;
  /** Actions that the kernel knows, strictest first; says nothing about the filter that is loaded. */
  readonly 'seccomp.actions': readonly string[];
}

/** Threads under the same filters. */
export interface ThreadFilters {
  readonly threads: number;
  readonly mode: SeccompFacts['seccomp.mode'];
  readonly filters: number;
}

export interface SystemdFacts {
  /** PID 1 is systemd and in this state, or it is not (`absent`); `offline`: installed, asked, and not PID 1. */
  readonly 'systemd.state': 'running' | 'degraded' | 'starting' | 'offline' | 'absent';
  readonly 'systemd.version': number;
  /** systemd is there to be started, whether it runs or not. */
  readonly 'systemd.installed': boolean;
  /** What /sbin/init leads to in the end, which is what WSL and kernels start; null: nothing is there. */
  readonly 'systemd.initProgram': string | null;
  /** A user manager runs for this user. */
  readonly 'systemd.userManager': boolean;
  /** Name of the program that is PID 1. */
  readonly 'pid1.command': string;
}

/** Unknown where `platform.wsl` is `none`. */
export interface WslFacts {
  /** The mode in force, not the one that is configured; unknown on WSL 1, which has none. */
  readonly 'wsl.networkingMode': 'nat' | 'mirrored' | 'bridged' | 'virtioproxy' | 'consomme' | 'none';
  /** Version of the WSL package, `2.6.2`. */
  readonly 'wsl.package': string;
  /** The kernel's version without its suffix, and whether it is Microsoft's build. */
  readonly 'wsl.kernel': { readonly version: string; readonly custom: boolean };
  /** Mount points of Windows drives. */
  readonly 'wsl.windowsDrives': readonly string[];
  /** Windows programs can be started from here. */
  readonly 'wsl.interop': boolean;
}

export type FactId = keyof FactValues;

/** A typed observation and what it rests on; one that could not be determined says why. */
export type Fact<T = unknown> =
  | { readonly value: T; readonly evidence: readonly Evidence[]; readonly reason?: undefined }
  | { readonly value: 'unknown'; readonly evidence: readonly Evidence[]; readonly reason: string };

/** All facts of a host. */
export type Facts = FactsOf<FactValues>;

/** The facts of one family. */
export type FactsOf<Values> = { readonly [Id in keyof Values]: Fact<Values[Id]> };

export function known<T>(value: T, ...evidence: readonly Evidence[]): Fact<T> {
  return { value, evidence };
}

export function undetermined(reason: string, ...evidence: readonly Evidence[]): Fact<never> {
  return { value: 'unknown', evidence, reason };
}
