import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { uploadArtifact } from '../../src/action/artifact.js';
import { captured } from '../cli/captured.js';
import { type ResultsServer, startResultsServer } from '../e2e/support/results-server.js';

const before = { ...process.env };
let folder: string;
let server: ResultsServer;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'artifact-'));
  server = await startResultsServer('works');
  await writeFile(path.join(folder, 'report.json'), '{}');
  const claims = Buffer.from(JSON.stringify({ scp: 'Actions.Results:run-id:job-id' })).toString('base64url');
  Object.assign(process.env, {
    ACTIONS_RESULTS_URL: server.url,
    ACTIONS_RUNTIME_TOKEN: `e30.${claims}.c2ln`,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'org/repository',
    GITHUB_RUN_ID: '42',
  });
});
afterEach(async () => {
  process.env = { ...before };
  await server.close();
  await rm(folder, { recursive: true });
});

const upload = async (retentionDays?: number) =>
  (await captured(() => uploadArtifact({ name: 'go-conformance', files: [path.join(folder, 'report.json')], root: folder, retentionDays })))
    .value;

describe('the artifact', () => {
  test.each([undefined, 5])('is uploaded, and has an address for people (%s days)', async (days) => {
    expect(await upload(days)).toEqual({ id: '1', url: 'https://github.com/org/repository/actions/runs/42/artifacts/1' });
    expect(server.artifacts.get('go-conformance')!.subarray(0, 2).toString()).toBe('PK');
  });

  test('that the client refuses is a text, never an error', async () => {
    process.env.ACTIONS_RUNTIME_TOKEN = 'not a token';
    expect(await upload()).toMatch(/token/i);
  });

  test('on GitHub Enterprise Server, which has no such service, is a text too', async () => {
    process.env.GITHUB_SERVER_URL = 'https://github.example.com';
    expect(await upload()).toContain('not currently supported on GHES');
  });

  test('needs both the address and the token of the service', async () => {
    delete process.env.ACTIONS_RUNTIME_TOKEN;
    expect(await upload()).toBe('this runner offers no artifact service');
    expect(server.requests).toEqual([]);
  });
});
