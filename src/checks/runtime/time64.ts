import type { ProbeAnswer } from '../../go/probe-answers.js';
import { compareVersions } from '../../go/version.js';
import { isOnPath } from '../../host/on-path.js';
import { qemuNames } from '../../knowledge/emulators.js';
import { time64, time64Targets } from '../../knowledge/time64.js';
import type { Evidence } from '../../model/report.js';
import type { CauseId } from '../../model/words.js';
import type { Check, Outcome, ReleaseContext } from '../check.js';
import { type FactReader, judgedByFacts } from '../environment/fact-check.js';
import { pass, skip, unknown } from '../outcomes.js';
import { answerEvidence, onlyOnLinux, trouble, withEvidence } from './probing.js';

type Target = (typeof time64Targets)[number];

/** A program for a 32-bit processor, and what became of it. */
interface Ran {
  readonly arch: string;
  /** The kernel itself runs it, or the emulator of this name. */
  readonly by: 'the kernel' | string;
  readonly answer: ProbeAnswer;
}

/** 32-bit programs. */
const futex: Check = {
  id: 'time64.futex',
  suite: 'runtime',
  title: 'Do programs of this release for 32-bit processors run here?',
  scope: 'release',
  programs: ['system', ...time64Targets.map(({ arch }) => `threads-${arch}` as const)],
  sideEffects: ['reads', 'runs', 'writes-temp'],
  tells: true,
  precluded: onlyOnLinux,
  page: {
    why: 'On 386, arm and mips Go waits by futex up to 1.25 and by futex_time64 since 1.26. Kernels without 32-bit times (CONFIG_COMPAT_32BIT_TIME) end the older releases, sandboxes that do not know the newer call end the newer ones ("futexwakeup … returned", SIGSYS). 64-bit processors never had the question.',
    how: [
      'A program of the release for 386 runs goroutines on threads of their own, timers and a pipe, where the kernel runs such programs: that is tried first.',
      'The same for arm and mips by an emulator of qemu-user where there is one; it makes calls of its own, so that only the release and the emulator are tried.',
    ],
    statuses: {
      pass: 'they ran; the summary says which',
      fail: 'one that the kernel runs itself did not survive',
      skip: 'nothing here runs programs for 32-bit processors',
      unknown: 'a program could not be compiled, or did not end without a filter that explains it, or an emulator ended it',
    },
    sources: ['https://go.dev/issue/75133', 'https://www.kernel.org/doc/html/latest/core-api/timekeeping.html'],
  },
  run: async (context) => {
    const ran = (await Promise.all(time64Targets.map((target) => tried(context, target)))).flatMap((each) => each ?? []);
    const evidence = ran.flatMap(({ arch, by, answer }): Evidence[] => answerEvidence(`a program for ${arch}, run by ${by}`, answer));
    return withEvidence(await judgedByFacts(await context.facts(), (facts) => judge(context, facts, ran)), evidence);
  },
};

/**
 * What became of a program of the target that the kernel runs, or an emulator that is there; undefined where nothing runs it. A program of
 * the machine's own kind hands over to it: execvp(3) would give one that the kernel refuses to a shell.
 */
async function tried(context: ReleaseContext, { arch, native }: Target): Promise<Ran | undefined> {
  if (native.includes(context.host.platform.arch)) {
    const program = await context.program(`threads-${arch}`);
    const answer =
      program.problem === undefined ? await context.probe('system', ['exec', program.path]) : await context.probe(`threads-${arch}`);
    if (!/exec format error/.test(refusal(answer) ?? '')) return { arch, by: 'the kernel', answer };
  }
  const emulator = `qemu-${qemuNames[arch]}`;
  if (!(await context.once(emulator, () => isOnPath(context.host, emulator)))) return undefined;
  return { arch, by: emulator, answer: await context.probe(`threads-${arch}`, [], { through: [emulator] }) };
}

/** Why the kernel did not take the program. */
function refusal(answer: ProbeAnswer): string | undefined {
  return answer.state === 'answered' ? answer.values.get('exec') : undefined;
}

function judge({ release }: ReleaseContext, facts: FactReader, ran: readonly Ran[]): Outcome {
  if (ran.length === 0) return skip('nothing here runs programs for 32-bit processors');
  const isNew = compareVersions(release, time64.since) >= 0;
  const { name, need } = isNew ? time64.after : time64.before;
  for (const { arch, by, answer } of ran) {
    if (answer.state === 'answered' && answer.values.get('poll') === 'ok' && answer.values.get('timer') === 'ok') continue;
    const refused = refusal(answer);
    if (refused !== undefined) return unknown(`not determined: the program for ${arch} was not started: ${refused}`);
    if (answer.state === 'answered') return unknown(`not determined: the program for ${arch} did not say all`);
    if (answer.state === 'open') return unknown(`not determined: for ${arch}: ${answer.reason}`);
    if (answer.state === 'hung' && facts.ifKnown('seccomp.mode') !== 'filter')
      return unknown(`not determined: for ${arch}: ${answer.words}`);
    if (by !== 'the kernel') return unknown(`not determined: for ${arch}, ${by} did not survive: ${answer.words}`);
    const isFutex = /futexwakeup|SIGSYS/.test(answer.words);
    const why = isFutex ? `; go${release} waits by ${name} there, which needs ${need} and a sandbox that lets it through` : '';
    return trouble('fail', causeOf(answer, facts, isNew), `a program for ${arch} does not survive here: ${answer.words}${why}`);
  }
  return pass(`32-bit programs run: ${ran.map(({ arch, by }) => `${arch} by ${by}`).join(', ')}`);
}

/** Only seccomp sends SIGSYS; an errno may be the kernel's own. */
function causeOf(answer: Extract<ProbeAnswer, { words: string }>, facts: FactReader, isNew: boolean): CauseId {
  if (answer.state === 'hung') return 'seccomp.hang';
  const isFiltered = answer.cause === 'seccomp.killed' || facts.ifKnown('seccomp.mode') === 'filter';
  if (!isFiltered) return 'undetermined';
  return isNew ? 'seccomp.time64' : 'seccomp.futex';
}

export const time64Checks: readonly Check[] = [futex];
