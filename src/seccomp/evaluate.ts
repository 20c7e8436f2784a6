import { enosys } from '../knowledge/errno.js';
import { type SeccompArchitecture, x32Bit } from '../knowledge/seccomp.js';
import type { Decision } from './decision.js';
import type { CallData } from './interpret.js';
import type { Comparison } from './profile.js';
import type { ArchitectureFilter, NumberRule, ResolvedProfile } from './resolve.js';

/** What decides about a call. */
export type Decider =
  | { readonly by: 'rule'; readonly rule: NumberRule }
  | { readonly by: 'default' }
  /** runc's answer for calls that are newer than all that the profile names. */
  | { readonly by: 'newer than the profile' }
  | { readonly by: 'unknown architecture' };

export type Decided = Decider & { readonly decision: Decision };

/** libseccomp's answer for architectures that a filter is not for (SCMP_FLTATR_ACT_BADARCH, which runtimes leave as it is). */
const badArchitecture: Decided = { by: 'unknown architecture', decision: { action: 'KILL_THREAD', data: 0 } };
const minusOne = 0xffffffff;

/**
 * What a profile may answer to a call: one answer where all arguments that it looks at are known. Rules that may fit, because an
 * argument is not known, come first; the last answer is that when none of them does.
 */
export function decide(profile: ResolvedProfile, call: CallData): Decided[] {
  const number = call.number >>> 0;
  const filters = profile.filters.filter(({ architecture }) => architecture.audit === call.audit);
  const own = filterFor(filters, number);
  if (stubbed(filters, number)) return [{ by: 'newer than the profile', decision: { action: 'ERRNO', data: enosys } }];
  if (own === undefined) return [badArchitecture];
  const decided: Decided[] = [];
  for (const rule of own.numbers.get(number) ?? []) {
    const matches = rule.comparisons.map((comparison) => fits(comparison, call.arguments[comparison.index], own.architecture.bits));
    if (matches.includes(false)) continue;
    decided.push({ by: 'rule', rule, decision: rule.decision });
    if (!matches.includes(undefined)) return decided;
  }
  return [...decided, { by: 'default', decision: profile.defaultDecision }];
}

/** On the architecture of amd64, numbers with x32's bit belong to x32; without it they are of no architecture, but for -1 (libseccomp src/gen_bpf.c). */
function filterFor(filters: readonly ArchitectureFilter[], number: number): ArchitectureFilter | undefined {
  const isX32 = number >= x32Bit && number !== minusOne && filters.some(({ architecture }) => sharesNumbers(architecture));
  const found = filters.find(({ architecture }) => (architecture.goarch === 'x32') === isX32);
  return found ?? (number === minusOne ? filters[0] : undefined);
}

function sharesNumbers({ goarch }: SeccompArchitecture): boolean {
  return goarch === 'amd64' || goarch === 'x32';
}

/** Whether runc's stub answers. */
function stubbed(filters: readonly ArchitectureFilter[], number: number): boolean {
  const isX32 = (number & x32Bit) !== 0 && filters.some(({ architecture }) => sharesNumbers(architecture));
  const largest = filters.find(({ architecture }) => (architecture.goarch === 'x32') === isX32)?.largest;
  return largest !== undefined && number > largest;
}

/** Whether an argument fits; undefined when it is not known. Architectures of 32 bits compare the lower half (libseccomp src/db.c, _db_rule_gen_32). */
export function fits({ operator, value, valueTwo }: Comparison, argument: bigint | undefined, bits: number): boolean | undefined {
  if (argument === undefined) return undefined;
  const [a, b] = [BigInt.asUintN(bits, argument), BigInt.asUintN(bits, value)];
  switch (operator) {
    case 'SCMP_CMP_NE':
      return a !== b;
    case 'SCMP_CMP_LT':
      return a < b;
    case 'SCMP_CMP_LE':
      return a <= b;
    case 'SCMP_CMP_EQ':
      return a === b;
    case 'SCMP_CMP_GE':
      return a >= b;
    case 'SCMP_CMP_GT':
      return a > b;
    case 'SCMP_CMP_MASKED_EQ':
      return (a & b) === BigInt.asUintN(bits, valueTwo & value);
  }
}
