import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { checkById, checks } from '../../src/checks/index.js';
import { ConfigurationError } from '../../src/model/errors.js';
import { policyOf } from '../../src/model/policy.js';
import { Profile } from '../../src/model/profile.js';
import { settingRules } from '../../src/rules.js';
import { packageRoot } from '../../src/settings/package-root.js';
import { loadProfile } from '../../src/settings/profile.js';
import { readText } from '../../src/settings/read-text.js';
import { parseProfile } from '../../src/settings/yaml-file.js';

const ids = checks.map(({ id }) => id);
const shipped = readdirSync(path.join(packageRoot(), 'profiles')).filter((name) => name.endsWith('.yml'));

const load = (profile: string, text?: string) =>
  loadProfile(profile, settingRules, text === undefined ? readText : async () => text, '/module');

async function mistake(profile: string, text?: string): Promise<string> {
  const error = await load(profile, text).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ConfigurationError);
  return (error as ConfigurationError).message;
}

describe('a shipped profile', () => {
  test.each(shipped)('%s is valid, is called like its file, and names only checks that there are', (file) => {
    const { data: profile } = parseProfile(file, readFileSync(path.join(packageRoot(), 'profiles', file), 'utf8'));
    expect(profile.name).toBe(path.basename(file, '.yml'));
    expect(Object.keys(profile.checks).filter((id) => !ids.includes(id))).toEqual([]);
    expect(profile.note).toBe('own profile, not a CNCF certification');
  });

  test.each(shipped)('%s is found by its name, the same as from its file', async (file) => {
    expect(await load(path.basename(file, '.yml'))).toEqual(await load(path.join(packageRoot(), 'profiles', file)));
  });

  test('the default one requires what every module can show, and lets what needs more be skipped', async () => {
    const profile = await load('default');
    const policies = ids.filter((id) => checkById(id)!.suite !== 'environment').map((id) => ({ id, ...policyOf(profile, id) }));
    const named = (level: string, maySkip: boolean) =>
      policies.filter((policy) => policy.level === level && policy.maySkip === maySkip).map(({ id }) => id);
    expect(named('required', false)).toEqual([
      'toolchain.resolve',
      'toolchain.install',
      'mod.mode',
      'mod.graph',
      'mod.cache',
      'mod.sum',
      'build',
      'vet',
      'test',
    ]);
    expect(named('required', true).toSorted()).toEqual([
      'build.stamp',
      'cgo.off',
      'cross',
      'seccomp.cgo',
      'seccomp.start',
      'seccomp.test',
      'test.race',
    ]);
    expect(named('recommended', false)).toEqual(['mod.tidy', 'test.none', 'seccomp.profile', 'seccomp.needs', 'policy.waivers']);
    expect(named('informational', false)).toEqual(expect.arrayContaining(['toolchain.supported', 'cross.test', 'gomaxprocs.effective']));
  });

  test.each(['container-build', 'ebpf', 'k8s-node', 'race', 'rootless', 'wsl'])(
    '%s gives a source for each of its demands',
    async (name) => {
      const { checks: levels, clauses = [] } = await load(name);
      expect(new Set(clauses.flatMap((clause) => clause.checks))).toEqual(new Set(Object.keys(levels)));
      for (const { text, source } of clauses) {
        expect(text).toMatch(/^\S.{15,}\.$/);
        expect(source).toMatch(/^https:\/\//);
      }
    },
  );

  test('of an unknown name is a mistake, with the nearest name', async () => {
    expect(await mistake('defualt')).toMatch(/^--profile: there is no profile "defualt"\n {2}did you mean "default"\?/);
  });
});

test('the shipped profiles are those of the documentation', () => {
  expect(shipped).toEqual(
    expect.arrayContaining(['default', 'strict', 'minimal', 'runner', 'wsl', 'container', 'release'].map((name) => `${name}.yml`)),
  );
});

test('the profile of a runner asks about the environment alone', async () => {
  const { checks: named } = await load('runner');
  expect([...new Set(Object.keys(named).map((id) => checkById(id)!.suite))]).toEqual(['environment', 'policy']);
});

describe('a profile that extends another', () => {
  test('may have clauses about checks of the other, and has its clauses when it has none', async () => {
    const clause = { id: 'a', text: 'It is vetted.', source: 's', checks: ['vet'] };
    const files: Readonly<Record<string, string>> = {
      '/module/ours.yml': `name: ours\nextends: base.yml\nchecks: {}\nclauses: [${JSON.stringify(clause)}]`,
      '/module/plain.yml': 'name: plain\nextends: ours.yml\nchecks: {}',
      '/module/base.yml': 'name: base\nchecks: { vet: required }',
    };
    const read = (name: string) => loadProfile(name, settingRules, async (file) => files[file], '/module');
    expect((await read('./ours.yml')).clauses).toEqual([clause]);
    expect((await read('./plain.yml')).clauses).toEqual([clause]);
  });

  const files: Readonly<Record<string, string>> = {
    '/module/ours.yml': 'name: ours\nextends: team/base.yml\nchecks:\n  vet: recommended',
    '/module/team/base.yml':
      'name: base\nextends: minimal\nchecks:\n  vet: required\n  test: { level: required, parameters: { count: 2 } }',
    '/module/one.yml': 'name: one\n\nextends: ./two.yml\nchecks: {}',
    '/module/two.yml': 'name: two\nextends: one.yml\nchecks: {}',
    '/module/lost.yml': 'name: lost\nextends: minimla\nchecks: {}',
    '/module/gone.yml': 'name: gone\nextends: team/gone.yml\nchecks: {}',
  };
  const extending = (file: string) => loadProfile(file, settingRules, async (name) => files[name], '/module');

  test('has its checks where it names none of its own, also over several', async () => {
    const profile = await extending('ours.yml');
    expect(profile).not.toHaveProperty('extends');
    expect({ name: profile.name, ...profile.checks }).toMatchObject({
      name: 'ours',
      vet: 'recommended',
      test: { level: 'required', parameters: { count: 2 } },
      build: 'required',
    });
  });

  test.each([
    ['itself', 'one.yml', 'two.yml:2: one.yml extends itself\n  /module/one.yml → /module/two.yml → /module/one.yml'],
    ['a name that there is not', 'lost.yml', 'lost.yml:2: there is no profile "minimla"\n  did you mean "minimal"?'],
    ['a file that there is not', 'gone.yml', 'gone.yml:2: there is no file team/gone.yml\n  looked for /module/team/gone.yml'],
  ])('%s is a mistake with its place', async (_, file, message) => {
    await expect(extending(file)).rejects.toThrow(message);
  });
});

describe('a profile file', () => {
  const clauses = 'name: x\nchecks:\n  build: required\nclauses:\n  - id: a\n    text: It builds.\n    source: a standard\n';

  test('may carry clauses', async () => {
    expect((await load('ours.yml', `${clauses}    checks: [build]\n`)).clauses).toEqual([
      { id: 'a', text: 'It builds.', source: 'a standard', checks: ['build'] },
    ]);
  });

  test('is read relative to the folder', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'profile-'));
    await writeFile(
      path.join(folder, 'ours.yml'),
      'name: ours\nchecks:\n  build: required\n  test: { level: required, parameters: { cache: true } }\n',
    );
    expect(await loadProfile('ours.yml', settingRules, readText, folder)).toEqual(
      Profile.parse({ name: 'ours', checks: { build: 'required', test: { level: 'required', parameters: { cache: true } } } }),
    );
    await rm(folder, { recursive: true });
  });

  test.each(['./ours', 'a/b', 'ours.yaml', 'C:\\ours'])('%s is a file, not a name', async (profile) => {
    expect((await load(profile, 'name: ours\nchecks: {}')).name).toBe('ours');
  });

  test('that does not exist is a mistake', async () => {
    expect(await mistake('none.yml')).toBe('--profile: there is no file none.yml\n  looked for /module/none.yml');
  });

  test('that cannot be read is a mistake', async () => {
    const unreadable = loadProfile('ours.yml', settingRules, () => Promise.reject(new Error('EACCES')), '/module');
    await expect(unreadable).rejects.toThrow('--profile: ours.yml cannot be read: EACCES');
  });

  test.each([
    [
      'has a clause about a check that there is not',
      `${clauses}    checks: [build, cgroup.mdoe]\n`,
      'ours.yml:8:21: "clauses.0.checks.1": there is no "cgroup.mdoe"\n  did you mean "cgroup.mode"?',
    ],
    [
      'has a clause about a check without a level',
      `${clauses}    checks: [build, vet]\n`,
      'ours.yml:8: clause a: vet has no level below "checks"',
    ],
    [
      'has a clause twice',
      `${clauses}    checks: [build]\n  - { id: a, text: t, source: s, checks: [build] }\n`,
      'ours.yml:9:11: "clauses.1.id": there is a clause "a" already',
    ],
    [
      'has a clause without a source',
      'name: x\nchecks: { build: required }\nclauses:\n  - { id: a, text: t, checks: [build] }',
      'ours.yml:4:5:',
    ],
    ['has a clause without checks', `${clauses}    checks: []\n`, 'ours.yml:8:13:'],
    [
      'has a clause with a strange name',
      `${clauses.replace('id: a', 'id: "a b"')}    checks: [build]\n`,
      'ours.yml:5:9: "clauses.0.id": letters',
    ],
    [
      'has a clause with more than there is',
      `${clauses}    checks: [build]\n    chekcs: []\n`,
      'ours.yml:9:5: unknown key "clauses.0.chekcs"',
    ],
    [
      'names a check that there is not',
      'name: x\nchecks:\n  biuld: required',
      'ours.yml:3:3: unknown key "checks.biuld"\n  did you mean "build"?',
    ],
    [
      'gives a check a parameter that it has not',
      'name: x\nchecks:\n  test: { level: required, parameters: { chache: true } }',
      'ours.yml:3:42: unknown key "checks.test.parameters.chache"\n  did you mean "cache"?',
    ],
    [
      'gives a check more than there is',
      'name: x\nchecks:\n  test: { level: required, skip: true }',
      'ours.yml:3:28: unknown key "checks.test.skip"',
    ],
    [
      'gives a flag that is refused',
      'name: x\nchecks:\n  test: { level: required, parameters: { flags: [-json] } }',
      'ours.yml (checks.test.parameters.flags): -json cannot be given here',
    ],
    ['has an unknown level', 'name: x\nchecks:\n  build: mandatory', 'ours.yml:3:10: "checks.build": '],
    ['has no name', 'checks: {}', 'ours.yml:1:1: "name": '],
    ['has an unknown key', 'name: x\nlevels: {}\nchecks: {}', 'ours.yml:2:1: unknown key "levels"'],
    ['is broken', 'name: [', 'ours.yml:1:8: '],
  ])('that %s is a mistake with its place', async (_, text, message) => {
    expect(await mistake('ours.yml', text)).toContain(message);
  });
});
