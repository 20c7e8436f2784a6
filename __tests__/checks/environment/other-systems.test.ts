import { describe, expect, test } from '@jest/globals';
import { runGlobalCells } from '../../../src/checks/cells.js';
import { hostChecks } from '../../../src/checks/host.js';
import { checks } from '../../../src/checks/index.js';
import { planCells } from '../../../src/checks/plan.js';
import { observeFacts } from '../../../src/facts/index.js';
import { SnapshotHost } from '../../../src/host/snapshot.js';
import { systemOfQuestion } from '../../../src/knowledge/question-systems.js';
import { emptySnapshot } from '../../../src/model/snapshot-shape.js';
import { defaultProfile } from '../../support/snapshots.js';
import { benchOn, cellOf, module } from '../bench.js';

const linuxOnly = hostChecks.filter(({ id }) => systemOfQuestion(id)?.goos === 'linux');

describe.each(['darwin', 'windows'])('on %s', (os) => {
  const platform = { os, arch: 'arm64', processors: 4 };
  const host = new SnapshotHost({ ...emptySnapshot(), platform, probes: { 'environment.complete {}': true } });

  test.each(linuxOnly)('$id does not apply, and says so', async (check) => {
    const facts = await observeFacts(host, { offline: true });
    const bench = benchOn(host, { checks: [check], facts: () => Promise.resolve(facts) });
    const { results } = await runGlobalCells(bench, [cellOf(check)]);
    expect(results).toMatchObject([{ status: 'skip', summary: 'this is not Linux' }]);
  });

  test('the plan leaves out what asks the runtime about Linux, and no build and no test', () => {
    const cells = planCells({
      checks,
      profile: defaultProfile,
      releases: [{ version: '1.26.11', pinned: false }],
      modules: [module],
      targetsOf: () => ['linux/arm64', 'windows/amd64'],
      platform,
      cgoEnabled: undefined,
      compiler: { command: 'clang', found: true },
    });
    const planned = (id: string) => cells.filter(({ check }) => check === id).map(({ skip }) => skip);
    for (const id of ['gomaxprocs.effective', 'syscall.matrix', 'mem.budget', 'clock.vdso'])
      expect(planned(id)).toEqual([`the runtime is asked on Linux only, and this is ${os}`]);
    for (const id of ['build', 'vet', 'test', 'mod.sum', 'cgo.off']) expect(planned(id)).toEqual([undefined]);
    expect(planned('cross')).toEqual([undefined, undefined]);
  });
});

test('questions about cgroups, seccomp, limits and the kernel are those of Linux', () => {
  expect(linuxOnly.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      'cgroup.mode',
      'cgroup.cpu-limit',
      'seccomp.state',
      'limits.nofile',
      'kernel.version',
      'systemd.state',
      'pids.limit',
    ]),
  );
});

test('where nobody tells the system, the facts decide', async () => {
  const host = new SnapshotHost({ ...emptySnapshot(), files: { '/proc/sys/kernel/osrelease': '6.1.0-13-amd64\n' } });
  const [check] = hostChecks.filter(({ id }) => id === 'kernel.version');
  const facts = await observeFacts(host, { offline: true });
  const { results } = await runGlobalCells(benchOn(host, { checks: [check!], facts: () => Promise.resolve(facts) }), [cellOf(check!)]);
  expect(results[0]!.status).toBe('pass');
});
