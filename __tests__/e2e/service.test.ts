import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runExample } from './support/cli.js';

/** The releases of the README's first command: a machine that never built anything compiles the standard library for seven settings of each. */
const coldMs = 20 * 60_000;

test(
  'examples/service conforms on two releases',
  async () => {
    const run = await runExample('service', ['--go', 'go.mod,1.27.x'], { timeoutMs: coldMs });
    // An old release is information: it goes out of support while this test stays. Of the machine some checks do not apply.
    const counted = run.report?.results.filter(({ level, cell }) => level !== 'informational' && cell?.go !== undefined);
    expect(counted?.length).toBeGreaterThan(20);
    const notPassed = counted?.filter(({ status }) => status !== 'pass').map(({ check, status, summary }) => ({ check, status, summary }));
    expect(notPassed).toEqual([]);
    expect({ exit: run.exit, verdict: run.report?.verdict }).toEqual({ exit: 0, verdict: 'conformant' });
    expect(run.report?.toolchains.map(({ version }) => version.replace(/\.\d+$/, ''))).toEqual(['1.25', '1.27']);
    expect(run.report?.toolchains.filter(({ source, verified }) => source !== 'host' && verified.by === 'none')).toEqual([]);
    for (const file of ['report.json', 'junit.xml', 'summary.md', 'report.html'])
      expect([file, existsSync(join(run.out, file))]).toEqual([file, true]);
  },
  coldMs,
);
