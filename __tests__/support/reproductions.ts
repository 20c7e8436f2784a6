import type { CauseId } from '../../src/model/words.js';

/** A failure that is made to happen, and what `explain` must find in what came out. */
export interface Reproduction {
  readonly cause: CauseId;
  /** What tells it from others of the same cause. */
  readonly what?: string;
  /** An example of examples/ that is copied into the folder, in place of `files`. */
  readonly example?: string;
  /** Path → text. */
  readonly files?: Readonly<Record<string, string>>;
  /** For bash, in the folder; its output of both streams is explained. `$CLI` is this program, `$FILTER` runs a command under a filter. */
  readonly script: string;
  /** The script calls `explain` itself, where it happened, and prints the explanation. */
  readonly explains?: true;
  /** What the machine must have; without it the row is skipped there. */
  readonly needs?: readonly ('root' | 'kernel log' | 'cgroups' | 'x64' | 'pid_max of namespaces' | 'go1.18' | Tool)[];
  /** A server on 127.0.0.1 at `$PORT`: one with a certificate that nobody vouches for, or one that asks for a password. */
  readonly server?: 'tls' | 'password';
  readonly confidence?: 'established' | 'likely' | 'possible';
}

/** Programs that not every machine has. */
type Tool = 'bwrap' | 'make' | 'python3';

const mod = 'module m\n\ngo 1.21\n';
const program = { 'go.mod': mod, 'main.go': 'package main\n\nfunc main() {}\n' };
const passing = { 'go.mod': mod, 'a_test.go': 'package m\n\nimport "testing"\n\nfunc TestA(t *testing.T) {}\n' };
const source = (imports: string, name: string, body: string, more = '') =>
  `package ${name.includes('main') ? 'main' : 'm'}\n\nimport (\n${imports
    .split(' ')
    .map((path) => `\t"${path}"`)
    .join('\n')}\n)\n${more}\nfunc ${name} {\n${body}\n}\n`;
const test = (imports: string, body: string, more = '') => ({
  'go.mod': mod,
  'a_test.go': source(imports, 'TestA(t *testing.T)', body, more),
});
const running = (imports: string, body: string) => ({ 'go.mod': mod, 'main.go': source(imports, 'main()', body) });
/** A test that has 200 threads at the same time, however slowly they start. */
const threads = test(
  'runtime sync testing',
  `var started sync.WaitGroup
\tend := make(chan bool)
\tfor i := 0; i < 200; i++ {
\t\tstarted.Add(1)
\t\tgo func() { runtime.LockOSThread(); started.Done(); <-end }()
\t}
\tstarted.Wait()
\tclose(end)`,
);
/** Takes so many tasks that too few are left for the test, and enough for the program that looks; says when it has them all. */
const crowd = (tasks: number) =>
  `exec 3< <(exec python3 -c "import threading,time; [threading.Thread(target=time.sleep, args=(60,), daemon=True).start() for _ in range(${tasks})]; print(1, flush=True); time.sleep(60)")
read -u 3; ./a.test > log 2>&1; $CLI explain --here --format json log; kill $!`;
const library = { 'go.mod': `${mod}require example.com/x v1.0.0\n`, 'm.go': 'package m\n\nimport _ "example.com/x"\n' };
const mounted = (options: string, then: string) => `mkdir t; unshare -m sh -c 'mount -t tmpfs ${options} none t && ${then}'`;
const fetch = 'go mod download example.com/x@v1.0.0';

/** One row and more for each cause that can be made to happen here in seconds, without a network. */
export const reproductions: readonly Reproduction[] = [
  { cause: 'build.error', example: 'broken/compile-error', script: 'go build ./...' },
  { cause: 'vet.error', example: 'broken/vet-error', script: 'go vet ./...' },
  { cause: 'test.failed', example: 'broken/failing-subtests', script: 'go test ./...' },
  { cause: 'test.panic', example: 'broken/panic-in-subtest', script: 'go test ./...' },
  { cause: 'test.timeout', example: 'broken/timeout', script: 'go test -timeout=2s ./...' },
  { cause: 'test.exit-called', example: 'broken/log-fatal', script: 'go test -v ./...' },
  { cause: 'race.detected', example: 'broken/race', script: 'go test -race -json ./...' },
  { cause: 'go.not-found', files: program, script: 'PATH=/nowhere /bin/sh -c "go build ./..."' },
  { cause: 'go.too-old', example: 'broken/go-line-newer', script: 'GOTOOLCHAIN=local go build ./...' },
  { cause: 'go.experiment', files: program, script: 'GOEXPERIMENT=nonesuch go build ./...' },
  { cause: 'toolchain.mismatch', files: program, script: 'GOROOT=/usr/local/absent go build ./...' },
  { cause: 'toolchain.unavailable', what: 'on PATH', files: program, script: 'GOTOOLCHAIN=go1.99.0+path go build ./...' },
  { cause: 'toolchain.unavailable', what: 'offline', files: program, script: 'GOPROXY=off GOTOOLCHAIN=go1.99.0 go build ./...' },
  { cause: 'env.home-missing', files: program, script: 'env -u GOCACHE -u XDG_CACHE_HOME -u HOME -u GOPATH -u GOMODCACHE go build ./...' },
  { cause: 'env.gocache', files: program, script: 'GOCACHE=off go build ./...' },
  {
    cause: 'cache.index',
    confidence: 'likely',
    files: { 'go.mod': mod, 'm.go': 'package m\n\nimport _ "m/b"\n', 'b/b.go': 'package b\n' },
    needs: ['root'],
    explains: true,
    // What is younger than two seconds is not indexed; chmod changes neither size nor time, which are the key.
    script: `chmod 755 . b; mkdir -m 777 cache tmp; touch -d 2024-01-01 go.mod m.go b/b.go; chmod 600 b/b.go
as_other() { setpriv --reuid 65534 --clear-groups env HOME=/ GOCACHE="$PWD/cache" GOTMPDIR="$PWD/tmp" "$@"; }
as_other go build ./... 2> /dev/null; chmod 644 b/b.go; as_other go build ./... > log 2>&1
as_other env GODEBUG=goindex=0 go build ./... > /dev/null 2>&1 && $CLI explain --here --offline --format json log`,
  },
  { cause: 'mod.missing', files: {}, script: 'go build ./...' },
  { cause: 'mod.invalid', files: { 'go.mod': 'module m\n\nfrobnicate\n' }, script: 'go build ./...' },
  {
    cause: 'mod.outside-workspace',
    files: { 'go.work': 'go 1.21\n\nuse ./a\n', 'a/go.mod': 'module a\n', 'b/go.mod': 'module b\n', 'b/b.go': 'package b\n' },
    script: 'cd b; go build ./...',
  },
  { cause: 'mod.import-unresolved', example: 'broken/missing-import', script: 'go build ./...' },
  { cause: 'mod.sum-missing', example: 'broken/missing-go-sum-line', script: 'go build ./...' },
  { cause: 'mod.sum-mismatch', example: 'broken/corrupted-go-sum', script: 'go build ./...' },
  { cause: 'mod.vendor-inconsistent', example: 'broken/inconsistent-vendoring', script: 'go build ./...' },
  { cause: 'mod.offline', files: library, script: 'GOFLAGS=-mod=mod GOPROXY=off GOMODCACHE="$PWD/c" go build ./...' },
  {
    cause: 'mod.private',
    files: { 'go.mod': mod },
    server: 'password',
    script: `export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=url.http://127.0.0.1:$PORT/.insteadOf GIT_CONFIG_VALUE_0=https://github.com/
GOPRIVATE=github.com GIT_TERMINAL_PROMPT=0 GOMODCACHE="$PWD/c" go mod download github.com/yours/private@v1.0.0`,
  },
  {
    cause: 'mod.replaced-path',
    files: { ...library, 'go.mod': `${library['go.mod']}replace example.com/x => ../absent\n` },
    script: 'go build ./...',
  },
  { cause: 'cgo.no-compiler', files: program, script: 'CGO_ENABLED=1 CC=absent-gcc go build runtime/cgo' },
  {
    cause: 'cgo.missing-header',
    files: { 'go.mod': mod, 'm.go': 'package m\n\n// #include <absent_header.h>\nimport "C"\n' },
    script: 'CGO_ENABLED=1 go build ./...',
  },
  {
    cause: 'cgo.link',
    files: { 'go.mod': mod, 'm.go': 'package main\n\n// #cgo LDFLAGS: -labsent\nimport "C"\n\nfunc main() {}\n' },
    script: 'CGO_ENABLED=1 go build ./...',
  },
  { cause: 'cgo.disabled', files: program, script: 'CGO_ENABLED=0 go build -buildmode=c-shared -o a.so .' },
  {
    cause: 'race.goroutine-limit',
    files: test('testing', 'end := make(chan bool)\n\tfor i := 0; i < 9000; i++ {\n\t\tgo func() { <-end }()\n\t}\n\tclose(end)'),
    // Since 1.19 there is no such limit but on Windows.
    needs: ['x64', 'go1.18'],
    script: "sed -i 's/^go .*/go 1.18/' go.mod; GOTOOLCHAIN=go1.18.10 go test -race",
  },
  { cause: 'race.needs-cgo', files: passing, script: 'CGO_ENABLED=0 go test -race' },
  { cause: 'race.unsupported-platform', files: passing, script: 'GOOS=linux GOARCH=386 CGO_ENABLED=1 go test -race' },
  { cause: 'race.address-layout', files: passing, needs: ['x64'], script: 'go test -race -c -o a.test && (ulimit -v 1000000; ./a.test)' },
  { cause: 'fs.noexec', files: passing, needs: ['root'], script: mounted('-o noexec', 'GOTMPDIR=$PWD/t go test') },
  { cause: 'fs.no-space', files: passing, needs: ['root'], script: mounted('-o size=64k', 'GOTMPDIR=$PWD/t go test -count=1') },
  { cause: 'fs.read-only', files: passing, needs: ['root'], script: mounted('-o ro', 'GOTMPDIR=$PWD/t go test') },
  {
    cause: 'fs.permission',
    files: passing,
    needs: ['root'],
    script: 'chmod 755 .; mkdir -m 700 t; setpriv --reuid 65534 --clear-groups env HOME=/ GOCACHE="$PWD/t/c" GOFLAGS= go test',
  },
  { cause: 'fs.no-locking', files: program, needs: ['x64'], script: '$FILTER 73=errno:38 -- go mod download' },
  {
    cause: 'fs.text-busy',
    files: running(
      'log os os/exec',
      'b, _ := os.ReadFile("/bin/true")\nf, _ := os.OpenFile("x", os.O_CREATE|os.O_WRONLY, 0o755)\nf.Write(b)\ndefer f.Close()\nif err := exec.Command("./x").Run(); err != nil {\n\tlog.Fatal(err)\n}',
    ),
    script: "echo '$ go run .'; go run .",
  },
  {
    cause: 'fs.too-many-files',
    files: passing,
    // With a cache of its own: the go command keeps in its index of packages that one could not be read (cmd/go/internal/modindex, importRaw).
    script: '(ulimit -n 10; GOCACHE="$PWD/cache" go test)',
  },
  {
    cause: 'exec.format',
    files: { app: '\u007fELF\u0002\u0001\u0001\u0000\u0000\u0000\u0000\u0000' },
    script: 'chmod +x app; ./app; true',
  },
  {
    cause: 'vcs.ownership',
    files: program,
    needs: ['root'],
    script: 'git init -q .; chown -R 65534 .; env HOME=/nonexistent GIT_CONFIG_NOSYSTEM=1 git status',
  },
  { cause: 'vcs.status', files: program, script: 'git init -q .; rm .git/HEAD; go build -buildvcs=true -o /dev/null .' },
  {
    cause: 'oom.cgroup',
    confidence: 'established',
    files: test(
      'testing',
      'for i := 0; i < 200; i++ {\n\tb := make([]byte, 1<<20)\n\tfor j := range b {\n\t\tb[j] = 1\n\t}\n\tkept = append(kept, b)\n}',
      '\nvar kept [][]byte\n',
    ),
    needs: ['root', 'cgroups', 'kernel log'],
    script: 'go test -c -o a.test; $CLI limits --memory 32M -- ./a.test; dmesg | grep "Memory cgroup out of memory" | tail -n 1',
  },
  { cause: 'oom.rlimit', script: '(ulimit -v 60000; go version)' },
  { cause: 'kill.external', example: 'broken/killed-test', script: 'go test ./...' },
  {
    cause: 'pids.cgroup',
    confidence: 'established',
    files: threads,
    needs: ['root', 'cgroups', 'kernel log'],
    script: 'go test -c -o a.test; $CLI limits --pids 20 -- ./a.test; dmesg | grep "fork rejected" | tail -n 1',
  },
  {
    cause: 'pids.undetermined',
    what: 'the limit of the user',
    needs: ['root'],
    script: 'setpriv --reuid 64999 --clear-groups prlimit --nproc=3 env HOME=/ go version',
  },
  {
    cause: 'pids.rlimit',
    confidence: 'likely',
    files: threads,
    needs: ['root', 'python3'],
    explains: true,
    script: `go test -c -o a.test; chmod 777 .
setpriv --reuid 64998 --clear-groups prlimit --nproc=400 env HOME=/ bash -c '${crowd(374)}'`,
  },
  {
    cause: 'pids.kernel',
    confidence: 'likely',
    files: threads,
    needs: ['root', 'python3', 'pid_max of namespaces'],
    explains: true,
    script: `go test -c -o a.test
unshare -p -f --mount-proc bash -c 'echo 800 > /proc/sys/kernel/pid_max; ${crowd(720)}'`,
  },
  { cause: 'pids.namespace', needs: ['root'], script: "unshare -p bash -c '/bin/true; go version; /bin/true'" },
  { cause: 'seccomp.killed', files: passing, needs: ['x64'], script: '$FILTER 290=trap -- go test' },
  { cause: 'seccomp.clone', files: passing, needs: ['x64'], script: '$FILTER 56=errno:1 -- go version' },
  {
    cause: 'seccomp.clone3',
    files: {
      ...program,
      'main.go': 'package main\n\nimport "C"\n\nfunc main() {\n\tc := make(chan bool)\n\tgo func() { c <- true }()\n\t<-c\n}\n',
    },
    needs: ['x64'],
    script: 'CGO_ENABLED=1 go build -o a . && $FILTER 435=errno:1 -- ./a',
  },
  { cause: 'seccomp.futex', files: passing, needs: ['x64'], script: '$FILTER 202=errno:1 -- go test' },
  { cause: 'seccomp.eventfd', files: passing, needs: ['x64'], script: '$FILTER 290=errno:1 -- go test' },
  { cause: 'seccomp.denied', files: passing, needs: ['x64'], script: '$FILTER 291=errno:1 -- go test' },
  { cause: 'seccomp.pidfd', files: passing, needs: ['x64'], script: '$FILTER 434=trap -- go test -count=1' },
  { cause: 'seccomp.time64', needs: ['x64'], script: '$FILTER i386/240=errno:38,i386/422=errno:38 -- "$THREADS386"' },
  {
    cause: 'seccomp.listener-busy',
    needs: ['python3', 'x64'],
    files: {
      // A filter that allows everything, twice with SECCOMP_FILTER_FLAG_NEW_LISTENER (8).
      'listen.py': `import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
libc.prctl(38, 1, 0, 0, 0)
class Instruction(ctypes.Structure): _fields_ = [('code', ctypes.c_ushort), ('jt', ctypes.c_ubyte), ('jf', ctypes.c_ubyte), ('k', ctypes.c_uint)]
class Program(ctypes.Structure): _fields_ = [('length', ctypes.c_ushort), ('filter', ctypes.POINTER(Instruction))]
program = Program(1, (Instruction * 1)(Instruction(6, 0, 0, 0x7fff0000)))
for _ in range(2):
    if libc.syscall(317, 1, 8, ctypes.byref(program)) < 0:
        print('error loading seccomp filter: seccomp notify:', os.strerror(ctypes.get_errno()))
`,
    },
    script: 'python3 listen.py',
  },
  { cause: 'runc.pivot', needs: ['root'], script: "unshare -m --propagation shared sh -c 'pivot_root . .'" },
  { cause: 'userns.denied', needs: ['root'], script: "unshare -Ur sh -c 'echo 0 > /proc/sys/user/max_user_namespaces; unshare -U true'" },
  {
    cause: 'userns.denied',
    what: 'by bubblewrap',
    needs: ['root', 'bwrap'],
    script: "unshare -Ur sh -c 'echo 0 > /proc/sys/user/max_user_namespaces; bwrap --unshare-user --ro-bind / / true'",
  },
  // Without a network no name server answers, whichever it is.
  {
    cause: 'net.dns',
    files: { 'go.mod': mod },
    needs: ['root'],
    script: `unshare -n env GOPROXY=https://absent.invalid GOMODCACHE="$PWD/c" ${fetch}`,
  },
  { cause: 'net.tls', files: { 'go.mod': mod }, server: 'tls', script: `GOPROXY=https://127.0.0.1:$PORT GOMODCACHE="$PWD/c" ${fetch}` },
  {
    cause: 'net.proxy',
    files: { 'go.mod': mod },
    script: `HTTPS_PROXY=http://127.0.0.1:1 GOPROXY=https://absent.invalid GOMODCACHE="$PWD/c" ${fetch}`,
  },
  {
    cause: 'net.port-busy',
    files: running(
      'log net',
      'l, _ := net.Listen("tcp", "127.0.0.1:0")\nif _, err := net.Listen("tcp", l.Addr().String()); err != nil {\n\tlog.Fatal(err)\n}',
    ),
    script: "echo '$ go run .'; CGO_ENABLED=0 go run .",
  },
  { cause: 'clock.skew', files: { Makefile: 'x: y\n\ttouch x\n', y: '' }, needs: ['make'], script: 'touch -d 2099-01-01 y; make' },
  {
    cause: 'wsl.interop',
    needs: ['root'],
    script: `unshare -m bash -c 'mount -t tmpfs none /mnt; mkdir -p /mnt/c/Windows/System32; cd /mnt/c/Windows/System32
printf "MZ\\220\\0\\3\\0\\0\\0" > cmd.exe; chmod +x cmd.exe; /mnt/c/Windows/System32/cmd.exe /c ver; true'`,
  },
];

/** What not every machine can do, as others have pasted it: the file of __tests__/fixtures/logs/captured and where it was read. */
export const captured: readonly { readonly cause: CauseId; readonly source: string }[] = [
  { cause: 'oom.global', source: 'https://github.com/gravitational/teleport/issues/387' },
  { cause: 'race.goroutine-limit', source: 'https://github.com/livepeer/go-livepeer/issues/1296' },
  { cause: 'race.address-layout', source: 'https://github.com/golang/go/issues/15887' },
  { cause: 'seccomp.listener-busy', source: 'https://github.com/microsoft/WSL/issues/9548' },
  { cause: 'wsl.windows-drive', source: 'https://github.com/microsoft/WSL/issues/7225' },
  { cause: 'cgo.disabled', source: 'https://github.com/oxtyped/gpodder2go/issues/14' },
];

/** Made to happen by other tests, which need more than a log: a run, a process that waits, a profile. `shows`: what stands there of it. */
export const elsewhere: Readonly<Partial<Record<CauseId, { readonly file: string; readonly shows: string }>>> = {
  'test.flaky': { file: 'e2e/flaky.test.ts', shows: 'test.flaky' },
  'cpu.throttled': { file: 'e2e/limits.test.ts', shows: 'cpu.throttled' },
  'hang.lock': { file: 'e2e/explain.test.ts', shows: 'hang.lock' },
  'hang.network': { file: 'e2e/explain.test.ts', shows: 'hang.network' },
  'hang.frozen': { file: 'e2e/explain.test.ts', shows: 'hang.frozen' },
  'seccomp.hang': { file: 'e2e/seccomp-verify.test.ts', shows: 'seccomp.hang' },
  'waiver.expired': { file: 'e2e/policy.test.ts', shows: 'once it has expired' },
  'waiver.unneeded': { file: 'report/policy.test.ts', shows: "'unneeded', 'where all passed'" },
  'waiver.unmatched': { file: 'report/policy.test.ts', shows: "'unmatched', 'for a test that no cell ran'" },
  'baseline.fixed': { file: 'e2e/policy.test.ts', shows: 'says what is fixed' },
  undetermined: { file: 'e2e/explain.test.ts', shows: 'nothing in it says why' },
};
