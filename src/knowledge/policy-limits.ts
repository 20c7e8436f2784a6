import type { CauseId } from '../model/words.js';

/**
 * What a file of waivers or a baseline may hold; chosen: a person can answer for a thousand accepted failures, and a baseline of a
 * hundred thousand is read in about a second (JSON.parse and zod on the development machine).
 */
export const policyLimits = {
  waivers: { characters: 1024 * 1024, entries: 1000 },
  baseline: { characters: 64 * 1024 * 1024, entries: 100_000 },
} as const;

/** Characters of a message kept in a baseline, for people; the fingerprint is what counts. */
export const baselineMessageCharacters = 160;

/** After these a test binary runs none of the tests that were to follow (testing, `go test`): a waiver of one test says nothing of them. */
export const endsPackage: ReadonlySet<CauseId> = new Set<CauseId>([
  'test.panic',
  'test.timeout',
  'test.exit-called',
  'race.goroutine-limit',
  'oom.cgroup',
  'oom.global',
  'oom.rlimit',
  'kill.external',
  'seccomp.killed',
]);
