import type { Remedy } from '../model/report.js';
import { shellWord } from '../model/shell.js';
import type { CauseId } from '../model/words.js';
import { fix, investigate, none, workaround } from './short-remedies.js';
import { standardFile, standardPackageMissing } from './standard-library.js';

/** One way in which the go command itself refuses to work. */
export interface GoCommandError {
  /** Names the row in tests. */
  readonly id: string;
  /** Matched against a message without its place and without `go: `; groups feed the message and the remedies. */
  readonly pattern: RegExp;
  readonly cause: CauseId;
  readonly message: (match: RegExpExecArray) => string;
  readonly remedies: (match: RegExpExecArray) => readonly Remedy[];
  /** The file to look at, relative to the module, when the message names none, or the machine is to blame. */
  readonly file?: string;
  /** The message must stand at a place in such a file. */
  readonly placedIn?: RegExp;
}

/** Where the go command remembers in its build cache that a package could not be read. */
export const freshIndex: readonly Remedy[] = [
  investigate(
    'See whether it works without the index: then the build cache remembers what was wrong once.',
    'GODEBUG=goindex=0 go list -deps ./... > /dev/null && echo the index is to blame',
  ),
  fix('Let the go command forget it: it builds everything anew once.', 'go clean -cache'),
];

/** The path of `path@version`. */
const pathOf = (module = ''): string => module.split('@')[0]!;

/**
 * First match wins: narrow rows stand above wide ones. Every row is shown by a captured text (scripts/capture-go-test.mjs, cases
 * mod-*, race-*, cgo-*, flag*, temp-*, home-missing, cache-off, vcs-*) unless `source` says where it was read.
 */
export const goCommandErrors: readonly GoCommandError[] = [
  {
    id: 'sum-missing-package',
    pattern: /missing go\.sum entry for module providing package (\S+?)(?: \(imported by (\S+?)\))?(?:; to add.*)?$/,
    cause: 'mod.sum-missing',
    message: ([, name]) => `go.sum has no entry for the module that provides ${name}`,
    remedies: ([, , importer]) => [
      fix(
        'Add the missing lines to go.sum and commit it.',
        'go mod tidy',
        ...(importer === undefined ? [] : [`go list -deps -test ${shellWord(importer)}`]),
      ),
    ],
    file: 'go.mod',
  },
  {
    id: 'sum-missing-mod',
    pattern: /(?<!\S)([^\s@]+@[^\s:]+): missing go\.sum entry/,
    cause: 'mod.sum-missing',
    message: ([, module]) => `go.sum has no entry for the go.mod file of ${module}`,
    remedies: ([, module]) => [
      fix('Add the missing lines to go.sum and commit it.', `go mod download ${shellWord(pathOf(module))}`, 'go mod tidy'),
    ],
    file: 'go.mod',
  },
  {
    id: 'sum-mismatch',
    pattern: /^verifying (\S+): checksum mismatch/,
    cause: 'mod.sum-mismatch',
    message: ([, module]) => `${module} is not what go.sum (or the checksum database) says it was: checksum mismatch`,
    remedies: ([, module]) => [
      investigate(
        'Find out which side is wrong before anything is changed: the recorded hash, the module cache or the proxy.',
        `grep -nF ${shellWord(`${pathOf(module)} `)} go.sum`,
        'git log --oneline -3 -- go.sum',
      ),
      workaround('If the module cache is damaged, download it again.', 'go clean -modcache', 'go mod download'),
    ],
    file: 'go.sum',
  },
  {
    id: 'go-newer',
    pattern: /^(.*?) requires go >= (\S+) \(running go ([^;)\s]+)/,
    cause: 'go.too-old',
    message: ([, what, needed]) =>
      `${what === 'go.mod' ? 'the module' : what} needs Go ${needed} or later, which is newer than the release that runs`,
    remedies: ([, , needed]) => [
      fix(
        'Use a release that is new enough.',
        `GOTOOLCHAIN=${shellWord(`go${/^1\.\d+$/.test(needed!) ? `${needed}.0` : needed}`)} go version`,
      ),
      investigate('See which line asks for it.', "grep -nE '^(go|toolchain) ' go.mod", 'go list -m -f "{{.Path}} {{.GoVersion}}" all'),
    ],
    file: 'go.mod',
  },
  {
    id: 'go-newer-code',
    pattern: /^(\S+): cannot compile Go (\S+) code$/,
    cause: 'go.too-old',
    message: ([, module, needed]) => `${module} needs Go ${needed} or later, which is newer than the release that runs`,
    remedies: ([, , needed]) => [fix(`Use Go ${needed} or later.`)],
    file: 'go.mod',
  },
  {
    id: 'go-line-format',
    pattern: /invalid go version '([^']+)': must match format/,
    cause: 'go.too-old',
    message: ([, version]) => `this release cannot read the go line "${version}": Go 1.21 and later can`,
    remedies: () => [fix('Use Go 1.21 or later.')],
    file: 'go.mod',
  },
  {
    id: 'toolchain-line',
    pattern: /unknown directive: toolchain$/,
    cause: 'go.too-old',
    message: () => 'this release cannot read the toolchain line: Go 1.21 and later can',
    remedies: () => [fix('Use Go 1.21 or later.')],
    file: 'go.mod',
  },
  {
    id: 'toolchain-unavailable',
    pattern: /^(?:download (go\S+?)(?: for \S+)?: (.+)|cannot find "(go\S+)" in PATH)$/,
    cause: 'toolchain.unavailable',
    message: ([, download, why, path]) =>
      `the toolchain ${download ?? path} that the module asks for cannot be had here${why === undefined ? '' : `: ${why}`}`,
    remedies: () => [investigate('See where the go command looks.', 'go env GOTOOLCHAIN GOPROXY', "grep -nE '^(go|toolchain) ' go.mod")],
    file: 'go.mod',
  },
  {
    id: 'vendor',
    pattern: /inconsistent vendoring in /,
    cause: 'mod.vendor-inconsistent',
    message: () => 'vendor/modules.txt does not agree with go.mod',
    remedies: () => [fix('Write the vendor folder again and commit it.', 'go mod vendor')],
    file: 'vendor/modules.txt',
  },
  {
    id: 'import-unresolved',
    pattern:
      /(?:no required module provides package (\S+?)(?:;.*)?|cannot find module providing package (\S+): import lookup disabled by -mod=\w+)$/,
    cause: 'mod.import-unresolved',
    // The second form is that of an explicit -mod (cmd/go/internal/modload ImportMissingError.Error).
    message: ([, name, explicit]) => `no required module provides package ${name ?? explicit}`,
    remedies: ([, name, explicit]) => [
      fix('Require the module that provides it, or correct the import path.', `go get ${shellWord((name ?? explicit)!)}`),
    ],
  },
  {
    id: 'std-package-unread',
    pattern: standardPackageMissing,
    cause: 'cache.index',
    message: ([, name]) => `the standard library has ${name}: the go command did not find it there, or remembers that it once did not`,
    remedies: () => freshIndex,
  },
  {
    id: 'std-import-unread',
    placedIn: standardFile,
    pattern: /^(?:package (\S+) is not in (?:std|GOROOT)\b.*|cannot find package(?: in:)?)$/,
    cause: 'cache.index',
    message: ([, name = 'a package']) =>
      `the standard library itself imports ${name}: the go command did not find it there, or remembers that it once did not`,
    remedies: () => freshIndex,
  },
  {
    id: 'import-not-std',
    pattern: /package (\S+) is not in (?:std|GOROOT)/,
    cause: 'mod.import-unresolved',
    message: ([, name]) => `package ${name} is not in the standard library, and its path names no module`,
    remedies: ([, name]) => [
      fix(`Correct the import path: without a dot in its first element, ${name} can only be the standard library's or the module's own.`),
    ],
  },
  {
    id: 'import-not-std-old',
    pattern: /^import "([^"]*)": import of unknown directory/,
    cause: 'mod.import-unresolved',
    message: () => 'an imported package is not in the standard library, and its path names no module',
    remedies: () => [fix('Correct the import path of this line.')],
  },
  {
    id: 'private',
    pattern: /(?<!\S)([^\s@]+@[^\s:]+): .*(?:401 Unauthorized|terminal prompts disabled|could not read Username)/,
    cause: 'mod.private',
    message: ([, module]) => `${module} can only be read with credentials that the go command does not have here`,
    remedies: () => [
      investigate('See what counts as private and who is asked.', 'go env GOPRIVATE GOPROXY', 'git config --get-regexp url'),
    ],
    file: 'go.mod',
  },
  {
    id: 'version-unknown',
    pattern: /(?<!\S)([^\s@]+@[^\s:]+): (?:invalid version: (.+)|reading \S+: (40[34] .+|410 .+)|(no matching versions.*))$/,
    cause: 'mod.import-unresolved',
    message: ([, module, version, status, versions]) => `${module} cannot be had where modules come from: ${version ?? status ?? versions}`,
    remedies: ([, module]) => [
      investigate(
        'See who is asked, and which versions exist there.',
        'go env GOPROXY GOPRIVATE',
        `go list -m -versions ${shellWord(pathOf(module))}`,
      ),
    ],
    file: 'go.mod',
  },
  {
    id: 'offline',
    pattern: /module lookup disabled by GOPROXY=off/,
    cause: 'mod.offline',
    message: () => 'a module is not in the module cache, and GOPROXY=off forbids to fetch it',
    remedies: () => [
      fix('Fill the module cache while a module proxy can be reached.', 'GOPROXY=https://proxy.example.com go mod download'),
    ],
    file: 'go.mod',
  },
  {
    id: 'replaced',
    pattern: /(?<!\S)(\S+): replacement directory (\S+) does not exist/,
    cause: 'mod.replaced-path',
    message: ([, module, folder]) => `go.mod replaces ${module} by ${folder}, which does not exist here`,
    remedies: () => [
      fix('Correct or remove the replace line; a go.work file is the place for folders of one machine.', 'grep -n replace go.mod'),
    ],
    file: 'go.mod',
  },
  {
    id: 'dns',
    file: 'go.mod',
    pattern:
      /lookup (\S+?)(?: on \S+)?: (?:(?:dial|read|write) udp \S+ (?:\w+: )?)?(no such host|server misbehaving|i\/o timeout|network is unreachable|connection refused|Temporary failure in name resolution)/,
    cause: 'net.dns',
    message: ([, host, why]) => `the name ${host} cannot be resolved: ${why}`,
    remedies: ([, host]) => [
      investigate('See who answers for names here.', `getent hosts ${shellWord(host!)}`, 'cat /etc/resolv.conf', 'go env GOPROXY'),
    ],
  },
  {
    id: 'tls',
    file: 'go.mod',
    pattern: /(?:x509: |tls: (?!.*x509: ))(.+)$/,
    cause: 'net.tls',
    message: ([, why]) => `the certificate of the other side is not accepted: ${why}`,
    remedies: () => [
      investigate(
        'See which certificates are trusted here; a proxy that inspects traffic needs its own among them.',
        'go env GOPROXY',
        'env | grep -i ssl_cert',
      ),
    ],
  },
  {
    id: 'proxy',
    file: 'go.mod',
    pattern: /proxyconnect tcp: (?:dial tcp (\S+): )?(.+)$/,
    cause: 'net.proxy',
    message: ([, address, why]) => `the HTTP proxy${address === undefined ? '' : ` ${address}`} cannot be reached: ${why}`,
    remedies: () => [fix('Correct the proxy variables, or start the proxy.', 'env | grep -i _proxy')],
  },
  {
    id: 'unreachable',
    file: 'go.mod',
    pattern: /dial tcp (\S+): (?:connect: )?(connection refused|no route to host|network is unreachable|i\/o timeout)/,
    cause: 'mod.offline',
    message: ([, address, why]) => `the server ${address} that modules come from cannot be reached: ${why}`,
    remedies: () => [investigate('See where modules are fetched from.', 'go env GOPROXY GOSUMDB')],
  },
  {
    id: 'outside-workspace',
    pattern:
      /directory prefix \S+ does not contain modules listed in go\.work|current directory is contained in a module that is not one of the workspace modules/,
    cause: 'mod.outside-workspace',
    message: () => 'the go.work file that governs here does not list this module',
    remedies: () => [
      fix('Add the module to the workspace, in its folder.', 'go env GOWORK', 'go work use .'),
      workaround('Leave the workspace out.', 'export GOWORK=off'),
    ],
  },
  {
    id: 'workspace-member',
    pattern: /cannot load module (?:(\S+) )?listed in go\.work file: open (\S+?)\/?go\.mod: no such file or directory/,
    cause: 'mod.missing',
    message: ([, listed, folder]) => `go.work lists ${listed ?? folder}, which holds no go.mod`,
    remedies: () => [fix('Take it out of go.work, or bring the module back.', 'go env GOWORK')],
  },
  {
    id: 'module-missing',
    pattern:
      /go\.mod file not found in current directory or any parent directory|directory prefix \S+ does not contain main module|cannot find main module/,
    cause: 'mod.missing',
    message: () => 'there is no go.mod in this folder or above it',
    remedies: () => [fix('Run in the folder of the module, or make one.', 'go mod init example.com/name')],
  },
  {
    id: 'no-compiler',
    pattern: /C compiler "([^"]+)" not found/,
    cause: 'cgo.no-compiler',
    message: ([, compiler]) => `cgo needs the C compiler ${compiler}, which is not on PATH`,
    remedies: () => [
      fix('Install a C compiler.', 'sudo apt-get install -y gcc libc6-dev'),
      workaround('Build without C code, where the packages allow it.', 'CGO_ENABLED=0 go build ./...'),
    ],
  },
  {
    id: 'race-cgo',
    pattern: /-race requires cgo/,
    cause: 'race.needs-cgo',
    message: () => 'the race detector needs cgo, which is switched off here',
    remedies: () => [fix('Switch cgo on and have a C compiler.', 'CGO_ENABLED=1 go test -race ./...')],
  },
  {
    id: 'race-platform',
    pattern: /-race is (?:not supported|only supported) on (\S+)/,
    cause: 'race.unsupported-platform',
    message: ([, platform]) => `the race detector of this release does not support ${platform}`,
    remedies: none,
  },
  {
    id: 'platform',
    pattern: /unsupported GOOS\/GOARCH pair (\S+)/,
    cause: 'build.error',
    message: ([, platform]) => `this release does not know the platform ${platform}`,
    remedies: () => [investigate('See the platforms that it knows.', 'go tool dist list')],
  },
  {
    id: 'goflags',
    pattern: /parsing \$GOFLAGS: (.+)$/,
    cause: 'build.error',
    message: ([, why]) => `the variable GOFLAGS holds a flag that the go command does not accept: ${why}`,
    remedies: () => [fix('Correct GOFLAGS where it is set.', 'go env GOFLAGS GOENV')],
  },
  {
    id: 'flag',
    pattern: /^flag provided but not defined: (\S+)/,
    cause: 'build.error',
    message: ([, flag]) => `the go command of this release does not know the flag ${flag}`,
    remedies: none,
  },
  {
    id: 'home',
    pattern: /build cache is required, but could not be located|module cache not found: neither GOMODCACHE nor GOPATH is set/,
    cause: 'env.home-missing',
    message: () => 'the go command finds no place for its caches: neither HOME nor GOCACHE is set',
    remedies: () => [fix('Set HOME, or the caches themselves.', 'export HOME="$(getent passwd "$(id -u)" | cut -d: -f6)"')],
  },
  {
    id: 'cache',
    pattern: /build cache is disabled by GOCACHE=off/,
    cause: 'env.gocache',
    message: () => 'GOCACHE=off is refused: the build cache is required since Go 1.12',
    remedies: () => [fix('Unset GOCACHE, or let it name a folder.', 'unset GOCACHE', 'go env -u GOCACHE')],
  },
  {
    id: 'no-space',
    pattern: /[Nn]o space left on device/,
    cause: 'fs.no-space',
    message: () => 'no space is left on the device that is written to',
    remedies: () => [
      investigate(
        'See which file system is full, of blocks or of inodes.',
        'df -h . "$(dirname "$(mktemp -u)")" "$(go env GOCACHE)"',
        'df -i . "$(dirname "$(mktemp -u)")"',
      ),
    ],
  },
  {
    id: 'read-only',
    pattern: /(?<!\S)(\S+): read-only file system/,
    cause: 'fs.read-only',
    message: () => 'a folder that must be written lies on a read-only file system',
    remedies: () => [
      fix(
        'Let temporary files and caches go to a writable folder.',
        'go env GOTMPDIR GOCACHE GOMODCACHE',
        'export GOTMPDIR="$(mktemp -d)"',
      ),
    ],
  },
  {
    id: 'noexec',
    pattern: /fork\/exec (\S+): permission denied/,
    cause: 'fs.noexec',
    message: () => 'a program that was just built may not run: its folder does not allow execution',
    remedies: () => [
      investigate('See how the folder is mounted.', 'findmnt -T "$(dirname "$(mktemp -u)")" -o TARGET,OPTIONS'),
      fix(
        'Let the go command build in a folder that allows programs to run.',
        'mkdir -p "$HOME/.cache/go-tmp"',
        'export GOTMPDIR="$HOME/.cache/go-tmp"',
      ),
    ],
  },
  {
    id: 'exec-format',
    pattern: /fork\/exec (\S+): exec format error/,
    cause: 'exec.format',
    message: () => 'a program that was just built is made for another system or processor than this one',
    remedies: () => [investigate('See what is built for and what runs here.', 'go env GOOS GOARCH GOHOSTOS GOHOSTARCH', 'uname -sm')],
  },
  {
    id: 'text-busy',
    pattern: /fork\/exec (\S+): text file busy/,
    cause: 'fs.text-busy',
    message: () => 'a program that was just built was still open for writing while it was started',
    remedies: none,
  },
  {
    id: 'work-dir',
    pattern: /creating work dir: (?:stat|mkdir) (\S+): (.+)$/,
    cause: 'build.error',
    message: ([, , why]) => `the folder for temporary files cannot be used: ${why}`,
    remedies: () => [fix('Let GOTMPDIR (or TMPDIR) name a folder that exists and can be written.', 'go env GOTMPDIR', 'echo "$TMPDIR"')],
  },
  {
    id: 'vcs-owner',
    pattern: /dubious ownership/,
    cause: 'vcs.ownership',
    message: () => 'git does not trust this folder, which belongs to another user',
    remedies: () => [fix('Say that the folder is trusted.', 'git config --global --add safe.directory "$PWD"')],
  },
  {
    id: 'vcs-status',
    pattern: /^error obtaining VCS status: (.+)$/,
    cause: 'vcs.status',
    message: ([, why]) => `the state of the version control could not be read for the build stamp: ${why}`,
    remedies: () => [
      investigate('See what git says.', 'git status'),
      workaround('Build without the stamp.', 'go build -buildvcs=false ./...'),
    ],
  },
  {
    id: 'constraints',
    pattern: /build constraints exclude all Go files in (\S+)/,
    cause: 'build.error',
    message: () => 'build constraints exclude all Go files of the package',
    remedies: () => [
      investigate('See which files were left out.', "go list -e -f '{{.ImportPath}} {{.IgnoredGoFiles}}' ./..."),
      investigate('See what they are judged by.', 'go env GOOS GOARCH CGO_ENABLED GOFLAGS'),
    ],
  },
  {
    id: 'package-directory',
    pattern: /package (\S+): invalid package directory (".*")$/,
    cause: 'build.error',
    message: ([, , folder]) => `the go command refuses the folder ${folder}: its name holds a line end`,
    remedies: () => [fix('Give the folder, or the one above whose name it is, another name.')],
  },
  {
    id: 'no-files',
    pattern: /no Go files in (\S+)/,
    cause: 'build.error',
    message: () => 'the folder holds no Go files',
    remedies: none,
  },
  {
    id: 'permission',
    pattern: /(?:open|mkdir|unlinkat|rename|write|stat|chdir) (\S+): permission denied/,
    cause: 'fs.permission',
    message: ([, path]) => `access to ${path} is denied`,
    remedies: ([, path]) => [investigate('See who owns it.', `namei -l ${shellWord(path!)}`, 'id')],
  },
  {
    id: 'module-file-missing',
    pattern: /^(?:reading go\.work: )?open (\S+\.(?:mod|work)): no such file or directory$/,
    cause: 'mod.missing',
    message: ([, file]) => `the go command is told to use ${file}, which does not exist`,
    remedies: () => [fix('Correct what names it: a flag, GOFLAGS, or a use line of go.work.', 'go env GOFLAGS GOWORK')],
  },
  {
    id: 'pattern-folder',
    pattern: /^(?:pattern \S+: lstat|stat) (\S+): (?:no such file or directory|directory not found)$/,
    cause: 'mod.import-unresolved',
    message: ([, folder]) => `a package pattern names the folder ${folder}, which does not exist`,
    remedies: () => [fix('Correct the pattern: it is relative to the folder of the module.')],
  },
  // Last: what else stands at a line of these files says that the go command cannot use that line.
  {
    id: 'module-file',
    placedIn: /(?:^|\/)go\.(?:mod|work)$/,
    pattern: /^(.+?)(?: \(unterminated block started at \S+?:(\d+):\d+\))?$/,
    cause: 'mod.invalid',
    message: ([, why, line]) => `${why}${line === undefined ? '' : ` (unterminated block started at line ${line})`}`,
    remedies: () => [fix('Correct this line of the file.')],
  },
];
