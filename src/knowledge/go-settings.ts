/**
 * Keys of GODEBUG that some Go release from 1.18 on reads: runtime/runtime1.go (dbgvars), internal/godebugs/table.go, and those that
 * were taken out since (https://go.dev/doc/godebug). A key that is none of them is ignored without a word.
 */
export const godebugKeys: ReadonlySet<string> = new Set(
  `adaptivestackstart allocfreetrace allowmultiplevcs asyncpreemptoff asynctimerchan cgocheck checkfinalizers clobberfree
  containermaxprocs cryptocustomrand dataindependenttiming decoratemappings disablethp dontfreezetheworld efence embedfollowsymlinks
  execerrdot fips140 fips140ems gccheckmark gcpacertrace gcshrinkstackoff gcstoptheworld gctrace gocachehash gocachetest gocacheverify
  gotestjsonbuildtext gotypesalias harddecommit htmlmetacontenturlescape http2client http2debug http2server httpcookiemaxnum
  httplaxcontentlength httpmuxgo121 httpservecontentkeepheaders inittrace installgoroot invalidptr jstmpllitinterp madvdontneed
  memprofilerate multipartfiles multipartmaxheaders multipartmaxparts multipathtcp netdns netedns0 panicnil profstackdepth randautoseed
  randseednop rsa1024min runtimecontentionstacks sbrk scavtrace scheddetail schedtrace tarinsecurepath tls10server tls3des tlskyber
  tlsmaxrsasize tlsmlkem tlsrsakex tlssecpmlkem tlssha1 tlsunsafeekm traceadvanceperiod traceallocfree tracebackancestors
  tracebacklabels tracecheckstackownership tracefpunwindoff updatemaxprocs urlmaxqueryparams urlstrictcolons winreadlinkvolume
  winsymlink x509ignoreCN x509keypairleaf x509negativeserial x509rsacrt x509sha1 x509sha256skid x509usefallbackroots x509usepolicies
  zipinsecurepath`.split(/\s+/),
);

/** Values of GODEBUG that harm when they are set for everything, and how (https://pkg.go.dev/runtime#hdr-Environment_Variables, https://go.dev/doc/godebug). */
export const harmfulGodebug: readonly { readonly key: string; readonly value: RegExp; readonly harm: string }[] = [
  {
    key: 'asyncpreemptoff',
    value: /^1$/,
    harm: 'a loop without calls holds up the garbage collector and every other goroutine; it repairs no clock and no system call',
  },
  { key: 'sbrk', value: /^1$/, harm: 'nothing is ever freed: builds and tests run out of memory' },
  { key: 'gcstoptheworld', value: /^[12]$/, harm: 'every garbage collection stops the program' },
  { key: 'efence', value: /^1$/, harm: 'each object takes a page of its own: memory runs out' },
  { key: 'clobberfree', value: /^1$/, harm: 'it is a tool to debug the garbage collector, and slows every program' },
  { key: 'gccheckmark', value: /^1$/, harm: 'it is a tool to debug the garbage collector, and slows every program' },
  { key: 'invalidptr', value: /^0$/, harm: 'corrupt pointers are no longer found' },
  { key: 'gctrace', value: /^[1-9]/, harm: 'every program writes lines to standard error, which breaks tests that compare it' },
  { key: 'inittrace', value: /^1$/, harm: 'every program writes lines to standard error, which breaks tests that compare it' },
  { key: 'schedtrace', value: /^[1-9]/, harm: 'every program writes lines to standard error, which breaks tests that compare it' },
  { key: 'scavtrace', value: /^1$/, harm: 'every program writes lines to standard error, which breaks tests that compare it' },
  { key: 'gocacheverify', value: /^1$/, harm: 'the build cache is not used: everything is built anew and compared' },
  { key: 'gocachehash', value: /^1$/, harm: 'the go command prints what every key of its cache is made of' },
  {
    key: 'execerrdot',
    value: /^0$/,
    harm: 'programs of the current folder are run in place of those of PATH (https://go.dev/doc/go1.19#os-exec-path)',
  },
  { key: 'x509sha1', value: /^1$/, harm: 'certificates signed with SHA-1 are trusted' },
  { key: 'tarinsecurepath', value: /^0$/, harm: 'tests see other errors of archive/tar than elsewhere' },
  { key: 'containermaxprocs', value: /^0$/, harm: 'GOMAXPROCS ignores the CPU limit of the cgroup' },
  { key: 'cpu.all', value: /^off$/, harm: 'no instruction set extension is used: cryptography and hashing are slow' },
];

/** Flags of GOFLAGS that change what builds and tests mean for everybody who does not have them, and how (`go help environment`, `go help build`). */
export const harmfulGoFlags: Readonly<Record<string, string>> = {
  '-mod=mod': 'builds may rewrite go.mod and go.sum instead of failing when they are incomplete',
  '-insecure': 'it was removed with Go 1.19',
  '-race': 'every build is instrumented, several times slower and larger, and needs cgo',
  '-a': 'the build cache is not used',
  '-n': 'commands are printed, not run',
  '-x': 'every command is printed',
  '-work': 'temporary folders of builds are never removed',
  '-c': 'tests are compiled, not run',
  '-vet=off': 'go test finds no mistakes of vet',
  '-modcacherw': 'files of the module cache can be changed by mistake',
};

/** What GOTOOLCHAIN may be (https://go.dev/doc/toolchain#select). */
export const toolchainSetting =
  /^(?:local|auto|path|go1(?:\.\d+){1,2}(?:(?:rc|beta)\d+)?(?:-[\w.-]+)?(?:\+(?:auto|path))?|default)(?:\+(?:auto|path))?$/;

/** GOPROXY where nothing sets it (cmd/go/internal/cfg, go.env of GOROOT). */
export const defaultProxyList = 'https://proxy.golang.org,direct';

/** What a compiler is given to see whether cgo can work: a header of the C library, which comes in another package than the compiler. */
export const compilerTrial = {
  source: '#include <stdlib.h>\n#include <stdio.h>\nint answer(void) { return atoi("42"); }\n',
  timeoutMs: 5000,
} as const;

/**
 * Where container runtimes say which cgroup driver they use. None of these files has to exist.
 *
 * Sources: docs.docker.com/reference/cli/dockerd (native.cgroupdriver), containers.conf(5) (cgroup_manager), crio.conf(5)
 * (cgroup_manager), containerd's docs/cri/config.md (SystemdCgroup).
 */
export const cgroupDriverFiles: readonly {
  readonly runtime: 'docker' | 'podman' | 'containerd' | 'cri-o';
  readonly file: string;
  /** Its first group is the driver, or `true` or `false` for systemd. */
  readonly driver: RegExp;
}[] = [
  { runtime: 'docker', file: '/etc/docker/daemon.json', driver: /"native\.cgroupdriver=(systemd|cgroupfs|none)"/ },
  { runtime: 'podman', file: '/etc/containers/containers.conf', driver: /^[ \t]*cgroup_manager[ \t]*=[ \t]*"(systemd|cgroupfs)"/m },
  {
    runtime: 'podman',
    file: '$HOME/.config/containers/containers.conf',
    driver: /^[ \t]*cgroup_manager[ \t]*=[ \t]*"(systemd|cgroupfs)"/m,
  },
  { runtime: 'containerd', file: '/etc/containerd/config.toml', driver: /^[ \t]*SystemdCgroup[ \t]*=[ \t]*(true|false)/m },
  { runtime: 'cri-o', file: '/etc/crio/crio.conf', driver: /^[ \t]*cgroup_manager[ \t]*=[ \t]*"(systemd|cgroupfs)"/m },
];
