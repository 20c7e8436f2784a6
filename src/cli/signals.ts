import { signalCodes } from '../knowledge/exit-codes.js';
import { processLimits } from '../knowledge/process-limits.js';

/**
 * Turns SIGINT, SIGTERM and SIGHUP (a closed terminal) into a cancellation whose reason is the signal's name; a second one ends the
 * process at once, unless it comes with the first.
 *
 * @returns stops listening
 */
export function cancelOnSignals(cancel: AbortController): () => void {
  let first = 0;
  const listeners = Object.entries(signalCodes).map(([signal, code]) => {
    const listener = () => {
      const isFirst = !cancel.signal.aborted;
      if (isFirst) first = performance.now();
      // A closed terminal often says so twice, the kernel and the shell (bash, huponexit), and systemd after SIGTERM.
      else if (signal !== 'SIGHUP' && performance.now() - first >= processLimits.sameSignalMs) process.exit(code);
      cancel.abort(signal);
    };
    process.on(signal, listener);
    return () => process.removeListener(signal, listener);
  });
  return () => {
    for (const remove of listeners) remove();
  };
}
