/**
 * Advice that goes round and does harm, or nothing. No remedy of ours may contain it; a test runs all of them against this table.
 * The patterns are matched against what a person would paste, so naming such advice in a finding, to undo it, stays possible.
 */
export const forbiddenRemedies: readonly { readonly id: string; readonly pattern: RegExp; readonly why: string }[] = [
  {
    id: 'mount-over-tmp',
    pattern: /\bmount\b.*\s\/tmp\/?(?:\s|$)|\btmpfs\s+\/tmp\b/,
    why: 'hides what lives in /tmp (the sockets of X11), takes memory and is lost at the next start; GOTMPDIR does what is wanted',
  },
  {
    id: 'no-checksum-database',
    pattern: /GOSUMDB=off|GONOSUMDB=['"]?\*|GONOSUMCHECK=|GOPRIVATE=['"]?\*|GOINSECURE=['"]?\*|GOFLAGS=\S*-insecure/,
    why: 'takes away the proof that a module is what everybody else got (https://go.dev/ref/mod#checksum-database)',
  },
  {
    id: 'unified-hierarchy-switch',
    pattern: /systemd\.unified_cgroup_hierarchy=1/,
    why: 'the default since Debian 11 and Ubuntu 21.10; where it is off, the switch that turns it off is to be removed',
  },
  {
    id: 'no-preemption',
    pattern: /asyncpreemptoff/,
    why: 'lets one loop stop the garbage collector; it repairs no clock and no system call',
  },
  {
    id: 'preload-wrapper',
    pattern: /LD_PRELOAD=\S/,
    why: 'a Go program makes its system calls itself: a wrapper of the C library is never called',
  },
  {
    id: 'buildmode-for-code-integrity',
    pattern: /-buildmode=exe\b/,
    why: 'the default already, and unrelated to the code integrity of Windows',
  },
  { id: 'nodes-proxy', pattern: /nodes\/proxy/, why: 'gives whoever has it the rights of every kubelet' },
  {
    id: 'overcommit-for-oom',
    pattern: /overcommit_memory\s*=?\s*1\b/,
    why: 'changes the accounting of address space; a memory limit still kills (https://docs.kernel.org/mm/overcommit-accounting.html)',
  },
  { id: 'panic-on-oom', pattern: /panic_on_oom/, why: 'its default is what is advised' },
  { id: 'world-writable', pattern: /chmod\s+(?:-R\s+)?(?:0?777|a\+rwx)\b/, why: 'gives everybody the right to change what is built' },
  { id: 'no-seccomp', pattern: /seccomp[=:]unconfined/, why: 'takes away the whole filter where one system call is meant' },
  { id: 'privileged-container', pattern: /--privileged\b/, why: 'gives the container the machine' },
  {
    id: 'no-verification',
    pattern: /--insecure\b|curl\s+(?:\S+\s+)*-k\b|http\.sslVerify[= ]false/,
    why: 'takes away the proof of who answers',
  },
];
