import { numberOf, type ProbeAnswer } from '../../go/probe-answers.js';
import { environmentVariables, investigation } from '../../knowledge/remedies.js';
import type { Check, ReleaseContext } from '../check.js';
import { pass, unknown } from '../outcomes.js';
import { causeOf, judgedAnswer, onlyOnLinux, trouble } from './probing.js';

/** Child processes. */
const child: Check = {
  id: 'exec.child',
  suite: 'runtime',
  title: 'Can a program start a child, end it by a signal and wait for it?',
  scope: 'release',
  programs: ['system'],
  sideEffects: ['reads', 'runs', 'writes-temp'],
  tells: true,
  precluded: onlyOnLinux,
  page: {
    why: 'The go command starts compilers and test binaries, and tests start what they test. Limits on processes and filters of system calls show here first.',
    how: ['A program of the release starts itself twice: one child ends by itself, the other by SIGKILL; both are waited for.'],
    statuses: {
      pass: 'both ended as told',
      fail: 'one could not be started, ended or waited for',
      unknown: 'the program could not be compiled or run',
    },
    sources: ['https://pkg.go.dev/os/exec'],
  },
  run: async (context) =>
    judgedAnswer('a program that starts children', await context.probe('system', ['child']), (values) => {
      const said = ['problem', 'child', 'kill'].flatMap((key) => (values.has(key) ? [{ key, words: values.get(key)! }] : []));
      const failed = said.find(({ words }) => words !== 'ok');
      if (failed !== undefined) return trouble('fail', causeOf(failed.words), `${steps[failed.key]}: ${failed.words}`, [seeLimits]);
      return said.length === 2
        ? pass('children start, end by a signal, and are waited for')
        : unknown('not determined: the program said nothing');
    }),
};

const seeLimits = investigation(
  'See what limits processes here, and whether a filter is in force',
  ['ulimit -u', 'cat /proc/self/cgroup', 'grep -E "Seccomp|NoNewPrivs" /proc/self/status'],
  'a limit of hundreds at least; Seccomp 0 is no filter, and syscall.matrix tells what a filter refuses',
);

const steps: Readonly<Record<string, string>> = {
  problem: 'the program does not find itself',
  child: 'a child that ends by itself',
  kill: 'a child that is ended by a signal',
};

/** Programs that were just written. */
const textBusy: Check = {
  id: 'exec.text-busy',
  suite: 'runtime',
  title: 'Does a program start that was written a moment ago?',
  scope: 'release',
  programs: ['system'],
  sideEffects: ['reads', 'runs', 'writes-temp'],
  tells: true,
  precluded: onlyOnLinux,
  page: {
    why: 'Linux does not run a file that somebody holds open for writing (ETXTBSY, "text file busy"). A child that another goroutine forks at that moment inherits the file for an instant, so that tests which write programs and start them fail now and then. The go command tries again; os/exec does not.',
    how: [
      'A program of the release writes itself into eight files of a temporary folder from as many goroutines, starts each at once, and tries again as long as it is busy, a hundred times at most.',
      'Before, it starts one that it holds open for writing itself, to see whether this kernel refuses that.',
    ],
    statuses: {
      pass: 'all started in the end; the summary says how many were busy at first',
      fail: 'one stayed busy',
      unknown: 'programs in that folder do not start at all (exec.noexec says why), or the program could not be compiled or run',
    },
    sources: ['https://go.dev/issue/22315', 'https://man7.org/linux/man-pages/man2/execve.2.html'],
  },
  run: async (context) =>
    judgedAnswer('a program that writes programs', await writtenPrograms(context), (values) => {
      const [started, refused, failed] = ['started', 'refused', 'failed'].map((key) => numberOf(values, key));
      const problem = values.get('problem') ?? '';
      if (started === undefined || refused === undefined || failed === undefined)
        return unknown(`not determined: ${problem || 'the program said nothing'}`);
      if (failed > 0 && causeOf(problem) === 'fs.text-busy')
        return trouble('fail', 'fs.text-busy', `${failed} of ${started} programs stayed busy: ${problem}`);
      if (failed > 0) return unknown(`not determined: ${failed} of ${started} programs did not start: ${problem}`);
      const held = causeOf(values.get('held') ?? '') === 'fs.text-busy' ? '' : '; this kernel runs files that are open for writing';
      return pass(
        refused === 0
          ? `none of ${started} programs was busy right after it was written${held}`
          : `some programs were busy right after they were written, and ran when they were tried again${held}`,
      );
    }),
};

/** Folders without execution. */
const noexec: Check = {
  id: 'exec.noexec',
  suite: 'runtime',
  title: 'Do programs run that tests write into their temporary folder?',
  scope: 'release',
  programs: ['system'],
  sideEffects: ['reads', 'runs', 'writes-temp'],
  tells: true,
  precluded: onlyOnLinux,
  page: {
    why: 'Tests build helpers and scripts into t.TempDir, which lies below TMPDIR. Where it is mounted noexec they fail with "permission denied", although the tests themselves run (GOTMPDIR).',
    how: ['A program of the release writes itself into a folder below TMPDIR and starts it.'],
    statuses: { pass: 'it runs', fail: 'it is refused', unknown: 'it could not be written, or the program could not be compiled or run' },
    sources: ['https://pkg.go.dev/testing#T.TempDir', 'https://man7.org/linux/man-pages/man8/mount.8.html'],
  },
  run: async (context) =>
    judgedAnswer('a program that writes programs', await writtenPrograms(context), (values) => {
      const failed = numberOf(values, 'failed');
      const problem = values.get('problem') ?? '';
      if (/fork\/exec .*(?:permission denied|operation not permitted)/.test(problem)) {
        return trouble('fail', 'fs.noexec', `a program in a folder below TMPDIR is not run: ${problem}`, [
          environmentVariables(
            'Choose a folder on a file system that allows execution',
            { TMPDIR: '/var/tmp' },
            'exec.noexec passes',
            'temporary files of all programs of this shell go there',
          ),
        ]);
      }
      if (failed === undefined || (failed > 0 && causeOf(problem) !== 'fs.text-busy'))
        return unknown(`not determined: ${problem || 'the program said nothing'}`);
      return pass('programs run in a folder below TMPDIR');
    }),
};

/** One program answers both questions. */
function writtenPrograms(context: ReleaseContext): Promise<ProbeAnswer> {
  return context.temporaryFolder('written-programs').then((folder) => context.probe('system', ['busy', folder]));
}

export const childChecks: readonly Check[] = [child, textBusy, noexec];
