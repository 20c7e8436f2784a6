/**
 * Cgroup paths that container managers make. Sources: runc and moby (docker/<id>, docker-<id>.scope), podman (libpod-<id>.scope,
 * libpod_parent), kubelet (kubepods, kubepods.slice), containerd (cri-containerd-<id>), CRI-O (crio-<id>), LXC (lxc/<name>,
 * lxc.payload.<name>), systemd-nspawn (machine.slice), Amazon ECS (ecs/<task>), Garden, buildkit, Nomad, GitHub's runner.
 */
export const cgroupPaths: readonly { readonly pattern: RegExp; readonly runtime: string }[] = [
  { pattern: /\/kubepods(?:[/.-]|$)/, runtime: 'kubernetes' },
  { pattern: /\/(?:crio|cri-containerd)-[0-9a-f]{12,}/, runtime: 'kubernetes' },
  { pattern: /\/libpod-(?:conmon-)?[0-9a-f]{12,}|\/libpod_parent\/|\/podman-/, runtime: 'podman' },
  {
    pattern:
      /\/docker\/(?:buildx?\/|buildkit\/|.*\/)?[0-9a-z]{12,}|\/docker-[0-9a-f]{12,}|\/actions_job\/|\/system\.slice\/docker-[0-9a-f]+/,
    runtime: 'docker',
  },
  { pattern: /\/lxc(?:\.payload)?[./][\w.-]+/, runtime: 'lxc' },
  { pattern: /\/machine\.slice\/(?:systemd-nspawn@|machine-.*\.scope)/, runtime: 'systemd-nspawn' },
  { pattern: /\/ecs\/[0-9a-f-]{12,}/, runtime: 'docker' },
  { pattern: /\/(?:garden|buildkit|nomad|containerd|mesos)\/[\w-]+/, runtime: 'other' },
  { pattern: /\/nerdctl-[0-9a-f]{12,}/, runtime: 'containerd' },
];

/** Where managers keep what they mount into containers; a path in a mount's root or lowerdir. */
export const mountTraces: readonly { readonly pattern: RegExp; readonly runtime: string }[] = [
  { pattern: /\/kubelet\/pods\//, runtime: 'kubernetes' },
  { pattern: /\/(?:docker|docker-desktop)\/(?:containers|overlay2?|aufs|devicemapper|btrfs|volumes)\//, runtime: 'docker' },
  { pattern: /\/containers\/storage\/|\/overlay-containers\//, runtime: 'podman' },
  { pattern: /io\.containerd\.(?:snapshotter|grpc)/, runtime: 'containerd' },
  { pattern: /\/(?:lib|share)\/(?:lxc|lxd|incus)\/|\/var\/snap\/lxd\/|\/(?:lxd|incus)\/storage-pools\//, runtime: 'lxc' },
];

/**
 * Devices and file systems that are the root of containers alone: OpenVZ's simfs and ploop (wiki.openvz.org), and the volumes that
 * Proxmox makes for LXC (pve-storage, PVE/Storage: vm-ID-disk-N as a device mapper of the host, subvol-ID-disk-N).
 */
export const containerRoots: readonly { readonly pattern: RegExp; readonly runtime: string }[] = [
  { pattern: /^(?:\/dev\/)?simfs$|^\/dev\/ploop\d+(?:p\d+)?$/, runtime: 'openvz' },
  { pattern: /\bvm--\d+--disk--\d+$|\bsubvol-\d+-disk-\d+$/, runtime: 'lxc' },
];

/** Ids of os-release for which Proxmox has templates of containers (pveam), but for Debian, which Proxmox itself is built on. */
export const proxmoxGuests = /^(?:ubuntu|alpine|centos|rocky|almalinux|fedora|arch|opensuse\b.*|gentoo|devuan|nixos)$/;

/** VARIANT_ID of os-release: of images for containers, and of editions for machines (fedora-release.spec of Fedora). */
export const containerVariants: ReadonlySet<string> = new Set(['container', 'toolbx']);
export const machineVariants: ReadonlySet<string> = new Set(
  (
    'workstation server cloud coreos iot silverblue kinoite sericea onyx sway-atomic budgie-atomic cosmic-atomic kde kde-mobile xfce lxde lxqt ' +
    'cinnamon mate-compiz matecompiz i3 sway budgie cosmic miraclewm designsuite jam robotics scientific security soas astronomy python-classroom'
  ).split(' '),
);

/**
 * What `docker info` calls systems that are made to run on machines alone, never as the user space of LXC or another system
 * container: their own images are disks. https://www.flatcar.org, https://fedoraproject.org/coreos, https://cloud.google.com/container-optimized-os,
 * https://bottlerocket.dev, https://www.talos.dev, https://rancher.com/docs/os, https://www.balena.io/os, https://www.home-assistant.io, https://docs.unraid.net
 */
export const machineSystems =
  /^(?:Flatcar|Fedora CoreOS|Red Hat Enterprise Linux CoreOS|CoreOS|Container Linux|Container-Optimized OS|Bottlerocket|Talos|RancherOS|BurmillaOS|balenaOS|Home Assistant OS|HassOS|Unraid|Photon)/i;

/**
 * Kernels whose machines' user space is of the same maker, by id of os-release. Not Ubuntu's generic kernel: Ubuntu ships LXD, whose
 * containers are Ubuntu too, and in a cgroup namespace of their own; its kernels for clouds run on rented machines.
 */
export const kernelsOfDistributions: readonly { readonly id: RegExp; readonly release: RegExp }[] = [
  { id: /^debian$/, release: /-(?:cloud-)?(?:amd64|arm64)$|[+]deb\d+/ },
  { id: /^ubuntu$/, release: /-\d+-(?:azure|aws|gcp|gke|gkeop|oracle|ibm|kvm|raspi)$/ },
  { id: /^(?:rhel|centos|rocky|almalinux|ol)$/, release: /\.el\d+/ },
  { id: /^fedora$/, release: /\.fc\d+\./ },
  { id: /^amzn$/, release: /\.amzn\d+\./ },
  { id: /^(?:sles|opensuse-leap|opensuse-tumbleweed)$/, release: /-default$/ },
  { id: /^arch$/, release: /-arch\d+-\d+$|-\d+-(?:lts|zen|hardened)$/ },
  { id: /^alpine$/, release: /-\d+-(?:lts|virt|rpi\d?)$/ },
  { id: /^azurelinux$/, release: /\.(?:cm\d|azl\d)$/ },
];

/** Host names that Toolbx gives to its containers (https://containertoolbx.org). */
export const toolbxHostNames: ReadonlySet<string> = new Set(['toolbox', 'toolbx']);

/** Names that Windows Setup gives to machines; WSL gives them to its distributions, no engine gives them to containers. */
export const windowsHostName = /^(?:DESKTOP|LAPTOP|WIN)-[0-9A-Z]{6,11}$/;

/** Programs that exist only to be PID 1 of a container. */
export const containerInits: Readonly<Record<string, string>> = {
  'docker-init': 'docker',
  tini: 'unknown',
  'tini-static': 'unknown',
  'dumb-init': 'unknown',
  catatonit: 'podman',
  'podman-init': 'podman',
  pause: 'kubernetes',
  's6-svscan': 'unknown',
};

/** PID 1 of systems that boot by themselves, and of system containers; a shell or a service there is the mark of a container. */
export const systemInits: ReadonlySet<string> = new Set([
  'systemd',
  'init',
  'openrc-init',
  'runit',
  'runit-init',
  's6-linux-init',
  'dinit',
  'busybox',
  'launchd',
  'shepherd',
  'upstart',
]);

/**
 * Capability sets that engines give by default: moby oci/caps/defaults.go, and containers/common pkg/config/default.go. Bits from
 * include/uapi/linux/capability.h.
 */
export const defaultCapabilities: Readonly<Record<string, string>> = { a80425fb: 'docker', '800405fb': 'podman', a80c25fb: 'docker' };
export const dockerCapabilityNames: ReadonlySet<string> = new Set([
  'cap_chown',
  'cap_dac_override',
  'cap_fowner',
  'cap_fsetid',
  'cap_kill',
  'cap_setgid',
  'cap_setuid',
  'cap_setpcap',
  'cap_net_bind_service',
  'cap_net_raw',
  'cap_sys_chroot',
  'cap_mknod',
  'cap_audit_write',
  'cap_setfcap',
]);

/** Host names that services give to machines and containers of theirs; together with their kernel (Azure) they tell the place. */
export const hostNames: readonly {
  readonly pattern: RegExp;
  readonly container: 'yes' | 'no';
  readonly runtime: string;
  readonly place: string;
}[] = [
  { pattern: /^codespaces-[0-9a-f]{6}$/, container: 'yes', runtime: 'docker', place: 'GitHub Codespaces, which works in a container' },
  { pattern: /^runnervm\w{4,12}$|^fv-az\d+-\d+$/, container: 'no', runtime: 'none', place: 'a machine of GitHub-hosted runners' },
];

/** include/linux/proc_ns.h: inode numbers of the initial namespaces. net and mnt are constant only since Linux 6.18. */
export const initialNamespaces: Readonly<Record<'cgroup' | 'ipc' | 'net' | 'mnt' | 'pid' | 'time' | 'user' | 'uts', number>> = {
  ipc: 4026531839,
  uts: 4026531838,
  user: 4026531837,
  pid: 4026531836,
  cgroup: 4026531835,
  time: 4026531834,
  net: 4026531833,
  mnt: 4026531832,
};
