/** What strerror(3) of glibc and musl says, as its code; undefined for what it does not say. */
export function saidCode(said: string): string | undefined {
  return Object.keys(messages).find((code) => messages[code]!.test(said));
}

const messages: Readonly<Record<string, RegExp>> = {
  ENOLCK: /no locks? available/i,
  ENOSYS: /function not implemented/i,
  EROFS: /read-only file system/i,
  ENOSPC: /no space left/i,
  EUSERS: /too many users/i,
  EINVAL: /invalid argument/i,
  EDQUOT: /quota exceeded/i,
  EOPNOTSUPP: /operation not supported|not supported/i,
  EPERM: /operation not permitted/i,
  EACCES: /permission denied/i,
  ENOENT: /no such file/i,
  ETXTBSY: /text file busy/i,
  ENOEXEC: /exec format error/i,
  EIO: /input\/output error|i\/o error/i,
};
