import { writeFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo, LookupFunction } from 'node:net';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { displayUrl, joinUrl, Network } from '../../src/go/download.js';
import { selfSignedCertificate } from '../support/certificate.js';
import { LocalServer } from '../support/local-server.js';
import { temporaryFolder } from '../support/temporary-folder.js';

let server: LocalServer;
/** The waits between tries, which are not waited for. */
const waits: number[] = [];
const wait = async (milliseconds: number) => void waits.push(milliseconds);
const network = new Network({}, { wait });
const limits = { maximumBytes: 1000 };

beforeEach(async () => {
  server = await LocalServer.start();
  waits.length = 0;
});
afterEach(() => server.close());

/** Serves a file in pieces: each answer breaks off after `piece` bytes. */
function brokenRoute(file: Buffer, piece: number, answer: (start: number) => Record<string, string>, status = 206): void {
  server.routes.set('/file', (request, response) => {
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    ranges.push(request.headers.range);
    validators.push(request.headers['if-range'] as string | undefined);
    const headers = { 'content-length': `${file.length - start}`, ...answer(start) };
    response.writeHead(start === 0 ? 200 : status, headers);
    const end = start + piece;
    if (end >= file.length) response.end(file.subarray(start));
    else response.write(file.subarray(start, end), () => setTimeout(() => response.destroy(), 10));
  });
}
const ranges: (string | undefined)[] = [];
const validators: (string | undefined)[] = [];

describe('a transfer that breaks off', () => {
  const file = Buffer.from('abcdefghijklmnopqrstuvwxyz');
  const read = async () => Buffer.from(await network.bytes(`${server.url}/file`, limits)).toString();
  const partial = (start: number) => (start === 0 ? {} : { 'content-range': `bytes ${start}-25/26` });
  beforeEach(() => {
    ranges.length = 0;
    validators.length = 0;
  });

  test.each([
    ['a strong entity tag', { etag: '"one"' }, '"one"'],
    ['a date', { 'last-modified': 'Tue, 01 Jan 2030 00:00:00 GMT' }, 'Tue, 01 Jan 2030 00:00:00 GMT'],
    ['a weak entity tag and a date', { etag: 'W/"one"', 'last-modified': 'x' }, 'x'],
  ])('goes on where it ended when %s proves the file', async (_, headers, validator) => {
    brokenRoute(file, 10, (start) => ({ ...partial(start), ...(headers as object) }));
    expect(await read()).toBe(file.toString());
    expect(ranges).toEqual([undefined, 'bytes=10-', 'bytes=20-']);
    expect(validators).toEqual([undefined, validator, validator]);
  });

  test('begins anew when nothing proves the file, or when the file is another one', async () => {
    brokenRoute(file, 10, partial);
    await expect(read()).rejects.toThrow('ECONNRESET, after 3 tries');
    expect(ranges).toEqual([undefined, undefined, undefined]);
    ranges.length = 0;
    let times = 0;
    server.routes.set('/file', (request, response) => {
      ranges.push(request.headers.range);
      times++;
      if (times > 1) response.end('another file');
      else response.writeHead(200, { etag: '"one"', 'content-length': '26' }).write('abc', () => setTimeout(() => response.destroy(), 10));
    });
    expect(await read()).toBe('another file');
    expect(ranges).toEqual([undefined, 'bytes=3-']);
  });

  test.each([
    ['a range that is not the one asked for', { 'content-range': 'bytes 3-25/26' }, 206],
    ['a file of another length', { 'content-range': 'bytes 10-29/30' }, 206],
    ['no range', {}, 206],
    ['416', {}, 416],
  ])('begins anew after %s', async (_, headers, status) => {
    brokenRoute(file, 10, (start) => ({ etag: '"one"', ...(start === 0 ? {} : headers) }), status);
    await expect(read()).rejects.toThrow('ECONNRESET, after 3 tries');
    expect(ranges).toEqual([undefined, 'bytes=10-', undefined]);
  });
});

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
    expect(waits).toEqual([500, 2000]);
  });

  test.each([408, 429, 500, 502, 503, 504, 520])('%d is asked three times, and the error says so', async (status) => {
    server.routes.set('/x', status);
    await expect(network.text(`${server.url}/x`)).rejects.toMatchObject({
      kind: 'status',
      status,
      message: `${server.url}/x: HTTP ${status}, after 3 tries`,
    });
    expect(server.asked).toHaveLength(3);
  });

  const hour = new Date(Date.now() + 3_600_000).toUTCString();
  test.each([
    ['7', [7000, 7000], 'try again in 7 s, after 3 tries'],
    ['0', [500, 2000], 'after 3 tries'],
    ['soon', [500, 2000], 'HTTP 429, after 3 tries'],
    ['Thu, 01 Jan 2004 00:00:00 GMT', [500, 2000], 'try again in 0 s, after 3 tries'],
    ['3600', [], 'HTTP 429, try again in 3600 s'],
    [hour, [], /HTTP 429, try again in 3[56]\d\d s$/],
  ])('Retry-After: %s is honoured within bounds', async (header, waited, text) => {
    server.routes.set('/x', (_, response) => void response.writeHead(429, { 'retry-after': header }).end());
    await expect(network.text(`${server.url}/x`)).rejects.toThrow(text);
    expect(waits).toEqual(waited);
  });

  test('a connection that ends early is no success', async () => {
    server.routes.set('/x', (_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('only this', () => response.destroy());
    });
    await expect(network.text(`${server.url}/x`)).rejects.toMatchObject({
      kind: 'unreachable',
      message: `${server.url}/x: ECONNRESET, after 3 tries`,
    });
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

  test('an HTML page is not taken for the file, whatever its type', async () => {
    server.routes.set('/x', '\n<!DOCTYPE html><html>please log in</html>');
    server.routes.set('/y', (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('v0.0.1\n'));
    await expect(network.text(`${server.url}/x`)).rejects.toMatchObject({
      kind: 'misplaced',
      message: expect.stringContaining('/x: an HTML page instead of the file'),
    });
    expect(await network.text(`${server.url}/y`)).toBe('v0.0.1\n');
  });

  test('a connection on which nothing comes is given up', async () => {
    const impatient = new Network({}, { wait, stallMs: 60 });
    server.routes.set('/silent', () => undefined);
    server.routes.set('/stuck', (_, response) => void response.write('only this'));
    for (const path of ['/silent', '/stuck']) {
      await expect(impatient.bytes(`${server.url}${path}`, limits)).rejects.toMatchObject({
        kind: 'stalled',
        message: `${server.url}${path}: no data for 0.06 s, after 3 tries`,
      });
    }
  });

  test('names are looked up as told, and connections are used again', async () => {
    const asked: string[] = [];
    const ports = new Set<number | undefined>();
    const lookup: LookupFunction = (name, { all }, answer) => {
      asked.push(name);
      if (all === true) answer(null, [{ address: '127.0.0.1', family: 4 }]);
      else answer(null, '127.0.0.1', 4);
    };
    const told = new Network({}, { wait, lookup });
    server.routes.set('/x', (request, response) => {
      ports.add(request.socket.remotePort);
      response.end('here');
    });
    const url = `http://modules.example:${new URL(server.url).port}/x`;
    for (let time = 0; time < 3; time++) expect(await told.text(url)).toBe('here');
    expect([asked, ports.size]).toEqual([['modules.example'], 1]);
  });

  test('a name server that says nothing holds nobody up', async () => {
    const silent = new Network({}, { wait, connectMs: 100, lookup: () => undefined });
    await expect(silent.text('http://modules.example/x')).rejects.toMatchObject({
      kind: 'unreachable',
      message: 'http://modules.example/x: no connection within 0.1 s',
    });
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
    const cancelled = new Network({}, { signal: controller.signal });
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
    server.routes.set('/circle', (_, response) => void response.writeHead(302, { location: '/round' }).end());
    server.routes.set('/round', (_, response) => void response.writeHead(302, { location: '/circle' }).end());
    for (let index = 0; index < 9; index++)
      server.routes.set(`/far${index}`, (_, response) => void response.writeHead(302, { location: `/far${index + 1}` }).end());
    server.routes.set('/nowhere', (_, response) => void response.writeHead(302, { location: 'http://[' }).end());
    expect(await network.text(`${server.url}/from`)).toBe('there');
    await expect(network.text(`${server.url}/circle`)).rejects.toThrow(`${server.url}/circle: its redirects go round in a circle`);
    await expect(network.text(`${server.url}/far0`)).rejects.toThrow(`${server.url}/far0: too many redirects`);
    await expect(network.text(`${server.url}/nowhere`)).rejects.toThrow('redirects to what is no address');
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

const certificate = selfSignedCertificate('go.example');
const withOpenssl = certificate === undefined ? describe.skip : describe;

/** A proxy that answers http itself, notes what it is asked, and opens no tunnel. */
class TestProxy {
  readonly asked: string[] = [];
  readonly server = http.createServer((request, response) => {
    this.asked.push(`${request.method} ${request.url} ${request.headers['proxy-authorization'] ?? ''}`.trim());
    if (this.answer === 200) response.end('by way of the proxy');
    else response.writeHead(this.answer).end();
  });

  constructor(readonly answer = 200) {
    this.server.on('connect', (_, socket: Duplex) => void socket.end(`HTTP/1.1 ${answer} No\r\nretry-after: 1\r\n\r\n`));
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

describe('a proxy', () => {
  test('carries http, with its own login', async () => {
    const proxy = new TestProxy();
    const at = await proxy.start();
    try {
      expect(await new Network({ http_proxy: `http://me:pass%21@${at}` }, { wait }).text('http://go.example/dl')).toBe(
        'by way of the proxy',
      );
      expect(proxy.asked).toEqual([`GET http://go.example/dl Basic ${Buffer.from('me:pass!').toString('base64')}`]);
      server.routes.set('/x', 'direct');
      expect(await new Network({ HTTP_PROXY: at }, { wait }).text(`${server.url}/x`)).toBe('direct');
    } finally {
      proxy.close();
    }
  });

  test.each([
    [407, 'the proxy wants a user and a password', 'status'],
    [403, 'HTTP 403', 'status'],
    [404, 'HTTP 404', 'status'],
    [503, 'HTTP 503, try again in 1 s, after 3 tries', 'status'],
  ])('that opens no tunnel (%d) is named', async (status, text, kind) => {
    const proxy = new TestProxy(status);
    const at = await proxy.start();
    try {
      const failure = await new Network({ HTTPS_PROXY: `http://me:secret@${at}` }, { wait })
        .text('https://go.example/dl')
        .catch((error) => error);
      expect(failure).toMatchObject({ kind, status });
      expect(failure.message).toContain(`https://go.example/dl through the proxy ${at}: the proxy opens no tunnel: HTTP ${status}`);
      expect(failure.message).toContain(text);
    } finally {
      proxy.close();
    }
  });

  test('that is not there, and one of a kind that is not supported', async () => {
    const proxy = new TestProxy();
    const at = await proxy.start();
    proxy.close();
    await expect(new Network({ HTTPS_PROXY: at }, { wait }).text('https://go.example/dl')).rejects.toThrow(
      `https://go.example/dl through the proxy ${at}: ECONNREFUSED`,
    );
    await expect(new Network({ HTTPS_PROXY: 'socks5://127.0.0.1:1' }, { wait }).text('https://go.example/dl')).rejects.toThrow(
      'proxies are supported by http and https only',
    );
  });
});

withOpenssl('https (openssl makes the certificate)', () => {
  test('with a certificate that nobody vouches for is refused, with help', async () => {
    const secure = https.createServer({ ...certificate }, (_, response) => void response.end('secure'));
    await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = secure.address() as AddressInfo;
      await expect(network.text(`https://127.0.0.1:${port}/`)).rejects.toThrow('NODE_EXTRA_CA_CERTS');
    } finally {
      secure.close();
      secure.closeAllConnections();
    }
  });
});
