import { processLimits } from '../../knowledge/process-limits.js';
import { shellWord } from '../../model/shell.js';
import { printfText } from './escape.js';

/**
 * What is asked of a shell inside. wsl.exe gets words without quotes, backslashes or line ends, for its own taking apart of the
 * command line of Windows is not that of programs in C; the script itself comes on standard input as the first line. The shell is
 * no login shell, so that no banner and no profile stands in the way.
 */
export const bootstrap: readonly string[] = ['sh', '-c', 'set -f; IFS=; read -r script; eval $script'];

function firstLine(script: string): string {
  return `set +f; unset IFS; eval "$(printf %b '${printfText(script)}')"\n`;
}

const seconds = Math.ceil(processLimits.graceMs / 1000);

/** `sweep MARK` kills every process whose environment has the mark, of a run or of one command, in whatever group it is. */
const sweep = `
nl='
'
sweep() {
  round=0
  while [ "$round" -lt 5 ]; do
    found=$(grep -lsF -e "$1" /proc/[0-9]*/environ)
    [ -n "$found" ] || break
    for each in $found; do
      each=\${each#/proc/}
      each=\${each%/environ}
      [ "$each" = "$$" ] || kill -s KILL "$each"
    done
    round=$((round + 1))
  done 2>/dev/null
}
`;

/**
 * Runs one command in a session of its own (setsid(1)), and listens on standard input meanwhile: any line, or its end, ends the
 * command's group with TERM and then KILL. What the command leaves running is killed when it ends: in a session of its own it would hold
 * the output open, and wsl.exe with it. The output of the command stands between two lines that begin with the mark.
 *
 * Requests, in this order: `cwd PATH`, `set NAME VALUE`, `unset NAME`, `run WORD…`.
 */
const supervisorScript = `${sweep}
exec 3<&0 </dev/null
mark=$1
cd /
folder=/
while IFS= read -r line <&3; do
  eval "set -- $line"
  case $1 in
    cwd) folder=$2 ;;
    set) export "$2=$3" ;;
    unset) unset "$2" ;;
    run) shift; break ;;
  esac
done
say() { printf '%s %s\\n' "$mark" "$1"; }
cd "$folder" 2>/dev/null || { say start; say start >&2; printf '\\n'; say no-folder; exit 0; }
found=$(command -v "$1") || { say start; say start >&2; printf '\\n'; say not-found; exit 0; }
say start
say start >&2
export GO_WSL_CONFORM_RUN="\${GO_WSL_CONFORM_RUN:+$GO_WSL_CONFORM_RUN:}$mark.$$."
setsid "$@" 3<&- &
child=$!
setsid sh -c '
  read -r word <&3
  kill -s TERM -- "-$1" || kill -s TERM "$1"
  sleep ${seconds}
  kill -s KILL -- "-$1" || kill -s KILL "$1"
' sh "$child" >/dev/null 2>&1 &
watcher=$!
wait "$child"
code=$?
{ kill -s KILL -- "-$watcher" || kill -s KILL "$watcher"; kill -s KILL -- "-$child"; wait "$watcher"; sweep "$mark.$$."; } 2>/dev/null
printf '\\n'
say "$code"
`;

/** The line behind which the output of a supervised command begins. */
export function beginOf(mark: string): string {
  return `${mark} start`;
}

/** What a supervised command gets on standard input first. */
export function supervisorInput(mark: string): string {
  return firstLine(`set -- ${mark}\n${supervisorScript}`);
}

/**
 * Answers many questions in one start: each line of standard input is one, and its answer ends with a line `.`. Bytes come as od(1)
 * shows them, so that nothing that a name or a file holds is taken for the frame. At the end of standard input, which is our end
 * too, everything that this run started inside is killed and its temporary folder removed.
 */
const sessionScript = `${sweep}
exec 3<&0 </dev/null
mark=$1
root=
dump() { od -An -v -tx1; }
why() {
  said=$(LC_ALL=C ls -d -- "$1" 2>&1) && said="cannot be read"
  case $said in
    *'No such file'* | *'Not a directory'*) echo missing ;;
    *'ermission denied'*) echo "denied $said" ;;
    *) echo "unknown $said" ;;
  esac
}
file() {
  if [ -f "$1" ] && [ -r "$1" ]; then
    echo present
    said=$( { od -An -v -tx1 <"$1" >&5 || echo failed >&2; } 5>&4 2>&1)
    echo "said $said"
  elif [ -f "$1" ]; then echo "denied $1: Permission denied"
  elif [ -e "$1" ]; then echo "unknown $1 is no regular file"
  else why "$1"; fi
}
part() {
  if [ -f "$1" ] && [ -r "$1" ]; then
    echo present
    tail -c "+$(($2 + 1))" "$1" 2>/dev/null | head -c "$3" | dump
  elif [ -f "$1" ]; then echo "denied $1: Permission denied"
  elif [ -e "$1" ]; then echo "unknown $1 is no regular file"
  else why "$1"; fi
}
link() {
  if [ -L "$1" ]; then echo present; readlink -n -- "$1" | dump
  elif [ -e "$1" ]; then echo "unknown $1 is no link"
  else why "$1"; fi
}
real() {
  if [ -e "$1" ]; then echo present; readlink -n -f -- "$1" | dump
  else why "$1"; fi
}
status() {
  if [ -e "$1" ] && said=$(stat -L -c '%f %s %u %g %Y' -- "$1" 2>&1); then echo "present $said"
  else why "$1"; fi
}
space() {
  if [ -e "$1" ] && said=$(stat -f -c '%t %S %b %a %c %d' -- "$1" 2>&1); then echo "present $said"
  else why "$1"; fi
}
list() {
  if [ -d "$1" ] && [ -r "$1" ] && [ -x "$1" ]; then
    echo present
    for each in "$1"/* "$1"/.[!.]* "$1"/..?*; do
      if [ -L "$each" ]; then kind=l
      elif [ -d "$each" ]; then kind=d
      elif [ -f "$each" ]; then kind=f
      elif [ -e "$each" ]; then kind=o
      else continue; fi
      printf '%s%s\\0' "$kind" "\${each##*/}"
    done | dump
  elif [ -d "$1" ]; then echo "denied $1: Permission denied"
  elif [ -e "$1" ]; then echo missing
  else why "$1"; fi
}
done_or_said() { if said=$("$@" 2>&1); then echo present; else echo "unknown $said"; fi; }
temporary() {
  if [ -z "$root" ]; then
    said=$(mktemp -d "\${TMPDIR:-/tmp}/go-wsl-conform-XXXXXX" 2>&1) || { echo "unknown $said"; return; }
    root=$said
  fi
  done_or_said mkdir -p "$root/$1"
  printf '%s' "$root/$1" | dump
}
put() { mkdir -p "$1" && printf %b "$3" >"$2"; }
write() { done_or_said put "$@"; }
duplicate() { mkdir -p "$2" && cp -R -P -p "$1/." "$2" && find "$2" -name .git -prune -exec rm -rf {} +; }
copy() { done_or_said duplicate "$@"; }
purge() { chmod -R u+rwX "$1" 2>/dev/null; done_or_said rm -rf "$1"; }
# What the command leaves running is killed when it ends, as by the supervisor: it would hold the pipes open.
# ask SECONDS FOLDER COUNT (NAME=VALUE | -NAME)… WORD…
ask() {
  limit=$1
  folder=$2
  count=$3
  shift 3
  cd "$folder" 2>/dev/null || { echo no-folder; return; }
  while [ "$count" -gt 0 ]; do
    case $1 in
      -*) unset "\${1#-}" ;;
      *) export "$1" ;;
    esac
    shift
    count=$((count - 1))
  done
  command -v "$1" >/dev/null || { echo not-found; return; }
  command -v timeout >/dev/null || { echo no-timeout; return; }
  own=\${GO_WSL_CONFORM_RUN:+$GO_WSL_CONFORM_RUN:}$mark.$$.
  echo present
  errors=$( { { GO_WSL_CONFORM_RUN=$own timeout -k ${seconds} "$limit" "$@"; code=$?; sweep "$mark.$$."; printf '\\n%s' "$code" >&2; } 3<&- | dump >&5; } 5>&4 2>&1 | dump)
  echo -
  echo "$errors"
}
login() {
  shell=$(grep "^[^:]*:[^:]*:$(id -u):" /etc/passwd | head -n 1)
  shell=\${shell##*:}
  [ -x "$shell" ] || shell=/bin/sh
  ask "$1" / 0 "$shell" -l -c "printf '\\\\n%s\\\\n' $mark; od -An -v -tx1 /proc/self/environ; printf '\\\\n%s\\\\n' $mark"
}
facts() {
  echo present
  printf '%s %s %s\\n' "$(uname -m)" "$(nproc 2>/dev/null || grep -c '^processor' /proc/cpuinfo)" "$$"
  id -u
  id -un
  dump </proc/self/environ
}
access() { if [ -w "$1" ] && [ -x "$1" ]; then echo "present ok"; elif [ -e "$1" ]; then echo "present no"; else why "$1"; fi; }
step() {
  name=$1
  shift
  if said=$(LC_ALL=C "$@" 2>&1); then echo "$name ok"; else echo "$name failed $(echo "$said" | head -n 1)"; fi
}
empty() { : >"$1"; }
fill() { head -c "$1" /dev/zero >"$2"; }
script() { printf '#!/bin/sh\\nexit 0\\n' >"$1" && chmod 700 "$1" && "$1"; }
exchange() { : >"$1/old" && : >"$1/new" && mv -f "$1/old" "$1/new"; }
modes() {
  for mode in 755 640; do
    chmod "$mode" "$1" || return
    [ "$(stat -c %a "$1")" = "$mode" ] || { echo kept-not; return 1; }
  done
}
trial() {
  scratch=$(LC_ALL=C mktemp -d "$1/go-wsl-conform-XXXXXX" 2>&1) || { echo present; echo "create failed $scratch"; return; }
  echo present
  step create empty "$scratch/empty"
  step write fill "$2" "$scratch/Full"
  step execute script "$scratch/program"
  if command -v flock >/dev/null; then step lock flock -n "$scratch/empty" true; fi
  step rename exchange "$scratch"
  step symlink ln -s empty "$scratch/symlink"
  step hardlink ln "$scratch/empty" "$scratch/hardlink"
  step chmod modes "$scratch/empty"
  if [ -e "$scratch/EMPTY" ]; then echo "case no"; else echo "case yes"; fi
  touch -d @400000001.123456700 "$scratch/empty" 2>/dev/null && echo "time $(stat -c '%Y %y' "$scratch/empty")"
  rm -rf "$scratch"
}
clock() { echo "present $(date +%s) $(cat /sys/class/rtc/rtc0/since_epoch)"; }
exec 4>&1
printf '%s ready\\n' "$mark"
while IFS= read -r line <&3; do
  eval "set -- $line"
  case $1 in
    ask | login) ( "$@" ) ;;
    *) "$@" 2>/dev/null ;;
  esac
  echo .
done
sweep "$mark"
if [ -n "$root" ]; then chmod -R u+rwX "$root"; rm -rf "$root"; fi 2>/dev/null
`;

/** What a session gets on standard input first. */
export function sessionInput(mark: string): string {
  return firstLine(`set -- ${mark}\n${sessionScript}`);
}

/**
 * Unpacks the archive that follows on standard input. Nothing has to be inflated, and any tar will do: that of busybox, or of BSD.
 * Owner and permissions are those of the user inside.
 */
const unpackScript = `
mark=$1
target=$2
for tool in tar bsdtar busybox; do
  command -v "$tool" >/dev/null 2>&1 && break
  tool=
done
[ "$tool" = busybox ] && tool='busybox tar'
if [ -z "$tool" ]; then cat >/dev/null; printf '%s no-tar\\n' "$mark"; exit; fi
if said=$( { mkdir -p "$target" && $tool -x -o -f - -C "$target"; } 2>&1); then printf '%s done\\n' "$mark"; else
  cat >/dev/null
  printf '%s failed %s\\n' "$mark" "$(echo "$said" | tail -n 1)"
fi
`;

/** What unpacking gets on standard input before the archive. */
export function unpackInput(mark: string, target: string): string {
  return firstLine(`set -- ${mark} ${shellWord(target)}\n${unpackScript}`);
}
