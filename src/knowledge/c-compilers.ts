/** The compiler that the go command calls when CC is unset (src/cmd/dist/build.go, defaultCC): clang where it is the system's, else gcc. */
export const defaultCompilers: Readonly<Record<string, string>> = { darwin: 'clang', ios: 'clang', freebsd: 'clang', openbsd: 'clang' };
