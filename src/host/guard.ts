import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import { processLimits } from '../knowledge/process-limits.js';

/**
 * What outlives us only to clean up: a shell that reads from a pipe whose other end only we hold. When we end, in whatever way,
 * it reads the end of the file and kills what we left. A process group does not die with its parent, and PR_SET_PDEATHSIG
 * (prctl(2)) cannot be had from Node.
 *
 * Input: `start GROUP`, `end GROUP`, `folder PATH`. Parameter: the mark of the run, see `markOfRun`.
 */
const script = `
trap '' HUP INT TERM
groups=' ' folder=
while read -r what value; do
  case $what in
    start) groups="$groups$value " ;;
    end) case $groups in *" $value "*) groups="\${groups%% "$value" *} \${groups#* "$value" }" ;; esac ;;
    folder) folder=$value ;;
  esac
done
for group in $groups; do kill -s KILL -- "-$group"; done
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
    const child = spawn('sh', ['-c', script, 'go-wsl-conform-guard', mark], {
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
