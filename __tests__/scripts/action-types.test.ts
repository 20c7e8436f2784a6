import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { failOnWords, verdicts } from '../../src/model/words.js';

/** A type of https://github.com/typesafegithub/github-actions-typing, as far as this project uses it. */
interface Typing {
  readonly type: string;
  readonly 'allowed-values'?: readonly string[];
}

const action = parse(readFileSync('action.yml', 'utf8'));
const types = parse(readFileSync('action-types.yml', 'utf8')) as Record<'inputs' | 'outputs', Record<string, Typing>>;

describe('action-types.yml', () => {
  test.each(['inputs', 'outputs'] as const)('has a type for each of the %s of action.yml, in its order', (kind) => {
    expect(Object.keys(types[kind])).toEqual(Object.keys(action[kind]));
  });

  test('knows only types of the format, and values where they are counted up', () => {
    for (const typing of [...Object.values(types.inputs), ...Object.values(types.outputs)]) {
      expect(['string', 'boolean', 'integer', 'enum']).toContain(typing.type);
      expect(typing['allowed-values'] !== undefined).toBe(typing.type === 'enum');
    }
  });

  test('has the defaults and the words that the program has', () => {
    for (const [name, { default: standard }] of Object.entries<{ default?: string }>(action.inputs)) {
      if (types.inputs[name]!.type === 'boolean') expect(['true', 'false']).toContain(standard);
    }
    expect([...types.inputs['fail-on']!['allowed-values']!].sort()).toEqual([...failOnWords].sort());
    expect(types.outputs.verdict!['allowed-values']).toEqual(verdicts);
  });

  test('the Action has the look that the Marketplace asks for', () => {
    expect(action.branding).toEqual({ icon: 'check-circle', color: 'blue' });
    expect(action.name.length).toBeGreaterThan(0);
    expect(action.description.length).toBeLessThanOrEqual(200);
  });
});
