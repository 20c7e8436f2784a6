export const id = 807;
export const ids = [807];
export const modules = {

/***/ 10807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseConfigFile: () => (/* binding */ parseConfigFile),
  parseProfile: () => (/* binding */ parseProfile)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./.cache/javascript/model/errors.js
var errors = __webpack_require__(88565);
// EXTERNAL MODULE: ./.cache/javascript/model/nearest.js
var nearest = __webpack_require__(28006);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./.cache/javascript/model/words.js
var words = __webpack_require__(46401);
;// CONCATENATED MODULE: ./.cache/javascript/model/words-schema.js


/** The words as definitions, for those that read or write files. */
const Level = schemas/* enum */.k5n(words/* levels */.yr);
const Status = schemas/* enum */.k5n(words/* statuses */.bM);
const Verdict = schemas/* enum */.k5n(words/* verdicts */.rY);
const FailOn = schemas/* enum */.k5n(words/* failOnWords */.Vw);
const CauseId = schemas/* enum */.k5n(words/* causeIds */.e$);

;// CONCATENATED MODULE: ./.cache/javascript/model/profile.js


const CheckSetting = schemas/* union */.KCZ([
    Level,
    schemas/* strictObject */.rej({
        level: Level,
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

;// CONCATENATED MODULE: ./.cache/javascript/model/settings.js


/** What a run is asked to do: inputs or options, the config file and the defaults, merged. */
const Settings = schemas/* object */.Ikc({
    /** Absolute path of DIR. */
    directory: schemas/* string */.YjP(),
    /** Requests for releases, as written. */
    go: schemas/* string */.YjP(),
    /** Where `go` comes from, for error messages. */
    goPlace: schemas/* string */.YjP(),
    suites: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Globs over check ids; `!` excludes. */
    checks: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Globs over module folders; `!` excludes. */
    modules: schemas/* array */.YOg(schemas/* string */.YjP()),
    profile: schemas/* string */.YjP(),
    source: schemas/* string */.YjP(),
    downloadBaseUrl: schemas/* string */.YjP().optional(),
    offline: schemas/* boolean */.zMY(),
    crossTargets: schemas/* array */.YOg(schemas/* string */.YjP()),
    testFlags: schemas/* array */.YOg(schemas/* string */.YjP()),
    packages: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Added to the environment of every go command. */
    environment: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    /** Go commands at a time. */
    jobs: schemas/* number */.aig().int().positive(),
    /** Wall-clock limit of one cell. */
    timeoutMs: schemas/* number */.aig().positive(),
    failOn: FailOn.optional(),
    /** Folder for the report files; undefined: a new folder in the temporary directory. */
    out: schemas/* string */.YjP().optional(),
    dryRun: schemas/* boolean */.zMY(),
});
/** go-conform.yml. */
const ConfigFile = schemas/* strictObject */.rej({
    go: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]))])
        .optional()
        .describe('releases to test, as for --go'),
    suites: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    checks: schemas/* array */.YOg(schemas/* string */.YjP()).optional().describe('globs over check ids, ! excludes'),
    modules: schemas/* array */.YOg(schemas/* string */.YjP()).optional().describe('globs over module folders, ! excludes'),
    profile: schemas/* string */.YjP().optional().describe('name of a shipped profile, or a file'),
    source: schemas/* string */.YjP().optional(),
    'download-base-url': schemas/* url */.OZ5({ protocol: /^https?$/ }).optional(),
    offline: schemas/* boolean */.zMY().optional(),
    'cross-targets': schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    'test-flags': schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())]).optional(),
    packages: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    environment: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[A-Za-z_][A-Za-z0-9_]*$/), schemas/* union */.KCZ([schemas/* string */.YjP().regex(/^.*$/, 'has a line break'), schemas/* number */.aig(), schemas/* boolean */.zMY()]))
        .optional(),
    jobs: schemas/* number */.aig().int().positive().optional(),
    timeout: schemas/* string */.YjP().optional().describe('wall-clock limit of one cell, as 90s or 20m'),
    'fail-on': FailOn.optional(),
    out: schemas/* string */.YjP().optional(),
});

;// CONCATENATED MODULE: ./.cache/javascript/settings/yaml-file.js





/** Reads a go-conform.yml. */
function parseConfigFile(file, text) {
    return parseYaml(file, text, ConfigFile, Object.keys(ConfigFile.shape), ['go', 'environment']);
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
