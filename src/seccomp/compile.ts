import { enosys } from '../knowledge/errno.js';
import { seccompLimits, x32Bit } from '../knowledge/seccomp.js';
import { type Decision, valueOfDecision } from './decision.js';
import { type Instruction, operation } from './instruction.js';
import type { Comparison } from './profile.js';
import type { ArchitectureFilter, NumberRule, ResolvedProfile } from './resolve.js';

const numberOffset = 0;
const archOffset = 4;
const argumentOffset = (index: number) => 16 + 8 * index;
const longestBranch = 255;

const statement = (code: number, k: number): Instruction => ({ code, jt: 0, jf: 0, k });
const branch = (code: number, k: number, jt: number, jf: number): Instruction => ({ code, jt, jf, k });
const answer = (decision: Decision): Instruction => statement(operation.return, valueOfDecision(decision));

type Code = readonly Instruction[];

/** A filter that does what the profile says, with runc's stub where it has one. Every piece of it ends by returning. */
export function compileProfile(profile: ResolvedProfile): Instruction[] {
  const badArchitecture = [answer({ action: 'KILL_THREAD', data: 0 })];
  const audits = [...new Set(profile.filters.map(({ architecture }) => architecture.audit))];
  const sections = audits.map((audit) => {
    const filters = profile.filters.filter(({ architecture }) => architecture.audit === audit);
    return { audit, code: [statement(operation.load, numberOffset), ...architectureCode(filters, profile.defaultDecision)] };
  });
  const chosen = sections.reduceRight<Code>((rest, { audit, code }) => either(operation.equal, audit, code, rest), badArchitecture);
  return [statement(operation.load, archOffset), ...chosen];
}

/** `yes` where the accumulator compares so with k, else `no`. */
function either(code: number, k: number, yes: Code, no: Code): Code {
  return yes.length <= longestBranch
    ? [branch(code, k, 0, yes.length), ...yes, ...no]
    : [branch(code, k, 1, 0), statement(operation.jump, yes.length), ...yes, ...no];
}

function architectureCode(filters: readonly ArchitectureFilter[], defaultDecision: Decision): Code {
  const x32 = filters.find(({ architecture }) => architecture.goarch === 'x32');
  const own = filters.find((filter) => filter !== x32);
  if (x32 === undefined && own!.architecture.goarch !== 'amd64') return tree(ranges(own!, 0, defaultDecision));
  const bad: Code = [answer({ action: 'KILL_THREAD', data: 0 })];
  const usual: Code = [answer(defaultDecision)];
  const stub = (filter: ArchitectureFilter | undefined) => (filter?.largest === undefined ? undefined : [answer(newer)]);
  // The filter takes all numbers from x32's bit on for x32; runc's stub looks at the bit alone. -1 is what a tracer makes of a call that is
  // not to be made, and libseccomp lets the default answer.
  return tree([
    ...(own === undefined ? [{ from: 0, code: bad }] : ranges(own, 0, defaultDecision, x32Bit)),
    ...(x32 === undefined ? [{ from: x32Bit, code: bad }] : ranges(x32, x32Bit, defaultDecision, 2 * x32Bit)),
    { from: 2 * x32Bit, code: stub(own) ?? (x32 === undefined ? bad : usual) },
    { from: 3 * x32Bit, code: stub(x32) ?? (x32 === undefined ? bad : usual) },
    { from: 0xffffffff, code: stub(x32) ?? usual },
  ]);
}

const newer: Decision = { action: 'ERRNO', data: enosys };

/** What is answered from a number on. */
interface Range {
  readonly from: number;
  readonly code: Code;
}

/** All numbers from `from` on below `to`; neighbours with equal answers are one. */
function ranges({ architecture, numbers, largest }: ArchitectureFilter, from: number, defaultDecision: Decision, to = 2 ** 32): Range[] {
  const usual: Code = [answer(defaultDecision)];
  const found: Range[] = [{ from, code: usual }];
  const push = (at: number, code: Code) => {
    if (at >= to) return;
    if (found.at(-1)!.from === at) found.pop();
    const before = found.at(-1);
    if (before === undefined || !areEqual(before.code, code)) found.push({ from: at, code });
  };
  for (const [number, rules] of [...numbers].sort(([a], [b]) => a - b)) {
    push(number, rulesCode(rules, architecture.bits, usual));
    push(number + 1, usual);
  }
  if (largest !== undefined) push(largest + 1, [answer(newer)]);
  return found;
}

function areEqual(a: Code, b: Code): boolean {
  return (
    a.length === b.length &&
    a.every(({ code, jt, jf, k }, index) => code === b[index]!.code && jt === b[index]!.jt && jf === b[index]!.jf && k === b[index]!.k)
  );
}

/** Halves the ranges until one is left. */
function tree(sorted: readonly Range[]): Code {
  if (sorted.length === 1) return sorted[0]!.code;
  const middle = Math.ceil(sorted.length / 2);
  return either(operation.greaterOrEqual, sorted[middle]!.from, tree(sorted.slice(middle)), tree(sorted.slice(0, middle)));
}

function rulesCode(rules: readonly NumberRule[], bits: number, otherwise: Code): Code {
  const whole = rules.findLast(({ comparisons }) => comparisons.length === 0);
  if (whole !== undefined) return [answer(whole.decision)];
  const pieces = rules.map(({ comparisons, decision }) => {
    let tests: Code = [answer(decision)];
    for (const comparison of comparisons.toReversed()) tests = comparisonCode(comparison, bits, tests.length).concat(tests);
    return tests;
  });
  return [...pieces.flat(), ...otherwise];
}

/**
 * Goes on at its end where the argument fits, else behind `then` more instructions.
 */
function comparisonCode({ index, operator, value, valueTwo }: Comparison, bits: number, then: number): Code {
  const isMasked = operator === 'SCMP_CMP_MASKED_EQ';
  const wanted = isMasked ? valueTwo & value : value;
  const word = (shift: bigint) => {
    const [k, mask] = [wanted, value].map((full) => Number((full >> shift) & 0xffffffffn)) as [number, number];
    const load = statement(operation.load, argumentOffset(index) + (shift === 0n ? 0 : 4));
    return { k, load: isMasked ? [load, statement(operation.and, mask)] : [load] };
  };
  const [high, low] = [word(32n), word(0n)];
  const { equal, greater, greaterOrEqual } = operation;
  // Of the lower word: which comparison, and whether it has to hold.
  const lower = {
    SCMP_CMP_EQ: [equal, true],
    SCMP_CMP_MASKED_EQ: [equal, true],
    SCMP_CMP_NE: [equal, false],
    SCMP_CMP_GT: [greater, true],
    SCMP_CMP_LE: [greater, false],
    SCMP_CMP_GE: [greaterOrEqual, true],
    SCMP_CMP_LT: [greaterOrEqual, false],
  } as const;
  const [code, holds] = lower[operator];
  const last = [...low.load, branch(code, low.k, holds ? 0 : then, holds ? then : 0)];
  if (bits === 32) return last;
  const [pass, fail] = [last.length, last.length + then];
  const unequal = { SCMP_CMP_EQ: fail, SCMP_CMP_MASKED_EQ: fail, SCMP_CMP_NE: pass } as Readonly<Record<string, number>>;
  if (unequal[operator] !== undefined) return [...high.load, branch(equal, high.k, 0, unequal[operator]), ...last];
  // A greater upper word decides alone, so does a smaller one.
  const [above, below] = holds ? [pass, fail] : [fail, pass];
  return [...high.load, branch(greater, high.k, above + 1, 0), branch(equal, high.k, 0, below), ...last];
}

/** Why a filter is too long for the kernel; undefined when it is not. */
export function tooLong(program: readonly Instruction[]): string | undefined {
  return program.length <= seccompLimits.instructions
    ? undefined
    : `becomes a filter of ${program.length} instructions, and the kernel takes ${seccompLimits.instructions}`;
}
