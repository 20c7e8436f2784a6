import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { observeFacts } from '../../src/facts/index.js';
import type { Host } from '../../src/host/host.js';
import { RecordingHost } from '../../src/host/recording.js';
import { SnapshotHost } from '../../src/host/snapshot.js';
import { parseSnapshot } from '../../src/host/snapshot-file.js';
import { ConfigurationError } from '../../src/model/errors.js';
import type { Report } from '../../src/model/report.js';
import { Snapshot } from '../../src/model/snapshot.js';
import { writeRecording } from '../../src/recording.js';
import { run } from '../../src/run.js';
import { type Edit, recorded, replay, replayRequest } from '../support/snapshots.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'recording-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Replays a recording with placeholders filled in, records that run, and reads what was written. */
async function recordAgain(name: string, ...edits: Edit[]): Promise<{ report: Report; written: Snapshot; text: string }> {
  const concrete = JSON.parse(
    JSON.stringify(recorded(name, ...edits))
      .replaceAll('/{home}', '/home/somebody')
      .replaceAll('/{repository}', '/home/somebody/src/repository')
      .replaceAll('/{workspace}', '/home/somebody/src/workspace')
      .replaceAll('/{goroot-1.26.11}', '/opt/go'),
  ) as Snapshot;
  const request = replayRequest(concrete, { toolCache: '/home/somebody/.cache/go-wsl-conform' });
  const host = new RecordingHost(new SnapshotHost(concrete));
  const report = await run({ ...request, host });
  const file = path.join(folder, `${name}.json`);
  await writeRecording(host, file, {
    report,
    settings: request.settings,
    redact: (text) => text.replaceAll('1.6.0', '***'),
    home: '/home/somebody',
  });
  const text = await readFile(file, 'utf8');
  return { report, written: parseSnapshot(file, text), text };
}

const conclusions = ({ results, verdict }: Report) => ({
  verdict,
  results: results.map(({ check, cell, status, summary }) => ({ check, cell, status, summary })),
});

describe('what is recorded', () => {
  test('replays to the same results', async () => {
    const { report, written } = await recordAgain('race');
    expect(conclusions(await replay(written))).toEqual(conclusions(report));
  });

  test('names no folder of the person', async () => {
    const { text, written } = await recordAgain('race');
    expect(text).not.toContain('somebody');
    expect(text).not.toContain('/opt/go');
    expect(written.workspace).toBe('/{repository}/examples/broken/race');
    expect(written.settings).toMatchObject({ directory: '/{repository}/examples/broken/race' });
  });

  test('outside a repository the folder itself is the workspace, and those above are only numbered', async () => {
    const { written } = await recordAgain('workspace');
    expect(written.workspace).toBe('/{workspace}');
    expect(Object.keys(written.stats).filter((file) => file.includes('above'))).toContain('/{above-1}/go.work'.replace('go.work', '.git'));
  });

  test.each([
    ['/tmp', '/tmp'],
    ['/etc', '/root'],
    ['/proc/self', '/var/lib'],
  ])('in %s, with HOME=%s, replays to the same facts: what a replay asks for by name keeps it', async (directory, home) => {
    const snapshot = Snapshot.parse({
      platform: { os: 'linux', arch: 'amd64', processors: 1 },
      workspace: directory,
      env: { HOME: home },
      files: { '/etc/wsl.conf': { missing: true }, '/proc/self/status': 'Seccomp:\t0\n', [`${directory}/.git`]: { missing: true } },
      statfs: { '/tmp': { value: { type: 0xef53, blockSize: 1, blocks: 9, availableBlocks: 8, files: 7, freeFiles: 6 } } },
      stats: { '/tmp': { value: { kind: 'directory', size: 0, mode: 0o1777, uid: 0, gid: 0, mtimeMs: 0 } } },
    });
    const facts = (host: Host) => observeFacts(host, { offline: true });
    const host = new RecordingHost(new SnapshotHost(snapshot));
    const before = await facts(host);
    const file = path.join(folder, 'system.json');
    const { report, settings } = { report: (await recordAgain('race')).report, settings: replayRequest(recorded('race')).settings };
    await writeRecording(host, file, {
      report: { ...report, toolchains: [] },
      settings: { ...settings, directory },
      redact: (text) => text,
      home,
    });
    const after = await facts(new SnapshotHost(parseSnapshot(file, await readFile(file, 'utf8'))));
    for (const id of ['fs.tempDir', 'seccomp.mode', 'env.home'] as const) {
      expect(before[id].reason).toBeUndefined();
      if (id !== 'env.home' || home !== '/root') expect(after[id]).toEqual(before[id]);
    }
  });

  test('is redacted', async () => {
    const { text } = await recordAgain('service');
    expect(text).not.toContain('1.6.0');
  });

  test('says with what it was recorded, and when', async () => {
    const { written, report } = await recordAgain('race');
    expect(written).toMatchObject({ tool: report.tool, recordedAt: report.startedAt });
  });

  test('a file that cannot be written is a mistake of the user', async () => {
    const request = replayRequest(recorded('race'));
    const host = new RecordingHost(request.host);
    const report = await run({ ...request, host });
    const written = writeRecording(host, path.join(folder, 'none', 'snapshot.json'), {
      report,
      settings: request.settings,
      redact: (text) => text,
      home: '/home/x',
    });
    await expect(written).rejects.toThrow(ConfigurationError);
    await expect(written).rejects.toThrow(/^--record: .* cannot be written: .*ENOENT/);
  });
});
