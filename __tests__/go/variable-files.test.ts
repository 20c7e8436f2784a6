import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseVariables } from '../../src/go/variable-files.js';

const env = { HOME: '/home/me', PATH: '/usr/local/go/bin:/usr/bin' };
const read = (text: string) => parseVariables(text, env);
const pairs = (text: string) => read(text).variables.map(({ name, value }) => `${name}=${value}`);

describe('lines about Go in a file of variables', () => {
  test.each([
    ['GOVERSION=1.26.3', ['GOVERSION=1.26.3']],
    ['export GO_SDK_VERSION="1.26.3" # ours', ['GO_SDK_VERSION=1.26.3']],
    ["GOTOOLCHAIN='go1.26.3'", ['GOTOOLCHAIN=go1.26.3']],
    ['GO_VERSION=1.26.3 # ours', ['GO_VERSION=1.26.3']],
    ['set -gx GOROOT /opt/go1.26', ['GOROOT=/opt/go1.26']],
    [`GO_VERSION=1.26.3\nGOROOT=$HOME/sdk/go\${GO_VERSION}`, ['GO_VERSION=1.26.3', 'GOROOT=/home/me/sdk/go1.26.3']],
    ['GOROOT=~/sdk/go1.26.3', ['GOROOT=/home/me/sdk/go1.26.3']],
    ['GOROOT=$UNSET/go', ['GOROOT=$UNSET/go']],
    ['TOKEN=abc\nGOPRIVATE=x\n# GOROOT=/x', []],
  ])('%j', (text, expected) => {
    expect(pairs(text)).toEqual(expected);
  });

  test('trees are those of GOROOT and of what is put on PATH', () => {
    expect(read('GOROOT=/opt/go1.26\nPATH=$GOROOT/bin:/opt/go1.25/bin:$HOME/tools:$PATH').goroots).toEqual(['/opt/go1.26', '/opt/go1.25']);
    expect(read('export PATH="$PATH"').goroots).toEqual([]);
    expect(read('GOROOT=go').goroots).toEqual([]);
  });

  test('any text is read', () => {
    fc.assert(fc.property(fc.string(), (text) => void read(`GOROOT=${text}\nPATH=${text}`)));
  });
});
