import { describe, expect, test } from '@jest/globals';
import { readTrial } from '../../../src/host/wsl/folder.js';

describe('a trial of a folder, as a shell tells it', () => {
  test('each step has its answer, the code of its failure, or why it was not tried', () => {
    const { steps, caseSensitive, timeGranularityNs } = readTrial([
      'present',
      'create ok',
      'write failed head: write error: No space left on device',
      'execute failed /t/program: Permission denied',
      'rename ok',
      'hardlink failed ln: something else',
      'chmod failed kept-not',
      'case no',
      'time 400000001 1982-09-04 07:06:41.000000000 +0000',
    ]);
    expect(steps).toEqual({
      create: 'ok',
      write: 'ENOSPC',
      execute: 'EACCES',
      unnamed: 'untried: a shell cannot try it',
      lock: 'untried: a shell cannot try it',
      rename: 'ok',
      symlink: 'untried: a shell cannot try it',
      hardlink: 'untried: ln: something else',
      chmod: 'kept-not',
    });
    expect({ caseSensitive, timeGranularityNs }).toEqual({ caseSensitive: false, timeGranularityNs: 1_000_000_000 });
  });

  test('a folder in which nothing can be made says so of every step', () => {
    const { steps } = readTrial(['present', 'create failed mktemp: cannot create directory: Read-only file system']);
    expect(steps).toMatchObject({ create: 'EROFS', write: 'untried: no file could be made' });
  });
});
