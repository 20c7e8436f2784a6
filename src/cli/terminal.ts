import type { WriteStream } from 'node:tty';

/** How text is laid out for a stream. */
export interface Terminal {
  /** Columns. */
  readonly width: number;
  readonly color: boolean;
}

/** Columns of a pipe or a file: as wide as people read without wrapping. */
const widthWithoutTerminal = 120;
const narrowest = 60;

/**
 * Width and colour of a stream. Colour: what the option says, else NO_COLOR (https://no-color.org) and FORCE_COLOR, else
 * whether the stream is a terminal.
 */
export function terminal(
  stream: NodeJS.WriteStream | WriteStream,
  option: boolean | undefined,
  env: NodeJS.ProcessEnv = process.env,
): Terminal {
  const wanted = option ?? (env.NO_COLOR ? false : env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : undefined);
  const isTerminal = stream.isTTY === true && env.TERM !== 'dumb';
  const width = (isTerminal ? stream.columns : Number(env.COLUMNS)) || widthWithoutTerminal;
  return { width: Math.max(narrowest, width), color: wanted ?? isTerminal };
}
