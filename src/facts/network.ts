import { BlockList, createServer } from 'node:net';
import path from 'node:path';
import { DownloadFailure, displayUrl } from '../go/download-failure.js';
import { addressesOf, lookupIn } from '../go/name-lookup.js';
import { askNameServer } from '../go/name-server.js';
import { parseProxyList } from '../go/proxy-entries.js';
import { addressFamily, chooseResolver, parseHosts, parseNameServers, type ResolverChoice } from '../go/resolver-choice.js';
import { type Answer, type Host, presentValue } from '../host/host.js';
import { networkTrials, tlsRoots } from '../knowledge/network.js';
import { errorText } from '../model/errors.js';
import type { Evidence } from '../model/report.js';
import type { NetworkFacts, Reached } from './active-values.js';
import { type Fact, type FactsOf, known, undetermined } from './fact.js';
import { isComplete, observed } from './observed.js';

const offlineReason = 'the network is not asked (--offline)';

/** Looks at what decides about names and connections, and asks the network unless it is told not to. Everything side by side. */
export async function observeNetwork(host: Host, offline: boolean): Promise<FactsOf<NetworkFacts>> {
  const complete = await isComplete(host);
  const [resolvConf, hosts] = await Promise.all(['/etc/resolv.conf', '/etc/hosts'].map((file) => textOf(host, file)));
  const servers = listServers(resolvConf!);
  const [resolver, localhost, answers, roots, reached, ipv6, ports, iptables] = await Promise.all([
    observeResolver(host),
    localhostFact(host, hosts!),
    offline ? undetermined(offlineReason) : answersFact(host, servers),
    rootsFact(host),
    offline ? { goproxy: undetermined(offlineReason), sumdb: undetermined(offlineReason) } : reachedFacts(host),
    ipv6Fact(host, hosts!),
    portsFact(host),
    complete ? iptablesFact(host) : undetermined('what was written down does not tell'),
  ]);
  return {
    ...resolver,
    'net.localhost': localhost,
    'net.nameservers': servers,
    'net.nameserverAnswers': answers,
    'net.proxy': proxyFact(host, complete),
    'net.tlsRoots': roots,
    'net.goproxy': reached.goproxy,
    'net.sumdb': reached.sumdb,
    'net.ipv6': ipv6,
    'net.ports': ports,
    'net.iptables': iptables,
  };
}

/** Which resolver programs of Go ask, by the rules; it only reads. */
export async function observeResolver(host: Host): Promise<Pick<FactsOf<NetworkFacts>, 'net.resolver'>> {
  const [resolvConf, nsswitch] = await Promise.all(['/etc/resolv.conf', '/etc/nsswitch.conf'].map((file) => textOf(host, file)));
  return {
    'net.resolver':
      resolvConf!.answer.state === 'present' || (await isComplete(host))
        ? await resolverFact(host, resolvConf!, nsswitch!)
        : undetermined('neither resolv.conf nor the environment was written down'),
  };
}

async function textOf(host: Host, file: string): Promise<Text> {
  return { file, answer: await host.readFile(file) };
}

interface Text {
  readonly file: string;
  readonly answer: Answer<string>;
}

/** The text, undefined where there is no file; why it is not known. */
function readable({ file, answer }: Text): { text: string | undefined } | { reason: string } {
  if (answer.state === 'present') return { text: answer.value };
  return answer.state === 'missing' ? { text: undefined } : { reason: `${file} could not be read: ${answer.reason}` };
}

function shown({ file, answer }: Text, keep: (line: string) => boolean): Evidence {
  const lines = (presentValue(answer) ?? '').split('\n').filter(keep).slice(0, 8);
  return { source: file, value: answer.state === 'missing' ? '(missing)' : lines.join('\n') || '(no such line)' };
}

const isComment = (line: string) => /^\s*(?:[#;]|$)/.test(line);

async function resolverFact(host: Host, resolvConf: Text, nsswitch: Text): Promise<Fact<ResolverChoice>> {
  if (host.platform.os !== 'linux') return undetermined('only the rules of Linux are known');
  const [conf, nss, mdns] = [readable(resolvConf), readable(nsswitch), await host.stat('/etc/mdns.allow')];
  if ('reason' in nss) return undetermined(nss.reason);
  if ('reason' in conf) return undetermined(conf.reason);
  const choice = chooseResolver({ resolvConf: conf.text, nsswitch: nss.text, mdnsAllow: mdns.state === 'present', env: host.env });
  return known(
    choice,
    shown(resolvConf, (line) => !isComment(line)),
    shown(nsswitch, (line) => /^\s*hosts:/.test(line)),
  );
}

function listServers(resolvConf: Text): Fact<readonly string[]> {
  const conf = readable(resolvConf);
  return 'reason' in conf
    ? undetermined(conf.reason)
    : known(
        parseNameServers(conf.text),
        shown(resolvConf, (line) => /^\s*nameserver/.test(line)),
      );
}

/** The name whose address every download of a module needs. */
function nameToAsk(proxies: readonly string[]): string {
  const hosts = proxies.filter((url) => URL.canParse(url)).map((url) => new URL(url).hostname);
  return hosts.find((name) => name.includes('.') && !/\.\d+$/.test(name)) ?? 'proxy.golang.org';
}

async function answersFact(host: Host, servers: Fact<readonly string[]>): Promise<Fact<NetworkFacts['net.nameserverAnswers']>> {
  if (servers.reason !== undefined) return undetermined(servers.reason);
  const name = nameToAsk((await proxyEntries(host)).map(({ url }) => url));
  const answers = await Promise.all(
    servers.value.map(async (server) => {
      const answer = await observed(host, 'net.nameserver', { server }, () => askNameServer(server, name));
      return answer.state === 'present' ? { server, ...answer.value } : undefined;
    }),
  );
  const given = answers.filter((answer) => answer !== undefined);
  if (given.length < servers.value.length) return undetermined('how the name servers answer was not seen');
  return known(
    given,
    ...given.map(({ server, asked, answered, timeouts, error, medianMs, slowMs, slowIs, code }) => ({
      source: `${asked} questions by UDP to ${server}, one after the other`,
      value: [
        `n ${answered}`,
        ...(medianMs === null ? [] : [`median ${medianMs} ms, ${slowIs} ${slowMs} ms`]),
        `${timeouts} timeouts`,
        ...(error === null ? [] : [error]),
        ...(code === null ? [] : [`response code ${code}`]),
      ].join(', '),
    })),
  );
}

async function localhostFact(host: Host, hosts: Text): Promise<Fact<NetworkFacts['net.localhost']>> {
  const text = readable(hosts);
  if ('reason' in text) return undetermined(text.reason);
  const asked = await observed(host, 'net.lookup', { name: 'localhost' }, () => addressesOf(host, 'localhost', networkTrials.lookupMs));
  const found = presentValue(asked);
  const file = parseHosts(text.text ?? '', 'localhost');
  return known(
    { file, lookup: found === undefined || typeof found === 'string' ? null : found },
    shown(hosts, (line) => !isComment(line) && /\blocalhost\b/i.test(line)),
    ...(found === undefined
      ? []
      : [{ source: 'getaddrinfo localhost', value: typeof found === 'string' ? found : found.join(', ') || 'no address' }]),
  );
}

const proxyNames = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY'].flatMap((name) => [name, name.toLowerCase()]);

function proxyFact(host: Host, complete: boolean): Fact<NetworkFacts['net.proxy']> {
  const set = proxyNames.flatMap((name) => ((host.env[name] ?? '') === '' ? [] : [[name, withoutLogin(host.env[name]!)] as const]));
  if (set.length === 0 && !complete) return undetermined('the environment was not written down');
  return known(Object.fromEntries(set), ...set.map(([name, value]) => ({ source: `${name} of the environment`, value })));
}

function withoutLogin(value: string): string {
  return value.replace(/^(\w+:\/\/)?[^@/\s]*@/, '$1');
}

/** The first file that exists, else the folders that hold a certificate; SSL_CERT_FILE and SSL_CERT_DIR take their place. */
async function rootsFact(host: Host): Promise<Fact<readonly string[]>> {
  if (host.platform.os !== 'linux') return undetermined('only the places of Linux are known');
  const { SSL_CERT_FILE = '', SSL_CERT_DIR = '' } = host.env;
  const files: readonly string[] = SSL_CERT_FILE === '' ? tlsRoots.files : [SSL_CERT_FILE];
  const folders: readonly string[] = SSL_CERT_DIR === '' ? tlsRoots.folders : SSL_CERT_DIR.split(':');
  const evidence: Evidence[] = [];
  let open: string | undefined;
  const holds = async (file: string): Promise<boolean> => {
    const answer = await host.readBytes(file, certificateStart);
    if (answer.state === 'denied' || answer.state === 'unknown') open ??= answer.reason;
    return /-----BEGIN (?:TRUSTED )?CERTIFICATE-----/.test(Buffer.from(presentValue(answer) ?? []).toString('latin1'));
  };
  for (const file of files) {
    const stat = await host.stat(file);
    if (stat.state === 'missing') continue;
    const holdsSome = await holds(file);
    evidence.push({ source: file, value: holdsSome ? 'holds certificates' : 'holds none that can be read' });
    // Go stops at the first file that it can read, whatever is in it.
    if (holdsSome) return known([file], ...evidence);
    if (stat.state === 'present') break;
  }
  for (const folder of folders) {
    const listing = await host.readdir(folder);
    if (listing.state === 'denied' || listing.state === 'unknown') open ??= listing.reason;
    const entries = (presentValue(listing) ?? []).filter(({ kind }) => kind === 'file' || kind === 'link').slice(0, tlsRoots.folderFiles);
    const held = await Promise.all(entries.map(({ name }) => holds(path.join(folder, name))));
    if (held.includes(true)) return known([folder], ...evidence, { source: folder, value: `${entries.length} files` });
  }
  if (open !== undefined) return undetermined(`not every place could be read: ${open}`, ...evidence);
  return known([], { source: 'where Go looks', value: [...files, ...folders].join(', ') }, ...evidence);
}

/** A bundle may begin with a page of comments. */
const certificateStart = 65_536;

async function proxyEntries(host: Host) {
  const { readProxyEnvironment } = await import('../go/proxy-environment.js');
  const { defaultProxyList } = await import('../knowledge/go-settings.js');
  const { proxy } = await readProxyEnvironment(host, []);
  return parseProxyList(proxy?.value ?? defaultProxyList);
}

/** What GOPROXY and GOSUMDB name, asked as the go command would ask them. */
async function reachedFacts(host: Host): Promise<{ goproxy: Fact<readonly Reached[]>; sumdb: Fact<readonly Reached[]> }> {
  const { readProxyEnvironment } = await import('../go/proxy-environment.js');
  const { checksumDatabase } = await readProxyEnvironment(host, []);
  const entries = await proxyEntries(host);
  const proxies = entries.filter(({ kind }) => kind === 'proxy');
  // One limit for all, also for what is asked one after the other.
  const signal = AbortSignal.timeout(networkTrials.requestMs);
  const [reached, database] = await Promise.all([
    Promise.all(proxies.map(({ url }) => observed(host, 'net.goproxy', { url: displayUrl(url) }, () => reachProxy(host, url, signal)))),
    checksumDatabase.value === 'off'
      ? ({ state: 'missing' } as const)
      : observed(host, 'net.sumdb', {}, () =>
          reachDatabase(
            host,
            proxies.map(({ url }) => url),
            checksumDatabase.value,
            signal,
          ),
        ),
  ]);
  const given = reached.map(presentValue).filter((each) => each !== undefined);
  const sumdb = presentValue(database);
  const open = undetermined(
    [...reached, database].flatMap((each) => (each.state === 'unknown' ? [each.reason] : []))[0] ?? 'it was not asked',
  );
  return {
    goproxy: given.length < proxies.length ? open : known(given, ...given.map(reachedEvidence)),
    sumdb:
      database.state === 'unknown'
        ? open
        : known(sumdb === undefined ? [] : [sumdb], ...(sumdb === undefined ? [] : [reachedEvidence(sumdb)])),
  };
}

function reachedEvidence({ url, said }: Reached): Evidence {
  return { source: `GET ${url}`, value: said };
}

async function reachProxy(host: Host, base: string, signal: AbortSignal): Promise<Reached> {
  const url = `${base.replace(/\/$/, '')}/${networkTrials.module}/@v/list`;
  if (base.startsWith('file:')) {
    const folder = presentValue(await host.stat(decodeURIComponent(new URL(base).pathname)));
    return {
      url: base,
      state: folder?.kind === 'directory' ? 'answers' : 'fails',
      said: folder === undefined ? 'no such folder' : folder.kind,
    };
  }
  return reach(host, url, (text) => text.split('\n').every((line) => line === '' || /^v\d/.test(line)), 'versions', signal);
}

/** Through the first proxy that supports the database, else directly (cmd/go/internal/modfetch/sumdb.go, initBase). */
async function reachDatabase(host: Host, proxies: readonly string[], setting: string, signal: AbortSignal): Promise<Reached> {
  const [name = '', direct] = setting.trim().split(/\s+/);
  const database = name.split('+')[0]!;
  const isTree = (text: string) => text.startsWith('go.sum database tree\n');
  for (const proxy of direct === undefined ? proxies.filter((url) => !url.startsWith('file:')) : []) {
    const base = `${proxy.replace(/\/$/, '')}/sumdb/${database}`;
    const supported = await reach(host, `${base}/supported`, () => true, 'support', signal);
    if (supported.state === 'answers') return reach(host, `${base}/latest`, isTree, 'a signed tree', signal);
  }
  return reach(host, `${direct ?? `https://${database}`}/latest`, isTree, 'a signed tree', signal);
}

async function reach(host: Host, url: string, isRight: (text: string) => boolean, what: string, signal: AbortSignal): Promise<Reached> {
  const place = displayUrl(url);
  const { get } = await import('../go/http-get.js');
  try {
    const limits = { connectMs: networkTrials.requestMs, stallMs: networkTrials.requestMs, redirects: 5 };
    const response = await get(url, {
      env: host.env,
      logins: () => Promise.resolve([]),
      ...limits,
      signal,
      headers: { connection: 'close' },
      lookup: lookupIn(host, networkTrials.requestMs),
    });
    let text = '';
    for await (const chunk of response) {
      text += String(chunk);
      if (text.length > networkTrials.answerBytes) break;
    }
    response.destroy();
    // The last line may be cut.
    const whole = text.length > networkTrials.answerBytes ? text.slice(0, text.lastIndexOf('\n') + 1) : text;
    return isRight(whole)
      ? { url: place, state: 'answers', said: what }
      : { url: place, state: 'other', said: `no ${what}: ${text.slice(0, 80)}` };
  } catch (error) {
    // A proxy that lacks the module says so too.
    if (error instanceof DownloadFailure && error.kind === 'absent') return { url: place, state: 'unclear', said: error.message };
    if (signal.aborted) return { url: place, state: 'fails', said: `${place}: no answer within ${networkTrials.requestMs / 1000} s` };
    return { url: place, state: 'fails', said: errorText(error) };
  }
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');
loopback.addSubnet('::ffff:127.0.0.0', 104, 'ipv6');

/** Whether an address stays on this machine. */
export function isLoopback(address: string): boolean {
  const family = addressFamily(address);
  return family !== undefined && loopback.check(address, family);
}

async function ipv6Fact(host: Host, hosts: Text): Promise<Fact<NetworkFacts['net.ipv6']>> {
  const [bound, routes] = await Promise.all([
    observed(host, 'net.listen', { address: '::1' }, () => listen('::1')),
    host.readFile('/proc/net/ipv6_route'),
  ]);
  if (bound.state !== 'present') return undetermined(bound.state === 'unknown' ? bound.reason : 'it was not tried');
  // Destination and prefix length of all zeros, not on lo: a way to everywhere (net/ipv6/route.c, rt6_info_route).
  const route = (presentValue(routes) ?? '').split('\n').some((line) => /^0{32} 00 /.test(line) && !/ lo$/.test(line.trimEnd()));
  const localhostNamesIt = parseHosts(presentValue(hosts.answer) ?? '', 'localhost').includes('::1');
  return known(
    { loopback: bound.value === 'ok', route, localhostNamesIt },
    { source: 'listen on ::1', value: bound.value },
    { source: '/proc/net/ipv6_route', value: route ? 'a default route' : 'no default route' },
  );
}

async function portsFact(host: Host): Promise<Fact<NetworkFacts['net.ports']>> {
  const [range, statistics, bound] = await Promise.all([
    host.readFile('/proc/sys/net/ipv4/ip_local_port_range'),
    host.readFile('/proc/net/sockstat'),
    observed(host, 'net.listen', { address: '127.0.0.1' }, () => listen('127.0.0.1')),
  ]);
  const [, first, last] = /^(\d+)\s+(\d+)/.exec(presentValue(range) ?? '') ?? [];
  const [, inUse, waiting] = /^TCP: inuse (\d+) orphan \d+ tw (\d+)/m.exec(presentValue(statistics) ?? '') ?? [];
  if (first === undefined || inUse === undefined) return undetermined('the kernel does not tell its port range and sockets');
  const bindable = bound.state === 'present' ? (bound.value === 'ok' ? true : bound.value === 'EADDRINUSE' ? false : null) : null;
  return known(
    { first: Number(first), last: Number(last), sockets: Number(inUse) + Number(waiting), bindable },
    { source: '/proc/sys/net/ipv4/ip_local_port_range', value: `${first} ${last}` },
    { source: '/proc/net/sockstat', value: `TCP in use ${inUse}, waiting for their end ${waiting}` },
    ...(bound.state === 'present' ? [{ source: 'listen on a free port of 127.0.0.1', value: bound.value }] : []),
  );
}

/** `ok`, or the code of why a free port of the address cannot be listened on. */
function listen(address: string): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(0, address, () => server.close(() => resolve('ok')));
  });
}

async function iptablesFact(host: Host): Promise<Fact<NetworkFacts['net.iptables']>> {
  const run = (...argv: string[]) => host.run(argv, { timeoutMs: networkTrials.commandMs });
  const version = await run('iptables', '--version');
  if (version.outcome === 'not-found') return known(null, { source: 'iptables --version', value: 'command not found' });
  if (version.outcome !== 'exited') return undetermined('iptables did not answer');
  const evidence: Evidence = {
    source: 'iptables --version',
    value: version.stdout.trim() || version.stderr.trim(),
    exit: version.exit ?? 1,
  };
  const named = /\((nf_tables|legacy)\)/.exec(version.stdout)?.[1] as 'nf_tables' | 'legacy' | undefined;
  // Reading these tables loads nothing, unlike iptables-legacy-save.
  const [legacy, nft] = await Promise.all([host.readFile('/proc/net/ip_tables_names'), run('nft', 'list', 'tables')]);
  const hasLegacy = legacy.state === 'present' ? legacy.value.trim() !== '' : legacy.state === 'missing' ? false : null;
  const hasNft = nft.outcome === 'exited' && nft.exit === 0 ? /^table ip6? /m.test(nft.stdout) : null;
  const mixed = hasLegacy === null || (hasLegacy && hasNft === null) ? null : hasLegacy && hasNft === true;
  return known({ backend: named ?? 'unclear', mixed }, evidence, {
    source: '/proc/net/ip_tables_names',
    value: legacy.state === 'present' ? legacy.value.trim().replaceAll('\n', ' ') || '(none)' : legacy.state,
  });
}
