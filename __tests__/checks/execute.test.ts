import { describe, expect, test } from '@jest/globals';
import { runGlobalCells } from '../../src/checks/cells.js';
import type { Check, ModuleContext, Outcome } from '../../src/checks/check.js';
import { runModuleCells } from '../../src/checks/execute.js';
import { checkById } from '../../src/checks/index.js';
import type { CommandResult, Host, RunOptions } from '../../src/host/host.js';
import { SnapshotHost } from '../../src/host/snapshot.js';
import { UnrecordedError } from '../../src/model/errors.js';
import type { PlannedCell } from '../../src/model/report.js';
import { Snapshot } from '../../src/model/snapshot.js';
import { benchOn, cellOf, installation, module, toolchain } from './bench.js';

const page = checkById('build')!.page;

/** A check of a module that does what the test says. */
function check(id: string, run: (context: ModuleContext) => Promise<Outcome> | Outcome, more: Partial<Pick<Check, 'after'>> = {}): Check {
  return { id, suite: 'modules', title: '?', scope: 'module', sideEffects: ['reads'], page, run: async (context) => run(context), ...more };
}

/** A check that looks at what it is given, and passes. */
function doing(id: string, act: (context: ModuleContext) => unknown): Check {
  return check(id, async (context) => {
    await act(context);
    return passing;
  });
}

const passing: Outcome = { status: 'pass', summary: 'fine' };

interface Asked {
  readonly argv: readonly string[];
  readonly options: RunOptions;
}

/** A host whose commands succeed with no output; keeps what was asked and which folders were removed. */
function listeningHost(): { host: Host; asked: Asked[]; removed: string[] } {
  const asked: Asked[] = [];
  const removed: string[] = [];
  const run = async (argv: readonly string[], options: RunOptions = {}): Promise<CommandResult> => {
    asked.push({ argv, options });
    return { argv, outcome: 'exited', exit: 0, signal: null, stdout: '', stderr: '', droppedBytes: 0, durationMs: 0 };
  };
  const remove = async (folder: string) => void removed.push(folder);
  const inner = new SnapshotHost(Snapshot.parse({ platform: { os: 'linux', arch: 'amd64', processors: 2 }, env: { PATH: '/usr/bin' } }));
  return { host: Object.assign(inner, { run, remove }), asked, removed };
}

async function ran(
  checks: Check[],
  more: Parameters<typeof benchOn>[1] = {},
  settings: Parameters<typeof benchOn>[2] = {},
  of = { module, toolchain },
) {
  const { host, asked, removed } = listeningHost();
  const bench = benchOn(host, { checks, ...more }, settings);
  const cells = checks.map(cellOf);
  return { ...(await runModuleCells(bench, cells, of.module, of.toolchain, installation)), asked, removed };
}

describe('a check whose predecessor', () => {
  const after = { after: ['first'] };

  test.each([
    [{ status: 'pass', summary: 'fine' }, 'pass', 'fine'],
    [{ status: 'warn', summary: 'hm' }, 'pass', 'fine'],
    [{ status: 'fail', summary: 'broken' }, 'unknown', 'not determined: first must pass first'],
    [{ status: 'unknown', summary: 'open' }, 'unknown', 'not determined: first must pass first'],
    [{ status: 'skip', summary: 'does not apply' }, 'skip', 'does not apply'],
  ] as const)('ends with %j has the status %s', async (first, status, summary) => {
    const { results } = await ran([check('first', () => first), check('second', () => passing, after)]);
    expect(results[1]).toMatchObject({ check: 'second', status, summary });
  });
});

describe('a fault of ours in a check', () => {
  test('is unknown with the stack, and costs no other check its result', async () => {
    const { results } = await ran([
      check('faulty', () => {
        throw new TypeError('x is not a function');
      }),
      check('next', () => passing),
    ]);
    expect(results.map(({ check: id, status }) => [id, status])).toEqual([
      ['faulty', 'unknown'],
      ['next', 'pass'],
    ]);
    expect(results[0]!.summary).toBe('not determined: internal error in faulty · . · go1.26.11: x is not a function');
    expect(results[0]!.evidence[0]!.value).toContain('execute.test.ts');
  });

  test('is told also when something else than an error was thrown', async () => {
    const { results } = await ran([check('faulty', () => Promise.reject('just a text'))]);
    expect(results[0]!.evidence).toEqual([{ source: 'internal error', value: 'just a text' }]);
  });

  test('planned for a cell of another scope, a check does not run', async () => {
    const bench = benchOn(listeningHost().host, { checks: [check('module-check', () => passing)] });
    const { results } = await runGlobalCells(bench, [{ check: 'module-check', level: 'required' }]);
    expect(results[0]!.summary).toContain('was planned for a cell of another scope');
  });
});

test('what the recording does not tell is unknown, and no fault of ours', async () => {
  const { results } = await ran([check('asking', () => Promise.reject(new UnrecordedError('lookup {}')))]);
  expect(results[0]).toMatchObject({
    status: 'unknown',
    summary: 'not determined: the recording has no answer to: lookup {}',
    evidence: [],
  });
});

describe('a cell', () => {
  test('that may open few files keeps what it could not read out of the build cache of the user', async () => {
    const { host, asked, removed } = listeningHost();
    const building = doing('build', ({ go }) => go.run(['build']));
    const bench = benchOn(host, { checks: [building] }, { limits: [{}, { cpu: 1 }, { nofile: 9 }, { nofile: 4096 }] });
    const cells = ['none', 'cpu=1', 'nofile=9', 'nofile=4096'].map(
      (limits): PlannedCell => ({ ...cellOf(building), cell: { ...cellOf(building).cell, limits } }),
    );
    await runModuleCells(bench, cells, module, toolchain, installation);
    const caches = asked.map(({ options }) => options.env?.GOCACHE);
    expect(caches).toEqual([undefined, undefined, expect.stringContaining('nofile_9-cache'), undefined]);
    expect(removed).toContain(caches[2]);
  });

  test('that is known not to work is skipped with the reason, without asking the check', async () => {
    const bench = benchOn(listeningHost().host, { checks: [check('never', () => Promise.reject(new Error('was asked')))] });
    const cell: PlannedCell = {
      check: 'never',
      level: 'required',
      maySkip: true,
      cell: { go: '1.26.11', module: '.' },
      skip: 'no C compiler',
    };
    const { results } = await runModuleCells(bench, [cell], module, toolchain, installation);
    expect(results).toEqual([
      {
        check: 'never',
        level: 'required',
        maySkip: true,
        cell: cell.cell,
        status: 'skip',
        summary: 'no C compiler',
        evidence: [],
        locations: [],
        remedies: [],
        durationMs: expect.any(Number),
        startMs: expect.any(Number),
      },
    ]);
  });

  test('is told before it runs and when it has a result', async () => {
    const told: string[] = [];
    const onCell = (cell: PlannedCell, result?: { status: string }) => void told.push(`${cell.check} ${result?.status ?? 'begins'}`);
    await ran([check('one', () => passing), check('two', () => ({ status: 'fail', summary: 'no' }))], { onCell });
    expect(told).toEqual(['one begins', 'one pass', 'two begins', 'two fail']);
  });

  test('takes its places from its findings unless it names them', async () => {
    const finding = { cause: 'build.error', severity: 'fail', message: 'm', location: { file: 'a.go', line: 3 } } as const;
    const { results } = await ran([
      check('findings', () => ({ status: 'fail', summary: 's', findings: [finding, { ...finding, location: undefined! }] })),
      check('places', () => ({ status: 'fail', summary: 's', findings: [finding], locations: [{ file: 'b.go' }] })),
    ]);
    expect(results.map(({ locations }) => locations)).toEqual([[{ file: 'a.go', line: 3 }], [{ file: 'b.go' }]]);
  });

  test('has the time of the cell as its limit, and never less than a millisecond', async () => {
    const left: number[] = [];
    await ran([doing('clock', (context) => left.push(context.timeLeft()))], {}, { timeoutMs: 0.5 });
    await ran([doing('clock', (context) => left.push(context.timeLeft()))], {}, { timeoutMs: 60_000 });
    expect(left[0]).toBe(1);
    expect(left[1]).toBeGreaterThan(50_000);
  });

  test('finds its place in a file relative to the root of the report', async () => {
    const places: unknown[] = [];
    const inFolder = { module: { ...module, directory: 'service' }, toolchain };
    await ran([doing('places', (context) => places.push(context.locationOf('go.mod', 3), context.locationOf('go.sum')))], {}, {}, inFolder);
    expect(places).toEqual([{ file: 'service/go.mod', line: 3 }, { file: 'service/go.sum' }]);
  });
});

describe('temporary folders', () => {
  test('are removed when the cells of the module are done, also after a fault', async () => {
    const { removed } = await ran([
      doing('writes', (context) => context.temporaryFolder('a')),
      check('faulty', async (context) => {
        await context.temporaryFolder('b');
        throw new Error('oops');
      }),
    ]);
    expect(removed).toEqual(['/{temp}/1.26.11-.-a', '/{temp}/1.26.11-.-b']);
  });
});

describe('a release that was only offered', () => {
  const refusal: Outcome = {
    status: 'fail',
    summary: 'too old',
    evidence: [{ source: 'go list', value: 'x' }],
    findings: [{ cause: 'go.too-old', severity: 'fail', message: 'needs go 1.99' }],
  };

  test('and that the module refuses is skipped, without findings', async () => {
    const { results } = await ran([check('refused', () => refusal)]);
    expect(results[0]).toMatchObject({ status: 'skip', summary: 'needs go 1.99', evidence: refusal.evidence });
    expect(results[0]!.findings).toBeUndefined();
  });

  test('fails when there is another reason besides', async () => {
    const findings = [...refusal.findings!, { cause: 'build.error', severity: 'fail', message: 'm' } as const];
    expect((await ran([check('refused', () => ({ ...refusal, findings }))])).results[0]!.status).toBe('fail');
    expect((await ran([check('failing', () => ({ status: 'fail', summary: 'no finding' }))])).results[0]!.status).toBe('fail');
  });

  test('fails when it was pinned: the user asked for exactly this', async () => {
    const { results } = await ran([check('refused', () => refusal)], {}, {}, { module, toolchain: { ...toolchain, pinned: true } });
    expect(results[0]!.status).toBe('fail');
  });
});

describe('a release that does not know the experiment of GOEXPERIMENT', () => {
  const experimenting = async (pinned: boolean, stderr = 'go: unknown GOEXPERIMENT jsonv2\n') => {
    const { host } = listeningHost();
    const run = host.run.bind(host);
    Object.assign(host, { run: async (argv: readonly string[]) => ({ ...(await run(argv)), exit: 2, stderr }) });
    const asking = doing('asking', (context) => context.shared.goEnv());
    const of = { ...toolchain, pinned };
    return (await runModuleCells(benchOn(host, { checks: [asking] }), [cellOf(asking)], module, of, installation)).results[0]!;
  };

  test('does not apply where it was offered', async () => {
    expect(await experimenting(false)).toMatchObject({
      status: 'skip',
      summary: 'go1.26.11 does not know the experiment jsonv2, which GOEXPERIMENT asks for',
    });
  });

  test('fails where it was pinned', async () => {
    expect(await experimenting(true)).toMatchObject({ status: 'fail', findings: [{ cause: 'go.experiment' }] });
  });

  test('is not what every failure of `go env` means', async () => {
    const failed = { status: 'unknown', summary: 'not determined: `go env` failed: no home' };
    expect(await experimenting(false, 'go: no home\n')).toMatchObject(failed);
  });
});

describe('the go command of a module', () => {
  const asking = doing('asking', (context) => context.go.run(['env']));
  const environment = async (...parameters: Parameters<typeof ran> extends [Check[], ...infer Rest] ? Rest : never) =>
    (await ran([asking], ...parameters)).asked[0]!.options;

  test('runs in the folder of the module, as this toolchain and no other', async () => {
    const { asked } = await ran([asking], {}, {}, { module: { ...module, directory: 'service' }, toolchain });
    expect(asked[0]).toMatchObject({
      argv: ['/toolchain/bin/go', 'env'],
      options: { cwd: '/repository/service', env: { GOTOOLCHAIN: 'local', GOROOT: undefined, PATH: '/toolchain/bin:/usr/bin' } },
    });
  });

  test('has the variables that the user added', async () => {
    expect((await environment({}, { environment: { GOFLAGS: '-tags=x' } })).env).toMatchObject({ GOFLAGS: '-tags=x' });
  });

  test('asks no proxy when the run is offline', async () => {
    expect((await environment({}, { offline: true })).env).toMatchObject({ GOPROXY: 'off' });
    expect((await environment()).env).not.toHaveProperty('GOPROXY');
  });

  test('does not use a go.work that does not name the module', async () => {
    const workFile = '/repository/go.work';
    expect((await environment({ workFile })).env).toMatchObject({ GOWORK: 'off' });
    expect((await environment({ workFile }, {}, { module: { ...module, workspace: true }, toolchain })).env).not.toHaveProperty('GOWORK');
  });

  test('leaves a module to the go.work that GOWORK names, also when it does not list it', async () => {
    const bench = { workFile: '/elsewhere/go.work', workFileNamed: true };
    expect((await environment(bench)).env).not.toHaveProperty('GOWORK');
    const seen: boolean[] = [];
    await ran([doing('workspace', (context) => seen.push(context.inWorkspace))], bench);
    await ran([doing('workspace', (context) => seen.push(context.inWorkspace))], { workFile: '/repository/go.work' });
    expect(seen).toEqual([true, false]);
  });
});

describe('-mod', () => {
  const flagOf = async (change: Partial<typeof module>, version = toolchain.version) => {
    const flags: string[] = [];
    await ran(
      [doing('flag', (context) => flags.push(context.modFlag))],
      {},
      {},
      {
        module: { ...module, ...change },
        toolchain: { ...toolchain, version },
      },
    );
    return flags[0];
  };

  test('is vendor where the go command itself would choose it, and readonly everywhere else', async () => {
    expect(await flagOf({ vendored: true })).toBe('-mod=vendor');
    expect(await flagOf({ vendored: true }, '1.19.13')).toBe('-mod=vendor');
    expect(await flagOf({ vendored: false })).toBe('-mod=readonly');
  });

  test('is vendor in a workspace only for releases that can', async () => {
    const inWorkspace = { vendored: true, workspace: true };
    expect(await flagOf(inWorkspace, '1.22.0')).toBe('-mod=vendor');
    expect(await flagOf(inWorkspace, '1.21.13')).toBe('-mod=readonly');
  });
});

test('flags of the tests that building shares go to both, others only to the tests', async () => {
  const seen: (readonly string[])[] = [];
  await ran(
    [doing('flags', (context) => seen.push(context.buildFlags))],
    {},
    { testFlags: ['-tags=integration', '-short', '-run=^TestX$', '-trimpath'] },
  );
  expect(seen).toEqual([['-tags=integration', '-trimpath']]);
});

describe('a run that is interrupted', () => {
  test('says of each cell whether it was before or during it', async () => {
    const cancel = new AbortController();
    const { results, notRun } = await ran(
      [
        check('done', () => passing),
        check('running', () => {
          cancel.abort('SIGINT');
          return passing;
        }),
        check('waiting', () => passing),
      ],
      { cancel: cancel.signal },
    );
    expect(results.map(({ check: id }) => id)).toEqual(['done']);
    expect(notRun.map(({ check: id, why }) => [id, why])).toEqual([
      ['running', 'the run was interrupted while it ran'],
      ['waiting', 'the run was interrupted before it'],
    ]);
  });
});

describe('shared answers', () => {
  test('are asked for once, and cgo counts only when the compiler starts', async () => {
    const { asked } = await ran([
      doing('one', (context) => Promise.all([context.shared.goEnv(), context.shared.cgo()])),
      doing('two', (context) => context.shared.goEnv()),
    ]);
    expect(asked.map(({ argv }) => argv.slice(1).join(' '))).toEqual(['env -json']);
  });
});
