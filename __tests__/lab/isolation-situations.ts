import { type KernelName, kernelSuites } from './kernel.js';
import { runSuite, runtimeSuiteName } from './runtime-suite.js';
import type { GuestKind } from './situation.js';

/** Something done to programs, and what they say therefore. */
export interface IsolationSituation {
  readonly name: string;
  readonly layout: GuestKind;
  readonly kernels: readonly KernelName[];
  /** A program of /bin/sh that has the words of `isolationWords`; what it prints is compared. */
  readonly script: string;
  /** Written by hand from the sources that each row names. */
  readonly expected: string;
}

/** Processors of a guest: with two, the floor of GOMAXPROCS hides that the runtime heeds cgroups. */
export const isolationCpus = 8;

const everyKernel = Object.keys(kernelSuites) as KernelName[];
const oneKernel: readonly KernelName[] = ['6.1'];

/**
 * `within GROUP COMMAND…` runs in a cgroup below $CPU, the hierarchy of the cpu controller; `processors GROUP` prints the GOMAXPROCS of five programs in it; `outcome COMMAND…` prints exit code and text of a program,
 * `denied ACTION NUMBER PROGRAM…` of one that is denied a call. The fault that follows a denied futex ends with 2, or with 139
 * when the report of it needs a futex too.
 */
export const isolationWords = `
within() { group=$1; shift; sh -c 'echo 0 >"$0/cgroup.procs" && exec "$@"' "$CPU/$group" "$@"; }
processors() { for line in 1.24 1.25 1.26 1.27; do printf '%s ' "$(within "$1" /opt/lab/$line/workload processors)"; done; within "$1" /opt/lab/1.27/workload-old processors; }
text() { grep -E -o -m 1 'failed to create new OS thread .*errno=[0-9]+|netpollinit failed|netpoll failed|eventfd failed|epollctl failed|sigaction failed|futexwakeup addr=|cannot allocate memory|while checking standard file descriptor 0|pthread_create failed: .*|waitid: .*|/bin/sleep: .*|all (started|taken)|SIGSYS: bad system call|^ok$' "$1" | sed -E 's/have [0-9]+/have N/; s/futexwakeup addr=/futexwakeup/'; grep -E -m 1 '^then errno [0-9]+$' "$1"; }
outcome() { timeout -s KILL 20 "$@" >/tmp/said 2>&1 </dev/null; code=$?; [ $code = 137 ] && code=hang; [ $code = 139 ] && grep -q futexwakeup /tmp/said && code=2; echo $code $(text /tmp/said); }
denied() { action=$1 number=$2; shift 2; outcome /opt/lab/filter "$number=$action" -- "$@"; }
`;

/** The cgroup-aware GOMAXPROCS: ceil(quota / period), at least 2 (go.dev/doc/go1.25#container-aware-gomaxprocs); 1.24, 1.25, 1.26, 1.27, then 1.27 with an old go.mod. */
const table = `none: 8 8 8 8 8
4: 8 4 4 4 8
2.5: 8 3 3 3 8
1: 8 2 2 2 8
0.5: 8 2 2 2 8
`;

const v1Table = `mkdir $CPU/table
for quota in none:-1 4:400000 2.5:250000 1:100000 0.5:50000; do
  echo "\${quota#*:}" >$CPU/table/cpu.cfs_quota_us
  echo "\${quota%:*}: $(processors table)"
done
`;

const v2 = `CPU=/sys/fs/cgroup
echo '+cpu +memory +pids' >$CPU/cgroup.subtree_control
`;
const v1 = 'CPU=/sys/fs/cgroup/cpu\n';

/** `limited LIMITS COMMAND…` runs the product's own command, behind $as, and prints exit code, driver, what bit, and cgroups that are left behind. */
const limited = `cat >/tmp/shown.mjs <<'PROGRAM'
import { readFileSync } from 'node:fs';
const { exit, driver, outcomes, causes, drivers } = JSON.parse(readFileSync('/tmp/report'));
if (driver === undefined) console.error(JSON.stringify(drivers));
console.log(exit, driver ?? 'none of ' + drivers.map(({ driver }) => driver).join(', '), outcomes.map(({ limit, state }) => limit + ' ' + state).join(' '), causes.map(({ id }) => id).join(' '));
PROGRAM
limited() { limits=$1; shift; $as node /opt/go-wsl-conform/dist/cli/index.js limits $limits --format json -- "$@" >/tmp/report 2>/tmp/limited; node /tmp/shown.mjs; }
all() {
  limited '--cpu 0.5' /opt/lab/1.27/workload burn 2
  limited '--pids 10' /opt/lab/1.27/workload threads 10000
  limited '--memory 64M' /opt/lab/1.27/workload allocate 256
  limited '--cpu 8 --memory 512M --pids 200' /opt/lab/1.27/workload hello
}
left() { find /sys/fs/cgroup -type d -name '*go-wsl-conform*'; }
`;

const limitedBy = (driver: string) => `0 ${driver} cpu bit 
2 ${driver} pids bit pids.cgroup
137 ${driver} memory bit oom.cgroup
0 ${driver} cpu not-reached memory not-reached pids not-reached 
`;

/** What a program says that lives without a call, and that makes it in the end. */
const alive = '0 ok then errno';
const lives = (errno: number) => `${alive} ${errno}`;
const eperm = 1;
const enosys = 38;

/** System calls by their number on amd64, and what each release says when the call fails with EPERM; 1.21, 1.22, 1.23, 1.27. */
export const denials: readonly (readonly [name: string, number: number, outcome: string | readonly string[]])[] = [
  ['clone', 56, '2 failed to create new OS thread (have N already; errno=1'],
  ['futex', 202, '2 futexwakeup'],
  ['mmap', 9, '2 cannot allocate memory'],
  ['rt_sigaction', 13, '2 sigaction failed'],
  ['epoll_create1', 291, '2 netpollinit failed'],
  ['epoll_ctl', 233, '2 epollctl failed'],
  ['epoll_pwait', 281, '2 netpoll failed'],
  ['rt_sigprocmask', 14, '139'],
  ['sigaltstack', 131, '139'],
  ['arch_prctl', 158, '139'],
  // Go 1.23 wakes the poller by an eventfd, 1.22 opens 0, 1, 2 where they are closed (runtime/netpoll_epoll.go, runtime/fds_unix.go).
  ['eventfd2', 290, [lives(eperm), lives(eperm), '2 eventfd failed', '2 eventfd failed']],
  [
    'fcntl',
    72,
    [
      lives(eperm),
      '2 while checking standard file descriptor 0',
      '2 while checking standard file descriptor 0',
      '2 while checking standard file descriptor 0',
    ],
  ],
  ...(
    [
      ['clone3', 435],
      ['timer_create', 222],
      ['timer_settime', 223],
      ['prctl', 157],
      ['getrandom', 318],
      ['uname', 63],
      ['rseq', 334],
      ['readlinkat', 267],
      ['openat', 257],
      ['prlimit64', 302],
      ['madvise', 28],
      ['tgkill', 234],
      ['getpid', 39],
      ['gettid', 186],
      ['nanosleep', 35],
      ['sched_yield', 24],
      ['sched_getaffinity', 204],
      ['clock_gettime', 228],
    ] as const
  ).map(([name, number]) => [name, number, lives(eperm)] as const),
];

/**
 * How calls are taken that kill instead of failing (seccomp(2)): no text of Go, and a killed thread is missed by nobody. The runtime counts
 * processors before it has handlers of signals, and makes its poller afterwards (runtime/proc.go, schedinit).
 */
const kills: readonly (readonly [action: string, number: number, outcome: string])[] = [
  ['kill', 56, '159'],
  ['kill', 202, '159'],
  ['kill', 291, '159'],
  ['kill', 204, '159'],
  // It lives, until it makes the call in the end.
  ['kill', 222, '159 ok'],
  ['kill-thread', 202, 'hang'],
  ['kill-thread', 291, 'hang'],
  ['trap', 204, '159'],
  ['trap', 291, '2 SIGSYS: bad system call'],
  ['errno:38', 202, '2 futexwakeup'],
  ['errno:11', 56, '2 failed to create new OS thread (have N already; errno=11'],
];

export const denialLines = ['1.21', '1.22', '1.23', '1.27'] as const;

/** The calls whose refusal proves a filter: the kernel itself must answer them otherwise. */
const proving = denials.filter(([, , outcome]) => outcome.includes(lives(eperm))).map(([, number]) => number);

export const isolationSituations: readonly IsolationSituation[] = [
  {
    name: 'gomaxprocs',
    layout: 'v2',
    kernels: everyKernel,
    script: `${v2}mkdir $CPU/table
for quota in none:max 4:400000 2.5:250000 1:100000 0.5:50000; do
  echo "\${quota#*:} 100000" >$CPU/table/cpu.max
  echo "\${quota%:*}: $(processors table)"
done
`,
    expected: table,
  },
  { name: 'gomaxprocs', layout: 'v1', kernels: oneKernel, script: v1 + v1Table, expected: table },
  { name: 'gomaxprocs', layout: 'hybrid', kernels: oneKernel, script: v1 + v1Table, expected: table },
  {
    // GODEBUG overrules the go line both ways (go.dev/doc/godebug).
    name: 'godebug',
    layout: 'v2',
    kernels: oneKernel,
    script: `${v2}mkdir $CPU/debug
echo '100000 100000' >$CPU/debug/cpu.max
for line in 1.25 1.26 1.27; do
  echo "$line: $(GODEBUG=containermaxprocs=0 within debug /opt/lab/$line/workload processors) $(GODEBUG=containermaxprocs=1 within debug /opt/lab/$line/workload-old processors)"
done
`,
    expected: '1.25: 8 2\n1.26: 8 2\n1.27: 8 2\n',
  },
  {
    // Only the own cgroup is read (golang/go#81180): of a parent, and of WSL's /wsl-user, nothing is seen.
    name: 'ancestors',
    layout: 'v2',
    kernels: oneKernel,
    script: `${v2}mkdir -p $CPU/parent/leaf $CPU/wsl-user/distro-1
echo +cpu >$CPU/parent/cgroup.subtree_control
echo +cpu >$CPU/wsl-user/cgroup.subtree_control
echo '200000 100000' >$CPU/parent/cpu.max
echo '799000 100000' >$CPU/wsl-user/cpu.max
echo "parent: $(processors parent/leaf)"
echo "wsl-user: $(processors wsl-user/distro-1)"
`,
    expected: 'parent: 8 8 8 8 8\nwsl-user: 8 8 8 8 8\n',
  },
  {
    // Once a second at most (runtime/proc.go, sysmonUpdateGOMAXPROCS).
    name: 'live-change',
    layout: 'v2',
    kernels: oneKernel,
    script: `${v2}mkdir $CPU/live
echo 'max 100000' >$CPU/live/cpu.max
for line in 1.24 1.25 1.26 1.27; do
  { within live /opt/lab/$line/workload follow 8; } >/tmp/followed &
  until grep -q ready /tmp/followed 2>/dev/null; do sleep 0.2; done
  echo '300000 100000' >$CPU/live/cpu.max
  wait
  echo "$line: $(tail -n 1 /tmp/followed)"
  echo 'max 100000' >$CPU/live/cpu.max
done
`,
    expected: '1.24: 8 8\n1.25: 8 3\n1.26: 8 3\n1.27: 8 3\n',
  },
  {
    // A mount whose root is not / (golang/go#76390): Go 1.25 looks for the path of /proc/self/cgroup below the mount point.
    name: 'nested-mount',
    layout: 'v2',
    kernels: oneKernel,
    script: `${v2}mkdir $CPU/nested
echo '200000 100000' >$CPU/nested/cpu.max
echo 0 >$CPU/nested/cgroup.procs
mkdir /tmp/nested
mount --bind $CPU/nested /tmp/nested
umount $CPU
mount -o move /tmp/nested $CPU
for line in 1.25 1.26 1.27; do echo "$line: $(/opt/lab/$line/workload processors)"; done
`,
    expected: '1.25: 8\n1.26: 2\n1.27: 2\n',
  },
  {
    name: 'limits',
    layout: 'v2',
    kernels: everyKernel,
    script: `${v2}mkdir $CPU/slow $CPU/few $CPU/small
echo '50000 100000' >$CPU/slow/cpu.max
within slow /opt/lab/1.27/workload burn 2
awk '$1 == "nr_throttled" { print $1, ($2 >= 10 ? "many" : $2) }' $CPU/slow/cpu.stat
echo 10 >$CPU/few/pids.max
for line in 1.21 1.27; do within few /opt/lab/$line/workload threads 10000 >/tmp/said 2>&1; echo "threads $line: $? $(text /tmp/said)"; done
for line in 1.21 1.27; do within few /opt/lab/$line/workload children 12 >/tmp/said 2>&1; echo "children $line: $? $(text /tmp/said)"; sleep 3; done
awk '$1 == "max" { print "pids.events", ($2 > 0 ? "some" : "none") }' $CPU/few/pids.events
echo 64M >$CPU/small/memory.max
for line in 1.21 1.27; do within small /opt/lab/$line/workload allocate 256 >/tmp/said 2>&1; echo "memory $line: $? $(text /tmp/said)"; done
grep oom_kill $CPU/small/memory.events
`,
    expected: `nr_throttled many
threads 1.21: 2 failed to create new OS thread (have N already; errno=11
threads 1.27: 2 failed to create new OS thread (have N already; errno=11
children 1.21: 1 /bin/sleep: resource temporarily unavailable
children 1.27: 1 /bin/sleep: resource temporarily unavailable
pids.events some
memory 1.21: 137 
memory 1.27: 137 
oom_kill 2
`,
  },
  {
    // Where no cgroup has a limit, the whole machine runs short (mm/oom_kill.c), which would end this machine's own work.
    name: 'explain-global-oom',
    layout: 'v2',
    kernels: oneKernel,
    script: `echo 1 >/proc/sys/vm/overcommit_memory
/opt/lab/1.27/workload allocate 4096 >/tmp/log 2>&1
echo "exit $?"
dmesg >>/tmp/log
node /opt/go-wsl-conform/dist/cli/index.js explain --format json /tmp/log >/tmp/explained
node -p 'const [{ id, confidence }] = JSON.parse(require("fs").readFileSync("/tmp/explained")).causes; confidence + " " + id'
`,
    expected: 'exit 137\nestablished oom.global\n',
  },
  {
    name: 'denied-calls',
    layout: 'v2',
    kernels: ['5.10', 'newest'],
    script: `${denials
      .map(
        ([name, number]) =>
          `echo "${name}: ${denialLines.map((line) => `$(denied errno:${eperm} ${number} /opt/lab/${line}/workload hello ${number})`).join(' | ')}"\n`,
      )
      .join('')}
echo "otherwise without a filter: $(for number in ${proving.join(' ')}; do outcome /opt/lab/1.27/workload hello $number; done | grep '^${alive} ' | grep -c -v ' ${eperm}$')"
`,
    expected: `${denials
      .map(
        ([name, , outcome]) =>
          `${name}: ${denialLines.map((_, index) => (typeof outcome === 'string' ? outcome : outcome[index])).join(' | ')}\n`,
      )
      .join('')}otherwise without a filter: ${proving.length}\n`,
  },
  {
    name: 'killing-calls',
    layout: 'v2',
    kernels: oneKernel,
    script: kills
      .map(([action, number]) => `echo "${action} ${number}: $(denied ${action} ${number} /opt/lab/1.27/workload hello ${number})"\n`)
      .join(''),
    expected: kills.map(([action, number, outcome]) => `${action} ${number}: ${outcome}\n`).join(''),
  },
  {
    // Without the mask of CPUs the runtime takes the machine for one with a single CPU (runtime/os_linux.go, getproccount).
    name: 'no-affinity',
    layout: 'v2',
    kernels: oneKernel,
    script: `for line in 1.24 1.27; do echo "$line: $(/opt/lab/filter 204=errno:1 -- /opt/lab/$line/workload processors)"; done\n`,
    expected: '1.24: 1\n1.27: 1\n',
  },
  {
    // 240 futex and 422 futex_time64 of 386. Since Go 1.26 the latter is used where the kernel is 5.1 or later (runtime/os_linux32.go).
    name: 'time64',
    layout: 'v2',
    kernels: ['5.10', '6.1'],
    script: `for line in 1.25 1.26 1.27; do
  for number in 240 422; do
    for action in errno:1 errno:38; do echo "$line $number $action: $(denied $action i386/$number /opt/lab/$line/workload-386 hello $number)"; done
  done
done
for number in 265 403; do echo "clock $number: $(denied errno:1 i386/265=errno:1,i386/403 /opt/lab/1.27/workload-386 hello $number)"; done
`,
    expected: `1.25 240 errno:1: 2 futexwakeup
1.25 240 errno:38: 2 futexwakeup
1.25 422 errno:1: ${lives(eperm)}
1.25 422 errno:38: ${lives(enosys)}
1.26 240 errno:1: ${lives(eperm)}
1.26 240 errno:38: ${lives(enosys)}
1.26 422 errno:1: 2 futexwakeup
1.26 422 errno:38: 2 futexwakeup
1.27 240 errno:1: ${lives(eperm)}
1.27 240 errno:38: ${lives(enosys)}
1.27 422 errno:1: 2 futexwakeup
1.27 422 errno:38: 2 futexwakeup
clock 265: ${lives(eperm)}
clock 403: ${lives(eperm)}
`,
  },
  {
    // glibc tries clone3 and falls back for ENOSYS alone (sysdeps/unix/sysv/linux/clone-internal.c).
    name: 'clone3-of-libc',
    layout: 'v2',
    kernels: ['6.1', 'newest'],
    script: `for line in 1.21 1.24 1.27; do
  for action in errno:1 errno:38 kill; do echo "$line $action: $(denied $action 435 /opt/lab/$line/pthread)"; done
done
`,
    expected: ['1.21', '1.24', '1.27']
      .map(
        (line) => `${line} errno:1: 2 pthread_create failed: Operation not permitted
${line} errno:38: 0 ok
${line} kill: 159
`,
      )
      .join(''),
  },
  {
    // 434 pidfd_open, 424 pidfd_send_signal, 435 clone3, 62 kill, 61 wait4, 58 vfork, 247 waitid (os/pidfd_linux.go).
    name: 'children',
    layout: 'v2',
    kernels: ['5.10', '6.1'],
    script: `for number in 434 424 435 62 61 58 247; do echo "$number: $(denied errno:1 $number /opt/lab/1.27/workload child $number)"; done\n`,
    expected: `${[434, 424, 435, 62, 61, 58].map((number) => `${number}: ${lives(eperm)}\n`).join('')}247: 1 waitid: operation not permitted\n`,
  },
  {
    name: 'product-limits',
    layout: 'v2',
    kernels: ['5.10', '6.1', 'newest'],
    script: `${limited}all\nleft\n`,
    expected: limitedBy('cgroup v2'),
  },
  { name: 'product-limits', layout: 'v1', kernels: oneKernel, script: `${limited}all\nleft\n`, expected: limitedBy('cgroup v1') },
  { name: 'product-limits', layout: 'hybrid', kernels: oneKernel, script: `${limited}all\nleft\n`, expected: limitedBy('cgroup v1') },
  { name: 'product-limits', layout: 'systemd', kernels: oneKernel, script: `${limited}all\nleft\n`, expected: limitedBy('systemd scope') },
  {
    // In a session, in a service of the user, and where no manager of the user runs.
    name: 'user-limits',
    layout: 'systemd',
    kernels: oneKernel,
    script: `${limited}useradd --create-home gopher
loginctl enable-linger gopher
until [ -S /run/user/1000/bus ]; do sleep 0.5; done
logged_in() { runuser -l gopher -c 'exec "$@"' -- sh "$@"; }
as=logged_in
all
as='setpriv --reuid gopher --regid gopher --init-groups env HOME=/home/gopher'
limited '--cpu 0.5' /opt/lab/1.27/workload burn 2
loginctl disable-linger gopher
systemctl stop user@1000.service
limited '--pids 10' /opt/lab/1.27/workload hello
left
`,
    expected: `${limitedBy('systemd user scope')}0 systemd user scope cpu bit 
125 none of systemd user scope, systemd scope, cgroup v2, cgroup v1  
`,
  },
  {
    // What the tables above say of the programs, said by the product: three of eight processors, and a clock that the vDSO reads.
    name: runtimeSuiteName,
    layout: 'v2',
    kernels: ['newest'],
    script: `${v2}mkdir $CPU/suite
echo '300000 100000' >$CPU/suite/cpu.max
echo 512M >$CPU/suite/memory.max
cat >/tmp/answers.mjs <<'PROGRAM'
import { readFileSync } from 'node:fs';
const { results } = JSON.parse(readFileSync('/tmp/run/report.json'));
for (const { check, status, summary } of results) console.log(check, status + ':', summary);
PROGRAM
within suite ${runSuite} >&2
node /tmp/answers.mjs
`,
    expected: `gomaxprocs.effective pass: GOMAXPROCS 3 on 8 CPUs: its own cgroup has a quota of 3 CPUs; 8 under a go line below 1.25
mem.budget warn: GOMEMLIMIT is not set, and Go does not read the limit of the cgroup: 512 MiB; a heap that is in use by more than half of it may be killed
clock.vdso pass: the time comes from the vDSO
syscall.matrix pass: 50 system calls are allowed
syscall.pidfd pass: os/exec waits for its children by pidfds
time64.futex pass: 32-bit programs run: 386 by the kernel
`,
  },
];
