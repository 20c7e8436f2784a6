import { describe, expect, test } from '@jest/globals';
import { runGlobalCells } from '../../../src/checks/cells.js';
import { checkById } from '../../../src/checks/index.js';
import { onHost } from '../../../src/checks/remedy-examples.js';
import { windowsChecks } from '../../../src/checks/windows/windows.js';
import type { FolderFact } from '../../../src/facts/active-values.js';
import type { FactValues } from '../../../src/facts/fact.js';
import { observeFacts } from '../../../src/facts/index.js';
import { SnapshotHost } from '../../../src/host/snapshot.js';
import { emptySnapshot } from '../../../src/model/snapshot-shape.js';
import type { Status } from '../../../src/model/words.js';
import { windowsSnapshot } from '../../support/windows-hosts.js';
import { benchOn, cellOf } from '../bench.js';

async function judgedOn(host: SnapshotHost): Promise<Record<string, string>> {
  const facts = await observeFacts(host, { offline: true });
  const bench = benchOn(host, { checks: windowsChecks, facts: () => Promise.resolve(facts) });
  const { results } = await runGlobalCells(bench, windowsChecks.map(cellOf));
  return Object.fromEntries(results.map(({ check, status, summary }) => [check, `${status}: ${summary}`]));
}

describe('the samples', () => {
  test("a developer's machine", async () => {
    expect(await judgedOn(new SnapshotHost(windowsSnapshot('developer')))).toEqual({
      'windows.wsl': 'warn: the distribution old is of WSL 1, without a Linux kernel',
      'windows.wsl-config': 'warn: 3 lines of .wslconfig that WSL ignores or no longer has',
      'windows.wsl-networking': 'pass: mirrored is asked for: WSL takes the seccomp listener of every process there',
      'windows.virtualization': 'pass: a hypervisor runs',
      'windows.app-control': 'pass: App Control is off, Smart App Control is off; memory integrity runs, which concerns no Go program',
      'windows.defender': 'unknown: not determined: only administrators see which folders real-time protection leaves out',
      'windows.long-paths': 'warn: long paths are off: programs that rely on Windows fail beyond 260 characters',
      'windows.symlinks': 'warn: a symbolic link was refused (EPERM); developer mode is off',
    });
  });

  test('a machine like the hosted image', async () => {
    const judged = await judgedOn(new SnapshotHost(windowsSnapshot('runner')));
    expect(judged['windows.wsl']).toBe(
      'skip: WSL 2.7.11, and no distribution for this user: `wsl --install -d Debian --no-launch` installs one',
    );
    const { 'windows.wsl': _, ...others } = judged;
    for (const text of Object.values(others)) expect(text).toMatch(/^pass: /);
  });

  test('a managed machine', async () => {
    expect(await judgedOn(new SnapshotHost(windowsSnapshot('managed')))).toMatchObject({
      'windows.wsl-networking': 'warn: mirrored is asked for, which Windows has from build 22621 on, and this is build 19045',
      'windows.virtualization': 'warn: no hypervisor runs: the firmware forbids virtualization, and VirtualMachinePlatform is off',
      'windows.app-control': expect.stringMatching(/^warn: a policy of App Control is enforced for programs of users: unsigned ones/),
      'windows.defender': 'unknown: not determined: defender was not answered: Invalid class',
    });
  });

  test.each(['linux', 'darwin'])('on %s nothing of it applies', async (os) => {
    const host = new SnapshotHost({ ...emptySnapshot(), platform: { os, arch: 'amd64', processors: 2 } });
    for (const text of Object.values(await judgedOn(host))) expect(text).toBe('skip: this is not Windows');
  });
});

const goCache = (createMicroseconds: number | undefined): FolderFact => ({
  path: 'C:\\Users\\me\\AppData\\Local\\go-build',
  setBy: 'the default below LOCALAPPDATA',
  exists: true,
  examined: 'C:\\Users\\me\\AppData\\Local\\go-build',
  type: null,
  kind: null,
  mountPoint: null,
  source: null,
  options: [],
  totalBytes: null,
  availableBytes: null,
  freeInodes: null,
  access: 'ok',
  trial: null,
  speed: createMicroseconds === undefined ? null : { files: 40, createMicroseconds, statMicroseconds: 80 },
  timesSlower: null,
});

test.each<[check: string, facts: Partial<FactValues>, status: Status, summary: RegExp]>([
  ['windows.defender', { 'windows.defender': { realTime: true, exclusions: [] }, 'fs.goCache': goCache(5000) }, 'warn', /takes 5000 µs/],
  [
    'windows.defender',
    { 'windows.defender': { realTime: true, exclusions: [] }, 'fs.goCache': goCache(120) },
    'pass',
    /and a small file takes 120 µs/,
  ],
  [
    'windows.defender',
    { 'windows.defender': { realTime: true, exclusions: [] }, 'fs.goCache': goCache(undefined) },
    'unknown',
    /was not measured/,
  ],
  [
    'windows.defender',
    { 'windows.defender': { realTime: true, exclusions: ['c:/users/ME/appdata/'] }, 'fs.goCache': goCache(5000) },
    'pass',
    /leaves the build cache out/,
  ],
  [
    'windows.defender',
    { 'windows.defender': { realTime: true, exclusions: ['C:\\Users\\me\\AppData\\Local\\go'] }, 'fs.goCache': goCache(5000) },
    'warn',
    /looks at the build cache/,
  ],
  [
    'windows.virtualization',
    { 'windows.virtualization': { hypervisor: false, firmware: null, platform: true } },
    'unknown',
    /does not tell why/,
  ],
  [
    'windows.virtualization',
    { 'windows.virtualization': { hypervisor: true, firmware: null, platform: false } },
    'warn',
    /^a hypervisor runs, but VirtualMachinePlatform is off$/,
  ],
  [
    'windows.app-control',
    { 'windows.appControl': { userMode: 'audit', kernelMode: 'audit', memoryIntegrity: 'off', smartAppControl: 'evaluation' } },
    'pass',
    /only logs what it would block, Smart App Control is in evaluation/,
  ],
  ['windows.symlinks', { 'windows.symlink': 'made' }, 'pass', /^a symbolic link was made$/],
  [
    'windows.wsl',
    {
      'windows.wsl': {
        package: '2.6.2',
        defaultVersion: 2,
        distributions: [{ name: 'a', version: 1, state: 'converting', isDefault: true }],
      },
    },
    'warn',
    /^the distribution a is converting, and cannot be used$/,
  ],
  [
    'windows.wsl',
    { 'windows.wsl': { package: null, defaultVersion: 1, distributions: [{ name: 'a', version: 2, state: 'running', isDefault: true }] } },
    'pass',
    /^no package of WSL; a \(WSL 2, default\); new ones are of WSL 1$/,
  ],
])('%s on %j', async (id, facts, status, summary) => {
  expect(await onHost(checkById(id)!, { facts: { 'platform.os': 'windows', ...facts } })).toMatchObject({
    status,
    summary: expect.stringMatching(summary),
  });
});
