import { remedyContexts } from '../../facts/remedy-context.js';
import type { LimitSetter } from '../../knowledge/remedies.js';
import type { FactReader } from './fact-check.js';

/** Who sets the limits of this place, as far as it is known. */
export function limitSetter(facts: FactReader): LimitSetter {
  const [place = 'machine'] = remedyContexts(facts.aside);
  return place === 'machine' || place === 'github' ? 'other' : place;
}

/** CPUs that Go may use here at once: those of the affinity, less where a cpuset or a quota is in force. */
export function usableCpus(facts: FactReader): number {
  const quota = facts.ifKnown('cgroup.cpuLimit') ?? Number.POSITIVE_INFINITY;
  const cpuset = facts.ifKnown('cgroup.cpuset') ?? Number.POSITIVE_INFINITY;
  return Math.min(facts('cpu.affinity'), cpuset, Math.max(1, Math.ceil(quota)));
}
