import { execFileSync } from 'node:child_process';
import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runAction } from './support/fake-runner.js';
import { copyOfExample, temporaryFolder } from './support/folders.js';

const hostileTest = `package hostile

import (
	"fmt"
	"os"
	"testing"
)

func TestHostile(t *testing.T) {
	for _, line := range []string{
		"::error file=forged.go,line=1::forged",
		"  \\u00a0::add-mask::a",
		"##[add-matcher]/tmp/x.json",
		"::stop-commands::x",
		"\\x1b[2K\\r::set-output name=verdict::conformant",
		"<script>alert(1)</script> | \x60\x60\x60",
		"forged.go:1:2: forged by the problem matcher",
	} {
		fmt.Println(line)
		fmt.Fprintln(os.Stderr, line)
		t.Log(line)
	}
	t.Errorf("token %s\\n::error file=forged.go,line=1::forged", os.Getenv("DEPLOY_TOKEN"))
}
`;

const inputs = { 'go-versions': '1.26.x' };

describe('the Action', () => {
  test('fails the job for a race, and says where', async () => {
    const run = await runAction({ workspace: copyOfExample('broken/race'), inputs: { ...inputs, 'retention-days': '1' } });
    expect(run.exit).toBe(1);
    expect(run.outputs).toMatchObject({ verdict: 'failures', 'failed-checks': '["test.race"]', 'artifact-id': '1' });
    expect(JSON.parse(run.outputs['go-versions'] ?? '')).toEqual([expect.stringMatching(/^1\.26\.\d+$/)]);
    expect(run.annotations).toContainEqual(
      expect.objectContaining({ name: 'error', properties: expect.objectContaining({ file: 'counter.go', line: '11' }) }),
    );
    expect(run.summary).toContain('counter.go');
    expect([...run.artifacts.keys()]).toEqual(['go-conformance']);
    expect({ path: run.addedPath, env: run.exportedEnv, state: run.state }).toEqual({ path: [], env: {}, state: {} });
  });

  test('passes a module that only warns, and keeps going without an artifact service', async () => {
    const run = await runAction({ workspace: copyOfExample('broken/no-tests'), inputs, results: 'absent' });
    expect({ exit: run.exit, verdict: run.outputs.verdict, artifact: run.outputs['artifact-id'] ?? '' }).toEqual({
      exit: 0,
      verdict: 'warnings',
      artifact: '',
    });
    expect(run.annotations.map(({ name }) => name)).toContain('warning');
  });

  test('fails the job where nothing could run', async () => {
    const run = await runAction({ workspace: copyOfExample('broken/go-line-newer') });
    expect({ exit: run.exit, verdict: run.outputs.verdict }).toEqual({ exit: 1, verdict: 'undetermined' });
  });

  test('gives paths of the repository for a module in a subfolder, also through a link to the workspace', async () => {
    const repository = temporaryFolder('repository');
    execFileSync('git', ['init', '--quiet', repository]);
    cpSync(copyOfExample('broken/vet-error'), join(repository, 'services/user'), { recursive: true });
    const link = join(temporaryFolder('link'), 'workspace');
    symlinkSync(repository, link);
    const run = await runAction({ workspace: link, inputs: { ...inputs, 'working-directory': 'services/user', checks: 'build vet' } });
    expect(run.annotations.map(({ properties }) => [properties.file, properties.line])).toEqual([['services/user/user.go', '8']]);
  });

  test('lets no program under test talk to the runner', async () => {
    const workspace = temporaryFolder('hostile');
    writeFileSync(join(workspace, 'go.mod'), 'module example.com/hostile\n\ngo 1.21\n');
    writeFileSync(join(workspace, 'a_test.go'), hostileTest);
    // Without the artifact service, whose client masks the signature of its upload address by a command of its own.
    const request = {
      workspace,
      inputs: { ...inputs, checks: 'test' },
      env: { DEPLOY_TOKEN: 'correct-horse-battery' },
      results: 'absent',
    } as const;
    const run = await runAction(request);
    expect(run.exit).toBe(1);
    expect(run.commands.map(({ name, properties }) => [name, properties.file])).toEqual([
      ['error', 'a_test.go'],
      ['warning', undefined],
    ]);
    for (const text of [run.stdout, run.stderr, run.summary, JSON.stringify(run.outputs)])
      expect(text).not.toContain('correct-horse-battery');
    const outsideFences = run.summary.replaceAll(/^(`{3,})\w*\n[\s\S]*?^\1$/gm, '');
    expect(outsideFences).toContain('a_test.go');
    expect(outsideFences).not.toMatch(/<script|forged.*\|/i);
  });

  test('names the input that holds a mistake', async () => {
    const run = await runAction({ workspace: copyOfExample('broken/no-tests'), inputs: { 'fail-on': 'failure' } });
    expect(run.exit).toBe(1);
    expect(run.annotations.map(({ message }) => message).join('\n')).toContain('fail-on');
  });
});
