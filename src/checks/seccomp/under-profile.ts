import path from 'node:path';
import { readFilterWord, underFilters } from '../../go/filter-program.js';
import type { CommandResult } from '../../host/host.js';
import { launcherCodes } from '../../knowledge/exit-codes.js';
import { loadFilter } from '../../seccomp/filter.js';
import { encodeProgram } from '../../seccomp/instruction.js';
import type { ProfilePlace } from '../../seccomp/resolve.js';
import type { HostContext, ModuleContext, Outcome, PlannedFor, ReleaseContext } from '../check.js';
import { fail, unknown } from '../outcomes.js';
import { knownArch, readProfileOf, usualPlace } from './profile-file.js';

export const profileSources = ['https://man7.org/linux/man-pages/man2/seccomp.2.html', 'https://docs.docker.com/engine/security/seccomp/'];

/** Which profile it is, for the pages of the checks. */
export const whichProfile =
  'The profile is that of `--seccomp-profile`, `seccomp-profile:` in go-conform.yml or the input of the Action, compiled as runc and libseccomp do for a container of Docker without further capabilities.';

/** Why the questions of this suite cannot be asked here. */
export function onlyWhereFiltersAre({ platform }: Pick<PlannedFor, 'platform'>): string | undefined {
  if (platform.os !== 'linux') return `there are seccomp filters on Linux only, and this is ${platform.os}`;
  return knownArch(platform.arch) === undefined ? `the numbers of the system calls of ${platform.arch} are not known` : undefined;
}

/** Asks with the place that the profile is compiled for, where the kernel is known. */
export async function inPlace(context: HostContext, ask: (place: ProfilePlace) => Outcome | Promise<Outcome>): Promise<Outcome> {
  const release = (await context.facts())['kernel.release'].value;
  const arch = knownArch(context.host.platform.arch);
  return release === 'unknown' || arch === undefined
    ? unknown('not determined: the kernel or the processor is not known')
    : ask(usualPlace(arch, [release.major, release.minor]));
}

/** Asks with what stands before a command that is to run under the profile: a program of the release, which installs it. */
export async function underProfile(
  context: ReleaseContext | ModuleContext,
  ask: (through: readonly string[]) => Promise<Outcome>,
): Promise<Outcome> {
  return inPlace(context, async (place) => {
    const loader = await context.program('filter');
    return loader.problem === undefined
      ? ask(underFilters(loader.path, [await writtenFilter(context, place)]))
      : unknown(`not determined: the program that installs filters could not be compiled: ${loader.problem}`);
  });
}

/** The filter of the profile in a file of a temporary folder. */
async function writtenFilter(context: ReleaseContext | ModuleContext, place: ProfilePlace): Promise<string> {
  const { name, bytes } = await readProfileOf(context.host, context.settings);
  const file = path.posix.join(await context.temporaryFolder(`${context.cell.module ?? ''}seccomp`), 'filter');
  await context.host.writeFile(file, Buffer.from(encodeProgram(loadFilter(name, bytes, place).program())).toString('hex'));
  return file;
}

/** The program between did not come as far as to execute the other; undefined when it did. */
export function notLoaded({ outcome, exit, stderr }: CommandResult): Outcome | undefined {
  const word = readFilterWord(stderr);
  if (outcome !== 'exited' || word.state !== 'failed' || exit === null || exit < launcherCodes.failed || exit > launcherCodes.notFound)
    return undefined;
  if (exit !== launcherCodes.notExecutable) return unknown(`not determined: ${word.reason}`);
  const message = `the profile does not let programs be executed: ${word.reason}`;
  return fail(message, [], [{ cause: 'seccomp.denied', severity: 'fail', message }]);
}
