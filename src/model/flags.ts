/** What the value of a flag must look like. */
export type FlagValue =
  | 'switch'
  | 'switch-or-auto'
  | 'text'
  | 'tags'
  | 'expression'
  | 'duration'
  | 'duration-or-times'
  | 'natural'
  | 'naturals'
  | 'shuffle'
  | 'cover-mode';

export interface FlagRow {
  readonly value: FlagValue;
  /** The first release that has it; absent: all that the product knows. */
  readonly since?: string;
}

/** Which flags a user may hand to a program, by name with the hyphen. */
export interface FlagRules {
  readonly accepted: Readonly<Record<string, FlagRow>>;
  /** Flags that the program has and that are refused, with the reason. */
  readonly refused: Readonly<Record<string, string>>;
}
