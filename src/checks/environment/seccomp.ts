import type { ThreadFilters } from '../../facts/fact.js';
import { investigation, wslConfig } from '../../knowledge/remedies.js';
import type { Check } from '../check.js';
import { pass, skip } from '../outcomes.js';
import { factCheck, unfit, warn } from './fact-check.js';

/** A thread puts itself into strict mode, cannot leave it, and has no child in it (seccomp(2)): Go has to be started by another process. */
const leaveStrictMode = investigation(
  'Strict mode cannot be left: start Go from a process outside of it, and see which are in it',
  ["grep -lE '^Seccomp:[[:space:]]*1' /proc/[0-9]*/status"],
  'the process that starts Go is not among them',
);

/** Whether a filter stands before the kernel. */
const state = factCheck({
  id: 'seccomp.state',
  title: 'Does a seccomp filter stand between programs and the kernel?',
  page: {
    why: 'A filter can refuse system calls that a Go release needs (eventfd2 since 1.23, clone, futex), by an error, a signal or a hang. Most filters do no harm; knowing of one explains what else cannot be explained.',
    how: [
      'Mode, number of filters and NoNewPrivs come from /proc/self/status; kernels before 5.9 do not tell the number.',
      'A filter is on a thread, not on a process: /proc/self/task/*/status tells whether all threads of this program are under the same ones. Programs that are started from here get those of the thread that starts them.',
      'What the filter refuses is a question of the suite `runtime` (syscall.matrix).',
    ],
    statuses: { pass: 'no filter, or filters', fail: 'strict mode, in which no Go program runs', unknown: 'the status could not be read' },
    sources: ['https://man7.org/linux/man-pages/man2/seccomp.2.html', 'https://man7.org/linux/man-pages/man5/proc_pid_status.5.html'],
  },
  judge: (facts) => {
    const mode = facts('seccomp.mode');
    if (mode === 'strict') return unfit('seccomp allows read, write, exit and sigreturn only (strict mode)', [leaveStrictMode]);
    const threads = facts.ifKnown('seccomp.threads') ?? [];
    const differing = threads.length > 1 ? `; its threads differ: ${threads.map(threadsText).join(', ')}` : '';
    if (mode === 'disabled') return pass(`no seccomp filter${differing === '' ? '' : ` on the first thread${differing}`}`);
    const filters = facts.ifKnown('seccomp.filters');
    const privileges = facts.ifKnown('seccomp.noNewPrivs') === true ? ', and no program gains privileges (NoNewPrivs)' : '';
    const count = filters === undefined ? 'filters of unknown number' : filtersText(filters);
    return pass(`${count} of seccomp${differing}${privileges}`);
  },
});

function filtersText(filters: number): string {
  return `${filters} ${filters === 1 ? 'filter' : 'filters'}`;
}

function threadsText({ threads, filters }: ThreadFilters): string {
  return `${threads} under ${filters === 0 ? 'none' : filtersText(filters)}`;
}

/** Modes of WSL's network in which its init installs a filter with a listener (WSL src/linux/init/main.cpp, RegisterSeccompHook). */
const listeningModes: readonly string[] = ['mirrored', 'consomme'];

/** The listener of WSL's network. */
const listener = factCheck({
  id: 'seccomp.listener',
  title: 'Does the network of WSL take the only seccomp listener?',
  page: {
    why: 'With mirrored networking, and with consomme, WSL puts a filter with a listener on every process, to see which ports are bound. The kernel allows one listener: sandboxes and container engines that install their own fail with EBUSY.',
    how: ['On a WSL 2 kernel the mode of the network in force and the number of seccomp filters are read together.'],
    statuses: {
      pass: 'no such mode, or no filter',
      warn: 'such a mode with a filter: a second listener fails',
      skip: 'not WSL 2',
      unknown: 'the mode or the filters could not be read',
    },
    sources: ['https://github.com/microsoft/WSL/issues/9548', 'https://man7.org/linux/man-pages/man2/seccomp_unotify.2.html'],
  },
  judge: (facts) => {
    if (facts.applies('platform.wsl') !== '2') return skip('this is not WSL 2');
    if (facts('seccomp.mode') === 'disabled') return pass('no seccomp filter');
    const network = facts('wsl.networkingMode');
    if (!listeningModes.includes(network)) return pass(`networkingMode ${network} needs no listener`);
    return warn(
      `networkingMode ${network}: WSL's own seccomp listener is on every process, so that no second one can be installed (EBUSY)`,
      [
        wslConfig(
          'Use the network of WSL that needs no listener',
          'networkingMode=nat',
          'wsl.networkingMode is nat and seccomp.mode is disabled',
          'localhost of Windows and of the distribution are two again, and the distribution has an address of its own',
        ),
      ],
    );
  },
});

export const seccompChecks: readonly Check[] = [state, listener];
