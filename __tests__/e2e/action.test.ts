import { describe, expect, test } from '@jest/globals';
import { runAction } from './support/fake-runner.js';
import { copyOfExample } from './support/folders.js';

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

  test('names the input that holds a mistake', async () => {
    const run = await runAction({ workspace: copyOfExample('broken/no-tests'), inputs: { 'fail-on': 'failure' } });
    expect(run.exit).toBe(1);
    expect(run.annotations.map(({ message }) => message).join('\n')).toContain('fail-on');
  });
});
