import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { environmentOf, LocalHost } from '../../src/host/local.js';

let workspace: string;

beforeAll(() => {
  workspace = mkdtempSync(path.join(tmpdir(), 'local-host-'));
  mkdirSync(path.join(workspace, 'src/.git'), { recursive: true });
  writeFileSync(path.join(workspace, 'src/a.go'), 'package a\n', { mode: 0o640 });
  writeFileSync(path.join(workspace, 'src/.git/config'), '');
  symlinkSync('src', path.join(workspace, 'link'));
  symlinkSync('nowhere', path.join(workspace, 'dangling'));
});
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

describe('looking', () => {
  const host = () => new LocalHost(workspace);
  const at = (name: string) => path.join(workspace, name);

  test('a file, its beginning, its stat and its real path', async () => {
    expect(await host().readFile(at('src/a.go'))).toEqual({ state: 'present', value: 'package a\n' });
    expect(await host().readBytes(at('src/a.go'), 4, 3)).toEqual({ state: 'present', value: new Uint8Array(Buffer.from('kage')) });
    expect(await host().stat(at('src/a.go'))).toMatchObject({ state: 'present', value: { kind: 'file', size: 10, mode: 0o640 } });
    expect(await host().stat(at('link'))).toMatchObject({ value: { kind: 'directory' } });
    expect(await host().realPath(at('link/a.go'))).toEqual({ state: 'present', value: at('src/a.go') });
    expect(await host().readLink(at('link'))).toEqual({ state: 'present', value: 'src' });
    expect(await host().statfs(workspace)).toMatchObject({
      state: 'present',
      value: { type: expect.any(Number), blockSize: expect.any(Number) },
    });
  });

  test('a folder, sorted, links told apart', async () => {
    expect(await host().readdir(workspace)).toEqual({
      state: 'present',
      value: [
        { name: 'dangling', kind: 'link' },
        { name: 'link', kind: 'link' },
        { name: 'src', kind: 'directory' },
      ],
    });
  });

  test('missing is conclusive, anything else is not', async () => {
    expect(await host().readFile(at('none'))).toEqual({ state: 'missing' });
    expect(await host().readFile(at('src/a.go/below-a-file'))).toEqual({ state: 'missing' });
    expect(await host().stat(at('dangling'))).toEqual({ state: 'missing' });
    expect(await host().readFile(at('src'))).toMatchObject({ state: 'unknown', reason: expect.stringContaining('no regular file') });
  });

  test('a refusal is denied', async () => {
    // Nobody may read this file, not even root: proc_sys_permission() in fs/proc/proc_sysctl.c looks at the mode alone.
    expect(await host().readFile('/proc/sys/vm/drop_caches')).toMatchObject({ state: 'denied', reason: expect.stringContaining('EACCES') });
  });

  test('neither a pipe nor an endless file keeps it', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    expect(await host().readFile(at('pipe'))).toMatchObject({ state: 'unknown', reason: expect.stringContaining('no regular file') });
    rmSync(at('pipe'));
    expect(await host().readFile('/dev/zero')).toMatchObject({ state: 'unknown', reason: expect.stringContaining('no regular file') });
    writeFileSync(at('huge'), '');
    truncateSync(at('huge'), 200 * 1024 * 1024);
    expect(await host().readFile(at('huge'))).toMatchObject({ state: 'unknown', reason: expect.stringContaining('larger than') });
    rmSync(at('huge'));
  });
});

describe('acting', () => {
  test('temporary folders vanish with close, whatever their permissions', async () => {
    const host = new LocalHost(workspace);
    const folder = await host.temporaryFolder('build go/1.26');
    expect(path.basename(folder)).toBe('build_go_1.26');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    await host.writeFile(path.join(folder, 'deep/file'), 'text');
    chmodSync(path.join(folder, 'deep'), 0o500);
    await host.close();
    expect(existsSync(path.dirname(folder))).toBe(false);
    await host.close();
  });

  test('copies a tree without .git, and removes only what is temporary', async () => {
    const host = new LocalHost(workspace);
    const folder = await host.temporaryFolder('copy');
    await host.copyTree(path.join(workspace, 'src'), path.join(folder, 'src'));
    expect(readFileSync(path.join(folder, 'src/a.go'), 'utf8')).toBe('package a\n');
    expect(existsSync(path.join(folder, 'src/.git'))).toBe(false);
    await host.remove(path.join(folder, 'src'));
    expect(existsSync(path.join(folder, 'src'))).toBe(false);
    await expect(host.remove(workspace)).rejects.toThrow('refused to write outside');
    await expect(host.writeFile(path.join(workspace, 'x'), '')).rejects.toThrow('refused to write outside');
    await host.close();
  });

  test('runs with the changed environment, and answers a probe by acting', async () => {
    const host = new LocalHost(workspace);
    const result = await host.run(['sh', '-c', 'pwd; echo "$HOST_TEST"'], { cwd: workspace, env: { HOST_TEST: 'set' } });
    expect(result.stdout).toBe(`${workspace}\nset\n`);
    expect(await host.probe('name', {}, async () => 42)).toBe(42);
    expect(host.platform.processors).toBeGreaterThan(0);
    await host.close();
  });
});

test('on Windows the names of variables are found however they are written', () => {
  expect(environmentOf({ Path: 'C:\\Go\\bin', GOOS: 'windows' }, 'win32')).toEqual({ PATH: 'C:\\Go\\bin', GOOS: 'windows' });
  expect(environmentOf({ Path: 'a', PATH: 'b' }, 'linux')).toEqual({ Path: 'a', PATH: 'b' });
});
