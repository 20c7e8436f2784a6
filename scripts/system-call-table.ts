/**
 * Writes src/knowledge/system-call-table.ts from what Debian packages. Run by hand when a newer release of them is out:
 *
 *     apt-get source libseccomp                        # of the newest release, and of an older one
 *     apt-get download manpages-dev linux-headers-VERSION-common && dpkg-deb -x EACH FOLDER
 *     npx tsx scripts/system-call-table.ts LIBSECCOMP-NEW LIBSECCOMP-OLD MANPAGES LINUX-HEADERS
 *
 * Numbers: libseccomp's src/syscalls.csv (its columns for kernel releases are empty up to 2.6.0). Kernel releases: syscalls(2).
 * Kinds of arguments: the prototypes of include/linux/syscalls.h.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { isOlder } from '../src/model/versions.js';
import { root } from './support/root.js';

/** Columns of the table, and what libseccomp calls them; loongarch64 is the newest architecture that has only the generic table. */
const columns = ['x86_64', 'x86', 'x32', 'aarch64', 'arm', 'loongarch64'];

/** What syscalls(2) of man-pages 6.9 does not tell: the release in which include/uapi/asm-generic/unistd.h first has the number. */
const releases: Readonly<Record<string, readonly string[]>> = {
  '4.3': ['userfaultfd', 'membarrier'],
  '4.4': ['mlock2'],
  '5.1': [
    ...['clock_gettime64', 'clock_settime64', 'clock_adjtime64', 'clock_getres_time64', 'clock_nanosleep_time64', 'timer_gettime64'],
    ...['timer_settime64', 'timerfd_gettime64', 'timerfd_settime64', 'utimensat_time64', 'pselect6_time64', 'ppoll_time64'],
    ...['io_pgetevents_time64', 'recvmmsg_time64', 'mq_timedsend_time64', 'mq_timedreceive_time64', 'semtimedop_time64'],
    ...['rt_sigtimedwait_time64', 'futex_time64', 'sched_rr_get_interval_time64'],
  ],
  '5.12': ['mount_setattr'],
  '5.14': ['memfd_secret', 'quotactl_fd'],
  '5.15': ['process_mrelease'],
  '5.16': ['futex_waitv'],
  '5.17': ['set_mempolicy_home_node'],
  '6.5': ['cachestat'],
  '6.6': ['fchmodat2', 'map_shadow_stack'],
  '6.7': ['futex_wake', 'futex_wait', 'futex_requeue'],
  '6.8': ['statmount', 'listmount', 'lsm_get_self_attr', 'lsm_set_self_attr', 'lsm_list_modules'],
  '6.10': ['mseal'],
  '6.11': ['uretprobe'],
  '6.13': ['setxattrat', 'getxattrat', 'listxattrat', 'removexattrat'],
};

/** Between the two releases that are read: 2.5.5 has the calls of Linux 6.7 (its release notes). */
const between = { libseccomp: '2.5.5', before: '6.8' };

/** System calls whose function in the kernel has another name (arch/x86/entry/syscalls/syscall_64.tbl). */
const functionNames: Readonly<Record<string, string>> = {
  uname: 'newuname',
  stat: 'newstat',
  lstat: 'newlstat',
  fstat: 'newfstat',
  umount2: 'umount',
  _llseek: 'llseek',
};

const [newest, older, manual, headers] = process.argv.slice(2);
if (headers === undefined) throw new Error('tsx scripts/system-call-table.ts LIBSECCOMP-NEW LIBSECCOMP-OLD MANPAGES LINUX-HEADERS');

const table = numbers(newest!);
const known = numbers(older!);
const since = {
  ...releasesOfManual(manual!),
  ...Object.fromEntries(Object.entries(releases).flatMap(([release, names]) => names.map((name) => [name, release]))),
};
const kinds = argumentKinds(headers);
const versionOf = (folder: string) => basename(folder).replace('libseccomp-', '');
const rows = Object.entries(table).map(([name, found]) =>
  [name, ...found, since[name] ?? '-', libseccompOf(name), kinds[functionNames[name] ?? name] ?? '-'].join(' '),
);
const header = `/**
 * Written by scripts/system-call-table.ts from libseccomp ${versionOf(newest!)} and ${versionOf(older!)} (src/syscalls.csv), syscalls(2) and include/linux/syscalls.h; do not edit.
 *
 * A line for each system call: name; number on amd64, 386, x32 (without its bit), arm64, arm and on architectures with only the generic table;
 * the kernel release that introduced it (- when older than 2.6, or not known); the release of libseccomp that first knows it (- when
 * ${versionOf(older!)} does); its arguments: p for a pointer, w for 32 bits, l for 64.
 */
`;
const file = join(root, 'src/knowledge/system-call-table.ts');
writeFileSync(file, `${header}export const systemCallTable = \`\n${rows.join('\n')}\n\`;\n`);
execFileSync(process.execPath, [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'format', '--write', file], { stdio: 'inherit' });

function libseccompOf(name: string): string {
  if (known[name] !== undefined) return '-';
  return since[name] !== undefined && isOlder(since[name], between.before) ? between.libseccomp : versionOf(newest!);
}

/** Name → numbers by column. */
function numbers(folder: string): Record<string, string[]> {
  const [first = '', ...lines] = readFileSync(join(folder, 'src/syscalls.csv'), 'utf8').trim().split('\n');
  const names = first.split(',');
  return Object.fromEntries(
    lines.map((line) => {
      const fields = line.split(',');
      return [
        fields[0]!,
        columns.map((column) => fields[names.indexOf(column)] ?? 'PNR').map((field) => (/^\d+$/.test(field) ? field : '-')),
      ];
    }),
  );
}

/** The table of syscalls(2); a call that came in a series that nobody runs any more has no release. */
function releasesOfManual(folder: string): Record<string, string> {
  const page = gunzipSync(readFileSync(join(folder, 'usr/share/man/man2/syscalls.2.gz'))).toString();
  const found = [...page.matchAll(/^\\fB(\w+)\\fP\(2\)\t(\d+\.\d+(?:\.\d+)?)/gm)];
  return Object.fromEntries(
    found.filter(([, , release]) => /^(?:2\.6\.|[3-9])/.test(release!)).map(([, name, release]) => [name!, release!]),
  );
}

/** Function → kinds of its arguments, in the order of its first prototype. */
function argumentKinds(folder: string): Record<string, string> {
  const [name] = readdirSync(join(folder, 'usr/src'));
  const text = readFileSync(join(folder, 'usr/src', name!, 'include/linux/syscalls.h'), 'utf8').replace(/\/\*.*?\*\//gs, '');
  const prototypes = [...text.matchAll(/asmlinkage long sys_(\w+)\(([^)]*)\)/g)].reverse();
  return Object.fromEntries(
    prototypes.map(([, call, parameters]) => [
      call!,
      /^\s*(?:void)?\s*$/.test(parameters!) ? '-' : parameters!.split(',').map(kindOf).join(''),
    ]),
  );
}

function kindOf(parameter: string): string {
  if (/\*|\b(?:cap_user_\w+|__sighandler_t)\b/.test(parameter)) return 'p';
  return /\b(?:long|size_t|l?off_t|u64|__u64|aio_context_t)\b/.test(parameter) ? 'l' : 'w';
}
