import { expect, test } from '@jest/globals';
import { addressesOf, lookupIn } from '../../src/go/name-lookup.js';
import { SnapshotHost } from '../../src/host/snapshot.js';
import { Snapshot } from '../../src/model/snapshot.js';

function host(stdout: string, exit = 0): SnapshotHost {
  return new SnapshotHost(Snapshot.parse({ commands: { 'getent ahosts x.example': { stdout, stderr: '', exit } } }));
}

const both = '::1             STREAM x.example\n::1             DGRAM  \n127.0.0.1       STREAM \n127.0.0.1       RAW    \n';

test('each address once, in the order of the C library', async () => {
  expect(await addressesOf(host(both), 'x.example', 1000)).toEqual(['::1', '127.0.0.1']);
  expect(await addressesOf(host('', 2), 'x.example', 1000)).toBe('ENOTFOUND');
  expect(await addressesOf(host('', 3), 'x.example', 1000)).toBe('EAI_FAIL');
});

test.each([
  [
    { all: true },
    [
      [
        { address: '::1', family: 6 },
        { address: '127.0.0.1', family: 4 },
      ],
    ],
  ],
  [{}, ['::1', 6]],
  [{ family: 4 }, ['127.0.0.1', 4]],
])('answers a connection that asks with %j', async (options, wanted) => {
  const answer = await new Promise((resolve) => lookupIn(host(both), 1000)('x.example', options, (...found) => resolve(found)));
  expect(answer).toEqual([null, ...wanted]);
});

test('a name without an address is an error with its code', async () => {
  const [error] = await new Promise<unknown[]>((resolve) => lookupIn(host('', 2), 1000)('x.example', {}, (...found) => resolve(found)));
  expect(error).toMatchObject({ code: 'ENOTFOUND', message: 'getaddrinfo ENOTFOUND x.example' });
});

test('a getent without the database is no answer', async () => {
  const old = new SnapshotHost(
    Snapshot.parse({ commands: { 'getent ahosts localhost': { stdout: '', stderr: 'Unknown database: ahosts', exit: 1 } } }),
  );
  expect(await addressesOf(old, 'localhost', 1000)).toContain('127.0.0.1');
});

test('where it counts, the code of a name without an address is that of this process', async () => {
  const gone = (name: string) =>
    new SnapshotHost(Snapshot.parse({ commands: { [`getent ahosts ${name}`]: { stdout: '', stderr: '', exit: 2 } } }));
  expect(await addressesOf(gone('localhost'), 'localhost', 1000, 'told')).toContain('127.0.0.1');
  expect(await addressesOf(gone('localhost'), 'localhost', 1000)).toBe('ENOTFOUND');
});
