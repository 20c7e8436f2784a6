import type { Effect, SystemCallUser } from './system-calls.js';
import { time64 } from './time64.js';

/** Arguments with which Go makes a call, where profiles look at them; undefined: any. */
export interface GoCall {
  readonly by: SystemCallUser;
  readonly arguments: readonly (bigint | undefined)[];
  /** Those on amd64, where they are others. */
  readonly amd64?: readonly (bigint | undefined)[];
  /** What these arguments are for. */
  readonly what: string;
  /** What a refusal means, where the row of the call does not tell. */
  readonly refused?: { readonly effect: Effect; readonly text: string };
}

const children = { effect: 'breaks', text: 'no child process can be started' } as const;

/**
 * runtime/os_linux.go cloneFlags; syscall/exec_linux.go forkAndExecInChild1 (with CLONE_PIDFD since 1.23 where pidfds work); glibc's
 * sysdeps/unix/sysv/linux/createthread.c; net: AF_UNIX, AF_INET, AF_NETLINK (interfaces), AF_INET6.
 */
export const goArguments: Readonly<Record<string, readonly GoCall[]>> = {
  clone: [
    // With CLONE_SETTLS on amd64 (runtime/sys_linux_amd64.s, clone).
    { by: 'programs', arguments: [0x50f00n], amd64: [0xd0f00n], what: 'a thread' },
    {
      by: 'cgo',
      arguments: [0x3d0f00n],
      what: 'a thread of the C library',
      refused: { effect: 'breaks', text: 'no thread can be started ("pthread_create failed")' },
    },
    { by: 'children', arguments: [0x4111n], what: 'a child', refused: children },
    {
      by: 'children',
      arguments: [0x5111n],
      what: 'a child with a pidfd',
      refused: { effect: 'copes', text: 'child processes are known by their numbers alone' },
    },
  ],
  socket: [
    { by: 'network', arguments: [2n], what: 'IPv4' },
    { by: 'network', arguments: [10n], what: 'IPv6' },
    { by: 'network', arguments: [1n], what: 'Unix', refused: { effect: 'degrades', text: 'there are no Unix sockets' } },
    { by: 'network', arguments: [16n], what: 'netlink', refused: { effect: 'degrades', text: 'net.Interfaces fails' } },
  ],
};

/**
 * What the call is called on processors of 32 bits (runtime/sys_linux_386.s, sys_linux_arm.s, syscall/zsysnum_linux_386.go); absent: as on
 * others; empty: they do without. 386 makes sockets through socketcall. With `since` only on kernels that have it (time64Kernel).
 */
export const names32: Readonly<Record<string, { readonly '386': string; readonly arm: string; readonly since?: string }>> = {
  mmap: { '386': 'mmap2', arm: 'mmap2' },
  newfstatat: { '386': 'fstatat64', arm: 'fstatat64' },
  fstat: { '386': 'fstat64', arm: 'fstat64' },
  arch_prctl: { '386': 'set_thread_area', arm: '' },
  futex: { '386': 'futex_time64', arm: 'futex_time64', since: time64.since },
  timer_settime: { '386': 'timer_settime64', arm: 'timer_settime64', since: time64.since },
};
