/**
 * How the programs of probes/ are compiled: one call of the go command for each row. Programs are linked without symbols and debug
 * information, which takes a third of the time; what goes beyond a plain build of the standard library is compiled once and kept in the
 * go command's own cache. Where a row has `since`, older releases refuse its flags.
 */
export const probeBuilds = {
  plain: { cgo: false, flags: [], env: {}, since: '1.0' },
  /** Under a go line of 1.25: GODEBUG's defaults follow the go line of the main module (https://go.dev/doc/godebug). */
  aware: { cgo: false, flags: ['-modfile=go1.25.mod'], env: {}, since: '1.25' },
  cgo: { cgo: true, flags: [], env: {}, since: '1.0' },
  race: { cgo: true, flags: ['-race'], env: {}, since: '1.0' },
  '386': { cgo: false, flags: [], env: { GOARCH: '386' }, since: '1.0', onDemand: true },
  arm: { cgo: false, flags: [], env: { GOARCH: 'arm' }, since: '1.0', onDemand: true },
  mipsle: { cgo: false, flags: [], env: { GOARCH: 'mipsle' }, since: '1.0', onDemand: true },
  /** With its own standard library, compiled for dynamic linking: some 20 s where nothing is cached. */
  plugin: { cgo: true, flags: ['-buildmode=plugin'], env: {}, since: '1.8', onDemand: true },
} as const satisfies Readonly<Record<string, ProbeBuild>>;

export interface ProbeBuild {
  readonly cgo: boolean;
  readonly flags: readonly string[];
  /** GOARCH where it is not the machine's. */
  readonly env: Readonly<Record<string, string>>;
  /** The oldest release line that can. */
  readonly since: string;
  /** Compiled only when somebody asks for the program: whether it can run here is asked first. */
  readonly onDemand?: boolean;
}

export type ProbeBuildId = keyof typeof probeBuilds;

/** The programs, in the order in which they are needed: folder below probes/ and how it is compiled. */
export const probePrograms = {
  processors: { folder: 'processors', build: 'plain' },
  'processors-aware': { folder: 'processors', build: 'aware' },
  threads: { folder: 'threads', build: 'plain' },
  'threads-aware': { folder: 'threads', build: 'aware' },
  system: { folder: 'system', build: 'plain' },
  network: { folder: 'network', build: 'plain' },
  profile: { folder: 'profile', build: 'plain' },
  filter: { folder: 'filter', build: 'plain' },
  trace: { folder: 'trace', build: 'plain' },
  installed: { folder: 'installed', build: 'plain' },
  'threads-cgo': { folder: 'threads', build: 'cgo' },
  'network-cgo': { folder: 'network', build: 'cgo' },
  'threads-race': { folder: 'threads', build: 'race' },
  'threads-386': { folder: 'threads', build: '386' },
  'threads-arm': { folder: 'threads', build: 'arm' },
  'threads-mipsle': { folder: 'threads', build: 'mipsle' },
  'plugin-host': { folder: 'plugin/host', build: 'cgo' },
  plugin: { folder: 'plugin/part', build: 'plugin', file: 'part.so' },
} as const satisfies Readonly<Record<string, ProbeProgramRow>>;

export interface ProbeProgramRow {
  readonly folder: string;
  readonly build: ProbeBuildId;
  /** Where the program is not called like its folder. */
  readonly file?: string;
}

export type ProbeProgramId = keyof typeof probePrograms;

/** Our own choice. */
export const probeLimits = {
  /** A program answers within some ten milliseconds; this long is only taken where something holds it up. */
  answerMs: 10_000,
  /** The same for a single system call, of which there are many: one that hangs has lost its thread at once. */
  callMs: 3000,
  /** Processes that ask for system calls at the same time. */
  callsAtOnce: 4,
  /** The go command builds a file that imports nothing: a second, and where nothing is cached the runtime too, some ten. */
  buildMs: 120_000,
  /** A loop that nothing interrupts ends by itself within seconds, later where others keep the CPU busy. */
  loopMs: 60_000,
  /** Open files that a program asks for: more than the usual soft limit of 1024 (INR_OPEN_CUR), less than any usual hard one. */
  filesAsked: 2000,
  /** Characters of a value that are kept; the longest, DefaultGODEBUG, has some hundreds. */
  valueCharacters: 4096,
  /** Characters of a value that evidence shows. */
  evidenceCharacters: 120,
  /** Compiled programs of one release and build that nobody made anew for this long go when newer ones come. */
  keptMs: 24 * 3600 * 1000,
} as const;

/** Variables beside GOOS and GOARCH that change what the compiler and the linker make (`go help environment`). */
export const codeVariables: RegExp =
  /^(?:GOEXPERIMENT|GOFIPS140|GOAMD64|GOARM|GOARM64|GO386|GOMIPS|GOMIPS64|GOPPC64|GORISCV64|GOWASM|CC|CGO_.*)$/;
