import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import http from 'node:http';
import https from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { findDamage } from '../../src/host/tree-contents.js';
import { selfSignedCertificate } from '../support/certificate.js';
import { LocalServer } from '../support/local-server.js';
import { tarball } from '../support/tar-archive.js';
import { goScript, writeGoroot } from '../support/toolchain-fixtures.js';
import { zipArchive } from '../support/zip-archive.js';
import { runCli } from './support/cli.js';
import { copyOfExample, temporaryFolder } from './support/folders.js';

/** An install that is killed at any moment, or meets another one or a bad mirror, with the built program. */

const release = '1.99.1';
const names = { tarball: `go${release}.linux-amd64.tar.gz`, module: `v0.0.1-go${release}.linux-amd64.zip` };
const fileCount = 800;

/** An archive of many small files, so that unpacking it takes a while. */
function contents(prefix: string, mode: number, version = release) {
  const many = Array.from({ length: fileCount }, (_, index) => ({
    name: `${prefix}src/d${index % 50}/f${index}.go`,
    content: `package d${index}\n`.repeat(1 + (index % 90)),
  }));
  return [{ name: `${prefix}VERSION`, content: `go${version}\n` }, ...many, { name: `${prefix}bin/go`, content: goScript(version), mode }];
}

const archives: Readonly<Record<keyof typeof names, Uint8Array>> = {
  tarball: tarball(contents('go/', 0o755)),
  module: zipArchive(contents(`golang.org/toolchain@v0.0.1-go${release}.linux-amd64/`, 0o100755)),
};
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A folder with one archive and its checksum. */
function archiveFolder(kind: keyof typeof names): string {
  const folder = temporaryFolder('archives');
  writeFileSync(join(folder, names[kind]), archives[kind]);
  writeFileSync(join(folder, 'SHA256SUMS'), `${sha256(archives[kind])}  ${names[kind]}\n`);
  return folder;
}

let server: LocalServer;
beforeEach(async () => {
  server = await LocalServer.start();
});
afterEach(() => server.close());

/** A mirror of the download index at a path of the server. */
function mirror(path = '/dl', archive = archives.tarball): string {
  const file = {
    filename: names.tarball,
    os: 'linux',
    arch: 'amd64',
    version: `go${release}`,
    sha256: sha256(archive),
    size: archive.length,
  };
  const index = [{ version: `go${release}`, stable: true, files: [{ ...file, kind: 'archive' }] }];
  server.routes.set(`${path}/?mode=json&include=all`, JSON.stringify(index));
  server.routes.set(`${path}/${names.tarball}`, archive);
  return `${server.url}${path}`;
}

const toolCache = () => join(temporaryFolder('tools'), 'cache');
const install = (source: string, tools: string, timeoutMs?: number, version = release) =>
  runCli(['toolchain', 'install', version, '--source', source], {
    env: { RUNNER_TOOL_CACHE: tools },
    ...(timeoutMs !== undefined && { timeoutMs }),
  });

/** Every tree of a tool cache that counts as complete. */
function completeTrees(tools: string): string[] {
  if (!existsSync(tools)) return [];
  const entries = readdirSync(tools, { recursive: true, encoding: 'utf8' }).filter((name) => /^[^/]+\/[^/]+\/[^/]+\.complete$/.test(name));
  return entries.map((name) => join(tools, name.replace(/\.complete$/, '')));
}

const contentsOf = (goroot: string) => JSON.parse(readFileSync(`${goroot}.provenance.json`, 'utf8')).contents;
const stagings = (tools: string) => readdirSync(tools).filter((name) => name.includes('staging'));

/** The same numbers in each run (a linear congruential generator), so that a failure can be repeated. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Kills an install some milliseconds after a path exists in its staging folder, unless it ends before. */
async function killInstall(tools: string, running: Promise<unknown>, path: string, milliseconds: number): Promise<void> {
  let isOver = false;
  void running.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    const staging = existsSync(tools) ? stagings(tools)[0] : undefined;
    if (staging !== undefined && existsSync(join(tools, staging, path))) {
      await sleep(milliseconds);
      if (!isOver) process.kill(Number(/-(\d+)-[^-]*$/.exec(staging)?.[1]), 'SIGKILL');
      return;
    }
    await sleep(2);
  }
}

describe('an install', () => {
  test('killed at any of 20 moments leaves nothing that looks complete, and the next one is all right', async () => {
    const sources = [archiveFolder('tarball'), archiveFolder('module'), mirror()];
    // How long the last whole install took: the machine is not always equally busy.
    let whole = 0;
    const timed = async (source: string, tools: string) => {
      const startedAt = performance.now();
      const ended = await install(source, tools);
      whole = performance.now() - startedAt;
      return ended;
    };
    expect((await timed(sources[0]!, toolCache())).exit).toBe(0);
    const next = random(20);
    const seen = { killed: 0, halfway: 0 };
    for (let index = 0; index < 20; index++) {
      const tools = toolCache();
      const source = sources[index % sources.length]!;
      // Every second one while the staging folder is there: that is a short part of the whole.
      const isUnpacking = index % 2 === 1;
      const moment = Math.round(whole * (isUnpacking ? 0.15 * next() : 0.2 + 0.7 * next()));
      const running = install(source, tools, isUnpacking ? undefined : moment);
      if (isUnpacking) await killInstall(tools, running, '', moment);
      const { signal } = await running;
      if (signal === 'SIGKILL') seen.killed++;
      if (existsSync(tools) && stagings(tools).length > 0) seen.halfway++;
      for (const goroot of completeTrees(tools)) expect({ moment, damage: findDamage(goroot, contentsOf(goroot)) }).toEqual({ moment });
      const again = await timed(source, tools);
      expect({ moment, exit: again.exit, stderr: again.stderr }).toEqual({ moment, exit: 0, stderr: '' });
      const [goroot, ...others] = completeTrees(tools);
      expect(others).toEqual([]);
      expect(contentsOf(goroot!).files).toBe(fileCount + 2);
      expect(findDamage(goroot!, contentsOf(goroot!))).toBeUndefined();
      expect(stagings(tools)).toEqual([]);
    }
    // Else it proved nothing.
    expect(seen.killed).toBeGreaterThan(9);
    expect(seen.halfway).toBeGreaterThan(2);
  });

  test('over a damaged tree says what became of that, by whichever command it was asked for', async () => {
    const [source, tools] = [archiveFolder('tarball'), toolCache()];
    expect((await install(source, tools)).exit).toBe(0);
    const [goroot] = completeTrees(tools);
    const damage = () => rmSync(join(goroot!, 'src/d0'), { recursive: true });
    const said = expect.stringMatching(/x64: it holds \d+ files, 802 were installed; set aside as .*x64\.damaged, installed anew/);
    damage();
    expect(await install(source, tools)).toMatchObject({ exit: 0, stderr: said });
    const env = { RUNNER_TOOL_CACHE: tools };
    damage();
    expect(await runCli(['toolchain', 'exec', '--source', source, release, '--', 'true'], { env })).toMatchObject({
      exit: 0,
      stderr: said,
    });
    damage();
    const check = ['--go', release, '--source', source, '--check', 'toolchain.install', '--out', temporaryFolder('report')];
    const { stdout } = await runCli(['run', copyOfExample('broken/no-tests'), ...check], { env });
    expect(stdout.replaceAll(/\n */g, ' ')).toEqual(said);
  });

  test('of one release by two processes at once succeeds in both', async () => {
    for (const source of [archiveFolder('tarball'), archiveFolder('module'), mirror()]) {
      const tools = toolCache();
      const both = await Promise.all([install(source, tools), install(source, tools)]);
      expect(both.map(({ exit, stderr }) => ({ exit, stderr }))).toEqual([
        { exit: 0, stderr: '' },
        { exit: 0, stderr: '' },
      ]);
      const [goroot, ...others] = completeTrees(tools);
      expect(others).toEqual([]);
      expect(findDamage(goroot!, contentsOf(goroot!))).toBeUndefined();
      expect(stagings(tools)).toEqual([]);
    }
  });

  test.each([20, 24] as const)(
    'of several releases one after the other ends, on Node %d: threads that served one serve the next',
    async (node) => {
      const folder = temporaryFolder('archives');
      const versions = ['1.99.1', '1.99.2', '1.99.3'];
      const sums = versions.map((version) => {
        const name = `v0.0.1-go${version}.linux-amd64.zip`;
        const archive = zipArchive(contents(`golang.org/toolchain@${name.replace(/\.zip$/, '')}/`, 0o100755, version));
        writeFileSync(join(folder, name), archive);
        return `${sha256(archive)}  ${name}\n`;
      });
      writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
      const tools = toolCache();
      const { exit, stderr } = await runCli(['toolchain', 'install', ...versions, '--source', folder], {
        env: { RUNNER_TOOL_CACHE: tools },
        timeoutMs: 60_000,
        ...(node === 24 ? { node } : {}),
      });
      expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
      const trees = completeTrees(tools);
      expect(trees).toHaveLength(3);
      for (const goroot of trees) expect([goroot, findDamage(goroot, contentsOf(goroot))]).toEqual([goroot, undefined]);
    },
  );

  test('of a real release, killed while it unpacks, is made good by two processes at once', async () => {
    const tools = toolCache();
    const running = install('proxy', tools, undefined, '1.26.x');
    await killInstall(tools, running, 'go/src/cmd', 0);
    expect((await running).signal).toBe('SIGKILL');
    expect(completeTrees(tools)).toEqual([]);
    const both = await Promise.all([1, 2].map(() => install('proxy', tools, undefined, '1.26.x')));
    expect(both.map(({ exit, stderr }) => ({ exit, stderr }))).toEqual([
      { exit: 0, stderr: '' },
      { exit: 0, stderr: '' },
    ]);
    const [goroot] = completeTrees(tools);
    expect(contentsOf(goroot!).files).toBeGreaterThan(8000);
    expect(findDamage(goroot!, contentsOf(goroot!))).toBeUndefined();
    expect(stagings(tools)).toEqual([]);
  });
});

test("a mirror's releases never mix with the image's, nor with another mirror's", async () => {
  const tools = toolCache();
  const image = join(tools, `go/${release}/x64`);
  writeGoroot(image, goScript(release));
  writeFileSync(`${image}.complete`, '');
  const rebuilt = tarball([...contents('go/', 0o755), { name: 'go/rebuilt', content: 'yes' }]);
  const goroots: string[] = [];
  for (const url of [mirror('/one'), mirror('/two', rebuilt)]) {
    const { exit, stdout } = await install(url, tools);
    expect(exit).toBe(0);
    goroots.push(stdout.split('\n').at(-2)!.split('\t')[1]!);
  }
  expect(new Set(goroots.map((goroot) => /\/(go-[0-9a-f]{8})\/1\.99\.1\/x64$/.exec(goroot)?.[1])).size).toBe(2);
  expect(goroots.map((goroot) => existsSync(join(goroot, 'rebuilt')))).toEqual([false, true]);
  expect(readdirSync(dirname(image)).sort()).toEqual(['x64', 'x64.complete']);
  const plain = await install('tool-cache', tools);
  expect(plain.stdout).toContain(`go${release}\t${image}\ttool-cache`);
  // The same address as a setting, under auto: its own tree comes before any download, the image's is not looked at.
  const project = temporaryFolder('project');
  writeFileSync(join(project, 'go-conform.yml'), `download-base-url: ${server.url}/two\n`);
  const set = await runCli(['toolchain', 'install', release, '--offline'], { cwd: project, env: { RUNNER_TOOL_CACHE: tools } });
  expect(set.stdout).toContain(goroots[1]);
});

describe('a mirror that misbehaves is named, with every source tried and the way by hand', () => {
  const indexPath = '/dl/?mode=json&include=all';
  const archivePath = `/dl/${names.tarball}`;
  const answer =
    (status: number, headers = {}) =>
    (_: unknown, response: ServerResponse) =>
      void response.writeHead(status, headers).end();
  const cases: [string, () => void, RegExp][] = [
    ['an index that is HTML', () => server.routes.set(indexPath, '<!doctype html>log in'), /dl\/: an HTML page instead of the file/],
    ['an index that is forbidden', () => server.routes.set(indexPath, 403), /dl\/: HTTP 403/],
    ['no index', () => server.routes.set(indexPath, 404), /dl\/: HTTP 404/],
    [
      'an index that leads in a circle',
      () => server.routes.set(indexPath, answer(302, { location: indexPath })),
      /its redirects go round in a circle/,
    ],
    ['an archive that is HTML', () => server.routes.set(archivePath, '<html>no'), /tar\.gz: an HTML page instead of the file/],
    ['an archive that is forbidden', () => server.routes.set(archivePath, 403), /tar\.gz: HTTP 403/],
    ['no archive', () => server.routes.set(archivePath, 404), /tar\.gz: HTTP 404/],
    ['too many requests', () => server.routes.set(archivePath, answer(429, { 'retry-after': '3600' })), /HTTP 429, try again in 3600 s/],
    [
      'an archive that is cut off',
      () => server.routes.set(archivePath, archives.tarball.subarray(0, 9000)),
      /has 9000 bytes, the index says \d+/,
    ],
    [
      'an archive that was altered',
      () => {
        const altered = Uint8Array.from(archives.tarball);
        altered[5000]! ^= 1;
        server.routes.set(archivePath, altered);
      },
      /the SHA-256 of .* is [0-9a-f]{64}, the index says [0-9a-f]{64}: refused/,
    ],
  ];
  test.each(cases)('%s', async (_, prepare, text) => {
    const url = mirror();
    prepare();
    const tools = toolCache();
    const { exit, stderr } = await install(url, tools);
    expect(exit).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(text);
    expect(stderr).toContain('--source');
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(completeTrees(tools)).toEqual([]);
    expect(existsSync(tools) ? stagings(tools) : []).toEqual([]);
  });
});

const certificate = selfSignedCertificate('go.example');
const withOpenssl = certificate === undefined ? describe.skip : describe;

withOpenssl('https behind a proxy (openssl makes the certificate)', () => {
  test.each([undefined, 24] as const)('takes the tunnel and the login of .netrc (Node %s)', async (node) => {
    const asked: string[] = [];
    const index = JSON.stringify([
      {
        version: `go${release}`,
        stable: true,
        files: [
          {
            filename: names.tarball,
            os: 'linux',
            arch: 'amd64',
            sha256: sha256(archives.tarball),
            size: archives.tarball.length,
            kind: 'archive',
          },
        ],
      },
    ]);
    const secure = https.createServer({ ...certificate }, (request, response) => {
      asked.push(`${request.headers.host}${request.url} ${request.headers.authorization ?? ''}`.trim());
      response.end(request.url?.endsWith('.gz') ? archives.tarball : index);
    });
    const proxy = http.createServer();
    proxy.on('connect', (request, socket) => {
      asked.push(`CONNECT ${request.url} ${request.headers['proxy-authorization'] ?? ''}`.trim());
      const onward = connect((secure.address() as AddressInfo).port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        socket.pipe(onward).pipe(socket);
      });
      for (const end of [socket, onward]) end.on('error', () => undefined);
    });
    const home = temporaryFolder('home');
    writeFileSync(join(home, 'ca.pem'), certificate!.cert);
    writeFileSync(join(home, '.netrc'), 'machine go.example login me password netrc-secret\n');
    mkdirSync(join(home, 'tools'));
    try {
      for (const one of [secure, proxy]) await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve));
      const env = {
        HOME: home,
        RUNNER_TOOL_CACHE: join(home, 'tools'),
        NODE_EXTRA_CA_CERTS: join(home, 'ca.pem'),
        HTTPS_PROXY: `http://us:proxy-secret@127.0.0.1:${(proxy.address() as AddressInfo).port}`,
        NO_PROXY: 'elsewhere.example',
        GOAUTH: undefined,
        NETRC: undefined,
      };
      const parameters = ['toolchain', 'install', release, '--source', 'https://go.example/dl'];
      const { exit, stdout, stderr } = await runCli(parameters, { env, ...(node && { node }) });
      expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
      const basic = (login: string) => `Basic ${Buffer.from(login).toString('base64')}`;
      expect(asked.filter((line) => line.startsWith('CONNECT'))[0]).toBe(`CONNECT go.example:443 ${basic('us:proxy-secret')}`);
      expect(asked.filter((line) => line.startsWith('go.'))).toEqual([
        `go.example/dl/?mode=json&include=all ${basic('me:netrc-secret')}`,
        `go.example/dl/${names.tarball} ${basic('me:netrc-secret')}`,
      ]);
      expect(stdout + JSON.stringify(readdirSync(home, { recursive: true }))).not.toContain('secret');
    } finally {
      for (const one of [secure, proxy]) {
        one.close();
        one.closeAllConnections();
      }
    }
  });
});
