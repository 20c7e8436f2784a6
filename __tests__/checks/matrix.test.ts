import { describe, expect, test } from '@jest/globals';
import { captures } from '../go/captures.js';
import {
  answering,
  brief,
  type Edit,
  failing,
  profileWith,
  recorded,
  replay,
  resultOf,
  rewriting,
  settings,
  statusesOf,
} from '../support/snapshots.js';

/** What the go command of 1.26 really said in a case that scripts/capture-go-test.mjs produced. */
function said(name: string): string {
  return captures(name).find(({ minor }) => minor === '1.26')!.stderr;
}

async function resultWith(check: string, snapshot: string, ...edits: Edit[]) {
  return resultOf(await replay(recorded(snapshot, ...edits)), check);
}

const timedOut = { outcome: 'timed-out', exit: null, durationMs: 20_000, stderr: '' } as const;
const killed = { outcome: 'signalled', exit: null, signal: 'SIGKILL', stdout: '', stderr: '' } as const;

/** The build for the host itself, not for another system: the first of the builds with these parameters. */
const nativeBuild = /^build -mod=readonly/;
const crossBuild: Edit = ({ commands }) => {
  if (!commands.some(({ env }) => env?.GOARCH === 'arm64')) throw new Error('no cross build was recorded');
};

/** Another answer of the build for linux/arm64. */
function answeringCross(change: Parameters<typeof answering>[1]): Edit {
  return (recording) => {
    crossBuild(recording);
    for (const command of recording.commands) if (command.env?.GOARCH === 'arm64') Object.assign(command, change);
  };
}

/** Other first bytes of the binary that was built for linux/arm64. */
function header(answer: { base64: string } | { denied: string }): Edit {
  return ({ files }) => {
    files['/{temp}/1.26.11-.-cross-linux_arm64/service#0+4096'] = answer;
  };
}

const elfOfAmd64 = {
  base64: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, ...Array(12).fill(0), 0x3e, 0, ...Array(60).fill(0)]).toString('base64'),
};

/** gcc cannot be started: what was recorded with cgo is what the go command would do without. */
const withoutCompiler: Edit = ({ commands }) => {
  for (const command of commands) {
    if (command.argv[0] === 'gcc') Object.assign(command, { outcome: 'not-found', exit: null });
    if (command.env?.CGO_ENABLED === '1' && command.argv[1] !== 'list' && !command.argv.includes('-race')) command.env.CGO_ENABLED = '0';
  }
};

describe('build', () => {
  test('counts packages and binaries', async () => {
    expect((await resultWith('build', 'service')).summary).toBe('4 packages built, 1 binary linked'.replace('4', String(packageCount)));
    expect((await resultWith('build', 'race')).summary).toBe('1 package built');
  });

  test('fails with the place of the error', async () => {
    const result = await resultWith('build', 'compile-error');
    expect(result).toMatchObject({ status: 'fail', summary: '1 error: undefined: heigth' });
    expect(result.locations).toMatchObject([{ file: 'examples/broken/compile-error/area.go', line: 6 }]);
  });

  test('what waits for it stays open, and says for what', async () => {
    const report = await replay(recorded('compile-error'));
    for (const check of ['vet', 'test.race', 'cgo.off', 'cross', 'build.stamp'])
      expect(resultOf(report, check)).toMatchObject({ status: 'unknown', summary: 'not determined: build must pass first' });
  });

  test('several errors are counted, and the first is named', async () => {
    const result = await resultWith('build', 'service', answering(nativeBuild, failing(said('build-errors'))));
    expect(result.summary).toMatch(/^\d+ errors: .* …$/);
    expect(result.findings!.length).toBeGreaterThan(1);
  });

  test('fails with the exit code when the go command says nothing that is known', async () => {
    const result = await resultWith('build', 'service', answering(nativeBuild, failing('', 2)));
    expect(result).toMatchObject({ status: 'fail', summary: 'go build fails: exit 2', locations: [] });
  });

  test('stays open when the time ran out or the network stood in the way', async () => {
    expect((await resultWith('build', 'service', answering(nativeBuild, timedOut))).status).toBe('unknown');
    const offline = await resultWith('build', 'service', answering(nativeBuild, failing(said('mod-dns'))));
    expect(offline.status).toBe('unknown');
    expect(offline.summary).toMatch(/^go build fails: not determined, /);
  });

  test('fails when the go command was killed', async () => {
    const result = await resultWith('build', 'service', answering(nativeBuild, killed));
    expect(result.findings!.map(({ cause }) => cause)).toEqual(['kill.external']);
  });

  test('does not count what could not be listed', async () => {
    const unreadable: Edit = ({ dirs }) => {
      delete dirs['/{temp}/1.26.11-.-build'];
    };
    const report = await replay(recorded('service', unreadable));
    expect(resultOf(report, 'build')).toMatchObject({ status: 'pass', summary: 'built' });
    expect(resultOf(report, 'build.stamp')).toMatchObject({
      status: 'unknown',
      summary: 'not determined: which binaries were built cannot be told',
    });
  });
});

describe('a module without packages', () => {
  const listing = /^list -e/;
  const nothing: Edit = answering(listing, {
    outcome: 'exited',
    exit: 0,
    stdout: '',
    stderr: 'go: warning: "./..." matched no packages\n',
  });
  const matrix = ['test.none', 'build', 'build.stamp', 'vet', 'test', 'test.race', 'cgo.off', 'cross', 'cross.test'];

  test('gets one answer from the whole matrix, and proves nothing', async () => {
    const report = await replay(recorded('race', nothing));
    const summary = expect.stringMatching(/^no package here: 2 Go files excluded by constraints or by name \(counter\.go/);
    for (const check of matrix) expect(resultOf(report, check)).toMatchObject({ status: 'skip', summary });
    expect(resultOf(report, 'build').evidence.at(-1)!.value.split('\n')).toEqual(['counter.go', 'counter_test.go']);
    expect(report).toMatchObject({ verdict: 'undetermined', verdictReason: 'skipped everywhere: build, vet, test', findings: [] });
  });

  test('needs no Go file for it', async () => {
    const empty: Edit = ({ dirs }) => {
      dirs['/{repository}/examples/broken/race'] = { value: [{ name: 'go.mod', kind: 'file' }] };
    };
    expect((await resultWith('build', 'race', nothing, empty)).summary).toBe('no package here');
  });

  test('beside one that has some does not count', async () => {
    const report = await replay(
      recorded('workspace', ({ commands }) => {
        for (const command of commands)
          if (command.argv[2] === '-e' && command.cwd?.endsWith('/apart')) Object.assign(command, { stdout: '' });
      }),
    );
    expect(resultOf(report, 'build', 'apart').status).toBe('skip');
    expect(resultOf(report, 'build', 'api').status).toBe('pass');
    expect(report.verdict).not.toBe('undetermined');
  });

  test('but for those that need cgo says so', async () => {
    const onlyWithCgo: Edit = ({ commands }) => {
      withoutCompiler({ commands } as never);
      for (const command of commands) if (command.argv[2] === '-e' && command.env?.CGO_ENABLED === '0') command.stdout = '';
    };
    expect(await resultWith('build', 'cgo-only', onlyWithCgo)).toMatchObject({
      status: 'skip',
      summary: 'no package here without cgo, which does not work here: example.com/native, example.com/native/zlib',
    });
  });

  test('whose packages cannot be listed is another matter', async () => {
    expect((await resultWith('build', 'race', answering(listing, failing(said('mod-syntax'))))).status).toBe('pass');
  });
});

test('nothing is guessed where `go env` fails', async () => {
  const report = await replay(recorded('race', answering(/^env -json/, failing('go: reading go env: permission denied'))));
  for (const check of ['build', 'test', 'test.none'])
    expect(resultOf(report, check)).toMatchObject({
      status: 'unknown',
      summary: 'not determined: `go env` failed: reading go env: permission denied',
    });
  expect(report.verdict).toBe('undetermined');
});

test('build is not content with fewer binaries than there are main packages', async () => {
  const lost: Edit = ({ dirs }) => {
    for (const name of Object.keys(dirs)) if (/^\/\{temp\}\/1\.26\.11-\.-(build|cross)/.test(name)) dirs[name] = { value: [] };
  };
  const report = await replay(recorded('service', lost));
  expect(resultOf(report, 'build')).toMatchObject({ status: 'unknown', summary: 'not determined: 1 main package, but 0 binaries' });
  for (const check of ['build.stamp', 'cross']) expect(resultOf(report, check).status).toBe('unknown');
});

const packageCount = [...String(recorded('service').commands.find(({ argv }) => argv.includes('-e'))!.stdout).matchAll(/^\t"ImportPath"/gm)]
  .length;

describe('vet', () => {
  test('is content, or fails at the line', async () => {
    expect(await resultWith('vet', 'service')).toMatchObject({ status: 'pass', summary: 'nothing found' });
    const result = await resultWith('vet', 'vet-error');
    expect(result.status).toBe('fail');
    expect(result.summary).toMatch(/^1 finding: struct field tag/);
    expect(result.findings!.map(brief)).toEqual(['vet.error examples/broken/vet-error/user.go:8']);
  });

  test('stays open when the time ran out', async () => {
    expect((await resultWith('vet', 'service', answering(/^vet/, timedOut))).status).toBe('unknown');
  });
});

describe('test', () => {
  test('counts tests and packages', async () => {
    const result = await resultWith('test', 'service');
    expect(result.status).toBe('pass');
    expect(result.summary).toMatch(/^\d+ tests passed in \d+ packages$/);
    expect(result.tests!.counts).toMatchObject({ fail: 0, unfinished: 0 });
  });

  test('a module without tests passes and says so', async () => {
    expect((await resultWith('test', 'no-tests')).summary).toBe('no tests in 1 package');
  });

  test('test files in which nothing ran prove nothing, least of all where flags choose no test', async () => {
    const plainTest = /^test -json .*-fullpath (?:-run=Nope )?\.\/\.\.\.$/;
    const noTest = (text: string) => text.replaceAll(/^.*"Test":.*\n/gm, '');
    const result = await resultWith('test', 'race', rewriting(plainTest, 'stdout', noTest));
    expect(result).toMatchObject({
      status: 'warn',
      summary: 'no test ran in 1 package with test files: they hold none, or their TestMain runs none',
      findings: [{ severity: 'warn' }],
    });
    const choosing: Edit = ({ commands }) => {
      for (const { argv } of commands) if (argv[1] === 'test' && !argv.includes('-race')) argv.splice(-1, 0, '-run=Nope');
    };
    const chosen = await replay(recorded('race', choosing, rewriting(plainTest, 'stdout', noTest), settings({ testFlags: ['-run=Nope'] })));
    expect(resultOf(chosen, 'test')).toMatchObject({
      status: 'unknown',
      summary: 'no test ran: -run=Nope matches none in 1 package with test files',
    });
    expect(chosen.verdict).not.toBe('conformant');
  });

  test('stays open when only the network stood in the way', async () => {
    const offline = { exit: 1, stdout: '', stderr: 'main.go:3:8: module lookup disabled by GOPROXY=off\n' };
    const result = await resultWith('test', 'race', answering(/^test -json .*-fullpath \.\/\.\.\.$/, offline));
    expect(result).toMatchObject({ status: 'unknown', findings: [{ cause: 'mod.offline' }] });
  });

  test('a failure names the first test and its reason', async () => {
    const result = await resultWith('test', 'failing-subtests');
    expect(result.summary).toBe('3 tests failed: TestTotal/ten: Total(10, 100) = 1000, want 900 …');
    expect(result.tests!.counts).toMatchObject({ fail: 3 });
  });

  test('the time limit of the cell is a failure that names the test that ran', async () => {
    const begun = (text: string) =>
      text
        .split('\n')
        .filter((line) => /"Action":"(start|run)"/.test(line))
        .slice(0, 2)
        .join('\n');
    const result = await resultWith(
      'test',
      'race',
      rewriting(/^test -json .*-fullpath \.\/\.\.\.$/, 'stdout', begun),
      answering(/^test -json .*-fullpath \.\/\.\.\.$/, timedOut),
    );
    expect(result).toMatchObject({ status: 'fail', summary: 'the time limit of the cell was reached while TestCounter ran' });
    expect(result.findings!.map(({ cause }) => cause)).toContain('test.timeout');
  });

  test('the time limit before any test began is a failure too', async () => {
    const result = await resultWith('test', 'race', answering(/^test -json .*-fullpath \.\/\.\.\.$/, { ...timedOut, stdout: '' }));
    expect(result).toMatchObject({ status: 'fail', summary: 'the time limit of the cell was reached' });
  });

  test('a killed go command keeps what was seen until then', async () => {
    const result = await resultWith(
      'test',
      'race',
      answering(/^test -json .*-fullpath \.\/\.\.\.$/, { outcome: 'signalled', exit: null, signal: 'SIGKILL' }),
    );
    expect(result).toMatchObject({ status: 'fail', summary: 'the go command was ended by SIGKILL' });
    expect(result.tests!.tests.map(({ name }) => name)).toContain('TestCounter');
  });

  test('an exit code without a failed test is a failure that says so', async () => {
    const result = await resultWith('test', 'race', answering(/^test -json .*-fullpath \.\/\.\.\.$/, { exit: 7 }));
    expect(result.status).toBe('fail');
    expect(result.summary).toBe('1 problem: go test failed (exit 7) and its output names no reason that is known');
  });

  test('a failure to build says how many problems there are, not how many tests', async () => {
    expect((await resultWith('test', 'compile-error')).summary).toBe('1 problem: undefined: heigth');
  });

  test('results from the cache are marked, where the profile allows them', async () => {
    const fromCache: Edit = ({ commands }) => {
      const run = commands.find(({ argv }) => argv.includes('test') && !argv.includes('-race'))!;
      run.argv = run.argv.filter((word) => word !== '-count=1');
      run.stdout = captures('cached').find(({ minor }) => minor === '1.26')!.stdout;
    };
    const profile = profileWith({ test: { level: 'required', parameters: { cache: true } } });
    const result = resultOf(await replay(recorded('race', fromCache), { profile }), 'test');
    expect(result).toMatchObject({ status: 'pass' });
    expect(result.summary).toMatch(/1 package cached$/);
  });

  test("the user's flags come last, and -count or -timeout of theirs replaces ours", async () => {
    const withFlags: Edit = ({ commands }) => {
      for (const command of commands)
        if (command.argv[1] === 'test')
          command.argv = [
            ...command.argv.filter((word) => !/^-(count|timeout)=/.test(word)).slice(0, -1),
            '-count=2',
            '-timeout=9s',
            './...',
          ];
    };
    const report = await replay(recorded('service', withFlags, settings({ testFlags: ['-count=2', '-timeout=9s'] })));
    expect(statusesOf(report)).toMatchObject({ test: 'pass', 'test.race': 'pass' });
  });
});

describe('test.race', () => {
  test('fails at the access, and names the other one', async () => {
    const [finding] = (await resultWith('test.race', 'race')).findings!;
    expect(brief(finding!)).toBe('race.detected examples/broken/race/counter.go:11');
    expect(finding!.related!.map(({ location }) => `${location.file}:${location.line}`)).toContain('examples/broken/race/counter.go:11');
  });

  test('is skipped when cgo does not work', async () => {
    const result = await resultWith('test.race', 'race', withoutCompiler);
    // The plan found gcc on PATH; only starting it showed that it does not work.
    expect(result).toMatchObject({ status: 'skip', summary: 'the race detector needs cgo, and cgo does not work here' });
    expect(result.evidence).toEqual([{ source: 'go env CC', value: 'gcc' }]);
  });

  test('is skipped when CGO_ENABLED is 0', async () => {
    const result = await resultWith('test.race', 'race', settings({ environment: { CGO_ENABLED: '0' } }));
    expect(result).toMatchObject({ status: 'skip', summary: 'CGO_ENABLED=0, and the race detector needs cgo' });
  });
});

describe('test.none', () => {
  test('counts the packages with tests', async () => {
    expect(await resultWith('test.none', 'race')).toMatchObject({ status: 'pass', summary: '1 of 1 package with tests' });
    expect((await resultWith('test.none', 'cgo-only')).evidence).toContainEqual({
      source: 'packages without tests',
      value: 'example.com/native',
    });
  });

  test('warns when nothing is tested', async () => {
    expect(await resultWith('test.none', 'no-tests')).toMatchObject({ status: 'warn', summary: 'no package has a test' });
  });

  const excluding: Edit = rewriting(/^list -e/, 'stdout', (text) =>
    text.replace(/"GoFiles"/, '"IgnoredGoFiles": ["a_windows_test.go", "b_plan9.go"],\n\t"GoFiles"'),
  );

  test('names test files that are excluded here', async () => {
    const result = await resultWith('test.none', 'race', excluding);
    expect(result.summary).toBe('1 of 1 package with tests; 1 test file excluded here');
    expect(result.evidence.at(-1)!.value).toBe('example.com/broken/race/a_windows_test.go');
  });

  test('does not say "no tests" of tests that are excluded here', async () => {
    expect((await resultWith('test.none', 'no-tests', excluding)).summary).toBe('no tests: 1 test file excluded here by constraints');
  });

  test('stays open when the packages cannot be listed', async () => {
    const result = await resultWith('test.none', 'race', answering(/^list -e/, failing(said('build-gomod'))));
    expect(result.status).toBe('unknown');
    expect(result.summary).toMatch(/^not determined: the packages cannot be listed: /);
  });
});

describe('cgo.off', () => {
  test('counts the packages that have a pure Go form', async () => {
    expect(await resultWith('cgo.off', 'race')).toMatchObject({ status: 'pass', summary: '1 package checked with CGO_ENABLED=0' });
  });

  test('names a package that exists only with cgo, once', async () => {
    const result = await resultWith('cgo.off', 'cgo-only');
    expect(result).toMatchObject({
      status: 'fail',
      summary: 'example.com/native/zlib exists only with cgo: without it `go build ./...` leaves it out silently',
    });
    expect(result.findings!.map(({ cause }) => cause)).toEqual(['cgo.disabled']);
  });

  test('names it also where there is no C compiler', async () => {
    const report = await replay(recorded('cgo-only', withoutCompiler));
    expect(resultOf(report, 'build').status).toBe('pass');
    expect(resultOf(report, 'cgo.off').findings!.map(({ cause }) => cause)).toEqual(['cgo.disabled']);
  });

  test('a package whose files only a constraint takes away counts too', async () => {
    const constrained: Edit = ({ commands }) => {
      const withCgo = commands.find(({ argv, env }) => argv[2] === '-e' && env?.CGO_ENABLED === '1')!;
      withCgo.stdout = String(withCgo.stdout).replace('"CgoFiles"', '"GoFiles"');
    };
    expect((await resultWith('cgo.off', 'cgo-only', constrained)).findings!.map(({ package: name }) => name)).toEqual([
      'example.com/native/zlib',
    ]);
  });

  test('what vet says with cgo too is left to the vet check', async () => {
    const result = await resultWith('cgo.off', 'vet-error');
    expect(result.status).toBe('pass');
  });

  test('what vet says only without cgo counts', async () => {
    const onlyWithout: Edit = ({ commands }) => {
      const vet = commands.find(({ argv, env }) => argv[1] === 'vet' && env?.CGO_ENABLED === '0')!;
      Object.assign(vet, failing('# example.com/broken/race\nvet: ./counter.go:11:2: undefined: native\n'));
    };
    const result = await resultWith('cgo.off', 'race', onlyWithout);
    expect(result).toMatchObject({ status: 'fail', summary: 'undefined: native' });
    expect(result.locations).toMatchObject([{ file: 'examples/broken/race/counter.go', line: 11 }]);
  });

  test('stays open when vet ran out of time', async () => {
    const slow: Edit = ({ commands }) =>
      void Object.assign(commands.find(({ argv, env }) => argv[1] === 'vet' && env?.CGO_ENABLED === '0')!, timedOut);
    expect((await resultWith('cgo.off', 'race', slow)).status).toBe('unknown');
  });

  test('fails when the packages cannot be listed without cgo', async () => {
    const broken: Edit = ({ commands }) =>
      void Object.assign(commands.find(({ argv, env }) => argv[2] === '-e' && env?.CGO_ENABLED === '0')!, failing(said('mod-replaced')));
    const result = await resultWith('cgo.off', 'race', broken);
    expect(result.status).toBe('fail');
    expect(result.findings!.map(({ cause }) => cause)).toEqual(['mod.replaced-path']);
  });
});

describe('cross', () => {
  test('reads the header of the binary', async () => {
    expect(await resultWith('cross', 'service')).toMatchObject({ status: 'pass', summary: '1 binary for linux/arm64: ELF 64-bit AArch64' });
    expect(await resultWith('cross', 'race')).toMatchObject({
      status: 'pass',
      summary: 'compiled for linux/arm64; no main package, so nothing was linked',
    });
  });

  test('fails when the header names another system', async () => {
    const result = await resultWith('cross', 'service', header(elfOfAmd64));
    expect(result).toMatchObject({ status: 'fail', summary: 'service was built for linux/arm64 but is ELF 64-bit x86-64' });
    expect(result.findings!.map(({ cause }) => cause)).toEqual(['exec.format']);
  });

  test('fails when the file is no executable', async () => {
    const result = await resultWith('cross', 'service', header({ base64: Buffer.from('#!/bin/sh\n').toString('base64') }));
    expect(result.summary).toBe(
      'service was built for linux/arm64 but is no known executable format (starts with 23 21 2f 62 69 6e 2f 73)',
    );
  });

  test('stays open when the binary cannot be read', async () => {
    expect(await resultWith('cross', 'service', header({ denied: 'EACCES' }))).toMatchObject({
      status: 'unknown',
      summary: 'not determined: service could not be read',
    });
  });

  test('fails with the place of an error that only the target has', async () => {
    const result = await resultWith(
      'cross',
      'race',
      answeringCross(failing('# example.com/broken/race\n./counter.go:11:3: undefined: onlyOnAmd64\n')),
    );
    expect(result.status).toBe('fail');
    expect(result.findings!.map(brief)).toEqual(['build.error examples/broken/race/counter.go:11']);
  });

  test('is skipped when the go command says that the release has no such port', async () => {
    const result = await resultWith(
      'cross',
      'race',
      answeringCross(failing(said('platform-unknown') || 'go: unsupported GOOS/GOARCH pair linux/arm64\n')),
    );
    expect(result).toMatchObject({ status: 'skip', summary: 'this release has no port linux/arm64' });
  });

  test('stays open when the time ran out', async () => {
    expect((await resultWith('cross', 'race', answeringCross(timedOut))).status).toBe('unknown');
  });
});

describe('build.stamp', () => {
  const stamp = /^version -m/;

  test('is content with a binary of this toolchain, and shows what it was built with', async () => {
    const result = await resultWith('build.stamp', 'service');
    expect(result).toMatchObject({ status: 'pass', summary: '1 binary built by go1.26.11' });
    expect(result.evidence[0]!.value).toContain('CGO_ENABLED=1');
  });

  test.each([
    ['vcs.modified=true', (text: string) => `${text}\tbuild\tvcs.modified=true\n`, 'changes that no commit has'],
    ['no revision', (text: string) => text.replaceAll(/.*vcs\.\w+=.*\n/g, ''), 'does not tell its revision'],
  ])('warns with the parameter release: %s', async (_, change, message) => {
    const profile = profileWith({ 'build.stamp': { level: 'required', parameters: { release: true } } });
    const edited = recorded('service', rewriting(stamp, 'stdout', change));
    const result = resultOf(await replay(edited, { profile }), 'build.stamp');
    const messages = result.findings!.map(({ message: text }) => text).join();
    expect(result.status).toBe('warn');
    expect(messages).toContain(message);
    expect(messages).toContain('no -trimpath');
    expect(resultOf(await replay(edited), 'build.stamp').status).toBe('pass');
  });

  test('fails when another release built it', async () => {
    const result = await resultWith(
      'build.stamp',
      'service',
      rewriting(stamp, 'stdout', (text) => text.replace('go1.26.11', 'go1.27.4')),
    );
    expect(result).toMatchObject({ status: 'fail', summary: 'service was built by go1.27.4, not by go1.26.11' });
    expect(result.findings!.map(({ cause }) => cause)).toEqual(['toolchain.mismatch']);
  });

  test('does not take experiments for another release', async () => {
    const result = await resultWith(
      'build.stamp',
      'service',
      rewriting(stamp, 'stdout', (text) => text.replace('go1.26.11', 'go1.26.11 X:jsonv2,greenteagc')),
    );
    expect(result.status).toBe('pass');
  });

  test('is skipped where nothing is linked', async () => {
    expect(await resultWith('build.stamp', 'race')).toMatchObject({ status: 'skip', summary: 'no main package: nothing was linked' });
  });

  test('stays open when `go version -m` tells nothing', async () => {
    for (const change of [failing('could not read'), { stdout: 'service: unrecognized' }]) {
      const result = await resultWith('build.stamp', 'service', answering(stamp, change));
      expect(result).toMatchObject({ status: 'unknown', summary: 'not determined: `go version -m service` told nothing' });
    }
  });
});
