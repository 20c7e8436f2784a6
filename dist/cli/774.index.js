export const id = 774;
export const ids = [774];
export const modules = {

/***/ 2774:
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
// EXTERNAL MODULE: ./.cache/javascript/host/local.js + 3 modules
var host_local = __webpack_require__(5267);
// EXTERNAL MODULE: ./.cache/javascript/plan.js
var plan = __webpack_require__(4751);
// EXTERNAL MODULE: ./.cache/javascript/rules.js
var rules = __webpack_require__(9);
// EXTERNAL MODULE: ./.cache/javascript/settings/folders.js
var folders = __webpack_require__(1343);
// EXTERNAL MODULE: ./.cache/javascript/settings/package-root.js
var package_root = __webpack_require__(8103);
// EXTERNAL MODULE: ./.cache/javascript/settings/profile.js
var settings_profile = __webpack_require__(9503);
// EXTERNAL MODULE: ./.cache/javascript/settings/read-text.js
var read_text = __webpack_require__(1482);
// EXTERNAL MODULE: ./.cache/javascript/cli/options.js
var cli_options = __webpack_require__(1069);
// EXTERNAL MODULE: ./node_modules/cli-table3/index.js
var cli_table3 = __webpack_require__(5832);
// EXTERNAL MODULE: ./.cache/javascript/redact/log.js
var log = __webpack_require__(6004);
// EXTERNAL MODULE: ./.cache/javascript/report/words.js
var words = __webpack_require__(2628);
;// CONCATENATED MODULE: ./.cache/javascript/cli/plan-text.js



/** The plan for people, or as one JSON document. */
function planText(plan, format) {
    const releases = plan.resolutions.flatMap(({ entry, releases, problem }) => problem === undefined ? releases.map(({ version, why }) => [entry, `go${version}`, why]) : [[entry, '-', problem.text]]);
    if (format === 'json') {
        const { cells, required } = plan;
        return `${JSON.stringify({ resolutions: plan.resolutions, modules: plan.modules.modules, cells, required, notes: plan.notes }, undefined, 2)}\n`;
    }
    const skipped = plan.cells.filter(({ skip }) => skip !== undefined);
    const cells = modulesByCells(plan).flatMap(({ modules, rows }) => rows.map(([check, on]) => [(0,words/* moduleList */.Rq)(modules), check, on]));
    const sections = [
        table(['entry', 'release', 'why'], releases),
        table(['module', 'check', 'on'], cells),
        skipped.length === 0 ? '' : table(['will not run', 'why'], skippedRows(skipped)),
    ];
    return `${sections.filter((section) => section !== '').join('\n\n')}\n\n${plan.cells.length} cells, ${skipped.length} of them known not to apply. Nothing was run.\n${plan.notes.map((note) => `${(0,log/* sanitizeLogPart */.LJ)(note)}\n`).join('')}`;
}
/** What will not run for the same reason, with the modules that share it. */
function skippedRows(skipped) {
    const groups = new Map();
    for (const { check, cell, skip = '' } of skipped) {
        const where = [check, ...(cell?.go === undefined ? [] : [`go${cell.go}`]), ...(cell?.target === undefined ? [] : [cell.target])];
        const key = JSON.stringify([where, skip]);
        const group = groups.get(key) ?? { modules: [], where, why: skip };
        groups.set(key, group);
        if (cell?.module !== undefined)
            group.modules.push(cell.module);
    }
    return [...groups.values()].map(({ modules, where: [check, ...rest], why }) => [
        [check, ...(modules.length === 0 ? [] : [(0,words/* moduleList */.Rq)(modules)]), ...rest].join(' · '),
        why,
    ]);
}
/** Modules that are checked alike stand together; a repository with many modules would fill pages with the same rows. */
function modulesByCells(plan) {
    const byModule = new Map(plan.modules.modules.map(({ directory }) => [directory, new Map()]));
    for (const { check, cell, skip } of plan.cells) {
        const checks = cell?.module === undefined || skip !== undefined ? undefined : byModule.get(cell.module);
        if (checks === undefined)
            continue;
        const on = [`go${cell.go}`, cell.target].filter(Boolean).join(' ');
        checks.set(check, [...(checks.get(check) ?? []), on]);
    }
    const groups = new Map();
    for (const [module, checks] of byModule) {
        const rows = [...checks].map(([check, on]) => [check, on.join(', ')]);
        const key = JSON.stringify(rows);
        const group = groups.get(key) ?? { modules: [], rows };
        groups.set(key, group);
        group.modules.push(module);
    }
    return [...groups.values()];
}
function table(head, rows) {
    const plain = new cli_table3({ head, style: { head: [], border: [], compact: true }, chars: noLines });
    // A folder of the user's tree may be called like a command to the runner.
    plain.push(...rows.map((row) => row.map(log/* sanitizeLogPart */.LJ)));
    return plain.toString();
}
/** Columns set apart by white space only, as cli-table3 wants it said. */
const noLines = {
    top: '',
    'top-mid': '',
    'top-left': '',
    'top-right': '',
    bottom: '',
    'bottom-mid': '',
    'bottom-left': '',
    'bottom-right': '',
    left: '',
    'left-mid': '',
    mid: '',
    'mid-mid': '',
    right: '',
    'right-mid': '',
    middle: '  ',
};

// EXTERNAL MODULE: ./.cache/javascript/cli/signals.js
var signals = __webpack_require__(4058);
;// CONCATENATED MODULE: ./.cache/javascript/cli/run-command.js












/** `go-wsl-conform run [DIR]`: the main job. */
async function main(parameters) {
    const parsed = (0,cli_options/* addSettingOptions */.OB)((0,cli_options/* command */.G5)('run', 'Install Go releases, run the checks on every module below DIR, report, verdict.'))
        .argument('[dir]', 'folder of the module or repository', '.')
        .option('--format <format>', 'what standard output carries: text, json, markdown', 'text')
        .option('--dry-run', 'print the plan and stop')
        .option('--record <file>', 'write everything the run asked of this machine to a file, redacted')
        .option('--snapshot <file>', 'answer from a recording instead of this machine')
        .option('--color', 'colour even when this is no terminal')
        .option('--no-color', 'no colour')
        .option('--no-progress', 'no live progress')
        .option('--verbose', 'show skipped cells and what each cell found, as they end')
        .parse(parameters, { from: 'user' });
    const options = parsed.opts();
    const format = (0,cli_options/* outputFormat */.B$)(options.format);
    const directory = external_node_path_.resolve(parsed.processedArgs[0] ?? '.');
    const cancel = new AbortController();
    const local = new host_local/* LocalHost */.a(directory, cancel.signal);
    const written = await (0,cli_options/* readSettings */.sb)(parsed, directory);
    // What only some runs need is loaded when they need it: a dry run must not wait for the code of reports and recordings.
    const replay = options.snapshot === undefined ? undefined : await (await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(158)]).then(__webpack_require__.bind(__webpack_require__, 3158))).replay(options.snapshot, written);
    const host = replay?.host ?? local;
    const settings = replay?.settings ?? written;
    const profile = await (0,settings_profile/* loadProfile */.i)(settings.profile, rules/* settingRules */.g, read_text/* readText */.y, settings.directory);
    const request = { settings, profile, toolCache: (0,folders/* toolCacheFolder */.z)(local.env, local.platform.os, (0,external_node_os_.homedir)()), cancel: cancel.signal };
    const stop = (0,signals/* cancelOnSignals */.d)(cancel);
    try {
        if (options.dryRun === true) {
            process.stdout.write(planText(await (0,plan/* makePlan */.C)({ ...request, host, onProgress: () => undefined }), format));
            return 0;
        }
        const { runAndReport } = await Promise.all(/* import() */[__webpack_require__.e(713), __webpack_require__.e(372)]).then(__webpack_require__.bind(__webpack_require__, 6372));
        return await runAndReport({ ...request, host, tool: (0,package_root/* packageInfo */.z)() }, { ...options, format });
    }
    finally {
        stop();
        await host.close();
    }
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

/***/ 6004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LJ: () => (/* binding */ sanitizeLogPart),
/* harmony export */   Ov: () => (/* binding */ sanitizeLogLine),
/* harmony export */   iI: () => (/* binding */ sanitizeJson),
/* harmony export */   mI: () => (/* binding */ sanitizeLog)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5975);

/**
 * A line that a program under test printed, made safe for the log of a job: it never is a runner command and never matches
 * setup-go's problem matcher, which stays active for the whole job.
 *
 * The runner obeys `::command::` at the start of a line (after white space, and skipping invisible characters) and
 * `##[command]` anywhere (actions/runner src/Runner.Common/ActionCommand.cs).
 */
function sanitizeLogLine(text) {
    return `| ${sanitizeLogPart(text)}`;
}
/** The same for a part of a line that does not stand at its start, as the name of a folder. */
function sanitizeLogPart(text) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(text).replaceAll('##[', '##\\[').replace(matcherColon, '$1 :');
}
/**
 * Lines of our own with parts of foreign ones, already plain but for our colours, made safe for the log of a job in which they may
 * stand: a part may have come to the start of a line by wrapping.
 */
function sanitizeLog(text) {
    return text
        .split('\n')
        .map((line) => line.replaceAll('##[', '##\\[').replace(matcherColon, '$1 :').replace(commandStart, '$1| ::'))
        .join('\n');
}
/** A JSON document that means the same and that a log takes for no command and no place. */
function sanitizeJson(json) {
    return json.replaceAll('##[', '##\\u005b').replace(matcherColon, '$1\\u003a');
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: our own colours begin with one
const commandStart = /^((?:\s|\u001b\[[\d;]*m)*)::/u;
/**
 * The colon that lets `^\s*(.+\.go):(?:(\d+):(\d+):)? (.*)` (actions/setup-go matchers.json) match; a space before it breaks
 * the match, and the place stays readable and clickable.
 */
const matcherColon = /(\.go(?::\p{Nd}+:\p{Nd}+)?):(?= )/gu;


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
