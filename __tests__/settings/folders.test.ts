import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { toolCacheFolder } from '../../src/settings/folders.js';
import { packageInfo, packageRoot } from '../../src/settings/package-root.js';
import { readText } from '../../src/settings/read-text.js';

describe('the folder of installed releases', () => {
  test.each([
    [
      "the runner's tool cache",
      { RUNNER_TOOL_CACHE: '/opt/cache', AGENT_TOOLSDIRECTORY: '/other', XDG_CACHE_HOME: '/xdg' },
      'linux',
      '/opt/cache',
    ],
    ['the tool cache of other agents', { RUNNER_TOOL_CACHE: '', AGENT_TOOLSDIRECTORY: '/agent' }, 'linux', '/agent'],
    ['where XDG says', { XDG_CACHE_HOME: '/xdg' }, 'linux', '/xdg/go-wsl-conform'],
    ['the cache folder of the user', {}, 'linux', '/home/me/.cache/go-wsl-conform'],
    ['the cache folder of macOS', {}, 'darwin', '/home/me/Library/Caches/go-wsl-conform'],
    ['the cache folder of Windows', { LOCALAPPDATA: 'C:/Users/me/AppData/Local' }, 'windows', 'C:/Users/me/AppData/Local/go-wsl-conform'],
    ['below the home folder where Windows names none', {}, 'windows', '/home/me/.cache/go-wsl-conform'],
  ])('is %s', (_, env, os, folder) => {
    expect(toolCacheFolder(env, os, '/home/me')).toBe(folder);
  });
});

describe('the package', () => {
  test('is found by its own package.json, with what it ships', () => {
    for (const name of ['profiles/default.yml', 'action.yml', 'examples/service/go.mod'])
      expect(existsSync(path.join(packageRoot(), name))).toBe(true);
  });

  test('tells name and version from there', () => {
    const { name, version } = JSON.parse(readFileSync(path.join(packageRoot(), 'package.json'), 'utf8'));
    expect(packageInfo()).toEqual({ name, version });
  });
});

describe('a file of the user', () => {
  test('that does not exist has no text, one that cannot be read is an error', async () => {
    expect(await readText(path.join(packageRoot(), 'LICENSE'))).toContain('Apache License');
    expect(await readText(path.join(packageRoot(), 'no-such-file'))).toBeUndefined();
    await expect(readText(tmpdir())).rejects.toThrow('EISDIR');
  });
});
