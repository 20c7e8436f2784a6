import { expect, test } from '@jest/globals';
import { lastWords } from '../../src/go/last-words.js';
import type { CommandResult } from '../../src/host/host.js';

const failed = (stderr: string): CommandResult => ({
  argv: ['go', 'env'],
  outcome: 'exited',
  exit: 2,
  signal: null,
  stdout: '',
  stderr,
  droppedBytes: 0,
  durationMs: 1,
});

test.each([
  // Of go1.26.8, shortened.
  [
    'GOMEMLIMIT=xyz\nfatal error: malformed GOMEMLIMIT; see `go doc runtime/debug.SetMemoryLimit`\n\nruntime stack:\n\truntime/asm_amd64.s:373 +0x123\n',
    'fatal error: malformed GOMEMLIMIT; see `go doc runtime/debug.SetMemoryLimit`',
  ],
  ['go: downloading x v1\ngo: updates to go.mod needed\n', 'updates to go.mod needed'],
  // The compiler of C has a file before such words.
  ['x.go:3:10: fatal error: none.h: No such file or directory\ncompilation terminated.\n', 'compilation terminated.'],
  ['', 'exit 2'],
])('%j', (stderr, words) => expect(lastWords(failed(stderr))).toBe(words));
