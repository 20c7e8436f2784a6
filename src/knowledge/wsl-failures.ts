import type { CompleteRemedy } from './remedies.js';

/** What stands in the way of a distribution, as the machine is; those that no setting of the user can change make it unsupported. */
export type WslFailureKind = 'no-wsl' | 'no-distribution' | 'unknown-distribution' | 'unsupported' | 'unavailable';

/** A failure of wsl.exe: what it says, what that means, what to type. */
export interface WslFailure {
  readonly id: string;
  readonly kind: WslFailureKind;
  /** Any of these in its text; codes first, for the sentences are translated. */
  readonly says: RegExp;
  readonly means: string;
  readonly remedy: WslFailureRemedy;
}

interface WslFailureRemedy {
  readonly summary: string;
  readonly commands: readonly string[];
  readonly admin?: boolean;
  readonly effect?: string;
  /** Absent: there is nothing to undo. */
  readonly undo?: string;
  readonly risk?: string;
}

const install = 'wsl --install --distribution Debian --no-launch';
const uninstall = 'wsl --unregister Debian';

/**
 * Codes stand behind `Error code:`, as a path of what was being done and the last the name or number of the HRESULT. Sentences:
 * localization/strings/en-US/Resources.resw, names: src/windows/common/wslutil.cpp of https://github.com/microsoft/WSL; the stub of
 * Windows 11 and numbers: threads of that repository (4607, 9834, 10475, 40320). The most special first.
 */
export const wslFailures: readonly WslFailure[] = [
  {
    id: 'unknown-distribution',
    kind: 'unknown-distribution',
    says: /WSL_E_DISTRO_NOT_FOUND|no distribution with the supplied name/i,
    means: 'there is no distribution of that name',
    remedy: { summary: 'See which there are, or install it', commands: ['wsl --list --verbose', install], undo: uninstall },
  },
  {
    id: 'no-distribution',
    kind: 'no-distribution',
    says: /WSL_E_DEFAULT_DISTRO_NOT_FOUND|no installed distributions/i,
    means: 'WSL is there, and no distribution is installed',
    remedy: {
      summary: 'Install one; in a workflow, the step `uses: Vampire/setup-wsl` before this one does it',
      commands: ['wsl --list --online', install],
      undo: uninstall,
    },
  },
  {
    id: 'unknown-user',
    kind: 'unavailable',
    says: /WSL_E_USER_NOT_FOUND|User not found\./,
    means: 'the distribution has no such user',
    remedy: { summary: 'Choose a default user that exists', commands: ['wsl --manage NAME --set-default-user root'] },
  },
  {
    id: 'busy',
    kind: 'unavailable',
    says: /E_ILLEGAL_STATE_CHANGE|0x8000000d|install, uninstall, or conversion is in progress/i,
    means: 'it is being installed, removed or converted',
    remedy: { summary: 'Wait until its state is Stopped or Running', commands: ['wsl --list --verbose --all'] },
  },
  {
    id: 'no-virtualization',
    kind: 'unavailable',
    says: /0x80370102|HCS_E_HYPERV_NOT_INSTALLED|0x80370114|HCS_E_SERVICE_NOT_AVAILABLE|virtualization is not enabled/i,
    means: 'WSL 2 cannot start a virtual machine: virtualization is off, or this machine is itself one without nested virtualization',
    remedy: {
      summary:
        'Turn on the Virtual Machine Platform, and virtualization in the firmware or nested virtualization of the host; or use WSL 1',
      commands: ['dism.exe /online /enable-feature /featurename:VirtualMachinePlatform /all /norestart', 'wsl --set-version NAME 1'],
      undo: 'dism.exe /online /disable-feature /featurename:VirtualMachinePlatform /norestart; wsl --set-version NAME 2',
      risk: 'a conversion takes minutes and copies the distribution: export it before',
      admin: true,
      effect: 'after a restart of Windows',
    },
  },
  {
    id: 'no-wsl1',
    kind: 'unavailable',
    says: /WSL_E_WSL1_NOT_SUPPORTED|WSL_E_WSL_OPTIONAL_COMPONENT_REQUIRED|0x8004032d|WSL1 is not supported/i,
    means: 'the distribution is of WSL 1, and the component of Windows that it needs is off',
    remedy: {
      summary: 'Turn the component on, or convert the distribution',
      commands: ['wsl --install --no-distribution --enable-wsl1', 'wsl --set-version NAME 2'],
      undo: 'wsl --set-version NAME 1',
      risk: 'a conversion takes minutes and copies the distribution: export it before',
      admin: true,
      effect: 'after a restart of Windows',
    },
  },
  {
    id: 'disk',
    kind: 'unavailable',
    says: /MountDisk|MountVhd|AttachDisk|Failed to attach disk|ERROR_FILE_NOT_FOUND|ERROR_DISK_FULL|0x80070070/i,
    means: 'the disk of the distribution cannot be attached: its file is gone, in use, or the drive is full',
    remedy: {
      summary: 'See where it should be, and what room there is',
      commands: ['wsl --list --verbose', 'Get-PSDrive -PSProvider FileSystem'],
    },
  },
  {
    id: 'policy',
    kind: 'unavailable',
    says: /ERROR_ACCESS_DISABLED_BY_POLICY|0x800704ec|blocked by (?:group policy|your)|disabled by (?:the )?computer policy|WSL_E_WSL\d?_DISABLED/i,
    means: 'a policy of this machine forbids it',
    remedy: {
      summary: 'Ask whoever manages the machine; the policies are below this key',
      commands: ['Get-ItemProperty HKLM:\\SOFTWARE\\Policies\\WSL'],
    },
  },
  {
    id: 'access-denied',
    kind: 'unavailable',
    says: /E_ACCESSDENIED|0x80070005|EACCES|EPERM|Access is denied/i,
    means: 'this account may not use WSL: distributions belong to one Windows user, and a service account has none',
    remedy: {
      summary: 'Run the runner as the user whose distribution it is (and not as NETWORK SERVICE), and see which user this is',
      commands: ['whoami', 'wsl --list --verbose'],
    },
  },
  {
    id: 'service',
    kind: 'unavailable',
    says: /0x80070422|ERROR_SERVICE_DISABLED|0x8007043c|0x80080005|service cannot be started/i,
    means: 'the service of WSL cannot be started',
    remedy: {
      summary: 'Enable and start it',
      commands: ['Set-Service WSLService -StartupType Manual', 'Start-Service WSLService'],
      undo: 'Set-Service WSLService -StartupType Disabled',
      admin: true,
    },
  },
  {
    id: 'package',
    kind: 'unavailable',
    says: /Wsl\/CallMsi|REGDB_E_CLASSNOTREG|0x80040154|0x80040153|WSL_E_INSTALL_/i,
    means: 'the WSL package is damaged or half installed',
    remedy: { summary: 'Install the package anew; distributions stay', commands: ['wsl --update --web-download'], admin: true },
  },
  {
    id: 'not-installed',
    kind: 'no-wsl',
    says: /aka\.ms\/wslinstall|Subsystem for Linux is not installed|Subsystem for Linux has not been enabled|0x8007019e|\bENOENT\b/i,
    means: 'WSL is not installed: wsl.exe is absent, or only the stub that offers to install it',
    remedy: { summary: 'Install it with a distribution', commands: [install], admin: true, effect: 'after a restart of Windows' },
  },
];

/** What wsl.exe itself says, that no row knows. */
export const unknownWslFailure: WslFailure = {
  id: 'unknown',
  kind: 'unavailable',
  says: /^/,
  means: 'wsl.exe failed',
  remedy: { summary: 'See what it says by hand', commands: ['wsl --status', 'wsl --list --verbose'] },
};

/** A distribution that does not answer. */
export const silentDistribution: WslFailure = {
  id: 'silent',
  kind: 'unavailable',
  says: /^$/,
  means: 'the distribution does not start: nothing inside answered in time',
  remedy: {
    summary: 'Stop it and start it by hand; `[boot] systemd` and `[boot] command` of its /etc/wsl.conf run before anything else',
    commands: ['wsl --terminate NAME', 'wsl --distribution NAME --exec true'],
    risk: 'what runs in the distribution is ended',
  },
};

/** Two of one name. */
export const ambiguousDistribution: WslFailure = {
  id: 'registered-twice',
  kind: 'unavailable',
  says: /^$/,
  means: 'the name is registered twice, and which one starts is left to chance',
  remedy: {
    summary: 'See both registrations; export and unregister one',
    commands: [
      'Get-ChildItem HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\Lxss | Get-ItemProperty | Select-Object PSChildName, DistributionName, BasePath',
    ],
  },
};

/** GitHub's image for Windows on arm64, on which no version of WSL works (actions/runner-images, issue 14076 and pull request 14444). */
export const unsupportedImage: WslFailure = {
  id: 'unsupported-image',
  kind: 'unsupported',
  says: /^$/,
  means: "unsupported by this image: WSL does not work on GitHub's Windows images for arm64",
  remedy: { summary: 'Use windows-2025, or an arm64 image of Linux', commands: [] },
};

/** What the failure is that wsl.exe tells of. */
export function wslFailureOf(text: string): WslFailure {
  return wslFailures.find(({ says }) => says.test(text)) ?? unknownWslFailure;
}

/** A name for PowerShell, whatever it holds (about_Quoting_Rules, single-quoted strings). */
export function powershellWord(text: string): string {
  return /^[\w.-]+$/.test(text) ? text : `'${text.replaceAll(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`;
}

/** The remedy for a person, with the name of the distribution in it. */
export function wslRemedy({ remedy, kind }: WslFailure, distribution: string): CompleteRemedy {
  const { summary, commands, admin = false, effect = 'at once', undo, risk = 'none' } = remedy;
  const named = (text: string) => text.replaceAll('NAME', powershellWord(distribution));
  return {
    kind: kind === 'unavailable' && !admin ? 'investigate' : 'fix',
    summary: admin ? `${summary} (in a PowerShell of an administrator)` : summary,
    commands: commands.map(named),
    ...(commands.length === 0 ? {} : { shell: 'powershell' as const }),
    root: admin,
    effect,
    undo: undo === undefined ? 'nothing to undo' : named(undo),
    risk,
    reversible: true,
    expect: 'wsl.distribution passes',
  };
}

/** What reaching a distribution may take, in milliseconds. */
export const wslReach = {
  /** A cold start: the virtual machine, then init, which systemd may hold up for `[boot] initTimeout` (10 s unless set). */
  startMs: 90_000,
  /** Listing starts nothing. */
  listMs: 30_000,
  /** One look at a file inside; a dead Windows drive answers never. */
  lookMs: 30_000,
  /** Copying or removing a tree inside. */
  copyMs: 600_000,
  /** A login shell with its profile. */
  loginMs: 10_000,
  /** Commands that are given less than this are asked in a start that answers many. */
  questionMs: 5_000,
  /** Sessions for commands beside the one for files: as many may wait for a name server. */
  sessions: 3,
  /** What cleaning up inside may take. */
  closeMs: 20_000,
} as const;
