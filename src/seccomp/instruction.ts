import { seccompLimits } from '../knowledge/seccomp.js';
import { ConfigurationError } from '../model/errors.js';

/** struct sock_filter, linux/filter.h. */
export interface Instruction {
  readonly code: number;
  readonly jt: number;
  readonly jf: number;
  readonly k: number;
}

/** A program of classic BPF. */
export type Program = readonly Instruction[];

/** Instructions that are built here (linux/bpf_common.h). */
export const operation = {
  load: 0x20,
  and: 0x54,
  jump: 0x05,
  equal: 0x15,
  greater: 0x25,
  greaterOrEqual: 0x35,
  anyBit: 0x45,
  return: 0x06,
} as const;

const instructionBytes = 8;

/**
 * A program as the kernel takes it, or as hexadecimal digits with anything that usually stands around them (`0x`, `\x`, commas, quotes).
 *
 * @throws ConfigurationError
 */
export function decodeProgram(place: string, bytes: Uint8Array): Instruction[] {
  const binary = hexadecimalBytes(bytes) ?? bytes;
  if (binary.length === 0) throw new ConfigurationError(place, 'is empty', 'accepted: struct sock_filter, 8 bytes each');
  if (binary.length % instructionBytes !== 0)
    throw new ConfigurationError(
      place,
      `has ${binary.length} bytes, which is no number of instructions`,
      'an instruction has 8 bytes (struct sock_filter)',
    );
  if (binary.length / instructionBytes > seccompLimits.instructions)
    throw new ConfigurationError(
      place,
      `has ${binary.length / instructionBytes} instructions, the kernel takes ${seccompLimits.instructions}`,
    );
  const view = new DataView(binary.buffer, binary.byteOffset, binary.length);
  return Array.from({ length: binary.length / instructionBytes }, (_, index) => {
    const at = index * instructionBytes;
    return { code: view.getUint16(at, true), jt: view.getUint8(at + 2), jf: view.getUint8(at + 3), k: view.getUint32(at + 4, true) };
  });
}

/** The bytes of a program for a kernel of these architectures, which are all little-endian. */
export function encodeProgram(program: Program): Uint8Array {
  const bytes = new Uint8Array(program.length * instructionBytes);
  const view = new DataView(bytes.buffer);
  for (const [index, { code, jt, jf, k }] of program.entries()) {
    view.setUint16(index * instructionBytes, code, true);
    view.setUint8(index * instructionBytes + 2, jt);
    view.setUint8(index * instructionBytes + 3, jf);
    view.setUint32(index * instructionBytes + 4, k, true);
  }
  return bytes;
}

/** Undefined when it is no text of hexadecimal digits. A binary program has bytes that no such text has: the high ones of codes are 0. */
function hexadecimalBytes(bytes: Uint8Array): Uint8Array | undefined {
  const text = new TextDecoder('latin1').decode(bytes);
  if (!/^[\s\da-fA-FxX\\,;:"'{}[\]]*$/.test(text)) return undefined;
  const digits = text.replace(/(?:0|\\)[xX]/g, '').replace(/[^\da-fA-F]/g, '');
  return digits.length === 0 || digits.length % 2 !== 0
    ? undefined
    : Uint8Array.from(digits.match(/../g)!, (pair) => Number.parseInt(pair, 16));
}
