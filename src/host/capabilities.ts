import { capabilities } from '../knowledge/seccomp.js';

/**
 * Whether a capability is effective (capabilities(7)).
 *
 * @param status text of /proc/PID/status
 * @param name as `CAP_SYS_ADMIN`
 */
export function holdsCapability(status: string, name: string): boolean {
  const [, effective = '0'] = /^CapEff:\s*([\da-f]{1,16})$/m.exec(status) ?? [];
  return ((BigInt(`0x${effective}`) >> BigInt(capabilities.indexOf(name))) & 1n) === 1n;
}
