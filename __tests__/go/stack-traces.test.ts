import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isRaceEnd, raceFinding, raceKey, readRace } from '../../src/go/race-reports.js';
import { locateFrames, readCrash, readGoroutines, shortFunction, testFunction } from '../../src/go/stack-traces.js';
import { captures, locate } from './captures.js';

const linesOf = (name: string, minor: string) =>
  captures(name)
    .find((capture) => capture.minor === minor)!
    .stdout.trimEnd()
    .split('\n')
    .map((line) => ((JSON.parse(line) as { Output?: string }).Output ?? '').replace(/\n$/, ''));
const from = (lines: readonly string[], start: RegExp) => lines.slice(lines.findIndex((line) => start.test(line)));

describe('what the runtime prints at its death', () => {
  test.each(['1.19', '1.24', '1.25', '1.27'])('a panic with a recovered mark and a signal, go%s', (minor) => {
    const crash = readCrash(from(linesOf('panic-subtest', minor), /^panic: /))!;
    expect(crash).toMatchObject({
      kind: 'panic',
      message: 'runtime error: invalid memory address or nil pointer dereference',
      signal: expect.stringContaining('SIGSEGV'),
    });
    expect(crash.goroutines[0]!.createdBy!.function).toBe('testing.(*T).Run');
    expect(locateFrames(crash.goroutines[0]!.frames, locate)!.location).toEqual({ file: 'a_test.go', line: 13 });
  });

  test.each(['1.21', '1.27'])('the running tests of a timeout, go%s', (minor) => {
    const crash = readCrash(from(linesOf('timeout', minor), /^panic: /))!;
    expect(crash.runningTests).toEqual(['TestTake', 'TestTake/empty']);
    expect(crash.goroutines.map((goroutine) => goroutine.state)).toEqual([
      'running',
      'chan receive',
      'chan receive',
      'chan receive',
      'chan receive',
    ]);
  });

  test('a stack of a signal', () => {
    const crash = readCrash(from(linesOf('timeout-quit', '1.27'), /^SIGQUIT/))!;
    expect(crash).toMatchObject({ kind: 'signal', message: 'SIGQUIT: quit' });
    expect(crash.goroutines.map((goroutine) => goroutine.id).slice(0, 2)).toEqual([0, 1]);
  });

  test('behind output without a line end', () => {
    expect(readCrash(['half a linepanic: late', '', 'goroutine 1 [running]:'])!.message).toBe('late');
  });

  test.each(['\r', '\u2028'])('a message that holds %j, which ends no line of Go', (end) => {
    const lines = [`panic: bad answer${end}here`, '', 'goroutine 6 [running]:', 'example.com/m.F()', '\t/m/a.go:3 +0x1'];
    expect(readCrash(lines)).toMatchObject({ kind: 'panic', message: `bad answer${end}here` });
  });

  test('words without a goroutine are only words', () => {
    expect(readCrash(['panic: shown'])).toBeUndefined();
    expect(readCrash([])).toBeUndefined();
    expect(readCrash(['goroutine 1 [running]:'])).toBeUndefined();
  });

  test('the time that a goroutine has waited is no part of its state', () => {
    expect(readGoroutines(['goroutine 7 [chan receive, 12 minutes, locked to thread]:'])).toEqual([
      { id: 7, state: 'chan receive', minutes: 12, frames: [] },
    ]);
  });

  test('vendored code is where to look only when nothing else is there', () => {
    const vendored = { function: 'x.F', file: '/example/module/vendor/example.org/x/x.go', line: 1 };
    const own = { function: 'm.F', file: '/example/module/store.go', line: 2 };
    expect(locateFrames([vendored, own], locate)!.frame).toBe(own);
    expect(locateFrames([vendored], locate)!.frame).toBe(vendored);
    expect(locateFrames([], locate)).toBeUndefined();
  });
});

describe('names of functions', () => {
  test.each([
    ['example.com/module.Start', 'Start'],
    ['example.com/module.(*Pool).run.func1', '(*Pool).run'],
    ['example.com/module.Run.gowrap1', 'Run'],
    ['example.com/module.Map[...].func2.1', 'Map'],
    ['gopkg.in/yaml%2ev3.Unmarshal', 'Unmarshal'],
    ['main.main', 'main'],
  ])('%s', (name, short) => {
    const base = name.startsWith('gopkg') ? name.replace('%2e', '%') : name;
    expect(shortFunction(base)).toBe(short);
  });

  test('the test function of a stack', () => {
    const frame = (name: string) => ({ function: name, file: 'x', line: 1 });
    expect(testFunction([frame('m.work'), frame('m.TestTake.func1.2'), frame('testing.tRunner')])).toBe('TestTake');
    expect(testFunction([frame('m.(*Suite).TestIt')])).toBe('TestIt');
    expect(testFunction([frame('m.work')])).toBeUndefined();
  });
});

describe('race reports', () => {
  const blocks = (minor: string) => {
    const lines = linesOf('race', minor);
    const starts = lines.flatMap((line, index) => (line === 'WARNING: DATA RACE' ? [index] : []));
    return starts.map((start) => lines.slice(start, start + lines.slice(start).findIndex(isRaceEnd)));
  };

  test.each(['1.19', '1.27'])('the same race is one, whoever came first, go%s', (minor) => {
    const [first, second] = blocks(minor).map((lines) => readRace(lines)!);
    expect(raceKey(first!, locate)).toBe(raceKey(second!, locate));
    const turned = { ...first!, accesses: [...first!.accesses].reverse() };
    expect(raceKey(turned, locate)).toBe(raceKey(first!, locate));
    expect(raceFinding(turned, locate).message).toBe(raceFinding(first!, locate).message);
  });

  const write = (file: string, line: number, word = 'Write') => [
    `${word} at 0x00c000092018 by goroutine 8:`,
    `  m.F()`,
    `      ${file}:${line} +0x1`,
    '',
  ];

  test('two writes come in the order of their places', () => {
    const race = readRace([
      'WARNING: DATA RACE',
      ...write('/example/module/store.go', 9),
      ...write('/example/module/main.go', 3, 'Previous write'),
    ])!;
    expect(raceFinding(race, locate)).toMatchObject({
      message: 'data race: write at main.go:3 and write at store.go:9 without synchronization',
      location: { file: 'main.go', line: 3 },
      related: [{ location: { file: 'store.go', line: 9 } }],
    });
  });

  test('places outside the module are named by their functions', () => {
    const race = readRace([...write('/example/goroot/src/x.go', 9), ...write('/example/module/main.go', 3, 'Previous read')])!;
    expect(raceFinding(race, locate)).toMatchObject({
      message: 'data race: write at F and read at main.go:3 without synchronization',
      location: { file: 'main.go', line: 3 },
    });
    const outside = readRace([
      ...write('/example/goroot/src/x.go', 9),
      'Previous read at 0x00c000092018 by goroutine 7:',
      '  [failed to restore the stack]',
    ])!;
    const finding = raceFinding(outside, locate);
    expect(finding.message).toBe('data race: write at F and read at an unknown place without synchronization');
    expect(finding.location).toBeUndefined();
    expect(finding.related).toBeUndefined();
  });

  test('one access is no race', () => {
    expect(readRace(write('/x.go', 1))).toBeUndefined();
  });
});

test('any lines can be read, from any line on', () => {
  const captured = [...linesOf('timeout', '1.27'), ...linesOf('race', '1.21'), ...linesOf('panic-goroutine', '1.27')];
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(...captured))), (lines) => {
      const race = readRace(lines);
      if (race !== undefined) expect(raceFinding(race, locate).message).toContain('data race');
      for (const goroutine of readCrash(lines)?.goroutines ?? []) expect(Number.isInteger(goroutine.id)).toBe(true);
    }),
  );
});
