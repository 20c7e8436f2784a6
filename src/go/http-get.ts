import type http from 'node:http';
import type { LookupFunction } from 'node:net';
import { absentStatuses, certificateErrors, transientErrors, transientStatuses } from '../knowledge/toolchain-limits.js';
import { DownloadFailure, displayUrl } from './download-failure.js';
import { proxyFor, type Variables } from './http-proxy.js';
import { credentialsFor, type NetrcLogin } from './netrc.js';

export interface GetOptions {
  /** Where the variables of a proxy are looked up. */
  readonly env: Variables;
  readonly logins: () => Promise<readonly NetrcLogin[]>;
  /** Milliseconds to the open connection, and without any data. */
  readonly connectMs: number;
  readonly stallMs: number;
  readonly redirects: number;
  readonly signal: AbortSignal;
  readonly headers: Readonly<Record<string, string>>;
  /** How the address of a name is found; by getaddrinfo without it, which cannot be given up: the program does not end before it answers. */
  readonly lookup?: LookupFunction;
}

/**
 * Asks for a URL and follows redirects. User and password come from the URL, else for https from .netrc, and go to no other host.
 *
 * @returns an answer with status 200, or 206 when a range was asked for; when its body stalls, it ends with a DownloadFailure
 * @throws DownloadFailure
 */
export async function get(url: string, options: GetOptions): Promise<http.IncomingMessage> {
  const visited = new Set<string>();
  let target = new URL(url);
  for (;;) {
    visited.add(target.href);
    const response = await request(target, options);
    const { statusCode = 0, headers } = response;
    if (statusCode === 200 || (statusCode === 206 && options.headers.range !== undefined)) return response;
    response.resume();
    if (statusCode < 300 || statusCode >= 400 || headers.location === undefined) throw refusal(response, displayUrl(target));
    target = redirectTarget(target, headers.location);
    if (visited.has(target.href)) throw new DownloadFailure('unreachable', `${displayUrl(url)}: its redirects go round in a circle`);
    if (visited.size > options.redirects) throw new DownloadFailure('unreachable', `${displayUrl(url)}: too many redirects`);
  }
}

/** What a broken connection means. */
export function brokenConnection(error: unknown, place: string): DownloadFailure {
  if (error instanceof DownloadFailure) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  const help = certificateErrors.includes(code ?? '') ? ' (NODE_EXTRA_CA_CERTS may name a file with the certificate of your network)' : '';
  return new DownloadFailure('unreachable', `${place}: ${code ?? message}${help}`, { isTransient: transientErrors.includes(code ?? '') });
}

async function request(url: URL, options: GetOptions): Promise<http.IncomingMessage> {
  const { protocol } = url;
  if (protocol !== 'http:' && protocol !== 'https:')
    throw new DownloadFailure('unreachable', `${displayUrl(url)}: not an http, https or file URL`);
  const proxy = proxyFor(url, options.env);
  const place = proxy === undefined ? displayUrl(url) : `${displayUrl(url)} through the proxy ${proxy.host}`;
  const { lookup } = options;
  const agent = await agentFor(protocol, proxy, lookup);
  const auth = loginOf(url) ?? (protocol === 'https:' ? credentialsFor(url, await options.logins()) : undefined);
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  const send = (await clientOf(protocol)).get;
  return new Promise((resolve, reject) => {
    const { signal, headers, connectMs, stallMs } = options;
    let response: http.IncomingMessage | undefined;
    const sent = send(
      bare,
      { agent, signal, headers, ...(auth === undefined ? {} : { auth }), ...(lookup === undefined ? {} : { lookup }) },
      (answer) => {
        response = answer;
        resolve(answer);
      },
    );
    const end = (failure: DownloadFailure) => (response ?? sent).destroy(failure);
    const tooSlow = () => end(new DownloadFailure('unreachable', `${place}: no connection within ${connectMs / 1000} s`));
    const connecting = setTimeout(tooSlow, connectMs);
    const connected = () => clearTimeout(connecting);
    sent.on('socket', (socket) => {
      if (!socket.connecting) connected();
      else socket.once(protocol === 'https:' ? 'secureConnect' : 'connect', connected);
    });
    sent.setTimeout(stallMs, () => end(new DownloadFailure('stalled', `${place}: no data for ${stallMs / 1000} s`, { isTransient: true })));
    sent.on('proxyConnect', (answer: http.IncomingMessage) => {
      if (answer.statusCode !== 200) end(refusal(answer, `${place}: the proxy opens no tunnel`, false));
    });
    sent.on('close', connected);
    sent.on('error', (error) => reject(brokenConnection(error, place)));
  });
}

/** Agents by the way: how names are looked up, then protocol and proxy. */
const agents = new Map<LookupFunction | undefined, Map<string, Promise<http.Agent>>>();

/** The same agent for the same way, so that connections are used again. */
function agentFor(protocol: 'http:' | 'https:', proxy: URL | undefined, lookup: LookupFunction | undefined): Promise<http.Agent> {
  const known = agents.get(lookup) ?? new Map<string, Promise<http.Agent>>();
  agents.set(lookup, known);
  const key = `${protocol} ${proxy?.href ?? ''}`;
  const make = async () =>
    proxy === undefined ? new (await clientOf(protocol)).Agent({ keepAlive: true }) : proxyAgent(protocol, proxy, lookup);
  const agent = known.get(key) ?? make();
  known.set(key, agent);
  return agent;
}

/** Loaded when the network is asked: a dry run with everything cached is done before (8 ms of 170). */
async function clientOf(protocol: 'http:' | 'https:'): Promise<Pick<typeof http, 'get' | 'Agent'>> {
  return protocol === 'https:' ? import('node:https') : import('node:http');
}

async function proxyAgent(protocol: 'http:' | 'https:', proxy: URL, lookup: LookupFunction | undefined): Promise<http.Agent> {
  if (proxy.protocol !== 'http:' && proxy.protocol !== 'https:')
    throw new DownloadFailure('unreachable', `${displayUrl(proxy)}: proxies are supported by http and https only`);
  const options = { keepAlive: true, ...(lookup === undefined ? {} : { lookup }) };
  if (protocol === 'http:') return new (await import('http-proxy-agent')).HttpProxyAgent(proxy, options);
  return new (await import('https-proxy-agent')).HttpsProxyAgent(proxy, options);
}

function loginOf({ username, password }: URL): string | undefined {
  return username === '' && password === '' ? undefined : `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
}

function redirectTarget(from: URL, location: string): URL {
  if (!URL.canParse(location, from.href)) throw new DownloadFailure('unreachable', `${displayUrl(from)}: redirects to what is no address`);
  const target = new URL(location, from.href);
  if (from.protocol === 'https:' && target.protocol !== 'https:')
    throw new DownloadFailure('unreachable', `${displayUrl(from)}: refused a redirect from https to ${target.protocol.slice(0, -1)}`);
  return target;
}

/** @param canBeAbsent the answer comes from the server, not from a proxy on the way */
function refusal({ statusCode: status = 0, headers }: http.IncomingMessage, place: string, canBeAbsent = true): DownloadFailure {
  const wants = status === 407 ? ': the proxy wants a user and a password' : '';
  const kind = canBeAbsent && absentStatuses.includes(status) ? 'absent' : 'status';
  const isTransient = status >= 500 || transientStatuses.includes(status);
  const waitMs = isTransient ? retryAfter(headers['retry-after']) : undefined;
  const asks = waitMs === undefined ? '' : `, try again in ${Math.ceil(waitMs / 1000)} s`;
  return new DownloadFailure(kind, `${place}: HTTP ${status}${wants}${asks}`, { status, isTransient, waitMs });
}

/** Seconds or a date (RFC 9110 10.2.3), in milliseconds from now. */
function retryAfter(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const milliseconds = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}
