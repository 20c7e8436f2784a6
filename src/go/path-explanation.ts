import { type Host, presentValue } from '../host/host.js';
import type { GoOnPath } from './path-go.js';
import { readUserEnvironment } from './proxy-environment.js';
import type { VariableFile } from './variable-files.js';

/**
 * Which go a shell runs in DIR, what stands between its name and the tree, and what variables do to that; a sentence each.
 *
 * @param seen every go on PATH in order, files that set variables, and the releases of the trees that answered, by GOROOT
 */
export async function explainPath(
  host: Host,
  seen: { readonly onPath: readonly GoOnPath[]; readonly files: readonly VariableFile[]; readonly versions: ReadonlyMap<string, string> },
): Promise<string[]> {
  const versionOf = (goroot: string | undefined) => seen.versions.get(goroot ?? '');
  const [first, ...behind] = seen.onPath;
  const user = await readUserEnvironment(host);
  const goroot = host.env.GOROOT || user.GOROOT || '';
  const realGoroot = presentValue(await host.realPath(goroot)) ?? goroot;
  return [
    first === undefined ? 'go on PATH: there is none' : `go on PATH: ${described(first, versionOf)}`,
    ...(behind.length === 0 ? [] : [`behind it on PATH: ${behind.map((go) => brief(go, versionOf)).join(', ')}`]),
    ...variable('GOROOT', host, user, () => gorootEffect(realGoroot, first, versionOf(realGoroot))),
    ...variable('GOTOOLCHAIN', host, user, toolchainEffect),
    ...seen.files.map((file) => fileEffect(file, versionOf)),
  ];
}

type VersionOf = (goroot: string | undefined) => string | undefined;

function described(go: GoOnPath, versionOf: VersionOf): string {
  const { command, target, kind, switcher, goroot, reason } = go;
  const effect = switcher?.effect === undefined ? '' : `; ${switcher.effect}`;
  const link = target === undefined ? '' : `, a link to ${target}`;
  const version = versionOf(goroot);
  if (kind === 'chooser') {
    const who = switcher === undefined ? 'a wrapper' : `a shim of ${switcher.name}`;
    const leads =
      goroot === undefined
        ? `which leads to no toolchain here: ${reason}`
        : `which here runs ${version === undefined ? 'a go that gave no answer' : `go${version}`} of ${goroot}`;
    return `${command}${link}, ${who}, ${leads}${effect}`;
  }
  const kept = switcher === undefined ? '' : `, kept by ${switcher.name}`;
  return `${command}${link}${kept}${version === undefined ? '' : `: go${version}`}${effect}`;
}

function brief({ command, goroot, switcher, kind }: GoOnPath, versionOf: VersionOf): string {
  const version = versionOf(goroot);
  const what = [kind === 'chooser' ? (switcher === undefined ? 'a wrapper' : `a shim of ${switcher.name}`) : '', version && `go${version}`];
  const details = what.filter(Boolean).join(', ');
  return details === '' ? command : `${command} (${details})`;
}

/** The environment outweighs the file of `go env -w`. */
function variable(name: string, host: Host, user: Readonly<Record<string, string>>, effect: (value: string) => string): string[] {
  const fromEnvironment = host.env[name] ?? '';
  const value = fromEnvironment || user[name] || '';
  if (value === '') return [];
  return [`${name}=${value} (${fromEnvironment === '' ? '`go env -w`' : 'environment'}): ${effect(value)}; the checks run without it`];
}

function gorootEffect(value: string, first: GoOnPath | undefined, version: string | undefined): string {
  const tree = version === undefined ? 'which holds no toolchain that answers' : `which is go${version}`;
  if (first?.kind === 'chooser') return `go commands that are run past ${first.command} use this tree, ${tree}`;
  if (first?.goroot === undefined) return `every go command uses this tree, ${tree}`;
  return first.goroot === value
    ? 'the tree of the go on PATH'
    : `every go command uses this tree, ${tree}, not its own: their parts do not fit together`;
}

function toolchainEffect(value: string): string {
  if (value === 'local') return 'the go on PATH never switches to another release';
  const [name, rule] = value.split('+');
  if (value === 'auto' || value === 'path') return `the go on PATH switches to the release that go.mod or go.work asks for (${value})`;
  return rule === undefined
    ? `go on PATH from 1.21 on runs ${name} instead of itself`
    : `go on PATH from 1.21 on runs ${name} or a newer one`;
}

function fileEffect({ path, variables, goroots }: VariableFile, versionOf: VersionOf): string {
  const set = variables.map(({ name, value }) => `${name}=${value}`).join(', ');
  const trees = goroots.map(
    (goroot) => `${goroot} ${versionOf(goroot) === undefined ? 'holds no toolchain that answers' : `is go${versionOf(goroot)}`}`,
  );
  const says = [set === '' ? '' : `sets ${set}`, trees.length === 0 ? '' : trees.join(', ')].filter(Boolean).join('; ');
  return `${path} ${says === '' ? 'sets nothing of Go' : says}: it counts only in a shell that has loaded it, and not for the checks`;
}
