import { commandEvidence } from '../go/go-command.js';
import { lastWords } from '../go/last-words.js';
import type { CommandResult } from '../host/host.js';
import { UndeterminedError } from '../model/errors.js';
import type { Toolchain } from '../model/report.js';
import type { Outcome } from './check.js';
import { fail, tail } from './outcomes.js';

/** The release refuses every command, for it does not know what GOEXPERIMENT asks for. */
class UnknownExperiment extends UndeterminedError {
  constructor(
    readonly experiment: string,
    readonly command: CommandResult,
  ) {
    super(`GOEXPERIMENT ${experiment} is unknown`);
  }
}

/** Why `go env` failed, to be thrown: no value may be guessed from silence. */
export function goEnvError(command: CommandResult): UndeterminedError {
  const said = lastWords(command);
  // https://go.dev/src/internal/buildcfg/exp.go (ParseGOEXPERIMENT); the same words since 1.17.
  const experiment = /^unknown GOEXPERIMENT (\S+)$/.exec(said)?.[1];
  return experiment === undefined ? new UndeterminedError(`\`go env\` failed: ${said}`) : new UnknownExperiment(experiment, command);
}

/** What a check says where the release does not know an experiment; throws every other error again. */
export function unknownExperiment(error: unknown, { version }: Pick<Toolchain, 'version'>): Outcome {
  if (!(error instanceof UnknownExperiment)) throw error;
  const { experiment, command } = error;
  const message = `go${version} does not know the experiment ${experiment}, which GOEXPERIMENT asks for`;
  return fail(
    message,
    [commandEvidence(command, tail(command.stderr))],
    [
      {
        cause: 'go.experiment',
        severity: 'fail',
        message,
        remedies: [
          {
            kind: 'fix',
            summary: `Leave ${experiment} out of GOEXPERIMENT where this release runs, or the release out of the list`,
            commands: ['GOEXPERIMENT= go doc internal/goexperiment.Flags'],
            shell: 'bash',
          },
        ],
      },
    ],
  );
}
