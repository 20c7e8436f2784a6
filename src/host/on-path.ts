import path from 'node:path';
import { type Host, presentValue } from './host.js';

/** Whether a command is found in the folders of PATH, or where its own path says; nothing is run. */
export async function isOnPath(host: Host, command: string, folders: string | undefined = host.env.PATH): Promise<boolean> {
  if (command.includes('/')) return (await host.stat(command)).state === 'present';
  const [separator, suffix] = host.platform.os === 'windows' ? [';', '.exe'] : [':', ''];
  for (const folder of (folders ?? '').split(separator)) {
    if (folder === '') continue;
    if (presentValue(await host.stat(path.posix.join(folder, command + suffix)))?.kind === 'file') return true;
  }
  return false;
}
