import { describe, expect, test } from '@jest/globals';
import { checks } from '../../src/checks/index.js';
import { ConfigurationError } from '../../src/model/errors.js';
import { settingRules } from '../../src/rules.js';
import { loadSettings } from '../../src/settings/load.js';
import { asPolicy, hasPolicy, type PolicyFiles, refuseForeign } from '../../src/settings/policy.js';
import { readPolicy } from '../../src/settings/policy-files.js';

interface Case {
  readonly waivers?: string;
  readonly baseline?: string;
  readonly failOn?: string;
  readonly writing?: boolean;
}

async function read({ waivers, baseline, failOn, writing = false }: Case): Promise<PolicyFiles> {
  const files: Record<string, string | undefined> = { '/m/waivers.yml': waivers, '/m/go-conform-baseline.json': baseline };
  const written = { ...(waivers !== undefined && { waivers: 'waivers.yml' }), ...(failOn !== undefined && { 'fail-on': failOn }) };
  const settings = await loadSettings({
    written: Object.fromEntries(Object.entries(written).map(([name, text]) => [name, { text, place: `--${name}` }])),
    directory: '/m',
    readText: async () => undefined,
    rules: settingRules,
  });
  const limits = { waivers: { characters: 4000, entries: 20 }, baseline: { characters: 4000, entries: 3 } };
  return readPolicy({ settings, writing, readText: async (file) => files[file], checks: checks.map(({ id }) => id), limits });
}

async function mistake(of: Case): Promise<string> {
  const error = await read(of).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ConfigurationError);
  return (error as ConfigurationError).message;
}

const about = 'reason: r\n    owner: o\n    expires: 2027-03-31\n';
const waiver = (...selectors: string[]) => `  - ${selectors.join('\n    ')}\n    ${about}`;
const waiverFile = (...waivers: string[]) => `waivers:\n${waivers.join('')}`;
const entry = (digit: string) => `{"fingerprint":"${digit.repeat(64)}","checks":["test"],"cause":"test.failed","message":"m"}`;
const baselineFile = (...entries: string[]) =>
  `{\n"schemaVersion": 1,\n"modules": ["example.com/m"],\n"failures": [\n${entries.join(',\n')}\n]\n}\n`;

describe('waivers', () => {
  test('are read with their lines', async () => {
    const { waivers, baseline, writtenFor } = await read({
      waivers: `modules: [example.com/m]\n${waiverFile(waiver('check: test'), waiver('check: build', 'cell: { go: 1.26.x }'))}`,
    });
    expect(waivers!.entries.map(({ check, line }) => [check, line])).toEqual([
      ['test', 3],
      ['build', 7],
    ]);
    expect(baseline).toBeUndefined();
    expect(writtenFor).toEqual([{ file: '/m/waivers.yml', modules: ['example.com/m'] }]);
  });

  test.each([
    [
      'without an owner',
      'waivers:\n  - check: test\n    reason: r\n    expires: 2027-03-31\n',
      'waivers.yml:2:5: "waivers.0.owner": is missing',
    ],
    [
      'without a reason',
      waiverFile(waiver('check: test').replace('reason: r', 'reason: " "')),
      'waivers.yml:3:13: "waivers.0.reason": is empty',
    ],
    [
      'until a day that there is not',
      waiverFile(waiver('check: test').replace('03-31', '02-30')),
      'waivers.yml:5:14: "waivers.0.expires": ',
    ],
    [
      'with an unknown key',
      waiverFile(waiver('check: test', 'onwer: x')),
      'waivers.yml:3:5: unknown key "waivers.0.onwer"\n  did you mean "owner"?',
    ],
    ['of no check', waiverFile(waiver('check: tset')), 'waivers.yml:2: no check matches "tset"\n  did you mean "test"?'],
    [
      'of a newer version',
      `schemaVersion: 2\nfuture: true\n${waiverFile()}`,
      'waivers.yml:1:16: was written for a newer version (schema 2, this one reads 1)',
    ],
    ['that are broken', 'waivers: [', 'waivers.yml:1:11: '],
    [
      'with a merge conflict',
      `waivers:\n<<<<<<< HEAD\n${waiver('check: test')}=======\n>>>>>>> other\n`,
      'waivers.yml:2: holds a merge conflict',
    ],
    ['twice', waiverFile(waiver('check: test'), waiver('check: test')), 'waivers.yml:6: this waiver repeats the one at line 2'],
    [
      'that contradict each other',
      waiverFile(waiver('check: test'), waiver('check: test').replace('2027', '2028')),
      'waivers.yml:6: this waiver contradicts the one at line 2',
    ],
    [
      'that overlap',
      waiverFile(waiver('check: test*'), waiver('check: "*.race"')),
      'waivers.yml:6: this waiver overlaps the one at line 2',
    ],
    [
      'of a test and of its subtest',
      waiverFile(waiver('check: test', 'test: TestA'), waiver('check: test', 'test: TestA/b')),
      'waivers.yml:7: this waiver overlaps the one at line 2',
    ],
    [
      'of a line and of a release of it',
      waiverFile(waiver('check: test', 'cell: { go: "1.26" }'), waiver('check: test', 'cell: { go: 1.26.3 }')),
      'waivers.yml:7: this waiver overlaps',
    ],
    [
      'too many',
      waiverFile(...checks.slice(0, 21).map(({ id }) => waiver(`check: ${id}`))),
      'waivers.yml: has 21 entries\n  at most 20 are read',
    ],
    ['too large', `# ${'x'.repeat(4000)}`, '/m/waivers.yml is too large: 4002 characters'],
  ])('%s are a mistake with its place', async (_, text, message) => {
    expect(await mistake({ waivers: text })).toContain(message);
  });

  test('that do not overlap stand beside each other', async () => {
    const pairs = [
      waiver('check: test', 'test: TestA'),
      waiver('check: test', 'test: TestAb'),
      waiver('check: test.race', 'cell: { module: ./a }'),
      waiver('check: test.race', 'cell: { module: b }'),
      waiver('check: build', `fingerprint: ${'a'.repeat(12)}`),
      waiver('check: build', `fingerprint: ${'b'.repeat(64)}`),
    ];
    expect((await read({ waivers: waiverFile(...pairs) })).waivers!.entries).toHaveLength(6);
  });
});

describe('a baseline', () => {
  test('is read where fail-on needs one, and may be missing where it is to be written', async () => {
    expect((await read({ baseline: baselineFile(entry('a')), failOn: 'regression' })).baseline!.entries).toHaveLength(1);
    expect(await read({ writing: true })).toMatchObject({ baselinePath: '/m/go-conform-baseline.json', baseline: { entries: [] } });
    expect(await mistake({ failOn: 'regression' })).toBe(
      '--fail-on: regression needs a baseline, and there is no /m/go-conform-baseline.json\n  go-wsl-conform run --write-baseline records the failures of today',
    );
  });

  test.each([
    [
      'that holds an entry twice',
      baselineFile(entry('a'), entry('b'), entry('a')),
      /baseline\.json:7: a{64} stands here a second time; first at line 5/,
    ],
    [
      'with a merge conflict',
      baselineFile(`<<<<<<< ours\n${entry('a')}\n=======\n${entry('b')}\n>>>>>>> theirs`),
      /baseline\.json:5: holds a merge conflict/,
    ],
    [
      'of a newer version',
      '{\n"schemaVersion": 7, "entries": {}}',
      /baseline\.json:2:18: was written for a newer version \(schema 7, this one reads 1\)/,
    ],
    [
      'with a wrong fingerprint',
      baselineFile(entry('a'), entry('x')),
      /baseline\.json:6:16: "failures\.1\.fingerprint": is not a fingerprint/,
    ],
    ['that is no JSON', '{\n  "schemaVersion": 1,\n  "modules": [\n', /baseline\.json:\d+:\d+: /],
    ['that is another file', '{"verdict": "conformant"}', /baseline\.json:1:2: unknown key "verdict"/],
    ['that is empty', '', /baseline\.json:1:1: "schemaVersion": /],
    ['that is too long', baselineFile(...['a', 'b', 'c', 'd'].map(entry)), /baseline\.json: has 4 entries/],
  ])('%s is a mistake with its place', async (_, text, message) => {
    expect(await mistake({ baseline: text, failOn: 'regression' })).toMatch(message);
  });
});

test('a file for another repository is refused, one for some of the modules is not', async () => {
  const files = await read({ baseline: baselineFile(entry('a')), failOn: 'regression' });
  expect(() => refuseForeign(files, ['example.com/other', 'example.com/m'])).not.toThrow();
  expect(() => refuseForeign(files, [])).not.toThrow();
  expect(() => refuseForeign(files, ['example.com/other'])).toThrow(
    '/m/go-conform-baseline.json: was written for other modules: example.com/m\n  modules here: example.com/other',
  );
});

test('files are named relative to the repository, and absolutely outside of it', async () => {
  const files = await read({ waivers: 'waivers: []', baseline: baselineFile(), failOn: 'regression' });
  const scope = { modules: ['.'], everyTest: true };
  expect(asPolicy(files, scope, '/')).toMatchObject({
    modules: ['.'],
    waivers: { file: 'm/waivers.yml' },
    baseline: { file: 'm/go-conform-baseline.json' },
  });
  expect(asPolicy(files, scope, '/elsewhere')).toMatchObject({ waivers: { file: '/m/waivers.yml' } });
  expect(asPolicy(undefined, scope, '/')).toBeUndefined();
});

test('nothing is read where nobody asks for it', async () => {
  const settings = await loadSettings({ written: {}, directory: '/m', readText: async () => undefined, rules: settingRules });
  expect([hasPolicy(settings), hasPolicy(settings, true), hasPolicy({ ...settings, waivers: '/m/w.yml' })]).toEqual([false, true, true]);
});
