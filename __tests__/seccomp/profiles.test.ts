import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { capabilities, seccompArchitectures } from '../../src/knowledge/seccomp.js';
import { systemCallRows } from '../../src/knowledge/system-call-numbers.js';
import { ConfigurationError } from '../../src/model/errors.js';
import { compileProfile } from '../../src/seccomp/compile.js';
import { decisionOf, decisionText, valueOfDecision } from '../../src/seccomp/decision.js';
import { decide } from '../../src/seccomp/evaluate.js';
import { loadFilter } from '../../src/seccomp/filter.js';
import { decodeProgram } from '../../src/seccomp/instruction.js';
import { returnedValues } from '../../src/seccomp/interpret.js';
import { parseJson } from '../../src/seccomp/json.js';
import { readProfile } from '../../src/seccomp/profile.js';
import { isSame, type ProfilePlace, resolveProfile } from '../../src/seccomp/resolve.js';
import { argument } from './arbitrary.js';
import { ask, containerdProfile, goModule, libseccompRules, oracle, systemdProfile } from './oracles.js';

const place: ProfilePlace = {
  arch: 'amd64',
  kernel: [6, 1],
  capabilities: new Set(),
  flavour: 'moby',
  runtime: 'runc',
  libseccomp: '2.6.0',
};

const moby = 'github.com/moby/profiles/seccomp@v0.3.0';

/** Profiles and sets that people run under, from where they are published; undefined where they cannot be had. */
const published: readonly { readonly name: string; readonly read: () => string | undefined }[] = [
  { name: 'Moby', read: () => ofModule(moby, 'default.json') },
  { name: 'Moby, written before archMap', read: () => ofModule(moby, 'fixtures/default-old-format.json') },
  { name: 'Docker 20.10', read: () => ofModule('github.com/docker/docker@v20.10.27+incompatible', 'profiles/seccomp/default.json') },
  { name: 'Podman 5', read: () => ofModule('go.podman.io/common@v0.66.0', 'pkg/seccomp/seccomp.json') },
  { name: 'Podman 4', read: () => ofModule('github.com/containers/common@v0.57.0', 'pkg/seccomp/seccomp.json') },
  { name: 'containerd 2', read: () => containerdProfile('v2.0.5') },
  { name: 'systemd @system-service', read: () => systemdProfile('@system-service') },
  { name: 'systemd @basic-io', read: () => systemdProfile('@basic-io') },
];

function ofModule(module: string, file: string): string | undefined {
  const folder = goModule(module);
  return folder === undefined ? undefined : readFileSync(join(folder, file), 'utf8');
}

const texts = new Map(published.map(({ name, read }) => [name, read()]));

const audits = [0xc000003e, 0x40000003, 0xc00000b7, 0x40000028];

describe.each(published)('$name', ({ name }) => {
  const text = texts.get(name);
  const told = text === undefined ? test.skip : test;

  told('is read without a complaint', () => {
    expect(readProfile(parseJson(name, text!)).problems).toEqual([]);
  });

  told.each(['amd64', '386', 'arm64', 'arm'] as const)('is compiled to what it says, on %s', (arch) => {
    const some = fc.sample(fc.array(argument, { minLength: 6, maxLength: 6 }), { seed: 1, numRuns: 2 });
    for (const set of [new Set<string>(), new Set(capabilities)]) {
      const resolved = resolveProfile(readProfile(parseJson(name, text!)).profile, { ...place, arch, capabilities: set });
      const program = compileProfile(resolved);
      expect(program.length).toBeLessThan(1500);
      const wrong = audits.flatMap((audit) =>
        Array.from({ length: 480 }, (_, number) => number).flatMap((number) =>
          some.flatMap((values) => {
            const call = { number, audit, arguments: values };
            const [decided] = decide(resolved, call);
            const [found] = returnedValues(program, call)!;
            return isSame(decided!.decision, decisionOf(found!.value)) ? [] : [`${audit} ${number} ${values.join()}`];
          }),
        ),
      );
      expect(wrong).toEqual([]);
    }
  });

  const library = process.platform === 'linux' && process.arch === 'x64' ? oracle('libseccomp') : undefined;
  const beside = text === undefined || library === undefined ? test.skip : test;

  beside.each(['amd64', '386', 'arm64', 'arm'] as const)('is decided as by libseccomp, on %s', (arch) => {
    const { profile } = readProfile(parseJson(name, text!));
    const resolved = resolveProfile(profile, { ...place, arch, runtime: 'crun', libseccomp: '2.5.4' });
    const rules = libseccompRules(resolved.rules, resolved);
    const own = seccompArchitectures.find(({ goarch }) => goarch === arch)!;
    const tokens = [
      `only ${own.audit}`,
      ...resolved.filters.map(({ architecture: { goarch, audit } }) => `arch ${goarch === 'x32' ? 0x4000003e : audit}`),
    ];
    const program = decodeProgram(
      'libseccomp',
      ask(library!, `${[valueOfDecision(resolved.defaultDecision), ...tokens, ...rules].join('\n')}\n`),
    );
    const some = fc.sample(fc.array(argument, { minLength: 6, maxLength: 6 }), { seed: 2, numRuns: 2 });
    const numbers = [
      // Which of the youngest it knows depends on the distribution's patches.
      ...Array.from({ length: 451 }, (_, number) => number),
      ...Array.from({ length: 451 }, (_, number) => number + 0x40000000),
      // Calls that x32 has by numbers of its own.
      ...Array.from({ length: 36 }, (_, number) => number + 0x40000200),
      0xffffffff,
    ];
    const wrong = audits.flatMap((audit) =>
      numbers.flatMap((number) =>
        some.flatMap((values) => {
          const call = { number, audit, arguments: values };
          const [decided] = decide(resolved, call);
          const [found] = returnedValues(program, call)!;
          return isSame(decided!.decision, decisionOf(found!.value))
            ? []
            : [
                `${audit.toString(16)} ${number} ${values.join()}: ${decisionText(decided!.decision)}, not ${decisionText(decisionOf(found!.value))} of ${found!.at}`,
              ];
        }),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe("Moby's conditions", () => {
  const profile = (rule: object) =>
    readProfile(
      parseJson(
        'p',
        JSON.stringify({ defaultAction: 'SCMP_ACT_ERRNO', syscalls: [{ names: ['ptrace'], action: 'SCMP_ACT_ALLOW', ...rule }] }),
      ),
    ).profile;
  const allows = (rule: object, where: Partial<ProfilePlace>) => {
    const resolved = resolveProfile(profile(rule), { ...place, ...where });
    return decide(resolved, { number: 101, audit: 0xc000003e, arguments: [] })[0]!.decision.action === 'ALLOW';
  };
  test.each([
    [{ includes: { minKernel: '4.8' } }, { kernel: [4, 8] }, true],
    [{ includes: { minKernel: '4.8' } }, { kernel: [4, 7] }, false],
    [{ includes: { minKernel: '4.8' } }, { kernel: [5, 0] }, true],
    [{ excludes: { minKernel: '4.8' } }, { kernel: [4, 8] }, false],
    [{ includes: { caps: ['CAP_A', 'CAP_B'] } }, { capabilities: new Set(['CAP_A']) }, false],
    [{ includes: { caps: ['CAP_A', 'CAP_B'] } }, { capabilities: new Set(['CAP_A', 'CAP_B']) }, true],
    [{ excludes: { caps: ['CAP_A', 'CAP_B'] } }, { capabilities: new Set(['CAP_B']) }, false],
    [{ includes: { arches: ['amd64'] } }, {}, true],
    [{ includes: { arches: ['arm64'] } }, {}, false],
    [{ excludes: { arches: ['amd64'] } }, {}, false],
    [{ includes: { arches: ['arm64'] } }, { flavour: 'oci' as const }, true],
  ] as const)('%j in %j: %p', (rule, where, expected) => {
    expect(allows(rule, where as Partial<ProfilePlace>)).toBe(expected);
  });
});

describe("runc's answer to calls that are newer than the profile", () => {
  const text = (defaults: object) => JSON.stringify({ ...defaults, syscalls: [{ names: ['read', 'openat2'], action: 'SCMP_ACT_ALLOW' }] });
  const answer = (defaults: object, number: number, where: Partial<ProfilePlace> = {}) => {
    const resolved = resolveProfile(readProfile(parseJson('p', text(defaults))).profile, { ...place, ...where });
    return decisionText(decide(resolved, { number, audit: 0xc000003e, arguments: [] })[0]!.decision);
  };
  test.each([
    [{ defaultAction: 'SCMP_ACT_ERRNO' }, 438, {}, 'ERRNO(ENOSYS)'],
    [{ defaultAction: 'SCMP_ACT_ERRNO' }, 435, {}, 'ERRNO(EPERM)'],
    [{ defaultAction: 'SCMP_ACT_KILL' }, 9999, {}, 'ERRNO(ENOSYS)'],
    [{ defaultAction: 'SCMP_ACT_ERRNO' }, 438, { runtime: 'crun' }, 'ERRNO(EPERM)'],
    [{ defaultAction: 'SCMP_ACT_LOG' }, 438, {}, 'LOG'],
    [{ defaultAction: 'SCMP_ACT_ERRNO', defaultErrnoRet: 13 }, 1, {}, 'ERRNO(EACCES)'],
    [{ defaultAction: 'SCMP_ACT_ERRNO' }, 0x40000001, {}, 'KILL_THREAD'],
  ] as const)('%j: %d on %j is %s', (defaults, number, where, expected) => {
    expect(answer(defaults, number, where as Partial<ProfilePlace>)).toBe(expected);
  });
});

describe('bad input', () => {
  const load =
    (text: string, file = 'p.json') =>
    () =>
      loadFilter(file, Buffer.from(text), place).answers({ number: 0, audit: 0, arguments: [] });
  const rule = (part: string) => `{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":["read"],"action":"SCMP_ACT_ERRNO",${part}}]}`;
  test.each([
    ['{\n  "defaultAction": SCMP_ACT_ALLOW\n}', 'p.json:2:20: is no JSON: a value is expected'],
    ['{"defaultAction": "SCMP_ACT_ALLOW",}', 'p.json:1:36: is no JSON: a key in double quotes is expected'],
    ['{"defaultAction": "SCMP_ACT_ALLOW"', 'p.json:1:35: is no JSON: it ends where , or } is expected'],
    ['[]', 'p.json:1:1: the profile is a list, not an object'],
    ['{}', 'p.json:1:1: the profile has no "defaultAction"'],
    ['{"defaultAction":"SCMP_ACT_ALOW"}', 'p.json:1:18: unknown action "SCMP_ACT_ALOW"\n  did you mean "SCMP_ACT_ALLOW"?'],
    [
      '{"defaultAction":"SCMP_ACT_ALLOW","architectures":["SCMP_ARCH_AMD64"]}',
      'p.json:1:52: unknown architecture "SCMP_ARCH_AMD64"\n  did you mean "SCMP_ARCH_X86_64"?',
    ],
    [rule('"args":[{"index":6,"value":1,"op":"SCMP_CMP_EQ"}]'), 'p.json:1:108: "index" is 6: a system call has six arguments, 0 to 5'],
    [rule('"args":[{"index":0,"value":-1,"op":"SCMP_CMP_EQ"}]'), 'p.json:1:118: "value" is -1, not a whole number below 2^64'],
    [
      rule('"args":[{"index":0,"value":18446744073709551616,"op":"SCMP_CMP_EQ"}]'),
      'p.json:1:118: "value" is 18446744073709551616, not a whole number below 2^64',
    ],
    [
      rule('"args":[{"index":0,"value":1,"op":"SCMP_CMP_EQUAL"}]'),
      'p.json:1:125: unknown operator "SCMP_CMP_EQUAL"\n  did you mean "SCMP_CMP_EQ"?',
    ],
    [rule('"includes":{"minKernel":"new"}'), 'p.json:1:115: "minKernel" is "new", not a release\n  as in "4.8"'],
    [
      rule('"includes":{"caps":["CAP_BPF"]},"excludes":{"caps":["CAP_BPF","CAP_CHOWN"]}'),
      'p.json:1:47: the rule for read is never taken: it includes and excludes CAP_BPF',
    ],
    [
      '{"defaultAction":"SCMP_ACT_ERRNO","syscalls":[{"names":["re\\u0007ad"],"action":"SCMP_ACT_ALLOW"}]}',
      'p.json:1:57: there is no system call "re\\u0007ad", which holds characters that are not shown',
    ],
    [rule('"action":"SCMP_ACT_LOG"'), 'p.json:1:91: the key "action" comes twice'],
    [
      '{"defaultAction":"SCMP_ACT_ALLOW","archMap":[{"architecture":"SCMP_ARCH_X86_64"}],"architectures":["SCMP_ARCH_X86"]}',
      'p.json:1:35: the profile has "architectures" and "archMap"\n  Docker takes one of them',
    ],
    [`${'['.repeat(100_000)}`, 'p.json:1:65: is no JSON: it is nested more than 64 deep'],
  ])('%.60s', (text, message) => {
    expect(load(text)).toThrow(ConfigurationError);
    expect(load(text)).toThrow(message);
  });

  test('a filter that the kernel would not take is said to be one', () => {
    const names = [...systemCallRows().keys()];
    const rules = Array.from({ length: 3000 }, (_, index) => ({
      names: [names[index % names.length]],
      action: 'SCMP_ACT_ERRNO',
      args: [{ index: 0, value: index, op: 'SCMP_CMP_EQ' }],
    }));
    const filter = loadFilter('p.json', Buffer.from(JSON.stringify({ defaultAction: 'SCMP_ACT_ALLOW', syscalls: rules })), place);
    expect(() => filter.program()).toThrow(/p.json: becomes a filter of \d{5} instructions, and the kernel takes 4096/);
  });

  test('100,000 rules and 10 MB are read within seconds', () => {
    const rules = Array.from({ length: 100_000 }, () => ({
      names: ['read', 'write', 'a-name-that-nobody-knows'],
      action: 'SCMP_ACT_ALLOW',
      comment: 'x'.repeat(20),
    }));
    const text = JSON.stringify({ defaultAction: 'SCMP_ACT_ERRNO', syscalls: rules });
    expect(text.length).toBeGreaterThan(10_000_000);
    const started = performance.now();
    const [answer] = loadFilter('p.json', Buffer.from(text), place).answers({ number: 0, audit: 0xc000003e, arguments: [] })!;
    expect(answer!.decision.action).toBe('ALLOW');
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test.each([
    ['', 'p: is empty'],
    ['20 00 00', 'p: has 3 bytes, which is no number of instructions'],
    ['0600000000000000'.repeat(4097), 'p: has 4097 instructions, the kernel takes 4096'],
    ['2000000000000000', 'p: instruction 0: the last instruction does not return'],
    ['2000000003000000 0600000000000000', 'p: instruction 0: loads from 3'],
    ['1500000500000000 0600000000000000', 'p: instruction 0: jumps to 6, behind the end'],
    ['9400000002000000 0600000000000000', 'p: instruction 0: 0x94 is no instruction that a seccomp filter may have'],
    ['6000000000000000 0600000000000000', 'p: instruction 0: reads word 0 of memory'],
    ['3400000000000000 0600000000000000', 'p: instruction 0: divides by zero'],
  ])('program %.40s', (text, message) => {
    expect(load(text, 'p')).toThrow(message);
  });

  test('whatever is read, the answer is a mistake of the user or a filter', () => {
    const check = (bytes: Uint8Array) => {
      try {
        loadFilter('p.json', bytes, place).answers({ number: 0, audit: 0xc000003e, arguments: [] });
      } catch (error) {
        expect(error).toBeInstanceOf(ConfigurationError);
      }
    };
    fc.assert(fc.property(fc.uint8Array(), check));
    fc.assert(fc.property(fc.json(), (text) => check(Buffer.from(text))));
    const word = fc.constantFrom(
      'defaultAction',
      'syscalls',
      'names',
      'action',
      'args',
      'archMap',
      'SCMP_ACT_ALLOW',
      'SCMP_ACT_ERRNO',
      'read',
      'includes',
      'caps',
      '\u0007',
    );
    const tree = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        word,
        fc.nat(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(word, tie('value'), { maxKeys: 5 }),
      ),
    })).value;
    fc.assert(
      fc.property(fc.dictionary(word, tree), (value) => check(Buffer.from(JSON.stringify({ defaultAction: 'SCMP_ACT_ALLOW', ...value })))),
    );
  });
});

describe('numbers of system calls', () => {
  const resolve = (arch: string, names: readonly string[]) => ask('scmp_sys_resolver', '', 5000, ['-a', arch, ...names]);
  let isThere = true;
  try {
    resolve('x86_64', ['read']);
  } catch {
    isThere = false;
    process.stderr.write('skipped: there is no scmp_sys_resolver (Debian package seccomp)\n');
  }
  const beside = isThere ? test : test.skip;
  beside.each([
    ['x86_64', 'amd64'],
    ['x86', '386'],
    ['x32', 'x32'],
    ['aarch64', 'arm64'],
    ['arm', 'arm'],
  ])('%s: all are as scmp_sys_resolver says', (theirs, ours) => {
    const { column } = seccompArchitectures.find(({ goarch }) => goarch === ours)!;
    const rows = [...systemCallRows().values()].filter(({ libseccomp }) => libseccomp === undefined);
    const bit = ours === 'x32' ? 0x40000000 : 0;
    // One call of the tool for each name: it takes one.
    const some = rows.filter(
      (_, index) => index % 9 === column || /^(clone3?|futex.*|socket.*|mmap2?|eventfd2|pidfd_open|timer_.*)$/.test(rows[index]!.name),
    );
    const wrong = some.filter(({ name, numbers }) => {
      const theirNumber = Number(resolve(theirs, [name]).toString());
      const own = numbers[column];
      // On 386 the tool names sockets and IPC by numbers of its own, below -100.
      return own === undefined ? theirNumber >= 0 : theirNumber !== own + bit && !(ours === '386' && theirNumber <= -100);
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
    expect(some.length).toBeGreaterThan(50);
  });

  test('releases that introduced a call', () => {
    const since = (name: string) => systemCallRows().get(name)?.since;
    expect(['clone3', 'pidfd_open', 'pidfd_send_signal', 'futex_time64', 'eventfd2', 'read', 'mseal'].map(since)).toEqual([
      '5.3',
      '5.3',
      '5.1',
      '5.1',
      '2.6.27',
      undefined,
      '6.10',
    ]);
  });
});
