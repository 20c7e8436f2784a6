import { Worker } from 'node:worker_threads';
import { unpackLimits } from '../knowledge/toolchain-limits.js';
import { errorText } from '../model/errors.js';
import type { UnpackAnswer, UnpackTask } from './unpack-worker.js';

/** The threads that unpack, kept for a while between two archives. */

/** What a thread says of a task; it never fails itself. */
export function runOnThread(workerFile: string, task: UnpackTask): Promise<UnpackAnswer> {
  return answerOf(takeThread(workerFile), task);
}

/** Starts the threads beforehand, while a download is under way. */
export function prepareWorkers(workerFile: string | undefined, threads: number): void {
  if (workerFile === undefined) return;
  for (let count = idleThreads.size; count < threads; count++) keepIdle(startThread(workerFile));
}

/**
 * A worker thread. Its listeners stay for its whole life: Node stops the port of a worker when its last `message` listener goes,
 * and `removeAllListeners` also takes away the one of Node itself that would start it again (lib/internal/worker/io.js,
 * setupPortReferencing).
 */
interface Thread {
  readonly worker: Worker;
  readonly file: string;
  /** Takes the answer to the job under way. */
  answer?: ((answer: UnpackAnswer) => void) | undefined;
  /** Ends it while it is idle. */
  timer?: NodeJS.Timeout | undefined;
}

function answerOf(thread: Thread, task: UnpackTask): Promise<UnpackAnswer> {
  return new Promise((resolve) => {
    thread.answer = (answer) => {
      thread.answer = undefined;
      if (answer.error === undefined) keepIdle(thread);
      else void thread.worker.terminate();
      resolve(answer);
    };
    thread.worker.ref();
    thread.worker.postMessage(task);
  });
}

/** Threads wait for the next archive for a moment: starting one costs as much as unpacking 500 files. */
const idleThreads = new Set<Thread>();

/** Without the options that this process was started with: some of them refuse a thread. */
function startThread(file: string): Thread {
  const thread: Thread = { worker: new Worker(file, { execArgv: [] }), file };
  const fail = (error: string) => {
    // One that fails while idle is replaced when a thread is needed; then the failure shows.
    idleThreads.delete(thread);
    thread.answer?.({ error });
  };
  thread.worker.on('message', (answer: UnpackAnswer) => thread.answer?.(answer));
  thread.worker.on('error', (error) => fail(errorText(error)));
  thread.worker.on('exit', (code) => fail(`an unpacking thread ended with code ${code}`));
  return thread;
}

function takeThread(file: string): Thread {
  const idle = [...idleThreads].find((candidate) => candidate.file === file);
  if (idle === undefined) return startThread(file);
  clearTimeout(idle.timer);
  idleThreads.delete(idle);
  return idle;
}

function keepIdle(thread: Thread): void {
  const end = () => {
    idleThreads.delete(thread);
    void thread.worker.terminate();
  };
  thread.timer = setTimeout(end, unpackLimits.idleThreadMs).unref();
  idleThreads.add(thread);
  thread.worker.unref();
}
