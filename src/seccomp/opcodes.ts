/** What an instruction does; its last bits choose between the constant k and the register X (linux/bpf_common.h). */
export type Opcode =
  | { readonly kind: 'load'; readonly register: 'a' | 'x'; readonly from: 'data' | 'length' | 'constant' | 'memory' }
  | { readonly kind: 'store'; readonly register: 'a' | 'x' }
  | { readonly kind: 'arithmetic'; readonly name: keyof typeof arithmetic; readonly operand: 'k' | 'x' }
  | { readonly kind: 'negate' }
  | { readonly kind: 'jump' }
  | { readonly kind: 'branch'; readonly name: keyof typeof conditions; readonly operand: 'k' | 'x' }
  | { readonly kind: 'return'; readonly value: 'k' | 'a' }
  | { readonly kind: 'move'; readonly to: 'a' | 'x' };

/** All registers have 32 bits. A division by zero ends the program with the answer 0; shifts count modulo 32 (kernel/bpf/core.c). */
export const arithmetic = {
  add: (a: number, b: number) => (a + b) >>> 0,
  sub: (a: number, b: number) => (a - b) >>> 0,
  mul: (a: number, b: number) => Math.imul(a, b) >>> 0,
  div: (a: number, b: number) => Math.trunc(a / b) >>> 0,
  or: (a: number, b: number) => (a | b) >>> 0,
  and: (a: number, b: number) => (a & b) >>> 0,
  lsh: (a: number, b: number) => (a << (b & 31)) >>> 0,
  rsh: (a: number, b: number) => a >>> (b & 31),
  xor: (a: number, b: number) => (a ^ b) >>> 0,
} as const;

export const conditions = {
  jeq: (a: number, b: number) => a === b,
  jgt: (a: number, b: number) => a > b,
  jge: (a: number, b: number) => a >= b,
  jset: (a: number, b: number) => (a & b) !== 0,
} as const;

const arithmeticCodes = { add: 0x04, sub: 0x14, mul: 0x24, div: 0x34, or: 0x44, and: 0x54, lsh: 0x64, rsh: 0x74, xor: 0xa4 } as const;
const branchCodes = { jeq: 0x15, jgt: 0x25, jge: 0x35, jset: 0x45 } as const;
const registerOperand = 0x08;

const names = <T extends string>(codes: Readonly<Record<T, number>>) => Object.keys(codes) as T[];

/** Everything that a seccomp filter may contain: the list of kernel/seccomp.c, seccomp_check_filter. */
export const opcodes: ReadonlyMap<number, Opcode> = new Map<number, Opcode>([
  [0x20, { kind: 'load', register: 'a', from: 'data' }],
  [0x80, { kind: 'load', register: 'a', from: 'length' }],
  [0x00, { kind: 'load', register: 'a', from: 'constant' }],
  [0x60, { kind: 'load', register: 'a', from: 'memory' }],
  [0x81, { kind: 'load', register: 'x', from: 'length' }],
  [0x01, { kind: 'load', register: 'x', from: 'constant' }],
  [0x61, { kind: 'load', register: 'x', from: 'memory' }],
  [0x02, { kind: 'store', register: 'a' }],
  [0x03, { kind: 'store', register: 'x' }],
  [0x84, { kind: 'negate' }],
  [0x05, { kind: 'jump' }],
  [0x06, { kind: 'return', value: 'k' }],
  [0x16, { kind: 'return', value: 'a' }],
  [0x07, { kind: 'move', to: 'x' }],
  [0x87, { kind: 'move', to: 'a' }],
  ...names(arithmeticCodes).flatMap((name): [number, Opcode][] => [
    [arithmeticCodes[name], { kind: 'arithmetic', name, operand: 'k' }],
    [arithmeticCodes[name] | registerOperand, { kind: 'arithmetic', name, operand: 'x' }],
  ]),
  ...names(branchCodes).flatMap((name): [number, Opcode][] => [
    [branchCodes[name], { kind: 'branch', name, operand: 'k' }],
    [branchCodes[name] | registerOperand, { kind: 'branch', name, operand: 'x' }],
  ]),
]);
