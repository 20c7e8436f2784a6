import { describe, expect, test } from '@jest/globals';
import type { Outcome } from '../../src/checks/check.js';
import { withMechanism } from '../../src/checks/mechanisms.js';
import type { CellResources, Counters } from '../../src/model/limits.js';

const killed = 'the test binary was killed (SIGKILL) while TestFill ran';
const message = `${killed}; who sent the signal is not known: the out-of-memory killer, a supervisor, the program itself or a person`;
const outcome: Outcome = {
  status: 'fail',
  summary: `1 test failed: TestFill: ${message}`,
  findings: [{ cause: 'kill.external', severity: 'fail', message, test: 'TestFill', remedies: [] }],
};
const limits = { memory: 2 ** 28, pids: 10, cpu: 0.5 };

function resources(difference: Counters, more: Partial<CellResources> = {}): CellResources {
  return { scope: 'own', counters: { before: {}, after: difference, difference }, ...more };
}

const bit = (...names: ('memory' | 'pids' | 'cpu')[]): Partial<CellResources> => ({
  outcomes: names.map((limit) => ({ limit, asked: 1, state: 'bit', summary: '' })),
});

describe('counters of the cell', () => {
  test('name who killed', () => {
    const { findings, summary, evidence } = withMechanism(
      outcome,
      resources({ memory: { killed: 1, limitReached: 5 } }, bit('memory')),
      limits,
    );
    expect(findings).toHaveLength(1);
    expect(findings![0]).toMatchObject({
      cause: 'oom.cgroup',
      counted: true,
      test: 'TestFill',
      message: `${killed}; the kernel killed 1 process at the limit of 256 MiB while it ran`,
    });
    expect(findings![0]!.remedies!.flatMap(({ commands }) => commands)).toEqual([
      'export GOFLAGS="$(go env GOFLAGS) -p=1"',
      'export GOMEMLIMIT=230MiB',
    ]);
    expect(summary).toBe(`1 test failed: TestFill: ${findings![0]!.message}`);
    expect(evidence).toEqual([{ source: 'kills for want of memory in the cgroup of the cell', value: 'oom_kill 0 → 1' }]);
  });

  test('are a finding where the output tells of nothing', () => {
    const failed: Outcome = {
      status: 'fail',
      summary: 'it does not build',
      findings: [{ cause: 'build.error', severity: 'fail', message: 'x' }],
    };
    const { findings } = withMechanism(failed, resources({ memory: { killed: 2, outOfMemory: 2 } }, bit('memory')), limits);
    expect(findings!.map(({ cause, counted }) => [cause, counted])).toEqual([
      ['build.error', undefined],
      ['oom.cgroup', true],
    ]);
  });

  test('name the outer limit that held instead of that of the cell', () => {
    const outer = [
      { limit: 'memory' as const, value: 2 ** 27, folder: '/sys/fs/cgroup/outer' },
      { limit: 'pids' as const, value: 5, folder: '/sys/fs/cgroup/outer' },
    ];
    const counted = resources({ memory: { killed: 1, limitReached: 0 }, pids: { refused: 3, peak: 2 } }, { outer });
    const { findings } = withMechanism(outcome, counted, limits);
    expect(findings!.map(({ cause, message }) => [cause, message])).toEqual([
      [
        'oom.cgroup',
        `${killed}; the kernel killed 1 process for want of memory while it ran, at the limit of 128 MiB of an outer cgroup (/sys/fs/cgroup/outer) or because the machine had none left`,
      ],
      ['pids.cgroup', '3 processes or threads were refused at the limit of 5 tasks of an outer cgroup (/sys/fs/cgroup/outer) while it ran'],
    ]);
    // A kill that no counter of that cgroup shows may as well be the machine's.
    expect(findings!.map((finding) => finding.counted)).toEqual([undefined, true]);
    expect(findings![0]!.remedies!.flatMap(({ commands }) => commands)).toContain('export GOMEMLIMIT=115MiB');
  });

  test('that moved by the limit of another say nothing', () => {
    expect(withMechanism(outcome, resources({ memory: { killed: 1, outOfMemory: 0 } }), limits)).toBe(outcome);
  });

  test('settle what limited the tasks', () => {
    const refused: Outcome = {
      status: 'fail',
      summary: 'no',
      findings: [{ cause: 'pids.undetermined', severity: 'fail', message: 'EAGAIN' }],
    };
    const { findings } = withMechanism(refused, resources({ pids: { refused: 7, peak: 10 } }, bit('pids')), limits);
    expect(findings![0]).toMatchObject({
      cause: 'pids.cgroup',
      message: 'EAGAIN; 7 processes or threads were refused at the limit of 10 tasks while it ran',
    });
  });

  test('of throttling are a note: they may be the reason, and may not', () => {
    const slow: Outcome = { status: 'fail', summary: 'slow', findings: [{ cause: 'test.failed', severity: 'fail', message: 'took 2 s' }] };
    const { findings } = withMechanism(slow, resources({ cpu: { periods: 80, throttled: 70, throttledSeconds: 6.9 } }, bit('cpu')), limits);
    expect(findings!.at(-1)).toMatchObject({ cause: 'cpu.throttled', severity: 'note' });
    expect(findings![0]).toEqual(slow.findings![0]);
  });

  test('change nothing of what passed', () => {
    const passed: Outcome = { status: 'pass', summary: 'fine' };
    expect(withMechanism(passed, resources({ memory: { killed: 1, limitReached: 1 } }, bit('memory')), limits)).toBe(passed);
  });
});

describe('counters that others share', () => {
  test('explain what asks for an explanation, and establish nothing', () => {
    const shared = resources({ memory: { killed: 1, outOfMemory: 1 } }, { scope: 'shared', alone: true });
    const [finding] = withMechanism(outcome, shared, undefined).findings!;
    expect(finding).toMatchObject({
      cause: 'oom.cgroup',
      message: `${killed}; the kernel killed 1 process at the limit of memory while it ran`,
    });
    expect(finding).not.toHaveProperty('counted');
  });

  test('are no failure by themselves', () => {
    const failed: Outcome = { status: 'fail', summary: 'no', findings: [{ cause: 'test.failed', severity: 'fail', message: 'x' }] };
    const shared = resources({ memory: { killed: 1, outOfMemory: 1 } }, { scope: 'shared', alone: true });
    expect(withMechanism(failed, shared, undefined).findings).toEqual(failed.findings);
  });

  test('prove nothing where something else ran at the time', () => {
    const shared = resources({ memory: { killed: 1, outOfMemory: 1 } }, { scope: 'shared', alone: false });
    expect(withMechanism(outcome, shared, undefined).findings).toEqual(outcome.findings);
  });
});
