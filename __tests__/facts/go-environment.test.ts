import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { observeGoEnvironment, parseGoEnv } from '../../src/facts/go-environment.js';
import { LocalHost } from '../../src/host/local.js';
import { SnapshotHost } from '../../src/host/snapshot.js';
import { Snapshot } from '../../src/model/snapshot.js';

let folder: string;
let host: LocalHost;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'go-environment-test-')));
  host = new LocalHost(folder);
});
afterEach(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The host with other variables: a home of its own, and nothing of the machine's go settings. */
function withEnv(env: Record<string, string | undefined>): LocalHost {
  const { PATH } = process.env;
  Object.assign(host, { env: { PATH, HOME: folder, ...env } });
  return host;
}

function program(name: string, script: string): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return file;
}

describe('on this machine', () => {
  test('only a go.exe on PATH', async () => {
    const exe = program('windows/go.exe', 'exit 1');
    const facts = await observeGoEnvironment(withEnv({ PATH: path.dirname(exe) }));
    expect(facts['env.go'].value).toEqual([]);
    expect(facts['env.goExe'].value).toEqual([exe]);
    expect(facts['cgo.compiler'].value).toEqual({ command: 'gcc', state: 'not-found', said: null });
  });

  test('two trees on PATH, in their order, by their VERSION files', async () => {
    for (const version of ['1.20.1', '1.26.8']) {
      program(`go${version}/bin/go`, 'exit 1');
      mkdirSync(path.join(folder, `go${version}/src/runtime`), { recursive: true });
      writeFileSync(path.join(folder, `go${version}/VERSION`), `go${version}\ntime 2026-01-01T00:00:00Z\n`);
    }
    const facts = await observeGoEnvironment(
      withEnv({ PATH: `${folder}/go1.20.1/bin:${folder}/go1.26.8/bin`, GOROOT: `${folder}/go1.26.8`, LD_PRELOAD: '' }),
    );
    expect((facts['env.go'].value as readonly { version: string }[]).map(({ version }) => version)).toEqual(['1.20.1', '1.26.8']);
    expect(facts['env.goroot'].value).toEqual({ value: `${folder}/go1.26.8`, setBy: 'the environment', version: '1.26.8' });
    expect(facts['env.preload'].value).toBeNull();
  });

  test('variables of the user file, unless the environment sets them', async () => {
    mkdirSync(path.join(folder, '.config/go'), { recursive: true });
    writeFileSync(path.join(folder, '.config/go/env'), 'GOSUMDB=off\nGOPROXY=https://a.example\n');
    const facts = await observeGoEnvironment(withEnv({ GOPROXY: 'direct', GOFLAGS: '' }));
    expect(facts['env.variables'].value).toMatchObject({
      GOSUMDB: { value: 'off', setBy: path.join(folder, '.config/go/env') },
      GOPROXY: { value: 'direct', setBy: 'the environment' },
    });
    expect(facts['env.variables'].value).not.toHaveProperty('GOFLAGS');
  });

  test('a compiler without headers, one that fails, one that works', async () => {
    const bare = program('cc-bare', 'echo "answer.c:1:10: fatal error: stdlib.h: No such file or directory" >&2; exit 1');
    const broken = program('cc-broken', 'echo "cannot execute cc1" >&2; exit 1');
    const good = program('cc-good', 'exit 0');
    const state = async (CC: string) => (await observeGoEnvironment(withEnv({ CC })))['cgo.compiler'].value;
    expect(await state(bare)).toMatchObject({ state: 'no-headers' });
    expect(await state(broken)).toMatchObject({ state: 'fails', said: 'cannot execute cc1' });
    expect(await state(`${good} -m64`)).toMatchObject({ state: 'works' });
  });

  test('a compiler that hangs leaves the question open', async () => {
    const { 'cgo.compiler': fact } = await observeGoEnvironment(withEnv({ CC: program('cc-slow', 'exec sleep 30') }));
    expect(fact).toMatchObject({ value: 'unknown', reason: expect.stringMatching(/time limit/) });
  }, 20_000);

  test('without HOME', async () => {
    const facts = await observeGoEnvironment(withEnv({ HOME: undefined }));
    expect(facts['env.home'].value).toBeNull();
  });
});

describe('from what somebody pasted', () => {
  const paste = (more: object) => observeGoEnvironment(new SnapshotHost(Snapshot.parse(more)));

  test('go env', async () => {
    const facts = await paste({ commands: { 'go env': "GOSUMDB='off'\nGOPROXY='https://proxy.golang.org,direct'\nGOFLAGS=''\n" } });
    expect(facts['env.variables'].value).toMatchObject({ GOSUMDB: { value: 'off', setBy: '`go env`' } });
    expect(facts['env.go'].value).toBe('unknown');
    expect(facts['env.home'].value).toBe('unknown');
  });

  test('docker info and a configuration file', async () => {
    const facts = await paste({
      commands: { 'docker info': ' Server Version: 27\n Cgroup Driver: cgroupfs\n Cgroup Version: 2\n' },
      files: { '/etc/containerd/config.toml': '  SystemdCgroup = true\n' },
    });
    expect(facts['container.cgroupDrivers'].value).toEqual([
      { runtime: 'docker', driver: 'cgroupfs', file: 'docker info' },
      { runtime: 'containerd', driver: 'systemd', file: '/etc/containerd/config.toml' },
    ]);
  });

  test('nothing: everything is open', async () => {
    for (const fact of Object.values(await paste({}))) expect(fact.value).toBe('unknown');
  });
});

test('go env of Windows, of old releases, and of anything else', () => {
  expect(parseGoEnv('set GOOS=windows\r\nset GOFLAGS=\r\nGOARCH="amd64"\nwarning: x\n')).toEqual({ GOOS: 'windows', GOARCH: 'amd64' });
  fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => void parseGoEnv(text)));
});
