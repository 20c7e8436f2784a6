import { type Host, outcomeText, pathsOf, presentValue } from '../host/host.js';
import {
  askingEnvironment,
  largestShimScript,
  shimTimeoutMs,
  type VersionSwitcher,
  versionSwitchers,
} from '../knowledge/version-switchers.js';

/** A `go` on PATH. */
export interface GoOnPath {
  /** As a shell finds it. */
  readonly command: string;
  /** Where links from there end, when it is one. */
  readonly target?: string;
  /**
   * `toolchain`: the go command of a tree · `chooser`: a shim or a wrapper, which runs another go command · `unclear`: it lies in
   * no tree and is no chooser that is known; only running it tells.
   */
  readonly kind: 'toolchain' | 'chooser' | 'unclear';
  /** The version switcher that it belongs to. */
  readonly switcher?: VersionSwitcher;
  /** The tree that it uses here; absent for a chooser that led nowhere. */
  readonly goroot?: string;
  /** Why a chooser led nowhere. */
  readonly reason?: string;
}

/**
 * Every `go` on PATH, in the order in which a shell looks; each tree behind a chooser is found by asking it.
 *
 * @param timeoutMs what one chooser gets for its answer
 */
export async function findGoOnPath(host: Host, name: string, timeoutMs = shimTimeoutMs): Promise<GoOnPath[]> {
  const path = pathsOf(host);
  const folders = (host.env.PATH ?? '').split(path.delimiter).filter(path.isAbsolute);
  const commands = [...new Set(folders.map((folder) => path.join(folder, name)))];
  const found = await Promise.all(commands.map((command) => lookAt(host, command, timeoutMs)));
  return found.filter((go) => go !== undefined);
}

/** Folders of version switchers, with variables filled in. */
export function switcherRoots(host: Host): { switcher: VersionSwitcher; root: string }[] {
  return versionSwitchers.flatMap((switcher) => {
    const root = switcher.roots.map((template) => filled(template, host)).find((folder) => folder !== undefined);
    return root === undefined ? [] : [{ switcher, root }];
  });
}

/** `$NAME/rest`, or undefined when the variable is unset or no absolute path. */
function filled(template: string, host: Host): string | undefined {
  const { env } = host;
  const folder = template.replace(/^\$(\w+)/, (_, name: string) => env[name] ?? '');
  return template.startsWith('$') && !pathsOf(host).isAbsolute(env[/^\$(\w+)/.exec(template)?.[1] ?? ''] ?? '') ? undefined : folder;
}

async function lookAt(host: Host, command: string, timeoutMs: number): Promise<GoOnPath | undefined> {
  const path = pathsOf(host);
  const real = presentValue(await host.realPath(command));
  if (real === undefined) return undefined;
  const link = real === command ? {} : { target: real };
  const shimOf = switcherRoots(host).find(({ switcher, root }) => isShim(switcher, root, { command, real, path }))?.switcher;
  if (shimOf !== undefined) return { command, ...link, kind: 'chooser', switcher: shimOf, ...(await ask(host, command, timeoutMs)) };
  const goroot = path.dirname(path.dirname(real));
  if ((await host.stat(path.join(goroot, 'src/runtime'))).state === 'present') {
    const switcher = keeperOf(host, goroot) ?? keeperOf(host, path.dirname(path.dirname(command)));
    return { command, ...link, kind: 'toolchain', ...(switcher === undefined ? {} : { switcher }), goroot };
  }
  // A link to a program of another name (mise, snap, busybox-like tools) knows by its own name what is asked of it.
  const isOtherProgram = path.basename(real).replace(/\.exe$/, '') !== 'go';
  const script = await scriptOf(host, real);
  if (script === undefined && !isOtherProgram) return { command, ...link, kind: 'unclear' };
  const switcher = versionSwitchers.find((candidate) => script !== undefined && candidate.script?.test(script) === true);
  return { command, ...link, kind: 'chooser', ...(switcher === undefined ? {} : { switcher }), ...(await ask(host, command, timeoutMs)) };
}

function isShim(
  { shims, name }: VersionSwitcher,
  root: string,
  { command, real, path }: { command: string; real: string; path: ReturnType<typeof pathsOf> },
): boolean {
  if (shims === undefined || path.dirname(command) !== path.join(root, shims)) return false;
  // /snap/bin holds links of many programs; all go through snap.
  return name !== 'snap' || path.basename(real) === 'snap';
}

/** The switcher that keeps a tree. */
function keeperOf(host: Host, goroot: string): VersionSwitcher | undefined {
  const path = pathsOf(host);
  return switcherRoots(host).find(({ switcher, root }) => {
    const below = path.relative(path.join(root, switcher.toolchains.folder), goroot);
    const [entry = ''] = below.split(path.sep);
    const isBelow = below !== '' && !below.startsWith('..') && !path.isAbsolute(below);
    // The link that is switched (~/.g/go) lies beside the folder of toolchains.
    return (isBelow && switcher.toolchains.entries.test(entry)) || (switcher.name === 'g' && goroot === path.join(root, 'go'));
  })?.switcher;
}

async function scriptOf(host: Host, file: string): Promise<string | undefined> {
  const start = presentValue(await host.readBytes(file, 2));
  if (start === undefined || Buffer.from(start).toString('latin1') !== '#!') return undefined;
  const size = presentValue(await host.stat(file))?.size ?? 0;
  return size > largestShimScript ? '' : (presentValue(await host.readFile(file)) ?? '');
}

/** Which tree a chooser leads to in DIR. It is kept from installing what is missing, and gets little time. */
async function ask(host: Host, command: string, timeoutMs: number): Promise<{ goroot: string } | { reason: string }> {
  const env = { ...askingEnvironment, GOTOOLCHAIN: 'local', GOROOT: undefined, GOENV: 'off' };
  const result = await host.run([command, 'env', 'GOROOT'], { cwd: host.workspace, env, timeoutMs });
  const answer = result.stdout.trim();
  if (result.outcome === 'exited' && result.exit === 0 && pathsOf(host).isAbsolute(answer)) {
    return { goroot: presentValue(await host.realPath(answer)) ?? answer };
  }
  const said = result.stderr.trim().split('\n')[0] ?? '';
  return { reason: `\`go env GOROOT\`: ${outcomeText(result)}${said === '' ? '' : ` (${said})`}` };
}
