import Table from 'cli-table3';
import type { Plan } from '../plan.js';
import { sanitizeLogPart } from '../redact/log.js';
import { moduleList } from '../report/words.js';
import type { OutputFormat } from './options.js';

/** The plan for people, or as one JSON document. */
export function planText(plan: Plan, format: OutputFormat): string {
  const releases = plan.resolutions.flatMap(({ entry, releases, problem }) =>
    problem === undefined ? releases.map(({ version, why }) => [entry, `go${version}`, why]) : [[entry, '-', problem.text]],
  );
  if (format === 'json') {
    const { cells, required } = plan;
    return `${JSON.stringify({ resolutions: plan.resolutions, modules: plan.modules.modules, cells, required, notes: plan.notes }, undefined, 2)}\n`;
  }
  const skipped = plan.cells.filter(({ skip }) => skip !== undefined);
  const cells = modulesByCells(plan).flatMap(({ modules, rows }) => rows.map(([check, on]) => [moduleList(modules), check!, on!]));
  const sections = [
    table(['entry', 'release', 'why'], releases),
    table(['module', 'check', 'on'], cells),
    skipped.length === 0 ? '' : table(['will not run', 'why'], skippedRows(skipped)),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n\n${plan.cells.length} cells, ${skipped.length} of them known not to apply. Nothing was run.\n${plan.notes.map((note) => `${sanitizeLogPart(note)}\n`).join('')}`;
}

/** What will not run for the same reason, with the modules that share it. */
function skippedRows(skipped: Plan['cells']): string[][] {
  const groups = new Map<string, { modules: string[]; where: string[]; why: string }>();
  for (const { check, cell, skip = '' } of skipped) {
    const where = [
      check,
      ...(cell?.go === undefined ? [] : [`go${cell.go}`]),
      ...[cell?.target, cell?.limits].filter((part) => part !== undefined),
    ];
    const key = JSON.stringify([where, skip]);
    const group = groups.get(key) ?? { modules: [], where, why: skip };
    groups.set(key, group);
    if (cell?.module !== undefined) group.modules.push(cell.module);
  }
  return [...groups.values()].map(({ modules, where: [check, ...rest], why }) => [
    [check, ...(modules.length === 0 ? [] : [moduleList(modules)]), ...rest].join(' · '),
    why,
  ]);
}

/** Modules that are checked alike stand together; a repository with many modules would fill pages with the same rows. */
function modulesByCells(plan: Plan): { modules: string[]; rows: string[][] }[] {
  const byModule = new Map<string, Map<string, string[]>>(plan.modules.modules.map(({ directory }) => [directory, new Map()]));
  for (const { check, cell, skip } of plan.cells) {
    const checks = cell?.module === undefined || skip !== undefined ? undefined : byModule.get(cell.module);
    if (checks === undefined) continue;
    const on = [`go${cell!.go}`, cell!.target, cell!.limits].filter(Boolean).join(' ');
    checks.set(check, [...(checks.get(check) ?? []), on]);
  }
  const groups = new Map<string, { modules: string[]; rows: string[][] }>();
  for (const [module, checks] of byModule) {
    const rows = [...checks].map(([check, on]) => [check, on.join(', ')]);
    const key = JSON.stringify(rows);
    const group = groups.get(key) ?? { modules: [], rows };
    groups.set(key, group);
    group.modules.push(module);
  }
  return [...groups.values()];
}

function table(head: string[], rows: string[][]): string {
  const plain = new Table({ head, style: { head: [], border: [], compact: true }, chars: noLines });
  // A folder of the user's tree may be called like a command to the runner.
  plain.push(...rows.map((row) => row.map(sanitizeLogPart)));
  return plain.toString();
}

/** Columns set apart by white space only, as cli-table3 wants it said. */
const noLines = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};
