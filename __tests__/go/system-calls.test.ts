import { describe, expect, test } from '@jest/globals';
import { type CallAnswer, type CallPlace, consequences, readCall } from '../../src/go/system-calls.js';
import { errnoNames, type SystemCall, systemCalls } from '../../src/knowledge/system-calls.js';

const call = (name: string): SystemCall => systemCalls.find((each) => each.name === name)!;
const answered = (errno: number): CallAnswer => ({ state: 'answered', errno });
const filter: CallPlace = { seccomp: 'filter', kernel: [6, 12], securityModule: false };
const bare: CallPlace = { seccomp: 'disabled', kernel: [6, 12], securityModule: false };

describe('who answered', () => {
  test.each<[string, string, CallAnswer, CallPlace, string, string]>([
    ['the usual errno', 'clone3', answered(22), filter, 'allowed', 'kernel'],
    ['no error where there is none', 'sched_yield', answered(0), bare, 'allowed', 'kernel'],
    ['an errno that is neither usual nor a refusal', 'clone3', answered(14), bare, 'allowed', 'unknown'],
    ['an errno without a name', 'clone3', answered(512), bare, 'allowed', 'unknown'],
    ['EPERM under a filter', 'clone3', answered(1), filter, 'refused', 'seccomp'],
    ['EACCES under a filter and a security module', 'clone3', answered(13), { ...filter, securityModule: true }, 'refused', 'seccomp'],
    [
      'EPERM without a filter under a security module',
      'clone3',
      answered(1),
      { ...bare, securityModule: true },
      'refused',
      'security module',
    ],
    ['EPERM without either', 'clone3', answered(1), bare, 'refused', 'unknown'],
    [
      'EPERM where nothing is known',
      'clone3',
      answered(1),
      { seccomp: undefined, kernel: undefined, securityModule: undefined },
      'refused',
      'unknown',
    ],
    ['ENOSYS without a filter', 'clone3', answered(38), bare, 'refused', 'kernel'],
    ['ENOSYS of a kernel that is older than the call', 'clone3', answered(38), { ...filter, kernel: [4, 19] }, 'refused', 'kernel'],
    ['the same within a line', 'pidfd_send_signal', answered(38), { ...filter, kernel: [5, 0] }, 'refused', 'kernel'],
    ['ENOSYS of a newer kernel', 'clone3', answered(38), { ...filter, kernel: [5, 3] }, 'refused', 'seccomp'],
    ['ENOSYS of a call that every kernel has', 'futex', answered(38), { ...filter, kernel: [4, 19] }, 'refused', 'seccomp'],
    ['ENOSYS where the version says nothing', 'clone3', answered(38), { ...filter, kernel: undefined }, 'refused', 'unknown'],
    ['ENOSYS where no filter is known', 'clone3', answered(38), { ...filter, seccomp: undefined }, 'refused', 'unknown'],
    ['SIGSYS', 'clone3', { state: 'ended' }, bare, 'ended', 'seccomp'],
    ['a hang', 'clone3', { state: 'hung' }, bare, 'ended', 'seccomp'],
    ['nothing', 'clone3', { state: 'open', reason: 'no program' }, bare, 'open', 'unknown'],
  ])('%s', (_, name, answer, place, verdict, by) => {
    expect(readCall(call(name), answer, place)).toMatchObject({ verdict, by });
  });
});

describe('what a refusal means', () => {
  const refused = (name: string, errno: number) => readCall(call(name), answered(errno), filter);
  const effects = (name: string, errno: number, release: string, by: Parameters<typeof consequences>[2]) =>
    consequences(refused(name, errno), release, by).map(({ effect }) => effect);

  test.each<[string, number, string, string[]]>([
    ['eventfd2', 1, '1.22.12', []],
    ['eventfd2', 1, '1.23.0', ['breaks']],
    ['eventfd2', 38, '1.27.4', ['breaks']],
    ['epoll_create1', 38, '1.19.13', ['copes']],
    ['epoll_create1', 38, '1.20', ['breaks']],
    ['fcntl', 1, '1.21.13', ['degrades']],
    ['fcntl', 1, '1.22.0', ['breaks']],
    ['sched_getaffinity', 1, '1.27.4', ['degrades']],
    ['clone3', 1, '1.27.4', []],
  ])('%s with errno %i on %s: %j', (name, errno, release, expected) => {
    expect(effects(name, errno, release, ['programs'])).toEqual(expected);
  });

  test('the C library copes with ENOSYS alone', () => {
    expect(effects('clone3', 38, '1.27.4', ['cgo'])).toEqual(['copes']);
    expect(effects('clone3', 1, '1.27.4', ['cgo'])).toEqual(['breaks']);
  });

  test('who is ended has no other way', () => {
    const ended = readCall(call('pidfd_open'), { state: 'ended' }, filter);
    expect(consequences(ended, '1.23.0', ['children']).map(({ effect }) => effect)).toEqual(['breaks']);
    expect(consequences(ended, '1.22.0', ['children'])).toEqual([]);
  });

  test('what is allowed has none, and the worst comes first', () => {
    expect(consequences(readCall(call('futex'), answered(22), filter), '1.27.4', ['programs'])).toEqual([]);
    const pread = consequences(refused('pread64', 1), '1.27.4', ['programs', 'cgo']);
    expect(pread.map(({ effect }) => effect)).toEqual(['breaks', 'degrades']);
  });
});

describe('the table', () => {
  test('names each call once, with numbers of both processors that are not shared', () => {
    expect(new Set(systemCalls.map(({ name }) => name)).size).toBe(systemCalls.length);
    for (const arch of ['amd64', 'arm64'] as const) {
      const numbers = systemCalls.map(({ numbers }) => numbers[arch]).filter((number) => number !== undefined);
      expect(new Set(numbers).size).toBe(numbers.length);
    }
  });

  test.each(systemCalls)('$name: answers are names of errno and none is a refusal', ({ answers, parameters, uses }) => {
    for (const answer of answers) expect(Object.values(errnoNames)).toContain(answer);
    expect(answers).not.toContain('EPERM');
    expect(parameters.length).toBeLessThanOrEqual(6);
    expect(uses.length).toBeGreaterThan(0);
    for (const { text } of uses) expect(text).toMatch(/^[\w].{8,}[^.]$/);
  });

  test.each(systemCalls)('$name: a release finds itself in one row for each user at most', ({ uses }) => {
    for (const release of ['1.19.13', '1.20', '1.21.0', '1.22.0', '1.23.0', '1.24.0', '1.25.0', '1.27.4']) {
      const refusal = { call: { uses } as SystemCall, verdict: 'refused', answer: 'EPERM', by: 'seccomp' } as const;
      const by = consequences(refusal, release, ['programs', 'children', 'network', 'profiles', 'cgo']).map(({ use }) => use.by);
      expect(new Set(by).size).toBe(by.length);
    }
  });
});
