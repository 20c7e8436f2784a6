import { createHash } from 'node:crypto';
import { tarball } from './tar-archive.js';
import { goScript } from './toolchain-fixtures.js';
import { type ZipFile, zipArchive } from './zip-archive.js';

/** An archive whose go command only knows its version. */
export interface TestArchive {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** Of a module zip. */
  readonly h1?: string;
}

/** `go1.99.1.linux-amd64.tar.gz`. */
export function wholeTarball(release: string, script = goScript(release)): TestArchive {
  const bytes = tarball([
    { name: 'go/VERSION', content: `go${release}\ntime 2026-01-01T00:00:00Z\n` },
    { name: 'go/bin/go', content: script, mode: 0o755 },
    { name: 'go/src/runtime/runtime.go', content: 'package runtime\n' },
  ]);
  return named(`go${release}.linux-amd64.tar.gz`, bytes);
}

/** `go1.99.1.linux-amd64.zip`, with entries for its folders, as the archives for Windows have had them. */
export function wholeZip(release: string): TestArchive {
  const bytes = zipArchive([
    { name: 'go/', content: '', mode: 0o040755, method: 0 },
    { name: 'go/bin/', content: '', mode: 0o040755, method: 0 },
    { name: 'go/VERSION', content: `go${release}\n` },
    { name: 'go/bin/go', content: goScript(release), mode: 0o100755 },
  ]);
  return named(`go${release}.linux-amd64.zip`, bytes);
}

/**
 * `v0.0.1-go1.99.1.linux-amd64.zip`.
 *
 * @param withModes false as those of releases up to 1.20, which say of no file whether it can be executed
 */
export function moduleZip(release: string, { withModes } = { withModes: true }): TestArchive {
  const [plain, executable] = withModes ? [0o100644, 0o100755] : [0, 0];
  const version = `v0.0.1-go${release}.linux-amd64`;
  const prefix = `golang.org/toolchain@${version}/`;
  const files: ZipFile[] = [
    { name: `${prefix}VERSION`, content: `go${release}\n`, mode: plain },
    { name: `${prefix}bin/go`, content: goScript(release), mode: executable },
    { name: `${prefix}lib/wasm/go_js_wasm_exec`, content: '#!/bin/sh\n', mode: executable },
    { name: `${prefix}pkg/tool/linux_amd64/compile`, content: '#!/bin/sh\n', mode: executable },
    { name: `${prefix}src/_go.mod`, content: 'module std\n', mode: plain },
  ];
  const lines = files.map(({ name, content }) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`);
  return { ...named(`${version}.zip`, zipArchive(files)), h1: `h1:${createHash('sha256').update(lines.join('')).digest('base64')}` };
}

function named(name: string, bytes: Uint8Array): TestArchive {
  return { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}
