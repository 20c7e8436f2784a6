import { describe, expect, test } from '@jest/globals';
import { systemCallRows } from '../../src/knowledge/system-call-numbers.js';
import { loadFilter } from '../../src/seccomp/filter.js';
import { oldKernelProfile } from '../../src/seccomp/old-kernel.js';

const place = {
  arch: 'amd64',
  kernel: [6, 18],
  capabilities: new Set<string>(),
  flavour: 'oci',
  runtime: 'crun',
  libseccomp: '99',
} as const;

/** What the profile of a kernel answers to a call on amd64, or on i386. */
function answer(kernel: string, call: string, audit = 0xc000003e, column = 0): string {
  const filter = loadFilter('old', new TextEncoder().encode(oldKernelProfile(kernel, 'amd64').json), place);
  const [only, ...others] = filter.answers({ number: systemCallRows().get(call)!.numbers[column]!, audit, arguments: [] })!;
  expect(others).toEqual([]);
  return only!.decision.action + (only!.decision.data === 0 ? '' : `(${only!.decision.data})`);
}

describe('the profile of an old kernel', () => {
  test.each([
    ['4.19', 'clone3', 'ERRNO(38)'],
    ['4.19', 'pidfd_open', 'ERRNO(38)'],
    ['4.19', 'statx', 'ALLOW'],
    ['4.4', 'statx', 'ERRNO(38)'],
    // The release that introduced a call has it.
    ['5.3', 'clone3', 'ALLOW'],
    ['5.2', 'clone3', 'ERRNO(38)'],
    ['3.2', 'clone', 'ALLOW'],
  ])('%s answers %s with %s', (kernel, call, expected) => {
    expect(answer(kernel, call)).toBe(expected);
  });

  test('holds for programs of 32 bits too', () => {
    expect(answer('4.19', 'futex_time64', 0x40000003, 1)).toBe('ERRNO(38)');
    expect(answer('4.19', 'futex', 0x40000003, 1)).toBe('ALLOW');
  });

  test('lacks more, the older it is, and nothing where nothing is newer', () => {
    const lacks = (kernel: string) => new Set(oldKernelProfile(kernel, 'arm64').names);
    expect([...lacks('5.10')].every((name) => lacks('4.19').has(name))).toBe(true);
    expect(lacks('4.19').size).toBeGreaterThan(lacks('5.10').size);
    expect(lacks('99.0').size).toBe(0);
    expect(JSON.parse(oldKernelProfile('99.0', 'arm64').json).syscalls).toEqual([]);
  });
});
