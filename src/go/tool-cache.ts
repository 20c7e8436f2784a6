import { createHash } from 'node:crypto';
import path from 'node:path';
import type { HostPlatform } from '../host/host.js';
import { firstLineWithPatchZero } from '../knowledge/go-releases.js';
import { toolCacheArchitectures } from '../knowledge/ports.js';
import { compareVersions, isValidRelease, parseVersion } from './version.js';

/** The layout of `@actions/tool-cache`: `<cache>/<name>/<semantic version>/<architecture>` and a `.complete` file beside it. */

/** The name of trees from the module proxy, which lack api, doc, misc and test: setup-go must never take them for whole ones. */
export const proxyTreeName = 'go-toolchain';

/**
 * The name of trees from an archive: `go`, or one of its own for a mirror or a folder, as actions/setup-go does for mirrors.
 *
 * @param name of trees from the source that needs no name of its own
 */
export function archiveTreeName(origin: string | undefined, name = 'go'): string {
  return origin === undefined ? name : `${name}-${createHash('sha256').update(origin).digest('hex').slice(0, 8)}`;
}

/** `<cache>/<name>/1.27.0-rc.1/x64` for 1.27rc1. */
export function treeFolder(
  toolCache: string,
  name: string,
  release: string,
  platform: HostPlatform | { os: string; arch: string },
): string {
  return path.join(toolCache, name, semanticVersion(release), cacheArchitecture(platform.arch));
}

export function cacheArchitecture(arch: string): string {
  return toolCacheArchitectures[arch] ?? arch;
}

/** 1.27rc1 → 1.27.0-rc.1, 1.20 → 1.20.0. */
export function semanticVersion(release: string): string {
  const { major, minor, patch, kind, pre } = parseVersion(release) ?? { major: '0', minor: '0', patch: '0', kind: '', pre: '' };
  return `${major}.${minor}.${patch || '0'}${kind === '' ? '' : `-${kind}.${pre}`}`;
}

/** The way back; undefined when no release has this version. */
export function releaseOf(semantic: string): string | undefined {
  const [, line = '', patch = '', kind, pre] = /^(\d+\.\d+)\.(\d+)(?:-([a-z]+)\.(\d+))?$/.exec(semantic) ?? [];
  const isBareFirst = patch === '0' && compareVersions(line, firstLineWithPatchZero) < 0;
  const release = kind !== undefined ? `${line}${kind}${pre}` : isBareFirst ? line : `${line}.${patch}`;
  return isValidRelease(release) && semanticVersion(release) === semantic ? release : undefined;
}
