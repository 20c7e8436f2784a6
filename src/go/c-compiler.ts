import path from 'node:path';
import { type Host, presentValue } from '../host/host.js';
import { defaultCompilers } from '../knowledge/c-compilers.js';

/** The C compiler that the go command would call for cgo, and whether it can be found; known before any toolchain is there. */
export async function findCompiler(
  host: Host,
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ command: string; found: boolean }> {
  const [command = ''] = (env.CC ?? defaultCompilers[host.platform.os] ?? 'gcc').trim().split(/\s+/);
  if (command.includes('/')) return { command, found: (await host.stat(command)).state === 'present' };
  const suffix = host.platform.os === 'windows' ? '.exe' : '';
  for (const folder of (env.PATH ?? '').split(host.platform.os === 'windows' ? ';' : ':')) {
    if (folder === '') continue;
    if (presentValue(await host.stat(path.posix.join(folder, command + suffix)))?.kind === 'file') return { command, found: true };
  }
  return { command, found: false };
}
