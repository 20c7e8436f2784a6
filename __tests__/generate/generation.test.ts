import { expect, test } from '@jest/globals';
import type { GenerationReport } from '../../src/model/seccomp.js';
import { generationMarkdown, generationText } from '../../src/report/generation-text.js';
import { provenanceFile } from '../../src/seccomp-generate.js';

const report: GenerationReport = {
  schemaVersion: 1,
  tool: { name: 'go-wsl-conform', version: '0' },
  command: ['go', 'test'],
  arch: 'amd64',
  kernel: '6.12',
  state: 'written',
  profile: 'p.json',
  provenance: 'p.provenance.json',
  runs: [
    {
      go: '1.26.1',
      run: 1,
      exit: 0,
      durationMs: 1500,
      programs: [{ program: 'go', phase: 'build', starts: 1 }],
      added: ['statx', 'flock'],
    },
    { go: '1.26.1', run: 2, exit: 1, durationMs: 900, programs: [{ program: 'evil\n::error::x', phase: 'test', starts: 1 }], added: [] },
  ],
  rules: [
    { id: 'recorded', why: 'seen in these runs', names: ['flock', 'statx'] },
    { id: 'clone', why: 'threads and children, and no namespaces', names: ['clone'], when: 'argument 0 has none of the bits 0x7e020000' },
  ],
  leftOut: [{ name: 'clone3', why: 'its flags cannot be seen' }],
  findings: [],
  verified: { state: 'other', reason: 'it ended with 2, recorded: 0', runs: [] },
  apply: [{ what: 'Kubernetes', text: 'a:\n  b: c' }],
  notes: ['a note'],
  exit: 1,
};

test('the text says what was recorded, why calls are allowed, how it is applied and what came of it', () => {
  expect(generationText(report)).toBe(
    [
      'seccomp generate · linux/amd64 · Linux 6.12 · 3 system calls allowed by p.json',
      '  run 1 with go1.26.1: exit 0 after 1.5 s, 2 calls beyond those that are allowed anyway (go)',
      '  run 2 with go1.26.1: exit 1 after 0.9 s, no call that was not known (evil ::error::x)',
      '  recorded: 2 calls, seen in these runs',
      '  clone: clone, threads and children, and no namespaces: argument 0 has none of the bits 0x7e020000',
      '  not allowed: clone3: its flags cannot be seen',
      '  profile: p.json',
      '  why each call is in it: p.provenance.json',
      '  Kubernetes:',
      '    a:',
      '      b: c',
      '  under exactly this profile it does not end as when it was recorded: it ended with 2, recorded: 0',
      'note: a note',
      'note: the profile holds what these runs did and what is known to be needed besides, not what the program might do at another time or place',
      '',
    ].join('\n'),
  );
});

test('calls that the profile lacks are named, where the command ends otherwise under it', () => {
  const refusal = { arch: 'amd64', program: 'p', phase: 'command', role: 'main', answer: 'ENOSYS', times: 1, because: '' } as const;
  const run = { state: 'ran', exit: 2, startedAt: '', durationMs: 1, meaning: [], causes: [], left: [] } as const;
  const refused = [
    { ...refusal, call: 'mkdir', by: 'filter' as const },
    { ...refusal, call: 'mount', by: 'kernel' as const },
  ];
  const runs = [{ ...run, refused, meaning: [], causes: [], left: [] }];
  const text = (state: 'other' | 'same') => generationText({ ...report, verified: { state, reason: 'x', runs } });
  expect(text('other')).toContain('  mkdir (amd64): ENOSYS 1 time by the filters');
  expect(text('other')).not.toContain('mount');
  expect(text('same')).not.toContain('mkdir');
});

test('where nothing was written, that is all that is said', () => {
  const { verified: _, profile: __, ...rest } = report;
  const text = generationText({
    ...rest,
    state: 'not-recorded',
    reason: 'x: command not found',
    runs: [],
    rules: [],
    leftOut: [],
    apply: [],
    notes: [],
  });
  expect(text).toBe('seccomp generate · linux/amd64 · Linux 6.12 · nothing written: x: command not found\n');
});

test('the Markdown lets no hostile name begin a line', () => {
  expect(
    generationMarkdown(report)
      .split('\n')
      .filter((line) => line.startsWith('::')),
  ).toEqual([]);
  expect(generationMarkdown(report)).toContain('a:\n  b: c\n');
});

test('the provenance stands beside the profile', () => {
  expect(['p.json', '/a/b/p.json', 'p', 'p.tar.json'].map(provenanceFile)).toEqual([
    'p.provenance.json',
    '/a/b/p.provenance.json',
    'p.provenance.json',
    'p.tar.provenance.json',
  ]);
});
