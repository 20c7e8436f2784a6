export const id = 881;
export const ids = [881];
export const modules = {

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
    failOn: _words_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .FailOn */ .iO.optional(),
    /** Folder for the report files; undefined: a new folder in the temporary directory. */
    out: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    dryRun: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
});
/** go-conform.yml. */
const ConfigFile = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    go: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()]))])
        .optional()
        .describe('releases to test, as for --go'),
    suites: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional(),
    checks: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional().describe('globs over check ids, ! excludes'),
    modules: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional().describe('globs over module folders, ! excludes'),
    profile: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('name of a shipped profile, or a file'),
    source: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    'download-base-url': zod__WEBPACK_IMPORTED_MODULE_1__/* .url */ .OZ5({ protocol: /^https?$/ }).optional(),
    offline: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
    'cross-targets': zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional(),
    'test-flags': zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())]).optional(),
    packages: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional(),
    environment: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[A-Za-z_][A-Za-z0-9_]*$/), zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^.*$/, 'has a line break'), zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()]))
        .optional(),
    jobs: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().positive().optional(),
    timeout: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('wall-clock limit of one cell, as 90s or 20m'),
    'fail-on': _words_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .FailOn */ .iO.optional(),
    out: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
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

/***/ 9881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseConfigFile: () => (/* binding */ parseConfigFile),
  parseProfile: () => (/* binding */ parseProfile)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./.cache/javascript/model/errors.js
var errors = __webpack_require__(8565);
// EXTERNAL MODULE: ./.cache/javascript/model/nearest.js
var nearest = __webpack_require__(8006);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
// EXTERNAL MODULE: ./.cache/javascript/model/words-schema.js
var words_schema = __webpack_require__(9813);
;// CONCATENATED MODULE: ./.cache/javascript/model/profile.js


const CheckSetting = schemas/* union */.KCZ([
    words_schema/* Level */.$t,
    schemas/* strictObject */.rej({
        level: words_schema/* Level */.$t,
        'may-skip': schemas/* boolean */.zMY().optional().describe('skipped in all its cells, the check does not make the verdict undetermined'),
        parameters: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional(),
    }),
]);
/** A list of checks with their levels and parameters. Checks that it does not name are informational. */
const Profile = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP().min(1),
    note: schemas/* string */.YjP().default('own profile, not a CNCF certification'),
    checks: schemas/* record */.g1P(schemas/* string */.YjP(), CheckSetting).describe('check id → level, or level with may-skip and parameters'),
});

// EXTERNAL MODULE: ./.cache/javascript/model/settings.js
var settings = __webpack_require__(6411);
;// CONCATENATED MODULE: ./.cache/javascript/settings/yaml-file.js





/** Reads a go-conform.yml. */
function parseConfigFile(file, text) {
    return parseYaml(file, text, settings/* ConfigFile */.P, Object.keys(settings/* ConfigFile */.P.shape), ['go', 'environment']);
}
/** Reads a profile; which checks there are is not known here. */
function parseProfile(file, text) {
    return parseYaml(file, text, Profile, Object.keys(Profile.shape), []);
}
/**
 * Reads YAML against a definition; every mistake names line and column.
 *
 * @param file the name for error messages
 * @param names the keys there are, for "did you mean"
 * @param texts keys below which a number is the text that was written
 */
function parseYaml(file, text, definition, names, texts) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, uniqueKeys: true });
    const at = (offset) => {
        const { line, col } = lines.linePos(offset ?? 0);
        return `${file}:${line}:${col}`;
    };
    const broken = document.errors[0];
    if (broken !== undefined)
        throw new errors/* ConfigurationError */.j1(at(broken.pos[0]), broken.message.split('\n')[0].replace(/ at line \d+, column \d+:?$/, ''));
    for (const key of texts)
        keepNumbersAsText(document, key);
    const parsed = definition.safeParse(plainValue(document, file) ?? {});
    if (parsed.success)
        return parsed.data;
    const issue = parsed.error.issues[0];
    if (issue.code === 'unrecognized_keys') {
        const name = issue.keys[0];
        const key = keyNode(document.getIn(issue.path, true), name);
        throw new errors/* ConfigurationError */.j1(at(key), `unknown key "${[...issue.path, name].join('.')}"`, (0,nearest/* suggestion */.h)(name, names));
    }
    const node = document.getIn(issue.path, true);
    const place = at((0,dist/* isNode */.Ll)(node) ? node.range?.[0] : keyNode(document.contents, String(issue.path[0])));
    throw new errors/* ConfigurationError */.j1(place, `${issue.path.length === 0 ? '' : `"${issue.path.join('.')}": `}${issue.message}`);
}
function plainValue(document, file) {
    try {
        return document.toJS({ maxAliasCount: 100 });
    }
    catch (error) {
        throw new errors/* ConfigurationError */.j1(file, `cannot be read as data: ${(0,errors/* errorText */.kc)(error)}`);
    }
}
/** To YAML, 1.20 is the number 1.2; to Go it is another release. */
function keepNumbersAsText(document, key) {
    const node = document.contents === null || !(0,dist/* isMap */.jh)(document.contents) ? undefined : document.contents.get(key, true);
    if (node === undefined)
        return;
    (0,dist/* visit */.YR)(node, {
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
