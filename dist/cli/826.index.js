export const id = 826;
export const ids = [826];
export const modules = {

/***/ 2859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ isAsked),
/* harmony export */   J4: () => (/* binding */ requiredChecks),
/* harmony export */   RW: () => (/* binding */ planHostCells),
/* harmony export */   v_: () => (/* binding */ planCells)
/* harmony export */ });
/* harmony import */ var _go_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8677);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3104);


/** Every cell of the run, in the order in which cells are run, with the reason where it is known not to work. */
function planCells(input) {
    const cells = [];
    const add = (check, cell, skip) => {
        const { level, maySkip } = (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .policyOf */ .US)(input.profile, check.id);
        cells.push({
            check: check.id,
            ...(cell === undefined ? {} : { cell }),
            level,
            ...(maySkip ? { maySkip } : {}),
            ...(skip === undefined ? {} : { skip }),
        });
    };
    for (const check of input.checks.filter(({ scope }) => scope === 'run' || scope === 'host'))
        add(check, undefined);
    for (const release of input.releases) {
        for (const check of input.checks.filter(({ scope }) => scope === 'toolchain'))
            add(check, { go: release.version });
        for (const module of input.modules) {
            if (release.onlyModules !== undefined && !release.onlyModules.includes(module.directory))
                continue;
            const refusal = input.excluded?.get(module.directory) ?? refused(release, module);
            for (const check of input.checks) {
                if (check.scope !== 'module' && check.scope !== 'target')
                    continue;
                for (const target of check.scope === 'target' ? input.targetsOf(check.id) : [undefined]) {
                    const cell = { go: release.version, module: module.directory, ...(target === undefined ? {} : { target }) };
                    add(check, cell, refusal ?? check.precluded?.({ ...input, go: release.version, target }));
                }
            }
        }
    }
    return cells;
}
/**
 * Whether a check is asked at all. Those of a special use must be named, by the profile or by a pattern of `--check`; where nobody
 * chose the suites, those of the environment must count in the verdict or be named.
 */
function isAsked(check, profile, { checks: patterns, defaultSuites }) {
    if (patterns.some((pattern) => !pattern.startsWith('!')))
        return true;
    if (check.onlyWhenNamed === true && !Object.hasOwn(profile.checks, check.id))
        return false;
    return defaultSuites !== true || check.suite !== 'environment' || (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .policyOf */ .US)(profile, check.id).level !== 'informational';
}
/** One cell for each check of the host. */
function planHostCells(checks, profile) {
    return checks
        .filter(({ scope }) => scope === 'host')
        .map(({ id }) => {
        const { level, maySkip } = (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .policyOf */ .US)(profile, id);
        return { check: id, level, ...(maySkip ? { maySkip } : {}) };
    });
}
/** The ids of the checks that must have a result; one that may be skipped and has no cell at all is not among them. */
function requiredChecks(checks, profile, cells) {
    const planned = new Set(cells.map(({ check }) => check));
    return checks
        .map(({ id }) => id)
        .filter((id) => (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .policyOf */ .US)(profile, id).level === 'required' && (!(0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .policyOf */ .US)(profile, id).maySkip || planned.has(id)));
}
/** A release that is older than the go line is not applicable, unless the user named exactly it: then the refusal is to be seen. */
function refused({ version, pinned }, { goLine }) {
    if (pinned || goLine === undefined || (0,_go_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(version, goLine) >= 0)
        return undefined;
    return `the module needs go ${goLine} (its go line); go${version} is older`;
}


/***/ }),

/***/ 4058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ cancelOnSignals)
/* harmony export */ });
/* harmony import */ var _knowledge_exit_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(866);

/**
 * Turns SIGINT, SIGTERM and SIGHUP (a closed terminal) into a cancellation whose reason is the signal's name; a second one ends the
 * process at once.
 *
 * @returns stops listening
 */
function cancelOnSignals(cancel) {
    const listeners = Object.entries(_knowledge_exit_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .signalCodes */ .VY).map(([signal, code]) => {
        const listener = () => {
            // A closed terminal often says so twice, the kernel and the shell (bash, huponexit), and systemd after SIGTERM.
            if (cancel.signal.aborted && signal !== 'SIGHUP')
                process.exit(code);
            cancel.abort(signal);
        };
        process.on(signal, listener);
        return () => process.removeListener(signal, listener);
    });
    return () => {
        for (const remove of listeners)
            remove();
    };
}


/***/ }),

/***/ 3333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ findCompiler)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.cache/javascript/host/host.js
var host_host = __webpack_require__(9211);
;// CONCATENATED MODULE: ./.cache/javascript/knowledge/c-compilers.js
/** The compiler that the go command calls when CC is unset (src/cmd/dist/build.go, defaultCC): clang where it is the system's, else gcc. */
const defaultCompilers = { darwin: 'clang', ios: 'clang', freebsd: 'clang', openbsd: 'clang' };

;// CONCATENATED MODULE: ./.cache/javascript/go/c-compiler.js



/** The C compiler that the go command would call for cgo, and whether it can be found; known before any toolchain is there. */
async function findCompiler(host, env) {
    const [command = ''] = (env.CC ?? defaultCompilers[host.platform.os] ?? 'gcc').trim().split(/\s+/);
    if (command.includes('/'))
        return { command, found: (await host.stat(command)).state === 'present' };
    const suffix = host.platform.os === 'windows' ? '.exe' : '';
    for (const folder of (env.PATH ?? '').split(host.platform.os === 'windows' ? ';' : ':')) {
        if (folder === '')
            continue;
        if ((0,host_host/* presentValue */.p)(await host.stat(external_node_path_.posix.join(folder, command + suffix)))?.kind === 'file')
            return { command, found: true };
    }
    return { command, found: false };
}


/***/ }),

/***/ 7989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ patternsInModule)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _go_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3973);


/**
 * The patterns that can name a package of a module: the go command takes a folder that is not there, or one of another module,
 * for a mistake, which with many modules it is not; one without a Go file matches nothing.
 *
 * @param root absolute folder that the modules' folders are relative to
 * @param modules every module there, for those inside of others
 * @param patterns relative to the module (`./cmd/...`), or import paths
 */
async function patternsInModule(host, root, module, modules, patterns) {
    const kept = await Promise.all(patterns.map(async (pattern) => {
        const base = fixedPart(pattern);
        if (!/^\.(\/|$)/.test(pattern))
            return isImportPathOf(base, pattern.includes('...'), module, modules);
        if (base === '.')
            return true;
        const folder = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(module.directory, base);
        if (ownerOf(folder, modules) !== module.directory)
            return false;
        return holdsPackages(host, node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(root, folder), pattern.includes('...'));
    }));
    return patterns.filter((_, index) => kept[index]);
}
/** Also true when that cannot be told. */
async function holdsPackages(host, folder, isWild) {
    if ((await host.stat(folder)).state === 'missing')
        return false;
    if (!isWild)
        return (0,_go_files_js__WEBPACK_IMPORTED_MODULE_1__/* .mayHoldGoFiles */ .w)(host, folder);
    const { files, complete } = await (0,_go_files_js__WEBPACK_IMPORTED_MODULE_1__/* .goFilesBelow */ .l)(host, folder);
    return files.length > 0 || !complete;
}
/** What stands before the first `...`, without the slash. */
function fixedPart(pattern) {
    const wild = pattern.indexOf('...');
    if (wild < 0)
        return pattern.replace(/\/$/, '');
    return pattern.slice(0, wild).replace(/\/?[^/]*$/, '') || '.';
}
/** The folder of the innermost module that a folder lies in. */
function ownerOf(folder, modules) {
    const owners = modules.map(({ directory }) => directory).filter((directory) => isWithin(folder, directory, '.'));
    return owners.reduce((longest, next) => (longest === undefined || next.length >= longest.length ? next : longest), undefined);
}
function isImportPathOf(base, isWild, module, modules) {
    if (isWild && isWithin(module.path, base, undefined))
        return true;
    const owners = modules.map(({ path: name }) => name).filter((name) => isWithin(base, name, undefined));
    return isWithin(base, module.path, undefined) && owners.every((name) => name.length <= module.path.length);
}
/** @param everything the name that holds all others */
function isWithin(name, outer, everything) {
    return outer === everything || name === outer || name.startsWith(`${outer}/`);
}


/***/ }),

/***/ 3185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ switcherRoots),
/* harmony export */   k: () => (/* binding */ findGoOnPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _host_host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9211);
/* harmony import */ var _knowledge_version_switchers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8536);



/** Every `go` on PATH, in the order in which a shell looks; each tree behind a chooser is found by asking it. */
async function findGoOnPath(host, name) {
    const folders = (host.env.PATH ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter).filter(node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute);
    const commands = [...new Set(folders.map((folder) => node_path__WEBPACK_IMPORTED_MODULE_0__.join(folder, name)))];
    const found = await Promise.all(commands.map((command) => lookAt(host, command)));
    return found.filter((go) => go !== undefined);
}
/** Folders of version switchers, with variables filled in. */
function switcherRoots(host) {
    return _knowledge_version_switchers_js__WEBPACK_IMPORTED_MODULE_1__/* .versionSwitchers */ .FC.flatMap((switcher) => {
        const root = switcher.roots.map((template) => filled(template, host.env)).find((folder) => folder !== undefined);
        return root === undefined ? [] : [{ switcher, root }];
    });
}
/** `$NAME/rest`, or undefined when the variable is unset or no absolute path. */
function filled(template, env) {
    const folder = template.replace(/^\$(\w+)/, (_, name) => env[name] ?? '');
    return template.startsWith('$') && !node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(env[/^\$(\w+)/.exec(template)?.[1] ?? ''] ?? '') ? undefined : folder;
}
async function lookAt(host, command) {
    const real = (0,_host_host_js__WEBPACK_IMPORTED_MODULE_2__/* .presentValue */ .p)(await host.realPath(command));
    if (real === undefined)
        return undefined;
    const link = real === command ? {} : { target: real };
    const shimOf = switcherRoots(host).find(({ switcher, root }) => isShim(switcher, root, command, real))?.switcher;
    if (shimOf !== undefined)
        return { command, ...link, kind: 'chooser', switcher: shimOf, ...(await ask(host, command)) };
    const goroot = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(real));
    if ((await host.stat(node_path__WEBPACK_IMPORTED_MODULE_0__.join(goroot, 'src/runtime'))).state === 'present') {
        const switcher = keeperOf(host, goroot) ?? keeperOf(host, node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(command)));
        return { command, ...link, kind: 'toolchain', ...(switcher === undefined ? {} : { switcher }), goroot };
    }
    // A link to a program of another name (mise, snap, busybox-like tools) knows by its own name what is asked of it.
    const isOtherProgram = node_path__WEBPACK_IMPORTED_MODULE_0__.basename(real).replace(/\.exe$/, '') !== 'go';
    const script = await scriptOf(host, real);
    if (script === undefined && !isOtherProgram)
        return { command, ...link, kind: 'unclear' };
    const switcher = _knowledge_version_switchers_js__WEBPACK_IMPORTED_MODULE_1__/* .versionSwitchers */ .FC.find((candidate) => script !== undefined && candidate.script?.test(script) === true);
    return { command, ...link, kind: 'chooser', ...(switcher === undefined ? {} : { switcher }), ...(await ask(host, command)) };
}
function isShim({ shims, name }, root, command, real) {
    if (shims === undefined || node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(command) !== node_path__WEBPACK_IMPORTED_MODULE_0__.join(root, shims))
        return false;
    // /snap/bin holds links of many programs; all go through snap.
    return name !== 'snap' || node_path__WEBPACK_IMPORTED_MODULE_0__.basename(real) === 'snap';
}
/** The switcher that keeps a tree. */
function keeperOf(host, goroot) {
    return switcherRoots(host).find(({ switcher, root }) => {
        const below = node_path__WEBPACK_IMPORTED_MODULE_0__.relative(node_path__WEBPACK_IMPORTED_MODULE_0__.join(root, switcher.toolchains.folder), goroot);
        const [entry = ''] = below.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep);
        const isBelow = below !== '' && !below.startsWith('..') && !node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(below);
        // The link that is switched (~/.g/go) lies beside the folder of toolchains.
        return (isBelow && switcher.toolchains.entries.test(entry)) || (switcher.name === 'g' && goroot === node_path__WEBPACK_IMPORTED_MODULE_0__.join(root, 'go'));
    })?.switcher;
}
async function scriptOf(host, file) {
    const start = (0,_host_host_js__WEBPACK_IMPORTED_MODULE_2__/* .presentValue */ .p)(await host.readBytes(file, 2));
    if (start === undefined || Buffer.from(start).toString('latin1') !== '#!')
        return undefined;
    const size = (0,_host_host_js__WEBPACK_IMPORTED_MODULE_2__/* .presentValue */ .p)(await host.stat(file))?.size ?? 0;
    return size > _knowledge_version_switchers_js__WEBPACK_IMPORTED_MODULE_1__/* .largestShimScript */ .$T ? '' : ((0,_host_host_js__WEBPACK_IMPORTED_MODULE_2__/* .presentValue */ .p)(await host.readFile(file)) ?? '');
}
/** Which tree a chooser leads to in DIR. It is kept from installing what is missing, and gets little time. */
async function ask(host, command) {
    const env = { ..._knowledge_version_switchers_js__WEBPACK_IMPORTED_MODULE_1__/* .askingEnvironment */ .ng, GOTOOLCHAIN: 'local', GOROOT: undefined, GOENV: 'off' };
    const result = await host.run([command, 'env', 'GOROOT'], { cwd: host.workspace, env, timeoutMs: _knowledge_version_switchers_js__WEBPACK_IMPORTED_MODULE_1__/* .shimTimeoutMs */ .Nt });
    const answer = result.stdout.trim();
    if (result.outcome === 'exited' && result.exit === 0 && node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(answer)) {
        return { goroot: (0,_host_host_js__WEBPACK_IMPORTED_MODULE_2__/* .presentValue */ .p)(await host.realPath(answer)) ?? answer };
    }
    const said = result.stderr.trim().split('\n')[0] ?? '';
    return { reason: `\`go env GOROOT\`: ${(0,_host_host_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomeText */ .E)(result)}${said === '' ? '' : ` (${said})`}` };
}


/***/ }),

/***/ 5267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ LocalHost)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/process-limits.js
var process_limits = __webpack_require__(3889);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./.cache/javascript/host/guard.js



/**
 * What outlives us only to clean up: a shell that reads from a pipe whose other end only we hold. When we end, in whatever way,
 * it reads the end of the file and kills what we left. A process group does not die with its parent, and PR_SET_PDEATHSIG
 * (prctl(2)) cannot be had from Node.
 *
 * Input: `start GROUP`, `end GROUP`, `folder PATH`. Parameter: the mark of the run, see `markOfRun`.
 */
const script = `
trap '' HUP INT TERM
groups=' ' folder=
while read -r what value; do
  case $what in
    start) groups="$groups$value " ;;
    end) case $groups in *" $value "*) groups="\${groups%% "$value" *} \${groups#* "$value" }" ;; esac ;;
    folder) folder=$value ;;
  esac
done
for group in $groups; do kill -s KILL -- "-$group"; done
round=0
while [ "$round" -lt 5 ]; do
  found=$(grep -lsF -e "$1" /proc/[0-9]*/environ)
  if [ -z "$found" ]; then break; fi
  for each in $found; do each=\${each#/proc/}; kill -s KILL "\${each%/environ}"; done
  round=$((round + 1))
done
if [ -n "$folder" ]; then chmod -R u+rwX -- "$folder"; rm -rf -- "$folder"; fi
`;
/** Stands in the environment of every command, so that a process can be told that left its process group (Linux, /proc). */
const runVariable = 'GO_WSL_CONFORM_RUN';
const mark = (0,external_node_crypto_.randomBytes)(8).toString('hex');
/** The value of `runVariable`. A run inside a test of another run carries the marks of both. */
const markOfRun = [process.env[runVariable], mark].filter(Boolean).join(':');
let guard;
/** From now on the group is killed when we end. */
function guardGroup(group) {
    tell(`start ${group}`);
}
function releaseGroup(group) {
    tell(`end ${group}`);
}
/** Removed when we end; an empty path takes that back. */
function guardFolder(folder) {
    // One line each: a path that does not fit is left to the next start.
    if (!/[\r\n]|\s$/.test(folder))
        tell(`folder ${folder}`);
}
/** Lets the guard do its work now and waits for it; it is started anew when it is needed again. */
async function closeGuard() {
    const ending = guard;
    guard = undefined;
    if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null)
        return;
    await new Promise((resolve) => {
        const limit = setTimeout(resolve, process_limits/* processLimits */.ce.graceMs);
        ending.once('close', () => {
            clearTimeout(limit);
            resolve();
        });
        ending.ref();
        ending.stdin?.end();
    });
}
function tell(line) {
    guard ??= startGuard();
    guard?.stdin?.write(`${line}\n`);
}
/** Without a shell (Windows, an image of one binary) there is no guard: then the next start removes what was left. */
function startGuard() {
    if (process.platform === 'win32')
        return undefined;
    try {
        // A session of its own: what ends us (Ctrl-C, a closed terminal) must not end it.
        const child = (0,external_node_child_process_.spawn)('sh', ['-c', script, 'go-wsl-conform-guard', mark], {
            detached: true,
            cwd: '/',
            stdio: ['pipe', 'ignore', 'ignore'],
        });
        child.on('error', () => undefined);
        child.stdin.on('error', () => undefined);
        child.unref();
        child.stdin.unref();
        return child;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./.cache/javascript/knowledge/executable-formats.js
var executable_formats = __webpack_require__(7452);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./.cache/javascript/host/lines.js

const carriageReturn = 0x0d;
/**
 * Cuts a byte stream into lines. Survives invalid UTF-8 (replaced), characters split between chunks, `\r\n`, and lines of any
 * length with bounded memory: what exceeds the limit is dropped up to the next line end.
 */
class LineSplitter {
    #decoder = new external_node_string_decoder_.StringDecoder('utf8');
    #limit;
    #emit;
    #partial = '';
    #cut = false;
    /**
     * @param limit longest line kept, in UTF-16 units
     * @param emit called for each line, without its ending
     */
    constructor(limit, emit) {
        this.#limit = limit;
        this.#emit = emit;
    }
    write(chunk) {
        this.#take(this.#decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)));
    }
    /** Gives out what stands behind the last line end. */
    end() {
        this.#take(this.#decoder.end());
        if (this.#partial !== '' || this.#cut)
            this.#finish('');
    }
    #take(text) {
        let start = 0;
        for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            // Nearly every line: whole, and short enough.
            if (this.#partial === '' && !this.#cut && end - start <= this.#limit) {
                this.#emit(text.slice(start, end > start && text.charCodeAt(end - 1) === carriageReturn ? end - 1 : end), false);
            }
            else
                this.#finish(text.slice(start, end));
            start = end + 1;
        }
        if (start < text.length)
            this.#append(text.slice(start));
    }
    #append(text) {
        const room = this.#limit - this.#partial.length;
        this.#cut ||= text.length > room;
        this.#partial += text.length > room ? text.slice(0, Math.max(0, room)) : text;
    }
    #finish(rest) {
        this.#append(rest);
        const line = this.#partial.endsWith('\r') ? this.#partial.slice(0, -1) : this.#partial;
        const cut = this.#cut;
        this.#partial = '';
        this.#cut = false;
        this.#emit(line, cut);
    }
}
/** The last `limit` bytes of a stream, as text that starts at a line where it can. */
class Tail {
    #limit;
    #chunks = [];
    #kept = 0;
    #total = 0;
    constructor(limit) {
        this.#limit = limit;
    }
    write(chunk) {
        this.#chunks.push(chunk);
        this.#kept += chunk.byteLength;
        this.#total += chunk.byteLength;
        while (this.#kept - (this.#chunks[0]?.byteLength ?? 0) >= this.#limit)
            this.#kept -= this.#chunks.shift().byteLength;
    }
    get text() {
        const all = Buffer.concat(this.#chunks);
        const kept = all.subarray(Math.max(0, all.byteLength - this.#limit)).toString('utf8');
        return this.dropped > 0 ? kept.slice(kept.indexOf('\n') + 1) : kept;
    }
    /** Bytes that are no longer held. */
    get dropped() {
        return Math.max(0, this.#total - this.#limit);
    }
}

;// CONCATENATED MODULE: ./.cache/javascript/host/process.js






/** Process groups that have been started and not yet seen empty; `killAll` is the last resort at exit. */
const liveGroups = new Set();
/** Kills every process group that still lives. */
function killAll() {
    for (const group of liveGroups)
        signalGroup(group, 'SIGKILL');
}
/**
 * Runs a command in a process group of its own and waits for it and for its output. On a time-out or when `cancel` fires the
 * whole group gets TERM and, after the grace period, KILL. Whatever the command leaves running in its group is killed.
 *
 * @param environment the complete environment of the child
 */
function runProcess(argv, environment, options, cancel) {
    const started = performance.now();
    const stdout = new Tail(options.tailBytes ?? process_limits/* processLimits */.ce.tailBytes);
    const stderr = new Tail(options.tailBytes ?? process_limits/* processLimits */.ce.tailBytes);
    const finish = (outcome, more = {}) => ({
        argv,
        outcome,
        exit: null,
        signal: null,
        stdout: stdout.text,
        stderr: stderr.text,
        droppedBytes: stdout.dropped + stderr.dropped,
        durationMs: performance.now() - started,
        ...more,
    });
    if (cancel?.aborted)
        return Promise.resolve(finish('cancelled', { reason: 'the run was cancelled before it started' }));
    const [program, ...parameters] = [...(options.wrap ?? []), ...argv];
    if (program === undefined)
        return Promise.resolve(finish('not-started', { reason: 'empty command' }));
    const foreign = foreignMachine(program);
    if (foreign !== undefined)
        return Promise.resolve(finish('not-started', { reason: `${program} could not be started: exec format error, it is a program for ${foreign}` }));
    return new Promise((resolve) => {
        let child;
        try {
            child = (0,external_node_child_process_.spawn)(program, parameters, {
                cwd: options.cwd,
                env: definedOnly(environment),
                detached: true,
                stdio: ['ignore', 'pipe', 'pipe'],
            });
        }
        catch (error) {
            // Synchronous refusals: NUL in an argument, E2BIG, EAGAIN.
            resolve(finish('not-started', { reason: `${program} could not be started: ${error.message}` }));
            return;
        }
        child.once('error', (error) => {
            if (child.pid !== undefined)
                return; // a failed kill, not a failed start
            resolve(startFailure(program, options.cwd, error, finish));
        });
        const group = child.pid;
        if (group === undefined)
            return;
        liveGroups.add(group);
        guardGroup(group);
        let stopped;
        let kill;
        const stop = (why) => {
            stopped ??= why;
            signalGroup(group, 'SIGTERM');
            kill ??= setTimeout(() => signalGroup(group, 'SIGKILL'), process_limits/* processLimits */.ce.graceMs);
        };
        const onCancel = () => stop('cancelled');
        const limit = options.timeoutMs === undefined ? undefined : setTimeout(() => stop('timed-out'), options.timeoutMs);
        cancel?.addEventListener('abort', onCancel, { once: true });
        const splitters = ['stdout', 'stderr'].map((name) => {
            const tail = name === 'stdout' ? stdout : stderr;
            const splitter = new LineSplitter(process_limits/* processLimits */.ce.lineCharacters, (text, cut) => options.onLine?.({ stream: name, text, cut }));
            child[name]?.on('data', (chunk) => {
                tail.write(chunk);
                splitter.write(chunk);
            });
            return splitter;
        });
        let pipes;
        let ending;
        child.once('exit', (code, signal) => {
            ending = { code, signal };
            // A grandchild may hold our pipes: it gets a moment to finish, then the group goes.
            pipes = setTimeout(() => {
                signalGroup(group, 'SIGKILL');
                child.stdout?.destroy();
                child.stderr?.destroy();
            }, process_limits/* processLimits */.ce.pipeGraceMs);
        });
        child.once('close', (code, signal) => {
            for (const timer of [limit, kill, pipes])
                clearTimeout(timer);
            cancel?.removeEventListener('abort', onCancel);
            signalGroup(group, 'SIGKILL');
            liveGroups.delete(group);
            releaseGroup(group);
            for (const splitter of splitters)
                splitter.end();
            const end = ending ?? { code, signal };
            if (stopped !== undefined)
                resolve(finish(stopped, { signal: end.signal }));
            else if (end.signal !== null)
                resolve(finish('signalled', { signal: end.signal }));
            else
                resolve(finish('exited', { exit: end.code ?? 0 }));
        });
    });
}
function signalGroup(group, signal) {
    try {
        process.kill(-group, signal);
    }
    catch {
        // ESRCH: the group is already empty, which is what a signal wants.
    }
}
/**
 * The machine of an ELF program that is not for this one. What the kernel refuses with ENOEXEC, execvp(3) gives to `sh` as a script,
 * and the bytes of a program make a script that writes files.
 */
function foreignMachine(program) {
    const own = executable_formats/* elfMachineOf */.c_[process.arch];
    if (own === undefined || !program.includes('/'))
        return undefined;
    const header = new Uint8Array(20);
    try {
        const file = (0,external_node_fs_.openSync)(program, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        try {
            (0,external_node_fs_.readSync)(file, header, 0, header.length, 0);
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
    }
    catch {
        return undefined;
    }
    if (Buffer.from(header.buffer, 0, 4).toString('latin1') !== '\u007fELF')
        return undefined;
    const machine = new DataView(header.buffer).getUint16(18, header[5] === 1);
    return own.includes(machine) ? undefined : (executable_formats/* elfMachines */.C[machine]?.name ?? `machine ${machine}`);
}
function definedOnly(environment) {
    return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined));
}
/** spawn reports a missing working directory as ENOENT of the program: tell the two apart. */
function startFailure(program, cwd, error, finish) {
    if (error.code === 'ENOENT' && cwd !== undefined && (0,external_node_fs_.statSync)(cwd, { throwIfNoEntry: false }) === undefined) {
        return finish('not-started', { reason: `the working directory ${cwd} does not exist` });
    }
    if (error.code === 'ENOENT')
        return finish('not-found', { reason: `${program}: command not found` });
    return finish('not-started', { reason: `${program} could not be started: ${error.message}` });
}

// EXTERNAL MODULE: ./.cache/javascript/host/temporary-root.js
var temporary_root = __webpack_require__(5099);
;// CONCATENATED MODULE: ./.cache/javascript/host/local.js







/** GOOS and GOARCH as Go names what Node names differently (https://nodejs.org/api/process.html#processarch). */
const goNames = { win32: 'windows', x64: 'amd64', ia32: '386', ppc64: 'ppc64le', mipsel: 'mipsle' };
/** The machine that the program runs on. */
class LocalHost {
    kind = 'local';
    platform;
    env;
    workspace;
    #cancel;
    #temporaryRoot;
    #removeAtExit;
    #reclaiming;
    /**
     * @param workspace absolute path of the folder that the run is about
     * @param cancel stops every running command and refuses new ones
     */
    constructor(workspace, cancel) {
        this.workspace = workspace;
        this.env = { ...process.env };
        this.platform = {
            os: goNames[process.platform] ?? process.platform,
            arch: goNames[process.arch] ?? process.arch,
            processors: external_node_os_.availableParallelism(),
        };
        this.#cancel = cancel;
    }
    readFile(file) {
        return look(() => readWhole(file));
    }
    readBytes(file, length, offset = 0) {
        return look(async () => {
            const handle = await external_node_fs_.promises.open(file, 'r');
            try {
                const buffer = new Uint8Array(length);
                const { bytesRead } = await handle.read(buffer, 0, length, offset);
                return buffer.subarray(0, bytesRead);
            }
            finally {
                await handle.close();
            }
        });
    }
    readLink(file) {
        return look(() => external_node_fs_.promises.readlink(file));
    }
    realPath(file) {
        return look(() => external_node_fs_.promises.realpath(file));
    }
    stat(file) {
        return look(async () => {
            const stats = await external_node_fs_.promises.stat(file);
            const { size, mode, uid, gid, mtimeMs } = stats;
            return { kind: kindOf(stats), size, mode: mode & 0o7777, uid, gid, mtimeMs };
        });
    }
    statfs(file) {
        return look(async () => {
            const { type, bsize, blocks, bavail, files, ffree } = await external_node_fs_.promises.statfs(file);
            return { type, blockSize: bsize, blocks, availableBlocks: bavail, files, freeFiles: ffree };
        });
    }
    readdir(folder) {
        return look(async () => {
            const entries = await external_node_fs_.promises.readdir(folder, { withFileTypes: true });
            return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) })).sort((a, b) => (a.name < b.name ? -1 : 1));
        });
    }
    async temporaryFolder(label) {
        this.#temporaryRoot ??= this.#createTemporaryRoot();
        const folder = external_node_path_.join(await this.#temporaryRoot, label.replaceAll(/[^\w.-]+/g, '_'));
        await external_node_fs_.promises.mkdir(folder, { recursive: true, mode: 0o700 });
        return folder;
    }
    async writeFile(file, text) {
        await this.#assertTemporary(file);
        await external_node_fs_.promises.mkdir(external_node_path_.dirname(file), { recursive: true });
        await external_node_fs_.promises.writeFile(file, text);
    }
    async copyTree(from, to) {
        await this.#assertTemporary(to);
        // A link is copied as a link, else a link to an ancestor would copy without end.
        await external_node_fs_.promises.cp(from, to, { recursive: true, verbatimSymlinks: true, filter: (source) => external_node_path_.basename(source) !== '.git' });
    }
    async remove(file) {
        await this.#assertTemporary(file);
        await external_node_fs_.promises.rm(file, { recursive: true, force: true, maxRetries: 2 });
    }
    run(argv, options = {}) {
        return runProcess(argv, { ...this.env, [runVariable]: markOfRun, ...options.env }, options, this.#cancel);
    }
    probe(_name, _parameters, act) {
        return act();
    }
    pasted() {
        return [];
    }
    async close() {
        killAll();
        if (this.#temporaryRoot !== undefined) {
            await this.#temporaryRoot.then(temporary_root/* removeTree */.dM, () => undefined);
            this.#temporaryRoot = undefined;
            guardFolder('');
            if (this.#removeAtExit !== undefined)
                process.removeListener('exit', this.#removeAtExit);
        }
        await Promise.all([this.#reclaiming, closeGuard()]);
    }
    async #createTemporaryRoot() {
        const root = await (0,temporary_root/* createTemporaryRoot */.IN)();
        this.#reclaiming = (0,temporary_root/* removeAbandonedRoots */.In)();
        guardFolder(root);
        // The last resort when something ends the process without close, beside the guard.
        this.#removeAtExit = () => {
            killAll();
            (0,external_node_fs_.rmSync)(root, { recursive: true, force: true });
        };
        process.once('exit', this.#removeAtExit);
        return root;
    }
    async #assertTemporary(file) {
        const root = await this.#temporaryRoot;
        if (root === undefined || !external_node_path_.resolve(file).startsWith(root + external_node_path_.sep)) {
            throw new Error(`refused to write outside the temporary folder: ${file}`);
        }
    }
}
async function look(read) {
    try {
        return { state: 'present', value: await read() };
    }
    catch (error) {
        const { code, message } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return { state: 'missing' };
        if (code === 'EACCES' || code === 'EPERM')
            return { state: 'denied', reason: message };
        return { state: 'unknown', reason: message };
    }
}
/** A whole file; refuses what is no file (a FIFO would block for ever) and what is larger than any file that is worth reading. */
async function readWhole(file) {
    const handle = await external_node_fs_.promises.open(file, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
    try {
        const stats = await handle.stat();
        if (!stats.isFile())
            throw new Error(`${file} is no regular file`);
        if (stats.size > process_limits/* fileBytes */.sG)
            throw new Error(`${file} is larger than ${process_limits/* fileBytes */.sG} bytes`);
        const chunks = [];
        for (let size = 0;;) {
            // Files below /proc say that they are empty, so that only reading tells their size.
            const { bytesRead, buffer } = await handle.read(Buffer.alloc(Math.max(stats.size - size, 0) + 65_536));
            if (bytesRead === 0)
                return Buffer.concat(chunks).toString('utf8');
            size += bytesRead;
            if (size > process_limits/* fileBytes */.sG)
                throw new Error(`${file} is larger than ${process_limits/* fileBytes */.sG} bytes`);
            chunks.push(buffer.subarray(0, bytesRead));
        }
    }
    finally {
        await handle.close();
    }
}
function kindOf(entry) {
    if (entry.isFile())
        return 'file';
    if (entry.isDirectory())
        return 'directory';
    return entry.isSymbolicLink() ? 'link' : 'other';
}


/***/ }),

/***/ 5099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IN: () => (/* binding */ createTemporaryRoot),
/* harmony export */   In: () => (/* binding */ removeAbandonedRoots),
/* harmony export */   dM: () => (/* binding */ removeTree)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _knowledge_process_limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3889);




const prefix = 'go-wsl-conform-';
const ownerFile = '.owner.json';
/** A new temporary folder that names its owner, in the temporary directory or in another one. */
async function createTemporaryRoot(directory = node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir()) {
    const root = await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.realpath(await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.mkdtemp(node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, prefix)));
    // Full disk: the folder is of use all the same, and only its age tells later that nobody owns it.
    await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.writeFile(node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, ownerFile), JSON.stringify(self())).catch(() => undefined);
    return root;
}
/**
 * Removes what killed runs of this user left in the temporary directory: folders whose owner is dead, and where that cannot be
 * told, those that nothing was done in for long.
 */
async function removeAbandonedRoots(directory = node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir()) {
    const names = await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.readdir(directory).catch(() => []);
    for (const name of names) {
        if (!/^go-wsl-conform-[A-Za-z0-9]{6}$/.test(name))
            continue;
        const folder = node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, name);
        if (await isAbandoned(folder))
            await removeTree(folder).catch(() => undefined);
    }
}
/** Removes a tree whatever the permissions of its folders. */
async function removeTree(folder) {
    await makeRemovable(folder);
    await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.rm(folder, { recursive: true, force: true, maxRetries: 2 });
}
async function isAbandoned(folder) {
    try {
        const stats = await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.lstat(folder);
        // In a directory that all may write, a folder that others could write says nothing.
        if (!stats.isDirectory() || stats.uid !== process.getuid?.() || (stats.mode & 0o077) !== 0)
            return false;
        const old = Date.now() - stats.mtimeMs > _knowledge_process_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .temporaryRoots */ .Z_.abandonedMs;
        const owner = await readOwner(folder);
        const here = self();
        if (owner === undefined || owner.boot !== here.boot || owner.namespace !== here.namespace)
            return old;
        return !lives(owner);
    }
    catch {
        return false;
    }
}
async function readOwner(folder) {
    try {
        const { pid, started, boot, namespace } = JSON.parse(await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.readFile(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, ownerFile), 'utf8'));
        return Number.isInteger(pid) && pid > 0 ? { pid, started, boot, namespace } : undefined;
    }
    catch {
        return undefined;
    }
}
function lives({ pid, started }) {
    try {
        process.kill(pid, 0);
    }
    catch (error) {
        if (error.code === 'ESRCH')
            return false;
    }
    const now = startOf(pid);
    return started === '' || now === '' || now === started;
}
function self() {
    return {
        pid: process.pid,
        started: startOf(process.pid),
        boot: quietly(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
        namespace: quietly(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)('/proc/self/ns/pid')),
    };
}
/** Field 22 of /proc/PID/stat, proc(5); the name of the command, in parentheses, may hold anything. */
function startOf(pid) {
    return quietly(() => {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    });
}
function quietly(read) {
    try {
        return read();
    }
    catch {
        return '';
    }
}
/** A test may leave folders without write permission (Go's module cache does); nobody but root can remove from those. */
async function makeRemovable(folder) {
    await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.chmod(folder, 0o700).catch(() => undefined);
    const entries = await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries)
        if (entry.isDirectory())
            await makeRemovable(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, entry.name));
}


/***/ }),

/***/ 866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BK: () => (/* binding */ launcherCodes),
/* harmony export */   Fx: () => (/* binding */ usageErrorCode),
/* harmony export */   VY: () => (/* binding */ signalCodes),
/* harmony export */   fi: () => (/* binding */ writeErrorCode),
/* harmony export */   hV: () => (/* binding */ internalErrorCode)
/* harmony export */ });
/** EX_USAGE, EX_SOFTWARE and EX_IOERR of sysexits.h, and 128 + the number of the signal (POSIX shells). */
const usageErrorCode = 64;
const internalErrorCode = 70;
/** What was found out could not be written where it was asked for: worse than any verdict, because nobody may ever read it. */
const writeErrorCode = 74;
const signalCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
/** What env(1), timeout(1) and other commands that run a command end with when it did not start (GNU coreutils, "Exit status"). */
const launcherCodes = { failed: 125, notExecutable: 126, notFound: 127, signalBase: 128 };


/***/ }),

/***/ 8536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $T: () => (/* binding */ largestShimScript),
/* harmony export */   Ed: () => (/* binding */ variableFiles),
/* harmony export */   FC: () => (/* binding */ versionSwitchers),
/* harmony export */   Nt: () => (/* binding */ shimTimeoutMs),
/* harmony export */   ab: () => (/* binding */ goVersionVariables),
/* harmony export */   ng: () => (/* binding */ askingEnvironment)
/* harmony export */ });
const second = 1000;
/** Layouts as each tool writes them; the source stands beside each row. */
const versionSwitchers = [
    {
        // https://github.com/moovweb/gvm scripts/install: environments/NAME exports GOROOT, GOPATH and PATH; `gvm use` sources it.
        name: 'gvm',
        roots: ['$GVM_ROOT', '$HOME/.gvm'],
        toolchains: { folder: 'gos', entries: /./, goroot: '' },
        effect: '`gvm use` puts the bin folder of one release first on PATH and sets GOROOT and GOPATH, for that shell alone',
    },
    {
        // https://github.com/go-nv/goenv libexec/goenv-rehash (the shim) and libexec/goenv-exec (GOROOT, GOPATH).
        name: 'goenv',
        roots: ['$GOENV_ROOT', '$HOME/.goenv'],
        toolchains: { folder: 'versions', entries: /^\d/, goroot: '' },
        shims: 'shims',
        script: /\bGOENV_ROOT\b|\bgoenv\b.*\bexec\b/,
        effect: 'its shim asks GOENV_VERSION, then .go-version files up from the current folder, then the global version, and sets GOROOT and GOPATH for the command',
    },
    {
        // https://github.com/asdf-vm/asdf internal/shims (the shim; ASDF_DATA_DIR), https://github.com/asdf-community/asdf-golang bin/exec-env.
        name: 'asdf',
        roots: ['$ASDF_DATA_DIR', '$HOME/.asdf'],
        toolchains: { folder: 'installs/golang', entries: /^\d/, goroot: 'go' },
        shims: 'shims',
        script: /\basdf["']? exec\b/,
        effect: 'its shim asks ASDF_GOLANG_VERSION, then .tool-versions files up from the current folder, and sets GOROOT, GOBIN and GOPATH for the command',
    },
    {
        // https://mise.jdx.dev/dev-tools/shims.html, https://mise.jdx.dev/directories.html: a shim is a link to mise itself.
        name: 'mise',
        roots: ['$MISE_DATA_DIR', '$XDG_DATA_HOME/mise', '$HOME/.local/share/mise'],
        toolchains: { folder: 'installs/go', entries: /./, goroot: '' },
        shims: 'shims',
        script: /\bmise\b.*\b(exec|x)\b/,
        effect: 'its shim asks mise.toml and .tool-versions files up from the current folder, and sets GOROOT for the command',
    },
    {
        // https://github.com/voidint/g: ~/.g/go is a link into ~/.g/versions; ~/.g/env exports GOROOT and PATH.
        name: 'g',
        roots: ['$G_HOME', '$HOME/.g'],
        toolchains: { folder: 'versions', entries: /^\d/, goroot: '' },
        effect: '`g use` changes the link ~/.g/go, for every shell at once',
    },
    {
        // https://github.com/stefanmaric/g: versions below GOROOT itself, ~/.go unless set.
        name: 'g (stefanmaric)',
        roots: ['$HOME/.go'],
        toolchains: { folder: '.versions', entries: /^\d/, goroot: '' },
        effect: '`g set` changes what GOROOT holds, for every shell at once',
    },
    // https://pkg.go.dev/golang.org/dl
    { name: 'golang.org/dl', roots: ['$HOME/sdk'], toolchains: { folder: '', entries: /^go/, goroot: '' } },
    // https://snapcraft.io/go: /snap/bin/go is a link to snap itself, and revisions are beside `current`.
    { name: 'snap', roots: ['/snap/go'], toolchains: { folder: '', entries: /^(current|\d+)$/, goroot: '' }, shims: '../bin' },
    // Debian and Ubuntu golang-1.N-go.
    { name: 'the distribution', roots: ['/usr/lib'], toolchains: { folder: '', entries: /^go-\d/, goroot: '' } },
    // Trees beside the one that https://go.dev/doc/install puts at /usr/local/go, which many make a link to one of them.
    { name: 'hand', roots: ['/usr/local'], toolchains: { folder: '', entries: /^go[-.]?\d/, goroot: '' } },
    { name: 'hand', roots: ['/opt'], toolchains: { folder: '', entries: /^go([-.]?\d|$)/, goroot: '' } },
];
/** For a shim that is only asked: some install what is missing (https://mise.jdx.dev/configuration/settings.html, goenv --help). */
const askingEnvironment = {
    MISE_OFFLINE: '1',
    MISE_AUTO_INSTALL: '0',
    MISE_EXEC_AUTO_INSTALL: '0',
    MISE_NOT_FOUND_AUTO_INSTALL: '0',
    GOENV_AUTO_INSTALL: '0',
};
/** A shim answers in 0.1 to 0.3 s (bash, several processes); one that does not is looking for something on the network. */
const shimTimeoutMs = 10 * second;
/** The largest shim known is a script of 0.5 kB; what is larger is a program. */
const largestShimScript = 16_384;
/** Files in a repository that a shell, direnv or a loader of the team's own reads variables from. */
const variableFiles = ['.godotenv', '.goenv', '.go.env', '.env', '.envrc'];
/** The variables in them that say which Go is meant; GO_SDK_VERSION and the like are home-made names. */
const goVersionVariables = [
    'GOVERSION',
    'GO_VERSION',
    'GO_SDK_VERSION',
    'GOLANG_VERSION',
    'GOENV_VERSION',
    'ASDF_GOLANG_VERSION',
];


/***/ })

};
