/** The members used of https://docs.npmjs.com/cli/v11/configuring-npm/package-lock-json */
export interface Lockfile {
  packages: Record<string, LockedPackage>;
}

interface LockedPackage {
  version?: string;
  integrity?: string;
  optionalDependencies?: Record<string, string>;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
}

/** The lock file with an entry for every optional package of an exact version that names its platform. */
export function completed(lockfile: Lockfile): Lockfile {
  const packages = { ...lockfile.packages };
  for (const { optionalDependencies = {}, dev } of Object.values(lockfile.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const platform = platformOf(name);
      if (platform === undefined || !/^\d/.test(version)) continue;
      packages[`node_modules/${name}`] ??= { version, ...platform, ...(dev && { dev }), optional: true };
    }
  }
  const sorted = Object.entries(packages).sort(([left], [right]) => left.localeCompare(right, 'en'));
  return { ...lockfile, packages: Object.fromEntries(sorted) };
}

/** What a package for one platform says in its os, cpu and libc, from its name: `@swc/core-linux-arm64-musl`. */
export function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> | undefined {
  const parts =
    /\b(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-(arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|x64)(?:-(gnu|musl))?/.exec(
      name,
    );
  if (parts === null) return undefined;
  const [, os, cpu, libc] = parts;
  return { os: [os!], cpu: [cpu!], ...(libc && os === 'linux' && { libc: [libc === 'gnu' ? 'glibc' : 'musl'] }) };
}
