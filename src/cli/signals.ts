import { signalCodes } from '../knowledge/exit-codes.js';

/**
 * Turns SIGINT and SIGTERM into a cancellation whose reason is the signal's name; a second one ends the process at once.
 *
 * @returns stops listening
 */
export function cancelOnSignals(cancel: AbortController): () => void {
  const listeners = Object.entries(signalCodes).map(([signal, code]) => {
    const listener = () => {
      if (cancel.signal.aborted) process.exit(code);
      cancel.abort(signal);
    };
    process.on(signal, listener);
    return () => process.removeListener(signal, listener);
  });
  return () => {
    for (const remove of listeners) remove();
  };
}
