import type { HostToolchain, HostToolchains } from '../host-toolchains.js';
import { InstallFailure, type ToolchainSource } from './source.js';

/** Toolchains that are on the host already. */
export function hostSource({ found, unusable, explanation }: HostToolchains): ToolchainSource {
  return {
    name: 'host',
    place: 'PATH, GOROOT and the usual folders',
    list: async () => ({
      releases: found.map(({ goroot, reported, keptBy }) => ({
        version: reported.version,
        source: 'host',
        goroot,
        ...(keptBy === undefined ? {} : { keptBy }),
      })),
      notes: [...explanation, ...unusable.map(({ command, reason }) => `${command} is not used: ${reason}`)],
    }),
    install: async ({ release }) => {
      const toolchain = found.find(({ reported }) => reported.version === release);
      if (toolchain === undefined) throw new InstallFailure(`not on this host (found: ${listOf(found)})`);
      const { goroot, reported } = toolchain;
      return {
        toolchain: {
          version: release,
          goroot,
          source: 'host',
          verified: { by: 'none', detail: 'found on the host, put there by somebody else' },
          reported: reported.line,
        },
        evidence: [{ source: `${goroot}/bin/go version`, value: reported.line, exit: 0 }],
      };
    },
  };
}

function listOf(found: readonly HostToolchain[]): string {
  return found.map(({ reported }) => reported.version).join(', ') || 'none';
}
