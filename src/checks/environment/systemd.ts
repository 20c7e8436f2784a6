import { investigation, lingeringUser } from '../../knowledge/remedies.js';
import type { Check } from '../check.js';
import { pass, skip, unknown } from '../outcomes.js';
import { factCheck, unfit } from './fact-check.js';

/** Whether systemd manages this place. */
const state = factCheck({
  id: 'systemd.state',
  title: 'Does systemd run here?',
  page: {
    why: 'Limits through systemd-run, user managers and services need systemd as process 1. Building and testing Go code does not.',
    how: [
      'Process 1 and, where it is systemd, its state (`systemctl is-system-running`). `degraded` means that some unit failed, which is common and no failure here.',
    ],
    statuses: {
      pass: 'it runs, also degraded',
      skip: 'another program is process 1',
      unknown: 'it is still starting, or process 1 could not be seen',
    },
    sources: ['https://www.freedesktop.org/software/systemd/man/latest/systemctl.html', 'https://learn.microsoft.com/windows/wsl/systemd'],
  },
  judge: (facts) => {
    const found = facts('systemd.state');
    const version = facts.ifKnown('systemd.version');
    const name = version === undefined ? 'systemd' : `systemd ${version}`;
    switch (found) {
      case 'running':
        return pass(`${name} runs`);
      case 'degraded':
        return pass(`${name} runs; some of its units have failed (degraded)`);
      case 'starting':
        return unknown(`not determined: ${name} is still starting`);
      default: {
        const first = facts.ifKnown('pid1.command');
        return skip(`systemd is not process 1${first === undefined ? '' : `: ${first} is`}`);
      }
    }
  },
});

/** The manager of the user's own units. */
const userManager = factCheck({
  id: 'systemd.user-manager',
  title: 'Does a systemd user manager run?',
  onlyWhenNamed: true,
  page: {
    why: 'Rootless engines ask the user manager for cgroups; without it they cannot limit containers.',
    how: ['The manager of this user is looked for (/run/user/UID/systemd).'],
    statuses: { pass: 'it runs', fail: 'it does not', skip: 'systemd does not run here', unknown: 'it could not be seen' },
    sources: ['https://rootlesscontaine.rs/getting-started/common/login/'],
  },
  judge: (facts) => {
    if (['absent', 'offline'].includes(facts('systemd.state'))) return skip('systemd is not process 1');
    if (facts('systemd.userManager')) return pass('a user manager runs');
    return unfit('no systemd user manager runs for this user', [
      lingeringUser,
      investigation('See what is there', ['loginctl list-sessions', 'systemctl --user status | head'], 'State: running'),
    ]);
  },
});

export const systemdChecks: readonly Check[] = [state, userManager];
