import { errnoOf } from '../knowledge/errno.js';
import {
  type ComparisonOperator,
  comparisonOperators,
  filterFlags,
  mistakenArchitectures,
  mobyArchitectures,
  otherArchitectures,
  seccompActions,
  seccompArchitectures,
  seccompLimits,
} from '../knowledge/seccomp.js';
import { nearest } from '../model/nearest.js';
import { isOlder } from '../model/versions.js';
import { plainLine } from '../redact/escape.js';
import type { Decision } from './decision.js';
import type { JsonMember, JsonNode } from './json.js';

/** Something that was written, and the offset where. */
export interface Written<T> {
  readonly value: T;
  readonly at: number;
}

/** A profile of the OCI runtime specification (config-linux.md, "Seccomp"), with the fields that Moby and Podman add. */
export interface Profile {
  readonly at: number;
  readonly defaultDecision: Written<Decision>;
  /** Whether the errno of the default was written. */
  readonly hasDefaultErrno: boolean;
  readonly architectures: readonly Written<string>[];
  readonly architectureMap: readonly ArchitectureEntry[];
  readonly rules: readonly Rule[];
  /** Moby's fields, and where each stands. */
  readonly mobyFields: readonly Written<string>[];
}

export interface ArchitectureEntry {
  readonly at: number;
  readonly architecture: Written<string>;
  readonly subArchitectures: readonly Written<string>[];
}

export interface Rule {
  readonly at: number;
  readonly names: readonly Written<string>[];
  readonly decision: Decision;
  readonly comparisons: readonly Comparison[];
  readonly includes: Filter;
  readonly excludes: Filter;
}

/** When Moby takes a rule: all of the capabilities (excludes: any), one of the architectures, at least the kernel. */
export interface Filter {
  readonly capabilities: readonly Written<string>[];
  readonly architectures: readonly Written<string>[];
  readonly minKernel?: Written<readonly [number, number]>;
}

export interface Comparison {
  readonly at: number;
  readonly index: number;
  readonly operator: ComparisonOperator;
  readonly value: bigint;
  /** What MASKED_EQ compares with; `value` is its mask. */
  readonly valueTwo: bigint;
}

/** What a runtime refuses (`error`), or takes otherwise than it was meant (`warning`). */
export interface Problem {
  readonly rule: ProblemRule;
  readonly at: number;
  readonly message: string;
  /** What to write instead. */
  readonly help?: string;
}

export type ProblemRule =
  | 'form'
  | 'errno-range'
  | 'unknown-key'
  | 'unknown-architecture'
  | 'unknown-constant'
  | 'garbled-name'
  | 'contradiction';

/** Problems with which a runtime goes on. */
const harmless: ReadonlySet<ProblemRule> = new Set(['unknown-key', 'errno-range']);

export function isFatal({ rule }: Problem): boolean {
  return !harmless.has(rule);
}

/** Why no place fits both conditions of a rule; undefined where one may. */
function neverTaken(includes: Filter, excludes: Filter): string | undefined {
  const isExcluded = (key: 'capabilities' | 'architectures', value: string) => excludes[key].some((other) => other.value === value);
  const capability = includes.capabilities.find(({ value }) => isExcluded('capabilities', value));
  if (capability !== undefined) return `it includes and excludes ${plainLine(capability.value)}`;
  const { architectures } = includes;
  if (architectures.length > 0 && architectures.every(({ value }) => isExcluded('architectures', value)))
    return 'it excludes all architectures that it includes';
  const [from, to] = [includes.minKernel?.value, excludes.minKernel?.value];
  if (from !== undefined && to !== undefined && !isOlder(from.join('.'), to.join('.')))
    return `it wants Linux ${from.join('.')} and excludes ${to.join('.')}`;
  return undefined;
}

/** Whether a name holds what a terminal would not show, which no system call has. */
export function isGarbled(name: string): boolean {
  return plainLine(name) !== name;
}

/** A name in quotes; what a terminal would not show is written as JSON writes it. */
export function quotedName(name: string): string {
  const cut = name.slice(0, 80);
  return isGarbled(cut)
    ? JSON.stringify(cut).replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
    : `"${cut}"`;
}

interface Read {
  readonly profile: Profile;
  readonly problems: readonly Problem[];
}

/** Members that each object may have. `$comment` and the like are everybody's. */
const keys = {
  profile: [
    ...['defaultAction', 'defaultErrnoRet', 'defaultErrno', 'architectures', 'archMap', 'flags', 'listenerPath', 'listenerMetadata'],
    'syscalls',
  ],
  map: ['architecture', 'subArchitectures'],
  rule: ['names', 'name', 'action', 'errnoRet', 'errno', 'args', 'comment', 'includes', 'excludes'],
  argument: ['index', 'value', 'valueTwo', 'op'],
  filter: ['caps', 'arches', 'minKernel'],
} as const;

/** Fields that the specification does not have (github.com/moby/profiles, github.com/containers/common pkg/seccomp). */
const mobyKeys: ReadonlySet<string> = new Set(['archMap', 'name', 'includes', 'excludes', 'errno', 'defaultErrno']);

const kindNames = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  true: 'a truth value',
  false: 'a truth value',
  null: 'null',
};

const actionConstants: readonly string[] = seccompActions.flatMap(({ constants }): readonly string[] => constants);
const architectureConstants: readonly string[] = [...seccompArchitectures.map(({ constant }) => constant), ...otherArchitectures];

/** Reads a profile; what is wrong with it is collected, and left out of the profile. */
export function readProfile(document: JsonNode): Read {
  const problems: Problem[] = [];
  const mobyFields: Written<string>[] = [];
  const report = (rule: ProblemRule, at: number, message: string, help?: string): undefined => {
    problems.push({ rule, at, message, ...(help === undefined ? {} : { help }) });
    return undefined;
  };
  /** The members of an object by key; null is as if it were not there, as Go reads JSON. */
  const objectOf = (node: JsonNode, accepted: readonly string[], what: string): ReadonlyMap<string, JsonMember> => {
    const found = new Map<string, JsonMember>();
    if (node.kind !== 'object') {
      report('form', node.at, `${what} is ${kindNames[node.kind]}, not an object`);
      return found;
    }
    for (const member of node.members) {
      const { key, at } = member;
      if (!accepted.includes(key)) {
        if (/^[$_#]|comment/i.test(key)) continue;
        const near = nearest(key, accepted);
        report(
          'unknown-key',
          at,
          `unknown key "${plainLine(key)}", which runtimes ignore`,
          near === undefined ? `accepted: ${accepted.join(', ')}` : `did you mean "${near}"?`,
        );
        continue;
      }
      if (found.has(key)) report('contradiction', at, `the key "${key}" comes twice`);
      if (mobyKeys.has(key) && member.value.kind !== 'null') mobyFields.push({ value: key, at });
      if (member.value.kind !== 'null') found.set(key, member);
    }
    return found;
  };
  const listOf = (member: JsonMember | undefined): readonly JsonNode[] => {
    if (member === undefined) return [];
    if (member.value.kind === 'array') return member.value.items;
    report('form', member.value.at, `"${member.key}" is ${kindNames[member.value.kind]}, not a list`);
    return [];
  };
  const textOf = (node: JsonNode, what: string): Written<string> | undefined =>
    node.kind === 'string' ? { value: node.value, at: node.at } : report('form', node.at, `${what} is ${kindNames[node.kind]}, not a text`);
  const textsOf = (member: JsonMember | undefined): Written<string>[] =>
    listOf(member).flatMap((node) => {
      const text = textOf(node, `an entry of "${member!.key}"`);
      return text === undefined ? [] : [text];
    });
  const numberOf = (member: JsonMember | undefined, bits: number): bigint | undefined => {
    if (member === undefined) return undefined;
    const { value: node, key } = member;
    if (node.kind !== 'number') return report('form', node.at, `"${key}" is ${kindNames[node.kind]}, not a number`);
    if (!/^\d+$/.test(node.text) || node.text.length > 20 || BigInt(node.text) >= 1n << BigInt(bits))
      return report('form', node.at, `"${key}" is ${plainLine(node.text.slice(0, 40))}, not a whole number below 2^${bits}`);
    return BigInt(node.text);
  };
  const constantOf = <T extends string>(
    rule: ProblemRule,
    node: JsonNode,
    accepted: readonly T[],
    what: string,
  ): Written<T> | undefined => {
    const text = textOf(node, what);
    if (text === undefined) return undefined;
    const found = accepted.find((constant) => constant === text.value);
    if (found !== undefined) return { value: found, at: text.at };
    const near = mistakenArchitectures[text.value] ?? nearest(text.value, accepted);
    return report(
      rule,
      text.at,
      `unknown ${what} "${plainLine(text.value)}"`,
      near === undefined ? `accepted: ${accepted.join(', ')}` : `did you mean "${near}"?`,
    );
  };
  const architecturesOf = (member: JsonMember | undefined) =>
    listOf(member).flatMap((node) => constantOf('unknown-architecture', node, architectureConstants, 'architecture') ?? []);
  /** The errno of an action: Podman's name counts before the number (containers/common pkg/seccomp). */
  const errnoOfMembers = (number: JsonMember | undefined, name: JsonMember | undefined): number | undefined => {
    const written = numberOf(number, 16);
    if (written !== undefined && written > BigInt(seccompLimits.errno))
      report('errno-range', number!.value.at, `errno ${written} is more than ${seccompLimits.errno}, which the kernel answers instead`);
    const text = name === undefined ? undefined : textOf(name.value, `"${name.key}"`);
    if (text === undefined || text.value === '') return written === undefined ? undefined : Math.min(Number(written), seccompLimits.errno);
    return errnoOf(text.value) ?? report('unknown-constant', text.at, `unknown errno "${plainLine(text.value)}"`);
  };
  const decisionOfMembers = (action: Written<string> | undefined, errno: number | undefined): Decision => {
    const row = seccompActions.find(({ constants }) => (constants as readonly string[]).includes(action?.value ?? ''));
    const name = row?.name ?? 'ERRNO';
    // EPERM is runc's errno for actions without one, of ERRNO and of TRACE.
    return { action: name, data: name === 'ERRNO' || name === 'TRACE' ? (errno ?? 1) : 0 };
  };
  const filterOf = (member: JsonMember | undefined): Filter => {
    if (member === undefined) return { capabilities: [], architectures: [] };
    const found = objectOf(member.value, keys.filter, `"${member.key}"`);
    const kernel = found.get('minKernel');
    const text = kernel === undefined ? undefined : textOf(kernel.value, '"minKernel"');
    const [, major, minor] = /^(\d{1,4})\.(\d{1,4})$/.exec(text?.value ?? '') ?? [];
    if (text !== undefined && minor === undefined)
      report('form', text.at, `"minKernel" is "${plainLine(text.value)}", not a release`, 'as in "4.8"');
    return {
      capabilities: textsOf(found.get('caps')),
      architectures: listOf(found.get('arches')).flatMap(
        (node) => constantOf('unknown-architecture', node, mobyArchitectures, 'architecture') ?? [],
      ),
      ...(text === undefined || minor === undefined ? {} : { minKernel: { value: [Number(major), Number(minor)] as const, at: text.at } }),
    };
  };
  const comparisonOf = (node: JsonNode): Comparison[] => {
    const found = objectOf(node, keys.argument, 'a comparison');
    const index = numberOf(found.get('index'), 32) ?? 0n;
    const operator = found.get('op');
    if (index > 5n) report('form', found.get('index')!.value.at, `"index" is ${index}: a system call has six arguments, 0 to 5`);
    if (operator === undefined) report('form', node.at, 'a comparison has no "op"', `accepted: ${comparisonOperators.join(', ')}`);
    const op = operator === undefined ? undefined : constantOf('unknown-constant', operator.value, comparisonOperators, 'operator');
    const [value, valueTwo] = [numberOf(found.get('value'), 64) ?? 0n, numberOf(found.get('valueTwo'), 64) ?? 0n];
    return op === undefined || index > 5n ? [] : [{ at: node.at, index: Number(index), operator: op.value, value, valueTwo }];
  };
  const ruleOf = (node: JsonNode): Rule[] => {
    const found = objectOf(node, keys.rule, 'a rule');
    const name = found.get('name');
    const names = textsOf(found.get('names'));
    const single = name === undefined ? undefined : textOf(name.value, '"name"');
    if (single !== undefined && single.value !== '') {
      if (names.length > 0) report('contradiction', single.at, 'a rule has "name" and "names"', 'keep "names"');
      names.push(single);
    }
    if (names.length === 0 && node.kind === 'object') report('form', node.at, 'a rule names no system call');
    for (const { value, at } of names)
      if (isGarbled(value))
        report('garbled-name', at, `there is no system call ${quotedName(value)}, which holds characters that are not shown`);
    const action = found.get('action');
    if (action === undefined && node.kind === 'object')
      report('form', node.at, 'a rule has no "action"', `accepted: ${actionConstants.join(', ')}`);
    const constant = action === undefined ? undefined : constantOf('unknown-constant', action.value, actionConstants, 'action');
    const decision = decisionOfMembers(constant, errnoOfMembers(found.get('errnoRet'), found.get('errno')));
    const comparisons = listOf(found.get('args')).flatMap((argument) => (argument.kind === 'null' ? [] : comparisonOf(argument)));
    const [includes, excludes] = [filterOf(found.get('includes')), filterOf(found.get('excludes'))];
    const never = neverTaken(includes, excludes);
    if (never !== undefined)
      report('contradiction', node.at, `the rule for ${plainLine(names[0]?.value.slice(0, 80) ?? 'nothing')} is never taken: ${never}`);
    return constant === undefined ? [] : [{ at: node.at, names, decision, comparisons, includes, excludes }];
  };

  const found = objectOf(document, keys.profile, 'the profile');
  const defaultAction = found.get('defaultAction');
  if (defaultAction === undefined && document.kind === 'object')
    report('form', document.at, 'the profile has no "defaultAction"', `accepted: ${actionConstants.join(', ')}`);
  const constant = defaultAction === undefined ? undefined : constantOf('unknown-constant', defaultAction.value, actionConstants, 'action');
  const defaultErrno = errnoOfMembers(found.get('defaultErrnoRet'), found.get('defaultErrno'));
  const [map, architectures] = [found.get('archMap'), found.get('architectures')];
  if (map !== undefined && listOf(architectures).length > 0 && listOf(map).length > 0)
    report('contradiction', map.at, 'the profile has "architectures" and "archMap"', 'Docker takes one of them');
  for (const flag of listOf(found.get('flags'))) constantOf('unknown-constant', flag, filterFlags, 'flag');
  const architectureMap = listOf(map).flatMap((node): ArchitectureEntry[] => {
    const entry = objectOf(node, keys.map, 'an entry of "archMap"');
    const architecture = entry.get('architecture');
    if (architecture === undefined) report('form', node.at, 'an entry of "archMap" has no "architecture"');
    const main =
      architecture === undefined
        ? undefined
        : constantOf('unknown-architecture', architecture.value, architectureConstants, 'architecture');
    const subArchitectures = architecturesOf(entry.get('subArchitectures'));
    return main === undefined ? [] : [{ at: node.at, architecture: main, subArchitectures }];
  });
  const rules = listOf(found.get('syscalls'));
  if (rules.length > seccompLimits.rules)
    report('form', found.get('syscalls')!.at, `${rules.length} rules are more than the ${seccompLimits.rules} that are read`);
  const profile: Profile = {
    at: document.at,
    defaultDecision: { value: decisionOfMembers(constant, defaultErrno), at: defaultAction?.value.at ?? document.at },
    hasDefaultErrno: defaultErrno !== undefined,
    architectures: architecturesOf(architectures),
    architectureMap,
    rules: rules.slice(0, seccompLimits.rules).flatMap((node) => (node.kind === 'null' ? [] : ruleOf(node))),
    mobyFields,
  };
  return { profile, problems };
}
