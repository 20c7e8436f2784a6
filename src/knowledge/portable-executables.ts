/**
 * Windows programs: https://learn.microsoft.com/windows/win32/debug/pe-format (DLL characteristics, Windows subsystem, attribute
 * certificate table).
 */

/** Bits of DllCharacteristics, and of whom each is expected. */
export const dllCharacteristics = [
  {
    name: 'DYNAMIC_BASE',
    bit: 0x40,
    expectedOf: 'all',
    without: 'is loaded at the same address each time (no address space layout randomization)',
  },
  {
    name: 'HIGH_ENTROPY_VA',
    bit: 0x20,
    expectedOf: '64-bit',
    without: 'is loaded at addresses that are less random than 64 bits allow',
  },
  { name: 'NX_COMPAT', bit: 0x100, expectedOf: 'all', without: 'allows code to be run from data pages' },
  // Control Flow Guard is of Microsoft's compilers; the linker of Go does not know it.
  { name: 'GUARD_CF', bit: 0x4000, expectedOf: 'none', without: '' },
] as const;

/** IMAGE_FILE_RELOCS_STRIPPED of Characteristics: what has no relocations cannot be loaded elsewhere, whatever the bits ask for. */
export const relocationsStripped = 0x1;

export const subsystems: Readonly<Record<number, string>> = { 1: 'native', 2: 'GUI', 3: 'console', 9: 'Windows CE', 10: 'EFI application' };

/** Windows gives it no console: standard input and output lead nowhere. */
export const guiSubsystem = 2;

/** Bytes of a file that hold its headers: those of Go's programs take 1.5 KiB. */
export const headerBytes = 4096;

/** WIN_CERTIFICATE: the revision and the type that Authenticode has. */
export const certificateKinds = { revision: 0x0200, pkcs7: 0x0002 } as const;

/** What is read of a certificate table: signatures with their chains and timestamps take 5 to 30 KiB. */
export const certificateTableBytes = 1024 * 1024;

/** Object identifiers that a signature is found by. */
export const objectIds = {
  // RFC 5652
  signedData: '1.2.840.113549.1.7.2',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  counterSignature: '1.2.840.113549.1.9.6',
  rsaPss: '1.2.840.113549.1.1.10',
  // RFC 3161
  timestampInfo: '1.2.840.113549.1.9.16.1.4',
  // Windows Authenticode Portable Executable Signature Format; osslsigncode.h has them too.
  indirectData: '1.3.6.1.4.1.311.2.1.4',
  nestedSignature: '1.3.6.1.4.1.311.2.4.1',
  timestampToken: '1.3.6.1.4.1.311.3.3.1',
} as const;

/** Digest algorithms by object identifier, as Node names them (RFC 5754, RFC 3370). */
export const digestAlgorithms: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/**
 * What reads or writes the standard streams, or takes arguments, in the text of a Go program: names of the packages of the standard
 * library that do nothing else. Only what is called counts, not what is imported.
 */
export const consoleUses = /\b(?:os\.(?:Args|Std(?:in|out|err))|fmt\.(?:Print(?:f|ln)?|Scan(?:f|ln)?)|flag\.(?:Parse|Args?|NArg))\b/;
