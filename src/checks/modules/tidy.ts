import path from 'node:path';
import { commandEvidence } from '../../go/go-command.js';
import { presentValue } from '../../host/host.js';
import type { Finding, Location } from '../../model/report.js';
import type { Check } from '../check.js';
import { count, fail, interrupted, leftOpen, pass, succeeded, tail, unknown } from '../outcomes.js';
import { tidy } from './tidy-run.js';

/** Would `go mod tidy` change anything? */
export const tidyDrift: Check = {
  id: 'mod.tidy',
  suite: 'modules',
  title: 'Is go.mod as `go mod tidy` would write it?',
  scope: 'module',
  sideEffects: ['reads', 'runs', 'writes-temp'],
  page: {
    why: 'An untidy go.mod names modules that nothing imports, or lacks some that tests need, and the next person to run tidy gets an unrelated change.',
    how: [
      '`go mod tidy` on a copy of go.mod and go.sum (`-modfile`), then the lines are compared. Surplus lines of go.sum are left to mod.sum.',
    ],
    statuses: { pass: 'nothing would change', fail: 'lines would be added or removed', unknown: 'offline, or the proxy did not answer' },
    sources: ['https://go.dev/ref/mod#go-mod-tidy'],
  },
  run: async (context) => {
    if (context.settings.offline) return unknown('not determined: `go mod tidy` needs the network, and this run is offline');
    const { command, modText, sumText } = await tidy(context);
    const stopped = interrupted(command);
    if (stopped !== undefined) return stopped;
    if (!succeeded(command)) return leftOpen(context, command, '`go mod tidy` fails');
    const before = (name: string) => context.host.readFile(path.posix.join(context.directory, name));
    const [mod, sum] = [presentValue(await before('go.mod')), await before('go.sum')];
    const sumBefore = sum.state === 'missing' ? '' : presentValue(sum);
    if (mod === undefined || modText === undefined || sumBefore === undefined || sumText === undefined)
      return unknown('not determined: go.mod or go.sum cannot be read', [commandEvidence(command, tail(command.stderr) || 'exit 0')]);
    const findings = [
      ...changes(mod, modText, (line) => context.locationOf('go.mod', line)),
      ...changes(sumBefore, sumText, (line) => context.locationOf('go.sum', line)).filter(({ message }) => message.includes('would add')),
    ];
    if (findings.length === 0)
      return pass('`go mod tidy` would change nothing', [commandEvidence(command, tail(command.stderr) || 'exit 0')]);
    return fail(
      `\`go mod tidy\` would change ${count(findings.length, 'line')}`,
      [commandEvidence(command, findings.map(({ message }) => message).join('\n'))],
      findings,
    );
  },
};

/** Lines that only one of the two texts has; white space within a line does not count. */
function changes(before: string, after: string, at: (line?: number) => Location): Finding[] {
  const [old, tidied] = [before, after].map((text) => text.split('\n').map((line) => line.trim().replace(/\s+/g, ' '))) as [
    string[],
    string[],
  ];
  const [oldSet, tidiedSet] = [new Set(old), new Set(tidied)];
  const finding = (message: string, location: Location): Finding => ({
    cause: 'undetermined',
    severity: 'fail',
    message,
    location,
    remedies: [{ kind: 'fix', summary: 'Tidy the module', commands: ['go mod tidy'], shell: 'bash' }],
  });
  return [
    ...old.flatMap((line, index) => (line === '' || tidiedSet.has(line) ? [] : [finding(`tidy would remove: ${line}`, at(index + 1))])),
    ...tidied.flatMap((line) => (line === '' || oldSet.has(line) ? [] : [finding(`tidy would add: ${line}`, at())])),
  ];
}
