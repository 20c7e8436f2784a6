import { commandEvidence } from '../../go/go-command.js';
import { processLimits } from '../../knowledge/process-limits.js';
import type { Check } from '../check.js';
import { goCommandFailure } from '../go-failure.js';
import { count, interrupted, pass, succeeded } from '../outcomes.js';

/** Can the module graph be resolved? */
export const graph: Check = {
  id: 'mod.graph',
  suite: 'modules',
  title: 'Can the module graph be resolved without changing go.mod?',
  scope: 'module',
  sideEffects: ['reads', 'runs'],
  page: {
    why: 'A graph that does not resolve fails on every machine whose module cache is empty.',
    how: [
      '`go list -m -mod=readonly all`; with a vendor folder that the go command uses, and in a workspace (where `all` would ask for published versions of its members), `go list -deps ./...`.',
      'It needs only the go.mod hashes, so that it says nothing about the contents: see mod.cache and mod.sum.',
    ],
    statuses: {
      pass: 'resolved',
      fail: 'the go command refused; the findings say why',
      unknown: 'the proxy or the network did not answer',
    },
    sources: ['https://go.dev/ref/mod#go-list-m', 'https://go.dev/ref/mod#build-commands'],
  },
  run: async (context) => {
    const byPackages = context.modFlag === '-mod=vendor' || context.inWorkspace;
    const parameters = byPackages ? ['list', context.modFlag, '-deps', ...context.packages] : ['list', '-m', '-mod=readonly', 'all'];
    const command = await context.go.run(parameters, { tailBytes: processLimits.wholeOutputBytes });
    const stopped = interrupted(command);
    if (stopped !== undefined) return stopped;
    if (!succeeded(command)) return goCommandFailure(context, command, 'the module graph cannot be resolved');
    const lines = command.stdout.split('\n').filter((line) => line !== '').length;
    const summary = byPackages
      ? `${count(lines, 'package')} resolved ${context.inWorkspace ? 'in the workspace' : 'from vendor/'}`
      : lines <= 1
        ? 'no dependencies'
        : `${count(lines - 1, 'module')} besides the main one`;
    return pass(summary, [commandEvidence(command, summary)]);
  },
};
