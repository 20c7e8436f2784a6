/**
 * Machine numbers of executable headers and the Go ports that they stand for.
 * ELF e_machine: https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html and /usr/include/elf.h;
 * PE Machine: https://learn.microsoft.com/windows/win32/debug/pe-format#machine-types; Mach-O cputype: mach/machine.h.
 */
export const elfMachines: Readonly<Record<number, { name: string; arch: readonly string[] }>> = {
  3: { name: 'Intel 80386', arch: ['386'] },
  8: { name: 'MIPS', arch: ['mips', 'mipsle', 'mips64', 'mips64le'] },
  20: { name: 'PowerPC', arch: ['ppc'] },
  21: { name: 'PowerPC64', arch: ['ppc64', 'ppc64le'] },
  22: { name: 'IBM S/390', arch: ['s390x'] },
  40: { name: 'ARM', arch: ['arm'] },
  62: { name: 'x86-64', arch: ['amd64'] },
  183: { name: 'AArch64', arch: ['arm64'] },
  243: { name: 'RISC-V', arch: ['riscv64'] },
  258: { name: 'LoongArch', arch: ['loong64'] },
};

/** process.arch of Node → the e_machine that runs by itself, with the 32-bit one that the same processor runs. */
export const elfMachineOf: Readonly<Record<string, readonly number[]>> = {
  x64: [62, 3],
  ia32: [3],
  arm64: [183, 40],
  arm: [40],
  riscv64: [243],
  s390x: [22],
  ppc64: [21],
  loong64: [258],
};

export const peMachines: Readonly<Record<number, { name: string; arch: readonly string[] }>> = {
  332: { name: 'Intel 386', arch: ['386'] },
  452: { name: 'ARM Thumb-2', arch: ['arm'] },
  34404: { name: 'x86-64', arch: ['amd64'] },
  43620: { name: 'ARM64', arch: ['arm64'] },
};

export const machTypes: Readonly<Record<number, { name: string; arch: readonly string[] }>> = {
  16777223: { name: 'x86-64', arch: ['amd64'] },
  16777228: { name: 'ARM64', arch: ['arm64'] },
};

/** Ports that share the ELF format; the header does not tell them apart, since Go leaves EI_OSABI at 0 for most. */
export const elfSystems: readonly string[] = ['linux', 'android', 'freebsd', 'netbsd', 'openbsd', 'dragonfly', 'solaris', 'illumos'];
export const machSystems: readonly string[] = ['darwin', 'ios'];

/** First four bytes, big-endian, of Plan 9 a.out files (src/debug/plan9obj/plan9obj.go). */
export const plan9Magic: Readonly<Record<number, string>> = { 491: '386', 1607: 'arm', 35479: 'amd64' };

/** First two bytes of a 64-bit XCOFF file (src/internal/xcoff/xcoff.go, U64_TOCMAGIC). */
export const xcoff64Magic = 0x1f7;
