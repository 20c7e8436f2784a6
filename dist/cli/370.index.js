export const id = 370;
export const ids = [370];
export const modules = {

/***/ 877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ Profile),
/* harmony export */   n: () => (/* binding */ CheckSetting)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8816);
/* harmony import */ var _words_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9813);


/** A level, or a level with more; which parameters a check has, the checks themselves say. */
const CheckSetting = (parameters = zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J())) => zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    _words_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .Level */ .$t,
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        level: _words_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .Level */ .$t,
        'may-skip': zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional().describe('skipped in all its cells, the check does not make the verdict undetermined'),
        parameters: parameters.optional(),
    }),
]);
/** A list of checks with their levels and parameters. Checks that it does not name are informational. */
const Profile = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    note: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().default('own profile, not a CNCF certification'),
    checks: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), CheckSetting()).describe('check id → level, or level with may-skip and parameters'),
});


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


/***/ }),

/***/ 5132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseConfigFile: () => (/* binding */ parseConfigFile),
/* harmony export */   parseProfile: () => (/* binding */ parseProfile)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8565);
/* harmony import */ var _model_nearest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8006);
/* harmony import */ var _model_profile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(877);
/* harmony import */ var _model_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6411);





/** Reads a go-conform.yml. */
function parseConfigFile(file, text, definition = _model_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigFile */ .P) {
    return parseYaml(file, text, definition, ['go', 'environment']);
}
/** Reads a profile. */
function parseProfile(file, text, definition = _model_profile_js__WEBPACK_IMPORTED_MODULE_2__/* .Profile */ .W) {
    return parseYaml(file, text, definition, []);
}
/**
 * Reads YAML against a definition; every mistake names line and column.
 *
 * @param file the name for error messages
 * @param texts keys below which a number is the text that was written
 */
function parseYaml(file, text, definition, texts) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter: lines, uniqueKeys: true });
    const at = (offset) => {
        const { line, col } = lines.linePos(offset ?? 0);
        return `${file}:${line}:${col}`;
    };
    const broken = document.errors[0];
    if (broken !== undefined)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(at(broken.pos[0]), broken.message.split('\n')[0].replace(/ at line \d+, column \d+:?$/, ''));
    for (const key of texts)
        keepNumbersAsText(document, key);
    const parsed = definition.safeParse(plainValue(document, file) ?? {});
    if (parsed.success)
        return parsed.data;
    const { issue, path } = innermost(parsed.error.issues[0]);
    if (issue.code === 'unrecognized_keys') {
        const name = issue.keys[0];
        const key = keyNode(path.length === 0 ? document.contents : document.getIn(path, true), name);
        const names = namesAt(definition, path);
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(at(key), `unknown key "${[...path, name].join('.')}"`, (0,_model_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .suggestion */ .h)(name, names));
    }
    const node = document.getIn(path, true);
    const place = at((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) ? node.range?.[0] : keyNode(document.contents, String(path[0])));
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(place, `${path.length === 0 ? '' : `"${path.join('.')}": `}${issue.message}`);
}
/** Of a union, the mistake in the alternative that fits furthest: the one that was meant. */
function innermost(issue, above = []) {
    const path = [...above, ...issue.path];
    if (issue.code !== 'invalid_union')
        return { issue, path };
    const meant = issue.errors
        .flatMap((issues) => issues.slice(0, 1))
        .filter((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys');
    return meant.length === 0 ? { issue, path } : innermost(meant[0], path);
}
/** The keys that a definition has at a path. */
function namesAt(definition, path) {
    const { shape, options, innerType } = definition.def;
    if (innerType !== undefined)
        return namesAt(innerType, path);
    if (options !== undefined)
        return options.flatMap((option) => namesAt(option, path));
    if (shape === undefined)
        return [];
    const [first, ...rest] = path;
    if (first === undefined)
        return Object.keys(shape);
    return shape[String(first)] === undefined ? [] : namesAt(shape[String(first)], rest);
}
function plainValue(document, file) {
    try {
        return document.toJS({ maxAliasCount: 100 });
    }
    catch (error) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(file, `cannot be read as data: ${(0,_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorText */ .kc)(error)}`);
    }
}
/** To YAML, 1.20 is the number 1.2; to Go it is another release. */
function keepNumbersAsText(document, key) {
    const node = document.contents === null || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(document.contents) ? undefined : document.contents.get(key, true);
    if (node === undefined)
        return;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(node, {
        Scalar: (_, scalar) => {
            if (typeof scalar.value === 'number')
                scalar.value = scalar.source ?? String(scalar.value);
        },
    });
}
/** The offset of a key in a mapping. */
function keyNode(mapping, name) {
    const items = mapping?.items;
    return items?.find((item) => item.key?.value === name)?.key?.range?.[0];
}


/***/ })

};
