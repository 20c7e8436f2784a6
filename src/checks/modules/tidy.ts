import path from 'node:path';
import { commandEvidence } from '../../go/go-command.js';
import { presentValue } from '../../host/host.js';
import type { Finding } from '../../model/report.js';
import type { Check, ModuleContext } from '../check.js';
import { leftOpen } from '../go-failure.js';
import { count, fail, interrupted, pass, succeeded, tail, unknown } from '../outcomes.js';
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
    const modLines = changes(mod, modText);
    const sumLines = changes(sumBefore, sumText).filter(({ kind }) => kind === 'add');
    if (modLines.length + sumLines.length === 0)
      return pass('`go mod tidy` would change nothing', [commandEvidence(command, tail(command.stderr) || 'exit 0')]);
    return fail(
      `\`go mod tidy\` would change ${count(modLines.length + sumLines.length, 'line')}`,
      [commandEvidence(command, [...modLines, ...sumLines].map(asText).join('\n'))],
      [...finding('go.mod', modLines, context), ...finding('go.sum', sumLines, context)],
    );
  },
};

/** A line that tidy would take away, at that place, or put in. */
interface Change {
  readonly kind: 'remove' | 'add';
  readonly text: string;
  readonly line?: number;
}

/** Lines that only one of the two texts has; white space within a line does not count. */
function changes(before: string, after: string): Change[] {
  const lines = (text: string) => text.split('\n').map((line) => line.trim().replace(/\s+/g, ' '));
  const [old, tidied] = [lines(before), lines(after)];
  const [oldSet, tidiedSet] = [new Set(old), new Set(tidied)];
  return [
    ...old.flatMap((text, index): Change[] => (text === '' || tidiedSet.has(text) ? [] : [{ kind: 'remove', text, line: index + 1 }])),
    ...tidied.flatMap((text): Change[] => (text === '' || oldSet.has(text) ? [] : [{ kind: 'add', text }])),
  ];
}

/** One for each file: one command cures all its lines. */
function finding(file: string, lines: readonly Change[], context: ModuleContext): Finding[] {
  const [first] = lines;
  if (first === undefined) return [];
  return [
    {
      cause: 'undetermined',
      severity: 'fail',
      message: lines.length === 1 ? asText(first) : `tidy would change ${count(lines.length, 'line')}`,
      location: context.locationOf(file, lines.find(({ line }) => line !== undefined)?.line),
      ...(lines.length === 1 ? {} : { output: lines.map(({ kind, text }) => `${kind === 'add' ? '+' : '-'} ${text}`).join('\n') }),
      remedies: [{ kind: 'fix', summary: 'Tidy the module', commands: ['go mod tidy'], shell: 'bash' }],
    },
  ];
}

function asText({ kind, text }: Change): string {
  return `tidy would ${kind}: ${text}`;
}
