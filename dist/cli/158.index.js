export const id = 158;
export const ids = [158,777];
export const modules = {

/***/ 3158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  replay: () => (/* binding */ replay)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.cache/javascript/host/snapshot.js
var host_snapshot = __webpack_require__(6089);
// EXTERNAL MODULE: ./.cache/javascript/model/errors.js
var errors = __webpack_require__(8565);
// EXTERNAL MODULE: ./.cache/javascript/model/schema-versions.js
var schema_versions = __webpack_require__(4059);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
;// CONCATENATED MODULE: ./.cache/javascript/model/snapshot.js


const Absent = schemas/* union */.KCZ([schemas/* object */.Ikc({ missing: schemas/* literal */.euz(true) }), schemas/* object */.Ikc({ denied: schemas/* string */.YjP() }), schemas/* object */.Ikc({ unknown: schemas/* string */.YjP() })]);
/** What a file, link, folder or file system answered: its value, or that it is conclusively missing, denied, or unknown. */
const answer = (value) => schemas/* union */.KCZ([schemas/* object */.Ikc({ value }), Absent]);
const RecordedStream = schemas/* union */.KCZ([
    schemas/* string */.YjP(),
    /** `dropped` characters between `head` and `tail` exceeded the cap. */
    schemas/* object */.Ikc({ head: schemas/* string */.YjP(), dropped: schemas/* number */.aig().int(), tail: schemas/* string */.YjP() }),
]);
/** One command as it ran; told apart from equal ones by the order in the list. */
const RecordedCommand = schemas/* object */.Ikc({
    argv: schemas/* array */.YOg(schemas/* string */.YjP()),
    cwd: schemas/* string */.YjP().optional(),
    /** Variables that differed from the host's environment; null: removed. */
    env: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP().nullable()).optional(),
    outcome: schemas/* enum */.k5n(['exited', 'signalled', 'timed-out', 'cancelled', 'not-found', 'not-started', 'unknown']).default('exited'),
    exit: schemas/* number */.aig().int().nullable().default(null),
    signal: schemas/* string */.YjP().nullable().default(null),
    reason: schemas/* string */.YjP().optional(),
    stdout: RecordedStream.default(''),
    stderr: RecordedStream.default(''),
    durationMs: schemas/* number */.aig().nonnegative().default(0),
});
/** What a person pasted: the output alone, or with its exit code. */
const PastedCommand = schemas/* union */.KCZ([
    schemas/* string */.YjP(),
    schemas/* object */.Ikc({ stdout: schemas/* string */.YjP().default(''), stderr: schemas/* string */.YjP().default(''), exit: schemas/* number */.aig().int().nullable().optional() }),
]);
/**
 * Everything a host was asked during a run, so that the run can be replayed without it. A recording holds `commands` as a list;
 * a file written by hand may use a map from the line as typed to its output, and plain texts in `files`.
 */
const Snapshot = schemas/* object */.Ikc({
    schemaVersion: schemas/* literal */.euz(schema_versions/* snapshotSchemaVersion */.X).default(schema_versions/* snapshotSchemaVersion */.X),
    tool: schemas/* object */.Ikc({ name: schemas/* string */.YjP(), version: schemas/* string */.YjP() }).optional(),
    recordedAt: schemas/* string */.YjP().optional(),
    platform: schemas/* object */.Ikc({ os: schemas/* string */.YjP(), arch: schemas/* string */.YjP(), processors: schemas/* number */.aig().int().positive() }).optional(),
    workspace: schemas/* string */.YjP().optional(),
    /** The settings of the recorded run; a replay uses them again. */
    settings: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional(),
    files: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* object */.Ikc({ base64: schemas/* string */.YjP() }), Absent])).default({}),
    links: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([schemas/* string */.YjP(), Absent])).default({}),
    realPaths: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([schemas/* string */.YjP(), Absent])).default({}),
    stats: schemas/* record */.g1P(schemas/* string */.YjP(), answer(schemas/* object */.Ikc({
        kind: schemas/* enum */.k5n(['file', 'directory', 'link', 'other']),
        size: schemas/* number */.aig(),
        mode: schemas/* number */.aig(),
        uid: schemas/* number */.aig(),
        gid: schemas/* number */.aig(),
        mtimeMs: schemas/* number */.aig(),
    })))
        .default({}),
    statfs: schemas/* record */.g1P(schemas/* string */.YjP(), answer(schemas/* object */.Ikc({
        type: schemas/* number */.aig(),
        blockSize: schemas/* number */.aig(),
        blocks: schemas/* number */.aig(),
        availableBlocks: schemas/* number */.aig(),
        files: schemas/* number */.aig(),
        freeFiles: schemas/* number */.aig(),
    })))
        .default({}),
    dirs: schemas/* record */.g1P(schemas/* string */.YjP(), answer(schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), kind: schemas/* enum */.k5n(['file', 'directory', 'link', 'other']) }))))
        .default({}),
    commands: schemas/* union */.KCZ([schemas/* array */.YOg(RecordedCommand), schemas/* record */.g1P(schemas/* string */.YjP(), PastedCommand)]).default([]),
    /** `name parameters-as-JSON` → answer. */
    probes: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).default({}),
    env: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).default({}),
    /** Free text of the person who wrote it down. */
    note: schemas/* string */.YjP().optional(),
});

// EXTERNAL MODULE: ./.cache/javascript/redact/escape.js
var redact_escape = __webpack_require__(5975);
;// CONCATENATED MODULE: ./.cache/javascript/host/snapshot-file.js




/**
 * Reads a snapshot file, recorded or written by hand.
 *
 * @throws ConfigurationError with the place: line and column for broken JSON, the path of the field for a wrong shape
 */
function parseSnapshot(file, text) {
    const place = (0,redact_escape/* plainLine */.h0)(file);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new errors/* ConfigurationError */.j1(`${place}${placeOf(error, text)}`, 'is not valid JSON', error.message);
    }
    const version = value?.schemaVersion;
    if (typeof version === 'number' && version > schema_versions/* snapshotSchemaVersion */.X) {
        throw new errors/* ConfigurationError */.j1(place, `was written by a newer version (schema ${version}, this one reads ${schema_versions/* snapshotSchemaVersion */.X})`, 'update go-wsl-conform');
    }
    const parsed = Snapshot.safeParse(value);
    if (parsed.success)
        return parsed.data;
    const { path, message } = deepestIssue(parsed.error.issues[0]);
    const found = JSON.stringify(path.reduce((inner, key) => inner?.[key], value)) ?? 'nothing';
    const where = path.length === 0 ? 'the file' : JSON.stringify(path.join('.'));
    throw new errors/* ConfigurationError */.j1(place, `${where}: ${message}; found ${found.length > 60 ? `${found.slice(0, 60)}…` : found}`, 'schemas/snapshot.schema.json describes the format');
}
/** Of the alternatives that a field has, the one that the file follows farthest; it says what is really wrong. */
function deepestIssue(issue) {
    if (issue.code !== 'invalid_union' || issue.errors.length === 0)
        return issue;
    const alternatives = issue.errors.flatMap((issues) => issues.slice(0, 1).map(deepestIssue));
    const deepest = alternatives.reduce((best, next) => (next.path.length > best.path.length ? next : best));
    const same = alternatives.filter(({ path }) => path.length === deepest.path.length);
    return { path: [...issue.path, ...deepest.path], message: [...new Set(same.map(({ message }) => message))].join(', or ') };
}
/** V8 tells the position as a number of characters or as line and column, depending on its version. */
function placeOf(error, text) {
    const [, position] = /at position (\d+)/.exec(error.message) ?? [];
    if (position === undefined)
        return '';
    const before = text.slice(0, Number(position)).split('\n');
    return `:${before.length}:${before.at(-1).length + 1}`;
}

// EXTERNAL MODULE: ./.cache/javascript/model/settings.js
var settings = __webpack_require__(6411);
// EXTERNAL MODULE: ./.cache/javascript/settings/read-text.js
var read_text = __webpack_require__(1482);
;// CONCATENATED MODULE: ./.cache/javascript/cli/replay.js






/**
 * A host that answers from a recording, and the settings of the recorded run but for what concerns only the output of this one.
 *
 * @param file as written by the user
 */
async function replay(file, written) {
    const text = await (0,read_text/* readText */.y)(external_node_path_.resolve(file)).catch((error) => {
        throw new errors/* ConfigurationError */.j1('--snapshot', `${file} cannot be read: ${error.message}`);
    });
    if (text === undefined)
        throw new errors/* ConfigurationError */.j1('--snapshot', `there is no file ${file}`);
    const snapshot = parseSnapshot(file, text);
    const { dryRun, out, failOn } = written;
    const recorded = settings/* Settings */.w.safeParse({ ...written, ...snapshot.settings, dryRun, out, failOn });
    if (recorded.success)
        return { host: new host_snapshot/* SnapshotHost */.Hw(snapshot), settings: recorded.data };
    const [issue] = recorded.error.issues;
    throw new errors/* ConfigurationError */.j1(file, `"settings.${issue.path.join('.')}": ${issue.message}`, 'schemas/snapshot.schema.json describes the format');
}


/***/ }),

/***/ 6089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hw: () => (/* binding */ SnapshotHost),
/* harmony export */   Ss: () => (/* binding */ probeKey),
/* harmony export */   kp: () => (/* binding */ recordedEnv),
/* harmony export */   nE: () => (/* binding */ typed)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _knowledge_observed_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9607);
/* harmony import */ var _knowledge_recorded_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5261);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8565);




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
    pasted() {
        const files = Object.entries(this.#snapshot.files).flatMap(([title, text]) => typeof text === 'string' && _knowledge_observed_files_js__WEBPACK_IMPORTED_MODULE_1__/* .systemFolders */ .p_.test(title) ? [{ kind: 'file', title, text }] : []);
        const recorded = Array.isArray(this.#snapshot.commands);
        const commands = [...this.#commands.values()].flat().flatMap(({ argv, stdout, stderr, exit }) => {
            if (recorded && !_knowledge_observed_files_js__WEBPACK_IMPORTED_MODULE_1__/* .observingPrograms */ .F4.has(argv[0] ?? ''))
                return [];
            const text = [textOf(stdout), textOf(stderr)].filter((stream) => stream !== '').join('\n');
            return [{ kind: 'command', title: argv.join(' '), text, ...(exit === null ? {} : { exit }) }];
        });
        return [...files, ...commands];
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
            throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UnrecordedError */ .i4(key);
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
/** The variables of a command as a recording keeps them; null removes one. */
function recordedEnv(env) {
    if (env === undefined)
        return undefined;
    const kept = Object.entries(env).filter(([name]) => !_knowledge_recorded_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .unrecordedVariables */ .t1.has(name));
    return Object.fromEntries(kept.map(([name, value]) => [name, value ?? null]));
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

/***/ 5261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oj: () => (/* binding */ recordedVariables),
/* harmony export */   t1: () => (/* binding */ unrecordedVariables),
/* harmony export */   tC: () => (/* binding */ commonFolders)
/* harmony export */ });
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
    /^(SSL_CERT_FILE|SSL_CERT_DIR|LD_PRELOAD|LOCALDOMAIN|RES_OPTIONS|HOSTALIASES)$/,
    /^(RUNNER_OS|RUNNER_ARCH|RUNNER_ENVIRONMENT|RUNNER_TOOL_CACHE|RUNNER_TEMP|AGENT_TOOLSDIRECTORY|ImageOS|ImageVersion|GITHUB_ACTIONS|GITHUB_WORKSPACE)$/,
    /^(WSL_DISTRO_NAME|WSL_INTEROP|WSLENV)$/,
];
/** Variables of commands that say only where temporary files go: not part of what was asked. */
const unrecordedVariables = new Set(['GOTMPDIR']);
/** Folders that every system has under this name: they tell nothing about a person, and a replay asks for them by name (FHS 3.0). */
const commonFolders = new Set(['/tmp', '/var', '/var/tmp', '/home', '/mnt', '/opt', '/srv', '/usr']);


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


/***/ }),

/***/ 6411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ ConfigFile),
/* harmony export */   w: () => (/* binding */ Settings)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8816);
/* harmony import */ var _words_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9813);


/** What a run is asked to do: inputs or options, the config file and the defaults, merged. */
const Settings = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    /** Absolute path of DIR. */
    directory: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Requests for releases, as written. */
    go: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Where `go` comes from, for error messages. */
    goPlace: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    suites: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    /** Nobody chose the suites: of the environment only the checks are asked that count in the verdict. */
    defaultSuites: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
    /** Globs over check ids; `!` excludes. */
    checks: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    /** Globs over module folders; `!` excludes. */
    modules: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    profile: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    source: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    downloadBaseUrl: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    offline: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    crossTargets: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    testFlags: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    packages: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    /** Added to the environment of every go command. */
    environment: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    /** Go commands at a time. */
    jobs: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().positive(),
    /** Wall-clock limit of one cell. */
    timeoutMs: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().positive(),
    /** How often failed tests are run again. */
    rerunFailed: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().nonnegative().default(0),
    /** Parameters of single checks, by check id. */
    parameters: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J())).default({}),
    /** Names of the settings that an option or input set: those win over parameters of single checks. */
    overrides: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).default([]),
    failOn: _words_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .FailOn */ .iO.optional(),
    /** Folder for the report files; undefined: a new folder in the temporary directory. */
    out: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    dryRun: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
});
/** go-conform.yml; which parameters a check has, the checks themselves say. */
const ConfigFile = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    go: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()]))])
        .optional()
        .describe('releases to test, as for --go'),
    suites: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional().describe('suites to run: toolchain, modules, matrix, environment'),
    checks: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional().describe('globs over check ids, ! excludes'),
    modules: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional().describe('globs over module folders, ! excludes'),
    profile: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('name of a shipped profile, or a file'),
    source: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('where releases come from, as for --source'),
    'download-base-url': zod__WEBPACK_IMPORTED_MODULE_1__/* .url */ .OZ5({ protocol: /^https?$/ })
        .optional()
        .describe('mirror of the Go download site'),
    offline: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional().describe('use only what is on this machine'),
    'cross-targets': zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional().describe('targets of cross-compilation, as linux/arm64'),
    'test-flags': zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())])
        .optional()
        .describe('flags for go test; those that go build has too (-tags) go to every check that builds'),
    packages: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional().describe('package patterns, relative to each module or import paths'),
    environment: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[A-Za-z_][A-Za-z0-9_]*$/), zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^.*$/, 'has a line break'), zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()]))
        .optional()
        .describe('further variables for the go commands and the tests, as GOEXPERIMENT'),
    jobs: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().positive().optional().describe('go commands at a time'),
    timeout: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('wall-clock limit of one cell, as 90s or 20m'),
    'rerun-failed': zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(0).max(99).optional().describe('how often failed tests are run again'),
    parameters: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J())).optional().describe('parameters of single checks, by check id'),
    'fail-on': _words_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .FailOn */ .iO.optional().describe('what makes the exit code non-zero'),
    out: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('folder for the report files'),
});


/***/ }),

/***/ 9813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ Level),
/* harmony export */   iO: () => (/* binding */ FailOn)
/* harmony export */ });
/* unused harmony exports Status, Verdict, CauseId */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8816);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6401);


/** The words as definitions, for those that read or write files. */
const Level = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_words_js__WEBPACK_IMPORTED_MODULE_1__/* .levels */ .yr);
const Status = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_words_js__WEBPACK_IMPORTED_MODULE_1__/* .statuses */ .bM);
const Verdict = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_words_js__WEBPACK_IMPORTED_MODULE_1__/* .verdicts */ .rY);
const FailOn = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_words_js__WEBPACK_IMPORTED_MODULE_1__/* .failOnWords */ .Vw);
const CauseId = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_words_js__WEBPACK_IMPORTED_MODULE_1__/* .causeIds */ .e$);


/***/ })

};
