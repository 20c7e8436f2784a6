/**
 * Kernel releases by who builds them, as `uname -r` prints them. A release that one of the distributors builds is not the kernel
 * of WSL; a release that nobody here knows says nothing.
 * Sources: the distributors' kernel packages; WSL: https://github.com/microsoft/WSL2-Linux-Kernel/releases and
 * https://learn.microsoft.com/windows/wsl/kernel-release-notes; gVisor: pkg/sentry/syscalls/linux/linux64.go.
 */
export const kernelBuilders: readonly { readonly builder: string; readonly pattern: RegExp }[] = [
  {
    builder: 'Debian',
    pattern:
      /-(?:\d+-)?(?:cloud-|rt-)?(?:amd64|arm64|686|686-pae|armmp|armmp-lpae|riscv64|s390x|ppc64el|powerpc64le|loong64)(?:-unsigned)?$|[+]deb\d+/,
  },
  {
    builder: 'Ubuntu',
    pattern:
      /-\d+(?:rc\d+)?-(?:generic|lowlatency|azure|aws|gcp|gke|gkeop|oracle|ibm|kvm|raspi2?|virtual|server|nvidia|intel|intel-iotg|oem|realtime|bluefield|xilinx|tegra|snapdragon|euclid|starfive|allwinner|laptop|nvidia-tegra)(?:-[\w.]+)*$/,
  },
  { builder: 'Red Hat and its rebuilds', pattern: /\.el\d+(?:[._]|$)/ },
  { builder: 'Fedora', pattern: /\.fc\d+\./ },
  { builder: 'Amazon Linux', pattern: /\.amzn\d+\./ },
  { builder: 'SUSE', pattern: /-(?:default|azure|preempt|longterm|vanilla)$/ },
  { builder: 'Oracle', pattern: /\.el\d+uek\./ },
  { builder: 'Arch Linux', pattern: /(?:-arch\d+-\d+|-\d+-(?:lts|zen|hardened)|-MANJARO)$/ },
  { builder: 'Alpine Linux', pattern: /-\d+-(?:lts|virt|edge|rpi\d?|stable|asahi)$/ },
  { builder: 'Proxmox', pattern: /-pve$/ },
  { builder: 'Azure Linux', pattern: /\.(?:cm\d|azl\d)$/ },
  { builder: 'Photon OS', pattern: /\.ph\d(?:-\w+)?$/ },
  { builder: 'Flatcar, CoreOS', pattern: /-(?:flatcar|coreos(?:-r\d+)?)$/ },
  { builder: 'LinuxKit', pattern: /-linuxkit(?:-\w+)?$|-moby$/ },
  { builder: 'OrbStack', pattern: /-orbstack-/ },
  { builder: 'Raspberry Pi', pattern: /-(?:v7l?\+?|v8(?:-16k)?\+?)$|\+rpt-rpi-/ },
  { builder: 'Android', pattern: /-android\d*-|-Termux|-perf(?:-|$|\+)/ },
  { builder: 'ChromeOS', pattern: /^\d+\.\d+\.\d+-\d{5}-g[0-9a-f]{10,}/ },
  { builder: 'Talos', pattern: /-talos$/ },
  { builder: 'OpenVZ, Virtuozzo', pattern: /(?:stab\d|vz\d)/ },
  { builder: 'Gentoo', pattern: /-gentoo(?:-|$)/ },
  { builder: 'gVisor', pattern: /-gvisor$/ },
  { builder: 'Firecracker', pattern: /-fc(?:-|$)|\.fc-/ },
  { builder: 'QNAP', pattern: /-qnap$/ },
  { builder: 'Unraid', pattern: /-[Uu]nraid$/ },
  { builder: 'TrueNAS', pattern: /\+truenas$/ },
  { builder: 'Home Assistant', pattern: /-haos(?:-|$)/ },
  { builder: 'Armbian', pattern: /-(?:rockchip|rockchip64|rk35xx|sunxi|sunxi64|meson|meson64)$/ },
  { builder: 'NVIDIA Jetson', pattern: /-tegra$/ },
];

/** The translation layer of Windows 10: a constant release with the Windows build, `4.4.0-19041-Microsoft`; 3.4.0 in the first builds. */
export const wsl1Release = /^[34]\.4\.\d+(?:\+|-\d{2,6})?-Microsoft$|^3\.4\.0\+?-Microsoft$/;

/** What `uname -a` of the first builds of Windows 10 with WSL says, without the suffix: https://github.com/microsoft/WSL/issues/1090 */
export const wsl1FirstBuild = /^3\.4\.0\+ #1 PREEMPT Thu Aug 1 17:06:05 CST 2013\b/;

/** Kernels of WSL 2 began with 4.19 (https://learn.microsoft.com/windows/wsl/kernel-release-notes); no older one has what it needs. */
export const oldestWsl2 = [4, 19] as const;

/** The unified hierarchy came with 4.5 (Documentation/admin-guide/cgroup-v2.rst of that release). */
export const oldestUnified = [4, 5] as const;

/** Microsoft's kernels (4.19.84-microsoft-standard, 5.15.167.4-microsoft-standard-WSL2) and what people build from their sources. */
export const wsl2Release = /microsoft-(?:standard|custom)|WSL2/i;

/** gVisor's kernel answers with a constant: one of two releases, and always this date. */
export const gvisorVersion = /#1 SMP Sun Jan 10 15:06:54 PST 2016/;

/** GOARCH by machine name (uname -m; src/cmd/dist of Go). */
export const machineNames: Readonly<Record<string, string>> = {
  x86_64: 'amd64',
  amd64: 'amd64',
  i386: '386',
  i686: '386',
  aarch64: 'arm64',
  arm64: 'arm64',
  armv6l: 'arm',
  armv7l: 'arm',
  armv8l: 'arm',
  riscv64: 'riscv64',
  ppc64le: 'ppc64le',
  s390x: 's390x',
  loongarch64: 'loong64',
  mips64: 'mips64le',
};
