/** What a bundle may hold; chosen so that a folder named by mistake, or an archive made to harm, is refused and not worked through. */
export const bundleLimits = {
  files: 200,
  /** Of all files together, unpacked: twenty reports of 100,000 tests. */
  bytes: 512 * 1024 * 1024,
  manifestBytes: 1024 * 1024,
} as const;
