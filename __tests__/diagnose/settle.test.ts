import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { explainedCauses } from '../../src/diagnose/explained-causes.js';
import { createLogReader, type LogFinding } from '../../src/diagnose/log-reader.js';
import type { Moment, Place } from '../../src/diagnose/place.js';
import { placeRules } from '../../src/diagnose/place-rules.js';
import { settle } from '../../src/diagnose/settle.js';
import { causeIds } from '../../src/model/words.js';
import { type FactChanges, factsWith, healthyFolder } from '../support/facts.js';
import { forbiddenRemedies } from '../support/forbidden-remedies.js';

const bootedAt = Date.parse('2026-11-30T00:00:00Z');
const loggedAt = Date.parse('2026-11-30T12:00:00Z');
const quiet: Moment = {
  bootedAt,
  loggedAt,
  before: { 'cgroup.memoryKills': { value: 0, evidence: [] }, 'cgroup.pidsRefused': { value: 0, evidence: [] } },
  userTasks: { value: 50, evidence: [{ source: 'ps -eLo ruid=', value: '50' }] },
  lookups: new Map(),
  listeners: new Set(),
  packages: new Map(),
  kernel: { records: [] },
};

function causesOf(log: string) {
  const reader = createLogReader();
  for (const line of log.split('\n')) reader.line(line);
  return explainedCauses(reader.end().findings);
}

function settled(log: string, facts: FactChanges = {}, when: Place['when'] = 'here', moment: Partial<Moment> = {}) {
  const place = { when, facts: factsWith(facts) as unknown as Place['facts'] };
  return settle(causesOf(log), when === 'here' ? { ...place, moment: { ...quiet, ...moment } } : place);
}
const shown = (...parameters: Parameters<typeof settled>) => {
  const { causes, ruledOut } = settled(...parameters);
  return [...causes.map(({ id, confidence }) => `${confidence} ${id}`), ...ruledOut.map(({ id }) => `not ${id}`)];
};

const killed = 'go build m: /usr/local/go/pkg/tool/linux_amd64/compile: signal: killed';
const refused = 'runtime: failed to create new OS thread (have 7 already; errno=11)';
const noRights = 'fork/exec /tmp/go-build1/b001/m.test: permission denied';
const noSpace = 'go: mkdir /tmp/go-build1: no space left on device';
const readOnly = 'go: mkdir /tmp/go-build1: read-only file system';
const noName = 'go: example.com/x@v1: dial tcp: lookup proxy.example: no such host';
const noAuthority = 'go: x@v1: Get "https://x/": tls: failed to verify certificate: x509: certificate signed by unknown authority';
const noProxy = 'go: example.com/x@v1.0.0: Get "https://example.com/x/@v/v1.0.0.mod": dial tcp 10.0.0.1:443: connect: connection refused';
const busy = 'go: listen tcp :8080: bind: address already in use';
const badCall = 'SIGSYS: bad system call';
const noSpaceToReserve = 'fatal error: failed to reserve page summary memory';
const noMapping = 'FATAL: ThreadSanitizer: unexpected memory mapping 0x5c8442139000-0x5c844213e000';
const noHome = 'GOCACHE is not defined and neither $XDG_CACHE_HOME nor $HOME are defined';
const noNamespace = 'unshare: unshare failed: Operation not permitted';
const interop = '/mnt/c/Windows/System32/cmd.exe: cannot execute binary file: Exec format error';
const late = 'go test ./...\npanic: test timed out after 2s\n\ngoroutine 5 [running]:\nFAIL\tm\t2.0s\n';

describe('a kill', () => {
  test.each<[string, FactChanges, Partial<Moment>, string[]]>([
    ['none counted since boot', {}, {}, ['likely kill.external', 'not oom.cgroup', 'not oom.global']],
    ['none counted, and the log is older than the boot', {}, { loggedAt: bootedAt - 1 }, ['possible kill.external']],
    ['none counted, and nobody knows the boot', {}, { bootedAt: undefined }, ['possible kill.external']],
    ['some of the machine', { 'memory.kills': 3 }, {}, ['possible kill.external']],
    [
      'some of the cgroup, once',
      { 'memory.kills': 3, 'cgroup.memoryKills': 1 },
      { before: { 'cgroup.memoryKills': { value: 1, evidence: [] } } },
      ['possible oom.cgroup', 'possible kill.external'],
    ],
    ['one while the log was read', { 'memory.kills': 3, 'cgroup.memoryKills': 1 }, {}, ['likely oom.cgroup', 'possible kill.external']],
    ['nothing is known', { 'memory.kills': 'unknown', 'cgroup.memoryKills': 'unknown' }, {}, ['possible kill.external']],
  ])('%s', (_, facts, moment, wanted) => {
    expect(shown(killed, facts, 'here', moment)).toEqual(wanted);
  });

  test('what was recorded may be older than the kill', () => {
    expect(shown(killed, {}, 'recorded')).toEqual(['possible kill.external']);
  });

  const record = (name: string, at: string | undefined, isNew = false): Moment['kernel'] => ({
    records: [{ finding: kernelFinding(name), at: at === undefined ? undefined : Date.parse(at), isNew }],
  });
  const kernelFinding = (name: string): LogFinding => {
    const reader = createLogReader();
    reader.line(`[1.0] Memory cgroup out of memory: Killed process 7 (${name}) total-vm:1kB`);
    return reader.end().findings[0]!;
  };

  test.each<[string, FactChanges, Moment['kernel'], string[]]>([
    [
      'of the program that the log names, while it was read',
      { 'cgroup.memoryKills': 1 },
      record('compile', '2026-11-30T12:00:00Z', true),
      ['established'],
    ],
    // Whose counter has not moved had no part in it: the machine has other users.
    ['of such a program in another cgroup', {}, record('compile', '2026-11-30T12:00:00Z', true), ['likely']],
    ['shortly before', {}, record('compile', '2026-11-30T11:50:00Z'), ['possible']],
    ['of another program, shortly before', {}, record('firefox', '2026-11-30T11:50:00Z'), ['possible']],
    ['of another program, long before', {}, record('firefox', '2026-11-30T01:00:00Z'), []],
    ['of such a program, at a time that is not known', {}, record('compile', undefined), ['possible']],
    ['of go, which every line names', {}, record('go', '2026-11-30T01:00:00Z'), []],
    ['that cannot be read', {}, { reason: 'dmesg: Operation not permitted' }, []],
  ])("the kernel's record %s", (_, facts, kernel, wanted) => {
    const { causes } = settled(killed, { 'memory.kills': 1, ...facts }, 'here', { kernel });
    expect(causes.flatMap(({ id, confidence }) => (id === 'oom.cgroup' ? [confidence] : []))).toEqual(wanted);
  });
});

describe('a thread that was refused', () => {
  const limited: FactChanges = { 'limits.nproc': { soft: 100, hard: 100 }, 'cgroup.pidsLimit': 100, 'cgroup.pidsCurrent': 10 };
  test.each<[string, FactChanges, Partial<Moment>, string[]]>([
    ['no limit but those of the kernel', {}, {}, ['possible pids.undetermined', 'not pids.rlimit', 'not pids.cgroup']],
    ['limits that are far', limited, {}, ['possible pids.undetermined']],
    ['root', { ...limited, 'limits.nprocBinds': false }, {}, ['possible pids.undetermined', 'not pids.rlimit']],
    ['hidden levels', { ...limited, 'cgroup.pidsLimit': null, 'cgroup.hiddenAncestors': true }, {}, ['possible pids.undetermined']],
    ['a full cgroup', { ...limited, 'cgroup.pidsCurrent': 99 }, {}, ['likely pids.cgroup', 'possible pids.undetermined']],
    [
      'refusals, at some time',
      { ...limited, 'cgroup.pidsRefused': 4 },
      { before: { 'cgroup.pidsRefused': { value: 4, evidence: [] } } },
      ['possible pids.cgroup', 'possible pids.undetermined'],
    ],
    ['refusals while the log was read', { ...limited, 'cgroup.pidsRefused': 4 }, {}, ['likely pids.cgroup', 'possible pids.undetermined']],
    // Two observations that contradict each other.
    [
      'refusals without a limit',
      { 'cgroup.pidsRefused': 4 },
      {},
      ['possible pids.cgroup', 'possible pids.undetermined', 'not pids.rlimit'],
    ],
    ['a user who has many', limited, { userTasks: { value: 98, evidence: [] } }, ['likely pids.rlimit', 'possible pids.undetermined']],
    ['a full machine', { ...limited, 'kernel.tasks': 126_000 }, {}, ['likely pids.kernel', 'possible pids.undetermined']],
  ])('%s', (_, facts, moment, wanted) => {
    expect(shown(refused, facts, 'here', moment)).toEqual(wanted);
  });

  test('what somebody pasted may be of another process', () => {
    expect(shown(refused, {}, 'pasted')).toEqual(['possible pids.undetermined']);
    expect(shown(refused, {}, 'recorded')).toEqual(['possible pids.undetermined', 'not pids.rlimit', 'not pids.cgroup']);
  });
});

describe('what else a place tells', () => {
  const noexec = { ...healthyFolder, path: '/tmp', options: ['rw', 'noexec'], mountPoint: '/tmp' };
  test.each<[string, string, FactChanges, string[]]>([
    ['a mount without execution', noRights, { 'fs.goTmpDir': noexec }, ['established fs.noexec']],
    ['a mount with it', noRights, {}, ['possible fs.noexec']],
    ['a mount elsewhere', noRights.replaceAll('/tmp', '/data'), { 'fs.goTmpDir': noexec }, ['likely fs.noexec']],
    ['a full disk', noSpace, { 'fs.goTmpDir': { ...noexec, availableBytes: 0 } }, ['established fs.no-space']],
    ['a disk without inodes', noSpace, { 'fs.goTmpDir': { ...noexec, freeInodes: 0 } }, ['established fs.no-space']],
    ['a disk with space', noSpace, {}, ['likely fs.no-space']],
    ['a disk that nobody looked at', noSpace, { 'fs.goTmpDir': 'unknown', 'fs.tempDir': 'unknown' }, ['likely fs.no-space']],
    ['a mount for reading', readOnly, { 'fs.goTmpDir': { ...noexec, options: ['ro'] } }, ['established fs.read-only']],
    ['a mount for writing', readOnly, {}, ['likely fs.read-only']],
    ['silent name servers', noName, { 'net.nameserverAnswers': [answers(0)] }, ['established net.dns']],
    ['one of two that is silent', noName, { 'net.nameserverAnswers': [answers(0), answers(3)] }, ['likely net.dns']],
    ['no certificates', noAuthority, { 'net.tlsRoots': [] }, ['established net.tls']],
    ['a clock of 1970', noAuthority, { 'clock.realtime': '1970-01-01T00:00:00.000Z' }, ['established clock.skew', 'likely net.tls']],
    [
      'a proxy that does not answer',
      noProxy,
      { 'net.goproxy': [{ url: 'https://p/', state: 'fails', said: 'ECONNREFUSED' }] },
      ['established mod.offline'],
    ],
    ['a proxy that answers', noProxy, {}, ['likely mod.offline']],
    ['no filter', badCall, {}, ['possible seccomp.killed']],
    ['a filter', badCall, { 'seccomp.mode': 'filter' }, ['likely seccomp.killed']],
    ['a limit of address space', noSpaceToReserve, { 'limits.as': { soft: 1e9, hard: 1e9 } }, ['likely oom.rlimit']],
    ['strict accounting', noSpaceToReserve, { 'kernel.overcommit': 2 }, ['likely oom.rlimit']],
    ['neither', noSpaceToReserve, {}, ['possible oom.rlimit']],
    ['much randomness', noMapping, { 'kernel.mmapRndBits': 32 }, ['established race.address-layout']],
    ['little randomness', noMapping, {}, ['possible race.address-layout']],
    ['no HOME', noHome, { 'env.home': null }, ['established env.home-missing']],
    ['a HOME', noHome, {}, ['likely env.home-missing']],
    ['a refused namespace', noNamespace, { 'userns.unprivileged': { allowed: false, deniedBy: 'sysctl' } }, ['established userns.denied']],
    ['an allowed namespace', noNamespace, {}, ['possible userns.denied']],
    ['no WSL', interop, {}, ['not wsl.interop']],
    ['WSL without Windows programs', interop, { 'platform.wsl': '2', 'wsl.interop': false }, ['established wsl.interop']],
    [
      'a quota that was used up',
      late,
      { 'cgroup.throttling': { periods: 100, throttled: 60, seconds: 3 } },
      ['likely test.timeout', 'possible cpu.throttled'],
    ],
    ['a quota that was seldom used up', late, { 'cgroup.throttling': { periods: 100, throttled: 2, seconds: 3 } }, ['likely test.timeout']],
  ])('%s', (_, log, facts, wanted) => {
    expect(shown(log, facts, 'here').sort()).toEqual(wanted.sort());
  });

  test('a name that is not resolved now, and one that is', () => {
    expect(shown(noName, {}, 'here', { lookups: new Map([['proxy.example', 'ENOTFOUND']]) })).toEqual(['established net.dns']);
    const found = { lookups: new Map([['proxy.example', ['192.0.2.1']]]) };
    expect(shown(noName, {}, 'here', found)).toEqual(['likely net.dns']);
    expect(shown(noName, { 'net.nameserverAnswers': [answers(0)] }, 'here', found)).toEqual(['likely net.dns']);
  });

  const unread = '/usr/local/go/src/os/exec.go:8:2: package errors is not in std (/usr/local/go/src/errors)';
  const noDescriptor = 'main.go:3:8: open /src/m/b/b.go: too many open files';
  const few: FactChanges = { 'limits.nofile': { soft: 64, hard: 64 } };
  test.each<[string, string, string, FactChanges, string[]]>([
    ['a package of Go that is there', unread, 'open', {}, ['likely cache.index', 'possible toolchain.mismatch']],
    ['a package of Go that is not', unread, 'absent', {}, ['possible toolchain.mismatch', 'not cache.index']],
    ['a package of Go that others cannot read', unread, 'closed', {}, ['possible toolchain.mismatch', 'possible cache.index']],
    ['a file, and many may be open', noDescriptor, 'open', {}, ['likely fs.too-many-files', 'likely cache.index']],
    ['a file, and few may be open', noDescriptor, 'open', few, ['likely fs.too-many-files', 'possible cache.index']],
  ])('what is not read by the go command: %s', (_, log, state, facts, wanted) => {
    const packages = new Map(['/usr/local/go/src/errors', '/src/m/b/b.go'].map((name) => [name, state as 'open']));
    expect(shown(log, facts, 'here', { packages })).toEqual(wanted);
  });

  test('a port that is taken now, and one that is not', () => {
    expect(shown(busy, {}, 'here', { listeners: new Set([8080]) })).toEqual(['established net.port-busy']);
    expect(shown(busy)).toEqual(['likely net.port-busy']);
  });

  test('what the kernel itself has told stays', () => {
    const told = '[1.0] Memory cgroup out of memory: Killed process 1 (compile) total-vm:1kB';
    expect(shown(`${killed}\n${told}`)).toEqual(['established oom.cgroup', 'possible kill.external', 'not oom.global']);
  });
});

function answers(answered: number) {
  return {
    server: `192.0.2.${answered}`,
    asked: 20,
    answered,
    timeouts: 20 - answered,
    error: null,
    code: 0,
    medianMs: 2,
    slowMs: 9,
    slowIs: 'p95',
  } as const;
}

test('what is told has its evidence, and the trace says what was looked at', () => {
  const { causes, ruledOut, rules } = settled(refused);
  expect(ruledOut.find(({ id }) => id === 'pids.cgroup')?.observed[0]?.evidence).toEqual(
    expect.arrayContaining([{ source: 'where cgroup.pidsLimit is', value: 'null' }]),
  );
  expect(causes[0]?.observed?.[0]?.says).toMatch(/the machine has 300 tasks, and may have 126000/);
  expect(rules).toContainEqual({
    rule: 'no-limit-of-the-cgroup',
    cause: 'pids.cgroup',
    times: 1,
    looked: expect.stringContaining('cgroup.pidsLimit null'),
  });
  expect(rules).toContainEqual(expect.objectContaining({ rule: 'cgroup-is-full-of-tasks', times: 0, left: expect.any(String) }));
});

test('the rules name causes that there are, and no forbidden remedy', () => {
  for (const { asked, about, remedies = [] } of placeRules) {
    for (const id of [...asked, ...(about === undefined ? [] : [about])]) expect(causeIds).toContain(id);
    for (const { commands } of remedies)
      for (const { pattern } of forbiddenRemedies) expect(commands.filter((line) => pattern.test(line))).toEqual([]);
  }
});

test('where nothing is known, nothing changes; whatever a report holds, nothing throws', () => {
  const logs = [
    killed,
    refused,
    noRights,
    noSpace,
    readOnly,
    noName,
    noAuthority,
    noProxy,
    busy,
    badCall,
    noSpaceToReserve,
    noMapping,
    noHome,
    noNamespace,
    interop,
    late,
  ];
  const causes = causesOf(logs.join('\n'));
  const ids = [...new Set(placeRules.flatMap(({ facts }) => facts))];
  expect(settle(causes, { when: 'recorded', facts: {} }).causes).toEqual(causes);
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...ids), fc.record({ value: fc.jsonValue(), evidence: fc.constant([]) })), (facts) => {
      const { causes: told } = settle(causes, { when: 'recorded', facts });
      for (const { messages } of told) expect(messages.length).toBeGreaterThan(0);
    }),
    { numRuns: 200 },
  );
});
