import type { CompleteRemedy } from './remedies.js';

/** For PowerShell; `root` is an elevated one. */
const inPowershell = { shell: 'powershell', reversible: true } as const;

const elevated = { ...inPowershell, kind: 'fix', root: true } as const;

export const wslConvertDistribution: CompleteRemedy = {
  ...inPowershell,
  kind: 'fix',
  root: false,
  summary: 'Convert the distribution to WSL 2',
  commands: ['wsl --list --verbose', 'wsl --set-version "$distribution" 2'],
  effect: 'when the conversion ends; distribution is the name that the first command shows',
  undo: 'wsl --set-version "$distribution" 1',
  risk: 'takes minutes and as much disk as the distribution; export it first (wsl --export)',
  expect: 'windows.wsl passes',
};

export const finishDistribution: CompleteRemedy = {
  ...inPowershell,
  kind: 'investigate',
  root: false,
  summary: 'See whether the installation or conversion still goes on',
  commands: ['wsl --list --verbose'],
  effect: 'at once',
  undo: 'nothing to undo: it only looks',
  risk: 'none',
  expect: 'the state changes within minutes; one that never does is taken out by wsl --unregister, with all its files',
};

export const virtualizationOn: CompleteRemedy = {
  ...elevated,
  summary: 'Allow virtualization in the settings of the firmware (UEFI), and switch the platform of Windows on',
  commands: ['wsl --install --no-distribution'],
  effect: 'after Windows was restarted; in a virtual machine its host must allow nested virtualization',
  undo: 'Disable-WindowsOptionalFeature -Online -FeatureName VirtualMachinePlatform',
  risk: 'other hypervisors on this machine then run on that of Windows',
  expect: 'windows.virtualization passes',
};

export const lookAtPolicies: CompleteRemedy = {
  ...elevated,
  kind: 'investigate',
  summary: 'See which policy is in force and what it blocked; who manages this machine can name your folders or your signature in it',
  commands: [
    'citool.exe --list-policies',
    "Get-WinEvent -LogName 'Microsoft-Windows-CodeIntegrity/Operational' -MaxEvents 20 | Format-List TimeCreated, Id, Message",
  ],
  effect: 'at once',
  undo: 'nothing to undo: it only looks',
  risk: 'none; Smart App Control that is switched off stays off until Windows is installed anew',
  expect: 'events 3077 (blocked) or 3076 (would be blocked) with the path of your program; none: the policy lets it run',
};

export const excludeFromDefender: CompleteRemedy = {
  ...elevated,
  kind: 'workaround',
  summary: "Leave Go's build cache out of real-time protection",
  commands: ['Add-MpPreference -ExclusionPath "$(go env GOCACHE)"'],
  effect: 'at once',
  undo: 'Remove-MpPreference -ExclusionPath "$(go env GOCACHE)"',
  risk: 'what is written there is not looked at: programs that the go command builds and runs among it. Measure before and after, and take it back where nothing is gained',
  expect: 'windows.defender passes',
};

export const longPathsOn: CompleteRemedy = {
  ...elevated,
  summary: 'Allow long paths',
  commands: [
    'reg add "HKLM\\SYSTEM\\CurrentControlSet\\Control\\FileSystem" /v LongPathsEnabled /t REG_DWORD /d 1 /f',
    'git config --global core.longpaths true',
  ],
  effect: 'for programs that are started afterwards; some read it when Windows starts',
  undo: 'reg add "HKLM\\SYSTEM\\CurrentControlSet\\Control\\FileSystem" /v LongPathsEnabled /t REG_DWORD /d 0 /f; git config --global --unset core.longpaths',
  risk: 'programs that do not know long paths may see files that they cannot open',
  expect: 'windows.long-paths passes',
};

export const allowSymlinks: CompleteRemedy = {
  ...elevated,
  summary: 'Switch developer mode on, which lets every user make symbolic links',
  commands: [
    'reg add "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\AppModelUnlock" /v AllowDevelopmentWithoutDevLicense /t REG_DWORD /d 1 /f',
  ],
  effect: 'for programs that are started afterwards',
  undo: 'reg add "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\AppModelUnlock" /v AllowDevelopmentWithoutDevLicense /t REG_DWORD /d 0 /f',
  risk: 'apps that are not from the store may be installed too',
  expect: 'windows.symlinks passes',
};
