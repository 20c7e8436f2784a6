import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Result } from '../../src/model/report.js';
import { runOn, WrappedHost } from '../support/runtime.js';
import { runExample } from './support/cli.js';
import { underFilter } from './support/filtered.js';
import { copyOfExample, temporaryFolder } from './support/folders.js';

/** Each release line has another runtime. All programs of all variants take a minute for each release, so that only two have them. */
const releases = '1.19.x 1.24.x 1.25.x 1.26.x 1.27.x';
const releasesOfAll = '1.22.x 1.26.x';

/** `1.26 pass` of each release, by check. */
function byLine(results: readonly Result[], check: string): Record<string, string> {
  return Object.fromEntries(
    results
      .filter((result) => result.check === check)
      .map(({ cell, status, summary }) => [cell!.go!.split('.').slice(0, 2).join('.'), `${status} ${summary}`]),
  );
}

describe('a machine of eight CPUs under a quota of cgroup v1', () => {
  const group = '/sys/fs/cgroup/cpu/go-conform-runtime-test';
  const isPossible = process.getuid?.() === 0 && existsSync('/sys/fs/cgroup/cpu/cpu.cfs_quota_us');
  const own = () => writeFileSync('/sys/fs/cgroup/cpu/cgroup.procs', String(process.pid));
  afterAll(() => {
    if (!isPossible) return;
    own();
    rmdirSync(group);
  });

  (isPossible ? test : test.skip)('only releases from 1.25 on follow it, and the others are warned of', async () => {
    mkdirSync(group, { recursive: true });
    writeFileSync(join(group, 'cpu.cfs_quota_us'), '150000');
    writeFileSync(join(group, 'cgroup.procs'), String(process.pid));
    // Eight CPUs for the runtime: the least that it chooses by a quota is two.
    const eight = ['-e', 'trace=sched_getaffinity', '-e', 'inject=sched_getaffinity:poke_exit=@arg3=ff00000000000000:retval=8'];
    const host = new WrappedHost(copyOfExample('service'), ['strace', '-qq', '-f', '-o', '/dev/null', ...eight]);
    const { results } = await runOn(host, ['gomaxprocs.effective'], releases);
    own();
    const old = expect.stringMatching(/^warn GOMAXPROCS 8 on 8 CPUs, though a quota of 1\.5 CPUs feeds 2: Go before 1\.25 reads no quota$/);
    const aware = expect.stringMatching(
      /^pass GOMAXPROCS 2 on 8 CPUs: its own cgroup has a quota of 1\.5 CPUs; 8 under a go line below 1\.25$/,
    );
    expect(byLine(results, 'gomaxprocs.effective')).toEqual({ 1.19: old, 1.24: old, 1.25: aware, 1.26: aware, 1.27: aware });
  });
});

describe('programs under a seccomp filter', () => {
  const lines = async (rules: string, check: string) => {
    const { results } = await runOn(new WrappedHost(copyOfExample('service'), underFilter(rules)), [check], '1.22.x 1.26.x');
    return byLine(results, check);
  };

  test('eventfd2 ends 1.23 and later', async () => {
    expect(await lines('290=errno:1', 'syscall.matrix')).toEqual({
      1.22: expect.stringMatching(/^pass 49 system calls are allowed; eventfd2 is refused and not used/),
      1.26: expect.stringMatching(/^fail a program with threads, timers and a pipe does not survive here: exit 2: runtime: eventfd failed/),
    });
  });

  test('pidfd_open that answers, and that ends who calls', async () => {
    expect(await lines('434=errno:1', 'syscall.pidfd')).toEqual({
      1.22: expect.stringMatching(/^pass by process numbers, as before Go 1\.23$/),
      1.26: expect.stringMatching(/^pass by process numbers: pidfd_open is refused \(EPERM\) by a seccomp filter$/),
    });
    expect(await lines('434=kill', 'syscall.pidfd')).toEqual({
      1.22: expect.stringMatching(/^pass by process numbers/),
      1.26: expect.stringMatching(/^fail pidfd_open is answered by the end of the caller \(SIGSYS\)/),
    });
  });

  test('a filter that ends threads alone is seen too', async () => {
    expect(await lines('434=kill-thread', 'syscall.matrix')).toEqual({
      1.22: expect.stringMatching(/^pass/),
      1.26: expect.stringMatching(/^fail pidfd_open is answered by the end of the caller \(SIGSYS\)/),
    });
  });

  test('a trap is told from an answer', async () => {
    expect((await lines('61=trap', 'syscall.matrix'))['1.22']).toMatch(/^fail wait4 is answered by the end of the caller \(SIGSYS\)/);
  });

  test('clone3 ends programs with cgo by EPERM, not by ENOSYS', async () => {
    expect((await lines('435=errno:38', 'syscall.clone3'))['1.26']).toMatch(/^pass clone3 is refused \(ENOSYS\).*another way$/);
    expect((await lines('435=errno:1', 'syscall.clone3'))['1.26']).toMatch(/^fail clone3 is refused .*pthread_create failed/);
  });
});

describe('programs that are kept from what they need', () => {
  const line = async (wrap: readonly string[], check: string) => {
    const { results } = await runOn(new WrappedHost(copyOfExample('service'), wrap), [check], '1.26.x');
    return byLine(results, check)['1.26'];
  };
  const asRoot = process.getuid?.() === 0 ? test : test.skip;

  test.each([
    ['signal.delivery', '62=errno:1', /^fail SIGUSR1 to itself: operation not permitted$/],
    ['signal.preempt', '234=errno:1', /^warn a loop that calls nothing was not interrupted/],
    ['exec.child', '247=errno:1', /^fail a child that ends by itself: waitid: operation not permitted$/],
    ['profile.cpu', '223=errno:1', /^fail .* failed to configure profiling timer/],
    ['cgo.start', '435=errno:1', /^fail a program with cgo does not survive here: .*pthread_create failed/],
    ['net.port', '49=errno:1', /^fail a server on 127\.0\.0\.1: .*bind: operation not permitted$/],
  ])('%s under the filter %s', async (check, rules, answer) => {
    expect(await line(underFilter(rules), check)).toMatch(answer);
  });

  test.each([
    ['fd.limit', '--nofile=100', /^warn it opened \d+ files and no more: .*too many open files; limit 100$/],
    ['race.start', '--as=1000000000', /^fail a program under the race detector does not survive here: (?:exit 66|.*pthread_create failed)/],
  ])('%s under the limit %s', async (check, limit, answer) => {
    expect(await line(['prlimit', limit], check)).toMatch(answer);
  });

  asRoot('net.lookup where /etc/hosts says something else', async () => {
    const hosts = join(temporaryFolder('hosts'), 'hosts');
    writeFileSync(hosts, '192.0.2.7 localhost\n');
    const wrap = ['unshare', '-m', 'sh', '-c', `mount --bind ${hosts} /etc/hosts && exec "$@"`, 'sh'];
    expect(await line(wrap, 'net.lookup')).toMatch(/^fail localhost is 192\.0\.2\.7$/);
  });

  asRoot('exec.noexec below a TMPDIR that allows no execution', async () => {
    const folder = temporaryFolder('noexec');
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'noexec,size=64m', 'none', folder]);
    try {
      const parameters = ['--suite', 'runtime', '--check', 'exec.noexec,exec.text-busy', '--go', '1.26.x'];
      const { report } = await runExample('service', parameters, { env: { TMPDIR: folder } });
      expect(byLine(report!.results, 'exec.noexec')['1.26']).toMatch(
        /^fail a program in a folder below TMPDIR is not run: .*permission denied$/,
      );
      expect(byLine(report!.results, 'exec.text-busy')['1.26']).toMatch(/^unknown not determined: 8 of 8 programs did not start/);
      expect(readdirSync(folder)).toEqual([]);
    } finally {
      execFileSync('umount', [folder]);
    }
  });

  test('signal.preempt with GODEBUG=asyncpreemptoff=1', async () => {
    const parameters = ['--suite', 'runtime', '--check', 'signal.preempt', '--go', '1.26.x'];
    const { report } = await runExample('service', parameters, { env: { GODEBUG: 'asyncpreemptoff=1' } });
    expect(byLine(report!.results, 'signal.preempt')['1.26']).toMatch(/^warn .*: GODEBUG=asyncpreemptoff=1 is set$/);
  });
});

describe('programs for 386', () => {
  test.each([
    ['i386/422=errno:38', '1.26', '1.25'],
    ['i386/422=kill', '1.26', '1.25'],
    ['i386/240=errno:1', '1.25', '1.26'],
  ])('under the filter %s %s dies and %s lives', async (rules, dies, lives) => {
    const { results } = await runOn(new WrappedHost(copyOfExample('service'), underFilter(rules)), ['time64.futex'], '1.25.x 1.26.x');
    const lines = byLine(results, 'time64.futex');
    expect(lines[dies]).toMatch(/^fail a program for 386 does not survive here: .*waits by futex/);
    expect(lines[lives]).toMatch(/^pass 32-bit programs run: 386 by the kernel/);
  });
});

describe('the suite on this machine, as a user runs it', () => {
  test('every release answers, and the answers are read', async () => {
    const { report, exit, stdout } = await runExample('service', ['--suite', 'runtime', '--go', releasesOfAll, '--no-progress']);
    const bad = report!.results.filter(({ status }) => status === 'unknown' || status === 'fail');
    expect(bad.map(({ check, cell, summary }) => `${check} ${cell?.go}: ${summary}`)).toEqual([]);
    expect(exit).toBeLessThan(2);
    expect(stdout).toMatch(/✓ gomaxprocs\.effective: GOMAXPROCS \d+ on \d+ CPUs?/);
    expect(stdout).toMatch(/mem\.budget/);
  });

  test('plugins, where they are named', async () => {
    const { report } = await runExample('service', ['--suite', 'runtime', '--check', 'plugin.load', '--go', '1.26.x']);
    expect(byLine(report!.results, 'plugin.load')['1.26']).toBe('pass a function of a plugin answered');
  });

  test('GOMEMLIMIT above what there is', async () => {
    const { report } = await runExample('service', ['--suite', 'runtime', '--check', 'mem.budget', '--go', '1.26.x'], {
      env: { GOMEMLIMIT: '100TiB' },
    });
    expect(byLine(report!.results, 'mem.budget')).toEqual({
      1.26: expect.stringMatching(/^warn GOMEMLIMIT is 100 TiB, .* killed before it collects$/),
    });
  });

  test('what was recorded gives the same answers without Go', async () => {
    const file = join(temporaryFolder('recording'), 'host.json');
    const parameters = ['--suite', 'runtime', '--go', '1.26.x'];
    const recorded = await runExample('service', [...parameters, '--record', file]);
    const replayed = await runExample('service', ['--snapshot', file], { env: { PATH: '/nonexistent' } });
    const brief = (results: readonly Result[]) => results.map(({ check, cell, status, summary }) => [check, cell, status, summary]);
    expect(brief(replayed.report!.results)).toEqual(brief(recorded.report!.results));
  });
});
