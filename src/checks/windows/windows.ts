import { folderTrials } from '../../knowledge/file-systems.js';
import { wslEdit } from '../../knowledge/remedies.js';
import { mirroredBuild } from '../../knowledge/windows-queries.js';
import {
  allowSymlinks,
  excludeFromDefender,
  finishDistribution,
  longPathsOn,
  lookAtPolicies,
  virtualizationOn,
  wslConvertDistribution,
} from '../../knowledge/windows-remedies.js';
import type { Check } from '../check.js';
import { type FactCheck, factCheck, warn } from '../environment/fact-check.js';
import { isAboutKey, problemFinding, warnings } from '../environment/wsl-configuration.js';
import { count, pass, skip } from '../outcomes.js';

/** A question that Windows itself answers, and no distribution in it. */
function windowsCheck(question: FactCheck): Check {
  return factCheck({ ...question, suite: 'windows', sideEffects: ['runs'] });
}

const asked = 'Windows is asked by one start of PowerShell, without a profile and without a prompt.';

const wsl = windowsCheck({
  id: 'windows.wsl',
  title: 'Which WSL is here, and can its distributions be used?',
  page: {
    why: 'A distribution of WSL 1 has no Linux kernel: system calls are translated, cgroups and seccomp are not there, and the race detector does not work. One that is half installed or being converted cannot be started.',
    how: [
      asked,
      'The registry has the version of the package and, for this user, the distributions with their state. WSL 1 or 2 is told by the flags of a distribution: its value Version is that of its file system. No distribution is started.',
    ],
    statuses: {
      pass: 'each distribution is installed and of WSL 2',
      warn: 'one is of WSL 1, or is not installed to its end',
      skip: 'no distribution is registered for this user',
      unknown: 'the registry could not be read',
    },
    sources: [
      'https://learn.microsoft.com/windows/wsl/compare-versions',
      'https://github.com/microsoft/WSL/blob/master/src/windows/service/exe/DistributionRegistration.h',
    ],
  },
  judge: (facts) => {
    const { package: version, defaultVersion, distributions } = facts('windows.wsl');
    const here = version === null ? 'no package of WSL' : `WSL ${version}`;
    if (distributions.length === 0)
      return skip(`${here}, and no distribution for this user: \`wsl --install -d Debian --no-launch\` installs one`);
    const found = distributions.flatMap(({ name, version: generation, state }) => {
      const message = `the distribution ${name} is`;
      if (state !== 'installed' && state !== 'running' && state !== 'exporting')
        return [{ cause: 'undetermined' as const, message: `${message} ${state}, and cannot be used`, remedies: [finishDistribution] }];
      return generation === 1
        ? [{ cause: 'undetermined' as const, message: `${message} of WSL 1, without a Linux kernel`, remedies: [wslConvertDistribution] }]
        : [];
    });
    const list = distributions.map((each) => `${each.name} (WSL ${each.version}${each.isDefault ? ', default' : ''})`).join(', ');
    const told = `${here}; ${list}; new ones are of WSL ${defaultVersion}`;
    return found.length === 0
      ? pass(told)
      : warnings(
          found.length === 1
            ? found[0]!.message
            : `${found.length} of ${count(distributions.length, 'distribution')} cannot be used for Go work as they are`,
          found,
        );
  },
});

const wslConfig = windowsCheck({
  id: 'windows.wsl-config',
  title: 'Does WSL know every key of .wslconfig, and take its value?',
  page: {
    why: 'A key that WSL does not know, or with a value that it cannot read, is ignored, and whoever wrote it believes it in force.',
    how: ['.wslconfig in the profile of the user is read by the rules of WSL, as wsl.config-keys does from inside a distribution.'],
    statuses: {
      pass: 'every key and value is known; or there is no .wslconfig',
      warn: 'a key is unknown, obsolete or in the wrong place, a value is wrong, or a line cannot be read',
      unknown: 'the file could not be read',
    },
    sources: [
      'https://learn.microsoft.com/windows/wsl/wsl-config#wslconfig',
      'https://github.com/microsoft/WSL/blob/master/src/windows/common/WslCoreConfig.cpp',
    ],
  },
  judge: (facts) => {
    const { exists, problems, settings } = facts('windows.wslConfig');
    if (!exists) return pass('there is no .wslconfig: all settings have their defaults');
    const found = problems
      .toSorted((a, b) => Number(isAboutKey(b)) - Number(isAboutKey(a)))
      .map((problem) => problemFinding('.wslconfig', problem));
    if (found.length === 0) return pass(`every key is known (${count(Object.keys(settings).length, 'setting')})`);
    return warnings(
      found.length === 1 ? found[0]!.message : `${found.length} lines of .wslconfig that WSL ignores or no longer has`,
      found,
    );
  },
});

const networking = windowsCheck({
  id: 'windows.wsl-networking',
  title: 'Which network does .wslconfig ask for, and can this Windows give it?',
  page: {
    why: 'Mirrored mode takes the only seccomp listener of every process in WSL, and ::1 does not reach Windows in it; in the mode nat, ports of Linux are reached through localhost alone. A mode that this Windows does not have becomes another one, told in one line that editors hide.',
    how: ['wsl2.networkingMode of .wslconfig is read; the mode in force is told from inside a distribution (wsl.networking).'],
    statuses: {
      pass: 'the mode that is asked for, or nat, the default',
      warn: 'mirrored is asked for, and this Windows is older than 11 22H2, which brought it',
      unknown: '.wslconfig or the build of Windows could not be read',
    },
    sources: ['https://learn.microsoft.com/windows/wsl/networking', 'https://github.com/microsoft/WSL/issues/9548'],
  },
  judge: (facts) => {
    const mode = (facts('windows.wslConfig').settings['wsl2.networkingMode'] ?? 'nat').toLowerCase();
    if (mode !== 'mirrored') return pass(`${mode} is asked for`);
    const { build } = facts('windows.release');
    if (build >= mirroredBuild) return pass('mirrored is asked for: WSL takes the seccomp listener of every process there');
    return warn(`mirrored is asked for, which Windows has from build ${mirroredBuild} on, and this is build ${build}`, [
      wslEdit(
        '.wslconfig',
        'Ask for the mode that this Windows has',
        ['below [wsl2]: networkingMode=nat'],
        'windows.wsl-networking passes',
      ),
    ]);
  },
});

const virtualization = windowsCheck({
  id: 'windows.virtualization',
  title: 'Does anything that Windows tells of keep WSL 2 from starting its virtual machine?',
  page: {
    why: 'WSL 2 is a virtual machine. Where the firmware forbids virtualization, or the platform for it is off, every start of a distribution fails with a code that names neither.',
    how: [
      asked,
      'The optional feature VirtualMachinePlatform must be on, and a hypervisor run. Where none runs, the firmware tells whether it allows one.',
      'A Windows that is itself a guest sees the hypervisor of its host: whether that lets it start a machine of its own (nested virtualization), only a start tells.',
    ],
    statuses: {
      pass: 'a hypervisor runs, and the platform is not off',
      warn: 'the platform is off, or no hypervisor runs because the firmware forbids it',
      unknown: 'none runs, and nothing says why',
    },
    sources: [
      'https://learn.microsoft.com/windows/wsl/troubleshooting',
      'https://learn.microsoft.com/windows/win32/cimwin32prov/win32-computersystem',
      'https://learn.microsoft.com/windows/win32/cimwin32prov/win32-processor',
    ],
  },
  judge: (facts) => {
    const { hypervisor, firmware, platform } = facts('windows.virtualization');
    if (hypervisor && platform !== false) return pass('a hypervisor runs');
    const reasons = [
      ...(!hypervisor && firmware === false ? ['the firmware forbids virtualization'] : []),
      ...(platform === false ? ['VirtualMachinePlatform is off'] : []),
    ];
    if (reasons.length === 0) return { status: 'unknown', summary: 'not determined: no hypervisor runs, and Windows does not tell why' };
    return warn(`${hypervisor ? 'a hypervisor runs, but' : 'no hypervisor runs:'} ${reasons.join(', and ')}`, [virtualizationOn]);
  },
});

const appControl = windowsCheck({
  id: 'windows.app-control',
  title: 'May programs that are not signed run here, as those are that Go builds?',
  page: {
    why: 'Go signs nothing: test binaries and everything that `go run` builds are unsigned. App Control for Business and Smart App Control do not start what they do not trust, and `go test` says "An Application Control policy has blocked this file". Memory integrity (HVCI) looks at drivers and the kernel alone and blocks no Go program.',
    how: [
      asked,
      'Win32_DeviceGuard tells whether a policy for programs of users is enforced, and whether memory integrity runs; the registry has the state of Smart App Control. Which programs a policy names is not told, nor are AppLocker and antivirus programs asked.',
    ],
    statuses: {
      pass: 'no policy keeps unsigned programs from running',
      warn: 'one is enforced: programs that it does not name are not started',
      unknown: 'Windows did not tell',
    },
    sources: [
      'https://learn.microsoft.com/windows/security/application-security/application-control/app-control-for-business/appcontrol',
      'https://learn.microsoft.com/windows/apps/develop/smart-app-control/overview',
      'https://learn.microsoft.com/windows/security/hardware-security/enable-virtualization-based-protection-of-code-integrity',
    ],
  },
  judge: (facts) => {
    const { userMode, memoryIntegrity, smartAppControl } = facts('windows.appControl');
    const integrity = `memory integrity ${memoryIntegrity === 'running' ? 'runs' : `is ${memoryIntegrity}`}, which concerns no Go program`;
    if (smartAppControl === 'on')
      return warn(`Smart App Control is on: unsigned programs that nobody knows are not started; ${integrity}`, [lookAtPolicies]);
    if (userMode === 'enforced')
      return warn(
        `a policy of App Control is enforced for programs of users: unsigned ones that it does not name are not started; ${integrity}`,
        [lookAtPolicies],
      );
    const audit = userMode === 'audit' ? 'App Control only logs what it would block' : 'App Control is off';
    return pass(
      `${audit}, Smart App Control is ${smartAppControl === 'evaluation' ? 'in evaluation, and blocks nothing' : smartAppControl}; ${integrity}`,
    );
  },
});

const defender = windowsCheck({
  id: 'windows.defender',
  title: "Does Microsoft Defender slow down Go's build cache?",
  page: {
    why: 'Real-time protection looks at each file that is opened. The build cache and the module cache are ten thousands of small ones.',
    how: [
      asked,
      'Whether real-time protection is on, and whether the build cache lies in a folder that is left out of it; Windows shows these folders to administrators alone.',
      'How long a small file takes there is measured (fs.gocache): without a slow measure nothing is advised.',
    ],
    statuses: {
      pass: 'it is off, leaves the build cache out, or small files are fast all the same',
      warn: `it is on for the build cache, and a small file takes more than ${folderTrials.slowMicroseconds} µs there`,
      unknown: 'Defender did not tell (as where another program took its place), or the folders are hidden or not known',
    },
    sources: [
      'https://learn.microsoft.com/defender-endpoint/configure-exclusions-microsoft-defender-antivirus',
      'https://learn.microsoft.com/powershell/module/defender/get-mppreference',
    ],
  },
  judge: (facts) => {
    const { realTime, exclusions } = facts('windows.defender');
    if (!realTime) return pass('real-time protection is off');
    const { path, speed } = facts('fs.goCache');
    const measured = speed === null ? undefined : `a small file takes ${speed.createMicroseconds} µs there`;
    if (speed !== null && speed.createMicroseconds < folderTrials.slowMicroseconds)
      return pass(`real-time protection is on, and ${measured}`);
    if (exclusions === 'hidden')
      return { status: 'unknown', summary: 'not determined: only administrators see which folders real-time protection leaves out' };
    if (exclusions.some((folder) => isBelow(path, folder))) return pass('real-time protection leaves the build cache out');
    if (measured === undefined)
      return { status: 'unknown', summary: 'not determined: how long a small file takes in the build cache was not measured' };
    return warn(`real-time protection looks at the build cache, and ${measured}`, [excludeFromDefender]);
  },
});

/** Whether a path is an excluded folder or below it; Windows takes upper and lower case for the same. */
function isBelow(path: string, folder: string): boolean {
  const [inner, outer] = [path, folder].map((text) => `${text.replaceAll('/', '\\').replace(/\\+$/, '').toLowerCase()}\\`);
  return inner!.startsWith(outer!);
}

const longPaths = windowsCheck({
  id: 'windows.long-paths',
  title: 'May paths be longer than 260 characters?',
  page: {
    why: 'Paths in the module cache carry the module, its version and the package. Programs of Go write long ones in the form that Windows takes; C compilers, scripts and other tools that work on these files fail on them, and git needs core.longpaths too.',
    how: [asked, 'LongPathsEnabled in the registry.'],
    statuses: { pass: 'they may', warn: 'they may not, where a program asks Windows itself', unknown: 'the registry could not be read' },
    sources: [
      'https://learn.microsoft.com/windows/win32/fileio/maximum-file-path-limitation',
      'https://github.com/golang/go/blob/master/src/os/path_windows.go',
    ],
  },
  judge: (facts) =>
    facts('windows.longPaths')
      ? pass('long paths are on')
      : warn('long paths are off: programs that rely on Windows fail beyond 260 characters', [longPathsOn]),
});

const symlinks = windowsCheck({
  id: 'windows.symlinks',
  title: 'Can symbolic links be made here?',
  page: {
    why: 'Tests that call os.Symlink fail or skip themselves where Windows does not let the user make links, and git checks links out as text files.',
    how: ['A link is made in the folder for temporary files. Developer mode, which allows them, explains the answer.'],
    statuses: { pass: 'a link was made', warn: 'it was refused', unknown: 'it was not tried' },
    sources: [
      'https://learn.microsoft.com/windows/apps/get-started/enable-your-device-for-development',
      'https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-createsymboliclinkw',
    ],
  },
  judge: (facts) => {
    const answer = facts('windows.symlink');
    const mode = facts.ifKnown('windows.developerMode');
    const explained = mode === undefined ? '' : `; developer mode is ${mode ? 'on' : 'off'}`;
    if (answer === 'made') return pass(`a symbolic link was made${explained}`);
    return warn(`a symbolic link was refused (${answer})${explained}`, [allowSymlinks]);
  },
});

/** What a Windows machine is asked about itself. */
export const windowsChecks: readonly Check[] = [wsl, wslConfig, networking, virtualization, appControl, defender, longPaths, symlinks];
