/**
 * A mistake of the user: an option, a file or a folder that cannot be used as given. Ends the program with exit code 64
 * and never with a stack trace.
 */
export class ConfigurationError extends Error {
  /** Where the mistake is: an option (`--go`), an input (`go-versions`) or `file:line:column`. */
  readonly place: string;

  /**
   * @param place where the mistake is
   * @param found what was found there, as a sentence without the place
   * @param help what is accepted, and the nearest valid name when there is one
   */
  constructor(place: string, found: string, help?: string) {
    super(`${place}: ${found}${help === undefined ? '' : `\n  ${help}`}`);
    this.name = 'ConfigurationError';
    this.place = place;
  }
}

/** What was asked of a recording was never recorded: the answer is unknown, not absent. */
export class UnrecordedError extends Error {
  constructor(question: string) {
    super(`the recording has no answer to: ${question}`);
    this.name = 'UnrecordedError';
  }
}

/** An act that would tell of this machine and not of the distribution that is reached from it: the answer is unknown. */
export class OutOfReachError extends UnrecordedError {
  constructor(question: string) {
    super(question);
    this.message = `it is not tried inside a distribution from outside (${question})`;
  }
}

/** Something that a check builds on could not be determined, so its question stays open. The message says why. */
export class UndeterminedError extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'UndeterminedError';
  }
}

/** The text of anything that was thrown, on one line. */
export function errorText(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\s*\n\s*/g, ' ');
}
