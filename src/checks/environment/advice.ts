import { type AdviceFamily, type BadAdvice, badAdvice } from '../../knowledge/bad-advice.js';
import type { Finding } from '../../model/report.js';
import type { Check } from '../check.js';
import { pass, unknown } from '../outcomes.js';
import { factCheck } from './fact-check.js';

/**
 * One check for each family of advice that does harm; what was applied is shown with its harm before an undo is offered. Variables of
 * Go have checks of their own (env.gosumdb, env.goprivate, env.godebug); the fix plan knows them as advice too.
 */
function adviceCheck(family: AdviceFamily, title: string, how: string): Check {
  const rows = badAdvice.filter((row) => row.family === family);
  return factCheck({
    id: `advice.${family}`,
    title,
    page: {
      why: `Guides give such advice and readers have applied it. ${[...new Set(rows.map(({ harm }) => sentence(harm)))].join(' ')}`,
      how: [how, 'Profiles of shells are not read: they hold secrets. The remedy shows how to search them.'],
      statuses: {
        pass: 'nothing of the kind was found in any place that was looked at',
        warn: 'it was applied; the harm is said before the undo',
        unknown: 'some of the places could not be looked at',
      },
      sources: [...new Set(rows.map(({ source }) => source))],
    },
    judge: (facts) => {
      const { found, looked, closed } = facts('advice.applied')[family];
      const findings = found.map((leftover): Finding => {
        const row = rows.find(({ id }) => id === leftover.advice) as BadAdvice;
        const place = leftover.line === undefined ? leftover.place : `${leftover.place}:${leftover.line}`;
        return {
          cause: 'undetermined',
          severity: 'warn',
          message: `${place}: ${leftover.text}: ${leftover.harm ?? row.harm}`,
          remedies: [row.undo],
          ...(leftover.line === undefined ? {} : { location: { file: leftover.place, line: leftover.line } }),
        };
      });
      if (findings.length > 0)
        return {
          status: 'warn',
          summary: findings.length === 1 ? findings[0]!.message : `applied in ${findings.length} places, to the harm of Go work`,
          findings,
          remedies: [...new Set(findings.flatMap(({ remedies = [] }) => remedies))],
        };
      return closed.length === 0 ? pass(`nothing of the kind in ${looked.join(', ')}`) : unknown(`not determined: ${closed[0]}`);
    },
  });
}

function sentence(text: string): string {
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}

export const adviceChecks: readonly Check[] = [
  adviceCheck(
    'preload',
    'Is a wrapper of the C library loaded into every program?',
    'LD_PRELOAD of the environment and of /etc/environment, and /etc/ld.so.preload.',
  ),
  adviceCheck(
    'tmp-mount',
    'Does /etc/fstab put /tmp into memory?',
    'Lines of /etc/fstab for /tmp; what a distribution mounts there by itself does not count.',
  ),
  adviceCheck(
    'sysctl',
    'Do settings of the kernel take from builds what they need?',
    'Lines of /etc/sysctl.conf and /etc/sysctl.d, and the values in force.',
  ),
  adviceCheck(
    'kernel-cmdline',
    'Does the command line of the kernel bring cgroup v1 back or turn controllers off?',
    '/proc/cmdline, word by word.',
  ),
  adviceCheck(
    'wsl-workarounds',
    'Are there workarounds for older releases of WSL?',
    'Lines of /etc/fstab for cgroups and for /mnt/wslg, and the boot command of wsl.conf.',
  ),
];
