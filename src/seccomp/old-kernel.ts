import { enosys } from '../knowledge/errno.js';
import { type SeccompArch, seccompArchitectures } from '../knowledge/seccomp.js';
import { systemCallRows } from '../knowledge/system-call-numbers.js';
import { isOlder } from '../model/versions.js';

/**
 * A profile that answers as a kernel of that age does to the calls that it does not have.
 *
 * @param kernel `4.19`
 * @returns the names, and the profile as the OCI specification writes it
 */
export function oldKernelProfile(kernel: string, arch: SeccompArch): { readonly names: readonly string[]; readonly json: string } {
  const own = seccompArchitectures.find(({ goarch }) => goarch === arch)!;
  const names = [...systemCallRows().values()].filter(({ since }) => since !== undefined && isOlder(kernel, since)).map(({ name }) => name);
  const json = JSON.stringify({
    defaultAction: 'SCMP_ACT_ALLOW',
    architectures: [own.constant, ...own.subs],
    syscalls: names.length === 0 ? [] : [{ names, action: 'SCMP_ACT_ERRNO', errnoRet: enosys }],
  });
  return { names, json };
}
