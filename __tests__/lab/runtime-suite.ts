import { execFileSync } from 'node:child_process';
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { product } from './root-tree.js';

/** The situation in which the product runs its suite `runtime`. */
export const runtimeSuiteName = 'runtime-suite';

const toolchain = '/opt/lab/go';
const moduleFolder = '/opt/lab/module';
const buildCache = '/opt/lab/build-cache';

/** What a limit or the kernel decides; the other checks, and `go list` of the module, take an emulated processor minutes. */
const checks = 'gomaxprocs.effective,mem.budget,clock.vdso,syscall.matrix,syscall.pidfd,time64.futex';

/** Runs the suite on a module of one program with the toolchain of the tree; its report is /tmp/run/report.json. */
export const runSuite = `env -i PATH=${toolchain}/bin:/usr/bin HOME=/root GOCACHE=${buildCache} RUNNER_TOOL_CACHE=/opt/lab/tools node ${product}/dist/cli/index.js run ${moduleFolder} --suite runtime --check ${checks} --go local --offline --out /tmp/run`;

/**
 * Puts a toolchain and a module that says `go 1.24` into a tree, and has the product compile its programs there: what the processor of this machine
 * does in seconds, an emulated one does in many minutes, and the programs are the same.
 *
 * @param cache a folder that keeps what the go command compiled
 */
export function addToolchain(tree: string, goroot: string, cache: string): void {
  const target = join(tree, toolchain);
  mkdirSync(target, { recursive: true });
  execFileSync('cp', ['-a', ...['bin', 'pkg', 'src', 'lib', 'VERSION', 'go.env'].map((name) => join(goroot, name)), target]);
  // The programs are kept for this command, known by its time, of which a file system that mkfs.ext4 made has whole seconds.
  utimesSync(join(target, 'bin/go'), 1_700_000_000, 1_700_000_000);
  mkdirSync(join(tree, moduleFolder), { recursive: true });
  writeFileSync(join(tree, moduleFolder, 'go.mod'), 'module example.com/tiny\n\ngo 1.24\n');
  writeFileSync(join(tree, moduleFolder, 'main.go'), 'package main\n\nfunc main() {}\n');
  const kept = join(cache, 'build-cache');
  for (const folder of [kept, join(tree, buildCache)]) mkdirSync(folder, { recursive: true });
  const script = `mount -t proc proc "$1/proc"
mount --rbind /dev "$1/dev"
mount --bind "$2" "$1${buildCache}"
exec chroot "$1" ${runSuite}`;
  const parameters = ['--mount', '--propagation', 'private', 'sh', '-e', '-c', script, 'sh', tree, kept];
  try {
    execFileSync('unshare', parameters, { stdio: 'pipe' });
  } catch (error) {
    // Whatever it finds here: the programs are there, or the guest compiles them.
    const { status, stderr } = error as { status: number | null; stderr: Buffer };
    if (status === null || status > 3) throw new Error(`the suite runtime did not run: ${stderr.toString().slice(-500)}`);
  }
}
