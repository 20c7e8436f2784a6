import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { Report, type Result } from '../../src/model/report.js';
import { runCli } from './support/cli.js';
import { temporaryFolder } from './support/folders.js';

const canSign = ['openssl', 'osslsigncode'].every((name) => spawnSync(name, ['--version']).error === undefined);
if (!canSign) console.warn('skipped: signing a program needs openssl and osslsigncode (packages of these names)');
const signing = canSign ? test : test.skip;

const directory = temporaryFolder('tool');
const at = (name: string) => join(directory, name);

beforeAll(() => {
  writeFileSync(at('go.mod'), 'module example.com/tool\n\ngo 1.22\n');
  writeFileSync(at('main.go'), 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("hello") }\n');
});

/** The results of both checks, as a report of the release tells them. */
async function artifacts(checks: string, config: object = {}, env: Readonly<Record<string, string>> = {}): Promise<readonly Result[]> {
  const out = temporaryFolder('report');
  const file = join(out, 'config.yml');
  writeFileSync(file, JSON.stringify(config));
  const options = ['--go', '1.26.x', '--check', checks, '--cross-targets', 'linux/arm64,windows/amd64', '--config', file, '--out', out];
  const recording = join(out, 'recording.json');
  const ended = await runCli(['run', directory, ...options, '--record', recording], { env });
  // Informational: they count in no verdict.
  expect(ended).toMatchObject({ exit: 0 });
  const { results } = Report.parse(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')));
  const replayed = await runCli(['run', '--snapshot', recording, '--out', join(out, 'replay')]);
  expect(replayed).toMatchObject({ exit: 0 });
  const again = Report.parse(JSON.parse(readFileSync(join(out, 'replay/report.json'), 'utf8'))).results;
  expect(again.map(({ check, status, summary }) => ({ check, status, summary }))).toEqual(
    results.map(({ check, status, summary }) => ({ check, status, summary })),
  );
  return results;
}

test('the headers of a program for Windows are judged on any system, also from a recording', async () => {
  expect(await artifacts('artifact.pe')).toMatchObject([
    {
      cell: { target: 'windows/amd64' },
      status: 'pass',
      summary: '1 program: PE x86-64, console, DYNAMIC_BASE HIGH_ENTROPY_VA NX_COMPAT (0x8160)',
    },
  ]);
});

test('flags of the linker that take protection and the console away are found', async () => {
  const [result] = await artifacts('artifact.pe', { 'test-flags': '-ldflags=-H=windowsgui' }, { GOFLAGS: '-buildmode=exe' });
  expect(result).toMatchObject({
    status: 'warn',
    evidence: expect.arrayContaining([expect.objectContaining({ value: expect.stringContaining('GUI, NX_COMPAT') })]),
  });
  expect(result!.findings!.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/^tool\.exe is linked for the subsystem GUI.*fmt\.Println$/),
  );
});

signing('a signed program passes, and one that was changed afterwards fails', async () => {
  const keys = temporaryFolder('keys');
  const certificate = (name: string, usage: string) =>
    execFileSync(
      'openssl',
      [
        ...[
          'req',
          '-x509',
          '-nodes',
          '-days',
          '30',
          '-newkey',
          'rsa:2048',
          '-keyout',
          join(keys, `${name}.key`),
          '-out',
          join(keys, `${name}.pem`),
        ],
        ...['-subj', `/CN=${name}`, '-addext', `extendedKeyUsage=${usage}`, '-addext', 'keyUsage=digitalSignature'],
      ],
      { stdio: 'ignore' },
    );
  certificate('signer', 'codeSigning');
  certificate('authority', 'critical,timeStamping');
  mkdirSync(at('dist'));
  const env = { ...process.env, GOOS: 'windows', GOARCH: 'amd64', CGO_ENABLED: '0' };
  execFileSync('go', ['build', '-o', at('dist/plain.exe'), '.'], { cwd: directory, env });
  execFileSync(
    'osslsigncode',
    [
      ...['sign', '-h', 'sha256', '-certs', join(keys, 'signer.pem'), '-key', join(keys, 'signer.key')],
      ...['-TSA-certs', join(keys, 'authority.pem'), '-TSA-key', join(keys, 'authority.key')],
      ...['-in', at('dist/plain.exe'), '-out', at('dist/signed.exe')],
    ],
    { stdio: 'ignore' },
  );
  const changed = readFileSync(at('dist/signed.exe'));
  changed[0x1000]! ^= 1;
  writeFileSync(at('dist/changed.exe'), changed);
  writeFileSync(at('dist/appended.exe'), readFileSync(at('dist/signed.exe')));
  appendFileSync(at('dist/appended.exe'), 'what an installer appends');
  const statusOf = async (name: string) => {
    const [result] = await artifacts('artifact.authenticode', { parameters: { 'artifact.authenticode': { files: [`dist/${name}.exe`] } } });
    return `${name}: ${result!.status}, ${result!.summary.replace(/\d{4}-\d\d-\d\dT[\d:]+Z/g, 'TIME')}`;
  };
  expect(await statusOf('signed')).toBe(
    'signed: pass, 1 program: signed by CN=signer (issuer CN=signer, valid to TIME), sha256; timestamp rfc3161 TIME',
  );
  expect(await statusOf('plain')).toBe('plain: warn, dist/plain.exe is unsigned');
  expect(await statusOf('changed')).toBe('changed: fail, dist/changed.exe was changed after it was signed: its sha256 digest is another');
  expect(await statusOf('appended')).toMatch(/^appended: fail, dist\/appended.exe was changed after it was signed/);
});
