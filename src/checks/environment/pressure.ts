import { environmentLimits } from '../../knowledge/environment-limits.js';
import { investigation } from '../../knowledge/remedies.js';
import type { Check } from '../check.js';
import { pass, skip } from '../outcomes.js';
import { factCheck, warn } from './fact-check.js';

const resources = [
  { id: 'cpu.pressure', key: 'cpu', title: 'Do tasks wait for the CPU right now?', look: 'ps -eo pcpu,comm --sort=-pcpu | head' },
  { id: 'mem.pressure', key: 'memory', title: 'Do tasks wait for memory right now?', look: 'ps -eo rss,comm --sort=-rss | head' },
  { id: 'io.pressure', key: 'io', title: 'Do tasks wait for the disk right now?', look: 'ps -eo stat,comm | grep "^D"' },
] as const;

/** What the machine is short of at the moment of the run: information, because the next moment may be another. */
export const pressureChecks: readonly Check[] = resources.map(({ id, key, title, look }) =>
  factCheck({
    id,
    title,
    page: {
      why: 'On a busy machine tests with time limits fail by chance and benchmarks measure the neighbours.',
      how: [
        `Pressure stall information of the kernel: the share of the last ten seconds in which some task waited for ${key}. Above ${environmentLimits.pressurePercent} % there is a warning.`,
      ],
      statuses: { pass: 'below', warn: 'above', skip: 'the kernel does not say', unknown: 'it could not be read' },
      sources: ['https://docs.kernel.org/accounting/psi.html'],
    },
    judge: (facts) => {
      if (facts.ifKnown('kernel.psi') === false) return skip('the kernel gives no pressure stall information');
      const share = facts('cgroup.pressure')[key];
      if (share === undefined) return skip(`no pressure stall information about ${key}`);
      const summary = `some task waited for ${key} in ${share} % of the last ten seconds`;
      return share <= environmentLimits.pressurePercent
        ? pass(summary)
        : warn(summary, [investigation('See who is busy', [`cat /proc/pressure/${key}`, look], 'a share near 0 when nothing else runs')]);
    },
  }),
);
