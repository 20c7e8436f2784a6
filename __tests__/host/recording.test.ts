import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Host, type OutputLine, outcomeText } from '../../src/host/host.js';
import { LocalHost } from '../../src/host/local.js';
import { RecordingHost } from '../../src/host/recording.js';
import { SnapshotHost } from '../../src/host/snapshot.js';
import { parseSnapshot } from '../../src/host/snapshot-file.js';
import { Snapshot } from '../../src/model/snapshot.js';

let workspace: string;

beforeAll(() => {
  workspace = mkdtempSync(path.join(tmpdir(), 'recording-'));
  writeFileSync(path.join(workspace, 'go.mod'), 'module example.com/m\n');
});
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

/** Everything a host can be asked, in one fixed order. */
async function askEverything(host: Host) {
  const lines: OutputLine[] = [];
  const folder = await host.temporaryFolder('out');
  const file = path.join(host.workspace, 'go.mod');
  const answers = [
    await host.readFile(file),
    await host.readFile(path.join(host.workspace, 'none')),
    await host.readFile(host.workspace),
    await host.readBytes(file, 6),
    await host.readLink(file),
    await host.realPath(file),
    await host.stat(file),
    await host.statfs(file),
    await host.readdir(host.workspace),
    await host.run(['sh', '-c', 'echo one; echo err >&2'], {
      cwd: host.workspace,
      env: { A: 'a', GONE: undefined },
      onLine: (line) => lines.push(line),
    }),
    await host.run(['sh', '-c', `cat ${folder}/count 2>/dev/null | wc -l`]),
    await host.run(['no-such-program']),
    await host.run(['sleep', '60'], { timeoutMs: 50 }),
    await host.run(['sh', '-c', 'kill -9 $$']),
    await host.probe('lookup', { name: 'x' }, async () => ({ found: ['a', 'b'] })),
  ];
  return { answers, lines: lines.toSorted((a, b) => (a.stream < b.stream ? 1 : -1)) };
}

async function record() {
  const host = new RecordingHost(new LocalHost(workspace));
  const asked = await askEverything(host);
  host.nameFolder(workspace, '{workspace}');
  const snapshot = host.snapshot((text) => text, { tool: { name: 'tool', version: '1' }, recordedAt: '2026-01-01T00:00:00Z' });
  await host.close();
  return { asked, snapshot };
}

describe('a recording', () => {
  test('answers everything as the machine did, without the machine', async () => {
    const { asked, snapshot } = await record();
    const replay = new SnapshotHost(parseSnapshot('snapshot.json', JSON.stringify(snapshot)));
    const again = await askEverything(replay);
    const neutral = (value: unknown) =>
      JSON.parse(
        JSON.stringify(value)
          .replaceAll(workspace, '/{workspace}')
          .replaceAll(/\/[\w/]*go-wsl-conform-\w+/g, '/{temp}'),
      );
    expect(neutral(again)).toEqual(neutral(asked));
    expect(replay.workspace).toBe('/{workspace}');
  });

  test('names no folder of the person and no temporary folder', async () => {
    const { snapshot } = await record();
    const text = JSON.stringify(snapshot);
    expect(text).not.toContain(workspace);
    expect(text).toContain('/{workspace}/go.mod');
    expect(text).toContain('/{temp}/out');
  });

  test('keeps only known variables, and what the redactor lets through', async () => {
    const local = new LocalHost(workspace);
    const inner = Object.assign(Object.create(local), {
      env: { GOFLAGS: '-tags=secret-word', MY_PASSWORD: 'hidden', HOME: '/home/somebody' },
    }) as LocalHost;
    const host = new RecordingHost(inner);
    host.nameFolder('/home/somebody', '{home}');
    const snapshot = host.snapshot((text) => text.replaceAll('secret-word', '***'), {});
    expect(snapshot.env).toEqual({ GOFLAGS: '-tags=***', HOME: '/{home}' });
  });

  test('names no other user either, and no machine', async () => {
    const inner = new SnapshotHost(
      Snapshot.parse({
        files: { '/etc/hosts': '127.0.0.1 localhost\n127.0.1.1 carols-laptop\n', '/home/carol/.config/go/env': 'GOPATH=/home/carol/go\n' },
        env: { HOME: '/root', PATH: '/home/carol/bin:/usr/bin', LD_PRELOAD: '/home/alice/x.so' },
      }),
    );
    const host = new RecordingHost(inner);
    await host.readFile('/etc/hosts');
    await host.readFile('/home/carol/.config/go/env');
    const { env, files } = host.snapshot((text) => text, {});
    expect(env).toEqual({ HOME: '/root', PATH: '/home/{user}/bin:/usr/bin', LD_PRELOAD: '/home/{user-2}/x.so' });
    expect(files).toEqual({
      '/etc/hosts': '127.0.0.1 localhost\n127.0.1.1 {host}\n',
      '/home/{user}/.config/go/env': 'GOPATH=/home/{user}/go\n',
    });
  });

  test('does not take one folder for another that begins alike', () => {
    const host = new RecordingHost(
      Object.assign(Object.create(new LocalHost(workspace)), { env: { PATH: '/root/bin:/rootless:/x/root:/root.complete' } }) as LocalHost,
    );
    host.nameFolder('/root', '{home}');
    expect(host.snapshot((text) => text, {}).env.PATH).toBe('/{home}/bin:/rootless:/x/root:/root.complete');
  });

  test('finds a folder behind an escape, as in the JSON that `go test` prints of a stack trace', async () => {
    const host = new RecordingHost(new LocalHost(workspace));
    await host.run(['echo', String.raw`{"Output":"\t/home/somebody/m/a.go:15 \u003c/home/somebody/m\u003e /not/home/somebody"}`]);
    host.nameFolder('/home/somebody', '{home}');
    const [command] = host.snapshot((text) => text, {}).commands as { stdout: string }[];
    await host.close();
    expect(command!.stdout.trimEnd()).toBe(String.raw`{"Output":"\t/{home}/m/a.go:15 \u003c/{home}/m\u003e /not/home/{user}"}`);
  });

  test('equal commands are answered in the order in which they ran; then the last repeats', async () => {
    const snapshot = Snapshot.parse({
      commands: [
        { argv: ['date'], outcome: 'exited', exit: 0, stdout: 'first\n' },
        { argv: ['date'], outcome: 'exited', exit: 1, stdout: 'second\n' },
      ],
    });
    const host = new SnapshotHost(snapshot);
    const outputs = [await host.run(['date']), await host.run(['date']), await host.run(['date'])].map(({ stdout }) => stdout);
    expect(outputs).toEqual(['first\n', 'second\n', 'second\n']);
  });

  test('a stream over the cap keeps its start and its end, and says how much is missing', async () => {
    const host = new RecordingHost(new LocalHost(workspace));
    await host.run(['sh', '-c', 'echo begin; yes 0123456789 | head -n 1000000; echo end']);
    const [command] = host.snapshot((text) => text, {}).commands as Snapshot['commands'] & { stdout: unknown }[];
    const stream = command!.stdout as { head: string; dropped: number; tail: string };
    expect(stream.head.startsWith('begin\n')).toBe(true);
    expect(stream.tail.endsWith('end\n')).toBe(true);
    expect(stream.head.length + stream.dropped + stream.tail.length).toBe(11 * 1_000_000 + 10);
    await host.close();
    const replayed = await new SnapshotHost(Snapshot.parse({ commands: [command] })).run([
      'sh',
      '-c',
      'echo begin; yes 0123456789 | head -n 1000000; echo end',
    ]);
    expect(replayed.droppedBytes).toBe(stream.dropped);
  });
});

describe('a snapshot', () => {
  test('what was never recorded is unknown, not absent', async () => {
    const host = new SnapshotHost(Snapshot.parse({}));
    for (const answer of [
      await host.readFile('/a'),
      await host.readBytes('/a', 1),
      await host.readLink('/a'),
      await host.stat('/a'),
      await host.statfs('/a'),
      await host.readdir('/a'),
      await host.realPath('/a'),
    ]) {
      expect(answer.state).toBe('unknown');
    }
    expect(await host.run(['uname'])).toMatchObject({ outcome: 'unknown', exit: null });
    await expect(host.probe('x', {})).rejects.toThrow('the recording has no answer to: x {}');
  });

  test('written by hand: typed lines, plain files, refusals', async () => {
    const host: Host = new SnapshotHost(
      parseSnapshot(
        'pasted.json',
        JSON.stringify({
          files: {
            '/proc/version': 'Linux',
            '/a': { denied: 'EACCES' },
            '/b': { missing: true },
            '/c': { unknown: 'EIO' },
            '/d': { base64: 'aGk=' },
          },
          commands: { 'uname -a': 'Linux x', 'go version': { stdout: 'go1', exit: 0 } },
        }),
      ),
    );
    expect(await host.readFile('/proc/version')).toEqual({ state: 'present', value: 'Linux' });
    expect(await host.readFile('/a')).toEqual({ state: 'denied', reason: 'EACCES' });
    expect(await host.readFile('/b')).toEqual({ state: 'missing' });
    expect(await host.readFile('/c')).toEqual({ state: 'unknown', reason: 'EIO' });
    expect(await host.readFile('/d')).toEqual({ state: 'present', value: 'hi' });
    expect(await host.readBytes('/proc/version#0+4', 4)).toMatchObject({ state: 'unknown' });
    expect(await host.run(['uname', '-a'])).toMatchObject({
      outcome: 'unknown',
      exit: null,
      stdout: 'Linux x',
      reason: 'pasted without its exit code',
    });
    expect(await host.run(['go', 'version'])).toMatchObject({ outcome: 'exited', exit: 0, stdout: 'go1' });
    await host.writeFile('/x', '');
    await host.copyTree('/x', '/y');
    await host.remove('/x');
  });

  test.each([
    ['{"files": [}', /pasted\.json(:1:\d+)?: is not valid JSON/],
    ['{"schemaVersion": 99}', /was written by a newer version \(schema 99, this one reads 1\)/],
    ['{"files": 3}', /"files": /],
    ['{"commands": [{"argv": "x"}]}', /pasted\.json: "commands/],
    ['[]', /pasted\.json: /],
  ])('a mistake in the file is named: %s', (text, message) => {
    expect(() => parseSnapshot('pasted.json', text)).toThrow(message);
  });
});

test('outcomeText says how a command ended', () => {
  const base = { argv: ['x'], exit: null, signal: null, stdout: '', stderr: '', droppedBytes: 0, durationMs: 1500 };
  expect(outcomeText({ ...base, outcome: 'exited', exit: 3 })).toBe('exit 3');
  expect(outcomeText({ ...base, outcome: 'signalled', signal: 'SIGKILL' })).toBe('ended by SIGKILL');
  expect(outcomeText({ ...base, outcome: 'timed-out' })).toBe('stopped after 1.5 s (time limit)');
  expect(outcomeText({ ...base, outcome: 'cancelled' })).toBe('stopped because the run was cancelled');
  expect(outcomeText({ ...base, outcome: 'not-found', reason: 'x: command not found' })).toBe('x: command not found');
  expect(outcomeText({ ...base, outcome: 'unknown' })).toBe('unknown');
});
