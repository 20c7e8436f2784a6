import { type SeccompArch, seccompArchitectures } from '../knowledge/seccomp.js';
import { systemCallName } from '../knowledge/system-call-numbers.js';
import { decisionOf, decisionText } from './decision.js';
import type { Instruction, Program } from './instruction.js';
import { opcodes } from './opcodes.js';

/** What stands at an offset of seccomp_data. */
function fieldName(offset: number): string {
  const fixed: Readonly<Record<number, string>> = {
    0: 'number',
    4: 'architecture',
    8: 'instruction pointer (low)',
    12: 'instruction pointer (high)',
  };
  return fixed[offset] ?? `argument ${Math.floor((offset - 16) / 8)} (${offset % 8 === 0 ? 'low' : 'high'})`;
}

const hex = (value: number) => `0x${value.toString(16)}`;

/**
 * A program as text, a line for each instruction, with what numbers mean where that can be told.
 *
 * @param arch whose names of system calls are shown
 */
export function disassemble(program: Program, arch: SeccompArch): string[] {
  let loaded: number | undefined;
  return program.map((instruction, at) => {
    const opcode = opcodes.get(instruction.code);
    if (opcode?.kind === 'load' && opcode.register === 'a') loaded = opcode.from === 'data' ? instruction.k : undefined;
    const line = `${String(at).padStart(4, '0')}  ${instructionText(instruction, at)}`;
    const meaning = meaningOf(instruction, loaded, arch);
    return meaning === undefined ? line : `${line.padEnd(36)}  ; ${meaning}`;
  });
}

function instructionText({ code, jt, jf, k }: Instruction, at: number): string {
  const opcode = opcodes.get(code);
  const operand = (which: 'k' | 'x') => (which === 'k' ? `#${hex(k)}` : 'x');
  switch (opcode?.kind) {
    case undefined:
      return `.word ${hex(code)} ${jt} ${jf} ${hex(k)}`;
    case 'load': {
      const from = { data: `[${k}]`, length: '#len', constant: `#${hex(k)}`, memory: `M[${k}]` }[opcode.from];
      return `${opcode.register === 'a' ? 'ld' : 'ldx'} ${from}`;
    }
    case 'store':
      return `${opcode.register === 'a' ? 'st' : 'stx'} M[${k}]`;
    case 'arithmetic':
      return `${opcode.name} ${operand(opcode.operand)}`;
    case 'negate':
      return 'neg';
    case 'jump':
      return `ja ${at + 1 + k}`;
    case 'branch':
      return `${opcode.name} ${operand(opcode.operand)}, ${at + 1 + jt}, ${at + 1 + jf}`;
    case 'return':
      return `ret ${opcode.value === 'k' ? `#${hex(k)}` : 'a'}`;
    case 'move':
      return opcode.to === 'x' ? 'tax' : 'txa';
  }
}

function meaningOf({ code, k }: Instruction, loaded: number | undefined, arch: SeccompArch): string | undefined {
  const opcode = opcodes.get(code);
  if (opcode?.kind === 'load' && opcode.from === 'data') return fieldName(k);
  if (opcode?.kind === 'return' && opcode.value === 'k') return decisionText(decisionOf(k));
  if (opcode?.kind !== 'branch' || opcode.operand !== 'k') return undefined;
  if (loaded === 4) return seccompArchitectures.find(({ audit }) => audit === k)?.goarch;
  return loaded === 0 ? systemCallName(arch, k) : undefined;
}
