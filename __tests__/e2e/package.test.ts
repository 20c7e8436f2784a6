import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Report } from '../../src/model/report.js';
import { exitCode } from '../../src/report/verdict.js';
import { root, temporaryFolder } from './support/folders.js';

test('the package, installed into an empty folder, runs there', () => {
  const folder = temporaryFolder('package');
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  const names: string[] = packed.files.map(({ path }: { path: string }) => path);
  for (const needed of [
    'dist/cli/index.js',
    'dist/unpack/index.js',
    'profiles/default.yml',
    'profiles/generated/default.json',
    'examples/service/go.mod',
    'schemas/report.schema.json',
    'action.yml',
    'action-types.yml',
    'SECURITY.md',
  ]) {
    expect(names).toContain(needed);
  }
  expect(names.filter((name) => /^(src|__tests__|scripts|node_modules)\//.test(name))).toEqual([]);
  // It has no dependencies: everything is bundled, so that nothing is asked of a registry.
  execFileSync('npm', ['install', '--offline', '--no-save', '--prefix', folder, join(folder, packed.filename)], {
    cwd: folder,
    stdio: 'ignore',
  });
  const doctor = spawnSync('npx', ['--offline', 'go-wsl-conform', 'doctor', '--offline', '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const examined = Report.parse(JSON.parse(doctor.stdout));
  expect({ status: doctor.status, stderr: doctor.stderr }).toEqual({ status: exitCode(examined.verdict, undefined), stderr: '' });
  expect(examined.facts['platform.os']).toMatchObject({ value: process.platform });
  // From the package itself, as its examples are there to be tried.
  cpSync(join(folder, 'node_modules/go-wsl-conform/examples/broken/vet-error'), join(folder, 'vet-error'), { recursive: true });
  const { status, stderr } = spawnSync(
    'npx',
    ['go-wsl-conform', 'run', 'vet-error', '--go', '1.26.x', '--out', 'out', '--check', 'build,vet'],
    { cwd: folder, encoding: 'utf8' },
  );
  expect({ status, stderr: status === 2 ? '' : stderr }).toEqual({ status: 2, stderr: '' });
  expect(Report.parse(JSON.parse(readFileSync(join(folder, 'out/report.json'), 'utf8'))).findings.map(({ cause }) => cause)).toEqual([
    'vet.error',
  ]);
});
