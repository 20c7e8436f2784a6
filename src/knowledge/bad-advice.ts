import { unsetVariable } from './place-remedies.js';
import { bootParameter, type CompleteRemedy, wslEdit } from './remedies.js';

/** Families of advice, one check each. */
export const adviceFamilies = [
  'preload',
  'tmp-mount',
  'checksum-database',
  'preemption',
  'sysctl',
  'kernel-cmdline',
  'wsl-workarounds',
] as const;
export type AdviceFamily = (typeof adviceFamilies)[number];

/** Advice that guides give, that people have applied, and that does harm or nothing. */
export interface BadAdvice {
  readonly id: string;
  readonly family: AdviceFamily;
  /** What was applied, as the page of the check names it. */
  readonly what: string;
  /** What it does to Go work, one sentence. */
  readonly harm: string;
  readonly source: string;
  /** Absent where a check of its own tells it, with the undo. */
  readonly undo?: CompleteRemedy;
  /** The same where the machine is WSL 2 and it must be done on the Windows side. */
  readonly undoOnWsl?: CompleteRemedy;
}

const checksumDocumentation = 'https://go.dev/ref/mod#checksum-database';
const parameterDocumentation = 'https://www.freedesktop.org/software/systemd/man/latest/systemd.html';

/** Comments a line of a file out. */
function commentOut(summary: string, file: string, pattern: string, more: Partial<CompleteRemedy> = {}): CompleteRemedy {
  return {
    kind: 'fix',
    summary,
    commands: [`sed -i.before-go-conform -E '/${pattern}/ s/^/# /' ${file}`],
    shell: 'bash',
    root: true,
    effect: 'at the next start',
    undo: `mv ${file}.before-go-conform ${file}`,
    risk: 'none',
    reversible: true,
    expect: 'the next run finds no such line',
    ...more,
  };
}

export const badAdvice: readonly BadAdvice[] = [
  {
    id: 'preload-variable',
    family: 'preload',
    what: 'LD_PRELOAD',
    harm: 'a Go program makes its system calls itself, so a wrapper of the C library is never called by it; cgo, the C compiler and git do load it, and fail with it',
    source: 'https://man7.org/linux/man-pages/man8/ld.so.8.html',
    undo: unsetVariable('LD_PRELOAD', 'Take LD_PRELOAD away, and out of the file that sets it', 'advice.preload passes'),
  },
  {
    id: 'preload-file',
    family: 'preload',
    what: '/etc/ld.so.preload',
    harm: 'every dynamically linked program of the machine loads it, compilers and git included; static Go programs never do',
    source: 'https://man7.org/linux/man-pages/man8/ld.so.8.html',
    undo: {
      ...commentOut('Empty /etc/ld.so.preload', '/etc/ld.so.preload', '.'),
      commands: ['mv /etc/ld.so.preload /etc/ld.so.preload.before-go-conform'],
      undo: 'mv /etc/ld.so.preload.before-go-conform /etc/ld.so.preload',
      effect: 'for programs that start from then on',
      risk: 'what the library was there for (a memory allocator, a tracer) is gone',
      expect: 'advice.preload passes',
    },
  },
  {
    id: 'tmp-on-tmpfs',
    family: 'tmp-mount',
    what: 'A tmpfs over /tmp in /etc/fstab',
    harm: 'it takes memory from builds, fills up in the middle of one, and under WSL hides /tmp/.X11-unix; GOTMPDIR moves the temporary files of go alone',
    source: 'https://pkg.go.dev/cmd/go#hdr-Environment_variables',
    undo: commentOut('Take the line for /tmp out of /etc/fstab', '/etc/fstab', '^[^#].*[[:space:]]\\/tmp[[:space:]]', {
      risk: 'what lies in /tmp now is lost at the restart, as it is with a tmpfs anyway',
      expect: 'advice.tmp-mount passes',
    }),
  },
  {
    id: 'tmp-by-boot-command',
    family: 'tmp-mount',
    what: 'A tmpfs over /tmp by the boot command of wsl.conf',
    harm: 'at each start of the distribution it takes memory from builds, and hides what was in /tmp, /tmp/.X11-unix of WSLg too; GOTMPDIR moves the temporary files of go alone',
    source: 'https://learn.microsoft.com/windows/wsl/wsl-config#boot-settings',
    undo: commentOut(
      'Take the mount out of /etc/wsl.conf',
      '/etc/wsl.conf',
      '^[[:space:]]*command[[:space:]]*=.*mount.*[[:space:]]\\/tmp',
      {
        effect: 'after wsl --terminate of this distribution, in PowerShell',
        risk: 'other commands of the same line are taken out with it; what lies in /tmp is lost, as it is with a tmpfs anyway',
        expect: 'advice.tmp-mount passes',
      },
    ),
  },
  {
    id: 'checksum-database-off',
    family: 'checksum-database',
    what: 'GOSUMDB=off',
    harm: 'go takes whatever the proxy or the server gives for a new module, without the proof that others got the same',
    source: checksumDocumentation,
  },
  ...['GONOSUMDB', 'GOPRIVATE', 'GOINSECURE', 'GONOSUMCHECK'].map(
    (name): BadAdvice => ({
      id: `${name.toLowerCase()}-all`,
      family: 'checksum-database',
      what: name,
      harm:
        name === 'GOINSECURE'
          ? 'go fetches every module without TLS where it likes to'
          : 'no module is proved by the checksum database; name the private ones alone, as git.example.com/*',
      source: name === 'GOPRIVATE' ? 'https://go.dev/ref/mod#private-modules' : checksumDocumentation,
    }),
  ),
  {
    id: 'preemption-off',
    family: 'preemption',
    what: 'GODEBUG=asyncpreemptoff=1',
    harm: 'one loop without calls can stop the garbage collector and with it the whole program; it repairs no clock and no system call',
    source: 'https://pkg.go.dev/runtime#hdr-Environment_Variables',
  },
  {
    id: 'v1-by-cmdline',
    family: 'kernel-cmdline',
    what: 'A parameter that asks for cgroup v1',
    harm: 'cgroup v1 holds the controllers again, which systemd refuses from 258, the kubelet from 1.35, and Go 1.25 reads wrongly in containers',
    source: parameterDocumentation,
    undo: bootParameter(['the parameter'], 'it asks for cgroup v1', {
      risk: 'programs that only know cgroup v1 lose sight of their limits',
      expect: 'advice.kernel-cmdline passes',
    }),
    undoOnWsl: wslEdit(
      '.wslconfig',
      'Take the parameter out of the command line of the kernel',
      ['below [wsl2], in kernelCommandLine: take out what asks for cgroup v1'],
      'advice.kernel-cmdline passes',
    ),
  },
  {
    id: 'memory-controller-off',
    family: 'kernel-cmdline',
    what: 'cgroup_disable=memory',
    harm: 'no memory limit of any container or unit is in force',
    source: 'https://docs.kernel.org/admin-guide/kernel-parameters.html',
    undo: bootParameter(['cgroup_disable=memory'], 'it turns the limits of memory off', {
      risk: 'the kernel keeps a few bytes for each page',
      expect: 'advice.kernel-cmdline passes',
    }),
    undoOnWsl: wslEdit(
      '.wslconfig',
      'Take cgroup_disable=memory out of the command line of the kernel',
      ['below [wsl2], in kernelCommandLine: take cgroup_disable=memory out'],
      'advice.kernel-cmdline passes',
    ),
  },
  {
    id: 'wsl-systemd-wrapper',
    family: 'wsl-workarounds',
    what: 'A wrapper for systemd',
    harm: 'genie, distrod and subsystemctl start a second systemd in a namespace of its own; WSL starts systemd itself since 0.67.6',
    source: 'https://learn.microsoft.com/windows/wsl/systemd',
    undo: commentOut(
      'Take the command out of /etc/wsl.conf',
      '/etc/wsl.conf',
      '^[[:space:]]*command[[:space:]]*=.*(genie|distrod|subsystemctl)',
      {
        effect: 'after wsl --terminate of this distribution, in PowerShell',
        risk: 'set systemd=true below [boot] as well, or no systemd runs at all',
        expect: 'advice.wsl-workarounds passes',
      },
    ),
  },
  {
    id: 'wsl-cgroup-mount',
    family: 'wsl-workarounds',
    what: 'A line of /etc/fstab for cgroups',
    harm: 'WSL mounts cgroup v2 by itself since 2.5; a second mount over it hides the cgroups that limits are set in',
    source: 'https://github.com/microsoft/WSL/blob/master/src/linux/init/config.cpp',
    undo: commentOut('Take the cgroup line out of /etc/fstab', '/etc/fstab', '^[^#].*[[:space:]]cgroup2?[[:space:]]', {
      effect: 'after wsl --terminate of this distribution, in PowerShell',
      expect: 'advice.wsl-workarounds passes',
    }),
  },
  {
    id: 'wsl-drive-over-wslg',
    family: 'wsl-workarounds',
    what: 'A drive over /mnt/wslg',
    harm: '/mnt/wslg belongs to the graphics of WSL: a drive mounted over it takes the display sockets away and is no faster',
    source: 'https://github.com/microsoft/wslg',
    undo: commentOut('Take the line for /mnt/wslg out of /etc/fstab', '/etc/fstab', '^[^#].*[[:space:]]\\/mnt\\/wslg[[:space:]]', {
      effect: 'after wsl --terminate of this distribution, in PowerShell',
      expect: 'advice.wsl-workarounds passes',
    }),
  },
  {
    id: 'sysctl',
    family: 'sysctl',
    what: 'A setting of the kernel',
    harm: 'the setting is below or beside what the kernel chooses by itself',
    source: 'https://docs.kernel.org/admin-guide/sysctl/index.html',
    undo: {
      kind: 'investigate',
      summary: 'See which files set it',
      commands: [
        "grep -nsE '^[^#;]*(pid_max|threads-max|max_map_count|overcommit|max_user_namespaces)' /etc/sysctl.conf /etc/sysctl.d/* /run/sysctl.d/*",
      ],
      shell: 'bash',
      root: false,
      effect: 'at once',
      undo: 'nothing to undo: it only looks',
      risk: 'none',
      reversible: true,
      expect: 'the line to take out',
    },
  },
];

/** Kernel settings that guides change, and what the kernel chooses by itself. */
export const advisedSysctls: readonly {
  readonly name: string;
  readonly isHarmful: (value: number) => boolean;
  /** The same in words. */
  readonly when: string;
  /** The value in force whose harm a check of its own tells, with the remedy. */
  readonly told?: { readonly value: number; readonly by: string };
  /** What Linux has when nobody sets it; undefined: it depends on the machine. */
  readonly standard?: number;
  readonly harm: string;
  readonly source: string;
}[] = [
  {
    name: 'kernel.pid_max',
    when: 'below 32768',
    isHarmful: (value) => value < 32_768,
    standard: 32_768,
    harm: 'threads count too: builds end with "resource temporarily unavailable"',
    source: 'https://docs.kernel.org/admin-guide/sysctl/kernel.html#pid-max',
  },
  {
    name: 'kernel.threads-max',
    when: 'below 4096',
    isHarmful: (value) => value < 4096,
    harm: 'builds end with "failed to create new OS thread"',
    source: 'https://docs.kernel.org/admin-guide/sysctl/kernel.html#threads-max',
  },
  {
    name: 'vm.max_map_count',
    when: 'below 65530',
    isHarmful: (value) => value < 65_530,
    standard: 65_530,
    harm: 'race-enabled programs and mmap fail with "cannot allocate memory"',
    source: 'https://docs.kernel.org/admin-guide/sysctl/vm.html#max-map-count',
  },
  {
    name: 'vm.overcommit_memory',
    when: 'other than 0',
    isHarmful: (value) => value !== 0,
    told: { value: 2, by: 'mem.overcommit' },
    standard: 0,
    harm: 'it changes the accounting of address space alone: 1 hides that memory is short until something is killed, 2 refuses the address space that the race detector reserves',
    source: 'https://docs.kernel.org/mm/overcommit-accounting.html',
  },
  {
    name: 'vm.panic_on_oom',
    when: 'other than 0',
    isHarmful: (value) => value !== 0,
    standard: 0,
    harm: 'the machine stops where one test would have been killed',
    source: 'https://docs.kernel.org/admin-guide/sysctl/vm.html#panic-on-oom',
  },
  {
    name: 'user.max_user_namespaces',
    when: 'of 0',
    isHarmful: (value) => value === 0,
    told: { value: 0, by: 'userns.unprivileged' },
    harm: 'no rootless container and no sandbox starts: ENOSPC',
    source: 'https://docs.kernel.org/admin-guide/sysctl/user.html',
  },
];

/** Parameters of the kernel that bring cgroup v1 back (systemd(1), kernel-parameters). */
export const parametersForV1 =
  /^(?:systemd\.unified_cgroup_hierarchy=(?:0|no|n|false|f|off)|systemd\.legacy_systemd_cgroup_controller(?:=(?:1|yes|y|true|t|on))?|SYSTEMD_CGROUP_ENABLE_LEGACY_FORCE=1)$/i;

/** The switch between versions of cgroups that advice sets to either side; without it systemd takes v2 (systemd(1)). */
export const hierarchySwitch = /^systemd\.unified_cgroup_hierarchy(?:=|$)/i;
