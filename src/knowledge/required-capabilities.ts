/** A call that is answered EPERM for want of a capability. */
export interface RequiredCapability {
  readonly call: string;
  /** Any of them will do. */
  readonly capabilities: readonly string[];
  /** Only with arguments like these, in the order of `callFacts`; absent: always. */
  readonly when?: (facts: readonly bigint[]) => boolean;
  /** What else the kernel itself answers EPERM for; absent: its manual page names nothing else. */
  readonly otherwise?: string;
  /** Manual page of section 2. */
  readonly source: string;
}

const row = (capabilities: string, calls: string, rest: Omit<RequiredCapability, 'call' | 'capabilities' | 'source'> = {}) =>
  calls.split(' ').map(
    (call): RequiredCapability => ({
      call,
      capabilities: capabilities.split(' ').map((name) => `CAP_${name}`),
      source: `${call}(2)`,
      ...rest,
    }),
  );

/** CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWPID, NEWNET, NEWTIME; who makes a user namespace too (CLONE_NEWUSER) needs no capability. */
const namespaces = 0x6e020080n;
const newUser = 0x10000000n;
const makesNamespace = ([flags = 0n]: readonly bigint[]) => (flags & namespaces) !== 0n && (flags & newUser) === 0n;

const afInet = [2n, 10n];
const afPacket = 17n;
const sockRaw = 3n;

/**
 * Where capabilities(7) and the manual page of a call say that EPERM means a missing capability. Not here: calls that check who owns what
 * first, as those of files do.
 */
export const requiredCapabilities: readonly RequiredCapability[] = [
  ...row('SYS_ADMIN', 'sethostname setdomainname swapon swapoff pivot_root umount2 vhangup fanotify_init quotactl'),
  ...row('SYS_ADMIN', 'mount', { otherwise: 'flags of a mount that is locked (mount_namespaces(7))' }),
  ...row('SYS_ADMIN', 'unshare clone clone3', { when: makesNamespace }),
  ...row('SYS_ADMIN', 'setns', { otherwise: 'a namespace that the thread may not enter, having too few rights in its own' }),
  ...row('SYS_BOOT', 'reboot'),
  ...row('SYS_BOOT', 'kexec_load kexec_file_load', {
    otherwise: 'loading is disabled (kernel.kexec_load_disabled), or the kernel is locked down (kernel_lockdown(7))',
  }),
  ...row('SYS_MODULE', 'init_module finit_module delete_module', { otherwise: 'modules are disabled (kernel.modules_disabled)' }),
  ...row('SYS_TIME', 'settimeofday clock_settime stime adjtimex clock_adjtime'),
  ...row('SYS_CHROOT', 'chroot'),
  ...row('SYS_PACCT', 'acct'),
  ...row('SYSLOG SYS_ADMIN', 'syslog'),
  ...row('SYS_RAWIO', 'iopl ioperm', { otherwise: 'the kernel is locked down (kernel_lockdown(7))' }),
  ...row('SETUID', 'setuid setreuid setresuid'),
  ...row('SETGID', 'setgid setregid setresgid'),
  ...row('SETGID', 'setgroups', { otherwise: 'the user namespace forbids it (/proc/PID/setgroups, user_namespaces(7))' }),
  ...row('KILL', 'kill tkill tgkill rt_sigqueueinfo rt_tgsigqueueinfo pidfd_send_signal'),
  ...row('SYS_RESOURCE', 'prlimit64 setrlimit', { otherwise: 'a limit of open files above fs.nr_open (setrlimit(2))' }),
  ...row('SYS_NICE', 'sched_setaffinity setpriority'),
  ...row('SYS_NICE', 'sched_setscheduler sched_setattr sched_setparam', {
    otherwise: 'the cgroup has no real-time budget (cpu.rt_runtime_us), or the CPUs have none left for deadlines (sched(7))',
  }),
  ...row('IPC_LOCK', 'mlock mlock2 mlockall'),
  ...row('DAC_READ_SEARCH', 'open_by_handle_at'),
  ...row('BPF SYS_ADMIN', 'bpf', { otherwise: 'the kernel is locked down (kernel_lockdown(7))' }),
  ...row('NET_RAW', 'socket', {
    when: ([family = -1n, type = 0n]) => family === afPacket || (afInet.includes(family) && (type & 0xfn) === sockRaw),
  }),
];
