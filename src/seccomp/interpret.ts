import { seccompLimits } from '../knowledge/seccomp.js';
import type { Program } from './instruction.js';
import { arithmetic, conditions, opcodes } from './opcodes.js';

/** What a filter sees of a system call (struct seccomp_data, linux/seccomp.h); an argument that is not known may have any value. */
export interface CallData {
  readonly number: number;
  /** AUDIT_ARCH. */
  readonly audit: number;
  readonly arguments: readonly (bigint | undefined)[];
}

/** A value that a program returns, and the instruction that returns it. */
export interface Returned {
  readonly value: number;
  readonly at: number;
}

type Word = number | undefined;

interface State {
  readonly pc: number;
  readonly a: Word;
  readonly x: Word;
  readonly memory: readonly Word[];
}

/** The words of seccomp_data, arguments as a little-endian machine has them. */
function dataWords({ number, audit, arguments: values }: CallData): Word[] {
  const words = Array.from({ length: 6 }, (_, index) => values[index]).flatMap((value) =>
    value === undefined ? [undefined, undefined] : [Number(value & 0xffffffffn), Number((value >> 32n) & 0xffffffffn)],
  );
  // Where the instruction stands that made the call is never known.
  return [number >>> 0, audit, undefined, undefined, ...words];
}

/**
 * All that a valid program may return for a call; one value when it looks at nothing that is not known. Undefined when there were too
 * many ways to follow, or when what it returns is computed from what is not known.
 */
export function returnedValues(program: Program, call: CallData): Returned[] | undefined {
  const words = dataWords(call);
  const found = new Map<string, Returned>();
  const seen = new Set<string>();
  const open: State[] = [{ pc: 0, a: 0, x: 0, memory: [] }];
  let steps = 0;
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    const end = follow(program, words, state, () => ++steps <= seccompLimits.followedSteps);
    if (end === undefined) return undefined;
    if (Array.isArray(end)) {
      for (const next of end) {
        const key = `${next.pc} ${next.a} ${next.x} ${next.memory.join()}`;
        if (!seen.has(key)) open.push(next);
        seen.add(key);
      }
    } else found.set(`${end.at} ${end.value}`, end);
  }
  return [...found.values()];
}

/** Runs until the program returns, or until both ways of a branch are possible. */
function follow(program: Program, words: readonly Word[], from: State, isWithin: () => boolean): Returned | State[] | undefined {
  let { pc, a, x } = from;
  let memory = from.memory;
  const load = {
    data: (k: number) => words[k / 4],
    length: () => seccompLimits.dataBytes,
    constant: (k: number) => k,
    memory: (k: number) => memory[k],
  };
  while (isWithin()) {
    const { code, jt, jf, k } = program[pc]!;
    const opcode = opcodes.get(code)!;
    const at = pc++;
    switch (opcode.kind) {
      case 'load': {
        const value = load[opcode.from](k);
        if (opcode.register === 'a') a = value;
        else x = value;
        break;
      }
      case 'store':
        memory = Object.assign([...memory], { [k]: opcode.register === 'a' ? a : x });
        break;
      case 'arithmetic': {
        const operand = opcode.operand === 'k' ? k : x;
        if (opcode.name === 'div' && operand === 0) return { value: 0, at };
        // A divisor that is not known may be zero.
        if (opcode.name === 'div' && operand === undefined) return undefined;
        a = a === undefined || operand === undefined ? undefined : arithmetic[opcode.name](a, operand);
        break;
      }
      case 'negate':
        a = a === undefined ? undefined : -a >>> 0;
        break;
      case 'move':
        if (opcode.to === 'a') a = x;
        else x = a;
        break;
      case 'jump':
        pc += k;
        break;
      case 'branch': {
        const operand = opcode.operand === 'k' ? k : x;
        if (a === undefined || operand === undefined) return [...new Set([jt, jf])].map((offset) => ({ pc: pc + offset, a, x, memory }));
        pc += conditions[opcode.name](a, operand) ? jt : jf;
        break;
      }
      case 'return': {
        const value = opcode.value === 'k' ? k : a;
        return value === undefined ? undefined : { value, at };
      }
    }
  }
  return undefined;
}
