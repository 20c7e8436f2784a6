import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readWslConfiguration, wslBoolean, wslSize } from '../../src/facts/wsl-settings.js';
import { obsoleteWslKeys, type WslFile, wslKeys } from '../../src/knowledge/wsl-keys.js';

const read = (text: string, file: WslFile = '.wslconfig', version: string | undefined = '2.6.2') =>
  readWslConfiguration(text, file, version);
const kinds = (text: string, file?: WslFile, version?: string) =>
  read(text, file, version).problems.map(({ kind, line }) => `${line} ${kind}`);

describe('settings that count', () => {
  test.each<[string, WslFile, Record<string, string>]>([
    ['[boot]\nsystemd=true\n', 'wsl.conf', { 'boot.systemd': 'true' }],
    ['[BOOT]\nSystemd = TRUE\n', 'wsl.conf', { 'boot.systemd': 'TRUE' }],
    ['[boot]\nsystemd=false\n[boot]\nsystemd=true\n', 'wsl.conf', { 'boot.systemd': 'false' }],
    ['[boot]\nsystemd=maybe\n[boot]\nsystemd=true\n', 'wsl.conf', {}],
    ['[experimental]\nnetworkingMode=mirrored\n', '.wslconfig', { 'wsl2.networkingMode': 'mirrored' }],
    ['[wsl2]\nbad line\nmemory=8GB\n', '.wslconfig', { 'wsl2.memory': '8GB' }],
    ['[boot]\nbad line\nsystemd=true\n', 'wsl.conf', {}],
    ['\uFEFF[wsl2]\r\nmemory=8GB\r\n', '.wslconfig', { 'wsl2.memory': '8GB' }],
    ['\uFEFF[boot]\nsystemd=true\n', 'wsl.conf', {}],
    [`\uFFFD\uFFFD${[...'[wsl2]\nmemory=1GB'].join('\0')}\0`, '.wslconfig', { 'wsl2.memory': '1GB' }],
  ])('%j in %s', (text, file, settings) => expect(read(text, file).settings).toEqual(settings));
});

describe('problems', () => {
  test.each<[string, WslFile, string[]]>([
    ['[boot]\nsystemd=true\n[boot]\nsystemd=true\n', 'wsl.conf', ['4 duplicate']],
    ['; c\n[boot]\nsystemd=true\n', 'wsl.conf', ['1 unreadable-line', '3 never-read']],
    ['; c\n[wsl2]\nmemory=8GB\n', '.wslconfig', ['1 unreadable-line']],
    ['\uFEFF[boot]\nsystemd=true\n', 'wsl.conf', ['1 encoding', '2 never-read']],
    ['[wsl2]\npageReporting=true\n', '.wslconfig', ['2 obsolete-key']],
    ['[wsl2]\nnetworkingMode=bridged\n', '.wslconfig', ['2 obsolete-value']],
    ['[wsl2]\nsparseVhd=true\n', '.wslconfig', ['2 wrong-place']],
    ['[wsl2]\nsystemd=true\n', '.wslconfig', ['2 wrong-place']],
    ['[wsl2]\nmemory=8GB\n', 'wsl.conf', ['2 wrong-place']],
    ['memory=8GB\n', '.wslconfig', ['1 wrong-place']],
    ['[wsl2]\nmemroy=8GB\n', '.wslconfig', ['2 unknown-key']],
    ['[wsl2]\nkernel=C:\\temp\\bzImage\n', '.wslconfig', ['2 wrong-value']],
    ['[wsl2]\nkernel=C:\\Users\\x\n', '.wslconfig', ['2 unreadable-line']],
    ['[wsl2]\nswapFile=C:\\temp\n', '.wslconfig', ['2 wrong-value']],
    ['[filesystem]\numask=22\n', 'wsl.conf', ['2 wrong-value']],
    ['[filesystem]\numask=0022\n', 'wsl.conf', []],
    ['[experimental]\nignoredPorts=3000,9000\n', '.wslconfig', []],
    ['[experimental]\nignoredPorts=http\n', '.wslconfig', ['2 wrong-value']],
    ['[experimental]\ndnsTunnelingIpAddress=10.255.255.254\n', '.wslconfig', []],
    ['[experimental]\ndnsTunnelingIpAddress=10.255.255\n', '.wslconfig', ['2 wrong-value']],
  ])('%j in %s', (text, file, expected) => expect(kinds(text, file)).toEqual(expected));

  test('name the nearest key, the right section and the other file', () => {
    expect(read('[wsl2]\nmemroy=8GB\n').problems[0]).toMatchObject({
      instead: 'wsl2.memory',
      message: expect.stringContaining('did you mean wsl2.memory?'),
    });
    expect(read('[wsl2]\nsparseVhd=true\n').problems[0]!.message).toContain('belongs below [experimental]');
    expect(read('[boot]\nsystemd=true\n').problems[0]!.message).toContain('/etc/wsl.conf');
  });

  test.each<[string, WslFile, string, string[]]>([
    ['[automount]\ncgroups=v1\n', 'wsl.conf', '2.6.1', ['2 too-new']],
    ['[automount]\ncgroups=v1\n', 'wsl.conf', '2.6.2', []],
    ['[boot]\nsystemd=true\n', 'wsl.conf', '0.67.5.0', ['2 too-new']],
    ['[wsl2]\nnetworkingMode=bridged\n', '.wslconfig', '2.4.4', []],
  ])('%j in %s of WSL %s', (text, file, version, expected) => expect(kinds(text, file, version)).toEqual(expected));
});

describe('values', () => {
  test.each([
    ['true', true],
    ['TRUE', true],
    ['1', true],
    ['false', false],
    ['0', false],
    ['yes', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('boolean %j', (text, expected) => expect(wslBoolean(text)).toBe(expected));

  test.each([
    ['8GB', 8 * 1024 ** 3],
    ['512M', 512 * 1024 ** 2],
    ['0', 0],
    ['1024', 1024],
    ['8gb', undefined],
    ['8 GB', undefined],
    ['8GiB', undefined],
    ['50%', undefined],
    ['0GB', undefined],
    ['1.5GB', undefined],
  ])('size %j', (text, expected) => expect(wslSize(text)).toBe(text === '0GB' ? 0 : expected));
});

test('whatever stands in the file, reading never throws and a setting that counts is one that WSL knows', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('[wsl2]', '[boot]', 'memory=8GB', 'systemd=true', '\0')),
        { maxLength: 10 },
      ),
      fc.constantFrom<WslFile>('wsl.conf', '.wslconfig'),
      (lines, file) => {
        const names = wslKeys.filter((key) => key.file === file).map(({ name }) => name);
        for (const name of Object.keys(read(lines.join('\n'), file).settings)) expect(names).toContain(name);
      },
    ),
  ));

test('the tables have each key once, each with its source', () => {
  const names = wslKeys.map(({ file, name }) => `${file} ${name}`.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
  for (const { source } of [...wslKeys, ...obsoleteWslKeys])
    expect(source).toMatch(/^https:\/\/(learn\.microsoft\.com|github\.com\/microsoft)\//);
  for (const { instead } of obsoleteWslKeys) if (instead !== undefined) expect(names).toContain(`.wslconfig ${instead.toLowerCase()}`);
});
