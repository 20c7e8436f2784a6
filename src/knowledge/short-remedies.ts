import type { Remedy } from '../model/report.js';

/** Remedies of one sentence and its commands, for tables of texts. */
export const fix = (summary: string, ...commands: string[]): Remedy => ({
  kind: 'fix',
  summary,
  commands,
  ...(commands.length > 0 ? { shell: 'bash' } : {}),
});
export const workaround = (summary: string, ...commands: string[]): Remedy => ({ ...fix(summary, ...commands), kind: 'workaround' });
export const investigate = (summary: string, ...commands: string[]): Remedy => ({ ...fix(summary, ...commands), kind: 'investigate' });
export const none = (): readonly Remedy[] => [];
