export const id=6671;export const ids=[6671];export const modules={5503:(function(e,t,n){n.d(t,{Bm:()=>o,TP:()=>wslRemedy,YB:()=>l,im:()=>wslFailureOf,lA:()=>c,ow:()=>a,ss:()=>r,zx:()=>d});const s="wsl --install --distribution Debian --no-launch";const i="wsl --unregister Debian";const r=[{id:"unknown-distribution",kind:"unknown-distribution",says:/WSL_E_DISTRO_NOT_FOUND|no distribution with the supplied name/i,means:"there is no distribution of that name",remedy:{summary:"See which there are, or install it",commands:["wsl --list --verbose",s],undo:i}},{id:"no-distribution",kind:"no-distribution",says:/WSL_E_DEFAULT_DISTRO_NOT_FOUND|no installed distributions/i,means:"WSL is there, and no distribution is installed",remedy:{summary:"Install one; in a workflow, the step `uses: Vampire/setup-wsl` before this one does it",commands:["wsl --list --online",s],undo:i}},{id:"unknown-user",kind:"unavailable",says:/WSL_E_USER_NOT_FOUND|User not found\./,means:"the distribution has no such user",remedy:{summary:"Choose a default user that exists",commands:["wsl --manage NAME --set-default-user root"]}},{id:"busy",kind:"unavailable",says:/E_ILLEGAL_STATE_CHANGE|0x8000000d|install, uninstall, or conversion is in progress/i,means:"it is being installed, removed or converted",remedy:{summary:"Wait until its state is Stopped or Running",commands:["wsl --list --verbose --all"]}},{id:"no-virtualization",kind:"unavailable",says:/0x80370102|HCS_E_HYPERV_NOT_INSTALLED|0x80370114|HCS_E_SERVICE_NOT_AVAILABLE|virtualization is not enabled/i,means:"WSL 2 cannot start a virtual machine: virtualization is off, or this machine is itself one without nested virtualization",remedy:{summary:"Turn on the Virtual Machine Platform, and virtualization in the firmware or nested virtualization of the host; or use WSL 1",commands:["dism.exe /online /enable-feature /featurename:VirtualMachinePlatform /all /norestart","wsl --set-version NAME 1"],undo:"dism.exe /online /disable-feature /featurename:VirtualMachinePlatform /norestart; wsl --set-version NAME 2",risk:"a conversion takes minutes and copies the distribution: export it before",admin:true,effect:"after a restart of Windows"}},{id:"no-wsl1",kind:"unavailable",says:/WSL_E_WSL1_NOT_SUPPORTED|WSL_E_WSL_OPTIONAL_COMPONENT_REQUIRED|0x8004032d|WSL1 is not supported/i,means:"the distribution is of WSL 1, and the component of Windows that it needs is off",remedy:{summary:"Turn the component on, or convert the distribution",commands:["wsl --install --no-distribution --enable-wsl1","wsl --set-version NAME 2"],undo:"wsl --set-version NAME 1",risk:"a conversion takes minutes and copies the distribution: export it before",admin:true,effect:"after a restart of Windows"}},{id:"disk",kind:"unavailable",says:/MountDisk|MountVhd|AttachDisk|Failed to attach disk|ERROR_FILE_NOT_FOUND|ERROR_DISK_FULL|0x80070070/i,means:"the disk of the distribution cannot be attached: its file is gone, in use, or the drive is full",remedy:{summary:"See where it should be, and what room there is",commands:["wsl --list --verbose","Get-PSDrive -PSProvider FileSystem"]}},{id:"policy",kind:"unavailable",says:/ERROR_ACCESS_DISABLED_BY_POLICY|0x800704ec|blocked by (?:group policy|your)|disabled by (?:the )?computer policy|WSL_E_WSL\d?_DISABLED/i,means:"a policy of this machine forbids it",remedy:{summary:"Ask whoever manages the machine; the policies are below this key",commands:["Get-ItemProperty HKLM:\\SOFTWARE\\Policies\\WSL"]}},{id:"access-denied",kind:"unavailable",says:/E_ACCESSDENIED|0x80070005|EACCES|EPERM|Access is denied/i,means:"this account may not use WSL: distributions belong to one Windows user, and a service account has none",remedy:{summary:"Run the runner as the user whose distribution it is (and not as NETWORK SERVICE), and see which user this is",commands:["whoami","wsl --list --verbose"]}},{id:"service",kind:"unavailable",says:/0x80070422|ERROR_SERVICE_DISABLED|0x8007043c|0x80080005|service cannot be started/i,means:"the service of WSL cannot be started",remedy:{summary:"Enable and start it",commands:["Set-Service WSLService -StartupType Manual","Start-Service WSLService"],undo:"Set-Service WSLService -StartupType Disabled",admin:true}},{id:"package",kind:"unavailable",says:/Wsl\/CallMsi|REGDB_E_CLASSNOTREG|0x80040154|0x80040153|WSL_E_INSTALL_/i,means:"the WSL package is damaged or half installed",remedy:{summary:"Install the package anew; distributions stay",commands:["wsl --update --web-download"],admin:true}},{id:"not-installed",kind:"no-wsl",says:/aka\.ms\/wslinstall|Subsystem for Linux is not installed|Subsystem for Linux has not been enabled|0x8007019e|\bENOENT\b/i,means:"WSL is not installed: wsl.exe is absent, or only the stub that offers to install it",remedy:{summary:"Install it with a distribution",commands:[s],admin:true,effect:"after a restart of Windows"}}];const o={id:"unknown",kind:"unavailable",says:/^/,means:"wsl.exe failed",remedy:{summary:"See what it says by hand",commands:["wsl --status","wsl --list --verbose"]}};const a={id:"silent",kind:"unavailable",says:/^$/,means:"the distribution does not start: nothing inside answered in time",remedy:{summary:"Stop it and start it by hand; `[boot] systemd` and `[boot] command` of its /etc/wsl.conf run before anything else",commands:["wsl --terminate NAME","wsl --distribution NAME --exec true"],risk:"what runs in the distribution is ended"}};const d={id:"registered-twice",kind:"unavailable",says:/^$/,means:"the name is registered twice, and which one starts is left to chance",remedy:{summary:"See both registrations; export and unregister one",commands:["Get-ChildItem HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\Lxss | Get-ItemProperty | Select-Object PSChildName, DistributionName, BasePath"]}};const c={id:"unsupported-image",kind:"unsupported",says:/^$/,means:"unsupported by this image: WSL does not work on GitHub's Windows images for arm64",remedy:{summary:"Use windows-2025, or an arm64 image of Linux",commands:[]}};function wslFailureOf(e){return r.find(({says:t})=>t.test(e))??o}function powershellWord(e){return/^[\w.-]+$/.test(e)?e:`'${e.replaceAll(/['\u2018\u2019\u201a\u201b]/g,"$&$&")}'`}function wslRemedy({remedy:e,kind:t},n){const{summary:s,commands:i,admin:r=false,effect:o="at once",undo:a,risk:d="none"}=e;const named=e=>e.replaceAll("NAME",powershellWord(n));return{kind:t==="unavailable"&&!r?"investigate":"fix",summary:r?`${s} (in a PowerShell of an administrator)`:s,commands:i.map(named),...i.length===0?{}:{shell:"powershell"},root:r,effect:o,undo:a===undefined?"nothing to undo":named(a),risk:d,reversible:true,expect:"wsl.distribution passes"}}const l={startMs:9e4,listMs:3e4,lookMs:3e4,copyMs:6e5,loginMs:1e4,questionMs:5e3,sessions:3,closeMs:2e4}}),6671:(function(e,t,n){n.r(t);n.d(t,{isUnreached:()=>isUnreached,prepareInside:()=>prepareInside,reachDistribution:()=>reachDistribution,unreachedReport:()=>unreachedReport});var s=n(6760);var i=n(3741);var r=n(8891);var o=n(8323);var a=n(9968);var d=n(8697);function packToolchain(e){return pack(e,()=>true,(e,t)=>/^(?:bin|pkg\/tool)\/|^lib\/(?:.*\/)?go_[^/]+_[^/]+_exec$|\.(?:bash|sh|pl)$/.test(e)?t|493:t)}function packModule(e){return pack(e,e=>e.split("/").at(-1)!==".git",(e,t)=>t)}function pack(e,t,n){const nameOf=e=>e.replaceAll(s.sep,"/").replace(/^\.\//,"");const i=(0,d.vt)({cwd:e,portable:true,filter:e=>t(nameOf(e)),onWriteEntry:e=>{if(e.stat!==undefined)e.stat.mode=n(nameOf(e.path),e.stat.mode|384)}},["."]);return i};function pathInside(e,t){const[,n,s=""]=/^[\\/]{2}(?:wsl\.localhost|wsl\$)[\\/]([^\\/]+)((?:[\\/].*)?)$/is.exec(e)??[];if(n?.toLowerCase()!==t.toLowerCase())return undefined;return`/${s.split(/[\\/]+/).filter(Boolean).join("/")}`}var c=n(1421);var l=n(5503);function parseDistributions(e){return e.split("\n").flatMap(e=>{const[,t,n,s,i]=/^([* ]) (\S.*?) {2,}(\S.*?) +([12])\s*$/.exec(e)??[];return n===undefined?[]:[{name:n,isDefault:t==="*",state:s,version:i==="1"?1:2}]})}var u=n(4573);function decodeWslText(e){const t=Buffer.from(e.buffer,e.byteOffset,e.byteLength);const n=t.subarray(0,narrowBytes(t));const s=n.toString("utf8")+t.subarray(n.length).toString("utf16le");return s.replaceAll("\uFEFF","").replaceAll(/\r+\n/g,"\n")}function narrowBytes(e){if(e[0]===255&&e[1]===254)return 0;if(!e.includes(0))return e.length;let t=0;for(;;){const n=e.indexOf("\n",t)+1;const s=e.subarray(t,n);if(n===0||e[n]===0||s.includes(0)||!(0,u.isUtf8)(s))return t;t=n}};let f=class WslError extends Error{failure;said;remedies;constructor(e,t,n="",s=""){super(`${t}: ${e.means}${s}`);this.failure=e;this.said=n.trim().slice(0,2e3);this.remedies=[(0,l.TP)(e,t)]}};function wslProgram(e){const{SystemRoot:t}=e;const n=process.platform==="win32"?s.win32.join(t??"C:\\Windows","System32","wsl.exe"):"wsl.exe";return{path:n,env:{...e,WSL_UTF8:"1"}}}function findDistribution(e,t){const{error:n,status:s,stdout:i}=(0,c.spawnSync)(e.path,["--list","--verbose"],{env:e.env,timeout:l.YB.listMs,killSignal:"SIGKILL",windowsHide:true,stdio:["ignore","pipe","ignore"]});const r=n===undefined?decodeWslText(i):`${n.code}: ${n.message}`;const o=n===undefined&&s===0?parseDistributions(r):[];if(o.length===0){const e=n===undefined&&s===0?l.Bm:(0,l.im)(r);throw new f(e,t,r)}const a=o.filter(({name:e,isDefault:n})=>t==="default"?n:e.toLowerCase()===t.toLowerCase());if(a.length>1)throw new f(l.zx,t,r);const[d]=a;if(d!==undefined)return d;const u=o.map(({name:e})=>e).join(", ");throw new f((0,l.im)("WSL_E_DISTRO_NOT_FOUND"),t,r,`; there are: ${u}`)}var h=n(8565);function unreachableHost(e,t){const{problem:n}=t;const unknown=async()=>({state:"unknown",reason:n});const refuse=async()=>{throw new Error(n)};return{kind:"wsl",platform:{os:"linux",arch:"unknown",processors:1},env:{},workspace:e,readFile:unknown,readBytes:unknown,readLink:unknown,stat:unknown,statfs:unknown,readdir:unknown,realPath:unknown,temporaryFolder:refuse,writeFile:refuse,copyTree:refuse,remove:refuse,run:async e=>({argv:e,outcome:"not-started",exit:null,signal:null,stdout:"",stderr:"",droppedBytes:0,durationMs:0,reason:n}),probe:async e=>{if(e!=="wsl.distribution")throw new h.d_(e);return t},pasted:()=>[],close:async()=>undefined}}var m=n(7598);var p=n(7940);var w=n(2587);var $=n(3889);var y=n(1064);var b=n(9514);var k=n(8929);var v=n(2748);var g=n(7246);function requestLine(e){return`${e.map(e=>(0,g.r)(e).replaceAll("\n",`'"$nl"'`)).join(" ")}
`}function printfText(e){return[...Buffer.from(e)].map(e=>isPlain(e)?String.fromCharCode(e):`\\0${e.toString(8).padStart(3,"0")}`).join("")}function isPlain(e){return/[\w @%+=:,./()[\]{}<>|&;#*?^~!-]/.test(String.fromCharCode(e))&&e<128}function bytesOfDump(e){return Buffer.from(e.replaceAll(/[^0-9a-f]+/g,""),"hex")}var S=n(944);var x=n(8788);function readTrial(e){const t=new Map(e.map(e=>/^(\w+) (.*)$/.exec(e)?.slice(1,3)).filter(e=>e!==undefined));const n=t.get("create");const s=n==="ok"?"a shell cannot try it":"no file could be made";const i=Object.fromEntries(S.Ox.map(e=>[e,answerOf(t.get(e))??`untried: ${s}`]));const r=t.get("case");const o=granularityOf(t.get("time"));return{steps:i,...r===undefined?{}:{caseSensitive:r==="yes"},...o===undefined?{}:{timeGranularityNs:o}}}function answerOf(e){if(e===undefined||e==="ok")return e;const t=e.replace(/^failed ?/,"");return t==="kept-not"?t:(0,x.t)(t)??`untried: ${t||"it failed without saying why"}`}function granularityOf(e){const[,t,n]=/^(\d+) .*\.(\d{9}) /.exec(e??"")??[];if(t===undefined)return undefined;const s=Math.abs((Number(t)-0x17d78401)*1e9+Number(n)-0x75bccbc);return p.qo.find(e=>s<=(e===1?0:e))}var O=n(6466);async function pour([e,...t],n,s,i,r){const o=(0,c.spawn)(e,t,{env:n,detached:true,stdio:["pipe","pipe","ignore"],windowsHide:true});const{pid:a}=o;const onCancel=()=>a!==undefined&&(0,v.Sb)(a);r?.addEventListener("abort",onCancel,{once:true});if(a!==undefined)(0,y.vL)(a);const d=[];o.stdout.on("data",e=>d.push(e));const l=new Promise(e=>{o.once("error",()=>e());o.once("close",()=>e())});try{o.stdin.write(s);let e;await (0,O.pipeline)(i,o.stdin).catch(t=>{e=t;o.stdin.destroy()});await l;const t=Buffer.concat(d).toString("latin1");if(e!==undefined&&e.code!=="EPIPE")throw e;return t}finally{r?.removeEventListener("abort",onCancel);if(a!==undefined)(0,y.dO)(a)}};const L=["sh","-c","set -f; IFS=; read -r script; eval $script"];function firstLine(e){return`set +f; unset IFS; eval "$(printf %b '${printfText(e)}')"
`}const _=Math.ceil($.ce.graceMs/1e3);const E=`
nl='
'
sweep() {
  round=0
  while [ "$round" -lt 5 ]; do
    found=$(grep -lsF -e "$1" /proc/[0-9]*/environ)
    [ -n "$found" ] || break
    for each in $found; do
      each=$\{each#/proc/}
      each=$\{each%/environ}
      [ "$each" = "$$" ] || kill -s KILL "$each"
    done
    round=$((round + 1))
  done 2>/dev/null
}
`;const I=`${E}
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
export GO_WSL_CONFORM_RUN="$\{GO_WSL_CONFORM_RUN:+$GO_WSL_CONFORM_RUN:}$mark.$$."
setsid "$@" 3<&- &
child=$!
setsid sh -c '
  read -r word <&3
  kill -s TERM -- "-$1" || kill -s TERM "$1"
  sleep ${_}
  kill -s KILL -- "-$1" || kill -s KILL "$1"
' sh "$child" >/dev/null 2>&1 &
watcher=$!
wait "$child"
code=$?
{ kill -s KILL -- "-$watcher" || kill -s KILL "$watcher"; kill -s KILL -- "-$child"; wait "$watcher"; sweep "$mark.$$."; } 2>/dev/null
printf '\\n'
say "$code"
`;function beginOf(e){return`${e} start`}function supervisorInput(e){return firstLine(`set -- ${e}
${I}`)}const M=`${E}
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
      printf '%s%s\\0' "$kind" "$\{each##*/}"
    done | dump
  elif [ -d "$1" ]; then echo "denied $1: Permission denied"
  elif [ -e "$1" ]; then echo missing
  else why "$1"; fi
}
done_or_said() { if said=$("$@" 2>&1); then echo present; else echo "unknown $said"; fi; }
temporary() {
  if [ -z "$root" ]; then
    said=$(mktemp -d "$\{TMPDIR:-/tmp}/go-wsl-conform-XXXXXX" 2>&1) || { echo "unknown $said"; return; }
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
      -*) unset "$\{1#-}" ;;
      *) export "$1" ;;
    esac
    shift
    count=$((count - 1))
  done
  command -v "$1" >/dev/null || { echo not-found; return; }
  command -v timeout >/dev/null || { echo no-timeout; return; }
  own=$\{GO_WSL_CONFORM_RUN:+$GO_WSL_CONFORM_RUN:}$mark.$$.
  echo present
  errors=$( { { GO_WSL_CONFORM_RUN=$own timeout -k ${_} "$limit" "$@"; code=$?; sweep "$mark.$$."; printf '\\n%s' "$code" >&2; } 3<&- | dump >&5; } 5>&4 2>&1 | dump)
  echo -
  echo "$errors"
}
login() {
  shell=$(grep "^[^:]*:[^:]*:$(id -u):" /etc/passwd | head -n 1)
  shell=$\{shell##*:}
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
`;function sessionInput(e){return firstLine(`set -- ${e}
${M}`)}const N=`
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
`;function unpackInput(e,t){return firstLine(`set -- ${e} ${(0,g.r)(t)}
${N}`)};let R=class SessionFailure extends Error{said;constructor(e,t){super(e);this.said=t}};let T=class Session{#e;#t;#n=[];#s;#i=Buffer.alloc(0);#r=false;#o="";#a;#d;constructor(e){this.#t=e;const[t,...n]=e.argv;this.#e=(0,c.spawn)(t,n,{env:e.env,detached:true,stdio:["pipe","pipe","ignore"],windowsHide:true});const{pid:s,stdin:i,stdout:r}=this.#e;if(s!==undefined)(0,y.vL)(s);this.#s=new Promise(e=>{this.#e.once("error",t=>{this.#c(new R(t.message,{text:`${t.code}`,exit:null}));e()});this.#e.once("close",t=>{this.#c(new R("wsl.exe ended",{text:decodeWslText(this.#i),exit:t}));e()})});i?.on("error",()=>undefined);i?.write(e.input);r?.on("data",e=>this.#l(e));this.#u(e.startMs)}ask(e,t){if(this.#a!==undefined)return Promise.reject(this.#a);return new Promise((n,s)=>{this.#n.push({resolve:n,reject:s,limitMs:t,lines:[]});this.#e.stdin?.write(requestLine(e));if(this.#r&&this.#n.length===1)this.#u(t)})}async close(e){this.#e.stdin?.end();const t=setTimeout(()=>this.kill(),e);await this.#s;clearTimeout(t)}kill(){if(this.#e.pid!==undefined)(0,v.Sb)(this.#e.pid)}#l(e){if(this.#r){this.#f(e.toString("latin1"));return}this.#i=Buffer.concat([this.#i,e]);const t=`${this.#t.mark} ready
`;const n=this.#i.indexOf(t);if(n<0)return;this.#r=true;this.#u(this.#n[0]?.limitMs);this.#f(this.#i.toString("latin1",n+t.length))}#f(e){const t=(this.#o+e).split("\n");this.#o=t.pop();for(const e of t){if(e!==".")this.#n[0]?.lines.push(e);else{const{resolve:e,lines:t}=this.#n.shift();this.#u(this.#n[0]?.limitMs);e(t)}}}#u(e){clearTimeout(this.#d);if(e===undefined||this.#a!==undefined)return;this.#d=setTimeout(()=>{this.#c(new R(`no answer within ${e/1e3} s`));this.kill()},e)}#c(e){clearTimeout(this.#d);if(this.#e.pid!==undefined&&e.said!==undefined)(0,y.dO)(this.#e.pid);if(this.#a!==undefined)return;this.#a=e;for(const{reject:t}of this.#n.splice(0))t(e)}};let W=class WslHost{kind="wsl";platform;env;distribution;user;loginProblem;#t;#h;#m;#p;#w=[];#$=new Map;#y;#b;#k=false;static async open(e){const t=(0,m.randomBytes)(8).toString("hex");const n=openSession(e,t);try{const s=readInside(await n.ask(["facts"],e.startMs??l.YB.startMs));const i=await n.ask(["login",String(l.YB.loginMs/1e3)],l.YB.loginMs*2);return new W(e,t,n,s,readLogin(i,t,s.plain))}catch(t){n.kill();throw asWslError(t,e.distribution.name)}}constructor(e,t,n,s,i){this.#t=e;this.#h=t;this.#p=n;this.#m=s;this.platform=s.platform;this.user=s.user;this.env=i.env;this.loginProblem=i.problem;this.#y=i.env.HOME??"/";this.distribution=e.distribution;e.cancel?.addEventListener("abort",this.#v,{once:true})}get workspace(){return this.#y}workIn(e){this.#y=e}#v=()=>{for(const e of this.#w)e.kill()};async readFile(e){return mapped(await this.#g(["file",this.#S(e)]),t=>{const n=t.at(-1).replace(/^said ?/,"");if(n!=="")throw new F(`${e}: ${wsl_host_text(n)}`);const s=bytesOfDump(t.slice(0,-1).join(""));if(s.length>$.sG)throw new F(`${e} is larger than ${$.sG} bytes`);return s.toString("utf8")})}async readBytes(e,t,n=0){return mapped(await this.#g(["part",this.#S(e),String(n),String(t)]),e=>new Uint8Array(bytesOfDump(e.join(""))))}async readLink(e){return mapped(await this.#g(["link",this.#S(e)]),e=>bytesOfDump(e.join("")).toString("utf8"))}async realPath(e){return mapped(await this.#g(["real",this.#S(e)]),e=>bytesOfDump(e.join("")).toString("utf8"))}async stat(e){return mapped(await this.#g(["status",this.#S(e)]),(e,t)=>{const[n,s,i,r,o]=t.split(" ");const a=Number.parseInt(n,16);return{kind:P[(a&61440)>>12]??"other",size:Number(s),mode:a&4095,uid:Number(i),gid:Number(r),mtimeMs:Number(o)*1e3}})}async statfs(e){return mapped(await this.#g(["space",this.#S(e)]),(e,t)=>{const[n,...s]=t.split(" ");const[i,r,o,a,d]=s.map(Number);return{type:Number.parseInt(n,16),blockSize:i,blocks:r,availableBlocks:o,files:a,freeFiles:d}})}async readdir(e){return mapped(await this.#g(["list",this.#S(e)]),e=>bytesOfDump(e.join("")).toString("utf8").split("\0").slice(0,-1).map(e=>({name:e.slice(1),kind:B[e[0]]})).sort((e,t)=>e.name<t.name?-1:1))}async temporaryFolder(e){const t=await this.#g(["temporary",e.replaceAll(/[^\w.-]+/g,"_")]);const n=done(t,"a temporary folder could not be made",e=>bytesOfDump(e.join("")).toString("utf8"));this.#b=parentOf(n);return n}async writeFile(e,t){this.#x(e);done(await this.#g(["write",parentOf(e),e,printfText(t)]),`${e} could not be written`,()=>undefined)}async copyTree(e,t){this.#x(t);done(await this.#g(["copy",e,t],l.YB.copyMs),`${e} could not be copied`,()=>undefined)}async remove(e){this.#x(e);done(await this.#g(["purge",e],l.YB.copyMs),`${e} could not be removed`,()=>undefined)}async place(e,t){const n=await this.temporaryFolder(e);const s=await pour(startOf(this.#t),this.#t.program.env,unpackInput(this.#h,n),t,this.#t.cancel);const[,i,r=""]=new RegExp(`^${this.#h} (\\w[\\w-]*) ?(.*)$`,"m").exec(s)??[];if(i==="done")return n;const{name:o}=this.distribution;if(i==="no-tar")throw new Error(`${o} has no tar, bsdtar or busybox to unpack with: install one of them there`);throw new Error(`nothing could be unpacked inside ${o}: ${r||decodeWslText(Buffer.from(s)).trim().slice(0,500)||"wsl.exe ended"}`)}async run(e,t={}){const n=[...t.wrap??[],...e];const s=(t.timeoutMs??Number.POSITIVE_INFINITY)<=l.YB.questionMs;const i=s?await this.#O(n,t):undefined;return{...i??await this.#L(n,t),argv:e}}async probe(e,t,n){const s=this.#_[e];if(s!==undefined)return await s(t);if(A.has(e))return n();throw new h.d_(e)}pasted(){return[]}async close(){if(this.#k)return;this.#k=true;this.#t.cancel?.removeEventListener("abort",this.#v);await Promise.all([...this.#w,this.#p].map(e=>e.close(l.YB.closeMs)));await (0,y._s)()}#_={"fs.access":async({folder:e})=>{const{state:t,lines:n}=await this.#g(["access",e]);if(t!=="present")throw new h.d_("fs.access");if(n[0]==="present ok")return"ok";const s=await this.readFile("/proc/self/mountinfo");const i=s.state==="present"?(0,k.v)((0,k.q)(s.value).entries,e):undefined;return i?.options.includes("ro")?"EROFS":"EACCES"},"fs.trial":async({folder:e})=>readTrial((await this.#g(["trial",e,String(p.uM.writeBytes)])).lines),"wsl.distribution":async()=>({name:this.distribution.name,version:this.distribution.version,user:this.user,...this.loginProblem===undefined?{}:{loginProblem:this.loginProblem}}),"clock.now":async()=>({realtimeMs:(await this.#E()).system*1e3,backwards:null}),"wsl.clock":()=>this.#E(),"net.lookup":async({name:e})=>{const{outcome:t,exit:n,stdout:s}=await this.run(["getent","ahosts",e],{timeoutMs:l.YB.questionMs});if(t!=="exited"||n!==0&&n!==2)throw new h.d_("net.lookup");return n===2?"ENOTFOUND":[...new Set(s.split("\n").flatMap(e=>e.split(/\s+/)[0]||[]))]}};async #E(){const{lines:e}=await this.#g(["clock"]);const[,t,n]=(e[0]??"").split(" ");return{system:Number(t),hardware:Number.parseInt(n??"",10)||null}}#x(e){const t=this.#b;if(t===undefined||!e.startsWith(`${t}/`)||e.split("/").includes(".."))throw new Error(`refused to write outside the temporary folder: ${e}`)}#S(e){return e.replace(/^\/proc\/self(?=\/|$)/,`/proc/${this.#m.pid}`)}async #g(e,t=l.YB.lookMs){if(e.some(e=>e.includes("\n")||e.includes("\r")))return{state:"unknown",reason:"a name with a line end",lines:[]};try{const n=await this.#p.ask(e,t);const[,s="unknown",i=""]=/^(present|missing|denied|unknown) ?(.*)$/.exec(n[0]??"")??[];return{state:s,reason:wsl_host_text(i),lines:n}}catch(e){return{state:"unknown",reason:`the distribution does not answer: ${e.message}`,lines:[]}}}async #O(e,t){const n=performance.now();const s=resultOf(n);if(this.#t.cancel?.aborted)return s("cancelled",{reason:"the run was cancelled before it started"});const i=t.timeoutMs??l.YB.questionMs;const r=t.cwd??"/";const o=this.#I(t.env).map(([e,t])=>t===undefined?`-${e}`:`${e}=${t}`);const a=this.#M();this.#$.set(a,(this.#$.get(a)??0)+1);try{const d=String(Math.ceil(i/1e3));const c=await a.ask(["ask",d,r,String(o.length),...o,...e],i+3*$.ce.graceMs);const[l]=c;if(l==="no-timeout")return undefined;if(l==="no-folder")return s("not-started",{reason:`the working directory ${r} does not exist`});if(l==="not-found")return s("not-found",{reason:`${e[0]}: command not found`});const{stdout:u,stderr:f,exit:h}=readQuestion(c);replay(u,"stdout",t);replay(f,"stderr",t);const m={stdout:u.toString("utf8"),stderr:f.toString("utf8")};if(h===124||h===137&&performance.now()-n>=i)return s("timed-out",m);return s(...endOf(h),m)}catch(e){this.#w.splice(this.#w.indexOf(a)>>>0,1);return s(this.#t.cancel?.aborted?"cancelled":"unknown",{reason:e.message})}finally{this.#$.set(a,this.#$.get(a)-1)}}#M(){const load=e=>this.#$.get(e)??0;const[e]=this.#w.toSorted((e,t)=>load(e)-load(t));if(e!==undefined&&(load(e)===0||this.#w.length>=l.YB.sessions))return e;const t=openSession(this.#t,this.#h);this.#w.push(t);return t}#I(e={}){const{plain:t}=this.#m;const n={...this.env,...e};const s=new Set([...Object.keys(t),...Object.keys(n)]);return[...s].filter(e=>D.test(e)&&n[e]!==t[e]).map(e=>[e,n[e]])}async #L(e,t){const{program:n,cancel:s}=this.#t;const i=t.cwd??"/";const r=this.#I(t.env).map(([e,t])=>t===undefined?["unset",e]:["set",e,t]);const o=[["cwd",i],...r,["run",...e]].map(requestLine).join("");const a=beginOf(this.#h);const d=[];const c=new RegExp(`\\n${this.#h} ([\\w-]+)\\n$`);let u=false;const onLine=e=>{const n=e.stream==="stdout"&&e.text.startsWith(`${this.#h} `);if(u&&e.stream==="stdout"){u=false;if(!n)t.onLine?.({stream:"stdout",text:"",cut:false})}if(n)return;if(e.stream==="stdout"&&e.text==="")u=true;else t.onLine?.(e)};const f=await (0,v.R3)(startOf(this.#t),{...n.env,[y.MU]:y.I0},{...t.timeoutMs===undefined?{}:{timeoutMs:t.timeoutMs},tailBytes:(t.tailBytes??$.ce.tailBytes)+C,onLine},s,{input:supervisorInput(this.#h)+o,stop:"stop\n",begin:a,onPreface:e=>d.push(e)});const[,h]=c.exec(f.stdout)??[];const m={...f,stdout:f.stdout.replace(c,"")};if(f.outcome!=="exited")return m;if(h==="no-folder")return{...m,outcome:"not-started",exit:null,reason:`the working directory ${i} does not exist`};if(h==="not-found")return{...m,outcome:"not-found",exit:null,reason:`${e[0]}: command not found`};if(h!==undefined){const t=Number(h);if(t===126&&/exec format error/i.test(f.stderr))return{...m,outcome:"not-started",exit:null,reason:`${e[0]} could not be started: exec format error`};const[n,s]=endOf(t);return{...m,...s,outcome:n}}const p=decodeWslText(Buffer.concat(d));const w=p.includes(a)?"the distribution ended meanwhile":`${(0,l.im)(p).means}: ${p.trim().slice(0,500)}`;return{...m,outcome:p.includes(a)?"unknown":"not-started",exit:null,reason:w}}};const A=new Set(["environment.complete","fs.nearest","wsl.session","toolchain.listing","toolchain.exists","toolchain.install"]);const C=64;const D=/^[A-Za-z_]\w*$/;const P={4:"directory",8:"file",10:"link"};const B={d:"directory",f:"file",l:"link",o:"other"};let F=class Unreadable extends Error{};function startOf({program:e,distribution:t,user:n}){return[e.path,"--distribution",t.name,...n===undefined?[]:["--user",n],"--cd","/","--exec",...L]}function openSession(e,t){return new T({argv:startOf(e),env:{...e.program.env,[y.MU]:y.I0},input:sessionInput(t),mark:t,startMs:e.startMs??l.YB.startMs})}function asWslError(e,t){if(!(e instanceof R))return e;if(e.said===undefined)return new f(l.ow,t);return new f((0,l.im)(e.said.text),t,e.said.text)}function readInside(e){const[,t="",n="",s=""]=e;const[i="",r,o=""]=t.split(" ");return{platform:{os:"linux",arch:w.U4[i]??i,processors:Math.max(1,Number(r)||1)},pid:o,uid:Number(n),user:wsl_host_text(s),plain:environmentOf(bytesOfDump(e.slice(4).join("")))}}function readLogin(e,t,n){const{stdout:s,stderr:i,exit:r}=readQuestion(e);const[,o]=s.toString("latin1").split(`
${t}
`);if(o!==undefined)return{env:environmentOf(bytesOfDump(o)),problem:undefined};const a=r===124||r===137?`does not end within ${l.YB.loginMs/1e3} s`:`ends with exit ${r}`;const d=i.toString("utf8").trim().split("\n")[0];return{env:n,problem:`the login shell ${a} before it runs anything${d===""?"":` (${d})`}: what its profile sets is not known`}}function environmentOf(e){const t=e.toString("utf8").split("\0").map(e=>[e.slice(0,e.indexOf("=")),e.slice(e.indexOf("=")+1)]).filter(([e])=>D.test(e)&&e!==y.MU&&e!=="_");return Object.fromEntries(t)}function readQuestion(e){const t=e.lastIndexOf("-");const n=bytesOfDump(e.slice(t+1).join(""));const s=n.lastIndexOf("\n");return{stdout:bytesOfDump(e.slice(1,t).join("")),stderr:n.subarray(0,Math.max(0,s)),exit:Number(n.toString("latin1",s+1))}}function endOf(e){const t=U[e-128];return t===undefined?["exited",{exit:e,signal:null}]:["signalled",{exit:null,signal:t}]}const U={1:"SIGHUP",2:"SIGINT",3:"SIGQUIT",4:"SIGILL",6:"SIGABRT",7:"SIGBUS",8:"SIGFPE",9:"SIGKILL",11:"SIGSEGV",13:"SIGPIPE",15:"SIGTERM",31:"SIGSYS"};function resultOf(e){return(t,...n)=>Object.assign({argv:[],outcome:t,exit:null,signal:null,stdout:"",stderr:"",droppedBytes:0,durationMs:performance.now()-e},...n)}function replay(e,t,{onLine:n}){if(n===undefined)return;const s=new b.g($.ce.lineCharacters,(e,s)=>n({stream:t,text:e,cut:s}));s.write(e);s.end()}function mapped({state:e,reason:t,lines:n},s){if(e==="missing")return{state:e};if(e!=="present")return{state:e,reason:t};try{return{state:e,value:s(n.slice(1),t)}}catch(e){if(e instanceof F)return{state:"unknown",reason:e.message};throw e}}function done(e,t,n){if(e.state!=="present")throw new Error(`${t}: ${e.reason||e.state}`);return n(e.lines.slice(1))}function parentOf(e){return e.slice(0,Math.max(1,e.lastIndexOf("/")))}function wsl_host_text(e){return Buffer.from(e,"latin1").toString("utf8")}var G=n(3338);const j={"unknown-distribution":"fails",unavailable:"fails","no-wsl":"open","no-distribution":"open",unsupported:"unsupported"};async function reachDistribution(e,t,n){try{const s=wslProgram(t.env);return await W.open({program:s,distribution:findDistribution(s,e),cancel:n})}catch(a){if(!(a instanceof f))throw a;const n=a.failure.kind!=="unknown-distribution"&&isArm64Image(t);const{message:s,failure:i,said:r,remedies:o}=n?new f(l.lA,e,a.said):a;return unreachableHost(t.workspace,{name:e,problem:s,kind:j[i.kind],said:r,remedies:o})}}function isArm64Image({env:e,platform:t}){const n=e.RUNNER_ENVIRONMENT==="github-hosted"||/^win/i.test(e.ImageOS??"");return n&&(e.RUNNER_ARCH==="ARM64"||t.arch==="arm64")&&(e.RUNNER_OS??"Windows")==="Windows"}async function prepareInside({asked:e,local:t,settings:n,toolCache:i,cancel:r}){refuseOutside(n);const o=await reachDistribution(e,t,r);if(!(o instanceof W))return{host:o,settings:n,toolCache:i};try{const{directory:e,root:r}=await modulePlace(o,t,n.directory);o.workIn(e);return{host:o,settings:{...n,directory:e},toolCache:s.join(i,"go-wsl-conform-linux"),thisSide:{host:t,bring:e=>bringInside(o,e)},root:r}}catch(e){await o.close();throw new h.j1((0,G.$t)(n,"wsl-distribution"),(0,h.kc)(e))}}async function modulePlace(e,t,n){const i=pathInside(n,e.distribution.name);if(i!==undefined)return{directory:i,root:i};const r=await (0,a.d)(t,n,".git");const o=r===undefined?n:s.dirname(r);const d=await e.place("module",packModule(o));return{directory:s.posix.join(d,s.relative(o,n).replaceAll(s.sep,"/")),root:d}}function isUnreached({host:e,thisSide:t}){return e.kind==="wsl"&&t===undefined}function unreachedReport(e){return(0,r.A)({...e,settings:{...e.settings,checks:[i.d.id]}})}function refuseOutside(e){const refuse=(e,t)=>{throw new h.j1(e,`${t} cannot be had from Windows`,"run go-wsl-conform inside the distribution for that")};if(e.limits!==undefined)refuse((0,G.$t)(e,"limits"),"limits");if(e.seccompProfile!==undefined)refuse((0,G.$t)(e,"seccomp-profile"),"a trial of a seccomp profile");for(const t of["runtime","seccomp"])if(e.suites.includes(t))refuse((0,G.$t)(e,"suites"),`the suite ${t}`)}async function bringInside(e,t){const{toolchain:n}=t;if(n===undefined||n.source==="host")return t;const refused=e=>({problem:e,attempts:t.attempts,evidence:t.evidence});try{const i=await e.place(`go${n.version}`,packToolchain(n.goroot));const r=await (0,o.m)(e,s.posix.join(i,"bin/go"));if("reason"in r)return refused(`go${n.version} does not work inside ${e.distribution.name}: ${r.reason}`);const a=[...t.evidence,{source:`${i}/bin/go version`,value:r.line,exit:0}];return{...t,toolchain:{...n,goroot:i,reported:r.line},evidence:a}}catch(t){return refused(`go${n.version} could not be brought into ${e.distribution.name}: ${(0,h.kc)(t)}`)}}})};