import type { Answer, Host } from '../host/host.js';
import { wslConfigNames } from '../knowledge/observed-files.js';
import { wslLimits } from '../knowledge/wsl-limits.js';
import { sharedProfiles, withoutWindowsUsers } from '../redact/windows-users.js';
import { readPastes } from './pastes.js';
import type { DriveMount } from './wsl-facts.js';

/** The text of a configuration file and the name to show for it, in which no person is named. */
export interface WslFileText {
  readonly name: string;
  readonly answer: Answer<string>;
}

/** /etc/wsl.conf of this distribution. */
export async function distributionFile(host: Host): Promise<WslFileText> {
  const name = '/etc/wsl.conf';
  return { name, answer: await shownText(host, [name]) };
}

/**
 * .wslconfig of the Windows user: pasted under any usual name, or below a mounted drive, where PATH names the user's profile.
 *
 * @param drives undefined when the mounts were not seen
 */
export async function machineFile(host: Host, drives: readonly DriveMount[] | undefined): Promise<WslFileText> {
  const name = '.wslconfig';
  const written = pastedText(host, (command) => /^(?:cat|type|more|Get-Content|gc)\s.*(?:^|[\\/\s"'])\.wslconfig["']?$/i.test(command));
  if (written !== undefined) return { name, answer: written };
  // As a file of a paste, under any path: what is on the Windows side has no name in the distribution.
  const files = host.pasted().filter(({ kind, title }) => kind === 'file' && wslConfigNames.test(title));
  if (files.length === 1) return { name, answer: { state: 'present', value: files[0]!.text } };
  const profile = windowsProfile(host, drives);
  if ('reason' in profile) return { name, answer: { state: 'unknown', reason: profile.reason } };
  const path = `${profile.folder}/.wslconfig`;
  const late = { state: 'unknown', reason: 'the Windows drive did not answer in time' } as const;
  return { name: withoutWindowsUsers(path), answer: await inTime(shownText(host, [path]), late) };
}

/** A file as the host has it, or as somebody showed it with cat. */
export async function shownText(host: Host, paths: readonly string[]): Promise<Answer<string>> {
  const answers = await Promise.all(paths.map((path) => host.readFile(path)));
  const there = answers.find(({ state }) => state === 'present') ?? answers[0]!;
  if (there.state !== 'unknown') return there;
  return pastedText(host, (command) => paths.some((path) => command === `cat ${path}`)) ?? there;
}

function pastedText(host: Host, shows: (command: string) => boolean): Answer<string> | undefined {
  const shown = readPastes(host.pasted()).find(({ command, whole, filter }) => whole && filter === undefined && shows(command));
  if (shown === undefined) return undefined;
  return /: No such file or directory\s*$/.test(shown.text) ? { state: 'missing' } : { state: 'present', value: shown.text };
}

function windowsProfile(host: Host, drives: readonly DriveMount[] | undefined): { readonly folder: string } | { readonly reason: string } {
  if (drives === undefined) return { reason: 'the mounts were not seen, and the file was not pasted' };
  if (drives.length === 0) return { reason: 'no Windows drive is mounted, so it cannot be seen' };
  const below = (folder: string) => drives.some(({ mountPoint }) => folder.startsWith(`${mountPoint}/`));
  const named = new Set(
    (host.env.PATH ?? '')
      .split(':')
      .filter(below)
      .flatMap((folder) => /^(.*\/[Uu]sers\/[^/]+)\//.exec(folder)?.[1] ?? [])
      .filter((folder) => !sharedProfiles.includes(folder.split('/').at(-1)!)),
  );
  if (named.size === 1) return { folder: [...named][0]! };
  return { reason: named.size === 0 ? 'PATH names no profile of a Windows user' : 'PATH names several Windows users' };
}

/** The server of a Windows drive may hang for ever; then the question stays open. */
export async function inTime<T>(asked: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), wslLimits.driveLookMs);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
