import { directToolchainProxy } from '../knowledge/checksum-database.js';

/** One entry of GOPROXY. */
export interface ProxyEntry {
  readonly kind: 'proxy' | 'direct' | 'off';
  /** Base URL; what `direct` comes to for toolchains; empty for `off`. */
  readonly url: string;
  /** `|` follows it: the next entry is asked after any error, not only after "there is none". */
  readonly anyErrorFallsThrough: boolean;
}

/** Reads GOPROXY as the go command does (cmd/go/internal/modfetch/proxy.go, proxyList): nothing after `direct` or `off` counts. */
export function parseProxyList(text: string): ProxyEntry[] {
  const entries: ProxyEntry[] = [];
  for (const [, item = '', separator = ''] of text.matchAll(/([^,|]*)([,|]|$)/g)) {
    const name = item.trim();
    const anyErrorFallsThrough = separator === '|';
    if (name === 'off') return [...entries, { kind: 'off', url: '', anyErrorFallsThrough }];
    if (name === 'direct') return [...entries, { kind: 'direct', url: directToolchainProxy, anyErrorFallsThrough }];
    if (name !== '') entries.push({ kind: 'proxy', url: withScheme(name), anyErrorFallsThrough });
  }
  return entries;
}

function withScheme(name: string): string {
  const isBareHost = /[.:/]/.test(name) && !name.includes(':/') && !name.startsWith('/');
  return isBareHost ? `https://${name}` : name;
}
