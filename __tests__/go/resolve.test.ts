import { describe, expect, test } from '@jest/globals';
import { buildCatalogue, type Catalogue } from '../../src/go/catalogue.js';
import { parseRequests } from '../../src/go/requests.js';
import { chosenRequests, type Resolution, resolveRequests, wantedReleases } from '../../src/go/resolve.js';
import type { Confirmation, SourceName, ToolchainSource } from '../../src/go/sources/source.js';
import type { ModuleVersionFiles } from '../../src/go/version-files.js';
import { LocalHost } from '../../src/host/local.js';
import { supportedLines } from '../../src/knowledge/go-releases.js';
import { moduleFiles, type WrittenFiles } from '../support/version-files.js';

interface FakeSource {
  readonly name: SourceName;
  readonly versions?: string[];
  readonly failure?: string;
  readonly confirm?: (release: string) => Confirmation['answer'];
}

function catalogueOf(...sources: FakeSource[]): Catalogue {
  const from = sources.map(
    ({ name, confirm }): ToolchainSource => ({
      name,
      place: `the ${name}`,
      list: () => Promise.reject(new Error('not asked')),
      install: () => Promise.reject(new Error('not asked')),
      ...(confirm === undefined
        ? {}
        : { confirm: async (release) => ({ answer: confirm(release), reason: `${name} was asked for ${release}` }) }),
    }),
  );
  const listings = sources.map(({ name, versions = [], failure }) => ({
    releases: versions.map((version) => ({ version, source: name, ...(name === 'host' ? { goroot: `/go/${version}` } : {}) })),
    notes: [],
    ...(failure === undefined ? {} : { failure }),
  }));
  return buildCatalogue(from, listings, new LocalHost('/'));
}

const all = [
  '1.19.13',
  '1.20',
  '1.20.14',
  '1.21.0',
  '1.23.12',
  '1.24.13',
  '1.25.0',
  '1.25.12',
  '1.25.14',
  '1.26.0',
  '1.26.11',
  '1.27rc1',
  '1.27.0',
  '1.27.4',
  '1.28rc1',
];
const online = catalogueOf({ name: 'host', versions: ['1.26.8', '1.27.4'] }, { name: 'index', versions: all });
const offline = catalogueOf({ name: 'host', versions: ['1.26.8', '1.25.3'] }, { name: 'index', failure: 'not asked: the run is offline' });

/** The version files of a module with this go.mod, and others by their name. */
function moduleWith(goLine?: string, toolchainLine?: string, more: WrittenFiles = {}, directory = '.'): ModuleVersionFiles {
  const lines = [goLine && `go ${goLine}`, toolchainLine && `toolchain ${toolchainLine}`].filter(Boolean).join('\n');
  return moduleFiles({ 'go.mod': `module example.com/m\n${lines}\n`, ...more }, directory);
}

async function resolve(text: string, catalogue = online, modules = [moduleWith('1.25.0')]): Promise<Resolution> {
  const [resolution] = await resolveRequests(parseRequests(text, '--go'), modules, catalogue);
  return resolution!;
}

const versionsOf = ({ releases }: Resolution) => releases.map(({ version }) => version);

describe('what an entry means', () => {
  test.each([
    ['1.26.0', ['1.26.0']],
    ['1.27rc1', ['1.27rc1']],
    ['1.20.0', ['1.20']],
    ['1.26', ['1.26.11']],
    ['1.20.x', ['1.20.14']],
    ['1.27.x', ['1.27.4']],
    ['>=1.25', ['1.25.14', '1.26.11', '1.27.4']],
    ['>=1.25.13', ['1.25.14', '1.26.11', '1.27.4']],
    ['>=1.27.4', ['1.27.4']],
    ['stable', ['1.27.4']],
    ['oldstable', ['1.26.11']],
    ['supported', ['1.26.11', '1.27.4']],
    ['local', ['1.26.8', '1.27.4']],
    ['go.mod', ['1.25.0']],
  ])('%s → %j', async (entry, versions) => {
    const resolution = await resolve(entry);
    expect(versionsOf(resolution)).toEqual(versions);
    expect(resolution.problem).toBeUndefined();
    expect(resolution.releases.every(({ why }) => why.length > 10)).toBe(true);
  });

  test('only an exact entry pins', async () => {
    const resolutions = await resolveRequests(
      parseRequests('1.26.0 1.26 >=1.27 stable oldstable supported go.mod local', '--go'),
      [moduleWith('1.25.0')],
      online,
    );
    const pinned = resolutions.filter(({ releases }) => releases.some(({ pinned }) => pinned)).map(({ entry }) => entry);
    expect(pinned).toEqual(['1.26.0']);
  });

  test('a range takes what this machine knows beyond the listings', async () => {
    const catalogue = catalogueOf({ name: 'host', versions: ['1.26.12'] }, { name: 'proxy', versions: ['1.26.11'] });
    expect(versionsOf(await resolve('1.26', catalogue))).toEqual(['1.26.12']);
  });

  test('without any index, the newest on the host, and the reason says so', async () => {
    const { releases } = await resolve('1.26.x', offline);
    expect(releases).toEqual([
      {
        version: '1.26.8',
        pinned: false,
        why: 'the newest release of Go 1.26 on this machine; newer ones are unknown (the index: not asked: the run is offline)',
      },
    ]);
    const bare = catalogueOf({ name: 'host', versions: ['1.26.8'] });
    expect((await resolve('stable', bare)).releases[0]?.why).toContain('no index was asked');
  });

  test('a newer line in the catalogue overrides the table of supported lines', async () => {
    const next = `1.${Number(supportedLines.lines[0].slice(2)) + 1}`;
    const catalogue = catalogueOf({ name: 'index', versions: [...all, `${next}.0`] });
    const resolution = await resolve('supported', catalogue);
    expect(versionsOf(resolution)).toEqual(['1.27.4', `${next}.0`]);
    expect(resolution.releases[0]?.why).toContain(`${next} is out`);
  });

  test('local means the tool cache where that is the only source', async () => {
    const catalogue = catalogueOf({ name: 'tool-cache', versions: ['1.25.3'] });
    expect(versionsOf(await resolve('local', catalogue))).toEqual(['1.25.3']);
  });
});

describe('releases that no listing has', () => {
  const proxy = (confirm: FakeSource['confirm']) => catalogueOf({ name: 'proxy', versions: all, confirm: confirm! });

  test('a proxy may leave one out: asking finds it', async () => {
    const resolution = await resolve(
      '1.25.13',
      proxy(() => 'exists'),
    );
    expect(resolution.releases).toEqual([
      { version: '1.25.13', pinned: true, why: '"1.25.13" names this release (proxy was asked for 1.25.13)' },
    ]);
    expect(
      versionsOf(
        await resolve(
          '1.22',
          proxy((release) => (release === '1.22.0' ? 'exists' : 'absent')),
        ),
      ),
    ).toEqual(['1.22.0']);
  });

  test.each([
    ['1.26.99', '1.26.11'],
    ['1.26.5', '1.26.8'],
    ['1.24.1', '1.24.13'],
    ['1.99.0', '1.27.4'],
    ['2.0.1', '1.27.4'],
    ['1.27rc9', '1.27rc1'],
    ['1.26rc1', '1.26.0'],
  ])('%s exists nowhere: unknown, and the nearest is %s', async (entry, nearest) => {
    const { releases, problem } = await resolve(entry);
    expect(releases).toEqual([]);
    expect(problem).toMatchObject({ kind: 'unknown-release', nearest });
    expect(problem?.text).toContain(entry);
  });

  test.each(['1.99', '>=1.99'])('the range %s is unknown, too', async (entry) => {
    expect((await resolve(entry)).problem).toMatchObject({ kind: 'unknown-release', nearest: '1.27.4' });
  });

  test('an index that cannot be reached does not keep the others from denying', async () => {
    const catalogue = catalogueOf({ name: 'index', failure: 'ENOTFOUND' }, { name: 'proxy', versions: all, confirm: () => 'absent' });
    expect((await resolve('1.26.99', catalogue)).problem).toMatchObject({ kind: 'unknown-release' });
  });

  test.each([
    ['a proxy that neither confirms nor denies', proxy(() => 'undetermined')],
    ['no index at all', offline],
    ['nothing at all', catalogueOf({ name: 'host' })],
  ])('%s proves nothing', async (_, catalogue) => {
    expect((await resolve('1.26.99', catalogue)).problem).toMatchObject({ kind: 'unreachable' });
    expect((await resolve('1.22', catalogue)).problem).toMatchObject({ kind: 'unreachable' });
  });

  test('aliases that stand for nothing here are no mistake of the user', async () => {
    const empty = catalogueOf({ name: 'host' });
    expect((await resolve('stable', empty)).problem?.kind).toBe('unreachable');
    expect((await resolve('oldstable', empty)).problem?.kind).toBe('unreachable');
    expect((await resolve('local', empty)).problem?.kind).toBe('nothing-found');
    expect((await resolve('oldstable', catalogueOf({ name: 'index', versions: ['1.27.4'] }))).problem?.kind).toBe('nothing-found');
    expect(await resolve('supported', catalogueOf({ name: 'index', versions: ['1.27.4'] }))).toMatchObject({
      releases: [{ version: '1.27.4' }],
      problem: { kind: 'nothing-found' },
    });
  });
});

describe('go.mod', () => {
  const resolveModule = (...modules: ModuleVersionFiles[]) => resolve('go.mod', online, modules);

  test.each([
    ['1.25', '1.25.14'],
    ['1.25.0', '1.25.0'],
    ['1.25.13', '1.25.14'],
    ['1.20', '1.20.14'],
    ['1.27rc1', '1.27rc1'],
    ['1.27rc2', '1.27.4'],
    ['1.22', '1.23.12'],
    ['1.18', '1.19.13'],
    ['1.9.7', '1.19.13'],
    [undefined, '1.19.13'],
  ])('the go line %s → %s, for this module, not pinned', async (line, version) => {
    const { releases, problem } = await resolveModule(moduleWith(line));
    expect(releases).toMatchObject([{ version, pinned: false, onlyModules: ['.'] }]);
    expect(problem).toBeUndefined();
    expect(releases[0]?.why).toContain(line === undefined ? 'no go line, which means 1.16' : `go ${line}`);
  });

  test('the toolchain line counts beside the go line, default does not', async () => {
    expect(versionsOf(await resolveModule(moduleWith('1.24', 'go1.26.0')))).toEqual(['1.24.13', '1.26.0']);
    expect(versionsOf(await resolveModule(moduleWith('1.24', 'go1.26.0-custom')))).toEqual(['1.24.13', '1.26.0']);
    expect(versionsOf(await resolveModule(moduleWith('1.24', 'default')))).toEqual(['1.24.13']);
  });

  test('each module gets its own, equal ones share', async () => {
    const { releases } = await resolveModule(
      moduleWith('1.25.0'),
      moduleWith('1.26', undefined, {}, 'b'),
      moduleWith('1.25.0', undefined, {}, 'c'),
    );
    expect(releases).toMatchObject([
      { version: '1.25.0', onlyModules: ['.', 'c'] },
      { version: '1.26.11', onlyModules: ['b'] },
    ]);
  });

  test('go.work counts for the modules inside it, and go.work alone means only those', async () => {
    const modules = [moduleWith('1.25.0', undefined, { 'go.work': 'go 1.27\n' }), moduleWith('1.26', undefined, {}, 'b')];
    const [both, work] = await resolveRequests(parseRequests('go.mod go.work', '--go'), modules, online);
    const ofWork = { version: '1.27.4', onlyModules: ['.'], why: expect.stringContaining('go.work says `go 1.27`') };
    expect(both?.releases).toMatchObject([{ version: '1.26.11', onlyModules: ['b'] }, ofWork]);
    expect(work?.releases).toMatchObject([ofWork]);
    expect((await resolve('go.work')).problem).toEqual({ kind: 'nothing-found', text: 'no go.work concerns any of the modules' });
  });

  test('a go.work without a go line means another line than a go.mod without one', async () => {
    const { releases } = await resolveModule(moduleWith('1.16', undefined, { 'go.work': 'use .\n' }));
    expect(releases[0]?.why).toContain('go.work has no go line, which means 1.18');
  });

  test('a toolchain line older than the go line has no effect, as for the go command', async () => {
    expect(versionsOf(await resolveModule(moduleWith('1.26', 'go1.25.0')))).toEqual(['1.26.11']);
  });

  test('where go.mod is silent, the files of version switchers say what it means', async () => {
    expect(versionsOf(await resolveModule(moduleWith(undefined, undefined, { '.go-version': '1.26.0\n' })))).toEqual(['1.26.0']);
    expect(versionsOf(await resolveModule(moduleWith(undefined, undefined, { '.tool-versions': 'golang 1.25.0\n' })))).toEqual(['1.25.0']);
    expect(versionsOf(await resolveModule(moduleWith('1.25.0', undefined, { '.go-version': '1.26.0\n' })))).toEqual(['1.25.0']);
  });

  test('a line that nothing satisfies is a problem beside the others, not an error', async () => {
    const { releases, problem } = await resolveModule(moduleWith('1.30'), moduleWith('1.26', undefined, {}, 'b'));
    expect(releases).toMatchObject([{ version: '1.26.11' }]);
    expect(problem).toMatchObject({ kind: 'unsatisfied', nearest: '1.27.4' });
    expect(problem?.text).toContain('go.mod says `go 1.30`, and no release satisfies it');
    expect((await resolveModule(moduleWith('nonsense'))).problem?.text).toContain('no Go version');
    expect((await resolve('go.mod', online, [])).problem?.kind).toBe('nothing-found');
    expect((await resolve('go.mod', catalogueOf({ name: 'host' }), [moduleWith('1.18')])).problem?.kind).toBe('unsatisfied');
  });

  test('offline, a newer toolchain on the host satisfies the line', async () => {
    const { releases } = await resolve('go.mod', offline, [moduleWith('1.25.5')]);
    expect(releases).toMatchObject([{ version: '1.26.8', why: expect.stringContaining('this one satisfies the line') }]);
  });
});

describe('the files of version switchers', () => {
  test.each([
    ['1.26.0', ['1.26.0']],
    ['go1.26.0', ['1.26.0']],
    ['1.26', ['1.26.11']],
    ['1.27rc1', ['1.27rc1']],
    ['stable', ['1.27.4']],
    ['latest', ['1.27.4']],
    ['latest:1.25', ['1.25.14']],
    ['1.25.0\n1.26.0', ['1.25.0', '1.26.0']],
  ])('.go-version %j → %j, offered to this module', async (text, versions) => {
    const resolution = await resolve('.go-version', online, [moduleWith('1.24', undefined, { '.go-version': text })]);
    expect(versionsOf(resolution)).toEqual(versions);
    expect(resolution.releases.every(({ pinned, onlyModules }) => !pinned && onlyModules?.[0] === '.')).toBe(true);
    expect(resolution.releases[0]?.why).toMatch(/^\.go-version says `/);
  });

  test('.tool-versions may name several, and each module has its own', async () => {
    const modules = [
      moduleWith('1.24', undefined, { '.tool-versions': 'nodejs 20\ngolang 1.26.0 1.25.0 system\n' }),
      moduleWith('1.24', undefined, { '.tool-versions': 'go 1.26.0 # the one of b\n' }, 'b'),
    ];
    expect((await resolve('.tool-versions', online, modules)).releases).toMatchObject([
      { version: '1.25.0', onlyModules: ['.'] },
      { version: '1.26.0', onlyModules: ['.', 'b'] },
    ]);
  });

  test('a release that there is not is a problem that names the file, no mistake in the list', async () => {
    const { problem } = await resolve('.go-version', online, [moduleWith('1.24', undefined, { '.go-version': '1.26.99' })]);
    expect(problem).toMatchObject({ kind: 'unsatisfied', nearest: '1.26.11' });
    expect(problem?.text).toMatch(/^\.go-version says `1\.26\.99`: there is no Go release 1\.26\.99/);
  });

  test('what names no release is a problem that quotes it', async () => {
    const { problem } = await resolve('.tool-versions', online, [moduleWith('1.24', undefined, { '.tool-versions': 'golang system\n' })]);
    expect(problem).toMatchObject({ kind: 'nothing-found' });
    expect(problem?.text).toMatch(
      /^no release is named by \.tool-versions: "golang system" is not understood: it means the go that is on PATH/,
    );
    expect((await resolve('.go-version')).problem?.text).toBe('no .go-version concerns any of the modules');
  });
});

test('each release is wanted once, oldest first, with all that asked for it', async () => {
  const resolutions = await resolveRequests(parseRequests('1.27.4 stable go.mod 1.25.x', '--go'), [moduleWith('1.25.0')], online);
  expect(wantedReleases(resolutions)).toEqual([
    { version: '1.25.0', requestedBy: ['go.mod'], pinned: false, onlyModules: ['.'] },
    { version: '1.25.14', requestedBy: ['1.25.x'], pinned: false },
    { version: '1.27.4', requestedBy: ['1.27.4', 'stable'], pinned: true },
  ]);
});

describe('what a plan chose', () => {
  const modules = [moduleWith('1.25', undefined, {}, '.'), moduleWith('1.26.8', undefined, {}, 'tools')];
  const entries = ['stable', 'oldstable', 'supported', '1.26.x', '>=1.26', 'go.mod', '1.26.8'];

  test.each(entries)('for %s is what every other machine takes, whatever it knows', async (entry) => {
    const here = await resolve(entry, online, modules);
    const text = chosenRequests([here]);
    for (const catalogue of [online, offline, catalogueOf({ name: 'index', versions: ['1.99.1', ...versionsOf(here)] })]) {
      const there = await resolve(text, catalogue, modules);
      expect(there.entry).toBe(entry);
      const asked = (resolution: Resolution) =>
        resolution.releases.map(({ version, pinned, onlyModules }) => ({ version, pinned, onlyModules }));
      expect(asked(there)).toEqual(asked(here));
    }
  });

  test('is not written where an entry led to nothing', async () => {
    expect(chosenRequests([await resolve('.go-version')])).toBe('.go-version');
  });
});
