import { environmentPlace } from './facts/advice.js';
import type { AppliedAdvice } from './facts/advice-facts.js';
import type { FactId, Facts } from './facts/fact.js';
import { value } from './facts/wsl-pending.js';
import { type FixPlan, goals, type ItemState, takenOut } from './fix-plan.js';
import type { ItemProgress } from './fix-plan-text.js';
import type { Report } from './model/report.js';

/**
 * What became of the items of an earlier plan.
 *
 * @param plan what this host needs for every use, WSL included: an item that the asked use leaves out is not applied by that
 */
export function progressOf(earlier: readonly string[], plan: FixPlan, facts: Facts, report: Report): ItemProgress[] {
  return [...new Set(earlier)].map((id) => ({
    id,
    state: plan.items.find((item) => item.id === id)?.state ?? stateAfter(id, facts, report),
  }));
}

/** The state of an item that this host does not need: applied only when what it was to bring about is seen. */
function stateAfter(id: string, facts: Facts, report: Report): ItemState {
  const [, kind = '', rest = ''] = /^([^/]*)\/(.*)$/.exec(id) ?? [];
  if (kind === 'check') return checkState(rest, report);
  if (kind === 'environment') return adviceState(facts, familyOf(rest), environmentPlace);
  if (kind === 'sysctl') return adviceState(facts, 'sysctl', `/proc/sys/${rest.replaceAll('.', '/')}`);
  if (kind === 'wsl.conf' || kind === '.wslconfig') return wslState(kind, rest, facts);
  return 'not seen: this release plans no such item';
}

function checkState(check: string, { results }: Report): ItemState {
  const result = results.find((each) => each.check === check);
  if (result === undefined) return `not seen: ${check} was not asked`;
  if (result.status === 'pass') return 'applied';
  return result.status === 'warn' || result.status === 'fail' ? 'to do' : `not seen: ${result.summary}`;
}

function familyOf(variable: string): keyof AppliedAdvice {
  if (variable === 'LD_PRELOAD') return 'preload';
  return variable === 'GODEBUG' ? 'preemption' : 'checksum-database';
}

/** What is harmful would be in the plan, so that a place which was looked at has nothing of it. */
function adviceState(facts: Facts, family: keyof AppliedAdvice, place: string): ItemState {
  const search = value(facts['advice.applied'])?.[family];
  if (search?.looked.includes(place) === true) return 'applied';
  return `not seen: ${search?.closed.find((text) => text.startsWith(place)) ?? place}`;
}

/** Settings that this machine shows by a fact; wsl.pending names the one that differs from it. */
const shownBy: Readonly<Record<string, FactId>> = {
  'wsl.conf/automount.cgroups': 'cgroup.mode',
  '.wslconfig/wsl2.networkingMode': 'wsl.networkingMode',
  '.wslconfig/wsl2.memory': 'memory.totalBytes',
  '.wslconfig/wsl2.processors': 'cpu.affinity',
};

function wslState(file: 'wsl.conf' | '.wslconfig', item: string, facts: Facts): ItemState {
  const wsl = facts['platform.wsl'];
  if (value(wsl) !== '2') return `not seen: ${wsl.reason ?? 'this is not WSL 2'}`;
  const configuration = facts[file === 'wsl.conf' ? 'wsl.conf' : 'wsl.config'];
  if (configuration.reason !== undefined) return `not seen: ${configuration.reason}`;
  const id = `${file}/${item}`;
  const written = configuration.value.settings[item] !== undefined;
  if (Object.hasOwn(goals, id) || item.startsWith(takenOut)) {
    const reached = (Object.hasOwn(goals, id) ? goals[id as keyof typeof goals] : goals['.wslconfig/wsl2.kernelCommandLine'])(facts);
    if (reached === undefined) return 'not seen: nothing shows whether it is in force';
    return reached ? 'applied' : written || item.startsWith(takenOut) ? 'file changed, not active yet' : 'to do';
  }
  const fact = shownBy[id];
  // A repair: the file was read, and what was wrong with it would be in the plan.
  if (fact === undefined) return 'applied';
  if (!written) return 'not seen: the file has no such setting any more';
  return facts[fact].reason === undefined ? 'applied' : `not seen: ${facts[fact].reason}`;
}
