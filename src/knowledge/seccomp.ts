/**
 * What a seccomp filter may answer, strictest first: of several filters the strictest answer counts, of equal ones the newest filter's
 * (Documentation/userspace-api/seccomp_filter.rst, seccomp(2), kernel/seccomp.c seccomp_run_filters).
 */
export const seccompActions = [
  {
    name: 'KILL_PROCESS',
    value: 0x80000000,
    constants: ['SCMP_ACT_KILL_PROCESS'],
    since: [4, 14],
    fate: 'the whole process ends by SIGSYS, without a word',
  },
  {
    name: 'KILL_THREAD',
    value: 0x00000000,
    constants: ['SCMP_ACT_KILL_THREAD', 'SCMP_ACT_KILL'],
    since: [3, 5],
    fate: 'the thread ends, and a program with several hangs',
  },
  {
    name: 'TRAP',
    value: 0x00030000,
    constants: ['SCMP_ACT_TRAP'],
    since: [3, 5],
    fate: 'SIGSYS: Go ends with "SIGSYS: bad system call", before its handlers are set without a word',
  },
  { name: 'ERRNO', value: 0x00050000, constants: ['SCMP_ACT_ERRNO'], since: [3, 5], fate: 'the call is not made and fails' },
  {
    name: 'USER_NOTIF',
    value: 0x7fc00000,
    constants: ['SCMP_ACT_NOTIFY'],
    since: [5, 0],
    fate: 'a supervisor decides; ENOSYS where none listens',
  },
  { name: 'TRACE', value: 0x7ff00000, constants: ['SCMP_ACT_TRACE'], since: [3, 5], fate: 'a tracer decides; ENOSYS where there is none' },
  { name: 'LOG', value: 0x7ffc0000, constants: ['SCMP_ACT_LOG'], since: [4, 14], fate: 'the call is logged and made' },
  { name: 'ALLOW', value: 0x7fff0000, constants: ['SCMP_ACT_ALLOW'], since: [3, 5], fate: 'the call is made' },
] as const;

export type SeccompActionName = (typeof seccompActions)[number]['name'];

/** Architectures that are simulated and compiled for. `audit`: linux/audit.h; `bits`: how much of an argument libseccomp compares. */
export const seccompArchitectures = [
  {
    goarch: 'amd64',
    constant: 'SCMP_ARCH_X86_64',
    native: 'amd64',
    audit: 0xc000003e,
    bits: 64,
    column: 0,
    subs: ['SCMP_ARCH_X86', 'SCMP_ARCH_X32'],
  },
  { goarch: '386', constant: 'SCMP_ARCH_X86', native: 'x86', audit: 0x40000003, bits: 32, column: 1, subs: [] },
  { goarch: 'x32', constant: 'SCMP_ARCH_X32', native: 'x32', audit: 0xc000003e, bits: 32, column: 2, subs: [] },
  { goarch: 'arm64', constant: 'SCMP_ARCH_AARCH64', native: 'arm64', audit: 0xc00000b7, bits: 64, column: 3, subs: ['SCMP_ARCH_ARM'] },
  { goarch: 'arm', constant: 'SCMP_ARCH_ARM', native: 'arm', audit: 0x40000028, bits: 32, column: 4, subs: [] },
] as const;

export type SeccompArchitecture = (typeof seccompArchitectures)[number];
export type SeccompArch = SeccompArchitecture['goarch'];

/** Numbers of x32 have this bit, on the architecture of amd64 (arch/x86/include/uapi/asm/unistd.h). */
export const x32Bit = 0x40000000;

/** Architectures that runtimes know and that have no numbers here (runc libcontainer/seccomp/config.go, runtime-spec config-linux.md). */
export const otherArchitectures: readonly string[] = [
  'SCMP_ARCH_MIPS',
  'SCMP_ARCH_MIPS64',
  'SCMP_ARCH_MIPS64N32',
  'SCMP_ARCH_MIPSEL',
  'SCMP_ARCH_MIPSEL64',
  'SCMP_ARCH_MIPSEL64N32',
  'SCMP_ARCH_PPC',
  'SCMP_ARCH_PPC64',
  'SCMP_ARCH_PPC64LE',
  'SCMP_ARCH_S390',
  'SCMP_ARCH_S390X',
  'SCMP_ARCH_PARISC',
  'SCMP_ARCH_PARISC64',
  'SCMP_ARCH_RISCV64',
  'SCMP_ARCH_LOONGARCH64',
  'SCMP_ARCH_M68K',
  'SCMP_ARCH_SH',
  'SCMP_ARCH_SHEB',
];

/** Names that people write for the constants. */
export const mistakenArchitectures: Readonly<Record<string, string>> = {
  SCMP_ARCH_AMD64: 'SCMP_ARCH_X86_64',
  SCMP_ARCH_X64: 'SCMP_ARCH_X86_64',
  SCMP_ARCH_I386: 'SCMP_ARCH_X86',
  SCMP_ARCH_386: 'SCMP_ARCH_X86',
  SCMP_ARCH_ARM64: 'SCMP_ARCH_AARCH64',
};

/** Architectures by the names that Moby's `arches` uses (libseccomp's, github.com/moby/profiles seccomp_linux.go). */
export const mobyArchitectures: readonly string[] = [
  ...['x86', 'amd64', 'x32', 'arm', 'arm64', 'loongarch64', 'mips', 'mips64', 'mips64n32', 'mipsel', 'mipsel64', 'mips3l64n32'],
  ...['ppc', 'ppc64', 'ppc64le', 'riscv64', 's390', 's390x'],
];

/** How an argument is compared (runtime-spec config-linux.md; seccomp_rule_add(3)). MASKED_EQ: `value` is the mask, `valueTwo` the rest. */
export const comparisonOperators = [
  'SCMP_CMP_NE',
  'SCMP_CMP_LT',
  'SCMP_CMP_LE',
  'SCMP_CMP_EQ',
  'SCMP_CMP_GE',
  'SCMP_CMP_GT',
  'SCMP_CMP_MASKED_EQ',
] as const;

export type ComparisonOperator = (typeof comparisonOperators)[number];

/** Flags of a filter (runtime-spec config-linux.md; the first is ignored by runc). */
export const filterFlags: readonly string[] = [
  'SECCOMP_FILTER_FLAG_TSYNC',
  'SECCOMP_FILTER_FLAG_LOG',
  'SECCOMP_FILTER_FLAG_SPEC_ALLOW',
  'SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV',
];

/**
 * On 386, sockets and System V IPC also go through one call each, whose first argument tells which; libseccomp adds a rule for it
 * (linux/net.h, linux/ipc.h, libseccomp src/syscalls.c abi_rule_add). By code, from 1 on.
 */
export const multiplexers386: Readonly<Record<string, readonly string[]>> = {
  socketcall: [
    ...['socket', 'bind', 'connect', 'listen', 'accept', 'getsockname', 'getpeername', 'socketpair', 'send', 'recv', 'sendto', 'recvfrom'],
    ...['shutdown', 'setsockopt', 'getsockopt', 'sendmsg', 'recvmsg', 'accept4', 'recvmmsg', 'sendmmsg'],
  ],
  ipc: [
    ...['semop', 'semget', 'semctl', 'semtimedop', '', '', '', '', '', '', 'msgsnd', 'msgrcv', 'msgget', 'msgctl'],
    ...['', '', '', '', '', '', 'shmat', 'shmdt', 'shmget', 'shmctl'],
  ],
};

export const seccompLimits = {
  /** BPF_MAXINSNS, linux/bpf_common.h. */
  instructions: 4096,
  /** MAX_INSNS_PER_PATH of kernel/seccomp.c: all filters of a process, each with a penalty, as the kernel has translated them. */
  pathInstructions: 32768,
  filterPenalty: 4,
  /** MAX_ERRNO, linux/err.h: a greater one becomes this one. */
  errno: 4095,
  /** sizeof(struct seccomp_data), linux/seccomp.h. */
  dataBytes: 64,
  /** BPF_MEMWORDS, linux/filter.h. */
  memoryWords: 16,
  /** Our own choice: no profile comes near these. */
  profileBytes: 32 * 1024 * 1024,
  depth: 64,
  rules: 1_000_000,
  /** Instructions that are followed where arguments are not known, before we say so. */
  followedSteps: 200_000,
} as const;

/** What a runtime is taken for where nobody says: Docker's and Kubernetes' usual one with the library of scripts/system-call-table.ts. */
export const usualRuntime = { runtime: 'runc', libseccomp: '2.6.0' } as const;

/** All capabilities, by number (linux/capability.h). */
export const capabilities: readonly string[] =
  'CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID KILL SETGID SETUID SETPCAP LINUX_IMMUTABLE NET_BIND_SERVICE NET_BROADCAST NET_ADMIN NET_RAW IPC_LOCK IPC_OWNER SYS_MODULE SYS_RAWIO SYS_CHROOT SYS_PTRACE SYS_PACCT SYS_ADMIN SYS_BOOT SYS_NICE SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG MKNOD LEASE AUDIT_WRITE AUDIT_CONTROL SETFCAP MAC_OVERRIDE MAC_ADMIN SYSLOG WAKE_ALARM BLOCK_SUSPEND AUDIT_READ PERFMON BPF CHECKPOINT_RESTORE'
    .split(' ')
    .map((name) => `CAP_${name}`);

/** Those of a container that nobody gave any (github.com/moby/moby daemon/pkg/oci/caps/defaults.go). */
export const dockerCapabilities: readonly string[] =
  'CHOWN DAC_OVERRIDE FSETID FOWNER MKNOD NET_RAW SETGID SETUID SETFCAP SETPCAP NET_BIND_SERVICE SYS_CHROOT KILL AUDIT_WRITE'
    .split(' ')
    .map((name) => `CAP_${name}`);

/** What an old kernel cannot be shown by answering ENOSYS to the calls that it lacked, a sentence each. */
export const emulationLimits: readonly string[] = [
  'flags, commands and structures of the calls that it has are those of this kernel: CLONE_PIDFD, P_PIDFD, options of sockets, prctl, ioctl, bpf, operations of io_uring',
  'uname and /proc still say which kernel this is: whoever chooses by the version (Go on 32 bits since 1.26) chooses otherwise there',
  'files of /proc, /sys and cgroups, file systems and the functions of the vDSO are those of this kernel',
  'a call that some processors had later than others is there as early as on the first, as sockets of 386 without socketcall before 4.3',
];
