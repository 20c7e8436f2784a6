import { describe, expect, test } from '@jest/globals';
import { createMetering, type Meter } from '../../src/cgroup/metering.js';
import type { CommandResult, Host } from '../../src/host/host.js';
import { RecordingHost } from '../../src/host/recording.js';
import { SnapshotHost } from '../../src/host/snapshot.js';
import { Snapshot } from '../../src/model/snapshot.js';
import { type FakeCgroups, fakeCgroups } from '../support/cgroup-v2.js';

const cell = { check: 'test', go: '1.26.11', module: '.' };
const plain = new SnapshotHost(Snapshot.parse({ platform: { os: 'linux', arch: 'amd64', processors: 2 } }));

/** A host that answers as a machine does; `exits` are those of its commands. */
function machine(exits: readonly number[] = []): { host: Host; wraps: (readonly string[])[] } {
  const wraps: (readonly string[])[] = [];
  const run: Host['run'] = async (argv, options = {}): Promise<CommandResult> => {
    wraps.push(options.wrap ?? []);
    const exit = exits[wraps.length - 1] ?? 0;
    return { argv, outcome: 'exited', exit, signal: null, stdout: '', stderr: '', droppedBytes: 0, durationMs: 0 };
  };
  const probe: Host['probe'] = (_name, _parameters, act) => act();
  const host = Object.assign(Object.create(plain) as Host, {
    kind: 'local',
    platform: plain.platform,
    env: {},
    run,
    probe,
    temporaryFolder: async () => '/tmp/limits',
  });
  return { host, wraps };
}

const asMeter = (started: Meter | { readonly problem: string }): Meter => {
  if ('problem' in started) throw new Error(started.problem);
  return started;
};
/** What the kernel would count: nothing of it happens in the fake. */
const count = (system: FakeCgroups, group: string, file: string, text: string) => {
  const read = system.read;
  Object.assign(system, { read: (path: string) => (path.endsWith(`${group}/${file}`) ? text : read(path)) });
};
const inCell = (system: FakeCgroups) => [...system.groups].filter((group) => group.includes('cell'));
const withTrial = (system: FakeCgroups) => Object.assign(system, { run: async () => undefined });

describe('a cell with limits', () => {
  test('runs behind the shell that enters its own group, and tells what was counted there', async () => {
    const system = withTrial(fakeCgroups({ own: '' }));
    const { host, wraps } = machine();
    const limits = { memory: 2 ** 26, nofile: 100 };
    const metering = createMetering(host, system, [limits]);
    const meter = asMeter(await metering.start(cell, limits));
    const [group] = inCell(system);
    expect(system.read(`/sys/fs/cgroup${group}/memory.max`)).toBe('67108864\n');
    await meter.host.run(['go', 'test']);
    expect(wraps[0]!.join(' ')).toContain(`/tmp/limits/cell1 nofile 100 join /sys/fs/cgroup${group}/cgroup.procs --`);
    count(system, group!, 'memory.events', 'max 3\noom 1\noom_kill 1\n');
    expect(await meter.end()).toMatchObject({
      scope: 'own',
      driver: 'cgroup v2',
      counters: { difference: { memory: { killed: 1, outOfMemory: 1, limitReached: 3 } } },
      outcomes: [
        { limit: 'memory', state: 'bit' },
        { limit: 'nofile', state: 'unknown' },
      ],
    });
    expect(inCell(system)).toEqual([]);
    await metering.close();
    expect([...system.groups]).toEqual(['']);
  });

  test('tells the outer limit that holds instead', async () => {
    const system = withTrial(fakeCgroups({ own: '', limits: { '/sys/fs/cgroup/pids.max': '3' } }));
    const metering = createMetering(machine().host, system, [{ pids: 5 }]);
    const resources = await asMeter(await metering.start(cell, { pids: 5 })).end();
    expect(resources!.outer).toEqual([{ limit: 'pids', value: 3, folder: '/sys/fs/cgroup' }]);
    await metering.close();
  });

  test('has a group of its own beside others', async () => {
    const system = withTrial(fakeCgroups({ own: '' }));
    const metering = createMetering(machine().host, system, [{ pids: 5 }, { cpu: 1 }]);
    const [one, other] = [asMeter(await metering.start(cell, { pids: 5 })), asMeter(await metering.start(cell, { cpu: 1 }))];
    expect(inCell(system)).toHaveLength(2);
    await one.end();
    await metering.close();
    expect([...system.groups]).toEqual(['']);
    void other;
  });

  test('cannot be had: the reasons of all drivers', async () => {
    const system = fakeCgroups({ own: '', readOnly: true });
    const metering = createMetering(machine().host, system, [{ pids: 5 }]);
    expect(await metering.start(cell, { pids: 5 })).toEqual({
      problem: expect.stringMatching(/^systemd scope: systemd does not run here.*cgroup v2: .*\(EROFS\).*cgroup v1/),
    });
  });

  test('needs no cgroup where resource limits hold it, or nothing does', async () => {
    const limits = { '/sys/fs/cgroup/mine/memory.max': '1000000' };
    const system = withTrial(fakeCgroups({ own: '/mine', readOnly: true, handedDown: [''], limits }));
    count(system, '/mine', 'memory.events', 'max 0\noom 0\noom_kill 0\n');
    const { host, wraps } = machine();
    const metering = createMetering(host, system, [{ pids: 5 }, { nofile: 20 }, {}]);
    const few = asMeter(await metering.start(cell, { nofile: 20 }));
    await few.host.run(['go', 'test']);
    expect(wraps[0]!.join(' ')).toContain('/tmp/limits/cell1 nofile 20 --');
    expect(await few.end()).toMatchObject({ scope: 'shared', outcomes: [{ limit: 'nofile', state: 'unknown' }] });
    const none = asMeter(await metering.start(cell, {}));
    await none.host.run(['go', 'test']);
    expect(wraps[1]).toEqual([]);
    expect(await none.end()).toMatchObject({ scope: 'shared' });
    expect(await metering.start(cell, { pids: 5 })).toHaveProperty('problem');
  });

  test('nproc as root cannot be had', async () => {
    const metering = createMetering(machine().host, withTrial(fakeCgroups({ own: '' })), [{ nproc: 5 }]);
    expect(await metering.start(cell, { nproc: 5 })).toEqual({ problem: expect.stringContaining('does not apply RLIMIT_NPROC to root') });
  });

  test('a shell that could not enter is no answer of the command', async () => {
    const system = withTrial(fakeCgroups({ own: '' }));
    const { host } = machine([125, 125]);
    const metering = createMetering(host, system, [{ pids: 5 }]);
    const meter = asMeter(await metering.start(cell, { pids: 5 }));
    const read = system.read;
    let said = 'could not enter /sys/fs/cgroup/x';
    Object.assign(system, { read: (path: string) => (path.startsWith('/tmp/limits/') ? said : read(path)) });
    expect(await meter.host.run(['go', 'test'])).toMatchObject({ outcome: 'not-started', exit: null, reason: said });
    said = 'entered';
    expect(await meter.host.run(['go', 'test'])).toMatchObject({ outcome: 'exited', exit: 125 });
    await metering.close();
  });
});

describe('a cell without limits', () => {
  test('is counted where we stand, and told whether it was alone', async () => {
    const system = fakeCgroups({ own: '/mine', handedDown: [''], limits: { '/sys/fs/cgroup/mine/memory.max': '1000000' } });
    const metering = createMetering(machine().host, system, []);
    const first = asMeter(await metering.start(cell, undefined));
    count(system, '/mine', 'memory.events', 'max 3\noom 1\noom_kill 2\n');
    expect(await first.end()).toMatchObject({ scope: 'shared', alone: true, counters: { difference: { memory: { killed: 2 } } } });
    const [one, other] = [asMeter(await metering.start(cell, undefined)), asMeter(await metering.start(cell, undefined))];
    expect([(await one.end())!.alone, (await other.end())!.alone]).toEqual([false, false]);
  });

  test('peaks from before it say nothing of it', async () => {
    const system = fakeCgroups({
      own: '/mine',
      handedDown: [''],
      limits: { '/sys/fs/cgroup/mine/memory.peak': '500', '/sys/fs/cgroup/mine/pids.peak': '5' },
    });
    const metering = createMetering(machine().host, system, []);
    const meter = asMeter(await metering.start(cell, undefined));
    count(system, '/mine', 'pids.peak', '9\n');
    const { difference } = (await meter.end())!.counters;
    expect(difference.memory).not.toHaveProperty('peakBytes');
    expect(difference.pids).toEqual({ refused: 0, peak: 9 });
  });

  test('where nothing counts there is nothing to tell', async () => {
    const metering = createMetering(machine().host, { ...fakeCgroups({ own: '' }), read: () => undefined }, []);
    expect(await asMeter(await metering.start(cell, undefined)).end()).toBeUndefined();
  });
});

test('a replay has what was recorded, and touches no cgroup', async () => {
  const system = withTrial(fakeCgroups({ own: '' }));
  const recording = new RecordingHost(machine().host);
  const limits = { pids: 5 };
  const metering = createMetering(recording, system, [limits]);
  const resources = await asMeter(await metering.start(cell, limits)).end();
  const refused = createMetering(recording, fakeCgroups({ own: '', readOnly: true }), [limits]);
  const other = { ...cell, check: 'vet' };
  const problem = await refused.start(other, limits);
  const snapshot = new SnapshotHost(Snapshot.parse(recording.snapshot((text) => text, {})));
  const replayed = createMetering(snapshot, undefined, [limits]);
  expect(await asMeter(await replayed.start(cell, limits)).end()).toEqual(resources);
  expect(await replayed.start(other, limits)).toEqual(problem);
  expect(await asMeter(await replayed.start({ ...cell, check: 'build' }, limits)).end()).toBeUndefined();
});
