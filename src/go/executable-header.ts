import type { Answer } from '../host/host.js';
import { elfMachines, elfSystems, machSystems, machTypes, peMachines, plan9Magic, xcoff64Magic } from '../knowledge/executable-formats.js';

/** What the first bytes of an executable say it is for: the Go systems and architectures that fit. */
export type ExecutableHeader =
  | { readonly state: 'read'; readonly text: string; readonly os: readonly string[]; readonly arch: readonly string[] }
  | { readonly state: 'foreign' | 'unreadable'; readonly text: string };

type Reader = (view: DataView) => ExecutableHeader | undefined;

/** Reads the header of an ELF, PE, Mach-O or WebAssembly file from its first 4 KiB. */
export function readExecutableHeader(bytes: Answer<Uint8Array>): ExecutableHeader {
  if (bytes.state !== 'present') return { state: 'unreadable', text: bytes.state === 'missing' ? 'missing' : bytes.reason };
  const view = new DataView(bytes.value.buffer, bytes.value.byteOffset, bytes.value.byteLength);
  if (view.byteLength >= 64) {
    for (const reader of readers) {
      const header = reader(view);
      if (header !== undefined) return header;
    }
  }
  const start = [...bytes.value.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
  return { state: 'foreign', text: `no known executable format (starts with ${start})` };
}

const elf: Reader = (view) => {
  if (view.getUint32(0) !== 0x7f454c46) return undefined;
  const little = view.getUint8(5) === 1;
  const bits = view.getUint8(4) === 2 ? 64 : 32;
  const number = view.getUint16(18, little);
  const machine = elfMachines[number];
  const arch = (machine?.arch ?? [])
    .filter((name) => bytesOrder(name) === undefined || bytesOrder(name) === (little ? 'little' : 'big'))
    .filter((name) => !name.startsWith('mips') || name.includes('64') === (bits === 64));
  return { state: 'read', text: `ELF ${bits}-bit ${machine?.name ?? `machine ${number}`}`, os: elfSystems, arch };
};

/** Architectures that one machine number shares for both byte orders. */
function bytesOrder(arch: string): 'little' | 'big' | undefined {
  if (!/^(mips|ppc64)/.test(arch)) return undefined;
  return arch.endsWith('le') ? 'little' : 'big';
}

const pe: Reader = (view) => {
  if (view.getUint16(0) !== 0x4d5a) return undefined;
  const offset = view.getUint32(0x3c, true);
  if (offset + 6 > view.byteLength || view.getUint32(offset) !== 0x50450000) return undefined;
  const number = view.getUint16(offset + 4, true);
  const machine = peMachines[number];
  return { state: 'read', text: `PE ${machine?.name ?? `machine ${number}`}`, os: ['windows'], arch: machine?.arch ?? [] };
};

const mach: Reader = (view) => {
  if (view.getUint32(0, true) !== 0xfeedfacf) return undefined;
  const number = view.getUint32(4, true);
  const machine = machTypes[number];
  return { state: 'read', text: `Mach-O ${machine?.name ?? `cputype ${number}`}`, os: machSystems, arch: machine?.arch ?? [] };
};

const wasm: Reader = (view) =>
  view.getUint32(0) === 0x0061736d ? { state: 'read', text: 'WebAssembly module', os: ['js', 'wasip1'], arch: ['wasm'] } : undefined;

const plan9: Reader = (view) => {
  const arch = plan9Magic[view.getUint32(0)];
  return arch === undefined ? undefined : { state: 'read', text: `Plan 9 a.out ${arch}`, os: ['plan9'], arch: [arch] };
};

const xcoff: Reader = (view) =>
  view.getUint16(0) === xcoff64Magic ? { state: 'read', text: 'XCOFF 64-bit PowerPC', os: ['aix'], arch: ['ppc64'] } : undefined;

const readers: readonly Reader[] = [elf, pe, mach, wasm, plan9, xcoff];
