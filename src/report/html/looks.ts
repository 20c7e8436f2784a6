import type { Verdict } from '../../model/words.js';

/** What a verdict looks like without its colour, and the class that has it. */
export const verdictLooks: Readonly<Record<Verdict, { readonly className: string; readonly mark: string }>> = {
  conformant: { className: 'pass', mark: '✓' },
  partial: { className: 'pass', mark: '✓' },
  warnings: { className: 'warn', mark: '!' },
  failures: { className: 'fail', mark: '✗' },
  undetermined: { className: 'unknown', mark: '?' },
};
