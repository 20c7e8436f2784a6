import { describe, expect, jest, test } from '@jest/globals';
import { cancelOnSignals } from '../../src/cli/signals.js';

describe('a signal', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s cancels with its name', (signal) => {
    const cancel = new AbortController();
    const stop = cancelOnSignals(cancel);
    process.emit(signal);
    stop();
    expect(cancel.signal.reason).toBe(signal);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('a second %s ends the process at once, with %d', (signal, code) => {
    const exit = jest.spyOn(process, 'exit').mockImplementation((() => undefined) as never);
    const cancel = new AbortController();
    const stop = cancelOnSignals(cancel);
    const now = jest.spyOn(performance, 'now');
    now.mockReturnValue(1000);
    process.emit(signal);
    // timeout(1) signals the command and its group.
    now.mockReturnValue(1005);
    process.emit(signal);
    expect(exit).not.toHaveBeenCalled();
    now.mockReturnValue(1500);
    process.emit(signal);
    stop();
    now.mockRestore();
    expect(exit).toHaveBeenCalledWith(code);
    exit.mockRestore();
  });

  test('is nobody’s business any more when the run is over', () => {
    const before = process.listenerCount('SIGINT');
    const stop = cancelOnSignals(new AbortController());
    expect(process.listenerCount('SIGINT')).toBe(before + 1);
    stop();
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});
