const second = 1000;

/** A program, or a habit, that keeps several Go toolchains. Folders may begin with a variable; where it is unset, the next one counts. */
export interface VersionSwitcher {
  readonly name: string;
  /** Its folder; the first whose variable is set. */
  readonly roots: readonly string[];
  /** Where toolchains are below the root: a folder with one entry each, and where GOROOT is in an entry. */
  readonly toolchains: { readonly folder: string; readonly entries: RegExp; readonly goroot: string };
  /** Folder of the shims below the root: small programs that choose a toolchain each time they run. */
  readonly shims?: string;
  /** What a shim that is a script says. */
  readonly script?: RegExp;
  /** What it does to a shell, one sentence. */
  readonly effect?: string;
}

/** Layouts as each tool writes them; the source stands beside each row. */
export const versionSwitchers: readonly VersionSwitcher[] = [
  {
    // https://github.com/moovweb/gvm scripts/install: environments/NAME exports GOROOT, GOPATH and PATH; `gvm use` sources it.
    name: 'gvm',
    roots: ['$GVM_ROOT', '$HOME/.gvm'],
    toolchains: { folder: 'gos', entries: /./, goroot: '' },
    effect: '`gvm use` puts the bin folder of one release first on PATH and sets GOROOT and GOPATH, for that shell alone',
  },
  {
    // https://github.com/go-nv/goenv libexec/goenv-rehash (the shim) and libexec/goenv-exec (GOROOT, GOPATH).
    name: 'goenv',
    roots: ['$GOENV_ROOT', '$HOME/.goenv'],
    toolchains: { folder: 'versions', entries: /^\d/, goroot: '' },
    shims: 'shims',
    script: /\bGOENV_ROOT\b|\bgoenv\b.*\bexec\b/,
    effect:
      'its shim asks GOENV_VERSION, then .go-version files up from the current folder, then the global version, and sets GOROOT and GOPATH for the command',
  },
  {
    // https://github.com/asdf-vm/asdf internal/shims (the shim; ASDF_DATA_DIR), https://github.com/asdf-community/asdf-golang bin/exec-env.
    name: 'asdf',
    roots: ['$ASDF_DATA_DIR', '$HOME/.asdf'],
    toolchains: { folder: 'installs/golang', entries: /^\d/, goroot: 'go' },
    shims: 'shims',
    script: /\basdf["']? exec\b/,
    effect:
      'its shim asks ASDF_GOLANG_VERSION, then .tool-versions files up from the current folder, and sets GOROOT, GOBIN and GOPATH for the command',
  },
  {
    // https://mise.jdx.dev/dev-tools/shims.html, https://mise.jdx.dev/directories.html: a shim is a link to mise itself.
    name: 'mise',
    roots: ['$MISE_DATA_DIR', '$XDG_DATA_HOME/mise', '$HOME/.local/share/mise'],
    toolchains: { folder: 'installs/go', entries: /./, goroot: '' },
    shims: 'shims',
    script: /\bmise\b.*\b(exec|x)\b/,
    effect: 'its shim asks mise.toml and .tool-versions files up from the current folder, and sets GOROOT for the command',
  },
  {
    // https://github.com/voidint/g: ~/.g/go is a link into ~/.g/versions; ~/.g/env exports GOROOT and PATH.
    name: 'g',
    roots: ['$G_HOME', '$HOME/.g'],
    toolchains: { folder: 'versions', entries: /^\d/, goroot: '' },
    effect: '`g use` changes the link ~/.g/go, for every shell at once',
  },
  {
    // https://github.com/stefanmaric/g: versions below GOROOT itself, ~/.go unless set.
    name: 'g (stefanmaric)',
    roots: ['$HOME/.go'],
    toolchains: { folder: '.versions', entries: /^\d/, goroot: '' },
    effect: '`g set` changes what GOROOT holds, for every shell at once',
  },
  // https://pkg.go.dev/golang.org/dl
  { name: 'golang.org/dl', roots: ['$HOME/sdk'], toolchains: { folder: '', entries: /^go/, goroot: '' } },
  // https://snapcraft.io/go: /snap/bin/go is a link to snap itself, and revisions are beside `current`.
  { name: 'snap', roots: ['/snap/go'], toolchains: { folder: '', entries: /^(current|\d+)$/, goroot: '' }, shims: '../bin' },
  // Debian and Ubuntu golang-1.N-go.
  { name: 'the distribution', roots: ['/usr/lib'], toolchains: { folder: '', entries: /^go-\d/, goroot: '' } },
  // Trees beside the one that https://go.dev/doc/install puts at /usr/local/go, which many make a link to one of them.
  { name: 'hand', roots: ['/usr/local'], toolchains: { folder: '', entries: /^go[-.]?\d/, goroot: '' } },
  { name: 'hand', roots: ['/opt'], toolchains: { folder: '', entries: /^go([-.]?\d|$)/, goroot: '' } },
];

/** For a shim that is only asked: some install what is missing (https://mise.jdx.dev/configuration/settings.html, goenv --help). */
export const askingEnvironment: Readonly<Record<string, string>> = {
  MISE_OFFLINE: '1',
  MISE_AUTO_INSTALL: '0',
  MISE_EXEC_AUTO_INSTALL: '0',
  MISE_NOT_FOUND_AUTO_INSTALL: '0',
  GOENV_AUTO_INSTALL: '0',
};

/** A shim answers in 0.1 to 0.3 s (bash, several processes); one that does not is looking for something on the network. */
export const shimTimeoutMs = 10 * second;

/** The largest shim known is a script of 0.5 kB; what is larger is a program. */
export const largestShimScript = 16_384;

/** Files in a repository that a shell, direnv or a loader of the team's own reads variables from. */
export const variableFiles: readonly string[] = ['.godotenv', '.goenv', '.go.env', '.env', '.envrc'];

/** The variables in them that say which Go is meant; GO_SDK_VERSION and the like are home-made names. */
export const goVersionVariables: readonly string[] = [
  'GOVERSION',
  'GO_VERSION',
  'GO_SDK_VERSION',
  'GOLANG_VERSION',
  'GOENV_VERSION',
  'ASDF_GOLANG_VERSION',
];

/** Our own choice, as for the network: an examination of the host waits no longer for one shim. */
export const shimLookMs = 2.5 * second;
