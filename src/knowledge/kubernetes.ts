/**
 * Runtimes that run a pod in a kernel of its own, by the names that runtime classes have in their documentation:
 * https://gvisor.dev/docs/user_guide/quick_start/kubernetes, https://cloud.google.com/kubernetes-engine/docs/how-to/sandbox-pods,
 * https://github.com/kata-containers/kata-containers/blob/main/tools/packaging/kata-deploy
 */
export const sandboxes: readonly { readonly pattern: RegExp; readonly runtime: string }[] = [
  { pattern: /gvisor|runsc/i, runtime: 'gvisor' },
  { pattern: /kata/i, runtime: 'kata' },
];

/** Runtime classes that run a pod as any other, with a device or another implementation: NVIDIA's operator, crun, runc. */
export const plainRuntimeClasses = /^(?:nvidia(?:-\w+)?|runc|crun|youki)$/;

/**
 * Where nodes come from, by the scheme of spec.providerID: clouds give machines (cloud-provider-* of Kubernetes), kind gives
 * containers of the engine that its address names (kind, pkg/cluster/internal/providers/docker/provision.go).
 */
export const nodeProviders: readonly {
  readonly pattern: RegExp;
  readonly container: 'yes' | 'no';
  readonly runtime?: string;
  readonly virtualization?: string;
}[] = [
  { pattern: /^kind:\/\/docker\//, container: 'yes', runtime: 'docker' },
  { pattern: /^kind:\/\/podman\//, container: 'yes', runtime: 'podman' },
  { pattern: /^kind:\/\/nerdctl\//, container: 'yes', runtime: 'containerd' },
  { pattern: /^k3s:\/\/k3d-/, container: 'yes', runtime: 'docker' },
  { pattern: /^aws:\/\/\/[\w-]+\/i-[0-9a-f]{8,}$/, container: 'no' },
  { pattern: /^azure:\/\/\/subscriptions\//, container: 'no', virtualization: 'hyperv' },
  { pattern: /^gce:\/\//, container: 'no' },
  { pattern: /^(?:vsphere|openstack|digitalocean|hcloud|linode|oci|ibm|equinixmetal|nutanix|proxmox):\/\//, container: 'no' },
];

/** The kubelet's least quota: 1000 µs in a period of 100 000 (pkg/kubelet/cm/helpers_linux.go, MinQuotaPeriod). */
export const leastPodCpus = 0.01;
