import { seccompLimits } from '../knowledge/seccomp.js';
import type { Program } from './instruction.js';
import { opcodes } from './opcodes.js';

/** Why the kernel refuses a program, and at which instruction. */
export interface ProgramFault {
  readonly at: number;
  readonly reason: string;
}

/** The first reason why the kernel refuses a program (net/core/filter.c bpf_check_classic, kernel/seccomp.c); undefined when it takes it. */
export function programFault(program: Program): ProgramFault | undefined {
  if (program.length === 0) return { at: 0, reason: 'a program has at least one instruction' };
  if (program.length > seccompLimits.instructions)
    return {
      at: seccompLimits.instructions,
      reason: `${program.length} instructions are more than the ${seccompLimits.instructions} that the kernel takes`,
    };
  for (const at of program.keys()) {
    const reason = instructionFault(program, at);
    if (reason !== undefined) return { at, reason };
  }
  if (opcodes.get(program.at(-1)!.code)?.kind !== 'return')
    return { at: program.length - 1, reason: 'the last instruction does not return' };
  return unwrittenMemory(program);
}

function instructionFault(program: Program, at: number): string | undefined {
  const { code, jt, jf, k } = program[at]!;
  const opcode = opcodes.get(code);
  const left = program.length - at - 1;
  switch (opcode?.kind) {
    case undefined:
      return `0x${code.toString(16).padStart(2, '0')} is no instruction that a seccomp filter may have`;
    case 'load':
      if (opcode.from === 'data' && (k >= seccompLimits.dataBytes || k % 4 !== 0))
        return `loads from ${k}: what can be loaded are words of the ${seccompLimits.dataBytes} bytes of seccomp_data`;
      return opcode.from === 'memory' ? memoryFault(k) : undefined;
    case 'store':
      return memoryFault(k);
    case 'arithmetic':
      if (opcode.operand === 'k' && opcode.name === 'div' && k === 0) return 'divides by zero';
      return opcode.operand === 'k' && ['lsh', 'rsh'].includes(opcode.name) && k >= 32 ? `shifts by ${k} bits of 32` : undefined;
    case 'jump':
      return k >= left ? `jumps to ${at + 1 + k}, behind the end` : undefined;
    case 'branch': {
      const [target] = [jt, jf].filter((offset) => offset >= left);
      return target === undefined ? undefined : `jumps to ${at + 1 + target}, behind the end`;
    }
    default:
      return undefined;
  }
}

function memoryFault(k: number): string | undefined {
  return k >= seccompLimits.memoryWords ? `memory has ${seccompLimits.memoryWords} words, and no number ${k}` : undefined;
}

/** A word of memory is read only where every way has written it before (check_load_and_stores). */
function unwrittenMemory(program: Program): ProgramFault | undefined {
  const all = (1 << seccompLimits.memoryWords) - 1;
  const written = new Array<number>(program.length).fill(all);
  let here = 0;
  const reach = (target: number) => {
    written[target]! &= here;
  };
  for (const [at, { code, jt, jf, k }] of program.entries()) {
    here &= written[at]!;
    const opcode = opcodes.get(code)!;
    switch (opcode.kind) {
      case 'store':
        here |= 1 << k;
        break;
      case 'load':
        if (opcode.from === 'memory' && (here & (1 << k)) === 0)
          return { at, reason: `reads word ${k} of memory, which was not written on every way` };
        break;
      case 'jump':
        reach(at + 1 + k);
        here = all;
        break;
      case 'branch':
        reach(at + 1 + jt);
        reach(at + 1 + jf);
        here = all;
        break;
      default:
    }
  }
  return undefined;
}
