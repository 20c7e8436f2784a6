/** Our own choice: more processes and threads than any go command has below it. */
export const waitingLimits = { processes: 200, threads: 500, files: 200 } as const;

/** Programs that ask a person for a password or a key's passphrase when git is called by the go command. */
export const askingPrograms: RegExp = /^(?:git(?:-remote-\w+|-credential\S*|-askpass)?|ssh|ssh-askpass|gpg|pinentry\S*)$/;

/** Where a person types (tty(4), pts(4)). */
export const terminals: RegExp = /^\/dev\/(?:tty\w*|pts\/\d+|console)$/;

/** Connection states of /proc/net/tcp (include/net/tcp_states.h). */
export const tcpStates = { established: '01', synSent: '02', listen: '0A' } as const;

/** File systems behind which another machine or Windows answers. */
export const remoteFileSystems: RegExp = /^(?:9p|drvfs|virtiofs|nfs4?|cifs|smb3?|fuse\.\w+)$/;
