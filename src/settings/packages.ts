import path from 'node:path';
import { ConfigurationError } from '../model/errors.js';

/**
 * Checks package patterns as far as they can be judged without looking at a module (https://pkg.go.dev/cmd/go#hdr-Package_lists_and_patterns):
 * a pattern that leaves the module would test the code of others.
 *
 * @returns relative patterns in the form `./x`, import paths as they are
 */
export function packagePatterns(patterns: readonly string[], place: string): string[] {
  return patterns.map((pattern) => {
    const rule = refusals.find(({ when }) => when(pattern));
    if (rule !== undefined) throw new ConfigurationError(place, `"${pattern}" ${rule.found}`, rule.help);
    return isRelative(pattern) ? relative(pattern) : pattern;
  });
}

/** Whether a pattern is about folders, not about import paths. */
export function isRelative(pattern: string): boolean {
  return /^\.{1,2}(\/|$)/.test(pattern);
}

function relative(pattern: string): string {
  const normal = path.posix.normalize(pattern);
  return normal === '.' ? '.' : `./${normal}`;
}

interface Refusal {
  readonly when: (pattern: string) => boolean;
  readonly found: string;
  readonly help: string;
}

const everyPackage = 'write ./... for every package of the module';

const refusals: readonly Refusal[] = [
  { when: (pattern) => pattern.startsWith('-'), found: 'is a flag, not a package pattern', help: 'flags belong in --test-flags' },
  {
    when: (pattern) => isRelative(pattern) && /^\.\.(\/|$)/.test(path.posix.normalize(pattern)),
    found: 'leaves the folder of the module',
    help: 'patterns are relative to each module; choose modules with --module',
  },
  {
    when: (pattern) => /^([/\\]|[A-Za-z]:[/\\])/.test(pattern),
    found: 'is an absolute path',
    help: 'write it relative to the folder of the module, as ./internal/...',
  },
  {
    when: (pattern) => ['all', 'std', 'cmd', 'tool', 'work', '...'].includes(pattern),
    found: 'takes in packages of others',
    help: everyPackage,
  },
  {
    when: (pattern) => pattern.endsWith('.go'),
    found: 'is a file, not a package',
    help: 'name the folder of its package, as ./internal/queue',
  },
  { when: (pattern) => pattern.includes('@'), found: 'asks for a version', help: 'the module is tested as it is in its folder' },
  { when: (pattern) => /[\\\0]/.test(pattern), found: 'is not a package pattern', help: everyPackage },
];
