import type { Report } from '../model/report.js';
import { sanitizeLog } from '../redact/log.js';

/** A report as the text of one file, fit to be printed in a job, whose log obeys commands. */
export type Renderer = (report: Report) => string;

/** One format that a report can be written in. */
export interface ReportFormat {
  /** Name of the file in the folder of a run. */
  readonly file: string;
  /** What it is for, a few words. */
  readonly summary: string;
  /** Every run with a folder for its files writes it; the others are asked for by `report render`. */
  readonly everyRun: boolean;
  /** Brings the renderer, whose code only those load who write the format. */
  readonly load: () => Promise<Renderer>;
}

/** The formats. A new one is its renderer in a file of its own, and a row here. */
export const reportFormats = {
  json: { file: 'report.json', summary: 'everything, for programs', everyRun: true, load: async () => (await import('./json.js')).toJson },
  junit: {
    file: 'junit.xml',
    summary: 'test results, for CI systems and IDEs',
    everyRun: true,
    load: async () => (await import('./junit.js')).toJunit,
  },
  markdown: {
    file: 'summary.md',
    summary: 'a page for a job summary or a bug report',
    everyRun: true,
    load: async () => {
      const { toSummary } = await import('./markdown.js');
      return (report) => sanitizeLog(toSummary(report));
    },
  },
  html: {
    file: 'report.html',
    summary: 'a page to look at, in one file that needs nothing else',
    everyRun: true,
    load: async () => (await import('./html/page.js')).toHtml,
  },
  sarif: {
    file: 'report.sarif',
    summary: 'findings, for GitHub code scanning and editors',
    everyRun: true,
    load: async () => (await import('./sarif.js')).toSarif,
  },
  metrics: {
    file: 'metrics.prom',
    summary: 'gauges, for Prometheus',
    everyRun: false,
    load: async () => (await import('./metrics.js')).toMetrics,
  },
  jsonl: {
    file: 'report.jsonl',
    summary: 'an object per line, for log stores',
    everyRun: false,
    load: async () => (await import('./json-lines.js')).toJsonLines,
  },
  tap: {
    file: 'report.tap',
    summary: 'Test Anything Protocol, for prove and its kin',
    everyRun: false,
    load: async () => (await import('./tap.js')).toTap,
  },
  badge: {
    file: 'badge.json',
    summary: 'verdict and releases, for an endpoint badge of shields.io',
    everyRun: false,
    load: async () => (await import('./badge.js')).toBadge,
  },
} as const satisfies Record<string, ReportFormat>;

export type ReportFormatName = keyof typeof reportFormats;

export const reportFormatNames = Object.keys(reportFormats) as readonly ReportFormatName[];

/** What a run writes beside report.json. */
export const everyRun: readonly ReportFormatName[] = reportFormatNames.filter((name) => reportFormats[name].everyRun);
