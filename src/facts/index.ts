import type { Host } from '../host/host.js';
import type { Report } from '../model/report.js';
import { type ActiveFamily, activeFacts } from './active.js';
import { observeAdvice } from './advice.js';
import { cgroupFacts } from './cgroup.js';
import { cgroupUseFacts } from './cgroup-use.js';
import { observeClock } from './clock.js';
import type { Facts } from './fact.js';
import { kernelFacts } from './kernel.js';
import { seenKernels } from './kernel-seen.js';
import { observe } from './observe.js';
import { platformFacts } from './platform.js';
import { resourceFacts } from './resources.js';
import { seccompFacts } from './seccomp.js';
import { systemdFacts } from './systemd.js';
import { observeWindows, unaskedWindows } from './windows.js';
import { wslFacts } from './wsl.js';
import { observeWslConfiguration } from './wsl-configuration.js';

/** What is to be observed beside what can merely be read. */
export interface Observation {
  /** The network is not asked. */
  readonly offline: boolean;
  /** The families of facts that rest on acts; undefined: all. */
  readonly active?: ReadonlySet<ActiveFamily>;
}

/** Collects what can be observed, and derives all facts from it. */
export async function observeFacts(host: Host, observation: Observation): Promise<Facts> {
  const [observed, withActs, clock, windows] = await Promise.all([
    observe(host),
    activeFacts(host, observation),
    observeClock(host),
    observation.active?.has('windows') === false ? unaskedWindows : observeWindows(host),
  ]);
  const kernels = seenKernels(observed);
  const platform = platformFacts(observed, kernels);
  const passive = {
    ...platform,
    ...cgroupFacts(observed, kernels, platform['platform.container']),
    ...cgroupUseFacts(observed),
    ...clock,
    ...windows,
    ...resourceFacts(observed),
    ...kernelFacts(observed, kernels),
    ...seccompFacts(observed),
    ...systemdFacts(observed),
    ...wslFacts(observed, kernels, platform['platform.wsl'], platform['platform.container']),
  };
  const wsl = await observeWslConfiguration(host, passive, observed.mounts.entries);
  const still = { ...passive, ...wsl, ...(await observeAdvice(host, { ...passive, ...wsl })) };
  return { ...still, ...withActs(still) };
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
