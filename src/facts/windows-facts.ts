import type { WslConfiguration } from './wsl-settings.js';

/** What Windows itself says. Unknown elsewhere, also inside WSL. */
export interface WindowsFacts {
  /** `{ name: 'Microsoft Windows 11 Pro', build: 26100 }` */
  readonly 'windows.release': { readonly name: string; readonly build: number };
  /** WSL as it is registered for this user. `package` is null for the WSL that is a part of Windows, or none. */
  readonly 'windows.wsl': WindowsWsl;
  /** .wslconfig of this user. */
  readonly 'windows.wslConfig': WslConfiguration;
  /** Whether virtual machines, and so WSL 2, can run: null where Windows does not tell. */
  readonly 'windows.virtualization': {
    /** A hypervisor runs, that of Windows or one below it. */
    readonly hypervisor: boolean;
    /** The firmware allows virtualization; Windows tells only while no hypervisor runs. */
    readonly firmware: boolean | null;
    /** The optional feature VirtualMachinePlatform. */
    readonly platform: boolean | null;
  };
  /** Whether policies decide which programs may run. */
  readonly 'windows.appControl': {
    /** App Control for programs of users: what is not allowed is not started (`enforced`), or only logged (`audit`). */
    readonly userMode: 'off' | 'audit' | 'enforced';
    /** The same for drivers and the kernel, which no Go program is. */
    readonly kernelMode: 'off' | 'audit' | 'enforced';
    /** Memory integrity (HVCI), which looks at the kernel's code alone. */
    readonly memoryIntegrity: 'off' | 'configured' | 'running';
    readonly smartAppControl: 'absent' | 'off' | 'on' | 'evaluation';
  };
  /** Microsoft Defender; exclusions are shown to administrators alone. */
  readonly 'windows.defender': { readonly realTime: boolean; readonly exclusions: readonly string[] | 'hidden' };
  /** Programs that ask for it may use paths of more than 260 characters. */
  readonly 'windows.longPaths': boolean;
  readonly 'windows.developerMode': boolean;
  /** `made`: a symbolic link could be made when it was tried; else the code of the error. */
  readonly 'windows.symlink': string;
}

export interface WindowsWsl {
  /** Version of the package, `2.6.2`. */
  readonly package: string | null;
  /** WSL 1 or 2 for distributions that are added. */
  readonly defaultVersion: number;
  readonly distributions: readonly WindowsDistribution[];
}

export interface WindowsDistribution {
  readonly name: string;
  readonly version: 1 | 2;
  /** As the registry has it: `installed`, `installing`, `converting`, …; whether it runs is not kept there. */
  readonly state: string;
  readonly isDefault: boolean;
}
