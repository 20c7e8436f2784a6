import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  isChecksumDatabaseWaived,
  matchesPrefixPattern,
  parseEnvironmentFile,
  readProxyEnvironment,
  usesNetrc,
} from '../../src/go/proxy-environment.js';
import { hostWith } from '../support/scripted-host.js';

const defaults = { '/usr/local/go/go.env': '# defaults\nGOPROXY=https://default.example.com,direct\nGOSUMDB=sum.golang.org\n' };
const userFile = { '/home/me/.config/go/env': 'GOPROXY=https://user.example.com\nGOSUMDB=off\n' };

describe('where GOPROXY and GOSUMDB are looked up', () => {
  test("the environment comes first, then the GOENV file, then the toolchain's own defaults", async () => {
    const env = { HOME: '/home/me' };
    const read = (files: Record<string, string>, more: Record<string, string> = {}) =>
      readProxyEnvironment(hostWith(files, { ...env, ...more }), ['/usr/local/go']);
    expect((await read({ ...defaults, ...userFile }, { GOPROXY: 'https://env.example.com' })).proxy).toEqual({
      value: 'https://env.example.com',
      setBy: 'the environment',
      byUser: true,
    });
    expect((await read({ ...defaults, ...userFile })).proxy).toEqual({
      value: 'https://user.example.com',
      setBy: '/home/me/.config/go/env',
      byUser: true,
    });
    expect((await read(defaults)).proxy).toEqual({
      value: 'https://default.example.com,direct',
      setBy: '/usr/local/go/go.env',
      byUser: false,
    });
    expect((await read({ ...defaults, ...userFile }, { GOENV: 'off' })).proxy?.setBy).toBe('/usr/local/go/go.env');
    expect((await read({ ...defaults, '/etc/goenv': 'GOPROXY=x.example.com' }, { GOENV: '/etc/goenv' })).proxy?.value).toBe(
      'x.example.com',
    );
  });

  test('nothing sets them: no proxy, and the default database', async () => {
    const environment = await readProxyEnvironment(hostWith({}), []);
    expect(environment.proxy).toBeUndefined();
    expect(environment.checksumDatabase).toMatchObject({ value: 'sum.golang.org', byUser: false });
    expect(environment.noChecksumDatabase).toBeUndefined();
  });

  test.each([
    ['linux', { XDG_CONFIG_HOME: '/xdg' }, '/xdg/go/env'],
    ['darwin', { HOME: '/Users/me' }, '/Users/me/Library/Application Support/go/env'],
    ['windows', { APPDATA: 'C:\\appdata' }, 'C:\\appdata\\go\\env'],
  ])('the user file on %s', async (os, env, file) => {
    const host = hostWith({ [file]: 'GOPROXY=https://user.example.com\r\n' }, env, os);
    expect((await readProxyEnvironment(host, [])).proxy).toEqual({ value: 'https://user.example.com', setBy: file, byUser: true });
  });

  test('GOPRIVATE stands in for GONOSUMDB', async () => {
    expect((await readProxyEnvironment(hostWith({}, { GOPRIVATE: '*' }), [])).noChecksumDatabase?.value).toBe('*');
    expect((await readProxyEnvironment(hostWith({}, { GOPRIVATE: '*', GONOSUMDB: 'x' }), [])).noChecksumDatabase?.value).toBe('x');
  });

  test('lines that are no setting are passed over', () => {
    expect(parseEnvironmentFile('# A=1\nGOPROXY=a=b\nnonsense\nlower=1\nGOSUMDB=\n')).toEqual({ GOPROXY: 'a=b', GOSUMDB: '' });
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(Object.keys(parseEnvironmentFile(text)).every((name) => /^[A-Z]/.test(name))).toBe(true);
      }),
    );
  });
});

describe("when a toolchain may come without the database's word", () => {
  const setting = (value: string) => ({ value, setBy: 'a test', byUser: true });
  const waived = (proxy: string, database: string, none?: string) =>
    isChecksumDatabaseWaived({
      proxy: setting(proxy),
      checksumDatabase: setting(database),
      noChecksumDatabase: none === undefined ? undefined : setting(none),
    });

  test('only with exactly one file:// proxy', () => {
    expect(waived('file:///mirror', 'off')).toBe(true);
    expect(waived('file:///mirror', 'sum.golang.org')).toBe(false);
    expect(waived('file:///mirror', 'sum.golang.org', 'golang.org/*')).toBe(true);
    expect(waived('file:///mirror,direct', 'off')).toBe(false);
    expect(waived('file:///mirror|file:///other', 'off')).toBe(false);
    expect(waived('https://proxy.example.com', 'off', '*')).toBe(false);
    expect(isChecksumDatabaseWaived({ proxy: undefined, checksumDatabase: setting('off'), noChecksumDatabase: undefined })).toBe(false);
  });

  test.each([
    ['golang.org', true],
    ['golang.org/', true],
    ['golang.org/toolchain', true],
    ['*.org', true],
    ['example.com, g?lang.org/t*', true],
    ['golang.org/toolchain/v2', false],
    ['example.com', false],
    ['org', false],
    ['[a-z]', false],
    ['(', false],
    ['', false],
  ])('the pattern %j matches the toolchain module: %s', (patterns, expected) => {
    expect(matchesPrefixPattern(patterns, 'golang.org/toolchain')).toBe(expected);
  });
});

test.each([
  ['netrc', true],
  ['off', false],
  ['git /home/me; netrc', true],
  ['my-program --netrc', false],
])('GOAUTH=%s uses .netrc: %s', (value, expected) => {
  expect(usesNetrc({ logins: { value, setBy: 'a test', byUser: true } })).toBe(expected);
});
