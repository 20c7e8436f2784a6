export const id = 456;
export const ids = [456];
export const modules = {

/***/ 5456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var cli_table3__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5832);
/* harmony import */ var _go_catalogue_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7409);
/* harmony import */ var _go_install_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2566);
/* harmony import */ var _go_modules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8224);
/* harmony import */ var _go_requests_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5527);
/* harmony import */ var _go_resolve_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4705);
/* harmony import */ var _host_local_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2678);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8565);
/* harmony import */ var _model_nearest_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8006);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7388);
/* harmony import */ var _settings_folders_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1343);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1069);
/* harmony import */ var _signals_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4058);














const actions = ['list', 'resolve', 'install'];
/** `go-wsl-conform toolchain list|resolve|install [VERSION…]`. */
async function main(parameters) {
    const parsed = (0,_options_js__WEBPACK_IMPORTED_MODULE_11__/* .addSettingOptions */ .OB)((0,_options_js__WEBPACK_IMPORTED_MODULE_11__/* .command */ .G5)('toolchain', 'List the Go releases there are, resolve versions to releases, or install releases.')
        .argument('<action>', actions.join(', '))
        .argument('[versions...]', 'as for run --go'), ['source']).parse(parameters, { from: 'user' });
    const [action, versions] = parsed.processedArgs;
    if (!actions.includes(action))
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .ConfigurationError */ .j1('toolchain', `there is no action "${action}"`, (0,_model_nearest_js__WEBPACK_IMPORTED_MODULE_13__/* .suggestion */ .h)(action, actions));
    if (action !== 'list' && versions.length === 0)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .ConfigurationError */ .j1(`toolchain ${action}`, 'names no version', 'as in: toolchain install 1.26.x');
    const cancel = new AbortController();
    const stop = (0,_signals_js__WEBPACK_IMPORTED_MODULE_12__/* .cancelOnSignals */ .d)(cancel);
    const directory = process.cwd();
    const host = new _host_local_js__WEBPACK_IMPORTED_MODULE_7__/* .LocalHost */ .a(directory, cancel.signal);
    try {
        const settings = await (0,_options_js__WEBPACK_IMPORTED_MODULE_11__/* .readSettings */ .sb)(parsed, directory);
        const options = (0,_plan_js__WEBPACK_IMPORTED_MODULE_9__/* .toolchainOptions */ .A)({
            host,
            settings,
            toolCache: (0,_settings_folders_js__WEBPACK_IMPORTED_MODULE_10__/* .toolCacheFolder */ .z)(host.env, host.platform.os, (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)()),
            cancel: cancel.signal,
            onProgress: () => undefined,
        });
        const catalogue = await (0,_go_catalogue_js__WEBPACK_IMPORTED_MODULE_2__/* .readCatalogue */ .YW)(options);
        if (action === 'list')
            return list(catalogue);
        const requests = (0,_go_requests_js__WEBPACK_IMPORTED_MODULE_5__/* .parseRequests */ .w)(versions.join(' '), 'VERSION');
        const needsModules = requests.some((request) => request.kind === 'alias' && request.alias === 'go.mod');
        const resolutions = await (0,_go_resolve_js__WEBPACK_IMPORTED_MODULE_6__/* .resolveRequests */ .j)(requests, needsModules ? (await (0,_go_modules_js__WEBPACK_IMPORTED_MODULE_4__/* .findModules */ .t)(host, directory)).modules : [], catalogue);
        for (const { entry, releases, problem } of resolutions) {
            for (const { version, why } of releases)
                process.stdout.write(`${entry}\tgo${version}\t${why}\n`);
            if (problem !== undefined)
                process.stderr.write(`${entry}: ${problem.text}\n`);
        }
        const isOpen = resolutions.some(({ problem }) => problem !== undefined);
        if (action === 'resolve')
            return isOpen ? 2 : 0;
        const installations = await Promise.all((0,_go_resolve_js__WEBPACK_IMPORTED_MODULE_6__/* .wantedReleases */ .M)(resolutions).map(({ version }) => (0,_go_install_js__WEBPACK_IMPORTED_MODULE_3__/* .installToolchain */ .v)(version, options, catalogue)));
        for (const { toolchain, problem } of installations) {
            if (toolchain === undefined)
                process.stderr.write(`${problem}\n`);
            else
                process.stdout.write(`go${toolchain.version}\t${toolchain.goroot}\t${toolchain.source}\t${toolchain.verified.detail}\n`);
        }
        return isOpen || installations.some(({ toolchain }) => toolchain === undefined) ? 2 : 0;
    }
    finally {
        stop();
        await host.close();
    }
}
function list({ releases, sources }) {
    const table = new cli_table3__WEBPACK_IMPORTED_MODULE_1__({ head: ['release', 'source', 'GOROOT'], style: { head: [], border: [] } });
    for (const { version, source, goroot } of releases)
        table.push([`go${version}`, source, goroot ?? '']);
    process.stdout.write(`${table.toString()}\n`);
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


/***/ })

};
