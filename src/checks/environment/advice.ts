import { environmentPlace } from '../../facts/advice.js';
import type { Leftover } from '../../facts/advice-facts.js';
import { type AdviceFamily, advisedSysctls, type BadAdvice, badAdvice } from '../../knowledge/bad-advice.js';
import type { Finding } from '../../model/report.js';
import type { Check } from '../check.js';
import { pass, unknown } from '../outcomes.js';
import { modeTrouble } from './cgroup.js';
import { factCheck } from './fact-check.js';

/**
 * One check for each family of advice that does harm; what was applied is shown with its harm before an undo is offered. Variables of
 * Go have checks of their own (env.gosumdb, env.goprivate, env.godebug); the fix plan knows them as advice too.
 */
function adviceCheck(family: AdviceFamily, title: string, how: readonly string[]): Check {
  const rows = badAdvice.filter((row) => row.family === family);
  const described =
    family === 'sysctl' ? advisedSysctls.map(({ name, when, harm, source }) => ({ what: `${name} ${when}`, harm, source })) : rows;
  return factCheck({
    id: `advice.${family}`,
    title,
    page: {
      why: `Guides give such advice, and readers have applied it. ${described.map(({ what, harm }) => `${what}: ${harm}.`).join(' ')}`,
      how,
      statuses: {
        pass: 'nothing of the kind was found, or only what another check tells',
        warn: 'it was applied; the harm is said before the undo',
        unknown: 'some of the places could not be looked at',
      },
      sources: [...new Set(described.map(({ source }) => source))],
    },
    judge: (facts) => {
      const { found, looked, closed } = facts('advice.applied')[family];
      const elsewhere = found.flatMap((leftover) => toldElsewhere(leftover) ?? []);
      const findings = found.flatMap((leftover): Finding[] => {
        if (toldElsewhere(leftover) !== undefined) return [];
        const row = rows.find(({ id }) => id === leftover.advice) as BadAdvice;
        const undo = (facts.aside('platform.wsl') === '2' ? row.undoOnWsl : undefined) ?? row.undo;
        const remedies = undo === undefined ? [] : [undo];
        // What a parameter brings about is told where it shows, by cgroup.mode.
        const mode = leftover.advice === 'v1-by-cmdline' ? facts.ifKnown('cgroup.mode') : undefined;
        if (mode === 'hybrid' || mode === 'legacy')
          return [{ cause: 'undetermined', severity: 'warn', message: modeTrouble(facts, mode), remedies }];
        // The place of a line stands in the title, and a setting names itself.
        const place = leftover.line === undefined && !leftover.text.startsWith(leftover.place) ? `${leftover.place}: ` : '';
        return [
          {
            cause: 'undetermined',
            severity: 'warn',
            message: `${place}${leftover.text}: ${leftover.harm ?? row.harm}`,
            remedies,
            ...(leftover.line === undefined ? {} : { location: { file: leftover.place, line: leftover.line } }),
          },
        ];
      });
      if (findings.length > 0)
        return {
          status: 'warn',
          summary: findings.length === 1 ? summaryOf(findings[0]!) : `applied in ${findings.length} places, to the harm of Go work`,
          findings,
          remedies: [...new Set(findings.flatMap(({ remedies = [] }) => remedies))],
        };
      if (elsewhere.length > 0) return pass(`nothing that other checks do not tell: ${elsewhere.join('; ')}`);
      return closed.length === 0 ? pass(`nothing of the kind in ${looked.join(', ')}`) : unknown(`not determined: ${closed[0]}`);
    },
  });
}

function summaryOf({ message, location }: Finding): string {
  return location === undefined ? message : `${location.file}:${location.line}: ${message}`;
}

/** A value in force that a check of its own tells: said twice, it would look like two troubles. */
function toldElsewhere({ advice, line, place, text }: Leftover): string | undefined {
  if (advice === 'preload-variable' && place === environmentPlace) return `LD_PRELOAD of ${place} (env.preload)`;
  const told = line === undefined ? advisedSysctls.find(({ name }) => name === place)?.told : undefined;
  return told !== undefined && text === `${place} = ${told.value}` ? `${text} (${told.by})` : undefined;
}

export const adviceChecks: readonly Check[] = [
  adviceCheck('preload', 'Is a wrapper of the C library loaded into every program?', [
    'LD_PRELOAD of /etc/environment, and every line of /etc/ld.so.preload; that of the environment is told by env.preload.',
    'Profiles of shells are not read: they hold secrets. The remedy shows how to search them.',
  ]),
  adviceCheck('tmp-mount', 'Do /etc/fstab or wsl.conf put /tmp into memory?', [
    'Lines of /etc/fstab for /tmp, and the boot command of wsl.conf, whether they have been in force yet or not.',
    'What a distribution mounts there by itself (Debian 13) does not count; fs.tempdir tells how much room there is.',
  ]),
  adviceCheck('sysctl', 'Do settings of the kernel take from builds what they need?', [
    'Lines of /etc/sysctl.conf and /etc/sysctl.d, and the values in force.',
    'A value in force that a check of its own tells (mem.overcommit, userns.unprivileged) is left to that check.',
  ]),
  adviceCheck('kernel-cmdline', 'Does the command line of the kernel bring cgroup v1 back or turn controllers off?', [
    'Each word of /proc/cmdline is compared with the parameters that do it; values that leave cgroup v2 alone do not count.',
    'Where v1 holds controllers, the parameter is told with cgroup.mode, which it explains.',
  ]),
  adviceCheck('wsl-workarounds', 'Are there workarounds for older releases of WSL?', [
    'Lines of /etc/fstab for cgroups and for /mnt/wslg, and the boot command of wsl.conf for genie, distrod and subsystemctl.',
  ]),
];
