export const id = 84;
export const ids = [84];
export const modules = {

/***/ 5084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./node_modules/cli-table3/index.js
var cli_table3 = __webpack_require__(5832);
// EXTERNAL MODULE: ./.cache/javascript/checks/index.js + 56 modules
var checks = __webpack_require__(3642);
// EXTERNAL MODULE: ./.cache/javascript/model/words.js
var words = __webpack_require__(6401);
;// CONCATENATED MODULE: ./.cache/javascript/checks/page.js

/**
 * The page of a check as Markdown: what docs/checks holds and `checks ID` prints.
 *
 * @param policy what the default profile says of it
 * @param parameters what a user may set for it
 */
function checkPage(check, policy, parameters) {
    const { page } = check;
    const rows = words/* statuses */.bM.flatMap((status) => (page.statuses[status] === undefined ? [] : [`| \`${status}\` | ${page.statuses[status]} |`]));
    return `# ${check.id}

${check.title}

Suite \`${check.suite}\` · asked ${scopes[check.scope]} · level in the profile: ${policy.level}${policy.maySkip ? ', may be skipped' : ''} · ${check.sideEffects.join(', ')}

## Why it matters

${page.why}

## How it is determined

${page.how.map((step) => `- ${step}`).join('\n')}

## What a status means

| status | meaning |
|---|---|
${rows.join('\n')}

## Parameters

In \`go-conform.yml\` below \`parameters: { ${check.id}: … }\`, or in a profile.

${parameters.map(({ name, meaning }) => `- \`${name}\`: ${meaning}`).join('\n')}

## Sources

${page.sources.map((source) => `- ${source}`).join('\n')}
`;
}
const scopes = {
    host: 'once for the host; `doctor` asks it too',
    run: 'once per run',
    toolchain: 'for each release',
    module: 'for each module and release',
    target: 'for each module, release and target',
};

// EXTERNAL MODULE: ./.cache/javascript/model/errors.js
var errors = __webpack_require__(8565);
// EXTERNAL MODULE: ./.cache/javascript/model/nearest.js
var nearest = __webpack_require__(8006);
// EXTERNAL MODULE: ./.cache/javascript/model/policy.js
var policy = __webpack_require__(3104);
// EXTERNAL MODULE: ./.cache/javascript/rules.js
var rules = __webpack_require__(9);
// EXTERNAL MODULE: ./.cache/javascript/settings/profile.js
var settings_profile = __webpack_require__(9503);
// EXTERNAL MODULE: ./.cache/javascript/settings/read-text.js
var read_text = __webpack_require__(1482);
// EXTERNAL MODULE: ./.cache/javascript/cli/options.js
var options = __webpack_require__(1069);
;// CONCATENATED MODULE: ./.cache/javascript/cli/checks-command.js










/** `go-wsl-conform checks [ID]`: the registry, or one check's page. */
async function main(parameters) {
    const parsed = (0,options/* command */.G5)('checks', "The checks there are with their level in a profile, or one check's page.")
        .argument('[id]', 'id of a check')
        .option('--profile <name|file>', 'levels of the checks', 'default')
        .parse(parameters, { from: 'user' });
    const [id] = parsed.processedArgs;
    const ids = checks/* checks */.A.map((check) => check.id);
    const profile = await (0,settings_profile/* loadProfile */.i)(parsed.opts().profile, rules/* settingRules */.g, read_text/* readText */.y, process.cwd());
    if (id !== undefined) {
        const check = (0,checks/* checkById */.x)(id);
        if (check === undefined)
            throw new errors/* ConfigurationError */.j1('ID', `there is no check "${id}"`, (0,nearest/* suggestion */.h)(id, ids));
        const { parameterRows } = await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(663)]).then(__webpack_require__.bind(__webpack_require__, 2663));
        process.stdout.write(checkPage(check, (0,policy/* policyOf */.US)(profile, id), parameterRows(id)));
        return 0;
    }
    const table = new cli_table3({ head: ['check', 'suite', `level in ${profile.name}`, 'question'], style: { head: [], border: [] } });
    for (const check of checks/* checks */.A) {
        const { level, maySkip } = (0,policy/* policyOf */.US)(profile, check.id);
        table.push([check.id, check.suite, maySkip ? `${level}, may be skipped` : level, check.title]);
    }
    process.stdout.write(`${table.toString()}\n`);
    return 0;
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
