import { type Host, pathsOf } from '../host/host.js';
import { defaultChecksumDatabase, toolchainModule } from '../knowledge/checksum-database.js';

/** The value of a Go variable and who sets it. */
export interface GoSetting {
  readonly value: string;
  /** `the environment`, or the file that sets it; for people. */
  readonly setBy: string;
  /** Set by the user (environment or GOENV file), not merely by a toolchain's own default file. */
  readonly byUser: boolean;
}

/** The variables that say where Go things come from and who vouches for them. */
export interface ProxyEnvironment {
  /** GOPROXY; undefined when nothing sets it. */
  readonly proxy: GoSetting | undefined;
  /** GOSUMDB. */
  readonly checksumDatabase: GoSetting;
  /** GONOSUMDB, else GOPRIVATE. */
  readonly noChecksumDatabase: GoSetting | undefined;
  /** GOAUTH: where logins for https come from. */
  readonly logins: GoSetting;
}

/** The variables that `go env -w` keeps for the user. */
export async function readUserEnvironment(host: Host): Promise<Record<string, string>> {
  const file = userEnvironmentFile(host);
  return file === undefined ? {} : readEnvironmentFile(host, file);
}

/**
 * Looks the variables up as the go command does: environment, GOENV file, then `go.env` in the GOROOT of a toolchain.
 *
 * @param goroots of toolchains on the host, the preferred one first
 */
export async function readProxyEnvironment(host: Host, goroots: readonly string[]): Promise<ProxyEnvironment> {
  const userFile = userEnvironmentFile(host);
  const user = await readUserEnvironment(host);
  const defaults = await Promise.all(
    goroots.map(async (goroot) => ({ goroot, values: await readEnvironmentFile(host, pathsOf(host).join(goroot, 'go.env')) })),
  );
  const look = (name: string): GoSetting | undefined => {
    const fromEnvironment = host.env[name] ?? '';
    if (fromEnvironment !== '') return { value: fromEnvironment, setBy: 'the environment', byUser: true };
    const fromUserFile = user[name] ?? '';
    if (fromUserFile !== '') return { value: fromUserFile, setBy: userFile ?? '', byUser: true };
    const found = defaults.find(({ values }) => (values[name] ?? '') !== '');
    return found && { value: found.values[name] ?? '', setBy: pathsOf(host).join(found.goroot, 'go.env'), byUser: false };
  };
  return {
    proxy: look('GOPROXY'),
    checksumDatabase: look('GOSUMDB') ?? { value: defaultChecksumDatabase, setBy: "the go command's default", byUser: false },
    noChecksumDatabase: look('GONOSUMDB') ?? look('GOPRIVATE'),
    logins: look('GOAUTH') ?? { value: 'netrc', setBy: "the go command's default", byUser: false },
  };
}

/**
 * True in the one case where the go command takes a toolchain without the checksum database's word: GOPROXY is a single
 * `file://` URL and GOSUMDB or GONOSUMDB switch the database off (cmd/go/internal/modfetch/sumdb.go, useSumDB).
 */
export function isChecksumDatabaseWaived(environment: Omit<ProxyEnvironment, 'logins'>): boolean {
  const proxy = environment.proxy?.value ?? '';
  if (!proxy.startsWith('file://') || /[,|]/.test(proxy)) return false;
  return environment.checksumDatabase.value === 'off' || matchesPrefixPattern(environment.noChecksumDatabase?.value ?? '', toolchainModule);
}

/** GOAUTH is a list of methods (`go help goauth`); those that run a program are left to the go command. */
export function usesNetrc({ logins }: Pick<ProxyEnvironment, 'logins'>): boolean {
  return logins.value.split(';').some((method) => method.trim() === 'netrc');
}

/** Lines `NAME=value`; everything else is passed over, as by the go command (cmd/go/internal/cfg, readEnvFile). */
export function parseEnvironmentFile(text: string): Record<string, string> {
  const lines = text.split(/\r?\n/).map((line) => /^([A-Z][^=]*)=(.*)$/.exec(line));
  return Object.fromEntries(lines.flatMap((match) => (match === null ? [] : [[match[1] ?? '', match[2] ?? '']])));
}

/**
 * Glob patterns of path prefixes, as golang.org/x/mod/module.MatchPrefixPatterns reads them; but `[` stands for itself: a
 * pattern that is read too narrowly only asks for more proof.
 */
export function matchesPrefixPattern(patterns: string, modulePath: string): boolean {
  return patterns.split(',').some((pattern) => {
    const glob = pattern.trim().replace(/\/$/, '');
    if (glob === '') return false;
    const prefix = modulePath.split('/').slice(0, glob.split('/').length).join('/');
    const expression = glob
      .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '[^/]*')
      .replaceAll('?', '[^/]');
    return new RegExp(`^${expression}$`).test(prefix);
  });
}

async function readEnvironmentFile(host: Host, file: string): Promise<Record<string, string>> {
  const answer = await host.readFile(file);
  return answer.state === 'present' ? parseEnvironmentFile(answer.value) : {};
}

/** GOENV, else `go/env` in the user's configuration folder (Go: os.UserConfigDir). */
export function userEnvironmentFile(host: Host): string | undefined {
  const { GOENV = '', APPDATA = '', HOME = '', XDG_CONFIG_HOME = '' } = host.env;
  if (GOENV === 'off') return undefined;
  const path = pathsOf(host);
  if (GOENV !== '') return GOENV;
  const folder = { windows: APPDATA, darwin: HOME && path.join(HOME, 'Library/Application Support') }[host.platform.os];
  const configuration = folder ?? (XDG_CONFIG_HOME || (HOME && path.join(HOME, '.config')));
  return configuration === '' ? undefined : path.join(configuration, 'go/env');
}
