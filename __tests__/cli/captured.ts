import { jest } from '@jest/globals';

export interface Captured<T> {
  readonly value: T;
  readonly stdout: string;
  readonly stderr: string;
}

/** What is written to the standard streams while something happens. */
export async function captured<T>(act: () => Promise<T> | T): Promise<Captured<T>> {
  const texts = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    jest.spyOn(process[stream], 'write').mockImplementation((chunk) => {
      texts[stream] += String(chunk);
      return true;
    }),
  );
  try {
    const value = await act();
    return { value, ...texts };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
