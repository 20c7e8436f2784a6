import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { readCatalogue, type ToolchainOptions } from '../../src/go/catalogue.js';
import { installToolchain } from '../../src/go/install.js';
import { parseRequests } from '../../src/go/requests.js';
import { resolveRequests } from '../../src/go/resolve.js';
import { RecordingHost } from '../../src/host/recording.js';
import { SnapshotHost } from '../../src/host/snapshot.js';
import { ConfigurationError } from '../../src/model/errors.js';
import { moduleZip, type TestArchive, wholeTarball, wholeZip } from '../support/archives.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { goScript, HostWithEnvironment, platform } from '../support/toolchain-fixtures.js';

let folder: string;
let toolCache: string;

beforeEach(() => {
  folder = temporaryFolder('archives');
  toolCache = join(temporaryFolder('directory'), 'tools');
});

function options(more: Partial<ToolchainOptions> = {}): ToolchainOptions {
  return { host: new HostWithEnvironment({}), source: folder, offline: true, toolCache, platform, ...more };
}

function put(...archives: TestArchive[]): void {
  for (const { name, bytes } of archives) writeFileSync(join(folder, name), bytes);
}

const sums = (...archives: TestArchive[]) =>
  writeFileSync(join(folder, 'SHA256SUMS'), archives.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''));

async function install(release: string, how = options()) {
  const catalogue = await readCatalogue(how);
  return { ...(await installToolchain(release, how, catalogue)), catalogue };
}

async function resolve(list: string) {
  const resolutions = await resolveRequests(parseRequests(list, '--go'), [], await readCatalogue(options()));
  return resolutions.map(({ releases, problem }) => releases.map(({ version }) => version).join(' ') || problem?.kind);
}

describe('a folder of archives', () => {
  test('gives a tree under a name of its own, with its proof, offline', async () => {
    const archive = wholeTarball('1.99.1');
    put(archive);
    sums(archive);
    const { toolchain, problem } = await install('1.99.1');
    expect(problem).toBeUndefined();
    expect(toolchain).toMatchObject({
      source: 'directory',
      verified: { by: 'sha256', detail: archive.sha256, authority: join(folder, 'SHA256SUMS') },
      reported: 'go version go1.99.1 linux/amd64',
    });
    expect(toolchain?.goroot.slice(toolCache.length)).toMatch(/^\/go-[0-9a-f]{8}\/1\.99\.1\/x64$/);
    expect(JSON.parse(readFileSync(`${toolchain?.goroot}.provenance.json`, 'utf8'))).toMatchObject({
      source: 'directory',
      release: '1.99.1',
      contents: { files: 3 },
    });
    // Neither the image's Go nor another folder's.
    const elsewhere = await install('1.99.1', options({ source: 'tool-cache' }));
    expect(elsewhere.problem).toContain('tool-cache: not in the tool cache');
  });

  test.each<[string, TestArchive, string]>([
    ['a zip, as for Windows', wholeZip('1.99.1'), 'go-'],
    ['a module zip', moduleZip('1.99.1'), 'go-toolchain-'],
  ])('may hold %s', async (_, archive, name) => {
    put(archive);
    sums(archive);
    const { toolchain, problem } = await install('1.99.1');
    expect(problem).toBeUndefined();
    expect(toolchain?.verified).toMatchObject({ by: 'sha256', detail: archive.sha256 });
    expect(toolchain?.goroot.slice(toolCache.length + 1)).toMatch(new RegExp(`^${name}[0-9a-f]{8}/`));
  });

  test('lets the commands of a module zip be executed that says of no file whether it may be', async () => {
    const archive = moduleZip('1.99.1', { withModes: false });
    put(archive);
    sums(archive);
    const { toolchain, problem } = await install('1.99.1');
    expect(problem).toBeUndefined();
    const executable = (file: string) => (statSync(join(toolchain!.goroot, file)).mode & 0o111) !== 0;
    expect(['bin/go', 'pkg/tool/linux_amd64/compile', 'lib/wasm/go_js_wasm_exec', 'VERSION', 'src/go.mod'].map(executable)).toEqual([
      ...[true, true, true],
      ...[false, false],
    ]);
  });

  const ways: [string, (archive: TestArchive) => [string, string], string][] = [
    ['NAME.sha256', ({ name, sha256 }) => [`${name}.sha256`, sha256], 'sha256'],
    ['a saved index', ({ name, sha256 }) => ['index.json', index(name, sha256)], 'sha256'],
    ['NAME.ziphash', ({ name, h1 }) => [name.replace(/zip$/, 'ziphash'), h1 ?? ''], 'h1'],
  ];
  test.each(ways)('takes the hash from %s', async (_, write, by) => {
    const archive = by === 'h1' ? moduleZip('1.99.1') : wholeTarball('1.99.1');
    put(archive);
    const [file, text] = write(archive);
    writeFileSync(join(folder, file), text);
    const { toolchain, problem } = await install('1.99.1');
    expect(problem).toBeUndefined();
    expect(toolchain?.verified).toMatchObject({ by, authority: join(folder, file) });
  });

  const refusals: [string, () => void, string][] = [
    ['no checksum', () => put(wholeTarball('1.99.1')), 'names its SHA-256, so it cannot be verified'],
    [
      'a checksum of another file only',
      () => {
        put(wholeTarball('1.99.1'));
        sums(wholeTarball('1.99.2'));
      },
      'cannot be verified',
    ],
    [
      'another content',
      () => {
        put({ ...wholeTarball('1.99.1'), bytes: wholeTarball('1.99.1', goScript('1.99.1-evil')).bytes });
        sums(wholeTarball('1.99.1'));
      },
      'SHA256SUMS says',
    ],
    [
      'a part of it',
      () => {
        const archive = wholeTarball('1.99.1');
        put({ ...archive, bytes: archive.bytes.subarray(0, 100) });
        sums(archive);
      },
      'refused',
    ],
    [
      'two checksums that differ',
      () => {
        const archive = wholeTarball('1.99.1');
        put(archive);
        sums(archive);
        writeFileSync(join(folder, `${archive.name}.sha256`), '0'.repeat(64));
      },
      'name different hashes of it',
    ],
    [
      'a module zip of another h1',
      () => {
        put(moduleZip('1.99.1'));
        writeFileSync(join(folder, 'v0.0.1-go1.99.1.linux-amd64.ziphash'), `h1:${'A'.repeat(43)}=`);
      },
      'refused',
    ],
    [
      'a go command of another release',
      () => {
        const archive = wholeTarball('1.99.1', goScript('1.98.1'));
        put(archive);
        sums(archive);
      },
      'expected go1.99.1',
    ],
  ];
  test.each(refusals)('%s: refused, and nothing is left behind', async (_, prepare, text) => {
    prepare();
    const { toolchain, problem } = await install('1.99.1');
    expect(toolchain).toBeUndefined();
    expect(problem).toContain(text);
    expect(problem).toContain(
      'By hand: put go1.99.1.linux-amd64.tar.gz with its line of SHA256SUMS into a folder, and name the folder by --source',
    );
    expect(existsSync(toolCache) ? readdirSync(toolCache) : []).toEqual([]);
  });

  test('answers ranges and aliases with what it can vouch for', async () => {
    const good = ['1.98.1', '1.98.3', '1.99.2', '1.99rc1'].map((release) => wholeTarball(release));
    const zip = moduleZip('1.99.4');
    put(...good, zip, wholeTarball('1.99.9'));
    sums(...good, zip);
    writeFileSync(join(folder, 'go1.99.8.windows-amd64.zip'), '');
    writeFileSync(join(folder, 'go1.99.tar.gz'), '');
    mkdirSync(join(folder, 'go1.99.7.linux-amd64.tar.gz'));
    expect(await resolve('stable, oldstable, 1.98.x, >=1.98, 1.99rc1, 1.99.2')).toEqual([
      '1.99.4',
      '1.98.3',
      '1.98.3',
      '1.98.3 1.99.4',
      '1.99rc1',
      '1.99.2',
    ]);
    // The line of it is there, its checksum is not: said when it is installed.
    expect(await resolve('1.99.9, 1.97.1, 1.97.x')).toEqual(['1.99.9', 'unreachable', 'unreachable']);
    const { sources } = await readCatalogue(options());
    expect(sources[0]?.notes).toEqual([expect.stringContaining('go1.99.9.linux-amd64.tar.gz is not used: no SHA256SUMS')]);
    expect((await install('1.97.1')).problem).toContain(`${folder} holds no archive of go1.97.1 for this platform`);
  });

  test('supported is answered from it too', async () => {
    const both = ['1.120.4', '1.121.2'].map((release) => wholeTarball(release));
    put(...both);
    sums(...both);
    expect(await resolve('supported')).toEqual(['1.120.4 1.121.2']);
  });

  test('that is not there is a mistake of the user', async () => {
    await expect(readCatalogue(options({ source: join(folder, 'none') }))).rejects.toThrow(ConfigurationError);
    await expect(readCatalogue(options({ source: join(folder, 'none') }))).rejects.toThrow(`--source: there is no folder ${folder}/none`);
  });

  test('with an index that is none says so, and goes on', async () => {
    const archive = wholeTarball('1.99.1');
    put(archive);
    sums(archive);
    writeFileSync(join(folder, 'index.json'), '<html>');
    const { toolchain, catalogue } = await install('1.99.1');
    expect(toolchain?.source).toBe('directory');
    expect(catalogue.sources[0]?.notes).toEqual([expect.stringContaining('index.json is not the Go download index')]);
  });

  test('whose archive was replaced is not answered from the tree of the old one', async () => {
    const [old, fresh] = [wholeTarball('1.99.1'), wholeTarball('1.99.1', `${goScript('1.99.1')}# rebuilt\n`)];
    put(old);
    sums(old);
    await install('1.99.1');
    put(fresh);
    sums(fresh);
    const { toolchain, evidence } = await install('1.99.1');
    expect(toolchain?.verified.detail).toBe(fresh.sha256);
    expect(evidence[0]?.value).toContain('it was installed from another archive');
    expect(readFileSync(join(toolchain!.goroot, 'bin/go'), 'utf8')).toContain('rebuilt');
  });

  test('is replayed without the folder', async () => {
    const archive = wholeTarball('1.99.1');
    put(archive);
    sums(archive);
    const host = new RecordingHost(new HostWithEnvironment({}));
    const first = await install('1.99.1', options({ host }));
    const replay = new SnapshotHost(host.snapshot((text) => text, {}));
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    const again = await install('1.99.1', options({ host: replay }));
    expect(again.toolchain).toEqual(first.toolchain);
    expect(again.catalogue.releases).toEqual(first.catalogue.releases);
  });
});

function index(filename: string, sha256: string): string {
  const file = { filename, os: 'linux', arch: 'amd64', version: 'go1.99.1', sha256, size: 1, kind: 'archive' };
  return JSON.stringify([{ version: 'go1.99.1', stable: true, files: [file] }]);
}
