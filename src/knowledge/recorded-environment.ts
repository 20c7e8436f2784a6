/**
 * Environment variables that a recording keeps (after redaction): those that the go command, its C compiler and the runner's
 * set-up read (`go help environment`; https://docs.github.com/actions/reference/variables-reference). Nothing else leaves the machine.
 */
export const recordedVariables: readonly RegExp[] = [
  /^GO[A-Z0-9_]*$/,
  /^CGO_[A-Z_]+$/,
  /^(AR|CC|CXX|PKG_CONFIG|GCCGO|FC)$/,
  /^(PATH|HOME|TMPDIR|XDG_CACHE_HOME|XDG_CONFIG_HOME|LANG|LC_ALL|NO_COLOR|CI|container)$/,
  // What stands for HOME and the folders of caches and temporary files on Windows.
  /^(USERPROFILE|LOCALAPPDATA|APPDATA|TMP|TEMP)$/,
  /^(http|https|no|all)_proxy$/i,
  /^(SSL_CERT_FILE|SSL_CERT_DIR|LD_PRELOAD|LOCALDOMAIN|RES_OPTIONS|HOSTALIASES)$/,
  /^(RUNNER_OS|RUNNER_ARCH|RUNNER_ENVIRONMENT|RUNNER_TOOL_CACHE|RUNNER_TEMP|AGENT_TOOLSDIRECTORY|ImageOS|ImageVersion|GITHUB_ACTIONS|GITHUB_WORKSPACE)$/,
  /^(WSL_DISTRO_NAME|WSL_INTEROP|WSLENV)$/,
];

/** Variables of commands that say only where temporary files go: not part of what was asked. */
export const unrecordedVariables: ReadonlySet<string> = new Set(['GOTMPDIR', 'TMPDIR']);

/** Folders that every system has under this name: they tell nothing about a person, and a replay asks for them by name (FHS 3.0). */
const commonFolders: ReadonlySet<string> = new Set(
  '/tmp /var /var/tmp /var/lib /home /mnt /opt /srv /usr /usr/lib /usr/local /etc /run /proc /sys /dev'.split(' '),
);

/** Whether a folder keeps its name in a recording; what is below the last three the kernel names. */
export function isCommonFolder(folder: string): boolean {
  return commonFolders.has(folder) || /^\/(?:proc|sys|dev)\//.test(folder);
}
