import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readExecutableHeader } from '../../src/go/executable-header.js';
import { elfMachines, machTypes, peMachines, plan9Magic } from '../../src/knowledge/executable-formats.js';
import { goPorts } from '../../src/knowledge/go-ports.js';

/** A file of that many zeros with some bytes put in, as a host answers. */
function file(length: number, write: (view: DataView) => void) {
  const bytes = new Uint8Array(length);
  write(new DataView(bytes.buffer));
  return { state: 'present', value: bytes } as const;
}

const elf = (bits: 32 | 64, little: boolean, machine: number) =>
  file(64, (view) => {
    view.setUint32(0, 0x7f454c46);
    view.setUint8(4, bits === 64 ? 2 : 1);
    view.setUint8(5, little ? 1 : 2);
    view.setUint16(18, machine, little);
  });

const pe = (machine: number, offset = 0x80) =>
  file(256, (view) => {
    view.setUint16(0, 0x4d5a);
    view.setUint32(0x3c, offset, true);
    if (offset + 6 <= 256) {
      view.setUint32(offset, 0x50450000);
      view.setUint16(offset + 4, machine, true);
    }
  });

const mach = (type: number) =>
  file(64, (view) => {
    view.setUint32(0, 0xfeedfacf, true);
    view.setUint32(4, type, true);
  });

const beginning = (...bytes: number[]) => ({ state: 'present', value: new Uint8Array([...bytes, ...Array(64).fill(0)]) }) as const;

describe('an executable for', () => {
  test.each([
    ['linux/amd64', elf(64, true, 62), 'ELF 64-bit x86-64'],
    ['linux/arm64', elf(64, true, 183), 'ELF 64-bit AArch64'],
    ['linux/386', elf(32, true, 3), 'ELF 32-bit Intel 80386'],
    ['linux/arm', elf(32, true, 40), 'ELF 32-bit ARM'],
    ['linux/mips', elf(32, false, 8), 'ELF 32-bit MIPS'],
    ['linux/mipsle', elf(32, true, 8), 'ELF 32-bit MIPS'],
    ['linux/mips64', elf(64, false, 8), 'ELF 64-bit MIPS'],
    ['linux/mips64le', elf(64, true, 8), 'ELF 64-bit MIPS'],
    ['linux/ppc64', elf(64, false, 21), 'ELF 64-bit PowerPC64'],
    ['linux/ppc64le', elf(64, true, 21), 'ELF 64-bit PowerPC64'],
    ['linux/s390x', elf(64, false, 22), 'ELF 64-bit IBM S/390'],
    ['linux/riscv64', elf(64, true, 243), 'ELF 64-bit RISC-V'],
    ['linux/loong64', elf(64, true, 258), 'ELF 64-bit LoongArch'],
    ['freebsd/amd64', elf(64, true, 62), 'ELF 64-bit x86-64'],
    ['windows/amd64', pe(34404), 'PE x86-64'],
    ['windows/386', pe(332), 'PE Intel 386'],
    ['windows/arm64', pe(43620), 'PE ARM64'],
    ['darwin/amd64', mach(16777223), 'Mach-O x86-64'],
    ['darwin/arm64', mach(16777228), 'Mach-O ARM64'],
    ['ios/arm64', mach(16777228), 'Mach-O ARM64'],
    ['js/wasm', beginning(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0), 'WebAssembly module'],
    ['wasip1/wasm', beginning(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0), 'WebAssembly module'],
    ['plan9/386', file(64, (view) => view.setUint32(0, 491)), 'Plan 9 a.out 386'],
    ['plan9/amd64', file(64, (view) => view.setUint32(0, 35479)), 'Plan 9 a.out amd64'],
    ['aix/ppc64', beginning(0x01, 0xf7), 'XCOFF 64-bit PowerPC'],
  ])('%s is recognised', (target, bytes, text) => {
    const [os, arch] = target.split('/') as [string, string];
    const header = readExecutableHeader(bytes);
    expect(header).toMatchObject({ state: 'read', text, os: expect.arrayContaining([os]), arch: [arch] });
  });

  test('every port of Go has a machine in the tables', () => {
    const known = [...Object.values(elfMachines), ...Object.values(peMachines), ...Object.values(machTypes)].flatMap(({ arch }) => arch);
    const architectures = new Set(Object.keys(goPorts).map((port) => port.split('/')[1]!));
    expect([...architectures].filter((arch) => ![...known, ...Object.values(plan9Magic), 'wasm'].includes(arch))).toEqual([]);
  });
});

describe('a byte order or width that differs', () => {
  test('is another port', () => {
    expect(readExecutableHeader(elf(64, false, 21))).toMatchObject({ arch: ['ppc64'] });
    expect(readExecutableHeader(elf(64, true, 21))).not.toMatchObject({ arch: ['ppc64'] });
    expect(readExecutableHeader(elf(32, true, 8))).toMatchObject({ arch: ['mipsle'] });
    expect(readExecutableHeader(elf(64, true, 8))).toMatchObject({ arch: ['mips64le'] });
  });
});

describe('a machine that Go has no port for is named by its number, and fits nothing', () => {
  test.each([
    ['ELF', elf(64, true, 9999), 'ELF 64-bit machine 9999'],
    ['PE', pe(1), 'PE machine 1'],
    ['Mach-O', mach(7), 'Mach-O cputype 7'],
  ])('%s', (_, bytes, text) => {
    expect(readExecutableHeader(bytes)).toMatchObject({ state: 'read', text, arch: [] });
  });
});

describe('what is no executable', () => {
  test.each([
    ['a script', beginning(...Buffer.from('#!/bin/sh')), 'starts with 23 21 2f 62 69 6e 2f 73'],
    ['an empty file', file(0, () => undefined), 'starts with )'],
    ['a header that is cut', { state: 'present', value: elf(64, true, 62).value.subarray(0, 20) } as const, 'starts with 7f 45 4c 46'],
    ['a DOS program', beginning(0x4d, 0x5a), 'starts with 4d 5a'],
    ['a PE header beyond the end', pe(34404, 0xfffffff0), 'starts with 4d 5a'],
  ])('%s is foreign', (_, bytes, text) => {
    const header = readExecutableHeader(bytes);
    expect(header.state).toBe('foreign');
    expect(header.text).toContain(text);
  });

  test('is not said of a file that cannot be read', () => {
    expect(readExecutableHeader({ state: 'missing' })).toEqual({ state: 'unreadable', text: 'missing' });
    expect(readExecutableHeader({ state: 'denied', reason: 'EACCES' })).toEqual({ state: 'unreadable', text: 'EACCES' });
    expect(readExecutableHeader({ state: 'unknown', reason: 'not in the recording' })).toEqual({
      state: 'unreadable',
      text: 'not in the recording',
    });
  });
});

test('a header that does not begin at the beginning of its buffer is read at its own place', () => {
  const bytes = new Uint8Array(100);
  bytes.set(elf(64, true, 62).value, 30);
  expect(readExecutableHeader({ state: 'present', value: bytes.subarray(30) })).toMatchObject({ state: 'read', arch: ['amd64'] });
});

test('any bytes are read without an error', () => {
  const magic = fc.constantFrom([0x7f, 0x45, 0x4c, 0x46], [0x4d, 0x5a], [0xcf, 0xfa, 0xed, 0xfe], [0, 0x61, 0x73, 0x6d], [0x01, 0xf7], []);
  fc.assert(
    fc.property(magic, fc.uint8Array({ maxLength: 300 }), (start, rest) => {
      const { state, text } = readExecutableHeader({ state: 'present', value: new Uint8Array([...start, ...rest]) });
      expect(['read', 'foreign']).toContain(state);
      expect(text).not.toBe('');
    }),
  );
});
