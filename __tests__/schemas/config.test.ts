import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { root } from '../support/snapshots.js';

/** As an editor does: the published schema, no code of the product. */
function validator(name: string): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, formats: { uri: (text: string) => URL.canParse(text) } });
  return ajv.compile(JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8')));
}

const config = validator('config');
const profile = validator('profile');

describe('the published schema of go-conform.yml', () => {
  test('takes the file that the README shows', () => {
    const shown = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/```yaml\n(# yaml-language-server:[^`]*)```/g)];
    expect(shown).toHaveLength(1);
    expect(config(parse(shown[0]![1]!))).toBe(true);
    expect(shown[0]![1]).toMatch(/^# yaml-language-server: \$schema=\S+\/schemas\/config\.schema\.json\n/);
  });

  test.each([
    ['nothing', '{}'],
    ['releases as numbers', 'go: [1.26, stable]'],
    ['flags as a text or a list', 'test-flags: -short\npackages: [./...]'],
    [
      'parameters',
      'parameters: { test: { count: 2, flags: [-short], cache: true }, cross: { targets: [linux/386] }, mod.sum: { timeout: 90s } }',
    ],
    ['variables', 'environment: { GOEXPERIMENT: jsonv2, PORT: 80, DEBUG: true }'],
  ])('takes %s', (_, text) => {
    config(parse(text));
    expect(config.errors).toBeNull();
  });

  test.each([
    ['an unknown key', 'jbos: 1', '/jbos'],
    ['an unknown check', 'parameters: { tset: {} }', '/parameters/tset'],
    ['an unknown parameter', 'parameters: { test: { tiemout: 5m } }', '/parameters/test/tiemout'],
    ['a parameter of another check', 'parameters: { vet: { targets: [linux/386] } }', '/parameters/vet/targets'],
    ['a count that is none', 'parameters: { test: { count: 0 } }', '/parameters/test/count'],
    ['a target that is none', 'parameters: { cross: { targets: [arm64] } }', '/parameters/cross/targets/0'],
    ['a duration that is none', 'parameters: { test.race: { timeout: soon } }', '/parameters/test.race/timeout'],
    ['a word for fail-on', 'fail-on: always', '/fail-on'],
    ['a name of a variable', 'environment: { "A B": x }', '/environment'],
  ])('refuses %s', (_, text, where) => {
    expect(config(parse(text))).toBe(false);
    const places = config.errors!.map(({ instancePath, params }) =>
      'additionalProperty' in params ? `${instancePath}/${params.additionalProperty}` : instancePath,
    );
    expect(places).toContain(where);
  });

  test('offers an editor every check and every parameter, with its meaning', () => {
    const { properties } = config.schema as {
      properties: { parameters: { properties: Record<string, { description?: string; properties: object }> } };
    };
    expect(Object.keys(properties.parameters.properties)).toContain('test.race');
    for (const check of Object.values(properties.parameters.properties)) {
      expect(check.description).toMatch(/\?$/);
      for (const parameter of Object.values(check.properties)) expect(parameter.description).toBeTruthy();
    }
    for (const setting of Object.values(properties) as { description?: string }[]) expect(setting.description).toBeTruthy();
  });
});

describe('the published schema of a profile', () => {
  test('takes the shipped one', () => {
    expect(profile(parse(readFileSync(join(root, 'profiles/default.yml'), 'utf8')))).toBe(true);
  });

  test.each([
    ['a check that there is not', 'name: x\nchecks: { biuld: required }'],
    ['a level that there is not', 'name: x\nchecks: { build: mandatory }'],
    ['a parameter that the check has not', 'name: x\nchecks: { build: { level: required, parameters: { count: 1 } } }'],
    ['a profile without a name', 'checks: {}'],
  ])('refuses %s', (_, text) => {
    expect(profile(parse(text))).toBe(false);
  });
});
