import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { observeFileSystems } from '../../src/facts/file-systems.js';
import { isLoopback, observeNetwork } from '../../src/facts/network.js';
import { LocalHost } from '../../src/host/local.js';
import { RecordingHost } from '../../src/host/recording.js';
import { SnapshotHost } from '../../src/host/snapshot.js';
import { Snapshot } from '../../src/model/snapshot.js';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function serve(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener);
  closing.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function machine(env: Record<string, string>): LocalHost {
  const host = new LocalHost(process.cwd());
  closing.push(() => host.close());
  // A home of nobody: no go settings of the machine; and no name server is asked.
  Object.assign(host, { env: { PATH: process.env.PATH, HOME: '/nonexistent', ...env } });
  return host;
}

const tree = 'go.sum database tree\n5\nAAAA\n\n— sum.golang.org x\n';
const states = (places: unknown) => (places as readonly { state: string; url: string }[]).map(({ state }) => state);

describe('what GOPROXY and GOSUMDB name', () => {
  test('a proxy that gives versions and serves the checksum database', async () => {
    const url = await serve((request, response) =>
      response.end(request.url!.endsWith('/latest') ? tree : request.url!.endsWith('/list') ? 'v0.1.0\nv0.2.0\n' : ''),
    );
    const facts = await observeNetwork(machine({ GOPROXY: url }), false);
    expect(facts['net.goproxy'].value).toEqual([{ url: `${url}/golang.org/x/mod/@v/list`, state: 'answers', said: 'versions' }]);
    expect(facts['net.sumdb'].value).toEqual([{ url: `${url}/sumdb/sum.golang.org/latest`, state: 'answers', said: 'a signed tree' }]);
  });

  test('a web page in the place of a proxy, and one that has no such module', async () => {
    const page = await serve((_, response) => response.end('<html>log in</html>'));
    const empty = await serve((_, response) => response.writeHead(404).end());
    const facts = await observeNetwork(machine({ GOPROXY: `${page}|${empty},direct`, GOSUMDB: 'off' }), false);
    expect(states(facts['net.goproxy'].value)).toEqual(['other', 'unclear']);
    expect(facts['net.sumdb'].value).toEqual([]);
  });

  test('nobody there, and nobody who answers; a login never shows', async () => {
    const silent = await serve(() => undefined);
    const facts = await observeNetwork(
      machine({ GOPROXY: `http://me:hunter2@127.0.0.1:9|${silent}`, GOSUMDB: 'off', HTTP_PROXY: '' }),
      false,
    );
    expect(states(facts['net.goproxy'].value)).toEqual(['fails', 'fails']);
    expect(JSON.stringify(facts)).not.toContain('hunter2');
    expect(JSON.stringify(facts)).toContain('no answer within 2.5 s');
  }, 15_000);

  test('a name that no server answers for is given up, with what asks for it', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'network-'));
    closing.push(() => rm(folder, { recursive: true }));
    // Stands in for the C library, which waits for its servers far longer than anybody wants to.
    await writeFile(path.join(folder, 'getent'), '#!/bin/sh\nexec sleep 60\n', { mode: 0o755 });
    const host = machine({ GOPROXY: 'http://proxy.example/', GOSUMDB: 'off', PATH: `${folder}:${process.env.PATH}` });
    const began = performance.now();
    const facts = await observeNetwork(host, false);
    expect(performance.now() - began).toBeLessThan(4000);
    expect(facts['net.goproxy'].value).toEqual([expect.objectContaining({ state: 'fails', said: expect.stringContaining('no answer') })]);
    expect(facts['net.localhost'].value).toMatchObject({ lookup: null });
  }, 15_000);

  test('a folder', async () => {
    const facts = await observeNetwork(machine({ GOPROXY: 'file:///tmp,file:///nonexistent', GOSUMDB: 'off' }), false);
    expect(states(facts['net.goproxy'].value)).toEqual(['answers', 'fails']);
  });
});

test('offline nothing is asked, the rest is known, and a recording tells the same', async () => {
  const recording = new RecordingHost(machine({ HTTPS_PROXY: 'http://me:hunter2@proxy.example:3128' }));
  const facts = await observeNetwork(recording, true);
  expect(facts['net.goproxy']).toMatchObject({ value: 'unknown', reason: expect.stringMatching(/--offline/) });
  expect(facts['net.nameserverAnswers'].value).toBe('unknown');
  expect(facts['net.proxy'].value).toEqual({ HTTPS_PROXY: 'http://proxy.example:3128' });
  const snapshot = Snapshot.parse({ ...recording.snapshot((text) => text, {}), env: { HTTPS_PROXY: 'http://proxy.example:3128' } });
  expect(await observeNetwork(new SnapshotHost(snapshot), true)).toEqual(facts);
});

test('from a paste: resolv.conf and hosts tell what they tell, the rest is open', async () => {
  const files = {
    '/etc/resolv.conf': 'nameserver 10.255.255.254\n',
    '/etc/hosts': '127.0.0.1 localhost\n',
    '/etc/nsswitch.conf': 'hosts: files dns\n',
  };
  const facts = await observeNetwork(new SnapshotHost(Snapshot.parse({ files })), false);
  expect(facts['net.nameservers'].value).toEqual(['10.255.255.254']);
  expect(facts['net.localhost'].value).toEqual({ file: ['127.0.0.1'], lookup: null });
  expect(facts['net.resolver'].value).toMatchObject({ withCgo: 'go' });
  for (const id of [
    'net.nameserverAnswers',
    'net.proxy',
    'net.tlsRoots',
    'net.goproxy',
    'net.sumdb',
    'net.ipv6',
    'net.ports',
    'net.iptables',
  ] as const)
    expect([id, facts[id].value]).toEqual([id, 'unknown']);
});

test('a folder from a paste: mount and df tell type, options and free bytes; without them it is open', async () => {
  const commands = {
    mount: 'C:\\ on /mnt/c type 9p (rw,noatime,dirsync,aname=drvfs;path=C:\\;uid=1000,trans=fd)\n/dev/sdc on / type ext4 (rw,relatime)\n',
    'df -h': 'Filesystem Size Used Avail Use% Mounted on\n/dev/sdc 251G 12G 1.5G 99% /\n',
  };
  const facts = await observeFileSystems(new SnapshotHost(Snapshot.parse({ commands, workspace: '/mnt/c/service' })));
  expect(facts['fs.project'].value).toMatchObject({ kind: 'windows', type: '9p', mountPoint: '/mnt/c' });
  expect(facts['fs.tempDir'].value).toMatchObject({ kind: 'disk', type: 'ext4', availableBytes: 1.5 * 1024 ** 3, trial: null });
  const nothing = await observeFileSystems(new SnapshotHost(Snapshot.parse({})));
  for (const fact of Object.values(nothing)) expect(fact.value).toBe('unknown');
});

test.each([
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['::1', true],
  ['192.0.2.1', false],
  ['::2', false],
  ['localhost', false],
])('%s is loopback: %s', (address, expected) => expect(isLoopback(address)).toBe(expected));
