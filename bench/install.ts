/**
 * Cold installation of three releases, in two comparisons, alternating, each time into fresh folders:
 *
 * - from the module proxy, kept by a mirror on this machine, beside the go command's own path to the same three (`GOTOOLCHAIN=goX go version`, empty module cache)
 * - from a local mirror of the download index, beside the way of actions/setup-go with its own library (@actions/tool-cache:
 *   download, extract, copy into the tool cache; no hash compared), one release after the other as its steps run
 *
 * Nothing is deleted before the end: ext4 looks at every recently deleted inode before it gives one out again
 * (fs/ext4/ialloc.c, recently_deleted), which multiplies the system time of whoever comes next.
 *
 *     npx tsx bench/install.ts [--pairs 7]
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type Cost, cost, environment, pairs, spread } from './measure.js';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const lines = ['1.25', '1.26', '1.27'];

/** What actions/setup-go does with an archive (src/installer.ts, installGoVersion): its library's folder, the mirror, releases. */
const setupGoProgram = `
  const [library, mirror, ...releases] = process.argv.slice(1);
  const { downloadTool, extractTar, cacheDir } = await import(library);
  for (const release of releases) {
    const archive = await downloadTool(mirror + '/go' + release + '.linux-amd64.tar.gz');
    await cacheDir((await extractTar(archive)) + '/go', 'go', release, 'x64');
  }
`;

/** Serves what another proxy has, from memory once it was asked for: both sides wait for no network. */
const moduleProxyProgram = `
  const http = require('node:http');
  const [upstream, kept] = [process.argv[1], new Map()];
  const ask = async (url) => {
    const answer = await fetch(upstream + url);
    return { status: answer.status, body: Buffer.from(await answer.arrayBuffer()) };
  };
  const server = http.createServer(async ({ url, headers }, response) => {
    if (!kept.has(url)) kept.set(url, ask(url));
    const { status, body } = await kept.get(url);
    const [, first, last] = /^bytes=(\\d*)-(\\d*)$/.exec(headers.range ?? '') ?? [];
    if (first === undefined || status !== 200) return response.writeHead(status, { 'content-length': body.length }).end(body);
    const [start, end] = first === '' ? [body.length - last, body.length] : [+first, last === '' ? body.length : +last + 1];
    const part = body.subarray(start, end);
    const range = 'bytes ' + start + '-' + (start + part.length - 1) + '/' + body.length;
    response.writeHead(206, { 'content-length': part.length, 'content-range': range }).end(part);
  });
  server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`;

/** Serves a folder; the index for every query of it. */
const mirrorProgram = `
  const http = require('node:http'), fs = require('node:fs'), path = require('node:path');
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    const file = path.join(process.argv[1], pathname === '/' ? 'index.json' : pathname);
    response.setHeader('content-length', fs.statSync(file).size);
    fs.createReadStream(file).pipe(response);
  });
  server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`;

const { values } = parseArgs({ options: { pairs: { type: 'string', default: '7' } } });
const count = Number(values.pairs);
const work = mkdtempSync(path.join(os.tmpdir(), 'bench-install-'));
let folders = 0;
const freshFolder = () => {
  const folder = path.join(work, `${folders++}`);
  mkdirSync(folder);
  return folder;
};

const releases = await newestReleases();
console.log(`cold install of ${releases.map((release) => `go${release}`).join(', ')}`);
const proxy = await startServer(moduleProxyProgram, execFileSync('go', ['env', 'GOPROXY'], { encoding: 'utf8' }).split(/[,|\n]/)[0]!);
const fromProxy = () => install('proxy', freshFolder(), { GOPROXY: proxy.address });
const byGo = () =>
  total(
    releases.map((release) =>
      measured(['go', 'version'], { GOTOOLCHAIN: `go${release}`, GOMODCACHE: freshFolder(), GOPROXY: proxy.address }),
    ),
  );
// Afterwards the mirror has it all.
fromProxy();
byGo();
print('module proxy on this machine, ours / the go command', pairs(count, fromProxy, byGo));
proxy.server.kill();
const { address, server } = await startMirror();
const fromMirror = pairs(
  count,
  () => install(address, freshFolder()),
  () => {
    const library = pathToFileURL(path.join(root, 'node_modules/@actions/tool-cache/lib/tool-cache.js')).href;
    const env = { RUNNER_TEMP: freshFolder(), RUNNER_TOOL_CACHE: freshFolder() };
    return measured([process.execPath, '--input-type=module', '-e', setupGoProgram, library, address, ...releases], env);
  },
);
server.kill();
print("local mirror, ours / setup-go's way", fromMirror);
console.log(`${environment()}, load ${os.loadavg()[0]?.toFixed(1)}`);
// Go's module cache is read-only.
execFileSync('chmod', ['-R', 'u+w', work]);
await rm(work, { recursive: true, force: true });

/** The product as it is shipped. */
function install(source: string, toolCache: string, env: Record<string, string> = {}): Cost {
  const program = path.join(root, 'dist/cli/index.js');
  return measured([process.execPath, program, 'toolchain', 'install', ...releases, '--source', source], {
    ...env,
    RUNNER_TOOL_CACHE: toolCache,
  });
}

function measured(argv: readonly string[], env: Record<string, string> = {}): Cost {
  // Else one side pays for writing back what the other one wrote.
  execFileSync('sync');
  return cost(argv, { cwd: os.tmpdir(), env });
}

function total(costs: readonly Cost[]): Cost {
  const sum = (of: (cost: Cost) => number) => costs.reduce((all, cost) => all + of(cost), 0);
  return { wall: sum(({ wall }) => wall), processor: sum(({ processor }) => processor) };
}

function print(title: string, { ours, reference, ratios }: ReturnType<typeof pairs>): void {
  const processor = ours.map((own, index) => own.processor / reference[index]!.processor);
  console.log(`${title}, wall: ${spread(ratios)}; processor time: ${spread(processor)}`);
  console.log(`  ours ${spread(ours.map(({ wall }) => wall))} s; reference ${spread(reference.map(({ wall }) => wall))} s`);
}

async function newestReleases(): Promise<string[]> {
  const { LocalHost } = await import('../src/host/local.js');
  const { readCatalogue } = await import('../src/go/catalogue.js');
  const host = new LocalHost('/');
  const catalogue = await readCatalogue({ host, source: 'proxy', offline: false, toolCache: freshFolder(), platform: host.platform });
  await host.close();
  return lines.map((line) => {
    const release = catalogue.releases.find(({ version }) => version.startsWith(`${line}.`));
    if (release === undefined) throw new Error(`no release of Go ${line}: ${catalogue.sources.map(({ failure }) => failure).join('; ')}`);
    return release.version;
  });
}

/** A mirror of the download index on this machine, with archives made from the trees of the module proxy. */
async function startMirror(): Promise<{ address: string; server: ChildProcess }> {
  const [toolCache, folder] = [freshFolder(), freshFolder()];
  install('proxy', toolCache);
  const index = releases.map((release) => {
    const filename = `go${release}.linux-amd64.tar.gz`;
    const top = freshFolder();
    symlinkSync(path.join(toolCache, 'go-toolchain', release, 'x64'), path.join(top, 'go'));
    // Files of releases installed together are links to one another, which an archive of one release alone does not show.
    execFileSync('tar', ['--hard-dereference', '-czhf', path.join(folder, filename), '-C', top, 'go']);
    const bytes = readFileSync(path.join(folder, filename));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = { filename, os: 'linux', arch: 'amd64', version: `go${release}`, sha256, size: bytes.length, kind: 'archive' };
    return { version: `go${release}`, stable: true, files: [file] };
  });
  writeFileSync(path.join(folder, 'index.json'), JSON.stringify(index));
  return await startServer(mirrorProgram, folder);
}

/** Starts a server that prints its port. */
async function startServer(program: string, parameter: string): Promise<{ address: string; server: ChildProcess }> {
  const server = spawn(process.execPath, ['-e', program, parameter], { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise<string>((resolve) => server.stdout.once('data', (text: Buffer) => resolve(`${text}`.trim())));
  return { address: `http://127.0.0.1:${port}`, server };
}
