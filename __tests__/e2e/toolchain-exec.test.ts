import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runCli } from './support/cli.js';
import { copyOfExample, root, temporaryFolder } from './support/folders.js';
import { environmentWithoutRunner } from './support/process.js';

const exec = (parameters: readonly string[], options?: Parameters<typeof runCli>[1]) =>
  runCli(['toolchain', 'exec', ...parameters], options);

/** Runs it with something on standard input, and lets the caller send it signals. */
function start(
  parameters: readonly string[],
  input: string,
  onOutput: (text: string, kill: (signal: NodeJS.Signals) => void) => void = () => undefined,
) {
  const child = spawn(process.execPath, [join(root, 'dist/cli/index.js'), 'toolchain', 'exec', ...parameters], {
    env: environmentWithoutRunner() as NodeJS.ProcessEnv,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    onOutput(text, (signal) => child.kill(signal));
  });
  child.stdin.end(input);
  return new Promise<{ exit: number | null; stdout: string }>((resolve) => child.once('close', (exit) => resolve({ exit, stdout })));
}

describe('toolchain exec', () => {
  test('makes the release the one that answers to go, for the command alone', async () => {
    const env = { GOROOT: '/nonexistent', GOTOOLCHAIN: 'go1.21.0', GOFLAGS: '-mod=mod' };
    const script =
      'go version && go env GOROOT && go env GOTOOLCHAIN && command -v go && command -v gofmt && echo "GOROOT=$GOROOT $GOFLAGS"';
    const { exit, stdout } = await exec(['1.25.x', '--', 'sh', '-c', script], { env });
    expect(exit).toBe(0);
    const [version, goroot, toolchain, go, gofmt, variables] = stdout.trim().split('\n');
    expect(version).toMatch(/^go version go1\.25\.\d+ linux\//);
    expect([go, gofmt]).toEqual([`${goroot}/bin/go`, `${goroot}/bin/gofmt`]);
    expect([toolchain, variables]).toEqual(['local', 'GOROOT= -mod=mod']);
  });

  test('overrules a GOROOT that `go env -w` keeps', async () => {
    const file = join(temporaryFolder('goenv'), 'env');
    writeFileSync(file, 'GOROOT=/nonexistent\nGOTOOLCHAIN=go1.21.0\n');
    const { exit, stdout } = await exec(['1.25.x', '--', 'go', 'version'], {
      env: { GOENV: file, GOROOT: undefined, GOTOOLCHAIN: undefined },
    });
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: expect.stringMatching(/^go version go1\.25\./) });
  });

  test('passes standard input, output and the exit code through, and takes options before --', async () => {
    const { exit, stdout } = await start(['--offline', '1.25.x', '--', 'sh', '-c', 'tr a-z A-Z; exit 42', '--offline'], 'passed through\n');
    expect({ exit, stdout }).toEqual({ exit: 42, stdout: 'PASSED THROUGH\n' });
  });

  test.each<[NodeJS.Signals, number]>([
    ['SIGINT', 3],
    ['SIGTERM', 4],
    ['SIGUSR1', 5],
  ])('passes %s on and waits for the command', async (signal, code) => {
    const script = "trap 'exit 3' INT; trap 'exit 4' TERM; trap 'exit 5' USR1; echo ready; while :; do sleep 0.05; done";
    const { exit } = await start(['1.25.x', '--', 'sh', '-c', script], '', (text, kill) => text.includes('ready') && kill(signal));
    expect(exit).toBe(code);
  });

  test('ends with 128 and the number of the signal that ended the command', async () => {
    expect((await exec(['1.25.x', '--', 'sh', '-c', 'kill -KILL $$'])).exit).toBe(137);
  });

  test('takes a name of a file where it means one release', async () => {
    const folder = temporaryFolder('exec');
    mkdirSync(join(folder, '.git'));
    writeFileSync(join(folder, 'go.mod'), 'module m\n\ngo 1.24\n');
    writeFileSync(join(folder, '.go-version'), '1.25\n');
    const chosen = await exec(['.go-version', '--', 'go', 'version'], { cwd: folder });
    expect(chosen).toMatchObject({ exit: 0, stdout: expect.stringContaining('go1.25.') });
    expect(chosen.stderr).toBe(
      '.go-version says `1.25`, but go.mod says `go 1.24`: the line names the oldest version that will do, so both hold\n',
    );
  });

  test.each<[string, readonly string[], number, RegExp]>([
    ['a command that is not found', ['1.25.x', '--', 'no-such-command'], 127, /^go-wsl-conform: no-such-command: command not found\n$/],
    ['a file that is no program', ['1.25.x', '--', join(root, 'README.md')], 126, /README\.md could not be started/],
    ['a release that there is not', ['1.25.99', '--', 'true'], 125, /1\.25\.99: there is no Go release 1\.25\.99/],
    ['a word for several releases', ['>=1.26', '--', 'true'], 125, />=1\.26 means \d releases \(1\.26\.\d+, .*\): name one of them/],
    ['no separator', ['1.25.x', 'go', 'version'], 64, /has no `--` before the command\n {2}as in: toolchain exec 1\.26\.x -- go version/],
    ['no command', ['1.25.x', '--'], 64, /names no command after `--`/],
    ['no version', ['--', 'go', 'version'], 64, /names no version/],
    ['two versions', ['1.25.x', '1.26.x', '--', 'true'], 64, /takes one version, not 2/],
    ['no release', ['1.x', '--', 'true'], 64, /"1\.x" is not a Go release/],
  ])('%s', async (_what, parameters, code, message) => {
    const { exit, stdout, stderr } = await exec(parameters);
    expect({ exit, stdout }).toEqual({ exit: code, stdout: '' });
    expect(stderr).toMatch(message);
  });

  test('nothing else on the machine is asked for when the release is on it', async () => {
    const tools = temporaryFolder('tools');
    const goroot = join(tools, 'go/1.25.3/x64');
    for (const folder of ['bin', 'src/runtime']) mkdirSync(join(goroot, folder), { recursive: true });
    writeFileSync(join(goroot, 'bin/go'), '#!/bin/sh\necho "go version go1.25.3 linux/amd64"\n');
    chmodSync(join(goroot, 'bin/go'), 0o755);
    writeFileSync(`${goroot}.complete`, '');
    const env = { RUNNER_TOOL_CACHE: tools, GOPROXY: 'http://127.0.0.1:9/proxy' };
    const started = await exec(['1.25.3', '--', 'go', 'version'], { env, cwd: copyOfExample('service') });
    expect(started).toMatchObject({ exit: 0, stdout: 'go version go1.25.3 linux/amd64\n', stderr: '' });
  });
});
