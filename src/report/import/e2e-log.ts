import { plainText } from '../../redact/escape.js';

/** What Ginkgo counted, at the end of its log. */
export interface GinkgoCounts {
  /** The lines that say so. */
  readonly lines: string;
  readonly ran: number;
  readonly all: number;
  readonly seconds: number;
  readonly succeeded: boolean;
  readonly passed: number;
  readonly failed: number;
  /** Passed only when they were run again; counted in `passed` too. */
  readonly flaked: number;
  readonly pending: number;
  readonly skipped: number;
}

/** Far behind the end: a list of failures stands before the counts, the words of the runner after them. */
const endBytes = 1024 * 1024;

/**
 * The counts at the end of an e2e.log (ginkgo, reporters/default_reporter.go, SuiteDidEnd); undefined where it has none: the run did not come to its
 * end, or the log was cut.
 */
export function readE2eLog(bytes: Buffer): GinkgoCounts | undefined {
  const text = plainText(bytes.subarray(-endBytes).toString('utf8'));
  const found = [...text.matchAll(summary)].at(-1);
  if (found === undefined) return undefined;
  const [lines, ran, all, seconds, word, passed, failed, flaked = '0', pending, skipped] = found;
  return {
    lines: lines!.trim(),
    ran: Number(ran),
    all: Number(all),
    seconds: Number(seconds),
    succeeded: word === 'SUCCESS!',
    passed: Number(passed),
    failed: Number(failed),
    flaked: Number(flaked),
    pending: Number(pending),
    skipped: Number(skipped),
  };
}

const summary =
  /^Ran (\d{1,9}) of (\d{1,9}) Specs in (\d{1,12}(?:\.\d{1,9})?) seconds\s*\n(SUCCESS!|FAIL!) [^\n]{0,200}?-- (\d{1,9}) Passed \| (\d{1,9}) Failed \| (?:(\d{1,9}) Flaked \| )?(\d{1,9}) Pending \| (\d{1,9}) Skipped/gm;

/** The release of Kubernetes that a log names, `v1.35.0`; undefined where it names none. */
export function serverVersionIn(bytes: Buffer): string | undefined {
  const text = plainText(bytes.subarray(0, endBytes).toString('utf8'));
  return /kube-apiserver version: (v\d+\.\d+\.\d+\S*)/.exec(text)?.[1];
}
