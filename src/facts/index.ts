import type { Host } from '../host/host.js';
import type { Report } from '../model/report.js';
import { type FactId, type Facts, type FactsOf, type FactValues, known, undetermined } from './fact.js';

/** Collects what can be observed, and derives all facts from it. */
export async function observeFacts(host: Host): Promise<Facts> {
  const { os, arch, processors } = host.platform;
  const evidence = { source: 'the process', value: `${os}/${arch}, ${processors} processors` };
  return { ...nothing, 'platform.os': known(os, evidence), 'platform.arch': known(arch, evidence) };
}

/** Facts as they stand in a report. */
export function asReported(facts: Facts): Report['facts'] {
  return Object.fromEntries(
    Object.entries(facts).map(([id, { value, evidence, reason }]) => [
      id,
      { value, evidence: [...evidence], ...(reason === undefined ? {} : { reason }) },
    ]),
  );
}

const ids = [
  'platform.kernel',
  'platform.distribution',
  'platform.wsl',
  'platform.container',
  'platform.containerRuntime',
  'platform.virtualization',
  'cgroup.mode',
  'cgroup.controllers',
  'cgroup.cpuLimit',
  'cgroup.memoryLimitBytes',
  'cgroup.memoryHighBytes',
  'cgroup.swapLimitBytes',
  'cgroup.pidsLimit',
  'cgroup.cpuset',
  'cgroup.delegated',
  'cgroup.hiddenAncestors',
  'cgroup.pressure',
  'cpu.affinity',
  'memory.totalBytes',
  'memory.swapBytes',
  'limits.nofile',
  'limits.nproc',
  'limits.as',
  'limits.core',
  'limits.stack',
  'kernel.release',
  'kernel.pidMax',
  'kernel.threadsMax',
  'kernel.overcommit',
  'kernel.maxUserNamespaces',
  'kernel.unprivilegedUsernsClone',
  'kernel.apparmorRestrictUserns',
  'kernel.lsm',
  'kernel.mmapRndBits',
  'kernel.clocksource',
  'kernel.cmdline',
  'kernel.livepatch',
  'kernel.psi',
  'seccomp.mode',
  'seccomp.filters',
  'seccomp.noNewPrivs',
  'seccomp.actions',
  'systemd.state',
  'systemd.version',
  'systemd.userManager',
  'pid1.command',
  'wsl.networkingMode',
  'wsl.package',
  'wsl.kernel',
  'wsl.windowsDrives',
  'wsl.interop',
] as const satisfies readonly FactId[];

const nothing = Object.fromEntries(ids.map((id) => [id, undetermined('no observer looks at it yet')])) as unknown as FactsOf<
  Omit<FactValues, 'platform.os' | 'platform.arch'>
>;
