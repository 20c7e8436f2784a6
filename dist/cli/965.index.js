export const id = 965;
export const ids = [965];
export const modules = {

/***/ 512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.cache/javascript/checks/execute.js + 3 modules
var execute = __webpack_require__(5655);
// EXTERNAL MODULE: ./.cache/javascript/checks/index.js + 56 modules
var javascript_checks = __webpack_require__(3642);
// EXTERNAL MODULE: ./.cache/javascript/checks/plan.js
var plan = __webpack_require__(2859);
// EXTERNAL MODULE: ./.cache/javascript/facts/index.js + 30 modules
var javascript_facts = __webpack_require__(2737);
// EXTERNAL MODULE: ./.cache/javascript/redact/secrets.js + 2 modules
var secrets = __webpack_require__(8104);
// EXTERNAL MODULE: ./.cache/javascript/report/build.js + 3 modules
var build = __webpack_require__(841);
// EXTERNAL MODULE: ./.cache/javascript/settings/load.js + 2 modules
var load = __webpack_require__(3376);
;// CONCATENATED MODULE: ./.cache/javascript/doctor.js







/** The host alone: observations → facts → checks on facts → report → verdict. No Go, no module, no privilege is needed. */
async function doctor(request) {
    const { host, settings, profile, tool, cancel, onCell } = request;
    const [startedAt, started] = [new Date(), performance.now()];
    const wanted = (0,load/* globFilter */.z9)(settings.checks);
    const checks = javascript_checks/* checks */.A.filter((check) => check.scope === 'host' && wanted(check.id) && (0,plan/* isAsked */.D6)(check, profile, { ...settings, defaultSuites: false }));
    const cells = (0,plan/* planHostCells */.RW)(checks, profile);
    const redact = (0,secrets/* createRedactor */.l)({ ...host.env, ...settings.environment });
    const facts = await (0,javascript_facts/* observeFacts */.U)(host, { offline: settings.offline });
    const bench = {
        host,
        settings,
        profile,
        checks,
        facts: () => Promise.resolve(facts),
        resolutions: [],
        versionFiles: [],
        hostNotes: [],
        reportRoot: settings.directory,
        modules: [],
        goEnvironment: {},
        testsAlone: (_, work) => work(),
        startedAt,
        cancel,
        redact,
        onCell,
    };
    // Side by side: most of them wait for the machine.
    const parts = await Promise.all(cells.map((cell) => (0,execute/* runGlobalCells */.co)(bench, [cell])));
    const about = {
        tool,
        profile: { name: profile.name, note: profile.note },
        startedAt: startedAt.toISOString(),
        durationMs: Math.round(performance.now() - started),
        ...(cancel.aborted ? { interrupted: String(cancel.reason) } : {}),
        facts: (0,javascript_facts/* asReported */.K)(facts),
        modules: [],
        toolchains: [],
        plan: { cells, required: (0,plan/* requiredChecks */.J4)(checks, profile, cells) },
        notes: [],
    };
    const ran = { results: parts.flatMap(({ results }) => results), notRun: parts.flatMap(({ notRun }) => notRun) };
    return (0,build/* buildReport */.F)({ ...(0,secrets/* redactReport */.a)(about, redact), ...ran });
}

// EXTERNAL MODULE: ./.cache/javascript/host/local.js + 3 modules
var local = __webpack_require__(5267);
// EXTERNAL MODULE: ./.cache/javascript/host/recording.js
var host_recording = __webpack_require__(5058);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/exit-codes.js
var exit_codes = __webpack_require__(866);
// EXTERNAL MODULE: ./.cache/javascript/model/errors.js
var errors = __webpack_require__(8565);
// EXTERNAL MODULE: ./.cache/javascript/recording.js
var javascript_recording = __webpack_require__(6181);
// EXTERNAL MODULE: ./.cache/javascript/report/json.js
var json = __webpack_require__(6251);
// EXTERNAL MODULE: ./.cache/javascript/report/markdown.js
var markdown = __webpack_require__(5188);
// EXTERNAL MODULE: ./.cache/javascript/report/table.js + 8 modules
var table = __webpack_require__(2435);
// EXTERNAL MODULE: ./.cache/javascript/report/verdict.js
var verdict = __webpack_require__(1680);
// EXTERNAL MODULE: ./.cache/javascript/report/write.js + 1 modules
var write = __webpack_require__(9048);
// EXTERNAL MODULE: ./.cache/javascript/rules.js
var rules = __webpack_require__(9);
// EXTERNAL MODULE: ./.cache/javascript/settings/package-root.js
var package_root = __webpack_require__(8103);
// EXTERNAL MODULE: ./.cache/javascript/settings/profile.js
var settings_profile = __webpack_require__(9503);
// EXTERNAL MODULE: ./.cache/javascript/settings/read-text.js
var read_text = __webpack_require__(1482);
// EXTERNAL MODULE: ./.cache/javascript/cli/options.js
var cli_options = __webpack_require__(1069);
// EXTERNAL MODULE: ./.cache/javascript/cli/signals.js
var signals = __webpack_require__(4058);
// EXTERNAL MODULE: ./.cache/javascript/cli/terminal.js
var terminal = __webpack_require__(3163);
;// CONCATENATED MODULE: ./.cache/javascript/cli/doctor-command.js





















/** `go-wsl-conform doctor`: the host alone. */
async function main(parameters) {
    const parsed = (0,cli_options/* addSettingOptions */.OB)((0,cli_options/* command */.G5)('doctor', 'Examine this host: is it fit for Go work, and what exactly is wrong with it?'), [
        'checks',
        'profile',
        'fail-on',
        'out',
    ])
        .option('--for <profile>', 'the use that the host is for; the same as --profile')
        .option('--format <format>', 'what standard output carries: text, json, markdown', 'text')
        .option('--record <file>', 'write everything this host was asked to a file, redacted')
        .option('--snapshot <file>', 'answer from a recording, or from what a bug report pasted, instead of this machine')
        .option('--fix-plan [earlier]', 'print what to change as diffs and commands, with the undo; with the file of an earlier plan also what became of it')
        .option('--color', 'colour even when this is no terminal')
        .option('--no-color', 'no colour')
        .parse(parameters, { from: 'user' });
    const options = parsed.opts();
    const format = (0,cli_options/* outputFormat */.B$)(options.format);
    const cancel = new AbortController();
    const written = await (0,cli_options/* readSettings */.sb)(parsed, external_node_path_.resolve('.'));
    const replay = options.snapshot === undefined ? undefined : await (await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(777)]).then(__webpack_require__.bind(__webpack_require__, 3158))).replay(options.snapshot, written);
    const host = replay?.host ?? new local/* LocalHost */.a(written.directory, cancel.signal);
    const settings = replay?.settings ?? written;
    const profile = await (0,settings_profile/* loadProfile */.i)(options.for ?? settings.profile, rules/* settingRules */.g, read_text/* readText */.y, settings.directory);
    const recording = options.record === undefined ? undefined : new host_recording/* RecordingHost */.O(host);
    const stop = (0,signals/* cancelOnSignals */.d)(cancel);
    try {
        if (settings.out !== undefined)
            await (0,write/* prepareReportFolder */.OJ)(settings.out);
        if (options.record !== undefined)
            await (0,javascript_recording/* prepareRecording */.R)(options.record);
        const report = await doctor({
            host: recording ?? host,
            settings,
            profile,
            tool: (0,package_root/* packageInfo */.z)(),
            cancel: cancel.signal,
            onCell: () => undefined,
        });
        const shown = (0,terminal/* terminal */.F)(process.stdout, options.color);
        const names = {
            home: host.env.HOME,
            user: host.env.USER,
            hostName: host.env.HOSTNAME ?? (replay === undefined ? (0,external_node_os_.hostname)() : undefined),
        };
        const texts = { text: () => (0,table/* toHostPage */.t)(report, shown), json: () => (0,json/* toJson */.a)(report), markdown: () => (0,markdown/* toHostMarkdown */.L)(report, names) };
        process.stdout.write(options.fixPlan === undefined ? texts[format]() : await fixPlanText(recording ?? host, report, profile.name, options.fixPlan, format));
        const problems = settings.out === undefined ? [] : (await (0,write/* writeReports */.Li)(report, settings.out, ['json', 'junit', 'summary'])).problems;
        for (const problem of problems)
            process.stderr.write(`go-wsl-conform: ${problem}\n`);
        if (recording !== undefined)
            await (0,javascript_recording/* writeRecording */.X)(recording, options.record, { report, settings, redact: (0,secrets/* createRedactor */.l)({ ...host.env }), home: (0,external_node_os_.homedir)() });
        return exit_codes/* signalCodes */.VY[report.interrupted ?? ''] ?? (problems.length > 0 ? exit_codes/* writeErrorCode */.fi : (0,verdict/* exitCode */.I)(report.verdict, settings.failOn));
    }
    finally {
        stop();
        await host.close();
    }
}
/** The plan for this host, redacted; `json` is the plan itself. */
async function fixPlanText(host, report, profile, earlier, format) {
    const { formatFixPlan, makeFixPlan, plannedIds, progressOf } = await __webpack_require__.e(/* import() */ 563).then(__webpack_require__.bind(__webpack_require__, 9563));
    const before = earlier === true ? [] : plannedIds(await readEarlier(earlier));
    // The facts of a report are those that were observed, without secrets.
    const plan = await makeFixPlan(host, report.facts, report, profile === 'wsl');
    const progress = progressOf(before, plan, report);
    const text = format === 'json' ? `${JSON.stringify({ ...plan, progress }, undefined, 2)}\n` : formatFixPlan(plan, progress);
    return (0,secrets/* createRedactor */.l)({ ...host.env })(text);
}
async function readEarlier(file) {
    const text = await (0,read_text/* readText */.y)(external_node_path_.resolve(file)).catch(() => undefined);
    if (text === undefined)
        throw new errors/* ConfigurationError */.j1('--fix-plan', `${file} cannot be read`, 'give the file that an earlier --fix-plan was saved to');
    return text;
}


/***/ }),

/***/ 5975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ wellFormed),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   R0: () => (/* binding */ escapeXmlAttribute),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   X: () => (/* binding */ escapeXml),
/* harmony export */   d6: () => (/* binding */ codeFence),
/* harmony export */   h0: () => (/* binding */ plainLine),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/** Every terminal sequence: CSI, OSC and the other strings, two-character escapes, in their 7 and 8 bit forms (ECMA-48). */
const terminalSequence = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
/(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?|(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|\u001b[ -/]*[0-~]?/g;
const lineBreak = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;
/** Control, format and other invisible characters: they hide text, reverse it, or are skipped by comparisons. */
const invisible = /(?![\n\t])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const oddSpace = /[\t\p{Zs}]/gu;
/** Text as a person sees it: no terminal sequences, no invisible characters, line ends as `\n`; tabs stay. */
function plainText(text) {
    return wellFormed(text).replace(terminalSequence, '').replace(lineBreak, '\n').replace(invisible, '');
}
/** The same on one line: line ends, tabs and unusual spaces become spaces. */
function plainLine(text) {
    return plainText(text).replaceAll('\n', ' ').replace(oddSpace, ' ');
}
/** Half surrogate pairs become U+FFFD: they cannot be written as UTF-8. */
function wellFormed(text) {
    return text.replace(/\p{Cs}/gu, '\ufffd');
}
/** What XML 1.0 forbids, even as a reference (section 2.2). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const xmlReferences = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    '\t': '&#9;',
    '\n': '&#10;',
    '\r': '&#13;',
};
/** Needs no look: what most names of tests and packages consist of. */
const xmlPlain = /^[\w ./:()[\]{}#@!?*+=,;|~^%$-]*$/;
/** Text content of XML; characters that XML cannot hold become U+FFFD. */
function escapeXml(text) {
    return xmlCharacters(text).replace(/[&<>\r]/g, (character) => xmlReferences[character]);
}
/** An attribute value in double quotes; line ends survive as references. */
function escapeXmlAttribute(text) {
    if (xmlPlain.test(text))
        return text;
    return xmlCharacters(text).replace(/[&<>"\t\n\r]/g, (character) => xmlReferences[character]);
}
function xmlCharacters(text) {
    return wellFormed(text).replace(notXml, '\ufffd');
}
/** Word joiner: invisible, and enough to keep GitHub from reading a mention, a reference, a link or an emoji. */
const joiner = '\u2060';
/** One line of foreign text inside Markdown, shown as it is: no markup, HTML, link, mention, image, emoji or formula. */
function escapeMarkdown(text) {
    return plainLine(text)
        .trim()
        .replace(/[\\`*_[\]#~|$]|^[-+=]|(?<=^\d+)[.)]/g, '\\$&')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replace(/@|\\#(?=\d)|:(?=\/\/)|:(?=(?:\d*[a-z_+\\-][\w+\\-]*|100|1234):)|\bwww(?=\.)/gi, `$&${joiner}`);
}
/** Foreign text as inline code, on one line. */
function codeSpan(text) {
    const content = plainLine(text).trim();
    if (content === '')
        return '';
    const ticks = '`'.repeat(longestRun(content, '`') + 1);
    const space = content.startsWith('`') || content.endsWith('`') ? ' ' : '';
    return `${ticks}${space}${content}${space}${ticks}`;
}
/** Foreign text as a block of code that it cannot end. */
function codeFence(text, language = 'text') {
    const content = plainText(text).replace(/\n+$/, '');
    const fence = '`'.repeat(Math.max(3, longestRun(content, '`') + 1));
    return `${fence}${language}\n${content}\n${fence}`;
}
function longestRun(text, character) {
    let longest = 0;
    let run = 0;
    for (const each of text) {
        run = each === character ? run + 1 : 0;
        if (run > longest)
            longest = run;
    }
    return longest;
}


/***/ }),

/***/ 2628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Az: () => (/* binding */ countTexts),
/* harmony export */   CJ: () => (/* binding */ whereabouts),
/* harmony export */   D8: () => (/* binding */ releases),
/* harmony export */   Db: () => (/* binding */ moduleTitle),
/* harmony export */   GO: () => (/* binding */ furtherOutput),
/* harmony export */   Rq: () => (/* binding */ moduleList),
/* harmony export */   bj: () => (/* binding */ unanswered),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   ik: () => (/* binding */ place),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   tU: () => (/* binding */ machineText),
/* harmony export */   vj: () => (/* binding */ verdictTitles),
/* harmony export */   yo: () => (/* binding */ subjects)
/* harmony export */ });
/* unused harmony export moduleFolder */
/* harmony import */ var _go_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8677);
/* harmony import */ var _knowledge_report_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4539);
/* harmony import */ var _redact_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5975);



const verdictTitles = {
    conformant: 'conformant',
    warnings: 'conformant with warnings',
    failures: 'not conformant',
    undetermined: 'undetermined',
};
/** `3 findings`, `1 finding`. */
function counted(count, one, many = `${one}s`) {
    return `${count} ${count === 1 ? one : many}`;
}
/** `0.4 s`, `12.3 s`, `2m 05s`, `1h 02m`: at most seven characters below four days. */
function duration(milliseconds) {
    const seconds = milliseconds / 1000;
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 3600)
        return `${Math.floor(whole / 60)}m ${twoDigits(whole % 60)}s`;
    return `${Math.floor(whole / 3600)}h ${twoDigits(Math.floor((whole % 3600) / 60))}m`;
}
function twoDigits(number) {
    return String(number).padStart(2, '0');
}
/** `internal/queue/drain_test.go:42:7` */
function place({ file, line, column }) {
    return [file, line, column].filter((part) => part !== undefined).join(':');
}
/** `go1.25.11, go1.26.8` */
function releases(versions) {
    return versions.map((version) => `go${version}`).join(', ');
}
/** What a finding is about: `queue/drain_test.go:42`, `TestDrain/empty`; the package when it has neither place nor test. */
function subjects({ location, package: packagePath, test }) {
    const narrow = [location === undefined ? undefined : place(location), test].filter((part) => part !== undefined);
    return narrow.length === 0 && packagePath !== undefined ? [packagePath] : narrow;
}
/** Where a finding shows and where not: `example.com/queue · test, test.race · go1.26.8, go1.27.0 · not on go1.25.11 · linux/arm64`. */
function whereabouts(finding) {
    const titled = finding.location === undefined && finding.test === undefined;
    return [
        titled ? '' : (finding.package ?? ''),
        finding.checks.join(', '),
        releases(finding.toolchains),
        finding.notOn.length === 0 ? '' : `not on ${releases(finding.notOn)}`,
        finding.targets.join(', '),
    ]
        .filter((part) => part !== '')
        .join(' · ');
}
/** `example.com/service`, `example.com/service/tools · ./tools`. */
function moduleTitle(directory, path) {
    if (directory === undefined)
        return 'this machine';
    if (path === undefined)
        return moduleFolder(directory);
    return directory === '.' ? path : `${path} · ${moduleFolder(directory)}`;
}
/** `10 checks of this machine pass: cgroup.cpu-limit, mem.available, … and 6 more; 1 does not apply`. */
function machineText({ passed, skipped }) {
    const shown = passed.slice(0, _knowledge_report_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .reportLimits */ .n.modulesNamed);
    const more = passed.length - shown.length;
    const names = `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    const apart = skipped.length === 0 ? '' : `; ${skipped.length} ${skipped.length === 1 ? 'does' : 'do'} not apply`;
    return `${counted(passed.length, 'check')} of this machine ${passed.length === 1 ? 'passes' : 'pass'}: ${names}${apart}`;
}
/** Folder of a module for people: `.`, `./service`. */
function moduleFolder(directory) {
    return directory === '.' ? '.' : `./${directory}`;
}
/** `./api, ./core and 48 more`. */
function moduleList(directories) {
    const shown = directories.slice(0, _knowledge_report_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .reportLimits */ .n.modulesNamed).map(moduleFolder);
    const more = directories.length - shown.length;
    return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
/** The lines of a finding's output that its message does not say already. */
function furtherOutput({ output = '', message }) {
    const lines = (0,_redact_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plainText */ .wh)(output).trimEnd().split('\n');
    const said = (0,_redact_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plainLine */ .h0)(message).trim();
    const isSaid = (line) => line.includes(said) || said.endsWith(` ${line}`);
    const first = lines.findIndex((line) => line.trim() !== '' && !isSaid(line.trim()));
    return first < 0 ? [] : lines.slice(first).map((line) => line.trimEnd());
}
/** What did not run or gave no answer, and why, in the order of the plan; what leaves the verdict open comes first. */
function unanswered(report) {
    const perCheck = new Map();
    const add = (status, check, cell, why) => {
        const key = JSON.stringify([status, check, why]);
        const group = perCheck.get(key);
        if (group === undefined)
            perCheck.set(key, { status, check, cells: [cell], why });
        else
            group.cells.push(cell);
    };
    for (const { status, check, cell, level, summary } of report.results) {
        // What a question about the machine has nothing to do with is counted, not told: on most machines that is not WSL.
        if (status === 'skip' && cell === undefined && level !== 'required')
            continue;
        if (status === 'skip' || status === 'unknown')
            add(status, check, cell, summary);
    }
    for (const { check, cell, why } of report.notRun)
        add('not-run', check, cell, why);
    const merged = new Map();
    for (const { status, check, cells, why } of perCheck.values()) {
        const text = cellsText(cells, report.modules.length > 1);
        const key = JSON.stringify([status, text, why]);
        const group = merged.get(key);
        if (group === undefined)
            merged.set(key, { status, checks: [check], cells: text, why });
        else
            group.checks.push(check);
    }
    return [...merged.values()].sort((a, b) => openness[a.status] - openness[b.status]);
}
const openness = { unknown: 0, 'not-run': 1, skip: 2 };
function cellsText(cells, severalModules) {
    const unique = (pick) => [...new Set(cells.flatMap((cell) => (cell === undefined ? [] : [pick(cell)])))].filter((value) => value !== undefined);
    return [
        severalModules ? moduleList(unique(({ module }) => module)) : '',
        releases(unique(({ go }) => go).sort(_go_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)),
        unique(({ target }) => target).join(', '),
    ]
        .filter((part) => part !== '')
        .join(' · ');
}
const statusWords = {
    pass: 'passed',
    warn: 'warned',
    fail: 'failed',
    unknown: 'unknown',
    'not-run': 'not run',
    skip: 'skipped',
};
/** `42 passed`, `1 failed`, …; what is zero is left out. */
function countTexts({ counts }) {
    return Object.entries(statusWords).flatMap(([status, word]) => ((counts[status] ?? 0) > 0 ? [`${counts[status]} ${word}`] : []));
}


/***/ }),

/***/ 9503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ loadProfile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8565);
/* harmony import */ var _model_nearest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8006);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3376);
/* harmony import */ var _package_root_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8103);






/**
 * Reads a shipped profile by name, or a profile file.
 *
 * @param profile name or path; a path has a separator or ends in .yml or .yaml
 * @param rules which checks and parameters may be named
 */
async function loadProfile(profile, rules, readText, directory) {
    if (!/[\\/]|\.ya?ml$/.test(profile))
        return shippedProfile(profile);
    const text = await readText(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(directory, profile)).catch((error) => {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('--profile', `${profile} cannot be read: ${error.message}`);
    });
    if (text === undefined)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('--profile', `there is no file ${profile}`, `looked for ${node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(directory, profile)}`);
    // Loaded only now: the YAML and schema libraries take longer to load than a dry run takes.
    const { parseProfile } = await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(815), __webpack_require__.e(370)]).then(__webpack_require__.bind(__webpack_require__, 5132));
    const parsed = parseProfile(profile, text, await rules.profile());
    const parameters = Object.fromEntries(Object.entries(parsed.checks).map(([check, setting]) => [check, typeof setting === 'string' ? {} : (setting.parameters ?? {})]));
    const read = await (0,_load_js__WEBPACK_IMPORTED_MODULE_3__/* .readParameters */ .Zu)(parameters, (check, name) => `${profile} (checks.${check}.parameters.${name})`, rules);
    const checks = Object.entries(parsed.checks).map(([check, setting]) => [
        check,
        typeof setting === 'string' || setting.parameters === undefined ? setting : { ...setting, parameters: read[check] },
    ]);
    return { ...parsed, checks: Object.fromEntries(checks) };
}
/** Shipped profiles are read from what `npm run generate` made of the YAML, which a step of the tests keeps true. */
function shippedProfile(name) {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_1__.join((0,_package_root_js__WEBPACK_IMPORTED_MODULE_4__/* .packageRoot */ .Z)(), 'profiles', 'generated');
    const names = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).map((file) => node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file, '.json'));
    if (!names.includes(name))
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('--profile', `there is no profile "${name}"`, (0,_model_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .suggestion */ .h)(name, names));
    return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, `${name}.json`), 'utf8'));
}


/***/ })

};
