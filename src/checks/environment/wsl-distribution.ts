import type { ReachedDistribution } from '../../host/host.js';
import { UnrecordedError } from '../../model/errors.js';
import type { Check, HostContext, Outcome } from '../check.js';
import { pass, skip } from '../outcomes.js';

/** Where a distribution was asked for from Windows: can it be reached? */
export const wslDistribution: Check = {
  id: 'wsl.distribution',
  suite: 'environment',
  title: 'Can the WSL distribution that was asked for be reached from Windows?',
  scope: 'host',
  sideEffects: ['reads', 'runs'],
  page: {
    why: 'Everything else is about the inside of the distribution: where it cannot be reached, nothing is known of it.',
    how: [
      'Asked with `--wsl-distribution`, the input or the key `wsl-distribution`.',
      '`wsl.exe --list --verbose` tells which distributions there are; then a shell is started inside, without its profile, and says who and what it is.',
      'What wsl.exe says where that fails is told apart by its codes, which are the same in every language of Windows.',
    ],
    statuses: {
      pass: 'a shell inside answers',
      warn: 'it answers, but its login shell ends before it runs anything: what its profile sets is missing',
      fail: 'there is no distribution of that name, or it does not start',
      skip: 'none was asked for, or WSL cannot work on this image',
      unknown: 'there is no WSL, or no distribution at all',
    },
    sources: ['https://learn.microsoft.com/windows/wsl/basic-commands', 'https://learn.microsoft.com/windows/wsl/troubleshooting'],
  },
  run: async ({ host }: HostContext) => {
    const reached = await host
      .probe<ReachedDistribution | null>('wsl.distribution', {}, async () => null)
      .catch((error: unknown) => {
        if (error instanceof UnrecordedError) return null;
        throw error;
      });
    return reached === null ? skip('no distribution was asked for from Windows') : reachedOutcome(reached);
  },
};

const statusOf = { fails: 'fail', open: 'unknown', unsupported: 'skip' } as const;

function reachedOutcome({ name, version, user, loginProblem, problem, kind, said, remedies = [] }: ReachedDistribution): Outcome {
  if (problem === undefined) {
    const found = pass(`${name}, WSL ${version}, as ${user}`, [
      { source: 'wsl.exe --list --verbose', value: `${name}, version ${version}` },
    ]);
    return loginProblem === undefined ? found : { ...found, status: 'warn', summary: loginProblem };
  }
  return {
    status: statusOf[kind ?? 'open'],
    summary: problem,
    evidence: said === undefined || said === '' ? [] : [{ source: 'wsl.exe', value: said }],
    remedies: [...remedies],
  };
}
