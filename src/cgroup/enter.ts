import { launcherCodes } from '../knowledge/exit-codes.js';
import type { LimitSet } from '../model/limits.js';

/** What the script writes when the command takes its place, and what it begins with when a cgroup refused it. */
export const entered = 'entered';
export const notEntered = 'could not enter';
/** The file descriptor 3 in the place of a file. */
export const openDescriptor = '-';

/**
 * Lets the process that is to become the command enter its cgroups and take its resource limits, then run it in its place, so that no
 * instant of it is without limits. It writes to the file REPORT what became of that.
 *
 * The limit of open files comes last of all: the shell itself needs some above ten for its redirections.
 *
 * Arguments: REPORT, a file or - for the file descriptor 3; (join FILE | ask COMMAND | nofile N | nproc N | as KIB)… -- COMMAND…
 */
const enterScript = `
[ "$1" = - ] || exec 3>"$1"
shift
files=
stop() { echo "$1" >&3; exit ${launcherCodes.failed}; }
while [ "$1" != -- ]; do
  case $1 in
    join) echo 0 2>/dev/null >"$2" || \${ask:-false} "$$" 2>/dev/null || stop "${notEntered} $2" ;;
    ask) ask=$2 ;;
    nofile) (ulimit -n "$2") 2>/dev/null || stop "RLIMIT_NOFILE cannot be $2: the hard limit is $(ulimit -H -n)"; files=$2 ;;
    as) ulimit -v "$2" 2>/dev/null || stop "RLIMIT_AS cannot be $2 KiB: the hard limit is $(ulimit -H -v)" ;;
    nproc) ulimit -u "$2" 2>/dev/null || ulimit -p "$2" 2>/dev/null || stop "RLIMIT_NPROC cannot be $2" ;;
  esac
  shift 2
done
shift
echo ${entered} >&3
exec 3>&-
[ -z "$files" ] || ulimit -n "$files"
exec "$@"
`;

/** What stands before the command line of a command that is to run under limits. */
export function enterArgv(
  report: string,
  enter: readonly string[],
  { nofile, nproc, as }: Pick<LimitSet, 'nofile' | 'nproc' | 'as'>,
): string[] {
  // Pairs of words. Before the cgroups what may need a fork to say why it failed; RLIMIT_NPROC last, which forbids one.
  const pairs = [
    ...(nofile === undefined ? [] : ['nofile', String(nofile)]),
    ...(as === undefined ? [] : ['as', String(Math.floor(as / 1024))]),
    ...enter,
    ...(nproc === undefined ? [] : ['nproc', String(nproc)]),
  ];
  return ['sh', '-c', enterScript, 'go-wsl-conform-limits', report, ...pairs, '--'];
}
