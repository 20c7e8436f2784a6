import { describe, expect, test } from '@jest/globals';
import { ConfigurationError } from '../../src/model/errors.js';
import type { Settings } from '../../src/model/settings.js';
import { makePlan } from '../../src/plan.js';
import { type Edit, recorded, replayRequest, settings } from '../support/snapshots.js';

async function planOf(name: string, change: Partial<Settings>, ...edits: Edit[]) {
  const request = replayRequest(recorded(name, settings(change), ...edits));
  return makePlan({ ...request, onProgress: () => undefined });
}

/** The module proxy was asked, and does not have these releases. */
const without =
  (...releases: string[]): Edit =>
  ({ probes }) => {
    for (const release of releases) {
      probes[`toolchain.exists ${JSON.stringify({ release, source: 'proxy' })}`] = { answer: 'absent', reason: 'the proxy answers 404' };
    }
  };

async function mistake(change: Partial<Settings>, ...edits: Edit[]): Promise<string> {
  const error = await planOf('workspace', change, ...edits).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ConfigurationError);
  return (error as ConfigurationError).message;
}

describe('notes', () => {
  test('limits hold the matrix alone', async () => {
    const notes = async (change: Partial<Settings>) =>
      (await planOf('workspace', { limits: [{ pids: 5 }], ...change })).notes.filter((note) => note.startsWith('limits hold'));
    expect(await notes({ suites: ['matrix', 'toolchain'] })).toEqual([]);
    expect(await notes({ suites: ['matrix', 'runtime'] })).toEqual([
      'limits hold the suite matrix alone: the checks of runtime ran without',
    ]);
    expect(await notes({ suites: ['modules'] })).toEqual(['limits hold the suite matrix alone: the checks of modules ran without']);
  });
});

describe('a selection that fits nothing is a mistake of the user', () => {
  test('an unknown suite, with the nearest one', async () => {
    expect(await mistake({ suites: ['matrx'] })).toBe(
      '--suite: unknown suite "matrx"\n  did you mean "matrix"? accepted: toolchain, modules, matrix, runtime, seccomp, environment, windows',
    );
  });

  test('the suite seccomp without a profile, a profile that is not there, and one that is none', async () => {
    expect(await mistake({ suites: ['seccomp'] })).toBe(
      '--suite: the suite seccomp needs a profile\n  as in: --seccomp-profile default.json',
    );
    const seccompProfile = '/{workspace}/p.json';
    const there =
      (text: string): Edit =>
      ({ stats, files }) => {
        stats[seccompProfile] = { value: { kind: 'file', size: text.length, mode: 0o644, uid: 0, gid: 0, mtimeMs: 0 } };
        files[`${seccompProfile}#0+${text.length}`] = { base64: Buffer.from(text).toString('base64') };
      };
    const missing: Edit = ({ stats }) => {
      stats[seccompProfile] = { missing: true };
    };
    expect(await mistake({ suites: ['seccomp'], seccompProfile }, missing)).toMatch(/^--seccomp-profile: there is no file /);
    expect(await mistake({ suites: ['seccomp'], seccompProfile }, there('{"defaultAction": "SCMP_ACT_ALOW"}'))).toMatch(
      /p\.json:1:19: unknown action "SCMP_ACT_ALOW"\n {2}did you mean "SCMP_ACT_ALLOW"/,
    );
    const { checks } = await planOf('workspace', { suites: ['seccomp'], seccompProfile }, there('{"defaultAction": "SCMP_ACT_ALLOW"}'));
    expect(checks.map(({ id }) => id)).toEqual([
      'seccomp.profile',
      'seccomp.needs',
      'seccomp.start',
      'seccomp.cgo',
      'seccomp.build',
      'seccomp.test',
    ]);
  });

  test('a check glob that matches nothing, with the nearest id', async () => {
    expect(await mistake({ checks: ['build', 'mod.tidi'] })).toMatch(
      /^--check: no check matches "mod\.tidi"\n {2}did you mean "mod\.tidy"\?/,
    );
    expect(await mistake({ checks: ['!buld'] })).toMatch(/^--check: no check matches "!buld"/);
  });

  test('checks that are all of other suites', async () => {
    expect(await mistake({ suites: ['toolchain'], checks: ['build'] })).toBe(
      '--check: no check is left to run\n  suites toolchain; checks build',
    );
    expect(await mistake({ checks: ['!*'] })).toContain('no check is left to run');
    expect(await mistake({ suites: [] })).toBe('--suite: no check is left to run\n  suites ; checks all');
  });

  test('a module glob that matches nothing, with the modules there are', async () => {
    expect(await mistake({ modules: ['servce'] })).toBe('--module: no module matches servce\n  modules here: apart, api, core');
  });

  test('is named by the place where it was written', async () => {
    const places = { suites: 'input suites', modules: 'go-conform.yml (modules)' };
    expect(await mistake({ suites: ['matrx'], places })).toMatch(/^input suites: unknown suite/);
    expect(await mistake({ modules: ['servce'], places })).toMatch(/^go-conform\.yml \(modules\): no module matches/);
  });

  test('a release that does not exist, with the nearest one', async () => {
    expect(await mistake({ go: '1.26.99' }, without('1.26.99'))).toMatch(
      /^--go: 1\.26\.99: there is no Go release 1\.26\.99 .*\n {2}nearest: 1\.26\.11$/,
    );
  });

  test('names no nearest release where none is known', async () => {
    const nothingListed: Edit = ({ probes, dirs }) => {
      for (const key of Object.keys(probes)) if (key.startsWith('toolchain.listing')) probes[key] = { releases: [], notes: [] };
      for (const folder of Object.keys(dirs)) if (folder.includes('go-toolchain')) dirs[folder] = { missing: true };
    };
    expect(await mistake({ go: '1.26.99', source: 'proxy' }, nothingListed, without('1.26.99'))).not.toContain('nearest');
  });

  test('several releases that do not exist are named together', async () => {
    expect(await mistake({ go: '1.26.99 1.99' }, without('1.26.99', '1.99.0'))).toMatch(/^--go: 1\.26\.99: .*; 1\.99: /);
  });

  test('an entry that is no version at all', async () => {
    expect(await mistake({ go: 'newest' })).toMatch(/^--go: /);
  });
});

describe('a plan', () => {
  test('holds the selected checks, modules and releases only', async () => {
    const plan = await planOf('workspace', { checks: ['mod.*', '!mod.tidy'], modules: ['a*', '!apart'] });
    expect(plan.checks.map(({ id }) => id)).toEqual(['mod.mode', 'mod.graph', 'mod.cache', 'mod.sum']);
    expect(plan.modules.modules.map(({ directory }) => directory)).toEqual(['api']);
    expect(plan.releases).toMatchObject([{ version: '1.26.11', pinned: false, requestedBy: ['1.26.x'] }]);
    expect(plan.required).toEqual(['mod.mode', 'mod.graph', 'mod.cache', 'mod.sum']);
  });

  test('knows the workspace that governs', async () => {
    const plan = await planOf('workspace', {});
    expect(plan.modules.workFile).toBe('/{workspace}/go.work');
    expect(plan.modules.modules.map(({ directory, workspace }) => [directory, workspace])).toEqual([
      ['apart', false],
      ['api', true],
      ['core', true],
    ]);
  });

  test('takes the go line of go.work for the modules that it governs', async () => {
    const newerWork: Edit = ({ files }) => {
      files['/{workspace}/go.work'] = 'go 1.27.1\n\nuse (\n\t./api\n\t./core\n)\n';
    };
    const { resolutions } = await planOf('workspace', { go: 'go.mod', modules: ['api'] }, newerWork);
    expect(resolutions[0]!.releases.map(({ version, why }) => [version, why])).toEqual([
      ['1.27.1', expect.stringContaining('go.work says `go 1.27.1`')],
    ]);
  });

  test('does not call a release unknown that nobody could be asked about', async () => {
    const plan = await planOf('workspace', { go: '1.26.99' });
    expect(plan.resolutions[0]!.problem).toMatchObject({ kind: 'unreachable', nearest: '1.26.11' });
    expect(plan.releases).toEqual([]);
  });

  test('asks the mirror that the user named', async () => {
    const { catalogue } = await planOf('race', { downloadBaseUrl: 'https://example.com/golang' });
    expect(catalogue.sources.find(({ source }) => source === 'index')!.place).toContain('https://example.com/golang');
  });

  test('keeps an open entry, for toolchain.resolve to tell', async () => {
    const plan = await planOf('go-line-newer', {});
    expect(plan.resolutions.find(({ problem }) => problem !== undefined)?.problem?.kind).toBe('unsatisfied');
  });

  test('knows that CGO_ENABLED of the config file switches the race detector off', async () => {
    const plan = await planOf('race', { environment: { CGO_ENABLED: '0' } });
    expect(plan.cells.find(({ check }) => check === 'test.race')!.skip).toBe('CGO_ENABLED=0, and the race detector needs cgo');
  });
});
