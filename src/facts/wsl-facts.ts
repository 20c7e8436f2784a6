import type { WslConfiguration } from './wsl-settings.js';

/** What is configured for WSL and what of it is in force. Unknown where `platform.wsl` is `none`. */
export interface WslConfigurationFacts {
  /** /etc/wsl.conf of this distribution. */
  readonly 'wsl.conf': WslConfiguration;
  /** .wslconfig of the Windows user. */
  readonly 'wsl.config': WslConfiguration;
  /** boot.systemd of wsl.conf. */
  readonly 'wsl.systemdConfigured': boolean;
  /** networkingMode of .wslconfig, `nat` where it says nothing; `virtioproxy` and `consomme` are one mode. */
  readonly 'wsl.networkingConfigured': string;
  /** DNS queries go to Windows over the virtual machine's bus: resolv.conf names 10.255.255.254. */
  readonly 'wsl.dnsTunneling': boolean;
  /** Settings that are written down and not in force. */
  readonly 'wsl.pending': readonly PendingSetting[];
  /** Why Windows programs cannot be started from this session; `none` when they can. */
  readonly 'wsl.interopAbsence': 'none' | 'disabled' | 'not-registered' | 'sudo' | 'systemd-unit' | 'ssh' | 'other-session';
  /** Windows drives with the way their files come over. */
  readonly 'wsl.driveMounts': readonly DriveMount[];
  /** Folders of PATH on Windows drives, and programs of Go's that a shell or a script would find there. */
  readonly 'wsl.windowsPath': {
    readonly folders: number;
    readonly shadowing: readonly { readonly program: string; readonly path: string }[];
  };
  /** Seconds that the clock of the distribution is ahead of the hardware clock; negative: behind. */
  readonly 'wsl.clockDrift': number;
}

export interface PendingSetting {
  readonly file: 'wsl.conf' | '.wslconfig';
  /** `section.key` */
  readonly setting: string;
  readonly configured: string;
  readonly effective: string;
}

export interface DriveMount {
  readonly mountPoint: string;
  readonly transport: '9p over fd' | '9p over virtio' | 'virtiofs' | 'drvfs';
  /** chmod and chown are kept. */
  readonly metadata: boolean;
  /** `off`: no folder is case-sensitive unless Windows says so; `dir`: new ones are. */
  readonly caseSensitivity: 'off' | 'dir' | 'force';
}
