import { observeFacts } from '../facts/index.js';
import { isComplete } from '../facts/observed.js';
import type { Host } from '../host/host.js';
import type { Report } from '../model/report.js';
import type { Place } from './place.js';

/**
 * What a snapshot tells of its place. A recording is of the process whose commands failed; what a person pasted may be of any.
 *
 * @param settings of the recorded run: limits that it set for single cells are no facts of the process
 */
export async function placeOfSnapshot(host: Host, settings: { readonly limits?: unknown } | undefined): Promise<Place> {
  const facts = await observeFacts(host, { offline: true });
  const isOwn = (await isComplete(host)) && settings?.limits === undefined;
  return { when: isOwn ? 'recorded' : 'pasted', facts: facts as unknown as Place['facts'] };
}

/** What a report tells of its place. */
export function placeOfReport({ facts, results }: Report): Place {
  const isOwn = results.every(({ cell }) => cell?.limits === undefined);
  return { when: isOwn ? 'recorded' : 'pasted', facts };
}
