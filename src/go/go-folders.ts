import path from 'node:path';
import type { Host } from '../host/host.js';
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
 * Where a system keeps what is the user's: the variables that name the folder for temporary files, the home folder and that of caches,
 * the latter with what follows below it (os.TempDir, os.UserHomeDir, os.UserCacheDir).
 */
interface Places {
  readonly temporary: readonly string[];
  readonly home: string;
  readonly caches: readonly (readonly [variable: string, ...below: string[]])[];
  readonly otherwise: string;
  readonly listSeparator: string;
  /** Not that of the system which this program runs on: it may answer from a recording of another. */
  readonly join: (folder: string, ...below: string[]) => string;
}

const unix = { temporary: ['TMPDIR'], otherwise: '/tmp', home: 'HOME', listSeparator: ':', join: path.posix.join };
const elsewhere: Places = { ...unix, caches: [['XDG_CACHE_HOME'], ['HOME', '.cache']] };
const placesOf: Readonly<Record<string, Places>> = {
  darwin: { ...unix, caches: [['HOME', 'Library', 'Caches']] },
  windows: {
    temporary: ['TMP', 'TEMP', 'USERPROFILE'],
    home: 'USERPROFILE',
    caches: [['LOCALAPPDATA']],
    otherwise: 'C:\\Windows',
    listSeparator: ';',
    // path.win32.join would write the name that stands for the user's folder in a recording otherwise.
    join: (folder, ...below) => [folder.replace(/[\\/]+$/, ''), ...below].join('\\'),
  },
};

/** The variable that names the user's home folder on a system, given by its GOOS. */
export function homeVariable(os: string): string {
  return (placesOf[os] ?? elsewhere).home;
}

/**
 * The folders of the go command by its own rules, without running it (cmd/go/internal/cfg, cmd/go/internal/cache/default.go,
 * os.TempDir, os.UserCacheDir).
 */
export async function findGoFolders(host: Host): Promise<GoFolders> {
  const user = await readUserEnvironment(host);
  const places = placesOf[host.platform.os] ?? elsewhere;
  const set = (name: string): GoFolder | undefined => {
    const fromEnvironment = host.env[name] ?? '';
    if (fromEnvironment !== '') return { value: fromEnvironment, setBy: `${name} of the environment` };
    const fromFile = user[name] ?? '';
    return fromFile === '' ? undefined : { value: fromFile, setBy: `${name} of ${userEnvironmentFile(host)}` };
  };
  const below = (name: string, ...parts: string[]): GoFolder | undefined => {
    const folder = host.env[name] ?? '';
    return folder === '' ? undefined : { value: places.join(folder, ...parts), setBy: `the default below ${name}` };
  };
  const named = places.temporary.find((name) => (host.env[name] ?? '') !== '');
  const tempDir =
    named === undefined
      ? { value: places.otherwise, setBy: 'the default' }
      : { value: host.env[named]!, setBy: `${named} of the environment` };
  const written = set('GOPATH');
  const first = written?.value.split(places.listSeparator).find((folder) => folder !== '');
  const goPath = written === undefined || first === undefined ? below(places.home, 'go') : { ...written, value: first };
  const caches = places.caches.map(([variable, ...parts]) => below(variable, ...parts, 'go-build'));
  return {
    tempDir,
    goTmpDir: set('GOTMPDIR') ?? tempDir,
    goCache: set('GOCACHE') ?? caches.find((folder) => folder !== undefined),
    goModCache: set('GOMODCACHE') ?? (goPath && { value: places.join(goPath.value, 'pkg', 'mod'), setBy: goPath.setBy }),
    goPath,
  };
}
