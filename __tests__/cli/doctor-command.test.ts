import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { main } from '../../src/cli/doctor-command.js';
import { captured } from './captured.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'doctor-command-'));
  await writeFile(path.join(folder, 'host.json'), '\ufeff{"commands":{"uname -r":"6.12.1"}}', 'utf16le');
  await writeFile(path.join(folder, 'notes.txt'), '# item check/x: to do\n');
});
afterAll(() => rm(folder, { recursive: true }));

const snapshot = () => ['--snapshot', path.join(folder, 'host.json'), '--fail-on', 'never'];

test.each([
  [['--check', 'cgroup.mod'], /^--check: no check of a host matches "cgroup\.mod"\n.*did you mean "cgroup\.mode"/],
  [['--check', 'build'], /^--check: no check of a host matches "build"/],
  [['--for', 'wsl', '--profile', 'race'], /^--for: names wsl, and --profile race/],
  [['--snapshot', '/dev/zero'], /^--snapshot: \/dev\/zero cannot be read: it is a device/],
])('%j is a mistake of the user', async (parameters, message) => {
  await expect(main(parameters)).rejects.toThrow(message);
});

test('a file that is no plan is none', async () => {
  await expect(main([...snapshot(), '--fix-plan', path.join(folder, 'notes.txt')])).rejects.toThrow(/^--fix-plan: .*notes\.txt is no plan/);
});

test('a plan names the command that says what became of it, with the use', async () => {
  const { stdout } = await captured(() => main([...snapshot(), '--for', 'wsl', '--fix-plan']));
  expect(stdout).toContain('# Save it: go-wsl-conform doctor --for wsl --fix-plan FILE says');
  expect(stdout).toContain('the plan has no files of WSL.');
});

test('what PowerShell wrote is read', async () => {
  const { stdout } = await captured(() => main([...snapshot(), '--format', 'json']));
  expect(JSON.parse(stdout)).toMatchObject({ facts: { 'kernel.release': { value: { major: 6, minor: 12, patch: 1 } } } });
});
