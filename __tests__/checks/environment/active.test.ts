import { describe, expect, test } from '@jest/globals';
import { runGlobalCells } from '../../../src/checks/cells.js';
import { activeChecks } from '../../../src/checks/environment/active.js';
import type { FolderFact } from '../../../src/facts/active-values.js';
import type { FactValues } from '../../../src/facts/fact.js';
import { SnapshotHost } from '../../../src/host/snapshot.js';
import { systemOfQuestion } from '../../../src/knowledge/question-systems.js';
import type { Result } from '../../../src/model/report.js';
import { Snapshot } from '../../../src/model/snapshot.js';
import type { CauseId, Status } from '../../../src/model/words.js';
import { type FactChanges, factsWith, healthyFolder } from '../../support/facts.js';
import { forbiddenRemedies } from '../../support/forbidden-remedies.js';
import { notOnPage } from '../../support/remedy-shapes.js';
import { benchOn, cellOf } from '../bench.js';

type Row = readonly [check: string, status: Status, summary: RegExp, changes?: FactChanges, cause?: CauseId];

const folder = (changes: Partial<FolderFact>): FolderFact => ({ ...healthyFolder, path: '/place', examined: '/place', ...changes });
const trial = (
  steps: Partial<NonNullable<FolderFact['trial']>['steps']>,
  more: Partial<NonNullable<FolderFact['trial']>> = {},
): FolderFact => folder({ trial: { ...healthyFolder.trial!, ...more, steps: { ...healthyFolder.trial!.steps, ...steps } } });
const variables = (values: Record<string, string>): FactChanges => ({
  'env.variables': Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, setBy: 'the environment' }])),
});
const answers = (changes: Partial<FactValues['net.nameserverAnswers'][number]>): FactChanges => ({
  'net.nameserverAnswers': [
    { server: '192.0.2.1', asked: 20, answered: 20, timeouts: 0, error: null, code: 0, medianMs: 2, slowMs: 9, slowIs: 'p95', ...changes },
  ],
});
const reached = (state: 'other' | 'fails', said: string) => [{ url: 'https://proxy.example/list', state, said }];
const denied = (deniedBy: FactValues['userns.unprivileged']['deniedBy']): FactChanges => ({
  'userns.unprivileged': { allowed: false, deniedBy },
});

const rows: readonly Row[] = [
  ['fs.tempdir', 'pass', /\/tmp .*works, ext4, 50 GiB free$/],
  [
    'fs.tempdir',
    'fail',
    /does not exist, and the go command does not make it/,
    { 'fs.tempDir': folder({ exists: false }) },
    'fs.permission',
  ],
  ['fs.tempdir', 'fail', /make nothing in it \(EROFS\)/, { 'fs.tempDir': folder({ access: 'EROFS' }) }, 'fs.read-only'],
  ['fs.tempdir', 'fail', /nothing can be written \(ENOSPC\)/, { 'fs.tempDir': trial({ write: 'ENOSPC' }) }, 'fs.no-space'],
  [
    'fs.tempdir',
    'fail',
    /no file can be made \(no inode is left\)/,
    { 'fs.tempDir': { ...trial({ create: 'ENOSPC' }), freeInodes: 0 } },
    'fs.no-space',
  ],
  [
    'fs.tempdir',
    'warn',
    /only 512 MiB free, in memory \(tmpfs\)/,
    { 'fs.tempDir': folder({ kind: 'memory', type: 'tmpfs', availableBytes: 512 * 1024 ** 2 }) },
    'fs.no-space',
  ],
  ['fs.tempdir', 'warn', /only 500 inodes free/, { 'fs.tempDir': folder({ freeInodes: 500 }) }, 'fs.no-space'],
  [
    'fs.tempdir',
    'warn',
    /a tmpfs is mounted over \/tmp/,
    { 'fs.tempDir': folder({ kind: 'memory', type: 'tmpfs', mountPoint: '/tmp' }), 'platform.wsl': '2' },
  ],
  [
    'fs.tempdir',
    'unknown',
    /no answer within/,
    { 'fs.tempDir': trial({ create: 'untried: no answer within 2000 ms', write: 'untried: x' }) },
  ],
  ['fs.tempdir', 'unknown', /could not be tried/, { 'fs.tempDir': folder({ access: null, trial: null }) }],
  ['fs.gotmpdir', 'pass', /works/],
  [
    'fs.gotmpdir',
    'fail',
    /mounted noexec: test binaries cannot be run/,
    { 'fs.goTmpDir': { ...trial({ execute: 'EACCES' }), options: ['rw', 'noexec'] } },
    'fs.noexec',
  ],
  ['fs.gotmpdir', 'fail', /refuses to run what lies there \(EPERM\)/, { 'fs.goTmpDir': trial({ execute: 'EPERM' }) }, 'fs.noexec'],
  ['fs.gotmpdir', 'warn', /on a network file system \(nfs4\)/, { 'fs.goTmpDir': folder({ kind: 'network', type: 'nfs4' }) }],
  ['fs.gotmpdir', 'unknown', /whether programs run/, { 'fs.goTmpDir': trial({ execute: 'untried: there is no /bin/sh' }) }],
  ['fs.gocache', 'pass', /works/],
  ['fs.gocache', 'pass', /does not exist yet and can be made/, { 'fs.goCache': folder({ exists: false, trial: null }) }],
  [
    'fs.gocache',
    'fail',
    /in \/nonexistent this user can make nothing \(EACCES\)/,
    { 'fs.goCache': folder({ exists: false, trial: null, examined: '/nonexistent', access: 'EACCES' }) },
    'fs.permission',
  ],
  ['fs.gocache', 'fail', /cannot be locked \(ENOLCK\)/, { 'fs.goCache': trial({ lock: 'ENOLCK' }) }, 'fs.no-locking'],
  ['fs.gocache', 'pass', /not tried: lock/, { 'fs.goCache': trial({ lock: 'untried: there is no flock(1)' }) }],
  ['fs.gocache', 'warn', /on a Windows drive \(9p\)/, { 'fs.goCache': folder({ kind: 'windows', type: '9p' }) }, 'wsl.windows-drive'],
  [
    'fs.gocache',
    'warn',
    /2000 µs there, 20 times as long/,
    { 'fs.goCache': folder({ timesSlower: 20, speed: { files: 12, createMicroseconds: 2000, statMicroseconds: 100 } }) },
  ],
  ['fs.gocache', 'unknown', /^not determined/, { 'fs.goCache': 'unknown' }],
  ['fs.gomodcache', 'pass', /works/],
  ['fs.gomodcache', 'fail', /cannot be renamed \(EPERM\)/, { 'fs.goModCache': trial({ rename: 'EPERM' }) }, 'fs.permission'],
  ['fs.gomodcache', 'warn', /upper and lower case are the same/, { 'fs.goModCache': trial({}, { caseSensitive: false }) }],
  ['fs.gomodcache', 'unknown', /^not determined/, { 'fs.goModCache': 'unknown' }],
  ['fs.project', 'pass', /is on ext4/],
  [
    'fs.project',
    'warn',
    /on a Windows drive \(9p, mounted at \/mnt\/c\)/,
    { 'fs.project': folder({ kind: 'windows', type: '9p', mountPoint: '/mnt/c' }) },
    'wsl.windows-drive',
  ],
  ['fs.project', 'warn', /network file system/, { 'fs.project': folder({ kind: 'network', type: 'nfs' }) }],
  ['fs.project', 'unknown', /weirdfs, which is in no table/, { 'fs.project': folder({ kind: null, type: 'weirdfs' }) }],
  ['fs.features', 'pass', /links, permissions/],
  [
    'fs.features',
    'warn',
    /no symbolic link can be made \(EPERM\); permissions cannot be changed \(kept-not\)/,
    { 'fs.tempDir': trial({ symlink: 'EPERM', chmod: 'kept-not' }) },
  ],
  [
    'fs.features',
    'warn',
    /case are the same; modification times are kept to 2 s/,
    { 'fs.tempDir': trial({}, { caseSensitive: false, timeGranularityNs: 2e9 }) },
  ],
  ['fs.features', 'unknown', /nothing could be tried/, { 'fs.tempDir': trial({ create: 'EROFS' }) }],

  ['env.go', 'pass', /go1\.26\.8/],
  ['env.go', 'skip', /no go on PATH/, { 'env.go': [] }],
  ['env.go', 'warn', /only \/mnt\/c\/Go\/bin\/go\.exe of Windows/, { 'env.go': [], 'env.goExe': ['/mnt/c/Go/bin/go.exe'] }],
  ['env.go', 'warn', /leads to no toolchain/, { 'env.go': [{ command: '/shims/go', kind: 'chooser', goroot: null, version: null }] }],
  ['env.go', 'unknown', /^not determined/, { 'env.go': 'unknown' }],
  ['env.goroot', 'pass', /not set/],
  ['env.goroot', 'pass', /as the go on PATH/, { 'env.goroot': { value: '/go', setBy: 'the environment', version: '1.26.8' } }],
  [
    'env.goroot',
    'fail',
    /is go1\.20, the go on PATH is go1\.26\.8/,
    { 'env.goroot': { value: '/old', setBy: 'the environment', version: '1.20' } },
    'toolchain.mismatch',
  ],
  [
    'env.goroot',
    'fail',
    /holds no toolchain/,
    { 'env.goroot': { value: '/gone', setBy: 'the environment', version: null } },
    'toolchain.mismatch',
  ],
  ['env.goroot', 'unknown', /^not determined/, { 'env.goroot': 'unknown' }],
  ['env.gotoolchain', 'pass', /not set/],
  ...['local', 'auto', 'path', 'go1.21.0', 'go1.27rc1+auto', 'local+path', 'go1.21.3-custom'].map(
    (value): Row => ['env.gotoolchain', 'pass', /GOTOOLCHAIN=/, variables({ GOTOOLCHAIN: value })],
  ),
  ['env.gotoolchain', 'warn', /no form/, variables({ GOTOOLCHAIN: '1.21' }), 'toolchain.mismatch'],
  ['env.gotoolchain', 'unknown', /^not determined/, { 'env.variables': 'unknown' }],
  ['env.goflags', 'pass', /-trimpath/, variables({ GOFLAGS: '-trimpath -tags=netgo' })],
  ['env.goflags', 'warn', /-mod=mod: builds may rewrite/, variables({ GOFLAGS: '--mod=mod' })],
  ['env.goflags', 'unknown', /^not determined/, { 'env.variables': 'unknown' }],
  ['env.godebug', 'pass', /nosuchkey is no key/, variables({ GODEBUG: 'netdns=go,nosuchkey=1,cpu.avx=off' })],
  ['env.godebug', 'warn', /asyncpreemptoff=1: a loop/, variables({ GODEBUG: 'netdns=go,asyncpreemptoff=1' })],
  ['env.gomemlimit', 'pass', /GOMEMLIMIT=1500MiB/, variables({ GOMEMLIMIT: '1500MiB' })],
  ['env.gomemlimit', 'pass', /GOMEMLIMIT=off/, variables({ GOMEMLIMIT: 'off' })],
  ['env.gomemlimit', 'fail', /GOMEMLIMIT=2G .* every Go program ends at once/, variables({ GOMEMLIMIT: '2G' })],
  ['env.gomemlimit', 'pass', /\(\/go\/env\)/, { 'env.variables': { GOMEMLIMIT: { value: '2G', setBy: '/go/env' } } }],
  ['env.gomemlimit', 'unknown', /^not determined/, { 'env.variables': 'unknown' }],
  ['env.godebug', 'unknown', /^not determined/, { 'env.variables': 'unknown' }],
  ['env.goproxy', 'pass', /https:\/\/a\.example\/, where it has none direct/, variables({ GOPROXY: 'https://a.example,direct' })],
  ['env.goproxy', 'warn', /ftp:\/\/a\.example/, variables({ GOPROXY: 'ftp://a.example|direct' }), 'net.proxy'],
  ['env.goproxy', 'unknown', /^not determined/, { 'env.variables': 'unknown' }],
  ['env.gosumdb', 'pass', /not set/],
  ['env.gosumdb', 'warn', /without the proof/, variables({ GOSUMDB: 'off' })],
  ['env.gosumdb', 'unknown', /^not determined/, { 'env.variables': 'unknown' }],
  ['env.goprivate', 'pass', /no private/],
  ['env.goprivate', 'pass', /GOPRIVATE=\*\.corp\.example/, variables({ GOPRIVATE: '*.corp.example' })],
  ['env.goprivate', 'warn', /GONOSUMDB=\*: modules/, variables({ GONOSUMDB: '*' })],
  ['env.goprivate', 'warn', /without TLS/, variables({ GOINSECURE: 'a.example,*' })],
  ['env.goprivate', 'unknown', /^not determined/, { 'env.variables': 'unknown' }],
  ['env.home', 'pass', /HOME=/],
  ['env.home', 'pass', /named by variables/, { 'env.home': null, ...variables({ GOCACHE: '/c', GOPATH: '/g' }) }],
  ['env.home', 'fail', /neither is GOCACHE nor GOMODCACHE/, { 'env.home': null }, 'env.home-missing'],
  ['env.home', 'unknown', /^not determined/, { 'env.home': 'unknown' }],
  ['env.gocache', 'pass', /\/c/, variables({ GOCACHE: '/c' })],
  ['env.gocache', 'warn', /required since Go 1\.12/, variables({ GOCACHE: 'off' }), 'env.gocache'],
  ['env.gocache', 'unknown', /^not determined/, { 'env.variables': 'unknown' }],
  ['env.gopath', 'pass', /outside/],
  ['env.gopath', 'warn', /lies in the module cache/, { 'fs.project': folder({ path: '/home/user/go/pkg/mod/example.com/m@v1.0.0' }) }],
  ['env.gopath', 'unknown', /^not determined/, { 'fs.goModCache': 'unknown' }],
  ['env.preload', 'pass', /not set/],
  ['env.preload', 'warn', /changes no system call of Go/, { 'env.preload': '/lib/wrap.so' }],
  ['env.preload', 'unknown', /^not determined/, { 'env.preload': 'unknown' }],
  ['cgo.compiler', 'pass', /gcc compiles/],
  ['cgo.compiler', 'skip', /no gcc/, { 'cgo.compiler': { command: 'gcc', state: 'not-found', said: null } }],
  ['cgo.compiler', 'warn', /no headers/, { 'cgo.compiler': { command: 'gcc', state: 'no-headers', said: 'x' } }, 'cgo.missing-header'],
  [
    'cgo.compiler',
    'warn',
    /cannot compile \(cc1: broken\)/,
    { 'cgo.compiler': { command: 'gcc', state: 'fails', said: 'cc1: broken' } },
    'cgo.no-compiler',
  ],
  ['cgo.compiler', 'unknown', /^not determined/, { 'cgo.compiler': 'unknown' }],

  ['net.localhost', 'pass', /127\.0\.0\.1/],
  ['net.localhost', 'fail', /localhost is 192\.0\.2\.7/, { 'net.localhost': { file: ['192.0.2.7'], lookup: null } }, 'net.dns'],
  ['net.localhost', 'fail', /no address/, { 'net.localhost': { file: [], lookup: [] } }, 'net.dns'],
  ['net.localhost', 'unknown', /^not determined/, { 'net.localhost': { file: [], lookup: null } }],
  ['net.resolver', 'pass', /^Go's own \(files, then dns\)/],
  ['net.resolver', 'pass', /with cgo the C library's/, { 'net.resolver': { withCgo: 'cgo', because: 'x', order: ['files', 'dns'] } }],
  ['net.resolver', 'unknown', /^not determined/, { 'net.resolver': 'unknown' }],
  ['net.nameserver', 'pass', /n 20, median 2 ms, p95 9 ms/],
  ['net.nameserver', 'warn', /does not answer \(2 timeouts\)/, answers({ answered: 0, timeouts: 2, medianMs: null }), 'net.dns'],
  ['net.nameserver', 'warn', /SERVFAIL/, answers({ code: 2 }), 'net.dns'],
  ['net.nameserver', 'warn', /takes 900 ms/, answers({ medianMs: 900 }), 'net.dns'],
  ['net.nameserver', 'unknown', /^not determined/, { 'net.nameserverAnswers': 'unknown' }],
  ['net.proxy', 'pass', /no proxy/],
  [
    'net.proxy',
    'warn',
    /HTTPS_PROXY and https_proxy differ/,
    { 'net.proxy': { HTTPS_PROXY: 'http://a:1', https_proxy: 'http://b:1' } },
    'net.proxy',
  ],
  ['net.proxy', 'warn', /is no address/, { 'net.proxy': { HTTP_PROXY: 'http://' } }, 'net.proxy'],
  ['net.proxy', 'unknown', /^not determined/, { 'net.proxy': 'unknown' }],
  ['net.tls-roots', 'pass', /ca-certificates/],
  ['net.tls-roots', 'warn', /https does not work/, { 'net.tlsRoots': [] }, 'net.tls'],
  ['net.tls-roots', 'unknown', /^not determined/, { 'net.tlsRoots': 'unknown' }],
  ['net.goproxy', 'pass', /answers/],
  ['net.goproxy', 'warn', /gives something else/, { 'net.goproxy': reached('other', 'no versions: <html>') }, 'net.proxy'],
  ['net.goproxy', 'warn', /ENOTFOUND/, { 'net.goproxy': reached('fails', 'ENOTFOUND') }, 'net.dns'],
  ['net.goproxy', 'skip', /names no place/, { 'net.goproxy': [] }],
  ['net.goproxy', 'unknown', /^not determined/, { 'net.goproxy': 'unknown' }],
  ['net.sumdb', 'pass', /answers/],
  ['net.sumdb', 'warn', /CERT/, { 'net.sumdb': reached('fails', 'CERT_HAS_EXPIRED') }, 'net.tls'],
  ['net.sumdb', 'skip', /names no place/, { 'net.sumdb': [] }],
  ['net.sumdb', 'unknown', /^not determined/, { 'net.sumdb': 'unknown' }],
  ['net.ipv6', 'pass', /default route/],
  ['net.ipv6', 'pass', /does not promise/, { 'net.ipv6': { loopback: false, route: false, localhostNamesIt: false } }],
  ['net.ipv6', 'warn', /cannot be used/, { 'net.ipv6': { loopback: false, route: false, localhostNamesIt: true } }],
  ['net.ipv6', 'unknown', /^not determined/, { 'net.ipv6': 'unknown' }],
  ['net.ports', 'pass', /20 TCP/],
  ['net.ports', 'warn', /most ports/, { 'net.ports': { first: 1000, last: 1009, sockets: 9, bindable: true } }, 'net.port-busy'],
  ['net.ports', 'fail', /no free port/, { 'net.ports': { first: 1000, last: 1009, sockets: 9, bindable: false } }, 'net.port-busy'],
  ['net.ports', 'unknown', /^not determined/, { 'net.ports': 'unknown' }],
  ['net.iptables', 'pass', /nf_tables/],
  ['net.iptables', 'skip', /no iptables/, { 'net.iptables': null }],
  ['net.iptables', 'warn', /at once/, { 'net.iptables': { backend: 'legacy', mixed: true } }],
  ['net.iptables', 'unknown', /^not determined/, { 'net.iptables': 'unknown' }],

  ['userns.unprivileged', 'pass', /gets a user namespace/],
  ['userns.unprivileged', 'warn', /none of these: mnt, net \(user\.max_mnt/, { 'kernel.namespaceLimits': { mnt: 0, net: 0, pid: 5 } }],
  ['userns.unprivileged', 'pass', /gets a user namespace/, { 'kernel.namespaceLimits': 'unknown' }],
  ['userns.unprivileged', 'skip', /not Linux/, { 'platform.os': 'windows' }],
  ['userns.unprivileged', 'fail', /unprivileged_userns_clone is 0/, denied('sysctl'), 'userns.denied'],
  ['userns.unprivileged', 'fail', /AppArmor/, denied('apparmor'), 'userns.denied'],
  ['userns.unprivileged', 'fail', /seccomp filter/, denied('seccomp'), 'userns.denied'],
  ['userns.unprivileged', 'fail', /limit of user namespaces/, { ...denied('limit'), 'kernel.maxUserNamespaces': 0 }, 'userns.denied'],
  ['userns.unprivileged', 'fail', /without user namespaces/, denied('kernel'), 'userns.denied'],
  ['userns.unprivileged', 'unknown', /^not determined/, { 'userns.unprivileged': 'unknown' }],
  ['container.runtime-driver', 'pass', /docker: systemd/],
  ['container.runtime-driver', 'skip', /no container runtime/, { 'container.cgroupDrivers': [] }],
  [
    'container.runtime-driver',
    'warn',
    /while systemd manages/,
    { 'container.cgroupDrivers': [{ runtime: 'docker', driver: 'cgroupfs', file: 'docker info' }] },
  ],
  [
    'container.runtime-driver',
    'pass',
    /no systemd with cgroup v2/,
    { 'container.cgroupDrivers': [{ runtime: 'docker', driver: 'cgroupfs', file: 'docker info' }], 'systemd.state': 'absent' },
  ],
  ['container.runtime-driver', 'unknown', /^not determined/, { 'container.cgroupDrivers': 'unknown' }],
];

async function judge([id, , , changes = {}]: Row, offline = false): Promise<Result> {
  const check = activeChecks.find((each) => each.id === id)!;
  const host = new SnapshotHost(Snapshot.parse({ platform: { os: 'linux', arch: 'amd64', processors: 8 } }));
  const bench = benchOn(host, { checks: [check], facts: () => Promise.resolve(factsWith(changes)) }, { offline });
  return (await runGlobalCells(bench, [cellOf(check)])).results[0]!;
}

describe('each check judges what was tried', () => {
  test.each(rows)('%s is %s: %s', async (...row) => {
    const result = await judge(row);
    expect({ status: result.status, summary: result.summary }).toEqual({ status: row[1], summary: expect.stringMatching(row[2]) });
    if (row[1] === 'warn' || row[1] === 'fail') {
      expect(result.findings!.map(({ cause }) => cause)).toEqual([row[4] ?? 'undetermined']);
      expect(result.evidence.length).toBeGreaterThan(0);
    }
  });

  test.each(activeChecks)('$id: the page has every status that was shown, and no other', ({ id, page }) => {
    const shown = new Set(rows.filter(([check]) => check === id).map(([, status]) => status));
    // Offline, and on other systems (other-systems.test.ts).
    if (id.startsWith('net.') || systemOfQuestion(id) !== undefined) shown.add('skip');
    expect(Object.keys(page.statuses).sort()).toEqual([...shown].sort());
  });

  test.each(activeChecks.filter(({ id }) => id.startsWith('net.')))('$id is skipped offline', async ({ id }) => {
    expect(await judge([id, 'skip', /./], true)).toMatchObject({ status: 'skip', summary: 'the network is not asked (--offline)' });
  });

  test('every remedy says what it does and how to go back, and is none that does harm', async () => {
    const results = await Promise.all(rows.map((row) => judge(row)));
    expect(new Set((await Promise.all(results.map(notOnPage))).flat())).toEqual(new Set());
    const remedies = results.flatMap(({ findings = [] }) => findings.flatMap((each) => each.remedies ?? []));
    expect(remedies.length).toBeGreaterThan(40);
    for (const remedy of remedies) {
      expect(remedy).toEqual({
        kind: expect.stringMatching(/^(fix|workaround|investigate)$/),
        summary: expect.stringMatching(/^[A-Z].*[^.]$/),
        commands: expect.any(Array),
        shell: 'bash',
        root: expect.any(Boolean),
        effect: expect.stringMatching(/\w/),
        undo: expect.stringMatching(/\w/),
        risk: expect.stringMatching(/\w/),
        reversible: expect.any(Boolean),
        expect: expect.stringMatching(/\w/),
      });
      for (const { id, pattern } of forbiddenRemedies) expect([id, remedy.commands.filter((line) => pattern.test(line))]).toEqual([id, []]);
    }
  });
});
