import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { testFlags } from '../../src/knowledge/test-flags.js';
import { ConfigurationError } from '../../src/model/errors.js';
import { parseTestFlags, quoted } from '../../src/settings/flags.js';

const parse = (text: string) => parseTestFlags(text, '--test-flags', testFlags);

describe('flags for go test', () => {
  test.each([
    ['nothing', '  ', []],
    ['a switch', '-short', ['-short']],
    ['two hyphens', '--short --run=X', ['-short', '-run=X']],
    ['a value after an equals sign', '-run=^TestX$', ['-run=^TestX$']],
    ['a value as the next word', '-run ^TestX$ -short', ['-run=^TestX$', '-short']],
    ['a value that looks like a flag', '-run -short', ['-run=-short']],
    ['an empty value', '-tags=', ['-tags=']],
    ['a value with equals signs', '-ldflags=-X=a.b=c', ['-ldflags=-X=a.b=c']],
    ['a switch with a value', '-short=false', ['-short=false']],
    ['single quotes', "-run 'Test A|Test B'", ['-run=Test A|Test B']],
    ['double quotes', '-run "it\'s"', ["-run=it's"]],
    ['quotes inside a word', '-run=\'a b\'"c d"e', ['-run=a bc de']],
    ['lines', '-short\n-run X\n', ['-short', '-run=X']],
  ])('may have %s', (_, text, flags) => {
    expect(parse(text)).toEqual(flags);
  });

  test('are never read by a shell', () => {
    expect(parse('-run=$(id) -skip=`id`;reboot -tags=$HOME,~ -v')).toEqual(['-run=$(id)', '-skip=`id`;reboot', '-tags=$HOME,~', '-v']);
  });

  test.each([
    ['a flag that runs another program', '-exec=sh', /^--test-flags: "-exec=sh" is not a flag that can be passed to go test here/],
    ['a flag that writes a file', '-cpuprofile=cpu.out', /"-cpuprofile=cpu\.out" is not a flag/],
    ['a flag that the product sets itself', '-json', /"-json" is not a flag/],
    ['a word that is no flag', '-short ./...', /"\.\/\.\.\." is not a flag/],
    ['a hyphen alone', '-', /"-" is not a flag/],
    ['a name that is a property of every object', '-constructor', /"-constructor" is not a flag/],
    ['a near name', '-shrt', /did you mean "-short"\?/],
    ['a value that is missing', '-run', '--test-flags: -run needs a value\n  write -run=VALUE'],
    [
      'a quote that is not closed',
      "-run 'a b",
      "--test-flags: a quote is not closed in: 'a b\n  write '…' or \"…\" around a value with spaces",
    ],
  ])('%s is refused', (_, text, message) => {
    expect(() => parse(text)).toThrow(ConfigurationError);
    expect(() => parse(text)).toThrow(message);
  });

  test('any text gives flags of the table, or a mistake of the user', () => {
    const pieces = fc.constantFrom('-run', '-short', '=', ' ', "'", '"', '-', 'x', '\n', '--', '-exec', '\\');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((list) => list.join('')),
        ),
        (text) => {
          try {
            for (const flag of parse(text)) expect(Object.keys(testFlags)).toContain(flag.split('=')[0]);
          } catch (error) {
            expect(error).toBeInstanceOf(ConfigurationError);
          }
        },
      ),
    );
  });
});

describe('a word that is quoted', () => {
  test('is one word again, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (values) => {
        const flags = values.map((value) => `-run=${value}`);
        expect(parse(flags.map(quoted).join(' '))).toEqual(flags);
      }),
    );
  });

  test('reads well where nothing needs care', () => {
    expect(quoted('-run=a b')).toBe("'-run=a b'");
    expect(quoted("it's")).toBe(`'it'"'"'s'`);
  });
});
