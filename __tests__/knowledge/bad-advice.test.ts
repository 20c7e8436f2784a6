import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { badAdvice } from '../../src/knowledge/bad-advice.js';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** For each undo that edits a file: a line that is to go, and one beside it that is to stay. */
const lines: Readonly<Record<string, readonly [bad: string, good: string]>> = {
  'tmp-on-tmpfs': ['tmpfs /tmp tmpfs size=8g 0 0', 'tmpfs /run/tmp tmpfs rw 0 0'],
  'tmp-by-boot-command': ['command = mount -t tmpfs tmpfs /tmp', 'command = ls /tmp'],
  'wsl-systemd-wrapper': ['command="/usr/bin/genie -i"', 'systemd=true'],
  'wsl-cgroup-mount': ['cgroup2 /sys/fs/cgroup cgroup2 rw 0 0', '/dev/sdb1 /data ext4 rw 0 0'],
  'wsl-drive-over-wslg': ['drvfs /mnt/wslg 9p trans=virtio 0 0', 'C: /mnt/c drvfs rw 0 0'],
};
const edits = badAdvice.flatMap(({ id, undo }) => {
  const [command = ''] = undo?.commands ?? [];
  return command.startsWith('sed ') ? [{ id, command, back: undo!.undo! }] : [];
});

test('every undo that edits a file is tried below', () => {
  expect(edits.map(({ id }) => id).sort()).toEqual(Object.keys(lines).sort());
});

test.each(edits)('$id: the line goes and nothing else, and comes back', ({ id, command, back }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bad-advice-'));
  folders.push(folder);
  const file = path.join(folder, 'file');
  const run = (line: string) => execFileSync('sh', ['-c', line.replaceAll(/\/etc\/(?:wsl\.conf|fstab)/g, file)]);
  const [bad, good] = lines[id]!;
  const before = `# a comment\n${good}\n${bad}\n`;
  writeFileSync(file, before);
  run(command);
  expect(readFileSync(file, 'utf8')).toBe(`# a comment\n${good}\n# ${bad}\n`);
  run(back);
  expect(readFileSync(file, 'utf8')).toBe(before);
});
