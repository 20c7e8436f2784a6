import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, openSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { Explanation } from '../../src/model/explanation.js';
import { runCli } from './support/cli.js';
import { root, temporaryFolder } from './support/folders.js';

test('the page names the cause, shows the line and what to type', async () => {
  const log = join(temporaryFolder('log'), 'build.log');
  await write(log, [
    '2026-11-30T06:00:00.1234567Z ##[error]fork/exec /tmp/go-build1/b001/m.test: permission denied\n',
    '::error::forged\n',
  ]);
  const { exit, stdout } = await runCli(['explain', log]);
  expect(exit).toBe(0);
  expect(stdout).toMatch(/likely fs\.noexec\n {4}a program that was just built may not run/);
  expect(stdout).toMatch(/│ 1: fork\/exec \/tmp\/go-build1\/b001\/m\.test: permission denied/);
  expect(stdout).toMatch(/export GOTMPDIR=/);
  expect(stdout).not.toMatch(/^::/m);
});

test('secrets of a log do not get through', async () => {
  const log = join(temporaryFolder('log'), 'build.log');
  const secret = 'hunter2-hunter2-hunter2';
  await write(log, [`go: example.com/x@v1.0.0: Get "https://user:${secret}@example.com/": dial tcp: lookup example.com: no such host\n`]);
  const { stdout } = await runCli(['explain', log, '--format', 'json'], { env: { API_TOKEN: secret } });
  expect(stdout).toContain('net.dns');
  expect(stdout).not.toContain(secret);
});

test('a failure without a cause ends with 3', async () => {
  const log = join(temporaryFolder('log'), 'make.log');
  await write(log, ['cc -c a.c\n', 'make: *** [Makefile:3: all] Error 1\n']);
  const { exit, stdout } = await runCli(['explain', log]);
  expect(exit).toBe(3);
  expect(stdout).toContain('It failed, and nothing in it says why.');
});

test('mistakes are named', async () => {
  expect(await runCli(['explain'])).toMatchObject({ exit: 64, stderr: expect.stringMatching(/explain: names no file/) });
  expect(await runCli(['explain', 'a', 'b'])).toMatchObject({ exit: 64, stderr: expect.stringMatching(/takes one file, and got 2/) });
  expect(await runCli(['explain', '/absent'])).toMatchObject({
    exit: 64,
    stderr: expect.stringMatching(/\/absent cannot be read: ENOENT/),
  });
  expect(await runCli(['explain', '-', '--format', 'jsn'])).toMatchObject({
    exit: 64,
    stderr: expect.stringMatching(/unknown format "jsn"/),
  });
});

describe('a process that does not respond', () => {
  const running: ChildProcess[] = [];
  afterEach(() => {
    for (const child of running.splice(0)) child.kill('SIGKILL');
  });

  function start(argv: readonly string[]): ChildProcess {
    const child = spawn(argv[0]!, argv.slice(1), { stdio: 'ignore' });
    running.push(child);
    return child;
  }

  /** Until it has come so far that it waits. */
  async function causesOf(pid: number, cause: string, confidence?: string): Promise<Explanation['causes']> {
    for (let round = 0; ; round++) {
      const { exit, stdout, stderr } = await runCli(['explain', '--pid', String(pid), '--format', 'json']);
      expect({ exit: exit === 3 ? 0 : exit, stderr }).toEqual({ exit: 0, stderr: '' });
      const { causes } = Explanation.parse(JSON.parse(stdout));
      if (round === 30 || causes.some((each) => each.id === cause && (confidence ?? each.confidence) === each.confidence)) return causes;
      await sleep(100);
    }
  }

  test('waits for a lock', async () => {
    const file = join(temporaryFolder('lock'), 'lock');
    const holder = start(['flock', file, 'sleep', '60']);
    await sleep(200);
    const waiting = start(['flock', file, 'true']);
    expect(await causesOf(waiting.pid!, 'hang.lock')).toMatchObject([
      {
        id: 'hang.lock',
        confidence: 'established',
        messages: [`flock (process ${waiting.pid}) waits for a lock of ${file}, which process ${holder.pid} holds`],
      },
    ]);
  });

  test('is stopped', async () => {
    const { pid } = start(['sleep', '60']);
    process.kill(pid!, 'SIGSTOP');
    expect(await causesOf(pid!, 'hang.frozen')).toMatchObject([{ id: 'hang.frozen', confidence: 'established' }]);
  });

  const freezer = '/sys/fs/cgroup/freezer';
  (process.getuid?.() === 0 && existsSync(`${freezer}/cgroup.procs`) ? test : test.skip)('is in a frozen cgroup', async () => {
    const group = `${freezer}/go-wsl-conform-test-${process.pid}`;
    mkdirSync(group);
    const { pid } = start(['sleep', '60']);
    try {
      writeFileSync(`${group}/cgroup.procs`, String(pid));
      writeFileSync(`${group}/freezer.state`, 'FROZEN');
      expect(await causesOf(pid!, 'hang.frozen')).toMatchObject([{ id: 'hang.frozen', messages: [expect.stringMatching(/frozen/)] }]);
    } finally {
      writeFileSync(`${group}/freezer.state`, 'THAWED');
      writeFileSync(`${freezer}/cgroup.procs`, String(pid));
      rmdirSync(group);
    }
  });

  const cpu = ['/sys/fs/cgroup/cpu', '/sys/fs/cgroup'].find((folder) => existsSync(`${folder}/cgroup.procs`));
  const isV2 = existsSync('/sys/fs/cgroup/cgroup.controllers');
  const canLimit =
    process.getuid?.() === 0 && cpu !== undefined && (!isV2 || readFileSync(`${cpu}/cgroup.subtree_control`, 'utf8').includes('cpu'));
  (canLimit ? test : test.skip)('has used up its quota of processor time', async () => {
    const group = `${cpu}/go-wsl-conform-throttled-${process.pid}`;
    mkdirSync(group);
    const { pid } = start(['sh', '-c', 'while :; do :; done']);
    try {
      if (isV2) writeFileSync(`${group}/cpu.max`, '5000 100000');
      else writeFileSync(`${group}/cpu.cfs_quota_us`, '5000');
      writeFileSync(`${group}/cgroup.procs`, String(pid));
      expect(await causesOf(pid!, 'cpu.throttled', 'likely')).toMatchObject([
        {
          id: 'cpu.throttled',
          confidence: 'likely',
          messages: [expect.stringMatching(/^sh \(process \d+\) would run, .* quota of 0\.05 CPUs in \d+ of \d+ periods/)],
        },
      ]);
    } finally {
      writeFileSync(`${cpu}/cgroup.procs`, String(pid));
      rmdirSync(group);
    }
  });

  test('asks for a connection that nobody answers', async () => {
    // Two connections fill the queue of a server that accepts none; the third stays without an answer.
    const script = `import socket,time
server = socket.socket(); server.bind(('127.0.0.1', 0)); server.listen(0)
clients = [socket.socket() for _ in range(4)]
for client in clients:
    client.setblocking(False)
    client.connect_ex(server.getsockname())
time.sleep(60)`;
    const { pid } = start(['python3', '-c', script]);
    // The first packet takes as long as the way; that nobody answers shows when it is sent again, after a second (RFC 6298).
    const causes = await causesOf(pid!, 'hang.network', 'established');
    expect(causes[0]).toMatchObject({
      id: 'hang.network',
      confidence: 'established',
      messages: expect.arrayContaining([expect.stringMatching(/asks 127\.0\.0\.1:\d+ for a connection/)]),
    });
  });

  const hasScript = spawnSync('script', ['--version']).status === 0;
  (hasScript ? test : test.skip)('is a git that asks for a password', async () => {
    const server = createServer((_, response) => response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="x"' }).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const child = spawn('script', ['-qfec', `git ls-remote http://127.0.0.1:${port}/x`, '/dev/null'], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    running.push(child);
    try {
      const causes = await causesOf(child.pid!, 'mod.private');
      expect(causes.find(({ id }) => id === 'mod.private')).toMatchObject({
        confidence: 'likely',
        messages: [expect.stringMatching(/waits for somebody to type/)],
      });
    } finally {
      child.stdin?.destroy();
      server.close();
    }
  });

  test('does something that is no waiting, or is not there', async () => {
    const { pid } = start(['sleep', '60']);
    const { exit, stdout } = await runCli(['explain', '--pid', String(pid)]);
    expect(exit).toBe(3);
    expect(stdout).toMatch(/Nothing that can be seen from outside says what it waits for[\s\S]*sleep: S in \w*nanosleep/);
    expect(await runCli(['explain', '--pid', '4194305'])).toMatchObject({
      exit: 64,
      stderr: expect.stringMatching(/there is no process 4194305/),
    });
    expect(await runCli(['explain', '--pid', 'x'])).toMatchObject({
      exit: 64,
      stderr: expect.stringMatching(/"x" is no number of a process/),
    });
    expect(await runCli(['explain', '--pid', '1', 'a.log'])).toMatchObject({
      exit: 64,
      stderr: expect.stringMatching(/stands beside the file a\.log/),
    });
  });
});

describe('a Go program that is asked for its goroutines', () => {
  const program = `package main
import ("os"; "sync"; "time")
func wait(mutex *sync.Mutex) { mutex.Lock() }
func main() {
	var mutex sync.Mutex
	mutex.Lock()
	go wait(&mutex)
	os.Stdout.WriteString("ready\\n")
	time.Sleep(time.Minute)
}
`;

  test('ends, and what it printed is read from the file that is its standard error', async () => {
    const folder = temporaryFolder('waiting');
    await write(join(folder, 'main.go'), [program]);
    const built = spawnSync('go', ['build', '-o', 'waiting', 'main.go'], { cwd: folder, encoding: 'utf8' });
    expect(built.stderr).toBe('');
    const start = async (stderr: number | 'ignore') => {
      const child = spawn(join(folder, 'waiting'), { stdio: ['ignore', 'pipe', stderr] });
      await new Promise((resolve) => child.stdout!.once('data', resolve));
      return child;
    };
    const log = join(folder, 'stderr');
    const child = await start(openSync(log, 'w'));
    const code = new Promise((resolve) => child.on('exit', resolve));
    const { stdout } = await runCli(['explain', '--pid', String(child.pid), '--allow-signal', '--format', 'json', '--debug']);
    const { causes, goroutines, input, rules } = Explanation.parse(JSON.parse(stdout));
    expect(await code).toBe(2);
    expect(causes).toMatchObject([
      { id: 'hang.lock', confidence: 'possible', messages: [expect.stringMatching(/for a mutex in main\.wait/)] },
    ]);
    expect(goroutines).toContainEqual({ state: 'sleep', count: 1, at: expect.stringMatching(/^main\.main \(.*main\.go:9\)$/) });
    expect(input.notes[1]).toBe(`its goroutines went to ${log}, where they were read`);
    expect(rules).toContainEqual(expect.objectContaining({ rule: 'lock', cause: 'hang.lock', times: 0, looked: expect.any(String) }));
    const lost = await start('ignore');
    const refused = await runCli(['explain', '--pid', String(lost.pid), '--allow-signal']);
    expect(refused).toMatchObject({ exit: 64, stderr: expect.stringMatching(/its standard error is \/dev\/null/) });
    expect(lost.exitCode).toBeNull();
    lost.kill('SIGKILL');
  });

  test.each([
    ['this one', () => process.pid, /this program runs below it/],
    ['the first', () => 1, /it is the first process/],
  ])('is not %s', async (_, pid, message) => {
    expect(await runCli(['explain', '--pid', String(pid()), '--allow-signal'])).toMatchObject({
      exit: 64,
      stderr: expect.stringMatching(message),
    });
  });
});

describe('a log of this machine', () => {
  test('is weighed by what is seen here, and nothing is asked of a network that is not to be asked', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const log = join(temporaryFolder('log'), 'build.log');
    await write(log, [
      `go: listen tcp 127.0.0.1:${port}: bind: address already in use\n`,
      'go: example.com/x@v1: dial tcp: lookup absent.invalid: no such host\n',
      '/mnt/c/Windows/System32/cmd.exe: cannot execute binary file: Exec format error\n',
    ]);
    const of = async (...more: string[]) =>
      Explanation.parse(JSON.parse((await runCli(['explain', log, '--here', '--format', 'json', ...more])).stdout));
    try {
      const told = await of();
      expect(told.place).toBe('here');
      expect(told.causes).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ id: 'net.port-busy', confidence: 'established' }),
          expect.objectContaining({ id: 'net.dns', confidence: 'established' }),
        ]),
      );
      expect(told.ruledOut).toMatchObject([{ id: 'wsl.interop', observed: [{ says: 'this is not WSL' }] }]);
      expect((await of('--offline')).causes.find(({ id }) => id === 'net.dns')).toMatchObject({ confidence: 'likely' });
    } finally {
      server.close();
    }
  });

  const pids = '/sys/fs/cgroup/pids/cgroup.procs';
  (process.getuid?.() === 0 && (existsSync(pids) || existsSync('/sys/fs/cgroup/cgroup.controllers')) ? test : test.skip)(
    'tells which limit refused a thread while the log was read',
    async () => {
      const cli = `'${process.execPath}' '${join(root, 'dist/cli/index.js')}'`;
      // The counters are read before the first task is refused.
      const failing = '(sleep 8; for i in $(seq 80); do sleep 4 & done; wait) 2>&1';
      const { stdout } = await runCli(['limits', '--pids', '60', '--', 'bash', '-c', `${failing} | ${cli} explain - --here --offline`]);
      expect(stdout).toMatch(
        /(?:likely|established) pids\.cgroup[\s\S]*this explains: pids\.undetermined[\s\S]*possible pids\.undetermined/,
      );
    },
  );

  test('mistakes are named', async () => {
    const report = join(temporaryFolder('report'), 'snapshot.json');
    await write(report, ['{"commands":{"uname -a":"Linux"}}']);
    expect(await runCli(['explain', report, '--here'])).toMatchObject({
      exit: 64,
      stderr: expect.stringMatching(/tells of its own place/),
    });
    expect(await runCli(['explain', report, '--offline'])).toMatchObject({
      exit: 64,
      stderr: expect.stringMatching(/stands without --here/),
    });
    expect(await runCli(['explain', report, '--allow-signal'])).toMatchObject({
      exit: 64,
      stderr: expect.stringMatching(/stands without --pid/),
    });
    expect(await runCli(['explain', '--pid', '1', '--here'])).toMatchObject({
      exit: 64,
      stderr: expect.stringMatching(/stands beside --pid/),
    });
  });
});

test('a reader that goes away is no error', async () => {
  const log = join(temporaryFolder('log'), 'long.log');
  await write(log, ['go: no such tool "compile"\n'.repeat(100_000)]);
  const shell = spawn('sh', ['-c', `"${process.execPath}" "${join(root, 'dist/cli/index.js')}" explain "${log}" | head -n 1`]);
  const [code] = await new Promise<[number | null]>((resolve) => shell.on('exit', (exit) => resolve([exit])));
  expect(code).toBe(0);
});

async function write(file: string, lines: readonly string[]): Promise<void> {
  const stream = createWriteStream(file);
  for (const line of lines) stream.write(line);
  await new Promise<void>((resolve) => stream.end(resolve));
}
