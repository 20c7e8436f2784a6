import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { portableExecutableText, readPortableExecutable } from '../../src/go/portable-executable.js';
import { bytesOf, linked, portableExecutable, signedPrograms } from '../support/windows-programs.js';

const machines: Readonly<Record<string, string>> = { 'windows/amd64': 'x86-64', 'windows/386': 'Intel 386', 'windows/arm64': 'ARM64' };

describe('what the go command links for Windows', () => {
  const plain = linked.filter(({ flags }) => flags.length === 0);

  test('was captured of releases from the oldest line on', () => {
    expect(new Set(plain.map(({ go }) => go.split('.', 2).join('.')))).toEqual(new Set(['1.18', '1.21', '1.24', '1.26', '1.27']));
    expect(new Set(plain.map(({ target }) => target))).toEqual(new Set(Object.keys(machines)));
  });

  test.each(plain)('$go $target asks for all protection, for a console, and is unsigned', ({ target, header }) => {
    const bits = target === 'windows/386' ? 32 : 64;
    expect(readPortableExecutable(bytesOf(header))).toMatchObject({
      machine: machines[target],
      bits,
      subsystem: 3,
      flags: bits === 64 ? ['DYNAMIC_BASE', 'HIGH_ENTROPY_VA', 'NX_COMPAT'] : ['DYNAMIC_BASE', 'NX_COMPAT'],
      relocatable: true,
      timestamp: 0,
      certificates: undefined,
      contiguous: true,
    });
  });

  test.each([
    ['-buildmode=exe', 'PE x86-64, console, NX_COMPAT (0x8100), without relocations'],
    ['-ldflags=-H=windowsgui', 'PE x86-64, GUI, DYNAMIC_BASE HIGH_ENTROPY_VA NX_COMPAT (0x8160)'],
    ['-buildmode=exe -ldflags=-H=windowsgui -s -w', 'PE x86-64, GUI, NX_COMPAT (0x8100), without relocations'],
  ])('%s changes it', (flags, text) => {
    const { header } = linked.find((program) => program.flags.join(' ') === flags)!;
    const program = readPortableExecutable(bytesOf(header));
    expect('problem' in program ? program.problem : portableExecutableText(program)).toBe(text);
  });

  test.each(signedPrograms)(
    'the table of certificates of the one signed as $name is where the file ends',
    ({ header, offset, table, size }) => {
      const length = bytesOf(table).length;
      expect(readPortableExecutable(bytesOf(header))).toMatchObject({ certificates: { offset, size: length } });
      expect(offset + length).toBe(size);
    },
  );
});

describe('other headers', () => {
  test('a kind of subsystem and a machine that are not known are told by number', () => {
    const program = readPortableExecutable(portableExecutable({ machine: 1, subsystem: 77, dllCharacteristics: 0x4000 }));
    expect('problem' in program ? '' : portableExecutableText(program)).toBe('PE machine 1, subsystem 77, GUARD_CF (0x4000)');
  });

  test('sections with a gap between them are told', () => {
    expect(readPortableExecutable(portableExecutable({ sections: [{ offset: 0x200, size: 0x200 }] }))).toMatchObject({ contiguous: true });
    expect(readPortableExecutable(portableExecutable({ sections: [{ offset: 0x400, size: 0x200 }] }))).toMatchObject({ contiguous: false });
  });

  test.each([
    ['nothing', new Uint8Array(0), 'no MZ header'],
    ['a DOS program', new Uint8Array([0x4d, 0x5a, ...Array(100).fill(0)]), 'no PE header where the MZ header says'],
    ['a cut one', portableExecutable({}).subarray(0, 0x80 + 30), 'the headers are cut'],
    [
      'one whose sections are cut',
      portableExecutable({ sections: Array(200).fill({ offset: 0, size: 0 }) }).subarray(0, 4096),
      'the headers are cut',
    ],
    ['one of an unknown kind', portableExecutable({ magic: 0x107 }), 'an optional header of an unknown kind (0x107)'],
  ])('%s is a problem', (_, bytes, problem) => {
    expect(readPortableExecutable(bytes)).toEqual({ problem });
  });

  test('any change of a header is read without an error', () => {
    const start = bytesOf(linked[0]!.header);
    const change = fc.record({ at: fc.nat(1023), byte: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), fc.nat(start.length), (changes, length) => {
        const bytes = start.slice(0, length);
        for (const { at, byte } of changes) if (at < length) bytes[at] = byte;
        const program = readPortableExecutable(bytes);
        expect('problem' in program ? program.problem : portableExecutableText(program)).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });

  test('any bytes are read without an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        expect(readPortableExecutable(bytes)).toBeDefined();
      }),
    );
  });
});
