import { describe, expect, test } from '@jest/globals';
import pLimit from 'p-limit';
import type { Check } from '../../../src/checks/check.js';
import { runReleaseCells } from '../../../src/checks/execute.js';
import { probeKey, SnapshotHost } from '../../../src/host/snapshot.js';
import { Snapshot } from '../../../src/model/snapshot.js';
import { benchOn, cellOf, installation, toolchain } from '../bench.js';

type ReleaseCheck = Extract<Check, { scope: 'release' }>;

/** Checks of a release that wait for each other, and what they did in which order. */
function running(ids: readonly string[], more: Partial<ReleaseCheck> = {}) {
  const done: string[] = [];
  let [now, most] = [0, 0];
  const checks = ids.map(
    (id): ReleaseCheck => ({
      id,
      suite: 'runtime',
      title: id,
      scope: 'release',
      programs: [],
      sideEffects: ['runs'],
      page: { why: '', how: [], statuses: {}, sources: [] },
      run: async () => {
        most = Math.max(most, ++now);
        await new Promise((resolve) => setTimeout(resolve, 5));
        now--;
        done.push(id);
        return { status: 'pass', summary: id };
      },
      ...more,
    }),
  );
  return { checks, done, most: () => most };
}

const host = (snapshot: Partial<Snapshot> = {}) =>
  new SnapshotHost(Snapshot.parse({ platform: { os: 'linux', arch: 'amd64', processors: 2 }, ...snapshot }));

describe('the cells of a release', () => {
  test.each([1, 2, 3])('run side by side, as many as %i at once, and keep what each found', async (jobs) => {
    const { checks, done, most } = running(['a', 'b', 'c', 'd']);
    const ran = await runReleaseCells(benchOn(host(), { checks }), checks.map(cellOf), toolchain, installation, pLimit(jobs));
    expect(most()).toBe(jobs);
    expect(done.toSorted()).toEqual(['a', 'b', 'c', 'd']);
    expect(ran.results.map(({ check, summary }) => [check, summary])).toEqual(['a', 'b', 'c', 'd'].map((id) => [id, id]));
  });

  test('one that compares a beginning and an end waits for all others', async () => {
    const [last, others] = [running(['last'], { asksLast: true }), running(['a', 'b'])];
    const seen: string[] = [];
    const checks = [...last.checks, ...others.checks].map((check) => ({
      ...check,
      run: async (context: Parameters<ReleaseCheck['run']>[0]) => {
        const outcome = await check.run(context);
        seen.push(check.id);
        return outcome;
      },
    }));
    await runReleaseCells(benchOn(host(), { checks }), checks.map(cellOf), toolchain, installation, pLimit(4));
    expect(seen.at(-1)).toBe('last');
  });

  test('who waits for the compiler takes no place from those who can run', async () => {
    let compile: (built: unknown) => void = () => undefined;
    const compiled = new Promise<unknown>((resolve) => {
      compile = resolve;
    });
    class Compiling extends SnapshotHost {
      override async probe<T>(name: string, parameters: unknown): Promise<T> {
        return (probeKey(name, parameters).includes('"race"') ? compiled : super.probe(name, parameters)) as Promise<T>;
      }
    }
    const [slow, quick] = [running(['slow'], { programs: ['threads-race'] }), running(['quick'])];
    const checks = [...slow.checks, ...quick.checks];
    const snapshot = Snapshot.parse({ platform: { os: 'linux', arch: 'amd64', processors: 2 } });
    const ended = runReleaseCells(benchOn(new Compiling(snapshot), { checks }), checks.map(cellOf), toolchain, installation, pLimit(1));
    while (quick.done.length === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    expect(slow.done).toEqual([]);
    compile({ folder: '/programs' });
    expect((await ended).results.map(({ check, status }) => [check, status])).toEqual([
      ['slow', 'pass'],
      ['quick', 'pass'],
    ]);
  });

  test('what several ask alike is asked once', async () => {
    let times = 0;
    class Counting extends SnapshotHost {
      override run(...parameters: Parameters<SnapshotHost['run']>) {
        times++;
        return super.run(...parameters);
      }
    }
    const probes = { [probeKey('runtime.programs', { go: toolchain.version, build: 'plain', packages: ['system'] })]: { folder: '/p' } };
    const commands = [{ argv: ['/p/system', 'child'], exit: 0, stdout: 'child=ok\n' }];
    const said: unknown[] = [];
    const { checks } = running(['a', 'b'], {
      programs: ['system'],
      run: async (context) => {
        const answer = await context.probe('system', ['child']);
        said.push(answer.state === 'answered' && answer.values.get('child'));
        return { status: 'pass', summary: '' };
      },
    });
    const snapshot = Snapshot.parse({ platform: { os: 'linux', arch: 'amd64', processors: 2 }, probes, commands });
    await runReleaseCells(benchOn(new Counting(snapshot), { checks }), checks.map(cellOf), toolchain, installation, pLimit(2));
    expect([said, times]).toEqual([['ok', 'ok'], 1]);
  });
});
