import { type Actions, runAction } from './command.js';

const actions: Actions = {
  simulate: { summary: 'which Go releases survive a profile', load: () => import('./seccomp-simulate.js') },
  lint: { summary: 'what is wrong with a profile, with line and column', load: () => import('./seccomp-lint.js') },
  verify: { summary: 'run a command under a profile for real, or as on an older kernel', load: () => import('./seccomp-verify.js') },
  generate: { summary: 'a profile that allows what a command does', load: () => import('./seccomp-generate.js') },
  trace: { summary: 'which calls of a command are refused, and by whom', load: () => import('./seccomp-trace.js') },
  show: { summary: 'a profile or a filter as the program that the kernel runs', load: () => import('./seccomp-show.js') },
};

/** `go-wsl-conform seccomp simulate …` */
export function main(parameters: string[]): Promise<number> {
  return runAction('seccomp', actions, parameters);
}
