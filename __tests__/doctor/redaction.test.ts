import { expect, test } from '@jest/globals';
import { doctor } from '../../src/doctor.js';
import { SnapshotHost } from '../../src/host/snapshot.js';
import { packageInfo } from '../../src/settings/package-root.js';
import { benchOn } from '../checks/bench.js';
import { wslHost } from '../support/wsl-hosts.js';

test('what a host tells carries its secrets into no result, no fact and no finding', async () => {
  const env = {
    GOPROXY: 'https://joe:open-sesame@proxy.example,direct',
    LD_PRELOAD: '/opt/x.so --token=s3cr3t-w0rd-77',
    API_TOKEN: 's3cr3t-w0rd-77',
  };
  const host = new SnapshotHost(wslHost({ env }));
  const { settings, profile } = benchOn(host);
  const report = await doctor({
    host,
    settings: { ...settings, checks: ['*'] },
    profile,
    tool: packageInfo(),
    cancel: new AbortController().signal,
  });
  const text = JSON.stringify(report);
  expect(text).not.toMatch(/open-sesame|s3cr3t-w0rd-77/);
  // It was there to be told, in a fact and in a finding.
  expect(JSON.stringify(report.facts['env.variables'])).toContain('https://***@proxy.example');
  expect(report.findings.map(({ message }) => message).join('\n')).toContain('--token=***');
});
