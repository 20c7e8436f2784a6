import { describe, expect, test } from '@jest/globals';
import { usualRuntime } from '../../src/knowledge/seccomp.js';
import type { TraceReport } from '../../src/model/seccomp.js';
import { traceMarkdown, traceText } from '../../src/report/trace-text.js';
import { loadFilter } from '../../src/seccomp/filter.js';
import type { TracedCall, TracedFilters } from '../../src/seccomp/trace-lines.js';
import { attribute, installedFilters, ownState } from '../../src/seccomp-trace.js';

const place = { arch: 'amd64', kernel: [5, 10], capabilities: new Set<string>(), flavour: 'oci', ...usualRuntime } as const;
const nothing = { place, filters: [], given: [], everywhere: [], seccomp: 'filter', asked: undefined, selinuxEnforces: false } as const;

const call = (number: number, more: Partial<TracedCall> = {}): TracedCall => ({
  kind: 'call',
  arch: 'amd64',
  number,
  program: 'p',
  phase: 'command',
  role: 'main',
  result: 'errno',
  filter: true,
  facts: [],
  count: 1,
  ...more,
});

const profile = (syscalls: object[]) =>
  loadFilter('p.json', new TextEncoder().encode(JSON.stringify({ defaultAction: 'SCMP_ACT_ALLOW', syscalls })), place);

describe('who answered', () => {
  test('SIGSYS comes from filters alone', () => {
    expect(attribute(call(290, { filter: undefined }), 'SIGSYS', nothing)).toEqual({
      by: 'filter',
      because: 'only filters answer a call with SIGSYS',
    });
  });

  test('a call that is younger than the kernel is the kernel, filter or not', () => {
    // cachestat, 6.5
    expect(attribute(call(451), 'ENOSYS', nothing)).toMatchObject({
      by: 'kernel',
      because: 'Linux 5.10 does not have cachestat, 6.5 does',
    });
    expect(attribute(call(451), 'EPERM', nothing).by).toBe('unknown');
  });

  test('without a filter it is the kernel, and EPERM stays open between its reasons', () => {
    expect(attribute(call(165, { filter: false }), 'EPERM', nothing)).toMatchObject({
      by: 'kernel',
      because: expect.stringContaining('a capability is missing'),
    });
    expect(attribute(call(246, { filter: false }), 'ENOSYS', nothing)).toMatchObject({
      by: 'kernel',
      because: expect.stringContaining('was built without it'),
    });
    expect(attribute(call(233, { filter: false }), 'EPERM', nothing).because).toContain('files that cannot be polled');
  });

  describe('of what stands behind filters', () => {
    const sysAdmin = (1n << 21n).toString(16);
    const none = { capabilities: '0', initial: true };
    const root = { capabilities: '1ffffffffff', initial: true };
    const confined = 'docker-default (enforce)';
    const context = 'system_u:system_r:container_t:s0:c1,c2';
    test.each([
      ['a capability that is missing', 170, [], none, 'capability', 'takes CAP_SYS_ADMIN (sethostname(2), capabilities(7)), which the'],
      ['one of several', 103, [], { ...none, capabilities: sysAdmin }, 'kernel', 'has CAP_SYSLOG or CAP_SYS_ADMIN'],
      ['a capability that counts elsewhere', 170, [], { ...root, initial: false }, 'kernel', 'in its own user namespace only'],
      ['nobody else than a module', 170, [], { ...root, label: confined }, 'security-module', `which is all that it takes`],
      ['a module that only complains', 170, [], { ...root, label: 'p (complain)' }, 'kernel', 'no capability is missing'],
      ['no module', 170, [], { ...root, label: 'unconfined' }, 'kernel', 'which cannot be told'],
      ['SELinux that does not enforce', 170, [], { ...root, label: context }, 'kernel', 'which cannot be told'],
      ['a call with more reasons', 165, [], { ...root, label: confined }, 'kernel', 'a mount that is locked'],
      ['a limit that is refused to everybody', 302, [], { ...root, label: confined }, 'kernel', 'above fs.nr_open'],
      ['a real-time class without a budget', 144, [], { ...root, label: confined }, 'kernel', 'no real-time budget'],
      ['a kernel that may not be replaced', 246, [], { ...root, label: confined }, 'kernel', 'kernel.kexec_load_disabled'],
      ['a missing capability all the same', 165, [], { ...none, label: confined }, 'capability', 'takes CAP_SYS_ADMIN'],
      ['new namespaces', 272, ['0x40000000'], none, 'capability', 'takes CAP_SYS_ADMIN'],
      ['a new user namespace', 272, ['0x50000000'], none, 'kernel', 'a capability is missing, or'],
      ['raw sockets', 41, ['0x2', '0x80003', '0x1'], none, 'capability', 'takes CAP_NET_RAW'],
      ['other sockets', 41, ['0x2', '0x80001', '0x0'], none, 'kernel', 'a capability is missing, or'],
      ['a call that the table does not have', 90, [], none, 'kernel', 'a capability is missing, or'],
    ] as const)('%s', (_, number, facts, rights, by, because) => {
      const told = attribute(call(number, { filter: false, facts: [...facts], rights }), 'EPERM', nothing);
      expect(told).toEqual({ by, because: expect.stringContaining(because) });
      expect(told.because).toMatch(/^no filter is in force: /);
      // ENOSYS is no question of rights.
      expect(attribute(call(number, { filter: false, rights }), 'ENOSYS', nothing).by).toBe('kernel');
    });

    test('SELinux that enforces', () => {
      const known = { ...nothing, selinuxEnforces: true };
      const told = (label: string) => attribute(call(170, { filter: false, rights: { ...root, label } }), 'EPERM', known).by;
      expect([context, 'unconfined_u:unconfined_r:unconfined_t:s0'].map(told)).toEqual(['security-module', 'kernel']);
    });

    test('the same behind filters that were read, and nothing where another one may have answered', () => {
      const read = [profile([{ names: ['clone'], action: 'SCMP_ACT_ERRNO' }])];
      expect(attribute(call(170, { rights: none }), 'EPERM', { ...nothing, filters: read })).toMatchObject({
        by: 'capability',
        because: expect.stringMatching(/^all filters let it through: it takes CAP_SYS_ADMIN/),
      });
      expect(attribute(call(170, { rights: none }), 'EPERM', { ...nothing, filters: read, given: read }).by).toBe('unknown');
      expect(attribute(call(170, { rights: none }), 'EPERM', nothing).by).toBe('unknown');
    });
  });

  test('where that could not be read, nothing is said', () => {
    expect(attribute(call(165, { filter: undefined }), 'EPERM', nothing).by).toBe('unknown');
  });

  test('harmless arguments tell a filter from the kernel', () => {
    const asked = { state: 'answered', errno: 1 } as const;
    expect(attribute(call(290), 'EPERM', { ...nothing, asked })).toMatchObject({ by: 'filter', because: expect.stringContaining('EPERM') });
    expect(attribute(call(290), 'EPERM', { ...nothing, asked: { state: 'answered', errno: 22 } })).toMatchObject({
      by: 'unknown',
      because: expect.stringContaining('let through (EINVAL)'),
    });
    expect(attribute(call(165), 'EPERM', nothing)).toMatchObject({
      by: 'unknown',
      because: expect.stringContaining('no harmless arguments'),
    });
    // The arguments are known for calls of this processor alone.
    expect(attribute(call(328, { arch: '386' }), 'EPERM', { ...nothing, asked }).by).toBe('unknown');
  });

  test('a filter of the command itself cannot be asked from outside', () => {
    expect(attribute(call(290), 'EPERM', { ...nothing, seccomp: 'disabled' })).toMatchObject({
      by: 'unknown',
      because: expect.stringContaining('the command itself has installed a filter'),
    });
  });

  test('a profile that was named is asked with the arguments that were recorded', () => {
    const flags = { index: 0, value: 0x7e020000, valueTwo: 0, op: 'SCMP_CMP_MASKED_EQ' };
    const named = [
      profile([
        { names: ['clone'], action: 'SCMP_ACT_ERRNO', errnoRet: 1, args: [{ ...flags, op: 'SCMP_CMP_EQ', value: 0x11 }] },
        { names: ['eventfd2'], action: 'SCMP_ACT_ERRNO', errnoRet: 38 },
      ]),
    ];
    const known = { ...nothing, filters: named, given: named, everywhere: named };
    expect(attribute(call(290), 'ENOSYS', known)).toMatchObject({
      by: 'filter',
      rules: [{ answer: 'ERRNO(ENOSYS)', place: expect.stringMatching(/^p\.json:1:/) }],
    });
    expect(attribute(call(290), 'EPERM', known)).toMatchObject({ by: 'unknown', because: expect.stringContaining('does not answer so') });
    expect(attribute(call(56, { facts: ['0x11'] }), 'EPERM', known).by).toBe('filter');
    expect(attribute(call(56, { facts: ['0x12'] }), 'EPERM', known).by).toBe('unknown');
    expect(attribute(call(56), 'EPERM', known).because).toContain('for some arguments');
  });

  test('filters that were read leave only the kernel when they let a call through', () => {
    const read = [profile([{ names: ['clone'], action: 'SCMP_ACT_ERRNO' }])];
    expect(attribute(call(165), 'EPERM', { ...nothing, filters: read })).toMatchObject({
      by: 'kernel',
      because: expect.stringContaining('all filters let it through'),
    });
  });

  test('a filter that asks a listener is why nobody else is named', () => {
    const filters = [profile([{ names: ['mount'], action: 'SCMP_ACT_NOTIFY' }])];
    expect(attribute(call(165), 'ENOSYS', { ...nothing, filters })).toMatchObject({ by: 'filter', rules: [{ answer: 'USER_NOTIF' }] });
    expect(attribute(call(165), 'EPERM', { ...nothing, filters })).toMatchObject({
      by: 'unknown',
      because: expect.stringContaining('asks a listener'),
    });
  });

  test('of filters that were read, the newest stands last: of equally strict answers its own counts', () => {
    const answering = (errno: number) => Buffer.from([6, 0, 0, 0, errno, 0, 5, 0]).toString('hex');
    const read: TracedFilters = { kind: 'filters', program: 'p', phase: 'command', programs: [answering(1), answering(38)] };
    const filters = installedFilters([read], place)(call(165))!;
    expect(filters.map(({ file }) => file)).toEqual(['installed filter 1', 'installed filter 2']);
    expect(attribute(call(165), 'ENOSYS', { ...nothing, filters })).toMatchObject({ by: 'filter' });
    expect(attribute(call(165), 'EPERM', { ...nothing, filters }).by).not.toBe('filter');
  });

  test('filters that were read are those of one program, loaded once; of a program with different ones none count', () => {
    const allow = Buffer.from([6, 0, 0, 0, 0, 0, 255, 127]).toString('hex');
    const read = (program: string, phase: string): TracedFilters => ({ kind: 'filters', program, phase, programs: [allow] });
    const on = installedFilters([read('p', 'command'), read('q', 'test'), read('r', 'test'), read('r', 'test')], place);
    expect(on(call(165))).toHaveLength(1);
    expect(on(call(165))).toBe(on(call(166)));
    expect(on(call(165, { program: 'q' }))).toBeUndefined();
    expect(on(call(165, { program: 'r', phase: 'test' }))).toBeUndefined();
  });
});

test('what is in force is read from the status of a process, and may be unknown', () => {
  expect(ownState('Name:\tnode\nNoNewPrivs:\t1\nSeccomp:\t2\nSeccomp_filters:\t1\n')).toEqual({ seccomp: 'filter', noNewPrivs: 'yes' });
  expect(ownState('Name:\tx\nNoNewPrivs:\t0\nSeccomp:\t0\n')).toEqual({ seccomp: 'disabled', noNewPrivs: 'no' });
  expect(ownState('')).toEqual({ seccomp: 'unknown', noNewPrivs: 'unknown' });
});

const report: TraceReport = {
  schemaVersion: 1,
  tool: { name: 'go-wsl-conform', version: '0' },
  command: ['sh', '-c', '`x`'],
  arch: 'amd64',
  kernel: '5.10',
  state: 'traced',
  exit: 3,
  startedAt: '',
  durationMs: 1200,
  seccomp: 'filter',
  noNewPrivs: 'no',
  calls: 12,
  different: 3,
  programs: [{ program: 'a', phase: 'command', starts: 1 }],
  refused: [
    {
      call: 'clone',
      arch: 'amd64',
      program: 'evil\n::error::|x',
      phase: 'test',
      role: 'child',
      answer: 'EPERM',
      with: 'flags 0x11',
      times: 2,
      by: 'filter',
      because: 'the filter answers so',
      rules: [{ answer: 'ERRNO(EPERM)', by: 'rule', place: 'p.json:3:7' }],
    },
  ],
  withNoNewPrivs: { exit: 1, added: [], missing: [] },
  left: ['sleep'],
  notes: ['a note'],
};

test('the text says what was refused, by whom and how that is known', () => {
  expect(traceText(report)).toBe(
    [
      'seccomp trace · linux/amd64 · Linux 5.10 · exit 3 after 1.2 s',
      '  a filter is in force here; no_new_privs: no',
      '  12 calls of 3 kinds by 1 program',
      '  ✗ clone (amd64) with flags 0x11: EPERM 2 times by a seccomp filter (evil ::error::|x, test, child)',
      '      the filter answers so',
      '      ERRNO(EPERM): rule, p.json:3:7',
      '  with no_new_privs it ends with 1, without with 3',
      '  still running when the command had ended, and killed: sleep',
      'note: a note',
      '',
    ].join('\n'),
  );
});

test('what differs in who met it alone is one line', () => {
  const [only] = report.refused;
  const refused = [
    only!,
    { ...only!, role: 'main', times: 3 },
    { ...only!, program: 'b', phase: 'build', times: 4 },
    { ...only!, with: 'flags 0x12', times: 1 },
  ];
  const lines = traceText({ ...report, refused }).split('\n');
  expect(lines.filter((line) => line.includes('clone'))).toEqual([
    '  ✗ clone (amd64) with flags 0x11: EPERM 9 times by a seccomp filter (evil ::error::|x, test, child and main; b, build, child)',
    '  ✗ clone (amd64) with flags 0x12: EPERM 1 time by a seccomp filter (evil ::error::|x, test, child)',
  ]);
});

test('the Markdown keeps hostile names in their cells', () => {
  const row = traceMarkdown(report)
    .split('\n')
    .find((line) => line.startsWith('| `clone'))!;
  expect(row).not.toMatch(/^::/);
  expect(row.replaceAll('\\|', '').split('|')).toHaveLength(9);
});
