import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SnapshotHost } from '../../src/host/snapshot.js';
import { parseSnapshot } from '../../src/host/snapshot-file.js';
import { ConfigurationError } from '../../src/model/errors.js';

const failure = (value: unknown, file = 'host.json') => {
  try {
    parseSnapshot(file, typeof value === 'string' ? value : JSON.stringify(value));
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    return (error as Error).message.split('\n')[0];
  }
  throw new Error('it was accepted');
};

describe('a snapshot that cannot be used names the place', () => {
  it.each<[string, unknown, string]>([
    ['no JSON', '{"files":\n {,}}', 'host.json:2:3: is not valid JSON'],
    ['no object', [1], 'host.json: the file: Invalid input: expected object, received array; found [1]'],
    ['a newer schema', { schemaVersion: 99 }, 'host.json: was written by a newer version (schema 99, this one reads 1)'],
    ['a schema that is no number', { schemaVersion: 'two' }, 'host.json: "schemaVersion": Invalid input: expected 1; found "two"'],
    [
      'a file that is a number',
      { files: { '/x': 7 } },
      'host.json: "files./x": Invalid input: expected string, received number, or Invalid input: expected object, received number; found 7',
    ],
    [
      'an output that is a number',
      { commands: { 'uname -a': 5 } },
      'host.json: "commands.uname -a": Invalid input: expected string, received number, or Invalid input: expected object, received number; found 5',
    ],
    ['a variable that is a number', { env: { A: 1 } }, 'host.json: "env.A": Invalid input: expected string, received number; found 1'],
  ])('%s', (_, value, message) => {
    expect(failure(value)).toBe(message);
  });

  it('on one line, whatever the name of the file', () => {
    expect(failure({ files: 5 }, 'new\nline.json')).toMatch(/^new line\.json: "files": .*found 5$/);
  });

  it('and any JSON is either read or refused so', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        try {
          parseSnapshot('x', text);
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigurationError);
        }
      }),
    );
  });
});

it('what was written down is listed with what it says, but not what programs under test wrote', () => {
  const typed = new SnapshotHost(
    parseSnapshot(
      'x',
      JSON.stringify({
        files: { '/etc/mtab (first line)': 'a', '/home/me/go.mod': 'b' },
        commands: { 'uname -r': '6.1', 'anything at all': { stdout: 'c', exit: 1 } },
      }),
    ),
  );
  expect(typed.pasted()).toEqual([
    { kind: 'file', title: '/etc/mtab (first line)', text: 'a' },
    { kind: 'command', title: 'uname -r', text: '6.1' },
    { kind: 'command', title: 'anything at all', text: 'c', exit: 1 },
  ]);
  const recorded = new SnapshotHost(
    parseSnapshot(
      'x',
      JSON.stringify({
        commands: [
          { argv: ['go', 'test'], stdout: 'Linux version 4.4.0-19041-Microsoft' },
          { argv: ['systemctl', 'is-system-running'], stdout: 'running', exit: 0 },
        ],
      }),
    ),
  );
  expect(recorded.pasted()).toEqual([{ kind: 'command', title: 'systemctl is-system-running', text: 'running', exit: 0 }]);
});
