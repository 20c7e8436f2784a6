import { expect, test } from '@jest/globals';
import { compareVersions } from '../../src/go/version.js';
import { systemCalls } from '../../src/knowledge/system-calls.js';
import { denialLines, denials } from '../lab/isolation-situations.js';

/** Refused, they matter only to programs that open files: the one of the laboratory opens none. */
const unused: readonly string[] = ['openat'];

test.each(denials.filter(([name]) => !unused.includes(name)))(
  'the laboratory expects of %s (%i) what the table says',
  (name, number, outcome) => {
    const call = systemCalls.find((row) => row.name === name);
    expect(call?.numbers.amd64 ?? number).toBe(number);
    for (const [index, line] of denialLines.entries()) {
      const use = call?.uses.find(
        ({ by, since = '1.0', until = '2.0' }) =>
          by === 'programs' && compareVersions(line, since) >= 0 && compareVersions(line, until) < 0,
      );
      const said = typeof outcome === 'string' ? outcome : outcome[index]!;
      expect([name, line, said.startsWith('0 ok')]).toEqual([name, line, use?.refused !== 'breaks']);
    }
  },
);
