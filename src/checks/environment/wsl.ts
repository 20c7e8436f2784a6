import { documentedVersions } from '../../knowledge/environment-limits.js';
import { wslConvert, wslUpdate } from '../../knowledge/remedies.js';
import { isOlder } from '../../model/versions.js';
import type { Check } from '../check.js';
import { pass, skip } from '../outcomes.js';
import { factCheck, unfit, warn } from './fact-check.js';

/** WSL 1 or 2. */
const version = factCheck({
  id: 'wsl.version',
  title: 'Is this WSL 2, with a kernel of its own?',
  page: {
    why: 'WSL 2 runs a Linux kernel. WSL 1 translates system calls: cgroups, seccomp and namespaces are missing, and the race detector is not known to work.',
    how: ['Whose kernel it is follows from its release and command line; a container on a kernel of WSL 2 is WSL 2 too.'],
    statuses: { pass: 'WSL 2', warn: 'WSL 1', skip: 'not WSL', unknown: 'nothing tells whose kernel it is' },
    sources: ['https://learn.microsoft.com/windows/wsl/compare-versions'],
  },
  judge: (facts) => {
    const found = facts('platform.wsl');
    if (found === 'none') return skip('this is not WSL');
    return found === '2' ? pass('WSL 2') : warn('WSL 1: system calls are translated, and some are missing', [wslConvert]);
  },
});

/** The package that brings the kernel and the init of WSL. */
const wslPackage = factCheck({
  id: 'wsl.package',
  title: 'Is the WSL package new enough for what this use needs?',
  page: {
    why: 'systemd and cgroup v2 come with the WSL package, not with the kernel or the distribution.',
    how: [
      `\`wslinfo --version\` tells it; in a snapshot also a pasted \`wsl.exe --version\`. systemd needs ${documentedVersions.wslSystemd}.`,
      'The parameter `least` sets what the use needs.',
    ],
    statuses: {
      pass: 'new enough',
      warn: 'too old for systemd',
      fail: 'older than the profile asks for',
      skip: 'not WSL 2',
      unknown: 'no program told the version, as on packages that have no wslinfo',
    },
    sources: ['https://learn.microsoft.com/windows/wsl/systemd', 'https://github.com/microsoft/WSL/releases'],
  },
  judge: (facts, { parameters }) => {
    if (facts.applies('platform.wsl') !== '2') return skip('this is not WSL 2');
    const found = facts('wsl.package');
    const asked = parameters.least as string | undefined;
    const least = asked ?? documentedVersions.wslSystemd;
    if (!isOlder(found, least)) return pass(`WSL ${found}`);
    const remedies = [wslUpdate(`wsl.package is ${least} or later`)];
    return asked === undefined
      ? warn(`WSL ${found} has no systemd: that needs ${least}`, remedies)
      : unfit(`WSL ${found} is older than ${least}, which this use needs`, remedies);
  },
});

export const wslChecks: readonly Check[] = [version, wslPackage];
