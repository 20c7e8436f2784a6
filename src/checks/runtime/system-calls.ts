import pLimit from 'p-limit';
import { numberOf, type ProbeAnswer, parseValues } from '../../go/probe-answers.js';
import { type Answerer, type CallAnswer, type CallPlace, consequences, type ReadCall, readCall } from '../../go/system-calls.js';
import { compareVersions } from '../../go/version.js';
import { probeLimits } from '../../knowledge/probe-programs.js';
import { investigation } from '../../knowledge/remedies.js';
import { pidfdSince, restrictingModules } from '../../knowledge/runtime-facts.js';
import { type SystemCallUser, sigsys, systemCalls } from '../../knowledge/system-calls.js';
import type { Evidence, Finding, Remedy } from '../../model/report.js';
import type { Check, Outcome, ReleaseContext } from '../check.js';
import { type FactReader, judgedByFacts } from '../environment/fact-check.js';
import { count, fail, pass, unknown } from '../outcomes.js';
import { answerEvidence, cgoPrecluded, onlyOnLinux, unanswered, withEvidence } from './probing.js';

const sources = [
  'https://man7.org/linux/man-pages/man2/seccomp.2.html',
  'https://docs.docker.com/engine/security/seccomp/',
  'https://go.dev/src/runtime/os_linux.go',
];

/** System calls that Go relies on. */
const matrix: Check = {
  id: 'syscall.matrix',
  suite: 'runtime',
  title: 'Are the system calls allowed that programs of this release rely on, or does the release cope?',
  scope: 'release',
  programs: ['threads', 'system'],
  sideEffects: ['reads', 'runs', 'writes-temp'],
  tells: true,
  precluded: onlyOnLinux,
  page: {
    why: 'Sandboxes and containers refuse system calls, and each release of Go relies on others: eventfd2 since 1.23, fcntl at start since 1.22, pipe2 until 1.22. What one release copes with ends another, some with a word, some without.',
    how: [
      'A program of the release runs goroutines on threads of their own, timers and a pipe; how it ends is what counts first.',
      'Then each call is made by a child process of its own, with arguments that do no harm and that every kernel refuses in a known way: a filter answers before the kernel looks at them.',
      'An answer that the kernel gives to such arguments means allowed. EPERM, EACCES and ENOSYS mean refused; SIGSYS, or a hang after the thread was ended, means that a filter ends who calls.',
      'Who refused: a seccomp filter where one is in force; the kernel where it is older than the call; a security module where there is one and no filter; otherwise that stays open. None of these calls needs a capability.',
      'What a release makes of a refusal is a table, each row tried with a filter: src/knowledge/system-calls.ts.',
    ],
    statuses: {
      pass: 'all are allowed, or the release goes another way where one is refused',
      warn: 'one is refused, and programs work worse without a word',
      fail: 'one is refused that programs, their children or their connections need, or the program did not survive',
      unknown: 'the programs could not be compiled or run, or a call had no answer',
    },
    sources,
  },
  run: async (context) => {
    const lived = await context.probe('threads');
    const calls = await askedCalls(context);
    const judge = (facts: FactReader) => judgeMatrix(context, facts, lived, calls);
    return withEvidence(await judgedByFacts(await context.facts(), judge), answerEvidence('threads, timers and a pipe', lived));
  },
};

/** Who makes a call, as the subject of a sentence. */
const callers: Readonly<Record<SystemCallUser, string>> = {
  programs: 'programs',
  children: 'programs that start children',
  profiles: 'programs that take CPU profiles',
  network: 'programs that use the network',
  cgo: 'programs with cgo',
  files: 'programs that change files and folders',
};

/** Programs without cgo, and all that they do. */
const plainUsers: readonly SystemCallUser[] = ['programs', 'children', 'network', 'profiles'];

function judgeMatrix(context: ReleaseContext, facts: FactReader, lived: ProbeAnswer, asked: AskedCalls): Outcome {
  const read = readCalls(asked, facts);
  const evidence = callEvidence(read);
  const seen = read.flatMap((each) => consequences(each, context.release, plainUsers).map((consequence) => ({ ...each, ...consequence })));
  const breaking = seen.filter(({ effect }) => effect === 'breaks');
  const worse = seen.filter(({ effect }) => effect === 'degrades');
  const findings = [...breaking, ...worse].map(
    ({ use, effect, ...each }): Finding => ({
      cause: each.by === 'seccomp' ? (use.cause ?? (each.verdict === 'ended' ? 'seccomp.killed' : 'seccomp.denied')) : 'undetermined',
      severity: effect === 'breaks' ? 'fail' : 'warn',
      message: `${each.call.name} is ${answerText(each)}: ${each.verdict === 'ended' ? `${callers[use.by]} are ended there` : use.text}`,
      remedies: [allowCall(each)],
    }),
  );
  if (lived.state === 'died' || lived.state === 'hung') {
    const dead = unanswered(
      lived,
      'a program with threads, timers and a pipe',
      asked.seccomp === 'filter' || facts.ifKnown('seccomp.mode') === 'filter',
    );
    const known = findings.filter(({ severity }) => severity === 'fail');
    return { ...dead, evidence, findings: known.length > 0 ? known : (dead.findings ?? []) };
  }
  if (breaking.length > 0)
    return fail(
      breaking.length === 1
        ? findings[0]!.message
        : `${count(breaking.length, 'system call')} that Go needs are refused: ${names(breaking)}`,
      evidence,
      findings,
    );
  const [open] = read.filter(({ verdict }) => verdict === 'open');
  if (lived.state === 'open') return unknown(`not determined: ${lived.reason}`, evidence);
  if (open !== undefined) return unknown(`not determined: ${open.call.name}: ${open.answer}`, evidence, findings);
  if (worse.length > 0) return { status: 'warn', summary: findings.map(({ message }) => message).join('; '), evidence, findings };
  const coped = seen.filter(({ effect }) => effect === 'copes');
  const texts = coped.map(({ use, ...each }) => `${each.call.name} is ${answerText(each)}, and ${use.text}`);
  if (texts.length > 0) return pass(`Go copes: ${texts.join('; ')}`, evidence);
  const idle = read.filter(({ verdict }) => verdict !== 'allowed');
  const rest =
    idle.length === 0 ? '' : `; ${names(idle)} ${idle.length === 1 ? 'is' : 'are'} refused and not used by this release without cgo`;
  return pass(`${count(read.length - idle.length, 'system call')} are allowed${rest}`, evidence);
}

function names(calls: readonly ReadCall[]): string {
  return [...new Set(calls.map(({ call }) => call.name))].join(', ');
}

function answerText({ answer, verdict, by }: ReadCall): string {
  const who: Readonly<Record<Answerer, string>> = {
    kernel: ' by the kernel, which does not have it',
    seccomp: ' by a seccomp filter',
    'security module': ' by a security module',
    unknown: '',
  };
  return `${verdict === 'ended' ? 'answered by the end of the caller' : 'refused'} (${answer})${who[by]}`;
}

function allowCall({ call, by }: ReadCall): Remedy {
  const inProfile = [`docker run --security-opt seccomp=profile.json …   # "names": ["${call.name}"], "action": "SCMP_ACT_ALLOW"`];
  if (by === 'seccomp')
    return {
      kind: 'fix',
      summary: `Allow ${call.name} in the seccomp profile of this sandbox, or let it answer ENOSYS, after which programs go another way where there is one`,
      commands: inProfile,
      shell: 'bash',
    };
  return investigation(
    'See what is in force for this process',
    ['grep -E "Seccomp|NoNewPrivs" /proc/self/status', 'cat /sys/kernel/security/lsm'],
    'Seccomp 0: no filter; 2: a filter',
  );
}

/** Every row that is not as usual, and the rest as one. */
function callEvidence(read: readonly ReadCall[]): Evidence[] {
  const unusual = read.filter(({ verdict }) => verdict !== 'allowed');
  const usual = read.filter(({ verdict }) => verdict === 'allowed');
  return [
    ...unusual.map((each) => ({ source: `system call ${each.call.name}`, value: `${each.answer}; answered by: ${each.by}` })),
    {
      source: 'system calls answered as by the kernel',
      value: usual.map(({ call, answer }) => `${call.name} ${answer}`).join(', ') || 'none',
    },
  ];
}

/** Answers to system calls, and what the asking process knows of filters. */
interface AskedCalls {
  readonly seccomp?: 'disabled' | 'filter';
  readonly calls: readonly { readonly name: string; readonly answer: CallAnswer }[];
}

/** Calls each once for the whole run: the answers depend on the host alone. */
async function askedCalls(context: ReleaseContext): Promise<AskedCalls> {
  const { host } = context;
  const asking = pLimit(probeLimits.callsAtOnce);
  const wanted = systemCalls.flatMap(({ name, numbers, parameters }) => {
    const number = (numbers as Readonly<Record<string, number | undefined>>)[host.platform.arch];
    return number === undefined ? [] : [{ name, words: [number, ...parameters].map(String) }];
  });
  const askAlone = (words: readonly string[]) =>
    asking(async () => asCallAnswer(await context.probe('system', ['call', ...words], { timeoutMs: probeLimits.callMs })));
  const ask = async (): Promise<AskedCalls> => {
    // Children of one program take a tenth of the time of as many programs; where it cannot make them, or one hangs, the rest is asked alone.
    const lines = wanted.map(({ words }) => words.join(','));
    const told = await context.probe('system', ['calls', ...lines], { timeoutMs: probeLimits.callMs });
    const values = parseValues(told.command?.stdout ?? '');
    const mode = seccompModes[values.get('seccomp') ?? ''];
    const calls = await Promise.all(
      wanted.map(async ({ name, words }, index) => ({
        name,
        answer: answerOfChild(values.get(`answer-${index}`)) ?? (await askAlone(words)),
      })),
    );
    return { ...(mode === undefined ? {} : { seccomp: mode }), calls };
  };
  return context.once('runtime.system-calls', () => host.probe<AskedCalls>('runtime.system-calls', {}, ask));
}

/** PR_GET_SECCOMP, prctl(2). */
const seccompModes: Readonly<Record<string, AskedCalls['seccomp']>> = { 0: 'disabled', 2: 'filter' };

/** `errno 22`, or `signal 31`. */
export function answerOfChild(said = ''): CallAnswer | undefined {
  const [, how, number] = /^(errno|signal) (\d{1,5})$/.exec(said) ?? [];
  if (how === 'errno') return { state: 'answered', errno: Number(number) };
  return said === `signal ${sigsys}` ? { state: 'ended' } : undefined;
}

function asCallAnswer(answer: ProbeAnswer): CallAnswer {
  switch (answer.state) {
    case 'answered': {
      const errno = numberOf(answer.values, 'errno');
      return errno === undefined ? { state: 'open', reason: 'the program said nothing' } : { state: 'answered', errno };
    }
    case 'died':
      // Who died before it asked says nothing of this call.
      return answer.cause === 'seccomp.killed' && parseValues(answer.command.stdout).has('asked')
        ? { state: 'ended' }
        : { state: 'open', reason: answer.words };
    case 'hung':
      return { state: 'hung' };
    case 'open':
      return { state: 'open', reason: answer.reason };
  }
}

/** Reads the answers to some calls, or to all. */
function readCalls({ seccomp, calls }: AskedCalls, facts: FactReader, names?: readonly string[]): ReadCall[] {
  const place = { ...placeOf(facts), ...(seccomp === undefined ? {} : { seccomp }) };
  return systemCalls
    .filter(({ name }) => names === undefined || names.includes(name))
    .flatMap((call) => {
      const asked = calls.find(({ name }) => name === call.name);
      if (asked !== undefined) return [readCall(call, asked.answer, place)];
      const nobody: CallAnswer = { state: 'open', reason: 'its number is not known for this processor' };
      return names === undefined ? [] : [readCall(call, nobody, place)];
    });
}

/** What decides who answered. */
function placeOf(facts: FactReader): CallPlace {
  const release = facts.ifKnown('kernel.release');
  const isConstant = facts.ifKnown('platform.wsl') === '1' || facts.ifKnown('platform.containerRuntime') === 'gvisor';
  const modules = facts.ifKnown('kernel.lsm');
  return {
    seccomp: facts.ifKnown('seccomp.mode'),
    kernel: release === undefined || isConstant ? undefined : [release.major, release.minor],
    securityModule: modules?.some((name) => restrictingModules.includes(name)),
  };
}

/** clone3 and the C library. */
const clone3: Check = {
  id: 'syscall.clone3',
  suite: 'runtime',
  title: 'May programs with cgo start threads by clone3?',
  scope: 'release',
  programs: ['system', 'threads-cgo'],
  sideEffects: ['reads', 'runs', 'writes-temp'],
  tells: true,
  precluded: cgoPrecluded,
  page: {
    why: 'Go itself starts threads and children by clone. The C library (glibc 2.34 and later) starts threads by clone3, and takes clone only when the answer is ENOSYS: sandboxes that answer EPERM (Docker before 20.10.10, older libseccomp) end every program with cgo and every race test ("pthread_create failed: Operation not permitted").',
    how: ['clone3 is called with arguments that do no harm.', 'A program of the release with cgo starts threads: what it says decides.'],
    statuses: {
      pass: 'it is allowed, or refused in a way that the C library copes with',
      fail: 'it is refused, and a program with cgo does not start threads',
      skip: 'there is no cgo or no C compiler here',
      unknown: 'the program could not be compiled or run',
    },
    sources: ['https://github.com/moby/moby/issues/42680', 'https://man7.org/linux/man-pages/man2/clone.2.html'],
  },
  run: async (context) => {
    const asked = await askedCalls(context);
    const lived = await context.probe('threads-cgo');
    return withEvidence(
      await judgedByFacts(await context.facts(), (facts) => judgeClone3(facts, asked, lived)),
      answerEvidence('threads of a program with cgo', lived),
    );
  },
};

function judgeClone3(facts: FactReader, asked: AskedCalls, lived: ProbeAnswer): Outcome {
  const read = readCalls(asked, facts, ['clone3'])[0]!;
  const evidence = callEvidence([read]);
  const isAllowed = read.verdict === 'allowed';
  const how = isAllowed
    ? 'clone3 is allowed'
    : read.verdict === 'open'
      ? `clone3 had no answer (${read.answer})`
      : `clone3 is ${answerText(read)}`;
  if (lived.state === 'answered') return pass(isAllowed ? how : `${how}, and the C library goes another way`, evidence);
  if (lived.state === 'open') return unknown(`not determined: ${lived.reason}`, evidence);
  // Whoever died although the call is allowed died of something else.
  if (isAllowed) return unknown(`not determined: clone3 is allowed, and the program did not survive: ${lived.words}`, evidence);
  const message = `${how}: programs with cgo do not start threads (${lived.words})`;
  return fail(message, evidence, [{ cause: 'seccomp.clone3', severity: 'fail', message, remedies: clone3Remedies }]);
}

const clone3Remedies: Remedy[] = [
  {
    kind: 'fix',
    summary: 'Update the engine of the containers: Docker 20.10.10, libseccomp 2.5.2, containerd 1.5.6, Podman 3.4 and later answer ENOSYS',
    commands: [],
  },
  {
    kind: 'fix',
    summary: 'Or let the profile answer ENOSYS: {"names": ["clone3"], "action": "SCMP_ACT_ERRNO", "errnoRet": 38}',
    commands: [],
  },
  { kind: 'workaround', summary: 'Build without cgo', commands: ['export CGO_ENABLED=0'], shell: 'bash' },
];

/** How children are known. */
const pidfd: Check = {
  id: 'syscall.pidfd',
  suite: 'runtime',
  title: 'How does os/exec know its child processes?',
  scope: 'release',
  programs: ['system'],
  sideEffects: ['reads', 'runs', 'writes-temp'],
  tells: true,
  precluded: onlyOnLinux,
  page: {
    why: 'A process number may be used again as soon as a child was waited for; a pidfd stays with its process. Since Go 1.23 os/exec takes pidfds when pidfd_open, waitid(P_PIDFD), pidfd_send_signal and clone(CLONE_PIDFD) all work, which it tries once, and process numbers otherwise, without a word.',
    how: [
      'A program of the release starts a child, looks for a pidfd among its own descriptors, ends another child by a signal and waits for both.',
      'pidfd_open and pidfd_send_signal are called with arguments that do no harm, to say why there is none.',
    ],
    statuses: {
      pass: 'children are started, ended and waited for; the summary says how they are known',
      fail: 'the program was ended at a call of this family',
      unknown: 'the program could not be compiled or run, or a child could not be started (exec.child says why)',
    },
    sources: ['https://go.dev/doc/go1.23#os', 'https://man7.org/linux/man-pages/man2/pidfd_open.2.html'],
  },
  run: async (context) => {
    const told = await context.probe('system', ['child']);
    const asked = await askedCalls(context);
    return withEvidence(
      await judgedByFacts(await context.facts(), (facts) => judgePidfd(context, facts, told, asked)),
      answerEvidence('children of a program', told),
    );
  },
};

const pidfdCalls: readonly string[] = ['pidfd_open', 'pidfd_send_signal'];

function judgePidfd({ release }: ReleaseContext, facts: FactReader, told: ProbeAnswer, asked: AskedCalls): Outcome {
  const read = readCalls(asked, facts, pidfdCalls);
  const evidence = callEvidence(read);
  const refused = read.filter(({ verdict }) => verdict === 'refused' || verdict === 'ended');
  if (told.state === 'died' || told.state === 'hung') {
    const ended = refused.find(({ verdict }) => verdict === 'ended');
    if (ended === undefined || compareVersions(release, pidfdSince) < 0) return unknown(`not determined: ${told.words}`, evidence);
    const message = `${ended.call.name} is ${answerText(ended)}: os/exec of Go ${pidfdSince} and later tries it and dies`;
    return fail(message, evidence, [{ cause: 'seccomp.pidfd', severity: 'fail', message, remedies: [allowCall(ended)] }]);
  }
  if (told.state === 'open') return unknown(`not determined: ${told.reason}`, evidence);
  const holds = told.values.get('pidfd');
  if (told.values.get('child') !== 'ok' || told.values.get('kill') !== 'ok' || holds === undefined)
    return unknown(
      `not determined: ${told.values.get('problem') ?? `child ${told.values.get('child')}, signal ${told.values.get('kill')}`}`,
      evidence,
    );
  if (holds === 'yes') return pass('os/exec waits for its children by pidfds', evidence);
  if (compareVersions(release, pidfdSince) < 0) return pass(`by process numbers, as before Go ${pidfdSince}`, evidence);
  const why = refused.map((each) => `${each.call.name} is ${answerText(each)}`).join('; ');
  return pass(
    `by process numbers: ${why === '' ? 'a link of the chain is missing (waitid with P_PIDFD, or clone with CLONE_PIDFD)' : why}`,
    evidence,
  );
}

export const systemCallChecks: readonly Check[] = [matrix, clone3, pidfd];
