import { Snapshot } from '../../src/model/snapshot.js';

/** What differs from a healthy WSL 2 host. */
export interface WslHostChanges {
  readonly version?: string;
  readonly networking?: string;
  /** Undefined: there is no file. */
  readonly conf?: string;
  readonly config?: string;
  readonly files?: Snapshot['files'];
  readonly env?: Readonly<Record<string, string>>;
  readonly systemd?: boolean;
  readonly driveOptions?: string;
  readonly probes?: Snapshot['probes'];
  readonly stats?: Snapshot['stats'];
  readonly mounts?: string;
  /** What /sbin/init leads to; null: nothing is there; undefined: not seen. */
  readonly init?: string | null;
}

const profileFolder = '/mnt/c/Users/Jane Doe';
const missing = { missing: true } as const;

/** A snapshot of a WSL 2 distribution as it would be recorded there. */
export function wslHost(changes: WslHostChanges = {}): Snapshot {
  const { version = '2.6.3', networking = 'nat', conf, config, systemd = true, driveOptions = 'metadata;' } = changes;
  const drive = `90 68 0:46 / /mnt/c rw,noatime - 9p C:\\134 rw,dirsync,aname=drvfs;path=C:\\;uid=1000;gid=1000;${driveOptions}symlinkroot=/mnt/,mmap,access=client,msize=65536,trans=fd,rfd=5,wfd=5`;
  return Snapshot.parse({
    platform: { os: 'linux', arch: 'amd64', processors: 8 },
    files: {
      '/proc/sys/kernel/osrelease': '6.6.87.2-microsoft-standard-WSL2\n',
      '/proc/cmdline': 'initrd=\\initrd.img WSL_ROOT_INIT=1 panic=-1 nr_cpus=8\n',
      '/proc/1/comm': systemd ? 'systemd\n' : 'init(Ubuntu)\n',
      '/proc/meminfo': 'MemTotal:       8000000 kB\n',
      '/proc/self/mountinfo':
        changes.mounts ??
        `68 64 8:32 / / rw,relatime - ext4 /dev/sdc rw,discard\n${drive}\n91 68 0:30 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw\n`,
      '/proc/self/cgroup': '0::/\n',
      '/proc/sys/fs/binfmt_misc/WSLInterop': 'enabled\ninterpreter /init\n',
      '/etc/wsl.conf': conf ?? missing,
      [`${profileFolder}/.wslconfig`]: config ?? missing,
      '/etc/fstab': 'LABEL=root / ext4 defaults 0 1\n',
      '/etc/ld.so.preload': missing,
      '/etc/environment': 'PATH="/usr/bin"\n',
      '/etc/sysctl.conf': '# nothing\n',
      '/etc/sysctl.d/10-a.conf': 'kernel.printk = 4 4 1 7\n',
      '/etc/resolv.conf': 'nameserver 10.255.255.254\n',
      '/home/jane/.config/go/env': missing,
      '/etc/profile.d/zz-go-conform.sh': missing,
      '/etc/sysctl.d/60-go-conform.conf': missing,
      '/proc/sys/kernel/pid_max': '4194304\n',
      '/proc/sys/kernel/threads-max': '60000\n',
      '/proc/sys/vm/max_map_count': '65530\n',
      '/proc/sys/vm/overcommit_memory': '0\n',
      '/proc/sys/vm/panic_on_oom': '0\n',
      '/proc/sys/user/max_user_namespaces': '30000\n',
      ...changes.files,
    },
    dirs: { '/etc/sysctl.d': { value: [{ name: '10-a.conf', kind: 'file' }] } },
    stats: { '/run/systemd/system': systemd ? { value: folderStat } : missing, ...changes.stats },
    realPaths: changes.init === undefined ? {} : { '/sbin/init': changes.init ?? missing },
    commands: {
      'wslinfo --networking-mode': `${networking}\n`,
      'wslinfo --version': `${version}\n`,
      ...(systemd ? { 'systemctl is-system-running': 'running\n' } : {}),
    },
    probes: { 'wsl.clock {}': { hardware: 1000, system: 1001 }, ...changes.probes },
    env: {
      PATH: `/usr/local/bin:/usr/bin:/mnt/c/Windows/system32:${profileFolder}/AppData/Local/Microsoft/WindowsApps`,
      HOME: '/home/jane',
      WSL_INTEROP: '/run/WSL/8_interop',
      WSL_DISTRO_NAME: 'Ubuntu',
      ...changes.env,
    },
  });
}

const folderStat = { kind: 'directory' as const, size: 0, mode: 0o755, uid: 0, gid: 0, mtimeMs: 0 };
export const fileStat = { kind: 'file' as const, size: 1, mode: 0o755, uid: 0, gid: 0, mtimeMs: 0 };
