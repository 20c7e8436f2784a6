import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findModules } from '../../src/go/modules.js';
import { findDisagreements } from '../../src/go/version-disagreements.js';
import { parseVersionFile, readVersionFiles, type VersionFileName } from '../../src/go/version-files.js';
import type { Answer } from '../../src/host/host.js';
import { LocalHost } from '../../src/host/local.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { moduleFiles, type WrittenFiles } from '../support/version-files.js';

const claims = (name: VersionFileName, text: string) => parseVersionFile(name, name, text).claims.map((claim) => claim.text);
const notUnderstood = (name: VersionFileName, text: string) => parseVersionFile(name, name, text).notUnderstood;

describe('what a version file says', () => {
  test.each<[VersionFileName, string, string[]]>([
    ['go.mod', 'module m\ngo 1.25.0 // the oldest\n', ['go 1.25.0']],
    ['go.mod', 'module m\ngo 1.25\ntoolchain go1.26.3\n', ['go 1.25', 'toolchain go1.26.3']],
    ['go.mod', 'module m\ngo 1.25\ntoolchain go1.26.3-custom // ours\n', ['go 1.25', 'toolchain go1.26.3-custom']],
    ['go.mod', 'module m\ngo 1.25\ntoolchain default\n', ['go 1.25']],
    ['go.mod', 'module m\ngo 1.23rc1\n', ['go 1.23rc1']],
    ['go.mod', 'module m\n', ['go 1.16']],
    ['go.work', 'use .\n', ['go 1.18']],
    ['.go-version', '1.26.3\n', ['1.26.3']],
    ['.go-version', '\u{FEFF}go1.26.3\r\n', ['go1.26.3']],
    ['.go-version', '# ours\n\n  1.26.3 and more words\n1.25.1 # second\n', ['1.26.3', '1.25.1']],
    ['.tool-versions', 'nodejs 20.1.0\ngolang 1.26.3 1.25.1 # two\nruby 3.1\n', ['golang 1.26.3', 'golang 1.25.1']],
    ['.tool-versions', 'go 1.26.3\n', ['go 1.26.3']],
    ['.tool-versions', '# golang 1.26.3\ngolangci-lint 1.60.0\n', []],
  ])('%s %j → %j', (name, text, expected) => {
    expect(claims(name, text)).toEqual(expected);
  });

  test.each<[VersionFileName, string, string]>([
    ['.go-version', 'v1.26.3', '"v1.26.3" is not understood: it names no Go release (did you mean "1.26.3"?)'],
    ['.go-version', '>=1.24', '"\u003e=1.24" is not understood: it names no Go release'],
    ['.go-version', 'go.mod', '"go.mod" is not understood'],
    ['.go-version', ' \n', 'it is empty'],
    ['.tool-versions', 'golang system', '"golang system" is not understood: it means the go that is on PATH'],
    ['.tool-versions', 'golang ref:master', '"golang ref:master" is not understood: it means a build from source'],
    ['.tool-versions', 'go path:/opt/go', '"go path:/opt/go" is not understood: it means a folder'],
    ['go.mod', 'go 1.26\ntoolchain go1.25.0', '`toolchain go1.25.0` is older than `go 1.26` and has no effect'],
  ])('%s %j is named as not understood', (name, text, reason) => {
    expect(notUnderstood(name, text)[0]).toContain(reason);
  });

  test('lines are known, so that a finding can point at them', () => {
    const lines = (name: VersionFileName, text: string) => parseVersionFile(name, name, text).claims.map(({ line }) => line);
    expect(lines('go.mod', 'module m\n\ngo  1.25\n\ntoolchain go1.26.3 // x\n')).toEqual([3, 5]);
    expect(lines('.tool-versions', 'ruby 3\ngolang 1.26.3 1.25.1\n')).toEqual([2, 2]);
  });

  test('any text is read, and every entry is either a claim or named', () => {
    const word = fc.stringMatching(/^[!-~]{1,12}$/).filter((text) => !text.includes('#'));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const file = parseVersionFile('.tool-versions', '.tool-versions', `golang ${words.join(' ')}`);
        expect(file.claims.length + file.notUnderstood.length).toBe(words.length);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void parseVersionFile('.go-version', '.go-version', text)));
  });
});

/** Writes files, and gives the version files of each module below one of the folders. */
async function read(files: Record<string, string>, directory = '.', host?: (root: string) => LocalHost) {
  const root = temporaryFolder('version-files');
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const folder = join(root, directory);
  const local = host?.(root) ?? new LocalHost(folder);
  const { modules, notes } = await readVersionFiles(local, folder, await findModules(local, folder));
  return { modules: Object.fromEntries(modules.map((module) => [module.directory, module.files.map(({ path }) => path)])), notes };
}

describe('which files concern a module', () => {
  const mod = 'module m\ngo 1.25\n';

  test('the nearest at or above its folder, each module by itself', async () => {
    const files = {
      '.git/HEAD': '',
      '.go-version': '1.26.3',
      'go.mod': mod,
      'api/go.mod': mod,
      'api/.go-version': '1.25.1',
      'api/v2/go.mod': mod,
      'web/go.mod': mod,
      'web/.tool-versions': 'golang 1.26.3\n',
    };
    expect((await read(files)).modules).toEqual({
      '.': ['go.mod', '.go-version'],
      api: ['api/go.mod', 'api/.go-version'],
      'api/v2': ['api/v2/go.mod', 'api/.go-version'],
      web: ['web/go.mod', '.go-version', 'web/.tool-versions'],
    });
  });

  test('above DIR up to the repository, and not above it', async () => {
    const files = { '.go-version': '1.26.3', 'repository/api/go.mod': mod, 'repository/.tool-versions': 'golang 1.26.3\n' };
    expect((await read(files, 'repository/api')).modules).toEqual({ '.': ['go.mod'] });
    const inside = { ...files, 'repository/.git/HEAD': '' };
    expect((await read(inside, 'repository/api')).modules).toEqual({ '.': ['go.mod', '../.tool-versions'] });
  });

  test('a repository inside the repository has its own', async () => {
    const files = {
      '.git/HEAD': '',
      '.go-version': '1.26.3',
      'go.mod': mod,
      'sub/.git': 'gitdir: ../.git/modules/sub\n',
      'sub/go.mod': mod,
    };
    expect((await read(files)).modules).toMatchObject({ sub: ['sub/go.mod'] });
  });

  test('a .tool-versions without Go leaves the question to the one above', async () => {
    const files = {
      '.git/HEAD': '',
      '.tool-versions': 'golang 1.26.3\n',
      'go.mod': mod,
      'api/go.mod': mod,
      'api/.tool-versions': 'ruby 3\n',
    };
    expect((await read(files)).modules).toMatchObject({ api: ['api/go.mod', '.tool-versions'] });
  });

  test('the go.work that governs it', async () => {
    const files = { 'go.work': 'go 1.25\nuse ./api\n', 'api/go.mod': mod, 'apart/go.mod': mod };
    expect((await read(files)).modules).toEqual({ api: ['go.work', 'api/go.mod'], apart: ['apart/go.mod'] });
    const elsewhere = (root: string) => Object.assign(new LocalHost(root), { env: { GOWORK: join(root, 'other/go.work') } });
    const named = { ...files, 'other/go.work': 'go 1.25\nuse ../apart\n' };
    expect((await read(named, '.', elsewhere)).modules).toEqual({ api: ['api/go.mod'], apart: ['other/go.work', 'apart/go.mod'] });
  });

  test('one that cannot be read, or not understood, is said', async () => {
    const denying = (root: string) => {
      const local = new LocalHost(root);
      const readFile = async (file: string): Promise<Answer<string>> =>
        file.endsWith('.go-version') ? { state: 'denied', reason: 'EACCES' } : LocalHost.prototype.readFile.call(local, file);
      return Object.assign(local, { readFile });
    };
    const { notes } = await read({ 'go.mod': mod, '.tool-versions': 'golang system\n' }, '.', denying);
    expect(notes).toEqual([
      '.go-version could not be read: EACCES',
      '.tool-versions: "golang system" is not understood: it means the go that is on PATH without the switcher, whichever that is',
    ]);
  });
});

describe('files that disagree', () => {
  const found = (...modules: WrittenFiles[]) =>
    findDisagreements(modules.map((written, index) => moduleFiles(written, index === 0 ? '.' : `m${index}`))).map(
      ({ kind, message }) => `${kind}: ${message}`,
    );
  const mod = (...lines: string[]) => ({ 'go.mod': ['module m', ...lines].join('\n') });

  test.each<[string, WrittenFiles, string]>([
    [
      'a choice older than the go line',
      { ...mod('go 1.25.0'), '.go-version': '1.24.1' },
      'conflict: .go-version says `1.24.1`, but go.mod says `go 1.25.0`: that release refuses the module, or switches',
    ],
    [
      'a choice older than the toolchain line',
      { ...mod('go 1.25.0', 'toolchain go1.26.7'), '.tool-versions': 'golang 1.26.3' },
      'conflict: .tool-versions says `golang 1.26.3`, but go.mod says `toolchain go1.26.7`: that go command switches',
    ],
    [
      'a line older than the go line',
      { ...mod('go 1.25.0'), '.go-version': '1.24' },
      'conflict: .go-version says `1.24`, but go.mod says `go 1.25.0`',
    ],
    [
      'a choice newer than the go line: a minimum',
      { ...mod('go 1.24'), '.go-version': '1.26.3' },
      'difference: .go-version says `1.26.3`, but go.mod says `go 1.24`: the line names the oldest version that will do, so both hold',
    ],
    [
      'two choices',
      { ...mod(), '.go-version': '1.26.3', '.tool-versions': 'golang 1.25.1' },
      'conflict: .tool-versions says `golang 1.25.1`, but .go-version says `1.26.3`: which go runs depends on the version switcher',
    ],
    [
      'a release and its line',
      { ...mod(), '.go-version': '1.26', '.tool-versions': 'golang 1.26.3' },
      'difference: .tool-versions says `golang 1.26.3`, but .go-version says `1.26`',
    ],
    [
      'a release and a word',
      { ...mod(), '.go-version': 'stable', '.tool-versions': 'golang 1.26.3' },
      'difference: .tool-versions says `golang 1.26.3`, but .go-version says `stable`: whether they mean the same',
    ],
    [
      'a workspace older than its module',
      { 'go.work': 'go 1.24\nuse .', ...mod('go 1.25') },
      'conflict: go.work says `go 1.24`, but go.mod says `go 1.25`: the go command refuses a workspace',
    ],
    [
      'a workspace without a go line',
      { 'go.work': 'use .', ...mod('go 1.25') },
      'conflict: go.work has no go line, which means 1.18, but go.mod says `go 1.25`',
    ],
    [
      'a toolchain line that the workspace overrules',
      { 'go.work': 'go 1.25\ntoolchain go1.26.1', ...mod('go 1.25', 'toolchain go1.26.7') },
      'difference: go.mod says `toolchain go1.26.7`, but go.work says `toolchain go1.26.1`: inside the workspace only go.work counts',
    ],
    [
      'the lines of the workspace, not of the module',
      { 'go.work': 'go 1.26', ...mod('go 1.24'), '.go-version': '1.25.1' },
      'conflict: .go-version says `1.25.1`, but go.work says `go 1.26`',
    ],
  ])('%s', (_what, written, expected) => {
    const [only, ...more] = found(written);
    expect(only).toContain(expected);
    expect(more).toEqual([]);
  });

  test.each<[string, WrittenFiles]>([
    ['the same release everywhere', { ...mod('go 1.26.3'), '.go-version': 'go1.26.3', '.tool-versions': 'golang 1.26.3' }],
    ['a release of the very line', { ...mod('go 1.26'), '.go-version': '1.26.3' }],
    ['an older choice that is only the second one', { ...mod('go 1.26'), '.tool-versions': 'golang 1.26.3 1.24.1' }],
    ['a go.mod without a go line', { ...mod(), '.go-version': '1.26.3' }],
    ['a newer workspace', { 'go.work': 'go 1.26', ...mod('go 1.25') }],
    ['words that change with time', { ...mod('go 1.26'), '.go-version': 'stable', '.tool-versions': 'golang stable' }],
    ['a go line that is none', { ...mod('go nonsense'), '.go-version': '1.26.3' }],
  ])('%s is no disagreement', (_what, written) => {
    expect(found(written)).toEqual([]);
  });

  test('the same in many modules is told once, conflicts first', () => {
    const shared = { '.go-version': '1.24.1' };
    const [, ...others] = found({ ...mod('go 1.25'), ...shared }, { ...mod('go 1.24.0'), '.go-version': '1.26.3' });
    expect(others).toEqual([expect.stringMatching(/^difference: /)]);
    const modules = Array.from({ length: 50 }, (_, index) => ({
      ...moduleFiles(mod('go 1.25'), `m${index}`),
      files: [
        parseVersionFile('go.mod', `m${index}/go.mod`, mod('go 1.25')['go.mod']),
        parseVersionFile('.go-version', '.go-version', '1.24.1'),
      ],
    }));
    expect(findDisagreements(modules).map(({ message }) => message)).toEqual([
      expect.stringContaining('m0/go.mod says `go 1.25` (and m1/go.mod, m2/go.mod and 47 more): '),
    ]);
  });
});
