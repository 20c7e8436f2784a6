import type { Check } from '../check.js';
import { cgroupChecks } from './cgroup.js';
import { ebpfChecks } from './ebpf.js';
import { kernelChecks } from './kernel.js';
import { memoryChecks } from './memory.js';
import { nodeChecks } from './node.js';
import { pressureChecks } from './pressure.js';
import { resourceChecks } from './resources.js';
import { seccompChecks } from './seccomp.js';
import { systemdChecks } from './systemd.js';
import { taskChecks } from './tasks.js';
import { wslChecks } from './wsl.js';

/** The checks of the host, in the order of a page about it. */
export const environmentChecks: readonly Check[] = [
  ...kernelChecks,
  ...wslChecks,
  ...cgroupChecks,
  ...memoryChecks,
  ...taskChecks,
  ...resourceChecks,
  ...pressureChecks,
  ...seccompChecks,
  ...systemdChecks,
  ...nodeChecks,
  ...ebpfChecks,
];
