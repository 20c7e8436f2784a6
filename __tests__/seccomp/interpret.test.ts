import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decisionOf } from '../../src/seccomp/decision.js';
import { encodeProgram, type Instruction } from '../../src/seccomp/instruction.js';
import { returnedValues } from '../../src/seccomp/interpret.js';
import { programFault } from '../../src/seccomp/validate.js';
import { anyProgram, argument, harmlessProgram } from './arbitrary.js';
import { ask, oracle } from './oracles.js';

const isHere = process.platform === 'linux' && process.arch === 'x64';
const kernel = isHere ? oracle('kernel') : undefined;
const seeded = { seed: 20261129 };
const audit = 0xc000003e;

/** No kernel has these. */
const missing = 5000;

/** Calls below the missing ones are allowed, for the child has to say what it sees. */
const guarded = (program: readonly Instruction[]): Instruction[] => [
  { code: 0x20, jt: 0, jf: 0, k: 0 },
  { code: 0x35, jt: 1, jf: 0, k: missing },
  { code: 0x06, jt: 0, jf: 0, k: 0x7fff0000 },
  { code: 0x00, jt: 0, jf: 0, k: 0 },
  ...program,
];

const hex = (program: readonly Instruction[]) => Buffer.from(encodeProgram(program)).toString('hex');

/** What a child sees of what its filter answers; `ended` when it sees nothing any more. */
function seen(value: number): string {
  const { action, data } = decisionOf(value);
  return ['KILL_PROCESS', 'KILL_THREAD', 'TRAP'].includes(action) ? 'signal 31' : action === 'ERRNO' ? String(data) : '38';
}

describe('beside the kernel of this machine', () => {
  const beside = kernel === undefined ? test.skip : test;

  beside('thousands of random programs answer random calls alike', () => {
    const samples = fc.sample(
      fc.tuple(
        harmlessProgram,
        fc.array(fc.tuple(fc.nat(200), fc.array(argument, { minLength: 6, maxLength: 6 })), { minLength: 4, maxLength: 4 }),
      ),
      { ...seeded, numRuns: 3000 },
    );
    const lines = samples.map(([program, calls]) =>
      [hex(guarded(program)), ...calls.map(([number, values]) => [missing + number, ...values].join(':'))].join(' '),
    );
    const answers = ask(kernel!, `${lines.join('\n')}\n`)
      .toString()
      .trimEnd()
      .split('\n');
    expect(answers).toHaveLength(samples.length);
    const told = samples.map(([program, calls]) => {
      const whole = guarded(program);
      if (programFault(whole) !== undefined) return 'refused 22';
      const words: string[] = [];
      for (const [number, values] of calls) {
        const [only, ...others] = returnedValues(whole, { number: missing + number, audit, arguments: values })!;
        expect(others).toEqual([]);
        words.push(seen(only!.value));
        if (words.at(-1) === 'signal 31') break;
      }
      return words.join(' ');
    });
    expect(answers.map((answer) => answer.trim())).toEqual(told);
    // Few are refused, and all ways to answer come up.
    expect(told.filter((line) => line === 'refused 22').length).toBeLessThan(samples.length / 10);
    expect(told.some((line) => line.includes('signal 31'))).toBe(true);
    expect(new Set(told).size).toBeGreaterThan(150);
  });

  beside('it takes and refuses the same programs', () => {
    const samples = fc.sample(
      anyProgram.filter((program) => program.length > 0),
      { ...seeded, numRuns: 4000 },
    );
    const guard = (program: Instruction[]) => [...guarded([]).slice(0, 2), { code: 0x06, jt: 0, jf: 0, k: 0x7fff0000 }, ...program];
    const answers = ask(kernel!, samples.map((program) => hex(guard(program))).join('\n'))
      .toString()
      .split('\n');
    const told = samples.map((program) => (programFault(guard(program)) === undefined ? '' : 'refused 22'));
    expect(answers.slice(0, told.length)).toEqual(told);
    expect(told.filter((line) => line === '').length).toBeGreaterThan(100);
  });
});

describe('arguments that are not known', () => {
  test('all answers that known ones may have are among those that are told', () => {
    fc.assert(
      fc.property(
        harmlessProgram,
        fc.array(argument, { minLength: 6, maxLength: 6 }),
        fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
        (program, values, hidden) => {
          if (programFault(program) !== undefined) return;
          const call = { number: 1, audit };
          const [exact] = returnedValues(program, { ...call, arguments: values })!;
          const possible = returnedValues(program, {
            ...call,
            arguments: values.map((value, index) => (hidden[index] === true ? undefined : value)),
          });
          if (possible !== undefined) expect(possible).toContainEqual(exact);
        },
      ),
      seeded,
    );
  });

  test('programs that branch at every instruction are given up', () => {
    const load: Instruction = { code: 0x20, jt: 0, jf: 0, k: 16 };
    // Each way leaves another number in A and in memory.
    const block = (index: number): Instruction[] => [
      load,
      { code: 0x15, jt: 0, jf: 2, k: index },
      { code: 0x00, jt: 0, jf: 0, k: index },
      { code: 0x02, jt: 0, jf: 0, k: index % 16 },
    ];
    const program = [
      ...Array.from({ length: 16 }, (_, k): Instruction => ({ code: 0x02, jt: 0, jf: 0, k })),
      ...Array.from({ length: 400 }, (_, index) => block(index)).flat(),
      { code: 0x06, jt: 0, jf: 0, k: 0 },
    ];
    expect(programFault(program)).toBeUndefined();
    expect(returnedValues(program, { number: 0, audit, arguments: [] })).toBeUndefined();
    expect(returnedValues(program, { number: 0, audit, arguments: [5n] })).toEqual([{ value: 0, at: program.length - 1 }]);
  });
});
