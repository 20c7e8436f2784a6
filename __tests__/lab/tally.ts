/** What came of the situations so far. */
export const total = { passed: 0, failed: 0, skipped: 0 };

export function say(outcome: keyof typeof total, title: string, details: readonly string[]): void {
  total[outcome]++;
  console.log(`${outcome === 'failed' ? 'FAILED ' : outcome} ${title}${outcome === 'passed' ? '' : `: ${details.join('\n    ')}`}`);
}
