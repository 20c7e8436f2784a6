import { countList } from '../../cgroup/values.js';
import { commandEvidence } from '../../go/go-command.js';
import { chosenProcessors, cpuCount, fedProcessors, quotaSetting } from '../../go/gomaxprocs.js';
import { numberOf, type ProbeAnswer } from '../../go/probe-answers.js';
import { compareVersions } from '../../go/version.js';
import { outcomeText } from '../../host/host.js';
import { quotaRule } from '../../knowledge/gomaxprocs.js';
import { unsetVariable } from '../../knowledge/place-remedies.js';
import { environmentVariables } from '../../knowledge/remedies.js';
import type { Evidence, Remedy } from '../../model/report.js';
import { shellWord } from '../../model/shell.js';
import type { Check, ModuleContext, Outcome, ReleaseContext } from '../check.js';
import { type FactReader, type Judgement, judgedByFacts, trouble, warn } from '../environment/fact-check.js';
import { leftOpen } from '../go-failure.js';
import { count, interrupted, pass, succeeded, unknown } from '../outcomes.js';
import { answerEvidence, onlyOnLinux, unanswered, withEvidence } from './probing.js';

const sources = [
  'https://go.dev/doc/go1.25#container-aware-gomaxprocs',
  'https://go.dev/doc/godebug',
  'https://go.dev/issue/76390',
  'https://go.dev/issue/81180',
];

/** GOMAXPROCS as programs of the release choose it here. */
const effective: Check = {
  id: 'gomaxprocs.effective',
  suite: 'runtime',
  title: 'Do programs of this release run as many threads at once as the CPU quota feeds?',
  scope: 'release',
  programs: ['processors', 'processors-aware'],
  sideEffects: ['reads', 'runs', 'writes-temp'],
  tells: true,
  precluded: onlyOnLinux,
  page: {
    why: 'A program that runs more threads at once than its quota feeds is stopped by the kernel until the period ends, with locks held: times grow and tests with time limits fail by chance. One that runs fewer leaves CPUs idle.',
    how: [
      'The release compiles a small program under a go line of 1.18, and from 1.25 on under one of 1.25 too, and runs it here; it prints what the runtime counted and chose.',
      'What it should have chosen follows from the rule of the release: none before 1.25; then the quota of its own cgroup, rounded up, at least 2, at most the CPUs of its affinity; not where only a part of the hierarchy is mounted before 1.26; GOMAXPROCS in the environment wins.',
      'What would be right is computed by the same rule from the least quota over all visible levels.',
      'Where two CPUs or fewer may be used the choice shows nothing of quotas: the least that Go chooses is 2.',
    ],
    statuses: {
      pass: 'the choice is the one that the quota in force asks for',
      warn: 'more threads than the quota feeds or than there are CPUs, fewer CPUs than the process may use, or another choice than the rule gives',
      fail: 'the program does not start here',
      unknown: 'the quota is not known, or the program could not be compiled or run',
    },
    sources,
  },
  run: async (context) => {
    const plain = await context.probe('processors');
    const aware = compareVersions(context.release, quotaRule.since) < 0 ? undefined : await context.probe('processors-aware');
    const judge = (facts: FactReader) => judgeEffective(context, facts, plain, aware);
    return withEvidence(await judgedByFacts(await context.facts(), judge), [
      ...answerEvidence('a program under go 1.18', plain),
      ...(aware === undefined ? [] : answerEvidence('a program under go 1.25', aware)),
    ]);
  },
};

function judgeEffective(
  { release, environment }: ReleaseContext,
  facts: FactReader,
  plain: ProbeAnswer,
  aware: ProbeAnswer | undefined,
): Judgement {
  const best = aware ?? plain;
  for (const answer of [plain, best]) if (answer.state !== 'answered') return unanswered(answer, 'a program that only counts CPUs');
  const [told, old] = [read(best), read(plain)];
  if (told === undefined || old === undefined) return unknown('not determined: the program did not say what it chose');
  const allowed = told.allowed ?? told.cpus;
  const limit = facts('cgroup.cpuLimit');
  const ownQuota = told.cpus <= quotaRule.least ? null : facts('cgroup.cpuLeafLimit');
  const expected = chosenProcessors({
    go: release,
    aware: aware !== undefined,
    cpus: told.cpus,
    ownQuota,
    mountRoot: facts.ifKnown('cgroup.cpuMountRoot') ?? '/',
    variable: environment.GOMAXPROCS,
  });
  const usable = Math.max(told.cpus, allowed);
  const right = fedProcessors(usable, limit);
  const chosen = `GOMAXPROCS ${told.gomaxprocs} on ${count(usable, 'CPU')}`;
  if (told.cpus < allowed) {
    const message = `Go sees ${count(told.cpus, 'CPU')} of ${allowed}: sched_getaffinity(2) does not tell it all, and Go takes that for the whole machine`;
    return trouble('warn', facts.ifKnown('seccomp.mode') === 'filter' ? 'seccomp.denied' : 'undetermined', message, [
      limit === null ? countProcessors(right) : setProcessors(right),
    ]);
  }
  const otherwise = expected.procs === told.gomaxprocs ? '' : `; the rule gives ${expected.procs}, because ${expected.because}`;
  if (limit !== null && told.gomaxprocs > right) {
    return warn(
      `${chosen}, though a quota of ${cpuCount(limit)} feeds ${right}: ${otherwise === '' ? expected.because : otherwise.slice(2)}`,
      [...(compareVersions(release, quotaRule.since) < 0 ? [newerGo] : []), setProcessors(right)],
    );
  }
  if (told.gomaxprocs > usable)
    return warn(
      `${chosen}: more threads at once than CPUs, which take turns and hold locks meanwhile${otherwise === '' ? `; ${expected.because}` : otherwise}`,
      [unsetVariable('GOMAXPROCS', 'Unset GOMAXPROCS: the runtime counts by itself', 'gomaxprocs.effective passes')],
    );
  if (otherwise !== '') return warn(`${chosen}${otherwise}`, []);
  const older = old.gomaxprocs === told.gomaxprocs ? '' : `; ${old.gomaxprocs} under a go line below ${quotaRule.language}`;
  return pass(`${chosen}: ${reason(told, limit, expected.because)}${older}`);
}

function reason({ cpus, gomaxprocs }: Told, limit: number | null, because: string): string {
  if (because.startsWith('GOMAXPROCS=')) return because;
  if (limit === null) return gomaxprocs === cpus ? 'all of them, for there is no quota' : because;
  return cpus <= quotaRule.least
    ? `all of them; a quota of ${cpuCount(limit)} would not show, for Go never chooses fewer than ${quotaRule.least} by one`
    : because;
}

interface Told {
  readonly cpus: number;
  readonly gomaxprocs: number;
  /** What the kernel says that the process may use. */
  readonly allowed: number | undefined;
}

function read(answer: ProbeAnswer): Told | undefined {
  if (answer.state !== 'answered') return undefined;
  const [cpus, gomaxprocs] = [numberOf(answer.values, 'cpus'), numberOf(answer.values, 'gomaxprocs')];
  if (cpus === undefined || gomaxprocs === undefined) return undefined;
  return { cpus, gomaxprocs, allowed: countList(answer.values.get('allowed') ?? '') };
}

/** Without a quota all CPUs are to be used. */
function countProcessors(procs: number): Remedy {
  return environmentVariables(
    'Allow sched_getaffinity in the sandbox; until then tell Go how many CPUs there are',
    { GOMAXPROCS: String(procs) },
    'gomaxprocs.effective passes once the call is allowed; until then programs run on all CPUs',
    'it is the number of this machine: on another one it is wrong',
  );
}

function setProcessors(procs: number): Remedy {
  return environmentVariables(
    'Tell Go how many threads the quota feeds',
    { GOMAXPROCS: String(procs) },
    'gomaxprocs.effective passes',
    'programs that set GOMAXPROCS themselves go on doing so',
  );
}

const newerGo: Remedy = {
  kind: 'fix',
  summary: `Build with Go ${quotaRule.since} or later, under a go line of ${quotaRule.language} or later`,
  commands: [`go get go@${quotaRule.language}`],
  shell: 'bash',
};

/** Whether programs of the module look at quotas. */
const awareness: Check = {
  id: 'gomaxprocs.awareness',
  suite: 'runtime',
  title: 'Do programs of this module follow the CPU quota when this release builds them?',
  scope: 'module',
  sideEffects: ['reads', 'runs'],
  tells: true,
  precluded: onlyOnLinux,
  page: {
    why: 'Since Go 1.25 the runtime follows the quota of its cgroup, but only in programs whose main module says `go 1.25` or later: a new toolchain alone changes nothing. The go line of go.mod, a `godebug` line or a `//go:debug` comment decides, not the environment of the build.',
    how: [
      'Before 1.25 no program does.',
      'From 1.25 on `go list -test` tells the GODEBUG defaults of each main package and each test: `containermaxprocs=0` turns it off.',
      'GODEBUG in the environment of this run wins over these defaults.',
    ],
    statuses: {
      pass: 'they follow it, or there is no quota that would matter here',
      warn: 'a quota is in force here and they do not follow it',
      unknown: 'the packages could not be listed, or the quota is not known',
    },
    sources,
  },
  run: async (context) => judgedByFacts(await context.facts(), (facts) => judgeAwareness(context, facts)),
};

async function judgeAwareness(context: ModuleContext, facts: FactReader): Promise<Judgement> {
  const { go: version } = context.cell;
  const limit = facts('cgroup.cpuLimit');
  const cpus = facts('cpu.affinity');
  const matters = fedProcessors(cpus, limit) < cpus;
  const here = limit === null ? 'there is no quota here' : `a quota of ${cpuCount(limit)} is in force`;
  const told = (text: string, remedies: readonly Remedy[]): Judgement =>
    matters
      ? warn(`${text}, and ${here}`, remedies)
      : pass(`${text}; ${matters ? '' : limit === null ? here : `${here}, and Go never chooses fewer than ${quotaRule.least} by one`}`);
  const set = quotaSetting({ ...context.host.env, ...context.settings.environment }.GODEBUG ?? '');
  if (compareVersions(version!, quotaRule.since) < 0)
    return told(`Go before ${quotaRule.since} reads no quota`, [newerGo, setProcessors(fedProcessors(cpus, limit))]);
  if (set !== undefined)
    return set ? pass(`programs of this module follow quotas: GODEBUG turns it on; ${here}`) : told('GODEBUG turns reading quotas off', []);
  const { programs, problem, evidence } = await programsOf(context);
  if (problem !== undefined) return problem;
  const blind = programs.filter(({ aware }) => !aware);
  if (blind.length === 0) return { ...pass(`${count(programs.length, 'program')} and tests follow quotas; ${here}`), evidence };
  const which =
    blind.length === programs.length ? 'programs of this module do not follow quotas' : `${blind[0]!.name} does not follow quotas`;
  const because =
    context.module.goLine !== undefined && compareVersions(context.module.goLine, quotaRule.language) < 0
      ? `, for the go line is ${context.module.goLine}`
      : '';
  return {
    ...told(`${which}${because}`, [raiseGoLine(context.module.directory), debugLine, setProcessors(fedProcessors(cpus, limit))]),
    evidence,
  };
}

interface MainPackage {
  readonly name: string;
  readonly aware: boolean;
}

/** Every main package, those of tests too: what is off is named in the defaults, what is on is not. */
async function programsOf(
  context: ModuleContext,
): Promise<{ programs: readonly MainPackage[]; problem?: Outcome; evidence: readonly Evidence[] }> {
  const format = '{{if eq .Name "main"}}{{.ImportPath}} {{.DefaultGODEBUG}}{{end}}';
  // With cgo or without as the go command chooses: GODEBUG's defaults do not depend on it.
  const command = await context.go.run(['list', '-e', '-test', context.modFlag, ...context.buildFlags, '-f', format, ...context.packages]);
  const stopped = interrupted(command);
  if (stopped !== undefined) return { programs: [], problem: stopped, evidence: [] };
  if (!succeeded(command))
    return { programs: [], problem: await leftOpen(context, command, 'the packages cannot be listed'), evidence: [] };
  const programs = command.stdout
    .split('\n')
    // A package that is compiled anew for the test of another is listed twice: `a [b.test] …`.
    .filter((line) => line.trim() !== '' && !/^\S+ \[/.test(line))
    .map((line) => {
      const [name = '', defaults = ''] = line.split(' ');
      return { name, aware: quotaSetting(defaults) !== false };
    });
  const said = programs.map(({ name, aware }) => `${name}: ${aware ? 'follows quotas' : `${quotaRule.setting}=0`}`);
  const evidence = [commandEvidence(command, said.slice(0, 10).join('; ') || outcomeText(command))];
  return programs.length === 0
    ? { programs, problem: { status: 'skip', summary: 'the module has neither programs nor tests', evidence }, evidence }
    : { programs, evidence };
}

function raiseGoLine(directory: string): Remedy {
  return {
    kind: 'fix',
    summary: `Raise the go line to ${quotaRule.language}: the module then needs Go ${quotaRule.language}, and other defaults change too`,
    commands: [`go -C ${shellWord(directory)} get go@${quotaRule.language}.0`],
    shell: 'bash',
  };
}

const debugLine: Remedy = {
  kind: 'fix',
  summary: `Or turn on this default alone: \`//go:debug ${quotaRule.setting}=1\` above the package clause of each main package, and \`//go:debug updatemaxprocs=1\` to follow changes`,
  commands: [],
};

export const gomaxprocsChecks: readonly Check[] = [awareness, effective];
