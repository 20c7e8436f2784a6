import type { Reached } from '../../facts/active-values.js';
import { isLoopback } from '../../facts/network.js';
import { networkTrials, portShare, slowNameServerMs, wslTunnelServer } from '../../knowledge/network.js';
import { byHand } from '../../knowledge/place-remedies.js';
import { debianPackages } from '../../knowledge/remedies.js';
import { shellWord } from '../../model/shell.js';
import type { CauseId } from '../../model/words.js';
import type { Check, HostContext } from '../check.js';
import { pass, skip, unknown } from '../outcomes.js';
import { type FactCheck, type FactReader, factCheck, type Judgement, trouble, warn } from './fact-check.js';

/** A check that `--offline` switches off. */
function netCheck(check: FactCheck): Check {
  const { page } = check;
  return factCheck({
    ...check,
    page: {
      ...page,
      statuses: { ...page.statuses, skip: [page.statuses.skip, 'the network is not asked (`--offline`)'].filter(Boolean).join('; or ') },
    },
    judge: (facts: FactReader, context: HostContext) =>
      context.settings.offline
        ? skip('the network is not asked (--offline)', [{ source: '--offline', value: 'set' }])
        : check.judge(facts, context),
  });
}

const look = (summary: string, commands: readonly string[], expect: string, root = false) =>
  byHand(summary, commands, { kind: 'investigate', root, undo: 'nothing to undo: it only looks', expect });

const localhost = netCheck({
  id: 'net.localhost',
  title: 'Does localhost mean this machine, and nothing else?',
  page: {
    why: 'Tests start servers on localhost and connect to them. Where the name has another address, or none, they hang or reach something else.',
    how: ['/etc/hosts is read as Go reads it, and the C library is asked for the name; every address must be a loopback address.'],
    statuses: { pass: 'loopback addresses only', fail: 'another address, or none', unknown: 'the name could not be looked up' },
    sources: ['https://www.rfc-editor.org/rfc/rfc6761#section-6.3', 'https://pkg.go.dev/net#hdr-Name_Resolution'],
  },
  judge: (facts) => {
    const { file, lookup } = facts('net.localhost');
    const all = [...new Set([...file, ...(lookup ?? [])])];
    const strangers = all.filter((address) => !isLoopback(address));
    const remedies = [
      byHand(
        'Let /etc/hosts name the loopback address',
        [
          'cp /etc/hosts /etc/hosts.before-go-conform',
          "sed -i '/[[:space:]]localhost\\([[:space:]]\\|$\\)/d' /etc/hosts",
          "printf '127.0.0.1 localhost\\n::1 localhost\\n' >> /etc/hosts",
        ],
        {
          root: true,
          undo: 'mv /etc/hosts.before-go-conform /etc/hosts',
          risk: 'other names on the same lines are lost: look at the copy; WSL writes the file anew at each start (generateHosts)',
          expect: 'net.localhost passes',
        },
      ),
    ];
    if (strangers.length > 0) return trouble('fail', 'net.dns', `localhost is ${strangers.join(', ')}`, remedies);
    if (lookup === null && file.length === 0) return unknown('not determined: the name could not be looked up');
    if (all.length === 0) return trouble('fail', 'net.dns', 'localhost has no address', remedies);
    return pass(`localhost is ${all.join(', ')}`);
  },
});

const resolver = netCheck({
  id: 'net.resolver',
  title: 'Which resolver does a Go program use here?',
  page: {
    why: 'A Go program with cgo may ask the C library, one without never does: where the two see different names, a program works under `go run` and fails in a scratch container.',
    how: [
      'The rules of the package net are followed: GODEBUG=netdns, LOCALDOMAIN, RES_OPTIONS and HOSTALIASES, the options of /etc/resolv.conf, the line `hosts:` of /etc/nsswitch.conf, /etc/mdns.allow.',
    ],
    statuses: { pass: 'the resolver and the reason are known', unknown: 'a file that decides could not be read' },
    sources: ['https://pkg.go.dev/net#hdr-Name_Resolution', 'https://go.dev/src/net/conf.go'],
  },
  judge: (facts) => {
    const { withCgo, because, order } = facts('net.resolver');
    const tunnel = (facts.ifKnown('net.nameservers') ?? []).includes(wslTunnelServer) ? '; names go through the DNS tunnel of WSL' : '';
    const where = order.length === 0 ? '' : ` (${order.join(', then ')})`;
    if (withCgo === 'go') return pass(`Go's own${where}, with cgo and without: ${because}${tunnel}`);
    return pass(`with cgo the C library's: ${because}; without cgo Go's own${where}${tunnel}`);
  },
});

const nameserver = netCheck({
  id: 'net.nameserver',
  title: 'Do the name servers answer, and how fast?',
  page: {
    why: 'The first name server that does not answer costs five seconds for each name, in Go and in the C library, before the next one is asked.',
    how: [
      `Each name server of /etc/resolv.conf that counts is sent up to ${networkTrials.queries} questions by UDP, one after the other, for the name that module downloads need; all servers side by side, within ${networkTrials.serverMs / 1000} s.`,
      'The median and the slow end are of the answers alone: the 95th percentile from 20 answers on, else the slowest. Two lost questions in a row end it. Later answers may come from the cache of the server.',
    ],
    statuses: {
      pass: `every server answers, in the middle within ${slowNameServerMs} ms`,
      warn: 'a server does not answer, answers slowly, or says that it fails',
      unknown: 'the name servers are not known',
    },
    sources: ['https://man7.org/linux/man-pages/man5/resolv.conf.5.html', 'https://www.rfc-editor.org/rfc/rfc1035#section-4.1.1'],
  },
  judge: (facts) => {
    const answers = facts('net.nameserverAnswers');
    const bad = answers.flatMap(({ server, answered, error, medianMs, code, timeouts }) => {
      if (answered === 0) return [`${server} does not answer (${error ?? `${timeouts} timeouts`})`];
      if (code === 2) return [`${server} says that it fails (SERVFAIL)`];
      return (medianMs ?? 0) > slowNameServerMs ? [`${server} takes ${medianMs} ms`] : [];
    });
    if (bad.length === 0) {
      return pass(
        answers
          .map(
            ({ server, answered, medianMs, slowMs, slowIs }) => `${server}: n ${answered}, median ${medianMs} ms, ${slowIs} ${slowMs} ms`,
          )
          .join('; '),
      );
    }
    return trouble('warn', 'net.dns', bad.join('; '), [
      look(
        'See where the list of name servers comes from',
        ['cat /etc/resolv.conf', 'ls -l /etc/resolv.conf', 'resolvectl status'],
        'net.nameserver passes once the dead server is out of the list',
      ),
    ]);
  },
});

const proxy = netCheck({
  id: 'net.proxy',
  title: 'Which HTTP proxy do downloads go through?',
  page: {
    why: 'The go command, git and this program follow HTTP_PROXY, HTTPS_PROXY and NO_PROXY. A proxy for http alone, or names in two spellings that differ, send some of them past it.',
    how: ['The variables are read in both spellings; users and passwords are left out.'],
    statuses: {
      pass: 'none, or one that all follow',
      warn: 'the two spellings differ, or the address is none',
      unknown: 'the environment is not known',
    },
    sources: ['https://pkg.go.dev/golang.org/x/net/http/httpproxy#FromEnvironment'],
  },
  judge: (facts) => {
    const set = facts('net.proxy');
    const names = Object.keys(set);
    if (names.length === 0) return pass('no proxy is set', [{ source: 'HTTP_PROXY, HTTPS_PROXY, NO_PROXY', value: '(unset)' }]);
    const differ = names.filter(
      (name) => name === name.toUpperCase() && set[name.toLowerCase()] !== undefined && set[name.toLowerCase()] !== set[name],
    );
    const broken = names.filter(
      (name) => !/^no_proxy$/i.test(name) && !URL.canParse(set[name]!.includes('://') ? set[name]! : `http://${set[name]}`),
    );
    const all = names.map((name) => `${name}=${set[name]}`).join(', ');
    if (differ.length === 0 && broken.length === 0) return pass(all);
    const what = [
      ...differ.map((name) => `${name} and ${name.toLowerCase()} differ`),
      ...broken.map((name) => `${name} is no address`),
    ].join('; ');
    return trouble('warn', 'net.proxy', `${what}: ${all}`, [
      look(
        'See where they are set',
        ['env | grep -i _proxy', 'grep -rnsi _proxy /etc/environment /etc/profile.d ~/.profile ~/.bashrc'],
        'both spellings are the same',
      ),
    ]);
  },
});

const roots = netCheck({
  id: 'net.tls-roots',
  title: 'Does Go find certificates of authorities?',
  page: {
    why: 'Without them every https download ends with "x509: certificate signed by unknown authority". Small images come without.',
    how: [
      'The files and folders in which crypto/x509 looks are looked into, with SSL_CERT_FILE and SSL_CERT_DIR in their place when they are set.',
    ],
    statuses: { pass: 'there are some', warn: 'there are none', unknown: 'a place could not be read' },
    sources: ['https://go.dev/src/crypto/x509/root_linux.go', 'https://go.dev/src/crypto/x509/root_unix.go'],
  },
  judge: (facts) => {
    const places = facts('net.tlsRoots');
    if (places.length > 0) return pass(`certificates of authorities in ${places.join(', ')}`);
    return trouble('warn', 'net.tls', 'Go finds no certificates of authorities: https does not work', [
      debianPackages('Install the certificates', ['ca-certificates'], 'net.tls-roots passes'),
    ]);
  },
});

function reachability(id: string, fact: 'net.goproxy' | 'net.sumdb', variable: string, what: string, source: string): Check {
  return netCheck({
    id,
    title: `Does ${what} answer?`,
    page: {
      why: `What ${variable} names is where modules, toolchains and their checksums come from: without it nothing new can be downloaded.`,
      how: [
        `${what} is asked as the go command asks it, through the same HTTP proxy, within ${networkTrials.requestMs / 1000} s; a web page is no answer, and "there is none" leaves the question open: any web server says that.`,
      ],
      statuses: {
        pass: 'it answers as such a place does',
        warn: 'it does not answer, or something else answers in its place',
        skip: `${variable} names none`,
        unknown: 'the snapshot does not tell',
      },
      sources: [source],
    },
    judge: (facts) => judgeReached(facts(fact), variable),
  });
}

function judgeReached(places: readonly Reached[], variable: string): Judgement {
  if (places.length === 0) return skip(`${variable} names no place to ask`, [{ source: variable, value: 'no place to ask' }]);
  const bad = places.filter(({ state }) => state === 'other' || state === 'fails');
  const unclear = places.filter(({ state }) => state === 'unclear');
  if (bad.length === 0 && unclear.length > 0)
    return unknown(`not determined: ${unclear.map(({ said }) => said).join('; ')}, which any web server may say`);
  if (bad.length === 0) return pass(places.map(({ url }) => `${url} answers`).join('; '));
  const says = ({ url, state, said }: Reached) =>
    state === 'other' ? `${url} gives something else: ${said}` : said.startsWith(url) ? said : `${url}: ${said}`;
  return trouble('warn', causeOf(bad[0]!), bad.map(says).join('; '), [
    look('Ask it by hand', [`curl -sv --max-time 10 ${shellWord(bad[0]!.url)} | head -n 5`], `${variable} answers`),
  ]);
}

function causeOf({ state, said }: Reached): CauseId {
  if (state === 'other') return 'net.proxy';
  if (/ENOTFOUND|EAI_AGAIN/.test(said)) return 'net.dns';
  return /CERT|certificate|SSL|TLS/i.test(said) ? 'net.tls' : 'net.proxy';
}

const ipv6 = netCheck({
  id: 'net.ipv6',
  title: 'Does IPv6 work where it is promised?',
  page: {
    why: 'Tests that listen on `localhost` or `[::1]` fail where the name has ::1 and the kernel has no IPv6; many containers are so.',
    how: ['A port of ::1 is listened on, /etc/hosts is read for localhost, and the kernel is asked for a default route.'],
    statuses: {
      pass: 'it works, or nothing promises it',
      warn: 'localhost is ::1 too, and ::1 cannot be used',
      unknown: 'it could not be tried',
    },
    sources: ['https://man7.org/linux/man-pages/man7/ipv6.7.html'],
  },
  judge: (facts) => {
    const { loopback, route, localhostNamesIt } = facts('net.ipv6');
    if (!loopback && localhostNamesIt) {
      return warn('/etc/hosts says that localhost is ::1, and ::1 cannot be used here', [
        look(
          'See whether IPv6 is switched off',
          ['sysctl net.ipv6.conf.all.disable_ipv6 net.ipv6.conf.lo.disable_ipv6', 'ip -6 address show dev lo'],
          'net.ipv6 passes once ::1 is there or out of /etc/hosts',
        ),
      ]);
    }
    if (!loopback) return pass('there is no IPv6 here, and localhost does not promise it');
    return pass(`::1 works; ${route ? 'there is a default route' : 'there is no way out by IPv6'}`);
  },
});

const ports = netCheck({
  id: 'net.ports',
  title: 'Are there ports left for new connections?',
  page: {
    why: 'A test that opens many connections leaves each port in TIME_WAIT for a minute; when the range is used up, connections to the same place end with "cannot assign requested address".',
    how: [
      'A free port of 127.0.0.1 is listened on. The range is compared with the TCP sockets of this network namespace, those in TIME_WAIT included: an upper bound, because a port may be used once for each place.',
    ],
    statuses: {
      pass: 'there are',
      warn: 'most of the range is in use',
      fail: 'no free port could be had',
      unknown: 'the kernel does not tell',
    },
    sources: ['https://docs.kernel.org/networking/ip-sysctl.html'],
  },
  judge: (facts) => {
    const { first, last, sockets, bindable } = facts('net.ports');
    const size = last - first + 1;
    const figures = `${sockets} TCP sockets, ${size} ports (${first} to ${last})`;
    const remedies = [look('See who holds them', ['ss -s', 'ss -tan state time-wait | head'], 'net.ports passes')];
    if (bindable === false) return trouble('fail', 'net.port-busy', `no free port of 127.0.0.1 can be had: ${figures}`, remedies);
    if (sockets >= size * portShare)
      return trouble('warn', 'net.port-busy', `most ports for new connections are in use: ${figures}`, remedies);
    return pass(figures);
  },
});

const iptables = netCheck({
  id: 'net.iptables',
  title: 'Do the rules of iptables come from one backend?',
  sideEffects: ['runs'],
  page: {
    why: 'Either backend will do. Rules of both at once are applied one after the other, and who looks at one does not see why packets are lost.',
    how: [
      '`iptables --version` names the backend; /proc/net/ip_tables_names and `nft list tables` show whether both hold rules, where this user may ask.',
    ],
    statuses: {
      pass: 'one backend, or it cannot be told that there are two',
      warn: 'rules of both',
      skip: 'there is no iptables',
      unknown: 'iptables did not answer',
    },
    sources: ['https://wiki.nftables.org/wiki-nftables/index.php/Legacy_xtables_tools'],
  },
  judge: (facts) => {
    const found = facts('net.iptables');
    if (found === null) return skip('there is no iptables');
    const { backend, mixed } = found;
    if (mixed === true) {
      return warn('rules of iptables-legacy and of nftables are loaded at once', [
        look('See both', ['iptables-legacy-save', 'nft list ruleset'], 'one of the two is empty once its rules were moved', true),
      ]);
    }
    return pass(`iptables of the backend ${backend}${mixed === null ? '; whether both hold rules, only root can see' : ''}`);
  },
});

export const networkChecks: readonly Check[] = [
  localhost,
  resolver,
  nameserver,
  proxy,
  roots,
  reachability('net.goproxy', 'net.goproxy', 'GOPROXY', 'each proxy of GOPROXY', 'https://go.dev/ref/mod#goproxy-protocol'),
  reachability('net.sumdb', 'net.sumdb', 'GOSUMDB', 'the checksum database', 'https://go.dev/ref/mod#checksum-database'),
  ipv6,
  ports,
  iptables,
];
