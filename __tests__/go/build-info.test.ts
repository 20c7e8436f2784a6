import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseBuildInfo } from '../../src/go/build-info.js';

/** What `go version -m` of the named releases printed of a small program; tabs as they were. */
const captured = {
  '1.18':
    'a118: go1.18.10\n\tpath\texample.com/stamped\n\tmod\texample.com/stamped\t(devel)\t\n\tbuild\t-compiler=gc\n\tbuild\tCGO_ENABLED=1\n',
  '1.21': `a121: go1.21.13
\tpath\texample.com/stamped
\tmod\texample.com/stamped\t(devel)\t
\tbuild\t-buildmode=exe
\tbuild\t-compiler=gc
\tbuild\tDefaultGODEBUG=netedns0=0,panicnil=1
\tbuild\tCGO_ENABLED=1
\tbuild\tCGO_CFLAGS=
\tbuild\tGOARCH=amd64
\tbuild\tGOOS=linux
\tbuild\tGOAMD64=v1
`,
  '1.27, with an experiment, from a changed repository': `stamped: go1.27.4-X:arenas
\tpath\texample.com/stamped
\tmod\texample.com/stamped\tv1.2.3+dirty\t
\tbuild\t-buildmode=exe
\tbuild\t-compiler=gc
\tbuild\t-trimpath=true
\tbuild\tCGO_ENABLED=1
\tbuild\tGOARCH=amd64
\tbuild\tGOEXPERIMENT=arenas
\tbuild\tGOOS=linux
\tbuild\tGOAMD64=v1
\tbuild\tvcs=git
\tbuild\tvcs.revision=b729b55a80777154d73db7bd5ac691b2cea28ed6
\tbuild\tvcs.time=2026-11-23T09:47:33Z
\tbuild\tvcs.modified=true
`,
};

describe('what a binary says of itself', () => {
  test('release, main package and module', () => {
    expect(parseBuildInfo(captured['1.18'])).toEqual({
      goVersion: 'go1.18.10',
      experiments: '',
      path: 'example.com/stamped',
      moduleVersion: '(devel)',
      settings: { '-compiler': 'gc', CGO_ENABLED: '1' },
    });
  });

  test('a setting keeps every equals sign but the first, and may be empty', () => {
    expect(parseBuildInfo(captured['1.21'])!.settings).toMatchObject({
      DefaultGODEBUG: 'netedns0=0,panicnil=1',
      CGO_CFLAGS: '',
      GOAMD64: 'v1',
    });
  });

  test('the state of the repository', () => {
    const info = parseBuildInfo(captured['1.27, with an experiment, from a changed repository'])!;
    expect(info.moduleVersion).toBe('v1.2.3+dirty');
    expect(info.settings).toMatchObject({ vcs: 'git', 'vcs.modified': 'true', '-trimpath': 'true' });
  });

  test.each([
    ['x: go1.21.13 X:arenas', 'go1.21.13', 'arenas'],
    ['x: go1.25.14 X:arenas,nogreenteagc', 'go1.25.14', 'arenas,nogreenteagc'],
    ['x: go1.26.11-X:arenas', 'go1.26.11', 'arenas'],
    ['x: go1.27.4', 'go1.27.4', ''],
    ['x: go1.27rc1-X:arenas', 'go1.27rc1', 'arenas'],
    ['x: go1.21.0-custom X:arenas', 'go1.21.0-custom', 'arenas'],
    ['x: devel go1.27-a1b2c3 Mon Sep 1 00:00:00 2026 +0000', 'devel go1.27-a1b2c3', ''],
    ['/tmp/a: b/x: go1.26.11', 'go1.26.11', ''],
  ])('%s', (text, goVersion, experiments) => {
    expect(parseBuildInfo(text)).toMatchObject({ goVersion, experiments });
  });

  test.each(['', 'main.go: not a Go executable', 'x: unrecognized', 'stat x: no such file or directory', '\tpath\texample.com/m\n'])(
    '%j tells nothing',
    (text) => {
      expect(parseBuildInfo(text)).toBeUndefined();
    },
  );

  test('a binary without module information has a release all the same', () => {
    expect(parseBuildInfo('x: go1.26.11\n')).toEqual({
      goVersion: 'go1.26.11',
      experiments: '',
      path: '',
      moduleVersion: '',
      settings: {},
    });
  });

  test('any text is read without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'x: go1.26\tbuild=\n-X', 'mod\t', 'build\t') }), (text) => {
        const info = parseBuildInfo(text);
        expect(info === undefined || /^(go|devel )/.test(info.goVersion)).toBe(true);
      }),
    );
  });
});
