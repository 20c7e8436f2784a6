#!/usr/bin/env node
// Records what the go command links for Windows, and what osslsigncode makes of it: node scripts/capture-windows-programs.mjs
//
// Needs: a go command on PATH, the network for toolchains, openssl and osslsigncode 2.7 or later.
// Writes __tests__/fixtures/windows-programs.json: of each program its size and its headers; of signed ones the certificate table too,
// and the digest of the file that osslsigncode computed. Keys and certificates are made here and thrown away.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const fixture = join(dirname(fileURLToPath(import.meta.url)), '../__tests__/fixtures/windows-programs.json');
const headerBytes = 2048;

const releases = ['1.18.10', '1.21.13', '1.24.11', '1.26.8', '1.27.1'];
const targets = ['windows/amd64', 'windows/386', 'windows/arm64'];
/** What changes the headers, on the release and target that show it. */
const flagged = [
  { flags: ['-buildmode=exe'] },
  { flags: ['-ldflags=-H=windowsgui'] },
  { flags: ['-buildmode=exe', '-ldflags=-H=windowsgui -s -w'] },
];

const folder = mkdtempSync(join(tmpdir(), 'windows-programs-'));
const at = (name) => join(folder, name);
const run = (command, ...parameters) =>
  execFileSync(command, parameters, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

try {
  writeFileSync(at('go.mod'), 'module example.com/hello\n\ngo 1.18\n');
  writeFileSync(at('main.go'), 'package main\n\nfunc main() { println("hello") }\n');
  const programs = [
    ...releases.flatMap((go) => targets.map((target) => ({ go, target, flags: [] }))),
    ...flagged.map(({ flags }) => ({ go: '1.26.8', target: 'windows/amd64', flags })),
  ].map(({ go, target, flags }) => {
    const file = build(go, target, flags, 'program.exe');
    return { go, target, flags, ...headers(file) };
  });
  writeFileSync(fixture, `${JSON.stringify({ programs, signed: signed() }, null, 1)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}

function build(go, target, flags, output) {
  const [GOOS, GOARCH] = target.split('/');
  const env = { ...process.env, GOTOOLCHAIN: `go${go}`, GOOS, GOARCH, CGO_ENABLED: '0', GOFLAGS: '' };
  execFileSync('go', ['build', ...flags, '-o', output, '.'], { cwd: folder, env, stdio: ['ignore', 'inherit', 'inherit'] });
  return readFileSync(at(output));
}

function headers(file) {
  return { size: file.length, header: file.subarray(0, headerBytes).toString('base64') };
}

function signed() {
  build('1.26.8', 'windows/amd64', [], 'plain.exe');
  const rsa = ['-newkey', 'rsa:2048'];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
  certificate('rsa', 'Example Signer', 'codeSigning', rsa);
  certificate('ec', 'Example Curve Signer', 'codeSigning', curve);
  certificate('tsa', 'Example Time Stamping Authority', 'critical,timeStamping', rsa);
  const by = (name) => ['-certs', at(`${name}.pem`), '-key', at(`${name}.key`)];
  const timed = ['-TSA-certs', at('tsa.pem'), '-TSA-key', at('tsa.key'), '-TSA-time', '1790000000'];
  const ways = [
    { name: 'rsa', from: 'plain.exe', options: ['-h', 'sha256', ...by('rsa')] },
    { name: 'ec', from: 'plain.exe', options: ['-h', 'sha384', ...by('ec')] },
    { name: 'timestamped', from: 'plain.exe', options: ['-h', 'sha256', ...by('rsa'), ...timed] },
    { name: 'nested', from: 'rsa.exe', options: ['-h', 'sha512', '-nest', ...by('ec')] },
  ];
  return ways.map(({ name, from, options }) => {
    run('osslsigncode', 'sign', ...options, '-in', at(from), '-out', at(`${name}.exe`));
    const file = readFileSync(at(`${name}.exe`));
    const entry = file.readUInt32LE(0x3c) + 24 + 112 + 4 * 8;
    const [offset, size] = [file.readUInt32LE(entry), file.readUInt32LE(entry + 4)];
    return {
      name,
      ...headers(file),
      offset,
      table: file.subarray(offset, offset + size).toString('base64'),
      digest: digest(`${name}.exe`),
    };
  });
}

/** As osslsigncode computed it from the file. The command fails, because nobody trusts the certificate. */
function digest(name) {
  const told = (() => {
    try {
      return run('osslsigncode', 'verify', '-in', at(name));
    } catch (error) {
      return error.stdout;
    }
  })();
  return /Calculated message digest\s*:\s*([0-9A-F]+)/.exec(told)[1].toLowerCase();
}

function certificate(name, commonName, usage, key) {
  run(
    'openssl',
    ...['req', '-x509', '-nodes', '-days', '3650', ...key, '-keyout', at(`${name}.key`), '-out', at(`${name}.pem`)],
    ...['-subj', `/O=go-wsl-conform/CN=${commonName}`, '-addext', `extendedKeyUsage=${usage}`, '-addext', 'keyUsage=digitalSignature'],
  );
}
