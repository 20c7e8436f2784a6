import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isFraming, readEvent } from '../../src/go/test-events.js';

test('every field of every release', () => {
  expect(
    readEvent(
      '{"Time":"2026-01-02T03:04:05Z","Action":"output","Package":"p","Test":"T","Elapsed":0.5,"Output":"x\\n","ImportPath":"p [p.test]","FailedBuild":"p","OutputType":"frame","Key":"k","Value":"v","Path":"/a"}',
    ),
  ).toEqual({
    action: 'output',
    package: 'p',
    test: 'T',
    elapsed: 0.5,
    output: 'x\n',
    importPath: 'p [p.test]',
    failedBuild: 'p',
    outputType: 'frame',
  });
});

test('fields of a wrong type are absent', () => {
  expect(readEvent('{"Action":"pass","Package":1,"Test":null,"Elapsed":"1","Output":[]}')).toEqual({ action: 'pass' });
  expect(readEvent('{"Action":"pass","Elapsed":-1}')).toEqual({ action: 'pass' });
});

test.each(['', 'ok', '{', '{}', '{"Action":1}', '[{"Action":"pass"}]', ' {"Action":"pass"}'])('%j is no event', (line) => {
  expect(readEvent(line)).toBeUndefined();
});

test('any line can be read', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.object().map((value) => JSON.stringify(value)),
      ),
      (line) => expect(() => readEvent(line)).not.toThrow(),
    ),
  );
});

describe('the frame of a test', () => {
  const output = (text: string, more: object = {}) =>
    JSON.stringify({ Time: 't', Action: 'output', Package: 'm/p', Test: 'TestA', Output: text, ...more });

  test.each([
    ['=== RUN   TestA\n', {}],
    ['=== RUN   TestA/a "b"\n', { OutputType: 'frame' }],
    ['--- PASS: TestA (0.00s)\n', {}],
    ['    --- PASS: TestA/b (0.00s)\n', { OutputType: 'frame' }],
  ])('%j is passed over', (text, more) => {
    expect(isFraming(output(text, more))).toBe(true);
  });

  test.each([
    output('--- FAIL: TestA (0.00s)\n'),
    output('--- SKIP: TestA (0.00s)\n'),
    output('--- PASS: TestA (0.00s)\nand more\n'),
    output('--- PASS: TestA (0.00s)'),
    output('a --- PASS: TestA (0.00s)\n'),
    output('"Output":"=== RUN   TestA\n'),
    output(',"Output":"=== RUN   TestA\n"}'),
    '=== RUN   TestA',
    'x,"Output":"=== RUN   TestA\\n"}',
  ])('%j is read', (line) => {
    expect(isFraming(line)).toBe(false);
  });
});
