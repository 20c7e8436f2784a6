import { describe, expect, test } from '@jest/globals';
import { captures } from '../go/captures.js';
import { answering, brief, type Edit, failing, fileText, recorded, replay, resultOf, rewriting, settings } from '../support/snapshots.js';

/** What the go command of 1.26 really said in a case that scripts/capture-go-test.mjs produced. */
function said(name: string): string {
  return captures(name).find(({ minor }) => minor === '1.26')!.stderr;
}

async function resultWith(check: string, snapshot: string, ...edits: Edit[]) {
  return resultOf(await replay(recorded(snapshot, ...edits)), check);
}

const findingsOf = ({ findings = [] }: Awaited<ReturnType<typeof resultWith>>) => findings.map(({ message }) => message);
/** The lines of a recorded file or output that are not empty. */
const linesOf = (text: unknown) =>
  String(text)
    .split('\n')
    .filter((line) => line !== '');
const service = recorded('service');
const sumLines = linesOf(service.files['/{repository}/examples/service/go.sum']);
const listed = linesOf(service.commands.find(({ argv }) => argv.includes('-m') && argv.includes('all'))!.stdout);
const downloaded = [...String(service.commands.find(({ argv }) => argv.includes('download'))!.stdout).matchAll(/^\t"Path"/gm)];
const timedOut = { outcome: 'timed-out', exit: null, durationMs: 20_000, stdout: '', stderr: '' } as const;
const killed = { outcome: 'signalled', exit: null, signal: 'SIGKILL', stdout: '', stderr: '' } as const;

/** One value of `go env -json`. */
const goEnv = (name: string, value: string): Edit =>
  rewriting(/^env -json/, 'stdout', (text) => JSON.stringify({ ...JSON.parse(text), [name]: value }));

describe('mod.mode', () => {
  test.each([
    ['off', 'the go command ignores go.mod'],
    ['auto', 'outside a module the go command falls back to GOPATH mode'],
  ])('fails when GO111MODULE is %s', async (value, why) => {
    const result = await resultWith('mod.mode', 'service', goEnv('GO111MODULE', value));
    expect(result).toMatchObject({ status: 'fail', summary: `GO111MODULE=${value} switches module mode off` });
    expect(findingsOf(result)).toEqual([`GO111MODULE=${value}: ${why}`]);
    expect(result.findings![0]!.remedies![0]!.commands).toContain('go env -u GO111MODULE');
  });

  test('fails when another go.mod governs', async () => {
    const result = await resultWith('mod.mode', 'service', goEnv('GOMOD', '/{repository}/go.mod'));
    expect(result).toMatchObject({ status: 'fail', summary: 'go env GOMOD is /{repository}/go.mod, not the go.mod of this folder' });
  });

  test('fails when no go.mod governs', async () => {
    const result = await resultWith('mod.mode', 'service', goEnv('GOMOD', ''));
    expect(result).toMatchObject({ status: 'fail', summary: 'go env GOMOD is empty, not the go.mod of this folder' });
  });

  test('does not mind that the folder is reached by a link', async () => {
    const result = await resultWith('mod.mode', 'service', goEnv('GOMOD', '/real/go.mod'), ({ realPaths }) => {
      realPaths['/{repository}/examples/service/go.mod'] = '/real/go.mod';
    });
    expect(result.status).toBe('pass');
  });

  test('fails when the go command builds without a go.mod', async () => {
    const result = await resultWith('mod.mode', 'service', answering(/^build \.$/, { exit: 0, stderr: '' }));
    expect(result).toMatchObject({ status: 'fail', summary: 'without a go.mod the go command builds instead of refusing' });
    expect(findingsOf(result)).toEqual(['`build .` succeeded in a folder without a go.mod']);
  });

  test('is unknown when a go.mod above the temporary folder governs the self-test', async () => {
    const stray: Edit = ({ commands }) => {
      const build = commands.find(({ argv }) => argv.slice(1).join(' ') === 'build .')!;
      commands.push({
        ...build,
        argv: [build.argv[0]!, 'env', 'GOMOD'],
        env: { ...build.env!, GO111MODULE: 'on', GOWORK: 'off' },
        exit: 0,
        stdout: '/tmp/go.mod\n',
      });
      delete commands.at(-1)!.env!.GOFLAGS;
    };
    const result = await resultWith('mod.mode', 'service', answering(/^build \.$/, { exit: 0, stderr: '' }), stray);
    expect(result).toMatchObject({
      status: 'unknown',
      summary: 'not determined: /tmp/go.mod stands above the temporary folder and governs it',
    });
  });

  test('is unknown when the self-test fails for another reason', async () => {
    const result = await resultWith('mod.mode', 'service', answering(/^build \.\/\.\.\.$/, failing('go: no space left on device')));
    expect(result).toMatchObject({
      status: 'unknown',
      summary: 'not determined: without a go.mod the go command failed for another reason',
    });
  });

  test('is unknown when `go env` gives no answer', async () => {
    const result = await resultWith('mod.mode', 'service', answering(/^env -json/, failing('go: cannot find GOROOT directory')));
    expect(result).toMatchObject({ status: 'unknown', summary: 'not determined: `go env` failed: cannot find GOROOT directory' });
  });

  test('in a workspace GOMOD may be another module of it', async () => {
    const report = await replay(recorded('workspace'));
    expect(resultOf(report, 'mod.mode', 'api').status).toBe('pass');
  });
});

describe('mod.graph', () => {
  test('counts the modules besides the main one', async () => {
    expect(await resultWith('mod.graph', 'service')).toMatchObject({
      status: 'pass',
      summary: `${listed.length - 1} modules besides the main one`,
    });
    expect(await resultWith('mod.graph', 'race')).toMatchObject({ status: 'pass', summary: 'no dependencies' });
  });

  test('reads vendor/ where the go command would', async () => {
    const result = await resultWith('mod.graph', 'vendored');
    expect(result).toMatchObject({ status: 'pass', summary: '2 packages resolved from vendor/' });
    expect(result.evidence[0]!.source).toBe('go list -mod=vendor -deps ./...');
  });

  test('fails when vendor/ does not agree with go.mod', async () => {
    const result = await resultWith('mod.graph', 'vendored', answering(/^list -mod=vendor -deps \.\/\.\.\.$/, failing(said('mod-vendor'))));
    expect(result.status).toBe('fail');
    expect(result.findings!.map(({ cause }) => cause)).toEqual(['mod.vendor-inconsistent']);
  });

  test('is unknown when only the network stood in the way', async () => {
    const result = await resultWith('mod.graph', 'service', answering(/^list -m /, failing(said('mod-dns'))));
    expect(result.status).toBe('unknown');
    expect(result.summary).toMatch(/^the module graph cannot be resolved: not determined, /);
  });

  test('fails with the exit code when the go command says nothing that is known', async () => {
    const result = await resultWith('mod.graph', 'service', answering(/^list -m /, failing('go: something new', 1)));
    expect(result).toMatchObject({ status: 'fail' });
    expect(result.summary).toContain('the module graph cannot be resolved');
  });

  test('is unknown when the time ran out', async () => {
    const result = await resultWith('mod.graph', 'service', answering(/^list -m /, timedOut));
    expect(result).toMatchObject({ status: 'unknown', summary: 'not determined: the go command stopped after 20.0 s (time limit)' });
  });

  test('fails when a signal ended the go command, and does not guess who sent it', async () => {
    const result = await resultWith('mod.graph', 'service', answering(/^list -m /, killed));
    expect(result).toMatchObject({ status: 'fail', summary: 'the go command was ended by SIGKILL' });
    expect(result.findings).toMatchObject([
      { cause: 'kill.external', message: 'the go command was ended by SIGKILL; who sent it is not known' },
    ]);
  });

  test('fails for a release that was pinned and is older than the go line', async () => {
    const result = await resultWith('mod.graph', 'go-line-newer-pinned');
    expect(result).toMatchObject({
      status: 'fail',
      summary: 'the module needs Go 1.99 or later, which is newer than the release that runs',
    });
    expect(result.findings!.map(brief)).toEqual(['go.too-old examples/broken/go-line-newer/go.mod']);
  });

  test('is skipped for a release that was only offered and that a dependency refuses', async () => {
    const refusal = said('mod-go-newer');
    const result = await resultWith('mod.graph', 'service', answering(/^list -m /, failing(refusal)));
    expect(refusal).toContain('requires go >=');
    expect(result.status).toBe('skip');
    expect(result.findings).toBeUndefined();
  });
});

describe('mod.cache', () => {
  const downloads = /^mod download/;

  test('verifies what was downloaded', async () => {
    expect(await resultWith('mod.cache', 'service')).toMatchObject({ status: 'pass', summary: `${downloaded.length} modules verified` });
    expect(await resultWith('mod.cache', 'race')).toMatchObject({ status: 'pass', summary: 'no dependencies: nothing to verify' });
    expect(await resultWith('mod.cache', 'vendored')).toMatchObject({
      status: 'pass',
      summary: 'builds from vendor/: nothing is taken from the module cache',
    });
  });

  test('needs nothing of the module cache where a workspace has no dependencies outside', async () => {
    const result = resultOf(await replay(recorded('workspace')), 'mod.cache', 'api');
    expect(result).toMatchObject({ status: 'pass', summary: 'no dependencies: nothing to verify' });
    expect(result.evidence[0]!.source).toContain('go list');
  });

  test('fails when a module was modified', async () => {
    const modified = 'github.com/google/uuid v1.6.0: dir has been modified (/{home}/go/pkg/mod/github.com/google/uuid@v1.6.0)\n';
    const result = await resultWith('mod.cache', 'service', answering(/^mod verify/, failing(modified)));
    expect(result).toMatchObject({ status: 'fail', summary: '1 module in the module cache changed since the download' });
    expect(findingsOf(result)).toEqual([
      'github.com/google/uuid@v1.6.0: the folder in the module cache was modified (/{home}/go/pkg/mod/github.com/google/uuid@v1.6.0)',
    ]);
  });

  test('names a zip file that was modified as such', async () => {
    const modified =
      'golang.org/x/sync v0.10.0: zip has been modified (/c/a.zip)\ngolang.org/x/sync v0.10.0: dir has been modified (/c/a)\n';
    const result = await resultWith('mod.cache', 'service', answering(/^mod verify/, failing(modified)));
    expect(result.summary).toBe('2 modules in the module cache changed since the download');
    expect(findingsOf(result)[0]).toBe('golang.org/x/sync@v0.10.0: the zip file in the module cache was modified (/c/a.zip)');
  });

  test('is unknown when a module could not be downloaded, and says which', async () => {
    const error = '{\n\t"Path": "example.com/gone",\n\t"Version": "v1.0.0",\n\t"Error": "example.com/gone@v1.0.0: 404 Not Found"\n}\n';
    const result = await resultWith(
      'mod.cache',
      'service',
      rewriting(downloads, 'stdout', (text) => text + error),
      answering(downloads, { exit: 1 }),
    );
    expect(result).toMatchObject({ status: 'unknown', summary: 'not determined: 1 module could not be downloaded' });
    expect(result.evidence).toEqual([
      { source: 'go mod download example.com/gone@v1.0.0', value: 'example.com/gone@v1.0.0: 404 Not Found' },
    ]);
  });

  test('is unknown when the download failed as a whole', async () => {
    const result = await resultWith('mod.cache', 'service', answering(downloads, failing(said('mod-dns'))));
    expect(result.status).toBe('unknown');
    expect(result.summary).toMatch(/^not determined: modules could not be downloaded: /);
  });

  test.each([
    ['the download', downloads, timedOut, 'unknown'],
    ['the verification', /^mod verify/, timedOut, 'unknown'],
    ['the download', downloads, killed, 'fail'],
  ] as const)('%s that did not come to its end leaves it open', async (_, command, ending, status) => {
    expect((await resultWith('mod.cache', 'service', answering(command, ending))).status).toBe(status);
  });

  test('is unknown when `go mod verify` fails for another reason', async () => {
    const result = await resultWith('mod.cache', 'service', answering(/^mod verify/, failing('go: cannot read the cache')));
    expect(result).toMatchObject({ status: 'unknown', summary: 'not determined: go mod verify failed: cannot read the cache' });
  });
});

test("what is said of our copies of go.mod is told of the user's own", async () => {
  const said = (folder: string) =>
    failing(`go: errors parsing go.mod:\n${folder}/go.mod:3: syntax error (unterminated block started at ${folder}/go.mod:2:1)\n`);
  const copy = '/{temp}/1.26.11-.-tidy';
  for (const printed of [copy, '../../../{temp}/1.26.11-.-tidy']) {
    const result = await resultWith('mod.tidy', 'service', answering(/^mod tidy/, said(printed)));
    expect(result).toMatchObject({
      status: 'unknown',
      summary: 'not determined: `go mod tidy` fails: examples/service/go.mod:3: syntax error (unterminated block started at line 2)',
    });
    expect(result.evidence[0]!.value).not.toContain('temp');
  }
});

describe('mod.sum', () => {
  const list = /^list -mod=readonly -deps -test/;

  test('is content with a go.sum that holds what is needed', async () => {
    expect(await resultWith('mod.sum', 'service')).toMatchObject({
      status: 'pass',
      summary: `${sumLines.length} lines, none missing, wrong or surplus`,
    });
    expect(await resultWith('mod.sum', 'race')).toMatchObject({ status: 'pass', summary: 'no dependencies: go.sum is not needed' });
    expect((await resultWith('mod.sum', 'vendored')).summary).toBe(
      'builds from vendor/, which agrees with go.mod; go.sum is not consulted',
    );
  });

  test('a missing line is a failure that names the module', async () => {
    const result = await resultWith('mod.sum', 'service', answering(list, failing(said('mod-sum-missing-list'))));
    expect(result.status).toBe('fail');
    expect(result.findings!.map(({ cause }) => cause)).toEqual(['mod.sum-missing']);
    expect(result.summary).toContain('github.com/google/uuid@v1.6.0');
  });

  test('a wrong hash is a failure at its line', async () => {
    const wrong = fileText('service/go.sum', (text) => text.replace(/^(github.com\/google\/uuid v1\.6\.0 h1:)..../m, '$1AAAA'));
    const result = await resultWith('mod.sum', 'service', wrong);
    const line = sumLines.findIndex((text) => text.startsWith('github.com/google/uuid v1.6.0 h1:'));
    expect(result.findings!.map(brief)).toEqual([`mod.sum-mismatch examples/service/go.sum:${line + 1}`]);
  });

  test('a wrong line that ends the download is found by a download without go.sum', async () => {
    const report = await replay(recorded('corrupted-go-sum'));
    expect(resultOf(report, 'mod.sum').findings!.map(brief)).toEqual(['mod.sum-mismatch examples/broken/corrupted-go-sum/go.sum:1']);
    expect(report.findings).toHaveLength(1);
  });

  test('a line of another shape is a failure at its line, once', async () => {
    const result = await resultWith(
      'mod.sum',
      'service',
      fileText('service/go.sum', (text) => `not a line\n${text.replace(/^/, 'two words\n')}`),
    );
    expect(result.findings!.map(({ message, location }) => `${message} (${location!.line})`)).toEqual([
      'go.sum:2 is not "module version hash" (2)',
    ]);
  });

  test('a surplus line is a warning at its line', async () => {
    const surplus = fileText('service/go.sum', (text) => `${text}example.com/unused v1.0.0/go.mod h1:AAAA=\n`);
    const result = await resultWith('mod.sum', 'service', surplus);
    expect(result).toMatchObject({ status: 'warn', summary: 'go.sum has 1 line that nothing needs' });
    expect(result.findings).toMatchObject([
      {
        severity: 'warn',
        message: 'go.sum has a line for example.com/unused@v1.0.0/go.mod that nothing needs',
        location: { file: 'examples/service/go.sum', line: sumLines.length + 1 },
      },
    ]);
  });

  test('a missing, a wrong and a malformed line are three findings', async () => {
    const result = await resultWith(
      'mod.sum',
      'service',
      answering(list, failing(said('mod-sum-missing-list').replaceAll('google/uuid@v1.6.0', 'google/other@v1.0.0'))),
      fileText('service/go.sum', (text) => `${text.replace(/^(github.com\/google\/uuid v1\.6\.0 h1:)..../m, '$1AAAA')}two words\n`),
    );
    expect(result.summary).toBe('go.sum: 3 lines missing or wrong');
    expect(result.findings!.map(({ cause }) => cause).toSorted()).toEqual(['mod.sum-mismatch', 'mod.sum-mismatch', 'mod.sum-missing']);
  });

  test('says that surplus lines are not known when `go mod tidy` fails', async () => {
    const result = await resultWith('mod.sum', 'service', answering(/^mod tidy/, failing(said('mod-dns'))));
    expect(result).toMatchObject({
      status: 'pass',
      summary: `${sumLines.length} lines, none missing or wrong; \`go mod tidy\` could not tell whether one is surplus`,
    });
  });

  test('is unknown when no module could be downloaded to compare with', async () => {
    const result = await resultWith('mod.sum', 'service', answering(/^mod download/, failing(said('mod-dns'))));
    expect(result.status).toBe('unknown');
  });

  test('is unknown when go.sum cannot be read', async () => {
    const result = await resultWith('mod.sum', 'service', ({ files }) => {
      files['/{repository}/examples/service/go.sum'] = { denied: 'EACCES' };
    });
    expect(result).toMatchObject({ status: 'unknown', summary: 'not determined: go.sum cannot be read: EACCES' });
  });

  test('leaves it open when the packages cannot be listed: that is for mod.graph and build to tell', async () => {
    const result = await resultWith('mod.sum', 'service', answering(list, failing(said('mod-replaced'))));
    expect(result.status).toBe('unknown');
    expect(result.summary).toMatch(/the packages cannot be listed: .*go\.mod replaces github\.com\/google\/uuid/);
    expect(result.findings ?? []).toEqual([]);
  });

  test('fails when vendor/ cannot be used', async () => {
    const result = await resultWith('mod.sum', 'vendored', answering(/^list -mod=vendor -deps -test/, failing(said('mod-vendor'))));
    expect(result.status).toBe('fail');
    expect(result.findings!.map(({ cause }) => cause)).toEqual(['mod.vendor-inconsistent']);
  });

  test('is unknown when the time ran out', async () => {
    expect((await resultWith('mod.sum', 'service', answering(list, timedOut))).status).toBe('unknown');
  });
});

describe('mod.tidy', () => {
  const tidied = '1.26.11-.-tidy/go.mod';

  test('is content when nothing would change, and when only white space would', async () => {
    expect(await resultWith('mod.tidy', 'service')).toMatchObject({ status: 'pass', summary: '`go mod tidy` would change nothing' });
    const spaces = fileText(tidied, (text) => text.replaceAll('\t', '    '));
    expect((await resultWith('mod.tidy', 'service', spaces)).status).toBe('pass');
  });

  test('names the lines that would be removed and added once for the file, at the first of them', async () => {
    const result = await resultWith(
      'mod.tidy',
      'service',
      fileText(tidied, (text) => text.replace('github.com/google/uuid v1.6.0', 'example.com/new v1.0.0')),
    );
    expect(result).toMatchObject({ status: 'fail', summary: '`go mod tidy` would change 2 lines' });
    expect(result.findings).toMatchObject([
      {
        message: 'tidy would change 2 lines',
        location: { line: expect.any(Number) },
        output: '- github.com/google/uuid v1.6.0\n+ example.com/new v1.0.0',
      },
    ]);
    expect(result.findings![0]!.location!.file).toBe('examples/service/go.mod');
  });

  test('lines that go.sum lacks count, surplus ones are left to mod.sum', async () => {
    const added = fileText('1.26.11-.-tidy/go.sum', (text) => `${text}example.com/new v1.0.0 h1:AAAA=\n`);
    const surplus = fileText('examples/service/go.sum', (text) => `${text}example.com/old v1.0.0 h1:AAAA=\n`);
    const result = await resultWith('mod.tidy', 'service', added, surplus);
    expect(findingsOf(result)).toEqual(['tidy would add: example.com/new v1.0.0 h1:AAAA=']);
  });

  test('is unknown when the run is offline', async () => {
    const result = await resultWith('mod.tidy', 'service', settings({ offline: true, go: '1.26.11' }));
    expect(result).toMatchObject({
      status: 'unknown',
      summary: 'not determined: `go mod tidy` needs the network, and this run is offline',
    });
  });

  test('is unknown when the proxy did not answer', async () => {
    const result = await resultWith('mod.tidy', 'service', answering(/^mod tidy/, failing(said('mod-dns'))));
    expect(result.status).toBe('unknown');
    expect(result.summary).toMatch(/^not determined: `go mod tidy` fails: /);
  });

  test('is unknown when the time ran out, or when what tidy wrote cannot be read', async () => {
    expect((await resultWith('mod.tidy', 'service', answering(/^mod tidy/, timedOut))).status).toBe('unknown');
    const unreadable: Edit = ({ files }) => {
      files['/{temp}/1.26.11-.-tidy/go.mod'] = { denied: 'EACCES' };
    };
    expect((await resultWith('mod.tidy', 'service', unreadable)).summary).toBe('not determined: go.mod or go.sum cannot be read');
  });

  test('takes a module without go.sum for what it is', async () => {
    expect((await resultWith('mod.tidy', 'race')).status).toBe('pass');
  });
});
