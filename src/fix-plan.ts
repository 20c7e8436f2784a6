import type { Facts } from './facts/fact.js';
import { editIni, type IniChanges, type IniSetting } from './facts/ini-edit.js';
import { distributionFile, machineFile, shownText, type WslFileText } from './facts/wsl-files.js';
import { type IniLine, parseIni } from './facts/wsl-ini.js';
import { value } from './facts/wsl-pending.js';
import { readWslConfiguration, type WslProblem } from './facts/wsl-settings.js';
import { type Host, presentValue } from './host/host.js';
import { advisedSysctls } from './knowledge/bad-advice.js';
import { documentedVersions } from './knowledge/environment-limits.js';
import type { WslFile } from './knowledge/wsl-keys.js';
import type { Remedy, Report } from './model/report.js';
import { isOlder } from './model/versions.js';
import { unifiedDiff } from './report/unified-diff.js';

/** What a host is to be like, as files and commands for a person to apply; nothing is applied by us. */
export interface FixPlan {
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

export type ItemState = 'to do' | 'written down, not in force' | 'applied' | 'not known';

export interface PlannedFile {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** How the change is applied, when it counts, and how to go back; lines for a person. */
  readonly notes: readonly string[];
}

/** Everything that this host needs: the files of WSL where it is WSL, variables, kernel settings, and the remedies of all findings. */
export async function makeFixPlan(host: Host, facts: Facts, report: Report, forWsl: boolean): Promise<FixPlan> {
  const isWsl = value(facts['platform.wsl']) === '2';
  const wsl = isWsl ? await Promise.all([distributionPlan(host, facts, forWsl), machinePlan(host, facts)]) : [];
  const parts = [...wsl, await environmentPlan(host, facts), await sysctlPlan(host, facts)];
  const covered = isWsl ? coveredByFiles : coveredEverywhere;
  return {
    items: [...parts.flatMap(({ items }) => items), ...remedyItems(report, covered)],
    files: parts.flatMap(({ file }) => (file === undefined || file.before === file.after ? [] : [file])),
  };
}

/** Checks whose remedies the files of the plan are. */
const coveredEverywhere: ReadonlySet<string> = new Set(['advice.sysctl', 'env.gosumdb', 'env.goprivate', 'env.godebug']);
const coveredByFiles: ReadonlySet<string> = new Set([...coveredEverywhere, 'wsl.conf', 'wsl.config-keys', 'wsl.cgroup']);

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

async function distributionPlan(host: Host, facts: Facts, forWsl: boolean): Promise<Part> {
  const version = value(facts['wsl.package']);
  const settings = value(facts['wsl.conf'])?.settings ?? {};
  const systemd = value(facts['systemd.state']);
  const drives = value(facts['wsl.driveMounts']) ?? [];
  const shadowing = value(facts['wsl.windowsPath'])?.shadowing ?? [];
  const wishes: Wish[] = [];
  if (forWsl && (version === undefined || !isOlder(version, documentedVersions.wslSystemd)))
    wishes.push({
      name: 'boot.systemd',
      value: 'true',
      why: `systemd as the init of the distribution (WSL ${documentedVersions.wslSystemd} and later)`,
      expect: 'systemd.state is running or degraded',
      inForce: systemd === undefined ? undefined : systemd !== 'absent' && systemd !== 'offline',
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
      inForce: withMetadata === drives.length,
    });
  if (shadowing.length > 0 || settings['interop.appendWindowsPath'] === 'false')
    wishes.push({
      name: 'interop.appendWindowsPath',
      value: 'false',
      why: 'programs of Windows folders stood in for those of Linux; call Windows programs by their full path',
      expect: 'wsl.windowsPath has 0 folders',
      inForce: (value(facts['wsl.windowsPath'])?.folders ?? 0) === 0,
    });
  const mode = value(facts['cgroup.mode']);
  const dropV1 = settings['automount.cgroups']?.toLowerCase() === 'v1' && mode !== 'unified';
  return filePlan('wsl.conf', await distributionFile(host), version, wishes, dropV1 ? ['automount.cgroups'] : [], facts);
}

async function machinePlan(host: Host, facts: Facts): Promise<Part> {
  const version = value(facts['wsl.package']);
  const words = (value(facts['wsl.config'])?.settings['wsl2.kernelCommandLine'] ?? '').split(/\s+/).filter((word) => word !== '');
  const mode = value(facts['cgroup.mode']);
  const wishes: Wish[] = [];
  const off = 'cgroup_no_v1=all';
  const old = version !== undefined && isOlder(version, documentedVersions.wslUnified);
  if (old && mode !== undefined && (mode !== 'unified' || words.includes(off)))
    wishes.push({
      name: 'wsl2.kernelCommandLine',
      value: [...words.filter((word) => word !== off), off].join(' '),
      why: `cgroup v2 alone, which WSL before ${documentedVersions.wslUnified} mounts only so; better: wsl --update, and take this out`,
      expect: 'cgroup.mode is unified',
      inForce: mode === 'unified',
    });
  // Advice for old packages is not kept on new ones: there it only forbids automount.cgroups=v1.
  const needless = version !== undefined && !old && words.includes(off) && mode === 'unified';
  if (needless && words.length > 1)
    wishes.push({
      name: 'wsl2.kernelCommandLine',
      value: words.filter((word) => word !== off).join(' '),
      why: 'cgroup_no_v1=all is no longer needed',
      expect: 'cgroup.mode is unified',
      inForce: undefined,
    });
  const drives = value(facts['wsl.driveMounts']);
  const remove = needless && words.length === 1 ? ['wsl2.kernelCommandLine'] : [];
  return filePlan('.wslconfig', await machineFile(host, drives), version, wishes, remove, facts);
}

function filePlan(
  file: WslFile,
  { answer }: WslFileText,
  version: string | undefined,
  wishes: readonly Wish[],
  removed: readonly string[],
  facts: Facts,
): Part {
  const name = file === 'wsl.conf' ? '/etc/wsl.conf' : '%UserProfile%\\.wslconfig';
  if (answer.state === 'denied' || answer.state === 'unknown')
    return {
      items: wishes.map((wish) => ({
        id: `${file}/${wish.name}`,
        title: `${wish.name}=${wish.value}: ${wish.why}`,
        state: 'not known',
        expect: wish.expect,
      })),
    };
  const before = presentValue(answer) ?? '';
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
          state: 'written down, not in force',
        }),
      ),
    ...gone.map(
      ({ text }): PlanItem => ({
        id: `${file}/${textId(text)}`,
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
  return inForce === false ? 'written down, not in force' : 'applied';
}

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
async function environmentPlan(host: Host, facts: Facts): Promise<Part> {
  const name = '/etc/profile.d/zz-go-conform.sh';
  const applied = value(facts['advice.applied']);
  const found = [...(applied?.['checksum-database'].found ?? []), ...(applied?.preemption.found ?? []), ...(applied?.preload.found ?? [])];
  const harmful = new Map(found.flatMap(({ text }) => variableLine(text)));
  const before = presentValue(await shownText(host, [name])) ?? '';
  if (harmful.size === 0) return { items: [] };
  const lines = [...harmful].flatMap(([variable, text]) => [`# ${harmOf(variable)}`, withoutHarm(variable, text)]);
  const items = [...harmful].map(([variable, text]): PlanItem => {
    const line = withoutHarm(variable, text);
    const state = before.split('\n').includes(line) ? 'written down, not in force' : 'to do';
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

/** GODEBUG is a list, of which the rest is kept. */
function withoutHarm(variable: string, text: string): string {
  const rest = text
    .replaceAll(/["']/g, '')
    .split(',')
    .filter((word) => word !== '' && !/^asyncpreemptoff=/.test(word));
  return variable === 'GODEBUG' && rest.length > 0 ? `export GODEBUG=${rest.join(',')}` : `unset ${variable}`;
}

function harmOf(variable: string): string {
  if (variable === 'LD_PRELOAD') return 'no Go program calls the wrapper, and compilers fail with it';
  return variable === 'GODEBUG' ? 'goroutines can be preempted again' : 'modules are proved again';
}

/** A drop-in that gives kernel settings back what the kernel chooses. */
async function sysctlPlan(host: Host, facts: Facts): Promise<Part> {
  const name = '/etc/sysctl.d/60-go-conform.conf';
  const found = value(facts['advice.applied'])?.sysctl.found ?? [];
  const texts = found.map(({ text }) => text);
  const lines = found.flatMap(({ place, line, text }) => (line === undefined || place === name ? [] : [`${place}:${line} (${text})`]));
  const answer = await shownText(host, [name]);
  const before = presentValue(answer) ?? '';
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
    return all.size === 0
      ? []
      : [{ id: `check/${check}`, title: summary, state: 'to do', expect: `${check} passes`, remedies: [...all.values()] }];
  });
}

// ── as text ────────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Items of a plan that was printed before. */
export function plannedIds(text: string): string[] {
  return [...text.matchAll(/^# item (\S+): /gm)].map(([, id]) => id!);
}

/** What became of the items of an earlier plan. */
export function progressOf(
  earlier: readonly string[],
  plan: FixPlan,
  report: Report,
): { readonly id: string; readonly state: ItemState }[] {
  return [...new Set(earlier)].map((id) => {
    const item = plan.items.find((each) => each.id === id);
    if (item !== undefined) return { id, state: item.state };
    const check = /^check\/(.+)$/.exec(id)?.[1];
    const result = check === undefined ? undefined : report.results.find((each) => each.check === check);
    return { id, state: check !== undefined && (result === undefined || result.status === 'unknown') ? 'not known' : 'applied' };
  });
}

/** The plan as a script for bash: prose is comments, commands are not, those of PowerShell are comments that begin with PS>. */
export function formatFixPlan(plan: FixPlan, progress: readonly { readonly id: string; readonly state: ItemState }[]): string {
  const lines = [
    '# Fix plan of go-wsl-conform doctor. Nothing was changed: read it, and paste what you want.',
    '# Save it: doctor --fix-plan FILE says item by item what was applied.',
    ...(progress.length === 0
      ? []
      : ['#', '# The earlier plan:', ...progress.map(({ id, state }) => `#   ${id}: ${state === 'to do' ? 'not applied' : state}`)]),
    '',
    ...(plan.items.length === 0 ? ['# Nothing to do.'] : []),
  ];
  for (const { id, title, state, expect } of plan.items) lines.push(`# item ${id}: ${state}`, ...prose(title), `#   shows then: ${expect}`);
  for (const file of plan.files) lines.push('', ...file.notes.map((note) => `# ${note}`), ...diffLines(file));
  for (const { id, remedies = [] } of plan.items) for (const remedy of remedies) lines.push('', ...remedyLines(id, remedy));
  return `${lines.join('\n')}\n`;
}

function prose(text: string): string[] {
  return text.split('\n').map((line) => `#   ${line}`);
}

/** A diff as a command to paste; that of a file on the Windows side does nothing in bash. */
function diffLines({ name, before, after }: PlannedFile): string[] {
  const diff = unifiedDiff(before, after, { before: before === '' ? '/dev/null' : name, after: name })
    .trimEnd()
    .split('\n');
  return [`${name.startsWith('/') ? `patch ${name}` : ':'} <<'END_OF_DIFF'`, ...diff, 'END_OF_DIFF'];
}

function remedyLines(id: string, { kind, summary, commands, shell, root, effect, undo, risk }: Remedy): string[] {
  const where = shell === 'powershell' ? 'PowerShell' : 'bash';
  return [
    `# ${id} · ${kind}: ${summary} (${where}${root === true ? ', as root' : ''})`,
    ...(effect === undefined ? [] : [`#   effective: ${effect}`]),
    ...(risk === undefined ? [] : [`#   risk: ${risk}`]),
    ...(undo === undefined ? [] : [`#   undo: ${undo}`]),
    // A script of one shell must not run the other's commands.
    ...commands.map((command) => (shell === 'powershell' ? `# PS> ${command}` : command)),
  ];
}
