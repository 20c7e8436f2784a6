import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseFileCommand, runAction } from './support/fake-runner.js';
import { root, temporaryFolder } from './support/folders.js';

const main = join(root, '__tests__/e2e/support/tiny-action.mjs');

describe('the fake runner', () => {
  test('gives an action what a runner gives, and takes what a runner takes', async () => {
    const workspace = realpathSync(temporaryFolder('workspace'));
    const run = await runAction({ main, workspace, inputs: { 'timeout-minutes': '3' } });
    expect(run).toMatchObject({
      exit: 3,
      exportedEnv: { EXPORTED: 'yes' },
      state: { phase: 'main' },
      addedPath: ['/opt/tool/bin'],
      summary: '# Report\n',
      outputs: { list: '["1.26.11","1.27.4"]', lines: 'first\nsecond=2\n\nfourth' },
    });
    expect(run.stdout).toContain(`node v24.`);
    expect(run.stdout).toContain(`in ${workspace}, directory .`);
    expect(run.annotations).toEqual([
      { syntax: '::', name: 'error', properties: { file: 'a.go', line: '3' }, message: 'broken, badly' },
      { syntax: '::', name: 'warning', properties: {}, message: 'on the other stream' },
    ]);
  });

  test('takes a zip from the real artifact client', async () => {
    const run = await runAction({ main, workspace: temporaryFolder('workspace') });
    const zip = run.artifacts.get('tiny');
    expect(run.outputs.artifact).toBe(`1 ${zip?.length}`);
    // A local file header, the name, and the end of the central directory: https://pkware.cachefly.net/webdocs/APPNOTE/APPNOTE-6.3.9.TXT
    expect(zip?.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
    expect(zip?.includes('tiny-action.mjs')).toBe(true);
    expect(zip?.includes('PK\u0005\u0006', 0, 'latin1')).toBe(true);
    expect(run.resultsRequests.at(-1)).toBe('POST /twirp/github.actions.results.api.v1.ArtifactService/FinalizeArtifact');
  });

  test.each([
    ['broken', 'Failed to make request after 5 attempts: Failed request: (500)'],
    ['absent', 'Unable to get the ACTIONS_RUNTIME_TOKEN env variable'],
  ] as const)('can be a place whose artifact service is %s', async (results, message) => {
    const run = await runAction({ main, workspace: temporaryFolder('workspace'), results });
    expect(run.artifacts.size).toBe(0);
    const warnings = run.annotations.filter(({ name }) => name === 'warning').map((warning) => warning.message);
    expect(warnings).toContainEqual(expect.stringContaining(message));
  });

  test('refuses an input that action.yml does not declare', async () => {
    await expect(runAction({ main, workspace: root, inputs: { 'go-version': '1.26' } })).rejects.toThrow('no input go-version');
  });
});

describe('file commands', () => {
  test.each([
    ['a=1\nb=x=y\n', { a: '1', b: 'x=y' }],
    ['a<<END\nfirst\n\nlast\nEND\nb=2\n', { a: 'first\n\nlast', b: '2' }],
    ['a<<END\nEND\n', { a: '' }],
    ['', {}],
  ])('%j', (text, expected) => {
    expect(parseFileCommand(text)).toEqual(expected);
  });

  test.each(['a', 'a<<END\nvalue\n', 'a<<\nvalue\n\n'])('%j is refused', (text) => {
    expect(() => parseFileCommand(text)).toThrow();
  });
});
