import path from 'node:path';
import type { Host } from '../../host/host.js';
import { dockerCapabilities, type SeccompArch, seccompArchitectures, seccompLimits, usualRuntime } from '../../knowledge/seccomp.js';
import { ConfigurationError } from '../../model/errors.js';
import type { Settings } from '../../model/settings.js';
import { sizeText } from '../../model/sizes.js';
import { type LoadedFilter, loadFilter } from '../../seccomp/filter.js';
import type { ProfilePlace } from '../../seccomp/resolve.js';
import { placeOf } from '../../settings/load.js';

/** The profile of a run. */
export interface ProfileFile {
  /** As the report shows it: relative to DIR. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads the profile that the settings name.
 *
 * @throws ConfigurationError when it cannot be read
 */
export async function readProfileOf(host: Host, settings: Settings): Promise<ProfileFile> {
  const file = settings.seccompProfile!;
  const name = path.posix.relative(settings.directory, file);
  const place = placeOf(settings, 'seccomp-profile');
  const stats = await host.stat(file);
  if (stats.state === 'missing') throw new ConfigurationError(place, `there is no file ${name}`);
  if (stats.state !== 'present') throw new ConfigurationError(place, `${name} cannot be read: ${stats.reason}`);
  if (stats.value.kind !== 'file') throw new ConfigurationError(place, `${name} is no file`);
  if (stats.value.size > seccompLimits.profileBytes)
    throw new ConfigurationError(
      place,
      `${name} has ${sizeText(stats.value.size)}, and no profile has more than ${sizeText(seccompLimits.profileBytes)}`,
    );
  const bytes = await host.readBytes(file, stats.value.size);
  if (bytes.state !== 'present')
    throw new ConfigurationError(place, `${name} cannot be read: ${bytes.state === 'missing' ? 'it is gone' : bytes.reason}`);
  return { name, bytes: bytes.value };
}

/** GOARCH where the numbers of its system calls are known. */
export function knownArch(goarch: string): SeccompArch | undefined {
  return seccompArchitectures.find((row) => row.goarch === goarch)?.goarch;
}

/** A container of Docker's with nothing added, on this kernel. */
export function usualPlace(arch: SeccompArch, kernel: ProfilePlace['kernel']): ProfilePlace {
  return { arch, kernel, capabilities: new Set(dockerCapabilities), flavour: 'moby', ...usualRuntime };
}

/**
 * Proves that a profile is one, before hours of work and not after. Which kernel it is for makes no difference to that.
 *
 * @throws ConfigurationError with the place in the file
 */
export async function refuseProfile(host: Host, settings: Settings): Promise<LoadedFilter> {
  const { name, bytes } = await readProfileOf(host, settings);
  const filter = loadFilter(name, bytes, usualPlace(knownArch(host.platform.arch) ?? 'amd64', anyKernel));
  filter.program();
  return filter;
}

const anyKernel = [6, 1] as const;
