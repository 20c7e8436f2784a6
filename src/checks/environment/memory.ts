import { environmentLimits } from '../../knowledge/environment-limits.js';
import { memoryBudget } from '../../knowledge/memory-budget.js';
import { unsetVariable } from '../../knowledge/place-remedies.js';
import {
  type CompleteRemedy,
  environmentVariables,
  investigation,
  onePackageAtATime,
  raiseMemoryLimit,
  swapOff,
  sysctl,
} from '../../knowledge/remedies.js';
import { sizeText } from '../../model/sizes.js';
import type { Check } from '../check.js';
import { pass } from '../outcomes.js';
import { type FactReader, factCheck, unfit, warn } from './fact-check.js';
import { limitSetter } from './places.js';

/** Memory for builds and race tests. */
const available = factCheck({
  id: 'mem.available',
  title: 'Is there memory enough to build and to test with the race detector?',
  page: {
    why: 'Compilers and linkers, one per CPU, take most of the memory of a test run; the race detector multiplies what the tests take by five to ten. Go does not read a memory limit: what goes beyond it is killed ("signal: killed").',
    how: [
      "The least of the machine's memory and of memory.max and memory.high over all visible levels of the cgroup counts. Above memory.high the kernel kills nothing and slows everything down.",
      `Below ${sizeText(environmentLimits.memoryBytes)} there is a warning; the number is measured, see src/knowledge/environment-limits.ts.`,
      'The parameter `least-mib` sets what the use needs; less is a failure then.',
    ],
    statuses: {
      pass: 'enough',
      warn: 'less than that',
      fail: 'less than the profile asks for',
      unknown: 'the memory or the limit could not be read',
    },
    sources: [
      'https://go.dev/doc/articles/race_detector#Runtime_Overheads',
      'https://docs.kernel.org/admin-guide/cgroup-v2.html#memory',
      'https://go.dev/doc/gc-guide#Memory_limit',
    ],
  },
  judge: (facts, { parameters }) => {
    const { size, by, isLimit } = leastMemory(facts);
    const summary = `${sizeText(size)} of memory${by}`;
    const asked = parameters['least-mib'] as number | undefined;
    const least = asked === undefined ? environmentLimits.memoryBytes : asked * 1024 ** 2;
    if (size >= least) return pass(summary);
    const setter = limitSetter(facts);
    const remedies = [
      onePackageAtATime,
      environmentVariables(
        'Let Go collect garbage earlier, near nine tenths of it',
        { GOMEMLIMIT: String(Math.floor(size * memoryBudget.share)) },
        'the largest program takes less memory: /usr/bin/time -v shows it',
        'the garbage collector takes more CPU time; memory that is in use is not limited by it',
      ),
      // WSL's machine has as much as .wslconfig gives it; any other has what it has.
      ...(isLimit || setter === 'wsl' ? [raiseMemoryLimit(setter)] : []),
      investigation('See what takes the memory', ['free -m', 'ps -eo rss,comm --sort=-rss | head'], `${sizeText(least)} and more are free`),
    ];
    return asked === undefined
      ? warn(`${summary}: builds or race tests may be killed or stand still`, remedies)
      : unfit(`${summary}; this use needs ${sizeText(least)}`, remedies);
  },
});

/** What a GOMEMLIMIT that the runtime cannot read does. */
export function unreadableMemoryLimit(value: string, setBy: string): string {
  return `GOMEMLIMIT=${value} (${setBy}) cannot be read: every Go program ends at once with "${memoryBudget.malformed}"`;
}

/** @param check what passes then */
export function unsetMemoryLimit(check: string): CompleteRemedy {
  return unsetVariable('GOMEMLIMIT', 'Unset GOMEMLIMIT, or write it as 512MiB', `${check} passes`);
}

/** The least amount that bounds this process, and what sets it. */
function leastMemory(facts: FactReader): { size: number; by: string; isLimit: boolean } {
  const total = facts('memory.totalBytes');
  const limits = [
    { size: total, by: '', isLimit: false },
    { size: facts('cgroup.memoryLimitBytes') ?? total, by: ' (limit of the cgroup)', isLimit: true },
    { size: facts.ifKnown('cgroup.memoryHighBytes') ?? total, by: ' (memory.high of the cgroup)', isLimit: true },
  ];
  return limits.reduce((least, limit) => (limit.size < least.size ? limit : least));
}

/** Accounting of address space. */
const overcommit = factCheck({
  id: 'mem.overcommit',
  title: 'May programs reserve address space that they do not use?',
  page: {
    why: 'Go and the race detector reserve far more address space than they use. With vm.overcommit_memory=2 the kernel counts what may be written to, MAP_NORESERVE too, and refuses early: "cannot allocate memory".',
    how: ['The value of vm.overcommit_memory is read. 0 and 1 refuse no such reservation.'],
    statuses: { pass: '0 or 1', warn: '2', unknown: 'it could not be read' },
    sources: ['https://docs.kernel.org/mm/overcommit-accounting.html', 'https://man7.org/linux/man-pages/man5/proc_sys_vm.5.html'],
  },
  judge: (facts) => {
    const found = facts('kernel.overcommit');
    if (found !== 2) return pass(`vm.overcommit_memory is ${found}`);
    return warn('vm.overcommit_memory is 2: reservations count as use, and the race detector makes large ones', [
      investigation(
        'See how near the limit is',
        ["grep -E '^(CommitLimit|Committed_AS)' /proc/meminfo"],
        'Committed_AS is far below CommitLimit',
      ),
      sysctl('Let the kernel judge by what is likely (its default)', 'vm.overcommit_memory', 0, 2, 'mem.overcommit passes'),
    ]);
  },
});

/** The kubelet and swap. */
const swap = factCheck({
  id: 'node.swap',
  title: 'Is swap off, as the kubelet expects by default?',
  onlyWhenNamed: true,
  page: {
    why: 'The kubelet does not start where swap is on, unless its configuration says failSwapOn: false.',
    how: ['Swap of the machine is read. The configuration of the kubelet is not.'],
    statuses: { pass: 'no swap', fail: 'there is swap', unknown: 'it could not be read' },
    sources: ['https://kubernetes.io/docs/setup/production-environment/tools/kubeadm/install-kubeadm/#swap-configuration'],
  },
  judge: (facts) => {
    const size = facts('memory.swapBytes');
    return size === 0 ? pass('no swap') : unfit(`${sizeText(size)} of swap: the kubelet starts only with failSwapOn: false`, [swapOff]);
  },
});

export const memoryChecks: readonly Check[] = [available, overcommit, swap];
