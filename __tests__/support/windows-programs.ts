import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './snapshots.js';

interface Headers {
  /** Bytes of the whole file. */
  readonly size: number;
  /** Its first 2 KiB, as base64. */
  readonly header: string;
}

/** What scripts/capture-windows-programs.mjs recorded. */
const captured = JSON.parse(readFileSync(join(root, '__tests__/fixtures/windows-programs.json'), 'utf8')) as {
  readonly programs: readonly (Headers & { readonly go: string; readonly target: string; readonly flags: readonly string[] })[];
  readonly signed: readonly (Headers & {
    readonly name: string;
    readonly offset: number;
    readonly table: string;
    readonly digest: string;
  })[];
};

/** Programs as the go command linked them. */
export const linked = captured.programs;

/** One of them, signed by osslsigncode in several ways, with the digest that osslsigncode computed. */
export const signedPrograms = captured.signed;

export function bytesOf(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

interface Shape {
  readonly machine?: number;
  readonly magic?: number;
  readonly subsystem?: number;
  readonly dllCharacteristics?: number;
  readonly sections?: readonly { readonly offset: number; readonly size: number }[];
}

/** The headers of a 64-bit program, with nothing behind them. */
export function portableExecutable({
  machine = 0x8664,
  magic = 0x20b,
  subsystem = 3,
  dllCharacteristics = 0x8160,
  sections = [],
}: Shape): Uint8Array {
  const bytes = new Uint8Array(Math.max(0x200, 0x80 + 24 + 240 + sections.length * 40));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0x4d5a);
  view.setUint32(0x3c, 0x80, true);
  view.setUint32(0x80, 0x50450000);
  view.setUint16(0x84, machine, true);
  view.setUint16(0x86, sections.length, true);
  view.setUint16(0x94, 240, true);
  const optional = 0x98;
  view.setUint16(optional, magic, true);
  view.setUint32(optional + 60, 0x200, true);
  view.setUint16(optional + 68, subsystem, true);
  view.setUint16(optional + 70, dllCharacteristics, true);
  view.setUint32(optional + 108, 16, true);
  for (const [index, { offset, size }] of sections.entries()) {
    view.setUint32(optional + 240 + index * 40 + 16, size, true);
    view.setUint32(optional + 240 + index * 40 + 20, offset, true);
  }
  return bytes;
}
