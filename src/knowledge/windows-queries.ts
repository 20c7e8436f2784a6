/**
 * What Windows is asked, all in one start of PowerShell. Each expression reads, and must work in Constrained Language Mode, which App
 * Control enforces: no methods of .NET, only cmdlets and properties. A value that is not there is null.
 */
export const windowsQueries = {
  /** https://learn.microsoft.com/windows/win32/cimwin32prov/win32-operatingsystem */
  release: `Get-CimInstance Win32_OperatingSystem -OperationTimeoutSec 10 -ErrorAction Stop | Select-Object Caption,Version,BuildNumber`,
  /** https://learn.microsoft.com/windows/win32/cimwin32prov/win32-computersystem */
  hypervisor: `(Get-CimInstance Win32_ComputerSystem -OperationTimeoutSec 10 -ErrorAction Stop).HypervisorPresent`,
  /** Says nothing while a hypervisor runs: it is then false. https://learn.microsoft.com/windows/win32/cimwin32prov/win32-processor */
  firmware: `@(Get-CimInstance Win32_Processor -OperationTimeoutSec 10 -ErrorAction Stop | ForEach-Object { $_.VirtualizationFirmwareEnabled })`,
  /** InstallState 1 is enabled. https://learn.microsoft.com/windows/win32/cimwin32prov/win32-optionalfeature */
  features: `@(Get-CimInstance Win32_OptionalFeature -Filter "Name='VirtualMachinePlatform' OR Name='Microsoft-Windows-Subsystem-Linux'" -OperationTimeoutSec 15 -ErrorAction Stop | Select-Object Name,InstallState)`,
  /** https://learn.microsoft.com/windows/security/hardware-security/enable-virtualization-based-protection-of-code-integrity (Win32_DeviceGuard) */
  deviceGuard: `Get-CimInstance Win32_DeviceGuard -Namespace root\\Microsoft\\Windows\\DeviceGuard -OperationTimeoutSec 10 -ErrorAction Stop | Select-Object CodeIntegrityPolicyEnforcementStatus,UsermodeCodeIntegrityPolicyEnforcementStatus,SecurityServicesConfigured,SecurityServicesRunning,VirtualizationBasedSecurityStatus`,
  /** https://learn.microsoft.com/windows/apps/develop/smart-app-control/test-your-app-with-smart-app-control */
  smartAppControl: `v 'HKLM:\\SYSTEM\\CurrentControlSet\\Control\\CI\\Policy' 'VerifiedAndReputablePolicyState'`,
  /** https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_language_modes */
  languageMode: `"$($ExecutionContext.SessionState.LanguageMode)"`,
  /** https://learn.microsoft.com/powershell/module/defender/get-mpcomputerstatus, get-mppreference */
  defender: `Get-MpComputerStatus -ErrorAction Stop | Select-Object RealTimeProtectionEnabled,AMRunningMode`,
  exclusions: `@((Get-MpPreference -ErrorAction Stop).ExclusionPath)`,
  /** https://learn.microsoft.com/windows/win32/fileio/maximum-file-path-limitation */
  longPaths: `v 'HKLM:\\SYSTEM\\CurrentControlSet\\Control\\FileSystem' 'LongPathsEnabled'`,
  /** https://learn.microsoft.com/windows/apps/get-started/enable-your-device-for-development */
  developerMode: `v 'HKLM:\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\AppModelUnlock' 'AllowDevelopmentWithoutDevLicense'`,
  /** Where the package keeps its version: microsoft/WSL, msipackage/package.wix.in. */
  wslPackage: `v 'HKLM:\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Lxss\\MSI' 'Version'`,
  /** Where WSL keeps what is registered: microsoft/WSL, src/windows/service/exe/DistributionRegistration.h, src/windows/service/inc/wslservice.idl. */
  wslDefaults: `$k = 'HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\Lxss'; if (Test-Path -LiteralPath $k) { Get-ItemProperty -LiteralPath $k -ErrorAction Stop | Select-Object DefaultDistribution,DefaultVersion } else { $null }`,
  wslDistributions: `$k = 'HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\Lxss'; if (Test-Path -LiteralPath $k) { @(Get-ChildItem -LiteralPath $k -ErrorAction Stop | Where-Object { $_.PSChildName -like '{*}' } | ForEach-Object { Get-ItemProperty -LiteralPath $_.PSPath -ErrorAction Stop | Select-Object PSChildName,DistributionName,State,Version,Flags }) } else { @() }`,
} as const;

export type WindowsQuery = keyof typeof windowsQueries;

/**
 * The script. Its output is ASCII where the language mode allows that, since Windows PowerShell writes to a pipe in the code page of
 * the console, in which names would be lost.
 */
export function windowsScript(): string {
  return [
    "$ProgressPreference = 'SilentlyContinue'",
    'function v($p, $n) { if (Test-Path -LiteralPath $p) { (Get-ItemProperty -LiteralPath $p -ErrorAction Stop).$n } else { $null } }',
    '$r = @{}',
    ...Object.entries(windowsQueries).map(
      ([name, query]) =>
        `try { $r['${name}'] = @{ value = $(${query}) } } catch { $r['${name}'] = @{ error = "$($_.Exception.Message)" } }`,
    ),
    '$j = ConvertTo-Json -InputObject $r -Depth 5 -Compress',
    "try { $j = [regex]::Replace($j, '[^\\x20-\\x7e]', { param($m) '\\u{0:x4}' -f [int][char]$m.Value }) } catch { }",
    '$j',
  ].join('\n');
}

/** How PowerShell is started: nothing of the user's is loaded, and nothing can ask (about_PowerShell_exe). */
export function powershellCommand(script: string): string[] {
  return ['powershell.exe', '-NoProfile', '-NonInteractive', '-EncodedCommand', Buffer.from(script, 'utf16le').toString('base64')];
}

/** Milliseconds that Windows may take to answer all: a cold start of PowerShell takes seconds, and so do the classes of CIM. */
export const windowsAnswerMs = 60_000;

/** State of a registered distribution (LxssDistributionState in wslservice.idl). */
export const distributionStates: Readonly<Record<number, string>> = {
  1: 'installed',
  2: 'running',
  3: 'installing',
  4: 'uninstalling',
  5: 'converting',
  6: 'exporting',
};

/** The version that WSL takes where the registry has none (LXSS_WSL_VERSION_2, WslClient). */
export const defaultWslVersion = 2;

/** A distribution is of WSL 2 where this bit of Flags is set (LXSS_DISTRO_FLAGS_VM_MODE in wslservice.idl; WSL_DISTRIBUTION_FLAGS in wslapi.h has the other three). */
export const vmModeFlag = 0x8;

/** Values of Win32_DeviceGuard. */
export const policyStates: Readonly<Record<number, 'off' | 'audit' | 'enforced'>> = { 0: 'off', 1: 'audit', 2: 'enforced' };
/** In SecurityServicesConfigured and SecurityServicesRunning. */
export const memoryIntegrityService = 2;

/** VerifiedAndReputablePolicyState. */
export const smartAppControlStates: Readonly<Record<number, 'off' | 'on' | 'evaluation'>> = { 0: 'off', 1: 'on', 2: 'evaluation' };

/** What Get-MpPreference says in place of the list to who is no administrator. */
export const hiddenExclusions = /^N\/A\b/;

/** Windows 11 22H2, from which on mirrored networking is to be had (https://learn.microsoft.com/windows/wsl/networking#mirrored-mode-networking). */
export const mirroredBuild = 22_621;
