/**
 * GOARCH → the name by which QEMU's user-mode emulator of Linux programs is called: `qemu-NAME`, or `qemu-NAME-static` where it is
 * linked statically. Source: https://www.qemu.org/docs/master/user/main.html; Debian packages qemu-user and qemu-user-static.
 */
export const qemuNames: Readonly<Record<string, string>> = {
  '386': 'i386',
  amd64: 'x86_64',
  arm: 'arm',
  arm64: 'aarch64',
  loong64: 'loongarch64',
  mips: 'mips',
  mipsle: 'mipsel',
  mips64: 'mips64',
  mips64le: 'mips64el',
  ppc64: 'ppc64',
  ppc64le: 'ppc64le',
  riscv64: 'riscv64',
  s390x: 's390x',
};

/**
 * What a program says that should have run a test binary and could not: then no test has failed. `testing` ends with 0, 1 or 2.
 * 126 and 127: POSIX shells, section 2.8.2 (found but not executable, not found), and the same in env, nice, timeout and docker.
 */
export const wrapperFailures: readonly { readonly pattern: RegExp; readonly message: string; readonly source: string }[] = [
  {
    pattern: /Could not open '(\/lib[^']*)': No such file or directory/,
    message: 'the emulator does not find the C library of the target: name its root with -L, or build with CGO_ENABLED=0',
    source: 'qemu/linux-user/elfload.c',
  },
  { pattern: /^qemu(?:-\w+)*: /m, message: 'the emulator itself failed', source: 'qemu/linux-user/main.c, linux-user/signal.c' },
  {
    pattern: /exec format error|cannot execute binary file/i,
    message: 'the kernel does not run programs of the target (ENOEXEC)',
    source: 'execve(2)',
  },
  { pattern: /^exit status 12[67]$/m, message: 'the program given as exec could not start the test binary', source: 'POSIX XCU 2.8.2' },
  { pattern: /fork\/exec \S+: /, message: 'the test binary, or the program given as exec, could not be started', source: 'os/exec' },
];
