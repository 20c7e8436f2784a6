export const id = 563;
export const ids = [563];
export const modules = {

/***/ 9563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  formatFixPlan: () => (/* binding */ formatFixPlan),
  makeFixPlan: () => (/* binding */ makeFixPlan),
  plannedIds: () => (/* binding */ plannedIds),
  progressOf: () => (/* binding */ progressOf)
});

// EXTERNAL MODULE: ./.cache/javascript/facts/wsl-ini.js
var wsl_ini = __webpack_require__(9987);
;// CONCATENATED MODULE: ./.cache/javascript/facts/ini-edit.js

/**
 * The text with the changes, and every other line as it was. A setting that is there is changed where it stands, with its comment;
 * a new one goes to the end of its section. Done twice, it changes nothing the second time.
 */
function editIni(text, { set, remove, comment, dropByteOrderMark = false }) {
    const ini = (0,wsl_ini/* parseIni */.A)(text);
    let lines = ini.lines.flatMap((line) => {
        if (remove.includes(line.number))
            return [];
        if (!comment.includes(line.number))
            return [line];
        return line.text.split('\n').map((part) => written(`# ${part}`));
    });
    for (const setting of set)
        lines = withSetting(lines, setting);
    const changed = { ...ini, lines, byteOrderMark: ini.byteOrderMark && !dropByteOrderMark };
    // A file without a line end at its end keeps that, unless something was added there.
    const result = (0,wsl_ini/* formatIni */.w)(changed);
    return text.endsWith('\n') || lines.at(-1) !== ini.lines.at(-1) || lines.length === 0 ? result : result.slice(0, -ini.lineEnd.length);
}
function withSetting(lines, { name, value, why }) {
    const [section, key] = [name.slice(0, name.indexOf('.')), name.slice(name.indexOf('.') + 1)];
    const at = lines.findIndex(({ content }) => content.kind === 'setting' && same(`${content.section}.${content.key}`, name));
    if (at >= 0) {
        const { text, content } = lines[at];
        if (content.kind === 'setting' && content.value === value)
            return lines;
        const before = /^[ \t]*[A-Za-z0-9]+[ \t]*=[ \t]*/.exec(text)[0];
        const remark = content.kind === 'setting' && content.comment !== '' ? ` ${content.comment}` : '';
        return lines.with(at, written(`${before}${quotedValue(value)}${remark}`, section));
    }
    const added = [written(`# ${why}`, section), written(`${key}=${quotedValue(value)}`, section)];
    const head = lines.findIndex(({ content }) => content.kind === 'section' && same(content.section, section));
    if (head < 0)
        return [...lines, ...(lines.length === 0 ? [] : [written('', section)]), written(`[${section}]`, section), ...added];
    const next = lines.findIndex(({ content }, index) => index > head && content.kind === 'section');
    let end = next < 0 ? lines.length : next;
    // Comments and blanks above the next section belong to that one.
    while (end > head + 1 && (lines[end - 1].content.kind === 'blank' || (next >= 0 && lines[end - 1].content.kind === 'comment')))
        end--;
    return [...lines.slice(0, end), ...added, ...lines.slice(end)];
}
/** A new line, as the reader sees it below that section. */
function written(text, section = '') {
    const { content } = (0,wsl_ini/* parseIni */.A)(section === '' ? text : `[${section}]\n${text}`).lines.at(-1) ?? { content: { kind: 'blank' } };
    return { number: 0, text, content };
}
/** A value that WSL reads back as it is: quoted where blanks, quotes, backslashes or # would be lost. */
function quotedValue(value) {
    const escaped = value
        .replaceAll('\\', '\\\\')
        .replaceAll('"', '\\"')
        .replaceAll('\n', '\\n')
        .replaceAll('\t', '\\t')
        .replaceAll('\b', '\\b');
    return /^[ \t]|[ \t]$|#/.test(value) ? `"${escaped}"` : escaped;
}
function same(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}

// EXTERNAL MODULE: ./.cache/javascript/facts/wsl-files.js
var wsl_files = __webpack_require__(7846);
// EXTERNAL MODULE: ./.cache/javascript/facts/wsl-pending.js
var wsl_pending = __webpack_require__(4918);
// EXTERNAL MODULE: ./.cache/javascript/facts/wsl-settings.js
var wsl_settings = __webpack_require__(3004);
// EXTERNAL MODULE: ./.cache/javascript/host/host.js
var host_host = __webpack_require__(9211);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/bad-advice.js
var bad_advice = __webpack_require__(1311);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/environment-limits.js
var environment_limits = __webpack_require__(5505);
// EXTERNAL MODULE: ./.cache/javascript/model/versions.js
var versions = __webpack_require__(8183);
;// CONCATENATED MODULE: ./.cache/javascript/report/unified-diff.js
/** Lines around a change that a diff shows. */
const context = 3;
/**
 * The difference of two texts as a unified diff that patch(1) takes; empty when they are equal. For configuration files: the work
 * grows with the product of their lines.
 *
 * @param names of the file before and after, as the headers show them
 */
function unifiedDiff(before, after, names) {
    if (before === after)
        return '';
    const [old, now] = [linesOf(before), linesOf(after)];
    const steps = compared(old, now);
    const hunks = changedRanges(steps).map(([from, to]) => hunk(steps, from, to));
    return [`--- ${names.before}\n+++ ${names.after}\n`, ...hunks].join('');
}
/** Lines with their ends; the last may lack it. */
function linesOf(text) {
    return text === '' ? [] : text.split(/(?<=\n)/);
}
/** The longest common subsequence, by the classic table. */
function compared(old, now) {
    const table = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
    for (let i = old.length - 1; i >= 0; i--)
        for (let j = now.length - 1; j >= 0; j--)
            table[i][j] = old[i] === now[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
    const steps = [];
    let [i, j] = [0, 0];
    while (i < old.length || j < now.length) {
        if (i < old.length && j < now.length && old[i] === now[j]) {
            steps.push({ mark: ' ', line: old[i++] });
            j++;
        }
        else if (i < old.length && (j >= now.length || table[i + 1][j] >= table[i][j + 1]))
            steps.push({ mark: '-', line: old[i++] });
        else
            steps.push({ mark: '+', line: now[j++] });
    }
    return steps;
}
/** Ranges of steps to show: the changes with their context, neighbours joined. */
function changedRanges(steps) {
    const ranges = [];
    for (const [index, { mark }] of steps.entries()) {
        if (mark === ' ')
            continue;
        const [from, to] = [Math.max(0, index - context), Math.min(steps.length, index + context + 1)];
        const last = ranges.at(-1);
        if (last !== undefined && from <= last[1])
            last[1] = to;
        else
            ranges.push([from, to]);
    }
    return ranges;
}
function hunk(steps, from, to) {
    const count = (range, mark) => range.filter((step) => step.mark === ' ' || step.mark === mark).length;
    const [before, shown] = [steps.slice(0, from), steps.slice(from, to)];
    const range = (mark) => {
        const length = count(shown, mark);
        // An empty side names the line before it.
        return `${count(before, mark) + (length === 0 ? 0 : 1)}${length === 1 ? '' : `,${length}`}`;
    };
    const lines = shown.map(({ mark, line }) => (line.endsWith('\n') ? `${mark}${line}` : `${mark}${line}\n\\ No newline at end of file\n`));
    return `@@ -${range('-')} +${range('+')} @@\n${lines.join('')}`;
}

;// CONCATENATED MODULE: ./.cache/javascript/fix-plan.js










/** Everything that this host needs: the files of WSL where it is WSL, variables, kernel settings, and the remedies of all findings. */
async function makeFixPlan(host, facts, report, forWsl) {
    const isWsl = (0,wsl_pending/* value */.Uq)(facts['platform.wsl']) === '2';
    const wsl = isWsl ? await Promise.all([distributionPlan(host, facts, forWsl), machinePlan(host, facts)]) : [];
    const parts = [...wsl, await environmentPlan(host, facts), await sysctlPlan(host, facts)];
    const covered = isWsl ? coveredByFiles : coveredEverywhere;
    return {
        items: [...parts.flatMap(({ items }) => items), ...remedyItems(report, covered)],
        files: parts.flatMap(({ file }) => (file === undefined || file.before === file.after ? [] : [file])),
    };
}
/** Checks whose remedies the files of the plan are. */
const coveredEverywhere = new Set(['advice.sysctl', 'env.gosumdb', 'env.goprivate', 'env.godebug']);
const coveredByFiles = new Set([...coveredEverywhere, 'wsl.conf', 'wsl.config-keys', 'wsl.cgroup']);
async function distributionPlan(host, facts, forWsl) {
    const version = (0,wsl_pending/* value */.Uq)(facts['wsl.package']);
    const settings = (0,wsl_pending/* value */.Uq)(facts['wsl.conf'])?.settings ?? {};
    const systemd = (0,wsl_pending/* value */.Uq)(facts['systemd.state']);
    const drives = (0,wsl_pending/* value */.Uq)(facts['wsl.driveMounts']) ?? [];
    const shadowing = (0,wsl_pending/* value */.Uq)(facts['wsl.windowsPath'])?.shadowing ?? [];
    const wishes = [];
    if (forWsl && (version === undefined || !(0,versions/* isOlder */.t)(version, environment_limits/* documentedVersions */.oj.wslSystemd)))
        wishes.push({
            name: 'boot.systemd',
            value: 'true',
            why: `systemd as the init of the distribution (WSL ${environment_limits/* documentedVersions */.oj.wslSystemd} and later)`,
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
            value: options.includes('metadata') ? settings['automount.options'] : ['metadata', ...options].join(','),
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
            inForce: ((0,wsl_pending/* value */.Uq)(facts['wsl.windowsPath'])?.folders ?? 0) === 0,
        });
    const mode = (0,wsl_pending/* value */.Uq)(facts['cgroup.mode']);
    const dropV1 = settings['automount.cgroups']?.toLowerCase() === 'v1' && mode !== 'unified';
    return filePlan('wsl.conf', await (0,wsl_files/* distributionFile */.p)(host), version, wishes, dropV1 ? ['automount.cgroups'] : [], facts);
}
async function machinePlan(host, facts) {
    const version = (0,wsl_pending/* value */.Uq)(facts['wsl.package']);
    const words = ((0,wsl_pending/* value */.Uq)(facts['wsl.config'])?.settings['wsl2.kernelCommandLine'] ?? '').split(/\s+/).filter((word) => word !== '');
    const mode = (0,wsl_pending/* value */.Uq)(facts['cgroup.mode']);
    const wishes = [];
    const off = 'cgroup_no_v1=all';
    const old = version !== undefined && (0,versions/* isOlder */.t)(version, environment_limits/* documentedVersions */.oj.wslUnified);
    if (old && mode !== undefined && (mode !== 'unified' || words.includes(off)))
        wishes.push({
            name: 'wsl2.kernelCommandLine',
            value: [...words.filter((word) => word !== off), off].join(' '),
            why: `cgroup v2 alone, which WSL before ${environment_limits/* documentedVersions */.oj.wslUnified} mounts only so; better: wsl --update, and take this out`,
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
    const drives = (0,wsl_pending/* value */.Uq)(facts['wsl.driveMounts']);
    const remove = needless && words.length === 1 ? ['wsl2.kernelCommandLine'] : [];
    return filePlan('.wslconfig', await (0,wsl_files/* machineFile */.Wu)(host, drives), version, wishes, remove, facts);
}
function filePlan(file, { answer }, version, wishes, removed, facts) {
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
    const before = (0,host_host/* presentValue */.p)(answer) ?? '';
    const { settings } = (0,wsl_settings/* readWslConfiguration */.RU)(before, file, version);
    const mended = mend(file, before, version);
    const isGone = ({ content }) => content.kind === 'setting' && removed.includes(`${content.section}.${content.key}`);
    const gone = (0,wsl_ini/* parseIni */.A)(mended.text).lines.filter(isGone);
    const after = editIni(mended.text, { set: wishes, remove: gone.map(({ number }) => number), comment: [] });
    const waiting = ((0,wsl_pending/* value */.Uq)(facts['wsl.pending']) ?? []).filter((pending) => pending.file === file);
    const items = [
        ...wishes.map((wish) => ({
            id: `${file}/${wish.name}`,
            title: `${wish.name}=${wish.value}: ${wish.why}`,
            expect: wish.expect,
            state: stateOf(settings[wish.name] === wish.value, wish.inForce),
        })),
        ...waiting
            .filter(({ setting }) => !removed.includes(setting) && !wishes.some((wish) => wish.name === setting))
            .map(({ setting, configured, effective }) => ({
            id: `${file}/${setting}`,
            title: `${setting}=${configured}: ${effective}`,
            expect: `wsl.pending does not name ${setting}`,
            state: 'written down, not in force',
        })),
        ...gone.map(({ text }) => ({
            id: `${file}/${textId(text)}`,
            title: `take out: ${text.trim()}`,
            state: 'to do',
            expect: 'cgroup.mode is unified',
        })),
        ...mended.repairs.map(({ id, title }) => ({
            id,
            title,
            state: 'to do',
            expect: `${file === 'wsl.conf' ? 'wsl.conf' : 'wsl.config'} has no such problem`,
        })),
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
function stateOf(written, inForce) {
    if (!written)
        return 'to do';
    return inForce === false ? 'written down, not in force' : 'applied';
}
/** A line that WSL stops at hides what is wrong behind it, so a file is read again after each round of repairs. */
function mend(file, before, version) {
    const repairs = [];
    let text = before;
    for (;;) {
        const round = (0,wsl_settings/* readWslConfiguration */.RU)(text, file, version).problems.map((problem) => repair(file, problem, text));
        const next = editIni(text, {
            remove: round.flatMap(({ remove }) => remove),
            comment: round.flatMap(({ comment }) => comment),
            set: round.flatMap(({ set }) => set),
            dropByteOrderMark: file === 'wsl.conf',
        });
        repairs.push(...round.filter(({ id }) => !repairs.some((known) => known.id === id)));
        // Each round takes a setting or a wrong line away, so this ends.
        if (next === text)
            return { text, repairs };
        text = next;
    }
}
/** What mends a line: a duplicate goes, an obsolete key moves, what cannot be read becomes a comment. */
function repair(file, { kind, line, message, instead, remove }, text) {
    const at = (0,wsl_ini/* parseIni */.A)(text).lines.find(({ number }) => number === line);
    const id = `${file}/${kind}-${textId(at?.text ?? '')}`;
    const base = { id, title: message, set: [], remove: [], comment: [] };
    if (kind === 'encoding' || kind === 'never-read' || at === undefined)
        return base;
    const content = at.content;
    if (content.kind === 'setting' && instead !== undefined && (kind === 'obsolete-key' || kind === 'wrong-place'))
        return { ...base, remove: [line], set: [{ name: instead, value: content.value, why: `it stood below [${content.section}] before` }] };
    if (kind === 'wrong-value' && content.kind === 'setting') {
        const mended = mendedValue(content.value);
        if (mended !== undefined)
            return { ...base, set: [{ name: `${content.section}.${content.key}`, value: mended, why: 'WSL reads it so' }] };
    }
    if (kind === 'duplicate')
        return { ...base, remove: [line] };
    return remove || kind === 'unreadable-line' || kind === 'wrong-value' ? { ...base, comment: [line] } : base;
}
/** What was surely meant: `8 gb`, `yes`. */
function mendedValue(written) {
    const [, digits, unit] = /^(\d+)\s*([kmgt])(?:i?b)?$/i.exec(written) ?? [];
    if (digits !== undefined)
        return `${digits}${unit.toUpperCase()}B`;
    if (/^(?:yes|on|enabled?)$/i.test(written))
        return 'true';
    return /^(?:no|off|disabled?)$/i.test(written) ? 'false' : undefined;
}
/** A short name for a line that stays the same when lines above it come and go. */
function textId(text) {
    return text
        .trim()
        .toLowerCase()
        .replaceAll(/[^a-z0-9.=]+/g, '-')
        .slice(0, 40);
}
// ── variables and kernel settings ──────────────────────────────────────────────────────────────────────────────────────────
/** A snippet for login shells that takes harmful variables away again. */
async function environmentPlan(host, facts) {
    const name = '/etc/profile.d/zz-go-conform.sh';
    const applied = (0,wsl_pending/* value */.Uq)(facts['advice.applied']);
    const found = [...(applied?.['checksum-database'].found ?? []), ...(applied?.preemption.found ?? []), ...(applied?.preload.found ?? [])];
    const harmful = new Map(found.flatMap(({ text }) => variableLine(text)));
    const before = (0,host_host/* presentValue */.p)(await (0,wsl_files/* shownText */.f$)(host, [name])) ?? '';
    if (harmful.size === 0)
        return { items: [] };
    const lines = [...harmful].flatMap(([variable, text]) => [`# ${harmOf(variable)}`, withoutHarm(variable, text)]);
    const items = [...harmful].map(([variable, text]) => {
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
function variableLine(text) {
    const [, variable, written] = /^(?:export\s+)?([A-Z][A-Z0-9_]*)=(.*)$/.exec(text) ?? [];
    return variable === undefined ? [] : [[variable, written]];
}
/** GODEBUG is a list, of which the rest is kept. */
function withoutHarm(variable, text) {
    const rest = text
        .replaceAll(/["']/g, '')
        .split(',')
        .filter((word) => word !== '' && !/^asyncpreemptoff=/.test(word));
    return variable === 'GODEBUG' && rest.length > 0 ? `export GODEBUG=${rest.join(',')}` : `unset ${variable}`;
}
function harmOf(variable) {
    if (variable === 'LD_PRELOAD')
        return 'no Go program calls the wrapper, and compilers fail with it';
    return variable === 'GODEBUG' ? 'goroutines can be preempted again' : 'modules are proved again';
}
/** A drop-in that gives kernel settings back what the kernel chooses. */
async function sysctlPlan(host, facts) {
    const name = '/etc/sysctl.d/60-go-conform.conf';
    const found = (0,wsl_pending/* value */.Uq)(facts['advice.applied'])?.sysctl.found ?? [];
    const texts = found.map(({ text }) => text);
    const lines = found.flatMap(({ place, line, text }) => (line === undefined || place === name ? [] : [`${place}:${line} (${text})`]));
    const answer = await (0,wsl_files/* shownText */.f$)(host, [name]);
    const before = (0,host_host/* presentValue */.p)(answer) ?? '';
    const rows = bad_advice/* advisedSysctls */.KJ.filter(({ name: setting, standard }) => standard !== undefined && (texts.some((text) => text.startsWith(setting)) || before.includes(`${setting} =`)));
    if (rows.length === 0)
        return { items: [] };
    const after = `${byHand}${rows
        .flatMap(({ name: setting, standard, harm }) => [`# before: ${harm}`, `${setting} = ${standard}`])
        .join('\n')}\n`;
    const items = rows.map(({ name: setting, standard }) => {
        const harmful = texts.some((text) => text.startsWith(setting));
        return {
            id: `sysctl/${setting}`,
            title: `${setting} = ${standard}`,
            state: stateOf(before.includes(`${setting} = ${standard}`), !harmful),
            expect: `${setting} is ${standard}`,
        };
    });
    const noSystemd = (0,wsl_pending/* value */.Uq)(facts['platform.wsl']) === '2' && ['absent', 'offline'].includes(String((0,wsl_pending/* value */.Uq)(facts['systemd.state'])));
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
function remedyItems(report, covered) {
    return report.results.flatMap(({ check, status, summary, remedies, findings = [] }) => {
        if ((status !== 'warn' && status !== 'fail') || covered.has(check))
            return [];
        const all = new Map([...remedies, ...findings.flatMap((finding) => finding.remedies ?? [])].map((remedy) => [JSON.stringify(remedy), remedy]));
        return all.size === 0
            ? []
            : [{ id: `check/${check}`, title: summary, state: 'to do', expect: `${check} passes`, remedies: [...all.values()] }];
    });
}
// ── as text ────────────────────────────────────────────────────────────────────────────────────────────────────────────────
/** Items of a plan that was printed before. */
function plannedIds(text) {
    return [...text.matchAll(/^# item (\S+): /gm)].map(([, id]) => id);
}
/** What became of the items of an earlier plan. */
function progressOf(earlier, plan, report) {
    return [...new Set(earlier)].map((id) => {
        const item = plan.items.find((each) => each.id === id);
        if (item !== undefined)
            return { id, state: item.state };
        const check = /^check\/(.+)$/.exec(id)?.[1];
        const result = check === undefined ? undefined : report.results.find((each) => each.check === check);
        return { id, state: check !== undefined && (result === undefined || result.status === 'unknown') ? 'not known' : 'applied' };
    });
}
/** The plan as a script for bash: prose is comments, commands are not, those of PowerShell are comments that begin with PS>. */
function formatFixPlan(plan, progress) {
    const lines = [
        '# Fix plan of go-wsl-conform doctor. Nothing was changed: read it, and paste what you want.',
        '# Save it: doctor --fix-plan FILE says item by item what was applied.',
        ...(progress.length === 0
            ? []
            : ['#', '# The earlier plan:', ...progress.map(({ id, state }) => `#   ${id}: ${state === 'to do' ? 'not applied' : state}`)]),
        '',
        ...(plan.items.length === 0 ? ['# Nothing to do.'] : []),
    ];
    for (const { id, title, state, expect } of plan.items)
        lines.push(`# item ${id}: ${state}`, ...prose(title), `#   shows then: ${expect}`);
    for (const file of plan.files)
        lines.push('', ...file.notes.map((note) => `# ${note}`), ...diffLines(file));
    for (const { id, remedies = [] } of plan.items)
        for (const remedy of remedies)
            lines.push('', ...remedyLines(id, remedy));
    return `${lines.join('\n')}\n`;
}
function prose(text) {
    return text.split('\n').map((line) => `#   ${line}`);
}
/** A diff as a command to paste; that of a file on the Windows side does nothing in bash. */
function diffLines({ name, before, after }) {
    const diff = unifiedDiff(before, after, { before: before === '' ? '/dev/null' : name, after: name })
        .trimEnd()
        .split('\n');
    return [`${name.startsWith('/') ? `patch ${name}` : ':'} <<'END_OF_DIFF'`, ...diff, 'END_OF_DIFF'];
}
function remedyLines(id, { kind, summary, commands, shell, root, effect, undo, risk }) {
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


/***/ })

};
