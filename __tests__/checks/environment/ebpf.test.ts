import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runGlobalCells } from '../../../src/checks/cells.js';
import { environmentChecks } from '../../../src/checks/environment/index.js';
import type { Host } from '../../../src/host/host.js';
import { LocalHost } from '../../../src/host/local.js';
import { SnapshotHost } from '../../../src/host/snapshot.js';
import { Snapshot } from '../../../src/model/snapshot.js';
import { factsWith } from '../../support/facts.js';
import { benchOn, cellOf } from '../bench.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clang-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function judge(id: string, host: Host) {
  const check = environmentChecks.find((each) => each.id === id)!;
  const { results } = await runGlobalCells(benchOn(host, { checks: [check], facts: () => Promise.resolve(factsWith()) }), [cellOf(check)]);
  await host.close();
  return results[0]!;
}

/** A machine on which clang is a script. */
function clangThat(does: string | undefined): Host {
  rmSync(join(folder, 'clang'), { force: true });
  if (does !== undefined) writeFileSync(join(folder, 'clang'), `#!/bin/sh\n${does}\n`, { mode: 0o755 });
  const host = new LocalHost(folder, new AbortController().signal);
  return Object.assign(host, { env: { ...host.env, PATH: `${folder}` } });
}

test.each([
  ['compiles', 'exit 0', 'pass'],
  ['has no BPF', 'echo "error: unable to create target: No available targets are compatible with triple bpf" >&2; exit 1', 'fail'],
  ['is not there', undefined, 'fail'],
  ['is ended', 'kill -9 $$', 'unknown'],
])('ebpf.toolchain, where clang %s', async (_, script, status) => {
  const result = await judge('ebpf.toolchain', clangThat(script));
  expect(result.status).toBe(status);
  if (status === 'fail') expect(result.remedies[0]!.commands[0]).toContain('clang');
});

test.each([
  ['is BTF', { '/sys/kernel/btf/vmlinux#0+2': { base64: Buffer.from([0x9f, 0xeb]).toString('base64') } }, 'pass'],
  ['is something else', { '/sys/kernel/btf/vmlinux#0+2': { base64: Buffer.from('EL').toString('base64') } }, 'fail'],
  ['was never looked at', {}, 'unknown'],
  ['is missing like all of /sys', { '/sys/kernel/btf/vmlinux#0+2': { missing: true } }, 'unknown'],
])('ebpf.btf, where the file %s', async (_, files, status) => {
  const snapshot = Snapshot.parse({ platform: { os: 'linux', arch: 'amd64', processors: 1 }, files });
  expect((await judge('ebpf.btf', new SnapshotHost(snapshot))).status).toBe(status);
});
