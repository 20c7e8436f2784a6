import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { displayUrl, joinUrl, Network } from '../../src/go/download.js';
import { LocalServer } from '../support/local-server.js';
import { temporaryFolder } from '../support/temporary-folder.js';

let server: LocalServer;
const network = new Network({});
const limits = { maximumBytes: 1000 };

beforeEach(async () => {
  server = await LocalServer.start();
});
afterEach(() => server.close());

describe('downloads', () => {
  test('give the bytes and tell how far they are, with and without an announced length', async () => {
    server.routes.set('/announced', 'body');
    server.routes.set('/chunked', (_, response) => {
      response.write('bo');
      response.end('dy');
    });
    for (const path of ['/announced', '/chunked']) {
      const seen: (number | undefined)[][] = [];
      const bytes = await network.bytes(`${server.url}${path}`, { ...limits, onBytes: (count, total) => seen.push([count, total]) });
      expect(Buffer.from(bytes).toString()).toBe('body');
      expect(bytes.buffer).toBeInstanceOf(SharedArrayBuffer);
      expect(seen.at(-1)).toEqual([4, path === '/announced' ? 4 : undefined]);
    }
  });

  test.each([404, 410])('%d is an absence, asked once', async (status) => {
    server.routes.set('/x', status);
    await expect(network.text(`${server.url}/x`)).rejects.toMatchObject({
      kind: 'absent',
      status,
      message: `${server.url}/x: HTTP ${status}`,
    });
    expect(server.asked).toHaveLength(1);
  });

  test.each([400, 403])('%d proves nothing, and is asked once', async (status) => {
    server.routes.set('/x', status);
    await expect(network.text(`${server.url}/x`)).rejects.toMatchObject({ kind: 'status', status });
    expect(server.asked).toHaveLength(1);
  });

  test('a busy server and a broken connection are tried again', async () => {
    let times = 0;
    server.routes.set('/x', (request, response) => {
      times++;
      if (times === 1) response.writeHead(503).end();
      else if (times === 2) request.socket.destroy();
      else response.end('at last');
    });
    expect(await network.text(`${server.url}/x`)).toBe('at last');
    expect(server.asked).toHaveLength(3);
  });

  test('a connection that ends early is no success', async () => {
    server.routes.set('/x', (_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('only this');
      setTimeout(() => response.destroy(), 20);
    });
    await expect(network.text(`${server.url}/x`)).rejects.toMatchObject({ kind: 'unreachable' });
  });

  test('a host that is not there is unreachable, without a second try', async () => {
    const { url } = server;
    await server.close();
    await expect(network.text(`${url}/x`)).rejects.toMatchObject({ kind: 'unreachable', message: `${url}/x: ECONNREFUSED` });
    server = await LocalServer.start();
  });

  test('more bytes than believable are refused, announced or not', async () => {
    server.routes.set('/announced', 'x'.repeat(1001));
    server.routes.set('/chunked', (_, response) => {
      response.write('x'.repeat(600));
      response.end('x'.repeat(600));
    });
    for (const path of ['/announced', '/chunked']) {
      await expect(network.bytes(`${server.url}${path}`, limits)).rejects.toMatchObject({ kind: 'too-large' });
    }
  });

  test('a lookup that never ends is given up', async () => {
    server.routes.set('/x', (_, response) => void response.write('so slow'));
    await expect(network.bytes(`${server.url}/x`, { ...limits, totalMs: 100 })).rejects.toMatchObject({
      kind: 'stalled',
      message: `${server.url}/x: not complete within 0.1 s`,
    });
  });

  test('a signal ends it, even between two tries', async () => {
    const controller = new AbortController();
    const cancelled = new Network({}, controller.signal);
    server.routes.set('/x', (_, response) => {
      response.writeHead(503).end();
      setTimeout(() => controller.abort(), 50);
    });
    await expect(cancelled.text(`${server.url}/x`)).rejects.toMatchObject({ kind: 'cancelled' });
    await expect(cancelled.text(`${server.url}/x`)).rejects.toMatchObject({ kind: 'cancelled' });
  });

  test('redirects are followed, without end they are not', async () => {
    server.routes.set('/from', (_, response) => void response.writeHead(302, { location: '/to' }).end());
    server.routes.set('/to', 'there');
    server.routes.set('/circle', (_, response) => void response.writeHead(302, { location: '/circle' }).end());
    expect(await network.text(`${server.url}/from`)).toBe('there');
    await expect(network.text(`${server.url}/circle`)).rejects.toThrow('too many redirects');
  });

  test('user and password become a header, are not passed on by a redirect, and show in no message', async () => {
    const seen: (string | undefined)[] = [];
    server.routes.set('/x', (request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(302, { location: `${server.url}/y` }).end();
    });
    server.routes.set('/y', (request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(403).end();
    });
    const url = server.url.replace('//', '//me:se%40cret@');
    await expect(network.text(`${url}/x`)).rejects.toThrow(`${server.url}/y: HTTP 403`);
    expect(seen).toEqual([`Basic ${Buffer.from('me:se@cret').toString('base64')}`, undefined]);
  });

  test('files are read, absent ones are absent', async () => {
    const folder = temporaryFolder('download');
    writeFileSync(join(folder, 'list'), 'text');
    const url = pathToFileURL(folder).href;
    expect(await network.text(`${url}/list`)).toBe('text');
    await expect(network.text(`${url}/none`)).rejects.toMatchObject({ kind: 'absent' });
    await expect(network.text(url)).rejects.toMatchObject({ kind: 'unreachable' });
    await expect(network.bytes(`${url}/list`, { maximumBytes: 3 })).rejects.toThrow('larger than the 3 bytes');
  });

  test.each([
    ['nonsense', 'the address is not a URL'],
    ['ftp://example.com/x', 'not an http, https or file URL'],
  ])('%s is refused', async (url, text) => {
    await expect(network.text(url)).rejects.toThrow(text);
  });

  test('addresses for people and their joining', () => {
    expect(displayUrl('https://me:secret@example.com/a?token=1#x')).toBe('https://example.com/a');
    expect(displayUrl('nonsense')).toBe('(not a URL)');
    expect([joinUrl('https://example.com/', 'a'), joinUrl('https://example.com', '')]).toEqual([
      'https://example.com/a',
      'https://example.com/',
    ]);
  });
});
