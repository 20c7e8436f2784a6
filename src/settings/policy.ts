import path from 'node:path';
import { ConfigurationError } from '../model/errors.js';
import type { Policy } from '../model/report.js';
import type { Settings } from '../model/settings.js';

/** What was read of waivers and baseline, before anything was run. */
export interface PolicyFiles {
  /** Absolute path of the baseline, when it is read or to be written. */
  readonly baselinePath?: string;
  readonly waivers?: Policy['waivers'];
  readonly baseline?: Policy['baseline'];
  /** Module paths that each file was written for, by its name. */
  readonly writtenFor: readonly { readonly file: string; readonly modules: readonly string[] }[];
}

/** Whether the settings name waivers or a baseline, or need one. */
export function hasPolicy({ waivers, baseline, failOn }: Settings, writing = false): boolean {
  return waivers !== undefined || baseline !== undefined || failOn === 'regression' || writing;
}

/**
 * A file for another repository would accept nothing, and look as if all were in order.
 *
 * @param modules paths of the modules that there are; none: the machine alone is examined
 * @throws ConfigurationError
 */
export function refuseForeign({ writtenFor }: PolicyFiles, modules: readonly string[]): void {
  if (modules.length === 0) return;
  const foreign = writtenFor.find((each) => each.modules.length > 0 && !each.modules.some((module) => modules.includes(module)));
  if (foreign !== undefined)
    throw new ConfigurationError(
      foreign.file,
      `was written for other modules: ${foreign.modules.join(', ')}`,
      `modules here: ${modules.join(', ')}`,
    );
}

/**
 * What a run is judged by, with its files named as its locations are.
 *
 * @param root absolute folder that locations are relative to
 */
export function asPolicy(files: PolicyFiles | undefined, about: Pick<Policy, 'modules' | 'everyTest'>, root: string): Policy | undefined {
  if (files?.waivers === undefined && files?.baseline === undefined) return undefined;
  const named = <T extends { readonly file: string }>(part: T) => ({ ...part, file: relativeTo(root, part.file) });
  return {
    ...about,
    ...(files.waivers === undefined ? {} : { waivers: named(files.waivers) }),
    ...(files.baseline === undefined ? {} : { baseline: named(files.baseline) }),
  };
}

function relativeTo(root: string, file: string): string {
  const relative = path.relative(root, file).replaceAll('\\', '/');
  return relative.startsWith('../') || path.isAbsolute(relative) ? file : relative;
}
