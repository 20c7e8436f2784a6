import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report.js';
import { type ExampleRun, runExampleIn } from './support/cli.js';
import { brokenExamples, type Expected, expectedOf, expectedOn, lines, linesFor, seenIn, withoutRemedy } from './support/expected.js';
import { copyOfExample, root, temporaryFolder } from './support/folders.js';

const releaseArguments = (wanted: readonly string[]) => (wanted.length === 0 ? [] : ['--go', wanted.map((line) => `${line}.x`).join(',')]);

function reportOf(run: ExampleRun): Report {
  if (run.report === undefined) throw new Error(`no report.json; exit ${run.exit}, ${run.signal}\n${run.stdout}\n${run.stderr}`);
  return run.report;
}

describe('examples/broken: each failure is named with its place, once for all releases', () => {
  test.each(brokenExamples)('%s', async (name) => {
    const expected = expectedOf(name);
    const wanted = linesFor(name, expected);
    const run = await runExampleIn(copyOfExample(`broken/${name}`), [...releaseArguments(wanted), ...expected.arguments], {
      env: { FLAKY_STATE: temporaryFolder('flaky') },
    });
    expect(seenIn(reportOf(run), run.exit, expected, wanted)).toEqual(expectedOn(expected, wanted));
    expect(withoutRemedy(reportOf(run))).toEqual([]);
    expect(processesIn(run.directory)).toEqual([]);
  });

  test('every release line is taken by several of them', () => {
    const taken = brokenExamples.flatMap((name) => linesFor(name, expectedOf(name)));
    for (const line of lines) expect([line, taken.filter((item) => item === line).length >= 5]).toEqual([line, true]);
  });
});

/** Command lines of processes that work in a folder: of what a test left behind. */
function processesIn(folder: string): string[] {
  return spawnSync('sh', ['-c', 'for p in /proc/[0-9]*; do echo "$(readlink $p/cwd) $(tr "\\0" " " < $p/cmdline)"; done 2>/dev/null'], {
    encoding: 'utf8',
  })
    .stdout.split('\n')
    .filter((line) => line.startsWith(folder));
}

/** What a repository cannot carry, made here: the same example in such a place behaves as its file says. */
describe.each(['compile-error', 'failing-subtests', 'panic-in-goroutine'])('%s', (name) => {
  const expected = expectedOf(name);
  const example = { ...expected, arguments: ['--check', 'build,test'], results: {} };

  async function behaves(directory: string, line: string): Promise<void> {
    const run = await runExampleIn(directory, [...releaseArguments([line]), ...example.arguments]);
    expect(seenIn(reportOf(run), run.exit, example, [line])).toEqual(expectedOn(example, [line]));
  }

  test('in a folder with spaces, signs and letters of other alphabets in its name', async () => {
    const folder = join(temporaryFolder('names'), 'a  b', 'größe 数量 (1) $HOME');
    cpSync(join(root, 'examples/broken', name), folder, { recursive: true });
    await behaves(folder, '1.25');
  });

  test('through a link to the workspace', async () => {
    const link = join(temporaryFolder('link'), 'workspace');
    symlinkSync(copyOfExample(`broken/${name}`), link);
    await behaves(link, '1.24');
  });

  (canBeReadOnly() ? test : test.skip)('in a folder that cannot be written (root needs the right to mount for this)', async () => {
    const folder = copyOfExample(`broken/${name}`);
    await readOnly(folder, () => behaves(folder, '1.26'));
  });
});

test('a folder whose name holds a line end: the go command refuses it, and the report says so on one line', async () => {
  const folder = join(temporaryFolder('line-end'), 'a\n::error::b');
  mkdirSync(folder);
  cpSync(join(root, 'examples/broken/failing-subtests'), folder, { recursive: true });
  const expected: Expected = {
    arguments: ['--check', 'build,test'],
    exit: 2,
    verdict: 'failures',
    results: { build: 'fail', test: 'fail' },
    findings: [{ cause: 'build.error', check: 'build' }],
  };
  const wanted = ['1.21', '1.27'];
  const run = await runExampleIn(folder, [...releaseArguments(wanted), ...expected.arguments]);
  expect(seenIn(reportOf(run), run.exit, expected, wanted)).toEqual(expectedOn(expected, wanted));
  expect(reportOf(run).findings[0]!.message).toContain('a\\n::error::b": its name holds a line end');
  expect(run.stdout).not.toMatch(/^::error/m);
});

/** Makes a folder read-only while `act` runs: by a mount for root, whom modes do not stop, else by its modes. */
async function readOnly(folder: string, act: () => Promise<void>): Promise<void> {
  const undo = process.getuid?.() === 0 ? mountedReadOnly(folder) : withoutWriteModes(folder);
  try {
    expect(spawnSync('touch', [join(folder, 'probe')]).status).not.toBe(0);
    await act();
  } finally {
    undo();
  }
}

/** Root in a container may not be allowed to mount. */
function canBeReadOnly(): boolean {
  if (process.getuid?.() !== 0) return true;
  const folder = mkdtempSync(join(tmpdir(), 'e2e-mount-'));
  try {
    mountedReadOnly(folder)();
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
}

function mountedReadOnly(folder: string): () => void {
  const command = (argv: [string, ...string[]]) => {
    const { status, stderr } = spawnSync(argv[0], argv.slice(1), { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${argv.join(' ')}: ${stderr}`);
  };
  command(['mount', '--bind', folder, folder]);
  try {
    command(['mount', '-o', 'remount,ro,bind', folder]);
  } catch (error) {
    command(['umount', folder]);
    throw error;
  }
  return () => command(['umount', folder]);
}

function withoutWriteModes(folder: string): () => void {
  const folders = [
    folder,
    ...readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [join(entry.parentPath, entry.name)] : [],
    ),
  ];
  for (const item of folders) chmodSync(item, 0o555);
  return () => {
    for (const item of folders) chmodSync(item, 0o755);
  };
}
