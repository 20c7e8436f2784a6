import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, mkdirSync, readdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Report } from '../../src/model/report.js';
import { exitCode } from '../../src/report/verdict.js';
import { root, temporaryFolder } from './support/folders.js';

const canRun =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('podman', ['--version']).status === 0 &&
  spawnSync('tar', ['--version']).status === 0;
if (!canRun) console.warn('skipped: building and running the container image needs Linux, root and podman');
const contained = canRun ? describe : describe.skip;

const storage = temporaryFolder('storage');
const state = temporaryFolder('state');

/** podman with an image store of its own, without the manager of cgroups and the journal of systemd. */
function podman(...parameters: string[]) {
  const place = [
    '--root',
    storage,
    '--runroot',
    state,
    '--storage-driver',
    'vfs',
    '--cgroup-manager',
    'cgroupfs',
    '--events-backend',
    'file',
  ];
  return spawnSync('podman', [...place, ...parameters], { cwd: root, encoding: 'utf8' });
}

/** As the README says, without a network, with limits that a machine of tests can set. */
function run(...parameters: string[]) {
  const limits = ['--ulimit', 'nofile=1024:4096', '--ulimit', 'nproc=1024:4096'];
  return podman('run', '--rm', '--network', 'none', ...limits, '--read-only', '--tmpfs', '/tmp:rw,exec', ...parameters);
}

/** What stands for the base of Containerfile, which is not to be had without a network: this Node with its libraries, and no shell. */
function standInBase(): string {
  const folder = temporaryFolder('base');
  // A temporary folder is its owner's alone, and this one becomes the root.
  chmodSync(folder, 0o755);
  const node = join(folder, 'nodejs/bin/node');
  mkdirSync(dirname(node), { recursive: true });
  copyFileSync(process.execPath, node);
  const libraries = spawnSync('ldd', [process.execPath], { encoding: 'utf8' }).stdout.match(/\/\S+/g) ?? [];
  for (const library of libraries) {
    mkdirSync(dirname(join(folder, library)), { recursive: true });
    copyFileSync(library, join(folder, library));
  }
  mkdirSync(join(folder, 'etc'), { recursive: true });
  writeFileSync(join(folder, 'etc/passwd'), 'nonroot:x:65532:65532::/home/nonroot:/sbin/nologin\n');
  mkdirSync(join(folder, 'tmp'));
  // Apart: the mask of the process would take the bits of others away.
  chmodSync(join(folder, 'tmp'), 0o1777);
  const archive = `${folder}.tar`;
  spawnSync('tar', ['-C', folder, '-cf', archive, '.']);
  const imported = podman('import', archive, 'localhost/stand-in');
  spawnSync('rm', [archive]);
  expect({ status: imported.status, stderr: imported.status === 0 ? '' : imported.stderr }).toEqual({ status: 0, stderr: '' });
  return 'localhost/stand-in';
}

contained('the container image', () => {
  beforeAll(() => {
    const built = podman('build', '--build-arg', `BASE=${standInBase()}`, '--tag', 'conform', '.');
    expect({ status: built.status, stderr: built.status === 0 ? '' : built.stderr }).toEqual({ status: 0, stderr: '' });
  });

  afterAll(() => {
    podman('rmi', '--all', '--force');
    // Mount points of the store, and cgroups that podman leaves behind; what still holds a container is not empty, and stays.
    spawnSync('umount', ['-R', storage]);
    for (const place of ['/sys/fs/cgroup', ...readdirSync('/sys/fs/cgroup').map((name) => join('/sys/fs/cgroup', name))]) {
      for (const left of ['libpod_parent/conmon', 'libpod_parent']) {
        try {
          rmdirSync(join(place, left));
        } catch {
          // Not there, or in use.
        }
      }
    }
  });

  test('examines the container that it runs in, on a read-only root and not as root', () => {
    const { status, stdout, stderr } = run('conform', 'doctor', '--format', 'json');
    const report = Report.parse(JSON.parse(stdout));
    // The stand-in has no certificates, which is a warning.
    expect({ status, stderr }).toEqual({ status: exitCode(report.verdict, undefined), stderr: '' });
    expect(['conformant', 'warnings']).toContain(report.verdict);
    expect(report.facts['platform.container']).toMatchObject({ value: 'yes' });
    expect(run('--entrypoint', '/nodejs/bin/node', 'conform', '-e', 'console.log(process.getuid(), process.getgid())').stdout).toBe(
      '65532 65532\n',
    );
    expect(
      run('--entrypoint', '/nodejs/bin/node', 'conform', '-e', 'require("fs").writeFileSync("/opt/go-wsl-conform/x", "")').stderr,
    ).toContain('EROFS');
  });

  test('has no shell', () => {
    expect(run('--entrypoint', '/bin/sh', 'conform', '-c', 'true').status).toBe(127);
  });

  test('reads a module that is mounted, and lies where it finds its profiles and programs', () => {
    const source = join(temporaryFolder('service'), 'service');
    cpSync(join(root, 'examples/service'), source, { recursive: true });
    const { status, stdout, stderr } = run(
      '--volume',
      `${source}:/src:ro`,
      'conform',
      'run',
      '/src',
      '--offline',
      '--go',
      '1.26.x',
      '--check',
      'toolchain.resolve',
      '--profile',
      'minimal',
    );
    // No network and no Go: the honest answer is that nothing could be determined.
    expect({ status, out: stdout.includes('toolchain.resolve'), stderr: stderr.replace(/^report: .*\n/m, '') }).toMatchObject({
      status: 3,
      out: true,
    });
    expect(run('conform', 'checks', 'mod.sum').stdout).toMatch(/^# mod\.sum\n/);
  });
});
