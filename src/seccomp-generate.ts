import path from 'node:path';
import { pinningEnvironment } from './go/go-command.js';
import { holdsCapability } from './host/capabilities.js';
import { type Host, presentValue } from './host/host.js';
import { signalCodes } from './knowledge/exit-codes.js';
import { frequentCalls, kubeletProfiles, safetyGroups } from './knowledge/seccomp-trace.js';
import { seccompSchemaVersion } from './model/schema-versions.js';
import type { GenerationReport, ProfileProvenance, ProfileReason, RecordedRunReport, Verification } from './model/seccomp.js';
import { shellWord } from './model/shell.js';
import { type GeneratedRule, generate, profileJson } from './seccomp/generated.js';
import { lintProfile } from './seccomp/lint.js';
import { type RecordedRun, unionOf } from './seccomp/recording.js';
import type { ProfilePlace } from './seccomp/resolve.js';
import { callName, factsText, ownState, seenPrograms } from './seccomp-trace.js';
import { type VerificationRequest, type VerifiedRelease, verify } from './seccomp-verify.js';
import { runTraced, type TracedRun } from './traced-run.js';
import type { Tracer, Untraceable } from './tracer.js';

export interface GenerationRequest {
  readonly argv: readonly string[];
  /** The command is recorded with each of them; empty: with what PATH has. */
  readonly releases: readonly VerifiedRelease[];
  /** Of each release. */
  readonly runs: number;
  /** Record calls too that a profile allows anyway, which is slower. */
  readonly records: 'needed' | 'all';
  readonly place: ProfilePlace;
  readonly host: Host;
  readonly tracer: Tracer;
  /** What to trace with where this one may not. */
  readonly otherwise?: () => Promise<Tracer | Untraceable>;
  /** Compiled probes/filter. */
  readonly loader: string;
  /** Where the standard output of the command goes. */
  readonly stdout: 'inherit' | 2;
  /** Path of the profile, as the user wrote it. */
  readonly file: string;
  readonly write: (file: string, text: string) => Promise<void>;
  /** Takes the secrets out of what is written beside the profile: a command line may have some. */
  readonly redact: <T>(report: T) => T;
  readonly tool: GenerationReport['tool'];
  /** Called before each run, with what is about to happen. */
  readonly onStep: (what: string) => void;
}

/** `profile.provenance.json` for `profile.json`. */
export function provenanceFile(file: string): string {
  const { dir, name } = path.parse(file);
  return path.join(dir, `${name}.provenance.json`);
}

/** Records a command, writes the profile that allows what it did, and runs it again under exactly that. */
export async function generateProfile(request: GenerationRequest): Promise<GenerationReport> {
  const { argv, place, host, file, tool } = request;
  const recordedAt = new Date().toISOString();
  const about = {
    schemaVersion: seccompSchemaVersion as typeof seccompSchemaVersion,
    tool,
    command: [...argv],
    arch: place.arch,
    kernel: place.kernel.join('.'),
  };
  const recorded = await record(request);
  const runs = recorded.runs.map(({ report }) => report);
  const nothing = { ...about, runs, rules: [], leftOut: [], findings: [], apply: [], notes: [] };
  if ('problem' in recorded) return { ...nothing, state: 'not-recorded', reason: recorded.problem, exit: recorded.exit };
  const { calls, unnamed } = unionOf(recorded.runs);
  const generated = generate(calls, place);
  const rules = generated.rules.map(reasonOf);
  const text = profileJson(generated, place.arch, place.flavour);
  const notes = [...notesOf(request, recorded, runs), ...unnamed.map((call) => `${call} has no name, so that no profile can allow it`)];
  const provenance: ProfileProvenance = {
    ...about,
    recordedAt,
    runs,
    unrecorded: [...recorded.untraced],
    rules,
    calls: calls.map(({ name, seen }) => ({
      name,
      seen: seen.map(({ facts, runs: numbers, results, ...where }) => {
        const what = factsText(name, facts);
        return { ...where, runs: [...numbers], results: { ...results }, ...(what === undefined ? {} : { with: what }) };
      }),
    })),
    leftOut: [...generated.leftOut],
    notes,
  };
  await request.write(file, text);
  await request.write(provenanceFile(file), `${JSON.stringify(request.redact(provenance), null, 2)}\n`);
  const verified = await verifiedBy({ ...request, tracer: recorded.tracer ?? request.tracer }, text, runs);
  const failed = runs.some(({ exit }) => exit !== 0);
  return {
    ...about,
    state: 'written',
    profile: file,
    provenance: provenanceFile(file),
    runs,
    rules,
    leftOut: [...generated.leftOut],
    findings: lintProfile(file, text, place).filter(({ severity }) => severity !== 'note'),
    verified,
    apply: applications(file, host),
    notes,
    exit: failed || verified.state !== 'same' ? 1 : 0,
  };
}

interface Recorded {
  readonly runs: readonly (RecordedRun & { readonly report: RecordedRunReport })[];
  readonly untraced: readonly string[];
  /** Leaving calls out took no_new_privs, which was not set before. */
  readonly setsNoNewPrivs: boolean;
  /** A filter was in force already. */
  readonly isFiltered: boolean;
  readonly tracer: TracedRun['tracer'];
}

type NotRecorded = Pick<Recorded, 'runs'> & { readonly problem: string; readonly exit: number };

async function record(request: GenerationRequest): Promise<Recorded | NotRecorded> {
  const { argv, host, releases, records } = request;
  const status = presentValue(await host.readFile('/proc/self/status')) ?? '';
  const own = ownState(status);
  // Under a filter, its answers hide what we would be told of; calls are then followed one by one.
  let untraced = records === 'all' || own.seccomp !== 'disabled' ? [] : frequentCalls;
  const safe = new Set(safetyGroups.flatMap(({ runtime, names }) => (runtime === undefined ? names : [])));
  const runs: Recorded['runs'][number][] = [];
  let tracer: Recorded['tracer'];
  for (const release of releases.length === 0 ? [undefined] : releases) {
    const known = new Set<string>();
    for (let run = 1; run <= request.runs; run++) {
      const go = release?.version;
      request.onStep(`recording run ${run} of ${request.runs}${go === undefined ? '' : ` with go${go}`}`);
      const traced = await recordOne(request, release, untraced);
      if (traced.needsAll === true && untraced.length > 0) {
        untraced = [];
        run--;
        continue;
      }
      if (traced.interrupted) return { runs, problem: 'interrupted: nothing was written', exit: interruptedExit(traced) };
      if (traced.trace === undefined) return { runs, problem: traced.problem ?? `${argv[0]} was not recorded`, exit: traced.exit };
      tracer = traced.tracer;
      const { calls, programs } = traced.trace;
      const names = [...new Set(calls.map(callName))].filter((name) => !safe.has(name) && !known.has(name)).sort();
      for (const name of names) known.add(name);
      const where = { ...(go === undefined ? {} : { go }), run };
      const report = { ...where, exit: traced.exit, durationMs: traced.durationMs, programs: seenPrograms(programs), added: names };
      runs.push({ ...where, calls, report });
    }
  }
  const isFiltered = own.seccomp === 'filter';
  // CAP_SYS_ADMIN installs filters without no_new_privs (seccomp(2)), which strace sets all the same.
  const needsNoNewPrivs = untraced.length > 0 && (tracer?.kind === 'strace' || !holdsCapability(status, 'CAP_SYS_ADMIN'));
  return { runs, untraced, isFiltered, tracer, setsNoNewPrivs: needsNoNewPrivs && own.noNewPrivs === 'no' };
}

function recordOne(request: GenerationRequest, release: VerifiedRelease | undefined, untraced: readonly string[]): Promise<TracedRun> {
  const { argv, host, tracer, otherwise, stdout } = request;
  const pinned = release === undefined ? {} : { ...pinningEnvironment(host, release.goroot), ...release.environment };
  return runTraced({
    ...{ argv, environment: { ...host.env, ...pinned }, host, tracer, stdout, untraced },
    ...(otherwise === undefined ? {} : { otherwise }),
  });
}

function interruptedExit({ exit }: TracedRun): number {
  return Object.values(signalCodes).includes(exit) ? exit : signalCodes.SIGINT!;
}

function reasonOf({ id, why, source, names, condition }: GeneratedRule): ProfileReason {
  const when =
    condition === undefined
      ? undefined
      : condition.op === 'SCMP_CMP_EQ'
        ? `argument ${condition.index} is ${condition.value}`
        : `argument ${condition.index} has none of the bits 0x${condition.value.toString(16)}`;
  return { id, why, ...(source === undefined ? {} : { source }), names: [...names], ...(when === undefined ? {} : { when }) };
}

function notesOf(
  { argv, releases, runs: wanted }: GenerationRequest,
  { setsNoNewPrivs, isFiltered, tracer }: Recorded,
  runs: readonly RecordedRunReport[],
): string[] {
  const programs = runs.flatMap((run) => run.programs);
  const has = (phase: string) => programs.some((each) => each.phase === phase);
  // Each go command asks the compiler once for its version.
  const starts = (name: string) =>
    programs.reduce((sum, each) => sum + (each.phase === 'build' && each.program === name ? each.starts : 0), 0);
  const [compiled, everything] = [starts('compile') > starts('go'), starts('asm') > starts('go')];
  const isGoTest = path.posix.basename(argv[0] ?? '') === 'go' && argv[1] === 'test';
  const late = runs.filter(({ run, added }) => run === wanted && wanted > 1 && added.length > 0);
  const failed = runs.filter(({ exit }) => exit !== 0);
  const of = (go: string | undefined) => (go === undefined ? '' : ` with go${go}`);
  return [
    ...failed.map(({ go, run, exit }) => `run ${run}${of(go)} ended with ${exit}: what it would do where it succeeds was not recorded`),
    ...(isGoTest && !has('test') ? ['no test binary was run (results come from the cache): add -count=1'] : []),
    ...(isGoTest && has('test') && !argv.some((word) => /^--?(?:test\.)?count=/.test(word))
      ? ['tests whose results came from the cache of go test, if any did, were not recorded: -count=1 runs all']
      : []),
    // The standard library has the assembly that nearly all modules do without.
    ...(compiled && !everything
      ? [
          'the go command compiled only a part (its cache has the rest): what compile, cgo and the C compiler do for that was not recorded; GOCACHE of an empty folder makes it compile all',
        ]
      : []),
    ...((isGoTest || starts('compile') > 0) && !compiled
      ? [
          'the go command compiled nothing (its cache has all): what compile, cgo and the C compiler do was not recorded; GOCACHE of an empty folder makes it compile',
        ]
      : []),
    ...late.map(
      ({ go, added }) =>
        `the last run${of(go)} still made calls that no run before had made (${added.join(', ')}): more --runs may find more`,
    ),
    ...(isFiltered ? ['a filter is in force here already: what the program does where that refuses nothing was not recorded'] : []),
    ...(setsNoNewPrivs
      ? [
          `it was recorded with no_new_privs, as it is verified: set-user-ID programs gained nothing (${tracer?.kind === 'strace' ? '' : 'with CAP_SYS_ADMIN, or '}with --all-calls, a recording does without)`,
        ]
      : []),
    ...(tracer?.kind === 'strace'
      ? ['it was recorded by strace, which names programs as they were called: scripts by their own name, not by that of their interpreter']
      : []),
    ...(releases.length === 0 ? ['it was recorded with the go that PATH has, if any; other releases make other calls: --go'] : []),
  ];
}

async function verifiedBy(
  request: GenerationRequest,
  text: string,
  recorded: readonly RecordedRunReport[],
): Promise<NonNullable<GenerationReport['verified']>> {
  const { argv, releases, place, host, loader, tracer, stdout, file, tool } = request;
  request.onStep('running it under the profile');
  const asked: VerificationRequest = {
    files: [{ name: file, bytes: new TextEncoder().encode(text) }],
    ...{ argv, releases, place, host, loader, tracer, stdout, tool },
    builtBy: async () => undefined,
  };
  const { runs }: Verification = await verify(asked);
  const expected = (go: string | undefined) => recorded.filter((run) => run.go === go).map(({ exit }) => exit);
  const other = runs.filter(({ go, exit, state }) => state !== 'ran' || !expected(go).includes(exit));
  const missing = Math.max(1, releases.length) - runs.length;
  if (missing > 0) return { state: 'not-run', reason: 'interrupted before all releases were run under the profile', runs };
  if (other.length === 0) return { state: 'same', runs };
  const reasons = other.map(
    ({ go, exit, reason }) =>
      `${go === undefined ? 'it' : `go${go}`} ended with ${exit}${reason === undefined ? '' : ` (${reason})`}, recorded: ${[...new Set(expected(go))].join(', ')}`,
  );
  return { state: 'other', reason: reasons.join('; '), runs };
}

/** How a profile is applied by Docker, Podman and Kubernetes. */
function applications(file: string, host: Host): GenerationReport['apply'] {
  const whole = path.resolve(host.workspace, file);
  const name = path.basename(file);
  return [
    { what: 'Docker, Podman', text: `docker run --security-opt seccomp=${shellWord(whole)} …` },
    {
      what: `Kubernetes, the file as ${kubeletProfiles}/profiles/${name} on each node`,
      text: [
        'securityContext:',
        '  seccompProfile:',
        '    type: Localhost',
        `    localhostProfile: ${JSON.stringify(`profiles/${name}`)}`,
      ].join('\n'),
    },
  ];
}
