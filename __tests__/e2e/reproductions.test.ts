import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { release } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Explanation } from '../../src/model/explanation.js';
import { selfSignedCertificate } from '../support/certificate.js';
import { type Reproduction, reproductions } from '../support/reproductions.js';
import { copyOfExample, root, temporaryFolder } from './support/folders.js';
import { probe } from './support/probes.js';
import { environmentWithoutRunner, runToEnd } from './support/process.js';

const cli = join(root, 'dist/cli/index.js');
const works = (command: string, ...options: string[]) => spawnSync(command, options, { stdio: 'ignore' }).status === 0;

/** What this machine has of what the rows need. */
const abilities: Readonly<Record<NonNullable<Reproduction['needs']>[number], boolean>> = {
  root: process.getuid?.() === 0 && works('unshare', '-m', 'true'),
  'kernel log': works('dmesg'),
  cgroups: ['/sys/fs/cgroup/memory/cgroup.procs', '/sys/fs/cgroup/cgroup.subtree_control'].some((file) => existsSync(file)),
  x64: process.arch === 'x64' && process.platform === 'linux',
  // Since Linux 6.14; before, a namespace would change the machine's.
  'pid_max of namespaces': isSince(6, 14),
  // From where modules come: a machine without a network has it only if it was there before.
  'go1.18': works('env', 'GOTOOLCHAIN=go1.18.10', 'go', 'version'),
  bwrap: works('bwrap', '--version'),
  make: works('make', '--version'),
  python3: works('python3', '--version'),
};

function isSince(major: number, minor: number): boolean {
  const [has = 0, hasMinor = 0] = release().split('.').map(Number);
  return has > major || (has === major && hasMinor >= minor);
}

describe('what fails for real is explained', () => {
  for (const row of reproductions) {
    const missing = (row.needs ?? []).filter((need) => !abilities[need]);
    const name = [row.cause, row.what].filter(Boolean).join(': ');
    (missing.length === 0 ? test : test.skip)(`${name}${missing.length === 0 ? '' : ` (needs ${missing.join(', ')})`}`, async () => {
      const output = await outputOf(row);
      const { causes } = row.explains ? Explanation.parse(JSON.parse(output)) : explained(output);
      expect({ output, first: causes[0]?.id }).toEqual({ output, first: row.cause });
      if (row.confidence !== undefined) expect(causes[0]!.confidence).toBe(row.confidence);
      expect(causes[0]!.remedies).not.toEqual([]);
    });
  }
});

async function outputOf({ example, files = {}, script, server }: Reproduction): Promise<string> {
  const folder = example === undefined ? temporaryFolder('reproduction') : copyOfExample(example);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  chmodSync(folder, 0o755);
  const [port, close] = await serve(server);
  const env = {
    ...environmentWithoutRunner(),
    GOWORK: '',
    GOFLAGS: '',
    CLI: `${process.execPath} ${cli}`,
    PORT: String(port),
    ...(script.includes('$FILTER') ? { FILTER: probe('filter') } : {}),
    ...(script.includes('$THREADS386') ? { THREADS386: probe('threads', { GOARCH: '386' }) } : {}),
  };
  try {
    // The shell stays, to say which signal has ended what it started.
    const { stdout, stderr } = await runToEnd(['bash', '-c', `${script}\nexit 1`], { cwd: folder, env });
    return `${stderr}${stdout}`;
  } finally {
    close();
  }
}

async function serve(kind: Reproduction['server']): Promise<readonly [port: number, close: () => void]> {
  if (kind === undefined) return [0, () => undefined];
  const server =
    kind === 'tls'
      ? createTlsServer({ ...selfSignedCertificate('localhost') })
      : createHttpServer((_, response) => response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="x"' }).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return [(server.address() as AddressInfo).port, () => server.close()];
}

function explained(output: string): Explanation {
  const { stdout, stderr } = spawnSync(process.execPath, [cli, 'explain', '-', '--format', 'json'], { input: output, encoding: 'utf8' });
  expect(stderr).toBe('');
  return Explanation.parse(JSON.parse(stdout));
}
