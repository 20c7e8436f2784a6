import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { wslHost } from '../support/wsl-hosts.js';
import { runCli } from './support/cli.js';
import { temporaryFolder } from './support/folders.js';

const folder = temporaryFolder('fix-plan');
mkdirSync(folder, { recursive: true });

function snapshot(name: string, changes: Parameters<typeof wslHost>[0]): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(wslHost(changes)));
  return file;
}

test('doctor --fix-plan prints diffs, applies nothing, and a later run says what became of each item', async () => {
  const broken = snapshot('broken.json', {
    conf: '; old\n[boot]\nsystemd=true\n',
    systemd: false,
    config: '[wsl2]\nmemory=8gb\n',
    env: { GOSUMDB: 'off' },
  });
  const before = readFileSync(broken, 'utf8');
  const planned = await runCli(['doctor', '--snapshot', broken, '--for', 'wsl', '--fail-on', 'never', '--fix-plan']);
  expect(planned).toMatchObject({ exit: 0, stderr: '' });
  expect(planned.stdout).toContain(
    "patch /etc/wsl.conf <<'END_OF_DIFF'\n--- /etc/wsl.conf\n+++ /etc/wsl.conf\n@@ -1,3 +1,3 @@\n-; old\n+# ; old\n",
  );
  expect(planned.stdout).toContain('-memory=8gb\n+memory=8GB\n');
  expect(planned.stdout).toContain('unset GOSUMDB');
  expect(readFileSync(broken, 'utf8')).toBe(before);

  const plan = join(folder, 'plan.sh');
  writeFileSync(plan, planned.stdout);
  const mended = snapshot('mended.json', { conf: '# ; old\n[boot]\nsystemd=true\n', systemd: false, config: '[wsl2]\nmemory=8GB\n' });
  const later = await runCli(['doctor', '--snapshot', mended, '--for', 'wsl', '--fail-on', 'never', '--fix-plan', plan]);
  expect(later.stdout).toContain('#   wsl.conf/boot.systemd: file changed, not active yet\n');
  expect(later.stdout).toContain('#   .wslconfig/wrong-value-memory=8gb: applied\n');
  expect(later.stdout).toContain('#   environment/GOSUMDB: applied\n');
});

test('the plan as JSON is one document', async () => {
  const file = snapshot('json.json', { systemd: false });
  const { stdout } = await runCli(['doctor', '--snapshot', file, '--for', 'wsl', '--fail-on', 'never', '--fix-plan', '--format', 'json']);
  expect(JSON.parse(stdout)).toMatchObject({ items: expect.any(Array), files: [{ name: '/etc/wsl.conf' }], progress: [] });
});

test('an earlier plan that is not there is a mistake of the user', async () => {
  const file = snapshot('mistake.json', {});
  const { exit, stderr } = await runCli(['doctor', '--snapshot', file, '--fix-plan', join(folder, 'none.sh')]);
  expect({ exit, stderr }).toEqual({ exit: 64, stderr: expect.stringMatching(/--fix-plan: .*none\.sh cannot be read/) });
});
