import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cellId } from '../../src/model/cell.js';
import type { Report } from '../../src/model/report.js';
import { type Edit, type Recording, recorded, replay, snapshotNames } from '../support/snapshots.js';

function statusByCell(report: Report): Map<string, string> {
  return new Map(report.results.map(({ check, cell, status }) => [cellId(check, cell), status]));
}

/** Cells that pass on the second report and do not pass on the first. */
function turnedToPass(whole: Report, reduced: Report): string[] {
  const before = statusByCell(whole);
  return [...statusByCell(reduced)]
    .filter(([cell, status]) => status === 'pass' && before.has(cell) && before.get(cell) !== 'pass')
    .map(([cell]) => cell);
}

function withoutCommands(recording: Recording, indices: readonly number[]): Recording {
  return { ...recording, commands: recording.commands.filter((_, index) => !indices.includes(index)) };
}

describe('a recording from which any commands are missing never says pass where the whole one does not', () => {
  test.each(snapshotNames)('%s', async (name) => {
    const recording = recorded(name);
    const whole = await replay(recording);
    const missing = fc.uniqueArray(fc.nat(recording.commands.length - 1), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(missing, async (indices) => {
        expect(turnedToPass(whole, await replay(withoutCommands(recording, indices)))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test.each(snapshotNames)('%s, each command missing alone', async (name) => {
    const recording = recorded(name);
    const whole = await replay(recording);
    for (const index of recording.commands.keys())
      expect(turnedToPass(whole, await replay(withoutCommands(recording, [index])))).toEqual([]);
  });
});

/** Answers of one kind that are missing altogether. */
const losses: Readonly<Record<string, Edit>> = {
  'every command': (recording) => {
    recording.commands = [];
  },
  'every file and folder that commands wrote': ({ files, dirs }) => {
    for (const table of [files, dirs]) for (const path of Object.keys(table)) if (path.startsWith('/{temp}/')) delete table[path];
  },
  'go.sum': ({ files }) => {
    for (const path of Object.keys(files)) if (path.endsWith('/go.sum')) delete files[path];
  },
  'every real path': (recording) => {
    recording.realPaths = {};
  },
  'every installation and listing': (recording) => {
    recording.probes = {};
  },
};

describe.each(Object.keys(losses))('a recording without %s turns nothing into pass or fail', (loss) => {
  test.each(snapshotNames)('%s', async (name) => {
    const whole = await replay(recorded(name));
    const reduced = await replay(recorded(name, losses[loss]!));
    expect(turnedToPass(whole, reduced)).toEqual([]);
    const failedBefore = new Set(whole.results.filter(({ status }) => status === 'fail').map(({ check, cell }) => cellId(check, cell)));
    const newFailures = reduced.results.filter(({ check, cell, status }) => status === 'fail' && !failedBefore.has(cellId(check, cell)));
    expect(newFailures).toEqual([]);
  });
});
