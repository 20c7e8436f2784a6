import { numberOf } from '../../go/probe-answers.js';
import { environmentLimits } from '../../knowledge/environment-limits.js';
import { leastForGo } from '../../knowledge/limits.js';
import { memoryBudget } from '../../knowledge/memory-budget.js';
import { environmentVariables, onePackageAtATime, raiseMemoryLimit } from '../../knowledge/remedies.js';
import { sizeText } from '../../model/sizes.js';
import type { Check, ReleaseContext } from '../check.js';
import { type FactReader, type Judgement, judgedByFacts, unfit, warn } from '../environment/fact-check.js';
import { unreadableMemoryLimit, unsetMemoryLimit } from '../environment/memory.js';
import { limitSetter } from '../environment/places.js';
import { pass, unknown } from '../outcomes.js';
import { answerEvidence, malformedLimit, onlyOnLinux, unanswered } from './probing.js';

/** What GOMEMLIMIT makes of the memory that there is. */
const budget: Check = {
  id: 'mem.budget',
  suite: 'runtime',
  title: 'Does the garbage collector of this release know how much memory there is?',
  scope: 'release',
  programs: ['processors'],
  sideEffects: ['reads', 'runs', 'writes-temp'],
  tells: true,
  precluded: onlyOnLinux,
  page: {
    why: 'No release of Go reads the memory limit of a cgroup: with its defaults the heap may grow to twice of what is in use, and beyond the limit the kernel kills the program ("signal: killed"). GOMEMLIMIT is how the collector is told.',
    how: [
      'A program of the release prints the limit that its runtime keeps.',
      'That the release keeps one at all is tried: with GOGC=off and a small GOMEMLIMIT it must collect while it makes 64 MiB of garbage.',
      'The limit is compared with the least memory over all visible levels of the cgroup and that of the machine.',
      'What building and testing really take is told by the cells of the matrix (`resources` in report.json); `run --limits memory=…` compares their peaks.',
    ],
    statuses: {
      pass: 'GOMEMLIMIT leaves room below the memory that there is; or it is not set and there is much memory, or no limit of a cgroup',
      warn: 'GOMEMLIMIT is above the memory that there is, leaves next to nothing below it, or is not set where memory is short',
      fail: 'GOMEMLIMIT cannot be read: every Go program ends at once; or the release does not keep it',
      unknown: 'the memory is not known, or the program could not be compiled or run',
    },
    sources: ['https://go.dev/doc/gc-guide#Memory_limit', 'https://pkg.go.dev/runtime#hdr-Environment_Variables'],
  },
  run: async (context) => {
    const { GOMEMLIMIT: set = '' } = context.environment;
    if (!memoryBudget.setting.test(set)) {
      const message = unreadableMemoryLimit(set, 'the environment of the go commands');
      return { ...unfit(message, [unsetMemoryLimit('mem.budget')]), evidence: [{ source: 'GOMEMLIMIT', value: set }] };
    }
    const told = await context.probe('processors');
    const malformed = malformedLimit(told);
    if (malformed !== undefined) {
      const outcome = unfit(`every Go program ends at once: ${malformed}`, [unsetMemoryLimit('mem.budget')]);
      return { ...outcome, evidence: answerEvidence('a program', told) };
    }
    if (told.state !== 'answered')
      return { ...unanswered(told, 'a program that does nothing'), evidence: answerEvidence('a program', told) };
    const tried = await context.probe('processors', ['collect'], { env: { GOGC: 'off', GOMEMLIMIT: String(memoryBudget.trialBytes) } });
    const evidence = [
      ...answerEvidence('a program', told),
      ...answerEvidence(`the same with GOGC=off GOMEMLIMIT=${memoryBudget.trialBytes}`, tried),
    ];
    const kept = tried.state === 'answered' ? numberOf(tried.values, 'collections') : undefined;
    const limit = numberOf(told.values, 'memory-limit');
    if (limit === undefined) return unknown('not determined: the program did not say which limit it keeps', evidence);
    const outcome = await judgedByFacts(await context.facts(), (facts) => judge(context, facts, limit, kept));
    return { ...outcome, evidence: [...evidence, ...(outcome.evidence ?? [])] };
  },
};

function judge({ release }: ReleaseContext, facts: FactReader, limit: number, collections: number | undefined): Judgement {
  const total = facts('memory.totalBytes');
  const ofCgroup = facts('cgroup.memoryLimitBytes');
  const least = Math.min(total, ofCgroup ?? total);
  const by = ofCgroup !== null && ofCgroup < total ? 'the limit of the cgroup' : 'the memory of the machine';
  const room = Math.floor(least * memoryBudget.share);
  // Below that, collecting more often does not help.
  const tellIt =
    least < leastForGo
      ? []
      : [
          environmentVariables(
            'Tell the collector, with a tenth left for what it does not count',
            { GOMEMLIMIT: String(room) },
            'mem.budget passes',
            'the collector takes more CPU time near the limit; each process has the whole limit for itself, so tests that run beside each other need a share each (-p 1)',
          ),
        ];
  const raiseIt = ofCgroup !== null && ofCgroup < total ? [raiseMemoryLimit(limitSetter(facts))] : [];
  if (collections === 0) return unfit(`go${release} does not keep GOMEMLIMIT: nothing was collected`, []);
  const isSet = limit < memoryBudget.unset;
  if (isSet && limit >= least)
    return warn(`GOMEMLIMIT is ${sizeText(limit)}, ${by} ${sizeText(least)}: it will be killed before it collects`, [
      ...tellIt,
      ...raiseIt,
    ]);
  if (isSet && limit > room)
    return warn(`GOMEMLIMIT is ${sizeText(limit)}, ${by} ${sizeText(least)}: what it does not count has ${sizeText(least - limit)}`, [
      ...tellIt,
      ...raiseIt,
    ]);
  if (isSet) return pass(`GOMEMLIMIT ${sizeText(limit)} leaves ${sizeText(least - limit)} of ${sizeText(least)} (${by})`);
  if (by === 'the memory of the machine') return pass(`GOMEMLIMIT is not set, and no cgroup limits the ${sizeText(least)} of the machine`);
  const text = `GOMEMLIMIT is not set, and Go does not read ${by}: ${sizeText(least)}`;
  return least < environmentLimits.memoryBytes
    ? warn(`${text}; a heap that is in use by more than half of it may be killed`, [onePackageAtATime, ...tellIt, ...raiseIt])
    : pass(`${text}; GOMEMLIMIT=${room} would tell it`);
}

export const memoryChecks: readonly Check[] = [budget];
