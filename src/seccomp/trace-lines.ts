import * as z from 'zod';
import { errnoName } from '../knowledge/errno.js';

/** Lines of probes/trace, whose package comment says what they mean. */
const Start = z.object({ kind: z.literal('start'), version: z.literal(1), arch: z.string(), by: z.string(), mayTraceSetuid: z.boolean() });
const Refused = z.object({ kind: z.literal('refused'), step: z.string(), errno: z.number() });
const NotStarted = z.object({ kind: z.literal('not-started'), errno: z.number() });
const Program = z.object({
  kind: z.literal('program'),
  program: z.string(),
  /** A bare name: the go command has made it, and may have removed it since. */
  path: z.string().default(''),
  phase: z.string(),
  starts: z.number(),
  setid: z.boolean().default(false),
  capabilities: z.boolean().default(false),
});
const Call = z.object({
  kind: z.literal('call'),
  arch: z.string(),
  number: z.number(),
  program: z.string(),
  phase: z.string(),
  role: z.string(),
  result: z.enum(['ok', 'errno', 'signal', 'restart', 'none']),
  errno: z.number().optional(),
  filter: z.boolean().optional(),
  rights: z.object({ capabilities: z.string().regex(/^[0-9a-f]{1,16}$/), initial: z.boolean(), label: z.string().optional() }).optional(),
  facts: z.array(z.string().regex(/^0x[0-9a-f]{1,16}$/)).default([]),
  count: z.number().positive(),
});
const Filters = z.object({
  kind: z.literal('filters'),
  program: z.string(),
  phase: z.string(),
  programs: z.array(z.string().regex(/^(?:[0-9a-f]{16})+$/)),
});
const End = z.object({
  kind: z.literal('end'),
  exit: z.number(),
  signal: z.number(),
  processes: z.number(),
  threads: z.number(),
  left: z.array(z.string()).default([]),
  sent: z.boolean().default(false),
  cut: z.boolean().default(false),
});
const Line = z.discriminatedUnion('kind', [Start, Refused, NotStarted, Program, Call, Filters, End]);

export type TracedProgram = Readonly<z.infer<typeof Program>>;
/** Calls that were made and answered alike. */
export type TracedCall = Readonly<z.infer<typeof Call>>;

/** Filters of a program where calls were refused, the oldest first, in hexadecimal. */
export type TracedFilters = Readonly<z.infer<typeof Filters>>;

/** What a tracer wrote. */
export type Trace =
  | {
      readonly state: 'traced';
      readonly start: Readonly<z.infer<typeof Start>>;
      readonly programs: readonly TracedProgram[];
      readonly calls: readonly TracedCall[];
      readonly filters: readonly TracedFilters[];
      readonly end: Readonly<z.infer<typeof End>>;
    }
  /** The command was not run, because it cannot be traced. */
  | { readonly state: 'refused'; readonly step: string; readonly reason: string }
  /** The command could not be executed. */
  | { readonly state: 'not-started'; readonly reason: string }
  /** The tracer did not live to say all. */
  | { readonly state: 'cut' };

/** Reads what a tracer wrote; lines of other kinds are passed over. */
export function parseTrace(text: string): Trace {
  const lines = text.split('\n').flatMap((line) => {
    const read = Line.safeParse(jsonOf(line));
    return read.success ? [read.data] : [];
  });
  const of = <K extends (typeof lines)[number]['kind']>(kind: K) =>
    lines.filter((line): line is Extract<(typeof lines)[number], { kind: K }> => line.kind === kind);
  const [[refused], [notStarted], [start], [end]] = [of('refused'), of('not-started'), of('start'), of('end')];
  if (refused !== undefined) return { state: 'refused', step: refused.step, reason: errnoName(refused.errno) };
  if (notStarted !== undefined) return { state: 'not-started', reason: errnoName(notStarted.errno) };
  if (start === undefined || end === undefined) return { state: 'cut' };
  return { state: 'traced', start, programs: of('program'), calls: of('call'), filters: of('filters'), end };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
