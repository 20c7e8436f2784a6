import { ConfigurationError } from '../model/errors.js';
import { suggestion } from '../model/nearest.js';
import { type ShardKind, shardKinds } from '../model/shard.js';

/**
 * How a plan is to be divided.
 *
 * @param places where the two were written, for errors
 * @throws ConfigurationError
 */
export function readDivision(
  { shards, by }: { readonly shards: string | undefined; readonly by: string | undefined },
  places: { readonly shards: string; readonly by: string },
): { readonly count?: number; readonly by?: ShardKind } {
  if (shards === undefined && by === undefined)
    throw new ConfigurationError(
      places.shards,
      'is missing: how many parts shall the plan have?',
      `or ${places.by}: ${shardKinds.join(', ')}, for a part for each`,
    );
  const kind = shardKinds.find((known) => known === by);
  if (by !== undefined && kind === undefined) throw new ConfigurationError(places.by, `unknown kind "${by}"`, suggestion(by, shardKinds));
  return {
    ...(shards === undefined ? {} : { count: expectedCount(shards, places.shards) }),
    ...(kind === undefined ? {} : { by: kind }),
  };
}

/**
 * A number of shards.
 *
 * @throws ConfigurationError
 */
export function expectedCount(text: string, place: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new ConfigurationError(place, `"${text}" is not a whole number from 1 to 99999`);
  return Number(text);
}
