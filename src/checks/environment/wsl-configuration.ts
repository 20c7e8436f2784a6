import { isSystemd } from '../../facts/systemd.js';
import type { PendingSetting } from '../../facts/wsl-facts.js';
import { networkingName } from '../../facts/wsl-pending.js';
import type { WslConfiguration, WslProblem } from '../../facts/wsl-settings.js';
import { documentedVersions } from '../../knowledge/environment-limits.js';
import {
  debianPackages,
  investigation,
  registerInterop,
  setClock,
  standardNetwork,
  wslEdit,
  wslRestart,
  wslUpdate,
} from '../../knowledge/remedies.js';
import type { WslFile } from '../../knowledge/wsl-keys.js';
import { wslIssues, wslLimits } from '../../knowledge/wsl-limits.js';
import type { Finding, Remedy } from '../../model/report.js';
import { isOlder } from '../../model/versions.js';
import type { CauseId } from '../../model/words.js';
import type { Check } from '../check.js';
import { pass, skip } from '../outcomes.js';
import { modeTrouble } from './cgroup.js';
import { type FactCheck, type FactReader, factCheck, type Judgement, warn } from './fact-check.js';

const configuration = 'https://learn.microsoft.com/windows/wsl/wsl-config';
const parserSource = 'https://github.com/microsoft/WSL/blob/master/src/shared/configfile/configfile.cpp';

/** A question that only arises in WSL 2; elsewhere it is skipped. */
function wslCheck({ judge, page, ...question }: FactCheck): Check {
  return factCheck({
    ...question,
    page: { ...page, statuses: { ...page.statuses, skip: page.statuses.skip ?? 'not WSL' } },
    judge: (facts, context) => (facts.applies('platform.wsl') === 'none' ? skip('this is not WSL') : judge(facts, context)),
  });
}

/** One finding for each thing to do, so that each has its line. */
export function warnings(summary: string, findings: readonly Omit<Finding, 'severity'>[]): Judgement {
  const remedies = [
    ...new Map(findings.flatMap(({ remedies = [] }) => remedies).map((remedy) => [JSON.stringify(remedy), remedy])).values(),
  ];
  return { status: 'warn', summary, findings: findings.map((finding) => ({ ...finding, severity: 'warn' })), remedies };
}

function finding(message: string, remedies: readonly Remedy[], cause: CauseId = 'undetermined'): Omit<Finding, 'severity'> {
  return { cause, message, remedies: [...remedies] };
}

/** What WSL cannot read, and what is not in force yet. */
const conf = wslCheck({
  id: 'wsl.conf',
  title: 'Does WSL read the whole of wsl.conf, and is it in force?',
  page: {
    why: 'WSL stops reading wsl.conf at the first line that it does not understand and says so only on its console, so that systemd, mount options or the default user silently stay as they were.',
    how: [
      'The file is read by the rules of the reader of WSL: only `#` begins a comment, the first of two equal keys counts, a byte order mark is a wrong line.',
      'Settings that the machine can show (systemd, metadata, PATH, cgroups) are compared with it.',
    ],
    statuses: {
      pass: 'every line is read and in force; or there is no wsl.conf',
      warn: 'a line is not read, a key is set twice, or a setting waits for a restart',
      unknown: 'the file could not be read',
    },
    sources: [configuration, parserSource],
  },
  judge: (facts) => judgeFile('wsl.conf', facts('wsl.conf'), facts),
});

/** Keys and values of both files. */
const keys = wslCheck({
  id: 'wsl.config-keys',
  title: 'Does WSL know every key of wsl.conf and .wslconfig, and take its value?',
  page: {
    why: 'A key that WSL does not know, in the wrong section or with a value that it cannot read is ignored, and whoever wrote it believes it in force: memory for the race detector, networking for tests.',
    how: [
      'Each key is looked up in the table that WSL itself has, with the package that introduced it; keys of older releases are named as such.',
      'Values are read as WSL reads them: sizes have units in capitals, booleans are true, false, 1 or 0, Windows paths have doubled backslashes.',
      '.wslconfig is found in the profile that PATH names below a Windows drive, or pasted.',
    ],
    statuses: {
      pass: 'every key and value is known',
      warn: 'a key is unknown, obsolete, too new or in the wrong place, or a value is wrong',
      unknown: 'neither file could be read',
    },
    sources: [configuration, 'https://github.com/microsoft/WSL/blob/master/src/windows/common/WslCoreConfig.cpp'],
  },
  judge: (facts) => {
    const files = (['wsl.conf', '.wslconfig'] as const).map((file) => ({
      file,
      seen: facts.ifKnown(file === 'wsl.conf' ? 'wsl.conf' : 'wsl.config'),
    }));
    if (files.every(({ seen }) => seen === undefined)) facts('wsl.conf');
    const found = files.flatMap(({ file, seen }) =>
      (seen?.problems ?? []).filter(isAboutKey).map((problem) => problemFinding(file, problem)),
    );
    if (found.length > 0)
      return warnings(found.length === 1 ? found[0]!.message : `${found.length} settings that WSL ignores or no longer has`, found);
    const unseen = files.filter(({ seen }) => seen === undefined).map(({ file }) => file);
    return pass(unseen.length === 0 ? 'every key is known' : `every key that was seen is known; ${unseen.join(' and ')} could not be read`);
  },
});

export function isAboutKey({ kind }: WslProblem): boolean {
  return !['encoding', 'unreadable-line', 'never-read', 'duplicate'].includes(kind);
}

function judgeFile(file: WslFile, { exists, problems, repeated = [] }: WslConfiguration, facts: FactReader): Judgement {
  const init = facts.aside('systemd.initProgram');
  // Other checks tell of these, each with its reason.
  const elsewhere = ['wsl2.networkingMode', ...(init === undefined || (init !== null && isSystemd(init)) ? [] : ['boot.systemd'])];
  const pending = (facts.ifKnown('wsl.pending') ?? []).filter((setting) => setting.file === file && !elsewhere.includes(setting.setting));
  const found = [
    ...problems.filter((problem) => !isAboutKey(problem)).map((problem) => problemFinding(file, problem)),
    ...pending.map((setting) => finding(pendingText(setting), pendingRemedies(setting, init !== undefined))),
  ];
  const twice = repeated.map(
    ({ section, lines }) => `; [${section}] stands in lines ${lines.join(' and ')}, which WSL reads as one section`,
  );
  if (found.length === 0)
    return pass(exists ? `${file} is read to its end${twice.join('')}` : `there is no ${file}: all settings have their defaults`);
  return warnings(found.length === 1 ? found[0]!.message : `${file}: ${found.length} lines that are not in force`, found);
}

export function problemFinding(file: WslFile, { kind, line, message, instead }: WslProblem): Omit<Finding, 'severity'> {
  const edit = {
    encoding: 'save the file as UTF-8 without a byte order mark',
    'unreadable-line': `line ${line}: put # in front, or correct it`,
    'never-read': 'correct the line above first',
    'unknown-key': `line ${line}: ${instead === undefined ? 'take it out' : `write ${instead}, or take it out`}`,
    'obsolete-key': `line ${line}: ${instead === undefined ? 'take it out' : `move it to ${instead}`}`,
    'obsolete-value': `line ${line}: take it out`,
    'wrong-place': `line ${line}: ${instead === undefined ? 'move it to the other file' : `move it to ${instead}`}`,
    'wrong-value': `line ${line}: correct the value`,
    duplicate: `line ${line}: take it out, or the earlier one`,
    'too-new': `line ${line}: take it out, or update WSL`,
  }[kind];
  const expect = `the next run says nothing of line ${line} of ${file}`;
  return {
    ...finding(`${file}: ${message}`, [wslEdit(file, `Correct line ${line} of ${file}`, [edit], expect)]),
    location: { file: file === 'wsl.conf' ? '/etc/wsl.conf' : '.wslconfig', line },
  };
}

function pendingText({ setting, configured, effective }: PendingSetting): string {
  return `${setting}=${configured} is written down and not in force: ${effective}`;
}

/** @param initSeen that systemd can be started is known */
function pendingRemedies({ file, setting }: PendingSetting, initSeen: boolean): Remedy[] {
  const restart = wslRestart(file, `wsl.pending no longer names ${setting}`);
  if (setting !== 'boot.systemd' || initSeen) return [restart];
  const look = investigation(
    'See whether the distribution has systemd as its init, when the restart changed nothing',
    ['readlink -f /sbin/init', 'command -v systemctl'],
    '/usr/lib/systemd/systemd; if not, install the package systemd-sysv (Debian, Ubuntu, Kali)',
  );
  return [restart, look];
}

/** Whether WSL can start what wsl.conf asks for. */
const systemd = wslCheck({
  id: 'wsl.systemd',
  title: 'Does WSL find systemd where wsl.conf asks for it?',
  page: {
    why: 'With systemd=true WSL starts /sbin/init. Where that is not there, as in distributions that were imported from a container image, WSL goes on without systemd, and neither a restart nor the setting helps: limits through systemd-run, user managers and rootless engines stay away.',
    how: [
      'boot.systemd of wsl.conf, what is process 1, what /sbin/init leads to, and whether systemd is installed (/usr/lib/systemd/systemd) are read together.',
      'In Debian, Ubuntu and Kali the package systemd-sysv has /sbin/init, and not the package systemd.',
    ],
    statuses: {
      pass: 'systemd runs; or /sbin/init is systemd, and the setting waits for a restart (see wsl.conf)',
      warn: 'there is no /sbin/init, or it is another program',
      skip: 'not WSL 2, or wsl.conf does not ask for systemd',
      unknown: 'wsl.conf, process 1 or /sbin/init could not be read',
    },
    sources: [
      'https://learn.microsoft.com/windows/wsl/systemd',
      'https://github.com/microsoft/WSL/blob/master/doc/docs/technical-documentation/systemd.md',
      'https://github.com/MicrosoftDocs/WSL/pull/1996',
      'https://packages.debian.org/stable/systemd-sysv',
    ],
  },
  judge: (facts) => {
    if (facts.applies('platform.wsl') === '1') return skip('WSL 1 starts no systemd');
    if (!facts.applies('wsl.systemdConfigured')) return skip('wsl.conf does not ask for systemd');
    const state = facts('systemd.state');
    if (state !== 'absent' && state !== 'offline') return pass('systemd runs');
    const trouble = initTrouble(facts('systemd.initProgram'), facts.ifKnown('systemd.installed'));
    return trouble === undefined
      ? pass('/sbin/init is systemd; it does not run yet')
      : warn(`wsl.conf asks for systemd, and ${trouble.message}`, trouble.remedies);
  },
});

/**
 * Why WSL cannot start systemd, and what to do; undefined where it can.
 *
 * @param init what /sbin/init leads to, null for nothing
 */
export function initTrouble(
  init: string | null,
  installed: boolean | undefined,
): { readonly message: string; readonly remedies: readonly Remedy[] } | undefined {
  if (init !== null && isSystemd(init)) return undefined;
  const message = init === null ? 'there is no /sbin/init for WSL to start' : `/sbin/init is ${init}`;
  const reason = installed === true ? 'systemd is installed without systemd-sysv' : installed === false ? 'systemd is not installed' : '';
  const packages = installed === true ? ['systemd-sysv'] : ['systemd', 'systemd-sysv'];
  const install = debianPackages(`Make systemd the init (${packages.join(' and ')})`, packages, 'systemd.initProgram ends with /systemd');
  return {
    message: reason === '' ? message : `${message}: ${reason}`,
    remedies: [
      { ...install, ...(init === null ? {} : { risk: `it replaces ${init}` }) },
      wslRestart('wsl.conf', 'systemd.state is running or degraded'),
    ],
  };
}

/** The network mode. */
const networking = wslCheck({
  id: 'wsl.networking',
  title: 'Is the network mode of WSL the one that was asked for?',
  page: {
    why: 'Modes differ in what localhost and a bound port mean, and mirrored mode takes the only seccomp listener. When a mode is not to be had, WSL falls back to another and says so in one line as it starts, which editors and scripts hide.',
    how: [
      '`wslinfo --networking-mode` tells the mode in force, .wslconfig the one that is asked for.',
      'In mirrored mode 127.0.0.1 reaches Windows and ::1 does not; localhostForwarding counts in the mode nat alone.',
    ],
    statuses: {
      pass: 'the mode that was asked for; or the mode in force, where .wslconfig could not be read',
      warn: 'another mode than .wslconfig asks for',
      skip: 'not WSL, or WSL 1, which shares the network of Windows',
      unknown: 'the mode in force is not known, as where there is no wslinfo',
    },
    sources: ['https://learn.microsoft.com/windows/wsl/networking', configuration],
  },
  judge: (facts) => {
    if (facts.applies('platform.wsl') === '1') return skip('WSL 1 shares the network of Windows');
    const effective = facts('wsl.networkingMode');
    const configured = facts.ifKnown('wsl.networkingConfigured');
    const tunnel = facts.ifKnown('wsl.dnsTunneling');
    const names = `${effective}${tunnel === true ? ', DNS through Windows' : ''}`;
    if (configured === undefined || networkingName(effective) === configured)
      return pass(`${names}${effective === 'mirrored' ? '; ::1 does not reach Windows' : ''}`);
    // The mode none is what is left when everything failed.
    const remedies = [
      wslRestart('.wslconfig', `wsl.networkingMode is ${configured}`),
      { ...standardNetwork('wsl.networkingMode is nat'), summary: 'Go back to the standard mode, when the restart changed nothing' },
    ];
    return warn(`the network is ${names}, and .wslconfig asks for ${configured}: WSL was not restarted, or fell back`, remedies);
  },
});

/** Windows programs. */
const interop = wslCheck({
  id: 'wsl.interop',
  title: 'Can Windows programs be started from here?',
  page: {
    why: 'Credential helpers of git, browsers for a login and the questions about Windows itself need them; under sudo, ssh and systemd they are missing although all is well.',
    how: [
      'No Windows program is started. The entry WSLInterop in /proc/sys/fs/binfmt_misc tells whether the kernel hands Windows programs on, WSL_INTEROP whether this session knows the way to Windows.',
      'wsl.conf (interop.enabled) and how the session began (sudo, ssh, a unit of systemd) explain what is missing.',
    ],
    statuses: {
      pass: 'they can; or the session explains why not',
      warn: 'binfmt_misc has lost the entry of WSL',
      unknown: 'the entry, or how this session began, was not seen',
    },
    sources: ['https://learn.microsoft.com/windows/wsl/filesystems#interoperability-between-windows-and-linux-commands', configuration],
  },
  judge: (facts) => {
    const absence = facts('wsl.interopAbsence');
    if (absence === 'not-registered')
      return warnings('Windows programs cannot be started: the kernel does not know them (something cleared binfmt_misc)', [
        finding('Windows programs cannot be started: binfmt_misc has no entry WSLInterop', [registerInterop], 'wsl.interop'),
      ]);
    return pass(
      {
        none: 'Windows programs can be started',
        disabled: 'turned off in wsl.conf (interop.enabled)',
        sudo: 'perhaps not under sudo, which drops WSL_INTEROP; as the user they can',
        'systemd-unit': 'perhaps not in a unit of systemd, which has no WSL_INTEROP',
        ssh: 'perhaps not in a session of ssh, which has no WSL_INTEROP',
        'other-session': 'perhaps not in this session, which has no WSL_INTEROP',
      }[absence],
    );
  },
});

/** Windows drives. */
const drives = wslCheck({
  id: 'wsl.windows-drives',
  title: 'How do files of Windows drives come over?',
  page: {
    why: 'A build on a Windows drive asks Windows for every file: one to two orders of magnitude slower, without file modes unless the drive is mounted with metadata, and mostly without telling upper from lower case.',
    how: ['Each mount tells its transport (9p over a file descriptor or virtio, virtiofs, drvfs on WSL 1), metadata and case.'],
    statuses: { pass: 'what is mounted and how', unknown: 'the mounts could not be read' },
    sources: ['https://learn.microsoft.com/windows/wsl/filesystems', 'https://learn.microsoft.com/windows/wsl/case-sensitivity'],
  },
  judge: (facts) => {
    const mounts = facts('wsl.driveMounts');
    if (mounts.length === 0) return pass('no Windows drive is mounted');
    const described = mounts.map(
      ({ mountPoint, transport, metadata, caseSensitivity }) =>
        `${mountPoint} (${transport}, ${metadata ? 'with' : 'without'} metadata, case ${caseSensitivity})`,
    );
    return pass(`${described.join(', ')}: keep modules and caches off them`);
  },
});

/** PATH. */
const path = wslCheck({
  id: 'wsl.path-pollution',
  title: 'Does a program in a Windows folder of PATH stand in for one of Linux?',
  page: {
    why: 'WSL appends the PATH of Windows. Where Linux has no go, git or gcc, a script of the same name there is run, with Windows paths and line ends; each look for a missing command asks every folder.',
    how: [
      `The first ${wslLimits.pathFolders} folders of PATH on Windows drives are searched for go, gofmt, git, gcc and cc.`,
      'Only a program that no folder of Linux before it has counts; go.exe under its full name does no harm.',
    ],
    statuses: { pass: 'none does', warn: 'one does', unknown: 'PATH or the mounts were not seen' },
    sources: [configuration],
  },
  judge: (facts) => {
    const { folders, shadowing } = facts('wsl.windowsPath');
    if (shadowing.length === 0)
      return pass(
        folders === 0 ? 'PATH has no Windows folder' : `${folders} Windows folders on PATH, and none hides a program that Go needs`,
      );
    const named = shadowing.map((each) => each.path).join(', ');
    const first = investigation(
      'Install the Linux program, so that it comes first',
      shadowing.map(({ program }) => `type -a ${program}`),
      'a path outside /mnt in the first line of each',
    );
    const cut = wslEdit(
      'wsl.conf',
      'Keep the PATH of Windows out',
      ['below [interop]: appendWindowsPath=false'],
      'wsl.windowsPath has 0 folders',
    );
    return warn(`a shell here runs programs of Windows folders: ${named}`, [first, cut]);
  },
});

/** The clock. */
const clock = wslCheck({
  id: 'wsl.clock-drift',
  title: 'Is the clock of the distribution right?',
  page: {
    why: 'After Windows slept the clock of the virtual machine may stay behind: certificates are not valid yet, files lie in the future, make builds too much or too little, and the go command keeps no result of a test that read such a file.',
    how: [
      `The clock is compared with the hardware clock, which Windows keeps; up to ${wslLimits.clockDriftSeconds} s count as equal.`,
      'A difference of whole quarters of an hour may be a hardware clock in local time, and stays open.',
    ],
    statuses: { pass: 'they agree', warn: 'they differ', unknown: 'the hardware clock could not be read' },
    sources: ['https://github.com/microsoft/WSL/issues/10006'],
  },
  judge: (facts) => {
    const drift = facts('wsl.clockDrift');
    if (Math.abs(drift) <= wslLimits.clockDriftSeconds) return pass('the clock agrees with the hardware clock');
    const text = `the clock is ${Math.abs(drift)} s ${drift < 0 ? 'behind' : 'ahead of'} the hardware clock`;
    const version = facts.ifKnown('wsl.package');
    const update =
      version !== undefined && isOlder(version, documentedVersions.wslClock)
        ? [wslUpdate('wsl.clockDrift stays near 0 after Windows slept')]
        : [];
    return warnings(text, [finding(text, [setClock, ...update], 'clock.skew')]);
  },
});

/** Troubles of the release. */
const issues = wslCheck({
  id: 'wsl.known-issues',
  title: 'Does this release of WSL have a known trouble that bears on Go work?',
  page: {
    why: 'Some failures are a bug of one release of WSL; knowing that saves a day.',
    how: [
      'The version of the package, and the network mode where it matters, are looked up in a table with a source for each row.',
      'A trouble that shows in a fact is told where the fact shows it, or is not known.',
    ],
    statuses: {
      pass: 'none is known of this release',
      warn: 'this release has one, or several',
      skip: 'not WSL, or WSL 1',
      unknown: 'the version of the package is not known',
    },
    sources: ['https://github.com/microsoft/WSL/issues', 'https://github.com/microsoft/WSL/releases'],
  },
  judge: (facts) => {
    if (facts.applies('platform.wsl') === '1') return skip('the table is about WSL 2');
    const version = facts('wsl.package');
    const mode = facts.ifKnown('wsl.networkingMode');
    const seen = facts.ifKnown('cgroup.mode');
    const known = wslIssues.filter(
      ({ from, until, networking: modes, shows }) =>
        (shows === undefined || seen === undefined || seen === shows) &&
        (from === undefined || !isOlder(version, from)) &&
        (until === undefined || isOlder(version, until)) &&
        (modes === undefined || (mode !== undefined && modes.includes(mode))),
    );
    if (known.length === 0) return pass(`none is known of WSL ${version}`);
    const found = known.map(({ what, advice, source, until, shows, remedy }) =>
      shows !== undefined && shows === seen
        ? finding(modeTrouble(facts, shows), [wslUpdate('cgroup.mode is unified')])
        : finding(
            `WSL ${version}: ${what}; ${advice} (${source})`,
            until !== undefined ? [wslUpdate(`wsl.package is ${until} or later`)] : remedy === undefined ? [] : [remedy],
          ),
    );
    return warnings(found.length === 1 ? found[0]!.message : `WSL ${version} has ${found.length} known troubles`, found);
  },
});

/** cgroups as WSL mounts them. */
const cgroup = wslCheck({
  id: 'wsl.cgroup',
  title: 'Does WSL mount cgroup v2 alone?',
  page: {
    why: 'Limits of containers and builds are where the version in force has them (cgroup.mode tells what that means for Go). Under WSL its own init decides which one is mounted, by the package and two settings; not the distribution, and not systemd.',
    how: [
      `Before ${documentedVersions.wslUnified} both versions are mounted (hybrid), unless kernelCommandLine in .wslconfig has cgroup_no_v1=all; from ${documentedVersions.wslCgroupsKey} cgroups=v1 below [automount] in wsl.conf asks for v1.`,
      'From 2.9 programs run below /wsl-user, whose limits are a little below the whole machine and no limit that anybody set.',
    ],
    statuses: {
      pass: 'v2 alone',
      warn: 'v1 holds controllers, or no cgroup is mounted',
      skip: 'not WSL, or WSL 1, which has no cgroups',
      unknown: 'the mode is not known',
    },
    sources: ['https://github.com/microsoft/WSL/blob/master/src/linux/init/config.cpp', 'https://github.com/microsoft/WSL/issues/11857'],
  },
  judge: (facts) => {
    if (facts.applies('platform.wsl') === '1') return skip('WSL 1 has no cgroups');
    const mode = facts('cgroup.mode');
    if (mode === 'unified') return pass('WSL mounts cgroup v2 alone');
    const version = facts.ifKnown('wsl.package');
    const asked = facts.ifKnown('wsl.conf')?.settings['automount.cgroups']?.toLowerCase() === 'v1';
    const expect = 'cgroup.mode is unified';
    const remedies = asked
      ? [wslEdit('wsl.conf', 'Take the wish for cgroup v1 out', ['below [automount]: take cgroups=v1 out'], expect)]
      : version === undefined || isOlder(version, documentedVersions.wslUnified)
        ? [wslUpdate(expect)]
        : [investigation('See what mounts cgroup v1', ['grep -n cgroup /etc/fstab /proc/self/mountinfo'], 'lines of type cgroup are v1')];
    const summary = `cgroup mode is ${mode}${asked ? ': wsl.conf asks for v1' : version === undefined ? '' : ` with WSL ${version}`}`;
    return warnings(summary, [finding(modeTrouble(facts, mode), remedies)]);
  },
});

export const wslConfigurationChecks: readonly Check[] = [conf, keys, systemd, networking, interop, drives, path, clock, issues, cgroup];
