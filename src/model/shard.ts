// Without zod: every command reads these words, and loading zod takes as long as starting Node.

/** What a plan can be divided by, so that nothing of one kind is spread over two shards. */
export const shardKinds = ['release', 'module', 'target'] as const;
export type ShardKind = (typeof shardKinds)[number];

/** One part of a plan: `index` of `count`, counted from 1. */
export interface ShardKey {
  readonly index: number;
  readonly count: number;
  /** Absent: the smallest parts there are, each release of each module. */
  readonly by?: ShardKind | undefined;
  /** Which of the smallest parts it has, from and up to; absent: as many cells as the others. */
  readonly units?: readonly [begin: number, end: number] | undefined;
}

/** `2/3`, `release:2/3`: a shard as reports name it. */
export function shardText({ index, count, by }: ShardKey): string {
  return `${by === undefined ? '' : `${by}:`}${index}/${count}`;
}

/** `2/3`, `release:2/3@5-9`: a shard as options and inputs write it. */
export function shardArgument(key: ShardKey): string {
  return `${shardText(key)}${key.units === undefined ? '' : `@${key.units.join('-')}`}`;
}

/** The shard of a text; undefined when it has another form. */
export function parseShard(text: string): ShardKey | undefined {
  const [, kind, index, count, begin, end] =
    /^(?:([a-z]+):)?([1-9]\d{0,4})\/([1-9]\d{0,4})(?:@(\d{1,7})-(\d{1,7}))?$/.exec(text.trim()) ?? [];
  const by = shardKinds.find((known) => known === kind);
  if (index === undefined || Number(index) > Number(count) || (kind !== undefined && by === undefined)) return undefined;
  const units = begin === undefined ? {} : { units: [Number(begin), Number(end)] as const };
  if (Number(begin) > Number(end)) return undefined;
  return { index: Number(index), count: Number(count), ...(by === undefined ? {} : { by }), ...units };
}

/** What a report says of itself that is about a part of a plan only; followed by how large a part. */
export function shardNote(key: ShardKey): string {
  return `this is shard ${shardText(key)} of a plan`;
}
