import path from 'node:path';
import { noGoFlags } from '../../go/go-flags.js';
import { type CommandResult, presentValue } from '../../host/host.js';
import type { ModuleContext } from '../check.js';
import { succeeded } from '../outcomes.js';
import { runOnCopyIn } from './download.js';

/** What `go mod tidy` would make of the module. */
export interface Tidy {
  readonly command: CommandResult;
  /** go.mod and go.sum as tidy would leave them; undefined when it failed or they cannot be read. */
  readonly modText: string | undefined;
  readonly sumText: string | undefined;
}

/**
 * Runs `go mod tidy` on a copy of go.mod and go.sum, by `-modfile`, once per toolchain. The same for all releases, where
 * `-diff` exists only since 1.23; tidy ignores go.work (src/cmd/go/internal/modcmd/tidy.go), so that works in a workspace too.
 */
export function tidy(context: ModuleContext): Promise<Tidy> {
  return context.shared.once('tidy', async () => {
    const folder = await context.temporaryFolder('tidy');
    const command = await runOnCopyIn(context, folder, ['mod', 'tidy'], { env: { GOFLAGS: noGoFlags } });
    if (!succeeded(command)) return { command, modText: undefined, sumText: undefined };
    const modText = presentValue(await context.host.readFile(path.posix.join(folder, 'go.mod')));
    const sum = await context.host.readFile(path.posix.join(folder, 'go.sum'));
    // Without dependencies tidy writes no go.sum; a file that cannot be read is another matter.
    return { command, modText, sumText: sum.state === 'missing' ? '' : presentValue(sum) };
  });
}
