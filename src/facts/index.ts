import type { Host } from '../host/host.js';
import type { Report } from '../model/report.js';
import { type Facts, known } from './fact.js';

/** Collects what can be observed, and derives all facts from it. */
export async function observeFacts(host: Host): Promise<Facts> {
  const { os, arch, processors } = host.platform;
  const evidence = { source: 'the process', value: `${os}/${arch}, ${processors} processors` };
  return { 'platform.os': known(os, evidence), 'platform.arch': known(arch, evidence) };
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
