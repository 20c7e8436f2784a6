import type { FileRange } from '../host/file-digest.js';
import { peMachines } from '../knowledge/executable-formats.js';
import { dllCharacteristics, relocationsStripped, subsystems } from '../knowledge/portable-executables.js';

/** What the headers of a Windows program say. */
export interface PortableExecutable {
  readonly machine: string;
  readonly bits: 32 | 64;
  readonly subsystem: number;
  /** Names of the bits of DllCharacteristics that are set and known. */
  readonly flags: readonly string[];
  /** The bits themselves. */
  readonly dllCharacteristics: number;
  readonly relocatable: boolean;
  /** TimeDateStamp; Go's linker writes 0, so that equal sources give equal bytes. */
  readonly timestamp: number;
  /** Where the checksum and the entry of the certificate table stand, which no signature covers. */
  readonly checksum: FileRange;
  readonly certificateEntry: FileRange;
  /** The certificate table as its entry tells it; undefined: none. */
  readonly certificates: FileRange | undefined;
  /** Headers and sections follow each other without a gap; then the bytes of the file are what a signature covers. */
  readonly contiguous: boolean;
}

/** Sizes and places in the headers, which the PE format gives by tables. */
const layout = { signature: 4, fileHeader: 20, section: 40, directory: 8, certificateDirectory: 4 } as const;

/** @param bytes the beginning of the file; headers that go on behind it are a problem */
export function readPortableExecutable(bytes: Uint8Array): PortableExecutable | { readonly problem: string } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (end: number) => end <= view.byteLength;
  if (!has(64) || view.getUint16(0) !== 0x4d5a) return { problem: 'no MZ header' };
  const start = view.getUint32(0x3c, true);
  if (!has(start + 4) || view.getUint32(start) !== 0x50450000) return { problem: 'no PE header where the MZ header says' };
  const file = start + layout.signature;
  const optional = file + layout.fileHeader;
  // The fields up to DllCharacteristics stand at the same place in both formats.
  if (!has(optional + 72)) return { problem: 'the headers are cut' };
  const magic = view.getUint16(optional, true);
  if (magic !== 0x10b && magic !== 0x20b) return { problem: `an optional header of an unknown kind (0x${magic.toString(16)})` };
  const bits = magic === 0x20b ? 64 : 32;
  const directories = optional + (bits === 64 ? 112 : 96);
  if (!has(directories)) return { problem: 'the headers are cut' };
  const directoryCount = view.getUint32(directories - 4, true);
  const entry = directories + layout.certificateDirectory * layout.directory;
  const hasEntry = directoryCount > layout.certificateDirectory;
  const sections = optional + view.getUint16(file + 16, true);
  const sectionCount = view.getUint16(file + 2, true);
  if (!has(sections + sectionCount * layout.section) || (hasEntry && !has(entry + layout.directory)))
    return { problem: 'the headers are cut' };
  const bitsSet = view.getUint16(optional + 70, true);
  const number = view.getUint16(file, true);
  const table = hasEntry ? { offset: view.getUint32(entry, true), size: view.getUint32(entry + 4, true) } : { offset: 0, size: 0 };
  const placed = Array.from({ length: sectionCount }, (_, index) => ({
    size: view.getUint32(sections + index * layout.section + 16, true),
    offset: view.getUint32(sections + index * layout.section + 20, true),
  }));
  return {
    machine: peMachines[number]?.name ?? `machine ${number}`,
    bits,
    subsystem: view.getUint16(optional + 68, true),
    flags: dllCharacteristics.filter(({ bit }) => (bitsSet & bit) !== 0).map(({ name }) => name),
    dllCharacteristics: bitsSet,
    relocatable: (view.getUint16(file + 18, true) & relocationsStripped) === 0,
    timestamp: view.getUint32(file + 4, true),
    checksum: { offset: optional + 64, size: 4 },
    certificateEntry: { offset: entry, size: layout.directory },
    certificates: table.offset === 0 && table.size === 0 ? undefined : table,
    contiguous: hasEntry && followEachOther(view.getUint32(optional + 60, true), placed),
  };
}

/** `PE x86-64, console, DYNAMIC_BASE HIGH_ENTROPY_VA NX_COMPAT (0x8160)` */
export function portableExecutableText(program: PortableExecutable): string {
  const { machine, subsystem, flags, dllCharacteristics: bits, relocatable } = program;
  const kind = subsystems[subsystem] ?? `subsystem ${subsystem}`;
  return `PE ${machine}, ${kind}, ${flags.join(' ') || 'no known bit'} (0x${bits.toString(16)})${relocatable ? '' : ', without relocations'}`;
}

function followEachOther(headers: number, sections: readonly FileRange[]): boolean {
  let end = headers;
  for (const { offset, size } of sections.filter(({ size }) => size > 0).toSorted((a, b) => a.offset - b.offset)) {
    if (offset !== end) return false;
    end = offset + size;
  }
  return true;
}
