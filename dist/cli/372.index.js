export const id = 372;
export const ids = [372];
export const modules = {

/***/ 6372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAndReport: () => (/* binding */ runAndReport)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./.cache/javascript/host/recording.js
var host_recording = __webpack_require__(5058);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/exit-codes.js
var exit_codes = __webpack_require__(866);
// EXTERNAL MODULE: ./.cache/javascript/recording.js
var javascript_recording = __webpack_require__(6181);
// EXTERNAL MODULE: ./.cache/javascript/redact/log.js
var log = __webpack_require__(6004);
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
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./.cache/javascript/checks/execute.js + 3 modules
var execute = __webpack_require__(5655);
// EXTERNAL MODULE: ./.cache/javascript/facts/active.js + 6 modules
var active = __webpack_require__(1627);
// EXTERNAL MODULE: ./.cache/javascript/facts/index.js + 30 modules
var javascript_facts = __webpack_require__(2737);
// EXTERNAL MODULE: ./.cache/javascript/go/install.js
var install = __webpack_require__(2566);
// EXTERNAL MODULE: ./.cache/javascript/go/modules.js
var modules = __webpack_require__(9968);
// EXTERNAL MODULE: ./.cache/javascript/go/version.js
var version = __webpack_require__(8677);
// EXTERNAL MODULE: ./.cache/javascript/go/version-disagreements.js
var version_disagreements = __webpack_require__(2209);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/process-limits.js
var process_limits = __webpack_require__(3889);
// EXTERNAL MODULE: ./.cache/javascript/model/cell.js
var model_cell = __webpack_require__(9114);
// EXTERNAL MODULE: ./.cache/javascript/plan.js
var javascript_plan = __webpack_require__(4751);
// EXTERNAL MODULE: ./.cache/javascript/redact/secrets.js + 2 modules
var secrets = __webpack_require__(8104);
// EXTERNAL MODULE: ./.cache/javascript/report/build.js + 3 modules
var build = __webpack_require__(841);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./.cache/javascript/host/file-stamps.js


/**
 * What shows that a file was written to: size, mode and time of the last change of each.
 *
 * @param files relative to `root`; one that does not exist is left out
 */
async function stampFiles(root, files) {
    const stamps = await Promise.all(files.map(async (file) => {
        const stats = await external_node_fs_.promises.lstat(external_node_path_.join(root, file), { bigint: true }).catch(() => undefined);
        return stats === undefined ? [] : [[file, `${stats.size} ${stats.mode} ${stats.mtimeNs}`]];
    }));
    return Object.fromEntries(stamps.flat());
}
/** All files below a folder, links not followed, without `.git`; undefined when there are more than `limit` or one cannot be read. */
async function listFiles(root, limit) {
    const files = [];
    const folders = [''];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        const entries = await external_node_fs_.promises.readdir(external_node_path_.join(root, folder), { withFileTypes: true }).catch(() => undefined);
        if (entries === undefined)
            return undefined;
        for (const entry of entries) {
            const name = external_node_path_.posix.join(folder, entry.name);
            if (!entry.isDirectory())
                files.push(name);
            else if (entry.name !== '.git')
                folders.push(name);
        }
        if (files.length + folders.length > limit)
            return undefined;
    }
    return files;
}

// EXTERNAL MODULE: ./.cache/javascript/model/errors.js
var errors = __webpack_require__(8565);
;// CONCATENATED MODULE: ./.cache/javascript/tree-changes.js



/**
 * Looks at the working tree now and says later what became different: what programs under test wrote there. In a repository
 * that is everything that git does not ignore; elsewhere every file.
 *
 * @param repository absolute path of the repository that holds `directory`, if any
 * @returns asks again, and gives notes for the report
 */
async function watchTree(host, directory, repository) {
    const before = await treeState(host, directory, repository, 'before');
    return async () => notesOf(before, await treeState(host, directory, repository, 'after'));
}
function notesOf(before, after) {
    if ('unseen' in before)
        return [`what the run changed in the working tree is not known: ${before.unseen}`];
    if ('unseen' in after)
        return [`what the run changed in the working tree is not known: ${after.unseen}`];
    const names = [...new Set([...Object.keys(before.files), ...Object.keys(after.files)])].sort();
    const changes = names.flatMap((name) => {
        const change = changeOf(before.files[name], after.files[name]);
        return change === undefined ? [] : [`${name} (${change})`];
    });
    return changes.length === 0 ? [] : [`the working tree changed during the run: ${changes.join(', ')}`];
}
function changeOf(before, after) {
    if (before === undefined)
        return after?.code === '??' ? 'new' : after?.code.includes('D') ? 'removed' : 'changed';
    if (after === undefined)
        return before.code === '??' ? 'removed' : 'back to what is committed';
    return before.stamp === after.stamp ? undefined : 'changed';
}
async function treeState(host, directory, repository, moment) {
    const status = repository === undefined ? undefined : await statusOf(host, directory);
    const look = async () => {
        const root = status === undefined ? directory : repository;
        const codes = status ?? new Map((await listFiles(root, process_limits/* watchedFiles */.Ip))?.map((file) => [file, '??']));
        if (codes.size === 0 && status === undefined)
            return { unseen: `no repository, and more than ${process_limits/* watchedFiles */.Ip} files or folders that cannot be read` };
        const stamps = await stampFiles(root, [...codes.keys()]);
        return { files: Object.fromEntries([...codes].map(([file, code]) => [file, { code, stamp: stamps[file] ?? 'absent' }])) };
    };
    return host.probe('tree.state', { moment }, look).catch((error) => {
        if (error instanceof errors/* UnrecordedError */.i4)
            return { files: {} };
        throw error;
    });
}
/** The files that `git status` names, without touching git's index, by path from the root of the repository; undefined when git does not answer. */
async function statusOf(host, directory) {
    const argv = ['git', '--no-optional-locks', 'status', '--porcelain=v1', '-z', '--untracked-files=all', '--', '.'];
    const status = await host.run(argv, { cwd: directory, tailBytes: process_limits/* processLimits */.ce.wholeOutputBytes });
    if (status.outcome !== 'exited' || status.exit !== 0)
        return undefined;
    const files = new Map();
    const fields = status.stdout.split('\0');
    for (let field = fields.shift(); field !== undefined; field = fields.shift()) {
        const code = field.slice(0, 2);
        if (field !== '')
            files.set(field.slice(3), code);
        // A renamed or copied file is followed by the name that it had (git-status(1), "Pathname Format Notes and -z").
        if (/[RC]/.test(code))
            fields.shift();
    }
    return files;
}

;// CONCATENATED MODULE: ./.cache/javascript/run.js















/** What stands in a report as `interrupted` until its run has come to an end. */
const unfinished = 'unfinished';
/** The main job: settings → plan → toolchains → checks → results → causes → report → verdict. */
async function run(request) {
    const startedAt = new Date();
    const started = performance.now();
    const plan = await (0,javascript_plan/* makePlan */.C)(asPlanRequest(request));
    request.onEvent({ kind: 'planned', plan });
    const redact = redactorOf(request);
    const facts = await (0,javascript_facts/* observeFacts */.U)(request.host, { offline: request.settings.offline, active: (0,active/* familiesOf */.m6)(plan.checks) });
    const compose = (ran, toolchains, interrupted, changes) => {
        const about = {
            tool: request.tool,
            profile: { name: request.profile.name, note: request.profile.note },
            startedAt: startedAt.toISOString(),
            durationMs: Math.round(performance.now() - started),
            ...(interrupted === undefined ? {} : { interrupted }),
            facts: { ...(0,javascript_facts/* asReported */.K)(facts), ...plan.facts },
            modules: [...plan.modules.modules],
            toolchains,
            plan: { cells: [...plan.cells], required: [...plan.required] },
            notes: [...plan.notes, ...versionNotes(plan), ...changes],
        };
        return (0,build/* buildReport */.F)({ ...(0,secrets/* redactReport */.a)(about, redact), ...ran });
    };
    const soFar = [];
    const tell = () => request.onProgressReport?.(() => compose(inPlanOrder(unfinishedRun(plan, soFar), plan.cells), [], unfinished, []));
    tell();
    const onEvent = (event) => {
        request.onEvent(event);
        if (event.kind !== 'cell' || event.result === undefined)
            return;
        soFar.push(event.result);
        tell();
    };
    const repository = await repositoryRoot(request.host, request.settings.directory);
    const treeChanges = await watchTree(request.host, request.settings.directory, repository);
    const { ran, toolchains } = await runPlan({ ...request, onEvent }, plan, {
        startedAt,
        redact,
        facts: () => Promise.resolve(facts),
        repository,
    });
    return compose(ran, toolchains, request.cancel.aborted ? String(request.cancel.reason) : undefined, await treeChanges());
}
/** What ran so far, and the rest as not run. */
function unfinishedRun(plan, results) {
    const done = new Set(results.map(({ check, cell }) => (0,model_cell/* cellId */.C)(check, cell)));
    const open = plan.cells.filter(({ check, cell }) => !done.has((0,model_cell/* cellId */.C)(check, cell)));
    return { results: [...results], notRun: open.map(({ skip: _, ...cell }) => ({ ...cell, why: 'the run ended before its result' })) };
}
/** Takes the secrets of the environment out of a text, and those that the user added for the go commands. */
function redactorOf({ host, settings }) {
    return (0,secrets/* createRedactor */.l)({ ...host.env, ...settings.environment });
}
function asPlanRequest(request) {
    return { ...request, onProgress: (progress) => request.onEvent({ kind: 'download', progress }) };
}
async function runPlan(request, plan, { startedAt, redact, facts, repository }) {
    const { host, settings, profile, cancel, onEvent } = request;
    const bench = {
        host,
        settings,
        profile,
        checks: plan.checks,
        facts,
        resolutions: plan.resolutions,
        versionFiles: plan.versionFiles.modules,
        hostNotes: plan.catalogue.sources.find(({ source }) => source === 'host')?.notes ?? [],
        reportRoot: repository ?? request.root ?? settings.directory,
        modules: plan.allModules,
        goEnvironment: plan.goFlags.env,
        ...(plan.modules.workFile === undefined ? {} : { workFile: plan.modules.workFile, workFileNamed: plan.modules.workFileNamed === true }),
        startedAt,
        cancel,
        redact,
        testsAlone: oneAtATime(),
        onCell: (cell, result) => onEvent({ kind: 'cell', cell, ...(result === undefined ? {} : { result }) }),
    };
    const pick = (go, module) => plan.cells.filter(({ cell }) => cell?.go === go && cell?.module === module);
    const installing = (0,p_limit/* default */.A)(process_limits/* installsAtOnce */.vZ);
    const working = (0,p_limit/* default */.A)(settings.jobs);
    const toolchains = [];
    // All installations are asked for at once, so that a later release is fetched while an earlier one is being checked.
    const installations = plan.releases.map((release) => installing(() => run_install(request, release, plan.catalogue)));
    const parts = [
        (0,execute/* runGlobalCells */.co)(bench, pick(undefined, undefined)),
        ...plan.releases.map(async (release, index) => {
            const installation = await installations[index];
            const parts = [await (0,execute/* runToolchainCells */.II)(bench, pick(release.version, undefined), release.version, installation)];
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
                ...(await Promise.all(groups.map(({ module, cells }) => working(() => (0,execute/* runModuleCells */.De)(bench, cells, module, toolchain, installation))))),
            ]);
        }),
    ];
    const ran = mergedRuns(await Promise.all(parts));
    return { ran: inPlanOrder(ran, plan.cells), toolchains: toolchains.sort((a, b) => (0,version/* compareVersions */.Zy)(a.version, b.version)) };
}
/** Work of the same name one after the other. */
function oneAtATime() {
    const turns = new Map();
    return (name, work) => {
        const turn = turns.get(name) ?? (0,p_limit/* default */.A)(1);
        turns.set(name, turn);
        return turn(work);
    };
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
    const order = new Map(cells.map(({ check, cell }, index) => [(0,model_cell/* cellId */.C)(check, cell), index]));
    const sorted = (items) => items.toSorted((a, b) => order.get((0,model_cell/* cellId */.C)(a.check, a.cell)) - order.get((0,model_cell/* cellId */.C)(b.check, b.cell)));
    return { results: sorted(ran.results), notRun: sorted(ran.notRun) };
}
/** Locations are relative to the repository, as the user's editor and the pull request show them. */
async function repositoryRoot(host, directory) {
    const git = await (0,modules/* findUp */.d)(host, directory, '.git');
    return git === undefined ? undefined : external_node_path_.posix.dirname(git);
}
/** What version files say that needs no action; conflicts are the business of `toolchain.resolve`. */
function versionNotes({ versionFiles }) {
    const differences = (0,version_disagreements/* findDisagreements */.j)(versionFiles.modules).filter(({ kind }) => kind === 'difference');
    return [...versionFiles.notes, ...differences.map(({ message }) => message)];
}

// EXTERNAL MODULE: ./.cache/javascript/report/words.js
var words = __webpack_require__(2628);
;// CONCATENATED MODULE: ./.cache/javascript/cli/progress.js



/** The mark of a status in progress lines. */
const marks = { pass: '✓', warn: '!', fail: '✗', skip: '·', unknown: '?' };
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
        const why = result.status === 'pass' && !verbose ? '' : `  ${(0,log/* sanitizeLogLine */.Ov)(result.summary)}`;
        line(`${marks[result.status]} ${name}  ${(0,words/* duration */.p0)(result.durationMs)}${why}`);
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
                    const name = (0,log/* sanitizeLogPart */.LJ)((0,model_cell/* cellName */.I)(event.cell.check, event.cell.cell));
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

// EXTERNAL MODULE: ./.cache/javascript/cli/terminal.js
var terminal = __webpack_require__(3163);
;// CONCATENATED MODULE: ./.cache/javascript/cli/run-and-report.js













/**
 * Runs the checks, writes the report files, and puts the report on standard output; everything else goes to standard error.
 *
 * @returns the exit code
 */
async function runAndReport(request, output) {
    const { settings } = request;
    if (settings.out !== undefined)
        await (0,write/* prepareReportFolder */.OJ)(settings.out);
    if (output.record !== undefined)
        await (0,javascript_recording/* prepareRecording */.R)(output.record);
    const recording = output.record === undefined ? undefined : new host_recording/* RecordingHost */.O(request.host);
    const progress = createProgress(process.stderr, { shown: output.progress && output.format === 'text', verbose: output.verbose === true });
    const soFar = settings.out === undefined ? undefined : (0,write/* progressReports */.rv)(settings.out);
    let report;
    try {
        report = await run({
            ...request,
            host: recording ?? request.host,
            onEvent: progress.event,
            ...(soFar === undefined ? {} : { onProgressReport: soFar.changed }),
        });
    }
    finally {
        progress.end();
        await soFar?.end();
    }
    const { files, problems } = await (0,write/* writeReports */.Li)(report, settings.out, ['json', 'junit', 'summary']);
    process.stdout.write(renderers[output.format](report, (0,terminal/* terminal */.F)(process.stdout, output.color)));
    const paths = Object.values(files);
    if (paths.length > 0)
        process.stderr.write(`Report: ${paths.join('\n        ')}\n`);
    for (const problem of problems)
        process.stderr.write(`go-wsl-conform: ${problem}\n`);
    if (recording !== undefined)
        await (0,javascript_recording/* writeRecording */.X)(recording, output.record, { report, settings, redact: redactorOf(request), home: (0,external_node_os_.homedir)() });
    return exit_codes/* signalCodes */.VY[report.interrupted ?? ''] ?? (problems.length > 0 ? exit_codes/* writeErrorCode */.fi : (0,verdict/* exitCode */.I)(report.verdict, settings.failOn));
}
/** What standard output carries; in a job it is part of the log, which obeys commands. */
const renderers = {
    text: (report, page) => (0,log/* sanitizeLog */.mI)((0,table/* toTable */.M)(report, page)),
    json: (report) => (0,log/* sanitizeJson */.iI)((0,json/* toJson */.a)(report)),
    markdown: (report) => (0,log/* sanitizeLog */.mI)((0,markdown/* toSummary */.m)(report)),
};


/***/ }),

/***/ 2566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ installToolchain)
/* harmony export */ });
/* harmony import */ var _knowledge_toolchain_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2915);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8565);
/* harmony import */ var _archive_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2863);
/* harmony import */ var _sources_turns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1488);




const underWay = new _sources_turns_js__WEBPACK_IMPORTED_MODULE_3__/* .Turns */ .P(_knowledge_toolchain_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .downloadLimits */ .rB.parallelToolchains);
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
    const tried = attempts.map(({ source, outcome }) => `${source}: ${outcome}`).join('; ');
    const problem = `go${release} could not be installed: ${tried}. By hand: ${byHand(release, options.platform)}`;
    return { problem, attempts, evidence: attempts.map(({ source, outcome }) => ({ source, value: outcome })) };
}
function byHand(release, platform) {
    return `put ${(0,_archive_name_js__WEBPACK_IMPORTED_MODULE_2__/* .archiveName */ .u)(release, platform)} with its line of SHA256SUMS into a folder, and name the folder by --source`;
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


/***/ })

};
