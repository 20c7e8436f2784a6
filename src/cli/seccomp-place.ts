import { readFile, stat } from 'node:fs/promises';
import { release } from 'node:os';
import { type Command, Option } from 'commander';
import { capabilities, dockerCapabilities, type SeccompArch, seccompLimits, usualRuntime } from '../knowledge/seccomp.js';
import { ConfigurationError, errorText } from '../model/errors.js';
import { suggestion } from '../model/nearest.js';
import { sizeText } from '../model/sizes.js';
import type { ProfilePlace } from '../seccomp/resolve.js';
import { oneOf } from './command.js';

const architectures = ['amd64', '386', 'arm64', 'arm'] as const satisfies readonly SeccompArch[];

/** Options that say where a profile is applied. */
export function addPlaceOptions(to: Command): Command {
  return addContainerOptions(
    to
      .addOption(new Option('--arch <arch>', `processor: ${architectures.join(', ')}`).default(defaultArch()))
      .addOption(new Option('--kernel <release>', "as 6.1 (default: this machine's, on Linux; else 6.12)")),
  );
}

/** The same where the place is this machine. */
export function addContainerOptions(to: Command): Command {
  return to
    .addOption(new Option('--caps <list>', 'capabilities of the container: none, docker, all, or names').default('docker'))
    .addOption(
      new Option(
        '--flavour <flavour>',
        "moby: Docker's fields count, as with Podman and CRI-O; oci: they are ignored, as by runc and containerd",
      ).default('moby'),
    )
    .addOption(
      new Option('--runtime <runtime>', 'runc answers ENOSYS for calls that are newer than the profile; crun does not').default(
        usualRuntime.runtime,
      ),
    )
    .addOption(new Option('--libseccomp <release>', 'library of the runtime').default(usualRuntime.libseccomp));
}

/** What a file of a filter may be. */
export const filterFile = 'an OCI or Docker profile, or a BPF program, binary or hexadecimal';

/** `--profile FILE`, which may be repeated; `readProfiles` reads them. */
export function profilesOption(what: string): Option {
  return new Option('--profile <file>', `${what}; repeated: filters in the order of their installation`)
    .argParser((file: string, before: readonly string[]) => [...before, file])
    .default([], 'none');
}

/** The files of `profilesOption`, in their order. */
export function readProfiles(names: readonly string[]): Promise<{ readonly name: string; readonly bytes: Uint8Array }[]> {
  return Promise.all(names.map(async (name) => ({ name, bytes: await readProfileFile('--profile', name) })));
}

/** What the options of `addPlaceOptions` or `addContainerOptions` say. */
export function readPlace(parsed: Command): ProfilePlace {
  const options = parsed.opts<{ arch?: string; kernel?: string; caps: string; flavour: string; runtime: string; libseccomp: string }>();
  if (!/^\d{1,4}(?:\.\d{1,4}){1,2}$/.test(options.libseccomp))
    throw new ConfigurationError('--libseccomp', `"${options.libseccomp}" is no release`, 'as in 2.5.4');
  return {
    arch: oneOf('--arch', options.arch ?? defaultArch(), architectures, 'processor'),
    kernel: kernelOf(options.kernel),
    capabilities: new Set(capabilitiesOf(options.caps)),
    flavour: oneOf('--flavour', options.flavour, ['moby', 'oci'], 'flavour'),
    runtime: oneOf('--runtime', options.runtime, ['runc', 'crun'], 'runtime'),
    libseccomp: options.libseccomp,
  };
}

/** GOARCH of this machine, where system calls of it are known. */
export function ownArch(): (typeof architectures)[number] | undefined {
  const names: Readonly<Record<string, (typeof architectures)[number]>> = { x64: 'amd64', ia32: '386', arm64: 'arm64', arm: 'arm' };
  return names[process.arch];
}

function defaultArch(): string {
  return ownArch() ?? 'amd64';
}

function kernelOf(written: string | undefined): readonly [number, number] {
  const text = written ?? (process.platform === 'linux' ? release() : '6.12');
  const [, major, minor] = /^v?(\d{1,4})\.(\d{1,4})(?:[.\-+].*)?$/.exec(text) ?? [];
  if (minor === undefined) throw new ConfigurationError('--kernel', `"${text}" is no release of Linux`, 'as in 6.1');
  return [Number(major), Number(minor)];
}

function capabilitiesOf(written: string): readonly string[] {
  const sets: Readonly<Record<string, readonly string[]>> = { none: [], docker: dockerCapabilities, all: capabilities };
  const set = Object.hasOwn(sets, written) ? sets[written] : undefined;
  return (
    set ??
    written.split(/[\s,]+/).map((name) => {
      const full = /^cap_/i.test(name) ? name.toUpperCase() : `CAP_${name.toUpperCase()}`;
      if (!capabilities.includes(full))
        throw new ConfigurationError('--caps', `unknown capability "${name}"`, suggestion(full, [...Object.keys(sets), ...capabilities]));
      return full;
    })
  );
}

/** The bytes of a profile, which are few. */
export async function readProfileFile(place: string, file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > seccompLimits.profileBytes)
      throw new ConfigurationError(file, `has ${sizeText(size)}, and no profile has more than ${sizeText(seccompLimits.profileBytes)}`);
    return await readFile(file);
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    throw new ConfigurationError(place, `cannot be read: ${errorText(error)}`);
  }
}
