import { expect, test } from '@jest/globals';
import { explainedCauses } from '../../src/diagnose/explained-causes.js';
import { createLogReader } from '../../src/diagnose/log-reader.js';
import { beginHere, observeHere } from '../../src/diagnose/moment.js';
import { settle } from '../../src/diagnose/settle.js';
import type { CommandResult, Host } from '../../src/host/host.js';
import { UnrecordedError } from '../../src/model/errors.js';
import { hostWith } from '../support/scripted-host.js';

const log = [
  'go build m: /usr/local/go/pkg/tool/linux_amd64/compile: signal: killed',
  'go: example.com/x@v1: dial tcp: lookup proxy.example: no such host',
  'go: listen tcp :8080: bind: address already in use',
  'runtime: failed to create new OS thread (have 7 already; errno=11)',
];
function causes() {
  const reader = createLogReader();
  for (const line of log) reader.line(line);
  return explainedCauses(reader.end().findings);
}

/** A machine that has been up for an hour. */
function machine(outputs: Readonly<Record<string, string>>, probed: string[] = []): { host: Host; ran: string[] } {
  const ran: string[] = [];
  const host = hostWith({
    '/proc/uptime': '3600.25 100.00\n',
    '/proc/vmstat': 'oom_kill 1\n',
    '/proc/self/status': 'Uid:\t1000\t1000\t1000\t1000\nCapEff:\t0000000000000000\n',
    '/proc/self/uid_map': '         0          0 4294967295\n',
    '/proc/self/limits': 'Max processes             2                    2                    processes \n',
    '/proc/net/tcp': '  sl  local_address rem_address   st\n   0: 00000000:1F90 00000000:0000 0A 00000000:00000000 00:00000000\n',
  });
  return {
    ran,
    host: Object.assign(host, {
      kind: 'local',
      pasted: () => [],
      readLink: async () => ({ state: 'missing' }),
      statfs: async () => ({ state: 'missing' }),
      readBytes: async () => ({ state: 'missing' }),
      run: async (argv: readonly string[]): Promise<CommandResult> => {
        ran.push(argv.join(' '));
        const stdout = outputs[argv.join(' ')] ?? outputs[argv[0]!];
        const exit = stdout === undefined ? 1 : 0;
        return {
          argv,
          outcome: 'exited',
          exit,
          signal: null,
          stdout: stdout ?? '',
          stderr: 'Operation not permitted',
          droppedBytes: 0,
          durationMs: 1,
        };
      },
      probe: async (name: string, _: unknown, act: () => Promise<unknown>) => {
        probed.push(name);
        if (name.startsWith('net.')) throw new UnrecordedError(name);
        return act();
      },
    }),
  };
}
const dmesg =
  '[    0.000000] Linux version 6.12\n[ 3590.000000] Memory cgroup out of memory: Killed process 7 (compile) total-vm:1kB\n[ 3591.0] usb 1-1: reset\n';

test('what only this machine can tell is asked of it, and nothing is written', async () => {
  const probed: string[] = [];
  const { host, ran } = machine({ dmesg, ps: '  1000\n  1000\n     0\n', 'getent ahosts proxy.example': '192.0.2.7 STREAM x\n' }, probed);
  const place = await observeHere(host, causes(), await beginHere(host), { offline: false, loggedAt: undefined });
  expect(place.moment).toMatchObject({
    userTasks: { value: 2 },
    listeners: new Set([8080]),
    lookups: new Map([['proxy.example', ['192.0.2.7']]]),
  });
  expect(Math.abs(place.moment!.bootedAt! - (Date.now() - 3600_250))).toBeLessThan(60_000);
  expect(place.moment!.kernel).toMatchObject({ records: [{ isNew: false, finding: { cause: 'oom.cgroup' } }] });
  expect(probed.filter((name) => /^fs\.(?:trial|speed)$/.test(name))).toEqual([]);
  expect(ran.filter((command) => /journalctl/.test(command))).toEqual([]);
  const told = settle(causes(), place);
  expect(told.causes.map(({ id, confidence }) => `${confidence} ${id}`)).toEqual([
    'established net.port-busy',
    'likely net.dns',
    'likely pids.rlimit',
    'possible oom.cgroup',
    'possible kill.external',
    'possible pids.undetermined',
  ]);
});

test('journald is asked where dmesg does not tell, and no name of a log where the network is not to be asked', async () => {
  const { host, ran } = machine({ journalctl: '[ 3590.000000] host kernel: Out of memory: Killed process 7 (compile) total-vm:1kB\n' });
  const place = await observeHere(host, causes(), await beginHere(host), { offline: true, loggedAt: Date.now() });
  expect(place.moment!.kernel).toMatchObject({ records: [{ finding: { cause: 'oom.global' } }] });
  expect(place.moment!.lookups.size).toBe(0);
  expect(ran.filter((command) => command.includes('proxy.example'))).toEqual([]);
});

test('why nothing is known of the kernel is kept', async () => {
  const { host } = machine({});
  const place = await observeHere(host, causes(), await beginHere(host), { offline: true, loggedAt: Date.now() });
  expect(place.moment!.kernel).toEqual({ reason: 'Operation not permitted' });
  expect(place.moment!.userTasks.value).toBe('unknown');
});
