export const id = 713;
export const ids = [713];
export const modules = {

/***/ 5655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  co: () => (/* binding */ runGlobalCells),
  De: () => (/* binding */ runModuleCells),
  II: () => (/* binding */ runToolchainCells)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.cache/javascript/go/go-command.js
var go_command = __webpack_require__(5767);
// EXTERNAL MODULE: ./.cache/javascript/go/package-patterns.js
var package_patterns = __webpack_require__(7989);
// EXTERNAL MODULE: ./.cache/javascript/go/proxy-environment.js
var proxy_environment = __webpack_require__(2405);
// EXTERNAL MODULE: ./.cache/javascript/go/version.js
var go_version = __webpack_require__(8677);
// EXTERNAL MODULE: ./.cache/javascript/host/host.js
var host_host = __webpack_require__(9211);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/go-releases.js
var go_releases = __webpack_require__(2522);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/test-flags.js
var test_flags = __webpack_require__(9943);
// EXTERNAL MODULE: ./.cache/javascript/model/cell.js
var cell = __webpack_require__(9114);
// EXTERNAL MODULE: ./.cache/javascript/model/errors.js
var errors = __webpack_require__(8565);
// EXTERNAL MODULE: ./.cache/javascript/model/policy.js
var policy = __webpack_require__(3104);
// EXTERNAL MODULE: ./.cache/javascript/redact/secrets.js + 2 modules
var secrets = __webpack_require__(8104);
// EXTERNAL MODULE: ./.cache/javascript/settings/durations.js
var durations = __webpack_require__(2815);
// EXTERNAL MODULE: ./.cache/javascript/go/go-files.js
var go_files = __webpack_require__(3973);
// EXTERNAL MODULE: ./.cache/javascript/go/test-names.js
var test_names = __webpack_require__(5792);
// EXTERNAL MODULE: ./.cache/javascript/checks/outcomes.js
var outcomes = __webpack_require__(6345);
;// CONCATENATED MODULE: ./.cache/javascript/checks/no-packages.js




/**
 * The one answer of all checks of the matrix where the module has no package: build would pass on nothing and test fail on it.
 * Undefined where there are packages, or where they cannot be listed.
 */
async function withoutPackages({ suite }, context) {
    if (suite !== 'matrix')
        return undefined;
    const cgo = await context.shared.cgo();
    const { packages, command } = await context.shared.packages(cgo);
    if (packages.length > 0 || !(0,outcomes/* succeeded */.gq)(command))
        return undefined;
    const evidence = [(0,go_command/* commandEvidence */.Ts)(command, (0,outcomes/* tail */.RT)(command.stderr) || 'no package')];
    const withCgo = cgo ? [] : (await context.shared.packages(true)).packages;
    if (withCgo.length > 0)
        return (0,outcomes/* skip */.iv)(`no package here without cgo, which does not work here: ${(0,test_names/* nameList */.OD)(withCgo.map(({ importPath }) => importPath))}`, evidence);
    const asked = context.packages.join(' ');
    if (asked !== './...')
        return (0,outcomes/* skip */.iv)(`no package here matches ${asked}`, evidence);
    const { files: excluded } = await context.shared.once('excluded files', () => (0,go_files/* goFilesBelow */.l)(context.host, context.directory));
    if (excluded.length === 0)
        return (0,outcomes/* skip */.iv)('no package here', evidence);
    return (0,outcomes/* skip */.iv)(`no package here: ${(0,outcomes/* count */.U9)(excluded.length, 'Go file')} excluded by constraints or by name (${(0,test_names/* nameList */.OD)(excluded)})`, [
        ...evidence,
        { source: 'Go files that are excluded here', value: excluded.join('\n') },
    ]);
}

// EXTERNAL MODULE: ./.cache/javascript/go/packages.js
var go_packages = __webpack_require__(6220);
// EXTERNAL MODULE: ./.cache/javascript/go/source-locations.js
var source_locations = __webpack_require__(9193);
// EXTERNAL MODULE: ./.cache/javascript/go/target.js
var go_target = __webpack_require__(36);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/process-limits.js
var process_limits = __webpack_require__(3889);
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
            // No value may be guessed from silence: without CGO_ENABLED, cgo would seem to be off.
            if (!(0,outcomes/* succeeded */.gq)(command))
                throw new errors/* UndeterminedError */.n5(`\`go env\` failed: ${(0,outcomes/* lastWords */.aN)(command)}`);
            return JSON.parse(command.stdout);
        }),
        packages: (cgo, target = '') => once(`go list cgo=${cgo} ${target}`, async () => {
            const command = await options.go.run(['list', '-e', options.modFlag, ...options.buildFlags, `-json=${go_packages/* packageFields */.kI}`, ...options.packages], {
                cgo,
                ...(target === '' ? {} : { env: (0,go_target/* targetEnvironment */.d)(target) }),
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
    return runCells(bench, cells, (check, base) => (check.scope === 'run' || check.scope === 'host' ? check.run(base) : wrongScope(check)));
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
            const outcome = (await withoutPackages(check, context)) ?? (await withSumLines(context, await check.run(context)));
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
        const alone = planned.skip === undefined && bench.checks.some(({ id, runsTests }) => id === planned.check && runsTests);
        const work = () => runCell(bench, planned, ran, runner);
        await (alone ? bench.testsAlone(planned.cell?.module ?? '.', work) : work());
    }
    return ran;
}
async function runCell(bench, planned, ran, runner) {
    if (bench.cancel.aborted) {
        ran.notRun.push({ ...withoutSkip(planned), why: 'the run was interrupted before it' });
        return;
    }
    bench.onCell(planned);
    const started = performance.now();
    const outcome = await outcomeOf(bench, planned, ran.results, runner);
    if (bench.cancel.aborted) {
        ran.notRun.push({ ...withoutSkip(planned), why: 'the run was interrupted while it ran' });
        return;
    }
    // Before anybody sees it: what a cell found is shown as the run goes.
    const result = (0,secrets/* redactReport */.a)(asResult(planned, outcome, performance.now() - started), bench.redact);
    ran.results.push(result);
    bench.onCell(planned, result);
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
    const parameters = (0,policy/* parametersOf */.mC)(bench.profile, bench.settings, check.id);
    const timeoutMs = (0,durations/* timeLimit */.zc)(String(parameters.timeout)) ?? bench.settings.timeoutMs;
    const deadline = performance.now() + timeoutMs;
    try {
        return await runner(check, {
            host: bench.host,
            settings: bench.settings,
            cell: planned.cell ?? {},
            parameters,
            timeoutMs,
            facts: bench.facts,
            resolutions: bench.resolutions,
            versionFiles: bench.versionFiles,
            hostNotes: bench.hostNotes,
            locate: (file) => external_node_path_.posix.relative(bench.reportRoot, external_node_path_.posix.resolve(bench.settings.directory, file)),
            startedAt: bench.startedAt,
            timeLeft: () => Math.max(1, deadline - performance.now()),
        });
    }
    catch (error) {
        if (error instanceof errors/* UnrecordedError */.i4 || error instanceof errors/* UndeterminedError */.n5)
            return (0,outcomes/* unknown */.L5)(`not determined: ${error.message}`);
        if (isSystemError(error))
            return refusedBySystem(error);
        // A fault of ours in one check must not cost the results of all others; it can never end as a pass.
        return (0,outcomes/* unknown */.L5)(`not determined: internal error in ${(0,cell/* cellName */.I)(planned.check, planned.cell)}: ${(0,errors/* errorText */.kc)(error)}`, [
            { source: 'internal error', value: error instanceof Error ? (error.stack ?? error.message) : String(error) },
        ]);
    }
}
/** The machine refused what a check needs, as a full disk does: no fault of ours. */
function refusedBySystem(error) {
    const message = (0,errors/* errorText */.kc)(error);
    const findings = error.code === 'ENOSPC' ? [{ cause: 'fs.no-space', severity: 'fail', message }] : [];
    return (0,outcomes/* unknown */.L5)(`not determined: ${message}`, [{ source: error.syscall ?? 'the system', value: message }], findings);
}
function isSystemError(error) {
    return typeof error === 'object' && error !== null && 'syscall' in error;
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
    const inWorkspace = bench.workFile !== undefined && (module.workspace || bench.workFileNamed === true);
    const env = {
        ...(await goWorkFolder(host)),
        ...(await (0,go_command/* overrulingGoroot */.WK)(host, goroot)),
        ...settings.environment,
        ...bench.goEnvironment,
        ...(settings.offline ? { GOPROXY: 'off' } : {}),
        // Below a go.work that does not list it, the go command would refuse; a user in its folder would be told to switch it off.
        ...(bench.workFile !== undefined && !inWorkspace ? { GOWORK: 'off' } : {}),
    };
    const patterns = (asked) => (0,package_patterns/* patternsInModule */.V)(host, settings.directory, module, bench.modules, asked);
    const packages = await patterns(settings.packages);
    const modFlag = usesVendor(module, toolchain) ? '-mod=vendor' : '-mod=readonly';
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
        packages,
    });
    return (base) => ({
        toolchain,
        module,
        directory,
        target: base.cell.target,
        go: (0,go_command/* goCommand */.U3)(host, { goroot, cwd: directory, env, timeLeft: base.timeLeft }),
        modFlag,
        inWorkspace,
        buildFlags: shareable,
        packages,
        patterns,
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
/**
 * Where the go command builds, unless the user has chosen a place: it leaves `go-build*` folders behind when it is killed, and
 * SIGTERM kills it. TMPDIR stays, because the tests see it.
 */
async function goWorkFolder(host) {
    if (host.env.GOTMPDIR || (await (0,proxy_environment/* readUserEnvironment */.Hc)(host)).GOTMPDIR)
        return {};
    try {
        return { GOTMPDIR: await host.temporaryFolder('go') };
    }
    catch {
        // A full disk: the go command says so itself, in the words that are understood.
        return {};
    }
}
/** What the go command of the release would do by itself. */
function usesVendor({ vendored, workspace }, { version }) {
    return vendored && (!workspace || (0,go_version/* compareVersions */.Zy)(version, go_releases/* workspaceVendorSince */.KL) >= 0);
}
function wrongScope(check) {
    return Promise.reject(new Error(`${check.id} was planned for a cell of another scope`));
}


/***/ }),

/***/ 3163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ terminal)
/* harmony export */ });
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


/***/ }),

/***/ 1627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cn: () => (/* binding */ activeFacts),
  m6: () => (/* binding */ familiesOf)
});

// UNUSED EXPORTS: activeFamilies

// EXTERNAL MODULE: ./.cache/javascript/facts/fact.js
var fact = __webpack_require__(606);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.cache/javascript/go/proxy-environment.js
var proxy_environment = __webpack_require__(2405);
;// CONCATENATED MODULE: ./.cache/javascript/go/go-folders.js


/**
 * The folders of the go command by its own rules, without running it (cmd/go/internal/cfg, cmd/go/internal/cache/default.go,
 * os.TempDir, os.UserCacheDir).
 */
async function findGoFolders(host) {
    const user = await (0,proxy_environment/* readUserEnvironment */.Hc)(host);
    const set = (name) => {
        const fromEnvironment = host.env[name] ?? '';
        if (fromEnvironment !== '')
            return { value: fromEnvironment, setBy: `${name} of the environment` };
        const fromFile = user[name] ?? '';
        return fromFile === '' ? undefined : { value: fromFile, setBy: `${name} of ${(0,proxy_environment/* userEnvironmentFile */.rR)(host)}` };
    };
    const below = (name, ...parts) => {
        const folder = host.env[name] ?? '';
        return folder === '' ? undefined : { value: external_node_path_.join(folder, ...parts), setBy: `the default below ${name}` };
    };
    const { TMPDIR = '' } = host.env;
    const tempDir = TMPDIR === '' ? { value: '/tmp', setBy: 'the default' } : { value: TMPDIR, setBy: 'TMPDIR of the environment' };
    const written = set('GOPATH');
    const first = written?.value.split(external_node_path_.delimiter).find((folder) => folder !== '');
    const goPath = written === undefined || first === undefined ? below('HOME', 'go') : { ...written, value: first };
    return {
        tempDir,
        goTmpDir: set('GOTMPDIR') ?? tempDir,
        goCache: set('GOCACHE') ?? below('XDG_CACHE_HOME', 'go-build') ?? below('HOME', '.cache', 'go-build'),
        goModCache: set('GOMODCACHE') ?? (goPath && { value: external_node_path_.join(goPath.value, 'pkg/mod'), setBy: goPath.setBy }),
        goPath,
    };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/file-systems.js
var file_systems = __webpack_require__(7940);
// EXTERNAL MODULE: ./.cache/javascript/host/temporary-root.js
var temporary_root = __webpack_require__(5099);
;// CONCATENATED MODULE: ./.cache/javascript/host/folder-trial.js






/** What was tried in a folder. */
const trialSteps = ['create', 'write', 'execute', 'unnamed', 'lock', 'rename', 'symlink', 'hardlink', 'chmod'];
/** Tries a folder. It never throws: what cannot be done is the answer. */
function tryFolder(folder) {
    return answered(withScratch(folder, everyStep, failedAtStart), () => failedAtStart(`untried: no answer within ${file_systems/* folderTrials */.uM.timeoutMs} ms`));
}
/** Measures small files in a folder; undefined where they cannot be made. */
function measureFolder(folder) {
    return answered(withScratch(folder, smallFiles, () => undefined), () => undefined);
}
/** Whether this user may make entries in a folder: `ok` or a code of errno(3). Nothing is written. */
function tryAccess(folder) {
    return answered(tried(() => external_node_fs_.promises.access(folder, external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK)), () => `untried: no answer within ${file_systems/* folderTrials */.uM.timeoutMs} ms`);
}
function failedAtStart(answer) {
    const rest = answer.startsWith('untried') ? answer : 'untried: no file could be made';
    return { steps: Object.fromEntries(trialSteps.map((step) => [step, step === 'create' ? answer : rest])) };
}
async function withScratch(folder, use, failed) {
    let scratch;
    // The temporary directory is cleared by every run; the leavings of a killed run elsewhere by the next trial.
    if (folder !== external_node_os_.tmpdir())
        await (0,temporary_root/* removeAbandonedRoots */.In)(folder);
    const remove = () => scratch !== undefined && (0,external_node_fs_.rmSync)(scratch, { recursive: true, force: true });
    process.once('exit', remove);
    try {
        scratch = await (0,temporary_root/* createTemporaryRoot */.IN)(folder);
        return await use(scratch);
    }
    catch (error) {
        return failed(codeOf(error));
    }
    finally {
        process.removeListener('exit', remove);
        if (scratch !== undefined)
            await (0,temporary_root/* removeTree */.dM)(scratch).catch(() => undefined);
    }
}
async function everyStep(scratch) {
    const at = (name) => external_node_path_.join(scratch, name);
    const create = await tried(() => external_node_fs_.promises.writeFile(at('empty'), ''));
    if (create !== 'ok')
        return failedAtStart(create);
    const write = await tried(() => external_node_fs_.promises.writeFile(at('Full'), Buffer.alloc(file_systems/* folderTrials */.uM.writeBytes, 1)));
    const steps = {
        create,
        write,
        execute: await execute(at('program')),
        unnamed: await tried(() => openUnnamed(scratch)),
        lock: await lock(at('empty')),
        rename: await tried(async () => {
            await external_node_fs_.promises.writeFile(at('old'), '');
            await external_node_fs_.promises.writeFile(at('new'), '');
            await external_node_fs_.promises.rename(at('old'), at('new'));
        }),
        symlink: await tried(() => external_node_fs_.promises.symlink('empty', at('symlink'))),
        hardlink: await tried(() => external_node_fs_.promises.link(at('empty'), at('hardlink'))),
        chmod: await chmod(at('empty')),
    };
    const other = await tried(() => external_node_fs_.promises.stat(at('EMPTY')));
    const caseSensitive = other === 'ok' ? false : other === 'ENOENT' ? true : undefined;
    const timeGranularityNs = await timeGranularity(at('empty'));
    return {
        steps,
        ...(caseSensitive === undefined ? {} : { caseSensitive }),
        ...(timeGranularityNs === undefined ? {} : { timeGranularityNs }),
    };
}
/** As `go test` does it: a file that was just written is run. */
async function execute(file) {
    const written = await tried(() => external_node_fs_.promises.writeFile(file, '#!/bin/sh\nexit 0\n', { mode: 0o700 }));
    if (written !== 'ok')
        return `untried: ${written}`;
    for (let tries = 1;; tries++) {
        const answer = await run(file, []);
        // Without /bin/sh the script says nothing about the folder.
        if (answer === 'ENOENT')
            return 'untried: there is no /bin/sh';
        if (answer !== 'ETXTBSY' || tries === file_systems/* folderTrials */.uM.textBusyTries)
            return answer;
    }
}
/** flock(2), which the go command takes on its caches (cmd/go/internal/lockedfile), through the tool of util-linux or busybox. */
async function lock(file) {
    const answer = await run('flock', ['-n', file, 'true']);
    if (answer === 'ENOENT')
        return 'untried: there is no flock(1)';
    if (answer !== 'exit')
        return answer;
    // It failed to lock, or has no `true` to run: only a second try with a file that can be locked would tell.
    return 'untried: flock(1) failed without saying why';
}
/** `ok`, the code of why it did not start, or `exit` when it ended otherwise. */
function run(command, parameters) {
    return new Promise((resolve) => {
        const child = (0,external_node_child_process_.spawn)(command, parameters, {
            stdio: ['ignore', 'ignore', 'pipe'],
            timeout: file_systems/* folderTrials */.uM.executeMs,
            killSignal: 'SIGKILL',
        });
        let said = '';
        child.stderr?.on('data', (chunk) => {
            said = (said + chunk.toString()).slice(0, 500);
        });
        child.once('error', (error) => resolve(codeOf(error)));
        child.once('close', (code, signal) => {
            if (code === 0)
                resolve('ok');
            else if (signal !== null)
                resolve(`untried: it was ended by ${signal}`);
            else
                resolve(saidCode(said) ?? 'exit');
        });
    });
}
/** What strerror(3) of glibc and musl says, as its code. */
function saidCode(said) {
    const messages = {
        ENOLCK: /no locks? available/i,
        ENOSYS: /function not implemented/i,
        EOPNOTSUPP: /operation not supported|not supported/i,
        EACCES: /permission denied/i,
        EIO: /input\/output error|i\/o error/i,
    };
    return Object.keys(messages).find((code) => messages[code].test(said));
}
/** O_TMPFILE of open(2): O_DIRECTORY, which differs by processor, and a bit of its own (include/uapi/asm-generic/fcntl.h). */
async function openUnnamed(folder) {
    const handle = await external_node_fs_.promises.open(folder, 0o20_000_000 | external_node_fs_.constants.O_DIRECTORY | external_node_fs_.constants.O_RDWR, 0o600);
    await handle.close();
}
async function chmod(file) {
    for (const mode of [0o755, 0o640]) {
        const answer = await tried(() => external_node_fs_.promises.chmod(file, mode));
        if (answer !== 'ok')
            return answer;
        if (((await external_node_fs_.promises.stat(file)).mode & 0o777) !== mode)
            return 'kept-not';
    }
    return 'ok';
}
/** What becomes of an odd second with a fraction: doubles keep 60 ns of it at that time. */
async function timeGranularity(file) {
    const wantedNs = 400000001123456700n;
    try {
        await external_node_fs_.promises.utimes(file, 400_000_001.123_456_7, 400_000_001.123_456_7);
        const { mtimeNs } = await external_node_fs_.promises.stat(file, { bigint: true });
        const lost = Number(mtimeNs > wantedNs ? mtimeNs - wantedNs : wantedNs - mtimeNs);
        if (lost < 1000)
            return file_systems/* timeGranularities */.qo[0];
        return file_systems/* timeGranularities */.qo.find((granularity) => lost <= granularity);
    }
    catch {
        return undefined;
    }
}
async function smallFiles(scratch) {
    const content = Buffer.alloc(file_systems/* folderTrials */.uM.sampleBytes, 1);
    const [creates, stats] = [[], []];
    const began = performance.now();
    for (let index = 0; index < file_systems/* folderTrials */.uM.samples && performance.now() - began < file_systems/* folderTrials */.uM.sampleMs; index++) {
        const file = external_node_path_.join(scratch, String(index));
        const created = performance.now();
        await external_node_fs_.promises.writeFile(file, content);
        const looked = performance.now();
        await external_node_fs_.promises.stat(file);
        creates.push(looked - created);
        stats.push(performance.now() - looked);
    }
    return { files: creates.length, createMicroseconds: median(creates), statMicroseconds: median(stats) };
}
function median(milliseconds) {
    const sorted = milliseconds.toSorted((a, b) => a - b);
    return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 1000);
}
async function tried(act) {
    try {
        await act();
        return 'ok';
    }
    catch (error) {
        return codeOf(error);
    }
}
function codeOf(error) {
    const { code, message } = error;
    return code ?? message;
}
/** The answer, or another one when there is none in time: a dead network file system never answers. */
function answered(asked, late) {
    return new Promise((resolve) => {
        const limit = setTimeout(() => resolve(late()), file_systems/* folderTrials */.uM.timeoutMs);
        void asked.then((answer) => {
            clearTimeout(limit);
            resolve(answer);
        });
    });
}

// EXTERNAL MODULE: ./.cache/javascript/host/host.js
var host_host = __webpack_require__(9211);
// EXTERNAL MODULE: ./.cache/javascript/host/mount-table.js
var mount_table = __webpack_require__(8929);
// EXTERNAL MODULE: ./.cache/javascript/facts/observed.js
var observed = __webpack_require__(9744);
// EXTERNAL MODULE: ./.cache/javascript/facts/pastes.js
var pastes = __webpack_require__(2788);
;// CONCATENATED MODULE: ./.cache/javascript/facts/file-systems.js









/** Looks at the folders that Go uses, and tries those that are not the user's tree. */
async function observeFileSystems(host) {
    const [folders, mounts, complete] = await Promise.all([findGoFolders(host), readMounts(host), (0,observed/* isComplete */.A)(host)]);
    const wanted = {
        'fs.tempDir': folders.tempDir,
        'fs.goTmpDir': folders.goTmpDir,
        'fs.goCache': folders.goCache?.value === 'off' ? undefined : folders.goCache,
        'fs.goModCache': folders.goModCache,
        'fs.project': { value: host.workspace, setBy: 'DIR' },
    };
    const looks = new Map();
    const lookOnce = (folder, isTried) => {
        const key = `${folder} ${isTried}`;
        const look = looks.get(key) ?? examine(host, folder, mounts, isTried);
        looks.set(key, look);
        return look;
    };
    const ids = Object.keys(wanted);
    const seen = await Promise.all(ids.map(async (id) => {
        const folder = wanted[id];
        return folder === undefined || !external_node_path_.isAbsolute(folder.value) ? undefined : lookOnce(folder.value, id !== 'fs.project');
    }));
    const speeds = await measure(host, seen);
    const best = Math.min(...seen.map((look) => (look?.kind === 'disk' || look?.kind === 'layered' ? speedOf(speeds, look) : Number.POSITIVE_INFINITY)));
    const facts = ids.map((id, index) => {
        const [folder, look] = [wanted[id], seen[index]];
        if (folder === undefined)
            return [id, (0,fact/* undetermined */.n)(reasonWithout(id, folders.goCache))];
        if (look === undefined)
            return [id, (0,fact/* undetermined */.n)(`${folder.value} (${folder.setBy}) is no absolute path`)];
        if (!complete && look.type === null && look.availableBytes === null) {
            return [id, (0,fact/* undetermined */.n)(`nothing that was written down tells about ${folder.value}`)];
        }
        const speed = speeds.get(look.examined) ?? null;
        const timesSlower = speed === null || !Number.isFinite(best) || best === 0 ? null : Math.round((speed.createMicroseconds / best) * 10) / 10;
        const { evidence, ...rest } = look;
        return [
            id,
            (0,fact/* known */.e)({ path: folder.value, setBy: folder.setBy, ...rest, speed, timesSlower }, ...evidence, ...speedEvidence(look.examined, speed)),
        ];
    });
    return Object.fromEntries(facts);
}
async function examine(host, folder, mounts, isTried) {
    const { examined, exists } = await nearest(host, folder);
    const [statfs, real] = [(0,host_host/* presentValue */.p)(await host.statfs(examined)), (0,host_host/* presentValue */.p)(await host.realPath(examined)) ?? examined];
    const mount = (0,mount_table/* mountOf */.v)(mounts, real);
    const [access, trial] = await Promise.all([
        isTried ? (0,observed/* observed */.P)(host, 'fs.access', { folder: examined }, () => tryAccess(examined)) : undefined,
        isTried && exists === true ? (0,observed/* observed */.P)(host, 'fs.trial', { folder: examined }, () => tryFolder(examined)) : undefined,
    ]);
    const type = nameOfType(mount, statfs);
    const answer = { access: presentOrNull(access), trial: presentOrNull(trial) };
    return {
        exists,
        examined,
        type,
        kind: type === null ? null : kindOf(type, mount),
        mountPoint: mount?.mountPoint ?? null,
        source: mount?.source ?? null,
        options: mount === undefined || mount.options.length === 0 ? null : [...new Set(mount.options)],
        totalBytes: statfs === undefined ? null : statfs.blocks * statfs.blockSize,
        availableBytes: statfs === undefined ? freeFromDf(host, mount) : statfs.availableBlocks * statfs.blockSize,
        freeInodes: statfs === undefined || statfs.files === 0 ? null : statfs.freeFiles,
        ...answer,
        evidence: evidenceOf(examined, statfs, mount, answer),
    };
}
function presentOrNull(answer) {
    return answer === undefined ? null : ((0,host_host/* presentValue */.p)(answer) ?? null);
}
/** The folder, or the nearest above that exists. */
async function nearest(host, folder) {
    for (let examined = folder;; examined = external_node_path_.dirname(examined)) {
        const stat = await host.stat(examined);
        if (stat.state === 'present')
            return { examined, exists: examined === folder };
        // What cannot be looked at may be there.
        if (stat.state !== 'missing')
            return { examined: folder, exists: null };
        if (examined === external_node_path_.dirname(examined))
            return { examined: folder, exists: false };
    }
}
/** The table of the kernel, or what a person pasted in its place. */
async function readMounts(host) {
    const table = await host.readFile('/proc/self/mountinfo');
    if (table.state === 'present')
        return (0,mount_table/* parseMounts */.q)(table.value).entries;
    const { entries } = (0,mount_table/* parseMounts */.q)((0,pastes/* readPastes */.V)(host.pasted())
        .map(({ text }) => text)
        .join('\n'));
    // The last entry of a mount point counts: df mostly names no type, and must not hide the line of mount.
    return [...entries.filter(({ type }) => type === ''), ...entries.filter(({ type }) => type !== '')];
}
/** What `df` says is left on a mount, from a paste. */
function freeFromDf(host, mount) {
    if (mount === undefined)
        return null;
    for (const { command, text } of (0,pastes/* readPastes */.V)(host.pasted()).filter((paste) => /^df\b/.test(paste.command))) {
        const line = text.split('\n').find((each) => each.trimEnd().endsWith(`% ${mount.mountPoint}`));
        const [, size, unit] = /(\d+(?:\.\d+)?)([KMGTP]?)i?\s+\d+%\s+\S+\s*$/.exec(line ?? '') ?? [];
        // Inodes, not bytes.
        if (size === undefined || /^df .*-\w*i/.test(command))
            continue;
        if (unit !== '')
            return Number(size) * 1024 ** ('KMGTP'.indexOf(unit) + 1);
        // Without a unit df counts blocks of 1024 bytes, unless its header says otherwise.
        return Number(size) * (/^df .*-\w*[hH]/.test(command) ? 1 : /512-blocks/.test(text) ? 512 : 1024);
    }
    return null;
}
function nameOfType(mount, statfs) {
    const named = mount?.type.replace(/^fuse\..*/, 'fuse') ?? '';
    const byMagic = statfs === undefined ? [] : file_systems/* fileSystemTypes */.nw.filter(({ magic }) => magic === statfs.type >>> 0);
    // An automount point, or a table that is not of this namespace: the file system itself knows better.
    if (byMagic.length > 0 && !byMagic.some(({ name }) => name === named))
        return byMagic[0].name;
    return named === '' ? (byMagic[0]?.name ?? null) : (mount?.type ?? null);
}
function kindOf(type, mount) {
    if (isWindowsDrive(type, mount))
        return 'windows';
    const named = type.startsWith('fuse') && type !== 'fuseblk' ? 'fuse' : type;
    return file_systems/* fileSystemTypes */.nw.find(({ name }) => name === named)?.kind ?? null;
}
/** WSL mounts a drive as 9p with `aname=drvfs`, as virtiofs with a tag that begins so, and under WSL 1 as drvfs. */
function isWindowsDrive(type, mount) {
    if (type === 'drvfs')
        return true;
    if (type === 'virtiofs')
        return /^drvfs/.test(mount?.source ?? '');
    if (type !== '9p')
        return false;
    const isDrive = (text) => /(?:^|[=;,])drvfs|path=[A-Za-z]:/.test(text);
    return mount !== undefined && (/^[A-Za-z]:(?:\\|$)/.test(mount.source) || mount.source === 'drvfs' || mount.options.some(isDrive));
}
/** One folder after the other, so that none disturbs the other; one for each file system. */
async function measure(host, seen) {
    const speeds = new Map();
    const byMount = new Map();
    for (const look of seen) {
        if (look?.trial?.steps.write !== 'ok')
            continue;
        const { examined, mountPoint } = look;
        const place = mountPoint ?? examined;
        if (!byMount.has(place))
            byMount.set(place, (0,host_host/* presentValue */.p)(await (0,observed/* observed */.P)(host, 'fs.speed', { folder: examined }, () => measureFolder(examined))));
        const speed = byMount.get(place);
        if (speed !== undefined)
            speeds.set(examined, speed);
    }
    return speeds;
}
function speedOf(speeds, look) {
    return speeds.get(look.examined)?.createMicroseconds ?? Number.POSITIVE_INFINITY;
}
function reasonWithout(id, goCache) {
    if (id === 'fs.goCache' && goCache !== undefined)
        return `there is none: ${goCache.setBy} is ${goCache.value}`;
    return 'neither HOME nor a variable of Go says where it is';
}
function evidenceOf(examined, statfs, mount, { access, trial }) {
    const evidence = [];
    if (mount !== undefined) {
        const { mountPoint, type, source, options } = mount;
        evidence.push({ source: `mount of ${examined}`, value: `${source} on ${mountPoint} type ${type} (${options.join(',')})` });
    }
    if (statfs !== undefined) {
        const { type, blockSize, availableBlocks, blocks, freeFiles, files } = statfs;
        const sizes = `${availableBlocks * blockSize} of ${blocks * blockSize} bytes and ${freeFiles} of ${files} inodes free`;
        evidence.push({ source: `statfs ${examined}`, value: `type 0x${(type >>> 0).toString(16)}, ${sizes}` });
    }
    if (access !== null && access !== 'ok')
        evidence.push({ source: `access ${examined}`, value: access });
    if (trial !== null) {
        const steps = Object.entries(trial.steps).map(([step, answer]) => `${step}: ${answer}`);
        const more = [
            ...(trial.caseSensitive === undefined ? [] : [`case-sensitive: ${trial.caseSensitive ? 'yes' : 'no'}`]),
            ...(trial.timeGranularityNs === undefined ? [] : [`times kept to ${trial.timeGranularityNs} ns`]),
        ];
        evidence.push({ source: `tried in a new folder below ${examined}`, value: [...steps, ...more].join(', ') });
    }
    return evidence;
}
function speedEvidence(examined, speed) {
    if (speed === null)
        return [];
    const { files, createMicroseconds, statMicroseconds } = speed;
    return [
        {
            source: `small files below ${examined}`,
            value: `n ${files}, median ${createMicroseconds} µs to create and write, ${statMicroseconds} µs to look at`,
        },
    ];
}

// EXTERNAL MODULE: ./.cache/javascript/go/c-compiler.js + 1 modules
var c_compiler = __webpack_require__(3333);
// EXTERNAL MODULE: ./.cache/javascript/go/path-go.js
var path_go = __webpack_require__(3185);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/go-settings.js
var go_settings = __webpack_require__(3225);
;// CONCATENATED MODULE: ./.cache/javascript/facts/go-environment.js








/** What the environment of the go command is, without running it. */
async function observeGoEnvironment(host) {
    const complete = await (0,observed/* isComplete */.A)(host);
    if (!complete)
        return fromPaste(host);
    const compiler = compilerFact(host);
    const [onPath, goExe, drivers] = await Promise.all([goOnPath(host), goExeOnPath(host), cgroupDrivers(host)]);
    const variables = await variablesOf(host, onPath[0]?.goroot ?? undefined);
    const environment = (name) => ({ source: `${name} of the environment`, value: host.env[name] ?? '(unset)' });
    const goroot = variables.GOROOT;
    return {
        'env.go': (0,fact/* known */.e)(onPath, ...(onPath.length === 0 ? [environment('PATH')] : onPath.map(goEvidence))),
        'env.goExe': (0,fact/* known */.e)(goExe, ...goExe.map((file) => ({ source: 'PATH', value: file }))),
        'env.variables': (0,fact/* known */.e)(variables, ...Object.entries(variables).map(([name, { value, setBy }]) => ({ source: `${name} of ${setBy}`, value }))),
        'env.goroot': (0,fact/* known */.e)(goroot === undefined ? null : { ...goroot, version: await versionOf(host, goroot.value) }, goroot === undefined ? environment('GOROOT') : { source: `GOROOT of ${goroot.setBy}`, value: goroot.value }),
        'env.home': (0,fact/* known */.e)(host.env.HOME || null, environment('HOME')),
        'env.preload': (0,fact/* known */.e)(host.env.LD_PRELOAD || null, environment('LD_PRELOAD')),
        'cgo.compiler': await compiler,
        'container.cgroupDrivers': drivers,
    };
}
/** From `go env` as somebody pasted it; the rest is open. */
async function fromPaste(host) {
    const open = (0,fact/* undetermined */.n)('what was written down does not tell');
    const outputs = await Promise.all([
        ['go', 'env'],
        ['go', 'env', '-changed'],
    ].map(async (argv) => (await host.run(argv)).stdout));
    const pasted = Object.assign({}, ...outputs.map(parseGoEnv));
    const given = Object.entries(host.env).filter((entry) => isGoVariable(entry[0]) && (entry[1] ?? '') !== '');
    const variables = Object.fromEntries([
        ...Object.entries(pasted).map(([name, value]) => [name, { value, setBy: '`go env`' }]),
        ...given.map(([name, value]) => [name, { value, setBy: 'the environment' }]),
    ]);
    const evidence = Object.entries(variables).map(([name, { value, setBy }]) => ({ source: `${name} of ${setBy}`, value }));
    return {
        'env.go': open,
        'env.goExe': open,
        'env.variables': evidence.length === 0 ? open : (0,fact/* known */.e)(variables, ...evidence),
        'env.goroot': open,
        'env.home': host.env.HOME === undefined ? open : (0,fact/* known */.e)(host.env.HOME || null, { source: 'HOME', value: host.env.HOME }),
        'env.preload': host.env.LD_PRELOAD === undefined ? open : (0,fact/* known */.e)(host.env.LD_PRELOAD || null, { source: 'LD_PRELOAD', value: host.env.LD_PRELOAD }),
        'cgo.compiler': open,
        'container.cgroupDrivers': await cgroupDrivers(host),
    };
}
/** Lines of `go env`: `NAME='value'` on Unix, `set NAME=value` on Windows, `NAME="value"` before Go 1.21. */
function parseGoEnv(text) {
    const lines = text.split(/\r?\n/).map((line) => /^(?:set )?([A-Z][A-Z0-9_]*)=(?:'([^']*)'|"([^"]*)"|(.*))$/.exec(line.trim()));
    const set = lines.flatMap((match) => (match === null ? [] : [[match[1], match[2] ?? match[3] ?? match[4] ?? '']]));
    return Object.fromEntries(set.filter(([, value]) => value !== ''));
}
function isGoVariable(name) {
    return /^(?:GO[A-Z0-9_]*|CGO_[A-Z_]+|CC|CXX)$/.test(name);
}
/** Environment, then the file of `go env -w`, then go.env of the toolchain; an empty variable counts as unset. */
async function variablesOf(host, goroot) {
    const defaultsFile = goroot === undefined ? undefined : external_node_path_.join(goroot, 'go.env');
    const defaults = defaultsFile === undefined ? undefined : (0,host_host/* presentValue */.p)(await host.readFile(defaultsFile));
    const layers = [
        [(0,proxy_environment/* parseEnvironmentFile */.FZ)(defaults ?? ''), defaultsFile ?? ''],
        [await (0,proxy_environment/* readUserEnvironment */.Hc)(host), (0,proxy_environment/* userEnvironmentFile */.rR)(host) ?? ''],
        [host.env, 'the environment'],
    ];
    const entries = layers.flatMap(([values, setBy]) => Object.entries(values).flatMap(([name, value = '']) => (isGoVariable(name) && value !== '' ? [[name, { value, setBy }]] : [])));
    return Object.fromEntries(entries);
}
async function goOnPath(host) {
    const found = await (0,path_go/* findGoOnPath */.k)(host, host.platform.os === 'windows' ? 'go.exe' : 'go');
    return Promise.all(found.map(async ({ command, kind, goroot }) => ({
        command,
        kind,
        goroot: goroot ?? null,
        version: goroot === undefined ? null : await versionOf(host, goroot),
    })));
}
async function goExeOnPath(host) {
    if (host.platform.os === 'windows')
        return [];
    const files = (host.env.PATH ?? '')
        .split(':')
        .filter(external_node_path_.isAbsolute)
        .map((folder) => external_node_path_.join(folder, 'go.exe'));
    const stats = await Promise.all([...new Set(files)].map(async (file) => ({ file, stat: (0,host_host/* presentValue */.p)(await host.stat(file)) })));
    return stats.filter(({ stat }) => stat?.kind === 'file').map(({ file }) => file);
}
/** The first line of GOROOT/VERSION: `go1.26.8`. */
async function versionOf(host, goroot) {
    const text = (0,host_host/* presentValue */.p)(await host.readFile(external_node_path_.join(goroot, 'VERSION')));
    return /^go(\d\S*)/.exec(text ?? '')?.[1] ?? null;
}
function goEvidence({ command, kind, goroot, version }) {
    const tree = goroot === null ? 'leads to no tree' : `${goroot}${version === null ? ', which has no VERSION file' : `: go${version}`}`;
    return { source: command, value: `${kind}, ${tree}` };
}
/** Compiles a file that includes a header of the C library: a compiler without headers is as good as none. */
async function compilerFact(host) {
    const user = await (0,proxy_environment/* readUserEnvironment */.Hc)(host);
    const written = host.env.CC || user.CC;
    const { command, found } = await (0,c_compiler/* findCompiler */.r)(host, { ...host.env, CC: written || undefined });
    if (!found)
        return (0,fact/* known */.e)({ command, state: 'not-found', said: null }, { source: 'PATH', value: `there is no ${command}` });
    const folder = await host.temporaryFolder('c-compiler').catch((error) => error);
    if (folder instanceof Error)
        return (0,fact/* undetermined */.n)(`no temporary folder could be made: ${folder.message}`);
    const source = external_node_path_.join(folder, 'answer.c');
    try {
        await host.writeFile(source, go_settings/* compilerTrial */.Cs.source);
    }
    catch (error) {
        return (0,fact/* undetermined */.n)(`its source could not be written: ${error.message}`);
    }
    const words = (written || command).trim().split(/\s+/);
    const result = await host.run([...words, '-c', '-o', external_node_path_.join(folder, 'answer.o'), source], {
        timeoutMs: go_settings/* compilerTrial */.Cs.timeoutMs,
        env: { LC_ALL: 'C' },
    });
    const said = result.stderr.trim().split('\n').slice(0, 5).join('\n') || null;
    const evidence = {
        source: `${words.join(' ')} -c of a file with #include <stdlib.h>`,
        value: said ?? (0,host_host/* outcomeText */.E)(result),
        ...(result.exit === null ? {} : { exit: result.exit }),
    };
    if (result.outcome !== 'exited')
        return (0,fact/* undetermined */.n)(`${command}: ${(0,host_host/* outcomeText */.E)(result)}`, evidence);
    if (result.exit === 0)
        return (0,fact/* known */.e)({ command, state: 'works', said: null }, evidence);
    const state = /(?:stdlib|stdio)\.h['":]? ?(?::|file not found|No such file)/.test(said ?? '') ? 'no-headers' : 'fails';
    return (0,fact/* known */.e)({ command, state, said }, evidence);
}
async function cgroupDrivers(host) {
    const rows = await Promise.all(go_settings/* cgroupDriverFiles */.aZ.map(async ({ runtime, file, driver }) => {
        const place = file.replace('$HOME', host.env.HOME ?? '$HOME');
        if (place.startsWith('$'))
            return { answer: { state: 'missing' } };
        const answer = await host.readFile(place);
        const [, named] = driver.exec((0,host_host/* presentValue */.p)(answer) ?? '') ?? [];
        const value = { true: 'systemd', false: 'cgroupfs' }[named ?? ''] ?? named;
        return {
            answer,
            found: value === undefined ? undefined : { runtime, driver: value, file: place },
        };
    }));
    const found = rows.flatMap((row) => (row.found === undefined ? [] : [row.found]));
    const info = presentDriver(await dockerInfo(host));
    if (info !== undefined)
        found.unshift({ runtime: 'docker', driver: info, file: 'docker info' });
    const evidence = found.map(({ runtime, driver, file }) => ({ source: file, value: `${runtime}: ${driver}` }));
    const denied = rows.find(({ answer }) => answer.state === 'denied' || answer.state === 'unknown');
    if (found.length === 0 && denied !== undefined)
        return (0,fact/* undetermined */.n)('the configuration of container runtimes could not be read');
    return (0,fact/* known */.e)(found, ...evidence);
}
/** `docker info` only as somebody pasted it: running it would wake a daemon. */
async function dockerInfo(host) {
    return host.kind === 'snapshot' ? (await host.run(['docker', 'info'])).stdout : '';
}
function presentDriver(info) {
    return /^\s*Cgroup Driver:\s*(systemd|cgroupfs|none)\s*$/m.exec(info)?.[1];
}

// EXTERNAL MODULE: ./.cache/javascript/facts/network.js + 2 modules
var facts_network = __webpack_require__(9860);
;// CONCATENATED MODULE: ./.cache/javascript/knowledge/user-namespaces.js
/** How a user namespace is tried: by the tools that are there, as an ordinary user. */
const userNamespaceTrial = {
    timeoutMs: 2000,
    /** util-linux and busybox know `-U` and `-r`; busybox may lack the link. */
    commands: [
        ['unshare', '-U', '-r', 'true'],
        ['busybox', 'unshare', '-U', '-r', 'true'],
    ],
    /** 65534 is nobody: any user that is not root does, and it need not be in /etc/passwd. */
    asOtherUser: [
        ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--inh-caps=-all'],
        ['runuser', '-u', 'nobody', '--'],
    ],
};

;// CONCATENATED MODULE: ./.cache/javascript/facts/user-namespaces.js



/** Makes a user namespace as an ordinary user would; root tries it as another user. */
async function observeUserNamespaces(host) {
    if (host.platform.os !== 'linux')
        return undefined;
    const id = await host.run(['id', '-u'], { timeoutMs: userNamespaceTrial.timeoutMs });
    const user = id.stdout.trim();
    if (!/^\d+$/.test(user))
        return undefined;
    const wrappers = user === '0' ? userNamespaceTrial.asOtherUser : [[]];
    let last;
    for (const wrapper of wrappers) {
        for (const command of userNamespaceTrial.commands) {
            last = await host.run([...wrapper, ...command], { timeoutMs: userNamespaceTrial.timeoutMs, env: { LC_ALL: 'C' }, cwd: '/' });
            if (isAnswer(last))
                return last;
        }
    }
    return last;
}
/** It started, and either worked or says that the kernel refused the namespace. */
function isAnswer(result) {
    return result.outcome === 'exited' && (result.exit === 0 || refusal(result) !== undefined);
}
/** The code of the refusal, and whether the namespace was there already when it came. */
function refusal({ stderr }) {
    const mapping = /(?:uid_map|gid_map|setgroups)/.test(stderr);
    if (!mapping && !/unshare(?: failed|\(|:)/.test(stderr))
        return undefined;
    const codes = {
        EPERM: /Operation not permitted/,
        ENOSPC: /No space left/,
        EUSERS: /Too many users/,
        EINVAL: /Invalid argument/,
        ENOSYS: /not implemented/,
        EACCES: /Permission denied/,
    };
    const code = Object.entries(codes).find(([, message]) => message.test(stderr))?.[0];
    // A tool that lacks an option says "unshare: unrecognized option", which no code matches.
    return code === undefined ? undefined : { code, mapping };
}
/** What the attempt means, given what is known of the gates. One truth table. */
function judgeUserNamespaces(result, gates) {
    const evidence = result === undefined
        ? []
        : [
            {
                source: result.argv.join(' '),
                value: result.stderr.trim().split('\n')[0] || (0,host_host/* outcomeText */.E)(result),
                ...(result.exit === null ? {} : { exit: result.exit }),
            },
        ];
    const gateEvidence = Object.values(gates).flatMap((fact) => fact.evidence);
    const value = (id) => (gates[id].reason === undefined ? gates[id].value : undefined);
    if (result !== undefined && result.outcome === 'exited' && result.exit === 0)
        return (0,fact/* known */.e)({ allowed: true, deniedBy: null }, ...evidence);
    const denied = (deniedBy) => (0,fact/* known */.e)({ allowed: false, deniedBy }, ...evidence, ...gateEvidence);
    const said = result === undefined ? undefined : refusal(result);
    if (result === undefined || result.outcome !== 'exited' || said === undefined) {
        // Nothing was tried: these two gates alone are conclusive.
        if (value('kernel.maxUserNamespaces') === 0)
            return denied('limit');
        if (value('kernel.unprivilegedUsernsClone') === 0)
            return denied('sysctl');
        return (0,fact/* undetermined */.n)(result === undefined
            ? 'no user namespace was tried'
            : `it could not be tried as an ordinary user (${result.stderr.trim().split('\n')[0] || (0,host_host/* outcomeText */.E)(result)}): run this as one, with unshare(1) of util-linux`, ...evidence);
    }
    if (said.code === 'ENOSPC' || said.code === 'EUSERS')
        return denied('limit');
    if (said.code === 'ENOSYS' || said.code === 'EINVAL')
        return denied(value('seccomp.mode') === 'filter' && said.code === 'ENOSYS' ? 'seccomp' : 'kernel');
    if (value('kernel.unprivilegedUsernsClone') === 0 && !said.mapping)
        return denied('sysctl');
    // AppArmor of Ubuntu lets the namespace be made and takes its capabilities away, so that the map cannot be written.
    if (said.mapping)
        return denied((value('kernel.apparmorRestrictUserns') ?? 0) === 1 ? 'apparmor' : 'unknown');
    if (value('kernel.apparmorRestrictUserns') === 1)
        return denied('apparmor');
    return denied(value('seccomp.mode') === 'filter' ? 'seccomp' : 'unknown');
}

;// CONCATENATED MODULE: ./.cache/javascript/facts/active.js





/** First words of the facts that rest on acts; checks are named after the facts that they ask for. */
const activeFamilies = ['fs', 'net', 'userns', 'env', 'cgo', 'container'];
/** The families that checks of these ids need. */
function familiesOf(checks) {
    const words = new Set(checks.map(({ id }) => id.split('.')[0]));
    return new Set(activeFamilies.filter((family) => words.has(family)));
}
/**
 * Begins all acts at once.
 *
 * @returns the facts, given those that can merely be read
 */
async function activeFacts(host, { offline, active }) {
    const wants = (...families) => active === undefined || families.some((family) => active.has(family));
    const [fileSystems, network, goEnvironment, attempt] = await Promise.all([
        wants('fs') ? observeFileSystems(host) : {},
        wants('net') ? (0,facts_network/* observeNetwork */.n)(host, offline) : {},
        wants('env', 'cgo', 'container') ? observeGoEnvironment(host) : {},
        wants('userns') ? observeUserNamespaces(host) : undefined,
    ]);
    return (passive) => {
        const facts = {
            ...fileSystems,
            ...network,
            ...goEnvironment,
            ...(wants('userns') ? { 'userns.unprivileged': judgeUserNamespaces(attempt, passive) } : {}),
        };
        return Object.fromEntries(ids.map((id) => [id, facts[id] ?? unasked]));
    };
}
const unasked = (0,fact/* undetermined */.n)('not looked at: no check of this run asks for it');
const ids = [
    'fs.tempDir',
    'fs.goTmpDir',
    'fs.goCache',
    'fs.goModCache',
    'fs.project',
    'net.resolver',
    'net.localhost',
    'net.nameservers',
    'net.nameserverAnswers',
    'net.proxy',
    'net.tlsRoots',
    'net.goproxy',
    'net.sumdb',
    'net.ipv6',
    'net.ports',
    'net.iptables',
    'env.go',
    'env.goExe',
    'env.variables',
    'env.goroot',
    'env.home',
    'env.preload',
    'cgo.compiler',
    'container.cgroupDrivers',
    'userns.unprivileged',
];


/***/ }),

/***/ 2737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ asReported),
  U: () => (/* binding */ observeFacts)
});

// EXTERNAL MODULE: ./.cache/javascript/facts/active.js + 6 modules
var active = __webpack_require__(1627);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/bad-advice.js
var bad_advice = __webpack_require__(1311);
// EXTERNAL MODULE: ./.cache/javascript/facts/fact.js
var facts_fact = __webpack_require__(606);
// EXTERNAL MODULE: ./.cache/javascript/facts/wsl-files.js
var wsl_files = __webpack_require__(7846);
;// CONCATENATED MODULE: ./.cache/javascript/facts/advice.js



/** Looks for what harmful guides tell people to do. Reads no profile of a shell: they hold secrets. */
async function observeAdvice(host, basis) {
    const os = basis['platform.os'];
    if (os.reason === undefined && os.value !== 'linux')
        return { 'advice.applied': (0,facts_fact/* undetermined */.n)('this is not Linux') };
    const [preload, fstab, cmdline, sysctls, environment, goEnv] = await Promise.all([
        file(host, '/etc/ld.so.preload'),
        file(host, '/etc/fstab'),
        file(host, '/proc/cmdline'),
        sysctlFiles(host),
        file(host, '/etc/environment'),
        goVariables(host),
    ]);
    const variables = [variablesOf(host), environment, ...(goEnv === undefined ? [] : [goEnv])];
    const live = await Promise.all(bad_advice/* advisedSysctls */.KJ.map(({ name }) => file(host, sysctlPath(name))));
    const search = {
        preload: [...each(variables, preloadVariable), { place: preload, find: preloadFile }],
        'tmp-mount': [{ place: fstab, find: tmpLine }],
        'checksum-database': each(variables, checksumVariable),
        preemption: each(variables, preemptionVariable),
        sysctl: [...each(sysctls, sysctlLine), ...live.map((place, index) => ({ place, find: liveSysctl(index) }))],
        'kernel-cmdline': [{ place: cmdline, find: parameter }],
        'wsl-workarounds': [{ place: fstab, find: workaroundLine }, ...wslCommand(basis['wsl.conf'])],
    };
    const applied = Object.fromEntries(bad_advice/* adviceFamilies */.tW.map((family) => [family, merged(search[family])]));
    const lines = Object.values(applied).flatMap(({ found }) => found.map(({ place, text }) => ({ source: place, value: text })));
    return { 'advice.applied': (0,facts_fact/* known */.e)(applied, ...lines) };
}
async function file(host, name) {
    const answer = await (0,wsl_files/* shownText */.f$)(host, [name]);
    return answer.state === 'present'
        ? { name, text: answer.value }
        : answer.state === 'missing'
            ? { name, text: '' }
            : { name, reason: answer.reason };
}
/** The environment as lines; a snapshot without any variable says nothing. */
function variablesOf({ env }) {
    const name = 'the environment';
    if (env.PATH === undefined && env.HOME === undefined)
        return { name, reason: 'the environment was not seen' };
    return {
        name,
        text: Object.entries(env)
            .filter(([variable]) => /^(?:LD_PRELOAD|GO[A-Z0-9]*)$/.test(variable))
            .map(([variable, text]) => `${variable}=${text}`)
            .join('\n'),
    };
}
/** What `go env -w` wrote; undefined where no file can be named. */
async function goVariables(host) {
    const { GOENV, XDG_CONFIG_HOME, HOME } = host.env;
    if (GOENV === 'off')
        return undefined;
    const path = GOENV ?? (XDG_CONFIG_HOME !== undefined ? `${XDG_CONFIG_HOME}/go/env` : HOME !== undefined ? `${HOME}/.config/go/env` : undefined);
    return path === undefined ? undefined : { ...(await file(host, path)), name: 'the file of go env -w' };
}
async function sysctlFiles(host) {
    const folder = '/etc/sysctl.d';
    const names = await host.readdir(folder);
    const files = names.state === 'present' ? names.value.map(({ name }) => `${folder}/${name}`).filter((name) => name.endsWith('.conf')) : [];
    const closed = names.state === 'denied' || names.state === 'unknown' ? [{ name: folder, reason: names.reason }] : [];
    return [...closed, ...(await Promise.all(['/etc/sysctl.conf', ...files].map((name) => file(host, name))))];
}
function sysctlPath(name) {
    return `/proc/sys/${name.replaceAll('.', '/')}`;
}
function each(places, find) {
    return places.map((place) => ({ place, find }));
}
function merged(searches) {
    return {
        found: searches.flatMap(({ place, find }) => (place.text ?? '').split('\n').flatMap((line, index) => find(line.trim(), index + 1, place))),
        looked: searches.flatMap(({ place }) => (place.text === undefined ? [] : [place.name])),
        closed: searches.flatMap(({ place }) => (place.reason === undefined ? [] : [`${place.name}: ${place.reason}`])),
    };
}
function at(advice, place, line, text, harm) {
    const isFile = place.name.startsWith('/') && !place.name.startsWith('/proc/');
    return [{ advice, place: place.name, ...(isFile ? { line } : {}), text, ...(harm === undefined ? {} : { harm }) }];
}
/** `NAME=value` with or without export and quotes. */
function assignment(line) {
    const [, name, value] = /^(?:export\s+)?([A-Z][A-Z0-9_]*)=(.*)$/.exec(line) ?? [];
    return name === undefined ? undefined : { name, value: value.replace(/^(["'])(.*)\1$/, '$2') };
}
const preloadVariable = (line, number, place) => {
    const set = assignment(line);
    return set?.name === 'LD_PRELOAD' && set.value.trim() !== '' ? at('preload-variable', place, number, line) : [];
};
const preloadFile = (line, number, place) => line === '' || line.startsWith('#') ? [] : at('preload-file', place, number, line);
const checksumVariable = (line, number, place) => {
    const { name, value = '' } = assignment(line) ?? {};
    if (name === 'GOSUMDB')
        return value === 'off' ? at('checksum-database-off', place, number, line) : [];
    if (name === 'GONOSUMCHECK')
        return value === '' ? [] : at('gonosumcheck-all', place, number, line);
    const isList = name === 'GONOSUMDB' || name === 'GOPRIVATE' || name === 'GOINSECURE';
    return isList && value.split(',').some((glob) => /^\*+(?:\/\*+)*$/.test(glob.trim()))
        ? at(`${name.toLowerCase()}-all`, place, number, line)
        : [];
};
const preemptionVariable = (line, number, place) => {
    const { name, value = '' } = assignment(line) ?? {};
    return name === 'GODEBUG' && value.split(',').includes('asyncpreemptoff=1') ? at('preemption-off', place, number, line) : [];
};
/** fstab(5): device, mount point, type, options. */
function mountWords(line) {
    const [device, point, type] = line.split(/\s+/);
    return device === undefined || device.startsWith('#') || point === undefined || type === undefined ? undefined : { point, type };
}
const tmpLine = (line, number, place) => {
    const mount = mountWords(line);
    return mount?.point.replace(/(?<=.)\/$/, '') === '/tmp' && /^(?:tmpfs|ramfs)$/.test(mount.type)
        ? at('tmp-on-tmpfs', place, number, line)
        : [];
};
const workaroundLine = (line, number, place) => {
    const mount = mountWords(line);
    if (mount === undefined)
        return [];
    if (/^\/mnt\/wslg\/?$/.test(mount.point))
        return at('wsl-drive-over-wslg', place, number, line);
    return /^cgroup2?$/.test(mount.type) ? at('wsl-cgroup-mount', place, number, line) : [];
};
function wslCommand(conf) {
    if (conf.reason !== undefined)
        return [];
    const command = conf.value.settings['boot.command'] ?? '';
    const find = (line, number, place) => /\b(?:genie|distrod|subsystemctl)\b/.test(line) ? at('wsl-systemd-wrapper', place, number, `command=${line}`).map(withoutLine) : [];
    return [{ place: { name: '/etc/wsl.conf', text: command }, find }];
}
function withoutLine({ line: _, ...rest }) {
    return rest;
}
const parameter = (line, number, place) => line.split(/\s+/).flatMap((word) => {
    if (bad_advice/* parametersForV1 */.zT.test(word))
        return at('v1-by-cmdline', place, number, word);
    return /^cgroup_disable=(?:.*,)?memory(?:,|$)/.test(word) ? at('memory-controller-off', place, number, word) : [];
});
const sysctlLine = (line, number, place) => {
    const [, written, value] = /^-?([\w./-]+)\s*=\s*(-?\d+)$/.exec(line) ?? [];
    const row = bad_advice/* advisedSysctls */.KJ.find(({ name }) => name === written?.replaceAll('/', '.'));
    return row?.isHarmful(Number(value)) === true ? at('sysctl', place, number, line, row.harm) : [];
};
function liveSysctl(index) {
    const { name, isHarmful, harm } = bad_advice/* advisedSysctls */.KJ[index];
    return (line, number, place) => /^-?\d+$/.test(line) && isHarmful(Number(line))
        ? at('sysctl', { ...place, name }, number, `${name} = ${line}`, harm).map(withoutLine)
        : [];
}

;// CONCATENATED MODULE: ./.cache/javascript/cgroup/levels.js
/** More levels than any real tree has; a hostile path ends there. */
const deepest = 64;
/** Where the unified hierarchy is mounted; the mount that systemd and every runtime use, when there are several. */
function unifiedMount(mounts) {
    return (mounts.findLast(({ type, mountPoint }) => type === 'cgroup2' && mountPoint === '/sys/fs/cgroup') ??
        mounts.find(({ type }) => type === 'cgroup2'));
}
/** Where the v1 hierarchy of a controller is mounted. */
function controllerMount(mounts, controller) {
    return mounts.find(({ type, options, mountPoint }) => type === 'cgroup' && (options.includes(controller) || mountPoint.endsWith(`/${controller}`)));
}
/** The levels of the unified hierarchy. */
function unifiedLevels(rows, mounts) {
    const row = rows.find(({ hierarchy, controllers }) => hierarchy === 0 && controllers.length === 0);
    const mount = unifiedMount(mounts);
    return row === undefined || mount === undefined ? undefined : { version: 2, ...foldersOf(row.path, mount) };
}
/** The levels of a controller that has its own v1 hierarchy. */
function controllerLevels(controller, rows, mounts) {
    const row = rows.find(({ hierarchy, controllers }) => hierarchy !== 0 && controllers.includes(controller));
    const mount = controllerMount(mounts, controller);
    return row === undefined || mount === undefined ? undefined : { version: 1, ...foldersOf(row.path, mount) };
}
/**
 * The row's path is seen from the cgroup namespace, the mount's root too (mountinfo field 4): what they share lies at the mount
 * point. Without that field (mount(8)), the root of the namespace is mounted.
 */
function foldersOf(path, { mountPoint, root = '/' }) {
    const inside = root === '/' ? path : path === root ? '/' : path.startsWith(`${root}/`) ? path.slice(root.length) : undefined;
    const base = mountPoint === '/' ? '' : mountPoint;
    // A container of v1 without a namespace sees the whole path of the host, and its own cgroup as the root of the mount.
    if (inside === undefined || /^\/\.\.(?:\/|$)/.test(inside))
        return { folders: [mountPoint], outside: true };
    const parts = inside
        .split('/')
        .filter((part) => part !== '' && part !== '.' && part !== '..')
        .slice(0, deepest);
    return {
        folders: parts.map((_, index) => `${base}/${parts.slice(0, parts.length - index).join('/')}`).concat(mountPoint),
        outside: false,
    };
}

;// CONCATENATED MODULE: ./.cache/javascript/cgroup/membership.js
/** The rows of /proc/PID/cgroup (cgroups(7)) in any text; other lines are skipped. */
function parseCgroupRows(text) {
    return text.split('\n').flatMap((line) => {
        const match = /^\s*(\d{1,9}):([\w=,.-]*):(\/.*?)\s*$/.exec(line);
        if (match === null)
            return [];
        const [, hierarchy, controllers, path] = match;
        return [{ hierarchy: Number(hierarchy), controllers: controllers === '' ? [] : controllers.split(','), path: path }];
    });
}

;// CONCATENATED MODULE: ./.cache/javascript/cgroup/values.js
/** v1 and some files of v2 write "no limit" as a number close to 2^63, rounded to pages. */
const noLimit = 2n ** 60n;
/** `max`, -1 and numbers that no machine has: null; undefined when it is no such value. */
function parseLimit(text) {
    const word = text.trim();
    if (word === 'max' || word === '-1')
        return null;
    if (!/^\d{1,20}$/.test(word))
        return undefined;
    return BigInt(word) >= noLimit ? null : Number(word);
}
/** cpu.max: `quota [period]` in microseconds, the period 100000 by default → CPUs. */
function parseCpuMax(text) {
    const [quota, period = '100000', ...more] = text.trim().split(/\s+/);
    if (more.length > 0)
        return undefined;
    return cpus(parseLimit(quota), parseLimit(period));
}
/** v1's cpu.cfs_quota_us and cpu.cfs_period_us → CPUs. */
function parseCfs(quota, period) {
    return cpus(parseLimit(quota), period === undefined ? 100_000 : parseLimit(period));
}
function cpus(quota, period) {
    if (quota === null)
        return null;
    if (quota === undefined || !period)
        return undefined;
    return quota / period;
}
/** `key value` rows, as in memory.stat and memory.events. */
function parseKeyed(text) {
    return new Map(text
        .split('\n')
        .flatMap((line) => [...line.matchAll(/^\s*([\w.]+)\s+(\S+)\s*$/g)].map(([, key, value]) => [key, value])));
}
/** How many CPUs a list like `0-2,5,7` holds; undefined when it is no list. */
function countList(text) {
    const word = text.trim();
    if (!/^\d{1,6}(?:-\d{1,6})?(?:,\d{1,6}(?:-\d{1,6})?)*$/.test(word))
        return undefined;
    const ranges = word.split(',').map((range) => range.split('-').map(Number));
    if (ranges.some(([from, to = from]) => to < from))
        return undefined;
    return ranges.reduce((sum, [from, to = from]) => sum + to - from + 1, 0);
}
/** The share of the last ten seconds in which some task waited, from a pressure file. */
function parsePressure(text) {
    const value = /^some avg10=(\d+(?:\.\d+)?)\b/m.exec(text)?.[1];
    return value === undefined ? undefined : Number(value);
}

;// CONCATENATED MODULE: ./.cache/javascript/knowledge/cgroup-modes.js
/** What the type of the file system at /sys/fs/cgroup leaves open: names of stat(1), magic numbers of include/uapi/linux/magic.h in hex. */
const cgroupFileSystemTypes = {
    cgroup2fs: ['unified'],
    '63677270': ['unified'],
    tmpfs: ['hybrid', 'legacy', 'none', 'unified'],
    '1021994': ['hybrid', 'legacy', 'none', 'unified'],
    cgroupfs: ['legacy', 'hybrid'],
    '27e0eb': ['legacy', 'hybrid'],
};

;// CONCATENATED MODULE: ./.cache/javascript/facts/engine-info.js
/** The first `docker info` or `podman info` among the texts, whole or in part. */
function engineInfo({ texts }) {
    for (const { command, text, source } of texts) {
        if (!/^(?:docker|podman|nerdctl)\b.*\b(?:info|version)\b/.test(command) && !/^\s*Cgroup (?:Driver|Version): /m.test(text))
            continue;
        const value = (key) => new RegExp(`^\\s*${key}:[ \\t]*(\\S[^\\n]*?)\\s*$`, 'mi').exec(text)?.[1];
        const podman = /^\s*(?:cgroupVersion|cgroupManager|ociRuntime):/m.test(text);
        const version = /^v?([12])$/.exec((podman ? value('cgroupVersion') : value('Cgroup Version')) ?? '')?.[1];
        if (!podman && value('Operating System') === undefined && version === undefined && value('Kernel Version') === undefined)
            continue;
        const cpus = Number(value('CPUs'));
        return {
            engine: podman ? 'podman' : 'docker',
            cgroupVersion: version === undefined ? undefined : Number(version),
            privateCgroups: version === undefined && /^\s*cgroupns\s*$/m.test(text) ? { source, value: 'Security Options: cgroupns' } : undefined,
            operatingSystem: podman ? undefined : value('Operating System'),
            architecture: podman ? value('arch') : value('Architecture'),
            cpus: Number.isInteger(cpus) && cpus > 0 ? cpus : undefined,
            memory: value('Total Memory'),
            evidence: (key) => ({ source, value: `${key}: ${value(key) ?? ''}`.trim() }),
        };
    }
    return undefined;
}

// EXTERNAL MODULE: ./.cache/javascript/host/mount-table.js
var mount_table = __webpack_require__(8929);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/observed-files.js
var observed_files = __webpack_require__(9607);
// EXTERNAL MODULE: ./.cache/javascript/facts/pastes.js
var pastes = __webpack_require__(2788);
;// CONCATENATED MODULE: ./.cache/javascript/facts/observe.js





/** Asks the host once for everything that facts rest on; runs a command only where no file tells. */
async function observe(host) {
    const texts = (0,pastes/* readPastes */.V)(host.pasted());
    const answers = new Map();
    const read = async (path) => {
        if (!answers.has(path))
            answers.set(path, pastedFile(texts, path) ?? seen(await host.readFile(path), path));
    };
    const links = new Map();
    const existing = new Map();
    const folders = new Map();
    let cgroupFileSystem;
    await Promise.all([
        ...observed_files/* observedFiles */.IJ.map(read),
        ...observed_files/* observedNamespaces */.nt.map(async (name) => {
            const link = await host.readLink(`/proc/self/ns/${name}`);
            const inode = link.state === 'present' ? /^\w+:\[(\d+)\]$/.exec(link.value)?.[1] : pastedNamespace(texts, name);
            if (inode !== undefined)
                links.set(name, Number(inode));
        }),
        ...observed_files/* observedPaths */.vY.map(async (path) => {
            const stat = await host.stat(path);
            const there = stat.state === 'present' ? true : stat.state === 'missing' ? false : pastedExistence(texts, path);
            if (there !== undefined)
                existing.set(path, there);
        }),
        ...['/sys/kernel/livepatch'].map(async (folder) => {
            const entries = await host.readdir(folder);
            if (entries.state === 'present')
                folders.set(folder, entries.value.map(({ name }) => name));
            else if (entries.state === 'missing')
                folders.set(folder, []);
        }),
        host.statfs('/sys/fs/cgroup').then((answer) => {
            if (answer.state === 'present')
                cgroupFileSystem = answer.value.type;
        }),
    ]);
    const file = (path) => answers.get(path) ?? pastedFile(texts, path) ?? { state: 'unknown', reason: `nobody looked at ${path}` };
    const mounts = seenMounts(file, texts);
    await Promise.all(cgroupFiles(file, mounts.entries).map(read));
    const userManager = await findUserManager(host, file);
    const ran = host.kind === 'local' ? await runCommands(host, existing, file) : [];
    return {
        platform: host.platform.arch === 'unknown' ? undefined : host.platform,
        env: host.env,
        file,
        exists: (path) => existing.get(path) ?? pastedExistence(texts, path),
        namespace: (name) => links.get(name),
        cgroupFileSystem,
        mounts,
        names: (folder) => folders.get(folder),
        userManager,
        texts: [...texts, ...ran],
    };
}
async function findUserManager(host, file) {
    const status = file('/proc/self/status');
    const uid = status.state === 'present' ? /^Uid:\s+(\d{1,10})\b/m.exec(status.value.text)?.[1] : undefined;
    if (uid === undefined)
        return undefined;
    const path = `/run/user/${uid}/systemd`;
    const { state } = await host.stat(path);
    return state === 'present' || state === 'missing' ? { path, exists: state === 'present' } : undefined;
}
/** The evidence of a file. */
function evidenceOf({ source, text }, pattern) {
    const line = pattern === undefined ? text : text.split('\n').find((candidate) => pattern.test(candidate));
    return { source, value: shortened(line ?? text) };
}
/** Texts in evidence are for people: one screen line is enough. */
function shortened(text) {
    const trimmed = text.trim();
    return trimmed.length <= 240 ? trimmed : `${trimmed.slice(0, 240)}…`;
}
/** Files that the limits of a process stand in: each level of each hierarchy. */
const limitFiles = {
    cpu: ['cpu.cfs_quota_us', 'cpu.cfs_period_us'],
    memory: ['memory.limit_in_bytes', 'memory.memsw.limit_in_bytes', 'memory.stat'],
    pids: ['pids.max'],
    cpuset: ['cpuset.effective_cpus', 'cpuset.cpus'],
};
const unifiedFiles = [
    'cpu.max',
    'memory.max',
    'memory.high',
    'memory.swap.max',
    'pids.max',
    'cpuset.cpus.effective',
    'cgroup.controllers',
    'cgroup.subtree_control',
];
const leafFiles = ['cpu.pressure', 'memory.pressure', 'io.pressure'];
/** What the rows and mounts say about where the process stands. */
function cgroupLevels(file, mounts) {
    const own = file('/proc/self/cgroup');
    const rows = own.state === 'present' ? parseCgroupRows(own.value.text) : [];
    const v1 = Object.keys(limitFiles).flatMap((controller) => {
        const levels = controllerLevels(controller, rows, mounts);
        return levels === undefined ? [] : [[controller, levels]];
    });
    return { unified: unifiedLevels(rows, mounts), v1: new Map(v1) };
}
function cgroupFiles(file, mounts) {
    const { unified, v1 } = cgroupLevels(file, mounts);
    const ofV1 = [...v1].flatMap(([controller, { folders }]) => folders.flatMap((folder) => limitFiles[controller].map((name) => `${folder}/${name}`)));
    const ofUnified = (unified?.folders ?? []).flatMap((folder) => unifiedFiles.map((name) => `${folder}/${name}`));
    const leaf = unified?.folders[0];
    return [...ofV1, ...ofUnified, ...(leaf === undefined ? [] : leafFiles.map((name) => `${leaf}/${name}`))];
}
/** Only what no file tells, and only where it can be told. */
async function runCommands(host, existing, file) {
    const release = file('/proc/sys/kernel/osrelease');
    const wsl = release.state === 'present' && /microsoft|WSL/i.test(release.value.text);
    const wanted = [
        ...(existing.get('/run/systemd/system') === true
            ? [
                ['systemctl', 'is-system-running'],
                ['systemctl', '--version'],
            ]
            : []),
        ...(wsl && existing.get('/usr/bin/wslinfo') === true
            ? [
                ['wslinfo', '--networking-mode'],
                ['wslinfo', '--version'],
            ]
            : []),
    ];
    const results = await Promise.all(wanted.map((argv) => host.run(argv, { timeoutMs: 2000, env: { LC_ALL: 'C', SYSTEMD_PAGER: '' } })));
    return results
        .filter(({ outcome }) => outcome === 'exited')
        .map(({ argv, stdout, exit }) => ({
        command: argv.join(' '),
        text: stdout,
        whole: true,
        place: 'here',
        source: argv.join(' '),
        ...(exit === null ? {} : { exit }),
    }));
}
function seen(answer, source) {
    return answer.state === 'present' ? { state: 'present', value: { text: (0,pastes/* bounded */.M)(answer.value), whole: true, source } } : answer;
}
/** A file by the commands that show it: `cat`, `head -1`, `grep WORD`, or a heading `==> path <==` of head and tail. */
function pastedFile(texts, path) {
    const shown = texts.filter(({ command }) => command.includes(path) && showsFile(command, path));
    const headed = texts.flatMap((text) => {
        const at = text.text.indexOf(`==> ${path} <==`);
        if (at < 0)
            return [];
        const after = text.text.slice(at).split('\n').slice(1);
        const end = after.findIndex((line) => line.startsWith('==> '));
        return [{ ...text, text: after.slice(0, end < 0 ? undefined : end).join('\n') }];
    });
    const all = [...shown, ...headed];
    if (all.length === 0)
        return undefined;
    const missing = all.find(({ text }) => /^\s*\w+: [^\n]*: No such file or directory\s*$/.test(text));
    if (missing !== undefined)
        return { state: 'missing' };
    const denied = all.find(({ text }) => /^\s*\w+: [^\n]*: (?:Permission denied|Operation not permitted)\s*$/.test(text));
    if (denied !== undefined)
        return { state: 'denied', reason: denied.text.trim() };
    const whole = all.filter((text) => text.whole && text.filter === undefined);
    if (new Set(whole.map(({ text }) => text.trim())).size > 1)
        return { state: 'unknown', reason: `${path} was written down more than once, with different texts` };
    if (whole.length > 0)
        return { state: 'present', value: { text: whole[0].text, whole: true, source: whole[0].source } };
    return {
        state: 'present',
        value: { text: all.map(({ text }) => text).join('\n'), whole: false, source: all.map(({ source }) => source).join(', ') },
    };
}
function showsFile(command, path) {
    const [program, ...parameters] = command.split(/\s+/);
    if (!/^(?:cat|head|tail|grep|egrep|more|less|bat|zcat|nl|strings|sed|awk|tr|xargs)$/.test(program))
        return false;
    const files = parameters.filter((word) => word.startsWith('/'));
    return files.includes(path) && files.length === 1;
}
function pastedNamespace(texts, name) {
    const found = new Set(texts.flatMap(({ command, text }) => command.includes('/proc/') && !command.includes('/proc/self') && !command.includes('/proc/$$')
        ? []
        : [...text.matchAll(new RegExp(`(?:^|[\\s>])${name}:\\[(\\d{1,12})\\]\\s*$`, 'gm'))].map(([, inode]) => inode)));
    return found.size === 1 ? [...found][0] : undefined;
}
/** What ls and cat say about a path. */
function pastedExistence(texts, path) {
    const answers = new Set();
    for (const { command, text } of texts) {
        if (!text.includes(path) && !command.includes(path))
            continue;
        for (const line of text.split('\n')) {
            if (!line.includes(path))
                continue;
            if (new RegExp(`[:\\s'"‘]${escaped(path)}['"’]?/?: No such file or directory`).test(line))
                answers.add(false);
            else if (/^(?:ls|find|stat|file|dir|ll)\b/.test(command) && new RegExp(`(?:^|\\s)${escaped(path)}/?:?\\s*$`).test(line))
                answers.add(true);
        }
        if (new RegExp(`^cat\\s+${escaped(path)}$`).test(command) && text.trim() !== '' && !/No such file|denied/.test(text))
            answers.add(true);
    }
    return answers.size === 1 ? [...answers][0] : undefined;
}
function escaped(text) {
    return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
function seenMounts(file, texts) {
    const own = file('/proc/self/mountinfo');
    if (own.state === 'present' && own.value.whole) {
        const { entries } = (0,mount_table/* parseMounts */.q)(own.value.text);
        if (entries.length > 0)
            return { entries, whole: true, wholeFor: [], wholeDisks: true, sources: [own.value.source] };
    }
    const lists = texts.flatMap((text) => {
        const { entries, form } = (0,mount_table/* parseMounts */.q)(text.text);
        return entries.length === 0 && !/^(?:mount|findmnt)\b/.test(text.command) ? [] : [{ ...text, entries, form }];
    });
    const plain = /^(?:mount(?: -l)?|findmnt(?: -\w+)*|cat \/(?:proc\/(?:self\/|\d+\/)?(?:mounts|mountinfo)|etc\/mtab))$/;
    const listings = lists.filter(({ command, whole }) => plain.test(command) && whole);
    return {
        entries: lists.flatMap(({ entries }) => entries),
        whole: listings.some(({ filter, entries }) => filter === undefined && entries.length > 0),
        wholeFor: listings.flatMap(({ filter, text, entries }) => filter === undefined || (entries.length === 0 && text.trim() !== '') ? [] : [filter]),
        wholeDisks: lists.some(({ command, whole, filter, entries }) => /^df(?: -[aThkmHi]+)*$/.test(command) && whole && filter === undefined && entries.length > 1),
        sources: [...new Set(lists.filter(({ entries }) => entries.length > 0).map(({ source }) => source))],
    };
}

;// CONCATENATED MODULE: ./.cache/javascript/facts/cgroup-mode.js





const cgroup_mode_all = ['unified', 'hybrid', 'legacy', 'none'];
/** Controllers that Go's work meets; a lone net_cls of a VPN beside v2 does not make a system hybrid. */
const mainControllers = ['cpu', 'memory', 'pids', 'cpuset', 'blkio', 'cpuacct', 'devices', 'freezer'];
/**
 * Where the controllers live. Each observation excludes modes, and what remains is the answer; a grep for "cgroup2" would call a
 * hybrid system unified. A distribution's name decides nothing: what it does by default is not what this machine does.
 */
function cgroupMode(observed) {
    const seen = [...rowsSay(observed), ...fileSystemSays(observed), ...mountsSay(observed), ...filesSay(observed), ...engineSays(observed)];
    if (seen.length === 0)
        return (0,facts_fact/* undetermined */.n)('neither /proc/self/cgroup, nor mounts, nor a container engine tell');
    const evidence = seen.map((narrowing) => narrowing.evidence);
    const possible = cgroup_mode_all.filter((mode) => seen.every((narrowing) => narrowing.possible.includes(mode)));
    if (possible.length === 1)
        return (0,facts_fact/* known */.e)(possible[0], ...evidence);
    if (possible.length === 0)
        return (0,facts_fact/* undetermined */.n)('observations of the cgroup tree contradict each other', ...evidence);
    return (0,facts_fact/* undetermined */.n)(`it can be ${possible.join(' or ')}`, ...evidence);
}
/** A row `0::` beside rows of v1 controllers: hybrid; alone: unified; absent: legacy. */
function rowsSay({ file }) {
    for (const path of ['/proc/self/cgroup', '/proc/1/cgroup']) {
        const answer = file(path);
        if (answer.state !== 'present')
            continue;
        const rows = parseCgroupRows(answer.value.text);
        const { whole } = answer.value;
        if (rows.length === 0)
            continue;
        const v2 = rows.some(({ hierarchy, controllers }) => hierarchy === 0 && controllers.length === 0);
        const v1 = rows.filter(({ hierarchy }) => hierarchy !== 0);
        const main = v1.some(({ controllers }) => controllers.some((name) => mainControllers.includes(name)));
        const systemd = v1.some(({ controllers }) => controllers.includes('name=systemd'));
        const evidence = { source: answer.value.source, value: shortened(answer.value.text) };
        if (v2 && main)
            return [{ possible: ['hybrid'], evidence }];
        if (v2 && v1.length > 0)
            return [{ possible: systemd ? ['hybrid'] : ['hybrid', 'unified'], evidence }];
        if (v2)
            return [{ possible: whole ? ['unified'] : ['unified', 'hybrid'], evidence }];
        // The row of v2 is the last one, so that a list that was cut does not show it.
        return [{ possible: whole ? ['legacy'] : ['legacy', 'hybrid'], evidence }];
    }
    return [];
}
/** statfs(2) of /sys/fs/cgroup, or `stat -fc %T`; busybox prints UNKNOWN for v2. */
function fileSystemSays({ cgroupFileSystem, texts }) {
    const typed = texts.flatMap(({ command, text, source }) => /^stat\s.*-\w*f.*\/sys\/fs\/cgroup\/?$/.test(command)
        ? [
            {
                name: (/\b(cgroup2fs|tmpfs|cgroupfs|63677270|1021994|27e0eb)\b/.exec(text) ?? [])[1] ?? '',
                evidence: { source, value: shortened(text) },
            },
        ]
        : []);
    const asked = cgroupFileSystem === undefined
        ? []
        : [
            {
                name: cgroupFileSystem.toString(16),
                evidence: { source: 'statfs /sys/fs/cgroup', value: `0x${cgroupFileSystem.toString(16)}` },
            },
        ];
    return [...asked, ...typed].flatMap(({ name, evidence }) => {
        const possible = cgroupFileSystemTypes[name];
        return possible === undefined ? [] : [{ possible, evidence }];
    });
}
function mountsSay({ mounts, file }) {
    const { entries, whole, wholeFor, sources } = mounts;
    const v2 = entries.filter(({ type }) => type === 'cgroup2');
    const v1 = entries.filter(({ type }) => type === 'cgroup');
    const complete = whole || wholeFor.some((word) => 'cgroup'.includes(word));
    const evidence = (list) => ({
        source: sources.join(', '),
        value: shortened(list.map(({ type, mountPoint }) => `${type} on ${mountPoint}`).join(', ')),
    });
    const main = v1.some(({ options, mountPoint }) => mainControllers.some((name) => options.includes(name) || mountPoint.endsWith(`/${name}`)));
    if (v2.length > 0 && main)
        return [{ possible: ['hybrid'], evidence: evidence([...v2, ...v1]) }];
    if (v2.some(({ mountPoint }) => mountPoint === '/sys/fs/cgroup'))
        return [{ possible: ['unified'], evidence: evidence(v2) }];
    if (v2.length > 0)
        return [{ possible: complete && v1.length === 0 ? ['unified'] : ['unified', 'hybrid'], evidence: evidence(v2) }];
    // A container on a hybrid host gets the v1 mounts alone; there the row of v2 in /proc/self/cgroup tells.
    const rows = file('/proc/self/cgroup').state === 'present';
    if (main)
        return [{ possible: complete && !rows ? ['legacy'] : ['legacy', 'hybrid'], evidence: evidence(v1) }];
    const tmpfs = entries.filter(({ mountPoint, type }) => mountPoint === '/sys/fs/cgroup' && type === 'tmpfs');
    if (tmpfs.length > 0)
        return [{ possible: whole ? ['none'] : cgroup_mode_all, evidence: evidence(tmpfs) }];
    // Nothing is mounted at all: neither version can be used.
    if (whole && v1.length === 0 && entries.length > 3)
        return [{ possible: ['none'], evidence: { source: sources.join(', '), value: 'no cgroup file system is mounted' } }];
    return [];
}
/** Files of v2 directly below /sys/fs/cgroup, or folders of v1 controllers there. */
function filesSay(observed) {
    const found = [];
    for (const name of [
        'memory.max',
        'cpu.max',
        'pids.max',
        'memory.current',
        'cgroup.controllers',
        'cgroup.procs',
        'memory.high',
        'cgroup.subtree_control',
    ]) {
        const path = `/sys/fs/cgroup/${name}`;
        const answer = observed.file(path);
        const there = answer.state === 'present' && answer.value.text.trim() !== '';
        if (name !== 'cgroup.procs' && (there || observed.exists(path) === true))
            found.push({ possible: ['unified'], evidence: there ? evidenceOf(answer.value) : { source: path, value: 'exists' } });
    }
    for (const path of [
        '/sys/fs/cgroup/memory/memory.limit_in_bytes',
        '/sys/fs/cgroup/cpu/cpu.cfs_quota_us',
        '/sys/fs/cgroup/pids/pids.max',
    ]) {
        const answer = observed.file(path);
        if (answer.state === 'present' && answer.value.text.trim() !== '')
            found.push({ possible: ['legacy', 'hybrid'], evidence: evidenceOf(answer.value) });
    }
    for (const { command, text, source, whole } of observed.texts) {
        if (!/^ls\b.*\s\/sys\/fs\/cgroup\/?$/.test(command))
            continue;
        const names = new Set(text.split(/\s+/));
        const evidence = { source, value: shortened(text) };
        if (names.has('cgroup.controllers'))
            found.push({ possible: ['unified'], evidence });
        else if (names.has('memory') && names.has('cpuset'))
            found.push({ possible: names.has('unified') ? ['hybrid'] : whole ? ['legacy'] : ['legacy', 'hybrid'], evidence });
    }
    return found;
}
/** The engine's version is that of the controllers, so that 1 leaves hybrid open. Before 20.10 Docker knew v1 alone. */
function engineSays(observed) {
    const engine = engineInfo(observed);
    // Listed where containers get a cgroup namespace by default, which moby does on v2 alone (daemon/config, DefaultCgroupNamespaceMode).
    if (engine?.privateCgroups !== undefined)
        return [{ possible: ['unified'], evidence: engine.privateCgroups }];
    if (engine?.cgroupVersion === undefined)
        return [];
    const key = engine.engine === 'podman' ? 'cgroupVersion' : 'Cgroup Version';
    return [{ possible: engine.cgroupVersion === 2 ? ['unified'] : ['legacy', 'hybrid'], evidence: engine.evidence(key) }];
}

;// CONCATENATED MODULE: ./.cache/javascript/knowledge/containers.js
/**
 * Cgroup paths that container managers make. Sources: runc and moby (docker/<id>, docker-<id>.scope), podman (libpod-<id>.scope,
 * libpod_parent), kubelet (kubepods, kubepods.slice), containerd (cri-containerd-<id>), CRI-O (crio-<id>), LXC (lxc/<name>,
 * lxc.payload.<name>), systemd-nspawn (machine.slice), Amazon ECS (ecs/<task>), Garden, buildkit, Nomad, GitHub's runner.
 */
const cgroupPaths = [
    { pattern: /\/kubepods(?:[/.-]|$)/, runtime: 'kubernetes' },
    { pattern: /\/(?:crio|cri-containerd)-[0-9a-f]{12,}/, runtime: 'kubernetes' },
    { pattern: /\/libpod-(?:conmon-)?[0-9a-f]{12,}|\/libpod_parent\/|\/podman-/, runtime: 'podman' },
    {
        pattern: /\/docker\/(?:buildx?\/|buildkit\/|.*\/)?[0-9a-z]{12,}|\/docker-[0-9a-f]{12,}|\/actions_job\/|\/system\.slice\/docker-[0-9a-f]+/,
        runtime: 'docker',
    },
    { pattern: /\/lxc(?:\.payload)?[./][\w.-]+/, runtime: 'lxc' },
    { pattern: /\/machine\.slice\/(?:systemd-nspawn@|machine-.*\.scope)/, runtime: 'systemd-nspawn' },
    { pattern: /\/ecs\/[0-9a-f-]{12,}/, runtime: 'docker' },
    { pattern: /\/(?:garden|buildkit|nomad|containerd|mesos)\/[\w-]+/, runtime: 'other' },
    { pattern: /\/nerdctl-[0-9a-f]{12,}/, runtime: 'containerd' },
];
/** Where managers keep what they mount into containers; a path in a mount's root or lowerdir. */
const mountTraces = [
    { pattern: /\/kubelet\/pods\//, runtime: 'kubernetes' },
    { pattern: /\/(?:docker|docker-desktop)\/(?:containers|overlay2?|aufs|devicemapper|btrfs|volumes)\//, runtime: 'docker' },
    { pattern: /\/containers\/storage\/|\/overlay-containers\//, runtime: 'podman' },
    { pattern: /io\.containerd\.(?:snapshotter|grpc)/, runtime: 'containerd' },
    { pattern: /\/lib\/(?:lxc|lxd|incus)\/|\/var\/snap\/lxd\//, runtime: 'lxc' },
];
/** Programs that exist only to be PID 1 of a container. */
const containerInits = {
    'docker-init': 'docker',
    tini: 'unknown',
    'tini-static': 'unknown',
    'dumb-init': 'unknown',
    catatonit: 'podman',
    'podman-init': 'podman',
    pause: 'kubernetes',
    's6-svscan': 'unknown',
};
/** PID 1 of systems that boot by themselves, and of system containers; a shell or a service there is the mark of a container. */
const systemInits = new Set([
    'systemd',
    'init',
    'openrc-init',
    'runit',
    'runit-init',
    's6-linux-init',
    'dinit',
    'busybox',
    'launchd',
    'shepherd',
    'upstart',
]);
/**
 * Capability sets that engines give by default: moby oci/caps/defaults.go, and containers/common pkg/config/default.go. Bits from
 * include/uapi/linux/capability.h.
 */
const defaultCapabilities = { a80425fb: 'docker', '800405fb': 'podman', a80c25fb: 'docker' };
const dockerCapabilityNames = new Set([
    'cap_chown',
    'cap_dac_override',
    'cap_fowner',
    'cap_fsetid',
    'cap_kill',
    'cap_setgid',
    'cap_setuid',
    'cap_setpcap',
    'cap_net_bind_service',
    'cap_net_raw',
    'cap_sys_chroot',
    'cap_mknod',
    'cap_audit_write',
    'cap_setfcap',
]);
/** Host names that services give to machines and containers of theirs; together with their kernel (Azure) they tell the place. */
const hostNames = [
    { pattern: /^codespaces-[0-9a-f]{6}$/, container: 'yes', runtime: 'docker', place: 'GitHub Codespaces, which works in a container' },
    { pattern: /^runnervm\w{4,12}$|^fv-az\d+-\d+$/, container: 'no', runtime: 'none', place: 'a machine of GitHub-hosted runners' },
];
/** include/linux/proc_ns.h: inode numbers of the initial namespaces. net and mnt are constant only since Linux 6.18. */
const initialNamespaces = {
    ipc: 4026531839,
    uts: 4026531838,
    user: 4026531837,
    pid: 4026531836,
    cgroup: 4026531835,
    time: 4026531834,
    net: 4026531833,
    mnt: 4026531832,
};

;// CONCATENATED MODULE: ./.cache/javascript/facts/cgroup-root.js


/** Files of a v2 cgroup that its real root does not have (cgroup-v2.rst: "non-root cgroups"). */
const notInRoot = [
    'memory.max',
    'memory.current',
    'memory.high',
    'cpu.max',
    'pids.max',
    'cgroup.events',
    'cgroup.type',
    'memory.swap.max',
    'memory.events',
];
/** Whether the process sees the real root of the cgroup tree; undefined when nothing tells. */
function cgroupNamespaceIsInitial({ namespace, file, exists, mounts, }) {
    const inode = namespace('cgroup');
    if (inode !== undefined)
        return { value: inode === initialNamespaces.cgroup, evidence: { source: '/proc/self/ns/cgroup', value: `cgroup:[${inode}]` } };
    const mount = unifiedMount(mounts.entries);
    const top = mount?.mountPoint ?? '/sys/fs/cgroup';
    // Without a namespace a part of the tree may be mounted, whose top is no root either.
    if (mount?.root !== undefined && mount.root !== '/')
        return undefined;
    for (const name of notInRoot) {
        const path = `${top}/${name}`;
        const answer = file(path);
        if (answer.state === 'present' && answer.value.text.trim() !== '')
            return { value: false, evidence: { source: answer.value.source, value: answer.value.text.trim().slice(0, 80) } };
        if (exists(path) === true)
            return { value: false, evidence: { source: path, value: 'exists' } };
    }
    if (exists(`${top}/cgroup.controllers`) === true && exists(`${top}/cgroup.events`) === false)
        return { value: true, evidence: { source: `${top}/cgroup.events`, value: 'does not exist' } };
    return undefined;
}

;// CONCATENATED MODULE: ./.cache/javascript/facts/amounts.js
const units = { '': 1, b: 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30, t: 2 ** 40, p: 2 ** 50 };
/** `15Gi`, `7.6G`, `964Mi`, `3.732GiB`, `0B`, `16196780 kB` → bytes; powers of 1024, as free(1), df(1) and docker print them. */
function parseBytes(text, unit = '') {
    const match = /^\s*(\d{1,20}(?:[.,]\d{1,6})?)\s*([kmgtp]?)(?:i?b?)\s*$/i.exec(text);
    if (match === null)
        return undefined;
    const factor = units[(match[2] === '' ? unit : match[2]).toLowerCase()];
    return factor === undefined ? undefined : Math.round(Number(match[1].replace(',', '.')) * factor);
}

;// CONCATENATED MODULE: ./.cache/javascript/facts/resources.js





/** CPUs, memory and the limits of the process. */
function resourceFacts(observed) {
    return {
        'cpu.affinity': affinity(observed),
        'memory.totalBytes': memory(observed, 'MemTotal', 'Mem'),
        'memory.swapBytes': memory(observed, 'SwapTotal', 'Swap'),
        'limits.nofile': limit(observed, 'Max open files', '-n', 1),
        'limits.nproc': limit(observed, 'Max processes', '-u', 1),
        'limits.as': limit(observed, 'Max address space', '-v', 1024),
        'limits.core': limit(observed, 'Max core file size', '-c', 512),
        'limits.stack': limit(observed, 'Max stack size', '-s', 1024),
    };
}
/** CPUs that the process may run on: the affinity mask, or the number that nproc(1), lscpu(1) and the engine count. */
function affinity(observed) {
    const status = observed.file('/proc/self/status');
    if (status.state === 'present') {
        const count = countList(/^Cpus_allowed_list:\s*(\S+)/m.exec(status.value.text)?.[1] ?? '');
        if (count !== undefined)
            return (0,facts_fact/* known */.e)(count, evidenceOf(status.value, /^Cpus_allowed_list/));
    }
    for (const { command, text, source } of observed.texts) {
        const online = /^On-line CPU\(s\) list:\s*(\S+)/m.exec(text);
        const count = (/^nproc$/.test(command) || /^getconf _NPROCESSORS_ONLN$/.test(command) ? /^\s*(\d{1,5})\s*$/.exec(text)?.[1] : undefined) ??
            (online === null ? /^CPU\(s\):\s+(\d{1,5})\s*$/m.exec(text)?.[1] : countList(online[1]));
        if (count !== undefined)
            return (0,facts_fact/* known */.e)(Number(count), { source, value: online?.[0] ?? `${count} CPUs` });
    }
    const engine = engineInfo(observed);
    if (engine?.cpus !== undefined)
        return (0,facts_fact/* known */.e)(engine.cpus, engine.evidence('CPUs'));
    return (0,facts_fact/* undetermined */.n)('neither /proc/self/status nor nproc or lscpu were seen');
}
/** /proc/meminfo; free(1) and `docker info`, which round with -h. Two different numbers in one paste decide nothing. */
function memory(observed, key, row) {
    const info = observed.file('/proc/meminfo');
    if (info.state === 'present') {
        const amounts = new Set([...info.value.text.matchAll(new RegExp(`^${key}:\\s+(\\d{1,18}) kB\\s*$`, 'gm'))].map(([, kib]) => Number(kib) * 1024));
        if (amounts.size === 1)
            return (0,facts_fact/* known */.e)([...amounts][0], evidenceOf(info.value, new RegExp(`^${key}:`)));
        if (amounts.size > 1)
            return (0,facts_fact/* undetermined */.n)(`${key} was written down more than once, with different amounts`, evidenceOf(info.value));
    }
    for (const { command, text, source } of observed.texts) {
        const [line, amount] = new RegExp(`^${row}:\\s+(\\S+)`, 'm').exec(text) ?? [];
        if (!/^free\b/.test(command) || amount === undefined)
            continue;
        const unit = /\s-\w*m\b|--mebi/.test(command) ? 'm' : /\s-\w*g\b|--gibi/.test(command) ? 'g' : /\s-\w*b\b/.test(command) ? 'b' : 'k';
        const bytes = parseBytes(amount, unit);
        if (bytes !== undefined)
            return (0,facts_fact/* known */.e)(bytes, { source, value: line });
    }
    const engine = engineInfo(observed);
    const told = key === 'MemTotal' ? parseBytes(engine?.memory ?? '') : undefined;
    return told === undefined ? (0,facts_fact/* undetermined */.n)('neither /proc/meminfo nor free were seen') : (0,facts_fact/* known */.e)(told, engine.evidence('Total Memory'));
}
/** /proc/self/limits, or the shell's `ulimit -a`, whose units differ. */
function limit(observed, name, option, unit) {
    const limits = observed.file('/proc/self/limits');
    if (limits.state === 'present') {
        const [, soft, hard] = new RegExp(`^${name}\\s+(unlimited|\\d{1,20})\\s+(unlimited|\\d{1,20})\\b`, 'm').exec(limits.value.text) ?? [];
        if (soft !== undefined)
            return (0,facts_fact/* known */.e)({ soft: amount(soft, 1), hard: amount(hard, 1) }, evidenceOf(limits.value, new RegExp(`^${name}`)));
    }
    for (const { command, text, source } of observed.texts) {
        const hardOnly = /\s-\w*H/.test(command);
        if (!/^ulimit\b/.test(command) || hardOnly)
            continue;
        const [line, value] = new RegExp(`^.*\\((?:[\\w-]+, )?${option}\\)\\s+(unlimited|\\d{1,20})\\s*$`, 'm').exec(text) ??
            new RegExp(`^${option}:.*\\s(unlimited|\\d{1,20})\\s*$`, 'm').exec(text) ??
            (new RegExp(`^ulimit ${option}$`).test(command) ? /^\s*(unlimited|\d{1,20})\s*$/.exec(text) : null) ??
            [];
        // bash counts the core size in blocks of 1024 bytes unless it is in POSIX mode, dash in blocks of 512: a number is not portable.
        if (value === undefined || (option === '-c' && value !== 'unlimited' && value !== '0'))
            continue;
        return (0,facts_fact/* known */.e)({ soft: amount(value, unit), hard: 'unknown' }, { source, value: line.trim() });
    }
    return (0,facts_fact/* undetermined */.n)('neither /proc/self/limits nor ulimit were seen');
}
function amount(word, unit) {
    return word === 'unlimited' ? null : Number(word) * unit;
}

;// CONCATENATED MODULE: ./.cache/javascript/facts/cgroup.js








/** Cgroup mode, where controllers live, and the limits in force: the least over every level that can be seen. */
function cgroupFacts(observed) {
    const places = placesOf(observed);
    return {
        'cgroup.mode': cgroupMode(observed),
        'cgroup.controllers': controllers(observed),
        'cgroup.cpuLimit': cpuLimit(observed, places),
        'cgroup.memoryLimitBytes': memoryLimit(observed, places),
        'cgroup.memoryHighBytes': least(observed, places.unified, (folder) => oneFile(observed, `${folder}/memory.high`, parseLimit), 'memory.high'),
        'cgroup.swapLimitBytes': least(observed, places.unified, (folder) => oneFile(observed, `${folder}/memory.swap.max`, parseLimit), 'memory.swap.max'),
        'cgroup.pidsLimit': least(observed, places.v1.get('pids') ?? places.unified, (folder) => oneFile(observed, `${folder}/pids.max`, parseLimit), 'pids.max'),
        'cgroup.cpuset': cpuset(observed, places),
        'cgroup.delegated': delegated(observed, places),
        'cgroup.hiddenAncestors': hiddenAncestors(observed),
        'cgroup.pressure': pressure(observed, places),
    };
}
/**
 * Where to look. A person pastes `/sys/fs/cgroup/memory.max` without /proc/self/cgroup: in a container that file is the container's
 * own, the level where its engine sets limits.
 */
function placesOf(observed) {
    const { unified, v1 } = cgroupLevels(observed.file, observed.mounts.entries);
    if (unified !== undefined || v1.size > 0)
        return { unified, v1 };
    const top = '/sys/fs/cgroup';
    const shows = (path) => observed.file(path).state === 'present';
    const pasted = (names, folder) => names.some((name) => shows(`${folder}/${name}`));
    const of = (version, folder) => ({ version, folders: [folder], outside: false });
    const found = new Map();
    if (pasted(['memory.limit_in_bytes', 'memory.stat'], `${top}/memory`))
        found.set('memory', of(1, `${top}/memory`));
    for (const name of ['cpu', 'cpu,cpuacct'])
        if (pasted(['cpu.cfs_quota_us'], `${top}/${name}`))
            found.set('cpu', of(1, `${top}/${name}`));
    if (pasted(['pids.max'], `${top}/pids`))
        found.set('pids', of(1, `${top}/pids`));
    const v2 = pasted(['memory.max', 'cpu.max', 'pids.max', 'memory.high', 'memory.swap.max', 'cpuset.cpus.effective'], top);
    return { unified: v2 ? of(2, top) : undefined, v1: found };
}
function cpuLimit(observed, { unified, v1 }) {
    const own = v1.get('cpu');
    const limit = own === undefined
        ? least(observed, unified, (folder) => oneFile(observed, `${folder}/cpu.max`, parseCpuMax), 'cpu.max')
        : least(observed, own, (folder) => cfsQuota(observed, folder), 'cpu.cfs_quota_us');
    const cpus = affinity(observed).value;
    // WSL gives its distributions all CPUs but a hundredth; a quota that takes nothing away that matters is none.
    if (typeof limit.value === 'number' && typeof cpus === 'number' && limit.value >= cpus - wholeMachineTolerance)
        return (0,facts_fact/* known */.e)(null, ...limit.evidence, { source: 'all CPUs that the process may use', value: String(cpus) });
    return limit;
}
/** WSL after 2.9.4 sets cpu.max of /wsl-user to all CPUs less 1000 of 100000 µs (microsoft/WSL#40519). */
const wholeMachineTolerance = 0.05;
function cfsQuota(observed, folder) {
    const quota = observed.file(`${folder}/cpu.cfs_quota_us`);
    const period = observed.file(`${folder}/cpu.cfs_period_us`);
    if (quota.state !== 'present')
        return quota.state === 'missing' ? undefined : 'unreadable';
    const value = parseCfs(quota.value.text, period.state === 'present' ? period.value.text : undefined);
    return value === undefined ? 'unreadable' : { value, evidence: evidenceOf(quota.value) };
}
function memoryLimit(observed, { unified, v1 }) {
    const own = v1.get('memory');
    if (own === undefined)
        return least(observed, unified, (folder) => oneFile(observed, `${folder}/memory.max`, parseLimit), 'memory.max');
    // The kernel has done the walk, also over levels that cannot be seen (Documentation/admin-guide/cgroup-v1/memory.rst).
    for (const folder of own.folders.slice(0, 1)) {
        const stat = observed.file(`${folder}/memory.stat`);
        const value = stat.state === 'present' ? parseLimit(parseKeyed(stat.value.text).get('hierarchical_memory_limit') ?? '') : undefined;
        if (value !== undefined && stat.state === 'present')
            return (0,facts_fact/* known */.e)(value, evidenceOf(stat.value, /hierarchical_memory_limit/));
    }
    return least(observed, own, (folder) => oneFile(observed, `${folder}/memory.limit_in_bytes`, parseLimit), 'memory.limit_in_bytes');
}
/** The least limit over all levels; a level that could not be read leaves it open only when it could be stricter than what is known. */
function least(observed, levels, read, name) {
    if (levels === undefined)
        return (0,facts_fact/* undetermined */.n)(observed.file('/proc/self/cgroup').state === 'present'
            ? `no mounted hierarchy tells ${name}`
            : `neither the cgroup of the process nor ${name} was seen`);
    const seen = levels.folders.map((folder) => ({ folder, answer: read(folder) }));
    const unreadable = seen.filter(({ answer }) => answer === 'unreadable').map(({ folder }) => `${folder}/${name}`);
    const values = seen.flatMap(({ answer }) => (answer === undefined || answer === 'unreadable' ? [] : [answer]));
    const evidence = values.map((answer) => answer.evidence);
    if (levels.outside)
        return (0,facts_fact/* undetermined */.n)('the process stands outside of the cgroups that it sees', ...evidence);
    if (unreadable.length > 0)
        return (0,facts_fact/* undetermined */.n)(`not seen: ${unreadable.join(', ')}`, ...evidence);
    const strictest = values.reduce((best, answer) => (answer.value !== null && (best === undefined || best.value === null || answer.value < best.value) ? answer : best), undefined);
    if (strictest !== undefined)
        return (0,facts_fact/* known */.e)(strictest.value, strictest.evidence);
    return (0,facts_fact/* known */.e)(null, ...(evidence.length > 0 ? evidence : [{ source: `${levels.folders[0]}/${name}`, value: 'no level has this file' }]));
}
function oneFile(observed, path, parse) {
    const answer = observed.file(path);
    if (answer.state === 'missing')
        return undefined;
    if (answer.state !== 'present')
        return 'unreadable';
    const value = parse(answer.value.text);
    return value === undefined ? 'unreadable' : { value, evidence: evidenceOf(answer.value) };
}
function cpuset(observed, { unified, v1 }) {
    const own = v1.get('cpuset') ?? unified;
    const names = own?.version === 1 ? ['cpuset.effective_cpus', 'cpuset.cpus'] : ['cpuset.cpus.effective'];
    // An empty or missing file leaves what the level above has.
    for (const folder of own?.folders ?? []) {
        for (const name of names) {
            const answer = observed.file(`${folder}/${name}`);
            const count = answer.state === 'present' ? countList(answer.value.text) : undefined;
            if (count !== undefined && answer.state === 'present')
                return (0,facts_fact/* known */.e)(count, evidenceOf(answer.value));
        }
    }
    return (0,facts_fact/* undetermined */.n)('no cpuset was seen');
}
function controllers(observed) {
    const { entries } = observed.mounts;
    const found = {};
    const evidence = [];
    const mount = unifiedMount(entries);
    const top = mount?.mountPoint ?? '/sys/fs/cgroup';
    const available = observed.file(`${top}/cgroup.controllers`);
    if (available.state === 'present') {
        for (const name of available.value.text.split(/\s+/).filter((word) => /^[a-z_]{2,20}$/.test(word)))
            found[name] = { version: 2, mountPoint: top };
        evidence.push(evidenceOf(available.value));
    }
    const rows = observed.file('/proc/self/cgroup');
    if (rows.state === 'present') {
        for (const { hierarchy, controllers: names } of parseCgroupRows(rows.value.text))
            for (const name of names)
                if (hierarchy !== 0 && !name.includes('='))
                    found[name] = { version: 1, mountPoint: controllerMount(entries, name)?.mountPoint ?? null };
        evidence.push(evidenceOf(rows.value));
    }
    for (const { type, options, mountPoint } of entries) {
        if (type !== 'cgroup')
            continue;
        for (const name of options)
            if (v1Controllers.has(name))
                found[name] = { version: 1, mountPoint };
    }
    const complete = rows.state === 'present' && rows.value.whole && (available.state === 'present' || (mount === undefined && observed.mounts.whole));
    if (complete || (observed.mounts.whole && Object.keys(found).length > 0))
        return (0,facts_fact/* known */.e)(found, ...evidence);
    return (0,facts_fact/* undetermined */.n)('not all hierarchies were seen', ...evidence);
}
/** Names among the options of a v1 mount that are controllers (kernel/cgroup, cgroup_subsys.h). */
const v1Controllers = new Set('cpu cpuacct cpuset memory devices freezer blkio pids hugetlb net_cls net_prio perf_event rdma misc'.split(' '));
/** Controllers that the process may enable for cgroups of its own: those that stand in its own cgroup's cgroup.controllers. */
function delegated(observed, { unified }) {
    if (unified === undefined || unified.outside)
        return (0,facts_fact/* undetermined */.n)('the cgroup of the process in the unified hierarchy was not seen');
    const own = observed.file(`${unified.folders[0]}/cgroup.controllers`);
    if (own.state === 'present')
        return (0,facts_fact/* known */.e)(own.value.text
            .trim()
            .split(/\s+/)
            .filter((name) => name !== ''), evidenceOf(own.value));
    return (0,facts_fact/* undetermined */.n)(`not seen: ${unified.folders[0]}/cgroup.controllers`);
}
function hiddenAncestors(observed) {
    const initial = cgroupNamespaceIsInitial(observed);
    return initial === undefined
        ? (0,facts_fact/* undetermined */.n)('neither the cgroup namespace nor the top of the tree was seen')
        : (0,facts_fact/* known */.e)(!initial.value, initial.evidence);
}
function pressure(observed, { unified }) {
    const folder = unified?.folders[0];
    const seen = ['cpu', 'memory', 'io'].flatMap((resource) => {
        const answer = observed.file(`${folder}/${resource}.pressure`);
        const value = answer.state === 'present' ? parsePressure(answer.value.text) : undefined;
        return value === undefined ? [] : [{ resource, value, file: answer.value }];
    });
    if (seen.length === 0)
        return (0,facts_fact/* undetermined */.n)('no pressure file of the own cgroup can be read');
    return (0,facts_fact/* known */.e)(Object.fromEntries(seen.map(({ resource, value }) => [resource, value])), ...seen.map(({ file }) => evidenceOf(file, /^some/)));
}

;// CONCATENATED MODULE: ./.cache/javascript/knowledge/kernel-parameters.js
/**
 * Kernel parameters that change what Go programs meet: cgroup layout and accounting, memory and pressure accounting, timers, address
 * layout, CPUs. Documentation/admin-guide/kernel-parameters.txt; systemd(1) for its own.
 */
const tellingParameters = /^(?:systemd\.(?:unified_cgroup_hierarchy|legacy_systemd_cgroup_controller)|SYSTEMD_CGROUP_ENABLE_LEGACY_FORCE|cgroup_no_v1|cgroup_disable|cgroup_enable|cgroup\.memory|swapaccount|psi|maxcpus|nr_cpus|isolcpus|nohz_full|mem|mitigations|clocksource|tsc|norandmaps|nosmt|transparent_hugepage|apparmor|security|lsm|user_namespace\.enable|WSL_ROOT_INIT)(?:=|$)/;

;// CONCATENATED MODULE: ./.cache/javascript/knowledge/kernel-releases.js
/**
 * Kernel releases by who builds them, as `uname -r` prints them. A release that one of the distributors builds is not the kernel
 * of WSL; a release that nobody here knows says nothing.
 * Sources: the distributors' kernel packages; WSL: https://github.com/microsoft/WSL2-Linux-Kernel/releases and
 * https://learn.microsoft.com/windows/wsl/kernel-release-notes; gVisor: pkg/sentry/syscalls/linux/linux64.go.
 */
const kernelBuilders = [
    {
        builder: 'Debian',
        pattern: /-(?:\d+-)?(?:cloud-|rt-)?(?:amd64|arm64|686|686-pae|armmp|armmp-lpae|riscv64|s390x|ppc64el|powerpc64le|loong64)(?:-unsigned)?$|[+]deb\d+/,
    },
    {
        builder: 'Ubuntu',
        pattern: /-\d+(?:rc\d+)?-(?:generic|lowlatency|azure|aws|gcp|gke|gkeop|oracle|ibm|kvm|raspi2?|virtual|server|nvidia|intel|intel-iotg|oem|realtime|bluefield|xilinx|tegra|snapdragon|euclid|starfive|allwinner|laptop|nvidia-tegra)(?:-[\w.]+)*$/,
    },
    { builder: 'Red Hat and its rebuilds', pattern: /\.el\d+(?:[._]|$)/ },
    { builder: 'Fedora', pattern: /\.fc\d+\./ },
    { builder: 'Amazon Linux', pattern: /\.amzn\d+\./ },
    { builder: 'SUSE', pattern: /-(?:default|azure|preempt|longterm|vanilla)$/ },
    { builder: 'Oracle', pattern: /\.el\d+uek\./ },
    { builder: 'Arch Linux', pattern: /(?:-arch\d+-\d+|-\d+-(?:lts|zen|hardened)|-MANJARO)$/ },
    { builder: 'Alpine Linux', pattern: /-\d+-(?:lts|virt|edge|rpi\d?|stable|asahi)$/ },
    { builder: 'Proxmox', pattern: /-pve$/ },
    { builder: 'Azure Linux', pattern: /\.(?:cm\d|azl\d)$/ },
    { builder: 'Photon OS', pattern: /\.ph\d(?:-\w+)?$/ },
    { builder: 'Flatcar, CoreOS', pattern: /-(?:flatcar|coreos(?:-r\d+)?)$/ },
    { builder: 'LinuxKit', pattern: /-linuxkit(?:-\w+)?$/ },
    { builder: 'OrbStack', pattern: /-orbstack-/ },
    { builder: 'Raspberry Pi', pattern: /-(?:v7l?\+?|v8(?:-16k)?\+?)$|\+rpt-rpi-/ },
    { builder: 'Android', pattern: /-android\d*-|-Termux|-perf(?:-|$|\+)/ },
    { builder: 'ChromeOS', pattern: /^\d+\.\d+\.\d+-\d{5}-g[0-9a-f]{10,}/ },
    { builder: 'Talos', pattern: /-talos$/ },
    { builder: 'OpenVZ, Virtuozzo', pattern: /(?:stab\d|vz\d)/ },
    { builder: 'Gentoo', pattern: /-gentoo(?:-|$)/ },
    { builder: 'gVisor', pattern: /-gvisor$/ },
    { builder: 'Firecracker', pattern: /-fc(?:-|$)|\.fc-/ },
];
/** The translation layer of Windows 10: a constant release with the Windows build, `4.4.0-19041-Microsoft`; 3.4.0 in the first builds. */
const wsl1Release = /^[34]\.4\.\d+(?:\+|-\d{2,6})?-Microsoft$|^3\.4\.0\+?-Microsoft$/;
/** Microsoft's kernels (4.19.84-microsoft-standard, 5.15.167.4-microsoft-standard-WSL2) and what people build from their sources. */
const wsl2Release = /microsoft-(?:standard|custom)|WSL2/i;
/** gVisor's kernel answers with a constant: one of two releases, and always this date. */
const gvisorVersion = /#1 SMP Sun Jan 10 15:06:54 PST 2016/;
/** GOARCH by machine name (uname -m; src/cmd/dist of Go). */
const machineNames = {
    x86_64: 'amd64',
    amd64: 'amd64',
    i386: '386',
    i686: '386',
    aarch64: 'arm64',
    arm64: 'arm64',
    armv6l: 'arm',
    armv7l: 'arm',
    armv8l: 'arm',
    riscv64: 'riscv64',
    ppc64le: 'ppc64le',
    s390x: 's390x',
    loongarch64: 'loong64',
    mips64: 'mips64le',
};

;// CONCATENATED MODULE: ./.cache/javascript/facts/kernel-seen.js


const release = String.raw `(\d{1,2}\.\d{1,3}(?:\.\d{1,4})*[\w.+~-]*)`;
/** How texts name the kernel that runs; group 1 (2 for uname -a, after the host name) is the release. */
const kernel_seen_forms = [
    { pattern: new RegExp(String.raw `^Linux version ${release}`), by: 'own' },
    { pattern: new RegExp(String.raw `^\[\s*0\.0+\] Linux version ${release}`), by: 'own' },
    { pattern: new RegExp(String.raw `^Linux (\S{1,80}) ${release} .*(?:#\d|Linux)`), by: 'own', host: true },
    { pattern: new RegExp(String.raw `^Linux ${release}(?: [a-z]\w+)?(?: GNU/Linux)?$`), by: 'own' },
    { pattern: new RegExp(String.raw `^\s*Kernel(?: Release)?:\s+(?:Linux\s+|x86_64 Linux\s+|aarch64 Linux\s+)?${release}`, 'i'), by: 'own' },
    { pattern: new RegExp(String.raw `^.{0,80}\bKernel:\s+(?:\w+ )?(?:Linux )?${release}`), by: 'own' },
    { pattern: new RegExp(String.raw `^\s*Kernel Version:\s+${release}`), by: 'daemon' },
    { pattern: new RegExp(String.raw `^\s*kernel:\s+${release}\s*$`), by: 'daemon' },
];
/** Every kernel release that was seen. */
function seenKernels({ file, texts, mounts }) {
    const found = [];
    const osrelease = file('/proc/sys/kernel/osrelease');
    if (osrelease.state === 'present') {
        const { text, source } = osrelease.value;
        const [, name] = new RegExp(`^${release}\\s*$`).exec(text.trim()) ?? [];
        if (name !== undefined)
            found.push({ release: name, build: '', by: 'own', evidence: { source, value: name } });
    }
    const version = file('/proc/version');
    if (version.state === 'present')
        found.push(...kernelsIn(version.value.text, version.value.source));
    for (const { text, source, command } of texts) {
        if (/^cat \/proc\/version$/.test(command) || /^(?:wsl(?:\.exe)?|file|rpm|dpkg|apt|grub\w*|cat \/(?!proc\/version))\b/.test(command))
            continue;
        found.push(...kernelsIn(text, source));
        if (/^uname -r$/.test(command)) {
            const [, name] = new RegExp(`^${release}$`).exec(text.trim()) ?? [];
            if (name !== undefined)
                found.push({ release: name, build: '', by: 'own', evidence: { source, value: name } });
        }
    }
    for (const { mountPoint } of mounts.entries) {
        const [, name] = new RegExp(`^/(?:usr/)?lib/modules/${release}$`).exec(mountPoint) ?? [];
        if (name !== undefined)
            found.push({ release: name, build: '', by: 'trace', evidence: { source: mounts.sources.join(', '), value: mountPoint } });
    }
    return found;
}
/** The kernel that runs here, when all that name it agree; a container engine's and a trace only where nothing nearer does. */
function ownKernel(seen) {
    for (const by of ['own', 'daemon', 'trace']) {
        const candidates = seen.filter((kernel) => kernel.by === by);
        if (candidates.length === 0)
            continue;
        if (new Set(candidates.map((kernel) => kernel.release)).size > 1)
            return 'contradiction';
        // The one that tells most: uname -a knows machine and host name.
        return candidates.find(({ machine }) => machine !== undefined) ?? candidates.find(({ build }) => build !== '') ?? candidates[0];
    }
    return undefined;
}
/** Who builds kernels with such a release; undefined when nobody known does. */
function builderOf({ release: name, build }) {
    if (gvisorVersion.test(build))
        return 'gVisor';
    return kernelBuilders.find(({ pattern }) => pattern.test(name))?.builder;
}
function kernelsIn(text, source) {
    return text.split('\n').flatMap((line) => {
        if (line.length > 2000 || !/linux|kernel/i.test(line))
            return [];
        for (const { pattern, by, host } of kernel_seen_forms) {
            const match = pattern.exec(line.trimEnd());
            if (match === null)
                continue;
            const [name, hostName] = host === true ? [match[2], match[1]] : [match[1], undefined];
            const build = line.slice(line.indexOf(name) + name.length);
            const machine = /\b(x86_64|aarch64|arm64|armv[678]l|riscv64|ppc64le|s390x|i[36]86|loongarch64|mips64)\b/.exec(line)?.[1];
            return [
                {
                    release: name,
                    build,
                    by,
                    evidence: { source, value: shortened(line) },
                    ...(machine === undefined ? {} : { machine }),
                    ...(hostName === undefined ? {} : { hostName }),
                },
            ];
        }
        return [];
    });
}

;// CONCATENATED MODULE: ./.cache/javascript/facts/kernel.js




/** What the kernel is and how it is set. */
function kernelFacts(observed) {
    return {
        'kernel.release': kernel_release(observed),
        'kernel.pidMax': sysctl(observed, 'kernel.pid_max'),
        'kernel.threadsMax': sysctl(observed, 'kernel.threads-max'),
        'kernel.overcommit': oneOf(sysctl(observed, 'vm.overcommit_memory'), [0, 1, 2]),
        'kernel.maxUserNamespaces': sysctl(observed, 'user.max_user_namespaces'),
        'kernel.unprivilegedUsernsClone': optional(observed, 'kernel.unprivileged_userns_clone', [0, 1]),
        'kernel.apparmorRestrictUserns': optional(observed, 'kernel.apparmor_restrict_unprivileged_userns', [0, 1, 2]),
        'kernel.lsm': securityModules(observed),
        'kernel.mmapRndBits': sysctl(observed, 'vm.mmap_rnd_bits'),
        'kernel.clocksource': clocksource(observed),
        'kernel.cmdline': commandLine(observed),
        'kernel.livepatch': livePatches(observed),
        'kernel.psi': pressureStall(observed),
    };
}
/** `5.15.167.4-microsoft-standard-WSL2` → 5, 15, 167 and the rest; undefined when it begins with no two numbers. */
function parseRelease(text) {
    const match = /^(\d{1,5})\.(\d{1,5})(?:\.(\d{1,5}))?(.*)$/.exec(text.trim());
    if (match === null)
        return undefined;
    const [, major, minor, patch = '0', suffix] = match;
    return { major: Number(major), minor: Number(minor), patch: Number(patch), suffix: suffix };
}
function kernel_release(observed) {
    const kernel = ownKernel(seenKernels(observed));
    if (kernel === undefined || kernel === 'contradiction')
        return (0,facts_fact/* undetermined */.n)(kernel === undefined ? 'nothing names the kernel release' : 'different kernel releases were written down');
    const parsed = parseRelease(kernel.release);
    return parsed === undefined ? (0,facts_fact/* undetermined */.n)('the release has no numbers', kernel.evidence) : (0,facts_fact/* known */.e)(parsed, kernel.evidence);
}
/** A number of sysctl(8), from its file below /proc/sys or from `sysctl -a`. */
function sysctl(observed, name) {
    const path = `/proc/sys/${name.replaceAll('.', '/')}`;
    const answer = observed.file(path);
    if (answer.state === 'present') {
        const [, digits] = /^\s*(\d{1,16})\s*$/.exec(answer.value.text) ?? [];
        if (digits !== undefined)
            return (0,facts_fact/* known */.e)(Number(digits), evidenceOf(answer.value));
    }
    const told = sysctlText(observed, name);
    if (told !== undefined)
        return (0,facts_fact/* known */.e)(told.value, told.evidence);
    if (answer.state === 'missing')
        return (0,facts_fact/* undetermined */.n)(`this kernel has no ${name}`, { source: path, value: 'does not exist' });
    return (0,facts_fact/* undetermined */.n)(answer.state === 'present' ? `${path} is no number` : answer.reason);
}
function sysctlText({ texts }, name) {
    const row = new RegExp(`^\\s*${name.replaceAll('.', '\\.')}\\s*=\\s*(\\d{1,16})\\s*$`, 'm');
    for (const { command, text, source } of texts) {
        if (!/^(?:\S*\/)?sysctl\b/.test(command))
            continue;
        const [line, digits] = row.exec(text) ??
            (new RegExp(`sysctl\\s+(?:-\\w*n\\w*\\s+)${name.replaceAll('.', '\\.')}$`).test(command)
                ? (/^\s*(\d{1,16})\s*$/.exec(text) ?? [])
                : []);
        if (digits !== undefined)
            return { value: Number(digits), evidence: { source, value: line.trim() } };
    }
    return undefined;
}
function oneOf(fact, accepted) {
    if (fact.value === 'unknown')
        return (0,facts_fact/* undetermined */.n)(fact.reason, ...fact.evidence);
    const value = accepted.find((candidate) => candidate === fact.value);
    return value === undefined ? (0,facts_fact/* undetermined */.n)(`a value that is not known: ${fact.value}`, ...fact.evidence) : (0,facts_fact/* known */.e)(value, ...fact.evidence);
}
/** A sysctl that only some distributions' kernels have: its absence is an answer, where /proc/sys itself is there. */
function optional(observed, name, accepted) {
    const path = `/proc/sys/${name.replaceAll('.', '/')}`;
    if (observed.file(path).state === 'missing' && observed.exists('/proc/sys/kernel') === true)
        return (0,facts_fact/* known */.e)('absent', { source: path, value: 'does not exist' });
    return oneOf(sysctl(observed, name), accepted);
}
function securityModules({ file }) {
    const lsm = file('/sys/kernel/security/lsm');
    if (lsm.state === 'present')
        return (0,facts_fact/* known */.e)(lsm.value.text
            .trim()
            .split(',')
            .filter((name) => /^\w+$/.test(name)), evidenceOf(lsm.value));
    return (0,facts_fact/* undetermined */.n)(lsm.state === 'missing' ? 'securityfs is not mounted' : lsm.reason);
}
function clocksource(observed) {
    const current = observed.file('/sys/devices/system/clocksource/clocksource0/current_clocksource');
    if (current.state === 'present' && /^[\w-]{2,40}\s*$/.test(current.value.text))
        return (0,facts_fact/* known */.e)(current.value.text.trim(), evidenceOf(current.value));
    return (0,facts_fact/* undetermined */.n)(current.state === 'missing' ? 'sysfs does not name it' : current.state === 'present' ? 'it is no name' : current.reason);
}
function commandLine({ file }) {
    const line = file('/proc/cmdline');
    if (line.state !== 'present')
        return (0,facts_fact/* undetermined */.n)(line.state === 'missing' ? 'there is no /proc/cmdline' : line.reason);
    return (0,facts_fact/* known */.e)(line.value.text
        .trim()
        .split(/\s+/)
        .filter((parameter) => tellingParameters.test(parameter)), evidenceOf(line.value));
}
function livePatches({ names, exists }) {
    const folder = '/sys/kernel/livepatch';
    const patches = names(folder);
    if (patches !== undefined && (patches.length > 0 || exists(folder) === true))
        return (0,facts_fact/* known */.e)(patches, { source: folder, value: patches.join(' ') || 'empty' });
    if (exists(folder) === false)
        return (0,facts_fact/* known */.e)([], { source: folder, value: 'does not exist' });
    return (0,facts_fact/* undetermined */.n)(`nobody looked at ${folder}`);
}
function pressureStall({ file, exists }) {
    const cpu = file('/proc/pressure/cpu');
    if (cpu.state === 'present' && cpu.value.text.startsWith('some'))
        return (0,facts_fact/* known */.e)(true, evidenceOf(cpu.value, /^some/));
    // A kernel with psi=0 has no such folder, or files that cannot be opened.
    if (exists('/proc/pressure') === false)
        return (0,facts_fact/* known */.e)(false, { source: '/proc/pressure', value: 'does not exist' });
    if (cpu.state === 'unknown' && /EOPNOTSUPP|not supported/.test(cpu.reason))
        return (0,facts_fact/* known */.e)(false, { source: '/proc/pressure/cpu', value: cpu.reason });
    return (0,facts_fact/* undetermined */.n)('reason' in cpu ? cpu.reason : '/proc/pressure/cpu cannot be read');
}

;// CONCATENATED MODULE: ./.cache/javascript/facts/processes.js
/** Processes that ps(1) and top(1) list, whatever columns were asked for; the header says where they stand. */
function seenProcesses({ texts }) {
    return texts.filter(({ command }) => /^(?:ps|top|htop|docker top)\b/.test(command)).flatMap(({ text, source }) => listed(text, source));
}
/** The program that is PID 1. */
function firstProcess(observed) {
    const comm = observed.file('/proc/1/comm');
    if (comm.state === 'present' && /^\S{1,15}/.test(comm.value.text))
        return { pid: 1, command: comm.value.text.trim(), source: comm.value.source };
    const cmdline = observed.file('/proc/1/cmdline');
    if (cmdline.state === 'present' && cmdline.value.text.trim() !== '')
        return { pid: 1, command: cmdline.value.text.replaceAll('\0', ' ').trim(), source: cmdline.value.source };
    for (const { command, text, source } of observed.texts) {
        if (!/^ps\b.*\s-?-?[pq](?:id)?[ =]?1(?:\s|$)/.test(command))
            continue;
        const lines = text.trim().split('\n');
        const only = lines.length === 1 && !/\b(?:PID|CMD|COMMAND|ARGS)\b/.test(lines[0]) ? lines[0].trim() : undefined;
        if (only !== undefined && /^[\w/(]/.test(only))
            return { pid: 1, command: only.replace(/^1\s+/, ''), source };
        const [header, row] = lines;
        if (lines.length === 2 && /^\s*(?:CMD|COMMAND|ARGS)\s*$/.test(header))
            return { pid: 1, command: row.trim(), source };
    }
    const processes = seenProcesses(observed).filter(({ pid }) => pid === 1);
    if (processes.length > 0)
        return processes[0];
    for (const { command, text, source } of observed.texts) {
        const [, root] = /^pstree\b/.test(command) ? (/^([\w.-]+)(?:\(1\))?─/.exec(text) ?? []) : [];
        if (root !== undefined)
            return { pid: 1, command: root, source };
    }
    return undefined;
}
/** The name of the program in a command line, without its folder and arguments: `/sbin/init splash` → `init`. */
function programName(command) {
    const [word = ''] = command.trim().split(/\s+/);
    return word
        .replace(/^.*\//, '')
        .replace(/^[[(-]|[\])]$/g, '')
        .replace(/:$/, '');
}
function listed(text, source) {
    const found = [];
    let columns;
    for (const line of text.split('\n')) {
        const words = line.trim().split(/\s+/);
        const [pid, command] = [words.indexOf('PID'), words.findIndex((word) => /^(?:CMD|COMMAND|ARGS)$/.test(word))];
        if (pid >= 0 && command >= 0)
            columns = { pid, command };
        else if (columns !== undefined && /^\d{1,10}$/.test(words[columns.pid] ?? '') && words.length > columns.command)
            found.push({ pid: Number(words[columns.pid]), command: words.slice(columns.command).join(' '), source });
    }
    return found;
}

;// CONCATENATED MODULE: ./.cache/javascript/facts/signals.js

const strongestFirst = ['proof', 'strong', 'hint'];
/**
 * The value that the strongest signals agree on. Weaker ones that disagree are kept as evidence; equally strong ones that disagree
 * leave it open.
 *
 * @param nothing the reason when no signal was seen
 */
function decide(signals, nothing) {
    for (const strength of strongestFirst) {
        const best = signals.filter((signal) => signal.strength === strength);
        if (best.length === 0)
            continue;
        const values = new Set(best.map(({ value }) => value));
        if (values.size > 1)
            return (0,facts_fact/* undetermined */.n)(`signs contradict each other: ${signals_listed(best)}`, ...evidence(best));
        const others = signals.filter((signal) => !best.includes(signal));
        if (strength !== 'hint' || new Set(best.map(({ shows }) => shows)).size >= 2)
            return (0,facts_fact/* known */.e)(best[0].value, ...evidence([...best, ...others]));
        return (0,facts_fact/* undetermined */.n)(`one hint alone does not decide: ${signals_listed(best)}`, ...evidence(best));
    }
    return (0,facts_fact/* undetermined */.n)(nothing);
}
function signals_listed(signals) {
    return [...new Set(signals.map(({ shows, value }) => `${shows} (${String(value)})`))].join(', ');
}
function evidence(signals) {
    return signals.map((signal) => ({ ...signal.evidence, value: `${signal.evidence.value} (${signal.shows})` }));
}

;// CONCATENATED MODULE: ./.cache/javascript/knowledge/virtualization.js
/**
 * DMI texts and the hypervisor that gives them, in systemd's words (src/basic/virt.c of systemd, dmi_vendor_table; the clouds'
 * own documentation for the product names).
 */
const dmiVendors = [
    { pattern: /^KVM|KubeVirt/, name: 'kvm' },
    {
        pattern: /OpenStack|QEMU|^Standard PC|Bochs|pc-i440fx|pc-q35|oVirt|RHEV|DigitalOcean|Droplet|Hetzner|vServer|Linode|Scaleway|Alibaba Cloud ECS/i,
        name: 'kvm',
    },
    { pattern: /Google Compute Engine/, name: 'google' },
    { pattern: /Amazon EC2/, name: 'amazon' },
    { pattern: /VMware/, name: 'vmware' },
    { pattern: /VirtualBox|innotek/, name: 'oracle' },
    { pattern: /^Xen|HVM domU/, name: 'xen' },
    { pattern: /Parallels/, name: 'parallels' },
    { pattern: /BHYVE/, name: 'bhyve' },
    { pattern: /Hyper-V|^Virtual Machine$/, name: 'microsoft' },
    { pattern: /Apple Virtualization/, name: 'apple' },
];
/** What systemd-detect-virt(1) prints for machines and for containers; `wsl` is among its containers. */
const detectVirtMachines = new Set([
    'qemu',
    'kvm',
    'amazon',
    'zvm',
    'vmware',
    'microsoft',
    'oracle',
    'powervm',
    'xen',
    'bochs',
    'uml',
    'parallels',
    'bhyve',
    'qnx',
    'acrn',
    'apple',
    'sre',
    'google',
    'vm-other',
]);
const detectVirtContainers = new Set([
    'openvz',
    'lxc',
    'lxc-libvirt',
    'systemd-nspawn',
    'docker',
    'podman',
    'rkt',
    'wsl',
    'proot',
    'pouch',
    'container-other',
]);
/** lscpu(1)'s "Hypervisor vendor", virt-what(1) and the kernel's "Hypervisor detected", in systemd's words. */
const hypervisorNames = {
    kvm: 'kvm',
    qemu: 'qemu',
    xen: 'xen',
    microsoft: 'microsoft',
    'microsoft hyper-v': 'microsoft',
    'microsoft hyperv': 'microsoft',
    hyperv: 'microsoft',
    'hyper-v': 'microsoft',
    vmware: 'vmware',
    oracle: 'oracle',
    innotek: 'oracle',
    virtualbox: 'oracle',
    virtualpc: 'microsoft',
    parallels: 'parallels',
    bhyve: 'bhyve',
    aws: 'amazon',
    google_cloud: 'google',
    amazon: 'amazon',
    google: 'google',
    apple: 'apple',
};
/** Names of the product where they differ from systemd's. */
const virtualizationNames = { microsoft: 'hyperv' };

;// CONCATENATED MODULE: ./.cache/javascript/facts/virtualization-tools.js

/** systemd-detect-virt(1). */
function detectVirt({ texts }) {
    return texts.flatMap(({ command, text, source }) => {
        if (!/^systemd-detect-virt\b/.test(command) || /\s(?:-r|--chroot|--private-users|--list|--cvm)\b/.test(command))
            return [];
        const asked = /\s(?:--vm|-v)\b/.test(command) ? 'vm' : /\s(?:--container|-c)\b/.test(command) ? 'container' : 'both';
        const [, name] = /^\s*([a-z][a-z-]{1,20})(?:\s|$)/.exec(text) ?? [];
        if (name === undefined)
            return [];
        const evidence = { source, value: name };
        if (name === 'none')
            return [{ kind: 'none', name, asked, evidence }];
        if (detectVirtMachines.has(name))
            return [{ kind: 'vm', name, asked, evidence }];
        return detectVirtContainers.has(name) ? [{ kind: 'container', name, asked, evidence }] : [];
    });
}
/** virt-what(1) prints one fact per line; no line at all: bare metal, but the exit code is needed to know that it worked. */
function virtWhat({ texts }) {
    return texts
        .filter(({ command }) => /^virt-what\b/.test(command))
        .flatMap(({ text, source }) => text.split('\n').flatMap((line) => {
        const word = line.trim();
        const evidence = { source, value: word };
        if (/^(?:docker|podman|lxc|openvz|oci)$/.test(word))
            return [{ kind: 'container', name: word === 'oci' ? 'container-other' : word, asked: 'both', evidence }];
        const name = hypervisorNames[word.replace(/^xen-.*/, 'xen')];
        return name === undefined ? [] : [{ kind: 'vm', name, asked: 'both', evidence }];
    }));
}

;// CONCATENATED MODULE: ./.cache/javascript/facts/whose-kernel.js







/**
 * Whose kernel this is. A container on a WSL 2 kernel is `2`: the kernel is what Go meets. Microsoft's releases, the command line
 * and mounts that only WSL makes prove it; a distributor's release, DMI tables (WSL 2 has none) and hypervisors other than
 * Hyper-V speak for `none`. The word "microsoft" alone does not: kernels for Azure carry it too.
 */
function whoseKernel(observed, seen) {
    return decide([
        ...releaseSignals(seen),
        ...commandLineSignals(observed),
        ...mountSignals(observed),
        ...toolSignals(observed),
        ...otherSignals(observed, seen),
    ], 'nothing names the kernel, and no mount of WSL was seen');
}
/** A mount that only WSL 1 makes. */
function isWsl1Mount({ type }) {
    return type === 'lxfs' || type === 'wslfs' || type === 'drvfs';
}
/** A mount that WSL 2 makes in every distribution, and that no container gets by itself. */
function isWsl2DistributionMount({ source, mountPoint, type, options }) {
    return (mountPoint === '/mnt/wsl' ||
        mountPoint.startsWith('/mnt/wsl/') ||
        (mountPoint === '/init' &&
            (type === '9p' || type === 'rootfs' || source === 'rootfs' || source === 'tools' || options.includes('aname=tools'))));
}
/** A Windows drive on WSL 2: 9p over a file descriptor or virtio, or virtiofs. */
function isWindowsDrive({ source, mountPoint, type, options }) {
    if (type === 'drvfs')
        return true;
    const letter = /^[A-Z]:(?:\\|\/|$)/i.test(source);
    if (type === '9p' || type === 'v9fs')
        return letter || options.some((option) => option.startsWith('aname=drvfs'));
    if (type === 'virtiofs')
        return letter || /^drvfs/.test(source);
    // df without types shows the drive's letter alone.
    return type === '' && letter && mountPoint.startsWith('/');
}
function releaseSignals(seen) {
    const kernel = ownKernel(seen);
    if (kernel === undefined || kernel === 'contradiction')
        return [];
    const { release, evidence, machine } = kernel;
    if (wsl1Release.test(release))
        return [{ value: '1', strength: 'proof', shows: 'the constant release of WSL 1', evidence }];
    if (wsl2Release.test(release))
        return [{ value: '2', strength: 'proof', shows: 'a release of the WSL 2 kernel', evidence }];
    const builder = builderOf(kernel);
    if (builder !== undefined)
        return [{ value: 'none', strength: 'strong', shows: `a kernel release of ${builder}`, evidence }];
    if (machine !== undefined && !/^(?:x86_64|aarch64|arm64)$/.test(machine))
        return [{ value: 'none', strength: 'proof', shows: 'a machine that WSL does not run on', evidence }];
    return [];
}
function commandLineSignals({ file }) {
    const line = file('/proc/cmdline');
    if (line.state !== 'present')
        return [];
    const evidence = evidenceOf(line.value);
    if (/\bWSL_ROOT_INIT=1\b/.test(line.value.text))
        return [{ value: '2', strength: 'proof', shows: 'the command line that WSL gives its kernel', evidence }];
    // WSL 1 has a command line of its own making, BOOT_IMAGE=/kernel init=/init.
    if (!line.value.whole || line.value.text.trim() === '' || /^BOOT_IMAGE=\/kernel init=\/init/.test(line.value.text))
        return [];
    return [{ value: 'none', strength: 'strong', shows: 'a command line without WSL_ROOT_INIT, which WSL 2 always gives', evidence }];
}
function mountSignals({ mounts }) {
    const evidence = (entry) => ({
        source: mounts.sources.join(', '),
        value: `${entry.source} on ${entry.mountPoint} type ${entry.type || '?'}`,
    });
    return mounts.entries.flatMap((entry) => {
        if (isWsl1Mount(entry))
            return [{ value: '1', strength: 'proof', shows: 'a file system that only WSL 1 has', evidence: evidence(entry) }];
        if (isWsl2DistributionMount(entry) || entry.mountPoint.startsWith('/usr/lib/wsl/') || isWindowsDrive(entry))
            return [{ value: '2', strength: 'proof', shows: 'a mount that WSL 2 makes', evidence: evidence(entry) }];
        return [];
    });
}
function toolSignals(observed) {
    const signals = [];
    for (const { command, text, source } of observed.texts) {
        const evidence = { source, value: text.trim().slice(0, 80) };
        if (/^wslinfo\s+--networking-mode\b/.test(command)) {
            const mode = text.trim().toLowerCase();
            if (mode === 'wsl1')
                signals.push({ value: '1', strength: 'proof', shows: 'the answer of WSL itself', evidence });
            else if (/^(?:nat|mirrored|bridged|virtioproxy|consomme|none)$/.test(mode))
                signals.push({ value: '2', strength: 'proof', shows: 'the answer of WSL itself', evidence });
        }
    }
    const virtualization = [...detectVirt(observed), ...virtWhat(observed)];
    for (const { name, evidence, kind } of virtualization) {
        // Hyper-V and "none" do not exclude a WSL kernel of one's own making.
        if (kind === 'vm' && !['microsoft', 'hyperv', 'vm-other'].includes(name))
            signals.push({ value: 'none', strength: 'strong', shows: 'a hypervisor that is not that of WSL', evidence });
    }
    // In a distribution of which only the version is open, a list of distributions that all have one version tells it.
    const inWsl = observed.env.WSL_DISTRO_NAME !== undefined || virtualization.some(({ name }) => name === 'wsl') || observed.exists('/run/WSL') === true;
    const name = observed.env.WSL_DISTRO_NAME;
    const rows = distributionList(observed).filter((row) => name === undefined || row.name === name);
    const versions = new Set(rows.map(({ version }) => version));
    if (inWsl && versions.size === 1) {
        const [version] = versions;
        signals.push({ value: version, strength: 'strong', shows: 'the list of distributions', evidence: rows[0].evidence });
    }
    return signals;
}
/** What `wsl --list --verbose` shows, whatever language Windows speaks. */
function distributionList({ texts, }) {
    return texts
        .filter(({ command }) => /^wsl(?:\.exe)?\s+(?:-l|--list)\b/.test(command))
        .flatMap(({ text, source }) => text.split('\n').flatMap((line) => {
        const match = /^\s*(\*)?\s*(\S[^\t\n]{0,80}?)\s{2,}\S[^\n]{0,40}?\s{2,}([12])\s*$/.exec(line);
        return match === null
            ? []
            : [
                {
                    name: match[2],
                    version: match[3],
                    current: match[1] !== undefined,
                    evidence: { source, value: line.trim() },
                },
            ];
    }));
}
function otherSignals(observed, seen) {
    const signals = [];
    const product = observed.file('/sys/class/dmi/id/product_name');
    const vendor = observed.file('/sys/class/dmi/id/sys_vendor');
    for (const dmi of [product, vendor]) {
        if (dmi.state !== 'present' || dmi.value.text.trim() === '')
            continue;
        if (dmiVendors.some(({ pattern, name }) => name === 'microsoft' && pattern.test(dmi.value.text)))
            continue;
        signals.push({ value: 'none', strength: 'strong', shows: 'DMI tables, which WSL 2 does not have', evidence: evidenceOf(dmi.value) });
    }
    const rows = observed.file('/proc/self/cgroup');
    if (rows.state === 'present') {
        const joint = parseCgroupRows(rows.value.text).find(({ controllers }) => controllers.includes('cpu') && controllers.includes('cpuacct'));
        if (joint !== undefined)
            signals.push({
                value: 'none',
                strength: 'strong',
                shows: 'cpu and cpuacct in one hierarchy, as systemd mounts them and WSL does not',
                evidence: { source: rows.value.source, value: `${joint.hierarchy}:${joint.controllers.join(',')}:${joint.path}` },
            });
    }
    if (observed.platform?.os !== undefined && observed.platform.os !== 'linux' && seen.length === 0)
        signals.push({
            value: 'none',
            strength: 'proof',
            shows: 'a system that is not Linux',
            evidence: { source: 'the process', value: observed.platform.os },
        });
    return signals;
}

;// CONCATENATED MODULE: ./.cache/javascript/facts/container.js













const notAnInit = 'PID 1 is no init of a system';
/** The most telling name first: what runs the container, before what starts it, before what only a tool concluded. */
const runtimeOrder = ['gvisor', 'kata', 'lxc', 'systemd-nspawn', 'openvz', 'kubernetes', 'podman', 'docker', 'containerd'];
/**
 * Container or not, and which. Namespaces and a foreign kernel (gVisor) prove; then what managers leave in cgroup paths, mounts and
 * files; marker files alone prove nothing, because images that boot as machines carry them too.
 */
function container(observed, seen, wsl) {
    const signs = [
        ...kernelSigns(seen, wsl),
        ...namespaceSigns(observed, wsl),
        ...managerSigns(observed),
        ...cgroupSigns(observed),
        ...mountSigns(observed, wsl),
        ...processSigns(observed),
        ...toolSigns(observed),
        ...capabilitySigns(observed),
        ...placeSigns(observed, seen),
        ...markerSigns(observed),
    ];
    const decided = decide(signs, 'no sign of a container was seen, and nothing that excludes one');
    const found = decided.value === 'no' ? staleMarkers(decided, signs) : decided;
    return { container: found, runtime: runtimeOf(found, signs) };
}
function runtimeOf(decided, signs) {
    if (decided.value === 'no')
        return (0,facts_fact/* known */.e)('none', ...decided.evidence);
    if (decided.value === 'unknown')
        return (0,facts_fact/* undetermined */.n)(decided.reason, ...decided.evidence);
    const named = signs.filter(({ value, runtime }) => value === 'yes' && runtime !== undefined && runtime !== 'unknown');
    const best = runtimeOrder.map((name) => named.find(({ runtime }) => runtime === name)).find((sign) => sign !== undefined) ??
        named.find(({ runtime }) => runtime !== 'other');
    // A marker file may be a leftover of the image: it names the engine only where the root or the host name speak of one too.
    const hints = new Set(signs.filter(({ value, strength }) => value === 'yes' && strength === 'hint').map(({ shows }) => shows));
    hints.delete(notAnInit);
    if (best === undefined || (best.strength === 'hint' && hints.size < 2))
        return (0,facts_fact/* undetermined */.n)(`a container, but ${best === undefined ? 'nothing' : `only ${best.shows}`} names what runs it`, ...decided.evidence);
    return (0,facts_fact/* known */.e)(best.runtime, best.evidence);
}
/** Marker files on what is no container are worth a word: tools that trust them are wrong here. */
function staleMarkers(decided, signs) {
    const markers = signs.filter(({ value, shows }) => value === 'yes' && shows.startsWith('marker file'));
    return (0,facts_fact/* known */.e)(decided.value, ...decided.evidence.filter(({ source }) => !markers.some(({ evidence }) => evidence.source === source)), ...markers.map(({ evidence }) => ({ ...evidence, value: `${evidence.value} (stale marker)` })));
}
function kernelSigns(seen, wsl) {
    const kernel = ownKernel(seen);
    if (wsl.value === '1')
        return [{ value: 'no', strength: 'proof', shows: 'WSL 1, which has no namespaces to make a container of', evidence: wsl.evidence[0] }];
    if (kernel === undefined || kernel === 'contradiction')
        return [];
    if (/-gvisor$/.test(kernel.release) || gvisorVersion.test(kernel.build))
        return [{ value: 'yes', strength: 'proof', shows: "gVisor's kernel", runtime: 'gvisor', evidence: kernel.evidence }];
    return [];
}
/** env: ids of include/linux/proc_ns.h. A WSL 2 distribution has its own pid, ipc, uts and mnt, and the initial user and cgroup. */
function namespaceSigns({ namespace }, wsl) {
    const initial = (name) => namespace(name) === undefined ? undefined : namespace(name) === initialNamespaces[name];
    const evidence = (names) => ({
        source: '/proc/self/ns',
        value: names.map((name) => `${name}:[${namespace(name)}]`).join(' '),
    });
    if (initial('user') === false)
        return [{ value: 'yes', strength: 'strong', shows: 'a user namespace of its own', evidence: evidence(['user']) }];
    if (initial('cgroup') === false)
        return [{ value: 'yes', strength: 'strong', shows: 'a cgroup namespace of its own', evidence: evidence(['cgroup']) }];
    if (initial('pid') === false && wsl.value !== '2' && wsl.value !== 'unknown')
        return [{ value: 'yes', strength: 'strong', shows: 'a pid namespace of its own', evidence: evidence(['pid']) }];
    const all = ['user', 'cgroup', 'pid', 'ipc', 'uts'];
    if (all.every((name) => initial(name) === true))
        return [{ value: 'no', strength: 'proof', shows: 'all namespaces are the initial ones', evidence: evidence(all) }];
    return [];
}
/** What container managers say to the system inside. */
function managerSigns(observed) {
    const signs = [];
    const say = (name, evidence) => {
        const runtime = name === 'lxc-libvirt' || name === 'lxd' || name === 'incus' ? 'lxc' : name;
        if (name === 'wsl')
            signs.push({ value: 'no', strength: 'strong', shows: 'systemd was started by WSL', evidence });
        else if (/^[a-z][\w-]{1,30}$/.test(name))
            signs.push({ value: 'yes', strength: 'strong', shows: 'the container manager names itself', runtime, evidence });
    };
    for (const path of ['/run/systemd/container', '/run/host/container-manager']) {
        const named = observed.file(path);
        if (named.state === 'present' && named.value.text.trim() !== '')
            say(named.value.text.trim(), evidenceOf(named.value));
    }
    const environ = observed.file('/proc/1/environ');
    if (environ.state === 'present') {
        const [, name] = /(?:^|[\0\n ])container=([\w-]+)/.exec(environ.value.text) ?? [];
        if (name !== undefined)
            say(name, { source: environ.value.source, value: `container=${name}` });
    }
    const own = observed.env.container;
    if (own !== undefined && own !== '')
        say(own, { source: '$container', value: own });
    if (observed.env.KUBERNETES_SERVICE_HOST !== undefined)
        signs.push({
            value: 'yes',
            strength: 'strong',
            shows: 'the variables that Kubernetes gives to pods',
            runtime: 'kubernetes',
            evidence: { source: '$KUBERNETES_SERVICE_HOST', value: 'set' },
        });
    if (observed.env.CODESPACES === 'true')
        signs.push({
            value: 'yes',
            strength: 'strong',
            shows: 'GitHub Codespaces, which works in a container',
            runtime: 'docker',
            evidence: { source: '$CODESPACES', value: 'true' },
        });
    for (const name of ['WSL_DISTRO_NAME', 'WSL_INTEROP']) {
        const value = observed.env[name];
        if (value !== undefined)
            signs.push({
                value: 'no',
                strength: 'strong',
                shows: 'variables that WSL gives to its distributions',
                evidence: { source: `$${name}`, value },
            });
    }
    return signs;
}
function cgroupSigns(observed) {
    const signs = [];
    for (const path of ['/proc/self/cgroup', '/proc/1/cgroup']) {
        const file = observed.file(path);
        if (file.state !== 'present')
            continue;
        for (const row of parseCgroupRows(file.value.text)) {
            const made = cgroupPaths.find(({ pattern }) => pattern.test(row.path));
            if (made === undefined)
                continue;
            const evidence = { source: file.value.source, value: shortened(`${row.hierarchy}:${row.controllers.join(',')}:${row.path}`) };
            signs.push({ value: 'yes', strength: 'strong', shows: 'a cgroup that a container manager made', runtime: made.runtime, evidence });
            break;
        }
    }
    const root = cgroupNamespaceIsInitial(observed);
    if (root?.value === false)
        signs.push({
            value: 'yes',
            strength: 'strong',
            shows: 'the top of the cgroup tree carries limits, which the real root does not',
            evidence: root.evidence,
        });
    return signs;
}
function mountSigns({ mounts }, wsl) {
    const signs = [];
    const source = mounts.sources.join(', ');
    const root = mounts.entries.findLast(({ mountPoint }) => mountPoint === '/');
    for (const entry of mounts.entries) {
        const text = [entry.root, entry.source, ...entry.options.filter((option) => /^(?:lowerdir|upperdir|workdir)=/.test(option))].join(' ');
        const isRoot = entry === root;
        const evidence = {
            source,
            value: shortened(`${entry.source} on ${entry.mountPoint} type ${entry.type}${entry.root === undefined ? '' : `, root ${entry.root}`}`),
        };
        const inside = isRoot || /^\/etc\/(?:resolv\.conf|hosts|hostname)$|^\/dev\/termination-log$/.test(entry.mountPoint);
        const trace = inside ? mountTraces.find(({ pattern }) => pattern.test(text)) : undefined;
        if (trace !== undefined)
            signs.push({ value: 'yes', strength: 'strong', shows: 'a mount that a container manager made', runtime: trace.runtime, evidence });
        if (entry.mountPoint.startsWith('/var/run/secrets/kubernetes.io') || entry.mountPoint.startsWith('/run/secrets/kubernetes.io'))
            signs.push({ value: 'yes', strength: 'strong', shows: 'a mount that Kubernetes gives to pods', runtime: 'kubernetes', evidence });
        if (isRoot && /^kataShared/.test(entry.source))
            signs.push({
                value: 'yes',
                strength: 'strong',
                shows: 'the root that Kata Containers share into their machine',
                runtime: 'kata',
                evidence,
            });
        if (entry.type === 'fuse.lxcfs' && /^\/proc\//.test(entry.mountPoint))
            signs.push({ value: 'yes', strength: 'strong', shows: 'files of /proc that lxcfs replaces', evidence });
        if (isRoot &&
            (entry.type === 'overlay' || entry.type === 'aufs' || entry.source === 'overlay') &&
            !/^(?:\/cow|overlayroot|airootfs|overlayfs:)/.test(entry.source) &&
            trace === undefined)
            signs.push({ value: 'yes', strength: 'hint', shows: 'an overlay as the root', evidence });
        if (/^\/boot(?:\/efi)?$|^\/efi$/.test(entry.mountPoint) && entry.source.startsWith('/dev/'))
            signs.push({ value: 'no', strength: 'strong', shows: 'the boot partition is mounted', evidence });
        if (isWsl2DistributionMount(entry))
            signs.push({ value: 'no', strength: 'strong', shows: 'a mount that every WSL 2 distribution has', evidence });
        if (wsl.value === '2' && isRoot && /^\/dev\/sd[a-z]+$/.test(entry.source) && (entry.root ?? '/') === '/')
            signs.push({ value: 'no', strength: 'strong', shows: 'the root is the disk of a WSL 2 distribution', evidence });
    }
    const shm = (0,mount_table/* mountOf */.v)(mounts.entries, '/dev/shm');
    if (shm?.mountPoint === '/dev/shm' && shm.options.includes('size=65536k'))
        signs.push({
            value: 'yes',
            strength: 'hint',
            shows: 'a /dev/shm of 64 MiB, as engines make it',
            evidence: { source, value: `/dev/shm ${shm.options.join(',')}` },
        });
    return signs;
}
function processSigns(observed) {
    const signs = [];
    const first = firstProcess(observed);
    if (first !== undefined) {
        const name = programName(first.command);
        const evidence = { source: first.source, value: shortened(`PID 1: ${first.command}`) };
        if (Object.hasOwn(containerInits, name))
            signs.push({
                value: 'yes',
                strength: 'strong',
                shows: 'PID 1 is a program made for containers',
                runtime: containerInits[name],
                evidence,
            });
        else if (!systemInits.has(name) && !/init/.test(name) && !/systemd/.test(first.command))
            signs.push({ value: 'yes', strength: 'hint', shows: notAnInit, evidence });
    }
    const kthreadd = seenProcesses(observed).find(({ command }) => /^\[kthreadd\]/.test(command));
    if (kthreadd !== undefined)
        signs.push({
            value: 'no',
            strength: 'strong',
            shows: 'threads of the kernel are visible',
            evidence: { source: kthreadd.source, value: `${kthreadd.pid} ${kthreadd.command}` },
        });
    return signs;
}
function toolSigns(observed) {
    const signs = [];
    for (const { kind, name, asked, evidence } of [...detectVirt(observed), ...virtWhat(observed)]) {
        const runtime = name === 'lxc-libvirt' ? 'lxc' : name === 'container-other' ? 'unknown' : name;
        if (name === 'wsl')
            signs.push({ value: 'no', strength: 'hint', shows: 'a tool calls it WSL, as it would in a container of WSL too', evidence });
        else if (kind === 'container')
            signs.push({ value: 'yes', strength: 'strong', shows: 'a tool found a container', runtime, evidence });
        else if (asked === 'both' || (asked === 'container' && kind === 'none'))
            signs.push({ value: 'no', strength: 'strong', shows: 'systemd-detect-virt, which looks for containers first, found none', evidence });
    }
    for (const { text, source } of observed.texts) {
        const [chassis] = /^\s*Chassis: (?:container|vm|desktop|laptop|server)\b/m.exec(text) ?? [];
        if (chassis !== undefined)
            signs.push({
                value: chassis.includes('container') ? 'yes' : 'no',
                strength: 'strong',
                shows: 'hostnamectl names the chassis',
                evidence: { source, value: chassis.trim() },
            });
        const [virtualization, kind] = /^\s*Virtualization: ([a-z][\w-]*)\s*$/m.exec(text) ?? [];
        if (kind !== undefined && /^(?:docker|podman|lxc|lxc-libvirt|systemd-nspawn|openvz|container-other|proot)$/.test(kind))
            signs.push({
                value: 'yes',
                strength: 'strong',
                shows: 'a tool found a container',
                runtime: kind,
                evidence: { source, value: virtualization.trim() },
            });
    }
    const engine = engineInfo(observed);
    // The engine of Docker Desktop runs in a machine of its own, so that it tells nothing about the place of the one who asks.
    if (engine !== undefined &&
        engine.operatingSystem !== undefined &&
        !/Docker Desktop|Rancher Desktop|boot2docker/i.test(engine.operatingSystem))
        signs.push(/\(containerized\)/.test(engine.operatingSystem)
            ? {
                value: 'yes',
                strength: 'strong',
                shows: 'the container engine says that it runs in a container',
                runtime: 'docker',
                evidence: engine.evidence('Operating System'),
            }
            : {
                value: 'no',
                strength: 'strong',
                shows: 'a container engine runs here and does not call its system containerized',
                evidence: engine.evidence('Operating System'),
            });
    return signs;
}
function capabilitySigns(observed) {
    const status = observed.file('/proc/self/status');
    const signs = [];
    const texts = [...(status.state === 'present' ? [status.value] : []), ...observed.texts];
    for (const { text, source } of texts) {
        const [row, set] = /^CapBnd:\s*0*([0-9a-f]+)\s*$/m.exec(text) ?? [];
        if (set !== undefined && Object.hasOwn(defaultCapabilities, set))
            signs.push({
                value: 'yes',
                strength: 'strong',
                shows: "the bounding set is an engine's default",
                runtime: defaultCapabilities[set],
                evidence: { source, value: row.trim() },
            });
        const [line, names] = /^(?:Current: =|Bounding set =)\s*(cap_[\w,]+)/m.exec(text) ?? [];
        const list = names?.split(',') ?? [];
        if (list.length === dockerCapabilityNames.size && list.every((name) => dockerCapabilityNames.has(name)))
            signs.push({
                value: 'yes',
                strength: 'strong',
                shows: "the capabilities are an engine's default",
                runtime: 'docker',
                evidence: { source, value: shortened(line) },
            });
    }
    return signs;
}
/** Names that services give, together with the kernel of their cloud. */
function placeSigns({ texts }, seen) {
    const signs = [];
    for (const { hostName, release, evidence } of seen) {
        const named = hostNames.find(({ pattern }) => hostName !== undefined && pattern.test(hostName));
        if (named !== undefined && /-azure\b/.test(release))
            signs.push({
                value: named.container,
                strength: 'strong',
                shows: named.place,
                ...(named.container === 'yes' ? { runtime: named.runtime } : {}),
                evidence,
            });
        else if (hostName !== undefined && /^[0-9a-f]{12}$/.test(hostName))
            signs.push({ value: 'yes', strength: 'hint', shows: 'a host name as Docker gives it', runtime: 'docker', evidence });
    }
    for (const { promptHost, source, place, command } of texts) {
        if (promptHost !== undefined && /^[0-9a-f]{12}$/.test(promptHost))
            signs.push({
                value: 'yes',
                strength: 'hint',
                shows: 'a host name as Docker gives it',
                runtime: 'docker',
                evidence: { source, value: promptHost },
            });
        if (place === 'container')
            signs.push({
                value: 'yes',
                strength: 'strong',
                shows: 'it was typed into a container',
                evidence: { source, value: shortened(command) },
            });
    }
    return signs;
}
function markerSigns(observed) {
    // binfmt_misc is mounted in distributions, and by no engine in its containers.
    const interop = observed.file('/proc/sys/fs/binfmt_misc/WSLInterop');
    if (interop.state === 'present' && /^interpreter \/init$/m.test(interop.value.text))
        return [
            {
                value: 'no',
                strength: 'strong',
                shows: 'the entry for Windows programs, as only distributions see it',
                evidence: evidenceOf(interop.value, /^interpreter/),
            },
        ];
    const markers = [
        ['/.dockerenv', 'docker'],
        ['/run/.containerenv', 'podman'],
    ];
    return markers.flatMap(([path, runtime]) => observed.exists(path) === true
        ? [{ value: 'yes', strength: 'hint', shows: `marker file ${path}`, runtime, evidence: { source: path, value: 'exists' } }]
        : []);
}

;// CONCATENATED MODULE: ./.cache/javascript/facts/distribution.js


/** os-release(5), and where it is missing what older systems and tools tell. */
function distribution(observed) {
    for (const path of [
        '/etc/os-release',
        '/usr/lib/os-release',
        '/etc/lsb-release',
        '/etc/redhat-release',
        '/etc/centos-release',
        '/etc/alpine-release',
    ]) {
        const answer = observed.file(path);
        if (answer.state !== 'present')
            continue;
        const found = fromFile(path, answer.value);
        if (found !== undefined)
            return found;
    }
    for (const { text, source, command } of observed.texts) {
        const found = fromText(text);
        if (found !== undefined && !/^wsl\b/.test(command))
            return (0,facts_fact/* known */.e)(found, { source, value: found.name });
    }
    return (0,facts_fact/* undetermined */.n)('nothing names the distribution');
}
/** `KEY=value` rows with the quotes of a shell. */
function parseAssignments(text) {
    return new Map(text.split('\n').flatMap((line) => {
        const [, key, value] = /^\s*([A-Z][A-Z_0-9]*)=(.*?)\s*$/.exec(line) ?? [];
        return key === undefined ? [] : [[key, value.replace(/^(["'])(.*)\1$/, '$2').replaceAll(/\\(["'$`\\])/g, '$1')]];
    }));
}
function fromFile(path, file) {
    const found = path.endsWith('os-release') || path === '/etc/lsb-release'
        ? fromAssignments(file.text)
        : fromName(path === '/etc/alpine-release' ? `Alpine Linux ${file.text.trim()}` : file.text.trim());
    return found === undefined ? undefined : (0,facts_fact/* known */.e)(found, evidenceOf(file, /^(?:PRETTY_NAME|DISTRIB_DESCRIPTION)=/));
}
function fromAssignments(text) {
    const values = parseAssignments(text);
    const id = values.get('ID') ?? values.get('DISTRIB_ID')?.toLowerCase();
    const version = values.get('VERSION_ID') ?? values.get('DISTRIB_RELEASE') ?? null;
    const name = values.get('PRETTY_NAME') ?? values.get('DISTRIB_DESCRIPTION') ?? [values.get('NAME') ?? id, version].filter(Boolean).join(' ');
    if (id !== undefined)
        return { id, version, name };
    return name === '' ? undefined : fromName(name);
}
function fromText(text) {
    if (/^(?:PRETTY_NAME|DISTRIB_DESCRIPTION)=/m.test(text))
        return fromAssignments(text);
    const [, name] = /^\s*(?:Description|Operating System|OS):[ \t]+(\S[^\n]{2,100})$/m.exec(text) ?? /^\s*distribution:\s*(\w[\w-]*)\s*$/m.exec(text) ?? [];
    return name === undefined ? undefined : fromName(name.replace(/\s+(?:x86_64|aarch64|\(containerized\)).*$/, '').trim());
}
/** Ids of os-release by the names that people and tools write. */
const names = [
    [/^Debian/i, 'debian'],
    [/^Ubuntu/i, 'ubuntu'],
    [/^(?:Red Hat Enterprise|RHEL)/i, 'rhel'],
    [/^CentOS/i, 'centos'],
    [/^Rocky/i, 'rocky'],
    [/^AlmaLinux/i, 'almalinux'],
    [/^Fedora/i, 'fedora'],
    [/^Amazon Linux/i, 'amzn'],
    [/^Alpine/i, 'alpine'],
    [/^Arch/i, 'arch'],
    [/^openSUSE Leap/i, 'opensuse-leap'],
    [/^openSUSE Tumbleweed/i, 'opensuse-tumbleweed'],
    [/^(?:SUSE|SLES)/i, 'sles'],
    [/^Oracle Linux/i, 'ol'],
    [/^NixOS/i, 'nixos'],
    [/^(?:Raspbian|Raspberry)/i, 'raspbian'],
    [/^Linux Mint/i, 'linuxmint'],
    [/^Kali/i, 'kali'],
    [/^Gentoo/i, 'gentoo'],
    [/^(?:CBL-Mariner|Azure Linux)/i, 'azurelinux'],
    [/^Scientific/i, 'scientific'],
];
function fromName(name) {
    const id = names.find(([pattern]) => pattern.test(name))?.[1];
    return id === undefined ? undefined : { id, version: /\b(\d+(?:\.\d+)*)\b/.exec(name)?.[1] ?? null, name };
}

;// CONCATENATED MODULE: ./.cache/javascript/facts/virtualization.js




/**
 * Below the kernel: the first of these that answers decides, because each later one is a coarser view of the same thing. WSL 1 runs
 * on Windows itself, whose own virtualization cannot be seen from there.
 */
function virtualization(observed, wsl) {
    if (wsl.value === '2')
        return (0,facts_fact/* known */.e)('hyperv', ...wsl.evidence);
    if (wsl.value === '1')
        return (0,facts_fact/* undetermined */.n)('WSL 1 translates system calls on Windows; what Windows runs on cannot be seen', ...wsl.evidence);
    for (const read of [toolsSay, firecracker, dmiSays, hypervisorSays, textsSay, flagsSay]) {
        const found = read(observed);
        if (found !== undefined)
            return (0,facts_fact/* known */.e)(virtualizationNames[found.name] ?? found.name, found.evidence);
    }
    return (0,facts_fact/* undetermined */.n)('neither a tool, nor DMI, nor the processor flags were seen');
}
function toolsSay(observed) {
    const answers = [...detectVirt(observed), ...virtWhat(observed)];
    return answers.find(({ kind }) => kind === 'vm') ?? answers.find(({ kind, asked }) => kind === 'none' && asked !== 'container');
}
/** Firecracker hands its own parameters to the kernel, and has no DMI (docs/getting-started.md and src/vmm/src/arch of firecracker). */
function firecracker({ file }) {
    const line = file('/proc/cmdline');
    if (line.state !== 'present')
        return undefined;
    const { text } = line.value;
    const typical = /\breboot=k\b/.test(text) && /\bpanic=1\b/.test(text) && (/\bvirtio_mmio\.device=/.test(text) || /\bnomodules?\b/.test(text));
    return /firecracker/i.test(text) || typical ? { name: 'firecracker', evidence: evidenceOf(line.value) } : undefined;
}
function dmiSays({ file }) {
    const texts = [
        '/sys/class/dmi/id/product_name',
        '/sys/class/dmi/id/sys_vendor',
        '/sys/class/dmi/id/board_vendor',
        '/sys/class/dmi/id/bios_vendor',
    ].flatMap((path) => {
        const answer = file(path);
        return answer.state === 'present' ? [answer.value] : [];
    });
    for (const seen of texts) {
        const [first = ''] = seen.text.trim().split('\n');
        // Amazon's metal instances carry its name too, and no hypervisor.
        if (texts.some(({ text }) => /\.metal(?:-\w+)?\s*$/.test(text)))
            return { name: 'none', evidence: evidenceOf(seen) };
        const vendor = dmiVendors.find(({ pattern }) => pattern.test(first));
        if (vendor !== undefined)
            return { name: vendor.name, evidence: evidenceOf(seen) };
    }
    return undefined;
}
function hypervisorSays({ file }) {
    const type = file('/sys/hypervisor/type');
    return type.state === 'present' && type.value.text.trim() === 'xen' ? { name: 'xen', evidence: evidenceOf(type.value) } : undefined;
}
/** lscpu, hostnamectl, dmesg, neofetch and inxi. */
function textsSay({ texts }) {
    for (const { text, source } of texts) {
        const [line, name] = /^Hypervisor vendor:\s+(\S[^\n]{0,40}?)\s*$/m.exec(text) ??
            /^\s*Virtualization:\s+([a-z][a-z-]{1,20})\s*$/m.exec(text) ??
            /\bHypervisor detected: (\w[\w -]{1,30}?)\s*$/m.exec(text) ??
            [];
        const known = name === undefined ? undefined : (hypervisorNames[name.toLowerCase()] ?? (detectVirtMachines.has(name) ? name : undefined));
        if (known !== undefined)
            return { name: known, evidence: { source, value: line.trim() } };
        const [host, product] = /^\s*(?:Host|Machine|Hardware Model|Model):\s+(\S[^\n]{2,80})$/m.exec(text) ?? [];
        const vendor = dmiVendors.find(({ pattern }) => product !== undefined && pattern.test(product));
        if (vendor !== undefined)
            return { name: vendor.name, evidence: { source, value: host.trim() } };
    }
    return undefined;
}
/** The processor's own word that a hypervisor is there (cpuid leaf 1, ecx bit 31); only x86 has it. */
function flagsSay({ file }) {
    const info = file('/proc/cpuinfo');
    if (info.state !== 'present')
        return undefined;
    const [flags] = /^flags\s*:.*$/m.exec(info.value.text) ?? [];
    if (flags === undefined)
        return undefined;
    const evidence = { source: info.value.source, value: /\bhypervisor\b/.test(flags) ? 'flag hypervisor' : shortened('no flag hypervisor') };
    return { name: /\bhypervisor\b/.test(flags) ? 'vm-other' : 'none', evidence };
}

;// CONCATENATED MODULE: ./.cache/javascript/facts/platform.js








/** What this place is: three independent axes (whose kernel, container, virtualization) and the names of the system. */
function platformFacts(observed) {
    const seen = seenKernels(observed);
    const kernel = ownKernel(seen);
    const wsl = whoseKernel(observed, seen);
    const found = container(observed, seen, wsl);
    return {
        'platform.os': operatingSystem(observed, kernel !== undefined),
        'platform.arch': architecture(observed),
        'platform.kernel': kernel === undefined
            ? (0,facts_fact/* undetermined */.n)('nothing names the kernel release')
            : kernel === 'contradiction'
                ? (0,facts_fact/* undetermined */.n)('different kernel releases were written down', ...seen.map(({ evidence }) => evidence))
                : (0,facts_fact/* known */.e)(kernel.release, kernel.evidence),
        'platform.distribution': distribution(observed),
        'platform.wsl': wsl,
        'platform.container': found.container,
        'platform.containerRuntime': found.runtime,
        'platform.virtualization': virtualization(observed, wsl),
    };
}
function operatingSystem({ platform, texts }, linux) {
    if (platform !== undefined)
        return (0,facts_fact/* known */.e)(platform.os, { source: 'the process', value: platform.os });
    if (linux)
        return (0,facts_fact/* known */.e)('linux', { source: texts[0]?.source ?? 'kernel release', value: 'a Linux kernel release' });
    const darwin = texts.find(({ text }) => /^Darwin \S+ \d/m.test(text));
    if (darwin !== undefined)
        return (0,facts_fact/* known */.e)('darwin', { source: darwin.source, value: darwin.text.trim().slice(0, 80) });
    const proc = texts.find(({ command }) => /^cat \/(?:proc|sys)\//.test(command));
    return proc === undefined ? (0,facts_fact/* undetermined */.n)('nothing names the operating system') : (0,facts_fact/* known */.e)('linux', { source: proc.source, value: 'exists' });
}
function architecture(observed) {
    const { platform, texts } = observed;
    if (platform !== undefined)
        return (0,facts_fact/* known */.e)(platform.arch, { source: 'the process', value: platform.arch });
    const machine = seenKernels(observed).find((kernel) => kernel.machine !== undefined);
    const named = machineNames[machine?.machine ?? ''];
    if (named !== undefined)
        return (0,facts_fact/* known */.e)(named, machine.evidence);
    for (const { text, source, command } of texts) {
        const [line, name] = /^(?:Architecture|\s*arch|Architecture):\s+(\w+)\s*$/m.exec(text) ??
            (/^(?:uname -m|arch)$/.test(command) ? (/^\s*(\w+)\s*$/.exec(text) ?? []) : []);
        const arch = machineNames[name ?? ''];
        if (arch !== undefined)
            return (0,facts_fact/* known */.e)(arch, { source, value: line.trim() });
    }
    const engine = engineInfo(observed);
    const told = machineNames[engine?.architecture ?? ''];
    return told === undefined ? (0,facts_fact/* undetermined */.n)('nothing names the architecture') : (0,facts_fact/* known */.e)(told, engine.evidence('Architecture'));
}

;// CONCATENATED MODULE: ./.cache/javascript/facts/seccomp.js


/** The numbers of proc(5), "Seccomp". */
const modes = ['disabled', 'strict', 'filter'];
/** What the kernel says about filters on the process; a container engine's default profile says nothing about it. */
function seccompFacts(observed) {
    const mode = row(observed, 'Seccomp', /^[012]$/);
    const privileges = row(observed, 'NoNewPrivs', /^[01]$/);
    return {
        'seccomp.mode': typeof mode.value === 'number' ? (0,facts_fact/* known */.e)(modes[mode.value], ...mode.evidence) : (0,facts_fact/* undetermined */.n)(mode.reason, ...mode.evidence),
        'seccomp.filters': row(observed, 'Seccomp_filters', /^\d{1,5}$/),
        'seccomp.noNewPrivs': typeof privileges.value === 'number'
            ? (0,facts_fact/* known */.e)(privileges.value === 1, ...privileges.evidence)
            : (0,facts_fact/* undetermined */.n)(privileges.reason, ...privileges.evidence),
        'seccomp.actions': actions(observed),
    };
}
function row({ file }, key, form) {
    const status = file('/proc/self/status');
    if (status.state !== 'present')
        return (0,facts_fact/* undetermined */.n)(status.state === 'missing' ? 'there is no /proc/self/status' : status.reason);
    const [, word] = new RegExp(`^${key}:\\s*(\\S+)\\s*$`, 'm').exec(status.value.text) ?? [];
    if (word === undefined)
        return (0,facts_fact/* undetermined */.n)(`this kernel does not tell ${key}`, { source: status.value.source, value: `no row ${key}` });
    if (!form.test(word))
        return (0,facts_fact/* undetermined */.n)(`${key} has no value that is known`, evidenceOf(status.value, new RegExp(`^${key}:`)));
    return (0,facts_fact/* known */.e)(Number(word), evidenceOf(status.value, new RegExp(`^${key}:`)));
}
function actions({ file }) {
    const path = '/proc/sys/kernel/seccomp/actions_avail';
    const answer = file(path);
    if (answer.state !== 'present')
        return (0,facts_fact/* undetermined */.n)(answer.state === 'missing' ? `this kernel has no ${path}` : answer.reason);
    return (0,facts_fact/* known */.e)(answer.value.text
        .trim()
        .split(/\s+/)
        .filter((name) => /^[a-z_]+$/.test(name)), evidenceOf(answer.value));
}

;// CONCATENATED MODULE: ./.cache/javascript/facts/systemd.js



/** systemd as PID 1: /run/systemd/system alone proves it (sd_booted(3)); that systemctl is installed proves nothing. */
function systemdFacts(observed) {
    const first = firstProcess(observed);
    return {
        'systemd.state': state(observed),
        'systemd.version': version(observed),
        'systemd.userManager': userManager(observed),
        'pid1.command': first === undefined
            ? (0,facts_fact/* undetermined */.n)('nothing shows PID 1')
            : (0,facts_fact/* known */.e)(programName(first.command), { source: first.source, value: shortened(first.command) }),
    };
}
/** Words of `systemctl is-system-running` (systemctl(1)); maintenance and stopping are none of the states that we tell. */
const states = {
    running: 'running',
    degraded: 'degraded',
    initializing: 'starting',
    starting: 'starting',
    offline: 'offline',
};
function state(observed) {
    for (const { command, text, source, exit } of observed.texts) {
        if (!/^systemctl\b/.test(command) || /\s--user\b/.test(command))
            continue;
        const evidence = { source, value: shortened(text), ...(exit === undefined ? {} : { exit }) };
        if (/has not been booted with systemd|Failed to connect to bus: (?:Host is down|No such file)/.test(text))
            return (0,facts_fact/* known */.e)('offline', evidence);
        const word = /\bis-system-running\b/.test(command)
            ? /^\s*([a-z]+)\b/.exec(text)?.[1]
            : /^status\b/.test(command.replace(/^systemctl\s+/, ''))
                ? /^\s*State: ([a-z]+)\s*$/m.exec(text)?.[1]
                : undefined;
        const told = states[word ?? ''];
        if (told !== undefined)
            return (0,facts_fact/* known */.e)(told, evidence);
    }
    const marker = observed.exists('/run/systemd/system');
    const first = firstProcess(observed);
    if (marker === false) {
        const evidence = { source: '/run/systemd/system', value: 'does not exist' };
        return (0,facts_fact/* known */.e)(observed.exists('/usr/bin/systemctl') === true ? 'offline' : 'absent', evidence);
    }
    const name = first === undefined ? undefined : programName(first.command);
    if (marker === undefined && name !== undefined && name !== 'systemd' && !(name === 'init' && !/^\/init\b/.test(first.command)))
        return (0,facts_fact/* known */.e)('absent', { source: first.source, value: shortened(`PID 1: ${first.command}`) });
    if (marker === true || name === 'systemd')
        return (0,facts_fact/* undetermined */.n)('systemd is PID 1, but systemctl does not tell its state');
    return (0,facts_fact/* undetermined */.n)('neither /run/systemd/system, nor PID 1, nor systemctl were seen');
}
function version({ texts }) {
    for (const { command, text, source } of texts) {
        const [line, digits] = /^systemd (\d{2,4})\b[^\n]*/m.exec(text) ?? [];
        if (digits !== undefined && /--version\b/.test(command))
            return (0,facts_fact/* known */.e)(Number(digits), { source, value: shortened(line) });
    }
    return (0,facts_fact/* undetermined */.n)('systemctl --version was not asked or is not there');
}
/** /run/user/UID exists for users who are logged in; the manager's own socket folder is `systemd` below it. */
function userManager(observed) {
    const manager = seenProcesses(observed).find(({ command }) => /\bsystemd --user\b/.test(command));
    if (manager !== undefined)
        return (0,facts_fact/* known */.e)(true, { source: manager.source, value: shortened(manager.command) });
    for (const { command, text, source } of observed.texts) {
        if (!/^systemctl\b.*\s--user\b/.test(command))
            continue;
        if (/Failed to connect to (?:user scope )?bus/.test(text))
            return (0,facts_fact/* known */.e)(false, { source, value: shortened(text) });
        if (/^\s*(?:running|degraded|starting)\b/.test(text))
            return (0,facts_fact/* known */.e)(true, { source, value: shortened(text) });
    }
    if (observed.exists('/run/systemd/system') === false)
        return (0,facts_fact/* known */.e)(false, { source: '/run/systemd/system', value: 'does not exist' });
    const own = observed.userManager;
    return own === undefined ? (0,facts_fact/* undetermined */.n)('the folder of the user manager was not looked at') : (0,facts_fact/* known */.e)(own.exists, evidenceFor(own));
}
function evidenceFor({ path, exists }) {
    return { source: path, value: exists ? 'exists' : 'does not exist' };
}

;// CONCATENATED MODULE: ./.cache/javascript/facts/wsl.js




/** Facts that only WSL has. @param wsl platform.wsl @param container platform.container */
function wslFacts(observed, wsl, container) {
    const none = wsl.value === 'none' ? (0,facts_fact/* undetermined */.n)('this is no WSL', ...wsl.evidence) : undefined;
    return {
        'wsl.networkingMode': none ?? networkingMode(observed, wsl),
        'wsl.package': none ?? packageVersion(observed),
        'wsl.kernel': none ?? kernel(observed, wsl),
        'wsl.windowsDrives': none ?? windowsDrives(observed),
        'wsl.interop': none ?? interop(observed, container),
    };
}
const wsl_modes = ['nat', 'mirrored', 'bridged', 'virtioproxy', 'consomme', 'none'];
/** The answer of wslinfo is that of the whole virtual machine; a message of falling back tells what was configured and what is in force. */
function networkingMode({ texts }, wsl) {
    if (wsl.value === '1')
        return (0,facts_fact/* undetermined */.n)('WSL 1 shares the network of Windows and has no mode');
    for (const { command, text, source } of texts) {
        const evidence = { source, value: shortened(text) };
        const mode = /^wslinfo\s+--networking-mode\b/.test(command)
            ? wsl_modes.find((candidate) => candidate === text.trim().toLowerCase())
            : undefined;
        if (mode !== undefined)
            return (0,facts_fact/* known */.e)(mode, evidence);
    }
    for (const { text, source } of texts) {
        const falls = [...text.matchAll(/falling back to (?:networkingMode )?["']?(\w+)["']?(?: networking)?\b/gi)].at(-1);
        const mode = wsl_modes.find((candidate) => candidate === falls?.[1]?.toLowerCase());
        if (mode !== undefined)
            return (0,facts_fact/* known */.e)(mode, { source, value: shortened(falls[0]) });
    }
    for (const { text, source } of texts) {
        // Only mirrored networking has this interface (microsoft/WSL src/linux/init/GnsEngine).
        const [line] = /^\s*(?:\d+:\s+)?loopback0:[^\n]*/m.exec(text) ?? [];
        if (line !== undefined)
            return (0,facts_fact/* known */.e)('mirrored', { source, value: shortened(line) });
    }
    return (0,facts_fact/* undetermined */.n)('wslinfo --networking-mode was not asked or does not exist');
}
/** `wsl --version`, whose words Windows translates, or wslinfo inside. Always four numbers in the one, three in the other. */
function packageVersion({ texts }) {
    for (const { command, text, source } of texts) {
        const inside = /^wslinfo\s+--(?:wsl-)?version\b/.test(command) ? /^\s*(\d{1,4}(?:\.\d{1,5}){2,3})\s*$/.exec(text) : null;
        const outside = /^wsl(?:\.exe)?\s+(?:--version|-v)\b/.test(command) || /\bWSLg\b/.test(text)
            ? /^(?=[^\n:：]*\bWSL(?!g))[^\n:：]{2,40}[:：]\s*(\d{1,4}(?:\.\d{1,5}){2,3})\s*$/m.exec(text)
            : null;
        const found = inside ?? outside;
        if (found !== null)
            return (0,facts_fact/* known */.e)(found[1].split('.').slice(0, 3).join('.'), { source, value: found[0].trim() });
    }
    return (0,facts_fact/* undetermined */.n)('neither wsl --version nor wslinfo --version were seen');
}
function kernel(observed, wsl) {
    const own = ownKernel(seenKernels(observed));
    if (own === undefined || own === 'contradiction' || wsl.value !== '2')
        return (0,facts_fact/* undetermined */.n)(wsl.value === '1' ? 'WSL 1 has no kernel of its own' : 'nothing names the kernel release');
    const [, version, suffix] = /^(\d+(?:\.\d+)*)(.*)$/.exec(own.release) ?? [];
    if (version === undefined)
        return (0,facts_fact/* undetermined */.n)('the release has no numbers', own.evidence);
    // Microsoft's builds are #1 and carry exactly one of two suffixes.
    const custom = !/^-microsoft-standard(?:-WSL2)?$/.test(suffix) || /#(?:[2-9]|\d\d)\b/.test(own.build);
    return (0,facts_fact/* known */.e)({ version, custom }, own.evidence);
}
function windowsDrives({ mounts }) {
    const drives = [...new Set(mounts.entries.filter(isWindowsDrive).map(({ mountPoint }) => mountPoint))].sort();
    const evidence = { source: mounts.sources.join(', '), value: drives.length === 0 ? 'no Windows drive is mounted' : drives.join(' ') };
    // Drives are mounted below /mnt unless wsl.conf moves them, and the line of /mnt/wsl shows that the list was searched for it.
    const below = mounts.wholeFor.some((word) => ['mnt', '/mnt', '/mnt/'].includes(word)) &&
        mounts.entries.some(({ mountPoint }) => mountPoint.startsWith('/mnt/'));
    const complete = mounts.whole || mounts.wholeDisks || below || mounts.wholeFor.some((word) => word === 'drvfs');
    if (complete && mounts.entries.length > 0)
        return (0,facts_fact/* known */.e)(drives, evidence);
    return (0,facts_fact/* undetermined */.n)(drives.length === 0 ? 'no whole list of mounts was seen' : 'the list of mounts is not whole: there can be more', ...(drives.length === 0 ? [] : [evidence]));
}
/** Windows programs start through binfmt_misc, by an entry that WSL's init makes. */
function interop(observed, container) {
    for (const path of ['/proc/sys/fs/binfmt_misc/WSLInterop', '/proc/sys/fs/binfmt_misc/WSLInterop-late']) {
        const entry = observed.file(path);
        if (entry.state === 'present')
            return (0,facts_fact/* known */.e)(/^enabled/m.test(entry.value.text), evidenceOf(entry.value));
    }
    const status = observed.file('/proc/sys/fs/binfmt_misc/WSLInterop');
    if (status.state === 'missing' && container.value === 'no')
        return (0,facts_fact/* known */.e)(false, { source: '/proc/sys/fs/binfmt_misc/WSLInterop', value: 'does not exist' });
    return (0,facts_fact/* undetermined */.n)('the entry of WSL in binfmt_misc was not seen');
}

// EXTERNAL MODULE: ./.cache/javascript/host/host.js
var host_host = __webpack_require__(9211);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/wsl-keys.js
var wsl_keys = __webpack_require__(7896);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/wsl-limits.js
var wsl_limits = __webpack_require__(9868);
// EXTERNAL MODULE: ./.cache/javascript/model/errors.js
var errors = __webpack_require__(8565);
// EXTERNAL MODULE: ./.cache/javascript/redact/windows-users.js
var windows_users = __webpack_require__(1530);
// EXTERNAL MODULE: ./.cache/javascript/facts/wsl-drives.js
var wsl_drives = __webpack_require__(6852);
// EXTERNAL MODULE: ./.cache/javascript/facts/wsl-pending.js
var wsl_pending = __webpack_require__(4918);
// EXTERNAL MODULE: ./.cache/javascript/facts/wsl-settings.js
var wsl_settings = __webpack_require__(3004);
;// CONCATENATED MODULE: ./.cache/javascript/facts/wsl-configuration.js










/** Reads how WSL is configured, and what of it is in force. Looks at no Windows drive outside WSL. */
async function observeWslConfiguration(host, basis, mounts) {
    const wsl = basis['platform.wsl'];
    if (wsl.value === 'none')
        return allUnknown('this is not WSL');
    const version = (0,wsl_pending/* value */.Uq)(basis['wsl.package']);
    const conf = configuration(await (0,wsl_files/* distributionFile */.p)(host), 'wsl.conf', version);
    // A host that is not known to be WSL and has no wsl.conf is asked nothing more.
    if (wsl.reason !== undefined && (0,wsl_pending/* value */.Uq)(conf)?.exists !== true)
        return allUnknown(wsl.reason);
    const drives = derived(basis['wsl.windowsDrives'], () => (0,wsl_drives/* driveMounts */.xg)(mounts));
    const [config, tunneling, absence, path, drift, cmdline] = await Promise.all([
        (0,wsl_files/* machineFile */.Wu)(host, (0,wsl_pending/* value */.Uq)(drives)).then((file) => configuration(file, '.wslconfig', version)),
        dnsTunneling(host),
        interopAbsence(host, basis, conf),
        (0,wsl_drives/* observeWindowsPath */.rS)(host, drives),
        clockDrift(host),
        host.readFile('/proc/cmdline'),
    ]);
    return {
        'wsl.conf': conf,
        'wsl.config': config,
        'wsl.systemdConfigured': derived(conf, ({ settings }) => (0,wsl_settings/* wslBoolean */.H0)(settings['boot.systemd']) ?? false),
        'wsl.networkingConfigured': derived(config, ({ settings }) => (0,wsl_pending/* networkingName */.oZ)(settings['wsl2.networkingMode'] ?? 'nat')),
        'wsl.dnsTunneling': tunneling,
        'wsl.pending': (0,wsl_pending/* pendingSettings */.NQ)({ conf, config, mounts: drives, basis, path: host.env.PATH, cmdline: (0,host_host/* presentValue */.p)(cmdline) }),
        'wsl.interopAbsence': absence,
        'wsl.driveMounts': drives,
        'wsl.windowsPath': path,
        'wsl.clockDrift': drift,
    };
}
const ids = [
    'wsl.conf',
    'wsl.config',
    'wsl.systemdConfigured',
    'wsl.networkingConfigured',
    'wsl.dnsTunneling',
    'wsl.pending',
    'wsl.interopAbsence',
    'wsl.driveMounts',
    'wsl.windowsPath',
    'wsl.clockDrift',
];
function allUnknown(reason) {
    return Object.fromEntries(ids.map((id) => [id, (0,facts_fact/* undetermined */.n)(reason)]));
}
function derived(from, derive) {
    return from.reason === undefined ? (0,facts_fact/* known */.e)(derive(from.value), ...from.evidence) : (0,facts_fact/* undetermined */.n)(from.reason, ...from.evidence);
}
function configuration({ name, answer }, file, version) {
    if (answer.state === 'missing')
        return (0,facts_fact/* known */.e)(wsl_settings/* noConfiguration */.Uh, { source: name, value: 'absent' });
    if (answer.state !== 'present')
        return (0,facts_fact/* undetermined */.n)(`${name}: ${answer.reason}`);
    const found = (0,wsl_settings/* readWslConfiguration */.RU)((0,windows_users/* withoutWindowsUsers */.y)(answer.value), file, version);
    const shown = Object.entries(found.settings).map(([setting, text]) => `${setting}=${text}`);
    return (0,facts_fact/* known */.e)(found, { source: name, value: shown.length === 0 ? 'no setting in force' : shown.join('; ') });
}
async function dnsTunneling(host) {
    const answer = await (0,wsl_files/* shownText */.f$)(host, ['/etc/resolv.conf']);
    if (answer.state !== 'present')
        return (0,facts_fact/* undetermined */.n)(`/etc/resolv.conf: ${answer.state === 'missing' ? 'absent' : answer.reason}`);
    const servers = [...answer.value.matchAll(/^\s*nameserver\s+(\S+)/gm)].map(([, address]) => address);
    return (0,facts_fact/* known */.e)(servers.includes(wsl_keys/* dnsTunnelAddress */.qh), { source: '/etc/resolv.conf', value: `nameserver ${servers.join(', ') || 'none'}` });
}
async function interopAbsence(host, basis, conf) {
    const { env } = host;
    const session = await recorded(host, 'wsl.session', async () => ({
        interop: env.WSL_INTEROP !== undefined,
        sudo: env.SUDO_UID !== undefined,
        unit: env.INVOCATION_ID !== undefined,
        ssh: env.SSH_CONNECTION !== undefined,
    }));
    const evidence = session === undefined ? [] : [{ source: 'environment', value: JSON.stringify(session) }];
    const works = (0,wsl_pending/* value */.Uq)(basis['wsl.interop']);
    if (works === true)
        return (0,facts_fact/* known */.e)('none', ...basis['wsl.interop'].evidence);
    if (works === undefined)
        return (0,facts_fact/* undetermined */.n)(basis['wsl.interop'].reason ?? 'whether interop works is not known', ...evidence);
    if (conf.reason === undefined && (0,wsl_settings/* wslBoolean */.H0)(conf.value.settings['interop.enabled']) === false)
        return (0,facts_fact/* known */.e)('disabled', ...conf.evidence);
    const entries = await Promise.all(['WSLInterop', 'WSLInterop-late'].map((name) => host.readFile(`/proc/sys/fs/binfmt_misc/${name}`)));
    if (entries.every(({ state }) => state === 'missing'))
        return (0,facts_fact/* known */.e)('not-registered', { source: '/proc/sys/fs/binfmt_misc/WSLInterop', value: 'absent' });
    if (session === undefined)
        return (0,facts_fact/* undetermined */.n)('how this session began is not known');
    const way = session.sudo ? 'sudo' : session.ssh ? 'ssh' : session.unit ? 'systemd-unit' : 'other-session';
    return (0,facts_fact/* known */.e)(way, ...evidence);
}
async function clockDrift(host) {
    const file = '/sys/class/rtc/rtc0/since_epoch';
    const seen = await recorded(host, 'wsl.clock', async () => {
        const answer = await host.readFile(file);
        return { hardware: Number.parseInt((0,host_host/* presentValue */.p)(answer) ?? '', 10) || null, system: Math.round(Date.now() / 1000) };
    });
    if (seen === undefined || seen.hardware === null)
        return (0,facts_fact/* undetermined */.n)(`${file} was not read`);
    const drift = seen.system - seen.hardware;
    const evidence = { source: file, value: `${seen.hardware}; the clock said ${seen.system}` };
    const offZone = Math.abs(drift - Math.round(drift / wsl_limits/* wslLimits */.rZ.zoneStepSeconds) * wsl_limits/* wslLimits */.rZ.zoneStepSeconds);
    if (Math.abs(drift) > wsl_limits/* wslLimits */.rZ.zoneStepSeconds / 2 && offZone <= wsl_limits/* wslLimits */.rZ.clockDriftSeconds)
        return (0,facts_fact/* undetermined */.n)('the hardware clock differs by whole quarters of an hour: it may keep local time', evidence);
    return (0,facts_fact/* known */.e)(drift, evidence);
}
/** An answer that only the running machine has; undefined where a snapshot lacks it. */
async function recorded(host, name, act) {
    try {
        return await host.probe(name, {}, act);
    }
    catch (error) {
        if (error instanceof errors/* UnrecordedError */.i4)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./.cache/javascript/facts/index.js











/** Collects what can be observed, and derives all facts from it. */
async function observeFacts(host, observation) {
    const [observed, withActs] = await Promise.all([observe(host), (0,active/* activeFacts */.Cn)(host, observation)]);
    const platform = platformFacts(observed);
    const passive = {
        ...platform,
        ...cgroupFacts(observed),
        ...resourceFacts(observed),
        ...kernelFacts(observed),
        ...seccompFacts(observed),
        ...systemdFacts(observed),
        ...wslFacts(observed, platform['platform.wsl'], platform['platform.container']),
    };
    const wsl = await observeWslConfiguration(host, passive, observed.mounts.entries);
    const still = { ...passive, ...wsl, ...(await observeAdvice(host, { ...passive, ...wsl })) };
    return { ...still, ...withActs(still) };
}
/** Facts as they stand in a report. */
function asReported(facts) {
    return Object.fromEntries(Object.entries(facts).map(([id, { value, evidence, reason }]) => [
        id,
        { value, evidence: [...evidence], ...(reason === undefined ? {} : { reason }) },
    ]));
}


/***/ }),

/***/ 8929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseMounts),
/* harmony export */   v: () => (/* binding */ mountOf)
/* harmony export */ });
/**
 * Finds the mounts in any text: /proc/PID/mountinfo, /proc/mounts and mtab, mount(8), findmnt(8), df(1); other lines are skipped.
 * A list of options that the person who pasted it wrapped over two lines is joined again.
 */
function parseMounts(text) {
    const found = { mountinfo: [], mounts: [], mount: [], df: [] };
    const typed = /^Filesystem\s+Type\s/m.test(text);
    for (const line of joinWrapped(text.split('\n'))) {
        const [form, entry] = readLine(line, typed) ?? [];
        if (form !== undefined)
            found[form].push(entry);
    }
    const form = Object.keys(found).find((name) => found[name].length > 0);
    return { entries: Object.values(found).flat(), form };
}
/** The mount that a path is on: the last one with the longest mount point. */
function mountOf(entries, path) {
    let best;
    for (const entry of entries) {
        const below = entry.mountPoint === '/' || path === entry.mountPoint || path.startsWith(`${entry.mountPoint}/`);
        if (below && entry.mountPoint.length >= (best?.mountPoint.length ?? 0))
            best = entry;
    }
    return best;
}
function readLine(line, typed) {
    return mountInfoLine(line) ?? mountsLine(line) ?? mountLine(line) ?? findmntLine(line) ?? dfLine(line, typed);
}
/** proc(5): ID parent major:minor root mount-point options [optional fields] - type source super-options */
function mountInfoLine(line) {
    const at = line.indexOf(' - ');
    if (at < 0)
        return undefined;
    const [id, parent, device, root, mountPoint, options] = line.slice(0, at).trim().split(' ');
    if (!/^\d+$/.test(id) || !/^\d+$/.test(parent ?? '') || !/^\d+:\d+$/.test(device ?? '') || options === undefined)
        return undefined;
    const [type, source, superOptions] = line.slice(at + 3).split(' ');
    if (type === undefined || source === undefined)
        return undefined;
    const all = [...options.split(','), ...(superOptions ?? '').split(',')].filter((option) => option !== '');
    return [
        'mountinfo',
        { source: unescapeOctal(source), mountPoint: unescapeOctal(mountPoint), type, options: all, root: unescapeOctal(root) },
    ];
}
/** fstab(5), as in /proc/mounts: source mount-point type options 0 0 */
function mountsLine(line) {
    const match = /^(\S+) (\/\S*) (\S+) (\S+) \d+ \d+\s*$/.exec(line);
    if (match === null)
        return undefined;
    const [, source, mountPoint, type, options] = match;
    return ['mounts', { source: unescapeOctal(source), mountPoint: unescapeOctal(mountPoint), type: type, options: options.split(',') }];
}
/** mount(8): source on mount-point type type (options) [label] */
function mountLine(line) {
    const start = line.indexOf(' on /');
    const middle = line.indexOf(' type ', start);
    if (start <= 0 || middle < 0)
        return undefined;
    const [, type, options] = /^ type (\S+)(?: \((.*)\))?/.exec(line.slice(middle)) ?? [];
    if (type === undefined)
        return undefined;
    return [
        'mount',
        {
            source: unescapeOctal(line.slice(0, start).trim()),
            mountPoint: unescapeOctal(line.slice(start + 4, middle)),
            type,
            options: options === undefined ? [] : options.split(','),
        },
    ];
}
/** findmnt(8): a tree of mount point, source, type and options. */
function findmntLine(line) {
    const match = /^[\s│├└─|`-]*(\/\S*)\s+(\S+)\s+([a-z][\w.-]*)\s+((?:rw|ro)(?:,\S*)?)\s*$/.exec(line);
    if (match === null)
        return undefined;
    const [, mountPoint, shown, type, options] = match;
    const [, source, root] = /^(.*?)\[(.*)\]$/.exec(shown) ?? [undefined, shown];
    return ['mount', { source: source, mountPoint: mountPoint, type: type, options: options.split(','), ...(root ? { root } : {}) }];
}
/** df(1): source [type] four numbers mount-point; sizes may be `-`, inode counts negative. */
function dfLine(line, typed) {
    const words = line.trim().split(/\s+/);
    const percent = words.findIndex((word, index) => index >= 4 && /^(?:\d{1,3}%|-)$/.test(word) && words[index + 1]?.startsWith('/'));
    const numbersFrom = percent - 3;
    const sourceTo = typed ? numbersFrom - 1 : numbersFrom;
    if (percent < 0 || sourceTo < 1 || !words.slice(numbersFrom, percent).every((word) => /^(?:-?\d[\d.,]*[KMGTPE]?(?:i?B)?|-)$/i.test(word)))
        return undefined;
    return [
        'df',
        {
            source: words.slice(0, sourceTo).join(' '),
            mountPoint: words.slice(percent + 1).join(' '),
            type: typed ? words[sourceTo] : '',
            options: [],
        },
    ];
}
function joinWrapped(lines) {
    const joined = [];
    for (const line of lines) {
        const last = joined.at(-1);
        const open = last !== undefined && / type \S+ \([^)]*$/.test(last);
        if (open && /^\s+\S/.test(line))
            joined[joined.length - 1] = last + line.trim();
        else
            joined.push(line);
    }
    return joined;
}
/** The kernel writes space, tab, newline and backslash in octal (fs/proc_namespace.c); mount(8) of busybox leaves them so. */
function unescapeOctal(text) {
    return text.replaceAll(/\\(040|011|012|134|043)/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 8)));
}


/***/ }),

/***/ 5058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ RecordingHost)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _knowledge_process_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3889);
/* harmony import */ var _knowledge_recorded_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5261);
/* harmony import */ var _model_schema_versions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4059);
/* harmony import */ var _redact_windows_users_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1530);
/* harmony import */ var _snapshot_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6089);






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
            schemaVersion: _model_schema_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .snapshotSchemaVersion */ .X,
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
        if (node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(folder) && folder !== node_path__WEBPACK_IMPORTED_MODULE_0__.parse(folder).root)
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
        const clean = (text) => (0,_redact_windows_users_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutWindowsUsers */ .y)(longestFirst.reduce((done, { folder, name }) => replaceFolder(done, folder, `/${name}`), redact(text)));
        const env = Object.entries(this.env).filter((entry) => entry[1] !== undefined && _knowledge_recorded_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .recordedVariables */ .Oj.some((pattern) => pattern.test(entry[0])));
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
            this.nameFolder(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(folder), '{temp}');
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
        const cap = Math.max(_knowledge_process_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .processLimits */ .ce.recordedCharacters, options.tailBytes ?? 0);
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
        const env = (0,_snapshot_js__WEBPACK_IMPORTED_MODULE_3__/* .recordedEnv */ .kp)(options.env);
        if (env !== undefined)
            command.env = env;
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
        this.#snapshot.probes[(0,_snapshot_js__WEBPACK_IMPORTED_MODULE_3__/* .probeKey */ .Ss)(name, parameters)] = structuredClone(answer);
        return answer;
    }
    pasted() {
        const pastes = this.#inner.pasted();
        for (const { kind, title, text, exit } of pastes) {
            if (kind === 'file')
                this.#snapshot.files[title] = text;
            // What ran has its exit code, and is recorded when it is asked for.
            else if (exit === undefined)
                this.#snapshot.commands.push((0,_snapshot_js__WEBPACK_IMPORTED_MODULE_3__/* .typed */ .nE)(title, text));
        }
        return pastes;
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

/***/ 9114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ cellId),
/* harmony export */   I: () => (/* binding */ cellName)
/* harmony export */ });
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

/***/ 6181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ prepareRecording),
/* harmony export */   X: () => (/* binding */ writeRecording)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _go_modules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9968);
/* harmony import */ var _host_host_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9211);
/* harmony import */ var _knowledge_recorded_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5261);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8565);






/**
 * Proves that the recording can be written, before hours of work and not after.
 * @throws ConfigurationError when it cannot
 */
async function prepareRecording(file) {
    const target = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(file);
    try {
        const isNew = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(target).catch(() => undefined)) === undefined;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.appendFile)(target, '');
        if (isNew)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(target);
    }
    catch (error) {
        throw unwritable(file, error);
    }
}
/** Writes the recording of a run: redacted, with placeholders for the folders that tell about a person or differ from run to run. */
async function writeRecording(recording, file, { report, settings, redact, home }) {
    recording.nameFolder(home, '{home}');
    for (const { version, goroot } of report.toolchains)
        recording.nameFolder(goroot, `{goroot-${version}}`);
    const git = await (0,_go_modules_js__WEBPACK_IMPORTED_MODULE_2__/* .findUp */ .d)(recording, settings.directory, '.git');
    const root = git === undefined ? settings.directory : node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(git);
    const real = (0,_host_host_js__WEBPACK_IMPORTED_MODULE_5__/* .presentValue */ .p)(await recording.realPath(root)) ?? root;
    for (const folder of new Set([root, real])) {
        recording.nameFolder(folder, git === undefined ? '{workspace}' : '{repository}');
        nameAncestors(recording, folder);
    }
    const snapshot = recording.snapshot(redact, { tool: report.tool, recordedAt: report.startedAt, settings });
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(file), `${JSON.stringify(snapshot, undefined, 1)}\n`);
    }
    catch (error) {
        throw unwritable(file, error);
    }
}
function unwritable(file, error) {
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('--record', `${file} cannot be written: ${(0,_model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errorText */ .kc)(error)}`);
}
/** Folders above the root were asked for .git and go.work; their names are nobody's business. */
function nameAncestors(recording, folder) {
    let above = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(folder);
    for (let level = 1; above !== node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(above); level++) {
        if (!_knowledge_recorded_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .commonFolders */ .tC.has(above))
            recording.nameFolder(above, `{above-${level}}`);
        above = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(above);
    }
}


/***/ }),

/***/ 8104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ createRedactor),
  a: () => (/* binding */ redactReport)
});

// EXTERNAL MODULE: ./.cache/javascript/model/words.js
var words = __webpack_require__(6401);
// EXTERNAL MODULE: ./.cache/javascript/redact/escape.js
var redact_escape = __webpack_require__(5975);
;// CONCATENATED MODULE: ./.cache/javascript/redact/event-stream.js
/**
 * Takes out what a stream of `go test -json` lets through piece by piece: test2json cuts a long line into events of 1 KiB
 * (cmd/internal/test2json outBuffer), in the midst of a word that may be a secret, and gives each line of a private key an
 * event of its own. Text that is no such stream stays as it is.
 */
function withoutSplitSecrets(text, mask) {
    if (!text.includes('"Output":"'))
        return text;
    const lines = text.split('\n');
    /** By package and test: the line whose output goes on in the next event of the same. */
    const open = new Map();
    const inKey = new Set();
    for (const [index, line] of lines.entries()) {
        const [, before, output, after] = outputEvent.exec(line) ?? [];
        if (before === undefined || output === undefined || after === undefined)
            continue;
        const owner = before.replace(/"Time":"[^"]*",/, '');
        let body = output;
        const cutLine = open.get(owner);
        if (cutLine !== undefined) {
            lines[cutLine] = lines[cutLine].replace(outputEvent, (_, start, cut, end) => `${start}${withoutLastWord(cut, mask)}${end}`);
            body = withoutFirstWord(body, mask);
        }
        // In the midst of a line every further piece counts, however short: test2json passes on what it has read.
        if (!output.endsWith('\\n') && (cutLine !== undefined || output.length >= cutAt))
            open.set(owner, index);
        else
            open.delete(owner);
        const ends = body.includes('-----END ');
        const goesOn = inKey.has(owner) && (ends || keyLine.test(body));
        if (goesOn)
            body = `${mask}\\n`;
        if (!ends && (goesOn || keyStart.test(body)))
            inKey.add(owner);
        else
            inKey.delete(owner);
        if (body !== output)
            lines[index] = `${before}${body}${after}`;
    }
    return lines.join('\n');
}
/** Shorter output without a line end is a program's own, not a piece of a long line: 1 KiB is at least 256 characters. */
const cutAt = 256;
/** Longer words are not looked at: a secret has fewer characters. */
const wordCharacters = 1024;
const outputEvent = /^(\{.*"Output":")((?:[^"\\]|\\.)*)(".*)$/;
const keyStart = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----/;
const keyLine = /^(?:[\w+/=\s:,.-]|\\[tnr])*$/;
function withoutFirstWord(json, mask) {
    const letters = json.match(jsonLetter) ?? [];
    const end = letters.findIndex((letter, index) => index >= wordCharacters || isSpace(letter));
    return end === 0 ? json : mask + (end < 0 ? '' : letters.slice(end).join(''));
}
function withoutLastWord(json, mask) {
    const letters = json.match(jsonLetter) ?? [];
    const start = letters.findLastIndex((letter, index) => letters.length - index > wordCharacters || isSpace(letter));
    return start === letters.length - 1 ? json : letters.slice(0, start + 1).join('') + mask;
}
const jsonLetter = /\\u[0-9a-f]{4}|\\.|[^\\]/gsu;
function isSpace(letter) {
    return /^(?:\s|\\[tnrfb])$/.test(letter);
}

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
    {
        name: 'end of a private key',
        // Its start was left out of a long output. 4096 bits of RSA have 50 lines of 64 letters; prose has no such words.
        pattern: /(?<![A-Za-z0-9+/])(?:[A-Za-z0-9+/]{40,100}\s{1,16}){1,60}(?:[A-Za-z0-9+/=]{1,100}\s{1,16})?-----END [A-Z ]{0,40}PRIVATE KEY-----/g,
        replacement: '***',
        source: 'RFC 7468 section 10',
    },
];

;// CONCATENATED MODULE: ./.cache/javascript/redact/secrets.js




/** What stands in the place of a secret; the same as the Actions runner writes. */
const mask = '***';
/** Values like `required` may well stand in a variable called AUTH; redacting them would break every report. */
const publicWords = new Set([words/* causeIds */.e$, words/* failOnWords */.Vw, words/* levels */.yr, words/* sideEffects */.GO, words/* statuses */.bM, words/* suites */.CW, words/* verdicts */.rY].flatMap((words) => [...words]));
/**
 * A function that takes the secrets out of a text: the values of secret-looking variables (also URL-encoded, JSON-escaped
 * and in base64), and what has the shape of a secret. Deterministic, idempotent, linear in the length of the text.
 * @param env the environment whose secrets must not show
 */
function createRedactor(env) {
    const values = valuePattern(Object.entries(env).flatMap(([name, value]) => secretsOf(name, value)));
    const once = (text) => {
        const whole = withoutSplitSecrets(text, mask);
        const withoutValues = values === undefined ? whole : whole.replace(values, mask);
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
/** A report, or any JSON value, with every string redacted; names of members stay. The value itself when nothing is secret. */
function redactReport(report, redact) {
    const changes = changedTexts(report, redact);
    return changes.size === 0 ? report : mapStrings(report, (text) => changes.get(text) ?? text);
}
/** Characters of texts that are looked at together. */
const batchCharacters = 64 * 1024;
/**
 * The texts that redaction changes. A report of 100,000 tests has as many texts and hardly ever a secret, so many are looked at
 * as one: a line break between two ends every word, so what is a secret by itself is one there too.
 */
function changedTexts(report, redact) {
    const changes = new Map();
    let batch = [];
    let size = 0;
    const finish = () => {
        const joined = batch.join('\n');
        if (redact(joined) !== joined) {
            for (const text of batch) {
                const redacted = redact(text);
                if (redacted !== text)
                    changes.set(text, redacted);
            }
        }
        batch = [];
        size = 0;
    };
    for (const text of textsOf(report, new Set())) {
        batch.push(text);
        size += text.length;
        if (size >= batchCharacters)
            finish();
    }
    finish();
    return changes;
}
function textsOf(value, texts) {
    if (typeof value === 'string')
        texts.add(value);
    else if (Array.isArray(value))
        for (const item of value)
            textsOf(item, texts);
    else if (value !== null && typeof value === 'object')
        for (const name in value)
            textsOf(value[name], texts);
    return texts;
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
    const bytes = Buffer.from(secret, 'utf8').toString('hex');
    const json = [javaScriptJson, goJson].flatMap((encode) => [encode(secret), encode(encode(secret))]);
    const urls = urlForms(secret).flatMap((form) => [form, form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())]);
    const all = [secret, ...urls, ...json, (0,redact_escape/* escapeXmlAttribute */.R0)(secret), bytes, bytes.toUpperCase(), ...base64Forms(secret)];
    // What a program prints in any of them stands in the events of `go test -json` once more encoded.
    return all.flatMap((form) => [form, goJson(form)]);
}
function javaScriptJson(text) {
    return JSON.stringify(text).slice(1, -1);
}
/** As encoding/json writes it, and so every line of `go test -json`: safe inside HTML. */
function goJson(text) {
    return javaScriptJson(text).replace(/[<>&\u2028\u2029]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** encodeURIComponent, url.QueryEscape and url.PathEscape, which differ in what they let stand. */
function urlForms(secret) {
    const component = encodeURIComponent((0,redact_escape/* wellFormed */.ES)(secret));
    const strict = component.replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
    return [component, strict.replaceAll('%20', '+'), strict.replace(/%(?:24|26|2B|3A|3D|40)/g, decodeURIComponent)];
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


/***/ }),

/***/ 841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ buildReport)
});

// EXTERNAL MODULE: ./.cache/javascript/knowledge/report-limits.js + 1 modules
var report_limits = __webpack_require__(4539);
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
        because: group.slice(0, report_limits/* reportLimits */.n.evidencePerCause).map(evidence),
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

// EXTERNAL MODULE: ./.cache/javascript/model/schema-versions.js
var schema_versions = __webpack_require__(4059);
// EXTERNAL MODULE: ./.cache/javascript/model/words.js
var words = __webpack_require__(6401);
// EXTERNAL MODULE: ./.cache/javascript/go/version.js
var version = __webpack_require__(8677);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
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
    // Colours: since 1.27 `go test -json` drops the escape character before them.
    [/\[\d{1,3}(?:;\d{1,3})*m/g, ''],
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
    const groups = withoutPlaceless([...collect(results).values()]);
    const ran = ranIndex(results);
    const ordinals = new Map();
    return groups
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
    for (const remedy of finding.remedies ?? []) {
        // One way to look suffices where several checks say the same one, as `go test` and then with -race.
        const key = JSON.stringify(remedy.kind === 'investigate' ? remedy.summary : remedy);
        if (!group.remedies.has(key))
            group.remedies.set(key, remedy);
    }
}
/**
 * Older releases name no place where newer ones do (the file of an import cycle, since 1.22): what says the same without a place
 * is the same finding.
 */
function withoutPlaceless(groups) {
    const told = ({ finding, scope }) => JSON.stringify([finding.cause, scope, finding.package, finding.test, normalizeMessage(finding.message)]);
    const placed = new Map(groups.filter(({ finding }) => finding.location !== undefined).map((group) => [told(group), group]));
    return groups.filter((group) => {
        const same = group.finding.location === undefined ? placed.get(told(group)) : undefined;
        if (same === undefined)
            return true;
        for (const name of ['checks', 'toolchains', 'modules', 'targets'])
            for (const value of group[name])
                same[name].add(value);
        for (const [key, remedy] of group.remedies)
            if (!same.remedies.has(key))
                same.remedies.set(key, remedy);
        return false;
    });
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

// EXTERNAL MODULE: ./.cache/javascript/report/verdict.js
var verdict = __webpack_require__(1680);
;// CONCATENATED MODULE: ./.cache/javascript/report/build.js





/** The report of a run: its parts with verdict, findings, causes and counts. */
function buildReport(parts) {
    const { results, notRun, plan } = parts;
    const findings = aggregateFindings(results);
    const judged = (0,verdict/* verdict */.W)(results, notRun, plan.cells, plan.required);
    const counts = Object.fromEntries(words/* statuses */.bM.map((status) => [status, results.filter((result) => result.status === status).length]));
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


/***/ }),

/***/ 389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ folded),
/* harmony export */   V: () => (/* binding */ grid)
/* harmony export */ });
/* harmony import */ var _go_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8677);
/* harmony import */ var _knowledge_report_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4539);


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
/**
 * What a reader need not see row by row stands together: many checks of the machine where all is well, and with many modules those
 * that need no attention.
 * @param shownChecks so many checks of the machine are shown row by row
 */
function folded(blocks, shownChecks = _knowledge_report_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .reportLimits */ .n.fullHostChecks) {
    const { machine, rest } = foldedMachine(blocks, shownChecks);
    return { ...foldedModules(rest), machine };
}
function foldedMachine(blocks, shownChecks) {
    const block = blocks.find(({ module }) => module === undefined);
    const calmRows = block?.rows.filter(({ everywhere, cells, attention }) => cells.size === 0 && !attention && isWell(everywhere)) ?? [];
    if (block === undefined || calmRows.length <= shownChecks)
        return { machine: undefined, rest: blocks };
    const named = (status) => calmRows.filter(({ everywhere }) => everywhere.status === status).map(({ check }) => check);
    if (named('pass').length === 0)
        return { machine: undefined, rest: blocks };
    const left = { ...block, rows: block.rows.filter((row) => !calmRows.includes(row)) };
    const rest = blocks.flatMap((each) => (each !== block ? [each] : left.rows.length === 0 ? [] : [left]));
    return { machine: { passed: named('pass'), skipped: named('skip') }, rest };
}
function isWell(cell) {
    return cell?.status === 'pass' || cell?.status === 'skip';
}
function foldedModules(blocks) {
    const modules = blocks.filter(({ module }) => module !== undefined);
    if (modules.length <= _knowledge_report_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .reportLimits */ .n.fullModules)
        return { shown: blocks, healthy: [] };
    const isHealthy = ({ module, rows }) => module !== undefined &&
        rows.every(({ attention }) => !attention) &&
        rows.some(({ cells }) => [...cells.values()].some(({ status }) => status === 'pass'));
    const groups = new Map();
    for (const block of blocks.filter(isHealthy)) {
        const key = JSON.stringify([block.rows.length, block.releases]);
        const group = groups.get(key) ?? { modules: [], checks: block.rows.length, releases: block.releases };
        groups.set(key, group);
        group.modules.push(block.module);
    }
    return { shown: blocks.filter((block) => !isHealthy(block)).toSorted(failedFirst), healthy: [...groups.values()] };
}
/** The machine, then modules with a failure, then those with a question or a warning, each in the order of the report. */
function failedFirst(a, b) {
    const rank = ({ module, worst }) => (module === undefined ? -1 : worst);
    return rank(a) - rank(b);
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
        releases: [...new Set(rows.flatMap(({ row }) => [...row.cells.keys()]))].sort(_go_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy),
        rows: rows.map(({ row }) => row),
        worst: rows[0]?.worst ?? calm,
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


/***/ }),

/***/ 6251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ toJson)
/* harmony export */ });
/* unused harmony export memberOrder */
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
  line column kind commands shell root effect undo risk reversible expect cause severity message package test location related output
  packages strayLines seconds cached coverage attempts pass fail unfinished flaky fingerprint checks notOn targets id
  confidence because explains why
`
    .trim()
    .split(/\s+/);
const ranks = new Map(memberOrder.map((name, index) => [name, index]));
/** Names that the schema does not know (facts, counts) follow in their own order of letters. What is in order stays as it is. */
function ordered(value) {
    if (value === null || typeof value !== 'object')
        return value;
    if (Array.isArray(value)) {
        const items = value.map(ordered);
        return items.some((item, index) => item !== value[index]) ? items : value;
    }
    const members = value;
    let copy;
    let before;
    let inOrder = true;
    for (const name in members) {
        const member = ordered(members[name]);
        if (member !== members[name]) {
            copy ??= { ...members };
            copy[name] = member;
        }
        inOrder &&= before === undefined || compareNames(before, name) <= 0;
        before = name;
    }
    if (inOrder)
        return copy ?? value;
    return Object.fromEntries(Object.entries(copy ?? members).sort(([a], [b]) => compareNames(a, b)));
}
function compareNames(a, b) {
    return rank(a) - rank(b) || (a < b ? -1 : 1);
}
function rank(name) {
    return ranks.get(name) ?? ranks.size;
}


/***/ }),

/***/ 5188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ toHostMarkdown),
/* harmony export */   m: () => (/* binding */ toSummary)
/* harmony export */ });
/* harmony import */ var _knowledge_report_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4539);
/* harmony import */ var _redact_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5975);
/* harmony import */ var _redact_secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8104);
/* harmony import */ var _grid_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(389);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9774);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2628);






/**
 * The report as Markdown for a job summary: the verdict, the findings with what to do, tables of checks × releases, what
 * did not run. Everything that comes from programs is escaped or in code. Detail is dropped in steps until the text fits,
 * and the text says so.
 * @param maxBytes in UTF-8; GitHub drops a summary that is too large whole
 */
function toSummary(report, { maxBytes = _knowledge_report_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .reportLimits */ .n.summaryBytes } = {}) {
    for (const detail of _knowledge_report_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .summaryDetails */ .F) {
        const text = render(report, detail);
        if (Buffer.byteLength(text) <= maxBytes)
            return text;
    }
    const bare = `# ${titles[report.verdict]}\n`;
    return Buffer.byteLength(bare) <= maxBytes ? bare : '';
}
/**
 * A page about the machine as Markdown, fit for a bug report: what this place is, the findings with what to do, what is open.
 * @param hide who must not be told: the home folder is written `~`, the user's name in paths and the name of the machine are left out
 */
function toHostMarkdown(told, hide) {
    const report = (0,_redact_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .redactReport */ .a)(told, (text) => withoutNames(text, hide));
    const detail = _knowledge_report_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .summaryDetails */ .F[0];
    const place = (0,_place_js__WEBPACK_IMPORTED_MODULE_4__/* .placeRows */ .b)(report).map(({ label, text }) => `| ${line(label)} | ${line(text)} |`);
    const sections = [
        ...head(report),
        ['| this place | |', '| --- | --- |', ...place].join('\n'),
        ...findings(report, detail),
        ...open(report, detail),
        ...notes(report),
        foot(report),
    ];
    return `${sections.join('\n\n')}\n`;
}
/** Names of machines and users are replaced as whole words; a user's only in paths, because users are called `docker` and `go` too. */
function withoutNames(text, { home, user, hostName }) {
    let result = text;
    if (home !== undefined && home.length > 1)
        result = result.replaceAll(home, '~');
    if (user)
        result = result.replaceAll(new RegExp(`(/(?:home|Users|user)/)${literal(user)}(?![\\w-])`, 'g'), '$1user');
    if (hostName && hostName !== 'localhost')
        result = result.replaceAll(new RegExp(`(?<![\\w.-])${literal(hostName)}(?![\\w-])`, 'g'), 'host');
    return result;
}
function literal(text) {
    return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
const titles = {
    conformant: `✅ ${_words_js__WEBPACK_IMPORTED_MODULE_5__/* .verdictTitles */ .vj.conformant}`,
    warnings: `⚠️ ${_words_js__WEBPACK_IMPORTED_MODULE_5__/* .verdictTitles */ .vj.warnings}`,
    failures: `❌ ${_words_js__WEBPACK_IMPORTED_MODULE_5__/* .verdictTitles */ .vj.failures}`,
    undetermined: `❔ ${_words_js__WEBPACK_IMPORTED_MODULE_5__/* .verdictTitles */ .vj.undetermined}`,
};
const marks = { pass: '✅', warn: '⚠️', fail: '❌', skip: '➖', unknown: '❔', 'not-run': '⏹️' };
const words = {
    pass: '',
    warn: '',
    fail: '',
    skip: 'skip',
    unknown: 'unknown',
    'not-run': 'not run',
};
const severityMarks = { fail: '❌', warn: '⚠️', note: 'ℹ️' };
function render(report, detail) {
    const complete = detail === _knowledge_report_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .summaryDetails */ .F[0];
    const sections = [
        ...head(report),
        ...findings(report, detail),
        ...tables(report, detail.rows),
        ...open(report, detail),
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
    const rest = more === 0 ? [] : [`_${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(more, 'more finding')} in report.json._`];
    return [...shown.map((finding) => findingText(finding, detail)), ...rest];
}
function findingText(finding, detail) {
    const { severity, message, related = [], remedies = [] } = finding;
    const title = (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .subjects */ .yo)(finding)
        .map((part) => (0,_redact_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(short(part)))
        .filter((part) => part !== '');
    const text = [
        `### ${severityMarks[severity]} ${title.length === 0 ? line(message) : title.join(' · ')}`,
        ...(title.length === 0 ? [] : [line(message)]),
        ...(related.length === 0
            ? []
            : [related.map((other) => `- ${(0,_redact_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(short((0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .place */ .ik)(other.location)))} ${line(other.message)}`).join('\n')]),
        ...output(finding, detail.outputLines),
        finding.cause === 'undetermined' ? line((0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .whereabouts */ .CJ)(finding)) : `${(0,_redact_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(finding.cause)} · ${line((0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .whereabouts */ .CJ)(finding))}`,
        ...remedies.map(remedyText),
    ];
    return text.join('\n\n');
}
function output(finding, most) {
    if (most === 0)
        return [];
    const lines = (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .furtherOutput */ .GO)(finding);
    const kept = lines.slice(0, most).map(short);
    const cut = lines.length > kept.length ? [`… ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(lines.length - kept.length, 'more line')}`] : [];
    return kept.length === 0 ? [] : [(0,_redact_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeFence */ .d6)([...kept, ...cut].join('\n'))];
}
function remedyText({ kind, summary, commands, shell, root, effect, undo, risk, expect }) {
    const apart = [
        shell === 'powershell' ? 'in PowerShell' : undefined,
        root === true ? 'as root' : undefined,
        effect,
        undo === undefined || kind === 'investigate' ? undefined : `undo: ${undo}`,
        risk === undefined || risk === 'none' ? undefined : `risk: ${risk}`,
        expect === undefined ? undefined : `then: ${expect}`,
    ].filter((part) => part !== undefined);
    const text = `**→** ${line(summary)}${apart.length === 0 ? '' : ` (${line(apart.join('; '))})`}`;
    return commands.length === 0 ? text : `${text}\n\n${(0,_redact_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeFence */ .d6)(commands.join('\n'), shell ?? 'text')}`;
}
/** A table per module; a row that is the same for all releases repeats its mark. */
function tables(report, which) {
    if (which === 'none')
        return [];
    const { shown, machine, healthy } = (0,_grid_js__WEBPACK_IMPORTED_MODULE_3__/* .folded */ .T)((0,_grid_js__WEBPACK_IMPORTED_MODULE_3__/* .grid */ .V)(report));
    const rest = healthy.map(({ modules, checks, releases: on }) => {
        const where = on.length === 0 ? '' : ` on ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .releases */ .D8)(on)}`;
        return line(`✅ ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(modules.length, 'more module')} with ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(checks, 'check')}${where}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .moduleList */ .Rq)(modules)}`);
    });
    const machineLine = machine === undefined ? [] : [line(`✅ ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .machineText */ .tU)(machine)}`)];
    return [...machineLine, ...shown.flatMap((block) => table(block, which)), ...rest];
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
        `#### ${line((0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .moduleTitle */ .Db)(block.module, block.path))}`,
        [heading, heading.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n'),
    ];
}
/** A bar splits a table even inside code (GFM, tables). */
function tableCode(text) {
    return (0,_redact_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(short(text).replaceAll('|', '¦'));
}
function cellText(cell) {
    if (cell === undefined)
        return '';
    const share = cell.count < cell.targets && cell.status !== 'pass' ? `${cell.count} of ${cell.targets}` : words[cell.status];
    return `${marks[cell.status]} ${share === '' ? (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .duration */ .p0)(cell.durationMs) : share}`;
}
function open(report, detail) {
    const all = (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .unanswered */ .bj)(report);
    const shown = all.slice(0, detail.notRun).map(({ status, checks, cells, why }) => {
        const where = cells === '' ? '' : ` (${line(cells)})`;
        return `- ${marks[status]} ${(0,_redact_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(short(checks.join(', ')))}${where}: ${line(why)}`;
    });
    const more = all.length - shown.length;
    const rest = more === 0 ? [] : [`- … and ${more} more`];
    return all.length === 0 ? [] : ['#### Without an answer', [...shown, ...rest].join('\n')];
}
function notes(report) {
    return report.notes.length === 0 ? [] : [report.notes.map((note) => `- ${line(note)}`).join('\n')];
}
function facts(report) {
    const known = Object.entries(report.facts).map(([id, fact]) => (0,_redact_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(short(`${id}=${factText(fact)}`)));
    return known.length === 0 ? [] : [`Facts: ${known.join(' ')}`];
}
function factText({ value }) {
    return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
function foot({ tool, profile, durationMs, ...report }) {
    const counts = (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .countTexts */ .Az)({ tool, profile, durationMs, ...report });
    return line([...counts, (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .duration */ .p0)(durationMs), `${tool.name} ${tool.version}`, `profile ${profile.name}`, profile.note].join(' · '));
}
function line(text) {
    return (0,_redact_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(short(text));
}
function short(text) {
    const most = _knowledge_report_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .reportLimits */ .n.summaryLineCharacters;
    return text.length <= most ? text : `${text.slice(0, most)}…`;
}


/***/ }),

/***/ 9774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ placeRows)
/* harmony export */ });
/* harmony import */ var _model_sizes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3938);

/**
 * What this place is, in lines for people, from the facts of a report. A fact that is not in the report gives no line; one that
 * could not be determined says so with its reason.
 */
function placeRows(report) {
    return rows.flatMap(({ label, ids, text }) => {
        const facts = new FactTexts(report.facts);
        if (!ids.some((id) => facts.has(id)))
            return [];
        const parts = [text(facts)].flat().filter((part) => part !== '');
        return parts.length === 0 ? [] : [{ label, text: parts.join('; ') }];
    });
}
const folders = {
    'fs.project': 'here',
    'fs.tempDir': 'temporary files',
    'fs.goTmpDir': 'GOTMPDIR',
    'fs.goCache': 'GOCACHE',
    'fs.goModCache': 'GOMODCACHE',
};
const rows = [
    {
        label: 'system',
        ids: ['platform.distribution', 'platform.os'],
        text: (facts) => [facts.member('platform.distribution', 'name'), `${facts.plain('platform.os')}/${facts.plain('platform.arch')}`],
    },
    { label: 'kernel', ids: ['platform.kernel'], text: (facts) => facts.plain('platform.kernel') },
    {
        label: 'WSL',
        ids: ['platform.wsl'],
        text: (facts) => facts.value('platform.wsl') === 'none'
            ? 'none'
            : [
                facts.plain('platform.wsl'),
                facts.ifKnown('wsl.package', (version) => `package ${version}`),
                facts.ifKnown('wsl.networkingMode', (mode) => `network ${mode}`),
                facts.ifKnown('wsl.windowsDrives', (drives) => (listed(drives) === '' ? '' : `Windows drives ${listed(drives)}`)),
            ],
    },
    {
        label: 'container',
        ids: ['platform.container'],
        text: (facts) => {
            const runtime = facts.value('platform.containerRuntime');
            return facts.value('platform.container') === 'yes' && typeof runtime === 'string' && runtime !== 'unknown'
                ? `yes, ${runtime}`
                : facts.plain('platform.container');
        },
    },
    { label: 'virtualization', ids: ['platform.virtualization'], text: (facts) => facts.plain('platform.virtualization') },
    {
        label: 'process 1',
        ids: ['systemd.state'],
        text: (facts) => [
            facts.ifKnown('pid1.command', String),
            `systemd ${facts.ifKnown('systemd.version', (version) => `${version} `)}${facts.plain('systemd.state')}`,
        ],
    },
    {
        label: 'cgroup',
        ids: ['cgroup.mode'],
        text: (facts) => [
            facts.plain('cgroup.mode'),
            facts.ifKnown('cgroup.controllers', (controllers) => controllersText(controllers)),
            facts.ifKnown('cgroup.hiddenAncestors', (hidden) => (hidden === true ? 'levels above are hidden' : '')),
        ],
    },
    {
        label: 'CPUs',
        ids: ['cpu.affinity', 'cgroup.cpuLimit'],
        text: (facts) => [
            facts.plain('cpu.affinity'),
            `quota ${facts.limit('cgroup.cpuLimit', (limit) => `${Number(limit.toFixed(2))} CPUs`)}`,
        ],
    },
    {
        label: 'memory',
        ids: ['memory.totalBytes', 'cgroup.memoryLimitBytes'],
        text: (facts) => [
            facts.bytes('memory.totalBytes'),
            facts.ifKnown('memory.swapBytes', (size) => (size === 0 ? 'no swap' : `swap ${(0,_model_sizes_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeText */ .l)(Number(size))}`)),
            `limit ${facts.limit('cgroup.memoryLimitBytes', _model_sizes_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeText */ .l)}`,
            facts.ifKnown('cgroup.memoryHighBytes', (high) => (high === null ? '' : `slowed down above ${(0,_model_sizes_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeText */ .l)(Number(high))}`)),
        ],
    },
    {
        label: 'tasks',
        ids: ['cgroup.pidsLimit', 'kernel.pidMax'],
        text: (facts) => [
            `limit ${facts.limit('cgroup.pidsLimit', String)}`,
            facts.ifKnown('limits.nproc', (limit) => `of the user ${limitText(limit)}`),
            facts.ifKnown('kernel.pidMax', (most) => `kernel.pid_max ${most}`),
        ],
    },
    {
        label: 'open files',
        ids: ['limits.nofile'],
        text: (facts) => facts.text('limits.nofile', limitText),
    },
    {
        label: 'seccomp',
        ids: ['seccomp.mode'],
        text: (facts) => [
            facts.plain('seccomp.mode'),
            facts.value('seccomp.mode') === 'filter' ? facts.text('seccomp.filters', (count) => `filters: ${count}`) : '',
            facts.ifKnown('seccomp.noNewPrivs', (set) => (set === true ? 'NoNewPrivs' : '')),
        ],
    },
    {
        label: 'user namespaces',
        ids: ['userns.unprivileged'],
        text: (facts) => facts.text('userns.unprivileged', (answer) => {
            const { allowed, deniedBy } = members(answer);
            return allowed === true ? 'allowed without privilege' : `denied${typeof deniedBy === 'string' ? ` by ${deniedBy}` : ''}`;
        }),
    },
    {
        label: 'file systems',
        ids: Object.keys(folders),
        text: (facts) => Object.entries(folders).flatMap(([id, name]) => (facts.has(id) ? [`${name} ${facts.text(id, (folder) => folderText(folder))}`] : [])),
    },
    {
        label: 'network',
        ids: ['net.resolver', 'net.nameservers', 'net.proxy', 'net.goproxy'],
        text: (facts) => [
            facts.ifKnown('net.nameservers', (servers) => `name servers ${listed(servers) || 'none'}`),
            facts.ifKnown('net.proxy', (proxies) => Object.keys(members(proxies)).length === 0 ? 'no proxy' : `proxy by ${Object.keys(members(proxies)).join(', ')}`),
        ],
    },
];
/** Values of facts, read as what they are expected to be and shown as they are where they are something else. */
class FactTexts {
    #facts;
    constructor(facts) {
        this.#facts = facts;
    }
    has(id) {
        return Object.hasOwn(this.#facts, id);
    }
    value(id) {
        return this.has(id) ? this.#facts[id].value : 'unknown';
    }
    /** The text of a value; `unknown` with the reason where there is none. */
    text(id, show) {
        const fact = this.has(id) ? this.#facts[id] : { reason: 'not asked' };
        return 'value' in fact && fact.reason === undefined ? show(fact.value) : `unknown (${fact.reason})`;
    }
    plain(id) {
        return this.text(id, (value) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')));
    }
    /** As `text`, but nothing where the value is not known. */
    ifKnown(id, show) {
        const fact = this.has(id) ? this.#facts[id] : undefined;
        return fact === undefined || fact.reason !== undefined ? '' : show(fact.value);
    }
    member(id, name) {
        return this.text(id, (value) => String(members(value)[name] ?? ''));
    }
    bytes(id) {
        return this.text(id, (value) => (0,_model_sizes_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeText */ .l)(Number(value)));
    }
    /** A limit with the level that sets it. */
    limit(id, show) {
        return this.text(id, (value) => {
            if (value === null)
                return 'none';
            const source = this.#facts[id].evidence[0]?.source;
            return `${show(Number(value))}${source === undefined ? '' : ` (${source})`}`;
        });
    }
}
function members(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function listed(value) {
    return Array.isArray(value) ? value.map(String).join(', ') : '';
}
function limitText(value) {
    const { soft, hard } = members(value);
    const [one, other] = [soft, hard].map((limit) => (limit === null ? 'unlimited' : String(limit)));
    return one === other ? one : `${one}, at most ${other}`;
}
function folderText(value) {
    const { type, mountPoint } = members(value);
    return `${typeof type === 'string' ? type : 'of unknown type'}${typeof mountPoint === 'string' ? ` (mounted at ${mountPoint})` : ''}`;
}
/** `v2: cpu, memory; v1: …` */
function controllersText(value) {
    const byVersion = [2, 1].map((version) => {
        const names = Object.entries(members(value)).filter(([, place]) => members(place).version === version);
        return names.length === 0 ? '' : `v${version}: ${names.map(([name]) => name).join(', ')}`;
    });
    return byVersion.filter((text) => text !== '').join('; ');
}


/***/ }),

/***/ 2435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ toHostPage),
  M: () => (/* binding */ toTable)
});

// EXTERNAL MODULE: ./node_modules/cli-table3/index.js
var cli_table3 = __webpack_require__(5832);
;// CONCATENATED MODULE: ./node_modules/ansi-regex/index.js
// Valid string terminator sequences are ESC\ and 0x9c; OSC also accepts BEL.
const ST = String.raw`(?:\u001B\u005C|\u009C)`;

// OSC sequences only: ESC ] ... BEL/ST (or the C1 introducer 0x9d ... BEL/ST).
// Payloads stop at terminators, cancellations, and C1 controls. An unterminated string cannot swallow the next sequence or repeatedly scan its payload from later introducers. Terminals likewise abort a control string on an unexpected ESC.
const stringControls = String.raw`\u0018\u001A\u001B\u0080-\u009F`;
const osc = String.raw`(?:\u001B\]|\u009D)[^\u0007${stringControls}]*(?:\u0007|${ST})`;

// DCS, SOS, PM, APC, and screen window titles have opaque payloads terminated by ST. Nested ESC payloads, such as tmux passthrough, require a parser.
const controlString = String.raw`(?:\u001B[PX^_k]|[\u0090\u0098\u009E\u009F])[^${stringControls}]*${ST}`;

// Linux console palette controls have fixed lengths and no string terminator; iTerm2 terminates its palette assignments. Consume an immediately adjacent OSC terminator, but match these controls before OSC so a later BEL cannot consume visible text.
const linuxPalette = String.raw`\u001B\](?:P[\dA-Fa-f]{7}|R)(?:\u0007|${ST})?`;

// CSI: ESC [ or C1 CSI, parameter bytes (0x30–0x3f), intermediate bytes (0x20–0x2f), then a final byte (0x40–0x7e).
// `= < >` are final bytes in two-byte VT52 escapes (`ESC >`) but parameter bytes in a CSI (`ESC [ > 0 ; 276 ; 0 c`, the device attributes reply). Match CSI first to consume the whole sequence, where its introducer makes the two unambiguous.
const csi = String.raw`(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]`;

// Related escapes: ESC, intermediate bytes (0x20–0x2f), then a final byte (0x30–0x7e), or a supported two-byte escape.
// The two-byte final class stays narrow so that ESC followed by an arbitrary character is not read as a sequence. CSI parameters belong only to the CSI form, preventing partial matches and avoiding a second scan with nested repetition.
// Escapes whose final byte is a digit include `ESC 7` and `ESC 8` (save and restore cursor), `ESC ( 0` (line drawing character set), and `ESC # 8` (screen alignment).
// A digit is never a CSI final byte. These escapes end immediately at their final byte, so `ESC 7 l` is read as the escape followed by text rather than a sequence with parameter 7 and final byte `l`.
const ansi_regex_escape = String.raw`\u001B(?:[\u0020-\u002F]+[\u0030-\u007E]|[\dA-PR-TZcf-oq-uy=><~|}])`;

const pattern = `${linuxPalette}|${osc}|${controlString}|${csi}|${ansi_regex_escape}`;

function ansiRegex({onlyFirst = false} = {}) {
	return new RegExp(pattern, onlyFirst ? undefined : 'g');
}

;// CONCATENATED MODULE: ./node_modules/strip-ansi/index.js


const regex = ansiRegex();

function stripAnsi(string) {
	if (typeof string !== 'string') {
		throw new TypeError(`Expected a \`string\`, got \`${typeof string}\``);
	}

	// Fast path: ANSI codes require ESC (7-bit) or CSI (8-bit) introducer
	if (!string.includes('\u001B') && !string.includes('\u009B')) {
		return string;
	}

	// Even though the regex is global, we don't need to reset the `.lastIndex`
	// because unlike `.exec()` and `.test()`, `.replace()` does it automatically
	// and doing it manually has a performance penalty.
	return string.replace(regex, '');
}

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/lookup-data.js
// Generated by scripts/build.js

const ambiguousMinimalCodePoint = 161;
const ambiguousMaximumCodePoint = 1114109;
const ambiguousRanges = [161, 161, 164, 164, 167, 168, 170, 170, 173, 174, 176, 180, 182, 186, 188, 191, 198, 198, 208, 208, 215, 216, 222, 225, 230, 230, 232, 234, 236, 237, 240, 240, 242, 243, 247, 250, 252, 252, 254, 254, 257, 257, 273, 273, 275, 275, 283, 283, 294, 295, 299, 299, 305, 307, 312, 312, 319, 322, 324, 324, 328, 331, 333, 333, 338, 339, 358, 359, 363, 363, 462, 462, 464, 464, 466, 466, 468, 468, 470, 470, 472, 472, 474, 474, 476, 476, 593, 593, 609, 609, 708, 708, 711, 711, 713, 715, 717, 717, 720, 720, 728, 731, 733, 733, 735, 735, 768, 879, 913, 929, 931, 937, 945, 961, 963, 969, 1025, 1025, 1040, 1103, 1105, 1105, 8208, 8208, 8211, 8214, 8216, 8217, 8220, 8221, 8224, 8226, 8228, 8231, 8240, 8240, 8242, 8243, 8245, 8245, 8251, 8251, 8254, 8254, 8308, 8308, 8319, 8319, 8321, 8324, 8364, 8364, 8451, 8451, 8453, 8453, 8457, 8457, 8467, 8467, 8470, 8470, 8481, 8482, 8486, 8486, 8491, 8491, 8531, 8532, 8539, 8542, 8544, 8555, 8560, 8569, 8585, 8585, 8592, 8601, 8632, 8633, 8658, 8658, 8660, 8660, 8679, 8679, 8704, 8704, 8706, 8707, 8711, 8712, 8715, 8715, 8719, 8719, 8721, 8721, 8725, 8725, 8730, 8730, 8733, 8736, 8739, 8739, 8741, 8741, 8743, 8748, 8750, 8750, 8756, 8759, 8764, 8765, 8776, 8776, 8780, 8780, 8786, 8786, 8800, 8801, 8804, 8807, 8810, 8811, 8814, 8815, 8834, 8835, 8838, 8839, 8853, 8853, 8857, 8857, 8869, 8869, 8895, 8895, 8978, 8978, 9312, 9449, 9451, 9547, 9552, 9587, 9600, 9615, 9618, 9621, 9632, 9633, 9635, 9641, 9650, 9651, 9654, 9655, 9660, 9661, 9664, 9665, 9670, 9672, 9675, 9675, 9678, 9681, 9698, 9701, 9711, 9711, 9733, 9734, 9737, 9737, 9742, 9743, 9756, 9756, 9758, 9758, 9792, 9792, 9794, 9794, 9824, 9825, 9827, 9829, 9831, 9834, 9836, 9837, 9839, 9839, 9886, 9887, 9919, 9919, 9926, 9933, 9935, 9939, 9941, 9953, 9955, 9955, 9960, 9961, 9963, 9969, 9972, 9972, 9974, 9977, 9979, 9980, 9982, 9983, 10045, 10045, 10102, 10111, 11094, 11097, 12872, 12879, 57344, 63743, 65024, 65039, 65533, 65533, 127232, 127242, 127248, 127277, 127280, 127337, 127344, 127373, 127375, 127376, 127387, 127404, 917760, 917999, 983040, 1048573, 1048576, 1114109];

const fullwidthMinimalCodePoint = 12288;
const fullwidthMaximumCodePoint = 65510;
const fullwidthRanges = [12288, 12288, 65281, 65376, 65504, 65510];

const lookup_data_halfwidthMinimalCodePoint = 8361;
const lookup_data_halfwidthMaximumCodePoint = 65518;
const lookup_data_halfwidthRanges = (/* unused pure expression or super */ null && ([8361, 8361, 65377, 65470, 65474, 65479, 65482, 65487, 65490, 65495, 65498, 65500, 65512, 65518]));

const lookup_data_narrowMinimalCodePoint = 32;
const lookup_data_narrowMaximumCodePoint = 10630;
const lookup_data_narrowRanges = (/* unused pure expression or super */ null && ([32, 126, 162, 163, 165, 166, 172, 172, 175, 175, 10214, 10221, 10629, 10630]));

const wideMinimalCodePoint = 4352;
const wideMaximumCodePoint = 262141;
const wideRanges = [4352, 4447, 8986, 8987, 9001, 9002, 9193, 9196, 9200, 9200, 9203, 9203, 9725, 9726, 9748, 9749, 9776, 9783, 9800, 9811, 9855, 9855, 9866, 9871, 9875, 9875, 9889, 9889, 9898, 9899, 9917, 9918, 9924, 9925, 9934, 9934, 9940, 9940, 9962, 9962, 9970, 9971, 9973, 9973, 9978, 9978, 9981, 9981, 9989, 9989, 9994, 9995, 10024, 10024, 10060, 10060, 10062, 10062, 10067, 10069, 10071, 10071, 10133, 10135, 10160, 10160, 10175, 10175, 11035, 11036, 11088, 11088, 11093, 11093, 11904, 11929, 11931, 12019, 12032, 12245, 12272, 12287, 12289, 12350, 12353, 12438, 12441, 12543, 12549, 12591, 12593, 12686, 12688, 12773, 12783, 12830, 12832, 12871, 12880, 42124, 42128, 42182, 43360, 43388, 44032, 55203, 63744, 64255, 65040, 65049, 65072, 65106, 65108, 65126, 65128, 65131, 94176, 94180, 94192, 94198, 94208, 101594, 101631, 101664, 101760, 101874, 101888, 102801, 102816, 102866, 110576, 110579, 110581, 110587, 110589, 110590, 110592, 110888, 110898, 110898, 110928, 110930, 110933, 110933, 110948, 110952, 110960, 111355, 119552, 119638, 119648, 119670, 126980, 126980, 127183, 127183, 127374, 127374, 127377, 127386, 127406, 127406, 127488, 127490, 127504, 127547, 127552, 127560, 127568, 127569, 127584, 127589, 127744, 127776, 127789, 127797, 127799, 127868, 127870, 127891, 127904, 127946, 127951, 127955, 127968, 127984, 127988, 127988, 127992, 128062, 128064, 128064, 128066, 128252, 128255, 128317, 128331, 128334, 128336, 128359, 128378, 128378, 128405, 128406, 128420, 128420, 128507, 128591, 128640, 128709, 128716, 128716, 128720, 128722, 128725, 128729, 128732, 128735, 128747, 128748, 128756, 128764, 128986, 128986, 128992, 129003, 129008, 129008, 129292, 129338, 129340, 129349, 129351, 129535, 129648, 129660, 129664, 129734, 129736, 129736, 129740, 129757, 129759, 129771, 129775, 129786, 131072, 196605, 196608, 262141];

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/utilities.js
/**
Binary search on a sorted flat array of [start, end] pairs.

@param {number[]} ranges - Flat array of inclusive [start, end] range pairs, e.g. [0, 5, 10, 20].
@param {number} codePoint - The value to search for.
@returns {boolean} Whether the value falls within any of the ranges.
*/
const utilities_isInRange = (ranges, codePoint) => {
	let low = 0;
	let high = Math.floor(ranges.length / 2) - 1;
	while (low <= high) {
		const mid = Math.floor((low + high) / 2);
		const i = mid * 2;
		if (codePoint < ranges[i]) {
			high = mid - 1;
		} else if (codePoint > ranges[i + 1]) {
			low = mid + 1;
		} else {
			return true;
		}
	}

	return false;
};

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/lookup.js



const commonCjkCodePoint = 0x4E_00;
const [wideFastPathStart, wideFastPathEnd] = /* #__PURE__ */ findWideFastPathRange(wideRanges);

// Use a hot-path range so common `isWide` calls can skip binary search.
// The range containing U+4E00 covers common CJK ideographs;
// fallback to the largest range for resilience to Unicode table changes.
function findWideFastPathRange(ranges) {
	let fastPathStart = ranges[0];
	let fastPathEnd = ranges[1];

	for (let index = 0; index < ranges.length; index += 2) {
		const start = ranges[index];
		const end = ranges[index + 1];

		if (
			commonCjkCodePoint >= start
			&& commonCjkCodePoint <= end
		) {
			return [start, end];
		}

		if ((end - start) > (fastPathEnd - fastPathStart)) {
			fastPathStart = start;
			fastPathEnd = end;
		}
	}

	return [fastPathStart, fastPathEnd];
}

const isAmbiguous = codePoint => {
	if (
		codePoint < ambiguousMinimalCodePoint
		|| codePoint > ambiguousMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(ambiguousRanges, codePoint);
};

const isFullwidth = codePoint => {
	if (
		codePoint < fullwidthMinimalCodePoint
		|| codePoint > fullwidthMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(fullwidthRanges, codePoint);
};

const isHalfwidth = codePoint => {
	if (
		codePoint < halfwidthMinimalCodePoint
		|| codePoint > halfwidthMaximumCodePoint
	) {
		return false;
	}

	return isInRange(halfwidthRanges, codePoint);
};

const isNarrow = codePoint => {
	if (
		codePoint < narrowMinimalCodePoint
		|| codePoint > narrowMaximumCodePoint
	) {
		return false;
	}

	return isInRange(narrowRanges, codePoint);
};

const isWide = codePoint => {
	if (
		codePoint >= wideFastPathStart
		&& codePoint <= wideFastPathEnd
	) {
		return true;
	}

	if (
		codePoint < wideMinimalCodePoint
		|| codePoint > wideMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(wideRanges, codePoint);
};

function lookup_getCategory(codePoint) {
	if (isAmbiguous(codePoint)) {
		return 'ambiguous';
	}

	if (isFullwidth(codePoint)) {
		return 'fullwidth';
	}

	if (isHalfwidth(codePoint)) {
		return 'halfwidth';
	}

	if (isNarrow(codePoint)) {
		return 'narrow';
	}

	if (isWide(codePoint)) {
		return 'wide';
	}

	return 'neutral';
}

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/index.js


function validate(codePoint) {
	if (!Number.isSafeInteger(codePoint)) {
		throw new TypeError(`Expected a code point, got \`${typeof codePoint}\`.`);
	}
}

function eastAsianWidthType(codePoint) {
	validate(codePoint);

	return getCategory(codePoint);
}

function eastAsianWidth(codePoint, {ambiguousAsWide = false} = {}) {
	validate(codePoint);

	if (
		isFullwidth(codePoint)
		|| isWide(codePoint)
		|| (ambiguousAsWide && isAmbiguous(codePoint))
	) {
		return 2;
	}

	return 1;
}

// Private exports for https://github.com/sindresorhus/is-fullwidth-code-point


;// CONCATENATED MODULE: ./node_modules/string-width/index.js



/**
Logic:
- Segment graphemes to match how terminals render clusters.
- Width rules:
	1. Skip non-printing clusters (Default_Ignorable, Control, pure nonspacing/enclosing Mark, lone Surrogates). Tabs are ignored by design.
	2. RGI emoji clusters (\p{RGI_Emoji}) are double-width.
	3. Minimally-qualified/unqualified emoji clusters (ZWJ sequences with 2+ Extended_Pictographic, or keycap sequences) are double-width.
	4. Hangul jamo collapse each standard modern Hangul L+V or L+V+T syllable piece to width 2.
	   Unmatched repeated leading/vowel/trailing jamo stay additive because that matches how the terminals we target render them.
	5. Otherwise use East Asian Width of the cluster's first visible code point, and add widths for trailing spacing marks and Halfwidth/Fullwidth Forms within the same cluster (e.g., dakuten/handakuten/prolonged sound mark).
*/

const segmenter = new Intl.Segmenter();

// Matches a visible (printing) character. Used to find the base scalar of a cluster (skipping leading Prepend/Format/Marks) and to detect whole-cluster zero-width.
// Intentionally a single negated class without a quantifier: a repeated pattern like `^(?:…|…)+$` backtracks exponentially on overlapping properties, and even `^[…]+$` overflows V8's backtrack stack (RangeError) on clusters with millions of marks.
const visibleCharacterRegex = /[^\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]/v;
const spacingMarkRegex = /\p{Spacing_Mark}/v;

// RGI emoji sequences
const rgiEmojiRegex = /^\p{RGI_Emoji}$/v;

// Detect minimally-qualified/unqualified emoji sequences (missing VS16 but still render as double-width)
const unqualifiedKeycapRegex = /^[\d#*]\u20E3$/;
const extendedPictographicRegex = /\p{Extended_Pictographic}/gu;

function isDoubleWidthNonRgiEmojiSequence(segment) {
	// Real emoji clusters are < 30 chars; guard against pathological input
	if (segment.length > 50) {
		return false;
	}

	if (unqualifiedKeycapRegex.test(segment)) {
		return true;
	}

	// ZWJ sequences with 2+ Extended_Pictographic
	if (segment.includes('\u200D')) {
		const pictographics = segment.match(extendedPictographicRegex);
		return pictographics !== null && pictographics.length >= 2;
	}

	return false;
}

// Returns the cluster starting at its first visible character, or `undefined` if the whole cluster is zero-width.
function baseVisible(segment) {
	const index = segment.search(visibleCharacterRegex);
	return index === -1 ? undefined : segment.slice(index);
}

function isHangulLeadingJamo(codePoint) {
	return (codePoint >= 0x11_00 && codePoint <= 0x11_5F)
		|| (codePoint >= 0xA9_60 && codePoint <= 0xA9_7C);
}

function isHangulVowelJamo(codePoint) {
	return (codePoint >= 0x11_60 && codePoint <= 0x11_A7)
		|| (codePoint >= 0xD7_B0 && codePoint <= 0xD7_C6);
}

function isHangulTrailingJamo(codePoint) {
	return (codePoint >= 0x11_A8 && codePoint <= 0x11_FF)
		|| (codePoint >= 0xD7_CB && codePoint <= 0xD7_FB);
}

function isHangulJamo(codePoint) {
	return isHangulLeadingJamo(codePoint)
		|| isHangulVowelJamo(codePoint)
		|| isHangulTrailingJamo(codePoint);
}

function hangulClusterWidth(visibleSegment, eastAsianWidthOptions) {
	const codePoints = [];

	for (const character of visibleSegment) {
		if (!visibleCharacterRegex.test(character)) {
			continue;
		}

		codePoints.push(character.codePointAt(0));
	}

	if (codePoints.length === 0) {
		return undefined;
	}

	let width = 0;

	for (let index = 0; index < codePoints.length; index++) {
		const codePoint = codePoints[index];
		if (!isHangulJamo(codePoint)) {
			if (width === 0) {
				return undefined;
			}

			// Mixed cluster (e.g., L + precomposed syllable): use EAW for non-jamo remainder
			for (let remaining = index; remaining < codePoints.length; remaining++) {
				width += eastAsianWidth(codePoints[remaining], eastAsianWidthOptions);
			}

			return width;
		}

		// Modern Hangul L+V(+T) shapes as one syllable block. Unmatched jamo stay additive:
		// U+1100 U+1100 U+1161 => U+1100 + (U+1100 U+1161) => 2 + 2.
		if (
			isHangulLeadingJamo(codePoint)
			&& isHangulVowelJamo(codePoints[index + 1])
		) {
			width += 2;
			index += isHangulTrailingJamo(codePoints[index + 2]) ? 2 : 1;
			continue;
		}

		width += eastAsianWidth(codePoint, eastAsianWidthOptions);
	}

	return width;
}

function trailingWidth(visibleSegment, eastAsianWidthOptions) {
	let extra = 0;
	let first = true;

	for (const character of visibleSegment) {
		if (first) {
			first = false;
			continue;
		}

		if (
			spacingMarkRegex.test(character)
			|| (character >= '\uFF00' && character <= '\uFFEF')
		) {
			extra += eastAsianWidth(character.codePointAt(0), eastAsianWidthOptions);
		}
	}

	return extra;
}

function stringWidth(input, options = {}) {
	if (typeof input !== 'string' || input.length === 0) {
		return 0;
	}

	const {
		ambiguousIsNarrow = true,
		countAnsiEscapeCodes = false,
	} = options;

	let string = input;

	// Avoid calling stripAnsi when there are no ANSI escape sequences (ESC = 0x1B, CSI = 0x9B)
	if (!countAnsiEscapeCodes && (string.includes('\u001B') || string.includes('\u009B'))) {
		string = stripAnsi(string);
	}

	if (string.length === 0) {
		return 0;
	}

	// Fast path: printable ASCII (0x20–0x7E) needs no segmenter, regex, or EAW lookup — width equals length.
	if (/^[\u0020-\u007E]*$/.test(string)) {
		return string.length;
	}

	let width = 0;
	const eastAsianWidthOptions = {ambiguousAsWide: !ambiguousIsNarrow};

	for (const {segment} of segmenter.segment(string)) {
		// Zero-width / non-printing clusters
		const visibleSegment = baseVisible(segment);
		if (visibleSegment === undefined) {
			continue;
		}

		// Emoji width logic
		if (rgiEmojiRegex.test(segment) || isDoubleWidthNonRgiEmojiSequence(segment)) {
			width += 2;
			continue;
		}

		const hangulWidth = hangulClusterWidth(visibleSegment, eastAsianWidthOptions);
		if (hangulWidth !== undefined) {
			width += hangulWidth;
			continue;
		}

		// Everything else: EAW of the cluster’s first visible scalar
		const codePoint = visibleSegment.codePointAt(0);
		width += eastAsianWidth(codePoint, eastAsianWidthOptions);

		// Add width for trailing spacing marks and Halfwidth/Fullwidth Forms (e.g., ﾞ, ﾟ, ｰ)
		width += trailingWidth(visibleSegment, eastAsianWidthOptions);
	}

	return width;
}

// EXTERNAL MODULE: ./.cache/javascript/knowledge/report-limits.js + 1 modules
var report_limits = __webpack_require__(4539);
// EXTERNAL MODULE: ./.cache/javascript/redact/escape.js
var redact_escape = __webpack_require__(5975);
// EXTERNAL MODULE: ./.cache/javascript/report/grid.js
var grid = __webpack_require__(389);
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
    for (const { style, text } of words(spans)) {
        if (text === ' ') {
            blank = text;
            continue;
        }
        if (!lines.at(-1).holds(blank + text, page)) {
            if (!lines.at(-1).empty)
                lines.push(new Line(next));
            blank = '';
        }
        for (const piece of pieces(blank + text, page.width - stringWidth(next))) {
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
    if (stringWidth(text) <= width)
        return text;
    return `${pieces(text, width - 1)[0].trimEnd()}…`;
}
/** The text with spaces up to a width. */
function padded(text, width) {
    return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}
function words(spans) {
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
        this.#column = stringWidth(start);
    }
    get empty() {
        return this.#parts.length === 0;
    }
    holds(text, page) {
        return this.#column + stringWidth(text) <= page.width;
    }
    add(style, text) {
        const last = this.#parts.at(-1);
        if (last !== undefined && last.style === style)
            last.text += text;
        else
            this.#parts.push({ style, text });
        this.#column += stringWidth(text);
    }
    text(page) {
        return `${this.#start}${this.#parts.map(({ style, text }) => paint(page, style, text)).join('')}`.trimEnd();
    }
}
/** A word in pieces no wider than `room` columns. */
function pieces(word, room) {
    if (stringWidth(word) <= room)
        return [word];
    const parts = [];
    let part = '';
    let width = 0;
    for (const character of word) {
        const own = stringWidth(character);
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

// EXTERNAL MODULE: ./.cache/javascript/report/place.js
var place = __webpack_require__(9774);
// EXTERNAL MODULE: ./.cache/javascript/report/words.js
var report_words = __webpack_require__(2628);
;// CONCATENATED MODULE: ./.cache/javascript/report/table.js








/**
 * The report for a terminal: tables of checks × releases with what needs attention on top, the findings, what did not run,
 * and the verdict as the last line. No line is wider than `width` columns, but for commands that are there to be copied.
 * @param color the caller has looked at NO_COLOR and at the terminal
 */
function toTable(report, options) {
    const page = { width: Math.max(options.width, report_limits/* reportLimits */.n.leastColumns), color: options.color };
    const sections = [
        header(report, page),
        ...blocks(report, page),
        ...findings(report, page),
        table_open(report, page),
        notes(report, page),
        closing(report, page),
    ];
    const text = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
    return `${text.join('\n\n')}\n`;
}
/**
 * A page about the machine for a terminal: what this place is, the findings, worst first, what is well, what is open, and the
 * verdict as the last line.
 */
function toHostPage(report, options) {
    const page = { width: Math.max(options.width, report_limits/* reportLimits */.n.leastColumns), color: options.color };
    const sections = [
        header(report, page),
        placeLines(report, page),
        ...findings(report, page),
        wellLines(report, page),
        table_open(report, page),
        notes(report, page),
        closing(report, page),
    ];
    const text = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
    return `${text.join('\n\n')}\n`;
}
function placeLines(report, page) {
    const rows = (0,place/* placeRows */.b)(report);
    const column = indent.length + Math.max(0, ...rows.map(({ label }) => label.length)) + 2;
    return rows.flatMap(({ label, text }) => {
        const lines = wrap([text], page, ' '.repeat(column));
        return lines.map((line, index) => index === 0 ? `${indent}${paint(page, 'bold', label)}${line.slice(indent.length + label.length)}` : line);
    });
}
function wellLines(report, page) {
    const { machine } = (0,grid/* folded */.T)((0,grid/* grid */.V)(report), 0);
    return machine === undefined ? [] : wrap([['green', '✓'], ` ${(0,report_words/* machineText */.tU)(machine)}`], page, indent, body);
}
const marks = {
    pass: { mark: '✓', style: 'green', word: '' },
    warn: { mark: '!', style: 'yellow', word: '' },
    fail: { mark: '✗', style: 'red', word: '' },
    skip: { mark: '–', style: 'dim', word: 'skip' },
    unknown: { mark: '?', style: 'magenta', word: 'unknown' },
    'not-run': { mark: '·', style: 'magenta', word: 'not run' },
};
const severityMarks = {
    fail: marks.fail,
    warn: marks.warn,
    note: { mark: '•', style: 'dim' },
};
const verdictMarks = {
    conformant: marks.pass,
    warnings: marks.warn,
    failures: marks.fail,
    undetermined: marks.unknown,
};
const indent = '  ';
const body = '    ';
function header({ tool, profile, toolchains }, page) {
    const versions = toolchains.length === 0 ? [] : [(0,report_words/* releases */.D8)(toolchains.map(({ version }) => version))];
    return wrap([
        ['bold', `${tool.name} ${tool.version}`],
        ['dim', ['', `profile ${profile.name}`, ...versions].join(' · ')],
    ], page, '', indent);
}
// ── tables ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
function blocks(report, page) {
    const { shown, machine, healthy } = (0,grid/* folded */.T)((0,grid/* grid */.V)(report));
    const machineLine = machine === undefined ? [] : [wrap([['green', '✓'], ` ${(0,report_words/* machineText */.tU)(machine)}`], page, indent, body)];
    return [...machineLine, ...shown.map((block) => blockLines(block, page)), ...healthy.map((group) => healthyLine(group, page))];
}
function healthyLine({ modules, checks, releases: on }, page) {
    const where = on.length === 0 ? '' : ` on ${(0,report_words/* releases */.D8)(on)}`;
    return wrap([['green', '✓'], ` ${(0,report_words/* counted */.hS)(modules.length, 'more module')} `, ['dim', `${(0,report_words/* counted */.hS)(checks, 'check')}${where}: ${(0,report_words/* moduleList */.Rq)(modules)}`]], page, indent, body);
}
/** A title and the table; several tables below each other when the releases do not fit side by side. */
function blockLines(block, page) {
    const widest = Math.max(...block.rows.map(({ check }) => stringWidth((0,redact_escape/* plainLine */.h0)(check))));
    const label = Math.min(widest, Math.floor(page.width / 2));
    const room = Math.max(1, Math.floor((page.width - indent.length - label) / (gap.length + cellWidth)));
    const parts = block.releases.length === 0 ? [[]] : chunks(block.releases, room);
    const title = paint(page, 'bold', shorten((0,redact_escape/* plainLine */.h0)((0,report_words/* moduleTitle */.Db)(block.module, block.path)), page.width - indent.length));
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
            table.push([name, ...columns.map((release) => cellText(row.cells.get(release), row.level, page))]);
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
    return `${cellText(cell, level, page)}${columns > 1 ? paint(page, 'dim', '  for all') : ''}`;
}
function cellText(cell, level, page) {
    if (cell === undefined)
        return '';
    const { mark, word } = marks[cell.status];
    const style = styleOf(cell.status, level);
    const text = cell.count < cell.targets && cell.status !== 'pass' ? `${cell.count} of ${cell.targets}` : word;
    if (text !== '')
        return paint(page, style, `${mark} ${text}`);
    return `${paint(page, style, mark)} ${paint(page, cell.status === 'pass' ? 'dim' : style, (0,report_words/* duration */.p0)(cell.durationMs).padStart(cellWidth - 2))}`;
}
/** Red is for what counts: a failure of a recommended check is yellow, an informational one dim. */
function styleOf(status, level) {
    if (level === 'required' || status === 'pass')
        return marks[status].style;
    return level === 'recommended' && status === 'fail' ? marks.warn.style : level === 'informational' ? 'dim' : marks[status].style;
}
function chunks(items, size) {
    return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
// ── findings ────────────────────────────────────────────────────────────────────────────────────────────────────────────
function findings(report, page) {
    const shown = report.findings.slice(0, report_limits/* reportLimits */.n.terminalFindings).map((finding) => findingLines(finding, page));
    const more = report.findings.length - shown.length;
    return more === 0 ? shown : [...shown, wrap([['dim', `… and ${(0,report_words/* counted */.hS)(more, 'more finding')}; report.json has them all`]], page, indent)];
}
function findingLines(finding, page) {
    const { mark, style } = severityMarks[finding.severity];
    const title = (0,report_words/* subjects */.yo)(finding).join(' · ');
    const related = finding.related ?? [];
    return [
        ...wrap([[style, mark], ' ', ['bold', title === '' ? finding.message : title]], page, indent, body),
        ...(title === '' ? [] : wrap([finding.message], page, body)),
        ...related.flatMap(({ location, message }) => wrap([['dim', `${(0,report_words/* place */.ik)(location)}  ${message}`]], page, body, `${body}  `)),
        ...outputLines(finding, page),
        ...wrap([['dim', finding.cause === 'undetermined' ? (0,report_words/* whereabouts */.CJ)(finding) : `${finding.cause} · ${(0,report_words/* whereabouts */.CJ)(finding)}`]], page, body),
        ...(finding.remedies ?? []).flatMap((remedy) => remedyLines(remedy, page)),
    ];
}
function outputLines(finding, page) {
    const lines = (0,report_words/* furtherOutput */.GO)(finding).map((line) => line.replaceAll('\t', '    '));
    const kept = lines.slice(0, report_limits/* reportLimits */.n.terminalOutputLines);
    const cut = lines.length > kept.length ? [`… ${(0,report_words/* counted */.hS)(lines.length - kept.length, 'more line')}`] : [];
    return [...kept, ...cut].map((line) => `${body}${paint(page, 'dim', shorten(`│ ${line}`.trimEnd(), page.width - body.length))}`);
}
function remedyLines({ kind, summary, commands, shell, root, effect, undo, risk, expect }, page) {
    const apart = [shell === 'powershell' ? 'in PowerShell' : undefined, root === true ? 'as root' : undefined, effect]
        .filter((part) => part !== undefined)
        .join('; ');
    return [
        ...wrap([['cyan', '→'], ` ${summary}`, ['dim', apart === '' ? '' : ` (${apart})`]], page, body, `${body}  `),
        // A command stays on one line, whatever its length: it is there to be copied.
        ...commands.map((command) => `${body}    ${paint(page, 'cyan', (0,redact_escape/* plainLine */.h0)(command))}`),
        ...(undo === undefined || kind === 'investigate' ? [] : wrap([['dim', `undo: ${undo}`]], page, `${body}    `)),
        ...(risk === undefined || risk === 'none' ? [] : wrap([['dim', `risk: ${risk}`]], page, `${body}    `)),
        ...(expect === undefined ? [] : wrap([['dim', `then: ${expect}`]], page, `${body}    `)),
    ];
}
// ── the rest ────────────────────────────────────────────────────────────────────────────────────────────────────────────
function table_open(report, page) {
    const lines = (0,report_words/* unanswered */.bj)(report).flatMap(({ status, checks, cells, why }) => {
        const { mark, style } = marks[status];
        const spans = [[style, mark], ` ${checks.join(', ')}`, ['dim', cells === '' ? '' : ` · ${cells}`], `: ${why}`];
        return wrap(spans, page, indent, body);
    });
    return lines.length === 0 ? [] : [`${indent}${paint(page, 'bold', 'Without an answer')}`, ...lines];
}
function notes(report, page) {
    return report.notes.flatMap((note) => wrap([['dim', `· ${note}`]], page, indent, body));
}
function closing(report, page) {
    const { mark, style } = verdictMarks[report.verdict];
    const interrupted = report.interrupted === undefined ? '' : `interrupted by ${report.interrupted}; `;
    return [
        ...wrap([['dim', [...(0,report_words/* countTexts */.Az)(report), (0,report_words/* duration */.p0)(report.durationMs), report.profile.note].join(' · ')]], page, indent),
        ...wrap([[style, mark], ' ', ['bold', report_words/* verdictTitles */.vj[report.verdict]], `: ${interrupted}${report.verdictReason}`], page, indent, body),
    ];
}


/***/ }),

/***/ 1680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ exitCode),
/* harmony export */   W: () => (/* binding */ verdict)
/* harmony export */ });
/* harmony import */ var _model_cell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9114);

/**
 * The verdict over (level, status), first match wins:
 *
 * | when | verdict |
 * |---|---|
 * | a required result is `fail` | failures |
 * | a required check has a cell that is `unknown` or without a result, has no cell at all, or was skipped in all its cells and may not be | undetermined |
 * | a recommended result is `fail`, or a required or recommended one is `warn` | warnings |
 * | not one required or recommended check could be determined | undetermined |
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
    const counting = checks.filter(({ level }) => level !== 'informational');
    if (counting.length > 0 && counting.every(isOpen))
        return { verdict: 'undetermined', reason: 'not one check could be determined' };
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
/** Nothing is known of it: a machine that denies every look is not called conformant. */
function isOpen({ cells: { unknown, missing, pass, warn, fail, skip } }) {
    return unknown + missing > 0 && pass + warn + fail + skip === 0;
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
        const id = (0,_model_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .cellId */ .C)(check, cell);
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


/***/ }),

/***/ 9048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OJ: () => (/* binding */ prepareReportFolder),
  rv: () => (/* binding */ progressReports),
  Li: () => (/* binding */ writeReports)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/report-limits.js + 1 modules
var report_limits = __webpack_require__(4539);
// EXTERNAL MODULE: ./.cache/javascript/model/errors.js
var errors = __webpack_require__(8565);
// EXTERNAL MODULE: ./.cache/javascript/report/json.js
var json = __webpack_require__(6251);
// EXTERNAL MODULE: ./.cache/javascript/model/cell.js
var model_cell = __webpack_require__(9114);
// EXTERNAL MODULE: ./.cache/javascript/redact/escape.js
var redact_escape = __webpack_require__(5975);
// EXTERNAL MODULE: ./.cache/javascript/report/words.js
var words = __webpack_require__(2628);
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
    const told = suites.some(({ cases }) => cases.some(({ problem, runs }) => runs !== undefined || (problem !== undefined && problem.type !== 'skip')));
    return suites.length > 0 && (told || result.status === 'pass') ? suites : [...suites, checkSuite(result, named)];
}
function checkSuite(result, named) {
    const { check, cell, durationMs } = result;
    const problem = checkProblem(result);
    const output = result.status === 'warn' ? `warning: ${result.summary}` : undefined;
    return {
        name: (0,model_cell/* cellName */.I)(check, cell),
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
    const text = [...(result.findings ?? []).map(findingText), ...result.evidence.map(({ source, value }) => `${source}: ${value}`)].join('\n\n');
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
    return { name: (0,model_cell/* cellName */.I)(check, cell), properties: propertiesOf(check, cell), seconds: 0, cases };
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
        const cases = entry.tests.map((test) => testCase(test, className, result, test.status === 'pass' ? undefined : findings.get(`${name}\0${test.name}`), named));
        const problem = entry.run === undefined ? undefined : packageProblem(entry.run, entry.tests, result, findings.get(`${name}\0`));
        const own = { ...named.unique(className, '(package)'), seconds: undefined, ...(problem !== undefined && { problem }) };
        return {
            name: `${(0,model_cell/* cellName */.I)(result.check, result.cell)} · ${name}`,
            properties: propertiesOf(result.check, result.cell),
            seconds: entry.run?.seconds ?? 0,
            cases: problem === undefined && cases.length > 0 ? cases : [...cases, own],
        };
    });
}
function testCase(test, className, result, finding, named) {
    const name = named.nameIn(className, test.name);
    const problem = testProblem(test, result, finding);
    const runs = failedRuns(test, finding);
    if (problem === undefined && runs.length === 0)
        return { className, name, seconds: test.seconds };
    return { className, name, seconds: test.seconds, ...(problem !== undefined && { problem }), ...(runs.length > 0 && { runs }) };
}
const none = [];
/** A flaky test passed: its failures are `flaky…`. Of one that failed each time, the first failure is its problem. */
function failedRuns({ status, attempts = [] }, finding) {
    if (attempts.length === 0)
        return none;
    const kind = status === 'flaky' ? 'flaky' : 'rerun';
    return attempts.flatMap((attempt, index) => {
        if (attempt.status === 'pass' || attempt.status === 'skip' || (kind === 'rerun' && index === 0))
            return [];
        const text = attempt.output ?? (index === 0 ? (finding?.output ?? '') : '');
        return [
            {
                element: attempt.status === 'fail' ? `${kind}Failure` : `${kind}Error`,
                type: kind === 'flaky' ? 'test.flaky' : (finding?.cause ?? 'test.failed'),
                message: `run ${index + 1} of ${attempts.length}: ${attempt.status === 'fail' ? 'the test failed' : 'the test did not finish'}`,
                text,
            },
        ];
    });
}
function testProblem(test, result, finding) {
    if (test.status === 'pass' || test.status === 'flaky')
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
    const text = [finding === undefined ? '' : findingText(finding), run.output ?? ''].filter((part) => part !== '').join('\n');
    return counting(result, { ...known, type: finding?.cause ?? run.status, message: finding?.message ?? known.message, text });
}
function findingText({ location, message, output = '' }) {
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
        return { className, name: this.nameIn(className, name) };
    }
    /** The name alone. */
    nameIn(className, name) {
        const counts = this.#counts.get(className) ?? new Map();
        this.#counts.set(className, counts);
        const count = (counts.get(name) ?? 0) + 1;
        counts.set(name, count);
        return count === 1 ? name : this.nameIn(className, `${name} #${count}`);
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
function caseXml({ className, name, seconds: time, problem, runs = [], output }) {
    // Spelled out for speed: most cases of a report are tests that passed.
    const duration = time === undefined ? '' : ` time="${seconds(time)}"`;
    const attributes = ` classname="${(0,redact_escape/* escapeXmlAttribute */.R0)(className)}" name="${(0,redact_escape/* escapeXmlAttribute */.R0)(name)}"${duration}`;
    if (problem === undefined && runs.length === 0 && output === undefined)
        return `    <testcase${attributes}/>`;
    const inner = [
        ...(problem === undefined ? [] : [problemXml(problem)]),
        ...runs.map(problemXml),
        ...(output === undefined ? [] : [`      <system-out>${(0,redact_escape/* escapeXml */.X)((0,redact_escape/* plainText */.wh)(output))}</system-out>`]),
    ];
    return [`    <testcase${attributes}>`, ...inner, '    </testcase>'].join('\n');
}
function problemXml({ element, type, message, text }) {
    const start = `      <${element}${attributesOf({ type, message: (0,redact_escape/* plainText */.wh)(message) })}`;
    return text === '' ? `${start}/>` : `${start}>${(0,redact_escape/* escapeXml */.X)((0,redact_escape/* plainText */.wh)(text))}</${element}>`;
}
function totals(cases, withSkipped) {
    const count = { failure: 0, error: 0, skipped: 0 };
    for (const { problem } of cases)
        if (problem !== undefined)
            count[problem.element]++;
    const skipped = withSkipped ? { skipped: String(count.skipped) } : {};
    return { tests: String(cases.length), failures: String(count.failure), errors: String(count.error), ...skipped };
}
/** At most three decimals (SUREFIRE_TIME of the schema). */
function seconds(value) {
    return value.toFixed(3);
}
function attributesOf(values) {
    let text = '';
    for (const name in values)
        text += ` ${name}="${(0,redact_escape/* escapeXmlAttribute */.R0)(values[name])}"`;
    return text;
}

// EXTERNAL MODULE: ./.cache/javascript/report/markdown.js
var markdown = __webpack_require__(5188);
;// CONCATENATED MODULE: ./.cache/javascript/report/write.js









/** The files that a report can be written as. */
const reportFiles = {
    json: { name: 'report.json', render: json/* toJson */.a },
    junit: { name: 'junit.xml', render: toJunit },
    summary: { name: 'summary.md', render: markdown/* toSummary */.m },
};
/**
 * Writes the report into a folder, which is made when it is missing. Each file appears whole or not at all. What cannot be
 * written there (a full disk, a folder that is gone) goes to a new folder in `temporary`: nothing that was measured is lost for it.
 * Never throws for what the system refuses.
 * @param report already redacted
 * @param directory undefined: a new folder in `temporary`
 */
async function writeReports(report, directory, formats, temporary = (0,external_node_os_.tmpdir)()) {
    const files = {};
    const problems = [];
    const newFolder = once(() => (0,promises_.mkdtemp)((0,external_node_path_.join)(temporary, 'go-wsl-conform-report-')));
    const asked = async () => {
        await makeFolder((0,external_node_path_.resolve)(directory));
        return (0,external_node_path_.resolve)(directory);
    };
    const places = directory === undefined ? [newFolder] : [asked, newFolder];
    // One after the other: where room is short, a file that fails must not take the room of one that would fit.
    for (const format of [...new Set(formats)]) {
        const { name, render } = reportFiles[format];
        const failures = [];
        for (const place of places) {
            try {
                const path = (0,external_node_path_.join)(await place(), name);
                await writeWhole(path, render(report));
                files[format] = path;
                // What stands under that name where it was asked for is older and must not be taken for this report.
                if (failures.length > 0)
                    await (0,promises_.rm)((0,external_node_path_.join)((0,external_node_path_.resolve)(directory), name), { force: true }).catch(() => undefined);
                break;
            }
            catch (error) {
                if (!isSystemError(error))
                    throw error;
                failures.push((0,errors/* errorText */.kc)(error));
            }
        }
        if (failures.length > 0)
            problems.push(`${name} could not be written: ${failures.join('; ')}${files[format] === undefined ? '' : `; it is ${files[format]}`}`);
    }
    return { files, problems };
}
/**
 * Keeps report.json in a folder up to date while a run goes on, so that not even SIGKILL loses what was measured. Takes at most
 * one part of the time in `progressReportShare`; what the system refuses is left to the end of the run.
 */
function progressReports(directory) {
    const path = (0,external_node_path_.join)((0,external_node_path_.resolve)(directory), reportFiles.json.name);
    let latest;
    let timer;
    let writing;
    let rests = 0;
    const write = async () => {
        const report = latest;
        latest = undefined;
        const started = performance.now();
        const text = (0,json/* toJson */.a)(report());
        await makeFolder((0,external_node_path_.resolve)(directory))
            .then(() => writeWhole(path, text))
            .catch(() => undefined);
        rests = (performance.now() - started) * report_limits/* reportLimits */.n.progressReportShare;
    };
    const schedule = () => {
        timer ??= setTimeout(async () => {
            writing = write();
            await writing;
            timer = undefined;
            if (latest !== undefined)
                schedule();
        }, rests).unref();
    };
    return {
        changed: (report) => {
            latest = report;
            schedule();
        },
        end: async () => {
            latest = undefined;
            clearTimeout(timer);
            await writing;
        },
    };
}
function once(act) {
    let done;
    return () => (done ??= act());
}
/**
 * Makes the folder and proves that it can be written, before hours of work and not after.
 * @throws ConfigurationError when it cannot
 */
async function prepareReportFolder(directory) {
    const folder = (0,external_node_path_.resolve)(directory);
    try {
        await prepare(folder);
    }
    catch (error) {
        if (!isSystemError(error))
            throw error;
        throw new errors/* ConfigurationError */.j1('--out', `the report cannot be written to ${folder}: ${(0,errors/* errorText */.kc)(error)}`, 'name a folder that can be written');
    }
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


/***/ })

};
