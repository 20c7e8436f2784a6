import { describe, expect, test } from '@jest/globals';
import type { Status } from '../../../src/model/words.js';
import { type Probed, probed } from './probed.js';

const unset = '9223372036854775807';
const told = (limit: string | number, collections = 4): NonNullable<Probed['programs']> => ({
  processors: `cpus=8\nmemory-limit=${limit}\n`,
  'processors collect': `collections=${collections}\n`,
});
const mib = 1024 ** 2;
const limited = (size: number) => ({ 'cgroup.memoryLimitBytes': size });

describe('mem.budget', () => {
  const cases: readonly (readonly [string, Probed, Status, RegExp])[] = [
    ['nothing is limited', { programs: told(unset) }, 'pass', /no cgroup limits the 16 GiB of the machine/],
    [
      'a limit of the cgroup with much room',
      { programs: told(unset), facts: limited(2048 * mib) },
      'pass',
      /does not read the limit of the cgroup: 2 GiB; GOMEMLIMIT=1932735283 would tell it/,
    ],
    ['a limit with little room', { programs: told(unset), facts: limited(256 * mib) }, 'warn', /256 MiB; a heap that is in use by more/],
    [
      'GOMEMLIMIT below it',
      { programs: told(200 * mib), facts: limited(256 * mib) },
      'pass',
      /GOMEMLIMIT 200 MiB leaves 56 MiB of 256 MiB/,
    ],
    ['GOMEMLIMIT close to it', { programs: told(250 * mib), facts: limited(256 * mib) }, 'warn', /what it does not count has 6 MiB/],
    ['GOMEMLIMIT above it', { programs: told(300 * mib), facts: limited(256 * mib) }, 'warn', /killed before it collects/],
    ['a release that keeps no limit', { programs: told(unset, 0) }, 'fail', /does not keep GOMEMLIMIT/],
    [
      'a limit that cannot be read',
      { programs: { processors: { exit: 2, stderr: 'GOMEMLIMIT=foo\nfatal error: malformed GOMEMLIMIT; see `go doc …`\n' } } },
      'fail',
      /every Go program ends at once: exit 2: fatal error: malformed GOMEMLIMIT/,
    ],
    ['no word of the limit', { programs: { ...told(unset), processors: 'cpus=8\n' } }, 'unknown', /did not say which limit/],
    ['memory that is not known', { programs: told(unset), facts: { 'memory.totalBytes': 'unknown' } }, 'unknown', /memory\.totalBytes/],
  ];
  test.each(cases)('%s', async (_, given, status, summary) => {
    const result = await probed('mem.budget', given);
    expect([result.status, result.summary]).toEqual([status, expect.stringMatching(summary)]);
  });

  test('where memory is short, fewer compilers come first, then the collector, then a higher limit', async () => {
    const { findings } = await probed('mem.budget', { programs: told(unset), facts: limited(256 * mib) });
    const commands = findings?.flatMap(({ remedies = [] }) => remedies).map(({ commands }) => commands[0]);
    expect(commands).toEqual([
      'export GOFLAGS="$(go env GOFLAGS) -p=1"',
      `export GOMEMLIMIT=${Math.floor(256 * mib * 0.9)}`,
      expect.any(String),
    ]);
  });
});
