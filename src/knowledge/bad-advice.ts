import type { CompleteRemedy } from './remedies.js';

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
  /** What it does to Go work, one sentence. */
  readonly harm: string;
  readonly source: string;
  readonly undo: CompleteRemedy;
}

const checksumDocumentation = 'https://go.dev/ref/mod#checksum-database';
const parameterDocumentation = 'https://www.freedesktop.org/software/systemd/man/latest/systemd.html';

/** Takes a variable out of this shell, of go's own file, and shows what sets it again. */
function unsetVariable(name: string, expect: string): CompleteRemedy {
  const ofGo = /^(?:GO(?!DEBUG)|CGO)/.test(name);
  return {
    kind: 'fix',
    summary: `Take ${name} away, and out of the file that sets it`,
    commands: [
      `unset ${name}`,
      ...(ofGo ? [`go env -u ${name}`] : []),
      `grep -ns ${name} ~/.profile ~/.bashrc ~/.bash_profile ~/.zshrc ~/.zshenv /etc/environment /etc/profile.d/*`,
    ],
    shell: 'bash',
    root: false,
    effect: 'in this shell at once; in others when the line that the last command shows is gone',
    undo: `set ${name} to the value that this page shows`,
    risk: 'none',
    reversible: true,
    expect,
  };
}

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
    harm: 'a Go program makes its system calls itself, so a wrapper of the C library is never called by it; cgo, the C compiler and git do load it, and fail with it',
    source: 'https://man7.org/linux/man-pages/man8/ld.so.8.html',
    undo: unsetVariable('LD_PRELOAD', 'advice.preload passes'),
  },
  {
    id: 'preload-file',
    family: 'preload',
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
    harm: 'it takes memory from builds, fills up in the middle of one, and under WSL hides /tmp/.X11-unix; GOTMPDIR moves the temporary files of go alone',
    source: 'https://pkg.go.dev/cmd/go#hdr-Environment_variables',
    undo: commentOut('Take the line for /tmp out of /etc/fstab', '/etc/fstab', '^[^#].*[[:space:]]\\/tmp[[:space:]]', {
      risk: 'what lies in /tmp now is lost at the restart, as it is with a tmpfs anyway',
      expect: 'advice.tmp-mount passes',
    }),
  },
  {
    id: 'checksum-database-off',
    family: 'checksum-database',
    harm: 'go takes whatever the proxy or the server gives for a new module, without the proof that others got the same',
    source: checksumDocumentation,
    undo: unsetVariable('GOSUMDB', 'advice.checksum-database passes'),
  },
  ...['GONOSUMDB', 'GOPRIVATE', 'GOINSECURE', 'GONOSUMCHECK'].map(
    (name): BadAdvice => ({
      id: `${name.toLowerCase()}-all`,
      family: 'checksum-database',
      harm:
        name === 'GOINSECURE'
          ? 'go fetches every module without TLS where it likes to'
          : 'no module is proved by the checksum database; name the private ones alone, as git.example.com/*',
      source: name === 'GOPRIVATE' ? 'https://go.dev/ref/mod#private-modules' : checksumDocumentation,
      undo: unsetVariable(name, 'advice.checksum-database passes'),
    }),
  ),
  {
    id: 'preemption-off',
    family: 'preemption',
    harm: 'one loop without calls can stop the garbage collector and with it the whole program; it repairs no clock and no system call',
    source: 'https://pkg.go.dev/runtime#hdr-Environment_Variables',
    undo: unsetVariable('GODEBUG', 'advice.preemption passes'),
  },
  {
    id: 'v1-by-cmdline',
    family: 'kernel-cmdline',
    harm: 'cgroup v1 holds the controllers again, which systemd refuses from 258, the kubelet from 1.35, and Go 1.25 reads wrongly in containers',
    source: parameterDocumentation,
    undo: {
      kind: 'fix',
      summary: 'Take the parameter out of the command line of the kernel',
      commands: [
        "grep -ns 'cgroup' /etc/default/grub /etc/default/grub.d/* /etc/kernel/cmdline",
        'sudoedit /etc/default/grub',
        'update-grub',
        'systemctl reboot',
      ],
      shell: 'bash',
      root: true,
      effect:
        'after the restart; under WSL the line is kernelCommandLine of .wslconfig, and wsl --shutdown in PowerShell is the restart, which stops every distribution',
      undo: 'put the parameter back and run update-grub again',
      risk: 'programs that only know cgroup v1 lose sight of their limits',
      reversible: true,
      expect: 'advice.kernel-cmdline passes',
    },
  },
  {
    id: 'memory-controller-off',
    family: 'kernel-cmdline',
    harm: 'no memory limit of any container or unit is in force',
    source: 'https://docs.kernel.org/admin-guide/kernel-parameters.html',
    undo: {
      kind: 'fix',
      summary: 'Take cgroup_disable=memory out of the command line of the kernel',
      commands: [
        "grep -ns 'cgroup_disable' /etc/default/grub /etc/default/grub.d/* /boot/*cmdline.txt /boot/firmware/cmdline.txt",
        'systemctl reboot',
      ],
      shell: 'bash',
      root: true,
      effect: 'after the restart; edit the file that the first command shows before the second',
      undo: 'put the parameter back',
      risk: 'the kernel keeps a few bytes for each page',
      reversible: true,
      expect: 'advice.kernel-cmdline passes',
    },
  },
  {
    id: 'wsl-systemd-wrapper',
    family: 'wsl-workarounds',
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
  /** What Linux has when nobody sets it; undefined: it depends on the machine. */
  readonly standard?: number;
  readonly harm: string;
  readonly source: string;
}[] = [
  {
    name: 'kernel.pid_max',
    isHarmful: (value) => value < 32_768,
    standard: 32_768,
    harm: 'threads count too: builds end with "resource temporarily unavailable"',
    source: 'https://docs.kernel.org/admin-guide/sysctl/kernel.html#pid-max',
  },
  {
    name: 'kernel.threads-max',
    isHarmful: (value) => value < 4096,
    harm: 'builds end with "failed to create new OS thread"',
    source: 'https://docs.kernel.org/admin-guide/sysctl/kernel.html#threads-max',
  },
  {
    name: 'vm.max_map_count',
    isHarmful: (value) => value < 65_530,
    standard: 65_530,
    harm: 'race-enabled programs and mmap fail with "cannot allocate memory"',
    source: 'https://docs.kernel.org/admin-guide/sysctl/vm.html#max-map-count',
  },
  {
    name: 'vm.overcommit_memory',
    isHarmful: (value) => value !== 0,
    standard: 0,
    harm: 'it changes the accounting of address space alone: 1 hides that memory is short until something is killed, 2 refuses the address space that the race detector reserves',
    source: 'https://docs.kernel.org/mm/overcommit-accounting.html',
  },
  {
    name: 'vm.panic_on_oom',
    isHarmful: (value) => value !== 0,
    standard: 0,
    harm: 'the machine stops where one test would have been killed',
    source: 'https://docs.kernel.org/admin-guide/sysctl/vm.html#panic-on-oom',
  },
  {
    name: 'user.max_user_namespaces',
    isHarmful: (value) => value === 0,
    harm: 'no rootless container and no sandbox starts: ENOSPC',
    source: 'https://docs.kernel.org/admin-guide/sysctl/user.html',
  },
];

/** Parameters of the kernel that bring cgroup v1 back (systemd(1), kernel-parameters). */
export const parametersForV1 =
  /^(?:systemd\.unified_cgroup_hierarchy=(?:0|no|n|false|f|off)|systemd\.legacy_systemd_cgroup_controller(?:=(?:1|yes|y|true|t|on))?|SYSTEMD_CGROUP_ENABLE_LEGACY_FORCE=1)$/i;
