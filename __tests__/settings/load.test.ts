import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ConfigurationError } from '../../src/model/errors.js';
import { parametersOf } from '../../src/model/policy.js';
import { Settings } from '../../src/model/settings.js';
import { settingRules } from '../../src/rules.js';
import { globFilter, loadSettings, type SettingName, type SettingsSources, unmatched, words } from '../../src/settings/load.js';
import { profileWith } from '../support/snapshots.js';

interface Case {
  /** What was written as options, by the name of the setting. */
  readonly options?: Partial<Record<SettingName, string>>;
  /** go-conform.yml in /module. */
  readonly file?: string;
  readonly more?: Partial<SettingsSources>;
}

function load({ options = {}, file, more = {} }: Case): Promise<Settings> {
  return loadSettings({
    written: Object.fromEntries(Object.entries(options).map(([name, text]) => [name, { text, place: `--${name}` }])),
    directory: '/module',
    readText: async (path) => (path === '/module/go-conform.yml' ? file : undefined),
    rules: { ...settingRules, defaultJobs: 3 },
    ...more,
  });
}

async function mistake(of: Case): Promise<string> {
  const error = await load(of).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ConfigurationError);
  return (error as ConfigurationError).message;
}

describe('where a setting comes from', () => {
  test('the defaults, when nothing was said', async () => {
    expect(await load({})).toEqual({
      directory: '/module',
      go: 'go.mod stable',
      goPlace: 'default',
      places: {},
      suites: ['toolchain', 'modules', 'matrix', 'environment'],
      defaultSuites: true,
      checks: [],
      modules: [],
      profile: 'default',
      source: 'auto',
      offline: false,
      crossTargets: ['linux/arm64', 'windows/amd64', 'darwin/arm64'],
      testFlags: [],
      packages: ['./...'],
      environment: {},
      jobs: 3,
      timeoutMs: 20 * 60_000,
      rerunFailed: 0,
      parameters: {},
      overrides: [],
      dryRun: false,
    });
  });

  test('an option wins over the config file, and that over the default', async () => {
    const file = 'go: 1.25.x\ntimeout: 90s\nprofile: strict.yml\n';
    expect(await load({ file })).toMatchObject({
      go: '1.25.x',
      goPlace: 'go-conform.yml (go)',
      timeoutMs: 90_000,
      profile: 'strict.yml',
      source: 'auto',
    });
    expect(await load({ file, options: { go: '1.26.x', timeout: '1h' } })).toMatchObject({
      go: '1.26.x',
      goPlace: '--go',
      timeoutMs: 3_600_000,
      profile: 'strict.yml',
    });
  });

  test('a config file of another name, and no default one beside it', async () => {
    const more = {
      config: { text: '/etc/conform.yml', place: '--config' },
      readText: async (path: string) => (path === '/etc/conform.yml' ? 'jobs: 7' : 'jobs: 9'),
    };
    expect((await load({ more })).jobs).toBe(7);
  });

  test('every key of the config file', async () => {
    const file = `
go: [1.20, 1.26.x, go.mod]
suites: [toolchain, matrix]
checks: ['mod.*', '!mod.tidy']
modules: [service, '!old']
profile: profiles/ours.yml
source: proxy
download-base-url: https://example.com/golang/
offline: true
cross-targets: [linux/riscv64]
test-flags: [-short, '-run=Test A|B']
packages: [./cmd/..., ./internal/...]
environment: { GOFLAGS: -tags=x, PORT: 080, DEBUG: true }
jobs: 2
timeout: 1h30m
rerun-failed: 2
parameters:
  test: { timeout: 5m, packages: [./a/../internal], flags: [-run=A B], count: 3 }
  cross: { targets: [linux/386] }
fail-on: warn
waivers: accepted.yml
baseline: ci/baseline.json
out: reports
`;
    expect(await load({ file, more: { dryRun: true } })).toEqual({
      directory: '/module',
      go: '1.20 1.26.x go.mod',
      goPlace: 'go-conform.yml (go)',
      places: Object.fromEntries(
        ['suites', 'checks', 'modules', 'packages', 'profile', 'source', 'fail-on', 'waivers', 'baseline'].map((name) => [
          name,
          `go-conform.yml (${name})`,
        ]),
      ),
      suites: ['toolchain', 'matrix'],
      checks: ['mod.*', '!mod.tidy'],
      modules: ['service', '!old'],
      profile: 'profiles/ours.yml',
      source: 'proxy',
      downloadBaseUrl: 'https://example.com/golang',
      offline: true,
      crossTargets: ['linux/riscv64'],
      testFlags: ['-short', '-run=Test A|B'],
      packages: ['./cmd/...', './internal/...'],
      environment: { GOFLAGS: '-tags=x', PORT: '080', DEBUG: 'true' },
      jobs: 2,
      timeoutMs: 5_400_000,
      rerunFailed: 2,
      parameters: {
        test: { timeout: '5m', packages: ['./internal'], flags: ['-run=A B'], count: 3 },
        cross: { targets: ['linux/386'] },
      },
      overrides: [],
      failOn: 'warn',
      waivers: '/module/accepted.yml',
      baseline: '/module/ci/baseline.json',
      out: '/module/reports',
      dryRun: true,
    });
  });

  test('the result fits its definition, so that a recording can carry it', async () => {
    const settings = await load({ options: { 'fail-on': 'never', out: '/tmp/x', 'download-base-url': 'http://127.0.0.1:8080' } });
    expect(Settings.parse(settings)).toEqual(settings);
  });

  test.each(['1.20', '1.30', '1.2', '1.26.10'])('a release that looks like a number stays as it was written: %s', async (release) => {
    expect((await load({ file: `go: ${release}` })).go).toBe(release);
    expect((await load({ file: `go: [${release}, stable]` })).go).toBe(`${release} stable`);
    expect((await load({ file: `go:\n  - ${release}` })).go).toBe(release);
  });

  test('an empty list of the file is an empty list, not the default', async () => {
    expect(await load({ file: 'cross-targets: []\nchecks: []\nsuites: []' })).toMatchObject({ crossTargets: [], checks: [], suites: [] });
    expect((await load({ options: { 'cross-targets': '' } })).crossTargets).toEqual([]);
  });

  test('an empty file says nothing', async () => {
    expect(await load({ file: '# nothing yet\n' })).toEqual(await load({}));
  });
});

describe('a mistake names its place', () => {
  test.each<[string, Case, string | RegExp]>([
    ['an unknown key', { file: 'jobs: 2\nsuite: [matrix]' }, /^go-conform\.yml:2:1: unknown key "suite"\n {2}did you mean "suites"\?/],
    ['a key that resembles none', { file: 'zzzzzzzzzz: 1' }, /^go-conform\.yml:1:1: unknown key "zzzzzzzzzz"\n {2}accepted: go, suites/],
    ['YAML that is broken', { file: 'go: [1.26\njobs: 2' }, /^go-conform\.yml:2:\d+: /],
    ['a key written twice', { file: 'jobs: 1\njobs: 2' }, 'go-conform.yml:2:1: Map keys must be unique'],
    ['a tab as indentation', { file: 'environment:\n\tA: b' }, /^go-conform\.yml:2:1: Tabs are not allowed as indentation/],
    ['a wrong type', { file: 'offline: maybe' }, 'go-conform.yml:1:10: "offline": Invalid input: expected boolean, received string'],
    [
      'a wrong type deep inside',
      { file: 'checks:\n  - build\n  - 3' },
      'go-conform.yml:3:5: "checks.1": Invalid input: expected string, received number',
    ],
    ['a whole file of the wrong type', { file: '- go' }, 'go-conform.yml:1:1: Invalid input: expected object, received array'],
    ['a file that is only a word', { file: 'hello' }, 'go-conform.yml:1:1: Invalid input: expected object, received string'],
    ['an alias without an anchor', { file: 'go: *none' }, /^go-conform\.yml: cannot be read as data: Unresolved alias/],
    ['a variable with a line break', { file: 'environment: {A: "x\\nB=y"}' }, /^go-conform\.yml:1:18: "environment\.A": has a line break/],
    ['a variable name that is none', { file: 'environment: {1A: x}' }, /^go-conform\.yml:1:\d+: "environment\.1A"/],
    ['a number of jobs that is none', { file: 'jobs: 0' }, /^go-conform\.yml:1:7: "jobs": /],
    ['an address that is none', { file: 'download-base-url: example' }, /^go-conform\.yml:1:20: "download-base-url": /],
    ['a duration of the file', { file: 'timeout: soon' }, 'go-conform.yml (timeout): "soon" is not a duration\n  write 90s, 20m or 1h30m'],
    ['a duration of an option', { options: { timeout: '0s' } }, '--timeout: "0s" is not a duration\n  write 90s, 20m or 1h30m'],
    ['jobs', { options: { jobs: 'many' } }, '--jobs: "many" is not a whole number from 1 to 9999'],
    ['jobs that are too many', { options: { jobs: '10000' } }, '--jobs: "10000" is not a whole number from 1 to 9999'],
    [
      'a target',
      { options: { 'cross-targets': 'linux/arm64 arm64' } },
      '--cross-targets: "arm64" is not a target\n  write GOOS/GOARCH, as linux/arm64',
    ],
    [
      'a word for --fail-on',
      { options: { 'fail-on': 'everything' } },
      '--fail-on: unknown value "everything"\n  accepted: fail, warn, never, regression',
    ],
    [
      'a near word for --fail-on',
      { options: { 'fail-on': 'wran' } },
      '--fail-on: unknown value "wran"\n  did you mean "warn"? accepted: fail, warn, never, regression',
    ],
    ['a variable without a value', { options: { environment: 'A=1\nB' } }, '--environment: "B" is not NAME=VALUE\n  one variable per line'],
    [
      'an address with another protocol',
      { options: { 'download-base-url': 'ftp://example.com' } },
      '--download-base-url: "ftp://example.com" is not an http or https URL',
    ],
    [
      'an address that cannot be read',
      { options: { 'download-base-url': 'http://' } },
      '--download-base-url: "http://" is not an http or https URL',
    ],
    ['a source', { options: { source: 'proxi' } }, /^--source: unknown value "proxi"\n {2}did you mean "proxy"\?/],
    ['a flag for go test', { options: { 'test-flags': '-exec=sh' } }, /^--test-flags: -exec cannot be given here: /],
  ])('%s', async (_, of, message) => {
    if (typeof message === 'string') expect(await mistake(of)).toBe(message);
    else expect(await mistake(of)).toMatch(message);
  });

  test.each<[string, string, string | RegExp]>([
    ['an unknown check', 'parameters:\n  tset: {}', 'go-conform.yml:2:3: unknown key "parameters.tset"\n  did you mean "test"?'],
    [
      'an unknown parameter',
      'parameters:\n  test:\n    time-out: 5m',
      'go-conform.yml:3:5: unknown key "parameters.test.time-out"\n  did you mean "timeout"?',
    ],
    [
      'a parameter of another check',
      'parameters: { build: { targets: [] } }',
      /^go-conform\.yml:1:24: unknown key "parameters\.build\.targets"/,
    ],
    [
      'a parameter of the wrong type',
      'parameters:\n  test: { count: few }',
      'go-conform.yml:2:18: "parameters.test.count": Invalid input: expected number, received string',
    ],
    [
      'a parameter of several forms, in none of them',
      'parameters: { cross.test: { exec: ./wrapper } }',
      'go-conform.yml:1:35: "parameters.cross.test.exec": Invalid input: expected array or record, received string',
    ],
    ['a duration', 'parameters: { vet: { timeout: soon } }', /^go-conform\.yml:1:31: "parameters\.vet\.timeout": is not a duration/],
    ['no time at all', 'parameters: { vet: { timeout: 0s } }', 'go-conform.yml (parameters.vet.timeout): "0s" is not a duration'],
    ['a target', 'parameters: { cross: { targets: [arm64] } }', /^go-conform\.yml:1:34: "parameters\.cross\.targets\.0": is not a target/],
    ['a flag', 'parameters: { test: { flags: [-json] } }', /^go-conform\.yml \(parameters\.test\.flags\): -json cannot be given here/],
    [
      'a package',
      'parameters: { test.race: { packages: [std] } }',
      /^go-conform\.yml \(parameters\.test\.race\.packages\): "std" takes in packages/,
    ],
  ])('of single checks: %s', async (_, file, message) => {
    if (typeof message === 'string') expect(await mistake({ file })).toContain(message);
    else expect(await mistake({ file })).toMatch(message);
  });

  test.each([
    ['GOTOOLCHAIN=auto', 'GOTOOLCHAIN cannot be set here: each cell runs exactly its own release; choose releases with --go'],
    ['GOROOT=/usr/lib/go', 'GOROOT cannot be set here: '],
    ['PATH=/bin', 'PATH cannot be set here: '],
    ['GOOS=plan9', 'choose targets with --cross-targets'],
    ['A B=1', '"A B=1" is not NAME=VALUE'],
  ])('a variable that would break a rule: %s', async (line, message) => {
    expect(await mistake({ options: { environment: line } })).toContain(message);
  });

  test.each([
    ['../other/...', 'leaves the folder of the module'],
    ['./a/../../b', 'leaves the folder of the module'],
    ['/src/...', 'is an absolute path'],
    ['C:\\src', 'is an absolute path'],
    ['all', 'takes in packages of others'],
    ['...', 'takes in packages of others'],
    ['-short', 'is a flag, not a package pattern'],
    ['./main.go', 'is a file, not a package'],
    ['example.com/m@latest', 'asks for a version'],
  ])('a package pattern: %s', async (pattern, message) => {
    expect(await mistake({ options: { packages: `./... ${pattern}` } })).toContain(`--packages: "${pattern}" ${message}`);
  });

  test('a shard', async () => {
    expect(await mistake({ options: { shard: 'half' } })).toMatch(/^--shard: "half" is not a shard\n {2}write I\/N, as 2\/3/);
  });

  test.each(['-1', '100', 'once', '1.5'])('a number of reruns: %s', async (text) => {
    expect(await mistake({ options: { 'rerun-failed': text } })).toBe(`--rerun-failed: "${text}" is not a whole number from 0 to 99`);
  });

  test('a config file that was named and does not exist', async () => {
    const more = { config: { text: 'none.yml', place: '--config' } };
    expect(await mistake({ more })).toBe('--config: there is no file none.yml\n  looked for /module/none.yml');
  });

  test('a config file that cannot be read', async () => {
    const readText = async () => {
      throw new Error('EACCES: permission denied');
    };
    expect(await mistake({ more: { readText } })).toBe('go-conform.yml: go-conform.yml cannot be read: EACCES: permission denied');
    const config = { text: 'mine.yml', place: 'input config' };
    expect(await mistake({ more: { readText, config } })).toBe('input config: mine.yml cannot be read: EACCES: permission denied');
  });

  test('whatever stands in the file, the answer is settings or a mistake with its place', async () => {
    const key = fc.constantFrom(
      'go',
      'checks',
      'jobs',
      'timeout',
      'environment',
      'test-flags',
      'fail-on',
      'cross-targets',
      'parameters',
      'packages',
      'other',
    );
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom('1.26', '20m', '-short', 'warn', 'linux/arm64'));
    const file = fc.oneof(
      fc.string({
        unit: fc.constantFrom('go', ': ', '\n', '- ', '[', ']', '{', '}', '"', "'", '1.20', '&a', '*a', ' ', '|', '>', '#', '!', '%'),
      }),
      fc.dictionary(key, value).map((object) => JSON.stringify(object)),
    );
    await fc.assert(
      fc.asyncProperty(file, async (text) => {
        const outcome = await load({ file: text }).catch((error: unknown) => error);
        if (outcome instanceof ConfigurationError) expect(outcome.place).toContain('go-conform.yml');
        else expect(Settings.safeParse(outcome).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('limits', () => {
  test('are one set, or a list, each once', async () => {
    expect((await load({})).limits).toBeUndefined();
    expect((await load({ file: 'limits: cpu=1, memory=1Gi' })).limits).toEqual([{ cpu: 1, memory: 2 ** 30 }]);
    expect((await load({ file: 'limits: [none, "cpu=1, pids=64", "pids=64 cpu=100%"]' })).limits).toEqual([{}, { cpu: 1, pids: 64 }]);
    expect((await load({ file: 'limits: cpu=1', options: { limits: 'cpu=2\nnone' } })).limits).toEqual([{ cpu: 2 }, {}]);
  });

  test('that are none name their place', async () => {
    expect(await mistake({ file: 'limits: [cpu=1, memroy=1G]' })).toMatch(
      /^go-conform\.yml \(limits\): there is no limit "memroy"\n {2}did you mean "memory"/,
    );
  });
});

describe('parameters of single checks', () => {
  const file = 'packages: [./...]\nparameters: { test: { timeout: 1m, packages: [./a], count: 2 }, cross: { targets: [linux/386] } }';
  const of = async (options: Case['options'], check: string) => {
    const profile = profileWith({ test: { level: 'required', parameters: { timeout: '2m', cache: true } } });
    return parametersOf(profile, await load({ file, options: options! }), check);
  };

  test('win over those of the profile and over the settings for all checks in the file', async () => {
    expect(await of({}, 'test')).toEqual({ timeout: '1m', packages: ['./a'], count: 2, cache: true });
    expect(await of({}, 'vet')).toEqual({});
  });

  test('yield to an option, which was typed for this run', async () => {
    expect(await of({ timeout: '9m', packages: './b' }, 'test')).toEqual({ count: 2, cache: true });
    expect(await of({ 'cross-targets': 'linux/arm' }, 'cross')).toEqual({});
    expect((await load({ options: { timeout: '9m', jobs: '1' } })).overrides).toEqual(['timeout']);
  });
});

describe('package patterns', () => {
  test('are kept, relative ones in their shortest form', async () => {
    const { packages } = await load({ options: { packages: './... ./a/./b/.. . example.com/m/... ././x/...' } });
    expect(packages).toEqual(['./...', './a', '.', 'example.com/m/...', './x/...']);
  });
});

describe('a source', () => {
  test.each(['auto', 'host', 'tool-cache', 'go.dev', 'proxy'])('may be %s', async (source) => {
    expect((await load({ options: { source } })).source).toBe(source);
  });

  test('may be the address of a mirror, whose last slash does not matter', async () => {
    expect((await load({ options: { source: 'https://example.com/golang//' } })).source).toBe('https://example.com/golang');
  });

  test.each([
    ['./archives', '/module/archives'],
    ['../archives', '/archives'],
    ['.', '/module'],
    ['/mnt/archives/', '/mnt/archives'],
    ['archives/go', '/module/archives/go'],
    ['file:///mnt/archives', '/mnt/archives'],
  ])('may be a folder: %s', async (source, expected) => {
    expect((await load({ options: { source } })).source).toBe(expected);
    expect((await load({ file: `source: ${source}` })).source).toBe(expected);
  });

  test('without a slash is no folder, and says how one is written', async () => {
    expect(await mistake({ options: { source: 'archives' } })).toContain('a folder is written as ./archives');
  });
});

describe('a variable', () => {
  test('may have equals signs, no value, and blanks around its line', async () => {
    const { environment } = await load({ options: { environment: '  GOFLAGS=-tags=a -v\n\nEMPTY=\r\n' } });
    expect(environment).toEqual({ GOFLAGS: '-tags=a -v', EMPTY: '' });
  });

  test('written twice has the last value', async () => {
    expect((await load({ options: { environment: 'A=1\nA=2' } })).environment).toEqual({ A: '2' });
  });
});

describe('a time limit', () => {
  test('without a unit is in minutes, as the input of the Action says', async () => {
    expect((await load({ options: { timeout: '5' } })).timeoutMs).toBe(300_000);
  });
});

describe('words', () => {
  test('are set apart by commas, white space and line ends', () => {
    expect(words(' a,b\n c,,\td ')).toEqual(['a', 'b', 'c', 'd']);
    expect(words(' , ')).toEqual([]);
  });
});

describe('globs', () => {
  const ids = ['build', 'build.stamp', 'mod.graph', 'mod.tidy', 'test'];
  const chosen = (...globs: string[]) => ids.filter(globFilter(globs));

  test.each([
    [[], ids],
    [['build'], ['build']],
    [['mod.*'], ['mod.graph', 'mod.tidy']],
    [
      ['*', '!mod.*'],
      ['build', 'build.stamp', 'test'],
    ],
    [['!mod.*'], ['build', 'build.stamp', 'test']],
    [['mod.????'], ['mod.tidy']],
    [['!build', 'build'], []],
    [['Build'], []],
  ])('%j', (globs, expected) => {
    expect(chosen(...globs)).toEqual(expected);
  });

  test('a dot is a dot, and no other character is special', () => {
    expect(globFilter(['a.b'])('axb')).toBe(false);
    expect(globFilter(['a(b|c)+'])('a(b|c)+')).toBe(true);
    expect(globFilter(['[ab]'])('a')).toBe(false);
  });

  test('a folder may be written with ./', () => {
    expect(globFilter(['./service'])('service')).toBe(true);
    expect(globFilter(['.'])('.')).toBe(true);
    expect(globFilter(['./'])('./')).toBe(true);
  });

  test('those that match nothing are told, excluding ones too', () => {
    expect(unmatched(['build', 'nothing.*', '!none', '!test'], ids)).toEqual(['nothing.*', '!none']);
  });

  test('any text is a glob, and one without stars matches itself', () => {
    fc.assert(fc.property(fc.string(), (text) => void globFilter([text])(text)));
    const plain = fc.string().filter((text) => !/[*?!\n\r\u2028\u2029]/.test(text) && !text.startsWith('./'));
    fc.assert(fc.property(plain, (text) => expect(globFilter([text])(text)).toBe(true)));
  });
});

describe('a seccomp profile', () => {
  test('is a file below the folder of the run, and adds its suite to those that run', async () => {
    const { seccompProfile, suites, defaultSuites } = await load({ file: 'seccomp-profile: deploy/p.json' });
    expect(seccompProfile).toBe('/module/deploy/p.json');
    expect(suites).toEqual(['toolchain', 'modules', 'matrix', 'environment', 'seccomp']);
    expect(defaultSuites).toBe(true);
  });

  test('adds its suite once', async () => {
    const options = { suites: 'seccomp matrix', 'seccomp-profile': '/p.json' };
    expect(await load({ options })).toMatchObject({ seccompProfile: '/p.json', suites: ['seccomp', 'matrix'] });
  });
});
