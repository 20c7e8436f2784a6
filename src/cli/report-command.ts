import { type Actions, runAction } from './command.js';

const actions: Actions = {
  render: { summary: 'write a report.json anew in another format', load: () => import('./report-render.js') },
  diff: { summary: 'what changed from one report to another', load: () => import('./report-diff.js') },
  compare: { summary: 'several reports side by side', load: () => import('./report-compare.js') },
  import: { summary: 'results of Sonobuoy or Hydrophone as a report', load: () => import('./report-import.js') },
  trend: { summary: 'what the reports of many runs show', load: () => import('./report-trend.js') },
};

/** `go-wsl-conform report render …` */
export function main(parameters: string[]): Promise<number> {
  return runAction('report', actions, parameters);
}
