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
    ['a switch that is a number of kinds', '-buildvcs=auto -buildvcs', ['-buildvcs=auto', '-buildvcs']],
    [
      'values of every kind',
      '-cpu=1,2 -parallel 4 -shuffle=-7 -benchtime=10x -covermode=atomic -timeout=1m30.5s',
      ['-cpu=1,2', '-parallel=4', '-shuffle=-7', '-benchtime=10x', '-covermode=atomic', '-timeout=1m30.5s'],
    ],
    ['an expression with levels, classes and flags', '-run=(?i)^TestX$/[a/b]\\pL+/(?P<n>c|d)', ['-run=(?i)^TestX$/[a/b]\\pL+/(?P<n>c|d)']],
  ])('may have %s', async (_, text, flags) => {
    expect(await parse(text)).toEqual(flags);
  });

  test('are never read by a shell', async () => {
    expect(await parse('-run=$(id) -skip=`id`;reboot -ldflags=$HOME,~ -v')).toEqual([
      '-run=$(id)',
      '-skip=`id`;reboot',
      '-ldflags=$HOME,~',
      '-v',
    ]);
  });

  test.each([
    [
      'a flag that runs another program',
      '-exec=sh',
      /^--test-flags: -exec cannot be given here: the tests would run inside another program/,
    ],
    ['a flag that writes a file', '-cpuprofile=cpu.out', /-cpuprofile cannot be given here: it writes a file into the tree/],
    ['a flag that the product sets itself', '--json', /-json cannot be given here: it is always set/],
    ['a flag that is a check of its own', '-race', /-race cannot be given here: the check test\.race/],
    ['a look-around, which Go has not', '-run=^Test(?!Slow)', /-run: "\^Test\(\?!Slow\)" is not an expression of Go: /],
    ['a back-reference', '-run=(a)\\1', /-run: .* is not an expression of Go/],
    ['an open class in the second level', '-skip=TestX/[a', '--test-flags: -skip: "[a" is not an expression of Go'],
    ['an open parenthesis', '-bench=(', /-bench: "\(" is not an expression of Go/],
    [
      'a duration without a unit',
      '-timeout=90',
      '--test-flags: -timeout: "90" is not a duration\n  write a duration, as 90s, 20m or 1h30m',
    ],
    ['a count of none', '-count=0', '-count: "0" is not a whole number from 1'],
    ['a count that is no number', '-count few', '-count: "few" is not a whole number from 1'],
    ['a list of processors that is none', '-cpu=1;2', '-cpu: "1;2" is not a list of numbers of processors'],
    ['tags set apart by blanks', "-tags='a b'", '-tags: "a b" is not a list of build tags'],
    ['an order that is none', '-shuffle=yes', '-shuffle: "yes" is not on'],
    ['a switch that is neither', '-short=maybe', '-short: "maybe" is not true or false'],
    ['a mode of coverage', '-covermode=all', '-covermode: "all" is not set'],
    ['times that are none', '-benchtime=x', '-benchtime: "x" is not a duration or a number of times'],
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
  ])('%s is refused', async (_, text, message) => {
    await expect(parse(text)).rejects.toThrow(ConfigurationError);
    await expect(parse(text)).rejects.toThrow(message);
  });

  test('any text gives flags of the table, or a mistake of the user', async () => {
    const pieces = fc.constantFrom('-run', '-short', '=', ' ', "'", '"', '-', 'x', '\n', '--', '-exec', '\\');
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((list) => list.join('')),
        ),
        async (text) => {
          try {
            for (const flag of await parse(text)) expect(Object.keys(testFlags.accepted)).toContain(flag.split('=')[0]);
          } catch (error) {
            expect(error).toBeInstanceOf(ConfigurationError);
          }
        },
      ),
    );
  });
});

test('no flag is both accepted and refused', () => {
  expect(Object.keys(testFlags.accepted).filter((flag) => Object.hasOwn(testFlags.refused, flag))).toEqual([]);
});

describe('a word that is quoted', () => {
  test('is one word again, whatever it holds', async () => {
    const value = fc.string().filter((text) => !text.includes('\0'));
    await fc.assert(
      fc.asyncProperty(fc.array(value), async (values) => {
        const flags = values.map((value) => `-ldflags=${value}`);
        expect(await parse(flags.map(quoted).join(' '))).toEqual(flags);
      }),
    );
  });

  test('reads well where nothing needs care', () => {
    expect(quoted('-run=a b')).toBe("'-run=a b'");
    expect(quoted("it's")).toBe(`'it'"'"'s'`);
  });
});
