import { describe, expect, test } from '@jest/globals';
import type { CauseId, Status } from '../../../src/model/words.js';
import { type Ending, type Probed, probed } from './probed.js';

type Case = readonly [string, Probed, Status, RegExp, CauseId?];

const judge = (id: string, cases: readonly Case[]) =>
  describe(id, () => {
    // A fifth parameter would be jest's `done` in rows of four.
    test.each(cases)('%s', async (...[, given, status, summary, cause]: Case) => {
      const result = await probed(id, given);
      expect([result.status, result.summary]).toEqual([status, expect.stringMatching(summary)]);
      expect(result.findings?.map((finding) => finding.cause) ?? []).toEqual(cause === undefined ? [] : [cause]);
    });
  });
const saying = (line: string) => (ending: Ending) => ({ programs: { [line]: ending } });

const signals = saying('system signals');
judge('signal.delivery', [
  ['it came', signals('microseconds=90\n'), 'pass', /came$/],
  ['it did not', signals('problem=the signal did not come within 2 s\n'), 'unknown', /did not come/],
  ['it was refused', signals('problem=operation not permitted\n'), 'fail', /^SIGUSR1 to itself: operation not permitted/, 'undetermined'],
  ['no word', signals(''), 'unknown', /said nothing/],
  ['no program', {}, 'unknown', /^not determined/],
]);

const preempt = saying('system preempt');
judge('signal.preempt', [
  ['interrupted', preempt('preempted=yes\nmilliseconds=12\n'), 'pass', /was interrupted$/],
  ['not interrupted', preempt('preempted=no\nmilliseconds=4200\n'), 'warn', /others waited 4\.2 s for it; syscall\.matrix/, 'undetermined'],
  [
    'switched off',
    { ...preempt('preempted=no\nmilliseconds=4200\n'), environment: { GODEBUG: 'x=1,asyncpreemptoff=1' } },
    'warn',
    /GODEBUG=asyncpreemptoff=1 is set$/,
    'undetermined',
  ],
  ['no word', preempt(''), 'unknown', /said nothing/],
]);

const child = saying('system child');
judge('exec.child', [
  ['all well', child('child=ok\npidfd=yes\nkill=ok\n'), 'pass', /^children start/],
  [
    'no process is left',
    child('child=fork/exec /p: resource temporarily unavailable\nkill=fork/exec /p: resource temporarily unavailable\n'),
    'fail',
    /^a child that ends by itself: fork\/exec/,
    'pids.undetermined',
  ],
  ['no signal', child('child=ok\npidfd=no\nkill=operation not permitted\n'), 'fail', /^a child that is ended by a signal/, 'undetermined'],
  ['no way to itself', child('problem=readlink /proc/self/exe: no such file\n'), 'fail', /does not find itself/, 'undetermined'],
  ['half a word', child('child=ok\n'), 'unknown', /said nothing/],
  ['a death', child({ outcome: 'signalled', signal: 'SIGSYS' }), 'fail', /does not survive here: ended by SIGSYS/, 'seccomp.killed'],
]);

const written = saying('system busy /{temp}/1.26.11-written-programs');
const held = 'held=fork/exec /t/held: text file busy\n';
judge('exec.text-busy', [
  ['none was busy', written(`${held}started=8\nrefused=0\nfailed=0\n`), 'pass', /^none of 8 programs was busy right after it was written$/],
  ['some were', written(`${held}started=8\nrefused=2\nfailed=0\n`), 'pass', /^some programs were busy right after they were written/],
  ['a kernel that does not care', written('held=ok\nstarted=8\nrefused=0\nfailed=0\n'), 'pass', /this kernel runs files that are open/],
  [
    'one stayed busy',
    written(`${held}started=8\nrefused=2\nfailed=1\nproblem=fork/exec /t/a: text file busy\n`),
    'fail',
    /^1 of 8 programs stayed busy/,
    'fs.text-busy',
  ],
  [
    'none starts',
    written('held=fork/exec: permission denied\nstarted=8\nrefused=0\nfailed=8\nproblem=fork/exec /t/a: permission denied\n'),
    'unknown',
    /did not start: fork\/exec \/t\/a: permission denied$/,
  ],
  ['none can be written', written('problem=open /t/a: no space left on device\n'), 'unknown', /no space left/],
  ['no word', written(''), 'unknown', /said nothing/],
]);

judge('exec.noexec', [
  ['they run', written(`${held}started=8\nrefused=0\nfailed=0\n`), 'pass', /^programs run in a folder below TMPDIR$/],
  [
    'busy is another question',
    written(`${held}started=8\nrefused=0\nfailed=1\nproblem=fork/exec /t/a: text file busy\n`),
    'pass',
    /^programs run in a folder below TMPDIR$/,
  ],
  [
    'refused',
    written('held=x\nstarted=8\nrefused=0\nfailed=8\nproblem=fork/exec /t/a: permission denied\n'),
    'fail',
    /below TMPDIR is not run: fork\/exec \/t\/a: permission denied$/,
    'fs.noexec',
  ],
  ['not written', written('started=8\nrefused=0\nfailed=8\nproblem=open /t/a: no space left on device\n'), 'unknown', /no space left/],
  ['no word', written(''), 'unknown', /said nothing/],
]);

const lived = 'go=go1.26.11\ncgo=no\nthreads=4\ntimer=ok\npoll=ok\n';
judge('race.start', [
  ['it runs', { programs: { 'threads-race': lived } }, 'pass', / runs threads, timers and a pipe$/],
  [
    'no address space',
    { programs: { 'threads-race': { exit: 66, stderr: '==1==ERROR: ThreadSanitizer failed to allocate 0x7c000 bytes (errno: 12)\n' } } },
    'fail',
    /under the race detector does not survive here: exit 66/,
    'race.address-layout',
  ],
  ['no compiler', { refused: { race: 'gcc: not found' } }, 'unknown', /could not be compiled: gcc: not found/],
]);
judge('cgo.start', [
  ['it runs', { programs: { 'threads-cgo': lived.replace('cgo=no', 'cgo=yes') } }, 'pass', / runs threads, timers and a pipe$/],
  ['C that answers wrong', { programs: { 'threads-cgo': lived.replace('cgo=no', 'cgo=broken') } }, 'unknown', /did not say all/],
  [
    'no pipe',
    { programs: { 'threads-cgo': lived.replace('poll=ok', 'poll=too many open files') } },
    'fail',
    /too many open/,
    'fs.too-many-files',
  ],
  [
    'no threads',
    { programs: { 'threads-cgo': { exit: 2, stderr: 'runtime/cgo: pthread_create failed: Operation not permitted\n' } } },
    'fail',
    /pthread_create failed/,
    'seccomp.clone3',
  ],
]);

const files = saying('system files 2000');
judge('fd.limit', [
  ['enough', files('soft=20000\nhard=20000\nopened=2000\n'), 'pass', /^limit 20000$/],
  ['one below the hard limit, as Go leaves it', files('soft=19999\nhard=20000\nopened=2000\n'), 'pass', /^limit 20000$/],
  ['no limit', files('soft=-1\nhard=-1\nopened=2000\n'), 'pass', /^limit unlimited$/],
  [
    'too few',
    files('soft=256\nhard=256\nproblem=open /dev/null: too many open files\nopened=250\n'),
    'warn',
    /^it opened 250 files and no more: open \/dev\/null: too many open files; limit 256$/,
    'fs.too-many-files',
  ],
  [
    'a soft limit that was not raised',
    files('soft=256\nhard=4096\nproblem=x\nopened=250\n'),
    'warn',
    /soft limit 256, hard limit 4096$/,
    'fs.too-many-files',
  ],
  ['refused', files('problem=operation not permitted\n'), 'unknown', /operation not permitted/],
]);

const profile = saying('profile');
judge('profile.cpu', [
  ['samples', profile('samples=3\n'), 'pass', /^a CPU profile has samples$/],
  ['none', profile('samples=0\n'), 'warn', /left no sample/, 'undetermined'],
  ['refused', profile('problem=cpu profiling already in use\n'), 'unknown', /already in use/],
  [
    'ended',
    profile({ exit: 2, stderr: 'runtime: failed to configure profiling timer; timer_settime(0\nfatal error: timer_settime\n' }),
    'fail',
    /failed to configure profiling timer/,
    'undetermined',
  ],
]);

const serve = saying('network serve');
judge('net.port', [
  ['both', serve('ipv4=ok\nipv6=ok\nname=ok\n'), 'pass', /^a server answers on 127\.0\.0\.1 and ::1$/],
  [
    'no IPv6',
    serve('ipv4=ok\nipv6=listen tcp [::1]:0: bind: cannot assign\nname=ok\n'),
    'pass',
    /^a server answers on 127\.0\.0\.1; not on ::1 \(listen/,
  ],
  ['no IPv4', serve('ipv4=listen: operation not permitted\nipv6=ok\nname=ok\n'), 'fail', /^a server on 127\.0\.0\.1/, 'undetermined'],
  ['no localhost', serve('ipv4=ok\nipv6=ok\nname=listen: address already in use\n'), 'fail', /^a server on localhost/, 'net.port-busy'],
  ['our own limit, under a quota', serve('ipv4=dial tcp 127.0.0.1:4: i/o timeout\nipv6=ok\nname=ok\n'), 'unknown', /may need longer$/],
  ['no word', serve(''), 'unknown', /said nothing/],
]);

const names = (pure: string, cgo: string | undefined, order = 'files,dns', cgoOrder = order): Probed => ({
  programs: {
    'network lookup localhost': { exit: 0, stdout: pure, stderr: `go package net: hostLookupOrder(localhost) = ${order}\n` },
    ...(cgo === undefined
      ? {}
      : { 'network-cgo lookup localhost': { exit: 0, stdout: cgo, stderr: `go package net: hostLookupOrder(localhost) = ${cgoOrder}\n` } }),
  },
  ...(cgo === undefined ? { refused: { cgo: 'gcc: not found' } } : {}),
});
const loopback = 'addresses=127.0.0.1\n';
judge('net.lookup', [
  ['the same', names(loopback, loopback), 'pass', /^127\.0\.0\.1 by Go's resolver \(files,dns\), with cgo and without$/],
  [
    'the C library',
    {
      ...names(loopback, loopback, 'files,dns', 'cgo'),
      facts: { 'net.resolver': { withCgo: 'cgo', because: 'nis', order: ['files', 'dns'] } },
    },
    'pass',
    /without cgo, the C library with it$/,
  ],
  ['no compiler', names(loopback, undefined), 'pass', /^127\.0\.0\.1 by Go's resolver \(files,dns\) without cgo$/],
  [
    'another address with cgo',
    names(loopback, 'addresses=127.0.0.2\n'),
    'fail',
    /is 127\.0\.0\.1 without cgo and 127\.0\.0\.2 with it/,
    'net.dns',
  ],
  ['a stranger', names('addresses=10.0.0.1\n', loopback), 'fail', /^localhost is 10\.0\.0\.1$/, 'net.dns'],
  ['nobody', names('problem=lookup localhost: no such host\n', loopback), 'fail', /no such host/, 'net.dns'],
  ['no word', names('', loopback), 'unknown', /said nothing/],
  [
    'another resolver than by the rules',
    {
      ...names(loopback, loopback, 'files,dns', 'cgo'),
      facts: { 'net.resolver': { withCgo: 'go', because: 'nothing', order: ['files', 'dns'] } },
    },
    'warn',
    /^with cgo the C library is asked, and the rules say Go's resolver$/,
    'net.dns',
  ],
  ['the network is not asked', { ...names(loopback, loopback), settings: { offline: true } }, 'skip', /--offline/],
]);

const on386 = (ending: Ending) => ({ 'system exec /programs/386/threads': ending });
const refusedHere = on386('exec=exec format error\n');
const futexDeath: Ending = { exit: 2, stderr: 'futexwakeup addr=0x81a60b0 returned -38\nSIGSEGV: segmentation violation\n' };
judge('time64.futex', [
  ['the kernel runs 386', { programs: on386(lived) }, 'pass', /^32-bit programs run: 386 by the kernel$/],
  [
    'an emulator beside',
    {
      programs: on386(lived),
      onPath: ['qemu-arm'],
      commands: [{ argv: ['qemu-arm', '/programs/arm/threads'], exit: 0, stdout: lived }],
    },
    'pass',
    /^32-bit programs run: 386 by the kernel, arm by qemu-arm$/,
  ],
  ['a hang without a filter', { programs: on386({ outcome: 'timed-out', threads: ['Z', 'S'] }) }, 'unknown', /for 386: it hangs/],
  [
    'a hang under a filter',
    { programs: on386({ outcome: 'timed-out', threads: ['Z', 'S'] }), facts: { 'seccomp.mode': 'filter' } },
    'fail',
    /it hangs/,
    'seccomp.hang',
  ],
  ['a kernel without 32-bit programs', { programs: refusedHere }, 'skip', /^nothing here runs/],
  [
    'a call that a filter refuses',
    { programs: on386(futexDeath), facts: { 'seccomp.mode': 'filter' } },
    'fail',
    /futexwakeup addr=0x81a60b0 returned -38; SIGSEGV: segmentation violation; go1\.26\.11 waits by futex_time64 there/,
    'seccomp.time64',
  ],
  [
    'the same on an older release',
    { go: '1.25.14', programs: on386(futexDeath), facts: { 'seccomp.mode': 'filter' } },
    'fail',
    /go1\.25\.14 waits by futex there, which needs CONFIG_COMPAT_32BIT_TIME/,
    'seccomp.futex',
  ],
  ['the same without a filter', { programs: on386(futexDeath) }, 'fail', /does not survive here/, 'undetermined'],
  [
    'a filter that ends who calls',
    { programs: on386({ outcome: 'signalled', signal: 'SIGSYS' }) },
    'fail',
    /ended by SIGSYS; go1\.26\.11 waits by futex_time64/,
    'seccomp.time64',
  ],
  [
    'an emulator that fails',
    {
      programs: refusedHere,
      onPath: ['qemu-arm'],
      commands: [{ argv: ['qemu-arm', '/programs/arm/threads'], exit: 1, stderr: 'qemu: boom\n' }],
    },
    'unknown',
    /^not determined: for arm, qemu-arm did not survive: exit 1$/,
  ],
  ['half a word', { programs: on386('threads=4\n') }, 'unknown', /did not say all/],
  [
    'a refusal that says nothing of the format',
    { programs: on386('exec=permission denied\n') },
    'unknown',
    /for 386 was not started: permission denied$/,
  ],
  ['no program', { refused: { '386': 'boom' } }, 'unknown', /could not be compiled: boom/],
]);

const loading = 'plugin-host /programs/plugin/part.so';
judge('plugin.load', [
  ['it answers', { programs: { [loading]: 'answer=42\n' } }, 'pass', /answered$/],
  [
    'another version',
    { programs: { [loading]: 'problem=plugin was built with a different version of package runtime\n' } },
    'fail',
    /is not loaded: plugin was built/,
    'undetermined',
  ],
  ['no word', { programs: { [loading]: '' } }, 'unknown', /said nothing/],
  ['no plugin', { refused: { plugin: 'boom' } }, 'unknown', /the plugin could not be compiled: boom/],
]);
