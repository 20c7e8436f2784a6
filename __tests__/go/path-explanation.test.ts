import { describe, expect, test } from '@jest/globals';
import { explainPath } from '../../src/go/path-explanation.js';
import type { GoOnPath } from '../../src/go/path-go.js';
import { hostWith } from '../support/scripted-host.js';

const plain: GoOnPath = { command: '/usr/local/go/bin/go', kind: 'toolchain', goroot: '/usr/local/go' };
const versions = new Map([
  ['/usr/local/go', '1.26.3'],
  ['/opt/go1.25', '1.25.1'],
]);
const explain = (onPath: GoOnPath[], env: Record<string, string> = {}, files: Record<string, string> = {}) =>
  explainPath(hostWith(files, { HOME: '/home/me', ...env }), { onPath, files: [], versions });

describe('which go a shell runs', () => {
  test('the plain case takes one sentence', async () => {
    expect(await explain([plain])).toEqual(['go on PATH: /usr/local/go/bin/go: go1.26.3']);
    expect(await explain([])).toEqual(['go on PATH: there is none']);
  });

  test.each([
    ['/usr/local/go', [plain], 'the tree of the go on PATH'],
    ['/opt/go1.25', [plain], 'every go command uses this tree, which is go1.25.1, not its own: their parts do not fit together'],
    ['/nowhere', [], 'every go command uses this tree, which holds no toolchain that answers'],
  ])('GOROOT=%s', async (GOROOT, onPath, effect) => {
    expect((await explain(onPath, { GOROOT })).at(-1)).toBe(`GOROOT=${GOROOT} (environment): ${effect}; the checks run without it`);
  });

  test.each([
    ['local', 'the go on PATH never switches to another release'],
    ['auto', 'the go on PATH switches to the release that go.mod or go.work asks for (auto)'],
    ['path', 'the go on PATH switches to the release that go.mod or go.work asks for (path)'],
    ['go1.25.1', 'go on PATH from 1.21 on runs go1.25.1 instead of itself'],
    ['go1.25.1+path', 'go on PATH from 1.21 on runs go1.25.1 or a newer one'],
  ])('GOTOOLCHAIN=%s, kept by `go env -w`', async (value, effect) => {
    const sentences = await explain([plain], {}, { '/home/me/.config/go/env': `GOTOOLCHAIN=${value}\n` });
    expect(sentences.at(-1)).toBe(`GOTOOLCHAIN=${value} (\`go env -w\`): ${effect}; the checks run without it`);
  });

  test('a go that gives no answer is not given a version', async () => {
    const odd: GoOnPath = { command: '/bin/go', kind: 'chooser', goroot: '/lost' };
    expect(await explain([odd, { command: '/x/go', kind: 'unclear' }])).toEqual([
      'go on PATH: /bin/go, a wrapper, which here runs a go that gave no answer of /lost',
      'behind it on PATH: /x/go',
    ]);
  });
});
