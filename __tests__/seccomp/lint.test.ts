import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lintRules } from '../../src/knowledge/seccomp-lint.js';
import { systemCallRows } from '../../src/knowledge/system-call-numbers.js';
import { ConfigurationError } from '../../src/model/errors.js';
import { LintReport } from '../../src/model/seccomp.js';
import { lintSarif, lintText } from '../../src/report/lint.js';
import { lintProfile } from '../../src/seccomp/lint.js';
import type { ProfilePlace } from '../../src/seccomp/resolve.js';
import { sarifFaults } from '../support/sarif.js';
import { profileText } from './arbitrary.js';

const place: ProfilePlace = {
  arch: 'amd64',
  kernel: [6, 12],
  capabilities: new Set(),
  flavour: 'moby',
  runtime: 'runc',
  libseccomp: '2.6.0',
};

/** A profile without a finding; its parts are replaced one by one. */
const sound = {
  defaultAction: 'SCMP_ACT_ERRNO',
  defaultErrnoRet: 38,
  architectures: ['SCMP_ARCH_X86_64', 'SCMP_ARCH_X86', 'SCMP_ARCH_X32'],
  syscalls: [{ names: ['exit', 'exit_group', 'rt_sigreturn', 'restart_syscall', 'execve', 'read'], action: 'SCMP_ACT_ALLOW' }],
};
const [usual] = sound.syscalls;
const withRules = (...rules: object[]) => ({ ...sound, syscalls: [usual, ...rules] });
const lint = (profile: object | string, where: Partial<ProfilePlace> = {}) =>
  lintProfile('p.json', typeof profile === 'string' ? profile : JSON.stringify(profile, null, 1), { ...place, ...where });
const rulesOf = (profile: object | string, where: Partial<ProfilePlace> = {}) => lint(profile, where).map(({ rule }) => rule);
const allow = (names: string[], rest: object = {}) => ({ names, action: 'SCMP_ACT_ALLOW', ...rest });
const deny = (names: string[], rest: object = {}) => ({ names, action: 'SCMP_ACT_ERRNO', ...rest });
const compare = (index: number, op: string, value: number, valueTwo?: number) => ({
  args: [{ index, value, ...(valueTwo === undefined ? {} : { valueTwo }), op: `SCMP_CMP_${op}` }],
});

test('a sound profile', () => {
  expect(lint(sound)).toEqual([]);
});

describe('each rule is found, and only it', () => {
  test.each<[string, object, string[]]>([
    ['a name with a letter wrong', withRules(allow(['opneat'])), ['unknown-call']],
    ['an unknown architecture', { ...sound, architectures: ['SCMP_ARCH_AMD64'] }, ['not-judged', 'unknown-architecture']],
    ['an architecture with no numbers here', { ...sound, architectures: [...sound.architectures, 'SCMP_ARCH_S390X'] }, []],
    ['an unknown action', withRules({ names: ['write'], action: 'SCMP_ACT_DENY' }), ['not-judged', 'unknown-constant']],
    ['a missing architecture', { ...sound, architectures: ['SCMP_ARCH_X86_64'] }, ['missing-architectures']],
    ['x32 alone is missing', { ...sound, architectures: ['SCMP_ARCH_X86'] }, []],
    ['a name twice', withRules(allow(['write']), allow(['write'])), ['duplicate-rule']],
    ['twice in one rule', withRules(allow(['write', 'write'])), ['duplicate-rule']],
    ['another answer for the same', withRules(allow(['write']), deny(['write'])), ['shadowed-rule']],
    ['a condition beside a rule without', withRules(allow(['socket'], compare(0, 'MASKED_EQ', 1, 1)), deny(['socket'])), ['shadowed-rule']],
    ['the default again', withRules(deny(['write'], { errnoRet: 38 })), ['redundant-rule']],
    [
      'the default, meant to forbid',
      withRules(allow(['socket'], compare(0, 'MASKED_EQ', 1, 1)), deny(['socket'], { errnoRet: 38 })),
      ['shadowed-rule'],
    ],
    [
      'two answers that may hold together',
      withRules(allow(['ioctl'], compare(1, 'MASKED_EQ', 1, 1)), deny(['ioctl'], compare(2, 'EQ', 5))),
      ['conflicting-rules'],
    ],
    ['two answers that may not', withRules(allow(['fcntl'], compare(2, 'EQ', 1)), deny(['fcntl'], compare(2, 'EQ', 5))), []],
    ['the path of openat', withRules(allow(['openat'], compare(1, 'EQ', 47))), ['pointer-argument']],
    ['the type of a program of bpf', withRules(allow(['bpf'], compare(1, 'EQ', 5))), ['pointer-argument']],
    ['the command of bpf', withRules(allow(['bpf'], compare(0, 'EQ', 5))), []],
    ['an argument that there is not', withRules(allow(['exit'], { ...compare(1, 'EQ', 5) })), ['shadowed-rule', 'pointer-argument'].sort()],
    ['NE of 32 bits that allows', withRules(allow(['socket'], compare(0, 'NE', 40))), ['wide-comparison']],
    ['EQ of 32 bits that allows', withRules(allow(['socket'], compare(0, 'EQ', 40))), []],
    ['EQ of 32 bits that forbids', withRules(deny(['socket'], compare(0, 'EQ', 40))), ['wide-comparison']],
    ['a mask of 32 bits that forbids', withRules(deny(['socket'], compare(0, 'MASKED_EQ', 0xffffffff, 40))), []],
    ['a mask of 64 bits that forbids', withRules(deny(['ioctl'], compare(1, 'MASKED_EQ', 0xffffffffff, 0x5412))), ['wide-comparison']],
    ['a mask of 64 bits that allows', withRules(allow(['ioctl'], compare(1, 'MASKED_EQ', 0xffffffffff, 0x5412))), []],
    [
      'a capability with a letter missing',
      withRules(allow(['write'], { includes: { caps: ['CAP_SYSADMIN'] } })),
      ['moby-field', 'unknown-capability'],
    ],
    ['EPERM for clone3', withRules(deny(['clone3'])), ['clone3-errno']],
    ['ENOSYS for clone3', { ...sound, defaultErrnoRet: 1, syscalls: [usual, allow(['openat2']), deny(['clone3'], { errnoRet: 38 })] }, []],
    [
      'EPERM by default, with a newer call named',
      { ...sound, defaultErrnoRet: 1, syscalls: [usual, allow(['openat2'])] },
      ['clone3-errno'],
    ],
    [
      'a default that kills threads',
      { ...sound, defaultAction: 'SCMP_ACT_KILL', syscalls: [usual, allow(['openat2'])] },
      ['thread-killing-default'],
    ],
    ['no exit', { ...sound, syscalls: [allow(['execve', 'exit', 'rt_sigreturn', 'restart_syscall'])] }, ['missing-exit']],
    ['no exec', { ...sound, syscalls: [allow(['exit', 'exit_group', 'rt_sigreturn', 'restart_syscall'])] }, ['missing-exec']],
    ['a field of Moby', withRules(allow(['write'], { includes: { caps: ['CAP_SYS_ADMIN'] } })), ['moby-field']],
    [
      'includes that are excluded',
      withRules(allow(['write'], { includes: { caps: ['CAP_SYSLOG'] }, excludes: { caps: ['CAP_SYSLOG'] } })),
      ['contradiction', 'moby-field', 'moby-field', 'not-judged'],
    ],
    [
      'kernels that exclude each other',
      withRules(allow(['write'], { includes: { minKernel: '5.0' }, excludes: { minKernel: '4.8' } })),
      ['contradiction', 'moby-field', 'moby-field', 'not-judged'],
    ],
    ['a misspelt key', { ...sound, defaultErrnoRte: 1 }, ['unknown-key']],
    ['an errno that there is not', withRules(deny(['write'], { errnoRet: 5000 })), ['errno-range']],
    ['a comment', { ...sound, comment: 'ours', syscalls: [{ ...usual, comment: 'all' }] }, []],
  ])('%s', (_, profile, expected) => {
    expect(rulesOf(profile).sort()).toEqual(expected);
  });

  test('calls that the kernel or the library does not have', () => {
    const profile = withRules(allow(['mseal']));
    expect(rulesOf(profile)).toEqual([]);
    expect(lint(profile, { kernel: [6, 1] })).toMatchObject([
      { rule: 'kernel-too-old', severity: 'note', message: 'Linux 6.1 does not have mseal, 6.10 does' },
    ]);
    expect(lint(profile, { libseccomp: '2.5.4' })).toMatchObject([
      { rule: 'library-too-old', message: 'libseccomp 2.5.4 does not know mseal, 2.6.0 does' },
    ]);
  });

  test('a filter that is too long', () => {
    const names = [...systemCallRows().keys()].slice(100, 400);
    const rules = Array.from({ length: 1500 }, (_, index) => allow([names[index % 300]!], compare(5, 'MASKED_EQ', 0xffff, index)));
    expect(rulesOf(withRules(...rules))).toContain('too-long');
  });
});

describe('the profile of ten calls with SCMP_ARCH_AMD64', () => {
  const ten = (architecture: string) => `{
  "defaultAction": "SCMP_ACT_ERRNO",
  "architectures": ["${architecture}"],
  "syscalls": [
    {
      "names": ["read", "write", "close", "futex", "mmap", "munmap", "rt_sigaction", "rt_sigprocmask", "clone", "exit_group"],
      "action": "SCMP_ACT_ALLOW"
    }
  ]
}`;
  test('there is no such constant', () => {
    expect(lint(ten('SCMP_ARCH_AMD64'))).toEqual([
      {
        rule: 'not-judged',
        severity: 'note',
        message: 'mend the errors first: whether programs start and end under it was not looked at',
        line: 1,
        column: 1,
      },
      {
        rule: 'unknown-architecture',
        severity: 'error',
        message: 'unknown architecture "SCMP_ARCH_AMD64"',
        help: 'did you mean "SCMP_ARCH_X86_64"?',
        line: 3,
        column: 21,
      },
    ]);
  });
  test('with the right one, nothing can be executed', () => {
    expect(lint(ten('SCMP_ARCH_X86_64')).map(({ rule, line }) => [rule, line])).toEqual([
      ['missing-exit', 2],
      ['missing-exec', 2],
      ['missing-architectures', 3],
    ]);
  });
});

test('names with control characters are shown with their numbers', () => {
  const finding = lint(withRules(allow(['re\u001b[31mad\u0007']))).find(({ rule }) => rule === 'garbled-name');
  expect(finding).toMatchObject({
    rule: 'garbled-name',
    message: 'there is no system call "re\\u001b[31mad\\u0007", which holds characters that are not shown',
  });
});

test('what is proposed for NE refuses what the rule refused', () => {
  const [finding] = lint(withRules(allow(['socket'], compare(0, 'NE', 40))));
  expect(finding?.help).toMatch(/^name the values that are allowed, each by/);
});

test('100,000 different rules for one call, and 100,000 unknown names, are told within seconds', () => {
  // Of this process, not of a machine that others use too.
  const before = process.cpuUsage();
  const rules = Array.from({ length: 100_000 }, (_, value) => allow(['fcntl'], compare(2, 'EQ', value)));
  expect(rulesOf(withRules(...rules))).toContain('too-long');
  const names = Array.from({ length: 100_000 }, (_, index) => `nobody_${index}`);
  expect(rulesOf(withRules(allow(names))).filter((rule) => rule === 'unknown-call').length).toBe(1000);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(15_000);
});

test('what is no JSON is a mistake of the user, with its place', () => {
  expect(() => lint('{\n "defaultAction": "SCMP_ACT_ALLOW"\n "syscalls": []\n}')).toThrow('p.json:3:2: is no JSON: , or } is expected');
});

test('any profile gets findings of known rules, in the order of the file', () => {
  fc.assert(
    fc.property(profileText, (text) => {
      const found = lint(text, { flavour: 'oci' });
      for (const { rule, severity } of found) expect(lintRules[rule as keyof typeof lintRules].severity).toBe(severity);
      const places = found.map(({ line, column }) => line * 1e6 + column);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }),
    { numRuns: 60 },
  );
  const check = (text: string) => {
    try {
      lint(text);
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigurationError);
    }
  };
  fc.assert(fc.property(fc.json(), check));
});

describe('written', () => {
  const report = (name: string) =>
    LintReport.parse({
      schemaVersion: 1,
      tool: { name: 'go-wsl-conform', version: '1' },
      file: name,
      findings: lint(withRules(allow(['opneat']))),
    });
  test('as text', () => {
    expect(lintText(report('dir/p.json'))).toMatch(
      /^dir\/p\.json:23:5: warning: there is no system call "opneat" \[unknown-call\]\n {2}→ did you mean "openat"\?\n\nunknown-call: /,
    );
    expect(lintText({ ...report('p.json'), findings: [] })).toBe('p.json: nothing is wrong\n');
  });
  test('as SARIF', () => {
    expect(lintSarif(report('a dir/p.json'))).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'go-wsl-conform', rules: [{ id: 'seccomp.unknown-call' }] } },
          results: [
            {
              ruleId: 'seccomp.unknown-call',
              ruleIndex: 0,
              level: 'warning',
              locations: [{ physicalLocation: { artifactLocation: { uri: 'a%20dir/p.json' }, region: { startLine: 23, startColumn: 5 } } }],
            },
          ],
        },
      ],
    });
  });
});

/** Code scanning refuses a file whole that the schema refuses. */
describe('SARIF by its schema', () => {
  const sarif = (text: string, name = 'p.json') =>
    lintSarif({
      schemaVersion: 1,
      tool: { name: 'go-wsl-conform', version: '0.1.0' },
      file: name,
      findings: lint(text, { flavour: 'oci' }),
    });

  test.each(['p.json', './a dir/p.json', '/abs/ö & 100%/p.json', 'C:\\profiles\\p.json', '-', 'a\u001b[31m\nb?#.json', 'a:b.json'])(
    'a file %j',
    (name) => {
      expect(sarifFaults(sarif(JSON.stringify(withRules(allow(['opneat']))), name))).toEqual([]);
    },
  );

  test('nothing found, and whatever is found in any profile', () => {
    expect(sarifFaults(sarif(JSON.stringify(sound)))).toEqual([]);
    fc.assert(
      fc.property(profileText, (text) => {
        expect(sarifFaults(sarif(text))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('a document that is none is refused', () => {
    const document = sarif(JSON.stringify(withRules(allow(['opneat'])))) as { runs: { results: { level: string; message: object }[] }[] };
    const broken = structuredClone(document);
    broken.runs[0]!.results[0]!.level = 'bad';
    broken.runs[0]!.results[0]!.message = {};
    expect(sarifFaults(broken)).toEqual(expect.arrayContaining([expect.stringContaining('/runs/0/results/0/level')]));
    expect(sarifFaults({ ...document, version: '2.0.0' })).not.toEqual([]);
  });
});
