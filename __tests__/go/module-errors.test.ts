import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { explainGoError, readGoCommandErrors, splitPlace } from '../../src/go/module-errors.js';
import { goCommandErrors } from '../../src/knowledge/go-command-errors.js';
import { captures, locate, moduleDirectory } from './captures.js';

const printed = captures().flatMap(({ stderr, stdout }) => [
  ...stderr.split('\n'),
  ...stdout.split('\n').map((line) => (line.startsWith('{') ? ((JSON.parse(line) as { Output?: string }).Output ?? '').trimEnd() : line)),
]);
const texts = [...new Set(printed)].filter((line) => !/^\s/.test(line));

/** Rows whose circumstances could not be brought about for the captures, with the text and where it stands. */
const readInSource: Record<string, string> = {
  // cmd/go/internal/modfetch/codehost/git.go
  private: 'go: example.com/x@v1.0.0: git ls-remote -q origin: exit status 128: fatal: could not read Username: terminal prompts disabled',
  // git, setup.c ensure_valid_ownership
  'vcs-owner': "fatal: detected dubious ownership in repository at '/x'",
  // syscall/zerrors_linux_amd64.go ETXTBSY
  'text-busy': 'fork/exec /tmp/go-build1/b001/x.test: text file busy',
  // Seen after a go command that had no descriptors left (cmd/go/internal/modindex/scan.go importRaw).
  'std-package-unread': 'main.go:3:8: package errors is not in std (/usr/local/go/src/errors)',
  'std-import-unread': '/usr/local/go/src/crypto/internal/fips140/check/check.go:17:2: cannot find package',
  // go/build.NoGoError
  'no-files': 'package example.com/module: no Go files in /example/module',
};

const explainedTexts = [...texts, ...Object.values(readInSource)].flatMap((line) => explainGoError(splitPlace(line)) ?? []);

describe('every row', () => {
  test.each(goCommandErrors.map((row) => [row.id, row] as const))('%s is reached by a captured text', (id, row) => {
    const own = explainedTexts.filter((found) => found.row.id === id);
    expect(own.length).toBeGreaterThan(0);
    const { match } = own[0]!;
    expect(row.message(match)).not.toMatch(/undefined|^$/);
    for (const remedy of row.remedies(match)) expect([remedy.summary, ...remedy.commands].join('\n')).not.toMatch(/undefined/);
  });

  test('has an id of its own', () => {
    expect(new Set(goCommandErrors.map((row) => row.id)).size).toBe(goCommandErrors.length);
  });
});

test('the place, the package and the lines that belong to it are given', () => {
  const capture = captures('mod-sum-missing').find((item) => item.minor === '1.27')!;
  const [finding] = readGoCommandErrors(capture.stderr, { cwd: moduleDirectory, locate });
  expect(finding).toMatchObject({
    cause: 'mod.sum-missing',
    package: 'example.com/module',
    location: { file: 'id.go', line: 3, column: 8 },
  });
  expect(finding!.output!.split('\n')).toHaveLength(2);
});

test('one refusal is one finding, however often it is printed', () => {
  const line = 'go: go.mod requires go >= 1.99 (running go 1.26.1; GOTOOLCHAIN=local)';
  expect(readGoCommandErrors(`${line}\n${line}\nand more`, { cwd: moduleDirectory, locate })).toHaveLength(1);
});

test('a release with a patch number is asked for as it is', () => {
  const [finding] = readGoCommandErrors('go: example.org/x@v1.0.0 requires go >= 1.99.2 (running go 1.26.1)', {
    cwd: moduleDirectory,
    locate,
  });
  expect(finding).toMatchObject({ message: 'example.org/x@v1.0.0 needs Go 1.99.2 or later, which is newer than the release that runs' });
  expect(finding!.remedies![0]!.commands).toEqual(['GOTOOLCHAIN=go1.99.2 go version']);
});

test('places are taken apart', () => {
  expect(splitPlace('vet: ./a.go:1:2: wrong')).toEqual({ file: './a.go', line: 1, column: 2, message: 'wrong', vet: true });
  expect(splitPlace('/abs/go.mod:5: unknown directive: x')).toEqual({
    file: '/abs/go.mod',
    line: 5,
    message: 'unknown directive: x',
    vet: false,
  });
  expect(splitPlace('go: a message')).toEqual({ message: 'a message', vet: false });
});

test('any text can be read', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(...texts.slice(0, 3000)))), (lines) => {
      for (const finding of readGoCommandErrors(lines.join('\n'), { cwd: moduleDirectory, locate }))
        expect(finding.message).not.toContain('\n');
    }),
  );
});
