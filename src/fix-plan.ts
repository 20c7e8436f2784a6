import { initTrouble } from './checks/environment/wsl-configuration.js';
import type { Facts } from './facts/fact.js';
import { editIni, type IniChanges, type IniSetting } from './facts/ini-edit.js';
import { distributionFile, machineFile, shownText, type WslFileText } from './facts/wsl-files.js';
import { type IniLine, parseIni } from './facts/wsl-ini.js';
import { value } from './facts/wsl-pending.js';
import { readWslConfiguration, type WslProblem } from './facts/wsl-settings.js';
import { type Host, presentValue } from './host/host.js';
import { advisedSysctls, hierarchySwitch, parametersForV1 } from './knowledge/bad-advice.js';
import { documentedVersions } from './knowledge/environment-limits.js';
import type { WslFile } from './knowledge/wsl-keys.js';
import type { Remedy, Report } from './model/report.js';
import { shellWord } from './model/shell.js';
import { isOlder } from './model/versions.js';
import { plainLine } from './redact/escape.js';
import type { Redactor } from './redact/secrets.js';

/** What a host is to be like, as files and commands for a person to apply; nothing is applied by us. */
export interface FixPlan {
  /** What is to be said of the whole plan. */
  readonly remarks: readonly string[];
  readonly items: readonly PlanItem[];
  readonly files: readonly PlannedFile[];
}

export interface PlanItem {
  /** Stable over runs: `wsl.conf/boot.systemd`, `check/pids.limit`. */
  readonly id: string;
  readonly title: string;
  readonly state: ItemState;
  /** The fact or check that a later run shows when it worked. */
  readonly expect: string;
  /** Absent where a file of the plan does it. */
  readonly remedies?: readonly Remedy[];
}

/** An item is applied when what it was to bring about is seen, and only then. */
export type ItemState = 'to do' | 'file changed, not active yet' | 'applied' | `not seen: ${string}`;

export interface PlannedFile {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** How the change is applied, when it counts, and how to go back; lines for a person. */
  readonly notes: readonly string[];
}

/** What the plan is made of: facts and results without secrets, and texts of the host, which still have them. */
export interface PlanBasis {
  readonly host: Host;
  readonly facts: Facts;
  readonly report: Report;
  readonly redact: Redactor;
}

/**
 * Everything that this host needs: the files of WSL where it is WSL, variables, kernel settings, and the remedies of all findings.
 *
 * @param forWsl the host is to be a distribution of WSL for Go work, with all that this use wants
 */
export async function makeFixPlan(basis: PlanBasis, forWsl: boolean): Promise<FixPlan> {
  const { facts, report } = basis;
  const isWsl = value(facts['platform.wsl']) === '2';
  const wsl = isWsl ? await Promise.all([distributionPlan(basis, forWsl), machinePlan(basis)]) : [];
  const parts = [...wsl, await environmentPlan(basis), await sysctlPlan(basis)];
  const items = parts.flatMap(({ items }) => items);
  const settings = advisedSysctls.flatMap(({ name, told }) => (items.some(({ id }) => id === `sysctl/${name}`) ? (told?.by ?? []) : []));
  const modes = items.some(({ id }) => /^\.wslconfig\/.*kernelCommandLine/i.test(id)) ? coveredByCommandLine : [];
  const covered = new Set([...(isWsl ? coveredByFiles : coveredEverywhere), ...settings, ...modes]);
  return {
    remarks: forWsl && !isWsl ? [withoutWsl(facts)] : [],
    items: [...items, ...(isWsl && forWsl ? initItems(facts) : []), ...remedyItems(report, covered)],
    files: parts.flatMap(({ file }) => (file === undefined || file.before === file.after ? [] : [file])),
  };
}

/** Checks whose remedies the files of the plan are. */
const coveredEverywhere: ReadonlySet<string> = new Set(['advice.sysctl', 'env.gosumdb', 'env.goprivate', 'env.godebug', 'env.preload']);
const coveredByFiles: ReadonlySet<string> = new Set([...coveredEverywhere, 'wsl.conf', 'wsl.config-keys', 'wsl.cgroup']);

/** Where a line of .wslconfig decides on the version of cgroups. */
const coveredByCommandLine: readonly string[] = ['cgroup.mode', 'advice.kernel-cmdline'];

function withoutWsl(facts: Facts): string {
  const wsl = facts['platform.wsl'];
  const seen =
    wsl.reason === undefined
      ? wsl.value === '1'
        ? 'This is WSL 1'
        : 'This is not WSL'
      : `Whether this is WSL was not seen (${wsl.reason})`;
  return `${seen}: the plan has no files of WSL.`;
}

interface Part {
  readonly items: readonly PlanItem[];
  readonly file?: PlannedFile;
}

// ── the files of WSL ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** A setting that the host is to have, and whether the machine shows it. */
interface Wish extends IniSetting {
  readonly expect: string;
  /** Undefined: the machine does not show it. */
  readonly inForce: boolean | undefined;
}

async function distributionPlan(basis: PlanBasis, forWsl: boolean): Promise<Part> {
  const { host, facts } = basis;
  const version = value(facts['wsl.package']);
  const settings = value(facts['wsl.conf'])?.settings ?? {};
  const drives = value(facts['wsl.driveMounts']) ?? [];
  const shadowing = value(facts['wsl.windowsPath'])?.shadowing ?? [];
  const wishes: Wish[] = [];
  if (forWsl && (version === undefined || !isOlder(version, documentedVersions.wslSystemd)))
    wishes.push({
      name: 'boot.systemd',
      value: 'true',
      why: `systemd as the init of the distribution (WSL ${documentedVersions.wslSystemd} and later)`,
      expect: 'systemd.state is running or degraded',
      inForce: goals['wsl.conf/boot.systemd'](facts),
    });
  const options = (settings['automount.options'] ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const withMetadata = drives.filter(({ metadata }) => metadata).length;
  if (drives.length > 0 && (withMetadata < drives.length || options.includes('metadata')))
    wishes.push({
      name: 'automount.options',
      value: options.includes('metadata') ? settings['automount.options']! : ['metadata', ...options].join(','),
      why: 'chmod is kept on Windows drives; without it scripts and binaries there have the same mode, whatever git says',
      expect: 'wsl.driveMounts has metadata true',
      inForce: goals['wsl.conf/automount.options'](facts),
    });
  if (shadowing.length > 0 || settings['interop.appendWindowsPath'] === 'false')
    wishes.push({
      name: 'interop.appendWindowsPath',
      value: 'false',
      why: 'programs of Windows folders stood in for those of Linux; call Windows programs by their full path',
      expect: 'wsl.windowsPath has 0 folders',
      inForce: goals['wsl.conf/interop.appendWindowsPath'](facts),
    });
  const mode = value(facts['cgroup.mode']);
  const dropV1 = settings['automount.cgroups']?.toLowerCase() === 'v1' && mode !== 'unified';
  return filePlan('wsl.conf', await distributionFile(host), wishes, dropV1 ? ['automount.cgroups'] : [], basis);
}

/** What systemd=true needs besides; where the file says so already, the check does. */
function initItems(facts: Facts): PlanItem[] {
  const init = facts['systemd.initProgram'];
  if (init.reason !== undefined || value(facts['wsl.systemdConfigured']) === true || goals['wsl.conf/boot.systemd'](facts) === true)
    return [];
  const trouble = initTrouble(init.value, value(facts['systemd.installed']));
  if (trouble === undefined) return [];
  return [{ id: 'check/wsl.systemd', title: trouble.message, state: 'to do', expect: 'wsl.systemd passes', remedies: trouble.remedies }];
}

async function machinePlan(basis: PlanBasis): Promise<Part> {
  const { host, facts } = basis;
  const version = value(facts['wsl.package']);
  const written = value(facts['wsl.config'])?.settings[commandLine] ?? '';
  const words = written.split(/\s+/).filter((word) => word !== '');
  const wanted = kernelCommandLine(words, version, value(facts['cgroup.mode']));
  const wishes: Wish[] =
    wanted === undefined || wanted.words.length === 0
      ? []
      : [
          {
            name: commandLine,
            value: wanted.words.join(' '),
            why: wanted.why,
            expect: 'cgroup.mode is unified',
            inForce: goals['.wslconfig/wsl2.kernelCommandLine'](facts),
          },
        ];
  const removed = wanted !== undefined && wanted.words.length === 0 && words.length > 0 ? [commandLine] : [];
  return filePlan('.wslconfig', await machineFile(host, value(facts['wsl.driveMounts'])), wishes, removed, basis);
}

const commandLine = 'wsl2.kernelCommandLine';

/** The words that leave cgroup v2 alone, or undefined where the line may stay as it is. */
function kernelCommandLine(
  words: readonly string[],
  version: string | undefined,
  mode: string | undefined,
): { readonly words: readonly string[]; readonly why: string } | undefined {
  const off = 'cgroup_no_v1=all';
  const kept = words.filter((word) => word !== off && !parametersForV1.test(word) && !hierarchySwitch.test(word));
  const old = version !== undefined && isOlder(version, documentedVersions.wslUnified);
  if (old && mode !== undefined && (mode !== 'unified' || words.includes(off)))
    return {
      words: [...kept, off],
      why: `cgroup v2 alone, which WSL before ${documentedVersions.wslUnified} mounts only so; better: wsl --update, and take this out`,
    };
  // Advice for old packages is not kept on new ones: there it only forbids automount.cgroups=v1.
  const needless = version !== undefined && !old && words.includes(off) && mode === 'unified';
  const asking = words.filter((word) => parametersForV1.test(word));
  if (!needless && asking.length === 0) return undefined;
  return {
    words: needless || !words.includes(off) ? kept : [...kept, off],
    why: asking.length > 0 ? `${asking.join(' ')} asks for cgroup v1` : `${off} is no longer needed`,
  };
}

function filePlan(
  file: WslFile,
  { answer }: WslFileText,
  wishes: readonly Wish[],
  removed: readonly string[],
  { facts, redact }: PlanBasis,
): Part {
  const version = value(facts['wsl.package']);
  const name = file === 'wsl.conf' ? '/etc/wsl.conf' : '%UserProfile%\\.wslconfig';
  if (answer.state === 'denied' || answer.state === 'unknown')
    return {
      items: wishes.map((wish) => ({
        id: `${file}/${wish.name}`,
        title: `${wish.name}=${wish.value}: ${wish.why}`,
        state: `not seen: ${plainLine(answer.reason)}`,
        expect: wish.expect,
      })),
    };
  const before = redact(presentValue(answer) ?? '');
  const { settings } = readWslConfiguration(before, file, version);
  const mended = mend(file, before, version);
  const isGone = ({ content }: IniLine) => content.kind === 'setting' && removed.includes(`${content.section}.${content.key}`);
  const gone = parseIni(mended.text).lines.filter(isGone);
  const after = editIni(mended.text, { set: wishes, remove: gone.map(({ number }) => number), comment: [] });
  const waiting = (value(facts['wsl.pending']) ?? []).filter((pending) => pending.file === file);
  const items: PlanItem[] = [
    ...wishes.map(
      (wish): PlanItem => ({
        id: `${file}/${wish.name}`,
        title: `${wish.name}=${wish.value}: ${wish.why}`,
        expect: wish.expect,
        state: stateOf(settings[wish.name] === wish.value, wish.inForce),
      }),
    ),
    ...waiting
      .filter(({ setting }) => !removed.includes(setting) && !wishes.some((wish) => wish.name === setting))
      .map(
        ({ setting, configured, effective }): PlanItem => ({
          id: `${file}/${setting}`,
          title: `${setting}=${configured}: ${effective}`,
          expect: `wsl.pending does not name ${setting}`,
          state: 'file changed, not active yet',
        }),
      ),
    ...gone.map(
      ({ text }): PlanItem => ({
        id: `${file}/${takenOut}${textId(text)}`,
        title: `take out: ${text.trim()}`,
        state: 'to do',
        expect: 'cgroup.mode is unified',
      }),
    ),
    ...mended.repairs.map(
      ({ id, title }): PlanItem => ({
        id,
        title,
        state: 'to do',
        expect: `${file === 'wsl.conf' ? 'wsl.conf' : 'wsl.config'} has no such problem`,
      }),
    ),
  ];
  const distribution = file === 'wsl.conf';
  const notes = distribution
    ? [
        'In the distribution, as root.',
        'It counts after wsl --terminate <distribution> in PowerShell, which ends its programs; the other distributions go on.',
        'Undo: the same command with patch --reverse, and the same restart.',
      ]
    : [
        'On the Windows side, in PowerShell: notepad "$env:USERPROFILE\\.wslconfig", and change the lines of this diff.',
        'It counts after wsl --shutdown in PowerShell. That stops every distribution and Docker Desktop.',
        'Undo: change the lines back, and the same restart.',
      ];
  return { items, file: { name, before, after, notes } };
}

function stateOf(written: boolean, inForce: boolean | undefined): ItemState {
  if (!written) return 'to do';
  if (inForce === undefined) return 'not seen: it is written down, but nothing shows whether it is in force';
  return inForce ? 'applied' : 'file changed, not active yet';
}

/** Begins the id of a line that is to go and not to be mended. */
export const takenOut = 'take-out-';

/** What settings of WSL are to bring about, as the machine shows it; undefined: it does not. */
export const goals = {
  'wsl.conf/boot.systemd': (facts: Facts) => {
    const state = value(facts['systemd.state']);
    const first = value(facts['pid1.command']);
    if (state !== undefined) return state !== 'absent' && state !== 'offline';
    return first === undefined ? undefined : first === 'systemd';
  },
  'wsl.conf/automount.options': (facts: Facts) => {
    const drives = value(facts['wsl.driveMounts']) ?? [];
    return drives.length === 0 ? undefined : drives.every(({ metadata }) => metadata);
  },
  'wsl.conf/interop.appendWindowsPath': (facts: Facts) => {
    const path = value(facts['wsl.windowsPath']);
    return path === undefined ? undefined : path.folders === 0;
  },
  '.wslconfig/wsl2.kernelCommandLine': (facts: Facts) => {
    const mode = value(facts['cgroup.mode']);
    return mode === undefined ? undefined : mode === 'unified';
  },
} as const;

/** A line that WSL stops at hides what is wrong behind it, so a file is read again after each round of repairs. */
function mend(file: WslFile, before: string, version: string | undefined): { readonly text: string; readonly repairs: readonly Repair[] } {
  const repairs: Repair[] = [];
  let text = before;
  for (;;) {
    const round = readWslConfiguration(text, file, version).problems.map((problem) => repair(file, problem, text));
    const next = editIni(text, {
      remove: round.flatMap(({ remove }) => remove),
      comment: round.flatMap(({ comment }) => comment),
      set: round.flatMap(({ set }) => set),
      dropByteOrderMark: file === 'wsl.conf',
    });
    repairs.push(...round.filter(({ id }) => !repairs.some((known) => known.id === id)));
    // Each round takes a setting or a wrong line away, so this ends.
    if (next === text) return { text, repairs };
    text = next;
  }
}

interface Repair extends IniChanges {
  readonly id: string;
  readonly title: string;
}

/** What mends a line: a duplicate goes, an obsolete key moves, what cannot be read becomes a comment. */
function repair(file: WslFile, { kind, line, message, instead, remove }: WslProblem, text: string): Repair {
  const at = parseIni(text).lines.find(({ number }) => number === line);
  const id = `${file}/${kind}-${textId(at?.text ?? '')}`;
  const base = { id, title: message, set: [], remove: [], comment: [] };
  if (kind === 'encoding' || kind === 'never-read' || at === undefined) return base;
  const content = at.content;
  if (content.kind === 'setting' && instead !== undefined && (kind === 'obsolete-key' || kind === 'wrong-place'))
    return { ...base, remove: [line], set: [{ name: instead, value: content.value, why: `it stood below [${content.section}] before` }] };
  if (kind === 'wrong-value' && content.kind === 'setting') {
    const mended = mendedValue(content.value);
    if (mended !== undefined)
      return { ...base, set: [{ name: `${content.section}.${content.key}`, value: mended, why: 'WSL reads it so' }] };
  }
  if (kind === 'duplicate') return { ...base, remove: [line] };
  return remove || kind === 'unreadable-line' || kind === 'wrong-value' ? { ...base, comment: [line] } : base;
}

/** What was surely meant: `8 gb`, `yes`. */
function mendedValue(written: string): string | undefined {
  const [, digits, unit] = /^(\d+)\s*([kmgt])(?:i?b)?$/i.exec(written) ?? [];
  if (digits !== undefined) return `${digits}${unit!.toUpperCase()}B`;
  if (/^(?:yes|on|enabled?)$/i.test(written)) return 'true';
  return /^(?:no|off|disabled?)$/i.test(written) ? 'false' : undefined;
}

/** A short name for a line that stays the same when lines above it come and go. */
function textId(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9.=]+/g, '-')
    .slice(0, 40);
}

// ── variables and kernel settings ──────────────────────────────────────────────────────────────────────────────────────────

/** A snippet for login shells that takes harmful variables away again. */
async function environmentPlan({ host, facts, redact }: PlanBasis): Promise<Part> {
  const name = '/etc/profile.d/zz-go-conform.sh';
  const applied = value(facts['advice.applied']);
  const found = [...(applied?.['checksum-database'].found ?? []), ...(applied?.preemption.found ?? []), ...(applied?.preload.found ?? [])];
  const harmful = new Map(found.flatMap(({ text }) => variableLine(text)));
  const before = redact(presentValue(await shownText(host, [name])) ?? '');
  if (harmful.size === 0) return { items: [] };
  const lines = [...harmful].flatMap(([variable, text]) => [`# ${harmOf(variable)}`, withoutHarm(variable, text)]);
  const items = [...harmful].map(([variable, text]): PlanItem => {
    const line = withoutHarm(variable, text);
    const state = before.split('\n').includes(line) ? 'file changed, not active yet' : 'to do';
    return {
      id: `environment/${variable}`,
      title: `${line}: ${harmOf(variable)}`,
      state,
      expect: `the environment has no harmful ${variable}`,
    };
  });
  const notes = [
    'As root.',
    'It counts at the next login. Values of `go env -w` stay: go env -u NAME takes one away, as the user.',
    `Undo: rm ${name}`,
  ];
  return { items, file: { name, before, after: `${byHand}${lines.join('\n')}\n`, notes } };
}

const byHand = '# From go-wsl-conform doctor --fix-plan; remove the file to go back.\n';

function variableLine(text: string): [string, string][] {
  const [, variable, written] = /^(?:export\s+)?([A-Z][A-Z0-9_]*)=(.*)$/.exec(text) ?? [];
  return variable === undefined ? [] : [[variable, written!]];
}

/** GODEBUG is a list, of which the rest is kept; it is foreign text, and a shell will read it. */
function withoutHarm(variable: string, text: string): string {
  const rest = text
    .replaceAll(/["']/g, '')
    .split(',')
    .filter((word) => word !== '' && !/^asyncpreemptoff=/.test(word));
  return variable === 'GODEBUG' && rest.length > 0 ? `export GODEBUG=${shellWord(plainLine(rest.join(',')))}` : `unset ${variable}`;
}

function harmOf(variable: string): string {
  if (variable === 'LD_PRELOAD') return 'no Go program calls the wrapper, and compilers fail with it';
  return variable === 'GODEBUG' ? 'goroutines can be preempted again' : 'modules are proved again';
}

/** A drop-in that gives kernel settings back what the kernel chooses. */
async function sysctlPlan({ host, facts, redact }: PlanBasis): Promise<Part> {
  const name = '/etc/sysctl.d/60-go-conform.conf';
  const found = value(facts['advice.applied'])?.sysctl.found ?? [];
  const texts = found.map(({ text }) => text);
  const lines = found.flatMap(({ place, line, text }) => (line === undefined || place === name ? [] : [`${place}:${line} (${text})`]));
  const answer = await shownText(host, [name]);
  const before = redact(presentValue(answer) ?? '');
  const rows = advisedSysctls.filter(
    ({ name: setting, standard }) =>
      standard !== undefined && (texts.some((text) => text.startsWith(setting)) || before.includes(`${setting} =`)),
  );
  if (rows.length === 0) return { items: [] };
  const after = `${byHand}${rows
    .flatMap(({ name: setting, standard, harm }) => [`# before: ${harm}`, `${setting} = ${standard}`])
    .join('\n')}\n`;
  const items = rows.map(({ name: setting, standard }): PlanItem => {
    const harmful = texts.some((text) => text.startsWith(setting));
    return {
      id: `sysctl/${setting}`,
      title: `${setting} = ${standard}`,
      state: stateOf(before.includes(`${setting} = ${standard}`), !harmful),
      expect: `${setting} is ${standard}`,
    };
  });
  const noSystemd = value(facts['platform.wsl']) === '2' && ['absent', 'offline'].includes(String(value(facts['systemd.state'])));
  const notes = [
    `As root, then sysctl -p ${name}. It counts at once.`,
    noSystemd
      ? 'Without systemd WSL does not read it at a start: below [boot] of wsl.conf, command="sysctl --system" does.'
      : 'At a start systemd reads it.',
    ...(lines.length === 0 ? [] : [`Take these lines out, which may win over it: ${lines.join('; ')}`]),
    `Undo: rm ${name}, then sysctl --system.`,
  ];
  return { items, file: { name, before, after, notes } };
}

// ── remedies of the other findings ─────────────────────────────────────────────────────────────────────────────────────────

function remedyItems(report: Report, covered: ReadonlySet<string>): PlanItem[] {
  return report.results.flatMap(({ check, status, summary, remedies, findings = [] }): PlanItem[] => {
    if ((status !== 'warn' && status !== 'fail') || covered.has(check)) return [];
    const all = new Map(
      [...remedies, ...findings.flatMap((finding) => finding.remedies ?? [])].map((remedy) => [JSON.stringify(remedy), remedy]),
    );
    if (all.size === 0) return [];
    const remedied = [...all.values()];
    const looksOnly = remedied.every(({ kind }) => kind === 'investigate');
    const expect = looksOnly
      ? `more of the cause: ${remedied.map((remedy) => remedy.expect ?? remedy.summary).join('; ')}`
      : `${check} passes`;
    return [{ id: `check/${check}`, title: summary, state: 'to do', expect, remedies: remedied }];
  });
}
