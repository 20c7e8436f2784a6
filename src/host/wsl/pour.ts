import { spawn } from 'node:child_process';
import { pipeline } from 'node:stream/promises';
import { guardGroup, releaseGroup } from '../guard.js';
import { endTree } from '../process.js';
import type { PackedTree } from './pack.js';

/** Pours a stream into standard input of a start, behind its first line, and gives back what came out. */
export async function pour(
  [program, ...parameters]: readonly string[],
  env: NodeJS.ProcessEnv,
  input: string,
  packed: PackedTree,
  cancel?: AbortSignal,
): Promise<string> {
  const child = spawn(program!, parameters, { env, detached: true, stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true });
  const { pid } = child;
  const onCancel = () => pid !== undefined && endTree(pid);
  cancel?.addEventListener('abort', onCancel, { once: true });
  if (pid !== undefined) guardGroup(pid);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('close', () => resolve());
  });
  try {
    child.stdin.write(input);
    // What wsl.exe says when it ends early tells more than a broken pipe.
    let broken: unknown;
    await pipeline(packed, child.stdin).catch((error: unknown) => {
      broken = error;
      child.stdin.destroy();
    });
    await ended;
    const said = Buffer.concat(chunks).toString('latin1');
    // A stream that broke on this side leaves a part of the tree inside.
    if (broken !== undefined && (broken as NodeJS.ErrnoException).code !== 'EPIPE') throw broken;
    return said;
  } finally {
    cancel?.removeEventListener('abort', onCancel);
    if (pid !== undefined) releaseGroup(pid);
  }
}
