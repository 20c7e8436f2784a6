import fc from 'fast-check';
import { comparisonOperators, seccompArchitectures } from '../../src/knowledge/seccomp.js';
import { systemCallRows } from '../../src/knowledge/system-call-numbers.js';
import type { Instruction } from '../../src/seccomp/instruction.js';

const word = fc.oneof(
  fc.constantFrom(0, 1, 2, 3, 31, 32, 0x7fffffff, 0x80000000, 0xffffffff, 0x40000000, 0xc000003e),
  fc.integer({ min: 0, max: 0xffffffff }),
);
const memory = fc.integer({ min: 0, max: 15 });
const of = (code: number, k: fc.Arbitrary<number> = fc.constant(0)) => k.map((value): Instruction => ({ code, jt: 0, jf: 0, k: value }));

const arithmeticCodes = [0x04, 0x14, 0x24, 0x44, 0x54, 0xa4];
const step: fc.Arbitrary<Instruction> = fc.oneof(
  {
    weight: 6,
    arbitrary: of(
      0x20,
      fc
        .integer({ min: 0, max: 15 })
        .filter((index) => index !== 2 && index !== 3)
        .map((index) => index * 4),
    ),
  },
  of(0x80),
  of(0x81),
  of(0x00, word),
  of(0x01, word),
  of(0x07),
  of(0x87),
  of(0x84),
  of(0x02, memory),
  of(0x03, memory),
  of(0x60, memory),
  of(0x61, memory),
  fc.constantFrom(...arithmeticCodes).chain((code) => of(code, word)),
  fc.constantFrom(...arithmeticCodes, 0x34, 0x64, 0x74).map((code): Instruction => ({ code: code | 0x08, jt: 0, jf: 0, k: 0 })),
  of(
    0x34,
    word.filter((value) => value !== 0),
  ),
  fc.constantFrom(0x64, 0x74).chain((code) => of(code, fc.integer({ min: 0, max: 31 }))),
  {
    weight: 6,
    arbitrary: fc
      .record({ code: fc.constantFrom(0x15, 0x25, 0x35, 0x45, 0x1d, 0x2d, 0x3d, 0x4d), jt: fc.nat(4), jf: fc.nat(4), k: word })
      .map((instruction): Instruction => instruction),
  },
  { weight: 1, arbitrary: of(0x05, fc.nat(3)) },
);

/**
 * Programs whose answers end nobody but by intent: they return what they have computed as an errno, or one of some actions. Jumps stay
 * inside; memory is written before anything else, so that most programs are valid.
 */
export const harmlessProgram: fc.Arbitrary<Instruction[]> = fc
  .tuple(
    fc.array(step, { minLength: 1, maxLength: 40 }),
    fc.constantFrom('errno', 0x7fff0000, 0x7ffc0000, 0x7ff00001, 0x80000000, 0x00050007),
  )
  .map(([steps, end]) => {
    const stores = Array.from({ length: 16 }, (_, k): Instruction => ({ code: 0x02, jt: 0, jf: 0, k }));
    const tail: Instruction[] =
      end === 'errno'
        ? [
            { code: 0x54, jt: 0, jf: 0, k: 0xff },
            { code: 0x44, jt: 0, jf: 0, k: 0x00050000 },
            { code: 0x16, jt: 0, jf: 0, k: 0 },
          ]
        : [{ code: 0x06, jt: 0, jf: 0, k: end as number }];
    const within = steps.map((instruction, index) => {
      const left = steps.length - index - 1;
      const clamp = (offset: number) => Math.min(offset, left);
      return {
        ...instruction,
        jt: clamp(instruction.jt),
        jf: clamp(instruction.jf),
        k: instruction.code === 0x05 ? clamp(instruction.k) : instruction.k,
      };
    });
    return [...stores, ...within, ...tail];
  });

/** Anything that has the form of a program. */
export const anyProgram: fc.Arbitrary<Instruction[]> = fc.array(
  fc.oneof(step, fc.record({ code: fc.oneof(fc.nat(0xff), fc.nat(0xffff)), jt: fc.nat(255), jf: fc.nat(255), k: word }), of(0x06, word)),
  { maxLength: 12 },
);

/** An argument, often near to what profiles compare with. */
export const argument: fc.Arbitrary<bigint> = fc.oneof(
  fc.bigInt({ min: 0n, max: 8n }),
  fc.constantFrom(0x7e020000n, 0x50f00n, 0xffffffffn, 0x100000000n, 0x100000001n, 0xffffffffffffffffn),
  fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }),
);

const actions = [
  'SCMP_ACT_ALLOW',
  'SCMP_ACT_ERRNO',
  'SCMP_ACT_KILL',
  'SCMP_ACT_KILL_PROCESS',
  'SCMP_ACT_TRAP',
  'SCMP_ACT_LOG',
  'SCMP_ACT_TRACE',
];
/** Debian's libseccomp does not know the youngest. */
const names = [...systemCallRows().values()].filter(({ libseccomp }) => libseccomp === undefined).map(({ name }) => name);
const comparison = fc.record({ index: fc.nat(5), value: argument, valueTwo: argument, op: fc.constantFrom(...comparisonOperators) });
const action = fc.record({ action: fc.constantFrom(...actions), errnoRet: fc.option(fc.nat(133), { nil: undefined }) });
const someNames = fc.oneof(
  fc.constantFrom('clone', 'socket', 'semop', 'accept', 'read', 'personality', 'ioctl', 'futex').map((name) => [name]),
  fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 30 }),
);

const ofArchitectures = fc.subarray(seccompArchitectures.map(({ constant }) => constant as string));

/** Profiles as JSON texts. With one action for all conditional rules, because libseccomp leaves open which of two that both fit counts. */
export const profileText: fc.Arbitrary<string> = profiles(ofArchitectures, fc.array(comparison, { maxLength: 3 }));

/** The same without what libseccomp 2.5.4 compiles wrong: conditions of two architectures may share instructions that want another word. */
export const plainProfileText: fc.Arbitrary<string> = fc.oneof(
  profiles(fc.constant([]), fc.array(comparison, { maxLength: 3 })),
  profiles(ofArchitectures, fc.constant([])),
);

function profiles(ofArchitectures: fc.Arbitrary<string[]>, ofComparisons: fc.Arbitrary<unknown[]>): fc.Arbitrary<string> {
  return fc
    .record({
      defaults: action,
      architectures: ofArchitectures,
      conditional: action,
      rules: fc.array(fc.record({ names: someNames, own: action, args: ofComparisons }), { maxLength: 12 }),
    })
    .map(({ defaults, architectures, conditional, rules }) =>
      json({
        defaultAction: defaults.action,
        defaultErrnoRet: defaults.errnoRet,
        architectures,
        syscalls: rules.map(({ names: called, own, args }) => ({ names: called, ...(args.length === 0 ? own : conditional), args })),
      }),
    );
}

/** JSON with numbers of 64 bits. */
export function json(value: unknown): string {
  return JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? `number ${each}` : each)).replace(/"number (\d+)"/g, '$1');
}
