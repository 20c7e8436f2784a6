export const id = 177;
export const ids = [177];
export const modules = {

/***/ 177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAndReport: () => (/* binding */ runAndReport)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/process-limits.js
var process_limits = __webpack_require__(3889);
;// CONCATENATED MODULE: ./.cache/javascript/knowledge/recorded-environment.js
/**
 * Environment variables that a recording keeps (after redaction): those that the go command, its C compiler and the runner's
 * set-up read (`go help environment`; https://docs.github.com/actions/reference/variables-reference). Nothing else leaves the machine.
 */
const recordedVariables = [
    /^GO[A-Z0-9_]*$/,
    /^CGO_[A-Z_]+$/,
    /^(AR|CC|CXX|PKG_CONFIG|GCCGO|FC)$/,
    /^(PATH|HOME|TMPDIR|XDG_CACHE_HOME|XDG_CONFIG_HOME|LANG|LC_ALL|NO_COLOR|CI|container)$/,
    /^(http|https|no|all)_proxy$/i,
    /^(SSL_CERT_FILE|SSL_CERT_DIR)$/,
    /^(RUNNER_OS|RUNNER_ARCH|RUNNER_ENVIRONMENT|RUNNER_TOOL_CACHE|RUNNER_TEMP|AGENT_TOOLSDIRECTORY|ImageOS|ImageVersion|GITHUB_ACTIONS|GITHUB_WORKSPACE)$/,
    /^(WSL_DISTRO_NAME|WSL_INTEROP|WSLENV)$/,
];

// EXTERNAL MODULE: ./.cache/javascript/model/schema-versions.js
var schema_versions = __webpack_require__(4059);
// EXTERNAL MODULE: ./.cache/javascript/host/snapshot.js
var snapshot = __webpack_require__(6089);
;// CONCATENATED MODULE: ./.cache/javascript/host/recording.js





/** Passes everything on to another host and keeps what was asked and answered. */
class RecordingHost {
    kind;
    platform;
    env;
    workspace;
    #inner;
    #placeholders = [];
    #snapshot;
    constructor(inner) {
        this.#inner = inner;
        this.kind = inner.kind;
        this.platform = inner.platform;
        this.env = inner.env;
        this.workspace = inner.workspace;
        this.#snapshot = {
            schemaVersion: schema_versions/* snapshotSchemaVersion */.X,
            platform: inner.platform,
            workspace: inner.workspace,
            files: {},
            links: {},
            realPaths: {},
            stats: {},
            statfs: {},
            dirs: {},
            commands: [],
            probes: {},
            env: {},
        };
    }
    /** Says that `folder` is to appear under `name` (`{home}`), because its path tells about the person or differs from run to run. */
    nameFolder(folder, name) {
        if (external_node_path_.isAbsolute(folder) && folder !== external_node_path_.parse(folder).root)
            this.#placeholders.push({ folder, name });
    }
    /**
     * The recording so far, redacted, with placeholders for folders.
     *
     * @param redact takes secrets out of a text
     * @param more what the recording tells about itself: tool, time, settings
     */
    snapshot(redact, more) {
        const longestFirst = this.#placeholders.toSorted((a, b) => b.folder.length - a.folder.length);
        const clean = (text) => longestFirst.reduce((done, { folder, name }) => replaceFolder(done, folder, `/${name}`), redact(text));
        const env = Object.entries(this.env).filter((entry) => entry[1] !== undefined && recordedVariables.some((pattern) => pattern.test(entry[0])));
        return mapTexts({ ...this.#snapshot, ...more, env: Object.fromEntries(env) }, clean);
    }
    readFile(file) {
        return this.#keep(this.#snapshot.files, file, this.#inner.readFile(file), (text) => text);
    }
    readBytes(file, length, offset = 0) {
        const key = `${file}#${offset}+${length}`;
        return this.#keep(this.#snapshot.files, key, this.#inner.readBytes(file, length, offset), (bytes) => ({
            base64: Buffer.from(bytes).toString('base64'),
        }));
    }
    readLink(file) {
        return this.#keep(this.#snapshot.links, file, this.#inner.readLink(file), (target) => target);
    }
    realPath(file) {
        return this.#keep(this.#snapshot.realPaths, file, this.#inner.realPath(file), (target) => target);
    }
    stat(file) {
        return this.#keep(this.#snapshot.stats, file, this.#inner.stat(file), (value) => ({ value }));
    }
    statfs(file) {
        return this.#keep(this.#snapshot.statfs, file, this.#inner.statfs(file), (value) => ({ value }));
    }
    readdir(folder) {
        return this.#keep(this.#snapshot.dirs, folder, this.#inner.readdir(folder), (value) => ({ value: [...value] }));
    }
    async temporaryFolder(label) {
        const folder = await this.#inner.temporaryFolder(label);
        if (!this.#placeholders.some(({ name }) => name === '{temp}'))
            this.nameFolder(external_node_path_.dirname(folder), '{temp}');
        return folder;
    }
    writeFile(file, text) {
        return this.#inner.writeFile(file, text);
    }
    copyTree(from, to) {
        return this.#inner.copyTree(from, to);
    }
    remove(file) {
        return this.#inner.remove(file);
    }
    async run(argv, options = {}) {
        const cap = Math.max(process_limits/* processLimits */.ce.recordedCharacters, options.tailBytes ?? 0);
        const streams = { stdout: new CappedText(cap), stderr: new CappedText(cap) };
        // The place in the list is taken at the start, so that equal commands keep the order in which they were asked.
        const command = {
            argv: [...argv],
            outcome: 'unknown',
            exit: null,
            signal: null,
            stdout: '',
            stderr: '',
            durationMs: 0,
        };
        if (options.cwd !== undefined)
            command.cwd = options.cwd;
        if (options.env !== undefined) {
            command.env = Object.fromEntries(Object.entries(options.env).map(([name, value]) => [name, value ?? null]));
        }
        this.#snapshot.commands.push(command);
        const result = await this.#inner.run(argv, {
            ...options,
            onLine: (line) => {
                streams[line.stream].add(line.text);
                options.onLine?.(line);
            },
        });
        const { outcome, exit, signal, durationMs, reason } = result;
        Object.assign(command, { outcome, exit, signal, durationMs, stdout: streams.stdout.recorded, stderr: streams.stderr.recorded });
        if (reason !== undefined)
            command.reason = reason;
        return result;
    }
    async probe(name, parameters, act) {
        const answer = await this.#inner.probe(name, parameters, act);
        // A copy: what the caller does to the answer afterwards is not part of the recording.
        this.#snapshot.probes[(0,snapshot/* probeKey */.S)(name, parameters)] = structuredClone(answer);
        return answer;
    }
    close() {
        return this.#inner.close();
    }
    async #keep(table, key, asked, write) {
        const answer = await asked;
        table[key] = (answer.state === 'present' ? write(answer.value) : absence(answer));
        return answer;
    }
}
function absence(answer) {
    switch (answer.state) {
        case 'missing':
            return { missing: true };
        case 'denied':
            return { denied: answer.reason };
        case 'unknown':
            return { unknown: answer.reason };
    }
}
/** Replaces a folder where it stands as a path, so that `/root` does not touch `/rootless` or `/root.old`; also behind an escape, as in the JSON of `go test`. */
function replaceFolder(text, folder, name) {
    if (!text.includes(folder))
        return text;
    const escaped = folder.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return text.replaceAll(new RegExp(`(?:(?<![\\w.-])|(?<=\\\\(?:[bfnrt]|u[0-9a-f]{4})))${escaped}(?![\\w-]|\\.\\w)`, 'g'), () => name);
}
function mapTexts(value, clean) {
    if (typeof value === 'string')
        return clean(value);
    if (Array.isArray(value))
        return value.map((item) => mapTexts(item, clean));
    if (value === null || typeof value !== 'object')
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [clean(key), mapTexts(item, clean)]));
}
/** The start and the end of a text of any length. */
class CappedText {
    #half;
    #head = '';
    /** Blocks of many lines: dropping line by line from the front of an array costs its length each time. */
    #tail = [];
    #tailLength = 0;
    #dropped = 0;
    constructor(limit) {
        this.#half = limit / 2;
    }
    add(line) {
        const text = `${line}\n`;
        if (this.#tail.length === 0 && this.#head.length + text.length <= this.#half) {
            this.#head += text;
            return;
        }
        const last = this.#tail.length - 1;
        if (last >= 0 && this.#tail[last].length < this.#half / 32)
            this.#tail[last] += text;
        else
            this.#tail.push(text);
        this.#tailLength += text.length;
        while (this.#tail.length > 1 && this.#tailLength - this.#tail[0].length >= this.#half) {
            const { length } = this.#tail.shift();
            this.#tailLength -= length;
            this.#dropped += length;
        }
    }
    get recorded() {
        const tail = this.#tail.join('');
        return this.#dropped === 0 ? this.#head + tail : { head: this.#head, dropped: this.#dropped, tail };
    }
}

// EXTERNAL MODULE: ./.cache/javascript/knowledge/exit-codes.js
var exit_codes = __webpack_require__(866);
// EXTERNAL MODULE: ./.cache/javascript/go/modules.js + 1 modules
var modules = __webpack_require__(8224);
// EXTERNAL MODULE: ./.cache/javascript/host/host.js
var host_host = __webpack_require__(9211);
// EXTERNAL MODULE: ./.cache/javascript/model/errors.js
var errors = __webpack_require__(8565);
;// CONCATENATED MODULE: ./.cache/javascript/recording.js





/** Writes the recording of a run: redacted, with placeholders for the folders that tell about a person or differ from run to run. */
async function writeRecording(recording, file, { report, settings, redact, home }) {
    recording.nameFolder(home, '{home}');
    for (const { version, goroot } of report.toolchains)
        recording.nameFolder(goroot, `{goroot-${version}}`);
    const git = await (0,modules/* findUp */.d)(recording, settings.directory, '.git');
    const root = git === undefined ? settings.directory : external_node_path_.posix.dirname(git);
    const real = (0,host_host/* presentValue */.p)(await recording.realPath(root)) ?? root;
    for (const folder of new Set([root, real])) {
        recording.nameFolder(folder, git === undefined ? '{workspace}' : '{repository}');
        nameAncestors(recording, folder);
    }
    const snapshot = recording.snapshot(redact, { tool: report.tool, recordedAt: report.startedAt, settings });
    try {
        await (0,promises_.writeFile)(external_node_path_.resolve(file), `${JSON.stringify(snapshot, undefined, 1)}\n`);
    }
    catch (error) {
        throw new errors/* ConfigurationError */.j1('--record', `${file} cannot be written: ${(0,errors/* errorText */.kc)(error)}`);
    }
}
/** Folders above the root were asked for .git and go.work; their names are nobody's business. */
function nameAncestors(recording, folder) {
    let above = external_node_path_.posix.dirname(folder);
    for (let level = 1; above !== external_node_path_.posix.dirname(above); level++) {
        recording.nameFolder(above, `{above-${level}}`);
        above = external_node_path_.posix.dirname(above);
    }
}

;// CONCATENATED MODULE: ./.cache/javascript/report/json.js
/** report.json: members in the order of the schema, so that two reports can be compared line by line. */
function toJson(report) {
    return `${JSON.stringify(ordered(report), null, 2)}\n`;
}
/**
 * Every member name of the model in the order of its schema, which a test compares with it: the schema itself would bring the
 * whole library along.
 */
const memberOrder = `
  schemaVersion tool profile startedAt durationMs verdict verdictReason interrupted facts modules toolchains
  plan results findings causes notRun counts notes name version note value evidence reason source exit directory
  path goLine toolchainLine workspace vendored goroot verified reported requestedBy pinned by detail authority
  cells required check cell level maySkip skip go module target status summary locations remedies tests file
  line column kind commands shell root effect undo cause severity message package test location related output
  packages strayLines seconds cached coverage pass fail unfinished fingerprint checks notOn targets id
  confidence because explains why
`
    .trim()
    .split(/\s+/);
const ranks = new Map(memberOrder.map((name, index) => [name, index]));
/** Names that the schema does not know (facts, counts) follow in their own order of letters. */
function ordered(value) {
    if (Array.isArray(value))
        return value.map(ordered);
    if (value === null || typeof value !== 'object')
        return value;
    const members = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
    return Object.fromEntries(members.map(([name, member]) => [name, ordered(member)]));
}
function rank(name) {
    return ranks.get(name) ?? ranks.size;
}

;// CONCATENATED MODULE: ./.cache/javascript/knowledge/github-limits.js
/** What GitHub keeps of an action's output; anything beyond is dropped without a word. */
const githubLimits = {
    /** Errors, warnings and notices each, per step: `_maxCountPerIssueType` in actions/runner src/Runner.Worker/ExecutionContext.cs. */
    annotationsPerType: 10,
    /** Longer messages are cut by the runner, same file. */
    annotationCharacters: 4096,
    /** Of a step's summary file; a larger one is dropped whole: `AttachmentSizeLimit` in src/Runner.Worker/FileCommandManager.cs. */
    summaryBytes: 1024 * 1024,
};

;// CONCATENATED MODULE: ./.cache/javascript/knowledge/report-limits.js

/** How much a report shows; chosen for readers, the complete record is report.json. */
const reportLimits = {
    /** Half of what GitHub accepts: several summaries of one job stay readable, and masking may lengthen the text. */
    summaryBytes: githubLimits.summaryBytes / 2,
    /** Lines of a finding's output in the terminal: an assertion with its context fits, a goroutine dump does not. */
    terminalOutputLines: 10,
    /** Findings spelled out in the terminal; the rest is counted. */
    terminalFindings: 20,
    /** Modules shown as full tables in the terminal; beyond that a module where everything passed takes one line. */
    terminalModules: 4,
    /** Narrower terminals get lines of this length and wrap by themselves. */
    leastColumns: 40,
    /** Characters of a line in the summary; beyond it GitHub's renderer scrolls sideways for long. */
    summaryLineCharacters: 1000,
    /** Places quoted as evidence for one cause. */
    evidencePerCause: 5,
};
/** From everything to the verdict alone. The first row already bounds the work: nobody reads more than 1,000 findings. */
const summaryDetails = [
    { outputLines: 60, notes: true, findings: 1000, notRun: 1000, rows: 'all' },
    { outputLines: 20, notes: true, findings: 1000, notRun: 1000, rows: 'all' },
    { outputLines: 0, notes: true, findings: 1000, notRun: 1000, rows: 'all' },
    { outputLines: 0, notes: false, findings: 1000, notRun: 1000, rows: 'all' },
    { outputLines: 0, notes: false, findings: 300, notRun: 100, rows: 'all' },
    { outputLines: 0, notes: false, findings: 100, notRun: 30, rows: 'attention' },
    { outputLines: 0, notes: false, findings: 20, notRun: 10, rows: 'attention' },
    { outputLines: 0, notes: false, findings: 5, notRun: 3, rows: 'none' },
    { outputLines: 0, notes: false, findings: 0, notRun: 0, rows: 'none' },
];

// EXTERNAL MODULE: ./.cache/javascript/redact/escape.js
var redact_escape = __webpack_require__(5975);
// EXTERNAL MODULE: ./.cache/javascript/go/version.js
var version = __webpack_require__(8677);
;// CONCATENATED MODULE: ./.cache/javascript/report/grid.js

/** One block per module, in the order of the report; the checks without a module come first. */
function grid(report) {
    const blocks = new Map([[undefined, new Map()]]);
    for (const { directory } of report.modules)
        blocks.set(directory, new Map());
    const add = (check, cell, level, status, durationMs) => {
        const block = blocks.get(cell?.module) ?? new Map();
        blocks.set(cell?.module, block);
        const row = block.get(check) ?? { level, cells: new Map() };
        block.set(check, row);
        row.cells.set(cell?.go, merge(row.cells.get(cell?.go), { status, durationMs, count: 1, targets: 1 }));
    };
    for (const { check, cell, level, status, durationMs } of report.results)
        add(check, cell, level, status, durationMs);
    for (const { check, cell, level } of report.notRun)
        add(check, cell, level, 'not-run', 0);
    const order = checkOrder(report);
    return [...blocks].filter(([, rows]) => rows.size > 0).map(([module, rows]) => toBlock(report, module, rows, order));
}
/** The most telling status of a cell with several targets. */
const telling = { fail: 0, unknown: 1, 'not-run': 2, warn: 3, pass: 4, skip: 5 };
function merge(one, other) {
    if (one === undefined)
        return other;
    const status = telling[one.status] <= telling[other.status] ? one.status : other.status;
    return {
        status,
        durationMs: one.durationMs + other.durationMs,
        count: (one.status === status ? one.count : 0) + (other.status === status ? other.count : 0),
        targets: one.targets + other.targets,
    };
}
/** Ids in the order of the plan, then of the results. */
function checkOrder(report) {
    const order = new Map();
    for (const { check } of [...report.plan.cells, ...report.results, ...report.notRun]) {
        if (!order.has(check))
            order.set(check, order.size);
    }
    return order;
}
function toBlock(report, module, open, order) {
    const rows = [...open].map(([check, { level, cells }]) => {
        const worst = Math.min(...[...cells.values()].map(({ status }) => urgency(status, level)));
        const byRelease = [...cells].flatMap(([go, cell]) => (go === undefined ? [] : [[go, cell]]));
        const row = { check, level, cells: new Map(byRelease), everywhere: cells.get(undefined), attention: worst < calm };
        return { row, worst };
    });
    rows.sort((a, b) => a.worst - b.worst || order.get(a.row.check) - order.get(b.row.check));
    return {
        module,
        path: report.modules.find(({ directory }) => directory === module)?.path,
        releases: [...new Set(rows.flatMap(({ row }) => [...row.cells.keys()]))].sort(version/* compareVersions */.Zy),
        rows: rows.map(({ row }) => row),
    };
}
const calm = 4;
/** Order of rows: failures, open questions, warnings, the calm rest; informational checks are always calm. */
function urgency(status, level) {
    if (level === 'informational')
        return calm;
    const required = { fail: 0, unknown: 1, 'not-run': 1, warn: 3, pass: calm, skip: calm };
    const recommended = { ...required, fail: 2, unknown: calm, 'not-run': calm };
    return (level === 'required' ? required : recommended)[status];
}

// EXTERNAL MODULE: ./.cache/javascript/report/words.js
var words = __webpack_require__(2628);
;// CONCATENATED MODULE: ./.cache/javascript/report/markdown.js




/**
 * The report as Markdown for a job summary: the verdict, the findings with what to do, tables of checks × releases, what
 * did not run. Everything that comes from programs is escaped or in code. Detail is dropped in steps until the text fits,
 * and the text says so.
 * @param maxBytes in UTF-8; GitHub drops a summary that is too large whole
 */
function toSummary(report, { maxBytes = reportLimits.summaryBytes } = {}) {
    for (const detail of summaryDetails) {
        const text = render(report, detail);
        if (Buffer.byteLength(text) <= maxBytes)
            return text;
    }
    const bare = `# ${titles[report.verdict]}\n`;
    return Buffer.byteLength(bare) <= maxBytes ? bare : '';
}
const titles = {
    conformant: `✅ ${words/* verdictTitles */.vj.conformant}`,
    warnings: `⚠️ ${words/* verdictTitles */.vj.warnings}`,
    failures: `❌ ${words/* verdictTitles */.vj.failures}`,
    undetermined: `❔ ${words/* verdictTitles */.vj.undetermined}`,
};
const marks = { pass: '✅', warn: '⚠️', fail: '❌', skip: '➖', unknown: '❔', 'not-run': '⏹️' };
const markdown_words = {
    pass: '',
    warn: '',
    fail: '',
    skip: 'skip',
    unknown: 'unknown',
    'not-run': 'not run',
};
const severityMarks = { fail: '❌', warn: '⚠️', note: 'ℹ️' };
function render(report, detail) {
    const complete = detail === summaryDetails[0];
    const sections = [
        ...head(report),
        ...findings(report, detail),
        ...tables(report, detail.rows),
        ...markdown_open(report, detail),
        ...(detail.notes ? [...notes(report), ...facts(report)] : []),
        ...(complete ? [] : ['_Shortened to fit; report.json has everything._']),
        foot(report),
    ];
    return `${sections.join('\n\n')}\n`;
}
function head(report) {
    const interrupted = report.interrupted === undefined ? '' : `interrupted by ${report.interrupted}; `;
    return [`# ${titles[report.verdict]}`, line(`${interrupted}${report.verdictReason}`)];
}
function findings(report, detail) {
    const eligible = report.findings.filter(({ severity }) => detail.notes || severity !== 'note');
    const shown = eligible.slice(0, detail.findings);
    const more = report.findings.length - shown.length;
    const rest = more === 0 ? [] : [`_${(0,words/* counted */.hS)(more, 'more finding')} in report.json._`];
    return [...shown.map((finding) => findingText(finding, detail)), ...rest];
}
function findingText(finding, detail) {
    const { severity, message, related = [], remedies = [] } = finding;
    const title = (0,words/* subjects */.yo)(finding)
        .map((part) => (0,redact_escape/* codeSpan */.SS)(markdown_short(part)))
        .filter((part) => part !== '');
    const text = [
        `### ${severityMarks[severity]} ${title.length === 0 ? line(message) : title.join(' · ')}`,
        ...(title.length === 0 ? [] : [line(message)]),
        ...(related.length === 0
            ? []
            : [related.map((other) => `- ${(0,redact_escape/* codeSpan */.SS)(markdown_short((0,words/* place */.ik)(other.location)))} ${line(other.message)}`).join('\n')]),
        ...output(finding, detail.outputLines),
        finding.cause === 'undetermined' ? line((0,words/* whereabouts */.CJ)(finding)) : `${(0,redact_escape/* codeSpan */.SS)(finding.cause)} · ${line((0,words/* whereabouts */.CJ)(finding))}`,
        ...remedies.map(remedyText),
    ];
    return text.join('\n\n');
}
function output(finding, most) {
    if (most === 0)
        return [];
    const lines = (0,words/* furtherOutput */.GO)(finding);
    const kept = lines.slice(0, most).map(markdown_short);
    const cut = lines.length > kept.length ? [`… ${(0,words/* counted */.hS)(lines.length - kept.length, 'more line')}`] : [];
    return kept.length === 0 ? [] : [(0,redact_escape/* codeFence */.d6)([...kept, ...cut].join('\n'))];
}
function remedyText({ summary, commands, shell, root, effect, undo }) {
    const apart = [root === true ? 'as root' : undefined, effect, undo === undefined ? undefined : `undo: ${undo}`].filter((part) => part !== undefined);
    const text = `**→** ${line(summary)}${apart.length === 0 ? '' : ` (${line(apart.join('; '))})`}`;
    return commands.length === 0 ? text : `${text}\n\n${(0,redact_escape/* codeFence */.d6)(commands.join('\n'), shell ?? 'text')}`;
}
/** A table per module; a row that is the same for all releases repeats its mark. */
function tables(report, which) {
    return which === 'none' ? [] : grid(report).flatMap((block) => table(block, which));
}
function table(block, which) {
    const rows = which === 'all' ? block.rows : block.rows.filter(({ attention }) => attention);
    if (rows.length === 0)
        return [];
    const columns = block.releases.length === 0 ? [undefined] : block.releases;
    const cells = rows.map(({ check, cells: own, everywhere }) => [
        tableCode(check),
        ...columns.map((release) => cellText((release === undefined ? undefined : own.get(release)) ?? everywhere)),
    ]);
    const heading = ['check', ...columns.map((release) => (release === undefined ? '' : tableCode(`go${release}`)))];
    return [
        `#### ${line((0,words/* moduleTitle */.Db)(block.module, block.path))}`,
        [heading, heading.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n'),
    ];
}
/** A bar splits a table even inside code (GFM, tables). */
function tableCode(text) {
    return (0,redact_escape/* codeSpan */.SS)(markdown_short(text).replaceAll('|', '¦'));
}
function cellText(cell) {
    if (cell === undefined)
        return '';
    const share = cell.count < cell.targets && cell.status !== 'pass' ? `${cell.count} of ${cell.targets}` : markdown_words[cell.status];
    return `${marks[cell.status]} ${share === '' ? (0,words/* duration */.p0)(cell.durationMs) : share}`;
}
function markdown_open(report, detail) {
    const all = (0,words/* unanswered */.bj)(report);
    const shown = all.slice(0, detail.notRun).map(({ status, checks, cells, why }) => {
        const where = cells === '' ? '' : ` (${line(cells)})`;
        return `- ${marks[status]} ${(0,redact_escape/* codeSpan */.SS)(markdown_short(checks.join(', ')))}${where}: ${line(why)}`;
    });
    const more = all.length - shown.length;
    const rest = more === 0 ? [] : [`- … and ${more} more`];
    return all.length === 0 ? [] : ['#### Without an answer', [...shown, ...rest].join('\n')];
}
function notes(report) {
    return report.notes.length === 0 ? [] : [report.notes.map((note) => `- ${line(note)}`).join('\n')];
}
function facts(report) {
    const known = Object.entries(report.facts).map(([id, fact]) => (0,redact_escape/* codeSpan */.SS)(markdown_short(`${id}=${factText(fact)}`)));
    return known.length === 0 ? [] : [`Facts: ${known.join(' ')}`];
}
function factText({ value }) {
    return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
function foot({ tool, profile, durationMs, ...report }) {
    const counts = (0,words/* countTexts */.Az)({ tool, profile, durationMs, ...report });
    return line([...counts, (0,words/* duration */.p0)(durationMs), `${tool.name} ${tool.version}`, `profile ${profile.name}`, profile.note].join(' · '));
}
function line(text) {
    return (0,redact_escape/* escapeMarkdown */.FV)(markdown_short(text));
}
function markdown_short(text) {
    const most = reportLimits.summaryLineCharacters;
    return text.length <= most ? text : `${text.slice(0, most)}…`;
}

// EXTERNAL MODULE: ./node_modules/cli-table3/index.js
var cli_table3 = __webpack_require__(5832);
// EXTERNAL MODULE: ./node_modules/string-width/index.js + 6 modules
var string_width = __webpack_require__(4668);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./.cache/javascript/report/layout.js



/** The text in a style, on pages with colour. */
function paint(page, style, text) {
    return page.color && style !== undefined && text !== '' ? (0,external_node_util_.styleText)(style, text, { validateStream: false }) : text;
}
/**
 * Spans set as lines no wider than the page, broken at spaces, or inside a word that is longer than a line. Control and
 * invisible characters are left out.
 * @param first what the first line begins with
 * @param next what the others begin with
 */
function wrap(spans, page, first, next = first) {
    const lines = [new Line(first)];
    let blank = '';
    for (const { style, text } of layout_words(spans)) {
        if (text === ' ') {
            blank = text;
            continue;
        }
        if (!lines.at(-1).holds(blank + text, page)) {
            if (!lines.at(-1).empty)
                lines.push(new Line(next));
            blank = '';
        }
        for (const piece of pieces(blank + text, page.width - (0,string_width/* default */.A)(next))) {
            if (!lines.at(-1).holds(piece, page) && !lines.at(-1).empty)
                lines.push(new Line(next));
            lines.at(-1).add(style, piece);
        }
        blank = '';
    }
    return lines.map((line) => line.text(page));
}
/** The text cut to a width, with `…` when something is lost. */
function shorten(text, width) {
    if ((0,string_width/* default */.A)(text) <= width)
        return text;
    return `${pieces(text, width - 1)[0].trimEnd()}…`;
}
/** The text with spaces up to a width. */
function padded(text, width) {
    return text + ' '.repeat(Math.max(0, width - (0,string_width/* default */.A)(text)));
}
function layout_words(spans) {
    return spans.flatMap((span) => {
        const [style, text] = typeof span === 'string' ? [undefined, span] : span;
        return ((0,redact_escape/* plainLine */.h0)(text).match(/ +|[^ ]+/g) ?? []).map((word) => ({ style, text: word.startsWith(' ') ? ' ' : word }));
    });
}
class Line {
    #parts = [];
    #start;
    #column;
    constructor(start) {
        this.#start = start;
        this.#column = (0,string_width/* default */.A)(start);
    }
    get empty() {
        return this.#parts.length === 0;
    }
    holds(text, page) {
        return this.#column + (0,string_width/* default */.A)(text) <= page.width;
    }
    add(style, text) {
        const last = this.#parts.at(-1);
        if (last !== undefined && last.style === style)
            last.text += text;
        else
            this.#parts.push({ style, text });
        this.#column += (0,string_width/* default */.A)(text);
    }
    text(page) {
        return `${this.#start}${this.#parts.map(({ style, text }) => paint(page, style, text)).join('')}`.trimEnd();
    }
}
/** A word in pieces no wider than `room` columns. */
function pieces(word, room) {
    if ((0,string_width/* default */.A)(word) <= room)
        return [word];
    const parts = [];
    let part = '';
    let width = 0;
    for (const character of word) {
        const own = (0,string_width/* default */.A)(character);
        if (width + own > room && part !== '') {
            parts.push(part);
            part = '';
            width = 0;
        }
        part += character;
        width += own;
    }
    return [...parts, part];
}

;// CONCATENATED MODULE: ./.cache/javascript/report/table.js







/**
 * The report for a terminal: tables of checks × releases with what needs attention on top, the findings, what did not run,
 * and the verdict as the last line. No line is wider than `width` columns, but for commands that are there to be copied.
 * @param color the caller has looked at NO_COLOR and at the terminal
 */
function toTable(report, options) {
    const page = { width: Math.max(options.width, reportLimits.leastColumns), color: options.color };
    const sections = [
        header(report, page),
        ...blocks(report, page),
        ...table_findings(report, page),
        table_open(report, page),
        table_notes(report, page),
        closing(report, page),
    ];
    const text = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
    return `${text.join('\n\n')}\n`;
}
const table_marks = {
    pass: { mark: '✓', style: 'green', word: '' },
    warn: { mark: '!', style: 'yellow', word: '' },
    fail: { mark: '✗', style: 'red', word: '' },
    skip: { mark: '–', style: 'dim', word: 'skip' },
    unknown: { mark: '?', style: 'magenta', word: 'unknown' },
    'not-run': { mark: '·', style: 'magenta', word: 'not run' },
};
const table_severityMarks = {
    fail: table_marks.fail,
    warn: table_marks.warn,
    note: { mark: '•', style: 'dim' },
};
const verdictMarks = {
    conformant: table_marks.pass,
    warnings: table_marks.warn,
    failures: table_marks.fail,
    undetermined: table_marks.unknown,
};
const indent = '  ';
const body = '    ';
function header({ tool, profile, toolchains }, page) {
    const versions = toolchains.length === 0 ? [] : [(0,words/* releases */.D8)(toolchains.map(({ version }) => version))];
    return wrap([
        ['bold', `${tool.name} ${tool.version}`],
        ['dim', ['', `profile ${profile.name}`, ...versions].join(' · ')],
    ], page, '', indent);
}
// ── tables ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
function blocks(report, page) {
    const all = grid(report);
    const modules = all.filter(({ module }) => module !== undefined);
    const many = modules.length > reportLimits.terminalModules;
    const collapsed = new Set(many ? modules.filter(({ rows }) => rows.every(({ attention }) => !attention)) : []);
    const shown = all.filter((block) => !collapsed.has(block));
    return [...shown.map((block) => blockLines(block, page)), [...collapsed].flatMap((block) => collapsedLine(block, page))];
}
function collapsedLine(block, page) {
    const where = block.releases.length === 0 ? '' : ` on ${(0,words/* releases */.D8)(block.releases)}`;
    return wrap([['green', '✓'], ` ${(0,words/* moduleTitle */.Db)(block.module, block.path)} `, ['dim', `${(0,words/* counted */.hS)(block.rows.length, 'check')}${where}`]], page, indent, body);
}
/** A title and the table; several tables below each other when the releases do not fit side by side. */
function blockLines(block, page) {
    const widest = Math.max(...block.rows.map(({ check }) => (0,string_width/* default */.A)((0,redact_escape/* plainLine */.h0)(check))));
    const label = Math.min(widest, Math.floor(page.width / 2));
    const room = Math.max(1, Math.floor((page.width - indent.length - label) / (gap.length + cellWidth)));
    const parts = block.releases.length === 0 ? [[]] : chunks(block.releases, room);
    const title = paint(page, 'bold', shorten((0,redact_escape/* plainLine */.h0)((0,words/* moduleTitle */.Db)(block.module, block.path)), page.width - indent.length));
    return [`${indent}${title}`, ...parts.flatMap((columns) => tableLines(block.rows, columns, label, page))];
}
const gap = '   ';
/** `✓ 12m 05s`, `? unknown`, `✗ 3 of 12`. */
const cellWidth = 9;
const bordersOff = {
    ...Object.fromEntries(['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'].map((name) => [name, ''])),
    ...Object.fromEntries(['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'].map((name) => [name, ''])),
    middle: gap,
};
function tableLines(rows, columns, label, page) {
    const table = new cli_table3({ chars: bordersOff, style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] } });
    if (columns.length > 0)
        table.push(['', ...columns.map((release) => paint(page, 'dim', shorten((0,redact_escape/* plainLine */.h0)(`go${release}`), cellWidth)))]);
    for (const row of rows) {
        const name = paint(page, row.attention ? 'bold' : undefined, padded(shorten((0,redact_escape/* plainLine */.h0)(row.check), label), label));
        if (row.everywhere === undefined)
            table.push([name, ...columns.map((release) => table_cellText(row.cells.get(release), row.level, page))]);
        else
            table.push([
                name,
                { content: everywhereText(row.everywhere, row.level, columns.length, page), colSpan: Math.max(1, columns.length) },
            ]);
    }
    const lines = table.toString().split('\n');
    return lines.map((line) => `${indent}${line.trimEnd()}`);
}
function everywhereText(cell, level, columns, page) {
    return `${table_cellText(cell, level, page)}${columns > 1 ? paint(page, 'dim', '  for all') : ''}`;
}
function table_cellText(cell, level, page) {
    if (cell === undefined)
        return '';
    const { mark, word } = table_marks[cell.status];
    const style = styleOf(cell.status, level);
    const text = cell.count < cell.targets && cell.status !== 'pass' ? `${cell.count} of ${cell.targets}` : word;
    if (text !== '')
        return paint(page, style, `${mark} ${text}`);
    return `${paint(page, style, mark)} ${paint(page, cell.status === 'pass' ? 'dim' : style, (0,words/* duration */.p0)(cell.durationMs).padStart(cellWidth - 2))}`;
}
/** Red is for what counts: a failure of a recommended check is yellow, an informational one dim. */
function styleOf(status, level) {
    if (level === 'required' || status === 'pass')
        return table_marks[status].style;
    return level === 'recommended' && status === 'fail' ? table_marks.warn.style : level === 'informational' ? 'dim' : table_marks[status].style;
}
function chunks(items, size) {
    return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
// ── findings ────────────────────────────────────────────────────────────────────────────────────────────────────────────
function table_findings(report, page) {
    const shown = report.findings.slice(0, reportLimits.terminalFindings).map((finding) => findingLines(finding, page));
    const more = report.findings.length - shown.length;
    return more === 0 ? shown : [...shown, wrap([['dim', `… and ${(0,words/* counted */.hS)(more, 'more finding')}; report.json has them all`]], page, indent)];
}
function findingLines(finding, page) {
    const { mark, style } = table_severityMarks[finding.severity];
    const title = (0,words/* subjects */.yo)(finding).join(' · ');
    const related = finding.related ?? [];
    return [
        ...wrap([[style, mark], ' ', ['bold', title === '' ? finding.message : title]], page, indent, body),
        ...(title === '' ? [] : wrap([finding.message], page, body)),
        ...related.flatMap(({ location, message }) => wrap([['dim', `${(0,words/* place */.ik)(location)}  ${message}`]], page, body, `${body}  `)),
        ...outputLines(finding, page),
        ...wrap([['dim', finding.cause === 'undetermined' ? (0,words/* whereabouts */.CJ)(finding) : `${finding.cause} · ${(0,words/* whereabouts */.CJ)(finding)}`]], page, body),
        ...(finding.remedies ?? []).flatMap((remedy) => remedyLines(remedy, page)),
    ];
}
function outputLines(finding, page) {
    const lines = (0,words/* furtherOutput */.GO)(finding).map((line) => line.replaceAll('\t', '    '));
    const kept = lines.slice(0, reportLimits.terminalOutputLines);
    const cut = lines.length > kept.length ? [`… ${(0,words/* counted */.hS)(lines.length - kept.length, 'more line')}`] : [];
    return [...kept, ...cut].map((line) => `${body}${paint(page, 'dim', shorten(`│ ${line}`.trimEnd(), page.width - body.length))}`);
}
function remedyLines({ summary, commands, root, effect, undo }, page) {
    const apart = [root === true ? 'as root' : undefined, effect].filter((part) => part !== undefined).join('; ');
    return [
        ...wrap([['cyan', '→'], ` ${summary}`, ['dim', apart === '' ? '' : ` (${apart})`]], page, body, `${body}  `),
        // A command stays on one line, whatever its length: it is there to be copied.
        ...commands.map((command) => `${body}    ${paint(page, 'cyan', (0,redact_escape/* plainLine */.h0)(command))}`),
        ...(undo === undefined ? [] : wrap([['dim', `undo: ${undo}`]], page, `${body}    `)),
    ];
}
// ── the rest ────────────────────────────────────────────────────────────────────────────────────────────────────────────
function table_open(report, page) {
    const lines = (0,words/* unanswered */.bj)(report).flatMap(({ status, checks, cells, why }) => {
        const { mark, style } = table_marks[status];
        const spans = [[style, mark], ` ${checks.join(', ')}`, ['dim', cells === '' ? '' : ` · ${cells}`], `: ${why}`];
        return wrap(spans, page, indent, body);
    });
    return lines.length === 0 ? [] : [`${indent}${paint(page, 'bold', 'Without an answer')}`, ...lines];
}
function table_notes(report, page) {
    return report.notes.flatMap((note) => wrap([['dim', `· ${note}`]], page, indent, body));
}
function closing(report, page) {
    const { mark, style } = verdictMarks[report.verdict];
    const interrupted = report.interrupted === undefined ? '' : `interrupted by ${report.interrupted}; `;
    return [
        ...wrap([['dim', [...(0,words/* countTexts */.Az)(report), (0,words/* duration */.p0)(report.durationMs), report.profile.note].join(' · ')]], page, indent),
        ...wrap([[style, mark], ' ', ['bold', words/* verdictTitles */.vj[report.verdict]], `: ${interrupted}${report.verdictReason}`], page, indent, body),
    ];
}

;// CONCATENATED MODULE: ./.cache/javascript/model/cell.js
/** `test.race · ./service · go1.26.11 · linux/arm64`: the name of a cell for people. */
function cellName(check, cell) {
    const parts = [check];
    if (cell?.module !== undefined)
        parts.push(cell.module === '.' ? '.' : `./${cell.module}`);
    if (cell?.go !== undefined)
        parts.push(`go${cell.go}`);
    if (cell?.target !== undefined)
        parts.push(cell.target);
    return parts.join(' · ');
}
/** One string per cell, equal for equal cells. */
function cellId(check, cell) {
    return JSON.stringify([check, cell?.module ?? null, cell?.go ?? null, cell?.target ?? null]);
}

;// CONCATENATED MODULE: ./.cache/javascript/report/verdict.js

/**
 * The verdict over (level, status), first match wins:
 *
 * | when | verdict |
 * |---|---|
 * | a required result is `fail` | failures |
 * | a required check has a cell that is `unknown` or without a result, has no cell at all, or was skipped in all its cells and may not be | undetermined |
 * | a recommended result is `fail`, or a required or recommended one is `warn` | warnings |
 * | otherwise | conformant |
 *
 * Informational results never count.
 * @param notRun cells that have no result, and why
 * @param planned every cell that should have one
 * @param required ids of checks that the profile requires, whether or not they got a cell
 */
function verdict(results, notRun, planned, required = []) {
    const checks = gather(results, notRun, planned, required);
    for (const { verdict, states } of rules) {
        const reasons = states.flatMap(({ what, state, applies }) => {
            const found = checks.filter(applies).map((check) => `${check.check}${share(check, state)}`);
            return found.length === 0 ? [] : [`${what}: ${found.join(', ')}`];
        });
        if (reasons.length > 0)
            return { verdict, reason: reasons.join('; ') };
    }
    if (checks.length === 0)
        return { verdict: 'undetermined', reason: 'nothing was checked' };
    return { verdict: 'conformant', reason: conformantReason(checks) };
}
/** What is tolerated becomes 0: `fail` tolerates warnings, `warn` nothing, `never` everything. */
function exitCode(verdict, failOn = 'warn') {
    return exitCodes[failOn][verdict];
}
const plainCodes = { conformant: 0, warnings: 1, failures: 2, undetermined: 3 };
const exitCodes = {
    warn: plainCodes,
    fail: { ...plainCodes, warnings: 0 },
    never: { conformant: 0, warnings: 0, failures: 0, undetermined: 0 },
};
const rules = [
    {
        verdict: 'failures',
        states: [{ what: 'failed', state: 'fail', applies: ({ level, cells }) => level === 'required' && cells.fail > 0 }],
    },
    {
        verdict: 'undetermined',
        states: [
            { what: 'could not be determined', state: 'unknown', applies: ({ level, cells }) => level === 'required' && cells.unknown > 0 },
            { what: 'did not run', state: 'missing', applies: ({ level, cells }) => level === 'required' && cells.missing > 0 },
            { what: 'had nothing to run on', state: 'missing', applies: (check) => check.level === 'required' && total(check) === 0 },
            {
                what: 'skipped everywhere',
                state: 'skip',
                applies: (check) => check.level === 'required' && !check.maySkip && total(check) > 0 && check.cells.skip === total(check),
            },
        ],
    },
    {
        verdict: 'warnings',
        states: [
            { what: 'recommended, failed', state: 'fail', applies: ({ level, cells }) => level === 'recommended' && cells.fail > 0 },
            { what: 'warned', state: 'warn', applies: ({ level, cells }) => level !== 'informational' && cells.warn > 0 },
        ],
    },
];
/** ` (2 of 3)`, or nothing when it is all of them. */
function share(check, state) {
    const all = total(check);
    return check.cells[state] === all ? '' : ` (${check.cells[state]} of ${all})`;
}
function total({ cells }) {
    return Object.values(cells).reduce((sum, count) => sum + count, 0);
}
function conformantReason(checks) {
    const required = checks.filter(({ level }) => level === 'required');
    if (required.length === 0)
        return 'nothing failed; no check was required';
    const skipped = required.filter((check) => check.cells.skip === total(check)).map(({ check }) => check);
    const passed = required.length - skipped.length;
    const apart = skipped.length === 0 ? '' : `; ${skipped.join(', ')} ${skipped.length === 1 ? 'does' : 'do'} not apply here`;
    return `${passed} required ${passed === 1 ? 'check' : 'checks'} passed${apart}`;
}
function gather(results, notRun, planned, required) {
    const checks = new Map();
    const of = (check, level, maySkip) => {
        const known = checks.get(check);
        if (known !== undefined)
            return known;
        const cells = { pass: 0, warn: 0, fail: 0, skip: 0, unknown: 0, missing: 0 };
        const fresh = { check, level: required.includes(check) ? 'required' : level, maySkip: maySkip === true, cells };
        checks.set(check, fresh);
        return fresh;
    };
    const seen = new Set();
    const isNew = (check, cell) => {
        const id = cellId(check, cell);
        const fresh = !seen.has(id);
        seen.add(id);
        return fresh;
    };
    for (const { check, cell, level, maySkip, status } of results) {
        isNew(check, cell);
        of(check, level, maySkip).cells[status]++;
    }
    for (const { check, cell, level, maySkip } of notRun) {
        if (isNew(check, cell))
            of(check, level, maySkip).cells.missing++;
    }
    for (const { check, cell, level, maySkip, skip } of planned) {
        if (isNew(check, cell))
            of(check, level, maySkip).cells[skip === undefined ? 'missing' : 'skip']++;
    }
    for (const check of required)
        of(check, 'required', false);
    return [...checks.values()];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./.cache/javascript/report/junit.js



/**
 * JUnit XML, valid against the Jenkins junit-10 schema. One suite per check and cell; a check that ran tests has one suite
 * per package. A class name begins with release, check and target, so that the same test of two releases never falls
 * together. Only what counts in the verdict is a failure or an error; the same of a check that is not required is `skipped`
 * with the level as its type, for readers of JUnit know no levels.
 */
function toJunit(report) {
    const named = new Names();
    const suites = [...report.results.flatMap((result) => suitesOf(result, named)), ...report.notRun.map((cell) => notRunSuite(cell, named))];
    const cases = suites.flatMap((suite) => suite.cases);
    const attributes = attributesOf({
        name: `${report.tool.name} · ${report.verdict}`,
        time: seconds(report.durationMs / 1000),
        ...totals(cases, false),
    });
    const timestamp = report.startedAt.replace(/\.\d+/, '');
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites${attributes}>`,
        ...suites.map((suite) => suiteXml(suite, timestamp)),
        '</testsuites>',
        '',
    ].join('\n');
}
// ── from results to suites ──────────────────────────────────────────────────────────────────────────────────────────────
function suitesOf(result, named) {
    if (result.tests === undefined)
        return [checkSuite(result, named)];
    const suites = packageSuites(result, result.tests, named);
    const told = suites.some(({ cases }) => cases.some(({ problem }) => problem !== undefined && problem.type !== 'skip'));
    return suites.length > 0 && (told || result.status === 'pass') ? suites : [...suites, checkSuite(result, named)];
}
function checkSuite(result, named) {
    const { check, cell, durationMs } = result;
    const problem = checkProblem(result);
    const output = result.status === 'warn' ? `warning: ${result.summary}` : undefined;
    return {
        name: cellName(check, cell),
        properties: propertiesOf(check, cell),
        seconds: durationMs / 1000,
        cases: [
            {
                ...named.unique(classPrefix(check, cell), cell?.module === undefined ? check : `${check} ${cell.module}`),
                seconds: durationMs / 1000,
                ...(problem !== undefined && { problem }),
                ...(output !== undefined && { output }),
            },
        ],
    };
}
function checkProblem(result) {
    const { status, summary } = result;
    const text = [...(result.findings ?? []).map(junit_findingText), ...result.evidence.map(({ source, value }) => `${source}: ${value}`)].join('\n\n');
    if (status === 'fail')
        return counting(result, { element: 'failure', type: result.findings?.[0]?.cause ?? 'undetermined', message: summary, text });
    if (status === 'unknown')
        return counting(result, { element: 'error', type: 'unknown', message: summary, text });
    return status === 'skip' ? { element: 'skipped', type: 'skip', message: summary, text: '' } : undefined;
}
function notRunSuite({ check, cell, level, why }, named) {
    const problem = counting({ level }, { element: 'error', type: 'not-run', message: why, text: '' });
    const name = cell?.module === undefined ? check : `${check} ${cell.module}`;
    const cases = [{ ...named.unique(classPrefix(check, cell), name), seconds: 0, problem }];
    return { name: cellName(check, cell), properties: propertiesOf(check, cell), seconds: 0, cases };
}
/** The problem as it is for a required check; else `skipped` with the level in front. */
function counting({ level }, problem) {
    if (level === 'required')
        return problem;
    return { ...problem, element: 'skipped', type: level, message: `${level}, ${problem.element}: ${problem.message}` };
}
function packageSuites(result, { packages, tests }, named) {
    const byPackage = new Map();
    for (const run of packages)
        byPackage.set(run.package, { run, tests: [] });
    for (const test of tests) {
        const entry = byPackage.get(test.package) ?? { run: undefined, tests: [] };
        byPackage.set(test.package, entry);
        entry.tests.push(test);
    }
    const findings = new Map((result.findings ?? []).map((finding) => [`${finding.package ?? ''}\0${finding.test ?? ''}`, finding]));
    return [...byPackage].map(([name, entry]) => {
        const className = `${classPrefix(result.check, result.cell)}.${name}`;
        const cases = entry.tests.map((test) => testCase(test, className, result, findings.get(`${name}\0${test.name}`), named));
        const problem = entry.run === undefined ? undefined : packageProblem(entry.run, entry.tests, result, findings.get(`${name}\0`));
        const own = { ...named.unique(className, '(package)'), seconds: undefined, ...(problem !== undefined && { problem }) };
        return {
            name: `${cellName(result.check, result.cell)} · ${name}`,
            properties: propertiesOf(result.check, result.cell),
            seconds: entry.run?.seconds ?? 0,
            cases: problem === undefined && cases.length > 0 ? cases : [...cases, own],
        };
    });
}
function testCase(test, className, result, finding, named) {
    const problem = testProblem(test, result, finding);
    return { ...named.unique(className, test.name), seconds: test.seconds, ...(problem !== undefined && { problem }) };
}
function testProblem(test, result, finding) {
    if (test.status === 'pass')
        return undefined;
    const where = finding?.location ?? test.location;
    const text = [where === undefined ? '' : (0,words/* place */.ik)(where), test.output ?? finding?.output ?? ''].filter((part) => part !== '').join('\n');
    if (test.status === 'skip')
        return { element: 'skipped', type: 'skip', message: firstLine(test.output) ?? 'skipped by the test', text: '' };
    const unfinished = test.status === 'unfinished';
    return counting(result, {
        element: unfinished ? 'error' : 'failure',
        type: finding?.cause ?? (unfinished ? 'unfinished' : 'test.failed'),
        message: finding?.message ?? (unfinished ? 'the test did not finish' : 'the test failed'),
        text,
    });
}
const packageMessages = {
    pass: undefined,
    skip: { element: 'skipped', message: 'skipped by the go command' },
    'no-tests': { element: 'skipped', message: 'no test files' },
    fail: { element: 'failure', message: 'the package failed outside of its tests' },
    'build-failed': { element: 'error', message: 'the test binary could not be built' },
    'setup-failed': { element: 'error', message: 'the package could not be loaded' },
    incomplete: { element: 'error', message: 'the go command ended before the package did' },
};
/** A package gets a case of its own when it says more than its tests do. */
function packageProblem(run, tests, result, finding) {
    const known = packageMessages[run.status];
    if (known === undefined)
        return undefined;
    if (run.status === 'fail' && tests.some(({ status }) => status === 'fail' || status === 'unfinished'))
        return undefined;
    if (known.element === 'skipped')
        return { ...known, type: 'skip', text: '' };
    const text = [finding === undefined ? '' : junit_findingText(finding), run.output ?? ''].filter((part) => part !== '').join('\n');
    return counting(result, { ...known, type: finding?.cause ?? run.status, message: finding?.message ?? known.message, text });
}
function junit_findingText({ location, message, output = '' }) {
    return [`${location === undefined ? '' : `${(0,words/* place */.ik)(location)}: `}${message}`, output].filter((part) => part !== '').join('\n');
}
function firstLine(output) {
    return output
        ?.split('\n')
        .map((line) => line.trim())
        .find((line) => line !== '' && !/^(===|---) /.test(line));
}
function classPrefix(check, cell) {
    const release = cell?.go === undefined ? [] : [`go${cell.go}`];
    return [...release, check, ...(cell?.target === undefined ? [] : [cell.target])].join('.');
}
function propertiesOf(check, cell = {}) {
    return Object.entries({ check, ...cell }).filter((entry) => entry[1] !== undefined);
}
/** `go test -count=2` and modules with equal paths give the same test twice; the second gets a number. */
class Names {
    #counts = new Map();
    unique(className, name) {
        const key = `${className}\0${name}`;
        const count = (this.#counts.get(key) ?? 0) + 1;
        this.#counts.set(key, count);
        return count === 1 ? { className, name } : this.unique(className, `${name} #${count}`);
    }
}
// ── from suites to XML ──────────────────────────────────────────────────────────────────────────────────────────────────
function suiteXml(suite, timestamp) {
    const attributes = attributesOf({ name: suite.name, ...totals(suite.cases, true), time: seconds(suite.seconds), timestamp });
    const properties = suite.properties.map(([name, value]) => `      <property${attributesOf({ name, value })}/>`);
    return [
        `  <testsuite${attributes}>`,
        '    <properties>',
        ...properties,
        '    </properties>',
        ...suite.cases.map(caseXml),
        '  </testsuite>',
    ].join('\n');
}
function caseXml({ className, name, seconds: time, problem, output }) {
    const attributes = attributesOf({ classname: className, name, ...(time !== undefined && { time: seconds(time) }) });
    const inner = [
        ...(problem === undefined ? [] : [problemXml(problem)]),
        ...(output === undefined ? [] : [`      <system-out>${(0,redact_escape/* escapeXml */.X)((0,redact_escape/* plainText */.wh)(output))}</system-out>`]),
    ];
    return inner.length === 0 ? `    <testcase${attributes}/>` : [`    <testcase${attributes}>`, ...inner, '    </testcase>'].join('\n');
}
function problemXml({ element, type, message, text }) {
    const start = `      <${element}${attributesOf({ type, message: (0,redact_escape/* plainText */.wh)(message) })}`;
    return text === '' ? `${start}/>` : `${start}>${(0,redact_escape/* escapeXml */.X)((0,redact_escape/* plainText */.wh)(text))}</${element}>`;
}
function totals(cases, withSkipped) {
    const having = (element) => String(cases.filter(({ problem }) => problem?.element === element).length);
    const skipped = withSkipped ? { skipped: having('skipped') } : {};
    return { tests: String(cases.length), failures: having('failure'), errors: having('error'), ...skipped };
}
/** At most three decimals (SUREFIRE_TIME of the schema). */
function seconds(value) {
    return value.toFixed(3);
}
function attributesOf(values) {
    return Object.entries(values)
        .map(([name, value]) => ` ${name}="${(0,redact_escape/* escapeXmlAttribute */.R0)(value)}"`)
        .join('');
}

;// CONCATENATED MODULE: ./.cache/javascript/report/write.js







/** The files that a report can be written as. */
const reportFiles = {
    json: { name: 'report.json', render: toJson },
    junit: { name: 'junit.xml', render: toJunit },
    summary: { name: 'summary.md', render: toSummary },
};
/**
 * Writes the report into a folder, which is made when it is missing. Each file appears whole or not at all.
 * @param report already redacted
 * @returns the absolute paths of the files by format
 * @throws ConfigurationError when the folder cannot be written
 */
async function writeReports(report, directory, formats) {
    const folder = (0,external_node_path_.resolve)(directory);
    return writing(folder, async () => {
        await makeFolder(folder);
        const written = await Promise.all([...new Set(formats)].map(async (format) => {
            const path = (0,external_node_path_.join)(folder, reportFiles[format].name);
            await writeWhole(path, reportFiles[format].render(report));
            return [format, path];
        }));
        return Object.fromEntries(written);
    });
}
/** Turns the refusal of the system to write into the user's mistake that it is. */
async function writing(folder, act) {
    try {
        return await act();
    }
    catch (error) {
        if (!isSystemError(error))
            throw error;
        throw new errors/* ConfigurationError */.j1('--out', `the report cannot be written to ${folder}: ${(0,errors/* errorText */.kc)(error)}`, 'name a folder that can be written');
    }
}
/**
 * Makes the folder and proves that it can be written, before hours of work and not after.
 * @throws ConfigurationError when it cannot
 */
async function prepareReportFolder(directory) {
    await writing((0,external_node_path_.resolve)(directory), () => prepare((0,external_node_path_.resolve)(directory)));
}
async function prepare(folder) {
    await makeFolder(folder);
    const probe = (0,external_node_path_.join)(folder, `${(0,external_node_crypto_.randomUUID)()}.tmp`);
    await (0,promises_.writeFile)(probe, '');
    await (0,promises_.rm)(probe);
}
/** Like mkdir with `recursive`, which never returns where a folder exists in which none can be made, as in /proc (Node 20). */
async function makeFolder(folder) {
    try {
        await (0,promises_.mkdir)(folder);
    }
    catch (error) {
        const { code } = error;
        if (code === 'EEXIST' && (await (0,promises_.stat)(folder)).isDirectory())
            return;
        if (code !== 'ENOENT' || (await exists((0,external_node_path_.dirname)(folder))))
            throw error;
        await makeFolder((0,external_node_path_.dirname)(folder));
        await (0,promises_.mkdir)(folder);
    }
}
async function exists(path) {
    return (await (0,promises_.stat)(path).catch(() => undefined)) !== undefined;
}
async function writeWhole(path, text) {
    const temporary = `${path}.${(0,external_node_crypto_.randomUUID)()}.tmp`;
    try {
        await (0,promises_.writeFile)(temporary, text);
        await (0,promises_.rename)(temporary, path);
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { force: true });
        throw error;
    }
}
function isSystemError(error) {
    return typeof error === 'object' && error !== null && 'syscall' in error;
}

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./.cache/javascript/go/go-command.js
var go_command = __webpack_require__(5767);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/go-releases.js
var go_releases = __webpack_require__(2522);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/test-flags.js
var test_flags = __webpack_require__(9943);
// EXTERNAL MODULE: ./.cache/javascript/model/policy.js
var policy = __webpack_require__(3104);
// EXTERNAL MODULE: ./.cache/javascript/model/words.js
var model_words = __webpack_require__(6401);
;// CONCATENATED MODULE: ./.cache/javascript/redact/secret-shapes.js
/** Shorter values are too likely to be ordinary words: redacting them would eat the report. */
const leastSecretLength = 8;
/** Names of environment variables whose values are secrets. */
const secretName = /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|KEY|AUTH|(^|_)(PAT|PASS)(_|$)|_PWD$|COOKIE|NETRC/i;
/** Names that only look so: they say where a secret is, or what it is called. */
const secretNameExempt = /(_FILE|_PATH|_DIR|_HOME|_SOCK|_ID|_HOST|_PORT|_NAME|_TYPE|_URL)$|KEYMAP|KEYBOARD|AUTHOR/i;
/** Secrets that show by their shape, wherever they come from. */
const secretShapes = [
    {
        name: 'user information of a URL',
        pattern: /(:\/\/)[^\s/?#"'<>]{1,4096}@/g,
        replacement: '$1***@',
        source: 'RFC 3986 section 3.2.1',
    },
    {
        name: 'secret parameter of a URL',
        pattern: /([?&](?:access_token|auth|api_?key|client_secret|key|passw(?:or)?d|sig|signature|token|x-amz-signature)=)[^\s&#"'<>]+/gi,
        replacement: '$1***',
        source: 'https://www.rfc-editor.org/rfc/rfc6750#section-2.3; Azure SAS `sig`; AWS SigV4 query parameters',
    },
    {
        name: 'authorization header',
        pattern: /(authorization["']?\s{0,8}[:=]\s{0,8}["']?)(?:(?:basic|bearer|digest|negotiate|token)\s{1,8})?[^\s"',;]+/gi,
        replacement: '$1***',
        source: 'RFC 9110 section 11.6.2',
    },
    {
        name: 'header that carries a token',
        pattern: /\b((?:x-api-key|private-token|job-token|deploy-token|x-auth-token)["']?:\s{0,8}["']?)[^\s"',;]+/gi,
        replacement: '$1***',
        source: 'https://docs.gitlab.com/api/rest/authentication/',
    },
    {
        name: 'cookies',
        pattern: /\b((?:set-)?cookie["']?:[ \t]{0,8}["']?)[^\s"'][^\r\n"']*/gi,
        replacement: '$1***',
        source: 'RFC 6265 section 4',
    },
    {
        name: 'bearer or basic credentials',
        pattern: /\b((?:basic|bearer)\s{1,8})[A-Za-z0-9._~+/-]{16,}={0,2}/gi,
        replacement: '$1***',
        source: 'RFC 6750, RFC 7617',
    },
    {
        name: 'GitHub token',
        pattern: /gh[opsur]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{22,255}/g,
        replacement: '***',
        source: 'https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/',
    },
    {
        name: 'GitLab token',
        pattern: /gl(?:pat|ptt|dt|rt|cbt|agent|soat|ft)-[A-Za-z0-9_.-]{20,255}/g,
        replacement: '***',
        source: 'https://docs.gitlab.com/security/tokens/#token-prefixes',
    },
    {
        name: 'AWS access key',
        pattern: /(?:AKIA|ASIA)[A-Z0-9]{16}/g,
        replacement: '***',
        source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids',
    },
    {
        name: 'Slack token',
        pattern: /xox[abeoprs]-[A-Za-z0-9-]{10,255}/g,
        replacement: '***',
        source: 'https://docs.slack.dev/authentication/tokens/',
    },
    {
        name: 'npm token',
        pattern: /npm_[A-Za-z0-9]{36}/g,
        replacement: '***',
        source: 'https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/',
    },
    {
        name: 'PyPI token',
        pattern: /pypi-[A-Za-z0-9_-]{50,255}/g,
        replacement: '***',
        source: 'PyPI help, section API tokens',
    },
    {
        name: 'Google API key',
        pattern: /AIza[A-Za-z0-9_-]{35}/g,
        replacement: '***',
        source: 'https://cloud.google.com/docs/authentication/api-keys',
    },
    {
        name: 'JSON web token',
        // Bounded: where a part must follow, an unbounded one costs a step back for each of millions of letters.
        pattern: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,4096}\.[A-Za-z0-9_-]{8,65536}(?:\.[A-Za-z0-9_-]*)?/g,
        replacement: '***',
        source: 'RFC 7519; `eyJ` is base64 of `{"`',
    },
    {
        name: 'private key',
        // The end may be missing: output is cut. A single dash occurs in the headers of old keys, five end the block.
        pattern: /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\w+/=\s:,.\\]*(?:-(?!----)[\w+/=\s:,.\\]*)*(?:-----END [A-Z ]{0,40}PRIVATE KEY-----)?/g,
        replacement: '***',
        source: 'RFC 7468 section 10; RFC 1421 section 4.6 for the headers',
    },
];

;// CONCATENATED MODULE: ./.cache/javascript/redact/secrets.js



/** What stands in the place of a secret; the same as the Actions runner writes. */
const mask = '***';
/** Values like `required` may well stand in a variable called AUTH; redacting them would break every report. */
const publicWords = new Set([model_words/* causeIds */.e$, model_words/* failOnWords */.Vw, model_words/* levels */.yr, model_words/* sideEffects */.GO, model_words/* statuses */.bM, model_words/* suites */.CW, model_words/* verdicts */.rY].flatMap((words) => [...words]));
/**
 * A function that takes the secrets out of a text: the values of secret-looking variables (also URL-encoded, JSON-escaped
 * and in base64), and what has the shape of a secret. Deterministic, idempotent, linear in the length of the text.
 * @param env the environment whose secrets must not show
 */
function createRedactor(env) {
    const values = valuePattern(Object.entries(env).flatMap(([name, value]) => secretsOf(name, value)));
    const once = (text) => {
        const withoutValues = values === undefined ? text : text.replace(values, mask);
        return secretShapes.reduce((rest, shape) => rest.replace(shape.pattern, shape.replacement), withoutValues);
    };
    return (text) => {
        let before = text;
        let after = once(before);
        // A mask can complete another secret's text; every further pass only shortens, so this ends.
        while (after !== before) {
            before = after;
            after = once(before);
        }
        return after;
    };
}
/** A copy of a report, or of any JSON value, with every string redacted; names of members stay. */
function redactReport(report, redact) {
    return mapStrings(report, redact);
}
function mapStrings(value, change) {
    if (typeof value === 'string')
        return change(value);
    if (Array.isArray(value))
        return value.map((item) => mapStrings(item, change));
    if (value === null || typeof value !== 'object')
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, mapStrings(member, change)]));
}
function secretsOf(name, value) {
    if (value === undefined || !secretName.test(name) || secretNameExempt.test(name))
        return [];
    // Output comes line by line, so each line of a key file is a secret of its own.
    const lines = value.split(/\r?\n/).map((line) => line.trim());
    return [value, ...lines].filter((text) => text.length >= leastSecretLength && !publicWords.has(text)).flatMap(secrets_forms);
}
/** A secret as programs print it. */
function secrets_forms(secret) {
    return [secret, encodeURIComponent((0,redact_escape/* wellFormed */.ES)(secret)), JSON.stringify(secret).slice(1, -1), ...base64Forms(secret)];
}
/**
 * The part of a base64 text that depends on the secret alone, for the three positions it can have in a longer text
 * (`user:secret`), in both alphabets.
 */
function base64Forms(secret) {
    const bytes = Buffer.from(secret, 'utf8');
    return [0, 1, 2].flatMap((offset) => {
        const encoded = Buffer.concat([Buffer.alloc(offset), bytes])
            .toString('base64')
            .replace(/=+$/, '');
        const end = (offset + bytes.length) % 3 === 0 ? encoded.length : encoded.length - 1;
        const own = encoded.slice(offset === 0 ? 0 : offset + 1, end);
        return [own, own.replaceAll('+', '-').replaceAll('/', '_')];
    });
}
/** One pattern for all values, the longest first so that a secret that contains another goes whole. */
function valuePattern(values) {
    const unique = [...new Set(values)].filter((value) => value.length >= leastSecretLength).sort(longestFirst);
    if (unique.length === 0)
        return undefined;
    return new RegExp(unique.map((value) => value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|'), 'g');
}
function longestFirst(a, b) {
    return b.length - a.length || (a < b ? -1 : 1);
}

// EXTERNAL MODULE: ./.cache/javascript/checks/outcomes.js
var outcomes = __webpack_require__(6345);
// EXTERNAL MODULE: ./.cache/javascript/go/packages.js
var go_packages = __webpack_require__(6220);
// EXTERNAL MODULE: ./.cache/javascript/go/source-locations.js
var source_locations = __webpack_require__(9193);
;// CONCATENATED MODULE: ./.cache/javascript/checks/shared.js




/** Answers for the checks of one module under one toolchain, each asked once, when it is first needed. */
function createShared(options) {
    const answers = new Map();
    const once = (key, compute) => {
        const known = answers.get(key);
        if (known !== undefined)
            return known;
        const answer = compute();
        answers.set(key, answer);
        return answer;
    };
    const shared = {
        once,
        goEnv: () => once('go env', async () => {
            const command = await options.go.run(['env', '-json']);
            return (0,outcomes/* succeeded */.gq)(command) ? JSON.parse(command.stdout) : {};
        }),
        packages: (cgo) => once(`go list cgo=${cgo}`, async () => {
            const command = await options.go.run(['list', '-e', options.modFlag, ...options.buildFlags, `-json=${go_packages/* packageFields */.kI}`, ...options.packages], {
                cgo,
                tailBytes: process_limits/* processLimits */.ce.wholeOutputBytes,
            });
            return { packages: (0,go_packages/* parsePackages */.R_)(command.stdout), command };
        }),
        cgo: () => once('cgo', async () => {
            const { CGO_ENABLED, CC = '' } = await shared.goEnv();
            if (CGO_ENABLED !== '1')
                return false;
            // Up to 1.19 `go env` says 1 without a compiler, so it is started. CC may carry flags.
            const [compiler = ''] = CC.split(' ');
            const version = await options.host.run([compiler, '--version']);
            return version.outcome === 'exited' || version.outcome === 'unknown';
        }),
        locator: () => once('locator', async () => {
            const { packages } = await shared.packages(await shared.cgo());
            return (0,source_locations/* createLocator */.T)({
                moduleDirectory: options.directory,
                aliases: options.realDirectory === options.directory ? [] : [{ from: options.realDirectory, to: options.directory }],
                reportRoot: options.reportRoot,
                goroot: options.goroot,
                modulePath: options.module.path,
                packages,
            });
        }),
    };
    return shared;
}

// EXTERNAL MODULE: ./.cache/javascript/go/sum-file.js
var sum_file = __webpack_require__(8045);
;// CONCATENATED MODULE: ./.cache/javascript/checks/sum-lines.js



/** Gives findings about go.sum the line that they are about: the go command names the module only. */
async function withSumLines(context, outcome) {
    const { findings = [] } = outcome;
    if (!findings.some(isAboutSum))
        return outcome;
    const text = (0,host_host/* presentValue */.p)(await context.host.readFile(external_node_path_.posix.join(context.directory, 'go.sum'))) ?? '';
    const lines = new Map((0,sum_file/* parseSumFile */.h)(text).lines.map(({ key, line }) => [key.replace(' ', '@'), line]));
    const placed = findings.map((finding) => {
        const [, module] = /(\S+@v[^\s:,)]+)/.exec(finding.message) ?? [];
        const line = isAboutSum(finding) && module !== undefined ? lines.get(module) : undefined;
        return line === undefined ? finding : { ...finding, location: context.locationOf('go.sum', line) };
    });
    return { ...outcome, findings: placed };
}
function isAboutSum({ cause, location }) {
    return cause === 'mod.sum-mismatch' && location?.line === undefined;
}

;// CONCATENATED MODULE: ./.cache/javascript/checks/execute.js













/** Runs cells that need nothing but the run itself. */
function runGlobalCells(bench, cells) {
    return runCells(bench, cells, (check, base) => (check.scope === 'run' ? check.run(base) : wrongScope(check)));
}
/** Runs the cells of one toolchain that need no module. */
function runToolchainCells(bench, cells, release, installation) {
    return runCells(bench, cells, (check, base) => {
        const context = { ...base, release, installation };
        return check.scope === 'toolchain' ? check.run(context) : wrongScope(check);
    });
}
/** Runs the cells of one module under one toolchain, one after the other, and removes what they left in temporary folders. */
async function runModuleCells(bench, cells, module, toolchain, installation) {
    const folders = [];
    const prepare = await moduleContext(bench, module, toolchain, folders);
    try {
        return await runCells(bench, cells, async (check, base) => {
            if (check.scope !== 'module' && check.scope !== 'target')
                return wrongScope(check);
            const context = { ...base, release: toolchain.version, installation, ...prepare(base) };
            const outcome = await withSumLines(context, await check.run(context));
            return toolchain.pinned ? outcome : asNotApplicable(outcome);
        });
    }
    finally {
        for (const folder of folders)
            await bench.host.remove(folder);
    }
}
async function runCells(bench, cells, runner) {
    const ran = { results: [], notRun: [] };
    for (const planned of cells) {
        if (bench.cancel.aborted) {
            ran.notRun.push({ ...withoutSkip(planned), why: 'the run was interrupted before it' });
            continue;
        }
        bench.onCell(planned);
        const started = performance.now();
        const outcome = await outcomeOf(bench, planned, ran.results, runner);
        if (bench.cancel.aborted) {
            ran.notRun.push({ ...withoutSkip(planned), why: 'the run was interrupted while it ran' });
            continue;
        }
        // Before anybody sees it: what a cell found is shown as the run goes.
        const result = redactReport(asResult(planned, outcome, performance.now() - started), bench.redact);
        ran.results.push(result);
        bench.onCell(planned, result);
    }
    return ran;
}
async function outcomeOf(bench, planned, results, runner) {
    if (planned.skip !== undefined)
        return { status: 'skip', summary: planned.skip };
    const check = bench.checks.find(({ id }) => id === planned.check);
    const broken = results.find(({ check: id, status }) => check.after?.includes(id) && status !== 'pass' && status !== 'warn');
    if (broken !== undefined && broken.status === 'skip')
        return { status: 'skip', summary: broken.summary };
    if (broken !== undefined)
        return (0,outcomes/* unknown */.L5)(`not determined: ${broken.check} must pass first`);
    const deadline = performance.now() + bench.settings.timeoutMs;
    try {
        return await runner(check, {
            host: bench.host,
            settings: bench.settings,
            cell: planned.cell ?? {},
            parameters: (0,policy/* policyOf */.U)(bench.profile, check.id).parameters,
            resolutions: bench.resolutions,
            startedAt: bench.startedAt,
            timeLeft: () => Math.max(1, deadline - performance.now()),
        });
    }
    catch (error) {
        if (error instanceof errors/* UnrecordedError */.i4)
            return (0,outcomes/* unknown */.L5)(`not determined: ${error.message}`);
        // A fault of ours in one check must not cost the results of all others; it can never end as a pass.
        return (0,outcomes/* unknown */.L5)(`not determined: internal error in ${cellName(planned.check, planned.cell)}: ${(0,errors/* errorText */.kc)(error)}`, [
            { source: 'internal error', value: error instanceof Error ? (error.stack ?? error.message) : String(error) },
        ]);
    }
}
function asResult(planned, outcome, durationMs) {
    const findings = outcome.findings ?? [];
    const locations = outcome.locations ?? findings.flatMap(({ location }) => (location === undefined ? [] : [location]));
    return {
        ...withoutSkip(planned),
        status: outcome.status,
        summary: outcome.summary,
        evidence: [...(outcome.evidence ?? [])],
        locations: [...locations],
        remedies: [...(outcome.remedies ?? [])],
        ...(findings.length > 0 ? { findings: [...findings] } : {}),
        durationMs: Math.round(outcome.durationMs ?? durationMs),
        ...(outcome.tests === undefined ? {} : { tests: outcome.tests }),
    };
}
function withoutSkip({ skip: _, ...planned }) {
    return planned;
}
/** A release that was only offered and is refused, by the module or by a dependency, does not apply. */
function asNotApplicable(outcome) {
    const findings = outcome.findings ?? [];
    const refused = outcome.status === 'fail' && findings.length > 0 && findings.every(({ cause }) => cause === 'go.too-old');
    return refused
        ? { status: 'skip', summary: findings[0].message, ...(outcome.evidence === undefined ? {} : { evidence: outcome.evidence }) }
        : outcome;
}
async function moduleContext(bench, module, toolchain, folders) {
    const { host, settings } = bench;
    const directory = external_node_path_.posix.join(settings.directory, module.directory);
    const goroot = toolchain.goroot;
    const env = {
        ...settings.environment,
        ...(settings.offline ? { GOPROXY: 'off' } : {}),
        // Below a go.work that does not name it, the module would refuse; a user in its folder would be told to switch it off.
        ...(bench.workFile !== undefined && !module.workspace ? { GOWORK: 'off' } : {}),
    };
    const modFlag = module.vendored && vendorsByDefault(module) ? '-mod=vendor' : '-mod=readonly';
    const shareable = settings.testFlags.filter((flag) => Object.hasOwn(test_flags/* buildFlags */.Aw, flag.split('=')[0]));
    const shared = createShared({
        host,
        go: (0,go_command/* goCommand */.U3)(host, { goroot, cwd: directory, env, timeLeft: () => settings.timeoutMs }),
        goroot,
        module,
        directory,
        realDirectory: (0,host_host/* presentValue */.p)(await host.realPath(directory)) ?? directory,
        reportRoot: bench.reportRoot,
        modFlag,
        buildFlags: shareable,
        packages: settings.packages,
    });
    return (base) => ({
        toolchain,
        module,
        directory,
        target: base.cell.target,
        go: (0,go_command/* goCommand */.U3)(host, { goroot, cwd: directory, env, timeLeft: base.timeLeft }),
        modFlag,
        buildFlags: shareable,
        shared,
        temporaryFolder: async (label) => {
            const folder = await host.temporaryFolder(`${toolchain.version}-${module.directory}-${label}`);
            folders.push(folder);
            return folder;
        },
        locationOf: (file, line) => ({
            file: external_node_path_.posix.relative(bench.reportRoot, external_node_path_.posix.join(directory, file)),
            ...(line === undefined ? {} : { line }),
        }),
    });
}
/** The go command takes vendor/ by itself from this go line on; in a workspace it needs a vendor folder beside go.work. */
function vendorsByDefault({ goLine, workspace }) {
    return !workspace && goLine !== undefined && (0,version/* compareVersions */.Zy)(goLine, go_releases/* vendorDefaultSince */.GR) >= 0;
}
function wrongScope(check) {
    return Promise.reject(new Error(`${check.id} was planned for a cell of another scope`));
}

// EXTERNAL MODULE: ./.cache/javascript/go/install.js
var install = __webpack_require__(2566);
// EXTERNAL MODULE: ./.cache/javascript/plan.js + 3 modules
var javascript_plan = __webpack_require__(7388);
;// CONCATENATED MODULE: ./.cache/javascript/diagnose/causes.js

/**
 * The mechanisms behind findings, each with the results it explains. `established`: the finding's own output shows the
 * mechanism; `likely`: it was named without output to show; `possible`: the output shows a symptom that several mechanisms
 * share, so only an observation of the machine could tell. Notes explain themselves and are no causes.
 */
function deriveCauses(results, findings) {
    const explained = explainedCells(results);
    const groups = new Map();
    for (const finding of findings) {
        if (finding.severity === 'note')
            continue;
        const group = groups.get(finding.cause);
        if (group === undefined)
            groups.set(finding.cause, [finding]);
        else
            group.push(finding);
    }
    return [...groups].map(([id, group]) => ({
        id,
        confidence: confidence(id, group),
        summary: group.length === 1 ? group[0].message : `${group[0].message} (and ${group.length - 1} more)`,
        because: group.slice(0, reportLimits.evidencePerCause).map(evidence),
        explains: explained.get(id) ?? [],
        remedies: mergedRemedies(group),
    }));
}
/** Families whose output (killed, EAGAIN, SIGSYS, silence) several mechanisms produce alike. */
const sharedSymptoms = new Set([
    'oom',
    'kill',
    'pids',
    'cpu',
    'hang',
    'seccomp',
    'runc',
    'userns',
    'clock',
    'undetermined',
]);
function confidence(id, findings) {
    if (sharedSymptoms.has(id.split('.')[0]))
        return 'possible';
    return findings.some(({ output }) => output !== undefined && output !== '') ? 'established' : 'likely';
}
/** The cells of the results that carry a finding of each cause; failures without a finding go with `undetermined`. */
function explainedCells(results) {
    const explained = new Map();
    for (const { check, cell, findings = [], status } of results) {
        const named = findings.filter(({ severity }) => severity !== 'note').map(({ cause }) => cause);
        const silent = findings.length === 0 && (status === 'fail' || status === 'warn');
        for (const cause of new Set(silent ? ['undetermined'] : named)) {
            const list = explained.get(cause) ?? [];
            list.push({ check, ...(cell !== undefined && { cell }) });
            explained.set(cause, list);
        }
    }
    return explained;
}
function evidence({ location, package: packagePath, test, checks, output, message }) {
    const place = location === undefined ? undefined : `${location.file}${location.line === undefined ? '' : `:${location.line}`}`;
    const source = [checks.join(', '), packagePath, test, place].filter((part) => part !== undefined).join(' · ');
    return { source, value: output ?? message };
}
function mergedRemedies(findings) {
    return [...new Map(findings.flatMap(({ remedies = [] }) => remedies).map((remedy) => [JSON.stringify(remedy), remedy])).values()];
}

;// CONCATENATED MODULE: ./.cache/javascript/report/fingerprint.js

/**
 * Identifies a failure over runs: sha256 (hex) over what stays the same when lines move, tests take longer, addresses and
 * temporary folders change.
 * @param scope what tells findings without a file apart: the module, and the family of the check
 * @param ordinal the how-manieth of several that are otherwise equal
 */
function fingerprint(finding, scope, ordinal) {
    const identity = [
        finding.cause,
        packageName(finding.package),
        finding.test ?? '',
        finding.location?.file ?? '',
        finding.location === undefined ? scope : '',
        finding.cause === 'race.detected' ? '' : normalizeMessage(finding.message),
        ordinal,
    ];
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(identity)).digest('hex');
}
/**
 * Tells failures of one run apart: the same place in the same files is the same failure, whatever the release calls it.
 * Within a run the sources do not change, so lines count here.
 */
function occurrence(finding, scope) {
    const { cause, location } = finding;
    if (cause === 'race.detected')
        return JSON.stringify([cause, finding.test ?? '', racePlaces(finding)]);
    // Compilers of different releases word the same mistake differently: "x declared but not used", "declared and not used: x".
    if (byPlace.has(cause) && location?.column !== undefined)
        return JSON.stringify([cause, location.file, location.line, location.column]);
    return JSON.stringify([
        cause,
        packageName(finding.package),
        finding.test ?? '',
        location?.file ?? scope,
        location?.line ?? 0,
        normalizeMessage(finding.message),
    ]);
}
const byPlace = new Set(['build.error', 'vet.error']);
/** The race detector names the two accesses in the order in which it saw them. */
function racePlaces(finding) {
    const places = [finding.location, ...(finding.related ?? []).map(({ location }) => location)];
    return [...new Set(places.flatMap((place) => (place === undefined ? [] : [`${place.file}:${place.line ?? 0}`])))].sort();
}
/** `pkg [pkg.test]` and `pkg_test` are the package to its reader. */
function packageName(name) {
    return (name ?? '').replace(/ \[.*$/, '').replace(/_test$|\.test$/, '');
}
/** What changes from run to run, in the order of replacement. */
const volatileParts = [
    [/0x[0-9a-f]+/gi, '<address>'],
    [/(?:\/private)?\/(?:tmp|var\/tmp|var\/folders)\/[^\s:;,'"`)\]}]+/g, '<temporary>'],
    [/[A-Z]:\\Users\\[^\\\s]+\\AppData\\Local\\Temp\\[^\s:;,'"`)\]}]+/gi, '<temporary>'],
    [/\b(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h))+\b/g, '<duration>'],
    [/\d+(?:\.\d+)*/g, '<number>'],
    [/\s+/g, ' '],
];
/** A message without addresses, temporary folders, durations and numbers. */
function normalizeMessage(message) {
    return volatileParts.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), message).trim();
}

;// CONCATENATED MODULE: ./.cache/javascript/report/findings.js


/**
 * The findings of a report: the same failure in several cells is one finding with the releases it happens on. A result that
 * is `fail` or `warn` without a finding of its own gets one from its summary. The severity is what counts in the verdict: a
 * failure of a recommended check warns, one of an informational check is a note. Failures come first, then the order in
 * which the checks ran.
 */
function aggregateFindings(results) {
    const groups = collect(results);
    const ran = ranIndex(results);
    const ordinals = new Map();
    return [...groups.values()]
        .sort(findings_byPlace)
        .map((group) => {
        const same = fingerprint(group.finding, group.scope, 0);
        const ordinal = ordinals.get(same) ?? 0;
        ordinals.set(same, ordinal + 1);
        return { group, finding: toReportFinding(group, ordinal === 0 ? same : fingerprint(group.finding, group.scope, ordinal), ran) };
    })
        .sort((a, b) => severities[a.finding.severity] - severities[b.finding.severity] || a.group.rank - b.group.rank)
        .map(({ finding }) => finding);
}
const severities = { fail: 0, warn: 1, note: 2 };
const severityAtLevel = {
    required: { fail: 'fail', warn: 'warn', note: 'note' },
    recommended: { fail: 'warn', warn: 'warn', note: 'note' },
    informational: { fail: 'note', warn: 'note', note: 'note' },
};
function collect(results) {
    const groups = new Map();
    const ranks = new Map();
    for (const result of results) {
        if (!ranks.has(result.check))
            ranks.set(result.check, ranks.size);
        for (const finding of findingsOf(result)) {
            const scope = scopeOf(result, finding);
            const key = occurrence(finding, scope);
            let group = groups.get(key);
            if (group === undefined) {
                const rank = ranks.get(result.check);
                group = {
                    finding,
                    go: undefined,
                    rank,
                    scope,
                    checks: new Set(),
                    toolchains: new Set(),
                    modules: new Set(),
                    targets: new Set(),
                    remedies: new Map(),
                };
                groups.set(key, group);
            }
            add(group, result, finding);
        }
    }
    return groups;
}
function add(group, { check, cell }, finding) {
    const { go, module, target } = cell ?? {};
    const severity = severities[finding.severity] < severities[group.finding.severity] ? finding.severity : group.finding.severity;
    if (group.checks.size === 0 || (go !== undefined && (group.go === undefined || (0,version/* compareVersions */.Zy)(go, group.go) > 0))) {
        group.finding = finding;
        group.go = go;
    }
    if (group.finding.severity !== severity)
        group.finding = { ...group.finding, severity };
    group.checks.add(check);
    if (go !== undefined)
        group.toolchains.add(go);
    if (module !== undefined)
        group.modules.add(module);
    if (target !== undefined)
        group.targets.add(target);
    for (const remedy of finding.remedies ?? [])
        group.remedies.set(JSON.stringify(remedy), remedy);
}
/** The findings of a result with the severity that its level gives them. */
function findingsOf(result) {
    const own = result.findings ?? [];
    const all = own.length === 0 && (result.status === 'fail' || result.status === 'warn') ? [fromSummary(result, result.status)] : own;
    return all.map((finding) => {
        const severity = severityAtLevel[result.level][finding.severity];
        return severity === finding.severity ? finding : { ...finding, severity };
    });
}
function fromSummary(result, severity) {
    const output = result.evidence.map(({ source, value }) => `${source}: ${value}`).join('\n');
    return {
        cause: 'undetermined',
        severity,
        message: result.summary,
        ...(result.locations[0] !== undefined && { location: result.locations[0] }),
        ...(output !== '' && { output }),
        ...(result.remedies.length > 0 && { remedies: result.remedies }),
    };
}
/** What tells findings without a place apart; those that name no mechanism stay with their check. */
function scopeOf(result, finding) {
    return JSON.stringify([result.cell?.module ?? '', finding.cause === 'undetermined' ? result.check : '']);
}
/** By module, file, line and words, so that ordinals and the order do not depend on which cell ended first. */
function findings_byPlace(a, b) {
    const [one, other] = [a.finding, b.finding];
    return (compareTexts(a.scope, b.scope) ||
        compareTexts(one.location?.file ?? '', other.location?.file ?? '') ||
        (one.location?.line ?? 0) - (other.location?.line ?? 0) ||
        (one.location?.column ?? 0) - (other.location?.column ?? 0) ||
        compareTexts(one.package ?? '', other.package ?? '') ||
        compareTexts(one.test ?? '', other.test ?? '') ||
        compareTexts(one.message, other.message));
}
function compareTexts(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function toReportFinding(group, print, ran) {
    const { remedies: _, ...finding } = group.finding;
    return {
        ...finding,
        ...(group.remedies.size > 0 && { remedies: [...group.remedies.values()] }),
        fingerprint: print,
        checks: [...group.checks],
        toolchains: [...group.toolchains].sort(version/* compareVersions */.Zy),
        notOn: notOn(group, ran),
        modules: [...group.modules].sort(),
        targets: [...group.targets].sort(),
    };
}
function ranIndex(results) {
    const index = new Map();
    for (const result of results) {
        const go = result.cell?.go;
        if (go === undefined || result.status === 'skip' || result.status === 'unknown')
            continue;
        const key = ranKey(result.check, result.cell?.module);
        const list = index.get(key) ?? [];
        list.push({ go, result, passed: onlyOnce(() => passedTests(result)) });
        index.set(key, list);
    }
    return index;
}
function notOn(group, ran) {
    const modules = group.modules.size === 0 ? [undefined] : [...group.modules];
    const others = [...group.checks].flatMap((check) => modules.flatMap((module) => ran.get(ranKey(check, module)) ?? []));
    const clean = others.filter((other) => !group.toolchains.has(other.go) && provedAbsent(group.finding, other)).map(({ go }) => go);
    return [...new Set(clean)].sort(version/* compareVersions */.Zy);
}
/** A test must have passed there: after a build failure, or left out by constraints, its absence proves nothing. */
function provedAbsent(finding, { result, passed }) {
    if (finding.test !== undefined && result.tests !== undefined)
        return passed().has(`${finding.package ?? ''}\0${finding.test}`);
    return result.status !== 'fail';
}
function passedTests(result) {
    const passed = (result.tests?.tests ?? []).filter(({ status }) => status === 'pass');
    return new Set(passed.map((test) => `${test.package}\0${test.name}`));
}
function ranKey(check, module) {
    return JSON.stringify([check, module ?? null]);
}
function onlyOnce(make) {
    let made;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}

;// CONCATENATED MODULE: ./.cache/javascript/report/build.js





/** The report of a run: its parts with verdict, findings, causes and counts. */
function buildReport(parts) {
    const { results, notRun, plan } = parts;
    const findings = aggregateFindings(results);
    const judged = verdict(results, notRun, plan.cells, plan.required);
    const counts = Object.fromEntries(model_words/* statuses */.bM.map((status) => [status, results.filter((result) => result.status === status).length]));
    return {
        ...parts,
        schemaVersion: schema_versions/* reportSchemaVersion */.o,
        verdict: judged.verdict,
        verdictReason: judged.reason,
        findings,
        causes: deriveCauses(results, findings),
        counts: { ...counts, 'not-run': notRun.length },
    };
}

;// CONCATENATED MODULE: ./.cache/javascript/run.js











/** The main job: settings → plan → toolchains → checks → results → causes → report → verdict. */
async function run(request) {
    const startedAt = new Date();
    const started = performance.now();
    const plan = await (0,javascript_plan/* makePlan */.C)(asPlanRequest(request));
    request.onEvent({ kind: 'planned', plan });
    const redact = redactorOf(request);
    const before = await treeState(request);
    const { ran, toolchains } = await runPlan(request, plan, { startedAt, redact });
    const changed = (await treeState(request)).filter((line) => !before.includes(line));
    const about = {
        tool: request.tool,
        profile: { name: request.profile.name, note: request.profile.note },
        startedAt: startedAt.toISOString(),
        durationMs: Math.round(performance.now() - started),
        ...(request.cancel.aborted ? { interrupted: String(request.cancel.reason) } : {}),
        facts: platformFacts(request.host),
        modules: [...plan.modules.modules],
        toolchains,
        plan: { cells: [...plan.cells], required: [...plan.required] },
        notes: [...plan.modules.notes, ...(changed.length > 0 ? [`the working tree changed during the run: ${changed.join(', ')}`] : [])],
    };
    return buildReport({ ...redactReport(about, redact), ...ran });
}
/** Takes the secrets of the environment out of a text, and those that the user added for the go commands. */
function redactorOf({ host, settings }) {
    return createRedactor({ ...host.env, ...settings.environment });
}
function asPlanRequest(request) {
    return { ...request, onProgress: (progress) => request.onEvent({ kind: 'download', progress }) };
}
async function runPlan(request, plan, { startedAt, redact }) {
    const { host, settings, profile, cancel, onEvent } = request;
    const bench = {
        host,
        settings,
        profile,
        checks: plan.checks,
        resolutions: plan.resolutions,
        reportRoot: (await repositoryRoot(host, settings.directory)) ?? request.root ?? settings.directory,
        ...(plan.modules.workFile === undefined ? {} : { workFile: plan.modules.workFile }),
        startedAt,
        cancel,
        redact,
        onCell: (cell, result) => onEvent({ kind: 'cell', cell, ...(result === undefined ? {} : { result }) }),
    };
    const pick = (go, module) => plan.cells.filter(({ cell }) => cell?.go === go && cell?.module === module);
    const installing = (0,p_limit/* default */.A)(process_limits/* installsAtOnce */.vZ);
    const working = (0,p_limit/* default */.A)(settings.jobs);
    const toolchains = [];
    // All installations are asked for at once, so that a later release is fetched while an earlier one is being checked.
    const installations = plan.releases.map((release) => installing(() => run_install(request, release, plan.catalogue)));
    const parts = [
        runGlobalCells(bench, pick(undefined, undefined)),
        ...plan.releases.map(async (release, index) => {
            const installation = await installations[index];
            const parts = [await runToolchainCells(bench, pick(release.version, undefined), release.version, installation)];
            const groups = plan.modules.modules.map((module) => ({ module, cells: pick(release.version, module.directory) }));
            if (installation.toolchain === undefined) {
                const why = cancel.aborted ? 'the run was interrupted before it' : `go${release.version} could not be installed`;
                return mergedRuns([
                    ...parts,
                    ...groups.map(({ cells }) => ({ results: [], notRun: cells.map(({ skip: _, ...cell }) => ({ ...cell, why })) })),
                ]);
            }
            const toolchain = { ...installation.toolchain, requestedBy: [...release.requestedBy], pinned: release.pinned };
            toolchains.push(toolchain);
            return mergedRuns([
                ...parts,
                ...(await Promise.all(groups.map(({ module, cells }) => working(() => runModuleCells(bench, cells, module, toolchain, installation))))),
            ]);
        }),
    ];
    const ran = mergedRuns(await Promise.all(parts));
    return { ran: inPlanOrder(ran, plan.cells), toolchains: toolchains.sort((a, b) => (0,version/* compareVersions */.Zy)(a.version, b.version)) };
}
async function run_install(request, release, catalogue) {
    const started = performance.now();
    const installation = request.cancel.aborted
        ? { problem: 'the run was interrupted', attempts: [], evidence: [] }
        : await (0,install/* installToolchain */.v)(release.version, (0,javascript_plan/* toolchainOptions */.A)(asPlanRequest(request)), catalogue);
    request.onEvent({ kind: 'installed', release: release.version, installation });
    return { ...installation, durationMs: performance.now() - started };
}
function mergedRuns(runs) {
    return { results: runs.flatMap(({ results }) => results), notRun: runs.flatMap(({ notRun }) => notRun) };
}
function inPlanOrder(ran, cells) {
    const order = new Map(cells.map(({ check, cell }, index) => [cellId(check, cell), index]));
    const sorted = (items) => items.toSorted((a, b) => order.get(cellId(a.check, a.cell)) - order.get(cellId(b.check, b.cell)));
    return { results: sorted(ran.results), notRun: sorted(ran.notRun) };
}
/** Locations are relative to the repository, as the user's editor and the pull request show them. */
async function repositoryRoot(host, directory) {
    const git = await (0,modules/* findUp */.d)(host, directory, '.git');
    return git === undefined ? undefined : external_node_path_.posix.dirname(git);
}
/** The lines of `git status`, without touching git's index; empty outside a repository. */
async function treeState({ host, settings }) {
    const status = await host.run(['git', '--no-optional-locks', 'status', '--porcelain', '--untracked-files=all', '--', '.'], {
        cwd: settings.directory,
    });
    return status.outcome === 'exited' && status.exit === 0 ? status.stdout.split('\n').filter((line) => line !== '') : [];
}
function platformFacts({ platform }) {
    const evidence = [{ source: 'the process', value: `${platform.os}/${platform.arch}, ${platform.processors} processors` }];
    return { 'platform.os': { value: platform.os, evidence }, 'platform.arch': { value: platform.arch, evidence } };
}

// EXTERNAL MODULE: ./.cache/javascript/redact/log.js
var log = __webpack_require__(6004);
;// CONCATENATED MODULE: ./.cache/javascript/cli/progress.js



/** The mark of a status in progress lines. */
const progress_marks = { pass: '✓', warn: '!', fail: '✗', skip: '·', unknown: '?' };
/** How often the live line is drawn again. */
const redrawMs = 100;
/**
 * Shows a run as it goes: a line per finished cell and, on a terminal, a live line with what runs and what is downloaded.
 *
 * @param options `shown` false: nothing is shown; `verbose`: also skipped cells, and what every cell found
 */
function createProgress(stream, { shown, verbose }) {
    if (!shown)
        return { event: () => undefined, end: () => undefined };
    const live = stream.isTTY === true;
    const running = new Map();
    const downloads = new Map();
    let total = 0;
    let done = 0;
    const liveLine = () => {
        const now = performance.now();
        const cells = [...running].map(([name, since]) => `${name} (${(0,words/* duration */.p0)(now - since)})`);
        return [`[${done}/${total}]`, ...cells, ...downloads.values()].join('  ');
    };
    const draw = () => {
        if (live)
            stream.write(`\r\u001b[K${liveLine().slice(0, (stream.columns ?? 80) - 1)}`);
    };
    const line = (text) => stream.write(`${live ? '\r\u001b[K' : ''}${text}\n`);
    const timer = live ? setInterval(draw, redrawMs) : undefined;
    timer?.unref();
    const finished = (name, result) => {
        done++;
        if (result.status === 'skip' && !verbose)
            return;
        // What a program under test printed may be in the summary, and a CI runner obeys commands in our output.
        const why = result.status === 'pass' && !verbose ? '' : `  ${(0,log/* sanitizeLogLine */.O)(result.summary)}`;
        line(`${progress_marks[result.status]} ${name}  ${(0,words/* duration */.p0)(result.durationMs)}${why}`);
    };
    return {
        event: (event) => {
            switch (event.kind) {
                case 'planned':
                    total = event.plan.cells.length;
                    line(`${event.plan.releases.map(({ version }) => `go${version}`).join(', ') || 'no release'}: ${(0,words/* counted */.hS)(total, 'cell')} in ${(0,words/* counted */.hS)(event.plan.modules.modules.length, 'module')}`);
                    break;
                case 'download':
                    downloads.set(event.progress.version, downloadText(event.progress));
                    break;
                case 'installed':
                    downloads.delete(event.release);
                    break;
                case 'cell': {
                    // The folder of a module may be called like a command to the runner.
                    const name = (0,log/* sanitizeLogPart */.L)(cellName(event.cell.check, event.cell.cell));
                    if (event.result === undefined)
                        running.set(name, performance.now());
                    else {
                        running.delete(name);
                        finished(name, event.result);
                    }
                }
            }
        },
        end: () => {
            clearInterval(timer);
            if (live)
                stream.write('\r\u001b[K');
        },
    };
}
function downloadText({ version, phase, bytes, totalBytes, bytesPerSecond }) {
    const share = totalBytes === undefined ? '' : ` of ${megabytes(totalBytes)}`;
    return `${phase} go${version} ${megabytes(bytes)}${share}${bytesPerSecond > 0 ? `, ${megabytes(bytesPerSecond)}/s` : ''}`;
}
function megabytes(bytes) {
    return `${(bytes / 1e6).toFixed(0)} MB`;
}

;// CONCATENATED MODULE: ./.cache/javascript/cli/terminal.js
/** Columns of a pipe or a file: as wide as people read without wrapping. */
const widthWithoutTerminal = 120;
const narrowest = 60;
/**
 * Width and colour of a stream. Colour: what the option says, else NO_COLOR (https://no-color.org) and FORCE_COLOR, else
 * whether the stream is a terminal.
 */
function terminal(stream, option, env = process.env) {
    const wanted = option ?? (env.NO_COLOR ? false : env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : undefined);
    const isTerminal = stream.isTTY === true && env.TERM !== 'dumb';
    const width = (isTerminal ? stream.columns : Number(env.COLUMNS)) || widthWithoutTerminal;
    return { width: Math.max(narrowest, width), color: wanted ?? isTerminal };
}

;// CONCATENATED MODULE: ./.cache/javascript/cli/run-and-report.js














/**
 * Runs the checks, writes the report files, and puts the report on standard output; everything else goes to standard error.
 *
 * @returns the exit code
 */
async function runAndReport(request, output) {
    const { settings } = request;
    if (settings.out !== undefined)
        await prepareReportFolder(settings.out);
    const recording = output.record === undefined ? undefined : new RecordingHost(request.host);
    const progress = createProgress(process.stderr, { shown: output.progress && output.format === 'text', verbose: output.verbose === true });
    let report;
    try {
        report = await run({ ...request, host: recording ?? request.host, onEvent: progress.event });
    }
    finally {
        progress.end();
    }
    const files = await writeReports(report, settings.out ?? (await (0,promises_.mkdtemp)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'go-wsl-conform-report-'))), [
        'json',
        'junit',
        'summary',
    ]);
    if (recording !== undefined)
        await writeRecording(recording, output.record, { report, settings, redact: redactorOf(request), home: (0,external_node_os_.homedir)() });
    process.stdout.write(renderers[output.format](report, terminal(process.stdout, output.color)));
    process.stderr.write(`Report: ${files.json}\n        ${files.junit}\n        ${files.summary}\n`);
    return exit_codes/* signalCodes */.VY[report.interrupted ?? ''] ?? exitCode(report.verdict, settings.failOn);
}
const renderers = {
    text: toTable,
    json: (report) => toJson(report),
    markdown: (report) => toSummary(report),
};


/***/ }),

/***/ 2566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ installToolchain)
/* harmony export */ });
/* harmony import */ var _knowledge_toolchain_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2915);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8565);
/* harmony import */ var _sources_turns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1488);



const underWay = new _sources_turns_js__WEBPACK_IMPORTED_MODULE_2__/* .Turns */ .P(_knowledge_toolchain_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .downloadLimits */ .rB.parallelToolchains);
/**
 * Takes a release from the first source that can give it, proved before it is used. Several may be asked for at once: one
 * downloads while another unpacks.
 *
 * @param release `1.26.3`, `1.27rc1`
 * @returns a problem instead of an error whenever no source can give it
 */
async function installToolchain(release, options, catalogue) {
    return options.host
        .probe('toolchain.install', { release }, () => underWay.take(() => install(release, options, catalogue)))
        .catch((error) => {
        if (!(error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UnrecordedError */ .i4))
            throw error;
        return { problem: error.message, unrecorded: true, attempts: [], evidence: [] };
    });
}
async function install(release, options, catalogue) {
    const attempts = [];
    const job = { release, signal: options.signal, onProgress: progressOf(release, options.onProgress) };
    for (const source of catalogue.from) {
        const failure = catalogue.sources.find((state) => state.source === source.name)?.failure;
        if (failure !== undefined) {
            attempts.push({ source: source.name, outcome: failure });
            continue;
        }
        try {
            const { toolchain, evidence } = await source.install(job);
            attempts.push({ source: source.name, outcome: 'installed' });
            return { toolchain, attempts, evidence: [...evidence] };
        }
        catch (error) {
            attempts.push({ source: source.name, outcome: options.signal?.aborted ? 'cancelled' : (0,_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorText */ .kc)(error) });
            if (options.signal?.aborted)
                break;
        }
    }
    const problem = `go${release} could not be installed: ${attempts.map(({ source, outcome }) => `${source}: ${outcome}`).join('; ')}`;
    return { problem, attempts, evidence: attempts.map(({ source, outcome }) => ({ source, value: outcome })) };
}
function progressOf(version, onProgress) {
    let current;
    let startedAt = 0;
    return (phase, bytes, totalBytes) => {
        if (phase !== current)
            startedAt = performance.now();
        current = phase;
        const seconds = Math.max(0.001, (performance.now() - startedAt) / 1000);
        onProgress?.({ version, phase, bytes, totalBytes, bytesPerSecond: Math.round(bytes / seconds) });
    };
}


/***/ }),

/***/ 6089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ SnapshotHost),
/* harmony export */   S: () => (/* binding */ probeKey)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8565);


/** The key of a probe's answer in a snapshot. */
function probeKey(name, parameters) {
    return `${name} ${JSON.stringify(parameters)}`;
}
/** Answers from a recording, and touches no machine. What was never recorded is unknown. */
class SnapshotHost {
    kind = 'snapshot';
    platform;
    env;
    workspace;
    #snapshot;
    #commands;
    #asked = new Map();
    constructor(snapshot) {
        this.#snapshot = snapshot;
        this.platform = snapshot.platform ?? { os: 'linux', arch: 'unknown', processors: 1 };
        this.env = snapshot.env;
        this.workspace = snapshot.workspace ?? '/{workspace}';
        const commands = Array.isArray(snapshot.commands)
            ? snapshot.commands
            : Object.entries(snapshot.commands).map(([line, pasted]) => typed(line, pasted));
        this.#commands = groupByKey(commands);
    }
    async readFile(file) {
        const recorded = this.#snapshot.files[file];
        if (typeof recorded === 'string')
            return { state: 'present', value: recorded };
        if (recorded !== undefined && 'base64' in recorded)
            return { state: 'present', value: Buffer.from(recorded.base64, 'base64').toString('utf8') };
        return absent(recorded, file);
    }
    async readBytes(file, length, offset = 0) {
        const recorded = this.#snapshot.files[`${file}#${offset}+${length}`];
        if (recorded !== undefined && typeof recorded !== 'string' && 'base64' in recorded) {
            return { state: 'present', value: new Uint8Array(Buffer.from(recorded.base64, 'base64')) };
        }
        if (typeof recorded === 'string')
            return { state: 'unknown', reason: `${file} was recorded as text` };
        return absent(recorded, file);
    }
    async readLink(file) {
        return present(this.#snapshot.links[file], file);
    }
    async realPath(file) {
        return present(this.#snapshot.realPaths[file], file);
    }
    async stat(file) {
        return valued(this.#snapshot.stats[file], file);
    }
    async statfs(file) {
        return valued(this.#snapshot.statfs[file], file);
    }
    async readdir(folder) {
        return valued(this.#snapshot.dirs[folder], folder);
    }
    async temporaryFolder(label) {
        return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join('/{temp}', label.replaceAll(/[^\w.-]+/g, '_'));
    }
    // A replay changes nothing: what the recorded run wrote shows in the answers it got afterwards.
    async writeFile() { }
    async copyTree() { }
    async remove() { }
    async close() { }
    async run(argv, options = {}) {
        const recorded = this.#next(argv, options);
        if (recorded === undefined) {
            const reason = `the recording has no run of: ${argv.join(' ')}`;
            return { argv, outcome: 'unknown', exit: null, signal: null, stdout: '', stderr: '', droppedBytes: 0, durationMs: 0, reason };
        }
        for (const stream of ['stdout', 'stderr']) {
            for (const text of linesOf(recorded[stream]))
                options.onLine?.({ stream, text, cut: false });
        }
        const { outcome, exit, signal, durationMs, reason } = recorded;
        return {
            argv,
            outcome,
            exit,
            signal,
            stdout: textOf(recorded.stdout),
            stderr: textOf(recorded.stderr),
            droppedBytes: droppedOf(recorded.stdout) + droppedOf(recorded.stderr),
            durationMs,
            ...(reason === undefined ? {} : { reason }),
        };
    }
    async probe(name, parameters) {
        const key = probeKey(name, parameters);
        if (!Object.hasOwn(this.#snapshot.probes, key))
            throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UnrecordedError */ .i4(key);
        return structuredClone(this.#snapshot.probes[key]);
    }
    /** The n-th question gets the n-th answer; the last answer repeats. */
    #next(argv, options) {
        const exact = commandKey({ argv, cwd: options.cwd, env: recordedEnv(options.env) });
        const key = this.#commands.has(exact) ? exact : commandKey({ argv });
        const answers = this.#commands.get(key);
        if (answers === undefined)
            return undefined;
        const count = this.#asked.get(key) ?? 0;
        this.#asked.set(key, count + 1);
        return answers[Math.min(count, answers.length - 1)];
    }
}
function recordedEnv(env) {
    return env === undefined ? undefined : Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value ?? null]));
}
function commandKey(command) {
    const env = Object.entries(command.env ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
    return JSON.stringify([command.argv, command.cwd ?? null, env]);
}
function groupByKey(commands) {
    const groups = new Map();
    for (const command of commands)
        groups.set(commandKey(command), [...(groups.get(commandKey(command)) ?? []), command]);
    return groups;
}
/** A line as a person types it; quotes are not needed by the commands that people paste. */
function typed(line, pasted) {
    const { stdout, stderr, exit } = typeof pasted === 'string' ? { stdout: pasted, stderr: '', exit: undefined } : pasted;
    const known = exit !== undefined && exit !== null;
    return {
        argv: line.split(/\s+/),
        outcome: known ? 'exited' : 'unknown',
        exit: exit ?? null,
        signal: null,
        stdout,
        stderr,
        durationMs: 0,
        ...(known ? {} : { reason: 'pasted without its exit code' }),
    };
}
function textOf(stream) {
    return typeof stream === 'string' ? stream : `${stream.head}${stream.tail}`;
}
function droppedOf(stream) {
    return typeof stream === 'string' ? 0 : stream.dropped;
}
function linesOf(stream) {
    const lines = textOf(stream).split('\n');
    if (lines.at(-1) === '')
        lines.pop();
    return lines;
}
function absent(recorded, what) {
    if (recorded === undefined)
        return { state: 'unknown', reason: `not in the recording: ${what}` };
    if ('missing' in recorded)
        return { state: 'missing' };
    if ('denied' in recorded)
        return { state: 'denied', reason: String(recorded.denied) };
    return { state: 'unknown', reason: 'unknown' in recorded ? String(recorded.unknown) : `not readable in the recording: ${what}` };
}
function present(recorded, what) {
    return typeof recorded === 'string' ? { state: 'present', value: recorded } : absent(recorded, what);
}
function valued(recorded, what) {
    return recorded !== undefined && 'value' in recorded ? { state: 'present', value: recorded.value } : absent(recorded, what);
}


/***/ }),

/***/ 4059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ snapshotSchemaVersion),
/* harmony export */   o: () => (/* binding */ reportSchemaVersion)
/* harmony export */ });
/** The version of report.json; raised when a field changes its meaning or goes away. */
const reportSchemaVersion = 1;
/** The version of a snapshot file; raised when a field changes its meaning or goes away. */
const snapshotSchemaVersion = 1;


/***/ })

};
