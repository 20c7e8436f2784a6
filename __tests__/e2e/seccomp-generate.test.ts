import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type GenerationReport, ProfileProvenance } from '../../src/model/seccomp.js';
import { runCli } from './support/cli.js';
import { underFilter } from './support/filtered.js';
import { root, temporaryFolder } from './support/folders.js';
import { probe } from './support/probes.js';
import { environmentWithoutRunner } from './support/process.js';

const folder = temporaryFolder('generate');
let count = 0;

async function generate(command: readonly string[], options: readonly string[] = [], cwd = folder) {
  const out = join(folder, `profile-${count++}.json`);
  const { exit, stdout, stderr } = await runCli(['seccomp', 'generate', '--out', out, '--format', 'json', ...options, '--', ...command], {
    cwd,
  });
  return { exit, stderr, out, report: JSON.parse(stdout) as GenerationReport };
}

const provenanceOf = (out: string) => ProfileProvenance.parse(JSON.parse(readFileSync(out.replace(/json$/, 'provenance.json'), 'utf8')));

describe('seccomp generate', () => {
  test('records a Go program, and it runs under the profile, which is clean', async () => {
    const { exit, out, report } = await generate([probe('threads')], ['--runs', '2']);
    expect(report).toMatchObject({ state: 'written', findings: [], verified: { state: 'same' }, runs: [{ run: 1, exit: 0 }, { run: 2 }] });
    expect(exit).toBe(0);
    expect((await runCli(['seccomp', 'lint', out, '--flavour', 'oci'])).exit).toBe(0);
    const provenance = provenanceOf(out);
    const clone = provenance.calls.find(({ name }) => name === 'clone')!;
    expect(clone.seen).toContainEqual(
      expect.objectContaining({ program: 'threads', runs: [1, 2], with: expect.stringMatching(/^flags 0x[5d]0f00$/) }),
    );
    // And it is a profile: what was not recorded is refused.
    const made = join(folder, 'made');
    const { exit: code } = await runCli(['seccomp', 'verify', '--profile', out, '--', 'mkdir', made]);
    expect([code, existsSync(made)]).toEqual([1, false]);
  });

  test('makes a profile under which runc starts a container, and without one call does not', async () => {
    const bundle = join(folder, 'bundle');
    const rootfs = join(bundle, 'rootfs');
    mkdirSync(rootfs, { recursive: true });
    copyFileSync(probe('threads'), join(rootfs, 'threads'));
    chmodSync(join(rootfs, 'threads'), 0o755);
    const spec = spawnSync('runc', ['spec'], { cwd: bundle });
    const start = (seccomp: object | undefined) => {
      const config = JSON.parse(readFileSync(join(bundle, 'config.json'), 'utf8'));
      Object.assign(config.process, { args: ['/threads'], terminal: false });
      const linux = { ...config.linux, seccomp };
      writeFileSync(join(bundle, 'config.json'), JSON.stringify({ ...config, root: { path: rootfs, readonly: true }, linux }));
      return spawnSync('runc', ['run', '-b', bundle, `e2e-generate-${process.pid}`], { encoding: 'utf8', timeout: 60_000 });
    };
    // Where containers cannot be started at all, nothing is proved.
    if (spec.status !== 0 || start(undefined).status !== 0) return;
    const { out } = await generate([join(rootfs, 'threads')], ['--runs', '2']);
    const profile = JSON.parse(readFileSync(out, 'utf8'));
    expect(start(profile)).toMatchObject({ status: 0, stdout: expect.stringContaining('timer=ok') });
    const withoutFutex = profile.syscalls.map((rule: { names: string[] }) => ({
      ...rule,
      names: rule.names.filter((name) => name !== 'futex'),
    }));
    expect(start({ ...profile, syscalls: withoutFutex }).status).not.toBe(0);
  });

  test('tells build and tests of go test apart, for each release, and runs both under the profile', async () => {
    const module = join(folder, 'module');
    mkdirSync(module);
    writeFileSync(join(module, 'go.mod'), 'module example.invalid/m\n\ngo 1.18\n');
    writeFileSync(
      join(module, 'm_test.go'),
      'package m\nimport ("net"; "testing")\nfunc TestIt(t *testing.T) { l, err := net.Listen("tcp", "127.0.0.1:0"); if err != nil { t.Fatal(err) }; l.Close() }\n',
    );
    const { exit, out, report } = await generate(
      ['go', 'test', '-count=1', '.'],
      ['--runs', '1', '--go', '1.25.x,1.26.x', '--flavour', 'moby'],
      module,
    );
    expect({ exit, verified: report.verified?.state, findings: report.findings }).toEqual({ exit: 0, verified: 'same', findings: [] });
    const { calls } = provenanceOf(out);
    const listen = calls.find(({ name }) => name === 'listen')!.seen;
    expect(listen.map(({ go, phase, program }) => `${go?.replace(/\.\d+$/, '')} ${phase} ${program}`).sort()).toEqual([
      '1.25 test m.test',
      '1.26 test m.test',
    ]);
    expect(calls.find(({ name }) => name === 'pidfd_open')!.seen.every(({ phase }) => phase === 'build')).toBe(true);
    expect(JSON.parse(readFileSync(out, 'utf8')).syscalls.every(({ comment }: { comment: unknown }) => typeof comment === 'string')).toBe(
      true,
    );
  });

  test('says that the command failed while it was recorded', async () => {
    const { exit, report } = await generate(['sh', '-c', 'exit 3'], ['--runs', '1']);
    expect({ exit, verified: report.verified?.state }).toEqual({ exit: 1, verified: 'same' });
    expect(report.notes).toContainEqual(expect.stringContaining('run 1 ended with 3'));
  });

  test('says that the command ends otherwise under the profile', async () => {
    // What it does depends on whether a filter is there before it, as where it is recorded with all calls none is.
    const script = 'grep -q "Seccomp:.0" /proc/self/status || exit 9';
    const { exit, report } = await generate(['sh', '-c', script], ['--runs', '1', '--all-calls']);
    expect({ exit, state: report.verified?.state, reason: report.verified?.reason }).toEqual({
      exit: 1,
      state: 'other',
      reason: 'it ended with 9, recorded: 0',
    });
  });

  test('records under a filter that is there', () => {
    const out = join(folder, 'filtered.json');
    const cli = [
      process.execPath,
      join(root, 'dist/cli/index.js'),
      'seccomp',
      'generate',
      '--runs',
      '1',
      '--out',
      out,
      '--',
      probe('threads'),
    ];
    const [program, ...parameters] = [...underFilter('434=errno:38'), ...cli] as [string, ...string[]];
    const { status, stderr } = spawnSync(program, parameters, { encoding: 'utf8', env: environmentWithoutRunner() as NodeJS.ProcessEnv });
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('a filter is in force here already') });
    expect(provenanceOf(out).unrecorded).toEqual([]);
  });

  test.each([
    [['--runs', '0'], 'true', 64, '"0" is not a whole number from 1 to 99'],
    [['--go', '1.26.999'], 'true', 125, '1.26.999'],
    [[], 'no-such-command', 127, 'command not found'],
    [[], '/etc/passwd', 126, 'permission denied'],
  ])('%j -- %s ends with %d and writes nothing', async (options, command, code, words) => {
    const out = join(folder, `refused-${count++}.json`);
    const { exit, stderr } = await runCli(['seccomp', 'generate', '--out', out, ...options, '--', command]);
    expect({ exit, stderr }).toEqual({ exit: code, stderr: expect.stringContaining(words) });
    expect(existsSync(out)).toBe(false);
  });

  test('overwrites nothing unless it is told to', async () => {
    const out = join(folder, 'mine.json');
    writeFileSync(out, 'mine');
    const { exit, stderr } = await runCli(['seccomp', 'generate', '--out', out, '--', 'true']);
    expect({ exit, stderr, text: readFileSync(out, 'utf8') }).toEqual({
      exit: 64,
      stderr: expect.stringContaining('--force overwrites it'),
      text: 'mine',
    });
    expect((await runCli(['seccomp', 'generate', '--out', join(folder, 'no/such/profile.json'), '--', 'true'])).exit).toBe(64);
    expect((await runCli(['seccomp', 'generate', '--out', out, '--force', '--runs', '1', '--', 'true'])).exit).toBe(0);
    expect(readFileSync(out, 'utf8')).toMatch(/^\{/);
  });

  test('writes nothing and leaves nothing behind when it is interrupted', async () => {
    const out = join(folder, 'interrupted.json');
    const parameters = [join(root, 'dist/cli/index.js'), 'seccomp', 'generate', '--out', out, '--', 'sh', '-c', 'echo on; sleep 4714'];
    const child = spawn(process.execPath, parameters, {
      env: environmentWithoutRunner() as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const closed = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGINT');
    expect(await closed).toBe(130);
    expect([spawnSync('pgrep', ['-f', '^sleep 4714']).status, existsSync(out)]).toEqual([1, false]);
  });
});
