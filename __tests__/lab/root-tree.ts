import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/support/root.js';
import { kernelSuites, sourceOf } from './kernel.js';

/** Programs of this machine beside those of busybox: what prepares situations, and what `doctor` itself tries. */
const programs = ['unshare', 'setpriv', 'flock', 'mkfs.vfat'];
/** What makes containers, where it is installed here. */
const containerPrograms = ['bwrap', 'runc', 'systemd-nspawn'];

/** Where the tree has the product. */
export const product = '/opt/go-wsl-conform';

/** Records what `doctor` asks, in `$OUT`. Every verdict is an answer; other codes are faults (README, exit codes). */
export const doctorScript = `#!/bin/sh
node "\${PRODUCT:-${product}}/dist/cli/index.js" doctor --offline --record "$OUT/recording.json"
[ $? -le 3 ]
`;

/** PID 1 of guests. */
const init = `#!/bin/sh
export PATH=/usr/bin HOME=/root
mount -t tmpfs -o mode=755 tmpfs /run
mount -t securityfs securityfs /sys/kernel/security
ip link set lo up
sh /lab/script >/lab/log 2>&1 </dev/null
echo $? >/lab/exit
sync
poweroff -f
`;

/**
 * A small Debian with systemd as PID 1, and the product in it.
 *
 * @param archive of the Debian, made where it is missing
 * @param programs a folder that becomes /opt/lab, where there is one
 */
export function makeSystemdTree(folder: string, archive: string, programs: string): void {
  if (!existsSync(archive)) {
    mkdirSync(dirname(archive), { recursive: true });
    const suite = kernelSuites['6.1'];
    const packages = 'systemd-sysv,dbus,dbus-user-session,libpam-systemd,util-linux';
    const options = ['--quiet', '--variant=minbase', `--include=${packages}`, '--dpkgopt=force-unsafe-io'];
    execFileSync('mmdebstrap', [...options, suite, `${archive}.partial.tar`, sourceOf(suite)], { stdio: ['ignore', 'ignore', 'inherit'] });
    renameSync(`${archive}.partial.tar`, archive);
  }
  mkdirSync(folder);
  execFileSync('tar', ['--extract', '--file', archive, '--directory', folder]);
  mkdirSync(join(folder, 'lab'));
  addProgram(folder, process.execPath, '/usr/bin/node');
  addProduct(folder);
  if (existsSync(programs)) cpSync(programs, join(folder, 'opt/lab'), { recursive: true });
  writeFileSync(join(folder, 'etc/systemd/system/lab.service'), labService);
  const wanted = join(folder, 'etc/systemd/system/multi-user.target.wants');
  mkdirSync(wanted, { recursive: true });
  symlinkSync('../lab.service', join(wanted, 'lab.service'));
  // Without udev nobody tells that the console is there, and its login is waited for a minute and a half.
  symlinkSync('/dev/null', join(folder, 'etc/systemd/system/serial-getty@ttyS0.service'));
}

/** Does what PID 1 of the other guests does. */
const labService = `[Service]
ExecStart=/bin/sh -c 'systemctl is-system-running --wait; sh /lab/script >/lab/log 2>&1 </dev/null; echo $$? >/lab/exit; sync; systemctl poweroff --force --force'
`;

/** A root file system: busybox, Node with its libraries, and the built product. Guests boot it, and containers are made of it. */
export function makeRootTree(folder: string): void {
  for (const name of ['dev', 'etc', 'home/user', 'lab', 'proc', 'root', 'run', 'sys', 'tmp', 'usr/bin', 'usr/lib', 'usr/lib64', 'var'])
    mkdirSync(join(folder, name), { recursive: true });
  for (const name of ['bin', 'lib', 'lib64']) symlinkSync(`usr/${name}`, join(folder, name));
  symlinkSync('usr/bin', join(folder, 'sbin'));
  symlinkSync('bin', join(folder, 'usr/sbin'));
  chmodSync(join(folder, 'tmp'), 0o1777);
  addBusybox(folder);
  addProgram(folder, process.execPath, '/usr/bin/node');
  for (const name of [...programs, ...containerPrograms.filter(isInstalled)]) addProgram(folder, pathOf(name), `/usr/bin/${name}`);
  addProduct(folder);
  writeFileSync(join(folder, 'etc/os-release'), 'ID=lab\nVERSION_ID=1\nPRETTY_NAME="Laboratory 1"\n');
  writeFileSync(join(folder, 'etc/passwd'), 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/tmp:/bin/sh\n');
  writeFileSync(join(folder, 'etc/group'), 'root:x:0:\nnogroup:x:65534:\n');
  // busybox has one of that name.
  rmSync(join(folder, 'usr/bin/init'));
  writeFileSync(join(folder, 'usr/bin/init'), init, { mode: 0o755 });
  // The example of machine-id(5); systemd-nspawn wants one.
  writeFileSync(join(folder, 'etc/machine-id'), 'b08dfa6083e7567a1921a715000001fb\n');
  writeFileSync(join(folder, 'etc/hosts'), '127.0.0.1 localhost\n::1 localhost\n');
}

function addProduct(folder: string): void {
  for (const name of ['dist', 'probes', 'profiles', 'package.json'])
    cpSync(join(root, name), join(folder, product, name), { recursive: true, dereference: true });
  writeFileSync(join(folder, 'usr/bin/doctor'), doctorScript, { mode: 0o755 });
}

/** busybox under all its names. */
export function addBusybox(folder: string): void {
  const busybox = pathOf('busybox');
  addProgram(folder, busybox, '/usr/bin/busybox');
  for (const name of execFileSync(busybox, ['--list'], { encoding: 'utf8' }).trim().split('\n'))
    if (!existsSync(join(folder, 'usr/bin', name))) symlinkSync('busybox', join(folder, 'usr/bin', name));
}

/** A program with the libraries that it is linked with, at the places where they are here. A program that is there already gives way. */
function addProgram(folder: string, program: string, place: string): void {
  const libraries = [...execFileSync('ldd', [program], { encoding: 'utf8' }).matchAll(/(\/\S+) \(0x/g)].map(([, library]) => library!);
  for (const [from, to] of [[program, place] as const, ...libraries.map((library) => [library, library] as const)]) {
    const target = join(folder, to);
    mkdirSync(dirname(target), { recursive: true });
    execFileSync('cp', ['--dereference', '--remove-destination', from, target]);
  }
}

export function isInstalled(command: string): boolean {
  return spawnSync('sh', ['-c', 'command -v "$1"', 'sh', command]).status === 0;
}

function pathOf(command: string): string {
  return execFileSync('sh', ['-c', 'command -v "$1"', 'sh', command], { encoding: 'utf8' }).trim();
}
