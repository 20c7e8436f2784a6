import { chmodSync, cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Report } from '../../src/model/report.js';
import { busyboxRoot, canRunDistributions, debianRoot, type StandIn, standIn } from '../support/wsl-stand-in/index.js';
import { runCli } from './support/cli.js';
import { root, temporaryFolder } from './support/folders.js';
import { runToEnd } from './support/process.js';

/** Through a stand-in for wsl.exe: none of this has run on Windows. */
const withDistributions = canRunDistributions ? describe : describe.skip;

beforeAll(() => {
  if (canRunDistributions) {
    debianRoot();
    busyboxRoot();
  }
}, 300_000);

function pathOf(wsl: StandIn): Record<string, string> {
  return { PATH: `${wsl.folder}:${process.env.PATH}` };
}

withDistributions('doctor --wsl-distribution (needs root, namespaces and mmdebstrap)', () => {
  test('says of a distribution what doctor says inside, in at most 12 starts of wsl.exe', async () => {
    const drive = temporaryFolder('drive');
    chmodSync(drive, 0o755);
    for (const name of ['dist', 'probes', 'profiles', 'package.json']) cpSync(join(root, name), join(drive, 'product', name), { recursive: true });
    mkdirSync(join(drive, 'bin'));
    cpSync(process.execPath, join(drive, 'bin/node'), { dereference: true });
    const wsl = standIn({ drive, startMs: 50, distributions: [{ name: 'Debian', root: debianRoot(), default: true, user: 'gopher' }] });
    const outside = await runCli(['doctor', '--offline', '--format', 'json', '--wsl-distribution', 'default'], { env: pathOf(wsl) });
    const starts = wsl.starts();
    const here = ['/mnt/c/bin/node', '/mnt/c/product/dist/cli/index.js', 'doctor', '--offline', '--format', 'json'];
    const inside = await runToEnd([wsl.program, '--distribution', 'Debian', '--cd', '~', '--exec', 'sh', '-l', '-c', here.join(' ')], {
      cwd: root,
      env: process.env,
    });
    const [there, asked] = [inside, outside].map(({ stdout }) => Report.parse(JSON.parse(stdout)));
    const values = ({ facts }: Report) => Object.fromEntries(Object.entries(facts).map(([id, { value }]) => [id, value]));
    const [expected, found] = [values(there!), values(asked!)];
    const differing = Object.keys(expected).filter((id) => JSON.stringify(expected[id]) !== JSON.stringify(found[id]));
    console.log(starts.length, differing.map((id) => `${id}\n   ${JSON.stringify(expected[id])}\n   ${JSON.stringify(found[id])} ${asked!.facts[id]!.reason}`).join('\n'));
    expect(starts.length).toBeLessThanOrEqual(12);
    expect(wsl.running('Debian')).toEqual([]);
  });
});
