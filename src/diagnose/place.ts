import type * as z from 'zod';
import type { FactId } from '../facts/fact.js';
import type { Evidence } from '../model/report.js';
import type { LogFinding } from './log-reader.js';

/** How a fact stands in a report, and how it is observed. */
export interface PlaceFact {
  readonly value: unknown;
  readonly evidence: readonly Evidence[];
  readonly reason?: string | undefined;
}

/** Where a failure happened, as far as it is known. */
export interface Place {
  /** `here`: this machine, now; `recorded`: by a run or a recording of ours; `pasted`: what somebody wrote down, perhaps of other processes. */
  readonly when: 'here' | 'recorded' | 'pasted';
  readonly facts: Readonly<Record<string, PlaceFact>>;
  readonly moment?: Moment;
}

/** What only this machine can tell, now. */
export interface Moment {
  /** When the machine was booted and when the log was written, milliseconds since 1970; the log is written now where it is read from another program. */
  readonly bootedAt: number | undefined;
  readonly loggedAt: number;
  /** Counters when the reading of the log began. */
  readonly before: Readonly<Record<string, PlaceFact>>;
  /** Processes and threads of this user that can be seen. */
  readonly userTasks: PlaceFact;
  /** Addresses of names that the log could not resolve, or the code of why there are none. */
  readonly lookups: ReadonlyMap<string, readonly string[] | string>;
  /** TCP ports on which somebody listens. */
  readonly listeners: ReadonlySet<number> | undefined;
  /** How packages and files of them stand now that the log says were not read. */
  readonly packages: ReadonlyMap<string, 'open' | 'closed' | 'absent'>;
  readonly kernel: { readonly records: readonly KernelRecord[] } | { readonly reason: string };
}

/** A record of the kernel of which a rule knows the meaning. */
export interface KernelRecord {
  readonly finding: LogFinding;
  /** Milliseconds since 1970. */
  readonly at: number | undefined;
  /** It came while the log was read. */
  readonly isNew: boolean;
}

/** A place as a rule reads it: what it asks for becomes the evidence of what it says. */
export interface PlaceReader {
  readonly when: Place['when'];
  readonly moment: Moment | undefined;
  /** The value of a fact; undefined when it is not known, or has another shape in a report of another version. */
  get<T>(id: FactId, shape: z.ZodType<T>): T | undefined;
  /** The same, and it is no evidence. */
  aside<T>(id: FactId, shape: z.ZodType<T>): T | undefined;
  /** A counter when the reading of the log began. */
  before(id: FactId): number | undefined;
  /** What the first group of a pattern that is there is in the lines that show the cause. */
  subject(pattern: RegExp): string | undefined;
  shows(...evidence: readonly Evidence[]): void;
}

/**
 * What is seen of a place says of a cause: that its mechanism is there (`proves`), that it is more probable (`supports`), that it is
 * one of those that are possible (`hints`), something that people should know (`tells`), that it is less probable (`against`), that it
 * cannot be (`excludes`).
 */
export type Effect = 'proves' | 'supports' | 'hints' | 'tells' | 'against' | 'excludes';
