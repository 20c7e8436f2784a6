import path from 'node:path';
import { type Host, presentValue } from '../host/host.js';
import { goVersionVariables, variableFiles } from '../knowledge/version-switchers.js';
import { findUp } from './modules.js';

/** A file of the repository that sets variables which say what Go is meant, when something loads it. */
export interface VariableFile {
  /** Relative to DIR. */
  readonly path: string;
  /** GOROOT, GOTOOLCHAIN and home-made names of a version, as written, in their order. */
  readonly variables: readonly { readonly name: string; readonly value: string }[];
  /** Folders that may be a GOROOT: GOROOT itself, and those above what it puts on PATH; absolute. */
  readonly goroots: readonly string[];
}

const names = ['GOROOT', 'GOTOOLCHAIN', 'PATH', ...goVersionVariables];

/**
 * Files like `.godotenv`, `.env` and `.envrc` in DIR and above it, up to the repository. Only their lines about Go are read: such
 * files hold secrets, and what is read may be recorded.
 */
export async function findVariableFiles(host: Host): Promise<VariableFile[]> {
  const git = await findUp(host, host.workspace, '.git');
  const top = git === undefined ? host.workspace : path.posix.dirname(git);
  const found: VariableFile[] = [];
  for (let folder = host.workspace; ; folder = path.posix.dirname(folder)) {
    const entries = presentValue(await host.readdir(folder)) ?? [];
    for (const { name } of entries.filter((entry) => entry.kind === 'file' && variableFiles.includes(entry.name))) {
      const file = path.posix.join(folder, name);
      const pattern = `^[[:space:]]*(export[[:space:]]+|set -gx )?(${names.join('|')})[= ]`;
      const lines = await host.run(['grep', '-E', pattern, '--', file]);
      const read = parseVariables(lines.stdout, host.env);
      const goroots = await Promise.all(read.goroots.map(async (goroot) => presentValue(await host.realPath(goroot)) ?? goroot));
      if (read.variables.length > 0 || goroots.length > 0) {
        found.push({ path: path.posix.relative(host.workspace, file), variables: read.variables, goroots: [...new Set(goroots)] });
      }
    }
    if (folder === top || folder === path.posix.dirname(folder)) return found;
  }
}

/**
 * Assignments as dotenv files and shells write them: `NAME=value`, with `export`, quotes and `$NAME` inside.
 *
 * @param env what else `$NAME` may mean
 */
export function parseVariables(
  text: string,
  env: Readonly<Record<string, string | undefined>>,
): Pick<VariableFile, 'variables' | 'goroots'> {
  const values: Record<string, string> = {};
  const variables: { name: string; value: string }[] = [];
  const goroots: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, name = '', written = ''] = /^\s*(?:export\s+|set -gx )?(\w+)[= ]\s*(.*?)\s*$/.exec(line) ?? [];
    if (!names.includes(name)) continue;
    const value = expanded(unquoted(written), { ...env, ...values });
    if (name === 'PATH')
      goroots.push(
        ...value
          .split(':')
          .filter((folder) => isBinOf(folder, env.PATH))
          .map(path.posix.dirname),
      );
    else variables.push({ name, value });
    if (name === 'GOROOT') goroots.push(value);
    values[name] = value;
  }
  return { variables, goroots: [...new Set(goroots.filter(path.posix.isAbsolute))] };
}

function isBinOf(folder: string, inherited = ''): boolean {
  return path.posix.basename(folder) === 'bin' && !inherited.split(':').includes(folder);
}

/** Without quotes, or without the comment behind a bare word. */
function unquoted(written: string): string {
  const [, quoted] = /^(?:"([^"]*)"|'([^']*)')/.exec(written)?.filter((part) => part !== undefined) ?? [];
  return quoted ?? written.replace(/\s+#.*$/, '').replace(/;$/, '');
}

function expanded(value: string, known: Readonly<Record<string, string | undefined>>): string {
  return value
    .replace(/^~(?=\/)/, known.HOME ?? '~')
    .replaceAll(/\$(?:\{(\w+)\}|(\w+))/g, (whole, braced?: string, bare?: string) => known[braced ?? bare ?? ''] ?? whole);
}
