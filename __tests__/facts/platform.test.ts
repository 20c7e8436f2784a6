import { describe, expect, it } from '@jest/globals';
import { determined, factsOf, namespaces, type Pasted } from './pasted-facts.js';

type Row = readonly [name: string, pasted: Pasted, expected: Readonly<Record<string, unknown>>];

const uname = (release: string, rest = '#1 SMP x86_64 GNU/Linux', host = 'machine') => ({
  commands: { 'uname -a': `Linux ${host} ${release} ${rest}` },
});
const version = (text: string) => ({ files: { '/proc/version': text } });

const kernels: readonly Row[] = [
  [
    'WSL 1, first builds',
    version('Linux version 3.4.0-Microsoft (Microsoft@Microsoft.com) (gcc version 4.7 (GCC) ) #1 SMP PREEMPT Wed Dec 31 14:42:53 PST 2014'),
    { 'platform.wsl': '1', 'platform.container': 'no' },
  ],
  [
    'WSL 1 of Windows 11',
    uname('4.4.0-22621-Microsoft', '#1-Microsoft Fri Jan 01 08:00:00 PST 2016 x86_64 GNU/Linux'),
    { 'platform.wsl': '1', 'platform.virtualization': 'unknown' },
  ],
  [
    'WSL 1 by its mounts',
    { commands: { mount: 'rootfs on / type wslfs (rw,noatime)\nC:\\ on /mnt/c type drvfs (rw,noatime)' } },
    { 'platform.wsl': '1', 'wsl.windowsDrives': ['/mnt/c'] },
  ],
  [
    'WSL 2 before the suffix',
    uname('4.19.84-microsoft-standard'),
    { 'platform.wsl': '2', 'platform.virtualization': 'hyperv', 'wsl.kernel': { version: '4.19.84', custom: false } },
  ],
  [
    'WSL 2 with a kernel of its own name',
    uname('6.8.1-zfs-WSL2'),
    { 'platform.wsl': '2', 'wsl.kernel': { version: '6.8.1', custom: true } },
  ],
  [
    'WSL 2 with a kernel that says nothing',
    { files: { '/proc/sys/kernel/osrelease': '6.1.21.2+\n', '/proc/cmdline': 'initrd=\\initrd.img WSL_ROOT_INIT=1 panic=-1' } },
    { 'platform.wsl': '2' },
  ],
  ['a kernel that nobody knows', uname('5.15.0-custom'), { 'platform.wsl': 'unknown', 'platform.container': 'unknown' }],
  ['a kernel for Azure that carries the word', uname('5.15.0-1089-azure'), { 'platform.wsl': 'none' }],
  ['the word microsoft alone', uname('5.10.93-microsoft'), { 'platform.wsl': 'unknown' }],
  [
    'RHEL 6',
    uname('2.6.32-754.el6.x86_64'),
    { 'platform.wsl': 'none', 'kernel.release': { major: 2, minor: 6, patch: 32, suffix: '-754.el6.x86_64' } },
  ],
  ['RHEL 9', uname('5.14.0-427.13.1.el9_4.x86_64'), { 'platform.wsl': 'none' }],
  ['Alpine', uname('6.6.58-0-virt', '#1-Alpine SMP x86_64 Linux'), { 'platform.wsl': 'none', 'platform.arch': 'amd64' }],
  [
    'Raspberry Pi',
    uname('6.6.31+rpt-rpi-v8', '#1 SMP PREEMPT Debian aarch64 GNU/Linux'),
    { 'platform.wsl': 'none', 'platform.arch': 'arm64' },
  ],
  [
    'RISC-V with a vendor kernel',
    uname('5.10.4-tag-', '#1 SMP PREEMPT riscv64 GNU/Linux'),
    { 'platform.wsl': 'none', 'platform.arch': 'riscv64' },
  ],
  ['Proxmox', { commands: { 'uname -r': '6.8.12-4-pve' } }, { 'platform.wsl': 'none' }],
  ['NixOS: a plain release', { commands: { 'uname -r': '6.6.32' } }, { 'platform.wsl': 'unknown', 'platform.kernel': '6.6.32' }],
  [
    'two kernels in one paste',
    { commands: { 'uname -r (a)': '6.1.0-12-amd64', 'uname -a': 'Linux b 5.15.0-9-generic #1 SMP x86_64 GNU/Linux' } },
    { 'platform.kernel': 'unknown', 'platform.wsl': 'unknown' },
  ],
  [
    'hostnamectl',
    {
      commands: {
        hostnamectl:
          '   Static hostname: x\n           Chassis: vm\n    Virtualization: kvm\n  Operating System: Debian GNU/Linux 12 (bookworm)\n            Kernel: Linux 6.1.0-27-amd64\n      Architecture: x86-64',
      },
    },
    { 'platform.wsl': 'none', 'platform.virtualization': 'kvm', 'platform.container': 'no', 'platform.kernel': '6.1.0-27-amd64' },
  ],
  [
    'neofetch',
    { commands: { neofetch: 'OS: Ubuntu 22.04.4 LTS on Windows 10 x86_64\nKernel: 5.15.146.1-microsoft-standard-WSL2' } },
    { 'platform.wsl': '2' },
  ],
  [
    'wsl.exe asked for a command inside',
    { commands: { 'wsl.exe -d Ubuntu -- uname -r': '5.15.90.1-microsoft-standard-WSL2' } },
    { 'platform.wsl': '2' },
  ],
  [
    'the list of distributions is about Windows',
    { commands: { 'wsl --list --verbose': '  NAME      STATE           VERSION\n* Ubuntu    Running         2' } },
    { 'platform.wsl': 'unknown' },
  ],
  [
    'the list of distributions, for one that names itself',
    {
      env: { WSL_DISTRO_NAME: 'Legacy' },
      commands: { 'wsl -l -v': '  NAME      STATE           VERSION\n* Ubuntu    Running         2\n  Legacy    Stopped         1' },
    },
    { 'platform.wsl': '1' },
  ],
  [
    'a drive on virtiofs',
    {
      commands: { mount: '/dev/sdc on / type ext4 (rw)\nnone on /mnt/wsl type tmpfs (rw)\ndrvfsCabc on /mnt/c type virtiofs (rw,noatime)' },
    },
    { 'platform.wsl': '2', 'wsl.windowsDrives': ['/mnt/c'] },
  ],
  [
    'WSL 1 named in the two ways of its first builds',
    {
      commands: {
        'uname -a': 'Linux PC 3.4.0+ #1 PREEMPT Thu Aug 1 17:06:05 CST 2013 x86_64 GNU/Linux',
        'uname -r': '3.4.0-Microsoft',
      },
    },
    { 'platform.wsl': '1', 'platform.container': 'no' },
  ],
  [
    'WSL 1 by what df shows without types',
    { commands: { df: 'Filesystem 1K-blocks Used Available Use% Mounted on\nrootfs 99 9 90 9% /\nC: 99 9 90 9% /mnt/c' } },
    { 'platform.wsl': '1', 'platform.container': 'no', 'wsl.windowsDrives': ['/mnt/c'] },
  ],
  [
    'WSL 2 by what df shows without types, with remarks',
    {
      commands: {
        df: 'Filesystem 1K-blocks Used Available Use% Mounted on\n/dev/sdc 99 9 90 9% /\nC:\\ 99 9 90 9% /mnt/c <- system\nD:\\ 99 9 90 9% /mnt/d',
      },
    },
    { 'platform.wsl': '2', 'wsl.windowsDrives': ['/mnt/c', '/mnt/d'] },
  ],
  [
    'a drive in df, and not where the root is',
    { commands: { 'df /mnt/c': 'Filesystem 1K-blocks Used Available Use% Mounted on\nC:\\ 99 9 90 9% /mnt/c' } },
    { 'platform.wsl': 'unknown' },
  ],
  ['a kernel older than WSL 2', { commands: { 'uname -r': '4.4.302+' } }, { 'platform.wsl': 'none' }],
  [
    'a release without the host name',
    { commands: { 'uname -a': 'Linux 6.6.31-v8+ #1 SMP aarch64 GNU/Linux' } },
    { 'platform.wsl': 'none' },
  ],
  ['Android', uname('5.15.94', '#1 SMP PREEMPT aarch64 Android', 'localhost'), { 'platform.wsl': 'none' }],
  ['Synology', uname('5.10.55+', '#64570 SMP x86_64 GNU/Linux synology_v1000_1621+'), { 'platform.wsl': 'none' }],
  ['a disk of virtio', { commands: { mount: '/dev/vda1 on / type ext4 (rw)' } }, { 'platform.wsl': 'none' }],
  [
    'a boot partition',
    { commands: { mount: '/dev/sda1 on /boot/efi type vfat (rw)' } },
    { 'platform.wsl': 'none', 'platform.container': 'no' },
  ],
  ['wsl.exe asked without dashes', { commands: { 'wsl uname -r': '6.6.87.2-microsoft-standard-WSL2' } }, { 'platform.wsl': '2' }],
  [
    'the end of go bug',
    { commands: { 'go bug': 'GOOS="linux"\nuname -sr: Linux 6.6.87.2-microsoft-standard-WSL2' } },
    { 'platform.wsl': '2' },
  ],
  ['two commands in a line', { commands: { 'lsb_release -sr; uname -r': '22.04\n5.15.0-20-generic' } }, { 'platform.wsl': 'none' }],
  [
    'a kernel of Microsoft in the words of some tool',
    { commands: { pfetch: '|  \\___-  kernel 4.4.0-19041-Microsoft\n  uptime 1h' } },
    { 'platform.wsl': '1', 'platform.container': 'no' },
  ],
  [
    'a distribution of WSL by its processes, with systemd',
    {
      commands: {
        'systemctl status':
          '  State: running\n  CGroup: /\n  ├─init.scope\n  │ ├─   1 /sbin/init\n  │ └─   6 plan9 --control-socket 6 --log-level 4',
      },
    },
    { 'platform.wsl': '2', 'platform.container': 'no', 'systemd.state': 'running' },
  ],
  [
    'a distribution of WSL by its processes',
    { commands: { 'ps -ef': 'UID PID PPID C STIME TTY TIME CMD\nroot 1 0 0 1 ? 0 /init\nroot 6 1 0 1 ? 0 plan9 --control-socket 5' } },
    { 'platform.wsl': 'unknown', 'platform.container': 'no' },
  ],
  [
    'the release in JSON',
    {
      commands: {
        "docker info --format '{{json .}}'":
          '{"CgroupVersion":"2","KernelVersion":"6.1.0-27-amd64","OperatingSystem":"Debian GNU/Linux 12 (bookworm)"}',
      },
    },
    { 'platform.wsl': 'none', 'cgroup.mode': 'unified', 'platform.container': 'no' },
  ],
];

const containers: readonly Row[] = [
  [
    'all namespaces initial, stale /.dockerenv',
    { links: namespaces(), stats: { '/.dockerenv': { value: { kind: 'file', size: 0, mode: 0o755, uid: 0, gid: 0, mtimeMs: 0 } } } },
    { 'platform.container': 'no', 'platform.containerRuntime': 'none' },
  ],
  [
    'a container with a marker of its image, and what every engine mounts',
    {
      links: namespaces('pid', 'cgroup'),
      files: {
        '/proc/1/comm': 'server\n',
        '/proc/self/mountinfo': '52 41 254:0 / / rw - ext4 /dev/vda rw\n56 54 0:29 / /dev/shm rw - tmpfs shm rw,size=65536k\n',
      },
      stats: { '/run/.containerenv': { value: { kind: 'file', size: 0, mode: 0o755, uid: 0, gid: 0, mtimeMs: 0 } } },
    },
    { 'platform.container': 'yes', 'platform.containerRuntime': 'unknown' },
  ],
  ['Docker on v2', { links: namespaces('pid', 'cgroup', 'ipc', 'uts') }, { 'platform.container': 'yes', 'cgroup.hiddenAncestors': true }],
  [
    'a sandbox on an image that carries a stale marker',
    { links: namespaces('pid', 'user'), commands: { 'ls /.dockerenv': '/.dockerenv' } },
    { 'platform.container': 'yes', 'platform.containerRuntime': 'unknown' },
  ],
  ['a user namespace alone', { links: namespaces('user') }, { 'platform.container': 'yes' }],
  [
    'a WSL 2 distribution: pid, ipc and uts are its own',
    { ...uname('5.15.90.1-microsoft-standard-WSL2'), links: namespaces('pid', 'ipc', 'uts'), env: { WSL_DISTRO_NAME: 'Ubuntu' } },
    { 'platform.container': 'no' },
  ],
  [
    'Docker on WSL 2',
    { ...uname('5.15.90.1-microsoft-standard-WSL2'), links: namespaces('pid', 'ipc', 'uts', 'cgroup') },
    { 'platform.container': 'yes', 'platform.wsl': '2' },
  ],
  ['WSL 2 by its kernel alone can be a container', uname('5.15.90.1-microsoft-standard-WSL2'), { 'platform.container': 'unknown' }],
  ['a marker alone', { commands: { 'ls /.dockerenv': '/.dockerenv' } }, { 'platform.container': 'unknown' }],
  [
    'a marker and an overlay root',
    {
      commands: {
        'ls /.dockerenv': '/.dockerenv',
        'df -h': 'Filesystem Size Used Avail Use% Mounted on\noverlay 59G 20G 37G 36% /\ntmpfs 64M 0 64M 0% /dev',
      },
    },
    { 'platform.container': 'yes', 'platform.containerRuntime': 'docker' },
  ],
  ['a live system has an overlay root too', { commands: { df: '/cow 4G 1G 3G 25% /' } }, { 'platform.container': 'unknown' }],
  [
    'the root is in an image store',
    {
      files: {
        '/proc/self/mountinfo': '1 0 0:5 / / rw - overlay overlay rw,lowerdir=/var/lib/containers/storage/overlay/l/ABC,upperdir=/x',
      },
    },
    { 'platform.container': 'yes', 'platform.containerRuntime': 'podman' },
  ],
  [
    'resolv.conf of Docker',
    { files: { '/proc/self/mountinfo': '9 1 8:1 /var/lib/docker/containers/ab12/resolv.conf /etc/resolv.conf rw - ext4 /dev/sda1 rw' } },
    { 'platform.containerRuntime': 'docker' },
  ],
  [
    'Docker seen from its host',
    {
      commands: {
        mount:
          '/dev/sda1 on / type ext4 (rw)\n/dev/sda15 on /boot/efi type vfat (rw)\noverlay on /var/lib/docker/overlay2/ab/merged type overlay (rw,lowerdir=/var/lib/docker/overlay2/l/A)',
      },
    },
    { 'platform.container': 'no' },
  ],
  [
    'kubernetes, v2',
    {
      files: {
        '/proc/self/cgroup':
          '0::/kubepods.slice/kubepods-burstable.slice/kubepods-burstable-pod1.slice/cri-containerd-0123456789abcdef.scope',
      },
    },
    { 'platform.container': 'yes', 'platform.containerRuntime': 'kubernetes' },
  ],
  [
    'podman on systemd',
    { files: { '/proc/1/cgroup': '0::/user.slice/user-1000.slice/user@1000.service/user.slice/libpod-0123456789abcdef.scope/container' } },
    { 'platform.containerRuntime': 'podman' },
  ],
  [
    'LXD',
    { files: { '/proc/self/cgroup': '2:cpuset:/lxc.payload.web/\n1:name=systemd:/lxc.payload.web\n0::/lxc.payload.web' } },
    { 'platform.containerRuntime': 'lxc', 'cgroup.mode': 'hybrid' },
  ],
  [
    'systemd-nspawn says so',
    { files: { '/run/systemd/container': 'systemd-nspawn\n' } },
    { 'platform.containerRuntime': 'systemd-nspawn' },
  ],
  ['WSL says so', { files: { '/run/systemd/container': 'wsl\n' } }, { 'platform.container': 'no' }],
  [
    'systemd-detect-virt found a machine',
    { commands: { 'systemd-detect-virt': 'kvm' } },
    { 'platform.container': 'no', 'platform.virtualization': 'kvm', 'platform.wsl': 'none' },
  ],
  [
    'systemd-detect-virt --vm says nothing of containers',
    { commands: { 'systemd-detect-virt --vm': 'none' } },
    { 'platform.container': 'unknown', 'platform.virtualization': 'none' },
  ],
  [
    'gVisor behind what detect-virt calls docker',
    { ...version('Linux version 4.4.0 #1 SMP Sun Jan 10 15:06:54 PST 2016'), commands: { 'systemd-detect-virt': 'docker' } },
    { 'platform.container': 'yes', 'platform.containerRuntime': 'gvisor', 'platform.wsl': 'none' },
  ],
  ['Kata', { commands: { mount: 'kataShared on / type virtiofs (rw,relatime)' } }, { 'platform.containerRuntime': 'kata' }],
  [
    'threads of the kernel',
    {
      commands: {
        'ps aux':
          'USER PID %CPU %MEM VSZ RSS TTY STAT START TIME COMMAND\nroot 1 0.0 0.1 1 1 ? Ss 1 0:0 /sbin/init\nroot 2 0.0 0.0 0 0 ? S 1 0:0 [kthreadd]',
      },
    },
    { 'platform.container': 'no', 'pid1.command': 'init' },
  ],
  [
    'two signs of equal strength that disagree',
    { commands: { 'systemd-detect-virt': 'none' }, files: { '/proc/self/cgroup': '0::/docker/0123456789abcdef' } },
    { 'platform.container': 'unknown' },
  ],
  [
    'typed into a container',
    { commands: { 'docker run --rm -it alpine cat /etc/os-release': 'ID=alpine\nVERSION_ID=3.20.3\nPRETTY_NAME="Alpine Linux v3.20"' } },
    { 'platform.container': 'yes', 'platform.distribution': { id: 'alpine', version: '3.20.3', name: 'Alpine Linux v3.20' } },
  ],
  [
    'typed into a container from a host that is asked about',
    {
      commands: {
        'uname -a': 'Linux web1 6.1.0-27-amd64 #1 SMP x86_64 GNU/Linux',
        'docker exec web cat /proc/1/cgroup': '0::/docker/0123456789abcdef',
      },
    },
    { 'platform.container': 'unknown', 'platform.kernel': '6.1.0-27-amd64' },
  ],
  [
    'capabilities as Docker gives them',
    { files: { '/proc/self/status': 'Name:\tcat\nCapBnd:\t00000000a80425fb\n' } },
    { 'platform.container': 'yes' },
  ],
  [
    'Docker in Docker',
    { commands: { 'docker info': ' Cgroup Version: 2\n Operating System: Alpine Linux v3.19 (containerized)' } },
    { 'platform.container': 'yes', 'cgroup.mode': 'unified' },
  ],
  ['OpenVZ', { commands: { 'virt-what': 'openvz' } }, { 'platform.containerRuntime': 'openvz' }],
  ['OpenVZ by its root', { commands: { mount: '/dev/simfs on / type ext4 (rw)' } }, { 'platform.containerRuntime': 'openvz' }],
  [
    'a container of Proxmox by its root',
    { commands: { df: 'Filesystem 1K-blocks Used Available Use% Mounted on\n/dev/mapper/pve-vm--7--disk--0 99 9 90 9% /' } },
    { 'platform.containerRuntime': 'lxc' },
  ],
  [
    'an unprivileged container of LXC by its root',
    { files: { '/proc/self/mountinfo': '1 0 0:5 /@/home/me/.local/share/lxc/web/rootfs / rw - btrfs /dev/sda2 rw' } },
    { 'platform.containerRuntime': 'lxc' },
  ],
  [
    'a container by the owner of its devices',
    { commands: { mount: '/dev/sda1 on / type ext4 (rw)\nnone on /dev type tmpfs (rw,mode=755,uid=50000,gid=50000)' } },
    { 'platform.container': 'yes' },
  ],
  [
    'a cgroup tree from outside of the own namespace',
    { files: { '/proc/self/mountinfo (part)': '9 1 0:27 /../../.. /sys/fs/cgroup rw - cgroup2 cgroup2 rw' } },
    { 'platform.container': 'yes', 'cgroup.mode': 'unified' },
  ],
  [
    'what systemd writes when it starts',
    {
      commands: {
        'journalctl -b': 'Jan 01 00:00:00 web systemd[1]: Detected virtualization lxc.\nJan 01 00:00:00 web systemd[1]: Hostname set.',
      },
    },
    { 'platform.container': 'yes', 'platform.containerRuntime': 'lxc' },
  ],
  [
    'what systemd writes when it starts in a machine',
    { commands: { 'dmesg | grep systemd': '[    1.2] systemd[1]: Detected virtualization kvm.' } },
    { 'platform.container': 'no', 'platform.wsl': 'none', 'platform.virtualization': 'kvm' },
  ],
  [
    'a person with a high id is no container',
    { commands: { mount: '/dev/sda1 on / type ext4 (rw)\ntmpfs on /run/user/70000 type tmpfs (rw,mode=700,uid=70000)' } },
    { 'platform.container': 'unknown' },
  ],
  [
    'a cgroup that is mounted for a pod',
    {
      files: {
        '/proc/self/mountinfo (part)': '9 1 0:38 /kubepods.slice/kubepods-pod1.slice /sys/fs/cgroup/memory ro - cgroup cgroup rw,memory',
      },
    },
    { 'platform.containerRuntime': 'kubernetes' },
  ],
  [
    'a limit at the top of v1',
    { files: { '/sys/fs/cgroup/memory/memory.limit_in_bytes': '1073741824\n' } },
    { 'platform.container': 'yes', 'cgroup.memoryLimitBytes': 1073741824 },
  ],
  [
    'no limit at the top of v1, on 32 bits',
    { files: { '/sys/fs/cgroup/memory/memory.limit_in_bytes': '8796093018112\n' } },
    { 'platform.container': 'unknown', 'cgroup.memoryLimitBytes': null },
  ],
  [
    'no limit at the top of v1',
    { files: { '/sys/fs/cgroup/memory/memory.limit_in_bytes': '9223372036854771712\n', '/sys/fs/cgroup/cpu/cpu.cfs_quota_us': '-1\n' } },
    { 'platform.container': 'unknown' },
  ],
  [
    'the file of podman, with what it writes for itself',
    { files: { '/run/.containerenv': `engine="podman-5.2.2"\nid="${'0'.repeat(64)}"\n` } },
    { 'platform.containerRuntime': 'podman' },
  ],
  [
    'PID 1 in a container, though systemd-detect-virt found none',
    { commands: { 'systemd-detect-virt -c': 'none' }, files: { '/proc/1/cgroup': '0::/docker/0123456789abcdef' } },
    { 'platform.container': 'yes' },
  ],
  [
    'systemd-detect-virt that explains itself',
    { commands: { 'SYSTEMD_LOG_LEVEL=debug systemd-detect-virt': 'Found DMI.\nkvm' } },
    { 'platform.container': 'no' },
  ],
  [
    'an engine on the kernel of Proxmox does not see its container',
    { commands: { 'docker info': ' Kernel Version: 6.8.12-4-pve\n Operating System: Debian GNU/Linux 12 (bookworm)' } },
    { 'platform.container': 'unknown' },
  ],
  [
    'a distribution that Proxmox has only in containers',
    { commands: { 'docker info': ' Kernel Version: 6.8.12-4-pve\n Operating System: Ubuntu 24.04' } },
    { 'platform.container': 'yes', 'platform.containerRuntime': 'lxc' },
  ],
  [
    'an engine so old that it calls every systemd containerized',
    { commands: { 'docker info': 'Execution Driver: native-0.2\nOperating System: Debian GNU/Linux 8 (containerized)' } },
    { 'platform.container': 'unknown' },
  ],
  ...(
    [
      ['Ubuntu in LXD on Ubuntu', 'Ubuntu 22.04.3 LTS', '5.15.0-91-generic', 'unknown'],
      ['Debian in LXC on Ubuntu', 'Debian GNU/Linux 12 (bookworm)', '5.15.0-91-generic', 'unknown'],
      ['Alpine on the kernel of a machine that nobody knows', 'Alpine Linux v3.19', '6.6.32', 'unknown'],
      ['Ubuntu on a rented machine', 'Ubuntu 22.04.3 LTS', '6.5.0-1018-aws', 'no'],
      ['Debian on its own kernel', 'Debian GNU/Linux 12 (bookworm)', '6.1.0-18-amd64', 'no'],
      ['Rocky on its own kernel', 'Rocky Linux 9.3 (Blue Onyx)', '5.14.0-362.8.1.el9_3.x86_64', 'no'],
      ['Flatcar', 'Flatcar Container Linux by Kinvolk 3815.2.0', '6.1.77-flatcar', 'no'],
      ['Ubuntu on WSL 2', 'Ubuntu 22.04.3 LTS', '5.15.167.4-microsoft-standard-WSL2', 'no'],
    ] as const
  ).map(
    ([name, system, kernel, expected]): Row => [
      `an engine that does not call its system containerized: ${name}`,
      { commands: { 'docker info': ` Cgroup Version: 2\n Kernel Version: ${kernel}\n Operating System: ${system}\n Name: c1` } },
      { 'platform.container': expected },
    ],
  ),
  [
    'an engine with a container name',
    { commands: { 'docker info': ' Operating System: Alpine Linux v3.19\n Name: 0123456789ab' } },
    { 'platform.container': 'unknown' },
  ],
  [
    'podman in an image',
    { commands: { 'podman info': 'host:\n  cgroupVersion: v2\n  distribution:\n    variant: container\n  kernel: 6.8.0-45-generic' } },
    { 'platform.container': 'yes', 'cgroup.mode': 'unified' },
  ],
  [
    'podman on a workstation',
    {
      commands: {
        'podman info': 'host:\n  cgroupVersion: v2\n  distribution:\n    variant: workstation\n  kernel: 6.9.12-200.fc40.x86_64',
      },
    },
    { 'platform.container': 'no' },
  ],
  [
    'an engine of the host, asked from a container',
    { commands: { sh: 'root@0123456789ab:/# docker info\n Operating System: Ubuntu 24.04\n Name: web1' } },
    { 'platform.container': 'unknown' },
  ],
  [
    'Toolbx, which lets the host answer hostnamectl',
    { commands: { sh: '⬢[me@toolbox ~]$ hostnamectl\n Chassis: laptop\n⬢[me@toolbox ~]$ uname -r\n6.9.12-200.fc40.x86_64' } },
    { 'platform.container': 'unknown', 'platform.wsl': 'none' },
  ],
  ['the prompt of Toolbx', { commands: { sh: '⬢[me@toolbox ~]$ uname -r\n6.9.12-200.fc40.x86_64' } }, { 'platform.container': 'yes' }],
  [
    'podman in a variant that nobody here knows',
    { commands: { 'podman info': 'host:\n  cgroupVersion: v2\n  distribution:\n    variant: odd\n  kernel: 6.9.12-200.fc40.x86_64' } },
    { 'platform.container': 'unknown' },
  ],
  [
    'podman in a WSL that was made of an image',
    {
      commands: {
        'podman info': 'host:\n  cgroupVersion: v1\n  distribution:\n    variant: container\n  kernel: 5.15.90.1-microsoft-standard-WSL2',
      },
    },
    { 'platform.container': 'unknown' },
  ],
  [
    'the name of a Windows machine, which a container with its network has too',
    uname('6.6.87.2-microsoft-standard-WSL2', '#1 SMP x86_64 GNU/Linux', 'DESKTOP-AB12CD3'),
    { 'platform.container': 'unknown', 'platform.wsl': '2' },
  ],
  [
    'traced by a shell in a container',
    { commands: { 'docker run --rm alpine sh -xc "cat /sys/fs/cgroup/cpu.max"': '+ cat /sys/fs/cgroup/cpu.max\n150000 100000' } },
    { 'platform.container': 'yes', 'cgroup.cpuLimit': 1.5 },
  ],
  [
    'the log of a build service',
    { commands: { 'cat /proc/self/cgroup': '2024-05-01T10:00:00.1Z 2:memory:/docker/0123456789abcdef\n2024-05-01T10:00:00.2Z 0::/' } },
    { 'platform.container': 'yes', 'cgroup.mode': 'hybrid' },
  ],
];

const machines: readonly Row[] = [
  [
    'Nitro',
    { files: { '/sys/class/dmi/id/sys_vendor': 'Amazon EC2\n', '/sys/class/dmi/id/product_name': 'm5.large\n' } },
    { 'platform.virtualization': 'amazon', 'platform.wsl': 'none' },
  ],
  [
    'metal of Amazon',
    { files: { '/sys/class/dmi/id/sys_vendor': 'Amazon EC2\n', '/sys/class/dmi/id/product_name': 'm5.metal\n' } },
    { 'platform.virtualization': 'none' },
  ],
  [
    'Hyper-V that is no WSL',
    {
      files: {
        '/sys/class/dmi/id/sys_vendor': 'Microsoft Corporation\n',
        '/sys/class/dmi/id/product_name': 'Virtual Machine\n',
        '/proc/cmdline': 'BOOT_IMAGE=/boot/vmlinuz root=/dev/sda1 ro',
      },
    },
    { 'platform.virtualization': 'hyperv', 'platform.wsl': 'none' },
  ],
  [
    "QEMU's own processors",
    {
      files: {
        '/sys/class/dmi/id/product_name': 'Standard PC (i440FX + PIIX, 1996)\n',
        '/proc/cpuinfo': 'model name\t: QEMU TCG CPU version 2.5+\nflags\t\t: fpu hypervisor lahf_lm\n',
      },
    },
    { 'platform.virtualization': 'qemu' },
  ],
  [
    "a machine of QEMU with KVM's clock",
    {
      files: {
        '/sys/class/dmi/id/sys_vendor': 'QEMU\n',
        '/proc/cpuinfo': 'model name\t: QEMU Virtual CPU version 2.5+\nflags\t\t: fpu hypervisor lahf_lm\n',
        '/sys/devices/system/clocksource/clocksource0/current_clocksource': 'tsc\n',
        '/sys/devices/system/clocksource/clocksource0/available_clocksource': 'tsc kvm-clock acpi_pm\n',
      },
    },
    { 'platform.virtualization': 'kvm' },
  ],
  [
    'a machine of QEMU, and nothing that tells who runs it',
    {
      files: {
        '/sys/class/dmi/id/sys_vendor': 'QEMU\n',
        '/proc/cpuinfo': 'model name\t: QEMU Virtual CPU version 2.5+\nflags\t\t: fpu hypervisor lahf_lm\n',
      },
    },
    { 'platform.virtualization': 'unknown', 'platform.wsl': 'none' },
  ],
  [
    "lscpu in QEMU's emulation",
    { commands: { lscpu: 'Model name:   QEMU TCG CPU version 2.5+\n' } },
    { 'platform.virtualization': 'qemu' },
  ],
  ['VirtualBox', { files: { '/sys/class/dmi/id/product_name': 'VirtualBox\n' } }, { 'platform.virtualization': 'oracle' }],
  [
    'Firecracker',
    { files: { '/proc/cmdline': 'reboot=k panic=1 nomodules 8250.nr_uarts=0 i8042.noaux virtio_mmio.device=4K@0xd0000000:5' } },
    { 'platform.virtualization': 'firecracker', 'platform.wsl': 'none' },
  ],
  [
    'lscpu',
    { commands: { lscpu: 'Architecture: x86_64\nCPU(s): 4\nHypervisor vendor: VMware\nVirtualization type: full' } },
    { 'platform.virtualization': 'vmware', 'cpu.affinity': 4, 'platform.arch': 'amd64' },
  ],
  ['only the flag', { files: { '/proc/cpuinfo': 'flags\t\t: fpu hypervisor lahf_lm\n' } }, { 'platform.virtualization': 'vm-other' }],
  ['no flag', { files: { '/proc/cpuinfo': 'flags\t\t: fpu vmx lahf_lm\n' } }, { 'platform.virtualization': 'none' }],
  ['processors without such a flag', { files: { '/proc/cpuinfo': 'Features\t: fp asimd\n' } }, { 'platform.virtualization': 'unknown' }],
];

const systems: readonly Row[] = [
  [
    'not booted with systemd',
    { commands: { 'systemctl status': "System has not been booted with systemd as init system (PID 1). Can't operate." } },
    { 'systemd.state': 'offline' },
  ],
  ['degraded', { commands: { 'systemctl is-system-running': 'degraded' } }, { 'systemd.state': 'degraded' }],
  ['initializing', { commands: { 'systemctl is-system-running': 'initializing' } }, { 'systemd.state': 'starting' }],
  ['maintenance is none of our words', { commands: { 'systemctl is-system-running': 'maintenance' } }, { 'systemd.state': 'unknown' }],
  [
    'readlink on init, and where systemd lies',
    { commands: { 'readlink -f /sbin/init': '/usr/lib/systemd/systemd\n', 'ls /lib/systemd/systemd': '/lib/systemd/systemd\n' } },
    { 'systemd.initProgram': '/usr/lib/systemd/systemd', 'systemd.installed': true },
  ],
  [
    'ls on init',
    { commands: { 'ls -l /sbin/init': 'lrwxrwxrwx 1 root root 22 Jan 1 2024 /sbin/init -> ../lib/systemd/systemd\n' } },
    { 'systemd.initProgram': '../lib/systemd/systemd', 'systemd.installed': 'unknown' },
  ],
  [
    'readlink -f names what is not there',
    { commands: { 'readlink -f /sbin/init': '/usr/sbin/init\n' } },
    { 'systemd.initProgram': 'unknown' },
  ],
  [
    'an init that is no link',
    { commands: { 'readlink -f /sbin/init': '/usr/sbin/init\n', 'ls -l /sbin/init': '-rwxr-xr-x 1 root root 9 Jan 1 2024 /sbin/init\n' } },
    { 'systemd.initProgram': '/usr/sbin/init' },
  ],
  [
    'no init',
    {
      commands: {
        'ls -l /sbin/init': "ls: cannot access '/sbin/init': No such file or directory",
        'ls /usr/lib/systemd/systemd /lib/systemd/systemd':
          "ls: cannot access '/usr/lib/systemd/systemd': No such file or directory\nls: cannot access '/lib/systemd/systemd': No such file or directory",
      },
    },
    { 'systemd.initProgram': null, 'systemd.installed': false },
  ],
  ['nobody looked at init', { commands: { 'uname -a': 'Linux' } }, { 'systemd.initProgram': 'unknown', 'systemd.installed': 'unknown' }],
  [
    'the state of a user manager is another matter',
    { commands: { 'systemctl --user is-system-running': 'running' } },
    { 'systemd.state': 'unknown', 'systemd.userManager': true },
  ],
  [
    "WSL's own init",
    { commands: { 'ps -ef': 'UID PID PPID C STIME TTY TIME CMD\nroot 1 0 0 10:00 ? 00:00:00 /init' } },
    { 'systemd.state': 'absent', 'pid1.command': 'init' },
  ],
  ["WSL's own init", { commands: { 'ps -p 1 -o comm=': 'init(Ubuntu)' } }, { 'pid1.command': 'init(Ubuntu)' }],
  ['a name in brackets', { commands: { 'ps -p 1 -o comm=': '(systemd)' } }, { 'pid1.command': 'systemd' }],
  ['/sbin/init can be systemd', { commands: { 'ps -p 1 -o args=': '/sbin/init splash' } }, { 'systemd.state': 'unknown' }],
  ['version', { commands: { 'systemctl --version': 'systemd 252 (252.30-1~deb12u2)\n+PAM' } }, { 'systemd.version': 252 }],
  [
    'package of WSL, in German and UTF-16 read as UTF-8',
    { commands: { 'wsl --version': [...'WSL-Version: 2.3.26.0\nKernelversion: 5.15.167.4-1\nWSLg-Version: 1.0.65'].join('\0') } },
    { 'wsl.package': '2.3.26' },
  ],
  [
    'package of WSL, from inside',
    {
      ...uname('6.6.87.2-microsoft-standard-WSL2'),
      commands: { 'wslinfo --wsl-version': '2.5.7', 'wslinfo --networking-mode': 'mirrored' },
    },
    { 'wsl.package': '2.5.7', 'wsl.networkingMode': 'mirrored', 'platform.wsl': '2' },
  ],
  [
    'mirrored by its interface',
    {
      ...uname('6.6.87.2-microsoft-standard-WSL2'),
      commands: {
        'ip a': '3: loopback0: <BROADCAST> mtu 1500\n    link/ether 00:15:5d:00:00:01 brd ff:ff:ff:ff:ff:ff\n4: eth1: <BROADCAST>',
      },
    },
    { 'wsl.networkingMode': 'mirrored' },
  ],
  [
    'mirrored by its interface, whose name of hardware was taken out',
    { commands: { 'ip a': '1: lo: <LOOPBACK>\n    inet 127.0.0.1/8 scope host lo\n3: loopback0: <UP>\n    link/ether xx:xx brd ff:ff' } },
    { 'wsl.networkingMode': 'mirrored' },
  ],
  [
    'virtioproxy has such an interface too',
    { commands: { 'ip a': '3: loopback0: <UP>\n    link/ether 00:15:5d:00:00:01\n    inet 169.254.1.1/16 scope global loopback0' } },
    { 'wsl.networkingMode': 'unknown' },
  ],
  ['only the name of the interface', { commands: { 'ip a': '3: loopback0: <UP> mtu 1500' } }, { 'wsl.networkingMode': 'unknown' }],
  [
    'NAT in whatever language',
    { commands: { wsl: 'wsl: 不支持镜像网络模式：没有所需的功能。\n正在回退到 NAT 网络。' } },
    { 'wsl.networkingMode': 'nat' },
  ],
  [
    'NAT, of which a message about proxies speaks',
    { commands: { wsl: 'wsl: A localhost proxy configuration was detected. WSL in NAT mode does not support localhost proxies.' } },
    { 'wsl.networkingMode': 'nat' },
  ],
];

const resources: readonly Row[] = [
  [
    'ulimit of bash',
    {
      commands: {
        'ulimit -a':
          'core file size          (blocks, -c) 0\nopen files                      (-n) 1024\nmax user processes              (-u) unlimited\nstack size              (kbytes, -s) 8192',
      },
    },
    {
      'limits.nofile': { soft: 1024, hard: 'unknown' },
      'limits.nproc': { soft: null, hard: 'unknown' },
      'limits.stack': { soft: 8388608, hard: 'unknown' },
    },
  ],
  [
    'sysctl',
    { commands: { 'sysctl -a': 'kernel.pid_max = 4194304\nvm.overcommit_memory = 2\nuser.max_user_namespaces = 0' } },
    { 'kernel.pidMax': 4194304, 'kernel.overcommit': 2, 'kernel.maxUserNamespaces': 0 },
  ],
  [
    'limits of namespaces, of a kernel without time namespaces',
    {
      files: Object.fromEntries(
        ['cgroup', 'ipc', 'mnt', 'net', 'pid', 'time', 'uts'].map((kind) => [
          `/proc/sys/user/max_${kind}_namespaces`,
          kind === 'time' ? { missing: true } : `${kind.length}\n`,
        ]),
      ),
    },
    { 'kernel.namespaceLimits': { cgroup: 6, ipc: 3, mnt: 3, net: 3, pid: 3, uts: 3 } },
  ],
  [
    'a limit of namespaces that nobody looked at',
    { files: { '/proc/sys/user/max_mnt_namespaces': '0\n' } },
    { 'kernel.namespaceLimits': 'unknown' },
  ],
  [
    'a sysctl that this kernel does not have',
    {
      files: { '/proc/sys/kernel/unprivileged_userns_clone': { missing: true } },
      stats: { '/proc/sys/kernel': { value: { kind: 'directory', size: 0, mode: 0o555, uid: 0, gid: 0, mtimeMs: 0 } } },
    },
    { 'kernel.unprivilegedUsernsClone': 'absent' },
  ],
  [
    '/proc is not mounted',
    { files: { '/proc/sys/kernel/unprivileged_userns_clone': { missing: true } }, stats: { '/proc/sys/kernel': { missing: true } } },
    { 'kernel.unprivilegedUsernsClone': 'unknown' },
  ],
  [
    'seccomp',
    { files: { '/proc/self/status': 'NoNewPrivs:\t1\nSeccomp:\t2\nSeccomp_filters:\t1\nCpus_allowed_list:\t0-3,8\n' } },
    { 'seccomp.mode': 'filter', 'seccomp.filters': 1, 'seccomp.noNewPrivs': true, 'cpu.affinity': 5 },
  ],
  ['a kernel before 5.9 does not count filters', { files: { '/proc/self/status': 'Seccomp:\t2\n' } }, { 'seccomp.filters': 'unknown' }],
  [
    'free -m',
    { commands: { 'free -m': '      total used\nMem:   15258 941\nSwap:  0 0' } },
    { 'memory.totalBytes': 15258 * 2 ** 20, 'memory.swapBytes': 0 },
  ],
];

describe.each<[string, readonly Row[]]>([
  ['whose kernel', kernels],
  ['container', containers],
  ['virtualization', machines],
  ['systemd and WSL', systems],
  ['limits and settings', resources],
])('%s', (_, rows) => {
  it.each(rows)('%s', async (_name, pasted, expected) => {
    const facts = (await factsOf(pasted)) as Readonly<Record<string, { value: unknown }>>;
    expect(Object.fromEntries(Object.keys(expected).map((id) => [id, facts[id]!.value]))).toEqual(expected);
  });
});

it('takes unknown fields, truth and note for no evidence', async () => {
  const facts = await factsOf({ note: 'WSL2', truth: { container: true }, kind: 'env', id: 'docker' } as Pasted);
  expect(determined(facts)).toEqual([]);
});
