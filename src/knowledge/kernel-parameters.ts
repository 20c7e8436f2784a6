/**
 * Kernel parameters that change what Go programs meet: cgroup layout and accounting, memory and pressure accounting, timers, address
 * layout, CPUs. Documentation/admin-guide/kernel-parameters.txt; systemd(1) for its own.
 */
export const tellingParameters =
  /^(?:systemd\.(?:unified_cgroup_hierarchy|legacy_systemd_cgroup_controller)|SYSTEMD_CGROUP_ENABLE_LEGACY_FORCE|cgroup_no_v1|cgroup_disable|cgroup_enable|cgroup\.memory|swapaccount|psi|maxcpus|nr_cpus|isolcpus|nohz_full|mem|mitigations|clocksource|tsc|norandmaps|nosmt|transparent_hugepage|apparmor|security|lsm|user_namespace\.enable|WSL_ROOT_INIT)(?:=|$)/;
