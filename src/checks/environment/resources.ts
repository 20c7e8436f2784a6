import { environmentLimits } from '../../knowledge/environment-limits.js';
import { investigation, resourceLimit } from '../../knowledge/remedies.js';
import { sizeText } from '../../model/sizes.js';
import type { Check } from '../check.js';
import { pass, unknown } from '../outcomes.js';
import { factCheck, warn } from './fact-check.js';

/** Open files. */
const openFiles = factCheck({
  id: 'limits.nofile',
  title: 'May a process open files enough?',
  page: {
    why: 'The linker, the module cache and tests with many connections open files at the same time; beyond the limit they fail with "too many open files".',
    how: [
      'The hard limit counts: Go programs raise the soft limit to it when they start (since Go 1.19).',
      `Below ${environmentLimits.openFiles} there is a warning.`,
    ],
    statuses: { pass: 'enough', warn: 'less than that', unknown: 'the limits could not be read' },
    sources: ['https://go.dev/issue/46279', 'https://man7.org/linux/man-pages/man2/getrlimit.2.html'],
  },
  judge: (facts) => {
    const { soft, hard } = facts('limits.nofile');
    const summary = `open files: ${soft ?? 'unlimited'}, at most ${hard ?? 'unlimited'}`;
    // `ulimit -a` shows the soft limit alone; what is enough there is enough.
    const most = hard === 'unknown' && (soft === null || soft >= environmentLimits.openFiles) ? soft : hard;
    if (most === 'unknown') return unknown(`${summary}: the hard limit counts and was not seen`);
    if (most === null || most >= environmentLimits.openFiles) return pass(summary);
    return warn(summary, [
      resourceLimit('Allow more open files', 'nofile', 'n', String(environmentLimits.openFilesAdvised), 'limits.nofile passes'),
    ]);
  },
});

/** Address space. */
const addressSpace = factCheck({
  id: 'limits.as',
  title: 'May a process reserve address space enough?',
  page: {
    why: 'Go reserves far more address space than it uses, the race detector many times that. Under a limit (ulimit -v) programs die at start: "failed to reserve page summary memory", "ThreadSanitizer failed to allocate".',
    how: [
      `The soft limit of RLIMIT_AS is read; below ${sizeText(environmentLimits.addressSpaceBytes)} race-enabled test binaries were measured to fail.`,
    ],
    statuses: { pass: 'no limit, or enough', warn: 'less than that', unknown: 'the limits could not be read' },
    sources: ['https://go.dev/doc/articles/race_detector', 'https://man7.org/linux/man-pages/man2/getrlimit.2.html'],
  },
  judge: (facts) => {
    const { soft } = facts('limits.as');
    if (soft === null) return pass('no limit of address space');
    if (soft >= environmentLimits.addressSpaceBytes) return pass(`${sizeText(soft)} of address space`);
    return warn(`only ${sizeText(soft)} of address space (ulimit -v)`, [
      investigation(
        'See who sets it',
        ['ulimit -Sv', 'ulimit -Hv', 'grep -rn "\\bas\\b" /etc/security/limits.conf /etc/security/limits.d'],
        'unlimited, after that line is gone and a new login',
      ),
      resourceLimit('Lift the limit of address space', 'as', 'v', 'unlimited', 'limits.as passes'),
    ]);
  },
});

/** The stack of the main thread, from which those of C threads and the space of arguments follow. */
const stack = factCheck({
  id: 'limits.stack',
  title: 'May a process have stack enough?',
  page: {
    why: 'Goroutines do not need it: their stacks lie on the heap. The C compiler that cgo calls, threads that C starts, and the arguments of a command (at most a quarter of it) do.',
    how: [
      `The soft limit of RLIMIT_STACK is read; below ${sizeText(environmentLimits.stackBytes)} building the standard library with cgo was measured to fail.`,
      'A core file is not asked for: Go needs none, and GOTRACEBACK=crash writes one only where `ulimit -c` allows it.',
    ],
    statuses: { pass: 'no limit, or enough', warn: 'less than that', unknown: 'the limits could not be read' },
    sources: ['https://man7.org/linux/man-pages/man2/getrlimit.2.html', 'https://man7.org/linux/man-pages/man2/execve.2.html'],
  },
  judge: (facts) => {
    const { soft } = facts('limits.stack');
    if (soft === null) return pass('no limit of the stack');
    if (soft >= environmentLimits.stackBytes) return pass(`${sizeText(soft)} of stack`);
    return warn(`only ${sizeText(soft)} of stack (ulimit -s)`, [
      resourceLimit('Allow a larger stack', 'stack', 's', String(environmentLimits.stackAdvisedKib), 'limits.stack passes'),
    ]);
  },
});

export const resourceChecks: readonly Check[] = [openFiles, addressSpace, stack];
