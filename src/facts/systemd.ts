import { initPath, systemdPaths } from '../knowledge/observed-files.js';
import type { Evidence } from '../model/report.js';
import { type Fact, type FactsOf, known, type SystemdFacts, undetermined } from './fact.js';
import { type Observed, shortened } from './observe.js';
import { firstProcess, programName, seenProcesses } from './processes.js';

type State = SystemdFacts['systemd.state'];

/** systemd as PID 1: /run/systemd/system alone proves it (sd_booted(3)); that systemctl is installed proves nothing. */
export function systemdFacts(observed: Observed): FactsOf<SystemdFacts> {
  const first = firstProcess(observed);
  return {
    'systemd.state': state(observed),
    'systemd.version': version(observed),
    'systemd.installed': installed(observed),
    'systemd.initProgram': initProgram(observed),
    'systemd.userManager': userManager(observed),
    'pid1.command':
      first === undefined
        ? undetermined('nothing shows PID 1')
        : known(programName(first.command), { source: first.source, value: shortened(first.command) }),
  };
}

/** Words of `systemctl is-system-running` (systemctl(1)); maintenance and stopping are none of the states that we tell. */
const states: Readonly<Record<string, State>> = {
  running: 'running',
  degraded: 'degraded',
  initializing: 'starting',
  starting: 'starting',
  offline: 'offline',
};

function state(observed: Observed): Fact<State> {
  for (const { command, text, source, exit } of observed.texts) {
    if (!/^systemctl\b/.test(command) || /\s--user\b/.test(command)) continue;
    const evidence: Evidence = { source, value: shortened(text), ...(exit === undefined ? {} : { exit }) };
    if (/has not been booted with systemd|Failed to connect to bus: (?:Host is down|No such file)/.test(text))
      return known('offline', evidence);
    const word = /\bis-system-running\b/.test(command)
      ? /^\s*([a-z]+)\b/.exec(text)?.[1]
      : /^status\b/.test(command.replace(/^systemctl\s+/, ''))
        ? /^\s*State: ([a-z]+)\s*$/m.exec(text)?.[1]
        : undefined;
    const told = states[word ?? ''];
    if (told !== undefined) return known(told, evidence);
  }
  const marker = observed.exists('/run/systemd/system');
  const first = firstProcess(observed);
  if (marker === false) {
    const evidence: Evidence = { source: '/run/systemd/system', value: 'does not exist' };
    return known(observed.exists('/usr/bin/systemctl') === true ? 'offline' : 'absent', evidence);
  }
  const name = first === undefined ? undefined : programName(first.command);
  if (marker === undefined && name !== undefined && name !== 'systemd' && !(name === 'init' && !/^\/init\b/.test(first!.command)))
    return known('absent', { source: first!.source, value: shortened(`PID 1: ${first!.command}`) });
  if (marker === true || name === 'systemd') return undetermined('systemd is PID 1, but systemctl does not tell its state');
  return undetermined('neither /run/systemd/system, nor PID 1, nor systemctl were seen');
}

function version({ texts }: Observed): Fact<number> {
  for (const { command, text, source } of texts) {
    const [line, digits] = /^systemd (\d{2,4})\b[^\n]*/m.exec(text) ?? [];
    if (digits !== undefined && /--version\b/.test(command)) return known(Number(digits), { source, value: shortened(line!) });
  }
  return undetermined('systemctl --version was not asked or is not there');
}

function installed({ exists }: Observed): Fact<boolean> {
  const seen = systemdPaths.map((path) => ({ path, there: exists(path) }));
  const there = seen.find((each) => each.there === true);
  if (there !== undefined) return known(true, evidenceFor({ path: there.path, exists: true }));
  if (seen.every((each) => each.there === false)) return known(false, ...seen.map(({ path }) => evidenceFor({ path, exists: false })));
  return undetermined(`${systemdPaths.join(' and ')} were not looked at`);
}

function initProgram({ init }: Observed): Fact<string | null> {
  if (init.state === 'missing') return known(null, evidenceFor({ path: initPath, exists: false }));
  if (init.state !== 'present') return undetermined(init.reason);
  return known(init.value, { source: initPath, value: `leads to ${shortened(init.value)}` });
}

/** Whether what /sbin/init leads to is systemd. */
export function isSystemd(program: string): boolean {
  return /(?:^|\/)systemd\/systemd$/.test(program);
}

/** /run/user/UID exists for users who are logged in; the manager's own socket folder is `systemd` below it. */
function userManager(observed: Observed): Fact<boolean> {
  const manager = seenProcesses(observed).find(({ command }) => /\bsystemd --user\b/.test(command));
  if (manager !== undefined) return known(true, { source: manager.source, value: shortened(manager.command) });
  for (const { command, text, source } of observed.texts) {
    if (!/^systemctl\b.*\s--user\b/.test(command)) continue;
    if (/Failed to connect to (?:user scope )?bus/.test(text)) return known(false, { source, value: shortened(text) });
    if (/^\s*(?:running|degraded|starting)\b/.test(text)) return known(true, { source, value: shortened(text) });
  }
  if (observed.exists('/run/systemd/system') === false) return known(false, { source: '/run/systemd/system', value: 'does not exist' });
  const own = observed.userManager;
  return own === undefined ? undetermined('the folder of the user manager was not looked at') : known(own.exists, evidenceFor(own));
}

function evidenceFor({ path, exists }: { path: string; exists: boolean }): Evidence {
  return { source: path, value: exists ? 'exists' : 'does not exist' };
}
