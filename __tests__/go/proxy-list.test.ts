import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DownloadFailure } from '../../src/go/download.js';
import { parseProxyList } from '../../src/go/proxy-entries.js';
import { askProxies, displayProxies, ProxyListFailure } from '../../src/go/proxy-list.js';

const absent = () => new DownloadFailure('absent', 'HTTP 404', { status: 404 });
const broken = () => new DownloadFailure('unreachable', 'ECONNREFUSED');

/** Asks a list whose entries answer as told, by host. */
async function ask(list: string, answers: Record<string, () => Error>) {
  const asked: string[] = [];
  const result = await askProxies(parseProxyList(list), async ({ url }) => {
    asked.push(url);
    const failure = Object.entries(answers).find(([name]) => url.includes(name));
    if (failure !== undefined) throw failure[1]();
    return url;
  }).catch((error: unknown) => error);
  return { asked, result };
}

describe('GOPROXY', () => {
  test('commas, bars, blanks, bare hosts, files; nothing counts after direct or off', () => {
    expect(parseProxyList('https://a.example.com, b.example.com/x|file:///mirror,,direct,https://never.example.com')).toEqual([
      { kind: 'proxy', url: 'https://a.example.com', anyErrorFallsThrough: false },
      { kind: 'proxy', url: 'https://b.example.com/x', anyErrorFallsThrough: true },
      { kind: 'proxy', url: 'file:///mirror', anyErrorFallsThrough: false },
      { kind: 'direct', url: 'https://go.dev/dl/mod', anyErrorFallsThrough: false },
    ]);
    expect(parseProxyList('off|direct')).toEqual([{ kind: 'off', url: '', anyErrorFallsThrough: true }]);
    expect(parseProxyList('')).toEqual([]);
  });

  test('a secret never shows', () => {
    expect(displayProxies(parseProxyList('https://me:secret@a.example.com/x?token=1,direct,off'))).toBe('https://a.example.com/x, direct');
  });

  test('after a comma the next entry is asked only when there is none', async () => {
    const list = 'https://a.example.com,https://b.example.com';
    expect((await ask(list, { 'a.': absent })).result).toBe('https://b.example.com');
    const { asked, result } = await ask(list, { 'a.': broken });
    expect(asked).toEqual(['https://a.example.com']);
    expect(result).toMatchObject({ absent: false, isEndReached: false });
  });

  test('after a bar the next entry is asked whatever happened', async () => {
    expect((await ask('https://a.example.com|https://b.example.com', { 'a.': broken })).result).toBe('https://b.example.com');
  });

  test('only when every entry denies it, it is absent', async () => {
    expect((await ask('https://a.example.com,direct', { 'a.': absent, 'go.dev': absent })).result).toMatchObject({
      absent: true,
      isEndReached: true,
    });
    expect((await ask('https://a.example.com|direct', { 'a.': broken, 'go.dev': absent })).result).toMatchObject({
      absent: false,
      isEndReached: true,
    });
  });

  test('off forbids, and an empty list has nothing', async () => {
    const off = await ask('https://a.example.com,off', { 'a.': absent });
    expect(off.result).toBeInstanceOf(ProxyListFailure);
    expect((off.result as Error).message).toContain('off forbids every download');
    expect(off.result).toMatchObject({ absent: false });
    expect((await ask('', {})).result).toMatchObject({ message: 'GOPROXY lists no proxy', absent: false });
  });

  test('a cancelled run asks nobody else', async () => {
    const { asked, result } = await ask('https://a.example.com|https://b.example.com', {
      'a.': () => new DownloadFailure('cancelled', 'cancelled'),
    });
    expect(asked).toHaveLength(1);
    expect(result).toMatchObject({ kind: 'cancelled' });
  });

  test('any text is a list; entries before direct and off are proxies with a URL', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const entries = parseProxyList(text);
        expect(entries.slice(0, -1).every(({ kind, url }) => kind === 'proxy' && url !== '')).toBe(true);
        expect(displayProxies(entries)).not.toMatch(/:\/\/[^/]*@/);
      }),
    );
  });
});
