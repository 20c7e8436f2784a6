/** What `seccomp lint` looks for: how bad it is, and why. Rules of the reader come first. */
export const lintRules = {
  form: { severity: 'error', why: 'runtimes refuse the profile (runtime-spec config-linux.md)' },
  contradiction: { severity: 'error', why: 'what is said twice otherwise counts once, or never' },
  'unknown-architecture': { severity: 'error', why: 'runtimes refuse the profile (runc libcontainer/seccomp/config.go)' },
  'unknown-constant': { severity: 'error', why: 'runtimes refuse the profile (runc libcontainer/seccomp/config.go)' },
  'garbled-name': { severity: 'error', why: 'no system call is called so: the file is damaged, or made to look like another one' },
  'too-long': { severity: 'error', why: 'the kernel refuses the filter (BPF_MAXINSNS, linux/bpf_common.h)' },
  'pointer-argument': {
    severity: 'error',
    why: 'a filter sees the address, never what stands there: paths, structures and their fields are for Landlock, AppArmor or mounts (seccomp_filter.rst)',
  },
  'missing-exec': { severity: 'error', why: 'the runtime installs the filter before it executes the program' },
  'errno-range': { severity: 'warning', why: 'the kernel answers the greatest errno that it has (linux/err.h, MAX_ERRNO)' },
  'unknown-key': { severity: 'warning', why: 'runtimes ignore it without a word' },
  'unknown-call': { severity: 'warning', why: 'runtimes leave the name out without a word' },
  'library-too-old': { severity: 'warning', why: 'a library that does not know a name leaves it out without a word' },
  'missing-architectures': {
    severity: 'warning',
    why: 'programs of an architecture that the filter is not for are ended at their first call (SCMP_FLTATR_ACT_BADARCH)',
  },
  'duplicate-rule': { severity: 'warning', why: 'one of them is meant to say something else' },
  'shadowed-rule': { severity: 'warning', why: 'a rule without conditions replaces all others of its call (libseccomp src/db.c)' },
  'conflicting-rules': { severity: 'warning', why: 'libseccomp leaves open which of two conditions that both hold counts' },
  'redundant-rule': { severity: 'note', why: 'runc and crun leave out what says the same as the default' },
  'wide-comparison': {
    severity: 'warning',
    why: 'the kernel looks at 32 bits of the argument and the filter at 64: whoever sets one of the upper bits gets past the comparison',
  },
  'clone3-errno': {
    severity: 'warning',
    why: 'glibc 2.34 and later starts threads by clone3 and takes clone only after ENOSYS: with cgo, "pthread_create failed" (moby#42680)',
  },
  'thread-killing-default': { severity: 'warning', why: 'a Go program whose thread is gone hangs (go.dev/issue/30753)' },
  'missing-exit': { severity: 'warning', why: 'without them programs cannot end, or come back from a signal or a stop' },
  'unknown-capability': { severity: 'warning', why: 'the condition never holds, or always: engines compare names' },
  'not-judged': { severity: 'note', why: 'a profile that runtimes refuse, or that contradicts itself, has no filter to judge' },
  'kernel-too-old': { severity: 'note', why: 'the kernel answers ENOSYS itself' },
  'moby-field': { severity: 'note', why: 'Docker, Podman and CRI-O know the field; runc, crun and containerd ignore it' },
} as const satisfies Readonly<Record<string, { severity: 'error' | 'warning' | 'note'; why: string }>>;

export type LintRule = keyof typeof lintRules;

/** Calls by which programs end and return from signals, and after a stop (signal(7), restart_syscall(2)). */
export const exitCalls: readonly string[] = ['exit', 'exit_group', 'rt_sigreturn', 'restart_syscall'];

/** Findings that are told; our own choice, for nobody reads more. */
export const mostFindings = 1000;

/** Unknown names that get the nearest one, which takes a millisecond each; our own choice. */
export const mostSuggestions = 100;
