import type { Report } from '../model/report.js';
import type { Verdict } from '../model/words.js';
import { verdictTitle } from './words.js';

const colors: Readonly<Record<Verdict, string>> = {
  conformant: 'brightgreen',
  partial: 'green',
  warnings: 'yellow',
  failures: 'red',
  undetermined: 'lightgrey',
};

/** What an endpoint badge of shields.io reads (https://shields.io/badges/endpoint-badge). */
export function toBadge(report: Report): string {
  const { verdict, toolchains, imported } = report;
  const [oldest, newest] = [toolchains[0]?.version, toolchains.at(-1)?.version];
  const span = oldest === undefined ? '' : ` · go ${oldest === newest ? oldest : `${oldest} to ${newest}`}`;
  return `${JSON.stringify({ schemaVersion: 1, label: imported === undefined ? 'go conformance' : 'imported tests', message: `${verdictTitle(report)}${span}`, color: colors[verdict] })}\n`;
}
