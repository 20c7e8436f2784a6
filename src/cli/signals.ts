import { signalCodes } from '../knowledge/exit-codes.js';

/**
 * Turns SIGINT, SIGTERM and SIGHUP (a closed terminal) into a cancellation whose reason is the signal's name; a second one ends the
 * process at once.
 *
 * @returns stops listening
 */
export function cancelOnSignals(cancel: AbortController): () => void {
  const listeners = Object.entries(signalCodes).map(([signal, code]) => {
    const listener = () => {
      // A closed terminal often says so twice, the kernel and the shell (bash, huponexit), and systemd after SIGTERM.
      if (cancel.signal.aborted && signal !== 'SIGHUP') process.exit(code);
      cancel.abort(signal);
    };
    process.on(signal, listener);
    return () => process.removeListener(signal, listener);
  });
  return () => {
    for (const remove of listeners) remove();
  };
}
