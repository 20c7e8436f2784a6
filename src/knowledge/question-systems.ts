/** A system and its GOOS. */
export interface QuestionSystem {
  readonly goos: string;
  readonly name: string;
}

const linux: QuestionSystem = { goos: 'linux', name: 'Linux' };
const windows: QuestionSystem = { goos: 'windows', name: 'Windows' };

/**
 * Families of questions about a host, and single ones of other families, that are about one system: its cgroups (cgroups(7)), files
 * below /proc (proc(5)) and its C library (nsswitch.conf(5), resolv.conf(5)). Those about WSL say by themselves that this is not WSL.
 */
const systems: Readonly<Record<string, QuestionSystem>> = {
  ...Object.fromEntries(
    [
      ...['kernel', 'cgroup', 'gomaxprocs', 'cpu', 'mem', 'io', 'pids', 'limits', 'seccomp', 'systemd', 'userns', 'container', 'node'],
      ...['advice', 'ebpf', 'race.address-layout', 'clock.source', 'env.preload'],
      ...['net.resolver', 'net.nameserver', 'net.tls-roots', 'net.ipv6', 'net.ports', 'net.iptables'],
    ].map((name) => [name, linux]),
  ),
  windows,
};

/** The one system that a question about a host is about; undefined: all. */
export function systemOfQuestion(id: string): QuestionSystem | undefined {
  return systems[id] ?? systems[id.split('.')[0]!];
}
