import Table from 'cli-table3';
import type { Plan } from '../plan.js';
import { sanitizeLogPart } from '../redact/log.js';
import { moduleFolder } from '../report/words.js';
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
  const cells = plan.modules.modules.flatMap((module) => {
    const mine = plan.cells.filter(({ cell, skip }) => cell?.module === module.directory && skip === undefined);
    const checks = [...new Set(mine.map(({ check }) => check))];
    return checks.map((check) => [
      moduleFolder(module.directory),
      check,
      mine
        .filter((cell) => cell.check === check)
        .map(({ cell }) => [`go${cell!.go}`, cell!.target].filter(Boolean).join(' '))
        .join(', '),
    ]);
  });
  const sections = [
    table(['entry', 'release', 'why'], releases),
    table(['module', 'check', 'on'], cells),
    skipped.length === 0
      ? ''
      : table(
          ['will not run', 'why'],
          skipped.map(({ check, cell, skip }) => [
            [check, cell?.module, cell?.go && `go${cell.go}`, cell?.target].filter(Boolean).join(' · '),
            skip!,
          ]),
        ),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n\n${plan.cells.length} cells, ${skipped.length} of them known not to apply. Nothing was run.\n${plan.notes.map((note) => `${sanitizeLogPart(note)}\n`).join('')}`;
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
