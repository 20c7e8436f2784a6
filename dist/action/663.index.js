export const id = 663;
export const ids = [663];
export const modules = {

/***/ 92663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ConfigFileDefinition: () => (/* binding */ ConfigFileDefinition),
  ProfileDefinition: () => (/* binding */ ProfileDefinition),
  checkParameters: () => (/* binding */ checkParameters),
  parameterRows: () => (/* binding */ parameterRows)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./.cache/javascript/model/profile.js
var profile = __webpack_require__(877);
// EXTERNAL MODULE: ./.cache/javascript/model/settings.js
var settings = __webpack_require__(6411);
// EXTERNAL MODULE: ./.cache/javascript/checks/index.js + 57 modules
var checks = __webpack_require__(66646);
;// CONCATENATED MODULE: ./.cache/javascript/checks/parameters.js

// In a file of its own: loading zod takes as long as starting Node, and only files with parameters need it.
const timeout = schemas/* string */.YjP()
    .regex(/^(\d+|(\d+(\.\d+)?(ms|s|m|h))+)$/, 'is not a duration: write 90s, 20m or 1h30m')
    .optional()
    .describe('wall-clock limit of one cell of this check');
/** What every check has. */
const Common = schemas/* strictObject */.rej({ timeout });
const targets = schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[a-z0-9]+\/[a-z0-9]+$/, 'is not a target: write GOOS/GOARCH, as linux/arm64'))
    .optional()
    .describe('targets of this check instead of cross-targets');
const testing = {
    timeout,
    packages: schemas/* array */.YOg(schemas/* string */.YjP()).min(1).optional().describe('package patterns of this check instead of packages'),
    flags: schemas/* array */.YOg(schemas/* string */.YjP()).optional().describe('further flags for go test, after test-flags, so that they win'),
    count: schemas/* number */.aig().int().min(1).optional().describe('how often each test runs, as -count'),
    parallel: schemas/* number */.aig().int().min(1).optional().describe('tests of one package at a time, as -parallel'),
    cache: schemas/* boolean */.zMY().optional().describe('accept results of the test cache, which are marked'),
    'rerun-failed': schemas/* number */.aig().int().min(0).max(99).optional().describe('how often failed tests are run again'),
};
/** The parameters of `test` and `test.race`. */
const Testing = schemas/* strictObject */.rej(testing);
const Cross = schemas/* strictObject */.rej({ timeout, targets });
const argumentList = schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[^\0\r\n]+$/, 'is empty or has a line break')).min(1);
const CrossTest = schemas/* strictObject */.rej({
    ...testing,
    targets,
    exec: schemas/* union */.KCZ([argumentList, schemas/* record */.g1P(schemas/* string */.YjP(), argumentList)])
        .optional()
        .describe('what runs programs of the target: a program and its arguments as a list, or such a list for each target'),
});
const CgroupMode = schemas/* strictObject */.rej({ timeout, mode: schemas/* enum */.k5n(['unified']).optional().describe('the only mode that will do') });
const CgroupControllers = schemas/* strictObject */.rej({
    timeout,
    controllers: schemas/* array */.YOg(schemas/* string */.YjP()).min(1).optional().describe('the controllers that the use needs, instead of cpu, memory and pids'),
});
const MemAvailable = schemas/* strictObject */.rej({
    timeout,
    'least-mib': schemas/* number */.aig().int().positive().optional().describe('the least memory that will do, in MiB'),
});
const WslPackage = schemas/* strictObject */.rej({
    timeout,
    least: schemas/* string */.YjP()
        .regex(/^\d+(\.\d+)*$/, 'is not a version: write 2.5 or 2.6.2')
        .optional()
        .describe('the oldest WSL package that will do'),
});
/** The checks that have parameters beside the time limit, by id. */
const ownParameters = {
    test: Testing,
    'test.race': Testing,
    cross: Cross,
    'cross.test': CrossTest,
    'cgroup.mode': CgroupMode,
    'cgroup.controllers': CgroupControllers,
    'mem.available': MemAvailable,
    'wsl.package': WslPackage,
};

;// CONCATENATED MODULE: ./.cache/javascript/checks/definitions.js





/** What a user may set for each check, by id. */
const checkParameters = Object.fromEntries(checks/* checks */.A.map(({ id }) => [id, ownParameters[id] ?? Common]));
// The casts: zod knows the keys of these objects only as texts, the general definitions know what stands below any of them.
/** go-conform.yml with the parameters of every check. */
const ConfigFileDefinition = settings/* ConfigFile */.P.extend({
    parameters: schemas/* strictObject */.rej(mapValues(checkParameters, (definition, id) => definition.optional().describe(titleOf(id))))
        .optional()
        .describe('parameters of single checks, by check id'),
});
/** A profile that names only checks that there are, with their parameters. */
const ProfileDefinition = profile/* Profile */.W.extend({
    checks: schemas/* strictObject */.rej(mapValues(checkParameters, (definition, id) => (0,profile/* CheckSetting */.n)(definition).optional().describe(titleOf(id)))),
});
/** Name and meaning of each parameter of a check. */
function parameterRows(id) {
    return Object.entries(checkParameters[id]?.shape ?? {}).map(([name, { description = '' }]) => ({ name, meaning: description }));
}
function titleOf(id) {
    return checks/* checks */.A.find((check) => check.id === id).title;
}
function mapValues(table, change) {
    return Object.fromEntries(Object.entries(table).map(([name, value]) => [name, change(value, name)]));
}


/***/ }),

/***/ 877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ Profile),
/* harmony export */   n: () => (/* binding */ CheckSetting)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38816);
/* harmony import */ var _words_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69813);


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
/* harmony export */   P: () => (/* binding */ ConfigFile)
/* harmony export */ });
/* unused harmony export Settings */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38816);
/* harmony import */ var _words_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69813);


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

/***/ 69813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ Level),
/* harmony export */   iO: () => (/* binding */ FailOn)
/* harmony export */ });
/* unused harmony exports Status, Verdict, CauseId */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38816);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46401);


/** The words as definitions, for those that read or write files. */
const Level = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_words_js__WEBPACK_IMPORTED_MODULE_1__/* .levels */ .yr);
const Status = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_words_js__WEBPACK_IMPORTED_MODULE_1__/* .statuses */ .bM);
const Verdict = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_words_js__WEBPACK_IMPORTED_MODULE_1__/* .verdicts */ .rY);
const FailOn = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_words_js__WEBPACK_IMPORTED_MODULE_1__/* .failOnWords */ .Vw);
const CauseId = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_words_js__WEBPACK_IMPORTED_MODULE_1__/* .causeIds */ .e$);


/***/ })

};
