const second = 1000;
const minute = 60 * second;
const megabyte = 1024 * 1024;

/** Our own choices for downloads. Measured: a toolchain is 64 to 146 MB, a near mirror serves it in 0.2 s. */
export const downloadLimits = {
  /** A connection that is not open by then counts as unreachable: @actions/tool-cache and curl users wait far longer for nothing. */
  connectMs: 5 * second,
  /** No byte for this long ends a transfer. */
  stallMs: 30 * second,
  /** A listing or a record, from the first byte asked to the last one read. */
  lookupMs: 20 * second,
  /** The whole index with every release ever is 4 MB. */
  lookupBytes: 64 * megabyte,
  /** The largest toolchain, go1.18, is 146 MB. */
  archiveBytes: 512 * megabyte,
  /** A .netrc file; real ones have a few lines. */
  netrcBytes: megabyte,
  redirects: 5,
  tries: 3,
  /** Before the second and the third try, unless the server names another time (RFC 9110 10.2.3, Retry-After). */
  backoffMs: [500, 2 * second],
  /** A server that asks for a longer wait is not waited for. */
  retryAfterMs: 30 * second,
  /** A download that takes longer than this shares the line with the next one: two connections carry more over a long way. */
  headStartMs: second,
  /** Toolchains under way at once: one downloads while others unpack, and memory stays bounded. */
  parallelToolchains: 3,
} as const;

/** HTTP answers below 500 that a second try may cure, as all server errors may (RFC 9110 15.5.9, RFC 6585 4). */
export const transientStatuses: readonly number[] = [408, 429];

/** Breaks of a connection that a second try may cure (https://nodejs.org/api/errors.html#common-system-errors). */
export const transientErrors: readonly string[] = ['ECONNRESET', 'EPIPE', 'EAI_AGAIN', 'ERR_STREAM_PREMATURE_CLOSE'];

/** Certificates that Node's own list cannot vouch for, as behind a filter that opens TLS (https://nodejs.org/api/tls.html#x509-certificate-error-codes). */
export const certificateErrors: readonly string[] = [
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
];

/** HTTP answers that say conclusively "there is none" (https://go.dev/ref/mod#goproxy-protocol). */
export const absentStatuses: readonly number[] = [404, 410];

/** How long a listing is believed. The Go project publishes a few releases a month. */
export const listingLifetimes = {
  answerMs: 60 * minute,
  /** A failure is believed for this long, and only while another source answers. */
  failureMs: 10 * minute,
} as const;

/** What an archive may hold. Real ones: 12,072 files, 286 MB in all, the largest 28 MB (go1.18: 146 MB packed, about 430 MB in all). */
export const archiveLimits = {
  entries: 60_000,
  bytes: 1024 * megabyte,
  entryBytes: 128 * megabyte,
  nameBytes: 1024,
  /** Headers and padding of one entry of a tarball, at most on average. */
  overheadBytes: 4096,
  /** What deflate can make of one byte (zlib.net/zlib_tech.html), and the bytes that even nothing takes. */
  inflation: 1032,
  inflationBase: 64,
} as const;

export const unpackLimits = {
  /** More threads than this wait for the disk. */
  threads: 4,
  /** Files that a thread takes at a time: neighbours lie in one folder, so that threads seldom wait for the same one. */
  batch: 64,
  /** A thread without work ends after this. */
  idleThreadMs: 2 * second,
  progressMs: 100,
  /** Bytes of a file inflated at a time while its length is not known; half of Go's sources are shorter. */
  arrivingChunk: 16 * 1024,
  /** Bytes of a tarball inflated at a time. */
  tarSlice: megabyte,
} as const;

/** `go version` of a fresh tree answers in 20 ms; a cold disk or an emulator needs longer. */
export const goVersionTimeoutMs = 30 * second;

/** A staging folder of a run that was killed is removed when it is older than this. */
export const abandonedStagingMs = 24 * 60 * minute;

/** A process that renamed its tree into place writes the marker within milliseconds; after this long it was killed in between. */
export const publishGraceMs = 2 * second;

/**
 * The files of a cached tree are counted at every use (25 ms of processor time for 15,000 files), their sizes compared (70 ms)
 * at most this often.
 */
export const treeCheckMs = 60 * minute;
