import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { goFlagNotes, goFlagsProblem, goVariableFacts, readGoFlags, readGoVariable, splitGoFlags } from '../../src/go/go-flags.js';
import { hostWith } from '../support/scripted-host.js';

const file = '/home/u/.config/go/env';
const host = (env: Record<string, string> = {}, goenv?: string) =>
  hostWith(goenv === undefined ? {} : { [file]: goenv }, { HOME: '/home/u', ...env });

describe("the user's GOFLAGS", () => {
  test('unset or empty means nothing', async () => {
    for (const env of [{}, { GOFLAGS: '' }]) {
      const flags = await readGoFlags(host(env), {});
      expect(flags).toEqual({ honoured: [], leftOut: [], env: {} });
      expect(goFlagNotes(flags)).toEqual([]);
      expect(goVariableFacts(flags, undefined)).toEqual({});
    }
  });

  test('of this run come before those of the environment, and those before the file of go env -w', async () => {
    const goenv = 'GOFLAGS=-tags=file\n';
    expect(await readGoFlags(host({ GOFLAGS: '-tags=env' }, goenv), { GOFLAGS: '-tags=run' })).toMatchObject({
      setBy: 'the settings of this run',
      honoured: ['-tags=run'],
    });
    expect(await readGoFlags(host({ GOFLAGS: '-tags=env' }, goenv), {})).toMatchObject({
      setBy: 'the environment',
      honoured: ['-tags=env'],
    });
    expect(await readGoFlags(host({ GOFLAGS: '' }, goenv), {})).toMatchObject({ setBy: file, honoured: ['-tags=file'] });
    expect(await readGoFlags(host({ GOENV: 'off' }, goenv), {})).toEqual({ honoured: [], leftOut: [], env: {} });
  });

  test('are left as they are when nothing speaks against them', async () => {
    const flags = await readGoFlags(host({ GOFLAGS: "-trimpath '-ldflags=-s -w'" }), {});
    expect(flags).toEqual({ setBy: 'the environment', honoured: ['-trimpath', '-ldflags=-s -w'], leftOut: [], env: {} });
    expect(goFlagNotes(flags)).toEqual(['GOFLAGS of the environment is honoured: -trimpath -ldflags=-s -w']);
  });

  test('lose what would break a rule, and the rest stays', async () => {
    const flags = await readGoFlags(host({ GOFLAGS: "-mod=mod --json -o=/tmp/x '-ldflags=-s -w' -tags=a" }), {});
    expect(flags.env).toEqual({ GOFLAGS: "'-ldflags=-s -w' -tags=a" });
    expect(goFlagNotes(flags)).toEqual([
      'GOFLAGS of the environment is honoured: -ldflags=-s -w -tags=a',
      'GOFLAGS of the environment: -mod=mod is left out: it is chosen for each module as the go command itself would choose it, and -mod=mod would write go.mod',
      'GOFLAGS of the environment: --json is left out: it would change the output that the checks read',
      'GOFLAGS of the environment: -o=/tmp/x is left out: outputs go to a temporary folder',
    ]);
    expect(goVariableFacts(flags, { value: 'jsonv2', setBy: 'the environment' })).toMatchObject({
      'go.flags': { value: '-ldflags=-s -w -tags=a' },
      'go.experiment': { value: 'jsonv2', evidence: [{ source: 'GOEXPERIMENT of the environment', value: 'jsonv2' }] },
    });
  });

  test('of which nothing is left become a blank: an empty variable would let the file speak again', async () => {
    expect((await readGoFlags(host({}, 'GOFLAGS=-mod=mod'), {})).env).toEqual({ GOFLAGS: ' ' });
  });

  test.each([
    ['', []],
    [' \t', []],
    ['-a  -b=c', ['-a', '-b=c']],
    [`'-ldflags=-s -w' "-x=it's"`, ['-ldflags=-s -w', "-x=it's"]],
    ['-x=a"b"', ['-x=a"b"']],
    ["'-open", ['-open']],
  ])('are split as the go command does: %j', (text, words) => {
    expect(splitGoFlags(text)).toEqual(words);
  });

  test('whatever they are, each flag is honoured or left out', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        const { honoured, leftOut } = await readGoFlags(host({ GOFLAGS: text }), {});
        expect(honoured.length + leftOut.length).toBe(splitGoFlags(text).length);
      }),
    );
  });
});

test('a Go variable is told with who set it', async () => {
  expect(await readGoVariable(host({}, 'GOEXPERIMENT=a'), { GOEXPERIMENT: 'b' }, 'GOEXPERIMENT')).toEqual({
    value: 'b',
    setBy: 'the settings of this run',
  });
  expect(await readGoVariable(host(), {}, 'GOEXPERIMENT')).toBeUndefined();
});

test.each([
  ['-v -mod=mod', undefined],
  [`'-ldflags=-s -w' --tags=a`, undefined],
  ['', undefined],
  ['foo', '"foo" is no flag'],
  ['-v -', '"-" is no flag'],
  ['---v', '"---v" is no flag'],
  ['"unbalanced', 'the quotation mark in "unbalanced is not closed'],
])('the go command takes GOFLAGS=%s: %s', (text, problem) => {
  expect(goFlagsProblem(text)).toBe(problem);
});
