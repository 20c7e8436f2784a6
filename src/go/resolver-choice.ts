import { isIPv4 } from 'node:net';
import { nameServers, resolverKeywords, resolverOptions, resolverVariables } from '../knowledge/network.js';

/** What decides how a Go program looks names up on Linux. Texts are undefined where the file does not exist. */
export interface ResolverInputs {
  readonly resolvConf: string | undefined;
  readonly nsswitch: string | undefined;
  readonly mdnsAllow: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface ResolverChoice {
  /** Of a program that is built with cgo; one without always uses Go's. */
  readonly withCgo: 'go' | 'cgo';
  readonly because: string;
  /** Where Go's own resolver looks, in this order. */
  readonly order: readonly ('files' | 'dns')[];
}

/**
 * The resolver that Go chooses for an ordinary name (net/conf.go, hostLookupOrder; net/nss.go; net/dnsconfig_unix.go). Names that end
 * in `.local`, and the machine's own name under `myhostname`, may go another way.
 */
export function chooseResolver({ resolvConf, nsswitch, mdnsAllow, env }: ResolverInputs): ResolverChoice {
  const sources = parseNsswitchHosts(nsswitch);
  const order = lookupOrder(sources);
  const forced = netdns(env.GODEBUG ?? '');
  if (forced !== undefined) return { withCgo: forced, because: `GODEBUG=netdns=${forced}`, order };
  const variable = resolverVariables.find((name) => (name === 'LOCALDOMAIN' ? env[name] !== undefined : (env[name] ?? '') !== ''));
  if (variable !== undefined) return { withCgo: 'cgo', because: `${variable} is set, which only the C library follows`, order };
  const stray = unknownResolvConf(resolvConf ?? '');
  if (stray !== undefined) return { withCgo: 'cgo', because: `"${stray}" in /etc/resolv.conf, which Go does not know`, order };
  if (sources === undefined) return { withCgo: 'go', because: '/etc/nsswitch.conf names no source for hosts', order };
  if (sources === 'malformed') return { withCgo: 'cgo', because: '/etc/nsswitch.conf cannot be read by its rules', order };
  for (const { name, isStandard } of sources) {
    if (name === 'files' || name === 'dns') {
      if (!isStandard) return { withCgo: 'cgo', because: `"${name}" has conditions of its own in /etc/nsswitch.conf`, order };
    } else if (name.startsWith('mdns')) {
      if (mdnsAllow) return { withCgo: 'cgo', because: `"${name}" in /etc/nsswitch.conf, and /etc/mdns.allow exists`, order };
    } else if (name !== 'myhostname') {
      return { withCgo: 'cgo', because: `"${name}" in /etc/nsswitch.conf, which Go does not know`, order };
    }
  }
  return { withCgo: 'go', because: 'nothing that Go does not understand', order };
}

/** The name servers that count, in their order. */
export function parseNameServers(resolvConf: string | undefined): string[] {
  const written = lines(resolvConf ?? '').flatMap(([keyword, address = '']) =>
    keyword === 'nameserver' && addressFamily(address.replace(/%.*$/, '')) !== undefined ? [address] : [],
  );
  return written.length === 0 ? [...nameServers.defaults] : written.slice(0, nameServers.most);
}

/** Addresses of a name in hosts(5), in the order of the file. */
export function parseHosts(text: string, name: string): string[] {
  return text.split('\n').flatMap((line) => {
    const [address = '', ...names] = line.replace(/#.*$/, '').trim().split(/\s+/);
    return names.some((each) => each.toLowerCase() === name) && addressFamily(address.replace(/%.*$/, '')) !== undefined ? [address] : [];
  });
}

/** Undefined for what is no address. `net.isIPv6` would compile its expression for 4 ms (Node 20), the URL parser is native. */
export function addressFamily(text: string): 'ipv4' | 'ipv6' | undefined {
  if (isIPv4(text)) return 'ipv4';
  return /^[\da-f:.]+$/i.test(text) && URL.canParse(`http://[${text}]/`) ? 'ipv6' : undefined;
}

type Source = { readonly name: string; readonly isStandard: boolean };

function parseNsswitchHosts(text: string | undefined): readonly Source[] | 'malformed' | undefined {
  if (text === undefined) return undefined;
  const sources: Source[] = [];
  for (const raw of text.split('\n')) {
    const line = raw.replace(/#.*$/, '').trim();
    if (line === '') continue;
    const [, database, rest] = /^([^:]*):(.*)$/.exec(line) ?? [];
    if (database === undefined) return 'malformed';
    if (database.trim() !== 'hosts') continue;
    for (const [, name, conditions] of rest!.matchAll(/([^\s[\]]+)(?:\s*\[([^\]]*)\])?/g)) {
      sources.push({ name: name!, isStandard: conditions === undefined || isStandard(conditions) });
    }
    if (/\[[^\]]*$/.test(rest!)) return 'malformed';
  }
  return sources.length === 0 ? undefined : sources;
}

/** Conditions that say what holds anyway; a last one may return. */
function isStandard(conditions: string): boolean {
  const words = conditions.trim().toLowerCase().split(/\s+/);
  return words.every((word, index) => {
    const [status = '', action = ''] = word.split('=');
    const usual = { success: 'return', notfound: 'continue', unavail: 'continue', tryagain: 'continue' }[status];
    return usual !== undefined && (action === usual || (index === words.length - 1 && action === 'return'));
  });
}

function lookupOrder(sources: ReturnType<typeof parseNsswitchHosts>): ('files' | 'dns')[] {
  if (sources === undefined || sources === 'malformed') return ['files', 'dns'];
  const named = sources.map(({ name }) => name).filter((name) => name === 'files' || name === 'dns');
  // What Go does not know counts as dns where dns itself is not named.
  if (!named.includes('dns') && sources.length > named.length) {
    const first = sources.findIndex(({ name }) => name !== 'files');
    const at = sources.findIndex(({ name }) => name === 'files');
    return at === -1 ? ['dns'] : at < first ? ['files', 'dns'] : ['dns', 'files'];
  }
  return [...new Set(named)];
}

/** `netdns=go`, `netdns=cgo+1`; the last key of GODEBUG counts. */
function netdns(godebug: string): 'go' | 'cgo' | undefined {
  const value = godebug
    .split(',')
    .findLast((pair) => pair.startsWith('netdns='))
    ?.slice('netdns='.length);
  return value?.split('+').find((part): part is 'go' | 'cgo' => part === 'go' || part === 'cgo');
}

function unknownResolvConf(text: string): string | undefined {
  for (const [keyword = '', ...words] of lines(text)) {
    if (!resolverKeywords.includes(keyword)) return keyword;
    const option = keyword === 'options' ? words.find((word) => !resolverOptions.test(word)) : undefined;
    if (option !== undefined) return `options ${option}`;
  }
  return undefined;
}

function lines(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => !/^[;#]/.test(line))
    .map((line) => line.trim().split(/\s+/))
    .filter(([first]) => first !== '');
}
