import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { main as seccomp } from '../../src/cli/seccomp-command.js';
import { InstalledFilters, Simulation } from '../../src/model/seccomp.js';
import { sarifFaults } from '../support/sarif.js';
import { captured } from './captured.js';

let folder: string;
const file = (name: string) => path.join(folder, name);
const allow = { defaultAction: 'SCMP_ACT_ALLOW' };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'seccomp-'));
  await writeFile(file('allow.json'), JSON.stringify(allow));
  await writeFile(file('both.json'), JSON.stringify({ ...allow, architectures: ['SCMP_ARCH_X86'] }));
  await writeFile(file('futex.json'), JSON.stringify({ ...allow, syscalls: [{ names: ['futex'], action: 'SCMP_ACT_KILL_PROCESS' }] }));
  await writeFile(
    file('affinity.json'),
    JSON.stringify({ ...allow, syscalls: [{ names: ['sched_getaffinity'], action: 'SCMP_ACT_ERRNO' }] }),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...parameters: string[]) => captured(() => seccomp(parameters));

describe('seccomp simulate', () => {
  test.each([
    ['allow.json', 0, '✓ works'],
    ['affinity.json', 1, '! works, with less'],
    ['futex.json', 2, '✗ cannot work'],
  ])('%s ends with %d', async (name, code, text) => {
    const { value, stdout, stderr } = await run('simulate', '--profile', file(name), '--go', '1.26.x,1.27.1', '--arch', 'amd64');
    expect([value, stderr]).toEqual([code, '']);
    expect(stdout).toContain(`go1.26.x: ${text}`);
    expect(stdout).toContain(`go1.27.1: ${text}`);
  });

  test('json is one document of its schema', async () => {
    const { stdout } = await run(
      'simulate',
      '--profile',
      file('allow.json'),
      '--profile',
      file('futex.json'),
      '--go',
      '>=1.25',
      '--format',
      'json',
      '--arch',
      'amd64',
      '--kernel',
      '6.1',
    );
    const { releases, profiles, kernel } = Simulation.parse(JSON.parse(stdout));
    expect(releases.map(({ go }) => go)).toEqual(['1.27.x', '1.26.x', '1.25.x']);
    expect(profiles).toEqual([file('allow.json'), file('futex.json')]);
    expect(kernel).toBe('6.1');
    expect(releases[0]!.calls.find(({ name }) => name === 'futex')!.answers).toEqual([
      { answer: 'KILL_PROCESS', by: 'rule', place: `${file('futex.json')}:1:57` },
    ]);
  });

  test.each([
    [[], '--profile: no file is named'],
    [['--profile', 'x.json', '--go', 'go.mod'], '--go: "go.mod" needs a module or a machine'],
    [['--profile', 'x.json', '--go', '1.12'], '--go: nothing is known of 1.12.x'],
    // What a release of the future asks of the kernel nobody has tried.
    [['--profile', 'x.json', '--go', '1.99.x'], '--go: nothing is known of 1.99.x'],
    [['--profile', 'x.json', '--go', '1.99.1'], '--go: nothing is known of 1.99.1'],
    [['--profile', 'x.json', '--go', '>=1.99'], '--go: nothing is known of 1.99'],
    [['--profile', 'x.json'], '--profile: cannot be read: Error: ENOENT'],
    [['--profile', 'x.json', '--arch', 'amd46'], '--arch: unknown processor "amd46"\n  did you mean "amd64"?'],
    [['--profile', 'x.json', '--kernel', 'six'], '--kernel: "six" is no release of Linux'],
    [['--profile', 'x.json', '--caps', 'SYS_ADMEN'], '--caps: unknown capability "SYS_ADMEN"\n  did you mean "CAP_SYS_ADMIN"?'],
    [['--profile', 'x.json', '--mode', 'cog'], '--mode: unknown mode "cog"\n  did you mean "cgo"?'],
    [['--profile', 'x.json', '--libseccomp', 'new'], '--libseccomp: "new" is no release'],
  ])('%j', async (parameters, message) => {
    await expect(run('simulate', ...parameters)).rejects.toThrow(message);
  });
});

describe('seccomp show', () => {
  test('a profile as a program, which simulate takes again', async () => {
    const text = await run('show', '--profile', file('futex.json'), '--arch', 'amd64');
    expect(text.stdout).toMatch(/jge #0xca, \d+, \d+ +; futex\n/);
    expect(text.stdout).toMatch(/ret #0x80000000 +; KILL_PROCESS\n/);
    const hex = await run('show', '--profile', file('futex.json'), '--arch', 'amd64', '--format', 'hex');
    await writeFile(file('futex.hex'), hex.stdout);
    expect((await run('show', '--profile', file('futex.hex'), '--arch', 'amd64')).stdout).toBe(text.stdout);
    expect((await run('simulate', '--profile', file('futex.hex'), '--arch', 'amd64')).value).toBe(2);
  });

  test('what is installed here, where no file is named', async () => {
    if (process.platform !== 'linux') return expect(run('show')).rejects.toThrow('--profile: no file is named');
    const installed = InstalledFilters.parse(JSON.parse((await run('show', '--format', 'json')).stdout));
    expect(installed).toMatchObject({ pid: process.pid, own: true });
    expect((await run('show', '--pid', String(process.pid))).stdout).toMatch(/^this process/);
  });

  test.each([
    [['--pid', 'x'], '--pid: "x" is no number of a process'],
    [['--pid', '4294967295'], '--pid: there is no process 4294967295'],
    [['--pid', '1', '--profile', 'allow.json'], '--pid: does not go with --profile'],
    [['--profile', 'allow.json', '--format', 'json'], '--format: unknown format "json"'],
  ])('%j', async (parameters, message) => {
    await expect(run('show', ...parameters)).rejects.toThrow(message);
  });
});

test('an action that there is not', async () => {
  await expect(run('simulat')).rejects.toThrow('seccomp: there is no action "simulat"\n  did you mean "simulate"?');
  expect((await run('--help')).stdout).toContain('simulate');
});

describe('seccomp lint', () => {
  test.each([
    ['both.json', 0],
    ['allow.json', 1],
    ['ten.json', 2],
  ])('%s ends with %d', async (name, code) => {
    await writeFile(
      file('ten.json'),
      JSON.stringify({ defaultAction: 'SCMP_ACT_ERRNO', syscalls: [{ names: ['read'], action: 'SCMP_ACT_ALLOW' }] }),
    );
    for (const format of ['text', 'json', 'sarif']) {
      const { value, stdout } = await run('lint', file(name), '--arch', 'amd64', '--format', format);
      expect(value).toBe(code);
      if (format !== 'text') JSON.parse(stdout);
      if (format === 'sarif') expect(sarifFaults(JSON.parse(stdout))).toEqual([]);
    }
  });

  test('names no file, or a program', async () => {
    await expect(run('lint')).rejects.toThrow('PROFILE: no file is named');
    await writeFile(file('filter'), Buffer.from('060000000000ff7f', 'hex'));
    await expect(run('lint', file('filter'))).rejects.toThrow('is no profile in JSON');
  });
});

describe('seccomp verify', () => {
  const refused = (...parameters: string[]) => expect(run('verify', ...parameters)).rejects;

  test.each([
    [['--profile', 'allow.json'], 'has no `--` before the command'],
    [['--profile', 'allow.json', '--'], 'names no command after `--`'],
    [['--', 'true'], 'names neither --profile nor --emulate-kernel'],
    [['--emulate-kernel', '4', '--', 'true'], '"4" is no release of Linux'],
    [['--emulate-kernel', '99.1', '--', 'true'], '99.1 is not older than this kernel'],
    [['--profile', 'allow.json', '--timeout', 'soon', '--', 'true'], '"soon" is not a duration'],
    [['--profile', 'allow.json', '--format', 'yaml', '--', 'true'], 'unknown format "yaml"'],
    [['--profile', 'allow.json', '--go', 'nonsense', '--', 'true'], '--go: '],
    [['--profile', 'missing.json', '--', 'true'], 'cannot be read'],
    [['--profile', 'broken.json', '--', 'true'], 'unknown action'],
    [['--profile', 'odd.bpf', '--', 'true'], 'has 12 bytes, which is no number of instructions'],
    [['--profile', 'jump.bpf', '--', 'true'], 'instruction 0: jumps to 256, behind the end'],
    [['--profile', 'long.bpf', '--', 'true'], 'has 4097 instructions, the kernel takes 4096'],
  ])('%j is refused before anything runs', async (parameters, words) => {
    await writeFile(file('broken.json'), '{"defaultAction": "SCMP_ACT_ALOW"}');
    await writeFile(file('odd.bpf'), Buffer.alloc(12));
    await writeFile(file('jump.bpf'), Buffer.from('1500ffff0000000006000000000ff7f0', 'hex'));
    await writeFile(file('long.bpf'), Buffer.alloc(8 * 4097));
    await refused(...parameters.map((word) => (/\.(json|bpf)$/.test(word) ? file(word) : word))).toThrow(
      expect.objectContaining({ name: 'ConfigurationError', message: expect.stringContaining(words) }),
    );
  });
});

describe('seccomp trace', () => {
  test.each([
    [[], 'has no `--` before the command'],
    [['--'], 'names no command after `--`'],
    [['--format', 'yaml', '--', 'true'], 'unknown format "yaml"'],
    [['--profile', 'missing.json', '--', 'true'], 'cannot be read'],
  ])('%j is refused before anything runs', async (parameters, words) => {
    await expect(run('trace', ...parameters)).rejects.toThrow(
      expect.objectContaining({ name: 'ConfigurationError', message: expect.stringContaining(words) }),
    );
  });
});

describe('seccomp generate', () => {
  test.each([
    [[], 'has no `--` before the command'],
    [['--out', 'p.json', '--'], 'names no command after `--`'],
    [['--', 'true'], '--out: no file is named'],
    [['--out', '', '--', 'true'], '--out: no file is named'],
    [['--out', '/', '--', 'true'], 'is no file'],
    [['--out', 'missing/p.json', '--', 'true'], '--out: cannot be written'],
    [['--out', 'allow.json', '--', 'true'], '--force overwrites it'],
    [['--out', 'new.json', '--runs', 'many', '--', 'true'], '"many" is not a whole number'],
    [['--out', 'new.json', '--runs', '100', '--', 'true'], '"100" is not a whole number'],
    [['--out', 'new.json', '--flavour', 'podman', '--', 'true'], 'unknown flavour "podman"'],
    [['--out', 'new.json', '--go', 'nonsense', '--', 'true'], '--go: '],
  ])('%j is refused before anything runs', async (parameters, words) => {
    const named = parameters.map((word) => (/^[a-z/]+\.json$/.test(word) ? file(word) : word));
    await expect(run('generate', ...named)).rejects.toThrow(
      expect.objectContaining({ name: 'ConfigurationError', message: expect.stringContaining(words) }),
    );
  });
});
