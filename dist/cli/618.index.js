export const id = 618;
export const ids = [618];
export const modules = {

/***/ 9618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./node_modules/cli-table3/index.js
var cli_table3 = __webpack_require__(5832);
// EXTERNAL MODULE: ./.cache/javascript/go/catalogue.js + 20 modules
var go_catalogue = __webpack_require__(5048);
// EXTERNAL MODULE: ./.cache/javascript/go/install.js
var install = __webpack_require__(2566);
// EXTERNAL MODULE: ./.cache/javascript/go/modules.js
var go_modules = __webpack_require__(9968);
// EXTERNAL MODULE: ./.cache/javascript/go/requests.js
var go_requests = __webpack_require__(5527);
// EXTERNAL MODULE: ./.cache/javascript/go/resolve.js
var resolve = __webpack_require__(4705);
// EXTERNAL MODULE: ./.cache/javascript/go/version-disagreements.js
var version_disagreements = __webpack_require__(2209);
// EXTERNAL MODULE: ./.cache/javascript/go/version-files.js + 1 modules
var version_files = __webpack_require__(9132);
// EXTERNAL MODULE: ./.cache/javascript/host/local.js + 3 modules
var local = __webpack_require__(5267);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/exit-codes.js
var exit_codes = __webpack_require__(866);
// EXTERNAL MODULE: ./.cache/javascript/model/errors.js
var errors = __webpack_require__(8565);
// EXTERNAL MODULE: ./.cache/javascript/model/nearest.js
var nearest = __webpack_require__(8006);
// EXTERNAL MODULE: ./.cache/javascript/plan.js
var plan = __webpack_require__(4751);
// EXTERNAL MODULE: ./.cache/javascript/settings/folders.js
var folders = __webpack_require__(1343);
// EXTERNAL MODULE: ./.cache/javascript/cli/options.js
var cli_options = __webpack_require__(1069);
// EXTERNAL MODULE: ./.cache/javascript/cli/signals.js
var signals = __webpack_require__(4058);
// EXTERNAL MODULE: ./.cache/javascript/go/go-command.js
var go_command = __webpack_require__(5767);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./.cache/javascript/host/foreground.js



/** Signals that ask a program for something; those that only a debugger or the kernel sends are left alone. */
const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2'];
/** Signals that a terminal sends to every process of the foreground group, the command included. */
const sentByTerminal = ['SIGINT', 'SIGQUIT'];
/**
 * Runs a command in our own place: with our standard streams, our process group and our working directory, and passes on the
 * signals that we get. Nothing limits it.
 *
 * @param environment the complete environment of the command; its PATH is searched
 */
function runInForeground([program = '', ...parameters], environment) {
    return new Promise((resolve) => {
        const hasTerminal = [process.stdin, process.stdout, process.stderr].some((stream) => stream.isTTY === true);
        const listeners = forwarded.map((signal) => {
            const listener = () => {
                if (!hasTerminal || !sentByTerminal.includes(signal))
                    child?.kill(signal);
            };
            process.on(signal, listener);
            return () => process.removeListener(signal, listener);
        });
        const end = (how) => {
            for (const remove of listeners)
                remove();
            resolve(how);
        };
        const child = started(program, parameters, environment, end);
        child?.once('error', (error) => {
            if (child.pid === undefined)
                end(startFailure(program, error));
        });
        child?.once('exit', (code, signal) => {
            if (signal === null)
                end({ outcome: 'exited', exit: code ?? 0 });
            else
                end({ outcome: 'signalled', signal, number: external_node_os_.constants.signals[signal] });
        });
    });
}
function started(program, parameters, environment, end) {
    try {
        return (0,external_node_child_process_.spawn)(program, parameters, { env: { ...environment }, stdio: 'inherit' });
    }
    catch (error) {
        // Synchronous refusals: NUL in an argument, an empty name, E2BIG.
        end(startFailure(program, error));
        return undefined;
    }
}
function startFailure(program, { code, message }) {
    if (code === 'ENOENT') {
        return program.includes('/') && (0,external_node_fs_.existsSync)(program)
            ? { outcome: 'not-executable', reason: `${program} cannot be executed: what its first line names as interpreter is missing` }
            : { outcome: 'not-found', reason: `${program}: command not found` };
    }
    const outcome = code === 'EACCES' || code === 'EPERM' || code === 'ENOEXEC' || code === 'EISDIR' ? 'not-executable' : 'not-started';
    return { outcome, reason: `${program} could not be started: ${message}` };
}

;// CONCATENATED MODULE: ./.cache/javascript/cli/toolchain-exec.js






/**
 * Finds or installs the one release that an entry means.
 *
 * @returns what to run, or the exit code when there is no such release here; the reason is on standard error then
 */
async function prepareLaunch(request, argv, options, versionFiles) {
    const catalogue = (await localCatalogue(request, options)) ?? (await (0,go_catalogue/* readCatalogue */.YW)(options));
    const needsFiles = request.kind === 'alias';
    const [resolution] = await (0,resolve/* resolveRequests */.j)([request], needsFiles ? await versionFiles() : [], catalogue);
    const release = onlyRelease(resolution);
    if ('problem' in release)
        return refuse(release.problem);
    const { toolchain, problem, attempts } = await (0,install/* installToolchain */.v)(release.version, { ...options, onProgress: announcer() }, catalogue);
    if (toolchain === undefined)
        return refuse([problem, ...attempts.map(({ source, outcome }) => `  ${source}: ${outcome}`)].join('\n'));
    const { host } = options;
    const { goroot } = toolchain;
    return { argv, environment: { ...host.env, ...(0,go_command/* pinningEnvironment */.p1)(host, goroot), ...(await (0,go_command/* overrulingGoroot */.WK)(host, goroot)) } };
}
/** Runs it in our place; its exit code is ours. */
async function launch({ argv, environment }) {
    const end = await runInForeground(argv, environment);
    switch (end.outcome) {
        case 'exited':
            return end.exit;
        case 'signalled':
            return exit_codes/* launcherCodes */.BK.signalBase + end.number;
        default:
            process.stderr.write(`go-wsl-conform: ${end.reason}\n`);
            return { 'not-found': exit_codes/* launcherCodes */.BK.notFound, 'not-executable': exit_codes/* launcherCodes */.BK.notExecutable, 'not-started': exit_codes/* launcherCodes */.BK.failed }[end.outcome];
    }
}
/** An exact release that is on this machine needs no word from the network; the order of sources stays the same. */
async function localCatalogue(request, options) {
    if (request.kind !== 'release' || options.source !== 'auto')
        return undefined;
    const catalogue = await (0,go_catalogue/* readCatalogue */.YW)({ ...options, offline: true });
    const isHere = catalogue.releases.some(({ version, source }) => version === request.version && (source === 'host' || source === 'tool-cache'));
    return isHere ? catalogue : undefined;
}
function onlyRelease(resolution) {
    const [release, ...more] = (0,resolve/* wantedReleases */.M)([resolution]);
    if (resolution.problem !== undefined)
        return { problem: `${resolution.entry}: ${resolution.problem.text}` };
    if (release === undefined)
        return { problem: `${resolution.entry} means no release here` };
    if (more.length === 0)
        return { version: release.version };
    const versions = [release, ...more].map(({ version }) => version).join(', ');
    return { problem: `${resolution.entry} means ${more.length + 1} releases (${versions}): name one of them` };
}
/** Says once per release that one is fetched: it takes a while, and the command's own output comes only then. */
function announcer() {
    let isSaid = false;
    return ({ version }) => {
        if (!isSaid)
            process.stderr.write(`go-wsl-conform: installing go${version}\n`);
        isSaid = true;
    };
}
function refuse(problem) {
    process.stderr.write(`go-wsl-conform: ${problem}\n`);
    return exit_codes/* launcherCodes */.BK.failed;
}

;// CONCATENATED MODULE: ./.cache/javascript/cli/toolchain-command.js


















const actions = ['list', 'resolve', 'install', 'exec'];
/** `go-wsl-conform toolchain list|resolve|install [VERSION…]`, `toolchain exec VERSION -- CMD…`. */
async function main(parameters) {
    const { own, argv } = splitAtCommand(parameters);
    const parsed = (0,cli_options/* addSettingOptions */.OB)((0,cli_options/* command */.G5)('toolchain', 'List the Go releases there are, resolve versions to releases, install releases, or run a command with one.')
        .usage('[options] <action> [versions...] [-- command...]')
        .argument('<action>', actions.join(', '))
        .argument('[versions...]', 'as for run --go; exec takes one, and a command after --')
        .addHelpText('after', '\nexec runs the command with exactly that release: its bin first on PATH, GOTOOLCHAIN=local, no GOROOT. Exit code: that of the\n' +
        'command, 128 and the number of the signal that ended it, or 125, 126, 127 when it could not be started, cannot be executed,\n' +
        'is not found.'), ['source']).parse(own, { from: 'user' });
    const [action, versions] = parsed.processedArgs;
    const requests = checked(action, versions, argv);
    const cancel = new AbortController();
    const stop = (0,signals/* cancelOnSignals */.d)(cancel);
    const directory = process.cwd();
    const host = new local/* LocalHost */.a(directory, cancel.signal);
    try {
        const settings = await (0,cli_options/* readSettings */.sb)(parsed, directory);
        const options = (0,plan/* toolchainOptions */.A)({
            host,
            settings,
            toolCache: (0,folders/* toolCacheFolder */.z)(host.env, host.platform.os, (0,external_node_os_.homedir)()),
            cancel: cancel.signal,
            onProgress: () => undefined,
        });
        if (action === 'exec') {
            const prepared = await prepareLaunch(requests[0], argv, options, () => versionFilesFor(requests, host, directory));
            stop();
            await host.close();
            return typeof prepared === 'number' ? (interruptedCode(cancel) ?? prepared) : await launch(prepared);
        }
        const catalogue = await (0,go_catalogue/* readCatalogue */.YW)(options);
        if (action === 'list')
            return list(catalogue);
        const resolutions = await (0,resolve/* resolveRequests */.j)(requests, await versionFilesFor(requests, host, directory), catalogue);
        for (const { entry, releases, problem } of resolutions) {
            for (const { version, why } of releases)
                process.stdout.write(`${entry}\tgo${version}\t${why}\n`);
            if (problem !== undefined)
                process.stderr.write(`${entry}: ${problem.text}\n`);
        }
        const isOpen = resolutions.some(({ problem }) => problem !== undefined);
        if (action === 'resolve')
            return isOpen ? 2 : 0;
        const installations = await Promise.all((0,resolve/* wantedReleases */.M)(resolutions).map(({ version }) => (0,install/* installToolchain */.v)(version, options, catalogue)));
        for (const { toolchain, problem } of installations) {
            if (toolchain === undefined)
                process.stderr.write(`${problem}\n`);
            else
                process.stdout.write(`go${toolchain.version}\t${toolchain.goroot}\t${toolchain.source}\t${toolchain.verified.detail}\n`);
        }
        return isOpen || installations.some(({ toolchain }) => toolchain === undefined) ? 2 : 0;
    }
    catch (error) {
        const code = interruptedCode(cancel);
        if (code === undefined)
            throw error;
        return code;
    }
    finally {
        stop();
        await host.close();
    }
}
/** Everything after the first `--` belongs to the command, whatever it looks like. */
function splitAtCommand(parameters) {
    const at = parameters.indexOf('--');
    return at < 0 ? { own: [...parameters], argv: undefined } : { own: parameters.slice(0, at), argv: parameters.slice(at + 1) };
}
/** The entries of the list, once the form of the command line is right. */
function checked(action, versions, argv) {
    if (!actions.includes(action))
        throw new errors/* ConfigurationError */.j1('toolchain', `there is no action "${action}"`, (0,nearest/* suggestion */.h)(action, actions));
    const place = `toolchain ${action}`;
    if (action !== 'list' && versions.length === 0)
        throw new errors/* ConfigurationError */.j1(place, 'names no version', examples[action]);
    if (action !== 'exec') {
        if (argv !== undefined)
            throw new errors/* ConfigurationError */.j1(place, 'takes no command', examples.exec);
        return versions.length === 0 ? [] : (0,go_requests/* parseRequests */.wO)(versions.join(' '), 'VERSION');
    }
    // `exec 1.26.x go version` is what fingers type; go is no version, so that it would be refused for the wrong reason.
    if (argv === undefined)
        throw new errors/* ConfigurationError */.j1(place, 'has no `--` before the command', examples.exec);
    if (argv.length === 0)
        throw new errors/* ConfigurationError */.j1(place, 'names no command after `--`', examples.exec);
    const requests = (0,go_requests/* parseRequests */.wO)(versions.join(' '), 'VERSION');
    if (requests.length > 1)
        throw new errors/* ConfigurationError */.j1(place, `takes one version, not ${requests.length}`, examples.exec);
    return requests;
}
const examples = {
    list: 'as in: toolchain list',
    resolve: 'as in: toolchain resolve go.mod stable',
    install: 'as in: toolchain install 1.26.x',
    exec: 'as in: toolchain exec 1.26.x -- go version',
};
function interruptedCode({ signal }) {
    return signal.aborted ? exit_codes/* signalCodes */.VY[String(signal.reason)] : undefined;
}
async function versionFilesFor(requests, host, directory) {
    const names = version_files/* versionFileNames */.TQ;
    if (!requests.some((request) => request.kind === 'alias' && names.includes(request.alias)))
        return [];
    const { modules, notes } = await (0,version_files/* readVersionFiles */.Mo)(host, directory, await (0,go_modules/* findModules */.t)(host, directory));
    for (const note of [...notes, ...(0,version_disagreements/* findDisagreements */.j)(modules).map(({ message }) => message)])
        process.stderr.write(`${note}\n`);
    return modules;
}
function list({ releases, sources }) {
    const table = new cli_table3({ head: ['release', 'source', 'kept by', 'GOROOT'], style: { head: [], border: [] } });
    for (const { version, source, keptBy, goroot } of releases)
        table.push([`go${version}`, source, keptBy ?? '', goroot ?? '']);
    process.stdout.write(`${table.toString()}\n`);
    for (const { notes } of sources)
        for (const note of notes)
            process.stdout.write(`${note}\n`);
    for (const { source, place, failure } of sources)
        if (failure !== undefined)
            process.stderr.write(`${source} (${place}): ${failure}\n`);
    return 0;
}


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
