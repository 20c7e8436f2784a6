import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
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

async function mistake(files: Record<string, string>, directory?: string, env?: Record<string, string>): Promise<string> {
  const error = await found(files, directory, env).catch((thrown: unknown) => thrown);
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

  test.each([
    ['a vendor folder', 'go 1.14', { 'vendor/modules.txt': '# example.com/x v1.0.0\n' }, true],
    ['a vendor folder, and a go line before a release', 'go 1.21rc1', { 'vendor/modules.txt': '' }, true],
    ['a vendor folder without a list', 'go 1.24', { 'vendor/x/x.go': '' }, true],
    ['a vendor folder, and a go line that is too old', 'go 1.13', { 'vendor/modules.txt': '' }, false],
    ['a vendor folder, and no go line', '', { 'vendor/modules.txt': '' }, false],
    ['the vendor folder of a workspace', 'go 1.24', { 'vendor/modules.txt': '## workspace\n' }, false],
    ['a file of that name', 'go 1.24', { vendor: '' }, false],
    ['no vendor folder', 'go 1.24', {}, false],
  ])('with %s (%s) are vendored or not as the go command takes it', async (_, goLine, files, vendored) => {
    expect((await found({ 'go.mod': mod('m', goLine), ...files })).modules[0]!.vendored).toBe(vendored);
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

  test.each([
    ['go 1.22', '## workspace\n# example.com/x v1.0.0\n', true],
    ['go 1.18', '## go 1.99; workspace\n', true],
    ['go 1.13', '## workspace\n', false],
    ['', '## workspace\n', false],
    ['go 1.22', '# example.com/x v1.0.0\n', false],
  ])('with "%s" and %j is built from its vendor folder or not', async (goLine, list, vendored) => {
    const { modules } = await found({
      ...files,
      'go.work': `${goLine}\nuse (\n\t./api\n\t./core\n)\n`,
      'vendor/modules.txt': list,
      // Its own would count outside of the workspace only.
      'api/vendor/modules.txt': '',
      'apart/go.mod': mod('apart', 'go 1.24'),
      'apart/vendor/modules.txt': '',
    });
    expect(modules.map((module) => module.vendored)).toEqual([true, vendored, vendored]);
  });

  test('named by GOWORK governs from anywhere', async () => {
    const { modules, workFile, workFileNamed } = await found({ ...files, 'other/go.work': 'go 1.22\nuse ../apart\n' }, '.', {
      GOWORK: path.join(root, 'other/go.work'),
    });
    expect(modules.filter(({ workspace }) => workspace).map(({ directory }) => directory)).toEqual(['apart']);
    expect([workFile, workFileNamed]).toEqual([path.join(root, 'other/go.work'), true]);
    expect((await found({}, '.', { GOWORK: 'auto' })).workFileNamed).toBe(false);
  });

  test('named by the file of `go env -w` governs where the environment says nothing', async () => {
    const environmentFile = { 'go.env': `GOWORK=${path.join(root, 'go.work')}\n` };
    const GOENV = path.join(root, 'go.env');
    expect((await found({ ...files, ...environmentFile }, 'api', { GOENV })).workFileNamed).toBe(true);
    expect((await found({}, 'api', { GOENV, GOWORK: 'off' })).workFile).toBeUndefined();
  });

  test.each([
    ['go.work', 'go.work is not an absolute path'],
    ['/ROOT/none/go.work', '/ROOT/none/go.work does not exist'],
    ['/ROOT/api', '/ROOT/api is a folder'],
  ])('that GOWORK=%s names wrongly is a mistake of the user', async (value, said) => {
    expect(await mistake(files, '.', { GOWORK: value.replace('/ROOT', root) })).toMatch(`GOWORK: ${said}`);
  });

  test('knows its modules behind links', async () => {
    await found(files);
    await symlink(path.join(root, 'api'), path.join(root, 'linked'));
    const { modules } = await found({}, 'linked', { GOWORK: path.join(root, 'go.work') });
    expect(modules).toMatchObject([{ workspace: true }]);
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

  test.each(['testdata/x', 'inner/vendor/example.com/x', '_old'])('holds only one in %s, which is passed over', async (folder) => {
    expect(await mistake({ 'a.go': '', [`${folder}/go.mod`]: mod('x') })).toBe(
      `DIR: the only go.mod in /ROOT or below is in ${folder}, where the go command does not look for packages\n  to check that one, give /ROOT/${folder} as DIR`,
    );
  });

  test('without go.mod anywhere says how to make one', async () => {
    expect(await mistake({ 'a.go': '', 'node_modules/x/go.mod': mod('x') })).toBe(
      'DIR: no go.mod in /ROOT or below\n  create one with: go mod init example.com/NAME',
    );
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
