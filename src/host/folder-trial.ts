import { spawn } from 'node:child_process';
import { constants, promises as fs, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { folderTrials, timeGranularities } from '../knowledge/file-systems.js';
import { saidCode } from './said-code.js';
import { createTemporaryRoot, removeAbandonedRoots, removeTree } from './temporary-root.js';

/** What was tried in a folder. */
export const trialSteps = ['create', 'write', 'execute', 'unnamed', 'lock', 'rename', 'symlink', 'hardlink', 'chmod'] as const;
export type TrialStep = (typeof trialSteps)[number];

/** What happened: `ok`, a code of errno(3), `kept-not` for permissions that were accepted and lost, or `untried: why`. */
export type TrialAnswer = string;

/** What a folder can do, found out by doing it in a new folder below it, which is gone afterwards. JSON. */
export interface FolderTrial {
  readonly steps: Readonly<Record<TrialStep, TrialAnswer>>;
  /** Undefined where it could not be tried. */
  readonly caseSensitive?: boolean;
  /** How exactly modification times are kept; below what Node can set, the finest. */
  readonly timeGranularityNs?: number;
}

/** How long small files take, measured one after the other. JSON. */
export interface FolderSpeed {
  readonly files: number;
  /** Medians in microseconds: create, write and close; look at. */
  readonly createMicroseconds: number;
  readonly statMicroseconds: number;
}

/** Tries a folder. It never throws: what cannot be done is the answer. */
export function tryFolder(folder: string): Promise<FolderTrial> {
  return answered(withScratch(folder, everyStep, failedAtStart), () =>
    failedAtStart(`untried: no answer within ${folderTrials.timeoutMs} ms`),
  );
}

/** Measures small files in a folder; undefined where they cannot be made. */
export function measureFolder(folder: string): Promise<FolderSpeed | undefined> {
  return answered(
    withScratch(folder, smallFiles, () => undefined),
    () => undefined,
  );
}

/** Whether this user may make entries in a folder: `ok` or a code of errno(3). Nothing is written. */
export function tryAccess(folder: string): Promise<TrialAnswer> {
  return answered(
    tried(() => fs.access(folder, constants.W_OK | constants.X_OK)),
    () => `untried: no answer within ${folderTrials.timeoutMs} ms`,
  );
}

function failedAtStart(answer: TrialAnswer): FolderTrial {
  const rest = answer.startsWith('untried') ? answer : 'untried: no file could be made';
  return { steps: Object.fromEntries(trialSteps.map((step) => [step, step === 'create' ? answer : rest])) as FolderTrial['steps'] };
}

async function withScratch<T>(folder: string, use: (scratch: string) => Promise<T>, failed: (answer: TrialAnswer) => T): Promise<T> {
  let scratch: string | undefined;
  // The temporary directory is cleared by every run; the leavings of a killed run elsewhere by the next trial.
  if (folder !== os.tmpdir()) await removeAbandonedRoots(folder);
  const remove = () => scratch !== undefined && rmSync(scratch, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    scratch = await createTemporaryRoot(folder);
    return await use(scratch);
  } catch (error) {
    return failed(codeOf(error));
  } finally {
    process.removeListener('exit', remove);
    if (scratch !== undefined) await removeTree(scratch).catch(() => undefined);
  }
}

async function everyStep(scratch: string): Promise<FolderTrial> {
  const at = (name: string) => path.join(scratch, name);
  const create = await tried(() => fs.writeFile(at('empty'), ''));
  if (create !== 'ok') return failedAtStart(create);
  const write = await tried(() => fs.writeFile(at('Full'), Buffer.alloc(folderTrials.writeBytes, 1)));
  const steps = {
    create,
    write,
    execute: await execute(at('program')),
    unnamed: await tried(() => openUnnamed(scratch)),
    lock: await lock(at('empty')),
    rename: await tried(async () => {
      await fs.writeFile(at('old'), '');
      await fs.writeFile(at('new'), '');
      await fs.rename(at('old'), at('new'));
    }),
    symlink: await tried(() => fs.symlink('empty', at('symlink'))),
    hardlink: await tried(() => fs.link(at('empty'), at('hardlink'))),
    chmod: await chmod(at('empty')),
  };
  const other = await tried(() => fs.stat(at('EMPTY')));
  const caseSensitive = other === 'ok' ? false : other === 'ENOENT' ? true : undefined;
  const timeGranularityNs = await timeGranularity(at('empty'));
  return {
    steps,
    ...(caseSensitive === undefined ? {} : { caseSensitive }),
    ...(timeGranularityNs === undefined ? {} : { timeGranularityNs }),
  };
}

/** As `go test` does it: a file that was just written is run. */
async function execute(file: string): Promise<TrialAnswer> {
  const written = await tried(() => fs.writeFile(file, '#!/bin/sh\nexit 0\n', { mode: 0o700 }));
  if (written !== 'ok') return `untried: ${written}`;
  for (let tries = 1; ; tries++) {
    const answer = await run(file, []);
    // Without /bin/sh the script says nothing about the folder.
    if (answer === 'ENOENT') return 'untried: there is no /bin/sh';
    if (answer !== 'ETXTBSY' || tries === folderTrials.textBusyTries) return answer;
  }
}

/** flock(2), which the go command takes on its caches (cmd/go/internal/lockedfile), through the tool of util-linux or busybox. */
async function lock(file: string): Promise<TrialAnswer> {
  const answer = await run('flock', ['-n', file, 'true']);
  if (answer === 'ENOENT') return 'untried: there is no flock(1)';
  if (answer !== 'exit') return answer;
  // It failed to lock, or has no `true` to run: only a second try with a file that can be locked would tell.
  return 'untried: flock(1) failed without saying why';
}

/** `ok`, the code of why it did not start, or `exit` when it ended otherwise. */
function run(command: string, parameters: readonly string[]): Promise<TrialAnswer> {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: folderTrials.executeMs,
      killSignal: 'SIGKILL',
    });
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(0, 500);
    });
    child.once('error', (error) => resolve(codeOf(error)));
    child.once('close', (code, signal) => {
      if (code === 0) resolve('ok');
      else if (signal !== null) resolve(`untried: it was ended by ${signal}`);
      else resolve(saidCode(said) ?? 'exit');
    });
  });
}

/** O_TMPFILE of open(2): O_DIRECTORY, which differs by processor, and a bit of its own (include/uapi/asm-generic/fcntl.h). */
async function openUnnamed(folder: string): Promise<void> {
  const handle = await fs.open(folder, 0o20_000_000 | constants.O_DIRECTORY | constants.O_RDWR, 0o600);
  await handle.close();
}

async function chmod(file: string): Promise<TrialAnswer> {
  for (const mode of [0o755, 0o640]) {
    const answer = await tried(() => fs.chmod(file, mode));
    if (answer !== 'ok') return answer;
    if (((await fs.stat(file)).mode & 0o777) !== mode) return 'kept-not';
  }
  return 'ok';
}

/** What becomes of an odd second with a fraction: doubles keep 60 ns of it at that time. */
async function timeGranularity(file: string): Promise<number | undefined> {
  const wantedNs = 400_000_001_123_456_700n;
  try {
    await fs.utimes(file, 400_000_001.123_456_7, 400_000_001.123_456_7);
    const { mtimeNs } = await fs.stat(file, { bigint: true });
    const lost = Number(mtimeNs > wantedNs ? mtimeNs - wantedNs : wantedNs - mtimeNs);
    if (lost < 1000) return timeGranularities[0];
    return timeGranularities.find((granularity) => lost <= granularity);
  } catch {
    return undefined;
  }
}

async function smallFiles(scratch: string): Promise<FolderSpeed> {
  const content = Buffer.alloc(folderTrials.sampleBytes, 1);
  const [creates, stats]: [number[], number[]] = [[], []];
  const began = performance.now();
  for (let index = 0; index < folderTrials.samples && performance.now() - began < folderTrials.sampleMs; index++) {
    const file = path.join(scratch, String(index));
    const created = performance.now();
    await fs.writeFile(file, content);
    const looked = performance.now();
    await fs.stat(file);
    creates.push(looked - created);
    stats.push(performance.now() - looked);
  }
  return { files: creates.length, createMicroseconds: median(creates), statMicroseconds: median(stats) };
}

function median(milliseconds: readonly number[]): number {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 1000);
}

async function tried(act: () => Promise<unknown>): Promise<TrialAnswer> {
  try {
    await act();
    return 'ok';
  } catch (error) {
    return codeOf(error);
  }
}

function codeOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}

/** The answer, or another one when there is none in time: a dead network file system never answers. */
function answered<T>(asked: Promise<T>, late: () => T): Promise<T> {
  return new Promise((resolve) => {
    const limit = setTimeout(() => resolve(late()), folderTrials.timeoutMs);
    void asked.then((answer) => {
      clearTimeout(limit);
      resolve(answer);
    });
  });
}
