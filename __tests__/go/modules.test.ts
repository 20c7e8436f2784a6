import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { findModules, findUp } from '../../src/go/modules.js';
import type { Answer, DirectoryEntry, Host } from '../../src/host/host.js';
import { LocalHost } from '../../src/host/local.js';
import { discoveryLimits } from '../../src/knowledge/module-discovery.js';
import { ConfigurationError } from '../../src/model/errors.js';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'modules-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Writes files below the test's folder, and looks for modules in one of its folders. */
async function found(files: Record<string, string>, directory = '.', env: Record<string, string> = {}) {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.join(root, path.dirname(file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
  const folder = path.join(root, directory);
  return findModules(Object.assign(new LocalHost(folder), { env }), folder);
}

const mod = (name: string, ...lines: string[]) => `module example.com/${name}\n${lines.join('\n')}\n`;

async function mistake(files: Record<string, string>, directory?: string): Promise<string> {
  const error = await found(files, directory).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ConfigurationError);
  return (error as Error).message.replaceAll(root, '/ROOT');
}

describe('modules below a folder', () => {
  test('are read with their lines', async () => {
    const { modules, notes } = await found({ 'go.mod': mod('m', 'go 1.25.0', 'toolchain go1.26.7') });
    expect(modules).toEqual([
      { directory: '.', path: 'example.com/m', goLine: '1.25.0', toolchainLine: 'go1.26.7', workspace: false, vendored: false },
    ]);
    expect(notes).toEqual([]);
  });

  test('are found in nested folders, the folder itself first, then by name', async () => {
    const { modules } = await found({
      'tools/go.mod': mod('m/tools'),
      'go.mod': mod('m'),
      'api/v2/go.mod': mod('m/api/v2'),
      'api/go.mod': mod('m/api'),
    });
    expect(modules.map(({ directory }) => directory)).toEqual(['.', 'api', 'api/v2', 'tools']);
  });

  test('are not looked for where the go command does not look for packages', async () => {
    const folders = ['vendor/a', 'testdata/a', '.hidden', '_old', 'node_modules/a', 'inner/vendor/b'];
    const { modules } = await found({ 'go.mod': mod('m'), ...Object.fromEntries(folders.map((folder) => [`${folder}/go.mod`, mod('x')])) });
    expect(modules.map(({ directory }) => directory)).toEqual(['.']);
  });

  test('are noted when the folder itself holds none', async () => {
    expect((await found({ 'a/go.mod': mod('a'), 'b/go.mod': mod('b') })).notes).toEqual([
      `${root} has no go.mod of its own; found ./a, ./b`,
    ]);
  });

  test('may lack every line', async () => {
    expect((await found({ 'go.mod': '' })).modules).toEqual([{ directory: '.', path: '', workspace: false, vendored: false }]);
  });

  test('are vendored when vendor/ is the one of the go command', async () => {
    expect((await found({ 'go.mod': mod('m'), 'vendor/modules.txt': '' })).modules[0]!.vendored).toBe(true);
    await rm(path.join(root, 'vendor/modules.txt'));
    expect((await found({ 'vendor/other/file': '' })).modules[0]!.vendored).toBe(false);
  });

  test('a folder called go.mod is no module', async () => {
    expect(await mistake({ 'go.mod/file': '' })).toContain('no go.mod in /ROOT or below');
  });
});

describe('a workspace', () => {
  const files = {
    'go.work': 'go 1.25\nuse (\n\t./api\n\t./core\n)\n',
    'api/go.mod': mod('api'),
    'core/go.mod': mod('core'),
    'apart/go.mod': mod('apart'),
  };

  test('governs the modules that it uses', async () => {
    const { modules, workFile, notes } = await found(files);
    expect(modules.map(({ directory, workspace }) => [directory, workspace])).toEqual([
      ['apart', false],
      ['api', true],
      ['core', true],
    ]);
    expect(workFile).toBe(path.join(root, 'go.work'));
    expect(notes).toEqual([]);
  });

  test('above the folder governs too', async () => {
    const { modules, workFile } = await found(files, 'api');
    expect(modules).toMatchObject([{ directory: '.', workspace: true }]);
    expect(workFile).toBe(path.join(root, 'go.work'));
  });

  test('does not govern when GOWORK is off', async () => {
    const { modules, workFile } = await found(files, '.', { GOWORK: 'off' });
    expect(modules.some(({ workspace }) => workspace)).toBe(false);
    expect(workFile).toBeUndefined();
  });
});

describe('a folder that cannot be used', () => {
  test('without go.mod names the nearest one above', async () => {
    expect(await mistake({ 'go.mod': mod('m'), 'internal/deep/a.go': '' }, 'internal/deep')).toBe(
      'DIR: no go.mod in /ROOT/internal/deep or below\n  the nearest one above is /ROOT/go.mod: give /ROOT as DIR',
    );
  });

  test('without go.mod anywhere says how to make one', async () => {
    expect(await mistake({ 'a.go': '' })).toBe('DIR: no go.mod in /ROOT or below\n  create one with: go mod init example.com/NAME');
  });

  test('that is a file is named as such', async () => {
    expect(await mistake({ 'go.mod': mod('m') }, 'go.mod')).toBe('DIR: /ROOT/go.mod is not a folder\n  give the folder of a Go module');
  });

  test('that does not exist is named as such', async () => {
    expect(await mistake({}, 'none')).toBe('DIR: /ROOT/none does not exist');
  });

  test('that cannot be looked at says why', async () => {
    const denied = async (): Promise<Answer<never>> => ({ state: 'denied', reason: 'EACCES' });
    const host = Object.assign(new LocalHost(root), { stat: denied });
    await expect(findModules(host, root)).rejects.toThrow(`DIR: ${root} cannot be read: EACCES`);
  });
});

describe('the search has bounds', () => {
  /** A tree without end: each folder holds one folder, or many. */
  function endless(width: number): Host {
    const entries = Array.from({ length: width }, (_, index): DirectoryEntry => ({ name: `d${index}`, kind: 'directory' }));
    const readdir = async (): Promise<Answer<readonly DirectoryEntry[]>> => ({ state: 'present', value: entries });
    return Object.assign(new LocalHost(root), { readdir });
  }

  test('in depth', async () => {
    await expect(findModules(endless(1), root)).rejects.toThrow(`no go.mod in ${root} or below`);
  });

  test('in the number of folders', async () => {
    await expect(findModules(endless(50), root)).rejects.toThrow(`${root} has more than ${discoveryLimits.folders} folders`);
  });
});

describe('findUp', () => {
  test('gives the nearest, at the folder or above, up to the root of the file system', async () => {
    await found({ 'go.mod': mod('m'), 'a/go.mod': mod('a'), 'a/b/c.go': '' });
    const host = new LocalHost(root);
    expect(await findUp(host, path.join(root, 'a/b'), 'go.mod')).toBe(path.join(root, 'a/go.mod'));
    expect(await findUp(host, path.join(root, 'a'), 'go.mod')).toBe(path.join(root, 'a/go.mod'));
    expect(await findUp(host, root, 'no-such-file-anywhere')).toBeUndefined();
  });
});
