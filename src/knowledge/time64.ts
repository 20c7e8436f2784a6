/**
 * What programs for 32-bit processors wait by on Linux: the call with 64-bit times since this line, the older one before
 * (https://go.dev/issue/75133, runtime/os_linux_futex32.go, os_linux32.go). Tried with filters on linux/386 with 1.19 to 1.27: each release
 * dies where its own call is refused, ENOSYS too, and does not care for the other one. Those before `triesBothBefore` made the newer call on
 * every kernel and took the older one after ENOSYS (runtime/os_linux_futex32.go of 1.26.1, tried with it).
 */
export const time64 = {
  since: '1.26',
  before: { name: 'futex', need: 'CONFIG_COMPAT_32BIT_TIME of the kernel' },
  after: { name: 'futex_time64', need: 'Linux 5.1' },
  triesBothBefore: '1.26.3',
} as const;

/** Since this line the older call is taken on kernels below this one, by uname (runtime/os_linux32.go) or, at first, after ENOSYS. */
export const time64Kernel = '5.1';

/** Processors whose programs may run here: natively, or by an emulator that translates system calls, which says little of the kernel. */
export const time64Targets: readonly { readonly arch: '386' | 'arm' | 'mipsle'; readonly native: readonly string[] }[] = [
  { arch: '386', native: ['amd64', '386'] },
  { arch: 'arm', native: ['arm'] },
  { arch: 'mipsle', native: ['mipsle'] },
];
