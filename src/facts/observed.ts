import type { Answer, Host } from '../host/host.js';
import { OutOfReachError, UnrecordedError } from '../model/errors.js';

/** The answer of an act, or why there is none: a recording or a paste that does not tell. */
export async function observed<T>(host: Host, name: string, parameters: unknown, act: () => Promise<T>): Promise<Answer<T>> {
  try {
    // JSON has no undefined; a recording would lose it.
    const value = await host.probe<T | null>(name, parameters, async () => (await act()) ?? null);
    return value === null ? { state: 'missing' } : { state: 'present', value };
  } catch (error) {
    if (error instanceof OutOfReachError) return { state: 'unknown', reason: error.message };
    if (error instanceof UnrecordedError) return { state: 'unknown', reason: 'the snapshot does not tell' };
    throw error;
  }
}

/**
 * Whether everything about this place can be asked: a machine, or the recording of one. A person who writes a snapshot by hand puts
 * down what there was to see; what is not in it may be there all the same.
 */
export async function isComplete(host: Host): Promise<boolean> {
  return (await observed(host, 'environment.complete', {}, async () => true)).state === 'present';
}
