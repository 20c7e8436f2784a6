import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { proxyFor, type Variables } from '../../src/go/http-proxy.js';

const way = (url: string, env: Variables) => proxyFor(new URL(url), env)?.href;

describe('the proxy of an address', () => {
  test.each<[string, Variables, string | undefined]>([
    ['https://go.example/dl', {}, undefined],
    ['https://go.example/dl', { HTTPS_PROXY: 'http://proxy:3128' }, 'http://proxy:3128/'],
    ['https://go.example/dl', { https_proxy: 'proxy.example:3128' }, 'http://proxy.example:3128/'],
    ['https://go.example/dl', { HTTPS_PROXY: '', https_proxy: 'proxy' }, 'http://proxy/'],
    ['https://go.example/dl', { HTTPS_PROXY: 'one:1', https_proxy: 'two:2' }, 'http://one:1/'],
    ['https://go.example/dl', { HTTP_PROXY: 'proxy:3128', ALL_PROXY: 'proxy:3128' }, undefined],
    ['http://go.example/dl', { HTTP_PROXY: 'http://me:secret@proxy:3128' }, 'http://me:secret@proxy:3128/'],
    ['http://go.example/dl', { HTTP_PROXY: 'proxy:3128', REQUEST_METHOD: 'GET' }, undefined],
    ['https://go.example/dl', { HTTPS_PROXY: 'proxy:3128', REQUEST_METHOD: 'GET' }, 'http://proxy:3128/'],
    ['https://go.example/dl', { HTTPS_PROXY: 'http://[' }, undefined],
    ['https://go.example/dl', { HTTPS_PROXY: 'socks5://proxy:1080' }, 'socks5://proxy:1080'],
  ])('%s with %j: %s', (url, env, expected) => {
    expect(way(url, env)).toBe(expected);
  });

  // The vectors of golang.org/x/net/http/httpproxy/proxy_test.go, UseProxyTests, for the same NO_PROXY.
  const noProxy =
    'foobar.com, barbaz.net, 192.168.1.1, 192.168.1.2:81, 192.168.1.3:80, 10.0.0.0/30, 2001:db8::52:0:1, [2001:db8::52:0:2]:443, [2001:db8::52:0:3]:80, 2002:db8:a::45/64';
  test.each([
    ['localhost', false],
    ['127.0.0.1', false],
    ['127.0.0.2', false],
    ['[::1]', false],
    ['[::2]', true],
    ['192.168.1.1', false],
    ['192.168.1.2', true],
    ['192.168.1.3', false],
    ['192.168.1.4', true],
    ['10.0.0.2', false],
    ['[2001:db8::52:0:1]', false],
    ['[2001:db8::52:0:2]', true],
    ['[2001:db8::52:0:3]', false],
    ['[2002:db8:a::123]', false],
    ['[fe80::424b:c8be:1643:a1b6]', true],
    ['barbaz.net', false],
    ['www.barbaz.net', false],
    ['foobar.com', false],
    ['www.foobar.com', false],
    ['foofoobar.com', true],
    ['baz.com', true],
    ['localhost.net', true],
    ['local.localhost', true],
    ['barbarbaz.net', true],
  ])('%s goes through it: %s', (host, expected) => {
    expect(way(`http://${host}/`, { HTTP_PROXY: 'proxy', NO_PROXY: noProxy }) !== undefined).toBe(expected);
  });

  test.each([
    ['*', 'go.example', false],
    ['.example', 'go.example', false],
    ['.go.example', 'go.example', true],
    ['*.example', 'go.example', false],
    ['*.go.example', 'go.example', true],
    ['GO.EXAMPLE', 'go.example', false],
    ['go.example:80', 'go.example', false],
    ['go.example:443', 'go.example', true],
    [':80', 'go.example', true],
    ['10.0.0.0/99', '10.0.0.1', true],
    ['10.0.0.0/8', 'go.example', true],
    [' , ,', 'go.example', true],
  ])('with NO_PROXY=%j %s goes through it: %s', (list, host, expected) => {
    expect(way(`http://${host}/`, { HTTP_PROXY: 'proxy', no_proxy: list }) !== undefined).toBe(expected);
  });

  test('whatever NO_PROXY holds is no error', () => {
    const entry = fc.stringMatching(/^[\da-f.:/[\]*a-z-]{0,20}$/);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(entry).map((list) => list.join(',')),
        ),
        fc.constantFrom('go.example', '10.1.2.3', '[fe80::1]'),
        (list, host) => {
          expect([undefined, 'http://proxy/']).toContain(way(`http://${host}/`, { HTTP_PROXY: 'proxy', NO_PROXY: list }));
        },
      ),
    );
  });
});
