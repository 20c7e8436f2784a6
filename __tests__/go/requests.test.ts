import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseRequests, releaseAliases } from '../../src/go/requests.js';
import { ConfigurationError } from '../../src/model/errors.js';

describe('the list of releases', () => {
  test('knows every form, with any separator, and with or without "go"', () => {
    expect(
      parseRequests(
        '1.26.3, go1.26.3 1.26,1.26.x\n1.27rc1\t>=1.24 go1.25 stable oldstable\nsupported go.mod go.work .go-version .tool-versions local',
        '--go',
      ),
    ).toEqual([
      { kind: 'release', entry: '1.26.3', version: '1.26.3' },
      { kind: 'release', entry: 'go1.26.3', version: '1.26.3' },
      { kind: 'line', entry: '1.26', line: '1.26' },
      { kind: 'line', entry: '1.26.x', line: '1.26' },
      { kind: 'release', entry: '1.27rc1', version: '1.27rc1' },
      { kind: 'from', entry: '>=1.24', version: '1.24' },
      { kind: 'line', entry: 'go1.25', line: '1.25' },
      ...releaseAliases.map((alias) => ({ kind: 'alias', entry: alias, alias })),
    ]);
  });

  test('the first release of an old line has the name that the Go project gave it', () => {
    expect(parseRequests('1.20.0 1.20', '--go')).toEqual([
      { kind: 'release', entry: '1.20.0', version: '1.20' },
      { kind: 'line', entry: '1.20', line: '1.20' },
    ]);
  });

  test('keeps what an entry stood for when a plan was made', () => {
    expect(parseRequests('stable=1.27.4 >=1.25=1.25.14+1.26.11 go.mod=1.20.0', '--go')).toEqual([
      { kind: 'chosen', entry: 'stable', request: { kind: 'alias', entry: 'stable', alias: 'stable' }, versions: ['1.27.4'] },
      { kind: 'chosen', entry: '>=1.25', request: { kind: 'from', entry: '>=1.25', version: '1.25' }, versions: ['1.25.14', '1.26.11'] },
      { kind: 'chosen', entry: 'go.mod', request: { kind: 'alias', entry: 'go.mod', alias: 'go.mod' }, versions: ['1.20'] },
    ]);
    for (const bad of ['stable=', 'stable=1.27', '=1.27.4', '1.26.3=1.26.3', 'none=1.26.3', 'stable=1.26.3+', 'stable=stable=1.26.3'])
      expect(() => parseRequests(bad, '--go')).toThrow('is not a Go release');
  });

  test('a space after >= does not break the entry', () => {
    expect(parseRequests('>= 1.24', '--go')).toEqual([{ kind: 'from', entry: '>=1.24', version: '1.24' }]);
  });

  test.each([
    ['latest', 'stable'],
    ['1.x', 'stable'],
    ['1', 'stable'],
    ['*', 'stable'],
    ['v1.26', '1.26'],
    ['v1.26.3', '1.26.3'],
    ['go-1.26.3', undefined],
    ['1.27.0-rc.1', '1.27rc1'],
    ['1.27-rc1', '1.27rc1'],
    ['1.26.3rc1', '1.26.x'],
    ['1.26.03', '1.26.3'],
    ['1.026', '1.26'],
    ['^1.25', '>=1.25'],
    ['>1.25', '>=1.25'],
    ['~1.25', '1.25.x'],
    ['1.26.*', '1.26'],
    ['1.26.3-custom', '1.26.3'],
    ['126', '1.26'],
    ['Stable', 'stable'],
    ['old-stable', 'oldstable'],
    ['suported', 'supported'],
    ['gomod', 'go.mod'],
    ['go-work', 'go.work'],
    ['go-version', '.go-version'],
    ['go-version-file', '.go-version'],
    ['tool-versions', '.tool-versions'],
    ['asdf', '.tool-versions'],
    ['1.999testmod', '1.999'],
  ])('%s is refused, and the nearest form is %s', (entry, near) => {
    const refuse = () => parseRequests(entry, '--go');
    expect(refuse).toThrow(ConfigurationError);
    expect(refuse).toThrow(
      near === undefined ? `"${entry}" is not a Go release` : `"${entry}" is not a Go release (did you mean "${near}"?)`,
    );
  });

  test('one error names every bad entry and the place', () => {
    expect(() => parseRequests('1.26 latest banana 1.27.x', 'go-versions')).toThrow(
      /^go-versions: "latest" .*"banana" is not a Go release\n {2}accepted: /,
    );
  });

  test('an empty list is an error', () => {
    expect(() => parseRequests(' ,\n', '--go')).toThrow('--go: the list names no Go release');
  });

  test('any text is a list or a ConfigurationError, and every suggestion is accepted', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[v~^>=go]{0,3}[0-9.x*]{1,8}(rc|-)?[0-9]{0,2}$/));
    fc.assert(
      fc.property(text, (list) => {
        try {
          expect(parseRequests(list, '--go').length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigurationError);
          for (const [, near = ''] of (error as Error).message.matchAll(/did you mean "([^"]+)"\?\)/g)) {
            expect(parseRequests(near, '--go')).toHaveLength(1);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
