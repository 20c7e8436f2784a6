import * as z from 'zod';
import { baselineStates, causeIds, failOnWords, levels, statuses, verdicts, waiverStates } from './words.js';

/** The words as definitions, for those that read or write files. */
export const Level = z.enum(levels);
export const Status = z.enum(statuses);
export const Verdict = z.enum(verdicts);
export const FailOn = z.enum(failOnWords);
export const CauseId = z.enum(causeIds);
export const WaiverState = z.enum(waiverStates);
export const BaselineState = z.enum(baselineStates);
