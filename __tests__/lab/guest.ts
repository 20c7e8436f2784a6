import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kernel } from './kernel.js';
import { addBusybox } from './root-tree.js';

/** A file with the root file system of guests. None of them changes it. */
export type GuestDisk = string;

/** What guests boot from. */
export interface GuestImage {
  readonly kernel: string;
  readonly initramfs: string;
  readonly disk: GuestDisk;
}

export interface GuestRequest {
  /** A program of /bin/sh, run by PID 1; its folder is /, and /lab is `shared` of this machine. */
  readonly script: string;
  /** The folder that the guest shares with this machine. */
  readonly shared: string;
  /** Further words of the kernel command line. */
  readonly parameters?: readonly string[];
  /** Instead of those of `guestSize`. */
  readonly cpus?: number;
  readonly timeoutMs: number;
}

export interface GuestOutcome {
  /** Exit code of the script; undefined when it did not end in time or the guest did not get so far. */
  readonly exit: number | undefined;
  /** What the script wrote. */
  readonly log: string;
  /** What the kernel and PID 1 wrote. */
  readonly console: string;
}

/** As many CPUs as make a cgroup's share of them visible, and Go's least GOMAXPROCS of 2 too; and memory in MiB. */
export const guestSize = { cpus: 4, memoryMiB: 1024 };

/** Bytes of the disk beyond what the tree needs. */
const freeBytes = 256 * 1024 * 1024;

const init = `#!/bin/sh
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs dev /dev
for module in /modules/*.ko; do insmod "$module" || echo "cannot load $module"; done
mount -t ext4 /dev/vda /root && mount -t 9p -o trans=virtio,version=9p2000.L,msize=262144 lab /root/lab || poweroff -f
mount -o move /proc /root/proc
mount -o move /sys /root/sys
mount -o move /dev /root/dev
exec switch_root /root /sbin/init
`;

/** Makes an initramfs that loads the modules of a kernel and finds the disk. */
export function makeInitramfs(folder: string, modules: Kernel['modules']): string {
  const first = join(folder, 'initramfs');
  rmSync(first, { recursive: true, force: true });
  for (const name of ['dev', 'proc', 'root', 'sys', 'modules', 'usr/bin']) mkdirSync(join(first, name), { recursive: true });
  execFileSync('ln', ['-s', 'usr/bin', join(first, 'bin')]);
  addBusybox(first);
  for (const [index, module] of modules.entries()) cpSync(module, join(first, 'modules', `${String(index).padStart(2, '0')}.ko`));
  writeFileSync(join(first, 'init'), init, { mode: 0o755 });
  const initramfs = join(folder, 'initramfs.cpio');
  execFileSync('sh', ['-c', 'cd "$1" && find . | busybox cpio -o -H newc >"$2" 2>/dev/null', 'sh', first, initramfs]);
  return initramfs;
}

/** Makes the disk of a root tree. */
export function makeDisk(folder: string, tree: string): GuestDisk {
  const bytes = Number(execFileSync('du', ['-sb', tree], { encoding: 'utf8' }).split('\t')[0]) + freeBytes;
  const disk = join(folder, 'disk');
  execFileSync('mkfs.ext4', ['-q', '-d', tree, disk, `${Math.ceil(bytes / 1024)}k`], { stdio: 'pipe' });
  return disk;
}

/** Boots a guest, runs a script in it and waits until it is off. Emulated: KVM inside of a virtual machine is often there and hangs. */
export async function runInGuest(
  image: GuestImage,
  { script, shared, parameters = [], cpus = guestSize.cpus, timeoutMs }: GuestRequest,
): Promise<GuestOutcome> {
  writeFileSync(join(shared, 'script'), script);
  for (const name of ['log', 'exit']) rmSync(join(shared, name), { force: true });
  const append = ['console=ttyS0', 'quiet', 'panic=-1', ...parameters].join(' ');
  const argv = [
    ...['-accel', 'tcg,thread=multi', '-cpu', 'max', '-smp', String(cpus), '-m', String(guestSize.memoryMiB)],
    ...['-nodefaults', '-no-reboot', '-display', 'none', '-serial', 'stdio'],
    ...['-kernel', image.kernel, '-initrd', image.initramfs, '-append', append],
    ...['-drive', `file=${image.disk},format=raw,if=virtio,snapshot=on`],
    ...['-virtfs', `local,path=${shared},mount_tag=lab,security_model=none`],
  ];
  const console = await outputOf('qemu-system-x86_64', argv, timeoutMs);
  const written = (name: string) => (existsSync(join(shared, name)) ? readFileSync(join(shared, name), 'utf8') : '');
  const exit = written('exit').trim();
  return { exit: exit === '' ? undefined : Number(exit), log: written('log'), console };
}

function outputOf(command: string, parameters: readonly string[], timeoutMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { stdio: ['ignore', 'pipe', 'pipe'], timeout: timeoutMs, killSignal: 'SIGKILL' });
    const kill = () => child.kill('SIGKILL');
    process.once('exit', kill);
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part: string) => (text += part));
    child.once('error', reject);
    child.once('close', () => {
      process.removeListener('exit', kill);
      resolve(text);
    });
  });
}

/** A new folder that is gone when this program ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lab-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
