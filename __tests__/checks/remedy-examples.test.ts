import { describe, expect, test } from '@jest/globals';
import { situations } from '../../src/checks/environment/situations.js';
import { hostChecks } from '../../src/checks/host.js';
import { checkById } from '../../src/checks/index.js';
import { onHost, remedyExamples } from '../../src/checks/remedy-examples.js';
import { forbiddenRemedies } from '../support/forbidden-remedies.js';

test('each check that can find something has a host on which it does, and no other has', () => {
  const finding = hostChecks.filter(({ page }) => page.statuses.warn !== undefined || page.statuses.fail !== undefined);
  expect(Object.keys(situations).sort()).toEqual([...finding.map(({ id }) => id), 'race.address-layout'].sort());
});

describe.each(Object.keys(situations))('%s', (id) => {
  const check = checkById(id)!;

  test.each(situations[id]!)('finds something: $where $facts', async (situation) => {
    const { status, summary, findings = [] } = await onHost(check, situation);
    expect([id === 'race.address-layout' ? 'unknown' : 'warn', 'fail']).toContain(status);
    expect(summary).not.toMatch(/undefined|null|\[object/);
    // Where nothing but strict mode is left, no program runs that could change it.
    if (id !== 'seccomp.state') for (const { remedies } of findings) expect(remedies).not.toEqual([]);
  });

  test('has remedies, each once, complete, and none that does harm', async () => {
    const remedies = (await remedyExamples(check)).flatMap((example) => example.remedies);
    if (id !== 'seccomp.state') expect(remedies).not.toEqual([]);
    expect(new Set(remedies.map((remedy) => JSON.stringify(remedy))).size).toBe(remedies.length);
    for (const { shell, root, effect, undo, risk, expect: after, commands } of remedies) {
      expect([shell, root, effect, undo, risk, after]).not.toContain(undefined);
      for (const { pattern } of forbiddenRemedies) expect(commands.filter((line) => pattern.test(line))).toEqual([]);
    }
  });
});

test('checks of modules and releases have none', async () => {
  expect(await remedyExamples(checkById('build')!)).toEqual([]);
});
