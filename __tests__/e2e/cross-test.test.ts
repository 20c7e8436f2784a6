import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Report, type Result } from '../../src/model/report.js';
import { runCli } from './support/cli.js';
import { temporaryFolder } from './support/folders.js';

const qemu = ['qemu-aarch64', 'qemu-aarch64-static'].find((name) => spawnSync(name, ['--version']).status === 0);
const canEmulate = qemu !== undefined && process.arch === 'x64' && process.platform === 'linux';
if (!canEmulate) console.warn('skipped: tests of another architecture need an x86-64 Linux and qemu-aarch64 (package qemu-user)');
const emulated = canEmulate ? test : test.skip;

const sources = {
  'go.mod': 'module example.com/foreign\n\ngo 1.22\n',
  'foreign_test.go': `package foreign

import (
	"runtime"
	"testing"
)

func TestWord(t *testing.T) {
	if 32<<(^uint(0)>>63) != 64 {
		t.Skip("32 bits")
	}
}

func TestArchitecture(t *testing.T) {
	if runtime.GOARCH == "arm64" {
		t.Error("this is", runtime.GOARCH)
	}
}
`,
};

interface Options {
  readonly exec?: readonly string[];
  readonly script?: string;
  readonly files?: Readonly<Record<string, string>>;
}

/** `cross.test` of that module for one target, with the parameter exec; `script` is a program of the test's own. */
async function crossTest(target: string, { exec, script, files = sources }: Options = {}): Promise<Result> {
  const directory = temporaryFolder('foreign');
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
  if (script !== undefined) {
    writeFileSync(join(directory, 'wrapper'), `#!/bin/sh\n${script}\n`);
    chmodSync(join(directory, 'wrapper'), 0o755);
  }
  if (exec !== undefined) writeFileSync(join(directory, 'go-conform.yml'), JSON.stringify({ parameters: { 'cross.test': { exec } } }));
  const out = temporaryFolder('report');
  const ended = await runCli(['run', directory, '--go', '1.26.x', '--check', 'cross.test', '--cross-targets', target, '--out', out]);
  // Informational: it counts in no verdict.
  expect(ended.exit).toBe(0);
  return Report.parse(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'))).results[0]!;
}

emulated('a test that fails on another architecture only is found through qemu, and the others pass', async () => {
  const result = await crossTest('linux/arm64');
  expect(result).toMatchObject({ status: 'fail', cell: { target: 'linux/arm64' }, summary: expect.stringContaining('TestArchitecture') });
  expect(result.findings).toMatchObject([
    { cause: 'test.failed', test: 'TestArchitecture', location: { file: 'foreign_test.go', line: 16 } },
  ]);
  expect(result.tests!.tests.map(({ name, status }) => [name, status])).toEqual([
    ['TestWord', 'pass'],
    ['TestArchitecture', 'fail'],
  ]);
  expect(result.evidence[0]!.value).toMatch(/^qemu-aarch64/);
});

const runs386 = process.arch === 'x64' && process.platform === 'linux';
(runs386 ? test : test.skip)('what the processor runs by itself needs no emulator', async () => {
  const result = await crossTest('linux/386');
  expect(result.tests?.tests.map(({ name, status }) => [name, status]) ?? result.status).toEqual([
    ['TestWord', 'skip'],
    ['TestArchitecture', 'pass'],
  ]);
});

emulated.each([
  ['is not there', { exec: ['no-such-wrapper'] }, /exec: no-such-wrapper is not on PATH/],
  ['is not there under its path', { exec: ['./none'] }, /exec: \S+\/none does not exist/],
  ['is not executable', { exec: ['./go.mod'] }, /exec: \S+\/go.mod is not executable/],
  ['ends with 126', { exec: ['./wrapper'], script: 'echo cannot start it >&2; exit 126' }, /exec: .*cannot start it; exit status 126/],
  ['dies of a signal', { exec: ['./wrapper'], script: 'kill -SEGV $$' }, /exec: .*signal: segmentation fault/],
  [
    'hides the exit code',
    { exec: ['./wrapper', qemu ?? ''], script: '"$@"; exit 0' },
    /wrapper hides the exit code of the program: 5 became 0/,
  ],
  [
    'fails only with the tests',
    { exec: ['./wrapper', qemu ?? ''], script: 'case $2 in *.test) echo "qemu: fatal: no memory" >&2; exit 1 ;; esac; exec "$@"' },
    /not determined: example.com\/foreign: the emulator itself failed/,
  ],
] as const)('an exec program that %s leaves the question open and says why', async (_, options, summary) => {
  const result = await crossTest('linux/arm64', options);
  expect({ status: result.status, summary: result.summary }).toEqual({ status: 'unknown', summary: expect.stringMatching(summary) });
  expect((result.findings ?? []).filter(({ severity }) => severity === 'fail')).toEqual([]);
});

emulated('a package that exists only with cgo is named once, not every name that its tests miss', async () => {
  const files = {
    'go.mod': sources['go.mod'],
    'native.go': 'package native\n\n// int level = 6;\nimport "C"\n\nfunc Level() int { return int(C.level) }\n',
    'native_test.go':
      'package native\n\nimport "testing"\n\nfunc TestLevel(t *testing.T) {\n\tif Level() != 6 {\n\t\tt.Error(Level())\n\t}\n}\n',
  };
  const { findings } = await crossTest('linux/arm64', { files });
  expect(findings).toMatchObject([{ cause: 'cgo.disabled', package: 'example.com/foreign' }]);
});

test('a system that nothing here runs is skipped, with what would run it', async () => {
  expect(await crossTest('plan9/amd64')).toMatchObject({ status: 'skip', summary: expect.stringContaining('the parameter `exec`') });
});
