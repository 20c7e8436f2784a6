import { readCatalogue, type ToolchainOptions } from '../go/catalogue.js';
import { installToolchain } from '../go/install.js';
import { compileProbes, type ProbeProgram } from '../go/probe-programs.js';
import type { ProbeProgramId } from '../knowledge/probe-programs.js';
import type { Toolchain } from '../model/report.js';

/** A release to compile programs of probes/ with. */
export type Compiling = Pick<Toolchain, 'version' | 'goroot'>;

/** The newest release that is here; the network is not asked. */
export async function localToolchain(options: ToolchainOptions): Promise<Compiling | undefined> {
  const offline = { ...options, offline: true };
  const catalogue = await readCatalogue(offline);
  for (const { version, source } of catalogue.releases) {
    if (source !== 'host' && source !== 'tool-cache') continue;
    const { toolchain } = await installToolchain(version, offline, catalogue);
    if (toolchain !== undefined) return toolchain;
  }
  return undefined;
}

/** A program of probes/, compiled by the release or taken from the tool cache. */
export function ownProgram(
  id: ProbeProgramId,
  toolchain: Compiling,
  { host, toolCache }: Pick<ToolchainOptions, 'host' | 'toolCache'>,
  timeoutMs: number,
): Promise<ProbeProgram> {
  return compileProbes({
    host,
    toolchain,
    toolCache,
    programs: [id],
    environment: {},
    timeoutMs,
    working: (work) => work(),
  }).get(id);
}
