import { parentPort } from 'node:worker_threads';
import { errorText } from '../model/errors.js';
import { shareOf, stopJob, type UnpackJob } from './unpack-share.js';

/** What a thread answers to a job: nothing, or why it failed. */
export interface UnpackAnswer {
  readonly error?: string;
}

parentPort?.on('message', (job: UnpackJob) => {
  parentPort?.postMessage(unpackShare(job));
});

function unpackShare(job: UnpackJob): UnpackAnswer {
  try {
    for (const _ of shareOf(job));
    return {};
  } catch (error) {
    stopJob(job);
    return { error: errorText(error) };
  }
}
