import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runInForeground } from '../../src/host/foreground.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const sh = (script: string, environment: Record<string, string | undefined> = process.env) =>
  runInForeground(['sh', '-c', script], environment);

describe('a command in the foreground', () => {
  test.each([0, 7, 255])('ends with its own code %d', async (exit) => {
    expect(await sh(`exit ${exit}`)).toEqual({ outcome: 'exited', exit });
  });

  test('has exactly the environment that it is given, and its PATH is searched', async () => {
    const folder = temporaryFolder('foreground');
    writeFileSync(join(folder, 'tool'), '#!/bin/sh\n[ "$ONLY" = yes ] && [ -z "$HOME" ]\n');
    chmodSync(join(folder, 'tool'), 0o755);
    expect(await runInForeground(['tool'], { PATH: `${folder}:/usr/bin:/bin`, ONLY: 'yes', HOME: undefined })).toEqual({
      outcome: 'exited',
      exit: 0,
    });
  });

  // Jest's process object gets no real signals; the end-to-end tests send those.
  test.each(['SIGTERM', 'SIGUSR2', 'SIGHUP'] as const)('gets a %s that we get', async (signal) => {
    const before = process.listenerCount(signal);
    const ready = join(temporaryFolder('foreground'), 'ready');
    const ended = sh(`trap 'exit 9' ${signal.slice('SIG'.length)}; : > '${ready}'; for i in $(seq 200); do sleep 0.05; done`);
    while (!existsSync(ready)) await new Promise((resolve) => setTimeout(resolve, 10));
    process.emit(signal);
    expect(await ended).toEqual({ outcome: 'exited', exit: 9 });
    expect(process.listenerCount(signal)).toBe(before);
  });

  test('that a signal ended says which', async () => {
    expect(await sh('kill -KILL $$')).toEqual({ outcome: 'signalled', signal: 'SIGKILL', number: 9 });
  });

  test('that cannot start says why', async () => {
    const folder = temporaryFolder('foreground');
    const write = (name: string, text: string, mode: number) => {
      writeFileSync(join(folder, name), text);
      chmodSync(join(folder, name), mode);
      return join(folder, name);
    };
    expect(await runInForeground(['no-such-command-anywhere'], process.env)).toMatchObject({ outcome: 'not-found' });
    expect(await runInForeground([join(folder, 'absent')], process.env)).toMatchObject({ outcome: 'not-found' });
    expect(await runInForeground([write('plain', 'text\n', 0o644)], process.env)).toMatchObject({ outcome: 'not-executable' });
    expect(await runInForeground([folder], process.env)).toMatchObject({ outcome: 'not-executable' });
    expect(await runInForeground([write('lost', '#!/no/interpreter\n', 0o755)], process.env)).toMatchObject({
      outcome: 'not-executable',
      reason: expect.stringContaining('interpreter is missing'),
    });
    expect(await runInForeground(['sh', '-c', 'a\0b'], process.env)).toMatchObject({ outcome: 'not-started' });
    expect(await runInForeground([], process.env)).toMatchObject({ outcome: 'not-started' });
  });
});
