import { planDigest } from '../../src/checks/shards.js';
import { cellId } from '../../src/model/cell.js';
import type { PlannedCell, Report, Shard } from '../../src/model/report.js';
import type { ShardKind } from '../../src/model/shard.js';
import { buildReport } from '../../src/report/build.js';

/** The reports that machines would have written which shared the work of a whole run: each says of its cells what the run said. */
export function shardReports(
  whole: Report,
  division: readonly (readonly PlannedCell[])[],
  by?: ShardKind,
  more: Partial<Shard> = {},
): Report[] {
  return division.map((cells, index) => {
    const own = new Set(cells.map(({ check, cell }) => cellId(check, cell)));
    const isOwn = ({ check, cell }: Pick<PlannedCell, 'check' | 'cell'>) => own.has(cellId(check, cell));
    const { schemaVersion: _, verdict: _1, verdictReason: _2, findings: _3, causes: _4, counts: _5, limits: _6, ...parts } = whole;
    const checks = new Set(cells.map(({ check }) => check));
    return buildReport({
      ...parts,
      shard: {
        index: index + 1,
        count: division.length,
        ...(by === undefined ? {} : { by }),
        plan: planDigest(whole.plan.cells),
        required: whole.plan.required,
        ...more,
      },
      plan: { cells: [...cells], required: whole.plan.required.filter((check) => checks.has(check)) },
      results: whole.results.filter(isOwn),
      // What was left out of the plan, every shard says.
      notRun: whole.notRun.filter((one) => one.leftOut === true || isOwn(one)),
    });
  });
}
