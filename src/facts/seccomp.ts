import { type Fact, type FactsOf, known, type SeccompFacts, undetermined } from './fact.js';
import { evidenceOf, type Observed } from './observe.js';

/** The numbers of proc(5), "Seccomp". */
const modes = ['disabled', 'strict', 'filter'] as const;

/** What the kernel says about filters on the process; a container engine's default profile says nothing about it. */
export function seccompFacts(observed: Observed): FactsOf<SeccompFacts> {
  const mode = row(observed, 'Seccomp', /^[012]$/);
  const privileges = row(observed, 'NoNewPrivs', /^[01]$/);
  return {
    'seccomp.mode':
      typeof mode.value === 'number' ? known(modes[mode.value]!, ...mode.evidence) : undetermined(mode.reason!, ...mode.evidence),
    'seccomp.filters': row(observed, 'Seccomp_filters', /^\d{1,5}$/),
    'seccomp.noNewPrivs':
      typeof privileges.value === 'number'
        ? known(privileges.value === 1, ...privileges.evidence)
        : undetermined(privileges.reason!, ...privileges.evidence),
    'seccomp.actions': actions(observed),
  };
}

function row({ file }: Observed, key: string, form: RegExp): Fact<number> {
  const status = file('/proc/self/status');
  if (status.state !== 'present') return undetermined(status.state === 'missing' ? 'there is no /proc/self/status' : status.reason);
  const [, word] = new RegExp(`^${key}:\\s*(\\S+)\\s*$`, 'm').exec(status.value.text) ?? [];
  if (word === undefined) return undetermined(`this kernel does not tell ${key}`, { source: status.value.source, value: `no row ${key}` });
  if (!form.test(word)) return undetermined(`${key} has no value that is known`, evidenceOf(status.value, new RegExp(`^${key}:`)));
  return known(Number(word), evidenceOf(status.value, new RegExp(`^${key}:`)));
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
