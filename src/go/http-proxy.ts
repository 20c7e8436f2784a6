import { BlockList, isIP, isIPv6 } from 'node:net';

/** Environment variables by name. */
export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The HTTP proxy that a request goes through, or undefined when it goes directly. Node before 24.5 knows no proxy variables, and
 * later ones read them by other rules; this follows the go command, whose downloads and ours must take the same way
 * (golang.org/x/net/http/httpproxy): HTTPS_PROXY or HTTP_PROXY by the scheme of the address, else their lower-case names; never
 * for this machine itself; NO_PROXY names hosts, domains, addresses and networks, each with or without a port, or `*`.
 *
 * @returns the address with user and password, if any; its protocol may be one that is not supported
 */
export function proxyFor(url: URL, env: Variables): URL | undefined {
  const isSecure = url.protocol === 'https:';
  // In a CGI program HTTP_PROXY is the header `Proxy` of a stranger's request (https://httpoxy.org).
  if (!isSecure && (env.REQUEST_METHOD ?? '') !== '') return undefined;
  const proxy = parseProxy(isSecure ? variable(env, 'HTTPS_PROXY') : variable(env, 'HTTP_PROXY'));
  if (proxy === undefined) return undefined;
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const port = url.port || (isSecure ? '443' : '80');
  const isExempt =
    isThisMachine(host) ||
    variable(env, 'NO_PROXY')
      .split(',')
      .some((entry) => matches(entry.trim().toLowerCase(), host, port));
  return isExempt ? undefined : proxy;
}

function variable(env: Variables, name: string): string {
  return env[name] || env[name.toLowerCase()] || '';
}

/** A bare `host:port` means http. */
function parseProxy(text: string): URL | undefined {
  const address = text.includes('://') ? text : `http://${text}`;
  return text !== '' && URL.canParse(address) ? new URL(address) : undefined;
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

function isThisMachine(host: string): boolean {
  return host === 'localhost' || (isIP(host) !== 0 && loopback.check(host, family(host)));
}

/** One entry of NO_PROXY. */
function matches(entry: string, host: string, port: string): boolean {
  if (entry === '') return false;
  if (entry === '*') return true;
  const [, network = '', bits = ''] = /^([\d.]+|[\da-f:.]+)\/(\d{1,3})$/.exec(entry) ?? [];
  if (isIP(network) !== 0) return isIP(host) !== 0 && isInNetwork(host, network, Number(bits));
  const [, bracketed, plain = '', wantedPort] = /^(?:\[([^\]]*)\]|([^:]*|.*:.*:.*?))(?::(\d+))?$/.exec(entry) ?? [];
  const name = isIPv6(entry) ? entry : (bracketed ?? plain);
  const isPort = isIPv6(entry) || wantedPort === undefined || wantedPort === port;
  if (name === '' || !isPort) return false;
  if (isIP(name) !== 0) return isIP(host) !== 0 && isInNetwork(host, name, isIPv6(name) ? 128 : 32);
  if (isIP(host) !== 0) return false;
  const domain = name.replace(/^\*\./, '.');
  return domain.startsWith('.') ? host.endsWith(domain) : host === domain || host.endsWith(`.${domain}`);
}

function isInNetwork(host: string, network: string, bits: number): boolean {
  if (bits > (isIPv6(network) ? 128 : 32)) return false;
  const list = new BlockList();
  list.addSubnet(network, bits, family(network));
  return list.check(host, family(host));
}

function family(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4';
}
