import { findCompiler } from '../go/c-compiler.js';
import { homeVariable } from '../go/go-folders.js';
import { findGoOnPath } from '../go/path-go.js';
import { parseEnvironmentFile, readUserEnvironment, userEnvironmentFile } from '../go/proxy-environment.js';
import { type Host, outcomeText, pathsOf, presentValue } from '../host/host.js';
import { cgroupDriverFiles, compilerTrial } from '../knowledge/go-settings.js';
import { shimLookMs } from '../knowledge/version-switchers.js';
import type { Evidence } from '../model/report.js';
import type { CompilerFact, GoCommandFact, GoEnvironmentFacts, VariableFact } from './active-values.js';
import { type Fact, type FactsOf, known, undetermined } from './fact.js';
import { pastedEnvironment } from './observe.js';
import { isComplete } from './observed.js';
import { readPastes } from './pastes.js';

/** What the environment of the go command is, without running it. */
export async function observeGoEnvironment(host: Host): Promise<FactsOf<GoEnvironmentFacts>> {
  const complete = await isComplete(host);
  if (!complete) return fromPaste(host);
  const compiler = compilerFact(host);
  const [onPath, goExe, drivers] = await Promise.all([goOnPath(host), goExeOnPath(host), cgroupDrivers(host)]);
  const variables = await variablesOf(host, onPath[0]?.goroot ?? undefined);
  const environment = (name: string): Evidence => ({ source: `${name} of the environment`, value: host.env[name] ?? '(unset)' });
  const goroot = variables.GOROOT;
  const home = homeVariable(host.platform.os);
  return {
    'env.go': known(onPath, ...(onPath.length === 0 ? [environment('PATH')] : onPath.map(goEvidence))),
    'env.goExe': known(goExe, ...goExe.map((file) => ({ source: 'PATH', value: file }))),
    'env.variables': known(
      variables,
      ...Object.entries(variables).map(([name, { value, setBy }]) => ({ source: `${name} of ${setBy}`, value })),
    ),
    'env.goroot': known(
      goroot === undefined ? null : { ...goroot, version: await versionOf(host, goroot.value) },
      goroot === undefined ? environment('GOROOT') : { source: `GOROOT of ${goroot.setBy}`, value: goroot.value },
    ),
    'env.home': known(host.env[home] || null, environment(home)),
    'env.preload': known(host.env.LD_PRELOAD || null, environment('LD_PRELOAD')),
    'cgo.compiler': await compiler,
    'container.cgroupDrivers': drivers,
  };
}

/** From `go env` as somebody pasted it; the rest is open. */
async function fromPaste(host: Host): Promise<FactsOf<GoEnvironmentFacts>> {
  const open = undetermined('what was written down does not tell');
  const outputs = await Promise.all(
    [
      ['go', 'env'],
      ['go', 'env', '-changed'],
    ].map(async (argv) => (await host.run(argv)).stdout),
  );
  const pasted = Object.assign({}, ...outputs.map(parseGoEnv)) as Record<string, string>;
  const texts = readPastes(host.pasted());
  const seen: Host['env'] = { ...pastedEnvironment(texts), ...host.env };
  // Of a part, a variable that is missing may be set all the same.
  const { HOME } = { ...pastedEnvironment(texts.filter(({ filter, whole }) => whole && filter === undefined)), ...host.env };
  const given = Object.entries(seen).filter((entry): entry is [string, string] => isGoVariable(entry[0]) && (entry[1] ?? '') !== '');
  const variables: Record<string, VariableFact> = Object.fromEntries([
    ...Object.entries(pasted).map(([name, value]) => [name, { value, setBy: '`go env`' }] as const),
    ...given.map(([name, value]) => [name, { value, setBy: 'the environment' }] as const),
  ]);
  const evidence = Object.entries(variables).map(([name, { value, setBy }]) => ({ source: `${name} of ${setBy}`, value }));
  return {
    'env.go': open,
    'env.goExe': open,
    'env.variables': evidence.length === 0 ? open : known(variables, ...evidence),
    'env.goroot': open,
    'env.home': HOME === undefined ? open : known(HOME || null, { source: 'HOME', value: HOME }),
    'env.preload': seen.LD_PRELOAD === undefined ? open : known(seen.LD_PRELOAD || null, { source: 'LD_PRELOAD', value: seen.LD_PRELOAD }),
    'cgo.compiler': open,
    'container.cgroupDrivers': await cgroupDrivers(host),
  };
}

/** Lines of `go env`: `NAME='value'` on Unix, `set NAME=value` on Windows, `NAME="value"` before Go 1.21. */
export function parseGoEnv(text: string): Record<string, string> {
  const lines = text.split(/\r?\n/).map((line) => /^(?:set )?([A-Z][A-Z0-9_]*)=(?:'([^']*)'|"([^"]*)"|(.*))$/.exec(line.trim()));
  const set = lines.flatMap((match) => (match === null ? [] : [[match[1]!, match[2] ?? match[3] ?? match[4] ?? ''] as const]));
  return Object.fromEntries(set.filter(([, value]) => value !== ''));
}

function isGoVariable(name: string): boolean {
  return /^(?:GO[A-Z0-9_]*|CGO_[A-Z_]+|CC|CXX)$/.test(name);
}

/** Environment, then the file of `go env -w`, then go.env of the toolchain; an empty variable counts as unset. */
async function variablesOf(host: Host, goroot: string | undefined): Promise<Record<string, VariableFact>> {
  const defaultsFile = goroot === undefined ? undefined : pathsOf(host).join(goroot, 'go.env');
  const defaults = defaultsFile === undefined ? undefined : presentValue(await host.readFile(defaultsFile));
  const layers: readonly (readonly [Readonly<Record<string, string | undefined>>, string])[] = [
    [parseEnvironmentFile(defaults ?? ''), defaultsFile ?? ''],
    [await readUserEnvironment(host), userEnvironmentFile(host) ?? ''],
    [host.env, 'the environment'],
  ];
  const entries = layers.flatMap(([values, setBy]) =>
    Object.entries(values).flatMap(([name, value = '']) => (isGoVariable(name) && value !== '' ? [[name, { value, setBy }] as const] : [])),
  );
  return Object.fromEntries(entries);
}

async function goOnPath(host: Host): Promise<GoCommandFact[]> {
  const found = await findGoOnPath(host, host.platform.os === 'windows' ? 'go.exe' : 'go', shimLookMs);
  return Promise.all(
    found.map(async ({ command, kind, goroot }) => ({
      command,
      kind,
      goroot: goroot ?? null,
      version: goroot === undefined ? null : await versionOf(host, goroot),
    })),
  );
}

async function goExeOnPath(host: Host): Promise<string[]> {
  if (host.platform.os === 'windows') return [];
  const files = (host.env.PATH ?? '')
    .split(':')
    .filter(pathsOf(host).isAbsolute)
    .map((folder) => pathsOf(host).join(folder, 'go.exe'));
  const stats = await Promise.all([...new Set(files)].map(async (file) => ({ file, stat: presentValue(await host.stat(file)) })));
  return stats.filter(({ stat }) => stat?.kind === 'file').map(({ file }) => file);
}

/** The first line of GOROOT/VERSION: `go1.26.8`. */
async function versionOf(host: Host, goroot: string): Promise<string | null> {
  const text = presentValue(await host.readFile(pathsOf(host).join(goroot, 'VERSION')));
  return /^go(\d\S*)/.exec(text ?? '')?.[1] ?? null;
}

function goEvidence({ command, kind, goroot, version }: GoCommandFact): Evidence {
  const tree = goroot === null ? 'leads to no tree' : `${goroot}${version === null ? ', which has no VERSION file' : `: go${version}`}`;
  return { source: command, value: `${kind}, ${tree}` };
}

/** Compiles a file that includes a header of the C library: a compiler without headers is as good as none. */
async function compilerFact(host: Host): Promise<Fact<CompilerFact>> {
  const user = await readUserEnvironment(host);
  const written = host.env.CC || user.CC;
  const { command, found } = await findCompiler(host, { ...host.env, CC: written || undefined });
  if (!found) return known({ command, state: 'not-found', said: null }, { source: 'PATH', value: `there is no ${command}` });
  const folder = await host.temporaryFolder('c-compiler').catch((error: Error) => error);
  if (folder instanceof Error) return undetermined(`no temporary folder could be made: ${folder.message}`);
  const source = pathsOf(host).join(folder, 'answer.c');
  try {
    await host.writeFile(source, compilerTrial.source);
  } catch (error) {
    return undetermined(`its source could not be written: ${(error as Error).message}`);
  }
  const words = (written || command).trim().split(/\s+/);
  const result = await host.run([...words, '-c', '-o', pathsOf(host).join(folder, 'answer.o'), source], {
    timeoutMs: compilerTrial.timeoutMs,
    env: { LC_ALL: 'C' },
  });
  const said = result.stderr.trim().split('\n').slice(0, 5).join('\n') || null;
  const evidence = {
    source: `${words.join(' ')} -c of a file with #include <stdlib.h>`,
    value: said ?? outcomeText(result),
    ...(result.exit === null ? {} : { exit: result.exit }),
  };
  if (result.outcome !== 'exited') return undetermined(`${command}: ${outcomeText(result)}`, evidence);
  if (result.exit === 0) return known({ command, state: 'works', said: null }, evidence);
  const state = /(?:stdlib|stdio)\.h['":]? ?(?::|file not found|No such file)/.test(said ?? '') ? 'no-headers' : 'fails';
  return known({ command, state, said }, evidence);
}

async function cgroupDrivers(host: Host): Promise<Fact<GoEnvironmentFacts['container.cgroupDrivers'][number][]>> {
  const rows = await Promise.all(
    cgroupDriverFiles.map(async ({ runtime, file, driver }) => {
      const place = file.replace('$HOME', host.env.HOME ?? '$HOME');
      if (place.startsWith('$')) return { answer: { state: 'missing' as const } };
      const answer = await host.readFile(place);
      const [, named] = driver.exec(presentValue(answer) ?? '') ?? [];
      const value = ({ true: 'systemd', false: 'cgroupfs' } as Record<string, string>)[named ?? ''] ?? named;
      return {
        answer,
        found: value === undefined ? undefined : { runtime, driver: value as 'systemd' | 'cgroupfs' | 'none', file: place },
      };
    }),
  );
  const found = rows.flatMap((row) => (row.found === undefined ? [] : [row.found]));
  const info = presentDriver(await dockerInfo(host));
  if (info !== undefined) found.unshift({ runtime: 'docker', driver: info, file: 'docker info' });
  const evidence = found.map(({ runtime, driver, file }) => ({ source: file, value: `${runtime}: ${driver}` }));
  const denied = rows.find(({ answer }) => answer.state === 'denied' || answer.state === 'unknown');
  if (found.length === 0 && denied !== undefined) return undetermined('the configuration of container runtimes could not be read');
  return known(found, ...evidence);
}

/** `docker info` only as somebody pasted it: running it would wake a daemon. */
async function dockerInfo(host: Host): Promise<string> {
  return host.kind === 'snapshot' ? (await host.run(['docker', 'info'])).stdout : '';
}

function presentDriver(info: string): 'systemd' | 'cgroupfs' | 'none' | undefined {
  return /^\s*Cgroup Driver:\s*(systemd|cgroupfs|none)\s*$/m.exec(info)?.[1] as 'systemd' | 'cgroupfs' | 'none' | undefined;
}
