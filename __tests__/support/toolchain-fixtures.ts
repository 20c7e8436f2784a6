import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Answer } from '../../src/host/host.js';
import { LocalHost } from '../../src/host/local.js';
import { ChecksumLog } from './checksum-log.js';
import type { LocalServer } from './local-server.js';
import { tarball } from './tar-archive.js';
import { zipArchive } from './zip-archive.js';

export const platform = { os: 'linux', arch: 'amd64' } as const;

/** The local machine with an environment of its own, and without the Go toolchains that it may have. */
export class HostWithEnvironment extends LocalHost {
  constructor(env: Record<string, string>) {
    super('/');
    Object.assign(this, { env, platform: { ...platform, processors: 2 } });
  }

  override async realPath(file: string): Promise<Answer<string>> {
    return file.startsWith('/usr/') ? { state: 'missing' } : super.realPath(file);
  }
}

/** A go command that only knows its version. */
export function goScript(version: string, os: string = platform.os, arch: string = platform.arch): string {
  return `#!/bin/sh\necho "go version go${version} ${os}/${arch}"\n`;
}

/** A GOROOT whose go command only knows its version. */
export function writeGoroot(goroot: string, script: string): void {
  const files = { 'bin/go': script, 'src/runtime/runtime.go': 'package runtime\n' };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(goroot, name)), { recursive: true });
    writeFileSync(join(goroot, name), text);
  }
  chmodSync(join(goroot, 'bin/go'), 0o755);
}

/** A module proxy with toolchains and a checksum database, at `/proxy` of a server. */
export class FakeProxy {
  readonly log = new ChecksumLog();
  readonly #server: LocalServer;

  constructor(server: LocalServer) {
    this.#server = server;
    server.routes.set('/proxy/golang.org/toolchain/@v/list', '');
    server.routes.set(`/proxy/sumdb/${this.log.name}/supported`, '');
    // Neighbours in the log, so that proofs need tiles.
    for (let index = 0; index < 5; index++) this.log.records.push(`example.com/m${index} v1.0.0 h1:x=\n`);
  }

  get url(): string {
    return `${this.#server.url}/proxy`;
  }

  /** GOPROXY and GOSUMDB for it. */
  get env(): Record<string, string> {
    return { GOPROXY: this.url, GOSUMDB: this.log.verifier };
  }

  /**
   * @param record what the database says instead of the true hash
   * @param script the go command of the tree
   * @param note a further file of it
   */
  add(
    release: string,
    { listed = true, record, script = goScript(release), note }: { listed?: boolean; record?: string; script?: string; note?: string } = {},
  ): void {
    const version = `v0.0.1-go${release}.linux-amd64`;
    const prefix = `golang.org/toolchain@${version}/`;
    const files = [
      { name: `${prefix}bin/go`, content: script, mode: 0o100755 },
      ...(note === undefined ? [] : [{ name: `${prefix}note`, content: note }]),
      { name: `${prefix}src/_go.mod`, content: 'module std\n' },
      { name: `${prefix}src/runtime/runtime.go`, content: 'package runtime\n' },
    ];
    const lines = files.map(({ name, content }) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`);
    const h1 = `h1:${createHash('sha256').update(lines.join('')).digest('base64')}`;
    const { routes } = this.#server;
    const base = '/proxy/golang.org/toolchain/@v';
    if (listed) routes.set(`${base}/list`, `${routes.get(`${base}/list`)}${version}\n`);
    routes.set(`${base}/${version}.info`, JSON.stringify({ Version: version }));
    routes.set(`${base}/${version}.zip`, zipArchive(files));
    const id = this.log.records.push(ChecksumLog.record(version, record ?? h1)) - 1;
    routes.set(
      `/proxy/sumdb/${this.log.name}/lookup/golang.org/toolchain@${version}`,
      (_, response) => void response.end(this.log.lookup(id)),
    );
    this.#serveTiles();
  }

  #serveTiles(): void {
    const width = this.log.records.length;
    const path = `tile/8/0/000.p/${width}`;
    this.#server.routes.set(`/proxy/sumdb/${this.log.name}/${path}`, this.log.tile(path)!);
  }
}

/** The Go download index at `/dl` of a server. */
export class FakeIndex {
  readonly #server: LocalServer;
  readonly #rows: object[] = [];

  constructor(server: LocalServer) {
    this.#server = server;
    this.#publish();
  }

  get url(): string {
    return `${this.#server.url}/dl`;
  }

  /** @param row fields that differ from the truth */
  add(release: string, row: { sha256?: string; size?: number; filename?: string } = {}, script = goScript(release)): void {
    const archive = tarball([
      { name: 'go/bin/go', content: script, mode: 0o755 },
      { name: 'go/src/runtime/runtime.go', content: 'package runtime\n' },
    ]);
    const filename = `go${release}.linux-amd64.tar.gz`;
    const sha256 = createHash('sha256').update(archive).digest('hex');
    const file = { filename, os: 'linux', arch: 'amd64', version: `go${release}`, sha256, size: archive.length, kind: 'archive', ...row };
    this.#server.routes.set(`/dl/${file.filename}`, archive);
    this.#rows.push({ version: `go${release}`, stable: true, files: [{ ...file, os: '', arch: '', kind: 'source' }, file] });
    this.#publish();
  }

  #publish(): void {
    this.#server.routes.set('/dl/?mode=json&include=all', JSON.stringify(this.#rows));
  }
}
