import { probe } from './probes.js';

/** What stands before a command so that it runs under a filter: `290=errno:1`. */
export function underFilter(rules: string): string[] {
  return [probe('filter'), rules, '--'];
}
