import { describe, expect, test } from '@jest/globals';
import { judge, type Observation } from '../../src/cgroup/judgement.js';

const ended = { exit: 0, signal: null, entered: true, killedByUs: false, seen: {}, counted: {} };
const of = (observation: Partial<Observation> & Pick<Observation, 'limits'>) => judge({ ...ended, ...observation });
const mebibytes = (count: number) => count * 2 ** 20;
const memory = { memory: mebibytes(64) };

describe('memory', () => {
  test.each<[string, Partial<Observation>, string, RegExp | undefined, string[]]>([
    [
      'v2: killed at its own limit',
      { counted: { memory: { killed: 1, outOfMemory: 1, limitReached: 9 } }, exit: null, signal: 'SIGKILL' },
      'bit',
      /^The command was killed because/,
      ['oom.cgroup established'],
    ],
    [
      'v1: killed at its own limit',
      { counted: { memory: { killed: 1, limitReached: 9 } }, exit: null, signal: 'SIGKILL' },
      'bit',
      /^The command was killed because/,
      ['oom.cgroup established'],
    ],
    [
      'a child was killed',
      { counted: { memory: { killed: 2, outOfMemory: 2, limitReached: 9 } }, exit: 1 },
      'bit',
      /"signal: killed"/,
      ['oom.cgroup likely'],
    ],
    [
      'killed, and the command succeeded all the same',
      { counted: { memory: { killed: 1, outOfMemory: 1, limitReached: 9 } } },
      'bit',
      /^The command succeeded although/,
      [],
    ],
    ['reached, nothing killed', { counted: { memory: { killed: 0, outOfMemory: 0, limitReached: 9 } } }, 'bit', undefined, []],
    [
      'killed by the limit of another',
      { counted: { memory: { killed: 1, outOfMemory: 0, limitReached: 0 } }, exit: null, signal: 'SIGKILL' },
      'not-reached',
      /not by a limit set here/,
      [],
    ],
    [
      'v1: killed by the limit of another',
      { counted: { memory: { killed: 1, limitReached: 0 } }, exit: null, signal: 'SIGKILL' },
      'not-reached',
      /not by a limit set here/,
      [],
    ],
    [
      'killed by a signal from elsewhere',
      { counted: { memory: { killed: 0, outOfMemory: 0, limitReached: 0 } }, exit: null, signal: 'SIGKILL' },
      'not-reached',
      /something sent it SIGKILL/,
      ['kill.external likely'],
    ],
    [
      'killed before it could start',
      { counted: { memory: { killed: 1, limitReached: 3 } }, exit: null, signal: 'SIGKILL', entered: false },
      'bit',
      /too low for the command to start/,
      ['oom.cgroup established'],
    ],
    [
      'v1: reached and killed, perhaps in a cgroup that is gone',
      { counted: { memory: { killed: 0, limitReached: 9 } }, exit: null, signal: 'SIGKILL' },
      'bit',
      /^It was killed, .* is not known/,
      ['oom.cgroup possible'],
    ],
    [
      'v1: the same of a command that ends as its child did',
      { counted: { memory: { killed: 0, limitReached: 9 } }, exit: 137 },
      'bit',
      /^It ended with 137, .* is not known/,
      ['oom.cgroup possible'],
    ],
    [
      'v1: a cgroup inside killed at its own limit',
      { counted: { memory: { killed: 1, killedByInner: 1, limitReached: 9 } }, exit: 137 },
      'bit',
      /not by a limit set here/,
      [],
    ],
    [
      'an exit code alone is no kill',
      { counted: { memory: { killed: 0, outOfMemory: 0, limitReached: 0 } }, exit: 137 },
      'not-reached',
      /^It ended with 137 by itself/,
      [],
    ],
    [
      'killed by us',
      { counted: { memory: { killed: 0, outOfMemory: 0, limitReached: 0 } }, exit: null, signal: 'SIGKILL', killedByUs: true },
      'not-reached',
      /this program ended it with SIGKILL/,
      [],
    ],
    ['nothing counts', { counted: {}, exit: null, signal: 'SIGKILL' }, 'unknown', undefined, []],
    ['another failure', { counted: { memory: { killed: 0, limitReached: 0 } }, exit: 3 }, 'not-reached', /^No limit bit/, []],
  ])('%s', (_what, observation, state, meaning, causes) => {
    const judgement = of({ limits: memory, ...observation });
    expect(judgement.outcomes.map((outcome) => outcome.state)).toEqual([state]);
    expect(judgement.meaning).toEqual(meaning === undefined ? [] : [expect.stringMatching(meaning)]);
    expect(judgement.causes.map(({ id, confidence }) => `${id} ${confidence}`)).toEqual(causes);
  });

  test('v1 does not say that nothing was killed', () => {
    const summary = (counted: Observation['counted']) => of({ limits: memory, counted }).outcomes[0]!.summary;
    expect(summary({ memory: { killed: 0, limitReached: 1 } })).toContain('no kill was counted');
    expect(summary({ memory: { killed: 0, outOfMemory: 0, limitReached: 1 } })).toContain('nothing killed');
  });

  test('advises GOMEMLIMIT where the limit leaves room for it', () => {
    const counted = { memory: { killed: 1, limitReached: 1 } };
    expect(of({ limits: { memory: mebibytes(100) }, counted, exit: 1 }).advice).toContain(
      'let Go collect garbage before the limit: GOMEMLIMIT=90MiB',
    );
    expect(of({ limits: { memory: mebibytes(1) }, counted, exit: 1 }).advice.join()).not.toContain('GOMEMLIMIT');
  });
});

describe('tasks', () => {
  test('refused at the own limit', () => {
    const { outcomes, causes } = of({ limits: { pids: 10 }, counted: { pids: { refused: 4, peak: 10 } }, exit: 2 });
    expect(outcomes).toEqual([
      { limit: 'pids', asked: 10, state: 'bit', summary: '4 times a process or thread was refused; peak 10 of 10', times: 4 },
    ]);
    expect(causes).toEqual([{ id: 'pids.cgroup', confidence: 'likely' }]);
  });

  test('refused by an outer limit: the own one was never full', () => {
    const { outcomes, meaning, causes } = of({ limits: { pids: 10 }, counted: { pids: { refused: 4, peak: 3 } }, exit: 2 });
    expect(outcomes[0]).toMatchObject({ state: 'not-reached', summary: '4 refused by another limit than this; peak 3 of 10' });
    expect(meaning).toEqual(['Processes or threads were refused by an outer cgroup, not by a limit set here.']);
    expect(causes).toEqual([]);
  });
});

describe('tasks of a command with cgroups of its own', () => {
  const outcome = (pids: NonNullable<Observation['counted']['pids']>) => of({ limits: { pids: 10 }, counted: { pids } }).outcomes[0]!;

  test('a full limit without a refusal says nothing where the count may be gone', () => {
    expect(outcome({ refused: 0, peak: 10 })).toMatchObject({ state: 'unknown', summary: expect.stringMatching(/^the limit was full/) });
    expect(outcome({ refused: 0, limitReached: 0, peak: 10 })).toMatchObject({ state: 'not-reached' });
    expect(outcome({ refused: 0, peak: 9 })).toMatchObject({ state: 'not-reached' });
  });

  test('the newer kernel tells whose limit it was', () => {
    expect(outcome({ refused: 5, limitReached: 2, peak: 10 })).toMatchObject({ state: 'bit', times: 2 });
    expect(outcome({ refused: 5, limitReached: 0, peak: 10 })).toMatchObject({ state: 'not-reached' });
  });
});

describe('processor time', () => {
  test('throttled all the time: may be why it failed, never is said to be', () => {
    const counted = { cpu: { periods: 20, throttled: 18, throttledSeconds: 0.9 } };
    const { outcomes, causes, meaning } = of({ limits: { cpu: 0.5 }, counted, exit: 1, seen: { cpu: { first: 0.1, last: 2 } } });
    expect(outcomes[0]).toEqual({
      limit: 'cpu',
      asked: 0.5,
      state: 'bit',
      summary: 'the quota was used up in 18 of 20 periods (90 %), 0.9 s held back in sum',
      times: 18,
      firstSeconds: 0.1,
      lastSeconds: 2,
    });
    expect(causes).toEqual([{ id: 'cpu.throttled', confidence: 'possible' }]);
    expect(meaning[0]).toContain('Whether that is why it failed, a run with more tells');
  });

  test('throttled now and then explains nothing', () => {
    const counted = { cpu: { periods: 100, throttled: 2, throttledSeconds: 0.1 } };
    expect(of({ limits: { cpu: 1 }, counted, exit: 1 })).toMatchObject({ causes: [], meaning: [] });
  });
});

test('a resource limit leaves no counter: unknown, with the error to look for', () => {
  const { outcomes, meaning } = of({ limits: { nofile: 20 }, exit: 1 });
  expect(outcomes[0]).toMatchObject({ state: 'unknown', summary: expect.stringContaining('EMFILE') });
  expect(meaning).toEqual(['Whether it met RLIMIT_NOFILE, its own output tells.']);
});

test('without limits nothing is judged', () => {
  expect(of({ limits: {}, counted: { memory: { killed: 0 } }, exit: 1 })).toEqual({ outcomes: [], meaning: [], causes: [], advice: [] });
});
