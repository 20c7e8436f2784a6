import { describe, expect, test } from '@jest/globals';
import { type Bench, runGlobalCells } from '../../src/checks/cells.js';
import type { TimedInstallation } from '../../src/checks/check.js';
import { runToolchainCells } from '../../src/checks/execute.js';
import { checkById } from '../../src/checks/index.js';
import type { Resolution } from '../../src/go/resolve.js';
import { SnapshotHost } from '../../src/host/snapshot.js';
import { supportedLines } from '../../src/knowledge/go-releases.js';
import { Snapshot } from '../../src/model/snapshot.js';
import { recorded, replay, resultOf } from '../support/snapshots.js';
import { moduleFiles } from '../support/version-files.js';
import { benchOn, cellOf, installation } from './bench.js';

const host = new SnapshotHost(Snapshot.parse({}));

async function resolved(...resolutions: Resolution[]) {
  return (await runGlobalCells(benchOn(host, { resolutions }), [cellOf(checkById('toolchain.resolve')!)])).results[0]!;
}

async function ofToolchain(check: string, release: string, of: Partial<TimedInstallation>, more: Partial<Bench> = {}) {
  const cell = { ...cellOf(checkById(check)!), cell: { go: release } };
  return (await runToolchainCells(benchOn(host, more), [cell], release, { attempts: [], evidence: [], durationMs: 5, ...of })).results[0]!;
}

const offered = (version: string) => ({ version, why: 'the newest', pinned: false });

describe('toolchain.resolve', () => {
  test('names the releases, oldest first, and why each was chosen', async () => {
    const result = await resolved(
      { entry: '>=1.25', releases: [offered('1.26.11'), offered('1.9.7')] },
      { entry: 'stable', releases: [offered('1.26.11')] },
    );
    expect(result).toMatchObject({ status: 'pass', summary: '2 entries resolved to go1.9.7, go1.26.11' });
    expect(result.evidence).toContainEqual({ source: 'stable', value: 'go1.26.11: the newest' });
  });

  test('is unknown when one entry has no release, and says which', async () => {
    const result = await resolved(
      { entry: 'stable', releases: [offered('1.26.11')] },
      { entry: '1.28.x', releases: [], problem: { kind: 'unreachable', text: 'no release of Go 1.28 is listed' } },
    );
    expect(result).toMatchObject({ status: 'unknown', summary: '1.28.x: no release of Go 1.28 is listed' });
  });

  const old = moduleFiles({ 'go.mod': 'module m\ngo 1.25\n', '.go-version': '1.24.1\n' }, 'api');
  const more = { resolutions: [{ entry: 'stable', releases: [offered('1.26.11')] }] };
  const withFiles = async (files: Partial<Bench>) =>
    (await runGlobalCells(benchOn(host, { ...more, ...files }, { directory: '/repository/go' }), [cellOf(checkById('toolchain.resolve')!)]))
      .results[0]!;

  test('warns of version files that contradict each other, with both values and their places', async () => {
    const result = await withFiles({ versionFiles: [old] });
    const message =
      'api/.go-version says `1.24.1`, but api/go.mod says `go 1.25`: that release refuses the module, or switches to a newer one where GOTOOLCHAIN allows it';
    expect(result).toMatchObject({ status: 'warn', summary: message });
    expect(result.findings).toMatchObject([
      {
        cause: 'toolchain.mismatch',
        severity: 'warn',
        message,
        location: { file: 'go/api/.go-version', line: 1 },
        related: [{ message: 'go 1.25', location: { file: 'go/api/go.mod', line: 2 } }],
      },
    ]);
    expect(result.evidence).toContainEqual({ source: 'api/.go-version', value: '1.24.1' });
    const two = await withFiles({ versionFiles: [old, moduleFiles({ 'go.work': 'go 1.24', 'go.mod': 'go 1.25' })] });
    expect(two.summary).toContain('(and 1 more contradiction)');
  });

  test('says what each file says, and stays a pass where both can hold', async () => {
    const files = { 'go.mod': 'module m\n', '.go-version': '1.26.3\n', '.tool-versions': 'golang 1.26.3 system\n' };
    const result = await withFiles({ versionFiles: [moduleFiles(files)] });
    expect(result.status).toBe('pass');
    expect(result.evidence).toEqual(
      expect.arrayContaining([
        { source: 'go.mod', value: 'no go line' },
        { source: '.tool-versions', value: expect.stringContaining('golang 1.26.3; "golang system" is not understood') },
      ]),
    );
    const many = Array.from({ length: 25 }, (_, index) => moduleFiles({ 'go.mod': 'go 1.25' }, `m${index}`));
    expect((await withFiles({ versionFiles: many })).evidence).toContainEqual({ source: 'version files', value: 'and 5 more files' });
  });

  test('a go line that no release satisfies leaves the whole run undetermined', async () => {
    const report = await replay(recorded('go-line-newer'));
    expect(resultOf(report, 'toolchain.resolve').summary).toMatch(/^go.mod: go.mod says `go 1.99`, and no release satisfies it/);
    expect(report.verdict).toBe('undetermined');
  });
});

describe('toolchain.install', () => {
  test('names the source and who vouches for the bytes', async () => {
    const result = resultOf(await replay(recorded('service')), 'toolchain.install');
    expect(result).toMatchObject({ status: 'pass', summary: 'go1.26.11 from tool-cache, h1 verified' });
    expect(result.evidence.map(({ source }) => source)).toEqual(
      expect.arrayContaining(['GOROOT', 'go version', 'verification', 'host', 'tool-cache']),
    );
    expect(result.evidence.find(({ source }) => source === 'verification')!.value).toContain(' · sum.golang.org');
  });

  test('says of a toolchain found on the host that nothing vouches for it', async () => {
    const verified = { by: 'none' as const, detail: 'found on this host, used as it is' };
    const result = await ofToolchain('toolchain.install', '1.26.8', {
      toolchain: { version: '1.26.8', goroot: '/usr/local/go', source: 'host', verified },
    });
    expect(result.summary).toBe('go1.26.8 from host, found on this host, used as it is');
    expect(result.evidence.map(({ source }) => source)).not.toContain('go version');
  });

  test('fails with what every source answered, and a command to paste', async () => {
    const attempts = [
      { source: 'host', outcome: 'not on this host' },
      { source: 'proxy', outcome: 'h1 mismatch' },
    ];
    const result = await ofToolchain('toolchain.install', '1.26.3', { problem: 'go1.26.3 could not be installed: h1 mismatch', attempts });
    expect(result).toMatchObject({ status: 'fail', summary: 'go1.26.3 could not be installed: h1 mismatch' });
    expect(result.evidence).toEqual(attempts.map(({ source, outcome }) => ({ source, value: outcome })));
    expect(result.findings).toMatchObject([
      {
        cause: 'toolchain.unavailable',
        remedies: [
          { commands: ['go install golang.org/dl/go1.26.3@latest && go1.26.3 download'] },
          { commands: expect.arrayContaining(['go-wsl-conform run --source ./go-archives']) },
        ],
      },
    ]);
  });

  test('fails also without a reason', async () => {
    expect((await ofToolchain('toolchain.install', '1.26.3', {})).summary).toBe('no source has go1.26.3');
  });

  test('is unknown on replay of a run that did not ask for the release', async () => {
    const report = await replay(
      recorded('service', (recording) => {
        for (const key of Object.keys(recording.probes)) if (key.startsWith('toolchain.install')) delete recording.probes[key];
      }),
    );
    expect(resultOf(report, 'toolchain.install')).toMatchObject({ status: 'unknown' });
    expect(report.notRun).not.toEqual([]);
    expect(report.verdict).toBe('undetermined');
  });

  test('counts the time of the installation as its own', async () => {
    expect((await ofToolchain('toolchain.install', '1.26.11', { ...installation, durationMs: 1234 })).durationMs).toBe(1234);
  });
});

describe('toolchain.supported', () => {
  const [newest, older] = supportedLines.lines;
  const before = `1.${Number(older.split('.')[1]) - 1}`;
  const supported = (release: string, more: Partial<Bench> = {}) =>
    ofToolchain('toolchain.supported', release, {}, { startedAt: new Date(supportedLines.asOf), ...more });

  test.each([newest, older])('passes for the line %s', async (line) => {
    expect(await supported(`${line}.1`)).toMatchObject({
      status: 'pass',
      summary: `go${line}.1 belongs to a supported line (${older} and later)`,
    });
  });

  test('warns of a line that is out of support', async () => {
    expect(await supported(`${before}.1`)).toMatchObject({
      status: 'warn',
      summary: `Go ${before} is out of support: ${older} is the oldest supported line`,
    });
  });

  test('knows a newer line when the sources have one', async () => {
    const newer = `1.${Number(newest.split('.')[1]) + 1}.0`;
    const result = await supported(`${older}.1`, { resolutions: [{ entry: 'stable', releases: [offered(newer)] }] });
    expect(result).toMatchObject({ status: 'warn', summary: `Go ${older} is out of support: ${newest} is the oldest supported line` });
  });

  test('a release candidate of the next line ends no support', async () => {
    const candidate = `1.${Number(newest.split('.')[1]) + 1}rc1`;
    expect((await supported(`${older}.1`, { resolutions: [{ entry: candidate, releases: [offered(candidate)] }] })).status).toBe('pass');
  });

  test('does not vouch for a line with a table that is too old, but still knows what is out of support', async () => {
    const startedAt = new Date(supportedLines.asOf);
    startedAt.setUTCMonth(startedAt.getUTCMonth() + supportedLines.maximumAgeMonths + 1);
    expect(await supported(`${newest}.1`, { startedAt })).toMatchObject({
      status: 'skip',
      summary: `the release table of ${supportedLines.asOf} is too old to tell`,
    });
    expect((await supported(`${before}.1`, { startedAt })).status).toBe('warn');
  });
});
