import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { OutputLine, RunOptions } from '../../src/host/host.js';
import { runProcess } from '../../src/host/process.js';

const folder = mkdtempSync(path.join(tmpdir(), 'process-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sh = (script: string, options: RunOptions = {}, cancel?: AbortSignal) =>
  runProcess(['sh', '-c', script], process.env, options, cancel);

/** Whether a process with this text in its command line is alive. */
function alive(text: string): boolean {
  return execFileSync('ps', ['-eo', 'args'])
    .toString()
    .split('\n')
    .some((line) => line.includes(text) && !line.includes('ps -eo'));
}

describe('runProcess', () => {
  test('gives exit code and both streams', async () => {
    const lines: OutputLine[] = [];
    const result = await sh('echo out; echo err >&2; exit 7', { onLine: (line) => lines.push(line) });
    expect(result).toMatchObject({ outcome: 'exited', exit: 7, signal: null, stdout: 'out\n', stderr: 'err\n' });
    expect(lines).toContainEqual({ stream: 'stdout', text: 'out', cut: false });
    expect(lines).toContainEqual({ stream: 'stderr', text: 'err', cut: false });
  });

  (process.platform === 'linux' ? test : test.skip)('a kernel short of memory ends the command before us', async () => {
    const own = Number(readFileSync('/proc/self/oom_score_adj', 'utf8'));
    // It is written just after the start.
    const { stdout } = await sh(
      `for n in $(seq 100); do [ "$(cat /proc/self/oom_score_adj)" = ${own} ] || break; sleep 0.05; done; cat /proc/self/oom_score_adj`,
    );
    expect(Number(stdout)).toBe(Math.min(own + 500, 1000));
  });

  test('tells a signal from an exit code', async () => {
    expect(await sh('kill -9 $$')).toMatchObject({ outcome: 'signalled', exit: null, signal: 'SIGKILL' });
    expect(await sh('exit 137')).toMatchObject({ outcome: 'exited', exit: 137, signal: null });
  });

  test('tells which threads were there when the time was over', async () => {
    const stopped = await sh('sleep 30', { timeoutMs: 100 });
    expect(stopped).toMatchObject({ outcome: 'timed-out', threads: ['S'] });
    expect(await sh('exit 0')).not.toHaveProperty('threads');
  });

  test('tells a missing program, a missing folder and a file without permission apart', async () => {
    expect(await runProcess(['no-such-program-at-all'], process.env, {})).toMatchObject({
      outcome: 'not-found',
      reason: 'no-such-program-at-all: command not found',
    });
    expect(await sh('true', { cwd: '/no/such/folder' })).toMatchObject({
      outcome: 'not-started',
      reason: 'the working directory /no/such/folder does not exist',
    });
    expect(await runProcess(['/etc/passwd'], process.env, {})).toMatchObject({ outcome: 'not-started' });
    expect(await runProcess(['sh', '-c', 'a\0b'], process.env, {})).toMatchObject({ outcome: 'not-started' });
    expect(await runProcess([], process.env, {})).toMatchObject({ outcome: 'not-started', reason: 'empty command' });
  });

  test('never lets a shell read a program for another machine as a script', async () => {
    const program = path.join(folder, 'foreign');
    const header = Buffer.alloc(20);
    header.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]);
    header.writeUInt16LE(process.arch === 's390x' ? 62 : 22, 18);
    writeFileSync(program, Buffer.concat([header, Buffer.from('\n>written\n')]), { mode: 0o755 });
    expect(await runProcess([program], process.env, { cwd: folder })).toMatchObject({
      outcome: 'not-started',
      reason: expect.stringContaining('exec format error, it is a program for '),
    });
    expect(() => readFileSync(path.join(folder, 'written'))).toThrow('ENOENT');
  });

  test('stops a command at its time limit, and everything it started', async () => {
    const result = await sh('sleep 4711.1 & sleep 4711.2', { timeoutMs: 300 });
    expect(result).toMatchObject({ outcome: 'timed-out', exit: null });
    expect(alive('sleep 4711')).toBe(false);
  });

  test('kills what ignores TERM, after the grace period', async () => {
    const result = await sh('trap "" TERM; echo ready; while :; do sleep 0.1; done', { timeoutMs: 300 });
    expect(result).toMatchObject({ outcome: 'timed-out', signal: 'SIGKILL', stdout: 'ready\n' });
    expect(result.durationMs).toBeGreaterThanOrEqual(2000);
  });

  test('does not wait for a grandchild that holds the pipes', async () => {
    const result = await sh('sleep 4712 & exit 0');
    expect(result).toMatchObject({ outcome: 'exited', exit: 0 });
    expect(result.durationMs).toBeLessThan(10_000);
    expect(alive('sleep 4712')).toBe(false);
  });

  test('is stopped by a cancellation, and refuses to start after one', async () => {
    const cancel = new AbortController();
    setTimeout(() => cancel.abort('SIGINT'), 200);
    expect(await sh('sleep 4713', {}, cancel.signal)).toMatchObject({ outcome: 'cancelled' });
    expect(await sh('touch never', { cwd: folder }, cancel.signal)).toMatchObject({ outcome: 'cancelled' });
    expect(() => readFileSync(path.join(folder, 'never'))).toThrow('ENOENT');
  });

  test('keeps only the end of endless output, but shows every line', async () => {
    let lines = 0;
    const result = await sh('yes 0123456789 | head -c 20000000', { tailBytes: 1000, onLine: () => lines++ });
    expect(result.stdout.length).toBeLessThanOrEqual(1000);
    expect(result.droppedBytes).toBeGreaterThan(19_000_000);
    expect(lines).toBe(Math.ceil(20_000_000 / 11));
  });

  test('puts a wrapper before the command, and changes only the given variables', async () => {
    expect(await sh('echo $A', { wrap: ['env', 'A=wrapped'] })).toMatchObject({ stdout: 'wrapped\n' });
    expect(await runProcess(['sh', '-c', 'echo "$A$B"'], { PATH: process.env.PATH, A: undefined, B: 'b' }, {})).toMatchObject({
      stdout: 'b\n',
    });
  });
});
