import { type Host, pathsOf } from '../host/host.js';
import type { GoSetting } from './proxy-environment.js';
import { readUserEnvironment, userEnvironmentFile } from './proxy-environment.js';

/** A folder that the go command uses, and what decides that it is this one; undefined where nothing does. */
export type GoFolder = Omit<GoSetting, 'byUser'>;

export interface GoFolders {
  /** Where the go command and the tests make temporary files that need not be run: TMPDIR, else /tmp. */
  readonly tempDir: GoFolder;
  /** Where test binaries are linked and run: GOTMPDIR, else the above. */
  readonly goTmpDir: GoFolder;
  /** The build cache; its value may be `off`. */
  readonly goCache: GoFolder | undefined;
  readonly goModCache: GoFolder | undefined;
  /** The first entry of GOPATH. */
  readonly goPath: GoFolder | undefined;
}

/**
 * The folders of the go command by its own rules, without running it (cmd/go/internal/cfg, cmd/go/internal/cache/default.go,
 * os.TempDir, os.UserCacheDir).
 */
export async function findGoFolders(host: Host): Promise<GoFolders> {
  const path = pathsOf(host);
  const user = await readUserEnvironment(host);
  const set = (name: string): GoFolder | undefined => {
    const fromEnvironment = host.env[name] ?? '';
    if (fromEnvironment !== '') return { value: fromEnvironment, setBy: `${name} of the environment` };
    const fromFile = user[name] ?? '';
    return fromFile === '' ? undefined : { value: fromFile, setBy: `${name} of ${userEnvironmentFile(host)}` };
  };
  const below = (name: string, ...parts: string[]): GoFolder | undefined => {
    const folder = host.env[name] ?? '';
    return folder === '' ? undefined : { value: path.join(folder, ...parts), setBy: `the default below ${name}` };
  };
  const { TMPDIR = '' } = host.env;
  const tempDir = TMPDIR === '' ? { value: '/tmp', setBy: 'the default' } : { value: TMPDIR, setBy: 'TMPDIR of the environment' };
  const written = set('GOPATH');
  const first = written?.value.split(path.delimiter).find((folder) => folder !== '');
  const goPath = written === undefined || first === undefined ? below('HOME', 'go') : { ...written, value: first };
  return {
    tempDir,
    goTmpDir: set('GOTMPDIR') ?? tempDir,
    goCache: set('GOCACHE') ?? below('XDG_CACHE_HOME', 'go-build') ?? below('HOME', '.cache', 'go-build'),
    goModCache: set('GOMODCACHE') ?? (goPath && { value: path.join(goPath.value, 'pkg/mod'), setBy: goPath.setBy }),
    goPath,
  };
}
