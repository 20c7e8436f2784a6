import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Report } from '../../src/model/report.js';
import { runCli, runExampleIn } from './support/cli.js';
import { temporaryFolder } from './support/folders.js';

/** A module whose test makes a hard link, and a profile that refuses one call. */
function moduleUnder(call: string, action = 'SCMP_ACT_ERRNO', goLine = '1.21'): string {
  const folder = temporaryFolder('suite');
  const file = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const architectures = ['SCMP_ARCH_X86', 'SCMP_ARCH_X32', 'SCMP_ARCH_ARM'];
  const syscalls = [{ names: [call], action }];
  file('p.json', JSON.stringify({ defaultAction: 'SCMP_ACT_ALLOW', architectures, syscalls }));
  file('go-conform.yml', 'seccomp-profile: p.json\nsuites: [seccomp]\ngo: 1.26.x\n');
  file('go.mod', `module example.com/links\n\ngo ${goLine}\n`);
  file('links.go', 'package links\n');
  file(
    'links_test.go',
    `package links

import (
	"os"
	"path/filepath"
	"testing"
)

func TestLink(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "a"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Link(filepath.Join(folder, "a"), filepath.Join(folder, "b")); err != nil {
		t.Fatal(err)
	}
}
`,
  );
  return folder;
}

const statuses = ({ report }: Awaited<ReturnType<typeof runExampleIn>>) =>
  Object.fromEntries(report!.results.map(({ check, status }) => [check, status]));

test('a profile that refuses what only the tests need, and the same from its recording', async () => {
  const folder = moduleUnder('linkat');
  const record = join(temporaryFolder('record'), 'run.json');
  const ran = await runExampleIn(folder, ['--record', record]);
  expect(statuses(ran)).toEqual({
    'seccomp.profile': 'pass',
    'seccomp.needs': 'pass',
    'seccomp.start': 'pass',
    'seccomp.cgo': 'pass',
    'seccomp.build': 'pass',
    'seccomp.test': 'fail',
  });
  expect(ran.exit).toBe(2);
  const failed = ran.report!.results.find(({ check }) => check === 'seccomp.test')!;
  expect(failed.summary).toMatch(/^under the profile, and not without it: .*operation not permitted/);
  rmSync(folder, { recursive: true });
  const { exit, stdout } = await runCli(['run', temporaryFolder('elsewhere'), '--snapshot', record, '--format', 'json']);
  expect(exit).toBe(2);
  expect(statuses({ ...ran, report: Report.parse(JSON.parse(stdout)) })).toEqual(statuses(ran));
});

test('a profile that refuses what the release needs, as the table said', async () => {
  const ran = await runExampleIn(moduleUnder('eventfd2'), ['--check', 'seccomp.*,!seccomp.test']);
  expect(statuses(ran)).toMatchObject({ 'seccomp.needs': 'fail', 'seccomp.start': 'fail', 'seccomp.cgo': 'fail' });
  const causes = ran.report!.results.flatMap(({ findings = [] }) => findings.map(({ cause }) => cause));
  expect(new Set(causes)).toEqual(new Set(['seccomp.eventfd']));
});

test('a profile that ends programs with a new go line, told by a start of one; the go command is one too', async () => {
  const asked = ['--check', 'seccomp.needs,seccomp.start,seccomp.build'];
  const ran = await runExampleIn(moduleUnder('prctl', 'SCMP_ACT_KILL_PROCESS', '1.25'), asked);
  expect(statuses(ran)).toEqual({ 'seccomp.needs': 'unknown', 'seccomp.start': 'fail', 'seccomp.build': 'fail' });
  const summaryOf = (id: string) => ran.report!.results.find(({ check }) => check === id)!.summary;
  expect(summaryOf('seccomp.start')).toMatch(/^a program with the go line 1\.25 .*SIGSYS.*; with an older go line it runs$/);
  expect(summaryOf('seccomp.build')).toMatch(/^go version does not work under the profile, and does without it: ended by SIGSYS/);
  const older = await runExampleIn(moduleUnder('prctl', 'SCMP_ACT_KILL_PROCESS', '1.24'), ['--check', 'seccomp.start']);
  expect(statuses(older)).toEqual({ 'seccomp.start': 'warn' });
});
