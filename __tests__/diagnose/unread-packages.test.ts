import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { packageStates } from '../../src/diagnose/unread-packages.js';
import { LocalHost } from '../../src/host/local.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const host = new LocalHost('/');
afterAll(() => host.close());

function goroot(): string {
  const root = temporaryFolder('goroot');
  for (const name of ['errors', 'empty', 'os']) mkdirSync(join(root, 'src', name), { recursive: true });
  writeFileSync(join(root, 'src/errors/errors.go'), 'package errors\n');
  writeFileSync(join(root, 'src/empty/empty_test.go'), 'package empty\n');
  writeFileSync(join(root, 'src/os/exec.go'), 'package os\n\nimport "errors"\nimport "gone"\n');
  writeFileSync(join(root, 'src/os/secret.go'), 'package os\n');
  chmodSync(join(root, 'src/os/secret.go'), 0o600);
  return root;
}

test('folders and files that a log names are looked at, and what a line imports', async () => {
  const root = goroot();
  const lines = [
    `${root}/src/os/exec.go:3:2: package errors is not in std (${root}/src/errors)`,
    `main.go:3:2: package empty is not in GOROOT (${root}/src/empty)`,
    `main.go:3:8: open ${root}/src/os/secret.go: permission denied`,
    'open /absent/a.go: too many open files',
  ];
  expect(await packageStates(host, lines.slice(0, 3))).toEqual(
    new Map([
      [`${root}/src/errors`, 'open'],
      [`${root}/src/empty`, 'absent'],
      [`${root}/src/os/secret.go`, 'closed'],
    ]),
  );
  const imports = ['3', '4', '1'].map((line) => `hash: ${root}/src/os/exec.go:${line}:8: cannot find package`);
  expect(await packageStates(host, imports)).toEqual(
    new Map([
      [`${root}/src/os/exec.go:3`, 'open'],
      [`${root}/src/os/exec.go:4`, 'absent'],
    ]),
  );
  expect(await packageStates(host, lines.slice(3))).toEqual(new Map([['/absent/a.go', 'absent']]));
  expect(await packageStates(host, ['open a.go: permission denied', 'open /a.go: no such file or directory'])).toEqual(new Map());
});
