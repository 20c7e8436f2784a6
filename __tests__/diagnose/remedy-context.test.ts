import { describe, expect, test } from '@jest/globals';
import { createContextReader, inContext } from '../../src/diagnose/remedy-context.js';
import { remedyContexts as contextsOfFacts } from '../../src/facts/remedy-context.js';
import { causes } from '../../src/knowledge/causes.js';
import { contextRemedies, remedyContexts } from '../../src/knowledge/context-remedies.js';
import { logContexts } from '../../src/knowledge/log-contexts.js';
import { logLimits } from '../../src/knowledge/log-limits.js';

function contextsOf(...lines: string[]) {
  const reader = createContextReader();
  for (const line of lines) reader.line(line);
  return reader.contexts;
}

describe('what a log shows of its place', () => {
  test.each(logContexts.flatMap(({ context, seen }) => seen.map((text) => ({ context, text }))))('$context: $text', ({ context, text }) => {
    expect(contextsOf(text)).toEqual([context]);
  });

  test('a build of Docker in a job of GitHub: the innermost place is where it failed', () => {
    expect(
      contextsOf('2026-11-30T06:00:00.1234567Z ##[group]Run docker build .', '2026-11-30T06:00:01.1234567Z #12 3.456 go: downloading'),
    ).toEqual(['docker']);
  });

  test.each([
    'go test ./...',
    '--- FAIL: TestA (0.00s)',
    '[12345.678901] Memory cgroup out of memory: Killed process 4242 (compile) total-vm:1840212kB',
    '# example.com/docker',
    '#1 is the first issue',
    'Nov 30 06:00:00 host kernel: Out of memory: Killed process 812 (compile)',
    'open /mnt/data/x: no such file or directory',
  ])('nothing by: %s', (text) => {
    expect(contextsOf(text)).toEqual([]);
  });

  test('nothing by what stands far down', () => {
    expect(contextsOf(...Array<string>(logLimits.contextLines).fill('x'), '##[group]Run')).toEqual([]);
  });
});

describe('what facts say of the place', () => {
  const of = (facts: Record<string, unknown>) => contextsOfFacts((id) => facts[id]);
  const outside = { 'platform.container': 'no', 'platform.containerRuntime': 'none', 'platform.wsl': 'none' };

  test.each([
    [{ 'platform.containerRuntime': 'kubernetes', 'platform.container': 'yes', 'platform.wsl': '2' }, ['kubernetes']],
    [{ 'platform.containerRuntime': 'lxc', 'platform.container': 'yes' }, []],
    [{ 'platform.containerRuntime': 'unknown', 'platform.container': 'unknown' }, []],
    [{}, []],
    [{ ...outside, 'platform.wsl': '2', 'systemd.state': 'running' }, ['wsl']],
    [{ ...outside, 'platform.runner': 'github-hosted', 'systemd.state': 'running' }, ['github']],
    [{ ...outside, 'platform.runner': 'self-hosted', 'systemd.state': 'running' }, ['systemd', 'machine']],
    [{ ...outside, 'systemd.state': 'absent' }, ['machine']],
  ])('%j', (facts, expected) => {
    expect(of(facts)).toEqual(expected);
  });
});

describe('remedies of a place', () => {
  const own = { kind: 'fix' as const, summary: 'Own.', commands: [] };

  test('stand in front of those of the cause', () => {
    for (const place of remedyContexts) {
      const [cause] = inContext([{ id: 'oom.cgroup', remedies: [own] }], [place]);
      expect(cause!.remedies).toEqual([...contextRemedies['oom.cgroup']![place]!, own]);
    }
  });

  test('give way to those that a check has computed', () => {
    const computed = { ...contextRemedies['pids.cgroup']!.docker![0]!, commands: ['docker update --pids-limit 77 "$CONTAINER"'] };
    expect(inContext([{ id: 'pids.cgroup', remedies: [computed] }], ['docker'])[0]!.remedies).toEqual([computed]);
  });

  test('that type the same are told once, in the words of the place', () => {
    const [own] = contextRemedies['fs.noexec']!.machine!.filter(({ commands }) => commands.length > 0);
    const again = { kind: 'fix' as const, summary: 'The same in other words.', commands: [...own!.commands] };
    const [{ remedies } = { remedies: [] }] = inContext([{ id: 'fs.noexec' as const, remedies: [again] }], ['machine']);
    expect(remedies.filter(({ commands }) => commands.join() === own!.commands.join())).toEqual([own]);
  });

  test('are the general ones where there is nothing else', () => {
    expect(inContext([{ id: 'pids.rlimit', remedies: [] }], [])[0]!.remedies).toEqual(causes['pids.rlimit'].remedies);
    expect(inContext([{ id: 'vet.error', remedies: [own] }], ['docker'])[0]!.remedies).toEqual([own]);
  });
});
