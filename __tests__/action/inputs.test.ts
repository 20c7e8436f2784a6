import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readInputs } from '../../src/action/inputs.js';
import { ConfigurationError } from '../../src/model/errors.js';
import { root } from '../support/snapshots.js';

const before = { ...process.env };
afterEach(() => {
  process.env = { ...before };
});

/** As the runner hands inputs over: every one of action.yml, absent ones as empty texts. */
function given(inputs: Record<string, string>) {
  for (const [name, value] of Object.entries(inputs)) process.env[`INPUT_${name.toUpperCase()}`] = value;
  return readInputs();
}

const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as { inputs: Record<string, { default?: string }> };

describe('the inputs', () => {
  test('left out, leave every setting to the config file and the defaults', () => {
    expect(given({})).toEqual({
      command: 'run',
      written: {},
      workingDirectory: '.',
      config: undefined,
      annotations: true,
      summary: true,
      reportDirectory: undefined,
      uploadArtifact: true,
      artifactName: 'go-conformance',
      retentionDays: undefined,
      addToPath: false,
      recordSnapshot: false,
    });
  });

  test('left out under the runner, with the defaults of action.yml, mean the same', () => {
    const defaults = Object.fromEntries(Object.entries(action.inputs).map(([name, { default: value = '' }]) => [name, String(value)]));
    const { written: _, ...rest } = given({});
    expect(given(defaults)).toMatchObject(rest);
  });

  test('that are settings carry the name of the input as their place', () => {
    const settings = [
      'go-versions',
      'go-source',
      'go-download-base-url',
      'profile',
      'suites',
      'checks',
      'cross-targets',
      'test-flags',
      'packages',
      'environment',
      'timeout-minutes',
      'fail-on',
      'waivers',
      'baseline',
    ];
    const { written } = given(Object.fromEntries(settings.map((name) => [name, `value of ${name}`])));
    expect(Object.values(written).map(({ text, place }) => [text, place])).toEqual(
      settings.map((name) => [`value of ${name}`, `input ${name}`]),
    );
    expect(Object.keys(written)).toEqual([
      'go',
      'source',
      'download-base-url',
      'profile',
      'suites',
      'checks',
      'cross-targets',
      'test-flags',
      'packages',
      'environment',
      'timeout',
      'fail-on',
      'waivers',
      'baseline',
    ]);
  });

  test('of the Action itself are read', () => {
    expect(
      given({
        'working-directory': 'service',
        config: 'ci/conform.yml',
        'report-directory': 'reports',
        'artifact-name': 'go-linux',
        'retention-days': '5',
        annotations: 'false',
        summary: 'False',
        'upload-artifact': 'FALSE',
        'add-to-path': 'true',
        'record-snapshot': 'TRUE',
      }),
    ).toMatchObject({
      workingDirectory: 'service',
      config: { text: 'ci/conform.yml', place: 'input config' },
      reportDirectory: 'reports',
      artifactName: 'go-linux',
      retentionDays: 5,
      annotations: false,
      summary: false,
      uploadArtifact: false,
      addToPath: true,
      recordSnapshot: true,
    });
  });

  test('are all in action.yml', () => {
    const read: string[] = [];
    process.env = new Proxy(
      { ...before },
      {
        get: (env, name: string) => {
          if (name.startsWith('INPUT_')) read.push(name.slice('INPUT_'.length).toLowerCase());
          return env[name];
        },
      },
    );
    readInputs();
    expect(read.toSorted()).toEqual(Object.keys(action.inputs).toSorted());
  });
});

describe('a flag', () => {
  test.each(['true', 'True', 'TRUE', ' true '])('may be %j', (text) => {
    expect(given({ 'add-to-path': text }).addToPath).toBe(true);
  });

  test.each(['yes', '1', 'on', 'tRUE', 'no'])('is not %j', (text) => {
    expect(() => given({ annotations: text })).toThrow(ConfigurationError);
    expect(() => given({ annotations: text })).toThrow(`input annotations: "${text}" is neither true nor false`);
  });
});

describe('the days of an artifact', () => {
  test.each(['0', '-1', '1.5', 'many', '1000', '07'])('are not %j', (text) => {
    expect(() => given({ 'retention-days': text })).toThrow(`input retention-days: "${text}" is not a number of days`);
  });
});
