import { expect, test } from '@jest/globals';
import { exemptFromNproc, readMachine, refuseBeyond } from '../../src/cgroup/machine.js';

const files: Readonly<Record<string, string>> = {
  '/proc/meminfo': 'MemTotal:       24683520 kB\nMemFree:        1000 kB\n',
  '/proc/sys/kernel/pid_max': '4194304\n',
  '/proc/sys/kernel/threads-max': '192000\n',
  '/proc/sys/fs/nr_open': '1048576\n',
};
const machine = readMachine(2, (path) => files[path]);
const refuse = (limits: Parameters<typeof refuseBeyond>[1]) => () => refuseBeyond(machine, limits, (name) => `--${name}`);

test('limits that are more than the machine has are refused: they would limit nothing', () => {
  expect(refuse({ cpu: 2, memory: 24683520 * 1024, pids: 192000, nofile: 1048576, as: 2 ** 50 })).not.toThrow();
  expect(refuse({ cpu: 2.5 })).toThrow('--cpu: 2.5 is more than this machine has (2 CPUs): it would limit nothing');
  expect(refuse({ memory: 2 ** 40 })).toThrow('--memory: 1 TiB is more than this machine has (23.5 GiB)');
  expect(refuse({ pids: 192001 })).toThrow('--pids: 192001 is more than this machine has (192000 tasks at most)');
  expect(refuse({ nofile: 1048577 })).toThrow('--nofile');
});

test('what a machine does not tell is not compared', () => {
  expect(() =>
    refuseBeyond(
      readMachine(2, () => undefined),
      { memory: 2 ** 50, pids: 10 ** 9 },
      String,
    ),
  ).not.toThrow();
});

test('RLIMIT_NPROC does not hold root and the two capabilities', () => {
  const status = (mask: string) => `Name:\tsh\nCapEff:\t${mask}\n`;
  expect(exemptFromNproc(0, undefined)).toContain('root');
  expect(exemptFromNproc(1000, status('0000000000200000'))).toContain('CAP_SYS_ADMIN');
  expect(exemptFromNproc(1000, status('0000000001000000'))).toContain('CAP_SYS_RESOURCE');
  expect(exemptFromNproc(1000, status('0000000000000001'))).toBeUndefined();
});
