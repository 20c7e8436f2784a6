import type { CellKey, Report } from '../model/report.js';
import { levels, statuses, verdicts } from '../model/words.js';
import { plainLine } from '../redact/escape.js';
import { sanitizeLog } from '../redact/log.js';

/**
 * Metrics in Prometheus' text format, as the textfile collector and the Pushgateway take them
 * (https://prometheus.io/docs/instrumenting/exposition_formats/). A run is over when they are read: all are gauges.
 */
export function toMetrics(report: Report): string {
  const families = [...familiesOf(report)].filter(({ samples }) => samples.length > 0);
  return sanitizeLog(families.map(familyText).join(''));
}

type Labels = Readonly<Record<string, string | undefined>>;

interface Family {
  /** Without the prefix. */
  readonly name: string;
  readonly help: string;
  readonly samples: readonly (readonly [labels: Labels, value: number])[];
}

function* familiesOf(report: Report): Generator<Family> {
  const { tool, profile, verdict, startedAt, durationMs, results, notRun, findings, causes } = report;
  yield { name: 'info', help: 'The tool and the profile.', samples: [[{ version: tool.version, profile: profile.name }, 1]] };
  yield {
    name: 'verdict',
    help: 'One for the verdict of the run.',
    samples: verdicts.map((name) => [{ verdict: name }, Number(name === verdict)]),
  };
  yield { name: 'run_start_timestamp_seconds', help: 'When the run began.', samples: [[{}, Date.parse(startedAt) / 1000]] };
  yield { name: 'run_duration_seconds', help: 'How long the run took.', samples: [[{}, durationMs / 1000]] };
  const states = [...statuses, 'not-run', 'waived'] as const;
  const cells = [
    ...results.map(({ waiver, ...cell }) => ({ ...cell, status: waiver === undefined ? cell.status : ('waived' as const) })),
    ...notRun.map((cell) => ({ ...cell, status: 'not-run' as const })),
  ];
  yield {
    name: 'cells',
    help: 'Checks of releases, modules and targets, by what became of them.',
    samples: levels.flatMap((level) =>
      states.map((status) => [{ level, status }, cells.filter((cell) => cell.level === level && cell.status === status).length] as const),
    ),
  };
  yield {
    name: 'cell_status',
    help: 'One for each check of each release, module and target, with what became of it.',
    samples: cells.map(({ check, cell, level, status }) => [{ check, ...labelsOf(cell), level, status }, 1]),
  };
  yield {
    name: 'cell_duration_seconds',
    help: 'How long a check of a release, module and target took.',
    samples: results.map(({ check, cell, durationMs }) => [{ check, ...labelsOf(cell) }, durationMs / 1000]),
  };
  yield {
    name: 'tests',
    help: 'Tests of a cell by their result.',
    samples: results.flatMap(({ check, cell, tests }) =>
      Object.entries(tests?.counts ?? {}).map(([status, count = 0]) => [{ check, ...labelsOf(cell), status }, count] as const),
    ),
  };
  yield {
    name: 'findings',
    help: 'Failures as a person counts them.',
    samples: countedBy(findings, ({ cause, severity }) => ({ cause, severity })),
  };
  yield {
    name: 'causes',
    help: 'Mechanisms that explain failures.',
    samples: countedBy(causes, ({ id, confidence }) => ({ cause: id, confidence })),
  };
}

function labelsOf({ go, module, target, limits }: CellKey = {}): Labels {
  return { go, module, target, limits };
}

function countedBy<T>(items: readonly T[], labels: (item: T) => Labels): (readonly [Labels, number])[] {
  const groups = new Map<string, [Labels, number]>();
  for (const item of items) {
    const own = labels(item);
    const key = JSON.stringify(own);
    groups.set(key, [own, (groups.get(key)?.[1] ?? 0) + 1]);
  }
  return [...groups.values()];
}

function familyText({ name, help, samples }: Family): string {
  const metric = `go_conform_${name}`;
  return [
    `# HELP ${metric} ${help}`,
    `# TYPE ${metric} gauge`,
    ...samples.map(([labels, value]) => `${metric}${labelText(labels)} ${value}`),
    '',
  ].join('\n');
}

function labelText(labels: Labels): string {
  const pairs = Object.entries(labels).flatMap(([name, value]) => (value === undefined ? [] : [`${name}="${escaped(value)}"`]));
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escaped(value: string): string {
  return plainLine(value).replace(/[\\"]/g, '\\$&');
}
