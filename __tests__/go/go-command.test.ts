import { describe, expect, test } from '@jest/globals';
import { commandEvidence, commandLine, type GoCommandOptions, type GoRunOptions, goCommand } from '../../src/go/go-command.js';
import type { CommandResult, RunOptions } from '../../src/host/host.js';
import { LocalHost } from '../../src/host/local.js';
import { SnapshotHost } from '../../src/host/snapshot.js';
import { Snapshot } from '../../src/model/snapshot.js';

const result: CommandResult = {
  argv: ['go'],
  outcome: 'exited',
  exit: 0,
  signal: null,
  stdout: '',
  stderr: '',
  droppedBytes: 0,
  durationMs: 0,
};

/** What the host is asked when a go command runs. */
async function asked(os: string, options: GoCommandOptions, parameters: readonly string[] = ['env'], more?: GoRunOptions) {
  let seen: { argv: readonly string[]; options: RunOptions } | undefined;
  const run = async (argv: readonly string[], runOptions: RunOptions = {}) => {
    seen = { argv, options: runOptions };
    return { ...result, argv };
  };
  const host = Object.assign(
    new SnapshotHost(Snapshot.parse({ platform: { os, arch: 'amd64', processors: 2 }, env: { PATH: '/usr/bin' } })),
    { run },
  );
  await goCommand(host, options).run(parameters, more);
  return seen!;
}

describe('a go command is exactly its toolchain', () => {
  test('by its path, without switching, with its own tree, and first on PATH', async () => {
    expect(await asked('linux', { goroot: '/opt/go' }, ['build', './...'])).toEqual({
      argv: ['/opt/go/bin/go', 'build', './...'],
      options: { env: { GOTOOLCHAIN: 'local', GOROOT: undefined, PATH: '/opt/go/bin:/usr/bin' } },
    });
  });

  test('with temporary files in the folder for builds, where no program of the module would see it', async () => {
    const options = { goroot: '/opt/go', env: { GOTMPDIR: '/ours' } };
    expect((await asked('linux', options, ['vet', './...'])).options.env).toMatchObject({ GOTMPDIR: '/ours', TMPDIR: '/ours' });
    expect((await asked('linux', options, ['test', './...'])).options.env).not.toHaveProperty('TMPDIR');
    expect((await asked('linux', { goroot: '/opt/go' }, ['vet', './...'])).options.env).not.toHaveProperty('TMPDIR');
    const named = { ...options, env: { ...options.env, TMPDIR: '/named' } };
    expect((await asked('linux', named, ['vet', './...'])).options.env).toMatchObject({ TMPDIR: '/named' });
  });

  test('on Windows too', async () => {
    const { argv, options } = await asked('windows', { goroot: 'C:/go' });
    expect(argv[0]).toBe('C:/go/bin/go.exe');
    expect(options.env!.PATH).toBe('C:/go/bin;/usr/bin');
  });

  test('only in the environment of the child', async () => {
    const before = { ...process.env };
    const host = new LocalHost('/');
    await goCommand(host, { goroot: '/none' }).run(['version']);
    await host.close();
    expect(process.env).toEqual(before);
  });
});

describe('the environment of a run', () => {
  test('has cgo only when it was said, and then explicitly', async () => {
    expect((await asked('linux', { goroot: '/g' })).options.env).not.toHaveProperty('CGO_ENABLED');
    expect((await asked('linux', { goroot: '/g' }, [], { cgo: true })).options.env).toMatchObject({ CGO_ENABLED: '1' });
    expect((await asked('linux', { goroot: '/g' }, [], { cgo: false })).options.env).toMatchObject({ CGO_ENABLED: '0' });
  });

  test('the one of a single run wins over that of the command', async () => {
    const { env } = (await asked('linux', { goroot: '/g', env: { GOFLAGS: '-tags=a', GOOS: 'plan9' } }, [], { env: { GOFLAGS: '' } }))
      .options;
    expect(env).toMatchObject({ GOFLAGS: '', GOOS: 'plan9' });
  });

  test('cgo is not among the options that a host knows', async () => {
    expect((await asked('linux', { goroot: '/g' }, [], { cgo: true })).options).not.toHaveProperty('cgo');
  });
});

describe('folder and time limit', () => {
  test('are those of the command unless the run has its own', async () => {
    const options = { goroot: '/g', cwd: '/module', timeLeft: () => 5000 };
    expect((await asked('linux', options)).options).toMatchObject({ cwd: '/module', timeoutMs: 5000 });
    expect((await asked('linux', options, [], { cwd: '/other', timeoutMs: 10 })).options).toMatchObject({ cwd: '/other', timeoutMs: 10 });
  });

  test('a time that is over is still a limit', async () => {
    expect((await asked('linux', { goroot: '/g', timeLeft: () => -20 })).options.timeoutMs).toBe(1);
  });
});

describe('a command as a person would type it', () => {
  test.each([
    [['/opt/go/bin/go', 'test', '-run=^TestX$', './...'], "go test '-run=^TestX$' ./..."],
    [['C:/go/bin/go.exe', 'version'], 'go version'],
    [['go', 'build', '-ldflags=-X main.v=1'], "go build '-ldflags=-X main.v=1'"],
    [['go', "it's", ''], "go 'it'\\''s' ''"],
    [[], "''"],
  ])('%j', (argv, line) => {
    expect(commandLine(argv)).toBe(line);
  });

  test('is evidence with its exit code, when it had one', () => {
    expect(commandEvidence({ ...result, argv: ['/g/bin/go', 'vet'], exit: 1 }, 'said')).toEqual({
      source: 'go vet',
      value: 'said',
      exit: 1,
    });
    expect(commandEvidence({ ...result, argv: ['/g/bin/go', 'vet'], outcome: 'timed-out', exit: null }, 'said')).toEqual({
      source: 'go vet',
      value: 'said',
    });
  });
});
