import path from 'node:path';
import type { Variables } from './http-proxy.js';

/** User and password for the addresses below a prefix. */
export interface NetrcLogin {
  /** A host, as a rule; `host/path` counts too. */
  readonly machine: string;
  readonly login: string;
  readonly password: string;
}

/**
 * Reads a .netrc file exactly as the go command does (Go tree: src/cmd/go/internal/auth/netrc.go): nothing counts after a
 * line that ends in `default`, a macro ends at an empty line.
 */
export function parseNetrc(text: string): NetrcLogin[] {
  const logins: NetrcLogin[] = [];
  let open = { machine: '', login: '', password: '' };
  let isInMacro = false;
  for (const line of text.split(/\r?\n/)) {
    if (isInMacro) {
      isInMacro = line !== '';
      continue;
    }
    const words = line.split(/\s+/).filter((word) => word !== '');
    let at = 0;
    for (; at < words.length - 1; at += 2) {
      const value = words[at + 1]!;
      if (words[at] === 'machine') open = { machine: value, login: '', password: '' };
      else if (words[at] === 'login') open.login = value;
      else if (words[at] === 'password') open.password = value;
      else if (words[at] === 'macdef') isInMacro = true;
      if (open.machine === '' || open.login === '' || open.password === '') continue;
      logins.push(open);
      open = { machine: '', login: '', password: '' };
    }
    if (words[at] === 'default') break;
  }
  return logins;
}

/** `user:password` for an address; of two entries that fit equally the first wins, of a host and a path below it the path. */
export function credentialsFor(url: URL, logins: readonly NetrcLogin[]): string | undefined {
  const below = (machine: string) => `${url.host}${url.pathname}/`.startsWith(`${machine.replace(/^https:\/\//, '').replace(/\/$/, '')}/`);
  const [best] = logins.filter(({ machine }) => below(machine)).sort((a, b) => b.machine.length - a.machine.length);
  return best && `${best.login}:${best.password}`;
}

/** Where the file lies, the first that exists counts: NETRC, else in the home folder, on Windows also as `_netrc`. */
export function netrcFiles(env: Variables): string[] {
  const { NETRC = '', HOME = '', USERPROFILE = '' } = env;
  if (NETRC !== '') return [NETRC];
  if (USERPROFILE !== '') return [path.join(USERPROFILE, '_netrc'), path.join(USERPROFILE, '.netrc')];
  return HOME === '' ? [] : [path.join(HOME, '.netrc')];
}
