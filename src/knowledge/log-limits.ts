/** Our own choice: what is kept of a log, so that memory does not depend on its length. */
export const logLimits = {
  /** Longest line that is read; the rest of it is passed over. */
  lineCharacters: 64 * 1024,
  /** Lines of one package whose end has not come yet: the dump of some 1,600 goroutines. */
  packageLines: 20_000,
  /** Characters of them. */
  packageCharacters: 16 * 1024 * 1024,
  /** Lines below one heading of the compiler, which stops at ten errors of one package; a C compiler says more of each. */
  buildLines: 400,
  buildLineCharacters: 1000,
  /** Packages whose events have begun and not ended: go test runs as many at a time as there are CPUs. */
  openPackages: 1000,
  /** Tests of one package. */
  testsPerPackage: 100_000,
  /** Characters that tests of all these have printed. */
  openCharacters: 16 * 1024 * 1024,
  /** Matches of rules in the output of one package. */
  hits: 2000,
  /** Lines within which a stack follows the words of a dying program. */
  stackWithin: 12,
  /** Different things that are told. */
  findings: 500,
  /** Lines that show one cause. */
  shownLines: 3,
  /** Sentences about one cause. */
  messages: 5,
  /** Failures without an explanation that are listed. */
  unexplained: 10,
  shownCharacters: 300,
  /** Lines at the start of a log by which it is told where it was written; collectors mark each line, or the first ones. */
  contextLines: 2000,
  /** Bytes at the start of a file by which it is told what it is. */
  headBytes: 4096,
  /** Share of zero bytes at the start from which on it is no text. */
  binaryShare: 0.1,
  /** A report or snapshot that is larger is no such thing. */
  documentBytes: 256 * 1024 * 1024,
} as const;
