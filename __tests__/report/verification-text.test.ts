import { describe, expect, test } from '@jest/globals';
import type { Verification, VerifiedRefusal, VerifiedRun } from '../../src/model/seccomp.js';
import { verificationMarkdown, verificationText } from '../../src/report/verification-text.js';

const refusal: VerifiedRefusal = {
  call: 'eventfd2',
  arch: 'amd64',
  program: 'server',
  phase: 'command',
  role: 'main',
  answer: 'EPERM',
  times: 1,
  by: 'filter',
  because: 'the filter answers so',
  rules: [{ answer: 'ERRNO(EPERM)', by: 'rule', place: 'p.json:3:7' }],
  effect: 'breaks',
  text: 'connections end the program',
};

function verification(run: Partial<VerifiedRun>, more: Partial<Verification> = {}): Verification {
  const ran: VerifiedRun = { state: 'ran', exit: 2, startedAt: '', durationMs: 1200, meaning: [], causes: [], left: [], ...run };
  return {
    schemaVersion: 1,
    tool: { name: 'go-wsl-conform', version: '0' },
    command: ['./server', '--fast'],
    filters: [{ file: 'p.json', instructions: 17 }],
    arch: 'amd64',
    kernel: '6.12',
    capabilities: [],
    runs: [ran],
    exit: ran.exit,
    notes: [],
    ...more,
  };
}

const kernel: VerifiedRefusal = { ...refusal, call: 'mount', by: 'kernel', because: 'a capability is missing' };

describe('what became of a command under filters', () => {
  test('as text: what the filters refused with its rule, whichever thread it was, and the rest as a number', () => {
    const refused = [refusal, { ...refusal, role: 'thread', times: 2 }, { ...kernel, times: 40 }];
    const causes = [{ id: 'seccomp.eventfd', confidence: 'likely' }] as const;
    expect(verificationText(verification({ refused, causes: [...causes], left: ['sleep 9'] }))).toBe(
      `seccomp verify p.json (17 instructions) · linux/amd64 · Linux 6.12
exit 2 after 1.2 s
  ✗ eventfd2 (amd64): EPERM 3 times by the filters, in server (command): connections end the program
      ERRNO(EPERM): rule, p.json:3:7
  cause: seccomp.eventfd (likely)
  40 calls were refused by the kernel, not by a filter
  still running when the command had ended, and stopped: sleep 9
`,
    );
  });

  test('as Markdown', () => {
    expect(verificationMarkdown(verification({ go: '1.26.3', refused: [refusal] }, { notes: ['first', '- below it'] }))).toBe(
      `# seccomp verify \`p.json (17 instructions)\`

\`./server --fast\` on linux/amd64, Linux 6.12

## go1.26.3: exit 2 after 1.2 s

- eventfd2 (amd64): EPERM 1 time by the filters, in server (command): connections end the program \`ERRNO(EPERM) p.json:3:7\`

- first
  - below it
`,
    );
  });

  test.each<[string, Partial<VerifiedRun>, RegExp]>([
    ['nothing was refused', { refused: [], exit: 0 }, /exit 0 after 1\.2 s\n {2}no call was refused\n$/],
    [
      'it was not traced and failed',
      { untraced: 'there is no tracer for arm' },
      /not known: there is no tracer for arm\n {2}seccomp simulate with the same profiles/,
    ],
    ['it was not traced and did not fail', { untraced: 'there is no tracer for arm', exit: 0 }, /not known: there is no tracer for arm\n$/],
    [
      'it was not started',
      { state: 'not-started', exit: 127, reason: 'x: command not found' },
      /^not started: x: command not found \(exit 127\)$/m,
    ],
    ['it was stopped', { state: 'timed-out', exit: 124, refused: [] }, /^stopped at its time limit after 1\.2 s$/m],
    ['a signal ended it', { signal: 'SIGSYS', exit: 159, refused: [] }, /^ended by SIGSYS \(exit 159\) after 1\.2 s$/m],
    [
      'nobody knows who refused',
      { refused: [{ ...refusal, by: 'unknown', because: 'another filter may have' }] },
      /by whom cannot be told \(another filter may have\), in server/,
    ],
  ])('%s', (_, run, text) => {
    expect(verificationText(verification(run))).toMatch(text);
  });

  test('names of programs give no commands to a runner', () => {
    const refused = [{ ...refusal, program: '\n::error::x\n##[error]y' }];
    for (const write of [verificationText, verificationMarkdown])
      expect(write(verification({ refused, reason: '::warning::z' }))).not.toMatch(/^\s*::|##\[/m);
  });
});
