export const id = 116;
export const ids = [116];
export const modules = {

/***/ 1116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DownloadIndex: () => (/* binding */ DownloadIndex),
/* harmony export */   Provenance: () => (/* binding */ Provenance)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8816);
/* harmony import */ var _model_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3620);


// Imported only where such a text is read: loading zod takes as long as starting Node.
/** A row of the download index; what else it holds is passed over (golang/website internal/dl/dl.go). */
const DownloadIndex = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    files: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ filename: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), os: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), arch: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), sha256: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), size: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(), kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
}));
/** What lies beside a tree of ours in the tool cache: where it came from and how it was proved. */
const Provenance = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ source: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['index', 'proxy']), release: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), verified: _model_report_js__WEBPACK_IMPORTED_MODULE_0__/* .Verification */ .o6 });


/***/ }),

/***/ 3620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W_: () => (/* binding */ CellKey),
/* harmony export */   o6: () => (/* binding */ Verification),
/* harmony export */   pl: () => (/* binding */ Report)
/* harmony export */ });
/* unused harmony exports Evidence, Location, Remedy, Finding, TestStatus, TestCase, PackageRun, TestReport, Result, Toolchain, ReportFinding, Cause, NotRun, PlannedCell, ModuleInfo, Fact */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8816);
/* harmony import */ var _schema_versions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4059);
/* harmony import */ var _words_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9813);



/** The raw value that a conclusion rests on, and where it came from. */
const Evidence = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    /** A file path, a command line as typed, or a sentence that names the observation. */
    source: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    value: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Exit code, when the source is a command that ended by itself. */
    exit: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().optional(),
});
/** A place in the user's files. */
const Location = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    /** Relative to the repository (or to DIR outside one), with `/`; absolute only for files outside it. */
    file: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    line: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().positive().optional(),
    column: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().positive().optional(),
});
/** Something a person can do about a finding. */
const Remedy = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['fix', 'workaround', 'investigate']),
    summary: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Lines to paste; empty when the fix is an edit of the user's code. */
    commands: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    shell: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['bash', 'powershell']).optional(),
    root: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
    /** When it takes effect. */
    effect: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    undo: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
});
/** One thing that went wrong, named as precisely as the output allows. */
const Finding = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    cause: _words_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .CauseId */ .$J,
    /** `fail` and `warn` findings count in the verdict through their result; `note` explains. */
    severity: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['fail', 'warn', 'note']),
    /** One sentence; no escape codes, no secrets. */
    message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Import path. */
    package: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    /** Full test name, subtests with `/`. */
    test: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    /** The place to look at first. */
    location: Location.optional(),
    /** Other places that belong to it: the second access of a race, the creating goroutine. */
    related: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), location: Location })).optional(),
    /** The output that shows it, shortened. */
    output: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    remedies: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(Remedy).optional(),
});
/** Which toolchain, module and target a check was asked for; absent members: the check does not depend on them. */
const CellKey = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    /** `1.26.11`, without `go`. */
    go: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    /** Folder of go.mod relative to DIR, `.` for DIR itself. */
    module: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    /** `linux/arm64`. */
    target: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
});
const TestStatus = zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['pass', 'fail', 'skip', 'unfinished']);
/** One test, subtest, example, fuzz target or benchmark. */
const TestCase = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    package: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    status: TestStatus,
    seconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative().optional(),
    /** Only kept for tests that did not pass, shortened. */
    output: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    location: Location.optional(),
});
/** One package of a `go test` run. */
const PackageRun = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    package: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** `incomplete`: the go command ended before the package did; `no-tests`: nothing to run. */
    status: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['pass', 'fail', 'skip', 'no-tests', 'build-failed', 'setup-failed', 'incomplete']),
    seconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative().optional(),
    cached: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
    /** Output that belongs to no test, only kept when the package failed, shortened. */
    output: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    coverage: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().optional(),
});
/** What `go test -json` said, independent of the release that said it. */
const TestReport = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    packages: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(PackageRun),
    tests: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(TestCase),
    counts: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        pass: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(),
        fail: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(),
        skip: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(),
        unfinished: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(),
    }),
    /** How many lines of the stream were neither an event nor a known plain line. */
    strayLines: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().optional(),
});
/** What a check returned for one cell. */
const Result = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    check: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    cell: CellKey.optional(),
    level: _words_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .Level */ .$t,
    /** The profile allows this check to be skipped in all its cells. */
    maySkip: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
    status: _words_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .Status */ .nW,
    /** One sentence. */
    summary: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    evidence: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(Evidence),
    locations: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(Location),
    remedies: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(Remedy),
    findings: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(Finding).optional(),
    durationMs: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative(),
    tests: TestReport.optional(),
});
/** How the bytes of a toolchain were proved genuine before they were used. */
const Verification = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    by: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['sha256', 'h1', 'none']),
    /** The hash that was computed and matched, or why there is none. */
    detail: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Who vouches for the hash: the download index's URL, the checksum database's name and tree size. */
    authority: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
});
/** One installed Go release with its GOROOT. */
const Toolchain = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    /** `1.26.11`, `1.27rc1`. */
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    goroot: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** `host`, `tool-cache`, `index` (the Go download index), `proxy`, `directory`. */
    source: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['host', 'tool-cache', 'index', 'proxy', 'directory']),
    verified: Verification,
    /** What `go version` printed. */
    reported: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    /** Entries of `--go` that led to it. */
    requestedBy: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    /** True when an entry named exactly this release: then a module that refuses it is a failure. */
    pinned: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
});
/** A failure as a person counts them: one thing to fix, however many cells show it. */
const ReportFinding = Finding.extend({
    /** Stable over durations, temp folders, releases and the order of cells. */
    fingerprint: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    checks: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    /** Releases it happens on, oldest first. */
    toolchains: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    /** Releases on which the same checks ran and did not show it. */
    notOn: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    modules: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    targets: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});
/** A mechanism that explains results. */
const Cause = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: _words_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .CauseId */ .$J,
    confidence: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['established', 'likely', 'possible']),
    summary: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    because: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(Evidence),
    explains: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ check: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), cell: CellKey.optional() })),
    remedies: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(Remedy),
});
/** A cell of the plan that has no result. */
const NotRun = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    check: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    cell: CellKey.optional(),
    level: _words_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .Level */ .$t,
    maySkip: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
    why: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
});
/** A cell of the plan; `skip` tells that it is known beforehand that it cannot work here, and why. */
const PlannedCell = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    check: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    cell: CellKey.optional(),
    level: _words_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .Level */ .$t,
    maySkip: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
    skip: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
});
/** A module found below DIR. */
const ModuleInfo = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    /** Folder of go.mod relative to DIR, `.` for DIR itself. */
    directory: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** The `go` line as written; absent means 1.16 by the go command's rules. */
    goLine: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    toolchainLine: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    /** Inside the go.work that governs it. */
    workspace: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    vendored: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
});
/** A typed observation; `value` is "unknown" when it could not be determined, with the reason. */
const Fact = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ value: zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J(), evidence: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(Evidence), reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional() });
/** report.json, and what `--format json` prints. */
const Report = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(_schema_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .reportSchemaVersion */ .o),
    tool: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
    profile: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), note: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    durationMs: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative(),
    verdict: _words_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .Verdict */ .Y,
    /** Why the verdict is what it is, one sentence. */
    verdictReason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Set when a signal ended the run early. */
    interrupted: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    facts: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), Fact),
    modules: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(ModuleInfo),
    toolchains: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(Toolchain),
    plan: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ cells: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(PlannedCell), required: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) }),
    results: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(Result),
    findings: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(ReportFinding),
    causes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(Cause),
    notRun: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(NotRun),
    /** Counts of results by status. */
    counts: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int()),
    /** Files or options that deserve a word although nothing failed. */
    notes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});


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

/***/ 9813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ CauseId),
/* harmony export */   $t: () => (/* binding */ Level),
/* harmony export */   Y: () => (/* binding */ Verdict),
/* harmony export */   iO: () => (/* binding */ FailOn),
/* harmony export */   nW: () => (/* binding */ Status)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8816);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6401);


/** The words as definitions, for those that read or write files. */
const Level = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_words_js__WEBPACK_IMPORTED_MODULE_1__/* .levels */ .yr);
const Status = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_words_js__WEBPACK_IMPORTED_MODULE_1__/* .statuses */ .bM);
const Verdict = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_words_js__WEBPACK_IMPORTED_MODULE_1__/* .verdicts */ .rY);
const FailOn = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_words_js__WEBPACK_IMPORTED_MODULE_1__/* .failOnWords */ .Vw);
const CauseId = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_words_js__WEBPACK_IMPORTED_MODULE_1__/* .causeIds */ .e$);


/***/ })

};
