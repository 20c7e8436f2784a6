import { environmentLimits, oldestKernels, slowClockSources } from '../../knowledge/environment-limits.js';
import { investigation } from '../../knowledge/remedies.js';
import type { Check } from '../check.js';
import { pass, skip, unknown } from '../outcomes.js';
import { type FactReader, factCheck, trouble, unfit, warn } from './fact-check.js';

/** The running kernel. */
const version = factCheck({
  id: 'kernel.version',
  title: 'Which kernel runs here?',
  page: {
    why: 'Versions explain what was found; they decide nothing here, because distributions carry features back and sandboxes take them away.',
    how: ['The release is read as `uname -r` prints it and parsed; what the vendor added is kept.'],
    statuses: { pass: 'the release is known', unknown: 'it could not be read or parsed' },
    sources: ['https://www.kernel.org/category/releases.html'],
  },
  judge: (facts) => {
    const { major, minor, patch, suffix } = facts('kernel.release');
    return pass(`Linux ${major}.${minor}.${patch}${suffix === '' ? '' : ` (${suffix.replace(/^[-+.]/, '')})`}`);
  },
});

/** What the release notes of Go ask for. */
const minGo = factCheck({
  id: 'kernel.min-go',
  title: 'Is the kernel new enough for the Go releases of today?',
  page: {
    why: 'Each Go release names the oldest Linux it runs on; below it, system calls that the runtime relies on are missing.',
    how: [
      'The release of the kernel is compared with the minimum for this processor (Linux 3.2 since Go 1.24; loong64 5.19, mips64le 4.8, ppc64 3.13).',
      'On WSL 1 and gVisor the release is a constant that says nothing, so the question does not apply.',
    ],
    statuses: {
      pass: 'new enough',
      fail: 'older than that',
      skip: 'no Linux kernel is asked',
      unknown: 'the release or the processor is not known',
    },
    sources: [...new Set(oldestKernels.map(({ source }) => source))],
  },
  judge: (facts) => {
    if (facts('platform.os') !== 'linux') return skip('this is not Linux');
    if (isEmulated(facts)) return skip('the release of the kernel is a constant of the sandbox here');
    const arch = facts('platform.arch');
    const { major, minor } = facts('kernel.release');
    const { kernel, go } = oldestKernels.find((row) => row.arch === arch) ?? oldestKernels.find((row) => row.arch === undefined)!;
    const needed = `Go ${go} and later on ${arch} need Linux ${kernel.join('.')}`;
    if (major > kernel[0] || (major === kernel[0] && minor >= kernel[1])) return pass(`Linux ${major}.${minor}; ${needed}`);
    return unfit(`Linux ${major}.${minor} is too old: ${needed}`, [
      investigation(
        'See which kernels the distribution offers',
        ['uname -r', 'apt-cache search --names-only "^linux-image-"'],
        'uname -r shows the newer kernel after a restart with it',
      ),
    ]);
  },
});

function isEmulated(facts: FactReader): boolean {
  return facts.ifKnown('platform.wsl') === '1' || facts.ifKnown('platform.containerRuntime') === 'gvisor';
}

/** Live patches. */
const livepatch = factCheck({
  id: 'kernel.livepatch',
  title: 'Is the kernel patched while it runs?',
  page: {
    why: 'Live patches repair security bugs; the release of the kernel does not show them. They add no system calls.',
    how: ['/sys/kernel/livepatch is listed.'],
    statuses: { pass: 'known, whether or not there are any', unknown: 'it could not be read' },
    sources: ['https://docs.kernel.org/livepatch/livepatch.html'],
  },
  judge: (facts) => {
    const patches = facts('kernel.livepatch');
    return pass(patches.length === 0 ? 'no live patch' : `live patches: ${patches.join(', ')}`);
  },
});

/** Security modules. */
const modules = factCheck({
  id: 'kernel.lsm',
  title: 'Which security modules are in force?',
  page: {
    why: 'SELinux, AppArmor and Landlock refuse with EACCES or EPERM what permissions allow; a failing test is read rightly only when one knows of them.',
    how: ['/sys/kernel/security/lsm is read.'],
    statuses: { pass: 'known', unknown: 'securityfs is not mounted or cannot be read' },
    sources: ['https://docs.kernel.org/admin-guide/LSM/index.html'],
  },
  judge: (facts) => {
    const names = facts('kernel.lsm');
    return pass(names.length === 0 ? 'no security module' : `security modules: ${names.join(', ')}`);
  },
});

/** Where the kernel puts mappings, and what the race detector expects. */
const addressLayout = factCheck({
  id: 'race.address-layout',
  title: 'Are mappings where the race detector expects them?',
  page: {
    why: 'The race detector needs parts of the address space for itself. Where the kernel spreads mappings wider, ThreadSanitizer of C and C++ is known to die with "unexpected memory mapping", and Go on ppc64le was.',
    how: [
      `vm.mmap_rnd_bits is read. Up to ${environmentLimits.addressRandomBits} the race detector of Go is proved to work.`,
      'Above that only a run tells: no report of Go on amd64 is known, so the check stays open and names the command.',
    ],
    statuses: { pass: 'no wider than what is proved', unknown: 'wider, or it could not be read: a race test tells' },
    sources: [
      'https://github.com/google/sanitizers/issues/1716',
      'https://go.dev/issue/54757',
      'https://docs.kernel.org/admin-guide/sysctl/vm.html',
    ],
  },
  judge: (facts) => {
    const bits = facts('kernel.mmapRndBits');
    if (bits <= environmentLimits.addressRandomBits) return pass(`vm.mmap_rnd_bits is ${bits}`);
    return {
      ...unknown(
        `not determined: vm.mmap_rnd_bits is ${bits}, and the race detector is proved up to ${environmentLimits.addressRandomBits}`,
      ),
      remedies: [
        investigation(
          'Run something small under the race detector',
          ['go test -race -count=1 sort'],
          'ok sort, and not "FATAL: ThreadSanitizer"',
        ),
      ],
    };
  },
});

/** What the clocks say. */
const clockSanity = factCheck({
  id: 'clock.sanity',
  title: 'Can the time be right?',
  page: {
    why: 'A clock that is years off makes every certificate invalid (x509: certificate has expired or is not yet valid), so no module is downloaded; one that runs back breaks timers.',
    how: [
      `CLOCK_REALTIME must lie between ${environmentLimits.earliestTime.slice(0, 10)} and ${environmentLimits.latestTime.slice(0, 10)}: outside it is wrong for certain. Minutes and hours are not judged here; wsl.clock-drift compares with Windows.`,
      `CLOCK_MONOTONIC is read ${environmentLimits.clockReadings} times and must not go back.`,
    ],
    statuses: { pass: 'both are possible', fail: 'one is impossible', unknown: 'nobody read the clock' },
    sources: ['https://man7.org/linux/man-pages/man2/clock_gettime.2.html', 'https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5'],
  },
  judge: (facts) => {
    const time = facts('clock.realtime');
    const source = facts.ifKnown('kernel.clocksource');
    const wrong =
      Date.parse(time) < Date.parse(environmentLimits.earliestTime) || Date.parse(time) >= Date.parse(environmentLimits.latestTime);
    if (wrong)
      return trouble('fail', 'clock.skew', `the clock says ${time.slice(0, 10)}, which cannot be: certificates are refused`, [
        investigation(
          'See who keeps the clock',
          ['date -u', 'timedatectl', 'cat /sys/class/rtc/rtc0/since_epoch'],
          'date -u shows the time of today; let an NTP client keep it (systemd-timesyncd, chrony), or the machine that runs this one',
        ),
      ]);
    if (!facts('clock.monotonic'))
      return trouble('fail', 'clock.skew', 'CLOCK_MONOTONIC went back while it was read', [
        investigation(
          'See what the kernel says about its clock source',
          ["dmesg | grep -i -E 'clocksource|tsc'", 'cat /sys/devices/system/clocksource/clocksource0/current_clocksource'],
          'no line says that the source is unstable',
          true,
        ),
      ]);
    return pass(`the clock can be right${source === undefined ? '' : `; clock source ${source}`}`);
  },
});

/** The file system through which the kernel is asked. */
const proc = factCheck({
  id: 'kernel.proc',
  title: 'Is /proc mounted?',
  page: {
    why: 'Go finds itself through /proc/self/exe: without it the go command ends with "cannot find GOROOT directory" and os.Executable fails. The runtime reads its CPU quota there, and so does most of this page.',
    how: [
      '/proc/self/status is looked for, and the options of the mount are read: hidepid hides the processes of others, which Go does not need.',
    ],
    statuses: { pass: 'it is mounted', fail: 'it is not', skip: 'this is not Linux', unknown: 'it could not be read' },
    sources: ['https://docs.kernel.org/filesystems/proc.html', 'https://pkg.go.dev/os#Executable'],
  },
  judge: (facts) => {
    const found = facts('kernel.proc');
    if (found !== 'absent')
      return pass(found === 'whole' ? '/proc is mounted' : '/proc is mounted, and hides the processes of others (hidepid)');
    return unfit('/proc is not mounted: the go command does not find its GOROOT, and most of this page cannot be told', [
      {
        kind: 'fix',
        summary: 'Mount it',
        commands: ['mount -t proc proc /proc'],
        shell: 'bash',
        root: true,
        effect:
          'at once, until the mount namespace ends; for a container or chroot, where it is made (bwrap --proc /proc, schroot profiles)',
        undo: 'umount /proc',
        risk: 'processes of this PID namespace become visible here',
        reversible: true,
        expect: 'kernel.proc passes',
      },
    ]);
  },
});

/** What time.Now costs. */
const clockSource = factCheck({
  id: 'clock.source',
  title: 'Can the time be read without a system call?',
  page: {
    why: 'Go reads the time for timers, deadlines and traces. With a clock source that the vDSO does not know, each reading is a system call, and benchmarks measure that.',
    how: [`The current clock source is read; ${slowClockSources.join(', ')} are not in the vDSO.`],
    statuses: { pass: 'another source', warn: 'one of those', unknown: 'it could not be read' },
    sources: ['https://man7.org/linux/man-pages/man7/vdso.7.html', 'https://docs.kernel.org/timers/timekeeping.html'],
  },
  judge: (facts) => {
    const source = facts('kernel.clocksource');
    if (!slowClockSources.includes(source)) return pass(`clock source ${source}`);
    return warn(`clock source ${source}: every reading of the time is a system call`, [
      investigation(
        'See which sources the kernel offers and why it left a faster one',
        ['cat /sys/devices/system/clocksource/clocksource0/available_clocksource', "dmesg | grep -i -E 'clocksource|tsc'"],
        'tsc or the clock of the hypervisor is current',
        true,
      ),
    ]);
  },
});

export const kernelChecks: readonly Check[] = [proc, version, minGo, livepatch, modules, addressLayout, clockSource, clockSanity];
