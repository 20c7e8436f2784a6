import { numberOf } from '../../go/probe-answers.js';
import { pluginProcessors } from '../../knowledge/runtime-facts.js';
import type { Check, PlannedFor } from '../check.js';
import { pass, unknown } from '../outcomes.js';
import { cgoPrecluded, judgedAnswer, trouble } from './probing.js';

function precluded(cell: PlannedFor): string | undefined {
  return (
    cgoPrecluded(cell) ??
    (pluginProcessors.includes(cell.platform.arch) ? undefined : `Go makes no plugins for linux/${cell.platform.arch}`)
  );
}

/** Plugins. */
const load: Check = {
  id: 'plugin.load',
  suite: 'runtime',
  title: 'Can a program load a plugin?',
  scope: 'release',
  programs: ['plugin', 'plugin-host'],
  sideEffects: ['reads', 'runs', 'writes-temp'],
  tells: true,
  onlyWhenNamed: true,
  precluded,
  page: {
    why: 'A plugin needs cgo, the dynamic loader, and the very release and packages that its program was built with. C libraries without dlopen, and static images, do without it.',
    how: [
      'The release compiles a plugin and a program that loads it and calls a function of it. Because that compiles the standard library once more, it is asked only where it is named.',
    ],
    statuses: {
      pass: 'the function answered',
      fail: 'the plugin could not be loaded, or the program did not survive',
      skip: 'there is no cgo or no C compiler here, or Go makes no plugins for this processor',
      unknown: 'the plugin or the program could not be compiled or run',
    },
    sources: ['https://pkg.go.dev/plugin'],
  },
  run: async (context) => {
    const part = await context.program('plugin');
    if (part.problem !== undefined) return unknown(`not determined: the plugin could not be compiled: ${part.problem}`);
    return judgedAnswer('a program that loads a plugin', await context.probe('plugin-host', [part.path]), (values) => {
      const problem = values.get('problem');
      if (problem !== undefined) return trouble('fail', 'undetermined', `the plugin is not loaded: ${problem}`);
      return numberOf(values, 'answer') === 42
        ? pass('a function of a plugin answered')
        : unknown('not determined: the program said nothing');
    });
  },
};

export const pluginChecks: readonly Check[] = [load];
