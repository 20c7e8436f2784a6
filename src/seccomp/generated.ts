import { enosys } from '../knowledge/errno.js';
import { names32 } from '../knowledge/go-arguments.js';
import { type SeccompArch, seccompArchitectures } from '../knowledge/seccomp.js';
import { alwaysNeeded, clone3OnlyFlags, namespaceFlags, safetyGroups } from '../knowledge/seccomp-trace.js';
import { systemCalls } from '../knowledge/system-calls.js';
import { isAnswered, type RecordedCall } from './recording.js';
import type { ProfilePlace } from './resolve.js';

/** A rule of a generated profile: calls that are allowed for one reason. */
export interface GeneratedRule {
  readonly id: string;
  readonly why: string;
  readonly source?: string;
  /** Sorted. */
  readonly names: readonly string[];
  readonly condition?: GeneratedCondition;
}

interface GeneratedCondition {
  readonly index: number;
  readonly value: bigint;
  readonly valueTwo?: bigint;
  readonly op: 'SCMP_CMP_EQ' | 'SCMP_CMP_MASKED_EQ';
}

export interface GeneratedProfile {
  readonly rules: readonly GeneratedRule[];
  /** Calls that were recorded and are not allowed. */
  readonly leftOut: readonly { readonly name: string; readonly why: string }[];
}

/** Calls that have rules of their own. */
const special: ReadonlySet<string> = new Set(['clone', 'clone3', 'socket', 'personality']);

/** The rules of a profile that allows what was recorded, and what is needed though it was not. Each call is in the rules of one reason. */
export function generate(recorded: readonly RecordedCall[], { runtime }: Pick<ProfilePlace, 'runtime'>): GeneratedProfile {
  const allowed = recorded.filter(isAnswered);
  const find = (name: string) => allowed.find((call) => call.name === name);
  const [clone3, socket, personality] = [find('clone3'), find('socket'), find('personality')];
  const needsClone3 = clone3 !== undefined && factsOf(clone3).some((flags) => (flags & (namespaceFlags | clone3OnlyFlags)) !== 0n);
  const rules: GeneratedRule[] = [
    { id: 'recorded', why: 'seen in these runs', names: allowed.map(({ name }) => name).filter((name) => !special.has(name)) },
    cloneRule(find('clone')),
    ...(needsClone3 ? [{ id: 'clone3', why: 'recorded with flags that only it has, which no filter can see', names: ['clone3'] }] : []),
    ...(socket === undefined ? [] : socketRules(socket)),
    ...(personality === undefined ? [] : equalRules('personality', 'recorded with this persona', personality)),
    ...groupsFor(allowed, runtime),
  ];
  const taken = new Set(special);
  const distinct = rules.map((rule) => {
    const isSpecial = rule.names.some((name) => special.has(name)) && rule.names.length === 1;
    const names = isSpecial ? rule.names : [...new Set(rule.names)].filter((name) => !taken.has(name)).sort();
    for (const name of names) taken.add(name);
    return { ...rule, names };
  });
  return {
    rules: distinct.filter(({ names }) => names.length > 0),
    leftOut: [
      ...recorded.filter((call) => !isAnswered(call)).map(({ name }) => ({ name, why: 'it was answered ENOSYS, as the profile does' })),
      ...(clone3 === undefined || needsClone3
        ? []
        : [{ name: 'clone3', why: 'its flags cannot be seen by a filter; after ENOSYS the C library takes clone, whose flags can' }]),
    ],
  };
}

/** First arguments that were recorded; those that were not told are left out. */
function factsOf({ seen }: RecordedCall): bigint[] {
  return [...new Set(seen.flatMap(({ facts }) => (facts[0] === undefined ? [] : [BigInt(facts[0])])))].sort((a, b) => (a < b ? -1 : 1));
}

function cloneRule(clone: RecordedCall | undefined): GeneratedRule {
  const names = ['clone'];
  if (clone !== undefined && factsOf(clone).some((flags) => (flags & namespaceFlags) !== 0n))
    return { id: 'clone', why: 'recorded with flags that make namespaces: threads, children and namespaces', names };
  const condition = { index: 0, value: namespaceFlags, valueTwo: 0n, op: 'SCMP_CMP_MASKED_EQ' } as const;
  return { id: 'clone', why: 'threads and children, and no namespaces', names, condition };
}

function socketRules(socket: RecordedCall): GeneratedRule[] {
  return equalRules('socket', 'recorded with this family', socket);
}

/** A rule for each value of the first argument; one for all where it is not known each time. */
function equalRules(name: string, why: string, call: RecordedCall): GeneratedRule[] {
  if (call.seen.some(({ facts }) => facts[0] === undefined)) return [{ id: name, why: 'seen in these runs', names: [name] }];
  return factsOf(call).map((value) => ({ id: name, why, names: [name], condition: { index: 0, value, op: 'SCMP_CMP_EQ' } }));
}

/** What is needed though it was not seen. */
function groupsFor(allowed: readonly RecordedCall[], runtime: string): GeneratedRule[] {
  const network = systemCalls.filter(({ uses }) => uses.some(({ by }) => by === 'network')).map(({ name }) => name);
  const usesNetwork = allowed.some(({ name }) => network.includes(name) || name === 'socketcall');
  const architectures32 = (['386', 'arm'] as const).filter((arch) =>
    allowed.some(({ seen }) => seen.some((sighting) => sighting.arch === arch)),
  );
  const go = systemCalls.filter(({ uses }) => uses.some(({ by }) => alwaysNeeded.has(by) || (by === 'network' && usesNetwork)));
  return [
    ...safetyGroups.filter((group) => group.runtime === undefined || group.runtime === runtime),
    {
      id: 'go',
      why: `Go programs${usesNetwork ? ' that use the network' : ''} may make them, children and CPU profiles included`,
      source: 'src/knowledge/system-calls.ts of go-wsl-conform, each row tried with a filter',
      names: go.map(({ name }) => name),
    },
    ...architectures32.map((arch) => ({
      id: `go-${arch}`,
      why: `what they are called on ${arch}`,
      source: 'runtime/sys_linux_386.s, sys_linux_arm.s; syscall/zsysnum_linux_386.go',
      names: Object.values(names32)
        .map((row) => row[arch])
        .filter((name) => name !== ''),
    })),
  ];
}

/**
 * The profile as runtimes read it. What no rule names is answered ENOSYS, after which the C library and Go take another way where there
 * is one.
 *
 * @param flavour `moby`: with Docker's `archMap`, and a comment for each rule
 */
export function profileJson({ rules }: GeneratedProfile, arch: SeccompArch, flavour: ProfilePlace['flavour']): string {
  const { constant, subs } = seccompArchitectures.find(({ goarch }) => goarch === arch)!;
  const architectures =
    flavour === 'moby' ? { archMap: [{ architecture: constant, subArchitectures: subs }] } : { architectures: [constant, ...subs] };
  const profile = {
    defaultAction: 'SCMP_ACT_ERRNO',
    defaultErrnoRet: enosys,
    ...architectures,
    syscalls: rules.map(({ names, condition, why, source }) => ({
      names,
      action: 'SCMP_ACT_ALLOW',
      ...(condition === undefined ? {} : { args: [argumentOf(condition)] }),
      ...(flavour === 'moby' ? { comment: source === undefined ? why : `${why} (${source})` } : {}),
    })),
  };
  return `${JSON.stringify(profile, null, 2)}\n`;
}

/** JSON has no integers beyond 2^53, and no condition here needs one. */
function argumentOf({ index, value, valueTwo, op }: GeneratedCondition): object {
  return { index, value: Number(value), ...(valueTwo === undefined ? {} : { valueTwo: Number(valueTwo) }), op };
}
