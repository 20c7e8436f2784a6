import { enosys } from '../knowledge/errno.js';
import { multiplexers386, type SeccompArch, type SeccompArchitecture, seccompArchitectures, x32Bit } from '../knowledge/seccomp.js';
import { systemCallRows } from '../knowledge/system-call-numbers.js';
import { isOlder } from '../model/versions.js';
import type { Decision } from './decision.js';
import type { Comparison, Filter, Profile, Rule } from './profile.js';

/** Where a profile is applied. */
export interface ProfilePlace {
  readonly arch: SeccompArch;
  readonly kernel: readonly [major: number, minor: number];
  /** Capabilities in the bounding set of the container. */
  readonly capabilities: ReadonlySet<string>;
  /** `moby`: Docker, Podman and CRI-O take the fields that Moby added; `oci`: runc, crun and containerd ignore them. */
  readonly flavour: 'moby' | 'oci';
  /** runc answers ENOSYS for calls that are newer than all that the profile names. */
  readonly runtime: 'runc' | 'crun';
  /** The library of the runtime; names that it does not know are left out. */
  readonly libseccomp: string;
}

/** What a rule says of one number. */
export interface NumberRule {
  readonly decision: Decision;
  readonly comparisons: readonly Comparison[];
  /** The rule of the profile, and where it names the call. */
  readonly rule: Rule;
  readonly at: number;
}

/** The filter of one architecture. */
export interface ArchitectureFilter {
  readonly architecture: SeccompArchitecture;
  /** By number, x32's with its bit; the first rule that fits decides. */
  readonly numbers: ReadonlyMap<number, readonly NumberRule[]>;
  /** Greater numbers are answered ENOSYS before the filter is asked; undefined where they are not. */
  readonly largest: number | undefined;
}

/** A profile in one place. */
export interface ResolvedProfile {
  readonly defaultDecision: Decision;
  readonly defaultAt: number;
  readonly filters: readonly ArchitectureFilter[];
  /** Rules that apply here. */
  readonly rules: readonly Rule[];
}

/** The rows of the architectures that a filter in this place is for: its own, and those that the profile adds. */
function architecturesOf(profile: Profile, { arch, flavour }: ProfilePlace): SeccompArchitecture[] {
  const own = seccompArchitectures.find(({ goarch }) => goarch === arch)!;
  const mapped = flavour === 'moby' ? profile.architectureMap.find(({ architecture }) => architecture.value === own.constant) : undefined;
  const named = [...profile.architectures, ...(mapped?.subArchitectures ?? [])].map(({ value }) => value);
  return seccompArchitectures.filter((row) => row === own || named.includes(row.constant));
}

/** Whether Moby takes a rule (github.com/moby/profiles seccomp_linux.go, setupSeccomp). */
export function applies(
  { includes, excludes }: Pick<Rule, 'includes' | 'excludes'>,
  { arch, kernel, capabilities }: ProfilePlace,
): boolean {
  const native = seccompArchitectures.find(({ goarch }) => goarch === arch)!.native;
  const isKernel = ([major, minor]: readonly [number, number]) => kernel[0] > major || (kernel[0] === major && kernel[1] >= minor);
  const names = (written: Filter['architectures']) => written.map(({ value }) => value);
  if (names(excludes.architectures).includes(native)) return false;
  if (names(excludes.capabilities).some((capability) => capabilities.has(capability))) return false;
  if (excludes.minKernel !== undefined && isKernel(excludes.minKernel.value)) return false;
  if (includes.architectures.length > 0 && !names(includes.architectures).includes(native)) return false;
  if (!names(includes.capabilities).every((capability) => capabilities.has(capability))) return false;
  return includes.minKernel === undefined || isKernel(includes.minKernel.value);
}

/** The numbers of a profile in one place, as runc and libseccomp make them. */
export function resolveProfile(profile: Profile, place: ProfilePlace): ResolvedProfile {
  const rules = place.flavour === 'moby' ? profile.rules.filter((rule) => applies(rule, place)) : profile.rules;
  const { value: defaultDecision, at: defaultAt } = profile.defaultDecision;
  // runc libcontainer/seccomp/patchbpf: no stub for permissive defaults, nor where the profile says ENOSYS itself.
  const isPermissive = ['ALLOW', 'LOG', 'TRACE'].includes(defaultDecision.action);
  const saysItself = profile.hasDefaultErrno && defaultDecision.data === enosys;
  const hasStub = place.runtime === 'runc' && !isPermissive && !saysItself;
  const filters = architecturesOf(profile, place).map((architecture) => filterOf(architecture, rules, defaultDecision, hasStub, place));
  return { defaultDecision, defaultAt, filters, rules };
}

function filterOf(
  architecture: SeccompArchitecture,
  rules: readonly Rule[],
  defaultDecision: Decision,
  hasStub: boolean,
  { libseccomp }: ProfilePlace,
): ArchitectureFilter {
  const table = systemCallRows();
  const bit = architecture.goarch === 'x32' ? x32Bit : 0;
  const found = new Map<number, NumberRule[]>();
  const add = (number: number, rule: NumberRule) => {
    const before = found.get(number);
    if (before === undefined) found.set(number, [rule]);
    else before.push(rule);
  };
  let largest = 0;
  for (const rule of rules) {
    // A rule that says what the default says is left out (runc and crun), though a later one may say otherwise.
    const isRedundant = isSame(rule.decision, defaultDecision);
    const alternatives = conjunctions(rule.comparisons).map((all) =>
      all.filter((comparison) => !holdsAlways(comparison, architecture.bits)),
    );
    for (const { value: name, at } of rule.names) {
      const row = table.get(name);
      if (row?.libseccomp !== undefined && isOlder(libseccomp, row.libseccomp)) continue;
      const own = row?.numbers[architecture.column];
      const number = own === undefined ? undefined : own + bit;
      largest = Math.max(largest, number ?? 0);
      if (isRedundant) continue;
      for (const comparisons of alternatives) {
        if (number !== undefined) add(number, { decision: rule.decision, comparisons, rule, at });
        if (architecture.goarch !== '386') continue;
        const through = multiplexed.get(name);
        if (through !== undefined) {
          const [multiplexer, code] = through;
          const first: Comparison = { at: rule.at, index: 0, operator: 'SCMP_CMP_EQ', value: BigInt(code), valueTwo: 0n };
          const rest = comparisons.filter(({ index }) => index !== 0);
          add(table.get(multiplexer)!.numbers[architecture.column]!, { decision: rule.decision, comparisons: [first, ...rest], rule, at });
        }
      }
    }
  }
  return {
    architecture,
    numbers: new Map([...found].map(([number, all]) => [number, decisive(all)])),
    largest: hasStub && largest > 0 ? largest : undefined,
  };
}

export function isSame(a: Decision, b: Decision): boolean {
  return a.action === b.action && a.data === b.data;
}

/** runc makes a rule of each comparison where one argument is compared more than once (seccomp_linux.go, matchCall). */
export function conjunctions(comparisons: readonly Comparison[]): (readonly Comparison[])[] {
  const isRepeated = new Set(comparisons.map(({ index }) => index)).size < comparisons.length;
  return isRepeated ? comparisons.map((comparison) => [comparison]) : [comparisons];
}

/** What is compared with no bit of the mask is not compared at all (libseccomp src/db.c, _db_rule_gen_64). */
function holdsAlways({ operator, value }: Comparison, bits: number): boolean {
  return operator === 'SCMP_CMP_MASKED_EQ' && BigInt.asUintN(bits, value) === 0n;
}

/** An unconditional rule replaces all others of its call, before and after it (libseccomp src/db.c, db_rule_add). */
function decisive(rules: readonly NumberRule[]): readonly NumberRule[] {
  const unconditional = rules.find(({ comparisons }) => comparisons.length === 0);
  return unconditional === undefined ? rules : [unconditional];
}

/** By name of a call: the call that multiplexes it, and the code. */
const multiplexed: ReadonlyMap<string, readonly [string, number]> = new Map(
  Object.entries(multiplexers386).flatMap(([multiplexer, names]) =>
    names.flatMap((name, index) => (name === '' ? [] : [[name, [multiplexer, index + 1] as const] as const])),
  ),
);
