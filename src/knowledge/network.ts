/** Where Go looks for certificates of authorities: the first file that exists and every file of the folders (crypto/x509/root_linux.go). */
export const tlsRoots = {
  files: [
    '/etc/ssl/certs/ca-certificates.crt',
    '/etc/pki/tls/certs/ca-bundle.crt',
    '/etc/ssl/ca-bundle.pem',
    '/etc/pki/tls/cacert.pem',
    '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
    '/etc/ssl/cert.pem',
  ],
  folders: ['/etc/ssl/certs', '/etc/pki/tls/certs'],
  /** Files of a folder that are looked into: the answer is whether there are any. */
  folderFiles: 20,
} as const;

/** Options of resolv.conf that Go's own resolver understands; any other makes it ask the C library (net/dnsconfig_unix.go). */
export const resolverOptions =
  /^(?:ndots:.*|timeout:.*|attempts:.*|rotate|single-request|single-request-reopen|use-vc|usevc|tcp|trust-ad|edns0|no-reload)$/;

/** Keywords of resolv.conf that it understands. */
export const resolverKeywords: readonly string[] = ['nameserver', 'domain', 'search', 'options', 'lookup'];

/** Name servers that count: Go and the C library take three (resolv.conf(5), MAXNS); without any, this machine is asked. */
export const nameServers = { most: 3, defaults: ['127.0.0.1', '::1'] } as const;

/** How name servers and proxies are asked. All of it runs side by side. */
export const networkTrials = {
  /** Milliseconds for one answer of a name server, and for all of one server. */
  queryMs: 1000,
  serverMs: 2400,
  /** Queries to one server: from 20 on there is a 95th percentile. */
  queries: 20,
  /** Queries without an answer after which a server is given up. */
  lostInARow: 2,
  /** Milliseconds for a proxy or the checksum database, and for a lookup of localhost. */
  requestMs: 2500,
  lookupMs: 1500,
  /** Milliseconds for iptables. */
  commandMs: 1500,
  /** A module that every public proxy has; a private one may answer that it has none, which shows as much. */
  module: 'golang.org/x/mod',
  /** Bytes of an answer that are read. */
  answerBytes: 4096,
} as const;

/** Samples from which on a percentile means something. */
export const percentileSamples = { p95: 20, p99: 100 } as const;

/** Share of the ports for outgoing connections that are taken from which on connections begin to fail for want of one. */
export const portShare = 0.8;

/** Milliseconds for a name, in the middle, above which downloads and tests of the network suffer. */
export const slowNameServerMs = 200;

/** The name server of WSL's DNS tunnelling (WSL source, and https://learn.microsoft.com/windows/wsl/networking#dns-tunneling). */
export const wslTunnelServer = '10.255.255.254';

/** Variables that make the C library's resolver behave differently, so that Go leaves lookups to it (net/conf.go). */
export const resolverVariables: readonly string[] = ['LOCALDOMAIN', 'RES_OPTIONS', 'HOSTALIASES'];
