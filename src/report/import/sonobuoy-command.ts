import { e2eVariables, quickMode, sonobuoyNumbers } from '../../knowledge/kubernetes-results.js';
import { ConfigurationError } from '../../model/errors.js';
import { suggestion } from '../../model/nearest.js';
import type { Finding } from '../../model/report.js';
import { counted } from '../words.js';

/** The times that a run of Sonobuoy was given, and where they were written. */
export interface SonobuoyTimes {
  /** Minutes; undefined: it does not wait. */
  readonly wait?: Written;
  /** Seconds; 0: no limit. */
  readonly timeout?: Written;
  /** Of the plugin e2e. */
  readonly mode?: string;
}

interface Written {
  readonly value: number;
  /** As it was written, `--wait=1800`. */
  readonly text: string;
}

/** What is wrong with a command line of Sonobuoy. */
export type SonobuoyFault = Pick<Finding, 'severity' | 'message'> & { readonly fix: string };

/**
 * Judges the words of a `sonobuoy run` or `sonobuoy gen`: its times, whose units differ, and variables that the plugin e2e does not read.
 *
 * @throws ConfigurationError when it is no such command
 */
export function lintSonobuoyCommand(place: string, words: readonly string[]): { times: SonobuoyTimes; faults: SonobuoyFault[] } {
  const start = words.findIndex((word) => /(?:^|\/)sonobuoy$/.test(word));
  const action = words[start + 1];
  if (start < 0 || action === undefined || !['run', 'gen'].includes(action))
    throw new ConfigurationError(place, 'is no command line of sonobuoy', "as in: 'sonobuoy run --mode=certified-conformance --wait=360'");
  const faults: SonobuoyFault[] = [];
  let times: SonobuoyTimes = {};
  const rest = words.slice(start + 2);
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [, name = '', inline] = /^(?:--([\w-]+)|-m)(?:=(.*))?$/s.exec(word) ?? [];
    if (name === 'wait') times = { ...times, ...waited(inline, rest[0], faults) };
    else if (name === 'timeout') times = { ...times, ...numbered('timeout', inline ?? rest.shift(), faults) };
    else if (name === 'mode' || /^-m(?:=|$)/.test(word)) times = { ...times, ...present('mode', inline ?? rest.shift()) };
    else if (name === 'plugin-env') faults.push(...variableFault(inline ?? rest.shift() ?? ''));
  }
  return { times, faults: [...faults, ...lintTimes(times)] };
}

/** The times of a configuration (`--config` of sonobuoy, meta/config.json of its results): `Server.timeoutseconds`. */
export function configurationTimes(place: string, value: unknown): SonobuoyTimes {
  const server = (value as { Server?: unknown } | null)?.Server;
  const seconds = (server as { timeoutseconds?: unknown } | null | undefined)?.timeoutseconds;
  if (seconds === undefined) return {};
  if (typeof seconds !== 'number' || !Number.isSafeInteger(seconds) || seconds < 0)
    throw new ConfigurationError(place, `"Server.timeoutseconds" is ${JSON.stringify(seconds).slice(0, 40)}`, 'a whole number of seconds');
  return { timeout: { value: seconds, text: `"timeoutseconds": ${seconds}` } };
}

/** What the times are in the units that Sonobuoy reads them in, where that is hardly what was meant. */
export function lintTimes({ wait, timeout, mode }: SonobuoyTimes): SonobuoyFault[] {
  const { wait: minutes, timeout: seconds } = sonobuoyNumbers;
  const faults: SonobuoyFault[] = [];
  const limit = timeout?.value ?? seconds.standard;
  if (wait !== undefined && wait.value > minutes.most)
    faults.push({
      severity: 'warn',
      message: `${wait.text} is ${span(wait.value * minutes.seconds)}: it counts minutes`,
      fix: `Write minutes: --wait=${Math.ceil(wait.value / 60)} where seconds were meant.`,
    });
  else if (wait !== undefined && wait.value > 0 && limit > 0 && wait.value * minutes.seconds < limit)
    faults.push({
      severity: 'warn',
      message: `${wait.text} is ${span(wait.value * minutes.seconds)}, and ${timeout?.text ?? `the time-out, ${seconds.standard} when it is not given,`} is ${span(limit)}: the command stops to wait before Sonobuoy ends the run`,
      fix: `Wait, in minutes, for at least as long as the run may take: --wait=${Math.ceil(limit / minutes.seconds)}.`,
    });
  if (timeout !== undefined && timeout.value > 0 && timeout.value < seconds.least && mode !== quickMode)
    faults.push({
      severity: 'warn',
      message: `${timeout.text} is ${span(timeout.value)}: it counts seconds, and conformance tests can take an hour or more`,
      fix: `Write seconds: --timeout=${timeout.value * 60} where minutes were meant.`,
    });
  return faults;
}

/** `--wait` takes a value only behind `=`; a word after it is none. */
function waited(inline: string | undefined, next: string | undefined, faults: SonobuoyFault[]): Pick<SonobuoyTimes, 'wait'> {
  if (inline !== undefined) return numbered('wait', inline, faults);
  if (next !== undefined && /^\d+\w*$/.test(next))
    faults.push({
      severity: 'warn',
      message: `--wait ${next} waits for ${span(sonobuoyNumbers.wait.bare * 60)}: a value counts only behind "="`,
      fix: `Write --wait=${next}, in minutes.`,
    });
  return { wait: { value: sonobuoyNumbers.wait.bare, text: '--wait' } };
}

function numbered(name: 'wait' | 'timeout', value: string | undefined, faults: SonobuoyFault[]): SonobuoyTimes {
  const text = `--${name}=${value ?? ''}`;
  if (value !== undefined && /^\d{1,12}$/.test(value)) return { [name]: { value: Number(value), text } };
  const { unit } = sonobuoyNumbers[name];
  faults.push({
    severity: 'fail',
    message: `${text} is refused by sonobuoy: it takes a whole number of ${unit}s`,
    fix: `Write a number of ${unit}s, without a unit.`,
  });
  return {};
}

function present(name: 'mode', value: string | undefined): SonobuoyTimes {
  return value === undefined ? {} : { [name]: value };
}

/** `--plugin-env=e2e.NAME=value` */
function variableFault(text: string): SonobuoyFault[] {
  const [, plugin, variable] = /^([\w-]+)\.([A-Za-z_]\w*)(?:=|$)/.exec(text) ?? [];
  if (plugin === undefined || variable === undefined)
    return [
      {
        severity: 'fail',
        message: `--plugin-env=${text} is not of the form plugin.NAME=value`,
        fix: 'As in: --plugin-env=e2e.E2E_SKIP=Serial',
      },
    ];
  if (plugin !== 'e2e' || e2eVariables.includes(variable)) return [];
  return [
    {
      severity: 'warn',
      message: `${variable} is no variable that the plugin e2e of Kubernetes reads: it changes nothing there`,
      fix: suggestion(variable, e2eVariables),
    },
  ];
}

/** `30 h`, `20 minutes`. */
function span(seconds: number): string {
  if (seconds >= 3600) return counted(Math.round(seconds / 360) / 10, 'hour');
  return seconds >= 60 ? counted(Math.round(seconds / 6) / 10, 'minute') : counted(seconds, 'second');
}
