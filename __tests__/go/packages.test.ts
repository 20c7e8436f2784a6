import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { packageFields, parseJsonObjects, parsePackages } from '../../src/go/packages.js';
import { recorded } from '../support/snapshots.js';

/** As the go command prints objects: one after the other, indented by tabs. */
function printed(...objects: object[]): string {
  return objects.map((object) => `${JSON.stringify(object, undefined, '\t')}\n`).join('');
}

describe('objects printed one after the other', () => {
  const [first, second] = [{ Path: 'a', Deep: { Files: ['x.go', '}'] } }, { Path: 'b' }];

  test('are read in order', () => {
    expect(parseJsonObjects(printed(first, second))).toEqual([first, second]);
  });

  test('may stand on one line each, and be empty', () => {
    expect(parseJsonObjects('{}\n{"Path":"b"}\n')).toEqual([{}, second]);
  });

  test('a text that is cut keeps those that are whole', () => {
    const text = printed(first, second);
    expect(parseJsonObjects(text.slice(0, -4))).toEqual([first]);
  });

  test('a text whose beginning is gone keeps those that are whole', () => {
    expect(parseJsonObjects(printed(first, second).slice(5))).toEqual([second]);
  });

  test('what is between them is passed over', () => {
    expect(parseJsonObjects(`go: downloading a v1.0.0\n${printed(first)}warning: {x}\n${printed(second)}trailer`)).toEqual([first, second]);
  });

  test('a damaged one does not take the next with it', () => {
    expect(parseJsonObjects(`{\n\t"Path": ,\n}\n${printed(second)}`)).toEqual([second]);
  });

  test('any objects are read back as they were', () => {
    const object = fc.dictionary(
      fc.string(),
      fc.jsonValue().filter((value) => !Object.is(value, -0)),
    );
    fc.assert(
      fc.property(fc.array(object), (objects) => {
        const plain = JSON.parse(JSON.stringify(objects)) as object[];
        expect(parseJsonObjects(printed(...plain))).toEqual(plain);
      }),
    );
  });

  test('any text is read without an error, and any cut of a good one gives a part of it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '\n', '"a"', ':', ',', ' ', '1', '[', ']') }),
        (text) => void parseJsonObjects(text),
      ),
    );
    const text = printed(first, second, { Path: 'c' });
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
        const all = parseJsonObjects(text);
        for (const found of parseJsonObjects(text.slice(Math.min(a, b), Math.max(a, b)))) expect(all).toContainEqual(found);
      }),
    );
  });
});

describe('packages of `go list -e -json`', () => {
  test('are read from what Go 1.26 printed', () => {
    const { stdout, argv } = recorded('cgo-only').commands.find(
      (command) => command.argv.includes('-e') && command.env?.CGO_ENABLED === '1',
    )!;
    expect(argv).toContain(`-json=${packageFields}`);
    expect(parsePackages(String(stdout))).toEqual([
      {
        importPath: 'example.com/native',
        name: 'native',
        dir: '/{workspace}',
        goFiles: ['native.go'],
        cgoFiles: [],
        ignoredGoFiles: [],
        testGoFiles: [],
        xTestGoFiles: [],
      },
      {
        importPath: 'example.com/native/zlib',
        name: 'zlib',
        dir: '/{workspace}/zlib',
        goFiles: [],
        cgoFiles: ['zlib.go'],
        ignoredGoFiles: [],
        testGoFiles: ['zlib_test.go'],
        xTestGoFiles: [],
      },
    ]);
  });

  test('carry the error of a package that cannot be loaded', () => {
    const text = printed({
      ImportPath: 'example.com/m/gone',
      Error: { ImportStack: [], Pos: '', Err: 'no required module provides package' },
    });
    expect(parsePackages(text)).toMatchObject([
      { importPath: 'example.com/m/gone', name: '', error: 'no required module provides package' },
    ]);
  });

  test('a field of another type counts as absent', () => {
    expect(parsePackages(printed({ ImportPath: 'm', GoFiles: 'a.go' }))).toMatchObject([{ importPath: 'm', goFiles: [] }]);
    expect(parsePackages(printed({}))).toMatchObject([{ importPath: '', dir: '' }]);
  });
});
