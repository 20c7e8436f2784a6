import type { Host } from '../host/host.js';
import type { MountEntry } from '../host/mount-table.js';
import { shadowedPrograms, wslLimits } from '../knowledge/wsl-limits.js';
import { withoutWindowsUsers } from '../redact/windows-users.js';
import { type Fact, known, undetermined } from './fact.js';
import type { DriveMount, WslConfigurationFacts } from './wsl-facts.js';
import { inTime } from './wsl-files.js';

/** The Windows drives among the mounts, with the way their files come over. */
export function driveMounts(entries: readonly MountEntry[]): DriveMount[] {
  const drives = entries.flatMap((entry): DriveMount[] => {
    const options = entry.options.join(',');
    const transport = transportOf(entry, options);
    if (transport === undefined) return [];
    const caseWord = option(options, 'case')?.[1];
    return [
      {
        mountPoint: entry.mountPoint,
        transport,
        metadata: option(options, 'metadata') !== null,
        caseSensitivity: caseWord === 'dir' || caseWord === 'force' ? caseWord : 'off',
      },
    ];
  });
  return [...new Map(drives.map((drive) => [drive.mountPoint, drive])).values()];
}

/** Which of WSL's ways a mount is; `drivers` and `tools` of WSL itself are 9p too, and no drives. */
function transportOf({ type, source }: MountEntry, options: string): DriveMount['transport'] | undefined {
  if (type === 'drvfs') return 'drvfs';
  if (type === 'virtiofs') return source.startsWith('drvfs') ? 'virtiofs' : undefined;
  if (type !== '9p' || !/\baname=drvfs\b/.test(options)) return undefined;
  return /\btrans=virtio\b/.test(options) ? '9p over virtio' : '9p over fd';
}

/** Options of drvfs stand between the others, with semicolons in one of 9p. */
function option(options: string, name: string): RegExpExecArray | null {
  return new RegExp(`(?:^|[,;])${name}(?:=([^,;]*))?(?=[,;]|$)`).exec(options);
}

/** What of PATH is on Windows drives, and what of it a shell would run in place of a program of Linux. */
export async function observeWindowsPath(
  host: Host,
  drives: Fact<readonly DriveMount[]>,
): Promise<Fact<WslConfigurationFacts['wsl.windowsPath']>> {
  const path = host.env.PATH;
  if (path === undefined) return undetermined('PATH was not seen');
  if (drives.reason !== undefined) return undetermined(drives.reason);
  const folders = path.split(':');
  const windows = windowsFolders(path, drives.value);
  const found = await Promise.all(
    windows.slice(0, wslLimits.pathFolders).flatMap((folder) =>
      shadowedPrograms.map(async (program) => {
        if (!(await inTime(isFile(host, `${folder}/${program}`), false))) return [];
        const before = folders.slice(0, folders.indexOf(folder)).filter((earlier) => !windows.includes(earlier));
        const earlier = await Promise.all(before.map((linux) => isFile(host, `${linux}/${program}`)));
        return earlier.includes(true) ? [] : [{ program, path: withoutWindowsUsers(`${folder}/${program}`) }];
      }),
    ),
  );
  const evidence = { source: 'PATH', value: `${windows.length} of ${folders.length} folders are on Windows drives` };
  return known({ folders: windows.length, shadowing: found.flat() }, evidence);
}

/** Folders of PATH below a drive. */
export function windowsFolders(path: string, drives: readonly DriveMount[]): string[] {
  return path.split(':').filter((folder) => drives.some(({ mountPoint }) => folder === mountPoint || folder.startsWith(`${mountPoint}/`)));
}

async function isFile(host: Host, path: string): Promise<boolean> {
  const stat = await host.stat(path);
  return stat.state === 'present' && stat.value.kind === 'file';
}
