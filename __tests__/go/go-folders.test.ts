import { describe, expect, test } from '@jest/globals';
import { findGoFolders, homeVariable } from '../../src/go/go-folders.js';
import { hostWith } from '../support/scripted-host.js';

async function folders(os: string, env: Record<string, string>): Promise<Record<string, string | undefined>> {
  const found = await findGoFolders(hostWith({}, env, os));
  return Object.fromEntries(Object.entries(found).map(([name, folder]) => [name, folder?.value]));
}

describe('the folders of the go command', () => {
  test('on Linux', async () => {
    expect(await folders('linux', { HOME: '/home/me/' })).toEqual({
      tempDir: '/tmp',
      goTmpDir: '/tmp',
      goCache: '/home/me/.cache/go-build',
      goPath: '/home/me/go',
      goModCache: '/home/me/go/pkg/mod',
    });
    expect(await folders('linux', { HOME: '/h', XDG_CACHE_HOME: '/c', TMPDIR: '/t', GOPATH: '/a:/b' })).toMatchObject({
      tempDir: '/t',
      goCache: '/c/go-build',
      goPath: '/a',
    });
  });

  test('on macOS', async () => {
    expect(await folders('darwin', { HOME: '/Users/me', XDG_CACHE_HOME: '/c' })).toMatchObject({
      tempDir: '/tmp',
      goCache: '/Users/me/Library/Caches/go-build',
      goModCache: '/Users/me/go/pkg/mod',
    });
  });

  test('on Windows, also of a recording, where a name stands for the folder of the user', async () => {
    expect(
      await folders('windows', { USERPROFILE: 'C:\\Users\\me', LOCALAPPDATA: 'C:\\Users\\me\\AppData\\Local', TEMP: 'D:\\temp' }),
    ).toEqual({
      tempDir: 'D:\\temp',
      goTmpDir: 'D:\\temp',
      goCache: 'C:\\Users\\me\\AppData\\Local\\go-build',
      goPath: 'C:\\Users\\me\\go',
      goModCache: 'C:\\Users\\me\\go\\pkg\\mod',
    });
    expect(await folders('windows', { USERPROFILE: '/{home}', HOME: '/home/me', GOPATH: 'D:\\go;E:\\go' })).toMatchObject({
      tempDir: '/{home}',
      goPath: 'D:\\go',
      goCache: undefined,
    });
    expect(await folders('windows', {})).toMatchObject({ tempDir: 'C:\\Windows', goPath: undefined, goModCache: undefined });
  });
});

test('each system has a variable for the folder of the user', () => {
  expect(['linux', 'darwin', 'freebsd', 'windows'].map(homeVariable)).toEqual(['HOME', 'HOME', 'HOME', 'USERPROFILE']);
});
