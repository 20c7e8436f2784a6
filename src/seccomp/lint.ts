import { enosys } from '../knowledge/errno.js';
import { capabilities, seccompArchitectures } from '../knowledge/seccomp.js';
import { exitCalls, type LintRule, lintRules, mostFindings, mostSuggestions } from '../knowledge/seccomp-lint.js';
import { type SystemCallRow, systemCallRows } from '../knowledge/system-call-numbers.js';
import { nearest } from '../model/nearest.js';
import type { LintFinding } from '../model/seccomp.js';
import { isOlder } from '../model/versions.js';
import { plainLine } from '../redact/escape.js';
import { compileProfile, tooLong } from './compile.js';
import { type Decision, decisionText } from './decision.js';
import { type Decided, decide } from './evaluate.js';
import { parseJson, positionsOf } from './json.js';
import {
  type Comparison,
  type Filter,
  isFatal,
  isGarbled,
  type Profile,
  quotedName,
  type Rule,
  readProfile,
  type Written,
} from './profile.js';
import { isSame, type ProfilePlace, type ResolvedProfile, resolveProfile } from './resolve.js';

interface Found {
  readonly rule: LintRule;
  readonly at: number;
  readonly message: string;
  readonly help?: string;
}

/**
 * What is wrong with a profile, in the order of the file.
 *
 * @throws ConfigurationError for what is no JSON
 */
export function lintProfile(file: string, text: string, place: ProfilePlace): LintFinding[] {
  const { profile, problems } = readProfile(parseJson(file, text));
  // What a runtime refuses has no filter that could be judged.
  const isUsable = !problems.some(isFatal);
  const found = [
    ...problems,
    ...judgeNames(profile, place),
    ...judgeRules(profile),
    ...judgeFields(profile, place),
    ...(isUsable ? judgeFilter(profile, place) : [notJudged(profile)]),
  ];
  const position = positionsOf(text);
  const told = found.sort((a, b) => a.at - b.at).slice(0, mostFindings);
  return told.map(({ at, rule, message, help }) => ({
    rule,
    severity: lintRules[rule].severity,
    message,
    ...(help === undefined ? {} : { help }),
    ...position(at),
  }));
}

/** There is no filter of which it could be told whether programs start, end and find their architecture. */
function notJudged({ at }: Profile): Found {
  return { rule: 'not-judged', at, message: 'mend the errors first: whether programs start and end under it was not looked at' };
}

/** Every name of every rule. */
function judgeNames({ rules }: Profile, { kernel, libseccomp }: ProfilePlace): Found[] {
  const table = systemCallRows();
  const names = [...table.keys()];
  const near = new Map<string, string | undefined>();
  return rules.flatMap(({ names: written, comparisons, decision }) =>
    written.flatMap(({ value, at }): Found[] => {
      const row = table.get(value);
      if (row === undefined) {
        // The reader has told of it.
        if (isGarbled(value)) return [];
        if (!near.has(value) && near.size < mostSuggestions) near.set(value, nearest(plainLine(value.slice(0, 40)), names));
        const help = near.get(value);
        return [
          {
            rule: 'unknown-call',
            at,
            message: `there is no system call ${quotedName(value)}`,
            ...(help === undefined ? {} : { help: `did you mean "${help}"?` }),
          },
        ];
      }
      return [...ages(row, at, kernel, libseccomp), ...comparisons.flatMap((comparison) => judgeComparison(row, comparison, decision))];
    }),
  );
}

function ages(
  { name, since, libseccomp: knownSince }: SystemCallRow,
  at: number,
  kernel: ProfilePlace['kernel'],
  libseccomp: string,
): Found[] {
  const found: Found[] = [];
  if (knownSince !== undefined && isOlder(libseccomp, knownSince))
    found.push({ rule: 'library-too-old', at, message: `libseccomp ${libseccomp} does not know ${name}, ${knownSince} does` });
  if (since !== undefined && isOlder(kernel.join('.'), since))
    found.push({ rule: 'kernel-too-old', at, message: `Linux ${kernel.join('.')} does not have ${name}, ${since} does` });
  return found;
}

const permissive: ReadonlySet<string> = new Set(['ALLOW', 'LOG']);

function judgeComparison({ name, kinds }: SystemCallRow, { at, index, operator, value }: Comparison, decision: Decision): Found[] {
  const kind = kinds[index];
  if (kind === 'p')
    return [
      {
        rule: 'pointer-argument',
        at,
        message: `argument ${index} of ${name} is a pointer`,
        help: 'leave the comparison out, and decide about the call as a whole',
      },
    ];
  if (kind === undefined && kinds !== '')
    return [{ rule: 'pointer-argument', at, message: `${name} has no argument ${index}: what is compared is left over in a register` }];
  const half = 0xffffffffn;
  // With the lower half as its mask it cannot be evaded.
  if (kind !== 'w' || (operator === 'SCMP_CMP_MASKED_EQ' && value <= half)) return [];
  if (value > half && operator === 'SCMP_CMP_EQ')
    return [{ rule: 'wide-comparison', at, message: `argument ${index} of ${name} has 32 bits, and is compared with ${value}` }];
  // An upper bit makes an argument unequal and greater: past a rule that forbids, or into one that allows.
  const isUnequal = ['SCMP_CMP_NE', 'SCMP_CMP_GT', 'SCMP_CMP_GE'].includes(operator);
  if (isUnequal !== permissive.has(decision.action)) return [];
  // What allows all values but one becomes a rule that allows all, beside one that refuses the one.
  const help =
    {
      SCMP_CMP_EQ: `"op": "SCMP_CMP_MASKED_EQ", "value": ${half}, "valueTwo": ${value}`,
      SCMP_CMP_MASKED_EQ: `a mask of 32 bits: "value": ${value & half}`,
      SCMP_CMP_NE: `name the values that are allowed, each by "op": "SCMP_CMP_MASKED_EQ", "value": ${half}, "valueTwo": the allowed value`,
    }[operator as string] ?? 'compare with SCMP_CMP_MASKED_EQ, value by value';
  return [
    {
      rule: 'wide-comparison',
      at,
      message: `${operator} on argument ${index} of ${name}, which has 32 bits, can be evaded by an upper one`,
      help,
    },
  ];
}

/** Conditions under which a rule is taken, as a key. */
function conditionKey({ includes, excludes }: Rule): string {
  const key = ({ capabilities, architectures, minKernel }: Filter) =>
    [capabilities, architectures]
      .map((all) =>
        all
          .map(({ value }) => value)
          .sort()
          .join(),
      )
      .concat(String(minKernel?.value));
  return [...key(includes), ...key(excludes)].join('|');
}

const unconditional = conditionKey({
  includes: { capabilities: [], architectures: [] },
  excludes: { capabilities: [], architectures: [] },
} as unknown as Rule);

function comparisonKey({ comparisons }: Rule): string {
  return comparisons
    .map(({ index, operator, value, valueTwo }) => [index, operator, value, operator === 'SCMP_CMP_MASKED_EQ' ? valueTwo : ''].join(' '))
    .sort()
    .join('&');
}

interface NamedRule {
  readonly rule: Rule;
  readonly name: Written<string>;
  /** Keys of its conditions and of its comparisons, the same for all names of the rule. */
  readonly conditions: string;
  readonly comparisons: string;
}

/** Rules of one call beside each other. */
function judgeRules({ rules, defaultDecision }: Profile): Found[] {
  const byName = new Map<string, NamedRule[]>();
  for (const rule of rules) {
    const [conditions, comparisons] = [conditionKey(rule), comparisonKey(rule)];
    for (const name of rule.names) {
      const each = { rule, name, conditions, comparisons };
      const before = byName.get(name.value);
      if (before === undefined) byName.set(name.value, [each]);
      else before.push(each);
    }
  }
  return [...rules.flatMap(judgeCapabilities), ...[...byName.values()].flatMap((all) => judgeCall(all, defaultDecision.value))];
}

function judgeCall(all: readonly NamedRule[], defaultDecision: Decision): Found[] {
  const seen = new Map<string, NamedRule>();
  const whole = all.find(
    ({ rule, conditions }) => rule.comparisons.length === 0 && conditions === unconditional && !isSame(rule.decision, defaultDecision),
  );
  const wholeByCondition = new Map(
    all
      .filter(({ rule }) => rule.comparisons.length === 0 && !isSame(rule.decision, defaultDecision))
      .map((each) => [each.conditions, each] as const),
  );
  const hides = all.some(({ rule }) => !isSame(rule.decision, defaultDecision));
  let lastConditional: NamedRule | undefined;
  return all.flatMap((each): Found[] => {
    const { rule, name, conditions } = each;
    const at = name.at;
    const called = plainLine(name.value.slice(0, 80));
    const key = `${each.comparisons} ${conditions}`;
    const before = seen.get(key);
    seen.set(key, before ?? each);
    if (before !== undefined)
      return [
        isSame(before.rule.decision, rule.decision)
          ? { rule: 'duplicate-rule', at, message: `${called} is named twice by rules that say the same` }
          : {
              rule: 'shadowed-rule',
              at,
              message: `${called} has ${decisionText(before.rule.decision)} under the same conditions before: ${decisionText(rule.decision)} never counts`,
            },
      ];
    if (isSame(rule.decision, defaultDecision)) {
      return hides
        ? [
            {
              rule: 'shadowed-rule',
              at,
              message: `the rule for ${called} says the same as the default and is left out, so that other rules of the call count in its place`,
            },
          ]
        : [{ rule: 'redundant-rule', at, message: `the rule for ${called} says the same as the default` }];
    }
    const shadow = whole ?? wholeByCondition.get(conditions);
    if (rule.comparisons.length > 0 && shadow !== undefined)
      return [
        {
          rule: 'shadowed-rule',
          at,
          message: `${called} has a rule without conditions, ${decisionText(shadow.rule.decision)}: this one never counts`,
        },
      ];
    if (rule.comparisons.length === 0) return [];
    const other = lastConditional;
    lastConditional = each;
    if (
      other === undefined ||
      isSame(other.rule.decision, rule.decision) ||
      areDisjoint(other.rule, rule) ||
      other.conditions !== conditions
    )
      return [];
    return [
      {
        rule: 'conflicting-rules',
        at,
        message: `${called} has conditions that may hold together, for ${decisionText(other.rule.decision)} and ${decisionText(rule.decision)}`,
      },
    ];
  });
}

/** Whether two rules want different values of one argument. */
function areDisjoint(a: Rule, b: Rule): boolean {
  const differ = (one: Comparison, two: Comparison) =>
    one.operator === 'SCMP_CMP_EQ' &&
    ((two.operator === 'SCMP_CMP_EQ' && one.value !== two.value) || (two.operator === 'SCMP_CMP_NE' && one.value === two.value));
  return a.comparisons.some((one) => b.comparisons.some((two) => one.index === two.index && (differ(one, two) || differ(two, one))));
}

/** Names that are no capability: the condition is another one than it seems. */
function judgeCapabilities({ includes, excludes }: Rule): Found[] {
  return [...includes.capabilities, ...excludes.capabilities]
    .filter(({ value }) => !capabilities.includes(value))
    .map(({ value, at }) => {
      const help = nearest(plainLine(value.slice(0, 40)), capabilities);
      return {
        rule: 'unknown-capability' as const,
        at,
        message: `there is no capability ${quotedName(value)}`,
        ...(help === undefined ? {} : { help: `did you mean "${help}"?` }),
      };
    });
}

function judgeFields({ mobyFields }: Profile, { flavour }: ProfilePlace): Found[] {
  const first = new Map<string, Written<string>>();
  for (const field of mobyFields) if (!first.has(field.value)) first.set(field.value, field);
  return [...first.values()].map(({ value, at }) => ({
    rule: 'moby-field',
    at,
    message: `"${value}" is no field of the OCI specification${flavour === 'oci' ? ', and is ignored' : ': runc, crun and containerd ignore it'}`,
  }));
}

/** What becomes of the calls that every program needs. */
function judgeFilter(profile: Profile, place: ProfilePlace): Found[] {
  const resolved = resolveProfile(profile, place);
  const long = tooLong(compileProfile(resolved));
  return [
    ...(long === undefined ? [] : [{ rule: 'too-long' as const, at: profile.at, message: `the profile ${long}` }]),
    ...judgeArchitectures(profile, resolved),
    ...judgeDefault(profile),
    ...judgeCalls(resolved, place),
  ];
}

function judgeArchitectures({ at, architectures, architectureMap }: Profile, { filters }: ResolvedProfile): Found[] {
  const own = filters.map(({ architecture }) => architecture).find(({ subs }) => subs.length > 0);
  if (own === undefined) return [];
  const has = (constant: string) => filters.some(({ architecture }) => architecture.constant === constant);
  // x32 alone is missed by nobody: many kernels do not have it.
  const missing = own.subs.some((constant) => constant !== 'SCMP_ARCH_X32' && !has(constant))
    ? own.subs.filter((constant) => !has(constant))
    : [];
  const entry = architectureMap.find(({ architecture }) => architecture.value === own.constant);
  const place = architectures[0]?.at ?? entry?.at ?? at;
  if (missing.length === 0) return [];
  return [
    {
      rule: 'missing-architectures',
      at: place,
      message: `programs for ${missing.join(' and ')} are ended under this profile`,
      help: `add ${missing.map((constant) => `"${constant}"`).join(', ')} where they are to run`,
    },
  ];
}

function judgeDefault({ defaultDecision: { value, at } }: Profile): Found[] {
  if (value.action !== 'KILL_THREAD') return [];
  return [
    {
      rule: 'thread-killing-default',
      at,
      message: 'what no rule names ends the thread, and the program hangs',
      help: '"SCMP_ACT_ERRNO" with "defaultErrnoRet": 38, or "SCMP_ACT_KILL_PROCESS"',
    },
  ];
}

function judgeCalls(resolved: ResolvedProfile, { arch }: ProfilePlace): Found[] {
  const { audit, column } = seccompArchitectures.find(({ goarch }) => goarch === arch)!;
  const placeOf = (decided: Decided) => (decided.by === 'rule' ? decided.rule.at : resolved.defaultAt);
  const ask = (name: string) => decide(resolved, { number: systemCallRows().get(name)!.numbers[column]!, audit, arguments: [] });
  const refused = (name: string) =>
    ask(name).every(({ decision }) => !permissive.has(decision.action) && decision.action !== 'USER_NOTIF' && decision.action !== 'TRACE');
  const lost = exitCalls.filter(refused);
  const [clone3] = ask('clone3');
  return [
    ...(lost.length === 0
      ? []
      : [
          {
            rule: 'missing-exit' as const,
            at: placeOf(ask(lost[0]!)[0]!),
            message: `${lost.join(', ')} ${lost.length === 1 ? 'is' : 'are'} not allowed`,
          },
        ]),
    ...(['execve', 'execveat'].every(refused)
      ? [
          {
            rule: 'missing-exec' as const,
            at: placeOf(ask('execve')[0]!),
            message: 'neither execve nor execveat is allowed: no program can be started',
          },
        ]
      : []),
    ...(clone3!.decision.action === 'ERRNO' && clone3!.decision.data !== enosys
      ? [
          {
            rule: 'clone3-errno' as const,
            at: placeOf(clone3!),
            message: `clone3 is answered with ${decisionText(clone3!.decision)}`,
            help: `a rule for clone3 with "action": "SCMP_ACT_ERRNO", "errnoRet": ${enosys}`,
          },
        ]
      : []),
  ];
}
