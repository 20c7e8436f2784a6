import { type Actions, runAction } from './command.js';

const actions: Actions = {
  render: { summary: 'write a report.json anew in another format', load: () => import('./report-render.js') },
};

/** `go-wsl-conform report render …` */
export function main(parameters: string[]): Promise<number> {
  return runAction('report', actions, parameters);
}
