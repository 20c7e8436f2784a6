/** How a user namespace is tried: by the tools that are there, as an ordinary user. */
export const userNamespaceTrial = {
  timeoutMs: 2000,
  /** util-linux and busybox know `-U` and `-r`; busybox may lack the link. */
  commands: [
    ['unshare', '-U', '-r', 'true'],
    ['busybox', 'unshare', '-U', '-r', 'true'],
  ],
  /** 65534 is nobody: any user that is not root does, and it need not be in /etc/passwd. */
  asOtherUser: [
    ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--inh-caps=-all'],
    ['runuser', '-u', 'nobody', '--'],
  ],
} as const satisfies Record<string, number | readonly (readonly string[])[]>;
