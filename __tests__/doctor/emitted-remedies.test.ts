import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { doctor } from '../../src/doctor.js';
import type { Facts } from '../../src/facts/fact.js';
import { makeFixPlan } from '../../src/fix-plan.js';
import { formatFixPlan } from '../../src/fix-plan-text.js';
import { SnapshotHost } from '../../src/host/snapshot.js';
import { parseSnapshot } from '../../src/host/snapshot-file.js';
import type { Snapshot } from '../../src/model/snapshot.js';
import { packageInfo } from '../../src/settings/package-root.js';
import { benchOn } from '../checks/bench.js';
import { recordingsFolder } from '../lab/recordings.js';
import { forbiddenRemedies } from '../support/forbidden-remedies.js';
import { notOnPage } from '../support/remedy-shapes.js';
import { recorded, root, snapshotNames } from '../support/snapshots.js';
import { wslHost } from '../support/wsl-hosts.js';

const corpus = process.env.GO_WSL_CONFORM_CORPUS ?? path.resolve(root, '..', 'shared', 'corpus');

function snapshotsOf(folder: string): [string, Snapshot][] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  return names.flatMap((name) => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    const { kind } = JSON.parse(text) as { readonly kind?: string };
    return kind === undefined || kind === 'env' ? [[name, parseSnapshot(name, text)] as [string, Snapshot]] : [];
  });
}

const hosts: readonly [string, Snapshot][] = [
  ...snapshotsOf(recordingsFolder),
  ...snapshotsOf(corpus),
  ...snapshotNames.map((name): [string, Snapshot] => [name, recorded(name)]),
  ...['1', '0'].flatMap((hierarchy) =>
    ['2.4.13', '2.6.1'].map((version): [string, Snapshot] => [
      `WSL ${version} with the hierarchy ${hierarchy}`,
      wslHost({
        version,
        config: `[wsl2]\nkernelCommandLine=systemd.unified_cgroup_hierarchy=${hierarchy} cgroup_no_v1=all\n`,
        mounts:
          '68 64 8:32 / / rw - ext4 /dev/sdc rw\n90 68 0:46 / /mnt/c rw - 9p C:\\134 rw,aname=drvfs;path=C:\\\n91 68 0:30 / /sys/fs/cgroup rw - tmpfs t rw\n93 91 0:32 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory\n',
        files: { '/proc/self/cgroup': '4:memory:/\n0::/\n' },
        env: { GOSUMDB: 'off', GONOSUMCHECK: '1', GODEBUG: 'asyncpreemptoff=1', GOPRIVATE: '*', LD_PRELOAD: '/opt/x.so' },
      }),
    ]),
  ),
];

test('there are hosts of every kind', () => {
  expect(hosts.length).toBeGreaterThan(40);
});

test.each(hosts)('%s gets no remedy and no line of a file that does harm', async (_, snapshot) => {
  const host = new SnapshotHost(snapshot);
  const { settings, profile } = benchOn(host);
  const report = await doctor({
    host,
    settings: { ...settings, checks: ['*'] },
    profile,
    tool: packageInfo(),
    cancel: new AbortController().signal,
  });
  expect((await Promise.all(report.results.map(notOnPage))).flat()).toEqual([]);
  const plan = await makeFixPlan({ host, facts: report.facts as unknown as Facts, report, redact: (text) => text }, true);
  const commands = report.results.flatMap(({ remedies, findings = [] }) =>
    [...remedies, ...findings.flatMap((finding) => finding.remedies ?? [])].flatMap((remedy) => remedy.commands),
  );
  const lines = formatFixPlan(plan, [], 'doctor')
    .split('\n')
    .filter((line) => !/^[# -]/.test(line));
  for (const { id, pattern } of forbiddenRemedies) {
    expect([id, commands.filter((line) => pattern.test(line))]).toEqual([id, []]);
    // A setting that was changed to its harm gets its default back.
    if (id !== 'panic-on-oom') expect([id, lines.filter((line) => pattern.test(line))]).toEqual([id, []]);
  }
});
