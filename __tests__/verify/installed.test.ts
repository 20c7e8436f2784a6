import { describe, expect, test } from '@jest/globals';
import { SnapshotHost } from '../../src/host/snapshot.js';
import { InstalledFilters } from '../../src/model/seccomp.js';
import { Snapshot } from '../../src/model/snapshot.js';
import { installedText } from '../../src/report/installed-text.js';
import { disassemble } from '../../src/seccomp/disassemble.js';
import { decodeProgram } from '../../src/seccomp/instruction.js';
import { type InstalledRequest, installedFilters } from '../../src/seccomp-installed.js';
import { factsWith } from '../support/facts.js';

const status = (mode: number, filters?: number, capabilities = '000001ffffffffff') =>
  `Name:\tx\nCapEff:\t${capabilities}\nNoNewPrivs:\t1\nSeccomp:\t${mode}\n${filters === undefined ? '' : `Seccomp_filters:\t${filters}\n`}`;
const tasks = (...names: string[]) => ({ value: names.map((name) => ({ name, kind: 'directory' })) });
const allow = '060000000000ff7f';
const eperm = '0600000001000500';

interface Situation {
  readonly own?: string;
  /** Status by thread of process 7. */
  readonly threads?: Readonly<Record<string, string>>;
  /** What the programs say, by their parameters. */
  readonly answers?: Readonly<Record<string, string>>;
  readonly wsl?: boolean;
  readonly noGo?: boolean;
}

async function look(pid: number | undefined, { own = status(0, 0), threads = {}, answers = {}, wsl = false, noGo = false }: Situation) {
  const host = new SnapshotHost(
    Snapshot.parse({
      platform: { os: 'linux', arch: 'amd64', processors: 2 },
      files: {
        '/proc/self/status': own,
        '/proc/3/task/3/status': own,
        '/proc/7/comm': 'server\n',
        ...Object.fromEntries(Object.entries(threads).map(([task, text]) => [`/proc/7/task/${task}/status`, text])),
      },
      dirs: {
        '/proc/3/task': tasks('3'),
        '/proc/7/task': tasks(...Object.keys(threads)),
        '/proc/8/task': { missing: true },
      },
      commands: Object.entries(answers).map(([parameters, stdout]) => ({
        argv: ['/installed', ...parameters.split(' ')],
        exit: 0,
        stdout,
      })),
    }),
  );
  const request: InstalledRequest = {
    host,
    ...(pid === undefined ? {} : { pid }),
    ownPid: 3,
    arch: 'amd64',
    program: async () => (noGo ? { problem: 'there is no Go', refused: false } : { path: '/installed' }),
    facts: async () => factsWith(wsl ? { 'platform.wsl': '2', 'wsl.networkingMode': 'mirrored' } : {}),
    tool: { name: 'go-wsl-conform', version: '0' },
  };
  return InstalledFilters.parse(await installedFilters(request));
}

describe('another process', () => {
  test('as root: its programs in the order of installation, disassembled', async () => {
    const installed = await look(7, {
      threads: { 7: status(2, 2), 8: status(2, 2), 9: status(0, 0) },
      answers: { 'dump 7': `filter-0=${allow}\nfilter-1=${eperm}\nfilters=2\n` },
    });
    expect(installed.groups).toEqual([
      { threads: 2, task: 7, mode: 'filter', filters: 2, noNewPrivs: true, programs: [allow, eperm] },
      { threads: 1, task: 9, mode: 'disabled', filters: 0, noNewPrivs: true },
    ]);
    const text = installedText(installed, (program) => disassemble(decodeProgram('', Buffer.from(program, 'hex')), 'amd64'));
    expect(text).toMatch(/^process 7 \(server\)\n {2}under 2 filters · no_new_privs · 2 threads, as 7\n {4}filter 1 of 2/);
    expect(text).toMatch(/ALLOW\n {4}filter 2 of 2.*\n.*ERRNO\(EPERM\)\n {2}no filter · no_new_privs · 1 thread, as 9\n$/);
  });

  test.each<[string, Situation, RegExp]>([
    ['without CAP_SYS_ADMIN', { own: status(0, 0, '00000000a80425fb') }, /with CAP_SYS_ADMIN only/],
    ['under a filter ourselves', { own: status(2, 1) }, /under a filter itself/],
    ['without Go', { noGo: true }, /^there is no Go$/],
    [
      'where tracing is not allowed',
      { answers: { 'dump 7': 'problem=PTRACE_SEIZE\nerrno=1\n' } },
      /PTRACE_SEIZE: EPERM, tracing is not allowed/,
    ],
    [
      'on a kernel that cannot tell',
      { answers: { 'dump 7': 'problem=PTRACE_SECCOMP_GET_FILTER\nerrno=5\n' } },
      /EIO, the kernel cannot tell/,
    ],
    ['when it has ended', { answers: { 'dump 7': 'problem=it ended\n' } }, /could not be read: it ended/],
  ])('%s, it is said why its programs are not read', async (_, situation, reason) => {
    const { groups } = await look(7, { threads: { 7: status(2, 1) }, ...situation });
    expect(groups).toEqual([expect.objectContaining({ mode: 'filter', filters: 1, reason: expect.stringMatching(reason) })]);
    expect(groups[0]!.programs).toBeUndefined();
  });

  test('an old kernel tells no number of filters, and none is made up', async () => {
    const { groups } = await look(7, { threads: { 7: 'Name:\tx\nSeccomp:\t0\n' } });
    expect(groups).toEqual([{ threads: 1, task: 7, mode: 'disabled' }]);
  });

  test('that does not exist', async () => {
    await expect(look(8, {})).rejects.toThrow('--pid: there is no process 8');
  });
});

describe('this process', () => {
  test('without a filter', async () => {
    expect(await look(undefined, {})).toMatchObject({ own: true, listener: 'possible', notes: [] });
  });

  test.each([
    ['listener=ok\n', false, 'possible', /^$/],
    ['listener=16\n', false, 'busy', /EBUSY: programs that want their own fail/],
    ['listener=16\n', true, 'busy', /WSL itself installs, for its network mode mirrored/],
    ['listener=1\n', false, 'refused', /^$/],
  ])('under a filter, where a listener is answered %j', async (answer, wsl, listener, notes) => {
    const installed = await look(undefined, { own: status(2, 1), answers: { listener: answer }, wsl });
    expect([installed.listener, installed.notes.join('\n')]).toEqual([listener, expect.stringMatching(notes)]);
    expect(installed.groups[0]!.reason).toMatch(/who is under a filter may not read any/);
  });
});
