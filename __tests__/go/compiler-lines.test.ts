import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { presentForm, readCompilerOutput } from '../../src/go/compiler-lines.js';
import { captures, locate, moduleDirectory } from './captures.js';

const read = (text: string, kind: 'build' | 'vet' | 'test' = 'build') =>
  readCompilerOutput(text.split('\n'), { cwd: moduleDirectory, locate, kind });

test('columns and continuation lines are kept', () => {
  const capture = captures('build-errors').find((item) => item.minor === '1.27')!;
  const finding = read(capture.stderr).find((item) => item.message === 'too many return values')!;
  expect(finding.location).toEqual({ file: 'main.go', line: 3, column: 22 });
  expect(finding.output).toContain('have (number)');
});

test('what the C compiler says is of the build, under whichever heading it stands', () => {
  const text = '# example.com/module\n# [example.com/module]\n./a.go:3:3: error: #error "not here"\n    3 | // #error "not here"';
  expect(read(text, 'test')).toMatchObject([{ cause: 'build.error', message: '#error "not here"' }]);
});

describe('errors without a place', () => {
  test('a form below a header that is not known still counts, as it stands', () => {
    expect(read('# example.com/module/a\nlink: a new complaint')).toMatchObject([
      { cause: 'build.error', package: 'example.com/module/a', message: 'link: a new complaint' },
    ]);
    expect(read('# example.com/module/a\na new complaint', 'vet')).toMatchObject([{ cause: 'vet.error' }]);
  });

  test('a missing C library, and a linker that only says that it failed', () => {
    expect(
      read(
        '# example.com/module/c\n/usr/bin/ld: cannot find -lnothing: No such file or directory\ncollect2: error: ld returned 1 exit status',
      ),
    ).toMatchObject([{ cause: 'cgo.link', message: 'the C library nothing is not found by the linker' }]);
    expect(read('# example.com/module/c\n/go/pkg/tool/linux_amd64/link: running gcc failed: exit status 1')).toMatchObject([
      { cause: 'cgo.link' },
    ]);
  });

  test('an undefined symbol without a place', () => {
    expect(read('# example.com/module/c\nx.o: undefined reference to `f_x`')).toMatchObject([
      { cause: 'cgo.link', message: 'the C linker finds no definition of f_x' },
    ]);
  });
});

test('what is no error gives no finding', () => {
  const text = [
    'go: downloading example.org/x v1.0.0',
    '# example.com/module/a',
    'a/a.go:1:1: warning: unused',
    'compilation terminated.',
    'exit status 1',
    '',
  ].join('\n');
  expect(read(text)).toEqual([]);
  expect(read('package example.com/module/a\n\timports example.com/module/b')).toEqual([]);
});

test('vet and compiler are told apart in the output of go test', () => {
  const vet = 'fmt.Printf format %d has arg "x" of wrong type string';
  expect(read(`# example.com/module\n./a_test.go:8:2: ${vet}`, 'test')[0]!.cause).toBe('vet.error');
  expect(read('# example.com/module\n# [example.com/module]\n./a_test.go:8:2: self-assignment of x', 'test')[0]!.cause).toBe('vet.error');
  expect(read('# example.com/module\n./a_test.go:8:2: x redeclared in this block', 'test')[0]!.cause).toBe('build.error');
  expect(read('# example.com/module/lib\nlib/lib.go:3:29: undefined: x', 'vet')[0]!.cause).toBe('build.error');
});

test('one mistake has one wording', () => {
  expect(presentForm('imported and not used: "os" as x')).toBe('"os" imported and not used as x');
  expect(presentForm('"os" imported but not used')).toBe('"os" imported and not used');
  expect(presentForm('x declared but not used')).toBe('declared and not used: x');
  expect(presentForm('a new message')).toBe('a new message');
});

test('a flood of errors is bounded', () => {
  const lines = Array.from({ length: 1000 }, (_, index) => `a/a.go:${index + 1}:1: undefined: x`).join('\n');
  expect(read(lines)).toHaveLength(200);
});

test('a hostile line takes no time', () => {
  const started = performance.now();
  expect(read(`${'x@'.repeat(500_000)}: missing\n# p\n${'a.go:1:'.repeat(100_000)}`).length).toBeLessThan(2);
  expect(performance.now() - started).toBeLessThan(1000);
});

test('any lines can be read', () => {
  const captured = captures('build-errors').flatMap((item) => item.stderr.split('\n'));
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(...captured))), fc.constantFrom('build', 'vet', 'test'), (lines, kind) => {
      for (const finding of readCompilerOutput(lines, { cwd: moduleDirectory, locate, kind: kind as 'build' }))
        expect(finding.severity).toBe('fail');
    }),
  );
});
