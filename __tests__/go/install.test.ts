import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Catalogue, readCatalogue, type ToolchainOptions } from '../../src/go/catalogue.js';
import { type Installation, installToolchain } from '../../src/go/install.js';
import type { InstallProgress } from '../../src/go/sources/source.js';
import { RecordingHost } from '../../src/host/recording.js';
import { SnapshotHost } from '../../src/host/snapshot.js';
import { createStaging, discard } from '../../src/host/unpack-store.js';
import { abandonedStagingMs, listingLifetimes, publishGraceMs, treeCheckMs } from '../../src/knowledge/toolchain-limits.js';
import { ChecksumLog } from '../support/checksum-log.js';
import { LocalServer } from '../support/local-server.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { FakeIndex, FakeProxy, goScript, HostWithEnvironment, platform, writeGoroot } from '../support/toolchain-fixtures.js';

let server: LocalServer;
let proxy: FakeProxy;
let index: FakeIndex;
let toolCache: string;

beforeEach(async () => {
  server = await LocalServer.start();
  proxy = new FakeProxy(server);
  index = new FakeIndex(server);
  toolCache = join(temporaryFolder('install'), 'tools');
});
afterEach(() => server.close());

function options(env: Record<string, string> = {}, more: Partial<ToolchainOptions> = {}): ToolchainOptions {
  return { host: new HostWithEnvironment(env), source: 'auto', offline: false, downloadBaseUrl: index.url, toolCache, platform, ...more };
}

const fromProxy = (more: Partial<ToolchainOptions> = {}, env: Record<string, string> = {}) =>
  options({ ...proxy.env, ...env }, { source: 'proxy', ...more });
const fromIndex = (more: Partial<ToolchainOptions> = {}) => options({}, { source: 'go.dev', ...more });

async function install(release: string, how: ToolchainOptions): Promise<Installation & { catalogue: Catalogue }> {
  const catalogue = await readCatalogue(how);
  return { ...(await installToolchain(release, how, catalogue)), catalogue };
}

/** Everything of ours in the tool cache that counts as a toolchain, or could be taken for one. */
function leftovers(): string[] {
  return existsSync(toolCache) ? readdirSync(toolCache).filter((name) => name !== 'go-wsl-conform') : [];
}

const versionsOf = (catalogue: Catalogue, source: string) =>
  catalogue.releases.filter((release) => release.source === source).map(({ version }) => version);
const failureOf = (catalogue: Catalogue, source: string) => catalogue.sources.find((state) => state.source === source)?.failure;

describe('the module proxy', () => {
  test('gives a proved tree under a name of its own, complete, with its provenance', async () => {
    proxy.add('1.99.1');
    const progress: InstallProgress[] = [];
    const { toolchain, problem, attempts, evidence } = await install('1.99.1', fromProxy({ onProgress: (step) => progress.push(step) }));
    const goroot = join(toolCache, 'go-toolchain/1.99.1/x64');
    expect(problem).toBeUndefined();
    expect(toolchain).toMatchObject({
      version: '1.99.1',
      goroot,
      source: 'proxy',
      reported: 'go version go1.99.1 linux/amd64',
      verified: {
        by: 'h1',
        authority: 'sum.example.com, tree of 6 records',
        detail: expect.stringMatching(/^h1:.*; no earlier tree head/),
      },
    });
    expect(attempts).toEqual([{ source: 'proxy', outcome: 'installed' }]);
    expect(evidence).toEqual([{ source: `${goroot}/bin/go version`, value: 'go version go1.99.1 linux/amd64', exit: 0 }]);
    expect(readdirSync(join(toolCache, 'go-toolchain/1.99.1')).sort()).toEqual(['x64', 'x64.complete', 'x64.provenance.json']);
    expect(JSON.parse(readFileSync(`${goroot}.provenance.json`, 'utf8'))).toMatchObject({
      source: 'proxy',
      release: '1.99.1',
      verified: { by: 'h1' },
    });
    expect(readFileSync(join(goroot, 'src/go.mod'), 'utf8')).toBe('module std\n');
    expect(leftovers()).toEqual(['go-toolchain']);
    expect(new Set(progress.map(({ phase }) => phase))).toEqual(new Set(['download', 'unpack', 'verify']));
    expect(progress.every(({ version, bytesPerSecond }) => version === '1.99.1' && bytesPerSecond >= 0)).toBe(true);
  });

  test('a second one proves that the log only grew', async () => {
    proxy.add('1.99.1');
    await install('1.99.1', fromProxy());
    proxy.add('1.99.2');
    const { toolchain } = await install('1.99.2', fromProxy());
    expect(toolchain?.verified.detail).toContain('consistent with the tree of 6 records seen before');
  });

  test('several at once all arrive', async () => {
    const releases = ['1.98.1', '1.98.2', '1.98.3', '1.98.4'];
    for (const release of releases) proxy.add(release);
    const how = fromProxy();
    const catalogue = await readCatalogue(how);
    const all = await Promise.all(releases.map((release) => installToolchain(release, how, catalogue)));
    expect(all.map(({ toolchain }) => toolchain?.version)).toEqual(releases);
  });

  // Two only: which of several is unpacked first is left to the network.
  test.each([
    ['neighbours share a file that both have', ['plumless', 'plumless'], 2],
    ['a file whose CRC-32 only looks the same is noticed by the hash', ['plumless', 'buckeroo'], 1],
  ])('%s', async (_, notes, links) => {
    expect(new Set(notes.map((note) => crc32(note))).size).toBe(1);
    const releases = notes.map((note, index) => {
      proxy.add(`1.98.${index + 1}`, { note });
      return `1.98.${index + 1}`;
    });
    const how = fromProxy();
    const catalogue = await readCatalogue(how);
    const all = await Promise.all(releases.map((release) => installToolchain(release, how, catalogue)));
    const files = all.map(({ toolchain }) => join(toolchain!.goroot, 'note'));
    expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(notes);
    expect(files.map((file) => statSync(file).nlink)).toEqual([links, links]);
    expect(all.map(({ toolchain }) => toolchain?.verified.by)).toEqual(['h1', 'h1']);
  });

  test('the same one at once arrives once, and both get it', async () => {
    proxy.add('1.99.1');
    const [how, other] = [fromProxy(), fromProxy()];
    const catalogues = await Promise.all([readCatalogue(how), readCatalogue(other)]);
    const both = await Promise.all([installToolchain('1.99.1', how, catalogues[0]), installToolchain('1.99.1', other, catalogues[1])]);
    expect(both.map(({ problem }) => problem)).toEqual([undefined, undefined]);
    expect(leftovers()).toEqual(['go-toolchain']);
  });

  test('what is there already is not fetched again, but asked for its version', async () => {
    proxy.add('1.99.1');
    await install('1.99.1', fromProxy());
    const before = server.asked.length;
    const { toolchain } = await install('1.99.1', fromProxy());
    expect(toolchain).toMatchObject({ source: 'proxy', verified: { by: 'h1' } });
    expect(server.asked).toHaveLength(before);
  });

  const refusals: [string, { tree?: Parameters<FakeProxy['add']>[1]; env?: Record<string, string> }, string][] = [
    ['a hash that the database does not know', { tree: { record: 'h1:other=' } }, 'the checksum database says h1:other=: refused'],
    ['a go command of another version', { tree: { script: goScript('1.98.0') } }, 'expected go1.99.1'],
    ['a go command that fails', { tree: { script: '#!/bin/sh\necho oh no >&2\nexit 3\n' } }, 'exit 3 (oh no)'],
    ['GOSUMDB=off', { env: { GOSUMDB: 'off' } }, 'GOSUMDB=off switches the checksum database off'],
    ['a database whose key is not known', { env: { GOSUMDB: 'sum.example.net' } }, 'is not known'],
    ['another key for the database', { env: { GOSUMDB: new ChecksumLog().verifier } }, 'not signed by the key of sum.example.com'],
  ];
  test.each(refusals)('%s: refused, and nothing is left behind', async (_, { tree, env }, text) => {
    proxy.add('1.99.1', tree);
    const { toolchain, problem } = await install('1.99.1', fromProxy({}, env));
    expect(toolchain).toBeUndefined();
    expect(problem).toContain('go1.99.1 could not be installed');
    expect(problem).toContain(text);
    expect(leftovers()).toEqual([]);
  });

  test('a database that cannot be asked: refused', async () => {
    proxy.add('1.99.1');
    server.routes.set('/proxy/sumdb/sum.example.com/supported', 403);
    expect((await install('1.99.1', fromProxy())).problem).toContain('no proved hash from the checksum database sum.example.com');
    expect(leftovers()).toEqual([]);
  });

  test.each([
    ['GONOSUMDB', '*'],
    ['GOPRIVATE', 'golang.org/*'],
  ])('%s cannot switch the proof off', async (name, value) => {
    proxy.add('1.99.1', { record: 'h1:other=' });
    expect((await install('1.99.1', fromProxy({}, { [name]: value }))).problem).toContain('refused');
    proxy.add('1.99.2');
    expect((await install('1.99.2', fromProxy({}, { [name]: value }))).toolchain?.verified.by).toBe('h1');
  });

  test('a single file:// proxy may do without, and says so', async () => {
    proxy.add('1.99.1');
    const folder = temporaryFolder('mirror');
    mkdirSync(join(folder, 'golang.org/toolchain/@v'), { recursive: true });
    for (const [path, body] of server.routes) {
      const file = path.replace('/proxy/', '');
      if (file.startsWith('golang.org/')) writeFileSync(join(folder, file), body as string);
    }
    const env = { GOPROXY: pathToFileURL(folder).href, GOSUMDB: 'off' };
    const { toolchain, catalogue } = await install('1.99.1', options(env, { source: 'proxy', offline: true }));
    expect(versionsOf(catalogue, 'proxy')).toEqual(['1.99.1']);
    expect(toolchain?.verified).toMatchObject({ by: 'none', detail: expect.stringContaining('one file:// URL') });
    expect(
      (await install('1.99.1', options({ ...env, GOPROXY: `${env.GOPROXY},off` }, { source: 'proxy', toolCache: `${toolCache}2` })))
        .problem,
    ).toContain('GOSUMDB=off');
  });

  test('a list of proxies is walked by its rules', async () => {
    proxy.add('1.99.1');
    const missing = `${server.url}/none`;
    server.routes.set('/broken/golang.org/toolchain/@v/list', 403);
    expect((await install('1.99.1', fromProxy({}, { GOPROXY: `${missing},${proxy.url}` }))).toolchain?.source).toBe('proxy');
    const stuck = await install('1.99.1', fromProxy({ toolCache: `${toolCache}2` }, { GOPROXY: `${server.url}/broken,${proxy.url}` }));
    expect(failureOf(stuck.catalogue, 'proxy')).toContain('HTTP 403');
    const off = await install('1.99.1', fromProxy({ toolCache: `${toolCache}2` }, { GOPROXY: 'off' }));
    expect(off.problem).toContain('off forbids every download');
  });

  test('nothing sets GOPROXY: the source is unavailable and says so', async () => {
    expect((await install('1.99.1', options({}, { source: 'proxy' }))).problem).toContain('nothing sets GOPROXY');
  });

  test('a release that its list leaves out is confirmed by asking', async () => {
    proxy.add('1.99.1', { listed: false });
    const catalogue = await readCatalogue(fromProxy());
    expect(versionsOf(catalogue, 'proxy')).toEqual([]);
    expect((await catalogue.confirm('1.99.1')).answer).toBe('exists');
    expect((await catalogue.confirm('1.99.9')).answer).toBe('absent');
    const info = (release: string) => `/proxy/golang.org/toolchain/@v/v0.0.1-go${release}.linux-amd64.info`;
    server.routes.set(info('1.99.8'), 403);
    expect(await catalogue.confirm('1.99.8')).toMatchObject({
      answer: 'absent',
      reason: expect.stringContaining('the checksum database has no record of it'),
    });
    server.routes.set(info('1.99.1'), 403);
    expect(await catalogue.confirm('1.99.1')).toMatchObject({
      answer: 'undetermined',
      reason: expect.stringContaining('the checksum database knows it'),
    });
    server.routes.set('/proxy/sumdb/sum.example.com/supported', 403);
    expect((await (await readCatalogue(fromProxy())).confirm('1.99.8')).answer).toBe('undetermined');
  });

  test('a cancelled run leaves nothing behind', async () => {
    proxy.add('1.99.1');
    const controller = new AbortController();
    const how = fromProxy({ signal: controller.signal });
    const catalogue = await readCatalogue(how);
    server.routes.set('/proxy/golang.org/toolchain/@v/v0.0.1-go1.99.1.linux-amd64.zip', (_, response) => {
      response.write('slow');
      controller.abort();
    });
    const { attempts } = await installToolchain('1.99.1', how, catalogue);
    expect(attempts).toEqual([{ source: 'proxy', outcome: 'cancelled' }]);
    expect(leftovers()).toEqual([]);
    await expect(readCatalogue({ ...how, toolCache: `${toolCache}2` })).rejects.toMatchObject({ kind: 'cancelled' });
  });
});

describe('the download index', () => {
  test('gives a verified tree under the name of its mirror', async () => {
    index.add('1.99.1');
    const { toolchain } = await install('1.99.1', fromIndex());
    expect(toolchain).toMatchObject({ source: 'index', verified: { by: 'sha256', authority: index.url } });
    expect(toolchain?.goroot).toMatch(/\/go-[0-9a-f]{8}\/1\.99\.1\/x64$/);
    expect(leftovers()).toHaveLength(1);
  });

  test('a mirror may be named as the source', async () => {
    index.add('1.99.1');
    const { toolchain } = await install('1.99.1', options({}, { source: index.url, downloadBaseUrl: undefined }));
    expect(toolchain).toMatchObject({ source: 'index', verified: { by: 'sha256' } });
  });

  const refusals: [string, Parameters<FakeIndex['add']>[1], string][] = [
    ['a wrong hash', { sha256: '0'.repeat(64) }, 'the index says 0000'],
    ['no hash', { sha256: '' }, 'cannot be verified'],
    ['a larger size', { size: 100_000 }, 'the index says 100000'],
    ['a smaller size', { size: 10 }, 'more than the 10 bytes'],
    ['another kind of archive', { filename: 'go1.99.1.linux-amd64.pkg' }, 'neither a tar.gz nor a zip'],
    ['a tarball under the name of a zip', { filename: 'go1.99.1.linux-amd64.zip' }, 'not a zip archive'],
  ];
  test.each(refusals)('%s: refused, and nothing is left behind', async (_, row, text) => {
    index.add('1.99.1', row);
    expect((await install('1.99.1', fromIndex())).problem).toContain(text);
    expect(leftovers()).toEqual([]);
  });

  test('rows that are no release for this platform are passed over', async () => {
    index.add('1.99.1');
    index.add('1.9.2rc2');
    index.add('1.99.2', { filename: '../evil.tar.gz' });
    const catalogue = await readCatalogue(fromIndex());
    expect(versionsOf(catalogue, 'index')).toEqual(['1.99.1']);
    expect((await catalogue.confirm('1.99.2')).answer).toBe('absent');
    expect((await installToolchain('1.99.2', fromIndex(), catalogue)).problem).toContain('lists no archive');
  });

  test('another form of the index is a failure of the source, not an error', async () => {
    server.routes.set('/dl/?mode=json&include=all', '{"not": "a list"}');
    const catalogue = await readCatalogue(fromIndex());
    expect(failureOf(catalogue, 'index')).toBeDefined();
    expect((await catalogue.confirm('1.99.1')).answer).toBe('undetermined');
  });

  test('a tree that another program put there is not passed off as verified', async () => {
    index.add('1.99.1');
    const first = await install('1.99.1', fromIndex());
    const goroot = first.toolchain!.goroot;
    writeFileSync(`${goroot}.provenance.json`, 'nonsense');
    expect((await install('1.99.1', fromIndex())).problem).toContain('put there by another program');
    const { toolchain } = await install('1.99.1', options({}, { source: 'tool-cache' }));
    expect(toolchain).toMatchObject({ source: 'tool-cache', goroot, verified: { by: 'none' } });
  });

  test('what a killed job left behind is replaced, its old staging folder removed', async () => {
    index.add('1.99.1');
    const goroot = (await install('1.99.1', fromIndex())).toolchain!.goroot;
    rmSync(`${goroot}.complete`);
    writeFileSync(join(goroot, 'half'), '');
    const staging = join(toolCache, '.go-wsl-conform-staging-old');
    mkdirSync(staging);
    const old = (Date.now() - abandonedStagingMs) / 1000 - 10;
    utimesSync(staging, old, old);
    expect((await install('1.99.1', fromIndex())).toolchain?.goroot).toBe(goroot);
    expect(existsSync(join(goroot, 'half'))).toBe(false);
    expect(existsSync(staging)).toBe(false);
    expect(statSync(`${goroot}.complete`).size).toBe(0);
  });
});

describe('a tree in the tool cache is looked over before it is used', () => {
  const goroot = () => join(toolCache, 'go-toolchain/1.99.1/x64');
  const runtime = () => join(goroot(), 'src/runtime/runtime.go');
  const damages: [string, () => void, RegExp][] = [
    [
      'another go command',
      () => writeGoroot(goroot(), goScript('1.99.7')),
      /`go version go1\.99\.7 linux\/amd64`, expected go1\.99\.1 linux\/amd64/,
    ],
    ['a go command of another machine', () => writeGoroot(goroot(), goScript('1.99.1', 'linux', 's390x')), /linux\/s390x`, expected/],
    ['a go command that is no program', () => writeFileSync(join(goroot(), 'bin/go'), ''), /bin\/go version`/],
    [
      'a VERSION file of another release',
      () => writeFileSync(join(goroot(), 'VERSION'), 'go1.99.7\n'),
      /its VERSION file says "go1\.99\.7"/,
    ],
    ['a missing file', () => rmSync(runtime()), /it holds 2 files, 3 were installed/],
    ['a file too many', () => writeFileSync(join(goroot(), 'src/evil.go'), ''), /it holds 4 files, 3 were installed/],
    ['a file that is cut off', () => truncateSync(runtime(), 3), /its files hold \d+ bytes, \d+ were installed/],
    [
      'the record of another release',
      () => {
        const file = `${goroot()}.provenance.json`;
        writeFileSync(file, readFileSync(file, 'utf8').replace('"1.99.1"', '"1.99.3"'));
      },
      /the record beside it is of go1\.99\.3/,
    ],
  ];
  test.each(damages)('%s: it is set aside and installed anew, and the evidence says so', async (_, damage, text) => {
    proxy.add('1.99.1');
    await install('1.99.1', fromProxy());
    damage();
    const { toolchain, problem, evidence, repaired } = await install('1.99.1', fromProxy());
    expect(problem).toBeUndefined();
    expect(toolchain).toMatchObject({ goroot: goroot(), verified: { by: 'h1' } });
    expect(repaired).toBe(`${goroot()}: ${evidence[0]?.value}`);
    expect(evidence[0]?.source).toBe(goroot());
    expect(evidence[0]?.value).toMatch(text);
    expect(evidence[0]?.value).toContain(`set aside as ${goroot()}.damaged, installed anew`);
    expect(existsSync(join(`${goroot()}.damaged`, 'src'))).toBe(true);
    expect(existsSync(join(`${goroot()}.damaged.complete`))).toBe(false);
    const again = await install('1.99.1', fromProxy());
    expect(again.evidence).toHaveLength(1);
    expect(again.repaired).toBeUndefined();
  });

  test('under auto the tool cache says why it is passed over', async () => {
    proxy.add('1.99.1');
    await install('1.99.1', fromProxy());
    rmSync(runtime());
    const { toolchain, attempts } = await install('1.99.1', options(proxy.env));
    expect(toolchain?.source).toBe('proxy');
    expect(attempts[1]).toEqual({ source: 'tool-cache', outcome: `${goroot()} is damaged: it holds 2 files, 3 were installed` });
    rmSync(runtime());
    const offline = await install('1.99.1', options(proxy.env, { offline: true }));
    expect(offline.problem).toContain('is damaged: it holds 2 files');
    expect(offline.problem).toContain('proxy: not asked: the run is offline');
  });

  test('the sizes are compared at most once an hour, the number of files each time', async () => {
    proxy.add('1.99.1');
    await install('1.99.1', fromProxy());
    await install('1.99.1', fromProxy());
    truncateSync(runtime(), 3);
    expect((await install('1.99.1', fromProxy())).evidence).toHaveLength(1);
    const hourAgo = (Date.now() - treeCheckMs) / 1000 - 1;
    utimesSync(`${goroot()}.checked`, hourAgo, hourAgo);
    expect((await install('1.99.1', fromProxy())).evidence[0]?.value).toContain('bytes, ');
  });

  test('a damaged tree of another program is set aside only where ours would stand', async () => {
    proxy.add('1.99.1');
    index.add('1.99.1');
    const { goroot: mirrored } = (await install('1.99.1', fromIndex())).toolchain!;
    rmSync(`${mirrored}.provenance.json`);
    writeFileSync(join(mirrored, 'VERSION'), 'go1.99.2');
    const { toolchain, attempts } = await install('1.99.1', options(proxy.env, { source: 'proxy', downloadBaseUrl: index.url }));
    expect([toolchain?.source, attempts.length]).toEqual(['proxy', 1]);
    expect(existsSync(mirrored)).toBe(true);
    const anew = await install('1.99.1', fromIndex());
    expect(anew.evidence[0]?.value).toContain('its VERSION file says "go1.99.2"');
    expect(existsSync(`${mirrored}.damaged`)).toBe(true);
  });

  test('of two that set it aside at once both have a sound one in the end', async () => {
    proxy.add('1.99.1');
    await install('1.99.1', fromProxy());
    rmSync(runtime());
    const [how, other] = [fromProxy(), fromProxy()];
    const catalogues = await Promise.all([readCatalogue(how), readCatalogue(other)]);
    const both = await Promise.all([installToolchain('1.99.1', how, catalogues[0]), installToolchain('1.99.1', other, catalogues[1])]);
    expect(both.map(({ problem }) => problem)).toEqual([undefined, undefined]);
    expect(existsSync(runtime())).toBe(true);
  });
});

describe('a tool cache that others use', () => {
  const mark = (name: string) => mkdirSync(join(toolCache, `.go-wsl-conform-staging-${name}`), { recursive: true });
  const stagings = () => readdirSync(toolCache).filter((name) => name.startsWith('.go-wsl-conform-staging-'));

  test('keeps the staging folders of processes that live or cannot be asked', async () => {
    proxy.add('1.99.1');
    const own = await processSpace();
    mark(`${own}-${process.pid}-live`);
    mark('00000000-1-elsewhere');
    mark(`${own}-4194305-gone`);
    await install('1.99.1', fromProxy());
    expect(stagings().sort()).toEqual(
      [`.go-wsl-conform-staging-00000000-1-elsewhere`, `.go-wsl-conform-staging-${own}-${process.pid}-live`].sort(),
    );
  });

  test('is not taken for abandoned while another process is about to set the marker', async () => {
    proxy.add('1.99.1');
    const goroot = join(toolCache, 'go-toolchain/1.99.1/x64');
    writeGoroot(goroot, goScript('1.99.1'));
    const timer = setTimeout(() => writeFileSync(`${goroot}.complete`, ''), publishGraceMs / 4);
    const { toolchain } = await install('1.99.1', fromProxy());
    clearTimeout(timer);
    expect(toolchain).toMatchObject({ goroot, verified: { by: 'none' } });
  });

  /** What the name of a staging folder says of the place of this process. */
  async function processSpace(): Promise<string> {
    const staging = await createStaging(toolCache);
    await discard(staging);
    return /staging-([0-9a-z]+)-/.exec(staging)![1]!;
  }
});

describe('the host and the tool cache', () => {
  function hostFolders() {
    const base = temporaryFolder('host');
    return { base, env: { HOME: base, GVM_ROOT: join(base, 'gvm'), PATH: join(base, 'path') } };
  }

  test('toolchains in the usual places are asked for their real version, once each', async () => {
    const { base, env } = hostFolders();
    writeGoroot(join(base, 'sdk/go1.96.1'), goScript('1.96.2'));
    writeGoroot(join(base, 'gvm/gos/custom'), goScript('1.96.3-custom X:nodwarf5'));
    writeGoroot(join(base, 'root'), goScript('1.96rc1'));
    mkdirSync(join(base, 'path'));
    symlinkSync(join(base, 'sdk/go1.96.1/bin/go'), join(base, 'path/go'));
    writeGoroot(join(base, 'sdk/go-foreign'), goScript('1.96.5', 'linux', 's390x'));
    writeGoroot(join(base, 'sdk/gotip'), '#!/bin/sh\necho "go version devel go1.99-abcdef linux/amd64"\n');
    writeGoroot(join(base, 'sdk/go-broken'), '#!/bin/sh\nexit 1\n');
    const how = options({ ...env, GOROOT: join(base, 'root') }, { source: 'host' });
    const catalogue = await readCatalogue(how);
    const ours = catalogue.releases.filter(({ goroot }) => goroot?.startsWith(base));
    expect(ours.map(({ version, goroot }) => [version, goroot?.slice(base.length)])).toEqual([
      ['1.96.3', '/gvm/gos/custom'],
      ['1.96.2', '/sdk/go1.96.1'],
      ['1.96rc1', '/root'],
    ]);
    const notes = catalogue.sources[0]!.notes.filter((note) => note.startsWith(base)).map((note) => note.slice(base.length));
    expect(notes).toEqual([
      expect.stringMatching(/^\/sdk\/go-broken\/bin\/go is not used: .* exit 1$/),
      expect.stringContaining('made for linux/s390x, the host is linux/amd64'),
      expect.stringContaining('names no release: go version devel go1.99-abcdef'),
    ]);
    const { toolchain } = await installToolchain('1.96.2', how, catalogue);
    expect(toolchain).toMatchObject({ source: 'host', goroot: join(base, 'sdk/go1.96.1'), verified: { by: 'none' } });
    expect((await installToolchain('1.2.3', how, catalogue)).problem).toContain('not on this host (found: ');
  });

  test('a wrapper on PATH is asked for its GOROOT', async () => {
    const { base, env } = hostFolders();
    writeGoroot(join(base, 'real'), goScript('1.97.1'));
    mkdirSync(join(base, 'path'));
    writeFileSync(
      join(base, 'path/go'),
      `#!/bin/sh\nif [ "$1" = env ]; then echo ${join(base, 'real')}; else exec ${join(base, 'real/bin/go')} "$@"; fi\n`,
      { mode: 0o755 },
    );
    const catalogue = await readCatalogue(options(env, { source: 'host' }));
    expect(catalogue.releases.find(({ version }) => version === '1.97.1')?.goroot).toBe(join(base, 'real'));
  });

  test('complete trees of the tool cache are known, with what is known of their origin', async () => {
    const cache = (version: string) => join(toolCache, 'go', version, 'x64');
    for (const [version, release] of [
      ['1.95.1', '1.95.1'],
      ['1.96.0-rc.2', '1.96rc2'],
      ['1.20.0', '1.20'],
      ['1.94.0', '1.93.0'],
    ] as const) {
      writeGoroot(cache(version), goScript(release));
      writeFileSync(`${cache(version)}.complete`, '');
    }
    writeGoroot(cache('1.95.2'), goScript('1.95.2'));
    mkdirSync(join(toolCache, 'go/nonsense'));
    writeFileSync(join(toolCache, 'go/1.95.3.complete'), '');
    const how = options({}, { source: 'tool-cache', downloadBaseUrl: undefined });
    const catalogue = await readCatalogue(how);
    expect(versionsOf(catalogue, 'tool-cache')).toEqual(['1.96rc2', '1.95.1', '1.94.0', '1.20']);
    expect((await installToolchain('1.96rc2', how, catalogue)).toolchain).toMatchObject({
      source: 'tool-cache',
      goroot: cache('1.96.0-rc.2'),
      verified: { by: 'none' },
    });
    expect((await installToolchain('1.94.0', how, catalogue)).problem).toContain('expected go1.94.0');
    expect((await installToolchain('1.95.2', how, catalogue)).problem).toContain('not in the tool cache');
  });

  test('under auto a tree of ours is found again with its proof', async () => {
    proxy.add('1.99.1');
    await install('1.99.1', fromProxy());
    const { toolchain, attempts } = await install('1.99.1', options(proxy.env));
    expect(toolchain).toMatchObject({ source: 'tool-cache', verified: { by: 'h1', authority: 'sum.example.com, tree of 6 records' } });
    expect(attempts.map(({ source }) => source)).toEqual(['host', 'tool-cache']);
  });
});

describe('the order of sources, and listings', () => {
  const orderOf = (catalogue: Catalogue) => catalogue.sources.map(({ source }) => source);

  test('the index comes before the proxy, unless the user set GOPROXY', async () => {
    const plain = options({}, { downloadBaseUrl: undefined, offline: true });
    expect(orderOf(await readCatalogue(plain))).toEqual(['host', 'tool-cache', 'index', 'proxy']);
    expect(orderOf(await readCatalogue(options(proxy.env, { downloadBaseUrl: undefined, offline: true })))).toEqual([
      'host',
      'tool-cache',
      'proxy',
      'index',
    ]);
    // A mirror of the index is as explicit.
    expect(orderOf(await readCatalogue(options(proxy.env)))).toEqual(['host', 'tool-cache', 'index', 'proxy']);
  });

  test('a source that fails is passed over for the next', async () => {
    proxy.add('1.99.1');
    index.add('1.99.1', { sha256: '0'.repeat(64) });
    const { toolchain, attempts } = await install('1.99.1', options(proxy.env));
    expect(toolchain?.source).toBe('proxy');
    expect(attempts.map(({ source }) => source)).toEqual(['host', 'tool-cache', 'index', 'proxy']);
    expect(attempts[2]?.outcome).toContain('refused');
  });

  test('a second look asks nothing of the network, and after an hour everything again', async () => {
    proxy.add('1.99.1');
    index.add('1.99.2');
    const first = await readCatalogue(options(proxy.env));
    const asked = server.asked.length;
    expect((await readCatalogue(options(proxy.env))).releases).toEqual(first.releases);
    expect(server.asked).toHaveLength(asked);
    age(listingLifetimes.answerMs);
    await readCatalogue(options(proxy.env));
    expect(server.asked).toHaveLength(asked + 2);
  });

  test('a failure is remembered for a while, but only as long as another index answers', async () => {
    proxy.add('1.99.1');
    server.routes.set('/dl/?mode=json&include=all', 403);
    await readCatalogue(options(proxy.env));
    const asked = server.asked.length;
    age(60_000 * 3);
    expect(failureOf(await readCatalogue(options(proxy.env)), 'index')).toMatch(/HTTP 403 \(asked 3 min ago\)$/);
    expect(server.asked).toHaveLength(asked);
    await readCatalogue(fromIndex());
    expect(server.asked).toHaveLength(asked + 1);
    age(listingLifetimes.failureMs);
    await readCatalogue(options(proxy.env));
    expect(server.asked).toHaveLength(asked + 2);
  });

  test('a damaged memory is asked afresh, one that cannot be written is said', async () => {
    index.add('1.99.1');
    await readCatalogue(fromIndex());
    for (const name of readdirSync(join(toolCache, 'go-wsl-conform'))) writeFileSync(join(toolCache, 'go-wsl-conform', name), '{');
    expect(versionsOf(await readCatalogue(fromIndex()), 'index')).toEqual(['1.99.1']);
    const file = join(temporaryFolder('file'), 'file');
    writeFileSync(file, '');
    const { sources } = await readCatalogue(fromIndex({ toolCache: file }));
    expect(sources[0]?.notes[0]).toContain('could not be kept');
  });

  test('offline nothing is asked of the network', async () => {
    index.add('1.99.1');
    const catalogue = await readCatalogue(options(proxy.env, { offline: true }));
    expect(failureOf(catalogue, 'index')).toBe('not asked: the run is offline');
    expect(failureOf(catalogue, 'proxy')).toBe('not asked: the run is offline');
    expect(server.asked).toEqual([]);
  });

  test('a recorded run replays without network, cache or Go', async () => {
    proxy.add('1.99.1');
    const host = new RecordingHost(new HostWithEnvironment(proxy.env));
    const how = fromProxy({ host });
    const first = await install('1.99.1', how);
    expect(first.toolchain).toBeDefined();
    await first.catalogue.confirm('1.99.9');
    const asked = server.asked.length;
    const replay = new SnapshotHost(host.snapshot((text) => text, {}));
    rmSync(toolCache, { recursive: true });
    const again = await install('1.99.1', { ...how, host: replay });
    expect(again.toolchain).toEqual(first.toolchain);
    expect(again.catalogue.releases).toEqual(first.catalogue.releases);
    expect((await again.catalogue.confirm('1.99.9')).answer).toBe('absent');
    expect(server.asked).toHaveLength(asked);
  });

  /** Makes every remembered listing older. */
  function age(milliseconds: number): void {
    const folder = join(toolCache, 'go-wsl-conform');
    for (const name of readdirSync(folder).filter((file) => file.startsWith('listing-'))) {
      const listing = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      writeFileSync(join(folder, name), JSON.stringify({ ...listing, askedAt: listing.askedAt - milliseconds }));
    }
  }
});
