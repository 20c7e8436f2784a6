import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import { processLimits } from '../knowledge/process-limits.js';

/**
 * What outlives us only to clean up: a shell that reads from a pipe whose other end only we hold. When we end, in whatever way,
 * it reads the end of the file and kills what we left. A process group does not die with its parent, and PR_SET_PDEATHSIG
 * (prctl(2)) cannot be had from Node.
 *
 * Input: `start GROUP`, `end GROUP`, `folder PATH`, `cgroup PATH`, `closed PATH`. Parameter: the mark of the run, see `markOfRun`.
 */
const script = `
trap '' HUP INT TERM
groups=' ' folder= cgroups='
'
while read -r what value; do
  case $what in
    start) groups="$groups$value " ;;
    end) case $groups in *" $value "*) groups="\${groups%% "$value" *} \${groups#* "$value" }" ;; esac ;;
    folder) folder=$value ;;
    cgroup) cgroups="$cgroups$value
" ;;
    closed) case $cgroups in *"
$value
"*) cgroups="\${cgroups%%"
$value
"*}
\${cgroups#*"
$value
"}" ;; esac ;;
  esac
done
for group in $groups; do kill -s KILL -- "-$group"; done
IFS='
'
for each in $cgroups; do
  round=0
  while [ -d "$each" ] && [ "$round" -lt 50 ]; do
    # No more forks, so that killing one by one (v1) comes to an end.
    echo 0 >"$each/pids.max"
    echo 1 >"$each/cgroup.kill"
    for pid in $(find "$each" -name cgroup.procs -exec cat {} +); do kill -s KILL "$pid"; done
    find "$each" -depth -type d -exec rmdir {} ';'
    if [ -d "$each" ]; then sleep 0.1; fi
    round=$((round + 1))
  done
done
unset IFS
round=0
while [ "$round" -lt 5 ]; do
  found=$(grep -lsF -e "$1" /proc/[0-9]*/environ)
  if [ -z "$found" ]; then break; fi
  for each in $found; do each=\${each#/proc/}; kill -s KILL "\${each%/environ}"; done
  round=$((round + 1))
done
if [ -n "$folder" ]; then chmod -R u+rwX -- "$folder"; rm -rf -- "$folder"; fi
`;

/** Stands in the environment of every command, so that a process can be told that left its process group (Linux, /proc). */
export const runVariable = 'GO_WSL_CONFORM_RUN';

const mark = randomBytes(8).toString('hex');

/** The value of `runVariable`. A run inside a test of another run carries the marks of both. */
export const markOfRun: string = [process.env[runVariable], mark].filter(Boolean).join(':');

/** Its word after the script (sh(1), `command_name`), by which it is told from what runs commands. */
export const guardName = 'go-wsl-conform-guard';

let guard: ChildProcess | undefined;

/** From now on the group is killed when we end. */
export function guardGroup(group: number): void {
  tell(`start ${group}`);
}

export function releaseGroup(group: number): void {
  tell(`end ${group}`);
}

/** Removed when we end; an empty path takes that back. */
export function guardFolder(folder: string): void {
  // One line each: a path that does not fit is left to the next start.
  if (!/[\r\n]|\s$/.test(folder)) tell(`folder ${folder}`);
}

/** Emptied and removed when we end. */
export function guardCgroup(folder: string): void {
  if (!/[\r\n]|\s$/.test(folder)) tell(`cgroup ${folder}`);
}

/** The cgroup is gone. */
export function releaseCgroup(folder: string): void {
  if (guard !== undefined) tell(`closed ${folder}`);
}

/** Ends the guard without its work, when what it was told of is gone already. */
export function dismissGuard(): void {
  guard?.kill('SIGKILL');
  guard = undefined;
}

/** Lets the guard do its work now and waits for it; it is started anew when it is needed again. */
export async function closeGuard(): Promise<void> {
  const ending = guard;
  guard = undefined;
  if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return;
  await new Promise<void>((resolve) => {
    const limit = setTimeout(resolve, processLimits.graceMs);
    ending.once('close', () => {
      clearTimeout(limit);
      resolve();
    });
    ending.ref();
    ending.stdin?.end();
  });
}

function tell(line: string): void {
  guard ??= startGuard();
  guard?.stdin?.write(`${line}\n`);
}

/** Without a shell (Windows, an image of one binary) there is no guard: then the next start removes what was left. */
function startGuard(): ChildProcess | undefined {
  if (process.platform === 'win32') return undefined;
  try {
    // A session of its own: what ends us (Ctrl-C, a closed terminal) must not end it.
    const child = spawn('sh', ['-c', script, guardName, mark], {
      detached: true,
      cwd: '/',
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    child.on('error', () => undefined);
    child.stdin.on('error', () => undefined);
    child.unref();
    (child.stdin as Socket).unref();
    return child;
  } catch {
    return undefined;
  }
}
