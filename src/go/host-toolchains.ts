import { type Host, outcomeText, pathsOf, presentValue } from '../host/host.js';
import { memoryBudget } from '../knowledge/memory-budget.js';
import { goVersionTimeoutMs } from '../knowledge/toolchain-limits.js';
import { explainPath } from './path-explanation.js';
import { findGoOnPath, type GoOnPath, switcherRoots } from './path-go.js';
import { goCommand } from './sources/source.js';
import { findVariableFiles } from './variable-files.js';
import { isValidRelease } from './version.js';

/** What a go command says of itself. */
export interface ReportedVersion {
  /** Without `go`, suffix and experiments. */
  readonly version: string;
  readonly os: string;
  readonly arch: string;
  /** The line that `go version` printed. */
  readonly line: string;
}

/** A toolchain on the host that answered. */
export interface HostToolchain {
  /** Links resolved. */
  readonly goroot: string;
  readonly reported: ReportedVersion;
  /** The version switcher, or the habit, that keeps it. */
  readonly keptBy?: string;
}

/** A toolchain on the host that cannot be used, and why. */
export interface UnusableToolchain {
  readonly command: string;
  readonly reason: string;
}

export interface HostToolchains {
  /** The one that a shell would run comes first. */
  readonly found: readonly HostToolchain[];
  readonly unusable: readonly UnusableToolchain[];
  /** Which go a shell runs here and why, a sentence each. */
  readonly explanation: readonly string[];
}

/**
 * Every Go toolchain on PATH, in GOROOT, in /usr/local/go, in the folders of version switchers and named by files of the
 * repository, asked for its real version, in parallel.
 */
export async function findHostToolchains(host: Host): Promise<HostToolchains> {
  const path = pathsOf(host);
  const { os } = host.platform;
  const [onPath, files, kept] = await Promise.all([
    findGoOnPath(host, path.basename(goCommand('', os))),
    findVariableFiles(host),
    keptTrees(host),
  ]);
  const { GOROOT = '' } = host.env;
  const roots = [
    ...(GOROOT === '' ? [] : [GOROOT]),
    '/usr/local/go',
    ...kept.map(({ goroot }) => goroot),
    ...files.flatMap(({ goroots }) => goroots),
  ];
  const candidates = [...onPath.flatMap((go) => commandBehind(go, os)), ...roots.map((root) => goCommand(root, os))];
  const real = async (command: string) => presentValue(await host.realPath(command));
  const distinct = [...new Set((await Promise.all(candidates.map(real))).filter((command) => command !== undefined))];
  const answers = await Promise.all(distinct.map((command) => inspect(host, command)));
  const working = answers.filter((answer) => 'goroot' in answer);
  const found = working.filter((toolchain, index) => working.findIndex(({ goroot }) => goroot === toolchain.goroot) === index);
  // A switcher's folder may hold links to trees elsewhere.
  const keepers = new Map(await Promise.all(kept.map(async ({ goroot, by }) => [presentValue(await host.realPath(goroot)), by] as const)));
  const versions = new Map(found.map(({ goroot, reported }) => [goroot, reported.version]));
  return {
    found: found.map((toolchain) => {
      const keptBy = keepers.get(toolchain.goroot);
      return keptBy === undefined ? toolchain : { ...toolchain, keptBy };
    }),
    unusable: answers.filter((answer) => 'reason' in answer),
    explanation: await explainPath(host, { onPath, files, versions }),
  };
}

/** The go command of the tree that it leads to; where only running it tells, itself. */
function commandBehind({ kind, command, goroot }: GoOnPath, os: string): string[] {
  if (goroot !== undefined) return [goCommand(goroot, os)];
  return kind === 'unclear' ? [command] : [];
}

/**
 * Asks a go command for its version, with nothing in the environment that could make another one answer.
 *
 * @returns the version, or why there is none
 */
export async function askGoVersion(host: Host, command: string): Promise<ReportedVersion | { reason: string }> {
  // With a GOMEMLIMIT that cannot be read it would say nothing at all.
  const limit = memoryBudget.setting.test(host.env.GOMEMLIMIT ?? '') ? {} : { GOMEMLIMIT: undefined };
  const env = { GOTOOLCHAIN: 'local', GOROOT: undefined, GOFLAGS: undefined, GOENV: 'off', GOEXPERIMENT: undefined, ...limit };
  const result = await host.run([command, 'version'], { env, timeoutMs: goVersionTimeoutMs });
  if (result.outcome !== 'exited' || result.exit !== 0) {
    const said = result.stderr.trim().split('\n').at(-1) ?? '';
    return { reason: `\`${command} version\`: ${outcomeText(result)}${said === '' ? '' : ` (${said})`}` };
  }
  const line = result.stdout.trim();
  const [, version = '', os = '', arch = ''] = /^go version go(\d[^\s-]*)\S*(?: .*)? (\w+)\/(\w+)$/.exec(line) ?? [];
  return isValidRelease(version)
    ? { version, os, arch, line }
    : { reason: `\`${command} version\` names no release: ${line.slice(0, 200)}` };
}

/** The trees that version switchers keep. */
async function keptTrees(host: Host): Promise<{ goroot: string; by: string }[]> {
  const folders = await Promise.all(
    switcherRoots(host).map(async ({ switcher: { name: by, toolchains }, root }) => {
      const path = pathsOf(host);
      const folder = path.join(root, toolchains.folder);
      const entries = presentValue(await host.readdir(folder)) ?? [];
      const kept = entries.filter(({ name, kind }) => kind !== 'file' && toolchains.entries.test(name));
      return kept.map(({ name }) => ({ goroot: path.join(folder, name, toolchains.goroot), by }));
    }),
  );
  return folders.flat();
}

async function inspect(host: Host, command: string): Promise<HostToolchain | UnusableToolchain> {
  const [reported, goroot] = await Promise.all([askGoVersion(host, command), gorootOf(host, command)]);
  if ('reason' in reported) return { command, reason: reported.reason };
  if (goroot === undefined) return { command, reason: `\`${command} env GOROOT\` names no folder` };
  if (reported.os !== host.platform.os || reported.arch !== host.platform.arch) {
    return { command, reason: `it is made for ${reported.os}/${reported.arch}, the host is ${host.platform.os}/${host.platform.arch}` };
  }
  return { goroot, reported };
}

/** The folder above `bin`, unless the command is a wrapper that lies elsewhere; then the command itself knows. */
async function gorootOf(host: Host, command: string): Promise<string | undefined> {
  const path = pathsOf(host);
  const above = path.dirname(path.dirname(command));
  if ((await host.stat(path.join(above, 'src/runtime'))).state === 'present') return above;
  const result = await host.run([command, 'env', 'GOROOT'], {
    env: { GOTOOLCHAIN: 'local', GOROOT: undefined, GOENV: 'off' },
    timeoutMs: goVersionTimeoutMs,
  });
  const goroot = result.stdout.trim();
  return result.exit === 0 && path.isAbsolute(goroot) ? presentValue(await host.realPath(goroot)) : undefined;
}
