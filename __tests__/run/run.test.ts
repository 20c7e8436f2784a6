import { describe, expect, test } from '@jest/globals';
import { SnapshotHost } from '../../src/host/snapshot.js';
import { cellId } from '../../src/model/cell.js';
import { Report } from '../../src/model/report.js';
import type { RunEvent } from '../../src/run.js';
import { answering, type Edit, failing, recorded, replay, resultOf, settings } from '../support/snapshots.js';

/** No source could give a release. */
const notInstalled =
  (release: string): Edit =>
  ({ probes }) => {
    const attempts = [{ source: 'proxy', outcome: 'h1 mismatch' }];
    probes[`toolchain.install ${JSON.stringify({ release })}`] = {
      problem: `go${release} could not be installed: proxy: h1 mismatch`,
      attempts,
      evidence: [],
    };
  };

/** Without what is said of the go settings of the machine that made the recording. */
const ownNotes = ({ notes }: Report) => notes.filter((note) => !note.startsWith('GOFLAGS of '));

describe('a run', () => {
  test('gives a report that fits its definition', async () => {
    const report = await replay(recorded('workspace'));
    expect(Report.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
    expect(report).toMatchObject({ schemaVersion: 1, profile: { name: 'default', note: 'own profile, not a CNCF certification' } });
    expect(report.facts['platform.os']).toMatchObject({ value: 'linux' });
    expect(report.interrupted).toBeUndefined();
  });

  test('has each planned cell once, as a result or as not run, in the order of the plan', async () => {
    const report = await replay(recorded('workspace', settings({ jobs: 3 })));
    expect(report.results.map(({ check, cell }) => cellId(check, cell))).toEqual(
      report.plan.cells.map(({ check, cell }) => cellId(check, cell)),
    );
    expect(report.notRun).toEqual([]);
  });

  test('asks of a distribution of WSL only where one is named', async () => {
    const asked = async (more: object) => {
      const { plan } = await replay(recorded('workspace', settings({ suites: ['modules', 'environment'], ...more })));
      return plan.cells.map(({ check }) => check).includes('wsl.distribution');
    };
    expect([await asked({}), await asked({ wslDistribution: 'Debian' }), await asked({ checks: ['wsl.*'] })]).toEqual([false, true, true]);
  });

  test('of a part ends well in what was asked, and says what was not', async () => {
    const narrowed = await replay(recorded('workspace', settings({ checks: ['mod.mode', 'toolchain.*'] })));
    expect(narrowed.verdict).toBe('conformant');
    expect(narrowed.verdictReason).toMatch(/^3 required checks passed; required and not asked: mod\.graph, .*test, test\.race/);
    expect(narrowed.notRun.every(({ leftOut, level }) => leftOut === true && level === 'required')).toBe(true);
    expect(narrowed.notRun.map(({ check }) => check)).not.toContain('mod.mode');
    expect(narrowed.plan.cells.map(({ check }) => check)).not.toContain('build');
    // What nobody requires may be left out.
    const all = await replay(recorded('workspace', settings({ checks: ['*', '!mod.tidy', '!test.none'] })));
    expect(all.notRun.filter(({ leftOut }) => leftOut === true)).toEqual([]);
  });

  test('names the toolchain, who asked for it, and whether it was pinned', async () => {
    const [toolchain] = (await replay(recorded('go-line-newer-pinned'))).toolchains;
    expect(toolchain).toMatchObject({
      version: '1.26.11',
      goroot: '/{goroot-1.26.11}',
      requestedBy: ['1.26.11'],
      pinned: true,
      verified: { by: 'h1' },
    });
  });

  test('tells what happens: the plan, each installation, each cell before and after', async () => {
    const events: RunEvent[] = [];
    const report = await replay(recorded('race'), { onEvent: (event) => events.push(event) });
    expect(events[0]!.kind).toBe('planned');
    expect(events.filter(({ kind }) => kind === 'installed')).toMatchObject([
      { release: '1.26.11', installation: { toolchain: { version: '1.26.11' } } },
    ]);
    const cells = events.filter((event) => event.kind === 'cell');
    expect(cells.filter(({ result }) => result === undefined)).toHaveLength(report.results.length);
    expect(cells.filter(({ result }) => result !== undefined)).toHaveLength(report.results.length);
  });

  test('gives places relative to the repository, or to the folder that it was given outside of one', async () => {
    expect(resultOf(await replay(recorded('race')), 'test.race').locations[0]!.file).toBe('examples/broken/race/counter.go');
    const withoutGit: Edit = ({ stats }) => {
      stats['/{repository}/.git'] = { missing: true };
    };
    expect(resultOf(await replay(recorded('race', withoutGit)), 'test.race').locations[0]!.file).toBe('counter.go');
    expect(resultOf(await replay(recorded('race', withoutGit), { root: '/{repository}/examples' }), 'test.race').locations[0]!.file).toBe(
      'broken/race/counter.go',
    );
  });

  test('says what the tests left behind in the working tree', async () => {
    const leaving: Edit = ({ probes }) => {
      probes['tree.state {"moment":"before"}'] = { files: { 'counter.go': { code: ' M', stamp: '1' } } };
      probes['tree.state {"moment":"after"}'] = {
        files: { 'counter.go': { code: ' M', stamp: '1' }, 'testdata/out.golden': { code: '??', stamp: '2' } },
      };
    };
    expect(ownNotes(await replay(recorded('race', leaving)))).toEqual([
      'the working tree changed during the run: testdata/out.golden (new)',
    ]);
    expect(ownNotes(await replay(recorded('race')))).toEqual([]);
  });

  test("names the user's GOFLAGS, keeps from the go commands what would break a rule, and says so", async () => {
    const flags =
      (value: string): Edit =>
      (recording) => {
        recording.files['/{home}/.config/go/env'] = `GOFLAGS=${value}\n`;
      };
    const report = await replay(recorded('race', flags('-tags=a')));
    expect(report.notes).toEqual(['GOFLAGS of /{home}/.config/go/env is honoured: -tags=a']);
    expect(report.facts['go.flags']).toMatchObject({ value: '-tags=a' });
    // A recording answers only commands with the environment that was recorded: that of ours now has GOFLAGS.
    const without = await replay(recorded('race', flags('-mod=mod')));
    expect(without.notes[0]).toMatch(/^GOFLAGS of .*: -mod=mod is left out: /);
    expect(resultOf(without, 'build').status).toBe('unknown');
    const inChildren: Edit = ({ commands }) => {
      for (const { env } of commands) if (env?.GOTOOLCHAIN === 'local') env.GOFLAGS ??= ' ';
    };
    expect(resultOf(await replay(recorded('race', flags('-mod=mod'), inChildren)), 'build').status).toBe('pass');
  });

  test('says which entry led to no release, where no check was asked that says so', async () => {
    const unreachable: Edit = ({ probes }) => {
      probes['toolchain.exists {"release":"1.30.1","source":"proxy"}'] = { answer: 'undetermined', reason: 'nobody answers' };
    };
    const notes = async (suites: string[]) => ownNotes(await replay(recorded('race', settings({ go: '1.30.1', suites }), unreachable)));
    expect(await notes(['runtime'])).toEqual([expect.stringMatching(/^1\.30\.1: whether Go 1\.30\.1 exists could not be found out/)]);
    expect(await notes(['toolchain'])).toEqual([]);
  });

  test('says that DIR has no module of its own', async () => {
    const withoutWork: Edit = ({ stats }) => {
      stats['/{workspace}/go.work'] = { missing: true };
    };
    expect(ownNotes(await replay(recorded('workspace', withoutWork)))).toEqual([
      '/{workspace} has no go.mod of its own; found ./apart, ./api, ./core',
    ]);
  });
});

describe('--jobs', () => {
  test.each([1, 2])('%i bounds the go commands of all modules and releases together', async (jobs) => {
    const recording = recorded('workspace', settings({ jobs }));
    const host = new SnapshotHost(recording);
    let running = 0;
    let most = 0;
    const run = host.run.bind(host);
    host.run = async (argv, options) => {
      if (!argv[0]!.endsWith('/go')) return run(argv, options);
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      const ended = await run(argv, options);
      running--;
      return ended;
    };
    const report = await replay(recording, { host });
    expect(report.results.filter(({ check, status }) => check === 'build' && status === 'pass')).toHaveLength(3);
    expect(most).toBe(jobs);
  });
});

test('the tests of one module never run on two releases at once, whatever --jobs is', async () => {
  const twice: Edit = (recording) => {
    const second = JSON.parse(JSON.stringify(recording).replaceAll('1.26.11', '1.27.4')) as typeof recording;
    recording.commands.push(...second.commands);
    for (const table of ['files', 'realPaths', 'stats', 'dirs', 'probes'] as const)
      Object.assign(recording[table], { ...second[table], ...recording[table] });
  };
  const testing = new Set<string>();
  const building = new Set<string>();
  let most = 0;
  const report = await replay(recorded('service', twice, settings({ go: '1.26.x 1.27.x', jobs: 4 })), {
    onEvent: (event) => {
      if (event.kind !== 'cell') return;
      const running = event.cell.check.startsWith('test') && event.cell.check !== 'test.none' ? testing : building;
      if (event.result === undefined) running.add(`${event.cell.cell?.go}`);
      else running.delete(`${event.cell.cell?.go}`);
      expect(testing.size).toBeLessThan(2);
      most = Math.max(most, testing.size + building.size);
    },
  });
  expect(report.results.filter(({ check, status }) => check === 'test' && status === 'pass')).toHaveLength(2);
  expect(most).toBeGreaterThan(1);
});

describe('a release that cannot be installed', () => {
  test('fails toolchain.install, and its cells did not run, with the reason', async () => {
    const report = await replay(recorded('race', notInstalled('1.26.11')));
    expect(resultOf(report, 'toolchain.install')).toMatchObject({
      status: 'fail',
      summary: 'go1.26.11 could not be installed: proxy: h1 mismatch',
    });
    expect(report.toolchains).toEqual([]);
    expect(new Set(report.notRun.map(({ why }) => why))).toEqual(new Set(['go1.26.11 could not be installed']));
    expect(report.notRun.map(({ check }) => check)).toContain('build');
    expect(report.verdict).toBe('failures');
  });

  test('does not keep the other releases from being checked', async () => {
    const report = await replay(recorded('race', notInstalled('1.27.4'), settings({ go: '1.26.x 1.27.x' })));
    expect(report.toolchains.map(({ version }) => version)).toEqual(['1.26.11']);
    expect(report.results.filter(({ cell }) => cell?.go === '1.26.11').length).toBeGreaterThan(10);
    expect(new Set(report.notRun.map(({ cell }) => cell!.go))).toEqual(new Set(['1.27.4']));
  });
});

describe('a run that is interrupted', () => {
  test('before it began gives a report of what did not run', async () => {
    const cancel = new AbortController();
    cancel.abort('SIGTERM');
    const report = await replay(recorded('race'), { cancel: cancel.signal });
    expect(report.interrupted).toBe('SIGTERM');
    expect(report.results).toEqual([]);
    expect(report.notRun.map(({ check, cell }) => cellId(check, cell))).toEqual(
      report.plan.cells.map(({ check, cell }) => cellId(check, cell)),
    );
    expect(new Set(report.notRun.map(({ why }) => why))).toEqual(new Set(['the run was interrupted before it']));
    expect(report.verdict).toBe('undetermined');
  });

  test('while a check ran keeps the results until then', async () => {
    const cancel = new AbortController();
    const report = await replay(recorded('race'), {
      cancel: cancel.signal,
      onEvent: (event) => {
        if (event.kind === 'cell' && event.cell.check === 'vet' && event.result === undefined) cancel.abort('SIGINT');
      },
    });
    expect(report.interrupted).toBe('SIGINT');
    expect(resultOf(report, 'build').status).toBe('pass');
    expect(report.notRun.find(({ check }) => check === 'vet')!.why).toBe('the run was interrupted while it ran');
    expect(report.notRun.find(({ check }) => check === 'test.race')!.why).toBe('the run was interrupted before it');
    expect(report.results.length + report.notRun.length).toBe(report.plan.cells.length);
    expect(report.verdict).toBe('undetermined');
  });

  test('does not call a failure conformant: what failed before counts', async () => {
    const cancel = new AbortController();
    const report = await replay(recorded('compile-error'), {
      cancel: cancel.signal,
      onEvent: (event) => {
        if (event.kind === 'cell' && event.cell.check === 'vet') cancel.abort('SIGINT');
      },
    });
    expect(report.verdict).toBe('failures');
  });
});

test('a failure on one release names the release, and the ones where the same check passed', async () => {
  // The same recording under a second name: only its vet fails.
  const twoReleases: Edit = (recording) => {
    const second = JSON.parse(JSON.stringify(recording).replaceAll('1.26.11', '1.27.4')) as typeof recording;
    const vet = second.commands.find(({ argv }) => argv[1] === 'vet')!;
    Object.assign(vet, failing('# example.com/broken/race\n./counter.go:11:2: self-assignment of x\n'));
    recording.commands.push(...second.commands);
    for (const table of ['files', 'realPaths', 'stats', 'dirs', 'probes'] as const)
      Object.assign(recording[table], { ...second[table], ...recording[table] });
  };
  const report = await replay(recorded('race', twoReleases, settings({ go: '1.26.x 1.27.x' })));
  const finding = report.findings.find(({ cause }) => cause === 'vet.error');
  expect(finding).toMatchObject({ toolchains: ['1.27.4'], notOn: ['1.26.11'], checks: expect.arrayContaining(['vet']) });
  expect(report.findings.find(({ cause }) => cause === 'race.detected')).toMatchObject({ toolchains: ['1.26.11', '1.27.4'], notOn: [] });
});

test('an edit that fits no recorded command is a mistake of the test, not a silent no', () => {
  expect(() => recorded('race', answering(/^no such command/, {}))).toThrow('no recorded command matches /^no such command/');
});
