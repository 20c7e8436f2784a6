/**
 * DMI texts and the hypervisor that gives them, in systemd's words (src/basic/virt.c of systemd, dmi_vendor_table; the clouds'
 * own documentation for the product names).
 */
export const dmiVendors: readonly { readonly pattern: RegExp; readonly name: string }[] = [
  { pattern: /^KVM|KubeVirt/, name: 'kvm' },
  {
    pattern: /OpenStack|oVirt|RHEV|DigitalOcean|Droplet|Hetzner|vServer|Linode|Scaleway|Alibaba Cloud ECS/i,
    name: 'kvm',
  },
  { pattern: /Google Compute Engine/, name: 'google' },
  { pattern: /Amazon EC2/, name: 'amazon' },
  { pattern: /VMware/, name: 'vmware' },
  { pattern: /VirtualBox|innotek/, name: 'oracle' },
  { pattern: /^Xen|HVM domU/, name: 'xen' },
  { pattern: /Parallels/, name: 'parallels' },
  { pattern: /BHYVE/, name: 'bhyve' },
  { pattern: /Hyper-V|^Virtual Machine$/, name: 'microsoft' },
  { pattern: /Apple Virtualization/, name: 'apple' },
];

/**
 * DMI texts of QEMU's own machines (hw/i386/pc_piix.c, pc_q35.c; Bochs' BIOS). They are the same whether KVM runs the processors or
 * QEMU emulates them.
 */
export const qemuMachine = /QEMU|^Standard PC|Bochs|pc-i440fx|pc-q35/i;

/** The model of processors that QEMU emulates, `-cpu max` (target/i386/cpu.c); other models of its table have one name for both. */
export const emulatedProcessor = /^QEMU TCG CPU\b/;

/** What systemd-detect-virt(1) prints for machines and for containers; `wsl` is among its containers. */
export const detectVirtMachines: ReadonlySet<string> = new Set([
  'qemu',
  'kvm',
  'amazon',
  'zvm',
  'vmware',
  'microsoft',
  'oracle',
  'powervm',
  'xen',
  'bochs',
  'uml',
  'parallels',
  'bhyve',
  'qnx',
  'acrn',
  'apple',
  'sre',
  'google',
  'vm-other',
]);
export const detectVirtContainers: ReadonlySet<string> = new Set([
  'openvz',
  'lxc',
  'lxc-libvirt',
  'systemd-nspawn',
  'docker',
  'podman',
  'rkt',
  'wsl',
  'proot',
  'pouch',
  'container-other',
]);

/** lscpu(1)'s "Hypervisor vendor", virt-what(1) and the kernel's "Hypervisor detected", in systemd's words. */
export const hypervisorNames: Readonly<Record<string, string>> = {
  kvm: 'kvm',
  qemu: 'qemu',
  xen: 'xen',
  microsoft: 'microsoft',
  'microsoft hyper-v': 'microsoft',
  'microsoft hyperv': 'microsoft',
  hyperv: 'microsoft',
  'hyper-v': 'microsoft',
  vmware: 'vmware',
  oracle: 'oracle',
  innotek: 'oracle',
  virtualbox: 'oracle',
  virtualpc: 'microsoft',
  parallels: 'parallels',
  bhyve: 'bhyve',
  aws: 'amazon',
  google_cloud: 'google',
  amazon: 'amazon',
  google: 'google',
  apple: 'apple',
};

/** Names of the product where they differ from systemd's. */
export const virtualizationNames: Readonly<Record<string, string>> = { microsoft: 'hyperv' };

/** Disks of other machines: virtio, NVMe, Xen, SD cards, and the folder of Android (Documentation/admin-guide/devices.txt). */
export const foreignDisks = /^\/dev\/(?:vd[a-z]+\d*|xvd[a-z]+\d*|nvme\d+n\d+(?:p\d+)?|mmcblk\d+(?:p\d+)?|block\/\S+)$/;
