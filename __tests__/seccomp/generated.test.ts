import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { usualRuntime } from '../../src/knowledge/seccomp.js';
import { frequentCalls, safetyGroups } from '../../src/knowledge/seccomp-trace.js';
import { systemCallRows } from '../../src/knowledge/system-call-numbers.js';
import { type GeneratedProfile, generate, profileJson } from '../../src/seccomp/generated.js';
import { lintProfile } from '../../src/seccomp/lint.js';
import type { RecordedCall } from '../../src/seccomp/recording.js';

const recorded = (
  name: string,
  facts: readonly string[][] = [[]],
  arch = 'amd64',
  results: Record<string, number> = { ok: 1 },
): RecordedCall => ({
  name,
  seen: facts.map((each) => ({ runs: [1], phase: 'command', program: 'p', role: 'main', arch, facts: each, results })),
});

const runc = { runtime: 'runc' } as const;
const namesOf = ({ rules }: GeneratedProfile) => rules.flatMap(({ names }) => names);
const ruleOf = ({ rules }: GeneratedProfile, name: string) => rules.filter(({ names }) => names.includes(name));

const place = (arch: 'amd64' | 'arm64', flavour: 'oci' | 'moby') =>
  ({ arch, kernel: [6, 12], capabilities: new Set<string>(), flavour, ...usualRuntime }) as const;

const known = [...systemCallRows().values()].filter(({ libseccomp, numbers }) => libseccomp === undefined && numbers[0] !== undefined);
const anyRecording = fc.uniqueArray(fc.constantFrom(...known.map(({ name }) => name))).chain((names) =>
  fc.tuple(
    ...names.map((name) =>
      fc
        .array(
          fc.bigInt({ min: 0n, max: 0xffffffffn }).map((value) => [`0x${value.toString(16)}`]),
          { minLength: 1, maxLength: 3 },
        )
        .map((facts) => recorded(name, facts)),
    ),
  ),
);

describe('a generated profile', () => {
  test('passes our own lint, whatever was recorded', () => {
    fc.assert(
      fc.property(anyRecording, fc.constantFrom('amd64', 'arm64'), fc.constantFrom('oci', 'moby'), (calls, arch, flavour) => {
        const text = profileJson(generate(calls, runc), arch, flavour);
        const findings = lintProfile('p.json', text, place(arch, flavour));
        expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('allows all that was recorded, and names each call for one reason', () => {
    fc.assert(
      fc.property(anyRecording, (calls) => {
        const profile = generate(calls, runc);
        for (const { name } of calls) if (name !== 'clone3') expect(namesOf(profile)).toContain(name);
        const plain = profile.rules.filter(({ condition }) => condition === undefined).flatMap(({ names }) => names);
        expect(new Set(plain).size).toBe(plain.length);
      }),
      { numRuns: 50 },
    );
  });

  test('lets programs start others, end and be waited for, though nobody did', () => {
    expect(namesOf(generate([], runc))).toEqual(
      expect.arrayContaining([
        'clone',
        'execve',
        'exit',
        'exit_group',
        'kill',
        'pipe2',
        'rt_sigreturn',
        'restart_syscall',
        'wait4',
        'waitid',
      ]),
    );
    expect(namesOf(generate([], runc))).not.toContain('socket');
  });

  test('allows threads and children, and namespaces only where they were recorded', () => {
    const [rule] = ruleOf(generate([recorded('clone', [['0x50f00'], ['0x4111']])], runc), 'clone');
    expect(rule).toMatchObject({ condition: { index: 0, value: 0x7e020000n, valueTwo: 0n, op: 'SCMP_CMP_MASKED_EQ' } });
    const [wide, ...more] = ruleOf(generate([recorded('clone', [['0x50f00'], ['0x10000011']])], runc), 'clone');
    expect(more).toEqual([]);
    expect(wide).not.toHaveProperty('condition');
  });

  test('leaves clone3 to ENOSYS, unless it is what only clone3 can', () => {
    const threads = generate([recorded('clone3', [['0x3d0f00']])], runc);
    expect(namesOf(threads)).not.toContain('clone3');
    expect(threads.leftOut).toEqual([{ name: 'clone3', why: expect.stringContaining('cannot be seen by a filter') }]);
    for (const flags of ['0x200004111', '0x80', '0x10000000']) {
      const profile = generate([recorded('clone3', [[flags]])], runc);
      expect([ruleOf(profile, 'clone3').length, profile.leftOut.length]).toEqual([1, 0]);
    }
  });

  test('allows sockets of the families that were recorded, and all where one is not known', () => {
    const two = generate(
      [
        recorded('socket', [
          ['0x2', '0x1', '0x6'],
          ['0xa', '0x1', '0x6'],
          ['0x2', '0x2', '0x0'],
        ]),
      ],
      runc,
    );
    expect(ruleOf(two, 'socket').map(({ condition }) => condition?.value)).toEqual([2n, 10n]);
    expect(namesOf(two)).toEqual(expect.arrayContaining(['connect', 'accept4', 'listen']));
    const [any, ...more] = ruleOf(generate([recorded('socket', [['0x2'], []])], runc), 'socket');
    expect([any?.condition, more]).toEqual([undefined, []]);
  });

  test('leaves out what nobody has', () => {
    const profile = generate([recorded('cachestat', [[]], 'amd64', { ENOSYS: 4 })], runc);
    expect(namesOf(profile)).not.toContain('cachestat');
    expect(profile.leftOut).toEqual([{ name: 'cachestat', why: expect.stringContaining('ENOSYS') }]);
  });

  test('has the names of 32 bits where such programs were recorded', () => {
    expect(namesOf(generate([recorded('write', [[]], '386')], runc))).toEqual(
      expect.arrayContaining(['mmap2', 'fstatat64', 'set_thread_area']),
    );
    expect(namesOf(generate([recorded('write')], runc))).not.toContain('mmap2');
  });

  test('has what crun needs where crun starts the container', () => {
    expect(namesOf(generate([], { runtime: 'crun' }))).toContain('pivot_root');
    expect(namesOf(generate([], runc))).not.toContain('pivot_root');
  });

  test('is written as runtimes read it', () => {
    const profile = generate([recorded('personality', [['0x0']])], runc);
    const oci = JSON.parse(profileJson(profile, 'amd64', 'oci'));
    expect(oci).toMatchObject({
      defaultAction: 'SCMP_ACT_ERRNO',
      defaultErrnoRet: 38,
      architectures: ['SCMP_ARCH_X86_64', 'SCMP_ARCH_X86', 'SCMP_ARCH_X32'],
    });
    expect(oci.syscalls).toContainEqual({
      names: ['personality'],
      action: 'SCMP_ACT_ALLOW',
      args: [{ index: 0, value: 0, op: 'SCMP_CMP_EQ' }],
    });
    const moby = JSON.parse(profileJson(profile, 'arm64', 'moby'));
    expect(moby.archMap).toEqual([{ architecture: 'SCMP_ARCH_AARCH64', subArchitectures: ['SCMP_ARCH_ARM'] }]);
    expect(moby.syscalls.every(({ comment }: { comment?: string }) => comment !== undefined)).toBe(true);
  });
});

describe('the tables', () => {
  test('name calls that there are', () => {
    const named = [...safetyGroups.flatMap(({ names }) => names), ...frequentCalls];
    expect(named.filter((name) => !systemCallRows().has(name))).toEqual([]);
  });

  test('calls that are not recorded are allowed by every profile, without conditions', () => {
    const profile = generate([], runc);
    expect(frequentCalls.filter((name) => !ruleOf(profile, name).some(({ condition }) => condition === undefined))).toEqual([]);
  });
});
