import { describe, expect, test } from '@jest/globals';
import { runGlobalCells } from '../../src/checks/cells.js';
import { runModuleCells, runReleaseCells, runToolchainCells } from '../../src/checks/execute.js';
import { checks } from '../../src/checks/index.js';
import type { Answer, CommandOutcome, CommandResult, Host } from '../../src/host/host.js';
import { probeKey, SnapshotHost } from '../../src/host/snapshot.js';
import { UnrecordedError } from '../../src/model/errors.js';
import { Snapshot } from '../../src/model/snapshot.js';
import { benchOn, cellOf, installation, module, toolchain } from './bench.js';

/** Every read is denied, and every command ends as told. */
function denyingHost(outcome: CommandOutcome): Host {
  const denied = async (): Promise<Answer<never>> => ({ state: 'denied', reason: 'EACCES' });
  const run = async (argv: readonly string[]): Promise<CommandResult> => ({
    argv,
    outcome,
    exit: null,
    signal: null,
    stdout: '',
    stderr: '',
    droppedBytes: 0,
    durationMs: 0,
    reason: 'not allowed here',
  });
  const reads = { readFile: denied, readBytes: denied, readLink: denied, stat: denied, statfs: denied, readdir: denied, realPath: denied };
  return Object.assign(new SnapshotHost(Snapshot.parse({ platform: { os: 'linux', arch: 'amd64', processors: 2 } })), { ...reads, run });
}

const ofModule = checks.filter(({ scope }) => scope === 'module' || scope === 'target');
const ofRelease = checks.filter(({ scope }) => scope === 'release');
const ofHost = checks.filter(({ scope, suite }) => scope === 'host' || (scope === 'run' && suite !== 'toolchain'));
const ofPlan = checks.filter(({ scope, suite }) => scope === 'toolchain' || (scope === 'run' && suite === 'toolchain'));

/** Programs of probes/ are there, but nothing says how they end. */
function compiled(host: Host): Host {
  const probe = async <T>(name: string, parameters: unknown): Promise<T> => {
    if (name !== 'runtime.programs') throw new UnrecordedError(probeKey(name, parameters));
    return { folder: '/programs' } as T;
  };
  return Object.assign(host, { probe });
}

describe('on a host that denies everything, a check is never confidently wrong', () => {
  describe.each(['unknown', 'not-started', 'not-found', 'cancelled'] as const)('commands: %s', (outcome) => {
    test.each(ofModule)('$id stays open', async (check) => {
      // Alone, so that no other check answers first.
      const bench = benchOn(denyingHost(outcome), { checks: [check] });
      const { results, notRun } = await runModuleCells(bench, [cellOf(check)], module, toolchain, installation);
      expect(notRun).toEqual([]);
      expect(results).toHaveLength(1);
      expect(['unknown', 'skip']).toContain(results[0]!.status);
      expect(results[0]!.summary).toMatch(/^not determined|cgo does not work here/);
      expect(results[0]!.summary).not.toContain('internal error');
    });

    test.each(ofRelease)('$id stays open', async (check) => {
      for (const host of [denyingHost(outcome), compiled(denyingHost(outcome))]) {
        const { results, notRun } = await runReleaseCells(
          benchOn(host, { checks: [check] }),
          [cellOf(check)],
          toolchain,
          installation,
          (work) => work(),
        );
        expect(notRun).toEqual([]);
        expect(results.map(({ status }) => status)).toEqual([expect.stringMatching(/^(?:unknown|skip)$/)]);
        expect(results[0]!.summary).toMatch(/^not determined/);
        expect(results[0]!.summary).not.toContain('internal error');
      }
    });
  });

  test.each(ofHost)('$id: the host as a whole stays open', async (check) => {
    const { results, notRun } = await runGlobalCells(benchOn(denyingHost('unknown'), { checks: [check] }), [cellOf(check)]);
    expect(notRun).toEqual([]);
    expect(results).toHaveLength(1);
    expect(['unknown', 'skip']).toContain(results[0]!.status);
    expect(results[0]!.summary).not.toContain('internal error');
  });

  test('all checks of a module together: the verdict on each stays open', async () => {
    const { results } = await runModuleCells(benchOn(denyingHost('unknown')), ofModule.map(cellOf), module, toolchain, installation);
    expect(results.map(({ check }) => check)).toEqual(ofModule.map(({ id }) => id));
    expect(results.filter(({ status }) => status !== 'unknown' && status !== 'skip')).toEqual([]);
  });

  test('a vendored module is no exception', async () => {
    const vendored = { ...module, vendored: true };
    const { results } = await runModuleCells(benchOn(denyingHost('unknown')), ofModule.map(cellOf), vendored, toolchain, installation);
    // What mod.cache says of a vendored module rests on the plan: nothing is taken from the cache.
    expect(results.filter(({ status }) => status !== 'unknown' && status !== 'skip').map(({ check }) => check)).toEqual(['mod.cache']);
  });
});

describe('the checks of the toolchain suite ask the host nothing: they judge what the plan and the installation found', () => {
  const untouchable = new Proxy({} as Host, {
    get: (_, member) => {
      throw new Error(`the host was asked for ${String(member)}`);
    },
  });
  const unresolved = [{ entry: '1.26.x', releases: [], problem: { kind: 'unreachable' as const, text: 'no Go release is listed' } }];

  test.each(ofPlan)('$id', async (check) => {
    const bench = benchOn(untouchable, { resolutions: unresolved });
    const { results } =
      check.scope === 'run'
        ? await runGlobalCells(bench, [cellOf(check)])
        : await runToolchainCells(bench, [cellOf(check)], toolchain.version, installation);
    const expected = { 'toolchain.resolve': 'unknown', 'toolchain.install': 'pass', 'toolchain.supported': 'pass' };
    expect(results[0]!.status).toBe(expected[check.id as keyof typeof expected]);
    expect(results[0]!.summary).not.toContain('internal error');
  });
});
