import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { checks } from '../../../src/checks/index.js';
import { parseSnapshot } from '../../../src/host/snapshot-file.js';
import type { Report } from '../../../src/model/report.js';
import type { CauseId, Status } from '../../../src/model/words.js';
import { replay, root } from '../../support/snapshots.js';

/** What scripts/capture-runtime.ts recorded. */
const folder = join(root, '__tests__/fixtures/runtime');

async function replayed(name: string): Promise<Report> {
  const file = join(folder, `${name}.json`);
  return replay(parseSnapshot(file, readFileSync(file, 'utf8')));
}

/** Check, release line, and how it was answered. */
type Row = readonly [check: string, line: string, status: Status, summary: RegExp, ...causes: CauseId[]];

const dead = (line: string, words: string, cause: CauseId, ids: readonly string[]) =>
  ids.map((id): Row => [id, line, 'fail', new RegExp(`does not survive here: ${words}`), cause]);
const older = (line: string): Row => ['gomaxprocs.awareness', line, 'skip', /the module needs go 1\.25\.0 \(its go line\)/];

/** What is not a pass, by recording. */
const troubles: Readonly<Record<string, readonly Row[]>> = {
  healthy: [older('1.24')],
  'eventfd-denied': [
    older('1.22'),
    ...dead('1.26', 'exit 2: runtime: eventfd failed with 1; fatal error: runtime: eventfd failed$', 'seccomp.eventfd', [
      ...['gomaxprocs.effective', 'mem.budget', 'syscall.matrix', 'race.start', 'cgo.start', 'fd.limit', 'profile.cpu'],
      ...['signal.delivery', 'signal.preempt', 'exec.child', 'exec.text-busy', 'exec.noexec', 'net.lookup', 'net.port'],
    ]),
    [
      'syscall.clone3',
      '1.26',
      'unknown',
      /^not determined: clone3 is allowed, and the program did not survive: exit 2: runtime: eventfd failed/,
    ],
    ['syscall.pidfd', '1.26', 'unknown', /^not determined: exit 2: runtime: eventfd failed/],
  ],
  'pidfd-killed': [
    older('1.22'),
    [
      'syscall.matrix',
      '1.26',
      'fail',
      /^pidfd_open is .* \(SIGSYS\) by a seccomp filter: programs that start children are ended there$/,
      'seccomp.pidfd',
    ],
    ['syscall.pidfd', '1.26', 'fail', /^pidfd_open is .*: os\/exec of Go 1\.23 and later tries it and dies$/, 'seccomp.pidfd'],
    ...dead('1.26', 'ended by SIGSYS$', 'seccomp.killed', ['exec.child', 'exec.text-busy', 'exec.noexec']),
  ],
  'clone3-denied': [
    [
      'syscall.clone3',
      '1.26',
      'fail',
      /^clone3 is refused \(EPERM\) by a seccomp filter: programs with cgo do not start threads/,
      'seccomp.clone3',
    ],
    ...dead('1.26', 'exit 2: runtime/cgo: pthread_create failed: Operation not permitted; SIGABRT: abort$', 'seccomp.clone3', [
      ...['race.start', 'cgo.start', 'net.lookup'],
    ]),
  ],
  // The filter was on the programs alone, so that nothing shows that it was one, and no old kernel.
  'futex-time64-missing': [
    [
      'time64.futex',
      '1.26',
      'fail',
      /for 386 does not survive here: .*futexwakeup .* returned -38; .* futex_time64 there, which needs Linux 5\.1/,
      'undetermined',
    ],
  ],
  'affinity-denied': [
    ['gomaxprocs.effective', '1.26', 'warn', /^Go sees 1 CPU of 2: sched_getaffinity\(2\) does not tell it all/, 'undetermined'],
    ['syscall.matrix', '1.26', 'warn', /^sched_getaffinity is refused \(EPERM\) by a seccomp filter/, 'seccomp.denied'],
  ],
  'signals-denied': [
    ['syscall.matrix', '1.26', 'warn', /^tgkill is refused \(EPERM\) by a seccomp filter: a loop that calls nothing/, 'seccomp.denied'],
    ['signal.delivery', '1.26', 'fail', /^SIGUSR1 to itself: operation not permitted$/, 'undetermined'],
    [
      'signal.preempt',
      '1.26',
      'warn',
      /^a loop that calls nothing was not interrupted, and others waited \d+\.\d s for it/,
      'undetermined',
    ],
  ],
  'filters-denied': [
    ['clock.vdso', '1.26', 'unknown', /^not determined: no filter can be put on a program here: operation not permitted$/],
  ],
  'few-files': [['fd.limit', '1.26', 'warn', /^it opened 95 files and no more: .*too many open files; limit 100$/, 'fs.too-many-files']],
  quota: [
    [
      'gomaxprocs.effective',
      '1.24',
      'warn',
      /^GOMAXPROCS 8 on 8 CPUs, though a quota of 1\.5 CPUs feeds 2: Go before 1\.25 reads no quota$/,
      'undetermined',
    ],
  ],
};

test('every recording is spoken of', () => {
  expect(readdirSync(folder).toSorted()).toEqual(
    Object.keys(troubles)
      .map((name) => `${name}.json`)
      .toSorted(),
  );
});

const lineOf = (go: string | undefined) => go?.split('.').slice(0, 2).join('.');

describe.each(Object.entries(troubles))('%s', (name, rows) => {
  test('replays to what was seen, without Go', async () => {
    const { results, notRun } = await replayed(name);
    expect(notRun.filter(({ leftOut }) => leftOut !== true)).toEqual([]);
    const told = results
      .filter(({ status }) => status !== 'pass')
      .map(({ check, cell, status, summary, findings = [] }) => [
        check,
        lineOf(cell?.go),
        status,
        summary,
        ...findings.map(({ cause }) => cause),
      ]);
    const key = (row: readonly unknown[]) => `${row[0]} ${row[1]}`;
    expect(told.toSorted((a, b) => key(a).localeCompare(key(b)))).toEqual(
      rows
        .toSorted((a, b) => key(a).localeCompare(key(b)))
        .map(([check, line, status, summary, ...causes]) => [check, line, status, expect.stringMatching(summary), ...causes]),
    );
  });
});

test('on a healthy machine every check of the suite has an answer for each release', async () => {
  const { results } = await replayed('healthy');
  const asked = checks.filter(({ suite, onlyWhenNamed }) => suite === 'runtime' && onlyWhenNamed !== true).map(({ id }) => id);
  for (const line of ['1.24', '1.26']) {
    expect(
      results
        .filter(({ cell }) => lineOf(cell?.go) === line)
        .map(({ check }) => check)
        .toSorted(),
    ).toEqual(asked.toSorted());
  }
});

test.each<[string, string, string, RegExp]>([
  ['healthy', 'syscall.pidfd', '1.24', /^os\/exec waits for its children by pidfds$/],
  ['eventfd-denied', 'syscall.pidfd', '1.22', /^by process numbers, as before Go 1\.23$/],
  [
    'eventfd-denied',
    'syscall.matrix',
    '1.22',
    /^49 system calls are allowed; eventfd2 is refused and not used by this release without cgo$/,
  ],
  ['futex-time64-missing', 'time64.futex', '1.25', /^32-bit programs run: 386 by the kernel, arm by qemu-arm, mipsle by qemu-mipsel$/],
  [
    'quota',
    'gomaxprocs.effective',
    '1.26',
    /^GOMAXPROCS 2 on 8 CPUs: its own cgroup has a quota of 1\.5 CPUs; 8 under a go line below 1\.25$/,
  ],
  ['healthy', 'mem.budget', '1.26', /^GOMEMLIMIT is not set, and no cgroup limits the [\d.]+ GiB of the machine$/],
  ['healthy', 'clock.vdso', '1.26', /^the time comes from the vDSO$/],
  ['healthy', 'net.lookup', '1.26', /^127\.0\.0\.1 by Go's resolver \(files,dns\), with cgo and without$/],
])('%s: %s of %s', async (name, check, line, summary) => {
  const { results } = await replayed(name);
  const [result] = results.filter(({ check: id, cell }) => id === check && lineOf(cell?.go) === line);
  expect([result?.status, result?.summary]).toEqual(['pass', expect.stringMatching(summary)]);
});

test('without the answer of a program nothing is said', async () => {
  const file = join(folder, 'healthy.json');
  const recording = parseSnapshot(file, readFileSync(file, 'utf8'));
  const commands = Array.isArray(recording.commands) ? recording.commands : [];
  const { results } = await replay({ ...recording, commands: commands.filter(({ argv }) => !argv[0]!.includes('-probes/')) });
  const passed = results.filter(({ check, status }) => status === 'pass' && check !== 'gomaxprocs.awareness');
  expect(passed.map(({ check }) => check)).toEqual([]);
});
