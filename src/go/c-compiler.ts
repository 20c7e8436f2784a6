import type { Host } from '../host/host.js';
import { isOnPath } from '../host/on-path.js';
import { defaultCompilers } from '../knowledge/c-compilers.js';

/** The C compiler that the go command would call for cgo, and whether it can be found; known before any toolchain is there. */
export async function findCompiler(
  host: Host,
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ command: string; found: boolean }> {
  const [command = ''] = (env.CC ?? defaultCompilers[host.platform.os] ?? 'gcc').trim().split(/\s+/);
  return { command, found: await isOnPath(host, command, env.PATH ?? '') };
}
