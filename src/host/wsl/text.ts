import { isUtf8 } from 'node:buffer';

/**
 * What wsl.exe prints: UTF-16LE, or UTF-8 where WSL_UTF8=1 counts (since WSL 0.64, src/windows/common/WslClient.cpp of
 * microsoft/WSL); and where what ran inside had printed before, its lines in UTF-8 and then those.
 */
export function decodeWslText(bytes: Uint8Array): string {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const narrow = all.subarray(0, narrowBytes(all));
  const text = narrow.toString('utf8') + all.subarray(narrow.length).toString('utf16le');
  return text.replaceAll('\ufeff', '').replaceAll(/\r+\n/g, '\n');
}

/** How many bytes at the start are lines in UTF-8: all where nothing looks like UTF-16. */
function narrowBytes(all: Buffer): number {
  if (all[0] === 0xff && all[1] === 0xfe) return 0;
  if (!all.includes(0)) return all.length;
  let start = 0;
  for (;;) {
    const end = all.indexOf('\n', start) + 1;
    const line = all.subarray(start, end);
    // The zero behind a wide line end follows it; a wide line holds one, or what no UTF-8 is.
    if (end === 0 || all[end] === 0 || line.includes(0) || !isUtf8(line)) return start;
    start = end;
  }
}
