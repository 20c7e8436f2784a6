import type { Host } from '../host/host.js';
import type { Report } from '../model/report.js';
import { cgroupFacts } from './cgroup.js';
import type { Facts } from './fact.js';
import { kernelFacts } from './kernel.js';
import { observe } from './observe.js';
import { platformFacts } from './platform.js';
import { resourceFacts } from './resources.js';
import { seccompFacts } from './seccomp.js';
import { systemdFacts } from './systemd.js';
import { wslFacts } from './wsl.js';

/** Collects what can be observed, and derives all facts from it. */
export async function observeFacts(host: Host): Promise<Facts> {
  const observed = await observe(host);
  const platform = platformFacts(observed);
  return {
    ...platform,
    ...cgroupFacts(observed),
    ...resourceFacts(observed),
    ...kernelFacts(observed),
    ...seccompFacts(observed),
    ...systemdFacts(observed),
    ...wslFacts(observed, platform['platform.wsl'], platform['platform.container']),
  };
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
