import path from 'node:path';
import { type Host, outcomeText, presentValue } from '../host/host.js';
import { goVersionTimeoutMs } from '../knowledge/toolchain-limits.js';
import { goCommand } from './sources/source.js';
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
}

/** A toolchain on the host that cannot be used, and why. */
export interface UnusableToolchain {
  readonly command: string;
  readonly reason: string;
}

/**
 * Every Go toolchain in the usual places (PATH, GOROOT, /usr/local/go, /usr/lib/go-*, ~/sdk/go*, $GVM_ROOT/gos/*), asked for
 * its real version, in parallel. The one that a shell would run comes first.
 */
export async function findHostToolchains(host: Host): Promise<{ found: HostToolchain[]; unusable: UnusableToolchain[] }> {
  const commands = await Promise.all((await candidates(host)).map(async (command) => presentValue(await host.realPath(command))));
  const distinct = [...new Set(commands.filter((command) => command !== undefined))];
  const answers = await Promise.all(distinct.map((command) => inspect(host, command)));
  const found = answers.filter((answer) => 'goroot' in answer);
  return {
    found: found.filter((toolchain, index) => found.findIndex(({ goroot }) => goroot === toolchain.goroot) === index),
    unusable: answers.filter((answer) => 'reason' in answer),
  };
}

/**
 * Asks a go command for its version, with nothing in the environment that could make another one answer.
 *
 * @returns the version, or why there is none
 */
export async function askGoVersion(host: Host, command: string): Promise<ReportedVersion | { reason: string }> {
  const env = { GOTOOLCHAIN: 'local', GOROOT: undefined, GOFLAGS: undefined, GOENV: 'off', GOEXPERIMENT: undefined };
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

async function candidates(host: Host): Promise<string[]> {
  const { PATH = '', GOROOT = '', HOME = '', GVM_ROOT = '' } = host.env;
  const name = path.basename(goCommand('', host.platform.os));
  const onPath = PATH.split(path.delimiter)
    .filter(path.isAbsolute)
    .map((folder) => path.join(folder, name));
  const roots = [
    ...(GOROOT === '' ? [] : [GOROOT]),
    '/usr/local/go',
    ...(await foldersIn(host, '/usr/lib', /^go-\d/)),
    ...(HOME === '' ? [] : await foldersIn(host, path.join(HOME, 'sdk'), /^go/)),
    ...(GVM_ROOT === '' ? [] : await foldersIn(host, path.join(GVM_ROOT, 'gos'), /./)),
  ];
  return [...onPath, ...roots.map((root) => goCommand(root, host.platform.os))];
}

async function foldersIn(host: Host, folder: string, pattern: RegExp): Promise<string[]> {
  const entries = presentValue(await host.readdir(folder)) ?? [];
  return entries.filter(({ name, kind }) => kind !== 'file' && pattern.test(name)).map(({ name }) => path.join(folder, name));
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
  const above = path.dirname(path.dirname(command));
  if ((await host.stat(path.join(above, 'src/runtime'))).state === 'present') return above;
  const result = await host.run([command, 'env', 'GOROOT'], {
    env: { GOTOOLCHAIN: 'local', GOROOT: undefined },
    timeoutMs: goVersionTimeoutMs,
  });
  const goroot = result.stdout.trim();
  return result.exit === 0 && path.isAbsolute(goroot) ? presentValue(await host.realPath(goroot)) : undefined;
}
