import path from 'node:path';
import { commandEvidence, commandLine } from '../../go/go-command.js';
import { noGoFlags } from '../../go/go-flags.js';
import { outcomeText, presentValue } from '../../host/host.js';
import { qemuNames, wrapperFailures } from '../../knowledge/emulators.js';
import type { Evidence, Finding } from '../../model/report.js';
import type { Check, ModuleContext, Outcome } from '../check.js';
import { skip, tail, unknown } from '../outcomes.js';
import type { CrossTestParameters } from '../parameters.js';
import { cgoOnly, cgoOnlyFinding } from './cgo.js';
import { cross } from './cross.js';
import { execFlag, runTests } from './test.js';

/** Do the tests pass on another system, run through an emulator? */
export const crossTest: Check = {
  id: 'cross.test',
  suite: 'matrix',
  title: 'Do the tests pass when they are built for another system and run through an emulator?',
  scope: 'target',
  sideEffects: ['reads', 'runs', 'writes-temp'],
  runsTests: true,
  after: ['build'],
  ...(cross.precluded === undefined ? {} : { precluded: cross.precluded }),
  page: {
    why: 'Byte order, the size of int, alignment and files with a target in their name show their faults only where they run.',
    how: [
      'What can run programs of the target is tried, not guessed: a small program is built for it and run, first as it is (a compatible processor, binfmt_misc), then through `qemu-…` of the package qemu-user (Linux targets). It must print what it is told and end with the exit code it is told.',
      'The parameter `exec`, a list of a program and its arguments, takes the place of that search, as does `go_GOOS_GOARCH_exec` on PATH; it is tried in the same way.',
      '`go test -exec` with GOOS, GOARCH and CGO_ENABLED=0, read like the check `test`. What the program between says when it fails is told apart from what tests say.',
    ],
    statuses: {
      pass: 'every test passed or was skipped',
      fail: 'a test failed',
      skip: 'nothing here runs programs of the target',
      unknown: 'the program that should run the tests failed, so that the tests have no answer',
    },
    sources: [
      'https://pkg.go.dev/cmd/go#hdr-Compile_and_run_Go_program',
      'https://www.qemu.org/docs/master/user/main.html',
      'https://docs.kernel.org/admin-guide/binfmt-misc.html',
    ],
  },
  run: async (context) => {
    const target = context.target!;
    const [os = '', arch = ''] = target.split('/');
    const env = { GOOS: os, GOARCH: arch };
    const { exec }: CrossTestParameters = context.parameters;
    const asked = Array.isArray(exec) ? exec : exec?.[target];
    const given = asked === undefined ? await pathWrapper(context, os, arch) : fromFolder(context, asked);
    if (given === undefined && os !== context.host.platform.os)
      return skip(
        `programs of ${target} do not run on ${context.host.platform.os}; the parameter \`exec\` of cross.test names what runs them`,
      );
    const absent = given === undefined ? undefined : await whyNotExecutable(context, given[0]!);
    if (absent !== undefined) return unknown(`not determined: exec: ${absent}`);
    const probe: Probe = {
      folder: await context.temporaryFolder(`cross-test-${target}`),
      env: { ...env, GOWORK: 'off', GOFLAGS: noGoFlags },
    };
    await context.host.writeFile(path.posix.join(probe.folder, 'probe.go'), probeSource);
    const ways = given === undefined ? [[], ...(os === 'linux' ? qemuWays(arch) : [])] : [given];
    const tried: Evidence[] = [];
    for (const way of ways) {
      const { problem, refused, evidence } = await tryProbe(context, way, probe);
      if (problem === undefined) return runThrough(context, way, env, probe);
      tried.push(evidence);
      if (given !== undefined) return unknown(`not determined: exec: ${problem}`, tried);
      if (!refused) return unknown(`not determined: ${problem}`, tried);
    }
    const name = qemuNames[arch];
    return {
      ...skip(`nothing here runs programs of ${target}`, tried),
      remedies:
        name === undefined || os !== 'linux'
          ? []
          : [{ kind: 'fix', summary: 'Install the emulator', commands: ['apt-get install qemu-user'], shell: 'bash', root: true }],
    };
  },
};

/** What is run: it repeats a word and ends with a code, both of which a wrapper has to hand on. */
export const probeSource = `package main

import "os"

func main() {
	os.Stdout.WriteString(os.Args[1] + "\\n")
	os.Exit(len(os.Args[1]))
}
`;
const probeWord = 'probe';

/** How the go command says that the kernel refuses a program, or that there is no such emulator (os/exec): nothing else is a refusal. */
const notStarted = /exec format error|executable file not found in \$PATH/;

interface Probe {
  /** Holds probe.go. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Whether a program of the target runs this way. The go command starts it, as it will start the tests: what is started from here
 * goes through execvp(3), which hands a program that the kernel refuses to `sh` as a script.
 */
async function tryProbe(
  context: ModuleContext,
  way: readonly string[],
  { folder, env }: Probe,
): Promise<{ problem: string | undefined; refused: boolean; evidence: Evidence }> {
  const command = await context.go.run(['run', ...execFlag(way), 'probe.go', probeWord], { cwd: folder, cgo: false, env });
  const words = tail(command.stderr, 3).trim() || outcomeText(command);
  const said = command.stdout.trim() === probeWord;
  const through = path.posix.basename(way[0] ?? 'the kernel');
  const problem =
    said && new RegExp(`^exit status ${probeWord.length}$`, 'm').test(command.stderr)
      ? undefined
      : said && command.outcome === 'exited'
        ? `${through} hides the exit code of the program: ${probeWord.length} became ${command.exit === 0 ? 0 : words}`
        : `a program for ${context.target} does not run through ${through}: ${words.replaceAll('\n', '; ')}`;
  return { problem, refused: command.outcome === 'exited' && notStarted.test(command.stderr), evidence: commandEvidence(command, words) };
}

function qemuWays(arch: string): string[][] {
  const name = qemuNames[arch];
  return name === undefined ? [] : [[`qemu-${name}`], [`qemu-${name}-static`]];
}

/** The program that the go command itself takes when it is on PATH (cmd/go/internal/work, FindExecCmd). */
async function pathWrapper(context: ModuleContext, os: string, arch: string): Promise<string[] | undefined> {
  const name = `go_${os}_${arch}_exec`;
  return (await onPath(context, name)) === undefined ? undefined : [name];
}

/** A path is relative to DIR, as in all of go-conform.yml. */
function fromFolder(context: ModuleContext, [program = '', ...rest]: readonly string[]): string[] {
  return [program.includes('/') ? path.posix.resolve(context.settings.directory, program) : program, ...rest];
}

async function whyNotExecutable(context: ModuleContext, program: string): Promise<string | undefined> {
  if (!program.includes('/')) return (await onPath(context, program)) === undefined ? `${program} is not on PATH` : undefined;
  const answer = await context.host.stat(program);
  if (answer.state === 'missing') return `${program} does not exist`;
  const stats = presentValue(answer);
  if (stats === undefined) return undefined;
  if (stats.kind !== 'file') return `${program} is no file`;
  return (stats.mode & 0o111) === 0 ? `${program} is not executable` : undefined;
}

async function onPath(context: ModuleContext, program: string): Promise<string | undefined> {
  for (const folder of (context.host.env.PATH ?? '').split(':').filter((each) => each !== '')) {
    const stats = presentValue(await context.host.stat(path.posix.join(folder, program)));
    if (stats?.kind === 'file' && (stats.mode & 0o111) !== 0) return path.posix.join(folder, program);
  }
  return undefined;
}

async function runThrough(context: ModuleContext, way: readonly string[], env: Record<string, string>, probe: Probe): Promise<Outcome> {
  const outcome = await cgoOnlyOnce(context, await runTests(context, { race: false, foreign: { env, flags: execFlag(way) } }));
  const how = { source: 'programs of the target run through', value: way.length === 0 ? 'the kernel itself' : commandLine(way) };
  const told: Outcome = { ...outcome, evidence: [how, ...(outcome.evidence ?? [])] };
  if (outcome.status !== 'fail') return told;
  const findings = (outcome.findings ?? []).map((finding) => asWrapperFailure(finding, outcome));
  const first = findings.find(({ severity }) => severity === 'warn');
  const broken = first?.message ?? (await tryProbe(context, way, probe)).problem;
  if (broken === undefined) return told;
  const failing = findings.filter(({ severity, test }) => severity === 'fail' && test !== undefined);
  if (failing.length > 0) return { ...told, findings };
  return { ...told, status: 'unknown', summary: `not determined: ${broken}`, findings };
}

/** Foreign tests are built without cgo: where the package itself is gone then, that is said instead of every name that its tests miss. */
async function cgoOnlyOnce(context: ModuleContext, outcome: Outcome): Promise<Outcome> {
  const { findings = [] } = outcome;
  if (!findings.some(({ cause }) => cause === 'build.error')) return outcome;
  const [without, withCgo] = [await context.shared.packages(false, context.target), await context.shared.packages(true, context.target)];
  const lost = cgoOnly(without.packages, withCgo.packages);
  const isEcho = ({ cause, package: name }: Finding) => cause === 'build.error' && lost.some(({ importPath }) => importPath === name);
  const missed = lost.filter(({ importPath }) => findings.some((finding) => isEcho(finding) && finding.package === importPath));
  return { ...outcome, findings: [...missed.map(cgoOnlyFinding), ...findings.filter((finding) => !isEcho(finding))] };
}

/** A package that failed before any of its tests spoke, with words that only the program between can have said. */
function asWrapperFailure(finding: Finding, { tests }: Outcome): Finding {
  if (finding.severity !== 'fail' || finding.test !== undefined || finding.package === undefined) return finding;
  if (tests?.tests.some(({ package: name }) => name === finding.package)) return finding;
  const output = [
    finding.message,
    finding.output ?? '',
    tests?.packages.find(({ package: name }) => name === finding.package)?.output ?? '',
  ].join('\n');
  const known = wrapperFailures.find(({ pattern }) => pattern.test(output));
  if (known === undefined) return finding;
  return { ...finding, cause: 'exec.format', severity: 'warn', message: `${finding.package}: ${known.message}` };
}
