import type { Remedy } from '../model/report.js';
import { environmentLimits } from './environment-limits.js';

/** A remedy with everything that a person wants to know before pasting it; only the shell may be missing, where nothing is pasted. */
export type CompleteRemedy = Remedy & Required<Pick<Remedy, 'root' | 'effect' | 'undo' | 'risk' | 'reversible' | 'expect'>>;

/** A window does not hold up the shell that opens it, so that pasted the restart would come before the edit. */
const afterSaving = '# when it is saved: wsl --shutdown';

/** What to look at; it changes nothing. */
export function investigation(summary: string, commands: readonly string[], expect: string, root = false): CompleteRemedy {
  return {
    kind: 'investigate',
    summary,
    commands: [...commands],
    shell: 'bash',
    root,
    effect: 'at once',
    undo: 'nothing to undo: it only looks',
    risk: 'none',
    reversible: true,
    expect,
  };
}

/** A kernel setting, now and after the next start. */
export function sysctl(summary: string, name: string, value: string | number, before: string | number, expect: string): CompleteRemedy {
  const file = `/etc/sysctl.d/60-go-conform-${name.replaceAll(/[^a-z0-9]+/g, '-')}.conf`;
  return {
    kind: 'fix',
    summary,
    commands: [`echo '${name} = ${value}' > ${file}`, `sysctl -p ${file}`],
    shell: 'bash',
    root: true,
    effect: 'at once, and at every start where systemd or an init script reads /etc/sysctl.d',
    undo: `rm ${file} && sysctl -w ${name}=${before}`,
    risk: 'changes the kernel for every program of this machine; in a container it must be done on the machine that runs it',
    reversible: true,
    expect,
  };
}

/** Where the limits of this place are set, which decides who can change them and how. */
export type LimitSetter = 'docker' | 'podman' | 'kubernetes' | 'wsl' | 'systemd' | 'other';

interface LimitWords {
  /** What is limited. */
  readonly what: string;
  /** Values that suffice, as each setter writes them. */
  readonly docker: string;
  readonly systemd: string;
  /** Absent where a pod, or .wslconfig, has no word for it. */
  readonly kubernetes?: string;
  readonly wsl?: string;
}

/** A limit of the cgroup is too low: how to raise it, at the place that sets it. */
export function raiseLimit(setter: LimitSetter, { what, docker, kubernetes, systemd, wsl }: LimitWords): CompleteRemedy {
  const engine = (name: string): LimitRow => ({
    commands: [`${name} update ${docker} "$CONTAINER"`],
    shell: 'bash',
    root: false,
    effect: 'at once; CONTAINER is its name or id, and the command is given where the engine runs',
    undo: `${name} update with the values that \`${name} inspect\` shows now`,
  });
  const other: LimitRow = {
    kind: 'investigate',
    summary: `See which cgroup limits ${what}; who manages that cgroup can raise it`,
    commands: ['cat /proc/self/cgroup'],
    shell: 'bash',
    root: false,
    effect: 'at once',
    undo: 'nothing to undo: it only looks',
    risk: 'none',
    expect: 'a path that names the manager: a container engine, a batch system, a unit of systemd',
  };
  const rows: Readonly<Record<LimitSetter, LimitRow>> = {
    docker: engine('docker'),
    podman: engine('podman'),
    kubernetes:
      kubernetes === undefined
        ? other
        : {
            commands: [`kubectl set resources "deployment/$NAME" --limits=${kubernetes}`],
            shell: 'bash',
            root: false,
            effect: 'with the new pods that it starts; for a runner of pods, change the limits in its template',
            undo: 'kubectl rollout undo "deployment/$NAME"',
          },
    wsl:
      wsl === undefined
        ? other
        : {
            commands: ['notepad "$env:USERPROFILE\\.wslconfig"', `# below [wsl2]: ${wsl}`, afterSaving],
            shell: 'powershell',
            root: false,
            effect: 'after wsl --shutdown, which stops every distribution',
            undo: 'take the line out of .wslconfig again, then wsl --shutdown',
          },
    systemd: {
      commands: ['systemctl status "$$"', `systemctl set-property "$UNIT" ${systemd}`],
      shell: 'bash',
      root: true,
      effect: 'at once; UNIT is the slice, scope or service that the first command shows',
      undo: 'systemctl revert "$UNIT"',
    },
    other,
  };
  return {
    kind: 'fix',
    summary: `Raise the limit of ${what} where it is set`,
    risk: 'other programs on the machine have that much less',
    reversible: true,
    expect: `the next run shows the higher limit of ${what}`,
    ...rows[setter],
  };
}

type LimitRow = Pick<CompleteRemedy, 'commands' | 'shell' | 'root' | 'effect' | 'undo'> &
  Partial<Pick<CompleteRemedy, 'kind' | 'summary' | 'risk' | 'expect'>>;

/** Variables for this shell and what it starts. */
export function environmentVariables(
  summary: string,
  values: Readonly<Record<string, string>>,
  expect: string,
  risk: string,
): CompleteRemedy {
  return {
    kind: 'workaround',
    summary,
    commands: Object.entries(values).map(([name, value]) => `export ${name}=${value}`),
    shell: 'bash',
    root: false,
    effect: 'at once, in this shell',
    undo: 'open a new shell',
    risk,
    reversible: true,
    expect,
  };
}

/** The first thing to try where memory is short: compilers and linkers, one per CPU, take most of it. */
export const onePackageAtATime: CompleteRemedy = environmentVariables(
  'Build and test one package at a time',
  // What `go env -w` has set is in no variable of the shell, and the variable would hide it.
  { GOFLAGS: '"$(go env GOFLAGS) -p=1"' },
  'the largest sum of memory is that of one compiler or test',
  'builds take longer',
);

/** The limit of memory is too low. */
export function raiseMemoryLimit(setter: LimitSetter): CompleteRemedy {
  return raiseLimit(setter, {
    what: 'memory',
    docker: '--memory 4g --memory-swap 4g',
    kubernetes: 'memory=4Gi',
    systemd: 'MemoryMax=4G MemoryHigh=infinity',
    wsl: 'memory=4GB',
  });
}

/** The limit of tasks is too low. @param enough tasks that suffice */
export function raiseTaskLimit(setter: LimitSetter, enough: number): CompleteRemedy {
  return raiseLimit(setter, { what: 'tasks', docker: `--pids-limit ${enough}`, systemd: `TasksMax=${enough}` });
}

/** The quota of processor time is too low: the least that feeds the threads of any Go program. */
export function raiseCpuLimit(setter: LimitSetter): CompleteRemedy {
  return raiseLimit(setter, {
    what: 'CPU time',
    docker: `--cpus ${environmentLimits.leastProcs}`,
    kubernetes: `cpu=${environmentLimits.leastProcs}`,
    systemd: `CPUQuota=${environmentLimits.leastProcs * 100}%`,
    wsl: `processors=${environmentLimits.leastProcs}`,
  });
}

/** A resource limit of the shell and of the logins to come. */
export function resourceLimit(summary: string, item: string, flag: string, value: string, expect: string): CompleteRemedy {
  const file = `/etc/security/limits.d/60-go-conform-${item}.conf`;
  return {
    kind: 'fix',
    summary,
    commands: [
      // pam_limits: `*` is every user but root.
      `printf '%s ${item} ${value}\\n' '* soft' '* hard' 'root soft' 'root hard' > ${file}`,
      `ulimit -${flag} ${value}`,
    ],
    shell: 'bash',
    root: true,
    effect:
      'in this shell at once, at the next login for all; a systemd unit has its own (LimitNOFILE=, LimitNPROC=, LimitAS=), and so has a container (--ulimit)',
    undo: `rm ${file}`,
    risk: 'none for a value that other machines have as their default',
    reversible: true,
    expect,
  };
}

/** A line of .wslconfig on the Windows side. */
export function wslConfig(summary: string, line: string, expect: string, risk: string): CompleteRemedy {
  return {
    kind: 'fix',
    summary,
    commands: ['notepad "$env:USERPROFILE\\.wslconfig"', `# below [wsl2]: ${line}`, afterSaving],
    shell: 'powershell',
    root: false,
    effect: 'after wsl --shutdown, which stops every distribution',
    undo: 'take the line out of .wslconfig again, then wsl --shutdown',
    risk,
    reversible: true,
    expect,
  };
}

/** The network mode that WSL has by itself. */
export function standardNetwork(expect: string): CompleteRemedy {
  return wslConfig(
    'Go back to the standard mode of the network',
    'networkingMode=nat',
    expect,
    'ports of Linux are reached through localhost alone',
  );
}

/** A newer WSL package. */
export function wslUpdate(expect: string): CompleteRemedy {
  return {
    kind: 'fix',
    summary: 'Update WSL',
    commands: ['wsl --update', 'wsl --shutdown', 'wsl --version'],
    shell: 'powershell',
    root: false,
    effect: 'after wsl --shutdown, which stops every distribution',
    undo: 'install the package of the older release again (https://github.com/microsoft/WSL/releases)',
    risk: 'the kernel and the defaults of WSL change for every distribution',
    reversible: true,
    expect,
  };
}

/** A distribution is moved from WSL 1 to WSL 2. */
export const wslConvert: CompleteRemedy = {
  kind: 'fix',
  summary: 'Convert the distribution to WSL 2',
  commands: ['wsl --list --verbose', 'wsl --set-version "$distribution" 2'],
  shell: 'powershell',
  root: false,
  effect: 'when the conversion ends; the distribution is stopped meanwhile',
  undo: 'wsl --set-version "$distribution" 1',
  risk: 'takes minutes and as much disk as the distribution; files on Windows drives are slower from WSL 2. Export it first (wsl --export)',
  reversible: true,
  expect: 'platform.wsl is 2',
};

/** A parameter goes out of the command line of a kernel that this machine boots; the restart is left to the person, for the edit comes first. */
export function bootParameter(
  parameters: readonly string[],
  reason: string,
  { risk, expect }: Pick<CompleteRemedy, 'risk' | 'expect'>,
): CompleteRemedy {
  const shown = parameters.join(' ');
  return {
    kind: 'fix',
    summary: `Take ${shown} out of the command line of the kernel: ${reason}`,
    commands: [
      "grep -ns 'cgroup' /etc/default/grub /etc/default/grub.d/* /etc/kernel/cmdline /boot/*cmdline.txt /boot/firmware/cmdline.txt",
      `# edit the file that names it, take out ${shown}; then: update-grub (where there is GRUB)`,
      '# then restart the machine: systemctl reboot',
    ],
    shell: 'bash',
    root: true,
    effect: 'after the edit and the restart',
    undo: 'put the parameter back and run update-grub again',
    risk,
    reversible: true,
    expect,
  };
}

/** cgroup v2 alone on a machine with systemd, where the command line of the kernel says otherwise. */
export function unifiedByBoot(parameters: readonly string[]): CompleteRemedy {
  return bootParameter(parameters, 'it asks for cgroup v1', {
    risk: 'programs that only know cgroup v1 (Java before 8u372, Docker before 20.10) lose sight of their limits',
    expect: 'cgroup.mode is unified',
  });
}

/** The same for the kernel of WSL, whose command line stands in .wslconfig. */
export function unifiedByWslConfig(parameters: readonly string[], expect: string): CompleteRemedy {
  const shown = parameters.join(' ');
  return wslEdit(
    '.wslconfig',
    `Take ${shown} out of the command line of the kernel`,
    [`below [wsl2], in kernelCommandLine: take ${shown} out`],
    expect,
  );
}

/** Packages by the name that Debian and Ubuntu give them. */
export function debianPackages(summary: string, packages: readonly string[], expect: string): CompleteRemedy {
  return {
    kind: 'fix',
    summary,
    commands: [`apt-get install --no-install-recommends ${packages.join(' ')}`],
    shell: 'bash',
    root: true,
    effect: 'at once (names as in Debian and Ubuntu)',
    undo: `apt-get remove ${packages.join(' ')}`,
    risk: 'none',
    reversible: true,
    expect,
  };
}

/** Controllers that systemd hands to the managers of users. */
export const delegateControllers: CompleteRemedy = {
  kind: 'fix',
  summary: 'Let systemd delegate the controllers to the managers of users',
  commands: [
    'mkdir -p /etc/systemd/system/user@.service.d',
    "printf '[Service]\\nDelegate=cpu cpuset io memory pids\\n' > /etc/systemd/system/user@.service.d/delegate.conf",
    'systemctl daemon-reload',
  ],
  shell: 'bash',
  root: true,
  effect: 'at the next login of the user',
  undo: 'rm /etc/systemd/system/user@.service.d/delegate.conf && systemctl daemon-reload',
  risk: 'users can limit what they run themselves; they gain no resources',
  reversible: true,
  expect: 'cgroup.delegated lists cpu, memory and pids',
};

/** A manager for the user's own units, also while nobody is logged in. */
export const lingeringUser: CompleteRemedy = {
  kind: 'fix',
  summary: 'Keep a systemd user manager running for this user',
  commands: ['loginctl enable-linger "$USER"'],
  shell: 'bash',
  root: true,
  effect: 'at once',
  undo: 'loginctl disable-linger "$USER"',
  risk: 'the services of the user run while nobody is logged in',
  reversible: true,
  expect: 'systemd.userManager is true',
};

/** The kubelet of a node without `failSwapOn: false` does not start while there is swap. */
export const swapOff: CompleteRemedy = {
  kind: 'fix',
  summary: 'Turn swap off, or let the kubelet accept it (failSwapOn: false)',
  commands: ['swapon --show', 'swapoff --all', "sed -i.before-go-conform -E '/\\sswap\\s/ s/^/#/' /etc/fstab"],
  shell: 'bash',
  root: true,
  effect: 'at once; swapoff needs as much free memory as swap is in use',
  undo: 'mv /etc/fstab.before-go-conform /etc/fstab && swapon --all',
  risk: 'a machine that is short of memory kills programs instead of slowing down',
  reversible: true,
  expect: 'memory.swapBytes is 0',
};

/** Bridged packets pass iptables. */
export const bridgeNetfilter: CompleteRemedy = {
  kind: 'fix',
  summary: 'Load br_netfilter and let bridged packets pass iptables',
  commands: [
    'echo br_netfilter > /etc/modules-load.d/60-go-conform-br_netfilter.conf',
    'modprobe br_netfilter',
    "echo 'net.bridge.bridge-nf-call-iptables = 1' > /etc/sysctl.d/60-go-conform-bridge.conf",
    'sysctl -p /etc/sysctl.d/60-go-conform-bridge.conf',
  ],
  shell: 'bash',
  root: true,
  effect: 'at once and at every start',
  undo: 'rm /etc/modules-load.d/60-go-conform-br_netfilter.conf /etc/sysctl.d/60-go-conform-bridge.conf; sysctl -w net.bridge.bridge-nf-call-iptables=0',
  risk: 'rules of iptables now see the packets of bridges, those of virtual machines too',
  reversible: true,
  expect: 'node.bridge-netfilter passes',
};

/** An edit of wsl.conf or .wslconfig by hand; `doctor --fix-plan` prints the whole file as a diff. */
export function wslEdit(file: 'wsl.conf' | '.wslconfig', summary: string, edits: readonly string[], expect: string): CompleteRemedy {
  const notes = edits.map((edit) => `# ${edit}`);
  const common = { kind: 'fix' as const, summary, risk: 'none beside the restart', reversible: true, expect };
  return file === 'wsl.conf'
    ? {
        ...common,
        commands: [
          'cp /etc/wsl.conf /etc/wsl.conf.before-go-conform',
          'sudoedit /etc/wsl.conf',
          ...notes,
          '# then, in PowerShell: wsl --terminate with the name of this distribution',
        ],
        shell: 'bash',
        root: true,
        effect: 'when this distribution starts again after wsl --terminate, which ends its programs',
        undo: 'mv /etc/wsl.conf.before-go-conform /etc/wsl.conf, and wsl --terminate again',
      }
    : {
        ...common,
        commands: [
          'Copy-Item "$env:USERPROFILE\\.wslconfig" "$env:USERPROFILE\\.wslconfig.before-go-conform"',
          'notepad "$env:USERPROFILE\\.wslconfig"',
          ...notes,
          afterSaving,
        ],
        shell: 'powershell',
        root: false,
        effect: 'after wsl --shutdown, which stops every distribution',
        undo: 'Move-Item -Force "$env:USERPROFILE\\.wslconfig.before-go-conform" "$env:USERPROFILE\\.wslconfig", then wsl --shutdown',
      };
}

/** Settings of wsl.conf come into force when the distribution starts. */
export function wslRestart(file: 'wsl.conf' | '.wslconfig', expect: string): CompleteRemedy {
  const whole = file === '.wslconfig';
  return {
    kind: 'fix',
    summary: whole ? 'Stop the virtual machine of WSL, so that .wslconfig is read' : 'Stop this distribution, so that wsl.conf is read',
    commands: whole ? ['wsl --shutdown'] : ['wsl --list --running', 'wsl --terminate $distribution'],
    shell: 'powershell',
    root: false,
    effect: whole
      ? 'at the next start; it stops every distribution'
      : 'at the next start; distribution is the name that the first command shows',
    undo: 'nothing to undo: the file is as before',
    risk: 'programs that run there are ended',
    reversible: true,
    expect,
  };
}

/** Windows programs are registered with the kernel again; no program of Windows can be used for that. */
export const registerInterop: CompleteRemedy = {
  kind: 'workaround',
  summary: 'Register Windows programs with the kernel again',
  commands: ["sh -c 'echo :WSLInterop:M::MZ::/init:PF > /proc/sys/fs/binfmt_misc/register'"],
  shell: 'bash',
  root: true,
  effect: 'at once, until the distribution stops; wsl --terminate and a new start in PowerShell do it too',
  undo: "sh -c 'echo -1 > /proc/sys/fs/binfmt_misc/WSLInterop'",
  risk: 'none',
  reversible: true,
  expect: 'wsl.interop is true',
};

/** The clock of the distribution takes the time of the hardware clock. */
export const setClock: CompleteRemedy = {
  kind: 'workaround',
  summary: 'Set the clock from the hardware clock',
  commands: ['hwclock --hctosys'],
  shell: 'bash',
  root: true,
  effect: 'at once',
  undo: 'nothing to undo: WSL keeps the clock by itself from then on',
  risk: 'programs that measure durations by the wall clock see a jump',
  reversible: false,
  expect: 'wsl.clockDrift is near 0',
};

/** A signature for Windows; nobody can give the certificate, so it only shows how. */
export const signProgram: CompleteRemedy = {
  kind: 'fix',
  summary: 'Sign the program as the last step, with a timestamp (CERTIFICATE, KEY, TSA and the file PROGRAM are yours)',
  commands: [
    'osslsigncode sign -h sha256 -certs "$CERTIFICATE" -key "$KEY" -ts "$TSA" -in "$PROGRAM" -out "$PROGRAM.signed"',
    'osslsigncode verify -in "$PROGRAM.signed"',
  ],
  shell: 'bash',
  root: false,
  effect: 'at once; on Windows the same is: signtool sign /a /fd SHA256 /tr TSA /td SHA256 PROGRAM',
  undo: 'nothing to undo: the program itself is as before',
  risk: 'none',
  reversible: true,
  expect: 'artifact.authenticode passes where its parameter files names the signed program',
};
