import { expect, test } from '@jest/globals';
import { parseShard, shardText } from '../../src/model/shard.js';

test.each([
  ['2/3', { index: 2, count: 3 }],
  ['release:1/1', { index: 1, count: 1, by: 'release' }],
  ['module:7/256', { index: 7, count: 256, by: 'module' }],
  ['target:1/4', { index: 1, count: 4, by: 'target' }],
] as const)('%s is a shard and is written so', (text, key) => {
  expect(parseShard(text)).toEqual(key);
  expect(shardText(key)).toBe(text);
});

test.each(['', '3', '0/3', '4/3', '1/0', '-1/3', '1/3/5', '1.5/3', 'host:1/3', 'release:', '1/100000', '01/3'])('"%s" is none', (text) => {
  expect(parseShard(text)).toBeUndefined();
});
