import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { judgeUserNamespaces, observeUserNamespaces } from '../../src/facts/user-namespaces.js';
import type { CommandResult } from '../../src/host/host.js';
import { LocalHost } from '../../src/host/local.js';
import { type FactChanges, factsWith } from '../support/facts.js';

const ended = (stderr: string, exit = 1): CommandResult => ({
  argv: ['unshare', '-U', '-r', 'true'],
  outcome: 'exited',
  exit,
  signal: null,
  stdout: '',
  stderr,
  droppedBytes: 0,
  durationMs: 1,
});
const open: FactChanges = {
  'kernel.maxUserNamespaces': 96_365,
  'kernel.unprivilegedUsernsClone': 'absent',
  'kernel.apparmorRestrictUserns': 'absent',
  'seccomp.mode': 'disabled',
};
const refused = 'unshare: unshare failed: Operation not permitted';
const noMap = 'unshare: write failed /proc/self/uid_map: Operation not permitted';

describe('who denies a user namespace', () => {
  test.each([
    ['it was made', ended('', 0), {}, { allowed: true, deniedBy: null }],
    [
      'made although Debian forbids it: the attempt counts',
      ended('', 0),
      { 'kernel.unprivilegedUsernsClone': 0 },
      { allowed: true, deniedBy: null },
    ],
    ['no space', ended('unshare: unshare failed: No space left on device'), {}, { allowed: false, deniedBy: 'limit' }],
    ['refused, sysctl of Debian', ended(refused), { 'kernel.unprivilegedUsernsClone': 0 }, { allowed: false, deniedBy: 'sysctl' }],
    ['map refused, sysctl of Ubuntu', ended(noMap), { 'kernel.apparmorRestrictUserns': 1 }, { allowed: false, deniedBy: 'apparmor' }],
    ['map refused, nothing known', ended(noMap), {}, { allowed: false, deniedBy: 'unknown' }],
    ['refused in a filter', ended(refused), { 'seccomp.mode': 'filter' }, { allowed: false, deniedBy: 'seccomp' }],
    ['refused by nothing that is known', ended(refused), {}, { allowed: false, deniedBy: 'unknown' }],
    [
      'busybox says it its own way',
      ended('unshare: unshare(0x10000000): Operation not permitted'),
      { 'seccomp.mode': 'filter' },
      { allowed: false, deniedBy: 'seccomp' },
    ],
    ['no such thing in the kernel', ended('unshare: unshare failed: Invalid argument'), {}, { allowed: false, deniedBy: 'kernel' }],
    ['nothing tried, none allowed', undefined, { 'kernel.maxUserNamespaces': 0 }, { allowed: false, deniedBy: 'limit' }],
    ['nothing tried, forbidden', undefined, { 'kernel.unprivilegedUsernsClone': 0 }, { allowed: false, deniedBy: 'sysctl' }],
    ['nothing tried', undefined, {}, 'unknown'],
    ['a tool that lacks the option', ended("unshare: unrecognized option '-U'"), {}, 'unknown'],
    ['made, but /proc is hidden', ended('unshare: cannot open /proc/self/uid_map: Permission denied'), {}, 'unknown'],
    ['the same in the words of busybox', ended("unshare: can't open '/proc/self/setgroups': Permission denied"), {}, 'unknown'],
    ['another user could not be had', ended('setpriv: setresuid failed: Operation not permitted', 127), {}, 'unknown'],
  ] as const)('%s', (_, result, changes, expected) => {
    expect(judgeUserNamespaces(result, factsWith({ ...open, ...changes })).value).toEqual(expected);
  });
});

const nest = (tool: string) => ['unshare', '-U', '-r', 'sh', '-c', `echo 0 > /proc/sys/user/max_user_namespaces; exec ${tool} -U -r true`];
const nestable = spawnSync('unshare', ['-U', '-r', 'true']).status === 0;
const inNamespace = nestable ? test : test.skip;

inNamespace.each(['unshare', 'busybox unshare'])('a real refusal for want of room, as %s tells it', async (tool) => {
  const host = new LocalHost(process.cwd());
  try {
    // The limit belongs to the namespace that is made here: the machine keeps its own.
    const result = await host.run(nest(tool), { env: { LC_ALL: 'C' } });
    if (result.exit === 127) return console.warn(`left out: there is no ${tool}`);
    expect(judgeUserNamespaces(result, factsWith(open)).value).toEqual({ allowed: false, deniedBy: 'limit' });
  } finally {
    await host.close();
  }
});

inNamespace('root tries it as another user, and it is allowed', async () => {
  const host = new LocalHost(process.cwd());
  try {
    const result = await observeUserNamespaces(host);
    expect(result!.argv.join(' ')).toMatch(process.getuid?.() === 0 ? /^setpriv --reuid=65534 / : /^unshare /);
    expect(judgeUserNamespaces(result, factsWith(open)).value).toEqual({ allowed: true, deniedBy: null });
  } finally {
    await host.close();
  }
});
