import { type Fact, type FactsOf, known, type SeccompFacts, type ThreadFilters, undetermined } from './fact.js';
import { evidenceOf, type Observed } from './observe.js';
import { seccompModes, threadGroups } from './threads.js';
import { toldOfAll } from './told.js';

/** What the kernel says about filters on the process; a container engine's default profile says nothing about it. */
export function seccompFacts(observed: Observed): FactsOf<SeccompFacts> {
  const mode = row(observed, 'Seccomp', /^[012]$/);
  const privileges = row(observed, 'NoNewPrivs', /^[01]$/);
  // A filter that is asked for is there; one that is not asked for may be there all the same.
  const filter = toldOfAll(observed.containers, 'filter on system calls', (told) => (told.filter ? ('filter' as const) : undefined));
  const locked = toldOfAll(observed.containers, 'allowPrivilegeEscalation', (told) => (told.noNewPrivs ? true : undefined));
  return {
    'seccomp.mode':
      typeof mode.value === 'number'
        ? known(seccompModes[mode.value]!, ...mode.evidence)
        : (filter ?? undetermined(mode.reason!, ...mode.evidence)),
    'seccomp.filters': row(observed, 'Seccomp_filters', /^\d{1,5}$/),
    'seccomp.threads': byThread(observed),
    'seccomp.noNewPrivs':
      typeof privileges.value === 'number'
        ? known(privileges.value === 1, ...privileges.evidence)
        : (locked ?? undetermined(privileges.reason!, ...privileges.evidence)),
    'seccomp.actions': actions(observed),
  };
}

/** The shell's own, and PID 1's: a filter is inherited, and an engine gives the same to all that it starts in a container. */
const firstProcess = '/proc/1/status';
const otherStatusFiles = ['/proc/thread-self/status', '/proc/$$/status', firstProcess];

function row({ file }: Observed, key: string, form: RegExp): Fact<number> {
  const own = file('/proc/self/status');
  const status = own.state === 'unknown' ? (otherStatusFiles.map(file).find(({ state }) => state === 'present') ?? own) : own;
  if (status.state !== 'present') return undetermined(status.state === 'missing' ? 'there is no /proc/self/status' : status.reason);
  const [, word] = new RegExp(`^${key}:\\s*(\\S+)\\s*$`, 'm').exec(status.value.text) ?? [];
  if (word === undefined) return undetermined(`this kernel does not tell ${key}`, { source: status.value.source, value: `no row ${key}` });
  // What PID 1 lacks, a process may have got later.
  const isFirst = own.state === 'unknown' && otherStatusFiles.find((path) => file(path).state === 'present') === firstProcess;
  if (word === '0' && isFirst)
    return undetermined(`PID 1 has ${key} 0, which tells nothing of the process`, evidenceOf(status.value, new RegExp(`^${key}:`)));
  if (!form.test(word)) return undetermined(`${key} has no value that is known`, evidenceOf(status.value, new RegExp(`^${key}:`)));
  return known(Number(word), evidenceOf(status.value, new RegExp(`^${key}:`)));
}

/** A filter is on a thread, and on those that it starts; seccomp(2) puts it on all of them with SECCOMP_FILTER_FLAG_TSYNC alone. */
function byThread({ threads }: Observed): FactsOf<SeccompFacts>['seccomp.threads'] {
  if (threads.state !== 'present') return undetermined(threads.state === 'missing' ? 'there is no /proc/self/task' : threads.reason);
  const groups = threadGroups(threads.value);
  const evidence = groups.map(({ threads: count, task, mode, filters }) => ({
    source: `/proc/self/task/${task}/status`,
    value: `Seccomp: ${mode}, Seccomp_filters: ${filters ?? 'no row'}; so for ${count} of ${threads.value.length} threads`,
  }));
  const counted = groups.flatMap(({ threads: count, mode, filters }): ThreadFilters[] =>
    mode === 'unknown' || filters === undefined ? [] : [{ threads: count, mode, filters }],
  );
  if (counted.length < groups.length)
    return undetermined('this kernel does not tell Seccomp_filters (Linux 5.9 and later do)', ...evidence);
  return known(counted, ...evidence);
}

function actions({ file }: Observed): Fact<readonly string[]> {
  const path = '/proc/sys/kernel/seccomp/actions_avail';
  const answer = file(path);
  if (answer.state !== 'present') return undetermined(answer.state === 'missing' ? `this kernel has no ${path}` : answer.reason);
  return known(
    answer.value.text
      .trim()
      .split(/\s+/)
      .filter((name) => /^[a-z_]+$/.test(name)),
    evidenceOf(answer.value),
  );
}
